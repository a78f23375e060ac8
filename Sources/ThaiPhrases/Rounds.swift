import CivilTime

/// Quarters, halves and rounds of a year.
extension Parser {
    // MARK: quarters

    /// ไตรมาสที่ ๒, ไตรมาส ๒/๒๕๖๘, ไตรมาสแรก, Q2.
    mutating func quarterPeriod(from start: Int) throws(Impossible) -> Point? {
        accept(.regular)
        guard let ordinal = quarterOrdinal() else {
            at = start
            return nil
        }
        guard (1...4).contains(ordinal) else { throw fail(.impossibleQuarter, from: start) }
        if let year = namedCalendarYear(),
            let interval = CivilInterval(year: year, months: (3 * ordinal - 2)...(3 * ordinal))
        {
            return fixed(interval, .quarter, from: start)
        }
        let year = try namedFiscalYear() ?? fiscalYear
        guard let interval = year.quarter(ordinal) else {
            throw fail(.impossibleQuarter, from: start)
        }
        return fixed(interval, .quarter, from: start)
    }

    mutating func quarterOrdinal() -> Int? {
        if spelling(at) == "q", let numeral = number(1), numeral.digits == 1 {
            at += 2
            return numeral.value
        }
        guard accept(.quarter) else { return nil }
        if accept(.first) { return 1 }
        if accept(.last) { return 4 }
        accept(.that)
        guard let numeral = number(), numeral.digits <= 2, word(1) != .times else { return nil }
        at += 1
        return numeral.value
    }

    // MARK: halves and rounds

    /// ครึ่งปีแรก, รอบ ๖ เดือน, รอบ ๖ เดือนหลัง, รอบ ๑๒ เดือน, รอบที่ ๒/๒๕๖๘: periods that a report covers.
    mutating func halfPeriod(from start: Int) throws(Impossible) -> Point? {
        accept(.part, .inside)
        if accept(.halfYear) {
            guard let half = halfOrdinal() else {
                at = start
                return nil
            }
            // Unlike a round, whose months in parentheses explain it, a half that names others contradicts.
            var point = try half1or2(half == -1 ? 2 : half, from: start)
            point.origin = .quarter
            return point
        }
        if let half = try halfOfMonthOrYear(from: start) { return half }
        let isRound = accept(.round)
        if isRound { accept(.plain) }
        accept(.that)
        guard let numeral = number(), numeral.digits <= 2, word(1) == .month || isRound else {
            at = start
            return nil
        }
        at += 1
        guard accept(.month) else {
            return try roundNumber(numeral, from: start)
        }
        if mark() == .slash || word() == .against || word() == .per || word() == .times {
            at = start
            return nil
        }
        let half = halfOrdinal()
        if !isRound, half == nil {
            at = start
            return nil
        }
        return try round(months: numeral.value, half: half, from: start)
    }

    /// ครึ่งเดือนแรก ธ.ค. ๖๗, ปักษ์หลังของเดือนมีนาคม, ครึ่งแรกของเดือน …, ครึ่งหลังของปีงบประมาณ.
    ///
    /// The first half of a month ends on its 15th day.
    mutating func halfOfMonthOrYear(from start: Int) throws(Impossible) -> Point? {
        try attempt { (p) throws(Impossible) -> Point? in
            let half: Int
            switch p.spelling(p.at) {
            case "ครึ่งแรก":
                half = 1
                p.at += 1
            case "ครึ่งหลัง":
                half = 2
                p.at += 1
            default:
                guard p.accept(.halfMonth, .fortnight), let ordinal = p.halfOrdinal() else {
                    return nil
                }
                half = ordinal == -1 ? 2 : ordinal
            }
            p.accept(.of, .inside)
            if p.word() == .fiscalYear || p.word() == .year && p.word(-1) != .after {
                guard p.isHalfOfYear(start) else { return nil }
                var point = try p.half1or2(half, from: start)
                point.origin = .quarter
                return point
            }
            p.accept(.regular)
            guard let months = try p.writtenMonth(allowNumber: false) else { return nil }
            guard (1...2).contains(half) else { throw p.fail(.impossibleHalf, from: start) }
            guard let month = try p.month(of: months, from: start), let first = month.start,
                let last = month.end
            else { return nil }
            let middle = first.adding(days: 14)
            let days =
                half == 1
                ? CivilInterval(start: first, end: middle)
                : CivilInterval(start: middle.adding(days: 1), end: last)
            return days.map { p.fixed($0, .span, from: start) }
        }
    }

    /// Half a month is none of a year.
    private func isHalfOfYear(_ start: Int) -> Bool {
        (start..<at).contains { spelling($0).hasPrefix("ครึ่ง") && tokens[$0].word == .vaguePart }
    }

    /// แรก or หลัง, or (ครั้ง)ที่ ๑ or ๒; -1 for the last of several.
    mutating func halfOrdinal() -> Int? {
        if accept(.first) { return 1 }
        if accept(.last, .after) { return -1 }
        let start = at
        accept(.times, .round)
        if accept(.that), let numeral = number(), numeral.digits <= 2 {
            at += 1
            return numeral.value
        }
        at = start
        return nil
    }

    mutating func half1or2(_ half: Int, from start: Int) throws(Impossible) -> Point {
        if (1...2).contains(half), let year = namedCalendarYear(),
            let interval = CivilInterval(year: year, months: (6 * half - 5)...(6 * half))
        {
            return fixed(interval, .round(months: 6), from: start)
        }
        let year = try namedFiscalYear() ?? fiscalYear
        guard let interval = year.half(half) else { throw fail(.impossibleHalf, from: start) }
        return fixed(interval, .round(months: 6), from: start)
    }

    mutating func round(months: Int, half: Int?, from start: Int) throws(Impossible)
        -> Point?
    {
        guard months > 0 else { throw fail(.zeroInterval, from: start) }
        let year = try namedFiscalYear() ?? fiscalYear
        if months == 6, let half {
            guard let interval = year.half(half == -1 ? 2 : half) else {
                throw fail(.impossibleHalf, from: start)
            }
            return fixed(interval, .quarter, from: start)
        }
        // ๓ เดือนหลัง, ๓ เดือนสุดท้าย are the last of the year, however many there are.
        if half == -1, months < 12 {
            let first = year.end.adding(days: 1).adding(months: -months)
            guard let interval = CivilInterval(start: first, end: year.end) else { return nil }
            return fixed(interval, .quarter, from: start)
        }
        if let half, months != 6 {
            guard months * half <= 12, half > 0 else { throw fail(.impossibleHalf, from: start) }
        }
        guard months <= 12 else { throw fail(.impossibleRound, from: start) }
        let first = year.start.adding(months: months * ((half ?? 1) - 1))
        let last = first.adding(months: months - 1).lastOfMonth
        guard let interval = CivilInterval(start: first, end: last) else {
            throw fail(.impossibleRound, from: start)
        }
        return fixed(interval, .round(months: months), from: start)
    }

    /// รอบที่ ๒/๒๕๖๘ and รอบการประเมินที่ ๒ are the halves of the fiscal year.
    mutating func roundNumber(_ numeral: Numeral, from start: Int) throws(Impossible)
        -> Point?
    {
        guard let year = try namedFiscalYear() else {
            if (1...2).contains(numeral.value), word(-2) == .round || word(-2) == .that,
                !isUnit(word())
            {
                return try half1or2(numeral.value, from: start)
            }
            at = start
            return nil
        }
        guard let interval = year.half(numeral.value) else {
            throw fail(.impossibleHalf, from: start)
        }
        return fixed(interval, .quarter, from: start)
    }
}
