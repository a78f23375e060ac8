import CivilTime
import Obligations

/// Step 8: claims in doubt, deferred or rejected are tried again with what is still true of them.
struct Retrying {
    let evaluator: Evaluator
    let judgement: Judgement
    let obligationsOfPost: (PostID) -> [Obligation]

    /// What becomes of one open claim now.
    enum Verdict {
        case deliver(Reminder, dropped: [(NoticeID, Reason)])
        case withdraw(attempt: Int, detail: String, dropped: [(NoticeID, Reason)])
        case wait(until: Instant)
    }

    /// Looks at an open claim.
    func look(at claim: LedgerSnapshot.Claim) -> Verdict {
        let live = claim.notices.map { ($0, liveRung($0, claim.post)) }
        let dropped = live.filter { $0.1 == nil }.compactMap { notice, _ in
            lapse(notice).map { (notice, $0) }
        }
        let rungs = live.compactMap { notice, rung in rung.map { (notice, $0) } }
        if rungs.isEmpty {
            return .withdraw(
                attempt: claim.attempt, detail: "nothing left to say", dropped: dropped)
        }
        if let until = waitsUntil(claim) ?? silencedUntil(claim, rungs.map(\.0)) {
            return .wait(until: until)
        }
        if claim.outcome == .rejected, claim.rejections > policy.rejectedRetries {
            return .withdraw(
                attempt: claim.attempt, detail: "rejected too often: \(claim.detail)",
                dropped: dropped + rungs.map { ($0.0, Reason.expired) })
        }
        let reason: Reason =
            claim.outcome == nil ? .inDoubtAfterCrash : .retryAfterDeferral
        let notices = rungs.map { notice, rung in
            OwedNotice(
                notice: notice, reason: reason, owedSince: rung.start, next: nil, nextPosts: [])
        }
        let reminder = Reminder(
            claim: claim.id, post: claim.post, attempt: claim.attempt + 1,
            messageID: claim.messageID, notices: notices,
            isPossibleRepeat: claim.outcome == nil)
        return .deliver(reminder, dropped: dropped)
    }

    private var policy: Policy { evaluator.registry.policy }

    /// When the claim may be tried again, or nil when that is now.
    private func waitsUntil(_ claim: LedgerSnapshot.Claim) -> Instant? {
        let now = judgement.now
        let moments = evaluator.moments
        let ready: Instant
        switch claim.outcome {
        case .rejected:
            ready = moments.nextSend(
                from: moments.endOfDay(moments.zone.date(at: claim.at)))
        case .deferred:
            let index = min(claim.attempt, policy.retryMinutes.count) - 1
            let minutes = policy.retryMinutes.isEmpty ? 60 : policy.retryMinutes[max(index, 0)]
            ready = claim.at.adding(seconds: minutes * 60)
        default:
            ready = claim.at
        }
        if ready > now { return ready }
        let next = moments.nextSend(from: now)
        return next > now ? next : nil
    }

    /// The first day after a silence that covers anything in the letter, or nil.
    private func silencedUntil(
        _ claim: LedgerSnapshot.Claim, _ notices: [NoticeID]
    ) -> Instant? {
        notices.compactMap {
            judgement.ledger.silence(
                $0.occurrence.obligation, claim.post, on: judgement.today)
        }.map { evaluator.moments.endOfDay($0.until) }.max()
    }

    private func liveRung(_ notice: NoticeID, _ post: PostID) -> Rung? {
        if case .monthly = notice.trigger {
            return evaluator.liveLetter(
                notice, post, obligations: obligationsOfPost(post), judgement)
        }
        return evaluator.liveRung(notice, post, judgement)
    }

    /// Why a notice that is not live any more is recorded as untold; nil when it is done or gone.
    private func lapse(_ notice: NoticeID) -> Reason? {
        guard let obligation = evaluator.registry.obligation(notice.occurrence.obligation) else {
            if case .monthly = notice.trigger { return .supersededByLaterNotice }
            return nil
        }
        let due = OccurrenceID(
            obligation.id, evaluator.registry.fiscalYear, notice.occurrence.date)
        if judgement.inhibition.reason(obligation, due) != nil { return nil }
        return .supersededByLaterNotice
    }
}
