extension RecurrenceRule {
    /// The period that an occurrence of this rule stands for; no two occurrences have the same one.
    ///
    /// It depends on how often the rule comes round and not on which day it picks, so that an edited
    /// day keeps it. A monthly rule gives months; one that names four evenly spread months or comes
    /// every third month gives quarters, and so on; days of several weekdays and times within a period
    /// are numbered. A rule that covers the period before gives the one that ends before the month (or
    /// week, or day) of the occurrence.
    ///
    /// - Parameters:
    ///   - occurrence: one that the rule gives from `start`.
    ///   - start: where the rule begins; supplies what the rule leaves out.
    ///   - holidays: the closed days of X-BIZ.
    /// - Complexity: constant, but about one period of the rule for one whose rounds are numbered.
    public func period(
        of occurrence: Occurrence, from start: CivilDate, holidays: HolidayTable = HolidayTable()
    ) -> CivilPeriod {
        RoundNaming(self, start, holidays).period(of: occurrence)
    }

    /// The periods of occurrences in a row; what the rule itself says is looked at once.
    public func periods(
        of occurrences: [Occurrence], from start: CivilDate, holidays: HolidayTable = HolidayTable()
    ) -> [CivilPeriod] {
        let naming = RoundNaming(self, start, holidays)
        return occurrences.map(naming.period)
    }

    /// The period of the occurrence whose day by the rule is `original`.
    public func period(
        of original: CivilDate, from start: CivilDate, holidays: HolidayTable = HolidayTable()
    ) -> CivilPeriod {
        period(of: Occurrence(date: original), from: start, holidays: holidays)
    }
}

/// How the rounds of one rule are named.
private struct RoundNaming {
    private enum Scheme {
        case days
        /// Weekdays in the order of the week.
        case weeks([Weekday])
        /// Rows of so many months; numbered when there may be several rounds in one.
        case months(Int, isNumbered: Bool)
    }

    /// The rule as it is, with what its start supplies written out, and without its ends.
    private let rule: RecurrenceRule
    private let start: CivilDate
    private let holidays: HolidayTable
    private let scheme: Scheme
    private let times: [Int]

    init(_ original: RecurrenceRule, _ start: CivilDate, _ holidays: HolidayTable) {
        let rule = RoundNaming.explicit(original, start)
        self.rule = rule
        self.start = start
        self.holidays = holidays
        times = RoundNaming.times(rule)
        scheme = RoundNaming.scheme(rule)
    }

    func period(of occurrence: Occurrence) -> CivilPeriod {
        let day = occurrence.original
        switch scheme {
        case .days:
            return CivilPeriod(
                .day, containing: rule.coversPeriodBefore ? day.adding(days: -1) : day,
                part: numbered(0, of: 1, occurrence.time))
        case .weeks(let weekdays):
            // The rule's own week, which WKST may begin on another day, is named by its Thursday.
            let offset = place(day.weekday)
            let thursday = day.adding(days: place(.thursday) - offset)
            let earlier = weekdays.count { place($0) < offset }
            return CivilPeriod(
                .week, containing: thursday.adding(days: rule.coversPeriodBefore ? -7 : 0),
                part: numbered(earlier, of: weekdays.count, occurrence.time))
        case .months(let count, let isNumbered):
            let period = CivilPeriod(.months(count), containing: month(of: day))
            guard isNumbered || times.count > 1 else { return period }
            return period.numbered(ordinal(of: occurrence, in: period))
        }
    }

    private func place(_ weekday: Weekday) -> Int {
        (weekday.rawValue - rule.weekStart.rawValue).modulo(7)
    }

    private func numbered(_ index: Int, of count: Int, _ time: TimeOfDay?) -> Int? {
        guard count > 1 || times.count > 1 else { return nil }
        return index * Swift.max(1, times.count) + earlierTimes(time) + 1
    }

    private func earlierTimes(_ time: TimeOfDay?) -> Int {
        guard let time, times.count > 1 else { return 0 }
        return times.count { $0 < time.minutes }
    }

    // MARK: - Months

    /// The first day of the month that a day stands for: SKIP may have put it beside its month, and the
    /// rule may cover what ended before.
    private func month(of day: CivilDate) -> CivilDate {
        var first = day.firstOfMonth
        let before = first.adding(days: -1)
        if rule.skip == .forward, day.day == 1, !gives(1, inMonthOf: day),
            rule.monthDays.contains(where: { $0 > before.day })
        {
            first = before.firstOfMonth
        } else if rule.skip == .backward, day == day.lastOfMonth,
            !gives(day.day, inMonthOf: day),
            rule.monthDays.contains(where: { -$0 > day.adding(days: 1).lastOfMonth.day })
        {
            first = day.adding(days: 1)
        }
        return rule.coversPeriodBefore ? first.adding(months: -1) : first
    }

    private func gives(_ day: Int, inMonthOf date: CivilDate) -> Bool {
        let length = date.lastOfMonth.day
        let isNamed = rule.monthDays.contains {
            $0 == day || $0 == day - length - 1
                || rule.skip == .backward && day == length && $0 > length
                || rule.skip == .forward && day == 1 && -$0 > length
        }
        return isNamed && (rule.months.isEmpty || rule.months.contains(date.month))
    }

    /// The place of an occurrence among all that the rule gives in its period, also those before its
    /// start and, where only days of the month are named, those on closed days.
    private func ordinal(of occurrence: Occurrence, in period: CivilPeriod) -> Int {
        var whole = rule
        if whole.setPositions.isEmpty, whole.weekdays.isEmpty {
            whole.countsWorkingDaysOnly = false
        }
        let first = period.start.adding(days: -1)
        let last = period.end.adding(days: 32)
        let from =
            rule.frequency == .yearly
            ? CivilDate(validYear: Swift.max(1, start.year - rule.interval), month: 1, day: 1)
            : start.firstOfMonth
        guard let window = CivilInterval(start: first, end: last) else { return 1 }
        let days = whole.occurrences(from: from, in: window, holidays: holidays)
            .map(\.original)
            .filter { CivilPeriod(period.unit, containing: month(of: $0)) == period }
        let earlier = Set(days.filter { $0 < occurrence.original }).count
        return earlier * Swift.max(1, times.count) + earlierTimes(occurrence.time) + 1
    }

    // MARK: - Schemes

    /// What the start supplies written out (RFC 5545 §3.3.10), so that the start may be moved; without
    /// ends, and with every occurrence on the day that the rule gives.
    private static func explicit(_ original: RecurrenceRule, _ start: CivilDate) -> RecurrenceRule {
        var rule = original
        rule.count = nil
        rule.until = nil
        rule.roll = nil
        let choosesWorkingDays = rule.countsWorkingDaysOnly && !rule.setPositions.isEmpty
        let namesDays =
            !rule.weekNumbers.isEmpty || !rule.yearDays.isEmpty || !rule.monthDays.isEmpty
            || !rule.weekdays.isEmpty || choosesWorkingDays
        guard !namesDays else { return rule }
        switch rule.frequency {
        case .daily: break
        case .weekly: rule.weekdays = [.init(start.weekday)]
        case .monthly: rule.monthDays = [start.day]
        case .yearly:
            rule.monthDays = [start.day]
            if rule.months.isEmpty { rule.months = [start.month] }
        }
        return rule
    }

    private static func scheme(_ rule: RecurrenceRule) -> Scheme {
        switch rule.frequency {
        case .daily: return .days
        case .weekly: return weeks(rule)
        case .monthly, .yearly:
            let namesDays =
                !rule.weekNumbers.isEmpty || !rule.yearDays.isEmpty || !rule.monthDays.isEmpty
            if !namesDays, rule.setPositions.isEmpty, !rule.weekdays.isEmpty,
                rule.weekdays.allSatisfy({ $0.ordinal == 0 })
            {
                return weeks(rule)
            }
            return .months(length(rule), isNumbered: mayRepeat(rule))
        }
    }

    /// Up to three weekdays are rounds of a week; more of them are days.
    private static func weeks(_ rule: RecurrenceRule) -> Scheme {
        let weekdays = Set(rule.weekdays.map(\.weekday)).sorted()
        switch rule.setPositions.count {
        case 0: return weekdays.count > 3 ? .days : .weeks(weekdays)
        case 1: return .weeks([])
        default: return .days
        }
    }

    /// How many months one round covers.
    private static func length(_ rule: RecurrenceRule) -> Int {
        let isCounted = !rule.weekNumbers.isEmpty || !rule.yearDays.isEmpty
        if rule.frequency == .monthly, rule.interval > 1 {
            guard rule.months.isEmpty else { return 1 }
            if rule.interval % 12 == 0 { return 12 }
            return 12 % rule.interval == 0 ? rule.interval : 1
        }
        let months = Set(rule.months.map { rule.coversPeriodBefore ? ($0 + 10) % 12 + 1 : $0 })
        guard !isCounted, !months.isEmpty, 12 % months.count == 0 else { return 1 }
        // Chosen out of the whole year, an occurrence may lie in any of its months.
        if rule.frequency == .yearly, !rule.setPositions.isEmpty, months.count > 1 { return 1 }
        let length = 12 / months.count
        let rows = Set(months.map { ($0 + 2) % 12 / length })
        return rows.count == months.count ? length : 1
    }

    /// Whether there may be several days in one row of months.
    private static func mayRepeat(_ rule: RecurrenceRule) -> Bool {
        if !rule.setPositions.isEmpty { return Set(rule.setPositions).count > 1 }
        if !rule.weekNumbers.isEmpty || !rule.yearDays.isEmpty { return true }
        let days = Set(rule.monthDays)
        let weekdays = Set(rule.weekdays)
        guard !days.isEmpty else {
            return weekdays.count > 1 || weekdays.contains { $0.ordinal == 0 }
        }
        // The first Monday as a Monday among the days 1 to 7.
        if weekdays.count == 1, let first = days.min(), let last = days.max(),
            first.signum() == last.signum(), last - first < 7
        {
            return false
        }
        return days.count > 1
    }

    private static func times(_ rule: RecurrenceRule) -> [Int] {
        guard !rule.hours.isEmpty || !rule.minutes.isEmpty else { return [] }
        let hours = rule.hours.isEmpty ? [0] : rule.hours
        let minutes = rule.minutes.isEmpty ? [0] : rule.minutes
        return Set(hours.flatMap { hour in minutes.map { hour * 60 + $0 } }).sorted()
    }
}
