import Diagnostics

/// A table of text cells with the place of each.
public struct CSVTable: Sendable {
    /// The names of the columns.
    public let header: [CSVCell]
    /// The rows; each has exactly as many cells as the header.
    public let rows: [CSVRow]

    /// The index of the column with exactly this name, or nil when there is none.
    public func column(named name: String) -> Int? {
        header.firstIndex { $0.text == name }
    }
}

/// One row of a table.
public struct CSVRow: Sendable {
    /// The line on which the row begins, from 1.
    public let line: Int
    /// Its cells; missing ones are empty and stand at the end of the row.
    public let cells: [CSVCell]
    /// The whole row without its line break.
    public let range: SourceRange
    /// Whether an error about quotes or extra cells was reported for it, so that its cells may not
    /// be what was meant.
    public let isDamaged: Bool
}

/// One cell of a table.
public struct CSVCell: Hashable, Sendable {
    /// The content as meant: without the quotes around it, doubled quotes undone, not trimmed.
    public let text: String
    /// Where the content stands, without the quotes around it.
    public let range: SourceRange
    /// Whether the content stands in quotes.
    public let isQuoted: Bool
    /// Whether the text, quotes doubled if quoted, is exactly what stands in the source.
    let isVerbatim: Bool

    /// Makes a cell.
    public init(text: String, range: SourceRange, isQuoted: Bool = false) {
        self.init(text: text, range: range, isQuoted: isQuoted, isVerbatim: true)
    }

    init(text: String, range: SourceRange, isQuoted: Bool, isVerbatim: Bool) {
        self.text = text
        self.range = range
        self.isQuoted = isQuoted
        self.isVerbatim = isVerbatim
    }

    /// The place of a part of the text, by offsets in Unicode scalars.
    ///
    /// Right also across doubled quotes and line breaks in quotes.
    ///
    /// - Parameter offsets: cut to what lies in the text.
    /// - Returns: the whole cell when an error in its quotes leaves no sure place.
    public func range(ofScalars offsets: Range<Int>) -> SourceRange {
        guard isVerbatim else { return range }
        let lower = max(0, offsets.lowerBound)
        let before = text.unicodeScalars.prefix(lower)
        let inside = text.unicodeScalars[before.endIndex...].prefix(
            max(0, offsets.upperBound - lower))
        let start = range.start.advanced(over: written(before))
        return SourceRange(
            path: range.path, start: start, end: start.advanced(over: written(inside)))
    }

    /// The scalars as they stand in the source.
    private func written(_ part: Substring.UnicodeScalarView) -> [Unicode.Scalar] {
        guard isQuoted else { return Array(part) }
        return part.flatMap { $0 == "\"" ? ["\"", "\""] : [$0] }
    }
}
