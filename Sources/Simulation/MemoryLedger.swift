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

    /// Everything that is in it.
    public private(set) var records: [LedgerRecord] = []
    /// Everything that was ever written, lost records included, in the order of writing.
    public private(set) var history: [LedgerRecord] = []
    /// Each exchange for an older copy: the length of the history then, and how many records stayed.
    public private(set) var losses: [(at: Int, kept: Int)] = []
    /// Asked before each append, by its number from 1.
    public var fault: (Int) -> Fault? = { _ in nil }

    /// Called with each record that is written.
    public var onRecord: (LedgerRecord) -> Void = { _ in }
    /// Whether an older copy is in its place and not accepted.
    public var isExchanged: Bool { exchange != nil }

    private var exchange: LedgerExchange?
    private var appends = 0
    private let life: Life

    /// An empty ledger.
    public init(life: Life = Life()) { self.life = life }

    /// Where reading begins for what still matters.
    public func origin() throws(LedgerFailure) -> LedgerOrigin {
        if let exchange { throw .exchanged(exchange) }
        return LedgerOrigin(
            of: records.filter(\.event.shapesOrigin), firstAt: records.first?.at)
    }

    /// The records after a number.
    public func changes(
        after sequence: Int64, _ body: (LedgerRecord) throws(LedgerFailure) -> Void
    ) throws(LedgerFailure) {
        if let exchange { throw .exchanged(exchange) }
        guard sequence <= Int64(records.count) else {
            throw .damaged("record \(sequence) was read before, and now it is gone")
        }
        for record in records[Int(sequence)...] { try body(record) }
    }

    /// Nothing in it can be forged, and nothing in it has a digest.
    public func examine() throws(LedgerFailure) -> LedgerExamination {
        LedgerExamination(records: Int64(records.count), head: nil, faults: [])
    }

    /// Appends in one step.
    ///
    /// - Throws: `.overtaken` when another record is the newest; what the fault says.
    @discardableResult
    public func append(
        _ events: [LedgerEvent], at moment: Instant, expecting sequence: Int64
    ) throws(LedgerFailure) -> [LedgerRecord] {
        guard life.passes() else { throw .cannotWrite("the process is no more") }
        if let exchange { throw .exchanged(exchange) }
        guard sequence == Int64(records.count) else { throw .overtaken }
        appends += 1
        let fault = fault(appends)
        if case .before(let failure) = fault { throw failure }
        write(events, at: moment)
        if case .after(let failure) = fault { throw failure }
        guard life.passes() else { throw .cannotWrite("the process is no more") }
        return Array(records[Int(sequence)...])
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
            history.append(record)
            onRecord(record)
        }
    }
}

extension MemoryLedger {
    /// Somebody puts an older copy in its place while no daemon has it open.
    public func exchange(forCopyOf count: Int) {
        guard count < records.count, let lost = records.last else { return }
        losses.append((history.count, count))
        exchange = LedgerExchange(
            found: Int64(count), known: exchange?.known ?? lost.sequence,
            digest: "simulation", knownAt: exchange?.knownAt ?? lost.at)
        records.removeLast(records.count - count)
    }

    /// The admin accepts the copy; nothing happens when there is nothing to accept.
    public func accept(at moment: Instant) {
        guard let lost = exchange else { return }
        exchange = nil
        write(
            [
                .fact(
                    .restored(
                        Restoration(
                            lostThrough: lost.known, lostDigest: lost.digest,
                            lostUntil: lost.knownAt, comment: "simulation")))
            ], at: moment)
    }
}
