import Diagnostics
import Documents
import Obligations

/// Reads the columns in which a report of results says what came of a row.
///
/// Rules: `bad-score`, `unknown-evidence`, `unknown-channel`, those of `StateReading`.
struct ReportColumns {
    let kinds: NamedKinds
    let sink: DiagnosticSink

    func read(
        _ cell: (MeasureReading.Column) -> CSVCell?, state: MeasureState?
    ) -> RowReport {
        var report = RowReport()
        report.area = cell(.area)?.text.trimmed ?? ""
        report.result = cell(.result)?.text.trimmed ?? ""
        report.outcome = cell(.outcome)?.text.trimmed ?? ""
        report.state = state
        report.score = cell(.score).flatMap(score)
        report.evidence = names(cell(.evidence), kinds.evidence, "unknown-evidence", "evidence")
        report.channels = names(cell(.channels), kinds.channels, "unknown-channel", "channels")
        return report
    }

    private func score(_ cell: CSVCell) -> Score? {
        guard !cell.text.isBlank else { return nil }
        if let score = Score(cell.text) { return score }
        sink.report(.error("bad-score", badScore(cell.text.oneLine), at: cell.range))
        return nil
    }

    /// The ids of what a cell names, divided by `;`.
    private func names(
        _ cell: CSVCell?, _ known: [NamedKind], _ rule: RuleID, _ key: String
    ) -> [String] {
        guard let cell else { return [] }
        return cell.text.split(separator: ";").compactMap { part in
            let name = FoldedCell(String(part)).scalars
            guard !name.isEmpty else { return nil }
            let found = known.first {
                FoldedCell($0.title).scalars == name || FoldedCell($0.id).scalars == name
            }
            if found == nil {
                let near = suggestion(for: part.trimmed, among: known.map(\.title))
                sink.report(
                    .warning(
                        rule, "\(quoted(part.trimmed)) is not among the agency's '\(key)'",
                        at: cell.range,
                        notes: [.init(near.map { "did you mean \(quoted($0))?" } ?? "add it there")]
                    ))
            }
            return found?.id
        }
    }
}
