/// Words of a header that are not ASCII.
///
/// Always the "B" encoding: in "Q" a Thai letter takes nine characters, in "B" four. Every word is valid
/// UTF-8 alone, since readers decode them one by one.
///
/// - Source: RFC 2047 §2 (at most 75 characters), §4.1, §5 (3), §6.2 (the white space between two
///   words is not shown, so spaces stand inside them).
enum EncodedWord {
    /// The longest encoded-word.
    static let longest = 75
    /// Characters around the encoded text: `=?UTF-8?B?` and `?=`.
    private static let frame = 12
    /// The most bytes of text in one word.
    static let capacity = (longest - frame) / 4 * 3

    /// The bytes of text that a word of at most `length` characters can carry.
    static func capacity(ofLength length: Int) -> Int {
        max(0, min(longest, length) - frame) / 4 * 3
    }

    /// One encoded-word.
    static func encode(_ bytes: [UInt8]) -> String {
        "=?UTF-8?B?" + String(decoding: Base64.encode(bytes), as: UTF8.self) + "?="
    }

    /// Cuts a text for encoded-words.
    ///
    /// - Parameters:
    ///   - text: any text.
    ///   - first: the bytes that the first word may carry, at least 4 (one scalar).
    /// - Returns: the bytes of each word, each valid UTF-8; nothing for an empty text.
    static func cut(_ text: String, first: Int) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var current: [UInt8] = []
        var limit = max(4, first)
        func close() {
            words.append(current)
            current = []
            limit = capacity
        }
        for unit in units(of: text) {
            let bytes = Array(unit.utf8)
            if current.count + bytes.count <= limit {
                current += bytes
            } else if bytes.count <= capacity, !current.isEmpty {
                close()
                current = bytes
            } else {
                for scalar in unit.unicodeScalars {
                    let scalarBytes = Array(String(scalar).utf8)
                    if current.count + scalarBytes.count > limit { close() }
                    current += scalarBytes
                }
            }
        }
        if !current.isEmpty { words.append(current) }
        return words
    }

    /// The pieces of a text that should stay together.
    ///
    /// Grapheme clusters keep the marks above and below a Thai consonant with it, and SARA AM. They do
    /// not keep the vowels written before it (เ แ โ ใ ไ) or after it (ะ า ๅ), so those are joined
    /// here: a reader that shows undecoded words one by one still shows whole syllables.
    ///
    /// - Source: UAX #29 §3, table 2 (Thai vowels before the consonant are not Prepend).
    static func units(of text: String) -> [Substring] {
        var units: [Substring] = []
        var start = text.startIndex
        var end = start
        var size = 0
        while end < text.endIndex {
            let next = text.index(after: end)
            let nextSize = text.utf8.distance(from: end, to: next)
            let joins =
                start < end && size + nextSize <= capacity
                && belongTogether(text[start..<end], text[end..<next])
            if joins {
                size += nextSize
            } else {
                if start < end { units.append(text[start..<end]) }
                start = end
                size = nextSize
            }
            end = next
        }
        if start < end { units.append(text[start..<end]) }
        return units
    }

    private static func belongTogether(_ left: Substring, _ right: Substring) -> Bool {
        guard let last = left.unicodeScalars.last?.value,
            let next = right.unicodeScalars.first?.value
        else { return false }
        let thai: ClosedRange<UInt32> = 0x0E01...0x0E4E
        if (0x0E40...0x0E44).contains(last) { return thai.contains(next) }
        return (next == 0x0E30 || next == 0x0E32 || next == 0x0E45) && thai.contains(last)
    }
}
