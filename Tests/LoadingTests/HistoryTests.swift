import CivilTime
import Diagnostics
import Loading
import Obligations
import Testing
import ThaiPhrases

/// What the calendar was as of a day.
@Suite struct `The plan as of a day` {
    /// The small plan whose OIT phase, ๑ มกราคม to ๓๐ เมษายน, was amended.
    private func plan(_ entries: String, eit: String = "") -> SmallPlan {
        SmallPlan().replacing(
            "๓๐ เมษายน ๒๕๖๘}", in: "agency.yaml", with: "๓๐ เมษายน ๒๕๖๘, amended: [\(entries)]}"
        ).replacing(
            "    window: ๑ มกราคม ๒๕๖๘ ถึง ๓๐ มิ.ย. ๒๕๖๘", in: "agency.yaml",
            with: "    window: ๑ มกราคม ๒๕๖๘ ถึง ๓๐ มิ.ย. ๒๕๖๘\n    amended: [\(eit)]")
    }

    private func entry(_ change: String, _ announced: String?) -> String {
        "{\(change), \(announced.map { "announced: \($0), " } ?? "")reason: ประกาศ}"
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    /// The last days, as a registry has them, of the OIT phase, its items, and the row "by the calendar".
    private func ends(_ registry: Registry?) -> [String] {
        ["oit", "O1", "O2", "M10"].map { name in
            switch registry?.obligation(ObligationID(name))?.schedule {
            case .window(_, let last): "\(last)"
            case .once(let date, _): "\(date)"
            default: "-"
            }
        }
    }

    @Test func `a plan without announcements is one edition`() throws {
        let result = SmallPlan().load()
        #expect(result.history?.editions.count == 1)
        #expect(result.nextAnnouncement(after: try day("2024-01-01")) == nil)
        let then = try #require(result.registry(asOf: try day("2020-01-01")))
        #expect(then.obligations == result.registry?.obligations)
    }

    @Test func `an amendment counts from the day of its announcement, with all that hangs on it`()
        throws
    {
        let result = plan(
            entry("end: ๑๕ พ.ค. ๖๘", "๑๐ เม.ย. ๖๘") + ", "
                + entry("window: ขยายอีก ๗ วัน", "๑๒ พ.ค. ๖๘")
        ).load()
        let expected = [
            ("2024-10-01", "2025-04-30"), ("2025-04-09", "2025-04-30"),
            ("2025-04-10", "2025-05-15"),
            ("2025-05-11", "2025-05-15"), ("2025-05-12", "2025-05-22"),
            ("2026-01-01", "2025-05-22"),
        ]
        for (date, end) in expected {
            let registry = try #require(result.registry(asOf: try day(date)))
            #expect(ends(registry) == Array(repeating: end, count: 4), "as of \(date)")
            let phase = try #require(registry.phase(.oit))
            #expect(phase.window.end == CivilDate(end))
            #expect(phase.original?.end == CivilDate("2025-04-30"))
        }
        #expect(result.nextAnnouncement(after: try day("2024-10-01")) == CivilDate("2025-04-10"))
        #expect(result.nextAnnouncement(after: try day("2025-04-10")) == CivilDate("2025-05-12"))
        #expect(result.nextAnnouncement(after: try day("2025-05-12")) == nil)
        #expect(
            result.history?.editions.map(\.since) == [
                nil, CivilDate("2025-04-10"), CivilDate("2025-05-12"),
            ])
        // The phase itself can say what its window was.
        let phase = try #require(result.registry?.phase(.oit))
        #expect(
            phase.editions.map { $0.window?.end } == [
                CivilDate("2025-04-30"), CivilDate("2025-05-15"), CivilDate("2025-05-22"),
            ])
        #expect(phase.editions.map { $0.amendment?.reason } == [nil, "ประกาศ", "ประกาศ"])
        for (date, end) in expected {
            #expect(phase.window(asOf: try day(date))?.end == CivilDate(end))
        }
    }

    @Test func `an amendment without a day counts at once`() throws {
        let result = plan(entry("end: ๑๕ พ.ค. ๖๘", nil)).load()
        #expect(result.history?.editions.count == 1)
        #expect(
            ends(result.registry(asOf: try day("2024-10-01")))
                == Array(repeating: "2025-05-15", count: 4))
        // One that builds on it counts from its own day.
        let both = plan(
            entry("end: ๑๕ พ.ค. ๖๘", nil) + ", " + entry("window: ขยายอีก ๗ วัน", "๑๒ พ.ค. ๖๘")
        ).load()
        #expect(ends(both.registry(asOf: try day("2024-10-01"))).first == "2025-05-15")
        #expect(ends(both.registry(asOf: try day("2025-05-12"))).first == "2025-05-22")
    }

    @Test func `one that builds on what is not yet announced builds on what was known`() throws {
        // Out of order, which is a finding of its own: the extension was announced first.
        let result = plan(
            entry("end: ๑๕ พ.ค. ๖๘", "๒๐ เม.ย. ๖๘") + ", "
                + entry("window: ขยายอีก ๗ วัน", "๑๐ เม.ย. ๖๘")
        ).load()
        #expect(result.findings(of: "amendments-out-of-order").count == 1)
        #expect(ends(result.registry(asOf: try day("2025-04-09"))).first == "2025-04-30")
        #expect(ends(result.registry(asOf: try day("2025-04-10"))).first == "2025-05-07")
        #expect(ends(result.registry(asOf: try day("2025-04-20"))).first == "2025-05-22")
    }

    @Test func `announcements of several phases on one day are one edition`() throws {
        let result = plan(
            entry("end: ๑๕ พ.ค. ๖๘", "๑๐ เม.ย. ๖๘"), eit: entry("end: ๑๕ ก.ค. ๖๘", "๑๐ เม.ย. ๖๘")
        ).load()
        #expect(result.history?.editions.count == 2)
        let before = try #require(result.registry(asOf: try day("2025-04-09")))
        let after = try #require(result.registry(asOf: try day("2025-04-10")))
        #expect(before.phase(.eit)?.window.end == CivilDate("2025-06-30"))
        #expect(after.phase(.eit)?.window.end == CivilDate("2025-07-15"))
        #expect(after.phase(.oit)?.window.end == CivilDate("2025-05-15"))
        #expect(before.obligations.map(\.id) == after.obligations.map(\.id))
        #expect(before.digest == after.digest)
    }

    @Test func `editions out of order are no history`() throws {
        let registry = try #require(SmallPlan().load().registry)
        func edition(_ day: String?) -> RegistryHistory.Edition {
            .init(since: day.flatMap { CivilDate($0) }, registry: registry)
        }
        #expect(RegistryHistory([]) == nil)
        #expect(RegistryHistory([edition("2025-01-01")]) == nil)
        #expect(RegistryHistory([edition(nil), edition(nil)]) == nil)
        #expect(
            RegistryHistory([edition(nil), edition("2025-02-01"), edition("2025-01-01")]) == nil)
        #expect(
            RegistryHistory([edition(nil), edition("2025-01-01"), edition("2025-01-01")]) == nil)
        #expect(
            RegistryHistory([edition(nil), edition("2025-01-01"), edition("2025-02-01")]) != nil)
    }
}
