import CivilTime
import HeapModule
import Obligations
import ThaiPhrases

/// Decides who must be told what and when. Pure: the same plans, book and moment give the same plan.
///
/// - Parameters:
///   - years: what the documents say, by fiscal year.
///   - book: what was told, done and decided so far.
///   - now: the moment of the plan, read once a cycle.
public func plan(_ years: Years, _ book: Book, at now: Instant) -> Plan {
    var planner = Planner(years)
    return planner.plan(book, at: now)
}

/// The verdict on every notice of some matters at a moment, whether or not the clock can be trusted: what
/// `itactl explain` shows.
public func decisions(
    on matters: [MatterID], _ years: Years, _ book: Book, at now: Instant
) -> [Decision] {
    let planner = Planner(years)
    return matters.flatMap { id -> [Decision] in
        guard let (unit, judgement) = planner.unit(of: id, book, at: now) else { return [] }
        return unit.evaluate(judgement).findings.map(Decision.init)
    }
}

/// The same decision, at a cost in proportion to what is due now and not to all there is.
///
/// It keeps for each unit (an obligation, or a post's monthly letter) the next moment at which time
/// alone could change its verdict, and looks again only at units whose moment has come or whose facts
/// changed. That agenda is a cache of the pure function and nothing else; a test holds the two together.
public struct Planner: Sendable {
    /// The plans that it plans for.
    public let years: Years

    private let evaluators: [Evaluator]
    /// Where the obligations of each year begin among the units.
    private let offsets: [Int]
    /// What follows the obligations of all years: letters of posts, the service, closes of years.
    private let others: [any Unit & Sendable]
    private let othersByID: [ObligationID: [Int]]
    private let unitsByRow: [MatterID: [Int]]
    private var agenda: Agenda
    private var overdue: [Int: [OccurrenceID]] = [:]
    private var plannedThrough: (sequence: Int64, at: Instant)?

    /// A planner that has not planned yet; its first plan looks at everything.
    public init(_ years: Years) {
        self.years = years
        let evaluators = years.registries.map(Evaluator.init)
        self.evaluators = evaluators
        var offsets: [Int] = []
        var count = 0
        var rows: [MatterID: [Int]] = [:]
        for registry in years.registries {
            offsets.append(count)
            for (index, obligation) in registry.obligations.enumerated() {
                rows[MatterID(obligation.id.row, registry.fiscalYear), default: []]
                    .append(count + index)
            }
            count += registry.obligations.count
        }
        self.offsets = offsets
        unitsByRow = rows
        let windows = LetterWindow.monthly(years, evaluators)
        let letters: [any Unit & Sendable] = years.posts.map {
            MonthlyLetterUnit(post: $0, evaluators: evaluators, windows: windows)
        }
        let newest = evaluators[evaluators.count - 1].moments
        let closes: [any Unit & Sendable] = evaluators.map {
            YearCloseUnit($0.registry, years, $0.moments)
        }
        let missing: [any Unit & Sendable] = years.registries.map {
            PlanMissingUnit(after: $0, years, newest)
        }
        others = letters + [SignOfLifeUnit(years, newest)] + closes + missing
        var byID: [ObligationID: [Int]] = [:]
        for (index, post) in years.posts.enumerated() { byID[.letter(post)] = [count + index] }
        let first = count + letters.count
        byID[.service] = [first]
        byID[.plan] = Array((first + 1)..<(first + 1 + closes.count + missing.count))
        othersByID = byID
        agenda = Agenda(units: count + others.count, obligations: count)
    }

    /// The plan at a moment.
    ///
    /// - Parameter trust: whether somebody vouches for the clock; without that nothing irrevocable is planned.
    public mutating func plan(_ book: Book, at now: Instant, trust: ClockTrust = .sure) -> Plan {
        var plan = Plan()
        if let hold = hold(book, at: now, trust: trust) {
            plan.hold = hold
            plan.overdue = overdueOccurrences
            plan.nextWake = now.adding(seconds: 900)
            return plan
        }
        let judgement = judgement(book, at: now)
        var owed: [(post: PostID, notice: OwedNotice)] = []
        var announcements: [OverdueReport] = []
        var closings: [Action] = []
        for index in unitsToLookAt(book, at: now) {
            let found = unit(at: index).evaluate(judgement)
            owed += found.owed
            announcements += found.announcement.map { [$0] } ?? []
            closings += found.closings.map { .close($0.notice, $0.post, $0.reason) }
            plan.decisions += found.findings.map(Decision.init)
            overdue[index] = found.overdue.isEmpty ? nil : found.overdue
            agenda.schedule(index, found)
        }
        let retries = retry(book, judgement)
        let grouping = Grouping(
            years: years, posts: years.posts + [.admin], moments: judgement.moments)
        let letters = grouping.letters(owed, book, at: now)
        plan.decisions = mark(letters.capped, in: plan.decisions)
        // Said together with the first letter about it: a letter that waits is not announced yet, and
        // the claim that follows keeps it from being said again.
        let told = Set(letters.reminders.flatMap(\.notices).map(\.notice))
        plan.overdue = overdueOccurrences
        plan.actions =
            announcements.filter { told.contains($0.notice) }.map { .announce($0) } + closings
            + retries.actions + letters.reminders.map { .deliver($0) }
            + summary(plan.overdue, book, judgement) + closes(of: book, at: now)
        if trust != .sure {
            plan.decisions = keepOpen(plan.actions, in: plan.decisions)
            plan.actions.removeAll(where: \.isIrrevocable)
        }
        plannedThrough = (book.lastSequence, now)
        plan.nextWake = nextWake(
            retries.wakeAt, isCapped: !letters.capped.isEmpty, book, judgement)
        if trust != .sure {
            plan.nextWake = [plan.nextWake, now.adding(seconds: 900)].compactMap(\.self).min()
        }
        plan.upcoming = agenda.nextNotice(after: now).map { ($0.at, matter(of: $0.unit)) }
        return plan
    }
}

extension Action {
    /// Whether it gives something up for good, which only a clock that somebody vouches for may do.
    var isIrrevocable: Bool {
        switch self {
        case .close, .closeYear, .withdraw: true
        case .deliver, .announce, .summarize: false
        }
    }
}

// MARK: - Units

extension Planner {
    private var obligationCount: Int { agenda.obligations }

    private func year(of index: Int) -> Int {
        (offsets.lastIndex { $0 <= index }) ?? 0
    }

    private func unit(at index: Int) -> any Unit {
        guard index < obligationCount else { return others[index - obligationCount] }
        let evaluator = evaluators[year(of: index)]
        let obligation = evaluator.registry.obligations[index - offsets[year(of: index)]]
        return ObligationUnit(evaluator: evaluator, obligation: obligation)
    }

    private func matter(of index: Int) -> MatterID {
        let registry = evaluators[year(of: index)].registry
        return MatterID(
            registry.obligations[index - offsets[year(of: index)]].id, registry.fiscalYear)
    }

    /// The units that a record about a matter may touch: a fact about one strand of a row can matter to the
    /// whole row, and to the letters of its posts.
    private func unitsTouched(by id: MatterID) -> [Int] {
        if let others = othersByID[id.obligation] { return others }
        var units = unitsByRow[id.row] ?? []
        if id.obligation == .phase(.oit) {
            units += (unitsByRow.filter { $0.key.fiscalYear == id.fiscalYear }).values.joined()
                .filter {
                    evaluators[year(of: $0)].registry.obligations[$0 - offsets[year(of: $0)]]
                        .kind == .oitItem
                }
        }
        let letters = units.flatMap { unit(at: $0).posts }
            .flatMap { othersByID[.letter($0)] ?? [] }
        return units + letters
    }

    /// The unit that a notice belongs to, or nil when no plan in force has it.
    private func index(of notice: NoticeID) -> Int? {
        let id = notice.occurrence.obligation
        if let candidates = othersByID[id] {
            guard id == .plan else { return candidates.first }
            return candidates.first { index in
                switch (others[index - obligationCount], notice.trigger) {
                case (let unit as YearCloseUnit, .yearClosed):
                    unit.year == notice.occurrence.fiscalYear
                case (let unit as PlanMissingUnit, .planMissing),
                    (let unit as PlanMissingUnit, .yearWithoutPlan):
                    unit.year == notice.occurrence.fiscalYear
                default: false
                }
            }
        }
        return place(of: notice.occurrence.matter)
    }

    /// The unit of an obligation, or nil when no plan in force has it.
    private func place(of id: MatterID) -> Int? {
        years.registries.firstIndex { $0.fiscalYear == id.fiscalYear }.flatMap { year in
            years.registries[year].index(of: id.obligation).map { offsets[year] + $0 }
        }
    }

    /// The unit of a matter and the judgement of its year.
    func unit(of id: MatterID, _ book: Book, at now: Instant) -> (any Unit, Judgement)? {
        guard let index = place(of: id) ?? othersByID[id.obligation]?.first else { return nil }
        return (unit(at: index), judgement(book, at: now))
    }

    /// The fiscal year whose plan's rules say when mail leaves at a moment.
    private func ruling(_ moment: Instant) -> FiscalYear {
        years.registry(on: years.zone.date(at: moment)).fiscalYear
    }

    private func judgement(_ book: Book, at now: Instant) -> Judgement {
        let year = ruling(now)
        let evaluator = evaluators.first { $0.registry.fiscalYear == year }
        return Judgement(
            years, (evaluator ?? evaluators[evaluators.count - 1]).moments, book, at: now)
    }
}

// MARK: - Steps

extension Planner {
    /// Whether the clock can be trusted: not before the newest record, not years outside the documents.
    public func hold(_ book: Book, at now: Instant, trust: ClockTrust = .sure) -> Hold? {
        let zone = years.zone
        let plausible =
            zone.instant(
                years.oldest.fiscalYear.start.adding(days: -366))..<zone.instant(
                years.newest.fiscalYear.end.adding(days: 2 * 366))
        guard plausible.contains(now) else { return .clockOutsideFiscalYear }
        // A stamp that cannot be must not hold mail for ever.
        if let newest = book.greatestAt, plausible.contains(newest),
            now < newest.adding(seconds: -years.newest.policy.clockToleranceSeconds)
        {
            return .clockBehindLedger(newest: newest)
        }
        if trust == .waiting, let last = book.lastAt { return .clockUnconfirmed(last: last) }
        return nil
    }

    /// The units whose moment has come or whose facts changed, each once, in the documents' order.
    private mutating func unitsToLookAt(_ book: Book, at now: Instant) -> [Int] {
        guard let last = plannedThrough, last.at <= now, book.touchedFrom <= last.sequence,
            book.lastSequence >= last.sequence, ruling(last.at) == ruling(now)
        else {
            overdue = [:]
            return agenda.reset()
        }
        var units = agenda.due(by: now)
        for touch in book.touched.reversed() {
            if touch.sequence <= last.sequence { break }
            units.formUnion(unitsTouched(by: touch.id))
        }
        return units.sorted()
    }

    /// Whether a planned letter is still right as it stands: everything in it is owed, untold and not
    /// silenced. Asked just before sending, with the newest facts.
    public func isCurrent(
        _ reminder: Reminder, _ book: Book, at now: Instant, trust: ClockTrust = .sure
    ) -> Bool {
        guard hold(book, at: now, trust: trust) == nil else { return false }
        let judgement = judgement(book, at: now)
        return reminder.notices.allSatisfy { owed in
            let notice = owed.notice
            let today = judgement.today
            guard book.silence(notice.occurrence.matter, reminder.post, on: today) == nil,
                let index = index(of: notice)
            else { return false }
            guard let rung = unit(at: index).live(notice, to: reminder.post, judgement) else {
                return false
            }
            return !book.isTold(notice, to: reminder.post, owedFrom: rung.start)
        }
    }

    private func retry(
        _ book: Book, _ judgement: Judgement
    ) -> (actions: [Action], wakeAt: Instant?) {
        guard !book.openClaims.isEmpty else { return ([], nil) }
        let retrying = Retrying(years: years, judgement: judgement) { notice in
            index(of: notice).map { unit(at: $0) }
        }
        var actions: [Action] = []
        var wakeAt: Instant?
        let claims = book.openClaims.values.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        for claim in claims {
            switch retrying.look(at: claim) {
            case .deliver(let reminder, let dropped):
                actions += dropped.map { .close($0.0, claim.post, $0.1) }
                actions.append(.deliver(reminder))
            case .withdraw(let attempt, let detail, let dropped):
                actions += dropped.map { .close($0.0, claim.post, $0.1) }
                actions.append(.withdraw(claim.id, attempt: attempt, detail: detail))
            case .wait(let until):
                wakeAt = [wakeAt, until].compactMap(\.self).min()
            }
        }
        return (actions, wakeAt)
    }

    /// The years whose business closes now, with what is open.
    private func closes(of book: Book, at now: Instant) -> [Action] {
        evaluators.compactMap { evaluator in
            let year = evaluator.registry.fiscalYear
            guard evaluator.moments.closeOfBusiness <= now, book.closedAt(year) == nil,
                book.isOpened(year)
            else { return nil }
            return .closeYear(year, open: evaluator.openAtClose(book))
        }
    }

    private var overdueOccurrences: [OccurrenceID] {
        overdue.keys.sorted().flatMap { overdue[$0] ?? [] }
    }

    /// One line a day on what is overdue, on working days at the notice time.
    private func summary(
        _ overdue: [OccurrenceID], _ book: Book, _ judgement: Judgement
    ) -> [Action] {
        guard !overdue.isEmpty, judgement.moments.isWorkingDay(judgement.today),
            judgement.now >= judgement.moments.onOrAfter(judgement.today),
            book.lastSummary != judgement.today
        else { return [] }
        return [.summarize(judgement.today, overdue: overdue)]
    }

    private func nextSummary(_ judgement: Judgement) -> Instant? {
        guard !overdue.isEmpty else { return nil }
        let today = judgement.moments.onOrAfter(judgement.today)
        if today > judgement.now { return today }
        return judgement.moments.onOrAfter(judgement.today.adding(days: 1))
    }

    private mutating func nextWake(
        _ retryAt: Instant?, isCapped: Bool, _ book: Book, _ judgement: Judgement
    ) -> Instant? {
        let tomorrow = judgement.moments.nextSend(
            from: judgement.moments.endOfDay(judgement.today))
        let closes = evaluators.filter {
            book.isOpened($0.registry.fiscalYear) && book.closedAt($0.registry.fiscalYear) == nil
                && $0.moments.closeOfBusiness > judgement.now
        }.map(\.moments.closeOfBusiness).min()
        // From then on mail leaves by the rules of the next plan.
        let begins = evaluators.map { judgement.moments.zone.instant($0.registry.fiscalYear.start) }
            .filter { $0 > judgement.now }.min()
        return [
            begins, agenda.nextMoment(), retryAt, nextSummary(judgement), isCapped ? tomorrow : nil,
            closes,
        ].compactMap(\.self).min()
    }

    /// The verdicts with those that nobody may record yet named as such.
    private func keepOpen(_ actions: [Action], in decisions: [Decision]) -> [Decision] {
        var closing: [NoticeID: Set<PostID>] = [:]
        for case .close(let notice, let post, _) in actions {
            closing[notice, default: []].insert(post)
        }
        guard !closing.isEmpty else { return decisions }
        return decisions.map { decision in
            guard closing[decision.notice]?.contains(decision.post) == true else { return decision }
            return decision.because(.clockUnconfirmed)
        }
    }

    private func mark(_ capped: [PostID], in decisions: [Decision]) -> [Decision] {
        guard !capped.isEmpty else { return decisions }
        return decisions.map { decision in
            guard decision.reason.tells, capped.contains(decision.post) else { return decision }
            return decision.because(.dailyCapReached)
        }
    }
}

extension Decision {
    fileprivate func because(_ reason: Reason) -> Decision {
        Decision(notice: notice, post: post, reason: reason, from: from, until: until)
    }

    init(_ finding: Finding) {
        self.init(
            notice: finding.rung.notice, post: finding.post, reason: finding.reason,
            from: finding.rung.start, until: finding.rung.end)
    }
}
