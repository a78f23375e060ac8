import CivilTime

extension Parser {
    // MARK: days and weekdays without a month

    /// ปี ๒๕๖๘ เดือนมีนาคม วันที่ ๑๕: a year before or behind a day or month without one is its year.
    mutating func lendYears(_ atoms: inout [Atom]) {
        for index in atoms.indices.reversed() {
            guard case .days(let years, .calendarYear) = atoms[index].value, years.count == 1,
                let year = years[0].start?.year, years[0].end?.year == year,
                [.year, .buddhistEra].contains(tokens[atoms[index].tokens.lowerBound].word)
            else { continue }
            let target = [index + 1, index - 1].first { near in
                guard atoms.indices.contains(near), case .days(_, let origin) = atoms[near].value,
                    origin == .date(hasYear: false) || origin == .month(hasYear: false)
                else { return false }
                let (first, last) = near < index ? (near, index) : (index, near)
                let (start, end) = (atoms[first].tokens.upperBound, atoms[last].tokens.lowerBound)
                return start <= end
                    && (start..<end).allSatisfy { tokens[$0].kind == .mark(.colon) }
            }
            guard let target, case .days(let days, let origin) = atoms[target].value else {
                continue
            }
            let moved = days.compactMap { days -> CivilInterval? in
                guard let start = days.start, let end = days.end,
                    let first = CivilDate(year: year, month: start.month, day: start.day)
                else { return nil }
                return days.start == days.end
                    ? CivilInterval(day: first)
                    : CivilInterval(start: first, end: end.day > 27 ? first.lastOfMonth : first)
            }
            guard moved.count == days.count else {
                doubts.append((.unit, atoms[index].tokens))
                continue
            }
            let isMonth = origin == .month(hasYear: false)
            atoms[target].value = .days(
                moved, isMonth ? .month(hasYear: true) : .date(hasYear: true))
            atoms.remove(at: index)
        }
    }

    /// "Every month, by the 5th": a day without a month belongs to a monthly cycle beside it.
    mutating func mergeDays(_ atoms: inout [Atom]) throws(Impossible) {
        var index = 0
        while index < atoms.count {
            guard case .looseDays(let days) = atoms[index].value else {
                index += 1
                continue
            }
            var done = false
            if index > 0, case .days(let whole, .month(let hasYear)) = atoms[index - 1].value,
                whole.count == 1,
                let first = whole[0].start
            {
                let dates = days.map { CivilDate(year: first.year, month: first.month, day: $0) }
                guard dates.allSatisfy({ $0 != nil }) else {
                    throw Impossible(reason: .impossibleDate, tokens: atoms[index].tokens)
                }
                atoms[index - 1].value = .days(
                    dates.compactMap { $0.map { CivilInterval(day: $0) } }, .date(hasYear: hasYear))
                atoms[index - 1].tokens =
                    atoms[index - 1].tokens.lowerBound..<atoms[index].tokens.upperBound
                atoms.remove(at: index)
                continue
            }
            for neighbour in [index - 1, index + 1] where !done && atoms.indices.contains(neighbour)
            {
                if case .meaning(.quota(let count, Period(months: 1))) = atoms[neighbour].value {
                    if count != days.count { doubts.append((.number, atoms[neighbour].tokens)) }
                    atoms[neighbour].value = .rules([RecurrenceRule(.monthly)])
                }
                guard case .rules(let rules) = atoms[neighbour].value, rules.count == 1,
                    rules[0].frequency == .monthly, rules[0].monthDays.isEmpty,
                    rules[0].weekdays.isEmpty
                else { continue }
                let zero = days.map { $0 == 0 ? 31 : $0 }
                let timed = try monthlyRules(
                    zero, .list, interval: rules[0].interval,
                    from: atoms[index].tokens.lowerBound)
                atoms[neighbour].value = .rules(
                    timed.map {
                        var rule = $0
                        rule.months = rules[0].months
                        rule.hours = rules[0].hours
                        rule.minutes = rules[0].minutes
                        return rule
                    })
                atoms.remove(at: index)
                done = true
            }
            guard done else {
                throw Impossible(reason: .missingMonth, tokens: atoms[index].tokens)
            }
        }
    }

    /// "Every week, on Friday"; weekdays that no cycle governs are a time, but no schedule.
    mutating func mergeWeekdays(_ atoms: inout [Atom]) throws(Impossible) {
        var index = 0
        while index < atoms.count {
            guard case .looseWeekdays(let days) = atoms[index].value else {
                index += 1
                continue
            }
            var merged = false
            for neighbour in [index - 1, index + 1]
            where !merged && atoms.indices.contains(neighbour) {
                guard let value = onWeekdays(atoms[neighbour].value, days) else { continue }
                atoms[neighbour].value = value
                merged = true
            }
            if merged {
                atoms.remove(at: index)
            } else {
                atoms[index].value = .soft(.vague(.weekdayWithoutCycle))
            }
        }
    }

    func onWeekdays(_ value: Atom.Value, _ days: [Weekday]) -> Atom.Value? {
        if case .rules(let rules) = value, rules.count == 1, rules[0].frequency == .weekly,
            rules[0].weekdays.isEmpty
        {
            var rule = rules[0]
            rule.weekdays = days.sorted().map { RecurrenceRule.WeekdayNumber($0) }
            return .rules([rule])
        }
        if case .meaning(.quota(let count, Period(weeks: 1))) = value, count == days.count {
            return .rules([weekly(days)])
        }
        return nil
    }

    /// "Every year, by 31 March": a date without a year belongs to a yearly cycle beside it.
    mutating func mergeYearly(_ atoms: inout [Atom]) {
        guard
            let yearly = atoms.firstIndex(where: {
                guard case .rules(let rules) = $0.value else { return false }
                return rules.count == 1 && rules[0].frequency == .yearly && rules[0].months.isEmpty
                    && rules[0].interval == 1
            })
        else { return }
        for neighbour in [yearly - 1, yearly + 1] where atoms.indices.contains(neighbour) {
            guard case .days(let days, let origin) = atoms[neighbour].value,
                origin == .date(hasYear: false) || origin == .month(hasYear: false),
                case .rules(let rules) = atoms[yearly].value
            else { continue }
            atoms[yearly].value = .rules(everyYear(days, rules[0], origin))
            atoms.remove(at: neighbour)
            return
        }
    }

    /// "Every 3 months (Dec, Mar, Jun, Sep)": the months that a cycle names behind itself say which of
    /// the months it means; those at the end of each of its periods are meant anyway.
    mutating func mergeNamedMonths(_ atoms: inout [Atom]) {
        for index in atoms.indices.dropLast().reversed() where index + 1 < atoms.count {
            nameMonthEnds(&atoms, index)
            keepToMonths(&atoms, index)
            guard index + 1 < atoms.count, case .rules(let rules) = atoms[index].value,
                rules.count == 1,
                rules[0].interval > 1,
                RecurrenceRule(.monthly, interval: rules[0].interval) == rules[0],
                isParenthesis(atoms[index], atoms[index + 1])
            else { continue }
            let interval = rules[0].interval
            // Their names may stand with or without commas between them.
            let named = atoms[(index + 1)...].prefix { !$0.namedMonths.isEmpty }
            let days = named.flatMap(\.namedMonths)
            let months = Set(days.compactMap { $0.start?.month })
            guard months.count == days.count, months.count * interval == 12 else { continue }
            // The fiscal year begins in October, so that its k-th period ends k intervals later.
            let ends = Set((1...months.count).map { ($0 * interval + 8) % 12 + 1 })
            if months != ends {
                var yearly = RecurrenceRule(.yearly)
                yearly.months = months.sorted()
                atoms[index].value = .rules([yearly])
            }
            atoms.removeSubrange(named.indices)
        }
    }

    /// ทุกวันจันทร์ของเดือน มี.ค. และ ก.ย.: the months in which a cycle comes round. One month alone is a
    /// window of it.
    private mutating func keepToMonths(_ atoms: inout [Atom], _ index: Int) {
        guard index + 1 < atoms.count, case .rules(let rules) = atoms[index].value,
            rules.allSatisfy({ $0.interval == 1 && $0.months.isEmpty && $0.frequency != .yearly })
        else { return }
        let named = atoms[(index + 1)...].prefix { !$0.namedMonths.isEmpty }
        let days = named.flatMap(\.namedMonths)
        let between = atoms[index].tokens.upperBound..<atoms[index + 1].tokens.lowerBound
        let isGoverned = between.allSatisfy {
            switch tokens[$0].kind {
            case .mark(.open), .mark(.colon), .word(.of), .word(.inside), .word(.only),
                .word(.month), .word(.part), .word(.regular):
                true
            default: false
            }
        }
        guard days.count > 1, isGoverned else { return }
        let months = Set(days.compactMap { $0.start?.month })
        // A month of another year is none of the plan's cycle.
        let isOfPlan = days.allSatisfy { day in
            day.start.map { FiscalYear(containing: $0) == context.fiscalYear } == true
        }
        if isOfPlan, months.count == days.count {
            atoms[index].value = .rules(
                rules.map { rule in
                    var rule = rule
                    rule.months = months.sorted()
                    return rule
                })
        } else {
            doubts += named.map { (.month, $0.tokens) }
        }
        atoms[index].tokens =
            atoms[index].tokens.lowerBound..<(named.last?.tokens ?? atoms[index].tokens).upperBound
        atoms.removeSubrange(named.indices)
    }

    /// ทุกสิ้นเดือน มี.ค. และ ก.ย.: the ends of those months.
    func nameMonthEnds(_ atoms: inout [Atom], _ index: Int) {
        var ends = RecurrenceRule(.monthly)
        ends.monthDays = [-1]
        guard case .rules(let rules) = atoms[index].value, rules == [ends],
            case .days(_, .month(hasYear: false)) = atoms[index + 1].value,
            atoms[index + 1].tokens.lowerBound == atoms[index].tokens.upperBound
        else { return }
        let named = atoms[(index + 1)...].prefix { !$0.namedMonths.isEmpty }
        ends.frequency = .yearly
        ends.months = Set(named.flatMap(\.namedMonths).compactMap { $0.start?.month }).sorted()
        atoms[index].value = .rules([ends])
        atoms.removeSubrange(named.indices)
    }

    /// "Every quarter, by the 10th of the next month": a cycle without days takes the days of the
    /// next one of its kind.
    mutating func mergeBareRules(_ atoms: inout [Atom]) {
        var index = 0
        while index + 1 < atoms.count {
            if let dates = sameDayOfYear(atoms[index], atoms[index + 1]) {
                atoms[index].value = .rules(dates)
                atoms.remove(at: index + 1)
                continue
            }
            if let choice = contradiction(atoms[index], atoms[index + 1]) {
                atoms[index].value = choice
                atoms.remove(at: index + 1)
                continue
            }
            guard case .rules(let first) = atoms[index].value, first.count == 1,
                case .rules(let second) = atoms[index + 1].value,
                !joined(atoms[index], atoms[index + 1], by: [.and, .or]),
                let merged = merged(first[0], second) ?? merged(second[0], first)
            else {
                index += 1
                continue
            }
            atoms[index].value = .rules(merged)
            atoms.remove(at: index + 1)
        }
    }

    /// ทุก ๖ เดือน (ต.ค.-มี.ค. / เม.ย.-ก.ย.): the periods of the cycle by their names.
    mutating func dropNamedRounds(_ atoms: inout [Atom]) {
        for index in atoms.indices.dropLast().reversed() {
            guard case .rules(let rules) = atoms[index].value, rules.count == 1,
                rules[0] == RecurrenceRule(.monthly, interval: rules[0].interval),
                rules[0].interval > 1, 12 % rules[0].interval == 0,
                isParenthesis(atoms[index], atoms[index + 1])
            else { continue }
            let named = atoms[(index + 1)...].prefix {
                if case .days(let days, .span) = $0.value { days.count == 1 } else { false }
            }
            let spans = named.compactMap { atom -> CivilInterval? in
                if case .days(let days, _) = atom.value { days[0] } else { nil }
            }
            guard spans.count == 12 / rules[0].interval, Set(spans).count == spans.count,
                spans.allSatisfy({ covers($0, months: rules[0].interval) })
            else { continue }
            frames += named.map(\.tokens)
            atoms.removeSubrange(named.indices)
        }
    }

    /// ๑๕ มี.ค. ๖๘ (เสาร์ที่ ๓ ของเดือน): the weekday of the date again, or one that it is not.
    mutating func checkOrdinalWeekdays(_ atoms: inout [Atom]) {
        for index in atoms.indices.dropLast().reversed() {
            guard case .days(let days, .date) = atoms[index].value, days.count == 1,
                let day = days[0].start, case .rules(let rules) = atoms[index + 1].value,
                rules.count == 1, rules[0].frequency == .monthly, rules[0].weekdays.count == 1,
                let named = rules[0].weekdays.first, named.ordinal != 0,
                isParenthesis(atoms[index], atoms[index + 1])
            else { continue }
            let fits =
                named.weekday == day.weekday
                && (named.ordinal > 0
                    ? (day.day + 6) / 7 == named.ordinal : day.day > day.lastOfMonth.day - 7)
            if !fits { doubts.append((.weekday, atoms[index + 1].tokens)) }
            atoms.remove(at: index + 1)
        }
    }

    /// ทุก ๑ เดือน (รายไตรมาส): what stands in parentheses says another cycle.
    func contradiction(_ left: Atom, _ right: Atom) -> Atom.Value? {
        guard case .rules(let first) = left.value, case .rules(let second) = right.value,
            first.count == 1, second.count == 1, isParenthesis(left, right)
        else { return nil }
        let isBare = [first[0], second[0]].allSatisfy {
            RecurrenceRule($0.frequency, interval: $0.interval) == $0 && $0.frequency != .daily
        }
        let isSame = first[0] == second[0]
        return isBare && !isSame ? .choice([.rule(first[0]), .rule(second[0])]) : nil
    }

    /// "Every 1 January and 1 July" is one rule.
    func sameDayOfYear(_ left: Atom, _ right: Atom) -> [RecurrenceRule]? {
        guard case .rules(let first) = left.value, case .rules(let second) = right.value,
            !joined(left, right, by: [.or])
        else { return nil }
        let all = first + second
        guard all.allSatisfy({ $0.frequency == .yearly && !$0.months.isEmpty }) else { return nil }
        let one = merged(all)
        return one.count == 1 ? one : nil
    }

    func merged(_ bare: RecurrenceRule, _ rules: [RecurrenceRule]) -> [RecurrenceRule]? {
        var plain = RecurrenceRule(bare.frequency, interval: bare.interval)
        plain.hours = bare.hours
        plain.minutes = bare.minutes
        plain.roll = bare.roll
        guard plain == bare else { return nil }
        let fits = rules.allSatisfy {
            $0.frequency == bare.frequency && ($0.interval == 1 || $0.interval == bare.interval)
                && !($0.monthDays.isEmpty && $0.weekdays.isEmpty && $0.months.isEmpty
                    && $0.hours.isEmpty)
        }
        guard fits else { return nil }
        return rules.map {
            var rule = $0
            rule.interval = bare.interval
            if rule.hours.isEmpty {
                rule.hours = bare.hours
                rule.minutes = bare.minutes
            }
            return rule
        }
    }

    // MARK: working days

    /// A clause about closed days governs every rule and date of its phrase.
    mutating func applyRoll(_ atoms: inout [Atom]) {
        var roll: RecurrenceRule.Roll?
        for atom in atoms {
            if case .roll(let found) = atom.value { roll = found }
        }
        atoms.removeAll { if case .roll = $0.value { true } else { false } }
        guard let roll else { return }
        for index in atoms.indices {
            switch atoms[index].value {
            case .rules(let rules):
                atoms[index].value = .rules(
                    rules.map {
                        var rule = $0
                        rule.roll = roll
                        return rule
                    })
            case .days(let days, let origin):
                atoms[index].value = .days(days.map { rolled($0, origin, roll) }, origin)
            default: break
            }
        }
    }

    func rolled(
        _ days: CivilInterval, _ origin: Atom.Origin, _ roll: RecurrenceRule.Roll
    ) -> CivilInterval {
        guard case .date(let day) = meaning(days, origin) else { return days }
        switch roll {
        case .next: return CivilInterval(day: context.holidays.workingDay(onOrAfter: day))
        case .previous: return CivilInterval(day: context.holidays.workingDay(onOrBefore: day))
        case .omit: return days
        }
    }
}
