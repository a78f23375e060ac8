extension RecurrenceRule {
    /// Reads the text of a rule, `FREQ=MONTHLY;BYMONTHDAY=-1`, with or without `RRULE:` before it.
    ///
    /// Names and words may be in either case. Parts may stand in any order, each once. SKIP is
    /// read without RSCALE too. An UNTIL that ends in `Z` is turned into Bangkok time, because
    /// rules are reckoned in it; its seconds are dropped, since an occurrence has none.
    ///
    /// - Throws: `RecurrenceError` on the first fault, in order of place; faults between parts come
    ///   after those of single parts.
    /// - Source: RFC 5545 §3.3.10 and §3.8.5.3; RFC 7529 §4.1 for RSCALE and SKIP.
    public init(parsing text: String) throws(RecurrenceError) {
        let source = RuleSource(text)
        let parts = try source.parts()
        guard let frequency = parts.first(where: { $0.name == .freq }) else {
            throw RecurrenceError(
                .missingFrequency,
                "no FREQ in \(source.quoted): expected FREQ=DAILY, WEEKLY, MONTHLY or YEARLY",
                at: source.body)
        }
        self.init(.daily)
        for part in parts { try read(part, of: source) }
        try RuleConflicts(rule: self, parts: parts, source: source, frequency: frequency).check()
    }

    private mutating func read(
        _ part: RuleSource.Part, of source: RuleSource
    ) throws(RecurrenceError) {
        switch part.name {
        case .freq: frequency = try source.frequency(part)
        case .interval: interval = try source.positive(part)
        case .count: count = try source.positive(part)
        case .until: until = try source.until(part)
        case .byMonth: months = try source.list(part, "a month", 1...12)
        case .byWeekNo:
            weekNumbers = try source.list(part, "a week number", 1...53, signed: true)
        case .byYearDay:
            yearDays = try source.list(part, "a day of the year", 1...366, signed: true)
        case .byMonthDay:
            monthDays = try source.list(part, "a day of the month", 1...31, signed: true)
        case .byDay: weekdays = try source.weekdays(part)
        case .byHour: hours = try source.list(part, "an hour", 0...23)
        case .byMinute: minutes = try source.list(part, "a minute", 0...59)
        case .bySecond: try source.zeroSeconds(part)
        case .bySetPos:
            setPositions = try source.list(part, "a position", 1...366, signed: true)
        case .weekStart: weekStart = try source.weekday(part)
        case .scale: try source.gregorian(part)
        case .skip: skip = try source.word(part, Skip.allCases)
        case .business: countsWorkingDaysOnly = try source.thai(part)
        case .roll: roll = try source.word(part, Roll.allCases)
        case .covers: coversPeriodBefore = try source.previous(part)
        }
    }
}

extension RecurrenceRule: CustomStringConvertible {
    /// The rule's text without `RRULE:`, parts always in the same order; what RFC 5545 supplies by
    /// itself (INTERVAL=1, WKST=MO, SKIP=OMIT) is left out.
    public var description: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        func add(_ name: String, _ values: [some CustomStringConvertible]) {
            guard !values.isEmpty else { return }
            parts.append("\(name)=\(values.map(\.description).joined(separator: ","))")
        }
        if interval != 1 { parts.append("INTERVAL=\(interval)") }
        add("BYMONTH", months)
        add("BYWEEKNO", weekNumbers)
        add("BYYEARDAY", yearDays)
        add("BYMONTHDAY", monthDays)
        add("BYDAY", weekdays)
        add("BYHOUR", hours)
        add("BYMINUTE", minutes)
        add("BYSETPOS", setPositions)
        if let count { parts.append("COUNT=\(count)") }
        if let until { parts.append("UNTIL=\(until)") }
        if weekStart != .monday { parts.append("WKST=\(weekStart.code)") }
        if skip != .omit { parts.append("SKIP=\(skip.rawValue)") }
        if countsWorkingDaysOnly { parts.append("X-BIZ=TH") }
        if let roll { parts.append("X-ROLL=\(roll.rawValue)") }
        if coversPeriodBefore { parts.append("X-COVERS=PREVIOUS") }
        return parts.joined(separator: ";")
    }
}

extension RecurrenceRule.Until: CustomStringConvertible {
    /// The basic form of RFC 5545, `20251231` or `20251231T083000`.
    public var description: String {
        // 24:00 has no form in RFC 5545; it is the first moment of the next day.
        let isNextMidnight = time == .endOfDay
        let (year, month, day) = (isNextMidnight ? date.adding(days: 1) : date).parts
        let digits = padded(year, 4) + padded(month, 2) + padded(day, 2)
        guard let time else { return digits }
        return "\(digits)T\(padded(isNextMidnight ? 0 : time.hour, 2))\(padded(time.minute, 2))00"
    }
}

/// The checks of RFC 5545 §3.3.10 that concern two parts at once.
private struct RuleConflicts {
    let rule: RecurrenceRule
    let parts: [RuleSource.Part]
    let source: RuleSource
    let frequency: RuleSource.Part

    func check() throws(RecurrenceError) {
        let freq = source.quote(frequency.whole)
        if let until = part(.until), part(.count) != nil {
            throw conflict(until, "stands beside COUNT: expected one of the two")
        }
        if let weeks = part(.byWeekNo), rule.frequency != .yearly {
            throw conflict(weeks, "stands beside \(freq): expected FREQ=YEARLY")
        }
        if let days = part(.byYearDay), rule.frequency != .yearly {
            throw conflict(days, "stands beside \(freq): expected FREQ=YEARLY")
        }
        if let days = part(.byMonthDay), rule.frequency == .weekly {
            throw conflict(days, "stands beside \(freq): expected DAILY, MONTHLY or YEARLY")
        }
        if let days = part(.byDay), rule.weekdays.contains(where: { $0.ordinal != 0 }) {
            if rule.frequency == .daily || rule.frequency == .weekly {
                throw conflict(
                    days,
                    "counts weekdays beside \(freq): expected FREQ=MONTHLY or YEARLY,"
                        + " or weekdays without numbers")
            }
            if part(.byWeekNo) != nil {
                throw conflict(
                    days, "counts weekdays beside BYWEEKNO: expected weekdays without numbers")
            }
        }
        if let positions = part(.bySetPos), !parts.contains(where: \.name.selects) {
            throw conflict(
                positions, "has nothing to choose from: expected another BY part beside it")
        }
    }

    private func part(_ name: RuleSource.Name) -> RuleSource.Part? {
        parts.first { $0.name == name }
    }

    private func conflict(_ part: RuleSource.Part, _ text: String) -> RecurrenceError {
        RecurrenceError(.conflict, "\(source.quote(part.whole)) \(text)", at: part.whole)
    }
}
