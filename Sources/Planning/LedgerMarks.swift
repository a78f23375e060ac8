import CivilTime
import Obligations

/// Where reading a ledger begins for what still matters, by the few records that say so.
///
/// A year's business begins with a record and ends with one. What was written before the oldest year that
/// is open began is history, but for what people said of years that are not over yet and of the ledger as a
/// whole.
public struct LedgerMarks: Hashable, Sendable {
    /// The number of the last record that does not matter any more, unless it is younger than `since`; 0 to
    /// begin with the first.
    public let after: Int64
    /// What was written from this moment on is read too; nil where `after` says it all.
    ///
    /// Letters of the service and those about plans name the year of their month, which may be told of before
    /// that year's plan comes: signs of life from October on, when the plan comes in December.
    public let since: Instant?
    /// The oldest year whose facts still count; nil where all are read anyway.
    public let oldest: FiscalYear?

    /// Weighs the records that open and close years and that say which times are false, in their order.
    ///
    /// - Parameter records: others among them do no harm.
    public init(_ records: [LedgerRecord]) {
        let voided = records.compactMap { record -> ClosedRange<Int64>? in
            guard case .fact(.clockConfirmed(let fact)) = record.event else { return nil }
            return fact.falseRecords
        }
        var opened: [FiscalYear: Int64] = [:]
        var order: [FiscalYear] = []
        var closed: Set<FiscalYear> = []
        var closing: (year: FiscalYear, first: Int64)?
        for record in records {
            switch record.event {
            case .yearOpened(let year) where opened[year] == nil:
                opened[year] = record.sequence
                order.append(year)
            case .yearClosed(let year, let open):
                // A clock that was ahead closes nothing.
                if voided.contains(where: { $0.contains(record.sequence) }) { continue }
                closed.insert(year)
                // What was open stands just before it, a record each.
                closing = (year, max(1, record.sequence - Int64(max(0, min(open, 1_000_000)))))
            default: continue
            }
        }
        let isOpen = order.filter { !closed.contains($0) }
        // The first year of a ledger begins with it: older programs did not record when.
        guard let first = order.first, !isOpen.contains(first) else {
            (after, oldest, since) = (0, nil, nil)
            return
        }
        let start: Int64
        if let open = isOpen.compactMap({ opened[$0] }).min() {
            // A year that closed before the next one began may still owe the letter that says so.
            start = min(open, closing?.first ?? open)
            oldest = isOpen.min()
        } else if let closing, let open = opened[closing.year], closing.year != first {
            (start, oldest) = (open, closing.year)
        } else {
            (after, oldest, since) = (0, nil, nil)
            return
        }
        after = max(0, start - 1)
        let begins = records.first { $0.sequence >= start }?.at
        since = begins?.adding(seconds: -LedgerMarks.lookBackSeconds)
    }

    /// A plan comes at the latest when the old year's business is closed, three months into the new year.
    private static let lookBackSeconds = 100 * 86_400

    /// Whether a record before the beginning still speaks of what is not over.
    public func keeps(_ record: LedgerRecord) -> Bool {
        guard case .fact(let fact) = record.event, let oldest else { return false }
        switch fact {
        case .completed(let fact): return fact.occurrence.fiscalYear >= oldest
        case .reopened(let id, _, _): return id.fiscalYear >= oldest
        case .progress(let survey, _, _, _): return survey.fiscalYear >= oldest
        case .extended(let fact): return fact.occurrence.fiscalYear >= oldest
        case .silenced(let silence): return silence.fiscalYear.map { $0 >= oldest } ?? true
        case .unsilenced, .retracted, .clockConfirmed, .documentsAccepted, .restored: return true
        }
    }
}
