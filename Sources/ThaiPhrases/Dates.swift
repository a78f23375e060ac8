import CivilTime

/// What stood at a place where days were looked for.
enum DayGroup {
    case one(Point)
    /// Several points that share a month or a year.
    case joined([Point], Joint)
    case rules([RecurrenceRule])
    /// Rules of which none may be chosen.
    case ambiguous([RecurrenceRule])
    /// A date with a year that also says "of every year".
    case contradiction(Point, [RecurrenceRule])
    /// Several spans of days, or single days, of one month.
    case spans([[Point]])
    /// Days without a month.
    case loose([Int])
}

/// How two days or dates are joined.
enum Joint: Equatable {
    case list, range, or
}

extension Parser {
    /// A weekday before a date, with the words around it.
    mutating func leadingWeekday() -> Weekday? {
        if let weekday = weekday() {
            let start = at
            at += 1
            accept(.close, .comma)
            accept(.that, .dayOf)
            if number()?.isDayLike == true || mark() == .blank { return weekday }
            if let day = number(), word(-1) == .that || word(-1) == .dayOf, isSpokenDay(day) {
                return weekday
            }
            at = start
            return nil
        }
        return shortWeekday(before: at)
    }

    /// จ. or พฤ. before the day that ends a range.
    mutating func acceptShortWeekday() -> Bool {
        guard kind() == .other, mark(1) == .dot, number(2)?.isDayLike == true else { return false }
        at += 2
        if shortWeekday(before: at) != nil { return true }
        at -= 2
        return false
    }

    /// A weekday as จ. or พฤ. just before a place.
    func shortWeekday(before place: Int) -> Weekday? {
        guard place >= 2, tokens[place - 1].kind == .mark(.dot), tokens[place - 2].kind == .other
        else { return nil }
        if place >= 3, tokens[place - 3].kind == .mark(.dot), !tokens[place - 2].gap { return nil }
        let names = ["จ", "อ", "พ", "พฤ", "ศ", "ส", "อา"]
        return names.firstIndex(of: spelling(place - 2)).map { Weekday.allCases[$0] }
    }

    /// A day, days joined, a date or dates that share a month, with or without a year.
    ///
    /// - Parameters:
    ///   - recurring: whether ทุก stood before, so that a missing month means every month.
    ///   - between: whether ระหว่าง stood before, so that และ joins the ends of a span.
    mutating func dayGroup(recurring: Bool = false, between: Bool = false) throws(Impossible)
        -> DayGroup?
    {
        let start = at
        if isOrdinalWeekday || isOrdinalNumber { return nil }
        let weekday = leadingWeekday()
        let prefixed = accept(.dayOf, .documentDay, .dated) || recurring
        if prefixed, try missingDay() { throw fail(.missingDay, from: start) }
        if let numeric = try numericDate(weekday: weekday, from: start) { return .one(numeric) }
        if let range = try numericRange(weekday: weekday, from: start) { return range }
        let isDue = prefixed || [.within, .notLater, .before].contains(word(-1))
        if isDue, let day = number(), day.isDayLike, mark(1) == .slash, let month = number(2),
            month.isDayLike, (1...12).contains(month.value), mark(3) != .slash, !isUnit(word(3))
        {
            at += 3
            return .one(
                Point(
                    shape: .day(day.value), months: [month.value], weekday: weekday,
                    origin: .date(hasYear: false), tokens: start..<at))
        }
        if let spans = try spansOfMonth(from: start) {
            if weekday != nil { doubts.append((.weekday, start..<at)) }
            return .spans(spans)
        }
        var second: Weekday?
        guard let (days, joint) = try dayList(between: between, second: &second) else {
            at = start
            return nil
        }
        let daysEnd = at
        let bounded = [.within, .notLater, .before].contains(
            start > 0 ? tokens[start - 1].word : nil)
        if prefixed || bounded, let interval = ofEveryMonth() {
            if joint == .or {
                var either: [RecurrenceRule] = []
                for day in days {
                    either += try monthlyRules([day], .list, interval: interval, from: start)
                }
                return .ambiguous(either)
            }
            return .rules(try monthlyRules(days, joint, interval: interval, from: start))
        }
        let separator = acceptSeparator()
        let named = separator == nil && accept(.of, .inside)
        let month = try writtenMonth(allowNumber: prefixed || named)
        guard let month else {
            at = daysEnd
            if recurring { return .rules(try monthlyRules(days, joint, interval: 1, from: start)) }
            if prefixed, weekday == nil {
                // "วันที่ ๕" of a month that is named elsewhere, or of none.
                return .loose(joint == .range ? Array(days[0]...max(days[0], days[1])) : days)
            }
            if prefixed || weekday != nil { throw fail(.missingMonth, from: start) }
            at = start
            return nil
        }
        try refuseSplitDay(start)
        if days.count == 1,
            let group = try dayOfMonths(days[0], month, recurring, named, from: start)
        {
            return group
        }
        let english = isEnglishMonth(at - 1)
        if let either = try dayOfEitherMonth(days, month, from: start) { return either }
        if separator != nil { acceptSeparatorOfYear() }
        let year = try writtenYear(english: english)
        let points = days.enumerated().map { index, day in
            Point(
                shape: .day(day), months: month, year: year,
                weekday: index == 0 ? weekday : index == 1 ? second : nil,
                origin: .date(hasYear: year != .absent), tokens: start..<at)
        }
        return try finish(points, joint, recurring: recurring, from: start)
    }

    /// ๑๔ มี.ค./เม.ย. ๖๘: the day of either month.
    mutating func dayOfEitherMonth(_ days: [Int], _ first: [Int], from start: Int)
        throws(Impossible) -> DayGroup?
    {
        guard days.count == 1, mark() == .slash, let second = month(1) else { return nil }
        at += 2
        let year = try writtenYear()
        let points = [first, second].map { month in
            Point(
                shape: .day(days[0]), months: month, year: year,
                origin: .date(hasYear: year != .absent), tokens: start..<at)
        }
        return .joined(points, .or)
    }

    /// The dash, slash or dot of 7-เม.ย.-68 and 7/April/2025, as spreadsheets write dates.
    mutating func acceptSeparator() -> Mark? {
        guard let separator = mark(), [.dash, .slash, .dot].contains(separator), month(1) != nil
        else { return nil }
        let isTight = !gap(0) && !gap(1)
        guard isTight || mark(2) == separator && number(3) != nil && month(4) == nil else {
            return nil
        }
        at += 1
        return separator
    }

    /// The mark between the month and the year of such a date.
    mutating func acceptSeparatorOfYear() {
        guard [.dash, .slash, .dot].contains(mark()), let year = number(1), !year.isWord,
            year.digits == 2 || year.digits == 4, month(2) == nil,
            !(mark(2) == mark() && month(3) != nil)
        else { return }
        at += 1
    }

    /// Whether the number at a place counts what stands before it.
    func isOrdinalNumber(at place: Int) -> Bool {
        var there = self
        there.at = place
        return there.isOrdinalNumber
    }

    /// ครั้งที่ ๒, งวดที่ ๑: the number counts what stands before it and is no day.
    var isOrdinalNumber: Bool {
        guard number() != nil else { return false }
        if kind(-1) == .other, let letter = text.scalars[tokens[at - 1].range].last,
            letter.isLatin, !gap() || tokens[at - 1].range.count == 1
        {
            return true  // O12, v2
        }
        if word(-1) == .classifier, Vocabulary.clauses.contains(spelling(at - 1)) { return true }
        // สขร.๑ is a form; จ.๑ is Monday the 1st.
        if mark(-1) == .dot, kind(-2) == .other, !gap(), !gap(-1), shortWeekday(before: at) == nil,
            tokens[at - 2].range.count > 1, month(1) == nil
        {
            return true
        }
        // เฟส ๑, งวด ๑ : with and without ที่.
        if kind(-1) == .other, gap() {
            let noun = spelling(at - 1)
            if ["เฟส", "phase", "ล็อต", "เข็ม"].contains(where: { noun.hasSuffix($0) }) {
                return true
            }
            if mark(1) == .colon, Vocabulary.counted.contains(where: { noun.hasSuffix($0) }) {
                return true
            }
        }
        guard word(-1) == .that else { return false }
        switch kind(-2) {
        case .word(.times), .word(.classifier), .word(.law): return !gap(-1)
        case .word(.part): return !gap(-1) && Vocabulary.stages.contains(spelling(at - 2))
        case .other:
            // สมัยที่ ๑ เดือน ก.พ.: whatever it counts, it is no day.
            if !gap(-1), word(1) == .month, month(2) != nil { return true }
            return !gap(-1)
                && Vocabulary.counted.contains { spelling(at - 2).hasSuffix($0) }
        default: return false
        }
    }

    /// ๑๐ ม.ค. เม.ย. ก.ค. และ ต.ค. ของทุกปี: one day of several months of every year.
    ///
    /// วันที่ ๑๕ ของเดือน ม.ค. และ มี.ค. ๖๘ are days of this year; only ของเดือน gives the day to all of them.
    mutating func dayOfMonths(
        _ day: Int, _ first: [Int], _ recurring: Bool, _ named: Bool, from start: Int
    ) throws(Impossible) -> DayGroup? {
        try attempt { (p) throws(Impossible) -> DayGroup? in
            var months = [first]
            while months.count < 12 {
                let before = p.at
                p.accept(.comma)
                p.accept(.and)
                p.accept(.month)
                guard let next = p.month() else {
                    p.at = before
                    break
                }
                p.at += 1
                months.append(next)
            }
            guard months.count > 1, months.allSatisfy({ $0.count == 1 }) else { return nil }
            let year = try p.writtenYear()
            let isYearly = p.ofEveryYear() || recurring
            guard isYearly ? year == .absent : named else { return nil }
            let points = months.map { month in
                Point(
                    shape: .day(day), months: month,
                    origin: .date(hasYear: year != .absent), tokens: start..<p.at)
            }
            if isYearly { return .rules(try p.yearlyRules(points, .list, from: start)) }
            var dated = points
            dated[dated.count - 1].year = year
            return .joined(dated, .list)
        }
    }

    /// วันศุกร์ที่ ๒ ของเดือนมิถุนายน is the second Friday; only ของ tells it from Friday the 2nd.
    var isOrdinalWeekday: Bool {
        guard weekday() != nil, word(1) == .that, let numeral = number(2), numeral.digits <= 1,
            (1...5).contains(numeral.value), word(3) == .of
        else { return false }
        return word(4) == .month || month(4) != nil
    }

    /// ๑๒-๑๓ และ ๑๙-๒๐ ก.พ. ๖๙: spans of days that share a month.
    mutating func spansOfMonth(from start: Int) throws(Impossible) -> [[Point]]? {
        try attempt { (p) throws(Impossible) -> [[Point]]? in
            var spans: [[Int]] = []
            repeat {
                guard let first = p.number(), first.isDayLike, !first.isWord else { return nil }
                p.at += 1
                var days = [first.value]
                if p.mark() == .dash || p.word() == .to, let last = p.number(1), last.isDayLike {
                    p.at += 2
                    days.append(last.value)
                }
                spans.append(days)
                guard spans.count < p.longestList else { return nil }
            } while p.accept(.and) || p.accept(.comma)
            guard spans.count > 1, spans.contains(where: { $0.count > 1 }),
                let month = try p.writtenMonth(allowNumber: false)
            else { return nil }
            let year = try p.writtenYear(english: p.isEnglishMonth(p.at - 1))
            return spans.map { days in
                days.map { day in
                    Point(
                        shape: .day(day), months: month, year: year,
                        origin: .date(hasYear: year != .absent), tokens: start..<p.at)
                }
            }
        }
    }

    /// Settles dates that recur every year, and reads a weekday behind them.
    mutating func finish(
        _ written: [Point], _ joint: Joint, recurring: Bool, from start: Int
    ) throws(Impossible) -> DayGroup {
        var points = written
        let yearly = ofEveryYear() || recurring
        let leading = points.count == 1 ? points[0].weekday : nil
        if let weekday = trailingWeekday() {
            if let leading, leading != weekday { throw fail(.weekdayMismatch, from: start) }
            points[points.count - 1].weekday = weekday
        }
        for index in points.indices { points[index].tokens = start..<at }
        if yearly {
            let rules = try yearlyRules(points, joint, from: start)
            // No date is the same weekday every year.
            if points.contains(where: { $0.weekday != nil }) {
                doubts.append((.weekday, start..<at))
            }
            if points[0].year == .absent {
                guard points.contains(where: { $0.months.count > 1 }) else { return .rules(rules) }
                return .ambiguous(
                    rules.flatMap { rule in
                        rule.months.map { month in
                            var single = rule
                            single.months = [month]
                            return single
                        }
                    })
            }
            return .contradiction(points[0], rules)
        }
        if points.count == 1 { return .one(points[0]) }
        return .joined(points, joint)
    }

    /// A blank or a month where the day should stand.
    func missingDay() throws(Impossible) -> Bool {
        var ahead = 0
        while ahead < 3, mark(ahead) == .blank || mark(ahead) == .dot || mark(ahead) == .dash {
            ahead += 1
        }
        if word(ahead) == .month, month(ahead + 1) != nil { return true }
        return month(ahead) != nil
    }

    /// ๑ ๕ มี.ค. may be the 5th or the 15th with its digits apart; it is not guessed.
    func refuseSplitDay(_ start: Int) throws(Impossible) {
        guard start > 0, case .number(let before) = tokens[start - 1].kind,
            case .number(let day) = tokens[start].kind, before.digits == 1, day.digits == 1,
            !isOrdinalNumber(at: start - 1)
        else { return }
        throw Impossible(reason: .splitNumber, tokens: (start - 1)..<(start + 1))
    }

    /// A month by name, or by number after เดือน.
    mutating func writtenMonth(allowNumber: Bool) throws(Impossible) -> [Int]? {
        if let months = month() {
            at += 1
            return months
        }
        guard word() == .month else { return nil }
        if let months = month(1) {
            at += 2
            return months
        }
        let start = at
        var ahead = 1
        if word(ahead) == .that { ahead += 1 }
        let isBeforeYear = word(ahead + 1) == .year && number(ahead + 2) != nil
        guard allowNumber, let numeral = number(ahead), numeral.isDayLike,
            !isUnit(word(ahead + 1)) || isBeforeYear
        else { return nil }
        at += ahead + 1
        guard (1...12).contains(numeral.value) else { throw fail(.impossibleMonth, from: start) }
        return [numeral.value]
    }

    func isEnglishMonth(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), case .month(_, let english) = tokens[index].kind
        else { return false }
        return english
    }

    /// (วันจันทร์) or (จ.) behind a date.
    mutating func trailingWeekday() -> Weekday? {
        if word() == .fallsOn, !spelling(at).hasPrefix("หาก"), let weekday = weekday(1) {
            at += 2
            return weekday
        }
        guard mark() == .open else { return nil }
        if let weekday = weekday(1), mark(2) == .close {
            at += 3
            return weekday
        }
        if mark(2) == .dot, mark(3) == .close, let weekday = shortWeekday(before: at + 3) {
            at += 4
            return weekday
        }
        return nil
    }
}
