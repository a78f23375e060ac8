import Diagnostics

/// Makes a source text of the bytes of a file.
///
/// Bytes that are no UTF-8 become U+FFFD and are reported once, at the first of them: such a file
/// is in another encoding throughout, and a diagnostic for each letter would bury the rest.
///
/// Rule: `invalid-utf8`.
public func decodeSource(
    path: String, bytes: some Collection<UInt8>
) -> (source: SourceText, diagnostics: [Diagnostic]) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var scalars = String.UnicodeScalarView()
    var firstBad: Int?
    var count = 0
    decoding: while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): scalars.append(scalar)
        case .error:
            if firstBad == nil { firstBad = count }
            scalars.append("\u{FFFD}")
        case .emptyInput: break decoding
        }
        count += 1
    }
    let source = SourceText(path: path, text: String(scalars))
    guard let firstBad else { return (source, []) }
    let hasMark = scalars.first == "\u{FEFF}"
    let start = SourcePosition.start.advanced(
        over: scalars.prefix(firstBad).dropFirst(hasMark ? 1 : 0))
    let range = SourceRange(
        path: path, start: start, end: SourcePosition(line: start.line, column: start.column + 1))
    let problem = "expected UTF-8, found bytes of another encoding"
    return (
        source, [.error("invalid-utf8", problem, at: range, notes: [encodingHint(bytes.prefix(2))])]
    )
}

/// Spreadsheets offer two other encodings that Thai files come in.
private func encodingHint(_ start: some Collection<UInt8>) -> Diagnostic.Note {
    let start = Array(start)
    let isUTF16 = start == [0xFF, 0xFE] || start == [0xFE, 0xFF]
    return isUTF16
        ? "the file is in UTF-16; save it as 'CSV UTF-8' or as plain text in UTF-8"
        : "older Thai files are in Windows-874 (TIS-620); save the file in UTF-8"
}
