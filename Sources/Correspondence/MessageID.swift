/// Message identifiers that are the same each time the same letter is written.
///
/// - Source: RFC 5322 §3.6.4.
public enum MessageID {
    /// The form in which an identifier is written, with angle brackets.
    ///
    /// Callers build identifiers from names of stations and measures. Whatever may not stand in one is
    /// written `=XX` by its UTF-8 bytes, so two different names stay different; an overlong one keeps
    /// its start and a fingerprint of the whole.
    ///
    /// - Parameter identifier: `left@right`, with or without angle brackets; a missing right side
    ///   becomes `localhost`.
    public static func canonical(_ identifier: String) -> String {
        var bytes = Array(identifier.utf8)
        if bytes.first == UInt8(ascii: "<") { bytes.removeFirst() }
        if bytes.last == UInt8(ascii: ">") { bytes.removeLast() }
        var left = bytes[...]
        var right: ArraySlice<UInt8> = []
        if let at = bytes.lastIndex(of: UInt8(ascii: "@")) {
            left = bytes[..<at]
            right = bytes[(at + 1)...]
        }
        let leftText = dotAtom(left, fallback: "message")
        let rightText = dotAtom(right, fallback: "localhost")
        return "<\(leftText)@\(rightText)>"
    }

    /// A dot-atom-text of at most 120 characters.
    static func dotAtom(_ bytes: ArraySlice<UInt8>, fallback: String) -> String {
        if bytes.isEmpty { return fallback }
        let dot = UInt8(ascii: ".")
        var output: [UInt8] = []
        for (index, byte) in zip(bytes.indices, bytes) {
            let isSingleDot =
                byte == dot && index > bytes.startIndex && index < bytes.endIndex - 1
                && bytes[index - 1] != dot
            // '=' begins an escape, and '=?' would look like an encoded-word.
            let isPlain =
                HeaderText.isAtomText(byte) && byte != UInt8(ascii: "=")
                && byte != UInt8(ascii: "?")
            if isPlain || isSingleDot {
                output.append(byte)
            } else {
                output +=
                    [UInt8(ascii: "=")] + Fingerprint.hexadecimal(UInt64(byte), digits: 2).utf8
            }
        }
        guard output.count > 120 else { return String(decoding: output, as: UTF8.self) }
        var head = String(decoding: output[..<100], as: UTF8.self)
        while head.utf8.last == dot { head.removeLast() }
        return head + "-" + Fingerprint.hexadecimal(Fingerprint.of(bytes), digits: 16)
    }
}

/// A short name for some bytes, for identifiers that need not withstand an attack.
enum Fingerprint {
    /// The 64-bit FNV-1a hash.
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }

    /// The last digits of a number in base 16, upper case.
    static func hexadecimal(_ value: UInt64, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
