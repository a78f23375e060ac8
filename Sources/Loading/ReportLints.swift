import Diagnostics
import Obligations

/// An overall score that the scores of the indicators do not give: `score-differs`.
///
/// The insiders' survey (indicators 1 to 5) and the outsiders' (6 to 8) weigh 30 each, the disclosure (9
/// and 10) weighs 40; within each the plain mean counts. The report of Chebilang, FY2567, fits it.
func lintScores(_ draft: Draft) -> [Diagnostic] {
    guard let overall = draft.score else { return [] }
    var scores: [Int: Int] = [:]
    for row in draft.measures {
        guard let score = row.measure.report.score,
            let number = indicatorNumber(of: row.measure.indicator)
        else { continue }
        scores[number] = score.hundredths
    }
    guard scores.count == officialIndicators.count else { return [] }
    func sum(_ numbers: ClosedRange<Int>) -> Int { numbers.reduce(0) { $0 + (scores[$1] ?? 0) } }
    // In hundredths of a point: 30 % of a mean of 5, 30 % of one of 3, 40 % of one of 2.
    let exact = Double(sum(1...5)) * 0.06 + Double(sum(6...8)) * 0.1 + Double(sum(9...10)) * 0.2
    let computed = Int(exact.rounded())
    guard abs(exact - Double(overall.value.hundredths)) > 1,
        let likely = Score(hundredths: computed)
    else { return [] }
    return [
        .warning(
            "score-differs",
            "the scores of the indicators give \(likely), not \(overall.value)",
            at: overall.place,
            notes: ["30 % of the mean of 1 to 5, 30 % of that of 6 to 8, 40 % of that of 9 and 10"])
    ]
}

/// Two disclosure items with one text, where one was probably copied: `repeated-text`.
func lintTasks(_ draft: Draft) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var seen: [String: OITItem] = [:]
    for item in draft.oitItems {
        let key = item.task.oneLine
        // A short word such as 'ปรับปรุงให้เป็นปัจจุบัน' may well hold for several.
        guard key.unicodeScalars.count >= 25 else { continue }
        guard let other = seen[key] else {
            seen[key] = item
            continue
        }
        found.append(
            .warning(
                "repeated-text",
                "\(item.id) has the same text as \(other.id), \(quoted(other.title))",
                at: draft.taskPlaces[item.id],
                notes: [.init("it may have been copied: \(item.id) is \(quoted(item.title))")]))
    }
    return found
}
