import CivilTime
import Testing

@Suite struct CivilDateTests {
    /// A walk through 400 years with nothing but month lengths and the rule of leap years.
    private struct Walk: Sequence, IteratorProtocol {
        var year = 1800
        var month = 1
        var day = 0
        // 1800-01-01 was a Wednesday.
        var weekday = 2

        mutating func next() -> (year: Int, month: Int, day: Int, weekday: Int)? {
            let leap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && year % 100 != 0
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
            defer { weekday = (weekday + 1) % 7 }
            return year == 2200 ? nil : (year, month, day, weekday)
        }
    }

    @Test func `all 146,097 days of a cycle convert both ways and have the right weekday`() {
        var number = -62_091  // 1800-01-01
        var wrong: [String] = []
        var dayOfYear = 0
        for (year, month, day, weekday) in Walk() {
            dayOfYear = month == 1 && day == 1 ? 1 : dayOfYear + 1
            let back = CivilDate(daysSinceEpoch: number)
            let forth = CivilDate(year: year, month: month, day: day)
            let parts = back.parts
            if forth != back || parts.year != year || parts.month != month || parts.day != day
                || back.weekday.rawValue != weekday + 1 || back.dayOfYear != dayOfYear
            {
                wrong.append("\(year)-\(month)-\(day)")
            }
            number += 1
        }
        #expect(wrong.isEmpty)
        #expect(number + 62_091 == 146_097)
    }

    @Test func `the text of every day of a leap year reads back as that day`() {
        let days = (0..<366).map { CivilDate(daysSinceEpoch: 19_723 + $0) }
        #expect(days.first?.description == "2024-01-01")
        #expect(days.last?.description == "2024-12-31")
        #expect(days.allSatisfy { CivilDate($0.description) == $0 })
    }

    @Test(arguments: [
        ("2025-03-30", true), ("2025-3-30", false),
        ("2024-02-29", true), ("2025-02-29", false),
        ("0001-01-01", true), ("0000-01-01", false),
        ("9999-12-31", true), ("10000-01-01", false),
        ("2025-04-30", true), ("2025-04-31", false),
        ("2025-12-01", true), ("2025-13-01", false),
        ("2025-01-10", true), ("2025-01-00", false),
        ("2568-03-30", true), ("๒๕๖๘-๐๓-๓๐", false),
        ("1969-12-31", true), ("-969-12-31", false),
        ("2025-01-01", true), ("2025-01-01 ", false),
        ("2025-10-10", true), ("2025/10/10", false),
    ])
    func `only days that exist, written YYYY-MM-DD, are read`(text: String, valid: Bool) {
        #expect((CivilDate(text) != nil) == valid)
    }

    @Test(arguments: [
        ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
        ("2025-03-31", -1, "2025-02-28"), ("2024-02-29", 12, "2025-02-28"),
        ("2025-01-15", -1, "2024-12-15"), ("2025-10-31", 6, "2026-04-30"),
        ("2025-05-05", 0, "2025-05-05"), ("2025-12-31", 2, "2026-02-28"),
        ("2025-01-31", -13, "2023-12-31"), ("2000-02-29", 4800, "2400-02-29"),
    ])
    func `adding months keeps the day or takes the month's last`(
        from: String, months: Int, to: String
    ) {
        #expect(CivilDate(from)?.adding(months: months) == CivilDate(to))
    }

    @Test func `days are counted across new year, leap days and the epoch`() throws {
        let old = try #require(CivilDate("1969-12-31"))
        let new = try #require(CivilDate("2024-03-01"))
        #expect(old.daysSinceEpoch == -1)
        #expect(new.days(since: old) == 19_784)
        #expect(old.adding(days: 19_784) == new)
        #expect(new.adding(days: -1).description == "2024-02-29")
        #expect(new.firstOfMonth == new)
        #expect(new.lastOfMonth.description == "2024-03-31")
        #expect(old < new)
    }

    @Test func `weekday codes are those of iCalendar, Monday first`() {
        #expect(Weekday.allCases.map(\.code) == ["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
        #expect(Weekday.allCases.allSatisfy { Weekday(code: $0.code) == $0 })
        #expect(Weekday(code: "mo") == nil)
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    }
}

@Suite struct CivilIntervalTests {
    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func `both ends lie inside`() throws {
        let interval = try #require(
            CivilInterval(start: date("2025-01-01"), end: date("2025-06-30")))
        #expect(try interval.contains(date("2025-01-01")))
        #expect(try interval.contains(date("2025-06-30")))
        #expect(try !interval.contains(date("2025-07-01")))
        #expect(try !interval.contains(date("2024-12-31")))
        #expect(interval.description == "2025-01-01/2025-06-30")
    }

    @Test func `an interval in reverse is none`() throws {
        #expect(try CivilInterval(start: date("2025-06-30"), end: date("2025-01-01")) == nil)
        #expect(try CivilInterval(start: date("2025-06-30"), end: date("2025-06-30")) != nil)
    }

    @Test func `an open end holds every day, and meets what it overlaps`() throws {
        let open = try #require(CivilInterval(start: date("2025-01-01"), end: nil))
        let past = try #require(CivilInterval(start: nil, end: date("2025-03-31")))
        let before = try #require(CivilInterval(start: nil, end: date("2024-12-31")))
        #expect(try open.contains(date("9999-12-31")))
        #expect(open.description == "2025-01-01/..")
        #expect(past.description == "../2025-03-31")
        #expect(open.intersection(past)?.description == "2025-01-01/2025-03-31")
        #expect(open.intersection(before) == nil)
        #expect(try CivilInterval(day: date("2025-02-02")).intersection(open)?.start?.day == 2)
    }
}
