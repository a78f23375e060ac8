import CivilTime
import Diagnostics
import Effects
import Loading
import Obligations
import Planning

/// Why documents of a year are not served.
enum Refusal: Hashable {
    /// They cannot be used.
    case unusable
    /// Reading them does not end, or asks for more than its bounds.
    case unbounded
    /// They would take away what nobody has said may go.
    case losing([PlanComparison.Loss], digest: String)
    /// They belong to a folder of another year.
    case wrongYear(found: FiscalYear)
}

/// The plans that a desk serves, one a fiscal year, and what of the newest edit was refused.
///
/// A plan is replaced only by one that is served for good reason, and stays until its year's business is
/// closed even when its documents are gone.
struct Plans {
    /// What is served, by year.
    private var histories: [FiscalYear: RegistryHistory] = [:]
    /// The day as of which announced amendments count.
    private(set) var asOf: CivilDate
    /// What was refused, by the path of the agency's file.
    private(set) var refusals: [String: Refusal] = [:]

    init(asOf day: CivilDate) { asOf = day }

    /// What is served as it is known on the day, by year.
    var registries: [FiscalYear: Registry] { histories.mapValues { $0.registry(asOf: asOf) } }

    /// When what is served changes by itself next.
    var nextAnnouncement: CivilDate? {
        histories.values.compactMap { $0.nextAnnouncement(after: asOf) }.min()
    }

    /// What a reading came to, for whoever reports it.
    struct Outcome {
        /// Plans that are served from now on, with the comparison to those before.
        var served: [(loaded: LoadedDocuments, registry: Registry, changes: PlanComparison?)] = []
        /// Plans that are refused, with the comparison to those in force where it is known.
        var refused: [(loaded: LoadedDocuments, refusal: Refusal, changes: PlanComparison?)] = []
        /// Years that are served from what was kept, because their documents are gone or unusable.
        var kept: [FiscalYear] = []
    }

    /// How many days after its close a year's plan is held on to, for the letter that tells what remained.
    static let daysAfterClose = YearClose.lasting + 15

    /// Takes what was read, and holds on to what must not go.
    mutating func take(
        _ plans: [LoadedDocuments], kept: [LoadedDocuments], _ book: Book, at now: Instant
    ) -> Outcome {
        var outcome = Outcome()
        refusals = [:]
        let registries = registries
        var next: [FiscalYear: RegistryHistory] = [:]
        for loaded in plans {
            guard let history = loaded.history, let registry = loaded.registry else {
                refuse(loaded, .unusable, nil, &outcome)
                continue
            }
            let year = registry.fiscalYear
            if let folder = loaded.folderYear, folder != year {
                refuse(loaded, .wrongYear(found: year), nil, &outcome)
                continue
            }
            let before =
                registries[year] ?? kept.first { $0.registry?.fiscalYear == year }?.registry
            let changes = before.flatMap { before in
                before.digest == registry.digest
                    ? nil : PlanComparison(before, registry, book, at: now)
            }
            if let changes, !changes.losses.isEmpty, book.acceptedDigest != registry.digest {
                let refusal = Refusal.losing(changes.losses, digest: registry.digest)
                refuse(loaded, refusal, changes, &outcome)
                continue
            }
            next[year] = history
            outcome.served.append((loaded, registry, changes))
        }
        for loaded in kept {
            guard let history = loaded.history, next[history.latest.fiscalYear] == nil else {
                continue
            }
            let year = history.latest.fiscalYear
            next[year] = histories[year] ?? history
            outcome.kept.append(year)
        }
        for (year, history) in histories where next[year] == nil {
            next[year] = history
            outcome.kept.append(year)
        }
        histories = Plans.inTime(next, book, at: now)
        outcome.kept = outcome.kept.filter { histories[$0] != nil }.sorted()
        return outcome
    }

    private mutating func refuse(
        _ loaded: LoadedDocuments, _ refusal: Refusal, _ changes: PlanComparison?,
        _ outcome: inout Outcome
    ) {
        refusals[loaded.path] = refusal
        outcome.refused.append((loaded, refusal, changes))
    }

    /// Whether somebody has accepted documents that were refused for what they take away.
    func hasAccepted(_ book: Book) -> Bool {
        refusals.values.contains { refusal in
            if case .losing(_, let digest) = refusal {
                digest == book.acceptedDigest
            } else {
                false
            }
        }
    }

    /// Notes that reading did not end; what is served stays.
    mutating func refuseAll(_ path: String) { refusals = [path: .unbounded] }

    /// The same plans as of another day.
    ///
    /// - Returns: the plans that are others on that day, before and after.
    mutating func look(asOf day: CivilDate) -> [(before: Registry, after: Registry)] {
        let earlier = asOf
        asOf = day
        return histories.keys.sorted().compactMap { year in
            guard let history = histories[year],
                history.nextAnnouncement(after: earlier).map({ $0 <= day }) ?? false
            else { return nil }
            return (history.registry(asOf: earlier), history.registry(asOf: day))
        }
    }

    /// Those whose business is not over; the newest one stays whatever its time, so that somebody is there to
    /// be told.
    private static func inTime(
        _ all: [FiscalYear: RegistryHistory], _ book: Book, at now: Instant
    ) -> [FiscalYear: RegistryHistory] {
        let newest = all.keys.max()
        return all.filter { year, history in
            let registry = history.latest
            if let closedAt = book.closedAt(year) {
                // A service that was down for weeks still has to say what became of the letter.
                let isOwing =
                    !YearClose.isSettled(registry, book)
                    && now < closedAt.adding(seconds: 400 * 86_400)
                return year == newest || isOwing
                    || now < closedAt.adding(seconds: daysAfterClose * 86_400)
            }
            if book.isOpened(year) { return true }
            let last = registry.closeOfBusiness.adding(seconds: daysAfterClose * 86_400)
            return now < last || year == newest
        }
    }

    /// Lets go of years whose time is over.
    ///
    /// - Returns: the years that were let go.
    mutating func retire(_ book: Book, at now: Instant) -> [FiscalYear] {
        let before = Set(histories.keys)
        histories = Plans.inTime(histories, book, at: now)
        return before.subtracting(histories.keys).sorted()
    }

    /// All of them together; nil when there is none.
    func years(admin: String?) -> Years? { Years(Array(registries.values), admin: admin) }
}

extension LoadedDocuments {
    /// The year that the folder of the agency's file is named after, or nil.
    fileprivate var folderYear: FiscalYear? {
        path.split(separator: "/").dropLast().last.flatMap { yearOfFolder(String($0)) }
    }
}
