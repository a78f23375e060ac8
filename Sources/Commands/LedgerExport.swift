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
    let registry: Registry?
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

    init(registry: Registry?, from: CivilDate? = nil, to: CivilDate? = nil) {
        self.registry = registry
        zone = registry?.agency.zone ?? .bangkok
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
        case .claimed(let claim, let number, let post, let notices, let messageID, let reasons):
            letters[claim] = (post, notices, messageID)
            for (index, notice) in notices.enumerated() {
                var row = row(record, "letter", notice, post)
                row.messageID = messageID
                row.attempt = number
                let kept = index < reasons.count ? reasons[index] : nil
                let before = Attempt(claim: claim, number: number - 1)
                row.reason = (kept ?? reason(notice, before)).rawValue
                append(row, record, Attempt(claim: claim, number: number))
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
        case .completed, .reopened, .progress, .silenced, .restored:
            addFact(record)
        case .started, .stopped, .registryLoaded, .summarized:
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

    private mutating func addFact(_ record: LedgerRecord) {
        var row = ExportRow(
            record: record.sequence, at: zone.format(record.at),
            kind: factKind(record.event))
        switch record.event {
        case .completed(let fact):
            name(fact.obligation, &row)
            row.occurrence = fact.occurrence.map { fact.isThrough ? "..\($0)" : "\($0)" }
            row.date = fact.date.description
            row.comment = fact.result
            row.evidence = fact.evidence
            row.actor = fact.actor
        case .reopened(let obligation, let occurrence, let actor, let comment):
            name(obligation, &row)
            row.occurrence = occurrence?.description
            row.comment = comment
            row.actor = actor
        case .progress(let obligation, let unit, let count, let actor):
            name(obligation, &row)
            row.unit = unit
            row.count = count
            row.actor = actor
        case .silenced(let silence):
            if let obligation = silence.obligation { name(obligation, &row) }
            if let post = silence.post { name(post, &row) }
            row.date = silence.until.description
            row.comment = silence.comment
            row.actor = silence.actor
        case .restored(let restoration):
            row.comment = restoration.comment
            row.actor = restoration.actor
            row.count = Int(restoration.lostThrough)
            row.date = zone.date(at: restoration.lostUntil).description
            row.detail =
                "records through \(restoration.lostThrough):\(restoration.lostDigest) are lost"
        default: return
        }
        append(row, record)
    }

    private func factKind(_ event: LedgerEvent) -> String {
        switch event {
        case .completed: "done"
        case .reopened: "reopened"
        case .progress: "progress"
        case .restored: "restored"
        default: "silence"
        }
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
        name(notice.occurrence.obligation, &row)
        name(post, &row)
        row.occurrence = notice.occurrence.description
        row.due = notice.due.description
        row.trigger = notice.trigger.word
        return row
    }

    private func name(_ obligation: ObligationID, _ row: inout ExportRow) {
        row.obligation = obligation.rawValue
        row.obligationTitle =
            obligation == .service
            ? words("the service's sign of life", "สัญญาณชีพของบริการ")
            : registry?.obligation(obligation)?.title
    }

    private func name(_ post: PostID, _ row: inout ExportRow) {
        row.post = post.rawValue
        row.postTitle =
            post == .admin ? words("the admin", "ผู้ดูแลระบบ") : registry?.post(post)?.title
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
        }
    }
}
