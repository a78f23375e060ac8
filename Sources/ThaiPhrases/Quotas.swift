import CivilTime

/// So many times or things in a period, and every other one.
extension Parser {
    /// เดือนละ ๒ ครั้ง, ปีละครั้ง, เดือนละไม่น้อยกว่า ๕ ข่าว.
    mutating func perUnit() throws(Impossible) -> Atom.Value? {
        let start = at
        var multiple = 1
        let slashed = mark(2) == .slash && word(3) == .times
        if let numeral = number(),
            word(2) == .per || word(2) == .against || word(2) == .times || slashed,
            rule(each: word(1)) != nil
        {
            multiple = numeral.value
            at += 1
        } else if word(1) != .per {
            return nil
        }
        guard rule(each: word()) != nil, let unit = word() else { return nil }
        at += 1
        if slashed || (word() == .times && multiple >= 1) {
            // ๓ เดือนครั้ง, ๓ เดือน/ครั้ง
            at += slashed ? 2 : 1
            return try once(each: unit, multiple, from: start)
        }
        guard accept(.per, .against) else { return nil }
        if word(-1) == .per, hasEmptyBlank { throw fail(.missingNumber, from: start) }
        if accept(.notLater) { doubts.append((.number, at - 1..<at)) }  // at most is no duty
        accept(.atLeast)
        accept(.approximately)
        if accept(.times) { return try once(each: unit, multiple, from: start) }
        if kind() == .other, spelling(at).hasPrefix("หลาย") {
            at += 1
            accept(.times, .classifier)
            return .soft(.vague(.periodic))
        }
        guard let numeral = number() else { return nil }
        at += 1
        return try quota(numeral, each: unit, multiple, from: start)
    }

    /// เดือนละ    ครั้ง, เดือนละ ... ครั้ง, เดือนละ at the end: a form that nobody filled in.
    private var hasEmptyBlank: Bool {
        guard at < tokens.count else { return true }
        if mark() == .blank || mark() == .close { return true }
        guard word() == .times else { return false }
        return text.spaces(before: tokens[at].range.lowerBound) > 1
    }

    mutating func quota(_ first: Numeral, each unit: Word, _ multiple: Int, from start: Int)
        throws(Impossible) -> Atom.Value
    {
        var most = first
        if mark() == .dash || word() == .to, let second = number(1), !second.isWord {
            most = second
            at += 2
        }
        guard first.value > 0, most.value > 0 else { throw fail(.zeroInterval, from: start) }
        let times = word() == .times
        if times || kind() == .word(.classifier) || kind() == .other { at += 1 }
        if times, most.value == 1 { return try once(each: unit, multiple, from: start) }
        guard let period = period(unit, multiple) else {
            throw fail(.impossibleInterval, from: start)
        }
        if most != first {
            return .choice([
                .quota(count: first.value, per: period), .quota(count: most.value, per: period),
            ])
        }
        return .meaning(.quota(count: first.value, per: period))
    }

    private func once(each unit: Word, _ multiple: Int, from start: Int) throws(Impossible)
        -> Atom.Value
    {
        guard multiple != 0 else { throw fail(.zeroInterval, from: start) }
        guard (1...999).contains(multiple), let rule = rule(each: unit, multiple) else {
            throw fail(.impossibleInterval, from: start)
        }
        return .rules([rule])
    }

    /// ๕ ข่าวต่อเดือน, ๑ ครั้ง/ไตรมาส, ๒ ครั้ง ต่อ ๓ เดือน, ครั้งต่อเดือน.
    mutating func countPerUnit() throws(Impossible) -> Atom.Value? {
        let start = at
        let numeral = number()
        if numeral != nil { at += 1 }
        guard numeral != nil || word() == .times else { return nil }
        let times = word() == .times
        let isCase =
            word() == .by && ([.against, .per].contains(word(1)) || mark(1) == .slash)
        guard times || word() == .classifier || kind() == .other || isCase else { return nil }
        at += 1
        if !times, kind() == .other { at += 1 }
        guard accept(.against, .per, .every) || accept(.slash) else { return nil }
        accept(.every)
        var multiple = 1
        if let count = number() {
            multiple = count.value
            at += 1
        }
        guard let unit = word(), rule(each: unit) != nil else { return nil }
        at += 1
        let count = numeral?.value ?? 1
        guard count > 0, multiple != 0 else { throw fail(.zeroInterval, from: start) }
        if times, count == 1 { return try once(each: unit, multiple, from: start) }
        guard (1...999).contains(multiple), let period = period(unit, multiple) else {
            throw fail(.impossibleInterval, from: start)
        }
        return .meaning(.quota(count: count, per: period))
    }

    /// วันศุกร์เว้นศุกร์, ทุกวันเสาร์เว้นเสาร์: every other one.
    private mutating func alternatingWeekday() -> RecurrenceRule? {
        let start = at
        accept(.every)
        guard let day = weekday(), word() != .weekOrSunday, word(1) == .alternate,
            weekday(2) == day
        else {
            at = start
            return nil
        }
        at += 3
        var rule = RecurrenceRule(.weekly, interval: 2)
        rule.weekdays = [RecurrenceRule.WeekdayNumber(day)]
        return rule
    }

    /// วันเว้นวัน, เดือนเว้นเดือน.
    mutating func alternating() -> RecurrenceRule? {
        if let rule = alternatingWeekday() { return rule }
        let unit = word()
        guard word(1) == .alternate, unit != nil, word(2) == unit, month(3) == nil else {
            return nil
        }
        guard let rule = rule(each: unit, 2) else { return nil }
        at += 3
        return rule
    }
}
