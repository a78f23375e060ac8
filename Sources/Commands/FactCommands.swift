import Daemon
import ArgumentParser
import CivilTime
import Effects
import Files
import LedgerSQLite
import Obligations
import Planning
import Systemd
import ThaiPhrases

/// Who is at the keyboard, for the record: the login name, never more. The system's word counts and not
/// the environment's, which anybody may set; only root may say for whom it acts, as sudo does.
var actor: String {
    let name = loginName()
    return name == "root" ? environment("SUDO_USER") ?? name : name
}

/// Says plainly that facts are for a group to record, where SQLite could only say that it cannot write.
private func checkRight(_ workspace: Workspace) throws {
    guard fileExists(workspace.ledgerPath) else {
        // The service makes it at its first start; where this process could, it may as well.
        if !fileExists(workspace.stateDirectory) || mayWrite(workspace.stateDirectory) { return }
        if !mayEnter(workspace.stateDirectory) { throw notInGroup }
        throw CommandFailure(
            words(
                "there is no ledger yet: 'sudo systemctl start ita-reminderd'",
                "ยังไม่มีบันทึก: 'sudo systemctl start ita-reminderd'"), status: 77)
    }
    if mayWrite(workspace.ledgerPath) { return }
    throw CommandFailure(
        words(
            "you may not record facts; the members of the group ita-officers may: 'adduser LOGIN ita-officers'",
            "ท่านไม่มีสิทธิ์บันทึก ผู้ที่อยู่ในกลุ่ม ita-officers บันทึกได้: 'adduser LOGIN ita-officers'"),
        status: 77)
}

/// The time by the clock, unless that is ten years outside the plan: a stamp of the year 2098 stays for ever.
private func plausibleNow(_ workspace: Workspace) throws -> Instant {
    let now = RealClock().now()
    guard let registry = workspace.loaded.registry else { return now }
    let (zone, year) = (registry.agency.zone, registry.fiscalYear)
    let first = zone.instant(year.start.adding(days: -3660))
    let last = zone.instant(year.end.adding(days: 3660))
    guard !(first..<last).contains(now) else { return now }
    throw CommandFailure(
        words(
            "the clock says \(zone.format(now)), which cannot be; set it right first",
            "นาฬิกาของเครื่องบอก \(zone.format(now)) ซึ่งเป็นไปไม่ได้ ให้ตั้งเวลาให้ถูกก่อน"), status: 75)
}

/// Appends a fact, tells the daemon, which does not poll, and notes it in the journal, so that
/// `journalctl ITA_OBLIGATION=M05` tells the whole story.
///
/// - Parameter id: what the fact is about; nil for everything.
private func append(
    _ event: LedgerEvent, about id: ObligationID?, _ workspace: Workspace, said sentence: String,
    isSpoken: Bool = true
) throws {
    try checkRight(workspace)
    // A fact in an older copy of the ledger would be lost when the right one is put back.
    let ledger = try SQLiteLedger(
        path: workspace.ledgerPath,
        witness: .heeded(SQLiteLedger.witnessPath(stateDirectory: workspace.stateDirectory)))
    try ledger.append([event], at: try plausibleNow(workspace))
    _ = nudge(directory: workspace.stateDirectory)
    if isSpoken { print(sentence) }
    var fields: [JournalEntry.Field] = [.init("ITA_ACTOR", actor)]
    if let registry = workspace.loaded.registry {
        fields.append(.init("ITA_STATION", registry.agency.id))
    }
    if let id { fields.append(.init("ITA_OBLIGATION", id.rawValue)) }
    SystemdJournal(identifier: "itactl")
        .log(JournalEntry(.notice, .factRecorded, sentence, fields))
}

/// `itactl done`.
struct DoneCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "done",
            abstract: words("Record that something is done.", "บันทึกว่าดำเนินการแล้ว"),
            discussion: words(
                """
                For what comes round, the oldest open due date that has come is recorded, or else the next one; \
                --for names another, --through all up to a day. Nothing is told of what is done.

                Examples:
                  itactl done M05 --on 2568-03-14 --result 'ติดป้ายครบ ๒ จุด' --evidence https://…
                  itactl done O15.monthly --for 2568-02-28
                  itactl done M03.follow-up --through 2568-03-31
                """,
                "รายการที่วนรอบจะบันทึกรอบค้างเก่าสุดที่ถึงกำหนดแล้ว หรือรอบถัดไป ใช้ --for เพื่อระบุรอบ หรือ --through เพื่อบันทึกทุกรอบถึงวันนั้น"
            ))
    }

    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp(words("The obligation, for example M05.", "ชื่อรายการ เช่น M05")))
    var name: String
    @Option(
        help: ArgumentHelp(
            words("The day it was done; default today.", "วันที่ทำเสร็จ (ปกติคือวันนี้)")))
    var on: String?
    @Option(name: .customLong("for"), help: ArgumentHelp(words("The round.", "รอบที่บันทึก")))
    var round: String?
    @Option(
        help: ArgumentHelp(words("All rounds up to this day.", "บันทึกทุกรอบถึงวันนี้")))
    var through: String?
    @Option(help: ArgumentHelp(words("What came of it.", "ผลการดำเนินการ")))
    var result = ""
    @Option(help: ArgumentHelp(words("Where the evidence is.", "หลักฐาน เช่น URL")))
    var evidence = ""

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let registry = try workspace.registry()
            let obligation = try workspace.obligation(name, in: registry)
            let today = registry.agency.zone.date(at: RealClock().now())
            let date = try on.map { try day($0, in: registry.fiscalYear) } ?? today
            if date > today {
                throw CommandFailure(
                    words("\(date) is still to come", "\(shown(date)) ยังไม่ถึง"), status: 64)
            }
            let occurrence = try round(of: obligation, registry, workspace.snapshot(), on: date)
            let completion = Completion(
                obligation: obligation.id, occurrence: occurrence, isThrough: through != nil,
                date: date, result: result, evidence: evidence, actor: actor)
            let which = occurrence.map { words(" of ", " รอบ ") + shown($0) } ?? ""
            try append(
                .completed(completion), about: obligation.id, workspace,
                said: words(
                    "Recorded: \(obligation.id)\(which) was done on \(shown(date)).",
                    "บันทึกแล้ว: \(obligation.id)\(which) เสร็จเมื่อ \(shown(date))"))
        }
    }

    /// The occurrence that is meant, by its rule's date; nil for what is due once.
    private func round(
        of obligation: Obligation, _ registry: Registry, _ ledger: LedgerSnapshot,
        on date: CivilDate
    ) throws -> CivilDate? {
        let dues = dueDates(of: obligation, in: registry)
        guard case .recurring = obligation.schedule else {
            if round != nil || through != nil {
                throw CommandFailure(
                    words(
                        "\(obligation.id) is due once; --for and --through have no meaning",
                        "\(obligation.id) มีกำหนดครั้งเดียว ใช้ --for หรือ --through ไม่ได้"), status: 64)
            }
            return nil
        }
        if let text = through {
            let last = try day(text, in: registry.fiscalYear)
            guard let due = dues.last(where: { $0.date <= last }) else {
                throw CommandFailure(
                    words("no round is due by \(last)", "ไม่มีรอบที่กำหนดถึง \(shown(last))"), status: 64)
            }
            return due.occurrence
        }
        if let text = round {
            let wanted = try day(text, in: registry.fiscalYear)
            guard let due = dues.first(where: { $0.date == wanted || $0.occurrence == wanted })
            else {
                let near = dues.min {
                    abs($0.date.days(since: wanted)) < abs($1.date.days(since: wanted))
                }
                let hint = near.map {
                    words("; the nearest is \($0.date)", " ใกล้สุดคือ \(shown($0.date))")
                }
                throw CommandFailure(
                    words("no round is due on \(wanted)", "ไม่มีรอบที่กำหนด \(shown(wanted))")
                        + (hint ?? ""), status: 64)
            }
            return due.occurrence
        }
        let open = openDueDates(of: obligation, in: registry, ledger)
        guard let due = open.first(where: { $0.date <= date }) ?? open.first else {
            throw CommandFailure(
                words(
                    "every round of \(obligation.id) is done", "\(obligation.id) เสร็จครบทุกรอบแล้ว"),
                status: 64)
        }
        return due.occurrence
    }
}

/// `itactl reopen`.
struct ReopenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reopen",
            abstract: words(
                "Record that something is not done after all.", "บันทึกว่ายังไม่เสร็จ (ยกเลิก done)"),
            discussion: words(
                """
                The ledger keeps both records. Reminders begin again where the ladder stands.

                Examples:
                  itactl reopen M05 --comment 'ป้ายชำรุด'
                  itactl reopen O15.monthly --for 2568-02-28
                """,
                """
                บันทึกเดิมยังอยู่ การแจ้งเริ่มต่อจากขั้นที่ถึง

                ตัวอย่าง:
                  itactl reopen M05 --comment 'ป้ายชำรุด'
                """))
    }

    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp(words("The obligation.", "ชื่อรายการ")))
    var name: String
    @Option(name: .customLong("for"), help: ArgumentHelp(words("The round.", "รอบ")))
    var round: String?
    @Option(help: ArgumentHelp(words("Why.", "เหตุผล")))
    var comment = ""

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let registry = try workspace.registry()
            let obligation = try workspace.obligation(name, in: registry)
            let occurrence = try round.map { try day($0, in: registry.fiscalYear) }
            try append(
                .reopened(
                    obligation: obligation.id, occurrence: occurrence, actor: actor,
                    comment: comment), about: obligation.id, workspace,
                said: words(
                    "Recorded: \(obligation.id) is open again.",
                    "บันทึกแล้ว: \(obligation.id) ยังไม่เสร็จ"))
        }
    }
}

/// `itactl progress`.
struct ProgressCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "progress",
            abstract: words(
                "Record how many have answered a survey so far.", "บันทึกจำนวนผู้ตอบแบบวัดสะสม"),
            discussion: words(
                """
                The count is the total of the unit so far, not what was added today.

                Examples:
                  itactl progress eit --unit จราจร --count 40
                  itactl progress eit
                """,
                "จำนวนคือยอดสะสมของหน่วย ไม่ใช่ยอดเพิ่มของวัน ไม่ใส่ --count เพื่อดูยอด"))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: JSONOption
    @Argument(help: ArgumentHelp(words("The survey: iit or eit.", "แบบวัด: iit หรือ eit")))
    var name: String
    @Option(help: ArgumentHelp(words("The unit, as in the calendar.", "หน่วย ตามปฏิทิน")))
    var unit: String?
    @Option(help: ArgumentHelp(words("How many so far.", "ยอดสะสม")))
    var count: Int?

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let registry = try workspace.registry()
            let obligation = try workspace.obligation(name, in: registry)
            let units = obligation.quota?.parts.map(\.unit) ?? []
            guard case .phase(_, .survey) = obligation.kind else {
                throw CommandFailure(
                    words("\(obligation.id) is no survey", "\(obligation.id) ไม่ใช่แบบวัด"), status: 64
                )
            }
            if let count {
                let unit = try unitName(units, obligation)
                guard count >= 0 else {
                    throw CommandFailure(words("a count below zero", "จำนวนติดลบไม่ได้"), status: 64)
                }
                let sentence = words(
                    "Recorded: \(obligation.id) has \(count) answers from \(unit) so far.",
                    "บันทึกแล้ว: \(obligation.id) \(unit) สะสม \(count) คน")
                try append(
                    .progress(obligation: obligation.id, unit: unit, count: count, actor: actor),
                    about: obligation.id, workspace, said: sentence, isSpoken: false)
            }
            try show(obligation, workspace.snapshot())
        }
    }

    private func unitName(_ units: [String], _ obligation: Obligation) throws -> String {
        if units.isEmpty { return unit ?? obligation.id.rawValue }
        if let unit, units.contains(unit) { return unit }
        throw CommandFailure(
            words("name one of the units: ", "ให้ระบุหน่วยใดหน่วยหนึ่ง: ")
                + units.joined(separator: ", "),
            status: 64)
    }

    private struct Report: Encodable {
        struct Unit: Encodable {
            let unit: String
            let count: Int
            let minimum: Int
        }
        let survey: String
        let count: Int
        let minimum: Int?
        let units: [Unit]
    }

    private func show(_ obligation: Obligation, _ ledger: LedgerSnapshot) throws {
        if format.json {
            let units = (obligation.quota?.parts ?? []).map { part in
                Report.Unit(
                    unit: part.unit, count: ledger.progress(of: obligation.id, unit: part.unit),
                    minimum: part.minimum)
            }
            return try printJSON(
                Report(
                    survey: obligation.id.rawValue, count: ledger.progress(of: obligation.id),
                    minimum: obligation.quota?.total, units: units))
        }
        let rows = (obligation.quota?.parts ?? []).map { part in
            let count = ledger.progress(of: obligation.id, unit: part.unit)
            return [
                part.unit, String(count), String(part.minimum),
                count >= part.minimum ? "✓" : "-\(part.minimum - count)",
            ]
        }
        let total = ledger.progress(of: obligation.id)
        let minimum = obligation.quota?.total
        printTable(
            [words("Unit", "หน่วย"), words("So far", "สะสม"), words("Minimum", "ขั้นต่ำ"), ""],
            rows + [
                [
                    words("all", "รวม"), String(total), minimum.map(String.init) ?? "-",
                    minimum.map { total >= $0 ? "✓" : "-\($0 - total)" } ?? "",
                ]
            ])
    }
}

/// `itactl silence`.
struct SilenceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "silence",
            abstract: words(
                "Let notices wait until a day, with a reason.", "พักการแจ้งถึงวันที่กำหนด พร้อมเหตุผล"),
            discussion: words(
                """
                Silenced notices are not dropped: what is still owed after the last day is told then.

                Examples:
                  itactl silence M05 --until 2568-03-31 --comment 'รอป้ายจากโรงพิมพ์'
                  itactl silence --post duty-sergeant --until 2568-04-17 --comment สงกรานต์
                """,
                "สิ่งที่พักไว้ไม่หายไป เมื่อพ้นวันสุดท้ายและยังค้างอยู่จะแจ้งต่อ"))
    }

    @OptionGroup var shared: SharedOptions
    @Argument(
        help: ArgumentHelp(words("The obligation; left out: all.", "ชื่อรายการ ไม่ใส่คือทั้งหมด")))
    var name: String?
    @Option(help: ArgumentHelp(words("Only this post.", "เฉพาะตำแหน่งนี้")))
    var post: String?
    @Option(help: ArgumentHelp(words("The last silent day.", "วันสุดท้ายที่พัก")))
    var until: String
    @Option(help: ArgumentHelp(words("Why.", "เหตุผล")))
    var comment: String

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let registry = try workspace.registry()
            let obligation = try name.map { try workspace.obligation($0, in: registry) }
            if let post, registry.post(PostID(post)) == nil {
                throw CommandFailure(
                    words("no post is named '\(post)'", "ไม่มีตำแหน่งชื่อ '\(post)'"), status: 64)
            }
            let last = try day(until, in: registry.fiscalYear)
            let what = obligation?.id.rawValue ?? words("everything", "ทุกรายการ")
            try append(
                .silenced(
                    Silence(
                        obligation: obligation?.id, post: post.map { PostID($0) }, until: last,
                        comment: comment, actor: actor)), about: obligation?.id, workspace,
                said: words(
                    "Recorded: \(what) is silent until \(shown(last)), that day included.",
                    "บันทึกแล้ว: พักการแจ้ง \(what) ถึง \(shown(last)) (รวมวันนั้น)"))
        }
    }
}
