import CivilTime
import Obligations
import Planning
import Testing

/// What letters say of a time in which the service was down, or not there yet.
@Suite struct `A notice that became due` {
    private func office(from start: String, policy: Policy = .quiet) -> Office {
        Office(
            station(
                "clerk > chief", policy: policy,
                owes: [.measure("M01", due: "2025-03-14", by: ["clerk"])]), from: start)
    }

    private func owed(_ office: Office) throws -> OwedNotice {
        try #require(office.letters.flatMap(\.notices).first)
    }

    /// The notice of seven days is due on 7 March at 08:30.
    @Test(
        arguments: [
            // Down from, up again, whether it ended in good order, and whether the letter says so.
            ("2025-03-07 08:00", "2025-03-07 09:00", false, true),
            ("2025-03-07 08:00", "2025-03-07 09:00", true, true),
            ("2025-03-03 08:00", "2025-03-10 09:00", false, true),
            // It was up again when it became due.
            ("2025-03-06 08:00", "2025-03-06 09:00", false, false),
            ("2025-03-03 08:00", "2025-03-07 08:30", false, false),
        ])
    func `while the service was down says so, and no other`(
        down: String, up: String, cleanly: Bool, says: Bool
    ) throws {
        let office = office(from: "2025-02-11 09:00")
        office.serve(until: down)
        office.append(.summarized(date: day(String(down.prefix(10)))), at: moment(down))
        office.restart(at: up, cleanly: cleanly)
        office.serve(until: "2025-03-10 10:00")
        let line = office.diary.first { $0.contains("lead-7") }
        #expect(line != nil)
        let told = office.book.tellings(
            of: NoticeID(OccurrenceID("M01", FiscalYear(2568)), .lead(7), due: day("2025-03-14")))
        #expect(told.count == 1)
        // The same look from scratch, before it was told.
        let again = self.office(from: "2025-02-11 09:00")
        again.serve(until: down)
        again.append(.summarized(date: day(String(down.prefix(10)))), at: moment(down))
        again.restart(at: up, cleanly: cleanly)
        again.at(max(up, "2025-03-07 08:30"))
        let notice = try owed(again)
        #expect(notice.isAfterOutage == says)
        #expect(notice.owedSince == moment("2025-03-07 08:30"))
    }

    @Test func `while the service was down says so at the repeat of its letter too`() throws {
        let office = office(from: "2025-02-11 09:00")
        office.serve(until: "2025-03-06 12:00")
        office.restart(at: "2025-03-07 12:00")
        office.delivery = { _ in .deferred }
        office.at("2025-03-07 12:00")
        #expect(try owed(office).isAfterOutage)
        office.delivery = { _ in .accepted }
        office.at("2025-03-07 12:15")
        office.want(letterTo: "clerk", because: .retryAfterDeferral)
        #expect(try owed(office).isAfterOutage)
    }

    @Test func `before there was a service is owed since the first start, and after no outage`()
        throws
    {
        // The notice of thirty days was due on 12 February.
        let office = office(from: "2025-02-20 09:00")
        office.at("2025-02-20 09:00")
        let notice = try owed(office)
        #expect(notice.owedSince == moment("2025-02-20 09:00"))
        #expect(!notice.isAfterOutage)
        // A start in the same minutes is not an outage either.
        let other = self.office(from: "2025-02-20 09:00")
        other.restart(at: "2025-02-20 09:01")
        other.at("2025-02-20 09:01")
        #expect(try !owed(other).isAfterOutage)
        #expect(try owed(other).owedSince == moment("2025-02-20 09:00"))
    }

    @Test func `by a date that moved is owed since now`() throws {
        let office = office(from: "2025-02-11 09:00")
        office.serve(until: "2025-03-10 09:00")
        office.reload(
            station(
                "clerk > chief", owes: [.measure("M01", due: "2025-03-12", by: ["clerk"])]))
        office.at("2025-03-10 09:00")
        let notices = office.letters.flatMap(\.notices)
        #expect(notices.count == 2, "\(notices.map(\.notice))")
        for notice in notices { #expect(notice.owedSince == moment("2025-03-10 09:00")) }
    }

    @Test func `in lost records is owed since its time, whatever the first record is that is left`()
        throws
    {
        let office = office(from: "2025-02-11 09:00")
        let copy = office.book
        office.serve(until: "2025-02-20 09:00")
        office.restore(copy, at: "2025-02-20 10:00")
        office.at("2025-02-20 10:01")
        #expect(try owed(office).owedSince == moment("2025-02-12 08:30"))
    }
}

/// The first monthly letter of a service that was not there before.
@Suite struct `A first start` {
    private func monthly(from start: CivilDate, restartingDaily: Bool = false) -> [CivilDate] {
        let office = Office(
            station(
                "clerk > chief", policy: .shipped,
                owes: [
                    .measure("M01", due: "2025-09-26", by: ["clerk"], from: "2024-10-01", leads: [])
                ]), from: "\(start) 09:00")
        office.isHeldAgainstScratch = false
        var told: [CivilDate] = []
        office.delivery = { reminder in
            if reminder.post == "clerk", reminder.month != nil {
                told.append(FixedZone.bangkok.date(at: office.now))
            }
            return .accepted
        }
        let end = day("2025-05-02")
        if restartingDaily {
            var today = start
            while today < end {
                office.serve(until: "\(today) 20:00")
                today = today.adding(days: 1)
                office.restart(at: "\(today) 06:00")
            }
        }
        office.serve(until: "\(end) 00:00")
        return told
    }

    /// Every other day of two months, and the days around first working days.
    @Test(arguments: Array(stride(from: 0, to: 60, by: 2)) + [13, 17, 45, 47])
    func `sends one monthly letter, never two within ten days`(offset: Int) throws {
        let start = day("2025-02-15").adding(days: offset)
        let told = monthly(from: start)
        let first = try #require(told.first)
        #expect(first.days(since: start) <= 12, "from \(start): \(told)")
        for (one, next) in zip(told, told.dropFirst()) {
            #expect(next.days(since: one) >= 10, "from \(start): \(told)")
        }
        // From then on it is that of each month, on its first working day.
        #expect(Array(told.suffix(1)) == [day("2025-05-01")])
    }

    @Test(arguments: [0, 13, 14, 17, 40])
    func `sends the same letters when it is started anew each day`(offset: Int) {
        let start = day("2025-02-15").adding(days: offset)
        #expect(monthly(from: start, restartingDaily: true) == monthly(from: start))
    }
}
