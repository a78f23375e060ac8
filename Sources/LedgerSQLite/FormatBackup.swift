import Effects
import Glibc

extension Schema {
    /// Keeps a ledger as an older program wrote it, before it becomes one of this program's: beside it, as
    /// `ledger.sqlite.format-2`, with its mode and owner, and on the disk when the call returns.
    ///
    /// The caller holds the right to write, so that nothing comes between the copy and the change. A copy
    /// of the same records that is there already is enough; another file of that name is left alone, and
    /// the copy gets a number.
    static func saveFormat(_ format: Int, of connection: Connection) throws(LedgerFailure) {
        guard let newest = try tail(connection) else { return }
        let path = connection.path
        let temporary = "\(path).format-\(format).new"
        for number in 1...99 {
            let target = "\(path).format-\(format)" + (number > 1 ? ".\(number)" : "")
            if isThere(target) {
                if holds(target, format, newest) { return }
                continue
            }
            unlink(temporary)
            defer { unlink(temporary) }
            try Connection(path: path, isReadOnly: true).copy(to: temporary)
            try finish(temporary, like: path)
            // A new name, and never somebody else's file.
            guard link(temporary, target) == 0 else {
                if errno == EEXIST { continue }
                throw .cannotWrite("\(target): \(systemError(errno))")
            }
            guard syncFolder(of: target) else {
                throw .cannotWrite("\(target): \(systemError(errno))")
            }
            return
        }
        throw .cannotWrite("\(path).format-\(format): there are too many copies already")
    }
}

private func tail(
    _ connection: Connection
) throws(LedgerFailure) -> (Int64, [UInt8])? {
    let row = try connection.prepare("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")
    return try row.step() ? (row.integer(0), row.bytes(1)) : nil
}

private func isThere(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0
}

/// Whether a file is a ledger of a format that ends with a record.
private func holds(_ path: String, _ format: Int, _ newest: (Int64, [UInt8])) -> Bool {
    guard let copy = try? Connection(path: path, isReadOnly: true),
        let found = try? copy.integer("PRAGMA user_version"), found == Int64(format),
        let end = try? tail(copy)
    else { return false }
    return end == newest
}

/// Gives a copy the rights of the ledger and makes it durable.
private func finish(_ copy: String, like path: String) throws(LedgerFailure) {
    let descriptor = open(copy, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .cannotWrite("\(copy): \(systemError(errno))") }
    defer { close(descriptor) }
    var ledger = stat()
    guard stat(path, &ledger) == 0, fchmod(descriptor, ledger.st_mode & 0o777) == 0 else {
        throw .cannotWrite("\(copy): \(systemError(errno))")
    }
    if geteuid() == 0 { _ = fchown(descriptor, ledger.st_uid, ledger.st_gid) }
    guard fsync(descriptor) == 0 else { throw .cannotWrite("\(copy): \(systemError(errno))") }
}
