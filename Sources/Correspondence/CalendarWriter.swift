import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// Writes a post's calendar: what it owes and what happens, as events that any calendar program opens.
public struct CalendarWriter: Sendable {
    let registry: Registry
    let settings: LetterSettings

    /// Makes a writer.
    public init(registry: Registry, settings: LetterSettings) {
        self.registry = registry
        self.settings = settings
    }

    /// The calendar of a post, or nil when nothing in the registry concerns it.
    ///
    /// - Parameters:
    ///   - ledger: says what is done; SEQUENCE and DTSTAMP come from it too, so that the same facts give
    ///     the same bytes.
    ///   - now: the stamp while the ledger has none.
    public func calendar(of post: PostID, _ ledger: LedgerSnapshot, at now: Instant) -> ICalendar? {
        let mine = registry.obligations.filter { $0.posts.contains(post) }
        let stamp = ledger.registryLoadedAt ?? now
        let entries = mine.flatMap { events($0, post, ledger, stamp) }
        guard !entries.isEmpty else { return nil }
        let title = registry.post(post)?.title ?? post.rawValue
        var calendar = ICalendar(
            productID: "-//ita-reminderd//\(registry.agency.id)//TH",
            zone: registry.agency.zone, events: entries)
        calendar.method = "PUBLISH"
        calendar.name = "ITA \(registry.fiscalYear) \(registry.agency.shortName) – \(title)"
        calendar.organizer = settings.from
        return calendar
    }

    private func events(
        _ obligation: Obligation, _ post: PostID, _ ledger: LedgerSnapshot, _ stamp: Instant
    ) -> [ICalendar.Event] {
        switch obligation.kind {
        case .duty, .followUp:
            // One entry that comes round, and no alarm: these stand in the monthly letter.
            return recurring(obligation, ledger, stamp)
        case .event:
            if case .recurring = obligation.schedule { return recurring(obligation, ledger, stamp) }
            fallthrough
        case .measure, .oitItem, .report, .phase:
            return dueDates(of: obligation, in: registry).map { due in
                single(obligation, due, ledger, stamp)
            }
        }
    }

    private func single(
        _ obligation: Obligation, _ due: DueDate, _ ledger: LedgerSnapshot, _ stamp: Instant
    ) -> ICalendar.Event {
        let isDone =
            ledger.completion(of: obligation.id, occurrence: due.occurrence) != nil
        var start = ICalendar.Start.allDay(due.opens)
        if case .once(let date, let time?) = obligation.schedule { start = .timed(date, time) }
        var event = ICalendar.Event(
            uid: uid(obligation, due.occurrence), stamp: stamp, start: start,
            summary: summary(obligation, isDone: isDone))
        event.sequence = max(ledger.registryLoads - 1, 0)
        if due.date > due.opens { event.lastDay = due.date }
        event.description = description(obligation)
        event.categories = ["ITA"]
        event.status = .confirmed
        event.isTransparent = true
        if !isDone {
            event.alarms = obligation.leadDays.map {
                ICalendar.Alarm(
                    daysBefore: $0, time: registry.policy.noticeTime, description: obligation.title)
            }
        }
        return event
    }

    /// A rule that iCalendar can say becomes an RRULE; one with working days becomes its dates.
    private func recurring(
        _ obligation: Obligation, _ ledger: LedgerSnapshot, _ stamp: Instant
    ) -> [ICalendar.Event] {
        guard case .recurring(let rule, _, let window) = obligation.schedule else {
            return dueDates(of: obligation, in: registry).map {
                single(obligation, $0, ledger, stamp)
            }
        }
        let dates = dueDates(of: obligation, in: registry).map(\.date)
        guard let first = dates.first else { return [] }
        var start = ICalendar.Start.allDay(first)
        if let hour = rule.hours.first,
            let time = TimeOfDay(hour: hour, minute: rule.minutes.first ?? 0)
        {
            start = .timed(first, time)
        }
        var event = ICalendar.Event(
            uid: uid(obligation, nil), stamp: stamp, start: start,
            summary: summary(obligation, isDone: false))
        event.sequence = max(ledger.registryLoads - 1, 0)
        event.description = description(obligation)
        event.categories = ["ITA"]
        event.isTransparent = true
        var bounded = rule
        // What a round stands for concerns no calendar program.
        bounded.coversPeriodBefore = false
        if bounded.until == nil, bounded.count == nil {
            bounded.until = window.end.map { RecurrenceRule.Until($0) }
        }
        if ICalendar.canCarry(rule: bounded.description) {
            event.recurrence = bounded.description
        } else {
            event.recurrenceDates = Array(dates.dropFirst())
        }
        return [event]
    }

    private func uid(_ obligation: Obligation, _ occurrence: CivilDate?) -> String {
        let date = occurrence.map { ".\($0)" } ?? ""
        return
            "\(obligation.id).\(registry.fiscalYear)\(date)@\(registry.agency.id).ita-reminderd.invalid"
    }

    private func summary(_ obligation: Obligation, isDone: Bool) -> String {
        "\(isDone ? "✓ " : "")\(obligation.id) \(obligation.title)"
    }

    private func description(_ obligation: Obligation) -> String {
        var lines: [String] = []
        if !obligation.indicator.isEmpty { lines.append("ตัวชี้วัด: \(obligation.indicator)") }
        if !obligation.output.isEmpty { lines.append("ผลผลิต: \(obligation.output)") }
        if !obligation.asWritten.isEmpty { lines.append("ตามแผน: \(obligation.asWritten)") }
        let names = { (ids: [PostID]) in
            ids.compactMap { registry.post($0)?.title }.joined(separator: ", ")
        }
        if !obligation.performers.isEmpty { lines.append("ผู้ปฏิบัติ: \(names(obligation.performers))") }
        if !obligation.controllers.isEmpty {
            lines.append("ผู้ควบคุม: \(names(obligation.controllers))")
        }
        return lines.joined(separator: "\n")
    }
}
