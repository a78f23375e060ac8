import Effects
import Glibc

/// Letters through the standard input of sendmail(8), the one way out that every mailer of Debian has.
///
/// The recipient is named as an argument and never taken from the header (`-t`): mailers differ in what
/// they do with both. `-i` keeps a line with a single dot from ending the letter. There is no shell.
/// The mailer takes responsibility with exit status 0, and nothing but that is accepted.
///
/// - Source: sendmail(1) of Postfix; exim(8) on `-t`; `verdict(forExitStatus:)` for the statuses.
public final class SendmailPipe: Mailer {
    private let path: String
    private let arguments: [String]
    private let limits: Limits
    private let keepAlive: (() -> Void)?
    /// Children that not even SIGKILL ended in time, to be collected later.
    private var stragglers: [pid_t] = []

    /// Makes a way out through a program.
    ///
    /// - Parameters:
    ///   - path: the program, absolute.
    ///   - arguments: what stands before `-f` and the recipient.
    ///   - timeLimitSeconds: how long one letter may take; a mailer without the rights that it needs
    ///     may hang for ever. Past it comes SIGTERM, and 5 s later SIGKILL.
    ///   - keepAlive: called about once a second while a letter is under way, for the watchdog.
    public convenience init(
        path: String = "/usr/sbin/sendmail", arguments: [String] = ["-i"],
        timeLimitSeconds: Int = 60, keepAlive: (() -> Void)? = nil
    ) {
        self.init(
            path: path, arguments: arguments,
            limits: Limits(time: Int64(timeLimitSeconds) * 1000), keepAlive: keepAlive)
    }

    init(path: String, arguments: [String], limits: Limits, keepAlive: (() -> Void)? = nil) {
        self.path = path
        self.arguments = arguments
        self.limits = limits
        self.keepAlive = keepAlive
    }

    /// Hands over one message and waits for the mailer's answer.
    ///
    /// - Returns: accepted for exit status 0 with the whole message read; rejected for an address that
    ///   must not go onto a command line, for an empty letter (no program is started then) and for
    ///   statuses that will not change by themselves. Of the rest, the time limit and signals included:
    ///   deferred when the program cannot have had the whole message, or was never started; unknown
    ///   otherwise.
    public func deliver(_ mail: OutgoingMail) -> DeliveryOutcome {
        collectStragglers()
        if let refused = refusal(mail) { return refused }
        let child: Child
        do throws(SpawnFailure) {
            child = try spawn(
                path: path, arguments: commandLine(for: mail), environment: environment(),
                input: mail.bytes)
        } catch {
            let isMissing = [ENOENT, EACCES, ENOEXEC, ENOTDIR].contains(error.code)
            let advice = isMissing ? ": \(installAdvice)" : ""
            return DeliveryOutcome(
                .deferred, detail: "cannot start \(path): \(error.reason)\(advice)")
        }
        var conversation = Conversation(
            with: child, message: mail.bytes, limits: limits, keepAlive: keepAlive)
        return judge(conversation.run(), child.pid, total: mail.bytes.count)
    }

    private func commandLine(for mail: OutgoingMail) -> [String] {
        let sender = mail.envelopeSender.isEmpty ? [] : ["-f", mail.envelopeSender]
        return [path] + arguments + sender + ["--", mail.recipient]
    }

    /// A small environment that is the same under systemd, cron and a terminal; HOME, because msmtp and
    /// others look for the user's configuration there.
    private func environment() -> [String] {
        var variables = [
            "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8",
        ]
        for name in ["HOME", "USER", "LOGNAME"] {
            if let value = getenv(name) { variables.append("\(name)=\(String(cString: value))") }
        }
        return variables
    }

    private func judge(
        _ result: ConversationResult, _ pid: pid_t, total: Int
    ) -> DeliveryOutcome {
        let said = readable(result.said)
        func outcome(_ verdict: DeliveryOutcome.Verdict, _ detail: String) -> DeliveryOutcome {
            DeliveryOutcome(verdict, detail: said.isEmpty ? detail : "\(detail): \(said)")
        }
        // Nobody had the whole letter, and nobody can get the rest of it any more.
        let stayed = result.unread > 0 && result.isForsaken
        let doubt: DeliveryOutcome.Verdict = stayed ? .deferred : .unknown
        if result.end == nil { stragglers.append(pid) }
        if result.isOverdue {
            let seconds = Double(limits.time) / 1000
            let ending =
                switch result.end {
                case .signalled(SIGKILL): "killed"
                case nil: "could not be killed"
                default: "ended"
                }
            return outcome(doubt, "time limit of \(seconds) s exceeded, \(ending)")
        }
        switch result.end {
        case .exited(0) where result.unread > 0:
            // A mailer that takes responsibility has read to the end. One that did not is a stub, or
            // lost its reader to a full disk: a second copy does less harm than a letter that never was.
            return outcome(
                doubt,
                "exit status 0, but \(result.unread) of \(total) bytes were not read")
        case .exited(let status):
            let name = exitStatusName(status).map { " (\($0))" } ?? ""
            let advice = status == 126 || status == 127 ? "; \(installAdvice)" : ""
            let verdict = verdict(forExitStatus: status)
            return outcome(
                verdict == .unknown ? doubt : verdict, "exit status \(status)\(name)\(advice)")
        case .signalled(let signal):
            return outcome(doubt, "ended by signal \(signal) (\(signalName(signal)))")
        case .unknown, nil:
            return outcome(doubt, "the exit status was lost")
        }
    }

    private func collectStragglers() {
        stragglers.removeAll { waitpid($0, nil, WNOHANG) != 0 }
    }
}

/// What becomes of a letter that is given to no mailer: its addresses must not go onto a command line, or
/// it has nothing in it that anybody could read; nil for one that is.
func refusal(_ mail: OutgoingMail) -> DeliveryOutcome? {
    func rejection(_ role: String, _ address: String, _ fault: String) -> DeliveryOutcome {
        let shown = readable(Array(address.utf8.prefix(300)))
        return DeliveryOutcome(
            .rejected, detail: "the \(role) '\(shown)' cannot be used: \(fault)")
    }
    if let fault = addressFault(mail.recipient) {
        return rejection("recipient", mail.recipient, fault)
    }
    if !mail.envelopeSender.isEmpty, let fault = addressFault(mail.envelopeSender) {
        return rejection("sender", mail.envelopeSender, fault)
    }
    // Mailers do not agree on it: some send it, with a header of their own making.
    guard mail.bytes.contains(where: { $0 > 0x20 && $0 != 0x7f }) else {
        return DeliveryOutcome(.rejected, detail: "the letter is empty")
    }
    return nil
}

/// Text of unknown origin on one line: repaired UTF-8, line ends as ` / `, no control characters, and none
/// that turn the direction of writing or cannot be seen.
func readable(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
        .split(whereSeparator: \.isNewline)
        .map { line in
            let clean = line.unicodeScalars.map { scalar in
                let category = scalar.properties.generalCategory
                return category == .control || category == .format ? " " : Character(scalar)
            }
            return String(clean).trimmingSpaces
        }
        .filter { !$0.isEmpty }
        .joined(separator: " / ")
}

private func signalName(_ signal: Int32) -> String {
    guard let text = strsignal(signal) else { return "unknown" }
    return String(cString: text)
}

extension String {
    fileprivate var trimmingSpaces: String {
        guard let first = firstIndex(where: { $0 != " " }),
            let last = lastIndex(where: { $0 != " " })
        else { return "" }
        return String(self[first...last])
    }
}
