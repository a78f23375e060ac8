import CivilTime

/// Times of day, which belong to the day or the cycle beside them.
extension Parser {
    // MARK: times of day

    /// A time of day belongs to the date or the cycle before it, else to the one behind it.
    mutating func attachTimes(_ atoms: inout [Atom]) {
        settleTimes(&atoms)
        var index = 0
        while index < atoms.count {
            guard case .times(let times) = atoms[index].value, let time = times.first else {
                index += 1
                continue
            }
            let place = atoms[index].tokens
            let before = index > 0 ? timed(atoms[index - 1].value, times) : nil
            if let before {
                atoms[index - 1].value = before
                atoms.remove(at: index)
                continue
            }
            let after = index + 1 < atoms.count ? timed(atoms[index + 1].value, times) : nil
            if let after {
                atoms[index + 1].value = after
                atoms.remove(at: index)
                continue
            }
            // ทุกวันจันทร์ เดือน พ.ค. - ก.ค. ๖๘ เวลา ๑๐.๐๐ น.: the window of the cycle stands between them.
            if index > 1, case .days(_, let origin) = atoms[index - 1].value, origin.isPeriod,
                case .rules = atoms[index - 2].value,
                let before = timed(atoms[index - 2].value, times)
            {
                atoms[index - 2].value = before
                atoms.remove(at: index)
                continue
            }
            let isCounted = [index - 1, index + 1].contains { near in
                guard atoms.indices.contains(near) else { return false }
                return if case .meaning(.quota) = atoms[near].value { true } else { false }
            }
            if isCounted || isBesideTime(atoms, index) {
                doubts.append((.timeOfDay, place))
            } else if index > 0 {
                warn(
                    .ignoredPart, "the time of day \(time) was not used",
                    "ไม่ได้ใช้เวลา \(ThaiText.time(time))", place)
            }
            atoms[index].value = .soft(.none(.timeOfDay))
            index += 1
        }
    }

    /// ๐๘.๐๐ น./๑๖.๐๐ น., เวลาเริ่ม ๐๙.๐๐ น. เวลาสิ้นสุด ๑๒.๐๐ น.: another time of day beside one.
    private func isBesideTime(_ atoms: [Atom], _ index: Int) -> Bool {
        if index + 1 < atoms.count, case .times = atoms[index + 1].value { return true }
        guard index > 0 else { return false }
        let before = atoms[index].tokens.lowerBound - 1
        let isTimed =
            switch atoms[index - 1].value {
            case .moment: true
            case .rules(let rules): rules.contains { !$0.hours.isEmpty }
            default: false
            }
        return isTimed && tokens[before].kind == .mark(.slash)
    }

    /// A time that may be two makes two readings of the day or cycle before it.
    mutating func settleTimes(_ atoms: inout [Atom]) {
        for index in atoms.indices.reversed() {
            guard case .either(let times) = atoms[index].value else { continue }
            let place = atoms[index].tokens
            guard index > 0 else {
                atoms[index].value = .soft(.none(.timeOfDay))
                continue
            }
            let readings = times.compactMap { time -> Meaning? in
                switch timed(atoms[index - 1].value, [time]) {
                case .moment(let day, let time): .moment(day, time)
                case .rules(let rules) where rules.count == 1: .rule(rules[0])
                default: nil
                }
            }
            if readings.count == times.count {
                atoms[index - 1].value = .choice(readings)
                atoms.remove(at: index)
            } else {
                warn(.ignoredPart, "the time of day was not used", "ไม่ได้ใช้เวลาของวัน", place)
                atoms[index].value = .soft(.none(.timeOfDay))
            }
        }
    }

    func timed(_ value: Atom.Value, _ times: [TimeOfDay]) -> Atom.Value? {
        switch value {
        case .days(let days, .date), .days(let days, .document), .days(let days, .endOf):
            guard let time = times.first, days.allSatisfy({ $0.start != nil && $0.start == $0.end })
            else { return nil }
            if days.count == 1, times.count == 1, let day = days[0].start {
                return .moment(day, time)
            }
            // Several days at one time, or one day at several.
            guard days.count == 1 || times.count == 1 else { return nil }
            return .meaning(
                .list(
                    days.compactMap(\.start).flatMap { day in
                        times.map { .moment(day, $0) }
                    }))
        case .meaning(.quota(let count, Period(days: 1))) where count == times.count:
            return .rules(timed(RecurrenceRule(.daily), times))
        case .rules(let rules):
            guard rules.allSatisfy({ $0.hours.isEmpty }) else { return nil }
            return .rules(rules.flatMap { timed($0, times) })
        case .choice(let readings):
            guard let time = times.first else { return nil }
            let moments = readings.compactMap { reading -> Meaning? in
                guard case .date(let day) = reading else { return nil }
                return .moment(day, time)
            }
            return moments.count == readings.count ? .choice(moments) : nil
        default: return nil
        }
    }

    /// One rule for all times of the same minute; the end of a day is its last minute.
    func timed(_ rule: RecurrenceRule, _ times: [TimeOfDay]) -> [RecurrenceRule] {
        var byMinute: [(minute: Int, hours: [Int])] = []
        for time in times {
            let hour = time == .endOfDay ? 23 : time.hour
            let minute = time == .endOfDay ? 59 : time.minute
            if let index = byMinute.firstIndex(where: { $0.minute == minute }) {
                byMinute[index].hours.append(hour)
            } else {
                byMinute.append((minute, [hour]))
            }
        }
        return byMinute.map { minute, hours in
            var timed = rule
            timed.hours = unique(hours).sorted()
            timed.minutes = [minute]
            return timed
        }
    }
}
