import Answers
import ArgumentParser
import CivilTime
import Diagnostics
import Effects
import Facts
import Files
import Obligations
import Planning
import ReceivedMail
import ThaiPhrases

/// `itactl answer`.
struct AnswerCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "answer",
            abstract: words(
                "Read an answer to a reminder and say what would be recorded.",
                "อ่านคำตอบอีเมลแจ้งเตือน และบอกว่าจะบันทึกอะไร"),
            discussion: words(
                """
                Nothing is recorded. --explain reads a mail as it came, or a file of text, and says what would be \
                recorded, what is asked back and what is left alone, with the words that each comes from. What a \
                mail answers, who answers and when is taken from the mail and the ledger where no option says \
                otherwise. With --batch it reads lines of SENT-DAY<TAB>POST<TAB>IDS LISTED<TAB>TEXT from standard input (line \
                breaks as \\n) and prints one line each.

                Examples:
                  itactl answer --explain mail.txt --sent 2025-03-14 --post clerk-traffic --listed M05,M06
                  printf '2025-03-14\\tclerk-traffic\\tM05 M06\\tM05 เสร็จแล้ว\\n' | itactl answer --batch
                """,
                """
                คำสั่งนี้ไม่บันทึกอะไร --explain อ่านอีเมลตามที่ได้รับหรือไฟล์ข้อความ แล้วบอกว่าจะบันทึก ถามกลับ หรือไม่ใช้ส่วนใด \
                ตำแหน่งผู้ตอบ วันที่ส่ง และรายการในอีเมลเดิม ดูจากอีเมลและบันทึก หากไม่ระบุในคำสั่ง \
                --batch อ่านบรรทัด วันที่ส่ง<TAB>ตำแหน่ง<TAB>รหัสในอีเมล<TAB>ข้อความ จากอินพุต

                ตัวอย่าง:
                  itactl answer --explain mail.txt --sent 2025-03-14 --post clerk-traffic --listed M05,M06
                """))
    }

    @Flag(help: ArgumentHelp(words("Many answers from standard input.", "หลายคำตอบจากอินพุต")))
    var batch = false
    @Option(
        help: ArgumentHelp(
            words("The answer; - for standard input.", "ไฟล์คำตอบ หรือ - สำหรับอินพุต"), valueName: "file")
    )
    var explain: String?
    @Option(
        help: ArgumentHelp(
            words("The day it was sent; default today.", "วันที่ส่ง (ปกติคือวันนี้)"), valueName: "day"))
    var sent: String?
    @Option(help: ArgumentHelp(words("The post that answers.", "ตำแหน่งที่ตอบ")))
    var post: String?
    @Option(
        help: ArgumentHelp(
            words("What the letter lists, by comma.", "รหัสข้อในอีเมลที่ตอบ คั่นด้วยจุลภาค"),
            valueName: "M05,M06"))
    var listed = ""
    @OptionGroup var format: JSONOption
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if batch == (explain != nil) {
            throw ValidationError(
                words("--batch or --explain FILE", "ใช้ --batch หรือ --explain FILE"))
        }
    }

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let years = try workspace.years()
            if batch { return readBatch(years) }
            try tell(workspace, years)
        }
    }

    // MARK: - Many

    private func readBatch(_ years: Years) {
        while let line = readLine() { print(AnswerCommand.notation(line, years)) }
    }

    /// One line of a batch.
    static func notation(_ line: String, _ years: Years) -> String {
        let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
            .map(String.init)
        guard parts.count == 4 else { return "ERROR:no-four-fields" }
        let near = years.newest.fiscalYear
        guard let sent = try? day(parts[0], in: near) else { return "ERROR:no-day" }
        let listed = listedNames(parts[2], years, on: sent)
        return readAnswer(
            unescaped(parts[3]), sent: sent, by: PostID(parts[1]), listed: listed, years
        ).notation
    }

    /// `\n` is a line break, `\t` a tabulator, `\\` a backslash.
    private static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                switch scalar {
                case "n": result.append("\n")
                case "r": result.append("\r")
                case "t": result.append("\t")
                case "\\": result.append("\\")
                default: result.append(contentsOf: ["\\", scalar])
                }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                result.append(scalar)
            }
        }
        if isEscaped { result.append("\\") }
        return String(result)
    }

    // MARK: - One

    private struct Report: Encodable {
        struct Part: Encodable {
            let notation: String
            let words: String
            let start: Int
            let end: Int
            var message: String?
            var effect: String?
        }
        struct Mail: Encodable {
            let from: [String]
            let kind: String
            let post: String?
            let letter: String?
            let attachments: [String]
            let problems: [String]
        }
        let notation: String
        let recorded: [Part]
        let asked: [Part]
        let leftAlone: [Part]
        /// The mail that it was read from; absent for a file of text.
        let mail: Mail?
    }

    private func tell(_ workspace: Workspace, _ years: Years) throws {
        let source = try AnswerSource(readInput(explain ?? "-"))
        let today = years.zone.date(at: RealClock().now())
        let near = years.registry(on: today).fiscalYear
        let sent = try sent.map { try day($0, in: near) } ?? source.mail?.sentDay ?? today
        if let post, years.post(PostID(post)) == nil {
            throw CommandFailure(
                FactRefusal.unknownPost(post, near: []).words(language), status: 64)
        }
        // Which letter it answers says who was asked, and for what.
        let isTold = post != nil && !listed.isEmpty
        let isAnswer = source.mail.map { !$0.answers.isEmpty } ?? false
        let letter =
            isAnswer && !isTold ? source.letter(try workspace.records(after: 0)) : nil
        let actor = post ?? letter?.post.rawValue ?? ""
        let names =
            listed.isEmpty && letter != nil
            ? letter?.listed ?? [] : listedNames(listed, years, on: sent)
        let report = report(
            source.mail, letter: letter, post: actor.isEmpty ? nil : actor, years)
        if let refusal = source.mail?.kind.words {
            if format.json {
                return try printJSON(
                    Report(notation: "NONE", recorded: [], asked: [], leftAlone: [], mail: report))
            }
            return print(refusal)
        }
        let reading = readAnswer(
            source.text, sent: sent, by: PostID(actor), listed: names, years)
        let book = try workspace.book(years)
        let scalars = Array(source.text.unicodeScalars)
        var (recorded, asked): ([Report.Part], [Report.Part]) = ([], [])
        for saying in reading.sayings {
            var part = Report.Part(
                notation: saying.kind.notation, words: AnswerCommand.text(scalars, saying.range),
                start: saying.range.lowerBound, end: saying.range.upperBound)
            let isRecorded = judge(saying, part.words, years, book, sent, by: actor, &part)
            if isRecorded { recorded.append(part) } else { asked.append(part) }
        }
        let left = reading.leftAlone.map { part in
            Report.Part(
                notation: part.kind.rawValue, words: AnswerCommand.text(scalars, part.range),
                start: part.range.lowerBound, end: part.range.upperBound,
                message: part.kind.words(language))
        }
        if format.json {
            return try printJSON(
                Report(
                    notation: reading.notation, recorded: recorded, asked: asked, leftAlone: left,
                    mail: report))
        }
        show(report, source.mail)
        show(words("Would be recorded", "จะบันทึก"), recorded)
        show(words("Asked back", "ถามกลับ"), asked)
        show(words("Left alone", "ไม่ใช้"), left)
    }

    /// Says what becomes of a saying; whether it would be recorded.
    private func judge(
        _ saying: Saying, _ text: String, _ years: Years, _ book: Book, _ sent: CivilDate,
        by actor: String, _ part: inout Report.Part
    ) -> Bool {
        switch saying.kind {
        case .ask(let reason):
            part.message = reason.words(language)
            return false
        case .unknown(let name):
            part.message = FactRefusal.unknownMatter(name, near: []).words(language)
            return false
        case .inProgress:
            part.message = words("not done yet; nothing is recorded", "ยังไม่เสร็จ ไม่มีการบันทึก")
            return true
        case .extend:
            part.message = words(
                "a wish; it goes to the controller, who grants it", "เป็นคำขอ ส่งถึงผู้ควบคุมเพื่ออนุญาต")
            return true
        case .done, .progress, .undo: break
        }
        guard let (statement, year) = saying.statement(quoting: text) else { return false }
        let noon = years.zone.instant(sent, TimeOfDay(hour: 12, minute: 0) ?? .midnight)
        let answer = consider(statement, in: year, years, book, at: noon, actor: actor)
        part.effect = answer.consequences.map { $0.words(language) }
        switch answer {
        case .accepted(let fact, _):
            part.message = fact.words(language)
            return true
        case .asked(let questions, _, _):
            part.message = questions.map { $0.words(language) }.joined(separator: "; ")
        case .choose(let choice): part.message = choice.words(language)
        case .refused(let refusal): part.message = refusal.words(language)
        }
        return false
    }

    private func report(
        _ mail: ReceivedMessage?, letter: Claim?, post: String?, _ years: Years
    ) -> Report.Mail? {
        guard let mail else { return nil }
        let kind =
            switch mail.kind {
            case .personal: "personal"
            case .automatic(let reason): "automatic: \(reason.rawValue)"
            case .deliveryReport(let report): "delivery-report: \(report.fate.rawValue)"
            }
        return Report.Mail(
            from: mail.from, kind: kind, post: post, letter: letter?.id.rawValue,
            attachments: mail.attachments.map {
                "\($0.name.isEmpty ? "-" : flat($0.name)) (\(flat($0.type)), \($0.bytes.count))"
            }, problems: mail.problems.map(\.rawValue).sorted())
    }

    private func show(_ report: Report.Mail?, _ mail: ReceivedMessage?) {
        guard let report, let mail else { return }
        print(
            words("From: ", "จาก: ") + flat(mail.from.joined(separator: ", "))
                + (report.post.map { words("; post ", " ตำแหน่ง ") + $0 } ?? "")
                + (report.letter.map { words("; answers letter ", " ตอบอีเมลฉบับ ") + $0 } ?? ""))
        for problem in mail.problems.sorted(by: { $0.rawValue < $1.rawValue }) {
            print(words("Note: ", "หมายเหตุ: ") + problem.words)
        }
        for attachment in report.attachments {
            print(words("Came along: ", "ไฟล์แนบ: ") + attachment)
        }
    }

    private func show(_ title: String, _ parts: [Report.Part]) {
        guard !parts.isEmpty else { return }
        print("\(title):")
        for part in parts {
            let message = part.message.map { " — \($0)" } ?? ""
            print("  \(part.notation)\(message)")
            if let effect = part.effect, !effect.isEmpty { print("    \(effect)") }
            for line in part.words.split(whereSeparator: \.isNewline).prefix(3) {
                print("    “\(line)”")
            }
        }
    }

    private static func text(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(view)
    }

    private func readInput(_ path: String) throws -> [UInt8] {
        // One byte more than is read, so that what is too large is known to be.
        let limit = ReceivedMessage.largest + 1
        return path == "-"
            ? try readStandardInput(limit: limit) : try readWholeFile(path, limit: limit)
    }
}

extension Saying {
    /// The saying as `Facts` hears it, with the year that is meant; nil for what is no fact, or wants somebody
    /// else's word first.
    func statement(quoting text: String) -> (Statement, FiscalYear)? {
        func round(_ id: OccurrenceID) -> RoundWord { id.round.map(RoundWord.named) ?? .next }
        switch kind {
        case .done(let word):
            let id = word.occurrence
            let result = word.percent.isEmpty ? "" : "ร้อยละ \(ThaiText.digits(in: word.percent))"
            return (
                .done(
                    DoneWord(
                        id.obligation.rawValue, round: round(id), on: word.date, result: result,
                        evidence: word.link)), id.fiscalYear
            )
        case .progress(let survey, let unit, let count):
            return (
                .progress(name: survey.obligation.rawValue, unit: unit, count: count),
                survey.fiscalYear
            )
        case .undo(let id):
            return (
                .reopen(name: id.obligation.rawValue, round: round(id), comment: text),
                id.fiscalYear
            )
        case .inProgress, .extend, .unknown, .ask: return nil
        }
    }
}
