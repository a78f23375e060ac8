import CivilTime
import Facts
import Obligations
import Planning
import Testing

@Suite struct `A silence` {
    static let rows: [Row] = [
        Row(silence("M05", until: "2025-03-31"), on: "2025-03-10", gives: "accepted M05/2568"),
        Row(silence("M05", until: "2025-03-10"), on: "2025-03-10", gives: "accepted M05/2568"),
        Row(silence("M05", until: "2025-03-09"), on: "2025-03-10", gives: "refused endsInPast"),
        Row(silence("M05", until: "2025-05-08"), on: "2025-03-10", gives: "accepted M05/2568"),
        Row(
            silence("M05", until: "2025-05-09"), on: "2025-03-10",
            gives: "asked longSilence M05/2568"),
        Row(silence("M05", until: "2025-12-31"), on: "2025-12-10", gives: "accepted M05/2568"),
        Row(silence("M05", until: "2026-01-01"), on: "2025-12-10", gives: "refused afterClose"),
        Row(silence("M05", until: "2115-03-31"), on: "2025-03-10", gives: "refused afterClose"),
        Row(silence("M01", until: "2025-03-31"), on: "2025-03-10", gives: "accepted M01/2568"),
        Row(
            silence("M01.duty", until: "2025-03-31"), on: "2025-03-10",
            gives: "accepted M01.duty/2568"),
        Row(silence("M02", until: "2025-03-31"), on: "2025-03-10", gives: "refused unknownMatter"),
        Row(
            silence("M05", "clerk", until: "2025-03-31"), on: "2025-03-10",
            gives: "accepted M05/2568 to clerk"),
        Row(
            silence(nil, "clerk", until: "2025-03-31"), on: "2025-03-10",
            gives: "accepted everything to clerk"),
        Row(
            silence(nil, "Clerk", until: "2025-03-31"), on: "2025-03-10",
            gives: "accepted everything to clerk"),
        Row(
            silence(nil, "clark", until: "2025-03-31"), on: "2025-03-10",
            gives: "refused unknownPost"),
        Row(
            silence(nil, "_admin", until: "2025-03-31"), on: "2025-03-10",
            gives: "refused unknownPost"),
        Row(
            silence(nil, until: "2025-03-31"), on: "2025-03-10",
            gives: "asked silencesEverything everything"),
        Row(
            silence(nil, until: "2025-06-30"), on: "2025-03-10",
            gives: "asked longSilence+silencesEverything everything"),
        Row(
            silence("M05", until: "2025-03-31", because: " "), on: "2025-03-10",
            gives: "refused noReason"),
        Row(
            silence("M05", until: "2025-03-20"), on: "2025-03-10",
            silenced("M05", until: "2025-03-31"),
            gives: "asked silentAlready M05/2568"),
        Row(
            silence("M05", until: "2025-04-20"), on: "2025-03-10",
            silenced("M05", until: "2025-03-31"),
            gives: "accepted M05/2568"),
        Row(
            silence("M05", until: "2025-03-20"), on: "2025-03-10",
            silenced("M05", "clerk", until: "2025-03-31"), gives: "accepted M05/2568"),
        Row(
            silence("M05", until: "2025-11-20"), on: "2025-10-20", years: [2568, 2569],
            gives: "choose  name one: 2568, 2569"),
        Row(
            silence("M01", until: "2025-11-20"), on: "2025-10-20", years: [2568, 2569],
            gives: "choose  name one: 2568, 2569"),
        Row(
            silence("M01", until: "2025-11-20"), on: "2025-10-20", years: [2568, 2569], in: 2569,
            gives: "accepted M01/2569"),
        Row(
            silence("M05", until: "2025-11-20"), on: "2025-10-10", years: [2568, 2569],
            gives: "accepted M05/2568"),
    ]

    @Test(arguments: rows) func `has an end and a scope that make sense`(row: Row) {
        #expect(row.answer.told == row.told)
    }

    @Test func `of everything names whom it mutes, and never the admin`() {
        let answer = Row(silence(nil, until: "2025-03-31"), on: "2025-03-10").answer
        guard case .asked(let questions, wouldBe: _, _) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(questions == [.silencesEverything([PostID("inspector"), PostID("clerk")])])
    }

    @Test func `lets reminders wait, and stops those whose time passes in it`() {
        let short = Row(silence("M05", until: "2025-03-25"), on: "2025-03-22").answer
        #expect(short.consequences?.waits ?? 0 > 0)
        let long = Row(silence("M05", until: "2025-04-25"), on: "2025-03-22").answer
        #expect(long.consequences?.stopCount ?? 0 > 0)
        let none = Row(silence("M77", until: "2025-04-25"), on: "2025-03-22").answer
        #expect(none.consequences?.isEmpty == true)
    }
}

@Suite struct `The end of a silence` {
    /// Record 1 opens the year, record 2 is the first fact.
    static let rows: [Row] = [
        Row(
            endSilence(2), on: "2025-03-10", silenced("M05", until: "2025-03-31"),
            gives: "accepted 2"),
        Row(
            endSilence(1), on: "2025-03-10", silenced("M05", until: "2025-03-31"),
            gives: "refused noSuchSilence"),
        Row(
            endSilence(3), on: "2025-03-10", silenced("M05", until: "2025-03-31"),
            gives: "refused noSuchSilence"),
        Row(
            endSilence(2), on: "2025-04-01", silenced("M05", until: "2025-03-31"),
            gives: "refused noSuchSilence"),
        Row(
            endSilence(2), on: "2025-03-31", silenced("M05", until: "2025-03-31"),
            gives: "accepted 2"),
        Row(
            endSilence("M05"), on: "2025-03-10", silenced("M05", until: "2025-03-31"),
            gives: "accepted 2"),
        Row(
            endSilence("m5"), on: "2025-03-10", silenced("M05", until: "2025-03-31"),
            gives: "accepted 2"),
        Row(
            endSilence("M09"), on: "2025-03-10", silenced("M05", until: "2025-03-31"),
            gives: "refused noSuchSilence"),
        Row(
            endSilence("M02"), on: "2025-03-10", silenced("M05", until: "2025-03-31"),
            gives: "refused unknownMatter"),
        Row(
            endSilence("M01"), on: "2025-03-10", silenced("M01", until: "2025-03-31"),
            gives: "accepted 2"),
        Row(
            endSilence("M05"), on: "2025-03-10", silenced("M05", until: "2025-03-31"),
            silenced("M05", until: "2025-04-30"), gives: "choose  name one by its record: 2, 3"),
        Row(
            endSilence(nil), on: "2025-03-10", silenced(nil, until: "2025-03-31", in: nil),
            gives: "accepted 2"),
        Row(
            endSilence(nil), on: "2025-03-10", silenced("M05", until: "2025-03-31"),
            gives: "refused noSuchSilence"),
        Row(
            endSilence(nil, "clerk"), on: "2025-03-10", silenced(nil, "clerk", until: "2025-03-31"),
            gives: "accepted 2"),
        Row(
            endSilence(nil), on: "2025-03-10", silenced(nil, "clerk", until: "2025-03-31"),
            gives: "refused noSuchSilence"),
        Row(
            endSilence(2), on: "2025-03-10", silenced("M05", until: "2025-03-31"),
            .unsilenced(record: 2, actor: "a", comment: ""), gives: "refused noSuchSilence"),
    ]

    @Test(arguments: rows) func `names one that is in force`(row: Row) {
        #expect(row.answer.told == row.told)
    }
}

@Suite struct `A record taken back` {
    private func retract(
        _ number: Int64, _ event: LedgerEvent?, _ facts: Fact...,
        because comment: String = "typed wrong"
    ) -> Answer {
        var known = book()
        for fact in facts {
            known.apply(
                LedgerRecord(
                    sequence: known.lastSequence + 1, at: noon("2024-10-02"), event: .fact(fact)))
        }
        let record = event.map { LedgerRecord(sequence: number, at: noon("2024-10-02"), event: $0) }
        return consider(
            .retract(record: number, found: record, comment: comment), Years(plan()), known,
            at: noon("2025-03-10"), actor: "somying")
    }

    @Test func `is a word of a person that counts`() {
        let done = completed("M05/2568", on: "2025-03-01")
        #expect(retract(2, .fact(done), done).told == "accepted 2")
        #expect(retract(2, .fact(done), done).consequences?.startCount ?? 0 > 0)
        #expect(retract(2, .fact(done), done, because: "").told == "refused noReason")
        #expect(retract(9, nil, done).told == "refused noSuchRecord")
        #expect(retract(1, .yearOpened(FiscalYear(2568)), done).told == "refused notFact")
        let back = Fact.retracted(record: 2, actor: "a", comment: "c")
        #expect(retract(2, .fact(done), done, back).told == "refused notInForce")
        #expect(retract(3, .fact(back), done, back).told == "refused notRetractable")
        let silence = silenced("M05", until: "2025-03-31")
        #expect(retract(2, .fact(silence), silence).told == "accepted 2")
        let reopened = Fact.reopened(occurrence("M05/2568"), actor: "a", comment: "")
        #expect(retract(3, .fact(reopened), done, reopened).told == "accepted 3")
        #expect(retract(3, .fact(reopened), done, reopened).consequences?.stopCount ?? 0 > 0)
        let restored = Fact.restored(
            Restoration(lostThrough: 1, lostDigest: "", lostUntil: noon("2024-10-01"), comment: ""))
        #expect(retract(2, .fact(restored), restored).told == "refused notRetractable")
        let clock = Fact.clockConfirmed(ClockConfirmation(comment: "", actor: "a"))
        #expect(retract(2, .fact(clock), clock).told == "refused notRetractable")
    }
}

func silence(
    _ name: String?, _ post: String? = nil, until: String, because: String = "รอป้าย"
) -> Statement {
    .silence(name: name, post: post, until: day(until), comment: because)
}

func endSilence(_ record: Int64) -> Statement { .endSilence(.record(record), comment: "") }

func endSilence(_ name: String?, _ post: String? = nil) -> Statement {
    .endSilence(.of(name: name, post: post), comment: "")
}
