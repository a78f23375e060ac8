import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

@Suite struct `A due date that moves` {
    private func plan(_ due: String, title: String = "a measure") -> Registry {
        station("clerk", owes: [.measure("M05", due: due, by: ["clerk"], title: title)])
    }

    @Test func `is told with the old and the new date, and its rungs are armed again`() throws {
        let office = Office(plan("2025-03-14"), from: "2025-01-02 09:00")
        office.serve(until: "2025-03-08 09:00")
        office.reload(plan("2025-04-25"))
        office.at("2025-03-10 09:00")
        office.want(letterTo: "clerk", because: .dateChanged, about: "M05")
        let notice = try #require(office.letters.first?.notices.first?.notice)
        #expect(notice.trigger == .dateChanged(from: day("2025-03-14")))
        #expect(notice.due == day("2025-04-25"))
        office.serve(until: "2025-04-19 09:00")
        office.wantDiary([
            "2025-02-12 08:30 clerk M05 lead-30 first-notice",
            "2025-03-07 08:30 clerk M05 lead-7 lead-time-reached",
            "2025-03-10 09:00 clerk M05 changed-from-2025-03-14 date-changed",
            "2025-03-26 08:30 clerk M05 lead-30 first-notice",
            "2025-04-18 08:30 clerk M05 lead-7 lead-time-reached",
        ])
    }

    @Test func `is told with the notice that cannot wait for the hours of mail`() throws {
        let office = Office(plan("2025-03-14"), from: "2025-02-12 09:00")
        office.at("2025-02-12 09:00")
        office.reload(plan("2025-03-30"))
        // A Saturday, and the measure is due on Sunday.
        office.at("2025-03-29 09:00")
        office.want(letterTo: "clerk", because: .dateChanged, about: "M05")
        #expect(office.letters.first?.notices.count == 2)
    }

    @Test func `and moves back, and moves again, is told each time with a Message-ID of its own`() {
        let office = Office(plan("2025-03-14"), from: "2025-02-12 09:00")
        office.at("2025-02-12 09:00")
        var messageIDs: [String] = office.letters.map(\.messageID)
        for (hour, due) in [(10, "2025-05-30"), (11, "2025-03-14"), (12, "2025-05-30")] {
            office.reload(plan(due))
            office.at("2025-02-13 \(hour):00")
            office.want(letterTo: "clerk", because: .dateChanged)
            messageIDs += office.letters.map(\.messageID)
        }
        #expect(Set(messageIDs).count == 4)
    }

    @Test func `before anybody was told of it is no news`() {
        let office = Office(plan("2025-08-29"), from: "2025-01-02 09:00")
        office.at("2025-01-02 09:00")
        office.reload(plan("2025-07-31"))
        office.at("2025-01-03 09:00")
        office.wantNoLetter()
    }

    @Test func `is something else than a text that is edited`() {
        let office = Office(plan("2025-03-14"), from: "2025-02-12 09:00")
        office.at("2025-02-12 09:00")
        office.want(letterTo: "clerk", because: .firstNotice)
        office.reload(plan("2025-03-14", title: "another word"))
        office.at("2025-02-13 09:00")
        office.wantNoLetter()
    }

    @Test func `at the opening of a window says nothing about its close`() {
        func phase(_ first: String, _ last: String) -> Registry {
            station("clerk", owes: [.phase(.eit, .opportunity, first, last, by: ["clerk"])])
        }
        let office = Office(phase("2025-03-10", "2025-04-30"), from: "2025-02-03 09:00")
        office.serve(until: "2025-03-04 09:00")
        office.reload(phase("2025-03-17", "2025-04-30"))
        office.at("2025-03-05 09:00")
        #expect(
            office.letters.flatMap(\.notices).map(\.notice.trigger) == [
                .dateChanged(from: day("2025-03-10"), isOpening: true)
            ])
        office.serve(until: "2025-03-11 09:00")
        #expect(office.diary.count { $0.split(separator: " ").last == "date-changed" } == 1)
    }

    @Test(arguments: [
        Trigger.dateChanged(from: day("2025-03-15")),
        .dateChanged(from: day("2025-03-15"), isOpening: true), .lead(30), .opens(0), .closes(7),
        .quota(day("2025-03-15")), .overdue(64), .closedShort, .monthly(day("2025-03-01")),
        .alive(day("2025-03-01")), .planMissing(day("2025-07-01")), .yearClosed, .yearWithoutPlan,
    ])
    func `and every other notice has a name that can be read back`(trigger: Trigger) {
        for occurrence in [nil, CivilPeriod("2025-01")] {
            let id = NoticeID(
                OccurrenceID("M05.follow-up", station("clerk", owes: []).fiscalYear, occurrence),
                trigger,
                due: day("2025-03-15"))
            #expect(NoticeID(id.description) == id)
        }
        #expect(Trigger(word: trigger.word) == trigger)
        #expect(Trigger(word: trigger.word + "x") == nil)
    }
}
