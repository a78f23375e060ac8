import CivilTime
import Obligations

/// What still matters of the ledger, as one value: the open years, the open claims, the silences and
/// restorations in force.
///
/// Made by applying records in order; the planner reads it and never writes. Its size depends on the years
/// that are open, not on the age of the ledger.
public struct Book: Sendable {
    /// A notice told to a post.
    public struct Telling: Hashable, Sendable {
        /// When the mailer took it.
        public let at: Instant
        /// The record that says so.
        public let record: Int64
        /// By which letter.
        public let claim: ClaimID
    }

    struct Edge: Hashable, Sendable {
        let occurrence: OccurrenceID
        let isOpening: Bool
    }

    /// The date that a post was shown last of an edge, and whether it was shown another one before.
    struct Shown: Hashable, Sendable {
        let date: CivilDate
        let hasMoved: Bool
    }

    /// What is known of one fiscal year's plan.
    struct Year: Sendable {
        var tellings: [NoticeID: [PostID: Telling]] = [:]
        var closings: [NoticeID: [PostID: (reason: Reason, record: Int64)]] = [:]
        var pending: [NoticeID: [PostID: ClaimID]] = [:]
        /// The date that each post was shown last, by edge of an occurrence.
        var shownDates: [Edge: [PostID: Shown]] = [:]
        /// The obligations of which any date was shown.
        var shownMatters: Set<ObligationID> = []
        /// What a letter that is given up may have told.
        var doubts: [NoticeID: Set<PostID>] = [:]
        var matters: [ObligationID: MatterFacts] = [:]
        /// Since when its plan is served; nil when it never was.
        var openedAt: Instant?
        /// What was open when its business closed; empty before.
        var lapsed: [OccurrenceID] = []
        /// When its business was closed, and by which record; nil while it is open.
        var closedAt: Instant?
        var closedBy: Int64?
        /// Letters that are closed, by claim.
        var closedClaims: [ClaimID: ClosedClaim] = [:]
    }

    /// The number of the newest record; 0 for an empty ledger.
    public private(set) var lastSequence: Int64 = 0
    /// When the first record was written; what was due before it was never owed.
    public private(set) var firstAt: Instant?
    /// When the newest record was written.
    public private(set) var lastAt: Instant?
    /// The greatest stamp of a record whose time is not known to be false.
    public private(set) var greatestAt: Instant?
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
    public private(set) var registryLoads: Int
    /// When documents last came into force.
    public private(set) var registryLoadedAt: Instant?
    /// The digest of documents that somebody wants served although they take something away.
    public private(set) var acceptedDigest: String?
    /// The last day whose overdue summary was written.
    public private(set) var lastSummary: CivilDate?
    /// Claims that are not closed, by name.
    public private(set) var openClaims: [ClaimID: OpenClaim] = [:]
    /// How many letters the mailer took in the years that are open.
    public private(set) var lettersAccepted = 0
    /// Acceptances of a ledger that lost records, each with its moment, in the order they were made.
    public private(set) var restorations: [(at: Instant, restoration: Restoration)] = []
    /// Silences in the order they were made, by record, those that were ended left out.
    public private(set) var silences: [(record: Int64, at: Instant, silence: Silence)] = []
    /// The newest word that the clock is right, with its record and moment.
    public private(set) var clockConfirmation:
        (record: Int64, at: Instant, fact: ClockConfirmation)?

    /// Since when the service goes by a clock that nobody vouches for, and the greatest stamp before that;
    /// nil while it goes by one that is believed.
    public private(set) var clockDoubt: (record: Int64, trustedAt: Instant?)?

    var years: [FiscalYear: Year] = [:]
    /// When letters were first claimed for a post, the last days' only.
    var lettersByDay: [PostID: [Instant]] = [:]
    /// How attempts ended, by the hour since the epoch.
    private(set) var outcomesByHour: [Int64: OutcomeCounts] = [:]
    /// The obligations that recent records touched, with the record's number, newest last.
    private(set) var touched: [(sequence: Int64, id: MatterID)] = []
    /// Records up to this number may be missing from `touched`.
    private(set) var touchedFrom: Int64 = 0
    private var lastStopAt: Instant?
    private let rounds: RoundNames
    /// The number of the record behind which it begins; 0 for the whole ledger.
    public let beginsAfter: Int64
    private var beginsWithTheLedger: Bool { beginsAfter == 0 }
    /// When the years that were let go were closed. What is recorded of them later changes nothing.
    private(set) var forgotten: [FiscalYear: Instant] = [:]
    /// Records with a false time, and when the clock was right again.
    private(set) var falseTimes: [(records: ClosedRange<Int64>, confirmedAt: Instant)] = []
    /// To which matter a record of a person belongs.
    private(set) var mattersOfRecords: [Int64: MatterID] = [:]

    /// A book that begins behind a record.
    ///
    /// - Parameters:
    ///   - sequence: the number of the last record that does not matter any more.
    ///   - firstAt: when the first record of all was written.
    ///   - registryLoads: how often documents had come into force by then.
    ///   - standing: records up to there that speak of the ledger as a whole.
    ///   - rounds: how records of the first format, which name a round by its day, are read.
    public init(
        after sequence: Int64 = 0, firstAt: Instant? = nil, registryLoads: Int = 0,
        standing: [LedgerRecord] = [], rounds: RoundNames = .asWritten
    ) {
        self.rounds = rounds
        beginsAfter = sequence
        self.registryLoads = registryLoads
        self.firstAt = firstAt
        for record in standing { apply(record) }
        // What those records touched was looked at long ago; their stamps are not the newest.
        touched = []
        (lastAt, greatestAt) = (nil, nil)
        lastSequence = sequence
        touchedFrom = sequence
    }

    /// Adds one record; records come in order.
    public mutating func apply(_ written: LedgerRecord) {
        let record = rounds.read(written)
        if firstAt == nil { firstAt = record.at }
        lastAt = record.at
        lastSequence = record.sequence
        let greatestBefore = greatestAt
        greatestAt = max(greatestAt ?? record.at, record.at)
        switch record.event {
        case .started(let version, _):
            let isDoubted = ClockTrust.isDoubted(version: version)
            clockDoubt = isDoubted ? clockDoubt ?? (record.sequence, greatestBefore) : nil
            lastAliveBeforeStart = lastServedAt
            lastStartAt = record.at
            wasStoppedCleanly = lastStopAt != nil && lastStopAt == lastServedAt
        case .stopped:
            lastStopAt = record.at
        case .registryLoaded(let digest):
            registryDigest = digest
            registryLoads += 1
            registryLoadedAt = record.at
        case .yearOpened(let year):
            open(year, at: record.at)
        case .lapsed(let id):
            years[id.fiscalYear, default: Year()].lapsed.append(id)
        case .yearClosed(let year, _):
            years[year, default: Year()].closedAt = record.at
            years[year]?.closedBy = record.sequence
            touchAll(record)
        case .claimed(let claim):
            applyClaim(record, claim)
        case .settled(let id, let attempt, let outcome, let detail):
            applySettlement(record, id, attempt, outcome, detail)
        case .closed(let notice, let post, let reason):
            years[notice.occurrence.fiscalYear, default: Year()]
                .closings[notice, default: [:]][post] = (reason, record.sequence)
            touch(notice.occurrence.matter, record.sequence)
        case .summarized(let date):
            lastSummary = date
        case .fact(let fact):
            apply(fact, record)
        }
        if !record.event.isFact { lastServedAt = record.at }
        // A record that comes late for a year that is over does not open it again.
        for year in forgotten.keys where years[year] != nil { drop(year) }
    }

    private mutating func open(_ year: FiscalYear, at moment: Instant) {
        guard years[year]?.openedAt == nil else { return }
        // The first year of a ledger begins with it: older programs did not record when.
        let isFirst = beginsWithTheLedger && !years.values.contains { $0.openedAt != nil }
        years[year, default: Year()].openedAt = isFirst ? firstAt : moment
    }

    /// Lets go of a year whose business is closed and whose last letters are out.
    public mutating func forget(_ year: FiscalYear) {
        guard let closedAt = years[year]?.closedAt else { return }
        forgotten[year] = closedAt
        drop(year)
    }

    private mutating func drop(_ year: FiscalYear) {
        years[year] = nil
        mattersOfRecords = mattersOfRecords.filter { $0.value.fiscalYear != year }
    }
}

// MARK: - What a person said

extension Book {
    private mutating func apply(_ fact: Fact, _ record: LedgerRecord) {
        switch fact {
        case .completed(let completion):
            note(.completed(completion), completion.occurrence.matter, record)
        case .reopened(let occurrence, _, _):
            note(.reopened(occurrence.round), occurrence.matter, record)
        case .progress(let survey, let unit, let count, _):
            note(.progress(unit: unit, count: count), survey, record)
        case .extended(let fact):
            note(.extended(fact), fact.occurrence.matter, record)
        case .silenced(let silence):
            silences.append((record.sequence, record.at, silence))
            touchAll(record)
        case .unsilenced(let number, _, _):
            silences.removeAll { $0.record == number }
            touchAll(record)
        case .retracted(let number, _, _):
            retract(number, record)
        case .clockConfirmed(let confirmation):
            confirmClock(confirmation, record)
        case .documentsAccepted(let digest, _, _):
            acceptedDigest = digest
        case .restored(let restoration):
            applyRestoration(record, restoration)
        }
    }

    private mutating func note(_ entry: MatterFacts.Entry, _ id: MatterID, _ record: LedgerRecord) {
        years[id.fiscalYear, default: Year()].matters[id.obligation, default: MatterFacts()]
            .add(entry, record: record.sequence, at: record.at)
        mattersOfRecords[record.sequence] = id
        touch(id, record.sequence)
    }

    /// A record of a person counts as never made.
    private mutating func retract(_ number: Int64, _ record: LedgerRecord) {
        if let id = mattersOfRecords.removeValue(forKey: number) {
            years[id.fiscalYear]?.matters[id.obligation]?.remove(record: number)
            if years[id.fiscalYear]?.matters[id.obligation]?.isEmpty == true {
                years[id.fiscalYear]?.matters[id.obligation] = nil
            }
            touch(id, record.sequence)
        } else if silences.contains(where: { $0.record == number }) {
            silences.removeAll { $0.record == number }
            touchAll(record)
        }
    }

    /// After the loss of records nothing is certain of what they may have spoken of.
    private mutating func applyRestoration(_ record: LedgerRecord, _ restoration: Restoration) {
        restorations.append((record.at, restoration))
        for id in openClaims.keys { openClaims[id]?.wasInDoubt = true }
        // It served in that time, although nothing of it is left.
        lastServedAt = max(lastServedAt ?? restoration.lostUntil, restoration.lostUntil)
        touchAll(record)
    }

    /// Stamps that are false do not count any more, and what was closed by them is open again.
    private mutating func confirmClock(_ fact: ClockConfirmation, _ record: LedgerRecord) {
        clockConfirmation = (record.sequence, record.at, fact)
        clockDoubt = nil
        // The clock is right now, so that no true stamp can be greater.
        greatestAt = record.at
        if let served = lastServedAt, served > record.at { lastServedAt = record.at }
        if let first = firstAt, first > record.at { firstAt = record.at }
        // Times to wait are counted from now, and not from a day that is still to come.
        for (id, claim) in openClaims where claim.at > record.at { openClaims[id]?.at = record.at }
        touchAll(record)
        guard let range = fact.falseRecords else { return }
        falseTimes.append((range, record.at))
        for year in years.keys {
            if let closedBy = years[year]?.closedBy, range.contains(closedBy) {
                years[year]?.closedAt = nil
                years[year]?.closedBy = nil
                years[year]?.lapsed = []
            }
            for (notice, posts) in years[year]?.closings ?? [:] {
                let kept = posts.filter { !range.contains($0.value.record) }
                if kept.count == posts.count { continue }
                years[year]?.closings[notice] = kept.isEmpty ? nil : kept
            }
        }
    }
}

// MARK: - What the daemon did

extension Book {
    private mutating func applyClaim(_ record: LedgerRecord, _ claim: Claim) {
        let earlier = openClaims[claim.id]
        for dropped in earlier?.notices ?? [] where !claim.notices.contains(dropped) {
            forgetPending(dropped, claim.post)
            if earlier?.mayHaveLeft == true { doubt(dropped, claim.post) }
            touch(dropped.occurrence.matter, record.sequence)
        }
        // Its first attempt may be a repeat already, and so may every later one.
        let isLost = claim.reasons.contains(where: \.isDoubt)
        openClaims[claim.id] = OpenClaim(
            id: claim.id, post: claim.post, notices: claim.notices, shown: claim.shown,
            messageID: claim.messageID, attempt: claim.attempt, at: record.at, outcome: nil,
            wasInDoubt: isLost || (earlier?.mayHaveLeft ?? false),
            rejections: earlier?.rejections ?? 0, detail: "")
        for notice in claim.notices {
            years[notice.occurrence.fiscalYear, default: Year()]
                .pending[notice, default: [:]][claim.post] = claim.id
            touch(notice.occurrence.matter, record.sequence)
        }
        guard claim.attempt == 1 else { return }
        // Only the days that a cap can still ask for.
        let oldest = record.at.adding(seconds: -3 * 86_400)
        lettersByDay[claim.post, default: []].removeAll { $0 < oldest }
        lettersByDay[claim.post, default: []].append(record.at)
    }

    private mutating func applySettlement(
        _ record: LedgerRecord, _ id: ClaimID, _ attempt: Int, _ outcome: ClaimOutcome,
        _ detail: String
    ) {
        guard var claim = openClaims[id] else { return }
        // The same settlement may stand there twice, after a write that only seemed to fail.
        if claim.outcome == outcome, claim.attempt == attempt { return }
        count(outcome, at: record.at)
        let mayHaveLeft = claim.mayHaveLeft
        claim.attempt = max(claim.attempt, attempt)
        claim.outcome = outcome
        claim.at = record.at
        claim.detail = detail
        claim.wasInDoubt = claim.wasInDoubt || outcome == .unknown
        claim.rejections = outcome == .rejected ? claim.rejections + 1 : 0
        for notice in claim.notices { touch(notice.occurrence.matter, record.sequence) }
        guard claim.isClosed else {
            openClaims[id] = claim
            return
        }
        openClaims[id] = nil
        let year = claim.notices.map(\.occurrence.fiscalYear).max()
        if let year {
            years[year, default: Year()].closedClaims[id] = ClosedClaim(
                outcome: outcome, attempt: claim.attempt, messageID: claim.messageID,
                at: record.at)
        }
        for notice in claim.notices { forgetPending(notice, claim.post) }
        guard outcome == .accepted else {
            if mayHaveLeft { for notice in claim.notices { doubt(notice, claim.post) } }
            return
        }
        lettersAccepted += 1
        for shown in claim.shown where remember(shown, claim.post) {
            touch(shown.occurrence.matter, record.sequence)
        }
        for notice in claim.notices {
            years[notice.occurrence.fiscalYear, default: Year()]
                .tellings[notice, default: [:]][claim.post] = Telling(
                    at: record.at, record: record.sequence, claim: id)
            if let shown = notice.shownDate { remember(shown, claim.post) }
            forgetDoubt(notice, claim.post)
        }
    }

    /// - Returns: whether the post was shown another date of it before, or none.
    @discardableResult
    private mutating func remember(_ shown: ShownDate, _ post: PostID) -> Bool {
        let edge = Edge(occurrence: shown.occurrence, isOpening: shown.isOpening)
        let before = years[shown.occurrence.fiscalYear]?.shownDates[edge]?[post]
        let hasMoved = before.map { $0.hasMoved || $0.date != shown.date } ?? false
        years[shown.occurrence.fiscalYear, default: Year()]
            .shownDates[edge, default: [:]][post] = Shown(date: shown.date, hasMoved: hasMoved)
        years[shown.occurrence.fiscalYear]?.shownMatters.insert(shown.occurrence.obligation)
        return before?.date != shown.date
    }

    private mutating func doubt(_ notice: NoticeID, _ post: PostID) {
        years[notice.occurrence.fiscalYear, default: Year()].doubts[notice, default: []].insert(
            post)
    }

    private mutating func forgetDoubt(_ notice: NoticeID, _ post: PostID) {
        let year = notice.occurrence.fiscalYear
        years[year]?.doubts[notice]?.remove(post)
        if years[year]?.doubts[notice]?.isEmpty == true { years[year]?.doubts[notice] = nil }
    }

    /// A notice that nobody waits for leaves nothing behind.
    private mutating func forgetPending(_ notice: NoticeID, _ post: PostID) {
        let year = notice.occurrence.fiscalYear
        years[year]?.pending[notice]?[post] = nil
        if years[year]?.pending[notice]?.isEmpty == true { years[year]?.pending[notice] = nil }
    }

    private mutating func count(_ outcome: ClaimOutcome, at moment: Instant) {
        let hour = moment.secondsSinceEpoch / 3600
        outcomesByHour[hour, default: OutcomeCounts()].count(outcome)
        // The sign of life sums up a month; two are kept.
        if outcomesByHour.count > 1_600 {
            outcomesByHour = outcomesByHour.filter { $0.key > hour - 1_500 }
        }
    }

    private mutating func touch(_ id: MatterID, _ sequence: Int64) {
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
