import CivilTime
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

    private static let labelCells = 34
    private static let cellCells = 6

    var text: String {
        var lines: [String] = []
        lines.append(header(words("ITA calendar", "ปฏิทิน ITA")))
        lines += registry.phases.map { phase in
            row(phase.kind.rawValue, phase.title) { phaseCell(phase, $0) }
        }
        lines.append("")
        lines.append(header(words("Measures", "มาตรการ")))
        for measure in registry.measures {
            lines.append(
                dueRow(measure.id, measure.activity.isEmpty ? measure.issue : measure.activity))
        }
        lines.append("")
        lines.append(header(words("Disclosure (OIT)", "ข้อ OIT")))
        for item in registry.oitItems {
            lines.append(dueRow(item.id, item.title))
            for cycle in item.cycles {
                lines.append(dueRow(item.id.strand(cycle.name), cycle.title))
            }
        }
        lines.append("")
        lines.append(header(words("Letters to each post", "จดหมายถึงแต่ละตำแหน่ง")))
        for post in registry.posts { lines.append(letterRow(post)) }
        lines.append(totalRow())
        lines.append("")
        lines.append(
            words(
                "█ open   ◆ due   ! overdue at the month's end   · checked monthly   letters: count, * with the monthly letter",
                "█ เปิด   ◆ ครบกำหนด   ! เกินกำหนด ณ สิ้นเดือน   · กำกับติดตาม   จดหมาย: จำนวน, * มีฉบับประจำเดือน"
            ))
        return lines.joined(separator: "\n") + "\n"
    }

    private func header(_ title: String) -> String {
        let names = months.map { month -> String in
            let text =
                language == .thai
                ? String(ThaiText.month(month, style: .short).split(separator: " ").first ?? "")
                : String(
                    [
                        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                        "Dec",
                    ][month.month - 1])
            return text.padded(toCells: Timeline.cellCells)
        }
        return title.padded(toCells: Timeline.labelCells) + names.joined()
    }

    private func row(
        _ id: String, _ title: String, _ cell: (CivilDate) -> String
    ) -> String {
        let name = "\(id) \(title)".truncated(toCells: Timeline.labelCells - 2)
        let cells = months.map { cell($0).padded(toCells: Timeline.cellCells) }.joined()
        return (name.padded(toCells: Timeline.labelCells) + cells).trimmingTrailingSpaces()
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
    private func dueRow(_ id: ObligationID, _ title: String) -> String {
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
        guard let obligation else { return false }
        switch obligation.kind {
        case .measure, .oitItem, .report, .phase(_, .duty): break
        default: return false
        }
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

    private func letterRow(_ post: Post) -> String {
        row(post.title, "") { month in
            let mine = letters(to: post.id, in: month)
            guard !mine.isEmpty else { return "" }
            let hasMonthly = mine.contains { letter in
                letter.notices.contains { if case .monthly = $0.trigger { true } else { false } }
            }
            return "\(mine.count)\(hasMonthly ? "*" : "")"
        }
    }

    private func totalRow() -> String {
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
