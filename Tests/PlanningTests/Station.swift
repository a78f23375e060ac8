import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

/// A day, written as in ISO 8601.
func day(_ text: String) -> CivilDate {
    if let date = CivilDate(text) { return date }
    Issue.record("'\(text)' is no day")
    return CivilDate(daysSinceEpoch: 0)
}

/// A moment in Bangkok, written `2025-03-01 08:30` or, for midnight, `2025-03-01`.
func moment(_ text: String) -> Instant {
    let words = text.split(separator: " ").map(String.init)
    let time = words.count > 1 ? TimeOfDay(words[1]) : .midnight
    if time == nil { Issue.record("'\(text)' is no moment") }
    return FixedZone.bangkok.instant(day(words.first ?? ""), time ?? .midnight)
}

/// A moment as the scripts write it.
func written(_ moment: Instant) -> String {
    let zone = FixedZone.bangkok
    return "\(zone.date(at: moment)) \(zone.time(at: moment))"
}

extension PostID: ExpressibleByStringLiteral {
    /// A name as it stands in a script.
    public init(stringLiteral text: String) { self.init(text) }
}

extension ObligationID: ExpressibleByStringLiteral {
    /// A name as it stands in a script.
    public init(stringLiteral text: String) { self.init(text) }
}

/// The registry of a small station, in fiscal year 2568 unless another is named.
///
/// - Parameters:
///   - chains: posts with their superiors, `clerk > inspector > chief`.
///   - mute: posts without an address.
func station(
    _ chains: String..., year: Int = 2568, mute: Set<String> = [], holidays: [String] = [],
    policy: Policy = .quiet, owes obligations: [Obligation]
) -> Registry {
    var superior: [String: String] = [:]
    var names: [String] = []
    for chain in chains {
        let links = chain.split(separator: " ").map(String.init).filter { $0 != ">" }
        for name in links where !names.contains(name) { names.append(name) }
        for (below, above) in zip(links, links.dropFirst()) { superior[below] = above }
    }
    let posts = names.map { name in
        Post(
            id: PostID(name), title: name,
            address: mute.contains(name) ? nil : "\(name)@station.example",
            superior: superior[name].map { PostID($0) })
    }
    return Registry(
        agency: Agency(id: "station", name: "station", shortName: "station"),
        fiscalYear: FiscalYear(year), inForceFrom: FiscalYear(year).start, posts: posts,
        secretary: posts.first?.id ?? "nobody",
        holidays: HolidayTable(holidays.map { .init(date: day($0), name: "holiday") }),
        policy: policy, obligations: obligations, digest: "\(year)")
}

extension Policy {
    /// The default rules without the monthly letter, for cases about something else.
    static var quiet: Policy {
        var policy = Policy()
        policy.monthlyLetterWorkingDay = 0
        return policy
    }

    /// The default rules without the monthly letter and with some changed.
    static func with(_ change: (inout Policy) -> Void) -> Policy {
        var policy = Policy.quiet
        change(&policy)
        return policy
    }

    /// The rules as shipped, with the monthly letter on the first working day.
    static let shipped = Policy()
}

extension Obligation {
    /// Something due once.
    static func measure(
        _ id: ObligationID, due: String, by performers: [PostID], seenBy controllers: [PostID] = [],
        from inForce: String = "2024-10-01", leads: [Int] = [30, 7, 1], title: String = "a measure"
    ) -> Obligation {
        Obligation(
            id: id, kind: .measure, title: title, asWritten: due, schedule: .once(day(due), nil),
            inForceFrom: day(inForce), performers: performers, controllers: controllers,
            leadDays: leads)
    }

    /// An item of disclosure.
    static func item(_ id: ObligationID, due: String, by performers: [PostID]) -> Obligation {
        Obligation(
            id: id, kind: .oitItem, title: "an item", schedule: .once(day(due), nil),
            inForceFrom: day("2024-10-01"), performers: performers, leadDays: [30, 7, 1])
    }

    /// Something that comes round.
    static func recurring(
        _ id: ObligationID, kind: Kind = .report, _ rule: String, by performers: [PostID],
        from inForce: String = "2024-10-01", leads: [Int] = [3]
    ) -> Obligation {
        let start = day(inForce)
        let parsed = try? RecurrenceRule(parsing: rule)
        if parsed == nil { Issue.record("'\(rule)' is no rule") }
        let year = FiscalYear(containing: start)
        let window = CivilInterval(start: start, end: year.end) ?? year.interval
        return Obligation(
            id: id, kind: kind, title: "a report",
            schedule: .recurring(
                parsed ?? RecurrenceRule(.monthly), start: year.start, window: window),
            inForceFrom: start, performers: performers, leadDays: leads)
    }

    /// A phase of the calendar.
    static func phase(
        _ kind: CalendarPhaseKind, _ mode: PhaseMode, _ first: String, _ last: String,
        by performers: [PostID], quota: Int? = nil
    ) -> Obligation {
        Obligation(
            id: .phase(kind), kind: .phase(kind, mode), title: "a phase",
            schedule: .window(first: day(first), last: day(last)), inForceFrom: day("2024-10-01"),
            performers: performers, quota: quota.map { Quota(minimum: $0, parts: []) })
    }

    /// An event.
    static func event(
        _ id: ObligationID, on date: String, by performers: [PostID], leads: [Int]
    ) -> Obligation {
        Obligation(
            id: id, kind: .event, title: "an event", schedule: .once(day(date), nil),
            inForceFrom: day("2024-10-01"), performers: performers, leadDays: leads)
    }
}

/// The end of each month.
let monthEnds = "FREQ=MONTHLY;BYMONTHDAY=-1"
