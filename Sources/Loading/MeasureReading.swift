import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// Reads the measures table.
///
/// Columns are found by the beginnings of their names, spaces ignored, in any order; the tables of
/// stations, provinces and municipalities call them differently. A row is never dropped: what cannot
/// be read in it is reported, and the rest stands.
///
/// Rules: `missing-column` (an error for what is done, when and by whom, unless `defaults` say it; a
/// warning for the other columns of a station's table), `unknown-column`, `ids-by-row-order`,
/// `missing-id`, `bad-id`, `duplicate-id`, `nothing-to-inherit`, `missing-issue`, `default-used`,
/// those of `readCSV`, `TimeCellReader` and `ReportColumns`.
struct MeasureReading {
    let times: TimeCellReader
    let responsibility: ResponsibleReading
    let defaults: Defaults
    let kinds: NamedKinds
    let sink: DiagnosticSink
    /// The names of rows, in all tables of the agency.
    private var ids: Set<String> = []
    private var rowCount = 0

    init(
        times: TimeCellReader, responsibility: ResponsibleReading, defaults: Defaults,
        kinds: NamedKinds, sink: DiagnosticSink
    ) {
        self.times = times
        self.responsibility = responsibility
        self.defaults = defaults
        self.kinds = kinds
        self.sink = sink
    }

    enum Column: String, CaseIterable {
        case indicator = "ตัวชี้วัด"
        case issue = "ประเด็น"
        case activity = "กิจกรรม"
        case output = "ผลผลิต"
        case awareness = "วิธีการสร้าง"
        case completion = "ระยะเวลาเสร็จ"
        case responsible = "ผู้รับผิดชอบ"
        case monitoring = "ระยะเวลากำกับ"
        case id = "รหัส"
        case area = "ด้าน"
        case result = "สรุปผล"
        case outcome = "ผลลัพธ์"
        case state = "สถานะ"
        case score = "คะแนน"
        case evidence = "หลักฐาน"
        case channels = "ช่องทาง"

        /// The columns of a police station's table.
        static let station: [Column] = [
            .indicator, .issue, .activity, .output, .awareness, .completion, .responsible,
            .monitoring,
        ]

        /// The beginnings of its names, that of a station's table first.
        var names: [String] {
            switch self {
            case .issue: [rawValue, "มาตรการ", "การพัฒนา"]
            case .activity: [rawValue, "วิธีดำเนินการ", "ขั้นตอน", "แนวทาง"]
            case .completion: [rawValue, "ระยะเวลา", "กำหนดแล้วเสร็จ"]
            case .monitoring: [rawValue, "การติดตาม"]
            case .result: [rawValue, "ความก้าวหน้า", "ผลการดำเนินการ", "ผลการปฏิบัติ"]
            default: [rawValue]
            }
        }

        /// The column that a heading names: the longest beginning decides.
        static func named(_ heading: String) -> Column? {
            let folded = FoldedCell(heading)
            var best: (column: Column, length: Int)?
            for column in allCases {
                for name in column.names {
                    let scalars = FoldedCell(name).scalars
                    guard folded.has(scalars, at: 0), scalars.count > best?.length ?? 0 else {
                        continue
                    }
                    best = (column, scalars.count)
                }
            }
            return best?.column
        }
    }

    /// - Returns: nil when the table cannot be used.
    mutating func read(_ source: SourceText) -> [MeasureDraft]? {
        let (table, diagnostics) = readCSV(source)
        sink.report(diagnostics)
        guard let table, let columns = columns(of: table) else { return nil }
        var rows: [MeasureDraft] = []
        var use = DefaultUse()
        for row in table.rows {
            let id = identify(row, columns[.id], rowCount)
            rowCount += 1
            rows.append(readRow(row, columns, id, after: rows.last, &use))
        }
        use.report(defaults, into: sink)
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
            let column = Column.named(cell.text)
            if let column, columns[column] == nil {
                columns[column] = index
            } else if !cell.text.isBlank, column == nil {
                reportUnknown(cell)
            }
        }
        var isUsable = true
        // Half of the columns make it a station's table, of which the others are then missed.
        let stationNames = Column.station.filter { column in
            columns[column].map { FoldedCell(table.header[$0].text).begins(with: column.rawValue) }
                ?? false
        }
        let isStations = stationNames.count * 2 >= Column.station.count
        for column in Column.station where columns[column] == nil {
            let message = "the table has no column \(quoted(column.rawValue))"
            let place = table.header.first?.range
            if isNeeded(column, columns, inStations: isStations) {
                sink.report(.error("missing-column", message, at: place))
                isUsable = false
            } else if isStations {
                sink.report(.warning("missing-column", message, at: place))
            }
        }
        return isUsable ? columns : nil
    }

    private func isNeeded(
        _ column: Column, _ columns: [Column: Int], inStations isStations: Bool
    ) -> Bool {
        switch column {
        case .activity: isStations || columns[.issue] == nil
        case .completion: defaults.completion == nil
        case .responsible: !defaults.namesPosts
        default: false
        }
    }

    private func reportUnknown(_ cell: CSVCell) {
        let near = suggestion(for: cell.text, among: Column.allCases.map(\.rawValue))
        sink.report(
            .warning(
                "unknown-column", "the column \(quoted(cell.text)) is not used", at: cell.range,
                notes: near.map { ["did you mean \(quoted($0))?"] } ?? []))
    }

    // MARK: - Rows

    private mutating func identify(_ row: CSVRow, _ column: Int?, _ index: Int) -> String {
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
            } else if ids.contains(text) {
                sink.report(
                    .error("duplicate-id", "the id \(quoted(text)) stands above", at: cell.range))
                id = text
            } else {
                id = text
            }
        }
        id = firstFree(id, ids)
        ids.insert(id)
        return id
    }

    private func readRow(
        _ row: CSVRow, _ columns: [Column: Int], _ id: String, after previous: MeasureDraft?,
        _ use: inout DefaultUse
    ) -> MeasureDraft {
        func cell(_ column: Column) -> CSVCell? { columns[column].map { row.cells[$0] } }
        func text(_ column: Column) -> String { cell(column)?.text.trimmed ?? "" }

        let inheritsIndicator = text(.indicator).isEmpty && columns[.indicator] != nil
        let indicator = inheritsIndicator ? previous?.measure.indicator : text(.indicator)
        if inheritsIndicator, previous == nil, let cell = cell(.indicator) {
            sink.report(
                .warning("nothing-to-inherit", "the first row names no indicator", at: cell.range))
        }
        let inheritsArea = text(.area).isEmpty && columns[.area] != nil
        // An issue belongs to its indicator, so a new indicator does not take the issue from above.
        let inheritsIssue = text(.issue).isEmpty && (inheritsIndicator || inheritsArea)
        let issue = inheritsIssue ? previous?.measure.issue : text(.issue)
        if issue?.isEmpty ?? true, let cell = cell(.issue) {
            sink.report(
                .warning("missing-issue", "the row \(id) names no issue (ประเด็น)", at: cell.range))
        }
        let posts = posts(cell(.responsible), row, &use)
        var report = ReportColumns(kinds: kinds, sink: sink).read(cell)
        if inheritsArea { report.area = previous?.measure.report.area ?? "" }
        let measure = Measure(
            id: ObligationID(id), indicator: indicator ?? "", issue: issue ?? "",
            activity: text(.activity), output: text(.output), awareness: text(.awareness),
            completion: completion(cell(.completion), row, &use), responsible: text(.responsible),
            performers: posts.performers, controllers: posts.controllers,
            monitoring: monitoring(cell(.monitoring), row, &use), report: report, source: row.range)
        let others: [Column] = [.id, .completion, .monitoring, .state, .score]
        let texts = Column.allCases.filter { !others.contains($0) }.compactMap(cell)
        return MeasureDraft(
            measure: measure, indicatorCell: cell(.indicator), inheritsIndicator: inheritsIndicator,
            inheritsIssue: inheritsIssue, issueCell: cell(.issue),
            responsibleCell: cell(.responsible), texts: texts)
    }

    // MARK: - Defaults

    private func posts(
        _ cell: CSVCell?, _ row: CSVRow, _ use: inout DefaultUse
    ) -> Responsibility {
        if defaults.namesPosts, cell?.text.isBlank ?? true {
            use.posts.append(cell?.range ?? row.range)
            return Responsibility(
                performers: defaults.performers, controllers: defaults.controllers)
        }
        return cell.map { responsibility.read($0) } ?? Responsibility()
    }

    private func completion(
        _ cell: CSVCell?, _ row: CSVRow, _ use: inout DefaultUse
    ) -> PhraseCell {
        guard let ours = defaults.completion, cell?.text.isBlank ?? true else {
            return cell.map { times.read($0) } ?? .blank
        }
        use.completion.append(cell?.range ?? row.range)
        return PhraseCell(
            text: ours.text, meaning: ours.meaning, source: cell?.range ?? row.range)
    }

    private func monitoring(
        _ cell: CSVCell?, _ row: CSVRow, _ use: inout DefaultUse
    ) -> PhraseCell {
        let written = cell.map { times.read($0) } ?? .blank
        guard let ours = defaults.cycle, written.meaning.givesNoTime else { return written }
        use.cycle.append(written.source ?? row.range)
        let text =
            written.text.isBlank ? ours.text : "\(written.text.oneLine) (\(ours.text.oneLine))"
        return PhraseCell(text: text, meaning: ours.meaning, source: written.source ?? row.range)
    }
}

/// The places at which the defaults of the agency file stood in.
private struct DefaultUse {
    var completion: [SourceRange] = []
    var cycle: [SourceRange] = []
    var posts: [SourceRange] = []

    /// Says once for each kind what was put in.
    func report(_ defaults: Defaults, into sink: DiagnosticSink) {
        say(completion, "no time", defaults.completion.map { quoted($0.text) }, sink)
        say(cycle, "no cycle", defaults.cycle.map { quoted($0.text) }, sink)
        let posts = (defaults.performers + defaults.controllers).map { quoted($0.rawValue) }
        say(self.posts, "nobody", posts.joined(separator: ", "), sink)
    }

    private func say(
        _ places: [SourceRange], _ lack: String, _ value: String?, _ sink: DiagnosticSink
    ) {
        guard let first = places.first, let value else { return }
        let rows = places.count == 1 ? "1 row names" : "\(places.count) rows name"
        sink.report(
            .info(
                "default-used", "\(rows) \(lack); the agency's default \(value) is used",
                at: first))
    }
}

extension FoldedCell {
    /// Whether a text stands at its beginning.
    func begins(with text: String) -> Bool { has(FoldedCell(text).scalars, at: 0) }
}

/// The name itself, or with the first number that makes it new: `M05`, `M05-2`.
func firstFree(_ name: String, _ taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
}

/// The name of the column of a measures table that a heading means, or nil: `ระยะเวลาเสร็จ` for
/// `กำหนดแล้วเสร็จ`, `รหัส` for `รหัสแถว`.
public func measureColumn(_ heading: String) -> String? {
    MeasureReading.Column.named(heading)?.rawValue
}
