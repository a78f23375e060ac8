import CivilTime
import Obligations
import Planning
import Testing

@Suite struct `A clock` {
    private let registry = station(
        "clerk > chief", policy: .shipped,
        owes: [.measure("M05", due: "2025-03-14", by: ["clerk"])])

    private func isHeld(_ text: String, newest: String?) -> Bool {
        var book = Book()
        if let newest {
            book.apply(
                LedgerRecord(
                    sequence: 1, at: moment(newest), event: .started(version: "1", digest: "1")))
        }
        let found = plan(Years(registry), book, at: moment(text))
        if found.hold != nil {
            #expect(found.actions.isEmpty)
            #expect(found.nextWake.map { $0 > moment(text) } == true)
        }
        return found.hold != nil
    }

    @Test(
        arguments: [
            ("2025-03-10 09:00", nil, false), ("1970-01-01 00:00", nil, true),
            ("2098-01-01 00:00", nil, true), ("2023-09-29 09:00", nil, true),
            ("2023-10-02 09:00", nil, false), ("2027-10-01 09:00", nil, false),
            ("2027-10-03 09:00", nil, true),
            ("2025-03-10 09:00", "2025-03-10 09:00", false),
            ("2025-03-10 09:00", "2025-03-10 10:00", false),
            ("2025-03-10 09:00", "2025-03-10 10:01", true),
            ("2025-03-10 09:00", "2025-09-10 09:00", true),
            // A stamp from a time when the clock was wrong does not hold mail for ever.
            ("2025-03-10 09:00", "2098-01-01 00:00", false),
            ("2025-03-10 09:00", "1970-01-01 00:00", false),
        ] as [(String, String?, Bool)])
    func `that cannot be right holds all mail`(now: String, newest: String?, isHeld: Bool) {
        #expect(self.isHeld(now, newest: newest) == isHeld)
    }

    @Test func `that is right again lets the mail go, once`() {
        let office = Office(registry, from: "2025-02-03 09:00")
        office.at("2025-02-03 09:00")
        office.at("2025-02-12 09:00")
        office.at("2098-01-01 00:00")
        office.wantNoLetter()
        office.at("1970-01-01 00:00")
        office.wantNoLetter()
        office.at("2025-03-07 08:29")
        office.at("2025-03-07 08:30")
        office.want(letterTo: "clerk", because: .leadTimeReached)
        office.at("2025-03-07 08:00")
        office.at("2025-03-07 08:30")
        office.wantNoLetter()
    }
}
