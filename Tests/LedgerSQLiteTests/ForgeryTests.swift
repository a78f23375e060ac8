import CivilTime
import Effects
import Obligations
import Planning
import Testing

@testable import LedgerSQLite

/// What an auditor is shown after somebody with a database tool was at work.
@Suite struct ForgeryTests {
    let folder: TemporaryFolder
    let ledger: SQLiteLedger

    init() throws {
        folder = try TemporaryFolder()
        ledger = try SQLiteLedger(path: folder.ledger)
        for number in 1...9 {
            try ledger.append([progress(number)], at: morning.adding(seconds: number))
        }
    }

    /// Swaps two rows' numbers, with all that stands in them.
    private static func swap(_ left: Int, _ right: Int) -> String {
        "UPDATE event SET seq = 999 WHERE seq = \(left); "
            + "UPDATE event SET seq = \(left) WHERE seq = \(right); "
            + "UPDATE event SET seq = \(right) WHERE seq = 999; "
            + "UPDATE sqlite_sequence SET seq = 9"
    }

    @Test(arguments: [
        ("UPDATE event SET count = 500 WHERE seq = 4", ["record 4 was edited"]),
        (
            "UPDATE event SET at = at - 86400 WHERE seq IN (2, 7)",
            ["record 2 was edited", "record 7 was edited"]
        ),
        ("UPDATE event SET actor = NULL WHERE seq = 5", ["record 5 was edited"]),
        ("UPDATE event SET actor = '', unit = 'ua' WHERE seq = 5", ["record 5 was edited"]),
        ("UPDATE event SET comment = '' WHERE seq = 6", ["record 6 was edited"]),
        ("UPDATE event SET unit = CAST(x'ff' AS TEXT) WHERE seq = 6", ["record 6 was edited"]),
        ("UPDATE event SET hash = randomblob(32) WHERE seq = 9", ["record 9 was edited"]),
        ("UPDATE event SET previous = zeroblob(32) WHERE seq = 3", ["record 3 was edited"]),
        ("DELETE FROM event WHERE seq = 4", ["record 4 was removed"]),
        (
            "DELETE FROM event WHERE seq IN (1, 5, 6)",
            ["record 1 was removed", "records 5 to 6 were removed"]
        ),
        ("DELETE FROM event WHERE seq > 7", ["records 8 to 9 were removed"]),
        ("DELETE FROM event", ["records 1 to 9 were removed"]),
        (swap(3, 4), ["record 3 was record 4", "record 4 was record 3"]),
        (swap(2, 8), ["record 2 was record 8", "record 8 was record 2"]),
        (
            "DELETE FROM event WHERE seq = 4; UPDATE event SET seq = seq - 1 WHERE seq > 4; "
                + "UPDATE sqlite_sequence SET seq = 8",
            (4...8).map { "record \($0) was record \($0 + 1)" }
        ),
    ])
    func `what was forged is named`(sql: String, faults: [String]) throws {
        #expect(forge(folder.ledger, sql))
        #expect(try ledger.verify().map(\.description) == faults)
    }

    @Test func `a row that was replaced together with its hash breaks the link to the next`()
        throws
    {
        let row = Row(LedgerRecord(sequence: 4, at: morning, event: progress(500)))
        let previous = try #require(
            try ledger.connection.text("SELECT lower(hex(previous)) FROM event WHERE seq = 4"))
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { index in
            UInt8(previous.dropFirst(index).prefix(2), radix: 16)
        }
        let hash = hexadecimal(row.hash(after: bytes))
        #expect(
            forge(
                folder.ledger,
                "UPDATE event SET at = \(row.at), count = 500, hash = x'\(hash)' WHERE seq = 4"))
        #expect(
            try ledger.verify().map(\.description)
                == ["record 5 does not follow the record before it"])
    }

    @Test func `reading ends before a row that was edited, and rows before it are handed on`()
        throws
    {
        #expect(forge(folder.ledger, "UPDATE event SET kind = 'riddle' WHERE seq = 6"))
        let fresh = try SQLiteLedger(path: folder.ledger)
        var seen: [Int64] = []
        let refusal = failure { () throws(LedgerFailure) in
            try fresh.changes(after: 2) { (record) throws(LedgerFailure) in
                seen.append(record.sequence)
            }
        }
        #expect(seen == [3, 4, 5])
        #expect(refusal == .doubted(record: 6, "it was edited"))
        #expect(kind(failure { () throws(LedgerFailure) in _ = try fresh.book() }) == "doubted")
    }

    @Test func `a missing row and a cut end are noticed by the daemon itself`() throws {
        _ = try ledger.book()
        #expect(forge(folder.ledger, "DELETE FROM event WHERE seq > 8"))
        let cut = failure { () throws(LedgerFailure) in _ = try ledger.book() }
        #expect(try #require(cut).message.contains("the newest is 8"))
        #expect(forge(folder.ledger, "DELETE FROM event WHERE seq = 2"))
        let fresh = try SQLiteLedger(path: folder.ledger)
        let gap = failure { () throws(LedgerFailure) in _ = try fresh.book() }
        #expect(gap == .doubted(record: 2, "it is missing"))
    }
}
