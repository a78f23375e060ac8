import CivilTime
import Correspondence
import Daemon
import Effects
import Planning

/// A world in memory around the real daemon: time, ledger, mail, files and documents that outlive it.
public final class SimulatedWorld {
    /// When the daemon's present life ends.
    public let life: Life
    /// The clock and the script.
    public let time: VirtualTime
    /// The ledger.
    public let ledger: MemoryLedger
    /// The mailer.
    public let mailer: ScriptedMailer
    /// The files.
    public let files: MemoryFiles
    /// The documents.
    public let documents: MemoryDocuments
    /// What ended it early, or nil; see `Watch`.
    public internal(set) var breach: String?
    /// What the service manager was told.
    public let service = RecordingService()
    /// The journal.
    public let journal: RecordingJournal

    /// A world from one moment to another.
    public init(
        documents: [String: String], from start: Instant, until end: Instant,
        crashAt: Int? = nil, passingFilesTo store: (any FileStore)? = nil
    ) {
        life = Life(crashAt: crashAt)
        time = VirtualTime(from: start, until: end, life: life)
        ledger = MemoryLedger(life: life)
        mailer = ScriptedMailer(life: life, time: time, ledger: ledger)
        files = MemoryFiles(life: life, passingOnTo: store)
        self.documents = MemoryDocuments(documents)
        journal = RecordingJournal(clock: time)
    }

    /// The world as the daemon is given it.
    public var world: World {
        World(
            clock: time, sleeper: time, ledger: ledger, mailer: mailer, files: files,
            documents: documents, service: service, journal: journal)
    }

    /// Runs the daemon until the world ends; after a crash it is started again.
    ///
    /// - Parameter secondsDown: how long it stays down after each crash.
    /// - Returns: how the last life ended.
    @discardableResult
    public func run(_ settings: Daemon.Settings, secondsDown: Int = 60) -> ExitStatus {
        while true {
            life.begin()
            let status = Daemon.run(world, settings)
            guard life.isOver, !time.isOver else { return status }
            time.forgetPending()
            time.pass(seconds: secondsDown)
        }
    }
}
