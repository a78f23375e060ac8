import Diagnostics
import Testing

/// `rule line:column-line:column` of each diagnostic, for tables.
func brief(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
        "\(diagnostic.rule) \(diagnostic.range.map(brief) ?? "nowhere")"
    }
}

/// `line:column-column`, or `line:column-line:column` over several lines.
func brief(_ range: SourceRange) -> String {
    let end =
        range.start.line == range.end.line
        ? "\(range.end.column)" : "\(range.end.line):\(range.end.column)"
    return "\(range.start.line):\(range.start.column)-\(end)"
}

func expect(
    _ diagnostics: [Diagnostic], in source: SourceText, read expected: String,
    at location: SourceLocation = #_sourceLocation
) {
    let rendered = DiagnosticRenderer(sources: [source]).render(diagnostics)
    #expect(rendered == expected, "\n\(rendered)\n", sourceLocation: location)
}

/// What stands in a source at a range, or nil when the range is not in the source.
func excerpt(_ range: SourceRange, of source: SourceText) -> String? {
    guard let first = source.line(range.start.line), let last = source.line(range.end.line),
        range.start.column <= first.unicodeScalars.count + 2,
        range.end.column <= last.unicodeScalars.count + 2, range.start <= range.end
    else { return nil }
    var position = SourcePosition.start
    var text = String.UnicodeScalarView()
    for (offset, scalar) in source.text.unicodeScalars.enumerated() {
        if offset == 0, scalar == "\u{FEFF}" { continue }
        if position >= range.start, position < range.end { text.append(scalar) }
        position = position.advanced(over: CollectionOfOne(scalar))
    }
    return String(text)
}

/// SplitMix64: small, seeded, the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// A text of random pieces; every piece is one that means something to a reader.
func randomText(_ pieces: [String], using generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...60, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
}

/// A sound text with a few pieces put in, taken out or doubled.
func mutated(
    _ text: String, _ pieces: [String], using generator: inout SeededGenerator
) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0...scalars.count, using: &generator)
        let end = min(scalars.count, place + Int.random(in: 0...6, using: &generator))
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: scalars.removeSubrange(place..<end)
        case 1: scalars.insert(contentsOf: scalars[place..<end], at: place)
        default:
            let piece = pieces.randomElement(using: &generator) ?? ""
            scalars.insert(contentsOf: piece.unicodeScalars, at: place)
        }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
}
