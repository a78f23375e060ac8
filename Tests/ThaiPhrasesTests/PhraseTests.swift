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

    @Test func `every reason of an error has words in both languages`() {
        for row in refusedPhrases where row[1].hasPrefix("ERROR:") {
            guard case .error(let reason) = read(row[0]).meaning else { continue }
            #expect(Refusal.known.contains(reason), "\(reason)")
        }
        for reason in Refusal.known {
            let refusal = Refusal(reason)
            #expect(refusal.english != refusal.thai)
            #expect(!refusal.english.hasSuffix("."))
        }
        #expect(Refusal("no-such-reason").english == "no such reason")
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
