import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

/// The plans of the years 2568 and 2569 with rows of the same names, a year apart.
private func twoYears(policy: Policy = .quiet, admin: String? = nil) -> Years {
    let old = station(
        "clerk > chief", policy: policy,
        owes: [
            .measure("M05", due: "2025-09-26", by: ["clerk"]),
            .recurring("O15", monthEnds, by: ["clerk"], leads: []),
            .phase(.oit, .duty, "2025-08-01", "2025-09-30", by: ["clerk"]),
            .item("O1", due: "2025-09-30", by: ["clerk"]),
            .phase(.eit, .survey, "2025-08-01", "2025-09-30", by: ["clerk"], quota: 10),
        ])
    let new = station(
        "clerk > chief", year: 2569, policy: policy,
        owes: [
            .measure("M05", due: "2025-10-31", by: ["clerk"], from: "2025-10-01"),
            .recurring("O15", monthEnds, by: ["clerk"], from: "2025-10-01", leads: []),
            .phase(.oit, .duty, "2025-10-06", "2025-10-31", by: ["clerk"]),
            .item("O1", due: "2025-10-31", by: ["clerk"]),
            .phase(.eit, .survey, "2025-10-06", "2025-10-31", by: ["clerk"], quota: 10),
        ])
    return Years([new, old], admin: admin) ?? Years(old)
}

@Suite struct `Two years in force` {
    private func office(from start: String = "2025-09-01 09:00") -> Office {
        Office(twoYears(), from: start)
    }

    @Test(arguments: [2568, 2569])
    func `share no fact: what is done in one is open in the other`(year: Int) {
        let office = office()
        let other = year == 2568 ? 2569 : 2568
        office.done("M05", year: year, at: "2025-10-02 09:00")
        office.done("oit", year: year, at: "2025-10-02 09:00")
        office.progress("eit", 10, year: year, at: "2025-10-02 09:00")
        office.done("O15", of: "2025-12-31", through: true, year: year, at: "2025-10-02 09:00")
        let standings = Standings(office.years, office.book, at: moment("2025-11-10 09:00"))
        for id in ["M05", "oit", "eit", "O1"] as [ObligationID] {
            let mine = standings.of(OccurrenceID(id, FiscalYear(year)))
            let theirs = standings.of(OccurrenceID(id, FiscalYear(other)))
            #expect(mine?.isSettled == true, "\(id) of \(year)")
            #expect(theirs?.isSettled == false, "\(id) of \(other)")
        }
        let reports = standings.of(MatterID("O15", FiscalYear(other)))
        #expect(reports.allSatisfy { !$0.isSettled })
    }

    @Test func `are followed up side by side, with one letter to a post on a day`() {
        let office = office()
        var days: [String: Int] = [:]
        office.delivery = { reminder in
            days["\(reminder.post) \(written(office.now).prefix(10))", default: 0] += 1
            return .accepted
        }
        office.serve(until: "2026-01-10 00:00")
        #expect(days.values.allSatisfy { $0 == 1 }, "\(days.filter { $0.value > 1 })")
        let years = Set(
            office.diary.map { $0.split(separator: " ") }.filter { $0[3] == "M05" }.map { $0[4] })
        // Due on 26 September the old one, on 31 October the new one.
        #expect(years.contains("overdue-32") && years.contains("lead-7"))
    }

    @Test func `leave the mail by the rules of the year that the day falls under`() {
        func plan(_ year: Int, from hour: Int, _ due: String) -> Registry {
            station(
                "clerk", year: year,
                policy: .with { $0.sendFrom = TimeOfDay(hour: hour, minute: 0) ?? .midnight },
                owes: [
                    .measure(
                        ObligationID("M\(year)"), due: due, by: ["clerk"], from: "2024-10-01",
                        leads: [4])
                ])
        }
        let years = Years([plan(2568, from: 10, "2025-10-05"), plan(2569, from: 9, "2025-10-05")])
        let office = Office(years ?? twoYears(), from: "2025-09-29 09:00")
        office.serve(until: "2025-10-02 00:00")
        #expect(
            office.diary == [
                "2025-10-01 09:00 clerk M2568 lead-4 first-notice",
                "2025-10-01 09:00 clerk M2569 lead-4 first-notice",
            ])
    }

    @Test func `have one monthly letter with the business of both`() {
        let years = twoYears(policy: .shipped)
        let office = Office(years, from: "2025-09-20 00:00")
        office.serve(until: "2025-10-01 00:00")
        office.at("2025-10-01 08:30")
        #expect(office.letters.count { $0.month != nil } == 1)
        let business = MonthlyBusiness(
            of: "clerk", inMonthOf: day("2025-10-01"), years: years, book: office.book,
            at: office.now)
        for year in [2568, 2569] {
            let ids = business.items.filter { $0.fiscalYear == FiscalYear(year) }
                .map(\.obligation.id)
            #expect(ids.contains("M05") && ids.contains("O15"), "\(year): \(ids)")
        }
    }

    @Test func `keep their notices apart in the names of letters and of claims`() {
        let office = office(from: "2025-10-01 00:00")
        office.serve(until: "2025-11-05 00:00")
        let new = NoticeID(
            OccurrenceID("M05", FiscalYear(2569)), .lead(7), due: day("2025-10-31"))
        let old = NoticeID(
            OccurrenceID("M05", FiscalYear(2568)), .lead(7), due: day("2025-10-31"))
        #expect(office.book.telling(new, to: "clerk") != nil)
        #expect(office.book.telling(old, to: "clerk") == nil)
    }
}

@Suite struct `A year that closes` {
    private func registry(carryOver: Int = 92) -> Registry {
        station(
            "clerk > chief", policy: .with { $0.carryOverDays = carryOver },
            owes: [
                .measure("M01", due: "2025-03-14", by: ["clerk"]),
                .measure("M02", due: "2025-03-14", by: ["clerk"]),
                .recurring("M03.follow-up", kind: .followUp, monthEnds, by: ["clerk"]),
                .event("kick-off", on: "2025-01-09", by: ["clerk"], leads: []),
                .phase(.iit, .information, "2025-01-01", "2025-03-31", by: ["clerk"]),
                .phase(.eit, .survey, "2025-01-01", "2025-03-31", by: ["clerk"], quota: 5),
                .phase(.oit, .duty, "2025-01-01", "2025-03-31", by: ["clerk"]),
                Obligation(
                    id: "M04", kind: .measure, title: "undated",
                    schedule: .unscheduled(.nothingSaid), inForceFrom: day("2024-10-01"),
                    performers: ["clerk"]),
            ])
    }

    @Test func `records exactly what is open, by name, and tells head and secretary once`() {
        let office = Office(registry(), from: "2024-10-01 00:00")
        office.done("M01", at: "2024-10-01 09:00")
        office.done("M03.follow-up", of: "2025-06-30", through: true, at: "2024-10-01 09:00")
        office.serve(until: "2026-03-10 00:00")
        #expect(
            office.book.lapsed(in: FiscalYear(2568)).map(\.description) == [
                "M02/2568", "M03.follow-up/2568/2025-07", "M03.follow-up/2568/2025-08",
                "M03.follow-up/2568/2025-09", "oit/2568", "M04/2568",
            ])
        let closes = office.deeds.filter { $0.contains(" close-year ") }
        #expect(closes.count == 1 && closes[0].hasPrefix("2026-01-01 00:00 close-year 2568 M02/"))
        let told = office.wordsOfPlans.filter { $0.contains("year-closed") }
        #expect(
            told == [
                "2026-01-01 08:30 clerk _plan year-closed year-closed",
                "2026-01-01 08:30 chief _plan year-closed year-closed",
            ])
        #expect(office.diary.allSatisfy { $0 < "2026-01-01" })
    }

    @Test func `with nothing open is closed without a letter`() {
        let office = Office(
            station("clerk > chief", owes: [.measure("M01", due: "2025-03-14", by: ["clerk"])]),
            from: "2024-10-01 00:00")
        office.done("M01", at: "2024-10-01 09:00")
        office.serve(until: "2026-03-10 00:00")
        #expect(
            office.deeds.filter { $0.contains("close-year") }.map { $0.suffix(15) } == [
                "close-year 2568"
            ])
        #expect(!office.wordsOfPlans.contains { $0.contains("year-closed") })
    }

    @Test func `is closed late after an outage, and the letter is told all the same`() {
        let office = Office(registry(), from: "2024-10-01 00:00")
        office.serve(until: "2025-09-01 00:00")
        office.at("2026-04-01 09:00")
        #expect(office.book.closedAt(FiscalYear(2568)) == moment("2026-04-01 09:00"))
        office.want(letterTo: "chief", because: .yearClosed)
    }

    @Test func `is not opened again by a longer time of carrying over, nor by a moved date`() {
        let office = Office(registry(), from: "2025-02-12 09:00")
        office.serve(until: "2026-01-05 00:00")
        let said = office.diary.count
        office.reload(registry(carryOver: 200))
        office.serve(until: "2026-06-10 00:00")
        #expect(office.diary.count == said)
        let standings = Standings(office.years, office.book, at: office.now)
        #expect(standings.overdue.isEmpty)
        #expect(standings.of(OccurrenceID("M02", FiscalYear(2568)))?.state == .lapsed)
    }

    @Test func `is not closed by a clock that nobody vouches for`() {
        let office = Office(registry(), from: "2025-12-30 09:00")
        office.serve(until: "2025-12-31 23:00")
        office.trust = .unsure
        office.at("2026-01-02 09:00")
        #expect(office.book.closedAt(FiscalYear(2568)) == nil)
        #expect(office.nextWake == moment("2026-01-02 09:15"))
        office.trust = .sure
        office.at("2026-01-02 09:15")
        #expect(office.book.closedAt(FiscalYear(2568)) != nil)
    }

    @Test func `by a false clock is open again once the admin says so`() {
        let office = Office(registry(), from: "2025-03-10 09:00")
        office.at("2025-03-10 09:00")
        let first = office.book.lastSequence + 1
        office.at("2026-02-02 09:00")
        #expect(office.book.closedAt(FiscalYear(2568)) != nil)
        office.confirmClock(first...office.book.lastSequence, at: "2025-03-11 09:00")
        #expect(office.book.closedAt(FiscalYear(2568)) == nil)
        #expect(office.book.lapsed(in: FiscalYear(2568)) == [])
        office.serve(until: "2025-03-20 00:00")
        #expect(office.diary.last?.contains("M02 overdue-") == true, "\(office.diary)")
    }
}

@Suite struct `The next year's plan` {
    private func old(_ policy: Policy = .quiet) -> Registry {
        station(
            "clerk > inspector > chief", policy: policy,
            owes: [.measure("M01", due: "2025-03-14", by: ["clerk", "inspector"])])
    }

    private func new(isDraft: Bool = false) -> Registry {
        station(
            "clerk > inspector > chief", year: 2569,
            owes: [
                Obligation(
                    id: "M01", kind: .measure, title: "a measure",
                    schedule: .once(day("2026-08-14"), nil), inForceFrom: day("2025-10-01"),
                    performers: ["clerk", "inspector"], isDraft: isDraft)
            ])
    }

    private func lines(_ office: Office) -> [String] {
        office.wordsOfPlans.filter { !$0.contains("year-closed") }
            .map {
                $0.split(separator: " ").filter { $0 != "_plan" }.dropLast().joined(separator: " ")
            }
    }

    private let wanted = [
        "2025-07-01 08:30 clerk plan-missing-2025-07",
        "2025-07-01 08:30 _admin plan-missing-2025-07",
        "2025-08-01 08:30 clerk plan-missing-2025-08",
        "2025-08-01 08:30 _admin plan-missing-2025-08",
        "2025-09-01 08:30 clerk plan-missing-2025-09",
        "2025-09-01 08:30 _admin plan-missing-2025-09",
        "2025-10-01 08:30 clerk plan-missing-2025-10", "2025-10-01 08:30 clerk year-without-plan",
        "2025-10-01 08:30 inspector year-without-plan",
        "2025-10-01 08:30 _admin plan-missing-2025-10",
    ]

    @Test(arguments: [false, true])
    func `that is missing, or a draft, is asked for from July on, and in October everybody hears`(
        isDraft: Bool
    ) {
        let years = Years([old()] + (isDraft ? [new(isDraft: true)] : []), admin: "a@b.example")
        let office = Office(years ?? Years(old()), from: "2025-02-03 09:00")
        office.done("M01", at: "2025-02-03 09:00")
        office.serve(until: "2025-10-20 00:00")
        #expect(lines(office).sorted() == wanted.sorted())
        #expect(!office.diary.contains { $0.contains("M01") })
    }

    @Test func `that is confirmed in part is asked for on, and what is confirmed goes out`() {
        func row(_ id: ObligationID, isDraft: Bool) -> Obligation {
            Obligation(
                id: id, kind: .measure, title: "a measure",
                schedule: isDraft ? .unscheduled(.draft) : .once(day("2025-10-31"), nil),
                inForceFrom: day("2025-10-01"), performers: ["clerk", "inspector"],
                leadDays: [7], isDraft: isDraft)
        }
        let new = station(
            "clerk > inspector > chief", year: 2569,
            owes: [row("M02", isDraft: false), row("M03", isDraft: true)])
        #expect(!new.isDraft && new.draftTimes == 1)
        let years = Years([old(), new], admin: "a@b.example")
        let office = Office(years ?? Years(old()), from: "2025-02-03 09:00")
        office.done("M01", at: "2025-02-03 09:00")
        office.serve(until: "2025-11-20 00:00")
        let said = lines(office).filter { $0 < "2025-10-20" }
        #expect(said.sorted() == wanted.filter { !$0.contains("without") }.sorted())
        #expect(office.diary.contains { $0.contains("clerk") && $0.contains("M02") })
        #expect(!office.diary.contains { $0.contains("M03") })
        // Confirmed, it is not asked for any more.
        let whole = station(
            "clerk > inspector > chief", year: 2569,
            owes: [row("M02", isDraft: false), row("M03", isDraft: false)])
        let count = lines(office).count
        office.reload(Years([old(), whole], admin: "a@b.example") ?? Years(old()))
        office.serve(until: "2025-12-20 00:00")
        #expect(lines(office).count == count)
        #expect(office.diary.contains { $0.contains("M03") })
    }

    @Test func `loses nothing when a draft becomes a row of another kind`() {
        let draft = Obligation(
            id: "M02", kind: .measure, title: "a", schedule: .unscheduled(.draft),
            inForceFrom: day("2025-10-01"), performers: ["clerk"], isDraft: true)
        let duty = Obligation(
            id: "M02.duty", kind: .duty, title: "a", schedule: .once(day("2026-03-02"), nil),
            inForceFrom: day("2025-10-01"), performers: ["clerk"])
        let (before, after) = (
            station("clerk > chief", year: 2569, owes: [draft]),
            station("clerk > chief", year: 2569, owes: [duty])
        )
        let now = moment("2025-10-03 09:00")
        #expect(PlanComparison(before, after, Book(), at: now).losses == [])
        #expect(!PlanComparison(after, before, Book(), at: now).went.isEmpty)
    }

    @Test func `that is there is not spoken of`() {
        let years = Years([old(), new()], admin: "a@b.example")
        let office = Office(years ?? Years(old()), from: "2025-02-03 09:00")
        office.serve(until: "2025-12-20 00:00")
        #expect(lines(office) == [])
    }

    @Test func `that arrives late ends it, also what is on its way`() {
        let office = Office(old(), admin: "a@b.example", from: "2025-02-03 09:00")
        office.done("M01", at: "2025-02-03 09:00")
        office.serve(until: "2025-09-20 00:00")
        let said = lines(office).count
        #expect(said == 6)
        office.delivery = { _ in .deferred }
        office.serve(until: "2025-10-01 08:31")
        office.delivery = { _ in .accepted }
        office.reload(Years([old(), new()], admin: "a@b.example") ?? Years(old()))
        office.serve(until: "2025-12-20 00:00")
        #expect(lines(office).count == said)
        #expect(!office.deeds.contains { $0.contains(" close ") && $0.contains("_plan/2569") })
    }

    @Test func `is not asked for by a silence of everything to the secretary, but to the admin`() {
        let office = Office(old(), admin: "a@b.example", from: "2025-06-30 09:00")
        office.done("M01", at: "2025-06-30 09:00")
        office.silence(nil, until: "2025-07-20", at: "2025-06-30 09:00")
        office.serve(until: "2025-07-10 00:00")
        #expect(lines(office) == ["2025-07-01 08:30 _admin plan-missing-2025-07"])
        office.serve(until: "2025-07-30 00:00")
        #expect(lines(office).last == "2025-07-21 08:00 clerk plan-missing-2025-07")
    }
}
