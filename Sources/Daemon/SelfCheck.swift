import CivilTime
import Diagnostics
import Effects
import Obligations
import Planning

/// What one check of what the daemon depends on came to.
public struct CheckFinding: Hashable, Sendable {
    /// What was looked at. The raw value is the word in JSON and in the journal's field.
    public enum Subject: String, CaseIterable, Sendable {
        case documents
        case stateDirectory = "state-directory"
        case space
        case ledger
        case clock
        case holidays
        case addresses
        case admin
        case mailSocket = "mail-socket"
        case mailer
        case privileges
        case unit
    }

    /// How it stands.
    public enum Standing: String, Sendable {
        /// As it should be.
        case ok
        /// It works, but a person should look.
        case warning
        /// Something will not work until a person acts.
        case fault
    }

    /// What was looked at.
    public let subject: Subject
    /// Which of several of a kind, a post for example; empty where there is one.
    public let item: String
    /// How it stands.
    public let standing: Standing
    /// What was found, in one clause.
    public let message: String
    /// What to do, as exactly as it is known; empty for what is as it should be.
    public let remedy: String

    /// The finding's name, the same while its figures change.
    public var name: String { item.isEmpty ? subject.rawValue : "\(subject.rawValue) \(item)" }
}

/// Judges what the daemon depends on.
///
/// Pure: facts in, findings out, the same for `itactl doctor` and for the daemon itself.
public struct SelfCheck {
    /// Which user the service runs as when the unit does not say.
    public static let serviceUser = "ita-reminderd"

    /// The group whose members may ask the service to record facts, where the package put one.
    static let officers = "ita-officers"

    let facts: HostFacts
    let language: Language
    /// Whether the process that asks is the service itself.
    let isService: Bool
    private(set) var findings: [CheckFinding] = []

    private init(_ facts: HostFacts, _ language: Language, isService: Bool) {
        self.facts = facts
        self.language = language
        self.isService = isService
    }

    /// All findings in a fixed order, those that are as they should be included.
    ///
    /// - Parameters:
    ///   - years: nil when the documents cannot be used.
    ///   - documents: the documents as they were read, where somebody read them.
    ///   - newest: when the newest record of the ledger was written.
    ///   - signOfLife: what the configuration says of it; nil when nobody asked.
    ///   - isService: whether the process that asks is the service itself, so that its own rights count
    ///     and not those that the unit promises.
    public static func run(
        _ facts: HostFacts, years: Years?, documents: [LoadedDocuments] = [], newest: Instant?,
        at now: Instant, language: Language, isService: Bool = false,
        signOfLife: SignOfLife? = nil
    ) -> [CheckFinding] {
        var check = SelfCheck(facts, language, isService: isService)
        check.checkDocuments(years?.newest, documents)
        if let years { check.checkYears(years, now) }
        check.checkStateDirectory()
        check.checkLedger()
        if let years {
            let registry = years.registry(on: years.zone.date(at: now))
            check.checkClock(registry, newest, now)
            check.checkHolidays(registry)
            check.checkAddresses(years.newest)
        }
        if let signOfLife { check.checkAdmin(signOfLife) }
        check.checkMailer()
        check.checkUnit()
        return check.findings
    }

    func say(_ english: @autoclosure () -> String, _ thai: @autoclosure () -> String) -> String {
        language == .english ? english() : thai()
    }

    mutating func ok(_ subject: CheckFinding.Subject, _ message: String) {
        add(subject, .ok, message, "")
    }

    mutating func add(
        _ subject: CheckFinding.Subject, _ standing: CheckFinding.Standing, _ message: String,
        _ remedy: String, item: String = ""
    ) {
        findings.append(
            CheckFinding(
                subject: subject, item: item, standing: standing, message: message, remedy: remedy))
    }
}

extension SelfCheck {
    private mutating func checkDocuments(_ registry: Registry?, _ documents: [LoadedDocuments]) {
        let remedy = say(
            "run 'itactl check' and mend what it shows", "สั่ง 'itactl check' แล้วแก้ตามที่แสดง")
        let causes = documents.compactMap { loaded in
            loaded.causeWords(language).map { (loaded.path, $0) }
        }
        guard let registry else {
            add(
                .documents, .fault,
                say("the documents cannot be used", "ใช้เอกสารไม่ได้")
                    + (causes.first.map { ": \($0.1)" } ?? ""), remedy)
            return
        }
        for (path, cause) in causes {
            add(
                .documents, .fault,
                say(
                    "the documents of '\(path)' cannot be used: \(cause)",
                    "ใช้เอกสารของ '\(path)' ไม่ได้: \(cause)"), remedy, item: path)
        }
        checkErrors(documents.filter { $0.history != nil }, remedy)
        guard causes.isEmpty, !findings.contains(where: { $0.subject == .documents }) else {
            return
        }
        ok(
            .documents,
            say(
                "\(registry.agency.shortName), fiscal year \(registry.fiscalYear), \(registry.obligations.count) obligations",
                "\(registry.agency.shortName) ปีงบประมาณ \(registry.fiscalYear) \(registry.obligations.count) รายการ"
            ))
    }

    /// Errors of documents that are used all the same: each is of one row or setting, and the rest counts.
    private mutating func checkErrors(_ used: [LoadedDocuments], _ remedy: String) {
        let errors = used.flatMap(\.diagnostics).count { $0.severity == .error }
        guard errors > 0 else { return }
        let undated = used.compactMap(\.registry).flatMap(\.obligations).count { obligation in
            if case .unscheduled = obligation.schedule { true } else { false }
        }
        add(
            .documents, .warning,
            say(
                "the documents are used, with \(errors) errors in them",
                "ใช้เอกสารอยู่ แต่พบข้อผิดพลาด \(errors) แห่ง")
                + (undated == 0
                    ? ""
                    : say(
                        "; \(undated) matters have no date and are not reminded of by one",
                        " และ \(undated) เรื่องไม่มีวันที่ จึงไม่มีการแจ้งตามวัน")),
            remedy)
    }

    /// Whether times wait for confirmation, and from July on whether the next year has a plan.
    private mutating func checkYears(_ years: Years, _ now: Instant) {
        for plan in years.registries where plan.draftTimes > 0 && now < plan.closeOfBusiness {
            add(
                .documents, .warning,
                say(
                    "\(plan.draftTimes) times of the plan of \(plan.fiscalYear) wait for confirmation; nobody is reminded of them",
                    "แผนปี \(plan.fiscalYear) รอยืนยัน \(plan.draftTimes) แห่ง ซึ่งยังไม่มีการแจ้งเตือน"),
                "itactl confirm --year \(plan.fiscalYear)", item: plan.fiscalYear.description)
        }
        guard let next = years.missingYear(on: years.zone.date(at: now)) else { return }
        add(
            .documents, .warning,
            say(
                "there is no plan of fiscal year \(next), which begins on \(next.start)",
                "ยังไม่มีแผนปีงบประมาณ \(next) ซึ่งเริ่ม \(next.start)"),
            "itactl new-year \(next)", item: next.description)
    }

    /// The user that the service runs as: as the unit says, else the process itself when it is not root.
    var serviceUser: String {
        if isService { return facts.process.user }
        if let user = facts.unit.map(UnitReading.init)?.last("User")?.value { return user }
        return facts.process.user == "root" ? SelfCheck.serviceUser : facts.process.user
    }

    private mutating func checkStateDirectory() {
        let folder = facts.stateDirectory
        let user = serviceUser
        guard folder.isFolder else {
            add(
                .stateDirectory, .fault,
                say("'\(folder.path)' is no folder", "'\(folder.path)' ไม่ใช่โฟลเดอร์"),
                "install -d -o \(user) -g \(SelfCheck.officers) -m 2750 \(folder.path)")
            return
        }
        // What the service itself may write, it may write; whose it is then does not matter.
        if folder.owner != user, !(isService && folder.isWritable) {
            add(
                .stateDirectory, .fault,
                say(
                    "'\(folder.path)' belongs to \(folder.owner), the service runs as \(user)",
                    "'\(folder.path)' เป็นของ \(folder.owner) แต่บริการทำงานในชื่อ \(user)"),
                "chown -R \(user):\(folder.group) \(folder.path)")
        } else if folder.mode & 0o002 != 0 {
            add(
                .stateDirectory, .fault,
                say(
                    "anybody may write into '\(folder.path)', the evidence proves nothing so",
                    "ใครก็เขียนใน '\(folder.path)' ได้ หลักฐานจึงเชื่อถือไม่ได้"),
                "chmod o= \(folder.path)")
        } else if folder.mode & 0o020 != 0 {
            add(
                .stateDirectory, .warning,
                say(
                    "the group \(folder.group) may remove files from '\(folder.path)'; whoever records facts needs no right to write there",
                    "กลุ่ม \(folder.group) ลบไฟล์ใน '\(folder.path)' ได้ ทั้งที่ผู้บันทึกผลไม่ต้องมีสิทธิ์เขียน"),
                "chmod g-w \(folder.path)")
        } else if folder.mode & 0o700 != 0o700
            || (facts.process.user == user && !folder.isWritable)
        {
            add(
                .stateDirectory, .fault,
                say("'\(folder.path)' cannot be written", "เขียนใน '\(folder.path)' ไม่ได้"),
                say(
                    "chmod u=rwx \(folder.path); when the file system is read-only: mount -o remount,rw",
                    "chmod u=rwx \(folder.path) หากระบบไฟล์อ่านได้อย่างเดียว: mount -o remount,rw"))
        } else if folder.mode & 0o005 != 0 {
            add(
                .stateDirectory, .warning,
                say("anybody may read '\(folder.path)'", "ใครก็อ่าน '\(folder.path)' ได้"),
                "chmod o= \(folder.path)")
        } else if facts.unit != nil, folder.mode & 0o2000 == 0 {
            add(
                .stateDirectory, .warning,
                say(
                    "only root can record facts: '\(folder.path)' is not shared with a group",
                    "มีแต่ root ที่บันทึกผลได้: '\(folder.path)' ไม่ได้เปิดให้กลุ่มใด"),
                say(
                    "chgrp \(SelfCheck.officers) \(folder.path) && chmod g=rxs \(folder.path), then restart the service",
                    "chgrp \(SelfCheck.officers) \(folder.path) && chmod g=rxs \(folder.path) แล้วเริ่มบริการใหม่"
                ))
        } else {
            ok(.stateDirectory, "\(folder.path) (\(folder.owner):\(folder.group))")
        }
        checkSpace(folder)
    }

    private mutating func checkSpace(_ folder: HostFacts.Folder) {
        guard let free = folder.freeBytes else { return }
        let megabytes = free >> 20
        let message = say("\(megabytes) MiB are free", "เหลือที่ว่าง \(megabytes) MiB")
        let remedy = say(
            "make room: 'df -h \(folder.path)', 'journalctl --vacuum-size=200M', 'apt-get clean'",
            "เพิ่มที่ว่าง: 'df -h \(folder.path)', 'journalctl --vacuum-size=200M', 'apt-get clean'")
        switch megabytes {
        case ..<16: add(.space, .fault, message, remedy)
        case ..<256: add(.space, .warning, message, remedy)
        default: ok(.space, message)
        }
    }

    private mutating func checkLedger() {
        let path = "\(facts.stateDirectory.path)/ledger.sqlite"
        switch facts.ledger {
        case .unknown: return
        case .absent:
            ok(.ledger, say("none yet; the service makes it", "ยังไม่มี บริการจะสร้างเอง"))
        case .failed(let cause):
            add(
                .ledger, .fault, cause,
                say(
                    "look at rights and space; a damaged file is restored from a backup: docs/manual/operations.md",
                    "ตรวจสิทธิ์และที่ว่าง ถ้าไฟล์เสียให้กู้จากชุดสำรอง: docs/manual/operations.md"))
        case .exchanged(let cause):
            add(
                .ledger, .fault, cause,
                say(
                    "stop the service and put the newest ledger back; if it is lost: itactl ledger accept --reason '…'",
                    "หยุดบริการแล้วนำบันทึกล่าสุดกลับมา หากหายแล้ว: itactl ledger accept --reason '…'"))
        case .opened(_, let faults) where !faults.isEmpty:
            add(
                .ledger, .fault,
                say("the chain does not hold: ", "สายโซ่ไม่ถูกต้อง: ")
                    + faults.prefix(3).joined(separator: "; "),
                say(
                    "keep '\(path)' as evidence, run 'itactl ledger verify', find out who wrote to it",
                    "เก็บ '\(path)' ไว้เป็นหลักฐาน สั่ง 'itactl ledger verify' และหาผู้แก้ไข"))
        case .opened(let records, _):
            ok(
                .ledger,
                say(
                    "\(records) records, the newest 100 verified",
                    "\(records) รายการ ตรวจ 100 รายการล่าสุดแล้ว"))
        }
    }

    private mutating func checkClock(
        _ registry: Registry, _ newest: Instant?, _ now: Instant
    ) {
        let zone = registry.agency.zone
        let shown = zone.format(now)
        let remedy = say(
            "set the clock: 'timedatectl set-ntp true', or 'timedatectl set-time …'",
            "ตั้งนาฬิกา: 'timedatectl set-ntp true' หรือ 'timedatectl set-time …'")
        let tolerance = registry.policy.clockToleranceSeconds
        if let newest, now < newest.adding(seconds: -tolerance) {
            add(
                .clock, .fault,
                say(
                    "the clock says \(shown), before the newest record of \(zone.format(newest)); mail is held",
                    "นาฬิกาบอก \(shown) ก่อนบันทึกล่าสุด \(zone.format(newest)) จึงพักการส่ง"), remedy)
            return
        }
        let days = registry.fiscalYear
        // As the planner has it: outside of this the clock is not believed, and mail is held.
        let plausible = days.start.adding(days: -366)..<days.end.adding(days: 2 * 366)
        let today = zone.date(at: now)
        let year = FiscalYear(containing: today)
        if !plausible.contains(today) {
            add(
                .clock, .fault,
                say(
                    "the clock says \(shown), years away from the documents of \(days); mail is held",
                    "นาฬิกาบอก \(shown) ห่างจากเอกสารปี \(days) หลายปี จึงพักการส่ง"), remedy)
        } else if year != days {
            add(
                .clock, .warning,
                say(
                    "it is fiscal year \(year), the documents are those of \(days)",
                    "ขณะนี้ปีงบประมาณ \(year) แต่เอกสารเป็นของปี \(days)"),
                say(
                    "roll the plan forward by 'itactl new-year \(year)', or put that of \(year) into a folder '\(year)' beside the agency's file; then 'systemctl reload ita-reminderd'",
                    "ยกแผนไปปีใหม่ด้วย 'itactl new-year \(year)' หรือใส่แผนปี \(year) ในโฟลเดอร์ '\(year)' ข้างไฟล์ของหน่วยงาน แล้วสั่ง 'systemctl reload ita-reminderd'"
                ))
        } else {
            ok(
                .clock,
                say(
                    "\(shown); days are those of \(zone.name), the zone of the server does not matter",
                    "\(shown) นับวันตาม \(zone.name) เขตเวลาของเครื่องไม่มีผล"))
        }
    }

    private mutating func checkHolidays(_ registry: Registry) {
        let years = [registry.fiscalYear.start.year, registry.fiscalYear.end.year]
        let missing = years.filter { !registry.holidays.covers(gregorianYear: $0) }
        for year in missing {
            add(
                .holidays, .fault,
                say(
                    "the table has no holiday of \(year) (\(year + 543)); only weekends count there",
                    "ตารางไม่มีวันหยุดของปี \(year + 543) จึงนับเฉพาะเสาร์อาทิตย์"),
                say(
                    "add the holidays that the cabinet announced for \(year + 543) to the calendar file named by 'holidays:'",
                    "เพิ่มวันหยุดตามมติ ครม. ปี \(year + 543) ในไฟล์ที่ระบุใน 'holidays:'"),
                item: String(year))
        }
        if missing.isEmpty {
            ok(
                .holidays,
                say(
                    "\(registry.holidays.entries.count) holidays, both calendar years",
                    "วันหยุด \(registry.holidays.entries.count) วัน ครบทั้งสองปีปฏิทิน"))
        }
    }

    private mutating func checkAdmin(_ signOfLife: SignOfLife) {
        switch signOfLife {
        case .to(let mailbox):
            ok(
                .admin,
                say("\(mailbox) gets a sign of life each month", "\(mailbox) ได้รับสัญญาณชีพทุกเดือน"))
        case .off:
            ok(
                .admin,
                say("the monthly sign of life is turned off", "ปิดสัญญาณชีพประจำเดือนไว้"))
        case .nobody:
            add(
                .admin, .warning,
                say(
                    "no admin is named, so nobody notices when the service falls silent",
                    "ไม่ได้ระบุผู้ดูแล จึงไม่มีใครทราบเมื่อบริการเงียบไป"),
                say(
                    "add 'admin: MAILBOX' to ita-reminderd.yaml, or 'monthly-sign-of-life: false'",
                    "เพิ่ม 'admin: อีเมล' ใน ita-reminderd.yaml หรือ 'monthly-sign-of-life: false'"))
        }
    }

    private mutating func checkAddresses(_ registry: Registry) {
        func hasAddress(_ id: PostID) -> Bool { registry.post(id)?.address != nil }
        let mute = registry.posts.filter { post in
            !hasAddress(post.id) && !registry.superiors(of: post.id).contains(where: hasAddress)
        }
        for post in mute {
            add(
                .addresses, .fault,
                say(
                    "\(post.title) (\(post.id)) has no address, and nobody above it has one",
                    "\(post.title) (\(post.id)) ไม่มีที่อยู่อีเมล และผู้บังคับบัญชาก็ไม่มี"),
                say(
                    "add 'address:' or 'superior:' to the post in the agency's file",
                    "เพิ่ม 'address:' หรือ 'superior:' ของตำแหน่งนั้นในไฟล์หน่วยงาน"),
                item: post.id.rawValue)
        }
        guard mute.isEmpty else { return }
        let relayed = registry.posts.count { !hasAddress($0.id) }
        ok(
            .addresses,
            say(
                "every post can be reached; \(relayed) of \(registry.posts.count) by their superior",
                "ติดต่อได้ทุกตำแหน่ง (ผ่านผู้บังคับบัญชา \(relayed) จาก \(registry.posts.count))"))
    }
}
