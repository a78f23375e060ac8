import CivilTime
import Effects
import Planning

/// The ledger in one SQLite file: a table of events that is only ever appended to, each row tied to
/// the one before it by a SHA-256.
///
/// The chain shows an auditor that rows were not edited, removed or put in another order afterwards.
/// It does not stop somebody who may write the file from writing a whole new chain; against that,
/// compare `head()` with one that was noted elsewhere earlier, for example in a monthly letter.
///
/// In WAL mode with `synchronous = FULL` a commit is on the disk when `append` returns. Several
/// processes may have the ledger open; one writes at a time and waits up to 5 s for its turn.
///
/// - Source: https://sqlite.org/wal.html, https://sqlite.org/pragma.html#pragma_synchronous.
public final class SQLiteLedger: Ledger {
    let connection: Connection
    private var cached = LedgerSnapshot()
    private let newerRows: Statement
    private let tail: Statement
    private let insertion: Statement?
    private var witness: Witness?
    private let isWitnessKept: Bool
    /// How the ledger stands to its witness, while that is not as it should be.
    private var exchange: LedgerExchange?

    static let columns = Column.allCases.map(\.name).joined(separator: ", ")

    /// Opens a ledger, and makes it when there is none.
    ///
    /// - Parameters:
    ///   - path: the file; its folder must exist.
    ///   - isReadOnly: true for a reader, who then needs no right to write and makes no file.
    ///   - witness: what to do with the file beside it that knows where it ended. When the ledger does
    ///     not have that record, every call throws `.exchanged` until its loss is accepted.
    /// - Throws: `.cannotWrite` when the file cannot be opened or made, `.damaged` when it is no
    ///   database or that of another program (it is left as it was), `.newerVersion` when a newer
    ///   program wrote it, `.busy` when another process holds it for more than 5 s.
    public init(
        path: String, isReadOnly: Bool = false, witness: WitnessUse = .ignored
    ) throws(LedgerFailure) {
        if !isReadOnly { SQLiteLedger.share(path) }
        connection = try Connection(path: path, isReadOnly: isReadOnly)
        try Schema.open(connection, isReadOnly: isReadOnly)
        newerRows = try connection.prepare(
            "SELECT seq, at, kind, \(Self.columns) FROM event WHERE seq > ? ORDER BY seq")
        tail = try connection.prepare("SELECT seq, at, hash FROM event ORDER BY seq DESC LIMIT 1")
        if isReadOnly {
            insertion = nil
        } else {
            let places = [String](repeating: "?", count: Column.allCases.count + 5)
            insertion = try connection.prepare(
                """
                INSERT INTO event (seq, at, kind, previous, hash, \(Self.columns))
                VALUES (\(places.joined(separator: ", ")))
                """)
        }
        if case .kept = witness { isWitnessKept = true } else { isWitnessKept = false }
        self.witness = try witness.path.map { (path) throws(LedgerFailure) in
            try Witness(path: path)
        }
        if let mark = self.witness?.mark { exchange = try exchange(since: mark) }
    }

    /// The ledger and its log belong to whom the folder belongs; SQLite makes the log like the ledger.
    private static func share(_ path: String) {
        guard let slash = path.lastIndex(of: "/") else { return }
        let folder = String(path[..<slash])
        make(path, in: folder)
        for part in ["-wal", "-shm"] { LedgerSQLite.share(path + part, in: folder) }
    }

    /// All that the ledger knows; only rows that are newer than those of the last call are read.
    ///
    /// - Throws: `.damaged` naming the row when one is missing or cannot be read, or when the newest
    ///   rows of an earlier call are gone.
    /// - Complexity: linear in the number of newer rows.
    public func snapshot() throws(LedgerFailure) -> LedgerSnapshot {
        try checkExchange()
        if cached.lastSequence > 0 {
            let newest = try readTail()?.sequence ?? 0
            guard newest >= cached.lastSequence else {
                throw .damaged(
                    "\(connection.path): record \(cached.lastSequence) was read before, "
                        + "and now the newest is \(newest)")
            }
        }
        try forEachRecord(from: cached.lastSequence + 1) { (record) throws(LedgerFailure) in
            guard record.sequence == cached.lastSequence + 1 else {
                throw .damaged("\(connection.path): record \(cached.lastSequence + 1) is missing")
            }
            cached.apply(record)
        }
        if let tail = try readTail() { try keepWitness(tail) }
        return cached
    }

    /// Appends events in one transaction; when it returns, they survive a power cut.
    ///
    /// A failure leaves nothing of them behind, and the next call can succeed. One case stays open by
    /// nature: when the disk fails while the commit is being made durable, the rows may be found
    /// after a restart, as a claim in doubt is.
    ///
    /// - Throws: `.busy`, `.cannotWrite` (also for an event that could not be read back, which is
    ///   refused rather than written), `.damaged` when the file was taken away.
    public func append(_ events: [LedgerEvent], at moment: Instant) throws(LedgerFailure) {
        if events.isEmpty { return }
        guard let insertion else {
            throw .cannotWrite("\(connection.path): it was opened for reading only")
        }
        // SQLite would go on writing into a file without a name, and all of it would be lost.
        guard !connection.hasMoved else {
            throw .damaged("\(connection.path): it was moved or deleted while in use")
        }
        try checkExchange()
        var newest: (sequence: Int64, at: Int64, hash: [UInt8])?
        try connection.transaction { () throws(LedgerFailure) in
            let before = try readTail()
            var (sequence, hash) = (before?.sequence ?? 0, before?.hash ?? genesis)
            for event in events {
                sequence += 1
                let record = LedgerRecord(sequence: sequence, at: moment, event: event)
                let row = Row(record)
                guard row.record == record else {
                    throw .cannotWrite(
                        "\(connection.path): this event could not be read back: \(event)")
                }
                let next = row.hash(after: hash)
                try insert(row, previous: hash, hash: next, by: insertion)
                hash = next
            }
            newest = (sequence, moment.secondsSinceEpoch, hash)
        }
        // After the commit, so that it is never ahead; a failure holds mail as any other does.
        if let newest { try keepWitness(newest) }
    }

    private func keepWitness(
        _ tail: (sequence: Int64, at: Int64, hash: [UInt8])
    ) throws(LedgerFailure) {
        guard isWitnessKept else { return }
        try witness?.keep(
            Witness.Mark(
                sequence: tail.sequence, digest: hexadecimal(tail.hash),
                at: Instant(secondsSinceEpoch: tail.at)))
    }

    private func checkExchange() throws(LedgerFailure) {
        guard exchange != nil, let mark = witness?.mark else { return }
        exchange = try exchange(since: mark)
        if let exchange { throw .exchanged(exchange) }
    }

    /// The records from a number on, oldest first.
    ///
    /// - Throws: `.damaged` naming the row when one cannot be read.
    public func records(from sequence: Int64 = 1) throws(LedgerFailure) -> [LedgerRecord] {
        var records: [LedgerRecord] = []
        try forEachRecord(from: sequence) { (record) throws(LedgerFailure) in
            records.append(record)
        }
        return records
    }

    /// Hands the records from a number on to a body, oldest first, without holding all in memory.
    ///
    /// The body sees the ledger as it was when the call began, and must not use this ledger itself.
    ///
    /// - Throws: what the body throws; `.damaged` naming the row when one cannot be read.
    public func forEachRecord(
        from sequence: Int64, _ body: (LedgerRecord) throws(LedgerFailure) -> Void
    ) throws(LedgerFailure) {
        defer { newerRows.reset() }
        try newerRows.bind(1, .integer(sequence - 1))
        while try newerRows.step() {
            let row = readRow(newerRows)
            guard let record = row.record else {
                throw .damaged(
                    "\(connection.path): record \(row.sequence) of kind '\(row.kind)' "
                        + "cannot be read")
            }
            try body(record)
        }
    }

    /// The newest record's number and hash in hexadecimal digits, or nil while the ledger is empty.
    ///
    /// Noted outside the machine, it proves later that nothing up to there was rewritten.
    public func head() throws(LedgerFailure) -> (sequence: Int64, digest: String)? {
        try readTail().map { ($0.sequence, hexadecimal($0.hash)) }
    }

    /// A row whose first columns are the number, the time, the kind and those of `Column`.
    func readRow(_ statement: Statement) -> Row {
        var row = Row(
            sequence: statement.integer(0), at: statement.integer(1), kind: statement.text(2))
        for column in Column.allCases { row[column] = statement.cell(3 + column.rawValue) }
        return row
    }

    private func readTail() throws(LedgerFailure) -> (
        sequence: Int64, at: Int64, hash: [UInt8]
    )? {
        defer { tail.reset() }
        return try tail.step() ? (tail.integer(0), tail.integer(1), tail.bytes(2)) : nil
    }

    private func insert(
        _ row: Row, previous: [UInt8], hash: [UInt8], by statement: Statement
    ) throws(LedgerFailure) {
        defer { statement.reset() }
        try statement.bind(1, .integer(row.sequence))
        try statement.bind(2, .integer(row.at))
        try statement.bind(3, .text(row.kind))
        try statement.bind(4, previous)
        try statement.bind(5, hash)
        for column in Column.allCases { try statement.bind(6 + column.rawValue, row[column]) }
        _ = try statement.step()
    }
}

/// Bytes as lower-case hexadecimal digits.
func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
