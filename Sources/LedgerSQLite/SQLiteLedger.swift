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
/// In WAL mode with `synchronous = FULL` a commit is on the disk when `append` returns. Only the service and root
/// open the file; others look at a copy (`LedgerCopies`). Should several processes have it open, one writes
/// at a time and waits up to 5 s for its turn.
///
/// - Source: https://sqlite.org/wal.html, https://sqlite.org/pragma.html#pragma_synchronous.
public final class SQLiteLedger: Ledger {
    /// A record's place in the chain.
    struct Link: Hashable {
        let sequence: Int64
        let at: Int64
        let hash: [UInt8]

        static let beginning = Link(sequence: 0, at: 0, hash: genesis)
    }

    let connection: Connection
    let tail: Statement
    private let insertion: Statement?
    private let written: Statement
    private var witness: Witness?
    private let isWitnessKept: Bool
    /// How the ledger stands to its witness, while that is not as it should be.
    private var exchange: LedgerExchange?
    /// The newest record that was read or written here, whose predecessors hold.
    var known: Link?
    /// SQLite's count of changes to the schema when that was compared last.
    private var schemaSeen: Int64 = -1

    static let columns = Column.allCases.map(\.name).joined(separator: ", ")

    /// Opens a ledger, and makes it when there is none.
    ///
    /// A ledger of an older format becomes one of this program's; a copy of it as it was is kept beside it.
    ///
    /// - Parameters:
    ///   - path: the file; its folder must exist.
    ///   - isReadOnly: true for a reader, who then needs no right to write and makes no file.
    ///   - witness: what to do with the file beside it that knows where it ended. When the ledger does
    ///     not have that record, every call throws `.exchanged` until its loss is accepted.
    /// - Throws: `.cannotWrite` when the file cannot be opened or made, `.damaged` when it is no
    ///   database or that of another program (it is left as it was) or has things in it that are not of
    ///   this program, `.newerVersion` when a newer program wrote it, `.busy` when another process holds
    ///   it for more than 5 s.
    public convenience init(
        path: String, isReadOnly: Bool = false, witness: WitnessUse = .ignored
    ) throws(LedgerFailure) {
        if !isReadOnly { SQLiteLedger.own(path) }
        try self.init(
            Connection(path: path, isReadOnly: isReadOnly), isReadOnly: isReadOnly,
            witness: witness)
    }

    init(
        _ opened: Connection, isReadOnly: Bool, witness: WitnessUse
    ) throws(LedgerFailure) {
        connection = opened
        try Schema.open(connection, isReadOnly: isReadOnly)
        tail = try connection.prepare("SELECT seq, at, hash FROM event ORDER BY seq DESC LIMIT 1")
        written = try connection.prepare("\(Self.selection) WHERE seq = ?")
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

    /// The ledger and its log belong to whom the folder belongs, and nobody else opens them; SQLite makes the
    /// log like the ledger.
    private static func own(_ path: String) {
        guard let slash = path.lastIndex(of: "/") else { return }
        let folder = String(path[..<slash])
        make(path, in: folder)
        for part in ["-wal", "-shm"] { LedgerSQLite.own(path + part, in: folder) }
    }

    /// Appends events in one transaction; when it returns, they survive a power cut.
    ///
    /// A failure leaves nothing of them behind, and the next call can succeed. One case stays open by
    /// nature: when the disk fails while the commit is being made durable, the rows may be found
    /// after a restart, as a claim in doubt is.
    ///
    /// - Throws: `.overtaken` when another record is the newest, `.busy`, `.cannotWrite` (also for an
    ///   event that could not be read back, which is refused rather than written, and where what was
    ///   written is not there), `.damaged` when the file was taken away or something foreign is in it.
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
        var before = Link.beginning
        var newest = Link.beginning
        var records: [LedgerRecord] = []
        try connection.transaction { () throws(LedgerFailure) in
            try checkSchema()
            before = try readTail() ?? .beginning
            guard before.sequence == sequence, isKnown(before) else { throw .overtaken }
            guard before.sequence < Bounds.records.upperBound else {
                throw .damaged("\(connection.path): its numbers have come to an end")
            }
            newest = before
            for event in events {
                let record = LedgerRecord(
                    sequence: newest.sequence + 1, at: moment, event: event)
                let row = Row(record)
                guard row.record == record else {
                    throw .cannotWrite(
                        "\(connection.path): this event could not be read back: \(event)")
                }
                let hash = row.hash(after: newest.hash)
                try insert(row, previous: newest.hash, hash: hash, by: insertion)
                newest = Link(sequence: row.sequence, at: row.at, hash: hash)
                records.append(record)
            }
            if events.contains(where: \.isRestoration) { try forgetHighestNumber() }
        }
        // After the commit, so that it is never ahead; a failure holds mail as any other does.
        let follows = known == before || isWitnessed(before)
        known = newest
        if follows { try keepWitness(newest) }
        return records
    }

    /// Whether a record is the one of its number that was read here last, as far as that is known.
    private func isKnown(_ link: Link) -> Bool {
        guard let known, known.sequence == link.sequence else { return true }
        return known == link
    }

    private func isWitnessed(_ link: Link) -> Bool {
        guard let mark = witness?.mark else { return link == .beginning }
        return mark.sequence == link.sequence && mark.digest == hexadecimal(link.hash)
    }

    /// Compares the schema, when anybody has changed it since it was compared last.
    private func checkSchema() throws(LedgerFailure) {
        let version = try connection.integer("PRAGMA schema_version") ?? 0
        if version == schemaSeen { return }
        try Schema.hold(connection, format: Schema.version)
        schemaSeen = try connection.integer("PRAGMA schema_version") ?? 0
    }

    /// A cut end that the admin accepts is not held against the ledger any longer.
    private func forgetHighestNumber() throws(LedgerFailure) {
        try connection.execute(
            "UPDATE sqlite_sequence SET seq = (SELECT max(seq) FROM event) WHERE name = 'event'")
    }

    func keepWitness(_ tail: Link) throws(LedgerFailure) {
        guard isWitnessKept else { return }
        try witness?.keep(
            Witness.Mark(
                sequence: tail.sequence, digest: hexadecimal(tail.hash),
                at: Instant(secondsSinceEpoch: tail.at)))
    }

    func checkExchange() throws(LedgerFailure) {
        guard exchange != nil, let mark = witness?.mark else { return }
        exchange = try exchange(since: mark)
        if let exchange { throw .exchanged(exchange) }
        known = nil
    }

    /// What is lost of the file by what the witness of this ledger says, as another opening of it sees it.
    func loss(seenBy other: SQLiteLedger) throws(LedgerFailure) -> LedgerExchange? {
        guard let mark = witness?.mark else { return nil }
        return try other.exchange(since: mark)
    }

    /// What it means that a record which was read before is not there, or not as it was.
    func lost(_ link: Link, newest: Int64) -> LedgerFailure {
        known = nil
        if let mark = witness?.mark, let found = try? exchange(since: mark) {
            exchange = found
            return .exchanged(found)
        }
        return newest < link.sequence
            ? .damaged(
                "\(connection.path): record \(link.sequence) was read before, "
                    + "and now the newest is \(newest)")
            : .damaged(
                "\(connection.path): record \(link.sequence) is not the one that was read before")
    }

    /// The newest record's number and hash in hexadecimal digits, or nil while the ledger is empty.
    ///
    /// Noted outside the machine, it proves later that nothing up to there was rewritten.
    public func head() throws(LedgerFailure) -> (sequence: Int64, digest: String)? {
        try readTail().map { ($0.sequence, hexadecimal($0.hash)) }
    }

    func readTail() throws(LedgerFailure) -> Link? {
        defer { tail.reset() }
        guard try tail.step() else { return nil }
        return Link(sequence: tail.integer(0), at: tail.integer(1), hash: tail.bytes(2))
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
        let count = connection.changes
        defer { written.reset() }
        try written.bind(1, .integer(row.sequence))
        guard count == 1, try written.step(),
            ChainedRow(written) == ChainedRow(row: row, previous: previous, hash: hash)
        else {
            throw .cannotWrite(
                "\(connection.path): record \(row.sequence) was written, and is not there")
        }
    }
}

extension LedgerEvent {
    fileprivate var isRestoration: Bool {
        if case .fact(.restored) = self { true } else { false }
    }
}

/// Bytes as lower-case hexadecimal digits.
func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
