/// A text that a terminal shows and does not obey: what controls it, or turns the order of the characters
/// around, stands as a replacement character.
///
/// Lines and tabs stay, and so does a carriage return at the end of a line. Whatever was typed into a document, or
/// recorded by whoever may record, comes by here before it is shown.
public func clean(_ text: String) -> String { replaced(text) { _ in "\u{FFFD}" } }

/// JSON that a terminal shows and does not obey, and that says the same: such characters stand in strings only,
/// where they can be escaped.
///
/// - Source: RFC 8259 §7.
public func cleanJSON(_ text: String) -> String {
    replaced(text) { scalar in
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}

private func replaced(_ text: String, _ replacement: (Unicode.Scalar) -> String) -> String {
    guard text.unicodeScalars.contains(where: { isOrder($0) || $0 == "\r" }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
        let isLineEnd = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
        if isLineEnd || !(isOrder(scalar) || scalar == "\r") {
            result.append(scalar)
        } else {
            result.append(contentsOf: replacement(scalar).unicodeScalars)
        }
    }
    return String(result)
}

/// Controls of C0 and C1 but for lines and tabs, the separators of Unicode, and marks, embeddings, overrides and
/// isolates of direction.
private func isOrder(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
}
