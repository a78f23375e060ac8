import ArgumentParser
import Effects
import Glibc
import LedgerSQLite
import Planning
import Testing

@testable import Commands

@Suite struct LedgerCommandsTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try writeHistory(folder.ledger)
    }

    /// The exit status of a command line.
    private func status(_ arguments: [String]) throws -> Int32 {
        var command = try Itactl.parseAsRoot(arguments)
        do {
            try command.run()
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        }
    }

    @Test(arguments: [
        ("SELECT 1", [String]()),
        ("UPDATE event SET detail = 'x' WHERE seq = 3", ["3 edited"]),
        ("DELETE FROM event WHERE seq = 4", ["4 removed"]),
        (
            "UPDATE event SET seq = 99 WHERE seq = 3; UPDATE event SET seq = 3 WHERE seq = 4; "
                + "UPDATE event SET seq = 4 WHERE seq = 99; UPDATE sqlite_sequence SET seq = (SELECT max(seq) FROM event)",
            ["3 reordered", "4 reordered"]
        ),
    ])
    func `every record that was tampered with is named, and the exit status says so`(
        sql: String, faults: [String]
    ) throws {
        #expect(forge(folder.ledger, sql))
        let audit = try LedgerAudit(path: folder.ledger)
        #expect(audit.faults.map { "\($0.record) \($0.kind)" } == faults)
        #expect(audit.isSound == faults.isEmpty)
        for format in [[], ["--json"]] {
            #expect(
                try status(["ledger", "verify", folder.ledger] + format) == (faults.isEmpty ? 0 : 1)
            )
        }
    }

    @Test func `a head that was noted proves that the past was not rewritten`() throws {
        let head = try #require(try LedgerAudit(path: folder.ledger).head)
        #expect(try LedgerAudit(path: folder.ledger, noted: head).isSound)
        #expect(try LedgerAudit(path: folder.ledger, noted: String(head.prefix(12))).isSound)
        let other = try LedgerAudit(path: folder.ledger, noted: "2:0123456789")
        #expect(other.faults.map(\.kind) == ["rewritten"])
        #expect(try status(["ledger", "verify", folder.ledger, "--noted", "2"]) == 64)
        // A whole new chain is sound by itself; only the noted head gives it away.
        unlink(folder.ledger)
        unlink(folder.ledger + "-wal")
        unlink(folder.ledger + "-shm")
        _ = try SQLiteLedger(path: folder.ledger).append(
            [.stopped], at: try moment("2025-03-03", "09:00"), expecting: 0)
        #expect(try LedgerAudit(path: folder.ledger).isSound)
        #expect(!(try LedgerAudit(path: folder.ledger, noted: head).isSound))
    }

    @Test func `a backup is verified, and never written over what is there`() throws {
        let copy = folder.path + "/copy.sqlite"
        let backup = ["ledger", "backup", copy, "--state", folder.path]
        #expect(try status(backup) == 0)
        #expect(try LedgerAudit(path: copy).head == LedgerAudit(path: folder.ledger).head)
        #expect(try status(backup) == 73)
        #expect(try status(["ledger", "backup", "/nowhere/copy", "--state", folder.path]) == 74)
    }

    @Test func `a ledger that was tampered with is saved as it is, and the exit status says so`()
        throws
    {
        #expect(forge(folder.ledger, "UPDATE event SET detail = 'x' WHERE seq = 3"))
        let copy = folder.path + "/copy.sqlite"
        #expect(try status(["ledger", "backup", copy, "--state", folder.path]) == 1)
        #expect(try LedgerAudit(path: copy).faults.map(\.kind) == ["edited"])
    }

    /// The way of docs/manual/operations.md, "Restore it", by the commands that stand there.
    @Test func `a backup is restored: held until it is accepted with a reason, then sound`() throws
    {
        let witness = SQLiteLedger.witnessPath(stateDirectory: folder.path)
        let copy = folder.path + "/copy.sqlite"
        #expect(try status(["ledger", "backup", copy, "--state", folder.path]) == 0)
        let at = try moment("2025-03-08", "08:30")
        do {
            let daemon = try SQLiteLedger(path: folder.ledger, witness: .kept(witness))
            var book = try daemon.book()
            try daemon.append([.stopped, .stopped], at: at, to: &book)
        }
        let verify = ["ledger", "verify", "--state", folder.path]
        let accept = ["ledger", "accept", "--state", folder.path, "--reason"]
        #expect(try status(verify) == 0)
        #expect(try status(accept + ["nothing happened"]) == 1)
        let restore =
            "cd '\(folder.path)' && mkdir aside && mv ledger.sqlite* aside/ && "
            + "install -m 0640 copy.sqlite ledger.sqlite"
        #expect(system(restore) == 0)
        #expect(try status(verify) == 1)
        let audit = try LedgerAudit(path: folder.ledger, stateDirectory: folder.path)
        #expect(audit.faults.map(\.kind) == ["exchanged"])
        #expect(try status(accept + ["  "]) == 64)
        #expect(try status(accept + ["the disk of 8 March broke"]) == 0)
        #expect(try status(verify) == 0)
        #expect(try status(accept + ["again"]) == 1)
        let daemon = try SQLiteLedger(path: folder.ledger, witness: .kept(witness))
        var book = try daemon.book()
        let restored = book.restorations.map(\.restoration)
        #expect(restored.map(\.comment) == ["the disk of 8 March broke"])
        #expect(restored.first?.lostUntil == at)
        try daemon.append([.stopped], at: at, to: &book)
    }

    @Test func `a ledger that is missing, or is none, has its own exit status`() throws {
        #expect(try status(["ledger", "verify", folder.path + "/none"]) == 66)
        #expect(try status(["ledger", "export", folder.path + "/none"]) == 66)
        let text = folder.path + "/text"
        try write("no ledger at all, but long enough to be looked at\n", to: text)
        #expect(try status(["ledger", "verify", text]) == 74)
    }

    @Test func `the table comes out although there are no documents`() throws {
        let export = ["ledger", "export", folder.ledger, "--config", folder.path + "/none.yaml"]
        for format in [[], ["--json"], ["--bom"], ["--from", "2568-03-05", "--to", "2568-03-05"]] {
            #expect(try status(export + format) == 0)
        }
        #expect(try status(export + ["--from", "yesteryear"]) == 64)
    }
}
