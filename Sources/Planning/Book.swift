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

    var years: [FiscalYear: Year] = [:]
    /// When letters were first claimed for a post, the last days' only.
    var lettersByDay: [PostID: [Instant]] = [:]
    /// How attempts ended, by the hour since the epoch.
    private var outcomesByHour: [Int64: OutcomeCounts] = [:]
    /// The obligations that recent records touched, with the record's number, newest last.
    private(set) var touched: [(sequence: Int64, id: MatterID)] = []
    /// Records up to this number may be missing from `touched`.
    private(set) var touchedFrom: Int64 = 0
    private var lastStopAt: Instant?
    private let rounds: RoundNames
    private let beginsWithTheLedger: Bool
    /// Records with a false time, and when the clock was right again.
    private var falseTimes: [(records: ClosedRange<Int64>, confirmedAt: Instant)] = []
    /// To which matter a record of a person belongs.
    private var mattersOfRecords: [Int64: MatterID] = [:]

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
        beginsWithTheLedger = sequence == 0
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
        greatestAt = max(greatestAt ?? record.at, record.at)
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
    }

    /// Lets go of a year whose business is closed and whose last letters are out.
    public mutating func forget(_ year: FiscalYear) {
        guard years[year]?.closedAt != nil else { return }
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

// MARK: - Questions

extension Book {
    /// When a notice was told to a post, or nil.
    public func telling(_ notice: NoticeID, to post: PostID) -> Telling? {
        years[notice.occurrence.fiscalYear]?.tellings[notice]?[post]
    }

    /// All posts a notice was told to, in order of their names.
    public func tellings(of notice: NoticeID) -> [(post: PostID, telling: Telling)] {
        (years[notice.occurrence.fiscalYear]?.tellings[notice] ?? [:])
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Whether a post was told a notice, and nothing else since.
    ///
    /// A date that moves to and fro gives the same notice again; then what counts is the date that the
    /// post was shown last.
    ///
    /// - Parameter start: when the notice became due. What a clock that was ahead told before that does not
    ///   count: it is told in its time.
    func isTold(_ notice: NoticeID, to post: PostID, owedFrom start: Instant) -> Bool {
        guard let telling = telling(notice, to: post) else { return false }
        if let corrected = falseTelling(telling), start > corrected { return false }
        guard case .dateChanged(_, let isOpening) = notice.trigger else { return true }
        return shownDates(notice.occurrence, isOpening: isOpening)[post]?.date == notice.due
    }

    /// When the clock was right again after it had told something, or nil when it was right.
    private func falseTelling(_ telling: Telling) -> Instant? {
        falseTimes.last { $0.records.contains(telling.record) }?.confirmedAt
    }

    /// Whether a notice was told before its time, by a clock that was ahead.
    func wasToldByFalseClock(_ notice: NoticeID, to post: PostID) -> Bool {
        telling(notice, to: post).map { falseTelling($0) != nil } ?? false
    }

    /// How many letters went out under false times, for whoever accounts for them.
    public func lettersByFalseClock(_ records: ClosedRange<Int64>) -> Int {
        var claims: Set<ClaimID> = []
        for year in years.values {
            for posts in year.tellings.values {
                claims.formUnion(posts.values.filter { records.contains($0.record) }.map(\.claim))
            }
        }
        return claims.count
    }

    /// Whether a letter that was given up may have told a notice to a post all the same.
    func mayHaveLeft(_ notice: NoticeID, to post: PostID) -> Bool {
        years[notice.occurrence.fiscalYear]?.doubts[notice]?.contains(post) ?? false
    }

    /// Whether any post was shown a date of a matter.
    func hasShown(_ id: MatterID) -> Bool {
        years[id.fiscalYear]?.shownMatters.contains(id.obligation) ?? false
    }

    /// The dates of an edge that posts were shown last.
    func shownDates(_ occurrence: OccurrenceID, isOpening: Bool) -> [PostID: Shown] {
        years[occurrence.fiscalYear]?
            .shownDates[Edge(occurrence: occurrence, isOpening: isOpening)] ?? [:]
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
            guard shownDates(notice.occurrence, isOpening: isOpening)[post]?.date == old else {
                return false
            }
            let tellings = years[notice.occurrence.fiscalYear]?.tellings ?? [:]
            let isTold = tellings.contains { told, posts in
                told.occurrence == notice.occurrence && told.due == old && posts[post] != nil
            }
            guard isTold else { return true }
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

    /// The reason for which a notice was closed untold for a post, or nil.
    public func closing(_ notice: NoticeID, for post: PostID) -> Reason? {
        years[notice.occurrence.fiscalYear]?.closings[notice]?[post]?.reason
    }

    /// The open claim that carries a notice to a post, or nil.
    public func pendingClaim(_ notice: NoticeID, to post: PostID) -> OpenClaim? {
        years[notice.occurrence.fiscalYear]?.pending[notice]?[post].flatMap { openClaims[$0] }
    }

    /// A letter that is closed, or nil when none of that name is known.
    public func closedClaim(_ id: ClaimID) -> ClosedClaim? {
        for year in years.values {
            if let claim = year.closedClaims[id] { return claim }
        }
        return nil
    }

    /// Whether any post was told a notice that is owed since a moment, or a letter with it is claimed.
    func isKnown(_ notice: NoticeID, owedFrom start: Instant) -> Bool {
        guard let year = years[notice.occurrence.fiscalYear] else { return false }
        if year.pending[notice] != nil { return true }
        return (year.tellings[notice] ?? [:]).keys.contains {
            isTold(notice, to: $0, owedFrom: start)
        }
    }

    /// The matters of a year that any post was told of or shown a date of.
    func mattersTold(in year: FiscalYear) -> Set<MatterID> {
        guard let year = years[year] else { return [] }
        return Set(year.tellings.keys.map(\.occurrence.matter))
            .union(year.shownDates.keys.map(\.occurrence.matter))
    }

    /// What people said of a matter.
    public func facts(of id: MatterID) -> MatterFacts {
        years[id.fiscalYear]?.matters[id.obligation] ?? MatterFacts()
    }

    /// The completion that covers an occurrence, or nil while it is open.
    public func completion(of id: OccurrenceID) -> Completion? {
        years[id.fiscalYear]?.matters[id.obligation]?.completion(of: id.round)
    }

    /// The extension in force of an occurrence, or nil.
    public func extensionOf(_ id: OccurrenceID) -> Extension? {
        years[id.fiscalYear]?.matters[id.obligation]?.extensionOf(id.round)
    }

    /// Respondents so far of a unit, 0 when none were recorded.
    public func progress(of id: MatterID, unit: String) -> Int {
        years[id.fiscalYear]?.matters[id.obligation]?.progress[unit] ?? 0
    }

    /// Respondents so far of a survey in all its units.
    public func progress(of id: MatterID) -> Int {
        (years[id.fiscalYear]?.matters[id.obligation]?.progress ?? [:]).values
            .reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }

    /// The silence that covers a notice to a post on a day, or nil.
    public func silence(_ id: MatterID, _ post: PostID, on date: CivilDate) -> Silence? {
        silences.last { $0.silence.covers(id, post, on: date) }?.silence
    }

    /// Whether a record of a person still counts: it was not taken back, and its year is not forgotten.
    public func counts(record: Int64) -> Bool {
        mattersOfRecords[record] != nil || silences.contains { $0.record == record }
    }

    /// The years that were opened and whose business is not closed, oldest first.
    public var openYears: [FiscalYear] {
        years.filter { $0.value.openedAt != nil && $0.value.closedAt == nil }.keys.sorted()
    }

    /// Since when notices of a year's plan are owed: what was due before was never owed.
    public func owedFrom(_ year: FiscalYear) -> Instant? { years[year]?.openedAt ?? firstAt }

    private mutating func open(_ year: FiscalYear, at moment: Instant) {
        guard years[year]?.openedAt == nil else { return }
        // The first year of a ledger begins with it: older programs did not record when.
        let isFirst = beginsWithTheLedger && !years.values.contains { $0.openedAt != nil }
        years[year, default: Year()].openedAt = isFirst ? firstAt : moment
    }

    /// Whether a year's plan was ever served, as far as that still matters.
    public func isOpened(_ year: FiscalYear) -> Bool { years[year]?.openedAt != nil }

    /// When a year's business was closed, or nil.
    public func closedAt(_ year: FiscalYear) -> Instant? { years[year]?.closedAt }

    /// What was open when a year's business was closed.
    public func lapsed(in year: FiscalYear) -> [OccurrenceID] { years[year]?.lapsed ?? [] }

    /// The matters that records after a number touched; nil when that is not known any more.
    public func mattersTouched(after sequence: Int64) -> Set<MatterID>? {
        guard touchedFrom <= sequence else { return nil }
        var ids: Set<MatterID> = []
        for touch in touched.reversed() {
            if touch.sequence <= sequence { break }
            ids.insert(touch.id)
        }
        return ids
    }

    /// How attempts ended between two moments, both on the hour.
    public func outcomes(from: Instant, until: Instant) -> OutcomeCounts {
        let first = from.secondsSinceEpoch / 3600
        let end = until.secondsSinceEpoch / 3600
        var sum = OutcomeCounts()
        for (hour, counts) in outcomesByHour where hour >= first && hour < end { sum.add(counts) }
        return sum
    }

    /// How many letters were first claimed for a post between two moments.
    func letters(to post: PostID, from: Instant, until: Instant) -> Int {
        (lettersByDay[post] ?? []).count { $0 >= from && $0 < until }
    }
}

extension NoticeID {
    /// The date that the notice itself shows, or nil when it shows none of a matter.
    var shownDate: ShownDate? {
        switch trigger {
        case .monthly, .alive, .yearClosed, .planMissing, .yearWithoutPlan: nil
        default: ShownDate(occurrence, isOpening: trigger.concernsOpening, due)
        }
    }
}
