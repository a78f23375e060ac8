import ThaiPhrases
import CivilTime
import Correspondence
import Daemon
import Effects
import Obligations
import Planning

/// One fiscal year of the mini station, or several in a row, in which things break, chosen by a seed.
public final class SeededWorld {
    /// What broke, by kind.
    public private(set) var faults: [String: Int] = [:]
    /// The world.
    public let world: SimulatedWorld
    /// Every event of the world that a person needs to understand a breach, in order.
    public private(set) var transcript: [String] = []

    var generator: SeededGenerator
    /// The plans as they are at the end, when everybody has been put right.
    let years: Years
    let plot: Plot
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
        case boot = "clock-wrong-for-one-start"
        case lostEdit = "documents-cut-while-saved"
    }

    /// Kinds that only several years in a row have.
    public enum YearKind: String, CaseIterable, Sendable {
        case latePlan = "plan-late"
        case planGone = "plan-taken-away"
        case extended = "extension"
        case amended = "amendment"
        case retracted = "retraction"
    }

    /// One fiscal year of a seed.
    public init(seed: UInt64, settings: Daemon.Settings, registry: Registry) {
        generator = SeededGenerator(seed: seed)
        plot = Plot()
        years = Years(registry, admin: settings.signOfLife.mailbox)
        self.settings = settings
        let zone = registry.agency.zone
        start = zone.instant(registry.fiscalYear.start)
        let end = zone.instant(registry.fiscalYear.end.adding(days: 10))
        calmFrom = zone.instant(registry.fiscalYear.start.adding(days: 300))
        world = SimulatedWorld(documents: MiniStation.documents, from: start, until: end)
        for kind in Kind.allCases where !generator.once(in: 3) { enabled.insert(kind) }
    }

    /// Several fiscal years of a seed, with the changes of year between them: plans that come early and late or
    /// are taken away, time that is granted, windows that are moved, records that are taken back.
    ///
    /// - Parameter years: the plans as they will be at the end, from the first year on.
    public init(seed: UInt64, settings: Daemon.Settings, years: Years) {
        generator = SeededGenerator(seed: seed)
        self.years = years
        var settings = settings
        settings.agencyPath = "."
        self.settings = settings
        let zone = years.zone
        start = zone.instant(years.oldest.fiscalYear.start)
        // Until the last year's business is closed and its last letters are out.
        let end = zone.instant(years.newest.fiscalYear.end.adding(days: 70))
        calmFrom = zone.instant(years.newest.fiscalYear.start.adding(days: 300))
        let numbers = years.registries.map(\.fiscalYear.buddhistYear.number)
        plot = Plot(years: numbers)
        world = SimulatedWorld(documents: plot.texts, from: start, until: end)
        for kind in Kind.allCases where !generator.once(in: 3) { enabled.insert(kind) }
    }

    private var registry: Registry { years.newest }

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
        breaches += unfinishedBusiness(years, wholeBook(), at: world.time.now())
        if plot.isLong {
            breaches += YearInvariants(
                years, world.ledger.history, isCut: !world.ledger.losses.isEmpty
            ).breaches()
        }
        breaches += missingSignsOfLife()
        if !world.time.isOver { breaches.append("the year did not end in \(lives) lives") }
        return breaches
    }

    /// All of it, also what the daemon has let go of; but for what was taken back of a year after its close,
    /// of which nobody is told any more.
    private func wholeBook() -> Book {
        var book = Book()
        var years: [Int64: FiscalYear] = [:]
        for record in world.ledger.records {
            switch record.event {
            case .fact(.completed(let completion)):
                years[record.sequence] = completion.occurrence.fiscalYear
            case .fact(.retracted(let mistaken, _, _)):
                if let year = years[mistaken], book.closedAt(year) != nil { continue }
            default: break
            }
            book.apply(record)
        }
        return book
    }

    private var isCalm: Bool { world.time.trueMoment >= calmFrom }

    func isEnabled(_ kind: Kind) -> Bool { enabled.contains(kind) }

    func count(word: String) { faults[word, default: 0] += 1 }

    func count(_ kind: Kind, _ detail: String = "") {
        count(word: kind.rawValue)
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
        if enabled.contains(.boot) { scriptBoot() }
        if plot.isLong { scriptYears() }
    }

    /// A moment of the troubled part, some days before it is calm.
    func moment() -> Instant {
        let days = Int((calmFrom.secondsSinceEpoch - start.secondsSinceEpoch) / 86_400) - 10
        return start.adding(
            seconds: generator.number(0...days) * 86_400 + generator.number(0...86_399))
    }

    /// The clock is wrong when the machine starts, and right some hours later: the kernel knows.
    private func scriptBoot() {
        let at = moment()
        let ahead = [30, 62, -30][generator.number(0...2)] * 86_400
        world.time.at(at) { [self] in
            count(.boot, ahead < 0 ? "behind" : "ahead")
            say("the machine starts with its clock \(ahead / 86_400) days off")
            world.time.isSynchronised = false
            world.time.step(by: ahead)
            world.life.endNow()
        }
        world.time.at(at.adding(seconds: generator.number(600...20_000))) { [self] in
            say("a time server sets the clock right")
            world.time.step(by: -ahead)
            world.time.isSynchronised = true
        }
    }

    private func scriptFacts() {
        for registry in years.registries {
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
            let first = registry.agency.zone.instant(registry.fiscalYear.start)
            for unit in ["จราจร", "สืบสวน"] {
                let at = first.adding(seconds: generator.number(0...290) * 86_400)
                fact(
                    .fact(
                        .progress(
                            survey: MatterID(.phase(.eit), registry.fiscalYear), unit: unit,
                            count: generator.number(0...25), actor: "simulation")), at)
            }
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

    func fact(_ event: LedgerEvent, _ at: Instant) {
        world.time.at(at, wake: .asked) { [self] in
            // The tool refuses to write to an older copy, and of what no plan in force has.
            guard !world.ledger.isExchanged, isKnown(event) else { return }
            world.ledger.recordFact(event, at: world.time.now())
            count(.fact)
            say("fact \(event)")
        }
    }

    /// Whether the plan that a fact speaks of is there, and its business not closed.
    private func isKnown(_ event: LedgerEvent) -> Bool {
        guard plot.isLong, case .fact(let fact) = event, let year = fact.fiscalYear else {
            return true
        }
        guard let registry = years.registry(of: year) else { return false }
        let last = year.end.adding(days: registry.policy.carryOverDays)
        return plot.hasServed(year) && years.zone.date(at: world.time.now()) <= last
    }

    private func scriptEdits() {
        if plot.isLong { return scriptLongEdits() }
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
