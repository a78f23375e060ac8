import CivilTime
import Correspondence
import Obligations
import Planning
import Simulation
import ThaiPhrases

/// The rehearsal as one page: the letters by month and post, each a link to the letter itself.
struct RehearsalPage {
    private let outcome: Rehearsal.Outcome
    private let start: CivilDate
    private let end: CivilDate

    init(_ outcome: Rehearsal.Outcome, _ start: CivilDate, _ end: CivilDate) {
        self.outcome = outcome
        self.start = start
        self.end = end
    }

    var html: String {
        let years = outcome.years
        let timeline = Timeline(outcome, from: start, to: end).html
        var rows = ""
        var month: CivilDate?
        for letter in outcome.letters {
            let day = years.zone.date(at: letter.at)
            if day.firstOfMonth != month {
                month = day.firstOfMonth
                rows +=
                    "<tr><th colspan=\"4\">\(escapedHTML(ThaiText.month(day, style: .long)))</th></tr>\n"
            }
            let text = letter.path.replacing("mail/", with: "letters/")
                .replacing(".eml", with: ".txt")
            let title = years.post(letter.post)?.title ?? letter.post.rawValue
            rows +=
                "<tr><td>\(escapedHTML(ThaiText.date(day, style: .short)))</td><td>\(escapedHTML(title))</td>"
                + "<td><a href=\"\(text)\">\(escapedHTML(letter.subject))</a></td>"
                + "<td><a href=\"\(letter.path)\">.eml</a></td></tr>\n"
        }
        let numbers = years.registries.map(\.fiscalYear)
        let year = numbers.map { ThaiText.digits($0.buddhistYear.number) }.joined(separator: ", ")
        let title = numbers.map(\.description).joined(separator: ", ")
        return htmlPage(
            title: "ITA \(title) – \(years.agency.shortName)",
            style: """
                body{max-width:70em} td:first-child{white-space:nowrap}
                table.year{margin-bottom:1.4em;font-size:13px} table.year td,table.year th{padding:.1em .4em}
                table.year td:not(:first-child){width:3.4em;white-space:pre;color:#0b5cab}
                """,
            body: """
                <h1>ซ้อมแผน ITA ปีงบประมาณ \(year) \(escapedHTML(years.agency.name))</h1>
                <p>จดหมาย \(outcome.letters.count) ฉบับ · \(escapedHTML(ThaiText.date(start, style: .long))) ถึง \
                \(escapedHTML(ThaiText.date(end, style: .long))) · ไม่มีเมลออกจากเครื่อง</p>
                <h2>ภาพรวมของปี</h2>\(timeline)
                <h2>จดหมายทุกฉบับ</h2>
                <table>\(rows)</table>
                """)
    }
}
