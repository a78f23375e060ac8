import CivilTime
public indirect enum Meaning: Hashable, Sendable {
    case date(CivilDate), moment(CivilDate, TimeOfDay), interval(CivilInterval), rule(RecurrenceRule)
    case list([Meaning]), all([Meaning]), bounded(Meaning, CivilInterval), quota(count: Int, per: Period)
    case calendar(CalendarReference), offset(Period, from: Meaning), amendment(Amendment)
    case event(String), vague(String), none(String), ambiguous([Meaning]), error(String)
}
public struct Amendment: Hashable, Sendable {}
public struct Period: Hashable, Sendable { public var years = 0, months = 0, weeks = 0, days = 0 }
public struct CalendarReference: Hashable, Sendable {
    public enum Edge: Sendable { case start, end }
    public var phase: CalendarPhaseKind?; public var edge: Edge?
}
public enum CalendarPhaseKind: String, CaseIterable, Sendable { case preparation, registration, iit, eit, oit, review, appeal, processing, announcement }
