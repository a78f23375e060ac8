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
    /// The last record that was read or written, with the hash that the next one must follow.
    private var known: (sequence: Int64, hash: [UInt8])?
    private let newerRows: Statement
    private let heldRows: Statement
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
        heldRows = try connection.prepare(
            "SELECT seq, at, kind, \(Self.columns), previous, hash FROM event "
                + "WHERE seq > ? ORDER BY seq")
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

    /// The records after a number, each held against the chain before it is handed on.
    ///
    /// The row before the first one is trusted: what it rests on is the examination's to say.
    ///
    /// - Throws: `.doubted` at the first row that the chain does not vouch for, unless the admin accepted the
    ///   ledger as it is by a later record; `.damaged` when rows are missing.
    /// - Complexity: linear in the number of newer rows.
    public func changes(
        after sequence: Int64, _ body: (LedgerRecord) throws(LedgerFailure) -> Void
    ) throws(LedgerFailure) {
        try checkExchange()
        guard let newest = try readTail() else {
            guard sequence == 0 else { throw shrunken(sequence, to: 0) }
            return
        }
        guard newest.sequence >= sequence else { throw shrunken(sequence, to: newest.sequence) }
        if newest.sequence > sequence {
            try read(after: sequence, body)
            try keepWitness(newest)
        } else if let known, known.sequence == sequence, known.hash != newest.hash {
            throw .doubted(record: sequence, "it is not the record that was read before")
        } else {
            known = (newest.sequence, newest.hash)
            try keepWitness(newest)
        }
    }

    private func shrunken(_ sequence: Int64, to newest: Int64) -> LedgerFailure {
        .damaged(
            "\(connection.path): record \(sequence) was read before, and now the newest is \(newest)"
        )
    }

    private func read(
        after sequence: Int64, _ body: (LedgerRecord) throws(LedgerFailure) -> Void
    ) throws(LedgerFailure) {
        var link = try hash(before: sequence)
        var number = sequence
        var accepted: Int64?
        defer { heldRows.reset() }
        try heldRows.bind(1, .integer(sequence))
        while try heldRows.step() {
            let row = readRow(heldRows)
            number += 1
            guard row.sequence == number else {
                throw .damaged("\(connection.path): record \(number) is missing")
            }
            let previous = heldRows.bytes(3 + Column.allCases.count)
            let hash = heldRows.bytes(4 + Column.allCases.count)
            let record = row.record
            if let doubt = doubt(row, record, previous, hash, after: link) {
                if accepted == nil { accepted = try lastAcceptance() }
                guard number <= accepted ?? 0 else { throw .doubted(record: number, doubt) }
            }
            if let record { try body(record) }
            link = hash
            known = (number, hash)
        }
    }

    /// Why a row is not believed, or nil.
    private func doubt(
        _ row: Row, _ record: LedgerRecord?, _ previous: [UInt8], _ hash: [UInt8],
        after link: [UInt8]
    ) -> String? {
        if row.hash(after: previous) != hash { return "it was edited" }
        if previous != link { return "it does not follow the record before it" }
        return record == nil
            ? "its kind is '\(row.kind)', and what it says cannot be" : nil
    }

    /// The hash that the row after a number must follow.
    private func hash(before sequence: Int64) throws(LedgerFailure) -> [UInt8] {
        if sequence == 0 { return genesis }
        if let known, known.sequence == sequence { return known.hash }
        let row = try connection.prepare("SELECT hash FROM event WHERE seq = ?")
        try row.bind(1, .integer(sequence))
        guard try row.step() else {
            throw .damaged("\(connection.path): record \(sequence) is missing")
        }
        return row.bytes(0)
    }

    /// The newest record by which the admin accepted the ledger as it is; 0 when there is none.
    private func lastAcceptance() throws(LedgerFailure) -> Int64 {
        try connection.integer(
            "SELECT max(seq) FROM event WHERE kind = 'restored' AND \(Self.ofTheLedger)") ?? 0
    }

    /// The condition of the index over what speaks of years and of the ledger as a whole.
    private static let ofTheLedger =
        "kind IN ('registry-loaded', 'year-opened', 'year-closed', 'restored', "
        + "'clock-confirmed', 'silenced', 'silence-ended', 'retracted')"

    /// Where reading begins: before the oldest year that is opened and not closed.
    ///
    /// The first year of a ledger begins with it, because older programs did not record when.
    ///
    /// - Complexity: in proportion to the years and loads, not to the records.
    public func origin() throws(LedgerFailure) -> LedgerOrigin {
        try checkExchange()
        var found: [LedgerRecord] = []
        let rows = try connection.prepare(
            "SELECT seq, at, kind, \(Self.columns) FROM event WHERE \(Self.ofTheLedger) ORDER BY seq"
        )
        while try rows.step() {
            if let record = readRow(rows).record { found.append(record) }
        }
        let first = try connection.integer("SELECT at FROM event ORDER BY seq LIMIT 1")
        return LedgerOrigin(
            of: found, firstAt: first.map { Instant(secondsSinceEpoch: $0) })
    }

    /// Appends events in one transaction; when it returns, they survive a power cut.
    ///
    /// A failure leaves nothing of them behind, and the next call can succeed. One case stays open by
    /// nature: when the disk fails while the commit is being made durable, the rows may be found
    /// after a restart, as a claim in doubt is.
    ///
    /// - Throws: `.overtaken` when another record is the newest, `.busy`, `.cannotWrite` (also for an event
    ///   that could not be read back, which is refused rather than written), `.damaged` when the file was
    ///   taken away.
    @discardableResult
    public func append(
        _ events: [LedgerEvent], at moment: Instant, expecting sequence: Int64
    ) throws(LedgerFailure) -> [LedgerRecord] {
        if events.isEmpty { return [] }
        guard let insertion else {
            throw .cannotWrite("\(connection.path): it was opened for reading only")
        }
        // SQLite would go on writing into a file without a name, and all of it would be lost.
        guard !connection.hasMoved else {
            throw .damaged("\(connection.path): it was moved or deleted while in use")
        }
        try checkExchange()
        var newest: (sequence: Int64, at: Int64, hash: [UInt8])?
        var records: [LedgerRecord] = []
        try connection.transaction { () throws(LedgerFailure) in
            let before = try readTail()
            guard (before?.sequence ?? 0) == sequence else { throw .overtaken }
            if let known, let before, known.sequence == sequence, known.hash != before.hash {
                throw .doubted(record: sequence, "it is not the record that was read before")
            }
            var (number, hash) = (sequence, before?.hash ?? genesis)
            for event in events {
                number += 1
                let record = LedgerRecord(sequence: number, at: moment, event: event)
                let row = Row(record)
                guard row.record == record else {
                    throw .cannotWrite(
                        "\(connection.path): this event could not be read back: \(event)")
                }
                let next = row.hash(after: hash)
                try insert(row, previous: hash, hash: next, by: insertion)
                hash = next
                records.append(record)
            }
            // That SQLite called it done is not believed: a trigger may have taken the row away.
            guard let written = try readTail(), written.sequence == number, written.hash == hash
            else { throw .cannotWrite("\(connection.path): what was written is not there") }
            newest = (number, moment.secondsSinceEpoch, hash)
        }
        // After the commit, so that it is never ahead; a failure holds mail as any other does.
        if let newest {
            known = (newest.sequence, newest.hash)
            try keepWitness(newest)
        }
        return records
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
