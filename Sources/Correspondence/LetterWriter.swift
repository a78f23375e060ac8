import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// Writes what a post is told: from the plan's reminder to the words, and from the words to the message.
public struct LetterWriter: Sendable {
    let registry: Registry
    let settings: LetterSettings

    /// Makes a writer for the letters of one registry.
    public init(registry: Registry, settings: LetterSettings) {
        self.registry = registry
        self.settings = settings
    }

    /// The letter for a reminder.
    ///
    /// - Parameters:
    ///   - ledger: the facts at the moment of sending.
    ///   - now: that moment; numbers of days are counted in the agency's zone at it.
    public func compose(
        _ reminder: Reminder, _ ledger: LedgerSnapshot, at now: Instant
    ) -> Letter {
        let draft = LetterDraft(
            registry: registry, reminder: reminder, ledger: ledger,
            today: registry.agency.zone.date(at: now), zone: registry.agency.zone)
        let (subject, body) = draft.write()
        let recipient = recipient(of: reminder.post)
        let text = body.text
        var message = MailMessage(
            from: settings.from, to: recipient.map { [$0] } ?? [], subject: subject, date: now,
            zone: registry.agency.zone, messageID: reminder.messageID, text: text)
        message.replyTo = settings.replyTo
        message.html = body.html(title: subject)
        message.listID = "ita.\(registry.agency.id).invalid"
        message.extraFields =
            [
                HeaderField(name: "X-ITA-Station", value: registry.agency.id),
                HeaderField(name: "X-ITA-Claim", value: reminder.claim.rawValue),
                reminder.isPossibleRepeat
                    ? HeaderField(name: "X-ITA-Possible-Repeat", value: "yes") : nil,
            ].compactMap(\.self)
        return Letter(subject: subject, recipient: recipient, text: text, message: message)
    }

    /// The address of a post; of its nearest superior that has one, when it has none; of the secretary
    /// at last.
    public func recipient(of id: PostID) -> MailAddress? {
        for candidate in [id] + registry.superiors(of: id) + [registry.secretary] {
            guard let post = registry.post(candidate), let address = post.address else { continue }
            let name = "\(post.title) \(registry.agency.shortName)"
            if let found = MailAddress(displayName: name, mailbox: address) { return found }
        }
        return nil
    }
}

/// One letter while it is being written.
struct LetterDraft {
    let registry: Registry
    private(set) var reminder: Reminder
    let ledger: LedgerSnapshot
    let today: CivilDate
    let zone: FixedZone

    var post: PostID { reminder.post }

    /// Leaves only some of the notices, for a part of the letter.
    mutating func narrow(to notices: [OwedNotice]) { reminder.notices = notices }

    func write() -> (subject: String, body: LetterBody) {
        var body = LetterBody()
        body.paragraph("เรียน \(addressee)")
        if reminder.isPossibleRepeat {
            body.note(
                "หมายเหตุ: จดหมายฉบับนี้อาจซ้ำกับฉบับที่ท่านได้รับแล้ว เพราะระบบหยุดทำงานระหว่างส่ง หากมีฉบับเดิม (Message-ID เดียวกัน) โปรดข้ามฉบับนี้"
            )
        }
        let subject: String
        if let month = reminder.month {
            subject = monthly(month, &body)
        } else {
            subject = notices(&body)
        }
        closing(&body)
        return (subject, body)
    }

    /// What to send back, and what this message is.
    private func closing(_ body: inout LetterBody) {
        body.section("สิ่งที่ขอให้แจ้งกลับ") { section in
            section.paragraph(
                "๑) ผลการดำเนินการ  ๒) สถานะ: ดำเนินการแล้วเสร็จ / อยู่ระหว่างดำเนินการ / ยังไม่ได้ดำเนินการ  ๓) หลักฐาน (ภาพถ่าย ลิงก์ หรือวันที่เผยแพร่)"
            )
            for (row, titles) in evidenceAskedFor {
                section.item(row.rawValue, "หลักฐานตามแผน: \(titles.joined(separator: ", "))")
            }
            section.paragraph(
                "ตอบกลับจดหมายนี้ หรือให้ผู้ดูแลระบบบันทึกด้วยคำสั่ง เช่น\nitactl done \(exampleID) --on \(typedToday) --result \"…\" --evidence URL"
            )
        }
        body.note(
            "ข้อความแจ้งเตือนอัตโนมัติจากระบบ ita-reminderd ของ \(registry.agency.shortName) ไม่ใช่หนังสือราชการ ไม่มีเลขที่และไม่มีลายมือชื่อ กำหนดเวลาทั้งหมดยึดตามแผนที่ท่านจัดทำไว้"
        )
    }

    /// The rows of a monthly letter whose plan names kinds of evidence, each once, with the kinds.
    private var evidenceAskedFor: [(row: ObligationID, titles: [String])] {
        guard let month = reminder.month else { return [] }
        let asking = registry.measures.filter { !$0.report.evidence.isEmpty }
        guard !asking.isEmpty else { return [] }
        let owed = Set(business(in: month).items.map(\.obligation.id.row))
        return asking.filter { owed.contains($0.id) }.map {
            ($0.id, registry.evidenceTitles($0.report))
        }
    }

    /// What the post owes in a month.
    func business(in month: CivilDate) -> MonthlyBusiness {
        MonthlyBusiness(
            of: post, inMonthOf: month,
            obligations: registry.obligations.filter { $0.posts.contains(post) },
            registry: registry, ledger: ledger)
    }

    /// The full title, with the agency's name unless the title has it already.
    private var addressee: String {
        let full = fullTitle(post)
        let agency = registry.agency
        let isNamed = full.contains(agency.name) || full.contains(agency.shortName)
        return isNamed ? full : "\(full) \(agency.name)"
    }

    /// Today as people type it on the command line: Buddhist era, Arabic digits.
    private var typedToday: String {
        "\(BuddhistYear(gregorian: today.year))\(today.description.dropFirst(4))"
    }

    private var exampleID: String {
        let ids = reminder.notices.map(\.notice.occurrence.obligation)
        return (ids.first { registry.obligation($0) != nil } ?? ObligationID("M01")).rawValue
    }
}

// MARK: - Words

extension LetterDraft {
    func title(_ id: PostID) -> String { registry.post(id)?.title ?? id.rawValue }
    func fullTitle(_ id: PostID) -> String { registry.post(id)?.fullTitle ?? id.rawValue }
    func titles(_ ids: [PostID]) -> String { ids.map(title).joined(separator: ", ") }

    func number(_ value: Int) -> String { ThaiText.digits(value) }
    func short(_ date: CivilDate) -> String { ThaiText.date(date, style: .short) }
    func long(_ date: CivilDate) -> String { ThaiText.date(date, style: .withWeekday) }
    func date(at moment: Instant) -> CivilDate { zone.date(at: moment) }

    /// The due date with its weekday, whether it is a closed day, and the words of the plan.
    func dueLine(_ due: CivilDate, _ obligation: Obligation) -> String {
        var line = "กำหนด: \(long(due))"
        if let holiday = registry.holidays.holiday(on: due) {
            line += " (ตรงกับ\(holiday.name))"
        } else if due.weekday.isWeekend {
            line += " (วันหยุดราชการ)"
        }
        if !obligation.asWritten.isEmpty { line += " ตามแผน: “\(obligation.asWritten)”" }
        return line
    }

    /// How far away a due date is, counted in days of the agency's zone.
    func distance(_ due: CivilDate) -> String {
        let days = due.days(since: today)
        switch days {
        case 0: return "ครบกำหนดวันนี้"
        case 1...: return "เหลือ \(number(days)) วัน"
        default: return "เกินกำหนด \(number(-days)) วัน"
        }
    }

    /// What the recipient is in this row, and who else is.
    func roleLine(_ obligation: Obligation) -> String {
        var parts: [String] = []
        if obligation.performers.contains(post) {
            parts.append("ท่านเป็นผู้ปฏิบัติ")
        } else if obligation.controllers.contains(post) {
            parts.append("ท่านเป็นผู้ควบคุม")
        } else {
            parts.append("เรียนมาเพื่อทราบและสั่งการในฐานะผู้บังคับบัญชา")
        }
        let performers = obligation.performers.filter { $0 != post }
        let controllers = obligation.controllers.filter { $0 != post }
        let isPerformer = obligation.performers.contains(post)
        if !performers.isEmpty {
            parts.append("\(isPerformer ? "ร่วมกับ" : "ผู้ปฏิบัติ:") \(titles(performers))")
        }
        if !controllers.isEmpty { parts.append("ผู้ควบคุม: \(titles(controllers))") }
        return parts.joined(separator: " · ")
    }

    /// How many have answered a survey, in all and in each unit.
    func quotaLines(_ obligation: Obligation) -> [String] {
        guard let quota = obligation.quota, let total = quota.total else { return [] }
        let count = ledger.progress(of: obligation.id)
        var lines = ["ผู้ตอบแล้ว \(number(count)) จากขั้นต่ำ \(number(total)) คน"]
        lines += quota.parts.map { part in
            let done = ledger.progress(of: obligation.id, unit: part.unit)
            let missing = max(part.minimum - done, 0)
            let rest = missing == 0 ? "ครบแล้ว" : "ขาด \(number(missing))"
            return "• \(part.unit): \(number(done))/\(number(part.minimum)) (\(rest))"
        }
        return lines
    }

    /// The pace that is needed to reach the minimum in the days that are left.
    func paceLine(_ obligation: Obligation, until last: CivilDate) -> String? {
        guard let total = obligation.quota?.total else { return nil }
        let missing = total - ledger.progress(of: obligation.id)
        let days = max(last.days(since: today) + 1, 1)
        guard missing > 0, last >= today else { return nil }
        let perDay = (missing + days - 1) / days
        return "ต้องได้อีก \(number(missing)) คนใน \(number(days)) วัน หรือวันละ \(number(perDay)) คน"
    }
}
