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
    /// The occurrences that are overdue.
    var overdue: [OccurrenceID] = []
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

/// Something that letters speak of: an obligation, a post's monthly letter, the sign of life, a year's close.
///
/// Each kind is one file that conforms. The planner knows them by this and nothing else.
protocol Unit {
    /// The posts that hear of it, or whose letters say more or less when it changes.
    var posts: [PostID] { get }

    /// Everything about it at a moment.
    func evaluate(_ judgement: Judgement) -> Evaluation

    /// The rung of one of its notices that is owed to a post at a moment if nothing was told, or nil.
    func live(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Rung?

    /// Why a notice of it that is not live any more is recorded as untold; nil when it is done or gone.
    func lapse(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Reason?
}

extension Unit {
    /// What a ladder of rungs comes to: each of them for each of its posts.
    ///
    /// - Parameter kept: the reason for which one rung is kept back whatever the clock says, or nil.
    func climb(
        _ rungs: [Rung], _ judgement: Judgement, kept: (Rung, PostID) -> Reason?
    ) -> Evaluation {
        var result = Evaluation()
        for (index, rung) in rungs.enumerated() {
            for post in rung.recipients {
                let reason = kept(rung, post)
                let finding = judgement.judge(
                    rung, post, kept: reason, earlier: rungs[..<index],
                    isLast: index == rungs.count - 1)
                result.take(finding, nil, judgement)
                if reason != nil { result.consider(rung.end, after: judgement.now) }
            }
        }
        return result
    }
}

extension Evaluation {
    /// Takes a finding in: as owed, as closed, or as a reason to look again later.
    ///
    /// - Parameters:
    ///   - later: the rung that speaks next if nothing is done.
    ///   - isNews: whether the post learns of this date only now, so that it is not late.
    mutating func take(
        _ finding: Finding, _ later: Rung?, _ judgement: Judgement, isNews: Bool = false
    ) {
        findings.append(finding)
        consider(finding.changesAt, after: judgement.now)
        let rung = finding.rung
        switch finding.reason {
        case .notYetDue:
            if nextNotice.map({ rung.start < $0 }) ?? true { nextNotice = rung.start }
        case .supersededByLaterNotice, .expired:
            close(finding, judgement.book)
        case let reason where reason.tells:
            owed.append(
                (
                    finding.post,
                    OwedNotice(
                        notice: rung.notice, reason: reason,
                        owedSince: judgement.owedSince(rung, isNews: isNews),
                        next: later?.start, nextPosts: later?.recipients ?? [],
                        isAfterOutage: judgement.fellIntoOutage(rung.start))
                ))
        default:
            break
        }
    }

    /// A rung that was owed while the daemon served, and passed untold, is recorded once.
    private mutating func close(_ finding: Finding, _ book: Book) {
        let year = finding.rung.notice.occurrence.fiscalYear
        guard let since = book.owedFrom(year), finding.rung.start >= since,
            book.closing(finding.rung.notice, for: finding.post) == nil,
            book.pendingClaim(finding.rung.notice, to: finding.post) == nil
        else { return }
        // What the lost records said of it is not known; that it was not told would be a guess.
        let isLost = book.isLost(since: finding.rung.start)
        closings.append((finding.rung.notice, finding.post, isLost ? .recordLost : finding.reason))
    }
}

extension Judgement {
    /// Since when a notice is owed: not from before there was a service, nor before its date was known.
    func owedSince(_ rung: Rung, isNews: Bool) -> Instant {
        // Records that are lost may have told it, whatever the first one says that is left.
        if book.isLost(since: rung.start) { return rung.start }
        if isNews { return now }
        return max(rung.start, book.firstAt ?? rung.start)
    }

    /// Whether the service was down at a moment, before its present start.
    func fellIntoOutage(_ moment: Instant) -> Bool {
        guard let down = book.lastAliveBeforeStart, let up = book.lastStartAt else { return false }
        return down < moment && moment < up
    }
}
