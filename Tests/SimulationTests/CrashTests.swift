import CivilTime
import Daemon
import Obligations
import Planning
import Simulation
import Testing

@Suite struct CrashTests {
    @Test func `a crash at any effect loses nothing, and a repeat is marked and has the same id`()
        throws
    {
        let exhaustive = ExhaustiveCrashes(
            settings: try #require(MiniStation.settings),
            registry: try #require(MiniStation.registry),
            from: try #require(CivilDate("2025-03-06")), to: try #require(CivilDate("2025-03-19")))
        let calm = exhaustive.world(crashAt: nil)
        #expect(calm.life.points > 60)
        #expect(calm.mailer.received.count > 8)
        var repeats = 0
        for point in 1...calm.life.points {
            let world = exhaustive.world(crashAt: point)
            let breaches = exhaustive.breaches(world, beside: calm)
            #expect(breaches.isEmpty, "crash at \(point): \(breaches)")
            repeats += world.mailer.received.count - calm.mailer.received.count
        }
        #expect(repeats > 5, "crashes between delivery and settlement must repeat letters")
    }

    @Test func `seeded years with faults break no invariant, and every kind of fault occurs`()
        throws
    {
        let settings = try #require(MiniStation.settings)
        let registry = try #require(MiniStation.registry)
        var faults: [String: Int] = [:]
        for seed in 1...24 {
            let world = SeededWorld(seed: UInt64(seed), settings: settings, registry: registry)
            let breaches = world.run()
            #expect(
                breaches.isEmpty,
                "seed \(seed): \(breaches.prefix(4)) \(world.transcript.suffix(20))")
            faults.merge(world.faults) { $0 + $1 }
        }
        // A table that is cut while it is saved belongs to the worlds of several years.
        for kind in SeededWorld.Kind.allCases where kind != .lostEdit {
            #expect(faults[kind.rawValue, default: 0] > 0, "no \(kind) in any year")
        }
    }

    @Test func `years in a row break no invariant, and no fact of one year settles another`()
        throws
    {
        let settings = try #require(MiniStation.settingsWithAdmin)
        let years = try #require(MiniStation.years(3))
        var faults: [String: Int] = [:]
        for seed in 1...6 {
            let world = SeededWorld(seed: UInt64(seed), settings: settings, years: years)
            let breaches = world.run()
            #expect(
                breaches.isEmpty,
                "seed \(seed): \(breaches.prefix(4)) \(world.transcript.suffix(20))")
            faults.merge(world.faults) { $0 + $1 }
        }
        for kind in SeededWorld.YearKind.allCases {
            #expect(faults[kind.rawValue, default: 0] > 0, "no \(kind) in any year")
        }
    }

    @Test func `the same seed lives the same year`() throws {
        let settings = try #require(MiniStation.settings)
        let registry = try #require(MiniStation.registry)
        let worlds = (0..<2).map { _ in
            let world = SeededWorld(seed: 7, settings: settings, registry: registry)
            _ = world.run()
            return world
        }
        #expect(worlds[0].transcript == worlds[1].transcript)
        #expect(worlds[0].world.ledger.records == worlds[1].world.ledger.records)
    }
}
