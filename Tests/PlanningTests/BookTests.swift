import CivilTime
import Obligations
import Testing
import ThaiPhrases

@testable import Planning

/// How many values are in it, counted through and through.
private func weight(_ value: Any) -> Int {
    Mirror(reflecting: value).children.reduce(1) { $0 + weight($1.value) }
}

/// The plan of a year: a row, rounds and a survey.
private func plan(_ year: Int) -> Registry {
    let shift = year - 2568
    return station(
        "clerk > chief", year: year,
        owes: [
            .measure(
                "M05", due: "\(2025 + shift)-03-14", by: ["clerk"],
                from: "\(2024 + shift)-10-01"),
            .recurring(
                "O15", monthEnds, by: ["clerk"], from: "\(2024 + shift)-10-01", leads: [3]),
        ])
}

/// A book after the business of the years before the last one was closed, its claims settled.
private func served(_ numbers: ClosedRange<Int>) -> Book {
    let years = Years(numbers.map(plan)) ?? Years(plan(numbers.lowerBound))
    let office = Office(years, from: "\(numbers.lowerBound - 544)-10-01 09:00")
    office.isHeldAgainstScratch = false
    for year in numbers {
        office.done("M05", year: year, at: "\(numbers.lowerBound - 544)-10-02 09:00")
    }
    office.serve(until: "\(numbers.upperBound - 543)-02-20 09:00")
    return office.book
}

@Suite struct `A book that lets go of a year` {
    private let old = FiscalYear(2568)
    private let new = FiscalYear(2569)

    @Test func `has no trace of it but that it is closed`() throws {
        var book = served(2568...2569)
        let closedAt = try #require(book.closedAt(old))
        #expect(book.mattersOfRecords.values.contains { $0.fiscalYear == old })
        let before = weight(book)
        book.forget(old)
        #expect(weight(book) < before)
        #expect(book.years[old] == nil)
        #expect(!book.mattersOfRecords.values.contains { $0.fiscalYear == old })
        #expect(book.closedAt(old) == closedAt)
        #expect(book.isOpened(old) && book.isOpened(new))
        #expect(book.openYears == [new])
        #expect(book.lapsed(in: old) == [])
    }

    @Test func `weighs as much as its open years, however many went before`() {
        func weightAfter(_ numbers: ClosedRange<Int>) -> Int {
            var book = served(numbers)
            for year in numbers.dropLast() {
                #expect(book.closedAt(FiscalYear(year)) != nil, "\(year)")
                book.forget(FiscalYear(year))
            }
            return weight(book.years) + weight(book.mattersOfRecords) + weight(book.openClaims)
        }
        let two = weightAfter(2567...2568)
        #expect(two > 500)
        #expect(weightAfter(2565...2568) == two)
    }

    @Test func `keeps a year that is open`() {
        var book = served(2568...2569)
        let before = weight(book.years)
        book.forget(new)
        book.forget(FiscalYear(2570))
        #expect(weight(book.years) == before)
        #expect(book.openYears == [new])
    }

    /// What may come late: an officer who records, a letter that was under way, a daemon that starts anew.
    private static let late: [LedgerEvent] = {
        let occurrence = OccurrenceID("M05", FiscalYear(2568))
        let notice = NoticeID(occurrence, .lead(7), due: day("2025-03-14"))
        let claim = ClaimID(rawValue: "late")
        return [
            .fact(.completed(Completion(occurrence, date: day("2026-01-20")))),
            .fact(.reopened(occurrence, actor: "", comment: "")),
            .fact(.progress(survey: occurrence.matter, unit: "", count: 3, actor: "")),
            .fact(
                .extended(
                    Extension(
                        occurrence, until: day("2026-02-20"), grantedBy: "chief", paper: "1"))),
            .claimed(
                Claim(
                    id: claim, attempt: 1, post: "clerk", notices: [notice], messageID: "<l@x>",
                    shown: [ShownDate(occurrence, day("2025-03-14"))])),
            .settled(claim: claim, attempt: 1, outcome: .accepted, detail: ""),
            .closed(notice: notice, post: "clerk", reason: .expired), .lapsed(occurrence),
            .yearOpened(FiscalYear(2568)), .yearClosed(FiscalYear(2568), open: 1),
        ]
    }()

    @Test func `does not open it again for a record that comes late`() throws {
        var book = served(2568...2569)
        book.forget(old)
        let closedAt = try #require(book.closedAt(old))
        let before = weight(book.years) + weight(book.mattersOfRecords)
        for event in Self.late {
            book.apply(
                LedgerRecord(
                    sequence: book.lastSequence + 1, at: moment("2026-02-21 09:00"), event: event))
            #expect(book.openYears == [new], "\(event)")
            #expect(book.closedAt(old) == closedAt, "\(event)")
            #expect(book.years[old] == nil, "\(event)")
        }
        #expect(weight(book.years) + weight(book.mattersOfRecords) == before)
        #expect(book.openClaims.isEmpty)
        // What is recorded of an open year counts as ever.
        book.apply(
            LedgerRecord(
                sequence: book.lastSequence + 1, at: moment("2026-02-21 09:01"),
                event: .fact(
                    .reopened(OccurrenceID("M05", new), actor: "", comment: ""))))
        #expect(!book.facts(of: MatterID("M05", new)).isEmpty)
    }

    @Test func `says the same of the open year as one that keeps all`() {
        let whole = served(2568...2569)
        var book = whole
        book.forget(old)
        let years = Years(plan(2569))
        let now = moment("2026-02-20 09:00")
        #expect(
            Standings(years, book, at: now).overdue.map(\.obligation.id)
                == Standings(years, whole, at: now).overdue.map(\.obligation.id))
        let one = PlanningTests.essence(Planning.plan(years, book, at: now))
        #expect(one == PlanningTests.essence(Planning.plan(years, whole, at: now)))
    }
}

@Suite struct `A book that begins behind a record` {
    private func records(closing: Bool) -> [LedgerRecord] {
        let first = FiscalYear(2567)
        let events: [(String, LedgerEvent)] = [
            ("2023-10-02 09:00", .started(version: "1", digest: "a")),
            ("2023-10-02 09:00", .registryLoaded(digest: "a")),
            ("2023-10-02 09:00", .yearOpened(first)),
            (
                "2024-03-01 09:00",
                .fact(.completed(Completion(OccurrenceID("M05", first), date: day("2024-03-01"))))
            ),
            // Of a year to come: it is not over.
            (
                "2024-09-20 09:00",
                .fact(
                    .completed(
                        Completion(OccurrenceID("M09", FiscalYear(2568)), date: day("2024-09-20"))))
            ),
            (
                "2024-09-21 09:00",
                .fact(
                    .silenced(
                        Silence(
                            obligation: nil, post: "clerk", until: day("2024-12-31"), comment: "")))
            ),
            ("2024-10-01 09:00", .registryLoaded(digest: "a+b")),
            ("2024-10-01 09:00", .yearOpened(FiscalYear(2568))),
        ]
        let end: [(String, LedgerEvent)] = [
            ("2025-01-01 09:00", .lapsed(OccurrenceID("M01", first))),
            ("2025-01-01 09:00", .yearClosed(first, open: 1)),
            (
                "2025-01-02 09:00",
                .fact(
                    .completed(
                        Completion(OccurrenceID("M05", FiscalYear(2568)), date: day("2025-01-02"))))
            ),
        ]
        return (events + (closing ? end : [])).enumerated().map { index, row in
            LedgerRecord(sequence: Int64(index + 1), at: moment(row.0), event: row.1)
        }
    }

    private func book(_ records: [LedgerRecord]) -> (book: Book, after: Int64) {
        let marks = LedgerMarks(records)
        let earlier = records.filter { $0.sequence <= marks.after }
        var book = Book(
            after: marks.after, firstAt: records.first?.at, registryLoads: 1,
            standing: earlier.filter(marks.keeps))
        for record in records.dropFirst(Int(marks.after)) { book.apply(record) }
        return (book, marks.after)
    }

    @Test func `begins with the first one while the first year is open`() {
        let (book, after) = book(records(closing: false))
        #expect(after == 0)
        #expect(book.beginsAfter == 0)
        #expect(book.openYears == [FiscalYear(2567), FiscalYear(2568)])
        // The first year begins with the ledger, the others where they were opened.
        #expect(book.owedFrom(FiscalYear(2567)) == moment("2023-10-02 09:00"))
        #expect(book.owedFrom(FiscalYear(2568)) == moment("2024-10-01 09:00"))
    }

    @Test func `knows of what went before what is not over, and nothing else`() {
        let all = records(closing: true)
        let (book, after) = book(all)
        #expect(after == 7)
        #expect(book.beginsAfter == 7)
        #expect(book.firstAt == moment("2023-10-02 09:00"))
        #expect(book.lastSequence == Int64(all.count))
        #expect(book.greatestAt == moment("2025-01-02 09:00"))
        #expect(book.openYears == [FiscalYear(2568)])
        #expect(book.completion(of: OccurrenceID("M09", FiscalYear(2568))) != nil)
        #expect(book.completion(of: OccurrenceID("M05", FiscalYear(2568))) != nil)
        #expect(book.completion(of: OccurrenceID("M05", FiscalYear(2567))) == nil)
        #expect(book.silences.map(\.record) == [6])
        #expect(book.lapsed(in: FiscalYear(2567)) == [OccurrenceID("M01", FiscalYear(2567))])
        // The service was there before the record behind which the book begins.
        #expect(book.owedFrom(FiscalYear(2568)) == moment("2024-10-01 09:00"))
        #expect(book.registryLoads == 1)
    }

    @Test
    func `gives the false stamps since the last word on the clock, from the first to the last`() {
        let years = Years(plan(2568))
        func stamps(_ stamps: [String], now: String) -> ClosedRange<Int64>? {
            var book = Book()
            var records: [LedgerRecord] = []
            for (index, text) in stamps.enumerated() {
                let event: LedgerEvent =
                    text.hasPrefix("!")
                    ? .fact(.clockConfirmed(ClockConfirmation(comment: "", actor: "a")))
                    : .summarized(date: day("2025-03-01"))
                let at = moment(String(text.drop { $0 == "!" }))
                records.append(LedgerRecord(sequence: Int64(index + 1), at: at, event: event))
                book.apply(records[index])
            }
            var found = FalseStamps(book, years, at: moment(now))
            for record in records where record.sequence > found.after { found.look(at: record) }
            return found.records
        }
        let now = "2025-03-10 09:00"
        #expect(stamps(["2025-03-01 09:00", "2025-03-10 09:00"], now: now) == nil)
        #expect(
            stamps(["2025-03-01 09:00", "2025-05-01 09:00", "2025-05-02 09:00"], now: now) == 2...3)
        // Since the clock was right again there were others.
        #expect(
            stamps(["2025-03-01 09:00", "2025-05-01 09:00", "2025-03-10 08:00"], now: now) == 2...2)
        #expect(
            stamps(["2025-05-01 09:00", "2025-03-10 08:00", "2025-04-01 09:00"], now: now) == 1...3)
        // What an earlier word accounted for is not counted again.
        #expect(
            stamps(["2025-05-01 09:00", "!2025-03-09 09:00", "2025-03-10 08:00"], now: now) == nil)
        #expect(
            stamps(["2025-05-01 09:00", "!2025-03-09 09:00", "2025-06-01 09:00"], now: now) == 3...3
        )
    }
}
