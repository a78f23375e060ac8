import Diagnostics
import Testing

@Suite struct DiagnosticRendererTests {
    @Test func `a caret stands under Thai text whose marks take no cell`() {
        let source = SourceText(path: "m.csv", text: "รหัส,รอบ\nM07,สถานีตำรวจภูธร,ทุก ๐ เดือน\n")
        let diagnostic = Diagnostic.error(
            "unknown-cycle",
            "cannot read the monitoring cycle 'ทุก ๐ เดือน': an interval of zero",
            at: range("m.csv", 2, 20, 31), notes: ["write 'ทุก ๑ เดือน', an RRULE, or a date"])
        expect(
            [diagnostic], in: [source],
            """
            m.csv:2:20: error: [unknown-cycle] cannot read the monitoring cycle 'ทุก ๐ เดือน': \
            an interval of zero
                    M07,สถานีตำรวจภูธร,ทุก ๐ เดือน
                                     ^~~~~~~~~
            note: write 'ทุก ๑ เดือน', an RRULE, or a date
            """)
    }

    @Test func `a caret at a tone mark stands under its letter`() {
        // น, its tone mark, sara am: the range is the mark alone.
        let source = SourceText(path: "x", text: "ดื่มน้ำ")
        expect(
            [.warning("r", "m", at: range("x", 1, 6, 7))], in: [source],
            """
            x:1:6: warning: [r] m
                    ดื่มน้ำ
                      ^
            """)
    }

    @Test func `wide characters, tabs and invisible ones keep the caret in line`() {
        let source = SourceText(path: "x", text: "漢字\tก\u{200B}ข้\u{1B}[31mค\r\n")
        expect(
            [
                .info("wide", "m", at: range("x", 1, 2, 3)),
                .info("tab", "m", at: range("x", 1, 4, 5)),
                .info("last", "m", at: range("x", 1, 13, 14)),
            ], in: [source],
            """
            x:1:2: info: [wide] m
                    漢字 ก\u{200B}ข้␛[31mค
                      ^~
            x:1:4: info: [tab] m
                    漢字 ก\u{200B}ข้␛[31mค
                         ^
            x:1:13: info: [last] m
                    漢字 ก\u{200B}ข้␛[31mค
                                ^
            """)
    }

    @Test func `a range over several lines is marked on its first`() {
        let source = SourceText(path: "x", text: "a: [ข้อ,\n  b]\n")
        let long = SourceRange(
            path: "x", start: SourcePosition(line: 1, column: 4),
            end: SourcePosition(line: 2, column: 5))
        expect(
            [.error("r", "m", at: long)], in: [source],
            """
            x:1:4: error: [r] m
                    a: [ข้อ,
                       ^~~~
            """)
    }

    @Test func `an empty range and one behind the line's end are marked by one caret`() {
        let source = SourceText(path: "x", text: "กี่ข\n")
        expect(
            [
                .error("a", "m", at: range("x", 1, 5, 5)),
                .error("b", "m", at: range("x", 1, 90, 99)),
                .error("c", "m", at: range("x", 2, 1, 1)),
                .error("d", "m", at: range("x", 7, 1, 1)),
                .error("e", "m", at: range("other", 1, 1, 2)),
                .error("f", "m", at: nil),
            ], in: [source],
            """
            x:1:5: error: [a] m
                    กี่ข
                      ^
            x:1:90: error: [b] m
                    กี่ข
                      ^
            x:2:1: error: [c] m
            x:7:1: error: [d] m
            other:1:1: error: [e] m
            error: [f] m
            """)
    }

    @Test func `a note may have its own place`() {
        let source = SourceText(path: "x", text: "ชื่อ: 1\nชื่อ: 2\n")
        let diagnostic = Diagnostic.error(
            "yaml-duplicate-key", "the key 'ชื่อ' stands here a second time",
            at: range("x", 2, 1, 5),
            notes: [.init("it stands here first", range: range("x", 1, 1, 5)), "keep one"])
        expect(
            [diagnostic], in: [source],
            """
            x:2:1: error: [yaml-duplicate-key] the key 'ชื่อ' stands here a second time
                    ชื่อ: 2
                    ^~
            x:1:1: note: it stands here first
                    ชื่อ: 1
                    ^~
            note: keep one
            """)
    }

    @Test func `a long line is cut around the range`() {
        let filler = String(repeating: "กี่", count: 150)
        let shown = String(repeating: "กี่", count: 48)
        let source = SourceText(path: "x", text: filler + "ผิด!" + filler)
        let caret = String(repeating: " ", count: 8 + 1 + 48) + "^~~"
        expect(
            [.error("middle", "m", at: range("x", 1, 451, 455))], in: [source],
            """
            x:1:451: error: [middle] m
                    …\(shown)ผิด!\(shown + "กี่")…
            \(caret)
            """)
        let start = String(repeating: "กี่", count: 100)
        expect(
            [.error("start", "m", at: range("x", 1, 1, 4))], in: [source],
            """
            x:1:1: error: [start] m
                    \(start)…
                    ^
            """)
        let end = String(repeating: "กี่", count: 100)
        expect(
            [.error("end", "m", at: range("x", 1, 905, 905))], in: [source],
            """
            x:1:905: error: [end] m
                    …\(end)
            \(String(repeating: " ", count: 8 + 1 + 100))^
            """)
        let whole = String(repeating: "^", count: 1) + String(repeating: "~", count: 99)
        expect(
            [.error("all", "m", at: range("x", 1, 1, 905))], in: [source],
            """
            x:1:1: error: [all] m
                    \(start)…
                    \(whole)
            """)
    }

    @Test func `a message cannot write to the terminal what it likes`() {
        let text = DiagnosticRenderer(sources: []).render(
            .error("r", "a\u{1B}[2Jb\nc\u{202E}", at: range("p\u{7}", 1, 1, 1), notes: ["\r"]))
        #expect(text == "p␇:1:1: error: [r] a␛[2Jb␊c\u{FFFD}\nnote: ␍")
    }

    @Test func `colours surround the words and leave the text as it is`() {
        let source = SourceText(path: "x", text: "กี่ข")
        let diagnostic = Diagnostic.error("r", "m", at: range("x", 1, 4, 5), notes: ["n"])
        let colored = DiagnosticRenderer(sources: [source], color: true).render(diagnostic)
        let expected = """
            [1mx:1:4:[0m [1;31merror:[0m[1m [r] m[0m
                    กี่ข
                     [1;32m^[0m
            [1;36mnote:[0m n
            """
        #expect(colored.filter { $0 != "\u{1B}" } == expected)
    }

    @Test func `documents come in the order given, their problems in order of place`() {
        let sources = ["z", "a"].map { SourceText(path: $0, text: "") }
        let all: [Diagnostic] = [
            .error("r", "3", at: range("a", 1, 1, 1)), .error("r", "2", at: range("z", 2, 1, 1)),
            .error("r", "1", at: range("z", 1, 7, 7)),
        ]
        expect(
            all, in: sources,
            """
            z:1:7: error: [r] 1
            z:2:1: error: [r] 2
            a:1:1: error: [r] 3
            """)
        #expect(DiagnosticRenderer(sources: sources).render([]) == "")
    }

    private func range(_ path: String, _ line: Int, _ start: Int, _ end: Int) -> SourceRange {
        SourceRange(
            path: path, start: SourcePosition(line: line, column: start),
            end: SourcePosition(line: line, column: end))
    }

    private func expect(
        _ diagnostics: [Diagnostic], in sources: [SourceText], _ expected: String,
        at location: SourceLocation = #_sourceLocation
    ) {
        let rendered = DiagnosticRenderer(sources: sources).render(diagnostics)
        #expect(rendered == expected, "\n\(rendered)\n", sourceLocation: location)
    }
}
