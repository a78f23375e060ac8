import CivilTime

/// Random rules that obey RFC 5545, with the extensions.
enum RandomRule {
    static func make(_ random: inout SeededRandom) -> RecurrenceRule {
        var rule = RecurrenceRule(
            RecurrenceRule.Frequency.allCases.randomElement(using: &random) ?? .daily)
        let isLong = rule.frequency == .monthly || rule.frequency == .yearly
        if random.chance(40) { rule.interval = Int.random(in: 1...7, using: &random) }
        if random.chance(30) { rule.months = numbers(1...12, &random) }
        if rule.frequency == .yearly {
            if random.chance(15) { rule.weekNumbers = signed(1...53, &random) }
            if random.chance(15) { rule.yearDays = signed(1...366, &random) }
        }
        if rule.frequency != .weekly, random.chance(35) {
            rule.monthDays = signed(1...31, &random)
        }
        if random.chance(45) {
            let counts = isLong && rule.weekNumbers.isEmpty && random.chance(50)
            rule.weekdays = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                let weekday = Weekday.allCases.randomElement(using: &random) ?? .monday
                let ordinal = Int.random(in: -5...5, using: &random)
                return .init(weekday, ordinal: counts ? ordinal : 0)
            }
        }
        if random.chance(10) { rule.hours = numbers(0...23, &random) }
        if random.chance(10) { rule.minutes = numbers(0...59, &random) }
        rule.countsWorkingDaysOnly = random.chance(25)
        let selects =
            !rule.months.isEmpty || !rule.weekNumbers.isEmpty || !rule.yearDays.isEmpty
            || !rule.monthDays.isEmpty || !rule.weekdays.isEmpty || !rule.hours.isEmpty
            || !rule.minutes.isEmpty || rule.countsWorkingDaysOnly
        if selects, random.chance(25) { rule.setPositions = signed(1...4, &random) }
        if random.chance(25) {
            rule.weekStart = Weekday.allCases.randomElement(using: &random) ?? .sunday
        }
        if random.chance(30) { rule.skip = random.chance(50) ? .backward : .forward }
        if random.chance(30) {
            rule.roll = RecurrenceRule.Roll.allCases.randomElement(using: &random)
        }
        rule.coversPeriodBefore = random.chance(20)
        if random.chance(15) {
            rule.count = Int.random(in: 1...30, using: &random)
        } else if random.chance(15) {
            let day = CivilDate(daysSinceEpoch: Int.random(in: 19_000...22_000, using: &random))
            let time = TimeOfDay(hour: Int.random(in: 0...23, using: &random), minute: 30)
            rule.until = .init(day, random.chance(50) ? time : nil)
        }
        return rule
    }

    private static func numbers(
        _ bounds: ClosedRange<Int>, _ random: inout SeededRandom
    ) -> [Int] {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
            Int.random(in: bounds, using: &random)
        }
    }

    private static func signed(_ bounds: ClosedRange<Int>, _ random: inout SeededRandom) -> [Int] {
        numbers(bounds, &random).map { random.chance(40) ? -$0 : $0 }
    }
}
