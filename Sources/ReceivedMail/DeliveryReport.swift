/// What a mail server says of the fate of a letter (RFC 3464).
public struct DeliveryReport: Hashable, Sendable {
    /// What became of the letter.
    public enum Fate: String, Sendable, CaseIterable {
        /// It came back: `Action: failed`.
        case failed
        /// It is late and tried again: `Action: delayed`. This changes nothing.
        case delayed
        /// It arrived, or went on to a server that says no more: `delivered`, `relayed`, `expanded`.
        case delivered
        /// A report that nobody can read for sure.
        case unclear
    }

    /// What became of it; the worst, where several recipients are named.
    public let fate: Fate
    /// The addresses that the report is about, in lower case.
    public let recipients: [String]
    /// The status code, `5.1.1` (RFC 3463); nil when there is none.
    public let status: String?
    /// What the other server said, on one line.
    public let diagnostic: String
    /// The name of the letter, without angle brackets, from the fields that came back; nil without them.
    public let returnedMessageID: String?
    /// The claim of the letter, from the same fields.
    public let returnedClaim: String?
}

/// Groups of fields, as a `message/delivery-status` part has them (RFC 3464 §2.1).
struct FieldGroups {
    private(set) var groups: [[(name: String, value: String)]] = [[]]

    init(_ text: String) {
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                if groups[groups.count - 1].isEmpty == false { groups.append([]) }
            } else if line.first == " " || line.first == "\t" {
                guard let last = groups[groups.count - 1].indices.last else { continue }
                groups[groups.count - 1][last].value += " " + trimmed(line)
            } else if let colon = line.firstIndex(of: ":") {
                groups[groups.count - 1].append(
                    (
                        trimmed(line[..<colon]).lowercased(),
                        trimmed(line[line.index(after: colon)...])
                    ))
            }
        }
        groups.removeAll(where: \.isEmpty)
    }

    func first(_ name: String) -> String? {
        groups.lazy.joined().first { $0.name == name }?.value
    }
}

/// A text without the white space around it.
func trimmed(_ text: Substring) -> String {
    let front = text.drop(while: \.isWhitespace)
    guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(front[...last])
}

/// An address or the name of a message without angle brackets and white space.
func withoutBrackets(_ text: String) -> String {
    text.filter { $0 != "<" && $0 != ">" && !$0.isWhitespace }
}

extension DeliveryReport {
    /// Reads the fields of a report, and those of the letter that came back with it.
    init(_ status: FieldGroups, returned: FieldGroups) {
        var fates: [Fate] = []
        var recipients: [String] = []
        var codes: [String] = []
        var words: [String] = []
        for group in status.groups {
            func field(_ name: String) -> String? { group.first { $0.name == name }?.value }
            guard let action = field("action") else { continue }
            fates.append(Fate(action: action))
            // `rfc822; clerk@station.example`; the address that was written to comes first.
            let address = field("original-recipient") ?? field("final-recipient") ?? ""
            let bare = withoutBrackets(afterType(address).lowercased())
            if !bare.isEmpty, !recipients.contains(bare) { recipients.append(bare) }
            if let code = field("status")?.prefix(while: { !$0.isWhitespace }) {
                codes.append(String(code))
            }
            if let word = field("diagnostic-code") { words.append(afterType(word)) }
        }
        fate = [.failed, .unclear, .delayed, .delivered].first(where: fates.contains) ?? .unclear
        self.recipients = recipients
        self.status = codes.first { $0.hasPrefix("5") } ?? codes.first
        diagnostic = words.joined(separator: "; ")
        returnedMessageID = returned.messageID
        returnedClaim = returned.first("x-ita-claim")
    }

    /// What a server says that writes no report of the standard's form.
    ///
    /// - Parameters:
    ///   - failed: the field `X-Failed-Recipients` of Exim, and what is like it.
    ///   - subject: the subject, in lower case.
    ///   - text: what is written for people.
    init(failed: [String], subject: String, text: String, returned: FieldGroups) {
        let isLate = [
            "delay", "warning", "still trying", "not yet been delivered", "ล่าช้า", "ยังไม่ได้ส่ง",
        ].contains(where: subject.contains)
        let code = text.split {
            $0.isWhitespace || ["(", ")", "[", "]", "#", ";", ","].contains($0)
        }
        .first { isStatus($0) }
        let isFinal = !failed.isEmpty || code?.hasPrefix("5") == true
        fate = isLate ? .delayed : isFinal ? .failed : .unclear
        recipients = failed
        status = code.map(String.init)
        diagnostic = ""
        returnedMessageID = returned.messageID
        returnedClaim = returned.first("x-ita-claim")
    }
}

extension DeliveryReport.Fate {
    /// The word of the field `Action` (RFC 3464 §2.3.3).
    fileprivate init(action: String) {
        switch action.lowercased().prefix(while: { $0.isLetter }) {
        case "failed": self = .failed
        case "delayed": self = .delayed
        case "delivered", "relayed", "expanded": self = .delivered
        default: self = .unclear
        }
    }
}

extension FieldGroups {
    fileprivate var messageID: String? { first("message-id").map(withoutBrackets) }
}

/// What stands behind the type and its semicolon: `rfc822; a@b.example`.
private func afterType(_ value: String) -> String {
    guard let semicolon = value.firstIndex(of: ";") else { return trimmed(value[...]) }
    return trimmed(value[value.index(after: semicolon)...])
}

/// `5.1.1` (RFC 3463 §2).
private func isStatus(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, ["2", "4", "5"].contains(parts[0]) else { return false }
    return parts.dropFirst().allSatisfy {
        (1...3).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
