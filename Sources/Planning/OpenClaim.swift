import CivilTime
import Obligations

/// A letter that is not closed: where its claim stands.
public struct OpenClaim: Hashable, Sendable {
    /// Its name.
    public let id: ClaimID
    /// Who gets it.
    public let post: PostID
    /// What it tells.
    public let notices: [NoticeID]
    /// The dates that it shows beside those of its notices.
    public let shown: [ShownDate]
    /// The Message-ID, the same on every attempt.
    public let messageID: String
    /// The number of the last attempt, from 1.
    public internal(set) var attempt: Int
    /// When the last attempt was claimed or settled.
    public internal(set) var at: Instant
    /// What became of the last attempt; nil while that is in doubt.
    public internal(set) var outcome: ClaimOutcome?
    /// Whether it is not known of an earlier attempt if the letter left.
    public internal(set) var wasInDoubt: Bool
    /// How many attempts in a row were rejected.
    public internal(set) var rejections: Int
    /// What the mailer said last.
    public internal(set) var detail: String

    /// Whether the letter may have left already, with the last attempt or one before it.
    public var mayHaveLeft: Bool { outcome == nil || outcome == .unknown || wasInDoubt }

    /// Whether nothing more will be tried: the mailer has it, or it was withdrawn.
    public var isClosed: Bool { outcome == .accepted || outcome == .withdrawn }
}

/// A letter that is closed.
public struct ClosedClaim: Hashable, Sendable {
    /// Whether the mailer has it, or it was withdrawn.
    public let outcome: ClaimOutcome
    /// The number of the last attempt.
    public let attempt: Int
    /// The Message-ID.
    public let messageID: String
    /// When it was closed.
    public let at: Instant
}

/// How attempts to hand letters over ended, counted.
public struct OutcomeCounts: Hashable, Sendable {
    /// Letters that the mailer took.
    public private(set) var accepted = 0
    /// Attempts that are made again by themselves.
    public private(set) var deferred = 0
    /// Attempts that the mailer refused.
    public private(set) var rejected = 0
    /// Attempts of which it is not known what became of them.
    public private(set) var unknown = 0

    /// No attempts.
    public init() {}

    mutating func count(_ outcome: ClaimOutcome) {
        switch outcome {
        case .accepted: accepted += 1
        case .deferred: deferred += 1
        case .rejected: rejected += 1
        case .unknown: unknown += 1
        case .withdrawn: break
        }
    }

    mutating func add(_ other: OutcomeCounts) {
        accepted += other.accepted
        deferred += other.deferred
        rejected += other.rejected
        unknown += other.unknown
    }
}
