import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

private let measure = OccurrenceID("M01", FiscalYear(2568))

private func office(from start: String = "2025-02-10 09:00") -> Office {
    Office(
        station("clerk > chief", owes: [.measure("M01", due: "2025-03-14", by: ["clerk"])]),
        from: start)
}

@Suite struct `More time` {
    @Test func `moves the due date, keeps the planned one, and arms the notices again`() {
        let office = office()
        office.serve(until: "2025-03-10 09:00")
        office.extend("M01", until: "2025-04-30", at: "2025-03-10 09:00")
        let standing = Standings(office.years, office.book, at: moment("2025-03-20 09:00"))
            .of(measure)
        #expect(standing?.state == .open)
        #expect(standing?.due == day("2025-04-30"))
        #expect(standing?.planned == day("2025-03-14"))
        #expect(standing?.granted?.grantedBy == "chief")
        office.serve(until: "2025-05-03 00:00")
        office.wantDiary([
            "2025-02-12 08:30 clerk M01 lead-30 first-notice",
            "2025-03-07 08:30 clerk M01 lead-7 lead-time-reached",
            "2025-03-10 09:00 clerk M01 changed-from-2025-03-14 date-changed",
            "2025-03-31 08:30 clerk M01 lead-30 first-notice",
            "2025-04-23 08:30 clerk M01 lead-7 lead-time-reached",
            "2025-04-29 08:30 clerk M01 lead-1 lead-time-reached",
            "2025-05-01 08:30 clerk M01 overdue-1 overdue",
            "2025-05-02 08:30 clerk M01 overdue-2 repeat-interval-elapsed",
        ])
    }

    @Test func `ends what was overdue, and the last grant counts`() {
        let office = office(from: "2025-03-20 09:00")
        #expect(office.at("2025-03-20 09:00").overdue == [measure])
        office.extend("M01", until: "2025-04-30", at: "2025-03-21 09:00")
        #expect(office.at("2025-03-21 09:00").overdue == [])
        office.extend("M01", until: "2025-03-20", at: "2025-03-24 09:00")
        #expect(office.at("2025-03-24 09:00").overdue == [measure])
    }

    @Test func `that nobody was told the old date of is no news`() {
        let office = office()
        office.extend("M01", until: "2025-04-30", at: "2025-02-10 09:30")
        office.serve(until: "2025-03-01 00:00")
        office.wantDiary([])
    }

    @Test func `for one round leaves the others`() {
        let office = Office(
            station("clerk", owes: [.recurring("O1", monthEnds, by: ["clerk"], leads: [])]),
            from: "2025-03-03 09:00")
        office.extend("O1", of: "2025-03-31", until: "2025-04-15", at: "2025-03-03 09:00")
        let standings = Standings(office.years, office.book, at: moment("2025-05-05 09:00"))
        let dues = standings.of(MatterID("O1", FiscalYear(2568))).compactMap(\.due)
        #expect(dues.contains(day("2025-04-15")) && !dues.contains(day("2025-03-31")))
        #expect(dues.contains(day("2025-02-28")) && dues.contains(day("2025-04-30")))
    }

    @Test func `that is taken back makes the planned date count, and says so`() {
        let office = office()
        office.at("2025-02-12 08:30")
        let record = office.extend("M01", until: "2025-04-30", at: "2025-02-13 09:00")
        office.at("2025-02-13 09:00")
        office.want(letterTo: "clerk", because: .dateChanged)
        office.retract(record, at: "2025-02-14 09:00")
        office.at("2025-02-14 09:00")
        office.want(letterTo: "clerk", because: .dateChanged)
        #expect(office.book.extensionOf(measure) == nil)
    }
}

@Suite struct `A record that is taken back` {
    @Test func `counts as never made, whatever it was`() {
        let office = Office(
            station(
                "clerk > chief",
                owes: [
                    .measure("M01", due: "2025-03-14", by: ["clerk"]),
                    .phase(.eit, .survey, "2025-03-03", "2025-04-30", by: ["clerk"], quota: 9),
                ]), from: "2025-02-10 09:00")
        let eit = MatterID("eit", FiscalYear(2568))
        let done = office.done("M01", at: "2025-02-10 09:00")
        #expect(office.book.completion(of: measure) != nil)
        office.retract(done, at: "2025-02-10 09:01")
        #expect(office.book.completion(of: measure) == nil)

        office.progress("eit", 4, at: "2025-02-10 09:02")
        let wrong = office.progress("eit", 400, at: "2025-02-10 09:03")
        office.retract(wrong, at: "2025-02-10 09:04")
        #expect(office.book.progress(of: eit) == 4)

        office.done("M01", at: "2025-02-10 09:05")
        let reopened = office.reopen("M01", at: "2025-02-10 09:06")
        office.retract(reopened, at: "2025-02-10 09:07")
        #expect(office.book.completion(of: measure) != nil)

        let silence = office.silence(nil, until: "2025-09-30", at: "2025-02-10 09:08")
        office.retract(silence, at: "2025-02-10 09:09")
        #expect(office.book.silences.isEmpty)
    }

    @Test func `is said again where it stands, and nothing is told twice`() {
        let office = office()
        office.at("2025-02-12 08:30")
        let record = office.done("M01", at: "2025-02-13 09:00")
        office.serve(until: "2025-03-10 09:00")
        office.retract(record, at: "2025-03-10 09:00")
        office.serve(until: "2025-03-12 00:00")
        office.wantDiary([
            "2025-02-12 08:30 clerk M01 lead-30 first-notice",
            "2025-03-10 09:00 clerk M01 lead-7 lead-time-reached",
        ])
    }

    @Test(arguments: [0, 1, 2, 99, .max] as [Int64])
    func `and is none of a person changes nothing`(record: Int64) {
        let office = office()
        let before = office.scratch
        office.retract(record, at: "2025-02-10 09:00")
        #expect(essence(office.scratch) == essence(before))
    }
}

@Suite struct `A silence` {
    @Test func `that is ended lets the letters go at once`() {
        let office = office()
        let record = office.silence("M01", until: "2025-09-30", at: "2025-02-10 09:00")
        office.serve(until: "2025-02-20 09:00")
        office.wantDiary([])
        office.unsilence(record, at: "2025-02-20 09:00")
        office.serve(until: "2025-02-20 10:00")
        office.wantDiary(["2025-02-20 09:00 clerk M01 lead-30 first-notice"])
    }

    @Test func `that is ended leaves the other ones`() {
        let office = office()
        let record = office.silence(nil, until: "2025-09-30", at: "2025-02-10 09:00")
        office.silence("M01", until: "2025-02-28", at: "2025-02-10 09:00")
        office.unsilence(record, at: "2025-02-11 09:00")
        office.serve(until: "2025-02-27 09:00")
        office.wantDiary([])
    }

    @Test func `of one year leaves the other year's row of that name`() {
        let new = station(
            "clerk > chief", year: 2569,
            owes: [.measure("M01", due: "2025-10-31", by: ["clerk"], from: "2025-10-01")])
        let old = station(
            "clerk > chief", owes: [.measure("M01", due: "2025-10-31", by: ["clerk"])])
        let office = Office(Years([old, new]) ?? Years(old), from: "2025-10-01 09:00")
        office.silence("M01", year: 2568, until: "2025-12-31", at: "2025-10-01 09:00")
        office.serve(until: "2025-10-24 09:00")
        let told = [2568, 2569].map { year in
            office.book.telling(
                NoticeID(
                    OccurrenceID("M01", FiscalYear(year)), .lead(7), due: day("2025-10-31")),
                to: "clerk") != nil
        }
        #expect(told == [false, true])
    }

    @Test func `of everything never covers the sign of life`() {
        let office = Office(
            station("clerk", owes: [.measure("M01", due: "2025-03-14", by: ["clerk"])]),
            admin: "a@b.example", from: "2025-02-03 07:00")
        office.silence(nil, until: "2025-09-30", at: "2025-02-03 07:00")
        office.silence(nil, .admin, until: "2025-09-30", at: "2025-02-03 07:00")
        office.silence(.service, until: "2025-09-30", at: "2025-02-03 07:00")
        office.serve(until: "2025-04-02 00:00")
        #expect(
            office.diary.map { String($0.prefix(10)) } == [
                "2025-02-03", "2025-03-03", "2025-04-01",
            ])
        #expect(office.diary.allSatisfy { $0.contains("_admin _service") })
    }
}
