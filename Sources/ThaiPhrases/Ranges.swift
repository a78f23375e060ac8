import CivilTime

/// What the words before a date make of it.
private enum Bound: Equatable {
    case none, last, before, after, from, until, document
}

extension Parser {
    /// Dates, spans, months and other periods, with the words that bound them.
    mutating func days() throws(Impossible) -> Atom.Value? {
        let start = at
        let rough = accept(.approximately)
        if rough, word() == .approximately { return nil }
        if rough { return try days() == nil ? nil : .soft(.vague(.approximate)) }
        if accept(.vaguePart) { return vaguePart() }
        var bound = leadingBound()
        if bound == .last, let moment = try timeOfNamedDay() { return moment }
        if bound == .before, isEnd(word()) { bound = .last }
        if let open = try fromToday(bound) { return open }
        if accept(.between) { return try betweenDays() }
        accept(.part)
        if word() == .documentDay || (word() == .dated && number(1) != nil) { bound = .document }
        guard let group = try group() else {
            at = start
            return nil
        }
        return try value(group, bound, from: start)
    }

    private mutating func leadingBound() -> Bound {
        var bound = Bound.none
        for _ in 0..<5 {
            switch word() {
            case .within, .notLater: bound = .last
            case .before: bound = .before
            case .after: bound = .after
            case .from, .countedFrom, .start: bound = .from
            case .to: bound = bound == .from ? .from : .until
            case .end where word(1) == .before || word(1) == .within || word(1) == .notLater: break
            case .that where bound == .last: break
            case .at where bound == .last && number(1) == nil: break
            default: return bound
            }
            at += 1
        }
        return bound
    }

    private func isEnd(_ word: Word?) -> Bool {
        switch word {
        case .monthEnd, .quarterEnd, .fiscalEnd, .yearEnd, .end: true
        default: false
        }
    }

    /// ต้นเดือน, ปลายเดือนมีนาคม: a time is meant, but no day.
    private mutating func vaguePart() -> Atom.Value {
        accept(.of)
        accept(.month, .quarter, .fiscalYear, .year, .week)
        if month() != nil { at += 1 }
        accept(.buddhistEra)
        if let numeral = number(), numeral.digits == 4 || numeral.digits == 2, !isUnit(word(1)) {
            at += 1
        }
        return .soft(.vague(.partOfPeriod))
    }

    /// ภายในเวลา ๑๖.๓๐ น. ของวันที่ …
    private mutating func timeOfNamedDay() throws(Impossible) -> Atom.Value? {
        try attempt { (p) throws(Impossible) in
            guard let time = try p.times()?.first else { return nil }
            p.accept(.of)
            guard case .one(let point)? = try p.group() else { return nil }
            let readings = try p.options(point)
            let moments = readings.compactMap { $0.end.map { Meaning.moment($0, time) } }
            guard moments.count == 1, case .moment(let day, let time) = moments[0] else {
                return .choice(moments)
            }
            return .moment(day, time)
        }
    }

    /// From today on: the day of the order, when the document has one.
    private mutating func fromToday(_ bound: Bound) throws(Impossible) -> Atom.Value? {
        guard bound == .from, word() == .today, orderDate == nil else { return nil }
        at += 1
        let until = try attempt { (p) throws(Impossible) -> Atom.Value? in
            p.accept(.onward)
            guard p.accept(.to) || p.accept(.dash), case .one(let point)? = try p.group() else {
                return nil
            }
            return try p.value(.one(point), .until, from: p.at)
        }
        if let until { return until }
        accept(.onward)
        return .meaning(.event(.orderDate))
    }

    /// ระหว่าง … และ/ถึง/- …
    private mutating func betweenDays() throws(Impossible) -> Atom.Value? {
        let start = at
        accept(.part)
        guard let group = try group(between: true) else { return nil }
        guard case .one(let first) = group else { return try value(group, .none, from: start) }
        let second = try attempt { (p) throws(Impossible) -> Point? in
            guard p.accept(.to, .and) || p.accept(.dash) else { return nil }
            guard case .one(let point)? = try p.group() else { return nil }
            return point
        }
        guard let second else { return try value(group, .none, from: start) }
        return choice(try spans(first, second), .span)
    }

    /// A group of days, or a whole period.
    mutating func group(between: Bool = false) throws(Impossible) -> DayGroup? {
        if let group = try dayGroup(between: between) { return group }
        return try wholePeriod().map { .one($0) }
    }

    // MARK: values

    private mutating func value(_ group: DayGroup, _ bound: Bound, from start: Int)
        throws(Impossible) -> Atom.Value?
    {
        switch group {
        case .loose(let days):
            return .looseDays(bound == .before ? days.map { $0 - 1 } : days)
        case .rules(let rules):
            return .rules(bound == .before ? rules.map(dayBefore) : rules)
        case .ambiguous(let rules):
            return .choice((bound == .before ? rules.map(dayBefore) : rules).map { .rule($0) })
        case .contradiction(let point, let rules):
            return .choice(try dates(point) + rules.map { .rule($0) })
        case .joined(let points, .range):
            // Both days are of one month, whichever of its readings that is.
            var readings: [CivilInterval] = []
            for month in points[0].months {
                let ends = points.map { point in
                    var single = point
                    single.months = [month]
                    return single
                }
                if points[0].months.count == 1 {
                    readings = try spans(ends[0], ends[1])
                } else if let found = try? spans(ends[0], ends[1]) {
                    readings += found
                }
            }
            if readings.isEmpty { readings = try spans(points[0], points[1]) }
            return choice(readings, .span)
        case .spans(let spans):
            return .meaning(
                .list(try spans.map { (points) throws(Impossible) in try days(points) }))
        case .joined(let points, .or):
            var readings: [Meaning] = []
            for point in points { readings += try dates(point) }
            return .choice(readings)
        case .joined(let points, .list):
            return try list(points, bound)
        case .one(let first):
            if let span = try span(from: first, bound) { return span }
            return try list(try continued(first), bound)
        }
    }

    /// One day or the span of two; a month that may be two is asked about.
    private func days(_ points: [Point]) throws(Impossible) -> Meaning {
        let readings =
            points.count == 1
            ? try dates(points[0]) : try spans(points[0], points[1]).map { .interval($0) }
        return readings.count == 1 ? readings[0] : .ambiguous(readings)
    }

    private func dates(_ point: Point) throws(Impossible) -> [Meaning] {
        try options(point).map { meaning($0, point.origin) }
    }

    /// The second end of a span, when one follows.
    private mutating func span(from first: Point, _ bound: Bound) throws(Impossible) -> Atom.Value?
    {
        if let sequence = try periodSequence(first) {
            guard case .days(let periods, _) = sequence, periods.count > 1, bound == .last else {
                return sequence
            }
            let ends = periods.compactMap { $0.end.map { CivilInterval(day: $0) } }
            return .days(ends, .date(hasYear: true))
        }
        let second = try attempt { (p) throws(Impossible) -> Point?? in
            _ = try p.attempt { (q) throws(Impossible) in try q.times() }
            let isSlashed = p.mark() == .slash && p.month(1) != nil && first.isDatedMonth
            // เริ่ม … สิ้นสุด …
            let isEnded = bound == .from && p.accept(.end)
            let isStandard = p.mark() == .slash && p.number(1)?.digits == 4 && p.mark(2) == .dash
            guard
                isEnded || p.accept(.to) || p.accept(.dash)
                    || (isSlashed || isStandard) && p.accept(.slash)
            else { return nil }
            if p.accept(.continuous) { return .some(nil) }
            p.accept(.to, .part)
            p.accept(.within, .notLater)
            if let end = p.endOfSameMonth(as: first) { return .some(end) }
            _ = p.acceptShortWeekday()
            if let end = try p.namedEnd() { return .some(end) }
            guard case .one(let point)? = try p.group() else { return nil }
            return .some(point)
        }
        guard let second else { return nil }
        guard let second else { return try open(first, .from) }
        return choice(try spans(first, second), .span)
    }

    /// วันปิดรับสมัคร (๓๑ มี.ค. ๖๘): the end of a span by its name, with its day in parentheses.
    private mutating func namedEnd() throws(Impossible) -> Point? {
        try attempt { (p) throws(Impossible) -> Point? in
            guard p.accept(.end, .lastDay, .start) || p.accept(.day) else { return nil }
            for _ in 0..<4 {
                switch p.kind() {
                case .other, .word(.plain), .word(.of), .word(.end), .word(.classifier), .phase:
                    p.at += 1
                default: break
                }
            }
            guard p.accept(.open), case .one(let point)? = try p.group(), p.accept(.close) else {
                return nil
            }
            return point
        }
    }

    /// ถึงสิ้นเดือน(เดียวกัน): the end of the month of a day before it.
    private mutating func endOfSameMonth(as first: Point) -> Point? {
        guard case .day = first.shape, word() == .monthEnd, month(1) == nil,
            !(word(1) == .month && month(2) != nil)
        else { return nil }
        let start = at
        at += 1
        if word() == .numberWord(1) { at += 1 }
        if kind() == .other, at > start + 1 { at += 1 }
        if word() == .thisOne { at += 1 }
        guard let days = try? options(first), days.count == 1, let day = days[0].start else {
            at = start
            return nil
        }
        return fixed(CivilInterval(day: day.lastOfMonth), .date(hasYear: true), from: start)
    }

    /// ไตรมาสที่ ๑ - ๓, ไตรมาสที่ ๑ และ ๓, ปีงบประมาณ ๒๕๖๗ - ๒๕๖๘.
    private mutating func periodSequence(_ first: Point) throws(Impossible) -> Atom.Value? {
        guard case .fixed(let interval) = first.shape, let end = interval.end else { return nil }
        let start = at
        let range = accept(.to) || accept(.dash)
        guard range || accept(.and, .or) || accept(.comma) else { return nil }
        let or = word(-1) == .or
        accept(.that)
        guard let numeral = number(), !isUnit(word(1)), word(1) != .month, month(1) == nil,
            mark(1) != .dot, mark(1) != .slash
        else {
            at = start
            return nil
        }
        var second: CivilInterval?
        switch first.origin {
        case .quarter where numeral.digits == 1:
            second = FiscalYear(containing: end).quarter(numeral.value)
            if second == nil { throw fail(.impossibleQuarter, from: start) }
        case .fiscalYear where numeral.digits == 4:
            second = buddhist(numeral).map { FiscalYear($0).interval }
        case .calendarYear where numeral.digits == 4:
            second = buddhist(numeral).flatMap { CivilDate(year: $0 - 543, month: 12, day: 31) }
                .map { CivilInterval(day: $0) }
        default: break
        }
        guard let second else {
            at = start
            return nil
        }
        at += 1
        if or { return .choice([.interval(interval), .interval(second)]) }
        if !range { return .days([interval, second], first.origin) }
        guard let whole = CivilInterval(start: interval.start, end: second.end) else {
            throw fail(.reversedInterval, from: start)
        }
        return .days([whole], first.origin == .calendarYear ? .calendarYear : .span)
    }

    /// More dates or months joined by commas, "and" or "or".
    private mutating func continued(_ first: Point) throws(Impossible) -> DayGroup {
        guard !isFixed(first) else { return .one(first) }
        var points = [first]
        var joint = Joint.list
        var rules: [RecurrenceRule]?
        while points.count < longestList, rules == nil {
            let next = try attempt { (p) throws(Impossible) -> DayGroup? in
                if p.accept(.or) {
                    joint = .or
                } else {
                    guard p.accept(.and) || p.accept(.comma) else { return nil }
                    p.accept(.and)
                }
                p.accept(.within)
                guard let group = try p.group() else { return nil }
                switch group {
                case .one(let point):
                    let same = p.isFixed(point) == false && p.isDay(point) == p.isDay(first)
                    if !same || p.mark() == .dash || p.word() == .to { return nil }
                    return group
                case .rules(let rules):
                    return points.allSatisfy { $0.year == .absent } && !rules[0].months.isEmpty
                        ? group : nil
                default: return nil
                }
            }
            guard let next else { break }
            if case .one(let point) = next { points.append(point) }
            if case .rules(let found) = next { rules = found }
        }
        if let rules {
            let own = try yearlyRules(points, .list, from: first.tokens.lowerBound)
            if points.contains(where: { $0.weekday != nil }) {
                doubts.append((.weekday, first.tokens))
            }
            return .rules(merged(own + rules))
        }
        return points.count == 1 ? .one(first) : .joined(points, joint)
    }

    private func isFixed(_ point: Point) -> Bool {
        if case .fixed = point.shape { return true }
        return false
    }

    private func isDay(_ point: Point) -> Bool {
        if case .day = point.shape { return true }
        return false
    }

    private mutating func list(_ group: DayGroup, _ bound: Bound) throws(Impossible) -> Atom.Value?
    {
        switch group {
        case .one(let point):
            let readings = try options(point)
            guard readings.count == 1 else {
                return .choice(
                    try readings.map { (r) throws(Impossible) in
                        meaning(try bounded(r, bound, point), resultOrigin(bound, point.origin))
                    })
            }
            if bound == .after { accept(.onward) }
            if bound == .from || accept(.onward) { return try open(point, .from) }
            if bound == .last, let either = eitherYear(point, readings[0]) { return either }
            settle(point)
            if bound == .document { orderDate = readings[0].start }
            return .days(
                [try bounded(readings[0], bound, point)],
                resultOrigin(bound, point.origin, readings[0]))
        case .joined(let points, .or):
            var readings: [Meaning] = []
            for point in sharingYear(points) { readings += try dates(point) }
            return .choice(readings)
        case .joined(let points, _): return try list(points, bound)
        case .rules(let rules): return .rules(rules)
        default: return nil
        }
    }

    private func list(_ points: [Point], _ bound: Bound) throws(Impossible) -> Atom.Value {
        var columns: [[CivilInterval]] = []
        for point in sharingYear(points) {
            columns.append(
                try options(point).map { (r) throws(Impossible) in try bounded(r, bound, point) })
        }
        let origin = resultOrigin(bound, points[0].origin)
        let most = columns.map(\.count).max() ?? 1
        guard most > 1 else { return .days(columns.map { $0[0] }, origin) }
        return .choice(
            (0..<most).map { row in
                .list(columns.map { meaning($0[min(row, $0.count - 1)], origin) })
            })
    }

    /// Dates before the last take its year when they have none.
    private func sharingYear(_ points: [Point]) -> [Point] {
        guard let last = points.last, case .known(let year) = last.year, let end = last.months.first
        else { return points }
        return points.map { point in
            guard point.year == .absent, let month = point.months.first else { return point }
            var dated = point
            dated.year = .known(month <= end || end >= 10 ? year : month >= 10 ? year - 1 : year)
            return dated
        }
    }

    /// ภายในปี ๒๕๖๙ may be the fiscal year or the calendar year, which end on different days.
    private func eitherYear(_ point: Point, _ year: CivilInterval) -> Atom.Value? {
        guard point.origin == .calendarYear, let end = year.end,
            !tokens[point.tokens].contains(where: { $0.word == .calendarYear })
        else { return nil }
        return .choice([.date(FiscalYear(end.year + 543).end), .date(end)])
    }

    /// Notes that the rest of the phrase settled an ambiguous spelling.
    private mutating func settle(_ point: Point) {
        guard point.months.count > 1 || point.year.options.count > 1 else { return }
        warn(
            .settledByContext, "only one reading of the month or the year is possible",
            "เดือนหรือปีอ่านได้อย่างเดียวเมื่อดูส่วนอื่น", point.tokens
        )
    }

    private func bounded(_ days: CivilInterval, _ bound: Bound, _ point: Point)
        throws(Impossible) -> CivilInterval
    {
        let result: CivilInterval? =
            switch bound {
            case .none, .document: days
            case .last: days.end.map { CivilInterval(day: $0) }
            case .before: days.start.map { CivilInterval(day: $0.adding(days: -1)) }
            case .after: days.end.flatMap { CivilInterval(start: $0.adding(days: 1), end: nil) }
            case .from: CivilInterval(start: days.start, end: nil)
            case .until: CivilInterval(start: nil, end: days.end)
            }
        guard let result else { throw Impossible(reason: .openEnd, tokens: point.tokens) }
        return result
    }

    private func resultOrigin(_ bound: Bound, _ origin: Atom.Origin, _ whole: CivilInterval? = nil)
        -> Atom.Origin
    {
        switch bound {
        case .none: origin
        case .document: .document
        case .last where origin == .month(hasYear: false): .date(hasYear: false)
        case .last where origin.isPeriod: whole.map { .endOf($0) } ?? .date(hasYear: true)
        case .last, .before: origin == .date(hasYear: false) ? origin : .date(hasYear: true)
        case .after, .from, .until: .span
        }
    }

    private mutating func open(_ point: Point, _ bound: Bound) throws(Impossible) -> Atom.Value {
        accept(.onward)
        let readings = try options(point)
        let days = try readings.map { (r) throws(Impossible) in try bounded(r, bound, point) }
        return choice(days, .span)
    }

    /// One value, or a choice when there are several readings.
    private func choice(_ readings: [CivilInterval], _ origin: Atom.Origin) -> Atom.Value {
        readings.count == 1
            ? .days(readings, origin) : .choice(readings.map { meaning($0, origin) })
    }

    /// A day is a date when it was written as one.
    func meaning(_ interval: CivilInterval, _ origin: Atom.Origin) -> Meaning {
        switch origin {
        case .date, .document, .endOf:
            if let day = interval.start, day == interval.end { return .date(day) }
            return .interval(interval)
        default: return .interval(interval)
        }
    }
}
