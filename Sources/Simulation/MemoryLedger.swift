import CivilTime
import Effects
import Planning

/// A ledger in memory that survives the daemon, and fails when it is told to.
public final class MemoryLedger: Ledger {
    /// Ways for one call to fail.
    public enum Fault: Sendable {
        /// Nothing is written.
        case before(LedgerFailure)
        /// It is written, and yet the caller is told that it was not.
        case after(LedgerFailure)
    }

    /// Everything written so far.
    public private(set) var records: [LedgerRecord] = []
    /// Asked before each append, by its number from 1.
    public var fault: (Int) -> Fault? = { _ in nil }

    private var appends = 0
    private var current = LedgerSnapshot()
    private let life: Life

    /// An empty ledger.
    public init(life: Life = Life()) { self.life = life }

    /// All that it knows.
    public func snapshot() throws(LedgerFailure) -> LedgerSnapshot { current }

    /// Appends in one step.
    public func append(_ events: [LedgerEvent], at moment: Instant) throws(LedgerFailure) {
        guard life.passes() else { throw .cannotWrite("the process is no more") }
        appends += 1
        let fault = fault(appends)
        if case .before(let failure) = fault { throw failure }
        write(events, at: moment)
        if case .after(let failure) = fault { throw failure }
        guard life.passes() else { throw .cannotWrite("the process is no more") }
    }

    /// A fact recorded by another process, which no crash of the daemon touches.
    public func recordFact(_ event: LedgerEvent, at moment: Instant) {
        write([event], at: moment)
    }

    private func write(_ events: [LedgerEvent], at moment: Instant) {
        for event in events {
            let record = LedgerRecord(
                sequence: Int64(records.count + 1), at: moment, event: event)
            records.append(record)
            current.apply(record)
        }
    }
}
