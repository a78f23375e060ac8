import Obligations

/// A value in a table that a spreadsheet will open.
enum CSVCell {
    /// Text of any origin, an officer's or a mailer's.
    case text(String?)
    /// Text of a document of ours, which the loader reads back as it is.
    case plain(String)
    /// A number of our own making.
    case number(Int64?)

    /// The cell as RFC 4180 has it, with no formula in it.
    ///
    /// A spreadsheet runs a cell that begins with one of these characters as a formula, and what an
    /// officer typed must not run on the auditor's machine. An apostrophe before it makes it text.
    ///
    /// - Source: RFC 4180 §2; OWASP, "CSV Injection".
    var written: String {
        switch self {
        case .number(let value): return value.map(String.init) ?? ""
        case .plain(let text): return CSVCell.quoted(text)
        case .text(let value):
            guard let text = value else { return "" }
            if let first = text.unicodeScalars.first, CSVCell.startsFormula.contains(first) {
                return CSVCell.quoted("'" + text)
            }
            return CSVCell.quoted(text)
        }
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        guard needsQuotes else { return text }
        let doubled = text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
        var quoted = String.UnicodeScalarView()
        quoted.append(contentsOf: doubled)
        return "\"\(String(quoted))\""
    }

    /// The full-width forms count too: spreadsheets with an East Asian setting take them for the plain.
    private static let startsFormula: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
}

/// One line of a table, with the line end that RFC 4180 asks for.
func csvLine(_ cells: [CSVCell]) -> String {
    cells.map(\.written).joined(separator: ",") + "\r\n"
}

extension ExportRow {
    /// The column titles in the order of `cells`.
    static func titles(_ language: Language) -> [String] {
        columns.map { language == .thai ? $0.thai : $0.english }
    }

    private static let columns: [(english: String, thai: String)] = [
        ("record", "ลำดับบันทึก"), ("at", "เวลา"), ("kind", "ประเภท"), ("post", "รหัสตำแหน่ง"),
        ("post-title", "ตำแหน่ง"), ("obligation", "รหัสรายการ"), ("obligation-title", "รายการ"),
        ("occurrence", "รอบ"), ("due", "กำหนด"), ("trigger", "เหตุที่แจ้ง"), ("reason", "เหตุผล"),
        ("message-id", "Message-ID"), ("attempt", "ครั้งที่ส่ง"), ("outcome", "ผลการส่ง"),
        ("detail", "รายละเอียด"), ("settled-at", "เวลาที่ทราบผล"), ("actor", "ผู้บันทึก"),
        ("date", "วันที่"), ("unit", "หน่วย"), ("count", "จำนวน"), ("comment", "ผลหรือหมายเหตุ"),
        ("evidence", "หลักฐาน"), ("fiscal-year", "ปีงบประมาณ"),
    ]

    /// The row as cells, in the order of the titles.
    var cells: [CSVCell] {
        [
            .number(record), .text(at), .text(kind), .text(post), .text(postTitle),
            .text(obligation), .text(obligationTitle), .text(occurrence), .text(due),
            .text(trigger), .text(reason), .text(messageID), .number(attempt.map(Int64.init)),
            .text(outcome), .text(detail), .text(settledAt), .text(actor), .text(date),
            .text(unit), .number(count.map(Int64.init)), .text(comment), .text(evidence),
            .number(fiscalYear.map(Int64.init)),
        ]
    }
}
