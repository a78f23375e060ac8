import CivilTime

extension Parser {
    // MARK: references

    /// The assessment calendar, a phase of it, its edge, or a distance from the edge.
    mutating func reference() throws(Impossible) -> Atom.Value? {
        let start = at
        if let offset = try attempt({ (p) throws(Impossible) in try p.offsetFromPhase() }) {
            return offset
        }
        if let calendar = wholeCalendar() { return .meaning(.calendar(calendar)) }
        at = start
        guard let place = phasePlace() else {
            at = start
            return nil
        }
        var places = [place]
        while places.count < 9, word() == .and || mark() == .comma, let next = phase(1) {
            at += 2
            places.append(CalendarReference(phase: next, edge: place.edge))
        }
        let meanings = places.map { Meaning.calendar($0) }
        return .meaning(meanings.count == 1 ? meanings[0] : .list(meanings))
    }

    /// ตามปฏิทิน…, ตามกรอบระยะเวลา…: the calendar as a whole, or the phase named behind it.
    private mutating func wholeCalendar() -> CalendarReference? {
        guard namesCalendar() else { return nil }
        var phase: CalendarPhaseKind?
        var edge: CalendarReference.Edge?
        while at < tokens.count {
            switch kind() {
            case .phase(let found): phase = phase ?? found
            case .word(.end), .word(.lastDay): edge = edge ?? .end
            case .word(.start), .word(.firstDay): edge = edge ?? .start
            case .word(.calendar), .word(.frame), .word(.handbook), .word(.according),
                .word(.agency), .word(.determined), .word(.that), .word(.of), .word(.inside),
                .word(.phaseMarker), .word(.plain), .word(.part), .other, .word(.become),
                .word(.classifier):
                break
            case .word(.and) where isCalendarWord(1): break
            default:
                return CalendarReference(phase: phase, edge: phase == nil ? nil : edge)
            }
            at += 1
        }
        return CalendarReference(phase: phase, edge: phase == nil ? nil : edge)
    }

    private func isCalendarWord(_ ahead: Int) -> Bool {
        switch word(ahead) {
        case .calendar, .frame, .handbook, .agency, .determined: true
        default: false
        }
    }

    /// Whether a calendar is named here: its word itself, or "as … determines" with the agency.
    private mutating func namesCalendar() -> Bool {
        if word() == .calendar, spelling(at) == "กำหนดการ", word(-1) != .according {
            // กำหนดการ: ๑๔ ก.พ. ๖๘ is a heading.
            return mark(1) != .colon
                && (1..<6).contains { phase($0) != nil || word($0) == .agency }
        }
        if word() == .calendar || word() == .frame { return true }
        guard [.according, .agency, .within, .part].contains(word()) || spelling(at) == "ตามที่"
        else {
            return false
        }
        var agency = false
        var period = false
        var determined = false
        for ahead in 0..<12 where at + ahead < tokens.count {
            switch kind(ahead) {
            case .word(.calendar) where ahead > 0, .word(.frame) where ahead > 0:
                return word() != .part && word() != .within || ahead == 1
            case .word(.agency): agency = true
            case .word(.at) where ahead < 4: period = true
            case .word(.handbook) where period: return true
            case .word(.determined): determined = true
            case .word(.part) where ahead < 3: period = true
            case .word(.plain) where period && spelling(at + ahead) == "การประเมิน": return true
            case .word(.every), .number, .month: return agency && determined
            default: break
            }
        }
        return agency && determined && word() != .agency
    }

    /// A phase with words that make it a time: ช่วง, ระหว่าง, เริ่ม, สิ้นสุด, ก่อน, หลัง.
    private mutating func phasePlace() -> CalendarReference? {
        var edge: CalendarReference.Edge?
        var marked = false
        var taken = 0
        while taken < 8, at < tokens.count {
            switch kind() {
            case .phase(let phase):
                guard marked else { return nil }
                at += 1
                return finish(phase, &edge)
            case .word(.end), .word(.lastDay): edge = .end
            // The time in which a system is open is the whole phase.
            case .word(.start)
            where [.part, .round].contains(word(-1)) && spelling(at).hasPrefix("เปิด"):
                break
            case .word(.round) where !marked && !(isNumeral(at + 1) || word(1) == .that): break
            case .word(.start), .word(.firstDay): edge = .start
            case .word(.day) where !marked && phase(1) != nil: break
            case .word(.before): edge = edge ?? .start
            case .word(.after): edge = edge ?? .end
            case .word(.within), .word(.part), .word(.between), .word(.notLater): break
            case .word(.of), .word(.inside), .word(.phaseMarker), .word(.plain), .word(.that),
                .word(.day), .other, .word(.agency):
                guard marked else { return nil }
            default: return nil
            }
            marked = true
            at += 1
            taken += 1
        }
        return nil
    }

    /// The phase after its name: data and systems named behind it may name it more exactly.
    private mutating func finish(_ found: CalendarPhaseKind, _ edge: inout CalendarReference.Edge?)
        -> CalendarReference
    {
        var phase = found
        var taken = 0
        while taken < 3, word() != .and || self.phase(1) == .review, mark() != .comma,
            let next = self.phase() ?? self.phase(1)
        {
            at += self.phase() == nil ? 2 : 1
            if phase == .oit && next == .review || phase == .registration { phase = next }
            taken += 1
        }
        return CalendarReference(phase: phase, edge: edge)
    }

    /// ๑๕ วันก่อนสิ้นสุดการเก็บ EIT; ก่อนปิดระบบ EIT ๑๕ วัน; ภายใน ๗ วันหลังประกาศผล.
    private mutating func offsetFromPhase() throws(Impossible) -> Atom.Value? {
        let start = at
        accept(.within, .notLater)
        accept(.notLater, .atLeast)
        var length = phaseLength()
        accept(.atLeast, .notLater)
        let backward = word() == .before
        guard backward || word() == .after || word() == .countedFrom || word() == .from else {
            return nil
        }
        let counted = word() != .after && !backward
        at += 1
        accept(.from)
        guard let place = phaseAfterDirection() else { return nil }
        if length == nil {
            for _ in 0..<4 where kind() == .other || word() == .plain || word() == .inside {
                at += 1
            }
            accept(.inside, .atLeast)
            accept(.within, .notLater, .atLeast)
            length = phaseLength()
        }
        guard let length else { return nil }
        guard !length.isZero else { throw fail(.zeroInterval, from: start) }
        let edge = place.edge ?? (backward || counted ? .start : .end)
        let origin = CalendarReference(phase: place.phase, edge: edge)
        return .meaning(.offset(backward ? length.negated : length, from: .calendar(origin)))
    }

    private mutating func phaseLength() -> Period? {
        guard let numeral = number(), numeral.value >= 0, let unit = word(1) else { return nil }
        guard [.day, .workday, .week, .weekOrSunday, .month].contains(unit) else { return nil }
        at += 2
        return period(unit, numeral.value)
    }

    private mutating func phaseAfterDirection() -> CalendarReference? {
        var edge: CalendarReference.Edge?
        for _ in 0..<8 {
            switch kind() {
            case .phase(let phase):
                at += 1
                return finish(phase, &edge)
            case .word(.end), .word(.lastDay): edge = .end
            case .word(.start), .word(.firstDay): edge = .start
            case .word(.of), .word(.inside), .word(.phaseMarker), .word(.plain), .word(.that),
                .word(.day), .word(.dayOf), .word(.part), .word(.from), .word(.classifier), .other,
                .word(.agency):
                break
            default: return nil
            }
            at += 1
        }
        return nil
    }

    // MARK: amendments

    /// ขยายถึงวันที่ …, เลื่อนไปเป็นวันที่ … - …
    mutating func amendment() throws(Impossible) -> Atom.Value? {
        let start = at
        if let moved = try movedFromTo() { return moved }
        // These change other things too; they change the calendar where a phase and its new days are named.
        let isLoose = word() == .amend
        if isLoose, !namesPhaseAndNewDays { return nil }
        let extended = accept(.extend)
        guard extended || accept(.move) || accept(.amend) else { return nil }
        var starts = false
        var ends = extended
        for _ in 0..<12 {
            switch kind() {
            case .word(.start), .word(.firstDay): starts = true
            case .word(.end), .word(.lastDay), .word(.to), .word(.within), .word(.notLater):
                ends = true
            case .word(.become), .word(.further), .word(.part), .word(.plain), .phase, .other,
                .word(.extend), .word(.move), .word(.of), .word(.inside), .word(.phaseMarker),
                .word(.frame), .word(.determined), .word(.at), .word(.classifier),
                .word(.calendar), .word(.day):
                break
            case .word(.times) where word(1) == .that && number(2) != nil:
                frames.append(at..<(at + 3))
                at += 2
            case .mark(.open), .mark(.close), .mark(.colon): break
            case .word(.documentDay) where isLoose, .word(.dated) where isLoose:
                let place = at
                if try days() == nil { at = place + 1 } else { frames.append(place..<at) }
                continue
            case .word(.month) where isLoose && month(1) != nil:
                return try amended(starts: starts, ends: ends, from: start)
            case .word(.from):
                if try attempt({ (p) throws(Impossible) in try p.formerDays() }) != nil { continue }
            default:
                return try amended(starts: starts, ends: ends, from: start)
            }
            at += 1
        }
        return try amended(starts: starts, ends: ends, from: start)
    }

    /// แก้ไขช่วง OIT เป็น …, ย้ายวันเริ่มเก็บข้อมูล EIT ไปเป็น …
    private var namesPhaseAndNewDays: Bool {
        var isPhase = false
        for ahead in 1..<24 where at + ahead < tokens.count {
            switch kind(ahead) {
            case .phase, .word(.calendar): isPhase = true
            case .word(.become): return isPhase
            case .other where spelling(at + ahead) == "ไป": return isPhase
            case .word(.within), .word(.notLater): return false
            default: break
            }
        }
        return false
    }

    /// จากเดิม … เป็น …
    private mutating func movedFromTo() throws(Impossible) -> Atom.Value? {
        let start = at
        let isNamed = isFormer(0) || word() == .from && isFormer(1)
        guard isNamed || word() == .from, try formerDays() != nil,
            isNamed || word() == .become || word() == .move
        else {
            at = start
            return nil
        }
        var ends = false
        for _ in 0..<8 {
            switch kind() {
            case .word(.end), .word(.to): ends = true
            case .word(.become), .other, .word(.move), .word(.extend), .word(.inside): break
            default: return try amended(starts: false, ends: ends, from: start)
            }
            at += 1
        }
        return try amended(starts: false, ends: ends, from: start)
    }

    /// จากเดิมที่จะสิ้นสุดในวันที่ …, จากวันที่ ๓๐: what was to hold before an amendment.
    private mutating func formerDays() throws(Impossible) -> Atom.Value? {
        accept(.from)
        if isFormer(0) { at += 1 }
        for _ in 0..<5 {
            switch kind() {
            case .other, .word(.end), .word(.start), .word(.inside), .word(.plain), .word(.that),
                .word(.determined):
                at += 1
            default: break
            }
        }
        let start = at
        let found = try daysToAmend()
        if found != nil {
            _ = try times()
            frames.append(start..<at)
        }
        return found
    }

    /// จากเดิมสิ้นสุดวันที่ …, behind the length of an extension, which is counted from the day after it.
    ///
    /// - Source: Civil and Commercial Code s. 193/7.
    private mutating func formerEnd() throws(Impossible) -> CivilDate? {
        try attempt { (p) throws(Impossible) -> CivilDate? in
            guard p.accept(.from) || p.accept(.countedFrom) || p.isFormer(0) else { return nil }
            for _ in 0..<4 where p.kind() == .other || p.word() == .end || p.word() == .plain {
                p.at += 1
            }
            guard case .days(let days, .date)? = try p.daysToAmend(), days.count == 1 else {
                return nil
            }
            return days[0].end
        }
    }

    private func isFormer(_ ahead: Int) -> Bool {
        kind(ahead) == .other && spelling(at + ahead).hasPrefix("เดิม")
    }

    private mutating func daysToAmend() throws(Impossible) -> Atom.Value? {
        accept(.from)
        return try days()
    }

    private mutating func amended(starts: Bool, ends: Bool, from start: Int) throws(Impossible)
        -> Atom.Value?
    {
        if ends, let length = phaseLength() {
            guard let old = try formerEnd() else { return .meaning(.amendment(.extended(length))) }
            let months = length.years * 12 + length.months
            let moved = old.adding(months: months).adding(days: length.weeks * 7 + length.days)
            return .meaning(.amendment(.end(moved)))
        }
        let isPhase = tokens[start..<at].contains {
            if case .phase = $0.kind { true } else { false }
        }
        if !ends, isPhase, let length = phaseLength() {
            // Whether the start moves too is not said.
            return .choice([.amendment(.extended(length)), .vague(.unreadPart)])
        }
        accept(.become)
        accept(.to)
        guard case .days(let found, let origin)? = try days(), found.count == 1 else {
            at = start
            return nil
        }
        _ = try times()
        let days = found[0]
        if case .span = origin, days.start != nil, days.end != nil {
            return .meaning(.amendment(.window(days)))
        }
        if case .month = origin, !ends { return .meaning(.amendment(.window(days))) }
        if starts, !ends, let day = days.start { return .meaning(.amendment(.start(day))) }
        if let day = days.end, ends || days.start == day { return .meaning(.amendment(.end(day))) }
        return .meaning(.amendment(.window(days)))
    }
}
