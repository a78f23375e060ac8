/// The visible sheets of a workbook.
///
/// - Source: ECMA-376 part 1, §18.2 (workbooks), §18.3 (sheets), §18.8 (styles).
struct WorkbookReader {
    private let archive: Archive
    private let path: String

    init(_ archive: Archive, workbook path: String = "xl/workbook.xml") {
        self.archive = archive
        self.path = path
    }

    func tables() throws(OfficeFailure) -> [OfficeTable] {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let base = folder.isEmpty ? "" : folder + "/"
        let book = BookReader()
        try parse(try archive.required(path), book)
        let relations = RelationReader()
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        if let bytes = try archive.bytes("\(base)_rels/\(name).rels", orNone: true) {
            try parse(bytes, relations)
        }
        func target(_ suffix: String) -> String? {
            relations.relations.first { $0.type.hasSuffix(suffix) }.map {
                resolved($0.target, base)
            }
        }
        let texts = SharedTextReader()
        let shared = target("/sharedStrings") ?? base + "sharedStrings.xml"
        if let bytes = try archive.bytes(shared, orNone: true) { try parse(bytes, texts) }
        let styles = StyleReader()
        let style = target("/styles") ?? base + "styles.xml"
        if let bytes = try archive.bytes(style, orNone: true) { try parse(bytes, styles) }
        guard book.sheets.count <= OfficeLimits.tables else {
            throw .tooLarge("\(book.sheets.count) sheets")
        }
        var tables: [OfficeTable] = []
        for (number, sheet) in book.sheets.enumerated() where sheet.isVisible {
            let found = relations.relations.first { $0.id == sheet.relation }?.target
            let part =
                found.map { resolved($0, base) } ?? "\(base)worksheets/sheet\(number + 1).xml"
            guard let bytes = try archive.bytes(part, orNone: true) else { continue }
            let reader = SheetReader(texts: texts.texts, styles: styles, is1904: book.is1904)
            try parse(bytes, reader)
            let rows = try reader.finished()
            if !rows.isEmpty { tables.append(OfficeTable(name: sheet.name, rows: rows)) }
        }
        return tables
    }

    private func resolved(_ target: String, _ base: String) -> String {
        var parts: [Substring] = []
        for part in (target.hasPrefix("/") ? target : base + target).split(separator: "/") {
            if part == ".." {
                _ = parts.popLast()
            } else if part != "." {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}

/// xl/workbook.xml.
private final class BookReader: MarkupReader {
    private(set) var sheets: [(name: String, relation: String, isVisible: Bool)] = []
    private(set) var is1904 = false

    override func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"] ?? "0")
        case "sheet" where sheets.count <= OfficeLimits.tables:
            sheets.append(
                (
                    attributes["name"] ?? "", attributes["id"] ?? "",
                    (attributes["state"] ?? "visible") == "visible"
                ))
        default: break
        }
    }
}

/// A text that cells refer to, without what is struck through in it.
struct SheetText {
    var text = ""
    var struck = ""
}

/// xl/sharedStrings.xml: the texts that cells refer to by number.
private final class SharedTextReader: MarkupReader {
    private(set) var texts: [SheetText] = []
    private var current = SheetText()
    private var takesText = false
    private var isStruck = false
    private var phonetic = 0

    override func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "si": current = SheetText()
        case "r": isStruck = false
        case "strike": isStruck = !["0", "false"].contains(attributes["val"] ?? "1")
        case "rPh": phonetic += 1
        case "t": takesText = phonetic == 0
        default: break
        }
    }

    override func end(_ name: String) {
        switch name {
        case "si":
            texts.append(current)
            isStruck = false
            if texts.count > OfficeLimits.cells { failure = .tooLarge("more texts than any plan") }
        case "rPh": phonetic = max(0, phonetic - 1)
        case "t": takesText = false
        default: break
        }
    }

    override func text(_ text: String) {
        guard takesText else { return }
        if isStruck { current.struck += text } else { current.text += text }
    }
}

/// xl/styles.xml: which styles show dates, percentages, colours.
final class StyleReader: MarkupReader {
    struct Style {
        var shows = SheetValue.Shown.nothing
        var isStruck = false
        var isPercent = false
        var isShaded = false
    }

    private(set) var styles: [Style] = []
    private var codes: [Int: String] = [:]
    private var fills: [Bool] = []
    private var fonts: [Bool] = []
    private var isInFonts = false
    private var isInStyles = false

    override func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "numFmt":
            if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
                codes[id] = attributes["formatCode"]
            }
        case "fonts": isInFonts = true
        case "font" where isInFonts: fonts.append(false)
        case "strike" where isInFonts && !fonts.isEmpty:
            fonts[fonts.count - 1] = !["0", "false"].contains(attributes["val"] ?? "1")
        case "fill": fills.append(false)
        case "patternFill":
            let kind = attributes["patternType"] ?? "none"
            if !fills.isEmpty { fills[fills.count - 1] = !["none", "gray125"].contains(kind) }
        case "fgColor":
            let color = (attributes["rgb"] ?? "").uppercased()
            let isWhite =
                color.hasSuffix("FFFFFF") || attributes["theme"] == "0" && attributes["tint"] == nil
            if isWhite, !fills.isEmpty { fills[fills.count - 1] = false }
        case "cellXfs": isInStyles = true
        case "xf" where isInStyles && styles.count < 100_000:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            let fill = attributes["fillId"].flatMap { Int($0) } ?? 0
            let font = attributes["fontId"].flatMap { Int($0) } ?? 0
            let code = codes[id]
            styles.append(
                Style(
                    shows: SheetValue.shown(format: id, code: code),
                    isStruck: fonts.indices.contains(font) && fonts[font],
                    isPercent: id == 9 || id == 10 || (code?.contains("%") ?? false),
                    isShaded: fills.indices.contains(fill) && fills[fill]))
        default: break
        }
    }

    override func end(_ name: String) {
        if name == "cellXfs" { isInStyles = false }
        if name == "fonts" { isInFonts = false }
    }
}
