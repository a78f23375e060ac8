import Testing

@testable import ReceivedMail

@Suite struct `Who wrote a message` {
    private func kind(_ fields: [String], body: String = "M05 เสร็จแล้ว") throws
        -> ReceivedMessage.Kind
    {
        let type = "Content-Type: text/plain; charset=utf-8"
        let own = fields.contains { $0.lowercased().hasPrefix("content-type:") } ? [] : [type]
        return try message(
            ["From: clerk@station.example", "Message-ID: <a@b.example>"] + own + fields,
            body: Array(body.utf8)
        ).kind
    }

    @Test(arguments: [
        [], ["Auto-Submitted: no"], ["Auto-Submitted: No; x=y"], ["Precedence: normal"],
        ["Return-Path: <clerk@station.example>"], ["X-Auto-Response-Suppress: DR, OOF"],
        ["Subject: Re: automatic reply of yesterday"], ["Subject: ตอบ: M05"],
        ["Precedence: first-class"], ["Subject: Undelivered goods"],
    ])
    func `is a person where nothing says otherwise`(fields: [String]) throws {
        #expect(try kind(fields) == .personal)
    }

    @Test(arguments: [
        ("Auto-Submitted: auto-replied", AutomaticReason.autoSubmitted),
        ("auto-submitted: AUTO-GENERATED", .autoSubmitted),
        ("Auto-Submitted: auto-notified; owner-email=x@y.example", .autoSubmitted),
        ("X-Autoreply: yes", .answeringMachine),
        ("X-Autorespond: vacation", .answeringMachine),
        ("X-Mail-Autoreply: 1", .answeringMachine),
        ("Precedence: bulk", .precedence),
        ("Precedence: auto_reply", .precedence),
        ("Precedence: JUNK", .precedence),
        ("List-Id: <ita.station.example>", .mailingList),
        ("List-Unsubscribe: <mailto:x@y.example>", .mailingList),
        ("X-Loop: ita@station.example", .mailingList),
        ("Return-Path: <>", .nullSender),
        ("Return-Path: < >", .nullSender),
        ("Subject: Automatic reply: M05", .subject),
        ("Subject: Auto: M05", .subject),
        (
            "Subject: =?UTF-8?B?4LiV4Lit4Lia4LiB4Lil4Lix4Lia4Lit4Lix4LiV4LmC4LiZ4Lih4Lix4LiV4Li0OiBNMDU=?=",
            .subject
        ),
        ("Subject: Out of Office: M05", .subject),
    ])
    func `is a program that says so`(field: String, reason: AutomaticReason) throws {
        #expect(try kind([field]) == .automatic(reason))
    }

    @Test func `is a program that says that it was read, or that somebody comes`() throws {
        let receipt = try kind(
            [
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b"
            ],
            body:
                "--b\r\nContent-Type: text/plain\r\n\r\nread\r\n--b\r\nContent-Type: message/disposition-notification\r\n\r\nFinal-Recipient: rfc822;a@b.example\r\nDisposition: manual-action; displayed\r\n--b--\r\n"
        )
        #expect(receipt == .automatic(.readReceipt))
        func calendar(_ method: String) throws -> ReceivedMessage.Kind {
            try kind(
                ["Content-Type: multipart/alternative; boundary=b"],
                body:
                    "--b\r\nContent-Type: text/plain\r\n\r\naccepted\r\n--b\r\nContent-Type: text/calendar; method=\(method)\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:\(method)\r\nEND:VCALENDAR\r\n--b--\r\n"
            )
        }
        #expect(try calendar("REPLY") == .automatic(.calendarAnswer))
        #expect(try calendar("PUBLISH") == .personal)
    }
}

@Suite struct `A report of delivery` {
    private func report(_ message: ReceivedMessage) throws -> DeliveryReport {
        guard case .deliveryReport(let report) = message.kind else {
            throw NoReport(kind: "\(message.kind)")
        }
        return report
    }

    private struct NoReport: Error { let kind: String }

    private func standard(_ status: String, returned: String = "message/rfc822", fields: String)
        throws -> ReceivedMessage
    {
        try message(
            [
                "Return-Path: <>", "From: MAILER-DAEMON@mx.station.example (Mail Delivery System)",
                "Subject: Undelivered Mail Returned to Sender",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"B/1\"",
            ],
            body: Array(
                "--B/1\r\nContent-Type: text/plain\r\n\r\nfor people\r\n--B/1\r\nContent-Type: message/delivery-status\r\n\r\n\(status)\r\n--B/1\r\nContent-Type: \(returned)\r\n\r\n\(fields)\r\n--B/1--\r\n"
                    .utf8))
    }

    private let letter =
        "From: ita@station.example\r\nTo: clerk@station.example\r\nMessage-ID: <ita.2568.0af@mini.ita-reminderd.invalid>\r\nX-ITA-Claim: 0af\r\nSubject: x\r\n\r\nM05\r\n"

    @Test(arguments: [
        ("failed", "5.1.1", DeliveryReport.Fate.failed), ("FAILED", "5.0.0", .failed),
        ("delayed", "4.4.1", .delayed), ("delivered", "2.0.0", .delivered),
        ("relayed", "2.0.0", .delivered), ("expanded", "2.0.0", .delivered),
        ("odd", "5.0.0", .unclear),
    ])
    func `by the standard says what became of which letter`(
        action: String, status: String, fate: DeliveryReport.Fate
    ) throws {
        let mail = try standard(
            "Reporting-MTA: dns; mx.station.example\r\nArrival-Date: Fri, 14 Mar 2025 08:30:00 +0700\r\n\r\nFinal-Recipient: rfc822; Clerk@Station.example\r\nAction: \(action)\r\nStatus: \(status)\r\nDiagnostic-Code: smtp; 550 5.1.1 no such\r\n  user here\r\n",
            fields: letter)
        let report = try report(mail)
        #expect(report.fate == fate)
        #expect(report.recipients == ["clerk@station.example"])
        #expect(report.status == status)
        #expect(report.diagnostic == "550 5.1.1 no such user here")
        #expect(report.returnedMessageID == "ita.2568.0af@mini.ita-reminderd.invalid")
        #expect(report.returnedClaim == "0af")
    }

    @Test func `with the fields alone of the letter is as good`() throws {
        let fields = letter.replacing("\r\n\r\nM05\r\n", with: "\r\n")
        for kind in ["text/rfc822-headers", "message/global-headers", "message/global"] {
            let mail = try standard(
                "Reporting-MTA: dns; mx\r\n\r\nOriginal-Recipient: rfc822;clerk@station.example\r\nFinal-Recipient: rfc822;box17@inside.example\r\nAction: failed\r\nStatus: 5.2.2\r\n",
                returned: kind, fields: fields)
            let report = try report(mail)
            #expect(report.recipients == ["clerk@station.example"])
            #expect(report.returnedClaim == "0af", "\(kind)")
        }
    }

    @Test func `about several is the worst of them`() throws {
        let mail = try standard(
            "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822;a@x.example\r\nAction: delayed\r\nStatus: 4.4.1\r\n\r\nFinal-Recipient: rfc822;b@x.example\r\nAction: failed\r\nStatus: 5.1.1\r\n",
            fields: letter)
        let report = try report(mail)
        #expect(report.fate == .failed && report.status == "5.1.1")
        #expect(report.recipients == ["a@x.example", "b@x.example"])
    }

    /// The forms of servers that write no report of the standard, made anew after what they send.
    @Test func `of an older server is found by what it puts into the head`() throws {
        let exim = try message(
            [
                "Return-Path: <>", "X-Failed-Recipients: clerk@station.example",
                "Auto-Submitted: auto-replied",
                "From: Mail Delivery System <Mailer-Daemon@mx.example>",
                "Subject: Mail delivery failed: returning message to sender",
                "Content-Type: text/plain; charset=us-ascii",
            ],
            body: Array(
                "A message that you sent could not be delivered.\r\n\r\n  clerk@station.example\r\n    unknown user\r\n\r\n------ This is a copy of the message, including all the headers. ------\r\n\r\nReceived: from x\r\nMessage-ID: <ita.2568.0af@mini.ita-reminderd.invalid>\r\nX-ITA-Claim: 0af\r\n\r\nM05\r\n"
                    .utf8))
        let report = try report(exim)
        #expect(report.fate == .failed && report.recipients == ["clerk@station.example"])
        #expect(report.returnedClaim == "0af")
    }

    @Test(arguments: [
        (
            "Undeliverable: M05", "#550 5.1.10 RESOLVER.ADR.RecipientNotFound #",
            DeliveryReport.Fate.failed
        ),
        (
            "failure notice",
            "Hi. This is a server.\r\n<clerk@station.example>:\r\nuser unknown (#5.1.1)", .failed
        ),
        ("Delivery delayed: M05", "4.4.7 will be tried again", .delayed),
        ("Warning: message 1abc delayed 24 hours: delivery", "no action is required", .delayed),
        ("Returned mail: see below", "something happened", .unclear),
    ])
    func `in words for people is read as far as it is clear`(
        subject: String, text: String, fate: DeliveryReport.Fate
    ) throws {
        let mail = try message(
            ["Return-Path: <>", "From: postmaster@mx.example", "Subject: \(subject)"],
            body: Array(text.utf8))
        #expect(try report(mail).fate == fate)
    }

    @Test func `is not what a person of that name writes`() throws {
        let mail = try message(
            ["From: postmaster@station.example", "Subject: M05", "Message-ID: <a@b.example>"],
            body: Array("M05 เสร็จแล้ว".utf8))
        #expect(mail.kind == .personal)
    }
}
