import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

@Suite struct `Lead times` {
    /// Due on a Saturday: 30 days before is a Thursday, 7 days before a Saturday, 1 day before a Friday.
    private let registry = station(
        "clerk > chief", owes: [.measure("M05", due: "2025-03-15", by: ["clerk"])])

    @Test func `are told once each, on a working day on or before the day meant`() {
        let office = Office(registry, from: "2025-01-01 09:00")
        office.serve(until: "2025-03-16 12:00")
        office.wantDiary([
            "2025-02-13 08:30 clerk M05 lead-30 first-notice",
            "2025-03-07 08:30 clerk M05 lead-7 lead-time-reached",
            "2025-03-14 08:30 clerk M05 lead-1 lead-time-reached",
        ])
    }

    @Test(
        arguments: [
            ("2025-02-13 08:29", nil), ("2025-02-13 08:30", "lead-30"),
            ("2025-03-07 08:29", "lead-30"), ("2025-03-07 08:30", "lead-7"),
            ("2025-03-14 08:29", "lead-7"), ("2025-03-14 08:30", "lead-1"),
            // Saturday, outside the hours of mail; but Monday would be too late.
            ("2025-03-15 23:59", "lead-1"), ("2025-03-16 00:00", nil),
            ("2025-03-17 08:29", nil), ("2025-03-17 08:30", "overdue-2"),
        ] as [(String, String?)])
    func `are windows whose edges are minutes`(moment: String, word: String?) {
        let office = Office(registry, from: moment)
        office.at(moment)
        #expect(
            office.letters.flatMap(\.notices).map(\.notice.trigger.word)
                == [word].compactMap(\.self))
    }

    @Test(arguments: 0..<31)
    func `after some days off give the current rung once`(daysOff: Int) {
        let office = Office(registry, from: "2025-02-03 09:00")
        office.at("2025-02-03 09:00")
        let back = day("2025-02-13").adding(days: daysOff)
        office.serve(until: "2025-02-03 10:00")
        office.at("\(back) 09:00")
        #expect(office.letters.count <= 1)
        #expect(office.letters.flatMap(\.notices).count <= 1)
        let told = office.letters.count
        office.at("\(back) 09:00")
        office.wantNoLetter()
        office.serve(until: "2025-03-16 00:00")
        // What was passed over is on record, and nothing is both told and closed.
        let closed = office.deeds.filter { $0.split(separator: " ").contains("close") }
        #expect(office.diary.count + closed.count == 3, "\(told) \(office.diary) \(closed)")
    }

    @Test func `roll back over holidays and never past the due date`() {
        let songkran = ["2025-04-14", "2025-04-15", "2025-04-16"]
        let office = Office(
            station(
                "clerk", holidays: songkran,
                owes: [.measure("M01", due: "2025-04-16", by: ["clerk"], leads: [1, 0])]),
            from: "2025-04-01 09:00")
        office.serve(until: "2025-04-17 08:00")
        // Both roll to Friday 11 April; the nearer one speaks.
        office.wantDiary(["2025-04-11 08:30 clerk M01 lead-0 first-notice"])
    }

    @Test func `of what is in force after its due date give way to the overdue ladder`() {
        let late = station(
            "clerk", owes: [.measure("M01", due: "2025-01-10", by: ["clerk"], from: "2025-02-03")])
        let office = Office(late, from: "2025-01-02 09:00")
        office.serve(until: "2025-02-03 08:29")
        office.wantDiary([])
        office.serve(until: "2025-02-04 09:00")
        office.wantDiary(["2025-02-03 08:30 clerk M01 overdue-16 overdue"])
    }

    @Test func `longer than the look ahead of a recurring report are kept too`() {
        let office = Office(
            station("clerk", owes: [.recurring("O1", monthEnds, by: ["clerk"], leads: [60])]),
            from: "2024-10-01 09:00")
        office.serve(until: "2025-02-01 00:00")
        let leads = office.diary.filter { $0.split(separator: " ")[4] == "lead-60" }
        #expect(
            leads.map { String($0.prefix(16)) } == [
                "2024-10-01 09:00", "2024-10-01 09:00", "2024-11-01 08:30", "2024-12-02 08:30",
                "2024-12-30 08:30", "2025-01-30 08:30",
            ])
    }

    @Test func `of an event end with its day`() {
        let office = Office(
            station(
                "clerk",
                owes: [.event("kick-off", on: "2025-01-09", by: ["clerk"], leads: [14, 3])]),
            from: "2024-12-01 09:00")
        office.serve(until: "2025-03-01 00:00")
        office.wantDiary([
            "2024-12-26 08:30 clerk kick-off lead-14 first-notice",
            "2025-01-06 08:30 clerk kick-off lead-3 lead-time-reached",
        ])
        #expect(office.deeds == [])
    }

    @Test func `are the same whatever the order of the rows`() {
        let rows: [Obligation] = [
            .measure("M01", due: "2025-03-15", by: ["clerk"]),
            .measure("M02", due: "2025-03-15", by: ["clerk", "chief"]),
            .measure("M03", due: "2025-03-10", by: ["chief"]),
            .phase(.eit, .survey, "2025-01-01", "2025-03-31", by: ["clerk"], quota: 100),
        ]
        func letters(_ rows: [Obligation]) -> [String] {
            let office = Office(station("clerk > chief", owes: rows), from: "2024-12-02 09:00")
            office.serve(until: "2025-06-01 00:00")
            return office.diary
        }
        let straight = letters(rows)
        #expect(straight.count > 30)
        var random = SeededRandom(seed: 1)
        for _ in 0..<4 {
            #expect(letters(rows.shuffled(using: &random)).sorted() == straight.sorted())
        }
    }
}
