import CivilTime
import Diagnostics
import ThaiPhrases

/// A time cell as its author wrote it, what it was read to mean, and where it stands.
public struct PhraseCell: Hashable, Sendable {
    /// The text of the cell, untouched.
    public let text: String
    /// What it means.
    public let meaning: Meaning
    /// Where it stands.
    public let source: SourceRange?
    /// Whether it is a draft that nobody has confirmed, which means no time yet.
    public let isDraft: Bool

    /// Makes a cell.
    public init(
        text: String, meaning: Meaning, source: SourceRange? = nil, isDraft: Bool = false
    ) {
        self.text = text
        self.meaning = meaning
        self.source = source
        self.isDraft = isDraft
    }
}

/// What the station has to do in a phase of the ITA calendar, and so what is said about it.
public enum PhaseMode: String, CaseIterable, Sendable {
    /// A duty of the station with a last day; overdue until it is recorded as done.
    case duty
    /// A survey: it closes for good on its last day, and has a minimum number of respondents.
    case survey
    /// A window in which something may be done; nothing is owed after it.
    case opportunity
    /// Work of the assessor: the station is only told when it begins.
    case information
}

/// The minimum number of respondents of a survey, in all and by unit.
public struct Quota: Hashable, Sendable {
    /// The share of one unit.
    public struct Part: Hashable, Sendable {
        /// The unit, as people name it on the command line, for example `จราจร`.
        public let unit: String
        /// Its minimum number of respondents.
        public let minimum: Int
        /// The post that collects them.
        public let collector: PostID?

        /// Makes a part.
        public init(unit: String, minimum: Int, collector: PostID?) {
            self.unit = unit
            self.minimum = minimum
            self.collector = collector
        }
    }

    /// The minimum of all units together; nil where the handbook computes it.
    public let minimum: Int?
    /// The units in the order of the document.
    public let parts: [Part]

    /// Makes a quota.
    public init(minimum: Int?, parts: [Part]) {
        self.minimum = minimum
        self.parts = parts
    }
}

/// A phase (ช่วง) of the ITA calendar.
public struct CalendarPhase: Hashable, Sendable {
    /// Which phase it is.
    public let kind: CalendarPhaseKind
    /// The step as the document names it.
    public let title: String
    /// The window as written.
    public let cell: PhraseCell
    /// The days of the window, both ends inside, after amendments; an end that could not be read is open.
    public let window: CivilInterval
    /// What is said about it.
    public let mode: PhaseMode
    /// What is to be done.
    public let actions: [String]
    /// Who does it.
    public let performers: [PostID]
    /// Who answers for it.
    public let controllers: [PostID]
    /// The minimum number of respondents, for a survey.
    public let quota: Quota?
    /// The days of the window as the calendar had them; nil when they could not be read.
    public let original: CivilInterval?
    /// What was changed since, in the order announced; the last one counts.
    public let amendments: [PhaseAmendment]

    /// Makes a phase.
    public init(
        kind: CalendarPhaseKind, title: String, cell: PhraseCell, window: CivilInterval,
        mode: PhaseMode, actions: [String] = [], performers: [PostID] = [],
        controllers: [PostID] = [], quota: Quota? = nil, original: CivilInterval? = nil,
        amendments: [PhaseAmendment] = []
    ) {
        self.kind = kind
        self.title = title
        self.cell = cell
        self.window = window
        self.mode = mode
        self.actions = actions
        self.performers = performers
        self.controllers = controllers
        self.quota = quota
        self.original = amendments.isEmpty ? window : original
        self.amendments = amendments
    }
}

/// A row of the measures table.
public struct Measure: Hashable, Sendable {
    /// Its stable id, for example `M05`.
    public let id: ObligationID
    /// ตัวชี้วัด, inherited from the row above when blank.
    public let indicator: String
    /// ประเด็นที่ต้องเตรียมความพร้อม/ยกระดับ, inherited when blank.
    public let issue: String
    /// กิจกรรมที่จะดำเนินการ.
    public let activity: String
    /// ผลผลิต.
    public let output: String
    /// วิธีการสร้างการรับรู้.
    public let awareness: String
    /// ระยะเวลาเสร็จ: when the output must exist.
    public let completion: PhraseCell
    /// ผู้รับผิดชอบ as written.
    public let responsible: String
    /// The posts that do it.
    public let performers: [PostID]
    /// The posts that see to it.
    public let controllers: [PostID]
    /// ระยะเวลากำกับติดตาม: how often a result is to be recorded.
    public let monitoring: PhraseCell
    /// What a report of results says about it.
    public let report: RowReport
    /// Where the row stands.
    public let source: SourceRange?

    /// Makes a row.
    public init(
        id: ObligationID, indicator: String, issue: String, activity: String, output: String,
        awareness: String, completion: PhraseCell, responsible: String, performers: [PostID],
        controllers: [PostID], monitoring: PhraseCell, report: RowReport = RowReport(),
        source: SourceRange?
    ) {
        self.id = id
        self.indicator = indicator
        self.issue = issue
        self.activity = activity
        self.output = output
        self.awareness = awareness
        self.completion = completion
        self.responsible = responsible
        self.performers = performers
        self.controllers = controllers
        self.monitoring = monitoring
        self.report = report
        self.source = source
    }
}

/// An item of public disclosure (OIT).
public struct OITItem: Hashable, Sendable {
    /// A time hidden in the item's text: a report that recurs, or the period a report covers.
    public struct Cycle: Hashable, Sendable {
        /// The name of the strand, for example `monthly`.
        public let name: String
        /// What is due each time.
        public let title: String
        /// The cell.
        public let cell: PhraseCell
        /// Who does it, when not the item's own performers.
        public let performers: [PostID]

        /// Makes a cycle.
        public init(name: String, title: String, cell: PhraseCell, performers: [PostID] = []) {
            self.name = name
            self.title = title
            self.cell = cell
            self.performers = performers
        }
    }

    /// Its id in this agency's list, for example `O15`.
    public let id: ObligationID
    /// Its official title.
    public let title: String
    /// The posts that do it.
    public let performers: [PostID]
    /// The posts that see to it.
    public let controllers: [PostID]
    /// Times hidden in its text.
    public let cycles: [Cycle]
    /// What this agency does for it, or empty.
    public let task: String
    /// Where it stands.
    public let source: SourceRange?

    /// Makes an item.
    public init(
        id: ObligationID, title: String, performers: [PostID], controllers: [PostID],
        cycles: [Cycle] = [], task: String = "", source: SourceRange? = nil
    ) {
        self.id = id
        self.title = title
        self.performers = performers
        self.controllers = controllers
        self.cycles = cycles
        self.task = task
        self.source = source
    }
}

/// A dated or recurring event that the plan names: a meeting, a parade talk, an anti-corruption day.
public struct PlannedEvent: Hashable, Sendable {
    /// Its id, for example `event.parade`.
    public let id: ObligationID
    /// What happens.
    public let title: String
    /// When, as written.
    public let cell: PhraseCell
    /// Days before it on which its posts are told; empty when it stands in calendars only.
    public let leadDays: [Int]
    /// Who takes part or prepares it.
    public let performers: [PostID]
    /// Where it stands.
    public let source: SourceRange?

    /// Makes an event.
    public init(
        id: ObligationID, title: String, cell: PhraseCell, leadDays: [Int], performers: [PostID],
        source: SourceRange? = nil
    ) {
        self.id = id
        self.title = title
        self.cell = cell
        self.leadDays = leadDays
        self.performers = performers
        self.source = source
    }
}
