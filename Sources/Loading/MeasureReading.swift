import CivilTime
import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// Reads the measures table.
///
/// Columns are found by their headings (`MeasureColumn`, `TableLayout`), in any order; the tables of
/// stations, provinces and municipalities call them differently. A row is never dropped: what cannot
/// be read in it is reported, and the rest stands.
///
/// Rules: `ids-by-row-order`, `missing-id`, `bad-id`, `duplicate-id`, `nothing-to-inherit`,
/// `missing-issue`, `default-used`, `end-before-start`, `office-document`, those of `readCSV`, `ColumnFindings`, `MonthMarks`,
/// `TimeCellReader`, `ResponsibleReading` and `ReportColumns`.
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

    typealias Column = MeasureColumn

    /// - Returns: nil when the table cannot be used.
    mutating func read(_ source: SourceText) -> [MeasureDraft]? {
        guard !refusesOffice(source) else { return nil }
        let (table, diagnostics) = readCSV(source)
        sink.report(diagnostics)
        guard let table else { return nil }
        let columns = MeasureColumns(table, fiscalYear: times.context.fiscalYear)
        let findings = ColumnFindings(columns: columns, defaults: defaults, times: times)
        guard findings.report(into: sink) else { return nil }
        var rows: [MeasureDraft] = []
        var use = DefaultUse()
        var title = RowTitle()
        for (row, kind) in columns.rows {
            switch kind {
            case .heading, .aside: continue
            case .title(let text): title = RowTitle(text, row, columns)
            case .measure, .continuation:
                guard rowCount < maximalRows else {
                    sink.report(
                        .error(
                            "csv-too-large",
                            "expected at most \(maximalRows) rows in all tables together",
                            at: row.range))
                    return nil
                }
                let id = identify(row, columns.indices[.id]?.first, rowCount)
                rowCount += 1
                rows.append(readRow(row, columns, id, below: title, after: rows.last, &use))
                title.isFresh = false
            }
        }
        use.report(defaults, into: sink)
        if columns.indices[.id] == nil, let first = table.header.first {
            sink.report(
                .info(
                    "ids-by-row-order",
                    "the rows are named M01, M02 … by their order; moving one renames the others",
                    at: first.range, notes: ["add a column 'รหัส' before the table is in use"]))
        }
        return rows
    }

    /// Says what to do with a Word or Excel file; the tool hands on the table in it, the daemon cannot.
    private func refusesOffice(_ source: SourceText) -> Bool {
        let name = source.path.lowercased()
        let isBinary = source.text.hasPrefix("PK\u{3}\u{4}")
        let isOffice = [".xlsx", ".docx", ".ods", ".odt", ".xls", ".doc", ".xlsm"]
            .contains { name.hasSuffix($0) }
        guard isBinary || isOffice else { return false }
        let place = SourceRange(path: source.path, at: .start)
        let note: Diagnostic.Note = "run 'itactl import' on it and name the CSV that it writes"
        let isUnread = isBinary || !source.text.utf8.prefix(1000).allSatisfy { $0 != 0 }
        if isUnread {
            sink.report(
                .error(
                    "office-document", "the service reads no Word or Excel files", at: place,
                    notes: [note]))
        } else {
            sink.report(
                .warning(
                    "office-document",
                    "the table in it was read here, but the service reads no Word or Excel files",
                    at: place, notes: [note]))
        }
        return isUnread
    }

    // MARK: - Rows

    private mutating func identify(_ row: CSVRow, _ column: Int?, _ index: Int) -> String {
        let ordinal = "M" + (index < 9 ? "0" : "") + String(index + 1)
        var id = ordinal
        if let cell = column.map({ row.cells[$0] }) {
            let text = plainID(cell.text.trimmed)
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
        _ row: CSVRow, _ columns: MeasureColumns, _ id: String, below title: RowTitle,
        after previous: MeasureDraft?, _ use: inout DefaultUse
    ) -> MeasureDraft {
        func cell(_ column: Column) -> CSVCell? { columns.cell(column, row) }
        func text(_ column: Column) -> String { cell(column)?.text.trimmed ?? "" }

        var indicatorCell = cell(.indicator)
        var inheritsIndicator = text(.indicator).isEmpty && indicatorCell != nil
        var indicator = inheritsIndicator ? previous?.measure.indicator : text(.indicator)
        if inheritsIndicator, let above = title.indicator {
            indicator = above.text
            if title.isFresh { (indicatorCell, inheritsIndicator) = (above, false) }
        } else if inheritsIndicator, previous == nil, let cell = indicatorCell {
            sink.report(
                .warning("nothing-to-inherit", "the first row names no indicator", at: cell.range))
        }
        let inheritsArea = text(.area).isEmpty && columns.indices[.area] != nil
        // An issue belongs to its indicator, so a new indicator does not take the issue from above.
        let inheritsIssue =
            text(.issue).isEmpty && (inheritsIndicator || inheritsArea) && !title.isFresh
        let issue = inheritsIssue ? previous?.measure.issue : text(.issue)
        if issue?.isEmpty ?? true, let cell = cell(.issue) {
            sink.report(
                .warning("missing-issue", "the row \(id) names no issue (ประเด็น)", at: cell.range))
        }
        let posts = posts(columns, row, &use)
        var report = ReportColumns(kinds: kinds, sink: sink).read(
            cell, state: columns.state(row, sink))
        if inheritsArea { report.area = previous?.measure.report.area ?? "" }
        if let area = title.area, report.area.isEmpty || title.isFresh && inheritsArea {
            report.area = area
        }
        let marks = columns.marks.read(row, sink: sink)
        let measure = Measure(
            id: ObligationID(id), indicator: indicator ?? "", issue: issue ?? "",
            activity: text(.activity), output: text(.output), awareness: text(.awareness),
            completion: completion(columns, row, marks, &use), responsible: text(.responsible),
            performers: posts.performers, controllers: posts.controllers,
            monitoring: monitoring(cell(.monitoring), row, marks, &use), report: report,
            source: row.range)
        return MeasureDraft(
            measure: measure, indicatorCell: indicatorCell, inheritsIndicator: inheritsIndicator,
            inheritsIssue: inheritsIssue, issueCell: cell(.issue),
            responsibleCell: cell(.responsible), texts: columns.texts(row))
    }

    // MARK: - Defaults

    private func posts(
        _ columns: MeasureColumns, _ row: CSVRow, _ use: inout DefaultUse
    ) -> Responsibility {
        let doers = columns.cells(.responsible, row)
        let controllers = columns.cells(.controller, row).filter { !$0.text.isBlank }
        let filled = doers.filter { !$0.text.isBlank }
        if defaults.namesPosts, filled.isEmpty, controllers.isEmpty {
            use.posts.append(doers.first?.range ?? row.range)
            return Responsibility(
                performers: defaults.performers, controllers: defaults.controllers)
        }
        var found = Responsibility()
        let all = filled.isEmpty && controllers.isEmpty ? Array(doers.prefix(1)) : filled
        for (cells, role, column) in [
            (all, ResponsibleRole.performer, Column.responsible),
            (controllers, .controller, .controller),
        ] {
            for cell in cells {
                let part = responsibility.read(
                    cell, usually: role, order: columns.roles(column, of: cell, in: row))
                found.add(part.performers, as: .performer)
                found.add(part.controllers, as: .controller)
            }
        }
        return found.withoutDoubles
    }

    /// The day on which a row is due: by its end, its period, its marks, or the agency's default.
    private func completion(
        _ columns: MeasureColumns, _ row: CSVRow, _ marks: MonthMarks.Reading?,
        _ use: inout DefaultUse
    ) -> PhraseCell {
        func filled(_ column: Column) -> CSVCell? {
            columns.cells(column, row).first { !$0.text.isBlank }
        }
        if let end = filled(.end) { return span(filled(.start), end) }
        let dues = columns.cells(.completion, row).filter { !$0.text.isBlank }
        if dues.count > 1, columns.areRounds(.completion) { return rounds(dues) }
        if let cell = dues.first {
            let written = times.read(cell)
            return marks.map { settled(written, cell, by: $0.completion) } ?? written
        }
        if let marks { return marks.completion }
        if let start = filled(.start) { return span(start, nil) }
        let cell = columns.cell(.completion, row) ?? columns.cell(.end, row)
        guard let ours = defaults.completion else { return cell.map { times.read($0) } ?? .blank }
        use.completion.append(cell?.range ?? row.range)
        return PhraseCell(
            text: ours.text, meaning: ours.meaning, source: cell?.range ?? row.range,
            isDraft: ours.isDraft)
    }

    /// Several days in columns of their own: ครั้งที่ ๑, ครั้งที่ ๒.
    private func rounds(_ cells: [CSVCell]) -> PhraseCell {
        let read = cells.map { times.read($0) }
        return PhraseCell(
            text: read.map(\.text.oneLine).joined(separator: ", "),
            meaning: .list(read.map(\.meaning)), source: cells[0].range,
            isDraft: read.contains(where: \.isDraft))
    }

    /// A time beside marks under months: the marks stand in for a cell without days, and must not contradict
    /// one that has them.
    private func settled(
        _ written: PhraseCell, _ cell: CSVCell, by marks: PhraseCell
    ) -> PhraseCell {
        guard !written.isDraft, !marks.isDraft else { return written.isDraft ? written : marks }
        if written.meaning.givesNoTime, written.meaning.firstAmbiguity == nil { return marks }
        guard let own = written.meaning.span, let marked = marks.meaning.span,
            own.intersection(marked) == nil || own.end != marked.end && !marked.contains(own.end)
        else { return written }
        let readings = [written.meaning, marks.meaning]
        sink.report(
            .warning(
                "ambiguous-cell",
                "\(quoted(cell.text)) can mean \(readings.map { inWords($0) }.joined(separator: " or "))",
                at: cell.range,
                notes: [
                    "the months that are marked say another time",
                    "write it out; until then nothing is scheduled by it",
                ]))
        return PhraseCell(text: cell.text, meaning: .ambiguous(readings), source: cell.range)
    }

    /// From a cell for the start and one for the end, of which each is read for itself.
    private func span(_ start: CSVCell?, _ end: CSVCell?) -> PhraseCell {
        let first = start.map { times.read($0) }
        guard let end else {
            // What only begins is looked at on the day on which it does.
            return first ?? .blank
        }
        let last = times.read(end)
        if last.isDraft || first?.isDraft == true {
            let texts = [first, last].compactMap { $0?.text.oneLine }
            return PhraseCell(
                text: texts.joined(separator: " ถึง "), meaning: .none(.blank), source: end.range,
                isDraft: true)
        }
        guard let first, let from = first.meaning.days?.start, let to = last.meaning.days?.end
        else { return last }
        guard let interval = CivilInterval(start: from, end: to) else {
            sink.report(
                .error(
                    "end-before-start",
                    "the row ends on \(inWords(to)), before it starts on \(inWords(from))",
                    at: end.range,
                    notes: [.init("it starts here", range: start?.range)]))
            return last
        }
        let text = "\(first.text.oneLine) ถึง \(last.text.oneLine)"
        return PhraseCell(
            text: text, meaning: from == to ? .date(to) : .interval(interval), source: end.range)
    }

    private func monitoring(
        _ cell: CSVCell?, _ row: CSVRow, _ marks: MonthMarks.Reading?, _ use: inout DefaultUse
    ) -> PhraseCell {
        let written = cell.map { times.read($0) } ?? .blank
        guard !written.isDraft else { return written }
        if written.meaning.givesNoTime, written.text.isBlank, let cycle = marks?.cycle {
            return cycle
        }
        guard let ours = defaults.cycle, written.meaning.givesNoTime else { return written }
        use.cycle.append(written.source ?? row.range)
        let text =
            written.text.isBlank ? ours.text : "\(written.text.oneLine) (\(ours.text.oneLine))"
        return PhraseCell(
            text: text, meaning: ours.meaning, source: written.source ?? row.range,
            isDraft: ours.isDraft)
    }
}

extension CivilInterval {
    fileprivate func contains(_ day: CivilDate?) -> Bool { day.map { contains($0) } ?? false }
}

extension Meaning {
    /// From the first to the last of its days, as far as they are written in it.
    fileprivate var span: CivilInterval? {
        switch self {
        case .list(let members), .all(let members):
            let spans = members.map(\.span)
            guard !spans.contains(nil), let start = spans.compactMap({ $0?.start }).min(),
                let end = spans.compactMap({ $0?.end }).max()
            else { return nil }
            return CivilInterval(start: start, end: end)
        default: return days.flatMap { CivilInterval(start: $0.start, end: $0.end) }
        }
    }

    /// First and last day of a day or a window.
    fileprivate var days: (start: CivilDate?, end: CivilDate?)? {
        switch self {
        case .date(let date), .moment(let date, _): (date, date)
        case .interval(let interval): (interval.start, interval.end)
        default: nil
        }
    }
}

/// The title that stands above rows across the table.
private struct RowTitle {
    var area: String?
    var indicator: CSVCell?
    /// Whether no row stands below it yet.
    var isFresh = false

    init() {}

    init(_ text: String, _ row: CSVRow, _ columns: MeasureColumns) {
        isFresh = true
        let index = row.cells.firstIndex { !$0.text.isBlank } ?? 0
        if columns.indices[.indicator]?.contains(index) ?? false {
            indicator = row.cells[index]
        } else {
            area = text
        }
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

/// An id as it is kept: Thai digits and full-width letters are the plain ones.
private func plainID(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in arabicDigits(text).unicodeScalars {
        let isWide = (0xFF01...0xFF5E).contains(scalar.value)
        let plain = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        if !isInvisible(plain) || plain == " " { result.append(plain) }
    }
    return String(result)
}

/// The name itself, or with the first number that makes it new: `M05`, `M05-2`.
func firstFree(_ name: String, _ taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
}
