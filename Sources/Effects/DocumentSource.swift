import Diagnostics

/// Where the documents come from.
public protocol DocumentSource: AnyObject {
    /// The text of a document, by a path relative to the configuration's folder.
    func read(_ path: String) throws(FileFailure) -> SourceText
}
