import CivilTime
import Obligations

/// The monthly letter to whoever keeps the service, as a unit of the agenda beside the obligations.
///
/// Its rungs are the months from the fiscal year's begin for as long as the clock counts as plausible:
/// a service whose documents are out of date is alive all the same, and says so.
extension Evaluator {
    func evaluateSignOfLife(_ judgement: Judgement) -> Evaluation {
        var result = Evaluation()
        let rungs = aliveRungs(around: judgement.today)
        for (index, rung) in rungs.enumerated() {
            // A service that was installed in mid-month begins with the next month.
            let isOwed = judgement.ledger.firstAt.map { rung.start >= $0 } ?? false
            let finding = judgement.judge(
                service, rung, .admin, kept: isOwed ? nil : .nothingOwed, earlier: [],
                isLast: index == rungs.count - 1)
            result.take(finding, nil, service, judgement)
        }
        return result
    }

    /// The sign of life that is owed at a moment if it was not told, or nil.
    func liveSignOfLife(_ notice: NoticeID, _ judgement: Judgement) -> Rung? {
        aliveRungs(around: judgement.today).first { rung in
            rung.notice == notice && rung.start <= judgement.now && judgement.now < rung.end
        }
    }

    /// The rungs up to the one after the next.
    private func aliveRungs(around today: CivilDate) -> [Rung] {
        let horizon = today.adding(months: 2)
        return aliveWindows.prefix { $0.month <= horizon }.map { window in
            Rung(
                notice: NoticeID(
                    OccurrenceID(.service, registry.fiscalYear, window.month),
                    .alive(window.month), due: window.month),
                start: window.start, end: window.end, posts: [.admin], escalated: [])
        }
    }

    private var service: Obligation {
        Obligation(
            id: .service, kind: .event, title: "", schedule: .unscheduled(""),
            inForceFrom: registry.fiscalYear.start)
    }
}

extension LetterWindow {
    /// The first working day of each month, whatever the day of the monthly letters is.
    static func ofSignOfLife(_ registry: Registry, _ moments: Moments) -> [LetterWindow] {
        guard registry.admin != nil else { return [] }
        return all(of: registry.fiscalYear, months: 36, moments) { month in
            moments.holidays.workingDay(1, ofMonthOf: month).map {
                moments.zone.instant($0, moments.policy.noticeTime)
            }
        }
    }
}
