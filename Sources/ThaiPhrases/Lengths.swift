import CivilTime

/// How long something lasts that begins on a day.
extension Parser {
    /// มีกำหนด ๑ ปี: a length that is said to be one.
    func isSpan(_ start: Int) -> Bool {
        guard start > 1 else { return false }
        let named = tokens[start - 1].word == .determined || spelling(start - 1) == "เวลา"
        let place = tokens[start - 1].word == .determined ? start - 2 : start - 3
        return named && place >= 0 && spelling(place).hasSuffix("มี")
    }

    /// ระยะเวลาดำเนินการ ๙๐ วัน: the length of something that is done.
    func isWorkLength(_ start: Int) -> Bool {
        guard start > 1, tokens[start - 2].word == .part else { return false }
        return tokens[start - 1].kind == .other && spelling(start - 2).hasSuffix("ระยะเวลา")
    }

    /// ๑ มี.ค. ๖๘ เป็นเวลา ๙๐ วัน, ตั้งแต่ … มีกำหนด ๑ ปี: the day is the first of so many.
    mutating func lastingBehind(_ first: Point, _ bound: Bound) throws(Impossible) -> Atom.Value? {
        guard bound == .none || bound == .from else { return nil }
        return try attempt { (p) throws(Impossible) -> Atom.Value? in
            let start = p.at
            p.accept(.onward)
            guard p.acceptLasting() else { return nil }
            guard let numeral = p.number(), (0...9999).contains(numeral.value),
                [.day, .week, .weekOrSunday, .month, .year].contains(p.word(1)),
                p.month(2) == nil, ![.before, .after, .countedFrom, .from].contains(p.word(2)),
                let length = p.period(p.word(1), numeral.value)
            else { return nil }
            p.at += 2
            guard numeral.value > 0 else { throw p.fail(.zeroInterval, from: start) }
            let days = try p.options(first)
            guard days.count == 1, let day = days[0].start else { return nil }
            let last = day.adding(months: length.years * 12 + length.months)
                .adding(days: length.weeks * 7 + length.days - 1)
            return CivilInterval(start: day, end: last).map { .days([$0], .span) }
        }
    }

    /// เป็นเวลา, เป็นระยะเวลา, ระยะเวลา, นาน, มีกำหนด.
    private mutating func acceptLasting() -> Bool {
        if ["เป็นเวลา", "นาน", "เป็นระยะ"].contains(spelling(at)) {
            let isBegun = spelling(at) == "เป็นระยะ"
            at += 1
            return !isBegun || accept(.at)
        }
        if spelling(at) == "มี", [.determined, .part].contains(word(1)) {
            at += 2
            accept(.at)
            return true
        }
        accept(.become)
        guard word() == .part, spelling(at).hasSuffix("ระยะเวลา") else { return false }
        at += 1
        return true
    }

    // MARK: weekdays in brackets

    /// (ศ.) ๑๕ มี.ค. ๖๘, [ศุกร์] ๑๔ มี.ค. ๖๘: the weekday of the day behind it.
    mutating func bracketedWeekday() -> Weekday? {
        guard mark() == .open else { return nil }
        var ahead = 2
        var found = weekday(1)
        if found == nil, kind(1) == .other, mark(2) == .dot,
            let place = Vocabulary.shortWeekdays.firstIndex(of: spelling(at + 1))
        {
            found = Weekday.allCases[place]
            ahead = 3
        }
        guard let found, mark(ahead) == .close else { return nil }
        ahead += 1
        if word(ahead) == .that, number(ahead + 1) != nil { ahead += 1 }
        let isDated =
            number(ahead)?.isDayLike == true || word(ahead) == .dayOf && number(ahead + 1) != nil
        guard isDated else { return nil }
        at += ahead
        return found
    }
}
