import CivilTime
import Daemon
import Effects
import Obligations
import Planning
import Simulation
import Testing

/// The documents of several years in folders, served together.
@Suite struct `Plans of several years` {
    private static let two = MiniStation.sharedParts
        .merging(MiniStation.plan(of: 2568)) { _, new in new }
        .merging(MiniStation.plan(of: 2569)) { _, new in new }

    private func folderSettings() throws -> Daemon.Settings {
        var settings = try settings()
        settings.agencyPath = "."
        return settings
    }

    private func years(_ records: [LedgerRecord], opened isOpening: Bool) -> [FiscalYear] {
        records.compactMap { record in
            switch record.event {
            case .yearOpened(let year): isOpening ? year : nil
            case .yearClosed(let year, _): isOpening ? nil : year
            default: nil
            }
        }
    }

    @Test func `are both opened, once, and told of`() throws {
        let world = world(
            from: "2025-09-01 07:00", until: "2025-10-10 12:00", documents: Self.two)
        #expect(world.run(try folderSettings()) == .done)
        let opened = years(world.ledger.records, opened: true)
        #expect(opened == [FiscalYear(2568), FiscalYear(2569)])
        let told = Set(world.claims.flatMap(\.notices).map(\.occurrence.fiscalYear))
        #expect(told == [FiscalYear(2568), FiscalYear(2569)])
    }

    @Test func `close the old one once, name what lapsed, and stay so over a restart`() throws {
        let world = world(
            from: "2025-09-01 07:00", until: "2025-12-20 12:00", documents: Self.two)
        world.time.at(moment("2025-12-15 12:00"), wake: .reload) { [life = world.life] in
            life.crashAt = life.points + 1
        }
        #expect(world.run(try folderSettings()) == .done)
        let records = world.ledger.records
        #expect(years(records, opened: true) == [FiscalYear(2568), FiscalYear(2569)])
        #expect(years(records, opened: false) == [FiscalYear(2568)])
        let lapsed = records.compactMap { record -> OccurrenceID? in
            if case .lapsed(let id) = record.event { id } else { nil }
        }
        #expect(!lapsed.isEmpty)
        #expect(Set(lapsed).count == lapsed.count)
        #expect(lapsed.allSatisfy { $0.fiscalYear == FiscalYear(2568) })
        let count = records.compactMap { record -> Int? in
            if case .yearClosed(_, let open) = record.event { open } else { nil }
        }
        #expect(count == [lapsed.count])
        #expect(world.entries(.yearClosed).count == 1)
    }

    @Test func `keep the old year when its file is replaced by the next year's`() throws {
        var next = MiniStation.sharedParts
        for (path, text) in MiniStation.plan(of: 2569) {
            next[String(path.dropFirst("2569/".count))] = text.replacing("../", with: "")
        }
        let world = world(from: "2025-09-01 07:00", until: "2025-10-10 12:00")
        world.reload("2025-09-22 10:00", next)
        #expect(world.run(try settings()) == .done)
        let opened = years(world.ledger.records, opened: true)
        #expect(opened == [FiscalYear(2568), FiscalYear(2569)])
        let late = world.claims.filter { $0.at > moment("2025-09-22 11:00") }.flatMap(\.notices)
        #expect(late.contains { $0.occurrence.fiscalYear == FiscalYear(2568) })
    }
}

/// A measures table that is cut to its header.
@Suite struct `A table that was cut` {
    private static let cut: [String: String] = {
        var documents = MiniStation.documents
        let table = documents["measures.csv"] ?? ""
        documents["measures.csv"] = table.prefix { $0 != "\n" } + "\n"
        return documents
    }()

    @Test func `is refused on reload and after a restart, and the last good plan stays`() throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        world.reload("2025-03-05 10:00", Self.cut)
        world.time.at(moment("2025-03-06 12:00"), wake: .reload) { [life = world.life] in
            life.crashAt = life.points + 1
        }
        let calm = self.calm()
        #expect(world.run(try settings()) == .done)
        #expect(calm.run(try settings()) == .done)
        #expect(world.entries(.registryRejected).count >= 2)
        #expect(world.told == calm.told)
    }

    private func calm() -> SimulatedWorld {
        world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
    }
}
