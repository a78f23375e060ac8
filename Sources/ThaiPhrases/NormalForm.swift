import CivilTime

extension ThaiText {
    /// A meaning in Thai words that read back to the same meaning.
    ///
    /// Events, vague times, absent times and errors have no normal form: what comes back is a phrase of
    /// the same kind for the labels that have one, else words for people.
    public static func normalForm(_ meaning: Meaning) -> String {
        switch meaning {
        case .date(let day): return date(day)
        case .moment(let day, let time): return "\(date(day)) เวลา \(ThaiText.time(time))"
        case .interval(let days): return interval(days)
        case .rule(let rule): return cycle(rule)
        case .list(let members): return members.map(normalForm).joined(separator: " และ ")
        case .all(let members): return members.map(normalForm).joined(separator: " และ ")
        case .bounded(let inner, let days): return "\(normalForm(inner)) \(window(days))"
        case .during(let inner, let phase):
            return "\(normalForm(inner)) \(normalForm(.calendar(phase)))"
        case .quota(let count, let period): return quota(count, period)
        case .calendar(let reference): return place(reference)
        case .offset(let period, let origin): return distance(period, origin)
        case .amendment(let amendment): return change(amendment)
        case .ambiguous(let readings):
            return readings.map(normalForm).joined(separator: " หรือ ")
        case .event(let label): return eventWords(label)
        case .vague(let label): return vagueWords(label)
        case .none(let label): return label == .continuous ? "อย่างต่อเนื่อง" : "ไม่มีกำหนด"
        case .error(let reason): return "อ่านไม่ได้ (\(reason.thai))"
        }
    }

    private static func eventWords(_ label: EventReason) -> String {
        label == .immediately || label == .problem ? "ทันที" : "ทุกครั้ง"
    }

    private static func vagueWords(_ label: VagueReason) -> String {
        switch label {
        case .regularly: "อย่างสม่ำเสมอ"
        case .periodic: "เป็นระยะ"
        case .soon: "โดยเร็ว"
        default: "ตามความเหมาะสม"
        }
    }

    private static func window(_ days: CivilInterval) -> String {
        guard days.start != nil, days.end != nil else { return interval(days) }
        return "ตั้งแต่วันที่ \(interval(days))"
    }

    // MARK: cycles

    private static func cycle(_ rule: RecurrenceRule) -> String {
        var text = days(of: rule)
        let times = rule.hours.compactMap { hour in
            TimeOfDay(hour: hour, minute: rule.minutes.first ?? 0).map { time($0) }
        }
        if !times.isEmpty { text += " เวลา \(times.joined(separator: " และ "))" }
        switch rule.roll {
        case .next: text += " หากตรงกับวันหยุดให้เลื่อนไปวันทำการถัดไป"
        case .previous: text += " หากตรงกับวันหยุดให้เลื่อนไปวันทำการก่อนหน้า"
        case .omit: text += " หากตรงกับวันหยุดให้งด"
        case nil: break
        }
        if let until = rule.until { text += " จนถึงวันที่ \(date(until.date))" }
        return text
    }

    private static func days(of rule: RecurrenceRule) -> String {
        let missing = (1...12).filter { !rule.months.contains($0) }
        if rule.frequency != .yearly, !rule.months.isEmpty, !missing.isEmpty {
            var whole = rule
            whole.months = []
            let names = missing.map { Months.full[$0 - 1] }.joined(separator: " และ ")
            return "\(days(of: whole)) ยกเว้นเดือน\(names)"
        }
        return switch rule.frequency {
        case .daily: every(rule.interval, rule.countsWorkingDaysOnly ? "วันทำการ" : "วัน")
        case .weekly: weekly(rule)
        case .monthly: monthly(rule)
        case .yearly: yearly(rule)
        }
    }

    private static func every(_ count: Int, _ unit: String) -> String {
        count == 1 ? "ทุก\(unit)" : "ทุก \(digits(count)) \(unit)"
    }

    private static func names(_ weekdays: [RecurrenceRule.WeekdayNumber]) -> String {
        weekdays.map { weekday($0.weekday) }.joined(separator: " และ ")
    }

    private static func weekly(_ rule: RecurrenceRule) -> String {
        if rule.countsWorkingDaysOnly, let position = rule.setPositions.first {
            return "ทุก\(workingDay(position))ของสัปดาห์"
        }
        if rule.weekdays.isEmpty { return every(rule.interval, "สัปดาห์") }
        if rule.interval == 1 { return "ทุก\(names(rule.weekdays))" }
        return "\(every(rule.interval, "สัปดาห์")) ใน\(names(rule.weekdays))"
    }

    private static func workingDay(_ position: Int) -> String {
        switch position {
        case 1: "วันทำการแรก"
        case -1: "วันทำการสุดท้าย"
        default: "วันทำการที่ \(digits(position)) "
        }
    }

    /// Every month, or every n-th, for what stands behind "of".
    private static func months(_ interval: Int) -> String {
        interval == 1 ? "เดือน" : "ทุก \(digits(interval)) เดือน"
    }

    private static func monthly(_ rule: RecurrenceRule) -> String {
        let of = "ของ" + months(rule.interval)
        if rule.countsWorkingDaysOnly, let position = rule.setPositions.first {
            return "ทุก\(workingDay(position))\(of)"
        }
        if !rule.weekdays.isEmpty { return "ทุก\(ordinals(rule.weekdays))\(of)" }
        if rule.monthDays.isEmpty { return every(rule.interval, "เดือน") }
        if rule.monthDays == [-1] {
            return rule.interval == 1 ? "ทุกวันสิ้นเดือน" : "สิ้นเดือน\(of)"
        }
        if rule.monthDays == [15, -1], rule.interval == 1 { return "ทุกปักษ์" }
        if rule.monthDays.count == 1, rule.monthDays[0] < -1, rule.interval == 1 {
            return "ก่อนสิ้นเดือน \(digits(-rule.monthDays[0] - 1)) วัน"
        }
        let clamped = rule.setPositions == [-1] ? rule.monthDays.suffix(1) : rule.monthDays[...]
        let numbers = clamped.map { digits($0 == -1 ? 31 : $0) }.joined(separator: " และ ")
        return "ทุกวันที่ \(numbers) \(of)"
    }

    /// วันจันทร์ที่ ๑ และ ๓, วันศุกร์สุดท้าย.
    private static func ordinals(_ weekdays: [RecurrenceRule.WeekdayNumber]) -> String {
        var days: [Weekday] = []
        var numbers: [Int] = []
        for day in weekdays {
            if !days.contains(day.weekday) { days.append(day.weekday) }
            if !numbers.contains(day.ordinal) { numbers.append(day.ordinal) }
        }
        let names = days.map { weekday($0) }.joined(separator: " และ ")
        let words = numbers.enumerated().map { index, number in
            number == -1 ? "สุดท้าย" : (index == 0 ? "ที่ " : "") + "\(digits(number)) "
        }
        return names + words.joined(separator: "และ ")
    }

    private static func yearly(_ rule: RecurrenceRule) -> String {
        if rule.months.isEmpty { return every(rule.interval, "ปี") }
        if rule.months == [3, 6, 9, 12] {
            if rule.monthDays == [-1] { return "ทุกสิ้นไตรมาส" }
            if !rule.weekdays.isEmpty { return "ทุก\(ordinals(rule.weekdays))ของไตรมาส" }
        }
        let names = rule.months.map { Months.full[max(1, min($0, 12)) - 1] }
        if rule.countsWorkingDaysOnly, let position = rule.setPositions.first,
            let name = names.first
        {
            return "\(workingDay(position))ของเดือน\(name)ของทุกปี"
        }
        if !rule.weekdays.isEmpty, let name = names.first {
            return "\(ordinals(rule.weekdays))ของเดือน\(name)ของทุกปี"
        }
        guard let day = rule.monthDays.first else {
            return "ทุกเดือน\(names.joined(separator: " และ")) ของทุกปี"
        }
        if day == -1 {
            return names.map { "วันสุดท้ายของเดือน\($0) ของทุกปี" }.joined(separator: " และ ")
        }
        return names.map { "\(digits(day)) \($0)" }.joined(separator: " และ ") + " ของทุกปี"
    }

    // MARK: quotas, references, amendments

    private static func length(_ period: Period) -> String {
        let parts = [
            (period.years, "ปี"), (period.months, "เดือน"), (period.weeks, "สัปดาห์"),
            (period.days, "วัน"), (period.workingDays, "วันทำการ"),
        ]
        return parts.filter { $0.0 != 0 }.map { "\(digits(Int($0.0.magnitude))) \($0.1)" }
            .joined(separator: " ")
    }

    private static func quota(_ count: Int, _ period: Period) -> String {
        // "Once a month" is a rule; one thing a month is a quota.
        let things = count == 1 ? "รายการ" : "ครั้ง"
        return "\(digits(count)) \(things) ต่อ \(length(period))"
    }

    private static func place(_ reference: CalendarReference) -> String {
        guard let phase = reference.phase else { return "ตามปฏิทินการประเมิน ITA" }
        return switch reference.edge {
        case nil: "ช่วง\(phase.thai)"
        case .start: "วันเริ่ม\(phase.thai)"
        case .end: "วันสิ้นสุด\(phase.thai)"
        }
    }

    private static func distance(_ period: Period, _ origin: Meaning) -> String {
        let direction = period.isNegative ? "ก่อน" : "หลัง"
        return "\(length(period)) \(direction)\(normalForm(origin))"
    }

    private static func change(_ amendment: Amendment) -> String {
        switch amendment {
        case .window(let days): "เลื่อนเป็นวันที่ \(interval(days))"
        case .start(let day): "เลื่อนวันเริ่มต้นเป็นวันที่ \(date(day))"
        case .end(let day): "ขยายเวลาถึงวันที่ \(date(day))"
        case .extended(let period): "ขยายเวลาออกไปอีก \(length(period))"
        }
    }
}
