import Diagnostics
import Loading
import Obligations
import Testing
import ThaiPhrases

@Suite struct `The Thai sentences of findings` {
    private func untranslated(_ found: [Diagnostic]) -> [String] {
        found.flatMap { diagnostic in
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

    /// Beside names of keys, columns and rules nothing English is left, whatever was inserted.
    @Test func `leave no English sentence in any of them`() {
        var english: Set<String> = []
        for rule in ruleCases {
            for found in rule.plan(rule.bad).load().diagnostics {
                for text in (found.thai == nil ? [found.message] : []) + found.notes.map(\.message)
                {
                    guard let thai = FindingWords.thai(text) else { continue }
                    // Without what stands in quotes.
                    let own = thai.split(separator: "'", omittingEmptySubsequences: false)
                        .enumerated()
                        .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(
                            separator: " ")
                    let words = own.split { !$0.isASCII || !($0.isLetter || $0 == "-") }
                    let usual: Set<Substring> = [
                        "the", "is", "are", "of", "and", "or", "no", "not", "has",
                    ]
                    if words.contains(where: { usual.contains($0) }) { english.insert(thai) }
                }
            }
        }
        #expect(english.sorted() == [])
    }

    /// Names of rows, files, rules and the three surveys are all that is Latin.
    @Test(arguments: [
        "changhan", "chebilang", "mueang-ranong", "tak-province", "trang-immigration",
    ])
    func `leave no Latin word in what is said about the shipped agencies`(id: String) throws {
        let path = "config/agencies/\(id)/agency.yaml"
        let loaded = loadRegistry(agencyPath: path, from: try shippedDocuments(path))
        var names: Set<String> = ["iit", "eit", "oit", "ita", "status", "itactl"]
        for obligation in loaded.registry?.obligations ?? [] {
            for part in obligation.id.rawValue.split(whereSeparator: { !$0.isLetter }) {
                names.insert(part.lowercased())
            }
        }
        var texts = loaded.diagnostics.flatMap { found in
            [found.thai ?? FindingWords.thai(found.message) ?? found.message]
                + found.notes.map { FindingWords.thai($0.message) ?? $0.message }
                + [RuleCatalog.thai(found.rule) ?? found.rule.rawValue]
        }
        for obligation in loaded.registry?.obligations ?? [] {
            if case .unscheduled(let reason) = obligation.schedule { texts.append(reason.thai) }
        }
        for text in texts {
            // What a person wrote stands in quotes.
            let own = text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: " ")
            let latin = own.split { !$0.isASCII || $0.isWhitespace || "(),:;".contains($0) }
                .filter { $0.contains(where: \.isLetter) }
                .filter { word in
                    let isPlace = word.contains(".") || word.contains("/") || word.contains("@")
                    let letters = word.lowercased().split(whereSeparator: { !$0.isLetter })
                    return !isPlace && !letters.allSatisfy { names.contains(String($0)) }
                }
            #expect(latin.isEmpty, "\(text)")
        }
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
