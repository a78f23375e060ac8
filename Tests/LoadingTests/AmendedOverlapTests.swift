import Diagnostics
import Loading
import Testing

/// Amendments that lay phases across each other.
@Suite struct `An amendment that crosses phases` {
    /// The small plan with one or more phases amended: `appeal` to `end: …`.
    private func findings(_ changes: [(phase: String, change: String)]) -> [Diagnostic] {
        var plan = SmallPlan()
        for (phase, change) in changes {
            let entry = "amended: [{\(change), announced: ๑ มิ.ย. ๖๘, reason: ประกาศ}]"
            plan =
                phase == "eit"
                ? plan.replacing(
                    "title: EIT\n", in: "agency.yaml", with: "title: EIT\n    \(entry)\n")
                : plan.replacing(
                    "{phase: \(phase), ", in: "agency.yaml", with: "{phase: \(phase), \(entry), ")
        }
        return plan.load().findings(of: "phases-overlap")
    }

    @Test(arguments: [
        ("appeal", "end: ๕ ก.ค. ๖๘", "the processing"),
        ("iit", "end: ๑๕ ก.ค. ๖๘", "the processing"),
        ("eit", "end: ๑๕ ก.ค. ๖๘", "the processing"),
        ("processing", "window: ๒๐ มิ.ย. ๖๘ ถึง ๓๑ ก.ค. ๖๘", "the appeal"),
        ("oit", "end: ๒๐ มิ.ย. ๖๘", "the appeal"),
        ("appeal", "window: ๑ ส.ค. ๖๘ ถึง ๑๐ ส.ค. ๖๘", "the processing"),
        ("preparation", "end: ๑๐ ม.ค. ๖๘", "the registration"),
    ])
    func `is found`(phase: String, change: String, other: String) {
        let found = findings([(phase, change)])
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.severity == .error })
        #expect(found.contains { $0.message.contains(other) }, "\(found.map(\.message))")
    }

    @Test(arguments: [
        [], [("oit", "end: ๒๐ เม.ย. ๖๘")], [("eit", "end: ๒๙ มิ.ย. ๖๘")],
        [("iit", "end: ๓๑ พ.ค. ๖๘")], [("appeal", "end: ๒๕ มิ.ย. ๖๘")],
        [("processing", "window: ๑ ก.ค. ๖๘ ถึง ๓๑ ก.ค. ๖๘")],
        // Moved together they do not meet.
        [
            ("appeal", "end: ๕ ก.ค. ๖๘"), ("processing", "window: ๖ ก.ค. ๖๘ ถึง ๓๑ ก.ค. ๖๘"),
        ],
    ])
    func `is not said of one that crosses none`(changes: [(String, String)]) {
        #expect(findings(changes.map { ($0.0, $0.1) }).map(\.message) == [])
    }
}
