import CivilTime

extension Meaning {
    /// The meaning in the project's notation, one line.
    public var notation: String {
        switch self {
        case .date(let date): "DATE:\(date)"
        case .moment(let date, let time):
            "DATETIME:\(date)T\(time):00\(FixedZone.bangkok.offset)"
        case .interval(let interval): "INTERVAL:\(interval)"
        case .rule(let rule): "RRULE:\(parts(of: rule))"
        case .list(let members): "LIST:\(joined(members, "|"))"
        case .all(let members): joined(members, " + ")
        case .bounded(let inner, let interval): "\(inner.notation) @INTERVAL:\(interval)"
        case .during(let inner, let phase): "\(inner.notation) @\(phase.notation)"
        case .quota(let count, let period): "QUOTA:\(count)/\(period)"
        case .calendar(let reference): reference.notation
        case .offset(let period, let origin): "OFFSET:\(period)@\(origin.notation)"
        case .amendment(let amendment): "AMEND:\(amendment.notation)"
        case .event(let label): "EVENT:\(label.rawValue)"
        case .vague(let label): "VAGUE:\(label.rawValue)"
        case .none(let label): "NONE:\(label.rawValue)"
        case .ambiguous(let readings): "AMBIG:\(joined(readings, "|"))"
        case .error(let reason): "ERROR:\(reason.rawValue)"
        }
    }

    private func joined(_ members: [Meaning], _ separator: String) -> String {
        members.map(\.notation).joined(separator: separator)
    }
}

extension CalendarReference {
    /// `REF:calendar`, with the phase and its edge.
    var notation: String {
        "REF:calendar" + (phase.map { ".\($0.rawValue)" } ?? "")
            + (edge.map { ".\($0.rawValue)" } ?? "")
    }
}

extension Amendment {
    /// What stands after `AMEND:`; an extension by a length is `end=+P15D`.
    var notation: String {
        switch self {
        case .window(let interval): "INTERVAL:\(interval)"
        case .start(let date): "start=\(date)"
        case .end(let date): "end=\(date)"
        case .extended(let period): "end=\(period.isNegative ? "" : "+")\(period)"
        }
    }
}

/// The parts of a rule in the order of the notation; parts at their defaults are left out.
private func parts(of rule: RecurrenceRule) -> String {
    var parts = ["FREQ=\(rule.frequency.rawValue)"]
    func add(_ name: String, _ values: [Int]) {
        guard !values.isEmpty else { return }
        parts.append("\(name)=\(values.map(String.init).joined(separator: ","))")
    }
    if rule.interval != 1 { parts.append("INTERVAL=\(rule.interval)") }
    add("BYMONTH", rule.months)
    add("BYWEEKNO", rule.weekNumbers)
    add("BYYEARDAY", rule.yearDays)
    add("BYMONTHDAY", rule.monthDays)
    if !rule.weekdays.isEmpty {
        parts.append("BYDAY=\(rule.weekdays.map(\.description).joined(separator: ","))")
    }
    add("BYHOUR", rule.hours)
    add("BYMINUTE", rule.minutes)
    add("BYSETPOS", rule.setPositions)
    if let count = rule.count { parts.append("COUNT=\(count)") }
    if let until = rule.until {
        let time = until.time.map { "T" + $0.description.filter { $0 != ":" } + "00" } ?? ""
        parts.append("UNTIL=\(until.date.description.filter { $0 != "-" })\(time)")
    }
    if rule.weekStart != .monday { parts.append("WKST=\(rule.weekStart.code)") }
    if rule.skip != .omit { parts.append("SKIP=\(rule.skip.rawValue)") }
    if rule.countsWorkingDaysOnly { parts.append("X-BIZ=TH") }
    if let roll = rule.roll { parts.append("X-ROLL=\(roll.rawValue)") }
    return parts.joined(separator: ";")
}
