import Diagnostics
import Testing

@Suite struct DiagnosticTests {
    @Test func `severities are ordered and have a text form`() {
        #expect(Severity.allCases == Severity.allCases.shuffled().sorted())
        #expect(Severity.allCases.map(\.rawValue) == ["info", "warning", "error"])
    }

    @Test(arguments: [
        ("unknown-cycle", true), ("csv-empty", true), ("a", true), ("invalid-utf8", true),
        ("", false), ("-a", false), ("a-", false), ("a--b", false), ("A-b", false),
        ("a_b", false), ("8a", false), ("ก", false),
    ])
    func `a rule is named in kebab-case`(name: String, isValid: Bool) {
        #expect(RuleID(rawValue: name).isKebabCase == isValid)
    }

    @Test func `order of place is stable, with what has no place last`() {
        func note(_ message: String, _ path: String?, _ line: Int = 1) -> Diagnostic {
            let place = SourcePosition(line: line, column: 1)
            return .info("x", message, at: path.map { SourceRange(path: $0, at: place) })
        }
        let all = [
            note("8", nil), note("3", "a", 2), note("1", "z", 9), note("2", "a", 1),
            note("4", "a", 2), note("5", "b"), note("6", "c"), note("9", nil), note("7", "c"),
        ]
        let sorted = all.sortedByPlace(paths: ["z", "a"]).map(\.message)
        #expect(sorted == ["1", "2", "3", "4", "5", "6", "7", "8", "9"])
    }

    @Test func `the worst severity tells whether something can be used`() {
        #expect([Diagnostic]().worstSeverity == nil)
        let all: [Diagnostic] = [.info("a", "", at: nil), .error("b", "", at: nil)]
        #expect(all.worstSeverity == .error)
    }
}
