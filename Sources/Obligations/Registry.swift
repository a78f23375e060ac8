import CivilTime
import ThaiPhrases

/// Everything an agency set out for one fiscal year, validated: what the documents say.
///
/// Made by `Loading`, read by everything after it.
public struct Registry: Sendable {
    /// The agency.
    public let agency: Agency
    /// The fiscal year that the documents speak of.
    public let fiscalYear: FiscalYear
    /// The first day on which the measures are in force, the day of the order.
    public let inForceFrom: CivilDate
    /// The posts in the order of the file.
    public let posts: [Post]
    /// The post that answers when a row names nobody, and gets what concerns the system itself.
    public let secretary: PostID
    /// The phases of the ITA calendar.
    public let phases: [CalendarPhase]
    /// The measures table.
    public let measures: [Measure]
    /// The items of public disclosure.
    public let oitItems: [OITItem]
    /// The kinds of evidence that rows refer to.
    public let evidenceKinds: [NamedKind]
    /// The channels that rows refer to.
    public let channels: [NamedKind]
    /// The overall score that a report of results prints.
    public let score: Score?
    /// The events of the plan.
    public let events: [PlannedEvent]
    /// The closed days.
    public let holidays: HolidayTable
    /// The follow-up rules.
    public let policy: Policy
    /// All of the above in the one form that planning knows, in the order of the documents.
    public let obligations: [Obligation]
    /// How many times of the documents are drafts that wait for somebody to confirm them.
    public let draftTimes: Int
    /// Whether times are drafts and nothing has a day that somebody has confirmed: such a plan is as good
    /// as none.
    public let isDraft: Bool
    /// A digest of the documents, to tell one version from another.
    public let digest: String

    private let postIndex: [PostID: Int]
    private let obligationIndex: [ObligationID: Int]
    private let obligationsByPost: [PostID: [Int]]

    /// Makes a registry.
    public init(
        agency: Agency, fiscalYear: FiscalYear, inForceFrom: CivilDate, posts: [Post],
        secretary: PostID, phases: [CalendarPhase] = [], measures: [Measure] = [],
        oitItems: [OITItem] = [], events: [PlannedEvent] = [], holidays: HolidayTable,
        policy: Policy, obligations: [Obligation], digest: String,
        evidenceKinds: [NamedKind] = [], channels: [NamedKind] = [], score: Score? = nil,
        draftTimes: Int? = nil
    ) {
        self.agency = agency
        self.fiscalYear = fiscalYear
        self.inForceFrom = inForceFrom
        self.posts = posts
        self.secretary = secretary
        self.phases = phases
        self.measures = measures
        self.oitItems = oitItems
        self.events = events
        self.holidays = holidays
        self.policy = policy
        self.obligations = obligations
        self.digest = digest
        self.evidenceKinds = evidenceKinds
        self.channels = channels
        self.score = score
        let drafts = draftTimes ?? obligations.count(where: \.isDraft)
        self.draftTimes = drafts
        isDraft =
            drafts > 0
            && !obligations.contains { obligation in
                if case .unscheduled = obligation.schedule { false } else { !obligation.isDraft }
            }
        postIndex = Dictionary(
            posts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var byPost: [PostID: [Int]] = [:]
        for (index, obligation) in obligations.enumerated() {
            for post in obligation.posts { byPost[post, default: []].append(index) }
        }
        obligationsByPost = byPost
        obligationIndex = Dictionary(
            obligations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The places in `obligations` of those that name a post, in order.
    public func obligations(of post: PostID) -> [Int] { obligationsByPost[post] ?? [] }

    /// When the year's open business is no longer followed up.
    public var closeOfBusiness: Instant {
        agency.zone.instant(fiscalYear.end.adding(days: 1 + policy.carryOverDays))
    }

    /// The post of a name, or nil.
    public func post(_ id: PostID) -> Post? { postIndex[id].map { posts[$0] } }

    /// The obligation of a name, or nil.
    public func obligation(_ id: ObligationID) -> Obligation? {
        obligationIndex[id].map { obligations[$0] }
    }

    /// The place of an obligation in `obligations`, or nil.
    public func index(of id: ObligationID) -> Int? { obligationIndex[id] }

    /// The phase of a kind, or nil when the calendar has none.
    public func phase(_ kind: CalendarPhaseKind) -> CalendarPhase? {
        phases.first { $0.kind == kind }
    }

    /// The row of the measures table that an obligation is a strand of, or nil.
    public func measure(of id: ObligationID) -> Measure? { measures.first { $0.id == id.row } }

    /// The titles of the kinds of evidence that a row asks for, in its order.
    public func evidenceTitles(_ report: RowReport) -> [String] {
        Registry.titles(report.evidence, evidenceKinds)
    }

    /// The titles of the channels through which a row is made known, in its order.
    public func channelTitles(_ report: RowReport) -> [String] {
        Registry.titles(report.channels, channels)
    }

    private static func titles(_ ids: [String], _ kinds: [NamedKind]) -> [String] {
        ids.map { id in kinds.first { $0.id == id }?.title ?? id }
    }

    /// The superiors of a post, nearest first, each once; empty at the top.
    public func superiors(of id: PostID) -> [PostID] {
        var chain: [PostID] = []
        var current = post(id)?.superior
        while let next = current, next != id, !chain.contains(next) {
            chain.append(next)
            current = post(next)?.superior
        }
        return chain
    }
}
