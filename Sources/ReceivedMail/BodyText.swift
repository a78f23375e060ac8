/// The text of a message that a person reads, and what came along with it.
struct BodyText {
    private(set) var text = ""
    private(set) var source = ReceivedMessage.TextSource.none
    private(set) var attachments: [ReceivedAttachment] = []
    private(set) var isAsNamed = true

    init(_ parts: MessageParts) {
        var left = Set<Int>()
        for group in parts.alternatives {
            let shown = BodyText.choice(in: group, parts.parts)
            for index in group where BodyText.isText(parts.parts[index]) && index != shown {
                left.insert(index)
            }
        }
        var pieces: [String] = []
        for (index, part) in parts.parts.enumerated() where !left.contains(index) {
            guard BodyText.isText(part) else {
                attachments.append(
                    ReceivedAttachment(name: part.name, type: part.type, bytes: part.bytes))
                continue
            }
            let piece = read(part)
            if piece.contains(where: { !$0.isWhitespace }) { pieces.append(piece) }
        }
        text = pieces.joined(separator: "\n")
    }

    private static func isText(_ part: MessagePart) -> Bool {
        !part.isAttachment && part.name.isEmpty
            && (part.type == "text/plain" || part.type == "text/html")
    }

    /// Plain text is preferred, unless there is nothing in it: some programs write an empty one beside the HTML.
    private static func choice(in group: Range<Int>, _ parts: [MessagePart]) -> Int? {
        let texts = group.filter { isText(parts[$0]) }
        let plain = texts.first {
            parts[$0].type == "text/plain" && parts[$0].bytes.contains { $0 > 0x20 }
        }
        return plain ?? texts.last { parts[$0].type == "text/html" } ?? texts.first
    }

    private mutating func read(_ part: MessagePart) -> String {
        let decoded = DecodedText(part.bytes, charset: part.charset)
        isAsNamed = isAsNamed && decoded.isAsNamed
        if part.type == "text/html" {
            if source == .none { source = .html }
            return HTMLText(decoded.text).text
        }
        source = .plain
        return part.flow.isFlowed
            ? reflowed(decoded.text, deletes: part.flow.deletes) : decoded.text
    }
}
