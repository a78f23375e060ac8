import CivilTime
import Obligations

/// The end of a year's business: what is still open then is recorded by name, so that nothing vanishes.
extension Evaluator {
    /// What is open when the business closes, in the order of the documents.
    ///
    /// Everything that wanted a result: measures, items, reports and duties of the calendar, the rounds of
    /// follow-up, rows whose time nobody could read. Not what is over by itself: events, surveys, the
    /// assessor's phases, daily duties.
    func openAtClose(_ book: Book) -> [OccurrenceID] {
        let moment = moments.closeOfBusiness.adding(seconds: -1)
        return registry.obligations.flatMap { obligation -> [OccurrenceID] in
            guard obligation.kind.canBeOverdue || obligation.kind == .followUp else { return [] }
            if case .unscheduled = obligation.schedule {
                let standing = undated(obligation, book, at: moment)
                return standing.isSettled ? [] : [standing.occurrence]
            }
            return expansion.dues(of: obligation, through: nil, book)
                .map { standing(obligation, $0, book, at: moment) }
                .filter { !$0.isSettled }.map(\.occurrence)
        }
    }
}
