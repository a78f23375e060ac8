import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// Writes what a post is told: from the plan's reminder to the words, and from the words to the message.
public struct LetterWriter: Sendable {
    let years: Years
    let settings: LetterSettings

    /// Makes a writer for the letters of the plans in force.
    public init(years: Years, settings: LetterSettings) {
        self.years = years
        self.settings = settings
    }

    /// The letter for a reminder.
    ///
    /// - Parameters:
    ///   - book: the facts at the moment of sending.
    ///   - now: that moment; numbers of days are counted in the agency's zone at it.
    ///   - service: how the service itself stands, for its sign of life.
    public func compose(
        _ reminder: Reminder, _ book: Book, at now: Instant, service: ServiceReport? = nil
    ) -> Letter {
        if reminder.post == .admin {
            let letter = ServiceLetter(
                years: years, reminder: reminder, book: book, report: service ?? ServiceReport(),
                language: settings.language, today: years.zone.date(at: now))
            return finish(reminder, letter.write(), at: now)
        }
        let draft = LetterDraft(years: years, reminder: reminder, book: book, at: now)
        return finish(reminder, draft.write(), at: now)
    }

    private func finish(
        _ reminder: Reminder, _ draft: (subject: String, body: LetterBody), at now: Instant
    ) -> Letter {
        let (subject, body) = draft
        let recipient = recipient(of: reminder.post)
        let text = body.text
        var message = MailMessage(
            from: settings.from, to: recipient.map { [$0] } ?? [], subject: subject, date: now,
            zone: years.zone, messageID: reminder.messageID, text: text)
        message.replyTo = settings.replyTo
        message.html = body.html(title: subject)
        message.listID = "ita.\(years.agency.id).invalid"
        message.extraFields =
            [
                HeaderField(name: "X-ITA-Station", value: years.agency.id),
                HeaderField(name: "X-ITA-Claim", value: reminder.claim.rawValue),
                reminder.isPossibleRepeat
                    ? HeaderField(name: "X-ITA-Possible-Repeat", value: "yes") : nil,
            ].compactMap(\.self)
        let own = Set(reminder.notices.compactMap(\.notice.ownDate))
        return Letter(
            subject: subject, recipient: recipient, text: text, message: message,
            shown: body.shown.subtracting(own).sorted())
    }

    /// The address of a post; of its nearest superior that has one, when it has none; of the secretary
    /// at last.
    public func recipient(of id: PostID) -> MailAddress? {
        if id == .admin { return years.admin.flatMap { MailAddress(mailbox: $0) } }
        for candidate in [id] + years.superiors(of: id) + [years.secretary] {
            guard let post = years.post(candidate), let address = post.address else { continue }
            let name = "\(post.title) \(years.agency.shortName)"
            if let found = MailAddress(displayName: name, mailbox: address) { return found }
        }
        return nil
    }
}

extension NoticeID {
    /// The date of a matter that the notice itself tells, which its claim records by itself.
    var ownDate: ShownDate? {
        switch trigger {
        case .monthly, .alive, .yearClosed, .planMissing, .yearWithoutPlan: nil
        case .opens, .dateChanged(_, isOpening: true):
            ShownDate(occurrence, isOpening: true, due)
        default: ShownDate(occurrence, due)
        }
    }
}

/// One letter while it is being written. It decides nothing: what is open, overdue or done is what
/// `Standings` says.
struct LetterDraft {
    let years: Years
    let reminder: Reminder
    let book: Book
    let standings: Standings
    let now: Instant
    let today: CivilDate
    /// Whether plans of two years are open, so that each item must name its own.
    let namesYears: Bool

    init(years: Years, reminder: Reminder, book: Book, at now: Instant) {
        self.years = years
        self.reminder = reminder
        self.book = book
        self.now = now
        standings = Standings(years, book, at: now)
        today = years.zone.date(at: now)
        namesYears = years.registries.count { book.closedAt($0.fiscalYear) == nil } > 1
    }

    var post: PostID { reminder.post }

    func write() -> (subject: String, body: LetterBody) {
        var body = LetterBody()
        body.paragraph("เรียน \(addressee)")
        for note in warnings { body.note(note) }
        let subject: String
        if let month = reminder.month {
            subject = monthly(month, &body)
        } else {
            subject = notices(&body)
        }
        closing(&body)
        return (subject, body)
    }

    /// What the recipient must know before reading on: that the letter may be a repeat, and why.
    private var warnings: [String] {
        let reasons = Set(reminder.notices.map(\.reason))
        var notes: [String] = []
        if reasons.contains(.inDoubtAfterRestore) {
            notes.append(
                "หมายเหตุ: เรื่องในอีเมลฉบับนี้อาจซ้ำกับที่ท่านได้รับแจ้งแล้ว เพราะบันทึกของระบบบางส่วนหายและต้องใช้สำเนาสำรอง หากท่านดำเนินการหรือรายงานผลแล้ว โปรดแจ้งให้บันทึกผลอีกครั้ง"
            )
        }
        if reasons.contains(.toldByFalseClock) {
            notes.append(
                "หมายเหตุ: เรื่องในอีเมลฉบับนี้อาจซ้ำ เพราะระบบเคยแจ้งไปก่อนเวลาเมื่อนาฬิกาของเครื่องตั้งผิด จำนวนวันในฉบับก่อนจึงใช้ไม่ได้ โปรดถือตามฉบับนี้"
            )
        }
        guard notes.isEmpty else { return notes }
        if reasons.contains(.retryInDoubt) {
            notes.append(
                "หมายเหตุ: อีเมลฉบับนี้อาจซ้ำ เพราะระบบส่งไปแล้วครั้งหนึ่งแต่ไม่ทราบผลการส่ง หากท่านมีฉบับเดิม (Message-ID เดียวกัน) โปรดข้ามฉบับนี้"
            )
        } else if reminder.isPossibleRepeat {
            notes.append(
                "หมายเหตุ: อีเมลฉบับนี้อาจซ้ำกับฉบับที่ท่านได้รับแล้ว เพราะระบบหยุดทำงานระหว่างส่ง หากมีฉบับเดิม (Message-ID เดียวกัน) โปรดข้ามฉบับนี้"
            )
        }
        return notes
    }

    /// What to send back, and what this message is.
    private func closing(_ body: inout LetterBody) {
        if reminder.notices.contains(where: { $0.notice.occurrence.obligation != .plan }) {
            body.section("สิ่งที่ขอให้แจ้งกลับ") { section in
                section.paragraph(
                    "๑) ผลการดำเนินการ  ๒) สถานะ: ดำเนินการแล้วเสร็จ / อยู่ระหว่างดำเนินการ / ยังไม่ได้ดำเนินการ  ๓) หลักฐาน (ภาพถ่าย ลิงก์ หรือวันที่เผยแพร่)"
                )
                for (row, titles) in evidenceAskedFor {
                    section.item(row, "หลักฐานตามแผน: \(titles.joined(separator: ", "))")
                }
                let keeper =
                    post == years.secretary
                    ? "ผู้ดูแลระบบ" : "เลขานุการ (\(title(years.secretary)))"
                section.paragraph("ตอบกลับอีเมลฉบับนี้ หรือแจ้ง\(keeper) เพื่อบันทึกผล")
            }
        }
        body.note(
            "ข้อความแจ้งเตือนอัตโนมัติจากระบบ ita-reminderd ของ \(years.agency.shortName) ไม่ใช่หนังสือราชการ ไม่มีเลขที่และไม่มีลายมือชื่อ กำหนดเวลาเป็นไปตามแผนของ \(years.agency.shortName)"
        )
    }

    /// The rows of a monthly letter whose plan names kinds of evidence, each once, with the kinds.
    private var evidenceAskedFor: [(row: String, titles: [String])] {
        guard let month = reminder.month else { return [] }
        let owed = Set(
            business(in: month).items.map { MatterID($0.obligation.id.row, $0.fiscalYear) })
        return years.registries.flatMap { registry in
            registry.measures
                .filter {
                    !$0.report.evidence.isEmpty
                        && owed.contains(MatterID($0.id, registry.fiscalYear))
                }
                .map {
                    (
                        label(MatterID($0.id, registry.fiscalYear)),
                        registry.evidenceTitles($0.report)
                    )
                }
        }
    }

    /// What the post owes in a month.
    func business(in month: CivilDate) -> MonthlyBusiness {
        MonthlyBusiness(of: post, inMonthOf: month, years: years, book: book, at: now)
    }

    /// The full title, with the agency's name unless the title has it already.
    private var addressee: String {
        let full = years.post(post)?.fullTitle ?? post.rawValue
        let agency = years.agency
        let isNamed = full.contains(agency.name) || full.contains(agency.shortName)
        return isNamed ? full : "\(full) \(agency.name)"
    }
}
