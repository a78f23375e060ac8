import CivilTime

/// Days of one month with what joins them.
extension Parser {
    /// Numbers of days with what joins them.
    mutating func dayList(between: Bool, second: inout Weekday?) throws(Impossible) -> (
        [Int], Joint
    )? {
        guard let first = number(), first.isDayLike || isSpokenDay(first), !isTimeOfDay else {
            return nil
        }
        at += 1
        if mark() == .open, let words = number(1), words.isWord, mark(2) == .close {
            guard words.value == first.value else { throw fail(.twoNumbers, from: at - 1) }
            at += 3
        }
        var days = [first.value]
        var joint = Joint.list
        while days.count < longestList {
            let before = at
            guard
                let next = try joinedDay(
                    &joint, &second, between: between, isFirst: days.count == 1)
            else {
                at = before
                break
            }
            days.append(next)
            if joint == .range { break }
        }
        return (days, joint)
    }

    /// วันที่ห้า, วันศุกร์ที่ห้า, ห้ามีนาคม, ห้าถึงเจ็ดมีนาคม: a number in words is a day behind the word for one,
    /// and before the name of a month where it counts nothing.
    func isSpokenDay(_ numeral: Numeral) -> Bool {
        guard numeral.isWord, (1...31).contains(numeral.value) else { return false }
        if [.dayOf, .documentDay].contains(word(-1)) { return true }
        if word(-1) == .that, weekday(-2) != nil { return true }
        switch kind(-1) {
        case .word(.round), .word(.times), .word(.classifier), .word(.quarter), .word(.part),
            .word(.that), .word(.law):
            return false
        case .other
        where !gap() || Vocabulary.counted.contains { spelling(at - 1).hasSuffix($0) }:
            return false
        default: break
        }
        if month(1) != nil || word(1) == .month && month(2) != nil && !gap(1) { return true }
        let isJoined = [.to, .and, .or].contains(word(1)) || [.dash, .comma].contains(mark(1))
        return isJoined && number(2)?.isWord == true
            && (month(3) != nil || word(3) == .month && month(4) != nil)
    }

    /// ๑๖.๐๐ น.: the hours and minutes of a time.
    var isTimeOfDay: Bool {
        (mark(1) == .dot || mark(1) == .colon) && number(2)?.digits == 2 && word(3) == .clock
    }

    mutating func joinedDay(
        _ joint: inout Joint, _ second: inout Weekday?, between: Bool, isFirst: Bool
    )
        throws(Impossible) -> Int?
    {
        var found: Joint
        switch kind() {
        case .mark(.dash), .word(.to): found = .range
        case .word(.and): found = between ? .range : .list
        case .mark(.comma): found = .list
        case .word(.or): found = .or
        default: return nil
        }
        at += 1
        if found == .list, accept(.and) { found = .list } else if accept(.or) { found = .or }
        if found == .list, word() == .monthEnd, month(1) == nil {
            at += 1
            return 31
        }
        if isFirst, found == .range {
            if weekday() != nil, [.that, .dayOf].contains(word(1)) || number(1)?.isDayLike == true {
                second = weekday()
                at += 1
            } else if acceptShortWeekday() {
                second = shortWeekday(before: at)
            }
        }
        accept(.dayOf, .that)
        guard let next = number(), next.isDayLike || next.isWord && (month(1) ?? month(2)) != nil,
            isFirst || found == joint || joint == .or
        else {
            return nil
        }
        // A time of day or another unit is no day.
        if mark(1) == .dot || mark(1) == .colon, number(2) != nil { return nil }
        if isUnit(word(1)) { return nil }
        at += 1
        if joint != .or { joint = found }
        return next.value
    }

    func isUnit(_ word: Word?) -> Bool {
        switch word {
        case .day, .workday, .week, .weekOrSunday, .quarter, .year, .hour, .minute, .second,
            .times, .classifier, .clock:
            true
        case .month: false
        default: false
        }
    }
}
