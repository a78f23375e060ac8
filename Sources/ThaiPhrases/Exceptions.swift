import CivilTime

/// What is taken from a cycle.
struct Exemption: Equatable {
    var months: [Int] = []
    var weekdays: [Weekday] = []
    var holidays = false
    /// Only what is left is named so.
    var workdays = false

    var isEmpty: Bool { months.isEmpty && weekdays.isEmpty && !holidays && !workdays }
}

extension Parser {
    /// ยกเว้นเดือนตุลาคม, เว้นวันเสาร์และวันอาทิตย์, ไม่รวมวันหยุดราชการ, หยุดวันพุธ.
    mutating func exception() throws(Impossible) -> Atom.Value? {
        let start = at
        if word() == .only { return try restriction() }
        let isKept = word() == .negation && (word(1) == .alternate || word(1) == .except)
        if isKept { at += 1 }
        var exemption = Exemption()
        if word() == .exempt {
            exemption.holidays = true
            if spelling(at).contains("เสาร์") { exemption.weekdays = [.saturday, .sunday] }
        } else if word() != .except, word() != .alternate, word() != .omitted {
            return nil
        }
        let isCertain = word() == .except && spelling(at) != "หยุด" || word() == .exempt
        at += 1
        try collect(&exemption)
        if isKept, !exemption.months.isEmpty { doubts.append((.negation, start..<at)) }
        if isKept, !exemption.isEmpty { return .soft(.none(.holidaysToo)) }
        guard !exemption.isEmpty else {
            at = start
            guard isCertain else { return nil }
            at += 1
            doubts.append((.negation, start..<at))
            return .exception(Exemption())
        }
        return .exception(exemption)
    }

    /// เฉพาะเดือน ม.ค. และ ก.ค., เฉพาะวันจันทร์, เฉพาะวันทำการ behind a cycle; without one it says nothing more than
    /// what follows it.
    private mutating func restriction() throws(Impossible) -> Atom.Value? {
        guard tokens.contains(where: { Parser.cycleWords.contains($0.word) }) else { return nil }
        at += 1
        var exemption = Exemption()
        accept(.inside, .part)
        accept(.day)
        if accept(.workday) { exemption.workdays = true } else { try collect(&exemption) }
        // A month with its year, and a span of days, are windows.
        guard !exemption.isEmpty, exemption.months.count != 1, number() == nil,
            mark() != .dash, word() != .every, !(word() == .of && word(1) == .every)
        else { return nil }
        return .restriction(exemption)
    }

    private static let cycleWords: Set<Word?> = [
        .every, .by, .per, .regular, .daily, .weekly, .monthly, .quarterly, .yearly, .monthEnd,
    ]

    /// Months, weekdays and closed days, with what joins them.
    private mutating func collect(_ exemption: inout Exemption) throws(Impossible) {
        for _ in 0..<longestList {
            let before = at
            accept(.comma, .slash)
            accept(.and, .or)
            accept(.inside, .of)
            accept(.every)
            if let months = exceptedMonths() {
                exemption.months += months
            } else if weekday() != nil, number(1) == nil, !(word(1) == .that && number(2) != nil) {
                let first = exemption.weekdays.count
                let range = mark(1) == .dash || word(1) == .to
                exemption.weekdays += weekday().map { [$0] } ?? []
                at += 1
                if range, let last = weekday(1), exemption.weekdays.count > first {
                    exemption.weekdays += Parser.days(
                        from: exemption.weekdays[first], to: last)
                    at += 2
                }
            } else if accept(.holiday) {
                exemption.holidays = true
                if kind() == .other, spelling(at) == "ราชการ" { at += 1 }
            } else if word() == .exempt, at > before {
                at += 1
                exemption.holidays = true
            } else {
                at = before
                return
            }
        }
    }

    /// A month by name or number, or a range of them; one that is followed by a year is a window.
    private mutating func exceptedMonths() -> [Int]? {
        let start = at
        let named = accept(.month)
        let first: Int
        if let months = month(), months.count == 1 {
            first = months[0]
        } else if named, let numeral = number(), numeral.isDayLike,
            (1...12).contains(numeral.value)
        {
            first = numeral.value
        } else {
            at = start
            return nil
        }
        at += 1
        guard mark() == .dash || word() == .to else { return [first] }
        let ahead = word(1) == .month ? 2 : 1
        guard let months = month(ahead), months.count == 1 else { return [first] }
        at += ahead + 1
        var found = [first]
        while let last = found.last, last != months[0], found.count < 12 {
            found.append(last % 12 + 1)
        }
        return found
    }

    // MARK: taking it from a cycle

    /// Takes what is excepted from the cycle before it; where that cannot be said, it is asked about.
    mutating func applyExceptions(_ atoms: inout [Atom]) {
        applyRestrictions(&atoms)
        var index = 0
        while index < atoms.count {
            guard case .exception(let exemption) = atoms[index].value else {
                index += 1
                continue
            }
            let place = atoms[index].tokens
            let target = atoms[..<index].lastIndex {
                if case .rules = $0.value { true } else { false }
            }
            if let target, case .rules(let rules) = atoms[target].value, !exemption.isEmpty {
                let left = rules.compactMap { without(exemption, $0) }
                if left.count == rules.count {
                    atoms[target].value = .rules(left)
                    atoms.remove(at: index)
                    continue
                }
            }
            if target == nil, exemption == Exemption(holidays: true) {
                atoms[index].value = .soft(.none(.holiday))
            } else {
                doubts.append((.negation, place))
                atoms[index].value = .soft(.none(.noTime))
            }
            index += 1
        }
    }

    /// Leaves of the cycle before or behind it what a restriction names, or asks.
    private mutating func applyRestrictions(_ atoms: inout [Atom]) {
        for index in atoms.indices.reversed() {
            guard case .restriction(let named) = atoms[index].value else { continue }
            let place = atoms[index].tokens
            atoms.remove(at: index)
            let target = [index - 1, index].first { near in
                if atoms.indices.contains(near), case .rules = atoms[near].value {
                    true
                } else {
                    false
                }
            }
            guard let target, case .rules(let rules) = atoms[target].value else {
                doubts.append((.text, place))
                continue
            }
            let left = rules.compactMap { only(named, $0) }
            if left.count == rules.count {
                atoms[target].value = .rules(left)
            } else {
                doubts.append((.unit, place))
            }
        }
    }

    /// What a restriction leaves of a rule; nil where no rule says that.
    private func only(_ named: Exemption, _ rule: RecurrenceRule) -> RecurrenceRule? {
        var left = rule
        guard !named.holidays else { return nil }
        if !named.months.isEmpty {
            guard rule.months.isEmpty, rule.interval == 1, rule.frequency != .yearly else {
                return nil
            }
            left.months = Set(named.months).sorted()
        }
        if named.workdays {
            guard rule == RecurrenceRule(.daily) else { return nil }
            left.countsWorkingDaysOnly = true
        }
        if !named.weekdays.isEmpty {
            let isBare = rule.weekdays.isEmpty && rule.monthDays.isEmpty
            guard isBare, rule.interval == 1, [.daily, .weekly].contains(rule.frequency) else {
                return nil
            }
            left.frequency = .weekly
            left.weekdays = Set(named.weekdays).sorted().map { RecurrenceRule.WeekdayNumber($0) }
        }
        return left
    }

    /// A rule without what is excepted; nil where no rule says that.
    private func without(_ exemption: Exemption, _ rule: RecurrenceRule) -> RecurrenceRule? {
        var left = rule
        // An exception of what is excepted already may be its contrary.
        if exemption.holidays, rule.countsWorkingDaysOnly || rule.roll == .omit { return nil }
        if !exemption.months.isEmpty {
            let all = rule.months.isEmpty ? Array(1...12) : rule.months
            left.months = all.filter { !exemption.months.contains($0) }
            guard rule.interval == 1, !left.months.isEmpty,
                exemption.months.allSatisfy(all.contains),
                rule.frequency != .yearly || !rule.months.isEmpty
            else { return nil }
        }
        let weekend: Set<Weekday> = [.saturday, .sunday]
        if exemption.holidays, rule.frequency == .daily, rule.interval == 1,
            exemption.weekdays.isEmpty || Set(exemption.weekdays) == weekend
        {
            left.countsWorkingDaysOnly = true
            return left
        }
        if !exemption.weekdays.isEmpty {
            let open =
                rule.countsWorkingDaysOnly ? Weekday.allCases.prefix(5) : Weekday.allCases[...]
            let all =
                rule.weekdays.isEmpty
                ? open.map { RecurrenceRule.WeekdayNumber($0) } : rule.weekdays
            let isWeekly = rule.frequency == .weekly && !rule.weekdays.isEmpty
            guard rule.frequency == .daily && rule.interval == 1 || isWeekly else { return nil }
            left.frequency = .weekly
            left.weekdays = all.filter { !exemption.weekdays.contains($0.weekday) }
            let isWhole = exemption.weekdays.allSatisfy { day in
                all.contains { $0.weekday == day }
            }
            guard !left.weekdays.isEmpty, isWhole else { return nil }
        }
        if exemption.holidays {
            if rule.frequency == .daily, exemption.weekdays.isEmpty {
                left.countsWorkingDaysOnly = true
            } else {
                left.roll = .omit
            }
        }
        return left
    }
}
