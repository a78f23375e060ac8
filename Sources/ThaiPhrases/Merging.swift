import CivilTime

extension Parser {
    // MARK: times of day

    /// A time of day belongs to the date or the cycle before it, else to the one behind it.
    mutating func attachTimes(_ atoms: inout [Atom]) {
        settleTimes(&atoms)
        var index = 0
        while index < atoms.count {
            guard case .times(let times) = atoms[index].value, let time = times.first else {
                index += 1
                continue
            }
            let place = atoms[index].tokens
            let before = index > 0 ? timed(atoms[index - 1].value, times) : nil
            if let before {
                atoms[index - 1].value = before
                atoms.remove(at: index)
                continue
            }
            let after = index + 1 < atoms.count ? timed(atoms[index + 1].value, times) : nil
            if let after {
                atoms[index + 1].value = after
                atoms.remove(at: index)
                continue
            }
            if index > 0 {
                warn(
                    .ignoredPart, "the time of day \(time) was not used",
                    "ไม่ได้ใช้เวลา \(ThaiText.time(time))", place)
            }
            atoms[index].value = .soft(.none(.timeOfDay))
            index += 1
        }
    }

    /// A time that may be two makes two readings of the day or cycle before it.
    private mutating func settleTimes(_ atoms: inout [Atom]) {
        for index in atoms.indices.reversed() {
            guard case .either(let times) = atoms[index].value else { continue }
            let place = atoms[index].tokens
            guard index > 0 else {
                atoms[index].value = .soft(.none(.timeOfDay))
                continue
            }
            let readings = times.compactMap { time -> Meaning? in
                switch timed(atoms[index - 1].value, [time]) {
                case .moment(let day, let time): .moment(day, time)
                case .rules(let rules) where rules.count == 1: .rule(rules[0])
                default: nil
                }
            }
            if readings.count == times.count {
                atoms[index - 1].value = .choice(readings)
                atoms.remove(at: index)
            } else {
                warn(.ignoredPart, "the time of day was not used", "ไม่ได้ใช้เวลาของวัน", place)
                atoms[index].value = .soft(.none(.timeOfDay))
            }
        }
    }

    private func timed(_ value: Atom.Value, _ times: [TimeOfDay]) -> Atom.Value? {
        switch value {
        case .days(let days, .date), .days(let days, .document), .days(let days, .endOf):
            guard let time = times.first, days.count == 1, let day = days[0].start,
                day == days[0].end
            else { return nil }
            return .moment(day, time)
        case .rules(let rules):
            guard rules.allSatisfy({ $0.hours.isEmpty }) else { return nil }
            return .rules(rules.flatMap { timed($0, times) })
        case .choice(let readings):
            guard let time = times.first else { return nil }
            let moments = readings.compactMap { reading -> Meaning? in
                guard case .date(let day) = reading else { return nil }
                return .moment(day, time)
            }
            return moments.count == readings.count ? .choice(moments) : nil
        default: return nil
        }
    }

    /// One rule for all times of the same minute; the end of a day is its last minute.
    private func timed(_ rule: RecurrenceRule, _ times: [TimeOfDay]) -> [RecurrenceRule] {
        var byMinute: [(minute: Int, hours: [Int])] = []
        for time in times {
            let hour = time == .endOfDay ? 23 : time.hour
            let minute = time == .endOfDay ? 59 : time.minute
            if let index = byMinute.firstIndex(where: { $0.minute == minute }) {
                byMinute[index].hours.append(hour)
            } else {
                byMinute.append((minute, [hour]))
            }
        }
        return byMinute.map { minute, hours in
            var timed = rule
            timed.hours = unique(hours).sorted()
            timed.minutes = [minute]
            return timed
        }
    }

    // MARK: days and weekdays without a month

    /// "Every month, by the 5th": a day without a month belongs to a monthly cycle beside it.
    mutating func mergeDays(_ atoms: inout [Atom]) throws(Impossible) {
        var index = 0
        while index < atoms.count {
            guard case .looseDays(let days) = atoms[index].value else {
                index += 1
                continue
            }
            var done = false
            if index > 0, case .days(let whole, .month) = atoms[index - 1].value, whole.count == 1,
                let first = whole[0].start
            {
                let dates = days.map { CivilDate(year: first.year, month: first.month, day: $0) }
                guard dates.allSatisfy({ $0 != nil }) else {
                    throw Impossible(reason: .impossibleDate, tokens: atoms[index].tokens)
                }
                atoms[index - 1].value = .days(
                    dates.compactMap { $0.map { CivilInterval(day: $0) } }, .date(hasYear: true))
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

    private func onWeekdays(_ value: Atom.Value, _ days: [Weekday]) -> Atom.Value? {
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
    func mergeNamedMonths(_ atoms: inout [Atom]) {
        for index in atoms.indices.dropLast().reversed() {
            nameMonthEnds(&atoms, index)
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

    /// ทุกสิ้นเดือน มี.ค. และ ก.ย.: the ends of those months.
    private func nameMonthEnds(_ atoms: inout [Atom], _ index: Int) {
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
    private func contradiction(_ left: Atom, _ right: Atom) -> Atom.Value? {
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
    private func sameDayOfYear(_ left: Atom, _ right: Atom) -> [RecurrenceRule]? {
        guard case .rules(let first) = left.value, case .rules(let second) = right.value,
            !joined(left, right, by: [.or])
        else { return nil }
        let all = first + second
        guard all.allSatisfy({ $0.frequency == .yearly && !$0.months.isEmpty }) else { return nil }
        let one = merged(all)
        return one.count == 1 ? one : nil
    }

    private func merged(_ bare: RecurrenceRule, _ rules: [RecurrenceRule]) -> [RecurrenceRule]? {
        var plain = RecurrenceRule(bare.frequency, interval: bare.interval)
        plain.hours = bare.hours
        plain.minutes = bare.minutes
        plain.roll = bare.roll
        guard plain == bare else { return nil }
        let fits = rules.allSatisfy {
            $0.frequency == bare.frequency && ($0.interval == 1 || $0.interval == bare.interval)
                && !($0.monthDays.isEmpty && $0.weekdays.isEmpty && $0.months.isEmpty)
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

    private func rolled(
        _ days: CivilInterval, _ origin: Atom.Origin, _ roll: RecurrenceRule.Roll
    ) -> CivilInterval {
        guard case .date(let day) = meaning(days, origin) else { return days }
        switch roll {
        case .next: return CivilInterval(day: context.holidays.workingDay(onOrAfter: day))
        case .previous: return CivilInterval(day: context.holidays.workingDay(onOrBefore: day))
        case .omit: return days
        }
    }

    // MARK: periods that explain each other

    /// Drops periods that only repeat or frame another: the fiscal year of a title, the date of the
    /// order that is quoted, a round whose months stand in parentheses.
    mutating func settlePeriods(_ atoms: [Atom]) -> [Atom] {
        var kept: [Atom] = []
        for atom in atoms {
            if case .days(let days, .date) = atom.value, days.count == 1, let day = days[0].end,
                let last = kept.last, case .meaning(.amendment(.end(let end))) = last.value,
                isParenthesis(last, atom)
            {
                if day != end {
                    kept[kept.count - 1].value = .choice([
                        .amendment(.end(end)), .amendment(.end(day)),
                    ])
                }
                continue
            }
            guard case .days(let days, let origin) = atom.value, days.count == 1,
                let last = kept.last, case .days(let before, let beforeOrigin) = last.value,
                before.count == 1, isParenthesis(last, atom)
            else {
                kept.append(atom)
                continue
            }
            if meaning(days[0], origin) == meaning(before[0], beforeOrigin)
                || days[0] == before[0] && beforeOrigin != .date(hasYear: true)
            {
                continue
            }
            if case .round(let months) = beforeOrigin, covers(days[0], months: months) {
                if days[0] != before[0] { frames.append(last.tokens) }
                kept[kept.count - 1] = atom
                continue
            }
            if case .endOf(let whole) = beforeOrigin, origin.isPeriod, let end = days[0].end {
                if days[0] == whole { continue }
                let readings = [meaning(before[0], beforeOrigin), .date(end)]
                kept[kept.count - 1] = Atom(
                    value: .choice(readings),
                    tokens: last.tokens.lowerBound..<atom.tokens.upperBound)
                continue
            }
            if origin.isPeriod == beforeOrigin.isPeriod {
                let readings = [meaning(before[0], beforeOrigin), meaning(days[0], origin)]
                kept[kept.count - 1] = Atom(
                    value: .choice(readings),
                    tokens: last.tokens.lowerBound..<atom.tokens.upperBound)
                continue
            }
            kept.append(atom)
        }
        return withoutFrames(kept)
    }

    private func isParenthesis(_ first: Atom, _ second: Atom) -> Bool {
        let between =
            first.tokens
            .upperBound..<max(
                first.tokens.upperBound, second.tokens.lowerBound)
        guard between.count <= 3 else { return false }
        return between.contains { tokens[$0].kind == .mark(.open) }
            || between.isEmpty && first.isRound
    }

    private func covers(_ days: CivilInterval, months: Int) -> Bool {
        guard let start = days.start, let end = days.end else { return false }
        return start.day == 1 && end == start.adding(months: months - 1).lastOfMonth
    }

    private mutating func withoutFrames(_ atoms: [Atom]) -> [Atom] {
        func isFrame(_ atom: Atom) -> Bool {
            guard case .days(_, let origin) = atom.value else { return false }
            return origin == .fiscalYear || origin == .document
        }
        let dated = atoms.contains { atom in
            switch atom.value {
            case .days, .moment, .choice: !isFrame(atom)
            case .meaning(.calendar), .meaning(.offset), .meaning(.amendment): true
            default: false
            }
        }
        let named = atoms.contains {
            if case .meaning(.calendar) = $0.value { true } else { false }
        }
        let kept = atoms.filter { atom in
            guard case .days(_, let origin) = atom.value else { return true }
            if origin == .fiscalYear { return !dated }
            if origin == .calendarYear { return !named }
            return origin != .document || atoms.count == 1
                || atoms.allSatisfy(isFrame) && !atoms.contains { !isDocument($0) }
        }
        var rest = atoms
        setAside(&rest, keeping: kept)
        return rest
    }

    private func isDocument(_ atom: Atom) -> Bool {
        if case .days(_, .document) = atom.value { return true }
        return false
    }
}

extension Atom {
    /// The months, when nothing but months is named here.
    var namedMonths: [CivilInterval] {
        guard case .days(let days, .month) = value else { return [] }
        return days
    }

    var isRound: Bool {
        if case .days(_, .round) = value { return true }
        return false
    }
}

extension Atom.Origin {
    /// Whether days were written as a period rather than as single days.
    var isPeriod: Bool {
        switch self {
        case .date, .document, .endOf: false
        default: true
        }
    }
}
