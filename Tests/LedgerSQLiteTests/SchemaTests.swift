import CivilTime
import Effects
import Glibc
import Planning
import Testing

@testable import LedgerSQLite

/// A file in which somebody made something of their own.
@Suite struct SchemaTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let foreign = [
        (
            "CREATE TRIGGER swallow BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END",
            "the trigger 'swallow' on 'event' is not of this program"
        ),
        (
            "CREATE TRIGGER echo AFTER INSERT ON event BEGIN DELETE FROM migration; END",
            "the trigger 'echo' on 'event' is not of this program"
        ),
        (
            "CREATE TRIGGER elsewhere AFTER INSERT ON migration BEGIN SELECT 1; END",
            "the trigger 'elsewhere' on 'migration' is not of this program"
        ),
        (
            "DROP TRIGGER event_is_never_deleted; CREATE TRIGGER event_is_never_deleted "
                + "BEFORE DELETE ON event BEGIN SELECT 1; END",
            "the trigger 'event_is_never_deleted' was changed"
        ),
        ("CREATE TABLE notes (a)", "the table 'notes' on 'notes' is not of this program"),
        (
            "CREATE VIEW letters AS SELECT * FROM event",
            "the view 'letters' on 'letters' is not of this program"
        ),
        (
            "CREATE INDEX by_post ON event (post)",
            "the index 'by_post' on 'event' is not of this program"
        ),
        (
            "DROP INDEX event_mark; CREATE INDEX event_mark ON event (kind)",
            "the index 'event_mark' was changed"
        ),
        ("ALTER TABLE event ADD COLUMN note TEXT", "the table 'event' was changed"),
        ("ALTER TABLE migration ADD COLUMN note TEXT", "the table 'migration' was changed"),
    ]

    @Test(arguments: foreign)
    func `is refused when it is opened, and named to who only reads`(sql: String, words: String)
        throws
    {
        try SQLiteLedger(path: folder.ledger).append([.stopped, progress(1)], at: morning)
        #expect(sqlite(folder.ledger, sql))
        let refusal = failure { () throws(LedgerFailure) in
            _ = try SQLiteLedger(path: folder.ledger)
        }
        #expect(kind(refusal) == "damaged" && refusal?.message.contains(words) == true)
        let reader = try SQLiteLedger(path: folder.ledger, isReadOnly: true)
        #expect(try reader.verify().map(\.description) == [words])
        #expect(try reader.records().count == 2)
    }

    @Test(arguments: foreign)
    func `is refused when it is made while the daemon has the ledger open`(
        sql: String, words: String
    ) throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append([.stopped], at: morning)
        #expect(sqlite(folder.ledger, sql))
        for _ in 1...3 {
            let refusal = failure { () throws(LedgerFailure) in
                try ledger.append([progress(1)], at: morning, expecting: 1)
            }
            #expect(kind(refusal) == "damaged" && refusal?.message.contains(words) == true)
        }
        #expect(try ledger.records().count == 1)
    }

    @Test(arguments: [
        "BEFORE INSERT ON main.event BEGIN SELECT RAISE(IGNORE); END",
        "AFTER INSERT ON main.event BEGIN DELETE FROM event WHERE seq = new.seq; END",
        "AFTER INSERT ON main.event BEGIN UPDATE event SET at = at + 1 WHERE seq = new.seq; END",
    ])
    func `what was written and is not there is not taken for written`(trigger: String) throws {
        let witness = SQLiteLedger.witnessPath(stateDirectory: folder.path)
        let ledger = try SQLiteLedger(path: folder.ledger, witness: .kept(witness))
        try ledger.append([.stopped], at: morning)
        // One of the connection itself, which no look at the file's schema can see.
        try ledger.connection.execute("CREATE TEMP TRIGGER swallow \(trigger)")
        let refusal = failure { () throws(LedgerFailure) in
            try ledger.append([progress(1)], at: morning, expecting: 1)
        }
        #expect(kind(refusal) == "cannot write")
        #expect(try ledger.head()?.sequence == 1)
        #expect(try Witness(path: witness).mark?.sequence == 1)
    }

    @Test(arguments: [
        "DROP TRIGGER event_is_never_changed",
        "DROP TRIGGER event_is_never_deleted; DROP TRIGGER event_is_never_changed",
        "DROP INDEX event_mark",
    ])
    func `what guards the records is put back where it was taken away`(sql: String) throws {
        let open = try SQLiteLedger(path: folder.ledger)
        try open.append([.stopped, progress(1)], at: morning)
        #expect(sqlite(folder.ledger, sql))
        let reader = try SQLiteLedger(path: folder.ledger, isReadOnly: true)
        #expect(try reader.verify().allSatisfy { $0.description.contains("was removed") })
        #expect(try !reader.verify().isEmpty)
        try open.append([.stopped], at: morning)
        #expect(try reader.verify().isEmpty)
        #expect(sqlite(folder.ledger, sql))
        _ = try SQLiteLedger(path: folder.ledger)
        #expect(try reader.verify().isEmpty)
        #expect(!sqlite(folder.ledger, "DELETE FROM event"))
        #expect(!sqlite(folder.ledger, "UPDATE event SET at = 1"))
    }

    @Test func `what SQLite makes by itself is no finding`() throws {
        try SQLiteLedger(path: folder.ledger).append(try everyEvent(), at: morning)
        #expect(sqlite(folder.ledger, "ANALYZE; VACUUM; REINDEX"))
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append([.stopped], at: morning)
        #expect(try ledger.verify().isEmpty)
    }

    @Test func `no statement of the program reaches behind its tables`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.connection.execute("PRAGMA writable_schema = ON")
        let refusal = failure { () throws(LedgerFailure) in
            try ledger.connection.execute("DELETE FROM sqlite_schema WHERE type = 'trigger'")
        }
        #expect(refusal != nil)
        #expect(try ledger.verify().isEmpty)
    }

    @Test func `the records that say where to begin are found by their index`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        for kinds in ["= 'restored'", "IN ('year-opened', 'year-closed')"] {
            let plan = try ledger.connection.prepare(
                "EXPLAIN QUERY PLAN \(SQLiteLedger.selection) "
                    + "WHERE \(SQLiteLedger.isMark) AND kind \(kinds) ORDER BY seq")
            #expect(try plan.step())
            #expect(plan.text(3).contains("USING INDEX event_mark"))
        }
    }
}

/// A record that is exchanged under the daemon, and stamps that run backwards.
@Suite struct RewritingTests {
    let folder: TemporaryFolder
    var witness: String { SQLiteLedger.witnessPath(stateDirectory: folder.path) }

    init() throws { folder = try TemporaryFolder() }

    /// Replaces the newest record by another one with a hash that holds.
    private func replaceNewest(_ ledger: SQLiteLedger, by event: LedgerEvent) throws {
        let tail = try #require(try ledger.readTail())
        let row = Row(LedgerRecord(sequence: tail.sequence, at: morning, event: event))
        let previous = try #require(
            try ledger.connection.text(
                "SELECT lower(hex(previous)) FROM event WHERE seq = \(tail.sequence)"))
        let bytes = stride(from: 0, to: 64, by: 2).compactMap {
            UInt8(previous.dropFirst($0).prefix(2), radix: 16)
        }
        guard case .integer(let count) = row[.count] else { return }
        let hash = hexadecimal(row.hash(after: bytes))
        let edit =
            "UPDATE event SET count = \(count), hash = x'\(hash)' WHERE seq = \(tail.sequence)"
        #expect(forge(folder.ledger, edit))
    }

    @Test(arguments: [false, true])
    func `a newest record that was exchanged is not written behind`(isWitnessed: Bool) throws {
        let ledger = try SQLiteLedger(
            path: folder.ledger, witness: isWitnessed ? .kept(witness) : .ignored)
        var book = try ledger.book()
        try ledger.append([.stopped, progress(1)], at: morning, to: &book)
        try replaceNewest(ledger, by: progress(500))
        #expect(try ledger.verify().isEmpty, "whoever forges well leaves no trace in the chain")
        let refusal = failure { () throws(LedgerFailure) in
            try ledger.append([.stopped], at: morning, to: &book)
        }
        #expect(refusal == .overtaken)
        let found = failure { () throws(LedgerFailure) in try ledger.read(into: &book) }
        #expect(kind(found) == (isWitnessed ? "exchanged" : "damaged"))
        #expect(try ledger.head()?.sequence == 2)
        if isWitnessed { #expect(try Witness(path: witness).mark?.sequence == 2) }
    }

    @Test func `a cut end holds mail until it is accepted`() throws {
        do {
            let ledger = try SQLiteLedger(path: folder.ledger)
            try ledger.append([.stopped, progress(1), progress(2), progress(3)], at: morning)
        }
        #expect(forge(folder.ledger, "DELETE FROM event WHERE seq > 2"))
        let ledger = try SQLiteLedger(path: folder.ledger)
        let found = failure { () throws(LedgerFailure) in _ = try ledger.book() }
        #expect(found == .doubted(record: 3, Doubt.cut))
        try ledger.append([restored], at: morning, expecting: 2)
        #expect(try ledger.book().lastSequence == 3)
        try ledger.append([progress(4)], at: morning)
        #expect(try ledger.verify().isEmpty)
    }

    @Test func `an acceptance that does not hold itself accepts nothing`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append([.stopped, progress(1), progress(2), restored], at: morning)
        let edits = "UPDATE event SET count = 7 WHERE seq = 2; "
        #expect(forge(folder.ledger, edits + "UPDATE event SET comment = 'x' WHERE seq = 4"))
        let fresh = try SQLiteLedger(path: folder.ledger)
        let found = failure { () throws(LedgerFailure) in _ = try fresh.book() }
        #expect(found == .doubted(record: 2, Doubt.edited))
    }

    @Test(arguments: [
        "UPDATE event SET fiscal_year = 2567 WHERE seq = 1",
        "UPDATE event SET kind = 'stopped', fiscal_year = NULL WHERE seq = 4",
        "UPDATE event SET fiscal_year = 2570 WHERE seq = 6",
        "UPDATE event SET at = 5 WHERE seq = 1", "UPDATE event SET actor = 'x' WHERE seq = 3",
        "UPDATE event SET at = 6 WHERE seq = 3",
    ])
    func `records that say where to begin are held against the chain`(edit: String) throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append([opened(2568), .stopped, try done(2569)], at: morning)
        try ledger.append(
            [opened(2569), .stopped, closed(2568), .stopped],
            at: morning.adding(seconds: 101 * 86_400))
        #expect(try ledger.origin().after == 3)
        #expect(forge(folder.ledger, edit))
        let fresh = try SQLiteLedger(path: folder.ledger)
        let found = failure { () throws(LedgerFailure) in _ = try fresh.book() }
        #expect(kind(found) == "doubted")
    }

    @Test func `stamps that run backwards are named until somebody says that they are false`()
        throws
    {
        let ledger = try SQLiteLedger(path: folder.ledger)
        for seconds in [0, 10, -880, -1800, 200_000, 400, 500] {
            try ledger.append([.stopped], at: morning.adding(seconds: seconds))
        }
        let report = try ledger.audit()
        #expect(report.faults.isEmpty)
        #expect(
            report.setBacks.map(\.description) == [
                "record 4 is stamped 15 minutes before the record before it",
                "record 6 is stamped 2 days before the record before it",
            ])
        let confirmation = ClockConfirmation(
            falseFrom: 5, falseThrough: 5, comment: "", actor: "a")
        try ledger.append(
            [.fact(.clockConfirmed(confirmation))], at: morning.adding(seconds: 600))
        #expect(try ledger.audit().setBacks.map(\.sequence) == [4])
    }
}
