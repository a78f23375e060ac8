import CivilTime
import Obligations
import Planning

/// Respondents of a survey.
extension Hearing {
    func progress(_ name: String, _ unit: String?, _ count: Int) throws(Stop) -> Proposal {
        let matter = try matter(name, on: today) { $0.state != .coming && $0.state != .lapsed }
        guard case .phase(_, .survey) = matter.obligation.kind else {
            throw .refused(.notSurvey(matter.obligation.id))
        }
        let (unit, minimum) = try self.unit(unit, matter)
        guard count >= 0 else { throw .refused(.negativeCount(count)) }
        var questions: [Question] = []
        if case .window(let first, _) = matter.obligation.schedule, count > 0, today < first {
            questions.append(.notOpenYet(first))
        }
        let (limit, isHuge) = max(minimum, 1).multipliedReportingOverflow(by: Hearing.generous)
        if !isHuge, count > limit {
            questions.append(.farAboveMinimum(count: count, minimum: minimum))
        }
        let before = book.progress(of: matter.id, unit: unit)
        if count < before { questions.append(.lowerThanBefore(before)) }
        return Proposal(
            fact: .progress(survey: matter.id, unit: unit, count: count, actor: actor),
            questions: questions)
    }

    /// How many times the minimum is still believed.
    private static let generous = 20
    /// What is taken for the minimum of a survey that has none in the documents.
    private static let usualMinimum = 500

    /// The unit as the documents write it, with its minimum.
    private func unit(
        _ typed: String?, _ matter: Matter
    ) throws(Stop) -> (unit: String, minimum: Int) {
        let parts = matter.obligation.quota?.parts ?? []
        let own = matter.obligation.id.rawValue
        guard !parts.isEmpty else {
            if let typed, Hearing.folded(typed) != Hearing.folded(own) {
                throw .refused(.unknownUnit(typed, known: []))
            }
            return (own, matter.obligation.quota?.total ?? Hearing.usualMinimum)
        }
        let meant =
            typed.map { typed in
                parts.filter { Hearing.folded($0.unit) == Hearing.folded(typed) }
            } ?? parts
        guard meant.count == 1 else {
            throw .refused(.unknownUnit(typed, known: parts.map(\.unit)))
        }
        return (meant[0].unit, meant[0].minimum)
    }
}
