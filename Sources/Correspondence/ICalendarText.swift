import CivilTime

/// The value types of calendar files.
enum ICalendarText {
    /// A TEXT value: backslash, semicolon and comma escaped, line ends as `\n`, controls gone.
    ///
    /// - Source: RFC 5545 §3.3.11.
    static func escaped(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in HeaderText.sanitizedLines(text).unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                output.append("\\")
                output.append(scalar)
            case "\n":
                output.append("\\")
                output.append("n")
            default: output.append(scalar)
            }
        }
        return String(output)
    }

    /// A parameter value in quotes; what may not stand there in the caret form.
    ///
    /// - Source: RFC 5545 §3.2 (QSAFE-CHAR); RFC 6868 §3.
    static func quotedParameter(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        output.append("\"")
        for scalar in HeaderText.sanitized(text).unicodeScalars {
            switch scalar {
            case "^": output.append(contentsOf: "^^".unicodeScalars)
            case "\"": output.append(contentsOf: "^'".unicodeScalars)
            default: output.append(scalar)
            }
        }
        output.append("\"")
        return String(output)
    }

    /// A URI: bytes that may not stand in one in percent form.
    ///
    /// - Source: RFC 3986 §2.1; RFC 5545 §3.3.13 (no escaping of TEXT).
    static func uri(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for byte in HeaderText.sanitized(text).utf8 {
            let isVisible = (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
            if isVisible {
                output.append(Unicode.Scalar(byte))
            } else {
                let escape = "%" + Fingerprint.hexadecimal(UInt64(byte), digits: 2)
                output.append(contentsOf: escape.unicodeScalars)
            }
        }
        return String(output)
    }

    /// The letters, digits and hyphens of a text, upper case: a method.
    static func token(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.uppercased().unicodeScalars where isAlphanumeric(scalar) || scalar == "-"
        {
            output.append(scalar)
        }
        return String(output)
    }

    /// What may stand in the name of a zone without quotes.
    static func zoneName(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars
        where isAlphanumeric(scalar) || "/_+-".unicodeScalars.contains(scalar) {
            output.append(scalar)
        }
        return String(output)
    }

    /// A DATE, held between the years 1 and 9999.
    static func date(_ date: CivilDate) -> String {
        // Day numbers of 0001-01-01 and 9999-12-31.
        let held = CivilDate(
            daysSinceEpoch: min(max(Int(date.daysSinceEpoch), -719_162), 2_932_896))
        let (year, month, day) = held.parts
        return MachineDate.digits(year, 4) + MachineDate.digits(month, 2)
            + MachineDate.digits(day, 2)
    }

    /// A DATE-TIME of the calendar's zone; the end of a day is the midnight after it.
    static func local(_ day: CivilDate, _ time: TimeOfDay) -> String {
        if time == .endOfDay { return local(day.adding(days: 1), .midnight) }
        let clock = MachineDate.digits(time.hour, 2) + MachineDate.digits(time.minute, 2)
        return "\(date(day))T\(clock)00"
    }

    /// A DATE-TIME in UTC.
    static func utc(_ instant: Instant) -> String {
        let machine = MachineDate(instant, in: FixedZone(name: "UTC", secondsEast: 0))
        return "\(date(machine.date))T\(machine.clock(separator: ""))Z"
    }

    /// A DURATION: in days where it is whole days, else in hours and minutes.
    ///
    /// - Source: RFC 5545 §3.3.6.
    static func duration(minutes: Int) -> String {
        if minutes == 0 { return "PT0S" }
        let sign = minutes < 0 ? "-" : ""
        let magnitude = abs(minutes)
        let days = magnitude / 1440
        let hours = magnitude % 1440 / 60
        let rest = magnitude % 60
        var output = sign + "P"
        if days > 0 { output += "\(days)D" }
        if hours > 0 || rest > 0 { output += "T" }
        if hours > 0 { output += "\(hours)H" }
        if rest > 0 { output += "\(rest)M" }
        return output
    }

    private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }
}

/// The lines of a calendar file.
struct ICalendarWriter {
    private static let width = 75

    /// What was written.
    private(set) var bytes: [UInt8] = []

    /// Writes a property of type TEXT.
    mutating func text(_ name: String, _ value: String) {
        line("\(name):\(ICalendarText.escaped(value))")
    }

    /// Writes a property of type TEXT that is a name or a title, of one line.
    mutating func oneLine(_ name: String, _ value: String) {
        text(name, HeaderText.sanitized(value))
    }

    /// Writes a content line, folded before it passes 75 octets and never inside a scalar.
    ///
    /// Controls are dropped here once more, whatever the caller did: a line end in a value would be a
    /// property of its own.
    ///
    /// - Source: RFC 5545 §3.1.
    mutating func line(_ content: String) {
        var column = 0
        for scalar in content.unicodeScalars {
            let isControl = scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F
            if isControl { continue }
            let encoded = Array(String(scalar).utf8)
            if column + encoded.count > ICalendarWriter.width {
                bytes += Array("\r\n ".utf8)
                column = 1
            }
            bytes += encoded
            column += encoded.count
        }
        bytes += Array("\r\n".utf8)
    }
}

/// A recurrence rule read from text, of which every part is known to RFC 5545.
struct ICalendarRule {
    private static let known: Set<String> = [
        "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY",
        "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST",
    ]

    /// The parts in the order of the text.
    private var parts: [(name: String, value: String)] = []
    private var until: Until?

    /// The UNTIL of the text, which may be a day, a local moment or one in UTC.
    private struct Until {
        let date: CivilDate
        let seconds: Int?
        let isUTC: Bool
    }

    /// Reads a rule, or nil when any of it is not RFC 5545.
    init?(_ text: String) {
        var names: Set<String> = []
        for part in text.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        {
            let halves = part.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false)
            guard halves.count == 2, let name = String(halves[0]), let value = String(halves[1]),
                ICalendarRule.known.contains(name), names.insert(name).inserted,
                ICalendarRule.isValue(value)
            else { return nil }
            if name == "UNTIL" {
                guard let bound = ICalendarRule.readUntil(value) else { return nil }
                until = bound
            }
            parts.append((name, value))
        }
        // RFC 5545 forbids both; FREQ comes first for readers of RFC 2445.
        guard names.contains("FREQ"), !names.isSuperset(of: ["COUNT", "UNTIL"]) else { return nil }
        parts = parts.filter { $0.name == "FREQ" } + parts.filter { $0.name != "FREQ" }
    }

    /// The rule as written, its UNTIL in the type of the start: a day beside days, UTC beside moments.
    func text(isTimed: Bool, zone: FixedZone) -> String {
        parts.map { part in
            guard part.name == "UNTIL", let until else { return "\(part.name)=\(part.value)" }
            return "UNTIL=" + ICalendarRule.write(until, isTimed: isTimed, zone: zone)
        }.joined(separator: ";")
    }

    private static func isValue(_ value: String) -> Bool {
        !value.isEmpty
            && value.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: ","), UInt8(ascii: "+"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    private static func readUntil(_ value: String) -> Until? {
        let bytes = Array(value.utf8)
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].allSatisfy { (0x30...0x39).contains($0) }
                ? Int(String(decoding: bytes[range], as: UTF8.self)) : nil
        }
        guard [8, 15, 16].contains(bytes.count), let year = number(0..<4),
            let month = number(4..<6), let day = number(6..<8),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        if bytes.count == 8 { return Until(date: date, seconds: nil, isUTC: false) }
        guard bytes[8] == UInt8(ascii: "T"), let hour = number(9..<11), hour < 24,
            let minute = number(11..<13), minute < 60, let second = number(13..<15), second < 60,
            bytes.count == 15 || bytes[15] == UInt8(ascii: "Z")
        else { return nil }
        let seconds = hour * 3600 + minute * 60 + second
        return Until(date: date, seconds: seconds, isUTC: bytes.count == 16)
    }

    private static func write(_ until: Until, isTimed: Bool, zone: FixedZone) -> String {
        // A bound that is a day includes the whole of it.
        let inDay = until.seconds ?? (24 * 3600 - 1)
        let shift = until.isUTC ? zone.secondsEast : 0
        let moment = zone.instant(until.date).adding(seconds: inDay + shift)
        return isTimed ? ICalendarText.utc(moment) : ICalendarText.date(zone.date(at: moment))
    }
}
