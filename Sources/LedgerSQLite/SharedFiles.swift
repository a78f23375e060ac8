import Glibc

/// Makes the files through which officers record facts what they must be, before anybody needs them.
///
/// Officers have no right to make, rename or remove anything in the state directory; so the ledger and
/// `changed` must be there, for the directory's group to write, when they come. A directory without the
/// set-group-ID bit is nobody's but its owner's, and its files keep the rights that they have.
///
/// - Parameter directory: the state directory.
public func shareState(_ directory: String) {
    make("\(directory)/changed", in: directory)
}

/// Gives a file of the state directory to the directory's owner and group, whoever made it; a file that
/// is not there stays so. Only its owner and root can; for others nothing happens.
///
/// Without opening it: closing a file would drop the locks that SQLite has on it in this process.
///
/// - Source: open(2) on O_PATH; fcntl(2) "Record locking and POSIX"; https://sqlite.org/howtocorrupt.html.
func share(_ path: String, in directory: String) {
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
    if folder.st_mode & S_ISGID != 0, file.st_mode & 0o777 != 0o660 { _ = chmod(place, 0o660) }
}

/// O_PATH, which Swift's Glibc module does not import.
private let pathOnly: Int32 = 0o10_000_000

/// Makes a file of the state directory that is not there, and shares it.
func make(_ path: String, in directory: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640)
    if descriptor >= 0 { close(descriptor) }
    share(path, in: directory)
}
