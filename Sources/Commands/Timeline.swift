import CivilTime
import Correspondence
import Diagnostics
import Obligations
import Planning
import Simulation
import ThaiPhrases

/// The year on one screen: phases and measures by month, what is due and overdue when, and the letters
/// of each post.
struct Timeline {
    private let outcome: Rehearsal.Outcome
    private let months: [CivilDate]
    private let years: Years
    /// What is overdue at the end of each month.
    private let overdue: [CivilDate: Set<MatterID>]

    init(_ outcome: Rehearsal.Outcome, from start: CivilDate, to end: CivilDate) {
        self.outcome = outcome
        years = outcome.years
        var months: [CivilDate] = []
        var month = start.firstOfMonth
        while month <= end {
            months.append(month)
            month = month.adding(months: 1)
        }
        self.months = months
        overdue = Timeline.overdue(outcome, at: months)
    }

    /// A part of the picture: a title over the months, and rows with one cell a month.
    private struct Section {
        struct Row {
            let label: String
            let cells: [String]
        }
        let title: String
        let rows: [Row]
    }

    private static let labelCells = 34
    private static let cellCells = 6

    private var legend: String {
        words(
            "█ open   ◆ due   ! overdue at the month's end   · checked monthly   letters: count, * with the monthly letter",
            "█ เปิด   ◆ ครบกำหนด   ! เกินกำหนด ณ สิ้นเดือน   · กำกับติดตาม   จดหมาย: จำนวน, * มีฉบับประจำเดือน"
        )
    }

    /// The picture for a terminal: columns by the cells they take.
    var text: String {
        var lines: [String] = []
        for section in sections {
            let months = monthNames.map { $0.padded(toCells: Timeline.cellCells) }.joined()
            lines.append(
                (section.title.padded(toCells: Timeline.labelCells) + months)
                    .trimmingTrailingSpaces())
            for row in section.rows {
                let label = row.label.truncated(toCells: Timeline.labelCells - 2)
                let cells = row.cells.map { $0.padded(toCells: Timeline.cellCells) }.joined()
                lines.append(
                    (label.padded(toCells: Timeline.labelCells) + cells).trimmingTrailingSpaces())
            }
            lines.append("")
        }
        return (lines + [legend]).joined(separator: "\n") + "\n"
    }

    /// The picture for a browser: tables, because no font makes Thai and boxes the same width.
    var html: String {
        let tables = sections.map { section in
            let head = monthNames.map { "<th>\($0)</th>" }.joined()
            let rows = section.rows.map { row in
                let cells = row.cells.map { "<td>\($0)</td>" }.joined()
                return "<tr><td>\(escapedHTML(row.label))</td>\(cells)</tr>"
            }
            return
                "<table class=\"year\"><tr><th>\(escapedHTML(section.title))</th>\(head)</tr>\n\(rows.joined(separator: "\n"))</table>"
        }
        return tables.joined(separator: "\n") + "<p>\(escapedHTML(legend))</p>"
    }

    private var sections: [Section] {
        years.registries.flatMap(sections) + [
            Section(
                title: words("Letters to each post", "จดหมายถึงแต่ละตำแหน่ง"),
                rows: years.posts.compactMap(years.post).map(letterRow) + [totalRow()])
        ]
    }

    /// The matters of one year's plan.
    private func sections(_ registry: Registry) -> [Section] {
        let year = years.registries.count > 1 ? " \(registry.fiscalYear)" : ""
        return [
            Section(
                title: words("ITA calendar", "ปฏิทิน ITA") + year,
                rows: registry.phases.map { phase in
                    row(phase.kind.rawValue, phase.title) { phaseCell(phase, $0) }
                }),
            Section(
                title: words("Measures", "มาตรการ") + year,
                rows: registry.measures.map {
                    dueRow(registry, $0.id, $0.activity.isEmpty ? $0.issue : $0.activity)
                }),
            Section(
                title: words("Disclosure (OIT)", "ข้อ OIT") + year,
                rows: registry.oitItems.flatMap { item in
                    [dueRow(registry, item.id, item.title)]
                        + item.cycles.map { dueRow(registry, item.id.strand($0.name), $0.title) }
                }),
        ]
    }

    private var monthNames: [String] {
        let english = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        return months.map { month in
            if language == .english { return english[month.month - 1] }
            let name = ThaiText.month(month, style: .short)
            return String(name.split(separator: " ").first ?? "")
        }
    }

    private func row(
        _ id: String, _ title: String, _ cell: (CivilDate) -> String
    ) -> Section.Row {
        Section.Row(label: title.isEmpty ? id : "\(id) \(title)", cells: months.map(cell))
    }

    private func phaseCell(_ phase: CalendarPhase, _ month: CivilDate) -> String {
        guard let span = CivilInterval(start: month, end: month.lastOfMonth),
            let part = phase.window.intersection(span), let start = part.start, let end = part.end
        else { return "" }
        // Four blocks a month; a window of some days shows at least one.
        let days = end.days(since: start) + 1
        let blocks = max(1, (days * 4 + 15) / 31)
        let lead = (start.day - 1) * 4 / 31
        return String(repeating: " ", count: min(lead, 4 - min(blocks, 4)))
            + String(repeating: "█", count: min(blocks, 4))
    }

    /// A row with its due dates, its overdue months and its checks.
    private func dueRow(
        _ registry: Registry, _ id: ObligationID, _ title: String
    ) -> Section.Row {
        func dues(_ id: ObligationID) -> [DueDate] {
            registry.obligation(id).map { dueDates(of: $0, in: registry) } ?? []
        }
        let (own, checks) = (dues(id), dues(id.strand("follow-up")))
        return row(id.rawValue, title) { month in
            let last = month.lastOfMonth
            var cell = ""
            if own.contains(where: { $0.date >= month && $0.date <= last }) { cell += "◆" }
            if overdue[month]?.contains(MatterID(id, registry.fiscalYear)) == true { cell += "!" }
            if cell.isEmpty, checks.contains(where: { $0.date >= month && $0.date <= last }) {
                cell = "·"
            }
            return cell
        }
    }

    /// How everything stood on the last day of each month, by what was recorded until then.
    private static func overdue(
        _ outcome: Rehearsal.Outcome, at months: [CivilDate]
    ) -> [CivilDate: Set<MatterID>] {
        var result: [CivilDate: Set<MatterID>] = [:]
        var book = Book(rounds: RoundNames(outcome.years))
        var rest = outcome.records[...]
        for month in months {
            let evening = outcome.years.zone.instant(month.lastOfMonth, .endOfDay)
                .adding(seconds: -1)
            while let record = rest.first, record.at <= evening {
                book.apply(record)
                rest = rest.dropFirst()
            }
            let standings = Standings(outcome.years, book, at: evening)
            result[month] = Set(standings.overdue.map(\.standing.occurrence.matter))
        }
        return result
    }

    private func letters(to post: PostID, in month: CivilDate) -> [Rehearsal.RehearsedLetter] {
        outcome.letters.filter {
            $0.post == post
                && years.zone.date(at: $0.at).firstOfMonth == month
        }
    }

    private func letterRow(_ post: Post) -> Section.Row {
        row(post.title, "") { month in
            let mine = letters(to: post.id, in: month)
            guard !mine.isEmpty else { return "" }
            let hasMonthly = mine.contains { letter in
                letter.notices.contains { if case .monthly = $0.trigger { true } else { false } }
            }
            return "\(mine.count)\(hasMonthly ? "*" : "")"
        }
    }

    private func totalRow() -> Section.Row {
        row(words("all", "รวม"), "") { month in
            let count = outcome.letters.count {
                years.zone.date(at: $0.at).firstOfMonth == month
            }
            return count == 0 ? "" : String(count)
        }
    }
}

extension String {
    fileprivate func trimmingTrailingSpaces() -> String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
