import CivilTime

/// A calendar file: deadlines as events that mail programs and telephones can take in.
///
/// Events and not to-dos, since mail programs ignore VTODO. The same value always gives the same bytes.
///
/// - Source: RFC 5545; RFC 5546 §3.2.1 (PUBLISH); RFC 7986 §5.1 (NAME).
public struct ICalendar: Hashable, Sendable {
    /// Who made the file, `-//station//ita-reminderd//TH`.
    public var productID: String
    /// The scheduling method, `PUBLISH` in a letter, nil in a file that is only kept.
    public var method: String?
    /// The calendar's name, or nil.
    public var name: String?
    /// Who publishes the events, or nil. RFC 5546 wants one with `PUBLISH`.
    public var organizer: MailAddress?
    /// The zone of timed events.
    public var zone: FixedZone
    /// The events, in the order in which they are written.
    public var events: [Event]

    /// Makes a calendar.
    public init(
        productID: String, method: String? = nil, name: String? = nil,
        organizer: MailAddress? = nil, zone: FixedZone = .bangkok, events: [Event]
    ) {
        self.productID = productID
        self.method = method
        self.name = name
        self.organizer = organizer
        self.zone = zone
        self.events = events
    }

    /// One deadline or span of days.
    ///
    /// - Source: RFC 5545 §3.6.1.
    public struct Event: Hashable, Sendable {
        /// The identifier, the same for as long as the event means the same thing.
        public var uid: String
        /// How often the event was changed; raise it when its dates move.
        public var sequence: Int
        /// When this revision was written.
        public var stamp: Instant
        /// The first day or moment.
        public var start: Start
        /// The last day, inside, of an all-day event; nil for one day. Timed events leave it out.
        public var lastDay: CivilDate?
        /// The length of a timed event in minutes; nil when it only begins. All-day ones leave it out.
        public var durationMinutes: Int?
        /// The title.
        public var summary: String
        /// The text below it; empty for none.
        public var description: String
        /// The categories.
        public var categories: [String]
        /// A link, or nil.
        public var url: String?
        /// The state, or nil.
        public var status: Status?
        /// The text of an RRULE without its name, or nil.
        ///
        /// A rule that `ICalendar.canCarry(rule:)` refuses is not written at all, since half a rule would
        /// mean other days; give such an event its days in `recurrenceDates`.
        public var recurrence: String?
        /// More days on which the event begins (RDATE), at the time of the start.
        public var recurrenceDates: [CivilDate]
        /// The start, by the rule, of the one round that this event stands for in place of the event of the
        /// same identifier (RECURRENCE-ID); nil for an event of its own.
        public var recurrenceID: Start?
        /// The alarms.
        public var alarms: [Alarm]
        /// Whether the event leaves its time free, as a reminder does.
        public var isTransparent: Bool

        /// Makes an event.
        public init(
            uid: String, sequence: Int = 0, stamp: Instant, start: Start,
            lastDay: CivilDate? = nil, durationMinutes: Int? = nil, summary: String,
            description: String = "", categories: [String] = [], url: String? = nil,
            status: Status? = nil, recurrence: String? = nil, recurrenceDates: [CivilDate] = [],
            recurrenceID: Start? = nil, alarms: [Alarm] = [], isTransparent: Bool = true
        ) {
            self.uid = uid
            self.sequence = sequence
            self.stamp = stamp
            self.start = start
            self.lastDay = lastDay
            self.durationMinutes = durationMinutes
            self.summary = summary
            self.description = description
            self.categories = categories
            self.url = url
            self.status = status
            self.recurrence = recurrence
            self.recurrenceDates = recurrenceDates
            self.recurrenceID = recurrenceID
            self.alarms = alarms
            self.isTransparent = isTransparent
        }
    }

    /// When an event begins.
    public enum Start: Hashable, Sendable {
        /// On a day, without a time.
        case allDay(CivilDate)
        /// At a time of a day in the calendar's zone.
        case timed(CivilDate, TimeOfDay)

        /// The day.
        public var date: CivilDate {
            switch self {
            case .allDay(let date), .timed(let date, _): date
            }
        }
    }

    /// The state of an event (RFC 5545 §3.8.1.11, those of VEVENT).
    public enum Status: String, CaseIterable, Hashable, Sendable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    /// A message shown before an event.
    ///
    /// - Source: RFC 5545 §3.6.6, ACTION:DISPLAY.
    public struct Alarm: Hashable, Sendable {
        /// Whole days before the first day of the event, 0 or more.
        public var daysBefore: Int
        /// The time of that day; nil for the time of the start, midnight for an all-day event.
        public var time: TimeOfDay?
        /// The text shown; empty for the event's title.
        public var description: String

        /// Makes an alarm.
        public init(daysBefore: Int, time: TimeOfDay? = nil, description: String = "") {
            self.daysBefore = daysBefore
            self.time = time
            self.description = description
        }
    }

    /// The file: UTF-8, CRLF, lines folded at 75 octets.
    public func bytes() -> [UInt8] {
        var output = ICalendarWriter()
        output.line("BEGIN:VCALENDAR")
        output.line("VERSION:2.0")
        output.oneLine("PRODID", productID)
        output.line("CALSCALE:GREGORIAN")
        if let method = method.map(ICalendarText.token), !method.isEmpty {
            output.line("METHOD:\(method)")
        }
        if let name {
            output.oneLine("NAME", name)
            // Older than RFC 7986, and what most programs read.
            output.oneLine("X-WR-CALNAME", name)
        }
        // A calendar must hold a component; an empty one holds its zone.
        if events.isEmpty || events.contains(where: \.isTimed) { writeZone(to: &output) }
        for event in events { write(event, to: &output) }
        output.line("END:VCALENDAR")
        return output.bytes
    }

    /// Whether a rule's text can stand in an RRULE that every program reads alike.
    ///
    /// Refused: SKIP and RSCALE (RFC 7529, which few know), X- parts, anything that is not a rule part,
    /// a part named twice, and COUNT beside UNTIL.
    ///
    /// - Source: RFC 5545 §3.3.10.
    public static func canCarry(rule: String) -> Bool {
        ICalendarRule(rule) != nil
    }
}

extension ICalendar.Event {
    /// Whether the event has a time of day.
    var isTimed: Bool {
        if case .timed = start { true } else { false }
    }
}

extension ICalendar {
    private var zoneID: String {
        let name = ICalendarText.zoneName(zone.name)
        return name.isEmpty ? "Local" : name
    }

    /// A zone that never changes has one STANDARD part; its start lies before every date we write.
    ///
    /// - Source: RFC 5545 §3.6.5.
    private func writeZone(to output: inout ICalendarWriter) {
        let offset = zone.offset.split(separator: ":").joined()
        output.line("BEGIN:VTIMEZONE")
        output.line("TZID:\(zoneID)")
        output.line("BEGIN:STANDARD")
        output.line("DTSTART:19700101T000000")
        output.line("TZOFFSETFROM:\(offset)")
        output.line("TZOFFSETTO:\(offset)")
        output.line("TZNAME:\(offset.hasSuffix("00") ? String(offset.dropLast(2)) : offset)")
        output.line("END:STANDARD")
        output.line("END:VTIMEZONE")
    }

    private func write(_ event: Event, to output: inout ICalendarWriter) {
        output.line("BEGIN:VEVENT")
        output.oneLine("UID", event.uid)
        output.line("DTSTAMP:\(ICalendarText.utc(event.stamp))")
        output.line("SEQUENCE:\(max(0, event.sequence))")
        switch event.recurrenceID {
        case .allDay(let date):
            output.line("RECURRENCE-ID;VALUE=DATE:\(ICalendarText.date(date))")
        case .timed(let date, let time):
            output.line("RECURRENCE-ID;TZID=\(zoneID):\(ICalendarText.local(date, time))")
        case nil: break
        }
        writeTimes(of: event, to: &output)
        output.oneLine("SUMMARY", event.summary)
        if !event.description.isEmpty { output.text("DESCRIPTION", event.description) }
        let categories = event.categories.map { ICalendarText.escaped(HeaderText.sanitized($0)) }
            .filter { !$0.isEmpty }
        if !categories.isEmpty { output.line("CATEGORIES:\(categories.joined(separator: ","))") }
        if let url = event.url.map(ICalendarText.uri), !url.isEmpty { output.line("URL:\(url)") }
        if let organizer {
            let name =
                organizer.displayName.map { ";CN=\(ICalendarText.quotedParameter($0))" } ?? ""
            output.line("ORGANIZER\(name):mailto:\(ICalendarText.uri(organizer.mailbox))")
        }
        if let status = event.status { output.line("STATUS:\(status.rawValue)") }
        output.line("TRANSP:\(event.isTransparent ? "TRANSPARENT" : "OPAQUE")")
        // Last, since some programs stop reading the event's own lines at its first alarm.
        for alarm in event.alarms { write(alarm, of: event, to: &output) }
        output.line("END:VEVENT")
    }

    private func writeTimes(of event: Event, to output: inout ICalendarWriter) {
        let dates = Set(event.recurrenceDates).subtracting([event.start.date]).sorted()
        let rule = event.recurrence.flatMap(ICalendarRule.init)
        switch event.start {
        case .allDay(let first):
            let last = max(first, event.lastDay ?? first)
            output.line("DTSTART;VALUE=DATE:\(ICalendarText.date(first))")
            // DTEND is the first day after the event (RFC 5545 §3.6.1).
            output.line("DTEND;VALUE=DATE:\(ICalendarText.date(last.adding(days: 1)))")
            if let rule { output.line("RRULE:\(rule.text(isTimed: false, zone: zone))") }
            if !dates.isEmpty {
                let list = dates.map(ICalendarText.date).joined(separator: ",")
                output.line("RDATE;VALUE=DATE:\(list)")
            }
        case .timed(let date, let time):
            output.line("DTSTART;TZID=\(zoneID):\(ICalendarText.local(date, time))")
            if let minutes = event.durationMinutes, minutes > 0 {
                output.line("DURATION:\(ICalendarText.duration(minutes: minutes))")
            }
            if let rule { output.line("RRULE:\(rule.text(isTimed: true, zone: zone))") }
            if !dates.isEmpty {
                let list = dates.map { ICalendarText.local($0, time) }.joined(separator: ",")
                output.line("RDATE;TZID=\(zoneID):\(list)")
            }
        }
    }

    private func write(_ alarm: Alarm, of event: Event, to output: inout ICalendarWriter) {
        var minutes = -min(max(0, alarm.daysBefore), 36_500) * 24 * 60
        if let time = alarm.time {
            minutes += time.minutes
            if case .timed(_, let start) = event.start { minutes -= start.minutes }
        }
        output.line("BEGIN:VALARM")
        output.line("ACTION:DISPLAY")
        output.text("DESCRIPTION", alarm.description.isEmpty ? event.summary : alarm.description)
        output.line("TRIGGER:\(ICalendarText.duration(minutes: minutes))")
        output.line("END:VALARM")
    }
}
