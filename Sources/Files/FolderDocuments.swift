import Diagnostics
import Effects

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
}
