/// A file that goes with a letter.
public struct Attachment: Hashable, Sendable {
    /// The file's name, of any characters; it is made safe when written.
    public let fileName: String
    /// The MIME type with its parameters, `text/calendar; charset=utf-8; method=PUBLISH`. One that
    /// cannot be read is written as `application/octet-stream`.
    public let contentType: String
    /// The content, which arrives byte for byte.
    public let bytes: [UInt8]

    /// Makes an attachment.
    public init(fileName: String, contentType: String, bytes: [UInt8]) {
        self.fileName = fileName
        self.contentType = contentType
        self.bytes = bytes
    }

    /// The name that is written: one line, without characters that mean something to a file system.
    var safeName: String {
        // Readers strip any kind of space from the ends of a name, so all kinds become the plain one.
        var spaced = String.UnicodeScalarView()
        for scalar in fileName.unicodeScalars {
            spaced.append(scalar.properties.isWhitespace ? " " : scalar)
        }
        var output = String.UnicodeScalarView()
        for scalar in HeaderText.sanitized(String(spaced)).unicodeScalars {
            let isSpecial = "/\\:*?\"<>|".unicodeScalars.contains(scalar)
            // A dot in front would hide the file or climb out of the folder.
            if output.isEmpty, scalar == "." || scalar == " " { continue }
            output.append(isSpecial ? "_" : scalar)
        }
        return output.isEmpty ? "attachment" : String(output)
    }

    /// The name in ASCII of at most 60 characters, for readers that know no RFC 2231.
    var fallbackName: String {
        var output: [UInt8] = []
        for scalar in safeName.unicodeScalars {
            if scalar.isASCII {
                output.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if output.last != UInt8(ascii: "_") {
                output.append(UInt8(ascii: "_"))
            }
        }
        let dot = output.lastIndex(of: UInt8(ascii: ".")).flatMap {
            output.count - $0 <= 10 ? $0 : nil
        }
        var stem = output[..<(dot ?? output.count)]
        let ending = output[(dot ?? output.count)...]
        // What is left of Thai words in front tells nobody anything.
        stem = stem.drop { "_-. ".utf8.contains($0) }
        if !stem.contains(where: HeaderText.isAtomText) { stem = Array("attachment".utf8)[...] }
        return String(decoding: stem.prefix(60 - ending.count) + ending, as: UTF8.self)
    }

    /// The three header fields of the attachment's part.
    var headers: [HeaderLine] {
        var type = HeaderLine("Content-Type")
        // Both names in one field, `filename` and `filename*`, is a habit of HTTP that strict readers
        // of mail report as a duplicate; so the fallback is the older `name` of the other field.
        for word in ContentType(contentType).words(adding: ("name", fallbackName)) {
            type.add(word)
        }
        var encoding = HeaderLine("Content-Transfer-Encoding")
        encoding.add("base64")
        var disposition = HeaderLine("Content-Disposition")
        disposition.add("attachment;")
        for word in fileNameWords { disposition.add(word) }
        return [type, encoding, disposition]
    }

    /// The `filename` parameter: a quoted string when it is short ASCII, else in pieces of RFC 2231.
    ///
    /// Pieces are cut between scalars, since some readers decode each alone.
    ///
    /// - Source: RFC 2183 §2.3; RFC 2231 §3 and §4.
    private var fileNameWords: [String] {
        let name = safeName
        if HeaderText.isPlainASCII(name), name.utf8.count <= 60 {
            return ["filename=" + HeaderLine.quoted(name)]
        }
        var pieces: [String] = [""]
        for scalar in name.unicodeScalars {
            let encoded = Attachment.percentEncoded(scalar)
            if pieces[pieces.count - 1].utf8.count + encoded.utf8.count > 48 { pieces.append("") }
            pieces[pieces.count - 1] += encoded
        }
        if pieces.count == 1 { return ["filename*=UTF-8''" + pieces[0]] }
        return pieces.enumerated().map { index, piece in
            let charset = index == 0 ? "UTF-8''" : ""
            let semicolon = index + 1 < pieces.count ? ";" : ""
            return "filename*\(index)*=\(charset)\(piece)\(semicolon)"
        }
    }

    /// A scalar as RFC 2231 §7 wants it: attribute-char has neither tspecials nor `*`, `'` and `%`.
    private static func percentEncoded(_ scalar: Unicode.Scalar) -> String {
        var output = ""
        for byte in String(scalar).utf8 {
            let isMeaningful = "*'%=?/".utf8.contains(byte)
            if HeaderText.isAtomText(byte), !isMeaningful {
                output.unicodeScalars.append(Unicode.Scalar(byte))
            } else if byte == UInt8(ascii: ".") {
                output += "."
            } else {
                output += "%" + Fingerprint.hexadecimal(UInt64(byte), digits: 2)
            }
        }
        return output
    }
}

/// A MIME type read from text, so that only what was understood is written.
///
/// - Source: RFC 2045 §5.1.
struct ContentType {
    private var type = "application/octet-stream"
    private var parameters: [(name: String, value: String)] = []

    /// Reads a type; the whole becomes `application/octet-stream` when any of it cannot be read, or when
    /// it is one that may not be base64 (RFC 2045 §6.4: multipart, message).
    init(_ text: String) {
        var rest = Array(text.utf8)[...]
        guard let first = ContentType.takeToken(&rest), ContentType.take("/", &rest),
            let second = ContentType.takeToken(&rest),
            !["multipart", "message"].contains(first.lowercased())
        else { return }
        var found: [(name: String, value: String)] = []
        while ContentType.take(";", &rest) {
            guard let name = ContentType.takeToken(&rest), ContentType.take("=", &rest),
                let value = ContentType.takeToken(&rest) ?? ContentType.takeQuoted(&rest),
                value.utf8.count <= 60, !HeaderText.looksEncoded(value)
            else { return }
            // The name of the file is written by `Attachment`.
            if name.lowercased() != "name" { found.append((name, value)) }
        }
        guard rest.isEmpty, (first + second).utf8.count <= 120 else { return }
        type = "\(first)/\(second)"
        parameters = found
    }

    /// The words of the field, with one more parameter.
    func words(adding extra: (name: String, value: String)) -> [String] {
        let all = parameters + [extra]
        var words = [type + ";"]
        for (index, parameter) in all.enumerated() {
            let isToken =
                !parameter.value.isEmpty && parameter.value.utf8.allSatisfy(ContentType.isToken)
            let value = isToken ? parameter.value : HeaderLine.quoted(parameter.value)
            words.append("\(parameter.name)=\(value)" + (index + 1 < all.count ? ";" : ""))
        }
        return words
    }

    /// The token characters of RFC 2045 §5.1: visible ASCII without its tspecials; '*' and "'" and '%'
    /// are left out too, since RFC 2231 gave them a meaning in names.
    private static func isToken(_ byte: UInt8) -> Bool {
        (HeaderText.isAtomText(byte) || byte == UInt8(ascii: "."))
            && !"/=?*'%".utf8.contains(byte)
    }

    private static func skipSpaces(_ rest: inout ArraySlice<UInt8>) {
        rest = rest.drop { $0 == UInt8(ascii: " ") }
    }

    private static func take(_ mark: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
        skipSpaces(&rest)
        guard rest.first == UInt8(ascii: mark) else { return false }
        rest.removeFirst()
        skipSpaces(&rest)
        return true
    }

    private static func takeToken(_ rest: inout ArraySlice<UInt8>) -> String? {
        let token = rest.prefix(while: isToken)
        guard !token.isEmpty, token.count <= 60 else { return nil }
        rest = rest.dropFirst(token.count)
        return String(decoding: token, as: UTF8.self)
    }

    private static func takeQuoted(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard rest.first == UInt8(ascii: "\"") else { return nil }
        rest.removeFirst()
        var value: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") { return String(decoding: value, as: UTF8.self) }
            guard (0x20...0x7E).contains(byte) else { return nil }
            if byte == UInt8(ascii: "\\") {
                guard let next = rest.popFirst(), (0x20...0x7E).contains(next) else { return nil }
                value.append(next)
            } else {
                value.append(byte)
            }
        }
        return nil
    }
}
