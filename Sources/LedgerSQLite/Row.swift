import CDigest
import CivilTime
import Obligations
import Planning

/// The columns that hold an event, in the order in which the table has them.
enum Column: Int, CaseIterable {
    case claim, attempt, post, notices, messageID, outcome, detail, obligation, occurrence
    case isThrough, onDate, unit, count, until, version, digest, result, evidence, reason, comment
    case actor, reasons, lostUntil

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
        case .claimed(
            let claim, let attempt, let post, let notices, let messageID, let reasons):
            self[.claim] = .text(claim.rawValue)
            self[.attempt] = .integer(Int64(attempt))
            self[.post] = .text(post.rawValue)
            self[.notices] = .text(notices.map(\.description).joined(separator: "\n"))
            self[.messageID] = .text(messageID)
            if !reasons.isEmpty {
                self[.reasons] = .text(reasons.map(\.rawValue).joined(separator: "\n"))
            }
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
        case .completed, .reopened, .progress, .silenced, .restored:
            fillFact(record.event)
        }
    }

    private mutating func fillFact(_ event: LedgerEvent) {
        func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .null }
        switch event {
        case .completed(let fact):
            self[.obligation] = .text(fact.obligation.rawValue)
            self[.occurrence] = optional(fact.occurrence?.description)
            self[.isThrough] = .integer(fact.isThrough ? 1 : 0)
            self[.onDate] = .text(fact.date.description)
            self[.result] = .text(fact.result)
            self[.evidence] = .text(fact.evidence)
            self[.actor] = .text(fact.actor)
        case .reopened(let obligation, let occurrence, let actor, let comment):
            self[.obligation] = .text(obligation.rawValue)
            self[.occurrence] = optional(occurrence?.description)
            self[.actor] = .text(actor)
            self[.comment] = .text(comment)
        case .progress(let obligation, let unit, let count, let actor):
            self[.obligation] = .text(obligation.rawValue)
            self[.unit] = .text(unit)
            self[.count] = .integer(Int64(count))
            self[.actor] = .text(actor)
        case .silenced(let silence):
            self[.obligation] = optional(silence.obligation?.rawValue)
            self[.post] = optional(silence.post?.rawValue)
            self[.until] = .text(silence.until.description)
            self[.comment] = .text(silence.comment)
            self[.actor] = .text(silence.actor)
        case .restored(let restoration):
            self[.count] = .integer(restoration.lostThrough)
            self[.digest] = .text(restoration.lostDigest)
            self[.lostUntil] = .integer(restoration.lostUntil.secondsSinceEpoch)
            self[.comment] = .text(restoration.comment)
            self[.actor] = .text(restoration.actor)
        default: break
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
        case .completed: "completed"
        case .reopened: "reopened"
        case .progress: "progress"
        case .silenced: "silenced"
        case .restored: "restored"
        }
    }
}

extension Row {
    /// The record that the row stands for, or nil when a column does not say what its kind needs.
    var record: LedgerRecord? {
        event.map {
            LedgerRecord(sequence: sequence, at: Instant(secondsSinceEpoch: at), event: $0)
        }
    }

    private var event: LedgerEvent? {
        switch kind {
        case "started":
            guard let version = text(.version), let digest = text(.digest) else { return nil }
            return .started(version: version, digest: digest)
        case "stopped": return .stopped
        case "registry-loaded": return text(.digest).map { .registryLoaded(digest: $0) }
        case "claimed": return claimed
        case "settled":
            guard let claim = text(.claim), let attempt = integer(.attempt),
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
        default: return fact
        }
    }

    private var claimed: LedgerEvent? {
        guard let claim = text(.claim), let attempt = integer(.attempt), let post = text(.post),
            let joined = text(.notices), let messageID = text(.messageID)
        else { return nil }
        var notices: [NoticeID] = []
        for line in joined.split(separator: "\n") {
            guard let notice = NoticeID(String(line)) else { return nil }
            notices.append(notice)
        }
        var reasons: [Reason] = []
        for line in text(.reasons)?.split(separator: "\n") ?? [] {
            guard let reason = Reason(rawValue: String(line)) else { return nil }
            reasons.append(reason)
        }
        return .claimed(
            claim: ClaimID(rawValue: claim), attempt: attempt, post: PostID(post),
            notices: notices, messageID: messageID, reasons: reasons)
    }

    private var fact: LedgerEvent? {
        guard let actor = text(.actor) else { return nil }
        let obligation = text(.obligation).map { ObligationID($0) }
        let occurrence = date(.occurrence)
        if occurrence == nil && self[.occurrence] != .null { return nil }
        switch kind {
        case "completed":
            guard let obligation, let isThrough = integer(.isThrough), let day = date(.onDate),
                let result = text(.result), let evidence = text(.evidence)
            else { return nil }
            return .completed(
                Completion(
                    obligation: obligation, occurrence: occurrence, isThrough: isThrough != 0,
                    date: day, result: result, evidence: evidence, actor: actor))
        case "reopened":
            guard let obligation, let comment = text(.comment) else { return nil }
            return .reopened(
                obligation: obligation, occurrence: occurrence, actor: actor, comment: comment)
        case "progress":
            guard let obligation, let unit = text(.unit), let count = integer(.count) else {
                return nil
            }
            return .progress(obligation: obligation, unit: unit, count: count, actor: actor)
        case "silenced":
            guard let until = date(.until), let comment = text(.comment) else { return nil }
            return .silenced(
                Silence(
                    obligation: obligation, post: text(.post).map { PostID($0) }, until: until,
                    comment: comment, actor: actor))
        case "restored":
            guard case .integer(let until) = self[.lostUntil],
                case .integer(let number) = self[.count], let digest = text(.digest),
                let comment = text(.comment)
            else { return nil }
            return .restored(
                Restoration(
                    lostThrough: number, lostDigest: digest,
                    lostUntil: Instant(secondsSinceEpoch: until), comment: comment, actor: actor))
        default: return nil
        }
    }

    private func text(_ column: Column) -> String? {
        if case .text(let value) = self[column] { value } else { nil }
    }

    private func integer(_ column: Column) -> Int? {
        if case .integer(let value) = self[column] { Int(value) } else { nil }
    }

    private func date(_ column: Column) -> CivilDate? { text(column).flatMap { CivilDate($0) } }
}
