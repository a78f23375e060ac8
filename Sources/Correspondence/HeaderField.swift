/// A header field that the caller adds to a message, such as `X-ITA-Station`.
///
/// - Source: RFC 5322 §3.6.8 (optional fields).
public struct HeaderField: Hashable, Sendable {
    /// The field's name, as it is written.
    public let name: String
    /// The field's text, of any characters, on one line: controls are spaces, direction marks are gone.
    public let value: String

    /// Makes a field, or nil when the name cannot be one.
    ///
    /// - Parameters:
    ///   - name: 1 to 40 visible ASCII characters without a colon; not the name of a field that
    ///     the message writes itself or that a mail server adds, since a second `Subject` or a `Bcc`
    ///     would change what the reader sees or who receives the letter.
    ///   - value: any text.
    public init?(name: String, value: String) {
        guard HeaderField.problem(inName: name) == nil else { return nil }
        self.name = name
        self.value = HeaderText.sanitized(value)
    }

    /// Why a text cannot name an added field, or nil when it can.
    public static func problem(inName name: String) -> String? {
        guard !name.isEmpty else { return "a header field needs a name" }
        guard name.utf8.count <= 40 else { return "a field name of more than 40 characters" }
        let colon = UInt8(ascii: ":")
        guard name.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != colon }) else {
            return "a field name has visible ASCII characters only, and no colon"
        }
        let lower = name.lowercased()
        guard !reserved.contains(lower), !lower.hasPrefix("content-"), !lower.hasPrefix("resent-")
        else { return "the field '\(name)' is written by the program or by a mail server" }
        return nil
    }

    private static let reserved: Set<String> = [
        "from", "sender", "reply-to", "to", "cc", "bcc", "subject", "date", "message-id",
        "in-reply-to", "references", "list-id", "mime-version", "auto-submitted",
        "x-auto-response-suppress", "return-path", "received", "delivered-to", "dkim-signature",
        "authentication-results",
    ]
}

/// One header field while it is written: words separated by single spaces, folded at those.
///
/// Whatever a caller passes in, only visible ASCII and spaces can enter; the only line ends are the
/// folds made here. So no text can start a field of its own.
///
/// - Source: RFC 5322 §2.1.1 (78 characters wanted, 998 the limit), §2.2.3 (folding); RFC 2047 §2 (76
///   on lines with encoded-words).
struct HeaderLine: Sendable {
    private static let width = 76
    /// The longest unbreakable word that may stand plainly; far enough from 998 for any field name.
    private static let longestPlainWord = 900

    /// The field without its last line end.
    private(set) var bytes: [UInt8]
    private var column: Int
    private var isEmpty = true

    /// Starts a field; the name is known to be one.
    init(_ name: String) {
        bytes = Array(name.utf8) + [UInt8(ascii: ":")]
        column = bytes.count
    }

    /// Adds a word that may not be cut, on a new line when it does not fit.
    mutating func add(_ word: String) {
        // Never before the first word: a first line of nothing but the name loses the value in some
        // old readers.
        if !isEmpty, column + 1 + word.utf8.count > HeaderLine.width {
            bytes.append(UInt8(ascii: "\n"))
            column = 0
        }
        bytes.append(UInt8(ascii: " "))
        bytes += word.utf8.map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }
        column += 1 + word.utf8.count
        isEmpty = false
    }

    /// Adds a text as encoded-words.
    mutating func addEncoded(_ text: String) {
        var room = EncodedWord.capacity(ofLength: HeaderLine.width - column - 1)
        // A word of two or three letters at a line's end helps nobody; `add` folds before a full one.
        if !isEmpty, room < 12 { room = EncodedWord.capacity }
        for word in EncodedWord.cut(text, first: room) { add(EncodedWord.encode(word)) }
    }

    /// Adds free text: plain when it is ASCII and can be folded, else encoded as a whole.
    ///
    /// The whole and not only its foreign words: the spaces at the borders of plain and encoded text
    /// are where readers disagree.
    ///
    /// - Parameters:
    ///   - text: sanitized text.
    ///   - keepsLongWords: an ASCII word longer than a line stays plain (addresses and links in added
    ///     fields); otherwise it is encoded, which can be folded.
    mutating func addText(_ text: String, keepsLongWords: Bool) {
        let words = text.utf8.split(separator: UInt8(ascii: " "))
        let isFoldable = words.enumerated().allSatisfy { index, word in
            let start = index == 0 ? column + 1 : 1
            return word.count
                <= (keepsLongWords ? HeaderLine.longestPlainWord : HeaderLine.width - start)
        }
        guard HeaderText.isPlainASCII(text), !HeaderText.looksEncoded(text), isFoldable else {
            addEncoded(text)
            return
        }
        for word in words { add(String(Substring(word))) }
    }

    /// Adds addresses, separated by commas.
    ///
    /// - Source: RFC 5322 §3.4.
    mutating func addAddresses(_ addresses: [MailAddress]) {
        for (index, address) in addresses.enumerated() {
            let comma = index + 1 < addresses.count ? "," : ""
            if let name = address.displayName {
                addPhrase(name)
                add("<\(address.mailbox)>\(comma)")
            } else {
                add(address.mailbox + comma)
            }
        }
    }

    /// Adds a display name: atoms, else a quoted string, else encoded-words.
    ///
    /// - Source: RFC 5322 §3.2.4 and §3.2.5; RFC 2047 §5 (3).
    private mutating func addPhrase(_ name: String) {
        // Readers decode what looks like an encoded-word even inside quotes.
        guard HeaderText.isPlainASCII(name), !HeaderText.looksEncoded(name), name.utf8.count <= 60
        else {
            addEncoded(name)
            return
        }
        if name.utf8.allSatisfy({ HeaderText.isAtomText($0) || $0 == UInt8(ascii: " ") }) {
            for word in name.utf8.split(separator: UInt8(ascii: " ")) {
                add(String(Substring(word)))
            }
        } else {
            add(HeaderLine.quoted(name))
        }
    }

    /// A quoted string of visible ASCII and spaces.
    ///
    /// - Source: RFC 5322 §3.2.4.
    static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { output.unicodeScalars.append("\\") }
            output.unicodeScalars.append(scalar)
        }
        return output + "\""
    }
}
