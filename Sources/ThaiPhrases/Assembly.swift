import CivilTime

extension Parser {
    /// Combines what was found into one meaning, and accounts for every token.
    mutating func assemble(_ found: [Atom]) throws(Impossible) -> Reading {
        var atoms = found
        for pass in Pass.allCases { try run(pass, &atoms) }
        let reading =
            atoms.isEmpty
            ? Reading(meaning: softLabel(labels) ?? fallback())
            : alternatives(atoms) ?? combine(atoms)
        return account(for: reading, found: found, kept: atoms)
    }

    /// "The annual plan, …": ประจำปี is a cycle only where nothing else says when.
    mutating func dropAnnualTitles(_ atoms: inout [Atom]) {
        func isAnnual(_ atom: Atom) -> Bool {
            guard case .rules(let rules) = atom.value, rules == [RecurrenceRule(.yearly)],
                atom.tokens.count == 2
            else { return false }
            return tokens[atom.tokens.lowerBound].word == .regular
        }
        let isElsewhere = atoms.contains { atom in
            switch atom.value {
            case .days(_, let origin): origin != .fiscalYear
            case .moment, .choice: true
            case .rules: !isAnnual(atom)
            default: false
            }
        }
        if isElsewhere { setAside(&atoms, keeping: atoms.filter { !isAnnual($0) }) }
    }

    // MARK: choices

    /// Atoms joined by หรือ, or that are themselves ambiguous, are readings to ask about.
    private func alternatives(_ atoms: [Atom]) -> Reading? {
        let place = originalRange(
            atoms[0].tokens.lowerBound..<atoms[atoms.count - 1].tokens.upperBound)
        let choices = atoms.indices.filter { index in
            if case .choice = atoms[index].value { return true }
            return false
        }
        if let first = choices.first {
            return Reading(
                meaning: .ambiguous(unique(expanded(atoms, choices))),
                errorRange: originalRange(atoms[first].tokens))
        }
        guard atoms.count > 1,
            zip(atoms, atoms.dropFirst()).allSatisfy({ joined($0, $1, by: [.or]) })
        else { return nil }
        let readings = atoms.compactMap { combine([$0]).meaning }
        let isEvent = readings.contains {
            if case .event(let reason) = $0 { reason != .countedFromEvent } else { false }
        }
        if isEvent { return nil }
        guard Set(readings).count > 1 else { return nil }
        return Reading(meaning: .ambiguous(readings), errorRange: place)
    }

    /// The readings of the whole when some atoms have several; of many such atoms only the readings
    /// themselves, since nobody answers a question with dozens of choices.
    private func expanded(_ atoms: [Atom], _ choices: [Int]) -> [Meaning] {
        var wholes = [atoms]
        for index in choices.prefix(3) {
            guard case .choice(let readings) = atoms[index].value else { continue }
            if choices.count > 3 { return readings }
            wholes = wholes.flatMap { whole in
                readings.prefix(4).map { reading in
                    var settled = whole
                    settled[index].value = .meaning(reading)
                    return settled
                }
            }
        }
        return wholes.map { combine($0).meaning }
    }

    /// Whether one of these words stands between two atoms.
    func joined(_ first: Atom, _ second: Atom, by words: [Word]) -> Bool {
        let between =
            first.tokens
            .upperBound..<max(
                first.tokens.upperBound, second.tokens.lowerBound)
        return between.contains { index in words.contains { tokens[index].kind == .word($0) } }
    }

    // MARK: combining

    private func combine(_ atoms: [Atom]) -> Reading {
        var meanings: [Meaning] = []
        var windows: [CivilInterval] = []
        for atom in atoms {
            switch atom.value {
            case .days(let days, let origin):
                for day in days {
                    let plain = meaning(day, origin)
                    if case .interval(let interval) = plain, !isJoinedToCycle(atom, atoms) {
                        windows.append(interval)
                    }
                    meanings.append(plain)
                }
            case .moment(let day, let time): meanings.append(.moment(day, time))
            case .rules(let rules): meanings += rules.map { .rule($0) }
            case .meaning(.list(let members)), .meaning(.all(let members)): meanings += members
            case .meaning(let meaning): meanings.append(meaning)
            default: break
            }
        }
        meanings = withoutEchoes(unique(meanings))
        let cyclic = meanings.filter(isCyclic)
        if !cyclic.isEmpty, Set(windows).count == 1, let window = windows.first {
            let rest = meanings.filter { !isCyclic($0) && $0 != .interval(window) }
            let inner = bounded(group(cyclic), by: window)
            return Reading(meaning: rest.isEmpty ? inner : group([inner] + rest))
        }
        if !cyclic.isEmpty, windows.isEmpty, let phase = wholePhase(meanings) {
            let inner = Meaning.during(group(cyclic), phase)
            let rest = meanings.filter { !isCyclic($0) && $0 != .calendar(phase) }
            return Reading(meaning: rest.isEmpty ? inner : group([inner] + rest))
        }
        return Reading(meaning: group(meanings))
    }

    /// ๓-๗ ก.พ. ๖๘ และทุกวันศุกร์, ม.ค. ๖๘ และรายงานทุก ๓ เดือน: both hold, and the days are no window of the cycle.
    private func isJoinedToCycle(_ atom: Atom, _ atoms: [Atom]) -> Bool {
        guard let index = atoms.firstIndex(where: { $0.tokens == atom.tokens }) else {
            return false
        }
        return [index - 1, index + 1].contains { near in
            guard atoms.indices.contains(near) else { return false }
            switch atoms[near].value {
            // รอบ ๖ เดือน ปีละ ๒ ครั้ง: half a year holds no year.
            case .meaning(.quota(_, let period)) where period.years > 0:
                if case .days(_, .round) = atom.value { return true }
            case .rules, .meaning(.quota): break
            default: return false
            }
            let (first, second) = near < index ? (atoms[near], atom) : (atom, atoms[near])
            guard first.tokens.upperBound < second.tokens.lowerBound else { return false }
            let between = tokens[first.tokens.upperBound..<second.tokens.lowerBound]
            return between.contains { $0.word == .and }
                && between.allSatisfy {
                    switch $0.kind {
                    case .word(.and), .other, .word(.plain), .word(.classifier), .word(.inside),
                        .word(.according), .word(.continuous), .word(.regular), .word(.become):
                        true
                    default: false
                    }
                }
        }
    }

    /// The one phase whose whole window is named, or nil.
    private func wholePhase(_ meanings: [Meaning]) -> CalendarReference? {
        let named = meanings.compactMap { meaning -> CalendarReference? in
            guard case .calendar(let place) = meaning, place.phase != nil else { return nil }
            return place
        }
        return named.count == 1 && named[0].edge == nil ? named[0] : nil
    }

    /// One event is enough, a change of the calendar names it, and a phase makes the calendar as a whole superfluous.
    private func withoutEchoes(_ meanings: [Meaning]) -> [Meaning] {
        var seenEvent = false
        let whole = Meaning.calendar(CalendarReference())
        let phased = meanings.contains { meaning in
            guard case .calendar = meaning else { return false }
            return meaning != whole
        }
        let amended = meanings.contains { if case .amendment = $0 { true } else { false } }
        let monthly = meanings.compactMap { meaning -> Int? in
            guard case .rule(let rule) = meaning, rule.frequency == .monthly, rule.interval == 1
            else { return nil }
            return rule.monthDays.count
        }
        return meanings.filter { meaning in
            // "Twice a month (on the 1st and 16th)".
            if case .quota(let count, Period(months: 1)) = meaning, monthly == [count] {
                return false
            }
            if phased, meaning == whole { return false }
            // What is amended is the calendar.
            if amended, case .calendar = meaning { return false }
            guard case .event = meaning else { return true }
            defer { seenEvent = true }
            return !seenEvent
        }
    }

    private func isCyclic(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .rule, .quota: true
        default: false
        }
    }

    /// A rule that only ends has the end in itself; any other window stands beside the rule.
    private func bounded(_ inner: Meaning, by window: CivilInterval) -> Meaning {
        if case .rule(var rule) = inner, window.start == nil, let end = window.end {
            rule.until = RecurrenceRule.Until(end)
            return .rule(rule)
        }
        return .bounded(inner, window)
    }

    /// One kind makes a list, several kinds hold together.
    private func group(_ meanings: [Meaning]) -> Meaning {
        if meanings.count == 1 { return meanings[0] }
        var kinds: [(kind: Int, members: [Meaning])] = []
        for meaning in meanings {
            let kind = kind(of: meaning)
            if let index = kinds.firstIndex(where: { $0.kind == kind }) {
                kinds[index].members.append(meaning)
            } else {
                kinds.append((kind, [meaning]))
            }
        }
        let parts = kinds.map { $0.members.count == 1 ? $0.members[0] : Meaning.list($0.members) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private func kind(of meaning: Meaning) -> Int {
        switch meaning {
        case .date: 0
        case .moment: 1
        case .interval: 2
        case .rule: 3
        case .quota: 4
        case .calendar: 5
        case .offset: 6
        case .amendment: 7
        case .event: 8
        default: 9
        }
    }

    /// The day against corruption is 9 December; plans are known to print January.
    mutating func warnKnownDays(_ atoms: [Atom]) {
        guard text.contains("วันต่อต้าน") else { return }
        for atom in atoms {
            guard case .rules(let rules) = atom.value else { continue }
            for rule in rules where rule.monthDays == [9] && !rule.months.contains(12) {
                warn(
                    .knownDay, "the day against corruption is 9 December",
                    "วันต่อต้านคอร์รัปชันคือ ๙ ธันวาคม", atom.tokens)
            }
        }
    }

    // MARK: labels

    /// The strongest label: a vague time outweighs "always", which outweighs names and numbers.
    private func softLabel(_ atoms: [Atom]) -> Meaning? {
        var best: Meaning?
        for atom in atoms {
            guard case .soft(let meaning) = atom.value else { continue }
            if case .event = meaning { return meaning }
            if case .vague = meaning {
                if case .vague = best { continue }
                best = meaning
                continue
            }
            if case .vague = best { continue }
            if best == nil || meaning == .none(.continuous) { best = meaning }
        }
        return best
    }

    private func fallback() -> Meaning {
        if text.scalars.isEmpty { return .none(.empty) }
        if isLeftOpen { return .vague(.asSuitable) }
        if text.contains("รายงาน") { return .none(.followUpMode) }
        return .none(.noTime)
    }
}
