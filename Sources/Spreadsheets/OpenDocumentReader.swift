import CivilTime
import ThaiPhrases

/// The tables of an OpenDocument's content.xml, of sheets and of texts alike.
///
/// - Source: OpenDocument 1.3, part 3, §9 (tables), §19.385 (values).
final class OpenDocumentReader: MarkupReader {
    private var tables: [OfficeTable] = []
    private var builder = TableBuilder()
    private var name = ""
    private var row: [OfficeCell] = []
    private var cell: OfficeCell?
    private var value: String?
    private var repeats = 1
    private var span = (columns: 1, rows: 1)
    private var rowRepeats = 1
    private var tableDepth = 0
    private var hidden = 0
    /// Columns in which a merged cell from above goes on, with the rows that are left.
    private var below: [Int: Int] = [:]
    private var total = 0

    func finished() throws(OfficeFailure) -> [OfficeTable] {
        if let failure { throw failure }
        return tables
    }

    override func start(_ name: String, _ attributes: [String: String]) {
        if ["annotation", "tracked-changes", "note"].contains(name) { hidden += 1 }
        guard hidden == 0 else { return }
        switch name {
        case "table":
            tableDepth += 1
            if tableDepth == 1 {
                builder = TableBuilder()
                below = [:]
                self.name = attributes["name"] ?? "\(tables.count + 1)"
            }
        case "table-row" where tableDepth == 1:
            row = []
            rowRepeats = count(attributes["number-rows-repeated"])
        case "table-cell" where tableDepth == 1: open(attributes, .own)
        case "covered-table-cell" where tableDepth == 1:
            open(attributes, (below[row.count] ?? 0) > 0 ? .above : .left)
        case "s" where cell != nil:
            write(String(repeating: " ", count: min(count(attributes["c"]), 100)))
        case "tab": write(" ")
        case "line-break": write("\n")
        case "checkbox": write(attributes["current-state"] == "checked" ? "☑" : "☐")
        default: break
        }
    }

    override func end(_ name: String) {
        if ["annotation", "tracked-changes", "note"].contains(name) {
            hidden = max(0, hidden - 1)
            return
        }
        guard hidden == 0 else { return }
        switch name {
        case "p", "h": write("\n")
        case "table-cell" where tableDepth == 1, "covered-table-cell" where tableDepth == 1: close()
        case "table-row" where tableDepth == 1: endRow()
        case "table":
            tableDepth = max(0, tableDepth - 1)
            if tableDepth == 0 { endTable() }
        default: break
        }
    }

    override func text(_ text: String) {
        if hidden == 0 { write(text) }
    }

    private func write(_ text: String) {
        guard cell != nil else { return }
        cell?.text += text
        total += text.utf8.count
        if total > OfficeLimits.text { failure = failure ?? .tooLarge("more text than any plan") }
    }

    private func count(_ text: String?) -> Int { max(1, text.flatMap { Int($0) } ?? 1) }

    private func open(_ attributes: [String: String], _ place: OfficeCell.Place) {
        cell = OfficeCell("", place: place)
        repeats = count(attributes["number-columns-repeated"])
        span = (
            count(attributes["number-columns-spanned"]), count(attributes["number-rows-spanned"])
        )
        value = nil
        if attributes["value-type"] == "date", let date = attributes["date-value"] {
            value = SheetValue.written(isoDate: date)
        } else if attributes["value-type"] == "boolean" {
            value = attributes["boolean-value"] == "true" ? "☑" : "☐"
        }
    }

    private func close() {
        guard var cell else { return }
        self.cell = nil
        cell.text = value ?? cell.text.withoutEnds
        // Blank cells to the edge of the sheet are repeated in their thousands.
        let most = cell.text.isEmpty ? 64 : OfficeLimits.columns
        let first = row.count
        for _ in 0..<min(repeats, most) { row.append(cell) }
        if span.rows > 1 {
            for column in first..<min(first + span.columns, OfficeLimits.columns) {
                below[column] = min(span.rows, OfficeLimits.rows)
            }
        }
        if row.count > 4 * OfficeLimits.columns {
            failure = failure ?? .tooLarge("more than \(OfficeLimits.columns) columns")
        }
    }

    private func endRow() {
        for (column, left) in below { below[column] = left > 1 ? left - 1 : nil }
        while let last = row.last, last.text.isEmpty, last.place == .own { row.removeLast() }
        let isBlank = row.allSatisfy { $0.text.isEmpty }
        if isBlank { row = [] }
        for _ in 0..<(isBlank ? 1 : min(rowRepeats, OfficeLimits.rows)) {
            failure = failure ?? builder.add(row)
            if failure != nil { return }
        }
    }

    private func endTable() {
        while let last = builder.rows.last, last.isEmpty { builder.rows.removeLast() }
        guard !builder.rows.isEmpty else { return }
        guard tables.count < OfficeLimits.tables else {
            failure = failure ?? .tooLarge("more than \(OfficeLimits.tables) tables")
            return
        }
        tables.append(OfficeTable(name: name, rows: builder.rows))
    }
}
