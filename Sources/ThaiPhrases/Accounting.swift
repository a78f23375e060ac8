import CivilTime

/// What a token of a phrase is for.
enum TokenUse: Equatable {
    /// Part of a date, a cycle, a term or another expression of time.
    case time
    /// A word that joins, a name, a post, a number of things: known to mean nothing for time here.
    case known
    /// Left over.
    case unread(UnreadPart.Reason, isQuestion: Bool)
}

/// The last step of every reading: each token must have a use.
///
/// What is left over is reported where it cannot matter, and makes the reading a question where it
/// looks like time. There is no other way out, so that nothing is dropped in silence.
extension Parser {
    /// A reading with what is left over of its phrase.
    ///
    /// - Parameters:
    ///   - found: every expression that was found, whether the reading needed it or not.
    ///   - kept: what the passes made of it.
    mutating func account(for reading: Reading, found: [Atom], kept: [Atom]) -> Reading {
        var reading = reading
        if doubts.isEmpty, let vague = vague(kept) { reading = Reading(meaning: vague) }
        var uses = [TokenUse?](repeating: nil, count: tokens.count)
        let isDated = found.contains { if case .soft = $0.value { false } else { true } }
        for atom in found {
            for index in atom.tokens { uses[index] = .time }
        }
        for label in labels {
            guard case .soft(let meaning) = label.value else { continue }
            if meaning == reading.meaning {
                for index in label.tokens { uses[index] = .time }
                continue
            }
            if isPast(label) {
                for index in label.tokens { uses[index] = .unread(.frame, isQuestion: false) }
            } else if let reason = lost(meaning, label, reading.meaning) {
                let isQuestion = isDated && !isRepeated(label, in: reading.meaning)
                for index in label.tokens { uses[index] = .unread(reason, isQuestion: isQuestion) }
            } else {
                for index in label.tokens {
                    guard let reason = namedReason(index) else { continue }
                    uses[index] = .unread(reason, isQuestion: false)
                }
            }
        }
        for index in frames.joined() { uses[index] = .unread(.frame, isQuestion: false) }
        for index in tokens.indices where uses[index] == nil {
            uses[index] = use(of: index, uses, isDated: isDated, years(reading.meaning))
        }
        for (reason, range) in doubts {
            for index in range where uses.indices.contains(index) {
                uses[index] = .unread(reason, isQuestion: true)
            }
        }
        let parts = parts(uses) + residues(uses, of: reading.meaning)
        return asked(reading, parts.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }

    /// ต้นเดือนของทุกเดือน: a part of a cycle or a month, and nothing more exact, is no time that can be
    /// scheduled.
    func vague(_ kept: [Atom]) -> Meaning? {
        let parts = labels.filter { label in
            switch label.value {
            case .soft(.vague(.partOfPeriod)), .soft(.vague(.weekOfMonth)): true
            default: false
            }
        }
        guard let part = parts.first, case .soft(let meaning) = part.value, !kept.isEmpty else {
            return nil
        }
        let isFramed = kept.allSatisfy { atom in
            switch atom.value {
            case .rules(let rules):
                rules.allSatisfy { $0.monthDays.isEmpty && $0.weekdays.isEmpty }
            case .days(_, let origin): origin.isPeriod && origin != .span
            default: false
            }
        }
        return isFramed ? meaning : nil
    }

    /// A reading with its leftovers: a question if one of them may matter.
    mutating func asked(_ reading: Reading, _ parts: [UnreadPart]) -> Reading {
        for part in parts where !part.isQuestion {
            warnings.append(
                PhraseWarning(
                    kind: .ignoredPart, message: part.reason.english, thai: part.reason.thai,
                    range: part.range))
        }
        var meaning = reading.meaning
        var place = reading.errorRange
        if let first = parts.first(where: \.isQuestion) {
            switch meaning {
            // These are questions or without a date anyway.
            case .ambiguous, .error, .vague, .event: break
            case .none: meaning = .error(first.reason == .blank ? .blankLeftEmpty : .unreadPart)
            default: meaning = .ambiguous([meaning, .vague(.unreadPart)])
            }
            place = place ?? first.range
        }
        return Reading(meaning: meaning, errorRange: place, unread: parts)
    }

    /// Neighbouring leftovers of one kind, as parts of the phrase.
    func parts(_ uses: [TokenUse?]) -> [UnreadPart] {
        var parts: [UnreadPart] = []
        var index = 0
        while index < uses.count {
            guard case .unread(let reason, let isQuestion)? = uses[index] else {
                index += 1
                continue
            }
            let start = index
            while index < uses.count, uses[index] == uses[start] { index += 1 }
            parts.append(
                UnreadPart(
                    reason: reason, range: originalRange(start..<index), isQuestion: isQuestion))
        }
        return parts
    }

    /// What a label that the reading has no room for would have said about time.
    func lost(_ meaning: Meaning, _ label: Atom, _ reading: Meaning)
        -> UnreadPart.Reason?
    {
        switch meaning {
        case .none(.duration) where isLength(label, of: reading): nil
        case .none(.duration), .none(.subDaily): .unit
        // ทุกวันจันทร์ ตลอดภาคเรียน: the window of the cycle.
        case .vague(.otherCalendar) where isRule(reading): .partOfPeriod
        case .none(.quantity) where limitsTimes(label, of: reading): .number
        case .none(.holiday)
        where tokens[label.tokens].contains { $0.word == .exempt || $0.word == .except }:
            .negation
        case .vague(.partOfPeriod), .vague(.weekOfMonth), .vague(.approximate),
            .vague(.relative), .vague(.lunarDate):
            .partOfPeriod
        case .vague(.weekdayWithoutCycle): .weekday
        case .vague where isJoined(label): .unit
        case .none(.name) where isTimeOfDay(label): .timeOfDay
        default: nil
        }
    }

    /// ผลงานของเดือนก่อน: the period before is reported about.
    func isPast(_ label: Atom) -> Bool {
        guard case .soft(.vague(.relative)) = label.value, label.tokens.count == 2 else {
            return false
        }
        return [.previous, .before].contains(tokens[label.tokens.upperBound - 1].word)
    }

    /// ๓๑ มี.ค. ๖๘ และรายงานเป็นระยะ: a second time that nobody can schedule.
    func isJoined(_ label: Atom) -> Bool {
        let before = max(0, label.tokens.lowerBound - 4)..<label.tokens.lowerBound
        return before.contains { [.and, .or].contains(tokens[$0].word) }
    }

    /// ๑๔ มี.ค. ๖๘ ๑๖.๓๐: hours and minutes without a word for the time.
    func isTimeOfDay(_ label: Atom) -> Bool {
        guard label.tokens.count == 3, label.tokens.lowerBound > 0,
            case .number(let hour) = tokens[label.tokens.lowerBound].kind,
            case .number(let minute) = tokens[label.tokens.upperBound - 1].kind
        else { return false }
        return (0...24).contains(hour.value) && minute.digits == 2
            && (0...59).contains(minute.value)
            && isNumeral(label.tokens.lowerBound - 1)
    }

    /// ๑๐ วัน (๑-๑๐ มี.ค. ๖๘) says the length of the span again; hours and minutes move no day.
    func isLength(_ label: Atom, of reading: Meaning) -> Bool {
        let words = tokens[label.tokens].compactMap(\.word)
        if words.contains(where: { [.hour, .minute, .second].contains($0) }) { return true }
        guard case .interval(let days) = reading, let start = days.start,
            let end = days.end, case .number(let count) = tokens[label.tokens.lowerBound].kind
        else { return false }
        let next = end.adding(days: 1)
        if words.contains(.month) { return next == start.adding(months: count.value) }
        if words.contains(.week) { return next == start.adding(days: 7 * count.value) }
        return words.contains(.day) && next == start.adding(days: count.value)
    }

    /// ทุกวันจันทร์ต้นสัปดาห์, ต้นเดือน ทุกวันที่ ๕: the days of the cycle lie in the part that is named.
    func isRepeated(_ label: Atom, in reading: Meaning) -> Bool {
        guard case .rule(let rule) = reading, label.tokens.count == 1 else { return false }
        let word = spelling(label.tokens.lowerBound)
        let third = ["ต้น", "กลาง", "ปลาย"].firstIndex { word.hasPrefix($0) }
        guard let third else { return false }
        if rule.frequency == .weekly, word.contains("สัปดาห์"), !rule.weekdays.isEmpty {
            let days = [1...2, 2...4, 4...7][third]
            return rule.weekdays.allSatisfy { days.contains($0.weekday.rawValue) }
        }
        guard rule.frequency == .monthly, word.contains("เดือน"), !rule.monthDays.isEmpty else {
            return false
        }
        let days = [1...10, 10...20, 20...31][third]
        return rule.monthDays.allSatisfy { days.contains($0 < 0 ? 32 + $0 : $0) }
    }

    /// The Buddhist years of the days of a meaning, also as two digits.
    func years(_ meaning: Meaning) -> Set<Int> {
        switch meaning {
        case .date(let day), .moment(let day, _): return [day.year + 543, (day.year + 543) % 100]
        case .interval(let days):
            return Set([days.start, days.end].compactMap { $0 }.flatMap { years(.date($0)) })
        case .list(let members), .all(let members), .ambiguous(let members):
            return members.reduce(into: []) { $0.formUnion(years($1)) }
        case .bounded(_, let days): return years(.interval(days))
        default: return []
        }
    }

    // MARK: tokens that no expression took

    func use(of index: Int, _ uses: [TokenUse?], isDated: Bool, _ years: Set<Int>)
        -> TokenUse
    {
        /// Whether an expression of time stands next to this token, marks aside.
        func isBesideTime(_ reach: Int = 2) -> Bool {
            for step in 1...reach {
                if index >= step, uses[index - step] == .time { return true }
                if index + step < uses.count, uses[index + step] == .time { return true }
            }
            return false
        }
        switch tokens[index].kind {
        case .number, .word(.numberWord):
            if isExplained(index) {
                // ขั้นตอนที่ ๓ – ๕ มี.ค. ๖๘: the steps 3 to 5, or step 3 on the 5th.
                let isRange =
                    index + 2 < uses.count && tokens[index + 1].kind == .mark(.dash)
                    && uses[index + 2] == .time && index > 0
                    && tokens[index - 1].word == .that
                // ครั้งที่๑๒๐พ.ย.: the number and the day run together.
                let isRunOn = isMonth(index + 1) && numeral(index) > 31
                return .unread(.count, isQuestion: isRange && isNumeral(index + 2) || isRunOn)
            }
            // The year of the date again.
            if case .number(let numeral) = tokens[index].kind, years.contains(numeral.value),
                numeral.digits == 4 || numeral.digits == 2
            {
                return .unread(.number, isQuestion: false)
            }
            return .unread(.number, isQuestion: isDated || isAlone(index))
        case .month: return .unread(.month, isQuestion: true)
        case .weekday: return .unread(.weekday, isQuestion: isDated)
        case .mark(.blank):
            return isUnfilled(index) ? .unread(.blank, isQuestion: true) : .known
        case .other where namesPart(index, uses):
            return .unread(.partOfPeriod, isQuestion: true)
        case .word(.approximately)
        where isDated && (isBesideTime() || spelling(index).hasPrefix("คาด")):
            return .unread(.partOfPeriod, isQuestion: true)
        case .word(.hedge): return .unread(.hedge, isQuestion: isDated)
        // เฉพาะช่วงเปิดภาคเรียน: a part of the cycle that was not understood.
        case .word(.only)
        where isDated && index + 2 < uses.count && tokens[index + 1].word == .part
            && !uses[(index + 1)...].contains(.time):
            return .unread(.hedge, isQuestion: true)
        case .word(.partOfDay) where isDated: return .unread(.timeOfDay, isQuestion: false)
        case .word(.or) where isOtherChoice(index, uses):
            return .unread(.hedge, isQuestion: true)
        case .other where spelling(index).allSatisfy { $0 == "?" } && isBesideTime():
            return .unread(.text, isQuestion: true)
        case .word(.notLater) where isUpperBound(index): return .unread(.number, isQuestion: true)
        case .word(.omitted), .word(.cancel):
            return .unread(.negation, isQuestion: isDated || isBesideLook(index))
        case .mark(.dash) where isOpenRange(index, uses) && isNamedEnd(index + 1),
            .word(.to) where isOpenRange(index, uses):
            return .unread(.range, isQuestion: true)
        case .word(.after) where isNamedEnd(index + 1) && isDated:
            return .unread(.range, isQuestion: true)
        case .other where isOddOrEven(index, uses):
            return .unread(.partOfPeriod, isQuestion: true)
        case .other where isArrow(index, uses): return .unread(.range, isQuestion: true)
        case .mark(.dash) where isListOrRange(index, uses):
            return .unread(.range, isQuestion: true)
        case .other where isAwaited(index) && isBesideTime():
            return .unread(.hedge, isQuestion: true)
        case .word(.halfPast) where isPeriod(index + 1):
            return .unread(.partOfPeriod, isQuestion: true)
        case .mark, .phase, .other: return .known
        case .word where isHeading(index, uses): return .unread(.range, isQuestion: isDated)
        case .word(.from) where isUnmetStart(index, uses),
            .word(.between) where isUnmetStart(index, uses):
            return .unread(.range, isQuestion: true)
        case .word(.first) where isRoundOrdinal(index, uses),
            .word(.last) where isRoundOrdinal(index, uses),
            .word(.latter) where isRoundOrdinal(index, uses):
            return .unread(.count, isQuestion: false)
        case .word(.negation) where isDated && leadsToTime(index, uses):
            return .unread(.negation, isQuestion: true)
        case .word(let word):
            guard let reason = look(of: word, index) else { return .known }
            return .unread(reason, isQuestion: isBesideTime() || isBesideLook(index))
        }
    }

    // MARK: prose

    /// The runs of letters that no known word explains, where a time was found beside them.
    func residues(_ uses: [TokenUse?], of meaning: Meaning)
        -> [UnreadPart]
    {
        switch meaning {
        case .none(.noTime), .none(.followUpMode), .error: return []
        default: break
        }
        return tokens.indices.flatMap { index -> [UnreadPart] in
            guard tokens[index].kind == .other,
                uses[index] == .known || uses[index] == .time
            else { return [] }
            return Vocabulary.shared.unknown(in: text, tokens[index].range).map {
                UnreadPart(reason: .text, range: text.original($0), isQuestion: false)
            }
        }
    }
}
