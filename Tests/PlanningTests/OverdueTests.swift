import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

@Suite struct `The overdue ladder` {
    @Test func `thins out, on working days, up to the close of the year's business`() {
        let office = Office(
            station("clerk", owes: [.measure("M01", due: "2025-01-31", by: ["clerk"], leads: [])]),
            from: "2025-01-02 09:00")
        office.serve(until: "2026-03-01 00:00")
        office.wantDiary([
            "2025-02-03 08:30 clerk M01 overdue-2 overdue",
            "2025-02-04 08:30 clerk M01 overdue-4 repeat-interval-elapsed",
            "2025-02-10 08:30 clerk M01 overdue-8 repeat-interval-elapsed",
            "2025-02-17 08:30 clerk M01 overdue-16 repeat-interval-elapsed",
            "2025-03-04 08:30 clerk M01 overdue-32 repeat-interval-elapsed",
            "2025-04-07 08:30 clerk M01 overdue-64 repeat-interval-elapsed",
            "2025-05-07 08:30 clerk M01 overdue-96 repeat-interval-elapsed",
            "2025-06-09 08:30 clerk M01 overdue-128 repeat-interval-elapsed",
            "2025-07-10 08:30 clerk M01 overdue-160 repeat-interval-elapsed",
            "2025-08-11 08:30 clerk M01 overdue-192 repeat-interval-elapsed",
            "2025-09-12 08:30 clerk M01 overdue-224 repeat-interval-elapsed",
            "2025-10-14 08:30 clerk M01 overdue-256 repeat-interval-elapsed",
            "2025-11-17 08:30 clerk M01 overdue-288 repeat-interval-elapsed",
            "2025-12-17 08:30 clerk M01 overdue-320 repeat-interval-elapsed",
        ])
        // One announcement for each step, and one summary on each working day up to the close.
        let announced = office.deeds.filter { $0.split(separator: " ")[2] == "announce" }
        #expect(announced.count == 14)
        let summaries = office.deeds.filter { $0.split(separator: " ")[2] == "summary" }
        #expect(Set(summaries).count == summaries.count)
        #expect(summaries.first == "2025-02-03 08:30 summary M01")
        #expect(summaries.last == "2025-12-31 08:30 summary M01")
        #expect(office.nextWake == nil)
    }

    @Test func `tells each next superior of the chain from its day on`() {
        let office = Office(
            station(
                "clerk > inspector > deputy > chief",
                owes: [
                    .measure(
                        "M01", due: "2025-01-31", by: ["clerk"], seenBy: ["inspector"], leads: [])
                ]),
            from: "2025-01-02 09:00")
        office.serve(until: "2025-03-10 00:00")
        func posts(_ word: String) -> [String] {
            office.diary.map { $0.split(separator: " ") }.filter { $0[4] == word }
                .map { "\($0[2]) \($0[5])" }.sorted()
        }
        #expect(posts("overdue-4").map { $0.split(separator: " ")[0] } == ["clerk", "inspector"])
        #expect(
            posts("overdue-8") == [
                "clerk repeat-interval-elapsed", "deputy escalated",
                "inspector repeat-interval-elapsed",
            ])
        #expect(
            posts("overdue-16") == [
                "chief escalated", "clerk repeat-interval-elapsed",
                "deputy repeat-interval-elapsed", "inspector repeat-interval-elapsed",
            ])
    }

    @Test func `does not hang on posts that are one another's superiors`() {
        let office = Office(
            station(
                "a > b > c > a", owes: [.measure("M01", due: "2025-01-31", by: ["a"], leads: [])]),
            from: "2025-01-02 09:00")
        office.serve(until: "2025-03-10 00:00")
        #expect(Set(office.diary.map { $0.split(separator: " ")[2] }) == ["a", "b", "c"])
    }

    @Test func `stops when it is done, and goes on where it stands when it is opened again`() {
        let office = Office(
            station("clerk", owes: [.measure("M01", due: "2025-01-31", by: ["clerk"], leads: [])]),
            from: "2025-01-02 09:00")
        office.serve(until: "2025-02-05 09:00")
        office.done("M01", at: "2025-02-05 09:00")
        office.serve(until: "2025-02-20 09:00")
        office.want("M01", keptBackBecause: .completed)
        office.reopen("M01", at: "2025-02-20 09:00")
        office.serve(until: "2025-03-01 00:00")
        office.wantDiary([
            "2025-02-03 08:30 clerk M01 overdue-2 overdue",
            "2025-02-04 08:30 clerk M01 overdue-4 repeat-interval-elapsed",
            "2025-02-20 09:00 clerk M01 overdue-16 repeat-interval-elapsed",
        ])
    }

    @Test func `of a report ends with the next one's`() {
        let office = Office(
            station("clerk", owes: [.recurring("O1", monthEnds, by: ["clerk"], leads: [])]),
            from: "2025-01-02 09:00")
        office.serve(until: "2025-03-04 09:00")
        #expect(
            office.diary.map { $0.split(separator: " ").suffix(2).joined(separator: " ") } == [
                // December was over before the daemon served, and is told as it stands.
                "overdue-2 overdue", "overdue-4 repeat-interval-elapsed",
                "overdue-8 repeat-interval-elapsed", "overdue-16 repeat-interval-elapsed",
                "overdue-2 overdue", "overdue-4 repeat-interval-elapsed",
                "overdue-8 repeat-interval-elapsed", "overdue-16 repeat-interval-elapsed",
                "overdue-2 overdue", "overdue-4 repeat-interval-elapsed",
            ], "\(office.diary)")
    }

    @Test func `is over for all rounds up to one that is done through, and for one that is done`() {
        let office = Office(
            station("clerk", owes: [.recurring("O1", monthEnds, by: ["clerk"], leads: [])]),
            from: "2024-10-01 09:00")
        office.done("O1", of: "2025-03-31", through: true, at: "2025-01-02 09:00")
        #expect(office.book.completion(of: office.occurrence("O1", "2024-10-31")) != nil)
        #expect(office.book.completion(of: office.occurrence("O1", "2025-04-30")) == nil)
        office.reopen("O1", of: "2025-02-28", at: "2025-01-03 09:00")
        #expect(office.book.completion(of: office.occurrence("O1", "2025-02-28")) == nil)
        #expect(office.book.completion(of: office.occurrence("O1", "2025-01-31")) != nil)
        office.done("O1", of: "2025-02-28", at: "2025-01-04 09:00")
        #expect(office.book.completion(of: office.occurrence("O1", "2025-02-28")) != nil)
        office.reopen("O1", at: "2025-01-05 09:00")
        #expect(office.book.completion(of: office.occurrence("O1", "2025-01-31")) == nil)
    }
}
