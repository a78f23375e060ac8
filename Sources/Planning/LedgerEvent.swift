import CivilTime
import Obligations

/// The name of one letter's claim: a hash over its notices and its post.
public struct ClaimID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Hexadecimal digits.
    public let rawValue: String

    /// Makes an id.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// The digits.
    public var description: String { rawValue }
    /// Alphabetical.
    public static func < (left: ClaimID, right: ClaimID) -> Bool { left.rawValue < right.rawValue }
}

/// How a claim ended, or did not.
public enum ClaimOutcome: String, CaseIterable, Sendable {
    /// The mailer took responsibility for it.
    case accepted
    /// It can be tried again.
    case deferred
    /// It will not be taken as it is.
    case rejected
    /// Later notices took its place, or what it spoke of was done.
    case withdrawn
}

/// What happened, as the ledger keeps it: appended, never changed.
public enum LedgerEvent: Hashable, Sendable {
    /// The daemon began to serve.
    case started(version: String, digest: String)
    /// The daemon ended in good order.
    case stopped
    /// Documents came into force.
    case registryLoaded(digest: String)
    /// A letter is about to be handed over.
    ///
    /// The reasons stand in the order of the notices; records of an older format have none.
    case claimed(
        claim: ClaimID, attempt: Int, post: PostID, notices: [NoticeID], messageID: String,
        reasons: [Reason] = [])
    /// What became of an attempt.
    case settled(claim: ClaimID, attempt: Int, outcome: ClaimOutcome, detail: String)
    /// A notice that was owed will not be told, and why.
    case closed(notice: NoticeID, post: PostID, reason: Reason)
    /// The daily line on what is overdue was written.
    case summarized(date: CivilDate)
    /// An officer's fact: it is done.
    case completed(Completion)
    /// An officer's fact: it is not done after all.
    case reopened(obligation: ObligationID, occurrence: CivilDate?, actor: String, comment: String)
    /// An officer's fact: so many respondents of a unit so far.
    case progress(obligation: ObligationID, unit: String, count: Int, actor: String)
    /// An officer's fact: say nothing of this until a day.
    case silenced(Silence)
    /// The admin's word that this ledger goes on although records of it are lost.
    case restored(Restoration)
}

extension LedgerEvent {
    /// Whether an officer recorded it, and not the daemon.
    var isFact: Bool {
        switch self {
        case .completed, .reopened, .progress, .silenced, .restored: true
        case .started, .stopped, .registryLoaded, .claimed, .settled, .closed, .summarized: false
        }
    }
}

/// An officer's word that something is done.
public struct Completion: Hashable, Sendable {
    /// What.
    public let obligation: ObligationID
    /// Which occurrence, by its rule's date; nil for what is due once.
    public let occurrence: CivilDate?
    /// Whether all earlier occurrences count as done too.
    public let isThrough: Bool
    /// The day on which it was done.
    public let date: CivilDate
    /// What came of it.
    public let result: String
    /// Where the evidence is.
    public let evidence: String
    /// Who recorded it: a login name or a post.
    public let actor: String

    /// Makes a completion.
    public init(
        obligation: ObligationID, occurrence: CivilDate?, isThrough: Bool = false, date: CivilDate,
        result: String = "", evidence: String = "", actor: String = ""
    ) {
        self.obligation = obligation
        self.occurrence = occurrence
        self.isThrough = isThrough
        self.date = date
        self.result = result
        self.evidence = evidence
        self.actor = actor
    }

    /// Whether an occurrence of a recurring obligation is done with it.
    func covers(_ date: CivilDate) -> Bool {
        guard let occurrence else { return false }
        return occurrence == date || (isThrough && date <= occurrence)
    }
}

/// The admin's word that an older copy of the ledger takes the place of one that is lost.
///
/// What the lost records said of letters is not known any more. So every notice that was owed before
/// they end may have been told, and the letter with it says so.
public struct Restoration: Hashable, Sendable {
    /// The number of the last lost record.
    public let lostThrough: Int64
    /// The hash of the last lost record, in hexadecimal digits.
    public let lostDigest: String
    /// When the last lost record was written.
    public let lostUntil: Instant
    /// Why the copy was accepted.
    public let comment: String
    /// Who accepted it: a login name.
    public let actor: String

    /// Makes a restoration.
    public init(
        lostThrough: Int64, lostDigest: String, lostUntil: Instant, comment: String,
        actor: String = ""
    ) {
        self.lostThrough = lostThrough
        self.lostDigest = lostDigest
        self.lostUntil = lostUntil
        self.comment = comment
        self.actor = actor
    }
}

/// A time during which notices wait.
public struct Silence: Hashable, Sendable {
    /// The obligation, all strands of its row included; nil for everything.
    public let obligation: ObligationID?
    /// The post; nil for all posts.
    public let post: PostID?
    /// The last day, inside.
    public let until: CivilDate
    /// Why.
    public let comment: String
    /// Who asked for it.
    public let actor: String

    /// Makes a silence.
    public init(
        obligation: ObligationID?, post: PostID?, until: CivilDate, comment: String,
        actor: String = ""
    ) {
        self.obligation = obligation
        self.post = post
        self.until = until
        self.comment = comment
        self.actor = actor
    }

    /// Whether a notice of an obligation to a post falls under it on a day.
    public func covers(_ id: ObligationID, _ recipient: PostID, on date: CivilDate) -> Bool {
        if date > until { return false }
        if let post, post != recipient { return false }
        if let obligation, obligation != id, obligation != id.row { return false }
        return true
    }
}

/// An event with its place and time in the ledger.
public struct LedgerRecord: Hashable, Sendable {
    /// Its place, from 1, without gaps.
    public let sequence: Int64
    /// When it was written, by the clock of that moment.
    public let at: Instant
    /// What happened.
    public let event: LedgerEvent

    /// Makes a record.
    public init(sequence: Int64, at: Instant, event: LedgerEvent) {
        self.sequence = sequence
        self.at = at
        self.event = event
    }
}
