import CivilTime
import Diagnostics
import Obligations
import ThaiPhrases

/// One thing that a time cell says: a day, a period, a rule, or a time that no clock knows.
enum TimeComponent: Hashable {
    case day(CivilDate, TimeOfDay?)
    case period(CivilInterval)
    case rule(RecurrenceRule, within: CivilInterval?)
    case open(UndatedReason)
    /// A time that nobody has confirmed, or that waits for one.
    case draft(UndatedReason)

    /// Whether no clock knows it.
    var isOpen: Bool {
        switch self {
        case .open, .draft: true
        case .day, .period, .rule: false
        }
    }

    /// Whether it waits for somebody to confirm it.
    var isDraft: Bool { if case .draft = self { true } else { false } }
}

/// Takes meanings apart into what can be scheduled, with the calendar at hand.
struct Scheduling {
    let fiscalYear: FiscalYear
    /// From here on measures are owed.
    let inForceFrom: CivilDate
    let phases: [PhaseDraft]
    let holidays: HolidayTable

    // MARK: - Components

    /// What a meaning says, in its order; never empty.
    func components(of cell: PhraseCell) -> [TimeComponent] {
        guard !cell.isDraft else { return [.draft(.draft)] }
        let components = components(of: cell.meaning)
        guard namesPeriodBefore(cell.text) else { return components }
        let rules = components.count { if case .rule = $0 { true } else { false } }
        return components.map { component in
            guard case .rule(var rule, let window) = component,
                rules == 1 || rule.namesEarlyDay
            else { return component }
            rule.coversPeriodBefore = true
            return .rule(rule, within: window)
        }
    }

    /// What the cell of an event says, whose rounds stand for no period.
    func components(ofEvent cell: PhraseCell) -> [TimeComponent] {
        cell.isDraft ? components(of: cell) : components(of: cell.meaning)
    }

    /// What a meaning says, in its order; never empty.
    func components(of meaning: Meaning) -> [TimeComponent] {
        switch meaning {
        case .date(let date): [.day(date, nil)]
        case .moment(let date, let time): [.day(date, time)]
        case .interval(let interval): [.period(interval)]
        case .rule(let rule): [.rule(rule, within: nil)]
        case .list(let members), .all(let members):
            members.isEmpty ? [.open(.nothingSaid)] : datedFirst(members.flatMap(components))
        case .bounded(let inner, let interval):
            components(of: inner).map { bounded($0, by: interval) }
        case .during(let inner, let reference): during(inner, reference)
        case .calendar(let reference): [resolve(reference)]
        case .offset(let period, .rule(let rule)): offsets(period, from: rule)
        case .offset(let period, let origin): [offset(period, from: origin)]
        case .quota(let count, let period):
            [.open(.quota(count: count, per: period))]
        case .amendment: [.open(.amendment)]
        case .event(let label): [.open(.event(label))]
        case .vague(let label): [.open(.vague(label))]
        case .none(let label):
            [.open(label == .blank ? .notGiven : .noDeadline(label))]
        case .ambiguous(let readings):
            [.open(.ambiguous(readings))]
        case .error(let reason): [.open(.unreadable(reason))]
        }
    }

    /// What has days stands before what has none, each in its order: in `ทุกครั้ง แบบรายเดือน` the
    /// month gives the report its name and its days, and "each time" stands beside it.
    private func datedFirst(_ components: [TimeComponent]) -> [TimeComponent] {
        components.filter { !$0.isOpen } + components.filter(\.isOpen)
    }

    /// A cycle within a phase; one whose window is not known holds no day.
    private func during(_ inner: Meaning, _ reference: CalendarReference) -> [TimeComponent] {
        guard let kind = reference.phase, let phase = phase(kind) else {
            return [resolve(reference)]
        }
        for edge in CalendarReference.Edge.allCases where phase.day(edge) == nil {
            return [phase.lacking(edge)]
        }
        guard let window = phase.window else { return [resolve(reference)] }
        return components(of: inner).map { bounded($0, by: window) }
    }

    private func bounded(_ component: TimeComponent, by interval: CivilInterval) -> TimeComponent {
        guard case .rule(let rule, let own) = component else { return component }
        let window = own.map { $0.intersection(interval) ?? $0 } ?? interval
        return .rule(rule, within: window)
    }

    /// The calendar as a whole means the last day of the OIT phase, on which the work of most rows
    /// is looked at; in a calendar without one, the last day of the surveys. One that stands there and
    /// cannot be read is waited for, never passed over.
    private func resolve(_ reference: CalendarReference) -> TimeComponent {
        guard let kind = reference.phase else {
            if phase(.oit) != nil { return edge(.oit, .end) }
            let surveys = [CalendarPhaseKind.iit, .eit].compactMap { phase($0) }
            if let unknown = surveys.first(where: { $0.day(.end) == nil }) {
                return unknown.lacking(.end)
            }
            return surveys.compactMap { $0.day(.end) }.max().map { .day($0, nil) }
                ?? .open(.noCollection)
        }
        return edge(kind, reference.edge ?? .end)
    }

    /// A side of a phase.
    func edge(_ kind: CalendarPhaseKind, _ edge: CalendarReference.Edge) -> TimeComponent {
        guard let phase = phase(kind) else {
            return .open(.noPhase(kind))
        }
        return phase.day(edge).map { .day($0, nil) } ?? phase.lacking(edge)
    }

    /// The reasons that wait for a phase, which is told once and at the phase.
    var waitingReasons: [UndatedReason: CalendarPhaseKind] {
        var reasons: [UndatedReason: CalendarPhaseKind] = [:]
        for phase in phases {
            for edge in CalendarReference.Edge.allCases where phase.day(edge) == nil {
                reasons[phase.waiting(for: edge)] = phase.kind
            }
        }
        return reasons
    }

    private func offset(_ period: Period, from origin: Meaning) -> TimeComponent {
        let first = components(of: origin).first
        if case .open(let reason)? = first, waitingReasons[reason] != nil { return .open(reason) }
        if let first, first.isDraft { return first }
        guard case .day(let date, _)? = first.map(lastDay) else {
            return .open(.distance(period))
        }
        return .day(moved(date, by: period), nil)
    }

    /// So far from each day of a rule, as three working days before the end of every month: the days of
    /// the fiscal year, since no rule counts working days from a day.
    private func offsets(_ period: Period, from rule: RecurrenceRule) -> [TimeComponent] {
        let days = rule.occurrences(
            from: fiscalYear.start, in: fiscalYear.interval, holidays: holidays
        ).map { moved($0.date, by: period) }
        let owed = days.prefix(400).filter { $0 >= inForceFrom }
        guard !owed.isEmpty else {
            return [.open(.distance(period))]
        }
        return owed.map { .day($0, nil) }
    }

    private func moved(_ date: CivilDate, by period: Period) -> CivilDate {
        var moved = date.adding(months: period.years * 12 + period.months)
            .adding(days: period.weeks * 7 + period.days)
        let step = period.workingDays < 0 ? -1 : 1
        // No plan reaches farther; a larger number is a slip, and must not keep the loader busy.
        for _ in 0..<min(abs(period.workingDays), 1000) {
            moved = moved.adding(days: step)
            moved =
                step < 0
                ? holidays.workingDay(onOrBefore: moved) : holidays.workingDay(onOrAfter: moved)
        }
        return moved
    }

    private func lastDay(_ component: TimeComponent) -> TimeComponent {
        guard case .period(let interval) = component, let end = interval.end else {
            return component
        }
        return .day(end, nil)
    }

    // MARK: - The calendar

    func phase(_ kind: CalendarPhaseKind) -> PhaseDraft? { phases.first { $0.kind == kind } }

    // MARK: - Rules

    /// A rule of a check or report, put onto the fiscal year.
    ///
    /// A monthly or yearly rule that names no day is due on the last day of each of its periods,
    /// which are counted from October: every 3 months in December, March, June and September. One
    /// that names months and no day is due on their last days; one that names days keeps them.
    ///
    /// - Parameter first: the day from which on it comes round, beside a date.
    func anchored(
        _ rule: RecurrenceRule, from first: CivilDate? = nil, within window: CivilInterval?
    ) -> Obligation.Schedule {
        var rule = rule
        var start = fiscalYear.start
        if rule.namesNoDay, rule.frequency == .monthly || rule.frequency == .yearly {
            // Also a rule that a person wrote by hand may have an interval of any size.
            let months = min(rule.interval, 1200) * (rule.frequency == .yearly ? 12 : 1)
            rule.frequency = .monthly
            rule.interval = max(1, months)
            rule.monthDays = [-1]
            start = fiscalYear.start.adding(
                months: max(1, months) - (rule.coversPeriodBefore ? 0 : 1))
        } else if rule.namesOnlyMonths {
            rule.monthDays = [-1]
        }
        guard let first, let after = CivilInterval(start: first, end: nil) else {
            return recurring(rule, start: start, window: window)
        }
        return recurring(
            rule, start: start, window: window.map { $0.intersection(after) ?? $0 } ?? after)
    }

    /// A rule from the day on which it is in force to the end of the fiscal year.
    func fromInForce(
        _ rule: RecurrenceRule, from start: CivilDate? = nil, within window: CivilInterval?
    ) -> Obligation.Schedule {
        recurring(rule, start: max(start ?? inForceFrom, inForceFrom), window: window)
    }

    /// A rule in the whole fiscal year, for events.
    func inFiscalYear(_ rule: RecurrenceRule, within window: CivilInterval?) -> Obligation.Schedule
    {
        bounded(rule, start: fiscalYear.start, in: fiscalYear.interval, window)
    }

    private func recurring(
        _ rule: RecurrenceRule, start: CivilDate, window: CivilInterval?
    ) -> Obligation.Schedule {
        bounded(rule, start: start, in: span(of: rule), window)
    }

    /// The days on which rounds of this fiscal year are due. One that covers the period before is due
    /// in the month after it: that of September in October, whereas the first October's round is one of
    /// the year before.
    private func span(of rule: RecurrenceRule) -> CivilInterval {
        let isLate = rule.coversPeriodBefore && rule.isMonthlyOrRarer
        let first = isLate ? fiscalYear.start.adding(months: 1) : fiscalYear.start
        let last = isLate ? fiscalYear.end.adding(months: 1).lastOfMonth : fiscalYear.end
        return CivilInterval(start: max(inForceFrom, first), end: last) ?? fiscalYear.interval
    }

    /// A rule that gives no day at all would vanish, so that it stays visible without a date.
    private func bounded(
        _ rule: RecurrenceRule, start: CivilDate, in year: CivilInterval, _ window: CivilInterval?
    ) -> Obligation.Schedule {
        let span = window.map { $0.intersection(year) } ?? year
        guard let span, rule.next(in: span, from: start, holidays: holidays) != nil else {
            return .unscheduled(.noOccurrence(rule, year))
        }
        return .recurring(rule, start: start, window: span)
    }
}

extension RecurrenceRule {
    /// Whether no part of the rule picks days, so that its day is that of its start.
    var namesNoDay: Bool { months.isEmpty && picksNoDay }

    /// Whether months are all that it picks.
    var namesOnlyMonths: Bool { !months.isEmpty && picksNoDay }

    private var picksNoDay: Bool {
        weekNumbers.isEmpty && yearDays.isEmpty && monthDays.isEmpty
            && weekdays.isEmpty && setPositions.isEmpty
    }

    /// Whether it names a day that is counted from the beginning of its month.
    var namesEarlyDay: Bool {
        monthDays.contains { $0 > 0 } || setPositions.contains { $0 > 0 }
    }

    /// Whether it comes round monthly or more seldom, and so is a report and not a daily duty.
    var isMonthlyOrRarer: Bool { frequency == .monthly || frequency == .yearly }

    /// The first occurrence in a window, or nil.
    func next(
        in window: CivilInterval, from start: CivilDate, holidays: HolidayTable
    ) -> Occurrence? {
        let before = (window.start ?? start).adding(days: -1)
        guard let found = next(after: before, from: start, holidays: holidays),
            window.contains(found.date)
        else { return nil }
        return found
    }
}

/// Whether a cell says that what is due stands for the period before: ภายในวันที่ ๕ ของเดือนถัดไป,
/// ภายใน ๕ วันทำการหลังสิ้นเดือน.
///
/// The phrase itself gives the same days with and without these words.
func namesPeriodBefore(_ text: String) -> Bool {
    var folded = String.UnicodeScalarView()
    folded.append(contentsOf: text.unicodeScalars.filter { !isInvisible($0) })
    let text = Array(String(folded).utf8)
    // Byte by byte, because it is asked of every cell.
    func has(_ part: String) -> Bool {
        let part = Array(part.utf8)
        guard text.count >= part.count else { return false }
        return (0...(text.count - part.count)).contains { start in
            text[start] == part[0] && text[start..<(start + part.count)].elementsEqual(part)
        }
    }
    let periods = ["เดือน", "ไตรมาส", "งวด", "รอบ", "ปี", "ปีงบประมาณ", "สัปดาห์", "อาทิตย์"]
    let following = periods.contains { period in
        ["ถัดไป", "ถัดมา", "ถัดจาก", "ต่อไป", "หน้า"].contains { has(period + $0) }
    }
    let ended = periods.contains { period in
        [
            "หลังสิ้น", "หลังจากสิ้น", "ภายหลังสิ้น", "หลังวันสิ้น", "นับแต่สิ้น", "นับจากสิ้น", "นับแต่วันสิ้น",
            "นับจากวันสิ้น", "นับถัดจากวันสิ้น",
        ]
        .contains { has($0 + period) }
    }
    return following || ended
}
