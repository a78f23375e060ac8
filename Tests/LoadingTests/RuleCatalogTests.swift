import Diagnostics
import Documents
import Glibc
import Loading
import Testing
import ThaiPhrases

/// Bad fixtures of rules that the table of `RuleCase` cannot show: of whole files, of settings, of
/// entries that accept findings.
private let otherFixtures: [(rule: RuleID, diagnostics: @Sendable () throws -> [Diagnostic])] = [
    (
        "invalid-utf8",
        {
            let text = String(decoding: [0x69, 0x64, 0x0A, 0xA1, 0x0A] as [UInt8], as: UTF8.self)
            return SmallPlan().with("measures.csv", text).load().diagnostics
        }
    ),
    (
        "office-document",
        {
            SmallPlan().replacing(
                "measures: measures.csv", in: "agency.yaml", with: "measures: m.xlsx"
            )
            .with("m.xlsx", "PK\u{3}\u{4}\u{0}").load().diagnostics
        }
    ),
    (
        "csv-too-large",
        {
            let table = SmallPlan().documents["measures.csv"] ?? ""
            let rows = String(repeating: ",,x,,,๑ มี.ค. ๖๘,ธุรการ,,\n", count: 5_001)
            return SmallPlan().with("measures.csv", table + "\n" + rows).load().diagnostics
        }
    ),
    ("csv-empty", { SmallPlan().with("measures.csv", "").load().diagnostics }),
    (
        "yaml-too-large",
        {
            let levels = (1...9).map { level in
                "a\(level): &a\(level) ["
                    + Array(repeating: "*a\(level - 1)", count: 10)
                    .joined(separator: ", ") + "]"
            }
            let text = (["a0: &a0 x"] + levels).joined(separator: "\n")
            return SmallPlan().with("calendar.yaml", text).load().diagnostics
        }
    ),
    (
        "score-differs",
        {
            let path = "config/agencies/chebilang/agency.yaml"
            let sources = try shippedDocuments(path).sources.map { source in
                SourceText(
                    path: source.path,
                    text: source.text.replacing("score: ๗๘.๕๐", with: "score: ๘๗.๕๐"))
            }
            return loadRegistry(agencyPath: path, from: DocumentSet(sources)).diagnostics
        }
    ),
    ("bad-name", { settings("agency: a.yaml\nfrom: {mailbox: a@b.example, name: \"a\\nb\"}") }),
    (
        "bad-path",
        { settings("agency: a.yaml\nfrom: {mailbox: a@b.example}\nstate-directory: here") }
    ),
    (
        "accepted-nothing",
        {
            let agency = SmallPlan().documents["agency.yaml"] ?? ""
            let entry = "\naccepted: [{rule: quota-sum, reason: ก}]"
            return SmallPlan().with("agency.yaml", agency + entry).load().diagnostics
        }
    ),
    (
        "cannot-accept",
        {
            let plan = SmallPlan().replacing("๒๘ ก.พ. ๖๘", in: "measures.csv", with: "๓๐ ก.พ. ๖๘")
            let entry = "\naccepted: [{rule: unreadable-cell, reason: ก}]"
            let agency = plan.documents["agency.yaml"] ?? ""
            return plan.with("agency.yaml", agency + entry).load().diagnostics
        }
    ),
]

private func settings(_ text: String) -> [Diagnostic] {
    loadSettings(SourceText(path: "ita-reminderd.yaml", text: text)).1
}

@Suite struct `The catalog of rules` {
    @Test func `has each rule once`() {
        #expect(Set(RuleCatalog.rules).count == RuleCatalog.rules.count)
        #expect(RuleCatalog.rules.allSatisfy { $0.isKebabCase })
    }

    @Test func `says what each rule means in Thai, each in its own words`() {
        let words = RuleCatalog.rules.compactMap { RuleCatalog.thai($0) }
        #expect(words.count == RuleCatalog.rules.count)
        #expect(Set(words).count == words.count)
        #expect(RuleCatalog.thai("no-such-rule") == nil)
    }

    @Test func `the manual has a section for each rule, with an example and how to mend it`() throws
    {
        let manual = try projectDocument("docs/manual/rules.md").text
        let sections = manual.split(separator: "\n### ").dropFirst()
        let names = sections.map { String($0.prefix { $0 != "\n" }) }
        #expect(names == RuleCatalog.rules.map(\.rawValue))
        for section in sections {
            #expect(section.contains("\nExample: "), "\(section)")
            #expect(section.contains("\nMend: "), "\(section)")
        }
    }

    @Test func `each rule has a bad fixture`() {
        let shown = Set(ruleCases.map(\.rule)).union(otherFixtures.map(\.rule))
        #expect(RuleCatalog.rules.filter { !shown.contains($0) } == [])
        #expect(shown.filter { !RuleCatalog.rules.contains($0) } == [])
    }

    @Test(arguments: otherFixtures.indices)
    func `the other bad fixtures show their rules`(index: Int) throws {
        let fixture = otherFixtures[index]
        let found = try fixture.diagnostics()
        #expect(found.contains { $0.rule == fixture.rule }, "\(fixture.rule): \(found.map(brief))")
    }

    /// What is reported in the sources: the first text behind `.error(`, `.warning(`, `.info(`,
    /// `report(` or `rule:`.
    @Test func `every rule of the sources is in it, and no other`() throws {
        var found: Set<String> = Set(PhraseWarning.Kind.allCases.map(\.rawValue))
        for folder in ["Sources/Loading", "Sources/Documents"] {
            for name in try swiftFiles(in: folder) {
                let text = try projectDocument("\(folder)/\(name)").text
                found.formUnion(rules(in: text))
            }
        }
        // Told by the lint of the day against corruption instead.
        found.remove("known-day")
        let catalog = Set(RuleCatalog.rules.map(\.rawValue))
        #expect(found.subtracting(catalog).sorted() == [])
        #expect(catalog.subtracting(found).sorted() == [])
    }

    private func rules(in text: String) -> Set<String> {
        var rules: Set<String> = []
        let starts = [
            ".error(", ".warning(", ".info(", "report(", "rule:", "kinds.evidence,",
            "kinds.channels,",
        ]
        for start in starts {
            for part in text.split(separator: start, omittingEmptySubsequences: false).dropFirst() {
                let rest = part.drop { $0.isWhitespace }
                guard rest.first == "\"" else { continue }
                let name = String(rest.dropFirst().prefix { $0 != "\"" })
                if RuleID(rawValue: name).isKebabCase { rules.insert(name) }
            }
        }
        return rules
    }

    private func swiftFiles(in folder: String) throws -> [String] {
        let directory = try #require(opendir("\(projectFolder)/\(folder)"))
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".swift") { names.append(name) }
        }
        return names.sorted()
    }
}
