import Effects

/// What goes through the mail socket: one request, one answer, one connection a letter.
///
/// All numbers are big-endian. A request is `ITAM`, the version, three bytes of zero, the time limit in
/// milliseconds, and the lengths of sender, recipient and message, four bytes each; then these three.
/// An answer is `ITAA`, the version, the verdict, two bytes of zero, the length of the detail; then the
/// detail in UTF-8. Every length comes first and has a bound, so that a reader knows before it takes
/// memory what it will take, and a letter that was cut off is never a letter.
enum Wire {
    /// Grows when the form of either side changes; the two programs come from one package, but a daemon
    /// that was not restarted after an upgrade speaks to a newer mail service.
    static let version: UInt8 = 1

    static let requestMark = Array("ITAM".utf8)
    static let answerMark = Array("ITAA".utf8)
    static let requestHeaderCount = 24
    static let answerHeaderCount = 12

    /// The longest that goes through; far above what is ever sent.
    static let longestAddress = 1024
    static let longestMessage = 32 << 20
    static let longestDetail = 32 << 10
    static let longestTimeLimit: Int64 = 3_600_000

    /// Why bytes are no request or no answer.
    enum Fault: Error, Hashable {
        /// They do not begin with the mark.
        case notOurs
        /// Another version of the form.
        case version(UInt8)
        /// A length or a number out of its bounds.
        case outOfBounds(String)
        /// An address, the sender's or the recipient's, that is no UTF-8.
        case notText(String)
    }

    /// The numbers of the verdicts. They stay as they are: a daemon that was not restarted takes a number
    /// that it does not know for no answer, and one that meant something else for that.
    private static let verdicts: [(number: UInt8, verdict: DeliveryOutcome.Verdict)] = [
        (1, .accepted), (2, .deferred), (3, .rejected), (4, .unknown),
    ]

    /// The header of a request: what follows it, and how long that is.
    struct RequestHeader: Hashable {
        var timeLimit: Int64
        var senderCount: Int
        var recipientCount: Int
        var messageCount: Int

        /// How many bytes follow.
        var bodyCount: Int { senderCount + recipientCount + messageCount }
    }

    /// The bytes of a request; nil for a letter that is longer than what goes through.
    static func request(_ mail: OutgoingMail, timeLimit: Int64) -> [UInt8]? {
        let (sender, recipient) = (Array(mail.envelopeSender.utf8), Array(mail.recipient.utf8))
        guard sender.count <= longestAddress, recipient.count <= longestAddress,
            mail.bytes.count <= longestMessage
        else { return nil }
        var bytes = requestMark + [version, 0, 0, 0]
        bytes.reserveCapacity(
            requestHeaderCount + sender.count + recipient.count + mail.bytes.count)
        let limit = min(max(timeLimit, 1), longestTimeLimit)
        for number in [Int(limit), sender.count, recipient.count, mail.bytes.count] {
            append(number, to: &bytes)
        }
        return bytes + sender + recipient + mail.bytes
    }

    /// Reads the header of a request.
    static func requestHeader(_ bytes: [UInt8]) throws(Fault) -> RequestHeader {
        try check(bytes, requestMark, requestHeaderCount)
        let header = RequestHeader(
            timeLimit: Int64(number(bytes, at: 8)), senderCount: number(bytes, at: 12),
            recipientCount: number(bytes, at: 16), messageCount: number(bytes, at: 20))
        guard (1...longestTimeLimit).contains(header.timeLimit) else {
            throw .outOfBounds("a time limit of \(header.timeLimit) ms")
        }
        for count in [header.senderCount, header.recipientCount] where count > longestAddress {
            throw .outOfBounds("an address of \(count) bytes")
        }
        guard header.messageCount <= longestMessage else {
            throw .outOfBounds("a message of \(header.messageCount) bytes")
        }
        return header
    }

    /// The letter behind a header. Addresses are never repaired: a letter would go to somebody else.
    static func mail(_ header: RequestHeader, _ body: [UInt8]) throws(Fault) -> OutgoingMail {
        let sender = body.prefix(header.senderCount)
        let recipient = body.dropFirst(header.senderCount).prefix(header.recipientCount)
        guard let sender = String(validating: sender, as: UTF8.self) else {
            throw .notText("sender")
        }
        guard let recipient = String(validating: recipient, as: UTF8.self) else {
            throw .notText("recipient")
        }
        return OutgoingMail(
            envelopeSender: sender, recipient: recipient, messageID: "",
            bytes: Array(body.suffix(header.messageCount)))
    }

    /// The bytes of an answer; a detail that is too long is cut.
    static func answer(_ outcome: DeliveryOutcome) -> [UInt8] {
        let detail = Array(outcome.detail.utf8.prefix(longestDetail))
        let number = verdicts.first { $0.verdict == outcome.verdict }?.number ?? 0
        var bytes = answerMark + [version, number, 0, 0]
        append(detail.count, to: &bytes)
        return bytes + detail
    }

    /// Reads the header of an answer: the verdict, and the length of the detail behind it.
    static func answerHeader(
        _ bytes: [UInt8]
    ) throws(Fault) -> (verdict: DeliveryOutcome.Verdict, detailCount: Int) {
        try check(bytes, answerMark, answerHeaderCount)
        let count = number(bytes, at: 8)
        guard let verdict = verdicts.first(where: { $0.number == bytes[5] })?.verdict else {
            throw .outOfBounds("a verdict of \(bytes[5])")
        }
        guard count <= longestDetail else { throw .outOfBounds("a detail of \(count) bytes") }
        return (verdict, count)
    }

    private static func check(_ bytes: [UInt8], _ mark: [UInt8], _ count: Int) throws(Fault) {
        guard bytes.count == count, bytes.starts(with: mark) else { throw .notOurs }
        guard bytes[4] == version else { throw .version(bytes[4]) }
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    private static func number(_ bytes: [UInt8], at start: Int) -> Int {
        bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
