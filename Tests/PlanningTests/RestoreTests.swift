import CivilTime
import Obligations
import Planning
import Testing

/// After the loss of records: what may have been told says so, and nothing else does.
@Suite struct `A restored ledger` {
    @Test func `repeats what may have been told with a mark and the same Message-ID`() throws {
        let office = office()
        let copy = office.book
        office.at("2025-02-12 08:30")
        let first = try #require(office.letters.first)
        #expect(!first.isPossibleRepeat)
        office.restore(copy, at: "2025-02-13 10:00")
        office.at("2025-02-13 10:01")
        office.want(letterTo: "clerk", because: .inDoubtAfterRestore)
        let second = try #require(office.letters.first)
        #expect(second.isPossibleRepeat)
        #expect(second.messageID == first.messageID)
        office.at("2025-02-13 10:02")
        office.wantNoLetter()
        // What becomes due after the loss cannot have been told before it.
        office.at("2025-03-07 08:30")
        #expect(office.letters.allSatisfy { !$0.isPossibleRepeat })
        #expect(!office.letters.isEmpty)
    }

    @Test func `keeps the mark when the letter is deferred`() throws {
        let office = office()
        let copy = office.book
        office.at("2025-02-12 08:30")
        office.restore(copy, at: "2025-02-13 10:00")
        office.delivery = { _ in .deferred }
        office.at("2025-02-13 10:01")
        office.delivery = { _ in .accepted }
        office.at("2025-02-13 10:30")
        office.want(letterTo: "clerk", because: .retryAfterDeferral)
        #expect(office.letters.first?.isPossibleRepeat == true)
    }

    @Test func `marks a letter that was under way when the copy was made`() throws {
        let office = office()
        office.delivery = { _ in .deferred }
        office.at("2025-02-12 08:30")
        let copy = office.book
        office.delivery = { _ in .accepted }
        office.at("2025-02-12 08:45")
        #expect(office.letters.first?.isPossibleRepeat == false)
        office.restore(copy, at: "2025-02-13 10:00")
        office.at("2025-02-13 10:01")
        #expect(office.letters.first?.isPossibleRepeat == true)
    }

    @Test func `does not claim of lost days that a notice was not told`() throws {
        let office = office()
        let copy = office.book
        office.serve(until: "2025-03-08 00:00")
        office.restore(copy, at: "2025-03-10 10:00")
        office.at("2025-03-10 10:01")
        let closings = office.deeds.filter { $0.hasPrefix("2025-03-10 10:01 close") }
        #expect(!closings.isEmpty)
        #expect(closings.allSatisfy { $0.hasSuffix(" record-lost") }, "\(closings)")
    }

    @Test func `marks the word of a moved date that may have gone out already`() throws {
        let office = office()
        office.at("2025-02-12 08:30")
        let copy = office.book
        office.reload(plan(due: "2025-03-21"))
        office.at("2025-02-12 09:00")
        let told = try #require(office.letters.first { $0.notices.contains(where: isChange) })
        #expect(!told.isPossibleRepeat)
        office.restore(copy, at: "2025-02-13 10:00")
        office.at("2025-02-13 10:01")
        let again = try #require(office.letters.first { $0.notices.contains(where: isChange) })
        #expect(again.isPossibleRepeat)
        // The next move of the same date is news again.
        office.reload(plan(due: "2025-03-28"))
        office.at("2025-02-14 09:00")
        let news = try #require(office.letters.first { $0.notices.contains(where: isChange) })
        #expect(!news.isPossibleRepeat)
    }

    private func plan(due: String) -> Registry {
        station(
            "clerk > chief",
            owes: [
                .measure("M01", due: due, by: ["clerk"]),
                .measure("M02", due: due, by: ["clerk"]),
            ])
    }

    private func office() -> Office { Office(plan(due: "2025-03-14"), from: "2025-02-10 09:00") }

    private func isChange(_ owed: OwedNotice) -> Bool {
        if case .dateChanged = owed.notice.trigger { true } else { false }
    }
}
