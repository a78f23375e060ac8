import Diagnostics
import Testing

private func place(_ line: Int, _ start: Int, _ end: Int, path: String = "m.csv") -> SourceRange {
    SourceRange(
        path: path, start: SourcePosition(line: line, column: start),
        end: SourcePosition(line: line, column: end))
}

@Suite struct DiagnosticRendererTests {
    @Test func `a caret stands under Thai text whose marks take no cell`() {
        let source = SourceText(path: "m.csv", text: "รหัส,รอบ\nM07,สถานีตำรวจภูธร,ทุก ๐ เดือน\n")
        let diagnostic = Diagnostic.error(
            "unknown-cycle",
            "cannot read the monitoring cycle 'ทุก ๐ เดือน': an interval of zero",
            at: place(2, 20, 31),
            notes: ["write 'ทุก ๑ เดือน', an RRULE, or a date"])
        let expected = """
            m.csv:2:20: error: [unknown-cycle] cannot read the monitoring cycle 'ทุก ๐ เดือน': \
            an interval of zero
                    M07,สถานีตำรวจภูธร,ทุก ๐ เดือน
                                     ^~~~~~~~~
            note: write 'ทุก ๑ เดือน', an RRULE, or a date
            """
        let rendered = DiagnosticRenderer(sources: [source]).render(diagnostic)
        #expect(rendered == expected, Comment(rawValue: "\n" + rendered))
    }
}
