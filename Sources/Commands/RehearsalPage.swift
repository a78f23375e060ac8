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
        let registry = outcome.registry
        let timeline = Timeline(outcome, from: start, to: end).text
        var rows = ""
        var month: CivilDate?
        for letter in outcome.letters {
            let day = registry.agency.zone.date(at: letter.at)
            if day.firstOfMonth != month {
                month = day.firstOfMonth
                rows +=
                    "<tr><th colspan=\"4\">\(escapedHTML(ThaiText.month(day, style: .long)))</th></tr>\n"
            }
            let text = letter.path.replacing("mail/", with: "letters/")
                .replacing(".eml", with: ".txt")
            let title = registry.post(letter.post)?.title ?? letter.post.rawValue
            rows +=
                "<tr><td>\(escapedHTML(ThaiText.date(day, style: .short)))</td><td>\(escapedHTML(title))</td>"
                + "<td><a href=\"\(text)\">\(escapedHTML(letter.subject))</a></td>"
                + "<td><a href=\"\(letter.path)\">.eml</a></td></tr>\n"
        }
        return """
            <!DOCTYPE html>
            <html lang="th"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>ITA \(registry.fiscalYear) – \(escapedHTML(registry.agency.shortName))</title>
            <style>
            body{font-family:Sarabun,"Noto Sans Thai",Tahoma,sans-serif;line-height:1.5;max-width:70em;\
            margin:2em auto;padding:0 1em;color:#1a1a1a}
            h1{font-size:1.4em;color:#123a5e} h2{font-size:1.1em;color:#123a5e;margin-top:2em}
            pre{font-family:"Noto Sans Mono","DejaVu Sans Mono",monospace;font-size:12px;line-height:1.35;\
            overflow-x:auto;background:#f4f6f8;padding:1em;border-radius:6px}
            table{border-collapse:collapse;width:100%} td,th{padding:.25em .6em;text-align:left;\
            vertical-align:top;border-bottom:1px solid #e3e8ee} th{background:#eef3f8;color:#123a5e}
            td:first-child{white-space:nowrap} a{color:#0b5cab}
            </style></head><body>
            <h1>ซ้อมแผน ITA ปีงบประมาณ \(ThaiText.digits(registry.fiscalYear.buddhistYear.number)) \(escapedHTML(registry.agency.name))</h1>
            <p>จดหมาย \(outcome.letters.count) ฉบับ · \(escapedHTML(ThaiText.date(start, style: .long))) ถึง \
            \(escapedHTML(ThaiText.date(end, style: .long))) · ไม่มีเมลออกจากเครื่อง</p>
            <h2>ภาพรวมของปี</h2><pre>\(escapedHTML(timeline))</pre>
            <h2>จดหมายทุกฉบับ</h2>
            <table>\(rows)</table>
            </body></html>

            """
    }
}
