import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// What a fact stops and starts: what would be told without it against what will be told with it.
///
/// Each notice counts once, however many posts it goes to.
public struct Consequences: Hashable, Sendable {
    /// What is counted together.
    public enum Sort: String, CaseIterable, Sendable {
        /// Before something is due.
        case ahead
        /// Before a window opens, and when it does.
        case opening
        /// Before a window closes.
        case closing
        /// A survey that is behind its pace, or closed short.
        case survey
        /// What is overdue.
        case overdue
        /// That a date moved.
        case moved
        /// The monthly letter, and what the service says of itself.
        case letter
    }

    /// Notices that will not be told.
    public let stops: [Sort: Int]
    /// Notices that will be told, and would not have been.
    public let starts: [Sort: Int]
    /// Notices that wait until a silence ends.
    public let waits: Int
    /// The posts that hear less, more or later, in order.
    public let posts: [PostID]
    /// Other matters that count as settled with it, or do not any more.
    public let settles: [OccurrenceID]
    /// When the first of what starts is told.
    public let firstStart: Instant?

    /// How many notices will not be told.
    public var stopCount: Int { stops.values.reduce(0, +) }
    /// How many notices begin.
    public var startCount: Int { starts.values.reduce(0, +) }
    /// Whether nothing is told otherwise.
    public var isEmpty: Bool { stops.isEmpty && starts.isEmpty && waits == 0 && settles.isEmpty }

    /// What a fact does, by planning with it and without it.
    ///
    /// - Parameter matters: those that it may touch.
    init(of fact: Fact, on matters: [MatterID], _ years: Years, _ book: Book, at now: Instant) {
        var told = book
        told.apply(
            LedgerRecord(sequence: book.lastSequence + 1, at: now, event: .fact(fact)))
        let before = Consequences.index(foreseen(on: matters, years, book, at: now))
        let after = Consequences.index(foreseen(on: matters, years, told, at: now))
        var posts: Set<PostID> = []
        var (stopped, started, waiting): (Set<NoticeID>, Set<NoticeID>, Set<NoticeID>) = (
            [], [], []
        )
        var first: Instant?
        for (key, moment) in before {
            if let later = after[key] {
                guard later > moment else { continue }
                waiting.insert(key.notice)
            } else {
                stopped.insert(key.notice)
            }
            posts.insert(key.post)
        }
        for (key, moment) in after {
            guard before[key].map({ $0 > moment }) ?? true else { continue }
            started.insert(key.notice)
            posts.insert(key.post)
            first = min(first ?? moment, moment)
        }
        stops = Consequences.count(stopped)
        starts = Consequences.count(started)
        waits = waiting.count
        self.posts = posts.sorted()
        firstStart = first
        settles = Consequences.settled(
            matters, Standings(years, book, at: now), Standings(years, told, at: now))
    }

    private struct Key: Hashable {
        let notice: NoticeID
        let post: PostID
    }

    private static func index(_ list: [Foreseen]) -> [Key: Instant] {
        Dictionary(
            list.map { (Key(notice: $0.notice, post: $0.post), $0.at) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func count(_ notices: Set<NoticeID>) -> [Sort: Int] {
        var counts: [Sort: Int] = [:]
        for notice in notices { counts[notice.trigger.sort, default: 0] += 1 }
        return counts
    }

    /// The occurrences that something greater settles, or does not settle any more.
    private static func settled(
        _ matters: [MatterID], _ before: Standings, _ after: Standings
    ) -> [OccurrenceID] {
        guard matters.count > 1 else { return [] }
        return matters.flatMap { id -> [OccurrenceID] in
            let then = after.of(id)
            return before.of(id).filter { standing in
                guard let other = then.first(where: { $0.occurrence == standing.occurrence })
                else { return false }
                return standing.isBySomethingElse != other.isBySomethingElse
                    && (standing.isOpen || other.isOpen)
            }.map(\.occurrence)
        }
    }
}

extension Standing {
    /// Whether it is settled by something greater.
    var isBySomethingElse: Bool { if case .settled = state { true } else { false } }
}

extension Trigger {
    /// What a notice is counted with.
    public var sort: Consequences.Sort {
        switch self {
        case .lead: .ahead
        case .opens: .opening
        case .closes: .closing
        case .quota, .closedShort: .survey
        case .overdue: .overdue
        case .dateChanged: .moved
        case .monthly, .alive, .yearClosed, .planMissing, .yearWithoutPlan: .letter
        }
    }
}

extension Hearing {
    /// The matters that a fact may touch.
    func touched(by fact: Fact, found: LedgerEvent? = nil) -> [MatterID] {
        switch fact {
        case .completed(let fact): withItems(fact.occurrence.matter)
        case .reopened(let id, _, _): withItems(id.matter)
        case .progress(let survey, _, _, _): [survey]
        case .extended(let fact): [fact.occurrence.matter]
        case .silenced(let silence): covered(by: silence)
        case .unsilenced(let record, _, _):
            book.silences.first { $0.record == record }.map { covered(by: $0.silence) } ?? []
        case .retracted:
            if case .fact(let fact) = found { touched(by: fact) } else { [] }
        case .clockConfirmed, .documentsAccepted, .restored: []
        }
    }

    /// A matter, and the items that are settled with it.
    private func withItems(_ id: MatterID) -> [MatterID] {
        guard id.obligation == .phase(.oit), let registry = years.registry(of: id.fiscalYear)
        else { return [id] }
        return [id]
            + registry.obligations.filter { $0.kind == .oitItem }
            .map { MatterID($0.id, id.fiscalYear) }
    }

    private func covered(by silence: Silence) -> [MatterID] {
        let matters = years.registries.flatMap { registry in
            registry.obligations.map { MatterID($0.id, registry.fiscalYear) }
        }
        let letters = years.posts.map { MatterID(.letter($0), years.newest.fiscalYear) }
        return (matters + (silence.obligation == nil ? letters : [])).filter { id in
            if let year = silence.fiscalYear, year != id.fiscalYear { return false }
            guard let obligation = silence.obligation else { return true }
            return obligation == id.obligation || obligation == id.obligation.row
        }
    }
}
