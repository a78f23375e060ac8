import Files

/// Why an answer will not do, in a sentence for the person who gave it.
struct AnswerFault: Error {
    let message: String

    init(_ message: String) { self.message = message }
}

/// Takes answers from the command line, and on a terminal asks for those that are missing or will not do.
struct Interview {
    let isInteractive: Bool
    /// The next line that was typed; nil at the end of the input.
    let listen: () -> String?
    let say: (String) -> Void

    /// The person at the terminal, if there is one.
    static var terminal: Interview {
        Interview(
            isInteractive: isTerminal(0) && isTerminal(2), listen: { readLine() },
            say: { complain($0) })
    }

    /// An answer that was found good.
    ///
    /// - Parameters:
    ///   - option: the option that gives the answer, with its dashes.
    ///   - given: what the command line says.
    ///   - usual: what counts when nothing is said; nil when there must be an answer.
    ///   - read: reads an answer, or says why it will not do.
    func ask<Value>(
        _ question: String, option: String, given: String?, usual: String? = nil,
        read: (String) throws(AnswerFault) -> Value
    ) throws -> Value {
        if let first = given ?? (isInteractive ? nil : usual) {
            do throws(AnswerFault) {
                return try read(first)
            } catch {
                guard isInteractive else {
                    throw CommandFailure("\(option): \(error.message)", status: 64)
                }
                say("  \(option): \(error.message)\n")
            }
        }
        guard isInteractive else {
            throw CommandFailure(
                words(
                    "\(option) is needed where nobody can be asked: \(question)",
                    "ต้องระบุ \(option) เมื่อไม่มีผู้ตอบ: \(question)"), status: 64)
        }
        while true {
            let answer = try hear(question + (usual.map { " [\($0)]" } ?? "") + ": ")
            guard let text = answer.isEmpty ? usual : answer else {
                say(words("  An answer is needed.\n", "  ต้องมีคำตอบ\n"))
                continue
            }
            do throws(AnswerFault) {
                return try read(text)
            } catch {
                say("  \(error.message)\n")
            }
        }
    }

    /// What is typed after a prompt, without the spaces around it; it may be empty.
    func hear(_ prompt: String) throws -> String {
        say(prompt)
        guard let line = listen() else {
            throw CommandFailure(
                words(
                    "the input ended before the last answer; nothing was written",
                    "คำตอบจบก่อนครบ ยังไม่ได้เขียนไฟล์ใด"), status: 64)
        }
        return trimmed(line)
    }
}

/// A text without the spaces and line breaks around it.
func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
}
