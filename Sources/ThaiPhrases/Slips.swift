/// Words whose marks were typed in the wrong place, and letters that stand for a unit.
extension Lexer {
    /// ทุก ๓ ด.: the letter of the month behind a number; ด.ต. is a rank.
    mutating func takeShortUnit() -> Bool {
        guard scalar(place) == "ด", scalar(place + 1) == "." else { return false }
        let isEach = text.has(Array("ละ".unicodeScalars), at: place + 2)
        let isStart = place == 0 || text.gaps[place]
        let isCounted: Bool =
            switch tokens.last?.kind {
            case .number: true
            case .mark(.slash): tokens.dropLast().last?.word == .times
            default: false
            }
        guard
            isEach && (isStart || isCounted)
                || isCounted && attached(place + 2)?.isThai != true && scalar(place + 3) != "."
        else { return false }
        add(.word(.month), to: place + 2)
        return true
    }

    private static let slipped: [ShortWord] = [
        ShortWord("เดอน", .month, "เดือน"), ShortWord("ไตรมาส", .quarter, "ไตรมาส"),
        ShortWord("สปดาห", .week, "สัปดาห์"), ShortWord("วนท", .dayOf, "วันที่"),
        ShortWord("ป", .year, "ปี"), ShortWord("สนเดอน", .monthEnd, "สิ้นเดือน"),
        ShortWord("ละ", .per, "ละ"), ShortWord("ท", .that, "ที่"),
    ]

    /// เดอืน, เดื่อน, วนัที่, สปัดาห์: the letters of a word of time, whatever marks stand between them.
    mutating func takeSlippedWord(longerThan length: Int) -> Bool {
        for word in Lexer.slipped where scalar(place) == word.spelling.first {
            guard let end = slippedEnd(of: word.spelling), end - place > length,
                !cutsSyllable(to: end), isSlip(word.word, to: end)
            else { continue }
            warn(.ocrLetter, "read as '\(word.whole)'", "อ่านเป็น '\(word.whole)'", place..<end)
            add(.word(word.word), to: end)
            return true
        }
        return false
    }

    /// Where the letters of a word end, with one mark and more behind some of them.
    private func slippedEnd(of letters: [Unicode.Scalar]) -> Int? {
        var at = place
        var marks = 0
        for letter in letters {
            while at > place, attached(at)?.isLosable == true {
                at += 1
                marks += 1
            }
            guard at < count, text.scalars[at] == letter, at == place || !text.gaps[at] else {
                return nil
            }
            at += 1
        }
        while attached(at)?.isLosable == true, marks < 6 {
            at += 1
            marks += 1
        }
        return marks > 0 && marks < 6 ? at : nil
    }

    /// Short words are known only where their kind is looked for.
    private func isSlip(_ word: Word, to end: Int) -> Bool {
        switch word {
        case .dayOf: scalar(end)?.isDigit == true
        case .year:
            [.every, .by, .regular].contains(tokens.last?.word) && attached(end)?.isThai != true
                || (place == 0 || text.gaps[place])
                    && text.has(Array("ละ".unicodeScalars), at: end)
        case .per:
            [.day, .week, .month, .quarter, .year].contains(tokens.last?.word)
                && !text.gaps[place]
        case .that:
            [.quarter, .round, .times].contains(tokens.last?.word) && scalar(end)?.isDigit == true
        case .month, .quarter, .week, .monthEnd:
            // เดือนี้ lacks a letter, not a mark.
            scalar(end - 1)?.isTone == true || scalar(end - 1)?.isLosable != true
        default: true
        }
    }

    // MARK: hints of forms

    /// (วัน/เดือน/ปี), วันเดือนปี, (dd/mm/yyyy): how a form wants its date, and no unit of time.
    mutating func joinFormHints() {
        var index = 0
        while index < tokens.count {
            let isOpened = tokens[index].kind == .mark(.open)
            let first = isOpened ? index + 1 : index
            var end = first
            var units = 0
            while end < tokens.count, let isUnit = hints(end) {
                if isUnit { units += 1 }
                end += 1
            }
            let isClosed = isOpened && end < tokens.count && tokens[end].kind == .mark(.close)
            let isWhole =
                isClosed ? units > 1 : units == 3 && end - first == 3 && !isOpened && isDated(end)
            guard isWhole else {
                index += 1
                continue
            }
            let last = isClosed ? end : end - 1
            let range = tokens[index].range.lowerBound..<tokens[last].range.upperBound
            tokens.replaceSubrange(
                index...last,
                with: [Token(kind: .word(.plain), range: range, gap: tokens[index].gap)])
            index += 1
        }
    }

    /// Whether a token of a hint is a unit or a mark; nil for what belongs to none.
    private func hints(_ index: Int) -> Bool? {
        switch tokens[index].kind {
        case .word(.day), .word(.month), .word(.year), .word(.dayOf): return true
        case .mark(.slash), .mark(.dash), .mark(.dot), .mark(.comma), .word(.buddhistEra):
            return false
        case .other:
            let letters = String(String.UnicodeScalarView(text.scalars[tokens[index].range]))
            return ["วว", "ดด", "ปป", "ปปปป", "dd", "mm", "yy", "yyyy"].contains(letters)
                ? true : nil
        default: return nil
        }
    }

    private func isDated(_ index: Int) -> Bool {
        guard index < tokens.count, case .number = tokens[index].kind else { return false }
        return true
    }
}

extension Unicode.Scalar {
    /// Whether this is a tone mark or one that stands where they do.
    fileprivate var isTone: Bool { (0x0E47...0x0E4E).contains(value) }
}
