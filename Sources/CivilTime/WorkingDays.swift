/// Working days as arithmetic on day numbers: the n-th one without walking to it.
struct WorkingDays: Sendable {
    /// Holidays that fall on Monday to Friday, in order, as days since 1970-01-01.
    private let holidays: [Int]

    init(_ table: HolidayTable) {
        // The entries are in order and one a day already.
        holidays = table.entries.lazy.map { Int($0.date.daysSinceEpoch) }.filter {
            WorkingDays.weekday($0) < 5
        }
    }

    /// The last holiday, after which only weekends are closed.
    var last: Int? { holidays.last }

    /// The weekday of a day number, 0 for Monday to 6 for Sunday.
    static func weekday(_ day: Int) -> Int { (day + 3).modulo(7) }

    func contains(_ day: Int) -> Bool {
        guard WorkingDays.weekday(day) < 5 else { return false }
        let index = holidaysBefore(day)
        return index == holidays.count || holidays[index] != day
    }

    func onOrAfter(_ day: Int) -> Int { at(before(day)) }

    func onOrBefore(_ day: Int) -> Int { contains(day) ? day : at(before(day) - 1) }

    /// The working days of `count` days (at most 64) from `first`, as bits: bit 0 is the first.
    func bits(from first: Int, count: Int) -> UInt64 {
        var bits: UInt64 = 0
        for offset in 0..<count where WorkingDays.weekday(first + offset) < 5 {
            bits |= 1 << UInt64(offset)
        }
        var index = holidaysBefore(first)
        while index < holidays.count, holidays[index] < first + count {
            bits &= ~(1 << UInt64(holidays[index] - first))
            index += 1
        }
        return bits
    }

    /// The ordinal of a day among all working days, counted from a fixed day in 1970.
    func before(_ day: Int) -> Int { weekdaysBefore(day) - holidaysBefore(day) }

    /// The working day with an ordinal of `before(_:)`.
    func at(_ ordinal: Int) -> Int {
        // Every holiday on the way moves the day on by one weekday, and may so bring in another.
        var skipped = 0
        while true {
            let day = WorkingDays.weekday(at: ordinal + skipped)
            let passed = holidaysBefore(day + 1)
            guard passed != skipped else { return day }
            skipped = passed
        }
    }

    // Monday 1970-01-05 is day 4 and weekday number 0.
    private func weekdaysBefore(_ day: Int) -> Int {
        let fromMonday = day - 4
        return fromMonday.floored(7) * 5 + min(fromMonday.modulo(7), 5)
    }

    private static func weekday(at number: Int) -> Int {
        number.floored(5) * 7 + number.modulo(5) + 4
    }

    private func holidaysBefore(_ day: Int) -> Int {
        var low = 0
        var high = holidays.count
        while low < high {
            let middle = (low + high) / 2
            if holidays[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Int {
    /// Division that rounds towards negative infinity.
    func floored(_ divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    /// The remainder of `floored(_:)`, from 0.
    func modulo(_ divisor: Int) -> Int {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
