import Diagnostics

/// Reports a text that came from a file in another encoding, at the first place that shows it.
///
/// U+FFFD stands where bytes could not be read, here or in the program that wrote the file; no
/// document needs it. Once is enough: such a file is wrong throughout, and a diagnostic for each
/// letter would bury the rest.
func encodingProblem(_ source: SourceText) -> [Diagnostic] {
    // Nearly every file is sound, which its bytes tell fastest: U+FFFD is EF BF BD.
    guard holdsReplacement(source.text) else { return [] }
    var position = SourcePosition.start
    var first: SourcePosition?
    var count = 0
    var hasNUL = false
    for scalar in source.text.unicodeScalars {
        if scalar == "\u{FFFD}" {
            if first == nil { first = position }
            count += 1
        }
        if scalar == "\u{0}" { hasNUL = true }
        if first == nil, !(position == .start && scalar == "\u{FEFF}") {
            position = position.advanced(over: CollectionOfOne(scalar))
        }
    }
    guard let first else { return [] }
    let places = count == 1 ? "" : " (and at \(count - 1) more places)"
    let range = SourceRange(
        path: source.path, start: first,
        end: SourcePosition(line: first.line, column: first.column + 1))
    // Spreadsheets offer two other encodings that Thai files come in; one is half zeros.
    let hint =
        hasNUL
        ? "the file seems to be in UTF-16; save it in UTF-8"
        : "older Thai files are in Windows-874 (TIS-620); save the file in UTF-8"
    return [
        .error(
            "invalid-utf8", "expected UTF-8, found bytes of another encoding\(places)", at: range,
            notes: [.init(hint)])
    ]
}

private func holdsReplacement(_ text: String) -> Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
        if byte == 0xBD, last == (0xEF, 0xBF) { return true }
        last = (last.1, byte)
    }
    return false
}
