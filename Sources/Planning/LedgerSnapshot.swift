import CivilTime
import Obligations

/// All that the ledger knows at one moment, as one value.
///
/// Made by applying its records in order; the planner reads it and never writes.
public struct LedgerSnapshot: Sendable {
    /// Where a claim stands.
    public struct Claim: Hashable, Sendable {
        /// Its name.
        public let id: ClaimID
        /// Who gets it.
        public let post: PostID
        /// What it tells.
        public let notices: [NoticeID]
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
        public var mayHaveLeft: Bool { outcome == nil || wasInDoubt }

        /// Whether nothing more will be tried: the mailer has it, or it was withdrawn.
        public var isClosed: Bool { outcome == .accepted || outcome == .withdrawn }
    }

    /// A notice told to a post.
    public struct Telling: Hashable, Sendable {
        /// When the mailer took it.
        public let at: Instant
        /// By which letter.
        public let claim: ClaimID
    }

    struct Edge: Hashable, Sendable {
        let occurrence: OccurrenceID
        let isOpening: Bool
    }

    /// The number of the newest record; 0 for an empty ledger.
    public private(set) var lastSequence: Int64 = 0
    /// When the first record was written; what was due before it was never owed.
    public private(set) var firstAt: Instant?
    /// When the newest record was written.
    public private(set) var lastAt: Instant?
    /// When the daemon itself wrote last; officers write while it is down.
    public private(set) var lastServedAt: Instant?
    /// When the daemon was last known to be alive, before its present start.
    public private(set) var lastAliveBeforeStart: Instant?
    /// When the daemon was started last.
    public private(set) var lastStartAt: Instant?
    /// Whether it ended in good order before its present start.
    public private(set) var wasStoppedCleanly = true
    /// The digest of the documents loaded last.
    public private(set) var registryDigest: String?
    /// How often documents came into force; the SEQUENCE of calendar entries (RFC 5545 §3.8.7.4).
    public private(set) var registryLoads = 0
    /// When documents last came into force.
    public private(set) var registryLoadedAt: Instant?
    /// The last day whose overdue summary was written.
    public private(set) var lastSummary: CivilDate?
    /// Claims that are not closed, by name.
    public private(set) var openClaims: [ClaimID: Claim] = [:]
    /// Closed claims, by name, for people who ask.
    public private(set) var closedClaims: [ClaimID: Claim] = [:]
    /// Acceptances of an older copy, each with its moment, in the order they were made.
    public private(set) var restorations: [(at: Instant, restoration: Restoration)] = []
    /// Silences in the order they were made.
    public private(set) var silences: [Silence] = []

    var tellings: [NoticeID: [PostID: Telling]] = [:]
    var closings: [NoticeID: [PostID: Reason]] = [:]
    var pending: [NoticeID: [PostID: ClaimID]] = [:]
    /// The due date that each post was told last, by edge of an occurrence.
    var toldDues: [Edge: [PostID: CivilDate]] = [:]
    var lettersByDay: [PostID: [Instant]] = [:]
    /// How attempts ended, by the hour since the epoch.
    private var outcomesByHour: [Int64: OutcomeCounts] = [:]
    private(set) var completions: [ObligationID: [Completion]] = [:]
    /// Occurrences that were opened again although a completion covers them.
    private var reopenings: [ObligationID: [CivilDate]] = [:]
    private(set) var progressByUnit: [ObligationID: [String: (count: Int, at: Instant)]] = [:]
    /// The obligations that recent records touched, with the record's number, newest last.
    private(set) var touched: [(sequence: Int64, id: ObligationID)] = []
    /// Records up to this number may be missing from `touched`.
    private(set) var touchedFrom: Int64 = 0
    private var lastStopAt: Instant?

    /// An empty ledger.
    public init() {}

    /// Adds one record; records come in order.
    public mutating func apply(_ record: LedgerRecord) {
        if firstAt == nil { firstAt = record.at }
        switch record.event {
        case .started:
            lastAliveBeforeStart = lastServedAt
            lastStartAt = record.at
            wasStoppedCleanly = lastStopAt != nil && lastStopAt == lastServedAt
        case .stopped:
            lastStopAt = record.at
        case .registryLoaded(let digest):
            registryDigest = digest
            registryLoads += 1
            registryLoadedAt = record.at
        case .claimed(let id, let attempt, let post, let notices, let messageID, let reasons):
            applyClaim(record, id, attempt, post, notices, messageID)
            // Its first attempt may be a repeat already, and so may every later one.
            if reasons.contains(.inDoubtAfterRestore) { openClaims[id]?.wasInDoubt = true }
        case .settled(let id, let attempt, let outcome, let detail):
            applySettlement(record, id, attempt, outcome, detail)
        case .closed(let notice, let post, let reason):
            closings[notice, default: [:]][post] = reason
            touch(notice.occurrence.obligation, record.sequence)
        case .summarized(let date):
            lastSummary = date
        case .completed(let completion):
            completions[completion.obligation, default: []].append(completion)
            reopenings[completion.obligation]?.removeAll { completion.covers($0) }
            touch(completion.obligation, record.sequence)
        case .reopened(let id, let occurrence, _, _):
            applyReopening(id, occurrence)
            touch(id, record.sequence)
        case .progress(let id, let unit, let count, _):
            progressByUnit[id, default: [:]][unit] = (count, record.at)
            touch(id, record.sequence)
        case .silenced(let silence):
            silences.append(silence)
            if let id = silence.obligation { touch(id, record.sequence) } else { touchAll(record) }
        case .restored(let restoration):
            applyRestoration(record, restoration)
        }
        lastAt = record.at
        lastSequence = record.sequence
        if !record.event.isFact { lastServedAt = record.at }
    }

    /// After the loss of records nothing is certain of what they may have spoken of.
    private mutating func applyRestoration(_ record: LedgerRecord, _ restoration: Restoration) {
        restorations.append((record.at, restoration))
        for id in openClaims.keys { openClaims[id]?.wasInDoubt = true }
        // It served in that time, although nothing of it is left.
        lastServedAt = max(lastServedAt ?? restoration.lostUntil, restoration.lostUntil)
        touchAll(record)
    }

    /// Opens one occurrence again, or all of them; what else a completion covers stays done.
    private mutating func applyReopening(_ id: ObligationID, _ occurrence: CivilDate?) {
        guard let occurrence else {
            completions[id] = nil
            reopenings[id] = nil
            return
        }
        completions[id]?.removeAll {
            $0.occurrence == nil || ($0.occurrence == occurrence && !$0.isThrough)
        }
        reopenings[id, default: []].append(occurrence)
    }

    private mutating func applyClaim(
        _ record: LedgerRecord, _ id: ClaimID, _ attempt: Int, _ post: PostID,
        _ notices: [NoticeID], _ messageID: String
    ) {
        let rejections = openClaims[id]?.rejections ?? 0
        let wasInDoubt = openClaims[id]?.mayHaveLeft ?? false
        for dropped in openClaims[id]?.notices ?? [] where !notices.contains(dropped) {
            pending[dropped]?[post] = nil
            touch(dropped.occurrence.obligation, record.sequence)
        }
        openClaims[id] = Claim(
            id: id, post: post, notices: notices, messageID: messageID, attempt: attempt,
            at: record.at, outcome: nil, wasInDoubt: wasInDoubt, rejections: rejections, detail: "")
        for notice in notices {
            pending[notice, default: [:]][post] = id
            touch(notice.occurrence.obligation, record.sequence)
        }
        if attempt == 1 { lettersByDay[post, default: []].append(record.at) }
    }

    private mutating func applySettlement(
        _ record: LedgerRecord, _ id: ClaimID, _ attempt: Int, _ outcome: ClaimOutcome,
        _ detail: String
    ) {
        guard var claim = openClaims[id] else { return }
        // The same settlement may stand there twice, after a write that only seemed to fail.
        if claim.outcome == outcome, claim.attempt == attempt { return }
        outcomesByHour[record.at.secondsSinceEpoch / 3600, default: OutcomeCounts()]
            .count(outcome)
        claim.attempt = max(claim.attempt, attempt)
        claim.outcome = outcome
        claim.at = record.at
        claim.detail = detail
        claim.rejections = outcome == .rejected ? claim.rejections + 1 : 0
        for notice in claim.notices { touch(notice.occurrence.obligation, record.sequence) }
        guard claim.isClosed else {
            openClaims[id] = claim
            return
        }
        openClaims[id] = nil
        closedClaims[id] = claim
        for notice in claim.notices {
            pending[notice]?[claim.post] = nil
            guard outcome == .accepted else { continue }
            tellings[notice, default: [:]][claim.post] = Telling(at: record.at, claim: id)
            rememberDue(notice, claim.post)
        }
    }

    private mutating func rememberDue(_ notice: NoticeID, _ post: PostID) {
        switch notice.trigger {
        case .monthly, .alive: return
        default: break
        }
        let edge = Edge(
            occurrence: notice.occurrence, isOpening: notice.trigger.concernsOpening)
        toldDues[edge, default: [:]][post] = notice.due
    }

    private mutating func touch(_ id: ObligationID, _ sequence: Int64) {
        touched.append((sequence, id))
        if touched.count > 8192 {
            touchedFrom = touched[4095].sequence
            touched.removeFirst(4096)
        }
    }

    private mutating func touchAll(_ record: LedgerRecord) {
        touched.removeAll()
        touchedFrom = record.sequence
    }
}

extension LedgerSnapshot {
    /// When a notice was told to a post, or nil.
    public func telling(_ notice: NoticeID, to post: PostID) -> Telling? { tellings[notice]?[post] }

    /// Whether a post was told a notice, and nothing else since.
    ///
    /// A date that moves to and fro gives the same notice again; then what counts is the date that the
    /// post was told last.
    func isTold(_ notice: NoticeID, to post: PostID) -> Bool {
        guard telling(notice, to: post) != nil else { return false }
        guard case .dateChanged = notice.trigger else { return true }
        let edge = Edge(
            occurrence: notice.occurrence, isOpening: notice.trigger.concernsOpening)
        return toldDues[edge]?[post] == notice.due
    }

    /// Whether a notice that is owed since a moment may have been told to a post by records that are
    /// lost: then its letter says that it may be a repeat.
    func mayBeLost(_ notice: NoticeID, to post: PostID, owedSince start: Instant) -> Bool {
        restorations.contains { at, restoration in
            guard case .dateChanged(let old, let isOpening) = notice.trigger else {
                return start <= restoration.lostUntil
            }
            // It is owed from the moment at which anybody looks. What counts is whether the post was
            // told the old date before the loss; afterwards it is told the new one once.
            let edge = Edge(occurrence: notice.occurrence, isOpening: isOpening)
            guard toldDues[edge]?[post] == old else { return false }
            return tellings.contains { told, posts in
                told.occurrence == notice.occurrence && told.due == old
                    && (posts[post].map { $0.at <= at } ?? false)
            }
        }
    }

    /// Whether what became of a notice lies in records that are lost.
    func isLost(since start: Instant) -> Bool {
        restorations.contains { start <= $0.restoration.lostUntil }
    }

    /// All posts a notice was told to, in order of their names.
    public func tellings(of notice: NoticeID) -> [(post: PostID, telling: Telling)] {
        (tellings[notice] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The reason for which a notice was closed untold for a post, or nil.
    public func closing(_ notice: NoticeID, for post: PostID) -> Reason? {
        closings[notice]?[post]
    }

    /// The open claim that carries a notice to a post, or nil.
    public func pendingClaim(_ notice: NoticeID, to post: PostID) -> Claim? {
        pending[notice]?[post].flatMap { openClaims[$0] }
    }

    /// Whether any post was told a notice, or a letter with it was ever claimed.
    public func isKnown(_ notice: NoticeID) -> Bool {
        !(tellings[notice] ?? [:]).isEmpty || !(pending[notice] ?? [:]).isEmpty
    }

    /// The completion that covers an occurrence, or nil while it is open.
    ///
    /// - Parameter date: the occurrence by its rule, nil for what is due once.
    public func completion(of id: ObligationID, occurrence date: CivilDate?) -> Completion? {
        guard let date else { return completions[id]?.last }
        if reopenings[id]?.contains(date) == true { return nil }
        return completions[id]?.last { $0.covers(date) }
    }

    /// Every completion recorded for an obligation, oldest first.
    public func completions(of id: ObligationID) -> [Completion] { completions[id] ?? [] }

    /// The obligations that records after a number touched; nil when that is not known any more.
    public func obligationsTouched(after sequence: Int64) -> Set<ObligationID>? {
        guard touchedFrom <= sequence else { return nil }
        var ids: Set<ObligationID> = []
        for touch in touched.reversed() {
            if touch.sequence <= sequence { break }
            ids.insert(touch.id)
        }
        return ids
    }

    /// Respondents so far of a unit, 0 when none were recorded.
    public func progress(of id: ObligationID, unit: String) -> Int {
        progressByUnit[id]?[unit]?.count ?? 0
    }

    /// Respondents so far of a survey in all its units.
    public func progress(of id: ObligationID) -> Int {
        (progressByUnit[id] ?? [:]).values.reduce(0) { $0 + $1.count }
    }

    /// The silence that covers a notice to a post on a day, or nil.
    public func silence(_ id: ObligationID, _ post: PostID, on date: CivilDate) -> Silence? {
        silences.last { $0.covers(id, post, on: date) }
    }

    /// How attempts ended between two moments, both on the hour.
    public func outcomes(from: Instant, until: Instant) -> OutcomeCounts {
        let hours = (from.secondsSinceEpoch / 3600)..<(until.secondsSinceEpoch / 3600)
        var sum = OutcomeCounts()
        for (hour, counts) in outcomesByHour where hours.contains(hour) { sum.add(counts) }
        return sum
    }

    /// How many letters were first claimed for a post between two moments.
    func letters(to post: PostID, from: Instant, until: Instant) -> Int {
        var count = 0
        for at in (lettersByDay[post] ?? []).reversed() {
            if at < from { break }
            if at < until { count += 1 }
        }
        return count
    }
}

/// How attempts to hand letters over ended, counted.
public struct OutcomeCounts: Hashable, Sendable {
    /// Letters that the mailer took.
    public private(set) var accepted = 0
    /// Attempts that are made again by themselves.
    public private(set) var deferred = 0
    /// Attempts that the mailer refused.
    public private(set) var rejected = 0

    /// No attempts.
    public init() {}

    mutating func count(_ outcome: ClaimOutcome) {
        switch outcome {
        case .accepted: accepted += 1
        case .deferred: deferred += 1
        case .rejected: rejected += 1
        case .withdrawn: break
        }
    }

    mutating func add(_ other: OutcomeCounts) {
        accepted += other.accepted
        deferred += other.deferred
        rejected += other.rejected
    }
}
