import CivilTime
import Diagnostics
import Loading
import Obligations
import Testing
import ThaiPhrases

@Suite struct `Derivation` {
    private func load(completion: String) -> LoadResult {
        SmallPlan().replacing("๒๘ ก.พ. ๖๘", in: "measures.csv", with: completion).load()
    }

    private func load(monitoring: String) -> LoadResult {
        SmallPlan().replacing("ทุก ๓ เดือน", in: "measures.csv", with: monitoring).load()
    }

    @Test(arguments: [
        ("๒๘ ก.พ. ๖๘", "2025-02-28"), ("ภายในเดือนมีนาคม ๒๕๖๘", "2025-03-31"),
        ("ตามปฏิทินการประเมิน", "2025-04-30"),
        ("อย่างต่อเนื่อง", "unscheduled: no deadline: continuous"),
        ("", "unscheduled: no date is given"),
    ])
    func `a completion cell gives the day of the measure`(cell: String, schedule: String) {
        let obligation = load(completion: cell).obligation("M02")
        #expect(obligation.map { brief($0.schedule) } == schedule)
        #expect(obligation?.kind == .measure)
        #expect(obligation?.asWritten == cell)
    }

    @Test func `working days before the end of every month are scheduled`() {
        let result = load(monitoring: "ก่อนสิ้นเดือน ๓ วันทำการ")
        let days = (result.registry?.obligations ?? []).filter {
            $0.asWritten == "ก่อนสิ้นเดือน ๓ วันทำการ"
        }
        .map { brief($0.schedule) }
        #expect(days.contains("2025-06-25"), "\(days)")
        #expect(!days.contains { $0.hasPrefix("unscheduled") }, "\(days)")
    }

    @Test func `a day with a cycle is due on the day and a duty from then on`() {
        let result = load(completion: "๒๐ มี.ค. ๖๘ และต้องสื่อสาร ทุก ๒ วัน")
        #expect(result.obligation("M02").map { brief($0.schedule) } == "2025-03-20")
        let duty = result.obligation("M02.duty")
        #expect(duty?.kind == .duty)
        #expect(
            duty.map { brief($0.schedule) }
                == "FREQ=DAILY;INTERVAL=2 from 2025-03-20 in 2024-12-02/2025-09-30")
    }

    @Test(arguments: [
        ("ทุก ๑ เดือน", "2024-12-31 2025-01-31 2025-02-28"),
        ("ทุก ๓ เดือน", "2024-12-31 2025-03-31 2025-06-30"),
        ("ทุก ๖ เดือน", "2025-03-31 2025-09-30"), ("ทุกปี", "2025-09-30"),
        ("ทุก ๓ เดือน (ธ.ค. มี.ค. มิ.ย. ก.ย.)", "2024-12-31 2025-03-31 2025-06-30"),
        ("ทุกเดือนมกราคม และกรกฎาคม", "2025-01-31 2025-07-31"),
        ("ทุกวันที่ ๕ ของเดือน", "2024-12-05 2025-01-05 2025-02-05"),
    ])
    func `a cycle without a day is due at the ends of the fiscal periods`(
        cell: String, dates: String
    ) throws {
        let result = load(monitoring: cell)
        let obligation = try #require(result.obligation("M02.follow-up"))
        #expect(obligation.kind == .followUp)
        guard case .recurring(let rule, let start, let window) = obligation.schedule else {
            Issue.record("\(obligation.schedule)")
            return
        }
        let found = rule.occurrences(from: start, in: window, holidays: HolidayTable())
        #expect(found.prefix(3).map { "\($0.date)" }.joined(separator: " ") == dates)
    }

    @Test func `a cycle below a month is a duty`() {
        let obligation = load(monitoring: "ทุกสัปดาห์").obligation("M02.follow-up")
        #expect(obligation?.kind == .duty)
    }

    @Test func `a day in the cycle cell is one report`() {
        let obligation = load(monitoring: "ภายในวันที่ ๓๑ มี.ค. ๖๘").obligation("M02.follow-up")
        #expect(obligation?.kind == .report)
        #expect(obligation.map { brief($0.schedule) } == "2025-03-31")
    }

    @Test func `a cycle that gives no day in the year stays visible`() {
        let result = load(monitoring: "ทุก ๕ ปี")
        #expect(result.obligation("M02.follow-up")?.isVisible == true)
        #expect(result.summary.unscheduled == 1)
    }

    @Test(arguments: [
        ("รอบ ๖ เดือน (ต.ค.๖๗-มี.ค.๖๘)", "2025-04-30"),
        ("ต.ค.๖๗ - ก.พ. ๖๘", "2025-03-30"), ("ต.ค. ๖๗ – ก.ย. ๖๘", "2025-10-30"),
    ])
    func `a report about a period is due after it, inside the OIT phase if that lasts longer`(
        when: String, due: String
    ) {
        let plan = SmallPlan().replacing("when: ทุกเดือน", in: "agency.yaml", with: "when: \(when)")
        let obligation = plan.load().obligation("O1.monthly")
        #expect(obligation?.kind == .report)
        #expect(obligation.map { brief($0.schedule) } == due)
    }

    @Test func `a report about a period that names its day is due on that day alone`() {
        let plan = SmallPlan().replacing(
            "when: ทุกเดือน", in: "agency.yaml", with: "when: รอบ ๖ เดือน ภายในวันที่ ๑๕ เม.ย. ๖๘")
        let result = plan.load()
        let strands = result.registry?.obligations.filter { $0.id.rawValue.hasPrefix("O1.") }
        #expect(strands?.map { brief($0.schedule) } == ["2025-04-15"])
    }

    @Test func `an item is due at the end of the OIT phase, its strand by its own cycle`() {
        let result = SmallPlan().load()
        #expect(result.obligation("O1").map { brief($0.schedule) } == "2025-04-30")
        #expect(result.obligation("O1")?.inForceFrom == CivilDate("2025-01-01"))
        #expect(result.obligation("O1.monthly")?.performers == [PostID("secretary")])
        #expect(result.obligation("O2")?.performers == [PostID("secretary")])
        #expect(result.obligation("O2")?.controllers == [])
        #expect(result.obligation("event.anti-corruption")?.leadDays == [14, 3])
    }

    @Test func `a phase without a readable window stays an obligation`() {
        let plan = SmallPlan().replacing(
            "window: เดือน สิงหาคม ๒๕๖๘", in: "agency.yaml", with: "window: ๓๑ กุมภาพันธ์ ๒๕๖๘")
        let result = plan.load()
        #expect(result.registry?.phase(.announcement) == nil)
        #expect(result.obligation("announcement")?.isVisible == true)
        #expect(result.summary.phases == 9)
    }

    @Test func `an unreadable cell keeps its row and hides no other`() throws {
        let plan = SmallPlan()
            .replacing("๒๘ ก.พ. ๖๘", in: "measures.csv", with: "๓๐ ก.พ. ๖๘")
            .replacing("ทุก ๓ เดือน", in: "measures.csv", with: "ทุก ๐ เดือน")
        let result = plan.load()
        let registry = try #require(result.registry)
        #expect(registry.measures.count == 11)
        #expect(result.findings(of: "unreadable-cell").count == 2)
        #expect(result.obligation("M02")?.isVisible == true)
        #expect(result.obligation("M02.follow-up")?.isVisible == true)
        #expect(result.summary.unscheduled == 2)
        // The reason is told once, where the cell cannot be read.
        #expect(result.findings(of: "unscheduled").isEmpty)
    }

    @Test func `without a calendar everything that hangs on it says so`() {
        let agency = SmallPlan().documents["agency.yaml"] ?? ""
        let start = agency.range(of: "calendar:\n")
        let end = agency.range(of: "oit:\n")
        let text = start.flatMap { start in
            end.map { agency[..<start.lowerBound] + agency[$0.lowerBound...] }
        }
        let result = SmallPlan().with("agency.yaml", text.map(String.init)).load()
        #expect(result.registry != nil)
        #expect(result.obligation("O1")?.isVisible == true)
        #expect(result.obligation("M10")?.isVisible == true)
    }
}

extension Obligation {
    /// Whether it stands there with a reason in place of a date.
    fileprivate var isVisible: Bool {
        if case .unscheduled(let reason) = schedule { !reason.english.isEmpty } else { false }
    }
}

extension String {
    /// The first place of a text; the standard library has it for collections of characters only.
    fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
