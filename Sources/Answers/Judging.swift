import CivilTime
import Obligations

/// What a clause says.
struct Judge {
    let names: Names
    let days: Days

    /// What is said before it is known of which matter.
    enum Verdict: Hashable {
        case done(CivilDate)
        case inProgress
        case extend(CivilDate)
        case undo
        case ask(AskReason)
        case nothing
    }

    func judged(_ clause: Clause) -> [Saying] {
        let unknown = clause.names.compactMap { token -> Saying? in
            guard case .name(let name) = token.kind, name.id == nil else { return nil }
            return Saying(.unknown(name.spelled), clause.range)
        }
        if !unknown.isEmpty, unknown.count == clause.names.count { return unknown }
        let verdict = verdict(clause)
        if case .nothing = verdict { return [] }
        if case .ask(let reason) = verdict { return unknown + [Saying(.ask(reason), clause.range)] }
        if clause.isChoice { return [Saying(.ask(.which), clause.range)] }
        switch matters(clause) {
        case .ask(let reason): return unknown + [Saying(.ask(reason), clause.range)]
        case .unknown(let name): return [Saying(.unknown(name), clause.range)]
        case .found(let ids):
            return unknown + ids.map { Saying(kind(verdict, $0, clause), clause.range) }
        }
    }

    private func kind(_ verdict: Verdict, _ id: OccurrenceID, _ clause: Clause) -> Saying.Kind {
        switch verdict {
        case .done(let date):
            // Long before the year of the matter: the year is a slip.
            if date < id.fiscalYear.start { return .ask(.day) }
            var percent = ""
            for token in clause.tokens {
                if case .percent(let value) = token.kind { percent = value }
            }
            return .done(DoneSaying(id, on: date, link: clause.link ?? "", percent: percent))
        case .inProgress: return .inProgress(id)
        case .extend(let until): return .extend(id, until: until)
        case .undo: return .undo(id)
        case .ask(let reason): return .ask(reason)
        case .nothing: return .ask(.unclear)
        }
    }

    // MARK: - Which matters

    private func matters(_ clause: Clause) -> Names.Meant {
        if clause.names.isEmpty {
            if clause.has(.item) { return .ask(.which) }
            if names.listed.count == 1 {
                return .found(names.listed)
            }
            return .ask(clause.has(.everything) && names.listed.count > 1 ? .everything : .which)
        }
        var found: [OccurrenceID] = []
        for token in clause.names {
            var meant: [Name] = []
            switch token.kind {
            case .name(let name): meant = name.id == nil ? [] : [name]
            case .range(let first, let last):
                guard let all = names.range(first, last) else { return .ask(.range) }
                meant = all
            default: continue
            }
            for var name in meant {
                // A day within another round than the one that could be meant settles nothing.
                let months = clause.days.compactMap { day -> CivilInterval? in
                    if case .span(let month) = day { month } else { nil }
                }
                if let id = name.id, names.comesRound(id), !months.isEmpty,
                    clause.has(.done) || clause.has(.action)
                {
                    guard name.months.isEmpty, name.round == nil else { return .ask(.round) }
                    name.months = months
                }
                switch names.meant(name) {
                case .found(let ids): found += ids.filter { !found.contains($0) }
                case let other: return other
                }
            }
        }
        return .found(found)
    }

    // MARK: - What is said

    func verdict(_ clause: Clause) -> Verdict {
        let isOf = !clause.names.isEmpty
        if clause.tokens.contains(where: { $0.kind == .quoted(isTelling: true) }) {
            return .ask(.quoted)
        }
        if clause.has(.undo) { return undone(clause) }
        if clause.has(.extend), let verdict = extended(clause) { return verdict }
        let isTelling = clause.tells
        guard isOf || isTelling else { return loose(clause) }
        if !isOf, clause.has(.noted) { return .nothing }
        if clause.has(.condition) {
            return isTelling || isOf ? .ask(.condition) : .nothing
        }
        if clause.has(.question) { return .ask(.question) }
        if clause.has(.everything), clause.has(.reservation), names.listed.count > 1 {
            return .ask(.everything)
        }
        guard let done = place(of: .done, clause) else { return undecided(clause) }
        return finished(clause, done)
    }

    private func place(of word: Word, _ clause: Clause) -> Int? {
        clause.tokens.firstIndex { $0.word == word }
    }

    /// A day or a number alone, which may be an answer.
    private func loose(_ clause: Clause) -> Verdict {
        let isOnlyDay = clause.tokens.allSatisfy {
            $0.day != nil || $0.word == .polite || $0.word == .plain
        }
        return isOnlyDay && clause.hasDay && clause.range.count < 16 && clause.words.isEmpty
            ? .ask(.unclear) : .nothing
    }

    private func undone(_ clause: Clause) -> Verdict {
        guard let place = place(of: .undo, clause) else { return .nothing }
        let before = clause.tokens[..<place]
        if before.contains(where: { $0.word == .not }) { return .ask(.unclear) }
        if clause.has(.question) { return .ask(.question) }
        if clause.has(.condition) { return .ask(.condition) }
        return .undo
    }

    private func extended(_ clause: Clause) -> Verdict? {
        guard let place = place(of: .extend, clause) else { return nil }
        let before = clause.tokens[..<place]
        if before.last?.word == .not
            || before.suffix(2).contains(where: { $0.word == .not })
                && clause.tokens[place - 1].word == .wish
        {
            return .ask(.unclear)
        }
        if clause.has(.condition) { return .ask(.condition) }
        let days = clause.tokens[place...].compactMap(\.day)
        let all = days.isEmpty ? clause.days : days
        if clause.has(.question), all.isEmpty { return .ask(.question) }
        guard all.count == 1, !clause.tokens[place...].contains(where: { $0.word == .or }),
            let until = self.days.until(all[0])
        else { return .ask(.until) }
        return .extend(until)
    }

    /// Without a word for done.
    private func undecided(_ clause: Clause) -> Verdict {
        let isOf = !clause.names.isEmpty
        if clause.has(.unsure) { return .ask(.unsure) }
        if clause.has(.hearsay) { return .ask(.hearsay) }
        if clause.has(.ongoing) || clause.has(.partly) || clause.has(.yet) { return .inProgress }
        if clause.has(.noted) { return .nothing }
        if isOf, clause.has(.future), !clause.has(.action), !clause.has(.handing) {
            return .inProgress
        }
        if isOf, clause.has(.already), clause.tokens.contains(where: isPart) { return .inProgress }
        if isOf, clause.has(.request), !clause.has(.action) { return .ask(.request) }
        if clause.has(.delegated) || clause.has(.cancel) { return isOf ? .ask(.unclear) : .nothing }
        if let action = clause.tokens.firstIndex(where: {
            $0.word == .action || $0.word == .handing
        }) {
            let after = clause.tokens[(action + 1)...]
            if clause.tokens[..<action].contains(where: { $0.word == .not || $0.word == .future }) {
                return isOf || clause.tokens[..<action].last?.word == .not ? .inProgress : .nothing
            }
            if clause.has(.request) { return isOf ? .ask(.request) : .nothing }
            guard let already = after.firstIndex(where: { $0.word == .already }) else {
                return isOf ? .ask(.unclear) : .nothing
            }
            if isShort(clause) { return .inProgress }
            if after.contains(where: { $0.word == .not }) { return .ask(.reservation) }
            let isReport =
                clause.names.isEmpty
                ? names.listed.count == 1 && isReport(names.listed[0]) : reports(clause)
            if clause.tokens[action].word == .handing, !isReport {
                return isOf ? .ask(.unclear) : .nothing
            }
            return finished(clause, already)
        }
        return isOf ? .ask(.unclear) : .nothing
    }

    private func reports(_ clause: Clause) -> Bool {
        guard case .found(let ids) = matters(clause) else { return true }
        return ids.allSatisfy(isReport)
    }

    private func isReport(_ id: OccurrenceID) -> Bool {
        switch names.kind(id) {
        case .report, .followUp, .oitItem: true
        default: false
        }
    }

    /// A per cent below a hundred.
    private func isPart(_ token: Token) -> Bool {
        if case .percent(let value) = token.kind { value != "100" } else { false }
    }

    /// A part of it: so many of so many, or a per cent right behind the word, below a hundred.
    private func isShort(_ clause: Clause) -> Bool {
        for (index, token) in clause.tokens.enumerated() where token.word == .outOf {
            if index > 0, clause.tokens[index - 1].number != nil,
                clause.tokens[safe: index + 1]?.number != nil
            {
                return true
            }
        }
        for (index, token) in clause.tokens.enumerated() {
            guard case .percent(let value) = token.kind, value != "100", index > 0 else { continue }
            let before = clause.tokens[index - 1]
            if before.word == .already || before.word == .done || before.word == .action {
                return true
            }
        }
        return false
    }

    /// With a word for done at a place.
    private func finished(_ clause: Clause, _ done: Int) -> Verdict {
        let before = clause.tokens[..<done]
        let after = clause.tokens[(done + 1)...]
        if let negation = before.lastIndex(where: { $0.word == .not || $0.word == .yet }) {
            let gap =
                clause.tokens[done].range.lowerBound - clause.tokens[negation].range.upperBound
            let isFar = clause.tokens[negation].word == .not && (gap > 25 || gap < 0)
            return isFar ? .ask(.unclear) : .inProgress
        }
        if clause.has(.unsure) { return .ask(.unsure) }
        if before.contains(where: { $0.word == .hearsay }) { return .ask(.hearsay) }
        if before.contains(where: { $0.word == .future || $0.word == .ongoing }) {
            return .inProgress
        }
        if clause.has(.partly) || isShort(clause) { return .inProgress }
        if clause.tokens.contains(where: { $0.word == .request }) { return .ask(.request) }
        if before.contains(where: { $0.word == .delegated }) { return .ask(.unclear) }
        if let coming = after.firstIndex(where: { $0.word == .future }) {
            // A polite word ends the sentence: what follows is another one.
            let isParted = clause.tokens[done..<coming].contains {
                $0.word == .polite || $0.day != nil
            }
            if !isParted { return .ask(.condition) }
        }
        let isHeldBack = after.contains { token in
            [.reservation, .but, .not, .yet, .ongoing].contains(token.word)
        }
        if clause.has(.everything), clause.names.isEmpty, names.listed.count > 1 {
            return .ask(.everything)
        }
        if isHeldBack || before.contains(where: { $0.word == .reservation }) {
            return .ask(.reservation)
        }
        return dated(clause, done)
    }

    private func dated(_ clause: Clause, _ done: Int) -> Verdict {
        var found: [Day] = []
        for (index, token) in clause.tokens.enumerated() {
            guard let day = token.day else { continue }
            if index > 0, clause.tokens[index - 1].word == .otherDay { continue }
            if case .length = day { continue }
            if case .span = day,
                clause.names.contains(where: { token in
                    if case .name(let name) = token.kind {
                        name.id.map(names.comesRound) ?? false
                    } else {
                        false
                    }
                })
            {
                continue
            }
            found.append(day)
        }
        if clause.has(.or) { return .ask(.day) }
        guard let day = found.first else {
            // Digits right behind the word look like a day, and are none that can be.
            let isOdd =
                clause.tokens.indices.contains(done + 1)
                && clause.tokens[done + 1].number != nil && clause.names.count == 1
                && clause.tokens.dropFirst(done + 2).contains { $0.number != nil }
            return isOdd ? .ask(.day) : .done(days.sent)
        }
        let resolved = Set(found.map(days.done))
        guard resolved.count == 1 else { return .ask(.day) }
        switch days.done(day) {
        case .on(let date): return .done(date)
        case .future:
            if case .exact(let date) = day, date.days(since: days.sent) <= 2, isSpoken(clause) {
                return .inProgress
            }
            if case .toCome = day { return .inProgress }
            return .ask(.futureDay)
        case .unclear: return .ask(.day)
        }
    }

    /// Whether the day is a word as พรุ่งนี้, which no slip of a digit makes.
    private func isSpoken(_ clause: Clause) -> Bool {
        clause.tokens.contains { token in
            guard case .exact = token.day else { return false }
            return token.range.count >= 5 && names.today < days.sent.adding(days: 3)
                && !clause.tokens.contains { $0.number != nil }
        }
    }
}
