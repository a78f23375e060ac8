/// The third step: what is said names its year, a round its period; years begin and end by records; a
/// letter may have left; facts have their counterparts.
///
/// As in the second step the rows move as they are, hashes and all. An index over the few kinds of which
/// every one may matter spares reading all the others.
let yearsAndCounterparts = """
    PRAGMA ignore_check_constraints = ON;
    DROP TRIGGER IF EXISTS event_is_never_changed;
    DROP TRIGGER IF EXISTS event_is_never_deleted;
    ALTER TABLE event RENAME TO old_event;

    CREATE TABLE event (
        seq INTEGER PRIMARY KEY AUTOINCREMENT CHECK (seq > 0),
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        claim TEXT CHECK (claim <> ''),
        attempt INTEGER CHECK (attempt > 0),
        post TEXT CHECK (post <> ''),
        notices TEXT,
        message_id TEXT,
        outcome TEXT CHECK (
            outcome IN ('accepted', 'deferred', 'rejected', 'unknown', 'withdrawn')),
        detail TEXT,
        obligation TEXT CHECK (obligation <> ''),
        occurrence TEXT CHECK (occurrence <> ''),
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
        reasons TEXT CHECK (reasons <> ''),
        lost_until INTEGER,
        fiscal_year INTEGER CHECK (fiscal_year = 0 OR fiscal_year BETWEEN 2400 AND 3000),
        shown TEXT CHECK (shown <> ''),
        record INTEGER CHECK (record > 0),
        granted_by TEXT,
        paper TEXT,
        false_from INTEGER CHECK (false_from > 0),
        false_through INTEGER CHECK (false_through > 0),
        previous BLOB NOT NULL CHECK (length(previous) = 32),
        hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),

        CHECK (CASE kind
            WHEN 'started' THEN
                version IS NOT NULL AND digest IS NOT NULL
            WHEN 'stopped' THEN
                coalesce(version, digest) IS NULL
            WHEN 'registry-loaded' THEN
                digest IS NOT NULL AND version IS NULL
            WHEN 'year-opened' THEN
                fiscal_year IS NOT NULL AND fiscal_year > 0
            WHEN 'lapsed' THEN
                obligation IS NOT NULL AND fiscal_year IS NOT NULL AND fiscal_year > 0
            WHEN 'year-closed' THEN
                fiscal_year IS NOT NULL AND fiscal_year > 0 AND count IS NOT NULL
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
                obligation IS NOT NULL AND fiscal_year IS NOT NULL AND fiscal_year > 0
                AND is_through IS NOT NULL AND on_date IS NOT NULL
                AND result IS NOT NULL AND evidence IS NOT NULL AND actor IS NOT NULL
            WHEN 'reopened' THEN
                obligation IS NOT NULL AND fiscal_year IS NOT NULL AND fiscal_year > 0
                AND actor IS NOT NULL AND comment IS NOT NULL
            WHEN 'progress' THEN
                obligation IS NOT NULL AND fiscal_year IS NOT NULL AND fiscal_year > 0
                AND unit IS NOT NULL AND count IS NOT NULL AND actor IS NOT NULL
            WHEN 'silenced' THEN
                fiscal_year IS NOT NULL AND until IS NOT NULL AND comment IS NOT NULL
                AND actor IS NOT NULL
            WHEN 'unsilenced' THEN
                record IS NOT NULL AND comment IS NOT NULL AND actor IS NOT NULL
            WHEN 'extended' THEN
                obligation IS NOT NULL AND fiscal_year IS NOT NULL AND fiscal_year > 0
                AND until IS NOT NULL AND granted_by IS NOT NULL AND paper IS NOT NULL
                AND actor IS NOT NULL
            WHEN 'retracted' THEN
                record IS NOT NULL AND comment IS NOT NULL AND actor IS NOT NULL
            WHEN 'clock-confirmed' THEN
                comment IS NOT NULL AND actor IS NOT NULL
            WHEN 'documents-accepted' THEN
                digest IS NOT NULL AND comment IS NOT NULL AND actor IS NOT NULL
            WHEN 'restored' THEN
                count IS NOT NULL AND digest IS NOT NULL AND lost_until IS NOT NULL
                AND comment IS NOT NULL AND actor IS NOT NULL
            ELSE 0
        END),
        CHECK (kind = 'started' OR version IS NULL),
        CHECK (kind IN ('started', 'registry-loaded', 'documents-accepted', 'restored')
            OR digest IS NULL),
        CHECK (kind = 'claimed' OR coalesce(message_id, reasons, shown) IS NULL),
        CHECK (kind = 'restored' OR lost_until IS NULL),
        CHECK (kind IN ('claimed', 'settled') OR coalesce(claim, attempt) IS NULL),
        CHECK (kind = 'settled' OR coalesce(outcome, detail) IS NULL),
        CHECK (kind IN ('claimed', 'closed') OR notices IS NULL),
        CHECK (kind IN ('claimed', 'closed', 'silenced') OR post IS NULL),
        CHECK (kind = 'closed' OR reason IS NULL),
        CHECK (kind = 'completed' OR coalesce(is_through, result, evidence) IS NULL),
        CHECK (kind IN ('completed', 'summarized') OR on_date IS NULL),
        CHECK (kind IN ('lapsed', 'completed', 'reopened', 'extended') OR occurrence IS NULL),
        CHECK (kind IN ('lapsed', 'completed', 'reopened', 'progress', 'silenced', 'extended')
            OR obligation IS NULL),
        CHECK (kind IN ('year-opened', 'lapsed', 'year-closed', 'completed', 'reopened',
                'progress', 'silenced', 'extended')
            OR fiscal_year IS NULL),
        CHECK (kind IN ('completed', 'reopened', 'progress', 'silenced', 'unsilenced', 'extended',
                'retracted', 'clock-confirmed', 'documents-accepted', 'restored')
            OR actor IS NULL),
        CHECK (kind = 'progress' OR unit IS NULL),
        CHECK (kind IN ('year-closed', 'progress', 'restored') OR count IS NULL),
        CHECK (kind IN ('silenced', 'extended') OR until IS NULL),
        CHECK (kind IN ('unsilenced', 'retracted') OR record IS NULL),
        CHECK (kind = 'extended' OR coalesce(granted_by, paper) IS NULL),
        CHECK (kind = 'clock-confirmed' OR coalesce(false_from, false_through) IS NULL),
        CHECK (kind IN ('reopened', 'silenced', 'unsilenced', 'retracted', 'clock-confirmed',
                'documents-accepted', 'restored')
            OR comment IS NULL)
    ) STRICT;

    INSERT INTO event (
        seq, at, kind, claim, attempt, post, notices, message_id, outcome, detail,
        obligation, occurrence, is_through, on_date, unit, count, until, version,
        digest, result, evidence, reason, comment, actor, reasons, lost_until, previous, hash
    ) SELECT
        seq, at, kind, claim, attempt, post, notices, message_id, outcome, detail,
        obligation, occurrence, is_through, on_date, unit, count, until, version,
        digest, result, evidence, reason, comment, actor, reasons, lost_until, previous, hash
    FROM old_event ORDER BY seq;
    UPDATE sqlite_sequence
        SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'old_event') WHERE name = 'event';
    INSERT INTO sqlite_sequence
        SELECT 'event', seq FROM sqlite_sequence WHERE name = 'old_event'
        AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'event');
    DROP TABLE old_event;

    CREATE INDEX event_mark ON event (kind, fiscal_year)
    WHERE kind IN ('registry-loaded', 'year-opened', 'year-closed', 'completed', 'reopened',
        'progress', 'silenced', 'unsilenced', 'extended', 'retracted', 'clock-confirmed',
        'documents-accepted', 'restored');

    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no event is ever changed'); END;

    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no event is ever deleted'); END;
    PRAGMA ignore_check_constraints = OFF;
    """
