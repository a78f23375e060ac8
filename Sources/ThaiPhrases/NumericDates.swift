import CivilTime

/// Dates whose month is a number.
extension Parser {
    // MARK: numeric forms

    /// 30/3/2568, 2025-03-30 and their kin.
    mutating func numericDate(weekday: Weekday?, from start: Int) throws(Impossible)
        -> Point?
    {
        guard let first = number(), let separator = mark(1), let second = number(2),
            let third = number(4), mark(3) == separator, second.isDayLike, !first.isWord,
            [.slash, .dash, .dot].contains(separator),
            !(mark(5) == .slash && number(6) != nil) || first.digits == 4 && separator == .dash
        else { return nil }
        let isLast = mark(5) != .dot || number(6) == nil
        // v2.5.69 is a version.
        if separator == .dot, at > 0, !gap(), kind(-1) == .other,
            text.scalars[tokens[at - 1].range].last?.isLatin == true
        {
            return nil
        }
        // ข้อ ๑๒.๓.๖๙ is a clause.
        if separator == .dot, word(-1) == .classifier,
            ["ข้อ", "มาตรา", "หัวข้อ"].contains(spelling(at - 1))
        {
            return nil
        }
        if first.digits == 4, third.isDayLike {
            at += 5
            return try isoDate(first, second, third, weekday: weekday, from: start)
        }
        guard first.isDayLike, third.digits == 4 || third.digits == 2, isLast else { return nil }
        // ๓.๑.๑๒ is a heading, not a day.
        if separator == .dot, third.digits == 2, third.value < 50 { return nil }
        if third.digits == 4, separator != .slash, !(1900...2700).contains(third.value) {
            return nil
        }
        at += 4
        // 03/04/2025 may be the English or the American order.
        let isEnglish = (1957...2056).contains(third.value) && third.digits == 4
        if isEnglish, first.value <= 12, first.value != second.value {
            throw fail(.eraNotNamed, from: start)
        }
        let year = try writtenYear()
        guard year != .absent else { throw fail(.impossibleYear, from: start) }
        guard (1...12).contains(second.value) else { throw fail(.impossibleMonth, from: start) }
        let recurring = ofEveryYear()
        if recurring { throw fail(.yearAndEveryYear, from: start) }
        return Point(
            shape: .day(first.value), months: [second.value], year: year,
            weekday: weekday ?? trailingWeekday(), origin: .date(hasYear: true), tokens: start..<at)
    }

    /// ๓-๗/๒/๖๘: two days of a month that is a number.
    mutating func numericRange(weekday: Weekday?, from start: Int) throws(Impossible)
        -> DayGroup?
    {
        guard let first = number(), first.isDayLike, !first.isWord, mark(1) == .dash,
            number(2)?.isDayLike == true, mark(3) == .slash, mark(5) == .slash
        else { return nil }
        return try attempt { (p) throws(Impossible) -> DayGroup? in
            p.at += 2
            guard let last = try p.numericDate(weekday: nil, from: start) else { return nil }
            var point = last
            point.shape = .day(first.value)
            point.weekday = weekday
            return .joined([point, last], .range)
        }
    }

    mutating func isoDate(
        _ year: Numeral, _ month: Numeral, _ day: Numeral, weekday: Weekday?, from start: Int
    ) throws(Impossible) -> Point {
        let gregorian: Int
        switch year.value {
        case 1957...2056: gregorian = year.value
        case 2500...2599: gregorian = year.value - 543
        default: throw fail(.eraOutOfRange, from: start)
        }
        guard (1...12).contains(month.value) else { throw fail(.impossibleMonth, from: start) }
        return Point(
            shape: .day(day.value), months: [month.value], year: .known(gregorian),
            weekday: weekday, origin: .date(hasYear: true), tokens: start..<at)
    }
}
