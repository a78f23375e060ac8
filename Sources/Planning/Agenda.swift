import CivilTime
import HeapModule

/// When each unit is to be looked at again, and when its next notice comes: what makes a cycle cost what is
/// due and not what there is.
struct Agenda: Sendable {
    private struct Entry: Comparable, Sendable {
        let moment: Int64
        let unit: Int32

        static func < (left: Entry, right: Entry) -> Bool {
            (left.moment, left.unit) < (right.moment, right.unit)
        }
    }

    private static let never = Int64.max

    /// How many of the units, the first ones, are obligations.
    let obligations: Int
    private var dueMoments: [Int64]
    /// The next moment at which a notice of each obligation becomes due, as far as is known.
    private var nextNotices: [Int64]
    /// Units that have something to say now, and are looked at until they have said it.
    private var waiting: Set<Int> = []
    private var moments = Heap<Entry>()
    private var notices = Heap<Entry>()

    init(units: Int, obligations: Int) {
        self.obligations = obligations
        dueMoments = Array(repeating: Agenda.never, count: units)
        nextNotices = Array(repeating: Agenda.never, count: obligations)
    }

    /// Forgets everything; all units are to be looked at.
    mutating func reset() -> [Int] {
        self = Agenda(units: dueMoments.count, obligations: obligations)
        return Array(dueMoments.indices)
    }

    /// The units that wait, and those whose moment has come.
    mutating func due(by now: Instant) -> Set<Int> {
        var units = waiting
        while let first = moments.min, first.moment <= now.secondsSinceEpoch {
            moments.removeMin()
            if dueMoments[Int(first.unit)] == first.moment { units.insert(Int(first.unit)) }
        }
        return units
    }

    /// Notes when a unit is to be looked at again.
    mutating func schedule(_ unit: Int, _ found: Evaluation) {
        let moment = found.changesAt?.secondsSinceEpoch ?? Agenda.never
        // What is owed or to be closed now stays under the eye until its record touches it.
        let isWaiting = !found.owed.isEmpty || !found.closings.isEmpty
        if isWaiting { waiting.insert(unit) } else { waiting.remove(unit) }
        if dueMoments[unit] != moment {
            dueMoments[unit] = moment
            if moment != Agenda.never { moments.insert(Entry(moment: moment, unit: Int32(unit))) }
        }
        guard unit < obligations else { return }
        let next = found.nextNotice?.secondsSinceEpoch ?? Agenda.never
        guard nextNotices[unit] != next else { return }
        nextNotices[unit] = next
        if next != Agenda.never { notices.insert(Entry(moment: next, unit: Int32(unit))) }
    }

    /// The earliest moment at which a unit is to be looked at.
    mutating func nextMoment() -> Instant? {
        while let first = moments.min, dueMoments[Int(first.unit)] != first.moment {
            moments.removeMin()
        }
        return moments.min.map { Instant(secondsSinceEpoch: $0.moment) }
    }

    /// The next notice of an obligation that becomes due.
    mutating func nextNotice(after now: Instant) -> (at: Instant, unit: Int)? {
        while let first = notices.min,
            first.moment <= now.secondsSinceEpoch || nextNotices[Int(first.unit)] != first.moment
        {
            notices.removeMin()
        }
        return notices.min.map { (Instant(secondsSinceEpoch: $0.moment), Int($0.unit)) }
    }
}
