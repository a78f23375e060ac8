import CivilTime
import Correspondence
import Obligations
import ThaiPhrases

/// The report of results as a page to print: A4, landscape, in Thai with Thai digits.
struct ReportPage {
    private let report: ResultsReport

    init(_ report: ResultsReport) { self.report = report }

    private static let style = """
        body{max-width:110em} h1{text-align:center;margin-bottom:.2em} p.head{text-align:center;margin:0}
        table{font-size:13px;margin-top:.6em} td,th{border:1px solid #9fb0c0;overflow-wrap:break-word}
        table.wide{table-layout:fixed} table.wide td,table.wide th{padding:.25em .4em}
        th{text-align:center} td.c{text-align:center} tr.group td{background:#f6f9fc;font-weight:bold}
        table.numbers{width:auto} .late{color:#a32020;font-weight:bold} .small{color:#555;font-size:12px}
        ol,ul{margin:0;padding-left:1.2em} .sign{margin-top:2.5em;text-align:right;line-height:2.2}
        thead{display:table-header-group} tr{break-inside:avoid}
        @page{size:A4 landscape;margin:10mm}
        @media print{body{margin:0;padding:0;max-width:none} table{font-size:10.5px} h2{break-after:avoid}}
        """

    var html: String {
        let year = ThaiText.digits(report.fiscalYear)
        let heading = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
        let measures = report.rows.filter { !$0.isIndicator }
        let indicators = report.rows.filter(\.isIndicator)
        return htmlPage(
            title: "\(heading) \(year) – \(report.agency)", style: ReportPage.style,
            body: """
                <h1>\(heading)</h1>
                <p class="head">\(escapedHTML(report.agencyName)) ประจำปีงบประมาณ พ.ศ. \(year)</p>
                <p class="head">ผลการดำเนินการตั้งแต่ \(long(report.from)) ถึง \(long(report.until)) · \
                ข้อมูล ณ วันที่ \(long(report.asOf))\(score)</p>
                <h2>สรุปจำนวน</h2>
                \(numbersTable)
                \(measures.isEmpty ? "" : "<h2>มาตรการ</h2>\n\(measuresTable(measures))")
                \(indicators.isEmpty ? "" : "<h2>ตัวชี้วัด</h2>\n\(indicatorsTable(indicators))")
                <p class="small">\(remarks)</p>
                <p class="sign">ผู้จัดทำรายงาน ................................................ \
                ตำแหน่ง ................................................ \
                วันที่ ............................</p>
                """)
    }

    private var score: String {
        report.score.map { " · คะแนนรวม \(ThaiText.digits(in: $0))" } ?? ""
    }

    private var remarks: String {
        var lines = [
            "สรุปผลและหลักฐานมาจากที่บันทึกไว้ในระบบ ita-reminderd และจากเอกสารของหน่วยงาน กำหนดเวลายึดตามแผน"
        ]
        if report.rows.contains(where: { $0.stateFrom == .document }) {
            lines.append(
                "* สถานะตามเอกสารของหน่วยงาน ยังไม่มีการบันทึกในระบบ (มีผลแต่ไม่ได้เลือกสถานะ นับเป็นอยู่ระหว่างดำเนินการ)"
            )
        }
        return htmlLines(lines)
    }

    // MARK: - Tables

    private var numbersTable: String {
        let withScore = report.numbers.contains { $0.score != nil }
        func line(_ numbers: ResultsReport.Numbers, _ name: String, _ mark: String) -> String {
            let late = numbers.overdue > 0 ? " late" : ""
            let score = withScore ? cell(numbers.score.map(ThaiText.digits(in:)) ?? "", "c") : ""
            let counts = [numbers.rows, numbers.done, numbers.inProgress, numbers.notStarted]
                .map { cell(ThaiText.digits($0), "c") }.joined()
            return "<tr\(mark)>\(cell(name))\(score)\(counts)"
                + cell(ThaiText.digits(numbers.overdue), "c" + late) + "</tr>\n"
        }
        let groups = report.numbers.map { line($0, $0.name.isEmpty ? "มาตรการ" : $0.name, "") }
        let titles =
            ["ด้าน / ตัวชี้วัด"] + (withScore ? ["คะแนน"] : [])
            + ["ทั้งหมด"] + [MeasureState.done, .inProgress, .notStarted].map(\.thaiTitle)
            + ["เกินกำหนด"]
        return table(
            "numbers", titles,
            line(report.total, "รวม", " class=\"group\"")
                + (groups.count > 1 ? groups.joined() : ""))
    }

    private func measuresTable(_ rows: [ResultsReport.Row]) -> String {
        let titles = [
            "ลำดับ", "มาตรการ / กิจกรรม", "วิธีดำเนินการ", "ระยะเวลา", "ผู้รับผิดชอบ", "สรุปผลการดำเนินการ",
            "ผลลัพธ์ / ความสำเร็จ", "หลักฐาน", "สถานะ",
        ]
        return table(
            "wide", titles, widths: [4, 14, 18, 10, 14, 15, 9, 9, 7],
            grouped(rows, titles.count) { row in
                number(row) + cell(row.measure) + "<td>\(method(row))</td><td>\(time(row))</td>"
                    + "<td>\(holders(row))</td><td>\(results(row))</td>"
                    + cell(row.outcome.isEmpty ? "–" : row.outcome)
                    + "<td>\(evidence(row))</td><td class=\"c\">\(state(row))</td>"
            })
    }

    private func indicatorsTable(_ rows: [ResultsReport.Row]) -> String {
        let titles = [
            "ลำดับ", "ตัวชี้วัด", "คะแนน", "แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา", "การติดตาม", "ความก้าวหน้า",
            "หลักฐาน",
            "สถานะ",
        ]
        let lines = rows.map { row in
            "<tr>\(number(row))\(cell(row.indicator))"
                + cell(row.score.map(ThaiText.digits(in:)) ?? "–", "c")
                + cell(row.activity.isEmpty ? row.measure : row.activity)
                + "<td>\(holders(row))</td><td>\(time(row))</td><td>\(rounds(row))</td>"
                + "<td>\(results(row, withRounds: false))</td><td>\(evidence(row))</td>"
                + "<td class=\"c\">\(state(row))</td></tr>\n"
        }
        return table(
            "wide", titles, widths: [4, 13, 6, 16, 13, 9, 11, 13, 7, 8], lines.joined())
    }

    /// The rows under the headings of their indicators or areas.
    private func grouped(
        _ rows: [ResultsReport.Row], _ width: Int, _ cells: (ResultsReport.Row) -> String
    ) -> String {
        var result = ""
        var group = ""
        for row in rows {
            if row.group != group {
                group = row.group
                result +=
                    "<tr class=\"group\"><td colspan=\"\(width)\">\(htmlLines([group]))</td></tr>\n"
            }
            result += "<tr>\(cells(row))</tr>\n"
        }
        return result
    }

    /// - Parameter widths: of the columns, in hundredths of the page; as the content wants when empty.
    private func table(
        _ name: String, _ titles: [String], widths: [Int] = [], _ rows: String
    ) -> String {
        let columns = widths.map { "<col style=\"width:\($0)%\">" }.joined()
        let head = titles.map { "<th>\(escapedHTML($0))</th>" }.joined()
        return "<table class=\"\(name)\">\(columns)<thead><tr>\(head)</tr></thead><tbody>\n"
            + "\(rows)</tbody></table>"
    }

    private func cell(_ text: String, _ name: String? = nil) -> String {
        "<td\(name.map { " class=\"\($0)\"" } ?? "")>\(htmlLines([text]))</td>"
    }

    // MARK: - Cells

    private func number(_ row: ResultsReport.Row) -> String {
        "<td class=\"c\">\(ThaiText.digits(row.number))<br>"
            + "<span class=\"small\">\(escapedHTML(row.id))</span></td>"
    }

    private func method(_ row: ResultsReport.Row) -> String {
        var lines = [row.activity]
        if !row.output.isEmpty { lines.append("ผลผลิต: \(row.output)") }
        if !row.awareness.isEmpty { lines.append("การสร้างการรับรู้: \(row.awareness)") }
        return lines == [""] ? "–" : htmlLines(lines)
    }

    private func time(_ row: ResultsReport.Row) -> String {
        var lines = row.timeAsWritten.isEmpty ? [] : ["“\(row.timeAsWritten)”"]
        lines += row.dueDates.map { "กำหนด \(short($0))" }
        lines += row.extensions.map { extended in
            let by =
                extended.paper.isEmpty
                ? extended.grantedBy : "\(extended.grantedBy), \(extended.paper)"
            return "ตามแผน \(short(extended.planned)) ขยายถึง \(short(extended.until)) โดย \(by)"
        }
        return htmlLines(lines)
    }

    private func holders(_ row: ResultsReport.Row) -> String {
        var lines: [String] = []
        if !row.performers.isEmpty {
            lines.append("ผู้ปฏิบัติ: \(row.performers.map(\.title).joined(separator: ", "))")
        }
        if !row.controllers.isEmpty {
            lines.append("ผู้ควบคุม: \(row.controllers.map(\.title).joined(separator: ", "))")
        }
        return htmlLines(lines)
    }

    private func rounds(_ row: ResultsReport.Row) -> String {
        var lines = row.monitoringAsWritten.isEmpty ? [] : ["“\(row.monitoringAsWritten)”"]
        if row.roundsDue > 0 {
            lines.append(
                "มีผล \(ThaiText.digits(row.roundsDone)) จาก \(ThaiText.digits(row.roundsDue)) รอบ")
        }
        return htmlLines(lines)
    }

    private func results(_ row: ResultsReport.Row, withRounds: Bool = true) -> String {
        var lines = row.documentResult.isEmpty ? [] : [row.documentResult]
        lines += row.facts.map { fact in
            let round = fact.round.map {
                fact.isThrough ? " (ทุกรอบถึง \(short($0)))" : " (รอบ \(short($0)))"
            }
            return
                "\(short(fact.date))\(round ?? "") \(fact.result.isEmpty ? "ดำเนินการแล้ว" : fact.result)"
        }
        var parts = [htmlLines(lines.isEmpty ? ["–"] : lines)]
        if withRounds, row.roundsDue > 0 {
            parts.append("<span class=\"small\">กำกับติดตาม \(rounds(row))</span>")
        }
        return parts.joined(separator: "<br>")
    }

    private func evidence(_ row: ResultsReport.Row) -> String {
        var parts: [String] = []
        if !row.evidenceAsked.isEmpty {
            let asked = row.evidenceAsked.joined(separator: ", ")
            parts.append("<span class=\"small\">\(htmlLines(["ตามแผน: \(asked)"]))</span>")
        }
        if !row.channels.isEmpty {
            let channels = row.channels.joined(separator: ", ")
            parts.append("<span class=\"small\">\(htmlLines(["ช่องทาง: \(channels)"]))</span>")
        }
        parts += row.facts.map(\.evidence).filter { !$0.isEmpty }.map(link)
        return parts.isEmpty ? "–" : parts.joined(separator: "<br>")
    }

    /// An address of the web as a link; anything else, other schemes too, as text.
    private func link(_ evidence: String) -> String {
        let isAddress = ["https://", "http://"].contains { evidence.hasPrefix($0) }
        let isOneWord = !evidence.contains { $0.isWhitespace || $0.isNewline }
        guard isAddress, isOneWord else { return htmlLines([evidence]) }
        return "<a href=\"\(escapedHTML(evidence))\">\(escapedHTML(evidence))</a>"
    }

    private func state(_ row: ResultsReport.Row) -> String {
        let mark = row.stateFrom == .document ? " *" : ""
        let late = row.isOverdue ? "<br><span class=\"late\">เกินกำหนด</span>" : ""
        let lapsed = row.isLapsed ? "<br><span class=\"late\">ค้างเมื่อปิดปี</span>" : ""
        return row.measureState.thaiTitle + mark + late + lapsed
    }

    private func long(_ date: String) -> String {
        CivilDate(date).map { ThaiText.date($0, style: .long) } ?? escapedHTML(date)
    }

    private func short(_ date: String) -> String {
        CivilDate(date).map { ThaiText.date($0, style: .short) } ?? date
    }
}
