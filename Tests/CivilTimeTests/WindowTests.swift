import CivilTime
import Testing

@Suite struct WindowTests {
    @Test func `a window holds what filtering the whole sequence gives, for 500 random rules`()
        throws
    {
        var random = SeededRandom(seed: 146_097)
        let first = try #require(CivilDate("2021-10-01"))
        for _ in 0..<500 {
            let rule = RandomRule.make(&random)
            let holidays = randomHolidays(
                from: first, days: 2000, count: random.chance(50) ? 120 : 0, &random)
            let start = first.adding(days: Int.random(in: 0..<900, using: &random))
            let all = rule.occurrences(from: start, holidays: holidays)
            let low = start.adding(days: Int.random(in: -400...2000, using: &random))
            let high = low.adding(days: Int.random(in: 0...400, using: &random))
            let window = try #require(CivilInterval(start: low, end: high))
            let expected = all.prefix { $0.date <= high }.filter { $0.date >= low }
            let found = rule.occurrences(from: start, in: window, holidays: holidays)
            #expect(found == expected, "\(rule) from \(start) in \(window)")

            let next = rule.next(after: low, from: start, holidays: holidays)
            #expect(next == all.first { $0.date > low }, "\(rule) from \(start) after \(low)")
        }
    }

    @Test func `occurrences are in order, never twice at one moment, and not before their start`()
        throws
    {
        var random = SeededRandom(seed: 2568)
        let first = try #require(CivilDate("2021-10-01"))
        for _ in 0..<1500 {
            let rule = RandomRule.make(&random)
            let holidays = randomHolidays(from: first, days: 2000, count: 120, &random)
            let found = Array(
                rule.occurrences(from: first, time: TimeOfDay("08:30"), holidays: holidays)
                    .prefix(60))
            let isAscending = zip(found, found.dropFirst()).allSatisfy {
                ($0.date, $0.time ?? .midnight) < ($1.date, $1.time ?? .midnight)
            }
            #expect(isAscending, "\(rule)")
            #expect(found.allSatisfy { $0.original >= first }, "\(rule)")
            if rule.roll != nil || rule.countsWorkingDaysOnly {
                #expect(found.allSatisfy { holidays.isWorkingDay($0.date) }, "\(rule)")
            }
            if let count = rule.count { #expect(found.count <= count, "\(rule)") }
        }
    }

    @Test func `a window open to the past begins with the start`() throws {
        let start = try #require(CivilDate("2025-10-01"))
        let window = try #require(CivilInterval(start: nil, end: CivilDate("2025-12-31")))
        let rule = try RecurrenceRule(parsing: "FREQ=MONTHLY")
        let found = rule.occurrences(from: start, in: window, holidays: HolidayTable())
        #expect(
            found.map(\.date.description) == ["2025-10-01", "2025-11-01", "2025-12-01"])
    }

    @Test func `a window before the start or after UNTIL is empty`() throws {
        let start = try #require(CivilDate("2025-10-01"))
        let rule = try RecurrenceRule(parsing: "FREQ=DAILY;UNTIL=20251031")
        let before = CivilInterval(day: start.adding(days: -1))
        let after = CivilInterval(day: start.adding(days: 31))
        #expect(rule.occurrences(from: start, in: before, holidays: HolidayTable()).isEmpty)
        #expect(rule.occurrences(from: start, in: after, holidays: HolidayTable()).isEmpty)
    }

    @Test(arguments: [
        // Saturday 12 April rolls forward to the 16th and back to the 11th.
        "FREQ=DAILY;BYDAY=SA;X-ROLL=NEXT", "FREQ=DAILY;BYDAY=SA;X-ROLL=PREVIOUS",
        // SKIP puts days before and after the month they belong to.
        "FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD", "FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=BACKWARD",
        "FREQ=YEARLY;BYMONTHDAY=31,-31;SKIP=FORWARD;X-ROLL=NEXT",
        "FREQ=MONTHLY;BYMONTHDAY=31,-31;SKIP=BACKWARD;X-ROLL=PREVIOUS",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU", "FREQ=DAILY;INTERVAL=4;X-BIZ=TH",
    ])
    func `what crosses the edge of a period is in the window of its day`(text: String) throws {
        let start = try #require(CivilDate("2024-10-05"))
        let rule = try RecurrenceRule(parsing: text)
        let all = rule.occurrences(from: start, holidays: songkran())
            .prefix { $0.date <= start.adding(days: 500) }
        for offset in 0..<400 {
            let window = CivilInterval(day: start.adding(days: offset))
            let expected = all.filter { window.contains($0.date) }
            let found = rule.occurrences(from: start, in: window, holidays: songkran())
            #expect(found == expected, "\(text) on \(window)")
        }
    }

    @Test func `a window 5,000 years away costs no walk`() throws {
        let start = try #require(CivilDate("2025-10-01"))
        let window = try #require(
            CivilInterval(start: CivilDate("7025-10-01"), end: CivilDate("7025-10-31")))
        for text in ["FREQ=DAILY", "FREQ=DAILY;X-BIZ=TH", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"] {
            let rule = try RecurrenceRule(parsing: text)
            for _ in 0..<200 {
                let found = rule.occurrences(from: start, in: window, holidays: songkran())
                #expect(found.count >= 21)
            }
        }
    }
}
