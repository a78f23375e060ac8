import CivilTime
import Obligations
import Planning
import Testing

private func reports(_ rule: String = monthEnds, kind: Obligation.Kind = .report) -> Registry {
    station("clerk > chief", owes: [.recurring("O15", kind: kind, rule, by: ["clerk"], leads: [3])])
}

private let year = FiscalYear(2568)

@Suite struct `A round known by its period` {
    @Test func `keeps what was recorded of it when its day is edited`() {
        let office = Office(reports(), from: "2025-03-03 09:00")
        office.done("O15", of: "2025-03-31", through: true, at: "2025-03-03 09:00")
        office.reload(reports("FREQ=MONTHLY;BYMONTHDAY=10"))
        let march = OccurrenceID("O15", year, CivilPeriod("2025-03"))
        let standing = Standings(office.years, office.book, at: moment("2025-03-20 09:00")).of(
            march)
        #expect(standing?.state == .done)
        #expect(standing?.due == day("2025-03-10"))
        #expect(office.scratch.overdue == [])
        office.serve(until: "2025-04-04 00:00")
        #expect(office.diary == [])
    }

    @Test func `tells those who were shown its old day once, and nobody else`() {
        let office = Office(reports(), from: "2025-02-10 09:00")
        office.done("O15", of: "2025-01-31", through: true, at: "2025-02-10 09:00")
        office.serve(until: "2025-02-26 00:00")
        office.wantDiary(["2025-02-25 08:30 clerk O15 lead-3 first-notice"])
        office.reload(reports("FREQ=MONTHLY;BYMONTHDAY=-2"))
        office.serve(until: "2025-02-27 00:00")
        office.wantDiary([
            "2025-02-25 08:30 clerk O15 lead-3 first-notice",
            "2025-02-26 08:00 clerk O15 changed-from-2025-02-28 date-changed",
            "2025-02-26 08:00 clerk O15 lead-3 first-notice",
        ])
    }

    @Test func `of a record by its day is read as the period that its rule has there`() {
        let years = Years(reports())
        var book = Book(rounds: RoundNames(years))
        let events: [LedgerEvent] = [
            .fact(
                .completed(
                    Completion(
                        OccurrenceID("O15", year, CivilPeriod("2025-03-31")), isThrough: true,
                        date: day("2025-03-31")))),
            .claimed(
                Claim(
                    id: ClaimID(rawValue: "1"), attempt: 1, post: "clerk",
                    notices: [
                        NoticeID(
                            OccurrenceID("O15", year, CivilPeriod("2025-04-30")), .lead(3),
                            due: day("2025-04-30")),
                        NoticeID(
                            OccurrenceID(.letter("clerk"), year, CivilPeriod("2025-04-01")),
                            .monthly(day("2025-04-01")), due: day("2025-04-01")),
                    ], messageID: "m")),
            .settled(claim: ClaimID(rawValue: "1"), attempt: 1, outcome: .accepted, detail: ""),
        ]
        for (index, event) in events.enumerated() {
            book.apply(
                LedgerRecord(
                    sequence: Int64(index + 1), at: moment("2025-04-25 09:00"), event: event))
        }
        #expect(book.completion(of: OccurrenceID("O15", year, CivilPeriod("2025-02"))) != nil)
        #expect(book.completion(of: OccurrenceID("O15", year, CivilPeriod("2025-04"))) == nil)
        let lead = NoticeID(
            OccurrenceID("O15", year, CivilPeriod("2025-04")), .lead(3), due: day("2025-04-30"))
        #expect(book.telling(lead, to: "clerk") != nil)
        let letter = NoticeID(
            OccurrenceID(.letter("clerk"), year, CivilPeriod("2025-04")),
            .monthly(day("2025-04-01")), due: day("2025-04-01"))
        #expect(book.telling(letter, to: "clerk") != nil)
    }
}

@Suite struct `A date that a letter showed` {
    private func plan(_ due: String, _ other: String = "2025-02-28") -> Registry {
        station(
            "clerk > chief",
            owes: [
                .measure("M01", due: other, by: ["clerk", "chief"], leads: [7]),
                .measure("M02", due: due, by: ["clerk"], leads: [7]),
            ])
    }

    /// The letter about M01 shows the date of M02 too.
    private func office(_ registry: Registry, shows id: OccurrenceID, _ date: String) -> Office {
        let office = Office(registry, from: "2025-02-20 09:00")
        office.shown = { _ in [ShownDate(id, day(date))] }
        office.at("2025-02-21 08:30")
        office.shown = { _ in [] }
        return office
    }

    private let second = OccurrenceID("M02", year)

    @Test func `makes a word of the change to each who saw it when it moves, once`() {
        let office = office(plan("2025-08-29"), shows: second, "2025-08-29")
        office.reload(plan("2025-07-31"))
        office.serve(until: "2025-03-01 00:00")
        let changes = office.diary.filter { $0.contains("changed-from") }.sorted()
        #expect(
            changes == [
                "2025-02-21 08:30 chief M02 changed-from-2025-08-29 date-changed",
                "2025-02-21 08:30 clerk M02 changed-from-2025-08-29 date-changed",
            ])
        office.reload(plan("2025-08-29"))
        office.serve(until: "2025-03-05 00:00")
        #expect(
            office.diary.filter { $0.hasSuffix("M02 changed-from-2025-07-31 date-changed") }.count
                == 2)
    }

    @Test func `is watched however far away it is`() {
        func rounds(_ day: Int) -> Registry {
            station(
                "clerk",
                owes: [
                    .measure("M01", due: "2025-02-28", by: ["clerk"], leads: [7]),
                    .recurring("O15", "FREQ=MONTHLY;BYMONTHDAY=\(day)", by: ["clerk"], leads: [1]),
                ])
        }
        let august = OccurrenceID("O15", year, CivilPeriod("2025-08"))
        let office = office(rounds(20), shows: august, "2025-08-20")
        office.done("O15", of: "2025-02-20", through: true, at: "2025-02-21 09:00")
        office.reload(rounds(25))
        office.at("2025-02-24 09:00")
        #expect(
            office.letters.flatMap(\.notices).map(\.notice).filter { $0.occurrence == august } == [
                NoticeID(august, .dateChanged(from: day("2025-08-20")), due: day("2025-08-25"))
            ])
    }

    @Test func `that did not move, or of what is done, is no news`() {
        let office = office(plan("2025-08-29"), shows: second, "2025-08-29")
        office.serve(until: "2025-02-25 00:00")
        office.done("M02", at: "2025-02-25 09:00")
        office.reload(plan("2025-07-31"))
        office.serve(until: "2025-02-27 00:00")
        #expect(!office.diary.contains { $0.contains("changed-from") })
    }

    @Test func `by a letter that did not arrive was not seen`() {
        let office = Office(plan("2025-08-29"), from: "2025-02-20 09:00")
        office.shown = { _ in [ShownDate(OccurrenceID("M02", year), day("2025-08-29"))] }
        office.delivery = { _ in .rejected }
        office.at("2025-02-21 08:30")
        office.reload(plan("2025-07-31"))
        office.at("2025-02-21 09:00")
        office.wantNoLetter()
    }

    @Test(arguments: [
        "M05/2568 2025-03-15", "eit/2568 opens 2025-01-01", "O15.monthly/2568/2025-03 2025-03-31",
    ])
    func `has a name that can be read back`(text: String) {
        #expect(ShownDate(text)?.description == text)
        for wrong in ["", text + "x", text + " x", "x " + text, "M05 2025-03-15", "M05/2568"] {
            #expect(ShownDate(wrong) == nil, "\(wrong)")
        }
    }
}
