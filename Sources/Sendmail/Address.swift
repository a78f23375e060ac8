/// Why an address must not go onto the mailer's command line, or nil when it may.
///
/// The mailer sees the address as an argument of its own, so no shell can be fooled. It may still take
/// a leading `-` for an option, a leading `|` or `/` for a program or a file, and a comma for a second
/// recipient; mailers differ in this, so nothing but a plain `local@domain` is let through.
///
/// - Source: RFC 5321 §4.1.2 (Dot-string, Domain), RFC 6531 §3.3 (characters beyond ASCII).
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
        return "it has '\(wrong)' before the '@'"
    }
    if let wrong = domain.first(where: { !isHostCharacter($0) }) {
        return "it has '\(wrong)' after the '@'"
    }
    for (name, part) in [("before", local), ("after", domain)] {
        let labels = part.split(separator: ".", omittingEmptySubsequences: false)
        if labels.contains(where: \.isEmpty) { return "it has a misplaced dot \(name) the '@'" }
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
    default: scalar.value >= 0xa0 && !scalar.properties.isWhitespace
    }
}
