import CivilTime
import Obligations
import ThaiPhrases

/// Step 3: what is done, or settled by something greater, is not spoken of.
struct Inhibition: Sendable {
    let fiscalYear: FiscalYear

    /// The reason for which nothing is said of an occurrence any more, or nil.
    func reason(_ obligation: Obligation, _ id: OccurrenceID, _ book: Book) -> Reason? {
        if book.completion(of: id) != nil { return .completed }
        if isQuotaReached(obligation, book) { return .completed }
        if settling(obligation, book) != nil { return .inhibited }
        return nil
    }

    /// The reason for which one rung is kept back, beside those of its occurrence, or nil.
    func reason(_ obligation: Obligation, _ rung: Rung, _ book: Book) -> Reason? {
        guard case .quota(let day) = rung.notice.trigger else { return nil }
        return isBehindPace(obligation, on: day, book) ? nil : .inhibited
    }

    /// Whether a survey has the minimum in all and in every unit.
    func isQuotaReached(_ obligation: Obligation, _ book: Book) -> Bool {
        guard let quota = obligation.quota, let total = quota.total else { return false }
        return book.progress(of: matter(obligation)) >= total
            && shortParts(obligation, book).isEmpty
    }

    /// The units that have not reached their minimum, with how many they have.
    func shortParts(
        _ obligation: Obligation, _ book: Book
    ) -> [(part: Quota.Part, count: Int)] {
        (obligation.quota?.parts ?? []).compactMap { part in
            let count = book.progress(of: matter(obligation), unit: part.unit)
            return count < part.minimum ? (part, count) : nil
        }
    }

    /// Whether fewer people have answered than an even pace would have brought by the day before.
    func isBehindPace(_ obligation: Obligation, on day: CivilDate, _ book: Book) -> Bool {
        guard case .window(let first, let last) = obligation.schedule,
            let total = obligation.quota?.total
        else { return false }
        let length = last.days(since: first) + 1
        let elapsed = min(max(day.days(since: first), 0), length)
        // In whole numbers: count / total < elapsed / length.
        let (answered, isHuge) = book.progress(of: matter(obligation))
            .multipliedReportingOverflow(by: length)
        return !isHuge && answered < total * elapsed
    }

    /// The phase that was recorded as done and settles its items with it, or nil.
    func settling(_ obligation: Obligation, _ book: Book) -> OccurrenceID? {
        guard case .oitItem = obligation.kind else { return nil }
        let phase = OccurrenceID(.phase(.oit), fiscalYear)
        return book.completion(of: phase) == nil ? nil : phase
    }

    private func matter(_ obligation: Obligation) -> MatterID {
        MatterID(obligation.id, fiscalYear)
    }
}

extension ObligationID {
    /// The obligation of a calendar phase: people say `eit`, and so does the ledger.
    public static func phase(_ kind: CalendarPhaseKind) -> ObligationID {
        ObligationID(kind.rawValue)
    }

    /// The service itself, which gives its admin a sign of life.
    public static let service = ObligationID("_service")

    /// The plan of a fiscal year as a whole: that it is missing, or what its close left undone.
    public static let plan = ObligationID("_plan")

    /// The monthly letter of a post, which the ledger keeps like an obligation.
    public static func letter(_ post: PostID) -> ObligationID {
        ObligationID("letter.\(post.rawValue)")
    }
}
