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
    static func written(serial: Double, is1904: Bool) -> String? {
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

    /// A number without what only the computer sees.
    static func written(number text: String, isPercent: Bool) -> String {
        guard let value = Double(text), value.isFinite else { return text }
        let shown = isPercent ? value * 100 : value
        let rounded = (shown * 1_000_000).rounded() / 1_000_000
        let suffix = isPercent ? "%" : ""
        if rounded == rounded.rounded(), abs(rounded) < 1e15 { return "\(Int(rounded))\(suffix)" }
        return "\(rounded)\(suffix)"
    }

    /// Whether a number format shows a date or a time.
    static func isDate(format id: Int, code: String?) -> Bool {
        if let code { return isDate(code) }
        switch id {
        case 14...22, 27...36, 45...47, 50...58, 71...81: return true
        default: return false
        }
    }

    /// The letters of dates outside quotes, brackets and escapes.
    private static func isDate(_ code: String) -> Bool {
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
            case ";" where !isQuoted: return false
            case "y", "d", "m", "h", "s", "b", "ว", "ด", "ป":
                if !isQuoted, brackets == 0 { return true }
            default: break
            }
        }
        return false
    }
}
