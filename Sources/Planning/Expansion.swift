import CivilTime
import Obligations

/// A time at which an obligation is due.
struct Due: Hashable, Sendable {
    /// Which occurrence.
    let id: OccurrenceID
    /// The first day of a window; the due date itself otherwise.
    let opens: CivilDate
    /// The due date, or the last day of a window; owed until its end.
    let date: CivilDate
    /// The due date as the plan has it, where more time was granted; `date` otherwise.
    let planned: CivilDate
    /// The due date of the next occurrence of a recurring obligation.
    let following: CivilDate?

    init(
        id: OccurrenceID, opens: CivilDate, date: CivilDate, planned: CivilDate? = nil,
        following: CivilDate? = nil
    ) {
        self.id = id
        self.opens = opens
        self.date = date
        self.planned = planned ?? date
        self.following = following
    }

    /// The same with the time that was granted.
    func extended(by book: Book) -> Due {
        guard let granted = book.extensionOf(id) else { return self }
        let isPoint = opens == date
        return Due(
            id: id, opens: isPoint ? granted.until : opens, date: granted.until, planned: planned,
            following: following.map { Swift.max($0, granted.until.adding(days: 1)) })
    }
}

/// Step 1: an obligation's rule becomes due dates.
struct Expansion: Sendable {
    let fiscalYear: FiscalYear
    let holidays: HolidayTable

    init(_ registry: Registry) {
        fiscalYear = registry.fiscalYear
        holidays = registry.holidays
    }

    /// The due dates of an obligation up to a day, in order, with the time that was granted; all that the
    /// rule gives when the day is nil.
    ///
    /// - Complexity: in proportion to the occurrences since the rule began, at most one fiscal year.
    func dues(of obligation: Obligation, through horizon: CivilDate?, _ book: Book) -> [Due] {
        planned(obligation, through: horizon).map { $0.extended(by: book) }
    }

    /// The due dates as the plan has them.
    func planned(_ obligation: Obligation, through horizon: CivilDate?) -> [Due] {
        switch obligation.schedule {
        case .once(let date, _):
            return [Due(id: OccurrenceID(obligation.id, fiscalYear), opens: date, date: date)]
        case .window(let first, let last):
            return [Due(id: OccurrenceID(obligation.id, fiscalYear), opens: first, date: last)]
        case .unscheduled:
            return []
        case .recurring(let rule, let start, let window):
            return recurring(obligation, rule, start, window, horizon)
        }
    }

    private func recurring(
        _ obligation: Obligation, _ rule: RecurrenceRule, _ start: CivilDate,
        _ window: CivilInterval, _ horizon: CivilDate?
    ) -> [Due] {
        // One occurrence past the horizon is read too, because a due date lasts until the next one.
        let reach = horizon.map { $0.adding(days: 40) }
        guard let span = CivilInterval(start: window.start, end: [window.end, reach].min())
        else { return [] }
        let occurrences = rule.occurrences(from: start, in: span, holidays: holidays)
        let periods = rule.periods(of: occurrences, from: start, holidays: holidays)
        return occurrences.indices.compactMap { index in
            let occurrence = occurrences[index]
            if let horizon, occurrence.date > horizon { return nil }
            let following = index + 1 < occurrences.count ? occurrences[index + 1].date : nil
            return Due(
                id: OccurrenceID(obligation.id, fiscalYear, periods[index]),
                opens: occurrence.date, date: occurrence.date, following: following)
        }
    }
}

extension [CivilDate?] {
    /// The smallest of the dates that are there, or nil.
    fileprivate func min() -> CivilDate? { compactMap(\.self).min() }
}

/// A due date of an obligation as its plan has it, for those who list or record it.
public struct DueDate: Hashable, Sendable {
    /// Which occurrence.
    public let id: OccurrenceID
    /// The first day, for a window; the due date otherwise.
    public let opens: CivilDate
    /// The due date, or the last day of a window.
    public let date: CivilDate
}

/// All due dates of an obligation in its registry, in order, as the plan has them; none for what no clock
/// knows.
public func dueDates(of obligation: Obligation, in registry: Registry) -> [DueDate] {
    Expansion(registry).planned(obligation, through: nil)
        .map { DueDate(id: $0.id, opens: $0.opens, date: $0.date) }
}
