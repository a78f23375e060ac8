import CivilTime
import Testing

@testable import ThaiPhrases

/// Nothing of a phrase is read over: what stands in it changes the answer or is reported.
@Suite struct TokenRemovalTests {
    /// Stray words by kind. One of two that differ must tell: the other may be what the phrase says
    /// anyhow, as a weekday that is that of the date.
    private let strays: [[String]] = [
        ["๑๗", "๒๓"], ["๙๙๙"], ["๕", "๗"], ["เมษายน", "พฤศจิกายน"], ["พ.ย.", "มี.ค."],
        ["วันพุธ", "วันอาทิตย์"], ["ไม่", "มิใช่"], ["ยกเว้น"], ["แรก", "สุดท้าย"], ["สุดท้าย", "แรก"],
        ["ต้นเดือน", "ปลายเดือน"], ["กลางปี", "ปลายปี"], ["สัปดาห์", "ไตรมาส"], ["ฆฆฆ"],
    ]

    @Test func `a stray word in front of, inside or behind any phrase is told`() {
        for (index, row) in allRows.enumerated() {
            let context = context(of: row)
            let plain = read(row[0], in: context)
            guard isSettled(plain.meaning) else { continue }
            let places = lexed(row[0]).map(\.range.lowerBound)
            // Half of the kinds in each row, the other half in the next.
            for (number, words) in strays.enumerated() where (index + number).isMultiple(of: 2) {
                let inner = places.isEmpty ? 0 : places[(index * 7 + number * 3) % places.count]
                let place = [0, inner, row[0].unicodeScalars.count][(index + number) % 3]
                let told = words.contains { word in
                    let text = inserting(" \(word) ", in: row[0], at: place)
                    let stray = place + 1..<place + 1 + word.unicodeScalars.count
                    let got = read(text, in: context)
                    return isTold(got, beside: plain) || isReported(stray, in: got)
                }
                #expect(told, "\(inserting(" \(words[0]) ", in: row[0], at: place))")
            }
        }
    }

    @Test func `each word about time that is removed or replaced is missed`() {
        for row in allRows {
            let context = context(of: row)
            let plain = read(row[0], in: context)
            guard isSettled(plain.meaning) else { continue }
            let tokens = lexed(row[0])
            for (index, token) in tokens.enumerated() {
                guard let others = replacements(token.kind),
                    !isReported(token.range, in: plain), !isPartOfName(tokens, index, row[0])
                else { continue }
                let told = ([""] + others).contains { other in
                    let text = replacing(token.range, in: row[0], by: other)
                    return isTold(read(text, in: context), beside: plain)
                }
                #expect(told, "\(token.kind) of \(row[0])")
            }
        }
    }

    /// What other words of its kind there are; nil for words that say nothing alone.
    ///
    /// Those are, besides prose and marks: words that bring in a time (วันที่, ของ, ใน, ที่), since the
    /// time says what it is without them; bounds (ภายใน, ไม่เกิน, ก่อน, ตั้งแต่, ระหว่าง), since a deadline
    /// is written as its day and a range has its second word; ทุก beside a day of a month or a weekday
    /// range, which come round anyhow; and น., which a time behind เวลา does not need.
    private func replacements(_ kind: TokenKind) -> [String]? {
        switch kind {
        case .number(let number):
            [number.value > 12 ? "3" : "14", number.digits == 4 ? "2560" : "61", "1", "2"]
        case .month: ["มกราคม", "สิงหาคม"]
        case .weekday: ["วันพุธ", "วันเสาร์"]
        case .word(let word):
            switch word {
            case .numberWord: ["ห้า", "หก"]
            case .except, .negation, .cancel, .alternate, .omitted, .exempt: []
            case .first, .last, .latter, .firstDay, .lastDay: ["แรก", "สุดท้าย", "หลัง"]
            case .vaguePart, .monthEnd, .monthStart, .quarterEnd, .fiscalEnd, .yearEnd:
                ["กลางเดือน", "ปลายปี"]
            case .workday, .week, .weekOrSunday, .fortnight, .quarter, .halfYear, .halfMonth,
                .month, .year, .day, .fiscalYear, .calendarYear:
                ["ไตรมาส", "สัปดาห์", "ปี"]
            case .hour, .minute, .second: []
            default: nil
            }
        default: nil
        }
    }

    /// วัน that counts nothing is part of a name or a heading, and เดียว of เดียวกัน.
    private func isPartOfName(
        _ tokens: [(kind: TokenKind, range: Range<Int>)], _ index: Int, _ text: String
    ) -> Bool {
        if tokens[index].kind == .word(.numberWord(1)) { return text.contains("เดียวกัน") }
        guard tokens[index].kind == .word(.day) else { return false }
        switch index > 0 ? tokens[index - 1].kind : .other {
        case .number, .word(.every), .word(.numberWord): return false
        default: return true
        }
    }

    /// Whether a meaning schedules something.
    ///
    /// A question, a vague time and a refusal ask already; where nothing about time was found, a cell is
    /// prose, and a name or the number of a document is not made of times.
    private func isSettled(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .error, .ambiguous, .vague, .none: false
        default: true
        }
    }

    private func isTold(_ got: Reading, beside plain: Reading) -> Bool {
        got.meaning != plain.meaning || got.unread.count > plain.unread.count
            || got.warnings.count > plain.warnings.count
    }

    private func isReported(_ range: Range<Int>, in reading: Reading) -> Bool {
        reading.unread.contains { $0.range.overlaps(range) }
            || reading.warnings.contains { $0.range.overlaps(range) }
    }

    private func lexed(_ text: String) -> [(kind: TokenKind, range: Range<Int>)] {
        let folded = FoldedText(text)
        var lexer = Lexer(folded)
        lexer.run()
        return lexer.tokens.map { ($0.kind, folded.original($0.range)) }
    }

    private func inserting(_ stray: String, in text: String, at place: Int) -> String {
        replacing(place..<place, in: text, by: stray)
    }

    private func replacing(_ range: Range<Int>, in text: String, by other: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var whole = String.UnicodeScalarView()
        whole.append(contentsOf: scalars[..<range.lowerBound])
        whole.append(contentsOf: other.unicodeScalars)
        whole.append(contentsOf: scalars[range.upperBound...])
        return String(whole)
    }
}
