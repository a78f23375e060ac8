import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// Writes a post's calendar: what it owes and what happens in the years in force, as events that any
/// calendar program opens. What is done, and which day counts, is what `Standings` says.
public struct CalendarWriter: Sendable {
    let years: Years
    let settings: LetterSettings

    /// Makes a writer.
    public init(years: Years, settings: LetterSettings) {
        self.years = years
        self.settings = settings
    }

    /// The calendar of a post, or nil when nothing in the plans concerns it.
    ///
    /// - Parameters:
    ///   - book: says what is done; SEQUENCE and DTSTAMP come from it too, so that the same facts give
    ///     the same bytes.
    ///   - now: the moment for which it is written, and the stamp while the ledger has none.
    public func calendar(of post: PostID, _ book: Book, at now: Instant) -> ICalendar? {
        let draft = CalendarDraft(
            years: years, standings: Standings(years, book, at: now),
            stamp: book.registryLoadedAt ?? now, loads: max(book.registryLoads - 1, 0))
        let entries = years.registries.flatMap { registry in
            registry.obligations(of: post).flatMap {
                draft.events(registry.obligations[$0], registry)
            }
        }
        guard !entries.isEmpty else { return nil }
        let title = years.post(post)?.title ?? post.rawValue
        let names = years.registries.map { "\($0.fiscalYear)" }.joined(separator: "/")
        var calendar = ICalendar(
            productID: "-//ita-reminderd//\(years.agency.id)//TH", zone: years.zone,
            events: entries)
        calendar.method = "PUBLISH"
        calendar.name = "ITA \(names) \(years.agency.shortName) – \(title)"
        calendar.organizer = settings.from
        return calendar
    }
}

/// A calendar while it is being written.
private struct CalendarDraft {
    let years: Years
    let standings: Standings
    let stamp: Instant
    let loads: Int

    func events(_ obligation: Obligation, _ registry: Registry) -> [ICalendar.Event] {
        let standings = standings.of(MatterID(obligation.id, registry.fiscalYear))
            .filter { $0.due != nil }
        switch obligation.kind {
        case .duty, .followUp:
            // One entry that comes round, and no alarm: these stand in the monthly letter.
            return recurring(obligation, registry, standings)
        case .event:
            if case .recurring = obligation.schedule {
                return recurring(obligation, registry, standings)
            }
            fallthrough
        case .measure, .oitItem, .report, .phase:
            return standings.compactMap { single(obligation, registry, $0) }
        }
    }

    private func single(
        _ obligation: Obligation, _ registry: Registry, _ standing: Standing
    ) -> ICalendar.Event? {
        guard let opens = standing.opens, let due = standing.due else { return nil }
        var start = ICalendar.Start.allDay(opens)
        if case .once(_, let time?) = obligation.schedule { start = .timed(opens, time) }
        var event = event(
            obligation, registry, uid: uid(standing.occurrence), start: start,
            isDone: standing.isSettled, more: grantedLine(standing).map { [$0] } ?? [])
        if due > opens { event.lastDay = due }
        event.status = .confirmed
        if standing.isOpen {
            event.alarms = obligation.leadDays.map {
                ICalendar.Alarm(
                    daysBefore: $0, time: registry.policy.noticeTime, description: obligation.title)
            }
        }
        return event
    }

    /// A rule that iCalendar can say becomes an RRULE; one with working days becomes its dates. A round
    /// that is done or has more time stands beside it as a revision of its own day (RECURRENCE-ID), so that
    /// a matter stays one entry.
    private func recurring(
        _ obligation: Obligation, _ registry: Registry, _ standings: [Standing]
    ) -> [ICalendar.Event] {
        guard case .recurring(let rule, _, let window) = obligation.schedule else {
            return standings.compactMap { single(obligation, registry, $0) }
        }
        let dates = standings.compactMap(\.planned)
        guard let first = dates.first else { return [] }
        let time = rule.hours.first.flatMap {
            TimeOfDay(hour: $0, minute: rule.minutes.first ?? 0)
        }
        func start(_ date: CivilDate) -> ICalendar.Start {
            time.map { .timed(date, $0) } ?? .allDay(date)
        }
        let name = uid(OccurrenceID(obligation.id, registry.fiscalYear))
        var master = event(obligation, registry, uid: name, start: start(first), isDone: false)
        var bounded = rule
        // What a round stands for concerns no calendar program.
        bounded.coversPeriodBefore = false
        if bounded.until == nil, bounded.count == nil {
            bounded.until = window.end.map { RecurrenceRule.Until($0) }
        }
        if ICalendar.canCarry(rule: bounded.description) {
            master.recurrence = bounded.description
        } else {
            master.recurrenceDates = Array(dates.dropFirst())
        }
        let revised = standings.compactMap { standing -> ICalendar.Event? in
            guard standing.isSettled || standing.granted != nil, let planned = standing.planned,
                let due = standing.due
            else { return nil }
            var round = event(
                obligation, registry, uid: name, start: start(due), isDone: standing.isSettled,
                more: grantedLine(standing).map { [$0] } ?? [])
            round.recurrenceID = start(planned)
            return round
        }
        return [master] + revised
    }

    /// How often the dates of a matter may have changed: with every load, and with every extension.
    private func sequence(_ id: MatterID) -> Int {
        loads + standings.book.facts(of: id).extensions.count
    }

    private func event(
        _ obligation: Obligation, _ registry: Registry, uid: String, start: ICalendar.Start,
        isDone: Bool, more: [String] = []
    ) -> ICalendar.Event {
        ICalendar.Event(
            uid: uid, sequence: sequence(MatterID(obligation.id, registry.fiscalYear)),
            stamp: stamp, start: start,
            summary: "\(isDone ? "✓ " : "")\(obligation.id) \(obligation.title)",
            description: (more + description(obligation)).joined(separator: "\n"),
            categories: ["ITA"], isTransparent: true)
    }

    /// The matter with its year, and the period of a round: an edited day keeps its entry. What is due once
    /// or comes round as one entry has the name that it always had.
    private func uid(_ id: OccurrenceID) -> String {
        let round = id.round.map { ".\($0)" } ?? ""
        return
            "\(id.obligation).\(id.fiscalYear)\(round)@\(years.agency.id).ita-reminderd.invalid"
    }

    private func grantedLine(_ standing: Standing) -> String? {
        guard let granted = standing.granted, let planned = standing.planned else { return nil }
        let day = ThaiText.date(planned, style: .short)
        let paper = granted.paper.isEmpty ? "" : " ตาม \(granted.paper)"
        let whom = granted.grantedBy.isEmpty ? "" : " โดย \(granted.grantedBy)"
        return "ขยายเวลาจากกำหนดเดิม \(day)\(whom)\(paper)"
    }

    private func description(_ obligation: Obligation) -> [String] {
        var lines: [String] = []
        if !obligation.indicator.isEmpty { lines.append("ตัวชี้วัด: \(obligation.indicator)") }
        if !obligation.output.isEmpty { lines.append("ผลผลิต: \(obligation.output)") }
        if !obligation.asWritten.isEmpty { lines.append("ตามแผน: \(obligation.asWritten)") }
        let names = { (ids: [PostID]) in
            ids.compactMap { years.post($0)?.title }.joined(separator: ", ")
        }
        if !obligation.performers.isEmpty {
            lines.append("ผู้ปฏิบัติ: \(names(obligation.performers))")
        }
        if !obligation.controllers.isEmpty {
            lines.append("ผู้ควบคุม: \(names(obligation.controllers))")
        }
        return lines
    }
}
