import CivilTime
import Obligations

/// What somebody says in an answer to a letter, with the words that it comes from.
///
/// A closed grammar: what is none of these is asked back or left alone, and nothing is recorded that was not
/// said.
public struct Saying: Hashable, Sendable {
    /// What is said.
    public enum Kind: Hashable, Sendable {
        /// It is done.
        case done(DoneSaying)
        /// It is not done yet.
        case inProgress(OccurrenceID)
        /// So many respondents of a survey's unit so far; no unit where the survey has none.
        case progress(survey: OccurrenceID, unit: String?, count: Int)
        /// More time is wished for, until a day.
        case extend(OccurrenceID, until: CivilDate)
        /// What was said before was a mistake.
        case undo(OccurrenceID)
        /// A name that no plan in force has, as the documents would spell it.
        case unknown(String)
        /// It is not clear, and why.
        case ask(AskReason)
    }

    /// What is said.
    public let kind: Kind
    /// The words, in Unicode scalars of the answer.
    public let range: Range<Int>

    /// Makes a saying.
    public init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

/// That something is done, as it was said.
public struct DoneSaying: Hashable, Sendable {
    /// What, and which round.
    public let occurrence: OccurrenceID
    /// The day; the day of the answer where none is said.
    public let date: CivilDate
    /// Where the evidence is, or empty.
    public let link: String
    /// A result in per cent, as it was written without its sign, or empty.
    public let percent: String

    /// Makes one.
    public init(
        _ occurrence: OccurrenceID, on date: CivilDate, link: String = "", percent: String = ""
    ) {
        self.occurrence = occurrence
        self.date = date
        self.link = link
        self.percent = percent
    }
}

/// A part of an answer that says nothing of any matter.
public struct LeftAlone: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// Words of other people below or between.
        case quotation
        /// A message that was passed on.
        case forwarded
        /// What a person or a phone puts under every message.
        case signature
        /// What an office puts under every message.
        case disclaimer
        /// An answer that a machine wrote.
        case automatic
        /// Greetings, thanks, and other words.
        case remark
    }

    /// What it is.
    public let kind: Kind
    /// Where, in Unicode scalars of the answer.
    public let range: Range<Int>
}

/// An answer that was read.
public struct AnswerReading: Hashable, Sendable {
    /// What is said, in order of place.
    public let sayings: [Saying]
    /// What was left alone, in order of place.
    public let leftAlone: [LeftAlone]

    /// What is said in one line for programs: `DONE:M05@2025-03-14 + ASK:which`; `NONE` for nothing.
    public var notation: String {
        sayings.isEmpty ? "NONE" : sayings.map(\.kind.notation).joined(separator: " + ")
    }
}

extension Saying.Kind {
    /// One saying in the notation for programs.
    public var notation: String {
        switch self {
        case .done(let word): "DONE:\(word.occurrence.short)@\(word.date)"
        case .inProgress(let id): "INPROGRESS:\(id.short)"
        case .progress(let survey, let unit, let count):
            "PROGRESS:\(survey.obligation)" + (unit.map { "/\($0)" } ?? "") + "=\(count)"
        case .extend(let id, let until): "EXTEND:\(id.short)@\(until)"
        case .undo(let id): "UNDO:\(id.short)"
        case .unknown(let name): "UNKNOWN:\(name)"
        case .ask(let reason): "ASK:\(reason.rawValue)"
        }
    }
}

extension OccurrenceID {
    /// The name without its year: `M05`, `O15.monthly/2025-01`.
    var short: String { "\(obligation)" + (round.map { "/\($0)" } ?? "") }
}
