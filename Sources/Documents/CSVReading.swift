import Diagnostics

/// Reads a table of comma- or tab-separated values, as RFC 4180 describes them.
///
/// Lines end with `\n` or `\r\n`, a lone `\r` being read as `\n` (`SourceText`); lines that hold nothing but spaces and separators are skipped.
/// Lines before the header that begin with `#` are comments. Nothing is trimmed.
///
/// Rules: `csv-empty` (no header, nothing is read), `csv-unclosed-quote` (the cell ends with its
/// line), `csv-text-after-quote` (the text is joined to the cell), `csv-ragged-row` (a warning when
/// cells are missing or the extra ones are empty, an error otherwise and where the text ends inside it), `csv-duplicate-column`,
/// `csv-too-large` (nothing is read: a table made to be never read through is no plan), `invalid-utf8`.
///
/// - Parameter separator: one scalar; neither a quote nor a line break.
/// - Returns: the table, nil when there is no header or it is too large; what is wrong, by place.
/// - Source: RFC 4180 §2.
public func readCSV(
    _ source: SourceText, separator: Character = ","
) -> (table: CSVTable?, diagnostics: [Diagnostic]) {
    var reader = CSVReader(source, separator: separator.unicodeScalars.first ?? ",")
    let table = reader.read()
    let diagnostics = encodingProblem(source) + reader.diagnostics
    return (table, diagnostics.sortedByPlace())
}

/// The most rows of one table, and of all tables of a plan: the largest plan known has 150.
public let maximalRows = 5_000
/// The most columns of one table.
let maximalColumns = 200
/// The most characters of one cell or text.
let maximalCellLength = 50_000

/// Walks over the text once; only an unclosed quote goes back, to the end of the line it is on.
private struct CSVReader {
    private struct Cursor {
        var index: String.UnicodeScalarView.Index
        var position = SourcePosition.start
    }

    private struct RawRow {
        let start: SourcePosition
        var end = SourcePosition.start
        var cells: [CSVCell] = []
        var hasQuoteError = false
        /// Whether the text ends with the row, without the end of a line.
        var endsWithText = false
    }

    private(set) var diagnostics: [Diagnostic] = []
    private let path: String
    private let scalars: String.UnicodeScalarView
    private let separator: Unicode.Scalar
    private var cursor: Cursor

    init(_ source: SourceText, separator: Unicode.Scalar) {
        path = source.path
        scalars = source.text.unicodeScalars
        self.separator = separator
        cursor = Cursor(index: scalars.startIndex)
        if scalars.first == "\u{FEFF}" { cursor.index = scalars.index(after: cursor.index) }
    }

    mutating func read() -> CSVTable? {
        skipBlankLines()
        while current == "#" {
            skipLine()
            skipBlankLines()
        }
        guard current != nil else {
            let place = SourceRange(path: path, at: .start)
            diagnostics.append(
                .error("csv-empty", "expected a line with the names of the columns", at: place))
            return nil
        }
        let first = readRow()
        let header = first.cells
        guard isBounded(first, rows: 0) else { return nil }
        checkHeader(header)
        var rows: [CSVRow] = []
        skipBlankLines()
        while current != nil {
            let row = readRow()
            guard isBounded(row, rows: rows.count + 1) else { return nil }
            rows.append(fit(row, to: header))
            skipBlankLines()
        }
        return CSVTable(header: header, rows: rows)
    }

    /// Whether a table with so many rows and such a row is one that a person may have written.
    private mutating func isBounded(_ row: RawRow, rows: Int) -> Bool {
        var problem: (message: String, place: SourceRange)?
        if rows > maximalRows {
            problem = ("expected at most \(maximalRows) rows", range(row.start, row.end))
        } else if row.cells.count > maximalColumns {
            problem = (
                "expected at most \(maximalColumns) cells in a row", row.cells[maximalColumns].range
            )
        } else if let cell = row.cells.first(where: {
            $0.text.utf8.count > maximalCellLength
                && $0.text.unicodeScalars.count > maximalCellLength
        }) {
            problem = ("expected at most \(maximalCellLength) characters in one text", cell.range)
        }
        guard let problem else { return true }
        diagnostics.append(.error("csv-too-large", problem.message, at: problem.place))
        return false
    }

    // MARK: - Characters

    private var current: Unicode.Scalar? {
        cursor.index < scalars.endIndex ? scalars[cursor.index] : nil
    }

    /// Whether a line break or the end of the text stands here.
    private var isAtLineEnd: Bool {
        guard let current else { return true }
        if current == "\n" { return true }
        guard current == "\r" else { return false }
        let next = scalars.index(after: cursor.index)
        return next < scalars.endIndex && scalars[next] == "\n"
    }

    private mutating func advance() {
        let position = cursor.position
        cursor.position =
            current == "\n"
            ? SourcePosition(line: position.line + 1, column: 1)
            : SourcePosition(line: position.line, column: position.column + 1)
        cursor.index = scalars.index(after: cursor.index)
    }

    private mutating func skipLineBreak() {
        if current == "\r" { advance() }
        if current == "\n" { advance() }
    }

    private mutating func skipLine() {
        while !isAtLineEnd { advance() }
        skipLineBreak()
    }

    private mutating func skipBlankLines() {
        while current != nil {
            let start = cursor
            while let scalar = current, scalar == " " || scalar == "\t" || scalar == separator {
                advance()
            }
            guard isAtLineEnd else {
                cursor = start
                return
            }
            skipLineBreak()
        }
    }

    private func range(_ start: SourcePosition, _ end: SourcePosition) -> SourceRange {
        SourceRange(path: path, start: start, end: end)
    }

    // MARK: - Cells

    private mutating func readRow() -> RawRow {
        var row = RawRow(start: cursor.position)
        while true {
            row.cells.append(
                current == "\"" ? readQuotedCell(&row.hasQuoteError) : readPlainCell())
            guard current == separator, !isAtLineEnd else { break }
            advance()
            // Enough to know that it is too large.
            guard row.cells.count <= maximalColumns else { break }
        }
        row.end = cursor.position
        row.endsWithText = current == nil
        skipLineBreak()
        return row
    }

    private mutating func readPlainCell() -> CSVCell {
        let start = cursor
        skipToCellEnd()
        return CSVCell(
            text: String(scalars[start.index..<cursor.index]),
            range: range(start.position, cursor.position))
    }

    private mutating func skipToCellEnd() {
        while current != separator, !isAtLineEnd { advance() }
    }

    private mutating func readQuotedCell(_ hasError: inout Bool) -> CSVCell {
        let opening = cursor.position
        advance()
        let start = cursor
        var text = String.UnicodeScalarView()
        var end = cursor.position
        while let scalar = current {
            end = cursor.position
            advance()
            if scalar != "\"" {
                text.append(scalar)
            } else if current == "\"" {
                text.append(scalar)
                advance()
            } else {
                return finishQuotedCell(
                    text, opening: opening, start: start, end: end, hasError: &hasError)
            }
        }
        return unclosed(opening: opening, start: start, hasError: &hasError)
    }

    private mutating func finishQuotedCell(
        _ text: String.UnicodeScalarView, opening: SourcePosition, start: Cursor,
        end: SourcePosition, hasError: inout Bool
    ) -> CSVCell {
        if current == separator || isAtLineEnd {
            return CSVCell(
                text: String(text), range: range(start.position, end), isQuoted: true)
        }
        // A cell that goes over lines and ends in the middle of text has met the opening quote of
        // another cell: the mistake is its own missing quote, and the rows between are sound.
        guard opening.line == end.line else {
            return unclosed(opening: opening, start: start, hasError: &hasError)
        }
        hasError = true
        let rest = cursor
        skipToCellEnd()
        let found = String(scalars[rest.index..<cursor.index])
        let place = range(rest.position, cursor.position)
        diagnostics.append(
            .error(
                "csv-text-after-quote",
                "expected the end of the cell behind its closing quote, found \(quoted(found))",
                at: place, notes: ["a quote inside a quoted cell is written twice: \"\""]))
        return CSVCell(
            text: String(text) + found, range: range(start.position, cursor.position),
            isQuoted: true, isVerbatim: false)
    }

    /// Goes back to the cell's line, so that the rows below are read.
    private mutating func unclosed(
        opening: SourcePosition, start: Cursor, hasError: inout Bool
    ) -> CSVCell {
        hasError = true
        cursor = start
        while !isAtLineEnd { advance() }
        diagnostics.append(
            .error(
                "csv-unclosed-quote", "the quote that opens this cell is not closed",
                at: range(opening, cursor.position),
                notes: ["the cell is read up to the end of the line"]))
        return CSVCell(
            text: String(scalars[start.index..<cursor.index]),
            range: range(start.position, cursor.position), isQuoted: true, isVerbatim: false)
    }

    // MARK: - Rows

    private mutating func checkHeader(_ header: [CSVCell]) {
        var known: [String: SourceRange] = [:]
        for cell in header where !cell.text.isEmpty {
            guard let first = known[cell.text] else {
                known[cell.text] = cell.range
                continue
            }
            diagnostics.append(
                .error(
                    "csv-duplicate-column",
                    "the column \(quoted(cell.text)) stands here a second time", at: cell.range,
                    notes: [.init("it stands here first", range: first)]))
        }
    }

    /// Gives the row as many cells as the header has, and says so when it had others.
    private mutating func fit(_ row: RawRow, to header: [CSVCell]) -> CSVRow {
        var cells = row.cells
        let whole = range(row.start, row.end)
        var isDamaged = row.hasQuoteError
        if cells.count > header.count {
            let extra = cells[header.count...]
            let place = range(extra.first?.range.start ?? row.end, row.end)
            let isEmpty = extra.allSatisfy { $0.text.isEmpty }
            let message = "the row has \(cells.count) cells, the header \(header.count)"
            diagnostics.append(
                Diagnostic(
                    severity: isEmpty ? .warning : .error, rule: "csv-ragged-row",
                    message: message, range: place,
                    notes: isEmpty
                        ? [] : ["a cell with a separator in it must stand in quotes"]))
            isDamaged = isDamaged || !isEmpty
            cells.removeLast(extra.count)
        } else if cells.count < header.count {
            let missing = header[cells.count...].map { quoted($0.text) }
            // A row whose quotes are wrong is short for that reason, which is said already.
            if !row.hasQuoteError {
                let message = "the row has \(cells.count) cells, the header \(header.count)"
                // A table that was cut while it was saved ends without the end of a line.
                let isCut = row.endsWithText
                isDamaged = isDamaged || isCut
                diagnostics.append(
                    Diagnostic(
                        severity: isCut ? .error : .warning, rule: "csv-ragged-row",
                        message: isCut ? "the table ends inside a row: \(message)" : message,
                        range: whole,
                        notes: [.init("read as empty: \(missing.joined(separator: ", "))")]))
            }
            let nothing = CSVCell(text: "", range: range(row.end, row.end))
            cells += Array(repeating: nothing, count: missing.count)
        }
        return CSVRow(line: row.start.line, cells: cells, range: whole, isDamaged: isDamaged)
    }
}
