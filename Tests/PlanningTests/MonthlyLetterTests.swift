import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

@Suite struct `The monthly letter` {
    private func months(_ office: Office, of post: String = "clerk") -> [String] {
        office.diary.map { $0.split(separator: " ") }
            .filter { $0[2] == post && $0[4].hasPrefix("monthly-") }
            .map { "\($0[4].dropFirst(8)) on \($0[0].suffix(2)) \($0[1])" }
    }

    private func serveYear(
        _ obligations: [Obligation], from start: String = "2024-10-01 00:00",
        _ facts: (Office) -> Void = { _ in }
    ) -> Office {
        let office = Office(
            station("clerk > chief", policy: .shipped, owes: obligations), from: start)
        facts(office)
        office.serve(until: "2025-12-31 00:00")
        return office
    }

    @Test func `is not written when nothing is owed`() {
        #expect(months(serveYear([])) == [])
        let later = [Obligation.measure("M01", due: "2025-03-14", by: ["chief"])]
        #expect(months(serveYear(later)) == [])
        #expect(months(serveYear(later), of: "chief").count == 15)
    }

    @Test func `comes on the first working day of each month up to the close of business`() {
        let office = serveYear([.measure("M01", due: "2025-08-29", by: ["clerk"])])
        #expect(
            months(office) == [
                "2024-10 on 01 08:30", "2024-11 on 01 08:30", "2024-12 on 02 08:30",
                "2025-01 on 01 08:30", "2025-02 on 03 08:30", "2025-03 on 03 08:30",
                "2025-04 on 01 08:30", "2025-05 on 01 08:30", "2025-06 on 02 08:30",
                "2025-07 on 01 08:30", "2025-08 on 01 08:30", "2025-09 on 01 08:30",
                "2025-10 on 01 08:30", "2025-11 on 03 08:30", "2025-12 on 01 08:30",
            ])
    }

    @Test func `begins with the month in which something comes into force`() {
        let office = serveYear([
            .measure("M01", due: "2025-08-29", by: ["clerk"], from: "2025-06-16")
        ])
        #expect(months(office).first == "2025-06 on 02 08:30")
    }

    @Test func `ends with the month in which the last thing is done`() {
        let office = Office(
            station(
                "clerk", policy: .shipped, owes: [.measure("M01", due: "2025-08-29", by: ["clerk"])]
            ),
            from: "2024-10-01 00:00")
        office.serve(until: "2024-11-15 09:00")
        office.done("M01", at: "2024-11-15 09:00")
        office.serve(until: "2025-12-01 09:00")
        #expect(months(office) == ["2024-10 on 01 08:30", "2024-11 on 01 08:30"])
        #expect(office.deeds == [])
    }

    @Test func `is told late when the daemon was off on its day, and gives way to the next one`() {
        let measure = Obligation.measure("M01", due: "2025-08-29", by: ["clerk"], leads: [])
        let office = Office(
            station("clerk", policy: .shipped, owes: [measure]), from: "2025-08-04 09:00")
        office.serve(until: "2025-08-20 09:00")
        #expect(months(office) == ["2025-08 on 04 09:00"])
        office.at("2025-10-02 09:00")
        #expect(
            office.deeds.contains {
                $0.hasSuffix(
                    "letter.clerk/2568/2025-09 monthly-2025-09 2025-09-01 superseded-by-later-notice"
                )
            }, "\(office.deeds)")
        #expect(months(office).last == "2025-10 on 02 09:00")
    }

    @Test func `of a post that is removed is withdrawn`() {
        let both = station(
            "clerk > chief", policy: .shipped,
            owes: [.measure("M01", due: "2025-08-29", by: ["clerk", "chief"])])
        let office = Office(both, from: "2025-02-03 08:30")
        office.delivery = { $0.post == "clerk" ? .deferred : .accepted }
        office.at("2025-02-03 08:30")
        office.reload(
            station(
                "chief", policy: .shipped, owes: [.measure("M01", due: "2025-08-29", by: ["chief"])]
            ))
        office.at("2025-02-04 09:00")
        office.wantNoLetter()
        #expect(office.book.openClaims.isEmpty)
    }

    @Test func `on the last working day is possible too`() {
        let last = Policy.with { $0.monthlyLetterWorkingDay = -1 }
        let office = Office(
            station(
                "clerk", holidays: ["2025-02-28"], policy: last,
                owes: [.measure("M01", due: "2025-08-29", by: ["clerk"])]), from: "2025-02-03 09:00"
        )
        office.serve(until: "2025-03-01 09:00")
        #expect(months(office).last == "2025-02 on 27 08:30")
    }
}
