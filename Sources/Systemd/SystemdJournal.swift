import CSystemd
import Effects
import Glibc

/// The systemd journal by its native protocol: every fact in a field of its own.
///
/// - Source: sd_journal_sendv(3), systemd.journal-fields(7).
public final class SystemdJournal: Journal {
    private let identifier: String
    private let minimum: JournalEntry.Level
    private let fallback: TerminalJournal

    /// Makes a journal.
    ///
    /// - Parameters:
    ///   - identifier: the SYSLOG_IDENTIFIER, what `journalctl -t` takes.
    ///   - minimum: the least severe level that is written.
    public init(
        identifier: String = "ita-reminderd", minimum: JournalEntry.Level = .debug
    ) {
        self.identifier = identifier
        self.minimum = minimum
        fallback = TerminalJournal(minimum: minimum)
    }

    /// Writes one entry; when journald does not take it, as a line to standard error.
    public func log(_ entry: JournalEntry) {
        guard entry.level <= minimum else { return }
        if !send(journalFields(of: entry, identifier: identifier)) { fallback.log(entry) }
    }

    private func send(_ fields: [[UInt8]]) -> Bool {
        var flat = fields.flatMap(\.self)
        let code = flat.withUnsafeMutableBytes { buffer in
            var start = 0
            let parts = fields.map { field in
                defer { start += field.count }
                return iovec(iov_base: buffer.baseAddress.map { $0 + start }, iov_len: field.count)
            }
            return sd_journal_sendv(parts, Int32(parts.count))
        }
        return code >= 0
    }
}

/// The fields of an entry as `NAME=value`; a value may hold line ends and any bytes.
///
/// Fields whose name journald would refuse, or would take for one of those that this function sets, are
/// left out: the sentence in MESSAGE matters more than a misnamed fact.
func journalFields(of entry: JournalEntry, identifier: String) -> [[UInt8]] {
    var fields = [
        ("MESSAGE", entry.message), ("PRIORITY", "\(entry.level.rawValue)"),
        ("SYSLOG_IDENTIFIER", identifier), ("CODE_FILE", entry.file),
        ("CODE_LINE", "\(entry.line)"), ("CODE_FUNC", entry.function),
    ]
    if let kind = entry.kind { fields.append(("MESSAGE_ID", kind.messageID)) }
    let taken = Set(fields.map(\.0) + ["MESSAGE_ID"])
    for field in entry.fields where isFieldName(field.name) && !taken.contains(field.name) {
        fields.append((field.name, field.value))
    }
    return fields.map { Array("\($0)=\($1)".utf8) }
}

/// Whether journald takes a name: capitals, digits and underscores, not beginning with a digit or an
/// underscore, at most 64 of them.
func isFieldName(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 64 else { return false }
    let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return capitals.contains(first)
        && name.utf8.allSatisfy {
            capitals.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "_")
        }
}

/// The journal for the place where the process runs: native under systemd, readable lines elsewhere.
///
/// A terminal gets lines even when a variable of systemd was inherited: a desktop's shells have
/// `$INVOCATION_ID` too. `$JOURNAL_STREAM` is believed only when it names our standard error, because a
/// shell inside a service may have sent that elsewhere.
///
/// - Parameters:
///   - identifier: the SYSLOG_IDENTIFIER of the native journal.
///   - minimum: the least severe level that is written.
/// - Source: systemd.exec(5), "$JOURNAL_STREAM"; systemd.journal-fields(7).
public func chooseJournal(
    identifier: String = "ita-reminderd", minimum: JournalEntry.Level = .info
) -> any Journal {
    let isNative = isatty(2) == 0 && (isJournalStream(2) || isUnderServiceManager())
    if isNative { return SystemdJournal(identifier: identifier, minimum: minimum) }
    return TerminalJournal(minimum: minimum)
}

/// Whether a descriptor is the stream to the journal that `$JOURNAL_STREAM` names as `device:inode`.
func isJournalStream(_ descriptor: Int32) -> Bool {
    guard let value = getenv("JOURNAL_STREAM") else { return false }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    return String(cString: value) == "\(status.st_dev):\(status.st_ino)"
}

private func isUnderServiceManager() -> Bool {
    let wasStarted = getenv("INVOCATION_ID") != nil || getenv("NOTIFY_SOCKET") != nil
    return wasStarted && access("/run/systemd/journal/socket", W_OK) == 0
}
