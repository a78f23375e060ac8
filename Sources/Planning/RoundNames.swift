import CivilTime
import Obligations

/// Reads the rounds of records that were written when a round was known by its day.
///
/// The first formats of the ledger name `O15.monthly/2568/2025-03-31`; since then a round is the period that
/// it stands for, `O15.monthly/2568/2025-03`. A record is never rewritten, so it is read anew: by the rule of
/// the obligation, whose day may have been edited since.
public struct RoundNames: Sendable {
    private let years: Years?

    /// By the rules of the plans in force.
    public init(_ years: Years) { self.years = years }

    private init() { years = nil }

    /// As they stand, for a ledger that has no older records.
    public static let asWritten = RoundNames()

    func read(_ record: LedgerRecord) -> LedgerRecord {
        guard let years else { return record }
        let event = record.event.renamed { read($0, years) }
        return LedgerRecord(sequence: record.sequence, at: record.at, event: event)
    }

    private func read(_ id: OccurrenceID, _ years: Years) -> OccurrenceID {
        guard let day = id.round?.day else { return id }
        if id.obligation.isOfService {
            return OccurrenceID(id.obligation, FiscalYear(containing: day), .month(of: day))
        }
        guard let registry = years.registry(of: id.fiscalYear),
            let round = registry.obligation(id.obligation)?.round(
                of: Occurrence(date: day), holidays: registry.holidays)
        else { return id }
        return OccurrenceID(id.obligation, id.fiscalYear, round)
    }
}

extension ObligationID {
    /// Whether it stands for a letter of the service itself and for nothing of the documents.
    var isOfService: Bool { self == .service || rawValue.hasPrefix("letter.") }
}

extension LedgerEvent {
    /// The same with every occurrence that it names read by a function.
    func renamed(_ name: (OccurrenceID) -> OccurrenceID) -> LedgerEvent {
        func notice(_ id: NoticeID) -> NoticeID {
            NoticeID(name(id.occurrence), id.trigger, due: id.due)
        }
        switch self {
        case .claimed(let claim):
            return .claimed(
                Claim(
                    id: claim.id, attempt: claim.attempt, post: claim.post,
                    notices: claim.notices.map(notice), messageID: claim.messageID,
                    reasons: claim.reasons,
                    shown: claim.shown.map {
                        ShownDate(name($0.occurrence), isOpening: $0.isOpening, $0.date)
                    }))
        case .closed(let id, let post, let reason):
            return .closed(notice: notice(id), post: post, reason: reason)
        case .fact(.completed(let fact)):
            return .fact(
                .completed(
                    Completion(
                        name(fact.occurrence), isThrough: fact.isThrough, date: fact.date,
                        result: fact.result, evidence: fact.evidence, actor: fact.actor)))
        case .fact(.reopened(let id, let actor, let comment)):
            return .fact(.reopened(name(id), actor: actor, comment: comment))
        default: return self
        }
    }
}
