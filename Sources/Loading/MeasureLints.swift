import CivilTime
import Diagnostics
import Obligations
import ThaiPhrases

/// Days written in cells: `due-on-closed-day`, `due-before-order`, `due-outside-year`.
func lintDueDates(_ draft: Draft) -> [Diagnostic] {
    let rows = draft.measures.map(\.measure)
    let cells = rows.flatMap { [$0.completion, $0.monitoring] } + draft.events.map(\.cell)
    let closed = cells.flatMap { cell in
        cell.meaning.writtenDays.compactMap { day -> Diagnostic? in
            guard let reason = draft.holidays.closedReason(day) else { return nil }
            let open = draft.holidays.workingDay(onOrBefore: day)
            return .info(
                "due-on-closed-day", "\(inWords(day)) is \(reason)", at: cell.source,
                notes: [
                    "the last working day before it is \(inWords(open))",
                    "the due date stays as written",
                ])
        }
    }
    let outside = rows.flatMap { row in
        row.completion.meaning.writtenDays.compactMap { day -> Diagnostic? in
            if !draft.fiscalYear.interval.contains(day) {
                return .warning(
                    "due-outside-year",
                    "\(inWords(day)) is not in the fiscal year \(draft.fiscalYear), which is "
                        + inWords(draft.fiscalYear.interval), at: row.completion.source)
            }
            guard let order = draft.order, day < order.date else { return nil }
            return .warning(
                "due-before-order",
                "\(inWords(day)) is before the order of \(inWords(order.date))",
                at: row.completion.source, notes: slipNotes(day, after: order.date, draft))
        }
    }
    let windows = rows.compactMap { row -> Diagnostic? in
        guard let window = row.completion.meaning.window(outside: draft.fiscalYear.interval) else {
            return nil
        }
        return .warning(
            "due-outside-year",
            "\(inWords(window)) is not in the fiscal year \(draft.fiscalYear), which is "
                + inWords(draft.fiscalYear.interval), at: row.completion.source)
    }
    return closed + outside + windows
}

/// The months whose short names are taken for one another: ม.ค. and มี.ค., พ.ย. and ธ.ค., เม.ย. and มิ.ย.
private let mistakenMonths = [(1, 3), (3, 1), (11, 12), (12, 11), (4, 6), (6, 4)]

/// The day that is likely meant when only the month's name slipped.
private func slipNotes(
    _ day: CivilDate, after limit: CivilDate, _ draft: Draft
) -> [Diagnostic.Note] {
    mistakenMonths.compactMap { written, meant in
        guard day.month == written,
            let likely = CivilDate(year: day.year, month: meant, day: day.day), likely >= limit,
            draft.fiscalYear.interval.contains(likely)
        else { return nil }
        return .init("probably \(inWords(likely)) is meant; the date is used as written")
    }
}

/// A day where a cycle is expected: `date-in-cycle-cell`.
func lintCycleCells(_ draft: Draft) -> [Diagnostic] {
    draft.measures.compactMap { row in
        let cell = row.measure.monitoring
        switch cell.meaning {
        case .date, .moment:
            return .info(
                "date-in-cycle-cell",
                "\(quoted(cell.text)) is one day, where a monitoring cycle is expected",
                at: cell.source, notes: ["it is followed up once, on that day"])
        default:
            return nil
        }
    }
}

extension Meaning {
    /// The days that stand in it as such, not those that follow from rules or the calendar.
    var writtenDays: [CivilDate] {
        switch self {
        case .date(let date), .moment(let date, _): [date]
        case .list(let members), .all(let members): members.flatMap(\.writtenDays)
        case .bounded(let inner, _), .during(let inner, _): inner.writtenDays
        default: []
        }
    }
}

extension Meaning {
    /// The first window that is written in it and ends, or for want of an end begins, outside of a year.
    fileprivate func window(outside year: CivilInterval) -> CivilInterval? {
        func isOutside(_ window: CivilInterval) -> Bool {
            if let end = window.end { return !year.contains(end) }
            guard let start = window.start, let last = year.end else { return false }
            return start > last
        }
        switch self {
        case .interval(let window): return isOutside(window) ? window : nil
        case .bounded(_, let window):
            return window.intersection(year) == nil ? window : nil
        case .list(let members), .all(let members):
            return members.lazy.compactMap { $0.window(outside: year) }.first
        case .during(let inner, _): return inner.window(outside: year)
        default: return nil
        }
    }
}

/// The day against corruption under another date: `anti-corruption-day`.
func lintAntiCorruptionDay(_ draft: Draft) -> [Diagnostic] {
    let cells =
        draft.events.map(\.cell)
        + draft.measures.flatMap { [$0.measure.completion, $0.measure.monitoring] }
    return cells.compactMap { cell in
        let text = FoldedCell(cell.text)
        guard text.contains("วันต่อต้าน"), text.contains("ทุจริต") || text.contains("คอร์รัปชัน"),
            let (month, day) = cell.meaning.monthAndDay
        else { return nil }
        // 9 December is the international day, 6 September the Thai one.
        guard (month, day) != (12, 9), (month, day) != (9, 6) else { return nil }
        return .warning(
            "anti-corruption-day",
            "the international day against corruption is ๙ ธ.ค., unlike in \(quoted(cell.text))",
            at: cell.source, notes: ["did you mean '๙ ธ.ค.'? The date is used as written"])
    }
}

extension Meaning {
    /// The month and day that it is about, when there is just one.
    fileprivate var monthAndDay: (month: Int, day: Int)? {
        switch self {
        case .date(let date), .moment(let date, _): return (date.month, date.day)
        case .rule(let rule):
            guard rule.months.count == 1, rule.monthDays.count == 1, let month = rule.months.first,
                let day = rule.monthDays.first
            else { return nil }
            return (month, day)
        default: return nil
        }
    }
}

extension FoldedCell {
    /// Whether a text stands somewhere in it.
    func contains(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        return scalars.indices.contains { has(wanted, at: $0) }
    }
}
