import Diagnostics
import Effects
import Glibc

/// The documents in a configuration folder.
public final class FolderDocuments: DocumentSource {
    private let root: String
    private let limit: Int

    /// Makes a source.
    ///
    /// - Parameters:
    ///   - root: the folder that all paths are relative to.
    ///   - limit: the most bytes of one document, 16 MiB when not said: far above any registry, and
    ///     low enough that a file named by mistake does not fill the memory.
    public init(root: String, limit: Int = 16 << 20) {
        self.root = root
        self.limit = limit
    }

    /// The text of a document. Links are followed: where a document lives is the admin's affair.
    ///
    /// Bytes that are no UTF-8 become U+FFFD, one for each maximal broken part, and the text is handed
    /// on: whoever parses it can then point at the line and column, which a failure here could not.
    ///
    /// - Throws: EINVAL for a path that leaves the folder or names a pipe or device, EISDIR, EFBIG past
    ///   the limit, and what the system says, ENOENT above all. The failure's path is the full one.
    public func read(_ path: String) throws(FileFailure) -> SourceText {
        _ = try components(of: path)
        let bytes = try readWholeFile("\(root)/\(path)", limit: limit)
        return SourceText(path: path, text: String(decoding: bytes, as: UTF8.self))
    }

    /// The names of the folders right below a path, in order of their bytes.
    ///
    /// A link counts as the folder that it leads to, when that lies below the root and is not one that the
    /// link itself lies in: whoever looks for folders must neither be led out nor in a circle. Names
    /// that are no text, by which nothing could be read, are left out.
    ///
    /// - Parameter path: as in `read`, or `.` or empty for the root.
    /// - Returns: empty for a path that leaves the folder, and for what cannot be looked into.
    public func folders(in path: String) -> [String] {
        let isRoot = path.isEmpty || path == "."
        guard isRoot || (try? components(of: path)) != nil, let top = realPath(root),
            let here = realPath(isRoot ? root : "\(root)/\(path)"), isInside(here, top),
            let names = folderEntries(here)
        else { return [] }
        return names.filter { name in
            guard !name.unicodeScalars.contains("\u{fffd}"),
                let target = realPath("\(here)/\(name)"), isInside(target, top),
                !isInside(here, target)
            else { return false }
            var status = stat()
            return stat(target, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        }
    }
}

/// A path without links, or nil when nothing is there.
private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
}

/// Whether a path without links is a folder's own or lies below it.
private func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
}
