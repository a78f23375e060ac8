import CivilTime
import Testing

/// The spans of the calendar that rounds stand for.
@Suite struct PeriodTests {
    @Test(arguments: [
        ("2025-03-14", "2025-03-14/2025-03-14"), ("2024-02-29", "2024-02-29/2024-02-29"),
        ("2025-W10", "2025-03-03/2025-03-09"), ("2025-W01", "2024-12-30/2025-01-05"),
        ("2026-W53", "2026-12-28/2027-01-03"),
        ("2025-03", "2025-03-01/2025-03-31"), ("2024-02", "2024-02-01/2024-02-29"),
        ("2025-Q1", "2024-10-01/2024-12-31"), ("2025-Q2", "2025-01-01/2025-03-31"),
        ("2025-Q4", "2025-07-01/2025-09-30"),
        ("2025-H1", "2024-10-01/2025-03-31"), ("2025-H2", "2025-04-01/2025-09-30"),
        ("2025", "2024-10-01/2025-09-30"),
        ("2024-10..2024-11", "2024-10-01/2024-11-30"),
        ("2024-10..2025-01", "2024-10-01/2025-01-31"),
        ("2025-03.2", "2025-03-01/2025-03-31"), ("2024-10..2024-11.3", "2024-10-01/2024-11-30"),
        ("2025-W10.12", "2025-03-03/2025-03-09"),
    ])
    func `a text names a span and is its text again`(text: String, days: String) throws {
        let period = try #require(CivilPeriod(text))
        #expect(period.interval.description == days)
        #expect(period.description == text)
    }

    @Test(arguments: [
        "", "2", "202", "20255", "0000", "0001", "2025-", "2025-0", "2025-3", "2025-13", "2025-00",
        "2025-Q0", "2025-Q5", "2025-q2", "2025-Q02", "2025-H0", "2025-H3", "2025-W0", "2025-W00",
        "2025-W53", "2025-W54", "2025-W1", "2025-02-29", "2025-2-3", "2025-03-1", "2025-03.",
        "2025-03.0", "2025-03.01", "2025-03.-1", "2025-03.1.2", ".1", "2025..2026",
        "2024-11..2024-12", "2024-10..2024-12", "2024-11..2024-10", "2024-10..2024-10",
        "2024-10..2025-09", "2024-10.2024-11", "๒๐๒๕-๐๓", "2025-03 ", " 2025-03", "2568-Q2x",
    ])
    func `what is no text of a period is none`(text: String) {
        #expect(CivilPeriod(text) == nil)
    }

    @Test func `every day lies in one period of each unit, and they follow one another`() throws {
        let first = try #require(CivilDate("2023-09-25"))
        let units: [CivilPeriod.Unit] = [
            .day, .week, .months(1), .months(2), .months(3), .months(4), .months(6), .months(12),
        ]
        for unit in units {
            var before: CivilPeriod?
            for offset in 0..<1500 {
                let day = first.adding(days: offset)
                let period = CivilPeriod(unit, containing: day)
                #expect(period.interval.contains(day))
                #expect(CivilPeriod(period.description) == period)
                if let before, before != period {
                    #expect(before.end.adding(days: 1) == period.start)
                    #expect(period.start == day)
                    #expect(before < period)
                }
                before = period
            }
        }
        #expect(CivilPeriod(.months(5), containing: first) == CivilPeriod("2023-09"))
        #expect(CivilPeriod(.months(0), containing: first) == CivilPeriod("2023-09"))
        #expect(CivilPeriod("2025-03.1").map { $0 < $0.numbered(2) } == true)
        #expect(CivilPeriod("2025-Q1")?.fiscalYear == FiscalYear(2568))
    }
}

/// Which period a round stands for.
@Suite struct RoundPeriodTests {
    private static let start = "2024-10-01"

    static func names(
        _ text: String, from start: String = RoundPeriodTests.start,
        until end: String = "2025-09-30",
        _ holidays: HolidayTable = HolidayTable()
    ) throws -> [String] {
        let rule = try RecurrenceRule(parsing: text)
        let from = try #require(CivilDate(start))
        let window = try #require(CivilInterval(start: from, end: CivilDate(end)))
        return rule.occurrences(from: from, in: window, holidays: holidays)
            .map { rule.period(of: $0, from: from, holidays: holidays).description }
    }

    private static let months = (0..<12).map { index in
        "\(index < 3 ? 2024 : 2025)-"
            + ["10", "11", "12", "01", "02", "03", "04", "05", "06"]
            .appending(["07", "08", "09"])[index]
    }

    @Test(arguments: [
        "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=5", "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH",
        "FREQ=MONTHLY;BYSETPOS=-1;X-BIZ=TH", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=13;X-ROLL=NEXT", "FREQ=YEARLY;BYMONTHDAY=10",
        "FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=MO",
        "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=-1",
        "FREQ=MONTHLY;BYMONTHDAY=-31;SKIP=FORWARD", "FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD",
        "FREQ=MONTHLY;BYMONTHDAY=15;BYHOUR=9",
    ])
    func `a monthly rule gives the months, whatever day it picks`(rule: String) throws {
        #expect(try RoundPeriodTests.names(rule) == RoundPeriodTests.months)
    }

    @Test(arguments: [
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "2024-12-01", "2025-Q1 2025-Q2 2025-Q3 2025-Q4"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10", "2024-10-01", "2025-Q1 2025-Q2 2025-Q3 2025-Q4"),
        ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", start, "2025-Q1 2025-Q2 2025-Q3 2025-Q4"),
        ("FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=5", start, "2025-Q1 2025-Q2 2025-Q3 2025-Q4"),
        ("FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1", "2025-03-01", "2025-H1 2025-H2"),
        ("FREQ=YEARLY;BYMONTH=2,8;BYMONTHDAY=20", start, "2025-H1 2025-H2"),
        ("FREQ=YEARLY;BYMONTH=3,8;BYMONTHDAY=20", start, "2025-H1 2025-H2"),
        // Both in one half: the months themselves.
        ("FREQ=YEARLY;BYMONTH=1,12;BYMONTHDAY=20", start, "2024-12 2025-01"),
        (
            "FREQ=YEARLY;BYMONTH=1,2,4,9,12;BYMONTHDAY=1", start,
            "2024-12 2025-01 2025-02 2025-04 2025-09"
        ),
        (
            "FREQ=YEARLY;BYMONTH=1,5,9;BYMONTHDAY=1", start,
            "2024-10..2025-01 2025-02..2025-05 2025-06..2025-09"
        ),
        (
            "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1", "2024-11-01",
            "2024-10..2024-11 2024-12..2025-01 2025-02..2025-03 2025-04..2025-05 2025-06..2025-07 2025-08..2025-09"
        ),
        ("FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=1", start, "2024-10 2025-03 2025-08"),
        ("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=-1", "2025-09-01", "2025"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9", start, "2025"),
        ("FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=31;SKIP=FORWARD", start, "2024"),
        ("FREQ=YEARLY", start, "2025"),
        ("FREQ=YEARLY;BYMONTH=4,9;BYSETPOS=-1;X-BIZ=TH", start, "2025-09"),
        ("FREQ=YEARLY;BYDAY=39MO", start, "2025-09"),
        ("FREQ=YEARLY;BYYEARDAY=100", start, "2025-04.1"),
        // More than one round in a period: numbered.
        (
            "FREQ=MONTHLY;BYMONTHDAY=15,-1;UNTIL=20241231", start,
            "2024-10.1 2024-10.2 2024-11.1 2024-11.2 2024-12.1 2024-12.2"
        ),
        (
            "FREQ=MONTHLY;BYDAY=1MO,3MO;UNTIL=20241130", start,
            "2024-10.1 2024-10.2 2024-11.1 2024-11.2"
        ),
        (
            "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1,15", start,
            "2025-H1.1 2025-H1.2 2025-H2.1 2025-H2.2"
        ),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20241015", start, "2024-W40 2024-W41 2024-W42"),
        ("FREQ=WEEKLY;UNTIL=20241015", start, "2024-W40 2024-W41 2024-W42"),
        ("FREQ=MONTHLY;BYDAY=TU;UNTIL=20241015", start, "2024-W40 2024-W41 2024-W42"),
        ("FREQ=WEEKLY;BYSETPOS=1;X-BIZ=TH;UNTIL=20241015", start, "2024-W40 2024-W41 2024-W42"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20241031", start, "2024-W40 2024-W42 2024-W44"),
        ("FREQ=WEEKLY;BYDAY=MO,TH;UNTIL=20241010", start, "2024-W40.2 2024-W41.1 2024-W41.2"),
        (
            "FREQ=WEEKLY;BYDAY=SU,MO;WKST=SU;UNTIL=20241014", start,
            "2024-W41.1 2024-W41.2 2024-W42.1 2024-W42.2"
        ),
        (
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20241003", start,
            "2024-10-01 2024-10-02 2024-10-03"
        ),
        ("FREQ=DAILY;UNTIL=20241003", start, "2024-10-01 2024-10-02 2024-10-03"),
        ("FREQ=DAILY;INTERVAL=15;UNTIL=20241031", start, "2024-10-01 2024-10-16 2024-10-31"),
        (
            "FREQ=DAILY;BYHOUR=9,15;UNTIL=20241002", start,
            "2024-10-01.1 2024-10-01.2 2024-10-02.1 2024-10-02.2"
        ),
        // A day that SKIP puts into the next month stands for its own.
        (
            "FREQ=MONTHLY;BYMONTHDAY=31;SKIP=FORWARD;UNTIL=20250301", start,
            "2024-10 2024-11 2024-12 2025-01 2025-02"
        ),
        // Due in the month that follows.
        (
            "FREQ=MONTHLY;BYMONTHDAY=5;X-COVERS=PREVIOUS;UNTIL=20250105", start,
            "2024-09 2024-10 2024-11 2024-12"
        ),
        (
            "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10;X-COVERS=PREVIOUS", start,
            "2024-Q4 2025-Q1 2025-Q2 2025-Q3"
        ),
        (
            "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10;X-COVERS=PREVIOUS", start,
            "2024-Q4 2025-Q1 2025-Q2 2025-Q3"
        ),
        ("FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=15;X-COVERS=PREVIOUS", start, "2024-H2 2025-H1"),
        (
            "FREQ=MONTHLY;BYMONTHDAY=5,20;X-COVERS=PREVIOUS;UNTIL=20241130", start,
            "2024-09.1 2024-09.2 2024-10.1 2024-10.2"
        ),
        ("FREQ=WEEKLY;BYDAY=MO;X-COVERS=PREVIOUS;UNTIL=20241007", start, "2024-W40"),
        ("FREQ=DAILY;X-COVERS=PREVIOUS;UNTIL=20241002", start, "2024-09-30 2024-10-01"),
    ])
    func `a rule gives the periods of its step`(
        rule: String, from: String, expected: String
    ) throws {
        let found = try RoundPeriodTests.names(rule, from: from)
        #expect(found.joined(separator: " ") == expected)
    }

    /// Edits that leave the step of a rule alone.
    @Test(arguments: [
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=5"),
        ("FREQ=MONTHLY;BYMONTHDAY=5", "FREQ=MONTHLY;BYSETPOS=5;X-BIZ=TH"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYDAY=-1FR;X-ROLL=PREVIOUS"),
        ("FREQ=MONTHLY;BYMONTHDAY=15,-1", "FREQ=MONTHLY;BYMONTHDAY=10,25"),
        (
            "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=5"
        ),
        ("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTH=2,8;BYMONTHDAY=1"),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9", "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1"),
        ("FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=FR"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=WEEKLY;BYDAY=WE,FR"),
    ])
    func `an edited day keeps the periods`(before: String, after: String) throws {
        // The weeks at the ends of the year have one of the two weekdays alone.
        func inside(_ names: [String]) -> [String] {
            names.filter { !$0.contains("-W40") }
        }
        #expect(
            try inside(RoundPeriodTests.names(before)) == inside(RoundPeriodTests.names(after)))
    }

    @Test func `an order that comes later changes no number`() throws {
        let rule = "FREQ=MONTHLY;BYMONTHDAY=15,-1"
        #expect(
            try RoundPeriodTests.names(rule, from: "2025-03-20", until: "2025-04-30")
                == ["2025-03.2", "2025-04.1", "2025-04.2"])
        #expect(
            try RoundPeriodTests.names(
                "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1,15", from: "2025-03-05")
                == ["2025-H1.2", "2025-H2.1", "2025-H2.2"])
        // A closed day among them changes no number either.
        #expect(
            try RoundPeriodTests.names(
                rule + ";X-BIZ=TH", from: "2025-04-01", until: "2025-04-30", songkran())
                == ["2025-04.2"])
    }

    @Test func `no two rounds of any rule have one period, and each is read again`() throws {
        var random = SeededRandom(seed: 2568)
        let base = try #require(CivilDate("2024-10-01"))
        for _ in 0..<1500 {
            let rule = RandomRule.make(&random)
            let start = base.adding(days: Int.random(in: -400...400, using: &random))
            let holidays = randomHolidays(from: start, days: 700, count: 25, &random)
            let window = try #require(CivilInterval(start: start, end: start.adding(days: 800)))
            let found = rule.occurrences(from: start, in: window, holidays: holidays)
            let periods = found.map { rule.period(of: $0, from: start, holidays: holidays) }
            #expect(Set(periods).count == Set(found).count, "\(rule) from \(start)")
            for period in periods { #expect(CivilPeriod(period.description) == period) }
        }
    }
}

extension [String] {
    fileprivate func appending(_ others: [String]) -> [String] { self + others }
}
