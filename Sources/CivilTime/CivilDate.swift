/// A day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Stored as the number of days since 1970-01-01, so that comparing and adding days cost one
/// integer operation at any size of plan. Valid from year 1 to year 9999.
///
/// - Source: the conversion follows the era method of H. Hinnant, "chrono-Compatible Low-Level Date
///   Algorithms"; all 146,097 days of a 400-year cycle are tested.
public struct CivilDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, negative before it.
    public let daysSinceEpoch: Int32

    /// Makes a date from a count of days since 1970-01-01.
    public init(daysSinceEpoch: Int) {
        self.daysSinceEpoch = Int32(clamping: daysSinceEpoch)
    }

    /// Makes a date from its parts, or nil when no such day exists (30 February, month 13, year 0).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CivilDate.daysInMonth(year: year, month: month)
        else { return nil }
        self.init(validYear: year, month: month, day: day)
    }

    /// Makes a date whose parts are known to be valid; a day past the month's end is carried over.
    init(validYear year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(daysSinceEpoch: era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month (1 to 12) and day (1 to 31) of this date.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSinceEpoch) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The Gregorian year.
    public var year: Int { parts.year }
    /// The month, 1 to 12.
    public var month: Int { parts.month }
    /// The day of the month, 1 to 31.
    public var day: Int { parts.day }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = (Int(daysSinceEpoch) % 7 + 7 + 3) % 7
        return Weekday.allCases[index]
    }

    /// The day of the year, 1 to 366.
    public var dayOfYear: Int {
        Int(daysSinceEpoch - CivilDate(validYear: year, month: 1, day: 1).daysSinceEpoch) + 1
    }

    /// This date moved by a number of days, forward or back; it stops at the ends of what can be counted.
    public func adding(days: Int) -> CivilDate {
        let (sum, isOver) = Int(daysSinceEpoch).addingReportingOverflow(days)
        return CivilDate(daysSinceEpoch: isOver ? days : sum)
    }

    /// This date moved by whole months; a day past the end of the target month becomes its last day.
    public func adding(months: Int) -> CivilDate {
        let (year, month, day) = parts
        let index = year * 12 + month - 1 + months
        let targetYear = index >= 0 ? index / 12 : (index - 11) / 12
        let targetMonth = index - targetYear * 12 + 1
        let last = CivilDate.daysInMonth(year: targetYear, month: targetMonth)
        return CivilDate(validYear: targetYear, month: targetMonth, day: min(day, last))
    }

    /// The number of days from `other` to this date, negative when this date is the earlier one.
    public func days(since other: CivilDate) -> Int {
        Int(daysSinceEpoch) - Int(other.daysSinceEpoch)
    }

    /// The first day of this date's month.
    public var firstOfMonth: CivilDate { adding(days: 1 - day) }

    /// The last day of this date's month.
    public var lastOfMonth: CivilDate {
        let (year, month, _) = parts
        let last = CivilDate.daysInMonth(year: year, month: month)
        return CivilDate(validYear: year, month: month, day: last)
    }

    /// Whether a Gregorian year has 366 days.
    public static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The length of a month in days, 28 to 31.
    public static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Earlier days come first.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }
}

extension CivilDate: CustomStringConvertible, LosslessStringConvertible {
    /// The date in ISO 8601 form, `2025-03-30`.
    public var description: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Reads exactly `YYYY-MM-DD` in Arabic digits, or nil.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The two-letter code of RFC 5545 §3.3.10, `MO` to `SU`.
    public var code: String {
        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][rawValue - 1]
    }

    /// Reads a two-letter code of RFC 5545, or nil.
    public init?(code: String) {
        guard let found = Weekday.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }

    /// Whether this is Saturday or Sunday, the weekly holidays of Thai government offices.
    public var isWeekend: Bool { self >= .saturday }

    /// Monday is the smallest.
    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

/// Days from the first to the last, both inside; an open end is nil.
public struct CivilInterval: Hashable, Sendable, CustomStringConvertible {
    /// The first day, or nil when the interval is open towards the past.
    public let start: CivilDate?
    /// The last day, inside the interval, or nil when it is open towards the future.
    public let end: CivilDate?

    /// Makes an interval, or nil when it ends before it starts.
    public init?(start: CivilDate?, end: CivilDate?) {
        if let start, let end, end < start { return nil }
        self.start = start
        self.end = end
    }

    /// An interval of one day.
    public init(day: CivilDate) {
        start = day
        end = day
    }

    /// Whether a day lies inside.
    public func contains(_ date: CivilDate) -> Bool {
        if let start, date < start { return false }
        if let end, date > end { return false }
        return true
    }

    /// The part that lies in both intervals, or nil when they do not meet.
    public func intersection(_ other: CivilInterval) -> CivilInterval? {
        let latestStart = [start, other.start].compactMap(\.self).max()
        let earliestEnd = [end, other.end].compactMap(\.self).min()
        return CivilInterval(start: latestStart, end: earliestEnd)
    }

    /// ISO 8601 dates with a slash, `..` for an open end: `2025-01-01/2025-06-30`.
    public var description: String {
        "\(start.map(\.description) ?? "..")/\(end.map(\.description) ?? "..")"
    }
}

/// Writes a non-negative number with leading zeros.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Reads a run of Arabic digits, or nil when any byte is not one.
func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
}
