import CivilTime
import Obligations

/// What makes a notice due.
public enum Trigger: Hashable, Sendable {
    /// So many days before the due date.
    case lead(Int)
    /// So many days before a window opens; 0 is its first day.
    case opens(Int)
    /// So many days before a window closes.
    case closes(Int)
    /// A survey is behind its pace on this day.
    case quota(CivilDate)
    /// So many days after the due date.
    case overdue(Int)
    /// A survey closed short of its minimum.
    case closedShort
    /// The due date that the post was told before is no longer the due date; or the same of the first
    /// day of a window.
    case dateChanged(from: CivilDate, isOpening: Bool = false)
    /// The monthly follow-up letter of the month that begins on this day.
    case monthly(CivilDate)
    /// The service's sign of life of the month that begins on this day.
    case alive(CivilDate)
    /// The fiscal year's business was closed: what remained undone.
    case yearClosed
    /// The next fiscal year's plan is not there yet, in the month that begins on this day.
    case planMissing(CivilDate)
    /// A fiscal year began without a plan: one word to those who had duties in the last.
    case yearWithoutPlan

    /// The word in notice ids: `lead-30`, `overdue-8`, `monthly-2025-03`.
    public var word: String {
        switch self {
        case .lead(let days): "lead-\(days)"
        case .opens(let days): "opens-\(days)"
        case .closes(let days): "closes-\(days)"
        case .quota(let date): "quota-\(date)"
        case .overdue(let days): "overdue-\(days)"
        case .closedShort: "closed-short"
        case .dateChanged(let old, let isOpening):
            "\(isOpening ? "opening-" : "")changed-from-\(old)"
        case .monthly(let first): "monthly-\(String(first.description.prefix(7)))"
        case .alive(let first): "alive-\(String(first.description.prefix(7)))"
        case .yearClosed: "year-closed"
        case .planMissing(let first): "plan-missing-\(String(first.description.prefix(7)))"
        case .yearWithoutPlan: "year-without-plan"
        }
    }

    /// Reads the word of a notice id, or nil.
    public init?(word: String) {
        func tail(_ prefix: String) -> String? {
            word.hasPrefix(prefix) ? String(word.dropFirst(prefix.count)) : nil
        }
        if word == "closed-short" {
            self = .closedShort
        } else if word == "year-closed" {
            self = .yearClosed
        } else if word == "year-without-plan" {
            self = .yearWithoutPlan
        } else if let date = tail("plan-missing-").flatMap({ CivilDate($0 + "-01") }) {
            self = .planMissing(date)
        } else if let days = tail("lead-").flatMap(Int.init) {
            self = .lead(days)
        } else if let days = tail("opens-").flatMap(Int.init) {
            self = .opens(days)
        } else if let days = tail("closes-").flatMap(Int.init) {
            self = .closes(days)
        } else if let days = tail("overdue-").flatMap(Int.init) {
            self = .overdue(days)
        } else if let date = tail("quota-").flatMap({ CivilDate($0) }) {
            self = .quota(date)
        } else if let date = tail("changed-from-").flatMap({ CivilDate($0) }) {
            self = .dateChanged(from: date)
        } else if let date = tail("opening-changed-from-").flatMap({ CivilDate($0) }) {
            self = .dateChanged(from: date, isOpening: true)
        } else if let date = tail("monthly-").flatMap({ CivilDate($0 + "-01") }) {
            self = .monthly(date)
        } else if let date = tail("alive-").flatMap({ CivilDate($0 + "-01") }) {
            self = .alive(date)
        } else {
            return nil
        }
    }

    /// The day on which the pace of a survey is looked at, or nil.
    public var quotaDay: CivilDate? { if case .quota(let day) = self { day } else { nil } }

    /// Whether the notice speaks of the first day of a window and not of its last or of a due date.
    var concernsOpening: Bool {
        switch self {
        case .opens, .dateChanged(_, isOpening: true): true
        default: false
        }
    }
}

/// The identity of a notice: an occurrence, what makes it due, and the due date it speaks of.
///
/// The due date is part of it, so that a date that moved arms the notice again; the text is not, so
/// that an edited word sends nothing twice.
public struct NoticeID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The occurrence.
    public let occurrence: OccurrenceID
    /// What makes it due.
    public let trigger: Trigger
    /// The due date (for a window, the edge it speaks of).
    public let due: CivilDate

    /// Makes an id.
    public init(_ occurrence: OccurrenceID, _ trigger: Trigger, due: CivilDate) {
        self.occurrence = occurrence
        self.trigger = trigger
        self.due = due
    }

    /// `M05/2568 lead-30 2025-03-15`, the form that the ledger keeps.
    public var description: String { "\(occurrence) \(trigger.word) \(due)" }

    /// Reads the form that the ledger keeps, or nil.
    public init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 3, let occurrence = OccurrenceID(words[0]),
            let trigger = Trigger(word: String(words[1])), let due = CivilDate(String(words[2]))
        else { return nil }
        self.init(occurrence, trigger, due: due)
    }

    /// By the written form.
    public static func < (left: NoticeID, right: NoticeID) -> Bool {
        left.description < right.description
    }
}

/// Why a notice is told or kept back. Closed: the raw value is the word in the journal, in
/// `itactl explain` and in the tests.
public enum Reason: String, CaseIterable, Sendable {
    // Told.
    case firstNotice = "first-notice"
    case leadTimeReached = "lead-time-reached"
    case windowOpens = "window-opens"
    case windowCloses = "window-closes"
    case quotaShort = "quota-short"
    case overdue
    case repeatIntervalElapsed = "repeat-interval-elapsed"
    case escalated
    case dateChanged = "date-changed"
    case monthlyLetter = "monthly-letter"
    case signOfLife = "sign-of-life"
    case yearClosed = "year-closed"
    case planMissing = "plan-missing"
    case yearWithoutPlan = "year-without-plan"
    case retryAfterDeferral = "retry-after-deferral"
    case retryInDoubt = "retry-in-doubt"
    case inDoubtAfterCrash = "in-doubt-after-crash"
    case toldByFalseClock = "told-by-false-clock"
    case inDoubtAfterRestore = "in-doubt-after-restore"
    // Kept back.
    case notYetDue = "not-yet-due"
    case alreadyTold = "already-told"
    case completed
    case silenced
    case inhibited
    case outsideSendWindow = "outside-send-window"
    case dailyCapReached = "daily-cap-reached"
    case supersededByLaterNotice = "superseded-by-later-notice"
    case expired
    case waitingForRetry = "waiting-for-retry"
    case nothingOwed = "nothing-owed"
    case noAddress = "no-address"
    case recordLost = "record-lost"
    case removedFromPlan = "removed-from-plan"
    case clockUnconfirmed = "clock-unconfirmed"

    /// Whether it says that an earlier letter may have told it already.
    public var isDoubt: Bool {
        switch self {
        case .inDoubtAfterCrash, .inDoubtAfterRestore, .retryInDoubt, .toldByFalseClock: true
        default: false
        }
    }

    /// Whether the word stands for telling and not for keeping back.
    public var tells: Bool {
        switch self {
        case .firstNotice, .leadTimeReached, .windowOpens, .windowCloses, .quotaShort, .overdue,
            .repeatIntervalElapsed, .escalated, .dateChanged, .monthlyLetter, .signOfLife,
            .yearClosed, .planMissing, .yearWithoutPlan, .retryAfterDeferral, .retryInDoubt,
            .inDoubtAfterCrash, .inDoubtAfterRestore, .toldByFalseClock:
            true
        default: false
        }
    }
}
