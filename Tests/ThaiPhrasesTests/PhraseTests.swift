import CivilTime
import Testing

@testable import ThaiPhrases

@Suite struct PhraseTests {
    @Test func `days, with and without a bound`() { checkRows(datePhrases + deadlinePhrases) }

    @Test func `spans of days`() { checkRows(rangePhrases) }

    @Test func `months, quarters, halves, rounds and years`() {
        checkRows(monthRangePhrases + periodPhrases)
    }

    @Test func `moments`() { checkRows(timeOfDayPhrases) }

    @Test func `cycles of days and weeks`() { checkRows(dayCyclePhrases) }

    @Test func `cycles of months and their days`() {
        checkRows(monthlyCyclePhrases + dayOfMonthPhrases)
    }

    @Test func `cycles of years`() { checkRows(yearlyCyclePhrases) }

    @Test func `numbers of things in a period`() { checkRows(quotaPhrases) }

    @Test func `terms`() { checkRows(termPhrases) }

    @Test func `the calendar and its changes`() { checkRows(referencePhrases + amendmentPhrases) }

    @Test func `cells in which several things hold`() { checkRows(compoundPhrases) }

    @Test func `labels`() { checkRows(eventPhrases + vaguePhrases + nothingPhrases) }

    @Test func `what has two readings keeps both`() { checkRows(questionPhrases) }

    @Test func `what cannot be is an error`() { checkRows(refusedPhrases) }

    private func checkWords<Reason: PhraseReason>(_: Reason.Type) {
        for reason in Reason.allCases {
            #expect(reason.english != reason.thai, "\(reason)")
            #expect(!reason.english.isEmpty && !reason.english.hasSuffix("."), "\(reason)")
            #expect(reason.thai.unicodeScalars.contains { $0.isThai }, "\(reason)")
        }
    }

    @Test func `every reason has words in both languages`() {
        checkWords(ErrorReason.self)
        checkWords(EventReason.self)
        checkWords(VagueReason.self)
        checkWords(NoneReason.self)
        checkWords(UnreadPart.Reason.self)
    }

    @Test func `no impossible or ambiguous phrase becomes a plain date in any frame`() {
        let frames = ["%", "ภายใน%", "ให้รายงานผล %", "% และทุกเดือน", "ทุกเดือน และ %", "(%)", "% ครับ"]
        for row in refusedPhrases + questionPhrases where row.count == 2 {
            for frame in frames {
                let phrase = frame.split(separator: "%", omittingEmptySubsequences: false)
                    .joined(separator: row[0])
                let got = read(phrase).meaning.notation
                #expect(kind(got) != "DATE", "\(phrase): \(got)")
            }
        }
    }
}
