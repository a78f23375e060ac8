import CivilTime
import Obligations
import ThaiPhrases

/// Step 3: what is done, or settled by something greater, is not spoken of.
struct Inhibition: Sendable {
    let registry: Registry
    let ledger: LedgerSnapshot

    /// The reason for which nothing is said of an occurrence any more, or nil.
    func reason(_ obligation: Obligation, _ id: OccurrenceID) -> Reason? {
        if ledger.completion(of: obligation.id, occurrence: id.date) != nil { return .completed }
        if isQuotaReached(obligation) { return .completed }
        if case .oitItem = obligation.kind, isClosed(.oit) { return .inhibited }
        return nil
    }

    /// The reason for which one rung is kept back, beside those of its occurrence, or nil.
    func reason(_ obligation: Obligation, _ rung: Rung) -> Reason? {
        guard case .quota(let day) = rung.notice.trigger else { return nil }
        return isBehindPace(obligation, on: day) ? nil : .inhibited
    }

    /// Whether a survey has the minimum in all and in every unit.
    func isQuotaReached(_ obligation: Obligation) -> Bool {
        guard let quota = obligation.quota, let total = quota.total else { return false }
        return ledger.progress(of: obligation.id) >= total && shortParts(obligation).isEmpty
    }

    /// The units that have not reached their minimum, with how many they have.
    func shortParts(_ obligation: Obligation) -> [(part: Quota.Part, count: Int)] {
        (obligation.quota?.parts ?? []).compactMap { part in
            let count = ledger.progress(of: obligation.id, unit: part.unit)
            return count < part.minimum ? (part, count) : nil
        }
    }

    /// Whether fewer people have answered than an even pace would have brought by the day before.
    func isBehindPace(_ obligation: Obligation, on day: CivilDate) -> Bool {
        guard case .window(let first, let last) = obligation.schedule,
            let total = obligation.quota?.total
        else { return false }
        let length = last.days(since: first) + 1
        let elapsed = min(max(day.days(since: first), 0), length)
        // In whole numbers: count / total < elapsed / length.
        return ledger.progress(of: obligation.id) * length < total * elapsed
    }

    /// Whether a phase was recorded as done: then its items are settled with it.
    private func isClosed(_ kind: CalendarPhaseKind) -> Bool {
        ledger.completion(of: .phase(kind), occurrence: nil) != nil
    }
}

extension ObligationID {
    /// The obligation of a calendar phase: people say `eit`, and so does the ledger.
    public static func phase(_ kind: CalendarPhaseKind) -> ObligationID {
        ObligationID(kind.rawValue)
    }

    /// The service itself, which gives its admin a sign of life.
    public static let service = ObligationID("_service")

    /// The monthly letter of a post, which the ledger keeps like an obligation.
    public static func letter(_ post: PostID) -> ObligationID {
        ObligationID("letter.\(post.rawValue)")
    }
}
