import Diagnostics
import Documents
import Loading

/// A measures table as a word processor or spreadsheet exported it, made into the table that the loader
/// reads: the columns are those of the file, and the cells say what they said.
struct TableImport {
    /// The headings, each on one line.
    let headings: [String]
    /// The rows, with as many cells as there are headings.
    let rows: [[String]]
    /// What was done beside copying, for the person to know.
    let remarks: [String]

    /// How far down the headings are looked for: above them stand titles of the document.
    private static let linesAbove = 15

    /// - Throws: `CommandFailure` with status 65 when no table can be found in it.
    init(path: String, bytes: [UInt8]) throws {
        let (text, encoding) = try TableImport.decode(bytes, path)
        guard let (table, diagnostics, name) = TableImport.find(SourceText(path: path, text: text))
        else {
            throw CommandFailure(
                words(
                    "\(path): no line has the headings of a measures table, such as กิจกรรม, ระยะเวลาเสร็จ, ผู้รับผิดชอบ",
                    "\(path): ไม่พบบรรทัดหัวตารางมาตรการ เช่น กิจกรรม ระยะเวลาเสร็จ ผู้รับผิดชอบ"),
                status: 65)
        }
        if diagnostics.contains(where: { $0.severity == .error }) {
            let shown = DiagnosticRenderer(sources: [SourceText(path: path, text: text)])
                .render(diagnostics.map(explained))
            throw CommandFailure(
                words("the table cannot be read\n", "อ่านตารางไม่ได้\n") + shown, status: 65)
        }
        let titles = table.header.map { flat(TableImport.cleaned($0.text)) }
        let cells = table.rows.map { $0.cells.map { TableImport.cleaned($0.text) } }
        // Each page of a document begins with the headings again.
        let kept = cells.filter { row in
            !(row.map { trimmed(flat($0)) } == titles.map(trimmed))
        }
        var remarks = [
            words(
                "\(path): \(encoding), columns divided by \(name), \(kept.count) rows",
                "\(path): \(encoding) คั่นด้วย\(name) \(kept.count) แถว")
        ]
        if kept.count < cells.count {
            remarks.append(
                words(
                    "\(cells.count - kept.count) repeated heading rows were left out",
                    "ตัดหัวตารางที่ซ้ำ \(cells.count - kept.count) แถว"))
        }
        if titles.contains(where: { measureColumn($0) == "รหัส" }) {
            headings = titles
            rows = kept
        } else {
            headings = titles + ["รหัส"]
            rows = kept.enumerated().map { index, row in
                row + ["M" + (index < 9 ? "0" : "") + String(index + 1)]
            }
            remarks.append(
                words(
                    "a column 'รหัส' was added: the ledger knows the rows by these names for ever",
                    "เพิ่มคอลัมน์ 'รหัส' ซึ่งเป็นชื่อถาวรของแต่ละแถวในบันทึก"))
        }
        self.remarks = remarks
    }

    /// Whether the table has a column, by the name that `measureColumn` gives.
    func has(_ column: String) -> Bool { headings.contains { measureColumn($0) == column } }

    // MARK: - Where the table stands

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
                let columns = Set(table.header.compactMap { measureColumn($0.text) }).count
                if columns > max(1, best?.columns ?? 0) {
                    best = ((table, diagnostics, name), columns)
                }
            }
        }
        return best?.found
    }

    /// A cell without what only a word processor knows: its soft line break becomes one, its marks go.
    private static func cleaned(_ text: String) -> String {
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
