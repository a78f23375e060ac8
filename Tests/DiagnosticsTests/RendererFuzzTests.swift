import Diagnostics
import Testing

@Suite struct RendererFuzzTests {
    private static let pieces: [Unicode.Scalar] = [
        "a", " ", "\t", "\n", "\r", "ก", "ี", "่", "ำ", "ู", "漢", "\u{200B}", "\u{FEFF}", "😀",
        "\u{1B}",
        "\u{301}", "\u{2028}", "\u{0}",
    ]

    @Test(arguments: 0..<40) func `any range in any text gives a caret within the line`(
        seed: UInt64
    ) {
        var random = SplitMix(state: seed)
        for _ in 0..<50 {
            var text = String.UnicodeScalarView()
            let length = Int.random(in: 0...(seed % 4 == 0 ? 600 : 40), using: &random)
            for _ in 0..<length {
                text.append(Self.pieces.randomElement(using: &random) ?? "a")
            }
            let source = SourceText(path: "x", text: String(text))
            let place = { (random: inout SplitMix) in
                SourcePosition(
                    line: Int.random(in: 0...5, using: &random),
                    column: Int.random(in: 0...700, using: &random))
            }
            let range = SourceRange(path: "x", start: place(&random), end: place(&random))
            check(DiagnosticRenderer(sources: [source]).render(.error("r", "m", at: range)))
        }
    }

    private func check(_ rendered: String) {
        let lines = rendered.unicodeScalars.split(separator: "\n").map(String.init)
        #expect(lines.count == 1 || lines.count == 3)
        guard lines.count == 3 else { return }
        #expect(cellWidth(lines[1]) <= 8 + 102)
        #expect(cellWidth(lines[2]) <= cellWidth(lines[1]) + 1)
        let carets = lines[2].drop { $0 == " " }
        #expect(carets.first == "^")
        #expect(carets.dropFirst().allSatisfy { $0 == "~" })
    }

    @Test func `a very long line with many problems is shown in part`() {
        let line = String(repeating: "ก่\u{200B}", count: 100_000)
        let renderer = DiagnosticRenderer(sources: [SourceText(path: "x", text: line)])
        for column in stride(from: 1, to: 300_001, by: 20_000) {
            let place = SourcePosition(line: 1, column: column)
            let text = renderer.render(.error("r", "m", at: SourceRange(path: "x", at: place)))
            #expect(text.unicodeScalars.count < 2_000)
        }
    }

    @Test(arguments: 0..<20) func `cut text is never wider than asked`(seed: UInt64) {
        var random = SplitMix(state: seed)
        for _ in 0..<100 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...30, using: &random) {
                text.append(Self.pieces.randomElement(using: &random) ?? "a")
            }
            let cells = Int.random(in: 0...20, using: &random)
            let cut = String(text).truncated(toCells: cells)
            #expect(cellWidth(cut) <= cells)
            #expect(cellWidth(cut.padded(toCells: cells)) == cells)
        }
    }
}

/// Seeded, the same on every machine.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
