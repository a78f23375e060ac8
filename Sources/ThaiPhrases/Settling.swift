import CivilTime

extension Parser {
    // MARK: changed and called-off dates

    /// ๓๐ มี.ค. ๖๘ เลื่อนเป็น ๑๕ เม.ย. ๖๘ is the new date; ยกเลิก ๓๐ มี.ค. ๖๘ is none.
    mutating func settleChanges(_ atoms: inout [Atom]) {
        dropFormerDays(&atoms)
        for index in atoms.indices.dropLast().reversed() {
            guard case .days(let days, .date) = atoms[index].value, days.count == 1,
                case .meaning(.amendment(let amendment)) = atoms[index + 1].value,
                isNext(
                    atoms[index], atoms[index + 1],
                    across: [.mark(.open), .mark(.comma), .other, .word(.plain)])
            else { continue }
            let value: Atom.Value? =
                switch amendment {
                case .end(let day): .days([CivilInterval(day: day)], .date(hasYear: true))
                case .window(let window): .days([window], .span)
                case .start, .extended: nil
                }
            if let value {
                atoms[index + 1].value = value
            } else {
                doubts.append((.text, atoms[index].tokens))
            }
            atoms.remove(at: index)
        }
        guard let place = tokens.firstIndex(where: { $0.word == .cancel }) else { return }
        let called = atoms.firstIndex { atom in
            guard case .days = atom.value else { return false }
            let before =
                place < atom.tokens.lowerBound ? (place + 1)..<atom.tokens.lowerBound : 0..<0
            let isBefore =
                place < atom.tokens.lowerBound
                && before.allSatisfy { tokens[$0].word == .determined }
            let after = atom.tokens.upperBound
            let isBehind =
                place == after || place == after + 1 && tokens[after].kind == .mark(.open)
            return isBefore || isBehind
        }
        guard let called else { return }
        if atoms.count == 1 {
            labels.append(Atom(value: .soft(.none(.cancelled)), tokens: place..<(place + 1)))
            labels.append(Atom(value: .soft(.none(.cancelled)), tokens: atoms[called].tokens))
        } else {
            doubts.append((.negation, place..<(place + 1)))
        }
        if atoms.count == 1 { atoms = [] }
    }

    /// ๑-๓๑ พ.ค. ๖๘ (เดิม ๑-๓๐ เม.ย. ๖๘): what held before is not due.
    private mutating func dropFormerDays(_ atoms: inout [Atom]) {
        guard atoms.count > 1 else { return }
        let kept = atoms.filter { atom in
            guard case .days = atom.value else { return true }
            let start = atom.tokens.lowerBound
            return !(max(0, start - 2)..<start).contains { place in
                let word = spelling(place)
                // เลื่อนมาจาก …, แทน …
                let isLeft = word.hasPrefix("มา") && place > 0 && tokens[place - 1].word == .move
                return tokens[place].kind == .other
                    && (word.hasPrefix("เดิม") || word == "แทน" || isLeft)
            }
        }
        if !kept.isEmpty { setAside(&atoms, keeping: kept) }
        replaceCycles(&atoms)
    }

    /// เปลี่ยนจากรายเดือนเป็นรายไตรมาส: which of the two holds is asked.
    private mutating func replaceCycles(_ atoms: inout [Atom]) {
        for index in atoms.indices.dropLast().reversed() {
            guard case .rules(let old) = atoms[index].value,
                case .rules(let new) = atoms[index + 1].value
            else { continue }
            let (start, end) = (atoms[index].tokens.upperBound, atoms[index + 1].tokens.lowerBound)
            guard start < end else { continue }
            let between = start..<end
            guard between.contains(where: { [.become, .move].contains(tokens[$0].word) }) else {
                continue
            }
            atoms[index].value = .choice((old + new).map { .rule($0) })
            atoms[index].tokens =
                atoms[index].tokens.lowerBound..<atoms[index + 1].tokens.upperBound
            atoms.remove(at: index + 1)
        }
    }

    /// Whether nothing but some marks and words stands between two atoms.
    private func isNext(_ first: Atom, _ second: Atom, across kinds: [TokenKind]) -> Bool {
        guard first.tokens.upperBound <= second.tokens.lowerBound else { return true }
        return (first.tokens.upperBound..<second.tokens.lowerBound).allSatisfy {
            kinds.contains(tokens[$0].kind)
        }
    }

    // MARK: so many times, and when

    /// ปีละ ๒ ครั้ง (ก.พ. และ ส.ค.): the dates say when the times are; a count that differs is asked about.
    mutating func compareCounts(_ atoms: inout [Atom]) {
        countDays(&atoms)
        guard atoms.count == 2,
            let index = atoms.firstIndex(where: { quota($0) != nil }),
            let (count, period) = quota(atoms[index]), !joined(atoms[0], atoms[1], by: [.and])
        else { return }
        let other = 1 - index
        guard let times = times(atoms[other], in: period) else { return }
        if times.count != count {
            doubts.append((.number, atoms[index].tokens))
            return
        }
        atoms[other].value = times.value
        atoms.remove(at: index)
    }

    /// ปีละ ๒ ครั้ง ครั้งที่ ๑ มี.ค. ๖๘ ครั้งที่ ๒ ก.ย. ๖๘: the times stand apart, each with its year.
    private mutating func countDays(_ atoms: inout [Atom]) {
        guard atoms.count > 2, let (count, period) = quota(atoms[0]), period == Period(years: 1)
        else { return }
        var found = 0
        for atom in atoms.dropFirst() {
            guard case .days(let days, _) = atom.value else { return }
            found += days.count
        }
        if found == count { atoms.removeFirst() } else { doubts.append((.number, atoms[0].tokens)) }
    }

    /// The number and the period of "so many times a year", not of so many things.
    private func quota(_ atom: Atom) -> (Int, Period)? {
        guard case .meaning(.quota(let count, let period)) = atom.value,
            tokens[atom.tokens].contains(where: { $0.word == .times })
        else { return nil }
        return (count, period)
    }

    private func times(_ atom: Atom, in period: Period) -> (count: Int, value: Atom.Value)? {
        switch atom.value {
        case .days(let days, let origin) where period == Period(years: 1):
            guard origin == .date(hasYear: false) || origin == .month(hasYear: false) else {
                if case .date = origin { return (days.count, atom.value) }
                return nil
            }
            return (days.count, .rules(everyYear(days, RecurrenceRule(.yearly), origin)))
        case .rules(let rules) where period == Period(years: 1):
            let count = rules.reduce(0) { sum, rule in
                let days = max(1, rule.monthDays.count)
                return switch rule.frequency {
                case .monthly:
                    sum + days * (rule.months.isEmpty ? 12 : rule.months.count) / rule.interval
                case .yearly: sum + days * max(1, rule.months.count)
                default: sum + 400
                }
            }
            return count < 400 ? (count, atom.value) : nil
        case .rules(let rules) where period == Period(months: 1):
            guard rules.allSatisfy({ $0.frequency == .monthly && $0.interval == 1 }) else {
                return nil
            }
            let count = rules.reduce(0) {
                $0 + ($1.setPositions.isEmpty ? max($1.monthDays.count, $1.weekdays.count, 1) : 1)
            }
            return (count, atom.value)
        case .rules(let rules) where period == Period(weeks: 1):
            guard rules.allSatisfy({ $0.frequency == .weekly && $0.interval == 1 }) else {
                return nil
            }
            return (rules.reduce(0) { $0 + max($1.weekdays.count, 1) }, atom.value)
        default: return nil
        }
    }

    /// Dates without a year as rules of every year.
    func everyYear(_ days: [CivilInterval], _ bare: RecurrenceRule, _ origin: Atom.Origin)
        -> [RecurrenceRule]
    {
        merged(
            days.compactMap(\.start).map { day in
                var rule = bare
                rule.months = [day.month]
                if origin == .month(hasYear: false) { return rule }
                rule.monthDays = [day.month == 2 && day == day.lastOfMonth ? -1 : day.day]
                return rule
            })
    }

    // MARK: dates that nothing joins

    /// ๓๑ ม.ค. ๖๘ ๑๕ ก.พ. ๖๘: two dates side by side may be a span, a list or a change.
    ///
    /// ไตรมาสที่ ๒ ก.พ.: a month beside the quarter that has it may be meant, or the quarter.
    mutating func askAboutNeighbours(_ atoms: inout [Atom]) {
        for index in atoms.indices.dropLast().reversed() {
            guard let outer = quarter(atoms[index]),
                case .days(let inner, .month) = atoms[index + 1].value,
                atoms[index].tokens.upperBound == atoms[index + 1].tokens.lowerBound,
                outer.count == 1, inner.count == 1, outer != inner,
                outer[0].intersection(inner[0]) == inner[0]
            else { continue }
            atoms[index].value = .choice([.interval(inner[0]), .interval(outer[0])])
            atoms.remove(at: index + 1)
        }
        var index = 0
        while index + 1 < atoms.count {
            let (first, second) = (atoms[index], atoms[index + 1])
            guard case .days(let left, .date) = first.value,
                case .days(let right, .date) = second.value,
                first.tokens.upperBound >= second.tokens.lowerBound, left != right,
                !tokens[second.tokens].prefix(2).contains(where: { $0.word == .within })
            else {
                index += 1
                continue
            }
            let readings = (left + right).map { meaning($0, .date(hasYear: true)) }
            atoms[index] = Atom(
                value: .choice(readings),
                tokens: first.tokens.lowerBound..<second.tokens.upperBound)
            atoms.remove(at: index + 1)
        }
    }

    /// The quarter that an atom names, also as the one whose end is meant.
    private func quarter(_ atom: Atom) -> [CivilInterval]? {
        switch atom.value {
        case .days(let days, .quarter): days
        case .days(_, .endOf(let whole)): [whole]
        default: nil
        }
    }

    // MARK: years

    /// ปี ๒๕๗๐ alone is the fiscal year or the calendar year; ประจำปี ๒๕๖๙ beside a date is a title.
    mutating func settleWholeYears(_ atoms: inout [Atom]) {
        func isTitle(_ atom: Atom) -> Bool {
            guard case .days(_, .calendarYear) = atom.value else { return false }
            return tokens[atom.tokens].contains { $0.word == .regular }
        }
        if atoms.count > 1 { setAside(&atoms, keeping: atoms.filter { !isTitle($0) }) }
        guard atoms.count == 1, case .days(let days, .calendarYear) = atoms[0].value,
            days.count == 1, let end = days[0].end, days[0].start?.year == end.year,
            tokens[atoms[0].tokens].contains(where: { $0.word == .year || $0.word == .continuous }),
            !tokens[atoms[0].tokens].contains(where: {
                [.calendarYear, .commonEra, .buddhistEra].contains($0.word)
            })
        else { return }
        let fiscal = FiscalYear(end.year + 543).interval
        atoms[0].value = .choice([.interval(fiscal), .interval(days[0])])
    }

    /// ๑๖ ก.พ. ๒๕๙๐ in a plan of 2569 is more likely a slip than a date.
    mutating func doubtDistantYears(_ atoms: [Atom]) {
        let plan = context.fiscalYear.buddhistYear.number
        func isDistant(_ day: CivilDate?) -> Bool {
            guard let day else { return false }
            return abs(FiscalYear(containing: day).buddhistYear.number - plan) > 3
        }
        for atom in atoms {
            switch atom.value {
            case .days(let days, let origin):
                switch origin {
                case .document, .fiscalYear, .calendarYear: continue
                default: break
                }
                if days.contains(where: { isDistant($0.start) || isDistant($0.end) }) {
                    doubts.append((.distantYear, atom.tokens))
                }
            case .moment(let day, _) where isDistant(day):
                doubts.append((.distantYear, atom.tokens))
            default: continue
            }
        }
    }
}
