import CDigest
import CivilTime
import Obligations
import Planning

/// The columns that hold an event, in the order in which the table has them.
enum Column: Int, CaseIterable {
    case claim, attempt, post, notices, messageID, outcome, detail, obligation, occurrence
    case isThrough, onDate, unit, count, until, version, digest, result, evidence, reason, comment
    case actor, reasons, lostUntil, fiscalYear, shown, record, grantedBy, paper, falseFrom
    case falseThrough

    /// The name in the table, which is also the name under which the value is hashed.
    var name: String {
        switch self {
        case .claim: "claim"
        case .attempt: "attempt"
        case .post: "post"
        case .notices: "notices"
        case .messageID: "message_id"
        case .outcome: "outcome"
        case .detail: "detail"
        case .obligation: "obligation"
        case .occurrence: "occurrence"
        case .isThrough: "is_through"
        case .onDate: "on_date"
        case .unit: "unit"
        case .count: "count"
        case .until: "until"
        case .version: "version"
        case .digest: "digest"
        case .result: "result"
        case .evidence: "evidence"
        case .reason: "reason"
        case .comment: "comment"
        case .actor: "actor"
        case .reasons: "reasons"
        case .lostUntil: "lost_until"
        case .fiscalYear: "fiscal_year"
        case .shown: "shown"
        case .record: "record"
        case .grantedBy: "granted_by"
        case .paper: "paper"
        case .falseFrom: "false_from"
        case .falseThrough: "false_through"
        }
    }
}

/// One row of the table, without its place in the chain's hashes.
struct Row: Hashable {
    var sequence: Int64
    let at: Int64
    let kind: String
    var cells = [Cell](repeating: .null, count: Column.allCases.count)

    subscript(column: Column) -> Cell {
        get { cells[column.rawValue] }
        set { cells[column.rawValue] = newValue }
    }

    /// The SHA-256 that ties the row to the one before it.
    ///
    /// It covers the previous hash, then the number, the time, the kind and every column that is not
    /// NULL. Each part goes in behind its length, so that no two rows give the same bytes: "ab" + "c"
    /// is not "a" + "bc". Columns go in with their names, so that a column added by a later format,
    /// NULL in old rows, leaves old hashes as they are.
    func hash(after previous: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        func add(_ text: String) {
            let utf8 = Array(text.utf8)
            add(Int64(utf8.count))
            bytes += utf8
        }
        func add(_ number: Int64) {
            withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
        }
        bytes += previous
        add(sequence)
        add(at)
        add(kind)
        for column in Column.allCases {
            switch self[column] {
            case .null: continue
            case .integer(let value):
                add(column.name)
                add("integer")
                add(value)
            case .text(let value):
                add(column.name)
                add("text")
                add(value)
            }
        }
        return sha256(bytes)
    }
}

/// The SHA-256 of some bytes, 32 bytes; see sha2(3) of libmd.
func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA2_CTX()
    SHA256Init(&context)
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Final(&digest, &context)
    return digest
}

/// What the first row has as the hash of the row before it.
let genesis = [UInt8](repeating: 0, count: 32)

extension Row {
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
            self[.fiscalYear] = .integer(Int64(year.buddhistYear.number))
        case .lapsed(let id):
            self[.notices] = .text(id.description)
        case .yearClosed(let year, let open):
            self[.fiscalYear] = .integer(Int64(year.buddhistYear.number))
            self[.count] = .integer(Int64(open))
        case .claimed(let claim):
            self[.claim] = .text(claim.id.rawValue)
            self[.attempt] = .integer(Int64(claim.attempt))
            self[.post] = .text(claim.post.rawValue)
            self[.notices] = .text(Row.lines(claim.notices))
            self[.messageID] = .text(claim.messageID)
            if !claim.reasons.isEmpty {
                self[.reasons] = .text(Row.lines(claim.reasons.map(\.rawValue)))
            }
            if !claim.shown.isEmpty { self[.shown] = .text(Row.lines(claim.shown)) }
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
            fill(fact)
        }
    }

    private static func lines(_ values: [some CustomStringConvertible]) -> String {
        values.map(\.description).joined(separator: "\n")
    }

    private mutating func fill(_ id: MatterID) {
        self[.obligation] = .text(id.obligation.rawValue)
        self[.fiscalYear] = .integer(Int64(id.fiscalYear.buddhistYear.number))
    }

    private mutating func fill(_ id: OccurrenceID) {
        fill(id.matter)
        self[.occurrence] = id.round.map { .text($0.description) } ?? .null
    }

    private mutating func fill(_ event: Fact) {
        func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .null }
        self[.actor] = .text(event.actor)
        switch event {
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
            fill(survey)
            self[.unit] = .text(unit)
            self[.count] = .integer(Int64(count))
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
        case .silenced(let silence):
            self[.obligation] = optional(silence.obligation?.rawValue)
            self[.fiscalYear] =
                silence.fiscalYear.map { .integer(Int64($0.buddhistYear.number)) } ?? .null
            self[.post] = optional(silence.post?.rawValue)
            self[.until] = .text(silence.until.description)
            self[.comment] = .text(silence.comment)
        case .restored(let restoration):
            self[.count] = .integer(restoration.lostThrough)
            self[.digest] = .text(restoration.lostDigest)
            self[.lostUntil] = .integer(restoration.lostUntil.secondsSinceEpoch)
            self[.comment] = .text(restoration.comment)
        }
    }

    /// The word in the column `kind`.
    static func kind(of event: LedgerEvent) -> String {
        switch event {
        case .started: "started"
        case .stopped: "stopped"
        case .registryLoaded: "registry-loaded"
        case .claimed: "claimed"
        case .settled: "settled"
        case .closed: "closed"
        case .summarized: "summarized"
        case .yearOpened: "year-opened"
        case .lapsed: "lapsed"
        case .yearClosed: "year-closed"
        case .fact(let fact): kind(of: fact)
        }
    }

    private static func kind(of fact: Fact) -> String {
        switch fact {
        case .completed: "completed"
        case .reopened: "reopened"
        case .progress: "progress"
        case .silenced: "silenced"
        case .unsilenced: "silence-ended"
        case .extended: "extended"
        case .retracted: "retracted"
        case .clockConfirmed: "clock-confirmed"
        case .documentsAccepted: "documents-accepted"
        case .restored: "restored"
        }
    }
}

extension Row {
    /// The record that the row stands for, or nil when a column does not say what its kind needs, or says
    /// what cannot be: a number or a time out of all bounds must never be counted with.
    var record: LedgerRecord? {
        guard Row.times.contains(at) else { return nil }
        return event.map {
            LedgerRecord(sequence: sequence, at: Instant(secondsSinceEpoch: at), event: $0)
        }
    }

    /// 1900 to 9999: what a clock may say that is wrong, and a calendar can still name.
    private static let times: ClosedRange<Int64> = -2_208_988_800...253_370_764_800
    private static let attempts = 1...1_000_000
    private static let counts = -1_000_000_000...1_000_000_000

    private var event: LedgerEvent? {
        switch kind {
        case "started":
            guard let version = text(.version), let digest = text(.digest) else { return nil }
            return .started(version: version, digest: digest)
        case "stopped": return .stopped
        case "registry-loaded": return text(.digest).map { .registryLoaded(digest: $0) }
        case "year-opened": return fiscalYear.map { .yearOpened($0) }
        case "lapsed": return text(.notices).flatMap { OccurrenceID($0) }.map { .lapsed($0) }
        case "year-closed":
            guard let year = fiscalYear, let count = integer(.count, in: Row.counts) else {
                return nil
            }
            return .yearClosed(year, open: count)
        case "claimed": return claimed
        case "settled":
            guard let claim = text(.claim), let attempt = integer(.attempt, in: Row.attempts),
                let outcome = text(.outcome).flatMap(ClaimOutcome.init), let detail = text(.detail)
            else { return nil }
            return .settled(
                claim: ClaimID(rawValue: claim), attempt: attempt, outcome: outcome, detail: detail)
        case "closed":
            guard let notice = text(.notices).flatMap(NoticeID.init), let post = text(.post),
                let reason = text(.reason).flatMap(Reason.init)
            else { return nil }
            return .closed(notice: notice, post: PostID(post), reason: reason)
        case "summarized": return date(.onDate).map { .summarized(date: $0) }
        default: return fact.map { .fact($0) }
        }
    }

    private var claimed: LedgerEvent? {
        guard let claim = text(.claim), let attempt = integer(.attempt, in: Row.attempts),
            let post = text(.post), let messageID = text(.messageID), text(.notices) != nil,
            let notices = lines(.notices, NoticeID.init),
            let reasons = lines(.reasons, Reason.init(rawValue:)),
            let shown = lines(.shown, { ShownDate($0) })
        else { return nil }
        return .claimed(
            Claim(
                id: ClaimID(rawValue: claim), attempt: attempt, post: PostID(post),
                notices: notices, messageID: messageID, reasons: reasons, shown: shown))
    }

    private func lines<Value>(_ column: Column, _ read: (String) -> Value?) -> [Value]? {
        let lines = text(column)?.split(separator: "\n") ?? []
        let values = lines.compactMap { read(String($0)) }
        return values.count == lines.count ? values : nil
    }

    /// What a person said; of records of the first formats the year is that of the fact's own day.
    private var fact: Fact? {
        guard let actor = text(.actor) else { return nil }
        let comment = text(.comment)
        switch kind {
        case "completed":
            guard let day = date(.onDate), let id = occurrence(on: day),
                let isThrough = integer(.isThrough, in: 0...1), let result = text(.result),
                let evidence = text(.evidence)
            else { return nil }
            return .completed(
                Completion(
                    id, isThrough: isThrough != 0, date: day, result: result,
                    evidence: evidence, actor: actor))
        case "reopened":
            guard let id = occurrence(on: dayWritten), let comment else { return nil }
            return .reopened(id, actor: actor, comment: comment)
        case "progress":
            guard let id = occurrence(on: dayWritten), let unit = text(.unit),
                let count = integer(.count, in: Row.counts)
            else { return nil }
            return .progress(survey: id.matter, unit: unit, count: count, actor: actor)
        case "extended":
            guard let id = occurrence(on: dayWritten), let until = date(.until),
                let grantedBy = text(.grantedBy), let paper = text(.paper)
            else { return nil }
            return .extended(
                Extension(id, until: until, grantedBy: grantedBy, paper: paper, actor: actor))
        case "silenced":
            guard let until = date(.until), let comment else { return nil }
            return .silenced(
                Silence(
                    obligation: text(.obligation).map { ObligationID($0) },
                    fiscalYear: fiscalYear, post: text(.post).map { PostID($0) }, until: until,
                    comment: comment, actor: actor))
        default: return correction(actor, comment)
        }
    }

    /// What takes something back, or puts the ledger itself right.
    private func correction(_ actor: String, _ comment: String?) -> Fact? {
        guard let comment else { return nil }
        switch kind {
        case "silence-ended":
            return number(.record).map { .unsilenced(record: $0, actor: actor, comment: comment) }
        case "retracted":
            return number(.record).map { .retracted(record: $0, actor: actor, comment: comment) }
        case "clock-confirmed":
            return .clockConfirmed(
                ClockConfirmation(
                    falseFrom: number(.falseFrom), falseThrough: number(.falseThrough),
                    comment: comment, actor: actor))
        case "documents-accepted":
            return text(.digest).map {
                .documentsAccepted(digest: $0, actor: actor, comment: comment)
            }
        case "restored":
            guard let until = number(.lostUntil), Row.times.contains(until),
                let lost = number(.count), let digest = text(.digest)
            else { return nil }
            return .restored(
                Restoration(
                    lostThrough: lost, lostDigest: digest,
                    lostUntil: Instant(secondsSinceEpoch: until), comment: comment, actor: actor))
        default: return nil
        }
    }

    private var dayWritten: CivilDate {
        FixedZone.bangkok.date(at: Instant(secondsSinceEpoch: at))
    }

    private var fiscalYear: FiscalYear? {
        integer(.fiscalYear, in: 2400...3000).map { FiscalYear($0) }
    }

    /// The occurrence that the row names, or nil when its round cannot be read.
    private func occurrence(on day: CivilDate) -> OccurrenceID? {
        guard let obligation = text(.obligation) else { return nil }
        let year = fiscalYear ?? FiscalYear(containing: day)
        guard let round = text(.occurrence) else {
            return OccurrenceID(ObligationID(obligation), year)
        }
        return CivilPeriod(round).map { OccurrenceID(ObligationID(obligation), year, $0) }
    }

    private func text(_ column: Column) -> String? {
        if case .text(let value) = self[column] { value } else { nil }
    }

    private func number(_ column: Column) -> Int64? {
        if case .integer(let value) = self[column] { value } else { nil }
    }

    private func integer(_ column: Column, in bounds: ClosedRange<Int>) -> Int? {
        number(column).flatMap { Int(exactly: $0) }.flatMap { bounds.contains($0) ? $0 : nil }
    }

    private func date(_ column: Column) -> CivilDate? { text(column).flatMap { CivilDate($0) } }
}
