import Obligations
import Planning
import Testing
import ThaiPhrases

@Suite struct `A phase of the calendar` {
    private func diary(
        _ mode: PhaseMode, _ first: String, _ last: String, quota: Int? = nil,
        holidays: [String] = [], from start: String = "2025-01-02 09:00",
        until end: String = "2025-09-01 00:00", _ facts: (Office) -> Void = { _ in }
    ) -> [String] {
        let office = Office(
            station(
                "clerk", holidays: holidays,
                owes: [.phase(.eit, mode, first, last, by: ["clerk"], quota: quota)]), from: start)
        facts(office)
        office.serve(until: end)
        return office.diary.map { line in
            let words = line.split(separator: " ")
            return "\(words[0]) \(words[4])"
        }
    }

    @Test func `for information is told on its first day and never again`() {
        #expect(
            diary(.information, "2025-03-10", "2025-04-30") == ["2025-03-10 opens-0"])
    }

    @Test func `that may be used is told before it opens and before it closes`() {
        #expect(
            diary(.opportunity, "2025-03-10", "2025-04-30") == [
                "2025-03-03 opens-7", "2025-03-10 opens-0", "2025-03-31 closes-30",
                "2025-04-23 closes-7", "2025-04-29 closes-1",
            ])
    }

    @Test func `that is a duty is overdue after its close, until it is done`() {
        let lines = diary(.duty, "2025-03-10", "2025-03-31", until: "2025-04-10 00:00")
        #expect(
            lines == [
                "2025-03-03 opens-7", "2025-03-10 opens-0", "2025-03-24 closes-7",
                "2025-03-28 closes-1", "2025-04-01 overdue-1", "2025-04-02 overdue-2",
                "2025-04-04 overdue-4", "2025-04-08 overdue-8",
            ])
    }

    @Test func `of one day that is a holiday is told on the working day before`() {
        #expect(
            diary(.opportunity, "2025-03-15", "2025-03-15") == ["2025-03-07 opens-7"])
        #expect(
            diary(.duty, "2025-03-12", "2025-03-12", until: "2025-03-14 00:00") == [
                "2025-03-05 opens-7", "2025-03-12 opens-0", "2025-03-13 overdue-1",
            ])
    }

    @Test func `that opens on a holiday is told on the next working day`() {
        #expect(
            diary(.information, "2025-03-15", "2025-04-30", holidays: ["2025-03-17"])
                == ["2025-03-18 opens-0"])
    }

    @Test func `with a quota is checked weekly and daily while it is behind its pace`() {
        let lines = diary(.survey, "2025-03-03", "2025-04-30", quota: 100)
        let checks = lines.filter { $0.split(separator: " ")[1].hasPrefix("quota-") }
        #expect(
            checks.map { String($0.prefix(10)) } == [
                // Mondays of the last 42 days, then each working day of the last five days.
                "2025-03-24", "2025-03-31", "2025-04-07", "2025-04-14", "2025-04-21", "2025-04-28",
                "2025-04-29", "2025-04-30",
            ])
        #expect(lines.last == "2025-05-01 closed-short")
    }

    @Test func `with a quota is not spoken of while it keeps its pace`() {
        let lines = diary(.survey, "2025-03-03", "2025-04-30", quota: 100) { office in
            office.progress("eit", 99, at: "2025-01-02 09:00")
        }
        #expect(lines.contains { $0.split(separator: " ")[1].hasPrefix("quota-") } == false)
        #expect(lines.last == "2025-05-01 closed-short")
    }

    @Test func `with a quota that is reached is over`() {
        let lines = diary(.survey, "2025-03-03", "2025-04-30", quota: 100) { office in
            office.serve(until: "2025-04-15 09:00")
            office.progress("eit", 100, at: "2025-04-15 09:00")
        }
        #expect(lines.last == "2025-04-14 quota-2025-04-14")
    }

    @Test func `of disclosure that is done settles its items`() {
        let office = Office(
            station(
                "clerk",
                owes: [
                    .phase(.oit, .duty, "2025-03-03", "2025-04-30", by: ["clerk"]),
                    .item("O1", due: "2025-04-30", by: ["clerk"]),
                ]), from: "2025-01-02 09:00")
        office.serve(until: "2025-04-10 09:00")
        office.done("oit", at: "2025-04-10 09:00")
        office.serve(until: "2025-09-01 09:00")
        office.want("O1", keptBackBecause: .inhibited)
        #expect(office.diary.allSatisfy { $0 < "2025-04-10" })
    }
}
