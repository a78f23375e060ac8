import CivilTime
import Obligations
import Planning
import Testing

@Suite struct `The sign of life` {
    private func office(admin: String? = "admin@example.org") -> Office {
        Office(station("clerk", owes: []), admin: admin, from: "2024-10-01 07:00")
    }

    @Test func `comes once a month, on the first working day, and goes on after the year`() {
        let office = office()
        office.serve(until: "2026-01-15 00:00")
        let lines = office.diary.filter { $0.contains("_admin _service") }
        #expect(lines.count == 16)
        #expect(lines.first == "2024-10-01 08:30 _admin _service alive-2024-10 sign-of-life")
        #expect(lines.last == "2026-01-01 08:30 _admin _service alive-2026-01 sign-of-life")
        #expect(Set(lines).count == lines.count)
    }

    @Test func `is not planned without an admin`() {
        let office = office(admin: nil)
        office.serve(until: "2025-03-15 00:00")
        #expect(!office.diary.contains { $0.contains("_service") })
    }

    @Test func `is tried again like any letter, and given up for the next one`() {
        let office = office()
        office.delivery = { _ in .crashed }
        office.at("2024-10-01 08:30")
        let first = office.letters.first?.messageID
        office.delivery = { _ in .deferred }
        office.at("2024-10-01 08:31")
        #expect(office.letters.first?.isPossibleRepeat == true)
        #expect(office.letters.first?.messageID == first)
        office.serve(until: "2024-11-01 08:20")
        office.delivery = { _ in .accepted }
        office.serve(until: "2024-11-02 00:00")
        #expect(
            office.deeds.contains {
                $0.hasSuffix(
                    "close _admin _service/2568/2024-10 alive-2024-10 2024-10-01 superseded-by-later-notice"
                )
            }, "\(office.deeds)")
        office.wantDiary(["2024-11-01 08:30 _admin _service alive-2024-11 sign-of-life"])
    }
}
