import CGMime
import CivilTime

extension ReceivedMessage {
    /// How large a message may be, in bytes: what mail servers let through, with room.
    public static let largest = 100 << 20
    /// How much text is read, in characters: a person's answer has hundreds.
    static let mostText = 200_000

    /// Reads a message as it came, with or without the envelope line of a mailbox (`From `).
    ///
    /// GMime takes what mail programs really write; where that is no message at all, this fails.
    ///
    /// - Parameter bytes: the message (RFC 5322, MIME by RFC 2045), lines ended by LF or CRLF.
    public init(_ bytes: [UInt8]) throws(MessageFailure) {
        guard bytes.count <= ReceivedMessage.largest else {
            throw .tooLarge(limit: ReceivedMessage.largest)
        }
        guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
        let fields = MessageFields(bytes)
        guard let fields else { throw .notAMessage }
        self.init(fields)
    }

    private init(_ fields: MessageFields) {
        let parts = fields.parts
        var problems: Set<MessageProblem> = []
        if parts.isTooMany { problems.insert(.tooManyParts) }
        if parts.isEncrypted { problems.insert(.encrypted) }
        let body = BodyText(parts)
        if !body.isAsNamed { problems.insert(.charset) }
        var text = body.text
        if text.unicodeScalars.count > ReceivedMessage.mostText {
            problems.insert(.tooMuchText)
            text = String(
                String.UnicodeScalarView(text.unicodeScalars.prefix(ReceivedMessage.mostText)))
        }
        self.text = text
        textSource = body.source
        attachments = body.attachments
        from = fields.addresses(of: "From")
        recipients = ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"]
            .flatMap(fields.addresses)
        returnPath = fields.returnPath
        subject = fields.subject
        messageID = fields.identifiers(in: "Message-ID").first
        var answers = fields.identifiers(in: "In-Reply-To")
        for id in fields.identifiers(in: "References").reversed() where !answers.contains(id) {
            answers.append(id)
        }
        self.answers = answers
        sentDay = fields.sentDay
        kind = ReceivedMessage.kind(fields, parts, from: from, text: text)
        self.problems = problems
    }
}

/// The fields of a message, and its parts.
struct MessageFields {
    private let message: MailObject
    let parts: MessageParts

    /// - Returns: nil when it has no fields of a message.
    init?(_ bytes: [UInt8]) {
        _ = MessageFields.isReady
        let stream = bytes.withUnsafeBytes { buffer in
            g_mime_stream_mem_new_with_buffer(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        guard let stream else { return nil }
        let input = MailObject(owned: stream)
        guard let created = g_mime_parser_new_with_stream(input.pointer(as: GMimeStream.self))
        else { return nil }
        let parser = MailObject(owned: created)
        let isMailbox = bytes.starts(with: Array("From ".utf8))
        g_mime_parser_set_format(
            parser.pointer(as: GMimeParser.self),
            isMailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE)
        guard
            let parsed = g_mime_parser_construct_message(
                parser.pointer(as: GMimeParser.self), nil)
        else { return nil }
        message = MailObject(owned: parsed)
        guard let root = g_mime_message_get_mime_part(parsed) else { return nil }
        parts = MessageParts(UnsafeMutableRawPointer(root))
        let known = ["From", "Date", "Message-ID", "Subject", "Received", "Return-Path", "To"]
        guard known.contains(where: { first($0) != nil }) else { return nil }
    }

    /// The library is made ready once.
    private static let isReady: Bool = {
        g_mime_init()
        return true
    }()

    private var object: UnsafeMutablePointer<GMimeObject> { message.pointer(as: GMimeObject.self) }

    /// The value of a field, decoded, on one line; nil when there is none.
    func first(_ name: String) -> String? {
        g_mime_object_get_header(object, name).map {
            trimmed(
                String(cString: $0).split(whereSeparator: \.isNewline).joined(separator: " ")[...])
        }
    }

    /// The address for returned mail, in lower case; empty for `<>`, nil without the field.
    var returnPath: String? { first("Return-Path").map { withoutBrackets($0.lowercased()) } }

    var subject: String {
        string(g_mime_message_get_subject(message.pointer(as: GMimeMessage.self)))
            .split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// All addresses in the fields of a name, in lower case.
    func addresses(of name: String) -> [String] {
        var found: [String] = []
        let headers = g_mime_object_get_header_list(object)
        for index in 0..<max(g_mime_header_list_get_count(headers), 0) {
            guard let header = g_mime_header_list_get_header_at(headers, index),
                string(g_mime_header_get_name(header)).lowercased() == name.lowercased(),
                let list = internet_address_list_parse(nil, g_mime_header_get_raw_value(header))
            else { continue }
            let kept = MailObject(owned: list)
            MessageFields.collect(kept.pointer(as: InternetAddressList.self), depth: 0, &found)
        }
        return found
    }

    private static func collect(
        _ list: UnsafeMutablePointer<InternetAddressList>, depth: Int, _ found: inout [String]
    ) {
        for index in 0..<max(internet_address_list_length(list), 0) where found.count < 200 {
            guard let address = internet_address_list_get_address(list, index) else { continue }
            let raw = UnsafeMutableRawPointer(address)
            if isObject(raw, internet_address_mailbox_get_type()) {
                let mailbox = raw.assumingMemoryBound(to: InternetAddressMailbox.self)
                let text = string(internet_address_mailbox_get_addr(mailbox)).lowercased()
                if text.contains("@"), !found.contains(text) { found.append(text) }
            } else if depth < 4, isObject(raw, internet_address_group_get_type()) {
                let group = raw.assumingMemoryBound(to: InternetAddressGroup.self)
                if let members = internet_address_group_get_members(group) {
                    collect(members, depth: depth + 1, &found)
                }
            }
        }
    }

    /// The names of messages in a field, without angle brackets.
    func identifiers(in name: String) -> [String] {
        let header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name)
        // As it came: decoded, the library leaves some of them out.
        guard let header else { return [] }
        let value = string(g_mime_header_get_raw_value(header))
        var found: [String] = []
        for part in value.split(separator: "<").dropFirst() {
            guard let end = part.firstIndex(of: ">") else { continue }
            let id = withoutBrackets(String(part[..<end]))
            if !id.isEmpty, found.count < 100, !found.contains(id) { found.append(id) }
        }
        return found
    }

    /// The day of `Date` in the writer's own zone.
    var sentDay: CivilDate? {
        guard first("Date") != nil,
            let moment = g_mime_message_get_date(message.pointer(as: GMimeMessage.self))
        else { return nil }
        return CivilDate(
            year: Int(g_date_time_get_year(moment)), month: Int(g_date_time_get_month(moment)),
            day: Int(g_date_time_get_day_of_month(moment)))
    }
}
