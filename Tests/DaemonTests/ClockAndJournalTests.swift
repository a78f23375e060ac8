import CivilTime
import Daemon
import Effects
import Obligations
import Planning
import Simulation
import Testing

@Suite struct `A clock that cannot be right` {
    @Test(arguments: [73 * 365, -55 * 365])
    func `writes nothing, says so once, and is forgotten when it is right again`(days: Int) throws {
        let calm = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        calm.run(try settings())
        let world = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        world.time.at(moment("2025-03-05 12:00")) { [time = world.time] in
            time.step(by: days * 86_400)
        }
        world.reload("2025-03-05 13:00", MiniStation.documents(dueOfM01: "๑๔ มี.ค. ๖๘ "))
        world.time.at(moment("2025-03-06 12:00")) { [time = world.time] in
            time.step(by: -days * 86_400)
        }
        #expect(world.run(try settings()) == .done)
        #expect(world.entries(.clockImplausible).count == 1)
        let span = moment("2025-03-01")..<moment("2025-03-21")
        #expect(world.ledger.records.allSatisfy { span.contains($0.at) })
        #expect(world.told == calm.told)
        let starts = world.ledger.records.count { record in
            if case .started = record.event { true } else { false }
        }
        #expect(starts == 1)
    }

    @Test func `at the start is survived, and the start is recorded when it is right`() throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-04 12:00")
        world.time.step(by: -55 * 365 * 86_400)
        world.time.at(moment("2025-03-03 12:00")) { [time = world.time] in
            time.step(by: 55 * 365 * 86_400)
        }
        #expect(world.run(try settings()) == .done)
        #expect(world.service.messages.first?.hasPrefix("ready: ") == true)
        #expect(world.entries(.clockImplausible).count == 1)
        let first = try #require(world.ledger.records.first)
        #expect(first.at >= moment("2025-03-03 12:00"))
        guard case .started = first.event else {
            Issue.record("the start is not recorded: \(first.event)")
            return
        }
        #expect(
            world.ledger.records.contains {
                if case .registryLoaded = $0.event { true } else { false }
            })
        #expect(world.mailer.received.count > 0)
    }

    @Test func `at the end leaves no stamp of its own`() throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-04 12:00")
        world.time.at(moment("2025-03-03 12:00")) { [time = world.time] in
            time.step(by: 73 * 365 * 86_400)
        }
        #expect(world.run(try settings()) == .done)
        #expect(world.ledger.records.allSatisfy { $0.at < moment("2025-03-05") })
        #expect(world.service.messages.last?.hasPrefix("stopping: ") == true)
    }
}

@Suite struct `The journal` {
    @Test func `of a quiet month has a few lines of notice and nothing worse`() throws {
        // From July on the word that next year has no plan goes out.
        let world = world(from: "2025-05-20 07:00", until: "2025-06-25 12:00")
        let registry = try #require(MiniStation.registry)
        for obligation in registry.obligations {
            for due in dueDates(of: obligation, in: registry) {
                world.ledger.recordFact(
                    .fact(.completed(Completion(due.id, date: day("2025-05-01")))),
                    at: moment("2025-05-01 09:00"))
            }
        }
        #expect(world.run(try settings()) == .done)
        #expect(world.mailer.attempts == 0)
        let ready = try #require(world.entries(.ready).first).at
        let later = world.journal.lines.filter { $0.at > ready }
        #expect(later.map(\.entry.kind) == [.stopped], "\(later.map(\.entry.message))")
        #expect(world.journal.lines.allSatisfy { $0.entry.level >= .notice })
        // It rests: nothing wakes it but the looks ahead.
        #expect(world.time.sleeps < 60, "\(world.time.sleeps)")
    }

    @Test func `says once a day that a post has its share of letters`() throws {
        var documents = MiniStation.documents
        documents["policy.yaml"] =
            (documents["policy.yaml"] ?? "") + "letters-per-post-and-day: 1\n"
        let world = world(
            from: "2025-03-03 07:00", until: "2025-03-20 12:00", documents: documents)
        for (date, cell) in [("2025-03-07", "๒๑ มี.ค. ๖๘"), ("2025-03-10", "๒๘ มี.ค. ๖๘")] {
            var edited = MiniStation.documents(dueOfM01: cell)
            edited["policy.yaml"] = documents["policy.yaml"]
            world.reload("\(date) 10:00", edited)
        }
        #expect(world.run(try settings()) == .done)
        let entries = world.entries(.capReached).map {
            "\(FixedZone.bangkok.date(at: $0.at)) \($0.entry.value("ITA_POST") ?? "")"
        }
        #expect(Set(entries).count == entries.count)
        #expect(world.journal.lines.allSatisfy { $0.entry.message != "The plan does not settle" })
    }
}
