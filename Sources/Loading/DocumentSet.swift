import Diagnostics
import Documents

/// The documents that the loader reads, by the paths under which they refer to one another.
public struct DocumentSet: Sendable {
    /// The documents in the order given.
    public let sources: [SourceText]
    private let index: [String: Int]

    /// Makes a set; of two documents with one path the first counts.
    public init(_ sources: [SourceText]) {
        self.sources = sources
        index = Dictionary(
            sources.enumerated().map { (normalizedPath($1.path), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The document of a path, or nil.
    public func source(_ path: String) -> SourceText? {
        index[normalizedPath(path)].map { sources[$0] }
    }
}

/// The paths of the documents that an agency file names, so that the caller can read them.
///
/// - Parameter agency: the agency file; what else is wrong with it, only `loadRegistry` says.
/// - Returns: the paths in the order of the file, each once, resolved against the folder of the
///   agency file; the diagnostics are for the case that it has no readable YAML, and `loadRegistry`
///   reports the same ones again.
public func referencedDocuments(
    in agency: SourceText
) -> (paths: [String], diagnostics: [Diagnostic]) {
    let (root, diagnostics) = readYAML(agency)
    guard let root, case .mapping(let entries) = root.content else { return ([], diagnostics) }
    var paths: [String] = []
    func add(_ node: YAMLNode) {
        guard let text = node.scalar, !node.isNull, !text.isEmpty else { return }
        let path = resolvedPath(text, from: agency.path)
        if !paths.contains(path) { paths.append(path) }
    }
    for entry in entries {
        switch (entry.key, entry.value.content) {
        case ("uses", .mapping(let uses)): uses.forEach { add($0.value) }
        case ("measures", .sequence(let tables)): tables.forEach(add)
        case ("measures", _): add(entry.value)
        default: break
        }
    }
    return (paths, diagnostics)
}

/// A path that a file names: from the file's own folder, unless it begins with a slash.
func resolvedPath(_ reference: String, from file: String) -> String {
    if reference.hasPrefix("/") { return normalizedPath(reference) }
    guard let slash = file.lastIndex(of: "/") else { return normalizedPath(reference) }
    return normalizedPath(file[...slash] + reference)
}

/// A path without `.`, without empty parts, and without `..` where there is a part before it.
func normalizedPath(_ path: some StringProtocol) -> String {
    let isAbsolute = path.hasPrefix("/")
    var parts: [Substring] = []
    for part in String(path).split(separator: "/") where part != "." {
        guard part == ".." else {
            parts.append(part)
            continue
        }
        if let last = parts.last, last != ".." {
            parts.removeLast()
        } else if !isAbsolute {
            parts.append(part)
        }
    }
    return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
}

/// A short name of a version of the documents.
///
/// FNV-1a over paths and texts in the order of the paths. It only tells versions apart and is no
/// evidence: anybody can make another text with the same digest. 16 hexadecimal digits.
func versionDigest(of sources: [SourceText]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    for source in sources.sorted(by: { $0.path < $1.path }) {
        source.path.utf8.forEach(add)
        add(0)
        source.text.utf8.forEach(add)
        add(0)
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
