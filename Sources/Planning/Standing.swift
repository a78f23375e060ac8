import CivilTime
import Obligations

/// How a matter stands at a moment: the one answer that letters, journal, tool, report, page and calendar
/// print.
public struct Standing: Hashable, Sendable {
    /// Where it stands.
    public enum State: Hashable, Sendable {
        /// A window that is still to open, or a matter that is not in force yet.
        case coming
        /// Owed, and its day has not passed.
        case open
        /// Owed, and so many days past its day.
        case overdue(days: Int)
        /// A round that passed without a record, and another stands in its place.
        case missed
        /// Recorded as done.
        case done
        /// The survey has its minimum, in all and in every unit.
        case quotaReached
        /// Something greater was recorded as done, and it is settled with it.
        case settled(by: OccurrenceID)
        /// Its time is over, and nothing is owed after it.
        case over
        /// Open when the year's business was closed.
        case lapsed
        /// A time is meant that no clock knows, or that nobody has confirmed.
        case undated
    }

    /// Which occurrence.
    public let occurrence: OccurrenceID
    /// The state.
    public let state: State
    /// The first day of a window; the due date otherwise; nil for what has no date.
    public let opens: CivilDate?
    /// The due date with the time that was granted; nil for what has no date.
    public let due: CivilDate?
    /// The due date as the plan has it.
    public let planned: CivilDate?
    /// The time that was granted, or nil.
    public let granted: Extension?
    /// The completion that covers it, or nil.
    public let completion: Completion?

    /// Whether it is overdue.
    public var isOverdue: Bool { if case .overdue = state { true } else { false } }

    /// Whole days past the due date; nil unless overdue.
    public var daysOverdue: Int? { if case .overdue(let days) = state { days } else { nil } }

    /// Whether nothing more is owed because it is done or settled.
    public var isSettled: Bool {
        switch state {
        case .done, .quotaReached, .settled: true
        default: false
        }
    }

    /// Whether somebody still has something to do or to record.
    public var isOpen: Bool {
        switch state {
        case .coming, .open, .overdue, .missed, .undated: true
        case .done, .quotaReached, .settled, .over, .lapsed: false
        }
    }
}

extension Evaluator {
    /// The one answer to how an occurrence stands.
    func standing(_ obligation: Obligation, _ due: Due, _ book: Book, at now: Instant) -> Standing {
        let state = state(obligation, due, book, at: now)
        return Standing(
            occurrence: due.id, state: state, opens: due.opens, due: due.date,
            planned: due.planned, granted: book.extensionOf(due.id),
            completion: book.completion(of: due.id))
    }

    /// How a row without a date stands.
    func undated(_ obligation: Obligation, _ book: Book, at now: Instant) -> Standing {
        let id = OccurrenceID(obligation.id, registry.fiscalYear)
        let state =
            settled(obligation, id, book)
            ?? (isClosed(book, at: now)
                ? owesAfterwards(obligation) ? .lapsed : .over : .undated)
        return Standing(
            occurrence: id, state: state, opens: nil, due: nil, planned: nil,
            granted: book.extensionOf(id), completion: book.completion(of: id))
    }

    private func state(
        _ obligation: Obligation, _ due: Due, _ book: Book, at now: Instant
    ) -> Standing.State {
        if let settled = settled(obligation, due.id, book) { return settled }
        // A time that nobody has confirmed is none yet.
        if obligation.isDraft {
            guard isClosed(book, at: now) else { return .undated }
            return owesAfterwards(obligation) ? .lapsed : .over
        }
        let hasPassed = moments.endOfDay(due.date) <= now
        guard hasPassed else {
            if isClosed(book, at: now) { return owesAfterwards(obligation) ? .lapsed : .over }
            let begins = obligation.isWindow ? due.opens : obligation.inForceFrom
            return moments.zone.instant(begins) > now ? .coming : .open
        }
        guard owesAfterwards(obligation) else { return .over }
        if isClosed(book, at: now) { return .lapsed }
        guard obligation.kind.canBeOverdue else { return .missed }
        // A report that comes round is overdue until the next one is.
        if obligation.kind == .report, let following = due.following,
            moments.endOfDay(following) <= now
        {
            return .missed
        }
        return .overdue(days: moments.zone.date(at: now).days(since: due.date))
    }

    private func settled(
        _ obligation: Obligation, _ id: OccurrenceID, _ book: Book
    ) -> Standing.State? {
        if book.completion(of: id) != nil { return .done }
        if inhibition.isQuotaReached(obligation, book) { return .quotaReached }
        return inhibition.settling(obligation, book).map { .settled(by: $0) }
    }

    /// Whether a result is still wanted when the day has passed.
    private func owesAfterwards(_ obligation: Obligation) -> Bool {
        obligation.kind.canBeOverdue || obligation.kind == .followUp
    }

    /// Whether the year's business is closed: by the record, or by the day on which it will be.
    private func isClosed(_ book: Book, at now: Instant) -> Bool {
        now >= moments.closeOfBusiness
            || book.closedAt(registry.fiscalYear).map { $0 <= now } == true
    }

    /// The moments at which the standing of an unsettled occurrence changes.
    func edges(_ obligation: Obligation, _ due: Due) -> [Instant] {
        // Only what counts as overdue is counted; nobody is woken for the rest.
        guard obligation.kind.canBeOverdue else { return [] }
        return [due.date, due.following].compactMap(\.self).map(moments.endOfDay)
            + [moments.closeOfBusiness]
    }
}

/// How everything stands in all years that are in force, at one moment.
public struct Standings: Sendable {
    /// The plans.
    public let years: Years
    /// What is known.
    public let book: Book
    /// The moment.
    public let now: Instant
    private let evaluators: [FiscalYear: Evaluator]

    /// Makes the answers of one moment.
    public init(_ years: Years, _ book: Book, at now: Instant) {
        self.years = years
        self.book = book
        self.now = now
        evaluators = Dictionary(
            uniqueKeysWithValues: years.registries.map { ($0.fiscalYear, Evaluator($0)) })
    }

    /// How an obligation stands in its year's plan, each due date, in order; one answer without a date for a
    /// row whose time no clock knows. Empty for what the plan does not have.
    public func of(_ id: MatterID) -> [Standing] {
        guard let evaluator = evaluators[id.fiscalYear],
            let obligation = evaluator.registry.obligation(id.obligation)
        else { return [] }
        return standings(obligation, evaluator)
    }

    /// How one occurrence stands, or nil when the plan does not have it.
    public func of(_ id: OccurrenceID) -> Standing? { of(id.matter).first { $0.occurrence == id } }

    /// How everything stands, by year, in the order of the documents.
    public var all: [(obligation: Obligation, standing: Standing)] {
        years.registries.flatMap { registry -> [(obligation: Obligation, standing: Standing)] in
            guard let evaluator = evaluators[registry.fiscalYear] else { return [] }
            return registry.obligations.flatMap { obligation in
                standings(obligation, evaluator).map { (obligation, $0) }
            }
        }
    }

    /// What is overdue, the oldest first.
    public var overdue: [(obligation: Obligation, standing: Standing)] {
        sorted(all.filter(\.standing.isOverdue))
    }

    /// What is dated, in the order of due dates.
    public func sorted(
        _ list: [(obligation: Obligation, standing: Standing)]
    ) -> [(obligation: Obligation, standing: Standing)] {
        list.sorted { left, right in
            let (before, after) = (left.standing, right.standing)
            if before.due == after.due { return before.occurrence < after.occurrence }
            guard let due = before.due, let other = after.due else { return after.due == nil }
            return due < other
        }
    }

    private func standings(_ obligation: Obligation, _ evaluator: Evaluator) -> [Standing] {
        if case .unscheduled = obligation.schedule {
            return [evaluator.undated(obligation, book, at: now)]
        }
        return evaluator.expansion.dues(of: obligation, through: nil, book)
            .map { evaluator.standing(obligation, $0, book, at: now) }
    }
}
