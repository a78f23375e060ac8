import CivilTime
import Obligations

/// The letter about a closed year.
public enum YearClose {
    /// How many days after the close it is owed.
    public static let lasting = 45

    /// Whether everybody who gets it was told or, where that came too late, is recorded as untold.
    public static func isSettled(_ registry: Registry, _ book: Book) -> Bool {
        let year = registry.fiscalYear
        guard book.closedAt(year) != nil else { return false }
        let notice = NoticeID(OccurrenceID(.plan, year), .yearClosed, due: year.end)
        return book.lapsed(in: year).isEmpty
            || Years(registry).answerable.allSatisfy {
                book.telling(notice, to: $0) != nil || book.closing(notice, for: $0) != nil
            }
    }
}

/// What a closed year left undone, told to the head and the secretary once.
struct YearCloseUnit: Unit {
    let year: FiscalYear
    let posts: [PostID]
    /// The notice time of the first working day after the close, and some weeks after it.
    let window: Range<Instant>

    init(_ registry: Registry, _ years: Years, _ moments: Moments) {
        year = registry.fiscalYear
        posts = years.answerable
        let first = moments.zone.date(at: moments.closeOfBusiness)
        window =
            moments.onOrAfter(first)..<moments.endOfDay(first.adding(days: YearClose.lasting))
    }

    /// A service that was down at the close closes late, and tells it then.
    private func rung(_ judgement: Judgement) -> Rung {
        let late = judgement.book.closedAt(year)?.adding(seconds: YearClose.lasting * 86_400)
        return Rung(
            notice: NoticeID(OccurrenceID(.plan, year), .yearClosed, due: year.end),
            start: window.lowerBound, end: max(window.upperBound, late ?? window.upperBound),
            posts: posts, escalated: [])
    }

    func evaluate(_ judgement: Judgement) -> Evaluation {
        climb([rung(judgement)], judgement) { rung, _ in
            rung.start <= judgement.now && !isOwed(judgement) ? .nothingOwed : nil
        }
    }

    private func isOwed(_ judgement: Judgement) -> Bool {
        judgement.book.closedAt(year) != nil && !judgement.book.lapsed(in: year).isEmpty
    }

    func live(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Rung? {
        let rung = rung(judgement)
        return rung.notice == notice && rung.start <= judgement.now && judgement.now < rung.end
            && isOwed(judgement) && posts.contains(post) ? rung : nil
    }

    func lapse(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Reason? {
        let rung = rung(judgement)
        guard rung.notice == notice, posts.contains(post) else { return .removedFromPlan }
        return rung.end <= judgement.now ? .expired : nil
    }
}

/// The word that the next fiscal year has no plan, or one with times that nobody has confirmed: to the admin
/// and the secretary each month from July on, and once to every post with duties when that year begins and
/// nothing of it is confirmed.
struct PlanMissingUnit: Unit {
    /// The year that wants a plan.
    let year: FiscalYear
    /// Whether its plan is there and something in it is confirmed, so that letters go out by it.
    let isThere: Bool
    /// Whether its plan is there and no time in it is a draft.
    let isConfirmed: Bool
    let posts: [PostID]
    private let rungs: [Rung]

    init(after registry: Registry, _ years: Years, _ moments: Moments) {
        let next = FiscalYear(registry.fiscalYear.buddhistYear.number + 1)
        year = next
        isThere = years.registry(of: next).map { !$0.isDraft } ?? false
        isConfirmed = years.registry(of: next).map { $0.draftTimes == 0 } ?? false
        let keepers = (years.admin == nil ? [] : [PostID.admin]) + [years.secretary]
        let dutiful = registry.posts.map(\.id).filter { !registry.obligations(of: $0).isEmpty }
        posts = keepers + dutiful.filter { $0 != years.secretary }
        // July is the fourth month before the year begins.
        let first = next.start.adding(months: -3)
        let last = next.start.adding(days: registry.policy.carryOverDays)
        let months = LetterWindow.all(
            from: first, months: LetterWindow.monthCount(from: first, to: last), zone: moments.zone
        ) { moments.onOrAfter($0) }
        var rungs = months.map { window in
            Rung(
                notice: NoticeID(
                    OccurrenceID(.plan, next, .month(of: window.month)),
                    .planMissing(window.month), due: next.start),
                start: window.start, end: window.end, posts: keepers, escalated: [])
        }
        rungs.append(
            Rung(
                notice: NoticeID(OccurrenceID(.plan, next), .yearWithoutPlan, due: next.start),
                start: moments.onOrAfter(next.start), end: moments.endOfDay(last),
                posts: dutiful, escalated: []))
        self.rungs = rungs
    }

    func evaluate(_ judgement: Judgement) -> Evaluation {
        climb(rungs, judgement) { rung, _ in
            let isFromBefore = judgement.book.firstAt.map { rung.start < $0 } ?? true
            return !isOwed(rung.notice) || (isFromBefore && rung.end <= judgement.now)
                ? .nothingOwed : nil
        }
    }

    private func isOwed(_ notice: NoticeID) -> Bool {
        notice.trigger == .yearWithoutPlan ? !isThere : !isConfirmed
    }

    func live(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Rung? {
        guard isOwed(notice) else { return nil }
        return rungs.first { rung in
            rung.notice == notice && rung.start <= judgement.now && judgement.now < rung.end
                && rung.posts.contains(post)
        }
    }

    func lapse(_ notice: NoticeID, to post: PostID, _ judgement: Judgement) -> Reason? {
        guard isOwed(notice) else { return nil }
        guard let rung = rungs.first(where: { $0.notice == notice }), rung.posts.contains(post)
        else { return .removedFromPlan }
        guard rung.end <= judgement.now else { return nil }
        return rung.notice.trigger == .yearWithoutPlan ? .expired : .supersededByLaterNotice
    }
}
