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
