import CivilTime

/// What the words before a date make of it.
enum Bound: Equatable {
    case none, last, before, after, from, until, document
}

extension Parser {
    /// Dates, spans, months and other periods, with the words that bound them.
    mutating func days() throws(Impossible) -> Atom.Value? {
        let start = at
        let rough = accept(.approximately)
        if rough, word() == .approximately { return nil }
        if rough { return try days() == nil ? nil : .soft(.vague(.approximate)) }
        if word() == .vaguePart, !isHalf { return vaguePart() }
        if let span = try attempt({ (p) throws(Impossible) in try p.labelledSpan() }) {
            return span
        }
        var bound = leadingBound()
        if bound == .last, let moment = try timeOfNamedDay() { return moment }
        if bound == .before, isEnd(word()) { bound = .last }
        if let either = eitherYearEnd(bound, from: start) { return either }
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

    mutating func leadingBound() -> Bound {
        var bound = Bound.none
        for _ in 0..<5 {
            switch word() {
            case .within, .notLater: bound = .last
            case .before: bound = .before
            // รอบหลัง ๓๐ ก.ย. ๖๘ beside รอบแรก is the second of two.
            case .after where isLatterOfTwo: break
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

    private var isLatterOfTwo: Bool {
        !gap() && countsRounds(at - 1)
            && tokens[..<at].indices.contains {
                tokens[$0].word == .first && countsRounds($0 - 1)
            }
    }

    func isEnd(_ word: Word?) -> Bool {
        switch word {
        case .monthEnd, .quarterEnd, .fiscalEnd, .yearEnd, .end: true
        default: false
        }
    }

    /// ภายในสิ้นปี: the end of the fiscal year or of the calendar year.
    private mutating func eitherYearEnd(_ bound: Bound, from start: Int) -> Atom.Value? {
        guard word() == .yearEnd, word(-1) != .every, word(1) != .of, yearNumber(1) == nil,
            word(1) != .buddhistEra, bound != .after,
            let last = CivilDate(year: fiscalYear.buddhistYear.gregorian, month: 12, day: 31)
        else { return nil }
        at += 1
        accept(.thisOne)
        return .choice([.date(fiscalYear.end), .date(last)])
    }

    /// Whether a half of a month or a year that is named stands here.
    private var isHalf: Bool {
        var there = self
        return (try? there.halfOfMonthOrYear(from: at)) != nil
    }

    /// ต้นเดือน, ปลายเดือนมีนาคม: a time is meant, but no day.
    mutating func vaguePart() -> Atom.Value {
        at += 1
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
    mutating func timeOfNamedDay() throws(Impossible) -> Atom.Value? {
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
    mutating func fromToday(_ bound: Bound) throws(Impossible) -> Atom.Value? {
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
    mutating func betweenDays() throws(Impossible) -> Atom.Value? {
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

    mutating func value(_ group: DayGroup, _ bound: Bound, from start: Int)
        throws(Impossible) -> Atom.Value?
    {
        switch group {
        case .loose(let days):
            return .looseDays(bound == .before ? days.map { $0 - 1 } : days)
        case .rules(let rules):
            // หลังวันที่ ๑๐ ของทุกเดือน: from then on, without an end.
            if [.after, .from, .until].contains(bound) { doubts.append((.range, start..<at)) }
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
            // Only the first day ends what lasts until it.
            return try list(bound == .until ? .one(first) : try continued(first), bound)
        }
    }

    /// One day or the span of two; a month that may be two is asked about.
    func days(_ points: [Point]) throws(Impossible) -> Meaning {
        let readings =
            points.count == 1
            ? try dates(points[0]) : try spans(points[0], points[1]).map { .interval($0) }
        return readings.count == 1 ? readings[0] : .ambiguous(readings)
    }

    func dates(_ point: Point) throws(Impossible) -> [Meaning] {
        try options(point).map { meaning($0, point.origin) }
    }

    /// More dates or months joined by commas, "and" or "or".
    mutating func continued(_ first: Point) throws(Impossible) -> DayGroup {
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

    func isFixed(_ point: Point) -> Bool {
        if case .fixed = point.shape { return true }
        return false
    }

    func isDay(_ point: Point) -> Bool {
        if case .day = point.shape { return true }
        return false
    }

    mutating func list(_ group: DayGroup, _ bound: Bound) throws(Impossible) -> Atom.Value? {
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

    func list(_ points: [Point], _ bound: Bound) throws(Impossible) -> Atom.Value {
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
    func sharingYear(_ points: [Point]) -> [Point] {
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
    func eitherYear(_ point: Point, _ year: CivilInterval) -> Atom.Value? {
        guard point.origin == .calendarYear, let end = year.end,
            !tokens[point.tokens].contains(where: { $0.word == .calendarYear })
        else { return nil }
        return .choice([.date(FiscalYear(end.year + 543).end), .date(end)])
    }

    /// Notes that the rest of the phrase settled an ambiguous spelling.
    mutating func settle(_ point: Point) {
        guard point.months.count > 1 || point.year.options.count > 1 else { return }
        warn(
            .settledByContext, "only one reading of the month or the year is possible",
            "เดือนหรือปีอ่านได้อย่างเดียวเมื่อดูส่วนอื่น", point.tokens
        )
    }

    func bounded(_ days: CivilInterval, _ bound: Bound, _ point: Point)
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

    func resultOrigin(_ bound: Bound, _ origin: Atom.Origin, _ whole: CivilInterval? = nil)
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

    mutating func open(_ point: Point, _ bound: Bound) throws(Impossible) -> Atom.Value {
        accept(.onward)
        let readings = try options(point)
        let days = try readings.map { (r) throws(Impossible) in try bounded(r, bound, point) }
        return choice(days, .span)
    }

    /// One value, or a choice when there are several readings.
    func choice(_ readings: [CivilInterval], _ origin: Atom.Origin) -> Atom.Value {
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
