import CivilTime
import Obligations
import Planning

extension Row {
    /// In the column of the year: the fact is about the rows of all years. NULL is what older formats wrote,
    /// which knew of no years.
    static let everyYear: Int64 = 0

    /// The row for an event.
    init(_ record: LedgerRecord) {
        self.init(
            sequence: record.sequence, at: record.at.secondsSinceEpoch,
            kind: Row.kind(of: record.event))
        switch record.event {
        case .started(let version, let digest):
            self[.version] = .text(version)
            self[.digest] = .text(digest)
        case .stopped: break
        case .registryLoaded(let digest):
            self[.digest] = .text(digest)
        case .yearOpened(let year):
            fill(year)
        case .lapsed(let occurrence):
            fill(occurrence)
        case .yearClosed(let year, let open):
            fill(year)
            self[.count] = .integer(Int64(open))
        case .claimed(let claim): fill(claim)
        case .settled(let claim, let attempt, let outcome, let detail):
            self[.claim] = .text(claim.rawValue)
            self[.attempt] = .integer(Int64(attempt))
            self[.outcome] = .text(outcome.rawValue)
            self[.detail] = .text(detail)
        case .closed(let notice, let post, let reason):
            self[.notices] = .text(notice.description)
            self[.post] = .text(post.rawValue)
            self[.reason] = .text(reason.rawValue)
        case .summarized(let date):
            self[.onDate] = .text(date.description)
        case .fact(let fact):
            self[.actor] = .text(fact.actor)
            fill(fact)
        }
    }

    private mutating func fill(_ claim: Claim) {
        self[.claim] = .text(claim.id.rawValue)
        self[.attempt] = .integer(Int64(claim.attempt))
        self[.post] = .text(claim.post.rawValue)
        self[.notices] = .text(claim.notices.map(\.description).joined(separator: "\n"))
        self[.messageID] = .text(claim.messageID)
        if !claim.reasons.isEmpty {
            self[.reasons] = .text(claim.reasons.map(\.rawValue).joined(separator: "\n"))
        }
        if !claim.shown.isEmpty {
            self[.shown] = .text(claim.shown.map(\.description).joined(separator: "\n"))
        }
    }

    private mutating func fill(_ fact: Fact) {
        switch fact {
        case .completed(let fact):
            fill(fact.occurrence)
            self[.isThrough] = .integer(fact.isThrough ? 1 : 0)
            self[.onDate] = .text(fact.date.description)
            self[.result] = .text(fact.result)
            self[.evidence] = .text(fact.evidence)
        case .reopened(let occurrence, _, let comment):
            fill(occurrence)
            self[.comment] = .text(comment)
        case .progress(let survey, let unit, let count, _):
            self[.obligation] = .text(survey.obligation.rawValue)
            fill(survey.fiscalYear)
            self[.unit] = .text(unit)
            self[.count] = .integer(Int64(count))
        case .silenced(let silence): fill(silence)
        case .extended(let fact):
            fill(fact.occurrence)
            self[.until] = .text(fact.until.description)
            self[.grantedBy] = .text(fact.grantedBy)
            self[.paper] = .text(fact.paper)
        case .unsilenced(let record, _, let comment), .retracted(let record, _, let comment):
            self[.record] = .integer(record)
            self[.comment] = .text(comment)
        case .clockConfirmed(let fact):
            self[.falseFrom] = fact.falseFrom.map(Cell.integer) ?? .null
            self[.falseThrough] = fact.falseThrough.map(Cell.integer) ?? .null
            self[.comment] = .text(fact.comment)
        case .documentsAccepted(let digest, _, let comment):
            self[.digest] = .text(digest)
            self[.comment] = .text(comment)
        case .restored(let restoration):
            self[.count] = .integer(restoration.lostThrough)
            self[.digest] = .text(restoration.lostDigest)
            self[.lostUntil] = .integer(restoration.lostUntil.secondsSinceEpoch)
            self[.comment] = .text(restoration.comment)
        }
    }

    private mutating func fill(_ silence: Silence) {
        self[.obligation] = silence.obligation.map { .text($0.rawValue) } ?? .null
        self[.fiscalYear] = .integer(
            silence.fiscalYear.map { Int64($0.buddhistYear.number) } ?? Row.everyYear)
        self[.post] = silence.post.map { .text($0.rawValue) } ?? .null
        self[.until] = .text(silence.until.description)
        self[.comment] = .text(silence.comment)
    }

    private mutating func fill(_ occurrence: OccurrenceID) {
        self[.obligation] = .text(occurrence.obligation.rawValue)
        fill(occurrence.fiscalYear)
        self[.occurrence] = occurrence.round.map { .text($0.description) } ?? .null
    }

    private mutating func fill(_ year: FiscalYear) {
        self[.fiscalYear] = .integer(Int64(year.buddhistYear.number))
    }

    /// The word in the column `kind`.
    static func kind(of event: LedgerEvent) -> String {
        switch event {
        case .started: "started"
        case .stopped: "stopped"
        case .registryLoaded: "registry-loaded"
        case .yearOpened: "year-opened"
        case .lapsed: "lapsed"
        case .yearClosed: "year-closed"
        case .claimed: "claimed"
        case .settled: "settled"
        case .closed: "closed"
        case .summarized: "summarized"
        case .fact(.completed): "completed"
        case .fact(.reopened): "reopened"
        case .fact(.progress): "progress"
        case .fact(.silenced): "silenced"
        case .fact(.unsilenced): "unsilenced"
        case .fact(.extended): "extended"
        case .fact(.retracted): "retracted"
        case .fact(.clockConfirmed): "clock-confirmed"
        case .fact(.documentsAccepted): "documents-accepted"
        case .fact(.restored): "restored"
        }
    }
}
