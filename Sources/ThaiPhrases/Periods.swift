import CivilTime

extension Parser {
    /// A place on the calendar that is not a day with its month: a month, a quarter, a fiscal year, the
    /// end of one, or the day of the order.
    mutating func wholePeriod() throws(Impossible) -> Point? {
        let start = at
        if accept(.today) {
            guard let day = orderDate else {
                at = start
                return nil
            }
            return fixed(CivilInterval(day: day), .date(hasYear: true), from: start)
        }
        if word(-1) == .from, spelling(at) == "ต้นปีงบประมาณ",
            word(1) == .to || mark(1) == .dash
        {
            at += 1
            let year = try namedFiscalYear() ?? fiscalYear
            return fixed(CivilInterval(day: year.start), .date(hasYear: true), from: start)
        }
        if let found = try periodEnd(from: start) { return found }
        if let found = try daysOfMonth(from: start) { return found }
        if let found = try englishDate(from: start) { return found }
        if let found = try monthPeriod(from: start) { return found }
        if let found = try quarterPeriod(from: start) { return found }
        if let found = try halfPeriod(from: start) { return found }
        return try yearPeriod(from: start)
    }

    func fixed(_ interval: CivilInterval, _ origin: Atom.Origin, from start: Int) -> Point {
        Point(shape: .fixed(interval), origin: origin, tokens: start..<at)
    }

    /// March 30, 2025.
    private mutating func englishDate(from start: Int) throws(Impossible) -> Point? {
        guard let months = month(), isEnglishMonth(at), let day = number(1), day.isDayLike,
            mark(2) == .comma, let year = number(3), year.digits == 4
        else { return nil }
        at += 3
        let written = try writtenYear(english: true)
        return Point(
            shape: .day(day.value), months: months, year: written, origin: .date(hasYear: true),
            tokens: start..<at)
    }

    /// ๑๐ วันแรกของเดือน ม.ค. ๖๙, ๗ วันสุดท้ายของเดือนมีนาคม.
    private mutating func daysOfMonth(from start: Int) throws(Impossible) -> Point? {
        guard let count = number(), (1...31).contains(count.value),
            [.firstDay, .monthStart, .lastDay, .monthEnd].contains(word(1)),
            spelling(at + 1).hasPrefix("วันแรก") || spelling(at + 1).hasPrefix("วันสุดท้าย")
        else { return nil }
        let isFirst = word(1) == .firstDay || word(1) == .monthStart
        at += 2
        accept(.of)
        accept(.month)
        guard let months = month() else {
            at = start
            return nil
        }
        at += 1
        guard let first = try month(of: months, from: start)?.start else { return nil }
        let last = first.lastOfMonth
        let days =
            isFirst
            ? CivilInterval(start: first, end: first.adding(days: count.value - 1))
            : CivilInterval(start: last.adding(days: 1 - count.value), end: last)
        guard let days, days.start?.month == days.end?.month else {
            throw fail(.impossibleDay, from: start)
        }
        return fixed(days, .span, from: start)
    }

    /// เดือนที่ ๓ ของปีงบประมาณ (๒๕๖๙), counted from October.
    private mutating func monthOfFiscalYear(from start: Int) throws(Impossible) -> Point? {
        guard word() == .month, word(1) == .that, let numeral = number(2), word(3) == .of,
            word(4) == .fiscalYear
        else { return nil }
        at += 3
        let year = try namedFiscalYear() ?? fiscalYear
        if word() == .of, word(1) == .fiscalYear { at += 2 }
        guard (1...12).contains(numeral.value) else { throw fail(.impossibleMonth, from: start) }
        let first = year.start.adding(months: numeral.value - 1)
        guard let interval = CivilInterval(start: first, end: first.lastOfMonth) else { return nil }
        return fixed(interval, .month(hasYear: true), from: start)
    }

    /// เดือน สิงหาคม ๒๕๖๘, มี.ค. ๖๘, เดือน ๓/๒๕๖๘.
    private mutating func monthPeriod(from start: Int) throws(Impossible) -> Point? {
        accept(.regular)
        if let found = try monthOfFiscalYear(from: start) { return found }
        if word() == .month, let numeral = number(1), numeral.isDayLike, mark(2) == .slash,
            let year = number(3), year.digits == 4 || year.digits == 2
        {
            at += 3
            let written = try writtenYear()
            guard (1...12).contains(numeral.value) else {
                throw fail(.impossibleMonth, from: start)
            }
            return Point(
                shape: .month, months: [numeral.value], year: written,
                origin: .month(hasYear: true), tokens: start..<at)
        }
        let named = word() == .month
        if !named, month() != nil, hasUnreadableDay { throw fail(.missingDay, from: start) }
        guard let months = try writtenMonth(allowNumber: false) else {
            at = start
            return nil
        }
        let first = tokens[start].kind
        if !named, case .mark(.blank) = start > 0 ? tokens[start - 1].kind : first {
            throw fail(.missingDay, from: start)
        }
        try acceptSeparatorOfMonth(from: start)
        let year = try writtenYear(english: isEnglishMonth(at - 1))
        return Point(
            shape: .month, months: months, year: year, origin: .month(hasYear: year != .absent),
            tokens: start..<at)
    }

    /// The dash of เม.ย.-68; of Apr-25 nobody knows whether 25 is the day or the year.
    private mutating func acceptSeparatorOfMonth(from start: Int) throws(Impossible) {
        guard mark() == .dash || mark() == .slash, !gap(0), !gap(1), let year = number(1),
            !year.isWord, year.digits == 2 || year.digits == 4, month(2) == nil, mark(2) != mark(),
            !isUnit(word(2))
        else { return }
        if year.digits == 2, (1...31).contains(year.value) {
            at += 2
            throw fail(.ambiguousDate, from: start)
        }
        at += 1
    }

    /// The fiscal year behind a quarter or a half: ๒/๒๕๖๘, ของปีงบประมาณ ๒๕๖๘, ปี ๒๕๖๘.
    mutating func namedFiscalYear() throws(Impossible) -> FiscalYear? {
        let start = at
        accept(.slash)
        accept(.of, .inside)
        accept(.regular)
        let slashed = at > start && mark(-1) == .slash
        let worded = accept(.fiscalYear, .year)
        let era = accept(.buddhistEra)
        if worded, accept(.thisOne) { return context.fiscalYear }
        guard let numeral = number(), !numeral.isWord,
            worded || slashed || era || numeral.digits == 4
        else {
            at = start
            return nil
        }
        if isUnit(word(1)) {
            at = start
            return nil
        }
        at += 1
        guard let year = buddhist(numeral) else { throw fail(.eraOutOfRange, from: start) }
        return FiscalYear(year)
    }

    /// ๒? มิ.ย.: a digit with something unreadable glued to it.
    private var hasUnreadableDay: Bool {
        guard kind(-1) == .other, case .number(let numeral) = kind(-2), numeral.digits == 1,
            !gap(-1)
        else { return false }
        return ["?", "*", "#", "□", "�"].contains(spelling(at - 1))
    }

    /// ของปีปฏิทิน (พ.ศ.) ๒๕๖๘ behind a quarter or a half: its Gregorian year.
    private mutating func namedCalendarYear() -> Int? {
        let start = at
        accept(.of, .inside)
        guard accept(.calendarYear) else {
            at = start
            return nil
        }
        accept(.that)
        accept(.buddhistEra)
        guard let numeral = number(), let year = buddhist(numeral) else {
            at = start
            return nil
        }
        at += 1
        return year - 543
    }

    // MARK: quarters

    /// ไตรมาสที่ ๒, ไตรมาส ๒/๒๕๖๘, ไตรมาสแรก, Q2.
    private mutating func quarterPeriod(from start: Int) throws(Impossible) -> Point? {
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

    private mutating func quarterOrdinal() -> Int? {
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
    private mutating func halfPeriod(from start: Int) throws(Impossible) -> Point? {
        accept(.part, .inside)
        if accept(.halfYear) {
            guard let half = halfOrdinal() else {
                at = start
                return nil
            }
            // Unlike a round, whose months in parentheses explain it, a half that names others contradicts.
            var point = try half1or2(half, from: start)
            point.origin = .quarter
            return point
        }
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

    /// แรก or หลัง, or (ครั้ง)ที่ ๑ or ๒.
    private mutating func halfOrdinal() -> Int? {
        if accept(.first) { return 1 }
        if accept(.last, .after) { return 2 }
        let start = at
        accept(.times, .round)
        if accept(.that), let numeral = number(), numeral.digits <= 2 {
            at += 1
            return numeral.value
        }
        at = start
        return nil
    }

    private mutating func half1or2(_ half: Int, from start: Int) throws(Impossible) -> Point {
        if (1...2).contains(half), let year = namedCalendarYear(),
            let interval = CivilInterval(year: year, months: (6 * half - 5)...(6 * half))
        {
            return fixed(interval, .round(months: 6), from: start)
        }
        let year = try namedFiscalYear() ?? fiscalYear
        guard let interval = year.half(half) else { throw fail(.impossibleHalf, from: start) }
        return fixed(interval, .round(months: 6), from: start)
    }

    private mutating func round(months: Int, half: Int?, from start: Int) throws(Impossible)
        -> Point
    {
        guard months > 0 else { throw fail(.zeroInterval, from: start) }
        let year = try namedFiscalYear() ?? fiscalYear
        if months == 6, let half {
            guard let interval = year.half(half) else { throw fail(.impossibleHalf, from: start) }
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
    private mutating func roundNumber(_ numeral: Numeral, from start: Int) throws(Impossible)
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

    // MARK: years

    /// ปีงบประมาณ พ.ศ. ๒๕๖๘, ปี ๒๕๖๘, พ.ศ. ๒๕๖๘; ปีงบประมาณนี้.
    private mutating func yearPeriod(from start: Int) throws(Impossible) -> Point? {
        accept(.continuous)
        accept(.regular, .inside, .part)
        if let back = yearsBack(from: start) { return back }
        if accept(.fiscalYear) {
            let shift: Int? =
                if accept(.thisOne) { 0 } else if accept(.next) { 1 } else if accept(.previous) {
                    -1
                } else { nil }
            if let shift {
                let year = FiscalYear(context.fiscalYear.buddhistYear.number + shift)
                return fixed(year.interval, .fiscalYear, from: start)
            }
            accept(.buddhistEra)
            guard let numeral = number(), !numeral.isWord, numeral.digits != 1,
                numeral.digits == 4 || yearNumber() != nil || numeral.digits == 3
            else {
                if word(-1) == .buddhistEra, mark() == .blank {
                    throw fail(.missingYear, from: start)
                }
                return fixed(fiscalYear.interval, .fiscalYear, from: start)
            }
            at += 1
            guard let year = buddhist(numeral) else {
                throw fail(.eraOutOfRange, from: start)
            }
            return fixed(FiscalYear(year).interval, .fiscalYear, from: start)
        }
        return try calendarYear(from: start)
    }

    /// ย้อนหลัง ๑ ปีงบประมาณ: the fiscal years before that of the plan.
    private mutating func yearsBack(from start: Int) -> Point? {
        guard word() == .backward, let count = number(1), (1...10).contains(count.value),
            word(2) == .fiscalYear
        else { return nil }
        at += 3
        let year = context.fiscalYear.buddhistYear.number
        let days = CivilInterval(
            start: FiscalYear(year - count.value).start, end: FiscalYear(year - 1).end)
        return days.map { fixed($0, .span, from: start) }
    }

    private mutating func calendarYear(from start: Int) throws(Impossible) -> Point? {
        let throughout = at > start && spelling(at - 1).hasSuffix("ปี")
        let worded = accept(.year, .calendarYear) || throughout
        let buddhistNamed = accept(.buddhistEra)
        let commonNamed = !buddhistNamed && accept(.commonEra)
        guard worded || buddhistNamed || commonNamed, let written = number(),
            written.digits == 4 || isShortYear(written, worded)
        else {
            at = start
            return nil
        }
        let numeral =
            written.digits == 2 ? Numeral(value: 2500 + written.value, digits: 4) : written
        if isAfterLaw(start) {
            at = start
            return nil
        }
        at += 1
        let gregorian = commonNamed ? numeral.value : numeral.value - 543
        let inRange = (1957...2056).contains(gregorian)
        guard inRange, let first = CivilDate(year: gregorian, month: 1, day: 1),
            let last = CivilDate(year: gregorian, month: 12, day: 31),
            let interval = CivilInterval(start: first, end: last)
        else { throw fail(.eraOutOfRange, from: start) }
        return fixed(interval, .calendarYear, from: start)
    }

    /// ปี ๖๘; only years that no count of anything resembles.
    private func isShortYear(_ numeral: Numeral, _ worded: Bool) -> Bool {
        worded && numeral.digits == 2 && (55...85).contains(numeral.value) && yearNumber() != nil
    }

    /// Whether a law, a plan or a strategy is named before a place: its year is part of its name.
    func isAfterLaw(_ place: Int) -> Bool {
        var index = place - 1
        while index >= 0, place - index <= 24 {
            if tokens[index].kind == .word(.law) { return true }
            index -= 1
        }
        return false
    }
}

extension CivilInterval {
    /// Whole months of a Gregorian year.
    fileprivate init?(year: Int, months: ClosedRange<Int>) {
        guard let first = CivilDate(year: year, month: months.lowerBound, day: 1),
            let last = CivilDate(year: year, month: months.upperBound, day: 1)
        else { return nil }
        self.init(start: first, end: last.lastOfMonth)
    }
}
