/// Why an address must not go onto the mailer's command line, or nil when it may.
///
/// The mailer sees the address as an argument of its own, so no shell can be fooled. It may still take
/// a leading `-` for an option, a leading `|` or `/` for a program or a file, and a comma for a second
/// recipient; mailers differ in this, so nothing but a plain `local@domain` is let through. Beyond ASCII
/// that is letters with their marks, and digits: what nobody sees in an address, zero-width and
/// direction characters above all, makes two addresses that look alike and are not.
///
/// - Source: RFC 5321 §4.1.2 (Dot-string, Domain), RFC 6531 §3.3 (characters beyond ASCII); RFC 5892 §2
///   (letters, marks and digits, less what is ignorable); UAX #44, Default_Ignorable_Code_Point.
func addressFault(_ address: String) -> String? {
    let scalars = address.unicodeScalars
    if scalars.isEmpty { return "it is empty" }
    if address.utf8.count > 254 { return "it is longer than 254 bytes" }
    if scalars.contains(where: { $0.value < 0x20 || (0x7f..<0xa0).contains($0.value) }) {
        return "it has a control character"
    }
    let parts = scalars.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return "it does not have exactly one '@'" }
    let (local, domain) = (parts[0], parts[1])
    if local.isEmpty { return "nothing stands before the '@'" }
    if domain.isEmpty { return "nothing stands after the '@'" }
    if let first = local.first, "-|/".unicodeScalars.contains(first) {
        return "it begins with '\(first)'"
    }
    if let wrong = local.first(where: { !isAtom($0) && $0 != "." }) {
        return "it has \(shown(wrong)) before the '@'"
    }
    if let wrong = domain.first(where: { !isHostCharacter($0) }) {
        return "it has \(shown(wrong)) after the '@'"
    }
    for (name, part) in [("before", local), ("after", domain)] {
        let labels = part.split(separator: ".", omittingEmptySubsequences: false)
        if labels.contains(where: \.isEmpty) { return "it has a misplaced dot \(name) the '@'" }
        if let mark = labels.compactMap(\.first).first(where: isMark) {
            return "it has \(shown(mark)) \(name) the '@' without a letter to bear it"
        }
    }
    if domain.first == "-" { return "it has '-' straight after the '@'" }
    return nil
}

private func isAtom(_ scalar: Unicode.Scalar) -> Bool {
    isHostCharacter(scalar) || "!#$%&'*+/=?^_`{|}~".unicodeScalars.contains(scalar)
}

private func isHostCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".": true
    default: scalar.value >= 0xa0 && isLetterOrDigit(scalar)
    }
}

/// Whether it is a letter, a mark on one or a digit, and can be seen.
private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    return switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .nonspacingMark, .spacingMark, .decimalNumber: true
    default: false
    }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .spacingMark
}

/// A character for people: itself in quotes where it shows by itself, else its number.
private func shown(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII && scalar.value > 0x20 || isLetterOrDigit(scalar) && !isMark(scalar) {
        return "'\(scalar)'"
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
