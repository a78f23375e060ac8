import CivilTime
import Correspondence
import Diagnostics
import Effects
import Obligations
import Planning

/// The daemon: load, plan, deliver, record, sleep; and again.
///
/// One thread, one `now` a cycle, nothing between a claim and its settlement but the delivery itself.
public final class Daemon {
    /// What the daemon is told once, at its start.
    public struct Settings: Sendable {
        /// The agency's file, relative to the documents' folder.
        public var agencyPath: String
        /// How letters look and from whom they come.
        public var letters: LetterSettings
        /// The version that the ledger notes.
        public var version: String
        /// Whether and to whom the service gives a sign of life each month.
        public var signOfLife: SignOfLife

        /// Makes settings.
        public init(
            agencyPath: String, letters: LetterSettings, version: String,
            signOfLife: SignOfLife = .off
        ) {
            self.agencyPath = agencyPath
            self.letters = letters
            self.version = version
            self.signOfLife = signOfLife
        }
    }

    let world: World
    let settings: Settings
    let report: Reporter
    var planner: Planner
    /// Outcomes that the mailer gave and the ledger could not take yet, oldest first.
    var unrecorded: [LedgerEvent] = []
    var lastHold: Hold?
    var ledgerTrouble: LedgerFailure?
    var isFirstCycle = true
    private var isOutageReported = false
    /// The steps of overdue ladders that the journal has.
    var announced: Set<NoticeID> = []
    /// Whether the newest edit of the documents was refused; the status says so until it is mended.
    private var areDocumentsRefused = false
    /// Whether documents or facts changed since the calendars were written.
    private var areCalendarsStale = true
    /// The record up to which the calendars are right; nil when all of them are to be written.
    var calendarsWrittenThrough: Int64?
    var selfCheck = SelfCheckState()

    private init(_ world: World, _ settings: Settings, _ registry: Registry) {
        self.world = world
        self.settings = settings
        planner = Planner(registry)
        report = Reporter(
            journal: world.journal, registry: registry, language: settings.letters.language)
    }

    /// Serves until it is asked to stop.
    ///
    /// - Returns: the exit status; not `done` only when it could not begin to serve.
    public static func run(_ world: World, _ settings: Settings) -> ExitStatus {
        var loaded = readDocuments(settings.agencyPath, from: world.documents)
        var isRefused = false
        if loaded.registry == nil {
            isRefused = true
            let rejected = loaded
            let reporter = Reporter(journal: world.journal, language: settings.letters.language)
            guard let kept = LastGood.read(settings.agencyPath, from: world.files) else {
                reporter.documentsRejected(rejected, isReload: false)
                return rejected.missing == nil ? .documentsUnusable : .documentMissing
            }
            reporter.documentsRejected(rejected, isReload: true)
            loaded = kept
        }
        guard let registry = loaded.registry?.with(settings.signOfLife) else {
            return .documentsUnusable
        }
        let daemon = Daemon(world, settings, registry)
        daemon.areDocumentsRefused = isRefused
        do {
            try daemon.begin(loaded)
        } catch {
            daemon.report.ledgerFailed(error)
            // Served all the same: whoever looks sees why mail is held, and what to do about it.
            if case .exchanged = error {
                daemon.ledgerTrouble = error
                daemon.unrecorded = daemon.firstRecords(isNewRegistry: true)
                daemon.introduce(loaded)
                daemon.serve()
                daemon.end()
                return .done
            }
            if case .busy = error { return .ledgerBusy }
            return .ledgerUnusable
        }
        daemon.serve()
        daemon.end()
        return .done
    }

    /// The first records of this life; without them nothing is promised and nothing is sent.
    private func begin(_ loaded: LoadedDocuments) throws(LedgerFailure) {
        let registry = planner.registry
        let before = try world.ledger.snapshot()
        let now = world.clock.now()
        let events = firstRecords(isNewRegistry: before.registryDigest != registry.digest)
        // With a clock that cannot be right nothing is written; the planner holds mail.
        if planner.hold(before, at: now) == nil {
            try world.ledger.append(events, at: now)
        } else {
            // Written once the clock is right.
            unrecorded = events
        }
        introduce(loaded)
    }

    private func firstRecords(isNewRegistry: Bool) -> [LedgerEvent] {
        let digest = planner.registry.digest
        let started = LedgerEvent.started(version: settings.version, digest: digest)
        return isNewRegistry ? [started, .registryLoaded(digest: digest)] : [started]
    }

    private func introduce(_ loaded: LoadedDocuments) {
        report.documentsLoaded(loaded, planner.registry)
        keep(loaded)
    }

    private func keep(_ loaded: LoadedDocuments) {
        do {
            try LastGood.keep(loaded, in: world.files)
        } catch {
            report.fileFailed(error)
        }
    }

    private func serve() {
        while true {
            let wakeAt = cycle()
            world.trimMemory()
            switch world.sleeper.sleep(until: wakeAt) {
            case .stop: return
            case .reload: reload()
            case .clockChanged: report.clockChanged(to: world.clock.now())
            case .ledgerChanged: areCalendarsStale = true
            case .timer: break
            }
        }
    }

    private func end() {
        world.service.stopping(status: report.stoppingStatus)
        do {
            unrecorded.append(.stopped)
            try flush()
        } catch {
            if ledgerTrouble != error { report.ledgerFailed(error) }
        }
        report.stopped()
    }

    /// Plans and acts until there is nothing to do; returns when to wake.
    private func cycle() -> Instant? {
        for _ in 0..<Daemon.maximumRounds {
            let snapshot: LedgerSnapshot
            do {
                try flush()
                snapshot = try world.ledger.snapshot()
            } catch {
                return ledgerInTrouble(error)
            }
            let now = world.clock.now()
            let plan = planner.plan(snapshot, at: now)
            note(plan, snapshot, now)
            checkSelf(snapshot, at: now)
            world.service.keepAlive()
            if areCalendarsStale, plan.hold == nil {
                areCalendarsStale = false
                writeCalendars(snapshot, at: now)
            }
            if plan.actions.isEmpty {
                ledgerTrouble = nil
                return plan.nextWake
            }
            do {
                try act(on: plan, snapshot)
                // Not before: a full disk can be read all the time, and is to be reported once.
                ledgerTrouble = nil
            } catch {
                return ledgerInTrouble(error)
            }
            if world.sleeper.isInterrupted { return nil }
        }
        // The plan should have settled long ago: a fault of ours, contained.
        report.doesNotSettle()
        return world.clock.now().adding(seconds: 900)
    }

    private static let maximumRounds = 64

    /// Nothing is sent that cannot be recorded; the ledger is tried again in a minute.
    private func ledgerInTrouble(_ failure: LedgerFailure) -> Instant {
        if ledgerTrouble != failure { report.ledgerFailed(failure) }
        ledgerTrouble = failure
        let status = report.ledgerStatus(failure)
        if isFirstCycle {
            // Ready to be asked and to be told; the service manager must not wait for more.
            world.service.ready(status: status)
            isFirstCycle = false
        } else {
            world.service.status(status)
        }
        // A person must act, and what a person does here wakes the loop.
        if case .exchanged = failure { return world.clock.now().adding(seconds: 900) }
        return world.clock.now().adding(seconds: 60)
    }

    /// What is said of a plan: readiness, status, a clock that cannot be trusted, an outage.
    private func note(_ plan: Plan, _ snapshot: LedgerSnapshot, _ now: Instant) {
        var status = report.status(plan, snapshot)
        if areDocumentsRefused { status = "\(report.rejectedStatus); \(status)" }
        if isFirstCycle {
            world.service.ready(status: status)
            report.ready(plan)
            isFirstCycle = false
        } else {
            world.service.status(status)
        }
        if plan.hold != lastHold {
            report.hold(plan.hold, at: now)
            lastHold = plan.hold
        }
        if plan.hold == nil, !isOutageReported {
            report.outage(plan, from: snapshot.lastAliveBeforeStart, at: now)
            isOutageReported = true
        }
        let today = planner.registry.agency.zone.date(at: now)
        for decision in plan.decisions { report.decision(decision, on: today) }
    }
}

extension Daemon {
    /// Reads the documents again; the last good registry stays in force when they cannot be used.
    private func reload() {
        world.service.reloading()
        let loaded = readDocuments(settings.agencyPath, from: world.documents)
        guard let registry = loaded.registry?.with(settings.signOfLife) else {
            report.documentsRejected(loaded, isReload: true)
            areDocumentsRefused = true
            world.service.ready(status: report.rejectedStatus)
            return
        }
        areDocumentsRefused = false
        let isChanged = registry.digest != planner.registry.digest
        planner = Planner(registry)
        areCalendarsStale = true
        calendarsWrittenThrough = nil
        report.registry = registry
        if isChanged { unrecorded.append(.registryLoaded(digest: registry.digest)) }
        report.documentsLoaded(loaded, registry)
        keep(loaded)
        world.service.ready(status: report.loadedStatus)
    }

    /// Appends what could not be recorded when it happened.
    ///
    /// With a clock that cannot be right nothing is written: the stamp would stand there for ever.
    func flush() throws(LedgerFailure) {
        guard !unrecorded.isEmpty else { return }
        let snapshot = try world.ledger.snapshot()
        let now = world.clock.now()
        guard planner.hold(snapshot, at: now) == nil else { return }
        try record(unrecorded, at: now)
        unrecorded = []
    }

    /// Appends, stamped with the moment at which the clock was found plausible.
    func record(_ events: [LedgerEvent], at now: Instant) throws(LedgerFailure) {
        guard !events.isEmpty else { return }
        try world.ledger.append(events, at: now)
        // Only what was written shows that the trouble is over: reading may work all the while.
        ledgerTrouble = nil
    }
}
