import CivilTime
import Obligations

/// What a post owes in a month: the content of its monthly follow-up letter, across the years in force.
///
/// One computation for the planner, which asks whether there is anything, and for the letter, which
/// shows it.
public struct MonthlyBusiness: Sendable {
    /// Something a post owes, with the occurrences that are still open.
    public struct Item: Sendable {
        /// The obligation.
        public let obligation: Obligation
        /// The fiscal year of its plan.
        public let fiscalYear: FiscalYear
        /// How the open occurrences stand up to the end of the month, oldest first; none for a row whose
        /// time cell gives no date.
        public let standings: [Standing]
        /// Whether the post does it itself, or sees to it.
        public let isPerformer: Bool

        /// The open due dates, oldest first.
        public var open: [CivilDate] { standings.compactMap(\.due) }
    }

    /// The first day of the month.
    public let month: CivilDate
    /// What is owed, by year, in the order of the documents.
    public let items: [Item]

    /// Collects what a post owes.
    public init(
        of post: PostID, inMonthOf date: CivilDate, years: Years, book: Book, at now: Instant
    ) {
        self.init(
            of: post, inMonthOf: date, evaluators: years.registries.map(Evaluator.init),
            book: book, at: now)
    }

    init(
        of post: PostID, inMonthOf date: CivilDate, evaluators: [Evaluator], book: Book,
        at now: Instant
    ) {
        month = date.firstOfMonth
        var items: [Item] = []
        for evaluator in evaluators
        where book.closedAt(evaluator.registry.fiscalYear) == nil
            && now < evaluator.moments.closeOfBusiness && !evaluator.registry.isDraft
        {
            for index in evaluator.registry.obligations(of: post) {
                let obligation = evaluator.registry.obligations[index]
                guard
                    let standings = MonthlyBusiness.open(
                        obligation, month: date, evaluator, book, at: now)
                else { continue }
                items.append(
                    Item(
                        obligation: obligation, fiscalYear: evaluator.registry.fiscalYear,
                        standings: standings,
                        isPerformer: obligation.performers.contains(post)))
            }
        }
        self.items = items
    }

    /// The open occurrences that make an obligation owed in a month, or nil when it is not.
    private static func open(
        _ obligation: Obligation, month date: CivilDate, _ evaluator: Evaluator, _ book: Book,
        at now: Instant
    ) -> [Standing]? {
        let last = date.lastOfMonth
        guard !obligation.isDraft else { return nil }
        if case .unscheduled = obligation.schedule {
            guard obligation.inForceFrom <= last else { return nil }
            return isOwedUndated(obligation, evaluator, book, at: now) ? [] : nil
        }
        let standings = evaluator.expansion
            .dues(of: obligation, through: last.adding(days: 400), book)
            .map { evaluator.standing(obligation, $0, book, at: now) }
            .filter { !$0.isSettled && $0.state != .lapsed }
        let open = standings.filter { isOwed(obligation, $0, month: date) }
        switch obligation.kind {
        case .phase where !open.isEmpty: return standings
        default: return open.isEmpty ? nil : open
        }
    }

    /// A row whose time no clock knows is owed all the same until it is done: people see it every month
    /// with the words of the plan, and can date it.
    private static func isOwedUndated(
        _ obligation: Obligation, _ evaluator: Evaluator, _ book: Book, at now: Instant
    ) -> Bool {
        switch obligation.kind {
        case .measure, .oitItem, .report, .followUp:
            evaluator.undated(obligation, book, at: now).isOpen
        case .phase, .duty, .event: false
        }
    }

    private static func isOwed(
        _ obligation: Obligation, _ standing: Standing, month date: CivilDate
    ) -> Bool {
        let (first, last) = (date.firstOfMonth, date.lastOfMonth)
        guard let due = standing.due, let opens = standing.opens else { return false }
        switch obligation.kind {
        case .measure, .oitItem:
            // Owed from the day it is in force until it is done, not only in the month it is due.
            return obligation.inForceFrom <= last
        case .followUp, .report:
            return obligation.inForceFrom <= last && due <= last
        case .phase(_, .information), .duty:
            return false
        case .phase(_, let mode):
            return opens <= last && (due >= first || mode == .duty)
        case .event:
            // A weekly event owes nothing; one with a lead time wants preparing.
            return due >= first && due <= last && !obligation.leadDays.isEmpty
        }
    }
}

/// The monthly letter of a post as a unit of the agenda: one letter across the years in force.
struct MonthlyLetterUnit: Unit {
    let post: PostID
    let evaluators: [Evaluator]
    let windows: [LetterWindow]

    var posts: [PostID] { [post] }

    func evaluate(_ judgement: Judgement) -> Evaluation {
        climb(rungs(around: judgement.today), judgement) { rung, _ in
            if isFromBeforeTheService(rung, judgement) { return .nothingOwed }
            guard rung.start <= judgement.now, isUndecided(rung, judgement) else { return nil }
            return business(rung, judgement).items.isEmpty ? .nothingOwed : nil
        }
    }

    /// A first installation at a month's end says what is owed once, and not again some days later.
    private func isFromBeforeTheService(_ rung: Rung, _ judgement: Judgement) -> Bool {
        guard let firstAt = judgement.book.firstAt, rung.start < firstAt else { return false }
        return rung.end < firstAt.adding(seconds: 10 * 86_400)
    }

    /// Whether a letter may still be told or closed, so that its content decides something.
    private func isUndecided(_ rung: Rung, _ judgement: Judgement) -> Bool {
        let book = judgement.book
        guard !book.isTold(rung.notice, to: post, owedFrom: rung.start) else { return false }
        return judgement.now < rung.end || book.closing(rung.notice, for: post) == nil
    }

    private func business(_ rung: Rung, _ judgement: Judgement) -> MonthlyBusiness {
        MonthlyBusiness(
            of: post, inMonthOf: rung.notice.due, evaluators: evaluators, book: judgement.book,
            at: judgement.now)
    }

    /// The rungs of the letters up to the one after the next.
    private func rungs(around today: CivilDate) -> [Rung] {
        let horizon = today.adding(months: 2)
        return windows.prefix { $0.month <= horizon }.map { window in
            Rung(
                notice: MonthlyLetterUnit.notice(post, month: window.month), start: window.start,
                end: window.end, posts: [post], escalated: [])
        }
    }

    static func notice(_ post: PostID, month first: CivilDate) -> NoticeID {
        NoticeID(
            OccurrenceID(.letter(post), FiscalYear(containing: first), .month(of: first)),
            .monthly(first), due: first)
    }

    func live(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Rung? {
        rungs(around: judgement.today).first { rung in
            rung.notice == notice && rung.start <= judgement.now && judgement.now < rung.end
                && !business(rung, judgement).items.isEmpty
        }
    }

    func lapse(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Reason? {
        guard let window = windows.first(where: { $0.month == notice.due }) else {
            return .removedFromPlan
        }
        guard window.end <= judgement.now else { return nil }
        let business = MonthlyBusiness(
            of: post, inMonthOf: notice.due, evaluators: evaluators, book: judgement.book,
            at: judgement.now)
        if business.items.isEmpty { return nil }
        return window.month == windows.last?.month ? .expired : .supersededByLaterNotice
    }
}

/// The time in which the letter of a month is owed: until that of the next month.
struct LetterWindow: Sendable {
    /// The first day of the month.
    let month: CivilDate
    let start: Instant
    let end: Instant

    /// The windows of all months from the oldest year's begin to the newest year's close of business, each
    /// by the rules of the plan that its month falls under.
    static func monthly(_ years: Years, _ evaluators: [Evaluator]) -> [LetterWindow] {
        let last = years.newest.fiscalYear.end.adding(days: years.newest.policy.carryOverDays)
        let months = monthCount(from: years.oldest.fiscalYear.start, to: last)
        return all(from: years.oldest.fiscalYear.start, months: months, zone: years.zone) { month in
            let year = years.registry(on: month).fiscalYear
            return evaluators.first { $0.registry.fiscalYear == year }?
                .moments.monthlyLetter(inMonthOf: month)
        }
    }

    /// The windows of months from a first one on.
    static func all(
        from first: CivilDate, months: Int, zone: FixedZone, moment: (CivilDate) -> Instant?
    ) -> [LetterWindow] {
        (0..<months).compactMap { index in
            let month = first.adding(months: index)
            let following = month.adding(months: 1)
            guard let start = moment(month) else { return nil }
            return LetterWindow(
                month: month, start: start,
                end: moment(following) ?? zone.instant(following.lastOfMonth.adding(days: 1)))
        }
    }

    /// How many months from one day's to another's, both inside.
    static func monthCount(from first: CivilDate, to last: CivilDate) -> Int {
        max(0, (last.year - first.year) * 12 + last.parts.month - first.parts.month + 1)
    }
}
