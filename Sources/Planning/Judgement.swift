import CivilTime
import Obligations

/// What was found of one notice for one post.
struct Finding: Sendable {
    let rung: Rung
    let post: PostID
    let reason: Reason
    /// When the verdict may change with nothing but time passing.
    let changesAt: Instant?

    /// The word that a date moved does not wait for the hours of mail when a notice that cannot wait
    /// speaks of the new date: the post would take that for the date it always was.
    func accompanying(_ urgent: Set<PostID>) -> Finding {
        guard case .dateChanged = rung.notice.trigger, reason == .outsideSendWindow,
            urgent.contains(post)
        else { return self }
        return Finding(rung: rung, post: post, reason: .dateChanged, changesAt: rung.end)
    }
}

/// Steps 3 to 6 for one notice and one post: done? told? silenced? may mail leave now?
///
/// The whole decision to speak, in the order in which the reasons count.
struct Judgement: Sendable {
    let years: Years
    let moments: Moments
    let book: Book
    let now: Instant
    let today: CivilDate

    /// - Parameter moments: those of the year that the day falls under: its rules say when mail leaves, for
    ///   the matters of every year.
    init(_ years: Years, _ moments: Moments, _ book: Book, at now: Instant) {
        self.years = years
        self.moments = moments
        self.book = book
        self.now = now
        today = moments.zone.date(at: now)
    }

    /// The verdict on a rung for a post.
    ///
    /// - Parameters:
    ///   - kept: the reason for which the whole occurrence is kept back, or nil.
    ///   - earlier: the rungs before this one in its ladder.
    ///   - isLast: whether no later rung speaks for it when its window has passed.
    ///   - pace: the reason for which this rung alone is kept back, or nil.
    func judge(
        _ rung: Rung, _ post: PostID, kept: Reason?, earlier: some Collection<Rung>, isLast: Bool,
        pace: Reason? = nil
    ) -> Finding {
        func finding(_ reason: Reason, changesAt: Instant? = nil) -> Finding {
            Finding(rung: rung, post: post, reason: reason, changesAt: changesAt)
        }
        // Told stays told, whatever came after.
        if book.isTold(rung.notice, to: post, owedFrom: rung.start) { return finding(.alreadyTold) }
        // Nothing is told of what is done.
        if let kept { return finding(kept) }
        // Nothing is told before its time.
        if rung.start > now { return finding(.notYetDue, changesAt: rung.start) }
        // The window has passed: a later rung speaks for it, or nothing does.
        if rung.end <= now { return finding(isLast ? .expired : .supersededByLaterNotice) }
        // What was given up stays given up; the next rung tries anew.
        if let reason = givenUp(rung.notice, post) { return finding(reason) }
        if let pace { return finding(pace, changesAt: rung.end) }
        // A letter with it is on its way or in doubt; retrying decides about that letter.
        if book.pendingClaim(rung.notice, to: post) != nil {
            return finding(.waitingForRetry, changesAt: rung.end)
        }
        if let waiting = silenceOrWindow(rung, post) {
            return finding(waiting.reason, changesAt: waiting.until)
        }
        return finding(
            tellingReason(rung, post, earlier: earlier), changesAt: rung.end)
    }

    /// The reason for which a notice was given up before its window passed, or nil.
    private func givenUp(_ notice: NoticeID, _ post: PostID) -> Reason? {
        switch book.closing(notice, for: post) {
        case .expired: .expired
        case .noAddress: years.hasMailbox(for: post) ? nil : .noAddress
        default: nil
        }
    }

    /// A silence or the hours of the day make a notice wait; neither drops it.
    func silenceOrWindow(
        _ rung: Rung, _ post: PostID
    ) -> (reason: Reason, until: Instant)? {
        if let silence = book.silence(rung.notice.occurrence.matter, post, on: today) {
            return (.silenced, min(moments.endOfDay(silence.until), rung.end))
        }
        let next = moments.nextSend(from: now)
        // Never past the due date: what cannot wait until the next opening goes now.
        if next > now, next < rung.end { return (.outsideSendWindow, next) }
        return nil
    }

    private func tellingReason(
        _ rung: Rung, _ post: PostID, earlier: some Collection<Rung>
    ) -> Reason {
        switch rung.notice.trigger {
        case .lead:
            let isFirst = !earlier.contains { book.telling($0.notice, to: post) != nil }
            return isFirst ? .firstNotice : .leadTimeReached
        case .opens: return .windowOpens
        case .closes: return .windowCloses
        case .quota, .closedShort: return .quotaShort
        case .dateChanged: return .dateChanged
        case .monthly: return .monthlyLetter
        case .alive: return .signOfLife
        case .yearClosed: return .yearClosed
        case .planMissing: return .planMissing
        case .yearWithoutPlan: return .yearWithoutPlan
        case .overdue:
            let wasTold = earlier.contains { rung in
                guard case .overdue = rung.notice.trigger else { return false }
                return book.telling(rung.notice, to: post) != nil
            }
            if wasTold { return .repeatIntervalElapsed }
            return rung.escalated.contains(post) ? .escalated : .overdue
        }
    }
}
