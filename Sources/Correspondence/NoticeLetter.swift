import CivilTime
import Obligations
import Planning
import ThaiPhrases

extension LetterDraft {
    /// A letter about what became due, overdue or changed since the last one.
    ///
    /// - Returns: the subject, with the speed class that fits, the counts and the nearest date.
    func notices(_ body: inout LetterBody) -> String {
        var overdue: [OwedNotice] = []
        var changed: [OwedNotice] = []
        var soon: [OwedNotice] = []
        var windows: [OwedNotice] = []
        for owed in reminder.notices {
            switch owed.notice.trigger {
            case .overdue: overdue.append(owed)
            case .dateChanged: changed.append(owed)
            case .lead: soon.append(owed)
            case .opens, .closes, .quota, .closedShort, .monthly, .alive: windows.append(owed)
            }
        }
        body.section("เกินกำหนดแล้ว") { section in
            for owed in overdue { dueItem(owed, &section) }
        }
        body.section("กำหนดที่เปลี่ยนไป") { section in
            for owed in changed { changeItem(owed, &section) }
        }
        body.section("ใกล้ครบกำหนด") { section in
            for owed in soon { dueItem(owed, &section) }
        }
        body.section("ปฏิทินการประเมิน ITA") { section in
            for owed in windows { windowItem(owed, &section) }
        }
        return subject(overdue: overdue, changed: changed, soon: soon, windows: windows)
    }

    private func subject(
        overdue: [OwedNotice], changed: [OwedNotice], soon: [OwedNotice], windows: [OwedNotice]
    ) -> String {
        let isEscalated = overdue.contains { $0.reason == .escalated || !isOwn($0) }
        var parts: [String] = []
        if !overdue.isEmpty { parts.append("เกินกำหนด \(number(overdue.count)) เรื่อง") }
        if !changed.isEmpty { parts.append("เปลี่ยนกำหนด \(number(changed.count)) เรื่อง") }
        if let nearest = soon.map(\.notice.due).min() {
            parts.append("ใกล้ครบกำหนด \(number(soon.count)) เรื่อง เร็วสุด \(short(nearest))")
        }
        if let first = windows.first, parts.isEmpty || windows.count == 1,
            let obligation = registry.obligation(first.notice.occurrence.obligation)
        {
            parts.append(windowHeadline(first, obligation))
        } else if !windows.isEmpty {
            parts.append("ปฏิทิน \(number(windows.count)) เรื่อง")
        }
        let speed =
            isEscalated ? "ด่วนที่สุด: " : !overdue.isEmpty ? "ด่วนมาก: " : soon.isEmpty ? "" : "ด่วน: "
        return "\(speed)ITA \(parts.joined(separator: " · ")) – \(registry.agency.shortName)"
    }

    private func isOwn(_ owed: OwedNotice) -> Bool {
        registry.obligation(owed.notice.occurrence.obligation)?.posts.contains(post) ?? false
    }

    private func dueItem(_ owed: OwedNotice, _ section: inout LetterBody) {
        guard let obligation = registry.obligation(owed.notice.occurrence.obligation) else {
            return
        }
        var lines = ["\(distance(owed.notice.due)) · \(dueLine(owed.notice.due, obligation))"]
        if !obligation.output.isEmpty { lines.append("ผลผลิต: \(obligation.output)") }
        if !obligation.indicator.isEmpty { lines.append("ตัวชี้วัด: \(obligation.indicator)") }
        lines.append(roleLine(obligation))
        lines += earlierRounds(obligation, before: owed.notice.due)
        lines += lateLine(owed) + nextLine(owed)
        section.item(obligation.id.rawValue, obligation.title, lines)
    }

    /// The rounds of a recurring report that are open beside the one that is spoken of.
    private func earlierRounds(_ obligation: Obligation, before due: CivilDate) -> [String] {
        guard case .recurring = obligation.schedule else { return [] }
        let open = openDueDates(of: obligation, in: registry, ledger).filter { $0.date < due }
        guard !open.isEmpty else { return [] }
        return ["ค้างรอบก่อนด้วย: \(open.map { short($0.date) }.joined(separator: ", "))"]
    }

    private func changeItem(_ owed: OwedNotice, _ section: inout LetterBody) {
        guard let obligation = registry.obligation(owed.notice.occurrence.obligation),
            case .dateChanged(let old, let isOpening) = owed.notice.trigger
        else { return }
        let name = isOpening ? "วันเปิด" : "กำหนด"
        section.item(
            obligation.id.rawValue, obligation.title,
            [
                "\(name)เดิม: \(long(old))",
                "\(name)ใหม่: \(long(owed.notice.due)) (\(distance(owed.notice.due)))",
                roleLine(obligation),
            ])
    }

    private func windowItem(_ owed: OwedNotice, _ section: inout LetterBody) {
        guard let obligation = registry.obligation(owed.notice.occurrence.obligation) else {
            return
        }
        var lines = [windowHeadline(owed, obligation)]
        if case .window(let first, let last) = obligation.schedule {
            lines.append(
                "ช่วงเวลา: \(short(first)) ถึง \(short(last)) ตามแผน: “\(obligation.asWritten)”")
            lines += quotaLines(obligation)
            lines += paceLine(obligation, until: last).map { [$0] } ?? []
        }
        if !obligation.output.isEmpty { lines.append("สิ่งที่ต้องทำ: \(obligation.output)") }
        lines.append(roleLine(obligation))
        lines += lateLine(owed)
        section.item(obligation.id.rawValue, obligation.title, lines)
    }

    private func windowHeadline(_ owed: OwedNotice, _ obligation: Obligation) -> String {
        let name = obligation.title
        let due = owed.notice.due
        let days = due.days(since: today)
        switch owed.notice.trigger {
        case .opens:
            if days > 0 { return "\(name) จะเปิดใน \(number(days)) วัน (\(short(due)))" }
            return days == 0 ? "\(name) เปิดวันนี้" : "\(name) เปิดแล้วตั้งแต่ \(short(due))"
        case .closes:
            if days > 0 { return "\(name) จะปิดใน \(number(days)) วัน (\(short(due)))" }
            return days == 0 ? "\(name) ปิดวันนี้ เป็นวันสุดท้าย" : "\(name) ปิดแล้วเมื่อ \(short(due))"
        case .quota:
            return "\(name) จำนวนผู้ตอบต่ำกว่าอัตราที่ควร ปิด \(short(due))"
        case .closedShort:
            return "\(name) ปิดแล้วโดยจำนวนผู้ตอบไม่ครบขั้นต่ำ หรือยังไม่มีผู้บันทึกผล"
        default:
            return name
        }
    }

    /// Said of what comes late, with the day on which it should have come.
    func lateLine(_ owed: OwedNotice) -> [String] {
        let since = date(at: owed.owedSince)
        guard since < today else { return [] }
        return ["แจ้งย้อนหลัง: ควรแจ้งตั้งแต่ \(short(since))"]
    }

    /// When the next reminder comes, and who gets it then.
    func nextLine(_ owed: OwedNotice) -> [String] {
        guard let next = owed.next else { return [] }
        let others = owed.nextPosts.filter { registry.post($0) != nil && $0 != post }
        let whom = others.isEmpty ? "" : " ถึงท่านและ \(titles(others))"
        return ["หากยังไม่มีผล จะแจ้งอีกครั้ง \(short(date(at: next)))\(whom)"]
    }
}
