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

    /// Removes a file; does nothing when it or one of its folders is not there.
    ///
    /// A link is removed itself, and one on the way is not followed.
    ///
    /// - Throws: EINVAL for a path that leaves the root, EISDIR for a folder, ELOOP or ENOTDIR for a link
    ///   on the way, and what the system says.
    public func remove(_ path: String) throws(FileFailure) {
        var parts = try components(of: path)
        let name = parts.removeLast()
        let full = "\(root)/\(path)"
        guard let folder = try existingFolder(parts, full) else { return }
        if unlinkat(folder.number, name, 0) != 0 {
            guard errno == ENOENT else { throw failure(full) }
            return
        }
        guard !isDurable || fsync(folder.number) == 0 else { throw failure(full) }
    }

    /// The names of the files right in a folder, in order of their bytes: what was written here, and not
    /// links, folders or what a crash left. A link on the way is not followed.
    public func names(in folder: String) -> [String] {
        let isRoot = folder.isEmpty || folder == "."
        guard let parts = isRoot ? [] : try? components(of: folder),
            let descriptor = try? existingFolder(parts, folder)
        else { return [] }
        return entries(in: descriptor).map(\.name)
            .filter { name in
                var status = stat()
                return !isLeftover(name)
                    && fstatat(descriptor.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
                    && status.st_mode & S_IFMT == S_IFREG
            }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// A folder below the root that is there already, or nil when it is not.
    private func existingFolder(
        _ parts: [String], _ path: String
    ) throws(FileFailure) -> Descriptor? {
        func opened(_ number: Int32) throws(FileFailure) -> Descriptor? {
            if number >= 0 { return Descriptor(number) }
            if errno == ENOENT { return nil }
            throw failure(path)
        }
        var folder = try opened(open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
        for part in parts {
            guard let parent = folder else { return nil }
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
            folder = try opened(openat(parent.number, part, flags))
            withExtendedLifetime(parent) {}
        }
        return folder
    }

    /// Removes what a crash left of files that were being written: `.new-` and a number.
    ///
    /// Only whoever is alone in the folder may ask for it. It looks into the root, the folders in it and,
    /// of the folders in those, into the 32 whose names come last: letters lie in one a day, and a
    /// leftover is in that of the last day of a life. Links are not followed.
    ///
    /// - Returns: how many were removed.
    @discardableResult
    public func removeLeftovers() -> Int {
        guard let folder = try? openRoot() else { return 0 }
        return removeLeftovers(in: folder, depth: 2)
    }

    private func removeLeftovers(in folder: Descriptor, depth: Int) -> Int {
        var leftovers: [String] = []
        var folders: [String] = []
        for (name, type) in entries(in: folder) {
            if isLeftover(name) {
                leftovers.append(name)
            } else if !name.hasPrefix("."), type == UInt8(DT_DIR) {
                folders.append(name)
            }
        }
        var count = leftovers.count { unlinkat(folder.number, $0, 0) == 0 }
        guard depth > 0 else { return count }
        for name in folders.sorted().suffix(32) {
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
            let number = openat(folder.number, name, flags)
            guard number >= 0 else { continue }
            count += removeLeftovers(in: Descriptor(number), depth: depth - 1)
        }
        return count
    }

    private func isLeftover(_ name: String) -> Bool {
        name.hasPrefix(".new-") && name.dropFirst(5).allSatisfy(\.isNumber)
    }

    /// All names in a folder with their types as readdir(3) gives them, in no order.
    private func entries(in folder: Descriptor) -> [(name: String, type: UInt8)] {
        // Opened anew: a duplicate would share its place in the folder, and closedir() closes what it reads.
        let copy = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { return [] }
        guard let stream = fdopendir(copy) else {
            close(copy)
            return []
        }
        defer { closedir(stream) }
        var found: [(name: String, type: UInt8)] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            found.append((name, entry.pointee.d_type))
        }
        return found
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
