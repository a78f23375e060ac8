import CivilTime

/// The year of a date as written.
enum WrittenYear: Equatable {
    case absent
    case known(Int)
    /// Two digits that make sense only in the common era, though Thai documents write the other.
    case twoWays(common: Int, buddhist: Int)

    /// The Gregorian years it may mean.
    var options: [Int] {
        switch self {
        case .absent: []
        case .known(let year): [year]
        case .twoWays(let common, let buddhist): [common, buddhist]
        }
    }
}

/// A place on the calendar as written: a day, a month or something with fixed days.
struct Point {
    enum Shape {
        case day(Int)
        case month
        case fixed(CivilInterval)
    }

    var shape: Shape
    var months: [Int] = []
    var year = WrittenYear.absent
    var weekday: Weekday?
    var time: TimeOfDay?
    var origin: Atom.Origin
    var tokens: Range<Int>
}

extension Point {
    /// Whether it is a month with its year.
    var isDatedMonth: Bool {
        if case .month = shape { return year != .absent }
        return false
    }
}

extension Parser {
    // MARK: years

    /// The year after a month, if one stands here.
    mutating func writtenYear(english: Bool = false) throws(Impossible) -> WrittenYear {
        let start = at
        accept(.comma)
        if word() == .year || word() == .calendarYear, number(1) != nil || isEra(1) { at += 1 }
        let buddhistNamed = accept(.buddhistEra)
        let commonNamed = !buddhistNamed && accept(.commonEra)
        let named = buddhistNamed || commonNamed
        guard var numeral = number(), !numeral.isWord else {
            if named, mark() == .blank { throw fail(.missingYear, from: start) }
            at = start
            return .absent
        }
        if !named, isNotYear(numeral) {
            at = start
            return .absent
        }
        at += 1
        numeral = joinSplitYear(numeral)
        let year: WrittenYear
        if commonNamed {
            year = try common(numeral, from: start)
        } else {
            year = try thai(numeral, named: buddhistNamed, english: english, from: start)
        }
        if mark() == .slash, let second = number(1), second.digits == numeral.digits,
            month(2) == nil, mark(2) != .slash
        {
            guard case .known(let first) = year, let other = buddhist(second),
                other - 543 == first + 1, mark(2) != .slash
            else { throw fail(.twoYears, from: start) }
            at += 2
            return .twoWays(common: other - 543, buddhist: first)
        }
        try checkSecondEra(year)
        return year
    }

    private func isEra(_ ahead: Int) -> Bool {
        word(ahead) == .buddhistEra || word(ahead) == .commonEra
    }

    /// Whether the number after a month belongs to something else: a day, a time, a count.
    private func isNotYear(_ numeral: Numeral) -> Bool {
        if numeral.digits == 4 { return false }
        if month(1) != nil { return true }
        switch kind(1) {
        case .mark(.dot), .mark(.colon):
            if let next = number(2), next.digits == 2, !gap(2) { return true }
        // รายงาน behind a year is what is to be done.
        case .word(.classifier) where spelling(at + 1) == "รายงาน" && numeral.value >= 50:
            return false
        // ครั้งที่ ๒ behind a year begins the next round.
        case .word(.times) where word(2) == .that || word(2) == .first || word(2) == .last,
            .word(.classifier) where word(2) == .that || word(2) == .first || word(2) == .last:
            return false
        case .word(.classifier)
        where numeral.value >= 50
            && (number(2)?.isWord == true
                || number(2) != nil && Vocabulary.clauses.contains(spelling(at + 1))):
            return false
        // ๓ ก.พ. ๖๘ วันจบ: a heading.
        case .word(.day) where numeral.value >= 50 && gap(1) && !gap(2) && kind(2) == .other:
            return false
        case .word(.times) where number(2)?.isWord == true && numeral.value >= 50: return false
        case .word(.clock), .word(.day), .word(.month), .word(.times), .word(.classifier),
            .word(.workday), .word(.hour), .word(.minute), .word(.week), .mark(.percent),
            .word(.year):
            return true
        case .other where numeral.digits < 2: return true
        default: break
        }
        return false
    }

    /// ๒๕ ๖๘ and ๖ ๘ are one number whose digits stand apart.
    private mutating func joinSplitYear(_ numeral: Numeral) -> Numeral {
        var joined = numeral
        let first = at - 1
        while joined.digits < 4, let next = number(), !next.isWord,
            joined.digits + next.digits <= 4, !isFollowedByMonthOrTime(1)
        {
            let whole = joined.digits == 1 && next.digits == 1
            guard whole || (joined.value / (joined.digits == 3 ? 10 : 1) == 25) else { break }
            for _ in 0..<next.digits { joined.value *= 10 }
            joined.value += next.value
            joined.digits += next.digits
            at += 1
        }
        if joined != numeral {
            warn(
                .splitNumber, "the digits of the year stand apart", "ตัวเลขของปีเขียนแยกกัน", first..<at
            )
        }
        return joined
    }

    private func isFollowedByMonthOrTime(_ ahead: Int) -> Bool {
        month(ahead) != nil || word(ahead) == .clock || mark(ahead) == .colon
            || mark(ahead) == .dot && number(ahead + 1) != nil
    }

    private func common(_ numeral: Numeral, from start: Int) throws(Impossible) -> WrittenYear {
        switch numeral.digits {
        case 4 where (1957...2056).contains(numeral.value): return .known(numeral.value)
        case 2: return .known(2000 + numeral.value)
        case 4: throw fail(.eraOutOfRange, from: start)
        default: throw fail(.impossibleYear, from: start)
        }
    }

    private mutating func thai(
        _ numeral: Numeral, named: Bool, english: Bool, from start: Int
    ) throws(Impossible) -> WrittenYear {
        switch numeral.digits {
        case 4:
            if (2500...2599).contains(numeral.value) { return .known(numeral.value - 543) }
            if english, !named, (1957...2056).contains(numeral.value) {
                return .known(numeral.value)
            }
            guard (1957...2056).contains(numeral.value), !named else {
                throw fail(.eraOutOfRange, from: start)
            }
            guard abs(numeral.value - fiscalYear.buddhistYear.gregorian) <= 3 else {
                throw fail(.eraNotNamed, from: start)
            }
            // No Buddhist year of this domain looks like it, so that it has one sensible reading.
            warn(
                .convention, "read as a year of the common era", "อ่านเป็นปี ค.ศ.", start..<at)
            return .known(numeral.value)
        case 2:
            let buddhist = 2500 + numeral.value - 543
            if named { return .known(buddhist) }
            let common = 2000 + numeral.value
            let plan = fiscalYear.buddhistYear.gregorian
            if english, abs(common - plan) < abs(buddhist - plan) { return .known(common) }
            return abs(buddhist - plan) <= abs(common - plan)
                ? .known(buddhist) : .twoWays(common: common, buddhist: buddhist)
        default: throw fail(.impossibleYear, from: start)
        }
    }

    /// พ.ศ. ๒๕๖๘ (ค.ศ. 2025): the second must say the same.
    private mutating func checkSecondEra(_ year: WrittenYear) throws(Impossible) {
        let start = at
        let opened = accept(.open)
        guard isEra(0), let numeral = number(1), numeral.digits == 4 else {
            at = start
            return
        }
        let common = word() == .commonEra
        at += 2
        if opened { accept(.close) }
        let second = common ? numeral.value : numeral.value - 543
        guard year.options.contains(second) else { throw fail(.erasDisagree, from: start) }
    }

    // MARK: resolving

    /// All readings of a point, earliest spelling first.
    ///
    /// - Parameter years: the years to take when the point names none.
    func options(_ point: Point, years borrowed: [Int] = []) throws(Impossible) -> [CivilInterval] {
        if case .fixed(let interval) = point.shape { return [interval] }
        var found: [CivilInterval] = []
        var failure = Impossible(reason: .impossibleDate, tokens: point.tokens)
        for month in point.months {
            var years = point.year.options
            if years.isEmpty { years = borrowed }
            if years.isEmpty { years = [fiscalYear.gregorianYear(ofMonth: month)] }
            for year in years {
                guard let interval = interval(point, year, month) else { continue }
                if let weekday = point.weekday, interval.start?.weekday != weekday {
                    failure = Impossible(reason: .weekdayMismatch, tokens: point.tokens)
                    continue
                }
                if !found.contains(interval) { found.append(interval) }
            }
        }
        if found.isEmpty { throw failure }
        return found
    }

    private func interval(_ point: Point, _ year: Int, _ month: Int) -> CivilInterval? {
        if case .day(let day) = point.shape {
            return CivilDate(year: year, month: month, day: day).map { CivilInterval(day: $0) }
        }
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        return CivilInterval(start: first, end: first.lastOfMonth)
    }

    /// All readings of a span from one point to another; a year that one end lacks comes from the
    /// other, in the same fiscal year where the same calendar year would run backwards.
    func spans(_ first: Point, _ second: Point) throws(Impossible) -> [CivilInterval] {
        var found: [CivilInterval] = []
        let whole = first.tokens.lowerBound..<second.tokens.upperBound
        let needsFirst = first.year == .absent && !first.months.isEmpty
        let needsSecond = second.year == .absent && !second.months.isEmpty
        func add(_ start: CivilInterval, _ end: CivilInterval) -> Bool {
            guard let span = CivilInterval(start: start.start, end: end.end) else { return false }
            if let a = start.start, let b = end.start, b < a { return false }
            if !found.contains(span) { found.append(span) }
            return true
        }
        if needsFirst, !needsSecond {
            for end in try options(second) {
                guard let last = end.end else { continue }
                var done = false
                for start in try options(first, years: [last.year]) where add(start, end) {
                    done = true
                }
                if done { continue }
                for month in first.months {
                    let year = FiscalYear(containing: last).gregorianYear(ofMonth: month)
                    var single = first
                    single.months = [month]
                    for start in try options(single, years: [year]) { _ = add(start, end) }
                }
            }
        } else if needsSecond, !needsFirst {
            for start in try options(first) {
                guard let day = start.start else { continue }
                for month in second.months {
                    var single = second
                    single.months = [month]
                    let fiscal = FiscalYear(containing: day).gregorianYear(ofMonth: month)
                    var done = false
                    for year in [fiscal, day.year] where !done {
                        for end in try options(single, years: [year]) {
                            done = add(start, end) || done
                        }
                    }
                }
            }
        } else {
            let starts = try options(first)
            let ends = try options(second)
            // Both ends are of one era: their readings go in pairs.
            let paired = first.year.options.count > 1 && starts.count == ends.count
            for (row, start) in starts.enumerated() {
                for (column, end) in ends.enumerated() where !paired || row == column {
                    _ = add(start, end)
                }
            }
        }
        if found.isEmpty, needsFirst, needsSecond { found = try overYearEnd(first, second) }
        if found.isEmpty { throw Impossible(reason: .reversedInterval, tokens: whole) }
        return found
    }

    /// กันยายน – ธันวาคม: months that run over the end of the fiscal year, in the year that ends or in
    /// the one that begins.
    private func overYearEnd(_ first: Point, _ second: Point) throws(Impossible) -> [CivilInterval]
    {
        guard first.months.count == 1, second.months.count == 1, first.months[0] < second.months[0]
        else { return [] }
        let year = fiscalYear.buddhistYear.gregorian
        var found: [CivilInterval] = []
        for year in [year - 1, year] {
            let starts = try options(first, years: [year])
            let ends = try options(second, years: [year])
            guard let start = starts.first?.start, let end = ends.first?.end,
                let span = CivilInterval(start: start, end: end)
            else { continue }
            found.append(span)
        }
        return found
    }
}
