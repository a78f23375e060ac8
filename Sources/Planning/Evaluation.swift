import CivilTime
import Obligations

/// All that is found of one unit of the agenda (an obligation, or a post's monthly letter) at one moment.
struct Evaluation: Sendable {
    var findings: [Finding] = []
    /// What is owed now, by notice and post, with what comes next.
    var owed: [(post: PostID, notice: OwedNotice)] = []
    /// Rungs whose window passed untold and unrecorded.
    var closings: [(notice: NoticeID, post: PostID, reason: Reason)] = []
    var announcement: OverdueReport?
    var isOverdue = false
    /// The earliest moment after `now` at which this may come out differently with no new fact.
    var changesAt: Instant?
    /// The next moment at which a notice becomes due.
    var nextNotice: Instant?

    mutating func consider(_ moment: Instant?, after now: Instant) {
        guard let moment, moment > now else { return }
        if let known = changesAt, known <= moment { return }
        changesAt = moment
    }
}

/// Steps 1 to 6 for one obligation.
struct Evaluator: Sendable {
    let registry: Registry
    let moments: Moments
    let expansion: Expansion
    let triggering: Triggering
    let letterWindows: [LetterWindow]
    let aliveWindows: [LetterWindow]

    init(_ registry: Registry) {
        self.registry = registry
        moments = Moments(registry)
        expansion = Expansion(fiscalYear: registry.fiscalYear, holidays: registry.holidays)
        triggering = Triggering(registry: registry, moments: moments)
        letterWindows = LetterWindow.all(of: registry.fiscalYear, moments)
        aliveWindows = LetterWindow.ofSignOfLife(registry, moments)
    }

    /// Everything about one obligation at a moment.
    func evaluate(_ obligation: Obligation, _ judgement: Judgement) -> Evaluation {
        var result = Evaluation()
        let now = judgement.now
        for due in expansion.dues(of: obligation, through: horizon(obligation, judgement)) {
            let rungs = ladder(obligation, due, judgement)
            let kept = judgement.inhibition.reason(obligation, due.id)
            if kept == nil {
                if isOverdue(obligation, due, at: now) { result.isOverdue = true }
                for edge in overdueEdges(obligation, due) { result.consider(edge, after: now) }
            }
            var found: [(finding: Finding, later: Rung?)] = []
            for (index, rung) in rungs.enumerated() {
                let later = rungs.filter { $0.start >= rung.end }.min { $0.start < $1.start }
                for post in rung.recipients {
                    let finding = judgement.judge(
                        obligation, rung, post, kept: kept, earlier: Array(rungs[..<index]),
                        isLast: later == nil)
                    found.append((finding, later))
                }
            }
            let urgent = Set(found.filter { $0.finding.reason.tells }.map(\.finding.post))
            for (finding, later) in found {
                result.take(finding.accompanying(urgent), later, obligation, judgement)
            }
        }
        if case .recurring = obligation.schedule {
            let next = judgement.today.adding(days: Evaluator.daysBetweenLooks)
            result.consider(moments.zone.instant(next), after: now)
        }
        return result
    }

    /// How often the due dates of a recurring obligation are looked at again, at the latest.
    private static let daysBetweenLooks = 28

    /// The last due date that can matter before the next look: as far away as the longest lead, which
    /// closed days move forward.
    private func horizon(_ obligation: Obligation, _ judgement: Judgement) -> CivilDate {
        let lead = obligation.leadDays.max() ?? 0
        return judgement.today.adding(days: lead + Evaluator.daysBetweenLooks + 34)
    }

    /// The rungs of a due date, and before them the word that it moved, for posts that know another.
    private func ladder(_ obligation: Obligation, _ due: Due, _ judgement: Judgement) -> [Rung] {
        let rungs = triggering.rungs(of: obligation, due)
        return changes(obligation, due, judgement) + rungs
    }

    private func changes(
        _ obligation: Obligation, _ due: Due, _ judgement: Judgement
    ) -> [Rung] {
        var rungs: [Rung] = []
        for isOpening in [true, false] {
            let edge = LedgerSnapshot.Edge(occurrence: due.id, isOpening: isOpening)
            let current = isOpening ? due.opens : due.date
            let known = judgement.ledger.toldDues[edge, default: [:]].filter { $0.value != current }
            for old in Set(known.values).sorted() {
                let posts = known.filter { $0.value == old }.keys.sorted()
                rungs.append(
                    Rung(
                        notice: NoticeID(
                            due.id, .dateChanged(from: old, isOpening: isOpening), due: current),
                        start: judgement.now, end: moments.closeOfBusiness,
                        posts: posts.filter { registry.post($0) != nil }, escalated: []))
            }
        }
        return rungs
    }

    /// Whether the due date has passed for something that stays owed after it.
    func isOverdue(_ obligation: Obligation, _ due: Due, at now: Instant) -> Bool {
        guard moments.endOfDay(due.date) <= now, now < moments.closeOfBusiness else { return false }
        guard obligation.kind.canBeOverdue else { return false }
        // A report that comes round is overdue until the next one is.
        guard obligation.kind == .report, let following = due.following else { return true }
        return now < moments.endOfDay(following)
    }

    /// The moments at which an open due date becomes overdue, and at which it no longer counts.
    private func overdueEdges(_ obligation: Obligation, _ due: Due) -> [Instant] {
        switch obligation.kind {
        case .measure, .oitItem, .phase(_, .duty):
            [moments.endOfDay(due.date), moments.closeOfBusiness]
        case .report:
            [due.date, due.following].compactMap(\.self).map(moments.endOfDay)
                + [moments.closeOfBusiness]
        default: []
        }
    }

    /// The rung of a notice that is owed to a post at a moment if nothing was told, or nil.
    func liveRung(_ notice: NoticeID, _ post: PostID, _ judgement: Judgement) -> Rung? {
        guard let obligation = registry.obligation(notice.occurrence.obligation) else { return nil }
        guard
            let due = expansion.dues(of: obligation, through: horizon(obligation, judgement))
                .first(where: { $0.id == notice.occurrence }),
            judgement.inhibition.reason(obligation, due.id) == nil,
            let rung = ladder(obligation, due, judgement).first(where: { $0.notice == notice }),
            rung.start <= judgement.now, judgement.now < rung.end,
            rung.recipients.contains(post), judgement.inhibition.reason(obligation, rung) == nil
        else { return nil }
        return rung
    }
}

extension Evaluation {
    /// Takes a finding in: as owed, as closed, or as a reason to look again later.
    mutating func take(
        _ finding: Finding, _ later: Rung?, _ obligation: Obligation, _ judgement: Judgement
    ) {
        findings.append(finding)
        consider(finding.changesAt, after: judgement.now)
        let rung = finding.rung
        switch finding.reason {
        case .notYetDue:
            if nextNotice.map({ rung.start < $0 }) ?? true { nextNotice = rung.start }
        case .supersededByLaterNotice, .expired:
            close(finding, judgement.ledger)
        case let reason where reason.tells:
            owed.append(
                (
                    finding.post,
                    OwedNotice(
                        notice: rung.notice, reason: reason, owedSince: rung.start,
                        next: later?.start, nextPosts: later?.recipients ?? [])
                ))
            announce(finding, obligation, judgement)
        default:
            break
        }
    }

    /// A rung that was owed while the daemon served, and passed untold, is recorded once.
    private mutating func close(_ finding: Finding, _ ledger: LedgerSnapshot) {
        guard let firstAt = ledger.firstAt, finding.rung.start >= firstAt,
            ledger.closing(finding.rung.notice, for: finding.post) == nil,
            ledger.pendingClaim(finding.rung.notice, to: finding.post) == nil
        else { return }
        // What the lost records said of it is not known; that it was not told would be a guess.
        let isLost = ledger.isLost(since: finding.rung.start)
        closings.append((finding.rung.notice, finding.post, isLost ? .recordLost : finding.reason))
    }

    private mutating func announce(
        _ finding: Finding, _ obligation: Obligation, _ judgement: Judgement
    ) {
        let notice = finding.rung.notice
        guard case .overdue = notice.trigger, announcement == nil,
            !judgement.ledger.isKnown(notice)
        else { return }
        announcement = OverdueReport(
            id: obligation.id, notice: notice, title: obligation.title,
            asWritten: obligation.asWritten,
            due: notice.due, days: judgement.today.days(since: notice.due),
            posts: finding.rung.recipients, reason: finding.reason)
    }
}
