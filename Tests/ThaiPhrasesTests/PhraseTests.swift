import CivilTime
import Testing

@testable import ThaiPhrases

@Suite struct PhraseTests {
    private func check(_ table: [[String]]) {
        for row in table {
            var context = plan
            if row.count > 2, let year = Int(row[2]) { context.fiscalYear = FiscalYear(year) }
            if row.count > 3 { context.orderDate = day(row[3]) }
            let got = read(row[0], in: context).meaning.notation
            #expect(agrees(got, row[1]), "\(row[0]): \(got) instead of \(row[1])")
        }
    }

    @Test func `days, moments and labels`() { check(datePhrases) }

    @Test func `spans, deadlines, periods, terms and references`() { check(spanPhrases) }

    @Test func `cycles and compound cells`() { check(cyclePhrases) }

    @Test func `phrases as they stand in the cells of plans`() {
        check(sentencePhrases + morePhrases)
    }

    @Test func `phrases of plans and of sentences, in their own fiscal years`() {
        check(planCellPhrases)
        check(sentenceCellPhrases)
        check(carelessCellPhrases)
        check(furtherCellPhrases)
    }

    @Test func `what cannot be is an error and what has two readings keeps both`() {
        check(refusedPhrases)
    }

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
        for row in refusedPhrases {
            for frame in frames {
                let phrase = frame.split(separator: "%", omittingEmptySubsequences: false)
                    .joined(separator: row[0])
                let got = read(phrase).meaning.notation
                #expect(kind(got) != "DATE", "\(phrase): \(got)")
            }
        }
    }
}
