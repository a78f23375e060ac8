import CivilTime
import Diagnostics
import Obligations
import Testing
import ThaiPhrases

@testable import Loading

@Suite struct `The mark of a draft` {
    @Test(
        arguments: [
            ("ร่าง: ๓๐ มี.ค. ๖๘", "๓๐ มี.ค. ๖๘"), ("ร่าง:๓๐ มี.ค. ๖๘", "๓๐ มี.ค. ๖๘"),
            ("ร่าง : ทุกเดือน", "ทุกเดือน"), ("  ร่าง:\u{A0}ทุกเดือน ", "ทุกเดือน "),
            ("ร่าง：ทุกเดือน", "ทุกเดือน"), ("รา\u{E48}ง: ทุกเดือน", nil), ("ร่ าง: ทุกเดือน", "ทุกเดือน"),
            ("ร\u{E48}\u{E48}าง: ทุกเดือน", "ทุกเดือน"), ("draft: ทุกเดือน", "ทุกเดือน"),
            ("Draft :ทุกเดือน", "ทุกเดือน"), ("DRAFT: x", "x"), ("ร่าง: ร่าง: x", "x"), ("ร่าง:", ""),
            ("ร่าง:\nทุกเดือน", "ทุกเดือน"), ("\u{200B}ร่าง: x", "x"),
            ("ร่าง ๓๐ มี.ค. ๖๘", nil), ("ร่างแผน: ๓๐ มี.ค. ๖๘", nil), ("๓๐ มี.ค. ๖๘ ร่าง:", nil),
            ("จัดทำร่าง: x", nil), ("drafts: x", nil), (": x", nil), ("", nil), ("ทุกเดือน", nil),
            ("เวลา 08:30 น.", nil),
        ] as [(String, String?)])
    func `is read in every spelling that looks the same, and nowhere else`(
        text: String, words: String?
    ) {
        #expect(DraftMark.isMarked(text) == (words != nil))
        #expect(DraftMark.words(text) == words ?? text)
    }
}

@Suite struct `A draft` {
    private func drafts(_ plan: SmallPlan) throws -> Set<String> {
        let registry = try #require(plan.load().registry)
        for obligation in registry.obligations where obligation.isDraft {
            #expect(obligation.isUnscheduled, "\(obligation.id)")
        }
        return Set(registry.obligations.filter(\.isDraft).map(\.id.rawValue))
    }

    @Test(arguments: [
        ("measures.csv", ",๒๘ ก.พ. ๖๘,", ",ร่าง: ๒๘ ก.พ. ๖๘,", "M02"),
        ("measures.csv", ",ทุก ๓ เดือน,", ",draft: ทุก ๓ เดือน,", "M02.follow-up"),
        ("agency.yaml", "เดือน สิงหาคม ๒๕๖๘", "'ร่าง: เดือน สิงหาคม ๒๕๖๘'", "announcement"),
        ("agency.yaml", "when: ทุกเดือน", "when: 'ร่าง: ทุกเดือน'", "O1.monthly"),
        ("agency.yaml", "when: ทุกวันอังคาร", "when: ร่าง:ทุกวันอังคาร", "event.parade"),
        // The items wait for the days of the disclosure, and so does a row that names the calendar.
        (
            "agency.yaml", "๑ มกราคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘", "'ร่าง: ๓๐ เมษายน ๒๕๖๘'",
            "oit O1 O2 M10"
        ),
        // An order without a confirmed day is none yet: the rows are in force from the year's first day.
        ("agency.yaml", "date: ๒ ธันวาคม ๒๕๖๗", "date: 'ร่าง: ๒ ธันวาคม ๒๕๖๗'", ""),
        ("agency.yaml", "{cycle: ทุก ๑ เดือน}", "{cycle: 'ร่าง: ทุก ๑ เดือน'}", ""),
    ])
    func `gives its obligations no day, keeps its words, and is one finding`(
        path: String, old: String, new: String, expected: String
    ) throws {
        let plan = SmallPlan().replacing(old, in: path, with: new)
        #expect(try drafts(plan) == Set(expected.split(separator: " ").map(String.init)))
        let result = plan.load()
        #expect(Set(result.diagnostics.map(\.rule)) == ["draft-time"], "\(plan.findings)")
        #expect(result.findings(of: "draft-time").count == 1)
        let registry = try #require(result.registry)
        #expect(registry.draftTimes == 1)
        #expect(!registry.isDraft)
        let before = try #require(SmallPlan().load().registry)
        #expect(
            Set(registry.obligations.map(\.id.row)) == Set(before.obligations.map(\.id.row)))
        for draft in registry.obligations where draft.isDraft && !draft.id.rawValue.hasPrefix("O1")
        {
            #expect(before.obligation(draft.id)?.posts ?? draft.posts == draft.posts)
        }
    }

    @Test func `in a default is one of each row that uses it`() throws {
        let plan = SmallPlan()
            .replacing("{cycle: ทุก ๑ เดือน}", in: "agency.yaml", with: "{cycle: 'ร่าง: ทุก ๑ เดือน'}")
            .replacing(",ทุก ๓ เดือน,", in: "measures.csv", with: ",,")
        #expect(try drafts(plan) == ["M02.follow-up"])
        // A default never stands in for a draft of the row's own.
        let own = SmallPlan().replacing(",ทุก ๓ เดือน,", in: "measures.csv", with: ",ร่าง: ก,")
        #expect(try drafts(own) == ["M02.follow-up"])
        #expect(own.load().obligation("M02.follow-up")?.asWritten == "ร่าง: ก")
    }

    @Test(arguments: [
        "ร่าง: ๑ มี.ค. ๖๘,๓๑ มี.ค. ๖๘", "๑ มี.ค. ๖๘,ร่าง: ๓๑ มี.ค. ๖๘", ",ร่าง: ๓๑ มี.ค. ๖๘",
        "ร่าง: ๑ มี.ค. ๖๘,",
        "ร่าง: ๑ มี.ค. ๖๘,ร่าง: ๓๑ มี.ค. ๖๘",
    ])
    func `of a start or an end is one of the whole row`(cells: String) throws {
        let table =
            "กิจกรรม,วันเริ่ม,วันสิ้นสุด,ผู้รับผิดชอบ,ระยะเวลากำกับติดตาม,รหัส\nก,\(cells),ธุรการ,ทุก ๑ เดือน,M01\n"
        #expect(try drafts(SmallPlan().with("measures.csv", table)) == ["M01"])
    }

    @Test func `of a mark under a month is one of the whole row`() throws {
        let table = """
            กิจกรรม,ต.ค.,พ.ย.,ธ.ค.,ผู้รับผิดชอบ,ระยะเวลากำกับติดตาม,รหัส
            ก,✓,ร่าง: ✓,,ธุรการ,ทุก ๑ เดือน,M01
            ข,✓,✓,,ธุรการ,ทุก ๑ เดือน,M02
            """
        let plan = SmallPlan().with("measures.csv", table)
        #expect(try drafts(plan) == ["M01"])
        #expect(plan.load().findings(of: "unread-mark").isEmpty)
    }

    @Test func `of an amendment changes nothing yet`() throws {
        let amended = SmallPlan().replacing(
            "window: เดือน สิงหาคม ๒๕๖๘", in: "agency.yaml",
            with: "window: เดือน สิงหาคม ๒๕๖๘, amended: "
                + "[{end: 'ร่าง: ๑๕ ก.ย. ๖๘', announced: ๑ ก.ค. ๖๘, reason: ก}]")
        let registry = try #require(amended.load().registry)
        #expect(registry.phase(.announcement)?.window.end == CivilDate("2025-08-31"))
        #expect(Set(amended.load().diagnostics.map(\.rule)) == ["draft-time"])
    }
}
