import Diagnostics
import Testing

@testable import Documents

private let mark = "ร่าง: "

/// A document with one value, before and after an edit of that value.
private struct Case: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    var testDescription: String { before }

    init(_ before: String, _ after: String) {
        self.before = before
        self.after = after
    }
}

private func node(_ source: SourceText) throws -> YAMLNode {
    let root = try #require(readYAML(source).root, "\(source.text)")
    guard case .mapping(let entries) = root.content else { throw Missing() }
    return try #require(entries.first { $0.key == "when" }?.value)
}

private struct Missing: Error {}

private func text(_ source: SourceText) throws -> String {
    let value = try node(source)
    return try #require(value.scalar)
}

@Suite struct `An edit of a YAML value` {
    @Test(arguments: [
        Case("when: ทุกวัน\n", "when: 'ร่าง: ทุกวัน'\n"),
        Case("when: ทุกวัน   # why\n", "when: 'ร่าง: ทุกวัน'   # why\n"),
        Case("when: 'ทุก วัน' # why\n", "when: 'ร่าง: ทุก วัน' # why\n"),
        Case("when: \"ทุก\\u0E27ัน\"\n", "when: \"ร่าง: ทุก\\u0E27ัน\"\n"),
        Case("when: it's late\n", "when: 'ร่าง: it''s late'\n"),
        Case("when: a\n  b\nz: 1\n", "when: 'ร่าง: a b'\nz: 1\n"),
        Case("{when: ทุกวัน, z: 1}\n", "{when: 'ร่าง: ทุกวัน', z: 1}\n"),
        Case("{z: [1, 2], when: \"ทุกวัน\"}\n", "{z: [1, 2], when: \"ร่าง: ทุกวัน\"}\n"),
        Case("when: |\n  ทุกวัน\n  ๘ น.\nz: 1\n", "when: |\n  ร่าง: ทุกวัน\n  ๘ น.\nz: 1\n"),
        Case("when: >-\n    ทุก\n    วัน\nz: 1\n", "when: >-\n    ร่าง: ทุก\n    วัน\nz: 1\n"),
        Case("when: &x ทุกวัน\nz: *x\n", "when: &x 'ร่าง: ทุกวัน'\nz: *x\n"),
        Case("z: &x ทุกวัน\nwhen: *x\n", "z: &x ทุกวัน\nwhen: 'ร่าง: ทุกวัน'\n"),
        Case("when: ทุกวัน\r\nz: 1\r\n", "when: 'ร่าง: ทุกวัน'\r\nz: 1\r\n"),
        Case("when: |\r\n  ทุกวัน\r\nz: 1\r\n", "when: |\r\n  ร่าง: ทุกวัน\r\nz: 1\r\n"),
        Case("\u{FEFF}when: ทุกวัน\n", "\u{FEFF}when: 'ร่าง: ทุกวัน'\n"),
        Case("when: ทุกวัน", "when: 'ร่าง: ทุกวัน'"),
    ])
    private func `puts text before it and takes it away again`(example: Case) throws {
        let source = SourceText(path: "a.yaml", text: example.before)
        let words = try text(source)
        let value = try node(source)
        let marked = try #require(source.applying([.prefixing(value, with: mark, in: source)]))
        #expect(marked.text == example.after)
        #expect(try text(marked) == mark + words)
        let count = mark.unicodeScalars.count
        let markedValue = try node(marked)
        let bare = try #require(
            marked.applying([.dropping(count, of: markedValue, in: marked)]))
        #expect(try text(bare) == words)
        let bareValue = try node(bare)
        let again = try #require(bare.applying([.prefixing(bareValue, with: mark, in: bare)]))
        #expect(try text(again) == mark + words)
    }

    @Test(arguments: [
        Case("when: ทุกวัน # why\n", "when: '๓๐ มี.ค. ๖๙' # why\n"),
        Case("when: 'ทุกวัน'\n", "when: '๓๐ มี.ค. ๖๙'\n"),
        Case("when: \"ทุก\\tวัน\"\n", "when: '๓๐ มี.ค. ๖๙'\n"),
        Case("when: |\n  ทุกวัน\n  ๘ น.\nz: 1\n", "when: '๓๐ มี.ค. ๖๙'\nz: 1\n"),
        Case("{when: ทุกวัน, z: 1}\n", "{when: '๓๐ มี.ค. ๖๙', z: 1}\n"),
        Case("z: &x ทุกวัน\nwhen: *x\n", "z: &x ทุกวัน\nwhen: '๓๐ มี.ค. ๖๙'\n"),
    ])
    private func `gives it other words`(example: Case) throws {
        let source = SourceText(path: "a.yaml", text: example.before)
        let value = try node(source)
        let edited = try #require(
            source.applying([.setting(value, to: "๓๐ มี.ค. ๖๙", in: source)]))
        #expect(edited.text == example.after)
        #expect(try text(edited) == "๓๐ มี.ค. ๖๙")
    }

    @Test(arguments: ["it's: [a] #b", "- x", "\"q\"", "a\nb\t\u{7}\\", "", "*x", "&x", "ก: ข"])
    func `can hold whatever it is given`(words: String) throws {
        let source = SourceText(path: "a.yaml", text: "{when: ทุกวัน, z: 1}\n")
        let value = try node(source)
        let edited = try #require(source.applying([.setting(value, to: words, in: source)]))
        #expect(try text(edited) == words)
    }

    @Test func `takes several in any order, one of a kind, and none that overlap`() {
        let source = SourceText(path: "a", text: "กขคง\nจฉ")
        func range(_ line: Int, _ from: Int, _ to: Int) -> SourceRange {
            SourceRange(
                path: "a", start: SourcePosition(line: line, column: from),
                end: SourcePosition(line: line, column: to))
        }
        let (first, last) = (TextEdit(range(1, 2, 3), "X"), TextEdit(range(2, 1, 2), "Y"))
        #expect(source.applying([last, first, last])?.text == "กXคง\nYฉ")
        #expect(source.applying([])?.text == source.text)
        #expect(source.applying([first, TextEdit(range(1, 1, 3), "Z")]) == nil)
        // A place behind the end of a line is its end.
        #expect(source.applying([TextEdit(range(1, 9, 9), "!")])?.text == "กขคง!\nจฉ")
    }
}

@Suite struct `An edit of a cell` {
    private func cell(_ source: SourceText) throws -> CSVCell {
        let table = try #require(readCSV(source).table)
        return try #require(table.rows.first?.cells[1])
    }

    @Test(arguments: [
        Case("a,b,c\n1,ทุกวัน,3\n", "a,b,c\n1,ร่าง: ทุกวัน,3\n"),
        Case("a,b,c\r\n1,ทุกวัน,3\r\n", "a,b,c\r\n1,ร่าง: ทุกวัน,3\r\n"),
        Case("a,b,c\n1,\"ทุกวัน, ๘ น.\",3", "a,b,c\n1,\"ร่าง: ทุกวัน, ๘ น.\",3"),
        Case(
            "a,b,c\n\"x\ny\",\"ทุก\r\nวัน \"\"z\"\"\",3\n",
            "a,b,c\n\"x\ny\",\"ร่าง: ทุก\r\nวัน \"\"z\"\"\",3\n"),
        Case("\u{FEFF}# note\na,b,c\n1, ทุกวัน ,3\n", "\u{FEFF}# note\na,b,c\n1,ร่าง:  ทุกวัน ,3\n"),
    ])
    private func `puts text before it and takes it away again`(example: Case) throws {
        let source = SourceText(path: "a.csv", text: example.before)
        let written = try cell(source)
        let marked = try #require(source.applying([.prefixing(written, with: mark)]))
        #expect(marked.text == example.after)
        let count = mark.unicodeScalars.count
        let markedCell = try cell(marked)
        let bare = try #require(marked.applying([.dropping(count, of: markedCell)]))
        #expect(bare.text == source.text)
    }

    @Test(arguments: ["ทุกวัน", "a, b", "a \"b\" c", "a\nb", "\"", ""])
    func `gives it other words, in quotes where they need them`(words: String) throws {
        for before in ["a,b,c\n1,x,3\n", "a,b,c\n1,\"x, y\n\",3\n"] {
            let source = SourceText(path: "a.csv", text: before)
            let written = try cell(source)
            let edited = try #require(source.applying([.setting(written, to: words)]))
            #expect(try cell(edited).text == words)
            #expect(edited.text.hasPrefix("a,b,c\n1,") && edited.text.hasSuffix(",3\n"))
        }
    }
}
