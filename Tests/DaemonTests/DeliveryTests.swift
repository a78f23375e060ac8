import CivilTime
import Daemon
import Effects
import Obligations
import Planning
import Simulation
import Testing

@Suite struct `Deliveries` {
    @Test func `wait for their turn when the mailer hangs three times in a row`() throws {
        let hanging = world(from: "2025-03-18 09:00", until: "2025-03-18 09:10")
        hanging.mailer.behaviour = { _, _ in .hang(seconds: 60) }
        #expect(hanging.run(try settings()) == .done)
        #expect(hanging.claims.count == 4)
        #expect(hanging.mailer.attempts == 3)
        // Later the mailer works again, and everybody gets one letter.
        let later = world(from: "2025-03-18 09:10", until: "2025-03-18 17:00")
        for record in hanging.ledger.records {
            later.ledger.recordFact(record.event, at: record.at)
        }
        later.run(try settings())
        #expect(later.mailer.received.count == 4)
        #expect(Set(later.mailer.received.map(\.mail.recipient)).count == 4)
    }

    @Test func `tell nothing of what was done while the letters before them went out`() throws {
        let calm = world(from: "2025-03-18 08:00", until: "2025-03-18 12:00")
        calm.run(try settings())
        let first = try #require(calm.mailer.received.first).at
        let tellers = calm.claims.filter { claim in
            claim.notices.contains { $0.occurrence.obligation.rawValue == "M01" }
        }
        #expect(tellers.count > 1)
        let world = world(from: "2025-03-18 08:00", until: "2025-03-18 12:00")
        world.mailer.behaviour = { _, _ in .acceptAfter(seconds: 30) }
        let doneAt = first.adding(seconds: 10)
        world.time.at(doneAt, wake: .asked) { [ledger = world.ledger] in
            ledger.recordFact(done("M01", on: "2025-03-18"), at: doneAt)
        }
        #expect(world.run(try settings()) == .done)
        for claim in world.claims where claim.at > doneAt {
            #expect(!claim.notices.contains { $0.occurrence.obligation.rawValue == "M01" })
        }
        #expect(world.claims.contains { $0.at > doneAt })
    }

    @Test func `after an outage are one letter a post, and the journal counts them once`() throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-28 12:00")
        // The power fails at noon and comes back sixteen days later.
        world.time.at(moment("2025-03-06 12:00"), wake: .reload) { [life = world.life] in
            life.crashAt = life.points + 1
        }
        let before = moment("2025-03-06 12:00")
        #expect(world.run(try settings(), secondsDown: 16 * 86_400 + 3600) == .done)
        let back = try #require(world.entries(.ready).last).at
        #expect(back > before.adding(seconds: 15 * 86_400))
        let lines = world.entries(.catchUp)
        #expect(lines.count == 1)
        let entry = try #require(lines.first).entry
        // The daemon comes back on a Saturday: mail waits for Monday.
        let opening = moment("2025-03-24 08:00")
        let caughtUp = world.mailer.received.filter { $0.at == opening }
        #expect(caughtUp.count == Set(caughtUp.map(\.mail.recipient)).count)
        #expect(caughtUp.count >= 3)
        func number(_ name: String) -> Int { entry.value(name).flatMap { Int($0) } ?? -1 }
        let closed = world.ledger.records.count { record in
            if case .closed = record.event { record.at == back } else { false }
        }
        let late = world.claims.filter { $0.at == opening }.flatMap(\.notices).count
        #expect(number("ITA_EXPIRED") == closed)
        #expect(number("ITA_OWED") == number("ITA_TOLD_LATE") + closed + late)
        // Nothing in between went out, and every rung of that time is told or closed.
        #expect(!world.mailer.received.contains { $0.at > before && $0.at < opening })
    }

    @Test func `of a fact that an officer recorded meanwhile do not shorten the outage`() throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-28 12:00")
        world.time.at(moment("2025-03-06 12:00"), wake: .reload) { [life = world.life] in
            life.crashAt = life.points + 1
        }
        world.fact("2025-03-10 10:00", done("meeting", on: "2025-03-10"))
        #expect(world.run(try settings(), secondsDown: 16 * 86_400) == .done)
        let entry = try #require(world.entries(.catchUp).first).entry
        #expect(entry.message.hasPrefix("Down from 2025-03-0"), "\(entry.message)")
        #expect((entry.message.split(separator: " ").dropFirst(2).first ?? "9") < "2025-03-07")
    }

    @Test func `do not stop for files that cannot be written`() throws {
        let calm = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        calm.run(try settings())
        let world = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        world.files.fault = { FileFailure(path: $0, code: 28, reason: "no space left on device") }
        #expect(world.run(try settings()) == .done)
        #expect(world.told == calm.told)
        #expect(world.entries(.fileFailure).count > 0)
        #expect(world.files.files.isEmpty)
    }

    @Test func `to everybody are written as files too, in folders by day`() throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        world.run(try settings())
        let letters = world.files.files.keys.filter { $0.hasPrefix("letters/") }
        #expect(letters.count == world.mailer.received.count)
        #expect(letters.contains { $0.hasPrefix("letters/2025-03-03/clerk-") })
    }
}

@Suite struct `Calendars` {
    @Test func `are written anew only for the posts that a fact touches`() throws {
        // Too late for February's letter, which shows dates of everybody's matters.
        let world = world(from: "2025-02-22 07:00", until: "2025-02-25 12:00")
        var written: [String] = []
        var marks: [Int] = []
        world.files.fault = { path in
            if path.hasPrefix("calendars/") { written.append(path) }
            return nil
        }
        world.time.at(moment("2025-02-24 12:00")) { marks.append(written.count) }
        world.fact("2025-02-24 13:00", done("M01", on: "2025-02-24"))
        #expect(world.run(try settings()) == .done)
        #expect(Set(written.prefix(marks.first ?? 0)).count == 4)
        let after = written.dropFirst(marks.first ?? 0)
        #expect(Set(after).isSuperset(of: ["calendars/inspector.ics", "calendars/sign-maker.ics"]))
        // Letters touch what they speak of, too; nothing concerned the chief.
        #expect(!after.contains("calendars/chief.ics"))
    }

    /// The disk is full for an hour: the same lines each minute would bury the one that counts.
    @Test func `that cannot be recorded are announced once, however often they are planned`() throws
    {
        let world = world(from: "2025-03-18 08:00", until: "2025-03-18 12:00")
        var crashedAt = moment("2025-03-18 12:00")
        world.mailer.behaviour = { [life = world.life, time = world.time] number, _ in
            if number == 1 {
                life.crashAt = life.points + 1
                crashedAt = time.now()
            }
            return .accept
        }
        var appends = 0
        world.ledger.fault = { [life = world.life, time = world.time] _ in
            guard life.crashes == 1, time.now() < moment("2025-03-18 09:30") else { return nil }
            appends += 1
            return appends == 1 ? nil : .before(.cannotWrite("no space left on device"))
        }
        #expect(world.run(try settings()) == .done)
        #expect(appends > 30, "the ledger is tried again each minute")
        func lines(_ kind: MessageKind) -> [String] {
            world.entries(kind).filter { $0.at > crashedAt }.map(\.entry.message)
        }
        #expect(lines(.inDoubt).count == 1)
        #expect(lines(.ledgerFailure).count == 1)
        let overdue = lines(.overdue)
        #expect(!overdue.isEmpty && Set(overdue).count == overdue.count)
    }
}
