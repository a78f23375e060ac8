import CivilTime

/// Numbers that count or name something that is no time.
extension Parser {
    // MARK: numbers

    /// Whether a number counts or names something that is no time.
    func isExplained(_ index: Int) -> Bool {
        func kind(_ place: Int) -> TokenKind? {
            tokens.indices.contains(place) ? tokens[place].kind : nil
        }
        if case .word(.numberWord) = tokens[index].kind, kind(index - 1) != .word(.dayOf),
            !isUnit(tokens.indices.contains(index + 1) ? tokens[index + 1].word : nil),
            !isBesideMonth(index)
        {
            return true
        }
        if kind(index + 1) == .mark(.percent) { return true }
        if kind(index + 1) == .mark(.colon) || kind(index - 1) == .other,
            isOrdinalNumber(at: index)
        {
            return true
        }
        if case .number(let numeral) = tokens[index].kind, numeral.digits == 4, isAfterLaw(index) {
            return true
        }
        switch kind(index + 1) {
        case .word(.classifier), .word(.partOfDay): return true
        case .other where spelling(index + 1) == "x" && isNumeral(index + 2): return true
        case .other where Vocabulary.measures.contains(where: { spelling(index + 1).hasPrefix($0) }):
            return true
        default: break
        }
        // โทร. ๐๘๑
        if kind(index - 1) == .mark(.dot), kind(index - 2) == .other,
            Vocabulary.numbered.contains(where: { spelling(index - 2).hasSuffix($0) })
        {
            return true
        }
        // สว.อก.๗ is สว.อก.ฯ, and สขร.๑ a form.
        if kind(index - 1) == .mark(.dot), kind(index - 2) == .other, !tokens[index].gap {
            return true
        }
        switch kind(index - 1) {
        case .word(.law): return true
        case .word(.classifier) where Vocabulary.clauses.contains(spelling(index - 1)): return true
        case .word(.that):
            switch kind(index - 2) {
            case .other, .word(.times), .word(.classifier), .word(.law), .word(.round),
                .word(.part), .word(.plain), nil:
                return true
            default: return false
            }
        case .word(.plain) where Vocabulary.numbered.contains(spelling(index - 1)): return true
        case .other where isGluedName(index - 1, before: index): return true
        case .other where Vocabulary.numbered.contains(where: { spelling(index - 1).hasSuffix($0) }):
            return true
        default: break
        }
        // ๒๐,๐๐๐ บาท
        if kind(index + 1) == .mark(.comma), index + 2 < tokens.count, !tokens[index + 2].gap,
            case .number(let rest) = tokens[index + 2].kind, rest.digits == 3,
            isExplained(index + 2)
        {
            return true
        }
        if isListMark(index) { return true }
        // A number in parentheses behind the same in words, or the other way round.
        return isInsideNumber(index)
    }

    /// สิบห้ามีนาคม, มีนาคมหกแปด: a number in words that nothing parts from a month.
    func isBesideMonth(_ index: Int) -> Bool {
        let isBehind = isMonth(index - 1) && !tokens[index].gap
        let isBefore = isMonth(index + 1) && !tokens[index + 1].gap
        let isNamed =
            isMonth(index + 2) && tokens[index + 1].word == .month && !tokens[index + 1].gap
        return isBehind || isBefore || isNamed
    }

    func isMonth(_ place: Int) -> Bool {
        guard tokens.indices.contains(place), case .month = tokens[place].kind else {
            return false
        }
        return true
    }

    /// O12, v2: letters of a name that a number is glued to.
    func isGluedName(_ place: Int, before index: Int) -> Bool {
        guard let letter = text.scalars[tokens[place].range].last, letter.isLatin else {
            return false
        }
        return !tokens[index].gap || tokens[place].range.count == 1
    }

    /// (๓๐ มี.ค. ๖๘ ๒): the parenthesis was opened before other words.
    func isInParentheses(_ index: Int) -> Bool {
        guard
            let open = (max(0, index - 40)..<index).last(where: { place in
                tokens[place].kind == .mark(.open) || tokens[place].kind == .mark(.close)
            })
        else { return false }
        return tokens[open].kind == .mark(.open) && open < index - 1
    }

    /// ๑) or (๑) or, where a line begins, ๑.
    func isListMark(_ index: Int) -> Bool {
        guard case .number(let numeral) = tokens[index].kind, numeral.digits <= 2 else {
            return false
        }
        let after = index + 1 < tokens.count ? tokens[index + 1].kind : nil
        if after == .mark(.close) { return !isInParentheses(index) }
        return after == .mark(.dot)
            && (index == 0 || tokens[index].gap || tokens[index - 1].kind == .mark(.open))
            && index + 2 < tokens.count && (tokens[index + 2].gap || isMonth(index + 3))
    }

    /// 1,000 and ๐๒-๑๒๓-๔๕๖๗: one number whose first part is explained.
    func isInsideNumber(_ index: Int) -> Bool {
        var place = index
        while place >= 2, case .mark = tokens[place - 1].kind,
            case .number = tokens[place - 2].kind, index - place < 8
        {
            place -= 2
            if place == 0 { return false }
            let isAbbreviated = place > 1 && tokens[place - 1].kind == .mark(.dot)
            let noun = isAbbreviated ? place - 2 : place - 1
            if case .other = tokens[noun].kind,
                Vocabulary.numbered.contains(where: { spelling(noun).hasSuffix($0) })
            {
                return true
            }
        }
        return false
    }

    /// Whether the phrase is nothing but a number that may be a day, a month or a year.
    func isAlone(_ index: Int) -> Bool {
        guard tokens.count == 1, case .number(let numeral) = tokens[index].kind else {
            return false
        }
        return [1, 2, 4].contains(numeral.digits)
    }
}
