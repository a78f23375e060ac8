/// A table of an office document: a sheet, or a table between paragraphs.
public struct OfficeTable: Sendable {
    /// The sheet's name, or which table of the document it is.
    public let name: String
    /// The last lines of text above it, the uppermost first; none in a sheet, where they are rows.
    public let caption: [String]
    /// The cells, row by row; rows may be of different lengths.
    public let rows: [[OfficeCell]]

    /// Makes a table.
    public init(name: String, caption: [String] = [], rows: [[OfficeCell]]) {
        self.name = name
        self.caption = caption
        self.rows = rows
    }
}

/// One cell as a person sees it.
public struct OfficeCell: Hashable, Sendable {
    /// What a cell is of a merged one.
    public enum Place: Sendable {
        /// It stands for itself, or is the first of merged cells.
        case own
        /// It belongs to the cell on its left.
        case left
        /// It belongs to the cell above.
        case above
    }

    /// Its text; dates in Thai, boxes as ☑ and ☐.
    public var text: String
    /// Whether it has a colour of its own.
    public var isShaded: Bool
    /// What it is of a merged cell.
    public var place: Place
    /// Whether its row or its column is hidden in the document.
    public var isHidden: Bool
    /// What was struck through in it, which is no part of its text.
    public var struck: String

    /// Makes a cell.
    public init(
        _ text: String = "", isShaded: Bool = false, place: Place = .own, isHidden: Bool = false,
        struck: String = ""
    ) {
        self.text = text
        self.isShaded = isShaded
        self.place = place
        self.isHidden = isHidden
        self.struck = struck
    }
}

/// Why an office document cannot be read.
public enum OfficeFailure: Error, Hashable, Sendable {
    /// It is no archive, or a broken one.
    case damaged(String)
    /// It is locked with a password, or of the kind before 2007.
    case encryptedOrOld
    /// It has parts or tables beyond any plan.
    case tooLarge(String)
    /// It declares entities, which no office program writes.
    case entities
    /// It is an archive of something else.
    case noOfficeDocument
}

/// What a document may have at most: far above any plan, and low enough that a hostile file is refused in a
/// second and some tens of megabytes.
enum OfficeLimits {
    static let archive = 32 << 20
    static let entries = 5_000
    /// Of one part, unpacked.
    static let part = 48 << 20
    /// Of all parts that are read, unpacked.
    static let parts = 96 << 20
    static let tables = 200
    static let rows = 20_000
    static let columns = 512
    static let cells = 400_000
    static let text = 16 << 20
    static let depth = 200
}

/// Whether bytes are those of an office document or of one that cannot be read as such.
public func isOfficeDocument(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: compoundFile)
}

private let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

/// The tables of a Word, Excel or OpenDocument file, in the order of the document.
///
/// - Throws: in bounded time and memory, whatever the bytes are.
public func readOfficeDocument(_ bytes: [UInt8]) throws(OfficeFailure) -> [OfficeTable] {
    if bytes.starts(with: compoundFile) { throw .encryptedOrOld }
    guard bytes.count <= OfficeLimits.archive else {
        throw .tooLarge("\(bytes.count >> 20) MB")
    }
    let archive = try Archive(bytes)
    if archive.has("word/document.xml") || archive.has("xl/workbook.xml") {
        return archive.has("xl/workbook.xml")
            ? try WorkbookReader(archive).tables() : try wordTables(archive, "word/document.xml")
    }
    if archive.has("content.xml") {
        if let manifest = try archive.part("META-INF/manifest.xml", orNone: true),
            manifest.contains("encryption-data")
        {
            throw .encryptedOrOld
        }
        let reader = OpenDocumentReader()
        try parse(try archive.required("content.xml"), reader)
        return try reader.finished()
    }
    // The document's place is a matter of its relations; nearly all programs use the usual one.
    let main = try mainPart(archive)
    guard let main else { throw .noOfficeDocument }
    return main.hasPrefix("xl/")
        ? try WorkbookReader(archive, workbook: main).tables() : try wordTables(archive, main)
}

/// The tables of a Word document's part alone, for those who try the reader without an archive.
public func readOfficePart(word bytes: [UInt8]) throws(OfficeFailure) -> [OfficeTable] {
    let reader = WordReader()
    try parse(bytes, reader)
    return try reader.finished()
}

/// The table of a sheet's part alone.
public func readOfficePart(sheet bytes: [UInt8]) throws(OfficeFailure) -> [OfficeTable] {
    let reader = SheetReader(texts: [], styles: StyleReader(), is1904: false)
    try parse(bytes, reader)
    return [OfficeTable(name: "", rows: try reader.finished())]
}

private func wordTables(_ archive: Archive, _ path: String) throws(OfficeFailure) -> [OfficeTable] {
    let reader = WordReader()
    try parse(try archive.required(path), reader)
    return try reader.finished()
}

/// The part that the package calls its document.
private func mainPart(_ archive: Archive) throws(OfficeFailure) -> String? {
    guard let relations = try archive.bytes("_rels/.rels", orNone: true) else { return nil }
    let reader = RelationReader()
    try parse(relations, reader)
    let target = reader.relations.first { $0.type.hasSuffix("/officeDocument") }?.target
    guard let target else { return nil }
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : target
    return archive.has(path) ? path : nil
}
