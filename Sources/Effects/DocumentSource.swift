import Diagnostics

/// Where the documents come from.
public protocol DocumentSource: AnyObject {
    /// The text of a document, by a path relative to the configuration's folder.
    func read(_ path: String) throws(FileFailure) -> SourceText

    /// The names of the folders right below a path, in order; empty when there are none or the path
    /// cannot be looked into. `.` is the configuration's folder itself.
    func folders(in path: String) -> [String]
}

extension DocumentSource {
    /// No folders: the source knows its documents only by name.
    public func folders(in path: String) -> [String] { [] }
}
