import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

@testable import Correspondence

@Suite struct `A post's calendar` {
    private func calendars(_ registries: [Registry], _ facts: [Fact]) throws -> [ICalendar] {
        let years = try #require(Years(registries))
        var book = Book()
        for (index, fact) in facts.enumerated() {
            book.apply(
                LedgerRecord(
                    sequence: Int64(index + 1), at: moment("2025-04-01"), event: .fact(fact)))
        }
        let writer = CalendarWriter(years: years, settings: LetterStation.settings)
        return years.posts.compactMap { writer.calendar(of: $0, book, at: moment("2025-04-02")) }
    }

    @Test func `has one entry a matter, and no identifier twice beside revisions of rounds`() throws
    {
        let registry = try shipped("changhan")
        for calendar in try calendars([registry, registry.aYearLater()], []) {
            let names = calendar.events.filter { $0.recurrenceID == nil }.map(\.uid)
            #expect(Set(names).count == names.count)
            #expect(
                names.contains { $0.contains(".2568") } && names.contains { $0.contains(".2569") })
        }
    }

    @Test func `marks a round that is done and leaves the others as they are`() throws {
        let registry = try shipped("changhan")
        let check = try #require(
            registry.obligations.first {
                if case .recurring = $0.schedule { $0.kind == .followUp } else { false }
            })
        let dues = dueDates(of: check, in: registry)
        try #require(dues.count > 2)
        let done = Fact.completed(Completion(dues[1].id, date: dues[1].date))
        let granted = Fact.extended(
            Extension(dues[2].id, until: dues[2].date.adding(days: 9), grantedBy: "ผกก."))
        let found = try calendars([registry], [done, granted]).flatMap(\.events)
            .filter { $0.uid.hasPrefix("\(check.id).2568@") }
        let rounds = found.filter { $0.recurrenceID != nil }
        #expect(Set(rounds.map(\.recurrenceID?.date)) == [dues[1].date, dues[2].date])
        for round in rounds {
            let isDone = round.recurrenceID?.date == dues[1].date
            #expect(round.summary.hasPrefix("✓ ") == isDone)
            #expect(round.start.date == (isDone ? dues[1].date : dues[2].date.adding(days: 9)))
            #expect(round.description.contains("ขยายเวลาจากกำหนดเดิม") == !isDone)
        }
        #expect(found.filter { $0.recurrenceID == nil }.allSatisfy { !$0.summary.hasPrefix("✓") })
        let text = String(
            decoding: ICalendar(productID: "-//t", events: rounds).bytes(), as: UTF8.self)
        #expect(text.contains("\r\nRECURRENCE-ID;VALUE=DATE:"))
    }

    @Test func `names what is due once as it always did, and shows both days of an extension`()
        throws
    {
        let registry = try shipped("changhan")
        let measure = try #require(registry.obligations.first { $0.kind == .measure })
        let due = try #require(dueDates(of: measure, in: registry).first)
        let fact = Fact.extended(
            Extension(due.id, until: due.date.adding(days: 5), grantedBy: "ผกก.", paper: "๑/๖๘"))
        let events = try calendars([registry], [fact]).flatMap(\.events)
            .filter { $0.uid == "\(measure.id).2568@changhan.ita-reminderd.invalid" }
        #expect(!events.isEmpty)
        for event in events {
            #expect(event.start.date == due.date.adding(days: 5))
            #expect(event.description.contains("โดย ผกก. ตาม ๑/๖๘"))
            #expect(event.alarms.map(\.daysBefore) == measure.leadDays)
        }
    }

    @Test func `revises a round at its time`() {
        let time = TimeOfDay(hour: 9, minute: 30) ?? .midnight
        var event = ICalendar.Event(
            uid: "a", stamp: moment("2025-01-01"), start: .timed(day("2025-03-05"), time),
            summary: "a")
        event.recurrenceID = .timed(day("2025-03-03"), time)
        let text = String(
            decoding: ICalendar(productID: "-//t", events: [event]).bytes(), as: UTF8.self)
        #expect(text.contains("\r\nRECURRENCE-ID;TZID=Asia/Bangkok:20250303T093000\r\n"))
        #expect(text.contains("\r\nDTSTART;TZID=Asia/Bangkok:20250305T093000\r\n"))
    }

    @Test func `keeps the name of a round whose day is edited`() throws {
        func names(_ rule: String) throws -> [String] {
            let report = Obligation(
                id: ObligationID("R1"), kind: .report, title: "r",
                schedule: .recurring(
                    try RecurrenceRule(parsing: rule), start: day("2025-01-01"),
                    window: FiscalYear(2568).interval),
                inForceFrom: day("2024-10-01"), performers: [PostID("clerk")])
            let registry = Registry(
                agency: Agency(id: "a", name: "a", shortName: "a"), fiscalYear: FiscalYear(2568),
                inForceFrom: day("2024-10-01"),
                posts: [Post(id: PostID("clerk"), title: "c", address: nil)],
                secretary: PostID("clerk"), holidays: HolidayTable(), policy: Policy(),
                obligations: [report], digest: rule)
            return try calendars([registry], []).flatMap(\.events).map(\.uid)
        }
        let before = try names("FREQ=MONTHLY;BYMONTHDAY=28")
        #expect(before.count == 9)
        #expect(before.first == "R1.2568.2025-01@a.ita-reminderd.invalid")
        #expect(try names("FREQ=MONTHLY;BYMONTHDAY=25") == before)
    }

    @Test func `has no alarm for what is settled`() throws {
        let registry = try shipped("changhan")
        let oit = OccurrenceID(.phase(.oit), registry.fiscalYear)
        let events = try calendars(
            [registry], [.completed(Completion(oit, date: day("2025-04-01")))]
        )
        .flatMap(\.events)
        let items = events.filter { event in
            registry.obligations.contains {
                $0.kind == .oitItem && event.uid.hasPrefix("\($0.id).2568@")
            }
        }
        #expect(items.count > 20)
        #expect(items.allSatisfy { $0.summary.hasPrefix("✓ ") && $0.alarms.isEmpty })
    }
}
