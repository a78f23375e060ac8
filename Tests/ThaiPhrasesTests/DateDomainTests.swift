import CivilTime
import Testing

@testable import ThaiPhrases

@Suite struct DateDomainTests {
    @Test func `a day is read exactly when it exists, in every spelling of its month`() {
        for year in [2567, 2568, 2569] {
            for month in 1...12 {
                for number in 0...33 {
                    let wanted = CivilDate(year: year - 543, month: month, day: number)
                    let phrases = [
                        "\(number) \(Months.full[month - 1]) \(year)",
                        "\(number) \(Months.short[month - 1]) \(year % 100)",
                        "\(number)\(Months.short[month - 1].filter { $0 != "." })\(year % 100)",
                        "\(number)/\(month)/\(year)",
                        "วันที่ \(ThaiText.digits(number)) เดือน\(Months.full[month - 1]) พ.ศ. \(year)",
                    ]
                    for phrase in phrases {
                        let got = read(phrase).meaning
                        if let wanted {
                            #expect(got == .date(wanted), "\(phrase): \(got.notation)")
                        } else {
                            #expect(kind(got.notation) == "ERROR", "\(phrase): \(got.notation)")
                        }
                    }
                }
            }
        }
    }

    @Test func `a weekday that does not fit is an error`() {
        for offset in 0..<60 {
            let date = day("2025-01-01").adding(days: offset)
            for weekday in Weekday.allCases {
                let phrase = "\(ThaiText.weekday(weekday))ที่ \(ThaiText.date(date))"
                let wanted: Meaning =
                    weekday == date.weekday ? .date(date) : .error(.weekdayMismatch)
                #expect(read(phrase).meaning == wanted, "\(phrase)")
            }
        }
    }

    @Test func `a date without a year belongs to the fiscal year of the plan`() {
        for month in 1...12 {
            let year = month >= 10 ? 2024 : 2025
            let wanted = CivilDate(year: year, month: month, day: 5)
            #expect(read("๕ \(Months.full[month - 1])").meaning == wanted.map { .date($0) })
        }
    }

    @Test func `what was mended is named with its place`() {
        let cases: [(String, PhraseWarning.Kind, Range<Int>)] = [
            ("๑๐ กรกฏาคม ๒๕๖๘", .misspeltMonth, 3..<10),
            ("๓o มี.ค. ๖๘", .ocrDigit, 1..<2),
            ("๓๐ มึ.ค. ๖๘", .ocrLetter, 3..<8),
            ("๓০ มี.ค. ๖๘", .foreignScript, 1..<2),
            ("๓๐ มี.ค ๖๘", .missingDot, 3..<7),
            ("๓๐ มี.ค. ๒๕ ๖๘", .splitNumber, 9..<14),
            ("วันอังคารที่ ๘ ม.ย. ๖๘", .settledByContext, 0..<22),
            ("วันต่อต้านการทุจริตวันที่ ๙ ม.ค. ของทุกปี", .knownDay, 19..<41),
        ]
        for (phrase, kind, range) in cases {
            let found = read(phrase).warnings.filter { $0.kind == kind }
            #expect(found.map(\.range) == [range], "\(phrase): \(read(phrase).warnings)")
        }
    }

    @Test func `an error points at its place`() {
        let reading = read("ให้รายงานภายใน ๓๐ ก.พ. ๖๘ ครับ")
        #expect(reading.meaning == .error(.impossibleDate))
        #expect(reading.errorRange == 15..<25)
    }

    @Test func `dates are printed in the Buddhist era with Thai digits`() {
        let date = day("2025-03-30")
        #expect(ThaiText.date(date) == "๓๐ มีนาคม ๒๕๖๘")
        #expect(ThaiText.date(date, style: .short) == "๓๐ มี.ค. ๖๘")
        #expect(ThaiText.date(date, style: .withWeekday) == "วันอาทิตย์ที่ ๓๐ มีนาคม ๒๕๖๘")
        #expect(ThaiText.date(date, digits: .arabic) == "30 มีนาคม 2568")
        #expect(ThaiText.month(date, style: .short) == "มี.ค. ๒๕๖๘")
        #expect(TimeOfDay(hour: 8, minute: 30).map { ThaiText.time($0) } == "๐๘.๓๐ น.")
        #expect(ThaiText.digits(2568) == "๒๕๖๘")
    }
}
