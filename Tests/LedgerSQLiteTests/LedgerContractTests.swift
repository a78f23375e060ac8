import CivilTime
import Effects
import Obligations
import Planning
import Simulation
import Testing

@testable import LedgerSQLite

/// A ledger of either make, with what others do to it.
final class Subject {
    enum Make: CaseIterable {
        case memory, sqlite
    }

    private(set) var ledger: any Ledger
    private let folder: TemporaryFolder?

    init(_ make: Make) throws {
        switch make {
        case .memory:
            ledger = MemoryLedger()
            folder = nil
        case .sqlite:
            let folder = try TemporaryFolder()
            ledger = try SQLiteLedger(path: folder.ledger)
            self.folder = folder
        }
    }

    /// Another process writes.
    func somebody(writes event: LedgerEvent, at moment: Instant = morning) throws {
        if let memory = ledger as? MemoryLedger {
            memory.recordFact(event, at: moment)
        } else if let folder {
            try SQLiteLedger(path: folder.ledger).append([event], at: moment)
        }
    }

    /// Somebody edits a record while no daemon has the ledger open.
    func doubt(_ sequence: Int64) throws {
        if let memory = ledger as? MemoryLedger {
            memory.doubt(sequence)
        } else if let folder {
            let edit = "UPDATE event SET detail = 'x', digest = 'x' WHERE seq = \(sequence)"
            #expect(forge(folder.ledger, edit))
            ledger = try SQLiteLedger(path: folder.ledger)
        }
    }

    /// Appends behind the newest record.
    func write(_ events: [LedgerEvent], at moment: Instant = morning) throws {
        var book = try ledger.book()
        try ledger.append(events, at: moment, to: &book)
    }

    /// Appends behind the newest record, each so long after the one before that a year's letters about plans
    /// and of the service lie between them.
    func write(apart events: [LedgerEvent]) throws {
        for event in events {
            try write([event], at: morning.adding(seconds: try records().count * 101 * 86_400))
        }
    }

    func records(after sequence: Int64 = 0) throws -> [LedgerRecord] {
        var records: [LedgerRecord] = []
        try ledger.changes(after: sequence) { (record) throws(LedgerFailure) in
            records.append(record)
        }
        return records
    }
}

func opened(_ year: Int) -> LedgerEvent { .yearOpened(FiscalYear(year)) }
func closed(_ year: Int, open: Int = 0) -> LedgerEvent { .yearClosed(FiscalYear(year), open: open) }
func done(_ year: Int) throws -> LedgerEvent {
    .fact(
        .completed(
            Completion(
                OccurrenceID(ObligationID("M05"), FiscalYear(year)), date: try day("2025-03-15"))))
}
let restored = LedgerEvent.fact(
    .restored(Restoration(lostThrough: 1, lostDigest: "00", lostUntil: morning, comment: "c")))

/// What every ledger must do, whatever it is made of.
@Suite struct LedgerContractTests {
    @Test(arguments: Subject.Make.allCases)
    func `what is appended is returned, and read from any number on`(make: Subject.Make) throws {
        let subject = try Subject(make)
        let first = try subject.ledger.append(
            [.stopped, progress(1)], at: morning, expecting: 0)
        let second = try subject.ledger.append(
            [progress(2)], at: morning.adding(seconds: 9), expecting: 2)
        #expect(first.map(\.sequence) == [1, 2] && second.map(\.sequence) == [3])
        #expect(try subject.records() == first + second)
        #expect(try subject.records(after: 1) == [first[1]] + second)
        for number in [Int64(3), 4, 99, Int64.max] {
            #expect(try subject.records(after: number).isEmpty)
        }
        #expect(try subject.records(after: -7) == first + second)
    }

    @Test(arguments: Subject.Make.allCases)
    func `who expects another end is refused, and nothing is written`(make: Subject.Make) throws {
        let subject = try Subject(make)
        var book = try subject.ledger.book()
        try subject.ledger.append([progress(1)], at: morning, to: &book)
        try subject.somebody(writes: progress(2))
        for expected in [Int64(0), 1, 3, 99, -1, Int64.max] {
            let refusal = failure { () throws(LedgerFailure) in
                try subject.ledger.append([.stopped], at: morning, expecting: expected)
            }
            #expect(refusal == .overtaken, "\(expected)")
        }
        #expect(try subject.records().count == 2)
        let refusal = failure { () throws(LedgerFailure) in
            try subject.ledger.append([.stopped], at: morning, to: &book)
        }
        #expect(refusal == .overtaken && book.lastSequence == 1)
        // Read on, decide anew.
        try subject.ledger.read(into: &book)
        try subject.ledger.append([.stopped], at: morning, to: &book)
        #expect(book.lastSequence == 3)
        #expect(try subject.records().map(\.event) == [progress(1), progress(2), .stopped])
    }

    @Test(arguments: Subject.Make.allCases)
    func `a book that applies what it wrote is the one that is read`(make: Subject.Make) throws {
        let subject = try Subject(make)
        var book = try subject.ledger.book()
        for event in try everyEvent() {
            try subject.ledger.append([event], at: morning, to: &book)
            if book.lastSequence % 5 == 0 {
                try subject.somebody(writes: progress(1))
                try subject.ledger.read(into: &book)
            }
        }
        let read = try subject.ledger.book()
        #expect(read.lastSequence == book.lastSequence)
        #expect(read.openClaims == book.openClaims && read.firstAt == book.firstAt)
        #expect(read.registryLoads == book.registryLoads)
        #expect(read.silences.map(\.record) == book.silences.map(\.record))
        #expect(read.restorations.count == book.restorations.count)
    }

    @Test(arguments: Subject.Make.allCases)
    func `nothing to append is nothing to refuse`(make: Subject.Make) throws {
        let subject = try Subject(make)
        #expect(try subject.ledger.append([], at: morning, expecting: 7).isEmpty)
        #expect(try subject.ledger.origin() == .beginning)
        #expect(try subject.records().isEmpty)
        #expect(try subject.ledger.examine().records == 0)
    }

    @Test(arguments: Subject.Make.allCases)
    func `a reader that has enough says so, and the ledger goes on`(make: Subject.Make) throws {
        let subject = try Subject(make)
        try subject.write([progress(1), progress(2), progress(3)])
        var seen = 0
        let enough = failure { () throws(LedgerFailure) in
            try subject.ledger.changes(after: 0) { (_) throws(LedgerFailure) in
                seen += 1
                if seen == 2 { throw .busy("enough") }
            }
        }
        #expect(enough == .busy("enough") && seen == 2)
        try subject.write([.stopped])
        #expect(try subject.records().count == 4)
    }
}

/// What is doubted holds all that comes after it, until somebody accepts it.
@Suite struct DoubtTests {
    @Test(arguments: Subject.Make.allCases)
    func `reading ends before a record that was edited`(make: Subject.Make) throws {
        let subject = try Subject(make)
        try subject.write(try everyEvent())
        let count = try subject.records().count
        let number = Int64(count - 3)
        try subject.doubt(number)
        var seen: [Int64] = []
        let found = failure { () throws(LedgerFailure) in
            try subject.ledger.changes(after: 0) { (record) throws(LedgerFailure) in
                seen.append(record.sequence)
            }
        }
        guard case .doubted(let record, _) = found else {
            Issue.record("\(String(describing: found))")
            return
        }
        #expect(record == number && seen.last == number - 1)
        #expect(
            kind(failure { () throws(LedgerFailure) in _ = try subject.ledger.book() }) == "doubted"
        )
        #expect(try subject.ledger.examine().faults == ["record \(number) was edited"])
        // The record before the first is trusted: whoever stands behind it reads on.
        #expect(try subject.records(after: number).count == 3)
    }

    @Test(arguments: Subject.Make.allCases)
    func `what is accepted is read as it stands, and what comes later is held again`(
        make: Subject.Make
    ) throws {
        let subject = try Subject(make)
        try subject.write([progress(1), .stopped, progress(2)])
        try subject.doubt(2)
        try subject.ledger.append([restored], at: morning, expecting: 3)
        #expect(try subject.records().map(\.sequence) == [1, 2, 3, 4])
        #expect(try subject.ledger.book().restorations.count == 1)
        try subject.write([progress(3), progress(4)])
        try subject.doubt(5)
        let again = failure { () throws(LedgerFailure) in _ = try subject.ledger.book() }
        guard case .doubted(5, _) = again else {
            Issue.record("\(String(describing: again))")
            return
        }
    }
}

/// Where reading begins.
@Suite struct OriginTests {
    /// Events by a letter each, and where reading begins: `o8` opens 2568, `c8` closes it, `d8` is a fact of
    /// it, `r` a restoration, `l` a load, `s` a silence of all years, `v3` says that record 3 has a false
    /// time, `.` anything else.
    private static func events(_ words: Substring) throws -> [LedgerEvent] {
        try words.split(separator: " ").map { word -> LedgerEvent in
            let year = 2560 + (Int(word.dropFirst()) ?? 0)
            switch word.first {
            case "o": return opened(year)
            case "c": return closed(year)
            case "d": return try done(year)
            case "r": return restored
            case "l": return .registryLoaded(digest: "d")
            case "v":
                let number = Int64(word.dropFirst()) ?? 0
                return .fact(
                    .clockConfirmed(
                        ClockConfirmation(
                            falseFrom: number, falseThrough: number, comment: "", actor: "a")))
            case "s":
                return .fact(
                    .silenced(
                        Silence(
                            obligation: nil, post: nil, until: try day("2025-10-15"), comment: ""))
                )
            default: return .stopped
            }
        }
    }

    static let cases = [
        // No year was ever opened, or the first is open: from the beginning.
        "", ".", ". l d8 .", "l o8 . d8", "l d8 o8 . d8 o9 .", "l o8 o9 d9 c9 .",
        // None is open and there was but one.
        "l o8 . c8 .",
    ]

    @Test(arguments: Subject.Make.allCases, cases)
    func `reading begins at the beginning`(make: Subject.Make, words: String) throws {
        let subject = try Subject(make)
        try subject.write(apart: try OriginTests.events(words[...]))
        let origin = try subject.ledger.origin()
        #expect(origin.after == 0 && origin.standing.isEmpty && origin.registryLoads == 0)
    }

    struct Case: Sendable {
        let words: String
        let after: Int64
        let loads: Int
        let standing: [Int64]
    }

    static let later = [
        // The old year is closed and the new one is open.
        Case(words: "l o8 . . o9 . c8 .", after: 4, loads: 1, standing: []),
        Case(words: "l o8 l d8 . o9 l . c8 d9", after: 5, loads: 2, standing: []),
        // What people said of the new year before it was opened, and of the whole ledger.
        Case(words: "l o8 d9 d8 s r v3 . o9 c8 .", after: 8, loads: 1, standing: [3, 5, 6, 7]),
        // Three years; the second is closed too.
        Case(words: "o8 o9 c8 . o10 . c9 . .", after: 4, loads: 0, standing: []),
        Case(words: "o8 d9 d10 o9 c8 d10 r o10 . c9", after: 7, loads: 0, standing: [3, 6, 7]),
        // A year was left out, or is closed and nothing has followed.
        Case(words: "o8 . c8 . o9 . c9 .", after: 4, loads: 0, standing: []),
        // It was closed before the next began: what was open and the letter about it are read too.
        Case(words: "o8 . . c8 . o9 .", after: 3, loads: 0, standing: []),
        // The same year opened twice counts from the first time.
        Case(words: "o8 o9 . o9 c8 o9", after: 1, loads: 0, standing: []),
    ]

    @Test(arguments: Subject.Make.allCases, later)
    func `reading begins where the oldest open year does`(make: Subject.Make, row: Case) throws {
        let subject = try Subject(make)
        try subject.write(apart: try OriginTests.events(row.words[...]))
        let origin = try subject.ledger.origin()
        #expect(origin.after == row.after, "\(row.words)")
        #expect(origin.registryLoads == row.loads, "\(row.words)")
        #expect(origin.standing.map(\.sequence) == row.standing, "\(row.words)")
        #expect(origin.firstAt == morning)
    }

    @Test(arguments: Subject.Make.allCases)
    func `a year that a clock ahead has closed is open`(make: Subject.Make) throws {
        let subject = try Subject(make)
        try subject.write(apart: try OriginTests.events("o8 d8 o9 c8 ."))
        #expect(try subject.ledger.origin().after == 2)
        try subject.write(apart: try OriginTests.events("v4"))
        #expect(try subject.ledger.origin().after == 0)
    }

    @Test(arguments: Subject.Make.allCases)
    func `what was told of a year before its plan came is read too`(make: Subject.Make) throws {
        let subject = try Subject(make)
        let days = [0, 150, 200, 240, 300, 310]
        let events = [opened(2568), .stopped, .stopped, opened(2569), closed(2568), .stopped]
        for (day, event) in zip(days, events) {
            try subject.write([event], at: morning.adding(seconds: day * 86_400))
        }
        #expect(try subject.ledger.origin().after == 1)
        #expect(try subject.ledger.origin().firstAt == morning)
    }

    @Test(arguments: Subject.Make.allCases)
    func `what was open at the close is read with the closing`(make: Subject.Make) throws {
        let subject = try Subject(make)
        let lapsed = LedgerEvent.lapsed(OccurrenceID(ObligationID("M05"), FiscalYear(2568)))
        try subject.write(
            apart: [opened(2568), .stopped, lapsed, lapsed, closed(2568, open: 2), .stopped])
        try subject.write(apart: [opened(2569), .stopped])
        #expect(try subject.ledger.origin().after == 2)
        #expect(try subject.ledger.book().lapsed(in: FiscalYear(2568)).count == 2)
    }

    @Test(arguments: Subject.Make.allCases)
    func `both books answer alike on what is not over`(make: Subject.Make) throws {
        let subject = try Subject(make)
        try subject.write(apart: try OriginTests.events("l o8 s d9 . d8 l o9 d9 c8 r . d9 l"))
        var whole = Book()
        for record in try subject.records() { whole.apply(record) }
        let book = try subject.ledger.book()
        #expect(try subject.ledger.origin().after > 0)
        let id = OccurrenceID(ObligationID("M05"), FiscalYear(2569))
        #expect(
            book.completion(of: id) == whole.completion(of: id) && book.completion(of: id) != nil)
        #expect(book.silences.map(\.record) == whole.silences.map(\.record))
        #expect(book.registryLoads == whole.registryLoads)
        #expect(book.firstAt == whole.firstAt && book.lastSequence == whole.lastSequence)
        #expect(book.restorations.count == whole.restorations.count)
        #expect(book.openYears == whole.openYears)
    }
}
