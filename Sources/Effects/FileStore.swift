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

    /// Whether it may be gone at the next attempt, with nobody mending anything: the machine was short of
    /// something or too busy, or a disk or a server did not answer. A file that is not there stays missing.
    ///
    /// - Source: errno(3); the numbers are Linux's.
    public var isPassing: Bool { FileFailure.passing.contains(code) }

    private static let passing: Set<Int32> = [
        4,  // EINTR
        5,  // EIO
        11,  // EAGAIN
        12,  // ENOMEM
        16,  // EBUSY
        23,  // ENFILE
        24,  // EMFILE
        105,  // ENOBUFS
        110,  // ETIMEDOUT
        112,  // EHOSTDOWN
        113,  // EHOSTUNREACH
        116,  // ESTALE
        121,  // EREMOTEIO
    ]
}

/// Where reminder files go: a folder of its own, with paths relative to it.
public protocol FileStore: AnyObject {
    /// Writes a file whole or not at all: a reader never sees half of it. Makes its folders.
    ///
    /// Writing the bytes that are there already does nothing.
    func write(_ path: String, _ bytes: [UInt8]) throws(FileFailure)

    /// The bytes of a file that was written here, or nil when there is none that can be read.
    func read(_ path: String) -> [UInt8]?

    /// Removes a file; what is not there is removed already. Folders stay.
    func remove(_ path: String) throws(FileFailure)

    /// The names of the files right in a folder, in order; empty when there are none or it cannot be
    /// looked into. `.` is the store's own folder.
    func names(in folder: String) -> [String]
}
