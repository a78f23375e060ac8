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
    private let registry: Registry

    init(_ outcome: Rehearsal.Outcome, from start: CivilDate, to end: CivilDate) {
        self.outcome = outcome
        registry = outcome.registry
        var months: [CivilDate] = []
        var month = start.firstOfMonth
        while month <= end {
            months.append(month)
            month = month.adding(months: 1)
        }
        self.months = months
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
        [
            Section(
                title: words("ITA calendar", "ปฏิทิน ITA"),
                rows: registry.phases.map { phase in
                    row(phase.kind.rawValue, phase.title) { phaseCell(phase, $0) }
                }),
            Section(
                title: words("Measures", "มาตรการ"),
                rows: registry.measures.map {
                    dueRow($0.id, $0.activity.isEmpty ? $0.issue : $0.activity)
                }),
            Section(
                title: words("Disclosure (OIT)", "ข้อ OIT"),
                rows: registry.oitItems.flatMap { item in
                    [dueRow(item.id, item.title)]
                        + item.cycles.map { dueRow(item.id.strand($0.name), $0.title) }
                }),
            Section(
                title: words("Letters to each post", "จดหมายถึงแต่ละตำแหน่ง"),
                rows: registry.posts.map(letterRow) + [totalRow()]),
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
    private func dueRow(_ id: ObligationID, _ title: String) -> Section.Row {
        let own = registry.obligation(id)
        let check = registry.obligation(id.strand("follow-up"))
        let dues = own.map { dueDates(of: $0, in: registry) } ?? []
        let checks = check.map { dueDates(of: $0, in: registry) } ?? []
        return row(id.rawValue, title) { month in
            let last = month.lastOfMonth
            var cell = ""
            if dues.contains(where: { $0.date >= month && $0.date <= last }) { cell += "◆" }
            if isOverdue(own, dues, at: last) { cell += "!" }
            if cell.isEmpty, checks.contains(where: { $0.date >= month && $0.date <= last }) {
                cell = "·"
            }
            return cell
        }
    }

    private func isOverdue(_ obligation: Obligation?, _ dues: [DueDate], at day: CivilDate) -> Bool
    {
        guard let obligation, obligation.kind.canBeOverdue else { return false }
        return dues.contains { due in
            guard due.date < day else { return false }
            let done = outcome.ledger.completion(of: obligation.id, occurrence: due.occurrence)
            return done.map { $0.date > day } ?? true
        }
    }

    private func letters(to post: PostID, in month: CivilDate) -> [Rehearsal.RehearsedLetter] {
        outcome.letters.filter {
            $0.post == post
                && registry.agency.zone.date(at: $0.at).firstOfMonth == month
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
                registry.agency.zone.date(at: $0.at).firstOfMonth == month
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
