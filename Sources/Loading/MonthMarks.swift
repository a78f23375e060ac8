import CivilTime
import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// Reads the marks of a row under headings that name months or quarters.
///
/// Marks in months that follow one another are one window, from the first of the first month to the last of
/// the last; marks apart from one another are several. A day number in such a cell is that day. Marks in
/// each month, or in each quarter, are a window of the whole year, and the cycle where the row names none.
///
/// Rules: `month-marks` once for a table; `unread-mark` for what is neither a mark nor a day.
struct MonthMarks {
    struct Column {
        let index: Int
        /// First and last month.
        let span: CivilInterval
        let isQuarter: Bool
    }

    let columns: [Column]
    let fiscalYear: FiscalYear

    /// - Parameter meanings: those of all columns.
    init(_ meanings: [HeadingMeaning?], fiscalYear: FiscalYear) {
        self.fiscalYear = fiscalYear
        let named = meanings.compactMap { meaning -> (months: [Int], year: Int)? in
            if case .months(let months, let year?)? = meaning { (months, year) } else { nil }
        }
        // One year above October and January alike is the fiscal year.
        let isFiscal =
            Set(named.map(\.year)).count == 1 && named.contains { $0.months.contains(10) }
            && named.contains { $0.months.contains(1) }
        columns = meanings.enumerated().compactMap { index, meaning in
            guard case .months(let months, let written)? = meaning, let first = months.first,
                let last = months.last
            else { return nil }
            let year = isFiscal ? nil : written
            func gregorian(_ month: Int) -> Int {
                year.map { $0 - 543 } ?? fiscalYear.gregorianYear(ofMonth: month)
            }
            let end = gregorian(last) + (year != nil && last < first ? 1 : 0)
            guard let start = CivilDate(year: gregorian(first), month: first, day: 1),
                let final = CivilDate(year: end, month: last, day: 1)?.lastOfMonth,
                let span = CivilInterval(start: start, end: final)
            else { return nil }
            return Column(index: index, span: span, isQuarter: months.count == 3)
        }.sorted { ($0.span.start ?? fiscalYear.start) < ($1.span.start ?? fiscalYear.start) }
    }

    /// What the marks of a row say.
    struct Reading {
        var completion: PhraseCell
        /// The cycle, when all months or quarters are marked.
        var cycle: PhraseCell?
    }

    /// - Returns: nil when no cell of the row says anything.
    func read(_ row: CSVRow, sink: DiagnosticSink) -> Reading? {
        var spans: [(span: CivilInterval, isDay: Bool)] = []
        var first: CSVCell?
        var isDraft = false
        let bars = bars(row)
        for column in columns where column.index < row.cells.count {
            let cell = row.cells[column.index]
            if bars.contains(column.index) {
                spans.append((column.span, false))
                first = first ?? cell
                continue
            }
            if DraftMark.isMarked(cell.text) {
                isDraft = true
                first = first ?? cell
                continue
            }
            switch MonthMarks.mark(cell.text) {
            case .none: continue
            case .mark: spans.append((column.span, false))
            case .days(let from, let to):
                guard let start = column.span.start, start.month == column.span.end?.month,
                    let days = MonthMarks.days(from, to, in: start)
                else {
                    report(cell, sink)
                    continue
                }
                spans.append((days, true))
            case .other:
                report(cell, sink)
                continue
            }
            first = first ?? cell
        }
        if isDraft, let first { return draft(row, first, sink) }
        guard let place = first?.range, !spans.isEmpty else { return nil }
        let joined = MonthMarks.joined(spans)
        let text = joined.map(written).joined(separator: ", ")
        let meanings = joined.map { span -> Meaning in
            guard let day = span.start, day == span.end else { return .interval(span) }
            return .date(day)
        }
        var reading = Reading(
            completion: PhraseCell(
                text: text, meaning: meanings.count == 1 ? meanings[0] : .list(meanings),
                source: place))
        if spans.count == columns.count, joined.count == 1, spans.allSatisfy({ !$0.isDay }) {
            if columns.count == 12 {
                reading.cycle = cycle("ทุกเดือน", place)
            } else if columns.count == 4, columns.allSatisfy(\.isQuarter) {
                reading.cycle = cycle("ทุกไตรมาส", place)
            }
        }
        return reading
    }

    /// The columns of a bar that begins in one cell, as ◄, and ends in another, as ►.
    private func bars(_ row: CSVRow) -> Set<Int> {
        var found: Set<Int> = []
        var open: [Int]?
        for column in columns where column.index < row.cells.count {
            let scalars = ThaiForm(row.cells[column.index].text).scalars
            let isLine = scalars.allSatisfy { MonthMarks.lines.contains($0) }
            if let first = scalars.first, isLine, MonthMarks.starts.contains(first),
                scalars.last.map({ !MonthMarks.ends.contains($0) }) ?? true
            {
                open = [column.index]
            } else if open != nil, isLine {
                open?.append(column.index)
                if let last = scalars.last, MonthMarks.ends.contains(last) {
                    found.formUnion(open ?? [])
                    open = nil
                }
            } else {
                open = nil
            }
        }
        return found
    }

    /// Marks of which one is a draft are drafts together: half a window is none.
    private func draft(_ row: CSVRow, _ first: CSVCell, _ sink: DiagnosticSink) -> Reading {
        let cells = columns.compactMap { column in
            column.index < row.cells.count ? row.cells[column.index] : nil
        }
        let texts = cells.filter { !$0.text.isBlank }.map(\.text.oneLine)
        let times = TimeCellReader(context: PhraseContext(fiscalYear: fiscalYear), sink: sink)
        for cell in cells where DraftMark.isMarked(cell.text) {
            times.report(draft: cell.text, at: cell.range)
        }
        return Reading(
            completion: PhraseCell(
                text: texts.joined(separator: ", "), meaning: .none(.blank), source: first.range,
                isDraft: true))
    }

    private func cycle(_ text: String, _ place: SourceRange) -> PhraseCell {
        PhraseCell(
            text: text,
            meaning: readPhrase(text, in: PhraseContext(fiscalYear: fiscalYear)).meaning,
            source: place)
    }

    private func report(_ cell: CSVCell, _ sink: DiagnosticSink) {
        sink.report(
            .warning(
                "unread-mark",
                "\(quoted(cell.text.oneLine)) under a month is neither a mark nor a day",
                at: cell.range, notes: ["write a mark such as ✓, or the day: 15"]))
    }

    // MARK: - Spans

    private static func joined(_ spans: [(span: CivilInterval, isDay: Bool)]) -> [CivilInterval] {
        var result: [CivilInterval] = []
        var lastIsDay = true
        for (span, isDay) in spans {
            if !isDay, !lastIsDay, let last = result.last, let end = last.end,
                let start = span.start, end.adding(days: 1) >= start,
                let one = CivilInterval(start: last.start, end: span.end)
            {
                result[result.count - 1] = one
            } else {
                result.append(span)
            }
            lastIsDay = isDay
        }
        return result
    }

    private func written(_ span: CivilInterval) -> String {
        guard let start = span.start, let end = span.end else { return "" }
        guard start.day == 1, end == end.lastOfMonth else {
            return start == end
                ? ThaiText.date(end, style: .short) : ThaiText.interval(span, style: .short)
        }
        let last = ThaiText.month(end, style: .short)
        return start.firstOfMonth == end.firstOfMonth
            ? last : "\(ThaiText.month(start, style: .short)) – \(last)"
    }

    private static func days(_ from: Int, _ to: Int, in month: CivilDate) -> CivilInterval? {
        guard let start = CivilDate(year: month.year, month: month.month, day: from),
            let end = CivilDate(year: month.year, month: month.month, day: to)
        else { return nil }
        return CivilInterval(start: start, end: end)
    }

    // MARK: - Marks

    /// Whether a cell under a month says anything.
    static func says(_ text: String) -> Bool { if case .none = mark(text) { false } else { true } }

    private enum Mark {
        case none, mark, other
        case days(Int, Int)
    }

    private static func mark(_ text: String) -> Mark {
        let scalars = ThaiForm(text).scalars
        let plain = scalars.filter { !"()[]{}".unicodeScalars.contains($0) }
        guard !scalars.isEmpty, !plain.isEmpty || scalars.count > 2 else { return .none }
        if plain.allSatisfy({ $0 == "-" || $0 == "." || empty.contains($0) }) {
            // One dash is nothing; a line of them is a bar.
            return plain.count > 2 && plain.allSatisfy { $0 == "-" } ? .mark : .none
        }
        let numbers = numbers(withoutWords(plain))
        // A lonely 1 may as well count something.
        if let numbers, numbers == [1] { return .other }
        if let numbers, (1...2).contains(numbers.count),
            numbers.allSatisfy({ (1...31).contains($0) }),
            let first = numbers.first, let last = numbers.last
        {
            return .days(first, last)
        }
        let isMark = plain.allSatisfy { marks.contains($0) || $0 == "-" }
        return isMark || words.contains(plain) ? .mark : .other
    }

    /// Without what may stand before a day: `ภายในวันที่ 10`.
    private static func withoutWords(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var rest = scalars[...]
        for word in ["ภายใน", "ไม่เกิน", "วันที่"].map({ ThaiForm($0).scalars })
        where rest.starts(with: word) {
            rest = rest.dropFirst(word.count)
        }
        return Array(rest)
    }

    /// The numbers of `15` or `10-15`.
    private static func numbers(_ scalars: [Unicode.Scalar]) -> [Int]? {
        let parts = scalars.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.map { part in
            part.count <= 2 && !part.isEmpty
                ? part.reduce(Int?.some(0)) { value, scalar in
                    value.flatMap { value in decimalDigit(scalar).map { value * 10 + $0 } }
                } : nil
        }
        return numbers.contains(nil) ? nil : numbers.compactMap(\.self)
    }

    private static let starts = Set("◄◀←<⟵".unicodeScalars)
    private static let ends = Set("►▶→>⟶".unicodeScalars)
    private static let lines = starts.union(ends).union("-─━—–―_=.".unicodeScalars)
    private static let empty = Set("☐□◯○".unicodeScalars)
    private static let marks = Set(
        "✓✔☑☒x×/\\√v●•*★☆■█▇▓▒░▲►▶◄◀◆←→↔<>=+─━—–―⬛⚫ü\u{00FC}\u{00FE}\u{F0FC}\u{F0FE}".unicodeScalars
    )
    private static let words = ["ใช่", "ทำ", "ดำเนินการ", "yes", "y", "p"].map {
        ThaiForm($0).scalars
    }
}
