import Effects
import CivilTime
import Daemon
import Obligations
import Planning

/// Some weeks of the mini station with a crash at one effect, for each effect there is.
public struct ExhaustiveCrashes {
    private let settings: Daemon.Settings
    private let years: Years
    private let documents: [String: String]
    private let start: Instant
    private let end: Instant

    /// From one day to another of one year, both inside; every kind of notice lies between January and May.
    public init(
        settings: Daemon.Settings, registry: Registry, from first: CivilDate, to last: CivilDate
    ) {
        self.settings = settings
        documents = MiniStation.documents
        years = Years(registry, admin: settings.signOfLife.mailbox)
        start = registry.agency.zone.instant(first)
        end = registry.agency.zone.instant(last.adding(days: 1))
    }

    /// From one day to another, both inside, with the plans of several years side by side: a change of year.
    public init(
        settings: Daemon.Settings, years: Years, from first: CivilDate, to last: CivilDate
    ) {
        var settings = settings
        settings.agencyPath = "."
        self.settings = settings
        let numbers = years.registries.map(\.fiscalYear.buddhistYear.number)
        documents = numbers.map { MiniStation.plan(of: $0) }
            .reduce(MiniStation.sharedParts) { $0.merging($1) { _, new in new } }
        self.years = years
        start = years.zone.instant(first)
        end = years.zone.instant(last.adding(days: 1))
    }

    /// The world without a crash, or with one at an effect, after it has run.
    public func world(crashAt point: Int?) -> SimulatedWorld {
        let world = SimulatedWorld(
            documents: documents, from: start, until: end, crashAt: point)
        let watch = Watch(world, years)
        withExtendedLifetime(watch) { _ = world.run(settings) }
        return world
    }

    /// What is wrong in a world with a crash, beside the same world without one.
    public func breaches(_ world: SimulatedWorld, beside calm: SimulatedWorld) -> [String] {
        if let breach = world.breach { return [breach] }
        var breaches = Invariants(
            world.ledger, received: world.mailer.received, years: years
        ).breaches()
        let book = (try? world.ledger.book()) ?? Book()
        breaches += unfinishedBusiness(years, book, at: world.time.now())
        if world.life.crashes != 1 { breaches.append("there was no crash") }
        let letters = Set(world.mailer.received.map(\.mail.messageID))
        let expected = Set(calm.mailer.received.map(\.mail.messageID))
        for lost in expected.subtracting(letters).sorted() { breaches.append("\(lost) was lost") }
        for made in letters.subtracting(expected).sorted() {
            breaches.append("\(made) was made up")
        }
        return breaches + unmarkedRepeats(world)
    }

    /// What arrived twice must say so in the letter and in the journal.
    private func unmarkedRepeats(_ world: SimulatedWorld) -> [String] {
        var seen: Set<String> = []
        var breaches: [String] = []
        for letter in world.mailer.received where !seen.insert(letter.mail.messageID).inserted {
            let text = String(decoding: letter.mail.bytes, as: UTF8.self)
            if !text.contains("X-ITA-Possible-Repeat: yes") {
                breaches.append("\(letter.mail.messageID) was repeated without a mark")
            }
            let isLogged = world.journal.lines.contains { line in
                line.entry.kind == .inDoubt
                    && line.entry.fields.contains {
                        $0.name == "ITA_MESSAGE_ID" && $0.value == letter.mail.messageID
                    }
            }
            if !isLogged { breaches.append("\(letter.mail.messageID) was repeated in silence") }
        }
        return breaches
    }
}
