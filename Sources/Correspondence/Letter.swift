import CivilTime
import Obligations
import Planning

/// How letters look and from whom they come.
public struct LetterSettings: Sendable {
    /// The From field.
    public var from: MailAddress
    /// The address on the envelope, where bounces go.
    public var envelopeSender: String
    /// Where answers go; the From address when nil.
    public var replyTo: MailAddress?
    /// The language of what is not addressed to officers: journal and status.
    public var language: Language

    /// Makes settings.
    public init(
        from: MailAddress, envelopeSender: String, replyTo: MailAddress? = nil,
        language: Language = .thai
    ) {
        self.from = from
        self.envelopeSender = envelopeSender
        self.replyTo = replyTo
        self.language = language
    }
}

/// A letter, finished but for its way.
public struct Letter: Sendable {
    /// The subject.
    public let subject: String
    /// Where it goes; nil when no post above its own has an address.
    public let recipient: MailAddress?
    /// The body as plain text.
    public let text: String
    /// The message (RFC 5322).
    public let message: MailMessage
    /// Every date of a matter that it shows beside those of its own notices, sorted: recorded with its
    /// claim, so that whoever saw one hears when it moves.
    public let shown: [ShownDate]

    /// The letter as a file that a person opens: who, what and when on top, then the text.
    public var fileText: String {
        let to = recipient.map { address in
            address.displayName.map { "\($0) <\(address.mailbox)>" } ?? address.mailbox
        }
        return "ถึง: \(to ?? "-")\nเรื่อง: \(subject)\nMessage-ID: \(message.messageID)\n\n\(text)"
    }
}

/// The body of a letter as blocks, from which the plain text and the HTML are made.
struct LetterBody {
    enum Block {
        case paragraph(String)
        case heading(String)
        /// A label such as `M05`, a title, and the lines under it.
        case item(label: String, title: String, lines: [String])
        /// A note in smaller type.
        case note(String)
    }

    var blocks: [Block] = []
    /// The dates of matters that the text shows; noted where the words are made.
    var shown: Set<ShownDate> = []

    var isEmpty: Bool { blocks.isEmpty }

    /// How many items it lists.
    var itemCount: Int { blocks.count { if case .item = $0 { true } else { false } } }

    mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }
    mutating func note(_ text: String) { blocks.append(.note(text)) }
    mutating func item(_ label: String, _ title: String, _ lines: [String] = []) {
        blocks.append(.item(label: label, title: title, lines: lines))
    }

    /// Adds a heading and what stands under it, or neither.
    mutating func section(_ title: String, _ build: (inout LetterBody) -> Void) {
        var inner = LetterBody()
        build(&inner)
        guard !inner.isEmpty else { return }
        blocks.append(.heading(title))
        append(inner)
    }

    /// Adds the blocks of another body, and the dates that they show.
    mutating func append(_ other: LetterBody) {
        blocks += other.blocks
        shown.formUnion(other.shown)
    }

    var text: String {
        var lines: [String] = []
        for block in blocks {
            switch block {
            case .paragraph(let text): lines += [text, ""]
            case .heading(let title): lines += [title, String(repeating: "-", count: 40)]
            case .item(let label, let title, let below):
                lines.append("[\(label)] \(title)")
                lines += below.map { "    \($0)" }
                lines.append("")
            case .note(let text): lines += [text, ""]
            }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The same as HTML, with styles inline, because mail readers drop style sheets.
    func html(title: String) -> String {
        var parts: [String] = []
        for block in blocks {
            switch block {
            case .paragraph(let text):
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                parts.append(
                    "<p>\(lines.map { escapedHTML(String($0)) }.joined(separator: "<br>"))</p>")
            case .heading(let title):
                parts.append(
                    "<h2 style=\"font-size:1.05em;margin:1.4em 0 .4em;padding-bottom:.2em;border-bottom:1px solid #b8c4d0;color:#123a5e\">\(escapedHTML(title))</h2>"
                )
            case .item(let label, let title, let below):
                let lines = below.map { "<div style=\"color:#444\">\(escapedHTML($0))</div>" }
                parts.append(
                    "<div style=\"margin:.5em 0 .7em\"><b style=\"color:#123a5e\">\(escapedHTML(label))</b> \(escapedHTML(title))\(lines.joined())</div>"
                )
            case .note(let text):
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                parts.append(
                    "<p style=\"color:#666;font-size:.9em\">\(lines.map { escapedHTML(String($0)) }.joined(separator: "<br>"))</p>"
                )
            }
        }
        return """
            <!DOCTYPE html>
            <html lang="th"><head><meta charset="utf-8"><title>\(escapedHTML(title))</title></head>
            <body style="font-family:'Sarabun','Noto Sans Thai','Tahoma',sans-serif;font-size:15px;\
            line-height:1.55;color:#1a1a1a;max-width:46em;margin:0 auto;padding:1em">
            \(parts.joined(separator: "\n"))
            </body></html>

            """
    }
}

/// Text made safe inside HTML.
public func escapedHTML(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}
