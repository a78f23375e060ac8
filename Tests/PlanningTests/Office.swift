import CivilTime
import Obligations
import Planning
import Testing

/// A station with its ledger, in a script that reads aloud: at a moment somebody looks at the plan, its
/// letters go out, and the script says what was wanted.
///
/// At every look the planner that serves on is held against the pure plan from scratch.
final class Office {
    /// What becomes of letters that are handed over.
    enum Delivery {
        case accepted
        case deferred
        case rejected
        /// The daemon ended between claim and settlement.
        case crashed
    }

    private(set) var registry: Registry
    private(set) var ledger = LedgerSnapshot()
    private(set) var now: Instant
    /// The letters of the last look.
    private(set) var letters: [Reminder] = []
    /// Every notice that was told, one line each.
    private(set) var diary: [String] = []
    /// Everything else that was done, in words.
    private(set) var deeds: [String] = []
    private(set) var nextWake: Instant?
    /// Every reason that was given so far, for telling and for keeping back.
    private(set) var reasons: Set<Reason> = []
    var delivery: (Reminder) -> Delivery = { _ in .accepted }
    /// Whether each look is held against the plan from scratch; a whole year of it takes its time.
    var isHeldAgainstScratch = true
    private var planner: Planner
    private var isDown = false

    /// A daemon that serves a registry from a moment on.
    init(_ registry: Registry, from start: String = "2024-10-01 09:00") {
        self.registry = registry
        planner = Planner(registry)
        now = moment(start)
        append(.started(version: "1", digest: registry.digest))
    }

    func append(_ event: LedgerEvent, at moment: Instant? = nil) {
        ledger.apply(
            LedgerRecord(sequence: ledger.lastSequence + 1, at: moment ?? now, event: event))
    }

    /// An older copy takes the ledger's place, and the admin accepts it.
    func restore(_ copy: LedgerSnapshot, at text: String) {
        let lost = ledger
        ledger = copy
        planner = Planner(registry)
        append(
            .restored(
                Restoration(
                    lostThrough: lost.lastSequence, lostDigest: "", lostUntil: lost.lastAt ?? now,
                    comment: "the disk broke")), at: moment(text))
    }

    /// Edited documents come into force.
    func reload(_ registry: Registry) {
        self.registry = registry
        planner = Planner(registry)
        append(.registryLoaded(digest: registry.digest))
    }

    /// Looks at the plan once, whatever went before, and carries it out.
    @discardableResult
    func at(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Plan {
        look(at: moment(text), sourceLocation)
    }

    /// Serves until a moment, waking when the plan says so.
    func serve(until text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let end = moment(text)
        var looks = 0
        var next: Instant? = now
        while let wake = next, wake <= end {
            look(at: max(wake, now), sourceLocation)
            next = nextWake
            looks += 1
            if let next, next <= now {
                Issue.record("it spins at \(written(now))", sourceLocation: sourceLocation)
                return
            }
            if looks > 6000 {
                Issue.record("it wakes too often", sourceLocation: sourceLocation)
                return
            }
        }
        now = end
    }

    @discardableResult
    private func look(at moment: Instant, _ location: SourceLocation) -> Plan {
        now = moment
        letters = []
        isDown = false
        for _ in 0..<12 {
            let served = planner.plan(ledger, at: now)
            if isHeldAgainstScratch {
                let pure = plan(registry, ledger, at: now)
                #expect(
                    essence(served) == essence(pure), "at \(written(now))",
                    sourceLocation: location)
                reasons.formUnion(pure.decisions.map(\.reason))
            }
            nextWake = served.nextWake
            reasons.formUnion(served.reminders.flatMap(\.notices).map(\.reason))
            if served.actions.isEmpty { return served }
            for action in served.actions where !isDown { carryOut(action) }
            if isDown {
                nextWake = now.adding(seconds: 60)
                return served
            }
        }
        Issue.record("the plan does not settle at \(written(now))", sourceLocation: location)
        return plan(registry, ledger, at: now)
    }

    private func carryOut(_ action: Action) {
        switch action {
        case .announce(let report):
            deeds.append("\(written(now)) announce \(report.id) \(report.days)")
        case .summarize(let date, let ids):
            append(.summarized(date: date))
            deeds.append("\(written(now)) summary \(ids.map(\.rawValue).joined(separator: " "))")
        case .close(let notice, let post, let reason):
            append(.closed(notice: notice, post: post, reason: reason))
            reasons.insert(reason)
            deeds.append("\(written(now)) close \(post) \(notice) \(reason.rawValue)")
        case .withdraw(let claim, let attempt, let detail):
            append(.settled(claim: claim, attempt: attempt, outcome: .withdrawn, detail: detail))
            deeds.append("\(written(now)) withdraw: \(detail)")
        case .deliver(let reminder):
            guard planner.isCurrent(reminder, ledger, at: now) else {
                Issue.record("a planned letter is not current at \(written(now))")
                return
            }
            letters.append(reminder)
            deliver(reminder)
        }
    }

    private func deliver(_ reminder: Reminder) {
        append(
            .claimed(
                claim: reminder.claim, attempt: reminder.attempt, post: reminder.post,
                notices: reminder.notices.map(\.notice), messageID: reminder.messageID,
                reasons: reminder.notices.map(\.reason)))
        let outcome: ClaimOutcome
        switch delivery(reminder) {
        case .accepted: outcome = .accepted
        case .deferred: outcome = .deferred
        case .rejected: outcome = .rejected
        case .crashed:
            isDown = true
            planner = Planner(registry)
            return
        }
        append(
            .settled(
                claim: reminder.claim, attempt: reminder.attempt, outcome: outcome, detail: "said"))
        guard outcome == .accepted else { return }
        for owed in reminder.notices {
            diary.append(
                "\(written(now)) \(reminder.post) \(owed.notice.occurrence.obligation) "
                    + "\(owed.notice.trigger.word) \(owed.reason.rawValue)")
        }
    }
}

// MARK: - What officers record

extension Office {
    /// Somebody records that something is done, without anybody looking at the plan.
    func done(
        _ id: ObligationID, of occurrence: String? = nil, through: Bool = false, at text: String
    ) {
        let at = moment(text)
        append(
            .completed(
                Completion(
                    obligation: id, occurrence: occurrence.map(day), isThrough: through,
                    date: FixedZone.bangkok.date(at: at))), at: at)
    }

    func reopen(_ id: ObligationID, of occurrence: String? = nil, at text: String) {
        append(
            .reopened(
                obligation: id, occurrence: occurrence.map(day), actor: "", comment: ""),
            at: moment(text))
    }

    func silence(
        _ id: ObligationID?, _ post: PostID? = nil, until last: String, at text: String
    ) {
        append(
            .silenced(Silence(obligation: id, post: post, until: day(last), comment: "")),
            at: moment(text))
    }

    func progress(_ id: ObligationID, _ count: Int, unit: String = "", at text: String) {
        append(
            .progress(obligation: id, unit: unit, count: count, actor: ""), at: moment(text))
    }
}

// MARK: - What a script wants

extension Office {
    /// Wants one letter to a post in the last look, with a notice of this reason in it.
    func want(
        letterTo post: PostID, because reason: Reason, about id: ObligationID? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let mine = letters.filter { $0.post == post }
        #expect(mine.count == 1, "letters to \(post)", sourceLocation: sourceLocation)
        let found = mine.flatMap(\.notices).filter {
            id == nil || $0.notice.occurrence.obligation == id
        }
        #expect(
            found.contains { $0.reason == reason },
            "\(found.map { "\($0.notice) \($0.reason.rawValue)" })", sourceLocation: sourceLocation)
    }

    /// Wants no letter in the last look.
    func wantNoLetter(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(letters.flatMap(\.notices).map(\.notice) == [], sourceLocation: sourceLocation)
    }

    /// Wants a verdict on a notice in a plan from scratch at this moment.
    func want(
        _ id: ObligationID, keptBackBecause reason: Reason,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let verdicts = plan(registry, ledger, at: now).decisions
            .filter { $0.notice.occurrence.obligation == id }.map(\.reason)
        #expect(verdicts.contains(reason), "\(verdicts)", sourceLocation: sourceLocation)
    }

    /// Wants exactly these lines in the diary so far.
    func wantDiary(_ lines: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(diary == lines, sourceLocation: sourceLocation)
    }
}

// MARK: - Comparing plans

/// What a plan does, in words that can be compared and read.
func essence(_ plan: Plan) -> [String] {
    var lines = plan.actions.map { action in
        switch action {
        case .deliver(let reminder):
            "deliver \(reminder.post) \(reminder.claim) \(reminder.attempt)"
                + (reminder.isPossibleRepeat ? " repeat" : "")
                + reminder.notices.map {
                    "; \($0.notice) \($0.reason.rawValue) \($0.owedSince.secondsSinceEpoch)"
                }.joined()
        case .withdraw(let claim, let attempt, let detail): "withdraw \(claim) \(attempt) \(detail)"
        case .close(let notice, let post, let reason): "close \(notice) \(post) \(reason.rawValue)"
        case .announce(let report): "announce \(report.id) \(report.due) \(report.days)"
        case .summarize(let date, let ids): "summarize \(date) \(ids)"
        }
    }
    if plan.hold != nil { lines.append("hold") }
    return lines
}
