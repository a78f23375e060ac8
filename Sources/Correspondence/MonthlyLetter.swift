import CivilTime
import Obligations
import Planning
import ThaiPhrases

extension LetterDraft {
    /// The monthly follow-up letter: all that a post owes, most pressing first.
    func monthly(_ month: CivilDate, _ body: inout LetterBody) -> String {
        let news = NoticeParts(reminder.notices)
        let parts = MonthlyParts(business(in: month), moved: news.moved)
        let lists = lists(parts, news, month)
        let counts = lists.map { "\($0.name) \(number($0.count))" }.joined(separator: " · ")
        let year = number(years.registry(on: month).fiscalYear)
        body.paragraph(
            "ติดตามผลการดำเนินการตามมาตรการ ITA ประจำเดือน\(ThaiText.month(month, style: .long)) ปีงบประมาณ \(year)"
                + (counts.isEmpty ? "" : "\nสรุป: \(counts)"))
        for owed in reminder.notices where owed.notice.trigger == .monthly(month) {
            for line in lateLine(owed) { body.paragraph(line) }
        }
        planSections(news.missingPlans, &body)
        for (index, list) in lists.enumerated() { list.add(to: &body, ordinal: index + 1) }
        let overdue = lists.first { $0.name == "เกินกำหนด" }?.count ?? 0
        let suffix = overdue == 0 ? "" : " (เกินกำหนด \(number(overdue)))"
        return
            "ติดตามผลการดำเนินการตามมาตรการ ITA ประจำเดือน \(ThaiText.month(month, style: .short))\(suffix) – \(years.agency.shortName)"
    }

    /// The lists of the letter. What became due on the same day stands in them too, once.
    private func lists(
        _ parts: MonthlyParts, _ news: NoticeParts, _ month: CivilDate
    ) -> [LetterList] {
        let shown = parts.shown
        let soon = Set(news.soon.map(\.notice.occurrence.matter))
        func others(_ notices: [OwedNotice]) -> [OwedNotice] {
            notices.filter { !shown.contains($0.notice.occurrence.matter) }
        }
        let lists: [LetterList?] = [
            LetterList("เกินกำหนด", title: "เกินกำหนดแล้ว") { section in
                for item in parts.overdue { dueItem(item, &section) }
                for owed in others(news.overdue) { dueItem(owed, &section) }
            },
            changeList(news.changed),
            LetterList("ครบกำหนดเดือนนี้", title: "ครบกำหนดภายในเดือนนี้") { section in
                for item in parts.dueThisMonth { dueItem(item, &section) }
            },
            LetterList("ใกล้ครบกำหนด") { section in
                for owed in others(news.soon) { dueItem(owed, &section) }
            },
            LetterList("รายการรอรายงานผล", title: "เรื่องที่ยังไม่ได้รับรายงานผลประจำเดือน") { section in
                for item in parts.followUps { openItem(item, &section) }
            },
            LetterList("รายงานประจำ", title: "รายงานประจำที่ยังไม่มีผล") { section in
                for item in parts.reports { openItem(item, &section) }
            },
            LetterList("ช่วงที่อยู่ระหว่างดำเนินการ", title: "ปฏิทินการประเมิน ITA: ช่วงที่อยู่ระหว่างดำเนินการ") {
                section in
                for item in parts.phases { phaseItem(item, &section) }
                for owed in others(news.windows) { windowItem(owed, &section) }
            },
            LetterList("ช่วงที่จะมาถึง") { nextPhases(&$0, after: month) },
            LetterList("ครบกำหนดหลังเดือนนี้") { section in
                for item in parts.later where !soon.contains(item.matter) {
                    laterItem(item, &section)
                }
            },
            LetterList("งานประจำ", title: "งานประจำและกิจกรรมของเดือน") { duties(&$0, in: month) },
            LetterList("ยังไม่มีวันที่ชัดเจน", title: "รายการที่ยังไม่มีวันที่ชัดเจน") { section in
                for item in parts.undated { undatedItem(item, &section) }
            },
        ]
        return lists.compactMap(\.self)
            + news.closedYears.compactMap { yearClosedList($0.notice.occurrence.fiscalYear) }
    }

    /// What the day's own notices of an obligation add to its place in the month's list.
    private func noticeLines(_ id: MatterID) -> [String] {
        reminder.notices.filter { owed in
            if case .dateChanged = owed.notice.trigger { return false }
            return owed.notice.occurrence.matter == id
        }.flatMap { lateLine($0) + nextLine($0) }
    }

    private func dueItem(_ item: MonthlyBusiness.Item, _ section: inout LetterBody) {
        let obligation = item.obligation
        guard let first = item.pressing else { return }
        var lines = [dueLine(first, obligation, &section)]
        let passed = item.standings.filter { $0.state == .missed }
        if let missed = missedLine(passed, &section) { lines.append(missed) }
        if let current = item.standings.last(where: { $0.state == .open || $0.state == .coming }),
            current.occurrence != first.occurrence
        {
            lines.append("รอบนี้: \(round(current, &section))")
        }
        if !obligation.output.isEmpty { lines.append("ผลผลิต: \(obligation.output)") }
        if !obligation.indicator.isEmpty { lines.append("ตัวชี้วัด: \(obligation.indicator)") }
        lines.append(roleLine(obligation))
        lines += noticeLines(item.matter)
        section.item(label(item.matter), obligation.title, lines)
    }

    /// A check or report that comes round: the round that runs, and those that have no result.
    private func openItem(_ item: MonthlyBusiness.Item, _ section: inout LetterBody) {
        let obligation = item.obligation
        let passed = item.standings.filter { $0.state == .missed }
        var lines: [String] = []
        for current in item.standings where current.state != .missed {
            let granted = grantedLine(current).map { " \($0)" } ?? ""
            lines.append("รอบนี้: \(round(current, &section)) \(distance(current))\(granted)")
        }
        if let missed = missedLine(passed, &section) { lines.append(missed) }
        if !obligation.asWritten.isEmpty { lines.append("ตามแผน: “\(obligation.asWritten)”") }
        let others = (obligation.performers + obligation.controllers).filter { $0 != post }
        let role = item.isPerformer ? "ท่านเป็นผู้ปฏิบัติ" : "ท่านเป็นผู้ควบคุม"
        let with = others.isEmpty ? "" : " ร่วมกับ \(titles(others))"
        section.item(
            label(item.matter), obligation.title, lines + [role + with] + noticeLines(item.matter))
    }

    /// A row whose time cell could not be made a date: the words of the plan.
    private func undatedItem(_ item: MonthlyBusiness.Item, _ section: inout LetterBody) {
        let obligation = item.obligation
        section.item(
            label(item.matter), obligation.title,
            [
                "ตามแผน: “\(obligation.asWritten)” ระบบอ่านเป็นวันที่ไม่ได้",
                "โปรดแจ้งวันที่ให้ผู้ดูแลระบบแก้ไขในแผน", roleLine(obligation),
            ])
    }

    private func laterItem(_ item: MonthlyBusiness.Item, _ section: inout LetterBody) {
        guard let first = item.pressing, let due = first.due else { return }
        section.note(due: first)
        let granted = grantedLine(first).map { " \($0)" } ?? ""
        section.item(
            label(item.matter), item.obligation.title,
            ["กำหนด \(short(due)) (\(distance(first)))\(granted)"])
    }

    private func phaseItem(_ item: MonthlyBusiness.Item, _ section: inout LetterBody) {
        let obligation = item.obligation
        guard let standing = item.pressing, let span = windowLine(standing, &section) else {
            return
        }
        var lines = ["\(span) · \(distance(standing))"]
        lines += quotaLines(obligation, item.fiscalYear)
        lines += paceLine(obligation, standing).map { [$0] } ?? []
        if !obligation.output.isEmpty { lines.append("สิ่งที่ต้องทำ: \(obligation.output)") }
        lines.append(roleLine(obligation))
        lines += noticeLines(item.matter)
        section.item(label(item.matter), obligation.title, lines)
    }

    /// The phases that open in the two months after this one.
    private func nextPhases(_ section: inout LetterBody, after month: CivilDate) {
        let last = month.lastOfMonth
        for registry in years.registries where book.closedAt(registry.fiscalYear) == nil {
            for obligation in registry.obligations where !obligation.isDraft {
                guard case .phase = obligation.kind,
                    let standing = standings.of(MatterID(obligation.id, registry.fiscalYear)).first,
                    let start = standing.opens, start > last, start <= last.adding(days: 62),
                    let span = windowLine(standing, &section)
                else { continue }
                section.item(label(standing.occurrence.matter), obligation.title, [span])
            }
        }
    }

    /// What is done daily or weekly; of the plan that the month falls under.
    private func duties(_ section: inout LetterBody, in month: CivilDate) {
        guard let registry = years.registry(of: FiscalYear(containing: month)) else { return }
        for duty in registry.obligations
        where duty.posts.contains(post) && !duty.isDraft && isDuty(duty, in: month) {
            section.item(
                label(MatterID(duty.id.row, registry.fiscalYear)), duty.title,
                ["ตามแผน: “\(duty.asWritten)”"])
        }
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

extension MonthlyBusiness.Item {
    /// The matter.
    var matter: MatterID { MatterID(obligation.id, fiscalYear) }

    /// The occurrence that is overdue, or the first one that is not merely missed; else the first.
    var pressing: Standing? {
        standings.first(where: \.isOverdue) ?? standings.first { $0.state != .missed }
            ?? standings.first
    }
}

/// The business of a month, sorted into the parts of the letter by how its standings are.
private struct MonthlyParts {
    private(set) var overdue: [MonthlyBusiness.Item] = []
    private(set) var dueThisMonth: [MonthlyBusiness.Item] = []
    private(set) var later: [MonthlyBusiness.Item] = []
    private(set) var followUps: [MonthlyBusiness.Item] = []
    private(set) var reports: [MonthlyBusiness.Item] = []
    private(set) var phases: [MonthlyBusiness.Item] = []
    private(set) var undated: [MonthlyBusiness.Item] = []

    /// - Parameter moved: what stands in a block of changes with its new date.
    init(_ business: MonthlyBusiness, moved: Set<OccurrenceID>) {
        let last = business.month.lastOfMonth
        for item in business.items {
            guard let due = item.pressing?.due else {
                undated.append(item)
                continue
            }
            switch item.obligation.kind {
            case _ where item.standings.contains(where: \.isOverdue): overdue.append(item)
            case .followUp: followUps.append(item)
            case .report: reports.append(item)
            case .phase: phases.append(item)
            default:
                if let id = item.pressing?.occurrence, moved.contains(id) { continue }
                if due <= last { dueThisMonth.append(item) } else { later.append(item) }
            }
        }
        overdue.sort { MonthlyParts.due($0) < MonthlyParts.due($1) }
        dueThisMonth.sort { MonthlyParts.due($0) < MonthlyParts.due($1) }
    }

    /// What stands in a list with all that its notices of the day would say.
    var shown: Set<MatterID> {
        Set((overdue + dueThisMonth + phases + reports).map(\.matter))
    }

    private static func due(_ item: MonthlyBusiness.Item) -> CivilDate {
        item.pressing?.due ?? item.obligation.inForceFrom
    }
}
