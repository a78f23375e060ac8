import CivilTime
import Facts
import Obligations
import Planning
import Testing
import ThaiPhrases

/// A day, written as in ISO 8601.
func day(_ text: String) -> CivilDate {
    if let date = CivilDate(text) { return date }
    Issue.record("'\(text)' is no day")
    return CivilDate(daysSinceEpoch: 0)
}

/// Noon of a day in Bangkok.
func noon(_ text: String) -> Instant {
    FixedZone.bangkok.instant(day(text), TimeOfDay(hour: 12, minute: 0) ?? .midnight)
}

/// A small station's plan of one fiscal year; everything shifted by whole years from 2568.
func plan(_ number: Int = 2568) -> Registry {
    let shift = number - 2568
    func date(_ text: String) -> CivilDate { day(text).adding(months: 12 * shift) }
    let year = FiscalYear(number)
    let posts = [
        Post(id: PostID("chief"), title: "chief", address: "chief@station.example"),
        Post(
            id: PostID("inspector"), title: "inspector", address: "inspector@station.example",
            superior: PostID("chief")),
        Post(
            id: PostID("clerk"), title: "clerk", address: "clerk@station.example",
            superior: PostID("inspector")),
        Post(id: PostID("idle"), title: "idle", address: "idle@station.example"),
    ]
    func once(
        _ id: String, _ due: String, _ kind: Obligation.Kind = .measure, from: String = "2024-10-15"
    ) -> Obligation {
        Obligation(
            id: ObligationID(id), kind: kind, title: id, schedule: .once(date(due), nil),
            inForceFrom: date(from), performers: [PostID("clerk")],
            controllers: [PostID("inspector")], leadDays: [30, 7, 1])
    }
    func rounds(_ id: String, _ kind: Obligation.Kind) -> Obligation {
        let rule = (try? RecurrenceRule(parsing: "FREQ=MONTHLY;BYMONTHDAY=-1"))
        let window = CivilInterval(start: date("2024-10-15"), end: year.end) ?? year.interval
        return Obligation(
            id: ObligationID(id), kind: kind, title: id,
            schedule: .recurring(
                rule ?? RecurrenceRule(.monthly), start: year.start, window: window),
            inForceFrom: date("2024-10-15"), performers: [PostID("clerk")], leadDays: [3])
    }
    func phase(
        _ kind: CalendarPhaseKind, _ mode: PhaseMode, _ first: String, _ last: String,
        quota: Quota? = nil
    ) -> Obligation {
        Obligation(
            id: .phase(kind), kind: .phase(kind, mode), title: kind.rawValue,
            schedule: .window(first: date(first), last: date(last)), inForceFrom: year.start,
            performers: [PostID("clerk")], quota: quota)
    }
    let traffic = Quota.Part(unit: "จราจร", minimum: 100, collector: nil)
    let crime = Quota.Part(unit: "สืบสวน", minimum: 200, collector: nil)
    return Registry(
        agency: Agency(id: "station", name: "station", shortName: "station"), fiscalYear: year,
        inForceFrom: date("2024-10-15"), posts: posts, secretary: PostID("inspector"),
        holidays: HolidayTable([]), policy: Policy(),
        obligations: [
            once("M01.duty", "2025-03-31"), rounds("M01.follow-up", .followUp),
            once("M05", "2025-03-31"), once("M09", "2025-06-30", from: "2025-02-01"),
            rounds("O15.monthly", .report), once("O1", "2025-03-31", .oitItem),
            once("O2", "2025-03-31", .oitItem), once("E1", "2025-05-01", .event),
            phase(.oit, .duty, "2025-02-01", "2025-04-30"),
            phase(
                .eit, .survey, "2025-01-01", "2025-06-30",
                quota: Quota(minimum: 300, parts: [traffic, crime])),
            phase(.iit, .survey, "2025-01-01", "2025-06-30", quota: Quota(minimum: 80, parts: [])),
            Obligation(
                id: ObligationID("M77"), kind: .measure, title: "M77",
                schedule: .unscheduled(.nothingSaid), inForceFrom: date("2024-10-15"),
                performers: [PostID("clerk")]),
        ], digest: "\(number)")
}

/// A book that knows what was said, one record a fact, from the first of October.
func book(_ facts: Fact..., opened: [Int] = [2568]) -> Book {
    var book = Book()
    var number: Int64 = 0
    func at() -> Instant { noon("2024-10-01").adding(seconds: Int(number)) }
    for year in opened {
        number += 1
        book.apply(
            LedgerRecord(sequence: number, at: at(), event: .yearOpened(FiscalYear(year))))
    }
    for fact in facts {
        number += 1
        book.apply(LedgerRecord(sequence: number, at: at(), event: .fact(fact)))
    }
    return book
}

/// An occurrence, written as the ledger writes it.
func occurrence(_ text: String) -> OccurrenceID {
    if let id = OccurrenceID(text) { return id }
    Issue.record("'\(text)' is no occurrence")
    return OccurrenceID(ObligationID(text), FiscalYear(2568))
}

/// That something is done.
func completed(_ id: String, on date: String, isThrough: Bool = false) -> Fact {
    .completed(
        Completion(occurrence(id), isThrough: isThrough, date: day(date), actor: "somchai"))
}

/// A silence.
func silenced(
    _ obligation: String?, _ post: String? = nil, until: String, in year: Int? = 2568
) -> Fact {
    .silenced(
        Silence(
            obligation: obligation.map { ObligationID($0) },
            fiscalYear: year.map { FiscalYear($0) },
            post: post.map { PostID($0) }, until: day(until), comment: "c", actor: "somchai"))
}

extension Answer {
    /// The answer in a word or two, for tables.
    var told: String {
        switch self {
        case .accepted(let fact, _): "accepted \(fact.subject)"
        case .asked(let questions, wouldBe: let fact, _):
            "asked \(questions.map(\.word).joined(separator: "+")) \(fact.subject)"
        case .choose(let choice):
            "choose \(choice.words(.english).split(separator: ";").last ?? "")"
        case .refused(let refusal): "refused \(refusal.word)"
        }
    }
}

extension Fact {
    var subject: String {
        switch self {
        case .completed(let fact): "\(fact.occurrence)\(fact.isThrough ? " through" : "")"
        case .reopened(let id, _, _): "\(id)"
        case .progress(let id, let unit, let count, _): "\(id) \(unit) \(count)"
        case .silenced(let silence): silence.scope(.english)
        case .extended(let fact): "\(fact.occurrence) \(fact.until)"
        case .unsilenced(let record, _, _), .retracted(let record, _, _): "\(record)"
        case .clockConfirmed, .documentsAccepted, .restored: "-"
        }
    }
}

extension Question {
    var word: String { String("\(self)".prefix { $0 != "(" }) }
}

extension FactRefusal {
    var word: String { String("\(self)".prefix { $0 != "(" }) }
}

/// A row of a table: what is said on a day, and what becomes of it.
struct Row: CustomTestStringConvertible, Sendable {
    let statement: Statement
    let date: String
    let facts: [Fact]
    let years: [Int]
    let year: Int?
    let told: String

    init(
        _ statement: Statement, on date: String, _ facts: Fact..., years: [Int] = [2568],
        in year: Int? = nil, gives told: String = ""
    ) {
        self.statement = statement
        self.date = date
        self.facts = facts
        self.years = years
        self.year = year
        self.told = told
    }

    var testDescription: String { "\(date): \(statement) -> \(told)" }

    var answer: Answer {
        var known = book(opened: years)
        for fact in facts {
            known.apply(
                LedgerRecord(
                    sequence: known.lastSequence + 1, at: noon("2024-10-02"), event: .fact(fact)))
        }
        guard let plans = Years(years.map { plan($0) }) else { return .refused(.noReason) }
        return consider(
            statement, in: year.map { FiscalYear($0) }, plans, known, at: noon(date),
            actor: "somying")
    }
}

/// That something is done, as said.
func done(_ name: String, _ round: RoundWord = .next, on date: String? = nil) -> Statement {
    .done(DoneWord(name, round: round, on: date.map { day($0) }))
}
