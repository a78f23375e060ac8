import CivilTime
import Obligations
import Planning
import Testing

@Suite struct `A clock that is watched` {
    private func book(_ newest: String = "2025-03-01 09:00") -> Book {
        var book = Book()
        book.apply(
            LedgerRecord(
                sequence: 1, at: moment(newest), event: .started(version: "1", digest: "1")))
        return book
    }

    @Test(
        arguments: [
            // The kernel's word, the moment of the start, and what it comes to.
            (true, "2025-03-01 09:10", .sure), (true, "2025-09-01 09:10", .sure),
            (false, "2025-03-01 09:10", .sure), (false, "2025-03-11 09:00", .sure),
            (false, "2025-03-11 09:01", .waiting), (false, "2025-09-01 09:00", .waiting),
            (false, "2025-03-01 08:45", .sure), (false, "2025-03-01 08:44", .waiting),
            (nil, "2025-09-01 09:00", .sure),
        ] as [(Bool?, String, ClockTrust)])
    func `is trusted at a start by the kernel's word or after a usual outage`(
        isSynchronised: Bool?, at: String, trust: ClockTrust
    ) {
        var watch = ClockWatch()
        let evidence = ClockEvidence(isSynchronised: isSynchronised, secondsSinceBoot: 60)
        #expect(watch.look(at: moment(at), evidence, book()) == trust)
    }

    @Test func `is trusted when it is set right after a start far off, and not after a jump`() {
        func look(_ watch: inout ClockWatch, _ wall: String, _ boot: Int64) -> ClockTrust {
            watch.look(
                at: moment(wall), ClockEvidence(isSynchronised: false, secondsSinceBoot: boot),
                book())
        }
        var ahead = ClockWatch()
        #expect(look(&ahead, "2025-05-26 09:00", 60) == .waiting)
        #expect(look(&ahead, "2025-05-26 09:05", 360) == .waiting)
        #expect(look(&ahead, "2025-03-25 09:06", 420) == .waiting)
        #expect(look(&ahead, "2025-03-02 09:07", 480) == .sure)
        #expect(look(&ahead, "2025-03-02 09:17", 1080) == .sure)
        #expect(look(&ahead, "2025-03-08 09:17", 1100) == .waiting)

        var trusted = ClockWatch()
        #expect(look(&trusted, "2025-03-01 09:10", 60) == .sure)
        #expect(look(&trusted, "2025-03-04 09:10", 120) == .waiting)
    }

    @Test func `is trusted while it moves on as the machine does, and not when it jumps`() {
        var watch = ClockWatch()
        let start = moment("2025-03-01 09:10")
        func look(_ wall: Int, _ boot: Int64, synchronised: Bool = false) -> ClockTrust {
            watch.look(
                at: start.adding(seconds: wall),
                ClockEvidence(isSynchronised: synchronised, secondsSinceBoot: boot), book())
        }
        #expect(look(0, 100) == .sure)
        #expect(look(86_400, 86_500) == .sure)
        #expect(look(86_400 + 900, 86_500) == .sure)
        #expect(look(86_400 * 30, 86_600) == .waiting)
        #expect(look(86_400 * 30 + 7199, 86_600 + 7199) == .waiting)
        // Its patience is at an end: mail goes, and nothing is given up.
        #expect(look(86_400 * 30 + 7200, 86_600 + 7200) == .unsure)
        #expect(look(86_400 * 30 + 7300, 86_600 + 7300, synchronised: true) == .sure)
        #expect(look(86_400 * 31, 86_600 + 86_400) == .sure)
    }

    @Test func `is trusted by the word of the admin given since the start, not before`() {
        var old = book()
        let word = ClockConfirmation(comment: "", actor: "admin")
        old.apply(
            LedgerRecord(
                sequence: 2, at: moment("2025-03-01 09:05"), event: .fact(.clockConfirmed(word))))
        var watch = ClockWatch()
        let evidence = ClockEvidence(isSynchronised: false, secondsSinceBoot: 60)
        #expect(watch.look(at: moment("2025-09-01 09:00"), evidence, old) == .waiting)
        old.apply(
            LedgerRecord(
                sequence: 3, at: moment("2025-09-01 09:01"), event: .fact(.clockConfirmed(word))))
        #expect(watch.look(at: moment("2025-09-01 09:01"), evidence, old) == .sure)
    }
}

@Suite struct `What a clock in doubt has stamped` {
    private func book(_ starts: (String, ClockTrust)...) -> Book {
        var book = Book()
        for (index, (at, trust)) in starts.enumerated() {
            book.apply(
                LedgerRecord(
                    sequence: Int64(index + 1), at: moment(at),
                    event: .started(version: trust.version("0.1.0"), digest: "d")))
        }
        return book
    }

    private func look(_ at: String, _ book: Book) -> ClockTrust {
        var watch = ClockWatch()
        let evidence = ClockEvidence(isSynchronised: false, secondsSinceBoot: 60)
        return watch.look(at: moment(at), evidence, book)
    }

    @Test func `does not vouch for it at the next start`() {
        let doubted = book(("2025-03-01 09:00", .sure), ("2025-04-01 11:00", .unsure))
        #expect(look("2025-04-01 11:10", doubted) == .waiting)
        // Nor does a second life by it.
        let twice = book(
            ("2025-03-01 09:00", .sure), ("2025-04-01 11:00", .unsure),
            ("2025-04-01 13:00", .unsure))
        #expect(look("2025-04-01 13:10", twice) == .waiting)
        // A clock that is right again goes on from where it was trusted.
        #expect(look("2025-03-02 09:00", doubted) == .sure)
    }

    @Test func `counts once somebody vouched for it`() {
        let vouched = book(
            ("2025-03-01 09:00", .sure), ("2025-04-01 11:00", .unsure),
            ("2025-04-01 13:00", .sure))
        #expect(look("2025-04-01 13:10", vouched) == .sure)
        var confirmed = book(("2025-03-01 09:00", .sure), ("2025-04-01 11:00", .unsure))
        confirmed.apply(
            LedgerRecord(
                sequence: 3, at: moment("2025-04-01 11:30"),
                event: .fact(.clockConfirmed(ClockConfirmation(comment: "", actor: "admin")))))
        #expect(confirmed.clockDoubt == nil)
        #expect(look("2025-04-01 12:00", confirmed) == .sure)
    }
}

@Suite struct `A clock that nobody vouches for` {
    private func office(from start: String = "2025-02-12 09:00") -> Office {
        Office(
            station("clerk > chief", owes: [.measure("M01", due: "2025-03-14", by: ["clerk"])]),
            from: start)
    }

    @Test func `holds mail while it is waited for, and sends afterwards`() {
        let office = office()
        office.trust = .waiting
        let plan = office.at("2025-02-12 09:00")
        #expect(plan.hold == .clockUnconfirmed(last: moment("2025-02-12 09:00")))
        office.wantNoLetter()
        office.trust = .unsure
        office.at("2025-02-12 11:00")
        office.want(letterTo: "clerk", because: .firstNotice)
    }

    @Test func `gives nothing up: neither a rung nor a letter on its way`() {
        let office = office()
        office.delivery = { _ in .deferred }
        office.at("2025-02-12 09:00")
        office.trust = .unsure
        office.at("2025-03-10 09:00")
        #expect(office.book.openClaims.count == 2)
        #expect(!office.deeds.contains { $0.contains("close") || $0.contains("withdraw") })
        office.want("M01", keptBackBecause: .waitingForRetry)
        office.trust = .sure
        office.at("2025-03-10 09:15")
        #expect(office.deeds.contains { $0.contains("withdraw") })
    }
}

@Suite struct `A clock that was ahead` {
    private let registry = station(
        "clerk > chief", owes: [.measure("M01", due: "2025-05-16", by: ["clerk"])])

    @Test func `told a notice that is told again in its time, with the mark`() throws {
        let office = Office(registry, from: "2025-03-24 09:00")
        let first = office.book.lastSequence + 1
        office.at("2025-05-15 09:00")
        let told = try #require(office.letters.first)
        office.at("2025-03-25 09:00")
        office.wantNoLetter()
        let records = first...office.book.lastSequence
        #expect(office.book.lettersByFalseClock(records) == 1)
        office.confirmClock(records, at: "2025-03-25 09:00")
        office.serve(until: "2025-05-14 00:00")
        // What it closed is told in its time, and without a mark.
        office.wantDiary(
            [
                "2025-05-15 09:00 clerk M01 lead-1 lead-time-reached",
                "2025-04-16 08:30 clerk M01 lead-30 first-notice",
                "2025-05-09 08:30 clerk M01 lead-7 lead-time-reached",
            ].map { $0.replacing("lead-1 lead-time-reached", with: "lead-1 first-notice") })
        office.at("2025-05-15 08:30")
        office.want(letterTo: "clerk", because: .toldByFalseClock)
        #expect(office.letters.first?.isPossibleRepeat == true)
        #expect(office.letters.first?.messageID != told.messageID)
    }

    @Test func `left a letter that waits for no day that is still to come`() {
        let office = Office(registry, from: "2025-04-16 09:00")
        let first = office.book.lastSequence + 1
        office.delivery = { _ in .deferred }
        office.at("2025-04-21 09:00")
        office.confirmClock(first...office.book.lastSequence, at: "2025-04-17 09:00")
        office.delivery = { _ in .accepted }
        office.serve(until: "2025-04-17 10:00")
        #expect(office.diary.map { String($0.prefix(16)) } == ["2025-04-17 09:15"])
    }
}

@Suite struct `A letter that may have left` {
    private let registry = station(
        "clerk > chief", owes: [.measure("M01", due: "2025-03-14", by: ["clerk"])])

    @Test func `is marked at every repeat, also after it was withdrawn`() throws {
        let office = Office(registry, from: "2025-02-12 09:00")
        office.delivery = { _ in .unknown }
        office.at("2025-02-12 09:00")
        #expect(office.letters.first?.isPossibleRepeat == false)
        office.delivery = { _ in .deferred }
        office.at("2025-02-12 09:15")
        office.want(letterTo: "clerk", because: .retryInDoubt)
        #expect(office.letters.first?.isPossibleRepeat == true)
        let record = office.done("M01", at: "2025-02-12 09:20")
        office.at("2025-02-12 09:20")
        #expect(office.book.openClaims.isEmpty)
        office.retract(record, at: "2025-02-12 09:30")
        office.delivery = { _ in .accepted }
        office.at("2025-02-12 09:30")
        office.want(letterTo: "clerk", because: .retryInDoubt)
        #expect(office.letters.first?.isPossibleRepeat == true)
        office.at("2025-03-07 08:30")
        #expect(office.letters.first?.isPossibleRepeat == false)
    }
}
