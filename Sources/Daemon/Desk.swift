import CivilTime
import Correspondence
import Effects
import Loading
import Obligations
import Planning

/// One agency: its plans by year, its planner, its book, and what could not be recorded yet.
///
/// It plans and acts when it is asked to and says when to be asked again; it never sleeps.
final class Desk {
    let world: World
    let settings: Daemon.Settings
    let report: Reporter
    var plans: Plans
    var planner: Planner
    var book = Book()
    /// Outcomes that the mailer gave and the ledger could not take yet, oldest first.
    var unrecorded: [LedgerEvent] = []
    var ledgerTrouble: LedgerFailure?
    /// The steps of overdue ladders that the journal has, of the day they were said on.
    var announced: (day: CivilDate?, notices: Set<NoticeID>) = (nil, [])
    var selfCheck = SelfCheckState()
    /// Why documents are refused, one line each; empty while all of them are served.
    var refusalCauses: [String] = []
    /// The record up to which the calendars are right; nil when all of them are to be written.
    var calendarsWrittenThrough: Int64?
    /// Whether the service manager was told that this desk serves.
    private(set) var isReady = false
    private var isBookRead = false
    private var clockWatch = ClockWatch()
    private var trust = ClockTrust.sure
    private var lastHold: Hold?
    private var isOutageReported = false
    /// The record of the last word on the clock that the journal has.
    private var confirmationSaid: Int64 = 0
    /// Whether documents or facts changed since the calendars were written.
    var areCalendarsStale = true
    /// How much officers have recorded of late.
    var allowances = Allowances()
    var host: Host { world.host }

    /// Begins to serve: reads the documents and the ledger.
    ///
    /// - Throws: `Failure` when it cannot.
    init(_ world: World, _ settings: Daemon.Settings) throws(Failure) {
        self.world = world
        self.settings = settings
        let now = world.host.clock.now()
        let today = FixedZone.bangkok.date(at: now)
        let reading = Desk.read(world, settings, asOf: today)
        report = Reporter(journal: world.host.journal, language: settings.letters.language)
        var trouble: LedgerFailure?
        do {
            book = try world.ledger.book(rounds: reading.names)
            isBookRead = true
        } catch {
            trouble = error
        }
        var plans = Plans(asOf: today)
        let outcome = plans.take(reading.plans, kept: reading.kept, book, at: now)
        if !reading.isBounded { plans.refuseAll(settings.agencyPath) }
        self.plans = plans
        guard let years = plans.years(admin: settings.signOfLife.mailbox) else {
            for (loaded, refusal, _) in outcome.refused {
                report.documentsRefused(loaded, refusal, isReload: false)
            }
            if !reading.isBounded { report.documentsUnbounded(settings.agencyPath) }
            let missing = reading.plans.compactMap(\.missing)
            // What may be read at the next start must not keep the service manager from trying.
            if missing.contains(where: \.isPassing) { throw .documentsBusy }
            throw missing.isEmpty ? .documentsUnusable : .documentMissing
        }
        planner = Planner(years)
        report.years = years
        if let trouble { try begin(in: trouble) } else { try begin() }
        introduce(outcome, isBounded: reading.isBounded)
    }

    /// Why a desk cannot begin to serve.
    enum Failure: Error {
        case documentsUnusable
        case documentMissing
        case documentsBusy
        case ledgerBusy
        case ledgerUnusable
    }
}

// MARK: - The beginning and the end

extension Desk {
    /// The first records of this life; without them nothing is promised and nothing is sent.
    private func begin() throws(Failure) {
        let now = host.clock.now()
        trust = clockWatch.look(at: now, host.clock.evidence(), book)
        leaveSaidConfirmation()
        unrecorded = firstRecords()
        // With a clock that cannot be right nothing is written; the planner holds mail.
        guard planner.hold(book, at: now, trust: trust) == nil else { return }
        do {
            try flush()
        } catch {
            report.ledgerFailed(error)
            throw error.isPassing ? .ledgerBusy : .ledgerUnusable
        }
    }

    /// A ledger that a person must look at is served all the same: whoever looks sees why mail is held, and
    /// what to do about it.
    private func begin(in trouble: LedgerFailure) throws(Failure) {
        report.ledgerFailed(trouble)
        switch trouble {
        case .exchanged, .doubted:
            ledgerTrouble = trouble
            unrecorded = firstRecords()
        default: throw trouble.isPassing ? .ledgerBusy : .ledgerUnusable
        }
    }

    private func firstRecords() -> [LedgerEvent] {
        let digest = planner.years.digest
        let isNew = book.registryDigest != digest
        return [.started(version: settings.version, digest: digest)]
            + (isNew ? [.registryLoaded(digest: digest)] : []) + openings()
    }

    /// The years that are served for the first time.
    func openings() -> [LedgerEvent] {
        let now = host.clock.now()
        return planner.years.registries
            .filter { !book.isOpened($0.fiscalYear) && now < $0.closeOfBusiness }
            .map { .yearOpened($0.fiscalYear) }
    }

    /// Ends in good order.
    func end() {
        lookAtClock()
        do {
            unrecorded.append(.stopped)
            try flush()
        } catch {
            if ledgerTrouble != error { report.ledgerFailed(error) }
        }
        report.stopped()
    }
}

// MARK: - A cycle

extension Desk {
    private static let maximumRounds = 64

    /// Plans and acts until there is nothing to do.
    ///
    /// - Returns: when to be asked again; nil when only an event can bring something.
    func cycle() -> Instant? {
        for _ in 0..<Desk.maximumRounds {
            do {
                try refresh()
                lookAtClock()
                try flush()
            } catch {
                return ledgerInTrouble(error)
            }
            let now = host.clock.now()
            tend(at: now)
            // What a change of plans or of the clock's standing left to record comes first: a year is
            // planned from the moment at which it was opened.
            if !unrecorded.isEmpty, hold(at: now) == nil { continue }
            let plan = planner.plan(book, at: now, trust: trust)
            note(plan, now)
            checkSelf(at: now)
            host.service.keepAlive()
            if areCalendarsStale, plan.hold == nil {
                areCalendarsStale = false
                writeCalendars(at: now)
            }
            if plan.actions.isEmpty {
                if unrecorded.isEmpty || plan.hold != nil { ledgerTrouble = nil }
                return [plan.nextWake, nextAnnouncement].compactMap(\.self).min()
            }
            do {
                try act(on: plan)
                // Not before: a full disk can be read all the time, and is to be reported once.
                ledgerTrouble = nil
            } catch .overtaken {
                continue
            } catch {
                return ledgerInTrouble(error)
            }
            if host.sleeper.isInterrupted { return nil }
        }
        // The plan should have settled long ago: a fault of ours, contained.
        report.doesNotSettle()
        return host.clock.now().adding(seconds: 900)
    }

    /// Somebody asked for something, and may have recorded it.
    func asked() {
        answerCalls()
        areCalendarsStale = true
    }

    /// Nothing is sent that cannot be recorded; the ledger is tried again in a minute.
    private func ledgerInTrouble(_ failure: LedgerFailure) -> Instant {
        if ledgerTrouble != failure { report.ledgerFailed(failure) }
        ledgerTrouble = failure
        tell(report.ledgerStatus(failure))
        // A person must act, and what a person does here wakes the loop.
        switch failure {
        case .exchanged, .doubted: return host.clock.now().adding(seconds: 900)
        default: return host.clock.now().adding(seconds: 60)
        }
    }

    /// Ready to be asked and to be told, whatever it is: the service manager must not wait for more.
    private func tell(_ status: String) {
        if isReady { host.service.status(status) } else { host.service.ready(status: status) }
        isReady = true
    }

    /// Reads what others wrote into the ledger since; all of what matters, after it was another one.
    func refresh() throws(LedgerFailure) {
        do throws(LedgerFailure) {
            if isBookRead {
                try world.ledger.read(into: &book)
            } else {
                book = try world.ledger.book(rounds: RoundNames(planner.years))
                isBookRead = true
                leaveSaidConfirmation()
                // What began before the ledger could be read is recorded as what it is now.
                unrecorded = firstRecords() + unrecorded.filter { !$0.isBeginning }
            }
        } catch {
            switch error {
            case .exchanged, .doubted, .damaged: isBookRead = false
            default: break
            }
            throw error
        }
    }

    /// The ledger became another one by an acceptance.
    func forgetBook() { isBookRead = false }

    /// How far the clock is believed from now on: before anything is stamped with it.
    func lookAtClock() {
        let now = host.clock.now()
        trust = clockWatch.look(at: now, host.clock.evidence(), book)
        vouchForClock(at: now)
        sayClockConfirmation(at: now)
        recordDoubt(at: now)
    }

    /// From the moment at which letters go out by a clock that nobody vouches for, and from the moment at which
    /// somebody does, the records say so: a start by such a clock must not be vouched for by its own stamps.
    private func recordDoubt(at now: Instant) {
        guard isBookRead, book.lastAt != nil, trust != .waiting, hold(at: now) == nil,
            (trust == .unsure) != (book.clockDoubt != nil),
            !unrecorded.contains(where: \.isStart)
        else { return }
        unrecorded += [
            .stopped, .started(version: settings.version, digest: planner.years.digest),
        ]
    }

    /// The journal of an earlier life has what was said of the clock before that ended.
    private func leaveSaidConfirmation() {
        guard let word = book.clockConfirmation, let served = book.lastServedAt, word.at < served
        else { return }
        confirmationSaid = word.record
    }

    /// Who says that the clock is right, the kernel or the admin: the letters that went out by a false one
    /// are accounted for once.
    private func sayClockConfirmation(at now: Instant) {
        guard let word = book.clockConfirmation, word.record > confirmationSaid else { return }
        confirmationSaid = word.record
        report.clockConfirmed(word.fact, book, at: now)
    }

    /// A clock that the kernel vouches for is right, whatever the records say: those with a later stamp were
    /// written by one that was ahead.
    private func vouchForClock(at now: Instant) {
        guard case .clockBehindLedger? = planner.hold(book, at: now, trust: trust),
            host.clock.evidence().isSynchronised == true
        else { return }
        do throws(LedgerFailure) {
            let range = try world.ledger.falseRecords(book, planner.years, at: now)
            let confirmation = ClockConfirmation(
                falseFrom: range?.lowerBound, falseThrough: range?.upperBound,
                comment: "the kernel calls the clock synchronised", actor: "kernel")
            try world.ledger.append([.fact(.clockConfirmed(confirmation))], at: now, to: &book)
        } catch {
            // Tried again with the next look.
        }
    }

    /// What is said of a plan: readiness, status, a clock that cannot be trusted, an outage.
    private func note(_ plan: Plan, _ now: Instant) {
        var status = report.status(plan, book)
        if areDocumentsRefused { status = "\(rejectedStatus); \(status)" }
        if !planner.years.has(planner.years.zone.date(at: now)) {
            status = "\(report.outOfDateStatus(at: now)); \(status)"
        }
        let wasReady = isReady
        tell(status)
        if !wasReady { report.ready(plan) }
        if plan.hold != lastHold {
            report.hold(plan.hold, at: now)
            lastHold = plan.hold
        }
        if plan.hold == nil, !isOutageReported {
            report.outage(plan, from: book.lastAliveBeforeStart, at: now)
            isOutageReported = true
        }
        let today = planner.years.zone.date(at: now)
        for decision in plan.decisions { report.decision(decision, on: today) }
    }
}

// MARK: - Records

extension Desk {
    /// Whether the clock can be trusted right now.
    func hold(at now: Instant) -> Hold? { planner.hold(book, at: now, trust: trust) }

    /// How far the clock is believed.
    var clockTrust: ClockTrust { trust }

    /// Appends what could not be recorded when it happened. It stays true whatever others wrote meanwhile.
    ///
    /// With a clock that cannot be right nothing is written: the stamp would stand there for ever.
    func flush() throws(LedgerFailure) {
        guard !unrecorded.isEmpty else { return }
        for attempt in 1... {
            let now = host.clock.now()
            guard hold(at: now) == nil else { return }
            do throws(LedgerFailure) {
                try record(unrecorded.map(standing), at: now)
                unrecorded = []
                return
            } catch {
                guard error == .overtaken, attempt < 16 else { throw error }
                try refresh()
            }
        }
    }

    /// A start with how far its clock is believed now; it may have waited for somebody to vouch for it.
    private func standing(_ event: LedgerEvent) -> LedgerEvent {
        guard case .started(_, let digest) = event else { return event }
        return .started(version: trust.version(settings.version), digest: digest)
    }

    /// Appends, stamped with the moment at which the clock was found plausible.
    ///
    /// - Throws: `.overtaken` when somebody else wrote since the book was read: then it is decided anew.
    func record(_ events: [LedgerEvent], at now: Instant) throws(LedgerFailure) {
        guard !events.isEmpty else { return }
        try world.ledger.append(events, at: now, to: &book)
        // Only what was written shows that the trouble is over: reading may work all the while.
        ledgerTrouble = nil
    }
}

extension LedgerEvent {
    /// Whether it is the beginning of a life.
    fileprivate var isStart: Bool { if case .started = self { true } else { false } }

    /// Whether it says how this life began.
    fileprivate var isBeginning: Bool {
        switch self {
        case .started, .registryLoaded, .yearOpened: true
        default: false
        }
    }
}

extension LedgerFailure {
    /// Whether trying again soon may help.
    var isPassing: Bool {
        switch self {
        case .busy, .overtaken: true
        default: false
        }
    }
}
