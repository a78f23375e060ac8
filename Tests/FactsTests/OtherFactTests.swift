import CivilTime
import Facts
import Obligations
import Planning
import Testing

@Suite struct `Not done after all` {
    static let rows: [Row] = [
        Row(reopen("M05"), on: "2025-03-10", gives: "refused neverDone"),
        Row(
            reopen("M05"), on: "2025-03-10", completed("M05/2568", on: "2025-03-01"),
            gives: "accepted M05/2568"),
        Row(
            reopen("M05"), on: "2025-03-10", completed("M05/2568", on: "2025-03-01"),
            .reopened(occurrence("M05/2568"), actor: "a", comment: ""), gives: "refused neverDone"),
        Row(
            reopen("M05", .on(day("2025-03-31"))), on: "2025-03-10",
            completed("M05/2568", on: "2025-03-01"), gives: "refused dueOnce"),
        Row(
            reopen("O1"), on: "2025-03-10", completed("oit/2568", on: "2025-03-01"),
            gives: "refused settledBy"),
        Row(reopen("O15.monthly"), on: "2025-03-10", gives: "refused neverDone"),
        Row(
            reopen("O15.monthly"), on: "2025-03-10",
            completed("O15.monthly/2568/2025-01", on: "2025-01-31"),
            gives: "accepted O15.monthly/2568/2025-01"),
        Row(
            reopen("O15.monthly"), on: "2025-03-10",
            completed("O15.monthly/2568/2024-11", on: "2025-01-31", isThrough: true),
            gives: "choose  name one: 2024-10, 2024-11"),
        Row(
            reopen("O15.monthly", .on(day("2024-11-30"))), on: "2025-03-10",
            completed("O15.monthly/2568/2024-11", on: "2025-01-31", isThrough: true),
            gives: "accepted O15.monthly/2568/2024-11"),
        Row(
            reopen("O15.monthly", .on(day("2024-12-31"))), on: "2025-03-10",
            completed("O15.monthly/2568/2024-11", on: "2025-01-31", isThrough: true),
            gives: "refused neverDone"),
        Row(
            reopen("O15.monthly", .on(day("2026-12-31"))), on: "2025-03-10",
            completed("O15.monthly/2568/2024-11", on: "2025-01-31", isThrough: true),
            gives: "refused noSuchRound"),
        Row(
            reopen("O15.monthly", .through(day("2024-12-31"))), on: "2025-03-10",
            completed("O15.monthly/2568/2024-11", on: "2025-01-31", isThrough: true),
            gives: "refused roundWanted"),
        Row(
            reopen("M05"), on: "2025-10-20", completed("M05/2568", on: "2025-03-01"),
            years: [2568, 2569], gives: "accepted M05/2568"),
        Row(
            reopen("M05"), on: "2025-10-20", completed("M05/2568", on: "2025-03-01"),
            years: [2568, 2569], in: 2569, gives: "refused neverDone"),
        Row(
            reopen("M05"), on: "2026-01-20", completed("M05/2568", on: "2025-03-01"),
            gives: "accepted M05/2568"),
    ]

    @Test(arguments: rows) func `means one occurrence, asks or refuses`(row: Row) {
        #expect(row.answer.told == row.told)
    }

    @Test func `says what begins again`() {
        let answer = Row(
            reopen("M05"), on: "2025-03-10", completed("M05/2568", on: "2025-03-01")
        ).answer
        #expect(answer.consequences?.startCount ?? 0 > 0)
        #expect(answer.consequences?.stopCount == 0)
    }
}

@Suite struct `Respondents` {
    static let rows: [Row] = [
        Row(progress("eit", "จราจร", 40), on: "2025-03-10", gives: "accepted eit/2568 จราจร 40"),
        Row(progress("EIT", " จราจร", 40), on: "2025-03-10", gives: "accepted eit/2568 จราจร 40"),
        Row(progress("eit", "ธุรการ", 40), on: "2025-03-10", gives: "refused unknownUnit"),
        Row(progress("eit", nil, 40), on: "2025-03-10", gives: "refused unknownUnit"),
        Row(progress("iit", nil, 40), on: "2025-03-10", gives: "accepted iit/2568 iit 40"),
        Row(progress("iit", "iit", 40), on: "2025-03-10", gives: "accepted iit/2568 iit 40"),
        Row(progress("iit", "จราจร", 40), on: "2025-03-10", gives: "refused unknownUnit"),
        Row(progress("M05", nil, 40), on: "2025-03-10", gives: "refused notSurvey"),
        Row(progress("oit", nil, 40), on: "2025-03-10", gives: "refused notSurvey"),
        Row(progress("eit", "จราจร", 0), on: "2025-03-10", gives: "accepted eit/2568 จราจร 0"),
        Row(progress("eit", "จราจร", -1), on: "2025-03-10", gives: "refused negativeCount"),
        Row(
            progress("eit", "จราจร", 2000), on: "2025-03-10", gives: "accepted eit/2568 จราจร 2000"),
        Row(
            progress("eit", "จราจร", 2001), on: "2025-03-10",
            gives: "asked farAboveMinimum eit/2568 จราจร 2001"),
        Row(
            progress("eit", "จราจร", .max), on: "2025-03-10",
            gives: "asked farAboveMinimum eit/2568 จราจร \(Int.max)"),
        Row(
            progress("eit", "จราจร", 39), on: "2025-03-10", answers("eit", "จราจร", 40),
            gives: "asked lowerThanBefore eit/2568 จราจร 39"),
        Row(
            progress("eit", "จราจร", 40), on: "2025-03-10", answers("eit", "จราจร", 40),
            gives: "accepted eit/2568 จราจร 40"),
        Row(
            progress("eit", "สืบสวน", 39), on: "2025-03-10", answers("eit", "จราจร", 40),
            gives: "accepted eit/2568 สืบสวน 39"),
        Row(
            progress("eit", "จราจร", 5), on: "2024-12-31",
            gives: "asked notOpenYet eit/2568 จราจร 5"),
        Row(
            progress("eit", "จราจร", 5), on: "2025-07-01",
            gives: "accepted eit/2568 จราจร 5"),
        Row(progress("eit", "จราจร", 5), on: "2025-06-30", gives: "accepted eit/2568 จราจร 5"),
    ]

    @Test(arguments: rows) func `are of a unit of a survey, and plausible`(row: Row) {
        #expect(row.answer.told == row.told)
    }

    @Test func `names the units that there are`() {
        let answer = Row(progress("eit", "ธุรการ", 1), on: "2025-03-10").answer
        #expect(answer == .refused(.unknownUnit("ธุรการ", known: ["จราจร", "สืบสวน"])))
    }

    @Test func `stops the survey's reminders with the last one that was missing`() {
        let last = Row(
            progress("eit", "สืบสวน", 200), on: "2025-03-10", answers("eit", "จราจร", 100)
        ).answer
        #expect(last.consequences?.stopCount ?? 0 > 0)
        let lastButOne = Row(
            progress("eit", "สืบสวน", 199), on: "2025-03-10", answers("eit", "จราจร", 100)
        ).answer
        #expect(lastButOne.consequences?.stopCount == 0)
    }
}

@Suite struct `More time` {
    static let rows: [Row] = [
        Row(extend("M05", "2025-04-30"), on: "2025-03-10", gives: "accepted M05/2568 2025-04-30"),
        Row(extend("M05", "2025-04-01"), on: "2025-03-10", gives: "accepted M05/2568 2025-04-01"),
        Row(extend("M05", "2025-03-31"), on: "2025-03-10", gives: "refused notLater"),
        Row(extend("M05", "2025-03-01"), on: "2025-02-10", gives: "refused notLater"),
        Row(extend("M05", "2025-09-30"), on: "2025-03-10", gives: "accepted M05/2568 2025-09-30"),
        Row(
            extend("M05", "2025-10-01"), on: "2025-03-10",
            gives: "asked afterYearEnd M05/2568 2025-10-01"),
        Row(
            extend("M05", "2025-12-31"), on: "2025-03-10",
            gives: "asked afterYearEnd M05/2568 2025-12-31"),
        Row(extend("M05", "2026-01-01"), on: "2025-03-10", gives: "refused afterClose"),
        Row(extend("M05", "2112-04-30"), on: "2025-03-10", gives: "refused afterClose"),
        Row(extend("M05", "2025-04-30", by: " "), on: "2025-03-10", gives: "refused noGrantor"),
        Row(
            extend("M05", "2025-04-30", paper: ""), on: "2025-03-10",
            gives: "asked noPaper M05/2568 2025-04-30"),
        Row(
            extend("M05", "2025-04-30"), on: "2025-03-10", completed("M05/2568", on: "2025-03-01"),
            gives: "asked alreadyDone M05/2568 2025-04-30"),
        Row(
            extend("M05", "2025-04-30"), on: "2025-05-10",
            gives: "asked alreadyPast M05/2568 2025-04-30"),
        Row(
            extend("M05", "2025-04-15"), on: "2025-03-10", extended("M05/2568", "2025-04-30"),
            gives: "asked shortensExtension M05/2568 2025-04-15"),
        Row(
            extend("M05", "2025-05-15"), on: "2025-03-10", extended("M05/2568", "2025-04-30"),
            gives: "accepted M05/2568 2025-05-15"),
        Row(extend("M77", "2025-05-15"), on: "2025-03-10", gives: "refused undated"),
        Row(extend("E1", "2025-05-15"), on: "2025-03-10", gives: "refused notExtensible"),
        Row(extend("eit", "2025-07-15"), on: "2025-03-10", gives: "refused notExtensible"),
        Row(extend("oit", "2025-05-15"), on: "2025-03-10", gives: "accepted oit/2568 2025-05-15"),
        Row(
            extend("M01", "2025-05-15"), on: "2025-03-10",
            gives: "choose  name one: M01.duty, M01.follow-up"),
        Row(
            extend("O15.monthly", "2025-02-15", .on(day("2025-01-31"))), on: "2025-01-20",
            gives: "accepted O15.monthly/2568/2025-01 2025-02-15"),
        Row(
            extend("O15.monthly", "2025-02-28", .on(day("2025-01-31"))), on: "2025-01-20",
            gives: "asked overtakesNextRound O15.monthly/2568/2025-01 2025-02-28"),
        Row(
            extend("O15.monthly", "2025-02-15", .through(day("2025-01-31"))), on: "2025-01-20",
            gives: "refused roundWanted"),
        Row(
            extend("M05", "2025-11-30"), on: "2025-10-20", years: [2568, 2569], in: 2569,
            gives: "refused notLater"),
    ]

    @Test(arguments: rows) func `is granted by somebody, until a later day`(row: Row) {
        #expect(row.answer.told == row.told)
    }

    @Test func `lets the planned day stand beside the new one`() throws {
        let row = Row(extend("M05", "2025-04-30"), on: "2025-03-10")
        let fact = try #require(row.answer.fact)
        let years = Years(plan())
        let standing = Standings(years, book(fact), at: noon("2025-04-10"))
            .of(occurrence("M05/2568"))
        #expect(standing?.due == day("2025-04-30"))
        #expect(standing?.planned == day("2025-03-31"))
        #expect(standing?.state == .open)
        #expect(row.answer.consequences?.startCount ?? 0 > 0)
    }
}

func reopen(_ name: String, _ round: RoundWord = .next) -> Statement {
    .reopen(name: name, round: round, comment: "ป้ายชำรุด")
}

func progress(_ name: String, _ unit: String?, _ count: Int) -> Statement {
    .progress(name: name, unit: unit, count: count)
}

func extend(
    _ name: String, _ until: String, _ round: RoundWord = .next, by granter: String = "chief",
    paper: String = "ที่ 12/2568"
) -> Statement {
    .extend(
        ExtensionWord(name, round: round, until: day(until), grantedBy: granter, paper: paper))
}

func extended(_ id: String, _ until: String) -> Fact {
    .extended(Extension(occurrence(id), until: day(until), grantedBy: "chief", actor: "somchai"))
}
