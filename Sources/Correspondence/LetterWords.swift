import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// A list of a letter with its name and its total, which is counted from what is printed.
struct LetterList {
    /// How the summary and the subject name it.
    let name: String
    /// How the heading names it.
    let title: String
    let body: LetterBody
    /// How many matters are printed under it.
    let count: Int

    /// The list, or nil when there is nothing in it.
    ///
    /// - Parameter count: how many matters stand in it, where one item holds several; the items else.
    init?(
        _ name: String, title: String? = nil, count: Int? = nil,
        _ build: (inout LetterBody) -> Void
    ) {
        var body = LetterBody()
        build(&body)
        guard !body.isEmpty else { return nil }
        self.name = name
        self.title = title ?? name
        self.body = body
        self.count = count ?? body.itemCount
    }

    /// Adds the list under its heading, which gives the total.
    func add(to letter: inout LetterBody, ordinal: Int? = nil) {
        let number = ordinal.map { "\(ThaiText.digits($0)). " } ?? ""
        letter.blocks.append(.heading("\(number)\(title) (\(ThaiText.digits(count)) รายการ)"))
        letter.append(body)
    }
}

extension LetterBody {
    /// Notes that a due date, or the last day of a window, is shown.
    mutating func note(due standing: Standing) {
        guard let due = standing.due else { return }
        shown.insert(ShownDate(standing.occurrence, due))
    }

    /// Notes that the first day of a window is shown.
    mutating func note(opening standing: Standing) {
        guard let opens = standing.opens else { return }
        shown.insert(ShownDate(standing.occurrence, isOpening: true, opens))
    }
}

// MARK: - Words

extension LetterDraft {
    func title(_ id: PostID) -> String { years.post(id)?.title ?? id.rawValue }
    func titles(_ ids: [PostID]) -> String { ids.map(title).joined(separator: ", ") }

    func number(_ value: Int) -> String { ThaiText.digits(value) }
    func number(_ year: FiscalYear) -> String { number(year.buddhistYear.number) }
    func short(_ date: CivilDate) -> String { ThaiText.date(date, style: .short) }
    func long(_ date: CivilDate) -> String { ThaiText.date(date, style: .withWeekday) }

    /// The name of a matter; with its fiscal year when it could be of another.
    func label(_ id: MatterID) -> String {
        id.obligation.rawValue + (namesYears ? " ปีงบฯ \(number(id.fiscalYear))" : "")
    }

    /// A due date with its weekday, whether it is a closed day, the time that was granted, and the words
    /// of the plan. The lines show the date, and the body notes it.
    func dueLine(
        _ standing: Standing, _ obligation: Obligation, _ body: inout LetterBody
    ) -> String {
        guard let due = standing.due else { return "" }
        body.note(due: standing)
        var line = "\(distance(standing)) · กำหนด: \(long(due))"
        let holidays = years.registry(of: standing.occurrence.fiscalYear)?.holidays
        if let holiday = holidays?.holiday(on: due) {
            line += " (ตรงกับ\(holiday.name))"
        } else if due.weekday.isWeekend {
            line += " (วันหยุดราชการ)"
        }
        if let granted = grantedLine(standing) { line += " \(granted)" }
        if !obligation.asWritten.isEmpty { line += " ตามแผน: “\(obligation.asWritten)”" }
        return line
    }

    /// That more time was granted: the day of the plan, by whom, by which paper. Nil when none was.
    func grantedLine(_ standing: Standing) -> String? {
        guard let granted = standing.granted, let planned = standing.planned else { return nil }
        return "(ขยายจากกำหนดเดิม \(short(planned)) \(authority(granted)))"
    }

    /// Who granted more time, and by which paper.
    func authority(_ granted: Extension) -> String {
        let paper = granted.paper.isEmpty ? "" : " ตาม \(granted.paper)"
        return granted.grantedBy.isEmpty
            ? "ตามที่ได้รับอนุญาต\(paper)" : "โดย \(granted.grantedBy)\(paper)"
    }

    /// How far away a due date is, in days of the agency's zone, or how else it stands.
    func distance(_ standing: Standing) -> String {
        switch standing.state {
        case .overdue(let days): return "เกินกำหนด \(number(days)) วัน"
        case .missed: return "ผ่านกำหนดแล้ว ยังไม่มีผล"
        case .done, .quotaReached, .settled: return "ดำเนินการแล้ว"
        case .over, .lapsed: return "สิ้นสุดแล้ว"
        case .undated: return "ยังไม่มีวันที่ชัดเจน"
        case .coming, .open:
            guard let days = standing.due?.days(since: today) else { return "" }
            return days == 0 ? "ครบกำหนดวันนี้" : "เหลือ \(number(days)) วัน"
        }
    }

    /// A round by its due date, and by its period where that is another month.
    func round(_ standing: Standing, _ body: inout LetterBody) -> String {
        guard let due = standing.due else { return "" }
        body.note(due: standing)
        let name = standing.occurrence.round.flatMap(month)
        guard let name, name != ThaiText.month(due, style: .short) else { return short(due) }
        return "\(name) (ครบกำหนด \(short(due)))"
    }

    /// The name of a round's period, or nil when it is no month.
    func month(_ round: CivilPeriod) -> String? {
        CivilDate("\(round)-01").map { ThaiText.month($0, style: .short) }
    }

    /// The rounds that passed without a record, or nil.
    func missedLine(_ passed: [Standing], _ body: inout LetterBody) -> String? {
        guard !passed.isEmpty else { return nil }
        let rounds = passed.map { round($0, &body) }.joined(separator: ", ")
        return "ค้าง \(number(passed.count)) รอบ: \(rounds)"
    }

    /// What the recipient is in this row, and who else is.
    func roleLine(_ obligation: Obligation) -> String {
        var parts: [String] = []
        let isPerformer = obligation.performers.contains(post)
        let isController = obligation.controllers.contains(post)
        if isPerformer {
            parts.append("ท่านเป็นผู้ปฏิบัติ")
        } else if isController {
            parts.append("ท่านเป็นผู้ควบคุม")
        } else {
            parts.append("เรียนมาเพื่อทราบและสั่งการในฐานะผู้บังคับบัญชา")
        }
        let performers = obligation.performers.filter { $0 != post }
        let controllers = obligation.controllers.filter { $0 != post }
        if !performers.isEmpty {
            parts.append("\(isPerformer ? "ร่วมกับ" : "ผู้ปฏิบัติ:") \(titles(performers))")
        }
        if !controllers.isEmpty {
            let with = isController && !isPerformer ? "ผู้ควบคุมร่วม" : "ผู้ควบคุม"
            parts.append("\(with): \(titles(controllers))")
        }
        return parts.joined(separator: " · ")
    }

    /// How many have answered a survey, in all and in each unit.
    func quotaLines(_ obligation: Obligation, _ year: FiscalYear) -> [String] {
        guard let quota = obligation.quota, let total = quota.total else { return [] }
        let survey = MatterID(obligation.id, year)
        var lines = [
            "ผู้ตอบแล้ว \(number(book.progress(of: survey))) จากขั้นต่ำ \(number(total)) คน"
        ]
        lines += quota.parts.map { part in
            let done = book.progress(of: survey, unit: part.unit)
            let missing = max(part.minimum - done, 0)
            let rest = missing == 0 ? "ครบแล้ว" : "ขาด \(number(missing))"
            return "• \(part.unit): \(number(done))/\(number(part.minimum)) (\(rest))"
        }
        return lines
    }

    /// The pace that is needed to reach the minimum in the days that are left.
    func paceLine(_ obligation: Obligation, _ standing: Standing) -> String? {
        guard let total = obligation.quota?.total, let last = standing.due, last >= today
        else { return nil }
        let missing = total - book.progress(of: standing.occurrence.matter)
        let days = max(last.days(since: today) + 1, 1)
        guard missing > 0 else { return nil }
        let perDay = (missing + days - 1) / days
        return "ต้องได้อีก \(number(missing)) คนใน \(number(days)) วัน หรือวันละ \(number(perDay)) คน"
    }

    /// Said of what comes late because the system was down, with the day on which it should have come.
    func lateLine(_ owed: OwedNotice) -> [String] {
        let since = years.zone.date(at: owed.owedSince)
        guard owed.isAfterOutage, since < today else { return [] }
        let days = number(today.days(since: since))
        return ["แจ้งล่าช้า \(days) วันเพราะระบบขัดข้อง ควรแจ้งตั้งแต่ \(short(since))"]
    }

    /// When the next reminder comes, and who gets it then.
    func nextLine(_ owed: OwedNotice) -> [String] {
        guard let next = owed.next else { return [] }
        let others = owed.nextPosts.filter { years.post($0) != nil && $0 != post }
        let whom = others.isEmpty ? "" : " ถึงท่านและ \(titles(others))"
        return ["หากไม่ได้รับรายงาน จะแจ้งอีกครั้ง \(short(years.zone.date(at: next)))\(whom)"]
    }
}
