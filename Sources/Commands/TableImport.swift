import CivilTime
import Diagnostics
import Documents
import Loading
import Spreadsheets

/// A measures table out of Word, Excel or OpenDocument, or as one of them exported it, made into the table
/// that the loader reads: the columns are those of the file, and the cells say what they said.
struct TableImport {
    /// The headings, each on one line.
    let headings: [String]
    /// The rows, with as many cells as there are headings.
    let rows: [[String]]
    /// What was done beside copying, for the person to know.
    let remarks: [String]
    /// What the headings were taken for.
    let check: TableCheck

    /// How far down the headings are looked for: above them stand titles of the document.
    private static let linesAbove = 15

    /// - Throws: `CommandFailure` with status 65 when no table can be found in it.
    init(path: String, bytes: [UInt8], fiscalYear: FiscalYear? = nil) throws {
        try TableImport.refuseOthers(path, bytes)
        let (found, source) =
            isOfficeDocument(bytes)
            ? try TableImport.office(path, bytes, fiscalYear)
            : try TableImport.exported(path, bytes, fiscalYear)
        var table = found
        table.finish()
        var remarks = [
            "\(path): \(source), " + words("\(table.rows.count) rows", "\(table.rows.count) แถว")
        ]
        if table.repeated > 0 {
            remarks.append(
                words(
                    "\(table.repeated) repeated heading rows were left out",
                    "ตัดหัวตารางที่ซ้ำ \(table.repeated) แถว"))
        }
        if table.titles > 0 {
            remarks.append(
                words(
                    "\(table.titles) titles across the table became the column 'ด้าน' of the rows below them",
                    "ชื่อหมวดที่พาดตาราง \(table.titles) แถว เป็นคอลัมน์ 'ด้าน' ของแถวถัดไป"))
        }
        if !table.headings.contains(where: { measureColumn($0) == "รหัส" }) {
            table.headings.append("รหัส")
            for index in table.rows.indices {
                table.rows[index].append("M" + (index < 9 ? "0" : "") + String(index + 1))
            }
            remarks.append(
                words(
                    "a column 'รหัส' was added: the ledger knows the rows by these names for ever",
                    "เพิ่มคอลัมน์ 'รหัส' ซึ่งเป็นชื่อถาวรของแต่ละแถวในบันทึก"))
        }
        remarks += table.mendIDs()
        check = TableCheck(
            headings: table.headings, rows: table.rows, fiscalYear: fiscalYear ?? FiscalYear(2568))
        if !check.hasTimes {
            table.headings.append("ระยะเวลาเสร็จ")
            for index in table.rows.indices { table.rows[index].append("") }
            remarks.append(
                words(
                    "no column says when the rows are due: a blank column 'ระยะเวลาเสร็จ' was added, and no row has a date before it is filled in",
                    "ไม่มีคอลัมน์ใดบอกกำหนดเวลา จึงเพิ่มคอลัมน์ว่าง 'ระยะเวลาเสร็จ' และทุกแถวยังไม่มีวันกำหนดจนกว่าจะกรอก"
                ))
        }
        remarks += table.waitsForCalendar
        headings = table.headings
        rows = table.rows
        self.remarks = remarks + table.remarks
    }

    /// Says of a file that only has the name of a table what it is.
    private static func refuseOthers(_ path: String, _ bytes: [UInt8]) throws {
        let start = String(decoding: bytes.prefix(512), as: UTF8.self)
            .drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
        let kinds = [
            ("%pdf", "PDF"), ("{\\rtf", "RTF"), ("<!doctype html", "HTML"), ("<html", "HTML"),
            ("<table", "HTML"), ("<?xml", "XML"), ("mime-version:", "MHTML"),
        ]
        guard let kind = kinds.first(where: { start.hasPrefix($0.0) })?.1 else { return }
        throw CommandFailure(
            words(
                "\(path): this is \(kind), whatever its name says; open it and save it as .xlsx, .docx or CSV",
                "\(path): ไฟล์นี้เป็น \(kind) ไม่ว่าชื่อไฟล์จะเป็นอะไร ให้เปิดแล้วบันทึกเป็น .xlsx, .docx หรือ CSV"),
            status: 65)
    }

    /// Whether the table has a column, by the name that `measureColumn` gives.
    func has(_ column: String) -> Bool {
        switch column {
        case "ระยะเวลาเสร็จ": true
        case "ผู้รับผิดชอบ": check.hasPosts
        default: headings.contains { measureColumn($0) == column }
        }
    }

    /// The table as the loader reads it.
    var csv: String {
        ([headings] + rows).map { row in
            row.map { CSVCell.plain($0).written }.joined(separator: ",") + "\n"
        }.joined()
    }

    /// Refuses a table whose own times were not found: an example calendar must not stand in their place.
    func checkTimes(_ path: String) throws {
        guard !check.hasTimes, !check.suspects.isEmpty else { return }
        let suspects = check.suspects.map { "'\($0)'" }.joined(separator: ", ")
        throw CommandFailure(
            words(
                "\(path): no column of times was found, and these filled columns hold times or are not understood: \(suspects)",
                "\(path): ไม่พบคอลัมน์ระยะเวลา และมีคอลัมน์ที่มีเวลาอยู่หรือไม่เข้าใจ: \(suspects)")
                + "\n" + taken
                + words(
                    "\nmissing: ระยะเวลา (when the rows are due); rename the heading of the column that has it, or write the times into a column of their own",
                    "\nที่ขาด: ระยะเวลา ให้แก้หัวตารางของคอลัมน์ที่เป็นระยะเวลา หรือเพิ่มคอลัมน์ระยะเวลา"),
            status: 65)
    }

    /// What each heading was taken for, one on a line.
    private var taken: String { TableImport.list(check) }

    private static func list(_ check: TableCheck) -> String {
        check.headings.filter { !$0.heading.isEmpty }.map { heading, taken in
            "  '\(heading)': " + (taken ?? words("not known", "ไม่รู้จัก"))
        }.joined(separator: "\n")
    }

    // MARK: - Where the table stands

    /// The tables of an office document that hold measures, as one.
    private static func office(
        _ path: String, _ bytes: [UInt8], _ year: FiscalYear?
    ) throws -> (ImportedTable, source: String) {
        let tables: [OfficeTable]
        do throws(OfficeFailure) {
            tables = try readOfficeDocument(bytes)
        } catch {
            throw CommandFailure("\(path): \(error.words)", status: 65)
        }
        let choice = TableChoice(tables, linesAbove: linesAbove, year: year)
        guard let found = choice.table else { throw noTable(path, choice.seen) }
        let list = choice.names.map { "'\($0)'" }.joined(separator: ", ")
        return (
            found,
            words(
                "\(choice.names.count) of \(tables.count) tables (\(list))",
                "\(choice.names.count) จาก \(tables.count) ตาราง (\(list))")
        )
    }

    /// A table of text, whichever its encoding and separator.
    private static func exported(
        _ path: String, _ bytes: [UInt8], _ year: FiscalYear?
    ) throws -> (ImportedTable, source: String) {
        let (text, encoding) = try decode(bytes, path)
        let source = SourceText(path: path, text: text)
        guard let (table, diagnostics, name) = find(source) else {
            let lines = text.split(separator: "\n").prefix(linesAbove)
            let rows = lines.map { line in
                line.split { "\t,;".contains($0) }.map { trimmed(String($0)) }
            }
            throw noTable(path, [rows.max { $0.count < $1.count } ?? []])
        }
        let errors = diagnostics.filter {
            $0.severity == .error && $0.rule != "csv-duplicate-column"
        }
        guard errors.isEmpty else {
            let shown = DiagnosticRenderer(sources: [source], words: findingWords).render(
                diagnostics.map(explained))
            throw CommandFailure(
                words("the table cannot be read\n", "อ่านตารางไม่ได้\n") + shown, status: 65)
        }
        let cells = ([table.header] + table.rows.map(\.cells)).map { row in
            row.map { OfficeCell(cleaned($0.text)) }
        }
        let choice = TableChoice(
            [OfficeTable(name: path, rows: cells)], linesAbove: 1, year: year)
        guard let imported = choice.table else { throw noTable(path, [[]]) }
        return (
            imported,
            words("\(encoding), columns divided by \(name)", "\(encoding) คั่นด้วย\(name)")
        )
    }

    /// The refusal: what was seen, what it was taken for, what is missing.
    private static func noTable(_ path: String, _ seen: [[String]]) -> CommandFailure {
        let widest = seen.max { $0.count < $1.count } ?? []
        let check = TableCheck(
            headings: widest.map(flat), rows: [], fiscalYear: FiscalYear(2568))
        var missing: [String] = []
        if !check.hasWork { missing.append("กิจกรรม") }
        if !check.hasTimes { missing.append("ระยะเวลา") }
        if !check.hasPosts { missing.append("ผู้รับผิดชอบ") }
        let list = missing.joined(separator: ", ")
        return CommandFailure(
            words(
                "\(path): no line has the headings of a measures table, such as กิจกรรม, ระยะเวลาเสร็จ, ผู้รับผิดชอบ",
                "\(path): ไม่พบบรรทัดหัวตารางมาตรการ เช่น กิจกรรม ระยะเวลาเสร็จ ผู้รับผิดชอบ")
                + (widest.count < 2
                    ? ""
                    : words("\nthe likeliest line:\n", "\nบรรทัดที่ใกล้เคียงที่สุด:\n") + self.list(check)
                        + words("\nmissing: \(list)", "\nที่ขาด: \(list)")),
            status: 65)
    }

    private static func find(
        _ source: SourceText
    ) -> (table: CSVTable, diagnostics: [Diagnostic], separator: String)? {
        let separators: [(Character, String)] = [
            ("\t", words("tabs", "แท็บ")), (",", words("commas", "จุลภาค")),
            (";", words("semicolons", "อัฒภาค")),
        ]
        let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
        var best: (found: (CSVTable, [Diagnostic], String), columns: Int)?
        for above in 0..<min(linesAbove, lines.count) {
            // Blank lines in place of those above keep the numbers of the lines.
            let rest =
                String(repeating: "\n", count: above) + lines[above...].joined(separator: "\n")
            for (separator, name) in separators {
                let (table, diagnostics) = readCSV(
                    SourceText(path: source.path, text: rest), separator: separator)
                guard let table else { continue }
                let head = [table.header] + table.rows.prefix(4).map(\.cells)
                let grid = OfficeGrid(head.map { $0.map { OfficeCell($0.text) } })
                let columns = grid.likeness(from: 0)
                if columns > max(1, best?.columns ?? 0) {
                    best = ((table, diagnostics, name), columns)
                }
            }
        }
        return best?.found
    }

    /// A cell without what only a word processor knows: its soft line break becomes one, its marks go.
    static func cleaned(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0B, 0x2028, 0x2029: result.append("\n")
            case 0x0A, 0x09: result.append(scalar)
            case 0..<0x20, 0x7F, 0xFEFF: break
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    // MARK: - Encodings

    /// The text of a file in one of the encodings in which Thai tables come.
    ///
    /// - Source: the Unicode mapping of code page 874, of which TIS-620 is a part.
    private static func decode(
        _ bytes: [UInt8], _ path: String
    ) throws -> (text: String, encoding: String) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isLittle = bytes[0] == 0xFF
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
                let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                return isLittle ? first | second << 8 : first << 8 | second
            }
            return (unixLines(String(decoding: units, as: UTF16.self)), "UTF-16")
        }
        if let text = String(validating: bytes, as: UTF8.self) { return (unixLines(text), "UTF-8") }
        var result = String.UnicodeScalarView()
        for byte in bytes {
            guard let scalar = windows874(byte) else {
                throw CommandFailure(
                    words(
                        "\(path): neither UTF-8, UTF-16 nor Windows-874; save it in UTF-8",
                        "\(path): ไม่ใช่ UTF-8, UTF-16 หรือ Windows-874 ให้บันทึกเป็น UTF-8"),
                    status: 65)
            }
            result.append(scalar)
        }
        return (unixLines(String(result)), "Windows-874 (TIS-620)")
    }

    private static func windows874(_ byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case 0..<0x80: Unicode.Scalar(byte)
        case 0x80: "\u{20AC}"
        case 0x85: "\u{2026}"
        case 0x91: "\u{2018}"
        case 0x92: "\u{2019}"
        case 0x93: "\u{201C}"
        case 0x94: "\u{201D}"
        case 0x95: "\u{2022}"
        case 0x96: "\u{2013}"
        case 0x97: "\u{2014}"
        case 0xA0: "\u{A0}"
        case 0xA1...0xDA, 0xDF...0xFB: Unicode.Scalar(UInt32(byte) - 0xA0 + 0x0E00)
        default: nil
        }
    }

    private static func unixLines(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == "\n", previous == "\r" {
                previous = scalar
                continue
            }
            result.append(scalar == "\r" ? "\n" : scalar)
            previous = scalar
        }
        return String(result)
    }
}
