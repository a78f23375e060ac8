import Diagnostics
import Loading
import Testing
import ThaiPhrases

@Suite struct `The Thai sentences of findings` {
    /// What the reader of phrases says in its own words, which stand beside the phrases.
    private let ofPhrases = Set(PhraseWarning.Kind.allCases.map(\.rawValue))

    private func untranslated(_ found: [Diagnostic]) -> [String] {
        found.filter { !ofPhrases.contains($0.rule.rawValue) }.flatMap { diagnostic in
            (diagnostic.thai == nil ? [diagnostic.message] : [])
                + diagnostic.notes.map(\.message)
        }.filter { FindingWords.thai($0) == nil }
    }

    @Test func `are there for every finding of every fixture`() {
        var missing: Set<String> = []
        for rule in ruleCases {
            missing.formUnion(untranslated(rule.plan(rule.bad).load().diagnostics))
        }
        #expect(missing.sorted() == [])
    }

    @Test(arguments: [
        "changhan", "chebilang", "mueang-ranong", "tak-province", "trang-immigration",
    ])
    func `are there for every finding of the shipped agencies`(id: String) throws {
        let path = "config/agencies/\(id)/agency.yaml"
        let found = loadRegistry(agencyPath: path, from: try shippedDocuments(path)).diagnostics
        #expect(untranslated(found) == [])
    }

    @Test(arguments: [
        ("the column 'ก' is not used", "คอลัมน์ 'ก' ไม่ถูกใช้"),
        ("๓๐ มี.ค. ๖๘ (2025-03-30) is a Sunday", "๓๐ มี.ค. ๖๘ (2025-03-30) เป็นวันอาทิตย์"),
        ("did you mean 'a to b'?", "หมายถึง 'a to b' หรือไม่"),
        (
            "3 rows name no cycle; the agency's default 'ทุก ๑ เดือน' is used",
            "มี 3 แถวที่ไม่ระบุรอบ จึงใช้ค่าปกติของหน่วยงาน 'ทุก ๑ เดือน'"
        ),
    ])
    func `carry over what was inserted`(english: String, thai: String) {
        #expect(FindingWords.thai(english) == thai)
    }

    @Test func `have none for what no finding says`() {
        for text in ["", "hello world", "the column"] {
            #expect(FindingWords.thai(text) == nil)
        }
    }
}
