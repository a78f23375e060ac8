import CivilTime

/// Cuts a folded phrase into numbers, months, weekdays, known words and the rest.
///
/// Thai does not part its words, so a word is taken wherever it stands, the longest first; words that
/// merely contain one of ours are in the vocabulary as `plain`.
struct Lexer {
    let text: FoldedText
    let count: Int
    var place = 0
    var tokens: [Token] = []
    var warnings: [PhraseWarning] = []

    init(_ text: FoldedText) {
        self.text = text
        count = text.scalars.count
    }

    /// Fills `tokens`.
    ///
    /// - Complexity: linear; every attempt at a place looks at a bounded number of scalars.
    mutating func run() {
        while place < count {
            if takeAddress() || takeNumber() || takeShortMonth() || takeClock() || takeWord()
                || takeNearMonth()
                || takeMark()
            {
                continue
            }
            takeOther()
        }
        joinShortWeekdays()
        writeOutYears()
    }

    /// สองพันห้าร้อยหกสิบแปด: a year in words is the year in digits.
    mutating func writeOutYears() {
        for index in tokens.indices {
            guard case .word(.numberWord(let value)) = tokens[index].kind,
                (2400...2699).contains(value)
            else { continue }
            tokens[index].kind = .number(Numeral(value: value, digits: 4))
        }
    }

    /// จ.-ศ., ทุกวัน จ. พ. ศ.: two short weekdays side by side, or one behind ทุกวัน, that no day follows.
    mutating func joinShortWeekdays() {
        let names = ["จ", "อ", "พ", "พฤ", "ศ", "ส", "อา"]
        func short(_ index: Int) -> Weekday? {
            guard index >= 0, index + 1 < tokens.count, tokens[index].kind == .other,
                tokens[index + 1].kind == .mark(.dot)
            else { return nil }
            if index > 0, tokens[index - 1].kind == .mark(.dot), !tokens[index].gap { return nil }
            let letters = String(String.UnicodeScalarView(text.scalars[tokens[index].range]))
            return names.firstIndex(of: letters).map { Weekday.allCases[$0] }
        }
        func isJoint(_ index: Int) -> Bool {
            guard tokens.indices.contains(index) else { return false }
            return [.mark(.dash), .mark(.comma), .word(.and), .word(.to)].contains(
                tokens[index].kind)
        }
        // จ. พ. ศ. is no era.
        for index in tokens.indices.reversed() where tokens[index].kind == .word(.buddhistEra) {
            let range = tokens[index].range
            guard short(index - 2) != nil,
                text.gaps[range].count(where: { $0 }) > 1,
                range.count == 4
            else { continue }
            let parts = [0, 1, 2, 3].map { offset in
                Token(
                    kind: offset % 2 == 0 ? .other : .mark(.dot),
                    range: range.lowerBound + offset..<range.lowerBound + offset + 1,
                    gap: text.gaps[range.lowerBound + offset])
            }
            tokens.replaceSubrange(index...index, with: parts)
        }
        var found: [(index: Int, weekday: Weekday)] = []
        for index in tokens.indices {
            guard let weekday = short(index) else { continue }
            if index + 2 < tokens.count, case .number = tokens[index + 2].kind {
                let mark = index + 3 < tokens.count ? tokens[index + 3].kind : .other
                let isTime =
                    index + 5 < tokens.count && (mark == .mark(.dot) || mark == .mark(.colon))
                    && tokens[index + 5].kind == .word(.clock)
                if !isTime { continue }
            }
            let isBehindEvery =
                index > 1 && tokens[index - 1].word == .day && tokens[index - 2].word == .every
                || index > 0 && tokens[index - 1].word == .every
            let isBeside =
                short(index + 2) != nil || isJoint(index + 2) && short(index + 3) != nil
                || found.last.map { index - $0.index <= 3 } == true
            if isBehindEvery || isBeside { found.append((index, weekday)) }
        }
        for (index, weekday) in found.reversed() {
            let isBehindDay = index > 1 && tokens[index - 1].word == .day
            let start = isBehindDay && tokens[index - 2].word == .every ? index - 1 : index
            let range = tokens[start].range.lowerBound..<tokens[index + 1].range.upperBound
            tokens.replaceSubrange(
                start...index + 1,
                with: [Token(kind: .weekday(weekday), range: range, gap: tokens[start].gap)])
        }
    }

    func scalar(_ index: Int) -> Unicode.Scalar? {
        index >= 0 && index < count ? text.scalars[index] : nil
    }

    /// The scalar at a place when nothing parts it from the one before.
    func attached(_ index: Int) -> Unicode.Scalar? {
        index < count && !text.gaps[index] ? scalar(index) : nil
    }

    mutating func add(_ kind: TokenKind, to end: Int) {
        tokens.append(Token(kind: kind, range: place..<end, gap: text.gaps[place]))
        place = end
    }

    mutating func warn(
        _ kind: PhraseWarning.Kind, _ message: String, _ thai: String, _ range: Range<Int>
    ) {
        warnings.append(
            PhraseWarning(
                kind: kind, message: message, thai: thai, range: text.original(range)))
    }

    /// An address of the web, to the next space: its numbers are no dates.
    mutating func takeAddress() -> Bool {
        guard place == 0 || text.gaps[place] || tokens.last?.kind == .mark(.open) else {
            return false
        }
        guard
            ["http:", "https:", "www."].contains(where: {
                text.has(Array($0.unicodeScalars), at: place)
            })
        else { return false }
        var end = place + 1
        while attached(end) != nil { end += 1 }
        add(.word(.plain), to: end)
        return true
    }

    // MARK: words

    /// น. after a number is o'clock.
    mutating func takeClock() -> Bool {
        guard scalar(place) == "น", case .number = tokens.last?.kind else { return false }
        if scalar(place + 1) == "." {
            add(.word(.clock), to: place + 2)
            return true
        }
        if let next = attached(place + 1), next.isThai { return false }
        add(.word(.clock), to: place + 1)
        return true
    }

    mutating func takeWord() -> Bool {
        guard let first = scalar(place) else { return false }
        let entries = Vocabulary.shared.beginning(with: first)
        let found = entries.first { entry in
            let end = place + entry.spelling.count
            return text.has(entry.spelling, at: place) && !cutsSyllable(to: end)
                && fits(entry, to: end)
        }
        let length = found?.spelling.count ?? 0
        if first.isThai, takeDamagedWord(from: entries, longerThan: length) { return true }
        guard let found else { return false }
        take(found.meaning, to: place + length)
        return true
    }

    /// A word that lost marks above or below its letters, as scanners lose them: เดอน for เดือน. Only
    /// words of four letters and more are known without their marks, and short ones that stand alone.
    mutating func takeDamagedWord(
        from entries: [Vocabulary.Entry], longerThan length: Int
    ) -> Bool {
        for entry in entries where entry.isKnownDamaged {
            guard let end = damagedEnd(of: entry.spelling), end - place > length,
                !cutsSyllable(to: end), fits(entry, to: end)
            else { continue }
            let whole = String(String.UnicodeScalarView(entry.spelling))
            warn(.ocrLetter, "read as '\(whole)'", "อ่านเป็น '\(whole)'", place..<end)
            take(entry.meaning, to: end)
            return true
        }
        guard tokens.last?.word != .that,
            let short = Lexer.shortDamaged.first(where: { text.has($0.spelling, at: place) }),
            short.spelling.count > length, standsAsWord(to: place + short.spelling.count)
        else { return false }
        let end = place + short.spelling.count
        warn(.ocrLetter, "read as '\(short.whole)'", "อ่านเป็น '\(short.whole)'", place..<end)
        add(.word(short.word), to: end)
        return true
    }

    struct ShortWord {
        let spelling: [Unicode.Scalar]
        let word: Word
        let whole: String

        init(_ spelling: String, _ word: Word, _ whole: String) {
            self.spelling = Array(spelling.unicodeScalars)
            self.word = word
            self.whole = whole
        }
    }

    static let shortDamaged = [
        ShortWord("ถง", .to, "ถึง"), ShortWord("ตอ", .against, "ต่อ"), ShortWord("ทก", .every, "ทุก"),
        ShortWord("ครง", .times, "ครั้ง"), ShortWord("ครัง", .times, "ครั้ง"),
        ShortWord("ครั่ง", .times, "ครั้ง"), ShortWord("กอน", .before, "ก่อน"),
        ShortWord("วนที่", .dayOf, "วันที่"), ShortWord("วนที", .dayOf, "วันที่"),
        ShortWord("วันที", .dayOf, "วันที่"),
    ]

    /// Where a spelling that lost marks ends, or nil when this is not it or it lost none.
    func damagedEnd(of spelling: [Unicode.Scalar]) -> Int? {
        var at = place
        var lost = 0
        for wanted in spelling {
            if at < count, text.scalars[at] == wanted, at == place || !text.gaps[at] {
                at += 1
            } else if wanted.isLosable {
                // เดิอน: another mark stands in its place.
                if at < count, !text.gaps[at], text.scalars[at].isMistaken(for: wanted) { at += 1 }
                lost += 1
            } else {
                return nil
            }
        }
        return lost > 0 ? at : nil
    }

    /// Whether nothing else is glued to a short word: gaps, numbers and known words part it.
    func standsAsWord(to end: Int) -> Bool {
        if !text.gaps[place], tokens.last?.kind == .other { return false }
        guard let next = attached(end) else { return true }
        if next.isDigit { return true }
        return ["วัน", "เดือน", "ปี", "สัปดาห์", "ไตรมาส", "ครั้ง", "เดอน", "สปดาห", "วนที"].contains {
            text.has(Array($0.unicodeScalars), at: end)
        }
    }

    /// Whether a word from here to a place would begin behind a vowel that is written before its
    /// consonant, or end before a mark that belongs to its last one: สี่ is no number in เสี่ยง.
    func cutsSyllable(to end: Int) -> Bool {
        if place > 0, !text.gaps[place], let before = scalar(place - 1), before.isLeadingVowel {
            return true
        }
        guard let after = attached(end) else { return false }
        return after.isDependentMark
    }

    /// Latin words must stand alone; some Thai ones only count in their place.
    func fits(_ entry: Vocabulary.Entry, to end: Int) -> Bool {
        if entry.spelling[0].isLatin {
            if beforeIsLatin(place) { return false }
            if entry.spelling.last?.isLatin == true, attached(end)?.isLatin == true {
                return false
            }
        }
        if case .word(.holiday) = entry.meaning {
            return !text.gaps[(place + 1)..<end].contains(true)
        }
        if case .word(.plain) = entry.meaning, entry.spelling.contains("."), place > 0,
            !text.gaps[place], tokens.last?.kind == .other
        {
            return false  // the end of a longer abbreviation: ผกก. พ.ค.
        }
        if case .word(.plain) = entry.meaning, !entry.spelling.contains(".") {
            // Words of two phrases that only happen to meet are no such word.
            return !text.gaps[(place + 1)..<end].contains(true)
        }
        switch entry.meaning {
        case .word(.insideOffice):
            let isDay = text.has(Array("วันที่".unicodeScalars), at: end)
            return !isDay && scalar(end)?.isDigit != true
        case .spokenMonth:
            return announcesMonth && attached(end)?.isThai != true
        case .word(.numberWord):
            // A number within prose is a syllable of another word.
            return text.gaps[place] || tokens.last?.kind != .other
        case .word(.fiscalYear) where entry.spelling.count == 3 && entry.spelling[0] == "ง":
            // งป. is the budget too; only a year behind it makes it one.
            return text.has(Array("25".unicodeScalars), at: end)
                || scalar(end)?.isDigit == true && scalar(end + 1)?.isDigit == true
                    && scalar(end + 2)?.isDigit != true && scalar(end + 2) != ","
        case .word(.buddhistEra), .word(.commonEra):
            return entry.spelling.last == "." || attached(end)?.isThai != true
        default:
            return true
        }
    }

    mutating func take(_ meaning: Vocabulary.Meant, to end: Int) {
        switch meaning {
        case .word(.numberWord(let value)): addNumberWord(value, to: end)
        case .word(let word): add(.word(word), to: end)
        case .weekday(let weekday): add(.weekday(weekday), to: end)
        case .phase(let phase): add(.phase(phase), to: end)
        case .month(let month, let misspelt):
            if misspelt {
                warn(
                    .misspeltMonth, "read as \(Months.full[month - 1])",
                    "อ่านเป็น \(Months.full[month - 1])", place..<end)
            }
            add(.month([month], english: false), to: end)
        case .spokenMonth(let month): add(.month([month], english: false), to: end)
        case .englishMonth(let month): add(.month([month], english: true), to: end)
        }
    }

    /// A number in words; หนึ่ง + ร้อย + ยี่สิบ is one number.
    mutating func addNumberWord(_ value: Int, to end: Int) {
        guard let last = tokens.last, case .word(.numberWord(let before)) = last.kind,
            !text.gaps[place], last.range.upperBound == place
        else {
            add(.word(.numberWord(value)), to: end)
            return
        }
        let whole: Int
        switch value {
        case 100, 1000:
            // สองพัน + ห้า + ร้อย
            let ones = value == 100 ? before % 1000 : before
            guard (1...9).contains(ones) else {
                add(.word(.numberWord(value)), to: end)
                return
            }
            whole = before - ones + ones * value
        default:
            guard before >= 100, before % 100 == 0 else {
                add(.word(.numberWord(value)), to: end)
                return
            }
            whole = before + value
        }
        tokens[tokens.count - 1].kind = .word(.numberWord(whole))
        tokens[tokens.count - 1].range = last.range.lowerBound..<end
        place = end
    }

    mutating func takeMark() -> Bool {
        guard let scalar = scalar(place) else { return false }
        if scalar == "…" || scalar == "_" || (scalar == "." && self.scalar(place + 1) == ".") {
            var end = place + 1
            while let next = self.scalar(end), next == "." || next == "_" || next == "…" {
                end += 1
            }
            add(.mark(.blank), to: end)
            return true
        }
        if scalar == "[" || scalar == "{" {
            add(.mark(.open), to: place + 1)
            return true
        }
        if scalar == "]" || scalar == "}" {
            add(.mark(.close), to: place + 1)
            return true
        }
        guard scalar.isASCII, let mark = Mark(rawValue: Character(scalar)) else { return false }
        add(mark == .blank ? .mark(.blank) : .mark(mark), to: place + 1)
        return true
    }

    /// Everything else; neighbouring scalars become one token.
    mutating func takeOther() {
        if let last = tokens.last, last.kind == .other, !text.gaps[place] {
            tokens[tokens.count - 1].range = last.range.lowerBound..<(place + 1)
            place += 1
            return
        }
        add(.other, to: place + 1)
    }
}
