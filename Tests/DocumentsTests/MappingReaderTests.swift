import Diagnostics
import Documents
import Testing

@Suite struct MappingReaderTests {
    private enum Policy: String, CaseIterable { case omit, backward, forward }

    @Test func `a sound mapping is read without a word`() throws {
        let sink = DiagnosticSink()
        var fields = try reader("name: จันหาร\ndays: 30\non: true\nkind: omit\nto: [a, b]\n", sink)
        #expect(fields.required("name").string == "จันหาร")
        #expect(fields.required("days").int(in: 0...365) == 30)
        #expect(fields.optional("on").bool == true)
        #expect(fields.optional("kind").choice(Policy.self) == .omit)
        #expect(fields.required("to").list?.compactMap(\.string) == ["a", "b"])
        #expect(fields.optional("else").string == nil)
        #expect(fields.optional("else").isPresent == false)
        fields.finish()
        #expect(sink.diagnostics == [])
    }

    @Test func `all problems of a mapping are shown at once`() {
        let source = SourceText(
            path: "c.yaml",
            text: """
                ชื่อ: [ก]
                days: ๐๓
                send: yes
                kind: bakward
                to: someone
                lead_days: 7
                owner:

                """)
        let (root, diagnostics) = readYAML(source)
        let sink = DiagnosticSink(diagnostics)
        guard let root else {
            Issue.record("no root")
            return
        }
        var fields = MappingReader(root, sink: sink)
        _ = fields.required("ชื่อ").string
        _ = fields.required("days").int(in: 1...31)
        _ = fields.required("send").bool
        _ = fields.optional("kind").choice(Policy.self)
        _ = fields.required("to").list
        _ = fields.optional("lead-days").int(in: 0...60)
        _ = fields.required("owner").string
        _ = fields.required("due").string
        fields.finish()
        expect(
            sink.diagnostics, in: source,
            read: """
                c.yaml:1:1: error: [missing-key] the key 'due' is missing
                        ชื่อ: [ก]
                        ^~~~~~~
                c.yaml:1:7: error: [wrong-kind] expected text, found a list
                        ชื่อ: [ก]
                            ^~~
                c.yaml:2:7: error: [wrong-kind] expected a whole number from 1 to 31, found '๐๓'
                        days: ๐๓
                              ^~
                note: write '3'
                c.yaml:3:7: error: [wrong-kind] expected true or false, found 'yes'
                        send: yes
                              ^~~
                note: write 'true'
                c.yaml:4:7: error: [unknown-value] expected one of 'omit', 'backward', 'forward', \
                found 'bakward'
                        kind: bakward
                              ^~~~~~~
                note: did you mean 'backward'?
                c.yaml:5:5: error: [wrong-kind] expected a list, found 'someone'
                        to: someone
                            ^~~~~~~
                note: write every item as '- item' on a line
                c.yaml:6:1: error: [unknown-key] unknown key 'lead_days'
                        lead_days: 7
                        ^~~~~~~~~
                note: did you mean 'lead-days'?
                c.yaml:7:1: error: [missing-key] the key 'owner' has no value
                        owner:
                        ^~~~~
                """)
    }

    @Test(arguments: [
        ("0", 0), ("30", 30), ("365", 365), ("'30'", 30),
        ("-1", nil), ("366", nil), ("99999999999999999999999", nil), ("017", nil), ("+5", nil),
        ("3.0", nil), ("1_0", nil), ("0x1F", nil), ("30 วัน", nil), ("''", nil), ("-", nil),
        ("๓๐", 30), ("3๐", 30), ("๐๓", nil), ("²", nil), ("{}", nil),
    ])
    func `whole numbers are written one way`(text: String, value: Int?) throws {
        let sink = DiagnosticSink()
        var fields = try reader("k: \(text == "-" ? "'-'" : text)\n", sink)
        #expect(fields.required("k").int(in: 0...365) == value)
        #expect(sink.diagnostics.count == (value == nil ? 1 : 0))
    }

    @Test(arguments: [
        ("true", true), ("false", false), ("'true'", true), ("True", nil), ("yes", nil),
        ("no", nil), ("on", nil), ("off", nil), ("1", nil), ("ใช่", nil),
    ])
    func `truth is written one way`(text: String, value: Bool?) throws {
        let sink = DiagnosticSink()
        var fields = try reader("k: \(text)\n", sink)
        #expect(fields.required("k").bool == value)
        #expect(sink.diagnostics.count == (value == nil ? 1 : 0))
    }

    @Test(arguments: ["text", "[a]", "~"])
    func `what is no mapping is reported once`(text: String) throws {
        let sink = DiagnosticSink()
        var fields = try reader(text, sink)
        #expect(fields.required("a").string == nil)
        #expect(fields.required("b").int(in: 0...1) == nil)
        #expect(fields.optional("c").list == nil)
        fields.finish()
        #expect(sink.diagnostics.map(\.rule) == ["wrong-kind"])
    }

    @Test func `lists of mappings go on behind a bad item`() throws {
        let sink = DiagnosticSink()
        var fields = try reader("list:\n  - id: a\n  - b\n  -\n  - id: c\n    x: 1\n", sink)
        var ids: [String] = []
        for item in fields.required("list").list ?? [] {
            guard var item = item.mapping else { continue }
            if let id = item.required("id").string { ids.append(id) }
            item.finish()
        }
        #expect(ids == ["a", "c"])
        let problems = brief(sink.diagnostics.sortedByPlace())
        #expect(problems == ["wrong-kind 3:5-6", "wrong-kind 4:4-4", "unknown-key 6:5-6"])
    }

    @Test func `keys that are data are read as entries`() throws {
        let sink = DiagnosticSink()
        var fields = try reader("posts: {ผกก.: a@x, สว.: [b]}\n", sink)
        let entries = fields.required("posts").entries ?? []
        #expect(entries.map { $0.key.key } == ["ผกก.", "สว."])
        #expect(entries.map { $0.value.string } == ["a@x", nil])
        #expect(brief(sink.diagnostics) == ["wrong-kind 1:25-28"])
    }

    @Test func `the schema reports a part of a value`() throws {
        let sink = DiagnosticSink()
        var fields = try reader("cycle: ทุก ๐ เดือน\n", sink)
        let value = fields.required("cycle")
        value.report("unknown-cycle", "an interval of zero", scalars: 4..<5)
        value.report("unknown-cycle", "all of it", severity: .warning)
        #expect(brief(sink.diagnostics) == ["unknown-cycle 1:12-13", "unknown-cycle 1:8-19"])
        fields.optional("absent").report("x", "nothing to point at")
        #expect(sink.diagnostics.last?.range == nil)
    }

    private func reader(_ text: String, _ sink: DiagnosticSink) throws -> MappingReader {
        let (root, diagnostics) = readYAML(SourceText(path: "x.yaml", text: text))
        #expect(diagnostics.isEmpty)
        return MappingReader(try #require(root), sink: sink)
    }
}
