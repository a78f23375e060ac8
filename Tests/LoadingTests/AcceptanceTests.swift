import Diagnostics
import Loading
import Testing

@Suite struct `Accepted findings` {
    private func load(_ accepted: String, _ plan: SmallPlan = spoilt) -> LoadResult {
        let agency = plan.documents["agency.yaml"] ?? ""
        return plan.with("agency.yaml", agency + "\naccepted:\n" + accepted).load()
    }

    /// Two rows due on a Saturday, and a collection that ends after its review has begun.
    private static let spoilt = SmallPlan()
        .replacing("๒๘ ก.พ. ๖๘", in: "measures.csv", with: "๑ มี.ค. ๖๘")
        .replacing("๕,กิจกรรม ๕,ป้าย,เว็บไซต์,๓๑", in: "measures.csv", with: "๕,กิจกรรม ๕,ป้าย,เว็บไซต์,๑")
        .replacing("๓๐ เมษายน ๒๕๖๘", in: "agency.yaml", with: "๓๐ มิถุนายน ๒๕๖๘")

    @Test(arguments: [
        ("{rule: due-on-closed-day, at: \"measures.csv:M02\", reason: ก}", 1),
        ("{rule: due-on-closed-day, at: M05, reason: ก}", 1),
        ("{rule: due-on-closed-day, at: measures.csv, reason: ก}", 2),
        ("{rule: due-on-closed-day, reason: ก}", 2),
        ("{rule: collection-after-review, at: \"agency.yaml:oit\", reason: ก}", 1),
        ("{rule: due-on-closed-day, at: \"other.csv:M02\", reason: ก}", 0),
        ("{rule: due-on-closed-day, at: M03, reason: ก}", 0),
    ])
    func `are counted and no longer reported`(entry: String, count: Int) {
        let before = Self.spoilt.load().diagnostics.count
        let result = load("  - \(entry)")
        #expect(result.summary.accepted == count)
        let unused = result.findings(of: "accepted-nothing").count
        #expect(unused == (count == 0 ? 1 : 0))
        #expect(result.diagnostics.count == before - count + unused)
        #expect(result.registry != nil)
    }

    @Test func `an error of reading cannot be accepted`() {
        let plan = SmallPlan().replacing("๒๘ ก.พ. ๖๘", in: "measures.csv", with: "๓๐ ก.พ. ๖๘")
        let result = load("  - {rule: unreadable-cell, reason: ก}", plan)
        #expect(result.summary.accepted == 0)
        #expect(result.findings(of: "unreadable-cell").count == 1)
        #expect(result.findings(of: "cannot-accept").count == 1)
    }

    @Test func `a reason is required`() {
        let result = load("  - {rule: due-on-closed-day}")
        #expect(result.findings(of: "missing-key").count == 1)
    }
}
