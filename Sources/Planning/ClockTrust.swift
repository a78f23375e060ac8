import CivilTime
import Obligations

/// How far a clock is believed: what leads to records that cannot be taken back needs somebody who vouches
/// for it.
public enum ClockTrust: Hashable, Sendable {
    /// The kernel calls it synchronised, or it goes on from where it was trusted, or the admin says so.
    case sure
    /// Nobody vouches for it. Mail goes out; nothing is given up for good.
    case unsure
    /// Nobody vouches for it, and it is far from where the records left off: mail waits for a while.
    case waiting
}

extension ClockTrust {
    /// What stands behind the version in a record of a start whose clock nobody vouches for, as a build's
    /// particulars do (Semantic Versioning 2.0, item 10): its stamps prove nothing of the clock at the next one.
    private static let mark = "+clock.unsure"

    /// The version as a start by such a clock records it.
    public func version(_ version: String) -> String {
        self == .sure ? version : version + ClockTrust.mark
    }

    /// Whether a start with that version was one by a clock that nobody vouches for.
    static func isDoubted(version: String) -> Bool { version.hasSuffix(mark) }
}

/// Finds the records that were stamped with a time that is still to come by a clock that is right.
///
/// The records since the last word on the clock are to be looked at: those before it are accounted for. What
/// lies between the first and the last of them was written by the same clock.
public struct FalseStamps {
    /// The number of the record behind which looking begins.
    public let after: Int64
    /// The first to the last of them; nil while none was seen.
    public private(set) var records: ClosedRange<Int64>?
    private let limit: Instant

    /// - Parameter now: what the clock says that is right.
    public init(_ book: Book, _ years: Years, at now: Instant) {
        after = max(book.beginsAfter, book.clockConfirmation?.record ?? 0)
        // As where mail is held: less than this is no step of the clock.
        limit = now.adding(seconds: years.newest.policy.clockToleranceSeconds)
    }

    /// Looks at a record; they come in order.
    public mutating func look(at record: LedgerRecord) {
        guard record.at > limit else { return }
        records = (records?.lowerBound ?? record.sequence)...record.sequence
    }
}

/// What a machine says of its clock at one moment.
public struct ClockEvidence: Hashable, Sendable {
    /// Whether the kernel calls it synchronised (STA_UNSYNC of adjtimex(2)); nil where nobody can say.
    public let isSynchronised: Bool?
    /// Seconds since the machine was started, sleep included (CLOCK_BOOTTIME); nil where unknown.
    public let secondsSinceBoot: Int64?

    /// Makes evidence.
    public init(isSynchronised: Bool?, secondsSinceBoot: Int64?) {
        self.isSynchronised = isSynchronised
        self.secondsSinceBoot = secondsSinceBoot
    }

    /// Nobody can say anything: the clock is taken as it is.
    public static let none = ClockEvidence(isSynchronised: nil, secondsSinceBoot: nil)
}

/// Follows a clock from a moment at which it was trusted.
///
/// Trust begins with the kernel's word, with the admin's, or with a step from the newest record that a
/// usual outage explains; it lasts while the clock moves on as the machine does.
public struct ClockWatch: Sendable {
    /// A step from the newest record up to which a start needs no witness, in seconds: ten days, a long
    /// holiday.
    public static let usualOutageSeconds = 10 * 86_400
    /// How long a start waits for a witness, in seconds: time servers answer within minutes.
    public static let patienceSeconds: Int64 = 2 * 3600
    /// How far the clock may wander from the machine's own count, in seconds.
    public static let driftSeconds: Int64 = 900

    private var anchor: (wall: Int64, boot: Int64)?
    private var waitsSince: Int64?
    private var confirmationSeen: Int64 = 0
    private var isFirst = true
    /// Where the clock stood at a first look that nobody vouched for; nil once it was sure.
    private var doubted: (wall: Int64, boot: Int64)?

    /// A watch that has seen nothing yet.
    public init() {}

    /// How far the clock is believed at a moment.
    public mutating func look(at now: Instant, _ evidence: ClockEvidence, _ book: Book)
        -> ClockTrust
    {
        guard let boot = evidence.secondsSinceBoot, let isSynchronised = evidence.isSynchronised
        else { return .sure }
        defer { isFirst = false }
        let wall = now.secondsSinceEpoch
        let confirmation = book.clockConfirmation?.record ?? 0
        // A word given before this start says nothing of the clock since.
        let isConfirmed = !isFirst && confirmation > confirmationSeen
        confirmationSeen = max(confirmationSeen, confirmation)
        // A clock that is set right after such a start is as good as one that is right at a start.
        let isReset =
            doubted.map { abs((wall - $0.wall) - (boot - $0.boot)) > ClockWatch.driftSeconds }
            ?? false
        let isUsual = (isFirst || isReset) && isUsualStep(now, book)
        if isSynchronised || isConfirmed || isUsual || book.lastAt == nil {
            anchor = (wall, boot)
            waitsSince = nil
            doubted = nil
            return .sure
        }
        if let anchor, abs((wall - anchor.wall) - (boot - anchor.boot)) <= ClockWatch.driftSeconds {
            return .sure
        }
        anchor = nil
        if isFirst { doubted = (wall, boot) }
        let since = waitsSince ?? boot
        waitsSince = since
        return boot - since < ClockWatch.patienceSeconds ? .waiting : .unsure
    }

    private func isUsualStep(_ now: Instant, _ book: Book) -> Bool {
        // What a clock in doubt wrote does not vouch for it.
        let newest = book.clockDoubt.map(\.trustedAt) ?? book.greatestAt
        guard let last = newest else { return true }
        let step = now.secondsSinceEpoch - last.secondsSinceEpoch
        return step >= -ClockWatch.driftSeconds && step <= ClockWatch.usualOutageSeconds
    }
}
