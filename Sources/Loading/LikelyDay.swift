import CivilTime
import Obligations
import ThaiPhrases

/// What a phrase with an impossible day probably means: the 31st of a month of 30 days is its last day.
///
/// It is only ever said, and used to find out which side of a window can be relied on.
struct LikelyDay {
    /// The phrase with the likely day in place of the impossible one.
    let meaning: Meaning
    /// The days that were put in, in the order of the phrase.
    let days: [CivilDate]
    /// The sides of the window that can be relied on; an edge that was put in is open.
    let window: CivilInterval?

    /// - Returns: nil when the phrase can be read, or its fault is another one.
    init?(_ text: String, in context: PhraseContext) {
        var scalars = Array(text.unicodeScalars)
        var days: [CivilDate] = []
        var isStartKnown = true
        var isEndKnown = true
        // A window has two days, and each may be impossible.
        for _ in 0..<2 {
            let reading = LikelyDay.read(scalars, context)
            guard case .error(let reason) = reading.meaning else { break }
            guard reason.rawValue.hasPrefix("impossible-"), let place = reading.errorRange,
                let repair = LikelyDay.repair(scalars, in: place, context)
            else { return nil }
            let likely = LikelyDay.edges(repair.reading)
            let other = LikelyDay.edges(repair.dayBefore)
            if likely.start != other.start { isStartKnown = false }
            if likely.end != other.end { isEndKnown = false }
            if let day = likely.end != other.end ? likely.end : likely.start { days.append(day) }
            scalars = repair.scalars
        }
        let reading = LikelyDay.read(scalars, context)
        guard !days.isEmpty, reading.meaning.firstError == nil else { return nil }
        meaning = reading.meaning
        self.days = days
        let edges = LikelyDay.edges(meaning)
        let start = isStartKnown ? edges.start : nil
        let end = isEndKnown ? edges.end : nil
        window = start == nil && end == nil ? nil : CivilInterval(start: start, end: end)
    }

    private struct Repair {
        let scalars: [Unicode.Scalar]
        let reading: Meaning
        /// The same with the day before, which tells the two sides of a window apart.
        let dayBefore: Meaning
    }

    private static func read(_ scalars: [Unicode.Scalar], _ context: PhraseContext) -> Reading {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return readPhrase(String(view), in: context)
    }

    /// Puts the last day that exists in place of a number that is too large for its month.
    private static func repair(
        _ scalars: [Unicode.Scalar], in place: Range<Int>, _ context: PhraseContext
    ) -> Repair? {
        let before = read(scalars, context).errorRange?.lowerBound
        for run in numbers(scalars, in: place) where (29...39).contains(run.value) {
            for value in (28..<min(run.value, 32)).reversed() {
                let changed = replacing(run, by: value, in: scalars)
                let reading = read(changed, context)
                let isMended: Bool
                if case .error = reading.meaning {
                    // The next impossible day may stand behind this one.
                    isMended = (reading.errorRange?.lowerBound ?? 0) > (before ?? 0) + 2
                } else {
                    isMended = true
                }
                guard isMended else { continue }
                return Repair(
                    scalars: changed, reading: reading.meaning,
                    dayBefore: read(replacing(run, by: value - 1, in: scalars), context).meaning)
            }
        }
        return nil
    }

    private struct Run {
        let range: Range<Int>
        let value: Int
        let isThai: Bool
    }

    /// The numbers of two digits within a stretch.
    private static func numbers(_ scalars: [Unicode.Scalar], in place: Range<Int>) -> [Run] {
        var runs: [Run] = []
        var index = place.lowerBound
        while index < min(place.upperBound, scalars.count) {
            let start = index
            while index < scalars.count, digit(scalars[index]) != nil { index += 1 }
            if index - start == 2, let tens = digit(scalars[start]),
                let ones = digit(scalars[start + 1])
            {
                runs.append(
                    Run(
                        range: start..<index, value: tens * 10 + ones,
                        isThai: scalars[start].value >= 0xE50))
            }
            index = max(index, start + 1)
        }
        return runs
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value) - 0x30
        case 0xE50...0xE59: Int(scalar.value) - 0xE50
        default: nil
        }
    }

    private static func replacing(
        _ run: Run, by value: Int, in scalars: [Unicode.Scalar]
    ) -> [Unicode.Scalar] {
        let zero: UInt32 = run.isThai ? 0xE50 : 0x30
        var changed = scalars
        let digits = [value / 10, value % 10].compactMap { Unicode.Scalar(zero + UInt32($0)) }
        changed.replaceSubrange(run.range, with: digits)
        return changed
    }

    private static func edges(_ meaning: Meaning) -> (start: CivilDate?, end: CivilDate?) {
        switch meaning {
        case .interval(let interval): (interval.start, interval.end)
        case .date(let day), .moment(let day, _): (day, day)
        case .amendment(.window(let interval)): (interval.start, interval.end)
        case .amendment(.start(let day)): (day, nil)
        case .amendment(.end(let day)): (nil, day)
        case .all(let members), .list(let members):
            members.first.map(edges) ?? (nil, nil)
        default: (nil, nil)
        }
    }
}
