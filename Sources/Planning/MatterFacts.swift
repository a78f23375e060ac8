import CivilTime
import Obligations

/// What people said of one matter, in the order in which they said it, and what that comes to.
///
/// A record that is taken back leaves the list, and the rest is read anew: a handful of entries each.
public struct MatterFacts: Sendable {
    enum Entry: Sendable {
        case completed(Completion)
        case reopened(CivilPeriod?)
        case progress(unit: String, count: Int)
        case extended(Extension)
    }

    private struct Noted: Sendable {
        let record: Int64
        let at: Instant
        let entry: Entry
    }

    private var entries: [Noted] = []
    /// The completions that count, oldest first.
    public private(set) var completions: [Completion] = []
    /// The records of the completions that count.
    public private(set) var completionRecords: [Int64] = []
    /// The extensions that count, oldest first.
    public private(set) var extensions: [Extension] = []
    /// Respondents so far by unit.
    public private(set) var progress: [String: Int] = [:]
    /// When respondents were recorded last.
    public private(set) var progressAt: Instant?
    /// Rounds that were opened again although a completion covers them.
    private var reopened: [CivilPeriod] = []

    /// Nothing said.
    public init() {}

    /// Whether nothing was ever said, or all of it was taken back.
    public var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ entry: Entry, record: Int64, at moment: Instant) {
        let noted = Noted(record: record, at: moment, entry: entry)
        entries.append(noted)
        take(noted)
    }

    mutating func remove(record: Int64) {
        entries.removeAll { $0.record == record }
        let kept = entries
        self = MatterFacts()
        entries = kept
        for noted in kept { take(noted) }
    }

    private mutating func take(_ noted: Noted) {
        switch noted.entry {
        case .completed(let completion):
            completions.append(completion)
            completionRecords.append(noted.record)
            reopened.removeAll { completion.covers($0) }
        case .reopened(nil):
            completions = []
            completionRecords = []
            reopened = []
        case .reopened(let round?):
            let kept = completions.indices.filter { index in
                let mine = completions[index]
                return mine.occurrence.round != nil
                    && (mine.occurrence.round != round || mine.isThrough)
            }
            completions = kept.map { completions[$0] }
            completionRecords = kept.map { completionRecords[$0] }
            reopened.append(round)
        case .progress(let unit, let count):
            progress[unit] = count
            progressAt = noted.at
        case .extended(let fact):
            extensions.append(fact)
        }
    }

    /// The completion that covers a round, or nil while it is open; without a round, that of what is due once.
    public func completion(of round: CivilPeriod?) -> Completion? {
        guard let round else { return completions.last }
        if reopened.contains(round) { return nil }
        return completions.last { $0.covers(round) }
    }

    /// The extension in force of a round, or nil; the last one counts.
    public func extensionOf(_ round: CivilPeriod?) -> Extension? {
        extensions.last { $0.occurrence.round == round }
    }
}
