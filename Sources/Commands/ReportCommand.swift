import ArgumentParser
import CivilTime
import Diagnostics
import Files
import Obligations
import Planning
import ThaiPhrases

/// A part of the fiscal year, as reports are asked for.
enum ReportPeriod: String, CaseIterable, ExpressibleByArgument {
    /// The whole fiscal year.
    case year
    /// October to March.
    case firstHalf = "first-half"
    /// April to September.
    case secondHalf = "second-half"

    func interval(of year: FiscalYear) -> CivilInterval {
        switch self {
        case .year: year.interval
        case .firstHalf: year.half(1) ?? year.interval
        case .secondHalf: year.half(2) ?? year.interval
        }
    }
}

/// `itactl report`.
struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report",
            abstract: words(
                "Make the report of results that the plan owes (O25, O24).",
                "จัดทำรายงานผลการดำเนินการตามมาตรการ (O25, O24)"),
            discussion: words(
                """
                Every measure with how it is done, its time as written and as a date, the posts, the results and \
                the evidence that were recorded with `itactl done` beside what the document says itself, and \
                one of the three states. On top stand the numbers by indicator or area.

                --html writes a page in Thai to print on A4, landscape. --csv is for Excel and LibreOffice: UTF-8 \
                with a byte order mark, without which Excel shows Thai as gibberish. --json is for programs. \
                Facts count by the day on which something was done; the states are those of the last day. \
                Without --for, --from and --until it is the fiscal year and what was recorded after it.

                Examples:
                  itactl report
                  itactl report --html report.html --for first-half
                  itactl report --csv --year 2568 > report.csv
                  itactl report --json --from 2567-10-01 --until 2568-03-31 | jq .total
                """,
                """
                ทุกมาตรการพร้อมวิธีดำเนินการ ระยะเวลาตามแผนและวันที่ ผู้รับผิดชอบ (ตำแหน่ง) ผลและหลักฐานที่บันทึกด้วย \
                `itactl done` ผลที่เอกสารระบุไว้ และสถานะหนึ่งในสาม ด้านบนเป็นจำนวนแยกตามตัวชี้วัดหรือด้าน

                --html เป็นหน้าสำหรับพิมพ์ A4 แนวนอน --csv สำหรับ Excel และ LibreOffice (UTF-8 มี BOM) \
                --json สำหรับโปรแกรม ผลนับตามวันที่ทำเสร็จ สถานะเป็นของวันสุดท้าย

                ตัวอย่าง:
                  itactl report
                  itactl report --html report.html --for first-half
                  itactl report --csv > report.csv
                """))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: JSONOption
    @Flag(help: ArgumentHelp(words("Print a table for spreadsheets.", "แสดงเป็นตาราง CSV")))
    var csv = false
    @Flag(
        name: .customLong("no-bom"),
        help: ArgumentHelp(words("Without the byte order mark.", "CSV ไม่ใส่ BOM")))
    var withoutBOM = false
    @Option(
        help: ArgumentHelp(
            words("Write a page to print into this file.", "เขียนหน้าสำหรับพิมพ์ลงไฟล์นี้"),
            valueName: "file"))
    var html: String?
    @Option(help: ArgumentHelp(words("The first day of the report.", "วันแรกของรายงาน")))
    var from: String?
    @Option(help: ArgumentHelp(words("The last day of the report.", "วันสุดท้ายของรายงาน")))
    var until: String?
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            words("A part of the fiscal year instead.", "ส่วนของปีงบประมาณ แทนการระบุวัน")))
    var period: ReportPeriod?
    @Option(help: ArgumentHelp(words("As if it were this day.", "ดูเสมือนเป็นวันนี้")))
    var at: String?
    @OptionGroup var chosen: YearOption

    func validate() throws {
        if period != nil, from != nil || until != nil {
            throw ValidationError(
                words("--for stands for --from and --until", "ใช้ --for แทน --from และ --until"))
        }
        if [csv, format.json, html != nil].count(where: \.self) > 1 {
            throw ValidationError(
                words(
                    "one of --csv, --json and --html at a time",
                    "เลือกอย่างใดอย่างหนึ่ง: --csv, --json, --html"))
        }
    }

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let years = try workspace.years()
            let today = years.zone.date(at: try workspace.moment(at, in: years))
            let registry = try workspace.registry(of: try chosen.fiscalYear(), on: today)
            let year = registry.fiscalYear
            let part = period?.interval(of: year)
            let first = try from.map { try day($0, in: year) } ?? part?.start ?? year.start
            // What is recorded after the year's end still belongs to its measures.
            let last =
                try until.map { try day($0, in: year) } ?? part?.end ?? max(year.end, today)
            guard first <= last else {
                throw CommandFailure(
                    words("--until lies before --from", "--until อยู่ก่อน --from"), status: 64)
            }
            let report = ResultsReport(
                registry, try workspace.wholeBook(years, through: last), from: first, until: last,
                today: today)
            if format.json {
                try printJSON(report)
            } else if csv {
                printWhole((withoutBOM ? "" : "\u{FEFF}") + report.csv(language))
            } else if let html {
                try write(ReportPage(report).html, to: html)
            } else {
                show(report)
            }
        }
    }

    private func write(_ text: String, to path: String) throws {
        let (folder, name) = splitPath(path)
        try FolderStore(root: folder, isDurable: false, isPublic: true).write(
            name, Array(text.utf8))
        complain(
            words(
                "\(path): open it in a browser and print it, or save it as PDF\n",
                "\(path): เปิดด้วยเบราว์เซอร์แล้วพิมพ์ หรือบันทึกเป็น PDF\n"))
    }

    private func show(_ report: ResultsReport) {
        print(
            words(
                "\(report.agency), fiscal year \(report.fiscalYear): results from \(report.from) to \(report.until), as of \(report.asOf)",
                "\(report.agency) ปีงบประมาณ \(people(report.fiscalYear)): ผลตั้งแต่ \(people(report.from)) ถึง \(people(report.until)) ณ \(people(report.asOf))"
            ))
        if let score = report.score {
            print(words("Overall score: \(score)", "คะแนนรวม \(ThaiText.digits(in: score))"))
        }
        print("")
        showNumbers(report)
        print("")
        printTable(
            [
                words("No.", "ที่"), words("What", "รายการ"), words("Measure", "มาตรการ/กิจกรรม"),
                words("Due", "กำหนด"), words("Who", "ผู้รับผิดชอบ"), words("State", "สถานะ"),
                words("Results", "สรุปผล"),
            ], report.rows.map(line))
        if report.unrecorded > 0 {
            print(
                words(
                    "\n* as the document says; record it with `itactl done`, or reminders go on",
                    "\n* ตามที่เอกสารระบุ ให้บันทึกด้วย `itactl done` มิฉะนั้นจะยังแจ้งเตือนต่อ"))
        }
        print(
            words(
                "\nTo print: itactl report --html report.html; for a spreadsheet: itactl report --csv > report.csv",
                "\nพิมพ์: itactl report --html report.html  ตาราง: itactl report --csv > report.csv"))
    }

    private func showNumbers(_ report: ResultsReport) {
        let groups = report.numbers.count > 1 ? report.numbers : []
        let all = [(words("all", "รวม"), report.total)] + groups.map { ($0.name, $0) }
        printTable(
            [
                words("Indicator or area", "ตัวชี้วัดหรือด้าน"), words("Rows", "ทั้งหมด"),
                MeasureState.done.title, MeasureState.inProgress.title,
                MeasureState.notStarted.title, words("Overdue", "เกินกำหนด"), words("Score", "คะแนน"),
            ],
            all.map { name, numbers in
                [name.isEmpty ? words("measures", "มาตรการ") : flat(name).truncated(toCells: 44)]
                    + [
                        numbers.rows, numbers.done, numbers.inProgress, numbers.notStarted,
                        numbers.overdue,
                    ].map(people) + [people(numbers.score ?? "")]
            })
    }

    private func line(_ row: ResultsReport.Row) -> [String] {
        let due = row.dueDates.first.map(people) ?? "'\(flat(row.timeAsWritten))'"
        var state = row.measureState.title + (row.stateFrom == .document ? " *" : "")
        if row.isOverdue { state += words(", overdue", " เกินกำหนด") }
        if row.isLapsed { state += words(", open at the year's close", " ค้างเมื่อปิดปี") }
        let holders = (row.performers + row.controllers).map(\.title).joined(separator: ", ")
        let results =
            [row.documentResult] + row.facts.map { "\(people($0.date)) \($0.result)" }
            + row.extensions.map(\.sentence)
        let text = results.filter { !$0.isEmpty }.joined(separator: "; ")
        return [
            people(row.number), row.id, flat(row.measure).truncated(toCells: 36),
            due.truncated(toCells: 20), holders.truncated(toCells: 28), state,
            flat(text).truncated(toCells: 48),
        ]
    }

    /// A number for people: Thai digits in Thai.
    private func people(_ number: Int) -> String {
        language == .thai ? ThaiText.digits(number) : String(number)
    }

    /// A date, or a number with decimals, for people.
    private func people(_ text: String) -> String {
        if let date = CivilDate(text) { return shown(date) }
        return language == .thai ? ThaiText.digits(in: text) : text
    }
}

extension ResultsReport {
    private static let columns: [(english: String, thai: String)] = [
        ("number", "ลำดับ"), ("id", "รหัส"), ("area", "ด้าน"), ("indicator", "ตัวชี้วัด"),
        ("score", "คะแนน"), ("measure", "มาตรการ/กิจกรรม"), ("activity", "วิธีดำเนินการ"),
        ("output", "ผลผลิต"), ("awareness", "วิธีการสร้างการรับรู้"),
        ("time-as-written", "ระยะเวลาตามแผน"),
        ("due", "กำหนด"), ("monitoring-as-written", "การกำกับติดตามตามแผน"),
        ("rounds-due", "รอบที่ต้องมีผล"), ("rounds-done", "รอบที่มีผล"), ("performers", "ผู้ปฏิบัติ"),
        ("controllers", "ผู้ควบคุม"), ("results", "สรุปผลการดำเนินการ"), ("outcome", "ผลลัพธ์/ความสำเร็จ"),
        ("state", "สถานะ"), ("state-from", "ที่มาของสถานะ"), ("overdue", "เกินกำหนด"),
        ("evidence-asked", "หลักฐานตามแผน"), ("channels", "ช่องทาง"),
        ("evidence-recorded", "หลักฐานที่บันทึก"), ("extensions", "การขยายเวลา"),
        ("fiscal-year", "ปีงบประมาณ"),
    ]

    /// The rows as a table for spreadsheets: dates in ISO, the words of the plan as they are.
    func csv(_ language: Language) -> String {
        let titles = ResultsReport.columns.map { language == .thai ? $0.thai : $0.english }
        return csvLine(titles.map { .text($0) })
            + rows.map { csvLine($0.cells(language) + [.number(Int64(fiscalYear))]) }.joined()
    }
}

extension ResultsReport.Row {
    /// The row in the order of the columns; in a cell with several things, each has its line.
    fileprivate func cells(_ language: Language) -> [CSVCell] {
        let results =
            [documentResult]
            + facts.map { fact in
                let round = fact.round.map { fact.isThrough ? " (..\($0))" : " (\($0))" } ?? ""
                return "\(fact.date)\(round) \(fact.result)"
            }
        let source: [ResultsReport.Source: String] = [
            .ledger: "บันทึก", .document: "เอกสาร", .nobody: "",
        ]
        let isThai = language == .thai
        return [
            .number(Int64(number)), .text(id), .text(area), .text(indicator), .text(score),
            .text(measure), .text(activity), .text(output), .text(awareness),
            .text(timeAsWritten), .text(lines(dueDates)), .text(monitoringAsWritten),
            .number(Int64(roundsDue)), .number(Int64(roundsDone)),
            .text(lines(performers.map(\.title))), .text(lines(controllers.map(\.title))),
            .text(lines(results)), .text(outcome),
            .text(isThai ? measureState.thaiTitle : state),
            .text(isThai ? source[stateFrom] : stateFrom.rawValue),
            .text(isOverdue ? (isThai ? "เกินกำหนด" : "yes") : ""), .text(lines(evidenceAsked)),
            .text(lines(channels)), .text(lines(facts.map(\.evidence))),
            .text(lines(extensions.map(\.sentence))),
        ]
    }

    private func lines(_ texts: [String]) -> String {
        texts.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
