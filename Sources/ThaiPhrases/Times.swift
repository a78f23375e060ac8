import CivilTime

extension Parser {
    /// Times of day: ๐๘.๐๐ น., 14:30, ๙ นาฬิกา ๓๐ นาที, and what is joined to them.
    ///
    /// A number with a dot is a time only with เวลา before or น. behind; scores and versions look alike.
    mutating func times() throws(Impossible) -> [TimeOfDay]? {
        let start = at
        let named = accept(.at)
        if named { accept(.notLater, .within) }
        guard let first = try oneTime(named: named, from: start) else {
            at = start
            return nil
        }
        var found = [first]
        while found.count < longestList {
            let next = try attempt { (p) throws(Impossible) -> (TimeOfDay, Bool)? in
                let range = p.accept(.dash) || p.accept(.to)
                guard range || p.accept(.and) || p.accept(.comma) else { return nil }
                p.accept(.at)
                guard let time = try p.oneTime(named: named, from: p.at) else { return nil }
                return (time, range)
            }
            guard let next else { break }
            if next.1, next.0 < first { throw fail(.reversedInterval, from: start) }
            // Of a span of hours the start counts.
            if !next.1 { found.append(next.0) }
        }
        return found
    }

    private mutating func oneTime(named: Bool, from start: Int) throws(Impossible) -> TimeOfDay? {
        let begin = at
        if named || spelling(at) != "เที่ยง", accept(.noon) { return TimeOfDay(hour: 12, minute: 0) }
        if accept(.midnight) { return .endOfDay }
        if let time = spokenTime() { return time }
        guard let hour = number(), !hour.isWord || word(1) == .clock else { return nil }
        if mark(1) == .dot || mark(1) == .colon, let minute = number(2), !minute.isWord {
            let colon = mark(1) == .colon
            if colon, !named, isHeading { return nil }
            guard hour.isDayLike, minute.digits <= 2, !(mark(3) == .dot && number(4) != nil) else {
                return nil
            }
            at += 3
            if mark() == .colon, number(1)?.digits == 2 { at += 2 }
            let clock = accept(.clock) || takeClockLetter() || isStartOfHours
            guard clock || named || (colon && minute.digits == 2) else {
                at = begin
                return nil
            }
            guard minute.digits == 2, let time = TimeOfDay(hour: hour.value, minute: minute.value)
            else { throw fail(.impossibleTime, from: start) }
            return time
        }
        guard word(1) == .clock else { return nil }
        at += 2
        if hour.digits == 4 {
            guard let time = TimeOfDay(hour: hour.value / 100, minute: hour.value % 100) else {
                throw fail(.impossibleTime, from: start)
            }
            return time
        }
        var minute = 0
        if let numeral = number(), word(1) == .minute {
            minute = numeral.value
            at += 2
        }
        guard let time = TimeOfDay(hour: hour.value, minute: minute) else {
            throw fail(.impossibleTime, from: start)
        }
        return time
    }

    /// รุ่นที่ ๒ : ๑๑-๑๒ มี.ค.: a number that heads what stands behind its colon is no hour.
    private var isHeading: Bool {
        if word(-1) == .that || word(-1) == .classifier, isOrdinalNumber { return true }
        if word(3) == .clock { return false }
        return gap(1) || gap(2) || month(3) != nil || word(3) == .month
            || [.dash, .comma, .slash].contains(mark(3)) && number(4)?.isDayLike == true
                && mark(5) != .colon && mark(5) != .dot
    }

    /// Whether a second time with น. behind it follows, as in ๐๘.๓๐-๑๖.๓๐ น.
    private var isStartOfHours: Bool {
        guard mark() == .dash || word() == .to, number(1) != nil, number(3)?.digits == 2 else {
            return false
        }
        return (mark(2) == .dot || mark(2) == .colon) && word(4) == .clock
    }

    /// บ่าย ๒ โมง, บ่ายสามโมงครึ่ง, ๔ โมงเย็น, ๒ ทุ่ม: the hours of the half day that is named.
    private mutating func spokenTime() -> TimeOfDay? {
        let begin = at
        let afternoon = accept(.afternoon)
        let hour = number()
        if hour != nil { at += 1 }
        let offset: Int? =
            switch word() {
            case .hourOfDay where afternoon, .eveningHour: 12
            case .nightHour where hour != nil: 18
            default: nil
            }
        guard let offset, let value = hour?.value ?? (afternoon ? 1 : nil), (1...6).contains(value)
        else {
            at = begin
            return nil
        }
        at += 1
        return TimeOfDay(hour: value + offset, minute: accept(.halfPast) ? 30 : 0)
    }

    /// ๖ โมง: six in the morning or in the evening; ๙ โมง can only be the morning's.
    mutating func eitherHour() -> [TimeOfDay]? {
        let begin = at
        accept(.at)
        guard let hour = number(), word(1) == .hourOfDay, (1...11).contains(hour.value) else {
            at = begin
            return nil
        }
        at += 2
        let minute = accept(.halfPast) ? 30 : 0
        let hours = hour.value > 6 ? [hour.value] : [hour.value, hour.value + 12]
        return hours.compactMap { TimeOfDay(hour: $0, minute: minute) }
    }

    /// AM and PM are not read; น is lexed after a number only.
    private mutating func takeClockLetter() -> Bool { false }
}
