import Effects
import CivilTime
import Daemon
import Obligations
import Planning

/// The spring of the mini station with a crash at one effect, for each effect there is.
public struct ExhaustiveCrashes {
    private let settings: Daemon.Settings
    private let years: Years
    private let start: Instant
    private let end: Instant

    /// From one day to another, both inside; every kind of notice lies between January and May.
    public init(
        settings: Daemon.Settings, registry: Registry, from first: CivilDate, to last: CivilDate
    ) {
        self.settings = settings
        years = Years(registry, admin: settings.signOfLife.mailbox)
        start = registry.agency.zone.instant(first)
        end = registry.agency.zone.instant(last.adding(days: 1))
    }

    /// The world without a crash, or with one at an effect, after it has run.
    public func world(crashAt point: Int?) -> SimulatedWorld {
        let world = SimulatedWorld(
            documents: MiniStation.documents, from: start, until: end, crashAt: point)
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
