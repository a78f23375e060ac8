import CivilTime
import Effects
import Obligations
import Planning
import Testing

@testable import LedgerSQLite

/// Rows whose hash holds, because whoever wrote them can compute one, and that say what cannot be.
@Suite struct OutOfRangeTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let event: LedgerEvent
        var at: Int64 = morning.secondsSinceEpoch
        var cells: [(Column, Cell)] = []

        var testDescription: String { name }
    }

    private static let claimed = LedgerEvent.claimed(
        Claim(id: ClaimID(rawValue: "c"), attempt: 1, post: PostID("p"), notices: [], messageID: "")
    )
    private static let settled = LedgerEvent.settled(
        claim: ClaimID(rawValue: "c"), attempt: 1, outcome: .accepted, detail: "")
    private static let m05 = OccurrenceID(ObligationID("M05"), FiscalYear(2568))
    private static let completed = LedgerEvent.fact(
        .completed(Completion(m05, date: CivilDate(daysSinceEpoch: 20_000))))
    private static let confirmed = LedgerEvent.fact(
        .clockConfirmed(ClockConfirmation(falseFrom: 1, falseThrough: 1, comment: "", actor: "a")))

    private static func cell(_ name: String, _ event: LedgerEvent, _ column: Column, _ cell: Cell)
        -> Case
    { Case(name: name, event: event, cells: [(column, cell)]) }

    static let cases: [Case] =
        [Int64.max, Int64.min, -1, 253_402_300_800, 1 << 53].map {
            Case(name: "at \($0)", event: .stopped, at: $0)
        }
        + [Int64.max, Int64.min, 0, -1, 1_000_001].flatMap {
            [
                cell("claimed attempt \($0)", claimed, .attempt, .integer($0)),
                cell("settled attempt \($0)", settled, .attempt, .integer($0)),
            ]
        }
        + ["2025-19-39", "2025-02-30", "0000-01-01", "tomorrow", "", "2025-3-1", "๒๕๖๘-๐๑-๐๑"].map {
            cell("done on '\($0)'", completed, .onDate, .text($0))
        }
        + ["2025-19-39", "2025-13", "2025-Q5", "2025-W60", "x", ""].map {
            cell("round '\($0)'", completed, .occurrence, .text($0))
        }
        + [Int64.max, Int64.min, 0, 1, 2025, 3001].map {
            cell("year \($0)", completed, .fiscalYear, .integer($0))
        }
        + [Int64.max, Int64.min, 1_000_000_001, -1_000_000_001].map {
            cell("count \($0)", progress(1), .count, .integer($0))
        }
        + [
            "M05/2568 lead-9223372036854775807 2025-03-15",
            "M05/2568 overdue--9223372036854775808 2025-03-15",
            "M05/2568 lead-100001 2025-03-15", "M05/2568 lead-1 2025-19-39",
            "M05/99999999 lead-1 2025-03-15",
            "M05/2568 riddle 2025-03-15", "M05",
        ].map { cell("notice '\($0)'", claimed, .notices, .text($0)) }
        + [
            cell("unknown reason", claimed, .reasons, .text("because")),
            cell("unreadable shown", claimed, .shown, .text("M05/2568 2025-19-39")),
            cell("unknown outcome", settled, .outcome, .text("lost")),
            cell("lost through", restored, .count, .integer(Int64.max)),
            cell("lost until", restored, .lostUntil, .integer(Int64.max)),
            cell("lost through less", restored, .count, .integer(-1)),
            cell("false from later", confirmed, .falseFrom, .integer(99)),
            cell("false through", confirmed, .falseThrough, .integer(Int64.max)),
            cell("false from none", confirmed, .falseFrom, .integer(0)),
            cell("open", closed(2568), .count, .integer(-1)),
            cell("open much", closed(2568), .count, .integer(Int64.max)),
            cell(
                "unsilenced itself", .fact(.unsilenced(record: 1, actor: "a", comment: "")),
                .record,
                .integer(3)),
            cell(
                "retracted later", .fact(.retracted(record: 1, actor: "a", comment: "")), .record,
                .integer(Int64.max)),
            cell("no actor", completed, .actor, .null),
            cell("number for text", completed, .result, .null),
        ]

    /// Writes a row behind the newest with the hash that it must have.
    private func chain(_ ledger: SQLiteLedger, _ item: Case) throws -> Int64 {
        let tail = try #require(try ledger.readTail())
        var row = Row(sequence: tail.sequence + 1, at: item.at, kind: Row.kind(of: item.event))
        row.cells =
            Row(LedgerRecord(sequence: row.sequence, at: morning, event: item.event)).cells
        for (column, cell) in item.cells { row[column] = cell }
        let connection = ledger.connection
        try connection.execute("PRAGMA ignore_check_constraints = ON")
        defer { try? connection.execute("PRAGMA ignore_check_constraints = OFF") }
        let places = [String](repeating: "?", count: Column.allCases.count + 5)
        let insertion = try connection.prepare(
            "INSERT INTO event (seq, at, kind, previous, hash, \(SQLiteLedger.columns)) "
                + "VALUES (\(places.joined(separator: ", ")))")
        try insertion.bind(1, .integer(row.sequence))
        try insertion.bind(2, .integer(row.at))
        try insertion.bind(3, .text(row.kind))
        try insertion.bind(4, tail.hash)
        try insertion.bind(5, row.hash(after: tail.hash))
        for column in Column.allCases { try insertion.bind(6 + column.rawValue, row[column]) }
        _ = try insertion.step()
        return row.sequence
    }

    @Test(arguments: cases)
    func `is a finding, holds mail, and can be accepted`(item: Case) throws {
        let forger = try SQLiteLedger(path: folder.ledger)
        try forger.append([opened(2568), progress(1)], at: morning)
        let number = try chain(forger, item)
        let ledger = try SQLiteLedger(path: folder.ledger)
        let found = failure { () throws(LedgerFailure) in _ = try ledger.book() }
        #expect(found == .doubted(record: number, Doubt.unreadable))
        #expect(try ledger.verify().map(\.description) == ["record \(number) cannot be read"])
        #expect(try ledger.examine().records == number)
        // A person looks at it, and the ledger goes on without that record.
        try ledger.append([restored], at: morning, expecting: number)
        try ledger.append([progress(2)], at: morning)
        #expect(try ledger.records().map(\.sequence) == [1, 2, number + 1, number + 2])
        #expect(try ledger.book().lastSequence == number + 2)
    }

    @Test(arguments: cases.filter { $0.cells.isEmpty })
    func `a moment that no calendar has is not written`(item: Case) throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        let refusal = failure { () throws(LedgerFailure) in
            try ledger.append(
                [item.event], at: Instant(secondsSinceEpoch: item.at), expecting: 0)
        }
        #expect(kind(refusal) == "cannot write")
        #expect(try ledger.head() == nil)
    }

    @Test func `a row with the largest number of all is a finding`() throws {
        let forger = try SQLiteLedger(path: folder.ledger)
        try forger.append([progress(1)], at: morning)
        #expect(forge(folder.ledger, "UPDATE event SET seq = 9223372036854775807 WHERE seq = 1"))
        let ledger = try SQLiteLedger(path: folder.ledger)
        #expect(
            failure { () throws(LedgerFailure) in _ = try ledger.book() }
                == .doubted(record: 1, Doubt.missing))
        #expect(try ledger.verify().count == 2)
        let refusal = failure { () throws(LedgerFailure) in
            try ledger.append([.stopped], at: morning, expecting: Int64.max)
        }
        #expect(kind(refusal) == "damaged")
    }
}
