import Diagnostics
import ArgumentParser
import CivilTime
import Files
import Obligations
import Planning

/// A row of `upcoming` and `overdue`; the contract of their `--json`.
struct DueRow: Encodable {
    let obligation: String
    let fiscalYear: Int
    /// The period that a round stands for.
    let occurrence: String?
    let title: String
    let due: String
    /// The day of the plan, where more time was granted.
    let planned: String?
    let days: Int
    let asWritten: String
    let performers: [String]
    let controllers: [String]
}

/// A matter and how it stands.
typealias Matter = (obligation: Obligation, standing: Standing)

private func row(_ matter: Matter, _ due: CivilDate, _ today: CivilDate) -> DueRow {
    let (obligation, standing) = matter
    return DueRow(
        obligation: obligation.id.rawValue,
        fiscalYear: standing.occurrence.fiscalYear.buddhistYear.number,
        occurrence: standing.occurrence.round?.description, title: obligation.title,
        due: due.description,
        planned: standing.granted == nil ? nil : standing.planned?.description,
        days: due.days(since: today), asWritten: obligation.asWritten,
        performers: obligation.performers.map(\.rawValue),
        controllers: obligation.controllers.map(\.rawValue))
}

private func show(
    _ matters: [Matter], _ years: Years, _ today: CivilDate, json: Bool
) throws {
    let dated = matters.compactMap { matter in matter.standing.due.map { (matter, $0) } }
    if json {
        try printJSON(dated.map { row($0, $1, today) })
        return
    }
    printTable(
        [
            words("Due", "กำหนด"), "", words("What", "รายการ"), words("Title", "เรื่อง"),
            words("Who", "ผู้รับผิดชอบ"),
        ],
        dated.map { matter, due in
            [
                shown(due), distance(due.days(since: today)), name(matter, years),
                matter.obligation.title.truncated(toCells: 44),
                titles(matter.obligation.posts, in: years).truncated(toCells: 60),
            ]
        })
}

/// The name of a matter, with its year where both could be meant and with what was granted.
private func name(_ matter: Matter, _ years: Years) -> String {
    let id = matter.standing.occurrence
    let several = years.registries.count { $0.obligation(id.obligation) != nil } > 1
    let granted = matter.standing.granted == nil ? "" : words(" (extended)", " (ขยายเวลา)")
    return "\(id.obligation)" + (several ? "/\(id.fiscalYear)" : "") + granted
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
            let now = try workspace.moment(at, in: workspace.years())
            let years = try workspace.years(at: now)
            let today = years.zone.date(at: now)
            let last = today.adding(days: days)
            let standings = Standings(years, try workspace.book(years), at: now)
            let dues = standings.sorted(standings.all).filter { found in
                guard found.standing.isOpen, let due = found.standing.due, due >= today, due <= last
                else { return false }
                if let post, !found.obligation.posts.contains(PostID(post)) { return false }
                switch found.obligation.kind {
                case .followUp, .duty: return all
                default: return true
                }
            }
            try show(dues, years, today, json: format.json)
            if let warning = warnOfOtherYear(years, on: today) {
                complain("itactl: \(warning)\n")
            }
            for warning in warningsOfPlans(years, on: today) {
                complain("itactl: \(warning)\n")
            }
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
            let now = try workspace.moment(at, in: workspace.years())
            let years = try workspace.years(at: now)
            let dues = Standings(years, try workspace.book(years), at: now).overdue
            try show(dues, years, years.zone.date(at: now), json: format.json)
            if dues.isEmpty {
                if !format.json { print(words("Nothing is overdue.", "ไม่มีรายการเกินกำหนด")) }
                return
            }
            throw ExitCode(1)
        }
    }
}
