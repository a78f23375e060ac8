/// A recurrence rule: RFC 5545 DAILY to YEARLY, the SKIP of RFC 7529, and three extensions for offices.
///
/// Sub-daily frequencies are refused when a rule is read. The value is only the rule; its occurrences
/// depend on a start and, for the extensions, on a holiday table.
///
/// - Source: RFC 5545 §3.3.10; RFC 7529 §4.1.
public struct RecurrenceRule: Hashable, Sendable {
    /// How often the rule comes round.
    public enum Frequency: String, CaseIterable, Sendable {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    /// A weekday, with the ordinal it may bear in BYDAY: `TU`, `1MO`, `-1FR`.
    public struct WeekdayNumber: Hashable, Sendable, CustomStringConvertible {
        /// 0 for every such weekday; else the n-th, counted from the end when negative.
        public let ordinal: Int
        /// The weekday.
        public let weekday: Weekday

        /// Makes a weekday, with or without an ordinal.
        public init(_ weekday: Weekday, ordinal: Int = 0) {
            self.weekday = weekday
            self.ordinal = ordinal
        }

        /// The form of RFC 5545.
        public var description: String { (ordinal == 0 ? "" : String(ordinal)) + weekday.code }
    }

    /// What happens to an occurrence whose day does not exist (RFC 7529 SKIP).
    public enum Skip: String, CaseIterable, Sendable {
        case omit = "OMIT"
        case backward = "BACKWARD"
        case forward = "FORWARD"
    }

    /// Where an occurrence goes that falls on a closed day (extension X-ROLL).
    public enum Roll: String, CaseIterable, Sendable {
        case next = "NEXT"
        case previous = "PREVIOUS"
        case omit = "OMIT"
    }

    /// The last day (or moment) on which the rule may occur, inside.
    public struct Until: Hashable, Sendable {
        /// The day.
        public let date: CivilDate
        /// The time, when the rule gives one.
        public let time: TimeOfDay?

        /// Makes a bound.
        public init(_ date: CivilDate, _ time: TimeOfDay? = nil) {
            self.date = date
            self.time = time
        }
    }

    /// FREQ.
    public var frequency: Frequency
    /// INTERVAL, 1 or more.
    public var interval = 1
    /// COUNT, or nil.
    public var count: Int?
    /// UNTIL, or nil.
    public var until: Until?
    /// BYMONTH, 1 to 12.
    public var months: [Int] = []
    /// BYWEEKNO, 1 to 53 or -53 to -1.
    public var weekNumbers: [Int] = []
    /// BYYEARDAY, 1 to 366 or -366 to -1.
    public var yearDays: [Int] = []
    /// BYMONTHDAY, 1 to 31 or -31 to -1.
    public var monthDays: [Int] = []
    /// BYDAY.
    public var weekdays: [WeekdayNumber] = []
    /// BYHOUR, 0 to 23.
    public var hours: [Int] = []
    /// BYMINUTE, 0 to 59.
    public var minutes: [Int] = []
    /// BYSETPOS, 1 to 366 or -366 to -1.
    public var setPositions: [Int] = []
    /// WKST.
    public var weekStart: Weekday = .monday
    /// SKIP.
    public var skip: Skip = .omit
    /// X-BIZ=TH: closed days are left out before intervals, ordinals and set positions are counted.
    public var countsWorkingDaysOnly = false
    /// X-ROLL, or nil when an occurrence stays on a closed day.
    public var roll: Roll?
    /// X-COVERS=PREVIOUS: a round stands for what ended before its month (or week, or day) began, as one
    /// that is due in the month that follows. The occurrences are the same.
    public var coversPeriodBefore = false

    /// Makes a rule of a frequency; its other parts are set after.
    public init(_ frequency: Frequency, interval: Int = 1) {
        self.frequency = frequency
        self.interval = interval
    }
}
