/// The columns that hold an event, in the order in which they are hashed: that in which formats brought
/// them.
enum Column: Int, CaseIterable {
    case claim, attempt, post, notices, messageID, outcome, detail, obligation, occurrence
    case isThrough, onDate, unit, count, until, version, digest, result, evidence, reason, comment
    case actor, reasons, lostUntil
    case fiscalYear, shown, record, grantedBy, paper, falseFrom, falseThrough

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
