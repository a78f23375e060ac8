import CivilTime
import Obligations

/// Questions about what is known.
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

    /// Whether a year's plan was ever served, as far as that still matters.
    public func isOpened(_ year: FiscalYear) -> Bool {
        years[year]?.openedAt != nil || forgotten[year] != nil
    }

    /// When a year's business was closed, or nil.
    public func closedAt(_ year: FiscalYear) -> Instant? {
        years[year]?.closedAt ?? forgotten[year]
    }

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
