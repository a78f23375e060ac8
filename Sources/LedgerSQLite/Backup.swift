import CSQLite
import Effects
import Glibc

extension SQLiteLedger {
    /// Writes a copy of the ledger as it is at this moment into a new file, and verifies the copy.
    ///
    /// The daemon may go on writing meanwhile: the copy has all that was there when it began. It is one
    /// file without a write-ahead log beside it, so that it can be moved and kept by itself, and it is
    /// on the disk when the call returns. Faults of the chain are copied along, because a broken chain
    /// is evidence too; the report says so.
    ///
    /// - Parameter path: a file that does not exist yet.
    /// - Returns: the report on the copy.
    /// - Throws: `.cannotWrite` when the file is there already or cannot be written; nothing is left
    ///   behind then.
    /// - Source: https://sqlite.org/lang_vacuum.html, "VACUUM with an INTO clause".
    public func backUp(to path: String) throws(LedgerFailure) -> ChainReport {
        // Made here and now, so that a file that somebody else makes in between is not written over.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else { throw .cannotWrite("\(path): \(systemError(errno))") }
        defer { close(descriptor) }
        do throws(LedgerFailure) {
            try connection.copy(to: path)
            guard fsync(descriptor) == 0, syncFolder(of: path) else {
                throw .cannotWrite("\(path): \(systemError(errno))")
            }
            return try SQLiteLedger(path: path, isReadOnly: true).audit()
        } catch {
            unlink(path)
            throw error
        }
    }
}

extension Connection {
    /// Copies the file page by page into another one, as it is at this moment, faults included.
    ///
    /// - Source: https://sqlite.org/c3ref/backup_finish.html.
    func copyPages(to target: Connection) throws(LedgerFailure) {
        guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
            throw target.failure(sqlite3_errcode(target.handle))
        }
        let code = sqlite3_backup_step(backup, -1)
        sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    /// Writes a copy of the file as it is at this moment into a new one, or into an empty one.
    func copy(to path: String) throws(LedgerFailure) {
        // SQLite writes nothing where the database lies in memory, and says nothing.
        if isImage { return try copyPages(to: Connection(path: path, isReadOnly: false)) }
        let isGuarded = try integer("PRAGMA query_only") == 1
        // A reader's connection refuses to write anywhere, the new file included.
        if isGuarded { try execute("PRAGMA query_only = OFF") }
        defer { if isGuarded { try? execute("PRAGMA query_only = ON") } }
        let statement = try prepare("VACUUM INTO ?")
        try statement.bind(1, .text(path))
        _ = try statement.step()
    }
}

/// A new name is durable only with its folder.
func syncFolder(of path: String) -> Bool {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
}
