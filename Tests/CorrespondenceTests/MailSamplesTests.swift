import CivilTime
import Testing

@testable import Correspondence

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Letters and calendars of random content, the same for the same seed.
enum MailSample {
    static func message(_ seed: UInt64) -> MailMessage {
        var random = Seeded(seed)
        func text() -> String { RandomText.make(using: &random) }
        func address() -> MailAddress {
            let host = ["example.org", "station.example.go.th", "localhost"]
            let mailbox = "post\(Int.random(in: 1...60, using: &random))@\(host[Int(seed % 3)])"
            let name = Bool.random(using: &random) ? text() : nil
            return MailAddress(displayName: name, mailbox: mailbox) ?? placeholder
        }
        let count = Int.random(in: 1...3, using: &random)
        let types = ["application/pdf", "image/png; x=\"a b\"", "nonsense", text()]
        let attachments = (0..<Int.random(in: 0...2, using: &random)).map { index in
            // Named in full, since the test library has attachments too.
            index == 0
                ? Correspondence.Attachment(
                    fileName: text() + ".ics",
                    contentType: "text/calendar; charset=utf-8; method=PUBLISH",
                    bytes: calendar(seed).bytes())
                : Correspondence.Attachment(
                    fileName: text(), contentType: types[Int(seed % 4)],
                    bytes: (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        return MailMessage(
            from: address(), sender: Bool.random(using: &random) ? address() : nil,
            replyTo: Bool.random(using: &random) ? address() : nil,
            to: (0..<count).map { _ in address() }, subject: text(),
            date: Instant(secondsSinceEpoch: Int64.random(in: 0...4_000_000_000, using: &random)),
            messageID: text() + "@example.org",
            references: Bool.random(using: &random) ? [text(), text()] : [],
            listID: Bool.random(using: &random) ? text() : nil,
            contentLanguage: seed % 5 == 0 ? text() : "th",
            extraFields: [HeaderField(name: "X-ITA-Station", value: text())].compactMap(\.self),
            text: (0..<4).map { _ in text() }.joined(separator: "\n"),
            html: Bool.random(using: &random) ? "<p>\(text())</p>" : nil, attachments: attachments)
    }

    static func calendar(_ seed: UInt64) -> ICalendar {
        var random = Seeded(seed &+ 1_000_000)
        func text() -> String { RandomText.make(using: &random) }
        let events = (0..<Int.random(in: 0...4, using: &random)).map { index in
            let day = CivilDate(daysSinceEpoch: Int.random(in: 18_000...24_000, using: &random))
            let time =
                TimeOfDay(hour: Int.random(in: 0...23, using: &random), minute: 30) ?? .midnight
            let isTimed = Bool.random(using: &random)
            return ICalendar.Event(
                uid: "\(index)-" + text(), sequence: index,
                stamp: Instant(secondsSinceEpoch: 1_736_000_000),
                start: isTimed ? .timed(day, time) : .allDay(day),
                lastDay: day.adding(days: Int.random(in: -2...9, using: &random)),
                durationMinutes: Bool.random(using: &random) ? 45 : nil, summary: text(),
                description: text() + "\n" + text(), categories: ["ITA", text()],
                url: "https://example.org/" + text(),
                status: ICalendar.Status.allCases.randomElement(using: &random),
                recurrence: [
                    "FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "FREQ=DAILY;UNTIL=20301231", text(),
                ]
                .randomElement(using: &random),
                recurrenceDates: [day, day.adding(days: 30), day.adding(days: 7)],
                alarms: [
                    .init(daysBefore: 7, time: time, description: text()), .init(daysBefore: 0),
                ])
        }
        return ICalendar(
            productID: "-//" + text(), method: "PUBLISH", name: text(),
            organizer: MailAddress(displayName: text(), mailbox: "post@example.org"), events: events
        )
    }

    /// What a reader should find in a message, as JSON.
    static func expectation(of message: MailMessage) -> String {
        func person(_ address: MailAddress) -> String {
            "[\(json(address.displayName ?? "")), \(json(address.mailbox))]"
        }
        func body(_ text: String) -> String {
            let lines = HeaderText.sanitizedLines(text)
            return json(lines.unicodeScalars.last == "\n" ? lines : lines + "\n")
        }
        let files = message.attachments.map { file in
            let bytes = String(decoding: Base64.encode(file.bytes), as: UTF8.self)
            let type = ContentType(file.contentType).words(adding: ("x", "x"))[0].dropLast()
            return """
                {"name": \(json(file.safeName)), "type": \(json(String(type).lowercased())), \
                "base64": \(json(bytes))}
                """
        }
        return """
            {"subject": \(json(HeaderText.sanitized(message.subject))),
            "from": [\(person(message.from))],
            "to": [\(message.to.map(person).joined(separator: ", "))],
            "text": \(body(message.text)),
            "html": \(message.html.map(body) ?? "null"),
            "attachments": [\(files.joined(separator: ", "))]}
            """
    }

    /// What a reader should find in a calendar, as JSON.
    static func expectation(of calendar: ICalendar) -> String {
        func list(_ value: (ICalendar.Event) -> String) -> String {
            "["
                + calendar.events.map { json(HeaderText.sanitizedLines(value($0))) }.joined(
                    separator: ", ")
                + "]"
        }
        return """
            {"uid": \(list { HeaderText.sanitized($0.uid) }), "summary": \(list { HeaderText.sanitized($0.summary) }), "description": \(list(\.description))}
            """
    }

    private static var placeholder: MailAddress {
        guard let address = MailAddress(mailbox: "a@example.org") else {
            preconditionFailure("a mailbox")
        }
        return address
    }

    private static func json(_ text: String) -> String {
        var output = "\""
        for unit in text.utf16 {
            let hexadecimal = String(unit, radix: 16)
            output +=
                "\\u" + String(repeating: "0", count: 4 - hexadecimal.utf8.count) + hexadecimal
        }
        return output + "\""
    }
}

@Suite struct MailSamplesTests {
    /// The folder to write to, for `check_mail.py`.
    static let folder = getenv("ITA_MAIL_SAMPLES").map { String(cString: $0) }

    @Test(.enabled(if: folder != nil, "ITA_MAIL_SAMPLES names no folder"))
    func `samples are written for an independent reader`() throws {
        let folder = try #require(MailSamplesTests.folder)
        mkdir(folder, 0o755)
        for seed in UInt64(0)..<600 {
            let message = MailSample.message(seed)
            let ending: LineEnding = seed % 2 == 0 ? .crlf : .lf
            try write(message.bytes(lineEnding: ending), to: "\(folder)/m\(seed).eml")
            try write(
                Array(MailSample.expectation(of: message).utf8),
                to: "\(folder)/m\(seed).expected.json")
            let calendar = MailSample.calendar(seed)
            try write(calendar.bytes(), to: "\(folder)/c\(seed).ics")
            try write(
                Array(MailSample.expectation(of: calendar).utf8),
                to: "\(folder)/c\(seed).expected.json")
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        let file = try #require(fopen(path, "w"), "cannot write \(path)")
        let written = fwrite(bytes, 1, bytes.count, file)
        #expect(written == bytes.count)
        #expect(fclose(file) == 0)
    }
}
