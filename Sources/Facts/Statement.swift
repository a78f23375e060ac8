import CivilTime
import Obligations
import Planning

/// What a person says of a matter, as it was said: names as typed, days as read.
///
/// The tool, the control socket and mail all say it in this form; `consider` answers.
public enum Statement: Hashable, Sendable {
    /// It is done.
    case done(DoneWord)
    /// It is not done after all.
    case reopen(name: String, round: RoundWord, comment: String)
    /// So many respondents of a survey's unit so far; no unit where the survey has none.
    case progress(name: String, unit: String?, count: Int)
    /// Say nothing of this until a day; no name for everything, no post for everybody.
    case silence(name: String?, post: String?, until: CivilDate, comment: String)
    /// A silence ends before its day.
    case endSilence(SilenceWord, comment: String)
    /// More time was granted.
    case extend(ExtensionWord)
    /// A record of a person was a mistake; with what the ledger has under that number, nil for nothing.
    case retract(record: Int64, found: LedgerRecord?, comment: String)
}

/// Which round is meant of what comes round.
public enum RoundWord: Hashable, Sendable {
    /// The oldest open one that has come, else the next.
    case next
    /// The one that is due on a day, or whose period has the day in it.
    case on(CivilDate)
    /// The one that stands for a period.
    case named(CivilPeriod)
    /// The last one due by a day, and all before it.
    case through(CivilDate)
}

/// That something is done, as it was said.
public struct DoneWord: Hashable, Sendable {
    /// The name of the matter as typed.
    public let name: String
    /// Which round.
    public let round: RoundWord
    /// The day on which it was done; nil for today.
    public let date: CivilDate?
    /// What came of it.
    public let result: String
    /// Where the evidence is.
    public let evidence: String

    /// Makes a word.
    public init(
        _ name: String, round: RoundWord = .next, on date: CivilDate? = nil, result: String = "",
        evidence: String = ""
    ) {
        self.name = name
        self.round = round
        self.date = date
        self.result = result
        self.evidence = evidence
    }
}

/// That more time was granted, as it was said.
public struct ExtensionWord: Hashable, Sendable {
    /// The name of the matter as typed.
    public let name: String
    /// Which round.
    public let round: RoundWord
    /// The new due date.
    public let until: CivilDate
    /// Who granted it: a post or an office.
    public let grantedBy: String
    /// The paper that says so, or empty.
    public let paper: String

    /// Makes a word.
    public init(
        _ name: String, round: RoundWord = .next, until: CivilDate, grantedBy: String,
        paper: String = ""
    ) {
        self.name = name
        self.round = round
        self.until = until
        self.grantedBy = grantedBy
        self.paper = paper
    }
}

/// Which silence is meant.
public enum SilenceWord: Hashable, Sendable {
    /// That of a record.
    case record(Int64)
    /// The one of a matter, or of everything; of a post, or of everybody.
    case of(name: String?, post: String?)
}

/// What becomes of a statement.
public enum Answer: Hashable, Sendable {
    /// It is recorded as it was meant.
    case accepted(Fact, Consequences)
    /// It is recorded if the person says yes to what is asked; never empty.
    case asked([Question], wouldBe: Fact, Consequences)
    /// More than one thing could be meant: a yes is no answer, it must be said again more exactly.
    case choose(Choice)
    /// It is not recorded, and why.
    case refused(FactRefusal)

    /// The fact that is, or would be, recorded; nil when there is none.
    public var fact: Fact? {
        switch self {
        case .accepted(let fact, _), .asked(_, wouldBe: let fact, _): fact
        case .choose, .refused: nil
        }
    }

    /// What that fact stops and starts; nil when there is none.
    public var consequences: Consequences? {
        switch self {
        case .accepted(_, let consequences), .asked(_, wouldBe: _, let consequences): consequences
        case .choose, .refused: nil
        }
    }
}

/// Why a statement wants a yes before it is recorded. Closed; `Words` has the sentences.
public enum Question: Hashable, Sendable {
    /// The day lies before the order that set the matter out.
    case beforeOrder(CivilDate, inForceFrom: CivilDate)
    /// A survey is closed although respondents are missing, in all and by unit.
    case belowMinimum(count: Int, minimum: Int, short: [ShortUnit])
    /// So many other matters that are open count as settled with it.
    case settlesOthers(Int)
    /// It is recorded as done already.
    case alreadyDone(Completion)
    /// Its window opens on a later day.
    case notOpenYet(CivilDate)
    /// A round ahead of one that is still to come.
    case roundAhead(next: OccurrenceID)
    /// The business of its year is closed.
    case yearClosed(FiscalYear)
    /// Many more respondents than were asked for.
    case farAboveMinimum(count: Int, minimum: Int)
    /// Fewer respondents than were recorded before.
    case lowerThanBefore(Int)
    /// A silence of so many days.
    case longSilence(days: Int)
    /// Everything falls silent for these posts.
    case silencesEverything([PostID])
    /// An earlier record keeps it silent as long already.
    case silentAlready(record: Int64, until: CivilDate)
    /// The new due date lies after the end of the fiscal year.
    case afterYearEnd(FiscalYear)
    /// No paper is named.
    case noPaper
    /// An extension in force lasts longer.
    case shortensExtension(until: CivilDate)
    /// The new due date has passed already.
    case alreadyPast
    /// The next round is due by then.
    case overtakesNextRound(CivilDate)
}

/// A unit of a survey that has not reached its minimum.
public struct ShortUnit: Hashable, Sendable {
    /// The unit.
    public let unit: String
    /// Respondents so far.
    public let count: Int
    /// How many are asked for.
    public let minimum: Int

    /// Makes one.
    public init(_ unit: String, count: Int, minimum: Int) {
        self.unit = unit
        self.count = count
        self.minimum = minimum
    }
}

/// What more than one thing could be meant by.
public enum Choice: Hashable, Sendable {
    /// The row has strands, and none of its own.
    case strand(String, of: [ObligationID])
    /// The matter is open in several years.
    case year(ObligationID, of: [FiscalYear])
    /// Several rounds.
    case round([OccurrenceID])
    /// Several silences, by record.
    case silence([Int64])
}

/// Why a statement is not recorded. Closed; `Words` has the sentences.
public enum FactRefusal: Hashable, Sendable {
    /// No plan in force has a matter of that name.
    case unknownMatter(String, near: [String])
    /// The plan of that year has no such matter; those years have.
    case notInYear(String, FiscalYear, others: [FiscalYear])
    /// No plan of that year is in force; these are.
    case yearNotInForce(FiscalYear, known: [FiscalYear])
    /// It is due once, so that no round can be named.
    case dueOnce(ObligationID)
    /// No round is due then; the nearest one.
    case noSuchRound(ObligationID, String, nearest: OccurrenceID?, due: CivilDate?)
    /// All rounds are done.
    case everyRoundDone(ObligationID)
    /// A reopening names a round, not all up to one.
    case roundWanted(ObligationID)
    /// The day is still to come.
    case inFuture(CivilDate)
    /// The day lies before the fiscal year.
    case beforeYear(CivilDate, FiscalYear)
    /// It was never recorded as done.
    case neverDone(OccurrenceID)
    /// It is settled with something greater, which is what can be reopened.
    case settledBy(ObligationID)
    /// It is no survey.
    case notSurvey(ObligationID)
    /// The survey has other units; none when it has no units at all.
    case unknownUnit(String?, known: [String])
    /// A count below zero.
    case negativeCount(Int)
    /// The end lies in the past.
    case endsInPast(CivilDate)
    /// The end lies after the close of the year's business.
    case afterClose(FiscalYear, last: CivilDate)
    /// No plan in force has a post of that name.
    case unknownPost(String, near: [String])
    /// A silence, its end or a withdrawal wants a reason.
    case noReason
    /// No such silence is in force.
    case noSuchSilence
    /// Nobody is named who granted it.
    case noGrantor
    /// It is not later than the day of the plan.
    case notLater(planned: CivilDate)
    /// It has no date that could be later.
    case undated(ObligationID)
    /// Its date is not the agency's to move, or nothing is owed by it.
    case notExtensible(ObligationID)
    /// The ledger has no record of that number.
    case noSuchRecord(Int64)
    /// The record is no word of a person.
    case notFact(Int64)
    /// What the record says cannot be taken back, only answered by another record.
    case notRetractable(Int64)
    /// The record does not count any more.
    case notInForce(Int64)
    /// A text is longer than anybody reads.
    case tooLong(limit: Int)
}
