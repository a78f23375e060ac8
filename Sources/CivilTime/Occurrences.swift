/// One occurrence of a recurrence rule.
public struct Occurrence: Hashable, Comparable, Sendable {
    /// The day on which it takes place, after X-ROLL.
    public let date: CivilDate
    /// Its time of day, or nil when neither the rule nor its start names one.
    public let time: TimeOfDay?
    /// The day the rule gives before X-ROLL moves it: the recurrence id (RFC 5545 §3.8.4.4), stable
    /// when the holiday table changes. After SKIP, since a day that does not exist names nothing.
    public let original: CivilDate

    /// Makes an occurrence; without `original` it has not been moved.
    public init(date: CivilDate, time: TimeOfDay? = nil, original: CivilDate? = nil) {
        self.date = date
        self.time = time
        self.original = original ?? date
    }

    /// By date, then time (none before all), then original.
    public static func < (left: Occurrence, right: Occurrence) -> Bool {
        (left.date, left.time?.minutes ?? -1, left.original)
            < (right.date, right.time?.minutes ?? -1, right.original)
    }
}

/// The occurrences of a rule from a start: lazy, in order, no two at one moment.
///
/// Ends at the latest with the year 9999, and before that when COUNT or UNTIL ends it or when a whole
/// 400-year cycle of the calendar has passed without one.
public struct OccurrenceSequence: Sequence, Sendable {
    let plan: RecurrencePlan
    let firstPeriod: Int
    let lastDay: Int

    /// Starts over at the first occurrence.
    public func makeIterator() -> Iterator { Iterator(self) }
}

extension RecurrenceRule {
    /// The occurrences from a start (DTSTART).
    ///
    /// The start itself is one only when the rule matches it, as python-dateutil has it. COUNT and
    /// UNTIL bound the days that the rule gives, before X-ROLL; an UNTIL without a time holds for its
    /// whole day. Occurrences that X-ROLL moves to one moment become one, and each of them counts;
    /// X-ROLL=PREVIOUS may move the first one before the start.
    ///
    /// - Parameters:
    ///   - start: where the rule begins; supplies what the rule leaves out (RFC 5545 §3.3.10).
    ///   - time: the time of day of the start; supplies what BYHOUR and BYMINUTE leave out.
    ///   - holidays: the closed days of X-BIZ and X-ROLL.
    /// - Complexity: a step costs about one period of the rule; a rule that never matches ends after
    ///   one 400-year cycle.
    /// - Source: RFC 5545 §3.3.10 and §3.8.5.3; RFC 7529 §4.1.
    public func occurrences(
        from start: CivilDate, time: TimeOfDay? = nil, holidays: HolidayTable = HolidayTable()
    ) -> OccurrenceSequence {
        OccurrenceSequence(
            plan: RecurrencePlan(self, start: start, time: time, holidays: holidays),
            firstPeriod: 0, lastDay: RecurrencePlan.lastDay)
    }

    /// The occurrences whose `date` lies in a window, the same as filtering `occurrences(from:)`.
    ///
    /// - Parameter window: an open end reaches to the year 9999.
    /// - Complexity: without COUNT proportional to the window, however far it is from the start; with
    ///   COUNT also to the occurrences before it.
    public func occurrences(
        from start: CivilDate, in window: CivilInterval, holidays: HolidayTable
    ) -> [Occurrence] {
        var found: [Occurrence] = []
        for occurrence in sequence(from: start, near: window, holidays) {
            if let end = window.end, occurrence.date > end { break }
            if window.contains(occurrence.date) { found.append(occurrence) }
        }
        return found
    }

    /// The first occurrence after a day, or nil when there is none.
    ///
    /// - Complexity: as `occurrences(from:in:holidays:)`.
    public func next(
        after date: CivilDate, from start: CivilDate, holidays: HolidayTable
    ) -> Occurrence? {
        guard let window = CivilInterval(start: date.adding(days: 1), end: nil) else { return nil }
        return sequence(from: start, near: window, holidays).first { $0.date > date }
    }

    /// A sequence that has every occurrence of the window and begins shortly before it.
    private func sequence(
        from start: CivilDate, near window: CivilInterval, _ holidays: HolidayTable
    ) -> OccurrenceSequence {
        let plan = RecurrencePlan(self, start: start, time: nil, holidays: holidays)
        var firstPeriod = 0
        if count == nil, let day = window.start.map({ Int($0.daysSinceEpoch) }) {
            // Closed days just before the window may roll into it.
            let reach = roll == .next ? plan.workingDays.onOrBefore(day - 1) : day
            firstPeriod = plan.period(before: reach)
        }
        var lastDay = RecurrencePlan.lastDay
        if let day = window.end.map({ Int($0.daysSinceEpoch) }) {
            // Closed days just after the window may roll back into it.
            let reach = roll == .previous ? plan.workingDays.onOrAfter(day + 1) : day
            lastDay = min(lastDay, reach)
        }
        return OccurrenceSequence(plan: plan, firstPeriod: firstPeriod, lastDay: lastDay)
    }
}

/// A day and a minute in one integer, so that moments compare and sort as one.
enum OccurrenceKey {
    /// Later than every minute of a day.
    static let lastMinute = 2047

    static func make(_ day: Int, _ minute: Int) -> Int { day << 11 | minute }
    static func day(_ key: Int) -> Int { key >> 11 }
    static func minute(_ key: Int) -> Int { key & lastMinute }
}

extension OccurrenceSequence {
    /// Walks the occurrences.
    ///
    /// Three stages: periods give moments; COUNT counts them; X-ROLL moves them.
    public struct Iterator: IteratorProtocol {
        private let plan: RecurrencePlan
        private let lastDay: Int
        private let cycle: Int
        private var period: Int
        private var emptyPeriods = 0
        private var isFinished = false
        private var remaining: Int
        // Reused from period to period.
        private var days: [Int] = []
        private var queue: [Int] = []
        private var head = 0
        /// With SKIP: moments that may still meet those of the next period.
        private var held: [Int] = []
        /// With X-ROLL: the moment that begins the next group, and the group under way, last first.
        private var lookahead: Int?
        private var group: [Occurrence] = []

        init(_ sequence: OccurrenceSequence) {
            plan = sequence.plan
            lastDay = sequence.lastDay
            cycle = plan.cycle
            period = sequence.firstPeriod
            remaining = plan.count ?? .max
        }

        /// The next occurrence, or nil for good.
        public mutating func next() -> Occurrence? {
            switch plan.roll {
            case nil: return nextKey().map { occurrence($0, OccurrenceKey.day($0)) }
            case .omit:
                while let key = nextKey() {
                    let day = OccurrenceKey.day(key)
                    if plan.workingDays.contains(day) { return occurrence(key, day) }
                }
                return nil
            case .next, .previous:
                if group.isEmpty { gather() }
                return group.popLast()
            }
        }

        private func occurrence(_ key: Int, _ day: Int) -> Occurrence {
            let minute = OccurrenceKey.minute(key)
            return Occurrence(
                date: CivilDate(daysSinceEpoch: day),
                time: plan.isTimed ? TimeOfDay(hour: minute / 60, minute: minute % 60) : nil,
                original: CivilDate(daysSinceEpoch: OccurrenceKey.day(key)))
        }

        // MARK: X-ROLL

        private func rolled(_ day: Int) -> Int {
            plan.roll == .next ? plan.workingDays.onOrAfter(day) : plan.workingDays.onOrBefore(day)
        }

        /// Collects all moments that roll to one day. Rolling keeps the order of days, so they stand
        /// next to each other.
        private mutating func gather() {
            guard let first = lookahead ?? nextKey() else { return }
            lookahead = nil
            let target = rolled(OccurrenceKey.day(first))
            guard (RecurrencePlan.firstDay...RecurrencePlan.lastDay).contains(target) else {
                return gather()
            }
            var keys = [first]
            while let key = nextKey() {
                guard rolled(OccurrenceKey.day(key)) == target else {
                    lookahead = key
                    break
                }
                keys.append(key)
            }
            // Of two at one time the one that was there already stays, else the earliest.
            keys.sort { rank($0, target) < rank($1, target) }
            var minute: Int?
            for key in keys where OccurrenceKey.minute(key) != minute {
                minute = OccurrenceKey.minute(key)
                group.append(occurrence(key, target))
            }
            group.reverse()
        }

        private func rank(_ key: Int, _ target: Int) -> (Int, Int, Int) {
            let day = OccurrenceKey.day(key)
            return (OccurrenceKey.minute(key), day == target ? 0 : 1, day)
        }

        // MARK: Periods

        private mutating func nextKey() -> Int? {
            guard remaining > 0 else { return nil }
            while head == queue.count {
                if isFinished { return nil }
                fill()
            }
            head += 1
            remaining -= 1
            return queue[head - 1]
        }

        private mutating func fill() {
            queue.removeAll(keepingCapacity: true)
            head = 0
            let first = plan.firstDay(ofPeriod: period)
            let last = Swift.min(lastDay, OccurrenceKey.day(plan.untilKey))
            // A day less, because SKIP may put one before its period.
            guard first - 1 <= last, emptyPeriods <= cycle else {
                isFinished = true
                swap(&queue, &held)
                return
            }
            days.removeAll(keepingCapacity: true)
            plan.appendDays(ofPeriod: period, to: &days)
            appendMoments()
            noteWhetherEmpty(first)
            period += 1
            if plan.skip != .omit { mergeHeld(plan.firstDay(ofPeriod: period) - 1) }
        }

        /// Turns days into moments, chooses by BYSETPOS, and cuts at the start and the end.
        private mutating func appendMoments() {
            let minutes = plan.minutes
            func isInside(_ key: Int) -> Bool {
                key >= plan.startKey && key <= plan.untilKey && OccurrenceKey.day(key) <= lastDay
            }
            if plan.setPositions.isEmpty {
                for day in days {
                    for minute in minutes {
                        let key = OccurrenceKey.make(day, minute)
                        if isInside(key) { queue.append(key) }
                    }
                }
                return
            }
            let total = days.count * minutes.count
            for position in plan.setPositions {
                let index = position > 0 ? position - 1 : total + position
                guard position != 0, (0..<total).contains(index) else { continue }
                let key = OccurrenceKey.make(
                    days[index / minutes.count], minutes[index % minutes.count])
                if isInside(key) { queue.append(key) }
            }
            sortQueue()
        }

        private mutating func sortQueue() {
            guard queue.count > 1 else { return }
            queue.sort()
            var kept = 1
            for index in 1..<queue.count where queue[index] != queue[kept - 1] {
                queue[kept] = queue[index]
                kept += 1
            }
            queue.removeLast(queue.count - kept)
        }

        /// Counts periods without a yield, from where the calendar alone decides: after the start's
        /// own period, and after the last holiday when holidays matter.
        private mutating func noteWhetherEmpty(_ first: Int) {
            let yields =
                plan.roll == .omit
                ? queue.contains { plan.workingDays.contains(OccurrenceKey.day($0)) }
                : !queue.isEmpty
            if yields || period == 0 {
                emptyPeriods = 0
            } else if plan.workingDays.last.map({ first > $0 }) ?? true {
                emptyPeriods += 1
            }
        }

        /// Puts back the moments from `bound` on, where the next period may add some.
        private mutating func mergeHeld(_ bound: Int) {
            queue.append(contentsOf: held)
            sortQueue()
            let split = queue.firstIndex { OccurrenceKey.day($0) >= bound } ?? queue.count
            held = Array(queue[split...])
            queue.removeLast(queue.count - split)
        }
    }
}
