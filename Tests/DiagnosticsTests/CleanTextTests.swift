import Testing

@testable import Diagnostics

@Suite struct CleanTextTests {
    @Test(arguments: [
        "", "M05 ติดป้ายครบ ๒ จุด", "a\tb\nc", "a,b\r\nc,d\r\n", "น้ำ ก็ เสร็จ 👮‍♀️", "\u{FEFF}kind",
        "{\"a\": \"ข\\u0085\"}",
    ])
    func `what people write stays as it is`(text: String) {
        #expect(clean(text) == text)
        #expect(cleanJSON(text) == text)
    }

    @Test(arguments: [
        ("\u{1B}[2J\u{1B}]0;title\u{7}", "�[2J�]0;title�"), ("a\rb", "a�b"), ("a\u{0}", "a�"),
        ("\u{9B}31m", "�31m"), ("x\u{202E}fdp", "x�fdp"), ("\u{2066}a\u{2069}", "�a�"),
        ("\u{7F}", "�"), ("a\u{2028}b", "a�b"), ("\u{200F}", "�"), ("\r\r\n", "�\r\n"),
        ("end\r", "end�"),
    ])
    func `what orders a terminal about is shown as something that was there`(
        text: String, shown: String
    ) {
        #expect(clean(text) == shown)
    }

    @Test func `no scalar below the Thai ones gets through that a terminal obeys`() {
        for value in UInt32(0)..<0x0E00 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isPlain = value == 9 || value == 10 || (0x20...0x7E).contains(value) || value > 0x9F
            let isMark = value == 0x061C
            #expect((clean(String(scalar)) == String(scalar)) == (isPlain && !isMark), "\(value)")
        }
    }

    @Test func `in JSON it is escaped, and says the same`() {
        #expect(cleanJSON("{\"a\": \"x\u{85}\u{202E}\"}") == "{\"a\": \"x\\u0085\\u202e\"}")
        #expect(cleanJSON("\u{9B}") == "\\u009b")
    }
}
