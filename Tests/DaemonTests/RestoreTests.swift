import CivilTime
import Daemon
import Effects
import Obligations
import Planning
import Simulation
import Testing

/// The ledger is exchanged for an older copy while the daemon is down.
@Suite struct `An exchanged ledger` {
    /// Serves until an evening, is exchanged there for a copy without its last records, and serves on.
    private func exchanged(keeping count: @escaping (Int) -> Int, acceptedAt: String?) throws
        -> SimulatedWorld
    {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-28 12:00")
        world.time.at(moment("2025-03-12 20:00"), wake: .reload) { [life = world.life] in
            life.crashAt = life.points + 1
        }
        world.time.at(moment("2025-03-12 20:30")) { [ledger = world.ledger] in
            ledger.exchange(forCopyOf: count(ledger.records.count))
        }
        if let acceptedAt {
            world.time.at(moment(acceptedAt), wake: .asked) { [ledger = world.ledger] in
                ledger.accept(at: moment(acceptedAt))
            }
        }
        #expect(world.run(try settings(), secondsDown: 3600) == .done)
        return world
    }

    @Test func `holds all mail, is ready all the same, and says what to do once and in its status`()
        throws
    {
        let world = try exchanged(keeping: { $0 - 6 }, acceptedAt: nil)
        let night = moment("2025-03-12 20:00")
        #expect(!world.mailer.received.contains { $0.at > night })
        let lines = world.entries(.ledgerExchanged)
        #expect(lines.count == 1)
        let entry = try #require(lines.first).entry
        #expect(entry.level == .error)
        #expect(entry.message.contains("itactl ledger accept"))
        #expect(entry.value("ITA_RECORD") == String(world.ledger.records.count))
        #expect(entry.value("ITA_KNOWN_RECORD") == String(world.ledger.records.count + 6))
        let messages = world.service.messages
        #expect(
            messages.contains {
                $0.hasPrefix("ready: ") && $0.contains("exchanged for an older copy")
            })
        #expect(world.ledger.records.count == world.ledger.history.count - 6, "nothing is written")
    }

    @Test(arguments: [1, 6, 1000])
    func `goes on when it is accepted, and each repeat says so in the letter and the journal`(
        lost: Int
    ) throws {
        let calm = world(from: "2025-03-03 07:00", until: "2025-03-28 12:00")
        calm.run(try settings())
        let world = try exchanged(
            keeping: { max($0 - lost, 0) }, acceptedAt: "2025-03-13 10:00")
        let night = moment("2025-03-12 20:00")
        let before = world.mailer.received.filter { $0.at < night }
        let after = world.mailer.received.filter { $0.at > night }
        let lines = world.entries(.inDoubt)
        for letter in after
        where before.contains(where: { $0.mail.messageID == letter.mail.messageID }) {
            let text = String(decoding: letter.mail.bytes, as: UTF8.self)
            #expect(text.contains("X-ITA-Possible-Repeat: yes"))
            #expect(
                lines.contains { $0.entry.value("ITA_MESSAGE_ID") == letter.mail.messageID })
        }
        // Nobody is left out of what a calm spring tells.
        #expect(Set(calm.told).isSubset(of: Set(told(world))))
        // What became due after the loss is no repeat and does not say so.
        let fresh = after.filter { $0.at > moment("2025-03-20") }
        #expect(!fresh.isEmpty)
        for letter in fresh {
            let text = String(decoding: letter.mail.bytes, as: UTF8.self)
            #expect(!text.contains("X-ITA-Possible-Repeat"))
        }
    }

    private func told(_ world: SimulatedWorld) -> [String] {
        letterLines(world.ledger.history).flatMap { line -> [String] in
            let parts = line.split(separator: ": ", maxSplits: 1)
            let post = parts[0].split(separator: " ").last ?? ""
            return (parts.last ?? "").split(separator: "; ").map { "\(post) \($0)" }
        }
    }
}
