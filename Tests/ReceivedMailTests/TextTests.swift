import CivilTime
import Testing

@testable import ReceivedMail

@Suite struct `A message` {
    @Test func `says who wrote it, to what and when`() throws {
        let mail = try message(
            head + ["Content-Type: text/plain; charset=utf-8"], body: Array("M05 เสร็จแล้ว".utf8))
        #expect(mail.from == ["clerk@station.example"])
        #expect(mail.recipients == ["ita@station.example"])
        #expect(mail.subject == "ตอบ")
        #expect(mail.messageID == "answer-1@phone.example")
        #expect(mail.answers == ["ita.2568.abc@mini.ita-reminderd.invalid", "older@x.example"])
        // The day as the writer's clock had it: in Greenwich it is the day before no more.
        #expect(mail.sentDay == CivilDate("2025-03-14"))
        #expect(mail.returnPath == nil)
        #expect(mail.kind == .personal)
        #expect(mail.text == "M05 เสร็จแล้ว")
        #expect(mail.problems.isEmpty && mail.attachments.isEmpty)
    }

    @Test(arguments: [
        "", "\r\n\r\n", "   ", "no message at all", "M05 เสร็จแล้ว\r\nครับ\r\n",
    ])
    func `is not made of nothing`(text: String) {
        #expect(throws: MessageFailure.self) { try ReceivedMessage(Array(text.utf8)) }
    }

    @Test func `that is larger than mail servers take is refused by its size`() {
        let bytes = [UInt8](repeating: 0x41, count: ReceivedMessage.largest + 1)
        #expect(throws: MessageFailure.tooLarge(limit: ReceivedMessage.largest)) {
            try ReceivedMessage(bytes)
        }
    }

    @Test func `out of a mailbox is the same`() throws {
        let mail = try message(
            ["From clerk@station.example Fri Mar 14 08:30:00 2025"] + head, body: Array("ok".utf8))
        #expect(mail.from == ["clerk@station.example"])
        #expect(mail.text == "ok")
    }
}

@Suite struct `The text of a message` {
    private let thai = "M05 เสร็จแล้ว ๑๔ มี.ค. ๖๘ ครับ"

    @Test(arguments: [
        "tis-620", "TIS-620", "windows-874", "iso-8859-11", "cp874", "\"tis-620\"",
    ])
    func `comes in every charset of Thai`(charset: String) throws {
        let mail = try message(
            head + ["Content-Type: text/plain; charset=\(charset)"], body: thaiBytes(thai))
        #expect(mail.text == thai)
        #expect(mail.problems.isEmpty)
    }

    @Test(arguments: [
        nil, "us-ascii", "iso-8859-1", "windows-1252", "x-unknown", "utf-8", "big-nonsense",
    ])
    func `is what it is and not what it is called`(charset: String?) throws {
        let type = charset.map { ["Content-Type: text/plain; charset=\($0)"] } ?? []
        let mail = try message(head + type, body: thaiBytes(thai))
        #expect(mail.text == thai)
        #expect(mail.problems == [.charset])
        let modern = try message(head + type, body: Array(thai.utf8))
        if charset != "iso-8859-1", charset != "windows-1252" { #expect(modern.text == thai) }
    }

    @Test func `in Latin stays Latin`() throws {
        let mail = try message(
            head + ["Content-Type: text/plain; charset=iso-8859-1"], body: [0x63, 0x61, 0x66, 0xE9])
        #expect(mail.text == "café")
        #expect(mail.problems.isEmpty)
    }

    @Test func `that is no text in any charset is kept with a word about it`() throws {
        let mail = try message(
            head + ["Content-Type: text/plain; charset=utf-8"],
            body: Array("M05 ".utf8) + [0xFF, 0xFE, 0x20] + Array("done".utf8))
        #expect(mail.text.hasPrefix("M05 ") && mail.text.hasSuffix("done"))
        #expect(mail.problems == [.charset])
    }

    @Test func `in base64 and quoted-printable is decoded`() throws {
        let packed = try message(
            head + [
                "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64",
            ], body: Array(base64(thai + "\n\n> M05 ครบกำหนด\n").utf8))
        #expect(lines(packed.text) == [thai, "> M05 ครบกำหนด"])
        let old = try message(
            head + [
                "Content-Type: text/plain; charset=tis-620", "Content-Transfer-Encoding: base64",
            ], body: Array(base64(thaiBytes(thai)).utf8))
        #expect(old.text == thai)
        let quoted = try message(
            head + [
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
            ], body: Array("M05 =E0=B9=80=E0=B8=AA=E0=B8=A3=\r\n=E0=B9=87=E0=B8=88".utf8))
        #expect(quoted.text == "M05 เสร็จ")
    }

    @Test func `broken for the width of a screen is put together again`() throws {
        let flowed = try message(
            head + ["Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes"],
            body: Array("M05 เสร็จ \r\nแล้ว\r\n> เดิม \r\n> ข้อความ\r\n-- \r\nสิบเวร\r\n".utf8))
        #expect(lines(flowed.text) == ["M05 เสร็จแล้ว", "> เดิมข้อความ", "-- ", "สิบเวร"])
        let english = try message(
            head + ["Content-Type: text/plain; charset=utf-8; format=flowed"],
            body: Array("M05 is \r\ndone\r\n stuffed\r\n".utf8))
        #expect(lines(english.text) == ["M05 is done", "stuffed"])
    }

    @Test func `is the plain one of two, unless that is empty`() throws {
        func two(_ plain: String) throws -> ReceivedMessage {
            try message(
                head + ["Content-Type: multipart/alternative; boundary=b"],
                body: Array(
                    "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\(plain)\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>M05 <b>เสร็จ</b></p>\r\n--b--\r\n"
                        .utf8))
        }
        let both = try two("M05 เสร็จแล้วครับ")
        #expect(both.text == "M05 เสร็จแล้วครับ" && both.textSource == .plain)
        let one = try two("  \r\n")
        #expect(lines(one.text) == ["M05 เสร็จ"] && one.textSource == .html)
        #expect(both.attachments.isEmpty && one.attachments.isEmpty)
    }

    @Test func `stands around pictures, as phones send it`() throws {
        let mail = try message(
            head + ["Content-Type: multipart/mixed; boundary=b"],
            body: Array(
                """
                --b\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                M05 เสร็จแล้ว\r
                --b\r
                Content-Type: image/jpeg; name="=?UTF-8?B?4Lij4Li54Lib?=.jpg"\r
                Content-Disposition: inline; filename="../../etc/IMG_1.jpg"\r
                Content-Transfer-Encoding: base64\r
                \r
                /9j/4AAQ\r
                --b\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                ส่งจาก iPhone ของฉัน\r
                --b\r
                Content-Type: text/plain; charset=utf-8; name="note.txt"\r
                Content-Disposition: attachment; filename="note.txt"\r
                \r
                M06 done\r
                --b--\r

                """.utf8))
        #expect(lines(mail.text) == ["M05 เสร็จแล้ว", "ส่งจาก iPhone ของฉัน"])
        #expect(mail.attachments.map(\.name) == ["IMG_1.jpg", "note.txt"])
        #expect(mail.attachments.map(\.type) == ["image/jpeg", "text/plain"])
        #expect(mail.attachments[0].bytes == [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10])
    }

    @Test func `is never that of a message inside`() throws {
        let mail = try message(
            head + ["Content-Type: multipart/mixed; boundary=b"],
            body: Array(
                "--b\r\nContent-Type: text/plain\r\n\r\nsee below\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: other@station.example\r\nSubject: x\r\n\r\nM05 done\r\n--b--\r\n"
                    .utf8))
        #expect(lines(mail.text) == ["see below"])
        #expect(mail.attachments.map(\.type) == ["message/rfc822"])
        #expect(mail.from == ["clerk@station.example"])
    }

    @Test func `that is encrypted is not guessed`() throws {
        let mail = try message(
            head + [
                "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b"
            ],
            body: Array(
                "--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream\r\n\r\nxxxx\r\n--b--\r\n"
                    .utf8))
        #expect(mail.text.isEmpty && mail.problems == [.encrypted])
    }

    @Test func `that is signed is read without the signature`() throws {
        let mail = try message(
            head + [
                "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=b"
            ],
            body: Array(
                "--b\r\nContent-Type: text/plain\r\n\r\nM05 done\r\n--b\r\nContent-Type: application/pgp-signature\r\n\r\nxxxx\r\n--b--\r\n"
                    .utf8))
        #expect(lines(mail.text) == ["M05 done"] && mail.attachments.isEmpty)
    }
}

@Suite struct `Text made of HTML` {
    private func text(_ html: String) throws -> [String] {
        let mail = try message(
            head + ["Content-Type: text/html; charset=utf-8"], body: Array(html.utf8))
        #expect(mail.textSource == .html)
        return lines(mail.text)
    }

    @Test(arguments: [
        ("<p>M05 เสร็จแล้ว</p>", ["M05 เสร็จแล้ว"]),
        ("<div>M05&nbsp;เสร็จ<br>M06 ยังไม่เสร็จ</div>", ["M05 เสร็จ", "M06 ยังไม่เสร็จ"]),
        ("M05\n   เสร็จ\n\nแล้ว", ["M05 เสร็จ แล้ว"]),
        ("<b>M05</b><i> เสร็จ</i><span>แล้ว</span>", ["M05 เสร็จแล้ว"]),
        ("<ul><li>M05 เสร็จ<li>M06 เสร็จ</ul>", ["M05 เสร็จ", "M06 เสร็จ"]),
        (
            "<table><tr><td>M05</td><td>เสร็จ</td></tr><tr><td>M06</td></tr></table>",
            ["M05 เสร็จ", "M06"]
        ),
        ("<style>p{}</style><script>M09 done</script><p>M05</p>", ["M05"]),
        ("<head><title>M09 done</title></head><body>M05</body>", ["M05"]),
        ("<p>M05</p><p style='display: none'>M09 done</p><p hidden>M08</p>", ["M05"]),
        (
            "<p>M05</p><blockquote><p>M06 ครบกำหนด</p><p>M07</p></blockquote>",
            ["M05", "> M06 ครบกำหนด", "> M07"]
        ),
        (
            "<div dir='ltr'>M05 เสร็จ</div><div class='gmail_quote'><div class='gmail_attr'>On Fri wrote:</div><blockquote class='gmail_quote'>M06<br>M07</blockquote></div>",
            ["M05 เสร็จ", "> On Fri wrote:", "> > M06", "> > M07"]
        ),
        (
            "<div>M05 เสร็จ</div><hr><div id='divRplyFwdMsg'><b>From:</b> ita<br><b>Sent:</b> Friday</div>M06",
            ["M05 เสร็จ", "________________", "From: ita", "Sent: Friday", "M06"]
        ),
        ("<a href='https://x.example/a'>หลักฐาน</a> M05", ["หลักฐาน https://x.example/a M05"]),
        ("<a href='https://x.example/a'>https://x.example/a</a>", ["https://x.example/a"]),
        ("<a href='javascript:x'>M05</a>", ["M05"]),
        ("<pre>M05 เสร็จ\n  M06</pre>", ["M05 เสร็จ", "  M06"]),
        ("<p>a &lt; b &amp;&#3585;</p>", ["a < b &ก"]),
        ("<p>M05 <b>เสร็จ<p>M06</i></p></div>", ["M05 เสร็จ", "M06"]),
        ("", []),
        ("<!-- M09 done -->", []),
    ])
    func `reads as it is shown`(html: String, expected: [String]) throws {
        #expect(try text(html) == expected)
    }

    @Test func `loads nothing, and an entity is no bomb`() throws {
        let html =
            "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><p>M05 &b;</p><img src='file:///etc/passwd'>"
        let shown = try text(html).joined()
        #expect(shown.contains("M05") && shown.count < 200)
    }

    @Test(arguments: ["<div>", "<blockquote>", "<b>", "<table><tr><td>"])
    func `as deep as a sender likes is read in bounded time`(tag: String) throws {
        let clock = ContinuousClock()
        let time = try clock.measure {
            _ = try text(String(repeating: tag, count: 60_000) + "M05")
        }
        #expect(time < .seconds(20))
    }
}

@Suite struct `A message made to be never read through` {
    @Test func `with parts in parts in parts is looked at so far and no further`() throws {
        var body = ""
        for level in 0..<5_000 {
            body += "--b\(level)\r\nContent-Type: multipart/mixed; boundary=b\(level + 1)\r\n\r\n"
        }
        let mail = try message(
            head + ["Content-Type: multipart/mixed; boundary=b0"],
            body: Array((body + "--b5000\r\n\r\nM05 done\r\n").utf8))
        #expect(mail.problems == [.tooManyParts])
        #expect(mail.text.isEmpty)
    }

    @Test func `with thousands of parts too`() throws {
        let part = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n"
        let mail = try message(
            head + ["Content-Type: multipart/mixed; boundary=b"],
            body: Array((String(repeating: part, count: 20_000) + "--b--\r\n").utf8))
        #expect(mail.problems == [.tooManyParts])
        #expect(lines(mail.text).count <= MessageParts.most)
    }

    @Test func `with more text than a person writes is cut, and says so`() throws {
        let mail = try message(
            head + ["Content-Type: text/plain"],
            body: Array(String(repeating: "M05 done. ", count: 100_000).utf8))
        #expect(mail.problems == [.tooMuchText])
        #expect(mail.text.unicodeScalars.count == ReceivedMessage.mostText)
    }

    @Test func `with an attachment of fifty megabytes is read`() throws {
        let big = [UInt8](repeating: UInt8(ascii: "A"), count: 66 << 20)
        let mail = try message(
            head + ["Content-Type: multipart/mixed; boundary=b"],
            body: Array(
                "--b\r\nContent-Type: text/plain\r\n\r\nM05 done\r\n--b\r\nContent-Type: video/mp4; name=v.mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                    .utf8) + big + Array("\r\n--b--\r\n".utf8))
        #expect(lines(mail.text) == ["M05 done"])
        #expect(mail.attachments.first?.bytes.count ?? 0 > 49 << 20)
    }
}
