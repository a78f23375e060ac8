import Diagnostics
import Testing

@Suite struct SourceTextTests {
    @Test(arguments: [
        ("", ["", nil]),
        ("a", ["a", nil]),
        ("a\n", ["a", "", nil]),
        ("a\r\nข้อ\r\n", ["a", "ข้อ", "", nil]),
        ("\n\nb", ["", "", "b", nil]),
        ("a\rb\nc", ["a", "b", "c", nil]), ("a\r\rb\r", ["a", "", "b", "", nil]),
        ("a\u{2028}b", ["a\u{2028}b", nil]),
        ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b", nil]),
    ])
    func `lines end with a line feed, and the mark at the start is no part of them`(
        text: String, lines: [String?]
    ) {
        let source = SourceText(path: "x", text: text)
        #expect((1...lines.count).map { source.line($0) } == lines)
        #expect(source.line(0) == nil)
        #expect(source.line(-1) == nil)
    }

    @Test func `bytes that are no UTF-8 become replacement characters`() {
        let source = SourceText(path: "x", bytes: [0x61, 0xA1, 0x62])
        #expect(source.text == "a\u{FFFD}b")
    }

    @Test func `places are ordered by line, then column`() {
        let ordered = [(1, 1), (1, 9), (2, 1), (10, 1)].map {
            SourcePosition(line: $0.0, column: $0.1)
        }
        #expect(ordered == ordered.reversed().sorted())
        #expect(SourcePosition(line: 0, column: -3) == .start)
    }

    @Test(arguments: [
        (0..<3, 5, 8), (2..<4, 7, 9), (5..<5, 10, 10), (-2..<2, 5, 7), (3..<99, 8, 11),
        (50..<99, 11, 11),
    ])
    func `a range on one line narrows by scalars and never grows`(
        offsets: Range<Int>, start: Int, end: Int
    ) {
        let whole = range((3, 5), (3, 11))
        #expect(whole.subrange(scalarOffset: offsets) == range((3, start), (3, end)))
        #expect(whole.subrange(scalarOffset: offsets, in: "ก้าวๆไ") == range((3, start), (3, end)))
    }

    @Test func `a range over several lines narrows by the text that stands there`() {
        let whole = range((3, 5), (4, 3))
        #expect(whole.subrange(scalarOffset: 0..<1) == whole)
        #expect(whole.subrange(scalarOffset: 1..<2, in: "ab\r\ncd") == range((3, 6), (3, 7)))
        #expect(whole.subrange(scalarOffset: 4..<6, in: "ab\r\ncd") == range((4, 1), (4, 3)))
        #expect(whole.subrange(scalarOffset: 1..<5, in: "ab\r\ncd") == range((3, 6), (4, 2)))
    }

    private func range(_ start: (Int, Int), _ end: (Int, Int)) -> SourceRange {
        SourceRange(
            path: "x", start: SourcePosition(line: start.0, column: start.1),
            end: SourcePosition(line: end.0, column: end.1))
    }
}
