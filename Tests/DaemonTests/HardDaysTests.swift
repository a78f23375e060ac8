import CivilTime
import Daemon
import Effects
import Obligations
import Planning
import Simulation
import Testing

private func isMarked(_ letter: ScriptedMailer.Received) -> Bool {
    String(decoding: letter.mail.bytes, as: UTF8.self).contains("X-ITA-Possible-Repeat: yes")
}

/// The machine comes up with a clock that is far from where the records left off, and nobody vouches for it.
@Suite struct `A start with a clock that nobody vouches for` {
    /// Serves until the morning of 18 March, when the power fails; the clock is off by so many days then.
    private func world(
        offBy days: Int, rightAt: String?, until end: String = "2025-03-20 12:00"
    ) -> SimulatedWorld {
        let world = DaemonTests.world(from: "2025-03-03 07:00", until: end)
        world.time.at(moment("2025-03-18 07:00"), wake: .reload) { [life = world.life] in
            life.crashAt = life.points + 1
        }
        world.time.at(moment("2025-03-18 07:00").adding(seconds: 30)) { [time = world.time] in
            time.isSynchronised = false
            time.step(by: days * 86_400)
        }
        if let rightAt {
            world.time.at(moment(rightAt), wake: .clockChanged) { [time = world.time] in
                time.step(by: -days * 86_400)
                time.isSynchronised = true
            }
        }
        return world
    }

    @Test(arguments: [11, 60, 200])
    func `holds mail while it is ahead, and lets go when it is synchronised`(days: Int) throws {
        let calm = DaemonTests.world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        #expect(calm.run(try settings()) == .done)
        let world = world(offBy: days, rightAt: "2025-03-18 08:40")
        #expect(world.run(try settings()) == .done)
        let held = moment("2025-03-18 07:00")..<moment("2025-03-18 08:40")
        let ahead = moment("2025-03-21")
        #expect(!world.mailer.received.contains { held.contains($0.at) || $0.at > ahead })
        #expect(world.ledger.records.allSatisfy { $0.at < ahead }, "no stamp of the false clock")
        #expect(world.told == calm.told)
        let ids = world.mailer.received.map(\.mail.messageID)
        #expect(Set(ids).count == ids.count)
        let lines = world.entries(.clockImplausible).map(\.entry.message)
        #expect(lines.count == 1 && lines[0].contains("nobody vouches for it"), "\(lines)")
        let starts = world.ledger.records.filter { record in
            if case .started = record.event { true } else { false }
        }
        #expect(starts.count == 2)
        #expect((starts.last?.at).map { $0 >= moment("2025-03-18 08:40") } == true)
    }

    @Test func `behind the records holds it too`() throws {
        let calm = DaemonTests.world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        #expect(calm.run(try settings()) == .done)
        let world = world(offBy: -30, rightAt: "2025-03-18 08:40")
        #expect(world.run(try settings()) == .done)
        let first = moment("2025-03-03 07:00")
        #expect(world.ledger.records.allSatisfy { $0.at >= first })
        #expect(world.told == calm.told)
    }

    @Test func `waits two hours at most, and gives nothing up by that clock`() throws {
        let world = world(offBy: 60, rightAt: nil)
        #expect(world.run(try settings()) == .done)
        let after = world.mailer.received.filter { $0.at > moment("2025-05-01") }
        let first = try #require(after.first)
        // The service was down for a minute.
        #expect(first.at >= moment("2025-03-18 09:01").adding(seconds: 60 * 86_400))
        let isIrrevocable = { (event: LedgerEvent) in
            switch event {
            case .closed, .lapsed, .yearClosed: true
            default: false
            }
        }
        #expect(
            !world.ledger.records.contains {
                $0.at > moment("2025-05-01") && isIrrevocable($0.event)
            })
    }

    /// What a life could not record is not written by a clock that jumps before it is written.
    @Test func `writes nothing of the time before with it`() throws {
        let world = DaemonTests.world(from: "2025-03-18 07:00", until: "2025-03-19 12:00")
        world.time.isSynchronised = true
        // The outcome of the first letter cannot be written; while it waits the clock jumps.
        var appends = 0
        world.ledger.fault = { [time = world.time] _ in
            appends += 1
            guard appends == 3 else { return nil }
            time.isSynchronised = false
            time.step(by: 60 * 86_400)
            return .before(.cannotWrite("x"))
        }
        world.time.at(moment("2025-03-18 10:00"), wake: .clockChanged) { [time = world.time] in
            time.step(by: -60 * 86_400)
            time.isSynchronised = true
        }
        #expect(world.run(try settings()) == .done)
        #expect(appends > 3)
        let stamps = world.ledger.records.filter { $0.at > moment("2025-03-20") }
        #expect(stamps.isEmpty, "\(stamps)")
    }

    /// A clock that was vouched for falsely, set right by hand, and the admin who says so at a terminal.
    @Test func `accounts for its letters when the admin says that it is right again`() throws {
        let world = DaemonTests.world(from: "2025-03-17 07:00", until: "2025-03-19 12:00")
        world.time.at(moment("2025-03-17 20:00"), wake: .clockChanged) { [time = world.time] in
            time.isSynchronised = true
            time.step(by: 58 * 86_400)
        }
        world.time.at(moment("2025-03-18 12:00"), wake: .clockChanged) { [time = world.time] in
            time.isSynchronised = false
            time.step(by: -58 * 86_400)
        }
        var range: ClosedRange<Int64>?
        world.time.at(moment("2025-03-18 15:00"), wake: .asked) {
            [ledger = world.ledger, time = world.time] in
            let ahead = ledger.records.filter { $0.at > time.now().adding(seconds: 86_400) }
            guard let first = ahead.first?.sequence, let last = ahead.last?.sequence else { return }
            range = first...last
            ledger.recordFact(
                .fact(
                    .clockConfirmed(
                        ClockConfirmation(
                            falseFrom: first, falseThrough: last, comment: "seen on the wall",
                            actor: "admin"))), at: time.now())
        }
        #expect(world.run(try settings()) == .done)
        let records = try #require(range)
        let ids = world.mailer.received.filter { $0.at > moment("2025-05-01") }
            .map(\.mail.messageID)
        #expect(!ids.isEmpty)
        let said = world.entries(.clockConfirmed).map(\.entry)
        #expect(said.count == 1)
        #expect(said.first?.value("ITA_LETTERS") == String(Set(ids).count))
        #expect(
            said.first?.value("ITA_RECORDS") == "\(records.lowerBound)-\(records.upperBound)")
        #expect(said.first?.message.contains("seen on the wall") == true)
    }

    @Test func `writes no end with it either`() throws {
        let world = DaemonTests.world(from: "2025-03-18 07:00", until: "2025-03-18 12:00")
        world.time.isSynchronised = true
        world.time.at(moment("2025-03-18 11:59"), wake: .stop) { [time = world.time] in
            time.isSynchronised = false
            time.step(by: 60 * 86_400, isHeard: false)
        }
        #expect(world.run(try settings()) == .done)
        #expect(world.ledger.records.allSatisfy { $0.at < moment("2025-03-19") })
    }
}

@Suite struct `A letter of which nobody knows whether it left` {
    @Test(arguments: [true, false])
    func `goes out again with the same Message-ID, marked, and is told`(hasArrived: Bool) throws {
        let calm = world(from: "2025-03-18 07:00", until: "2025-03-19 12:00")
        #expect(calm.run(try settings()) == .done)
        let world = world(from: "2025-03-18 07:00", until: "2025-03-19 12:00")
        let unknown = DeliveryOutcome(.unknown, detail: "signal 9")
        var first: OutgoingMail?
        world.mailer.behaviour = { number, mail in
            guard number == 1 else { return .accept }
            first = mail
            return hasArrived ? .acceptButAnswer(unknown) : .answer(unknown)
        }
        #expect(world.run(try settings()) == .done)
        let id = try #require(first).messageID
        let copies = world.mailer.received.filter { $0.mail.messageID == id }
        #expect(copies.map(isMarked) == (hasArrived ? [false, true] : [true]))
        #expect(world.told == calm.told)
        let others = world.mailer.received.filter { $0.mail.messageID != id }
        #expect(!others.isEmpty && !others.contains(where: isMarked))
        let outcomes = world.ledger.records.compactMap { record -> ClaimOutcome? in
            if case .settled(_, _, let outcome, _) = record.event { outcome } else { nil }
        }
        #expect(outcomes.first == .unknown)
        #expect(outcomes.dropFirst().allSatisfy { $0 == .accepted })
        let said = world.entries(.deferred).map { $0.entry.value("ITA_OUTCOME") }
        #expect(said == ["unknown"])
        // Not at once: the mailer is given time.
        if hasArrived {
            #expect(copies[1].at >= copies[0].at.adding(seconds: 15 * 60))
        }
    }

    @Test func `keeps the mark when the next attempt is deferred`() throws {
        let world = world(from: "2025-03-18 07:00", until: "2025-03-19 12:00")
        var id: String?
        world.mailer.behaviour = { number, mail in
            if number == 1 { id = mail.messageID }
            guard mail.messageID == id else { return .accept }
            switch number {
            case 1: return .answer(DeliveryOutcome(.unknown, detail: "time limit"))
            default:
                let isSecond = world.mailer.received.count < 20 && number < 8
                return isSecond ? .answer(DeliveryOutcome(.deferred, detail: "75")) : .accept
            }
        }
        #expect(world.run(try settings()) == .done)
        let copies = world.mailer.received.filter { $0.mail.messageID == id }
        #expect(copies.map(isMarked) == [true])
    }
}

/// Somebody else writes between reading and appending: it is read and decided anew.
@Suite struct `A ledger that somebody else writes to meanwhile` {
    private func overtaken(at number: Int, by event: LedgerEvent) throws -> SimulatedWorld {
        let world = world(from: "2025-03-18 07:00", until: "2025-03-19 12:00")
        world.ledger.fault = { [ledger = world.ledger, time = world.time] append in
            guard append == number else { return nil }
            ledger.recordFact(event, at: time.now())
            return .before(.overtaken)
        }
        #expect(world.run(try settings()) == .done)
        return world
    }

    private let indifferent = LedgerEvent.fact(
        .progress(
            survey: MatterID(ObligationID("eit"), FiscalYear(2568)), unit: "จราจร", count: 1,
            actor: "clerk"))

    @Test(arguments: 1...12)
    func `tells the same letters, each once`(number: Int) throws {
        let calm = world(from: "2025-03-18 07:00", until: "2025-03-19 12:00")
        calm.ledger.recordFact(indifferent, at: moment("2025-03-18 06:59"))
        #expect(calm.run(try settings()) == .done)
        let world = try overtaken(at: number, by: indifferent)
        #expect(world.told == calm.told)
        let ids = world.mailer.received.map(\.mail.messageID)
        #expect(ids.count == Set(ids).count, "append \(number)")
        #expect(ids.count == calm.mailer.received.count)
        #expect(!world.mailer.received.contains(where: isMarked))
        #expect(world.entries(.ledgerFailure).isEmpty)
        #expect(!world.journal.lines.contains { $0.entry.message.contains("does not settle") })
    }

    @Test(arguments: 2...8)
    func `tells nothing of what was done between reading and the claim`(number: Int) throws {
        let world = try overtaken(at: number, by: done("M01", on: "2025-03-18"))
        let sequence = try #require(
            world.ledger.records.first { $0.event == done("M01", on: "2025-03-18") }?.sequence)
        for record in world.ledger.records where record.sequence > sequence {
            guard case .claimed(let claim) = record.event else { continue }
            #expect(!claim.notices.contains { $0.occurrence.obligation.rawValue == "M01" })
        }
        let ids = world.mailer.received.map(\.mail.messageID)
        #expect(ids.count == Set(ids).count)
    }
}

/// The service ends while a letter is with the mailer, and is started again by the service manager, each time.
@Suite struct `A letter that ends the service` {
    @Test func `goes out again at once, and then waits as long as a letter that is deferred`()
        throws
    {
        let world = world(from: "2025-03-18 08:00", until: "2025-03-18 18:00")
        var copies: [String: [Instant]] = [:]
        world.mailer.behaviour = { [life = world.life, time = world.time] _, mail in
            copies[mail.messageID, default: []].append(time.now())
            // Enough to know.
            if copies.values.contains(where: { $0.count > 20 }) { time.abandon() }
            // The mailer took it, and the service does not come to know.
            life.crashAt = life.points + 1
            return .accept
        }
        #expect(world.run(try settings(), secondsDown: 5) == .done)
        #expect(!copies.isEmpty)
        for (id, times) in copies {
            let waits = zip(times, times.dropFirst()).map {
                $0.secondsSinceEpoch - $1.secondsSinceEpoch
            }
            .map { -$0 }
            #expect(waits.count >= 2, "\(id): \(waits)")
            #expect((waits.first ?? 0) < 120, "\(waits)")
            // From then on the minutes of the policy, the last of them again and again.
            #expect(waits.dropFirst().allSatisfy { $0 >= 60 * 60 }, "\(waits)")
            #expect(times.count <= 5, "\(times.count) copies in ten hours")
        }
        let letters = Dictionary(grouping: world.mailer.received, by: \.mail.messageID)
        for copies in letters.values {
            #expect(!isMarked(copies[0]))
            #expect(copies.dropFirst().allSatisfy(isMarked))
        }
    }
}
