/// What keeps a text from being a mailbox that letters can go to, or nil.
///
/// As strict as the strictest of those who handle it later, so that an address that loads can also be
/// written into a letter and onto the command line of a mailer: dot-atoms before the `@`, host labels
/// behind it, and no beginning that a mailer takes for an option, a pipe or a file.
///
/// - Source: RFC 5322 §3.4.1; RFC 5321 §4.5.3.1; RFC 1123 §2.1.
public func mailboxFault(_ text: String) -> String? {
    let parts = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last, !local.isEmpty,
        !domain.isEmpty
    else { return "expected name@domain" }
    guard text.utf8.count <= 254, local.count <= 64 else {
        return "it is longer than 254 characters, or than 64 before the '@'"
    }
    if let first = local.first, ["-", "|", "/"].contains(first) {
        return "it begins with \(quotedScalar(first))"
    }
    if let odd = local.first(where: { !isAtom($0) && $0 != "." }) {
        return "\(quotedScalar(odd)) cannot stand before the '@'"
    }
    if let odd = domain.first(where: { !isLetterOrDigit($0) && $0 != "-" && $0 != "." }) {
        return "\(quotedScalar(odd)) cannot stand after the '@'"
    }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    let atoms = local.split(separator: ".", omittingEmptySubsequences: false)
    if (labels + atoms).contains(where: \.isEmpty) {
        return "a dot stands at an end of a part, or beside another"
    }
    if labels.contains(where: { $0.first == "-" || $0.last == "-" || $0.count > 63 }) {
        return "a part of the domain begins or ends with '-', or is longer than 63 characters"
    }
    return nil
}

private func quotedScalar(_ scalar: Unicode.Scalar) -> String {
    scalar.value > 0x20 && scalar.value < 0x7F ? "'\(scalar)'" : "a character outside of ASCII"
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
}

private func isAtom(_ scalar: Unicode.Scalar) -> Bool {
    isLetterOrDigit(scalar) || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
}
