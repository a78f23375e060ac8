import CivilTime

/// Numbers and short months, which accidents of typing and scanning touch most.
extension Lexer {
    // MARK: numbers

    /// A run of digits; o is 0 after a digit, l and | are 1 beside one, as scanners print them.
    mutating func takeNumber() -> Bool {
        guard let first = scalar(place) else { return false }
        if !first.isDigit {
            let isZero = first == "o" && isBehindNumberAndDot
            guard isOne(first) || isZero, attached(place + 1)?.isDigit == true,
                !beforeIsLatin(place)
            else { return false }
        }
        var end = place
        var value = 0
        while let next = end == place ? first : attached(end) {
            let digit: Int
            if next.isDigit {
                digit = Int(next.value - 0x30)
            } else if let read = misread(next, at: end) {
                digit = read
                warn(
                    .ocrDigit, "a letter stands for \(read)", "ตัวอักษรอยู่ในที่ของเลข \(read)",
                    end..<(end + 1))
            } else {
                break
            }
            value = end - place < 9 ? value * 10 + digit : -1
            end += 1
            if end - place > 18 { value = -1 }
        }
        let digits = end - place
        if ["st", "nd", "rd", "th"].contains(where: { text.has(Array($0.unicodeScalars), at: end) }
        ),
            digits <= 2, attached(end) != nil, attached(end + 2)?.isLatin != true
        {
            end += 2  // 18th
        }
        add(.number(Numeral(value: digits > 9 ? -1 : value, digits: digits)), to: end)
        return true
    }

    /// As in ๐๙.o๐, where a letter alone would be the number of an item.
    var isBehindNumberAndDot: Bool {
        guard tokens.count > 1, !text.gaps[place],
            case .number = tokens[tokens.count - 2].kind
        else { return false }
        return tokens.last?.kind == .mark(.dot) || tokens.last?.kind == .mark(.colon)
    }

    func isOne(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "l" || scalar == "i" || scalar == "|"
    }

    func beforeIsLatin(_ index: Int) -> Bool {
        index > 0 && !text.gaps[index] && scalar(index - 1)?.isLatin == true
    }

    func misread(_ scalar: Unicode.Scalar, at index: Int) -> Int? {
        if let next = attached(index + 1), next.isLatin, !isOne(next), next != "o" { return nil }
        switch scalar {
        case "o", "\u{03BF}", "\u{043E}", "\u{041E}", "\u{039F}", "\u{00B0}": return 0
        default: return isOne(scalar) ? 1 : nil
        }
    }

    // MARK: months

    /// A short month: dots may be missing when a number or the word for month stands beside it.
    mutating func takeShortMonth() -> Bool {
        guard let first = scalar(place), first.isThai else { return false }
        if let previous = tokens.last, previous.kind == .mark(.dot), !text.gaps[place],
            tokens.count > 1, tokens[tokens.count - 2].kind == .other
        {
            return false  // inside a longer abbreviation, as พ.ต.ค.
        }
        for half in Months.halvesByScalar[first] ?? [] where match(half) {
            if half.isDamaged {
                warn(
                    .ocrLetter, "read as '\(Months.short[half.months[0] - 1])'",
                    "อ่านเป็น '\(Months.short[half.months[0] - 1])'",
                    tokens[tokens.count - 1].range)
            }
            return true
        }
        return false
    }

    mutating func match(_ half: Months.Halves) -> Bool {
        guard text.has(half.first, at: place) else { return false }
        var end = place + half.first.count
        var dots = 0
        if scalar(end) == "." {
            dots += 1
            end += 1
        }
        guard text.has(half.second, at: end) else { return false }
        end += half.second.count
        if scalar(end) == ".", scalar(end + 1) != "." {
            dots += 1
            end += 1
        }
        guard dots > 0 ? !continues(at: end, dotted: dots == 2) : standsAlone(to: end) else {
            return false
        }
        if dots < 2 {
            warn(.missingDot, "the abbreviation lacks a dot", "คำย่อขาดจุด", place..<end)
        }
        add(.month(half.months, english: false), to: end)
        return true
    }

    /// Whether letters follow that make this another abbreviation or a word.
    func continues(at end: Int, dotted: Bool) -> Bool {
        guard let next = attached(end), next.isThai else { return false }
        if !dotted, scalar(end - 1) != "." { return true }
        // เม.ย.ก.ค.: another month.
        let isMonth = (Months.halvesByScalar[next] ?? []).contains { half in
            text.has(half.first + ["."] + half.second + ["."], at: end)
        }
        if isMonth, dotted { return false }
        let era = ["พ.ศ", "ค.ศ"].contains { text.has(Array($0.unicodeScalars), at: end) }
        return !era && scalar(end + 1) == "."
    }

    /// Whether an abbreviation without dots stands where only a month can.
    func standsAlone(to end: Int) -> Bool {
        if let next = attached(end), next.isThai || next.isLatin { return false }
        let before = tokens.last?.kind
        if case .number = before { return true }
        if before == .word(.month) { return true }
        let starts = text.gaps[place] || place == 0
        if starts, scalar(end) == "-" { return true }
        return scalar(end)?.isDigit == true && (text.gaps[place] || place == 0 || before != .other)
    }

    /// A full month that is misspelt, where a number or the word for month announces one.
    mutating func takeNearMonth() -> Bool {
        guard announcesMonth, let first = scalar(place), first.isThai else { return false }
        var end = place + 1
        while end - place < 15, let next = attached(end), next.isThai { end += 1 }
        guard let month = Months.nearest(text.scalars[place..<end]) else { return false }
        warn(
            .misspeltMonth, "read as \(Months.full[month - 1])",
            "อ่านเป็น \(Months.full[month - 1])", place..<end)
        add(.month([month], english: false), to: end)
        return true
    }

    var announcesMonth: Bool {
        switch tokens.last?.kind {
        case .number, .word(.numberWord), .word(.month): return true
        default: return false
        }
    }
}
