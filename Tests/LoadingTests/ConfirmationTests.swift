import CivilTime
import Diagnostics
import Obligations
import Testing

@testable import Loading

@Suite struct `The confirmation of a draft` {
    /// A plan of 2568 whose row M02 has these words as a draft.
    private func confirmation(_ words: String) throws -> DraftConfirmation {
        let plan = SmallPlan().replacing(
            ",๒๘ ก.พ. ๖๘,", in: "measures.csv", with: ",\"ร่าง: \(words)\",")
        let registry = try #require(plan.load().registry)
        return DraftConfirmation(agencyPath: "agency.yaml", plan.set.sources, registry)
    }

    private enum Verdict { case free, dated, refused }

    @Test(
        arguments: [
            ("ทุก ๑ เดือน", Verdict.free), ("ทุกวัน", .free), ("ไตรมาส ๒", .free), ("ทุกไตรมาส", .free),
            ("รอบ ๖ เดือน", .free), ("มีนาคม", .free), ("ภายใน มี.ค.", .free), ("๓๐ มี.ค.", .free),
            ("๑ ม.ค. ถึง ๓๑ ม.ค.", .free), ("ตามปฏิทินการประเมิน", .free), ("อย่างต่อเนื่อง", .free),
            ("ทุกวันอังคาร", .free), ("สิ้นเดือน", .free),
            ("๓๐ มี.ค. ๖๘", .dated), ("มี.ค. ๖๘", .dated), ("ต.ค. ๖๗ - ก.ย. ๖๘", .dated),
            ("ปีงบประมาณ ๒๕๖๘", .dated), ("2568-03-30", .dated),
            ("ตามปฏิทิน ปีงบประมาณ ๒๕๖๘", .dated),
            ("๑ ม.ค. ถึง ๓๑ ม.ค. ๖๘", .dated),
            ("๓๐ มี.ค. ๖๙", .refused), ("ปีงบประมาณ ๒๕๖๗", .refused), ("๓๐ ก.พ. ๖๘", .refused),
            ("ต.ค. ๖๗ - ก.ย. ๖๙", .refused), ("ทุก ๐ เดือน", .refused), ("๓๐ ม.ย. ๖๘", .refused),
            ("เร็ว ๆ", .refused), ("๑ ต.ค. ๖๘", .refused), ("๓๐ ก.ย. ๖๗", .refused),
        ] as [(String, Verdict)])
    private func `reads the words in the light of the new year`(words: String, verdict: Verdict)
        throws
    {
        let confirmation = try confirmation(words)
        let field = try #require(confirmation.waiting.first)
        #expect(confirmation.waiting.count == 1 && field.owner == "M02")
        let refusal = confirmation.refusal(of: DraftConfirmation.Change(field))
        #expect((refusal != nil) == (verdict == .refused), "\(String(describing: refusal))")
        if verdict != .refused {
            #expect(confirmation.isFreeOfYear(field) == (verdict == .free))
        }
        let changed = try #require(confirmation.changed(by: [DraftConfirmation.Change(field)]))
        #expect(changed[0].text.contains(",\"\(words)\","))
    }

    @Test func `says why`() throws {
        let confirmation = try confirmation("๓๐ มี.ค. ๖๘")
        let field = try #require(confirmation.waiting.first)
        func refusal(_ words: String) -> DraftConfirmation.Refusal? {
            confirmation.refusal(of: DraftConfirmation.Change(field, words: words))
        }
        let day = try #require(CivilDate("2026-03-30"))
        #expect(refusal("๓๐ มี.ค. ๖๙") == .outsideYear([day]))
        #expect(refusal("ร่าง: ๓๐ มี.ค. ๖๘") == .noTime)
        if case .unreadable = refusal("๓๑ ก.พ. ๖๘") {} else { Issue.record("31 February") }
        if case .ambiguous(let readings) = refusal("๓๐ ม.ย. ๖๘") {
            #expect(readings.count > 1)
        } else {
            Issue.record("ม.ย. is April or June")
        }
        #expect(refusal("๑๔ มี.ค. ๖๘") == nil)
    }

    @Test(arguments: [
        ("M02", 2), ("m02", 2), ("M02.follow-up", 1), ("O1", 1), ("O1.monthly", 1), ("parade", 1),
        ("event.parade", 1), ("iit", 1), ("order", 1), ("defaults", 1), ("M2", 0), ("M0", 0),
        ("", 0),
        ("event", 2),
    ])
    func `finds its drafts by the names that people type`(name: String, count: Int) throws {
        let before = try #require(SmallPlan().load().registry)
        let rolled = try RolledPlan(
            agencyPath: "agency.yaml", SmallPlan().set.sources, before, to: FiscalYear(2569),
            in: "2569")
        let sources = rolled.files + SmallPlan().set.sources
        let registry = try #require(
            loadRegistry(agencyPath: "2569/agency.yaml", from: DocumentSet(sources)).registry)
        let confirmation = DraftConfirmation(agencyPath: "2569/agency.yaml", sources, registry)
        #expect(confirmation.waiting.count == registry.draftTimes)
        #expect(confirmation.drafts(named: name).count == count)
    }

    @Test func `writes new words into the cell alone`() throws {
        let confirmation = try confirmation("๒๘ ก.พ. ๖๗")
        let field = try #require(confirmation.waiting.first)
        let changed = try #require(
            confirmation.changed(by: [DraftConfirmation.Change(field, words: "๑๔ มี.ค. ๖๘")]))
        let expected = SmallPlan().replacing(
            ",๒๘ ก.พ. ๖๘,", in: "measures.csv", with: ",\"๑๔ มี.ค. ๖๘\",")
        #expect(changed.map(\.text) == [expected.documents["measures.csv"]])
        let result = confirmation.load(with: changed)
        let day = try #require(CivilDate("2025-03-14"))
        #expect(result.obligation("M02")?.schedule == .once(day, nil))
        #expect(result.diagnostics.isEmpty)
    }

    @Test func `that a phase waits for frees the rows that wait for the phase`() throws {
        let plan = SmallPlan().replacing(
            "window: ๑ มกราคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘", in: "agency.yaml",
            with: "window: 'ร่าง: ๑ มกราคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘'")
        let registry = try #require(plan.load().registry)
        #expect(plan.load().obligation("O1")?.isDraft == true)
        let confirmation = DraftConfirmation(agencyPath: "agency.yaml", plan.set.sources, registry)
        let changes = confirmation.drafts(named: "oit").map { DraftConfirmation.Change($0) }
        let changed = try #require(confirmation.changed(by: changes))
        let after = try #require(confirmation.load(with: changed).registry)
        let before = try #require(SmallPlan().load().registry)
        #expect(after.obligations.map(\.schedule) == before.obligations.map(\.schedule))
        #expect(after.draftTimes == 0 && after.obligation(ObligationID("O1"))?.isDraft == false)
    }
}
