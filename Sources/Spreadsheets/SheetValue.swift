import CivilTime
import ThaiPhrases

/// Values of spreadsheets as a person sees them.
enum SheetValue {
    /// A serial number as a date or time of day.
    ///
    /// Day 60 of the 1900 system is 29 February 1900, which never was. A year that is Buddhist already, as
    /// when somebody typed 30/3/2568, is taken for what it is.
    ///
    /// - Source: ECMA-376 part 1, §18.17.4.
    static func written(
        serial: Double, is1904: Bool, shows: Shown = .day
    ) -> String? {
        guard serial.isFinite, serial >= 0, serial < 400_000 else { return nil }
        let whole = Int(serial.rounded(.down))
        let minutes = Int(((serial - Double(whole)) * 1440).rounded())
        let time =
            minutes > 0 && minutes < 1440
            ? TimeOfDay(hour: minutes / 60, minute: minutes % 60).map {
                ThaiText.time($0, digits: .arabic)
            }
            : nil
        if whole == 0, !is1904 { return time }
        let epoch =
            is1904
            ? CivilDate(year: 1904, month: 1, day: 1)
            : CivilDate(year: 1899, month: 12, day: whole < 60 ? 31 : 30)
        guard let date = epoch?.adding(days: whole) else { return nil }
        switch shows {
        case .month(let withYear): return month(of: date, withYear: withYear)
        case .year: return "\((2400...2700).contains(date.year) ? date.year : date.year + 543)"
        case .nothing, .day: break
        }
        let day = written(date)
        return time.map { "\(day) เวลา \($0)" } ?? day
    }

    /// `2025-03-30` or `2025-03-30T08:30:00`.
    static func written(isoDate text: String) -> String? {
        let parts = text.split(separator: "T")
        guard let first = parts.first, let date = CivilDate(String(first)) else { return nil }
        let day = written(date)
        guard parts.count == 2, let time = TimeOfDay(String(parts[1].prefix(5))),
            "\(time)" != "00:00"
        else { return day }
        return "\(day) เวลา \(ThaiText.time(time, digits: .arabic))"
    }

    private static func written(_ date: CivilDate) -> String {
        let isBuddhist = (2400...2700).contains(date.year)
        let (year, month, day) = date.parts
        let real = isBuddhist ? CivilDate(year: year - 543, month: month, day: day) : date
        return real.map { ThaiText.date($0, style: .short, digits: .arabic) }
            ?? "\(day)/\(month)/\(year)"
    }

    /// The month of a date whose day is not shown, in words.
    private static func month(of date: CivilDate, withYear: Bool) -> String {
        let isBuddhist = (2400...2700).contains(date.year)
        let (year, month, _) = date.parts
        let first = CivilDate(year: isBuddhist ? year - 543 : year, month: month, day: 1)
        let text = ThaiText.month(first ?? date, style: .short, digits: .arabic)
        guard !withYear, let space = text.lastIndex(of: " ") else { return text }
        return String(text[..<space])
    }

    /// A number without what only the computer sees.
    static func written(number text: String, isPercent: Bool) -> String {
        guard let value = Double(text), value.isFinite else { return text }
        let shown = isPercent ? value * 100 : value
        let rounded = (shown * 1_000_000).rounded() / 1_000_000
        let suffix = isPercent ? "%" : ""
        if rounded == rounded.rounded(), abs(rounded) < 1e15 { return "\(Int(rounded))\(suffix)" }
        return "\(rounded)\(suffix)"
    }

    /// What a number format shows of a serial number.
    enum Shown: Hashable {
        /// A number.
        case nothing
        /// A date or a time.
        case day
        /// A month, without its day.
        case month(withYear: Bool)
        /// A year alone.
        case year
    }

    /// What a number format shows of a date or a time.
    static func shown(format id: Int, code: String?) -> Shown {
        if let code {
            let letters = letters(of: code)
            guard !letters.isEmpty else { return .nothing }
            let hasYear = !letters.isDisjoint(with: ["y", "b", "ป", "e"])
            if !letters.isDisjoint(with: ["d", "ว", "h", "s"]) { return .day }
            if !letters.isDisjoint(with: ["m", "ด"]) { return .month(withYear: hasYear) }
            return .year
        }
        switch id {
        case 17: return .month(withYear: true)
        case 14...22, 27...36, 45...47, 50...58, 71...81: return .day
        default: return .nothing
        }
    }

    /// The letters of dates outside quotes, brackets and escapes, in the first part of a format.
    private static func letters(of code: String) -> Set<String> {
        var found: Set<String> = []
        var isQuoted = false
        var brackets = 0
        var escapes = false
        for scalar in code.lowercased().unicodeScalars {
            if escapes {
                escapes = false
                continue
            }
            switch scalar {
            case "\\", "_", "*": escapes = true
            case "\"": isQuoted.toggle()
            case "[" where !isQuoted: brackets += 1
            case "]" where !isQuoted: brackets = max(0, brackets - 1)
            case ";" where !isQuoted: return found
            case "y", "d", "m", "h", "s", "b", "ว", "ด", "ป":
                if !isQuoted, brackets == 0 { found.insert(String(scalar)) }
            default: break
            }
        }
        return found
    }
}
