import CivilTime
import Obligations
import Planning
import ThaiPhrases

extension LetterDraft {
    /// The monthly follow-up letter: all that a post owes, most pressing first.
    func monthly(_ month: CivilDate, _ body: inout LetterBody) -> String {
        let obligations = registry.obligations.filter { $0.posts.contains(post) }
        let parts = MonthlyParts(business(in: month), today: today)
        let counted: [(String, Int)] = [
            ("เกินกำหนด", parts.overdue.count), ("ครบกำหนดเดือนนี้", parts.dueThisMonth.count),
            ("รอผลการกำกับติดตาม", parts.followUps.count), ("รายงานประจำ", parts.reports.count),
            ("ช่วงปฏิทินที่เปิด", parts.phases.count), ("กำหนดถัดไป", parts.later.count),
            ("ยังไม่มีวันที่ชัดเจน", parts.undated.count),
        ]
        let counts = counted.filter { $0.1 > 0 }.map { "\($0.0) \(number($0.1))" }
        body.paragraph(
            "ติดตามผลการดำเนินการตามมาตรการ ITA ประจำเดือน\(ThaiText.month(month, style: .long)) ปีงบประมาณ \(number(registry.fiscalYear.buddhistYear.number))\nสรุป: \(counts.joined(separator: " · "))"
        )
        let shown = Set(
            (parts.overdue + parts.dueThisMonth + parts.phases + parts.reports)
                .map(\.obligation.id))
        notices(besides: shown, &body)
        var sections: [(String, (inout LetterBody) -> Void)] = []
        sections.append(("เกินกำหนดแล้ว", { for item in parts.overdue { dueItem(item, &$0) } }))
        sections.append(
            ("ครบกำหนดภายในเดือนนี้", { for item in parts.dueThisMonth { dueItem(item, &$0) } }))
        sections.append(
            ("รอบกำกับติดตามที่ยังไม่มีผล", { for item in parts.followUps { openItem(item, &$0) } }))
        sections.append(
            ("รายงานประจำที่ยังไม่มีผล", { for item in parts.reports { openItem(item, &$0) } }))
        sections.append(
            (
                "ปฏิทินการประเมิน ITA",
                {
                    for item in parts.phases { phaseItem(item, &$0) }
                    nextPhases(&$0, after: month)
                }
            ))
        sections.append(
            ("กำหนดถัดไปหลังเดือนนี้", { for item in parts.later { laterItem(item, &$0) } }))
        sections.append(
            (
                "งานประจำและกิจกรรมของเดือน",
                {
                    for duty in obligations where isDuty(duty, in: month) {
                        $0.item(duty.id.row.rawValue, duty.title, ["ตามแผน: “\(duty.asWritten)”"])
                    }
                }
            ))
        sections.append(
            ("รายการที่ยังไม่มีวันที่ชัดเจน", { for item in parts.undated { undatedItem(item, &$0) } }))
        var ordinal = 1
        for (title, build) in sections {
            let before = body.blocks.count
            body.section("\(number(ordinal)). \(title)", build)
            if body.blocks.count > before { ordinal += 1 }
        }
        let overdue = parts.overdue.isEmpty ? "" : " (เกินกำหนด \(number(parts.overdue.count)))"
        return
            "ติดตามผลการดำเนินการตามมาตรการ ITA ประจำเดือน \(ThaiText.month(month, style: .short))\(overdue) – \(registry.agency.shortName)"
    }

    /// What became due on the same day goes into the same letter, unless the month's list has it.
    private func notices(besides shown: Set<ObligationID>, _ body: inout LetterBody) {
        let others = reminder.notices.filter { owed in
            switch owed.notice.trigger {
            case .monthly: false
            case .dateChanged: true
            default: !shown.contains(owed.notice.occurrence.obligation)
            }
        }
        guard !others.isEmpty else { return }
        var inner = self
        inner.narrow(to: others)
        _ = inner.notices(&body)
    }

    /// What the day's own notices of an obligation add to its place in the month's list.
    private func noticeLines(_ id: ObligationID) -> [String] {
        reminder.notices.filter { owed in
            if case .dateChanged = owed.notice.trigger { return false }
            return owed.notice.occurrence.obligation == id
        }.flatMap { lateLine($0) + nextLine($0) }
    }

    private func dueItem(_ item: MonthlyBusiness.Item, _ section: inout LetterBody) {
        let obligation = item.obligation
        guard let due = item.open.first else { return }
        var lines = ["\(distance(due)) · \(dueLine(due, obligation))"]
        if item.open.count > 1 {
            lines.append(
                "ค้าง \(number(item.open.count)) รอบ: \(item.open.map(short).joined(separator: ", "))"
            )
        }
        if !obligation.output.isEmpty { lines.append("ผลผลิต: \(obligation.output)") }
        if !obligation.indicator.isEmpty { lines.append("ตัวชี้วัด: \(obligation.indicator)") }
        lines.append(roleLine(obligation))
        lines += noticeLines(obligation.id)
        section.item(obligation.id.rawValue, obligation.title, lines)
    }

    /// A check or report that comes round: one line with the months that have no result.
    private func openItem(_ item: MonthlyBusiness.Item, _ section: inout LetterBody) {
        let obligation = item.obligation
        let last = item.open.last.map { "ภายใน \(short($0))" } ?? ""
        let earlier = item.open.dropLast()
        var line = "รอบนี้\(last) (\(obligation.asWritten))"
        if !earlier.isEmpty {
            let months = earlier.map { ThaiText.month($0, style: .short) }
            line += " · ยังไม่มีผลของ \(months.joined(separator: ", "))"
        }
        let others = (obligation.performers + obligation.controllers).filter { $0 != post }
        let role = item.isPerformer ? "ท่านเป็นผู้ปฏิบัติ" : "ท่านเป็นผู้ควบคุม"
        let with = others.isEmpty ? "" : " ร่วมกับ \(titles(others))"
        section.item(
            obligation.id.rawValue, obligation.title,
            [line, role + with] + noticeLines(obligation.id))
    }

    /// A row whose time cell could not be made a date: the words of the plan, and why.
    private func undatedItem(_ item: MonthlyBusiness.Item, _ section: inout LetterBody) {
        let obligation = item.obligation
        guard case .unscheduled(let reason) = obligation.schedule else { return }
        section.item(
            obligation.id.rawValue, obligation.title,
            [
                "ตามแผน: “\(obligation.asWritten)” ระบบอ่านเป็นวันที่ไม่ได้ (\(reason))",
                "โปรดแจ้งวันที่ให้ผู้ดูแลระบบแก้ไขในแผน", roleLine(obligation),
            ])
    }

    private func laterItem(_ item: MonthlyBusiness.Item, _ section: inout LetterBody) {
        guard let due = item.open.first else { return }
        section.item(
            item.obligation.id.rawValue, item.obligation.title,
            ["กำหนด \(short(due)) (\(distance(due)))"])
    }

    private func phaseItem(_ item: MonthlyBusiness.Item, _ section: inout LetterBody) {
        let obligation = item.obligation
        guard case .window(let first, let last) = obligation.schedule else { return }
        var lines = ["\(short(first)) ถึง \(short(last)) · \(distance(last))"]
        lines += quotaLines(obligation)
        lines += paceLine(obligation, until: last).map { [$0] } ?? []
        if !obligation.output.isEmpty { lines.append("สิ่งที่ต้องทำ: \(obligation.output)") }
        lines.append(roleLine(obligation))
        section.item(obligation.id.rawValue, obligation.title, lines)
    }

    /// The phases that open in the two months after this one.
    private func nextPhases(_ section: inout LetterBody, after month: CivilDate) {
        let last = month.lastOfMonth
        let coming = registry.phases.filter { phase in
            guard let start = phase.window.start else { return false }
            return start > last && start <= last.adding(days: 62)
        }
        guard !coming.isEmpty else { return }
        let lines = coming.map { phase in
            let start = phase.window.start.map(short) ?? ""
            let end = phase.window.end.map(short) ?? ""
            return "\(phase.title): \(start) ถึง \(end)"
        }
        section.item("ถัดไป", "ช่วงที่จะมาถึง", lines)
    }

    private func isDuty(_ obligation: Obligation, in month: CivilDate) -> Bool {
        switch obligation.kind {
        case .duty: return obligation.inForceFrom <= month.lastOfMonth
        case .event:
            guard obligation.leadDays.isEmpty else { return false }
            return obligation.inForceFrom <= month.lastOfMonth
        default: return false
        }
    }
}

/// The business of a month, sorted into the parts of the letter.
private struct MonthlyParts {
    var overdue: [MonthlyBusiness.Item] = []
    var dueThisMonth: [MonthlyBusiness.Item] = []
    var later: [MonthlyBusiness.Item] = []
    var followUps: [MonthlyBusiness.Item] = []
    var reports: [MonthlyBusiness.Item] = []
    var phases: [MonthlyBusiness.Item] = []
    var undated: [MonthlyBusiness.Item] = []

    init(_ business: MonthlyBusiness, today: CivilDate) {
        let last = business.month.lastOfMonth
        for item in business.items {
            guard let first = item.open.first else {
                undated.append(item)
                continue
            }
            switch item.obligation.kind {
            case .followUp: followUps.append(item)
            case .report: reports.append(item)
            case .phase(_, .duty) where first < today: overdue.append(item)
            case .phase: phases.append(item)
            default:
                if first < today {
                    overdue.append(item)
                } else if first <= last {
                    dueThisMonth.append(item)
                } else {
                    later.append(item)
                }
            }
        }
        overdue.sort { ($0.open.first ?? today) < ($1.open.first ?? today) }
        dueThisMonth.sort { ($0.open.first ?? last) < ($1.open.first ?? last) }
    }
}
