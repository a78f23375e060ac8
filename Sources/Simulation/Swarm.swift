import ThaiPhrases
import CivilTime
import Correspondence
import Daemon
import Effects
import Obligations
import Planning

/// A fiscal year of the mini station in which things break, chosen by a seed.
public final class SeededWorld {
    /// What broke, by kind.
    public private(set) var faults: [String: Int] = [:]
    /// The world.
    public let world: SimulatedWorld
    /// Every event of the world that a person needs to understand a breach, in order.
    public private(set) var transcript: [String] = []

    var generator: SeededGenerator
    let years: Years
    private var registry: Registry { years.newest }
    private let settings: Daemon.Settings
    private let start: Instant
    let calmFrom: Instant
    private var lies: [String: Int] = [:]
    private var enabled: Set<Kind> = []

    /// Kinds of faults, some of which are switched off in each world.
    public enum Kind: String, CaseIterable, Sendable {
        case crash
        case mailer = "mailer-fault"
        case lie = "mailer-accepts-and-denies"
        case ledger = "ledger-fault"
        case edit = "documents-edited"
        case badEdit = "documents-broken"
        case clock = "clock-step"
        case outage
        case file = "file-fault"
        case fact
        case lateFact = "fact-while-a-letter-is-under-way"
        case exchange = "ledger-exchanged-for-an-older-copy"
    }

    /// A world of a seed.
    public init(seed: UInt64, settings: Daemon.Settings, registry: Registry) {
        generator = SeededGenerator(seed: seed)
        years = Years(registry, admin: settings.signOfLife.mailbox)
        self.settings = settings
        let zone = registry.agency.zone
        start = zone.instant(registry.fiscalYear.start)
        let end = zone.instant(registry.fiscalYear.end.adding(days: 10))
        calmFrom = zone.instant(registry.fiscalYear.start.adding(days: 300))
        world = SimulatedWorld(documents: MiniStation.documents, from: start, until: end)
        for kind in Kind.allCases where !generator.once(in: 3) { enabled.insert(kind) }
    }

    /// Lives the year and says what was broken.
    public func run() -> [String] {
        script()
        breakThings()
        let watch = Watch(world, years)
        defer { withExtendedLifetime(watch) {} }
        var lives = 0
        while lives < 400 {
            lives += 1
            world.life.begin()
            world.life.crashAt = nextCrash()
            let status = Daemon.run(world.world, settings)
            if world.life.isOver, !world.time.isOver {
                count(.crash)
                say("crash")
                restart()
                continue
            }
            if world.time.isOver { break }
            // It could not begin: the ledger or the documents were broken at that moment.
            say("ended with \(status)")
            restart()
            // Not started anew by itself; the next morning somebody looks.
            if status == .documentsUnusable { world.time.pass(seconds: 43_200) }
        }
        if let breach = world.breach {
            say("BREACH \(breach)")
            return [breach]
        }
        var breaches = Invariants(
            world.ledger, received: world.mailer.received, years: years, lies: lies
        ).breaches()
        let book = (try? world.ledger.book()) ?? Book()
        breaches += unfinishedBusiness(years, book, at: world.time.now())
        breaches += missingSignsOfLife()
        if !world.time.isOver { breaches.append("the year did not end in \(lives) lives") }
        return breaches
    }

    private var isCalm: Bool { world.time.trueMoment >= calmFrom }

    func count(_ kind: Kind, _ detail: String = "") {
        faults[kind.rawValue, default: 0] += 1
        if !detail.isEmpty { faults["\(kind.rawValue): \(detail)", default: 0] += 1 }
    }

    func say(_ text: String) {
        transcript.append("\(registry.agency.zone.format(world.time.now())) \(text)")
    }

    private func nextCrash() -> Int? {
        guard enabled.contains(.crash), !isCalm else { return nil }
        return world.life.points + generator.number(1...120)
    }

    private func restart() {
        world.time.forgetPending()
        var seconds = generator.number(1...300)
        if enabled.contains(.outage), !isCalm, generator.once(in: 4) {
            seconds = generator.number(1...25) * 86_400
            count(.outage)
            say("down for \(seconds / 86_400) days")
        }
        if enabled.contains(.exchange), !isCalm, !world.ledger.isExchanged, generator.once(in: 10) {
            exchange()
        }
        world.time.pass(seconds: seconds)
    }
}

extension SeededWorld {
    /// What people do in the year: facts, edits, clock steps, each at its moment.
    private func script() {
        if enabled.contains(.fact) { scriptFacts() }
        if enabled.contains(.edit) || enabled.contains(.badEdit) { scriptEdits() }
        if enabled.contains(.clock) { scriptClock() }
    }

    /// A moment of the troubled part of the year, some days before it is calm.
    private func moment() -> Instant {
        start.adding(seconds: generator.number(0...290) * 86_400 + generator.number(0...86_399))
    }

    private func scriptFacts() {
        for obligation in registry.obligations {
            let dues = dueDates(of: obligation, in: registry)
            for due in dues where generator.once(in: 3) {
                let shift = generator.number(-20...30)
                let at = registry.agency.zone.instant(due.date.adding(days: shift))
                    .adding(seconds: generator.number(0...86_399))
                guard at < calmFrom else { continue }
                let event = LedgerEvent.fact(
                    .completed(Completion(due.id, date: due.date, actor: "simulation")))
                fact(event, at)
            }
        }
        for unit in ["จราจร", "สืบสวน"] {
            fact(
                .fact(
                    .progress(
                        survey: MatterID(.phase(.eit), registry.fiscalYear), unit: unit,
                        count: generator.number(0...25), actor: "simulation")), moment())
        }
        if generator.once(in: 2) {
            let at = moment()
            let until = registry.agency.zone.date(at: at).adding(days: generator.number(0...20))
            let target = registry.obligations[generator.number(0...registry.obligations.count - 1)]
            fact(
                .fact(
                    .silenced(
                        Silence(
                            obligation: target.id, post: nil, until: until, comment: "simulation"))
                ), at)
        }
    }

    private func fact(_ event: LedgerEvent, _ at: Instant) {
        world.time.at(at, wake: .ledgerChanged) { [self] in
            // The tool refuses to write to an older copy.
            guard !world.ledger.isExchanged else { return }
            world.ledger.recordFact(event, at: world.time.now())
            count(.fact)
            say("fact \(event)")
        }
    }

    private func scriptEdits() {
        for _ in 0..<generator.number(1...4) {
            let isBroken = enabled.contains(.badEdit) && generator.once(in: 2)
            let day = generator.number(1...28)
            let cells = ["๑๔ มี.ค. ๖๘", "\(day) เม.ย. ๖๘", "\(day) มี.ค. ๖๘"]
            let cell = cells[generator.number(0...2)]
            world.time.at(moment(), wake: .reload) { [self] in
                var texts = MiniStation.documents(dueOfM01: cell)
                if isBroken { texts["agency.yaml"] = "posts: [" }
                world.documents.texts = texts
                count(isBroken ? .badEdit : .edit)
                say(isBroken ? "documents broken" : "M01 is due \(cell)")
            }
        }
        // The year ends with the documents as they were, so that what is left undone can be judged.
        world.time.at(calmFrom.adding(seconds: -86_400), wake: .reload) { [self] in
            world.documents.texts = MiniStation.documents
            say("documents as at first")
        }
    }

    private func scriptClock() {
        for _ in 0..<generator.number(1...3) {
            let at = moment()
            let magnitudes = [40, 4000, 90_000, 260_000]
            let seconds = magnitudes[generator.number(0...3)] * (generator.once(in: 2) ? -1 : 1)
            let back = generator.number(600...200_000)
            world.time.at(at) { [self] in
                count(.clock, seconds < 0 ? "back" : "forward")
                say("clock steps by \(seconds) s")
                world.time.step(by: seconds)
            }
            world.time.at(at.adding(seconds: back)) { [self] in
                say("clock steps back")
                world.time.step(by: -seconds)
            }
        }
        // Now and then the clock is at 1970 or at 2098 for a while.
        guard generator.once(in: 2) else { return }
        let years = generator.once(in: 2) ? -50 : 73
        let at = moment()
        world.time.at(at) { [self] in
            count(.clock, years < 0 ? "to 1975" : "to 2098")
            say("clock is \(years) years off")
            world.time.step(by: years * 31_557_600)
        }
        world.time.at(at.adding(seconds: generator.number(60...80_000))) { [self] in
            say("clock is right again")
            world.time.step(by: -years * 31_557_600)
        }
    }

    /// The mailer, the ledger and the files fail now and then, until it is calm.
    private func breakThings() {
        world.mailer.behaviour = { [self] _, mail in
            guard !isCalm else { return .accept }
            if enabled.contains(.lateFact), generator.once(in: 12) { recordLateFact() }
            if enabled.contains(.lie), generator.once(in: 40) {
                count(.lie)
                lies[mail.messageID, default: 0] += 1
                say("mailer takes \(mail.messageID) and says 75")
                return .acceptButAnswer(DeliveryOutcome(.unknown, detail: "exit status 75"))
            }
            guard enabled.contains(.mailer), generator.once(in: 8) else { return .accept }
            return mailerFault()
        }
        world.ledger.fault = { [self] _ in
            guard enabled.contains(.ledger), !isCalm, generator.once(in: 60) else { return nil }
            let failures: [(String, LedgerFailure)] = [
                ("busy", .busy("simulation")), ("full", .cannotWrite("no space left on device")),
                ("broken", .damaged("i/o error")),
            ]
            let (name, failure) = failures[generator.number(0...2)]
            count(.ledger, name)
            say("ledger: \(failure)")
            // Written, and yet reported as failed, is what a failing fsync can look like.
            return generator.once(in: 3) ? .after(failure) : .before(failure)
        }
        world.files.fault = { [self] path in
            guard enabled.contains(.file), !isCalm, generator.once(in: 20) else { return nil }
            count(.file)
            return FileFailure(path: path, code: 28, reason: "no space left on device")
        }
    }
}
