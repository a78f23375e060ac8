/// STUB
public enum RoundPeriod: Hashable, Comparable, Sendable, CustomStringConvertible {
    case month(Int, Int)
    case day(CivilDate)
    public init?(_ text: String) {
        let parts = text.split(separator: "-")
        if parts.count == 3, let date = CivilDate(text) { self = .day(date); return }
        guard parts.count == 2, let y = Int(parts[0]), let m = Int(parts[1]) else { return nil }
        self = .month(y, m)
    }
    public static func month(of date: CivilDate) -> RoundPeriod { .month(date.parts.year, date.parts.month) }
    /// The day, of a round that is known by its day; nil for any other.
    public var day: CivilDate? { if case .day(let date) = self { date } else { nil } }
    public var description: String { switch self { case .day(let d): d.description
        case .month(let y, let m): String(CivilDate(validYear: y, month: m, day: 1).description.prefix(7)) } }
    public static func < (left: RoundPeriod, right: RoundPeriod) -> Bool { left.description < right.description }
}
extension RecurrenceRule {
    public func period(of date: CivilDate) -> RoundPeriod { .month(of: date) }
}
