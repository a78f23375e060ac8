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
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else { throw .cannotWrite("\(path): \(systemError(errno))") }
        var attempts = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            if code == EINTR { continue }
            attempts += 1
            if code == EWOULDBLOCK && attempts < 50 {
                pause(milliseconds: 20)
                continue
            }
            // A throwing initialiser of a class with all its properties set runs `deinit`, which
            // closes the descriptor.
            guard code == EWOULDBLOCK else { throw .cannotWrite("\(path): \(systemError(code))") }
            let holder = StateLock.readHolder(descriptor)
            throw .busy("\(path) is held by \(holder.map { "process \($0)" } ?? "another process")")
        }
        let text = Array("\(getpid())\n".utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.count, 0) == text.count
        else { throw .cannotWrite("\(path): \(systemError(errno))") }
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

/// Tells the daemon of a state directory that somebody else appended to its ledger.
///
/// It closes `<directory>/changed` after writing one byte; the daemon watches for that close. The byte
/// means nothing. When it cannot be done, the daemon sees the rows at its next wake all the same.
///
/// - Returns: whether the daemon was told.
@discardableResult
public func nudge(directory: String) -> Bool {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(directory + "/changed", flags, 0o660)
    guard descriptor >= 0 else { return false }
    share(directory + "/changed", in: directory)
    let written = write(descriptor, [UInt8(ascii: "\n")], 1)
    return close(descriptor) == 0 && written == 1
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
