import CivilTime
import Facts
import Obligations
import Planning
import Testing

@Suite struct `Done` {
    static let rows: [Row] = [
        // The name.
        Row(done("M05"), on: "2025-03-10", gives: "accepted M05/2568"),
        Row(done("m5"), on: "2025-03-10", gives: "accepted M05/2568"),
        Row(done("M1"), on: "2025-03-10", gives: "choose  name one: M01.duty, M01.follow-up"),
        Row(done("M01"), on: "2025-03-10", gives: "choose  name one: M01.duty, M01.follow-up"),
        Row(done("M01.duty"), on: "2025-03-10", gives: "accepted M01.duty/2568"),
        Row(done("M02"), on: "2025-03-10", gives: "refused unknownMatter"),
        Row(done("M05.follow-up"), on: "2025-03-10", gives: "refused unknownMatter"),
        Row(done(""), on: "2025-03-10", gives: "refused unknownMatter"),
        // The day.
        Row(done("M05", on: "2025-03-10"), on: "2025-03-10", gives: "accepted M05/2568"),
        Row(done("M05", on: "2025-03-11"), on: "2025-03-10", gives: "refused inFuture"),
        Row(done("M05", on: "2024-10-15"), on: "2025-03-10", gives: "accepted M05/2568"),
        Row(done("M05", on: "2024-10-14"), on: "2025-03-10", gives: "asked beforeOrder M05/2568"),
        Row(done("M05", on: "2024-10-01"), on: "2025-03-10", gives: "asked beforeOrder M05/2568"),
        Row(done("M05", on: "2024-09-30"), on: "2025-03-10", gives: "refused beforeYear"),
        Row(done("M05", on: "1967-03-10"), on: "2025-03-10", gives: "refused beforeYear"),
        Row(done("M09", on: "2025-02-01"), on: "2025-03-10", gives: "accepted M09/2568"),
        Row(done("M09", on: "2025-01-31"), on: "2025-03-10", gives: "asked beforeOrder M09/2568"),
        Row(done("M05"), on: "2025-12-31", gives: "accepted M05/2568"),
        Row(done("M05"), on: "2026-01-02", gives: "accepted M05/2568"),
        Row(done("M77"), on: "2025-03-10", gives: "accepted M77/2568"),
        // A second time.
        Row(
            done("M05"), on: "2025-03-10", completed("M05/2568", on: "2025-03-01"),
            gives: "asked alreadyDone M05/2568"),
        Row(
            done("M09"), on: "2025-03-10", completed("M05/2568", on: "2025-03-01"),
            gives: "accepted M09/2568"),
        Row(
            done("M05"), on: "2025-03-10", completed("M05/2568", on: "2025-03-01"),
            .reopened(occurrence("M05/2568"), actor: "a", comment: ""), gives: "accepted M05/2568"),
        // Surveys.
        Row(done("eit"), on: "2025-03-10", gives: "asked belowMinimum eit/2568"),
        Row(done("EIT"), on: "2025-03-10", gives: "asked belowMinimum eit/2568"),
        Row(
            done("eit"), on: "2025-03-10", answers("eit", "จราจร", 100),
            answers("eit", "สืบสวน", 200), gives: "accepted eit/2568"),
        Row(
            done("eit"), on: "2025-03-10", answers("eit", "จราจร", 99),
            answers("eit", "สืบสวน", 300),
            gives: "asked belowMinimum eit/2568"),
        Row(
            done("iit"), on: "2025-03-10", answers("iit", "iit", 79),
            gives: "asked belowMinimum iit/2568"),
        Row(done("iit"), on: "2025-03-10", answers("iit", "iit", 80), gives: "accepted iit/2568"),
        Row(done("eit"), on: "2024-12-10", gives: "asked notOpenYet+belowMinimum eit/2568"),
        // What settles others.
        Row(done("oit"), on: "2025-02-02", gives: "asked settlesOthers oit/2568"),
        Row(
            done("oit"), on: "2025-02-02", completed("O1/2568", on: "2025-02-01"),
            completed("O2/2568", on: "2025-02-01"), gives: "accepted oit/2568"),
        Row(
            done("oit"), on: "2025-02-02", completed("O1/2568", on: "2025-02-01"),
            gives: "asked settlesOthers oit/2568"),
        Row(done("O1"), on: "2025-02-02", gives: "accepted O1/2568"),
        // Rounds.
        Row(done("M05", .on(day("2025-03-31"))), on: "2025-03-10", gives: "refused dueOnce"),
        Row(done("M05", .through(day("2025-03-31"))), on: "2025-03-10", gives: "refused dueOnce"),
        Row(done("O15.monthly"), on: "2024-10-20", gives: "accepted O15.monthly/2568/2024-10"),
        Row(done("O15.monthly"), on: "2025-01-05", gives: "accepted O15.monthly/2568/2024-10"),
        Row(
            done("O15.monthly"), on: "2025-01-05",
            completed("O15.monthly/2568/2024-12", on: "2024-12-31", isThrough: true),
            gives: "accepted O15.monthly/2568/2025-01"),
        Row(
            done("O15.monthly", .on(day("2024-12-31"))), on: "2025-01-05",
            gives: "accepted O15.monthly/2568/2024-12"),
        Row(
            done("O15.monthly", .on(day("2024-12-05"))), on: "2025-01-05",
            gives: "accepted O15.monthly/2568/2024-12"),
        Row(
            done("O15.monthly", .named(CivilPeriod(.months(1), containing: day("2024-12-05")))),
            on: "2025-01-05",
            gives: "accepted O15.monthly/2568/2024-12"),
        Row(
            done("O15.monthly", .named(CivilPeriod(.months(1), containing: day("2023-12-05")))),
            on: "2025-01-05",
            gives: "refused noSuchRound"),
        Row(
            done("O15.monthly", .on(day("2025-10-05"))), on: "2025-01-05",
            gives: "refused noSuchRound"),
        Row(
            done("O15.monthly", .through(day("2024-12-31"))), on: "2025-01-05",
            gives: "accepted O15.monthly/2568/2024-12 through"),
        Row(
            done("O15.monthly", .through(day("2024-12-30"))), on: "2025-01-05",
            gives: "accepted O15.monthly/2568/2024-11 through"),
        Row(
            done("O15.monthly", .through(day("2024-10-16"))), on: "2025-01-05",
            gives: "refused noSuchRound"),
        Row(
            done("O15.monthly", .on(day("2025-01-31"))), on: "2025-01-05",
            gives: "accepted O15.monthly/2568/2025-01"),
        Row(
            done("O15.monthly", .on(day("2025-02-28"))), on: "2025-01-05",
            gives: "asked roundAhead O15.monthly/2568/2025-02"),
        Row(
            done("O15.monthly", .through(day("2025-09-30"))), on: "2025-01-05",
            gives: "asked roundAhead O15.monthly/2568/2025-09 through"),
        Row(
            done("O15.monthly", .on(day("2024-11-30"))), on: "2025-01-05",
            completed("O15.monthly/2568/2024-12", on: "2024-12-31", isThrough: true),
            gives: "asked alreadyDone O15.monthly/2568/2024-11"),
        Row(
            done("O15.monthly", .through(day("2024-11-30"))), on: "2025-01-05",
            completed("O15.monthly/2568/2024-12", on: "2024-12-31", isThrough: true),
            gives: "asked alreadyDone O15.monthly/2568/2024-11 through"),
        Row(
            done("O15.monthly"), on: "2025-10-05",
            completed("O15.monthly/2568/2025-09", on: "2025-09-30", isThrough: true),
            gives: "refused everyRoundDone"),
        // Two years.
        Row(
            done("M05"), on: "2025-10-10", years: [2568, 2569], gives: "accepted M05/2568"),
        Row(
            done("M05"), on: "2025-10-20", years: [2568, 2569],
            gives: "choose  name one: 2568, 2569"),
        Row(
            done("M05"), on: "2025-10-20", years: [2568, 2569], in: 2569, gives: "accepted M05/2569"
        ),
        Row(
            done("M05"), on: "2025-10-20", years: [2568, 2569], in: 2568, gives: "accepted M05/2568"
        ),
        Row(
            done("M05", on: "2025-09-20"), on: "2025-10-20", years: [2568, 2569],
            gives: "accepted M05/2568"),
        Row(
            done("M05", on: "2025-09-20"), on: "2025-10-20", years: [2568, 2569], in: 2569,
            gives: "refused beforeYear"),
        Row(
            done("M05"), on: "2025-10-20", completed("M05/2568", on: "2025-03-01"),
            years: [2568, 2569], gives: "accepted M05/2569"),
        Row(
            done("M05", on: "2025-09-20"), on: "2025-10-20",
            completed("M05/2568", on: "2025-03-01"), years: [2568, 2569],
            gives: "asked alreadyDone M05/2568"),
        Row(
            done("O15.monthly", .on(day("2025-09-30"))), on: "2025-10-10", years: [2568, 2569],
            gives: "accepted O15.monthly/2568/2025-09"),
        Row(done("M05"), on: "2025-03-10", in: 2570, gives: "refused yearNotInForce"),
    ]

    @Test(arguments: rows) func `means one occurrence, asks or refuses`(row: Row) {
        #expect(row.answer.told == row.told)
    }

    @Test func `says what a survey lacks, unit by unit, and what falls silent`() throws {
        let row = Row(
            done("eit"), on: "2025-03-10", answers("eit", "จราจร", 40))
        guard case .asked(let questions, wouldBe: _, let consequences) = row.answer else {
            Issue.record("\(row.answer)")
            return
        }
        #expect(
            questions == [
                .belowMinimum(
                    count: 40, minimum: 300,
                    short: [
                        ShortUnit("จราจร", count: 40, minimum: 100),
                        ShortUnit("สืบสวน", count: 0, minimum: 200),
                    ])
            ])
        #expect(consequences.stopCount > 0)
        #expect(consequences.stops[.survey] ?? 0 > 0)
        #expect(consequences.startCount == 0)
        #expect(consequences.posts == [PostID("clerk")])
        #expect(questions[0].words(.english).contains("260 of 300 answers are missing"))
        #expect(questions[0].words(.thai).contains("ยังขาดผู้ตอบ 260 จาก 300 คน"))
    }

    @Test func `says how many items the whole of disclosure mutes`() {
        let answer = Row(done("oit"), on: "2025-02-02").answer
        #expect(answer.told == "asked settlesOthers oit/2568")
        #expect(
            answer.consequences?.settles == [occurrence("O1/2568"), occurrence("O2/2568")])
    }

    @Test func `keeps a text that nobody would read out of the ledger`() {
        let long = String(repeating: "ก", count: 2001)
        let fine = String(repeating: "ก", count: 2000)
        for (text, told) in [(long, gives: "refused tooLong"), (fine, "accepted M05/2568")] {
            let word = Statement.done(DoneWord("M05", result: text))
            #expect(Row(word, on: "2025-03-10").answer.told == told)
        }
    }

    @Test func `hints at a slip of the pen, never at another row`() {
        let near = Row(done("eti"), on: "2025-03-10").answer
        #expect(near == .refused(.unknownMatter("eti", near: ["eit"])))
        let row = Row(done("M02"), on: "2025-03-10").answer
        #expect(row == .refused(.unknownMatter("M02", near: [])))
    }
}

/// Respondents so far.
func answers(_ survey: String, _ unit: String, _ count: Int) -> Fact {
    .progress(
        survey: MatterID(ObligationID(survey), FiscalYear(2568)), unit: unit, count: count,
        actor: "somchai")
}
