import CivilTime
import Effects
import Planning

/// A row with what ties it into the chain.
struct ChainedRow: Hashable {
    let row: Row
    let previous: [UInt8]
    let hash: [UInt8]

    /// Whether the row has the content for which its hash was made.
    var isWhole: Bool { row.hash(after: previous) == hash }
}

extension ChainedRow {
    /// The row on which a statement of `SQLiteLedger.selection` stands.
    init(_ statement: Statement) {
        var row = Row(
            sequence: statement.integer(0), at: statement.integer(1), kind: statement.text(2))
        for column in Column.allCases { row[column] = statement.cell(3 + column.rawValue) }
        self.row = row
        previous = statement.bytes(3 + Column.allCases.count)
        hash = statement.bytes(4 + Column.allCases.count)
    }
}

extension SQLiteLedger {
    /// Selects what `ChainedRow` reads.
    static let selection = "SELECT seq, at, kind, \(columns), previous, hash FROM event"

    /// The condition of the index over the kinds of which every record may matter; SQLite uses it only for
    /// a query that has the same words in it.
    static let isMark = """
        kind IN ('registry-loaded', 'year-opened', 'year-closed', 'completed', 'reopened',
        'progress', 'silenced', 'unsilenced', 'extended', 'retracted', 'clock-confirmed',
        'documents-accepted', 'restored')
        """

    /// Where reading begins for what still matters.
    ///
    /// - Throws: `.exchanged` when it is not the ledger that was written to last, `.doubted` when one of
    ///   the records that say where does not hold.
    /// - Complexity: linear in the years and in what people said, and not in the letters.
    public func origin() throws(LedgerFailure) -> LedgerOrigin {
        try checkExchange()
        var origin = LedgerOrigin.beginning
        try connection.reading { () throws(LedgerFailure) in
            let accepted = try acceptedThrough(after: 0)
            let first = try first(heldFrom: accepted)
            let marks = LedgerMarks(
                try records(
                    "WHERE \(Self.isMark) AND kind IN "
                        + "('year-opened', 'year-closed', 'clock-confirmed') ORDER BY seq",
                    heldFrom: accepted))
            let after = try end(marks, heldFrom: accepted)
            origin = LedgerOrigin(
                after: after, firstAt: first?.at, registryLoads: try registryLoads(through: after),
                standing: try standing(marks, through: after, heldFrom: accepted))
        }
        return origin
    }

    /// The first record of all that counts.
    private func first(heldFrom accepted: Int64) throws(LedgerFailure) -> LedgerRecord? {
        let number = try connection.integer(
            "SELECT seq FROM event WHERE seq > 0 ORDER BY seq LIMIT 1")
        guard let number else { return nil }
        if number > 1, accepted < 1 { throw .doubted(record: 1, Doubt.missing) }
        return try records("WHERE seq > 0 ORDER BY seq LIMIT 1", heldFrom: accepted).first
    }

    private func registryLoads(through sequence: Int64) throws(LedgerFailure) -> Int {
        if sequence < 1 { return 0 }
        let count = try connection.integer(
            "SELECT count(*) FROM event WHERE \(Self.isMark) AND kind = 'registry-loaded' "
                + "AND seq <= \(sequence)")
        return Int(count ?? 0)
    }

    /// The last record that does not matter any more: looks back from the mark as far as its moment.
    private func end(
        _ marks: LedgerMarks, heldFrom accepted: Int64
    ) throws(LedgerFailure) -> Int64 {
        guard let since = marks.since, marks.after > 0 else { return marks.after }
        // Its stamp decides what is read, so it is held against the chain like what is read.
        let found = try records(
            "WHERE seq > 0 AND seq <= \(marks.after) AND at < \(since.secondsSinceEpoch) "
                + "ORDER BY seq DESC LIMIT 1", heldFrom: accepted)
        return found.first?.sequence ?? 0
    }

    private func standing(
        _ marks: LedgerMarks, through after: Int64, heldFrom accepted: Int64
    ) throws(LedgerFailure) -> [LedgerRecord] {
        guard after > 0, let oldest = marks.oldest else { return [] }
        // What names no year is of all years, or was written when there were none.
        let records = try records(
            "WHERE \(Self.isMark) "
                + "AND kind NOT IN ('registry-loaded', 'year-opened', 'year-closed') "
                + "AND (fiscal_year IS NULL OR fiscal_year = \(Row.everyYear) "
                + "OR fiscal_year >= \(oldest.buddhistYear.number)) "
                + "AND seq <= \(after) ORDER BY seq", heldFrom: accepted)
        return records.filter(marks.keeps)
    }

    /// A few records out of their row, each held against its own hash and its predecessor's.
    private func records(
        _ condition: String, heldFrom accepted: Int64
    ) throws(LedgerFailure) -> [LedgerRecord] {
        let rows = try connection.prepare("\(Self.selection) \(condition)")
        let hashes = try connection.prepare("SELECT hash FROM event WHERE seq = ?")
        var found: [LedgerRecord] = []
        while try rows.step() {
            let chained = ChainedRow(rows)
            let sequence = chained.row.sequence
            if sequence < 1 { continue }
            if sequence > accepted {
                guard chained.isWhole else { throw .doubted(record: sequence, Doubt.edited) }
                guard try follows(chained, hashes) else {
                    throw .doubted(record: sequence, Doubt.unlinked)
                }
            }
            if let record = chained.row.record {
                found.append(record)
            } else if sequence > accepted {
                throw .doubted(record: sequence, Doubt.unreadable)
            }
        }
        return found
    }

    private func follows(_ chained: ChainedRow, _ hashes: Statement) throws(LedgerFailure) -> Bool {
        defer { hashes.reset() }
        try hashes.bind(1, .integer(chained.row.sequence - 1))
        return chained.previous == (try hashes.step() ? hashes.bytes(0) : genesis)
    }

    /// The last record that is taken as it stands, because a later one says that the ledger goes on.
    ///
    /// Only a record that holds itself says so.
    private func acceptedThrough(after sequence: Int64) throws(LedgerFailure) -> Int64 {
        let rows = try connection.prepare(
            "\(Self.selection) WHERE \(Self.isMark) AND kind = 'restored' AND seq > ? "
                + "ORDER BY seq DESC")
        try rows.bind(1, .integer(sequence))
        let hashes = try connection.prepare("SELECT hash FROM event WHERE seq = ?")
        while try rows.step() {
            let chained = ChainedRow(rows)
            if chained.isWhole, chained.row.record != nil, try follows(chained, hashes) {
                return chained.row.sequence - 1
            }
        }
        return sequence
    }
}

/// Why a record is doubted, in words.
enum Doubt {
    static let edited = "it was edited"
    static let unlinked = "it does not follow the record before it"
    static let unreadable = "its hash holds, but it says what cannot be"
    static let missing = "it is missing"
    static let cut = "it was there, and was removed"
}

extension SQLiteLedger {
    /// Hands the records after a number to a body, oldest first, each held against the chain.
    ///
    /// The record before the first is trusted. The body sees the ledger as it was when the call began, and
    /// must not use this ledger itself.
    ///
    /// - Throws: what the body throws; `.doubted` at the first record that is missing, was edited, does not
    ///   follow the one before it or cannot be read, unless a later record accepts that; `.damaged` when
    ///   a record that was read before is not there any more.
    /// - Complexity: linear in the number of newer records; in memory is one of them.
    public func changes(
        after sequence: Int64, _ body: (LedgerRecord) throws(LedgerFailure) -> Void
    ) throws(LedgerFailure) {
        try checkExchange()
        var newest = Link.beginning
        try connection.reading { () throws(LedgerFailure) in
            guard let start = try start(after: max(0, sequence)) else { return }
            newest = start
            let accepted = try acceptedThrough(after: newest.sequence)
            let rows = try connection.prepare("\(Self.selection) WHERE seq > ? ORDER BY seq")
            try rows.bind(1, .integer(newest.sequence))
            while try rows.step() {
                let chained = ChainedRow(rows)
                let row = chained.row
                let isHeld = row.sequence > accepted
                if isHeld { try hold(chained, after: newest) }
                newest = Link(sequence: row.sequence, at: row.at, hash: chained.hash)
                if let record = row.record {
                    try body(record)
                } else if isHeld {
                    throw .doubted(record: row.sequence, Doubt.unreadable)
                }
            }
            // AUTOINCREMENT keeps the highest number ever given, so that a cut at the end shows too.
            let highest =
                try connection.integer("SELECT seq FROM sqlite_sequence WHERE name = 'event'") ?? 0
            if highest > max(newest.sequence, accepted) {
                throw .doubted(record: newest.sequence &+ 1, Doubt.cut)
            }
        }
        guard newest.sequence > 0 else { return }
        known = newest
        try keepWitness(newest)
    }

    private func hold(_ chained: ChainedRow, after link: Link) throws(LedgerFailure) {
        let sequence = chained.row.sequence
        guard sequence == link.sequence &+ 1 else {
            throw .doubted(record: link.sequence &+ 1, Doubt.missing)
        }
        guard chained.isWhole else { throw .doubted(record: sequence, Doubt.edited) }
        guard chained.previous == link.hash else {
            throw .doubted(record: sequence, Doubt.unlinked)
        }
    }

    /// The record that the first to be read must follow; nil for a number that was never given yet.
    private func start(after sequence: Int64) throws(LedgerFailure) -> Link? {
        let newest = try readTail()?.sequence ?? 0
        if let known, known.sequence > newest { throw lost(known, newest: newest) }
        if sequence == 0 { return .beginning }
        let row = try connection.prepare("SELECT seq, at, hash FROM event WHERE seq = ?")
        try row.bind(1, .integer(sequence))
        guard try row.step() else {
            return sequence > newest ? nil : Link(sequence: sequence, at: 0, hash: [])
        }
        let link = Link(sequence: row.integer(0), at: row.integer(1), hash: row.bytes(2))
        if let known, known.sequence == sequence, known != link {
            throw lost(known, newest: newest)
        }
        return link
    }
}
