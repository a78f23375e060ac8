import CGMime

/// Text of a mail in the charset that it names, or in the one that it is really in.
///
/// Thai mail comes in UTF-8, TIS-620, Windows-874 and ISO-8859-11, which differ in a handful of places, and
/// some programs call all of them ISO-8859-1 or nothing at all.
struct DecodedText {
    let text: String
    /// Whether it is what the part says it is.
    let isAsNamed: Bool

    init(_ bytes: [UInt8], charset: String?) {
        let name = (charset ?? "us-ascii").lowercased().filter { $0 != "\"" && $0 != " " }
        switch name {
        case "us-ascii", "ascii", "utf-8", "utf8", "unknown-8bit", "x-unknown", "":
            if let text = String(validating: bytes, as: UTF8.self) {
                (self.text, isAsNamed) = (text, true)
                return
            }
        case "tis-620", "tis620", "iso-8859-11", "windows-874", "cp874", "x-windows-874", "cp-874":
            // The one is part of the other.
            (text, isAsNamed) = (DecodedText.thai(bytes), true)
            return
        case "iso-8859-1", "latin1", "windows-1252", "cp1252":
            if DecodedText.isThai(bytes) {
                (text, isAsNamed) = (DecodedText.thai(bytes), false)
                return
            }
            fallthrough
        default:
            if let text = DecodedText.convert(bytes, from: name) {
                (self.text, isAsNamed) = (text, true)
                return
            }
        }
        if let text = String(validating: bytes, as: UTF8.self) {
            (self.text, isAsNamed) = (text, false)
        } else if DecodedText.isThai(bytes) {
            (text, isAsNamed) = (DecodedText.thai(bytes), false)
        } else {
            (text, isAsNamed) = (String(decoding: bytes, as: UTF8.self), false)
        }
    }

    /// Whether bytes read as Thai of one byte a letter: all high ones are letters of it, and some stand together.
    private static func isThai(_ bytes: [UInt8]) -> Bool {
        var run = 0
        var longest = 0
        for byte in bytes {
            guard byte >= 0x80 else {
                run = 0
                continue
            }
            let isLetter = (0xA1...0xDA).contains(byte) || (0xDF...0xFB).contains(byte)
            let isMark = [0x80, 0x85, 0xA0].contains(byte) || (0x91...0x97).contains(byte)
            guard isLetter || isMark else { return false }
            run += 1
            longest = max(longest, run)
        }
        return longest >= 3
    }

    /// Windows-874 (TIS-620 with the marks of Windows), byte by byte.
    private static func thai(_ bytes: [UInt8]) -> String {
        convert(bytes, from: "CP874")
            ?? bytes.reduce(into: "") { text, byte in
                text += convert([byte], from: "CP874") ?? "\u{FFFD}"
            }
    }

    /// By the C library's iconv; nil when the charset is unknown or the bytes are none of it.
    private static func convert(_ bytes: [UInt8], from charset: String) -> String? {
        guard !bytes.isEmpty else { return "" }
        var written: gsize = 0
        let result = bytes.withUnsafeBytes { buffer in
            g_convert(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), gssize(buffer.count),
                "UTF-8", charset, nil, &written, nil)
        }
        guard let result else { return nil }
        defer { g_free(result) }
        return String(
            decoding: UnsafeRawBufferPointer(start: result, count: Int(written)), as: UTF8.self)
    }
}

/// Lines that a mail program broke for the width of a screen, put together again (RFC 3676 §4).
///
/// - Parameter deletes: whether the space at the end of such a line is no part of the text (`DelSp=yes`), as in
///   Thai, which has none between words.
func reflowed(_ text: String, deletes: Bool) -> String {
    var result: [String] = []
    var open: (depth: Int, line: String)?
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        let depth = raw.prefix { $0 == ">" }.count
        var content = raw.dropFirst(depth)
        // A space at the front protects the line (§4.4).
        if content.first == " " { content = content.dropFirst() }
        let isSignature = content == "-- "
        let isSoft = content.last == " " && !isSignature
        if isSoft, deletes { content = content.dropLast() }
        var line = String(content)
        if let last = open {
            if last.depth == depth, !isSignature {
                line = last.line + line
            } else {
                result.append(quoted(last.line, last.depth))
            }
            open = nil
        }
        if isSoft { open = (depth, line) } else { result.append(quoted(line, depth)) }
    }
    if let open { result.append(quoted(open.line, open.depth)) }
    return result.joined(separator: "\n")
}

private func quoted(_ line: String, _ depth: Int) -> String {
    depth > 0 ? String(repeating: ">", count: depth) + " " + line : line
}
