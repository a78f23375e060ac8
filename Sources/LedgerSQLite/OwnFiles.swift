import Effects
import Glibc

/// Gives a file of the state directory to the directory's owner alone, whoever made it; a file that is not
/// there stays so. Only its owner and root can; for others nothing happens.
///
/// Without opening it: closing a file would drop the locks that SQLite has on it in this process.
///
/// - Source: open(2) on O_PATH; fcntl(2) "Record locking and POSIX"; https://sqlite.org/howtocorrupt.html.
func own(_ path: String, in directory: String) {
    var folder = stat()
    guard stat(directory, &folder) == 0 else { return }
    // No link is followed: root must not be led to a file of somebody else's.
    let descriptor = open(path, pathOnly | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var file = stat()
    guard fstat(descriptor, &file) == 0, file.st_mode & S_IFMT == S_IFREG, file.st_nlink == 1
    else { return }
    // A descriptor that is a path and no more cannot be changed itself, but what it shows can.
    let place = "/proc/self/fd/\(descriptor)"
    if geteuid() == 0, file.st_uid != folder.st_uid || file.st_gid != folder.st_gid {
        _ = chown(place, folder.st_uid, folder.st_gid)
    }
    // Rights are taken away and none are given: what its owner may not do somebody has decided.
    if file.st_mode & 0o177 != 0 { _ = chmod(place, file.st_mode & 0o600) }
}

/// O_PATH, which Swift's Glibc module does not import.
private let pathOnly: Int32 = 0o10_000_000

/// Makes a file of the state directory that is not there, for its owner alone.
func make(_ path: String, in directory: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
    own(path, in: directory)
}

/// Makes a ledger that others could once write into, and what belongs to it, the service's own.
///
/// Until version 0.2 the members of a group appended to the file themselves. Whoever opened it then may still
/// have it open, whatever its mode says now; so its content goes into a new file, which nobody else ever
/// had, and the old one is let go of. Nothing of theirs is waited for: neither the ledger's locks nor SQLite's
/// index of its log, which they could truncate, is used. A crash in between is made good at the next start.
///
/// The caller is the one daemon of the directory, or knows that there is none.
///
/// - Parameter directory: the state directory.
/// - Throws: `.cannotWrite` when there is no room, `.busy` when somebody keeps on writing into it.
public func takeOver(_ directory: String) throws(LedgerFailure) {
    let path = "\(directory)/ledger.sqlite"
    let (ready, made) = ("\(path).own", "\(path).own.new")
    for part in ["", "-wal", "-shm", "-journal"] { unlink(made + part) }
    if access(ready, F_OK) != 0, isShared(path) {
        try fold(path, into: made)
        guard rename(made, ready) == 0, syncFolder(of: ready) else {
            throw .cannotWrite("\(ready): \(systemError(errno))")
        }
    }
    if access(ready, F_OK) == 0 {
        // From here on only the new file counts, also after a crash.
        for part in ["-wal", "-shm"] { unlink(path + part) }
        guard rename(ready, path) == 0, syncFolder(of: path) else {
            throw .cannotWrite("\(path): \(systemError(errno))")
        }
    }
    // What older versions left: the file by which they told the daemon, and copies of older formats.
    unlink("\(directory)/changed")
    guard let folder = opendir(directory) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name.hasPrefix("ledger.sqlite") { own("\(directory)/\(name)", in: directory) }
    }
}

/// Whether a file may be read or written by others than its owner.
private func isShared(_ path: String) -> Bool {
    var file = stat()
    return lstat(path, &file) == 0 && file.st_mode & S_IFMT == S_IFREG && file.st_mode & 0o066 != 0
}

/// Copies a ledger and its log as they are, and folds the two into one file.
private func fold(_ path: String, into target: String) throws(LedgerFailure) {
    for attempt in 1... {
        let before = (try copy(path, to: target), try copy(path + "-wal", to: target + "-wal"))
        // Nobody wrote meanwhile, or it is done again.
        if before == (try digest(path), try digest(path + "-wal")) { break }
        guard attempt < 20 else { throw .busy("\(path): somebody keeps on writing into it") }
        pause(milliseconds: 50)
    }
    do throws(LedgerFailure) {
        let connection = try Connection(path: target, isReadOnly: false)
        try connection.execute("PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL")
        try connection.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")
    } catch {
        // No database: whoever opens it next says so. It stays as it is, and the service's own.
        guard case .damaged = error else { throw error }
    }
    let descriptor = open(target, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .cannotWrite("\(target): \(systemError(errno))") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .cannotWrite("\(target): \(systemError(errno))") }
}

/// Copies a file into a new one for its owner alone; one that is not there counts as empty.
///
/// - Returns: the hash of what was copied.
private func copy(_ path: String, to target: String) throws(LedgerFailure) -> [UInt8] {
    unlink(target)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let writer = open(target, flags, 0o600)
    guard writer >= 0 else { throw .cannotWrite("\(target): \(systemError(errno))") }
    defer { close(writer) }
    return try read(path) { (bytes) throws(LedgerFailure) in
        guard write(writer, bytes, bytes.count) == bytes.count else {
            throw .cannotWrite("\(target): \(systemError(errno))")
        }
    }
}

private func digest(_ path: String) throws(LedgerFailure) -> [UInt8] {
    try read(path) { (_) throws(LedgerFailure) in }
}

/// Reads a file piece by piece, and returns a hash over all of it.
private func read(
    _ path: String, _ body: ([UInt8]) throws(LedgerFailure) -> Void
) throws(LedgerFailure) -> [UInt8] {
    let reader = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard reader >= 0 else {
        if errno == ENOENT { return [] }
        throw .cannotWrite("\(path): \(systemError(errno))")
    }
    defer { close(reader) }
    var hash: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = Glibc.read(reader, &buffer, buffer.count)
        guard count >= 0 else { throw .cannotWrite("\(path): \(systemError(errno))") }
        if count == 0 { return hash }
        let piece = Array(buffer[..<count])
        hash = sha256(hash + piece)
        try body(piece)
    }
}
