import CivilTime
import Effects
import Obligations
import Planning

/// What the service would do with documents as they are now, decided as the service decides.
public struct LoadForecast: Sendable {
    /// What would become of the documents of a year.
    public enum Verdict: Hashable, Sendable {
        /// They would be served.
        case served
        /// They cannot be used.
        case unusable
        /// They belong to a folder of another year than the one they speak of.
        case wrongYear(FiscalYear)
        /// They take away what nobody has said may go.
        case losing([PlanComparison.Loss])
    }

    /// The documents of one year beside the plan in force.
    public struct Plan: Sendable {
        /// What was read.
        public let loaded: LoadedDocuments
        /// What would become of it.
        public let verdict: Verdict
        /// What came, went and moved; nil where nothing differs, or no plan of the year is in force.
        public let changes: PlanComparison?
        /// Whether a plan of the year is in force.
        public let isInForce: Bool
    }

    /// The documents that were read, in their order.
    public let plans: [Plan]
    /// Years that would be served on from what was kept, because their documents are gone or refused.
    public let kept: [FiscalYear]

    /// Whether the service would refuse any of them.
    public var isRefused: Bool { plans.contains { $0.verdict != .served } }
}

/// The plans that the service serves, as it keeps them in its state directory.
public struct ServedPlans {
    private let kept: [LoadedDocuments]
    private let read: LoadedYears

    /// Reads what is kept.
    ///
    /// - Parameters:
    ///   - files: the state directory.
    ///   - day: the day as of which announced amendments count.
    ///   - read: the documents to compare them with.
    /// - Returns: nil when nothing is served.
    public init?(_ files: any FileStore, asOf day: CivilDate, beside read: LoadedYears) {
        kept = LastGood.all(around: day, from: files, asOf: day, besides: read.plans)
        self.read = read
        if kept.isEmpty { return nil }
    }

    /// All plans that are in force or may come into force, for whoever reads the ledger; nil when none of them
    /// can be used.
    public var years: Years? { Years((kept + read.plans).compactMap(\.registry)) }

    /// The plans in force.
    public var registries: [Registry] { kept.compactMap(\.registry) }

    /// What the service would do with the documents now.
    public func forecast(_ book: Book, at now: Instant) -> LoadForecast {
        var plans = Plans(asOf: FixedZone.bangkok.date(at: now))
        let outcome = plans.take(read.plans, kept: kept, book, at: now)
        let inForce = Set(registries.map(\.fiscalYear))
        return LoadForecast(
            plans: read.plans.map { loaded in
                let served = outcome.served.first { $0.loaded.path == loaded.path }
                let refused = outcome.refused.first { $0.loaded.path == loaded.path }
                return LoadForecast.Plan(
                    loaded: loaded, verdict: refused.map { .init($0.refusal) } ?? .served,
                    changes: served?.changes ?? refused?.changes,
                    isInForce: loaded.registry.map { inForce.contains($0.fiscalYear) } ?? false)
            }, kept: outcome.kept)
    }
}

extension LoadForecast.Verdict {
    fileprivate init(_ refusal: Refusal) {
        switch refusal {
        case .unusable, .unbounded: self = .unusable
        case .losing(let losses, _): self = .losing(losses)
        case .wrongYear(let found): self = .wrongYear(found)
        }
    }
}
