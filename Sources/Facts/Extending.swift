import CivilTime
import Obligations
import Planning

/// More time.
extension Hearing {
    func extend(_ word: ExtensionWord) throws(Stop) -> Proposal {
        try checked(word.grantedBy, word.paper)
        let matter = try matter(word.name, on: today)
        let (registry, obligation) = (matter.registry, matter.obligation)
        switch obligation.kind {
        case .measure, .oitItem, .report, .followUp, .phase(_, .duty): break
        case .duty, .event, .phase: throw .refused(.notExtensible(obligation.id))
        }
        if case .through = word.round { throw .refused(.roundWanted(obligation.id)) }
        let id = try extended(matter, word.round)
        guard let standing = standings.of(id), let planned = standing.planned else {
            throw .refused(.undated(obligation.id))
        }
        guard word.until > planned else { throw .refused(.notLater(planned: planned)) }
        guard word.until <= lastDay(registry) else {
            throw .refused(.afterClose(registry.fiscalYear, last: lastDay(registry)))
        }
        guard !isBlank(word.grantedBy) else { throw .refused(.noGrantor) }
        var questions: [Question] = []
        if let done = standing.completion { questions.append(.alreadyDone(done)) }
        if isClosed(registry) { questions.append(.yearClosed(registry.fiscalYear)) }
        if word.until > registry.fiscalYear.end {
            questions.append(.afterYearEnd(registry.fiscalYear))
        }
        if word.until < today { questions.append(.alreadyPast) }
        if let granted = standing.granted, word.until < granted.until {
            questions.append(.shortensExtension(until: granted.until))
        }
        let following = standings.of(matter.id).first { ($0.planned ?? planned) > planned }?.planned
        if let following, following <= word.until {
            questions.append(.overtakesNextRound(following))
        }
        if isBlank(word.paper) { questions.append(.noPaper) }
        return Proposal(
            fact: .extended(
                Extension(
                    id, until: word.until, grantedBy: word.grantedBy, paper: word.paper,
                    actor: actor)), questions: questions)
    }

    /// What gets more time: also the last round when all are done, so that the question is asked.
    private func extended(_ matter: Matter, _ round: RoundWord) throws(Stop) -> OccurrenceID {
        let rounds = standings.of(matter.id)
        if round == .next, rounds.count > 1, !rounds.contains(where: \.isOpen),
            let last = rounds.last
        {
            return last.occurrence
        }
        return try occurrence(of: matter, round, by: today)
    }
}
