import CivilTime
import Diagnostics
import Obligations
import Planning

/// What becomes of what a person says. Pure: nothing is recorded.
///
/// - Parameters:
///   - statement: what was said.
///   - year: the fiscal year that was named, or nil: then it is the year whose plan has it open at that day.
///   - years: the plans in force.
///   - book: what is known.
///   - now: the moment at which it is said.
///   - actor: who says it.
public func consider(
    _ statement: Statement, in year: FiscalYear? = nil, _ years: Years, _ book: Book,
    at now: Instant, actor: String
) -> Answer {
    let hearing = Hearing(years, book, at: now, year: year, actor: actor)
    do throws(Stop) {
        let proposal = try hearing.hear(statement)
        let matters = hearing.touched(by: proposal.fact, found: proposal.found)
        let consequences = Consequences(of: proposal.fact, on: matters, years, book, at: now)
        if proposal.questions.isEmpty { return .accepted(proposal.fact, consequences) }
        return .asked(proposal.questions, wouldBe: proposal.fact, consequences)
    } catch {
        switch error {
        case .refused(let refusal): return .refused(refusal)
        case .choose(let choice): return .choose(choice)
        }
    }
}

/// Why no fact comes of a statement.
enum Stop: Error {
    case refused(FactRefusal)
    case choose(Choice)
}

/// A fact, and what is asked before it is recorded.
struct Proposal {
    let fact: Fact
    var questions: [Question] = []
    /// What a record says that is taken back.
    var found: LedgerEvent?
}

/// A matter in its plan.
struct Matter {
    let registry: Registry
    let obligation: Obligation

    var id: MatterID { MatterID(obligation.id, registry.fiscalYear) }
}

/// One statement before the plans and the book.
struct Hearing {
    let years: Years
    let book: Book
    let now: Instant
    let year: FiscalYear?
    let actor: String
    let standings: Standings
    let today: CivilDate

    init(_ years: Years, _ book: Book, at now: Instant, year: FiscalYear?, actor: String) {
        self.years = years
        self.book = book
        self.now = now
        self.year = year
        self.actor = actor
        standings = Standings(years, book, at: now)
        today = years.zone.date(at: now)
    }

    func hear(_ statement: Statement) throws(Stop) -> Proposal {
        switch statement {
        case .done(let word): try done(word)
        case .reopen(let name, let round, let comment): try reopen(name, round, comment)
        case .progress(let name, let unit, let count): try progress(name, unit, count)
        case .silence(let name, let post, let until, let comment):
            try silence(name, post, until, comment)
        case .endSilence(let word, let comment): try endSilence(word, comment)
        case .extend(let word): try extend(word)
        case .retract(let record, let found, let comment): try retract(record, found, comment)
        }
    }

    // MARK: - Which matter

    /// The plans that may be meant: that of the named year, or all.
    func plans() throws(Stop) -> [Registry] {
        guard let year else { return years.registries }
        guard let registry = years.registry(of: year) else {
            throw .refused(
                .yearNotInForce(year, known: years.registries.map(\.fiscalYear)))
        }
        return [registry]
    }

    /// The matter of a name, in the year that is meant.
    ///
    /// - Parameters:
    ///   - day: the day that is spoken of.
    ///   - isMeant: whether an occurrence of it could be what is spoken of.
    func matter(
        _ name: String, on day: CivilDate,
        isMeant: (Standing) -> Bool = { $0.isOpen && $0.state != .coming }
    ) throws(Stop) -> Matter {
        let plans = try plans()
        let found = plans.compactMap { registry in
            Hearing.obligation(name, in: registry).map {
                Matter(registry: registry, obligation: $0)
            }
        }
        guard !found.isEmpty else { throw unknown(name, plans) }
        return try choose(found, on: day, isMeant)
    }

    private func choose(
        _ found: [Matter], on day: CivilDate, _ isMeant: (Standing) -> Bool
    ) throws(Stop) -> Matter {
        if found.count == 1 { return found[0] }
        let meant = found.filter { matter in
            max(matter.registry.fiscalYear.start, matter.obligation.inForceFrom) <= day
                && standings.of(matter.id).contains(where: isMeant)
        }
        if meant.count > 1 {
            throw .choose(
                .year(meant[0].obligation.id, of: meant.map(\.registry.fiscalYear)))
        }
        let nearest = years.registry(on: day).fiscalYear
        return meant.first ?? found.first { $0.registry.fiscalYear == nearest } ?? found[0]
    }

    func unknown(_ name: String, _ plans: [Registry]) -> Stop {
        let strands = plans.flatMap { Hearing.strands(of: name, in: $0) }
        if let row = strands.first?.row {
            var seen: Set<ObligationID> = []
            return .choose(.strand(row.rawValue, of: strands.filter { seen.insert($0).inserted }))
        }
        let others = years.registries.filter { registry in
            !plans.contains { $0.fiscalYear == registry.fiscalYear }
                && (Hearing.obligation(name, in: registry) != nil
                    || !Hearing.strands(of: name, in: registry).isEmpty)
        }
        if let year, !others.isEmpty {
            return .refused(.notInYear(name, year, others: others.map(\.fiscalYear)))
        }
        // A number that is wrong is no slip of the pen: the next row is another duty.
        guard !name.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) else {
            return .refused(.unknownMatter(name, near: []))
        }
        let names = plans.flatMap { $0.obligations.map(\.id.rawValue) }
        let near = suggestion(for: name, among: names)
        return .refused(.unknownMatter(name, near: near.map { [$0] } ?? []))
    }

    /// The obligation of a name as people type it: `M05`, `m5`, `EIT`.
    static func obligation(_ name: String, in registry: Registry) -> Obligation? {
        if let exact = registry.obligation(ObligationID(name)) { return exact }
        let wanted = folded(name)
        let same = registry.obligations.filter { folded($0.id.rawValue) == wanted }
        return same.count == 1 ? same[0] : nil
    }

    /// The strands of a row as people name it, in the order of the documents.
    static func strands(of name: String, in registry: Registry) -> [ObligationID] {
        let wanted = folded(name)
        return registry.obligations.map(\.id)
            .filter { $0.row != $0 && folded($0.row.rawValue) == wanted }
    }

    /// Without case, and without the zeros that a number begins with.
    static func folded(_ name: String) -> String {
        var result = ""
        var isInNumber = false
        for scalar in name.lowercased().unicodeScalars where scalar != " " {
            let isDigit = ("0"..."9").contains(scalar)
            if scalar == "0", !isInNumber { continue }
            isInNumber = isDigit
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    // MARK: - Which round

    /// The occurrence that is meant, by name or by day.
    ///
    /// - Parameter isMeant: which one `next` may be.
    func occurrence(
        of matter: Matter, _ round: RoundWord, by day: CivilDate,
        isMeant: (Standing) -> Bool = \.isOpen
    ) throws(Stop) -> OccurrenceID {
        let id = matter.obligation.id
        guard case .recurring = matter.obligation.schedule else {
            guard round == .next else { throw .refused(.dueOnce(id)) }
            return OccurrenceID(id, matter.registry.fiscalYear)
        }
        let rounds = standings.of(matter.id)
        switch round {
        case .next:
            let open = rounds.filter(isMeant)
            let come = open.first { ($0.due ?? day) <= day }
            guard let meant = come ?? open.first else {
                throw .refused(.everyRoundDone(id))
            }
            return meant.occurrence
        case .named(let period):
            guard let meant = rounds.first(where: { $0.occurrence.round == period }) else {
                throw .refused(
                    .noSuchRound(id, period.description, nearest: nil, due: nil))
            }
            return meant.occurrence
        case .on(let wanted):
            let meant = Hearing.rounds(rounds, on: wanted)
            if meant.count > 1 { throw .choose(.round(meant.map(\.occurrence))) }
            if let only = meant.first { return only.occurrence }
            let nearest = rounds.min { distance($0, wanted) < distance($1, wanted) }
            throw .refused(
                .noSuchRound(
                    id, wanted.description, nearest: nearest?.occurrence, due: nearest?.due))
        case .through(let last):
            guard let meant = rounds.last(where: { ($0.due ?? last) <= last }) else {
                throw .refused(
                    .noSuchRound(
                        id, last.description, nearest: rounds.first?.occurrence,
                        due: rounds.first?.due))
            }
            return meant.occurrence
        }
    }

    /// The rounds that a day may stand for: due on it, or with it in their period; the one that is both, if
    /// there is one.
    private static func rounds(_ all: [Standing], on day: CivilDate) -> [Standing] {
        let due = all.filter { $0.due == day || $0.planned == day }
        let spanning = all.filter { standing in
            standing.occurrence.round.map { $0.start <= day && day <= $0.end } ?? false
        }
        let both = due.filter(spanning.contains)
        if both.count == 1 { return both }
        return due + spanning.filter { !due.contains($0) }
    }

    private func distance(_ standing: Standing, _ day: CivilDate) -> Int {
        standing.due.map { abs($0.days(since: day)) } ?? .max
    }

    // MARK: - What all have in common

    /// The last day on which the business of a year is followed up.
    func lastDay(_ registry: Registry) -> CivilDate {
        registry.fiscalYear.end.adding(days: registry.policy.carryOverDays)
    }

    /// Whether a year's business is closed.
    func isClosed(_ registry: Registry) -> Bool {
        today > lastDay(registry) || book.closedAt(registry.fiscalYear) != nil
    }

    /// A text that somebody can be expected to read.
    func checked(_ texts: String...) throws(Stop) {
        let limit = 2000
        for text in texts where text.unicodeScalars.count > limit {
            throw .refused(.tooLong(limit: limit))
        }
    }

    /// Whether a text has nothing in it but blanks.
    func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}

/// What a name came to.
public enum NamedMatters: Hashable, Sendable {
    /// The obligations of that name, one a year; all strands of a row that has nothing of its own.
    case found([MatterID])
    /// There is none.
    case refused(FactRefusal)
}

/// The obligations that a person names, for whoever looks and records nothing.
public func findMatters(named name: String, in year: FiscalYear?, _ years: Years) -> NamedMatters {
    let hearing = Hearing(
        years, Book(), at: Instant(secondsSinceEpoch: 0), year: year, actor: "")
    do throws(Stop) {
        let plans = try hearing.plans()
        let found = plans.compactMap { registry in
            Hearing.obligation(name, in: registry).map { MatterID($0.id, registry.fiscalYear) }
        }
        if !found.isEmpty { return .found(found) }
        let strands = plans.flatMap { registry in
            Hearing.strands(of: name, in: registry).map { MatterID($0, registry.fiscalYear) }
        }
        if !strands.isEmpty { return .found(strands) }
        throw hearing.unknown(name, plans)
    } catch {
        guard case .refused(let refusal) = error else {
            return .refused(.unknownMatter(name, near: []))
        }
        return .refused(refusal)
    }
}
