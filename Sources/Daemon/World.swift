import Effects

/// The machine as the daemon meets it: one for all agencies that it serves.
public struct Host {
    /// The wall clock.
    public let clock: any Clock
    /// Where the daemon sleeps.
    public let sleeper: any Sleeper
    /// The way out for letters.
    public let mailer: any Mailer
    /// Who started the daemon.
    public let service: any ServiceManager
    /// Where messages to the admin go.
    public let journal: any Journal
    /// Gives memory back after something large; does nothing where that has no meaning.
    public let trimMemory: () -> Void
    /// Where people ask for something to be recorded; nil where nobody can.
    public let control: (any ControlChannel)?
    /// How many bytes an ordinary process may still use where the ledger is; nil where nobody can say.
    public let freeBytes: () -> Int64?
    /// Finds out what the daemon depends on; nil where there is no machine to ask, and no self-check.
    public let probe: (() -> HostFacts)?
    /// Tries something out that may not end or may ask for too much, where it can do no harm: true when it
    /// came to its end within its bounds. What it did is gone either way.
    public let trial: (() -> Void) -> Bool
}

/// The outer world as one agency's desk meets it: the host, and what is the agency's own.
///
/// One value, wired once in `main`. The simulation hands in another one, and the loop cannot tell.
public struct World {
    /// The machine.
    public let host: Host
    /// The record of what was told and done.
    public let ledger: any Ledger
    /// Where reminder files go.
    public let files: any FileStore
    /// Where the documents come from.
    public let documents: any DocumentSource

    /// Makes a world.
    public init(
        clock: any Clock, sleeper: any Sleeper, ledger: any Ledger, mailer: any Mailer,
        files: any FileStore, documents: any DocumentSource, service: any ServiceManager,
        journal: any Journal, trimMemory: @escaping () -> Void = {},
        probe: (() -> HostFacts)? = nil,
        trial: @escaping (() -> Void) -> Bool = { _ in true },
        control: (any ControlChannel)? = nil, freeBytes: @escaping () -> Int64? = { nil }
    ) {
        host = Host(
            clock: clock, sleeper: sleeper, mailer: mailer, service: service, journal: journal,
            trimMemory: trimMemory, control: control, freeBytes: freeBytes, probe: probe,
            trial: trial)
        self.ledger = ledger
        self.files = files
        self.documents = documents
    }
}

/// How the daemon ended; see sysexits.h for the numbers.
public enum ExitStatus: Int32, Sendable {
    /// Stopped as asked.
    case done = 0
    /// The documents cannot be used (EX_DATAERR).
    case documentsUnusable = 65
    /// A document is missing (EX_NOINPUT).
    case documentMissing = 66
    /// The ledger cannot be written (EX_IOERR).
    case ledgerUnusable = 74
    /// The ledger is in use, or documents could not be read for a cause that passes (EX_TEMPFAIL).
    case busy = 75
    /// The daemon's own configuration cannot be used (EX_CONFIG).
    case settingsUnusable = 78
}
