import Diagnostics
import Loading
import Obligations
import Testing

/// Numbers that are the same in every run (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct `Robustness` {
    private static let pieces: [String] = [
        "\"", ":", ",", "\n", "\t", "{", "}", "[", "]", "- ", "&a ", "*a", "#", "\u{0}", "\u{FEFF}",
        "\u{200B}", "ๆ", "๐", "๙๙๙๙๙๙๙๙๙๙", "99999999999999999999", "-1", "ทุก ๐ วัน", "รอง", "และ",
        ";", "ฯ", "\u{0E4D}\u{0E32}", "\r\n", "|", ">", "%", "!!int ", "~", "\u{1F600}", "ก่อน",
        "ทุก ๙๙๙๙๙๙ ปี", "ภายใน ๙๙๙๙๙ วันทำการ นับแต่วันที่ ๑ ม.ค. ๖๘",
    ]

    /// One to four changes of a text: a piece put in, a stretch taken out or doubled, a byte changed.
    private func mutate(_ text: String, _ numbers: inout SeededNumbers) -> String {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &numbers) {
            let place = Int.random(in: 0...bytes.count, using: &numbers)
            let end = min(bytes.count, place + Int.random(in: 0...40, using: &numbers))
            switch Int.random(in: 0...4, using: &numbers) {
            case 0, 1:
                let piece = Self.pieces.randomElement(using: &numbers) ?? ""
                bytes.insert(contentsOf: piece.utf8, at: place)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
            default:
                if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &numbers) }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: 0..<8)
    func `a damaged plan is reported and never a crash`(seed: Int) throws {
        var numbers = SeededNumbers(state: UInt64(seed))
        let original = SmallPlan()
        let paths = original.documents.keys.sorted()
        for _ in 0..<40 {
            let path = try #require(paths.randomElement(using: &numbers))
            let plan = original.with(path, mutate(original.documents[path] ?? "", &numbers))
            let result = plan.load()
            if result.registry == nil {
                #expect(result.diagnostics.worstSeverity == .error, "\(plan.documents)")
            }
            for diagnostic in result.diagnostics {
                guard let range = diagnostic.range else { continue }
                let source = plan.set.source(range.path)
                #expect(source?.line(range.start.line) != nil, "\(brief(diagnostic))")
            }
            _ = DiagnosticRenderer(sources: plan.set.sources).render(result.diagnostics)
        }
    }

    @Test(arguments: 0..<4)
    func `damaged settings are refused and never a crash`(seed: Int) {
        var numbers = SeededNumbers(state: UInt64(seed) + 1000)
        let text = """
            agency: a.yaml
            from: {mailbox: ita@small.example, name: ก}
            sendmail: {path: /usr/sbin/sendmail, arguments: [-i], time-limit-seconds: 30}
            """
        for _ in 0..<300 {
            let source = SourceText(path: "s.yaml", text: mutate(text, &numbers))
            let (settings, diagnostics) = loadSettings(source)
            #expect(settings != nil || diagnostics.worstSeverity == .error)
        }
    }

    @Test func `rows that name thousands of posts or nothing are read in time`() {
        let cell =
            String(repeating: "รอง ", count: 3000) + String(repeating: "สว.อก.และ", count: 3000)
        let plan = SmallPlan().replacing("สว.อก. ควบคุม", in: "measures.csv", with: cell)
        #expect(plan.load().registry != nil)
    }
}
