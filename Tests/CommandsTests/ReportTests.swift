import ArgumentParser
import CivilTime
import Effects
import LedgerSQLite
import Obligations
import Planning
import Testing

@testable import Commands

/// What an officer may type who means no good, or just types.
private let nasty = "ติดป้าย \"No Gift\" ครบ\n๒ จุด <script>alert(1)</script> & 'ปิด'"

@Suite struct ReportTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The report of an agency after these facts, each recorded on the day it happened.
    private func report(
        _ agency: String, _ facts: [Completion] = [], from: String? = nil, until: String? = nil,
        today: String = "2025-04-10"
    ) throws -> ResultsReport {
        let registry = try shippedRegistry(agency)
        let ledger = try SQLiteLedger(path: folder.ledger)
        var book = try ledger.book()
        for fact in facts {
            try ledger.append(
                [.fact(.completed(fact))], at: FixedZone.bangkok.instant(fact.date), to: &book)
        }
        let last = try until.map(day) ?? registry.fiscalYear.end
        return ResultsReport(
            registry, try ledger.wholeBook(rounds: .asWritten, through: last),
            from: try from.map(day) ?? registry.fiscalYear.start, until: last,
            today: try day(today))
    }

    private func done(
        _ id: String, _ date: String, of round: String? = nil, through: Bool = false,
        _ result: String = "", evidence: String = ""
    ) throws -> Completion {
        let period = try round.map { CivilPeriod(.months(1), containing: try day($0)) }
        return Completion(
            OccurrenceID(ObligationID(id), FiscalYear(2568), period), isThrough: through,
            date: try day(date), result: result, evidence: evidence, actor: "tester")
    }

    @Test(arguments: shippedAgencies)
    func `every row of the plan has its line, on paper, in tables and for programs`(
        agency: String
    ) throws {
        let registry = try shippedRegistry(agency)
        let first = try #require(registry.measures.first)
        let report = try report(
            agency, [try done(first.id.rawValue, "2025-03-14", nasty, evidence: "\"<b>\"")])
        #expect(report.rows.map(\.id) == registry.measures.map(\.id.rawValue))
        #expect(report.total.rows == registry.measures.count)
        #expect(report.numbers.map(\.rows).reduce(0, +) == report.total.rows)
        for row in report.rows {
            #expect(!row.measure.isEmpty, "\(row.id)")
            #expect(!row.performers.isEmpty || !row.controllers.isEmpty, "\(row.id)")
        }
        let page = ReportPage(report).html
        for row in report.rows { #expect(contains(page, ">\(row.id)</span>"), "\(row.id)") }
        #expect(!contains(page, "<script") && !contains(page, "<b>"))
        #expect(!contains(page, "tester"))
        #expect(contains(page, "size:A4 landscape"))
        let lines = csvRows(report.csv(.thai))
        #expect(lines.count == report.rows.count + 1)
        #expect(Set(lines.map(\.count)) == [lines[0].count])
    }

    @Test func `what an officer typed reads as typed, with its lines, and runs nowhere`() throws {
        let report = try report(
            "changhan",
            [
                try done("M05", "2025-03-14", nasty, evidence: "https://a.example/?b=1&c=\"<x>"),
                try done("M03", "2025-03-20", "=1+1", evidence: "javascript:alert(1)"),
                try done("M04", "2025-03-21", "\u{1B}[31mแดง\u{202E}"),
            ])
        let page = ReportPage(report).html
        #expect(
            contains(
                page,
                "ติดป้าย &quot;No Gift&quot; ครบ<br>๒ จุด &lt;script&gt;alert(1)&lt;/script&gt; &amp; 'ปิด'"
            ))
        #expect(contains(page, "<a href=\"https://a.example/?b=1&amp;c=&quot;&lt;x&gt;\">"))
        #expect(contains(page, "javascript:alert(1)") && !contains(page, "href=\"javascript"))
        #expect(!page.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
        let table = csvRows(report.csv(.english))
        let results = try #require(table[0].firstIndex(of: "results"))
        #expect(table[5][results] == "2025-03-14 \(nasty)")
        #expect(table[3][results] == "2025-03-20 =1+1")
    }

    @Test func `the states are those of the ledger, and the numbers add up`() throws {
        let facts = [
            try done("M05", "2025-03-14", "ติดแล้ว"),
            try done("M03.follow-up", "2025-02-28", of: "2025-02-28", through: true),
            try done("M02.follow-up", "2025-03-31"),
        ]
        let report = try report("changhan", facts)
        func row(_ id: String) throws -> ResultsReport.Row {
            try #require(report.rows.first { $0.id == id })
        }
        #expect(try row("M05").measureState == .done && row("M05").stateFrom == .ledger)
        #expect(try !row("M05").isOverdue && row("M04").isOverdue)
        // Its output and its dated report are two things.
        #expect(try row("M02").measureState == .inProgress && row("M02").isOverdue)
        #expect(try row("M03").measureState == .inProgress && row("M03").roundsDone == 2)
        #expect(try row("M01").measureState == .notStarted && row("M01").dueDates == [])
        #expect(try row("M18").dueDates == ["2025-06-30"] && !row("M18").isOverdue)
        let total = report.total
        #expect(total.done == 1 && total.inProgress == 2 && total.notStarted == 19)
        #expect(total.overdue == report.rows.count { $0.isOverdue })
        #expect(report.numbers.map(\.name).first == "๑) การปฏิบัติหน้าที่")
    }

    @Test func `a part of the year has its own facts and the states of its last day`() throws {
        let facts = [
            try done("M05", "2025-03-14"), try done("M04", "2025-05-02"),
            try done("M03.follow-up", "2025-05-02", of: "2025-04-30", through: true),
        ]
        let first = try report(
            "changhan", facts, until: "2025-03-31", today: "2025-09-01")
        #expect(first.rows[4].facts.count == 1 && first.rows[4].measureState == .done)
        #expect(first.rows[3].facts == [] && first.rows[3].measureState == .notStarted)
        #expect(first.rows[3].isOverdue && !first.rows[17].isOverdue)
        #expect(first.rows[2].roundsDue == 3 && first.rows[2].roundsDone == 0)
        let second = try report("changhan", from: "2025-04-01", today: "2025-09-01")
        #expect(second.rows[4].facts == [] && second.rows[4].measureState == .done)
        #expect(second.rows[3].facts.map(\.date) == ["2025-05-02"])
        #expect(second.rows[2].roundsDue == 5 && second.rows[2].roundsDone == 1)
        #expect(second.rows[17].isOverdue)
    }

    @Test func `what the document says itself stands, marked as its word`() throws {
        let report = try report("chebilang", today: "2024-10-01")
        let indicators = report.rows.filter(\.isIndicator)
        #expect(indicators.count == 10 && report.rows.count == 18)
        #expect(report.score == "78.50" && report.total.score == "78.50")
        #expect(indicators[0].score == "98.09" && indicators[0].measureState == .done)
        #expect(indicators[0].stateFrom == .document && !indicators[0].isRecorded)
        #expect(indicators[7].measureState == .inProgress)
        // A result, but no box that is ticked.
        #expect(indicators[8].measureState == .inProgress && indicators[8].isOverdue)
        #expect(report.unrecorded == 7)
        let page = ReportPage(report).html
        #expect(contains(page, "๗๘.๕๐") && contains(page, "ใช้ระบบออนไลน์และแสดงผังขั้นตอน"))
        #expect(contains(page, "ดำเนินการแล้วเสร็จ *"))
    }

    @Test func `the evidence that the plan asks for stands beside what was recorded`() throws {
        let report = try report(
            "mueang-ranong", [try done("M07", "2025-03-14", evidence: "https://web.example")])
        let row = try #require(report.rows.first { $0.id == "M07" })
        #expect(row.evidenceAsked == ["ลิงก์ช่องทางสื่อสาร"])
        #expect(row.channels == ["เว็บไซต์", "Facebook", "Line", "Tiktok", "Youtube"])
        #expect(contains(ReportPage(report).html, "ตามแผน: ลิงก์ช่องทางสื่อสาร"))
    }

    @Test func `the command writes each of its forms`() throws {
        let itactl = try Tool()
        _ = try itactl("done", "M05", "--on", "2568-03-14", "--result", nasty)
        let csv = try itactl("report", "--csv", language: "th")
        #expect(csv.status == 0 && csv.output.hasPrefix("\u{FEFF}ลำดับ,รหัส,"))
        let bare = try itactl("report", "--csv", "--no-bom", language: "th")
        #expect("\u{FEFF}" + bare.output == csv.output)
        let file = itactl.state.path + "/report.html"
        let html = try itactl("report", "--html", file, "--for", "first-half")
        #expect(html.status == 0 && html.output == "")
        #expect(contains(text(ofFile: file), "๓๑ มีนาคม ๒๕๖๘"))
        let plain = try itactl("report", "--at", "2568-04-10", language: "th")
        #expect(plain.status == 0 && contains(plain.output, "๒๒") && contains(plain.output, "M22"))
        #expect(!contains(plain.output, "<script>alert(1)</script> & 'ปิด'\n๒"))
        for wrong in [
            ["--for", "autumn"], ["--for", "year", "--from", "2568-01-01"], ["--csv", "--json"],
            ["--from", "2568-05-01", "--until", "2568-04-01"], ["--until", "someday"],
        ] {
            let run = try itactl.run(
                ["report", "--config", itactl.config, "--state", itactl.state.path] + wrong)
            #expect(run.status == 64 && run.errors != "", "\(wrong)")
        }
    }
}

/// A table read back by RFC 4180, without the apostrophe that keeps a formula from running.
func csvRows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
        switch (scalar, isQuoted) {
        case ("\"", true) where scalars.first == "\"":
            cell.unicodeScalars.append("\"")
            scalars.removeFirst()
        case ("\"", _): isQuoted.toggle()
        case (",", false):
            row.append(cell)
            cell = ""
        case ("\r", false): break
        case ("\n", false):
            rows.append(row + [cell])
            row = []
            cell = ""
        default: cell.unicodeScalars.append(scalar)
        }
    }
    return rows
}
