import Effects
import Glibc

/// The right to be the one daemon of a state directory, held until the object goes away.
///
/// Two daemons on one ledger would each send every letter. The kernel drops the lock with the
/// process, however it ends, so that a crash never leaves one behind; the file stays and means nothing.
///
/// - Source: flock(2).
public final class StateLock {
    private let descriptor: Int32

    /// Takes the lock `<directory>/lock` and writes the process id into it.
    ///
    /// It waits up to a second for it: of a daemon that was killed while it started a mailer, the child
    /// has the lock until it has become that program.
    ///
    /// - Throws: `.busy` naming the process when another daemon has it, `.cannotWrite` when the file
    ///   cannot be made or written.
    public init(directory: String) throws(LedgerFailure) {
        let path = directory + "/lock"
        var locked = try StateLock.take(path)
        // The lock of an older version was for a group to read, and whoever can read it can hold it. Its
        // place is taken by one that nobody else ever had.
        if StateLock.isShared(locked) {
            unlink(path)
            close(locked)
            locked = try StateLock.take(path)
        }
        descriptor = locked
        // Root's must not keep the service from its own folder.
        own(path, in: directory)
        let text = Array("\(getpid())\n".utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.count, 0) == text.count
        else { throw .cannotWrite("\(path): \(systemError(errno))") }
    }

    /// Opens and locks the file; it is that of its name when the call returns.
    private static func take(_ path: String) throws(LedgerFailure) -> Int32 {
        var attempts = 0
        while true {
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw .cannotWrite("\(path): \(systemError(errno))") }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                if isNamed(descriptor, path) { return descriptor }
                // Another daemon took its place meanwhile.
                close(descriptor)
                continue
            }
            let code = errno
            defer { close(descriptor) }
            if code == EINTR { continue }
            let holder = readHolder(descriptor)
            attempts += 1
            if code == EWOULDBLOCK && attempts < 50 {
                pause(milliseconds: 20)
                continue
            }
            guard code == EWOULDBLOCK else { throw .cannotWrite("\(path): \(systemError(code))") }
            // Not a daemon, which writes its number into it: somebody who could read an older version's lock.
            if isShared(descriptor), holder.map({ kill(pid_t(clamping: $0), 0) != 0 }) ?? true {
                unlink(path)
                continue
            }
            throw .busy("\(path) is held by \(holder.map { "process \($0)" } ?? "another process")")
        }
    }

    private static func isNamed(_ descriptor: Int32, _ path: String) -> Bool {
        var (mine, named) = (stat(), stat())
        return fstat(descriptor, &mine) == 0 && lstat(path, &named) == 0
            && mine.st_ino == named.st_ino && mine.st_dev == named.st_dev
    }

    private static func isShared(_ descriptor: Int32) -> Bool {
        var file = stat()
        return fstat(descriptor, &file) == 0 && file.st_mode & 0o066 != 0
    }

    deinit { close(descriptor) }

    private static func readHolder(_ descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        let digits = bytes[..<count].prefix { (48...57).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}

/// The words for an errno value.
func systemError(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
}

/// Waits; only where SQLite cannot be made to wait by itself.
func pause(milliseconds: Int) {
    usleep(UInt32(milliseconds) * 1000)
}
