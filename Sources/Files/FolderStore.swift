import Effects
import Glibc

/// Reminder files in a folder, each written whole or not at all.
///
/// A file comes into being under another name in its own folder, is made durable, and only then takes
/// its name; after a crash there is the old one or the new one, and at most a leftover that begins with
/// a dot. Links below the root are not followed, so that nobody who may write into one of the folders
/// can send a file elsewhere.
///
/// - Source: rename(2), fsync(2), openat(2).
public final class FolderStore: FileStore {
    private let root: String
    private let isDurable: Bool
    private let folderMode: mode_t
    private let fileMode: mode_t

    /// Makes a store.
    ///
    /// - Parameters:
    ///   - root: the folder that all paths are relative to; made when it is missing (but not its
    ///     parents).
    ///   - isDurable: whether a file survives a power cut once it is written. A rehearsal's need not.
    ///   - isPublic: whether everybody may read it: a configuration is written by root and read by the
    ///     service's own user.
    public init(root: String, isDurable: Bool = true, isPublic: Bool = false) {
        self.root = root
        self.isDurable = isDurable
        folderMode = isPublic ? 0o755 : 0o750
        fileMode = isPublic ? 0o644 : 0o640
    }

    /// Writes a file whole or not at all, with its folders; does nothing when it holds these bytes.
    ///
    /// Folders get mode 0750 and files 0640 (0755 and 0644 when public), less the process's umask.
    ///
    /// - Throws: EINVAL for a path that leaves the root, ELOOP or ENOTDIR for a link on the way, and what
    ///   the system says, ENOSPC above all. What was there before is then unharmed. The failure's path
    ///   is the full one, except for a path that was refused.
    public func write(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
        var parts = try components(of: path)
        let name = parts.removeLast()
        let full = "\(root)/\(path)"
        var folder = try openRoot()
        for part in parts { folder = try openFolder(part, in: folder, full) }
        if try holds(name, in: folder, full, bytes) { return }
        try replace(name, in: folder, full, bytes)
    }

    /// The bytes of a file under the root, or nil when there is none that can be read; at most 64 MiB.
    public func read(_ path: String) -> [UInt8]? {
        guard (try? components(of: path)) != nil else { return nil }
        return try? readWholeFile("\(root)/\(path)", limit: 64 << 20)
    }

    private func openRoot() throws(FileFailure) -> Descriptor {
        if mkdir(root, folderMode) != 0 && errno != EEXIST { throw failure(root) }
        let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(root) }
        return Descriptor(descriptor)
    }

    private func openFolder(
        _ name: String, in parent: Descriptor, _ path: String
    ) throws(FileFailure) -> Descriptor {
        let made = mkdirat(parent.number, name, folderMode) == 0
        if !made && errno != EEXIST { throw failure(path) }
        // The new name is an entry of the parent, and durable only with it.
        if made && isDurable && fsync(parent.number) != 0 { throw failure(path) }
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        let descriptor = openat(parent.number, name, flags)
        guard descriptor >= 0 else { throw failure(path) }
        return Descriptor(descriptor)
    }

    private func holds(
        _ name: String, in folder: Descriptor, _ path: String, _ bytes: [UInt8]
    ) throws(FileFailure) -> Bool {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
        let number = openat(folder.number, name, flags)
        // Missing, unreadable or a link: rename puts a file of our own in its place.
        guard number >= 0 else { return false }
        let descriptor = Descriptor(number)
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            Int(status.st_size) == bytes.count
        else { return false }
        return try readAll(descriptor, path, limit: bytes.count) == bytes
    }

    private func replace(
        _ name: String, in folder: Descriptor, _ path: String, _ bytes: [UInt8]
    ) throws(FileFailure) {
        // A short name of its own, because the file's own name may be as long as names can be.
        let temporary = ".new-\(getpid())"
        do throws(FileFailure) {
            try writeNew(temporary, in: folder, path, bytes)
            guard renameat(folder.number, temporary, folder.number, name) == 0 else {
                throw failure(path)
            }
        } catch {
            unlinkat(folder.number, temporary, 0)
            throw error
        }
        guard !isDurable || fsync(folder.number) == 0 else { throw failure(path) }
    }

    private func writeNew(
        _ name: String, in folder: Descriptor, _ path: String, _ bytes: [UInt8]
    ) throws(FileFailure) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        var number = openat(folder.number, name, flags, fileMode)
        if number < 0 && errno == EEXIST {
            // Left by a crash of an earlier process that had our number.
            unlinkat(folder.number, name, 0)
            number = openat(folder.number, name, flags, fileMode)
        }
        guard number >= 0 else { throw failure(path) }
        let descriptor = Descriptor(number)
        try writeAll(descriptor, path, bytes)
        guard !isDurable || fsync(number) == 0 else { throw failure(path) }
    }
}

/// Writes all bytes, however many calls that takes.
func writeAll(
    _ descriptor: Descriptor, _ path: String, _ bytes: [UInt8]
) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
            Glibc.write(
                descriptor.number, buffer.baseAddress.map { $0 + written }, bytes.count - written)
        }
        if count < 0 {
            if errno == EINTR { continue }
            throw failure(path)
        }
        written += count
    }
}
