import Glibc

/// The names in a folder, in order of their bytes; nil when it cannot be read.
public func folderEntries(_ path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Whether a folder is there and holds nothing.
public func isEmptyFolder(_ path: String) -> Bool { folderEntries(path)?.isEmpty ?? false }

/// Removes a folder and all in it, following no links; what cannot be removed stays.
public func removeTree(_ path: String) {
    var info = stat()
    guard lstat(path, &info) == 0 else { return }
    guard info.st_mode & S_IFMT == S_IFDIR else {
        unlink(path)
        return
    }
    for name in folderEntries(path) ?? [] { removeTree("\(path)/\(name)") }
    rmdir(path)
}

/// Makes a folder and those above it (mode 0750, or 0755 when everybody may read it); what is there
/// already stays as it is.
public func makeFolder(_ path: String, isPublic: Bool = false) {
    var partial = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
        partial += "/\(part)"
        mkdir(partial, isPublic ? 0o755 : 0o750)
    }
}

/// Whether files can be made in a folder by this process.
public func isWritableFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR && access(path, W_OK) == 0
}

/// The real path of the program that runs, or nil.
public func programPath() -> String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
}

/// How many bytes an ordinary process may still use in the file system of a folder; nil when unknown.
public func freeBytes(in folder: String) -> Int64? {
    var system = statvfs()
    guard statvfs(folder, &system) == 0 else { return nil }
    return Int64(system.f_bavail) * Int64(system.f_frsize)
}
