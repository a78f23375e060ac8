import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// What must hold where one fiscal year follows another, judged from the records alone.
struct YearInvariants {
    private let years: Years
    private let records: [LedgerRecord]
    /// Whether records were lost on the way, so that what people said is not all known.
    private let isCut: Bool

    init(_ years: Years, _ records: [LedgerRecord], isCut: Bool) {
        self.years = years
        self.records = records
        self.isCut = isCut
    }

    /// Every breach, as a sentence; empty when all hold.
    func breaches() -> [String] {
        closes() + spokenTooLate() + (isCut ? [] : undone() + spoken() + missedBeforeItsTime())
    }

    /// Each year is opened and closed once, in order.
    private func closes() -> [String] {
        var opened: [FiscalYear: Int] = [:]
        var closed: [FiscalYear: Int] = [:]
        for record in records {
            switch record.event {
            case .yearOpened(let year): opened[year, default: 0] += 1
            case .yearClosed(let year, _): closed[year, default: 0] += 1
            default: break
            }
        }
        return years.registries.flatMap { registry -> [String] in
            let year = registry.fiscalYear
            var breaches: [String] = []
            if opened[year] == nil { breaches.append("\(year) was never opened") }
            if closed[year] == nil { breaches.append("\(year) was never closed") }
            if !isCut, closed[year, default: 0] > 1 { breaches.append("\(year) was closed twice") }
            return breaches
        }
    }

    /// What was open when a year was closed is recorded by name, and nothing else is.
    private func undone() -> [String] {
        years.registries.flatMap { registry -> [String] in
            let year = registry.fiscalYear
            var facts: [(record: Int64, fact: Fact)] = []
            var lapsed: Set<OccurrenceID> = []
            for record in records {
                switch record.event {
                case .fact(.retracted(let number, _, _)): facts.removeAll { $0.record == number }
                case .fact(let fact) where fact.fiscalYear == year:
                    facts.append((record.sequence, fact))
                case .lapsed(let id) where id.fiscalYear == year: lapsed.insert(id)
                case .yearClosed(year, _): return compare(registry, facts.map(\.fact), lapsed)
                default: break
                }
            }
            return []
        }
    }

    private func compare(
        _ registry: Registry, _ facts: [Fact], _ lapsed: Set<OccurrenceID>
    ) -> [String] {
        let isOITDone = facts.contains { fact in
            if case .completed(let done) = fact {
                done.occurrence.obligation == .phase(.oit)
            } else {
                false
            }
        }
        var breaches: [String] = []
        for obligation in registry.obligations {
            let isWanted = obligation.kind.canBeOverdue || obligation.kind == .followUp
            let dues = dueDates(of: obligation, in: registry).map(\.id)
            let ids =
                dues.isEmpty ? [OccurrenceID(obligation.id, registry.fiscalYear)] : dues
            for id in ids {
                let isDone =
                    facts.contains { fact in
                        guard case .completed(let done) = fact else { return false }
                        guard done.occurrence.matter == id.matter else { return false }
                        return done.occurrence.round == id.round
                    } || (obligation.kind == .oitItem && isOITDone)
                if isWanted, !isDone, !lapsed.contains(id) {
                    breaches.append("\(id) was open at the close and vanished")
                }
                if !isWanted || isDone, lapsed.contains(id) {
                    breaches.append("\(id) was not open at the close and is recorded as undone")
                }
            }
        }
        return breaches
    }

    /// Once the business of a year is over, no new letter speaks of what it asked for; the list of what
    /// remained undone is a matter of its own.
    private func spokenTooLate() -> [String] {
        var known: Set<ClaimID> = []
        return records.flatMap { record -> [String] in
            guard case .claimed(let claim) = record.event, known.insert(claim.id).inserted else {
                return []
            }
            return claim.notices.compactMap { notice in
                guard let registry = years.registry(of: notice.occurrence.fiscalYear),
                    registry.obligations.contains(where: { $0.id == notice.occurrence.obligation }),
                    record.at >= registry.closeOfBusiness
                else { return nil }
                return "\(notice) was told to \(claim.post) after the close of its year"
            }
        }
    }

    /// A plan that comes late owes nothing of the time before it: none of that is recorded as missed.
    private func missedBeforeItsTime() -> [String] {
        var opened: [FiscalYear: CivilDate] = [:]
        return records.compactMap { record in
            switch record.event {
            case .yearOpened(let year) where opened[year] == nil:
                opened[year] = years.zone.date(at: record.at)
            case .closed(let notice, let post, _):
                let start: CivilDate? =
                    switch notice.trigger {
                    case .lead(let days), .opens(let days), .closes(let days):
                        notice.due.adding(days: -days)
                    case .overdue(let days): notice.due.adding(days: days)
                    default: nil
                    }
                // A reminder moves at most over a long weekend with holidays around it.
                guard let start, let day = opened[notice.occurrence.fiscalYear],
                    start.adding(days: 12) < day
                else { return nil }
                return "\(notice) was recorded as missed by \(post) before its year was opened"
            default: break
            }
            return nil
        }
    }

    /// What nobody recorded as done was spoken of under its own year, or the word why not stands there: no
    /// fact of another year silences it.
    private func spoken() -> [String] {
        var named: Set<OccurrenceID> = []
        var claims: [ClaimID: [NoticeID]] = [:]
        var settled: Set<OccurrenceID> = []
        for record in records {
            switch record.event {
            case .claimed(let claim): claims[claim.id] = claim.notices
            case .settled(let claim, _, .accepted, _):
                named.formUnion((claims[claim] ?? []).map(\.occurrence))
            case .closed(let notice, _, _): named.insert(notice.occurrence)
            case .fact(.completed(let done)):
                settled.insert(done.occurrence)
                if done.occurrence.obligation == .phase(.oit) {
                    let year = done.occurrence.fiscalYear
                    for item in years.registry(of: year)?.obligations ?? []
                    where item.kind == .oitItem { settled.insert(OccurrenceID(item.id, year)) }
                }
            default: break
            }
        }
        return years.registries.flatMap { registry in
            registry.obligations.filter { $0.kind == .measure || $0.kind == .oitItem }
                .flatMap { dueDates(of: $0, in: registry).map(\.id) }
                .filter { !named.contains($0) && !settled.contains($0) }
                .map { "nobody ever heard of \($0)" }
        }
    }
}
