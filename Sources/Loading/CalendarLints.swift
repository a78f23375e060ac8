import CivilTime
import Diagnostics
import Obligations
import ThaiPhrases

/// Phases that come before what they build on: `collection-after-review`,
/// `processing-before-collection`, `phases-overlap`.
func lintPhaseOrder(_ draft: Draft) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let oit = draft.phase(.oit), let review = draft.phase(.review), let collected = oit.days,
        let reviewed = review.days, collected.last >= reviewed.first
    {
        let likely = reviewed.first.adding(days: -1)
        let isPossible = likely > collected.first
        found.append(
            .error(
                "collection-after-review",
                "\(oit.name) ends on \(inWords(collected.last)), although its review starts on "
                    + inWords(reviewed.first), at: oit.place,
                notes: notes(isPossible ? likely : nil, review)))
    }
    if let processing = draft.phase(.processing), let start = processing.days?.first {
        let basis = [CalendarPhaseKind.iit, .eit, .oit, .review, .appeal]
            .compactMap { draft.phase($0) }
        let review = draft.phase(.review)?.days?.last
        let end = review ?? basis.compactMap { $0.days?.last }.max()
        if let end, start <= end, let last = basis.last(where: { $0.days != nil }) {
            found.append(
                .error(
                    "processing-before-collection",
                    "\(processing.name) starts on \(inWords(start)), although what it builds on "
                        + "lasts until \(inWords(end))", at: processing.place,
                    notes: notes(sameDay(of: start, after: end, in: processing), last)))
        }
    }
    for (earlier, later) in [
        (CalendarPhaseKind.review, CalendarPhaseKind.appeal), (.processing, .announcement),
    ] {
        guard let first = draft.phase(earlier), let second = draft.phase(later),
            let end = first.days?.last, let start = second.days?.first, start <= end
        else { continue }
        found.append(
            .error(
                "phases-overlap",
                "\(second.name) starts on \(inWords(start)), although \(first.name) lasts until "
                    + inWords(end), at: second.place, notes: notes(nil, first)))
    }
    return found
}

/// Phases that an amendment lays across each other: `phases-overlap`.
///
/// What overlapped in the calendar itself is meant so, unless the amendment makes more of it before the
/// results are processed.
func lintAmendedOverlaps(_ draft: Draft) -> [Diagnostic] {
    // Those are looked at by `lintPhaseOrder`, whether amended or not.
    var known: [[CalendarPhaseKind]] = [
        [.oit, .review], [.review, .appeal], [.processing, .announcement], [.review, .processing],
    ]
    if draft.phase(.review)?.days == nil {
        known += [.iit, .eit, .oit, .appeal].map { [$0, .processing] }
    }
    let kinds = CalendarPhaseKind.allCases
    var found: [Diagnostic] = []
    for (index, earlier) in kinds.enumerated() {
        // One finding for each phase that is crossed first.
        for later in kinds[(index + 1)...] where !known.contains([earlier, later]) {
            guard let first = draft.phase(earlier), let second = draft.phase(later),
                let moved = lastAmended(first, second), let end = first.days?.last,
                let start = second.days?.first, start <= end,
                let endBefore = first.original?.end, let startBefore = second.original?.start
            else { continue }
            let isOrdered = startBefore > endBefore
            let isWorse =
                later == .processing && start.days(since: end) < startBefore.days(since: endBefore)
            guard isOrdered || isWorse else { continue }
            found.append(
                .error(
                    "phases-overlap",
                    "by its amendment \(moved.name) lies across another phase: \(second.name) starts "
                        + "on \(inWords(start)), although \(first.name) lasts until \(inWords(end))",
                    at: moved.amendments.last?.amendment.cell.source ?? moved.place,
                    notes: notes(nil, moved.kind == first.kind ? second : first)))
            break
        }
    }
    return found
}

/// The one of two phases that was amended, the later announced one of two; nil when none was.
private func lastAmended(_ first: PhaseDraft, _ second: PhaseDraft) -> PhaseDraft? {
    guard let one = first.amendments.last?.amendment else {
        return second.amendments.isEmpty ? nil : second
    }
    guard let other = second.amendments.last?.amendment, let day = one.announced,
        let otherDay = other.announced
    else { return second.amendments.isEmpty ? first : second }
    return otherDay >= day ? second : first
}

private func notes(_ likely: CivilDate?, _ other: PhaseDraft) -> [Diagnostic.Note] {
    var notes: [Diagnostic.Note] = []
    if let likely { notes.append("probably \(inWords(likely)) is meant") }
    notes.append("the date is used as written")
    notes.append(.init("\(other.name) stands here", range: other.place))
    return notes
}

/// The same day of the first month in which it comes after a day: a month's name is what slips.
private func sameDay(
    of date: CivilDate, after limit: CivilDate, in phase: PhaseDraft
) -> CivilDate? {
    let candidates = (1...11).map { date.adding(months: $0) }
    guard let found = candidates.first(where: { $0 > limit && $0.day == date.day }),
        let last = phase.days?.last, found <= last
    else { return nil }
    return found
}

/// The two surveys usually run together: `sibling-windows-differ`.
func lintSiblingWindows(_ draft: Draft) -> [Diagnostic] {
    guard let iit = draft.phase(.iit), let eit = draft.phase(.eit), let iitEnd = iit.days?.last,
        let eitEnd = eit.days?.last, iitEnd != eitEnd
    else { return [] }
    // The end that is the first of a month, else the later one, is the odd one.
    let isIIT = iitEnd.day == 1 || (eitEnd.day != 1 && iitEnd > eitEnd)
    let (odd, oddEnd, other, otherEnd) =
        isIIT ? (iit, iitEnd, eit, eitEnd) : (eit, eitEnd, iit, iitEnd)
    let slip = oddEnd.day == 1 && oddEnd.adding(days: -1) == otherEnd
    return [
        .warning(
            "sibling-windows-differ",
            "\(odd.name) ends on \(inWords(oddEnd)), \(other.name) on \(inWords(otherEnd))",
            at: odd.place,
            notes: (slip ? ["probably \(inWords(otherEnd)) is meant for both"] : [])
                + [.init("\(other.name) stands here", range: other.place)])
    ]
}

/// Days that belong to no phase although they lie between two: `gap-between-phases`.
func lintGaps(_ draft: Draft) -> [Diagnostic] {
    let pairs: [(CalendarPhaseKind, CalendarPhaseKind)] = [
        (.preparation, .registration), (.oit, .review), (.review, .appeal), (.appeal, .processing),
        (.processing, .announcement),
    ]
    return pairs.compactMap { earlier, later in
        guard let first = draft.phase(earlier), let second = draft.phase(later),
            let end = first.days?.last, let start = second.days?.first
        else { return nil }
        let days = start.days(since: end) - 1
        guard days > 0 else { return nil }
        let between = (1...min(days, 366)).map { end.adding(days: $0) }
        // A weekend between two phases is no gap.
        guard between.contains(where: draft.holidays.isWorkingDay) else { return nil }
        return .info(
            "gap-between-phases",
            "\(days) \(days == 1 ? "day" : "days") between \(first.name), which ends on "
                + "\(inWords(end)), and \(second.name), which starts on \(inWords(start))",
            at: second.place, notes: [.init("\(first.name) stands here", range: first.place)])
    }
}

/// First and last days on which nobody is in the office: `starts-on-holiday`,
/// `phase-edge-on-closed-day`.
///
/// Windows of whole months end where the month ends; of those only the ones are named in which the
/// station has to act on the last day.
func lintPhaseEdges(_ draft: Draft) -> [Diagnostic] {
    draft.phases.flatMap { phase -> [Diagnostic] in
        guard let days = phase.days else { return [] }
        var found: [Diagnostic] = []
        if let reason = draft.holidays.closedReason(days.first) {
            let message = "\(phase.name) starts on \(inWords(days.first)), \(reason)"
            if draft.holidays.holiday(on: days.first) != nil, phase.mode == .duty {
                found.append(.info("starts-on-holiday", message, at: phase.place))
            } else if !days.first.isMonthEdge {
                found.append(.info("phase-edge-on-closed-day", message, at: phase.place))
            }
        }
        if let reason = draft.holidays.closedReason(days.last),
            !days.last.isMonthEdge || phase.mode != .information
        {
            let open = draft.holidays.workingDay(onOrBefore: days.last)
            found.append(
                .info(
                    "phase-edge-on-closed-day",
                    "\(phase.name) ends on \(inWords(days.last)), \(reason)", at: phase.place,
                    notes: ["the last working day before it is \(inWords(open))"]))
        }
        return found
    }
}

/// First and last days that would all be working days a year earlier: `calendar-of-another-year`.
///
/// A new calendar is often last year's with the year written over.
func lintCalendarYear(_ draft: Draft) -> [Diagnostic] {
    var edges: [(date: CivilDate, phase: PhaseDraft)] = []
    for phase in draft.phases {
        guard let days = phase.days else { continue }
        for date in [days.first, days.last] where !date.isMonthEdge { edges.append((date, phase)) }
    }
    let closed = edges.filter { !draft.holidays.isWorkingDay($0.date) }
    guard edges.count >= 3, let example = closed.first,
        edges.allSatisfy({ draft.holidays.isWorkingDay($0.date.adding(months: -12)) })
    else { return [] }
    let before = example.date.adding(months: -12)
    return [
        .warning(
            "calendar-of-another-year",
            "all \(edges.count) first and last days inside months would be working days a year "
                + "earlier, but \(inWords(example.date)) is a \(inWords(example.date.weekday))",
            at: example.phase.place,
            notes: [
                .init(
                    "\(inWords(before)) was a \(inWords(before.weekday)); "
                        + "this may be last year's calendar with another year")
            ])
    ]
}

/// A calendar without the phases that everything hangs on: `missing-phase`.
func lintMissingPhases(_ draft: Draft) -> [Diagnostic] {
    let missing = [CalendarPhaseKind.iit, .eit, .oit].filter { draft.phase($0) == nil }
    guard !missing.isEmpty else { return [] }
    let names = missing.map { quoted($0.rawValue) }.joined(separator: ", ")
    return [
        .warning(
            "missing-phase", "the calendar has no phase \(names)",
            at: draft.phases.first?.source ?? draft.agencyPlace)
    ]
}

/// The order and the fiscal year: `order-after-preparation`, `order-outside-year`.
func lintOrder(_ draft: Draft) -> [Diagnostic] {
    guard let order = draft.order else { return [] }
    if !draft.fiscalYear.interval.contains(order.date) {
        return [
            .warning(
                "order-outside-year",
                "the order of \(inWords(order.date)) is not of the fiscal year \(draft.fiscalYear)",
                at: order.place,
                notes: ["the measures are in force from the first day of the fiscal year"])
        ]
    }
    guard let preparation = draft.phase(.preparation), let end = preparation.days?.last,
        order.date > end
    else { return [] }
    return [
        .warning(
            "order-after-preparation",
            "the working group is appointed on \(inWords(order.date)), after the preparation has "
                + "ended on \(inWords(end))", at: order.place,
            notes: [.init("\(preparation.name) stands here", range: preparation.place)])
    ]
}

/// Words that count respondents and are wrong for them: `quota-unit`.
///
/// นาย counts officers, whom the survey of outsiders does not ask; parts of one sum share one word.
private func unitFinding(_ phase: PhaseDraft, _ quota: QuotaDraft) -> Diagnostic? {
    let counted = quota.parts.compactMap { part in part.countedIn.map { (part, $0) } }
    if phase.kind == .eit, let (part, word) = counted.first(where: { $0.1 == "นาย" }) {
        return .warning(
            "quota-unit",
            "\(quoted(part.unit)) is counted in \(quoted(word)), a word for officers, although the "
                + "survey asks people from outside", at: part.place,
            notes: ["probably 'คน' is meant"])
    }
    guard let first = counted.first,
        let (part, word) = counted.first(where: { $0.1 != first.1 })
    else { return nil }
    return .warning(
        "quota-unit",
        "\(quoted(part.unit)) is counted in \(quoted(word)), but \(quoted(first.0.unit)) in "
            + quoted(first.1), at: part.place)
}

/// Numbers of respondents that do not fit together: `quota-sum`, `quota-parts-contradict`,
/// `quota-unit`.
func lintQuotas(_ draft: Draft) -> [Diagnostic] {
    draft.phases.flatMap { phase -> [Diagnostic] in
        guard let quota = phase.quota else { return [] }
        var found = [unitFinding(phase, quota)].compactMap { $0 }
        let sum = quota.parts.reduce(0) { $0 + $1.minimum }
        if let minimum = quota.minimum, !quota.parts.isEmpty, sum != minimum {
            found.append(
                .warning(
                    "quota-sum", "the parts make \(sum), but the minimum is \(minimum)",
                    at: quota.minimumPlace))
        }
        for other in quota.alsoStated {
            let cell = other.cell.map { " in \(quoted($0))" } ?? ""
            guard let part = quota.parts.first(where: { $0.unit == other.unit }) else {
                found.append(
                    .warning(
                        "quota-parts-contradict",
                        "\(quoted(other.unit)) has \(other.minimum)\(cell), but is no part of the "
                            + "quota", at: other.place))
                continue
            }
            guard part.minimum != other.minimum else { continue }
            let fits = quota.minimum == sum
            found.append(
                .warning(
                    "quota-parts-contradict",
                    "\(quoted(other.unit)) has \(part.minimum) here, but \(other.minimum)\(cell)",
                    at: part.place,
                    notes: (fits ? ["\(part.minimum) fits the sum of \(sum) and is used"] : [])
                        + [.init("the other number stands here", range: other.place)]))
        }
        return found
    }
}

/// Years without a table of closed days: `holidays-not-covered`.
func lintHolidays(_ draft: Draft) -> [Diagnostic] {
    let years = [draft.fiscalYear.start.year, draft.fiscalYear.end.year]
    let missing = years.filter { !draft.holidays.covers(gregorianYear: $0) }
    guard !missing.isEmpty else { return [] }
    let names = missing.map { "\(BuddhistYear(gregorian: $0)) (\($0))" }.joined(separator: " and ")
    return [
        .warning(
            "holidays-not-covered", "the table of holidays names no day of \(names)",
            at: draft.holidaysPlace,
            notes: ["in such a year only Saturdays and Sundays count as closed"])
    ]
}
