import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// What is done, and what is not done after all.
extension Hearing {
    func done(_ word: DoneWord) throws(Stop) -> Proposal {
        try checked(word.result, word.evidence)
        let date = word.date ?? today
        guard date <= today else { throw .refused(.inFuture(date)) }
        let matter = try matter(word.name, on: date)
        let (registry, obligation) = (matter.registry, matter.obligation)
        guard date >= registry.fiscalYear.start else {
            throw .refused(.beforeYear(date, registry.fiscalYear))
        }
        let id = try occurrence(of: matter, word.round, by: date)
        var isThrough = false
        if case .through = word.round { isThrough = true }
        let completion = Completion(
            id, isThrough: isThrough, date: date, result: word.result, evidence: word.evidence,
            actor: actor)
        var questions: [Question] = []
        let inForce = obligation.inForceFrom
        if date < inForce { questions.append(.beforeOrder(date, inForceFrom: inForce)) }
        questions += repeated(completion)
        questions += ahead(completion, matter, date)
        questions += shortfall(matter)
        let others = others(settledBy: completion)
        if others > 0 { questions.append(.settlesOthers(others)) }
        return Proposal(fact: .completed(completion), questions: questions)
    }

    /// All that it would cover is recorded already.
    private func repeated(_ completion: Completion) -> [Question] {
        let id = completion.occurrence
        guard completion.isThrough else {
            return book.completion(of: id).map { [.alreadyDone($0)] } ?? []
        }
        let covered = standings.of(id.matter).filter { completion.covers($0.occurrence.round) }
        guard covered.allSatisfy({ $0.completion != nil }) else { return [] }
        return covered.last?.completion.map { [.alreadyDone($0)] } ?? []
    }

    /// A window that is still to open, or rounds whose time has not come.
    private func ahead(_ completion: Completion, _ matter: Matter, _ date: CivilDate) -> [Question]
    {
        let id = completion.occurrence
        let rounds = standings.of(matter.id)
        guard let standing = rounds.first(where: { $0.occurrence == id }) else { return [] }
        if case .window = matter.obligation.schedule {
            return standing.opens.map { $0 > date ? [.notOpenYet($0)] : [] } ?? []
        }
        let toCome = rounds.filter { ($0.due ?? date) > today && $0.isOpen }
        guard let next = toCome.first, let due = standing.due, due > today,
            next.occurrence != id
        else { return [] }
        return [.roundAhead(next: next.occurrence)]
    }

    private func shortfall(_ matter: Matter) -> [Question] {
        guard case .phase(_, .survey) = matter.obligation.kind, let quota = matter.obligation.quota,
            let minimum = quota.total
        else { return [] }
        let count = book.progress(of: matter.id)
        let short = quota.parts.compactMap { part -> ShortUnit? in
            let count = book.progress(of: matter.id, unit: part.unit)
            return count < part.minimum
                ? ShortUnit(part.unit, count: count, minimum: part.minimum) : nil
        }
        guard count < minimum || !short.isEmpty else { return [] }
        return [.belowMinimum(count: count, minimum: minimum, short: short)]
    }

    /// How many open items of disclosure count as settled when their phase does.
    private func others(settledBy completion: Completion) -> Int {
        let id = completion.occurrence
        guard id.obligation == .phase(.oit), let registry = years.registry(of: id.fiscalYear),
            book.completion(of: id) == nil
        else { return 0 }
        return registry.obligations.filter { $0.kind == .oitItem }.count { item in
            standings.of(MatterID(item.id, id.fiscalYear)).contains(where: \.isOpen)
        }
    }

    func reopen(_ name: String, _ round: RoundWord, _ comment: String) throws(Stop) -> Proposal {
        try checked(comment)
        let matter = try matter(name, on: today) { $0.completion != nil }
        if case .through = round { throw .refused(.roundWanted(matter.obligation.id)) }
        if case .recurring = matter.obligation.schedule, round == .next {
            let done = standings.of(matter.id).filter { $0.completion != nil }
            if done.count > 1 { throw .choose(.round(done.map(\.occurrence))) }
            guard let only = done.first else {
                throw .refused(
                    .neverDone(OccurrenceID(matter.obligation.id, matter.registry.fiscalYear)))
            }
            return reopening(only.occurrence, comment)
        }
        let id = try occurrence(of: matter, round, by: today)
        guard book.completion(of: id) != nil else {
            if case .settled(let greater)? = standings.of(id)?.state {
                throw .refused(.settledBy(greater.obligation))
            }
            throw .refused(.neverDone(id))
        }
        return reopening(id, comment)
    }

    private func reopening(_ id: OccurrenceID, _ comment: String) -> Proposal {
        Proposal(fact: .reopened(id, actor: actor, comment: comment))
    }

    func retract(
        _ number: Int64, _ found: LedgerRecord?, _ comment: String
    ) throws(Stop) -> Proposal {
        try checked(comment)
        guard let found, found.sequence == number else { throw .refused(.noSuchRecord(number)) }
        guard case .fact(let fact) = found.event else { throw .refused(.notFact(number)) }
        switch fact {
        case .completed, .reopened, .progress, .extended, .silenced: break
        case .unsilenced, .retracted, .clockConfirmed, .documentsAccepted, .restored:
            throw .refused(.notRetractable(number))
        }
        guard !isBlank(comment) else { throw .refused(.noReason) }
        guard book.counts(record: number) else { throw .refused(.notInForce(number)) }
        return Proposal(
            fact: .retracted(record: number, actor: actor, comment: comment), found: found.event)
    }
}
