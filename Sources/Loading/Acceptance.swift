import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// The findings that the agency file accepts with a reason: they are counted and no longer
/// reported.
///
/// Only findings that judge can be accepted, not the errors that say something could not be read.
///
/// Rules: `cannot-accept`, `accepted-nothing`.
struct Acceptance {
    private struct Entry {
        let rule: RuleID
        /// The end of the path, and the name of the row; nil for any.
        let path: String?
        let row: String?
        let value: ValueReader
    }

    private let entries: [Entry]
    private let rows: [(place: SourceRange, name: String)]

    init(_ value: ValueReader, draft: Draft, sink: DiagnosticSink) {
        rows = draft.namedRows
        entries = (value.list ?? []).compactMap { item in
            guard var fields = item.mapping else { return nil }
            let rule = fields.required("rule")
            let at = fields.optional("at").string
            _ = fields.required("reason").string
            fields.finish()
            guard let name = rule.string else { return nil }
            let (path, row) = Acceptance.place(at)
            return Entry(rule: RuleID(rawValue: name), path: path, row: row, value: rule)
        }
    }

    /// `measures.csv:M05`, `measures.csv` or `M05`.
    private static func place(_ text: String?) -> (path: String?, row: String?) {
        guard let text, !text.isEmpty else { return (nil, nil) }
        if let colon = text.lastIndex(of: ":") {
            return (String(text[..<colon]), String(text[text.index(after: colon)...]))
        }
        return text.contains(".") || text.contains("/") ? (text, nil) : (nil, text)
    }

    /// The diagnostics that remain, with those about the entries themselves, and the number
    /// accepted.
    func apply(to diagnostics: [Diagnostic]) -> (remaining: [Diagnostic], accepted: Int) {
        var remaining: [Diagnostic] = []
        var used: Set<Int> = []
        var refused: Set<Int> = []
        for diagnostic in diagnostics {
            guard let index = entries.firstIndex(where: { covers($0, diagnostic) }) else {
                remaining.append(diagnostic)
                continue
            }
            if diagnostic.severity < .error || acceptableErrors.contains(diagnostic.rule) {
                used.insert(index)
            } else {
                refused.insert(index)
                remaining.append(diagnostic)
            }
        }
        let own = DiagnosticSink()
        for (index, entry) in entries.enumerated() where !used.contains(index) {
            if refused.contains(index) {
                own.report(
                    .error(
                        "cannot-accept",
                        "\(quoted(entry.rule.rawValue)) means that something could not be read, "
                            + "and cannot be accepted", at: entry.value.range))
            } else {
                own.report(
                    .info(
                        "accepted-nothing",
                        "there is no finding \(quoted(entry.rule.rawValue)) at this place any more",
                        at: entry.value.range, notes: ["this entry can be removed"]))
            }
        }
        let accepted = diagnostics.count - remaining.count
        return (remaining + own.diagnostics, accepted)
    }

    private func covers(_ entry: Entry, _ diagnostic: Diagnostic) -> Bool {
        guard entry.rule == diagnostic.rule else { return false }
        if let path = entry.path {
            guard let place = diagnostic.range,
                place.path == path || place.path.hasSuffix("/\(path)")
            else { return false }
        }
        guard let row = entry.row else { return true }
        guard let place = diagnostic.range else { return false }
        let inside = rows.filter {
            $0.place.path == place.path && $0.place.start <= place.start
                && place.start <= $0.place.end
        }
        return inside.max { $0.place.start < $1.place.start }?.name == row
    }
}

extension Draft {
    /// The rows of all documents with the names under which findings in them are accepted.
    fileprivate var namedRows: [(place: SourceRange, name: String)] {
        var rows: [(SourceRange, String)] = phases.flatMap { phase in
            [phase.source, phase.sharedSource].compactMap { $0 }.map { ($0, phase.kind.rawValue) }
        }
        func add(_ place: SourceRange?, _ name: String) {
            if let place { rows.append((place, name)) }
        }
        for row in measures { add(row.measure.source, row.measure.id.rawValue) }
        for item in oitItems {
            for cycle in item.cycles { add(cycle.cell.source, item.id.rawValue) }
        }
        for event in events {
            add(event.source, String(event.id.rawValue.dropFirst("event.".count)))
        }
        for post in posts { add(post.source, post.id.rawValue) }
        return rows
    }
}
