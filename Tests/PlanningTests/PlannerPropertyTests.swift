import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

/// A year at a station in which everything happens that can happen, drawn from a seed. After each
/// thing the planner that serves on must say exactly what the pure plan says from scratch.
private struct RandomYear {
    var random: SeededRandom
    var registry: Registry
    var ledger = LedgerSnapshot()
    var planner: Planner
    var now: Instant
    /// What went wrong first, or nil.
    private(set) var failure: String?
    private var transcript: [String] = []
    private var nextWake: Instant?

    init(_ registry: Registry, _ random: SeededRandom) {
        self.random = random
        self.registry = registry
        planner = Planner(registry)
        now = FixedZone.bangkok.instant(day("2024-09-15")).adding(seconds: 9 * 3600)
        now = now.adding(seconds: 86_400 * self.random.below(150))
        append(.started(version: "1", digest: "1"))
    }

    /// Lives through so many happenings, or up to the first fault.
    mutating func live(happenings: Int, probes: Int) {
        cycle(probes: probes)
        for _ in 0..<happenings where failure == nil {
            happen()
            cycle(probes: probes)
        }
    }

    private mutating func fail(_ text: String) {
        guard failure == nil else { return }
        failure =
            text + "\n"
            + registry.obligations.map { "\($0.id) \($0.kind) \($0.schedule)" }
            .joined(separator: "\n") + "\n" + transcript.suffix(14).joined(separator: "\n")
    }

    private mutating func append(_ event: LedgerEvent) {
        ledger.apply(LedgerRecord(sequence: ledger.lastSequence + 1, at: now, event: event))
    }

    private mutating func note(_ text: String) { transcript.append("\(written(now)) \(text)") }

    // MARK: - One cycle

    private mutating func cycle(probes: Int) {
        for _ in 0..<16 {
            let served = planner.plan(ledger, at: now)
            let pure = plan(registry, ledger, at: now)
            guard essence(served) == essence(pure) else {
                return fail(
                    "at \(written(now)) it serves\n\(essence(served))\nand from scratch\n"
                        + "\(essence(pure))")
            }
            if served.hold == nil, served.overdueCount != pure.overdueCount {
                return fail("\(served.overdueCount) overdue, in truth \(pure.overdueCount)")
            }
            // Farther away than this a recurring obligation may not have been looked at yet.
            let soon = now.adding(seconds: 25 * 86_400)
            let upcoming = [served, pure].map { plan in
                plan.upcoming.flatMap { $0.at < soon ? $0.at : nil }
            }
            if served.hold == nil, upcoming[0] != upcoming[1] {
                return fail(
                    "next \(String(describing: served.upcoming)), in truth "
                        + "\(String(describing: pure.upcoming)) at \(written(now))")
            }
            nextWake = served.nextWake
            if served.hold != nil { return note("hold") }
            if served.actions.isEmpty { return rest(served, probes) }
            // Now and then the ledger fails in the middle, and the rest is left undone.
            for action in served.actions {
                if random.chance(3) { return note("left undone") }
                carryOut(action)
            }
        }
        fail("the plan does not settle at \(written(now))")
    }

    /// Nothing is to be done before the planner wants to be woken.
    private mutating func rest(_ served: Plan, _ probes: Int) {
        if let wake = served.nextWake, wake <= now { return fail("it spins at \(written(now))") }
        let end = served.nextWake ?? FixedZone.bangkok.instant(day("2026-06-01"))
        let span = end.seconds(since: now)
        guard span > 1 else { return }
        var moments = [end.adding(seconds: -1)]
        for _ in 0..<probes {
            let any = now.adding(seconds: random.between(1, span - 1))
            let date = FixedZone.bangkok.date(at: any)
            let time = random.pick([0, 8 * 60, 8 * 60 + 30, 18 * 60, 19 * 60])
            let round = FixedZone.bangkok.instant(date).adding(seconds: time * 60)
            moments += [any, round].filter { $0 > now && $0 < end }
        }
        for probe in moments {
            let found = essence(plan(registry, ledger, at: probe))
            guard found.isEmpty else {
                return fail(
                    "it sleeps from \(written(now)) to \(written(end)), but at \(written(probe)) "
                        + "there is \(found)")
            }
        }
    }

    private mutating func carryOut(_ action: Action) {
        switch action {
        case .announce: break
        case .summarize(let date, _): append(.summarized(date: date))
        case .close(let notice, let post, let reason):
            append(.closed(notice: notice, post: post, reason: reason))
            note("close \(post) \(notice) \(reason)")
        case .withdraw(let claim, let attempt, let detail):
            append(.settled(claim: claim, attempt: attempt, outcome: .withdrawn, detail: detail))
            note("withdraw \(claim)")
        case .deliver(let reminder): deliver(reminder)
        }
    }

    private mutating func deliver(_ reminder: Reminder) {
        guard planner.isCurrent(reminder, ledger, at: now) else {
            return fail("a planned letter is not current: \(reminder.notices.map(\.notice))")
        }
        append(
            .claimed(
                claim: reminder.claim, attempt: reminder.attempt, post: reminder.post,
                notices: reminder.notices.map(\.notice), messageID: reminder.messageID))
        let outcome = random.pick(
            [.accepted, .accepted, .accepted, .deferred, .rejected, nil] as [ClaimOutcome?])
        note("letter to \(reminder.post) \(reminder.notices.map(\.notice)): \(outcome as Any)")
        if let outcome {
            append(
                .settled(
                    claim: reminder.claim, attempt: reminder.attempt, outcome: outcome,
                    detail: ""))
        }
    }

    // MARK: - What happens

    private mutating func happen() {
        switch random.below(20) {
        case 0...7: wake()
        case 8, 9: idle()
        case 10: pass(seconds: random.below(40 * 86_400))
        case 11: step()
        case 12...14: complete()
        case 15: reopen()
        case 16, 17: silence()
        case 18: answers()
        default: edit()
        }
    }

    private mutating func pass(seconds: Int) {
        now = now.adding(seconds: seconds)
        note("time passes")
    }

    private mutating func wake() {
        guard let wake = nextWake else { return pass(seconds: 86_400) }
        now = max(wake, now)
        note("wake")
    }

    private mutating func idle() {
        guard let wake = nextWake, wake > now else { return }
        pass(seconds: random.below(wake.seconds(since: now)))
    }

    private mutating func step() {
        let seconds = random.pick([-60, -3000, -90_000, -86_400 * 40, 86_400 * 2000, 1])
        let right = now
        now = now.adding(seconds: seconds)
        note("the clock is set by \(seconds)")
        cycle(probes: 0)
        if abs(seconds) > 3600 { now = right }
    }

    private mutating func occurrence(_ obligation: Obligation) -> CivilDate? {
        guard case .recurring = obligation.schedule else { return nil }
        return dueDates(of: obligation, in: registry).compactMap(\.occurrence)
            .filter { _ in random.chance(30) }.first
    }

    private mutating func complete() {
        let obligation = random.pick(registry.obligations)
        let through = random.chance(30)
        append(
            .completed(
                Completion(
                    obligation: obligation.id, occurrence: occurrence(obligation),
                    isThrough: through, date: FixedZone.bangkok.date(at: now))))
        note("done \(obligation.id)")
    }

    private mutating func reopen() {
        let obligation = random.pick(registry.obligations)
        append(
            .reopened(
                obligation: obligation.id, occurrence: occurrence(obligation), actor: "",
                comment: ""))
        note("reopen \(obligation.id)")
    }

    private mutating func silence() {
        let id = random.chance(70) ? random.pick(registry.obligations).id : nil
        let named = random.chance(50) ? id?.row : id
        let post = random.chance(50) ? random.pick(registry.posts).id : nil
        let until = FixedZone.bangkok.date(at: now).adding(days: random.between(0, 12))
        append(
            .silenced(
                Silence(
                    obligation: random.chance(10) ? .letter("clerk") : named, post: post,
                    until: until, comment: "")))
        note("silence \(String(describing: named)) \(String(describing: post)) until \(until)")
    }

    private mutating func answers() {
        append(
            .progress(
                obligation: .phase(.eit), unit: random.pick(["traffic", "other"]),
                count: random.below(80), actor: ""))
        note("answers")
    }

    private mutating func edit() {
        registry = moved(registry, &random)
        planner = Planner(registry)
        note("edit")
    }
}

@Suite struct `The planner that serves on` {
    @Test(arguments: 0..<8)
    func `decides at every cycle what a plan from scratch decides`(block: Int) {
        for seed in stride(from: block, to: seedCount(160), by: 8) {
            var random = SeededRandom(seed: UInt64(seed))
            let registry = randomStation(&random)
            var year = RandomYear(registry, random)
            year.live(happenings: 16, probes: seed % 2)
            if let failure = year.failure {
                Issue.record("seed \(seed): \(failure)")
                return
            }
        }
    }

    @Test func `decides for Changhan what a plan from scratch decides`() throws {
        let registry = try changhan()
        for seed in 0..<min(seedCount(2), 50) {
            var year = RandomYear(registry, SeededRandom(seed: UInt64(seed)))
            year.live(happenings: 20, probes: 0)
            if let failure = year.failure {
                Issue.record("seed \(seed): \(failure)")
                return
            }
        }
    }
}
