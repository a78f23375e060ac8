import CivilTime

/// What a token that no expression took looks like where it stands.
extension Parser {
    /// รอบแรก ๓๑ มี.ค. ๖๘, งวดสุดท้าย: ก.ย. ๖๘: the number of the round whose time follows.
    func isRoundOrdinal(_ index: Int, _ uses: [TokenUse?]) -> Bool {
        guard countsRounds(index - 1), !tokens[index].gap else { return false }
        let next = (index + 1..<min(index + 6, tokens.count)).first { place in
            switch tokens[place].kind {
            case .mark(.colon), .mark(.open), .mark(.dash), .word(.inside), .word(.plain), .other,
                .word(.classifier):
                false
            default: true
            }
        }
        return next.map { uses[$0] == .time } ?? false
    }

    /// - ๑๐ ม.ค. ๖๘ - ๑๐ เม.ย. ๖๘, ๑๐ ม.ค. ๖๘ - ๑๐ เม.ย. ๖๘ - ๑๐ ก.ค. ๖๘: dashes that begin lines, or join ends.
    func isListOrRange(_ index: Int, _ uses: [TokenUse?]) -> Bool {
        guard index + 1 < uses.count, uses[index + 1] == .time else { return false }
        let isFirst = !uses[..<index].contains(.time)
        guard !isFirst else {
            return (index + 2..<max(index + 2, uses.count - 1)).contains { place in
                tokens[place].kind == .mark(.dash) && uses[place] == .time && tokens[place].gap
                    && tokens[place + 1].gap
            }
        }
        guard uses[index - 1] == .time else { return false }
        switch tokens[index + 1].kind {
        case .number, .month, .word(.dayOf): return true
        default: return false
        }
    }

    /// ไม่มีการประชุมในเดือน เม.ย. ๖๘, ห้ามส่งหลัง ๓๑ มี.ค. ๖๘: what is denied on a day.
    func leadsToTime(_ index: Int, _ uses: [TokenUse?]) -> Bool {
        for place in index + 1..<min(index + 6, max(index + 1, uses.count)) {
            if uses[place] == .time { return true }
            switch tokens[place].kind {
            case .other, .word(.plain), .word(.inside), .word(.classifier): continue
            default: return false
            }
        }
        return false
    }

    /// ทุกวันพุธ ๕ ครั้ง: how often a cycle comes round before it ends.
    func limitsTimes(_ label: Atom, of reading: Meaning) -> Bool {
        guard tokens[label.tokens].contains(where: { $0.word == .times }), label.tokens.count == 2
        else { return false }
        return isRule(reading)
    }

    func isRule(_ reading: Meaning) -> Bool {
        switch reading {
        case .rule, .bounded(.rule, _): true
        default: false
        }
    }

    /// ทุกเดือนคู่: every other one of a cycle, by its number.
    func isOddOrEven(_ index: Int, _ uses: [TokenUse?]) -> Bool {
        guard index > 0, uses[index - 1] == .time else { return false }
        return ["คู่", "คี่", "เลขคู่", "เลขคี่"].contains { spelling(index).hasPrefix($0) }
    }

    /// ๒๖ ก.พ. ๖๘ → ๕ มี.ค. ๖๘: a change or a span.
    func isArrow(_ index: Int, _ uses: [TokenUse?]) -> Bool {
        guard index > 0, index + 1 < uses.count, uses[index - 1] == .time, uses[index + 1] == .time
        else { return false }
        return ["→", ">", "=>", "⇒", "➔"].contains(spelling(index))
    }

    /// รอผู้บริหารยืนยัน: a time that waits for something.
    func isAwaited(_ index: Int) -> Bool {
        let word = spelling(index)
        return word.hasPrefix("รอ")
            && !["รอง", "รอบ", "รอย", "รอด"].contains { word.hasPrefix($0) }
    }

    /// Whether what stands at a place is counted by แรก and สุดท้าย: รอบ, ครั้ง, งวด, รุ่น, ระยะ.
    func countsRounds(_ place: Int) -> Bool {
        guard tokens.indices.contains(place) else { return false }
        switch tokens[place].kind {
        case .word(.round), .word(.times), .word(.classifier): return true
        case .word(.part): return Vocabulary.stages.contains(spelling(place))
        case .other: return Vocabulary.counted.contains { spelling(place).hasSuffix($0) }
        default: return false
        }
    }

    /// ๑๐ มิ.ย. ๖๘ หรือวันอื่น: a time, or something that was not understood.
    func isOtherChoice(_ index: Int, _ uses: [TokenUse?]) -> Bool {
        guard index > 0, uses[index - 1] == .time else { return false }
        return !(index + 1..<min(index + 4, uses.count)).contains { uses[$0] == .time }
    }

    /// ๑ ม.ค. ๖๘ ถึง ๓๑ xx ๖๘: the end of a range that begins with a time was not understood.
    func isOpenRange(_ index: Int, _ uses: [TokenUse?]) -> Bool {
        guard
            let before = (0..<index).last(where: {
                if case .mark = tokens[$0].kind { false } else { true }
            })
        else { return false }
        return uses[before] == .time
    }

    /// ไม่เกินเดือนละ ๑ ครั้ง: at most so often is no duty.
    func isUpperBound(_ index: Int) -> Bool {
        guard index + 2 < tokens.count else { return false }
        let isCounted = [.times, .classifier].contains(tokens[index + 2].word)
        return isPeriod(index + 1) && tokens[index + 2].word == .per
            || isNumeral(index + 1) && isCounted
    }

    /// ต้น มี.ค., ต้น ๆ เดือนมีนาคม: a part of the month behind it.
    func namesPart(_ index: Int, _ uses: [TokenUse?]) -> Bool {
        let isRepeated = spelling(index + 1) == "ๆ"
        let next = isRepeated ? index + 2 : index + 1
        guard next < uses.count, uses[next] == .time else { return false }
        // แถว is a row too.
        if isRepeated, spelling(index).hasSuffix("แถว") { return true }
        let parts = ["ต้น", "กลาง", "ปลาย", "ใกล้", "ต้นๆ", "กลางๆ", "ปลายๆ", "ใกล้ๆ", "แถวๆ"]
        return parts.contains { spelling(index).hasSuffix($0) }
    }

    func isNamedEnd(_ place: Int) -> Bool {
        guard tokens.indices.contains(place) else { return false }
        return [.end, .lastDay, .monthEnd, .quarterEnd, .fiscalEnd, .yearEnd].contains(
            tokens[place].word)
    }

    /// ตั้งแต่ xx ถึง ๓๑ มี.ค. ๖๘: the start of a range whose end was found was not understood.
    func isUnmetStart(_ index: Int, _ uses: [TokenUse?]) -> Bool {
        guard let next = (index + 1..<tokens.count).first(where: { uses[$0] == .time }) else {
            return false
        }
        return tokens[next].word == .to || tokens[next - 1].word == .to
            || tokens[next - 1].kind == .mark(.dash)
    }

    /// What a number, a month or a weekday inside a name is reported as.
    func namedReason(_ index: Int) -> UnreadPart.Reason? {
        switch tokens[index].kind {
        case .number, .word(.numberWord), .month, .word(.hour), .word(.minute), .word(.second):
            .count
        case .weekday: .weekday
        default: nil
        }
    }

    func numeral(_ place: Int) -> Int {
        guard case .number(let numeral) = tokens[place].kind else { return 0 }
        return numeral.value
    }

    func isNumeral(_ place: Int) -> Bool {
        tokens.indices.contains(place) && isNumber(place)
    }

    func isNumber(_ index: Int) -> Bool {
        switch tokens[index].kind {
        case .number, .word(.numberWord): true
        default: false
        }
    }

    /// What a word looks like that no expression took; nil for one that means nothing alone.
    func look(of word: Word, _ index: Int) -> UnreadPart.Reason? {
        switch word {
        case .first, .last, .latter, .firstDay, .lastDay: .ordinal
        case .vaguePart: .partOfPeriod
        case .except, .omitted, .exempt, .alternate, .negation, .cancel: .negation
        case .workday, .week, .weekOrSunday, .fortnight, .month, .quarter, .halfYear, .halfMonth,
            .year, .calendarYear, .monthEnd, .monthStart, .quarterEnd, .fiscalEnd, .yearEnd,
            .backward:
            .unit
        case .every where isPeriod(index + 1), .per where isPeriod(index - 1): .unit
        case .hour, .minute, .second: .unit
        case .noon, .midnight, .afternoon, .eveningHour, .nightHour, .clock: .timeOfDay
        default: nil
        }
    }

    /// Whether another token that looks like time stands next to this one: แรก of เดือนแรก.
    func isBesideLook(_ index: Int) -> Bool {
        [index - 1, index + 1].contains { place in
            guard tokens.indices.contains(place) else { return false }
            switch tokens[place].kind {
            case .number: return isPeriod(index) && !tokens[max(place, index)].gap
            case .word(let word):
                return isPeriod(index) != isPeriod(place) && look(of: word, place) != nil
            default: return false
            }
        }
    }

    func isPeriod(_ place: Int) -> Bool {
        guard tokens.indices.contains(place) else { return false }
        return switch tokens[place].word {
        case .day, .workday, .week, .weekOrSunday, .fortnight, .month, .quarter, .halfYear, .year,
            .fiscalYear:
            true
        default: false
        }
    }

    /// Whether a blank stands where a time should have been filled in.
    func isUnfilled(_ index: Int) -> Bool {
        func asks(_ place: Int) -> Bool {
            guard tokens.indices.contains(place) else { return false }
            switch tokens[place].kind {
            case .number, .month: return false
            case .word(let word):
                switch word {
                case .dayOf, .documentDay, .month, .year, .fiscalYear, .buddhistEra, .to, .from,
                    .start, .end, .within, .notLater, .before, .day, .workday, .week, .times,
                    .every, .per,
                    .between, .at, .clock, .quarter, .commonEra:
                    return true
                case .that:
                    return place > 0 && tokens[place - 1].kind != .other
                default: return false
                }
            case .mark(.colon), .mark(.equals): return place < index && asks(place - 1)
            default: return false
            }
        }
        return asks(index - 1) || asks(index + 1)
    }
}
