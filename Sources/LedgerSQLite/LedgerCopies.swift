import Effects
import Glibc

/// A copy of the ledger as it was at one moment, to be handed out piece by piece.
public final class LedgerCopy {
    /// How many bytes it has.
    public let size: Int64
    private let descriptor: Int32

    fileprivate init(_ descriptor: Int32, size: Int64) {
        self.descriptor = descriptor
        self.size = size
    }

    deinit { close(descriptor) }

    /// So many bytes from a place on, fewer at the end; nil when they cannot be read.
    public func read(_ offset: Int64, _ count: Int) -> [UInt8]? {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
            used = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
        }
    }
}

/// Copies of a ledger for those who may look at it and must not hold it.
///
/// Whoever has the file itself open can lock it, and then the daemon waits. So readers get the bytes of a
/// copy, which is a file without a name and goes with its last reader. It is made anew only when the ledger has
/// changed, however often somebody asks.
public final class LedgerCopies {
    private struct State: Hashable {
        let head: SQLiteLedger.Link?
        /// Grows when somebody else writes into the file.
        let version: Int64
    }

    /// How much room is left for the records themselves.
    private static let reserve: Int64 = 32 << 20

    private let ledger: SQLiteLedger
    private var newest: (state: State, copy: LedgerCopy)?

    /// Copies of a ledger.
    public init(of ledger: SQLiteLedger) { self.ledger = ledger }

    /// The ledger as it is now.
    ///
    /// - Throws: `.cannotWrite` when there is too little room for a copy.
    public func current() throws(LedgerFailure) -> LedgerCopy {
        let state = State(
            head: try ledger.readTail(),
            version: try ledger.connection.integer("PRAGMA data_version") ?? 0)
        if let newest, newest.state == state { return newest.copy }
        newest = nil
        let copy = try make()
        newest = (state, copy)
        return copy
    }

    private func make() throws(LedgerFailure) -> LedgerCopy {
        let path = "\(ledger.connection.path).copy"
        let pages = try ledger.connection.integer("PRAGMA page_count") ?? 0
        let size = pages * (try ledger.connection.integer("PRAGMA page_size") ?? 0)
        var system = statvfs()
        if statvfs(ledger.connection.path, &system) == 0,
            Int64(system.f_bavail) * Int64(system.f_frsize) < size + LedgerCopies.reserve
        {
            throw .cannotWrite("\(path): too little room is left for a copy")
        }
        unlink(path)
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite("\(path): \(systemError(errno))") }
        defer { unlink(path) }
        do throws(LedgerFailure) {
            try fill(path)
        } catch {
            close(descriptor)
            throw error
        }
        // The copy is a file without a write-ahead log, and its header must not speak of one.
        // See https://sqlite.org/fileformat.html, offsets 18 and 19.
        _ = pwrite(descriptor, [1, 1] as [UInt8], 2, 18)
        var info = stat()
        guard fstat(descriptor, &info) == 0 else {
            close(descriptor)
            throw .cannotWrite("\(path): \(systemError(errno))")
        }
        return LedgerCopy(descriptor, size: Int64(info.st_size))
    }

    private func fill(_ path: String) throws(LedgerFailure) {
        let target = try Connection(path: path, isReadOnly: false)
        try target.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        try ledger.connection.copyPages(to: target)
    }
}

extension SQLiteLedger {
    /// Opens a copy of a ledger that lies in memory, to be read.
    ///
    /// - Parameters:
    ///   - copy: all bytes that `LedgerCopies` handed out.
    ///   - path: what it is called in messages.
    public convenience init(copy: [UInt8], of path: String) throws(LedgerFailure) {
        try self.init(Connection(image: copy, path: path), isReadOnly: true, witness: .ignored)
    }
}
