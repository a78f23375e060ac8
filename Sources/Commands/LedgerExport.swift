import CivilTime
import Obligations
import Planning

/// One line of the auditor's table: a notice in an attempt to deliver a letter, a notice that was closed
/// untold, or an officer's fact.
struct ExportRow: Hashable, Encodable {
    let record: Int64
    let at: String
    let kind: String
    var post: String?
    var postTitle: String?
    var obligation: String?
    var obligationTitle: String?
    var fiscalYear: Int?
    var occurrence: String?
    var due: String?
    var trigger: String?
    var reason: String?
    var messageID: String?
    var attempt: Int?
    var outcome: String?
    var detail: String?
    var settledAt: String?
    var actor: String?
    var date: String?
    var unit: String?
    var count: Int?
    var comment: String?
    var evidence: String?
}

/// Makes the auditor's table from the ledger's records, which come in order.
///
/// Each row of a letter has the reason word that the claim kept; records of the first format kept none,
/// and get the word that fits their trigger.
struct LedgerExport {
    /// Where the documents are not at hand, names stand alone and titles are empty.
    let years: Years?
    let zone: FixedZone
    let from: CivilDate?
    let to: CivilDate?

    private struct Attempt: Hashable {
        let claim: ClaimID
        let number: Int
    }
    private struct Settlement {
        let at: String
        let outcome: ClaimOutcome
        let detail: String
    }

    private var found: [(row: ExportRow, attempt: Attempt?)] = []
    private var settlements: [Attempt: Settlement] = [:]
    private var letters: [ClaimID: (post: PostID, notices: [NoticeID], messageID: String)] = [:]

    init(years: Years?, from: CivilDate? = nil, to: CivilDate? = nil) {
        self.years = years
        zone = years?.zone ?? .bangkok
        self.from = from
        self.to = to
    }

    /// The rows of all records so far, each attempt with what became of it.
    var rows: [ExportRow] {
        found.map { row, attempt in
            var row = row
            guard let attempt else { return row }
            let settlement = settlements[attempt]
            row.outcome = settlement?.outcome.rawValue ?? "in-doubt"
            row.detail = settlement?.detail
            row.settledAt = settlement?.at
            return row
        }
    }

    /// Takes the next record.
    mutating func add(_ record: LedgerRecord) {
        switch record.event {
        case .claimed(let claim):
            letters[claim.id] = (claim.post, claim.notices, claim.messageID)
            for (index, notice) in claim.notices.enumerated() {
                var row = row(record, "letter", notice, claim.post)
                row.messageID = claim.messageID
                row.attempt = claim.attempt
                let kept = index < claim.reasons.count ? claim.reasons[index] : nil
                let before = Attempt(claim: claim.id, number: claim.attempt - 1)
                row.reason = (kept ?? reason(notice, before)).rawValue
                append(row, record, Attempt(claim: claim.id, number: claim.attempt))
            }
        case .settled(let claim, let number, let outcome, let detail):
            let attempt = Attempt(claim: claim, number: number)
            if outcome == .withdrawn {
                withdraw(record, claim, number, detail)
            } else if settlements[attempt] == nil {
                settlements[attempt] = Settlement(
                    at: zone.format(record.at), outcome: outcome, detail: detail)
            }
        case .closed(let notice, let post, let reason):
            var row = row(record, "not-told", notice, post)
            row.reason = reason.rawValue
            append(row, record)
        case .fact(let fact):
            add(fact, record)
        case .lapsed(let id):
            var row = ExportRow(record: record.sequence, at: zone.format(record.at), kind: "lapsed")
            name(id, &row)
            append(row, record)
        case .yearClosed(let year, let open):
            var row = ExportRow(
                record: record.sequence, at: zone.format(record.at), kind: "year-closed")
            row.fiscalYear = year.buddhistYear.number
            row.count = open
            append(row, record)
        case .started, .stopped, .registryLoaded, .yearOpened, .summarized:
            break
        }
    }

    /// A letter that is given up has a line of its own: the attempts before it keep their outcomes.
    private mutating func withdraw(
        _ record: LedgerRecord, _ claim: ClaimID, _ number: Int, _ detail: String
    ) {
        guard let letter = letters[claim] else { return }
        for notice in letter.notices {
            var row = row(record, "withdrawn", notice, letter.post)
            row.messageID = letter.messageID
            row.attempt = number
            row.outcome = ClaimOutcome.withdrawn.rawValue
            row.detail = detail
            append(row, record)
        }
    }

    private mutating func add(_ fact: Fact, _ record: LedgerRecord) {
        var row = ExportRow(
            record: record.sequence, at: zone.format(record.at), kind: fact.exportKind)
        row.actor = fact.actor
        switch fact {
        case .completed(let fact):
            name(fact.occurrence, &row)
            if fact.isThrough { row.occurrence = row.occurrence.map { "..\($0)" } }
            row.date = fact.date.description
            row.comment = fact.result
            row.evidence = fact.evidence
        case .reopened(let id, _, let comment):
            name(id, &row)
            row.comment = comment
        case .progress(let survey, let unit, let count, _):
            name(OccurrenceID(survey.obligation, survey.fiscalYear), &row)
            row.unit = unit
            row.count = count
        case .silenced(let silence):
            if let obligation = silence.obligation { name(obligation, silence.fiscalYear, &row) }
            if let post = silence.post { name(post, &row) }
            row.date = silence.until.description
            row.comment = silence.comment
        case .extended(let fact):
            name(fact.occurrence, &row)
            row.date = fact.until.description
            row.comment = fact.grantedBy
            row.evidence = fact.paper
        case .unsilenced(let number, _, let comment), .retracted(let number, _, let comment):
            row.count = Int(number)
            row.detail = "record \(number)"
            row.comment = comment
        case .clockConfirmed(let fact):
            row.comment = fact.comment
            row.detail = fact.falseRecords.map {
                "records \($0.lowerBound) to \($0.upperBound) carry a false time"
            }
        case .documentsAccepted(let digest, _, let comment):
            row.detail = digest
            row.comment = comment
        case .restored(let restoration):
            row.comment = restoration.comment
            row.count = Int(restoration.lostThrough)
            row.date = zone.date(at: restoration.lostUntil).description
            row.detail =
                "records through \(restoration.lostThrough):\(restoration.lostDigest) are lost"
        }
        append(row, record)
    }

    private mutating func append(
        _ row: ExportRow, _ record: LedgerRecord, _ attempt: Attempt? = nil
    ) {
        let day = zone.date(at: record.at)
        if let from, day < from { return }
        if let to, day > to { return }
        found.append((row, attempt))
    }

    private func row(
        _ record: LedgerRecord, _ kind: String, _ notice: NoticeID, _ post: PostID
    ) -> ExportRow {
        var row = ExportRow(record: record.sequence, at: zone.format(record.at), kind: kind)
        name(notice.occurrence, &row)
        name(post, &row)
        row.due = notice.due.description
        row.trigger = notice.trigger.word
        return row
    }

    private func name(_ id: OccurrenceID, _ row: inout ExportRow) {
        name(id.obligation, id.fiscalYear, &row)
        row.occurrence = id.description
    }

    private func name(_ id: ObligationID, _ year: FiscalYear?, _ row: inout ExportRow) {
        row.obligation = id.rawValue
        row.fiscalYear = year?.buddhistYear.number
        switch id {
        case .service:
            row.obligationTitle = words("the service's sign of life", "สัญญาณชีพของบริการ")
        case .plan:
            row.obligationTitle = words("the plan of the year", "แผนของปี")
        default:
            row.obligationTitle = year.flatMap { years?.obligation(MatterID(id, $0))?.title }
        }
    }

    private func name(_ post: PostID, _ row: inout ExportRow) {
        row.post = post.rawValue
        row.postTitle =
            post == .admin ? words("the admin", "ผู้ดูแลระบบ") : years?.post(post)?.title
    }

    /// For records of the format that did not keep it: as near as the records alone come.
    private func reason(_ notice: NoticeID, _ before: Attempt) -> Reason {
        if before.number > 0 {
            return settlements[before] == nil ? .inDoubtAfterCrash : .retryAfterDeferral
        }
        return switch notice.trigger {
        case .opens: .windowOpens
        case .closes: .windowCloses
        case .quota, .closedShort: .quotaShort
        case .dateChanged: .dateChanged
        case .monthly: .monthlyLetter
        case .alive: .signOfLife
        case .lead: .leadTimeReached
        case .overdue: .overdue
        case .yearClosed: .yearClosed
        case .planMissing: .planMissing
        case .yearWithoutPlan: .yearWithoutPlan
        }
    }
}

extension Fact {
    /// The word for it in the auditor's table.
    fileprivate var exportKind: String {
        switch self {
        case .completed: "done"
        case .reopened: "reopened"
        case .progress: "progress"
        case .silenced: "silence"
        case .unsilenced: "silence-ended"
        case .extended: "extended"
        case .retracted: "retracted"
        case .clockConfirmed: "clock"
        case .documentsAccepted: "documents"
        case .restored: "restored"
        }
    }
}
