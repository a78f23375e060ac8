import Effects

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
        /// The hash holds, but the row's columns do not make an event.
        case unreadable
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
        try connection.execute("BEGIN")
        do throws(LedgerFailure) {
            let report = try recompute(last: last)
            try connection.execute("COMMIT")
            return report
        } catch {
            try? connection.execute("ROLLBACK")
            throw error
        }
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
        var faults: [ChainFault] = []
        var suspects: [Suspect] = []
        var wasWhole = true
        var count = 0
        var (expected, before) = try beginning(last: last)
        let rows = try connection.prepare(
            "SELECT seq, at, kind, \(Self.columns), previous, hash FROM event "
                + "WHERE seq >= ? ORDER BY seq")
        // A forger may have given a row a number below 1; the whole chain has those too.
        try rows.bind(1, .integer(expected == 1 ? Int64.min : expected))
        while try rows.step() {
            let row = readRow(rows)
            count += 1
            let previous = rows.bytes(3 + Column.allCases.count)
            let hash = rows.bytes(4 + Column.allCases.count)
            if row.sequence > expected {
                faults.append(
                    ChainFault(sequence: expected, kind: .removed(through: row.sequence - 1)))
                wasWhole = false
            }
            let isWhole = row.hash(after: previous) == hash
            if !isWhole {
                suspects.append(Suspect(row: row, previous: previous, hash: hash))
            } else if previous != before && wasWhole {
                faults.append(ChainFault(sequence: row.sequence, kind: .unlinked))
            } else if row.record == nil {
                faults.append(ChainFault(sequence: row.sequence, kind: .unreadable))
            }
            wasWhole = isWhole
            before = hash
            expected = row.sequence + 1
        }
        // AUTOINCREMENT keeps the highest number ever given, so that a cut at the end shows too.
        let highest =
            try connection.integer("SELECT seq FROM sqlite_sequence WHERE name = 'event'") ?? 0
        if highest >= expected {
            faults.append(ChainFault(sequence: expected, kind: .removed(through: highest)))
        }
        faults = (faults + judge(suspects)).sorted { $0.sequence < $1.sequence }
        return ChainReport(
            count: count, lastSequence: count == 0 ? 0 : expected - 1,
            headDigest: count == 0 ? nil : hexadecimal(before), faults: faults)
    }

    /// The number of the first row to look at, and the hash that it must follow.
    private func beginning(last: Int?) throws(LedgerFailure) -> (Int64, [UInt8]) {
        guard let last else { return (1, genesis) }
        let row = try connection.prepare(
            "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1 OFFSET ?")
        try row.bind(1, .integer(Int64(max(0, last))))
        return try row.step() ? (row.integer(0) + 1, row.bytes(1)) : (1, genesis)
    }

    /// A row whose hash does not hold, until it is known why.
    private struct Suspect {
        let row: Row
        let previous: [UInt8]
        let hash: [UInt8]

        /// Whether the hash was made for this content under another number.
        func was(_ sequence: Int64) -> Bool {
            var other = row
            other.sequence = sequence
            return other.hash(after: previous) == hash
        }
    }

    /// Tells rows that were only put elsewhere from rows whose content was changed.
    private func judge(_ suspects: [Suspect]) -> [ChainFault] {
        // Rows that changed places are all suspects, so their numbers are those to try; after a row
        // was taken out and the others moved up, all are off by the same distance. The list is cut,
        // because every trial is a hash, and a thousand swapped rows need no exact story.
        let candidates = suspects.prefix(64).map(\.row.sequence)
        var distance: Int64 = 1
        return suspects.map { suspect in
            let sequence = suspect.row.sequence
            let trials = [sequence + distance, sequence + 1, sequence - 1] + candidates
            guard let origin = trials.first(where: { $0 != sequence && suspect.was($0) }) else {
                return ChainFault(sequence: sequence, kind: .edited)
            }
            distance = origin - sequence
            return ChainFault(sequence: sequence, kind: .moved(from: origin))
        }
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
