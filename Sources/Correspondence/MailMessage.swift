import CivilTime

/// The line ends of a written message.
public enum LineEnding: Hashable, Sendable {
    /// LF, which a sendmail program expects on its standard input.
    case lf
    /// CRLF, which a message has on the wire and in an `.eml` file.
    case crlf
}

/// A letter, ready to be written as mail.
///
/// The same value always gives the same bytes: nothing is read from a clock and nothing is random. Texts
/// may hold anything; what cannot stand in a message is replaced or left out while writing.
///
/// - Source: RFC 5322; RFC 2045 to 2047; RFC 3834 §5.
public struct MailMessage: Hashable, Sendable {
    /// Who the letter is from.
    public var from: MailAddress
    /// Who handed it in, when that is another mailbox than `from`.
    public var sender: MailAddress?
    /// Where answers go, when elsewhere than to `from`.
    public var replyTo: MailAddress?
    /// Who receives it.
    public var to: [MailAddress]
    /// The subject.
    public var subject: String
    /// When the letter was written.
    public var date: Instant
    /// The zone in which its date is shown.
    public var zone: FixedZone
    /// The identifier, `left@right`; `MessageID.canonical` is what is written.
    public var messageID: String
    /// The identifiers of earlier letters of the thread, oldest first; the last is the one answered.
    public var references: [String]
    /// The identifier of the list, `reminders.station.example`, or nil (RFC 2919).
    public var listID: String?
    /// The language tag of the text, `th`, or nil (RFC 3282).
    public var contentLanguage: String?
    /// More header fields, in order.
    public var extraFields: [HeaderField]
    /// The text.
    public var text: String
    /// The same text as HTML, or nil.
    public var html: String?
    /// The files that go with it.
    public var attachments: [Attachment]

    /// Makes a letter.
    public init(
        from: MailAddress, sender: MailAddress? = nil, replyTo: MailAddress? = nil,
        to: [MailAddress], subject: String, date: Instant, zone: FixedZone = .bangkok,
        messageID: String, references: [String] = [], listID: String? = nil,
        contentLanguage: String? = "th", extraFields: [HeaderField] = [], text: String,
        html: String? = nil, attachments: [Attachment] = []
    ) {
        self.from = from
        self.sender = sender
        self.replyTo = replyTo
        self.to = to
        self.subject = subject
        self.date = date
        self.zone = zone
        self.messageID = messageID
        self.references = references
        self.listID = listID
        self.contentLanguage = contentLanguage
        self.extraFields = extraFields
        self.text = text
        self.html = html
        self.attachments = attachments
    }

    /// The message with LF line ends, for the pipe to a sendmail program.
    public func bytes() -> [UInt8] { bytes(lineEnding: .lf) }

    /// The message with the given line ends.
    public func bytes(lineEnding: LineEnding) -> [UInt8] {
        let content = MessagePart.content(of: self)
        let output = MessagePart(headers: headers + content.headers, body: content.body).bytes
        guard lineEnding == .crlf else { return output }
        // Every body is base64, so each LF of the output ends a line.
        var converted: [UInt8] = []
        converted.reserveCapacity(output.count + output.count / 40)
        for byte in output {
            if byte == UInt8(ascii: "\n") { converted.append(UInt8(ascii: "\r")) }
            converted.append(byte)
        }
        return converted
    }

    /// The fields of the message itself, in the order of RFC 5322 §3.6; those of its content follow.
    private var headers: [HeaderLine] {
        var lines: [HeaderLine] = []
        func write(_ name: String, _ fill: (inout HeaderLine) -> Void) {
            var line = HeaderLine(name)
            fill(&line)
            lines.append(line)
        }
        write("From") { $0.addAddresses([from]) }
        if let sender, sender.mailbox != from.mailbox {
            write("Sender") { $0.addAddresses([sender]) }
        }
        if let replyTo { write("Reply-To") { $0.addAddresses([replyTo]) } }
        write("To") { line in
            if to.isEmpty { line.add("undisclosed-recipients:;") } else { line.addAddresses(to) }
        }
        write("Subject") { $0.addText(HeaderText.sanitized(subject), keepsLongWords: false) }
        write("Date") { $0.add(MailDate.format(date, in: zone)) }
        write("Message-ID") { $0.add(MessageID.canonical(messageID)) }
        if let last = references.last {
            write("In-Reply-To") { $0.add(MessageID.canonical(last)) }
            write("References") { line in
                for reference in references { line.add(MessageID.canonical(reference)) }
            }
        }
        if let listID, !listID.isEmpty {
            let identifier = MessageID.dotAtom(Array(listID.utf8)[...], fallback: "list")
            write("List-Id") { $0.add("<\(identifier)>") }
        }
        write("Auto-Submitted") { $0.add("auto-generated") }
        // Exchange answers with absence notes unless told so by this field.
        write("X-Auto-Response-Suppress") { $0.add("All") }
        for field in extraFields {
            write(field.name) { $0.addText(field.value, keepsLongWords: true) }
        }
        write("MIME-Version") { $0.add("1.0") }
        if let tag = contentLanguage, MailMessage.isLanguageTag(tag) {
            write("Content-Language") { $0.add(tag) }
        }
        return lines
    }

    private static func isLanguageTag(_ tag: String) -> Bool {
        (1...35).contains(tag.utf8.count)
            && tag.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
            }
    }
}

/// A message or one part of it: header fields and an encoded body, with LF line ends.
struct MessagePart {
    /// The fields.
    let headers: [HeaderLine]
    /// What follows the empty line.
    let body: [UInt8]

    /// The part as written.
    var bytes: [UInt8] {
        var output: [UInt8] = []
        for header in headers { output += header.bytes + [UInt8(ascii: "\n")] }
        return output + [UInt8(ascii: "\n")] + body
    }

    /// The content of a letter: its text, with HTML and attachments around it when it has them.
    static func content(of message: MailMessage) -> MessagePart {
        var part = text(message.text, type: "text/plain")
        if let html = message.html {
            part = multipart(
                "alternative", [part, text(html, type: "text/html")], id: message.messageID)
        }
        guard !message.attachments.isEmpty else { return part }
        let files = message.attachments.map {
            MessagePart(headers: $0.headers, body: Base64.encodeLines($0.bytes))
        }
        return multipart("mixed", [part] + files, id: message.messageID)
    }

    /// A part of text, in base64.
    ///
    /// Base64 and not quoted-printable: a Thai letter takes four characters and not nine, and nothing in
    /// it can be changed on the way. No line is a lone dot or begins with `From `, none has a space at
    /// its end, and no old relay can cut or strip it. RFC 2045 §6.8 wants the text's line ends as
    /// CRLF before encoding, whatever the line ends of the message.
    private static func text(_ text: String, type: String) -> MessagePart {
        var bytes: [UInt8] = []
        for byte in HeaderText.sanitizedLines(text).utf8 {
            if byte == UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\r")) }
            bytes.append(byte)
        }
        if bytes.last != UInt8(ascii: "\n") { bytes += Array("\r\n".utf8) }
        var contentType = HeaderLine("Content-Type")
        contentType.add("\(type);")
        contentType.add("charset=utf-8")
        var encoding = HeaderLine("Content-Transfer-Encoding")
        encoding.add("base64")
        return MessagePart(headers: [contentType, encoding], body: Base64.encodeLines(bytes))
    }

    /// Parts with a boundary between them.
    ///
    /// - Source: RFC 2046 §5.1.1.
    private static func multipart(_ subtype: String, _ parts: [MessagePart], id: String)
        -> MessagePart
    {
        let written = parts.map(\.bytes)
        let boundary = boundary(for: "\(subtype) \(id)", notIn: written)
        var body: [UInt8] = []
        for part in written { body += Array("--\(boundary)\n".utf8) + part }
        body += Array("--\(boundary)--\n".utf8)
        var contentType = HeaderLine("Content-Type")
        contentType.add("multipart/\(subtype);")
        contentType.add("boundary=\"\(boundary)\"")
        return MessagePart(headers: [contentType], body: body)
    }

    /// A boundary that stands in none of the parts: derived from the identifier, so that a letter
    /// written again is the same, and begun with `=_`, which no base64 line contains.
    private static func boundary(for name: String, notIn parts: [[UInt8]]) -> String {
        var attempt = 0
        while true {
            let hash = Fingerprint.of("\(attempt) \(name)".utf8)
            let boundary = "=_ita_" + Fingerprint.hexadecimal(hash, digits: 16)
            if !parts.contains(where: { contains($0, Array(boundary.utf8)) }) { return boundary }
            attempt += 1
        }
    }

    private static func contains(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
        guard let first = needle.first, bytes.count >= needle.count else { return needle.isEmpty }
        for start in 0...(bytes.count - needle.count) where bytes[start] == first {
            if bytes[start..<(start + needle.count)].elementsEqual(needle) { return true }
        }
        return false
    }
}

/// Dates of mail, in English whatever the locale.
///
/// - Source: RFC 5322 §3.3.
enum MailDate {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The moment as `Thu, 09 Jan 2025 14:30:00 +0700`, held between the years 1901 and 9998.
    static func format(_ instant: Instant, in zone: FixedZone) -> String {
        let moment = MachineDate.clamped(instant)
        let local = MachineDate(moment, in: zone)
        let weekday = weekdays[local.date.weekday.rawValue - 1]
        let (year, month, day) = local.date.parts
        let date = "\(weekday), \(MachineDate.digits(day, 2)) \(months[month - 1]) \(year)"
        let offset = zone.offset.split(separator: ":").joined()
        return "\(date) \(local.clock(separator: ":")) \(offset)"
    }
}

/// A moment as civil date and seconds of the day, for dates that machines read.
struct MachineDate {
    /// The day.
    let date: CivilDate
    /// Seconds since midnight.
    let seconds: Int

    /// The moment in a zone.
    init(_ instant: Instant, in zone: FixedZone) {
        let moment = MachineDate.clamped(instant)
        date = zone.date(at: moment)
        seconds = moment.seconds(since: zone.instant(date))
    }

    /// The moment, or the nearest of the years 1901 to 9998: a machine date has four digits.
    static func clamped(_ instant: Instant) -> Instant {
        let earliest = Instant(secondsSinceEpoch: -2_177_452_800)
        let latest = Instant(secondsSinceEpoch: 253_370_764_799)
        return min(max(instant, earliest), latest)
    }

    /// The time of day, `14:30:00`.
    func clock(separator: String) -> String {
        [seconds / 3600, seconds % 3600 / 60, seconds % 60].map { MachineDate.digits($0, 2) }
            .joined(separator: separator)
    }

    /// A number with leading zeros.
    static func digits(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
