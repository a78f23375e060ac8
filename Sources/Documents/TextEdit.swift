import Diagnostics

/// A stretch of a document that other text takes the place of.
public struct TextEdit: Hashable, Sendable {
    /// What goes; empty where text is only put in.
    public let range: SourceRange
    /// What comes.
    public let text: String

    /// Makes an edit.
    public init(_ range: SourceRange, _ text: String) {
        self.range = range
        self.text = text
    }

    /// Gives a value of a YAML document another text; quotes and anchors around it stay where they can.
    public static func setting(
        _ node: YAMLNode, to text: String, in source: SourceText
    ) -> TextEdit {
        let (raw, range) = node.written(in: source)
        switch raw.first {
        case "'", "\"", "*", "|", ">": return TextEdit(range, singleQuoted(text))
        default:
            let isPlain = text.unicodeScalars.allSatisfy(isPlainLetter) && !text.hasPrefix("-")
            return TextEdit(range, isPlain && !text.isEmpty ? text : singleQuoted(text))
        }
    }

    /// Puts text before that of a YAML value, which stays as it is written where it can.
    public static func prefixing(
        _ node: YAMLNode, with text: String, in source: SourceText
    ) -> TextEdit {
        let (raw, range) = node.written(in: source)
        let offset: Int?
        switch raw.first {
        case "'" where !text.contains("'"), "\"" where !text.contains("\"") && !text.contains("\\"):
            offset = 1
        case "|", ">": offset = blockStart(raw)
        default: offset = nil
        }
        guard let offset else { return TextEdit(range, singleQuoted(text + (node.scalar ?? ""))) }
        let place = range.start.advanced(over: raw.prefix(offset))
        return TextEdit(SourceRange(path: range.path, at: place), text)
    }

    /// Takes the first scalars of a YAML value's text away.
    public static func dropping(
        _ count: Int, of node: YAMLNode, in source: SourceText
    ) -> TextEdit {
        let (raw, range) = node.written(in: source)
        if raw.first == "|" || raw.first == ">", let start = blockStart(raw) {
            // Empty lines at its beginning are part of the text, and stand before the start.
            let empty = (node.scalar ?? "").unicodeScalars.prefix { $0 == "\n" || $0 == " " }.count
            let end = start + max(0, count - empty)
            let first = range.start.advanced(over: raw.prefix(start))
            return TextEdit(
                SourceRange(
                    path: range.path, start: first, end: range.start.advanced(over: raw.prefix(end))
                ), "")
        }
        let part = node.range(ofScalars: 0..<count)
        let isQuoted = raw.first == "'" || raw.first == "\""
        if isQuoted, part != node.range { return TextEdit(part, "") }
        var rest = String.UnicodeScalarView()
        rest.append(contentsOf: (node.scalar ?? "").unicodeScalars.dropFirst(count))
        return TextEdit(range, singleQuoted(String(rest)))
    }

    /// Gives a cell of a table another text.
    public static func setting(_ cell: CSVCell, to text: String) -> TextEdit {
        let doubled = String(text.flatMap { $0 == "\"" ? ["\"", "\""] : [$0] })
        let needsQuotes = text.unicodeScalars.contains { ",\"\n\r\t;".unicodeScalars.contains($0) }
        return TextEdit(
            cell.range, cell.isQuoted ? doubled : needsQuotes ? "\"\(doubled)\"" : text)
    }

    /// Puts text without quotes, separators and line breaks before that of a cell.
    public static func prefixing(_ cell: CSVCell, with text: String) -> TextEdit {
        TextEdit(SourceRange(path: cell.range.path, at: cell.range.start), text)
    }

    /// Takes the first scalars of a cell's text away.
    public static func dropping(_ count: Int, of cell: CSVCell) -> TextEdit {
        TextEdit(cell.range(ofScalars: 0..<count), "")
    }

    private static func singleQuoted(_ text: String) -> String {
        // Between single quotes a line break is a space; between double ones it can be written.
        guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
            return doubleQuoted(text)
        }
        return "'" + text.flatMap { $0 == "'" ? ["'", "'"] : [$0] } + "'"
    }

    private static func doubleQuoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\x" + (digits.count == 1 ? "0" : "") + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// Where the text of a block begins: behind the line of its sign and the spaces before its first word.
    private static func blockStart(_ raw: [Unicode.Scalar]) -> Int? {
        guard let line = raw.firstIndex(of: "\n") else { return nil }
        return raw[(line + 1)...].firstIndex { $0 != " " && $0 != "\n" && $0 != "\r" }
    }
}

/// Whether a letter can stand in a YAML text without quotes, wherever it stands.
private func isPlainLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "/", "_", "-": true
    default: (0x0E01...0x0E5B).contains(scalar.value)
    }
}

extension YAMLNode {
    /// What is written for a value, without anchor and tag, and where.
    fileprivate func written(in source: SourceText) -> (raw: [Unicode.Scalar], range: SourceRange) {
        // The end of a block is where the next line begins.
        let range = source.withoutSpaceAtEnd(range)
        var raw = Array(source.slice(range))
        var start = range.start
        while raw.first == "&" || raw.first == "!" {
            let name = raw.prefix { $0 != " " && $0 != "\n" && $0 != "\t" }
            let rest = raw.dropFirst(name.count)
            let spaces = rest.prefix { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
            start = start.advanced(over: raw.prefix(name.count + spaces.count))
            raw = Array(rest.dropFirst(spaces.count))
        }
        return (raw, SourceRange(path: range.path, start: start, end: max(start, range.end)))
    }
}

extension SourceText {
    /// The scalars of a stretch.
    ///
    /// - Complexity: linear in the length of the text.
    func slice(_ range: SourceRange) -> Substring.UnicodeScalarView {
        let places = indices(of: [range.start, range.end])
        return text.unicodeScalars[places[0]..<max(places[0], places[1])]
    }

    /// A stretch without the spaces and line ends that it ends with.
    ///
    /// - Complexity: linear in the length of the text.
    public func withoutSpaceAtEnd(_ range: SourceRange) -> SourceRange {
        let raw = slice(range)
        let space = raw.reversed().prefix { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }
        guard !space.isEmpty else { return range }
        return SourceRange(
            path: range.path, start: range.start,
            end: range.start.advanced(over: raw.dropLast(space.count)))
    }

    /// The text with stretches replaced, all else as it was to the byte.
    ///
    /// - Parameter edits: in any order; of several at one stretch, as aliases give them, the first counts.
    /// - Returns: nil when two of them overlap.
    public func applying(_ edits: [TextEdit]) -> SourceText? {
        var known: Set<SourceRange> = []
        let sorted = edits.filter { known.insert($0.range).inserted }.sorted {
            ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end)
        }
        for (left, right) in zip(sorted, sorted.dropFirst())
        where right.range.start < left.range.end {
            return nil
        }
        let places = indices(of: sorted.flatMap { [$0.range.start, $0.range.end] })
        var result = String.UnicodeScalarView()
        var at = text.unicodeScalars.startIndex
        for (index, edit) in sorted.enumerated() {
            let (start, end) = (places[2 * index], places[2 * index + 1])
            result.append(contentsOf: text.unicodeScalars[at..<max(at, start)])
            result.append(contentsOf: edit.text.unicodeScalars)
            at = max(at, end)
        }
        result.append(contentsOf: text.unicodeScalars[at...])
        return SourceText(path: path, text: String(result))
    }

    /// Where places stand in the text, which must be in order; a place behind the end of its line is the
    /// end of that line.
    private func indices(of places: [SourcePosition]) -> [String.UnicodeScalarView.Index] {
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        if scalars.first == "\u{FEFF}" { index = scalars.index(after: index) }
        var position = SourcePosition.start
        var found: [String.UnicodeScalarView.Index] = []
        for place in places {
            while index < scalars.endIndex, position < place,
                !(scalars[index] == "\n" && position.line == place.line)
            {
                position = position.advanced(over: CollectionOfOne(scalars[index]))
                index = scalars.index(after: index)
            }
            found.append(index)
        }
        return found
    }
}
