import CivilTime
import Testing

@testable import Correspondence

@Suite struct EncodedWordTests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func `base64 follows the vectors of RFC 4648`(plain: String, encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == Array(encoded.utf8))
    }

    @Test func `base64 lines hold 76 characters, and all bytes come back`() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
        let text = String(decoding: Base64.encodeLines(bytes), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(lines.dropLast().allSatisfy { $0.utf8.count == 76 })
        #expect(decodedBase64(text) == bytes)
    }

    @Test(arguments: [
        ("น้ำที่ผู้", ["น้ำ", "ที่", "ผู้"]), ("เก็บแล้ว", ["เก็", "บ", "แล้", "ว"]),
        ("กาและๆ", ["กา", "และ", "ๆ"]), ("👨‍👩‍👧‍👦🇹🇭", ["👨‍👩‍👧‍👦", "🇹🇭"]), ("", []), ("า", ["า"]),
    ])
    func `a consonant stays with its vowels and tone marks`(text: String, units: [String]) {
        #expect(EncodedWord.units(of: text).map(String.init) == units)
    }

    @Test func `a Thai subject is never cut inside a letter`() {
        let subject = String(repeating: "ที่น้ำผู้", count: 60)
        let words = EncodedWord.cut(subject, first: 39)
        let marks: ClosedRange<UInt32> = 0xE31...0xE4E
        for word in words.dropFirst() {
            let text = String(validating: word, as: UTF8.self)
            #expect(text?.unicodeScalars.first.map { !marks.contains($0.value) } == true)
        }
        #expect(words.count > 10)
        #expect(words.flatMap(\.self) == Array(subject.utf8))
    }

    @Test func `a cluster longer than a word is cut between scalars`() {
        let subject = "ก" + String(repeating: "\u{E49}", count: 100)
        #expect(subject.count == 1)
        let words = EncodedWord.cut(subject, first: 39)
        #expect(words.allSatisfy { $0.count <= 45 && String(validating: $0, as: UTF8.self) != nil })
        #expect(words.flatMap(\.self) == Array(subject.utf8))
    }

    @Test(arguments: [
        ("Monthly report", "Subject: Monthly report"),
        ("", "Subject:"),
        ("  two   spaces ", "Subject: two spaces"),
        ("a\r\nBcc: x@example.org", "Subject: a Bcc: x@example.org"),
        ("ก", "Subject: =?UTF-8?B?4LiB?="),
        ("=?UTF-8?B?4LiB?=", "Subject: =?UTF-8?B?PT9VVEYtOD9CPzRMaUI/PQ==?="),
        ("1 =? 2", "Subject: =?UTF-8?B?MSA9PyAy?="),
        ("\u{202E}abc\u{0}", "Subject: abc"),
    ])
    func `short subjects`(subject: String, line: String) {
        var header = HeaderLine("Subject")
        header.addText(HeaderText.sanitized(subject), keepsLongWords: false)
        #expect(String(decoding: header.bytes, as: UTF8.self) == line)
    }

    @Test func `a long ASCII subject is folded at its spaces`() {
        var header = HeaderLine("Subject")
        header.addText(
            "0123456789 " + String(repeating: "word ", count: 40) + "end", keepsLongWords: false)
        let lines = String(decoding: header.bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count > 2)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") && !$0.hasPrefix("  ") })
    }

    @Test
    func `an ASCII word longer than a line is encoded in a subject and kept in an added field`() {
        let word = String(repeating: "x", count: 300)
        var subject = HeaderLine("Subject")
        subject.addText(word, keepsLongWords: false)
        #expect(subject.bytes.split(separator: 10).allSatisfy { $0.count <= 76 })
        var field = HeaderLine("X-Link")
        field.addText("see \(word)", keepsLongWords: true)
        #expect(String(decoding: field.bytes, as: UTF8.self) == "X-Link: see\n \(word)")
    }

    @Test func `subjects come back as they were, whatever is in them`() throws {
        var random = Seeded(2568)
        for _ in 0..<4000 {
            let subject = RandomText.make(using: &random)
            let expected = HeaderText.sanitized(subject)
            var header = HeaderLine("Subject")
            header.addText(expected, keepsLongWords: false)
            let message = ReadMessage(header.bytes + Array("\n\n".utf8))
            #expect(message.fields.count == 1)
            let decoded = try #require(decodedHeader(message["Subject"] ?? "?"))
            #expect(scalars(decoded) == scalars(expected), "of \(subject.debugDescription)")
            #expect(message.headerLines.allSatisfy { $0.utf8.count <= 76 })
            #expect(header.bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 10 })
        }
    }
}
