import CivilTime
import Obligations

/// A notice that will be told to a post when its time comes, if nobody says anything more.
public struct Foreseen: Hashable, Sendable {
    /// The notice.
    public let notice: NoticeID
    /// The post.
    public let post: PostID
    /// The first moment at which it may be told: its window has begun, and no silence covers it.
    public let at: Instant
}

/// What will still be told of some matters within the business of their years, if nobody says anything more.
///
/// By the ladders alone: what waits for the hours of mail is told all the same, and the checks of a survey's
/// pace are counted as if it stood still.
///
/// - Complexity: in proportion to the due dates of these matters in their year, each with its ladder.
public func foreseen(
    on matters: [MatterID], _ years: Years, _ book: Book, at now: Instant
) -> [Foreseen] {
    let planner = Planner(years)
    let evaluators = Dictionary(
        uniqueKeysWithValues: Set(matters.map(\.fiscalYear)).compactMap { year in
            years.registry(of: year).map { (year, Evaluator($0)) }
        })
    return matters.flatMap { id -> [Foreseen] in
        guard let (unit, judgement) = planner.unit(of: id, book, at: now) else { return [] }
        let findings: [Finding]
        if let evaluator = evaluators[id.fiscalYear],
            let obligation = evaluator.registry.obligation(id.obligation)
        {
            findings = evaluator.findingsAhead(obligation, judgement)
        } else {
            findings = unit.evaluate(judgement).findings
        }
        return findings.compactMap { judgement.foresee($0) }
    }
}

extension Evaluator {
    /// The verdict on every rung of every due date of an obligation in its year.
    func findingsAhead(_ obligation: Obligation, _ judgement: Judgement) -> [Finding] {
        expansion.dues(of: obligation, through: nil, judgement.book).flatMap { due -> [Finding] in
            let kept = inhibition.reason(obligation, due.id, judgement.book)
            let rungs = changes(obligation, due, judgement) + triggering.rungs(of: obligation, due)
            return rungs.indices.flatMap { index in
                rungs[index].recipients.map { post in
                    judgement.judge(
                        rungs[index], post, kept: kept, earlier: rungs[..<index],
                        isLast: index == rungs.count - 1)
                }
            }
        }
    }
}

extension Judgement {
    /// When a notice will be told that is still to be told, silences heeded; nil when it never will be.
    fileprivate func foresee(_ finding: Finding) -> Foreseen? {
        switch finding.reason {
        case .notYetDue, .silenced, .outsideSendWindow, .waitingForRetry: break
        case let reason where reason.tells: break
        default: return nil
        }
        let rung = finding.rung
        var moment = max(rung.start, now)
        while moment < rung.end {
            let day = moments.zone.date(at: moment)
            let matter = rung.notice.occurrence.matter
            guard let silence = book.silence(matter, finding.post, on: day) else {
                return Foreseen(notice: rung.notice, post: finding.post, at: moment)
            }
            moment = moments.endOfDay(silence.until)
        }
        return nil
    }
}
