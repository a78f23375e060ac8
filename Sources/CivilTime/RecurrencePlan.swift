/// A rule made ready for counting: a start, masks instead of lists, days as numbers since 1970-01-01.
///
/// A rule is a row of periods (days, weeks, months or years, INTERVAL apart), numbered from 0 at the
/// start. Each period gives its days without knowing of any other, so a window far from the start
/// costs no walk.
struct RecurrencePlan: Sendable {
    let frequency: RecurrenceRule.Frequency
    let interval: Int
    let weekStart: Int
    let start: Int
    let startKey: Int
    let untilKey: Int
    let count: Int?
    let roll: RecurrenceRule.Roll?
    let workingDays: WorkingDays
    let isTimed: Bool
    /// Minutes of the day at which each day occurs, in order; one 0 when the rule has no time.
    let minutes: [Int]
    let setPositions: [Int]
    let skip: RecurrenceRule.Skip

    private let business: Bool
    private let startYear: Int
    /// Months since year 0.
    private let startMonth: Int
    private let startWeek: Int
    /// Among the working days, with X-BIZ.
    private let startOrdinal: Int
    private let months: UInt32
    private let monthDays: DayMasks?
    private let weekdays: UInt32
    private let ordinals: [RecurrenceRule.WeekdayNumber]
    private let hasWeekdays: Bool
    private let yearDays: [Int]
    private let weekNumbers: [Int]

    /// The last day of year 9999.
    static let lastDay = Int(CivilDate(validYear: 9999, month: 12, day: 31).daysSinceEpoch)
    /// The first day of year 1.
    static let firstDay = Int(CivilDate(validYear: 1, month: 1, day: 1).daysSinceEpoch)

    /// BYMONTHDAY: bit n-1 for the n-th day, and for the n-th from the end.
    private struct DayMasks {
        var fromStart: UInt64 = 0
        var fromEnd: UInt64 = 0

        init(_ days: [Int]) {
            for day in days where (1...31).contains(abs(day)) {
                if day > 0 {
                    fromStart |= 1 << UInt64(day - 1)
                } else {
                    fromEnd |= 1 << UInt64(-day - 1)
                }
            }
        }
    }

    init(
        _ rule: RecurrenceRule, start date: CivilDate, time: TimeOfDay?, holidays: HolidayTable
    ) {
        frequency = rule.frequency
        // A longer interval leaves year 9999 at the first step; the bound keeps products small.
        interval = min(max(rule.interval, 1), 4_000_000)
        weekStart = rule.weekStart.rawValue - 1
        count = rule.count
        roll = rule.roll
        workingDays = WorkingDays(holidays)
        business = rule.countsWorkingDaysOnly
        setPositions = rule.setPositions

        let parts = date.parts
        start = Int(date.daysSinceEpoch)
        startYear = parts.year
        startMonth = parts.year * 12 + parts.month - 1
        startWeek = start - (WorkingDays.weekday(start) - weekStart).modulo(7)
        startOrdinal = workingDays.before(start)

        isTimed = time != nil || !rule.hours.isEmpty || !rule.minutes.isEmpty
        minutes = RecurrencePlan.minutes(rule, time)
        startKey = OccurrenceKey.make(start, time?.minutes ?? 0)
        untilKey =
            rule.until.map {
                OccurrenceKey.make(
                    Int($0.date.daysSinceEpoch), $0.time?.minutes ?? OccurrenceKey.lastMinute)
            } ?? Int.max

        // What the rule does not say, the start says (RFC 5545 §3.3.10, "information, not contained
        // in the rule"). With X-BIZ and BYSETPOS the working days themselves are the set.
        let choosesWorkingDays = business && !setPositions.isEmpty
        let namesDays =
            !rule.weekNumbers.isEmpty || !rule.yearDays.isEmpty || !rule.monthDays.isEmpty
            || !rule.weekdays.isEmpty || choosesWorkingDays
        var impliedMonths = rule.months
        var impliedDays = rule.monthDays
        var impliedWeekdays = rule.weekdays
        if !namesDays {
            switch rule.frequency {
            case .daily: break
            case .weekly: impliedWeekdays = [.init(date.weekday)]
            case .monthly: impliedDays = [parts.day]
            case .yearly:
                impliedDays = [parts.day]
                if rule.months.isEmpty { impliedMonths = [parts.month] }
            }
        }
        months =
            impliedMonths.isEmpty
            ? 0b1_1111_1111_1110
            : impliedMonths.reduce(0) { (1...12).contains($1) ? $0 | 1 << UInt32($1) : $0 }
        monthDays = impliedDays.isEmpty ? nil : DayMasks(impliedDays)
        let countsWeekdays = rule.frequency == .monthly || rule.frequency == .yearly
        ordinals = countsWeekdays ? impliedWeekdays.filter { $0.ordinal != 0 } : []
        weekdays = impliedWeekdays.reduce(0) {
            countsWeekdays && $1.ordinal != 0 ? $0 : $0 | 1 << UInt32($1.weekday.rawValue - 1)
        }
        hasWeekdays = !impliedWeekdays.isEmpty
        countsInYear = rule.frequency == .yearly && rule.months.isEmpty && !ordinals.isEmpty
        yearDays = rule.yearDays
        weekNumbers = rule.weekNumbers
        // Beside BYWEEKNO and BYYEARDAY a BYMONTHDAY only limits, so no day can be missing.
        let expands = countsWeekdays && rule.weekNumbers.isEmpty && rule.yearDays.isEmpty
        skip = expands ? rule.skip : .omit
    }

    private let countsInYear: Bool

    private static func minutes(_ rule: RecurrenceRule, _ time: TimeOfDay?) -> [Int] {
        guard !rule.hours.isEmpty || !rule.minutes.isEmpty else { return [time?.minutes ?? 0] }
        let hours = rule.hours.isEmpty ? [time?.hour ?? 0] : rule.hours
        let minutes = rule.minutes.isEmpty ? [time?.minute ?? 0] : rule.minutes
        let all = hours.flatMap { hour in
            minutes.compactMap { TimeOfDay(hour: hour, minute: $0)?.minutes }
        }
        return Set(all).sorted()
    }

    // MARK: Periods

    /// The first day that a period may give; with SKIP one may stand a day before or after it.
    func firstDay(ofPeriod period: Int) -> Int {
        let step = interval * period
        switch frequency {
        case .daily: return business ? workingDays.at(startOrdinal + step) : start + step
        case .weekly: return startWeek + 7 * step
        case .monthly:
            let month = startMonth + step
            return number(month.floored(12), month.modulo(12) + 1)
        case .yearly: return number(startYear + step, 1)
        }
    }

    /// A period before all that can give `day` or a later one.
    func period(before day: Int) -> Int {
        let steps: Int
        switch frequency {
        case .daily: steps = business ? workingDays.before(day) - startOrdinal : day - start
        case .weekly: steps = (day - startWeek).floored(7)
        case .monthly:
            let parts = CivilDate(daysSinceEpoch: day).parts
            steps = parts.year * 12 + parts.month - 1 - startMonth
        case .yearly: steps = CivilDate(daysSinceEpoch: day).year - startYear
        }
        return max(0, steps.floored(interval) - 1)
    }

    /// How many periods in a row, none empty for want of a holiday table, prove by being empty that
    /// all later ones are: the calendar repeats itself after 400 years, which are whole weeks.
    var cycle: Int {
        let length =
            switch frequency {
            case .daily: business ? 146_097 / 7 * 5 : 146_097
            case .weekly: 146_097 / 7
            case .monthly: 4800
            case .yearly: 400
            }
        var (larger, smaller) = (length, interval)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return length / larger
    }

    /// Adds the days of a period, in order and each once, before BYSETPOS.
    func appendDays(ofPeriod period: Int, to days: inout [Int]) {
        let first = firstDay(ofPeriod: period)
        switch frequency {
        case .daily:
            if allows(first) { days.append(first) }
        case .weekly:
            // The first week begins at the start, also for BYSETPOS, as python-dateutil has it.
            for day in max(first, start)..<first + 7 where allows(day) { days.append(day) }
        case .monthly:
            let month = startMonth + interval * period
            appendDays(ofMonth: month.modulo(12) + 1, month.floored(12), from: first, nil, &days)
        case .yearly:
            let year = startYear + interval * period
            let mask = yearMask(year, from: first)
            var day = first
            for month in 1...12 {
                appendDays(ofMonth: month, year, from: day, mask, &days, yearStart: first)
                day += CivilDate.daysInMonth(year: year, month: month)
            }
        }
    }

    private func number(_ year: Int, _ month: Int) -> Int {
        Int(CivilDate(validYear: year, month: month, day: 1).daysSinceEpoch)
    }

    /// Whether DAILY and WEEKLY keep a day.
    private func allows(_ day: Int) -> Bool {
        if hasWeekdays, weekdays >> UInt32(WorkingDays.weekday(day)) & 1 == 0 { return false }
        if business, !workingDays.contains(day) { return false }
        let parts = CivilDate(daysSinceEpoch: day).parts
        if months >> UInt32(parts.month) & 1 == 0 { return false }
        guard let monthDays else { return true }
        let length = CivilDate.daysInMonth(year: parts.year, month: parts.month)
        return monthDays.fromStart >> UInt64(parts.day - 1) & 1 == 1
            || monthDays.fromEnd >> UInt64(length - parts.day) & 1 == 1
    }
}

// MARK: Months and years

extension RecurrencePlan {
    /// BYWEEKNO and BYYEARDAY, and BYDAY where it counts within the year; nil where not given.
    private struct YearMask {
        var limit: DayBits?
        var ordinals: DayBits?
    }

    private func appendDays(
        ofMonth month: Int, _ year: Int, from first: Int, _ mask: YearMask?, _ days: inout [Int],
        yearStart: Int = 0
    ) {
        guard months >> UInt32(month) & 1 == 1 else { return }
        let length = CivilDate.daysInMonth(year: year, month: month)
        let all: UInt64 = 1 << UInt64(length) - 1
        var bits = all
        if let limit = mask?.limit { bits &= limit.bits(from: first - yearStart) }
        var before = false
        var after = false
        if let monthDays {
            var named = monthDays.fromStart & all
            // The n-th from the end is bit length-n: the mask backwards, moved to the month's length.
            named |= RecurrencePlan.reversed(monthDays.fromEnd & all, length)
            let isPastEnd = monthDays.fromStart >> UInt64(length) != 0
            let isBeforeStart = monthDays.fromEnd >> UInt64(length) != 0
            switch skip {
            case .omit: break
            case .backward:
                if isPastEnd { named |= 1 << UInt64(length - 1) }
                before = isBeforeStart
            case .forward:
                if isBeforeStart { named |= 1 }
                after = isPastEnd
            }
            bits &= named
        }
        if hasWeekdays, bits != 0 { bits &= weekdayBits(from: first, length, mask, yearStart) }
        if business, bits != 0 { bits &= workingDays.bits(from: first, count: length) }

        // RFC 7529 §4.1 puts SKIP after BYMONTH and BYMONTHDAY and before BYDAY.
        if before, keepsSkipped(first - 1, mask, yearStart) { days.append(first - 1) }
        while bits != 0 {
            days.append(first + bits.trailingZeroBitCount)
            bits &= bits - 1
        }
        if after, keepsSkipped(first + length, mask, yearStart) { days.append(first + length) }
    }

    private static func reversed(_ mask: UInt64, _ length: Int) -> UInt64 {
        var (rest, result) = (mask, UInt64(0))
        while rest != 0 {
            result |= 1 << UInt64(length - 1 - rest.trailingZeroBitCount)
            rest &= rest - 1
        }
        return result
    }

    /// Whether a day that SKIP put into the neighbouring month passes BYDAY and X-BIZ.
    private func keepsSkipped(_ day: Int, _ mask: YearMask?, _ yearStart: Int) -> Bool {
        if business, !workingDays.contains(day) { return false }
        guard hasWeekdays else { return true }
        let date = CivilDate(daysSinceEpoch: day)
        let first = Int(date.firstOfMonth.daysSinceEpoch)
        let bits = weekdayBits(from: first, date.lastOfMonth.day, mask, yearStart)
        return bits >> UInt64(day - first) & 1 == 1
    }

    /// BYDAY within one month.
    private func weekdayBits(
        from first: Int, _ length: Int, _ mask: YearMask?, _ yearStart: Int
    ) -> UInt64 {
        let all: UInt64 = 1 << UInt64(length) - 1
        let firstWeekday = WorkingDays.weekday(first)
        func every(_ weekday: Int) -> UInt64 {
            (0x1020_4081 as UInt64) << UInt64((weekday - firstWeekday).modulo(7))
                & all
        }
        var bits: UInt64 = 0
        for weekday in 0..<7 where weekdays >> UInt32(weekday) & 1 == 1 { bits |= every(weekday) }
        if let counted = mask?.ordinals { return bits | counted.bits(from: first - yearStart) }
        for entry in ordinals {
            var row = every(entry.weekday.rawValue - 1)
            if business { row &= workingDays.bits(from: first, count: length) }
            let index =
                entry.ordinal > 0 ? entry.ordinal - 1 : row.nonzeroBitCount + entry.ordinal
            guard index >= 0, index < row.nonzeroBitCount else { continue }
            for _ in 0..<index { row &= row - 1 }
            bits |= row & (~row + 1)
        }
        return bits
    }

    private func yearMask(_ year: Int, from first: Int) -> YearMask? {
        guard countsInYear || !yearDays.isEmpty || !weekNumbers.isEmpty else { return nil }
        let length = CivilDate.isLeap(year: year) ? 366 : 365
        var mask = YearMask()
        if !yearDays.isEmpty {
            var bits = DayBits()
            for day in yearDays where (1...length).contains(abs(day)) {
                bits.insert(day > 0 ? day - 1 : length + day)
            }
            mask.limit = bits
        }
        if !weekNumbers.isEmpty {
            let weeks = weekBits(year, from: first, length)
            mask.limit = mask.limit.map { $0.intersection(weeks) } ?? weeks
        }
        if countsInYear { mask.ordinals = ordinalBits(from: first, length) }
        return mask
    }

    /// The days of BYWEEKNO that lie in a calendar year, also those of its neighbours' weeks.
    private func weekBits(_ year: Int, from first: Int, _ length: Int) -> DayBits {
        // Week 1 is the one with at least four days in the year, so the one that has 4 January.
        func weekOne(_ year: Int) -> Int {
            let fourth = number(year, 1) + 3
            return fourth - (WorkingDays.weekday(fourth) - weekStart).modulo(7)
        }
        var bits = DayBits()
        for owner in year - 1...year + 1 {
            let base = weekOne(owner)
            let weeks = (weekOne(owner + 1) - base) / 7
            for entry in weekNumbers {
                let week = entry > 0 ? entry : weeks + 1 + entry
                guard (1...weeks).contains(week) else { continue }
                let offset = base + 7 * (week - 1) - first
                for day in offset..<offset + 7 where (0..<length).contains(day) {
                    bits.insert(day)
                }
            }
        }
        return bits
    }

    /// The days of a BYDAY whose ordinals count within the year.
    private func ordinalBits(from first: Int, _ length: Int) -> DayBits {
        var bits = DayBits()
        for entry in ordinals {
            let weekday = entry.weekday.rawValue - 1
            var row = Array(
                stride(
                    from: (weekday - WorkingDays.weekday(first)).modulo(7), to: length, by: 7))
            if business { row.removeAll { !workingDays.contains(first + $0) } }
            let index = entry.ordinal > 0 ? entry.ordinal - 1 : row.count + entry.ordinal
            if row.indices.contains(index) { bits.insert(row[index]) }
        }
        return bits
    }
}

/// A set of days of one year; bit 0 is 1 January.
struct DayBits: Sendable {
    // One word more than 366 days need, so that a month's bits may be read across the end.
    private var words: [UInt64] = Array(repeating: 0, count: 7)

    mutating func insert(_ day: Int) { words[day >> 6] |= 1 << UInt64(day & 63) }

    func intersection(_ other: DayBits) -> DayBits {
        var result = self
        for index in words.indices { result.words[index] &= other.words[index] }
        return result
    }

    /// The 64 days from `day`.
    func bits(from day: Int) -> UInt64 {
        let shift = UInt64(day & 63)
        let low = words[day >> 6] >> shift
        return shift == 0 ? low : low | words[(day >> 6) + 1] << (64 - shift)
    }
}
