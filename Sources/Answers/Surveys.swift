import Obligations

/// Respondents of a survey.
extension Judge {
    /// What a clause says of a survey's respondents; nil when it speaks of something else.
    func survey(_ clause: Clause) -> [Saying]? {
        let named = clause.names.compactMap { token -> ObligationID? in
            if case .name(let name) = token.kind { name.id } else { nil }
        }.first { id in isSurvey(id) }
        let units = clause.tokens.compactMap(\.unit)
        let hasNumber = clause.tokens.contains { $0.number != nil }
        guard let survey = named ?? loose(units, clause, hasNumber) else { return nil }
        guard case .found(let ids) = names.meant(Name(id: survey, spelled: survey.rawValue)),
            let id = ids.first
        else { return nil }
        let own = units.filter { $0.survey == survey }
        guard let first = clause.tokens.firstIndex(where: { $0.unit?.survey == survey }) else {
            return whole(id, clause, hasNumber)
        }
        if clause.has(.question) { return [Saying(.ask(.question), clause.range)] }
        if clause.has(.ongoing), !hasNumber { return [Saying(.inProgress(id), clause.range)] }
        var sayings: [Saying] = []
        let lead = clause.tokens[..<first]
        var starts = clause.tokens.indices.filter { clause.tokens[$0].unit?.survey == survey }
        starts.append(clause.tokens.count)
        for (place, unit) in own.enumerated() {
            let part = Array(clause.tokens[(starts[place] + 1)..<starts[place + 1]])
            sayings.append(
                Saying(
                    count(part, lead, unit).map {
                        .progress(survey: id, unit: unit.unit, count: $0)
                    }
                        ?? .ask(.number), clause.range))
        }
        return sayings
    }

    private func isSurvey(_ id: ObligationID) -> Bool {
        names.years.registries.contains { registry in
            if case .phase(_, .survey)? = registry.obligation(id)?.kind { true } else { false }
        }
    }

    /// A unit with a number, where the letter lists the survey.
    private func loose(_ units: [SurveyUnit], _ clause: Clause, _ hasNumber: Bool) -> ObligationID?
    {
        guard clause.names.isEmpty, hasNumber, let unit = units.first,
            names.listed.contains(where: { $0.obligation == unit.survey })
        else { return nil }
        return unit.survey
    }

    /// The number of a unit, if it is one and stands for itself.
    private func count(_ part: [Token], _ lead: ArraySlice<Token>, _ unit: SurveyUnit?) -> Int? {
        let unsure: Set<Word> = [
            .not, .yet, .future, .relative, .or, .reservation, .unsure, .hearsay, .condition,
            .partly,
            .request, .question,
        ]
        let all = lead + part
        guard !all.contains(where: { $0.word.map(unsure.contains) ?? false }) else { return nil }
        for token in part { if case .percent = token.kind { return nil } }
        let numbers = part.compactMap(\.number)
        if numbers.count == 2, let unit, numbers[1] == unit.minimum { return numbers[0] }
        return numbers.count == 1 ? numbers[0] : nil
    }

    private func whole(_ id: OccurrenceID, _ clause: Clause, _ hasNumber: Bool) -> [Saying]? {
        guard hasNumber, !clause.has(.done) else { return nil }
        if clause.has(.question) { return [Saying(.ask(.question), clause.range)] }
        guard names.units.contains(where: { $0.unit.survey == id.obligation }) else {
            let number = count(clause.tokens, [], nil)
            return [
                Saying(
                    number.map { .progress(survey: id, unit: nil, count: $0) } ?? .ask(.number),
                    clause.range)
            ]
        }
        return [Saying(.ask(.unit), clause.range)]
    }
}
