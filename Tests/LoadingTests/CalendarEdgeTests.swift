import CivilTime
import Diagnostics
import Loading
import Obligations
import Testing
import ThaiPhrases

/// Windows of which a day, or both, cannot be read, and what leans on them.
@Suite struct `A calendar that cannot be read` {
    private let oit = "๑ มกราคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘}"

    private func plan(oit window: String) -> SmallPlan {
        SmallPlan().replacing(oit, in: "agency.yaml", with: window + "}")
    }

    private func schedule(_ result: LoadResult, _ name: String) -> String {
        result.obligation(name).map { brief($0.schedule) } ?? "-"
    }

    @Test(arguments: [
        "๑ มกราคม ๒๕๖๘ ถึง ๓๑ เมษายน ๒๕๖๘", "๑ ม.ค. ๖๘ - ๓๑ เม.ย. ๖๘", "1/1/2568 - 31/4/2568",
        "ตั้งแต่วันที่ ๑ มกราคม ๒๕๖๘ ถึงวันที่ ๓๑ เมษายน ๒๕๖๘", "๑ มกราคม - ๓๑ เมษายน ๒๕๖๘",
        "2025-01-01 ถึง 2025-04-31",
    ])
    func `an impossible last day costs the last day alone, in one finding`(window: String) throws {
        let result = plan(oit: window).load()
        let findings = result.diagnostics.filter { $0.severity > .info || $0.rule == "unscheduled" }
        #expect(findings.map(\.rule) == ["unreadable-cell"], "\(result.diagnostics.map(brief))")
        let notes = try #require(findings.first).notes.map(\.message)
        #expect(notes.contains { $0.contains("probably") && $0.contains("2025-04-30") }, "\(notes)")
        #expect(notes.contains { $0.contains("2025-01-01") && $0.contains("counts") }, "\(notes)")
        #expect(
            notes.contains { $0.contains("3 rows wait") && $0.contains("M10, O1, O2") }, "\(notes)")
        #expect(result.registry?.phase(.oit)?.window.start == CivilDate("2025-01-01"))
        #expect(result.registry?.phase(.oit)?.window.end == nil)
        #expect(schedule(result, "oit.opens") == "2025-01-01")
        for name in ["O1", "O2", "M10"] {
            #expect(schedule(result, name).hasPrefix("unscheduled: waits for the OIT"), "\(name)")
        }
        #expect(schedule(result, "O1.monthly").hasPrefix("FREQ=MONTHLY"))
    }

    @Test func `an impossible first day costs the first day alone`() throws {
        let result = plan(oit: "๓๑ ก.พ. ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘").load()
        #expect(schedule(result, "O1") == "2025-04-30")
        #expect(schedule(result, "M10") == "2025-04-30")
        #expect(schedule(result, "oit.closes") == "2025-04-30")
        let finding = try #require(result.findings(of: "unreadable-cell").first)
        #expect(finding.notes.contains { $0.message.contains("2025-02-28") })
        #expect(finding.notes.allSatisfy { !$0.message.contains("wait") })
    }

    @Test func `a duty whose last day alone is known can still be overdue`() {
        let result = SmallPlan().replacing(
            "๒ มกราคม ๒๕๖๘ ถึง ๓๑ มกราคม", in: "agency.yaml", with: "๓๒ มกราคม ๒๕๖๘ ถึง ๓๑ มีนาคม"
        ).load()
        #expect(schedule(result, "registration.closes") == "2025-03-31")
        #expect(result.obligation("registration.closes")?.kind.canBeOverdue == true)
        #expect(result.obligation("registration.closes")?.leadDays == [30, 7, 1])
    }

    @Test(arguments: [
        "๓๑ เมษายน ๒๕๖๘ ถึง ๓๑ มิถุนายน ๒๕๖๘", "๓๑ เม.ย. ๖๘", "๓๑ พฤษภาคม ๒๕๖๘ ถึง ๓๑ มกราคม ๒๕๖๘",
        "อย่างต่อเนื่อง", "\"\"",
    ])
    func `a window that is not known at all is waited for, and no other is put in its place`(
        window: String
    ) {
        let result = plan(oit: window).load()
        for name in ["O1", "O2", "M10"] {
            #expect(schedule(result, name).hasPrefix("unscheduled: waits for the OIT"), "\(name)")
        }
        #expect(result.findings(of: "unscheduled").isEmpty)
        let about = result.diagnostics.filter { $0.severity >= .warning }
        #expect(about.count == 1, "\(result.diagnostics.map(brief))")
        #expect(about.first?.notes.contains { $0.message.contains("3 rows wait") } == true)
    }

    @Test func `a calendar without the phase falls back on the surveys, unless one is unreadable`()
    {
        let without = SmallPlan().replacing(
            "      - {phase: oit, title: OIT, window: \(oit)\n", in: "agency.yaml", with: ""
        ).replacing(
            "  - {phase: oit, title: OIT, window: \(oit)\n", in: "agency.yaml", with: "")
        #expect(schedule(without.load(), "M10") == "2025-06-30")
        let unreadable = without.replacing(
            "๓๐ มิ.ย. ๒๕๖๘", in: "agency.yaml", with: "๓๑ มิ.ย. ๒๕๖๘")
        #expect(schedule(unreadable.load(), "M10").hasPrefix("unscheduled: waits for the EIT"))
    }

    @Test func `an amendment with both its days mends a window`() {
        let result = plan(
            oit: "๑ มกราคม ๒๕๖๘ ถึง ๓๑ เมษายน ๒๕๖๘, "
                + "amended: [{end: ๑๕ พ.ค. ๖๘, announced: ๑ เม.ย. ๖๘, reason: ประกาศ}]"
        ).load()
        #expect(schedule(result, "O1") == "2025-05-15")
        #expect(schedule(result, "oit") == "2025-01-01/2025-05-15")
        let before = CivilDate("2025-03-31").flatMap { result.registry(asOf: $0) }
        #expect(
            before?.obligation(ObligationID("O1")).map { brief($0.schedule) }?
                .hasPrefix("unscheduled: waits for the OIT") == true)
    }

    @Test(arguments: [
        ("๓๑ ก.พ. ๖๘", "2025-02-28"), ("ภายในวันที่ ๓๑ เม.ย. ๖๘", "2025-04-30"),
        ("31/6/2568", "2025-06-30"), ("๓๒ ม.ค. ๖๘", "2025-01-31"),
    ])
    func `an impossible day of a measure is named with the likely one`(cell: String, day: String) {
        let result = SmallPlan().replacing("๒๘ ก.พ. ๖๘", in: "measures.csv", with: cell).load()
        let notes = result.findings(of: "unreadable-cell").first?.notes.map(\.message) ?? []
        #expect(notes.contains { $0.contains("probably") && $0.contains(day) }, "\(notes)")
        #expect(schedule(result, "M02").hasPrefix("unscheduled"))
    }
}

/// Cycles in the completion column, and rounds that are due in the month after.
@Suite struct `Rounds that are due` {
    private func load(completion: String) -> LoadResult {
        SmallPlan().replacing("๒๘ ก.พ. ๖๘", in: "measures.csv", with: completion).load()
    }

    private func dates(_ obligation: Obligation?) -> [String] {
        guard case .recurring(let rule, let start, let window)? = obligation?.schedule else {
            return []
        }
        return rule.occurrences(from: start, in: window, holidays: HolidayTable())
            .map { "\($0.date)" }
    }

    @Test(arguments: [
        ("๙ ธ.ค. ของทุกปี", ["2024-12-09"]), ("ทุกปี เดือนธันวาคม", ["2024-12-31"]),
        ("ทุก ๖ เดือน", ["2025-03-31", "2025-09-30"]),
        ("๑๐ เม.ย. และ ๑๐ ก.ค. ของทุกปี", ["2025-04-10", "2025-07-10"]),
    ])
    func `a dated cycle in the completion column is a report`(cell: String, days: [String]) {
        let result = load(completion: cell)
        let obligation = result.obligation("M02.report")
        #expect(obligation?.kind == .report, "\(result.diagnostics.map(brief))")
        #expect(dates(obligation) == days)
        #expect(obligation?.leadDays == [3])
        #expect(result.obligation("M02.duty") == nil)
    }

    @Test func `the fifth working day of every month is a report, a weekly cycle a duty`() {
        let monthly = load(completion: "วันทำการที่ ๕ ของทุกเดือน").obligation("M02.report")
        #expect(monthly?.kind == .report)
        #expect(dates(monthly).first == "2024-12-06")
        #expect(dates(monthly).count == 10)
        #expect(load(completion: "ทุกวันศุกร์").obligation("M02.duty")?.kind == .duty)
        #expect(load(completion: "ทุกวัน").obligation("M02.duty")?.kind == .duty)
    }

    @Test func `a cycle beside a day begins with the day`() {
        let result = load(completion: "๒๐ มี.ค. ๖๘ และทุกสิ้นเดือน")
        #expect(result.obligation("M02").map { brief($0.schedule) } == "2025-03-20")
        #expect(dates(result.obligation("M02.report")).first == "2025-03-31")
    }

    @Test(arguments: [
        ("ภายในวันที่ ๕ ของเดือนถัดไป", "2025-10-05", "2025-09"),
        ("ทุกเดือน ภายในวันที่ ๑๐ ของเดือนถัดไป", "2025-10-10", "2025-09"),
        ("ภายใน ๕ วันทำการหลังสิ้นเดือน", "2025-10-07", "2025-09"),
        ("ทุกไตรมาส ภายในวันที่ ๑๐ ของเดือนถัดไป", "2025-10-10", "2025-Q4"),
        ("ภายใน ๕ วันหลังสิ้นไตรมาส", "2025-10-05", "2025-Q4"),
        ("ทุก ๖ เดือน ภายในวันที่ ๑๕ ของเดือนถัดไป", "2025-10-15", "2025-H2"),
    ])
    func `rounds of the month before keep the last one of the year`(
        cell: String, last: String, period: String
    ) throws {
        let whole = SmallPlan().replacing(
            "date: ๒ ธันวาคม ๒๕๖๗", in: "agency.yaml", with: "date: ๑ ตุลาคม ๒๕๖๗")
        let plan = whole.replacing("ทุก ๓ เดือน", in: "measures.csv", with: cell)
        let obligation = try #require(plan.load().obligation("M02.follow-up"))
        guard case .recurring(let rule, let start, let window) = obligation.schedule else {
            Issue.record("\(obligation.schedule)")
            return
        }
        let found = rule.occurrences(from: start, in: window, holidays: HolidayTable())
        #expect(found.last.map { "\($0.date)" } == last)
        let periods = found.map { rule.period(of: $0, from: start) }
        #expect(periods.last?.description == period)
        #expect(periods.allSatisfy { $0.fiscalYear == FiscalYear(2568) })
        // Those of the year, no more and no fewer.
        #expect(periods.first?.start == FiscalYear(2568).start)
    }

    @Test func `rounds of the month itself stay within the year`() {
        let result = SmallPlan().replacing(
            "ทุก ๓ เดือน", in: "measures.csv", with: "ภายในวันที่ ๕ ของทุกเดือน"
        ).load()
        #expect(dates(result.obligation("M02.follow-up")).last == "2025-09-05")
    }
}
