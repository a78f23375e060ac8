import CivilTime

/// The second end of a span.
extension Parser {
    /// The second end of a span, when one follows.
    mutating func span(from first: Point, _ bound: Bound) throws(Impossible) -> Atom.Value? {
        if let sequence = try periodSequence(first) {
            guard case .days(let periods, _) = sequence, periods.count > 1, bound == .last else {
                return sequence
            }
            let ends = periods.compactMap { $0.end.map { CivilInterval(day: $0) } }
            return .days(ends, .date(hasYear: true))
        }
        let second = try attempt { (p) throws(Impossible) -> Point?? in
            _ = try p.attempt { (q) throws(Impossible) in try q.times() }
            let isSlashed = p.mark() == .slash && p.month(1) != nil && first.isDatedMonth
            // เริ่ม … สิ้นสุด …
            let isEnded = bound == .from && p.accept(.end)
            let isStandard = p.mark() == .slash && p.number(1)?.digits == 4 && p.mark(2) == .dash
            guard
                isEnded || p.accept(.to) || p.accept(.dash)
                    || (isSlashed || isStandard) && p.accept(.slash)
            else { return nil }
            if p.accept(.continuous) { return .some(nil) }
            p.accept(.to, .part)
            p.accept(.within, .notLater)
            if let end = p.endOfSameMonth(as: first) { return .some(end) }
            _ = p.acceptShortWeekday()
            if let end = try p.namedEnd() { return .some(end) }
            guard case .one(let point)? = try p.group() else { return nil }
            return .some(point)
        }
        guard let second else { return nil }
        guard let second else { return try open(first, .from) }
        return choice(try spans(first, second), .span)
    }

    /// วันปิดรับสมัคร (๓๑ มี.ค. ๖๘): the end of a span by its name, with its day in parentheses.
    mutating func namedEnd() throws(Impossible) -> Point? {
        try attempt { (p) throws(Impossible) -> Point? in
            guard p.accept(.end, .lastDay, .start) || p.accept(.day) else { return nil }
            for _ in 0..<4 {
                switch p.kind() {
                case .other, .word(.plain), .word(.of), .word(.end), .word(.classifier), .phase:
                    p.at += 1
                default: break
                }
            }
            guard p.accept(.open), case .one(let point)? = try p.group(), p.accept(.close) else {
                return nil
            }
            return point
        }
    }

    /// ถึงสิ้นเดือน(เดียวกัน): the end of the month of a day before it.
    mutating func endOfSameMonth(as first: Point) -> Point? {
        guard case .day = first.shape, word() == .monthEnd, month(1) == nil,
            !(word(1) == .month && month(2) != nil)
        else { return nil }
        let start = at
        at += 1
        if word() == .numberWord(1) { at += 1 }
        if kind() == .other, at > start + 1 { at += 1 }
        if word() == .thisOne { at += 1 }
        guard let days = try? options(first), days.count == 1, let day = days[0].start else {
            at = start
            return nil
        }
        return fixed(CivilInterval(day: day.lastOfMonth), .date(hasYear: true), from: start)
    }

    /// รอบ ๖ เดือน และ ๑๒ เดือน: two rounds that are covered.
    private mutating func joinedRounds(_ first: Point, _ interval: CivilInterval)
        throws(Impossible) -> Atom.Value?
    {
        guard case .round = first.origin else { return nil }
        return try attempt { (p) throws(Impossible) -> Atom.Value? in
            guard p.accept(.and) || p.accept(.comma) else { return nil }
            p.accept(.round)
            guard let numeral = p.number(), numeral.digits <= 2, p.word(1) == .month,
                p.month(2) == nil, p.word(2) != .countedFrom, p.word(2) != .from
            else { return nil }
            p.at += 2
            guard
                let second = try p.round(
                    months: numeral.value, half: p.halfOrdinal(), from: p.at - 2),
                case .fixed(let other) = second.shape
            else { return nil }
            return .days([interval, other], first.origin)
        }
    }

    /// ไตรมาสที่ ๑ - ๓, ไตรมาสที่ ๑ และ ๓, ปีงบประมาณ ๒๕๖๗ - ๒๕๖๘.
    mutating func periodSequence(_ first: Point) throws(Impossible) -> Atom.Value? {
        guard case .fixed(let interval) = first.shape, let end = interval.end else { return nil }
        if let rounds = try joinedRounds(first, interval) { return rounds }
        let start = at
        let range = accept(.to) || accept(.dash)
        guard range || accept(.and, .or) || accept(.comma) else { return nil }
        let or = word(-1) == .or
        accept(.that)
        guard let numeral = number(), !isUnit(word(1)), word(1) != .month, month(1) == nil,
            mark(1) != .dot || kind(2) == nil, mark(1) != .slash
        else {
            at = start
            return nil
        }
        var second: CivilInterval?
        switch first.origin {
        case .quarter where numeral.digits == 1:
            second = FiscalYear(containing: end).quarter(numeral.value)
            if second == nil { throw fail(.impossibleQuarter, from: start) }
        case .fiscalYear where numeral.digits == 4:
            second = buddhist(numeral).map { FiscalYear($0).interval }
        case .calendarYear where numeral.digits == 4:
            second = buddhist(numeral).flatMap { CivilDate(year: $0 - 543, month: 12, day: 31) }
                .map { CivilInterval(day: $0) }
        default: break
        }
        guard let second else {
            at = start
            return nil
        }
        at += 1
        if or { return .choice([.interval(interval), .interval(second)]) }
        if !range { return .days([interval, second], first.origin) }
        guard let whole = CivilInterval(start: interval.start, end: second.end) else {
            throw fail(.reversedInterval, from: start)
        }
        return .days([whole], first.origin == .calendarYear ? .calendarYear : .span)
    }
}
