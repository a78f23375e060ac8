import Diagnostics
import Effects
import Loading
import Obligations

/// The documents as they were read, and what they came to.
public struct LoadedDocuments: Sendable {
    /// What was read, the agency's file first.
    public let sources: [SourceText]
    /// The registry, or nil when nothing usable remains.
    public let registry: Registry?
    /// Everything that was found, in order of place.
    public let diagnostics: [Diagnostic]
    /// The first document that could not be read, or nil.
    public let missing: FileFailure?
}

/// Reads an agency's documents from a source and makes a registry of them.
///
/// - Parameter agencyPath: the path of the agency's file, relative to the source's folder.
public func readDocuments(_ agencyPath: String, from source: any DocumentSource) -> LoadedDocuments
{
    var sources: [SourceText] = []
    var missing: FileFailure?
    func read(_ path: String) -> SourceText? {
        do {
            let text = try source.read(path)
            sources.append(text)
            return text
        } catch {
            missing = missing ?? error
            return nil
        }
    }
    guard let agency = read(agencyPath) else {
        return LoadedDocuments(sources: [], registry: nil, diagnostics: [], missing: missing)
    }
    let references = referencedDocuments(in: agency)
    for path in references.paths { _ = read(path) }
    let result = loadRegistry(
        agencyPath: agencyPath, from: DocumentSet(sources))
    return LoadedDocuments(
        sources: sources, registry: missing == nil ? result.registry : nil,
        diagnostics: result.diagnostics, missing: missing)
}

/// Documents that are already there, for those kept from the last good load.
private final class KeptDocuments: DocumentSource {
    private let sources: [SourceText]

    init(_ sources: [SourceText]) { self.sources = sources }

    func read(_ path: String) throws(FileFailure) -> SourceText {
        guard let source = sources.first(where: { $0.path == path }) else {
            throw FileFailure(path: path, code: 2, reason: "not among the kept documents")
        }
        return source
    }
}

/// The last good documents: kept with the reminder files, and served from when a restart finds documents
/// that cannot be used. A bad edit never stops the service, not even together with a power cut.
enum LastGood {
    static let path = "last-good.documents"

    static func keep(_ loaded: LoadedDocuments, in files: any FileStore) throws(FileFailure) {
        try files.write(path, DocumentBundle(loaded.sources).bytes)
    }

    static func read(_ agencyPath: String, from files: any FileStore) -> LoadedDocuments? {
        guard let bytes = files.read(path), let bundle = DocumentBundle(bytes: bytes) else {
            return nil
        }
        let loaded = readDocuments(agencyPath, from: KeptDocuments(bundle.sources))
        return loaded.registry == nil ? nil : loaded
    }
}
