import Diagnostics
import ArgumentParser
import CivilTime
import Obligations
import Planning

/// A row of `upcoming` and `overdue`; the contract of their `--json`.
struct DueRow: Encodable {
    let obligation: String
    let occurrence: String?
    let title: String
    let due: String
    let days: Int
    let asWritten: String
    let performers: [String]
    let controllers: [String]
}

/// Every open due date, in order.
func openDueDates(
    _ registry: Registry, _ ledger: LedgerSnapshot
) -> [(obligation: Obligation, due: DueDate)] {
    registry.obligations.flatMap { obligation in
        openDueDates(of: obligation, in: registry, ledger).map { (obligation, $0) }
    }.sorted { ($0.due.date, $0.obligation.id) < ($1.due.date, $1.obligation.id) }
}

/// Every due date that is open and has passed, in order: what `overdue` lists and `status` counts.
func overdueDueDates(
    _ registry: Registry, _ ledger: LedgerSnapshot, on today: CivilDate
) -> [(obligation: Obligation, due: DueDate)] {
    openDueDates(registry, ledger)
        .filter { $0.due.date < today && $0.obligation.kind.canBeOverdue }
}

private func row(_ obligation: Obligation, _ due: DueDate, _ today: CivilDate) -> DueRow {
    DueRow(
        obligation: obligation.id.rawValue, occurrence: due.occurrence?.description,
        title: obligation.title, due: due.date.description, days: due.date.days(since: today),
        asWritten: obligation.asWritten, performers: obligation.performers.map(\.rawValue),
        controllers: obligation.controllers.map(\.rawValue))
}

private func show(
    _ dues: [(obligation: Obligation, due: DueDate)], _ registry: Registry, _ today: CivilDate,
    json: Bool
) throws {
    if json {
        try printJSON(dues.map { row($0.obligation, $0.due, today) })
        return
    }
    printTable(
        [
            words("Due", "กำหนด"), "", words("What", "รายการ"), words("Title", "เรื่อง"),
            words("Who", "ผู้รับผิดชอบ"),
        ],
        dues.map { obligation, due in
            [
                shown(due.date), distance(due.date.days(since: today)), obligation.id.rawValue,
                obligation.title.truncated(toCells: 44),
                titles(obligation.posts, in: registry).truncated(toCells: 60),
            ]
        })
}

/// `itactl upcoming`.
struct UpcomingCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "upcoming",
            abstract: words(
                "List what is due in the coming days.", "แสดงสิ่งที่จะครบกำหนดในวันข้างหน้า"),
            discussion: words(
                """
                Due dates of measures, reports, OIT items, phases and events that are not recorded as done. \
                Daily duties and monthly checks are left out unless --all is given.

                Examples:
                  itactl upcoming
                  itactl upcoming --days 90 --post inspector-admin
                  itactl upcoming --at 2568-03-01
                """,
                "กำหนดของมาตรการ รายงาน ข้อ OIT ช่วงปฏิทิน และกิจกรรมที่ยังไม่บันทึกว่าเสร็จ (ใช้ --all เพื่อรวมงานประจำ)"
            ))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: JSONOption
    @Option(help: ArgumentHelp(words("How many days ahead.", "ดูล่วงหน้ากี่วัน")))
    var days = 30
    @Option(help: ArgumentHelp(words("Only what this post has to do.", "เฉพาะตำแหน่งนี้")))
    var post: String?
    @Option(help: ArgumentHelp(words("As if it were this day.", "ดูเสมือนเป็นวันนี้")))
    var at: String?
    @Flag(help: ArgumentHelp(words("Checks and daily duties too.", "รวมรอบกำกับติดตามและงานประจำ")))
    var all = false

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let registry = try workspace.registry()
            let today = registry.agency.zone.date(at: try workspace.moment(at, in: registry))
            let last = today.adding(days: days)
            let dues = try openDueDates(registry, workspace.snapshot()).filter { found in
                guard found.due.date >= today, found.due.date <= last else { return false }
                if let post, !found.obligation.posts.contains(PostID(post)) { return false }
                switch found.obligation.kind {
                case .followUp, .duty: return all
                default: return true
                }
            }
            try show(dues, registry, today, json: format.json)
            if dues.isEmpty, !format.json {
                print(words("Nothing in the next \(days) days.", "ไม่มีรายการใน \(days) วันข้างหน้า"))
            }
        }
    }
}

/// `itactl overdue`.
struct OverdueCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "overdue",
            abstract: words("List what is overdue.", "แสดงสิ่งที่เกินกำหนด"),
            discussion: words(
                """
                Exit status 1 when anything is overdue, so that a script can ask.

                Examples:
                  itactl overdue
                  itactl overdue --json | jq length
                """,
                "สถานะจบเป็น 1 เมื่อมีรายการเกินกำหนด เพื่อให้สคริปต์ใช้ตรวจได้"))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: JSONOption
    @Option(help: ArgumentHelp(words("As if it were this day.", "ดูเสมือนเป็นวันนี้")))
    var at: String?

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let registry = try workspace.registry()
            let today = registry.agency.zone.date(at: try workspace.moment(at, in: registry))
            let dues = try overdueDueDates(registry, workspace.snapshot(), on: today)
            try show(dues, registry, today, json: format.json)
            if dues.isEmpty {
                if !format.json { print(words("Nothing is overdue.", "ไม่มีรายการเกินกำหนด")) }
                return
            }
            throw ExitCode(1)
        }
    }
}
