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

extension SQLiteLedger {
    /// Recomputes every hash of the chain; an empty answer means that it holds.
    ///
    /// - Returns: every fault, in order; the first is where to begin to look.
    /// - Throws: `.damaged` when SQLite itself cannot read the file.
    /// - Complexity: linear in the number of rows.
    public func verify() throws(LedgerFailure) -> [ChainFault] {
        var faults: [ChainFault] = []
        var suspects: [Suspect] = []
        var before = genesis
        var wasWhole = true
        var expected: Int64 = 1
        let rows = try connection.prepare(
            "SELECT seq, at, kind, \(Self.columns), previous, hash FROM event ORDER BY seq")
        while try rows.step() {
            let row = readRow(rows)
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
        return (faults + judge(suspects)).sorted { $0.sequence < $1.sequence }
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
