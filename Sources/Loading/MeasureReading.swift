import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// Reads the measures table.
///
/// Columns are found by the beginnings of their names, spaces ignored, in any order. A row is never
/// dropped: what cannot be read in it is reported, and the rest stands.
///
/// Rules: `missing-column` (an error for the activity, the completion and the responsible column, a
/// warning otherwise), `unknown-column`, `ids-by-row-order`, `missing-id`, `bad-id`,
/// `duplicate-id`, `nothing-to-inherit`, `missing-issue`, those of `readCSV` and `TimeCellReader`.
struct MeasureReading {
    let times: TimeCellReader
    let responsibility: ResponsibleReading
    let sink: DiagnosticSink

    private enum Column: String, CaseIterable {
        case indicator = "ตัวชี้วัด"
        case issue = "ประเด็น"
        case activity = "กิจกรรม"
        case output = "ผลผลิต"
        case awareness = "วิธีการสร้าง"
        case completion = "ระยะเวลาเสร็จ"
        case responsible = "ผู้รับผิดชอบ"
        case monitoring = "ระยะเวลากำกับ"
        case id = "รหัส"

        var isNeeded: Bool { [.activity, .completion, .responsible].contains(self) }

        var folded: [Unicode.Scalar] { FoldedCell(rawValue).scalars }
    }

    /// - Returns: nil when the table cannot be used.
    func read(_ source: SourceText) -> [MeasureDraft]? {
        let (table, diagnostics) = readCSV(source)
        sink.report(diagnostics)
        guard let table, let columns = columns(of: table) else { return nil }
        var rows: [MeasureDraft] = []
        var ids: Set<String> = []
        for (index, row) in table.rows.enumerated() {
            let id = identify(row, columns[.id], index, &ids)
            rows.append(readRow(row, columns, id, after: rows.last))
        }
        if columns[.id] == nil, let first = table.header.first {
            sink.report(
                .info(
                    "ids-by-row-order",
                    "the rows are named M01, M02 … by their order; moving one renames the others",
                    at: first.range, notes: ["add a column 'รหัส' before the table is in use"]))
        }
        return rows
    }

    // MARK: - Columns

    private func columns(of table: CSVTable) -> [Column: Int]? {
        var columns: [Column: Int] = [:]
        for (index, cell) in table.header.enumerated() {
            let folded = FoldedCell(cell.text)
            let column = Column.allCases.first { folded.has($0.folded, at: 0) }
            if let column, columns[column] == nil {
                columns[column] = index
            } else if !cell.text.isBlank, column == nil {
                reportUnknown(cell)
            }
        }
        var isUsable = true
        for column in Column.allCases where columns[column] == nil && column != .id {
            let message = "the table has no column \(quoted(column.rawValue))"
            let place = table.header.first?.range
            if column.isNeeded {
                sink.report(.error("missing-column", message, at: place))
                isUsable = false
            } else {
                sink.report(.warning("missing-column", message, at: place))
            }
        }
        return isUsable ? columns : nil
    }

    private func reportUnknown(_ cell: CSVCell) {
        let near = suggestion(for: cell.text, among: Column.allCases.map(\.rawValue))
        sink.report(
            .warning(
                "unknown-column", "the column \(quoted(cell.text)) is not used", at: cell.range,
                notes: near.map { ["did you mean \(quoted($0))?"] } ?? []))
    }

    // MARK: - Rows

    private func identify(
        _ row: CSVRow, _ column: Int?, _ index: Int, _ taken: inout Set<String>
    ) -> String {
        let ordinal = "M" + (index < 9 ? "0" : "") + String(index + 1)
        var id = ordinal
        if let cell = column.map({ row.cells[$0] }) {
            let text = cell.text.trimmed
            if text.isEmpty {
                sink.report(
                    .error(
                        "missing-id", "the row has no id; it is named \(ordinal)", at: cell.range))
            } else if !isRowID(text) {
                sink.report(
                    .error(
                        "bad-id",
                        "expected ASCII letters, digits and hyphens, a letter first, found "
                            + "\(quoted(text)); the row is named \(ordinal)", at: cell.range))
            } else if taken.contains(text) {
                sink.report(
                    .error("duplicate-id", "the id \(quoted(text)) stands above", at: cell.range))
                id = text
            } else {
                id = text
            }
        }
        id = firstFree(id, taken)
        taken.insert(id)
        return id
    }

    private func readRow(
        _ row: CSVRow, _ columns: [Column: Int], _ id: String, after previous: MeasureDraft?
    ) -> MeasureDraft {
        func cell(_ column: Column) -> CSVCell? { columns[column].map { row.cells[$0] } }
        func text(_ column: Column) -> String { cell(column)?.text.trimmed ?? "" }

        let inheritsIndicator = text(.indicator).isEmpty && columns[.indicator] != nil
        let indicator = inheritsIndicator ? previous?.measure.indicator : text(.indicator)
        if inheritsIndicator, previous == nil, let cell = cell(.indicator) {
            sink.report(
                .warning("nothing-to-inherit", "the first row names no indicator", at: cell.range))
        }
        // An issue belongs to its indicator, so a new indicator does not take the issue from above.
        let inheritsIssue = text(.issue).isEmpty && inheritsIndicator
        let issue = inheritsIssue ? previous?.measure.issue : text(.issue)
        if issue?.isEmpty ?? true, let cell = cell(.issue) {
            sink.report(
                .warning("missing-issue", "the row \(id) names no issue (ประเด็น)", at: cell.range))
        }
        let posts = cell(.responsible).map(responsibility.read) ?? Responsibility()
        let measure = Measure(
            id: ObligationID(id), indicator: indicator ?? "", issue: issue ?? "",
            activity: text(.activity), output: text(.output), awareness: text(.awareness),
            completion: time(cell(.completion)), responsible: text(.responsible),
            performers: posts.performers, controllers: posts.controllers,
            monitoring: time(cell(.monitoring)), source: row.range)
        let texts = Column.allCases.filter { $0 != .id && $0 != .completion && $0 != .monitoring }
            .compactMap(cell)
        return MeasureDraft(
            measure: measure, indicatorCell: cell(.indicator), inheritsIndicator: inheritsIndicator,
            inheritsIssue: inheritsIssue, issueCell: cell(.issue),
            responsibleCell: cell(.responsible), texts: texts)
    }

    private func time(_ cell: CSVCell?) -> PhraseCell {
        cell.map { times.read($0) } ?? .blank
    }
}

/// The name itself, or with the first number that makes it new: `M05`, `M05-2`.
func firstFree(_ name: String, _ taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
}
