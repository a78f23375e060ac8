import Testing

@testable import CivilTime

@Suite struct HolidayTableTests {
    private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test(arguments: [
        ("2025-04-11", true), ("2025-04-12", false), ("2025-04-13", false),
        ("2025-04-14", false), ("2025-04-15", false), ("2025-04-16", true),
    ])
    func `a working day is neither a weekend nor in the table`(text: String, open: Bool) throws {
        #expect(try songkran().isWorkingDay(date(text)) == open)
    }

    @Test func `the next and the last working day step over holidays and weekends`() throws {
        let table = songkran()
        #expect(try table.workingDay(onOrAfter: date("2025-04-12")) == date("2025-04-16"))
        #expect(try table.workingDay(onOrBefore: date("2025-04-15")) == date("2025-04-11"))
        #expect(try table.workingDay(onOrAfter: date("2025-04-16")) == date("2025-04-16"))
        #expect(try table.workingDay(onOrBefore: date("2025-04-16")) == date("2025-04-16"))
    }

    @Test func `working days of a month are counted from both ends`() throws {
        let table = songkran()
        let april = try date("2025-04-20")
        #expect(try table.workingDay(1, ofMonthOf: april) == date("2025-04-01"))
        #expect(try table.workingDay(10, ofMonthOf: april) == date("2025-04-16"))
        #expect(try table.workingDay(-1, ofMonthOf: april) == date("2025-04-30"))
        #expect(table.workingDay(20, ofMonthOf: april) == april.lastOfMonth)
        #expect(table.workingDay(21, ofMonthOf: april) == nil)
        #expect(table.workingDay(-21, ofMonthOf: april) == nil)
        #expect(table.workingDay(0, ofMonthOf: april) == nil)
    }

    @Test func `a day named twice is one entry that keeps each name once`() throws {
        let day = try date("2025-05-12")
        let table = HolidayTable([
            .init(date: day, name: "ก"), .init(date: day, name: "ข"), .init(date: day, name: "ก"),
        ])
        #expect(table.entries.map(\.name) == ["ก; ข"])
        #expect(table.holiday(on: day)?.name == "ก; ข")
        #expect(table.holiday(on: day.adding(days: 1)) == nil)
    }

    @Test func `the table knows which years it covers`() {
        #expect(songkran().covers(gregorianYear: 2025))
        #expect(!songkran().covers(gregorianYear: 2026))
        #expect(HolidayTable().entries.isEmpty)
    }
}

@Suite struct WorkingDaysTests {
    @Test func `arithmetic agrees with walking over ten years of random holidays`() throws {
        var random = SeededRandom(seed: 11)
        let first = try #require(CivilDate("1965-01-01"))
        let table = randomHolidays(from: first, days: 3650, count: 400, &random)
        let days = WorkingDays(table)
        var wrong: [CivilDate] = []
        for offset in -30..<3700 {
            let date = first.adding(days: offset)
            let day = Int(date.daysSinceEpoch)
            let isOpen = table.isWorkingDay(date)
            let bits = days.bits(from: day, count: 31)
            let isRight =
                days.contains(day) == isOpen
                && days.onOrAfter(day) == Int(table.workingDay(onOrAfter: date).daysSinceEpoch)
                && days.onOrBefore(day) == Int(table.workingDay(onOrBefore: date).daysSinceEpoch)
                && days.before(day + 1) == days.before(day) + (isOpen ? 1 : 0)
                && (!isOpen || days.at(days.before(day)) == day)
                && (bits >> 30 & 1 == 1) == table.isWorkingDay(date.adding(days: 30))
            if !isRight { wrong.append(date) }
        }
        #expect(wrong.isEmpty)
    }
}
