import CivilTime

/// The follow-up rules: when people are told, how often again, and who next.
///
/// Nothing of this stands in the documents, so all of it is configuration. Days are calendar days;
/// reminders that would fall on a closed day move, due dates never do.
public struct Policy: Hashable, Sendable {
    /// The working day of the month (1 is the first, -1 the last) of the monthly follow-up letter.
    public var monthlyLetterWorkingDay = 1
    /// The time of day at which notices and the monthly letter become due.
    public var noticeTime = TimeOfDay(hour: 8, minute: 30) ?? .midnight
    /// Mail leaves from this time of day on.
    public var sendFrom = TimeOfDay(hour: 8, minute: 0) ?? .midnight
    /// Mail leaves before this time of day.
    public var sendUntil = TimeOfDay(hour: 18, minute: 0) ?? .endOfDay
    /// Whether mail waits for a working day.
    public var sendsOnWorkingDaysOnly = true
    /// Lead times of what is due once, in days, longest first.
    public var leadDays = [30, 7, 1]
    /// Lead times of recurring reports, in days.
    public var reportLeadDays = [3]
    /// Days before the first day of a window on which its posts are told; 0 is the day itself.
    public var openingLeadDays = [7, 0]
    /// Days before the last day of a window on which its posts are told.
    public var closingLeadDays = [30, 7, 1]
    /// Days overdue at which a reminder is repeated, growing; after the last, again at each such step.
    public var overdueDays = [1, 2, 4, 8, 16, 32]
    /// Days overdue from which each next superior of the chain is told too.
    public var escalationDays = [8, 16, 32]
    /// The weekday on which a survey that is behind its pace is brought up.
    public var quotaWeekday = Weekday.monday
    /// How many days before a survey closes that begins; before, the monthly letter shows the pace.
    public var quotaWeeklyDays = 42
    /// In the last so many days of a survey a shortfall is brought up on each working day.
    public var quotaDailyDays = 5
    /// Minutes after a deferred delivery until the next attempts; the last one repeats.
    public var retryMinutes = [15, 60, 240]
    /// How often a letter that the mailer rejected is tried again, once a day.
    public var rejectedRetries = 5
    /// At most so many letters to one post on one day.
    public var lettersPerPostAndDay = 3
    /// How far the clock may lie before the newest ledger entry, in seconds, until mail is held.
    public var clockToleranceSeconds = 3600
    /// How many days after the fiscal year's end what is still open is followed up.
    public var carryOverDays = 92

    /// The default rules.
    public init() {}
}
