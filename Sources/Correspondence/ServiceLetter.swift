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
    let registry: Registry
    let reminder: Reminder
    let ledger: LedgerSnapshot
    let report: ServiceReport
    let language: Language

    func write() -> (subject: String, body: LetterBody) {
        var body = LetterBody()
        let agency = registry.agency.shortName
        if reminder.isPossibleRepeat {
            body.note(
                say(
                    "This letter may be a repeat: it is not known whether it left already.",
                    "จดหมายฉบับนี้อาจซ้ำ เพราะไม่ทราบว่าเคยส่งแล้วหรือไม่"))
        }
        body.paragraph(
            say(
                "ita-reminderd \(report.version) runs for \(agency). This letter comes on the first working day of each month; when it does not, the service or the mail does not work.",
                "ita-reminderd \(report.version) ของ \(agency) ทำงานอยู่ จดหมายนี้มาทุกเดือนในวันทำการแรก หากเดือนใดไม่มา แสดงว่าบริการหรือระบบเมลขัดข้อง"
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
        return (subject, body)
    }

    private var subject: String {
        let agency = registry.agency.shortName
        let count = report.findings.count + report.ledgerFaults.count
        if count > 0 {
            return say(
                "ITA reminders: the service runs, \(count) findings, \(monthName) – \(agency)",
                "ระบบแจ้งเตือน ITA ทำงานอยู่ พบข้อควรแก้ \(ThaiText.digits(count)) ข้อ \(monthName) – \(agency)"
            )
        }
        return say(
            "ITA reminders: the service runs, \(monthName) – \(agency)",
            "ระบบแจ้งเตือน ITA ทำงานปกติ \(monthName) – \(agency)")
    }

    private var letters: String {
        let zone = registry.agency.zone
        let counts = ledger.outcomes(
            from: zone.instant(month.adding(months: -1)), until: zone.instant(month))
        return say(
            "\(counts.accepted) taken by the mailer, \(counts.deferred) times deferred, \(counts.rejected) times rejected.",
            "ระบบเมลรับแล้ว \(number(counts.accepted)) ฉบับ เลื่อนส่ง \(number(counts.deferred)) ครั้ง ถูกปฏิเสธ \(number(counts.rejected)) ครั้ง"
        )
    }

    private var now: String {
        // Of this letter itself it is not to be said that it waits.
        let open = ledger.openClaims.values.count { $0.id != reminder.claim }
        let next = report.nextWake.map { registry.agency.zone.format($0) } ?? "-"
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
                "สายโซ่ไม่ถูกต้อง: \(faults) ให้สั่ง 'itactl ledger verify'")
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
        return registry.fiscalYear.start
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
