/// A mailbox to which a letter goes or from which it comes, with the name shown beside it.
///
/// Stricter than RFC 5322: no quoted local parts, comments, domain literals or non-ASCII letters. No
/// post at a station has such an address, and each is a way to slip something past a check.
///
/// - Source: RFC 5322 §3.4.1; RFC 5321 §4.5.3.1 (lengths); RFC 1123 §2.1 (labels).
public struct MailAddress: Hashable, Sendable {
    /// The name shown, on one line, or nil.
    public let displayName: String?
    /// The addr-spec, `post@station.example`.
    public let mailbox: String

    /// Makes an address, or nil when the mailbox cannot be used.
    ///
    /// - Parameters:
    ///   - displayName: any text; controls become spaces, and an empty name counts as none.
    ///   - mailbox: an addr-spec; `problem(inMailbox:)` says what is wrong with one.
    public init?(displayName: String? = nil, mailbox: String) {
        guard MailAddress.problem(inMailbox: mailbox) == nil else { return nil }
        let name = displayName.map(HeaderText.sanitized) ?? ""
        self.displayName = name.isEmpty ? nil : name
        self.mailbox = mailbox
    }

    /// Why a text cannot be used as a mailbox, or nil when it can.
    ///
    /// - Returns: a phrase in lower case without a final period, for a diagnostic.
    public static func problem(inMailbox mailbox: String) -> String? {
        let bytes = Array(mailbox.utf8)
        if bytes.isEmpty { return "an empty address" }
        if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            return "a control character or line end in an address"
        }
        if bytes.contains(UInt8(ascii: " ")) { return "a space in an address" }
        if bytes.contains(where: { $0 > 0x7F }) {
            return "letters other than ASCII in an address; write a foreign domain in its xn-- form"
        }
        if bytes.count > 254 { return "an address of more than 254 characters" }
        // A mailer would take it for an option.
        if bytes.first == UInt8(ascii: "-") { return "an address that starts with '-'" }
        let halves = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard halves.count == 2 else {
            return halves.count < 2 ? "an address without '@'" : "more than one '@' in an address"
        }
        return problem(inLocalPart: halves[0]) ?? problem(inDomain: halves[1])
    }

    private static func problem(inLocalPart part: ArraySlice<UInt8>) -> String? {
        if part.isEmpty { return "nothing before the '@'" }
        if part.count > 64 { return "more than 64 characters before the '@'" }
        for atom in part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            if atom.isEmpty { return "a dot at an end of the part before the '@', or two together" }
            if let odd = atom.first(where: { !HeaderText.isAtomText($0) }) {
                return "the character '\(Unicode.Scalar(odd))' before the '@'"
            }
        }
        return nil
    }

    private static func problem(inDomain domain: ArraySlice<UInt8>) -> String? {
        if domain.isEmpty { return "nothing after the '@'" }
        for label in domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            if label.isEmpty { return "a dot at an end of the domain, or two together" }
            if label.count > 63 { return "a part of the domain of more than 63 characters" }
            let hyphen = UInt8(ascii: "-")
            if label.first == hyphen || label.last == hyphen {
                return "a part of the domain that starts or ends with '-'"
            }
            let odd = label.first { byte in
                byte != hyphen
                    && (!HeaderText.isAtomText(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte))
            }
            if let odd { return "the character '\(Unicode.Scalar(odd))' in the domain" }
        }
        return nil
    }
}
