import CivilTime
import Daemon
import Effects
import Obligations
import Planning
import Simulation
import Testing

@Suite struct `The service` {
    @Test func `is ready after the documents, the ledger and the first plan`() throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-03 08:00")
        #expect(world.run(try settings()) == .done)
        #expect(world.service.messages.first?.hasPrefix("ready: next: ") == true)
        let kinds = world.journal.lines.compactMap(\.entry.kind)
        let loaded = try #require(kinds.firstIndex(of: .registryLoaded))
        let ready = try #require(kinds.firstIndex(of: .ready))
        #expect(loaded < ready)
        guard case .started = world.ledger.records.first?.event else {
            Issue.record("the ledger does not begin with the start")
            return
        }
        #expect(world.service.messages.last?.hasPrefix("stopping: ") == true)
        #expect(world.ledger.records.last?.event == .stopped)
    }

    @Test func `is never ready when it cannot begin, and its status says why`() throws {
        func run(_ change: (SimulatedWorld) -> Void) throws -> Int32 {
            let world = world(from: "2025-03-03 07:00", until: "2025-03-04 08:00")
            change(world)
            let status = world.run(try settings())
            #expect(world.service.messages == [])
            #expect(world.mailer.attempts == 0)
            return status.rawValue
        }
        #expect(try run { $0.documents.texts["measures.csv"] = nil } == 66)
        #expect(try run { $0.documents.texts["agency.yaml"] = nil } == 66)
        #expect(try run { $0.documents.texts["agency.yaml"] = "posts: [" } == 65)
        #expect(try run { $0.ledger.fault = { _ in .before(.busy("x")) } } == 75)
        #expect(
            try run { $0.ledger.fault = { _ in .before(.cannotWrite("x")) } } == 74)
    }

    @Test(arguments: ["good", "broken", "missing"])
    func `answers every reload with readiness, and keeps the last good documents`(kind: String)
        throws
    {
        var edited = MiniStation.documents(dueOfM01: "๒๑ มี.ค. ๖๘")
        if kind == "broken" { edited["agency.yaml"] = "posts: [" }
        if kind == "missing" { edited["measures.csv"] = nil }
        let world = world(from: "2025-03-03 07:00", until: "2025-03-14 12:00")
        world.reload("2025-03-10 10:00", edited)
        #expect(world.run(try settings()) == .done)
        let messages = world.service.messages
        let index = try #require(messages.firstIndex(of: "reloading"))
        #expect(messages[index + 1].hasPrefix("ready: "))
        #expect(world.entries(.registryRejected).count == (kind == "good" ? 0 : 1))
        let isMoved = world.told.contains { $0.hasSuffix("M01 changed-from-2025-03-14") }
        #expect(isMoved == (kind == "good"))
        // The rung of the date that is in force comes, whichever it is.
        #expect(world.told.contains("sign-maker M01 lead-1") == (kind != "good"))
    }

    @Test func `stops between two letters, and goes on with the rest after its next start`() throws
    {
        let calm = world(from: "2025-03-18 07:00", until: "2025-03-18 20:00")
        calm.run(try settings())
        let world = world(from: "2025-03-18 07:00", until: "2025-03-18 20:00")
        world.mailer.behaviour = { _, _ in .acceptAfter(seconds: 20) }
        let first = try #require(calm.mailer.received.first).at
        world.time.at(first.adding(seconds: 10), wake: .stop) {}
        #expect(world.run(try settings()) == .done)
        #expect(world.mailer.received.count == 1)
        #expect(world.ledger.records.last?.event == .stopped)
        #expect(world.run(try settings()) == .done)
        #expect(world.told == calm.told)
        let ids = world.mailer.received.map(\.mail.messageID)
        #expect(Set(ids).count == ids.count)
    }
}

@Suite struct `A ledger that fails` {
    @Test(arguments: [2, 3, 4, 5, 9, 14, 20])
    func `before it commits holds the mail, and nothing is lost or repeated`(number: Int) throws {
        let calm = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        calm.run(try settings())
        let world = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        // Five times in a row, and then it works again.
        world.ledger.fault = { (number..<number + 5).contains($0) ? .before(.busy("x")) : nil }
        #expect(world.run(try settings()) == .done)
        #expect(world.told == calm.told)
        #expect(world.mailer.received.count == calm.mailer.received.count)
        #expect(world.entries(.ledgerFailure).count == 1)
    }

    @Test(arguments: 2..<12)
    func `after it committed tells at most one letter again, marked`(number: Int) throws {
        let calm = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        calm.run(try settings())
        let world = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        world.ledger.fault = { $0 == number ? .after(.cannotWrite("x")) : nil }
        #expect(world.run(try settings()) == .done)
        #expect(world.told == calm.told)
        let extra = world.mailer.received.count - calm.mailer.received.count
        #expect(extra == 0, "nothing left before the claim was known to stand")
    }

    @Test func `for a day is reported once, and what is overdue too`() throws {
        let world = world(from: "2025-03-14 07:00", until: "2025-04-20 12:00")
        let from = moment("2025-03-18 08:00")
        let until = moment("2025-03-19 08:00")
        world.ledger.fault = { [time = world.time] _ in
            (from..<until).contains(time.now()) ? .before(.cannotWrite("disk full")) : nil
        }
        #expect(world.run(try settings()) == .done)
        #expect(world.entries(.ledgerFailure).count == 1)
        let steps = world.entries(.overdue).map(\.entry).map {
            "\($0.value("ITA_OBLIGATION") ?? "") \($0.value("ITA_DUE") ?? "") "
                + "\($0.value("ITA_DAYS_OVERDUE") ?? "")"
        }
        #expect(steps.count > 4)
        #expect(Set(steps).count == steps.count)
        let zone = FixedZone.bangkok
        let days = world.entries(.overdueSummary).map { zone.date(at: $0.at) }
        #expect(Set(days).count == days.count)
        #expect(days.count > 15)
    }
}
