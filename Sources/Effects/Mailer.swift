/// A message ready for the mailer: who it is from and to on the envelope, and its exact bytes.
public struct OutgoingMail: Hashable, Sendable {
    /// The envelope sender (`-f`); bounces go there. Empty for none.
    public let envelopeSender: String
    /// The one recipient.
    public let recipient: String
    /// The Message-ID, for the log.
    public let messageID: String
    /// The name of the claim that it carries.
    public let claim: String
    /// The message, header and body, with LF line ends.
    public let bytes: [UInt8]
    /// The subject as people read it, for listings; the message has it encoded.
    public let subject: String

    /// Makes a message.
    public init(
        envelopeSender: String, recipient: String, messageID: String, claim: String = "",
        bytes: [UInt8], subject: String = ""
    ) {
        self.envelopeSender = envelopeSender
        self.recipient = recipient
        self.messageID = messageID
        self.claim = claim
        self.bytes = bytes
        self.subject = subject
    }

    /// A name for a file with it: whose mailbox, and the first digits of the claim.
    public var fileStem: String {
        let box = recipient.split(separator: "@").first.map(String.init) ?? "letter"
        return "\(box)-\(claim.prefix(12))"
    }
}

/// What the mailer made of a message. A value, never an error.
public struct DeliveryOutcome: Hashable, Sendable {
    /// The four ways it can go.
    public enum Verdict: String, CaseIterable, Sendable {
        /// The mailer took responsibility.
        case accepted
        /// It surely did not leave; trying again later may help.
        case deferred
        /// It was handed over whole, and nobody knows what became of it: a repeat must say so.
        case unknown
        /// It will not be taken as it is; a person must act.
        case rejected
    }

    /// Which way it went.
    public let verdict: Verdict
    /// Exit status, signal or time limit, and the first lines the mailer said, for people.
    public let detail: String

    /// Makes an outcome.
    public init(_ verdict: Verdict, detail: String) {
        self.verdict = verdict
        self.detail = detail
    }
}

/// The way out for letters.
public protocol Mailer: AnyObject {
    /// Hands over one message; never throws, and returns within its time limit.
    func deliver(_ mail: OutgoingMail) -> DeliveryOutcome
}
