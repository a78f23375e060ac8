import CivilTime

extension Parser {
    /// Terms counted from a day: ภายใน ๑๕ วัน นับแต่วันที่ …, ๕ วันก่อนวันที่ …
    mutating func term() throws(Impossible) -> Atom.Value? {
        let start = at
        if word() == .before, word(1) == .before || word(1) == .atLeast || number(1) != nil,
            !(0..<12).contains(where: { phase($0) != nil })
        {
            at += 1
        }
        accept(.end, .inside)
        let within = accept(.within, .notLater, .end)
        accept(.inside, .notLater)
        accept(.atLeast)
        if within, mark() == .dash, number(1) != nil, period(word(2)) != nil {
            throw fail(.negativeInterval, from: start)
        }
        if let length = try length(from: start) {
            if word(1) != .from { accept(.notLater, .atLeast) }
            if let value = try counted(length, from: start) { return value }
            if within, try attempt({ (p) throws(Impossible) in p.eventBehind() }) != nil {
                return .meaning(.event(.countedFromEvent))
            }
            at = start
            return nil
        }
        if let numeral = number(), numeral.value > 0, word(1) == .hour || word(1) == .minute {
            at += 2
            if eventBehind() != nil { return .meaning(.event(.countedFromEvent)) }
        }
        at = start
        return try reversedTerm(from: start)
    }

    /// A number with a unit of length.
    private mutating func length(from start: Int) throws(Impossible) -> Period? {
        guard let numeral = number() else { return nil }
        var ahead = 1
        if mark(ahead) == .open, number(ahead + 1) != nil {
            if let words = number(ahead + 1), words.isWord, words.value != numeral.value {
                throw fail(.twoNumbers, from: start)
            }
            ahead += 2
            let named = period(word(ahead)) != nil ? word(ahead) : nil
            if named != nil { ahead += 1 }
            guard mark(ahead) == .close, named == nil || named == word(ahead + 1) else {
                return nil
            }
            ahead += 1
        }
        guard word(ahead) != .fiscalYear, let unit = word(ahead),
            let period = period(unit, max(0, min(numeral.value, 9999)))
        else { return nil }
        guard [.day, .workday, .week, .weekOrSunday, .month, .year].contains(unit) else {
            return nil
        }
        at += ahead + 1
        if mark() == .open, number(1)?.isWord == true {
            let before = at
            at += 2
            accept(.day, .month)
            if !accept(.close) { at = before }
        }
        return period
    }

    /// The anchor behind a length, and which way it is counted.
    private mutating func counted(_ length: Period, from start: Int) throws(Impossible)
        -> Atom.Value?
    {
        let direction: Int
        for _ in 0..<3 where word() == .inside || kind() == .other || word() == .plain {
            guard (1..<4).contains(where: { word($0) == .countedFrom }) else { break }
            at += 1
        }
        if mark() == .open, word(1) == .countedFrom { at += 1 }
        switch word() {
        case .after where isHalfBehind(length): return nil
        case .countedFrom, .after: direction = 1
        case .from: direction = 1
        case .before: direction = -1
        default: return nil
        }
        at += 1
        accept(.from)
        accept(.inside)
        guard !length.isZero else { throw fail(.zeroInterval, from: start) }
        if word(-1) == .from, let span = try lasting(length, from: start) { return span }
        if let days = try anchor() {
            // "Counting that day as the first".
            let isFirst = word() == .become && word(1) == .firstDay
            if isFirst { at += 2 }
            let shifted = days.map {
                shift(isFirst ? $0.adding(days: -1) : $0, length, direction)
            }
            guard shifted.count == 1 else { return .choice(shifted.map { .date($0) }) }
            return .days([CivilInterval(day: shifted[0])], .date(hasYear: true))
        }
        if let rule = try anchorRule() {
            return offset(direction < 0 ? length.negated : length, from: rule)
        }
        if opensOrCloses() || direction < 0 && isDayOfEvent() {
            return .meaning(.event(.countedFromEvent))
        }
        guard direction > 0, eventBehind() != nil else { return nil }
        if let day = try dayInParentheses() {
            return .days([CivilInterval(day: shift(day, length, direction))], .date(hasYear: true))
        }
        return .meaning(.event(.countedFromEvent))
    }

    /// ๖ เดือนหลัง ปีงบประมาณ ๒๕๖๘: the second half of the year, not half a year after it.
    private func isHalfBehind(_ length: Period) -> Bool {
        length.months > 0 && (word(1) == .fiscalYear || word(1) == .of && word(2) == .fiscalYear)
    }

    /// ระยะเวลา ๙๐ วัน ตั้งแต่ ๑ ม.ค. ๖๘, ๓ เดือน ตั้งแต่ ม.ค. ๖๘: what lasts so long from a day on, which is its first.
    private mutating func lasting(_ length: Period, from start: Int) throws(Impossible)
        -> Atom.Value?
    {
        try attempt { (p) throws(Impossible) -> Atom.Value? in
            let isNamed =
                start > 0
                && (p.tokens[start - 1].word == .part
                    || p.spelling(start - 1).hasSuffix("เวลา") || p.spelling(start - 1) == "นาน")
            guard case .one(let point)? = try p.group() else { return nil }
            let isMonth = point.isDatedMonth || !p.isDay(point) && !p.isFixed(point)
            guard isNamed || isMonth, length.workingDays == 0 else { return nil }
            let days = try p.options(point)
            guard days.count == 1, let first = days[0].start else { return nil }
            let last = first.adding(months: length.years * 12 + length.months)
                .adding(days: length.weeks * 7 + length.days - 1)
            return CivilInterval(start: first, end: last).map { .days([$0], .span) }
        }
    }

    /// The days that a term may be counted from; several when the date is ambiguous.
    private mutating func anchor() throws(Impossible) -> [CivilDate]? {
        try attempt { (p) throws(Impossible) -> [CivilDate]? in
            let atEnd = p.word() == .end
            p.accept(.end)
            guard case .one(let point)? = try p.group() else { return nil }
            let last = atEnd || p.word(-1) == .fiscalYear
            return try p.options(point).compactMap { last ? $0.end : ($0.start ?? $0.end) }
        }
    }

    /// The end of every month or quarter as an anchor.
    private mutating func anchorRule() throws(Impossible) -> RecurrenceRule? {
        try attempt { (p) throws(Impossible) -> RecurrenceRule? in
            let isEnd = p.accept(.end)
            p.accept(.day)
            if p.accept(.every), isEnd, let rule = p.endOfEach() { return rule }
            if case .rules(let rules)? = try p.dayOfMonth(), rules.count == 1 { return rules[0] }
            return nil
        }
    }

    /// สิ้นสุดแต่ละไตรมาส: the end of each period of a kind.
    private mutating func endOfEach() -> RecurrenceRule? {
        var rule = RecurrenceRule(.yearly)
        rule.monthDays = [-1]
        switch word() {
        case .month: rule.frequency = .monthly
        case .quarter: rule.months = [3, 6, 9, 12]
        case .halfYear: rule.months = [3, 9]
        case .fiscalYear: rule.months = [9]
        default: return nil
        }
        at += 1
        return rule
    }

    /// So far from every month's or quarter's end: the day of the month on which that is, where every
    /// month has it; the n-th working day after it is that of the next month.
    private func offset(_ length: Period, from rule: RecurrenceRule) -> Atom.Value {
        let unmoved = Atom.Value.meaning(.offset(length, from: .rule(rule)))
        var moved = rule
        guard rule.monthDays == [-1], rule.setPositions.isEmpty,
            length.years == 0, length.months == 0
        else { return unmoved }
        let days = length.weeks * 7 + length.days
        if length.workingDays > 0, length.workingDays <= 20, days == 0 {
            moved.monthDays = []
            moved.weekdays = Weekday.allCases.prefix(5).map { RecurrenceRule.WeekdayNumber($0) }
            moved.setPositions = [length.workingDays]
            moved.countsWorkingDaysOnly = true
        } else if length.workingDays == 0, (1...28).contains(days) {
            moved.monthDays = [days]
        } else if length.workingDays == 0, (1...27).contains(-days) {
            moved.monthDays = [days - 1]
            return .rules([moved])
        } else {
            return unmoved
        }
        moved.months = rule.months.map { $0 % 12 + 1 }.sorted()
        return .rules([moved])
    }

    /// ก่อนวันประชุม (๒๐ มี.ค. ๖๙) ๗ วัน.
    private mutating func fromDatedEvent(_ direction: Int, from start: Int) throws(Impossible)
        -> Atom.Value?
    {
        try attempt { (p) throws(Impossible) -> Atom.Value? in
            for _ in 0..<4 where p.kind() == .other || p.word() == .day || p.word() == .plain {
                p.at += 1
            }
            guard let day = try p.dayInParentheses() else { return nil }
            p.accept(.inside, .further, .plain)
            p.accept(.within, .notLater, .atLeast)
            guard let length = try p.length(from: start), !length.isZero else { return nil }
            return .days(
                [CivilInterval(day: p.shift(day, length, direction))], .date(hasYear: true))
        }
    }

    /// The day of an event, given behind it: นับแต่วันที่ลงนาม (๓๑ มี.ค. ๖๙).
    private mutating func dayInParentheses() throws(Impossible) -> CivilDate? {
        try attempt { (p) throws(Impossible) -> CivilDate? in
            guard p.accept(.open), case .one(let point)? = try p.group(), p.accept(.close) else {
                return nil
            }
            let days = try p.options(point)
            return days.count == 1 && days[0].start == days[0].end ? days[0].start : nil
        }
    }

    /// The day on which something that no calendar has begins or ends, such as "the system".
    private mutating func opensOrCloses() -> Bool {
        guard word() == .end || word() == .start else { return false }
        let named = kind(1) == .other || word(1) == .classifier
        guard named || spelling(at).contains("ระบบ") else { return false }
        at += named ? 2 : 1
        return true
    }

    /// ก่อนวันประชุม: the day of something that no calendar has.
    private mutating func isDayOfEvent() -> Bool {
        guard word() == .day, kind(1) == .other || word(1) == .plain, !gap(1) else { return false }
        at += 2
        return true
    }

    /// A day that is named by what happens on it: วันที่ได้รับแจ้ง.
    private mutating func eventBehind() -> Bool? {
        let counted = accept(.countedFrom, .from, .after)
        guard counted || word(-1) == .countedFrom || word(-1) == .after || word(-1) == .from else {
            return nil
        }
        var taken = 0
        while taken < 6, at < tokens.count {
            switch kind() {
            case .other, .word(.plain), .word(.day), .word(.dayOf), .word(.that), .word(.whenever),
                .word(.inside), .word(.end), .word(.times), .word(.determined), .word(.today),
                .word(.dated):
                at += 1
                taken += 1
            default: return taken > 0 ? true : nil
            }
        }
        return taken > 0 ? true : nil
    }

    /// ก่อนวันที่ ๓๑ มี.ค. ๖๘ อย่างน้อย ๕ วัน; ก่อนสิ้นปีงบประมาณ ๓๐ วัน; หลังสิ้นไตรมาส ๑๕ วัน.
    private mutating func reversedTerm(from start: Int) throws(Impossible) -> Atom.Value? {
        accept(.within)
        guard word() == .before || word() == .after || word() == .countedFrom else { return nil }
        let direction = word() == .before ? -1 : 1
        at += 1
        if direction < 0 { accept(.before) }
        let days = try anchor()
        let rule = days == nil ? try anchorRule() : nil
        if days == nil, rule == nil {
            if let term = try fromDatedEvent(direction, from: start) { return term }
            guard opensOrCloses() || direction < 0 && isDayOfEvent() else { return nil }
            for _ in 0..<3 where kind() == .other || word() == .plain { at += 1 }
            return try length(from: start) == nil ? nil : .meaning(.event(.countedFromEvent))
        }
        accept(.inside, .further, .plain)
        accept(.within, .notLater, .atLeast)
        accept(.approximately)
        guard let length = try length(from: start) else { return nil }
        guard !length.isZero else { throw fail(.zeroInterval, from: start) }
        if let rule {
            return offset(direction < 0 ? length.negated : length, from: rule)
        }
        let shifted = (days ?? []).map { shift($0, length, direction) }
        guard shifted.count == 1 else { return .choice(shifted.map { .date($0) }) }
        return .days([CivilInterval(day: shifted[0])], .date(hasYear: true))
    }

    /// The last day of a term.
    ///
    /// The first day is not counted. A term in months or years ends on the day before the one that
    /// corresponds to its first counted day. A term that ends on a closed day ends on the next
    /// working day; a day counted backwards stays.
    ///
    /// - Source: Civil and Commercial Code s. 193/3, 193/5 and 193/8.
    private func shift(_ day: CivilDate, _ length: Period, _ direction: Int) -> CivilDate {
        let months = (length.years * 12 + length.months) * direction
        var result = day
        if months > 0 {
            let first = day.adding(days: 1)
            let match = first.adding(months: months)
            result = match.day == first.day ? match.adding(days: -1) : match
        } else if months < 0 {
            result = day.adding(months: months)
        }
        result = result.adding(days: (length.weeks * 7 + length.days) * direction)
        for _ in 0..<length.workingDays {
            result = result.adding(days: direction)
            result =
                direction > 0
                ? context.holidays.workingDay(onOrAfter: result)
                : context.holidays.workingDay(onOrBefore: result)
        }
        return direction > 0 ? context.holidays.workingDay(onOrAfter: result) : result
    }
}
