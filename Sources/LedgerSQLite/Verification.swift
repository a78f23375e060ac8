import CivilTime
import Effects
import Planning

/// One place where the ledger's chain does not hold.
public struct ChainFault: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong there.
    public enum Kind: Hashable, Sendable {
        /// The row does not have the content for which its hash was made.
        case edited
        /// The row's content is whole, but it was written under another number.
        case moved(from: Int64)
        /// Rows are missing, from the fault's number through this one.
        case removed(through: Int64)
        /// The row is whole, but does not follow the row that stands before it: that one was replaced
        /// together with its hash, or the row itself was.
        case unlinked
        /// The hash holds, but the row's columns do not make an event, or say what cannot be.
        case unreadable
        /// The row's stamp is so many seconds before that of the row before it: the clock was set back.
        case stampedBack(seconds: Int)
        /// Something in the file is not of this program, or is not as it makes it.
        case foreign(String)
    }

    /// The number of the row, or of the first row that is missing.
    public let sequence: Int64
    /// What is wrong there.
    public let kind: Kind

    /// One clause for people, `record 7 was edited`.
    public var description: String {
        switch kind {
        case .edited: "record \(sequence) was edited"
        case .moved(let from): "record \(sequence) was record \(from)"
        case .removed(let through) where through == sequence: "record \(sequence) was removed"
        case .removed(let through): "records \(sequence) to \(through) were removed"
        case .unlinked: "record \(sequence) does not follow the record before it"
        case .unreadable: "record \(sequence) cannot be read"
        case .stampedBack(let seconds):
            "record \(sequence) is stamped \(ChainFault.distance(seconds)) before the record before it"
        case .foreign(let detail): detail
        }
    }

    private static func distance(_ seconds: Int) -> String {
        switch seconds {
        case 172_800...: "\(seconds / 86_400) days"
        case 7200...: "\(seconds / 3600) hours"
        default: "\(seconds / 60) minutes"
        }
    }
}

/// What a recomputation of the chain came to.
public struct ChainReport: Hashable, Sendable {
    /// How many rows were read.
    public let count: Int
    /// The number of the newest row, 0 when there is none.
    public let lastSequence: Int64
    /// The hash of the newest row in hexadecimal digits, or nil when there is none.
    public let headDigest: String?
    /// Every fault, in order; the first is where to begin to look.
    public let faults: [ChainFault]
    /// Where stamps run backwards although the chain holds, and nobody has said that they are false.
    public let setBacks: [ChainFault]
}

extension SQLiteLedger {
    /// Recomputes every hash of the chain; an empty answer means that it holds.
    ///
    /// - Returns: every fault, in order; the first is where to begin to look.
    /// - Throws: `.damaged` when SQLite itself cannot read the file.
    /// - Complexity: linear in the number of rows.
    public func verify() throws(LedgerFailure) -> [ChainFault] { try audit().faults }

    /// Recomputes the hashes of the chain and says what was read.
    ///
    /// All of it sees the ledger at one moment, so that a daemon that appends meanwhile is no fault.
    ///
    /// - Parameter last: how many of the newest rows to look at; nil for all of them. The row before
    ///   them is trusted.
    /// - Throws: `.damaged` when SQLite itself cannot read the file.
    /// - Complexity: linear in the number of rows that are looked at.
    public func audit(last: Int? = nil) throws(LedgerFailure) -> ChainReport {
        var report = ChainReport(
            count: 0, lastSequence: 0, headDigest: nil, faults: [], setBacks: [])
        try connection.reading { () throws(LedgerFailure) in report = try recompute(last: last) }
        return report
    }

    /// The hash of a row in hexadecimal digits, or nil when there is no such row.
    ///
    /// Held against a digest that was noted elsewhere, it shows that nothing up to there was rewritten.
    public func digest(of sequence: Int64) throws(LedgerFailure) -> String? {
        let row = try connection.prepare("SELECT hash FROM event WHERE seq = ?")
        try row.bind(1, .integer(sequence))
        return try row.step() ? hexadecimal(row.bytes(0)) : nil
    }

    private func recompute(last: Int?) throws(LedgerFailure) -> ChainReport {
        var faults = try Schema.differences(connection, format: Schema.version).map {
            ChainFault(sequence: 0, kind: .foreign($0.description))
        }
        var suspects: [ChainedRow] = []
        var stamps = Stamps()
        var wasWhole = true
        var count = 0
        var lastSequence: Int64 = 0
        var (expected, before) = try beginning(last: last)
        let rows = try connection.prepare("\(Self.selection) WHERE seq >= ? ORDER BY seq")
        // A forger may have given a row a number below 1; the whole chain has those too.
        try rows.bind(1, .integer(expected == 1 ? Int64.min : expected))
        while try rows.step() {
            let chained = ChainedRow(rows)
            let row = chained.row
            count += 1
            if row.sequence > expected {
                faults.append(
                    ChainFault(sequence: expected, kind: .removed(through: row.sequence - 1)))
                wasWhole = false
            }
            let isWhole = chained.isWhole
            if !isWhole {
                suspects.append(chained)
            } else if chained.previous != before && wasWhole {
                faults.append(ChainFault(sequence: row.sequence, kind: .unlinked))
            } else if let record = row.record {
                stamps.take(record)
            } else {
                faults.append(ChainFault(sequence: row.sequence, kind: .unreadable))
            }
            wasWhole = isWhole
            before = chained.hash
            lastSequence = row.sequence
            // The largest number of all has none behind it.
            expected = row.sequence == Int64.max ? row.sequence : row.sequence + 1
        }
        // AUTOINCREMENT keeps the highest number ever given, so that a cut at the end shows too.
        let highest =
            try connection.integer("SELECT seq FROM sqlite_sequence WHERE name = 'event'") ?? 0
        if highest >= expected, highest > lastSequence {
            faults.append(ChainFault(sequence: expected, kind: .removed(through: highest)))
        }
        faults = (faults + judge(suspects)).sorted { $0.sequence < $1.sequence }
        return ChainReport(
            count: count, lastSequence: lastSequence,
            headDigest: count == 0 ? nil : hexadecimal(before), faults: faults,
            setBacks: stamps.setBacks)
    }

    /// The number of the first row to look at, and the hash that it must follow.
    private func beginning(last: Int?) throws(LedgerFailure) -> (Int64, [UInt8]) {
        guard let last else { return (1, genesis) }
        let row = try connection.prepare(
            "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1 OFFSET ?")
        try row.bind(1, .integer(Int64(max(0, last))))
        return try row.step() ? (row.integer(0) &+ 1, row.bytes(1)) : (1, genesis)
    }

    /// Tells rows that were only put elsewhere from rows whose content was changed.
    private func judge(_ suspects: [ChainedRow]) -> [ChainFault] {
        // Rows that changed places are all suspects, so their numbers are those to try; after a row
        // was taken out and the others moved up, all are off by the same distance. The list is cut,
        // because every trial is a hash, and a thousand swapped rows need no exact story.
        let candidates = suspects.prefix(64).map(\.row.sequence)
        var distance: Int64 = 1
        return suspects.map { suspect in
            let sequence = suspect.row.sequence
            let trials = [sequence &+ distance, sequence &+ 1, sequence &- 1] + candidates
            guard let origin = trials.first(where: { $0 != sequence && suspect.was($0) }) else {
                return ChainFault(sequence: sequence, kind: .edited)
            }
            distance = origin &- sequence
            return ChainFault(sequence: sequence, kind: .moved(from: origin))
        }
    }
}

extension ChainedRow {
    /// Whether the hash was made for this content under another number.
    fileprivate func was(_ sequence: Int64) -> Bool {
        var other = row
        other.sequence = sequence
        return other.hash(after: previous) == hash
    }
}

/// Finds where stamps run backwards.
private struct Stamps {
    /// How far back a stamp may be: clocks are put right by minutes.
    static let tolerance = ClockWatch.driftSeconds

    private var before: LedgerRecord?
    private var found: [(before: Int64, fault: ChainFault)] = []
    private var falseRecords: [ClosedRange<Int64>] = []

    mutating func take(_ record: LedgerRecord) {
        if let before, record.at < before.at {
            let seconds = before.at.seconds(since: record.at)
            if seconds > Stamps.tolerance {
                let fault = ChainFault(
                    sequence: record.sequence, kind: .stampedBack(seconds: seconds))
                found.append((before.sequence, fault))
            }
        }
        before = record
        if case .fact(.clockConfirmed(let fact)) = record.event, let range = fact.falseRecords {
            falseRecords.append(range)
        }
    }

    /// Those that no word on the clock has explained.
    var setBacks: [ChainFault] {
        found.filter { entry in
            !falseRecords.contains { $0.contains(entry.before) }
        }.map(\.fault)
    }
}

extension SQLiteLedger {
    /// What the self-check wants to know: how many records there are, and whether the newest hold.
    public func newestRecords(_ count: Int = 100) throws(LedgerFailure) -> HostFacts.Ledger {
        let report = try audit(last: count)
        return .opened(records: report.lastSequence, faults: report.faults.map(\.description))
    }
}

extension SQLiteLedger {
    /// Every record verified.
    ///
    /// - Complexity: linear in the number of records.
    public func examine() throws(LedgerFailure) -> LedgerExamination {
        let report = try audit()
        return LedgerExamination(
            records: report.lastSequence,
            head: report.headDigest.map { "\(report.lastSequence):\($0)" },
            faults: report.faults.map(\.description))
    }
}
