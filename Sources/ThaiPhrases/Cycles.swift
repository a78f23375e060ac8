import CivilTime

extension Parser {
    /// A cycle: how often something comes round.
    mutating func cycle() throws(Impossible) -> Atom.Value? {
        let start = at
        if let rule = englishCycle() { return .rules([rule]) }
        if let days = try daysOfMonths() { return days }
        if let value = try attempt({ (p) throws(Impossible) in try p.perUnit() }) { return value }
        if let value = try attempt({ (p) throws(Impossible) in try p.countPerUnit() }) {
            return value
        }
        if let rule = try attempt({ (p) throws(Impossible) in p.alternating() }) {
            return .rules([rule])
        }
        if let value = try attempt({ (p) throws(Impossible) in try p.dayOfMonth() }) {
            return value
        }
        accept(.inside)
        switch word() {
        case .every:
            at += 1
            accept(.regular, .every)
            if let value = try every(from: start) { return value }
        case .by:
            at += 1
            if let value = try every(from: start, by: true) { return value }
        case .regular:
            at += 1
            if let value = try regular() { return value }
        default: break
        }
        at = start
        return nil
    }

    private mutating func englishCycle() -> RecurrenceRule? {
        let rule: RecurrenceRule? =
            switch word() {
            case .daily: RecurrenceRule(.daily)
            case .weekly: RecurrenceRule(.weekly)
            case .monthly: RecurrenceRule(.monthly)
            case .quarterly: RecurrenceRule(.monthly, interval: 3)
            case .yearly: RecurrenceRule(.yearly)
            default: nil
            }
        if rule != nil { at += 1 }
        return rule
    }

    /// The rule of a unit, or nil for what is no unit of a cycle.
    func rule(each unit: Word?, _ count: Int = 1) -> RecurrenceRule? {
        switch unit {
        case .day: return RecurrenceRule(.daily, interval: count)
        case .workday:
            var rule = RecurrenceRule(.daily, interval: count)
            rule.countsWorkingDaysOnly = true
            return rule
        case .week, .weekOrSunday: return RecurrenceRule(.weekly, interval: count)
        case .month: return RecurrenceRule(.monthly, interval: count)
        case .quarter: return RecurrenceRule(.monthly, interval: 3 * count)
        case .halfYear: return RecurrenceRule(.monthly, interval: 6 * count)
        case .year, .fiscalYear, .calendarYear: return RecurrenceRule(.yearly, interval: count)
        case .fortnight, .halfMonth:
            // Half a month, not 14 or 15 days: its middle and its end.
            guard count == 1 else { return nil }
            var rule = RecurrenceRule(.monthly)
            rule.monthDays = [15, -1]
            return rule
        default: return nil
        }
    }

    /// The length of a unit, for quotas and terms.
    func period(_ unit: Word?, _ count: Int = 1) -> Period? {
        switch unit {
        case .day: Period(days: count)
        case .workday: Period(workingDays: count)
        case .week, .weekOrSunday: Period(weeks: count)
        case .month: Period(months: count)
        case .quarter: Period(months: 3 * count)
        case .halfYear: Period(months: 6 * count)
        case .fortnight, .halfMonth: Period(days: 15 * count)
        case .year, .fiscalYear, .calendarYear: Period(years: count)
        default: nil
        }
    }

    // MARK: every

    /// What follows ทุก or ราย.
    private mutating func every(from start: Int, by: Bool = false) throws(Impossible)
        -> Atom.Value?
    {
        accept(.round, .part)
        if word() == .lunar { return nil }
        if accept(.partOfDay), weekday() == nil, word() != .day {
            return .rules([RecurrenceRule(.daily)])
        }
        if kind() == .other, weekday(1) != nil { at += 1 }
        if mark() == .dash, number(1) != nil { throw fail(.negativeInterval, from: start) }
        if let counted = try everyCounted(from: start) { return counted }
        if !by, let value = try everyDays(from: start) { return value }
        if word() == .vaguePart {
            at += 1
            return .soft(.vague(.partOfPeriod))
        }
        if let ends = everyEnd() { return .rules([ends]) }
        guard let rule = rule(each: word()) else { return nil }
        let unit = word()
        at += 1
        if spelling(at) == "ๆ", word(1) == .per, number(2) != nil, let unit {
            // ทุกเดือน ๆ ละ ๒ ครั้ง
            at += 2
            guard let numeral = number() else { return nil }
            at += 1
            return try quota(numeral, each: unit, 1, from: start)
        }
        if unit == .month, !by, let yearly = try everyNamedMonth(from: start) { return yearly }
        if unit == .workday, let ordinals = try workdayOfMonth() { return .rules([ordinals]) }
        if unit == .fiscalYear || unit == .year { skipYearNumber() }
        if word() == .alternate, word(1) == unit, month(2) == nil {
            at += 2
            return self.rule(each: unit, 2).map { .rules([$0]) }
        }
        return .rules([rule])
    }

    private mutating func skipYearNumber() {
        accept(.buddhistEra)
    }

    /// ทุก ๓ เดือน; ทุก ๓ - ๖ เดือน has two readings.
    private mutating func everyCounted(from start: Int) throws(Impossible) -> Atom.Value? {
        guard let first = number() else { return nil }
        var counts = [first]
        var ahead = 1
        if mark(1) == .dot, number(2) != nil, rule(each: word(3)) != nil {
            at += 4
            throw fail(.fractionOfAUnit, from: start)
        }
        if mark(1) == .dash || word(1) == .or || word(1) == .to, let second = number(2) {
            counts.append(second)
            ahead = 3
        }
        skipWordsInParentheses(&ahead)
        let unit = word(ahead)
        if unit == .hour || unit == .minute || unit == .second {
            if first.value == 0 { throw fail(.zeroInterval, from: start) }
            at += ahead + 1
            return .soft(.none(.subDaily))
        }
        guard rule(each: unit) != nil else { return nil }
        at += ahead + 1
        var rules: [RecurrenceRule] = []
        for count in counts {
            guard count.value != 0 else { throw fail(.zeroInterval, from: start) }
            guard (1...999).contains(count.value), let rule = rule(each: unit, count.value) else {
                throw fail(.impossibleInterval, from: start)
            }
            rules.append(rule)
        }
        return rules.count == 1 ? .rules(rules) : .choice(rules.map { .rule($0) })
    }

    /// ๓ (สาม) เดือน.
    private func skipWordsInParentheses(_ ahead: inout Int) {
        if mark(ahead) == .open, number(ahead + 1)?.isWord == true, mark(ahead + 2) == .close {
            ahead += 3
        }
    }

    /// ทุกวันจันทร์ …, ทุกวันที่ ๕ …
    private mutating func everyDays(from start: Int) throws(Impossible) -> Atom.Value? {
        if weekday() != nil, word() != .weekOrSunday {
            return try weekdays(recurring: true, from: start)
        }
        guard word() == .dayOf,
            number(1)?.isDayLike == true || number(1)?.isWord == true
                || mark(1) == .blank
        else {
            return nil
        }
        guard let group = try dayGroup(recurring: true) else { return nil }
        switch group {
        case .rules(let rules): return .rules(try moreDays(after: rules))
        case .ambiguous(let rules): return .choice(rules.map { .rule($0) })
        case .contradiction(let point, let rules):
            return .choice(
                try options(point).map { meaning($0, point.origin) } + rules.map { .rule($0) })
        default: return nil
        }
    }

    /// ทุกวันที่ ๑๕ ม.ค. และ ๑๕ ก.ค.: more days of every year.
    private mutating func moreDays(after rules: [RecurrenceRule]) throws(Impossible)
        -> [RecurrenceRule]
    {
        guard rules.allSatisfy({ $0.frequency == .yearly && !$0.months.isEmpty }) else {
            return rules
        }
        var all = rules
        while all.count < longestList {
            let next = try attempt { (p) throws(Impossible) -> [RecurrenceRule]? in
                guard p.accept(.and) || p.accept(.comma) else { return nil }
                p.accept(.and)
                guard case .rules(let more)? = try p.dayGroup(recurring: true),
                    more.allSatisfy({ $0.frequency == .yearly })
                else { return nil }
                return more
            }
            guard let next else { break }
            all += next
        }
        return merged(all)
    }

    /// ทุกสิ้นเดือน, ทุกสิ้นไตรมาส, ทุกสิ้นปีงบประมาณ.
    private mutating func everyEnd() -> RecurrenceRule? {
        guard let rule = endRule() else { return nil }
        at += 1
        return rule
    }

    private func endRule() -> RecurrenceRule? {
        var rule = RecurrenceRule(.yearly)
        rule.monthDays = [-1]
        switch word() {
        case .monthEnd: rule.frequency = .monthly
        case .monthStart:
            rule.frequency = .monthly
            rule.monthDays = [1]
        case .quarterEnd: rule.months = [3, 6, 9, 12]
        case .fiscalEnd:
            rule.months = [9]
            rule.monthDays = [30]
        case .yearEnd:
            rule.months = [12]
            rule.monthDays = [31]
        default: return nil
        }
        return rule
    }

    /// ทุกเดือนมกราคม และกรกฎาคม: a month of every year.
    private mutating func everyNamedMonth(from start: Int) throws(Impossible) -> Atom.Value? {
        guard let first = month() else { return nil }
        at += 1
        var months = [first]
        while months.count < longestList {
            let next = try attempt { (p) throws(Impossible) -> [Int]? in
                guard p.accept(.and) || p.accept(.comma) else { return nil }
                p.accept(.and)
                return try p.writtenMonth(allowNumber: false)
            }
            guard let next else { break }
            months.append(next)
        }
        if mark() == .dash || word() == .to || months.contains(where: { $0.count > 1 }) {
            at = start + 2
            return .rules([RecurrenceRule(.monthly)])
        }
        if try writtenYear() != .absent {
            // "Every month, March 2568" names a month of the plan, not a yearly cycle.
            at = start + 2
            return .rules([RecurrenceRule(.monthly)])
        }
        _ = ofEveryYear()
        var rule = RecurrenceRule(.yearly)
        rule.months = unique(months.flatMap { $0 }).sorted()
        return .rules([rule])
    }

    /// ประจำเดือน, ประจำปี: every such unit, unless one is named.
    private mutating func regular() throws(Impossible) -> Atom.Value? {
        let unit = word()
        guard let rule = rule(each: unit), unit != .fiscalYear else { return nil }
        if unit == .month, month(1) != nil { return nil }
        if word(1) == .that || word(1) == .buddhistEra { return nil }
        if let numeral = number(1), !isUnit(word(2)), unit != .day, numeral.digits > 0 {
            return nil
        }
        at += 1
        return .rules([rule])
    }
}
