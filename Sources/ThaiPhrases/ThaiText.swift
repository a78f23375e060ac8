import CivilTime

/// Dates and times as Thai text for people.
///
/// Machine dates are Gregorian and in ISO form; the Buddhist era and Thai digits are for reading only.
public enum ThaiText {
    /// How a date is written out.
    public enum DateStyle: String, CaseIterable, Sendable {
        /// ๓๐ มีนาคม ๒๕๖๘.
        case long
        /// ๓๐ มี.ค. ๖๘.
        case short
        /// วันอาทิตย์ที่ ๓๐ มีนาคม ๒๕๖๘.
        case withWeekday
    }

    /// How a month is written out.
    public enum MonthStyle: String, CaseIterable, Sendable {
        /// มีนาคม ๒๕๖๘.
        case long
        /// มี.ค. ๒๕๖๘.
        case short
    }

    /// The digits of numbers.
    public enum Digits: String, CaseIterable, Sendable {
        /// ๐ to ๙.
        case thai
        /// 0 to 9.
        case arabic
    }

    /// A number in Thai digits.
    public static func digits(_ number: Int) -> String { digits(in: String(number)) }

    /// A text with its Arabic digits replaced by Thai ones.
    public static func digits(in text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let thai = scalar.isDigit ? Unicode.Scalar(scalar.value + 0x0E20) : nil
            result.append(thai ?? scalar)
        }
        return String(result)
    }

    private static func written(_ text: String, _ digits: Digits) -> String {
        digits == .thai ? ThaiText.digits(in: text) : text
    }

    /// The Buddhist year of a date, four digits.
    private static func buddhist(_ date: CivilDate) -> Int {
        BuddhistYear(gregorian: date.year).number
    }

    /// A date in the Buddhist era.
    public static func date(
        _ date: CivilDate, style: DateStyle = .long, digits: Digits = .thai
    ) -> String {
        let (_, month, day) = date.parts
        let year = buddhist(date)
        let text =
            switch style {
            case .long: "\(day) \(Months.full[month - 1]) \(year)"
            case .short: "\(day) \(Months.short[month - 1]) \(shortYear(year))"
            case .withWeekday:
                "\(weekday(date.weekday))ที่ \(day) \(Months.full[month - 1]) \(year)"
            }
        return written(text, digits)
    }

    private static func shortYear(_ year: Int) -> String {
        let rest = year % 100
        return rest < 10 ? "0\(rest)" : String(rest)
    }

    /// A time of day with the word for o'clock: ๐๘.๓๐ น.
    public static func time(_ time: TimeOfDay, digits: Digits = .thai) -> String {
        let text = "\(time)".split(separator: ":").joined(separator: ".")
        return written("\(text) น.", digits)
    }

    /// The month of a date, with its year.
    public static func month(
        _ date: CivilDate, style: MonthStyle = .long, digits: Digits = .thai
    ) -> String {
        let names = style == .long ? Months.full : Months.short
        return written("\(names[date.month - 1]) \(buddhist(date))", digits)
    }

    /// The name of a weekday: วันจันทร์.
    public static func weekday(_ weekday: Weekday) -> String {
        let names = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"]
        return "วัน" + names[weekday.rawValue - 1]
    }

    /// Days from the first to the last; open ends in words.
    public static func interval(
        _ interval: CivilInterval, style: DateStyle = .long, digits: Digits = .thai
    ) -> String {
        let start = interval.start.map { date($0, style: style, digits: digits) }
        let end = interval.end.map { date($0, style: style, digits: digits) }
        return switch (start, end) {
        case (let start?, let end?): "\(start) ถึง \(end)"
        case (let start?, nil): "ตั้งแต่วันที่ \(start) เป็นต้นไป"
        case (nil, let end?): "ถึงวันที่ \(end)"
        case (nil, nil): "ไม่จำกัดเวลา"
        }
    }
}
