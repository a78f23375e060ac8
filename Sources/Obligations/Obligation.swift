import CivilTime
import Diagnostics
import ThaiPhrases

/// One thing that is owed, in the one form that planning knows.
///
/// The rows of the documents become obligations at the end of loading: a measure becomes its completion
/// and its follow-up checks, an OIT item its publication and its reports, a phase its window.
public struct Obligation: Hashable, Sendable {
    /// What kind of row it comes from, which decides what is said about it.
    public enum Kind: Hashable, Sendable {
        /// The output of a measure, due once.
        case measure
        /// The check of a measure in each monitoring cycle; told in the monthly letter only.
        case followUp
        /// The publication of an OIT item, due once.
        case oitItem
        /// A report that comes round monthly or more seldom.
        case report
        /// Something to be done daily or every few days; stands in letters and calendars only.
        case duty
        /// A phase of the calendar.
        case phase(CalendarPhaseKind, PhaseMode)
        /// An event of the plan.
        case event

        /// Whether it stays owed after its due date, and so can be overdue.
        public var canBeOverdue: Bool {
            switch self {
            case .measure, .oitItem, .report, .phase(_, .duty): true
            case .followUp, .duty, .phase, .event: false
            }
        }
    }

    /// When it is due.
    public enum Schedule: Hashable, Sendable {
        /// On one day, until its end.
        case once(CivilDate, TimeOfDay?)
        /// By a rule from a start, inside a window.
        case recurring(RecurrenceRule, start: CivilDate, window: CivilInterval)
        /// From the first to the last day of a window; both are known.
        case window(first: CivilDate, last: CivilDate)
        /// A time is meant that no clock knows; people see the text and the reason.
        case unscheduled(UndatedReason)
    }

    /// Its stable name.
    public let id: ObligationID
    /// What kind of row it comes from.
    public let kind: Kind
    /// What is to be done, in one line.
    public let title: String
    /// The indicator (ตัวชี้วัด) it serves, or empty.
    public let indicator: String
    /// What must exist when it is done (ผลผลิต), or empty.
    public let output: String
    /// The time cell as written; the plan on paper is the authority.
    public let asWritten: String
    /// When it is due.
    public let schedule: Schedule
    /// The first day on which it is owed.
    public let inForceFrom: CivilDate
    /// Who does it.
    public let performers: [PostID]
    /// Who sees to it.
    public let controllers: [PostID]
    /// Days before the due date on which its posts are told, longest first.
    public let leadDays: [Int]
    /// The minimum number of respondents, for a survey.
    public let quota: Quota?
    /// Whether its time is a draft that nobody has confirmed: nobody is reminded of it.
    public let isDraft: Bool
    /// Where it stands in the documents.
    public let source: SourceRange?

    /// Makes an obligation.
    public init(
        id: ObligationID, kind: Kind, title: String, indicator: String = "", output: String = "",
        asWritten: String = "", schedule: Schedule, inForceFrom: CivilDate,
        performers: [PostID] = [], controllers: [PostID] = [], leadDays: [Int] = [],
        quota: Quota? = nil, isDraft: Bool = false, source: SourceRange? = nil
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.indicator = indicator
        self.output = output
        self.asWritten = asWritten
        self.schedule = schedule
        self.inForceFrom = inForceFrom
        self.performers = performers
        self.controllers = controllers
        self.leadDays = leadDays
        self.quota = quota
        self.isDraft = isDraft
        self.source = source
    }

    /// The period that a round of it stands for, by the occurrence of its rule; nil for what is due once.
    public func round(of occurrence: Occurrence, holidays: HolidayTable) -> CivilPeriod? {
        guard case .recurring(let rule, let start, _) = schedule else { return nil }
        return rule.period(of: occurrence, from: start, holidays: holidays)
    }

    /// The posts it names, performers first, each once.
    public var posts: [PostID] {
        var seen: [PostID] = []
        for post in performers + controllers where !seen.contains(post) { seen.append(post) }
        return seen
    }
}
