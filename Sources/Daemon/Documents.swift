import CivilTime
import Diagnostics
import Effects
import Loading
import Obligations

/// The documents of one fiscal year as they were read, and what they came to.
public struct LoadedDocuments: Sendable {
    /// The agency's file, relative to the source's folder.
    public let path: String
    /// What was read, the agency's file first.
    public let sources: [SourceText]
    /// The plan as it was known from day to day, or nil when nothing usable remains.
    public let history: RegistryHistory?
    /// The day as of which announced amendments count; nil for all of them.
    public let asOf: CivilDate?
    /// Everything that was found, in order of place.
    public let diagnostics: [Diagnostic]
    /// The first document that could not be read, or nil.
    public let missing: FileFailure?

    /// The registry of that day, or nil when nothing usable remains.
    public var registry: Registry? {
        history.map { history in asOf.map(history.registry(asOf:)) ?? history.latest }
    }

    /// The finding that made them unusable, or nil.
    public let cause: Diagnostic?

    /// Why they cannot be used, with the place, in one line; nil when they can be.
    public func causeWords(_ language: Language) -> String? {
        guard history == nil else { return nil }
        if let missing { return "'\(missing.path)': \(missing.reason)" }
        return cause.map { finding in
            let place = finding.range.map {
                "\($0.path):\($0.start.line):\($0.start.column): "
            }
            let thai = finding.thai ?? FindingWords.thai(finding.message)
            return (place ?? "") + (language == .thai ? thai ?? finding.message : finding.message)
        }
    }
}

/// The documents of all years of an agency.
public struct LoadedYears: Sendable {
    /// What was read, in the order of the years' folders; the agency's own file first.
    public let plans: [LoadedDocuments]

    /// The plans that can be used, together; nil when there is none.
    public func years(admin: String? = nil) -> Years? {
        Years(plans.compactMap(\.registry), admin: admin)
    }
}

/// Reads the documents of one fiscal year from a source and makes a registry of them.
///
/// - Parameters:
///   - agencyPath: the path of the agency's file, relative to the source's folder.
///   - day: the day as of which amendments that were announced count; nil for all of them.
public func readDocuments(
    _ agencyPath: String, from source: any DocumentSource, asOf day: CivilDate? = nil
) -> LoadedDocuments {
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
        return LoadedDocuments(
            path: agencyPath, sources: [], history: nil, asOf: day, diagnostics: [],
            missing: missing, cause: nil)
    }
    let references = referencedDocuments(in: agency)
    for path in references.paths { _ = read(path) }
    let result = loadRegistry(
        agencyPath: agencyPath, from: DocumentSet(sources))
    return LoadedDocuments(
        path: agencyPath, sources: sources, history: missing == nil ? result.history : nil,
        asOf: day, diagnostics: result.diagnostics, missing: missing, cause: result.cause)
}

/// The paths of an agency's files, one a fiscal year.
///
/// - Parameter agency: an `agency.yaml`, beside which later years may have folders of their own, or the
///   agency's folder, with a folder `2568/agency.yaml` for each year.
public func planPaths(_ agency: String, in source: any DocumentSource) -> [String] {
    let isFile = agency.hasSuffix(".yaml") || agency.hasSuffix(".yml")
    // The folder of the configuration itself is an empty path.
    let named = agency.isEmpty ? "." : agency
    let folder = isFile ? agency.lastIndex(of: "/").map { String(agency[..<$0]) } ?? "." : named
    let years = source.folders(in: folder).filter { yearOfFolder($0) != nil }
    let paths = years.sorted().map {
        folder == "." ? "\($0)/agency.yaml" : "\(folder)/\($0)/agency.yaml"
    }
    return isFile ? [agency] + paths.filter { $0 != agency } : paths
}

/// The fiscal year that a folder is named after, `2569`, or nil for any other name.
func yearOfFolder(_ name: String) -> FiscalYear? {
    guard name.count == 4, let number = Int(name), (2400...2999).contains(number) else {
        return nil
    }
    return FiscalYear(number)
}

/// Reads the documents of all years of an agency.
///
/// - Parameters:
///   - agency: an agency's file or folder, relative to the source's folder; see `planPaths`.
///   - day: the day as of which amendments that were announced count; nil for all of them.
public func readYears(
    _ agency: String, from source: any DocumentSource, asOf day: CivilDate? = nil
) -> LoadedYears {
    let paths = planPaths(agency, in: source)
    guard !paths.isEmpty else {
        let failure = FileFailure(
            path: "\(agency)/2568/agency.yaml", code: 2,
            reason: "no fiscal year has a folder with an agency.yaml here")
        return LoadedYears(plans: [
            LoadedDocuments(
                path: agency, sources: [], history: nil, asOf: day, diagnostics: [],
                missing: failure, cause: nil)
        ])
    }
    return LoadedYears(plans: paths.map { readDocuments($0, from: source, asOf: day) })
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

/// The last good documents of each year: kept with the reminder files, and served from when the documents
/// cannot be used or a year's were taken away. A bad edit never stops the service, not even together with a
/// power cut.
enum LastGood {
    /// Where a release that knew one year only kept them.
    static let onlyPath = "last-good.documents"

    static func path(_ year: FiscalYear) -> String { "documents/\(year).documents" }

    static func keep(
        _ loaded: LoadedDocuments, of year: FiscalYear, in files: any FileStore
    ) throws(FileFailure) {
        try files.write(path(year), DocumentBundle(loaded.sources).bytes)
    }

    /// What is kept of the years around a day, the oldest first.
    ///
    /// - Parameter present: what was just read; what is kept in the same words is not read once more.
    static func all(
        around today: CivilDate, from files: any FileStore, asOf day: CivilDate?,
        besides present: [LoadedDocuments]
    ) -> [LoadedDocuments] {
        let year = FiscalYear(containing: today).buddhistYear.number
        let kept = ((year - 3)...(year + 2)).compactMap {
            read(path(FiscalYear($0)), files, day, present)
        }
        return kept.isEmpty ? [read(onlyPath, files, day, present)].compactMap(\.self) : kept
    }

    private static func read(
        _ path: String, _ files: any FileStore, _ day: CivilDate?, _ present: [LoadedDocuments]
    ) -> LoadedDocuments? {
        guard let bytes = files.read(path), let bundle = DocumentBundle(bytes: bytes),
            let agency = bundle.sources.first
        else { return nil }
        let isSame = { (loaded: LoadedDocuments) in
            loaded.history != nil && loaded.sources.count == bundle.sources.count
                && zip(loaded.sources, bundle.sources).allSatisfy {
                    $0.path == $1.path && $0.text == $1.text
                }
        }
        if let same = present.first(where: isSame) { return same }
        let loaded = readDocuments(agency.path, from: KeptDocuments(bundle.sources), asOf: day)
        return loaded.registry == nil ? nil : loaded
    }
}
