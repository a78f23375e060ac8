import CivilTime
import Control
import Effects
import Facts
import Obligations
import Planning
import Simulation
import Testing

@testable import Daemon

/// A control channel in memory: what is asked of the daemon, and what it answered.
final class Counter: ControlChannel {
    private var waiting: [ControlCall] = []
    private(set) var replies: [Reply] = []
    private var count = 0

    func ask(_ frame: [UInt8], by caller: Caller) {
        count += 1
        waiting.append(ControlCall(id: count, caller: caller, request: frame))
    }

    func nextCall() -> ControlCall? { waiting.isEmpty ? nil : waiting.removeFirst() }

    func answer(_ call: ControlCall, with reply: [UInt8]) {
        guard let reply = try? Reply(frame: reply) else { return }
        replies.append(reply)
    }
}

private let officer = Caller(user: 1001, login: "somsak", isAdmin: false)
private let root = Caller(user: 0, login: "root", isAdmin: true)

/// The daemon of the small station with somebody at its counter.
private final class Office {
    let simulated: SimulatedWorld
    let counter = Counter()
    var free: Int64? = 1 << 40

    init(from start: String = "2025-03-01 08:00", until end: String = "2025-03-12 08:00") {
        simulated = world(from: start, until: end)
    }

    func ask(
        _ at: String, _ wish: Request.Wish, by caller: Caller = officer, agreed: [String] = [],
        saysYes: Bool = false, onBehalf: String? = nil
    ) {
        let request = Request(
            wish, language: .english, agreed: agreed, saysYes: saysYes, onBehalf: onBehalf)
        ask(at, request.frame, by: caller)
    }

    func ask(_ at: String, _ frame: [UInt8], by caller: Caller = officer) {
        simulated.time.at(moment(at), wake: .asked) { [counter] in
            counter.ask(frame, by: caller)
        }
    }

    func run() throws {
        let world = World(
            clock: simulated.time, sleeper: simulated.time, ledger: simulated.ledger,
            mailer: simulated.mailer, files: simulated.files, documents: simulated.documents,
            service: simulated.service, journal: simulated.journal, control: counter,
            freeBytes: { [self] in free })
        _ = Daemon.run(world, try settings())
    }

    var facts: [(at: Instant, fact: Fact)] {
        simulated.ledger.records.compactMap { record in
            if case .fact(let fact) = record.event { (record.at, fact) } else { nil }
        }
    }

    func receipt(_ index: Int = 0) throws -> Receipt {
        guard case .recorded(let receipt) = counter.replies[index] else {
            throw Missing(what: "\(counter.replies[index])")
        }
        return receipt
    }
}

private struct Missing: Error { let what: String }

private func done(
    _ name: String, on day: String? = nil, round: RoundWord = .next, result: String = ""
) -> Request.Wish {
    .record(
        .done(DoneWord(name, round: round, on: day.flatMap { CivilDate($0) }, result: result)),
        year: nil)
}

@Suite struct AnsweringTests {
    @Test func `what an officer says is recorded with the daemon's stamp and the kernel's name`()
        throws
    {
        let office = Office()
        office.ask("2025-03-03 10:15", done("M01", on: "2025-03-02", result: "ครบ"))
        try office.run()
        let receipt = try office.receipt()
        #expect(receipt.actor == "somsak (1001)")
        #expect(receipt.effect.hasPrefix("stops "))
        let fact = try #require(office.facts.first)
        #expect(office.facts.count == 1)
        #expect(fact.at == moment("2025-03-03 10:15"))
        #expect(fact.fact.actor == "somsak (1001)")
        #expect(office.simulated.ledger.records[Int(receipt.record) - 1].at == fact.at)
        // It counts at once, and the journal says who said so.
        let entry = try #require(office.simulated.entries(.factRecorded).first?.entry)
        #expect(entry.value("ITA_ACTOR") == "somsak (1001)")
        #expect(entry.value("ITA_OBLIGATION") == "M01")
        #expect(
            !office.simulated.told.contains { $0.contains("M01/2568 overdue") })
    }

    @Test func `a question is a question, and only a yes to that very question records`() throws {
        let office = Office()
        office.ask("2025-03-03 10:00", done("M01", on: "2025-03-02"))
        office.ask("2025-03-03 10:01", done("M01", on: "2025-03-02"))
        office.ask(
            "2025-03-03 10:02", done("M01", on: "2025-03-02"), agreed: ["something else"])
        office.ask("2025-03-03 10:03", done("M01", on: "2025-03-02"), saysYes: true)
        try office.run()
        guard case .asked(let questions, _) = office.counter.replies[1] else {
            Issue.record("\(office.counter.replies)")
            return
        }
        #expect(questions.count == 1 && questions[0].contains("somsak (1001)"))
        #expect(office.counter.replies[2] == office.counter.replies[1])
        #expect(try office.receipt(3).record > 0)
        #expect(office.facts.count == 2)
        let again = Office()
        again.ask("2025-03-03 10:00", done("M01", on: "2025-03-02"))
        again.ask("2025-03-03 10:01", done("M01", on: "2025-03-02"), agreed: questions)
        try again.run()
        #expect(again.facts.count == 2)
    }

    /// Names, days, rounds and texts that cannot be, and what only root says: nothing of it is recorded.
    @Test func `what cannot be recorded is refused with words`() throws {
        let far = CivilDate(year: 2099, month: 1, day: 1)
        let wishes: [(Request.Wish, Int32)] = [
            (done("M99"), 64), (done("M01", on: "2125-03-02"), 64),
            (done("M01", on: "1967-03-02"), 64),
            (done("M01", result: String(repeating: "x", count: 2001)), 64),
            (.record(.reopen(name: "M01", round: .next, comment: ""), year: nil), 64),
            (.record(.retract(record: 1, found: nil, comment: "x"), year: nil), 64),
            (.record(.retract(record: 4000, found: nil, comment: "x"), year: nil), 64),
            (
                .record(
                    .silence(name: nil, post: nil, until: try #require(far), comment: "x"),
                    year: nil), 64
            ),
            (.confirmClock(reason: "x", records: nil), 77),
            (.confirmClock(reason: "x", records: 1...1), 77), (.acceptLedger(reason: "x"), 77),
            (.acceptDocuments(digest: "x", comment: "x"), 77), (.copy, 70),
        ]
        let office = Office()
        for (index, (wish, _)) in wishes.enumerated() {
            office.ask("2025-03-03 10:\(10 + index)", wish, saysYes: true)
        }
        try office.run()
        #expect(office.counter.replies.count == wishes.count)
        for (reply, (wish, status)) in zip(office.counter.replies, wishes) {
            guard case .refused(let found, let message) = reply else {
                Issue.record("\(wish): \(reply)")
                continue
            }
            #expect(found == status && !message.isEmpty, "\(wish): \(message)")
        }
        #expect(office.facts.isEmpty)
    }

    @Test func `bytes that are no request are answered, and nobody's name is taken from them`()
        throws
    {
        let office = Office()
        office.ask("2025-03-03 10:00", Array("nonsense".utf8))
        office.ask("2025-03-03 10:01", [])
        // An officer acts for nobody but themselves.
        office.ask("2025-03-03 10:02", done("M01", on: "2025-03-02"), onBehalf: "chief")
        office.ask(
            "2025-03-03 10:03", done("M01", on: "2025-03-02"), by: root, saysYes: true,
            onBehalf: "nida")
        office.ask(
            "2025-03-03 10:04", done("M01", on: "2025-03-02"),
            by: Caller(user: 4711, login: nil, isAdmin: false), saysYes: true)
        try office.run()
        for reply in office.counter.replies.prefix(2) {
            guard case .refused(status: 76, _) = reply else {
                Issue.record("\(reply)")
                continue
            }
        }
        #expect(
            office.facts.map(\.fact.actor)
                == ["somsak (1001)", "root (0) for nida", "(4711)"])
    }

    @Test func `an officer asks so much and no more, and others and root go on`() throws {
        let office = Office()
        for _ in 0..<Allowances.perMinute { office.ask("2025-03-03 10:00", done("M99")) }
        let wish: Request.Wish = done("M01", on: "2025-03-02")
        let other = Caller(user: 1002, login: "wipa", isAdmin: false)
        office.ask("2025-03-03 10:00", wish, saysYes: true)
        office.ask("2025-03-03 10:00", wish, by: other, saysYes: true)
        office.ask("2025-03-03 10:00", wish, by: root, saysYes: true)
        office.ask("2025-03-03 10:02", wish, saysYes: true)
        try office.run()
        guard case .refused(status: 75, _) = office.counter.replies[Allowances.perMinute] else {
            Issue.record("\(office.counter.replies[Allowances.perMinute])")
            return
        }
        #expect(office.facts.map(\.fact.actor) == ["wipa (1002)", "root (0)", "somsak (1001)"])
        #expect(office.facts.last?.at == moment("2025-03-03 10:02"))
    }

    @Test func `a day has a bound of its own`() throws {
        var allowances = Allowances()
        let start = moment("2025-03-03 00:00")
        var taken = 0
        for minute in 0..<1400 {
            let now = start.adding(seconds: minute * 60)
            for _ in 0..<5 where allowances.take(7, at: now) { taken += 1 }
        }
        #expect(taken == Allowances.perDay)
        let other = allowances.take(8, at: start.adding(seconds: 1400 * 60))
        let nextDay = (0..<200).count { _ in allowances.take(7, at: start.adding(seconds: 86_400)) }
        let setBack = allowances.take(7, at: start.adding(seconds: -10))
        #expect(other && nextDay == Allowances.perMinute && setBack)
    }

    @Test func `the last of the disk is for the reminders`() throws {
        let office = Office()
        office.free = 1 << 20
        office.ask("2025-03-03 10:00", done("M01", on: "2025-03-02"))
        office.ask("2025-03-03 10:01", done("M01", on: "2025-03-02"), by: root)
        try office.run()
        guard case .refused(status: 75, _) = office.counter.replies[0] else {
            Issue.record("\(office.counter.replies)")
            return
        }
        #expect(office.facts.map(\.fact.actor) == ["root (0)"])
    }

    @Test func `with a clock that cannot be right nothing is stamped but its confirmation`() throws
    {
        let office = Office()
        office.simulated.time.at(moment("2025-03-04 12:00")) { [time = office.simulated.time] in
            time.step(by: -86_400 * 30)
        }
        office.ask("2025-03-04 13:00", done("M01", on: "2025-02-01"))
        office.ask("2025-03-04 13:01", .confirmClock(reason: "radio", records: nil), by: root)
        office.ask("2025-03-04 13:02", done("M01", on: "2025-02-01"), saysYes: true)
        try office.run()
        guard case .refused(status: 75, let words) = office.counter.replies[0] else {
            Issue.record("\(office.counter.replies)")
            return
        }
        #expect(words.contains("clock"))
        #expect(try office.receipt(1).effect.contains("letters"))
        #expect(office.facts.count >= 1)
        guard case .clockConfirmed(let confirmation)? = office.facts.first?.fact else {
            Issue.record("\(office.facts)")
            return
        }
        #expect(confirmation.actor == "root (0)" && confirmation.falseRecords != nil)
    }

    @Test func `an older copy of the ledger is accepted by root alone, and takes nothing before`()
        throws
    {
        let office = Office()
        let ledger = office.simulated.ledger
        office.simulated.time.at(moment("2025-03-04 12:00"), wake: .asked) {
            ledger.exchange(forCopyOf: ledger.records.count - 3)
        }
        office.ask("2025-03-04 13:00", done("M01", on: "2025-03-02"))
        office.ask("2025-03-04 13:01", .acceptLedger(reason: "disk"))
        office.ask("2025-03-04 13:02", .acceptLedger(reason: " "), by: root)
        office.ask("2025-03-04 13:03", .acceptLedger(reason: "disk"), by: root)
        office.ask("2025-03-04 13:04", .acceptLedger(reason: "disk"), by: root)
        office.ask("2025-03-04 13:05", done("M01", on: "2025-03-02"), saysYes: true)
        try office.run()
        let statuses = office.counter.replies.map { reply -> Int32 in
            if case .refused(let status, _) = reply { status } else { 0 }
        }
        #expect(statuses == [74, 77, 64, 0, 1, 0])
        #expect(office.simulated.entries(.ledgerAccepted).count == 1)
    }

    /// A mailer that takes its time: what is recorded meanwhile is heeded before the next letter leaves.
    @Test func `whoever asks in the middle of a morning is answered between two letters`() throws {
        let office = Office(from: "2025-03-01 08:00", until: "2025-03-31 18:00")
        let plain = Office(from: "2025-03-01 08:00", until: "2025-03-31 18:00")
        try plain.run()
        let claims = plain.simulated.claims
        var asked = false
        office.simulated.ledger.onRecord = { [counter = office.counter] record in
            guard !asked, case .claimed = record.event else { return }
            asked = true
            counter.ask(
                Request(done("M01", on: "2025-03-01"), language: .english).frame, by: officer)
        }
        try office.run()
        #expect(try office.receipt().record > 0)
        // The fact stands right behind the settlement of the letter that was under way.
        let records = office.simulated.ledger.records
        let place = try #require(records.firstIndex { $0.event.isFact })
        guard case .settled = records[place - 1].event else {
            Issue.record("\(records[place - 1])")
            return
        }
        #expect(!claims.isEmpty)
        let later = records[place...].flatMap { record -> [NoticeID] in
            if case .claimed(let claim) = record.event { claim.notices } else { [] }
        }
        #expect(!later.contains { $0.occurrence.obligation.rawValue == "M01" })
    }
}
