/// The text of a rule under reading: splits it into parts and reads their values.
struct RuleSource {
    /// The parts this program knows.
    enum Name: String, CaseIterable {
        case freq = "FREQ"
        case interval = "INTERVAL"
        case count = "COUNT"
        case until = "UNTIL"
        case byMonth = "BYMONTH"
        case byWeekNo = "BYWEEKNO"
        case byYearDay = "BYYEARDAY"
        case byMonthDay = "BYMONTHDAY"
        case byDay = "BYDAY"
        case byHour = "BYHOUR"
        case byMinute = "BYMINUTE"
        case bySecond = "BYSECOND"
        case bySetPos = "BYSETPOS"
        case weekStart = "WKST"
        case scale = "RSCALE"
        case skip = "SKIP"
        case business = "X-BIZ"
        case roll = "X-ROLL"
        case covers = "X-COVERS"

        /// Whether BYSETPOS has something to choose from beside this part.
        var selects: Bool {
            switch self {
            case .business: true
            case .bySetPos: false
            default: rawValue.hasPrefix("BY")
            }
        }
    }

    /// One `NAME=value`, with offsets in scalars of the whole text.
    struct Part {
        let name: Name
        let whole: Range<Int>
        let value: Range<Int>
    }

    private let scalars: [Unicode.Scalar]
    /// The text after `RRULE:`.
    let body: Range<Int>

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        let prefix = Array("RRULE:".unicodeScalars)
        let hasPrefix =
            scalars.count >= prefix.count
            && zip(scalars, prefix).allSatisfy { RuleSource.upper($0) == $1 }
        body = (hasPrefix ? prefix.count : 0)..<scalars.count
    }

    /// The whole rule in quotes.
    var quoted: String { quote(body) }

    /// A piece of the text in quotes; a very long one is cut, so that a message stays a sentence.
    func quote(_ range: Range<Int>) -> String {
        let limit = 80
        let shown = range.count > limit ? range.lowerBound..<range.lowerBound + limit : range
        return "'\(string(shown))\(range.count > limit ? "…" : "")'"
    }

    /// The parts in the order of the text.
    func parts() throws(RecurrenceError) -> [Part] {
        guard !body.isEmpty else {
            throw RecurrenceError(
                .syntax, "an empty rule '': expected FREQ=… and further parts", at: body)
        }
        var found: [Part] = []
        for whole in pieces(of: body, by: ";") {
            let part = try self.part(whole)
            if let first = found.first(where: { $0.name == part.name }) {
                throw RecurrenceError(
                    .duplicatePart,
                    "\(quote(whole)) stands beside \(quote(first.whole)):"
                        + " expected \(part.name.rawValue) once",
                    at: whole)
            }
            found.append(part)
        }
        return found
    }

    private func part(_ whole: Range<Int>) throws(RecurrenceError) -> Part {
        guard let equals = whole.first(where: { scalars[$0] == "=" }) else {
            let fault = whole.isEmpty ? "an empty part in \(quoted)" : "no '=' in \(quote(whole))"
            throw RecurrenceError(.syntax, "\(fault): expected NAME=value", at: whole)
        }
        let written = whole.lowerBound..<equals
        let value = equals + 1..<whole.upperBound
        guard let name = Name(rawValue: folded(written)) else {
            let near = nearestName(to: folded(written))
            throw RecurrenceError(
                .unknownPart,
                "cannot read the part \(quote(written)): expected "
                    + (near.map { "\($0.rawValue), perhaps" }
                        ?? "a part of RFC 5545 such as FREQ, INTERVAL or BYDAY"),
                at: written)
        }
        guard !value.isEmpty else {
            throw RecurrenceError(
                .syntax, "no value in \(quote(whole)): expected \(name.rawValue)=value", at: whole)
        }
        return Part(name: name, whole: whole, value: value)
    }

    // MARK: Values

    func frequency(_ part: Part) throws(RecurrenceError) -> RecurrenceRule.Frequency {
        if ["SECONDLY", "MINUTELY", "HOURLY"].contains(folded(part.value)) {
            throw RecurrenceError(
                .unsupported,
                "the frequency \(quote(part.value)) is finer than a day:"
                    + " expected DAILY, WEEKLY, MONTHLY or YEARLY",
                at: part.value)
        }
        return try word(part, RecurrenceRule.Frequency.allCases)
    }

    /// One word of a closed set.
    func word<Word: RawRepresentable<String>>(
        _ part: Part, _ all: [Word]
    ) throws(RecurrenceError) -> Word {
        guard let word = all.first(where: { $0.rawValue == folded(part.value) }) else {
            throw fault(part.value, in: part, "\(choice(all.map(\.rawValue)))")
        }
        return word
    }

    /// INTERVAL and COUNT: a number from 1.
    func positive(_ part: Part) throws(RecurrenceError) -> Int {
        guard let value = digits(part.value), value >= 1 else {
            throw fault(part.value, in: part, "a whole number from 1 to 999999999")
        }
        return value
    }

    /// A list of numbers within bounds, or within their negatives when `signed`.
    func list(
        _ part: Part, _ what: String, _ bounds: ClosedRange<Int>, signed: Bool = false
    ) throws(RecurrenceError) -> [Int] {
        var values: [Int] = []
        for item in pieces(of: part.value, by: ",") {
            let sign = signed ? self.sign(item) : nil
            let value = digits(sign == nil ? item : item.dropFirst())
            guard let value, bounds.contains(value) else {
                let span = "\(bounds.lowerBound) to \(bounds.upperBound)"
                let negative = signed ? " or -\(bounds.upperBound) to -\(bounds.lowerBound)" : ""
                throw fault(item, in: part, "\(what) from \(span)\(negative)")
            }
            values.append(value * (sign ?? 1))
        }
        return values
    }

    /// BYDAY.
    func weekdays(_ part: Part) throws(RecurrenceError) -> [RecurrenceRule.WeekdayNumber] {
        var values: [RecurrenceRule.WeekdayNumber] = []
        for item in pieces(of: part.value, by: ",") {
            let number = item.dropLast(2)
            guard item.count >= 2, let weekday = Weekday(code: folded(item.suffix(2))) else {
                throw fault(item, in: part, "MO, TU, WE, TH, FR, SA or SU, or such as 1MO and -1FR")
            }
            guard !number.isEmpty else {
                values.append(.init(weekday))
                continue
            }
            let sign = self.sign(number)
            let value = digits(sign == nil ? number : number.dropFirst())
            guard let value, (1...53).contains(value) else {
                throw fault(
                    item, in: part, "a number from 1 to 53 or -53 to -1 before \(weekday.code)")
            }
            values.append(.init(weekday, ordinal: value * (sign ?? 1)))
        }
        return values
    }

    /// WKST.
    func weekday(_ part: Part) throws(RecurrenceError) -> Weekday {
        guard let weekday = Weekday(code: folded(part.value)) else {
            throw fault(part.value, in: part, choice(Weekday.allCases.map(\.code)))
        }
        return weekday
    }

    /// UNTIL: `20251231`, `20251231T235959`, or the latter with `Z`.
    func until(_ part: Part) throws(RecurrenceError) -> RecurrenceRule.Until {
        let bytes = folded(part.value).utf8.map { $0 }
        let isMoment = bytes.count == 15 || bytes.count == 16 && bytes[15] == UInt8(ascii: "Z")
        guard bytes.count == 8 || isMoment && bytes[8] == UInt8(ascii: "T"),
            let year = number(bytes[0..<4]), let month = number(bytes[4..<6]),
            let day = number(bytes[6..<8])
        else { throw fault(part.value, in: part, "such as 20251231 or 20251231T235959") }
        guard let date = CivilDate(year: year, month: month, day: day) else {
            throw fault(part.value, in: part, "a day that exists, as YYYYMMDD")
        }
        guard isMoment else { return .init(date) }
        guard let hour = number(bytes[9..<11]), let minute = number(bytes[11..<13]),
            let second = number(bytes[13..<15]), hour < 24, second < 60,
            let time = TimeOfDay(hour: hour, minute: minute)
        else { throw fault(part.value, in: part, "a time from T000000 to T235959") }
        guard bytes.count == 16 else { return .init(date, time) }
        let utc = FixedZone(name: "UTC", secondsEast: 0).instant(date, time)
        return .init(FixedZone.bangkok.date(at: utc), FixedZone.bangkok.time(at: utc))
    }

    /// BYSECOND, of which only 0 means something here.
    func zeroSeconds(_ part: Part) throws(RecurrenceError) {
        guard try list(part, "a second", 0...60).allSatisfy({ $0 == 0 }) else {
            throw RecurrenceError(
                .unsupported,
                "\(quote(part.whole)) asks for seconds: expected BYSECOND=0 or no BYSECOND",
                at: part.whole)
        }
    }

    /// RSCALE, of which only the Gregorian calendar is kept.
    func gregorian(_ part: Part) throws(RecurrenceError) {
        guard folded(part.value) == "GREGORIAN" else {
            throw RecurrenceError(
                .unsupported,
                "cannot reckon in the calendar \(quote(part.value)): expected RSCALE=GREGORIAN",
                at: part.value)
        }
    }

    /// X-BIZ, whose only holiday table is that of Thailand.
    func thai(_ part: Part) throws(RecurrenceError) -> Bool {
        guard folded(part.value) == "TH" else { throw fault(part.value, in: part, "X-BIZ=TH") }
        return true
    }

    /// X-COVERS, which has one word.
    func previous(_ part: Part) throws(RecurrenceError) -> Bool {
        guard folded(part.value) == "PREVIOUS" else {
            throw fault(part.value, in: part, "X-COVERS=PREVIOUS")
        }
        return true
    }

    // MARK: Scalars

    private func fault(
        _ range: Range<Int>, in part: Part, _ expected: String
    ) -> RecurrenceError {
        RecurrenceError(
            .value,
            "cannot read \(quote(range)) in \(part.name.rawValue): expected \(expected)",
            at: range)
    }

    private func choice(_ words: [String]) -> String {
        words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    }

    private func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// The text in capitals; only ASCII letters change.
    private func folded(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range].map(RuleSource.upper))
        return String(view)
    }

    private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0x61...0x7A).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(UInt8(scalar.value - 0x20))
    }

    /// +1 or -1 when a sign stands first, else nil.
    private func sign(_ range: Range<Int>) -> Int? {
        switch range.first.map({ scalars[$0] }) {
        case "+": 1
        case "-": -1
        default: nil
        }
    }

    /// A number of one to nine Arabic digits, or nil.
    private func digits(_ range: Range<Int>) -> Int? {
        let bytes = Array(string(range).utf8)
        return number(bytes[...])
    }

    private func pieces(of range: Range<Int>, by separator: Unicode.Scalar) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where scalars[index] == separator {
            found.append(start..<index)
            start = index + 1
        }
        found.append(start..<range.upperBound)
        return found
    }

    /// The known name that one or two letters part from what was written.
    private func nearestName(to written: String) -> Name? {
        let ranked = Name.allCases.map { (name: $0, distance: distance(written, $0.rawValue)) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= 2,
            best.distance < written.utf8.count
        else { return nil }
        return best.name
    }

    /// The number of letters to add, drop or change (Levenshtein).
    private func distance(_ left: String, _ right: String) -> Int {
        let columns = Array(right.utf8)
        var row = Array(0...columns.count)
        for (index, byte) in left.utf8.prefix(16).enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in columns.indices {
                let changed = diagonal + (byte == columns[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
            }
        }
        return row[columns.count]
    }
}
