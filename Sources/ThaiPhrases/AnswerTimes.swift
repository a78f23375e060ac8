import CivilTime

/// Names of the calendar and its phases that are not their own.
extension Parser {
    /// Whether a calendar stands here under a name that any calendar may have.
    func isTimeline(_ ahead: Int) -> Bool {
        word(ahead) == .calendar && Vocabulary.timelines.contains(spelling(at + ahead))
    }

    /// ไทม์ไลน์การประเมิน ITA: whose it is, or nothing behind it.
    var namesAssessment: Bool {
        guard let place = (0..<4).first(where: { isTimeline($0) }) else { return false }
        if place > 0, kind(place + 1) == nil { return true }
        return (place + 1..<place + 6).contains { ahead in
            phase(ahead) != nil || word(ahead) == .agency
                || ["ita", "ไอทีเอ", "การประเมิน", "ประเมิน"].contains {
                    spelling(at + ahead).hasPrefix($0)
                }
        }
    }

    /// ระหว่างเปิดให้ประชาชนตอบ: the phase by those who answer in it.
    mutating func timeOfAnswers() -> CalendarReference? {
        let start = at
        guard accept(.between, .part) || spelling(at) == "ขณะ" && accept(.plain) else { return nil }
        accept(.at)
        for _ in 0..<2 where kind() == .other || word() == .that { at += 1 }
        guard word() == .start, spelling(at).hasPrefix("เปิด") else {
            at = start
            return nil
        }
        at += 1
        accept(.inside)
        var who = ""
        for _ in 0..<4 where kind() == .other || word() == .plain {
            who += spelling(at)
            at += 1
        }
        guard !who.isEmpty, word() == .phaseMarker, spelling(at).contains("ตอบ"), phase(1) == nil,
            phase(2) == nil
        else {
            at = start
            return nil
        }
        let outside = ["ประชาชน", "ผู้รับบริการ", "ผู้มาติดต่อ", "ผู้มารับบริการ", "บุคคลภายนอก"]
        let inside = ["บุคลากร", "เจ้าหน้าที่", "ข้าราชการ", "ตำรวจ", "จนท", "กำลังพล"]
        let phase: CalendarPhaseKind? =
            if outside.contains(where: { who.hasPrefix($0) }) {
                .eit
            } else if inside.contains(where: { who.hasPrefix($0) }) { .iit } else { nil }
        guard let phase else {
            at = start
            return nil
        }
        at += 1
        if kind() == .other, spelling(at).hasPrefix("วัด") { at += 1 }
        return CalendarReference(phase: phase)
    }

    /// เปิดระบบให้ตอบแบบวัด IIT ๑ ม.ค. - ๓๐ มิ.ย. ๖๘: a phase that its own days explain.
    mutating func dropDatedPhases(_ atoms: inout [Atom]) {
        for index in atoms.indices.dropLast().reversed() {
            guard case .meaning(.calendar(let place)) = atoms[index].value,
                isWritten(atoms[index + 1], behind: atoms[index]),
                let isWindow = isWindow(atoms[index + 1])
            else { continue }
            guard place.edge == .start || isWindow == (place.edge == nil) else { continue }
            frames.append(atoms[index].tokens)
            atoms.remove(at: index)
            if place.edge == .start { joinClosing(&atoms, index) }
        }
    }

    /// Whether days are several; nil for what is no window and no day, as a year.
    private func isWindow(_ atom: Atom) -> Bool? {
        switch atom.value {
        case .days(let days, .span), .days(let days, .date), .days(let days, .month):
            days.count == 1 ? days[0].start != days[0].end : nil
        case .moment: false
        default: nil
        }
    }

    /// เปิดระบบ EIT ๑ ม.ค. ๖๘ ปิดระบบ ๓๐ มิ.ย. ๖๘: both ends of one span.
    private mutating func joinClosing(_ atoms: inout [Atom], _ index: Int) {
        guard index + 1 < atoms.count, case .days(let first, .date) = atoms[index].value,
            case .days(let last, .date) = atoms[index + 1].value, first.count == 1, last.count == 1,
            atoms[index].tokens.upperBound < atoms[index + 1].tokens.lowerBound
        else { return }
        let between = atoms[index].tokens.upperBound..<atoms[index + 1].tokens.lowerBound
        guard between.contains(where: { tokens[$0].word == .end }) else { return }
        let place = atoms[index].tokens.lowerBound..<atoms[index + 1].tokens.upperBound
        guard let span = CivilInterval(start: first[0].start, end: last[0].end) else {
            doubts.append((.range, place))
            return
        }
        atoms[index] = Atom(value: .days([span], .span), tokens: place)
        atoms.remove(at: index + 1)
    }

    /// Whether days stand behind something with nothing but its own words between them.
    private func isWritten(_ days: Atom, behind atom: Atom) -> Bool {
        guard atom.tokens.upperBound <= days.tokens.lowerBound,
            let first = tokens[days.tokens].first
        else { return false }
        switch first.kind {
        case .number, .month, .weekday, .word(.dayOf), .word(.between), .word(.part), .word(.month),
            .mark(.open), .word(.from):
            break
        default: return false
        }
        return (atom.tokens.upperBound..<days.tokens.lowerBound).allSatisfy {
            switch tokens[$0].kind {
            case .other, .word(.plain), .word(.phaseMarker), .word(.inside), .mark(.colon),
                .mark(.open), .word(.part), .word(.that):
                true
            default: false
            }
        }
    }
}
