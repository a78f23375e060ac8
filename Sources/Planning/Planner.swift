import CivilTime
import HeapModule
import Obligations
import ThaiPhrases

/// Decides who must be told what and when. Pure: the same registry, ledger and moment give the same plan.
///
/// - Parameters:
///   - registry: what the documents say.
///   - ledger: what was told, done and decided so far.
///   - now: the moment of the plan, read once a cycle.
public func plan(_ registry: Registry, _ ledger: LedgerSnapshot, at now: Instant) -> Plan {
    var planner = Planner(registry)
    return planner.plan(ledger, at: now)
}

/// The verdict on every notice of some obligations at a moment, whether or not the clock can be trusted:
/// what `itactl explain` shows.
public func decisions(
    on obligations: [Obligation], _ registry: Registry, _ ledger: LedgerSnapshot, at now: Instant
) -> [Decision] {
    let evaluator = Evaluator(registry)
    let judgement = Judgement(registry, evaluator.moments, ledger, at: now)
    return obligations.flatMap { obligation in
        evaluator.evaluate(obligation, judgement).findings.map(Decision.init)
    }
}

/// The same decision, at a cost in proportion to what is due now and not to all there is.
///
/// It keeps for each unit (an obligation, or a post's monthly letter) the next moment at which time
/// alone could change its verdict, and looks again only at units whose moment has come or whose facts
/// changed. That agenda is a cache of the pure function and nothing else; a test holds the two together.
public struct Planner: Sendable {
    /// The registry it plans for.
    public let registry: Registry

    private let evaluator: Evaluator
    private let unitsByPost: [PostID: [Int]]
    private let unitsByRow: [ObligationID: [Int]]
    private let letterUnits: [ObligationID: Int]
    private let signOfLifeUnit: Int
    private var dueMoments: [Int64]
    /// The next moment at which a notice of each obligation becomes due, as far as is known.
    private var nextNotices: [Int64]
    private var overdue: Set<Int> = []
    private var waiting: Set<Int> = []
    private var agenda = Heap<AgendaEntry>()
    private var upcoming = Heap<AgendaEntry>()
    private var plannedThrough: (sequence: Int64, at: Instant)?

    private struct AgendaEntry: Comparable, Sendable {
        let moment: Int64
        let unit: Int32

        static func < (left: AgendaEntry, right: AgendaEntry) -> Bool {
            (left.moment, left.unit) < (right.moment, right.unit)
        }
    }

    private static let never = Int64.max

    /// A planner that has not planned yet; its first plan looks at everything.
    public init(_ registry: Registry) {
        self.registry = registry
        evaluator = Evaluator(registry)
        var byPost: [PostID: [Int]] = [:]
        for (index, obligation) in registry.obligations.enumerated() {
            for post in obligation.posts { byPost[post, default: []].append(index) }
        }
        unitsByPost = byPost
        unitsByRow = Dictionary(grouping: registry.obligations.indices) {
            registry.obligations[$0].id.row
        }
        let letters = registry.posts.enumerated().map {
            (ObligationID.letter($1.id), registry.obligations.count + $0)
        }
        signOfLifeUnit = registry.obligations.count + registry.posts.count
        letterUnits = Dictionary(
            letters + [(.service, signOfLifeUnit)], uniquingKeysWith: { first, _ in first })
        dueMoments = Array(repeating: Planner.never, count: signOfLifeUnit + 1)
        nextNotices = Array(repeating: Planner.never, count: registry.obligations.count)
    }

    /// The plan at a moment.
    public mutating func plan(_ ledger: LedgerSnapshot, at now: Instant) -> Plan {
        var plan = Plan()
        if let hold = hold(ledger, at: now) {
            plan.hold = hold
            plan.overdueCount = overdue.count
            plan.nextWake = now.adding(seconds: 900)
            return plan
        }
        let judgement = Judgement(registry, evaluator.moments, ledger, at: now)
        var owed: [(post: PostID, notice: OwedNotice)] = []
        var announcements: [OverdueReport] = []
        var closings: [Action] = []
        for unit in unitsToLookAt(ledger, at: now) {
            let found = evaluate(unit, judgement)
            owed += found.owed
            announcements += found.announcement.map { [$0] } ?? []
            closings += found.closings.map { .close($0.notice, $0.post, $0.reason) }
            plan.decisions += found.findings.map(Decision.init)
            schedule(unit, found, at: now)
        }
        let retries = retry(judgement)
        let grouping = Grouping(registry: registry, moments: evaluator.moments)
        let letters = grouping.letters(owed, ledger, at: now)
        plan.decisions = mark(letters.capped, in: plan.decisions)
        // Said together with the first letter about it: a letter that waits is not announced yet, and
        // the claim that follows keeps it from being said again.
        let told = Set(letters.reminders.flatMap(\.notices).map(\.notice))
        plan.actions =
            announcements.filter { told.contains($0.notice) }.map { .announce($0) } + closings
            + retries.actions
            + letters.reminders.map { .deliver($0) } + summary(ledger, judgement)
        plan.overdueCount = overdue.count
        plannedThrough = (ledger.lastSequence, now)
        plan.nextWake = nextWake(
            retries.wakeAt, isCapped: !letters.capped.isEmpty, ledger, judgement)
        plan.upcoming = nextNotice(after: now)
        return plan
    }
}

extension Planner {
    /// Whether the clock can be trusted: not before the newest entry, not years outside the documents.
    public func hold(_ ledger: LedgerSnapshot, at now: Instant) -> Hold? {
        let zone = registry.agency.zone
        let plausible =
            zone.instant(
                registry.fiscalYear.start.adding(days: -366))..<zone.instant(
                registry.fiscalYear.end.adding(days: 2 * 366))
        guard plausible.contains(now) else { return .clockOutsideFiscalYear }
        // A stamp from a time when the clock was wrong must not hold mail for ever.
        if let newest = ledger.lastAt, plausible.contains(newest),
            now < newest.adding(seconds: -registry.policy.clockToleranceSeconds)
        {
            return .clockBehindLedger(newest: newest)
        }
        return nil
    }

    /// The units whose moment has come or whose facts changed, each once, in the documents' order.
    private mutating func unitsToLookAt(_ ledger: LedgerSnapshot, at now: Instant) -> [Int] {
        guard let last = plannedThrough, last.at <= now, ledger.touchedFrom <= last.sequence,
            ledger.lastSequence >= last.sequence
        else {
            agenda = Heap()
            dueMoments = dueMoments.map { _ in Planner.never }
            upcoming = Heap()
            nextNotices = nextNotices.map { _ in Planner.never }
            overdue = []
            waiting = []
            return Array(dueMoments.indices)
        }
        var units = waiting
        while let first = agenda.min, first.moment <= now.secondsSinceEpoch {
            agenda.removeMin()
            if dueMoments[Int(first.unit)] == first.moment { units.insert(Int(first.unit)) }
        }
        for touch in ledger.touched.reversed() {
            if touch.sequence <= last.sequence { break }
            units.formUnion(unitsTouched(by: touch.id))
        }
        return units.sorted()
    }

    /// A fact about one strand of a row can matter to the whole row, and to the letters of its posts.
    private func unitsTouched(by id: ObligationID) -> [Int] {
        if let letter = letterUnits[id] { return [letter] }
        var units = unitsByRow[id.row] ?? []
        if id == .phase(.oit) {
            units += registry.obligations.indices.filter {
                registry.obligations[$0].kind == .oitItem
            }
        }
        let letters = units.flatMap { registry.obligations[$0].posts }
            .compactMap { letterUnits[.letter($0)] }
        return units + letters
    }

    /// Whether a planned letter is still right as it stands: everything in it is owed, untold and not
    /// silenced. Asked just before sending, with the newest facts.
    public func isCurrent(_ reminder: Reminder, _ ledger: LedgerSnapshot, at now: Instant) -> Bool {
        guard hold(ledger, at: now) == nil else { return false }
        let judgement = Judgement(registry, evaluator.moments, ledger, at: now)
        return reminder.notices.allSatisfy { owed in
            let notice = owed.notice
            let post = reminder.post
            guard !ledger.isTold(notice, to: post),
                ledger.silence(notice.occurrence.obligation, post, on: judgement.today) == nil
            else { return false }
            if case .monthly = notice.trigger {
                return evaluator.liveLetter(
                    notice, post, obligations: obligations(of: post), judgement) != nil
            }
            if case .alive = notice.trigger {
                return evaluator.liveSignOfLife(notice, judgement) != nil
            }
            return evaluator.liveRung(notice, post, judgement) != nil
        }
    }

    private func evaluate(_ unit: Int, _ judgement: Judgement) -> Evaluation {
        if unit < registry.obligations.count {
            return evaluator.evaluate(registry.obligations[unit], judgement)
        }
        if unit == signOfLifeUnit { return evaluator.evaluateSignOfLife(judgement) }
        let post = registry.posts[unit - registry.obligations.count].id
        return evaluator.evaluateLetter(of: post, obligations: obligations(of: post), judgement)
    }

    private func obligations(of post: PostID) -> [Obligation] {
        (unitsByPost[post] ?? []).map { registry.obligations[$0] }
    }

    private mutating func schedule(_ unit: Int, _ found: Evaluation, at now: Instant) {
        let moment = found.changesAt?.secondsSinceEpoch ?? Planner.never
        if dueMoments[unit] != moment {
            dueMoments[unit] = moment
            if moment != Planner.never {
                agenda.insert(AgendaEntry(moment: moment, unit: Int32(unit)))
            }
        }
        if found.isOverdue { overdue.insert(unit) } else { overdue.remove(unit) }
        // What is owed or to be closed now stays under the eye until its record touches it.
        if found.owed.isEmpty && found.closings.isEmpty {
            waiting.remove(unit)
        } else {
            waiting.insert(unit)
        }
        guard unit < registry.obligations.count else { return }
        let next = found.nextNotice?.secondsSinceEpoch ?? Planner.never
        guard nextNotices[unit] != next else { return }
        nextNotices[unit] = next
        if next != Planner.never {
            upcoming.insert(AgendaEntry(moment: next, unit: Int32(unit)))
        }
    }

    private func retry(_ judgement: Judgement) -> (actions: [Action], wakeAt: Instant?) {
        let retrying = Retrying(
            evaluator: evaluator, judgement: judgement, obligationsOfPost: obligations(of:))
        var actions: [Action] = []
        var wakeAt: Instant?
        let claims = judgement.ledger.openClaims.values.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
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

    /// One line a day on what is overdue, on working days at the notice time.
    private func summary(_ ledger: LedgerSnapshot, _ judgement: Judgement) -> [Action] {
        guard !overdue.isEmpty, evaluator.moments.isWorkingDay(judgement.today),
            judgement.now >= evaluator.moments.onOrAfter(judgement.today),
            ledger.lastSummary.map({ $0 < judgement.today }) ?? true
        else { return [] }
        let ids = overdue.sorted().map { registry.obligations[$0].id }
        return [.summarize(judgement.today, overdue: ids)]
    }

    private func nextSummary(_ ledger: LedgerSnapshot, _ judgement: Judgement) -> Instant? {
        guard !overdue.isEmpty else { return nil }
        let today = evaluator.moments.onOrAfter(judgement.today)
        if today > judgement.now { return today }
        return evaluator.moments.onOrAfter(judgement.today.adding(days: 1))
    }

    private mutating func nextWake(
        _ retryAt: Instant?, isCapped: Bool, _ ledger: LedgerSnapshot, _ judgement: Judgement
    ) -> Instant? {
        while let first = agenda.min, dueMoments[Int(first.unit)] != first.moment {
            agenda.removeMin()
        }
        let agendaAt = agenda.min.map { Instant(secondsSinceEpoch: $0.moment) }
        let tomorrow = judgement.moments.nextSend(
            from: judgement.moments.endOfDay(judgement.today))
        return [
            agendaAt, retryAt, nextSummary(ledger, judgement), isCapped ? tomorrow : nil,
        ].compactMap(\.self).min()
    }

    private mutating func nextNotice(after now: Instant) -> (at: Instant, id: ObligationID)? {
        while let first = upcoming.min,
            first.moment <= now.secondsSinceEpoch
                || nextNotices[Int(first.unit)] != first.moment
        {
            upcoming.removeMin()
        }
        return upcoming.min.map {
            (Instant(secondsSinceEpoch: $0.moment), registry.obligations[Int($0.unit)].id)
        }
    }

    private func mark(_ capped: [PostID], in decisions: [Decision]) -> [Decision] {
        guard !capped.isEmpty else { return decisions }
        return decisions.map { decision in
            guard decision.reason.tells, capped.contains(decision.post) else { return decision }
            return Decision(
                notice: decision.notice, post: decision.post, reason: .dailyCapReached,
                from: decision.from, until: decision.until)
        }
    }
}

extension Decision {
    init(_ finding: Finding) {
        self.init(
            notice: finding.rung.notice, post: finding.post, reason: finding.reason,
            from: finding.rung.start, until: finding.rung.end)
    }
}
