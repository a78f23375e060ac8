import CivilTime

/// Several rounds of a year, and parts of its quarters.
extension Parser {
    /// รอบ ๖ , ๑๒ เดือน; รอบ ๖/๑๒ เดือน; ๖ เดือน และ ๑๒ เดือน: rounds that are covered, all from the year's start.
    mutating func roundList() throws(Impossible) -> Atom.Value? {
        try attempt { (p) throws(Impossible) -> Atom.Value? in
            let isNamed = p.accept(.round)
            if isNamed { p.accept(.that) }
            var counts: [Int] = []
            var units = 0
            repeat {
                p.accept(.and)
                if !counts.isEmpty { p.accept(.round) }
                guard let numeral = p.number(), (1...12).contains(numeral.value),
                    numeral.value > counts.last ?? 0
                else { return nil }
                p.at += 1
                counts.append(numeral.value)
                if p.accept(.month) { units += 1 }
                if isNamed, counts.count == 1, p.mark() == .dash, let last = p.number(1),
                    (1...12).contains(last.value), last.value > counts[0], p.word(2) == .month
                {
                    p.at += 3
                    // One round of so many months, or the other, or all between them.
                    return .choice(p.rounds([counts[0], last.value], of: p.fiscalYear))
                }
            } while counts.count < 12
                && (p.accept(.comma) || p.accept(.slash) || p.word() == .and)
            guard counts.count > 1, p.word(-1) == .month, p.month() == nil, p.number() == nil,
                isNamed ? units == 1 || units == counts.count : units == 2 && counts == [6, 12],
                ![.first, .last, .after, .from, .countedFrom, .before, .start, .that]
                    .contains(p.word())
            else { return nil }
            let year = try p.namedFiscalYear() ?? p.fiscalYear
            let days = counts.compactMap { p.round($0, of: year) }
            return .days(days, .round(months: counts[0]))
        }
    }

    private func round(_ months: Int, of year: FiscalYear) -> CivilInterval? {
        CivilInterval(
            start: year.start, end: year.start.adding(months: months - 1).lastOfMonth)
    }

    private func rounds(_ counts: [Int], of year: FiscalYear) -> [Meaning] {
        counts.compactMap { round($0, of: year).map { .interval($0) } }
    }

    /// ทุกเดือนแรกของไตรมาส, เดือนสุดท้ายของทุกไตรมาส, วันสุดท้ายของทุกไตรมาส: months of every quarter, and their edges.
    mutating func monthOfQuarter() -> RecurrenceRule? {
        let start = at
        let bounded = accept(.within, .notLater)
        accept(.inside)
        var isEach = accept(.every)
        let unit = word()
        var position: Int?
        switch unit {
        case .month:
            at += 1
            position = ordinal()
        case .firstDay:
            at += 1
            position = 1
        case .lastDay:
            at += 1
            position = -1
        default: break
        }
        let month = position == -1 ? 3 : position ?? 0
        guard (1...3).contains(month), accept(.of) else {
            at = start
            return nil
        }
        if accept(.every) { isEach = true }
        let isNumbered = number(1) != nil || [.that, .first, .last].contains(word(1))
        guard word() == .quarter, isEach, !isNumbered else {
            at = start
            return nil
        }
        at += 1
        var rule = RecurrenceRule(.yearly)
        rule.months = [0, 3, 6, 9].map { $0 + month }
        switch unit {
        case .firstDay: rule.monthDays = [1]
        case .lastDay: rule.monthDays = [-1]
        default: if bounded { rule.monthDays = [-1] }
        }
        return rule
    }
}
