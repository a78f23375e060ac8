import CivilTime
import Diagnostics
import Loading
import Obligations
import Testing
import ThaiPhrases

@Suite struct `Amendments of the calendar` {
    /// The small plan whose OIT phase, ๑ มกราคม to ๓๐ เมษายน, was amended.
    private func plan(_ entries: String) -> SmallPlan {
        SmallPlan().replacing(
            "๓๐ เมษายน ๒๕๖๘}", in: "agency.yaml", with: "๓๐ เมษายน ๒๕๖๘, amended: [\(entries)]}")
    }

    private func entry(_ change: String, announced: String = "๑๕ เม.ย. ๖๘") -> String {
        "{\(change), announced: \(announced), reason: ประกาศปรับปฏิทิน}"
    }

    @Test(arguments: [
        ("window: ขยายถึงวันที่ ๑๙ มิ.ย. ๖๘", "2025-01-01 to 2025-06-19"),
        ("window: \"เลื่อนไปเป็นวันที่ ๒๐ มิ.ย. - ๔ ก.ค. ๖๘\"", "2025-06-20 to 2025-07-04"),
        ("window: ๒ มกราคม ๒๕๖๘ ถึง ๑๕ พฤษภาคม ๒๕๖๘", "2025-01-02 to 2025-05-15"),
        ("window: ถึงวันที่ ๑๕ พ.ค. ๖๘", "2025-01-01 to 2025-05-15"),
        ("end: ๑๕ พ.ค. ๖๘", "2025-01-01 to 2025-05-15"),
        ("end: วันที่ ๓๑ พ.ค. ๖๘ เวลา ๒๔.๐๐ น.", "2025-01-01 to 2025-05-31"),
        ("end: ๒๕ เม.ย. ๖๘", "2025-01-01 to 2025-04-25"),
    ])
    func `give the phase its new window and keep the old one`(change: String, window: String) throws
    {
        let result = plan(entry(change)).load()
        let phase = try #require(result.registry?.phase(.oit))
        #expect(
            phase.window.start.map { start in
                phase.window.end.map { "\(start) to \($0)" } ?? "-"
            } == window, "\(result.diagnostics.map(brief))")
        #expect(phase.cell.text == "๑ มกราคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘")
        #expect(
            phase.original
                == CivilInterval(start: CivilDate("2025-01-01"), end: CivilDate("2025-04-30")))
        #expect(phase.amendments.map(\.announced) == [CivilDate("2025-04-15")])
        #expect(phase.amendments.map(\.reason) == ["ประกาศปรับปฏิทิน"])
        let item = try #require(result.obligation("O1"))
        #expect(brief(item.schedule) == window.split(separator: " ").last.map(String.init))
        let mention = try #require(result.findings(of: "phase-amended").first)
        #expect(mention.severity == .info)
        #expect(mention.message.contains("2025-04-30"))
    }

    @Test func `build on one another, and the last one counts`() throws {
        let result = plan(
            entry("end: ๑๕ พ.ค. ๖๘") + ", "
                + entry("window: ขยายถึงวันที่ ๒๐ พ.ค. ๖๘", announced: "๑๐ พ.ค. ๖๘")
        ).load()
        let phase = try #require(result.registry?.phase(.oit))
        #expect(
            phase.amendments.map { $0.window.end } == [
                CivilDate("2025-05-15"), CivilDate("2025-05-20"),
            ])
        #expect(phase.window.end == CivilDate("2025-05-20"))
        #expect(
            result.obligation("oit")?.asWritten
                == "๑ มกราคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘ (ขยายถึงวันที่ ๒๐ พ.ค. ๖๘)")
        #expect(result.findings(of: "phase-amended").count == 1)
    }

    @Test func `that cannot be read leave the window as it was`() throws {
        let result = plan(entry("end: ๓๐ ก.พ. ๖๘")).load()
        let phase = try #require(result.registry?.phase(.oit))
        #expect(phase.window.end == CivilDate("2025-04-30"))
        #expect(phase.amendments.isEmpty)
        #expect(result.findings(of: "unreadable-cell").count == 1)
    }

    @Test func `may stand in a shared calendar, whose entries an agency completes`() throws {
        let shared = """
            calendar:
              - phase: oit
                title: OIT ของทุกหน่วย
                window: ๑ กุมภาพันธ์ ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘
                amended: [\(entry("end: ๙ พ.ค. ๖๘"))]
              - {phase: appeal, title: อุทธรณ์, window: เดือน มีนาคม ๒๕๖๘}
            """
        let result = SmallPlan().with("calendar.yaml", shared)
            .replacing(
                "{phase: oit, title: OIT, window: ๑ มกราคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘}",
                in: "agency.yaml", with: "{phase: oit, performers: [clerk]}"
            ).load()
        let phase = try #require(result.registry?.phase(.oit))
        #expect(phase.title == "OIT ของทุกหน่วย")
        #expect(phase.performers.map(\.rawValue) == ["clerk"])
        #expect(phase.window.end == CivilDate("2025-05-09"))
        // What the agency says itself counts.
        #expect(result.registry?.phase(.appeal)?.window.end == CivilDate("2025-06-26"))
        #expect(result.registry?.phases.count == 9)
    }
}
