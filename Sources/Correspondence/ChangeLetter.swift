import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// Dates that moved: one block for one cause, with the matters that moved by it.
private struct ChangeBlock {
    let old: CivilDate
    let new: CivilDate
    let isOpening: Bool
    let cause: String
    var matters: [(obligation: Obligation, occurrence: OccurrenceID)]
}

extension LetterDraft {
    /// The blocks of changes; the total is that of the matters listed in them.
    func changeList(_ changed: [OwedNotice]) -> LetterList? {
        let blocks = blocks(changed)
        let total = blocks.reduce(0) { $0 + $1.matters.count }
        return LetterList("เปลี่ยนกำหนด", title: "กำหนดที่เปลี่ยนไป", count: total) { section in
            for block in blocks { changeItem(block, &section) }
        }
    }

    private func blocks(_ changed: [OwedNotice]) -> [ChangeBlock] {
        var blocks: [ChangeBlock] = []
        for owed in changed {
            guard case .dateChanged(let old, let isOpening) = owed.notice.trigger,
                let obligation = years.obligation(owed.notice.occurrence)
            else { continue }
            let new = owed.notice.due
            let cause = cause(owed.notice, obligation, from: old, isOpening: isOpening)
            let place = blocks.firstIndex {
                $0.old == old && $0.new == new && $0.isOpening == isOpening && $0.cause == cause
            }
            if let place {
                blocks[place].matters.append((obligation, owed.notice.occurrence))
            } else {
                blocks.append(
                    ChangeBlock(
                        old: old, new: new, isOpening: isOpening, cause: cause,
                        matters: [(obligation, owed.notice.occurrence)]))
            }
        }
        return blocks
    }

    private func changeItem(_ block: ChangeBlock, _ section: inout LetterBody) {
        let name = block.isOpening ? "วันเริ่ม" : "กำหนด"
        let days = block.new.days(since: today)
        let distance =
            days > 0
            ? "อีก \(number(days)) วัน" : days == 0 ? "วันนี้" : "ผ่านมาแล้ว \(number(-days)) วัน"
        var lines = [
            "\(name)เดิม: \(long(block.old))", "\(name)ใหม่: \(long(block.new)) (\(distance))",
            "เรื่องที่เปลี่ยนตาม \(number(block.matters.count)) เรื่อง:",
        ]
        lines += block.matters.map { "• \(label($0.occurrence.matter)) \($0.obligation.title)" }
        if block.matters.count == 1, let only = block.matters.first {
            lines.append(roleLine(only.obligation))
        }
        section.item("เปลี่ยนกำหนด", block.cause, lines)
    }

    /// Why a date moved: an amendment of the calendar, time that was granted, or an edit of the plan.
    private func cause(
        _ notice: NoticeID, _ obligation: Obligation, from old: CivilDate, isOpening: Bool
    ) -> String {
        if let granted = book.extensionOf(notice.occurrence), !isOpening,
            granted.until == notice.due
        {
            return "ขยายเวลา\(authority(granted))"
        }
        let year = notice.occurrence.fiscalYear
        guard let registry = years.registry(of: year) else { return "แผนที่แก้ไข" }
        for phase in registry.phases {
            guard
                let amendment = phase.amendments.last(where: {
                    explains($0, of: phase, obligation, from: old, to: notice.due, isOpening)
                })
            else { continue }
            let reason = amendment.reason.isEmpty ? amendment.cell.text : amendment.reason
            let announced = amendment.announced.map { " (ประกาศ \(short($0)))" } ?? ""
            return "\(phase.title): \(reason)\(announced)"
        }
        return "แผนที่แก้ไข"
    }

    /// Whether an amendment gave the new day: of the phase itself, of an item that is due with it, or of
    /// what lay on an edge of it before and lies on that edge now.
    private func explains(
        _ amendment: PhaseAmendment, of phase: CalendarPhase, _ obligation: Obligation,
        from old: CivilDate, to new: CivilDate, _ isOpening: Bool
    ) -> Bool {
        switch obligation.kind {
        case .phase(phase.kind, _):
            return (isOpening ? amendment.window.start : amendment.window.end) == new
        case .phase: return false
        case .oitItem where phase.kind == .oit:
            return amendment.window.start == new || amendment.window.end == new
        default:
            let before = [phase.original].compactMap(\.self) + phase.amendments.map(\.window)
            return (amendment.window.end == new && before.contains { $0.end == old })
                || (amendment.window.start == new && before.contains { $0.start == old })
        }
    }
}
