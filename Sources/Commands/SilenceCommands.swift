import ArgumentParser
import CivilTime
import Effects
import Facts
import Files
import Obligations
import Planning
import ThaiPhrases

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
                  itactl silence M05 --end
                  itactl silence --end --record 17
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
    var until: String?
    @Option(help: ArgumentHelp(words("Why.", "เหตุผล")))
    var comment = ""
    @Flag(
        help: ArgumentHelp(
            words(
                "End the silence that is in force instead, or --record.",
                "เลิกการพักที่มีผลอยู่")))
    var end = false
    @Option(
        help: ArgumentHelp(
            words("The record of the silence that ends.", "เลขบันทึกของการพักที่จะเลิก")))
    var record: Int64?
    @OptionGroup var years: YearOption
    @OptionGroup var answer: YesOption

    func validate() throws {
        if end == (until != nil) {
            throw ValidationError(words("--until or --end", "ใช้ --until หรือ --end"))
        }
        if record != nil, !end || name != nil || post != nil {
            throw ValidationError(
                words("--record goes with --end alone", "ใช้ --record กับ --end เท่านั้น"))
        }
    }

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let year = try years.fiscalYear()
            let statement: Statement
            if let until {
                let context = try year ?? workspace.registry().fiscalYear
                statement = .silence(
                    name: name, post: post, until: try day(until, in: context), comment: comment)
            } else {
                let which = record.map { SilenceWord.record($0) } ?? .of(name: name, post: post)
                statement = .endSilence(which, comment: comment)
            }
            try Commands.record(statement, workspace, in: year, saysYes: answer.yes)
        }
    }
}

/// `itactl extend`.
struct ExtendCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "extend",
            abstract: words(
                "Record that more time was granted.", "บันทึกว่าได้รับการขยายเวลา"),
            discussion: words(
                """
                Who granted it and by which paper stands beside the day of the plan, which stays visible in \
                letters and in the report.

                Example:
                  itactl extend M05 --until 2568-04-30 --granted-by 'ผกก.' --paper 'ที่ ๐๐๑๙/๑๒๓'
                """,
                """
                ผู้อนุญาตและหนังสือจะแสดงคู่กับกำหนดตามแผน ทั้งในจดหมายและรายงาน

                ตัวอย่าง:
                  itactl extend M05 --until 2568-04-30 --granted-by 'ผกก.' --paper 'ที่ ๐๐๑๙/๑๒๓'
                """))
    }

    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp(words("The obligation.", "ชื่อรายการ")))
    var name: String
    @Option(name: .customLong("for"), help: ArgumentHelp(words("The round.", "รอบ")))
    var round: String?
    @Option(help: ArgumentHelp(words("The new due date.", "กำหนดใหม่")))
    var until: String
    @Option(help: ArgumentHelp(words("Who granted it.", "ผู้อนุญาต")))
    var grantedBy: String
    @Option(help: ArgumentHelp(words("The paper that says so.", "หนังสือที่อนุญาต")))
    var paper = ""
    @OptionGroup var years: YearOption
    @OptionGroup var answer: YesOption

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let year = try years.fiscalYear()
            let context = try year ?? workspace.registry().fiscalYear
            let word = ExtensionWord(
                name, round: try round.map { try Commands.round($0, in: context) } ?? .next,
                until: try day(until, in: context), grantedBy: grantedBy, paper: paper)
            try record(.extend(word), workspace, in: year, saysYes: answer.yes)
        }
    }
}

/// `itactl retract`.
struct RetractCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "retract",
            abstract: words(
                "Take back a record that was a mistake.", "ถอนบันทึกที่ผิดพลาด"),
            discussion: words(
                """
                The number is that of the receipt, of 'itactl status' or of 'itactl ledger export'. The \
                ledger keeps both; the first counts as never made.

                Example:
                  itactl retract 17 --comment 'บันทึกผิดรายการ'
                """,
                """
                ใช้เลขจากใบรับ จาก 'itactl status' หรือ 'itactl ledger export' บันทึกเดิมยังอยู่ แต่ไม่มีผล

                ตัวอย่าง:
                  itactl retract 17 --comment 'บันทึกผิดรายการ'
                """))
    }

    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp(words("The number of the record.", "เลขบันทึก")))
    var number: Int64
    @Option(help: ArgumentHelp(words("Why.", "เหตุผล")))
    var comment: String
    @OptionGroup var answer: YesOption

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            guard number > 0 else {
                throw CommandFailure(
                    FactRefusal.noSuchRecord(number).words(language), status: 64)
            }
            try record(
                .retract(record: number, found: nil, comment: comment), workspace, in: nil,
                saysYes: answer.yes)
        }
    }
}
