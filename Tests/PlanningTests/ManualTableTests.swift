import CivilTime
import Diagnostics
import Loading
import Obligations
import Planning
import Testing

/// The table "who is told what, and when" of the manual, row by row, on documents that are loaded as the
/// service loads them.
@Suite struct `The table of the manual` {
    /// A small agency whose documents have one of everything that the table names.
    private static let agency = """
        agency: {id: small, name: สถานีตำรวจภูธรตัวอย่าง, short-name: สภ.ตัวอย่าง, zone: Asia/Bangkok}
        fiscal-year: 2568
        order: {number: "๑/๒๕๖๘", date: ๑ ตุลาคม ๒๕๖๗}
        uses: {oit-items: oit.yaml}
        measures: measures.csv
        secretary: secretary
        posts:
          - {id: head, title: ผกก., address: head@small.example}
          - {id: deputy, title: รอง ผกก.ป., address: deputy@small.example, superior: head}
          - {id: secretary, title: สว.อก., address: secretary@small.example, superior: deputy}
          - {id: clerk, title: จนท.ธุรการ, aliases: [ธุรการ], address: clerk@small.example, superior: secretary}
          - {id: guest, title: จนท.พัสดุ, address: guest@small.example, superior: secretary}
        calendar:
          - {phase: preparation, title: เตรียม, window: ๑ ตุลาคม ๒๕๖๗ ถึง ๒๗ ธันวาคม ๒๕๖๗, performers: [clerk]}
          - {phase: registration, title: ลงทะเบียน, window: ๒ มกราคม ๒๕๖๘ ถึง ๓๑ มกราคม ๒๕๖๘, performers: [clerk]}
          - {phase: eit, title: EIT, window: ๘ มกราคม ๒๕๖๘ ถึง ๓๐ มิถุนายน ๒๕๖๘, performers: [clerk], quota: {minimum: 75}}
          - {phase: oit, title: OIT, window: ๑๕ มกราคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘, performers: [clerk]}
          - {phase: review, title: ตรวจ, window: ๑ พฤษภาคม ๒๕๖๘ ถึง ๑๓ มิถุนายน ๒๕๖๘, performers: [clerk]}
          - {phase: appeal, title: อุทธรณ์, window: ๑๖ มิถุนายน ๒๕๖๘ ถึง ๒๕ กรกฎาคม ๒๕๖๘, performers: [clerk]}
        oit:
          performers: [clerk]
          cycles:
            O1: [{name: monthly, title: รายงาน, when: ทุกเดือน}]
        events:
          - {id: parade, title: ประชุมแถว, when: ทุกวันอังคารเวลา ๐๘.๐๐ น., performers: [clerk]}
        """

    private static let measures = """
        ตัวชี้วัด,ประเด็นที่ต้องเตรียมความพร้อม/ยกระดับ,กิจกรรมที่จะดำเนินการ,ผลผลิต,วิธีการสร้างการรับรู้,ระยะเวลาเสร็จ,ผู้รับผิดชอบ,ระยะเวลากำกับติดตาม,รหัส
        ๑) การปฏิบัติหน้าที่,ประเด็น ๑,กิจกรรม ๑,ป้าย,เว็บไซต์,๑๒ มี.ค. ๖๘,ธุรการ,ทุก ๑ เดือน,M01
        ,,กิจกรรม ๒,ป้าย,เว็บไซต์,๙ ธ.ค. ของทุกปี,ธุรการ,ทุก ๑ เดือน,M02
        ,,กิจกรรม ๓,ป้าย,เว็บไซต์,วันทำการที่ ๕ ของทุกเดือน,ธุรการ,ทุก ๑ เดือน,M03
        ,,กิจกรรม ๔,ป้าย,เว็บไซต์,ทุกวัน,ธุรการ,ทุก ๑ เดือน,M04
        ,,กิจกรรม ๕,ป้าย,เว็บไซต์,ตามปฏิทินการประเมิน,ธุรการ,ภายในวันที่ ๕ ของเดือนถัดไป,M05
        ,,กิจกรรม ๖,ป้าย,เว็บไซต์,ภายในวันที่ ๕ ของเดือนถัดไป,ธุรการ,ทุก ๑ เดือน,M06
        """

    private static let items = "items: [{id: O1, title: โครงสร้าง}, {id: O2, title: ข้อมูลผู้บริหาร}]\n"

    /// The registry of the documents, one text of them replaced by another.
    private func load(_ old: String = "", _ new: String = "") throws -> Registry {
        func edited(_ text: String) -> String {
            guard !old.isEmpty else { return text }
            return text.split(separator: old, omittingEmptySubsequences: false)
                .joined(separator: new)
        }
        let documents = [
            ("agency.yaml", Self.agency), ("measures.csv", Self.measures), ("oit.yaml", Self.items),
        ].map { SourceText(path: $0.0, text: edited($0.1)) }
        let result = loadRegistry(agencyPath: "agency.yaml", from: DocumentSet(documents))
        let severe = result.diagnostics.filter { $0.severity == .error }.map(\.message)
        #expect(old.isEmpty ? severe.isEmpty : true, "\(severe)")
        return try #require(result.registry)
    }

    /// A whole year and the business after it, or a part of it.
    private func office(
        _ registry: Registry, from start: String = "2024-09-16 09:00",
        until end: String = "2026-01-05 00:00", _ facts: (Office) -> Void = { _ in }
    ) -> Office {
        let office = Office(registry, from: start)
        office.isHeldAgainstScratch = false
        facts(office)
        office.serve(until: end)
        return office
    }

    /// What the clerk was told of an obligation: `2025-03-05 lead-7`.
    private func told(_ office: Office, _ id: String, post: String = "clerk") -> [String] {
        office.diary.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard words[2] == post, words[3] == id else { return nil }
            return "\(words[0]) \(words[4])"
        }
    }

    // MARK: - completion of a measure, OIT item

    @Test
    func
        `a measure is told 30, 7 and 1 days before, then 1, 2, 4, 8, 16, 32 days after and every 32`()
        throws
    {
        let lines = told(office(try load()), "M01")
        #expect(
            lines == [
                "2025-02-10 lead-30", "2025-03-05 lead-7", "2025-03-11 lead-1",
                "2025-03-13 overdue-1", "2025-03-14 overdue-2", "2025-03-17 overdue-4",
                "2025-03-20 overdue-8", "2025-03-28 overdue-16", "2025-04-14 overdue-32",
                "2025-05-15 overdue-64", "2025-06-16 overdue-96", "2025-07-18 overdue-128",
                "2025-08-19 overdue-160", "2025-09-22 overdue-192", "2025-10-22 overdue-224",
                "2025-11-24 overdue-256", "2025-12-25 overdue-288",
            ])
    }

    @Test func `from 8, 16 and 32 days overdue the next superiors are told too`() throws {
        let office = office(try load(), until: "2025-05-01 00:00")
        #expect(told(office, "M01", post: "secretary").first == "2025-03-20 overdue-8")
        #expect(told(office, "M01", post: "deputy").first == "2025-03-28 overdue-16")
        #expect(told(office, "M01", post: "head").first == "2025-04-14 overdue-32")
    }

    @Test func `an OIT item and a row by the calendar likewise, until they are done`() throws {
        let office = office(try load()) { office in
            office.serve(until: "2025-05-08 12:00")
            for id in ["O1", "M05"] { office.done(ObligationID(id), at: "2025-05-08 12:00") }
        }
        let lines = [
            "2025-03-31 lead-30", "2025-04-23 lead-7", "2025-04-29 lead-1", "2025-05-01 overdue-1",
            "2025-05-02 overdue-2", "2025-05-05 overdue-4", "2025-05-08 overdue-8",
        ]
        #expect(told(office, "O1") == lines)
        #expect(told(office, "M05") == lines)
        #expect(told(office, "O2").prefix(7) == lines[...])
        #expect(told(office, "O2").contains("2025-05-16 overdue-16"))
    }

    // MARK: - report that comes round

    @Test func `a monthly report is told 3 days before and after it, until the next round`() throws
    {
        let office = office(try load(), until: "2025-03-31 00:00")
        let lines = told(office, "O1.monthly").filter { $0 > "2025-01-20" && $0 < "2025-03-05" }
        #expect(
            lines
                == [
                    // Of 31 January, and from 3 March on of 28 February.
                    "2025-01-28 lead-3", "2025-02-03 overdue-2", "2025-02-04 overdue-4",
                    "2025-02-10 overdue-8", "2025-02-17 overdue-16", "2025-02-25 lead-3",
                    "2025-03-03 overdue-2", "2025-03-04 overdue-4",
                ].filter { $0 < "2025-03-05" }, "\(lines)")
    }

    @Test func `a yearly day in the completion column is told 3 days before and after it`() throws {
        let lines = told(office(try load(), until: "2025-01-31 00:00"), "M02.report")
        #expect(
            lines == [
                "2024-12-06 lead-3", "2024-12-10 overdue-1", "2024-12-11 overdue-2",
                "2024-12-13 overdue-4", "2024-12-17 overdue-8", "2024-12-25 overdue-16",
                "2025-01-10 overdue-32",
            ])
    }

    @Test func `the fifth working day of each month is told likewise, until it is recorded`() throws
    {
        let office = office(try load(), from: "2025-03-03 08:00", until: "2025-04-30 00:00") {
            office in
            office.done("M03.report", of: "2025-02-07", through: true, at: "2025-03-03 08:00")
            office.serve(until: "2025-04-08 12:00")
            office.done("M03.report", of: "2025-04-07", at: "2025-04-08 12:00")
        }
        #expect(
            told(office, "M03.report") == [
                "2025-03-04 lead-3", "2025-03-10 overdue-2", "2025-03-11 overdue-4",
                "2025-03-17 overdue-8", "2025-03-24 overdue-16", "2025-04-04 lead-3",
                "2025-04-08 overdue-1",
            ])
    }

    @Test func `the round of September, due in October, is told although the year is over`() throws
    {
        let lines = told(office(try load()), "M06.report").filter { $0 > "2025-09-25" }
        #expect(
            lines.prefix(5) == [
                "2025-10-02 lead-3", "2025-10-06 overdue-1", "2025-10-07 overdue-2",
                "2025-10-09 overdue-4", "2025-10-13 overdue-8",
            ], "\(lines)")
    }

    // MARK: - monitoring, duties and events

    @Test func `monitoring stands in the monthly letter with the months that have no result`()
        throws
    {
        let registry = try load()
        let office = office(registry, until: "2025-03-03 12:00") { office in
            office.serve(until: "2024-12-31 12:00")
            office.done("M01.follow-up", of: "2024-11-30", at: "2024-12-31 12:00")
        }
        #expect(told(office, "M01.follow-up") == [])
        let business = MonthlyBusiness(
            of: "clerk", inMonthOf: day("2025-03-03"), years: Years(registry),
            book: office.book, at: office.now)
        let item = business.items.first { $0.obligation.id == ObligationID("M01.follow-up") }
        #expect(
            item?.open
                == [
                    "2024-10-31", "2024-12-31", "2025-01-31", "2025-02-28", "2025-03-31",
                ].map(day))
    }

    @Test func `a daily duty and a weekly event have no notice of their own`() throws {
        let office = office(try load())
        #expect(told(office, "M04.duty") == [])
        #expect(told(office, "event.parade") == [])
        // They stand in the calendar file with all their days.
        let registry = office.years.newest
        let duty = try #require(registry.obligation("M04.duty"))
        let event = try #require(registry.obligation("event.parade"))
        #expect(dueDates(of: duty, in: registry).count == 365)
        #expect(dueDates(of: event, in: registry).count == 53)
    }

    // MARK: - phases

    @Test func `a phase is told 7 days before it opens, on its first day, and before it closes`()
        throws
    {
        let office = office(try load()) { office in
            office.serve(until: "2025-01-30 12:00")
            office.done("registration", at: "2025-01-30 12:00")
        }
        #expect(
            told(office, "preparation").prefix(5) == [
                "2024-09-24 opens-7", "2024-10-01 opens-0", "2024-11-27 closes-30",
                "2024-12-20 closes-7", "2024-12-26 closes-1",
            ])
        #expect(
            told(office, "oit") == [
                "2025-01-08 opens-7", "2025-01-15 opens-0", "2025-03-31 closes-30",
                "2025-04-23 closes-7", "2025-04-29 closes-1",
            ])
        #expect(
            told(office, "appeal") == [
                "2025-06-09 opens-7", "2025-06-16 opens-0", "2025-06-25 closes-30",
                "2025-07-18 closes-7", "2025-07-24 closes-1",
            ])
        // Work of the assessor is told on its first day.
        #expect(told(office, "review") == ["2025-05-01 opens-0"])
        // A word about a reminder that falls on a closed day comes before it.
        #expect(told(office, "registration").first == "2024-12-26 opens-7")
    }

    @Test func `a phase is told before it opens, whenever the order comes`() throws {
        let late = try load("๑ ตุลาคม ๒๕๖๗}", "๒๐ มกราคม ๒๕๖๘}")
        let lines = told(office(late, until: "2025-02-01 00:00"), "oit")
        #expect(lines == ["2025-01-08 opens-7", "2025-01-15 opens-0"])
    }

    @Test func `a year that is served from its first day on is told of its opening once`() throws {
        let office = office(try load(), from: "2024-10-01 00:00", until: "2024-10-03 00:00")
        #expect(told(office, "preparation") == ["2024-10-01 opens-0"])
        #expect(office.diary.allSatisfy { $0.hasPrefix("2024-10-01 08:30") }, "\(office.diary)")
    }

    // MARK: - survey

    @Test func `a survey behind its pace is told on Mondays of its last six weeks, then daily`()
        throws
    {
        let office = office(try load(), until: "2025-07-20 00:00") { office in
            office.serve(until: "2025-05-01 12:00")
            office.progress("eit", 20, at: "2025-05-01 12:00")
        }
        let checks = told(office, "eit").filter { $0.contains("quota-") }.map { $0.prefix(10) }
        #expect(
            checks == [
                "2025-05-19", "2025-05-26", "2025-06-02", "2025-06-09", "2025-06-16", "2025-06-23",
                "2025-06-26", "2025-06-27", "2025-06-30",
            ])
    }

    @Test func `a survey whose quota is reached is not spoken of`() throws {
        let office = office(try load(), until: "2025-07-20 00:00") { office in
            office.serve(until: "2025-06-03 12:00")
            office.progress("eit", 75, at: "2025-06-03 12:00")
        }
        let checks = told(office, "eit").filter { $0.contains("quota-") }.map { $0.prefix(10) }
        #expect(checks == ["2025-05-19", "2025-05-26", "2025-06-02"])
    }

    // MARK: - everything a post owes

    @Test func `one letter on the first working day of the month, and none when nothing is owed`()
        throws
    {
        let registry = try load()
        let office = office(registry, until: "2025-03-31 00:00")
        let clerk = ObligationID.letter("clerk").rawValue
        #expect(
            told(office, clerk).map { $0.prefix(10) } == [
                "2024-10-01", "2024-11-01", "2024-12-02", "2025-01-01", "2025-02-03", "2025-03-03",
            ])
        #expect(told(office, ObligationID.letter("guest").rawValue, post: "guest") == [])
    }

    // MARK: - what cannot be read

    @Test func `nothing is said of a day for what leans on a window that cannot be read`() throws {
        let registry = try load("๓๐ เมษายน ๒๕๖๘", "๓๑ เมษายน ๒๕๖๘")
        let office = office(registry)
        #expect(told(office, "M05") == [])
        #expect(told(office, "O1") == [])
        // The first day of the window is known, and told.
        #expect(told(office, "oit.opens").map { $0.prefix(10) } == ["2025-01-08", "2025-01-15"])
        // People see the row all the same.
        let business = MonthlyBusiness(
            of: "clerk", inMonthOf: day("2025-03-03"), years: Years(registry),
            book: Book(), at: FixedZone.bangkok.instant(day("2025-03-03")))
        let row = business.items.first { $0.obligation.id == ObligationID("M05") }
        #expect(row?.open == [])
    }
}
