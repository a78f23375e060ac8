import CivilTime
import Diagnostics
import Obligations
import ThaiPhrases

/// The last step of loading: rows become obligations, in the order of the documents.
///
/// Every row gives at least one obligation; what cannot be scheduled says why. The rules stand in
/// `docs/decisions/0005-configuration.md`.
struct Derivation {
    let draft: Draft
    let scheduling: Scheduling

    init(_ draft: Draft) {
        self.draft = draft
        scheduling = Scheduling(
            fiscalYear: draft.fiscalYear, inForceFrom: draft.inForceFrom, phases: draft.phases,
            holidays: draft.holidays)
    }

    /// All obligations; ids are unique, which `duplicate-id` reports where it needed a change.
    func obligations(sink: DiagnosticSink) -> [Obligation] {
        let all =
            draft.phases.flatMap(phase) + draft.measures.flatMap { measure($0.measure) }
            + draft.oitItems.flatMap(item) + draft.events.flatMap(event)
        var taken: Set<String> = []
        return all.map { obligation in
            let id = firstFree(obligation.id.rawValue, taken)
            taken.insert(id)
            guard id != obligation.id.rawValue else { return obligation }
            sink.report(
                .error(
                    "duplicate-id",
                    "another row is named \(quoted(obligation.id.rawValue)) too; this one is "
                        + "followed up as \(quoted(id))", at: obligation.source))
            return obligation.renamed(ObligationID(id))
        }
    }

    // MARK: - Phases

    /// The phase, and where only one of its days is known, that day as an entry of its own.
    private func phase(_ phase: PhaseDraft) -> [Obligation] {
        let id = ObligationID(phase.kind.rawValue)
        let kind = Obligation.Kind.phase(phase.kind, phase.mode)
        if let days = phase.days {
            return [make(phase, id, kind, .window(first: days.first, last: days.last))]
        }
        if let first = phase.day(.start) {
            let leads = phase.mode == .information ? [0] : draft.policy.openingLeadDays
            return [
                make(phase, id, kind, .unscheduled(.phaseWithout(.end))),
                make(phase, id.strand("opens"), .event, .once(first, nil), leadDays: leads),
            ]
        }
        if let last = phase.day(.end), phase.mode != .information {
            return [
                make(phase, id, kind, .unscheduled(.phaseWithout(.start))),
                make(
                    phase, id.strand("closes"), phase.mode == .duty ? .measure : .event,
                    .once(last, nil), leadDays: draft.policy.closingLeadDays),
            ]
        }
        let why: UndatedReason =
            phase.isDraft ? .draft : .phaseWithoutWindow(reason(phase.cell))
        return [make(phase, id, kind, .unscheduled(why))]
    }

    private func make(
        _ phase: PhaseDraft, _ id: ObligationID, _ kind: Obligation.Kind,
        _ schedule: Obligation.Schedule, leadDays: [Int] = []
    ) -> Obligation {
        Obligation(
            id: id, kind: kind, title: phase.title, output: phase.actions.joined(separator: "; "),
            asWritten: phase.written, schedule: schedule, inForceFrom: inForce(phase),
            performers: performers(phase.performers, phase.controllers),
            controllers: phase.controllers, leadDays: leadDays, quota: phase.quota?.quota,
            isDraft: phase.isDraft, source: phase.source)
    }

    /// Phases are known with the calendar, from the first day of the year on; one that opens right then
    /// is told of before, so that no word about its opening is cut off.
    private func inForce(_ phase: PhaseDraft) -> CivilDate {
        guard let opens = phase.window?.start, let lead = draft.policy.openingLeadDays.max() else {
            return draft.fiscalYear.start
        }
        return min(
            draft.fiscalYear.start,
            draft.holidays.workingDay(onOrBefore: opens.adding(days: -lead)))
    }

    /// Who does it; the secretary answers when nobody is named at all.
    private func performers(_ performers: [PostID], _ controllers: [PostID]) -> [PostID] {
        performers.isEmpty && controllers.isEmpty ? [draft.secretary] : performers
    }

    private func reason(_ cell: PhraseCell) -> UndatedReason {
        guard case .open(let reason)? = scheduling.components(of: cell.meaning).first else {
            return .noWindow(cell.text)
        }
        return reason
    }

    // MARK: - Measures

    private func measure(_ measure: Measure) -> [Obligation] {
        completion(of: measure) + monitoring(of: measure)
    }

    /// ระยะเวลาเสร็จ: the day on which the output must exist, the days of every year or month on
    /// which it must exist anew, and what is to be done day by day.
    private func completion(of measure: Measure) -> [Obligation] {
        let components = scheduling.components(of: measure.completion)
        var names = StrandNames(row: measure.id)
        let firstDay = components.lazy.compactMap { component -> CivilDate? in
            if case .day(let date, _) = component { date } else { nil }
        }.first
        return components.map { component in
            switch component {
            case .rule(let rule, let window) where rule.isMonthlyOrRarer:
                let schedule = scheduling.anchored(rule, from: firstDay, within: window)
                return make(
                    measure, names.next("report"), .report, schedule, measure.completion,
                    leadDays: draft.policy.reportLeadDays)
            case .rule(let rule, let window):
                // Beside a date it begins with that date: first the output, then keeping it up.
                let schedule = scheduling.fromInForce(rule, from: firstDay, within: window)
                return make(
                    measure, names.next("duty"), .duty, schedule, measure.completion, leadDays: [])
            case .day, .period, .open, .draft:
                return make(
                    measure, names.next(nil), .measure, once(component), measure.completion,
                    leadDays: draft.policy.leadDays, isDraft: component.isDraft)
            }
        }
    }

    /// ระยะเวลากำกับติดตาม: how often a result is to be recorded.
    private func monitoring(of measure: Measure) -> [Obligation] {
        let components = withoutCovered(scheduling.components(of: measure.monitoring))
        var names = StrandNames(row: measure.id)
        let title = "ติดตามผล: " + line(of: measure)
        return components.map { component in
            let name = names.next("follow-up")
            switch component {
            case .rule(let rule, let window):
                let isRare = rule.isMonthlyOrRarer
                let schedule =
                    isRare
                    ? scheduling.anchored(rule, within: window)
                    : scheduling.fromInForce(rule, within: window)
                return make(
                    measure, name, isRare ? .followUp : .duty, schedule, measure.monitoring,
                    leadDays: draft.policy.reportLeadDays, title: title)
            case .day, .period:
                return make(
                    measure, name, .report, once(component), measure.monitoring,
                    leadDays: draft.policy.reportLeadDays, title: title)
            case .open, .draft:
                return make(
                    measure, name, .followUp, once(component), measure.monitoring,
                    leadDays: draft.policy.reportLeadDays, title: title,
                    isDraft: component.isDraft)
            }
        }
    }

    private func make(
        _ measure: Measure, _ id: ObligationID, _ kind: Obligation.Kind,
        _ schedule: Obligation.Schedule, _ cell: PhraseCell, leadDays: [Int], title: String? = nil,
        isDraft: Bool = false
    ) -> Obligation {
        Obligation(
            id: id, kind: kind, title: title ?? line(of: measure),
            indicator: measure.indicator.isEmpty ? measure.report.area : measure.indicator,
            output: measure.output, asWritten: cell.text, schedule: schedule,
            inForceFrom: draft.inForceFrom, performers: measure.performers,
            controllers: measure.controllers, leadDays: leadDays, isDraft: isDraft,
            source: measure.source)
    }

    /// A measure in one line: its activity, or else what there is.
    private func line(of measure: Measure) -> String {
        let texts = [measure.activity, measure.issue, measure.indicator, measure.id.rawValue]
        return texts.first { !$0.isBlank }?.oneLine ?? ""
    }

    /// A component that is due once: a day, the end of a period.
    private func once(_ component: TimeComponent) -> Obligation.Schedule {
        switch component {
        case .day(let date, let time): .once(date, time)
        case .period(let interval):
            interval.end.map { .once($0, nil) } ?? .unscheduled(.noLastDay)
        case .rule(let rule, _): .unscheduled(.notOneDay(rule))
        case .open(let reason), .draft(let reason): .unscheduled(reason)
        }
    }

    // MARK: - OIT items

    private func item(_ item: OITItem) -> [Obligation] {
        let phase = draft.phase(.oit)
        let last = scheduling.edge(.oit, .end)
        let publication = Obligation(
            id: item.id, kind: .oitItem, title: item.title, asWritten: phase?.written ?? "",
            schedule: once(last),
            inForceFrom: phase?.day(.start) ?? draft.inForceFrom,
            performers: performers(item.performers, item.controllers),
            controllers: item.controllers, leadDays: draft.policy.leadDays,
            isDraft: last.isDraft, source: item.source)
        return [publication] + item.cycles.flatMap { cycle($0, of: item) }
    }

    private func cycle(_ cycle: OITItem.Cycle, of item: OITItem) -> [Obligation] {
        var names = StrandNames(row: item.id)
        return withoutCovered(scheduling.components(of: cycle.cell)).map { component in
            var kind = Obligation.Kind.report
            let schedule: Obligation.Schedule
            var isDraft = component.isDraft
            switch component {
            case .rule(let rule, let window) where rule.isMonthlyOrRarer:
                schedule = scheduling.anchored(rule, within: window)
            case .rule(let rule, let window):
                kind = .duty
                schedule = scheduling.fromInForce(rule, within: window)
            case .period(let interval):
                schedule = report(covering: interval)
                isDraft = waitsForDraft(schedule)
            case .day, .open, .draft:
                schedule = once(component)
            }
            return Obligation(
                id: names.next(cycle.name), kind: kind, title: cycle.title,
                output: item.title, asWritten: cycle.cell.text, schedule: schedule,
                inForceFrom: draft.inForceFrom,
                performers: cycle.performers.isEmpty ? item.performers : cycle.performers,
                controllers: item.controllers, leadDays: draft.policy.reportLeadDays,
                isDraft: isDraft, source: cycle.cell.source)
        }
    }

    /// Whether a report has no day because the disclosure's own days are a draft.
    private func waitsForDraft(_ schedule: Obligation.Schedule) -> Bool {
        guard case .unscheduled = schedule else { return false }
        return draft.phase(.oit)?.isDraft ?? false
    }

    /// Without the periods that end before a day beside them: `รอบ ๖ เดือน ภายในวันที่ ๑๕ เม.ย.` is one
    /// report, about the period and due on the day.
    private func withoutCovered(_ components: [TimeComponent]) -> [TimeComponent] {
        let days = components.compactMap { if case .day(let date, _) = $0 { date } else { nil } }
        return components.filter { component in
            guard case .period(let interval) = component, let end = interval.end else {
                return true
            }
            return !days.contains { $0 > end }
        }
    }

    /// A report about a period is due 30 days after it, but still within the OIT phase, if that
    /// lasts longer than the period.
    private func report(covering interval: CivilInterval) -> Obligation.Schedule {
        guard let end = interval.end else { return .unscheduled(.noLastDay) }
        let due = end.adding(days: 30)
        guard let phase = draft.phase(.oit) else { return .once(due, nil) }
        guard let last = phase.day(.end) else { return .unscheduled(phase.waiting(for: .end)) }
        return .once(last > end ? min(due, last) : due, nil)
    }

    // MARK: - Events

    private func event(_ event: PlannedEvent) -> [Obligation] {
        var names = StrandNames(row: event.id)
        return scheduling.components(ofEvent: event.cell).map { component in
            let schedule: Obligation.Schedule
            switch component {
            case .rule(let rule, let window):
                schedule = scheduling.inFiscalYear(rule, within: window)
            case .period(let interval):
                schedule =
                    interval.start.map { .once($0, nil) } ?? .unscheduled(.noFirstDay)
            case .day, .open, .draft:
                schedule = once(component)
            }
            return Obligation(
                id: names.next(nil), kind: .event, title: event.title,
                asWritten: event.cell.text, schedule: schedule, inForceFrom: draft.fiscalYear.start,
                performers: performers(event.performers, []), leadDays: event.leadDays,
                isDraft: component.isDraft, source: event.source)
        }
    }
}

/// Names the strands of one row: the first of a kind has the plain name, the next ones a number.
private struct StrandNames {
    let row: ObligationID
    private var counts: [String: Int] = [:]

    init(row: ObligationID) { self.row = row }

    /// - Parameter name: nil for the row itself.
    mutating func next(_ name: String?) -> ObligationID {
        let count = counts[name ?? "", default: 0] + 1
        counts[name ?? ""] = count
        guard count > 1 else { return name.map { row.strand($0) } ?? row }
        return row.strand(name.map { "\($0)-\(count)" } ?? "\(count)")
    }
}

extension Obligation {
    /// The same obligation under another name.
    fileprivate func renamed(_ id: ObligationID) -> Obligation {
        Obligation(
            id: id, kind: kind, title: title, indicator: indicator, output: output,
            asWritten: asWritten, schedule: schedule, inForceFrom: inForceFrom,
            performers: performers, controllers: controllers, leadDays: leadDays, quota: quota,
            isDraft: isDraft, source: source)
    }
}
