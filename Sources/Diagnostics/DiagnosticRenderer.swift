/// Writes diagnostics as compilers do: place, severity, rule, message, the line, a caret, notes.
public struct DiagnosticRenderer: Sendable {
    private let paths: [String]
    private let lines: [String: [Substring]]
    private let color: Bool
    private let folder: String
    private let words: DiagnosticWords

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - sources: the documents whose lines are shown; their order is the order of output.
    ///   - color: whether to use ANSI colours, for a terminal.
    ///   - folder: the folder that the paths of the documents are relative to, as the reader of the
    ///     output would name it, so that an editor finds the files; nothing for bare paths.
    ///   - words: the words of the output itself, in the language of its reader.
    public init(
        sources: [SourceText], color: Bool = false, folder: String? = nil,
        words: DiagnosticWords = DiagnosticWords()
    ) {
        self.words = words
        self.folder = folder.map { $0 == "." ? "" : $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
        self.paths = sources.map(\.path)
        self.lines = Dictionary(
            sources.map { ($0.path, $0.lines()) }, uniquingKeysWith: { first, _ in first })
        self.color = color
    }

    /// One diagnostic with its line and notes, without a final line break.
    public func render(_ diagnostic: Diagnostic) -> String {
        let severity = words.name(diagnostic.severity) + ":"
        var parts = [
            place(diagnostic.range) + paint(severity, colorCode(diagnostic.severity))
                + paint(
                    " [\(printable(diagnostic.rule.rawValue))] \(printable(diagnostic.message))",
                    Self.bold)
        ]
        parts += excerpt(diagnostic.range)
        for note in diagnostic.notes {
            parts.append(
                place(note.range) + paint(words.note + ":", Self.cyan) + " "
                    + printable(note.message))
            parts += excerpt(note.range)
        }
        return parts.joined(separator: "\n")
    }

    /// All diagnostics in order of place, each on its own lines, without a final line break.
    ///
    /// The order is that of the sources given, then line and column; equal places keep their order.
    public func render(_ all: [Diagnostic]) -> String {
        all.sortedByPlace(paths: paths).map(render).joined(separator: "\n")
    }

    // MARK: - For people

    /// All diagnostics, those of one rule as one block, the gravest first.
    ///
    /// A rule that was found once is shown with its line; of one found often, each sentence stands once, with
    /// all its places below it.
    public func renderGrouped(_ all: [Diagnostic]) -> String {
        let sorted = all.sortedByPlace(paths: paths)
        var order: [Kind] = []
        var groups: [Kind: [Diagnostic]] = [:]
        for diagnostic in sorted {
            let kind = Kind(severity: diagnostic.severity, rule: diagnostic.rule)
            if groups[kind] == nil { order.append(kind) }
            groups[kind, default: []].append(diagnostic)
        }
        let kinds = order.enumerated().sorted {
            $0.element.severity != $1.element.severity
                ? $0.element.severity > $1.element.severity : $0.offset < $1.offset
        }.map(\.element)
        return kinds.map { block(groups[$0] ?? []) }.joined(separator: "\n\n")
    }

    private struct Kind: Hashable {
        let severity: Severity
        let rule: RuleID
    }

    private func block(_ found: [Diagnostic]) -> String {
        guard let first = found.first else { return "" }
        if found.count == 1 { return render(first) }
        var lines = [
            paint(words.name(first.severity) + ":", colorCode(first.severity))
                + paint(
                    " [\(printable(first.rule.rawValue))] \(words.places(found.count))", Self.bold)
        ]
        // What is said to each of them is said once, at the end.
        let common = first.notes.filter { note in
            note.range == nil && found.allSatisfy { $0.notes.contains(note) }
        }
        var sentences: [[String]] = []
        var places: [[String]: [SourceRange?]] = [:]
        for diagnostic in found {
            let own = diagnostic.notes.filter { !common.contains($0) }
            let sentence =
                [printable(diagnostic.message)]
                + own.map { note in
                    "\(words.note): " + place(note.range) + printable(note.message)
                }
            if places[sentence] == nil { sentences.append(sentence) }
            places[sentence, default: []].append(diagnostic.range)
        }
        for sentence in sentences {
            lines.append("  " + (sentence.first ?? ""))
            lines += sentence.dropFirst().map { "    " + $0 }
            lines += list(places[sentence] ?? [])
        }
        lines += common.map { "  \(words.note): " + printable($0.message) }
        return lines.joined(separator: "\n")
    }

    /// Places, those of one file behind its name, on lines that fit a screen.
    private func list(_ ranges: [SourceRange?]) -> [String] {
        var lines: [String] = []
        var path: String?
        for range in ranges.compactMap(\.self) {
            let spot = "\(range.start.line):\(range.start.column)"
            if path == range.path, let last = lines.last, last.unicodeScalars.count < 84 {
                lines[lines.count - 1] = last + ", " + spot
            } else {
                lines.append("    \(printable(folder + range.path)):\(spot)")
                path = range.path
            }
        }
        return lines
    }

    // MARK: - The excerpt

    private static let indent = String(repeating: " ", count: 8)
    private static let widest = 100

    private func place(_ range: SourceRange?) -> String {
        guard let range else { return "" }
        let place = "\(printable(folder + range.path)):\(range.start.line):\(range.start.column):"
        return paint(place, Self.bold) + " "
    }

    /// The line and the caret line, or nothing when the line is empty or not at hand.
    private func excerpt(_ range: SourceRange?) -> [String] {
        guard let range, let lines = lines[range.path], range.start.line <= lines.count,
            !lines[range.start.line - 1].isEmpty
        else { return [] }
        let excerpt = Excerpt(
            line: lines[range.start.line - 1], start: range.start.column - 1,
            end: range.end.line == range.start.line ? range.end.column - 1 : Int.max,
            widest: DiagnosticRenderer.widest)
        let carets = "^" + String(repeating: "~", count: excerpt.caretCells - 1)
        return [
            DiagnosticRenderer.indent + excerpt.text,
            DiagnosticRenderer.indent + String(repeating: " ", count: excerpt.cellsBefore)
                + paint(carets, Self.green),
        ]
    }

    // MARK: - Colours

    private static let bold = "1"
    private static let green = "1;32"
    private static let cyan = "1;36"

    private func colorCode(_ severity: Severity) -> String {
        switch severity {
        case .info: Self.cyan
        case .warning: "1;35"
        case .error: "1;31"
        }
    }

    private func paint(_ text: String, _ code: String) -> String {
        color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

/// The words that stand around a diagnostic.
public struct DiagnosticWords: Sendable {
    private let severities: [Severity: String]
    /// What opens a note.
    public let note: String
    private let many: @Sendable (Int) -> String

    /// Makes the words; those of the program itself are English.
    public init(
        severities: [Severity: String] = [:], note: String = "note",
        places: @escaping @Sendable (Int) -> String = { "at \($0) places" }
    ) {
        self.severities = severities
        self.note = note
        many = places
    }

    func name(_ severity: Severity) -> String { severities[severity] ?? severity.rawValue }
    func places(_ count: Int) -> String { many(count) }
}

/// What is shown of a line: a window around the range, and where the caret stands below it.
private struct Excerpt {
    let text: String
    /// Cells between the start of `text` and the caret.
    let cellsBefore: Int
    /// Cells under which carets stand, at least one.
    let caretCells: Int

    /// - Parameters:
    ///   - start: offset in scalars; behind the line's end it means the end.
    ///   - end: exclusive, likewise.
    ///   - widest: cells of the window.
    init(line: Substring, start: Int, end: Int, widest: Int) {
        // Only the neighbourhood of the range is looked at: lines may be of any length and hold
        // any number of characters that take no cell.
        let all = line.unicodeScalars
        let target = all.index(all.startIndex, offsetBy: start, limitedBy: all.endIndex)
        let first = target ?? all.endIndex
        let near = all.index(first, offsetBy: -3 * widest, limitedBy: all.startIndex)
        let far = all.index(first, offsetBy: 6 * widest, limitedBy: all.endIndex)
        let from = near ?? all.startIndex
        let scalars = all[from..<(far ?? all.endIndex)].map(printable)
        let widths = scalars.map { Diagnostics.cellWidth($0) }

        var lower = all.distance(from: from, to: first)
        let length = target == nil ? 0 : max(0, end - start)
        let upper = min(scalars.count, lower + min(length, scalars.count))
        // A caret under a vowel or tone mark stands under the letter that carries it.
        while lower > 0, lower < scalars.count, widths[lower] == 0 { lower -= 1 }

        let window = Excerpt.window(widths, around: lower..<max(lower, upper), widest: widest)
        let cutLeft = window.lowerBound > 0 || from > all.startIndex
        let cutRight = window.upperBound < scalars.count || (far ?? all.endIndex) < all.endIndex
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: scalars[window])
        text = (cutLeft ? "…" : "") + String(shown) + (cutRight ? "…" : "")
        cellsBefore = (cutLeft ? 1 : 0) + widths[window.lowerBound..<lower].reduce(0, +)
        caretCells = max(1, widths[lower..<max(lower, min(upper, window.upperBound))].reduce(0, +))
    }

    /// The indices to show: the range with as much around it as fits.
    private static func window(
        _ widths: [Int], around range: Range<Int>, widest: Int
    ) -> Range<Int> {
        let total = widths.reduce(0, +)
        guard total > widest else { return 0..<widths.count }
        let inside = min(widths[range].reduce(0, +), widest)
        var context = (widest - inside) / 2
        // What the right side does not need, the left side gets.
        let right = widths[range.upperBound...].reduce(0, +)
        context = max(context, widest - inside - right)
        var lower = range.lowerBound
        var left = 0
        while lower > 0, left + widths[lower - 1] <= context {
            lower -= 1
            left += widths[lower]
        }
        // The window begins with a letter, not with a mark that lost its letter.
        while lower < range.lowerBound, widths[lower] == 0 { lower += 1 }
        var upper = lower
        var cells = 0
        while upper < widths.count, cells + widths[upper] <= widest {
            cells += widths[upper]
            upper += 1
        }
        return lower..<upper
    }
}
