/// What may stand in a header value, whoever wrote the text.
///
/// The texts come from files that officers fill in, so a line end or an invisible mark in them must
/// neither start a header field of its own nor change how a reader sees the rest of the line.
enum HeaderText {
    /// The text on one line: controls and line ends are spaces, spaces do not repeat or stand at an
    /// end, and marks that turn the direction of writing are gone.
    ///
    /// Spaces are made single so that a fold (which stands at a space) can never make a line of
    /// white space only, which RFC 5322 §3.2.2 forbids.
    static func sanitized(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        var spaceIsDue = false
        for scalar in text.unicodeScalars where !isRemoved(scalar) {
            if scalar == " " || isControl(scalar) {
                spaceIsDue = true
                continue
            }
            if spaceIsDue, !output.isEmpty { output.append(" ") }
            spaceIsDue = false
            output.append(scalar)
        }
        return String(output)
    }

    /// The text in lines ended by LF: other controls than the tab are gone, every kind of line end
    /// is LF, and so are the marks that turn the direction of writing.
    static func sanitizedLines(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        var previousWasReturn = false
        for scalar in text.unicodeScalars where !isRemoved(scalar) {
            let isSecondHalf = previousWasReturn && scalar == "\n"
            previousWasReturn = scalar == "\r"
            if isSecondHalf { continue }
            switch scalar.value {
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: output.append("\n")
            case 0x09: output.append(scalar)
            default: if !isControl(scalar) { output.append(scalar) }
            }
        }
        return String(output)
    }

    /// Whether every byte is visible ASCII or a space.
    static func isPlainASCII(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }

    /// Whether a reader may take some of the text for an encoded-word.
    static func looksEncoded(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if previous == UInt8(ascii: "="), byte == UInt8(ascii: "?") { return true }
            previous = byte
        }
        return false
    }

    /// Whether a byte may stand in an atom.
    ///
    /// - Source: RFC 5322 §3.2.3, atext.
    static func isAtomText(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
        }
    }

    /// C0, DEL, C1 and the two separators of lines and paragraphs.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Marks without a place in Thai or English text: direction marks, embeddings, overrides and
    /// isolates, the byte order mark, and noncharacters. The joiners stay: Thai uses U+200B to mark
    /// the ends of words, and emoji are joined by U+200D.
    private static func isRemoved(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        case 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
