import CivilTime

/// Periods that repeat, frame or explain each other.
extension Parser {
    // MARK: periods that explain each other

    /// Drops periods that only repeat or frame another: the fiscal year of a title, the date of the
    /// order that is quoted, a round whose months stand in parentheses.
    mutating func settlePeriods(_ atoms: [Atom]) -> [Atom] {
        var kept: [Atom] = []
        for atom in atoms {
            if case .days(let days, .date) = atom.value, days.count == 1, let day = days[0].end,
                let last = kept.last, case .meaning(.amendment(.end(let end))) = last.value,
                isParenthesis(last, atom)
            {
                if day != end {
                    kept[kept.count - 1].value = .choice([
                        .amendment(.end(end)), .amendment(.end(day)),
                    ])
                }
                continue
            }
            guard case .days(let days, let origin) = atom.value, days.count == 1,
                let last = kept.last, case .days(let before, let beforeOrigin) = last.value,
                before.count == 1, isParenthesis(last, atom)
            else {
                kept.append(atom)
                continue
            }
            if meaning(days[0], origin) == meaning(before[0], beforeOrigin)
                || days[0] == before[0] && beforeOrigin != .date(hasYear: true)
            {
                continue
            }
            if case .round(let months) = beforeOrigin, covers(days[0], months: months) {
                if days[0] != before[0] { frames.append(last.tokens) }
                kept[kept.count - 1] = atom
                continue
            }
            if case .endOf(let whole) = beforeOrigin, origin.isPeriod, let end = days[0].end {
                if days[0] == whole { continue }
                let readings = [meaning(before[0], beforeOrigin), .date(end)]
                kept[kept.count - 1] = Atom(
                    value: .choice(readings),
                    tokens: last.tokens.lowerBound..<atom.tokens.upperBound)
                continue
            }
            if origin.isPeriod == beforeOrigin.isPeriod {
                let readings = [meaning(before[0], beforeOrigin), meaning(days[0], origin)]
                kept[kept.count - 1] = Atom(
                    value: .choice(readings),
                    tokens: last.tokens.lowerBound..<atom.tokens.upperBound)
                continue
            }
            kept.append(atom)
        }
        return withoutFrames(kept)
    }

    func isParenthesis(_ first: Atom, _ second: Atom) -> Bool {
        let between =
            first.tokens
            .upperBound..<max(
                first.tokens.upperBound, second.tokens.lowerBound)
        guard between.count <= 3 else { return false }
        // (๒) is the number of what follows.
        let opened = between.last {
            tokens[$0].kind == .mark(.open) || tokens[$0].kind == .mark(.close)
        }
        return opened.map { tokens[$0].kind == .mark(.open) } ?? false
            || between.isEmpty && first.isRound
    }

    /// ช่วงเปิดระบบ OIT (๑ มี.ค. – ๓๐ เม.ย. ๖๘), วันปิดระบบ IIT (๓๐ มิ.ย. ๖๘): the days of a phase written out.
    mutating func writeOutPhases(_ atoms: inout [Atom]) {
        for index in atoms.indices.dropLast().reversed() {
            guard case .meaning(.calendar(let place)) = atoms[index].value, place.phase != nil,
                case .days(let days, let origin) = atoms[index + 1].value, days.count == 1,
                isParenthesis(atoms[index], atoms[index + 1]),
                origin == .span && place.edge == nil || origin.isDate && place.edge != nil
            else { continue }
            frames.append(atoms[index].tokens)
            atoms.remove(at: index)
        }
    }

    func covers(_ days: CivilInterval, months: Int) -> Bool {
        guard let start = days.start, let end = days.end else { return false }
        return start.day == 1 && end == start.adding(months: months - 1).lastOfMonth
    }

    mutating func withoutFrames(_ atoms: [Atom]) -> [Atom] {
        func isFrame(_ atom: Atom) -> Bool {
            guard case .days(_, let origin) = atom.value else { return false }
            return origin == .fiscalYear || origin == .document
        }
        let dated = atoms.contains { atom in
            switch atom.value {
            case .days, .moment, .choice: !isFrame(atom)
            case .meaning(.calendar), .meaning(.offset), .meaning(.amendment): true
            default: false
            }
        }
        let named = atoms.contains {
            if case .meaning(.calendar) = $0.value { true } else { false }
        }
        let kept = atoms.filter { atom in
            guard case .days(_, let origin) = atom.value else { return true }
            if origin == .fiscalYear { return !dated }
            if origin == .calendarYear { return !named }
            return origin != .document || atoms.count == 1
                || atoms.allSatisfy(isFrame) && !atoms.contains { !isDocument($0) }
        }
        var rest = atoms
        setAside(&rest, keeping: kept)
        return rest
    }

    func isDocument(_ atom: Atom) -> Bool {
        if case .days(_, .document) = atom.value { return true }
        return false
    }
}

extension Atom {
    /// The months, when nothing but months is named here.
    var namedMonths: [CivilInterval] {
        guard case .days(let days, .month) = value else { return [] }
        return days
    }

    var isRound: Bool {
        if case .days(_, .round) = value { return true }
        return false
    }
}

extension Atom.Origin {
    /// Whether days were written as a date.
    var isDate: Bool { if case .date = self { true } else { false } }

    /// Whether days were written as a period rather than as single days.
    var isPeriod: Bool {
        switch self {
        case .date, .document, .endOf: false
        default: true
        }
    }
}
