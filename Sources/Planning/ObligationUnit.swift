import CivilTime
import Obligations

/// What one plan's obligations need to be evaluated: made once a year of documents, shared by its units.
///
/// By reference, because every unit of the year holds it.
final class Evaluator: Sendable {
    let registry: Registry
    let moments: Moments
    let expansion: Expansion
    let triggering: Triggering
    let inhibition: Inhibition

    init(_ registry: Registry) {
        self.registry = registry
        moments = Moments(registry)
        expansion = Expansion(registry)
        triggering = Triggering(registry: registry, moments: moments)
        inhibition = Inhibition(fiscalYear: registry.fiscalYear)
    }
}

extension Evaluator {
    /// The word that a date moved, for posts that were shown another.
    func changes(_ obligation: Obligation, _ due: Due, _ judgement: Judgement) -> [Rung] {
        let end = end(judgement)
        guard judgement.now < end, !obligation.isDraft else { return [] }
        var rungs: [Rung] = []
        for isOpening in [true, false] {
            let current = isOpening ? due.opens : due.date
            if isOpening && !obligation.isWindow { continue }
            let known = judgement.book.shownDates(due.id, isOpening: isOpening)
                .filter { $0.value.date != current }
            for old in Set(known.values.map(\.date)).sorted() {
                let posts = known.filter { $0.value.date == old }.keys.sorted()
                rungs.append(
                    Rung(
                        notice: NoticeID(
                            due.id, .dateChanged(from: old, isOpening: isOpening), due: current),
                        start: judgement.now, end: end,
                        posts: posts.filter { judgement.years.post($0) != nil }, escalated: []))
            }
        }
        return rungs
    }

    /// When nothing is said of the year any more: its close of business, or the record of that.
    func end(_ judgement: Judgement) -> Instant {
        let planned = moments.closeOfBusiness
        return judgement.book.closedAt(registry.fiscalYear).map { min($0, planned) } ?? planned
    }
}

/// An obligation of one year's plan as a unit: steps 1 to 6.
struct ObligationUnit: Unit {
    let evaluator: Evaluator
    let obligation: Obligation

    var posts: [PostID] { obligation.posts }

    func evaluate(_ judgement: Judgement) -> Evaluation {
        var result = Evaluation()
        let now = judgement.now
        for due in dues(judgement) {
            let standing = evaluator.standing(obligation, due, judgement.book, at: now)
            if standing.isOverdue { result.overdue.append(due.id) }
            for edge in evaluator.edges(obligation, due) where !standing.isSettled {
                result.consider(edge, after: now)
            }
            climb(due, judgement, into: &result)
        }
        if case .recurring = obligation.schedule {
            let next = judgement.today.adding(days: ObligationUnit.daysBetweenLooks)
            result.consider(judgement.moments.zone.instant(next), after: now)
        }
        return result
    }

    private func climb(_ due: Due, _ judgement: Judgement, into result: inout Evaluation) {
        let changes = evaluator.changes(obligation, due, judgement)
        let rungs = changes + rungs(due, judgement)
        let kept = evaluator.inhibition.reason(obligation, due.id, judgement.book)
        // What is said of a date that a post learned of as a change is not late.
        let news = Set(changes.flatMap(\.posts))
        let moved = judgement.book.shownDates(due.id, isOpening: false)
        var found: [(finding: Finding, later: Rung?)] = []
        for (index, rung) in rungs.enumerated() {
            let later = rungs.dropFirst(index + 1).first { $0.start >= rung.end }
            let pace = evaluator.inhibition.reason(obligation, rung, judgement.book)
            for post in rung.recipients {
                let finding = judgement.judge(
                    rung, post, kept: kept, earlier: rungs[..<index], isLast: later == nil,
                    pace: pace)
                found.append((finding, later))
            }
        }
        let urgent = Set(found.filter { $0.finding.reason.tells }.map(\.finding.post))
        for (finding, later) in found {
            let finding = finding.accompanying(urgent)
            let isNews = news.contains(finding.post) || moved[finding.post]?.hasMoved == true
            result.take(finding, later, judgement, isNews: isNews)
            if finding.reason.tells { announce(finding, judgement, into: &result) }
        }
    }

    private func announce(
        _ finding: Finding, _ judgement: Judgement, into result: inout Evaluation
    ) {
        let notice = finding.rung.notice
        guard case .overdue = notice.trigger, result.announcement == nil,
            !judgement.book.isKnown(notice, owedFrom: finding.rung.start)
        else { return }
        result.announcement = OverdueReport(
            id: obligation.id, notice: notice, title: obligation.title,
            asWritten: obligation.asWritten,
            due: notice.due, days: judgement.today.days(since: notice.due),
            posts: finding.rung.recipients, reason: finding.reason)
    }

    /// How often the due dates of a recurring obligation are looked at again, at the latest.
    private static let daysBetweenLooks = 28

    /// The due dates up to the last that can matter before the next look: as far away as the longest lead,
    /// which closed days move forward; all of them once somebody was shown one, for it may move.
    private func dues(_ judgement: Judgement) -> [Due] {
        if judgement.book.hasShown(matter) {
            return evaluator.expansion.dues(of: obligation, through: nil, judgement.book)
        }
        let lead = obligation.leadDays.max() ?? 0
        let horizon = judgement.today.adding(days: lead + ObligationUnit.daysBetweenLooks + 34)
        return evaluator.expansion.dues(of: obligation, through: horizon, judgement.book)
    }

    private var matter: MatterID { MatterID(obligation.id, evaluator.registry.fiscalYear) }

    /// The rungs of a due date, none of them past the end of the year's business.
    private func rungs(_ due: Due, _ judgement: Judgement) -> [Rung] {
        guard !obligation.isDraft else { return [] }
        let rungs = evaluator.triggering.rungs(of: obligation, due)
        let end = evaluator.end(judgement)
        guard rungs.contains(where: { $0.end > end }) else { return rungs }
        return rungs.filter { $0.start < end }.map { rung in
            Rung(
                notice: rung.notice, start: rung.start, end: min(rung.end, end),
                posts: rung.posts, escalated: rung.escalated)
        }
    }

    /// All rungs of the occurrence that a notice speaks of; nil when the plan does not have it any more.
    private func ladder(of notice: NoticeID, _ judgement: Judgement) -> [Rung]? {
        dues(judgement).first { $0.id == notice.occurrence }
            .map {
                evaluator.changes(obligation, $0, judgement) + rungs($0, judgement)
            }
    }

    func live(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Rung? {
        guard
            evaluator.inhibition.reason(obligation, notice.occurrence, judgement.book) == nil,
            let rung = ladder(of: notice, judgement)?.first(where: { $0.notice == notice }),
            rung.start <= judgement.now, judgement.now < rung.end,
            rung.recipients.contains(post),
            evaluator.inhibition.reason(obligation, rung, judgement.book) == nil
        else { return nil }
        return rung
    }

    func lapse(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Reason? {
        guard evaluator.inhibition.reason(obligation, notice.occurrence, judgement.book) == nil
        else { return nil }
        guard let ladder = ladder(of: notice, judgement) else { return .removedFromPlan }
        // A date that moved took its notice with it; the word of the change speaks instead.
        guard let rung = ladder.first(where: { $0.notice == notice }) else {
            return judgement.now < evaluator.end(judgement) ? .supersededByLaterNotice : .expired
        }
        guard rung.recipients.contains(post) else { return .removedFromPlan }
        // Not its time after all, or its pace is kept: nothing has lapsed.
        guard rung.end <= judgement.now else { return nil }
        return ladder.contains { $0.start >= rung.end } ? .supersededByLaterNotice : .expired
    }
}

extension Obligation {
    /// Whether it lasts from a first to a last day, so that the first one is news too.
    var isWindow: Bool { if case .window = schedule { true } else { false } }
}
