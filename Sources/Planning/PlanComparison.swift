import CivilTime
import Obligations

/// What a new reading of a year's documents adds, takes away and moves, beside the plan in force.
public struct PlanComparison: Sendable {
    /// Why a plan is not served before somebody has said that it is meant.
    public enum Loss: Hashable, Sendable {
        /// A matter goes that people were told of, that facts were recorded of, or that is open.
        case matter(MatterID, wasTold: Bool)
        /// A post goes that owes something.
        case post(PostID)
        /// So many of so many rows go.
        case rows(gone: Int, of: Int)
    }

    /// A date that is another one.
    public struct Move: Hashable, Sendable {
        /// What it is the date of; the round for what comes round.
        public let occurrence: OccurrenceID
        /// The day in the plan in force.
        public let from: CivilDate
        /// The day in the new plan.
        public let to: CivilDate
    }

    /// Matters that come, in the order of the new documents.
    public let came: [MatterID]
    /// Matters that go, in the order of the old documents.
    public let went: [MatterID]
    /// Due dates that move.
    public let moved: [Move]
    /// Posts that come.
    public let camePosts: [PostID]
    /// Posts that go.
    public let wentPosts: [PostID]
    /// What nobody may take away without a word; empty when the plan can be served.
    public let losses: [Loss]

    /// Whether nothing that letters speak of differs.
    public var isEmpty: Bool {
        came.isEmpty && went.isEmpty && moved.isEmpty && camePosts.isEmpty && wentPosts.isEmpty
    }

    /// Compares two plans of one fiscal year.
    ///
    /// - Parameters:
    ///   - old: the plan in force.
    ///   - new: the plan that was read.
    ///   - book: says what was told, recorded and done.
    public init(_ old: Registry, _ new: Registry, _ book: Book, at now: Instant) {
        let year = old.fiscalYear
        let (before, after) = (Expansion(old), Expansion(new))
        func ids(_ registry: Registry) -> [MatterID] {
            registry.obligations.map { MatterID($0.id, year) }
        }
        let gone = ids(old).filter { new.obligation($0.obligation) == nil }
        went = gone
        came = ids(new).filter { old.obligation($0.obligation) == nil }
        moved = old.obligations.flatMap { obligation -> [Move] in
            guard let other = new.obligation(obligation.id) else { return [] }
            if obligation.schedule == other.schedule { return [] }
            let dates = Dictionary(
                after.planned(other, through: nil).map { ($0.id, $0.date) },
                uniquingKeysWith: { first, _ in first })
            return before.planned(obligation, through: nil).compactMap { due in
                guard let date = dates[due.id], date != due.date else { return nil }
                return Move(occurrence: due.id, from: due.date, to: date)
            }
        }
        camePosts = new.posts.map(\.id).filter { old.post($0) == nil }
        wentPosts = old.posts.map(\.id).filter { new.post($0) == nil }

        let standings = Standings(Years(old), book, at: now)
        let told = book.mattersTold(in: year)
        var losses: [Loss] = gone.compactMap { id in
            let wasTold = told.contains(id) || !book.facts(of: id).isEmpty
            // A draft that is confirmed may become a row of another kind; nobody was told of it.
            let isDraft = old.obligation(id.obligation)?.isDraft ?? false
            let isOpen = !isDraft && standings.of(id).contains { $0.isOpen }
            return wasTold || isOpen ? .matter(id, wasTold: wasTold) : nil
        }
        let owing = Set(
            old.obligations.filter { obligation in
                standings.of(MatterID(obligation.id, year)).contains { $0.isOpen }
            }.flatMap(\.posts))
        losses += wentPosts.filter(owing.contains).map { .post($0) }
        let rows = Set(old.obligations.map(\.id.row))
        let missing = rows.subtracting(new.obligations.map(\.id.row)).count
        if missing * 10 > rows.count { losses.append(.rows(gone: missing, of: rows.count)) }
        self.losses = losses
    }
}
