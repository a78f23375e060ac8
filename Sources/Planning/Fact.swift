import CivilTime
import Obligations

/// What a person said, as the ledger keeps it. Each has a counterpart that takes it back; nothing is deleted.
public enum Fact: Hashable, Sendable {
    /// It is done.
    case completed(Completion)
    /// It is not done after all: a round, or without one all of the matter.
    case reopened(OccurrenceID, actor: String, comment: String)
    /// So many respondents of a survey's unit so far.
    case progress(survey: MatterID, unit: String, count: Int, actor: String)
    /// Say nothing of this until a day.
    case silenced(Silence)
    /// A silence ends before its day; it is named by the number of its record.
    case unsilenced(record: Int64, actor: String, comment: String)
    /// More time was granted.
    case extended(Extension)
    /// A record of a person was a mistake, and counts as never made.
    case retracted(record: Int64, actor: String, comment: String)
    /// The clock is right now; records with a false time are named.
    case clockConfirmed(ClockConfirmation)
    /// Documents that take something away are to be served all the same; they are named by their digest.
    case documentsAccepted(digest: String, actor: String, comment: String)
    /// This ledger goes on although records of it are lost or doubted.
    case restored(Restoration)

    /// Who said it: a login name or a post.
    public var actor: String {
        switch self {
        case .completed(let fact): fact.actor
        case .reopened(_, let actor, _), .progress(_, _, _, let actor),
            .unsilenced(_, let actor, _), .retracted(_, let actor, _),
            .documentsAccepted(_, let actor, _):
            actor
        case .silenced(let fact): fact.actor
        case .extended(let fact): fact.actor
        case .clockConfirmed(let fact): fact.actor
        case .restored(let fact): fact.actor
        }
    }
}

/// A person's word that something is done.
public struct Completion: Hashable, Sendable {
    /// What, and which round; no round for what is due once.
    public let occurrence: OccurrenceID
    /// Whether all earlier rounds count as done too.
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
        _ occurrence: OccurrenceID, isThrough: Bool = false, date: CivilDate, result: String = "",
        evidence: String = "", actor: String = ""
    ) {
        self.occurrence = occurrence
        self.isThrough = isThrough
        self.date = date
        self.result = result
        self.evidence = evidence
        self.actor = actor
    }

    /// Whether a round of the same matter is done with it.
    public func covers(_ round: CivilPeriod?) -> Bool {
        guard let round else { return true }
        guard let mine = occurrence.round else { return false }
        return mine == round || (isThrough && round <= mine)
    }
}

/// More time, granted by somebody who may: the day of the plan stays visible beside it.
public struct Extension: Hashable, Sendable {
    /// What, and which round.
    public let occurrence: OccurrenceID
    /// The new due date.
    public let until: CivilDate
    /// Who granted it: a post or an office.
    public let grantedBy: String
    /// The paper that says so, or empty.
    public let paper: String
    /// Who recorded it.
    public let actor: String

    /// Makes an extension.
    public init(
        _ occurrence: OccurrenceID, until: CivilDate, grantedBy: String, paper: String = "",
        actor: String = ""
    ) {
        self.occurrence = occurrence
        self.until = until
        self.grantedBy = grantedBy
        self.paper = paper
        self.actor = actor
    }
}

/// The admin's word, or the kernel's, that the clock is right now.
///
/// Records with a later stamp were written by a clock that was ahead. Their stamps do not count any more,
/// and what was closed by them is open again.
public struct ClockConfirmation: Hashable, Sendable {
    /// The first record with a false time; nil when none has one.
    public let falseFrom: Int64?
    /// The last record with a false time.
    public let falseThrough: Int64?
    /// Why the clock is trusted.
    public let comment: String
    /// Who says so: a login name, or `kernel`.
    public let actor: String

    /// Makes a confirmation.
    public init(
        falseFrom: Int64? = nil, falseThrough: Int64? = nil, comment: String, actor: String
    ) {
        self.falseFrom = falseFrom
        self.falseThrough = falseThrough
        self.comment = comment
        self.actor = actor
    }

    /// The records whose stamps are false.
    public var falseRecords: ClosedRange<Int64>? {
        guard let falseFrom, let falseThrough, falseFrom <= falseThrough else { return nil }
        return falseFrom...falseThrough
    }
}

/// The admin's word that an older copy of the ledger takes the place of one that is lost, or that a ledger
/// whose chain does not hold goes on.
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
    /// The fiscal year whose obligation it is; nil for those of all years.
    public let fiscalYear: FiscalYear?
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
        obligation: ObligationID?, fiscalYear: FiscalYear? = nil, post: PostID?, until: CivilDate,
        comment: String, actor: String = ""
    ) {
        self.obligation = obligation
        self.fiscalYear = fiscalYear
        self.post = post
        self.until = until
        self.comment = comment
        self.actor = actor
    }

    /// Whether a notice of a matter to a post falls under it on a day. The service's own sign of life does
    /// not: whoever keeps the service must hear that it lives.
    public func covers(_ id: MatterID, _ recipient: PostID, on date: CivilDate) -> Bool {
        if date > until || recipient == .admin { return false }
        if let post, post != recipient { return false }
        if let fiscalYear, fiscalYear != id.fiscalYear { return false }
        if let obligation, obligation != id.obligation, obligation != id.obligation.row {
            return false
        }
        return true
    }
}
