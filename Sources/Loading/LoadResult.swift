import CivilTime
import Diagnostics
import Obligations

/// How much was understood, for the last lines of `check`.
public struct LoadSummary: Hashable, Sendable {
    /// Phases of the calendar.
    public var phases = 0
    /// Rows of the measures table.
    public var measures = 0
    /// Items of public disclosure.
    public var oitItems = 0
    /// Events.
    public var events = 0
    /// Posts.
    public var posts = 0
    /// Obligations that follow from all of them.
    public var obligations = 0
    /// Obligations that no clock knows: people see them without a date.
    public var unscheduled = 0
    /// Findings that the agency file accepts, which are not among the diagnostics.
    public var accepted = 0
    /// What the agency file says about its own standing, or nil.
    public var status: String?

    /// Makes an empty summary.
    public init() {}
}

/// What became of the documents of an agency.
public struct LoadResult: Sendable {
    /// What they say; nil when they cannot be used.
    ///
    /// Only these make them unusable: a document that is missing or has no readable YAML, CSV
    /// header or needed column; an error in the agency, its fiscal year, posts, groups, secretary
    /// or in the keys of the agency file; a calendar entry without a known phase. Everything else
    /// is one row or one setting, and the rest stays in force.
    ///
    /// All announced amendments count, whenever they are announced; `history` has what was known when.
    public var registry: Registry? { history?.latest }
    /// The same, edition by edition; nil when they cannot be used.
    public let history: RegistryHistory?
    /// All that is to be said about them, in order of place.
    public let diagnostics: [Diagnostic]
    /// What made them unusable, the first of it in the order of reading; nil when they can be used.
    ///
    /// Not the first error by place: that one may be of a row, and the rest would be in force.
    public let cause: Diagnostic?
    /// How much was understood.
    public let summary: LoadSummary

    /// Makes a result.
    public init(registry: Registry?, diagnostics: [Diagnostic], summary: LoadSummary) {
        self.init(
            history: registry.map { RegistryHistory($0) }, diagnostics: diagnostics,
            summary: summary)
    }

    /// Makes a result with what was known when.
    public init(
        history: RegistryHistory?, diagnostics: [Diagnostic], cause: Diagnostic? = nil,
        summary: LoadSummary
    ) {
        self.history = history
        self.diagnostics = diagnostics
        self.cause = history == nil ? cause : nil
        self.summary = summary
    }
}

extension LoadResult {
    /// What the documents said at the end of a day: amendments announced later do not count yet.
    public func registry(asOf day: CivilDate) -> Registry? { history?.registry(asOf: day) }

    /// The next day after a day on which the plan changes by itself, or nil.
    public func nextAnnouncement(after day: CivilDate) -> CivilDate? {
        history?.nextAnnouncement(after: day)
    }
}

/// Reads the documents of one agency and checks them.
///
/// Pure: the same texts give the same result at any time and place.
///
/// - Parameters:
///   - agencyPath: the agency file among the documents.
///   - documents: it and those that `referencedDocuments(in:)` names.
/// - Returns: the registry and everything that is wrong, odd or worth knowing.
public func loadRegistry(agencyPath: String, from documents: DocumentSet) -> LoadResult {
    let loader = Loader(documents: documents, agencyPath: agencyPath)
    return loader.load()
}
