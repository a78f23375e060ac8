import CivilTime
import Testing

@testable import Correspondence

@Suite struct MailMessageTests {
    private func address(_ mailbox: String, _ name: String? = nil) throws -> MailAddress {
        try #require(MailAddress(displayName: name, mailbox: mailbox))
    }

    private func letter(subject: String = "Report", text: String = "ครบกำหนด") throws -> MailMessage
    {
        MailMessage(
            from: try address("ita@station.example", "ระบบเตือน"),
            to: [try address("post@station.example")],
            subject: subject, date: Instant(secondsSinceEpoch: 1_736_407_800),
            messageID: "ita.2568.M07@station.example", text: text)
    }

    @Test func `one letter, byte for byte`() throws {
        var message = try letter(subject: "เตือน: มาตรการ M07 ครบกำหนดวันที่ ๓๑ มีนาคม ๒๕๖๘ (อีก ๓๐ วัน)")
        message.references = ["root@station.example"]
        message.listID = "reminders.station.example"
        message.extraFields = [try #require(HeaderField(name: "X-ITA-Station", value: "changhan"))]
        message.attachments = [
            Correspondence.Attachment(
                fileName: "กำหนด-2568.ics",
                contentType: "text/calendar; charset=utf-8; method=PUBLISH",
                bytes: Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8))
        ]
        let golden = """
            From: =?UTF-8?B?4Lij4Liw4Lia4Lia4LmA4LiV4Li34Lit4LiZ?= <ita@station.example>
            To: post@station.example
            Subject: =?UTF-8?B?4LmA4LiV4Li34Lit4LiZOiDguKHguLLguJXguKPguIHguLLguKMg?=
             =?UTF-8?B?TTA3IOC4hOC4o+C4muC4geC4s+C4q+C4meC4lOC4p+C4seC4mQ==?=
             =?UTF-8?B?4LiX4Li14LmIIOC5k+C5kSDguKHguLXguJnguLLguITguKEg4LmS4LmV4LmW?=
             =?UTF-8?B?4LmYICjguK3guLXguIEg4LmT4LmQIOC4p+C4seC4mSk=?=
            Date: Thu, 09 Jan 2025 14:30:00 +0700
            Message-ID: <ita.2568.M07@station.example>
            In-Reply-To: <root@station.example>
            References: <root@station.example>
            List-Id: <reminders.station.example>
            Auto-Submitted: auto-generated
            X-Auto-Response-Suppress: All
            X-ITA-Station: changhan
            MIME-Version: 1.0
            Content-Language: th
            Content-Type: multipart/mixed; boundary="=_ita_33480AE368F77021"

            --=_ita_33480AE368F77021
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: base64

            4LiE4Lij4Lia4LiB4Liz4Lir4LiZ4LiUDQo=
            --=_ita_33480AE368F77021
            Content-Type: text/calendar; charset=utf-8; method=PUBLISH; name=2568.ics
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment;
             filename*0*=UTF-8''%E0%B8%81%E0%B8%B3%E0%B8%AB%E0%B8%99%E0%B8%94-25;
             filename*1*=68.ics

            QkVHSU46VkNBTEVOREFSDQpFTkQ6VkNBTEVOREFSDQo=
            --=_ita_33480AE368F77021--
            """
        #expect(String(decoding: message.bytes(), as: UTF8.self) == golden + "\n")
    }

    @Test func `the same letter is the same bytes, and CRLF differs in nothing else`() throws {
        for seed in UInt64(0)..<100 {
            let message = MailSample.message(seed)
            let plain = message.bytes()
            #expect(plain == MailSample.message(seed).bytes())
            #expect(message.bytes(lineEnding: .crlf).filter { $0 != 13 } == plain)
            #expect(!plain.contains(13))
        }
    }

    @Test(arguments: [
        (1_736_407_800, "Thu, 09 Jan 2025 14:30:00 +0700"), (0, "Thu, 01 Jan 1970 07:00:00 +0700"),
        (1_709_139_599, "Wed, 28 Feb 2024 23:59:59 +0700"), (-1, "Thu, 01 Jan 1970 06:59:59 +0700"),
        (Int64.max, "Fri, 01 Jan 9999 06:59:59 +0700"),
        (Int64.min, "Tue, 01 Jan 1901 07:00:00 +0700"),
    ])
    func `dates are English and in the zone's offset`(seconds: Int64, text: String) {
        #expect(MailDate.format(Instant(secondsSinceEpoch: seconds), in: .bangkok) == text)
    }

    @Test(arguments: [
        "x\r\nBcc: evil@example.org", "x\nBcc: evil@example.org", "x\rBcc: evil@example.org",
        "\r\n\r\nBcc: evil@example.org\r\n", "x\u{85}Bcc: evil@example.org",
        "ก\r\nBcc: evil@example.org",
        "x\u{2028}Bcc: evil@example.org", "\u{0}\u{B}\u{C}\nBcc: a", "\"\r\nBcc: a", "x\r\n Bcc: a",
        "=?UTF-8?B?DQpCY2M6IGE=?=", "\u{202E}\nBcc: a", "ก\u{301}\r\nBcc: a", ">\r\nBcc: a",
    ])
    func `no field of a letter can start a header of its own`(attack: String) throws {
        var message = MailMessage(
            from: try address("a@example.org", attack),
            sender: try address("b@example.org", attack),
            replyTo: try address("c@example.org", attack),
            to: [try address("d@example.org", attack)],
            subject: attack, date: Instant(secondsSinceEpoch: 0),
            zone: FixedZone(name: attack, secondsEast: 0), messageID: attack,
            references: [attack, attack],
            listID: attack, contentLanguage: attack,
            extraFields: [try #require(HeaderField(name: "X-A", value: attack))], text: attack)
        let names = [
            "From", "Sender", "Reply-To", "To", "Subject", "Date", "Message-ID", "In-Reply-To",
            "References", "List-Id", "Auto-Submitted", "X-Auto-Response-Suppress", "X-A",
            "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
        ]
        #expect(ReadMessage(message.bytes()).fields.map(\.name) == names)
        message.html = attack
        message.attachments = [
            Correspondence.Attachment(
                fileName: attack, contentType: attack, bytes: Array(attack.utf8)),
            Correspondence.Attachment(
                fileName: attack, contentType: "text/plain; x=\"\(attack)\"", bytes: []),
        ]
        let read = ReadMessage(message.bytes())
        #expect(read.fields.map(\.name) == names.dropLast())
        let allowed: Set = ["Content-Type", "Content-Transfer-Encoding", "Content-Disposition"]
        for line in read.body.split(separator: "\n") where line.contains(":") && line.first != " " {
            #expect(allowed.contains(String(line.prefix { $0 != ":" })), "\(line)")
        }
        #expect(message.bytes().allSatisfy { (0x20...0x7E).contains($0) || $0 == 10 })
    }

    @Test func `lines are short and safe on the way, whatever the content`() throws {
        for seed in UInt64(0)..<300 {
            let lines = MailSample.message(seed).bytes().split(
                separator: 10, omittingEmptySubsequences: false)
            for line in lines {
                let text = String(decoding: line, as: UTF8.self)
                #expect(line.count <= (text.contains("=?UTF-8?B?") ? 76 : 998))
                #expect(text != "." && !text.hasPrefix("From ") && line.last != 32)
            }
        }
    }

    @Test func `the text keeps its lines and loses its controls`() throws {
        let text = "บรรทัดแรก\r\n.\nFrom here\rend\u{0}\u{1B}[31m\u{202E}\tx"
        let body = ReadMessage(try letter(text: text).bytes()).body
        let decoded = String(decoding: try #require(decodedBase64(body)), as: UTF8.self)
        #expect(scalars(decoded) == scalars("บรรทัดแรก\r\n.\r\nFrom here\r\nend[31m\tx\r\n"))
    }

    @Test func `a boundary that a name already holds is not used`() throws {
        var message = try letter()
        message.attachments = [.init(fileName: "a", contentType: "text/plain", bytes: [])]
        let type = try #require(ReadMessage(message.bytes())["Content-Type"])
        let boundary = String(try #require(type.split(separator: "\"").last))
        #expect(boundary.hasPrefix("=_ita_"))
        message.attachments = [.init(fileName: boundary, contentType: "text/plain", bytes: [])]
        let read = ReadMessage(message.bytes())
        #expect(read["Content-Type"]?.contains(boundary) == false)
        #expect(read.body.contains("filename=\"\(boundary)\""))
    }

    @Test(arguments: [
        ("plan.ics", "plan.ics", "plan.ics"), ("กำหนด.ics", "กำหนด.ics", "attachment.ics"),
        ("กำหนด-2568.ics", "กำหนด-2568.ics", "2568.ics"),
        ("../../etc/passwd", "_.._etc_passwd", "etc_passwd"),
        ("", "attachment", "attachment"), ("a\"b\r\n.ics", "a_b .ics", "a_b .ics"),
        (".x", "x", "x"),
        ("\u{A0}a\u{A0}", "a", "a"), ("\u{202E}fdp.exe", "fdp.exe", "fdp.exe"),
    ])
    func `file names`(name: String, safe: String, fallback: String) {
        let file = Correspondence.Attachment(fileName: name, contentType: "text/plain", bytes: [])
        #expect(scalars(file.safeName) == scalars(safe))
        #expect(file.fallbackName == fallback)
    }

    @Test func `a long Thai file name is written in pieces, each whole letters`() throws {
        let name = String(repeating: "กำหนดการ", count: 12) + ".ics"
        let file = Correspondence.Attachment(fileName: name, contentType: "text/plain", bytes: [])
        let lines = String(decoding: file.headers[2].bytes, as: UTF8.self).split(separator: "\n")
        #expect(lines.count > 10)
        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(
            lines[0].hasSuffix("attachment; filename*0*=UTF-8''%E0%B8%81%E0%B8%B3")
                || lines[1].hasPrefix(" filename*0*=UTF-8''%E0%B8%81"))
        for line in lines.dropFirst() {
            let value =
                try #require(line.split(separator: "=").last).split(separator: "'").last ?? ""
            #expect(value.hasPrefix("%E0") || value.hasSuffix(".ics"))
        }
    }

    @Test(arguments: [
        (
            "text/calendar; charset=utf-8; method=PUBLISH",
            ["text/calendar;", "charset=utf-8;", "method=PUBLISH;"]
        ),
        ("application/pdf", ["application/pdf;"]),
        ("text/plain ; x = \"a b\"", ["text/plain;", "x=\"a b\";"]),
        ("text/plain; name=old.txt", ["text/plain;"]),
        ("multipart/mixed; boundary=x", ["application/octet-stream;"]),
        ("message/rfc822", ["application/octet-stream;"]),
        ("text", ["application/octet-stream;"]),
        ("", ["application/octet-stream;"]),
        ("text/plain; x=\"a\r\nBcc: b\"", ["application/octet-stream;"]),
        ("text/plain\r\nBcc: b", ["application/octet-stream;"]),
    ])
    func `types of attachments`(text: String, words: [String]) {
        #expect(ContentType(text).words(adding: ("name", "a")) == words + ["name=a"])
    }

    @Test(arguments: [
        ("a.b@c", "<a.b@c>"), ("<a@b>", "<a@b>"), ("a", "<a@localhost>"),
        ("", "<message@localhost>"),
        ("a b@c", "<a=20b@c>"), ("a@b@c", "<a=40b@c>"), ("ก@c", "<=E0=B8=81@c>"),
        (".a..b.@c", "<=2Ea.=2Eb=2E@c>"),
        ("a=20b@c", "<a=3D20b@c>"), ("=?x?=@c", "<=3D=3Fx=3F=3D@c>"),
        ("a>\r\nB: <b@c", "<a=3E=0D=0AB=3A=20=3Cb@c>"),
    ])
    func `message identifiers`(identifier: String, written: String) {
        #expect(MessageID.canonical(identifier) == written)
    }

    @Test func `long identifiers stay apart`() {
        let long = String(repeating: "ก", count: 500)
        let first = MessageID.canonical("\(long)1@example.org")
        #expect(first.utf8.count < 300)
        #expect(first != MessageID.canonical("\(long)2@example.org"))
    }

    @Test func `a sender is written only when it is somebody else, and nobody is a group`() throws {
        var message = try letter()
        message.sender = message.from
        #expect(ReadMessage(message.bytes())["Sender"] == nil)
        message.to = []
        #expect(ReadMessage(message.bytes())["To"] == "undisclosed-recipients:;")
    }
}
