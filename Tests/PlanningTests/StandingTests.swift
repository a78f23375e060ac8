import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

@Suite struct `A standing` {
    private let registry = station(
        "clerk > chief",
        owes: [
            .measure("M01", due: "2025-03-14", by: ["clerk"], from: "2025-01-15"),
            .measure("M02", due: "2025-03-14", by: ["clerk"]),
            .recurring("R", monthEnds, by: ["clerk"]),
            .recurring("F", kind: .followUp, monthEnds, by: ["clerk"]),
            .recurring("D", kind: .duty, monthEnds, by: ["clerk"]),
            .event("E", on: "2025-03-14", by: ["clerk"], leads: []),
            .phase(.oit, .duty, "2025-03-03", "2025-04-30", by: ["clerk"]),
            .item("O1", due: "2025-04-30", by: ["clerk"]),
            .phase(.eit, .survey, "2025-03-03", "2025-04-30", by: ["clerk"], quota: 10),
            .phase(.iit, .information, "2025-03-03", "2025-04-30", by: ["clerk"]),
            Obligation(
                id: "U", kind: .measure, title: "", schedule: .unscheduled(.nothingSaid),
                inForceFrom: day("2024-10-01"), performers: ["clerk"]),
            Obligation(
                id: "draft", kind: .measure, title: "", schedule: .once(day("2025-03-14"), nil),
                inForceFrom: day("2024-10-01"), performers: ["clerk"], leadDays: [7],
                isDraft: true),
        ])

    private typealias State = Standing.State

    private static let oit = OccurrenceID("oit", FiscalYear(2568))

    @Test(
        arguments: [
            ("M01", nil, "2025-01-14 23:59", .coming), ("M01", nil, "2025-01-15 00:00", .open),
            ("M01", nil, "2025-03-14 23:59", .open),
            ("M01", nil, "2025-03-15 00:00", .overdue(days: 1)),
            ("M01", nil, "2025-12-31 23:59", .overdue(days: 292)),
            ("M01", nil, "2026-01-01 00:00", .lapsed),
            ("M02", nil, "2025-05-01 00:00", .done), ("M02", nil, "2026-02-01 00:00", .done),
            ("R", "2025-03", "2025-03-31 23:59", .open),
            ("R", "2025-03", "2025-04-01 00:00", .overdue(days: 1)),
            ("R", "2025-03", "2025-04-30 23:59", .overdue(days: 30)),
            ("R", "2025-03", "2025-05-01 00:00", .missed),
            ("R", "2025-09", "2025-12-31 00:00", .overdue(days: 92)),
            ("F", "2025-03", "2025-03-31 23:59", .open),
            ("F", "2025-03", "2025-04-01 00:00", .missed),
            ("F", "2025-03", "2026-01-01 00:00", .lapsed),
            ("D", "2025-03", "2025-04-01 00:00", .over),
            ("E", nil, "2025-03-14 12:00", .open), ("E", nil, "2025-03-15 00:00", .over),
            ("oit", nil, "2025-03-02 23:59", .coming), ("oit", nil, "2025-03-03 00:00", .open),
            ("oit", nil, "2025-05-01 00:00", .overdue(days: 1)),
            ("oit", nil, "2025-06-02 00:00", .done),
            ("O1", nil, "2025-05-01 00:00", .overdue(days: 1)),
            ("O1", nil, "2025-06-02 00:00", .settled(by: oit)),
            ("eit", nil, "2025-03-04 00:00", .open),
            ("eit", nil, "2025-06-02 00:00", .quotaReached),
            ("iit", nil, "2025-05-01 00:00", .over),
            ("U", nil, "2025-05-01 00:00", .undated), ("U", nil, "2026-01-01 00:00", .lapsed),
            ("draft", nil, "2025-05-01 00:00", .undated),
            ("draft", nil, "2026-01-01 00:00", .lapsed),
        ] as [(String, String?, String, Standing.State)])
    func `is one state at each moment`(
        id: String, round: String?, at: String, state: Standing.State
    ) {
        let office = Office(registry, from: "2025-01-02 09:00")
        office.done("M02", at: "2025-01-02 09:00")
        if moment(at) > moment("2025-06-01") {
            office.done("oit", at: "2025-06-01 09:00")
            office.progress("eit", 10, at: "2025-06-01 09:00")
        }
        let occurrence = OccurrenceID(
            ObligationID(id), FiscalYear(2568), round.flatMap { CivilPeriod($0) })
        let standing = Standings(office.years, office.book, at: moment(at)).of(occurrence)
        #expect(standing?.state == state)
        #expect(standing?.isOverdue == (standing?.daysOverdue != nil))
    }

    @Test func `of a draft reminds nobody`() {
        let office = Office(registry, from: "2025-01-02 09:00")
        office.serve(until: "2025-06-01 00:00")
        #expect(!office.diary.contains { $0.contains(" draft ") })
    }

    @Test func `of a measure on the plan of the station that is shipped is found by its row`()
        throws
    {
        let years = Years(try changhan())
        let standings = Standings(years, Book(), at: moment("2025-07-02 09:00"))
        let overdue = standings.overdue
        #expect(!overdue.isEmpty)
        #expect(overdue.allSatisfy { $0.obligation.kind.canBeOverdue })
        #expect(standings.sorted(overdue).map(\.standing) == overdue.map(\.standing))
        for (obligation, standing) in standings.all {
            #expect(standing.occurrence.obligation == obligation.id)
            #expect(standings.of(standing.occurrence) == standing)
        }
    }
}

/// Letters, journal, tool and page count the same.
@Suite struct `The sum of what is overdue` {
    private enum People: CaseIterable {
        case idle
        case diligent
        case random
    }

    private func compare(_ years: Years, _ people: People, every step: Int, _ random: SeededRandom)
    {
        var random = random
        var book = Book()
        var planner = Planner(years)
        var sequence: Int64 = 0
        func say(_ event: LedgerEvent, at moment: Instant) {
            sequence += 1
            book.apply(LedgerRecord(sequence: sequence, at: moment, event: event))
        }
        var date = years.oldest.fiscalYear.start
        let end = years.newest.fiscalYear.end.adding(days: 120)
        say(.started(version: "1", digest: "1"), at: FixedZone.bangkok.instant(date))
        while date < end {
            let now = FixedZone.bangkok.instant(date).adding(seconds: 9 * 3600)
            let standings = Standings(years, book, at: now)
            let listed = standings.overdue.map(\.standing.occurrence)
            let planned = planner.plan(book, at: now).overdue
            #expect(listed.sorted() == planned.sorted(), "\(people) on \(date)")
            for id in listed where people != .idle {
                guard people == .diligent || random.chance(5) else { continue }
                let fact: Fact =
                    random.chance(people == .random ? 30 : 0)
                    ? .extended(
                        Extension(
                            id, until: date.adding(days: random.below(90)), grantedBy: "chief"))
                    : .completed(Completion(id, isThrough: random.chance(20), date: date))
                say(.fact(fact), at: now)
            }
            date = date.adding(days: step)
        }
    }

    @Test(arguments: 0..<6)
    func `is the same in the plan and in the list on every day of random years`(block: Int) {
        for seed in stride(from: block, to: seedCount(6), by: 6) {
            var random = SeededRandom(seed: UInt64(seed &+ 900))
            let years = randomYears(&random)
            for people in People.allCases { compare(years, people, every: 1, random) }
        }
    }

    @Test func `is the same for the station whose plan is shipped`() throws {
        let years = Years(try changhan())
        for people in People.allCases {
            compare(years, people, every: 30, SeededRandom(seed: 5))
        }
    }
}
