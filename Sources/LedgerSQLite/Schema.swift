import Effects

/// What the file looks like, and how an older file becomes a newer one.
enum Schema {
    /// "ITAL" in ASCII, in the file's header; `file(1)` and SQLite's own tools show it.
    static let applicationID: Int64 = 0x4954_414C

    /// One step from one format to the next.
    struct Migration {
        let name: String
        let sql: String
    }

    /// All steps in order. A step that was ever released is never edited and never removed: a file
    /// that has taken it must not differ from one that takes it today.
    static let migrations = [
        Migration(name: "events in a chain", sql: eventsInAChain),
        Migration(name: "reasons and restorations", sql: reasonsAndRestorations),
        Migration(name: "years and counterparts", sql: yearsAndCounterparts),
    ]

    /// The format that this program writes, kept in `user_version`.
    static var version: Int { migrations.count }

    /// One row for one event. A column that a kind does not use is NULL, and the checks say which, so
    /// that a row that makes no sense is refused by the file itself, whoever writes it.
    ///
    /// AUTOINCREMENT, because SQLite then remembers the highest number ever given: rows cut off at the
    /// end are missed too.
    private static let eventsInAChain = """
        CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;

        CREATE TABLE event (
            seq INTEGER PRIMARY KEY AUTOINCREMENT CHECK (seq > 0),
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            claim TEXT CHECK (claim <> ''),
            attempt INTEGER CHECK (attempt > 0),
            post TEXT CHECK (post <> ''),
            notices TEXT,
            message_id TEXT,
            outcome TEXT CHECK (outcome IN ('accepted', 'deferred', 'rejected', 'withdrawn')),
            detail TEXT,
            obligation TEXT CHECK (obligation <> ''),
            occurrence TEXT CHECK (occurrence GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
            is_through INTEGER CHECK (is_through IN (0, 1)),
            on_date TEXT CHECK (on_date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
            unit TEXT,
            count INTEGER,
            until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
            version TEXT,
            digest TEXT,
            result TEXT,
            evidence TEXT,
            reason TEXT CHECK (reason <> ''),
            comment TEXT,
            actor TEXT,
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),

            CHECK (CASE kind
                WHEN 'started' THEN
                    version IS NOT NULL AND digest IS NOT NULL
                WHEN 'stopped' THEN
                    coalesce(version, digest) IS NULL
                WHEN 'registry-loaded' THEN
                    digest IS NOT NULL AND version IS NULL
                WHEN 'claimed' THEN
                    claim IS NOT NULL AND attempt IS NOT NULL AND post IS NOT NULL
                    AND notices IS NOT NULL AND message_id IS NOT NULL
                WHEN 'settled' THEN
                    claim IS NOT NULL AND attempt IS NOT NULL AND outcome IS NOT NULL
                    AND detail IS NOT NULL
                WHEN 'closed' THEN
                    notices IS NOT NULL AND post IS NOT NULL AND reason IS NOT NULL
                WHEN 'summarized' THEN
                    on_date IS NOT NULL
                WHEN 'completed' THEN
                    obligation IS NOT NULL AND is_through IS NOT NULL AND on_date IS NOT NULL
                    AND result IS NOT NULL AND evidence IS NOT NULL AND actor IS NOT NULL
                WHEN 'reopened' THEN
                    obligation IS NOT NULL AND actor IS NOT NULL AND comment IS NOT NULL
                WHEN 'progress' THEN
                    obligation IS NOT NULL AND unit IS NOT NULL AND count IS NOT NULL
                    AND actor IS NOT NULL
                WHEN 'silenced' THEN
                    until IS NOT NULL AND comment IS NOT NULL AND actor IS NOT NULL
                ELSE 0
            END),
            CHECK (kind IN ('started', 'registry-loaded') OR coalesce(version, digest) IS NULL),
            CHECK (kind IN ('claimed', 'settled') OR coalesce(claim, attempt) IS NULL),
            CHECK (kind = 'claimed' OR message_id IS NULL),
            CHECK (kind = 'settled' OR coalesce(outcome, detail) IS NULL),
            CHECK (kind IN ('claimed', 'closed') OR notices IS NULL),
            CHECK (kind IN ('claimed', 'closed', 'silenced') OR post IS NULL),
            CHECK (kind = 'closed' OR reason IS NULL),
            CHECK (kind = 'completed' OR coalesce(is_through, result, evidence) IS NULL),
            CHECK (kind IN ('completed', 'summarized') OR on_date IS NULL),
            CHECK (kind IN ('completed', 'reopened') OR occurrence IS NULL),
            CHECK (kind IN ('completed', 'reopened', 'progress', 'silenced')
                OR coalesce(obligation, actor) IS NULL),
            CHECK (kind = 'progress' OR coalesce(unit, count) IS NULL),
            CHECK (kind = 'silenced' OR until IS NULL),
            CHECK (kind IN ('reopened', 'silenced') OR comment IS NULL)
        ) STRICT;

        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no event is ever changed'); END;

        CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no event is ever deleted'); END;
        """

    /// Makes a connection safe to use and its file a ledger of the newest format.
    ///
    /// The file's identity is looked at before anything is written, so that a foreign database that
    /// somebody named by mistake stays as it was.
    static func open(_ connection: Connection, isReadOnly: Bool) throws(LedgerFailure) {
        try connection.execute("PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF")
        try connection.defend()
        try checkIdentity(connection, isReadOnly: isReadOnly)
        if isReadOnly {
            try connection.execute("PRAGMA query_only = ON")
            return
        }
        try useWriteAheadLog(connection)
        try connection.execute("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 1048576")
        guard try connection.integer("PRAGMA synchronous") == 2 else {
            throw .cannotWrite("\(connection.path): SQLite does not take synchronous = FULL")
        }
        connection.keepLogFiles()
        try migrate(connection)
    }

    private static func checkIdentity(
        _ connection: Connection, isReadOnly: Bool
    ) throws(LedgerFailure) {
        let path = connection.path
        let found = try connection.integer("PRAGMA application_id") ?? 0
        let format = Int(try connection.integer("PRAGMA user_version") ?? 0)
        let tables = try connection.integer("SELECT count(*) FROM sqlite_schema") ?? 0
        let isNew = found == 0 && format == 0 && tables == 0
        guard isNew || found == applicationID else {
            throw .damaged("\(path): it is the database of another program")
        }
        guard format <= version else { throw .newerVersion(found: format, known: version) }
        if isReadOnly && format < version {
            throw .cannotWrite(
                "\(path): it has format \(format) and must become \(version) first: start the service"
            )
        }
    }

    /// Switches to the write-ahead log: readers never wait for the daemon, nor it for them.
    private static func useWriteAheadLog(_ connection: Connection) throws(LedgerFailure) {
        // Two processes that switch a new file at the same moment: SQLite does not ask the busy
        // handler here, so the loser tries again by itself. It finds the switch made.
        var attempts = 0
        while true {
            do throws(LedgerFailure) {
                let mode = try connection.text("PRAGMA journal_mode = WAL") ?? ""
                guard mode == "wal" else {
                    throw .cannotWrite("\(connection.path): no write-ahead log, but '\(mode)'")
                }
                return
            } catch {
                attempts += 1
                guard case .busy = error, attempts < 250 else { throw error }
                pause(milliseconds: 20)
            }
        }
    }

    private static func migrate(_ connection: Connection) throws(LedgerFailure) {
        while true {
            let format = Int(try connection.integer("PRAGMA user_version") ?? 0)
            if format >= version { return try hold(connection) }
            try connection.transaction { () throws(LedgerFailure) in
                // Another process may have taken the step while this one waited for the lock.
                guard Int(try connection.integer("PRAGMA user_version") ?? 0) == format else {
                    return
                }
                if format > 0 {
                    try hold(connection, format: format)
                    try saveFormat(format, of: connection)
                }
                for (index, step) in migrations.enumerated().dropFirst(format) {
                    try connection.execute(step.sql)
                    try connection.execute(
                        "INSERT INTO migration VALUES (\(index + 1), '\(step.name)')")
                }
                try connection.execute(
                    """
                    PRAGMA application_id = \(applicationID);
                    PRAGMA user_version = \(version);
                    """)
            }
        }
    }

    private static func hold(_ connection: Connection) throws(LedgerFailure) {
        if try differences(connection, format: version).isEmpty { return }
        try connection.transaction { () throws(LedgerFailure) in
            try hold(connection, format: version)
        }
    }
}
