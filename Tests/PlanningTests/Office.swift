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
        /// The mailer had it whole, and did not say what became of it.
        case unknown
        /// The daemon ended between claim and settlement.
        case crashed
    }

    private(set) var years: Years
    private(set) var book: Book
    private(set) var now: Instant
    /// The letters of the last look.
    private(set) var letters: [Reminder] = []
    /// Every notice of the documents, the monthly letters and the service that was told, one line each.
    private(set) var diary: [String] = []
    /// Every notice about the plan of a year as a whole that was told, one line each.
    private(set) var wordsOfPlans: [String] = []
    /// Everything else that was done, in words.
    private(set) var deeds: [String] = []
    private(set) var nextWake: Instant?
    /// Every reason that was given so far, for telling and for keeping back.
    private(set) var reasons: Set<Reason> = []
    var delivery: (Reminder) -> Delivery = { _ in .accepted }
    /// The dates that a letter shows beside those of its notices.
    var shown: (Reminder) -> [ShownDate] = { _ in [] }
    /// How far the clock is believed.
    var trust = ClockTrust.sure
    /// Whether each look is held against the plan from scratch; a whole year of it takes its time.
    var isHeldAgainstScratch = true
    private var planner: Planner
    private var isDown = false

    /// A daemon that serves the plans of some years from a moment on.
    init(_ years: Years, from start: String = "2024-10-01 09:00") {
        self.years = years
        book = Book(rounds: RoundNames(years))
        planner = Planner(years)
        now = moment(start)
        append(.started(version: "1", digest: years.digest))
        openYears()
    }

    /// A daemon that serves one year's plan.
    convenience init(
        _ registry: Registry, admin: String? = nil, from start: String = "2024-10-01 09:00"
    ) {
        self.init(Years(registry, admin: admin), from: start)
    }

    @discardableResult
    func append(_ event: LedgerEvent, at moment: Instant? = nil) -> Int64 {
        book.apply(LedgerRecord(sequence: book.lastSequence + 1, at: moment ?? now, event: event))
        return book.lastSequence
    }

    private func openYears() {
        for registry in years.registries where !book.isOpened(registry.fiscalYear) {
            append(.yearOpened(registry.fiscalYear))
        }
    }

    /// The daemon starts anew, after a stop or a crash.
    func restart(at text: String, cleanly: Bool = false) {
        if cleanly { append(.stopped) }
        now = moment(text)
        planner = Planner(years)
        append(.started(version: "1", digest: years.digest))
    }

    /// An older copy takes the ledger's place, and the admin accepts it.
    func restore(_ copy: Book, at text: String) {
        let lost = book
        book = copy
        planner = Planner(years)
        append(
            .fact(
                .restored(
                    Restoration(
                        lostThrough: lost.lastSequence, lostDigest: "",
                        lostUntil: lost.lastAt ?? now, comment: "the disk broke"))),
            at: moment(text))
    }

    /// Edited documents come into force.
    func reload(_ registry: Registry) { reload(Years(registry, admin: years.admin)) }

    /// Edited documents of some years come into force.
    func reload(_ years: Years) {
        self.years = years
        planner = Planner(years)
        append(.registryLoaded(digest: years.digest))
        openYears()
    }

    /// Looks at the plan once, whatever went before, and carries it out.
    @discardableResult
    func at(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Plan {
        look(at: moment(text), sourceLocation)
    }

    /// The plan from scratch at this moment.
    var scratch: Plan {
        var planner = Planner(years)
        return planner.plan(book, at: now, trust: trust)
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
            let served = planner.plan(book, at: now, trust: trust)
            if isHeldAgainstScratch {
                let pure = scratch
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
        return scratch
    }

    private func carryOut(_ action: Action) {
        switch action {
        case .announce(let report):
            deeds.append("\(written(now)) announce \(report.id) \(report.days)")
        case .summarize(let date, let ids):
            append(.summarized(date: date))
            deeds.append(
                "\(written(now)) summary \(ids.map(\.obligation.rawValue).joined(separator: " "))")
        case .close(let notice, let post, let reason):
            append(.closed(notice: notice, post: post, reason: reason))
            reasons.insert(reason)
            deeds.append("\(written(now)) close \(post) \(notice) \(reason.rawValue)")
        case .withdraw(let claim, let attempt, let detail):
            append(.settled(claim: claim, attempt: attempt, outcome: .withdrawn, detail: detail))
            deeds.append("\(written(now)) withdraw: \(detail)")
        case .closeYear(let year, let open):
            for id in open { append(.lapsed(id)) }
            append(.yearClosed(year, open: open.count))
            let ids = open.map { " \($0)" }.joined()
            deeds.append("\(written(now)) close-year \(year)" + ids)
        case .deliver(let reminder):
            guard planner.isCurrent(reminder, book, at: now, trust: trust) else {
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
                Claim(
                    id: reminder.claim, attempt: reminder.attempt, post: reminder.post,
                    notices: reminder.notices.map(\.notice), messageID: reminder.messageID,
                    reasons: reminder.notices.map(\.reason), shown: shown(reminder))))
        let outcome: ClaimOutcome
        switch delivery(reminder) {
        case .accepted: outcome = .accepted
        case .deferred: outcome = .deferred
        case .rejected: outcome = .rejected
        case .unknown: outcome = .unknown
        case .crashed:
            isDown = true
            planner = Planner(years)
            return
        }
        append(
            .settled(
                claim: reminder.claim, attempt: reminder.attempt, outcome: outcome, detail: "said"))
        guard outcome == .accepted else { return }
        for owed in reminder.notices {
            let id = owed.notice.occurrence.obligation
            let line =
                "\(written(now)) \(reminder.post) \(id) "
                + "\(owed.notice.trigger.word) \(owed.reason.rawValue)"
            if id == .plan { wordsOfPlans.append(line) } else { diary.append(line) }
        }
    }
}

// MARK: - What officers record

extension Office {
    /// An occurrence, its round named by the day on which its rule has it.
    func occurrence(_ id: ObligationID, _ day: String?, year: Int = 2568) -> OccurrenceID {
        let matter = MatterID(id, FiscalYear(year))
        let round = day.flatMap { text in
            years.obligation(matter)?.round(
                of: Occurrence(date: PlanningTests.day(text)),
                holidays: years.registry(of: FiscalYear(year))?.holidays ?? HolidayTable())
        }
        return OccurrenceID(id, FiscalYear(year), round)
    }

    /// Somebody records that something is done, without anybody looking at the plan.
    @discardableResult
    func done(
        _ id: ObligationID, of round: String? = nil, through: Bool = false, year: Int = 2568,
        at text: String
    ) -> Int64 {
        let at = moment(text)
        return append(
            .fact(
                .completed(
                    Completion(
                        occurrence(id, round, year: year), isThrough: through,
                        date: FixedZone.bangkok.date(at: at)))), at: at)
    }

    @discardableResult
    func reopen(
        _ id: ObligationID, of round: String? = nil, year: Int = 2568, at text: String
    ) -> Int64 {
        append(
            .fact(.reopened(occurrence(id, round, year: year), actor: "", comment: "")),
            at: moment(text))
    }

    @discardableResult
    func silence(
        _ id: ObligationID?, _ post: PostID? = nil, year: Int? = nil, until last: String,
        at text: String
    ) -> Int64 {
        append(
            .fact(
                .silenced(
                    Silence(
                        obligation: id, fiscalYear: year.map { FiscalYear($0) }, post: post,
                        until: day(last), comment: ""))),
            at: moment(text))
    }

    @discardableResult
    func progress(
        _ id: ObligationID, _ count: Int, unit: String = "", year: Int = 2568, at text: String
    ) -> Int64 {
        append(
            .fact(
                .progress(
                    survey: MatterID(id, FiscalYear(year)), unit: unit, count: count, actor: "")),
            at: moment(text))
    }

    @discardableResult
    func extend(
        _ id: ObligationID, of round: String? = nil, until last: String, year: Int = 2568,
        at text: String
    ) -> Int64 {
        append(
            .fact(
                .extended(
                    Extension(
                        occurrence(id, round, year: year), until: day(last), grantedBy: "chief",
                        paper: "order 1"))), at: moment(text))
    }

    func retract(_ record: Int64, at text: String) {
        append(.fact(.retracted(record: record, actor: "", comment: "")), at: moment(text))
    }

    func unsilence(_ record: Int64, at text: String) {
        append(.fact(.unsilenced(record: record, actor: "", comment: "")), at: moment(text))
    }

    func confirmClock(_ records: ClosedRange<Int64>? = nil, at text: String) {
        now = moment(text)
        append(
            .fact(
                .clockConfirmed(
                    ClockConfirmation(
                        falseFrom: records?.lowerBound, falseThrough: records?.upperBound,
                        comment: "", actor: "admin"))))
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
        let verdicts = scratch.decisions
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
                        + ($0.isAfterOutage ? " after-outage" : "")
                }.joined()
        case .withdraw(let claim, let attempt, let detail): "withdraw \(claim) \(attempt) \(detail)"
        case .close(let notice, let post, let reason): "close \(notice) \(post) \(reason.rawValue)"
        case .announce(let report): "announce \(report.id) \(report.due) \(report.days)"
        case .summarize(let date, let ids): "summarize \(date) \(ids)"
        case .closeYear(let year, let open): "close-year \(year) \(open)"
        }
    }
    if plan.hold != nil { lines.append("hold") }
    return lines
}
