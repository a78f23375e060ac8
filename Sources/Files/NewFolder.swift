import Effects
import Glibc

/// Writes a folder with files that is not there yet: whole, or not at all.
///
/// The files come into being in a folder with another name beside it, are made durable, and only then does
/// that take the name; after a crash there is at most a leftover that begins with a dot.
///
/// - Parameters:
///   - path: the folder, whose parent must be there.
///   - files: the names in it, without folders.
///   - model: a file whose rights the files get, and whose folder's rights the folder gets; nil for those
///     of a configuration that everybody may read.
/// - Throws: EEXIST when something has the name, a link that leads nowhere too, and what the system says,
///   EACCES and EROFS above all.
/// - Source: rename(2), fsync(2).
public func writeNewFolder(
    _ path: String, _ files: [(name: String, bytes: [UInt8])], like model: String? = nil
) throws(FileFailure) {
    var status = stat()
    guard lstat(path, &status) != 0 else { throw failure(path, EEXIST) }
    guard errno == ENOENT else { throw failure(path) }
    let (parent, name) = parts(of: path)
    let temporary = "\(parent)/.new-\(name)-\(getpid())"
    removeTree(temporary)
    guard mkdir(temporary, 0o700) == 0 else { throw failure(path) }
    do throws(FileFailure) {
        let rights = model.flatMap(Rights.init)
        for (name, bytes) in files {
            let file = "\(temporary)/\(name)"
            let number = open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
            guard number >= 0 else { throw failure("\(path)/\(name)") }
            let descriptor = Descriptor(number)
            try writeAll(descriptor, "\(path)/\(name)", bytes)
            (rights ?? .publicFile).give(to: number)
            guard fsync(number) == 0 else { throw failure("\(path)/\(name)") }
        }
        let folderRights = model.flatMap { Rights(parts(of: $0).folder) } ?? .publicFolder
        let folder = open(temporary, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failure(path) }
        let descriptor = Descriptor(folder)
        folderRights.give(to: folder)
        guard fsync(folder) == 0 else { throw failure(path) }
        withExtendedLifetime(descriptor) {}
        guard rename(temporary, path) == 0 else { throw failure(path) }
    } catch {
        removeTree(temporary)
        throw error
    }
    try synchronize(parent)
}

/// Puts other bytes into a file that is there: whole, or not at all. A link is followed, and stays one.
///
/// Its rights and, as far as this process may give it away, its owner stay.
///
/// - Parameter old: what the file must hold; somebody else's edit is never lost.
/// - Throws: EBUSY when it holds something else by now, and what the system says.
public func rewriteFile(
    _ path: String, from old: [UInt8], to new: [UInt8]
) throws(FileFailure) {
    guard let resolved = realpath(path, nil) else { throw failure(path) }
    defer { free(resolved) }
    let file = String(cString: resolved)
    guard try readWholeFile(file, limit: 64 << 20) == old else {
        throw FileFailure(path: path, code: EBUSY, reason: "somebody has changed it in between")
    }
    let (folder, name) = parts(of: file)
    guard let rights = Rights(file) else { throw failure(path) }
    // Whoever may not write the file may not have it replaced, though the folder would let them.
    guard access(file, W_OK) == 0 else { throw failure(path) }
    let temporary = "\(folder)/.new-\(getpid())"
    do throws(FileFailure) {
        unlink(temporary)
        let number = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard number >= 0 else { throw failure("\(folder)/\(name)") }
        let descriptor = Descriptor(number)
        try writeAll(descriptor, path, new)
        rights.give(to: number)
        guard fsync(number) == 0, rename(temporary, file) == 0 else { throw failure(path) }
        withExtendedLifetime(descriptor) {}
    } catch {
        unlink(temporary)
        throw error
    }
    try synchronize(folder)
}

/// Whose a file is, and who may do what with it.
private struct Rights {
    let mode: mode_t
    var owner: uid_t?
    var group: gid_t?

    static let publicFile = Rights(mode: 0o644)
    static let publicFolder = Rights(mode: 0o755)

    private init(mode: mode_t) { self.mode = mode }

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        mode = status.st_mode & 0o7777
        owner = status.st_uid
        group = status.st_gid
    }

    /// What cannot be given stays with this process: nobody gets more than the model gives.
    func give(to number: Int32) {
        if let owner, let group, fchown(number, owner, group) != 0 {
            _ = fchown(number, uid_t.max, group)
        }
        fchmod(number, mode)
    }
}

private func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
}

/// A new name is an entry of its folder, and durable only with it.
private func synchronize(_ folder: String) throws(FileFailure) {
    let number = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { throw failure(folder) }
    let descriptor = Descriptor(number)
    guard fsync(number) == 0 else { throw failure(folder) }
    withExtendedLifetime(descriptor) {}
}
