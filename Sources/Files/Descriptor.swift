import Effects
import Glibc

/// An open file descriptor that is closed with its last reference.
final class Descriptor {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }
}

/// Makes the failure that errno stands for now.
func failure(_ path: String) -> FileFailure { failure(path, errno) }

/// Makes the failure that an errno value stands for.
func failure(_ path: String, _ code: Int32) -> FileFailure {
    let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    return FileFailure(path: path, code: code, reason: reason)
}

/// Reads at most `limit` bytes of an open regular file.
///
/// - Throws: EISDIR, EINVAL for what is no regular file, EFBIG for one that is longer.
func readAll(
    _ descriptor: Descriptor, _ path: String, limit: Int
) throws(FileFailure) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor.number, &status) == 0 else { throw failure(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw failure(path, EISDIR)
    default: throw FileFailure(path: path, code: EINVAL, reason: "it is not a regular file")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, Int(status.st_size)) + 1)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    // The size may be wrong by the time it is read (and is 0 under /proc), so the end of the file says
    // when to stop, and the limit holds for what was read.
    while true {
        let count = read(descriptor.number, &buffer, buffer.count)
        if count < 0 {
            if errno == EINTR { continue }
            throw failure(path)
        }
        if count == 0 { return bytes }
        bytes += buffer[..<count]
        guard bytes.count <= limit else {
            throw FileFailure(
                path: path, code: EFBIG, reason: "it is longer than \(limit) bytes")
        }
    }
}

/// Reads a whole regular file.
///
/// - Parameter limit: the most bytes that are taken; 16 MiB when not said.
/// - Throws: what open(2) and read(2) say; EISDIR, EINVAL for a pipe or device, EFBIG past the limit.
public func readWholeFile(
    _ path: String, limit: Int = 16 << 20
) throws(FileFailure) -> [UInt8] {
    if path.utf8.contains(0) {
        throw FileFailure(path: path, code: EINVAL, reason: "the path has a NUL character")
    }
    // Non-blocking, because opening a named pipe would wait for somebody to write into it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw failure(path) }
    return try readAll(Descriptor(descriptor), path, limit: limit)
}

/// Reads what comes in on standard input, to its end.
///
/// - Parameter limit: the most bytes that are taken; the rest is left.
/// - Throws: what read(2) says.
public func readStandardInput(limit: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
        let count = read(STDIN_FILENO, &buffer, min(buffer.count, limit - bytes.count))
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw failure("-") }
        if count == 0 { break }
        bytes += buffer[..<count]
    }
    return bytes
}

/// The parts of a path below a folder.
///
/// - Throws: EINVAL for a path that is empty or absolute or has an empty part, `.`, `..` or a NUL.
func components(of path: String) throws(FileFailure) -> [String] {
    func refuse(_ reason: String) -> FileFailure {
        FileFailure(path: path, code: EINVAL, reason: reason)
    }
    if path.utf8.contains(0) { throw refuse("the path has a NUL character") }
    if path.hasPrefix("/") { throw refuse("the path must be relative to its folder") }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for part in parts {
        if part.isEmpty { throw refuse("the path has an empty part") }
        if part == "." || part == ".." { throw refuse("the path has the part '\(part)'") }
    }
    return parts
}
