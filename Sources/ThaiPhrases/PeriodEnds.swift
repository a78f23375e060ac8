import CivilTime

extension Parser {
    /// สิ้นเดือนมีนาคม ๒๕๖๘, สิ้นไตรมาสที่ ๒, สิ้นปีงบประมาณ, วันทำการสุดท้ายของเดือน …, จันทร์แรกของเดือน ….
    mutating func periodEnd(from start: Int) throws(Impossible) -> Point? {
        accept(.end)
        if word() == .monthEnd || word() == .lastDay || word() == .monthStart {
            let isStart = word() == .monthStart
            at += 1
            accept(.of)
            accept(.month)
            guard let months = month() else {
                at = start
                return nil
            }
            at += 1
            return try edge(of: months, atStart: isStart, from: start)
        }
        if accept(.quarterEnd) {
            accept(.that)
            guard let numeral = number(), numeral.digits == 1, !isUnit(word(1)) else {
                at = start
                return nil
            }
            at += 1
            let year = try namedFiscalYear() ?? fiscalYear
            guard let last = year.quarter(numeral.value)?.end else {
                throw fail(.impossibleQuarter, from: start)
            }
            return fixed(CivilInterval(day: last), .date(hasYear: true), from: start)
        }
        if accept(.fiscalEnd) {
            accept(.thisOne)
            accept(.buddhistEra)
            var year = fiscalYear
            if let named = yearNumber() {
                at += 1
                year = FiscalYear(named)
            }
            return fixed(CivilInterval(day: year.end), .date(hasYear: true), from: start)
        }
        if accept(.yearEnd) {
            accept(.buddhistEra)
            guard let year = yearNumber(),
                let last = CivilDate(year: year - 543, month: 12, day: 31)
            else {
                at = start
                return nil
            }
            at += 1
            return fixed(CivilInterval(day: last), .date(hasYear: true), from: start)
        }
        at = start
        return try ordinalDay(from: start)
    }

    private mutating func edge(of months: [Int], atStart: Bool, from start: Int)
        throws(Impossible) -> Point?
    {
        guard let whole = try month(of: months, from: start) else { return nil }
        guard let day = atStart ? whole.start : whole.end else { return nil }
        return fixed(CivilInterval(day: day), .date(hasYear: true), from: start)
    }

    /// The days of a month whose name has been read, with the year behind it; nil for one of every year.
    ///
    /// - Throws: `ambiguous-month` when the name may be that of two months.
    mutating func month(of months: [Int], from start: Int) throws(Impossible) -> CivilInterval? {
        let year = try writtenYear()
        if ofEveryYear() {
            at = start
            return nil
        }
        let whole = Point(
            shape: .month, months: months, year: year, origin: .month(hasYear: true),
            tokens: start..<at)
        let readings = try options(whole)
        guard readings.count == 1 else { throw fail(.ambiguousMonth, from: start) }
        return readings[0]
    }

    /// The n-th working day or weekday of a named month.
    private mutating func ordinalDay(from start: Int) throws(Impossible) -> Point? {
        let weekday = weekday()
        guard weekday != nil || word() == .workday else { return nil }
        at += 1
        guard let ordinal = ordinal() else {
            at = start
            return nil
        }
        accept(.of)
        let named = accept(.month)
        guard let months = month(), named || number(1) != nil else {
            at = start
            return nil
        }
        at += 1
        guard let first = try month(of: months, from: start)?.start else { return nil }
        let day = nth(ordinal, weekday, ofMonthOf: first)
        guard let day else { throw fail(.impossibleDate, from: start) }
        return fixed(CivilInterval(day: day), .date(hasYear: true), from: start)
    }

    func nth(_ ordinal: Int, _ weekday: Weekday?, ofMonthOf first: CivilDate) -> CivilDate? {
        guard let weekday else { return context.holidays.workingDay(ordinal, ofMonthOf: first) }
        let days = (0..<first.lastOfMonth.day).map { first.adding(days: $0) }
            .filter { $0.weekday == weekday }
        let index = ordinal > 0 ? ordinal - 1 : days.count + ordinal
        return days.indices.contains(index) ? days[index] : nil
    }

    /// แรก, สุดท้าย, ที่ ๓; a number that is the day of a date is none.
    mutating func ordinal() -> Int? {
        if accept(.first) { return 1 }
        if accept(.last) { return -1 }
        let start = at
        guard accept(.that), let numeral = number(), numeral.digits <= 2 else {
            at = start
            return nil
        }
        at += 1
        if month() != nil {
            at = start
            return nil
        }
        return numeral.value
    }
}
