import CivilTime
import Obligations
import Planning
import Testing

@Suite struct `Notices that wait` {
    private let registry = station(
        "clerk > chief", owes: [.measure("M05", due: "2025-03-14", by: ["clerk"])])

    @Test func `are told after the silence, and not within it`() {
        let office = Office(registry, from: "2025-02-03 09:00")
        office.silence("M05", until: "2025-02-14", at: "2025-02-03 09:00")
        office.at("2025-02-12 09:00")
        office.wantNoLetter()
        office.want("M05", keptBackBecause: .silenced)
        office.serve(until: "2025-02-18 09:00")
        // The silence ends on a Friday night; mail leaves on Monday.
        office.wantDiary(["2025-02-17 08:00 clerk M05 lead-30 first-notice"])
    }

    @Test func `for a silence of one post are told to the others`() {
        let office = Office(
            station(
                "clerk > chief", owes: [.measure("M05", due: "2025-03-14", by: ["clerk", "chief"])]),
            from: "2025-02-03 09:00")
        office.silence("M05", "clerk", until: "2025-02-28", at: "2025-02-03 09:00")
        office.serve(until: "2025-02-20 09:00")
        office.wantDiary(["2025-02-12 08:30 chief M05 lead-30 first-notice"])
    }

    @Test func `for a silence of a whole row wait in all its strands`() {
        let office = Office(
            station(
                "clerk",
                owes: [.recurring("M05.report", monthEnds, by: ["clerk"], from: "2025-02-01")]),
            from: "2025-02-03 09:00")
        office.silence("M05", until: "2025-03-02", at: "2025-02-03 09:00")
        office.serve(until: "2025-03-02 09:00")
        office.wantDiary([])
    }

    @Test func `for the hours of mail go out when these begin`() {
        let evening = Policy.with { $0.noticeTime = TimeOfDay(hour: 19, minute: 0) ?? .midnight }
        let office = Office(
            station(
                "clerk", policy: evening,
                owes: [.measure("M05", due: "2025-03-14", by: ["clerk"], leads: [7, 0])]),
            from: "2025-02-03 09:00")
        office.at("2025-03-07 19:00")
        office.want("M05", keptBackBecause: .outsideSendWindow)
        office.serve(until: "2025-03-15 00:00")
        office.wantDiary([
            "2025-03-10 08:00 clerk M05 lead-7 first-notice",
            // Saturday would be too late: it goes at night rather than never.
            "2025-03-14 19:00 clerk M05 lead-0 lead-time-reached",
        ])
    }

    @Test func `for the day's cap go out on the next day, and nothing spins meanwhile`() {
        let one = Policy.with { $0.lettersPerPostAndDay = 1 }
        func due(_ second: String) -> Registry {
            station(
                "clerk", policy: one,
                owes: [
                    .measure("M01", due: "2025-03-14", by: ["clerk"]),
                    .measure("M02", due: second, by: ["clerk"]),
                ])
        }
        let office = Office(due("2025-08-29"), from: "2025-02-03 09:00")
        office.at("2025-02-12 09:00")
        office.want(letterTo: "clerk", because: .firstNotice, about: "M01")
        office.reload(due("2025-02-10"))
        office.at("2025-02-12 10:00")
        office.wantNoLetter()
        office.want("M02", keptBackBecause: .dailyCapReached)
        office.serve(until: "2025-02-13 09:00")
        #expect(office.diary.last == "2025-02-13 08:00 clerk M02 overdue-2 overdue")
        let announced = office.deeds.filter { $0.split(separator: " ")[2] == "announce" }
        #expect(announced == ["2025-02-13 08:00 announce M02 3"])
    }

    @Test func `are one letter for a post and a moment`() {
        let office = Office(
            station(
                "clerk",
                owes: (1...9).map {
                    .measure(ObligationID("M0\($0)"), due: "2025-03-14", by: ["clerk"])
                }), from: "2025-02-03 09:00")
        office.at("2025-02-12 08:30")
        #expect(office.letters.count == 1)
        #expect(office.letters.first?.notices.count == 9)
    }
}

@Suite struct `Claims that are open` {
    private func office(_ change: (inout Policy) -> Void = { _ in }) -> Office {
        Office(
            station(
                "clerk > chief", policy: .with(change),
                owes: [
                    .measure("M01", due: "2025-03-14", by: ["clerk"]),
                    .measure("M02", due: "2025-03-14", by: ["clerk"]),
                ]), from: "2025-02-03 09:00")
    }

    @Test func `and deferred are tried again after growing times, with one Message-ID`() {
        let office = office()
        office.delivery = { _ in .deferred }
        var tries: [String] = []
        var messageIDs: Set<String> = []
        office.delivery = { reminder in
            tries.append("\(reminder.attempt) \(reminder.notices.map(\.reason.rawValue)[0])")
            messageIDs.insert(reminder.messageID)
            return reminder.attempt < 5 ? .deferred : .accepted
        }
        office.at("2025-02-12 08:30")
        office.at("2025-02-12 08:44")
        office.wantNoLetter()
        office.want("M01", keptBackBecause: .waitingForRetry)
        office.at("2025-02-12 08:45")
        office.want(letterTo: "clerk", because: .retryAfterDeferral)
        office.at("2025-02-12 09:45")
        office.at("2025-02-12 13:45")
        office.at("2025-02-12 17:45")
        #expect(office.diary.count == 2)
        #expect(messageIDs.count == 1)
        #expect(tries.count == 5)
    }

    @Test func `and rejected are tried daily, then given up on record until the next rung`() {
        let office = office { $0.rejectedRetries = 2 }
        office.delivery = { _ in .rejected }
        var tries: [String] = []
        office.delivery = { reminder in
            tries.append(written(office.now))
            return .rejected
        }
        office.serve(until: "2025-03-06 18:00")
        #expect(tries == ["2025-02-12 08:30", "2025-02-13 08:00", "2025-02-14 08:00"])
        #expect(office.deeds.filter { $0.hasSuffix(" expired") }.count == 2)
        office.want("M01", keptBackBecause: .expired)
        office.delivery = { _ in .accepted }
        office.serve(until: "2025-03-08 00:00")
        #expect(office.diary.first == "2025-03-07 08:30 clerk M01 lead-7 first-notice")
    }

    @Test func `and in doubt after a crash go out once more, marked`() {
        let office = office()
        office.delivery = { _ in .crashed }
        office.at("2025-02-12 08:30")
        let first = office.letters.first?.messageID
        office.delivery = { _ in .accepted }
        office.at("2025-02-12 08:31")
        office.want(letterTo: "clerk", because: .inDoubtAfterCrash)
        #expect(office.letters.first?.isPossibleRepeat == true)
        #expect(office.letters.first?.messageID == first)
        office.at("2025-02-12 08:32")
        office.wantNoLetter()
    }

    @Test func `and overtaken by the next rung are withdrawn and recorded`() {
        let office = office()
        office.delivery = { _ in .deferred }
        office.at("2025-02-12 08:30")
        office.delivery = { _ in .accepted }
        office.at("2025-03-07 08:30")
        #expect(
            office.deeds == [
                "2025-03-07 08:30 close clerk M01/2568 lead-30 2025-03-14 superseded-by-later-notice",
                "2025-03-07 08:30 close clerk M02/2568 lead-30 2025-03-14 superseded-by-later-notice",
                "2025-03-07 08:30 withdraw: nothing left to say",
            ])
        office.want(letterTo: "clerk", because: .firstNotice)
    }

    @Test func `go out with what is still true of them`() {
        let office = office()
        office.delivery = { _ in .deferred }
        office.at("2025-02-12 08:30")
        office.done("M01", at: "2025-02-12 08:40")
        office.delivery = { _ in .accepted }
        office.at("2025-02-12 08:45")
        office.wantDiary(["2025-02-12 08:45 clerk M02 lead-30 retry-after-deferral"])
    }

    @Test func `are not held back whole by a silence of one matter`() {
        let office = office()
        office.delivery = { _ in .deferred }
        office.at("2025-02-12 08:30")
        office.silence("M01", until: "2025-02-20", at: "2025-02-12 08:40")
        office.delivery = { _ in .accepted }
        office.serve(until: "2025-02-25 09:00")
        office.wantDiary([
            "2025-02-12 08:45 clerk M02 lead-30 retry-after-deferral",
            "2025-02-21 08:00 clerk M01 lead-30 first-notice",
        ])
    }

    @Test func `are tried past the hours of mail when the due date would pass meanwhile`() {
        let office = office()
        office.delivery = { _ in .deferred }
        // The due date is a Friday; the next hours of mail begin on Monday.
        office.at("2025-03-14 17:50")
        office.delivery = { _ in .accepted }
        office.at("2025-03-14 18:05")
        office.want(letterTo: "clerk", because: .retryAfterDeferral)
    }

    @Test func `to a post that no mailbox stands for are given up at once and on record`() {
        let office = Office(
            station(
                "clerk > chief", mute: ["clerk", "chief"],
                owes: [.measure("M01", due: "2025-03-14", by: ["clerk"])]), from: "2025-02-03 09:00"
        )
        office.delivery = { _ in .rejected }
        office.serve(until: "2025-02-20 09:00")
        #expect(
            office.deeds == [
                "2025-02-12 08:30 close clerk M01/2568 lead-30 2025-03-14 no-address",
                "2025-02-12 08:30 withdraw: no address: said",
            ])
        office.want("M01", keptBackBecause: .noAddress)
    }

    @Test func `of a monthly letter that has become empty end for good`() {
        let office = Office(
            station(
                "clerk", policy: .shipped, owes: [.measure("M01", due: "2025-08-29", by: ["clerk"])]
            ),
            from: "2025-02-03 08:00")
        office.delivery = { _ in .deferred }
        office.at("2025-02-03 08:30")
        office.done("M01", at: "2025-02-03 08:40")
        office.delivery = { _ in .accepted }
        office.at("2025-02-03 08:45")
        office.wantNoLetter()
        office.want("letter.clerk", keptBackBecause: .nothingOwed)
    }
}
