import CivilTime
import Obligations

/// The monthly letter to whoever keeps the service, as a unit of the agenda.
///
/// Its rungs are the months from the first fiscal year's begin for as long as the clock counts as plausible:
/// a service whose documents are out of date is alive all the same, and says so.
struct SignOfLifeUnit: Unit {
    let windows: [LetterWindow]

    var posts: [PostID] { [.admin] }

    init(_ years: Years, _ moments: Moments) {
        guard years.admin != nil else {
            windows = []
            return
        }
        let first = years.oldest.fiscalYear.start
        let last = years.newest.fiscalYear.end.adding(days: 2 * 366)
        windows = LetterWindow.all(
            from: first, months: LetterWindow.monthCount(from: first, to: last), zone: years.zone
        ) { month in
            // The first working day of each month, whatever the day of the monthly letters is.
            moments.holidays.workingDay(1, ofMonthOf: month).map {
                moments.zone.instant($0, moments.policy.noticeTime)
            }
        }
    }

    func evaluate(_ judgement: Judgement) -> Evaluation {
        climb(rungs(around: judgement.today), judgement) { rung, _ in
            // A service that was installed in mid-month begins with the next month.
            let isOwed = judgement.book.firstAt.map { rung.start >= $0 } ?? false
            return isOwed ? nil : .nothingOwed
        }
    }

    func live(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Rung? {
        rungs(around: judgement.today).first { rung in
            rung.notice == notice && rung.start <= judgement.now && judgement.now < rung.end
        }
    }

    func lapse(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Reason? {
        guard let window = windows.first(where: { $0.month == notice.due }) else {
            return .removedFromPlan
        }
        return window.end <= judgement.now ? .supersededByLaterNotice : nil
    }

    /// The rungs up to the one after the next.
    private func rungs(around today: CivilDate) -> [Rung] {
        let horizon = today.adding(months: 2)
        return windows.prefix { $0.month <= horizon }.map { window in
            let year = FiscalYear(containing: window.month)
            return Rung(
                notice: NoticeID(
                    OccurrenceID(.service, year, .month(of: window.month)),
                    .alive(window.month), due: window.month),
                start: window.start, end: window.end, posts: [.admin], escalated: [])
        }
    }
}
