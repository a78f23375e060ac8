import CivilTime

/// A message that came by mail (RFC 5322), as far as it matters who wrote it, to which letter, and what.
public struct ReceivedMessage: Sendable {
    /// The addresses of `From`, in lower case.
    public let from: [String]
    /// The addresses it was sent to: `To`, `Cc`, `Delivered-To`, `X-Original-To`, `Envelope-To`.
    public let recipients: [String]
    /// The address for returned mail (RFC 5321 §4.4): nil when no field names it, empty for `<>`.
    public let returnPath: String?
    /// The subject, decoded, on one line.
    public let subject: String
    /// The name of the message, without angle brackets; nil when it has none.
    public let messageID: String?
    /// The messages it answers (`In-Reply-To`, `References`), the nearest first, without angle brackets.
    public let answers: [String]
    /// The day in the field `Date`, as the writer's own clock had it; nil when that cannot be read.
    public let sentDay: CivilDate?
    /// The text that a person reads, quotations included: lines that quote begin with `>`.
    public let text: String
    /// What the text was made of.
    public let textSource: TextSource
    /// What came along, in order.
    public let attachments: [ReceivedAttachment]
    /// Who writes: a person or a program.
    public let kind: Kind
    /// What of it could not be read as it stands.
    public let problems: Set<MessageProblem>

    /// What a text was made of.
    public enum TextSource: String, Sendable {
        case plain, html, none
    }

    /// Who writes.
    public enum Kind: Hashable, Sendable {
        /// A person, as far as anybody can see.
        case personal
        /// A program, which is never answered (RFC 3834 §2).
        case automatic(AutomaticReason)
        /// A mail server, about the fate of a letter.
        case deliveryReport(DeliveryReport)
    }
}

/// By what a message shows that a program wrote it.
public enum AutomaticReason: String, Sendable, CaseIterable {
    /// `Auto-Submitted` with another word than `no` (RFC 3834 §5).
    case autoSubmitted = "auto-submitted"
    /// A field of an answering machine, as `X-Autoreply`.
    case answeringMachine = "answering-machine"
    /// `Precedence: bulk`, `junk`, `list` or `auto_reply`.
    case precedence
    /// A mailing list (`List-Id` and its kin, RFC 2919, RFC 2369).
    case mailingList = "mailing-list"
    /// It came from nobody: `Return-Path: <>`.
    case nullSender = "null-sender"
    /// A receipt that it was read (RFC 8098).
    case readReceipt = "read-receipt"
    /// The answer of a calendar (RFC 6047).
    case calendarAnswer = "calendar-answer"
    /// The subject of an answering machine.
    case subject
}

/// A thing that came with a message.
public struct ReceivedAttachment: Hashable, Sendable {
    /// The name that the sender gave it, without folders; empty when it has none.
    public let name: String
    /// Its kind, `image/jpeg`.
    public let type: String
    /// Its bytes, decoded.
    public let bytes: [UInt8]
}

/// What of a message could not be read as it stands.
public enum MessageProblem: String, Sendable, CaseIterable {
    /// Bytes that are no text in the charset that the part names.
    case charset
    /// A part that is encrypted.
    case encrypted
    /// More parts, or parts deeper inside one another, than are looked at.
    case tooManyParts = "too-many-parts"
    /// More text than a person writes; what is beyond is left out.
    case tooMuchText = "too-much-text"
}

/// Why there is no message in what was given.
public enum MessageFailure: Error, Hashable {
    /// There is nothing, or nothing but white space.
    case empty
    /// It is larger than so many bytes.
    case tooLarge(limit: Int)
    /// It has no fields of a message.
    case notAMessage
}
