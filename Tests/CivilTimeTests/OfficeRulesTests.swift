import CivilTime
import Testing

/// The extensions for offices, X-BIZ and X-ROLL. Songkran 2025 closes Saturday 12 to Tuesday 15 April.
@Suite struct OfficeRulesTests {
    @Test(arguments: [
        // Every working day; every third one; none before the start.
        ("FREQ=DAILY;X-BIZ=TH", "2025-04-10 2025-04-11 2025-04-16 2025-04-17"),
        ("FREQ=DAILY;INTERVAL=3;X-BIZ=TH", "2025-04-10 2025-04-17 2025-04-22 2025-04-25"),
        ("FREQ=DAILY;INTERVAL=3", "2025-04-10 2025-04-13 2025-04-16 2025-04-19"),
        // The first and the last working day of a month, week and year.
        ("FREQ=MONTHLY;BYSETPOS=-1;X-BIZ=TH", "2025-04-30 2025-05-30 2025-06-30 2025-07-31"),
        ("FREQ=MONTHLY;BYSETPOS=1;X-BIZ=TH", "2025-05-01 2025-06-02 2025-07-01 2025-08-01"),
        ("FREQ=MONTHLY;BYSETPOS=10;X-BIZ=TH", "2025-04-16 2025-05-14 2025-06-13 2025-07-14"),
        ("FREQ=WEEKLY;BYSETPOS=1;X-BIZ=TH", "2025-04-10 2025-04-16 2025-04-21 2025-04-28"),
        (
            "FREQ=YEARLY;BYMONTH=4,9;BYSETPOS=-1;X-BIZ=TH",
            "2025-09-30 2026-09-30 2027-09-30 2028-09-29"
        ),
        // An ordinal counts working Mondays alone: the third is 28 April, since the 14th is closed.
        ("FREQ=MONTHLY;BYDAY=3MO;X-BIZ=TH", "2025-04-28 2025-05-19 2025-06-16 2025-07-21"),
        ("FREQ=YEARLY;BYDAY=15MO;X-BIZ=TH", "2025-04-21 2026-04-13 2027-04-12 2028-04-10"),
        // A day of the month stays one of the calendar, and is left out when closed.
        ("FREQ=MONTHLY;BYMONTHDAY=15;X-BIZ=TH", "2025-05-15 2025-07-15 2025-08-15 2025-09-15"),
        ("FREQ=MONTHLY;X-BIZ=TH", "2025-04-10 2025-06-10 2025-07-10 2025-09-10"),
    ])
    func `with X-BIZ only working days are counted`(rule: String, expected: String) throws {
        #expect(try days(rule, from: "2025-04-10", 4, holidays: songkran()) == expected)
    }

    @Test(arguments: [
        ("FREQ=MONTHLY;BYMONTHDAY=13", "2025-04-13 2025-05-13 2025-06-13 2025-07-13"),
        ("FREQ=MONTHLY;BYMONTHDAY=13;X-ROLL=NEXT", "2025-04-16 2025-05-13 2025-06-13 2025-07-14"),
        (
            "FREQ=MONTHLY;BYMONTHDAY=13;X-ROLL=PREVIOUS",
            "2025-04-11 2025-05-13 2025-06-13 2025-07-11"
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=13;X-ROLL=OMIT", "2025-05-13 2025-06-13 2025-08-13 2025-10-13"),
        // Days that roll to one day become one.
        ("FREQ=DAILY;X-ROLL=NEXT", "2025-04-10 2025-04-11 2025-04-16 2025-04-17"),
        ("FREQ=DAILY;X-ROLL=PREVIOUS", "2025-04-10 2025-04-11 2025-04-16 2025-04-17"),
        // SKIP comes first: 31 May 2025 is a Saturday, 31 June becomes 30 June.
        (
            "FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;X-ROLL=NEXT",
            "2025-04-30 2025-06-02 2025-06-30 2025-07-31"
        ),
    ])
    func `X-ROLL moves a closed day or drops it`(rule: String, expected: String) throws {
        #expect(try days(rule, from: "2025-04-10", 4, holidays: songkran()) == expected)
    }

    @Test func `a moved occurrence keeps its anchor, and one that was there stays itself`() throws {
        let start = try #require(CivilDate("2025-04-10"))
        func originals(_ text: String) throws -> [String] {
            try RecurrenceRule(parsing: text).occurrences(from: start, holidays: songkran())
                .prefix(4).map { "\($0.original) \($0.date)" }
        }
        #expect(
            try originals("FREQ=MONTHLY;BYMONTHDAY=12,13;X-ROLL=NEXT") == [
                "2025-04-12 2025-04-16", "2025-05-12 2025-05-12", "2025-05-13 2025-05-13",
                "2025-06-12 2025-06-12",
            ])
        #expect(
            try originals("FREQ=DAILY;X-ROLL=NEXT") == [
                "2025-04-10 2025-04-10", "2025-04-11 2025-04-11", "2025-04-16 2025-04-16",
                "2025-04-17 2025-04-17",
            ])
    }

    @Test func `times of days that roll together stay in order`() throws {
        let start = try #require(CivilDate("2025-04-12"))
        let rule = try RecurrenceRule(parsing: "FREQ=DAILY;BYHOUR=9,15;X-ROLL=NEXT")
        let found = rule.occurrences(from: start, time: TimeOfDay("12:00"), holidays: songkran())
        #expect(
            found.prefix(3).map { "\($0.date) \($0.time?.description ?? "") \($0.original)" } == [
                "2025-04-16 09:00 2025-04-16", "2025-04-16 15:00 2025-04-16",
                "2025-04-17 09:00 2025-04-17",
            ])
    }

    @Test func `COUNT and UNTIL bound the anchors, not where they roll to`() throws {
        #expect(
            try days("FREQ=DAILY;COUNT=4;X-ROLL=NEXT", from: "2025-04-11", 9, holidays: songkran())
                == "2025-04-11 2025-04-16")
        #expect(
            try days(
                "FREQ=DAILY;UNTIL=20250413;X-ROLL=NEXT", from: "2025-04-11", 9,
                holidays: songkran()) == "2025-04-11 2025-04-16")
    }

    @Test func `the next occurrence may have rolled over the asked day`() throws {
        let start = try #require(CivilDate("2020-01-13"))
        let asked = try #require(CivilDate("2025-04-14"))
        let rule = try RecurrenceRule(parsing: "FREQ=MONTHLY;X-ROLL=NEXT")
        let next = rule.next(after: asked, from: start, holidays: songkran())
        #expect(next?.date.description == "2025-04-16")
        #expect(next?.original.description == "2025-04-13")
    }
}
