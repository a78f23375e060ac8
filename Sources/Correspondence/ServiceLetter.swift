import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// How the service itself stands, for the letter to whoever keeps it.
public struct ServiceReport: Hashable, Sendable {
    /// The version of the program.
    public var version = ""
    /// How many obligations are overdue.
    public var overdueCount = 0
    /// When the plan is looked at again, or nil when nothing will ever come.
    public var nextWake: Instant?
    /// How many records the ledger has; nil when it was not verified.
    public var records: Int64?
    /// The newest record as `number:digest`, to be kept outside of the machine.
    public var head: String?
    /// Where the ledger's chain does not hold.
    public var ledgerFaults: [String] = []
    /// What the self-check found, each with its remedy; empty when all is as it should be.
    public var findings: [String] = []

    /// A report that knows nothing.
    public init() {}
}

/// The monthly sign of life: that no letter came is news too, but only to whoever expects one.
struct ServiceLetter {
    let years: Years
    let reminder: Reminder
    let book: Book
    let report: ServiceReport
    let language: Language
    let today: CivilDate

    func write() -> (subject: String, body: LetterBody) {
        var body = LetterBody()
        if reminder.isPossibleRepeat {
            body.note(
                say(
                    "This letter may be a repeat: it is not known whether it left already.",
                    "อีเมลฉบับนี้อาจซ้ำ เพราะไม่ทราบว่าเคยส่งแล้วหรือไม่"))
        }
        if !missing.isEmpty { planSections(&body) }
        if isSignOfLife { signOfLife(&body) }
        return (isSignOfLife ? signOfLifeSubject : planSubject, body)
    }

    private func signOfLife(_ body: inout LetterBody) {
        let agency = years.agency.shortName
        body.paragraph(
            say(
                "ita-reminderd \(report.version) runs for \(agency). This letter comes on the first working day of each month; when it does not, the service or the mail does not work.",
                "ita-reminderd \(report.version) ของ \(agency) ทำงานอยู่ อีเมลฉบับนี้มาทุกเดือนในวันทำการแรก หากเดือนใดไม่มา แสดงว่าบริการหรือระบบเมลขัดข้อง"
            ))
        body.section(say("Letters of \(lastMonthName)", "จดหมายเดือน\(lastMonthName)")) {
            $0.paragraph(letters)
        }
        body.section(say("Now", "ขณะนี้")) { $0.paragraph(now) }
        body.section(say("The ledger", "บันทึก (ledger)")) { $0.paragraph(ledgerText) }
        body.section(say("Self-check", "ผลการตรวจตนเอง")) { section in
            if report.findings.isEmpty {
                section.paragraph(say("All is as it should be.", "ปกติทุกข้อ"))
            }
            for finding in report.findings { section.paragraph("• \(finding)") }
        }
        body.note(
            say(
                "Sent by the service itself. 'monthly-sign-of-life: false' in ita-reminderd.yaml turns it off.",
                "ข้อความอัตโนมัติจากบริการ ปิดได้ด้วย 'monthly-sign-of-life: false' ใน ita-reminderd.yaml"
            ))
    }

    private var isSignOfLife: Bool {
        reminder.notices.contains { if case .alive = $0.notice.trigger { true } else { false } }
    }

    /// The fiscal years whose plan is missing or unconfirmed.
    private var missing: [FiscalYear] {
        Set(
            reminder.notices.filter {
                if case .planMissing = $0.notice.trigger { true } else { false }
            }.map(\.notice.occurrence.fiscalYear)
        ).sorted()
    }

    private func planSections(_ body: inout LetterBody) {
        for year in missing {
            let name = ThaiText.digits(year.buddhistYear.number)
            body.section(say("The plan of \(year)", "แผนปีงบประมาณ \(name)")) { section in
                section.paragraph(missingPlan(year, name))
            }
        }
    }

    private func missingPlan(_ year: FiscalYear, _ name: String) -> String {
        let day = say(year.start.description, ThaiText.date(year.start, style: .short))
        if let plan = years.registry(of: year) {
            let count = plan.draftTimes
            return plan.isDraft
                ? say(
                    "The plan of fiscal year \(year), which begins on \(day), is a draft: \(count) times wait for confirmation, and nobody is reminded of it. Let the secretary check its days, then run: itactl confirm --all --year \(year)",
                    "แผนปีงบประมาณ \(name) (เริ่ม \(day)) เป็นร่าง มีวันที่รอยืนยัน \(number(count)) แห่ง จึงยังไม่มีการแจ้งเตือน ให้เลขานุการตรวจวันที่ แล้วสั่ง: itactl confirm --all --year \(year)"
                )
                : say(
                    "In the plan of fiscal year \(year), which begins on \(day), \(count) times wait for confirmation; nobody is reminded of those. What is left is shown by: itactl confirm --year \(year)",
                    "แผนปีงบประมาณ \(name) (เริ่ม \(day)) มีวันที่รอยืนยันอีก \(number(count)) แห่ง ซึ่งยังไม่มีการแจ้งเตือน ดูรายการได้ด้วย: itactl confirm --year \(year)"
                )
        }
        return say(
            "There is no plan of fiscal year \(year), which begins on \(day). Without one nobody is reminded of the new year's duties. This year's rolls forward, as drafts that somebody confirms, by: itactl new-year \(year)",
            "ยังไม่มีแผนปีงบประมาณ \(name) ซึ่งเริ่ม \(day) หากไม่มีแผน จะไม่มีการแจ้งเตือนเรื่องของปีใหม่ ยกแผนปีนี้ไปเป็นร่างของปีใหม่ได้ด้วย: itactl new-year \(year)"
        )
    }

    private var planSubject: String {
        say(
            "ITA reminders: \(planWords) – \(years.agency.shortName)",
            "ระบบแจ้งเตือน ITA: \(planWords) – \(years.agency.shortName)")
    }

    private var planWords: String {
        let names = missing.map { say("\($0)", ThaiText.digits($0.buddhistYear.number)) }
            .joined(separator: ", ")
        return say(
            "the plan of \(names) is missing or unconfirmed",
            "แผนปีงบประมาณ \(names) ยังไม่มีหรือยังไม่ยืนยัน")
    }

    private var signOfLifeSubject: String {
        let agency = years.agency.shortName
        let count = report.findings.count + report.ledgerFaults.count
        if count > 0 {
            return say(
                "ITA reminders: the service runs, \(count) findings, \(monthName) – \(agency)",
                "ระบบแจ้งเตือน ITA ทำงานอยู่ พบข้อควรแก้ \(ThaiText.digits(count)) ข้อ \(monthName) – \(agency)"
            )
        }
        guard missing.isEmpty else {
            return say(
                "ITA reminders: the service runs, but \(planWords), \(monthName) – \(agency)",
                "ระบบแจ้งเตือน ITA ทำงานอยู่ แต่\(planWords) \(monthName) – \(agency)")
        }
        return say(
            "ITA reminders: the service runs, \(monthName) – \(agency)",
            "ระบบแจ้งเตือน ITA ทำงานปกติ \(monthName) – \(agency)")
    }

    private var letters: String {
        let zone = years.zone
        let counts = book.outcomes(
            from: zone.instant(month.adding(months: -1)), until: zone.instant(month))
        let told = say(
            "\(counts.accepted) taken by the mailer, \(counts.deferred) times deferred, \(counts.rejected) times rejected.",
            "ระบบเมลรับแล้ว \(number(counts.accepted)) ฉบับ เลื่อนส่ง \(number(counts.deferred)) ครั้ง ถูกปฏิเสธ \(number(counts.rejected)) ครั้ง"
        )
        guard counts.unknown > 0 else { return told }
        return told
            + say(
                " Of \(counts.unknown) attempts it is not known whether they left; their repeats are marked.",
                " ไม่ทราบผลการส่ง \(number(counts.unknown)) ครั้ง ฉบับที่ส่งซ้ำมีหมายเหตุบอกไว้")
    }

    private var now: String {
        // Of this letter itself it is not to be said that it waits.
        let open = book.openClaims.values.count { $0.id != reminder.claim }
        let next = report.nextWake.map { years.zone.format($0) } ?? "-"
        return say(
            "\(report.overdueCount) obligations overdue; \(open) letters to be tried again; the plan is looked at again at \(next).",
            "เกินกำหนด \(number(report.overdueCount)) รายการ จดหมายรอส่งซ้ำ \(number(open)) ฉบับ ตรวจแผนครั้งถัดไป \(next)"
        )
    }

    private var ledgerText: String {
        guard let records = report.records else {
            return say("It could not be verified.", "ตรวจสอบไม่ได้")
        }
        guard report.ledgerFaults.isEmpty else {
            let faults = report.ledgerFaults.prefix(3).joined(separator: "; ")
            return say(
                "The chain does not hold: \(faults). Run 'itactl ledger verify'.",
                "บันทึกไม่ครบถ้วนหรือถูกแก้ไข: \(faults) ให้สั่ง 'itactl ledger verify'")
        }
        let head = report.head ?? "-"
        return say(
            "\(records) records, all verified. Keep this line; it proves later that nothing up to there was rewritten: itactl ledger verify --noted \(head)",
            "\(number(Int(records))) รายการ ตรวจครบแล้ว ไม่ถูกแก้ เก็บบรรทัดนี้ไว้เป็นหลักฐานว่าไม่มีการแก้ย้อนหลัง: itactl ledger verify --noted \(head)"
        )
    }

    private var month: CivilDate {
        for owed in reminder.notices {
            if case .alive(let first) = owed.notice.trigger { return first }
        }
        return today.firstOfMonth
    }

    private var monthName: String { name(month) }
    private var lastMonthName: String { name(month.adding(months: -1)) }

    private func name(_ month: CivilDate) -> String {
        say(String(month.description.prefix(7)), ThaiText.month(month, style: .long))
    }

    private func number(_ value: Int) -> String { ThaiText.digits(value) }

    private func say(_ english: @autoclosure () -> String, _ thai: @autoclosure () -> String)
        -> String
    {
        language == .english ? english() : thai()
    }
}
