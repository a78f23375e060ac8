import CivilTime
import Obligations

/// Step 8: claims in doubt, deferred or rejected are tried again with what is still true of them.
struct Retrying {
    let years: Years
    let judgement: Judgement
    /// The unit that a notice belongs to; nil when the plans have it no more.
    let unit: (NoticeID) -> (any Unit)?

    /// What becomes of one open claim now.
    enum Verdict {
        case deliver(Reminder, dropped: [(NoticeID, Reason)])
        case withdraw(attempt: Int, detail: String, dropped: [(NoticeID, Reason)])
        case wait(until: Instant)
    }

    /// Looks at an open claim.
    func look(at claim: OpenClaim) -> Verdict {
        let all = claim.notices.map { ($0, liveRung($0, claim.post)) }
        let dropped = all.filter { $0.1 == nil }.compactMap { notice, _ in
            lapse(notice, claim.post).map { (notice, $0) }
        }
        let live = all.compactMap { notice, rung in rung.map { (notice, $0) } }
        if live.isEmpty {
            return .withdraw(
                attempt: claim.attempt, detail: "nothing left to say", dropped: dropped)
        }
        if claim.outcome == .rejected, !years.hasMailbox(for: claim.post) {
            return .withdraw(
                attempt: claim.attempt, detail: "no address: \(claim.detail)",
                dropped: dropped + live.map { ($0.0, Reason.noAddress) })
        }
        // A silenced notice leaves the letter, and is owed anew when its silence ends.
        let silences = live.map { silence($0.0, claim.post) }
        let rungs = zip(live, silences).filter { $1 == nil }.map(\.0)
        if rungs.isEmpty, let until = silences.compactMap(\.self).map(\.until).min() {
            return .wait(until: judgement.moments.endOfDay(until))
        }
        if let until = waitsUntil(claim, rungs.map(\.1)) { return .wait(until: until) }
        if claim.outcome == .rejected, claim.rejections > policy.rejectedRetries {
            return .withdraw(
                attempt: claim.attempt, detail: "rejected too often: \(claim.detail)",
                dropped: dropped + live.map { ($0.0, Reason.expired) })
        }
        return .deliver(reminder(claim, rungs), dropped: dropped)
    }

    private func reminder(_ claim: OpenClaim, _ rungs: [(NoticeID, Rung)]) -> Reminder {
        let reason: Reason =
            switch claim.outcome {
            case nil: .inDoubtAfterCrash
            case .unknown: .retryInDoubt
            default: .retryAfterDeferral
            }
        let notices = rungs.map { notice, rung in
            OwedNotice(
                notice: notice, reason: reason,
                owedSince: judgement.owedSince(rung, isNews: false), next: nil, nextPosts: [],
                isAfterOutage: judgement.fellIntoOutage(rung.start))
        }
        return Reminder(
            claim: claim.id, post: claim.post, attempt: claim.attempt + 1,
            messageID: claim.messageID, notices: notices, isPossibleRepeat: claim.mayHaveLeft)
    }

    private var policy: Policy { judgement.moments.policy }

    /// When the claim may be tried again, or nil when that is now.
    private func waitsUntil(_ claim: OpenClaim, _ rungs: [Rung]) -> Instant? {
        let now = judgement.now
        let moments = judgement.moments
        let ready: Instant
        switch claim.outcome {
        case .rejected:
            ready = moments.nextSend(
                from: moments.endOfDay(moments.zone.date(at: claim.at)))
        case nil where !(claim.wasInDoubt && claim.attempt > 1):
            // After a crash at once; but a letter that ends the service each time must not go out each time
            // that it is started.
            ready = claim.at
        case nil, .deferred, .unknown:
            let index = min(claim.attempt, policy.retryMinutes.count) - 1
            let minutes = policy.retryMinutes.isEmpty ? 60 : policy.retryMinutes[max(index, 0)]
            ready = claim.at.adding(seconds: minutes * 60)
        default:
            ready = claim.at
        }
        if ready > now { return ready }
        // As for a first attempt: what cannot wait until the next opening goes now.
        let next = moments.nextSend(from: now)
        return next > now && rungs.allSatisfy { next < $0.end } ? next : nil
    }

    private func silence(_ notice: NoticeID, _ post: PostID) -> Silence? {
        judgement.book.silence(notice.occurrence.matter, post, on: judgement.today)
    }

    private func liveRung(_ notice: NoticeID, _ post: PostID) -> Rung? {
        unit(notice)?.live(notice, to: post, judgement)
    }

    /// Why a notice that is not live any more is recorded as untold; nil when it is done, or when that is
    /// recorded already.
    private func lapse(_ notice: NoticeID, _ post: PostID) -> Reason? {
        guard judgement.book.closing(notice, for: post) == nil else { return nil }
        guard let unit = unit(notice) else { return .removedFromPlan }
        return unit.lapse(notice, to: post, judgement)
    }
}

extension Years {
    /// Whether letters to a post arrive anywhere: at its own mailbox, at that of a superior, or at the
    /// secretary's.
    func hasMailbox(for id: PostID) -> Bool {
        if id == .admin { return admin != nil }
        return ([id] + superiors(of: id) + [secretary]).contains { post($0)?.address != nil }
    }
}
