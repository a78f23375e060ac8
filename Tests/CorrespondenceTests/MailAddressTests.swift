import Testing

@testable import Correspondence

@Suite struct MailAddressTests {
    @Test(arguments: [
        "a@b", "root@localhost", "post.one+ita@station.example.go.th", "o'neil@x-y.example",
        "{a}|~@example.org", "1@2.example", "a=?b@example.org",
    ])
    func `mailboxes that can be used`(mailbox: String) {
        #expect(MailAddress.problem(inMailbox: mailbox) == nil)
        #expect(MailAddress(mailbox: mailbox)?.mailbox == mailbox)
    }

    @Test(arguments: [
        ("", "an empty address"),
        ("post", "an address without '@'"),
        ("a@b@c", "more than one '@' in an address"),
        ("@b", "nothing before the '@'"),
        ("a@", "nothing after the '@'"),
        ("-oQ/x@example.org", "an address that starts with '-'"),
        ("a\r\nBcc: x@example.org", "a control character or line end in an address"),
        ("a\u{0}@example.org", "a control character or line end in an address"),
        ("a@example.org\n", "a control character or line end in an address"),
        ("a b@example.org", "a space in an address"),
        ("a,b@example.org", "the character ',' before the '@'"),
        ("<a@example.org>", "the character '<' before the '@'"),
        ("\"a b\"@example.org", "a space in an address"),
        ("a..b@example.org", "a dot at an end of the part before the '@', or two together"),
        (".a@example.org", "a dot at an end of the part before the '@', or two together"),
        ("a@example..org", "a dot at an end of the domain, or two together"),
        ("a@example.org.", "a dot at an end of the domain, or two together"),
        ("a@-x.org", "a part of the domain that starts or ends with '-'"),
        ("a@x-.org", "a part of the domain that starts or ends with '-'"),
        ("a@[127.0.0.1]", "the character '[' in the domain"),
        ("a@x_y.org", "the character '_' in the domain"),
    ])
    func `mailboxes that cannot be used, and why`(mailbox: String, problem: String) {
        #expect(MailAddress.problem(inMailbox: mailbox) == problem)
        #expect(MailAddress(mailbox: mailbox) == nil)
    }

    @Test func `lengths and foreign letters are refused`() {
        let long = String(repeating: "a", count: 64)
        #expect(MailAddress(mailbox: "\(long)@example.org") != nil)
        #expect(MailAddress(mailbox: "\(long)a@example.org") == nil)
        #expect(MailAddress(mailbox: "a@\(long).org") == nil)
        let label = String(repeating: "b", count: 63)
        #expect(MailAddress(mailbox: "a@\(label).\(label).\(label).\(label)") == nil)
        #expect(MailAddress(mailbox: "สภ@example.org") == nil)
        #expect(MailAddress(mailbox: "a@ตำรวจ.ไทย") == nil)
    }

    @Test(arguments: [
        ("Duty Officer", "To: Duty Officer <a@example.org>"),
        ("Pol. Station", "To: \"Pol. Station\" <a@example.org>"),
        ("a \"b\" \\", "To: \"a \\\"b\\\" \\\\\" <a@example.org>"),
        (
            "x@evil.example, <y@evil.example>",
            "To: \"x@evil.example, <y@evil.example>\" <a@example.org>"
        ),
        ("สภ.", "To: =?UTF-8?B?4Liq4LigLg==?= <a@example.org>"),
        ("=?x?=", "To: =?UTF-8?B?PT94Pz0=?= <a@example.org>"),
        ("\r\n", "To: a@example.org"),
        ("a\r\nBcc: b", "To: \"a Bcc: b\" <a@example.org>"),
    ])
    func `display names`(name: String, line: String) throws {
        let address = try #require(MailAddress(displayName: name, mailbox: "a@example.org"))
        var header = HeaderLine("To")
        header.addAddresses([address])
        #expect(String(decoding: header.bytes, as: UTF8.self) == line)
    }

    @Test(arguments: [
        "", "Bcc", "bcc", "SUBJECT", "Content-Type", "content-anything", "Resent-To", "X Y", "X:",
        "X\r\nBcc",
        "X\u{0}", "หัว", "Received", String(repeating: "X", count: 41),
    ])
    func `added fields that are refused`(name: String) {
        #expect(HeaderField(name: name, value: "1") == nil)
        #expect(HeaderField.problem(inName: name) != nil)
    }
}
