import CivilTime
import Obligations
import Planning

extension Invariants {
    /// What is told to be overdue: of nothing that somebody gave more time, and not without a word to the admin.
    func overdueClaims() -> [String] {
        var breaches: [String] = []
        var granted: [OccurrenceID: [(record: Int64, until: CivilDate)]] = [:]
        var known: Set<ClaimID> = []
        var days: Set<CivilDate> = []
        var isSummarized = false
        for (index, record) in records.enumerated() {
            if let loss = losses[index] {
                granted = [:]
                for place in loss.kept { Invariants.note(records[place], in: &granted) }
            }
            switch record.event {
            case .claimed(let claim) where known.insert(claim.id).inserted:
                let day = years.zone.date(at: record.at)
                for notice in claim.notices {
                    guard case .overdue = notice.trigger else { continue }
                    days.insert(day)
                    if let time = granted[notice.occurrence]?.last, day <= time.until {
                        breaches.append(
                            "\(notice) was told on \(day), and there is time until \(time.until)")
                    }
                }
            case .summarized: isSummarized = true
            default: Invariants.note(record, in: &granted)
            }
        }
        if days.count > 5, !isSummarized {
            breaches.append(
                "matters were overdue on \(days.count) days, and no summary ever said so")
        }
        return breaches
    }

    private static func note(
        _ record: LedgerRecord,
        in granted: inout [OccurrenceID: [(record: Int64, until: CivilDate)]]
    ) {
        switch record.event {
        case .fact(.extended(let fact)):
            granted[fact.occurrence, default: []].append((record.sequence, fact.until))
        case .fact(.retracted(let number, _, _)):
            for id in granted.keys { granted[id]?.removeAll { $0.record == number } }
        default: break
        }
    }
}
