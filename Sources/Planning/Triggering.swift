import CivilTime
import Obligations

/// A rung of a ladder: a notice, the window in which it is owed, and who is told.
///
/// Windows and not moments: a station that was off for three days gets the current rung once, not none
/// and not three.
struct Rung: Hashable, Sendable {
    let notice: NoticeID
    let start: Instant
    let end: Instant
    /// Posts of the row.
    let posts: [PostID]
    /// Superiors who are told from this rung on, because nothing was done.
    let escalated: [PostID]

    var recipients: [PostID] { posts + escalated }
}

/// Step 2: a due date becomes rungs.
struct Triggering: Sendable {
    let registry: Registry
    let moments: Moments

    /// The rungs of one due date in the order of their windows. A rung whose window is empty, because
    /// the next one begins at the same moment, is left out.
    func rungs(of obligation: Obligation, _ due: Due) -> [Rung] {
        let starts: [Start]
        let end = end(of: obligation, due)
        switch obligation.kind {
        case .followUp, .duty:
            // Told in the monthly letter and shown in calendars.
            return []
        case .event:
            starts = leads(obligation.leadDays, due)
        case .measure, .oitItem, .report:
            starts = leads(obligation.leadDays, due) + overdue(due, until: end)
        case .phase(_, let mode):
            return window(obligation, due, mode)
        }
        return chain(starts, obligation, due, until: end)
    }

    /// The beginning of a rung, before its end is known.
    private struct Start {
        let trigger: Trigger
        let due: CivilDate
        let at: Instant
    }

    private func leads(_ days: [Int], _ due: Due) -> [Start] {
        days.map { Start(trigger: .lead($0), due: due.date, at: moments.before(due.date, $0)) }
    }

    private func overdue(_ due: Due, until limit: Instant) -> [Start] {
        moments.overdueSteps(after: due.date, until: limit).map {
            Start(trigger: .overdue($0), due: due.date, at: moments.after(due.date, $0))
        }
    }

    /// Rungs of one ladder: each lasts until the next begins, the last one until `limit`.
    private func chain(
        _ starts: [Start], _ obligation: Obligation, _ due: Due, until limit: Instant
    ) -> [Rung] {
        let inForce = moments.onOrAfter(obligation.inForceFrom)
        let ordered = starts.map {
            Start(trigger: $0.trigger, due: $0.due, at: Swift.max($0.at, inForce))
        }
        return ordered.indices.compactMap { index in
            let start = ordered[index]
            var end = index + 1 < ordered.count ? ordered[index + 1].at : limit
            if case .lead = start.trigger { end = Swift.min(end, moments.endOfDay(due.date)) }
            // "Opens in 7 days" is no news on the day itself, on which a year may begin to be served.
            if case .opens(let days) = start.trigger, days > 0 {
                end = Swift.min(end, moments.zone.instant(start.due))
            }
            end = Swift.min(end, limit)
            guard end > start.at else { return nil }
            return Rung(
                notice: NoticeID(due.id, start.trigger, due: start.due), start: start.at, end: end,
                posts: obligation.posts, escalated: escalation(obligation, start.trigger))
        }
    }

    /// When nothing more is said about a due date: at the next occurrence's own overdue notice, or when
    /// the year's business is closed.
    private func end(of obligation: Obligation, _ due: Due) -> Instant {
        switch obligation.kind {
        case .event: moments.endOfDay(due.date)
        default: due.following.map { moments.after($0, 1) } ?? moments.closeOfBusiness
        }
    }

    private func escalation(_ obligation: Obligation, _ trigger: Trigger) -> [PostID] {
        guard case .overdue(let days) = trigger else { return [] }
        let level = registry.policy.escalationDays.count { $0 <= days }
        return Array(chainAbove(obligation).prefix(level))
    }

    /// The superiors of the row's posts who are not in the row themselves, nearest first.
    func chainAbove(_ obligation: Obligation) -> [PostID] {
        let below = obligation.controllers.isEmpty ? obligation.performers : obligation.controllers
        var above: [PostID] = []
        for post in below {
            for superior in registry.superiors(of: post)
            where !obligation.posts.contains(superior) && !above.contains(superior) {
                above.append(superior)
            }
        }
        return above.sorted { rank($0) > rank($1) }
    }

    /// How many superiors a post has: the larger, the lower it stands.
    private func rank(_ post: PostID) -> Int { registry.superiors(of: post).count }
}

extension Triggering {
    /// The rungs of a phase: one ladder about its opening, one about its close, and the checks of its
    /// quota beside them.
    private func window(_ obligation: Obligation, _ due: Due, _ mode: PhaseMode) -> [Rung] {
        let policy = registry.policy
        let openingDays = mode == .information ? [0] : policy.openingLeadDays
        var openings = openingDays.map {
            Start(
                trigger: .opens($0), due: due.opens,
                at: $0 == 0 ? moments.onOrAfter(due.opens) : moments.before(due.opens, $0))
        }
        // A window of a few days may close before the first working day after it opens.
        openings.removeAll { $0.at >= moments.endOfDay(due.date) }
        let opening = chain(openings, obligation, due, until: moments.endOfDay(due.date))
        guard mode != .information else { return opening }

        var closings = policy.closingLeadDays.map {
            Start(trigger: .closes($0), due: due.date, at: moments.before(due.date, $0))
        }
        closings.removeAll { $0.at < moments.onOrAfter(due.opens) }
        switch mode {
        case .duty:
            let closing = chain(
                closings, obligation, due,
                until: closings.isEmpty ? moments.onOrAfter(due.opens) : moments.endOfDay(due.date))
            let ladder = chain(
                overdue(due, until: moments.closeOfBusiness), obligation, due,
                until: moments.closeOfBusiness)
            return opening + closing + ladder
        case .survey:
            let closing = chain(closings, obligation, due, until: moments.endOfDay(due.date))
            let short = Start(
                trigger: .closedShort, due: due.date, at: moments.after(due.date, 1))
            let after = chain(
                [short], obligation, due, until: moments.after(due.date, 14))
            return opening + closing + quotaChecks(obligation, due) + after
        case .opportunity, .information:
            return opening + chain(closings, obligation, due, until: moments.endOfDay(due.date))
        }
    }

    /// The days on which a survey's pace is looked at: weekly, and daily at the end.
    private func quotaChecks(_ obligation: Obligation, _ due: Due) -> [Rung] {
        guard obligation.quota?.total != nil else { return [] }
        let policy = registry.policy
        let first = Swift.max(due.opens, due.date.adding(days: -policy.quotaWeeklyDays))
        var starts: [Start] = []
        var day = first
        while day <= due.date {
            let isDaily = due.date.days(since: day) < policy.quotaDailyDays
            if moments.isWorkingDay(day), isDaily || day.weekday == policy.quotaWeekday {
                starts.append(
                    Start(trigger: .quota(day), due: due.date, at: moments.onOrAfter(day)))
            }
            day = day.adding(days: 1)
        }
        return chain(starts, obligation, due, until: moments.endOfDay(due.date))
    }
}

extension Quota {
    /// The minimum in all: as given, else the sum of the parts; nil when neither is known.
    public var total: Int? {
        minimum ?? (parts.isEmpty ? nil : parts.reduce(0) { $0 + $1.minimum })
    }
}
