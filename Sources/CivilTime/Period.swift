/// A span of the calendar that one round of a recurring duty stands for: March, the second quarter.
///
/// It names a round for ever. When a rule's day is moved within its month, the round of March stays the
/// round of March, whereas its date becomes another one. Years, halves and quarters are fiscal, and are
/// named by the Gregorian year in which the fiscal year ends: `2025-Q1` is October to December 2024.
///
/// The forms of its text: `2025-03-14`, `2025-W10` (ISO 8601), `2025-03`, `2025-Q2`, `2025-H1`, `2025`,
/// and `2024-10..2024-11` for any other row of months. A rule that comes round more than once in its
/// period tells its rounds apart by a number: `2025-03.2`.
public struct CivilPeriod: Hashable, Sendable {
    /// How long it is.
    public enum Unit: Hashable, Sendable {
        /// A day.
        case day
        /// A week, Monday to Sunday.
        case week
        /// A number of months that divides twelve, counted from October; from 1 to 12.
        case months(Int)
    }

    /// How long it is.
    public let unit: Unit
    /// Its first day.
    public let start: CivilDate
    /// Which of the rounds within it, from 1; nil when there is but one.
    public let part: Int?

    /// The period of a unit in which a day lies.
    ///
    /// A number of months that does not divide twelve counts as one month, because the rows would not
    /// begin with the fiscal year.
    public init(_ unit: Unit, containing date: CivilDate, part: Int? = nil) {
        self.part = part
        switch unit {
        case .day:
            self.unit = .day
            start = date
        case .week:
            self.unit = .week
            start = date.adding(days: 1 - date.weekday.rawValue)
        case .months(let count):
            let length = (1...12).contains(count) && 12 % count == 0 ? count : 1
            self.unit = .months(length)
            let (year, month, _) = date.parts
            let sinceOctober = (year * 12 + month - 10).modulo(length)
            start = date.firstOfMonth.adding(months: -sinceOctober)
        }
    }

    /// Its last day.
    public var end: CivilDate {
        switch unit {
        case .day: start
        case .week: start.adding(days: 6)
        case .months(let count): start.adding(months: count - 1).lastOfMonth
        }
    }

    /// All its days.
    public var interval: CivilInterval {
        CivilInterval(start: start, end: end) ?? CivilInterval(day: start)
    }

    /// The fiscal year in which it begins.
    public var fiscalYear: FiscalYear { FiscalYear(containing: start) }

    /// The same period of another round within it.
    public func numbered(_ part: Int?) -> CivilPeriod {
        CivilPeriod(unit, containing: start, part: part)
    }
}

extension CivilPeriod: Comparable {
    /// By first day, then last day, then number.
    public static func < (left: CivilPeriod, right: CivilPeriod) -> Bool {
        (left.start, left.end, left.part ?? 0) < (right.start, right.end, right.part ?? 0)
    }
}

extension CivilPeriod: CustomStringConvertible, LosslessStringConvertible {
    /// Its text, as given for the type.
    public var description: String { name + (part.map { ".\($0)" } ?? "") }

    private var name: String {
        let (year, month, _) = start.parts
        let named = padded(fiscalYear.buddhistYear.gregorian, 4)
        let sinceOctober = (month - 10).modulo(12)
        switch unit {
        case .day: return "\(start)"
        case .week:
            // A week belongs to the year of its Thursday (ISO 8601).
            let thursday = start.adding(days: 3)
            return "\(padded(thursday.year, 4))-W\(padded((thursday.dayOfYear - 1) / 7 + 1, 2))"
        case .months(1): return "\(padded(year, 4))-\(padded(month, 2))"
        case .months(3): return "\(named)-Q\(sinceOctober / 3 + 1)"
        case .months(6): return "\(named)-H\(sinceOctober / 6 + 1)"
        case .months(12): return named
        case .months:
            let last = end.parts
            return "\(padded(year, 4))-\(padded(month, 2))"
                + "..\(padded(last.year, 4))-\(padded(last.month, 2))"
        }
    }

    /// Reads exactly the text that a period has, or nil.
    public init?(_ text: String) {
        var name = Substring(text)
        var part: Int?
        if let dot = text.lastIndex(of: "."), text[..<dot].last != "." {
            let bytes = Array(text[text.index(after: dot)...].utf8)
            guard let value = number(bytes[...]), value >= 1 else { return nil }
            part = value
            name = text[..<dot]
        }
        guard let found = CivilPeriod.read(Array(name.utf8)), found.name == name else {
            return nil
        }
        self = found.numbered(part)
        // "2025-03.02" is no text of a period.
        guard description == text else { return nil }
    }

    private static func read(_ bytes: [UInt8]) -> CivilPeriod? {
        guard bytes.count >= 4, let year = number(bytes[0..<4]), (1...9999).contains(year) else {
            return nil
        }
        if bytes.count == 4 { return fiscal(year, .months(12), after: 0) }
        guard bytes[4] == UInt8(ascii: "-"), bytes.count > 6 else { return nil }
        switch (bytes[5], bytes.count) {
        case (UInt8(ascii: "Q"), 7):
            return number(bytes[6...]).flatMap { fiscal(year, .months(3), after: ($0 - 1) * 3) }
        case (UInt8(ascii: "H"), 7):
            return number(bytes[6...]).flatMap { fiscal(year, .months(6), after: ($0 - 1) * 6) }
        case (UInt8(ascii: "W"), 8):
            guard let week = number(bytes[6...]), (1...53).contains(week),
                let fourth = CivilDate(year: year, month: 1, day: 4)
            else { return nil }
            return CivilPeriod(.week, containing: fourth.adding(days: 7 * (week - 1)))
        case (_, 7):
            return month(bytes[...]).map { CivilPeriod(.months(1), containing: $0) }
        case (_, 10):
            return CivilDate(String(decoding: bytes, as: UTF8.self))
                .map { CivilPeriod(.day, containing: $0) }
        case (_, 16):
            guard let first = month(bytes[0..<7]), let last = month(bytes[9...]),
                first < last
            else { return nil }
            let count = (last.year - first.year) * 12 + last.month - first.month + 1
            guard count < 12 else { return nil }
            return CivilPeriod(.months(count), containing: first)
        default: return nil
        }
    }

    private static func fiscal(_ year: Int, _ unit: Unit, after months: Int) -> CivilPeriod? {
        guard year > 1, (0..<12).contains(months) else { return nil }
        let start = CivilDate(validYear: year - 1, month: 10, day: 1)
        return CivilPeriod(unit, containing: start.adding(months: months))
    }

    private static func month(_ bytes: ArraySlice<UInt8>) -> CivilDate? {
        CivilDate(String(decoding: bytes, as: UTF8.self) + "-01")
    }
}

extension CivilPeriod {
    /// The month in which a day lies.
    public static func month(of date: CivilDate) -> CivilPeriod {
        CivilPeriod(.months(1), containing: date)
    }

    /// The day, of a period that is one day; nil for any other.
    public var day: CivilDate? { unit == .day ? start : nil }
}
