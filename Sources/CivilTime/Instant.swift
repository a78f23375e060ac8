/// A moment on the time line, in whole seconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
    /// Seconds since the epoch, leap seconds not counted (POSIX time).
    public let secondsSinceEpoch: Int64

    /// Makes a moment from POSIX seconds.
    public init(secondsSinceEpoch: Int64) {
        self.secondsSinceEpoch = secondsSinceEpoch
    }

    /// This moment moved by a number of seconds; it stops at the ends of what can be counted.
    public func adding(seconds: Int) -> Instant {
        let (sum, isOver) = secondsSinceEpoch.addingReportingOverflow(Int64(seconds))
        if isOver { return Instant(secondsSinceEpoch: seconds < 0 ? Int64.min : Int64.max) }
        return Instant(secondsSinceEpoch: sum)
    }

    /// Seconds from `other` to this moment, negative when this one is earlier; it stops at the ends of
    /// what can be counted.
    public func seconds(since other: Instant) -> Int {
        let (distance, isOver) = secondsSinceEpoch.subtractingReportingOverflow(
            other.secondsSinceEpoch)
        if isOver { return self < other ? Int.min : Int.max }
        return Int(distance)
    }

    /// Earlier moments come first.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }
}

/// A time of day in whole minutes, 00:00 to 24:00; 24:00 is the end of the day.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Minutes since midnight, 0 to 1440.
    public let minutes: Int

    /// Makes a time of day, or nil outside 00:00 to 24:00.
    public init?(hour: Int, minute: Int) {
        guard (0...59).contains(minute), (0...23).contains(hour) || (hour == 24 && minute == 0)
        else { return nil }
        minutes = hour * 60 + minute
    }

    /// The start of the day.
    public static let midnight = TimeOfDay(unchecked: 0)
    /// The end of the day, 24:00.
    public static let endOfDay = TimeOfDay(unchecked: 24 * 60)

    private init(unchecked: Int) { minutes = unchecked }

    /// The hour, 0 to 24.
    public var hour: Int { minutes / 60 }
    /// The minute, 0 to 59.
    public var minute: Int { minutes % 60 }

    /// Earlier times come first.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.minutes < right.minutes
    }
}

extension TimeOfDay: CustomStringConvertible, LosslessStringConvertible {
    /// The time as `08:30`.
    public var description: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

    /// Reads exactly `HH:MM` in Arabic digits, or nil.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = number(bytes[0..<2]),
            let minute = number(bytes[3..<5])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }
}

/// A zone whose distance from UTC never changes.
///
/// Thailand has kept +07:00 without summer time since 1920, and no date of this program is older, so a
/// constant is exact and the server's own zone never matters.
public struct FixedZone: Hashable, Sendable {
    /// The name of the zone in the IANA database.
    public let name: String
    /// Seconds to add to UTC.
    public let secondsEast: Int

    /// Makes a zone.
    public init(name: String, secondsEast: Int) {
        self.name = name
        self.secondsEast = secondsEast
    }

    /// Asia/Bangkok, +07:00.
    public static let bangkok = FixedZone(name: "Asia/Bangkok", secondsEast: 7 * 3600)

    /// The zone's civil date at a moment.
    public func date(at instant: Instant) -> CivilDate {
        CivilDate(daysSinceEpoch: Int(localSeconds(instant).floorDivided(by: 86_400)))
    }

    /// The zone's time of day at a moment, whole minutes, rounded down.
    public func time(at instant: Instant) -> TimeOfDay {
        let seconds = localSeconds(instant)
        let inDay = Int(seconds - seconds.floorDivided(by: 86_400) * 86_400)
        return TimeOfDay(hour: inDay / 3600, minute: inDay % 3600 / 60) ?? .midnight
    }

    /// The moment at which a civil date and time of day occur in this zone.
    public func instant(_ date: CivilDate, _ time: TimeOfDay = .midnight) -> Instant {
        Instant(
            secondsSinceEpoch: Int64(date.daysSinceEpoch) * 86_400 + Int64(time.minutes) * 60
                - Int64(secondsEast))
    }

    /// ISO 8601 with the zone's offset, `2025-01-09T14:30:00+07:00`.
    public func format(_ instant: Instant) -> String {
        let seconds = localSeconds(instant)
        let inDay = Int(seconds - seconds.floorDivided(by: 86_400) * 86_400)
        let clock =
            "\(padded(inDay / 3600, 2)):\(padded(inDay % 3600 / 60, 2)):\(padded(inDay % 60, 2))"
        return "\(date(at: instant))T\(clock)\(offset)"
    }

    /// The offset as `+07:00`.
    public var offset: String {
        let magnitude = abs(secondsEast)
        let sign = secondsEast < 0 ? "-" : "+"
        return "\(sign)\(padded(magnitude / 3600, 2)):\(padded(magnitude % 3600 / 60, 2))"
    }

    /// Within the days that a date can count: what no calendar has is its first or last day.
    private func localSeconds(_ instant: Instant) -> Int64 {
        let first = Int64(Int32.min) * 86_400
        let last = Int64(Int32.max) * 86_400 + 86_399
        let local = instant.adding(seconds: secondsEast).secondsSinceEpoch
        return min(max(local, first), last)
    }
}

extension Int64 {
    /// Division that rounds towards negative infinity, so that moments before 1970 have a date too.
    func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
