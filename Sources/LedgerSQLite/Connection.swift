import CSQLite
import Effects

/// One connection to a database file, used by one thread.
///
/// A thin face over SQLite's C interface: it turns result codes into the four failures of the ledger
/// and knows nothing of what is stored.
///
/// - Source: https://sqlite.org/c3ref/intro.html, https://sqlite.org/rescode.html.
final class Connection {
    let path: String
    let handle: OpaquePointer
    /// Whether it lies in memory as a whole.
    let isImage: Bool

    init(path: String, isReadOnly: Bool) throws(LedgerFailure) {
        // NOMUTEX: the program has one thread, and SQLite need not lock against others of it.
        let flags =
            (isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
            | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard let opened else {
            throw .cannotWrite("\(path): SQLite has no memory for a connection")
        }
        guard code == SQLITE_OK else {
            defer { sqlite3_close_v2(opened) }
            throw Connection.failure(code, path, String(cString: sqlite3_errmsg(opened)))
        }
        self.path = path
        handle = opened
        isImage = false
    }

    /// Opens a database that lies in memory, to be read.
    ///
    /// - Parameters:
    ///   - image: the bytes of its file, without a write-ahead log.
    ///   - path: what it is called in messages.
    /// - Source: https://sqlite.org/c3ref/deserialize.html.
    init(image: [UInt8], path: String) throws(LedgerFailure) {
        var opened: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(":memory:", &opened, flags | SQLITE_OPEN_EXRESCODE, nil)
        guard let opened, code == SQLITE_OK, let memory = sqlite3_malloc64(UInt64(image.count))
        else {
            sqlite3_close_v2(opened)
            throw .cannotWrite("\(path): SQLite has no memory for a copy")
        }
        memory.copyMemory(from: image, byteCount: image.count)
        // SQLite frees the memory, also when it fails.
        let taken = sqlite3_deserialize(
            opened, "main", memory.assumingMemoryBound(to: UInt8.self), Int64(image.count),
            Int64(image.count),
            UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY))
        guard taken == SQLITE_OK else {
            defer { sqlite3_close_v2(opened) }
            throw Connection.failure(taken, path, String(cString: sqlite3_errmsg(opened)))
        }
        self.path = path
        handle = opened
        isImage = true
    }

    deinit { sqlite3_close_v2(handle) }

    /// Runs one or more statements that return nothing of interest.
    func execute(_ sql: String) throws(LedgerFailure) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// Compiles a statement.
    func prepare(_ sql: String) throws(LedgerFailure) -> Statement {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(
            handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw failure(code) }
        return Statement(prepared, of: self)
    }

    /// The first column of the first row as an integer, or nil when there is no row.
    func integer(_ sql: String) throws(LedgerFailure) -> Int64? {
        let statement = try prepare(sql)
        return try statement.step() ? statement.integer(0) : nil
    }

    /// The first column of the first row as text, or nil when there is no row.
    func text(_ sql: String) throws(LedgerFailure) -> String? {
        let statement = try prepare(sql)
        return try statement.step() ? statement.text(0) : nil
    }

    /// Runs a body that sees the file as it is at one moment, whatever others write meanwhile.
    func reading(_ body: () throws(LedgerFailure) -> Void) throws(LedgerFailure) {
        try execute("BEGIN")
        do throws(LedgerFailure) {
            try body()
            try execute("COMMIT")
        } catch {
            if sqlite3_get_autocommit(handle) == 0 {
                sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
            }
            throw error
        }
    }

    /// Runs a body inside `BEGIN IMMEDIATE`, so that what it reads cannot change before it writes.
    ///
    /// Any failure rolls back: nothing of the body stays, and the connection can begin again.
    func transaction(_ body: () throws(LedgerFailure) -> Void) throws(LedgerFailure) {
        try execute("BEGIN IMMEDIATE")
        do throws(LedgerFailure) {
            try body()
            try execute("COMMIT")
        } catch {
            // After a full disk SQLite may have rolled back by itself; a second one would be an error.
            if sqlite3_get_autocommit(handle) == 0 {
                sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
            }
            throw error
        }
    }

    /// Whether the file was renamed or deleted under the open connection.
    var hasMoved: Bool {
        var moved: Int32 = 0
        let code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
        return code == SQLITE_OK && moved != 0
    }

    /// Leaves the WAL files in place when the last connection closes, so that a reader who may not
    /// write into the folder can still open the ledger.
    ///
    /// - Source: https://sqlite.org/wal.html, "Read-Only Databases".
    func keepLogFiles() {
        var on: Int32 = 1
        sqlite3_file_control(handle, "main", SQLITE_FCNTL_PERSIST_WAL, &on)
    }

    /// Refuses statements that reach behind the tables, such as `PRAGMA writable_schema`.
    ///
    /// - Source: https://sqlite.org/c3ref/c_dbconfig_defensive.html, SQLITE_DBCONFIG_DEFENSIVE.
    func defend() throws(LedgerFailure) {
        let code = ita_sqlite_defend(handle)
        guard code == SQLITE_OK else { throw failure(code) }
    }

    /// How many rows the last INSERT wrote.
    var changes: Int { Int(sqlite3_changes(handle)) }

    /// The failure that the last call on this connection stands for.
    func failure(_ code: Int32) -> LedgerFailure {
        Connection.failure(code, path, String(cString: sqlite3_errmsg(handle)))
    }

    /// Sorts a result code; the low byte is the primary code, the rest says more.
    static func failure(_ code: Int32, _ path: String, _ message: String) -> LedgerFailure {
        let detail = "\(path): \(message) (SQLite result \(code))"
        return switch code & 0xff {
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy(detail)
        case SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH,
            SQLITE_NOMEM, SQLITE_TOOBIG, SQLITE_NOLFS, SQLITE_CONSTRAINT:
            .cannotWrite(detail)
        default: .damaged(detail)
        }
    }
}

/// A compiled statement; it is finalised with its last reference.
final class Statement {
    private let handle: OpaquePointer
    private let connection: Connection

    init(_ handle: OpaquePointer, of connection: Connection) {
        self.handle = handle
        self.connection = connection
    }

    deinit { sqlite3_finalize(handle) }

    /// Advances; false when there are no more rows.
    func step() throws(LedgerFailure) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw connection.failure(code)
        }
    }

    /// Makes the statement ready to run again and lets go of its locks.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// Binds a value to a parameter, from 1.
    func bind(_ index: Int, _ cell: Cell) throws(LedgerFailure) {
        switch cell {
        case .null: try check(sqlite3_bind_null(handle, Int32(index)))
        case .integer(let value): try check(sqlite3_bind_int64(handle, Int32(index), value))
        case .text(let value):
            // The length goes along, so that a NUL inside the text is kept and not taken for its end.
            let code = value.withCString { characters in
                sqlite3_bind_text(
                    handle, Int32(index), characters, Int32(value.utf8.count), makeCopy)
            }
            try check(code)
        }
    }

    /// Binds bytes to a parameter, from 1.
    func bind(_ index: Int, _ bytes: [UInt8]) throws(LedgerFailure) {
        let code = bytes.withUnsafeBytes { buffer in
            sqlite3_bind_blob(
                handle, Int32(index), buffer.baseAddress, Int32(buffer.count), makeCopy)
        }
        try check(code)
    }

    /// A column as an integer, from 0.
    func integer(_ index: Int) -> Int64 { sqlite3_column_int64(handle, Int32(index)) }

    /// A column as text; bytes that are no UTF-8 are repaired, which the row's hash then shows.
    func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    /// A column as bytes.
    func bytes(_ index: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, Int32(index)) else { return [] }
        let count = Int(sqlite3_column_bytes(handle, Int32(index)))
        return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    /// A column by its stored type.
    func cell(_ index: Int) -> Cell {
        switch sqlite3_column_type(handle, Int32(index)) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(integer(index))
        default: .text(text(index))
        }
    }

    private func check(_ code: Int32) throws(LedgerFailure) {
        guard code == SQLITE_OK else { throw connection.failure(code) }
    }

    /// SQLITE_TRANSIENT, a cast in a C macro that is not imported: SQLite makes its own copy.
    private var makeCopy: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}

/// One value of a row.
enum Cell: Hashable {
    case null
    case integer(Int64)
    case text(String)
}
