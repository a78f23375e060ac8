import CivilTime
import Testing

@Suite struct BuddhistYearTests {
    @Test func `the Buddhist year is 543 ahead`() {
        #expect(BuddhistYear(gregorian: 2025).number == 2568)
        #expect(BuddhistYear(2568).gregorian == 2025)
        #expect(BuddhistYear(2568).description == "2568")
        #expect(BuddhistYear(2567) < BuddhistYear(2568))
    }
}

@Suite struct FiscalYearTests {
    @Test(arguments: [
        ("2024-09-30", 2567), ("2024-10-01", 2568), ("2024-12-31", 2568), ("2025-01-01", 2568),
        ("2025-09-30", 2568), ("2025-10-01", 2569),
    ])
    func `a fiscal year begins on 1 October and bears the later year`(text: String, year: Int)
        throws
    {
        let date = try #require(CivilDate(text))
        #expect(FiscalYear(containing: date) == FiscalYear(year))
    }

    @Test func `every day of ten years lies in its own fiscal year, quarter and half`() throws {
        let first = try #require(CivilDate("2019-10-01"))
        var wrong: [CivilDate] = []
        for offset in 0..<3653 {
            let date = first.adding(days: offset)
            let year = FiscalYear(containing: date)
            let quarters = (1...4).filter { year.quarter($0)?.contains(date) == true }
            let halves = (1...2).filter { year.half($0)?.contains(date) == true }
            let isRight =
                year.interval.contains(date) && quarters == [(date.month + 2) % 12 / 3 + 1]
                && halves == [(date.month + 2) % 12 / 6 + 1]
                && year.gregorianYear(ofMonth: date.month) == date.year
            if !isRight { wrong.append(date) }
        }
        #expect(wrong.isEmpty)
    }

    @Test func `quarters and halves have their ends, and there is no fifth`() {
        let year = FiscalYear(2568)
        #expect(year.interval.description == "2024-10-01/2025-09-30")
        #expect(year.quarter(1)?.description == "2024-10-01/2024-12-31")
        #expect(year.quarter(2)?.description == "2025-01-01/2025-03-31")
        #expect(year.quarter(4)?.description == "2025-07-01/2025-09-30")
        #expect(year.half(1)?.description == "2024-10-01/2025-03-31")
        #expect(year.half(2)?.description == "2025-04-01/2025-09-30")
        #expect(year.quarter(0) == nil)
        #expect(year.quarter(5) == nil)
        #expect(year.half(0) == nil)
        #expect(year.half(3) == nil)
        #expect(year < FiscalYear(2569))
        #expect(year.description == "2568")
    }
}
