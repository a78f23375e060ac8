import CivilTime
import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// The columns of one measures table, and its rows without the lines of the heading.
struct MeasureColumns {
    let header: [CSVCell]
    let layout: TableLayout
    /// Where each kind of column stands, from left to right.
    let indices: [MeasureColumn: [Int]]
    let marks: MonthMarks
    /// The columns that stand for one state each.
    let states: [(index: Int, state: MeasureState)]
    /// Whether those are ticked with an x, for want of ticks.
    let crossesCount: Bool
    /// The column of results whose cells say states, in a table without a column for them.
    let stateInResult: Int?
    let rows: [(row: CSVRow, kind: TableLayout.Row)]

    init(_ table: CSVTable, fiscalYear: FiscalYear) {
        header = table.header
        layout = TableLayout(
            [table.header.map(\.text)] + table.rows.map { $0.cells.map(\.text) })
        var indices: [MeasureColumn: [Int]] = [:]
        for (index, column) in layout.columns.enumerated() {
            if case .column(let kind)? = column.meaning { indices[kind, default: []].append(index) }
        }
        self.indices = indices
        marks = MonthMarks(layout.columns.map(\.meaning), fiscalYear: fiscalYear)
        let states = layout.columns.enumerated().compactMap { index, column in
            if case .state(let state)? = column.meaning { (index, state) } else { nil }
        }
        self.states = states
        crossesCount = !table.rows.contains { row in
            states.contains { StateMarks.isTick(row.cells[$0.0].text) }
        }
        let results = states.isEmpty && indices[.state] == nil ? indices[.result] ?? [] : []
        stateInResult = results.first { index in
            StateReading.readsAsStates(table.rows.map { $0.cells[index].text })
        }
        rows = Array(zip(table.rows.dropFirst(layout.headingLines - 1), layout.rows))
    }

    /// Whether the table says when its rows are due.
    var hasTimes: Bool {
        indices[.completion] != nil || indices[.end] != nil || indices[.start] != nil
            || !marks.columns.isEmpty
    }

    var hasPosts: Bool { indices[.responsible] != nil || indices[.controller] != nil }

    /// The cells of a kind of column in a row.
    func cells(_ column: MeasureColumn, _ row: CSVRow) -> [CSVCell] {
        (indices[column] ?? []).map { row.cells[$0] }
    }

    /// The one cell of a kind of column: of several the first that is filled, texts one below the other.
    func cell(_ column: MeasureColumn, _ row: CSVRow) -> CSVCell? {
        let all = cells(column, row)
        let filled = all.filter { !$0.text.isBlank }
        guard column.isText, filled.count > 1 else { return filled.first ?? all.first }
        return CSVCell(
            text: filled.map(\.text.trimmed).joined(separator: "\n"), range: filled[0].range)
    }

    /// The state of a row: by its words, by its boxes or by its mark under one of the states.
    func state(_ row: CSVRow, _ sink: DiagnosticSink) -> MeasureState? {
        let reading = StateReading(sink: sink)
        if let cell = cell(.state, row), states.isEmpty || !cell.text.isBlank {
            return reading.read(cell)
        }
        if !states.isEmpty {
            return StateMarks.read(
                states.map { ($0.state, row.cells[$0.index]) }, crossesCount: crossesCount,
                sink: sink)
        }
        guard let stateInResult, !row.cells[stateInResult].text.isBlank else { return nil }
        return reading.read(row.cells[stateInResult])
    }

    /// Whether the columns of one kind are for rounds: ครั้งที่ ๑ and ครั้งที่ ๒.
    func areRounds(_ column: MeasureColumn) -> Bool {
        let headings = (indices[column] ?? []).map { FoldedCell(layout.columns[$0].heading) }
        let words = ["ครั้งที่", "รอบที่", "งวดที่", "ระยะที่", "รอบ", "ครั้ง", "งวด"]
        return headings.count > 1
            && headings.allSatisfy { heading in
                heading.scalars.contains { decimalDigit($0) != nil }
                    && words.contains { heading.contains($0) }
            }
    }

    /// The cells with free text.
    func texts(_ row: CSVRow) -> [CSVCell] {
        let others: [MeasureColumn] = [
            .id, .completion, .start, .end, .monitoring, .state, .score, .number, .unused,
        ]
        return MeasureColumn.allCases.filter { !others.contains($0) }.flatMap { cells($0, row) }
    }

    /// The rows of measures that have something in a column.
    func filled(_ index: Int) -> [CSVCell] {
        rows.compactMap { row, kind in
            guard kind == .measure, index < row.cells.count else { return nil }
            let cell = row.cells[index]
            return cell.text.isBlank ? nil : cell
        }
    }
}

/// What is odd about the columns of a table.
///
/// Rules: `missing-column` (an error for what is done, when and by whom, unless `defaults` say it; a
/// warning for the other columns of a station's table), `unknown-column`, `unnamed-column`, `unused-column`,
/// `times-unused`, `second-column`, `repeated-heading`, `title-row`, `month-marks`.
struct ColumnFindings {
    let columns: MeasureColumns
    let defaults: Defaults
    let times: TimeCellReader

    /// - Returns: whether the table can be used.
    func report(into sink: DiagnosticSink) -> Bool {
        for (index, column) in columns.layout.columns.enumerated() {
            sink.report(finding(index, column))
        }
        reportRows(sink)
        if let first = columns.marks.columns.first {
            sink.report(
                .info(
                    "month-marks",
                    "marks under \(columns.marks.columns.count) months or quarters are read as windows",
                    at: columns.header[first.index].range,
                    notes: ["months that follow one another are one window; its last day counts"]))
        }
        return reportMissing(sink)
    }

    // MARK: - One column

    private func finding(_ index: Int, _ column: TableLayout.Column) -> [Diagnostic] {
        let cells = columns.filled(index)
        let place = columns.header[index].range
        let name = quoted(column.heading)
        var found: [Diagnostic] = []
        guard case .column(let kind)? = column.meaning else {
            switch column.meaning {
            case .months?, .state?: return []
            default: break
            }
            guard !column.heading.isBlank else {
                guard let first = cells.first else { return [] }
                return [
                    .warning(
                        "unnamed-column",
                        "\(cells.count) cells stand in a column without a heading, which is not used",
                        at: first.range,
                        notes: readsAsTimes(cells)
                            ? ["they read as times"] : ["write what it holds into its heading"])
                ]
            }
            if readsAsTimes(cells) { return [timesUnused(name, place)] }
            let near = suggestion(
                for: column.heading, among: MeasureColumn.allCases.map(\.rawValue))
            return [
                .warning(
                    "unknown-column", "the column \(name) is not used", at: place,
                    notes: near.map { ["did you mean \(quoted($0))?"] } ?? [])
            ]
        }
        if !kind.isTime, kind != .number, kind != .id, kind != .score, kind != .state,
            readsAsTimes(cells)
        {
            found.append(timesUnused(name, place))
        } else if kind == .unused, !cells.isEmpty {
            found.append(.info("unused-column", "the column \(name) is not used", at: place))
        }
        if let second = second(index, kind, name) { found.append(second) }
        return found
    }

    private func timesUnused(_ name: String, _ place: SourceRange) -> Diagnostic {
        .warning(
            "times-unused", "the column \(name) reads as times and is no column of times",
            at: place,
            notes: [
                "name it 'ระยะเวลาเสร็จ' if the rows are due then, 'ระยะเวลากำกับ' if it is a cycle"
            ])
    }

    private func readsAsTimes(_ cells: [CSVCell]) -> Bool {
        Loading.readsAsTimes(cells.map(\.text), in: times.context)
    }

    /// A second column of one kind: texts are joined, of other cells the first that is filled counts.
    private func second(_ index: Int, _ kind: MeasureColumn, _ name: String) -> Diagnostic? {
        guard kind != .number, kind != .unused, !(kind == .completion && columns.areRounds(kind))
        else { return nil }
        var earlier = (columns.indices[kind] ?? []).first { $0 < index }
        if kind == .end || kind == .start, earlier == nil {
            earlier = (columns.indices[.completion] ?? []).first
        }
        guard let earlier else { return nil }
        let place = columns.header[index].range
        let note = Diagnostic.Note(
            "the other one stands here", range: columns.header[earlier].range)
        let other = quoted(columns.layout.columns[earlier].heading)
        if kind.isText {
            return .info(
                "second-column", "\(name) holds the same as \(other); the texts are joined",
                at: place,
                notes: [note])
        }
        let rule =
            kind == .end
            ? "the end counts where it is filled" : "\(other) counts where it is filled"
        return .warning(
            "second-column", "\(name) holds the same as \(other); \(rule)", at: place, notes: [note]
        )
    }

    // MARK: - Rows that are none

    private func reportRows(_ sink: DiagnosticSink) {
        let headings = columns.rows.filter { $0.kind == .heading }
        if let first = headings.first {
            sink.report(
                .info(
                    "repeated-heading",
                    "\(headings.count) rows repeat the headings and are left out",
                    at: first.row.range))
        }
        reportAsides(sink)
        let titles = columns.rows.filter { if case .title = $0.kind { true } else { false } }
        if let first = titles.first {
            sink.report(
                .info(
                    "title-row",
                    "\(titles.count) rows across the table are read as titles of the rows below them",
                    at: first.row.range))
        }
    }

    private func reportAsides(_ sink: DiagnosticSink) {
        let asides = columns.rows.filter { if case .aside = $0.kind { true } else { false } }
        guard let first = asides.first else { return }
        let texts = asides.prefix(6).map { row, _ -> Diagnostic.Note in
            let cells = row.cells.map(\.text.oneLine).filter { !$0.isEmpty }
            return .init("left out: \(quoted(cells.joined(separator: " ")))", range: row.range)
        }
        sink.report(
            .info(
                "row-left-out",
                "\(asides.count) rows are totals, notes, signatures or results and no measures",
                at: first.row.range, notes: texts))
    }

    // MARK: - Missing columns

    private func reportMissing(_ sink: DiagnosticSink) -> Bool {
        var isUsable = true
        // Half of the columns make it a station's table, of which the others are then missed.
        let stationNames = MeasureColumn.station.filter { column in
            (columns.indices[column] ?? []).contains {
                FoldedCell(columns.layout.columns[$0].heading).begins(with: column.rawValue)
            }
        }
        let isStations = stationNames.count * 2 >= MeasureColumn.station.count
        var notes = understood
        for column in MeasureColumn.station where !isThere(column) {
            let message = "the table has no column \(quoted(column.rawValue))"
            let place = columns.header.first?.range
            if isNeeded(column, inStations: isStations) {
                sink.report(.error("missing-column", message, at: place, notes: notes))
                notes = []
                isUsable = false
            } else if isStations {
                sink.report(.warning("missing-column", message, at: place))
            }
        }
        return isUsable
    }

    private func isThere(_ column: MeasureColumn) -> Bool {
        switch column {
        case .completion: columns.hasTimes
        case .responsible: columns.hasPosts
        case .monitoring: columns.indices[column] != nil
        default: columns.indices[column] != nil
        }
    }

    private func isNeeded(_ column: MeasureColumn, inStations isStations: Bool) -> Bool {
        switch column {
        case .activity: isStations || columns.indices[.issue] == nil
        case .completion: defaults.completion == nil
        case .responsible: !defaults.namesPosts
        default: false
        }
    }

    /// What each heading was taken for.
    private var understood: [Diagnostic.Note] {
        columns.layout.columns.filter { !$0.heading.isBlank }.map { column in
            "\(quoted(column.heading)): \(column.taken ?? "not known")"
        }
    }
}

extension TableLayout.Column {
    /// What the heading was taken for, in the words of a police station's table; nil when it is not known.
    public var taken: String? {
        switch meaning {
        case .column(let kind): kind.rawValue
        case .state: "สถานะ"
        case .months(let months, _): months.count == 1 ? "เดือน" : "ไตรมาส"
        default: nil
        }
    }
}

extension Meaning {
    /// Whether it gives a day, a window, a cycle or a phase of the calendar.
    var isTime: Bool {
        switch self {
        case .date, .moment, .interval, .rule, .bounded, .during, .calendar, .offset, .ambiguous:
            true
        case .list(let members), .all(let members): members.allSatisfy(\.isTime)
        case .quota, .amendment, .event, .vague, .none, .error: false
        }
    }
}
