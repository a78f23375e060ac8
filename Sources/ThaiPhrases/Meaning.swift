import CivilTime

/// What a phrase of a document means.
///
/// A phrase never has a default meaning: what cannot be scheduled says so (`vague`, `none`), what has
/// two readings keeps both, and what cannot be is an error.
public indirect enum Meaning: Hashable, Sendable {
    /// One civil day.
    case date(CivilDate)
    /// A moment of a civil day, Thai time.
    case moment(CivilDate, TimeOfDay)
    /// Days from the first to the last, both inside.
    case interval(CivilInterval)
    /// A recurrence rule; its start is not part of the phrase.
    case rule(RecurrenceRule)
    /// Several meanings of one kind.
    case list([Meaning])
    /// Meanings of different kinds that hold together, as in a compound cell.
    case all([Meaning])
    /// A meaning inside a window.
    case bounded(Meaning, CivilInterval)
    /// A meaning inside a phase of the assessment calendar.
    case during(Meaning, CalendarReference)
    /// A number of things per period, without dates.
    case quota(count: Int, per: Period)
    /// A phase of the assessment calendar, or the calendar as a whole.
    case calendar(CalendarReference)
    /// A signed distance from another meaning.
    case offset(Period, from: Meaning)
    /// A change of a phase that was announced before.
    case amendment(Amendment)
    /// An event that no clock knows; the reason is for people.
    case event(EventReason)
    /// A time is meant, but it cannot be scheduled.
    case vague(VagueReason)
    /// No deadline, or no date at all.
    case none(NoneReason)
    /// Readings of which none may be chosen silently.
    case ambiguous([Meaning])
    /// A phrase that cannot be.
    case error(ErrorReason)
}

/// A signed length in calendar units, written as an ISO 8601 duration.
///
/// Working days are an extension, `P5BD`, because 5 working days are no fixed number of days. All
/// parts of one period bear the same sign.
public struct Period: Hashable, Sendable, CustomStringConvertible {
    /// Whole years.
    public let years: Int
    /// Whole months.
    public let months: Int
    /// Whole weeks.
    public let weeks: Int
    /// Days, every day counted.
    public let days: Int
    /// Days on which government offices are open.
    public let workingDays: Int

    /// Makes a period; parts that are left out are zero.
    public init(
        years: Int = 0, months: Int = 0, weeks: Int = 0, days: Int = 0, workingDays: Int = 0
    ) {
        self.years = years
        self.months = months
        self.weeks = weeks
        self.days = days
        self.workingDays = workingDays
    }

    /// Whether any part points to the past.
    public var isNegative: Bool {
        years < 0 || months < 0 || weeks < 0 || days < 0 || workingDays < 0
    }

    /// Whether the period has no length.
    public var isZero: Bool { self == Period() }

    /// The period of the same length in the other direction.
    public var negated: Period {
        Period(
            years: -years, months: -months, weeks: -weeks, days: -days, workingDays: -workingDays)
    }

    /// ISO 8601 with a leading sign: `P1M`, `-P15D`; `P5BD` for five working days; `P0D` for none.
    public var description: String {
        var text = isNegative ? "-P" : "P"
        for (value, letter) in [
            (years, "Y"), (months, "M"), (weeks, "W"), (days, "D"), (workingDays, "BD"),
        ] where value != 0 {
            text += "\(value.magnitude)\(letter)"
        }
        return isZero ? "P0D" : text
    }
}

/// A place in the assessment calendar.
public struct CalendarReference: Hashable, Sendable {
    /// A side of a phase.
    public enum Edge: String, CaseIterable, Sendable {
        /// The first day.
        case start
        /// The last day.
        case end
    }

    /// The phase, or nil for the calendar as a whole.
    public let phase: CalendarPhaseKind?
    /// The edge of the phase, or nil for its whole window.
    public let edge: Edge?

    /// Makes a reference.
    public init(phase: CalendarPhaseKind? = nil, edge: Edge? = nil) {
        self.phase = phase
        self.edge = edge
    }
}

/// The phases of the assessment calendar, in their usual order.
public enum CalendarPhaseKind: String, CaseIterable, Sendable {
    /// เตรียมการ.
    case preparation
    /// ลงทะเบียน.
    case registration
    /// The survey of insiders.
    case iit
    /// The survey of outsiders.
    case eit
    /// The disclosure of open data.
    case oit
    /// The assessor's check of the disclosure.
    case review
    /// อุทธรณ์.
    case appeal
    /// ประมวลผล.
    case processing
    /// ประกาศผล.
    case announcement
}

/// A change of a calendar phase.
public enum Amendment: Hashable, Sendable {
    /// The phase has a new window.
    case window(CivilInterval)
    /// The phase starts on another day.
    case start(CivilDate)
    /// The phase ends on another day.
    case end(CivilDate)
    /// The phase ends so much later than it did.
    case extended(Period)
}
