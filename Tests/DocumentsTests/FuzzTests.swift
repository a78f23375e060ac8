import Diagnostics
import Testing

@testable import Documents

/// Whatever the text: an answer, places inside the text, problems in order, and no endless work.
@Suite struct FuzzTests {
    private static let yamlPieces = [
        "a", "ข้อ", ": ", ":", "- ", "-", "\n", "\r\n", "\r", "  ", " ", "\t", "[", "]", "{", "}",
        ",",
        "? ", "'", "\"", "''", "\\", "\\u0E01", "\\x", "|", ">", "|2-\n", "#", " # c", "&a ", "*a",
        "&b",
        "*b", "!", "!!str ", "!x!y ", "%YAML 1.2\n", "%TAG ! x\n", "---\n", "...\n", "---",
        "<<: *a\n",
        "\u{FEFF}", "\u{FFFD}", "\u{0}", "\u{85}", "\u{2028}", "\u{A0}", "@", "`", "~", "😀", "ที่",
    ]
    private static let yamlSample = """
        # ปีงบประมาณ
        station: สภ.จันหาร
        base: &base {owner: ผกก., lead-days: 7}
        measures:
          - id: M01
            title: 'ซื้อ ''ของ'' และ "จ้าง"'
            cycle: ทุก ๓ เดือน
            post: *base
          - id: "M\\t02"
            text: |
              หลาย
              บรรทัด
            folded: >-
              a
              b
          - [x, {y: [z]}, ~]
        last:

        """
    private static let csvPieces = [
        "a", "ข้อ", ",", ",,", "\"", "\"\"", "\"\"\"", "\n", "\r\n", "\r", " ", "\t", "#",
        "\u{FEFF}",
        "\u{A0}", "\u{FFFD}", "\u{0}", "\u{2028}", "ที่", "😀", "\",\"", "\"\n",
    ]
    private static let csvSample = #"""
        # มาตรการ
        รหัส,ชื่อ,รอบ,"ผู้, ""รับผิดชอบ"""
        M01,ที่ปรึกษา,ทุกเดือน,ผกก.
        M02,"ซื้อ ""จ้าง""","ทุก
        เดือน",สว.

        M03,,ทุก ๓ เดือน,

        """#

    @Test(arguments: 0..<60) func `any text gives YAML or an error`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<30 {
            let text =
                round % 2 == 0
                ? randomText(Self.yamlPieces, using: &random)
                : mutated(Self.yamlSample, Self.yamlPieces, using: &random)
            let source = SourceText(path: "x", text: text)
            let (root, diagnostics) = readYAML(source)
            check(diagnostics, source)
            #expect(root != nil || diagnostics.worstSeverity == .error, "\(text.debugDescription)")
            if let root { check(root, source) }
        }
    }

    @Test(arguments: 0..<60) func `any text gives a table or an error`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<30 {
            let text =
                round % 2 == 0
                ? randomText(Self.csvPieces, using: &random)
                : mutated(Self.csvSample, Self.csvPieces, using: &random)
            let source = SourceText(path: "x", text: text)
            let (table, diagnostics) = readCSV(source, separator: round % 5 == 0 ? "\t" : ",")
            check(diagnostics, source)
            #expect(table != nil || diagnostics.worstSeverity == .error, "\(text.debugDescription)")
            if let table { check(table, source) }
        }
    }

    @Test func `the samples themselves are sound`() {
        #expect(readYAML(SourceText(path: "x", text: Self.yamlSample)).diagnostics == [])
        #expect(readCSV(SourceText(path: "x", text: Self.csvSample)).diagnostics == [])
    }

    // The guard is for a reader that goes back again and again: it would need minutes for this.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "[", "{", "- ", "? ", "a: ", "\"", "'", "&a ", "*a ", "!", "|\n", "a\n", "a: 1\n",
            "[\n", "- [", "\\", "#", "%T\n", "---\n", "\"\n", ",", "\"\"\n", "a,\"\n",
            "a,\"b\"\"\n", ",\"\"\"\n", "\"a\n", "ก่", "{a: 1, ", "- *a\n", "[a,\n", "\n", "\r",
            "\u{85}",
        ])
    func `endless repetition takes time in proportion`(piece: String) {
        let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
        let source = SourceText(path: "x", text: text)
        let (root, yamlProblems) = readYAML(source)
        #expect(root != nil || !yamlProblems.isEmpty)
        let (table, csvProblems) = readCSV(source)
        #expect(table != nil || !csvProblems.isEmpty)
    }

    // MARK: - What must hold

    private func check(_ diagnostics: [Diagnostic], _ source: SourceText) {
        let starts = diagnostics.compactMap { $0.range?.start }
        #expect(starts == starts.sorted())
        for diagnostic in diagnostics {
            #expect(diagnostic.rule.isKebabCase)
            for range in [diagnostic.range] + diagnostic.notes.map(\.range) {
                guard let range else { continue }
                #expect(excerpt(range, of: source) != nil, "\(diagnostic) \(source)")
            }
        }
        _ = DiagnosticRenderer(sources: [source]).render(diagnostics)
    }

    private func check(_ node: YAMLNode, _ source: SourceText) {
        let found = excerpt(node.range, of: source)
        #expect(found != nil, "\(node.range) \(source)")
        switch node.content {
        case .scalar(let text, let isPlain):
            guard node.verbatimOffset != nil else { return }
            let part = excerpt(node.range(ofScalars: 0..<Int.max / 2), of: source)
            #expect(part == text, "\(source)")
            if isPlain { #expect(found == text, "\(source)") }
        case .sequence(let items):
            for item in items { check(item, source) }
        case .mapping(let entries):
            #expect(Set(entries.map(\.key)).count == entries.count)
            for entry in entries {
                #expect(excerpt(entry.keyRange, of: source) != nil)
                check(entry.value, source)
            }
        }
    }

    private func check(_ table: CSVTable, _ source: SourceText) {
        for row in table.rows {
            #expect(row.cells.count == table.header.count)
            #expect(row.line == row.range.start.line)
        }
        for cell in table.header + table.rows.flatMap(\.cells) {
            let found = excerpt(cell.range, of: source)
            guard cell.isVerbatim else {
                #expect(found != nil)
                continue
            }
            let written = cell.isQuoted ? cell.text.doublingQuotes : cell.text
            #expect(found == written, "\(cell) \(source)")
            #expect(cell.range(ofScalars: 0..<Int.max) == cell.range, "\(cell) \(source)")
        }
    }
}

extension String {
    fileprivate var doublingQuotes: String {
        var view = UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\"" { view.append(scalar) }
            view.append(scalar)
        }
        return String(view)
    }
}
