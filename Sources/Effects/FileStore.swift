/// A file that could not be written or read.
public struct FileFailure: Error, Hashable, Sendable {
    /// The path.
    public let path: String
    /// The errno value, for branching.
    public let code: Int32
    /// The reason, in words.
    public let reason: String

    /// Makes a failure.
    public init(path: String, code: Int32, reason: String) {
        self.path = path
        self.code = code
        self.reason = reason
    }
}

/// Where reminder files go: a folder of its own, with paths relative to it.
public protocol FileStore: AnyObject {
    /// Writes a file whole or not at all: a reader never sees half of it. Makes its folders.
    ///
    /// Writing the bytes that are there already does nothing.
    func write(_ path: String, _ bytes: [UInt8]) throws(FileFailure)

    /// The bytes of a file that was written here, or nil when there is none that can be read.
    func read(_ path: String) -> [UInt8]?
}
