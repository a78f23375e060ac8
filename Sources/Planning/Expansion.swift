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
    /// The due date of the next occurrence of a recurring obligation.
    let following: CivilDate?
}

/// Step 1: an obligation's rule becomes due dates.
struct Expansion: Sendable {
    let fiscalYear: FiscalYear
    let holidays: HolidayTable

    /// The due dates of an obligation up to a day, in order; all that the rule gives when it is nil.
    ///
    /// - Complexity: in proportion to the occurrences since the rule began, at most one fiscal year.
    func dues(of obligation: Obligation, through horizon: CivilDate?) -> [Due] {
        switch obligation.schedule {
        case .once(let date, _):
            return [single(obligation, opens: date, date: date)]
        case .window(let first, let last):
            return [single(obligation, opens: first, date: last)]
        case .unscheduled:
            return []
        case .recurring(let rule, let start, let window):
            return recurring(obligation, rule, start, window, horizon)
        }
    }

    private func single(_ obligation: Obligation, opens: CivilDate, date: CivilDate) -> Due {
        Due(
            id: OccurrenceID(obligation.id, fiscalYear), opens: opens, date: date, following: nil)
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
        return occurrences.indices.compactMap { index in
            let occurrence = occurrences[index]
            if let horizon, occurrence.date > horizon { return nil }
            let following = index + 1 < occurrences.count ? occurrences[index + 1].date : nil
            return Due(
                id: OccurrenceID(obligation.id, fiscalYear, occurrence.original),
                opens: occurrence.date, date: occurrence.date, following: following)
        }
    }
}

extension [CivilDate?] {
    /// The smallest of the dates that are there, or nil.
    fileprivate func min() -> CivilDate? { compactMap(\.self).min() }
}

/// A due date of an obligation, for those who list or record it.
public struct DueDate: Hashable, Sendable {
    /// The occurrence by its rule; nil for what is due once.
    public let occurrence: CivilDate?
    /// The first day, for a window; the due date otherwise.
    public let opens: CivilDate
    /// The due date, or the last day of a window.
    public let date: CivilDate
}

/// The due dates of an obligation that are not recorded as done, in order.
public func openDueDates(
    of obligation: Obligation, in registry: Registry, _ ledger: LedgerSnapshot
) -> [DueDate] {
    dueDates(of: obligation, in: registry).filter {
        ledger.completion(of: obligation.id, occurrence: $0.occurrence) == nil
    }
}

/// All due dates of an obligation in its registry, in order; none for what no clock knows.
public func dueDates(of obligation: Obligation, in registry: Registry) -> [DueDate] {
    Expansion(fiscalYear: registry.fiscalYear, holidays: registry.holidays)
        .dues(of: obligation, through: nil)
        .map { DueDate(occurrence: $0.id.date, opens: $0.opens, date: $0.date) }
}
