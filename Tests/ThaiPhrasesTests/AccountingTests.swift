import CivilTime
import Testing

@testable import ThaiPhrases

@Suite struct AccountingTests {
    private var phrases: [String] {
        (datePhrases + spanPhrases + cyclePhrases + sentencePhrases + morePhrases + planCellPhrases
            + sentenceCellPhrases + carelessCellPhrases + furtherCellPhrases + refusedPhrases
            + productionRows).map { $0[0] } + seedPhrases.map { $0[1] }
    }

    /// Whether a reading says anything else than one of a phrase without the stray word.
    private func tells(_ stray: Reading, beside plain: Reading) -> Bool {
        stray.meaning != plain.meaning || stray.unread.count > plain.unread.count
            || stray.warnings.count > plain.warnings.count
    }

    private func isName(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .calendar, .event, .offset, .amendment: true
        default: false
        }
    }

    @Test func `a stray word behind any dated phrase changes the answer or is reported`() {
        let strays = [" ๑๗๓", " ฆฆฆ", " ๔๔ ฌฌ"]
        for phrase in phrases {
            let plain = read(phrase)
            switch plain.meaning {
            // Without a date, or a question already: nothing is settled that a word could unsettle.
            case .error, .ambiguous, .none, .vague, .event, .calendar, .offset, .during, .amendment:
                continue
            // The name of a calendar may go on.
            case .all(let members) where members.contains(where: isName): continue
            default: break
            }
            for stray in strays {
                #expect(tells(read(phrase + stray), beside: plain), "\(phrase)\(stray)")
            }
        }
    }

    @Test func `no digit, month, weekday, negation or part of a month of a random cell is lost`() {
        var random = SmallRandom(seed: 9)
        let times = [
            "๓๐ มี.ค. ๖๘", "ทุก ๑ เดือน", "ภายใน ๑๕ เม.ย. ๖๘", "ทุกวันศุกร์", "ต.ค. ๖๗ - มี.ค. ๖๘",
        ]
        let loose = ["๑๗๓", "๙๙๙๙๙", "ต้นเดือน", "ไม่", "ยกเว้น", "สุดท้าย", "กลางปี", "สัปดาห์"]
        let prose = ["นำส่ง", "ประชุม", "จัดทำ", "ฆฆฆ"]
        for _ in 0..<3000 {
            let time = random.pick(times)
            let stray = random.pick(loose)
            let words = [random.pick(prose), stray, time]
            let phrase = (random.below(2) == 0 ? words : words.reversed()).joined(separator: " ")
            let reading = read(phrase)
            let isSettled = reading.meaning == read(time).meaning
            #expect(!isSettled || !reading.unread.isEmpty, "\(phrase)")
        }
    }

    @Test func `what is left over has its place`() {
        let reading = read("๓๐ มี.ค. ๖๘ ๙๙๙")
        #expect(reading.unread.map(\.reason) == [.number])
        #expect(reading.unread.map(\.range) == [12..<15])
        #expect(reading.unread.first?.isQuestion == true)
    }
}
