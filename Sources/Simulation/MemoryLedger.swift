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
    private var doubts: Set<Int64> = []
    private var appends = 0
    private let life: Life

    /// An empty ledger.
    public init(life: Life = Life()) { self.life = life }

    /// Where reading begins for what still matters.
    public func origin() throws(LedgerFailure) -> LedgerOrigin {
        if let exchange { throw .exchanged(exchange) }
        let marks = LedgerMarks(records)
        let end = records.last { record in
            record.sequence <= marks.after && (marks.since.map { record.at < $0 } ?? true)
        }
        let earlier = records.prefix { $0.sequence <= end?.sequence ?? 0 }
        let loads = earlier.count { record in
            if case .registryLoaded = record.event { true } else { false }
        }
        return LedgerOrigin(
            after: end?.sequence ?? 0, firstAt: records.first?.at, registryLoads: loads,
            standing: earlier.filter(marks.keeps))
    }

    /// Hands on the records after a number, up to the first that is doubted.
    public func changes(
        after sequence: Int64, _ body: (LedgerRecord) throws(LedgerFailure) -> Void
    ) throws(LedgerFailure) {
        if let exchange { throw .exchanged(exchange) }
        let accepted = acceptedThrough
        for record in records.dropFirst(Int(clamping: max(0, sequence))) {
            if doubts.contains(record.sequence), record.sequence > accepted {
                throw .doubted(record: record.sequence, "it was edited")
            }
            try body(record)
        }
    }

    /// Nothing in it has a digest.
    public func digest(of sequence: Int64) throws(LedgerFailure) -> String? { nil }

    /// Nothing in it has a digest, and nothing is forged but what a script says.
    public func examine() throws(LedgerFailure) -> LedgerExamination {
        LedgerExamination(
            records: Int64(records.count), head: nil,
            faults: doubts.sorted().map { "record \($0) was edited" })
    }

    /// Appends in one step.
    @discardableResult
    public func append(
        _ events: [LedgerEvent], at moment: Instant, expecting sequence: Int64
    ) throws(LedgerFailure) -> [LedgerRecord] {
        guard life.passes() else { throw .cannotWrite("the process is no more") }
        if let exchange { throw .exchanged(exchange) }
        if events.isEmpty { return [] }
        guard sequence == Int64(records.count) else { throw .overtaken }
        appends += 1
        let fault = fault(appends)
        if case .before(let failure) = fault { throw failure }
        let written = write(events, at: moment)
        if case .after(let failure) = fault { throw failure }
        guard life.passes() else { throw .cannotWrite("the process is no more") }
        return written
    }

    /// A fact recorded by another process, which no crash of the daemon touches.
    public func recordFact(_ event: LedgerEvent, at moment: Instant) {
        write([event], at: moment)
    }

    @discardableResult
    private func write(_ events: [LedgerEvent], at moment: Instant) -> [LedgerRecord] {
        let first = records.count
        for event in events {
            let record = LedgerRecord(
                sequence: Int64(records.count + 1), at: moment, event: event)
            records.append(record)
            history.append(record)
            onRecord(record)
        }
        return Array(records[first...])
    }

    /// Records before the newest acceptance count as they stand.
    private var acceptedThrough: Int64 {
        let newest = records.last { record in
            if case .fact(.restored) = record.event { true } else { false }
        }
        return (newest?.sequence ?? 1) - 1
    }
}

extension MemoryLedger {
    /// Somebody edits a record while no daemon has it open.
    public func doubt(_ sequence: Int64) { doubts.insert(sequence) }

    /// Somebody puts an older copy in its place while no daemon has it open.
    public func exchange(forCopyOf count: Int) {
        guard count < records.count, let lost = records.last else { return }
        losses.append((history.count, count))
        exchange = LedgerExchange(
            found: Int64(count), known: exchange?.known ?? lost.sequence,
            digest: "simulation", knownAt: exchange?.knownAt ?? lost.at)
        records.removeLast(records.count - count)
        doubts = doubts.filter { $0 <= Int64(count) }
    }

    /// The admin accepts what is lost or doubted through the daemon.
    public func accept(
        reason: String, actor: String, at moment: Instant
    ) throws(LedgerFailure) -> LedgerAcceptance {
        let (lost, before) = (exchange, acceptedThrough)
        let doubted = doubts.filter { $0 > before }.min()
        accept(at: moment)
        if let lost { return .lost(lost) }
        return doubted.map { .doubted(from: $0, through: Int64(records.count - 1)) } ?? .nothing
    }

    /// The admin accepts what is lost or doubted; nothing happens when there is nothing to accept.
    public func accept(at moment: Instant) {
        guard exchange != nil || doubts.contains(where: { $0 > acceptedThrough }) else { return }
        let restoration = Restoration(
            lostThrough: exchange?.known ?? Int64(records.count),
            lostDigest: exchange?.digest ?? "simulation", lostUntil: exchange?.knownAt ?? moment,
            comment: "simulation")
        exchange = nil
        write([.fact(.restored(restoration))], at: moment)
    }
}
