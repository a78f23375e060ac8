import CivilTime
import Testing

/// The first days of a rule as text, for tables.
func days(
    _ rule: String, from start: String, _ count: Int, holidays: HolidayTable = HolidayTable()
) throws -> String {
    let start = try #require(CivilDate(start))
    return try RecurrenceRule(parsing: rule).occurrences(from: start, holidays: holidays)
        .prefix(count).map(\.date.description).joined(separator: " ")
}

@Suite struct OccurrencesTests {
    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func `a start that the rule does not match is no occurrence`() throws {
        #expect(
            try days("FREQ=MONTHLY;BYMONTHDAY=1", from: "2025-01-15", 2)
                == "2025-02-01 2025-03-01")
    }

    @Test func `what the rule leaves out comes from the start`() throws {
        #expect(try days("FREQ=WEEKLY", from: "2025-10-01", 2) == "2025-10-01 2025-10-08")
        #expect(try days("FREQ=MONTHLY", from: "2025-10-01", 2) == "2025-10-01 2025-11-01")
        #expect(try days("FREQ=YEARLY", from: "2025-10-01", 2) == "2025-10-01 2026-10-01")
        #expect(
            try days("FREQ=YEARLY;BYMONTH=3,9", from: "2025-10-05", 2) == "2026-03-05 2026-09-05")
        #expect(
            try days("FREQ=YEARLY;BYMONTHDAY=1", from: "2025-10-05", 2) == "2025-11-01 2025-12-01")
    }

    @Test func `an occurrence has no time unless the rule or the start names one`() throws {
        let start = try date("2025-10-01")
        let plain = try RecurrenceRule(parsing: "FREQ=DAILY")
        let hourly = try RecurrenceRule(parsing: "FREQ=DAILY;BYHOUR=8,16")
        #expect(plain.occurrences(from: start).first { _ in true }?.time == nil)
        let timed = plain.occurrences(from: start, time: TimeOfDay("08:30")).first { _ in true }
        #expect(timed?.time?.description == "08:30")
        let late = hourly.occurrences(from: start, time: TimeOfDay("08:30")).prefix(3)
        #expect(late.map { $0.time?.description } == ["08:30", "16:30", "08:30"])
        let bare = hourly.occurrences(from: start).prefix(2)
        #expect(bare.map { $0.time?.description } == ["08:00", "16:00"])
    }

    @Test func `moments before the start's own time are none`() throws {
        let rule = try RecurrenceRule(parsing: "FREQ=DAILY;BYHOUR=8,16;BYMINUTE=0;COUNT=2")
        let found = try rule.occurrences(from: date("2025-10-01"), time: TimeOfDay("09:00"))
        #expect(
            found.map { "\($0.date) \($0.time?.description ?? "")" }
                == ["2025-10-01 16:00", "2025-10-02 08:00"])
    }

    @Test func `an UNTIL without a time holds for its whole day, one with a time to the minute`()
        throws
    {
        let start = try date("2025-10-01")
        func last(_ until: String) throws -> String? {
            let rule = try RecurrenceRule(parsing: "FREQ=DAILY;BYHOUR=8,16;UNTIL=\(until)")
            return Array(rule.occurrences(from: start)).last
                .map { "\($0.date) \($0.time?.description ?? "")" }
        }
        #expect(try last("20251003") == "2025-10-03 16:00")
        #expect(try last("20251003T160000") == "2025-10-03 16:00")
        #expect(try last("20251003T155959") == "2025-10-03 08:00")
        #expect(try last("20251003T010000Z") == "2025-10-03 08:00")
        #expect(try last("20250930") == nil)
    }

    @Test(arguments: [
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2025-01-31 2025-03-31 2025-05-31 2025-07-31"),
        ("FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "2025-01-31 2025-02-28 2025-03-31 2025-04-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD", "2025-01-31 2025-03-01 2025-03-31 2025-05-01"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2025-01-31 2025-02-28 2025-03-31 2025-04-30"),
        ("FREQ=MONTHLY", "2025-01-31 2025-03-31 2025-05-31 2025-07-31"),
        ("FREQ=MONTHLY;SKIP=BACKWARD", "2025-01-31 2025-02-28 2025-03-31 2025-04-30"),
        // Both 30 and 31 fall on one day, which then stands once.
        (
            "FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD",
            "2025-01-31 2025-02-28 2025-03-30 2025-03-31"
        ),
        // 31 April moves to 1 May, which the rule names too.
        (
            "FREQ=MONTHLY;BYMONTHDAY=31,1;SKIP=FORWARD",
            "2025-01-31 2025-02-01 2025-03-01 2025-03-31"
        ),
        // RFC 7529 §4.1: SKIP before BYSETPOS, after which 28 February is the second day.
        (
            "FREQ=MONTHLY;BYMONTHDAY=10,31;SKIP=BACKWARD;BYSETPOS=2",
            "2025-01-31 2025-02-28 2025-03-31 2025-04-30"
        ),
        // SKIP before BYDAY: 31 April 2026 moves to Friday 1 May 2026.
        (
            "FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD;BYDAY=FR",
            "2025-01-31 2025-10-31 2026-05-01 2026-07-31"
        ),
        // BYMONTH is before SKIP, so a rule for February may give a day of March.
        (
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;SKIP=FORWARD",
            "2025-03-01 2026-03-01 2027-03-01 2028-03-01"
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=FORWARD", "2025-02-01 2025-03-01 2025-04-01 2025-05-01"),
        (
            "FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=BACKWARD",
            "2025-01-31 2025-03-01 2025-03-31 2025-05-01"
        ),
    ])
    func `a 31st that a month does not have is omitted, or goes where SKIP says`(
        rule: String, expected: String
    ) throws {
        #expect(try days(rule, from: "2025-01-31", 4) == expected)
    }

    @Test(arguments: [
        ("FREQ=YEARLY", "2024-02-29 2028-02-29 2032-02-29"),
        ("FREQ=YEARLY;SKIP=BACKWARD", "2024-02-29 2025-02-28 2026-02-28"),
        ("FREQ=YEARLY;SKIP=FORWARD", "2024-02-29 2025-03-01 2026-03-01"),
        ("FREQ=YEARLY;BYYEARDAY=366", "2024-12-31 2028-12-31 2032-12-31"),
        ("FREQ=YEARLY;BYYEARDAY=60", "2024-02-29 2025-03-01 2026-03-01"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", "2024-02-29 2028-02-29 2032-02-29"),
    ])
    func `a leap day comes every four years unless SKIP moves it`(rule: String, expected: String)
        throws
    {
        #expect(try days(rule, from: "2024-02-29", 3) == expected)
    }

    @Test func `29 February is left out in 2100`() throws {
        #expect(try days("FREQ=YEARLY", from: "2096-02-29", 2) == "2096-02-29 2104-02-29")
    }

    @Test func `a BYDAY may mix weekdays with and without a number`() throws {
        #expect(
            try days("FREQ=MONTHLY;BYDAY=FR,1MO", from: "2025-10-01", 7)
                == "2025-10-03 2025-10-06 2025-10-10 2025-10-17 2025-10-24 2025-10-31 2025-11-03")
    }

    @Test(arguments: [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31", "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=9;INTERVAL=7",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTH=3", "FREQ=YEARLY;BYWEEKNO=20;BYMONTH=1",
        "FREQ=YEARLY;BYYEARDAY=1;BYMONTHDAY=2;SKIP=FORWARD", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
        "FREQ=WEEKLY;BYDAY=SA,SU;X-ROLL=OMIT", "FREQ=WEEKLY;BYDAY=SU;X-BIZ=TH",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2", "FREQ=YEARLY;INTERVAL=999999999;BYMONTH=1",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29", "FREQ=MONTHLY;BYDAY=-6TU",
    ])
    func `a rule that never matches ends at once`(text: String) throws {
        let rule = try RecurrenceRule(parsing: text)
        let start = try date("2025-10-01")
        #expect(rule.occurrences(from: start).first { _ in true } == nil)
        #expect(rule.next(after: start, from: start, holidays: songkran()) == nil)
    }

    @Test func `a rule that matches once in eight thousand years is waited for`() throws {
        #expect(
            try days(
                "FREQ=YEARLY;INTERVAL=31;BYMONTH=2;BYMONTHDAY=29;BYDAY=WE", from: "2008-01-01", 2)
                == "9696-02-29")
    }

    @Test func `holidays of a whole cycle do not pass for a rule that never matches`() throws {
        let closed = ["2000-01-03", "2400-01-03", "2800-01-03"].compactMap { CivilDate($0) }
        let table = HolidayTable(closed.map { .init(date: $0, name: "x") })
        #expect(
            try days("FREQ=YEARLY;INTERVAL=400;X-BIZ=TH", from: "2000-01-03", 1, holidays: table)
                == "3200-01-03")
    }

    @Test func `a rule without end ends with the year 9999`() throws {
        let rule = try RecurrenceRule(parsing: "FREQ=DAILY")
        let found = try Array(rule.occurrences(from: date("9999-12-30")))
        #expect(found.map(\.date.description) == ["9999-12-30", "9999-12-31"])
        let roll = try RecurrenceRule(parsing: "FREQ=DAILY;X-ROLL=NEXT;SKIP=FORWARD")
        let saturday = try date("9999-12-25")
        let last = HolidayTable((0..<7).map { .init(date: saturday.adding(days: $0), name: "x") })
        #expect(Array(roll.occurrences(from: saturday, holidays: last)).isEmpty)
    }

    @Test func `a rule of nonsense set by hand ends too`() throws {
        var rule = RecurrenceRule(.monthly, interval: .max)
        rule.months = [0, 13, -1]
        rule.monthDays = [0, 99, .min + 1]
        rule.setPositions = [0, .max]
        #expect(try Array(rule.occurrences(from: date("2025-01-01"))).isEmpty)
        #expect(
            try RecurrenceRule(.daily, interval: 0).occurrences(from: date("9999-12-31"))
                .map(\.date.year) == [9999])
    }

    @Test func `the week numbers of ISO 8601 hold over the turn of every year of a cycle`() throws {
        // Independent of the search for 4 January: a week belongs to the year of its Thursday.
        func week(of date: CivilDate) -> Int {
            let thursday = date.adding(days: 4 - date.weekday.rawValue)
            return (thursday.dayOfYear - 1) / 7 + 1
        }
        let start = try date("2000-01-01")
        let window = try #require(CivilInterval(start: start, end: date("2399-12-31")))
        for number in [1, 2, 52, 53] {
            let rule = try RecurrenceRule(
                parsing: "FREQ=YEARLY;BYWEEKNO=\(number);BYDAY=MO,TU,WE,TH,FR,SA,SU")
            let found = rule.occurrences(from: start, in: window, holidays: HolidayTable())
            let expected = (0..<146_097).map { start.adding(days: $0) }
                .filter { week(of: $0) == number }
            #expect(found.map(\.date) == expected)
        }
    }
}
