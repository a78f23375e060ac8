import CivilTime
import Effects
import Glibc
import Obligations
import Planning
import Testing

@testable import LedgerSQLite

/// Saving and restoring, as docs/manual/operations.md describes it.
@Suite struct BackupTests {
    let folder: TemporaryFolder
    let ledger: SQLiteLedger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append(try everyEvent(), at: morning)
    }

    private var copy: String { folder.path + "/copy.db" }

    @Test func `a copy has every record, the head and the number of the next one`() throws {
        let report = try SQLiteLedger(path: folder.ledger, isReadOnly: true).backUp(to: copy)
        #expect(report == (try ledger.audit()))
        #expect(report.faults.isEmpty && report.count > 20)
        let restored = try SQLiteLedger(path: copy)
        #expect(try restored.records() == ledger.records())
        #expect(try restored.head()?.digest == ledger.head()?.digest)
        #expect(try restored.head()?.digest == report.headDigest)
    }

    @Test func `a copy is one file, which a reader may open where nobody may write`() throws {
        _ = try ledger.backUp(to: copy)
        #expect(access(copy + "-wal", F_OK) != 0)
        let vault = folder.path + "/vault"
        mkdir(vault, 0o750)
        rename(copy, vault + "/copy.db")
        chmod(vault, 0o550)
        defer { chmod(vault, 0o750) }
        let report = try SQLiteLedger(path: vault + "/copy.db", isReadOnly: true).audit()
        #expect(report.faults.isEmpty)
        #expect(access(vault + "/copy.db-wal", F_OK) != 0)
    }

    @Test func `the daemon goes on writing while it is copied and while it is verified`() throws {
        let reader = try SQLiteLedger(path: folder.ledger, isReadOnly: true)
        let before = try reader.audit()
        try ledger.append([.stopped], at: morning)
        #expect(try reader.audit().count == before.count + 1)
        let saved = try reader.backUp(to: copy)
        try ledger.append([.stopped], at: morning)
        #expect(saved.count == before.count + 1)
        #expect(try reader.audit().count == before.count + 2)
        // The reader is one again: nothing can be written through it.
        #expect(throws: LedgerFailure.self) { try reader.append([.stopped], at: morning) }
    }

    @Test func `what is there already stays as it was, and a failure leaves nothing behind`()
        throws
    {
        let file = try #require(fopen(copy, "wb"))
        fputs("precious", file)
        fclose(file)
        let refusal = failure { () throws(LedgerFailure) in _ = try ledger.backUp(to: copy) }
        #expect(kind(refusal) == "cannot write")
        var info = stat()
        #expect(stat(copy, &info) == 0 && info.st_size == 8)
        let missing = folder.path + "/none/copy.db"
        #expect(
            kind(failure { () throws(LedgerFailure) in _ = try ledger.backUp(to: missing) })
                == "cannot write")
    }

    @Test func `a restored ledger takes the place of a lost one, and the chain goes on`() throws {
        _ = try ledger.backUp(to: copy)
        let state = folder.path + "/state"
        mkdir(state, 0o750)
        let place = state + "/ledger.sqlite"
        // A ledger in use that is to be replaced, with its log files.
        try SQLiteLedger(path: place).append([.stopped], at: morning)
        for suffix in ["", "-wal", "-shm"] { unlink(place + suffix) }
        #expect(rename(copy, place) == 0)
        let restored = try SQLiteLedger(path: place)
        #expect(try restored.book().lastSequence == ledger.book().lastSequence)
        try restored.append([.started(version: "2", digest: "d")], at: morning)
        let report = try restored.audit()
        #expect(report.faults.isEmpty)
        #expect(report.count == (try ledger.audit().count) + 1)
    }

    @Test(arguments: [1, 2, 5, 100]) func `the last records alone can be looked at`(last: Int)
        throws
    {
        let all = try ledger.audit()
        let some = try ledger.audit(last: last)
        #expect(some.count == min(last, all.count))
        #expect(some.faults.isEmpty && some.headDigest == all.headDigest)
    }

    @Test func `a fault before the last records is left to the whole check`() throws {
        let count = try ledger.audit().count
        #expect(forge(folder.ledger, "UPDATE event SET at = 1 WHERE seq = \(count - 3)"))
        #expect(try ledger.audit(last: 2).faults.isEmpty)
        #expect(try ledger.audit(last: 4).faults.map(\.kind) == [.edited])
        #expect(try ledger.audit().faults.map(\.kind) == [.edited])
        #expect(forge(folder.ledger, "DELETE FROM event WHERE seq = \(count)"))
        #expect(
            try ledger.audit(last: 2).faults.map(\.kind).contains(.removed(through: Int64(count))))
    }
}
