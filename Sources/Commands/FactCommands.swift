import ArgumentParser
import CivilTime
import Effects
import Facts
import Files
import Obligations
import Planning
import ThaiPhrases

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
    @OptionGroup var years: YearOption
    @OptionGroup var answer: YesOption

    func validate() throws {
        if round != nil, through != nil {
            throw ValidationError(
                words("--for or --through, not both", "ใช้ --for หรือ --through อย่างใดอย่างหนึ่ง"))
        }
    }

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let year = try years.fiscalYear()
            let context = try year ?? workspace.registry().fiscalYear
            var which = RoundWord.next
            if let round { which = try Commands.round(round, in: context) }
            if let through { which = .through(try day(through, in: context)) }
            let word = DoneWord(
                name, round: which, on: try on.map { try day($0, in: context) }, result: result,
                evidence: evidence)
            try record(.done(word), workspace, in: year, saysYes: answer.yes)
        }
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
    @OptionGroup var years: YearOption
    @OptionGroup var answer: YesOption

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let year = try years.fiscalYear()
            let context = try year ?? workspace.registry().fiscalYear
            let which = try round.map { try Commands.round($0, in: context) } ?? .next
            try record(
                .reopen(name: name, round: which, comment: comment), workspace, in: year,
                saysYes: answer.yes)
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
    @OptionGroup var years: YearOption
    @OptionGroup var answer: YesOption

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let year = try years.fiscalYear()
            if let count {
                try record(
                    .progress(name: name, unit: unit, count: count), workspace, in: year,
                    saysYes: answer.yes)
            }
            let all = try workspace.years()
            let today = all.zone.date(at: RealClock().now())
            let matters = try workspace.matters(name, all, in: year)
            let near = all.registry(on: today).fiscalYear
            let id = matters.first { $0.fiscalYear == near } ?? matters.last
            guard let id, let obligation = all.obligation(id) else { return }
            guard case .phase(_, .survey) = obligation.kind else {
                throw CommandFailure(
                    FactRefusal.notSurvey(obligation.id).words(language), status: 64)
            }
            try show(obligation, id, workspace.book(all))
        }
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

    private func show(_ obligation: Obligation, _ id: MatterID, _ book: Book) throws {
        if format.json {
            let units = (obligation.quota?.parts ?? []).map { part in
                Report.Unit(
                    unit: part.unit, count: book.progress(of: id, unit: part.unit),
                    minimum: part.minimum)
            }
            return try printJSON(
                Report(
                    survey: obligation.id.rawValue, count: book.progress(of: id),
                    minimum: obligation.quota?.total, units: units))
        }
        let rows = (obligation.quota?.parts ?? []).map { part in
            let count = book.progress(of: id, unit: part.unit)
            return [
                part.unit, String(count), String(part.minimum),
                count >= part.minimum ? "✓" : "-\(part.minimum - count)",
            ]
        }
        let total = book.progress(of: id)
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
