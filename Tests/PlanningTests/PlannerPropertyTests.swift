import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

/// A year at a station in which everything happens that can happen, drawn from a seed. After each
/// thing the planner that serves on must say exactly what the pure plan says from scratch.
private struct RandomYear {
    var random: SeededRandom
    var years: Years
    var book: Book
    var planner: Planner
    var now: Instant
    var trust = ClockTrust.sure
    /// What went wrong first, or nil.
    private(set) var failure: String?
    private var transcript: [String] = []
    private var nextWake: Instant?
    /// Who had a letter in this cycle.
    private var newlyTold: Set<PostID> = []

    init(_ years: Years, _ random: SeededRandom) {
        self.random = random
        self.years = years
        book = Book(rounds: RoundNames(years))
        planner = Planner(years)
        now = FixedZone.bangkok.instant(day("2024-09-15")).adding(seconds: 9 * 3600)
        now = now.adding(
            seconds: 86_400 * self.random.below(years.registries.count > 1 ? 420 : 150))
        append(.started(version: "1", digest: "1"))
        open()
    }

    private mutating func open() {
        for registry in years.registries where !book.isOpened(registry.fiscalYear) {
            append(.yearOpened(registry.fiscalYear))
        }
    }

    private func scratch(at now: Instant) -> Plan {
        var planner = Planner(years)
        return planner.plan(book, at: now, trust: trust)
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
            + years.registries.flatMap { registry in
                registry.obligations.map {
                    "\($0.id)/\(registry.fiscalYear) \($0.kind) \($0.schedule)"
                }
            }.joined(separator: "\n") + "\n" + transcript.suffix(14).joined(separator: "\n")
    }

    private mutating func append(_ event: LedgerEvent) {
        book.apply(LedgerRecord(sequence: book.lastSequence + 1, at: now, event: event))
    }

    private mutating func note(_ text: String) { transcript.append("\(written(now)) \(text)") }

    // MARK: - One cycle

    private mutating func cycle(probes: Int) {
        for _ in 0..<16 {
            let served = planner.plan(book, at: now, trust: trust)
            let pure = scratch(at: now)
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
            newlyTold = []
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
        let end = served.nextWake ?? FixedZone.bangkok.instant(day("2027-06-01"))
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
            let found = essence(scratch(at: probe))
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
        case .closeYear(let year, let open):
            for id in open { append(.lapsed(id)) }
            append(.yearClosed(year, open: open.count))
            note("close-year \(year) \(open)")
        case .deliver(let reminder): deliver(reminder)
        }
    }

    /// Some dates that a letter shows beside those of its notices.
    private mutating func shown() -> [ShownDate] {
        (0..<random.below(3)).flatMap { _ -> [ShownDate] in
            let (registry, obligation) = any()
            let dues = dueDates(of: obligation, in: registry)
            guard !dues.isEmpty else { return [] }
            let due = random.pick(dues)
            var dates = [ShownDate(due.id, due.date)]
            if due.opens != due.date { dates.append(ShownDate(due.id, isOpening: true, due.opens)) }
            return dates
        }
    }

    private mutating func deliver(_ reminder: Reminder) {
        guard planner.isCurrent(reminder, book, at: now, trust: trust) else {
            // Another letter of this cycle showed the post the same moved date.
            if newlyTold.contains(reminder.post) { return note("said already") }
            return fail("a planned letter is not current: \(reminder.notices.map(\.notice))")
        }
        append(
            .claimed(
                Claim(
                    id: reminder.claim, attempt: reminder.attempt, post: reminder.post,
                    notices: reminder.notices.map(\.notice), messageID: reminder.messageID,
                    reasons: reminder.notices.map(\.reason), shown: shown())))
        let outcome = random.pick(
            [.accepted, .accepted, .accepted, .deferred, .rejected, .unknown, nil]
                as [ClaimOutcome?])
        note("letter to \(reminder.post) \(reminder.notices.map(\.notice)): \(outcome as Any)")
        if outcome == .accepted { newlyTold.insert(reminder.post) }
        if let outcome {
            append(
                .settled(
                    claim: reminder.claim, attempt: reminder.attempt, outcome: outcome,
                    detail: ""))
        }
    }

    // MARK: - What happens

    private mutating func happen() {
        switch random.below(26) {
        case 0...7: wake()
        case 8, 9: idle()
        case 10: pass(seconds: random.below(40 * 86_400))
        case 11: step()
        case 12...14: complete()
        case 15: reopen()
        case 16, 17: silence()
        case 18: answers()
        case 19, 20: extend()
        case 21: takeBack()
        case 22: changeYears()
        case 23: doubt()
        case 24: falseClock()
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

    private mutating func any() -> (Registry, Obligation) {
        let registry = random.pick(years.registries)
        return (registry, random.pick(registry.obligations))
    }

    private mutating func occurrence(rounds percent: Int = 70) -> OccurrenceID {
        let (registry, obligation) = any()
        let rounds = dueDates(of: obligation, in: registry).compactMap(\.id.round)
        let round = rounds.isEmpty || !random.chance(percent) ? nil : random.pick(rounds)
        return OccurrenceID(obligation.id, registry.fiscalYear, round)
    }

    private mutating func say(_ fact: Fact, _ text: String) {
        append(.fact(fact))
        note(text)
    }

    private mutating func complete() {
        let id = occurrence()
        let through = random.chance(30)
        let date = FixedZone.bangkok.date(at: now)
        say(.completed(Completion(id, isThrough: through, date: date)), "done \(id)")
    }

    private mutating func reopen() {
        let id = occurrence(rounds: 50)
        say(.reopened(id, actor: "", comment: ""), "reopen \(id)")
    }

    private mutating func extend() {
        let id = occurrence(rounds: 100)
        let until = random.date().adding(days: random.pick([0, 0, 365]))
        say(.extended(Extension(id, until: until, grantedBy: "chief")), "extend \(id) to \(until)")
    }

    private mutating func silence() {
        let (registry, obligation) = any()
        let id = random.chance(70) ? obligation.id : nil
        let named = random.chance(50) ? id?.row : id
        let post = random.chance(50) ? random.pick(registry.posts).id : nil
        let until = FixedZone.bangkok.date(at: now).adding(days: random.between(0, 12))
        let silence = Silence(
            obligation: random.chance(10) ? .letter("clerk") : named,
            fiscalYear: random.chance(30) ? registry.fiscalYear : nil, post: post, until: until,
            comment: "")
        say(.silenced(silence), "silence \(silence)")
    }

    /// Something that was said is taken back, or a silence ended.
    private mutating func takeBack() {
        if let last = book.silences.last, random.chance(50) {
            return say(
                .unsilenced(record: last.record, actor: "", comment: ""), "speak again")
        }
        let record = Int64(random.between(1, Int(book.lastSequence)))
        say(.retracted(record: record, actor: "", comment: ""), "retract \(record)")
    }

    private mutating func answers() {
        let survey = MatterID(.phase(.eit), random.pick(years.registries).fiscalYear)
        let unit = random.pick(["traffic", "other"])
        say(.progress(survey: survey, unit: unit, count: random.below(80), actor: ""), "answers")
    }

    private mutating func edit() {
        var registries = years.registries
        let index = random.below(registries.count)
        registries[index] = moved(registries[index], &random)
        serve(Years(registries, admin: years.admin) ?? years)
        note("edit")
    }

    /// The plan of the next year comes, or goes again.
    private mutating func changeYears() {
        if years.registries.count > 1 {
            serve(Years(years.oldest, admin: years.admin))
        } else {
            serve(
                Years([years.oldest, nextYear(years.oldest)], admin: years.admin) ?? years)
        }
        note("years \(years.registries.map(\.fiscalYear))")
    }

    private mutating func serve(_ years: Years) {
        self.years = years
        planner = Planner(years)
        open()
    }

    /// Nobody vouches for the clock for a while, and then somebody does.
    private mutating func doubt() {
        trust = trust == .sure ? random.pick([.unsure, .waiting]) : .sure
        note("the clock is \(trust)")
    }

    /// A clock that was ahead is right again, and the admin says so.
    private mutating func falseClock() {
        let right = now
        let first = book.lastSequence + 1
        now = now.adding(seconds: random.pick([86_400, 86_400 * 30, 86_400 * 200]))
        note("the clock is ahead")
        trust = .sure
        cycle(probes: 0)
        now = right
        let last = book.lastSequence
        let records = last >= first ? (first, last) : nil
        let word = ClockConfirmation(
            falseFrom: records?.0, falseThrough: records?.1, comment: "", actor: "admin")
        say(.clockConfirmed(word), "the clock is right again")
    }
}

@Suite struct `The planner that serves on` {
    @Test(arguments: 0..<8)
    func `decides at every cycle what a plan from scratch decides`(block: Int) {
        for seed in stride(from: block, to: seedCount(160), by: 8) {
            var random = SeededRandom(seed: UInt64(seed))
            let years = randomYears(&random, admin: seed % 3 == 0 ? "admin@example.org" : nil)
            var year = RandomYear(years, random)
            year.live(happenings: 18, probes: seed % 2)
            if let failure = year.failure {
                Issue.record("seed \(seed): \(failure)")
                return
            }
        }
    }

    @Test func `decides for Changhan what a plan from scratch decides`() throws {
        let registry = try changhan()
        for seed in 0..<min(seedCount(2), 50) {
            var year = RandomYear(Years(registry), SeededRandom(seed: UInt64(seed)))
            year.live(happenings: 20, probes: 0)
            if let failure = year.failure {
                Issue.record("seed \(seed): \(failure)")
                return
            }
        }
    }
}
