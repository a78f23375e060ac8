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
    /// It surely did not leave, and can be tried again.
    case deferred
    /// It will not be taken as it is.
    case rejected
    /// It was handed over whole, and what became of it is not known: every repeat says so.
    case unknown
    /// Later notices took its place, or what it spoke of was done.
    case withdrawn
}

/// A letter that is about to be handed over.
public struct Claim: Hashable, Sendable {
    /// Its name.
    public let id: ClaimID
    /// The number of the attempt, from 1.
    public let attempt: Int
    /// Who gets it.
    public let post: PostID
    /// What it tells.
    public let notices: [NoticeID]
    /// The Message-ID, the same on every attempt.
    public let messageID: String
    /// The reasons in the order of the notices; records of the first format have none.
    public let reasons: [Reason]
    /// The dates that it shows beside those of its notices, so that whoever saw one hears when it moves.
    public let shown: [ShownDate]

    /// Makes a claim.
    public init(
        id: ClaimID, attempt: Int, post: PostID, notices: [NoticeID], messageID: String,
        reasons: [Reason] = [], shown: [ShownDate] = []
    ) {
        self.id = id
        self.attempt = attempt
        self.post = post
        self.notices = notices
        self.messageID = messageID
        self.reasons = reasons
        self.shown = shown
    }
}

/// A date that a letter showed of a matter.
public struct ShownDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The occurrence.
    public let occurrence: OccurrenceID
    /// Whether it is the first day of a window, and not its last or a due date.
    public let isOpening: Bool
    /// The day.
    public let date: CivilDate

    /// Makes a date.
    public init(_ occurrence: OccurrenceID, isOpening: Bool = false, _ date: CivilDate) {
        self.occurrence = occurrence
        self.isOpening = isOpening
        self.date = date
    }

    /// `M05/2568 2025-03-15`, or `eit/2568 opens 2025-01-01`; the form that the ledger keeps.
    public var description: String { "\(occurrence)\(isOpening ? " opens" : "") \(date)" }

    /// Reads the form that the ledger keeps, or nil.
    public init?(_ text: some StringProtocol) {
        let words = text.split(separator: " ")
        guard words.count == 2 || (words.count == 3 && words[1] == "opens"),
            let occurrence = OccurrenceID(words[0]),
            let date = CivilDate(String(words[words.count - 1]))
        else { return nil }
        self.init(occurrence, isOpening: words.count == 3, date)
    }

    /// By the written form.
    public static func < (left: ShownDate, right: ShownDate) -> Bool {
        left.description < right.description
    }
}

/// What happened, as the ledger keeps it: appended, never changed.
public enum LedgerEvent: Hashable, Sendable {
    /// The daemon began to serve, or to serve by a clock of another standing: `ClockTrust` says how the version
    /// shows that.
    case started(version: String, digest: String)
    /// The daemon ended in good order.
    case stopped
    /// Documents came into force; the years are those of the plans, none in older records.
    case registryLoaded(digest: String)
    /// A fiscal year's business began: its plan was served for the first time.
    case yearOpened(FiscalYear)
    /// A matter that was still open when its year's business closed.
    case lapsed(OccurrenceID)
    /// A fiscal year's business was closed; so many matters were open.
    case yearClosed(FiscalYear, open: Int)
    /// A letter is about to be handed over.
    case claimed(Claim)
    /// What became of an attempt.
    case settled(claim: ClaimID, attempt: Int, outcome: ClaimOutcome, detail: String)
    /// A notice that was owed will not be told, and why.
    case closed(notice: NoticeID, post: PostID, reason: Reason)
    /// The daily line on what is overdue was written.
    case summarized(date: CivilDate)
    /// What a person said.
    case fact(Fact)
}

extension LedgerEvent {
    /// Whether a person recorded it, and not the daemon.
    public var isFact: Bool { if case .fact = self { true } else { false } }
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
