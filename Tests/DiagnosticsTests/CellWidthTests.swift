import Diagnostics
import Testing

@Suite struct CellWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("a\tb", 3), ("é", 1), ("e\u{301}", 1), ("…", 1), ("๑๒", 2),
        ("ที่", 1), ("น้ำ", 2), ("กำ", 2), ("ปฏิทิน", 4), ("ผู้กำกับการ", 8), ("สิ้นสุด", 4), ("์", 0),
        ("ก\u{200B}ข", 2), ("\u{FEFF}ก", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("😀", 2), ("\u{A0}", 1), ("\u{AD}", 1), ("\u{1B}", 0),
    ])
    func `marks above and below take no cell, wide characters two`(text: String, cells: Int) {
        #expect(cellWidth(text) == cells)
    }

    @Test func `columns of Thai text are as wide as they look`() {
        #expect("ที่".padded(toCells: 4) == "ที่   ")
        #expect("ที่".padded(toCells: 4, alignedRight: true) == "   ที่")
        #expect("漢字".padded(toCells: 5) == "漢字 ")
        #expect("ยาวกว่า".padded(toCells: 3) == "ยาวกว่า")
        #expect("ก".padded(toCells: -1) == "ก")
    }

    @Test func `a cut text keeps the marks of its last letter`() {
        #expect("ที่ปรึกษา".truncated(toCells: 7) == "ที่ปรึกษา")
        #expect("ที่นี่ที่โน่น".truncated(toCells: 3) == "ที่นี่…")
        #expect("漢字漢".truncated(toCells: 4) == "漢…")
        #expect("abc".truncated(toCells: 1) == "…")
        #expect("abc".truncated(toCells: 0) == "")
    }

    @Test func `quoted text stays on one line and is cut`() {
        #expect(quoted("ทุก ๐ เดือน") == "'ทุก ๐ เดือน'")
        #expect(quoted("a\nb\u{1B}[31m\u{202E}") == "'a␊b␛[31m\u{FFFD}'")
        #expect(quoted(String(repeating: "ก", count: 200)).unicodeScalars.count == 62)
    }
}
