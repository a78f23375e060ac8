import CivilTime
import Effects
import Glibc
import Obligations
import Planning
import Testing

@testable import LedgerSQLite

@Suite struct SQLiteLedgerTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `every kind of event comes back as it went in`() throws {
        let events = try everyEvent()
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append(events, at: morning)
        let records = try ledger.records()
        #expect(records.map(\.event) == events)
        #expect(records.map(\.sequence) == (1...Int64(events.count)).map(\.self))
        #expect(records.allSatisfy { $0.at == morning })
        #expect(try ledger.verify().isEmpty)

        var expected = Book()
        for record in records { expected.apply(record) }
        let book = try ledger.book()
        #expect(book.lastSequence == expected.lastSequence)
        #expect(book.openClaims == expected.openClaims)
        #expect(book.silences.map(\.silence) == expected.silences.map(\.silence))
        #expect(book.restorations.map(\.restoration) == expected.restorations.map(\.restoration))
    }

    @Test func `reopening finds everything, also for a reader`() throws {
        let events = try everyEvent()
        do {
            let ledger = try SQLiteLedger(path: folder.ledger)
            for event in events { try ledger.append([event], at: morning) }
        }
        let again = try SQLiteLedger(path: folder.ledger)
        #expect(try again.records().map(\.event) == events)
        let reader = try SQLiteLedger(path: folder.ledger, isReadOnly: true)
        #expect(try reader.book().lastSequence == Int64(events.count))
        #expect(
            kind(failure { () throws(LedgerFailure) in try reader.append([.stopped], at: morning) })
                == "cannot write")
    }

    @Test func `an empty ledger and an empty append are nothing special`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append([], at: morning)
        #expect(try ledger.book().lastSequence == 0)
        #expect(try ledger.records().isEmpty)
        #expect(try ledger.verify().isEmpty)
        #expect(try ledger.head() == nil)
    }

    @Test func `two connections see each other's records and keep one chain`() throws {
        let daemon = try SQLiteLedger(path: folder.ledger)
        let officer = try SQLiteLedger(path: folder.ledger)
        for round in 1...20 {
            try daemon.append([.summarized(date: try day("2025-03-15"))], at: morning)
            #expect(try officer.book().lastSequence == Int64(round * 2 - 1))
            try officer.append([.registryLoaded(digest: "d\(round)")], at: morning)
            #expect(try daemon.book().registryDigest == "d\(round)")
        }
        #expect(try daemon.verify().isEmpty)
        #expect(try daemon.head()?.digest == officer.head()?.digest)
    }

    @Test func `a book that was handed out does not change`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append([.registryLoaded(digest: "a")], at: morning)
        let first = try ledger.book()
        try ledger.append([.registryLoaded(digest: "b")], at: morning)
        #expect(try ledger.book().registryDigest == "b")
        #expect(first.registryDigest == "a")
    }

    @Test func `the file is durable, in WAL and says what it is`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        let connection = ledger.connection
        #expect(try connection.text("PRAGMA journal_mode") == "wal")
        #expect(try connection.integer("PRAGMA synchronous") == 2)
        #expect(try connection.integer("PRAGMA busy_timeout") == 5000)
        #expect(try connection.integer("PRAGMA trusted_schema") == 0)
        #expect(try connection.integer("PRAGMA application_id") == 0x4954_414C)
        #expect(try connection.integer("PRAGMA user_version") == Int64(Schema.version))
        #expect(try connection.text("SELECT name FROM migration") == "events in a chain")
    }

    @Test func `changing or deleting an event is refused by the file itself`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append(try everyEvent(), at: morning)
        for sql in [
            "UPDATE event SET at = 0", "UPDATE event SET comment = 'x' WHERE seq = 9",
            "DELETE FROM event WHERE seq = 1", "DELETE FROM event",
            "UPDATE event SET seq = 99 WHERE seq = 1",
        ] {
            let refusal = try #require(
                failure { () throws(LedgerFailure) in try ledger.connection.execute(sql) })
            #expect(refusal.message.contains("append-only"), "\(sql)")
            #expect(!sqlite(folder.ledger, sql), "\(sql)")
        }
        #expect(try ledger.verify().isEmpty)
    }

    @Test(arguments: [
        "'claimed', NULL, NULL", "'stopped', 'c', NULL", "'nonsense', NULL, NULL",
        "'summarized', NULL, 'tomorrow'", "'summarized', NULL, NULL",
    ])
    func `a row that makes no sense is refused by the file itself`(values: String) throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        let refusal = failure { () throws(LedgerFailure) in
            try ledger.connection.execute(
                """
                INSERT INTO event (at, kind, claim, on_date, previous, hash)
                VALUES (0, \(values), zeroblob(32), randomblob(32))
                """)
        }
        #expect(try #require(refusal).message.contains("CHECK"))
    }

    @Test func `an event that could not be read back is refused, and nothing of its batch stays`()
        throws
    {
        let ledger = try SQLiteLedger(path: folder.ledger)
        let due = try day("2025-03-15")
        let wrong = NoticeID(OccurrenceID(ObligationID("M 05"), fiscalYear), .lead(1), due: due)
        let events: [LedgerEvent] = [
            .stopped, .closed(notice: wrong, post: PostID("a"), reason: .expired),
        ]
        let refusal = failure { () throws(LedgerFailure) in try ledger.append(events, at: morning) }
        #expect(kind(refusal) == "cannot write")
        #expect(try ledger.records().isEmpty)
        try ledger.append([.stopped], at: morning)
        #expect(try ledger.records().map(\.sequence) == [1])
    }

    @Test func `a ledger that was deleted while in use is not written into the void`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append([.stopped], at: morning)
        unlink(folder.ledger)
        let refusal = failure { () throws(LedgerFailure) in
            try ledger.append([.stopped], at: morning)
        }
        #expect(kind(refusal) == "damaged")
    }

    @Test func `the same events give the same hashes on every machine`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        let iit = MatterID(ObligationID("IIT"), fiscalYear)
        try ledger.append(
            [
                .started(version: "1.0", digest: "d"),
                .fact(.progress(survey: iit, unit: "จราจร", count: 41, actor: "root")),
            ], at: morning)
        // Computed by other means from the description in `Row.hash`: should this ever differ, no
        // ledger in the field would verify any more.
        #expect(
            try ledger.head()?.digest
                == "3af5e023a4b863d7bb966b375b375e2679e4c440afdcfd842fb5f784436b2d6b")
    }

    @Test func `a row of the first format has the hash that it had`() throws {
        // The same two events as they were written when facts did not name their year.
        let started = Row(
            LedgerRecord(
                sequence: 1, at: morning, event: .started(version: "1.0", digest: "d")))
        let first = started.hash(after: genesis)
        var progress = Row(sequence: 2, at: morning.secondsSinceEpoch, kind: "progress")
        progress[.obligation] = .text("IIT")
        progress[.unit] = .text("จราจร")
        progress[.count] = .integer(41)
        progress[.actor] = .text("root")
        #expect(
            hexadecimal(progress.hash(after: first))
                == "1d3c38bec0a25bf15d306506552828859f375a1d0933907a0d956ab44e1930e6")
    }

    @Test func `ten thousand records in two hundred appends keep one chain`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        for _ in 1...200 {
            try ledger.append([LedgerEvent](repeating: .stopped, count: 50), at: morning)
        }
        #expect(try ledger.book().lastSequence == 10_000)
        #expect(try ledger.verify().isEmpty)
    }
}
