import CivilTime

extension Parser {
    /// Cycles that begin with a day: จันทร์แรกของเดือน, วันทำการสุดท้ายของเดือน, สิ้นเดือน, เดือนมีนาคมของทุกปี.
    mutating func dayOfMonth() throws(Impossible) -> Atom.Value? {
        let start = at
        let bounded = accept(.within, .notLater)
        accept(.inside)
        let before = accept(.before)
        if weekday() != nil, word() != .weekOrSunday {
            return try weekdays(recurring: false, from: start)
        }
        if accept(.workday) { return try workdayOfMonth().map { .rules([$0]) } }
        if let count = number(), word(1) == .workday || word(1) == .day,
            word(2) == .first || word(2) == .of, !before
        {
            return try firstDays(count, from: start)
        }
        if let count = number(), word(1) == .monthStart, month(2) == nil {
            at += 2
            return .rules(try monthlyRules([count.value], .list, interval: 1, from: start))
        }
        if let count = number(), word(1) == .firstDay {
            at += 2
            guard let interval = ofEveryMonth() else { return nil }
            return .rules(try monthlyRules([count.value], .list, interval: interval, from: start))
        }
        if word() == .monthEnd, word(1) == .thisOne {
            at += 2
            return .soft(.vague(.relative))
        }
        if accept(.monthEnd) { return try monthEnd() }
        if word() == .monthStart, month(1) == nil, !(word(1) == .month && month(2) != nil) {
            at += 1
            var rule = RecurrenceRule(.monthly)
            rule.monthDays = [1]
            return .rules([rule])
        }
        if word() == .firstDay {
            at += 1
            guard word() == .of, let interval = ofEveryMonth() else { return nil }
            return .rules(try monthlyRules([1], .list, interval: interval, from: start))
        }
        if accept(.lastDay), accept(.of), accept(.every), accept(.month) {
            return try monthEnd()
        }
        if word() == .month, month(1) != nil {
            at += 2
            guard ofEveryYear(), let months = month(-3) ?? monthBehind(start) else { return nil }
            var rule = RecurrenceRule(.yearly)
            rule.months = months
            if bounded { rule.monthDays = [-1] }
            return months.count == 1
                ? .rules([rule]) : .choice(months.map { yearly($0) })
        }
        return try quarterMonthEnd(from: start)
    }

    private func yearly(_ month: Int) -> Meaning {
        var rule = RecurrenceRule(.yearly)
        rule.months = [month]
        return .rule(rule)
    }

    /// The month that stands first after a place.
    private func monthBehind(_ start: Int) -> [Int]? {
        for index in start..<min(at, tokens.count) {
            if case .month(let months, _) = tokens[index].kind { return months }
        }
        return nil
    }

    /// สิ้นเดือน alone is the end of every month; with a month behind it, it is a date.
    private mutating func monthEnd() throws(Impossible) -> Atom.Value? {
        if let months = month() {
            at += 1
            guard ofEveryYear() else { return nil }
            var rule = RecurrenceRule(.yearly)
            rule.months = months
            rule.monthDays = [-1]
            return .rules([rule])
        }
        if word() == .previous { return nil }
        let interval = ofEveryMonth() ?? 1
        var rule = RecurrenceRule(.monthly, interval: interval)
        rule.monthDays = [-1]
        return .rules([rule])
    }

    /// สิ้นไตรมาส without a number is the end of every fiscal quarter.
    private mutating func quarterMonthEnd(from start: Int) throws(Impossible) -> Atom.Value? {
        guard accept(.quarterEnd), number() == nil || isUnit(word(1)), word() != .that else {
            return nil
        }
        accept(.of)
        if accept(.every) { accept(.quarter) }
        var rule = RecurrenceRule(.yearly)
        rule.months = [3, 6, 9, 12]
        rule.monthDays = [-1]
        return .rules([rule])
    }

    /// ๕ วันทำการแรกของเดือน, ๗ วันแรกของเดือน: by the last of them.
    private mutating func firstDays(_ count: Numeral, from start: Int) throws(Impossible)
        -> Atom.Value?
    {
        let working = word(1) == .workday
        at += 2
        accept(.first)
        guard let interval = ofEveryMonth() else { return nil }
        guard working else {
            return .rules(try monthlyRules([count.value], .list, interval: interval, from: start))
        }
        var rule = try workingDay(count.value, from: start)
        rule.interval = interval
        return .rules([rule])
    }

    /// The n-th working day of every month: ordinals count open days only.
    func workingDay(_ ordinal: Int, from start: Int) throws(Impossible) -> RecurrenceRule {
        // No month has more than 23 working days.
        guard ordinal == -1 || (1...23).contains(ordinal) else {
            throw fail(.impossibleDay, from: start)
        }
        var rule = RecurrenceRule(.monthly)
        rule.weekdays = Weekday.allCases.prefix(5).map { RecurrenceRule.WeekdayNumber($0) }
        rule.setPositions = [ordinal]
        rule.countsWorkingDaysOnly = true
        return rule
    }

    /// วันทำการ has been read: แรก, สุดท้าย or ที่ ๕, of every month.
    mutating func workdayOfMonth() throws(Impossible) -> RecurrenceRule? {
        let start = at
        guard let ordinal = ordinal() else { return nil }
        var ordinals = [ordinal]
        while ordinals.count < 5, let next = nextWorkday() { ordinals.append(next) }
        let interval = ofEveryMonth()
        let week = interval == nil && ofEveryWeek()
        let months = interval == nil && !week ? ofNamedMonthOfEveryYear() : nil
        if interval == nil, !week, months == nil, !isBehindEveryMonth(start) {
            at = start
            return nil
        }
        var rule = try workingDay(ordinal, from: start)
        for next in ordinals.dropFirst() {
            rule.setPositions += try workingDay(next, from: start).setPositions
        }
        if let months {
            rule.frequency = .yearly
            rule.months = months
        }
        rule.interval = interval ?? 1
        if week {
            rule.frequency = .weekly
            rule.interval = 1
        }
        return rule
    }

    /// และ(วันทำการที่) ๑๐: one more of the month's working days.
    private mutating func nextWorkday() -> Int? {
        let start = at
        if accept(.and) || accept(.comma) {
            accept(.and)
            accept(.workday)
            if let ordinal = ordinal() { return ordinal }
            if let numeral = number(), numeral.digits <= 2, !isUnit(word(1)), month(1) == nil {
                at += 1
                return numeral.value
            }
        }
        at = start
        return nil
    }

    /// ทุกเดือน ภายในวันทำการที่ ๕: the month of the cycle before.
    private func isBehindEveryMonth(_ place: Int) -> Bool {
        guard word() != .of, month() == nil, word() != .month else { return false }
        return (1..<max(1, place)).contains {
            tokens[$0].word == .month && [.every, .by].contains(tokens[$0 - 1].word)
        }
    }

    /// ของสัปดาห์, ของทุกสัปดาห์.
    private mutating func ofEveryWeek() -> Bool {
        let start = at
        let of = accept(.of) || spelling(at) == "ใน" && accept(.inside)
        if accept(.every) || of, accept(.week, .weekOrSunday) { return true }
        at = start
        return false
    }

    // MARK: weekdays

    /// Weekdays with what joins them, and their ordinals in the month.
    mutating func weekdays(recurring: Bool, from start: Int) throws(Impossible) -> Atom.Value? {
        guard let first = weekday() else { return nil }
        at += 1
        var days = [first]
        var ranged = false
        var either = false
        while days.count < 14 {
            let next = try attempt { (p) throws(Impossible) -> [Weekday]? in
                let range = p.accept(.dash) || p.accept(.to)
                if !range { p.accept(.comma, .slash) }
                if !range, !p.accept(.and), p.accept(.or) { either = true }
                let again = !range && p.accept(.every)
                guard let weekday = p.weekday(), !(again && p.word() == .weekOrSunday) else {
                    return nil
                }
                p.at += 1
                if !range { return [weekday] }
                ranged = true
                return Parser.days(from: days[days.count - 1], to: weekday)
            }
            guard let next else { break }
            days += next
        }
        days = unique(days)
        if let monthly = try ordinalWeekdays(days, recurring, from: start) { return monthly }
        if !recurring, word() == .that, let day = number(1), day.isDayLike || day.isWord {
            return nil
        }
        if !recurring, word() == .first || word() == .last { return nil }
        if ofEveryWeek() || recurring || ranged {
            if either { return .choice(days.map { .rule(weekly([$0])) }) }
            return .rules([weekly(days)])
        }
        if number() != nil || mark() == .comma && number(1) != nil { return nil }
        return .looseWeekdays(days)
    }

    func weekly(_ days: [Weekday]) -> RecurrenceRule {
        var rule = RecurrenceRule(.weekly)
        rule.weekdays = days.sorted().map { RecurrenceRule.WeekdayNumber($0) }
        return rule
    }

    /// The weekdays after one up to another, past Sunday if need be.
    static func days(from first: Weekday, to last: Weekday) -> [Weekday] {
        var days: [Weekday] = []
        var index = first.rawValue
        repeat {
            index = index % 7 + 1
            days.append(Weekday.allCases[index - 1])
        } while index != last.rawValue && days.count < 7
        return days
    }

    /// แรกของเดือน, ที่ ๑ และ ๓ ของเดือน, ของสัปดาห์ที่ ๒ ของเดือน, สิ้นเดือน.
    private mutating func ordinalWeekdays(_ days: [Weekday], _ recurring: Bool, from start: Int)
        throws(Impossible)
        -> Atom.Value?
    {
        let before = at
        var rule = RecurrenceRule(.monthly)
        if accept(.monthEnd) {
            rule.weekdays = days.map { RecurrenceRule.WeekdayNumber($0, ordinal: -1) }
            return .rules([rule])
        }
        accept(.of, .inside)
        if !accept(.week) { at = before }
        guard let first = ordinal() else {
            at = before
            return nil
        }
        var ordinals = [first]
        while ordinals.count < 5 {
            let next = try attempt { (p) throws(Impossible) -> Int? in
                guard p.accept(.and) || p.accept(.comma) else { return nil }
                p.accept(.and)
                // วันพุธแรกและวันพุธที่สามของเดือน
                if days.count == 1, p.weekday() == days[0] { p.at += 1 }
                if let named = p.ordinal() { return named }
                guard let numeral = p.number(), numeral.digits <= 2, p.month(1) == nil else {
                    return nil
                }
                p.at += 1
                return numeral.value
            }
            guard let next else { break }
            ordinals.append(next)
        }
        // ทุกวันศุกร์ที่ ๒ can only be that of the month.
        let of = try intervalOfOrdinals(&rule, first)
        guard let interval = of ?? (recurring ? 1 : nil) else {
            at = before
            return nil
        }
        guard ordinals.allSatisfy({ $0 == -1 || (1...5).contains($0) }) else {
            throw fail(.impossibleWeekday, from: start)
        }
        rule.interval = interval
        rule.weekdays = ordinals.flatMap { ordinal in
            days.map { RecurrenceRule.WeekdayNumber($0, ordinal: ordinal) }
        }
        return .rules([rule])
    }

    /// Of every month, or of the first or last month of every quarter.
    private mutating func intervalOfOrdinals(_ rule: inout RecurrenceRule, _ ordinal: Int)
        throws(Impossible)
        -> Int?
    {
        let start = at
        if accept(.of), accept(.quarter), number() == nil, word() != .that {
            rule.frequency = .yearly
            rule.months = ordinal > 0 ? [1, 4, 7, 10] : [3, 6, 9, 12]
            return 1
        }
        at = start
        if let interval = ofEveryMonth() { return interval }
        guard let month = ofNamedMonthOfEveryYear() else { return nil }
        rule.frequency = .yearly
        rule.months = month
        return 1
    }

    /// ของเดือนตุลาคม(ของ)ทุกปี.
    private mutating func ofNamedMonthOfEveryYear() -> [Int]? {
        let start = at
        accept(.of)
        accept(.month)
        if let months = month(), months.count == 1 {
            at += 1
            if ofEveryYear() { return months }
        }
        at = start
        return nil
    }
}
