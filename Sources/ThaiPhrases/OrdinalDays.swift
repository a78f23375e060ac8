import CivilTime

/// The first, last or n-th working day or weekday of months.
extension Parser {
    /// วันทำการสุดท้ายของเดือน มี.ค. และ ก.ย. ๖๘; of every year behind ทุก or before ของทุกปี.
    mutating func daysOfMonths() throws(Impossible) -> Atom.Value? {
        try attempt { (p) throws(Impossible) -> Atom.Value? in
            let start = p.at
            p.accept(.within, .notLater)
            p.accept(.inside)
            let isRecurring = p.accept(.every)
            let weekday = p.weekday()
            guard weekday != nil || p.word() == .workday || p.isMonthEdge else { return nil }
            var edge: Int?
            if p.isMonthEdge { edge = p.word() == .monthStart ? 1 : -1 }
            p.at += 1
            guard let ordinal = edge ?? p.ordinal() else { return nil }
            p.accept(.of, .inside)
            let named = p.accept(.month)
            guard let months = p.listOfMonths(), named || p.tokens[p.at - 1].kind != .other else {
                return nil
            }
            let year = try p.writtenYear()
            if p.ofEveryYear() || isRecurring {
                guard year == .absent else { return nil }
                return .rules([try p.rule(of: months, ordinal, weekday, edge != nil, from: start)])
            }
            var points = months.map { month in
                Point(
                    shape: .month, months: [month], origin: .month(hasYear: year != .absent),
                    tokens: start..<p.at)
            }
            points[points.count - 1].year = year
            var days: [CivilInterval] = []
            for point in p.sharingYear(points) {
                guard let first = try p.options(point).first?.start else { return nil }
                let day =
                    edge == 1
                    ? first
                    : edge == -1 ? first.lastOfMonth : p.nth(ordinal, weekday, ofMonthOf: first)
                guard let day else { throw p.fail(.impossibleDate, from: start) }
                days.append(CivilInterval(day: day))
            }
            return .days(days, .date(hasYear: true))
        }
    }

    /// สิ้นเดือน, วันสุดท้ายของเดือน, วันแรกของเดือน.
    private var isMonthEdge: Bool { word() == .monthEnd || word() == .monthStart }

    /// Two months or more, with or without what joins them.
    private mutating func listOfMonths() -> [Int]? {
        guard let first = month(), first.count == 1 else { return nil }
        at += 1
        var months = first
        while months.count < 12 {
            let before = at
            accept(.comma, .slash)
            accept(.and)
            accept(.of)
            accept(.month)
            guard let next = month(), next.count == 1 else {
                at = before
                break
            }
            at += 1
            months += next
        }
        return months.count > 1 && mark() != .dash && word() != .to ? months : nil
    }

    private func rule(
        of months: [Int], _ ordinal: Int, _ weekday: Weekday?, _ isEdge: Bool, from start: Int
    ) throws(Impossible) -> RecurrenceRule {
        var rule: RecurrenceRule
        if isEdge {
            rule = RecurrenceRule(.yearly)
            rule.monthDays = [ordinal]
        } else if let weekday {
            rule = RecurrenceRule(.yearly)
            rule.weekdays = [RecurrenceRule.WeekdayNumber(weekday, ordinal: ordinal)]
        } else {
            // Chosen in each month: a yearly rule would choose one day out of all of them.
            rule = try workingDay(ordinal, from: start)
        }
        rule.months = Set(months).sorted()
        return rule
    }
}
