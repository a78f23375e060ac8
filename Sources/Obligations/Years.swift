import CivilTime

/// The plans of one agency that are in force together: usually one, around 1 October two.
///
/// Each fiscal year's documents are one registry; what is owed is owed under the year that set it out. The
/// newest year speaks for the agency: its name, its zone, who holds which post now.
public struct Years: Sendable {
    /// The registries, the oldest year first; never empty.
    public let registries: [Registry]
    /// The mailbox of whoever keeps the service, for its monthly sign of life; nil when none is sent. The
    /// one thing here that does not stand in the documents: the daemon's own settings have it.
    public let admin: String?

    /// The plans in force; of two registries of one year the later one counts.
    ///
    /// - Returns: nil when there is none.
    public init?(_ registries: [Registry], admin: String? = nil) {
        var byYear: [FiscalYear: Registry] = [:]
        for registry in registries { byYear[registry.fiscalYear] = registry }
        guard !byYear.isEmpty else { return nil }
        self.registries = byYear.values.sorted { $0.fiscalYear < $1.fiscalYear }
        self.admin = admin
    }

    /// One year alone.
    public init(_ registry: Registry, admin: String? = nil) {
        registries = [registry]
        self.admin = admin
    }

    /// The plan of the newest year.
    public var newest: Registry { registries[registries.count - 1] }

    /// The plan of the oldest year.
    public var oldest: Registry { registries[0] }

    /// The agency as the newest plan names it.
    public var agency: Agency { newest.agency }

    /// The zone in which its days begin and end.
    public var zone: FixedZone { newest.agency.zone }

    /// The plan of a fiscal year, or nil.
    public func registry(of year: FiscalYear) -> Registry? {
        registries.first { $0.fiscalYear == year }
    }

    /// The plan that a day falls under: that of its fiscal year, else the nearest year's.
    public func registry(on date: CivilDate) -> Registry {
        let year = FiscalYear(containing: date)
        return registry(of: year) ?? (year < oldest.fiscalYear ? oldest : newest)
    }

    /// Whether there is a plan for the fiscal year of a day.
    public func has(_ date: CivilDate) -> Bool {
        registry(of: FiscalYear(containing: date)) != nil
    }

    /// The coming fiscal year when it has no plan and it is July already, from when on its plan is asked for.
    public func missingYear(on date: CivilDate) -> FiscalYear? {
        let year = FiscalYear(containing: date)
        let next = FiscalYear(year.buddhistYear.number + 1)
        let isTime = next.start.adding(months: -3) <= date
        return isTime && registry(of: year) != nil && registry(of: next) == nil ? next : nil
    }

    /// The obligation that an occurrence belongs to, or nil when no plan in force has it.
    public func obligation(_ id: OccurrenceID) -> Obligation? {
        registry(of: id.fiscalYear)?.obligation(id.obligation)
    }

    /// The obligation of a matter, or nil.
    public func obligation(_ id: MatterID) -> Obligation? {
        registry(of: id.fiscalYear)?.obligation(id.obligation)
    }

    /// The post of a name as the newest plan that knows it has it, or nil.
    public func post(_ id: PostID) -> Post? {
        for registry in registries.reversed() {
            if let post = registry.post(id) { return post }
        }
        return nil
    }

    /// Every post, those of the newest plan first, each once.
    public var posts: [PostID] {
        var seen: Set<PostID> = []
        return registries.reversed().flatMap { $0.posts.map(\.id) }.filter {
            seen.insert($0).inserted
        }
    }

    /// The superiors of a post in the newest plan that knows it, nearest first.
    public func superiors(of id: PostID) -> [PostID] {
        for registry in registries.reversed() where registry.post(id) != nil {
            return registry.superiors(of: id)
        }
        return []
    }

    /// The post that answers for the system in the newest plan.
    public var secretary: PostID { newest.secretary }

    /// The heads: the posts without a superior that stand above others, of the newest plan.
    public var heads: [PostID] {
        let above = Set(newest.posts.compactMap(\.superior))
        let heads = newest.posts.filter { $0.superior == nil && above.contains($0.id) }.map(\.id)
        return heads.isEmpty ? [secretary] : heads
    }

    /// Who answers for the year as a whole: the heads and the secretary, each once.
    public var answerable: [PostID] { heads + (heads.contains(secretary) ? [] : [secretary]) }

    /// Tells one set of documents from another.
    public var digest: String { registries.map(\.digest).joined(separator: "+") }
}
