import CivilTime
import Diagnostics
import Obligations
import Testing
import ThaiPhrases

@testable import Loading

private let agencies = [
    "changhan", "chebilang", "mueang-ranong", "tak-province", "trang-immigration",
]

/// The documents of a shipped agency, rolled forward by a year.
private struct Rolled {
    let old: [SourceText]
    let before: Registry
    let plan: RolledPlan
    let result: LoadResult

    init(_ agency: String) throws {
        try self.init(
            try shippedDocuments("config/agencies/\(agency)/agency.yaml"),
            "config/agencies/\(agency)/agency.yaml", "config/agencies/\(agency)")
    }

    init(_ documents: DocumentSet, _ path: String = "agency.yaml", _ base: String = "") throws {
        old = documents.sources
        let loaded = loadRegistry(agencyPath: path, from: documents)
        before = try #require(loaded.history?.latest)
        let year = FiscalYear(before.fiscalYear.buddhistYear.number + 1)
        plan = try RolledPlan(
            agencyPath: path, old, before, to: year,
            in: base.isEmpty ? "\(year)" : "\(base)/\(year)")
        result = loadRegistry(
            agencyPath: plan.files[0].path, from: DocumentSet(plan.files + old))
    }

    /// The new documents with changes made.
    func confirming(
        _ choose: (TimeField) -> Bool = { _ in true }
    ) throws -> (files: [SourceText], result: LoadResult) {
        let registry = try #require(result.registry)
        let confirmation = DraftConfirmation(
            agencyPath: plan.files[0].path, plan.files + old, registry)
        let changes = confirmation.waiting.filter(choose).map { DraftConfirmation.Change($0) }
        let changed = try #require(confirmation.changed(by: changes))
        let files = plan.files.map { file in changed.first { $0.path == file.path } ?? file }
        return (files, confirmation.load(with: changed))
    }
}

@Suite struct `A plan that is rolled forward` {
    @Test(arguments: agencies)
    func `loads, has the same rows and posts, and no day at all`(agency: String) throws {
        let rolled = try Rolled(agency)
        let after = try #require(rolled.result.registry)
        #expect(
            after.fiscalYear.buddhistYear.number == rolled.before.fiscalYear.buddhistYear.number + 1
        )
        #expect(after.posts.map(\.id) == rolled.before.posts.map(\.id))
        #expect(after.posts.map(\.address) == rolled.before.posts.map(\.address))
        #expect(after.policy == rolled.before.policy)
        #expect(after.measures.map(\.id) == rolled.before.measures.map(\.id))
        #expect(after.measures.map(\.performers) == rolled.before.measures.map(\.performers))
        #expect(after.oitItems.map(\.id) == rolled.before.oitItems.map(\.id))
        #expect(after.events.map(\.id) == rolled.before.events.map(\.id))
        let rows = { (registry: Registry) in Set(registry.obligations.map(\.id.row)) }
        #expect(rows(after) == rows(rolled.before))
        #expect(after.obligations.filter { !$0.isUnscheduled }.isEmpty)
        #expect(after.isDraft && after.draftTimes > 5)
        #expect(!rolled.result.diagnostics.contains { $0.severity == .error })
        // What has no day is a draft, or had none before.
        let undated = Set(
            rolled.before.obligations.filter(\.isUnscheduled).map(\.id.row))
        for obligation in after.obligations where !obligation.isDraft {
            #expect(undated.contains(obligation.id.row), "\(obligation.id)")
        }
        for draft in rolled.plan.drafts { #expect(!draft.words.isEmpty) }
    }

    @Test(arguments: agencies)
    func `says the drafts as one kind of finding, each at its cell`(agency: String) throws {
        let rolled = try Rolled(agency)
        let drafts = rolled.result.findings(of: "draft-time")
        #expect(drafts.count == rolled.result.registry?.draftTimes)
        #expect(Set(drafts.compactMap(\.range)).count == drafts.count)
        #expect(rolled.result.findings(of: "unreadable-cell").isEmpty)
        #expect(rolled.result.findings(of: "window-expected").isEmpty)
        #expect(rolled.result.findings(of: "calendar-of-another-year").isEmpty)
    }

    @Test(arguments: agencies)
    func `differs from the old one at the times, the year and the paths only`(agency: String) throws
    {
        let rolled = try Rolled(agency)
        for (file, name) in zip(rolled.plan.files, rolled.plan.names) {
            let stem =
                name.split(separator: "2569").joined(separator: "2568")
                .split(separator: "2568").first.map(String.init) ?? name
            let old = try #require(
                rolled.old.first { $0.path.split(separator: "/").last?.hasPrefix(stem) == true })
            let (before, after) = (old.lines(), file.lines())
            try #require(before.count == after.count, "\(name)")
            for (left, right) in zip(before, after) where left != right {
                let isTime = right.contains("ร่าง: ")
                let isReference =
                    right.contains("fiscal-year: ") || right.contains("../")
                    || right.contains("calendar: ") || right.contains("measures: ")
                #expect(isTime || isReference, "\(right)")
                guard isTime, name.hasSuffix(".csv") else { continue }
                let parts = right.split(separator: "ร่าง: ", omittingEmptySubsequences: false)
                #expect(parts.joined() == left)
            }
        }
    }

    @Test(arguments: agencies)
    func `gives the old tables back, to the byte, when everything is confirmed`(agency: String)
        throws
    {
        let rolled = try Rolled(agency)
        let (files, result) = try rolled.confirming()
        #expect(result.registry?.draftTimes == 0)
        for (file, name) in zip(files, rolled.plan.names) where name.hasSuffix(".csv") {
            let old = try #require(rolled.old.first { $0.path.hasSuffix("/\(name)") })
            #expect(file.text == old.text)
        }
        let again = try rolled.confirming { $0.kind == .cycle }
        let dated = try #require(again.result.registry)
        #expect(dated.draftTimes > 0)
        #expect(dated.obligations.contains { !$0.isUnscheduled } && !dated.isDraft)
        #expect(!again.result.diagnostics.contains { $0.severity == .error })
    }

    @Test func `can be rolled again, and stays one draft`() throws {
        let rolled = try Rolled("changhan")
        let registry = try #require(rolled.result.registry)
        let again = try RolledPlan(
            agencyPath: rolled.plan.files[0].path, rolled.plan.files + rolled.old, registry,
            to: FiscalYear(2570), in: "config/agencies/changhan/2570")
        #expect(again.drafts.count == rolled.plan.drafts.count)
        #expect(again.files[1].text == rolled.plan.files[1].text)
        #expect(again.files[0].text.contains("../../../shared/policy.yaml"))
    }

    @Test func `leaves the changes of the old calendar behind, and says so`() throws {
        let change = "{end: ๑๕ ก.ย. ๖๘, announced: ๑ ก.ค. ๖๘, reason: \"ก, ข\"}"
        let flow = SmallPlan().replacing(
            "window: เดือน สิงหาคม ๒๕๖๘}", in: "agency.yaml",
            with: "window: เดือน สิงหาคม ๒๕๖๘, amended: [\(change)]}")
        let block = SmallPlan().replacing(
            "        title: EIT\n", in: "agency.yaml",
            with:
                "        amended:   # two\n        - \(change)\n        - end: ๒๐ ก.ย. ๖๘\n          announced: ๒ ก.ค. ๖๘\n          reason: |\n            ค\n        title: EIT\n"
        ).replacing(
            "    title: EIT\n", in: "agency.yaml",
            with:
                "    amended:   # two\n    - \(change)\n    - end: ๒๐ ก.ย. ๖๘\n      announced: ๒ ก.ค. ๖๘\n      reason: |\n        ค\n    title: EIT\n"
        )
        for (plan, phase) in [(flow, "announcement"), (block, "eit")] {
            try #require(plan.load().findings(of: "phase-amended").count == 1, "\(plan.findings)")
            let rolled = try Rolled(plan.set)
            #expect(rolled.plan.remarks.contains(.amendmentDropped(phase: phase)))
            #expect(rolled.result.registry != nil)
            #expect(rolled.result.findings(of: "phase-amended").isEmpty)
            #expect(!rolled.plan.files[0].text.contains("๑๕ ก.ย."))
            #expect(rolled.plan.files[0].text.contains("amended: []"))
        }
    }

    @Test func `copies a calendar that is shared, and leads every path where it led`() throws {
        let shared =
            "calendar: [{phase: announcement, title: ประกาศ, window: 'เดือน สิงหาคม ๒๕๖๘'}]\n"
        let plan = SmallPlan().with("calendar.yaml", shared).replacing(
            "  - {phase: announcement, title: ประกาศ, window: เดือน สิงหาคม ๒๕๖๘}\n",
            in: "agency.yaml",
            with: "")
        let rolled = try Rolled(plan.set)
        #expect(rolled.plan.names == ["agency.yaml", "calendar.yaml", "measures.csv"])
        let text = rolled.plan.files[0].text
        #expect(text.contains("holidays: ../holidays.tsv, oit-items: ../oit.yaml"))
        #expect(text.contains("calendar: calendar.yaml") && text.contains("measures: measures.csv"))
        #expect(rolled.plan.files[1].text.contains("window: 'ร่าง: เดือน สิงหาคม ๒๕๖๘'"))
        #expect(rolled.result.registry?.isDraft == true)
    }

    @Test(arguments: [
        ("tables/measures.xlsx", "measures.csv"), ("แผน ๒๕๖๘.docx", "แผน ๒๕๖๘.csv"),
        ("plan-2568.csv", "plan-2569.csv"), ("../plan.csv", "plan.csv"),
        ("agency.yaml.csv", "agency.yaml.csv"),
    ])
    func `writes a table under a name of its own`(path: String, name: String) throws {
        let text = try #require(SmallPlan().documents["measures.csv"])
        let plan = SmallPlan().with("measures.csv", nil)
            .with("station/" + path, text).with("plan.csv", text)
        let agency = try #require(plan.documents["agency.yaml"])
        var sources = plan.set.sources.filter { $0.path != "agency.yaml" }
        for name in ["holidays.tsv", "oit.yaml", "policy.yaml", "calendar.yaml"] {
            sources.append(
                SourceText(path: "station/\(name)", text: plan.documents[name] ?? ""))
        }
        let named = agency.split(
            separator: "measures: measures.csv", omittingEmptySubsequences: false
        )
        .joined(separator: "measures: '\(path)'")
        sources.append(SourceText(path: "station/agency.yaml", text: named))
        let rolled = try Rolled(DocumentSet(sources), "station/agency.yaml", "station")
        #expect(rolled.plan.names.contains(name), "\(rolled.plan.names)")
        #expect(rolled.result.registry?.measures.count == 11)
    }

    @Test func `is refused for what is no UTF-8`() throws {
        let plan = SmallPlan().replacing("กิจกรรม ๑,", in: "measures.csv", with: "\u{FFFD},")
        #expect(throws: RolledPlan.Refusal.notUTF8(path: "measures.csv")) {
            try Rolled(plan.set)
        }
    }

    @Test func `keeps line ends, quotes, blocks and cells with line breaks`() throws {
        let table = [
            "กิจกรรม,ระยะเวลาเสร็จ,ผู้รับผิดชอบ,ระยะเวลากำกับติดตาม,รหัส",
            "\"ก\r\n\"\"ข\"\"\",\"๒๘ ก.พ.\r\n๖๘\",ธุรการ,\"ทุก ๑ เดือน\",M01",
            "ค,๒๘ ก.พ. ๖๘,ธุรการ,,M02", "",
        ].joined(separator: "\r\n")
        let plan = SmallPlan().with("measures.csv", table).replacing(
            "window: เดือน สิงหาคม ๒๕๖๘}\n", in: "agency.yaml",
            with: "window: \"เดือน สิงหาคม ๒๕๖๘\"}   # ถาม ป.ป.ช.\n"
        ).replacing(
            "    window: ๑ มกราคม ๒๕๖๘ ถึง ๓๐ มิ.ย. ๒๕๖๘\n", in: "agency.yaml",
            with: "    window: >-\n\n      ๑ มกราคม ๒๕๖๘\n      ถึง ๓๐ มิ.ย. ๒๕๖๘\n")
        let rolled = try Rolled(plan.set)
        let agency = rolled.plan.files[0].text
        #expect(agency.contains("window: \"ร่าง: เดือน สิงหาคม ๒๕๖๘\"}   # ถาม ป.ป.ช.\n"))
        #expect(agency.contains("window: >-\n\n      ร่าง: ๑ มกราคม ๒๕๖๘\n      ถึง ๓๐ มิ.ย. ๒๕๖๘\n"))
        let written = try #require(rolled.plan.files.first { $0.path.hasSuffix(".csv") })
        #expect(
            written.text
                == table.split(separator: "๒๘ ก.พ.", omittingEmptySubsequences: false)
                .joined(separator: "ร่าง: ๒๘ ก.พ.").split(
                    separator: "ทุก ๑", omittingEmptySubsequences: false
                )
                .joined(separator: "ร่าง: ทุก ๑"))
        let (files, _) = try rolled.confirming()
        #expect(files.first { $0.path.hasSuffix(".csv") }?.text == table)
        #expect(
            files[0].text.contains("window: >-\n\n      ๑ มกราคม ๒๕๖๘\n      ถึง ๓๐ มิ.ย. ๒๕๖๘\n"))
    }
}
