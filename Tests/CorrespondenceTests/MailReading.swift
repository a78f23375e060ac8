/// A small reader of messages, written apart from the writer so that the two can disagree.
struct ReadMessage {
    /// Names and unfolded values in order.
    var fields: [(name: String, value: String)] = []
    /// The header lines as they stand, folds included.
    var headerLines: [String] = []
    /// What follows the empty line.
    var body: String

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let end = lines.firstIndex(of: "") ?? lines.endIndex
        body = lines[end...].dropFirst().joined(separator: "\n")
        headerLines = lines[..<end].map(String.init)
        for line in headerLines {
            if line.utf8.first == UInt8(ascii: " "), !fields.isEmpty {
                fields[fields.count - 1].value += line
            } else {
                let halves = line.split(
                    separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
                let value = halves.count == 2 ? String(halves[1].drop { $0 == " " }) : "?"
                fields.append((String(halves[0]), value))
            }
        }
    }

    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// Decodes a header value: encoded-words alone, the spaces between two of them dropped.
func decodedHeader(_ value: String) -> String? {
    var output: [UInt8] = []
    var previousWasEncoded = false
    for word in value.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: true) {
        let text = String(decoding: Array(word), as: UTF8.self)
        let isEncoded = text.hasPrefix("=?UTF-8?B?") && text.hasSuffix("?=")
        if !output.isEmpty, !(isEncoded && previousWasEncoded) { output.append(UInt8(ascii: " ")) }
        if isEncoded {
            guard text.utf8.count <= 75, let bytes = decodedBase64(text.dropFirst(10).dropLast(2)),
                let decoded = String(validating: bytes, as: UTF8.self)
            else { return nil }
            output += decoded.utf8
        } else {
            output += text.utf8
        }
        previousWasEncoded = isEncoded
    }
    return String(validating: output, as: UTF8.self)
}

/// Decodes base64, line ends allowed, or nil.
func decodedBase64(_ text: some StringProtocol) -> [UInt8]? {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    var values: [UInt8: Int] = [:]
    for (index, byte) in alphabet.utf8.enumerated() { values[byte] = index }
    var output: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in text.utf8 where byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "=") {
        guard let value = values[byte] else { return nil }
        bits = (bits << 6 | value) & 0xFFFFFF
        count += 6
        if count >= 8 {
            count -= 8
            output.append(UInt8(bits >> count & 0xFF))
        }
    }
    return output
}

/// Removes the folds of a calendar file and gives its lines.
func unfoldedLines(_ bytes: [UInt8]) -> [String] {
    var lines: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
        if bytes[index...].starts(with: [13, 10, 32]) {
            index += 3
        } else if bytes[index...].starts(with: [13, 10]) {
            lines.append([])
            index += 2
        } else {
            lines[lines.count - 1].append(bytes[index])
            index += 1
        }
    }
    return lines.dropLast().map { String(decoding: $0, as: UTF8.self) }
}

/// The scalars, since `==` on strings calls canonically equal texts the same.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
