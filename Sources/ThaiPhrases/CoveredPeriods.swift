import CivilTime

/// Periods that are reported about.
extension Parser {
    /// รอบ ๖ เดือน ภายใน ๑๕ เม.ย. ๖๘: the period of a report is never due beside its deadline.
    mutating func dropCoveredPeriods(_ atoms: inout [Atom]) {
        dateNextMonths(&atoms)
        joinBounds(&atoms)
        let firm = atoms.contains { isDeadline($0, bounded: true) }
        let sent = firm || atoms.contains { isSent($0) || isSentPeriod($0) }
        let any = atoms.contains { isDeadline($0, bounded: false) }
        guard firm || any else { return }
        let kept = atoms.enumerated().filter { index, atom in
            guard case .days(let days, let origin) = atom.value,
                !isDeadline(atom, bounded: false) || sent && isStateOfData(atom)
            else { return true }
            for neighbour in [index - 1, index + 1] where atoms.indices.contains(neighbour) {
                let pair = neighbour < index ? (atoms[neighbour], atom) : (atom, atoms[neighbour])
                if !isReportedAbout(atom), joined(pair.0, pair.1, by: [.and, .or]) { return true }
            }
            switch origin {
            case .quarter, .round: return !firm && endsLater(days, atoms)
            case .month, .span:
                let isReported = firm || sent && !isDoing(atom)
                return !isReported || !isBehind(days, atoms, index)
            case .date: return !isStateOfData(atom)
            case .calendarYear: return !sent
            default: return true
            }
        }.map(\.element)
        doubtLaterMonths(kept)
        setAside(&atoms, keeping: kept)
    }

    /// Takes out what only frames the time beside it, and remembers where it stood.
    mutating func setAside(_ atoms: inout [Atom], keeping kept: [Atom]) {
        let places = Set(kept.map(\.tokens))
        frames += atoms.map(\.tokens).filter { !places.contains($0) }
        atoms = kept
    }

    /// ข้อมูล ณ วันที่ ๓๑ มี.ค. ๖๘: the day of what is reported about.
    private func isStateOfData(_ atom: Atom) -> Bool {
        let start = atom.tokens.lowerBound
        return [start, start - 1].contains { place in
            place > 0 && spelling(place).hasPrefix("ณ") && spelling(place - 1).hasSuffix("ข้อมูล")
        }
    }

    /// Whether a month or span is one that a deadline may be the report about: it stands before the
    /// deadline or in parentheses, and does not begin after it.
    private func isBehind(_ days: [CivilInterval], _ atoms: [Atom], _ index: Int) -> Bool {
        let isOpened = isOpened(atoms[index]) || isReportedAbout(atoms[index])
        let deadline = atoms[(index + 1)...].first { isDeadline($0, bounded: false) }
        guard isOpened || deadline != nil else { return false }
        guard
            case .days(let due, .date(hasYear: true))? = (deadline ?? atoms[..<index].last)?.value,
            let last = due.last?.end
        else { return true }
        return days.allSatisfy { $0.start.map { $0 <= last } ?? true }
    }

    /// ส่ง ก.พ. ภายใน ๑๕ ม.ค. ๖๘: a month that begins only after the deadline is no period of it, and perhaps no
    /// month.
    private mutating func doubtLaterMonths(_ atoms: [Atom]) {
        for (first, second) in zip(atoms, atoms.dropFirst()) {
            guard case .days(let months, .month(hasYear: false)) = first.value, months.count == 1,
                case .days(let due, .date(hasYear: true)) = second.value,
                let start = months[0].start, let last = due.last?.end, start > last,
                !joined(first, second, by: [.and, .or])
            else { continue }
            doubts.append((.month, first.tokens))
        }
    }

    /// ประกาศ ๒ ม.ค. ๖๘ ติดตามรอบ ๖ เดือน: a period that ends long after the day is not what it reports about.
    private func endsLater(_ days: [CivilInterval], _ atoms: [Atom]) -> Bool {
        let last = atoms.compactMap { atom -> CivilDate? in
            if case .days(let due, .date) = atom.value { due.last?.end } else { nil }
        }.max()
        guard let last, let end = days.last?.end else { return false }
        return end.days(since: last) > 31
    }

    /// Whether a parenthesis opens before an atom, whatever words stand between.
    private func isOpened(_ atom: Atom) -> Bool {
        let place = wordsBefore(atom).lowerBound
        return place > 0 && tokens[place - 1].kind == .mark(.open)
    }

    /// The words that lead to an atom, up to a mark, a number or another time.
    private func wordsBefore(_ atom: Atom) -> Range<Int> {
        var place = atom.tokens.lowerBound
        while place > 0, atom.tokens.lowerBound - place < 6 {
            switch tokens[place - 1].kind {
            case .other, .word(.plain), .word(.classifier), .word(.inside), .word(.determined),
                .word(.dated), .word(.end), .word(.become), .word(.that), .word(.of),
                .word(.according), .word(.part), .word(.law):
                place -= 1
            default: return place..<atom.tokens.lowerBound
            }
        }
        return place..<atom.tokens.lowerBound
    }

    /// ส่งวันที่ ๑๐ เม.ย. ๖๘, รายงาน ๕ ก.พ. ๖๘: a day on which something is handed in or told.
    private func isSent(_ atom: Atom) -> Bool {
        guard isDeadline(atom, bounded: false) else { return false }
        return wordsBefore(atom).contains { place in
            let word = spelling(place)
            return Vocabulary.sending.contains { word.contains($0) }
        }
    }

    /// สำหรับข้อมูล ม.ค.-มี.ค. ๖๘: what the report is about, behind the day on which it is due.
    private func isReportedAbout(_ atom: Atom) -> Bool {
        let words = wordsBefore(atom).map { spelling($0) }.joined()
        return ["สำหรับ", "ข้อมูล", "สถิติ", "ผลการ"].contains { words.contains($0) }
    }

    /// ส่งข้อมูลเดือน ต.ค. วันที่ ๕ พ.ย. ๖๗: what is handed in on the day behind it.
    private func isSentPeriod(_ atom: Atom) -> Bool {
        guard case .days(_, let origin) = atom.value, origin.isPeriod, isReportedAbout(atom) else {
            return false
        }
        let words = wordsBefore(atom).map { spelling($0) }.joined()
        return words.contains("ส่ง") || words.contains("เผยแพร่")
    }

    /// อบรม ๓-๗ มี.ค. ๖๘: days of something that is done, not reported about.
    private func isDoing(_ atom: Atom) -> Bool {
        let words = wordsBefore(atom).map { spelling($0) }.joined()
        guard !Vocabulary.results.contains(where: { words.contains($0) }) else { return false }
        return Vocabulary.doing.contains { words.contains($0) }
    }

    /// ไม่ก่อน ๑ มี.ค. ๖๘ และไม่เกิน ๑๕ มี.ค. ๖๘; สิ้นสุด: ๓๐ ก.ย. ๖๘ เริ่มต้น: ๑ ต.ค. ๖๗: the ends of one span.
    private mutating func joinBounds(_ atoms: inout [Atom]) {
        guard atoms.count == 2 else { return }
        joinNamedEnds(&atoms)
        guard atoms.count == 2 else { return }
        let opens = atoms.firstIndex { atom in
            if case .days(let days, .span) = atom.value {
                days.count == 1 && days[0].start != nil && days[0].end == nil
            } else {
                false
            }
        }
        guard let opens, case .days(let open, _) = atoms[opens].value,
            case .days(let close, .date) = atoms[1 - opens].value, close.count == 1,
            let start = open[0].start, let end = close[0].end
        else { return }
        let words = tokens[atoms[opens].tokens].compactMap(\.word)
        let ends = tokens[atoms[1 - opens].tokens].prefix(3).compactMap(\.word)
        let isLimited = opens == 0 && words.contains(.from) && ends.contains(.notLater)
        let isHeaded =
            opens == 1 && words.contains(.start)
            && tokens[..<atoms[0].tokens.upperBound].contains { $0.word == .end }
        guard isLimited || isHeaded else { return }
        let place = atoms[0].tokens.lowerBound..<atoms[1].tokens.upperBound
        if let span = CivilInterval(start: start, end: end) {
            atoms = [Atom(value: .days([span], .span), tokens: place)]
        } else {
            doubts.append((.range, place))
        }
    }

    /// ๑ ต.ค. ๖๗ (เริ่ม) ๓๐ ก.ย. ๖๘ (สิ้นสุด).
    private mutating func joinNamedEnds(_ atoms: inout [Atom]) {
        func names(_ word: Word, behind atom: Atom) -> Bool {
            let place = atom.tokens.upperBound
            return place + 2 < tokens.count && tokens[place].kind == .mark(.open)
                && tokens[place + 1].word == word && tokens[place + 2].kind == .mark(.close)
        }
        guard case .days(let first, .date) = atoms[0].value,
            case .days(let last, .date) = atoms[1].value, first.count == 1, last.count == 1,
            names(.start, behind: atoms[0]), names(.end, behind: atoms[1])
        else { return }
        let place = atoms[0].tokens.lowerBound..<atoms[1].tokens.upperBound
        if let span = CivilInterval(start: first[0].start, end: last[0].end) {
            atoms = [Atom(value: .days([span], .span), tokens: place)]
        } else {
            doubts.append((.range, place))
        }
    }

    /// รายงานเดือน ม.ค. ๖๘ ภายในวันที่ ๕ ของเดือนถัดไป: the month after the period that is named.
    private mutating func dateNextMonths(_ atoms: inout [Atom]) {
        guard atoms.count == 2, case .days(let days, let origin) = atoms[0].value,
            days.count == 1, origin.isPeriod, let end = days[0].end,
            case .rules(let rules) = atoms[1].value, rules.count == 1,
            rules[0].frequency == .monthly, rules[0].months.isEmpty, rules[0].monthDays.count == 1,
            tokens[atoms[1].tokens].contains(where: { $0.word == .next }),
            !tokens[atoms[1].tokens].contains(where: { $0.word == .every })
        else { return }
        let month = end.adding(days: 1)
        let number = rules[0].monthDays[0]
        let day =
            number > 0
            ? CivilDate(year: month.year, month: month.month, day: number) : month.lastOfMonth
        guard let day, end == end.lastOfMonth else { return }
        frames.append(atoms[0].tokens)
        atoms[1].value = .days([CivilInterval(day: day)], .date(hasYear: true))
        atoms.removeFirst()
    }

    /// Whether an atom says by when: a day, if wanted with a word that says "by" before it.
    private func isDeadline(_ atom: Atom, bounded: Bool) -> Bool {
        switch atom.value {
        case .days(let days, .date):
            guard days.allSatisfy({ $0.start == $0.end }) else { return false }
        case .days(_, .endOf): return true
        case .moment: break
        case .meaning(.event(.countedFromEvent)): break
        case .rules(let rules):
            guard rules.allSatisfy({ $0.frequency == .yearly && !$0.monthDays.isEmpty }) else {
                return false
            }
        default: return false
        }
        if !bounded { return true }
        return tokens[atom.tokens].prefix(3).contains {
            [.within, .notLater, .before].contains($0.word)
        }
    }
}
