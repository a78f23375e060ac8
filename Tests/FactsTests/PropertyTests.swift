import CivilTime
import Facts
import Obligations
import Planning
import Testing

@Suite struct `Whatever is said` {
    /// Numbers that look random and are the same every time (SplitMix64).
    struct Numbers {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
        }

        mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }
    }

    static let names = [
        "M05", "m5", "M01", "M01.duty", "M01.follow-up", "M02", "M09", "O15.monthly", "o15", "O1",
        "E1", "oit", "eit", "iit", "M77", "", "letter.clerk", "_service", "M05/2568",
    ]

    private func statement(_ numbers: inout Numbers) -> Statement {
        func date(_ numbers: inout Numbers) -> CivilDate {
            day("2024-06-01").adding(days: numbers.below(900))
        }
        let name = numbers.one(of: Self.names)
        let round: RoundWord =
            switch numbers.below(5) {
            case 0: .on(date(&numbers))
            case 1: .through(date(&numbers))
            case 2: .named(CivilPeriod(.months(1), containing: date(&numbers)))
            default: .next
            }
        switch numbers.below(6) {
        case 0, 1:
            let on = numbers.below(2) == 0 ? nil : date(&numbers)
            return .done(DoneWord(name, round: round, on: on))
        case 2: return .reopen(name: name, round: round, comment: "")
        case 3:
            let unit = numbers.one(of: [nil, "จราจร", "สืบสวน", "ธุรการ", "iit"])
            return .progress(name: name, unit: unit, count: numbers.below(5000) - 100)
        case 4:
            return .silence(
                name: numbers.below(4) == 0 ? nil : name,
                post: numbers.one(of: [nil, "clerk", "nobody"]), until: date(&numbers), comment: "c"
            )
        default:
            return .extend(
                ExtensionWord(
                    name, round: round, until: date(&numbers), grantedBy: "chief", paper: "1/2568"))
        }
    }

    @Test func `is never recorded of what no plan in force has`() throws {
        var kinds: [String: Int] = [:]
        for seed in 0..<40 { try say(seed, &kinds) }
        // A generator that says nothing sensible would prove nothing.
        for kind in ["accepted", "asked", "choose", "refused"] {
            #expect(kinds[kind, default: 0] > 20, "\(kind)")
        }
    }

    private func say(_ seed: Int, _ kinds: inout [String: Int]) throws {
        var numbers = Numbers(state: UInt64(seed) &* 7919 &+ 1)
        let both = seed % 2 == 0
        let years = try #require(Years(both ? [plan(2568), plan(2569)] : [plan(2568)]))
        var known = book(opened: both ? [2568, 2569] : [2568])
        for _ in 0..<50 {
            let now = noon("2024-09-01").adding(seconds: numbers.below(500) * 86_400)
            let year = numbers.one(of: [nil, nil, FiscalYear(2568), FiscalYear(2569)])
            let statement = statement(&numbers)
            let answer = consider(statement, in: year, years, known, at: now, actor: "a")
            #expect(answer == consider(statement, in: year, years, known, at: now, actor: "a"))
            check(answer, years, known, at: now)
            kinds[String(answer.told.prefix { $0 != " " }), default: 0] += 1
            guard let fact = answer.fact else { continue }
            known.apply(
                LedgerRecord(sequence: known.lastSequence + 1, at: now, event: .fact(fact)))
        }
    }

    private func check(_ answer: Answer, _ years: Years, _ book: Book, at now: Instant) {
        switch answer {
        case .accepted, .asked: break
        case .choose(let choice):
            #expect(!choice.words(.english).isEmpty && !choice.words(.thai).isEmpty)
        case .refused(let refusal):
            #expect(!refusal.words(.english).isEmpty && !refusal.words(.thai).isEmpty)
        }
        if case .asked(let questions, wouldBe: _, _) = answer {
            #expect(!questions.isEmpty)
            for question in questions {
                #expect(!question.words(.english).isEmpty && !question.words(.thai).isEmpty)
            }
        }
        guard let fact = answer.fact else { return }
        #expect(!fact.words(.english).isEmpty && !fact.words(.thai).isEmpty)
        let standings = Standings(years, book, at: now)
        switch fact {
        case .completed(let done):
            #expect(standings.of(done.occurrence) != nil, "\(done.occurrence)")
            #expect(done.date <= FixedZone.bangkok.date(at: now))
            #expect(done.date >= done.occurrence.fiscalYear.start)
        case .reopened(let id, _, _):
            #expect(book.completion(of: id) != nil)
            #expect(standings.of(id) != nil)
        case .progress(let id, let unit, let count, _):
            let parts = years.obligation(id)?.quota?.parts.map(\.unit) ?? ["none"]
            #expect(count >= 0 && (parts.isEmpty || parts.contains(unit)))
        case .extended(let fact):
            #expect(standings.of(fact.occurrence)?.planned.map { $0 < fact.until } == true)
        case .silenced(let silence):
            #expect(silence.until >= FixedZone.bangkok.date(at: now))
        default: break
        }
    }
}

@Suite struct `What a fact does` {
    /// Counted apart from the code: what a day-by-day plan of the matter still tells.
    @Test func `stops as many reminders as a year of days would tell`() throws {
        let years = Years(plan())
        let now = noon("2025-03-10")
        let silent = book()
        let answer = consider(done("M05"), years, silent, at: now, actor: "a")
        var told: Set<NoticeID> = []
        var known = silent
        var planner = Planner(years)
        for days in 0..<300 {
            let moment = noon("2025-03-10").adding(seconds: days * 86_400)
            for reminder in planner.plan(known, at: moment).reminders {
                let mine = reminder.notices.filter {
                    $0.notice.occurrence == occurrence("M05/2568")
                }
                told.formUnion(mine.map(\.notice))
                for event: LedgerEvent in [
                    .claimed(
                        Claim(
                            id: reminder.claim, attempt: 1, post: reminder.post,
                            notices: reminder.notices.map(\.notice), messageID: "m")),
                    .settled(claim: reminder.claim, attempt: 1, outcome: .accepted, detail: ""),
                ] {
                    known.apply(
                        LedgerRecord(sequence: known.lastSequence + 1, at: moment, event: event))
                }
            }
        }
        #expect(told.count > 5)
        #expect(answer.consequences?.stopCount == told.count)
    }
}
