import Diagnostics
import Documents
import Testing

@Suite struct YAMLReadingTests {
    @Test func `scalars stay the text they are written as`() {
        let (root, diagnostics) = read("[no, 017, 2569-04-01, ~, '', null, 'null', yes]")
        guard case .sequence(let items)? = root?.content else {
            Issue.record("no list")
            return
        }
        #expect(diagnostics.isEmpty)
        #expect(
            items.map(\.scalar) == ["no", "017", "2569-04-01", "~", "", "null", "null", "yes"])
        #expect(
            items.map(\.isNull) == [false, false, false, true, false, true, false, false])
    }

    @Test(arguments: [
        // valid
        ("a: 1\nb: [x, y]\n", []),
        ("a: 1\r\nb:\r\n  - x\r\n", []),
        ("a: 1\rb:\r  - x\r", []),
        ("\u{FEFF}a: 1\n", []),
        ("--- a\n...\n", []),
        ("%YAML 1.1\n---\na: 1\n", []),
        ("a: &x 1\nb: *x\n", []),
        ("{a: 1, b: {a: 1}}", []),
        ("a:\n", []),
        // invalid
        ("", ["yaml-empty 1:1-1"]),
        ("# only a comment\n", ["yaml-empty 1:1-1"]),
        ("\u{FEFF}", ["yaml-empty 1:1-1"]),
        ("a: 1\nb: 2\na: 3\na: 4\n", ["yaml-duplicate-key 3:1-2", "yaml-duplicate-key 4:1-2"]),
        ("a: 1\n'a': 2\n", ["yaml-duplicate-key 2:1-4"]),
        ("a: 1\r\nข: 2\r\na: 3\r\n", ["yaml-duplicate-key 3:1-2"]),
        ("a: 1\rข: 2\ra: 3\r", ["yaml-duplicate-key 3:1-2"]),
        ("\u{FEFF}a: 1\na: 3\n", ["yaml-duplicate-key 2:1-2"]),
        ("? [a]\n: 1\n", ["yaml-key-not-scalar 1:3-6"]),
        ("{{a: 1}: 2, b: 1, b: 2}", ["yaml-key-not-scalar 1:2-8", "yaml-duplicate-key 1:19-20"]),
        ("a: 1\n---\nb: 2\n---\nc: 3\n", ["yaml-multiple-documents 2:1-4"]),
        ("a: *x\nb: *y\n", ["yaml-unknown-alias 1:4-6", "yaml-unknown-alias 2:4-6"]),
        ("a: &x [*x]\n", ["yaml-unknown-alias 1:8-10"]),
        ("a: !date 2569-04-01\nb: !!str 1\n", ["yaml-tag 1:4-20", "yaml-tag 2:4-11"]),
        ("a: b: c\n", ["yaml-syntax 1:5-6"]),
        ("a:\n\t- b\n", ["yaml-syntax 2:1-2"]),
        ("a: [1, 2\nb: 3\n", ["yaml-syntax 2:2-3"]),
        ("a: 'x\nb: 3\n", ["yaml-syntax 3:1-1"]),
        ("a: 1\n b: 2\n", ["yaml-syntax 2:3-4"]),
        ("ชื่อ: @x\n", ["yaml-syntax 1:7-8"]),
        ("ชื่อ: ก\u{0}ข\n", ["yaml-syntax 1:8-9"]),
        ("\u{FEFF}ก: \u{1B}\n", ["yaml-syntax 1:4-5"]),
        ("ก: \u{FFFD}\u{FFFD}\n", ["invalid-utf8 1:4-5"]),
        ("a: 1\na: 2\nb: ]\n", ["yaml-duplicate-key 2:1-2", "yaml-syntax 3:4-5"]),
    ])
    func `every problem has its rule and its place`(text: String, problems: [String]) {
        let (root, diagnostics) = read(text)
        #expect(brief(diagnostics) == problems)
        let isLost = problems.contains { $0.hasPrefix("yaml-syntax") || $0.hasPrefix("yaml-empty") }
        #expect((root == nil) == isLost)
    }

    @Test func `a problem in Thai text reads like this`() {
        let source = SourceText(
            path: "registry.yaml", text: "สถานี: จันหาร\nที่ตั้ง: ร้อยเอ็ด: อีสาน\n")
        expect(
            readYAML(source).diagnostics, in: source,
            read: """
                registry.yaml:2:18: error: [yaml-syntax] mapping values are not allowed in this context
                        ที่ตั้ง: ร้อยเอ็ด: อีสาน
                                   ^
                note: a text with ': ' in it must stand in quotes
                """)
    }

    @Test func `an unclosed quote is shown where it opens`() {
        let source = SourceText(path: "x.yaml", text: "ชื่อ: 'ตำรวจ\nที่: ข\n")
        expect(
            readYAML(source).diagnostics, in: source,
            read: """
                x.yaml:3:1: error: [yaml-syntax] found unexpected end of stream
                note: a quote is not closed
                x.yaml:1:7: note: while scanning a quoted scalar
                        ชื่อ: 'ตำรวจ
                            ^
                """)
    }

    @Test func `values and keys know where they stand`() throws {
        let text = """
            เดือน: ทุก ๐ เดือน
            list:
              - 'ก ข'
              - {k: "v"}

            # the end of a block is its last value
            last: |
              ข้อ
            """
        let source = SourceText(path: "x", text: text)
        let root = try #require(readYAML(source).root)
        let entries = try #require(mapping(root))
        #expect(entries.map(\.key) == ["เดือน", "list", "last"])
        #expect(entries.map { brief($0.keyRange) } == ["1:1-6", "2:1-5", "7:1-5"])
        #expect(entries.map { brief($0.value.range) } == ["1:8-19", "3:3-4:13", "7:7-8:6"])
        guard case .sequence(let items) = entries[1].value.content else {
            Issue.record("no list")
            return
        }
        #expect(items.map { brief($0.range) } == ["3:5-10", "4:5-13"])
        #expect(excerpt(items[0].range, of: source) == "'ก ข'")
    }

    @Test func `places do not depend on what libyaml takes for a line break`() throws {
        let text = "a: 'x\u{2028}y\u{85}z'\nข้อ: *q\n"
        #expect(brief(read(text).diagnostics) == ["yaml-unknown-alias 2:6-8"])
    }

    @Test(arguments: [
        ("ทุก ๐ เดือน", "1:8-9", "๐"), ("'ทุก ๐ เดือน'", "1:9-10", "๐"),
        ("\"ทุก ๐ เดือน\"", "1:9-10", "๐"),
        // Not letter by letter: the whole value.
        ("\"\\u0E17ุก ๐ เดือน\"", "1:4-22", nil), ("'ทุก ๐ ''เดือน'''", "1:4-21", nil),
        ("ทุก\n  ๐\n  เดือน", "1:4-3:8", nil), ("|\n  ทุก ๐ เดือน\n", "1:4-3:1", nil),
    ])
    func `a part of a value has its own place`(value: String, place: String, part: String?) throws {
        let source = SourceText(path: "x", text: "k: \(value)")
        let root = try #require(readYAML(source).root)
        let node = try #require(mapping(root)?.first?.value)
        let range = node.range(ofScalars: 4..<5)
        #expect(brief(range) == place)
        if let part { #expect(excerpt(range, of: source) == part) }
    }

    @Test func `an alias stands where it is written and is what it stands for`() throws {
        let root = try #require(read("a: &x {k: v}\nb: *x\n").root)
        let alias = try #require(mapping(root)?.last?.value)
        #expect(brief(alias.range) == "2:4-6")
        #expect(mapping(alias)?.first?.value.scalar == "v")
        #expect(try brief(#require(mapping(alias)?.first?.value.range)) == "1:11-12")
    }

    @Test func `a billion laughs end early`() {
        var text = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
        for level in 1...20 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        let (root, diagnostics) = read(text)
        #expect(root == nil)
        #expect(diagnostics.map(\.rule) == ["yaml-too-large"])
    }

    @Test(arguments: [(64, [RuleID]()), (65, ["yaml-too-deep"]), (50_000, ["yaml-too-deep"])])
    func `depth is bounded`(depth: Int, rules: [RuleID]) {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(read(text).diagnostics.map(\.rule) == rules)
        let lines = String(repeating: "[\n", count: depth) + String(repeating: "]\n", count: depth)
        #expect(read(lines).diagnostics.map(\.rule) == rules)
    }

    @Test func `depth is bounded through aliases too`() {
        var text = "- &a0 [x]\n"
        for level in 1...70 { text += "- &a\(level) [*a\(level - 1)]\n" }
        #expect(read(text).diagnostics.map(\.rule) == ["yaml-too-deep"])
    }

    private func read(_ text: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
        readYAML(SourceText(path: "x.yaml", text: text))
    }

    private func mapping(_ node: YAMLNode) -> [YAMLEntry]? {
        if case .mapping(let entries) = node.content { return entries }
        return nil
    }
}
