import CivilTime
import Obligations

/// What is to be done now, why, and when to look again.
///
/// The steps of planning, one file each, in the order in which a notice meets them: `Expansion` (obligation
/// -> due dates), `Triggering` (due date -> rungs, the windows in which a notice is owed), `Inhibition` (done,
/// or settled by something greater), `Judgement` (told? silenced? may mail leave now?), `Grouping` (one
/// letter per post), `Retrying` (claims in doubt or deferred). A `Unit` is what they are asked of, one file
/// a kind: `ObligationUnit`, `MonthlyLetterUnit`, `SignOfLifeUnit`, `YearUnits`. `Standing` says how a matter
/// stands, for whoever prints it; `Closing` ends a year. `Planner` walks them and keeps the agenda.
public struct Plan: Sendable {
    /// What is to be done, in order.
    public var actions: [Action] = []
    /// A verdict for every notice that was considered, told and kept back alike.
    public var decisions: [Decision] = []
    /// When to look again; strictly after `now` once the actions are done. Nil: nothing will ever come.
    public var nextWake: Instant?
    /// Why nothing is done at all, when the clock cannot be trusted.
    public var hold: Hold?
    /// The occurrences that are overdue, in the order of the documents.
    public var overdue: [OccurrenceID] = []
    /// How many occurrences are overdue.
    public var overdueCount: Int { overdue.count }
    /// The next notice that will become due as far as is known, for the status line.
    public var upcoming: (at: Instant, id: MatterID)?

    /// The letters to deliver, in order.
    public var reminders: [Reminder] {
        actions.compactMap { if case .deliver(let reminder) = $0 { reminder } else { nil } }
    }
}

/// One thing to do.
public enum Action: Sendable {
    /// Claim, deliver and settle a letter.
    case deliver(Reminder)
    /// Settle a claim that has nothing left to say.
    case withdraw(ClaimID, attempt: Int, detail: String)
    /// Record that an owed notice will not be told.
    case close(NoticeID, PostID, Reason)
    /// Tell the journal that an obligation reached a step of its overdue ladder.
    case announce(OverdueReport)
    /// Write the day's one line on what is overdue.
    case summarize(CivilDate, overdue: [OccurrenceID])
    /// Record what is still open of a year whose business closes, and that it is closed.
    case closeYear(FiscalYear, open: [OccurrenceID])
}

/// A verdict on one notice for one post.
public struct Decision: Hashable, Sendable {
    /// The notice.
    public let notice: NoticeID
    /// The post.
    public let post: PostID
    /// Told or kept back, and why.
    public let reason: Reason
    /// When the notice becomes, or became, due.
    public let from: Instant
    /// When it stops being owed.
    public let until: Instant
}

/// An obligation that reached a step of its overdue ladder.
public struct OverdueReport: Hashable, Sendable {
    /// The obligation.
    public let id: ObligationID
    /// The step, as a notice.
    public let notice: NoticeID
    /// Its title.
    public let title: String
    /// Its time cell as written.
    public let asWritten: String
    /// The due date.
    public let due: CivilDate
    /// Whole days since the due date.
    public let days: Int
    /// The posts that are told.
    public let posts: [PostID]
    /// The reason word of this step.
    public let reason: Reason
}

/// Why mail is held.
public enum Hold: Hashable, Sendable {
    /// The clock lies before the newest entry of the ledger.
    case clockBehindLedger(newest: Instant)
    /// The clock lies far outside the fiscal year of the documents.
    case clockOutsideFiscalYear
    /// Nobody vouches for the clock, and it is far from where the records left off.
    case clockUnconfirmed(last: Instant)
}

/// One letter to one post: what is claimed, delivered and settled.
public struct Reminder: Hashable, Sendable {
    /// The name of the claim.
    public let claim: ClaimID
    /// Who gets it.
    public let post: PostID
    /// 1 for the first attempt.
    public let attempt: Int
    /// The Message-ID, the same on every attempt.
    public let messageID: String
    /// What it tells, most pressing first.
    public var notices: [OwedNotice]
    /// Whether an earlier attempt may have arrived: the daemon ended between claim and settlement, or
    /// the records that would tell are lost.
    public let isPossibleRepeat: Bool

    /// The first day of the month whose follow-up letter this is, or nil.
    public var month: CivilDate? {
        for owed in notices {
            if case .monthly(let first) = owed.notice.trigger { return first }
        }
        return nil
    }
}

/// A notice that is owed to a post now.
public struct OwedNotice: Hashable, Sendable {
    /// Its identity.
    public let notice: NoticeID
    /// Why it is told.
    public let reason: Reason
    /// Since when it is owed.
    public let owedSince: Instant
    /// When the next reminder of the same matter comes, if nothing is done.
    public let next: Instant?
    /// Who gets the next one.
    public let nextPosts: [PostID]
    /// Whether it became due while the service was down.
    public let isAfterOutage: Bool

    /// The same for another reason.
    func because(_ reason: Reason) -> OwedNotice {
        OwedNotice(
            notice: notice, reason: reason, owedSince: owedSince, next: next, nextPosts: nextPosts,
            isAfterOutage: isAfterOutage)
    }
}
