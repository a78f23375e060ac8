import Diagnostics
import Documents
import Obligations

/// The settings of the daemon itself, from `ita-reminderd.yaml`.
public struct DaemonSettings: Hashable, Sendable {
    /// The way to the program that takes the mail.
    public struct Sendmail: Hashable, Sendable {
        /// Who runs that program.
        public enum Route: Hashable, Sendable {
            /// The mail service, which listens at this socket; its unit says which program.
            case socket(String)
            /// The daemon itself: the program, and its arguments before the sender and the recipient.
            case program(String, arguments: [String])
        }

        /// Who runs the program.
        public let route: Route
        /// How long one letter may take, in seconds.
        public let timeLimitSeconds: Int

        /// Makes a way.
        public init(route: Route, timeLimitSeconds: Int) {
            self.route = route
            self.timeLimitSeconds = timeLimitSeconds
        }

        /// The socket of the mail service; nil when the daemon runs the program itself.
        public var socket: String? {
            if case .socket(let path) = route { path } else { nil }
        }

        /// The program that the daemon runs itself; nil when the mail service runs one.
        public var program: String? {
            if case .program(let path, _) = route { path } else { nil }
        }
    }

    /// The least level that goes to the journal.
    public enum JournalLevel: String, CaseIterable, Sendable {
        /// A person must act.
        case error = "err"
        /// Overdue or degraded.
        case warning
        /// The ledger or the service changed state.
        case notice
        /// The summary of a cycle.
        case info
        /// Every decision with its reason.
        case debug
    }

    /// The agency file, resolved against the folder of the settings.
    public let agencyPath: String
    /// The folder of the ledger and of letters that become files.
    public let stateDirectory: String
    /// The mailer; nil when letters become files in `letters-out` of the state directory.
    public let sendmail: Sendmail?
    /// The mailbox of the From field.
    public let fromMailbox: String
    /// The name beside it, or nil.
    public let fromName: String?
    /// Where undeliverable mail comes back to.
    public let envelopeSender: String
    /// Where answers go, or nil for the From mailbox.
    public let replyTo: String?
    /// Who is told about the service itself, or nil.
    public let admin: String?
    /// Whether the admin gets a sign of life each month.
    public let hasSignOfLife: Bool
    /// The language of letters and journal.
    public let language: Language
    /// The least level that goes to the journal.
    public let journalLevel: JournalLevel
}

/// Reads the settings of the daemon.
///
/// - Returns: nil settings when there is any error: a setting that cannot be understood is never
///   replaced by a guess.
public func loadSettings(_ source: SourceText) -> (DaemonSettings?, [Diagnostic]) {
    let (root, diagnostics) = readYAML(source)
    let sink = DiagnosticSink(diagnostics)
    let settings = root.flatMap { SettingsReading(sink: sink, path: source.path).read($0) }
    let isUsable = sink.diagnostics.worstSeverity != .error
    return (isUsable ? settings : nil, sink.diagnostics.sortedByPlace())
}

private struct SettingsReading {
    let sink: DiagnosticSink
    let path: String

    func read(_ root: YAMLNode) -> DaemonSettings? {
        var fields = MappingReader(root, sink: sink)
        let agency = fields.required("agency").string
        let state = absolutePath(fields.optional("state-directory"))
        let sendmail = fields.optional("sendmail")
        let from = fields.required("from")
        let envelopeSender = mailbox(fields.optional("envelope-sender"))
        let replyTo = mailbox(fields.optional("reply-to"))
        let admin = mailbox(fields.optional("admin"))
        let signOfLife = fields.optional("monthly-sign-of-life").bool
        let language = fields.optional("language").choice(Language.self)
        let level = fields.optional("journal-level").choice(DaemonSettings.JournalLevel.self)
        fields.finish()
        let program = readSendmail(sendmail)
        guard let (fromMailbox, fromName) = readFrom(from), let agency else { return nil }
        return DaemonSettings(
            agencyPath: resolvedPath(agency, from: path),
            stateDirectory: state ?? "/var/lib/ita-reminderd", sendmail: program,
            fromMailbox: fromMailbox, fromName: fromName,
            envelopeSender: envelopeSender ?? fromMailbox, replyTo: replyTo, admin: admin,
            hasSignOfLife: signOfLife ?? true,
            language: language ?? .thai, journalLevel: level ?? .info)
    }

    private func readFrom(_ value: ValueReader) -> (String, String?)? {
        guard var fields = value.mapping else { return nil }
        let address = mailbox(fields.required("mailbox"))
        let name = fields.optional("name")
        fields.finish()
        if let text = name.string, text.unicodeScalars.contains(where: { $0.value < 0x20 }) {
            name.report("bad-name", "expected a name on one line, found \(quoted(text))")
        }
        return address.map { ($0, name.string) }
    }

    private func readSendmail(_ value: ValueReader) -> DaemonSettings.Sendmail? {
        guard var fields = value.mapping else { return nil }
        let socket = fields.optional("socket")
        // Without a socket there must be a program; with one there must be none.
        let program = socket.isPresent ? fields.optional("path") : fields.required("path")
        let list = fields.optional("arguments")
        let limit = fields.optional("time-limit-seconds").int(in: 1...3600) ?? 60
        fields.finish()
        let socketPath = absolutePath(socket)
        let path = absolutePath(program)
        let arguments = list.list?.compactMap(\.string) ?? ["-i"]
        if socket.isPresent {
            for (name, field) in [("path", program), ("arguments", list)] where field.isPresent {
                field.report(
                    "unknown-key", "with 'socket' there is no \(quoted(name))",
                    notes: [
                        .init(
                            "program and arguments stand in ita-reminderd-mail@.service; "
                                + "without 'socket' the daemon runs the program itself")
                    ])
            }
            return socketPath.map { .init(route: .socket($0), timeLimitSeconds: limit) }
        }
        return path.map {
            .init(route: .program($0, arguments: arguments), timeLimitSeconds: limit)
        }
    }

    private func absolutePath(_ value: ValueReader) -> String? {
        guard let text = value.string else { return nil }
        guard text.hasPrefix("/"), !text.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
            value.report("bad-path", "expected a path from '/', found \(quoted(text))")
            return nil
        }
        return normalizedPath(text)
    }

    private func mailbox(_ value: ValueReader) -> String? {
        guard let text = value.string else { return nil }
        if let fault = mailboxFault(text) {
            value.report("bad-address", "\(quoted(text)) is no mailbox: \(fault)")
            return nil
        }
        return text
    }
}
