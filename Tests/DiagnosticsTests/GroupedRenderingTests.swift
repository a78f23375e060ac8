import Diagnostics
import Testing

@Suite struct `Findings for people` {
    private let source = SourceText(path: "a.csv", text: "one,two\nthree,four\nfive,six\n")

    private func place(_ line: Int, _ column: Int) -> SourceRange {
        SourceRange(path: "a.csv", at: SourcePosition(line: line, column: column))
    }

    @Test func `stand by rule, the gravest first, each sentence once with its places`() {
        let found: [Diagnostic] = [
            .info("closed-day", "a Sunday", at: place(1, 5), notes: ["it stays"]),
            .error("no-date", "no such day", at: place(2, 1)),
            .info("closed-day", "a Saturday", at: place(2, 7), notes: ["it stays"]),
            .info("closed-day", "a Sunday", at: place(3, 6), notes: ["it stays"]),
        ]
        #expect(
            DiagnosticRenderer(sources: [source], folder: "c").renderGrouped(found) == """
                c/a.csv:2:1: error: [no-date] no such day
                        three,four
                        ^

                info: [closed-day] at 3 places
                  a Sunday
                    c/a.csv:1:5, 3:6
                  a Saturday
                    c/a.csv:2:7
                  note: it stays
                """)
        #expect(DiagnosticRenderer(sources: [source]).renderGrouped([]) == "")
    }

    @Test func `are in the words of their reader`() {
        let words = DiagnosticWords(
            severities: [.error: "ผิด"], note: "หมายเหตุ", places: { "\($0) แห่ง" })
        let found: [Diagnostic] = [
            .error("no-date", "ก", at: nil, notes: ["ข"]), .error("no-date", "ค", at: place(1, 1)),
        ]
        #expect(
            DiagnosticRenderer(sources: [source], words: words).renderGrouped(found) == """
                ผิด: [no-date] 2 แห่ง
                  ค
                    a.csv:1:1
                  ก
                    หมายเหตุ: ข
                """)
    }

    /// Nothing that was found is lost in a block: each place and sentence stands in it.
    @Test func `lose none of them`() {
        var found: [Diagnostic] = []
        for line in 1...3 {
            for column in 1...30 {
                found.append(.warning("many", "sentence \(column % 4)", at: place(line, column)))
            }
        }
        let text = DiagnosticRenderer(sources: [source]).renderGrouped(found)
        let spots = text.split { $0 == " " || $0 == "," || $0 == "\n" }.map {
            $0.hasPrefix("a.csv:") ? String($0.dropFirst(6)) : String($0)
        }
        for finding in found {
            guard let start = finding.range?.start else { continue }
            #expect(spots.contains("\(start.line):\(start.column)"))
        }
    }
}
