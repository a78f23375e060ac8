import CExpat

/// What listens to the elements of a part; names and attributes come without their prefixes.
class MarkupReader {
    /// What went wrong in reading, so that parsing ends.
    var failure: OfficeFailure?

    func start(_ name: String, _ attributes: [String: String]) {}
    func end(_ name: String) {}
    func text(_ text: String) {}
}

/// Parses a part. Declarations of a document type, and so entities, are refused.
func parse(_ bytes: [UInt8], _ reader: MarkupReader) throws(OfficeFailure) {
    guard let parser = XML_ParserCreate(nil) else { throw .damaged("not enough memory") }
    defer { XML_ParserFree(parser) }
    let session = MarkupSession(reader, parser)
    XML_SetUserData(parser, Unmanaged.passUnretained(session).toOpaque())
    XML_SetElementHandler(
        parser,
        { data, name, attributes in
            MarkupSession.of(data)?.start(name, attributes)
        },
        { data, name in
            MarkupSession.of(data)?.end(name)
        })
    XML_SetCharacterDataHandler(parser) { data, text, length in
        MarkupSession.of(data)?.text(text, length)
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
        MarkupSession.of(data)?.stop(.entities)
    }
    let status = bytes.withUnsafeBufferPointer { buffer -> XML_Status in
        buffer.withMemoryRebound(to: CChar.self) {
            XML_Parse(parser, $0.baseAddress, CInt(clamping: $0.count), 1)
        }
    }
    withExtendedLifetime(session) {}
    if let failure = reader.failure { throw failure }
    guard status == XML_STATUS_OK else {
        let code = XML_GetErrorCode(parser)
        let reason = XML_ErrorString(code).map { String(cString: $0) } ?? "an error"
        throw .damaged("\(reason), line \(XML_GetCurrentLineNumber(parser))")
    }
}

/// One run of the parser, which the callbacks in C find again by a pointer.
private final class MarkupSession {
    private let reader: MarkupReader
    private let parser: XML_Parser
    private var depth = 0

    init(_ reader: MarkupReader, _ parser: XML_Parser) {
        self.reader = reader
        self.parser = parser
    }

    static func of(_ data: UnsafeMutableRawPointer?) -> MarkupSession? {
        data.map { Unmanaged<MarkupSession>.fromOpaque($0).takeUnretainedValue() }
    }

    func stop(_ failure: OfficeFailure) {
        if reader.failure == nil { reader.failure = failure }
        XML_StopParser(parser, 0)
    }

    func start(
        _ name: UnsafePointer<XML_Char>?,
        _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        guard reader.failure == nil, let name else { return }
        depth += 1
        guard depth <= OfficeLimits.depth else {
            return stop(.tooLarge("elements inside each other"))
        }
        var found: [String: String] = [:]
        var next = attributes
        while let pair = next, let key = pair.pointee, let value = (pair + 1).pointee {
            found[local(key)] = String(cString: value)
            next = pair + 2
        }
        reader.start(local(name), found)
        if reader.failure != nil { XML_StopParser(parser, 0) }
    }

    func end(_ name: UnsafePointer<XML_Char>?) {
        guard reader.failure == nil, let name else { return }
        depth -= 1
        reader.end(local(name))
        if reader.failure != nil { XML_StopParser(parser, 0) }
    }

    func text(_ text: UnsafePointer<XML_Char>?, _ length: CInt) {
        guard reader.failure == nil, let text, length > 0 else { return }
        text.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
            reader.text(
                String(decoding: UnsafeBufferPointer(start: $0, count: Int(length)), as: UTF8.self))
        }
    }

    private func local(_ name: UnsafePointer<XML_Char>) -> String {
        let text = String(cString: name)
        guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")) else { return text }
        return String(text[text.utf8.index(after: colon)...])
    }
}

/// The relations of a part: which other part an id means.
final class RelationReader: MarkupReader {
    private(set) var relations: [(id: String, type: String, target: String)] = []

    override func start(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", relations.count < 5000 else { return }
        relations.append(
            (attributes["Id"] ?? "", attributes["Type"] ?? "", attributes["Target"] ?? ""))
    }
}

/// A table that is being read, within the limits.
struct TableBuilder {
    var rows: [[OfficeCell]] = []
    private(set) var cells = 0
    private(set) var texts = 0

    /// - Returns: why the table is too large, or nil.
    mutating func add(_ row: [OfficeCell]) -> OfficeFailure? {
        cells += row.count
        texts += row.reduce(0) { $0 + $1.text.utf8.count }
        rows.append(row)
        if rows.count > OfficeLimits.rows {
            return .tooLarge("more than \(OfficeLimits.rows) rows")
        }
        if row.count > OfficeLimits.columns {
            return .tooLarge("more than \(OfficeLimits.columns) columns")
        }
        if cells > OfficeLimits.cells { return .tooLarge("more than \(OfficeLimits.cells) cells") }
        return texts > OfficeLimits.text ? .tooLarge("more text than any plan") : nil
    }
}

extension String {
    /// Without the line breaks and spaces at both ends.
    var withoutEnds: String {
        let isEnd: (Character) -> Bool = { $0.isWhitespace }
        let start = drop(while: isEnd)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
