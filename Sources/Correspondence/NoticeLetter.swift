import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// The notices of a letter, sorted by what they are about.
struct NoticeParts {
    private(set) var overdue: [OwedNotice] = []
    private(set) var changed: [OwedNotice] = []
    private(set) var soon: [OwedNotice] = []
    private(set) var windows: [OwedNotice] = []
    private(set) var closedYears: [OwedNotice] = []
    private(set) var missingPlans: [OwedNotice] = []

    init(_ notices: [OwedNotice]) {
        for owed in notices {
            switch owed.notice.trigger {
            case .overdue: overdue.append(owed)
            case .dateChanged: changed.append(owed)
            case .lead: soon.append(owed)
            case .opens, .closes, .quota, .closedShort: windows.append(owed)
            case .yearClosed: closedYears.append(owed)
            case .planMissing, .yearWithoutPlan: missingPlans.append(owed)
            case .monthly, .alive: break
            }
        }
        // A matter whose new date stands in a block of changes is not said once more to be due soon.
        let moved = moved
        soon.removeAll { moved.contains($0.notice.occurrence) }
    }

    /// The occurrences whose due date moved.
    var moved: Set<OccurrenceID> {
        Set(
            changed.filter {
                if case .dateChanged(_, false) = $0.notice.trigger { true } else { false }
            }
            .map(\.notice.occurrence))
    }
}

extension LetterDraft {
    /// A letter about what became due, overdue or changed since the last one.
    ///
    /// - Returns: the subject, with the counts and the nearest date.
    func notices(_ body: inout LetterBody) -> String {
        let parts = NoticeParts(reminder.notices)
        let overdue = LetterList("เกินกำหนด", title: "เกินกำหนดแล้ว") { section in
            for owed in parts.overdue { dueItem(owed, &section) }
        }
        let changed = changeList(parts.changed)
        let soon = LetterList("ใกล้ครบกำหนด") { section in
            for owed in parts.soon { dueItem(owed, &section) }
        }
        let windows = LetterList("ปฏิทิน", title: "ปฏิทินการประเมิน ITA") { section in
            for owed in parts.windows { windowItem(owed, &section) }
        }
        planSections(parts.missingPlans, &body)
        let closed = parts.closedYears.compactMap {
            yearClosedList($0.notice.occurrence.fiscalYear)
        }
        for list in [overdue, changed, soon, windows].compactMap(\.self) + closed {
            list.add(to: &body)
        }
        var subjects: [String] = []
        if let overdue { subjects.append("เกินกำหนด \(number(overdue.count)) เรื่อง") }
        if let changed { subjects.append("เปลี่ยนกำหนด \(number(changed.count)) เรื่อง") }
        if let soon, let nearest = parts.soon.map(\.notice.due).min() {
            subjects.append("ใกล้ครบกำหนด \(number(soon.count)) เรื่อง เร็วสุด \(short(nearest))")
        }
        if let windows {
            let first = parts.windows.first
            if subjects.isEmpty || windows.count == 1, let first,
                let obligation = years.obligation(first.notice.occurrence)
            {
                subjects.append(windowHeadline(first, obligation))
            } else {
                subjects.append("ปฏิทิน \(number(windows.count)) เรื่อง")
            }
        }
        for (owed, list) in zip(parts.closedYears, closed) {
            let year = number(owed.notice.occurrence.fiscalYear)
            subjects.append("สิ้นปีงบประมาณ \(year) ค้าง \(number(list.count)) รายการ")
        }
        subjects += parts.missingPlans.prefix(1).map { planHeadline($0.notice) }
        let mark = overdue == nil ? "" : "[เกินกำหนด] "
        return "\(mark)ITA \(subjects.joined(separator: " · ")) – \(years.agency.shortName)"
    }

    /// What a notice speaks of, or nil when the plans have it no more.
    func matter(_ owed: OwedNotice) -> (obligation: Obligation, standing: Standing)? {
        guard let obligation = years.obligation(owed.notice.occurrence),
            let standing = standings.of(owed.notice.occurrence)
        else { return nil }
        return (obligation, standing)
    }

    func dueItem(_ owed: OwedNotice, _ section: inout LetterBody) {
        guard let (obligation, standing) = matter(owed) else { return }
        var lines = [dueLine(standing, obligation, &section)]
        if !obligation.output.isEmpty { lines.append("ผลผลิต: \(obligation.output)") }
        if !obligation.indicator.isEmpty { lines.append("ตัวชี้วัด: \(obligation.indicator)") }
        lines.append(roleLine(obligation))
        // The rounds of a recurring report that are open beside the one that is spoken of.
        let passed = standings.of(standing.occurrence.matter).filter { other in
            guard let due = other.due, let mine = standing.due else { return false }
            return other.isOpen && due < mine
        }
        if let missed = missedLine(passed, &section) { lines.append(missed) }
        lines += lateLine(owed) + nextLine(owed)
        section.item(label(standing.occurrence.matter), obligation.title, lines)
    }

    func windowItem(_ owed: OwedNotice, _ section: inout LetterBody) {
        guard let (obligation, standing) = matter(owed) else { return }
        var lines = [windowHeadline(owed, obligation)]
        if let span = windowLine(standing, &section) {
            lines.append("ช่วงเวลา: \(span) ตามแผน: “\(obligation.asWritten)”")
            lines += quotaLines(obligation, standing.occurrence.fiscalYear)
            lines += paceLine(obligation, standing).map { [$0] } ?? []
        }
        if !obligation.output.isEmpty { lines.append("สิ่งที่ต้องทำ: \(obligation.output)") }
        lines.append(roleLine(obligation))
        lines += lateLine(owed)
        section.item(label(standing.occurrence.matter), obligation.title, lines)
    }

    /// The first and the last day of a window, and the last day that the plan had.
    func windowLine(_ standing: Standing, _ body: inout LetterBody) -> String? {
        guard let first = standing.opens, let last = standing.due else { return nil }
        body.note(opening: standing)
        body.note(due: standing)
        let granted = grantedLine(standing).map { " \($0)" } ?? ""
        return "\(short(first)) ถึง \(short(last))\(granted)"
    }

    private func windowHeadline(_ owed: OwedNotice, _ obligation: Obligation) -> String {
        let name = obligation.title
        let due = owed.notice.due
        let days = due.days(since: today)
        switch owed.notice.trigger {
        case .opens:
            if days > 0 { return "\(name) จะเริ่ม \(short(due)) (อีก \(number(days)) วัน)" }
            return days == 0 ? "\(name) เริ่มวันนี้" : "\(name) เริ่มแล้วตั้งแต่ \(short(due))"
        case .closes:
            if days > 0 { return "\(name) จะสิ้นสุด \(short(due)) (อีก \(number(days)) วัน)" }
            return days == 0
                ? "\(name) วันนี้เป็นวันสุดท้าย" : "\(name) สิ้นสุดแล้วเมื่อ \(short(due))"
        case .quota:
            return "\(name) ผู้ตอบยังต่ำกว่าเป้าหมาย ปิด \(short(due))"
        case .closedShort:
            return "\(name) ปิดแล้วโดยจำนวนผู้ตอบไม่ครบขั้นต่ำ หรือยังไม่มีผู้บันทึกผล"
        default:
            return name
        }
    }
}
