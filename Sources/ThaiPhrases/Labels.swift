import CivilTime

extension Parser {
    /// Words about time that name no day: events, vague words, words for "always", names and numbers.
    mutating func label() throws(Impossible) -> Atom.Value? {
        if let number = documentNumber() { return number }
        switch word() {
        case .immediately:
            at += 1
            return .meaning(.event(text.contains("ผู้บังคับบัญชา") ? .problem : .immediately))
        case .eachTime:
            at += 1
            return .meaning(.event(eventLabel()))
        case .whenever:
            at += 1
            // (ถ้ามี) says that there may be none of the things before it.
            if mark(-2) == .open, mark() == .close { return .soft(.none(.ifAny)) }
            return .meaning(.event(.onEvent))
        case .every where word(1) == .holiday,
            .only where word(1) == .holiday:
            at += 2
            return .soft(.vague(.otherCalendar))
        case .every where (word(1) == .times || word(1) == .dayOf) && mark(2) != .blank:
            at += 2
            return .meaning(.event(.eachTime))
        case .end, .start:
            // "When the project ends"; what the calendar has was looked for before.
            guard spelling(at - 1) == "เมื่อ", kind(1) == .other || word(1) == .classifier else {
                return nil
            }
            at += 2
            return .soft(.event(.onEvent))
        case .continuous:
            at += 1
            return .soft(.none(.continuous))
        case .periodic: return vague(.periodic)
        case .regularly: return vague(.regularly)
        case .soon: return vague(.soon)
        case .suitable: return vague(.asSuitable)
        case .place where number(1) != nil && month(2) != nil && yearNumber(3) == nil:
            // วงเวียน ๒๒ กรกฎาคม
            at += 3
            return .soft(.none(.name))
        case .plain where spelling(at) == "ทะเบียน" && isPlate:
            at += 3
            return .soft(.none(.documentNumber))
        case .register:
            at += 1
            for _ in 0..<3 where month() != nil || number() != nil || kind() == .other { at += 1 }
            return .soft(.none(.documentNumber))
        case .toBeTold: return vague(.toBeAnnounced)
        case .after where kind(1) == nil || mark(1) == .close: return vague(.toBeAnnounced)
        case .inside where spelling(at) == "เมื่อ" && (kind(1) == .other || word(1) == .plain):
            at += 1
            return .soft(.event(.onEvent))
        case .otherCalendar:
            at += 1
            accept(.that)
            accept(.buddhistEra)
            while number() != nil || mark() == .slash { at += 1 }
            return .soft(.vague(.otherCalendar))
        case .namedDay:
            at += 1
            return .soft(.event(.onEvent))
        case .relativeDay: return vague(.relative)
        case .after where word(1) == .end && (kind(2) == .other || word(2) == .classifier):
            at += 3
            return .soft(.event(.afterEvent))
        case .lunar: return vague(.lunarDate)
        case .notExempt:
            at += 1
            return .soft(.none(.holidaysToo))
        case .before where isBeforeEvent:
            at += 1
            return .soft(.event(.onEvent))
        case .after where kind(1) == .other || kind(1) == .word(.plain):
            if case .number = kind(-1) { return nil }
            at += 1
            return .soft(.event(.afterEvent))
        case .week where word(1) == .first || word(1) == .last || word(1) == .that:
            at += 2
            if word(-1) == .that, let week = number() {
                at += 1
                if week.value > 6, word() == .of { throw fail(.impossibleWeek, from: at - 3) }
            }
            return weekOfMonth()
        case .halfMonth, .fortnight:
            at += 1
            return halfOrdinal().map { _ in .soft(.vague(.partOfPeriod)) }
        case .month, .week, .year, .quarter:
            if word(1) == .thisOne || word(1) == .next { return vague(.relative) }
            guard word(1) == .previous || word(1) == .before && endsPast(2) else { return nil }
            at += 2
            return .soft(.vague(.relative))
        case .fallsOn, .holiday: return rollClause()
        case .law:
            at += 1
            return .soft(.none(.lawName))
        default: return duration()
        }
    }

    /// กข ๑๒๓๔ behind the word for a register.
    private var isPlate: Bool {
        guard kind(1) == .other || month(1) != nil, let plate = number(2), plate.digits > 0 else {
            return false
        }
        return tokens[at + 1].range.count <= 4
    }

    /// Whether เดือนก่อน is the month before: nothing follows that it could be before.
    private func endsPast(_ ahead: Int) -> Bool {
        switch kind(ahead) {
        case nil, .mark(.close), .mark(.comma), .word(.within), .word(.notLater), .word(.every),
            .word(.dayOf):
            true
        case .other:
            ["ส่ง", "รายงาน", "เผยแพร่", "จัดส่ง", "นำส่ง"].contains {
                spelling(at + ahead).hasPrefix($0)
            }
        case .word(.classifier): spelling(at + ahead) == "รายงาน"
        default: false
        }
    }

    /// ก่อนลงนามในสัญญา: before something that no calendar has.
    private var isBeforeEvent: Bool {
        guard !isUnit(word(-1)), word(-1) != .month, !(2..<8).contains(where: { number($0) != nil })
        else { return false }
        switch kind(1) {
        case .other, .word(.plain), .phase, .word(.phaseMarker), .word(.start), .word(.dated):
            return true
        default: return false
        }
    }

    /// A week of a month is seven days in no two calendars alike; the month behind it belongs to it.
    private mutating func weekOfMonth() -> Atom.Value {
        let start = at
        accept(.of)
        accept(.month)
        guard month() != nil else {
            at = start
            return .soft(.vague(.weekOfMonth))
        }
        at += 1
        accept(.buddhistEra)
        if yearNumber() != nil { at += 1 }
        return .soft(.vague(.weekOfMonth))
    }

    private mutating func vague(_ label: VagueReason) -> Atom.Value {
        at += 1
        return .soft(.vague(label))
    }

    private func eventLabel() -> EventReason {
        let labels: [(String, EventReason)] = [
            ("งบประมาณ", .budgetReceived), ("ผลการปฏิบัติ", .importantResult), ("ยืม", .eachLoan),
            ("จัดซื้อ", .procurement), ("จัดจ้าง", .procurement), ("ประชุม", .eachMeeting),
        ]
        return labels.first { text.contains($0.0) }?.1 ?? .eachTime
    }

    /// ที่ ๒๖ /๒๕๖๘ is the number of a document; ๔/๒๕๖๘ alone may also be a month.
    private mutating func documentNumber() -> Atom.Value? {
        let start = at
        if let code = letterCode() { return code }
        let announced = accept(.that) || (start > 0 && word(-1) == .that)
        guard let first = number(), mark(1) == .slash, let year = number(2), !first.isWord,
            year.digits == 4 || year.digits == 2 && announced, mark(3) != .slash
        else {
            at = start
            return nil
        }
        at += 3
        let isMonth = (1...12).contains(first.value) && first.digits <= 2
        guard !announced, isMonth, let buddhist = buddhist(year),
            let day = CivilDate(year: buddhist - 543, month: first.value, day: 1),
            let month = CivilInterval(start: day, end: day.lastOfMonth),
            !isAfterLaw(start), !follows(.times, start), !follows(.classifier, start)
        else { return .soft(.none(.documentNumber)) }
        return .choice([.interval(month), .none(.documentNumber)])
    }

    /// ที่ กค ๐๔๐๙/ว ๖๑, ตช ๐๐๑๖.๑/๑๒๓: the letters of a ministry before the number of its letter. They may
    /// look like a month.
    private mutating func letterCode() -> Atom.Value? {
        let start = at
        let announced = accept(.that)
        let isLetters =
            switch kind() {
            case .other, .month, .word(.plain), .word(.clock): true
            default: false
            }
        guard isLetters, at < tokens.count, tokens[at].range.count <= 6, number(1)?.digits ?? 0 >= 3
        else {
            at = start
            return nil
        }
        at += 2
        while mark() == .dot || mark() == .open, number(1) != nil {
            at += 2
            accept(.close)
        }
        guard accept(.slash) else {
            at = start
            return nil
        }
        let isCircular = kind() == .other && spelling(at) == "ว"
        if isCircular { at += 1 }
        accept(.dot)
        guard let last = number(), !last.isWord,
            announced || isCircular || buddhist(last) == nil || last.digits != 4
        else {
            at = start
            return nil
        }
        at += 1
        return .soft(.none(.documentNumber))
    }

    private func follows(_ word: Word, _ place: Int) -> Bool {
        place > 0 && tokens[place - 1].kind == .word(word)
            || place > 1 && tokens[place - 2].kind == .word(word)
    }

    /// ๑๕ นาที, ๒๐ ปี, ๓๐ วัน: lengths that nothing anchors.
    private mutating func duration() -> Atom.Value? {
        guard number() != nil else { return nil }
        switch word(1) {
        case .year:
            at += 2
            return .soft(.none(.name))
        case .month where month(2) != nil: return nil
        case .day, .workday, .week, .weekOrSunday, .month, .hour, .minute, .second:
            at += 2
            return .soft(.none(.duration))
        case .classifier, .times:
            at += 2
            return .soft(.none(.quantity))
        default: break
        }
        // ๑.๑๕ ธ.ค. is the first of a list.
        let isListed = month(3) != nil && number()?.digits ?? 0 <= 2
        if mark(1) == .dot, number(2) != nil, !gap(2), !isListed {
            at += 3
            return .soft(.none(.name))
        }
        return nil
    }

    /// หากตรงกับวันหยุดให้เลื่อนไปวันทำการถัดไป: where an occurrence on a closed day goes.
    ///
    /// The clause says which days are closed, then that it moves or is left out, then to where; it ends
    /// with the place, so that nothing behind it is swallowed.
    private mutating func rollClause() -> Atom.Value? {
        var clause = RollClause()
        let start = at
        while at < tokens.count, at - start < 24, clause.takes(kind()) {
            if word() == .to, word(1) == .dayOf || number(1) != nil { break }
            at += 1
        }
        if at == start { at += 1 }
        let isMoved = ["แทน", "ถัดไป", "วันทำการ"].contains { text.contains($0) }
        let isBefore = clause.isBackward && tokens[start].word == .fallsOn
        guard clause.namesClosedDays, clause.moves || clause.omits || isMoved || isBefore else {
            return .soft(.none(.holiday))
        }
        return .roll(
            clause.moves || !clause.omits ? (clause.isBackward ? .previous : .next) : .omit)
    }
}

/// What a clause about closed days has said so far.
private struct RollClause {
    var namesClosedDays = false
    var moves = false
    var omits = false
    var isBackward = false
    /// The weekday or working day that it moves to.
    private var hasTarget = false
    /// Which of them: the next, the one before.
    private var hasDirection = false

    /// Whether a token continues the clause.
    mutating func takes(_ kind: TokenKind?) -> Bool {
        switch kind {
        case .word(.holiday): namesClosedDays = true
        case .weekday(let weekday): return takes(weekday)
        case .word(.weekOrSunday): return takes(.sunday)
        case .word(.workday):
            defer { hasTarget = true }
            return !hasTarget
        case .word(.move), .word(.extend):
            defer { moves = true }
            return !hasTarget && !omits
        case .word(.omitted), .word(.except):
            defer { omits = true }
            return namesClosedDays && !moves && !omits
        case .word(.before), .word(.previous):
            isBackward = true
            return directs()
        case .word(.next): return directs()
        case .word(.first): return hasTarget && directs()
        case .word(.or), .mark(.slash), .mark(.comma), .mark(.dash), .word(.within), .word(.law),
            .word(.month):
            return !hasTarget
        case .word(.fallsOn), .word(.become), .word(.inside), .word(.day), .word(.and), .other,
            .word(.plain), .word(.that), .word(.of), .word(.at), .word(.start), .word(.thisOne),
            .word(.to), .word(.after):
            break
        default: return false
        }
        return true
    }

    /// Saturday and Sunday are closed; of the days to move to only Monday and Friday are the next open
    /// one and the one before.
    private mutating func takes(_ weekday: Weekday) -> Bool {
        guard moves else {
            namesClosedDays = true
            return weekday >= .saturday && !omits
        }
        guard !hasTarget, !hasDirection, weekday == .monday || weekday == .friday else {
            return false
        }
        hasTarget = true
        hasDirection = true
        if weekday == .friday { isBackward = true }
        return true
    }

    /// One direction is enough.
    private mutating func directs() -> Bool {
        defer { hasDirection = true }
        return !hasDirection
    }
}
