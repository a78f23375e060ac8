import CivilTime

/// The plan as it was known from day to day.
///
/// An amendment of the calendar counts from the day on which it was announced; one without such a day
/// counts always. Between two announcements the plan is one edition, and every edition is a whole
/// registry: what hangs on the calendar moves with it.
public struct RegistryHistory: Sendable {
    /// The plan from one announcement to the next.
    public struct Edition: Sendable {
        /// The day of the announcement with which it begins; nil for the first one.
        public let since: CivilDate?
        /// What the documents said then.
        public let registry: Registry

        /// Makes an edition.
        public init(since: CivilDate?, registry: Registry) {
            self.since = since
            self.registry = registry
        }
    }

    /// The plan with all that is announced, whenever that is.
    public let latest: Registry
    /// The editions before the latest one, in the order of their days.
    private let earlier: [Edition]
    /// The day with which the latest edition begins; nil when it is the only one.
    private let latestSince: CivilDate?

    /// Makes a history of one edition.
    public init(_ registry: Registry) {
        latest = registry
        earlier = []
        latestSince = nil
    }

    /// Makes a history; nil without an edition, or when their days are not in order.
    public init?(_ editions: [Edition]) {
        guard let last = editions.last, editions.first?.since == nil,
            zip(editions, editions.dropFirst()).allSatisfy({ before, after in
                guard let day = after.since else { return false }
                return before.since.map { $0 < day } ?? true
            })
        else { return nil }
        latest = last.registry
        latestSince = last.since
        earlier = Array(editions.dropLast())
    }

    /// All editions, in the order of their days.
    public var editions: [Edition] { earlier + [Edition(since: latestSince, registry: latest)] }

    /// The plan as it was known at the end of a day: what is announced on the day itself counts.
    public func registry(asOf day: CivilDate) -> Registry {
        guard let latestSince, day < latestSince else { return latest }
        return earlier.last { $0.since.map { $0 <= day } ?? true }?.registry ?? latest
    }

    /// The next day after a day on which the plan changes by itself, or nil.
    public func nextAnnouncement(after day: CivilDate) -> CivilDate? {
        editions.lazy.compactMap(\.since).first { $0 > day }
    }
}

extension PhaseAmendment {
    /// Whether it is known on a day.
    public func counts(asOf day: CivilDate) -> Bool { announced.map { $0 <= day } ?? true }
}

extension CalendarPhase {
    /// A window of a phase, and what brought it.
    public struct Edition: Hashable, Sendable {
        /// The days of the window; nil when those of the calendar could not be read.
        public let window: CivilInterval?
        /// The amendment that brought it; nil for the window of the calendar itself.
        public let amendment: PhaseAmendment?
    }

    /// The windows that the phase has had, the first one that of the calendar.
    public var editions: [Edition] {
        [Edition(window: original, amendment: nil)]
            + amendments.map { Edition(window: $0.window, amendment: $0) }
    }

    /// The edition that counted at the end of a day.
    public func edition(asOf day: CivilDate) -> Edition {
        let known = amendments.last { $0.counts(asOf: day) }
        return Edition(window: known?.window ?? original, amendment: known)
    }

    /// The days of the window as they were known at the end of a day.
    public func window(asOf day: CivilDate) -> CivilInterval? { edition(asOf: day).window }
}
