/// A year of the Buddhist era (พ.ศ.), as Thai documents write it.
///
/// A type of its own, because a bare integer of one era read as the other is off by 543 years.
///
/// - Source: พระราชบัญญัติปีประดิทิน พ.ศ. ๒๔๘๓; from 1 January 2484 on the Buddhist year is the
///   Gregorian one plus 543 on every day of the year.
public struct BuddhistYear: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number as written, 2568 for 2025.
    public let number: Int

    /// Makes a year from its Buddhist number.
    public init(_ number: Int) { self.number = number }

    /// The Buddhist year of a Gregorian year.
    public init(gregorian year: Int) { number = year + 543 }

    /// The Gregorian year.
    public var gregorian: Int { number - 543 }

    /// The number in Arabic digits.
    public var description: String { String(number) }

    /// Earlier years come first.
    public static func < (left: BuddhistYear, right: BuddhistYear) -> Bool {
        left.number < right.number
    }
}

/// A fiscal year of the Thai government (ปีงบประมาณ), 1 October to 30 September, named by the Buddhist
/// year in which it ends: 2568 is 2024-10-01 to 2025-09-30.
///
/// - Source: Budget Procedures Act B.E. 2561, s. 4.
public struct FiscalYear: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The Buddhist year that names it.
    public let buddhistYear: BuddhistYear

    /// Makes a fiscal year from its Buddhist number.
    public init(_ number: Int) { buddhistYear = BuddhistYear(number) }

    /// The fiscal year in which a date lies.
    public init(containing date: CivilDate) {
        let (year, month, _) = date.parts
        buddhistYear = BuddhistYear(gregorian: month >= 10 ? year + 1 : year)
    }

    /// 1 October of the year before.
    public var start: CivilDate {
        CivilDate(validYear: buddhistYear.gregorian - 1, month: 10, day: 1)
    }

    /// 30 September.
    public var end: CivilDate {
        CivilDate(validYear: buddhistYear.gregorian, month: 9, day: 30)
    }

    /// All days of the year, both ends inside.
    public var interval: CivilInterval {
        CivilInterval(start: start, end: end) ?? CivilInterval(day: start)
    }

    /// A fiscal quarter, 1 (October to December) to 4 (July to September), or nil.
    public func quarter(_ index: Int) -> CivilInterval? {
        guard (1...4).contains(index) else { return nil }
        let first = start.adding(months: 3 * (index - 1))
        return CivilInterval(start: first, end: first.adding(months: 2).lastOfMonth)
    }

    /// A fiscal half, 1 (October to March) or 2 (April to September), or nil.
    public func half(_ index: Int) -> CivilInterval? {
        guard (1...2).contains(index) else { return nil }
        let first = start.adding(months: 6 * (index - 1))
        return CivilInterval(start: first, end: first.adding(months: 5).lastOfMonth)
    }

    /// The Gregorian year that a month (1 to 12) of this fiscal year belongs to.
    public func gregorianYear(ofMonth month: Int) -> Int {
        month >= 10 ? buddhistYear.gregorian - 1 : buddhistYear.gregorian
    }

    /// The Buddhist number in Arabic digits.
    public var description: String { buddhistYear.description }

    /// Earlier years come first.
    public static func < (left: FiscalYear, right: FiscalYear) -> Bool {
        left.buddhistYear < right.buddhistYear
    }
}
