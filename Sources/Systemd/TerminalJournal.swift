import Effects
import Glibc

/// Entries as lines for people on standard error: the level, the sentence, and the facts in parentheses.
///
/// There is no time in front: who reads a terminal sees when a line comes, and who pipes it elsewhere
/// has something that adds one.
public final class TerminalJournal: Journal {
    private let minimum: JournalEntry.Level
    private let isColoured: Bool
    private let write: (String) -> Void

    /// Makes a journal.
    ///
    /// - Parameters:
    ///   - minimum: the least severe level that is written.
    ///   - isColoured: whether the level word has a colour; nil to colour on a terminal only, unless
    ///     `$NO_COLOR` is set or `$TERM` is `dumb`.
    ///   - write: where lines go; nil for standard error.
    public init(
        minimum: JournalEntry.Level = .info, isColoured: Bool? = nil,
        write: ((String) -> Void)? = nil
    ) {
        self.minimum = minimum
        self.isColoured = isColoured ?? terminalHasColours()
        self.write = write ?? writeStandardError
    }

    /// Writes one entry.
    public func log(_ entry: JournalEntry) {
        guard entry.level <= minimum else { return }
        var word = entry.level.word
        if isColoured { word = "\u{1b}[\(entry.level.colour)m\(word)\u{1b}[0m" }
        let facts = entry.fields.map { "\($0.name)=\(printable($0.value, lineEnd: " / "))" }
        let tail = facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))"
        // Further lines of a message are set in, so that every entry begins at the left edge.
        write("\(word): \(printable(entry.message, lineEnd: "\n    "))\(tail)\n")
    }
}

extension JournalEntry.Level {
    /// The word in front of a line.
    var word: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .notice: "notice"
        case .info: "info"
        case .debug: "debug"
        }
    }

    /// The colour of the word, in the numbers of ECMA-48 SGR.
    var colour: String {
        switch self {
        case .error: "1;31"
        case .warning: "1;33"
        case .notice: "1"
        case .info: "0"
        case .debug: "2"
        }
    }
}

/// Text without control characters: what a mailer said must not move the admin's cursor.
private func printable(_ text: String, lineEnd: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n": result.append(contentsOf: lineEnd.unicodeScalars)
        case "\t": result.append(" ")
        case _ where scalar.properties.generalCategory == .control: result.append("\u{fffd}")
        default: result.append(scalar)
        }
    }
    return String(result)
}

private func terminalHasColours() -> Bool {
    guard isatty(2) == 1, getenv("NO_COLOR") == nil else { return false }
    return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
}

private func writeStandardError(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
    }
}
