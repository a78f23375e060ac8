import CivilTime
import Obligations

/// What a post owes in a month: the content of its monthly follow-up letter.
///
/// One computation for the planner, which asks whether there is anything, and for the letter, which
/// shows it.
public struct MonthlyBusiness: Sendable {
    /// Something a post owes, with the occurrences that are still open.
    public struct Item: Sendable {
        /// The obligation.
        public let obligation: Obligation
        /// The open due dates up to the end of the month, oldest first; none for a row whose time cell
        /// gives no date.
        public let open: [CivilDate]
        /// Whether the post does it itself, or sees to it.
        public let isPerformer: Bool
    }

    /// The first day of the month.
    public let month: CivilDate
    /// What is owed, in the order of the documents.
    public let items: [Item]

    /// Collects what a post owes.
    public init(
        of post: PostID, inMonthOf date: CivilDate, obligations: [Obligation], registry: Registry,
        ledger: LedgerSnapshot
    ) {
        let first = date.firstOfMonth
        let last = date.lastOfMonth
        let inhibition = Inhibition(registry: registry, ledger: ledger)
        let expansion = Expansion(fiscalYear: registry.fiscalYear, holidays: registry.holidays)
        month = first
        items = obligations.compactMap { obligation in
            guard obligation.inForceFrom <= last, obligation.posts.contains(post) else {
                return nil
            }
            if case .unscheduled = obligation.schedule {
                return MonthlyBusiness.undated(obligation, post, registry, inhibition)
            }
            let dues = expansion.dues(of: obligation, through: last.adding(days: 400))
                .filter { inhibition.reason(obligation, $0.id) == nil }
            let open = MonthlyBusiness.open(obligation, dues, first: first, last: last)
            guard let open else { return nil }
            return Item(
                obligation: obligation, open: open,
                isPerformer: obligation.performers.contains(post))
        }
    }

    /// A row whose time no clock knows is owed all the same until it is done: people see it every month
    /// with the words of the plan, and can date it.
    private static func undated(
        _ obligation: Obligation, _ post: PostID, _ registry: Registry, _ inhibition: Inhibition
    ) -> Item? {
        switch obligation.kind {
        case .measure, .oitItem, .report, .followUp: break
        case .phase, .duty, .event: return nil
        }
        let id = OccurrenceID(obligation.id, registry.fiscalYear)
        guard inhibition.reason(obligation, id) == nil else { return nil }
        return Item(
            obligation: obligation, open: [], isPerformer: obligation.performers.contains(post))
    }

    /// The open due dates that make an obligation owed in a month, or nil when it is not.
    private static func open(
        _ obligation: Obligation, _ dues: [Due], first: CivilDate, last: CivilDate
    ) -> [CivilDate]? {
        switch obligation.kind {
        case .measure, .oitItem:
            // Owed from the day it is in force until it is done, not only in the month it is due.
            return dues.isEmpty ? nil : dues.map(\.date)
        case .followUp, .report:
            let open = dues.map(\.date).filter { $0 <= last }
            return open.isEmpty ? nil : open
        case .phase(_, .information), .duty:
            return nil
        case .phase(_, let mode):
            let isOwed = dues.contains {
                $0.opens <= last && ($0.date >= first || mode == .duty)
            }
            return isOwed ? dues.map(\.date) : nil
        case .event:
            let open = dues.map(\.date).filter { $0 >= first && $0 <= last }
            // A weekly event owes nothing; one with a lead time wants preparing.
            return open.isEmpty || obligation.leadDays.isEmpty ? nil : open
        }
    }
}

extension Evaluator {
    /// The monthly letter of a post, as a unit of the agenda beside the obligations.
    func evaluateLetter(
        of post: PostID, obligations: [Obligation], _ judgement: Judgement
    ) -> Evaluation {
        var result = Evaluation()
        let rungs = letterRungs(post, around: judgement.today)
        for (index, rung) in rungs.enumerated() {
            let isEmpty =
                rung.start <= judgement.now && isUndecided(rung, post, judgement)
                && business(post, rung, obligations, judgement.ledger).items.isEmpty
            let finding = judgement.judge(
                placeholder(post), rung, post, kept: isEmpty ? .nothingOwed : nil, earlier: [],
                isLast: index == rungs.count - 1)
            result.take(finding, nil, placeholder(post), judgement)
            if finding.reason == .nothingOwed { result.consider(rung.end, after: judgement.now) }
        }
        return result
    }

    /// Whether a letter may still be told or closed, so that its content decides something.
    private func isUndecided(_ rung: Rung, _ post: PostID, _ judgement: Judgement) -> Bool {
        let ledger = judgement.ledger
        guard ledger.telling(rung.notice, to: post) == nil else { return false }
        return judgement.now < rung.end || ledger.closing(rung.notice, for: post) == nil
    }

    private func business(
        _ post: PostID, _ rung: Rung, _ obligations: [Obligation], _ ledger: LedgerSnapshot
    ) -> MonthlyBusiness {
        MonthlyBusiness(
            of: post, inMonthOf: rung.notice.due, obligations: obligations, registry: registry,
            ledger: ledger)
    }

    /// The rungs of the year's letters up to the one after the next.
    private func letterRungs(_ post: PostID, around today: CivilDate) -> [Rung] {
        let horizon = today.adding(months: 2)
        return letterWindows.prefix { $0.month <= horizon }.map { window in
            Rung(
                notice: letterNotice(post, month: window.month), start: window.start,
                end: window.end, posts: [post], escalated: [])
        }
    }

    func letterNotice(_ post: PostID, month first: CivilDate) -> NoticeID {
        NoticeID(
            OccurrenceID(.letter(post), registry.fiscalYear, first), .monthly(first), due: first)
    }

    /// Whether a post's monthly letter is still the current one and still has something to say.
    func liveLetter(
        _ notice: NoticeID, _ post: PostID, obligations: [Obligation], _ judgement: Judgement
    ) -> Rung? {
        letterRungs(post, around: judgement.today).first { rung in
            rung.notice == notice && rung.start <= judgement.now && judgement.now < rung.end
                && !business(post, rung, obligations, judgement.ledger).items.isEmpty
        }
    }

    private func placeholder(_ post: PostID) -> Obligation {
        Obligation(
            id: .letter(post), kind: .event, title: "", schedule: .unscheduled(""),
            inForceFrom: registry.fiscalYear.start)
    }
}

/// The time in which the letter of a month is owed: until that of the next month.
struct LetterWindow: Sendable {
    /// The first day of the month.
    let month: CivilDate
    let start: Instant
    let end: Instant

    /// The windows of a fiscal year, the same for every post.
    static func all(of year: FiscalYear, _ moments: Moments) -> [LetterWindow] {
        all(of: year, months: 12, moments) { moments.monthlyLetter(inMonthOf: $0) }
    }

    /// The windows of months from the begin of a fiscal year on.
    static func all(
        of year: FiscalYear, months: Int, _ moments: Moments, moment: (CivilDate) -> Instant?
    ) -> [LetterWindow] {
        (0..<months).compactMap { index in
            let month = year.start.adding(months: index)
            let following = month.adding(months: 1)
            guard let start = moment(month) else { return nil }
            return LetterWindow(
                month: month, start: start,
                end: moment(following) ?? moments.endOfDay(following.lastOfMonth))
        }
    }
}
