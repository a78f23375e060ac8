import CivilTime

extension Parser {
    /// ของทุกเดือน, ของเดือน, ของเดือนถัดไป, ของทุก ๓ เดือน, ของทุกไตรมาส: the interval in months, or nil.
    mutating func ofEveryMonth() -> Int? {
        let start = at
        let of = accept(.of, .inside)
        accept(.regular)
        if of, word() == .month, word(1) == .first, word(2) == .of {
            // Of the first month of every quarter; any other period has to say which one it means.
            at += 3
            let every = accept(.every)
            if accept(.quarter), every || number() == nil && word() != .that { return 3 }
            at = start
            return nil
        }
        if accept(.every) || word(-1) == .regular {
            if accept(.month), month() == nil { return endOfEvery(1) }
            if accept(.quarter) { return 3 }
            if let numeral = number(), word(1) == .month, (1...60).contains(numeral.value) {
                at += 2
                return numeral.value
            }
            at = start
            return nil
        }
        if accept(.month), month() == nil, of || word() == .next || word() == .after,
            word() != .first, word() != .last
        {
            if word() == .after, word(1) == .quarterEnd {
                at += 2
                return 3
            }
            if let numeral = number(), numeral.isDayLike, !isUnit(word(1)),
                !((mark(1) == .colon || mark(1) == .dot) && number(2)?.digits == 2)
            {
                at = start
                return nil
            }
            return endOfEvery(1)
        }
        at = start
        return nil
    }

    private mutating func endOfEvery(_ interval: Int) -> Int? {
        accept(.next, .thisOne)
        let start = at
        accept(.of)
        if accept(.every), accept(.month, .quarter) { return word(-1) == .quarter ? 3 : interval }
        at = start
        return interval
    }

    /// ของทุกปี and its kin.
    mutating func ofEveryYear() -> Bool {
        let start = at
        accept(.of, .inside)
        accept(.continuous, .regular)
        if accept(.every), accept(.year, .fiscalYear), number() == nil { return true }
        at = start
        return false
    }

    // MARK: monthly

    /// Days of every n-th month.
    ///
    /// A day that short months lack is clamped to their end: the 31st is the last day, the 30th is the
    /// latest of the 28th to the 30th that exists (RFC 5545 alone would skip February).
    func monthlyRules(_ days: [Int], _ joint: Joint, interval: Int, from start: Int)
        throws(Impossible) -> [RecurrenceRule]
    {
        var wanted = days
        if joint == .range, days.count == 2 {
            guard days[0] <= days[1] else { throw fail(.reversedInterval, from: start) }
            wanted = days[1] <= 31 ? Array(max(days[0], 0)...days[1]) : days
        }
        guard wanted.allSatisfy({ (1...31).contains($0) }) else {
            throw fail(.impossibleDay, from: start)
        }
        var rule = RecurrenceRule(.monthly, interval: interval)
        let clamped = wanted.filter { $0 == 29 || $0 == 30 }
        rule.monthDays = unique(wanted.filter { !clamped.contains($0) }.map { $0 == 31 ? -1 : $0 })
        var rules = rule.monthDays.isEmpty ? [] : [rule]
        if joint == .range, !clamped.isEmpty {
            rule.monthDays = unique(wanted.map { $0 == 31 ? -1 : $0 })
            return [rule]
        }
        for day in unique(clamped) {
            rule.monthDays = Array(28...day)
            rule.setPositions = [-1]
            rules.append(rule)
        }
        return rules
    }

    /// A rule whose month days lie one day earlier.
    func dayBefore(_ rule: RecurrenceRule) -> RecurrenceRule {
        var earlier = rule
        guard rule.setPositions.isEmpty else {
            earlier.monthDays = [28, 29, 30].filter { $0 < (rule.monthDays.last ?? 0) }
            return earlier
        }
        if rule.months.isEmpty {
            earlier.monthDays = rule.monthDays.map { $0 == 1 ? -1 : $0 - 1 }
        } else if let month = rule.months.first, let day = rule.monthDays.first {
            let previous = month == 1 ? 12 : month - 1
            earlier.months = day == 1 ? [previous] : [month]
            earlier.monthDays = day == 1 ? [-1] : [day - 1]
        }
        return earlier
    }

    // MARK: yearly

    /// Dates of every year; those that are the last day of their months become one rule.
    func yearlyRules(_ points: [Point], _ joint: Joint, from start: Int) throws(Impossible)
        -> [RecurrenceRule]
    {
        var rules: [RecurrenceRule] = []
        for point in points {
            for month in point.months {
                var rule = RecurrenceRule(.yearly)
                rule.months = [month]
                if case .day(let day) = point.shape {
                    guard CivilDate(year: 2024, month: month, day: day) != nil else {
                        throw fail(.impossibleDate, from: start)
                    }
                    rule.monthDays = [month == 2 && day == 29 ? -1 : day]
                }
                rules.append(rule)
            }
        }
        return merged(rules)
    }

    /// Yearly rules of the same day become one rule.
    func merged(_ rules: [RecurrenceRule]) -> [RecurrenceRule] {
        guard var first = rules.first, rules.count > 1 else { return rules }
        let alike = rules.allSatisfy {
            var other = $0
            other.months = first.months
            return other == first
        }
        guard alike else { return rules }
        first.months = unique(rules.flatMap(\.months)).sorted()
        return [first]
    }

    func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
