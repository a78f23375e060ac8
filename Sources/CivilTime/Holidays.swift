/// The closed days of government offices beside Saturdays and Sundays.
///
/// A data file that the admin keeps, never a computation: lunar days and the cabinet's special days are
/// announced year by year. Years that the file does not cover have only their weekends, and
/// `covers(_:)` says so, so that the program can warn.
public struct HolidayTable: Hashable, Sendable {
    /// One closed day.
    public struct Entry: Hashable, Sendable {
        /// The day.
        public let date: CivilDate
        /// Its name in Thai.
        public let name: String

        /// Makes an entry.
        public init(date: CivilDate, name: String) {
            self.date = date
            self.name = name
        }
    }

    /// The closed days in order, one entry a day.
    public let entries: [Entry]

    /// Makes a table; a day named twice keeps both names.
    public init(_ entries: [Entry] = []) {
        var merged: [Entry] = []
        // The names of the last day so far, so that one that comes a third time is seen.
        var names: [String] = []
        for entry in entries.sorted(by: { $0.date < $1.date }) {
            if let last = merged.last, last.date == entry.date {
                guard !names.contains(entry.name) else { continue }
                names.append(entry.name)
                merged[merged.count - 1] = Entry(
                    date: last.date, name: names.joined(separator: "; "))
            } else {
                names = [entry.name]
                merged.append(entry)
            }
        }
        self.entries = merged
    }

    /// The holiday on a day, or nil.
    ///
    /// - Complexity: logarithmic in the number of entries.
    public func holiday(on date: CivilDate) -> Entry? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].date < date { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, entries[low].date == date else { return nil }
        return entries[low]
    }

    /// Whether the table names at least one day of a Gregorian year.
    public func covers(gregorianYear year: Int) -> Bool {
        entries.contains { $0.date.year == year }
    }

    /// Whether offices are open on a day: neither a weekend nor in the table.
    public func isWorkingDay(_ date: CivilDate) -> Bool {
        !date.weekday.isWeekend && holiday(on: date) == nil
    }

    /// The day itself when it is a working day, else the next one that is.
    public func workingDay(onOrAfter date: CivilDate) -> CivilDate {
        var day = date
        while !isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    /// The day itself when it is a working day, else the last one before it that is.
    public func workingDay(onOrBefore date: CivilDate) -> CivilDate {
        var day = date
        while !isWorkingDay(day) { day = day.adding(days: -1) }
        return day
    }

    /// The n-th working day of a month: 1 is the first, -1 the last; nil when there is none or n is 0.
    public func workingDay(_ ordinal: Int, ofMonthOf date: CivilDate) -> CivilDate? {
        guard ordinal != 0 else { return nil }
        let first = date.firstOfMonth
        let days = (0..<first.lastOfMonth.day).map { first.adding(days: $0) }.filter(isWorkingDay)
        let index = ordinal > 0 ? ordinal - 1 : days.count + ordinal
        return days.indices.contains(index) ? days[index] : nil
    }
}
