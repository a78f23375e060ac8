import CivilTime
import Diagnostics
import Obligations
import ThaiPhrases

/// Looks at what was read as a whole: what can be understood, but is probably not what was meant.
///
/// No lint changes anything; the plan on paper is the authority, and a date stays as written.
func lint(_ draft: Draft, into sink: DiagnosticSink) {
    let lints: [(Draft) -> [Diagnostic]] = [
        lintPhaseOrder, lintAmendedOverlaps, lintSiblingWindows, lintGaps, lintPhaseEdges,
        lintCalendarYear,
        lintMissingPhases, lintAmendments, lintScores, lintTasks, lintOrder, lintQuotas,
        lintHolidays, lintDueDates, lintCycleCells, lintIndicators,
        lintAntiCorruptionDay, lintScripts, lintForeignAgencies,
    ]
    for lint in lints { sink.report(lint(draft)) }
}

/// The rules of severity error that judge a document and not its form, and so may be accepted.
let acceptableErrors: Set<RuleID> = [
    "collection-after-review", "processing-before-collection", "phases-overlap",
]

extension PhaseDraft {
    /// How messages name it.
    var name: String { kind.english }

    /// The place of its window.
    var place: SourceRange { cell.source ?? source }
}

extension CivilDate {
    /// Whether it is the first or last day of its month, as windows of whole months have it.
    var isMonthEdge: Bool { day == 1 || self == lastOfMonth }
}

extension HolidayTable {
    /// Why offices are closed on a day, as a message says it; nil on a working day.
    func closedReason(_ date: CivilDate) -> String? {
        if let holiday = holiday(on: date) { return "a holiday (\(holiday.name))" }
        return date.weekday.isWeekend ? "a \(inWords(date.weekday))" : nil
    }
}
