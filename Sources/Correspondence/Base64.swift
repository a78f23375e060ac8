/// Base64, because this module has no Foundation to take it from.
///
/// - Source: RFC 4648 §4; the line length of mail is RFC 2045 §6.8.
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    /// Encodes bytes in one run, padded, without line ends.
    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index < bytes.count {
            let first = bytes[index]
            let second = index + 1 < bytes.count ? bytes[index + 1] : 0
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            output.append(alphabet[Int(first >> 2)])
            output.append(alphabet[Int((first & 0x03) << 4 | second >> 4)])
            output.append(
                index + 1 < bytes.count
                    ? alphabet[Int((second & 0x0F) << 2 | third >> 6)] : padding)
            output.append(index + 2 < bytes.count ? alphabet[Int(third & 0x3F)] : padding)
            index += 3
        }
        return output
    }

    /// Encodes bytes in lines of at most 76 characters, each ended by LF.
    static func encodeLines(_ bytes: [UInt8]) -> [UInt8] {
        let encoded = encode(bytes)
        var output: [UInt8] = []
        output.reserveCapacity(encoded.count + encoded.count / 76 + 1)
        var start = 0
        while start < encoded.count {
            let end = min(start + 76, encoded.count)
            output += encoded[start..<end]
            output.append(UInt8(ascii: "\n"))
            start = end
        }
        return output
    }
}
