import Diagnostics

/// What stands between or below the rows of a table without being one of them.
public enum TableAside: Hashable, Sendable {
    /// A sum of the rows above.
    case total
    /// A remark on the table.
    case note
    /// Who signs it, with names, posts and days.
    case signature
    /// A word that the table goes on overleaf.
    case pageBreak
    /// A title with no row below it.
    case lastTitle
    /// The line of what came of the row above, in tables with a line for the plan and one for the result.
    case resultLine
}

/// Tells rows of measures from what stands between and below them, going down a table.
///
/// A row with a time, or with somebody who does it, is never taken for anything else; below signatures a row
/// must have its number as well.
struct RowSorter {
    private let numbers: [Int]
    private let times: [Int]
    private let posts: [Int]
    /// The column that says whether a line is of the plan or of the result.
    private let planColumn: Int?
    private var isBelowSignature = false
    private var isBelowNote = false
    private var isNewPage = false
    private var hadNumber = false

    init(_ columns: [TableLayout.Column], planColumn: Int?) {
        func indices(_ isIt: (HeadingMeaning) -> Bool) -> [Int] {
            columns.indices.filter { columns[$0].meaning.map(isIt) ?? false }
        }
        numbers = indices { $0 == .column(.number) }
        times = indices { meaning in
            switch meaning {
            case .column(let kind): kind.isTime
            case .months: true
            default: false
            }
        }
        posts = indices { $0 == .column(.responsible) || $0 == .column(.controller) }
        self.planColumn = planColumn
    }

    /// What a row is beside a measure; nil when it is one, or a title.
    mutating func aside(_ row: [String]) -> TableAside? {
        let filled = row.indices.filter { !row[$0].isBlank }
        guard let first = filled.first else { return nil }
        if let planColumn, planColumn < row.count, PlanLines.isResult(row[planColumn]) {
            return .resultLine
        }
        if filled.count == 1, RowSorter.isPageBreak(row[first]) {
            isNewPage = true
            return .pageBreak
        }
        if RowSorter.isSignature(filled.map { row[$0] }), !hasNumber(row) || !isDated(row) {
            isBelowSignature = true
            return .signature
        }
        if isBelowSignature {
            if hasNumber(row), isDated(row) || names(row) {
                isBelowSignature = false
            } else {
                return .signature
            }
        }
        let opening = filled.prefix(3).first { !isNumber(row[$0]) } ?? first
        if !isDated(row), !names(row) {
            if RowSorter.isTotal(row[opening]) { return .total }
            if RowSorter.isNote(row[first]) || RowSorter.isNote(row[opening]), !hasNumber(row) {
                isBelowNote = true
                return .note
            }
            if isBelowNote, !hasNumber(row), filled.count == 1 { return .note }
        }
        isBelowNote = false
        return nil
    }

    /// Whether a row only goes on with the text of the one above, as when a page ends within a row.
    mutating func goesOn(_ row: [String]) -> Bool {
        defer {
            isNewPage = false
            if hasNumber(row) { hadNumber = true }
        }
        guard hadNumber, !numbers.isEmpty, !hasNumber(row), !isDated(row), !names(row) else {
            return false
        }
        let filled = row.filter { !$0.isBlank }
        guard !filled.isEmpty, !times.isEmpty || !posts.isEmpty else { return false }
        return isNewPage || filled.contains { RowSorter.saysContinued($0) }
    }

    /// Whether the headings stand here once more: what follows may go on from the page before.
    mutating func passHeading() {
        isNewPage = true
        isBelowSignature = false
        isBelowNote = false
    }

    mutating func passTitle() { isBelowNote = false }

    // MARK: - Cells

    private func hasNumber(_ row: [String]) -> Bool {
        numbers.contains { $0 < row.count && isNumber(row[$0]) }
    }

    private func isNumber(_ text: String) -> Bool {
        let scalars = ThaiForm(text).scalars
        return !scalars.isEmpty && scalars.count <= 8
            && scalars.contains { decimalDigit($0) != nil }
            && scalars.allSatisfy { decimalDigit($0) != nil || ".)(-".unicodeScalars.contains($0) }
    }

    private func isDated(_ row: [String]) -> Bool {
        times.contains { $0 < row.count && !row[$0].isBlank && !RowSorter.saysNoTime(row[$0]) }
    }

    /// What sums put below a column of times: a dash, or how many there are.
    private static func saysNoTime(_ text: String) -> Bool {
        let scalars = ThaiForm(text).scalars
        if scalars.allSatisfy({ $0 == "-" || $0 == "." }) { return true }
        let rest = scalars.drop { decimalDigit($0) != nil || $0 == "," || $0 == "." }
        guard rest.count < scalars.count else { return false }
        return counted.contains { rest.starts(with: $0) } || rest.isEmpty
    }

    private func names(_ row: [String]) -> Bool {
        posts.contains { index in
            index < row.count && !row[index].isBlank
                && !ThaiForm(row[index]).scalars.allSatisfy { $0 == "-" || $0 == "." }
        }
    }

    // MARK: - Words

    private static func isTotal(_ text: String) -> Bool {
        let scalars = HeadingText(text).bare
        for word in totals where scalars.starts(with: word) {
            let rest = scalars.dropFirst(word.count)
            return rest.isEmpty || rest.first.map { decimalDigit($0) != nil || $0 == ":" } ?? true
                || afterTotal.contains { rest.starts(with: $0) }
        }
        return false
    }

    private static func isNote(_ text: String) -> Bool {
        let scalars = ThaiForm(text).scalars
        let bare = scalars.drop { "*#(".unicodeScalars.contains($0) }
        if scalars.first == "*", bare.count > 3 { return true }
        return notes.contains { bare.starts(with: $0) }
    }

    private static func isPageBreak(_ text: String) -> Bool {
        let bare = ThaiForm(text).scalars.filter { !"()-/.…".unicodeScalars.contains($0) }
        return pageBreaks.contains(bare)
            || bare.starts(with: page)
                && bare.dropFirst(page.count).allSatisfy { decimalDigit($0) != nil }
    }

    /// `(ต่อ)` at the end.
    static func saysContinued(_ text: String) -> Bool { text.trimmed.hasSuffix("(ต่อ)") }

    /// A text without `(ต่อ)` at its end.
    static func withoutContinued(_ text: String) -> String {
        saysContinued(text) ? String(text.trimmed.dropLast("(ต่อ)".count)).trimmed : text
    }

    private static func isSignature(_ cells: [String]) -> Bool {
        cells.contains { cell in
            let scalars = ThaiForm(cell).scalars
            let words = scalars.filter { !"()".unicodeScalars.contains($0) }
            let line = longestLine(cell)
            if signs.contains(where: { words.starts(with: $0) }) {
                return line >= 3 || signs.contains(words) || signers.contains { has($0, words) }
            }
            if line >= 5 {
                return signers.contains { has($0, words) } || line * 2 >= cell.unicodeScalars.count
            }
            return false
        }
    }

    private static func has(_ word: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
        text.indices.contains { text[$0...].starts(with: word) }
    }

    /// The longest line of dots or strokes on which somebody is to write.
    private static func longestLine(_ text: String) -> Int {
        var longest = 0
        var length = 0
        for scalar in text.unicodeScalars {
            length =
                "._…‥⋯".unicodeScalars.contains(scalar) ? length + (scalar == "…" ? 3 : 1) : 0
            longest = max(longest, length)
        }
        return longest
    }

    private static func forms(_ words: String) -> [[Unicode.Scalar]] {
        words.split(separator: " ").map { ThaiForm(String($0)).scalars }
            .sorted { $0.count > $1.count }
    }

    private static let totals = forms("รวม ยอดรวม ผลรวม total subtotal grandtotal sum")
    private static let afterTotal = forms(
        "ทั้ง งบ เงิน เป็นเงิน จำนวน โครงการ กิจกรรม มาตรการ ด้าน หน้า ยอด ค่า รายการ ทุก สุทธิ (")
    private static let counted = forms(
        "กิจกรรม โครงการ มาตรการ รายการ เรื่อง ข้อ บาท งาน แผนงาน ครั้ง ราย คน ฉบับ")
    private static let notes = forms(
        "หมายเหตุ คำชี้แจง คำอธิบาย ข้อสังเกต อ้างอิง ที่มา: แหล่งที่มา note: notes: remark: remarks:")
    private static let pageBreaks = forms("ต่อ มีต่อ ยังมีต่อ โปรดพลิก continued")
    private static let page = ThaiForm("หน้า").scalars
    private static let signs = forms("ลงชื่อ ลงนาม ลายมือชื่อ")
    private static let signers = forms(
        "ผู้จัดทำ ผู้เสนอ ผู้อนุมัติ ผู้เห็นชอบ ผู้ตรวจ ผู้รับรอง ผู้รายงาน ผู้บันทึก ผู้ทบทวน ผู้ควบคุม ตำแหน่ง วันที่")
}

/// The two lines of a row in tables that show the plan above what came of it.
enum PlanLines {
    /// The column of a table that says of each line which of the two it is.
    static func column(_ rows: some Collection<[String]>, width: Int) -> Int? {
        (0..<width).first { index in
            var seen = (plan: 0, result: 0)
            for row in rows where index < row.count && !row[index].isBlank {
                if isPlan(row[index]) {
                    seen.plan += 1
                } else if isResult(row[index]) {
                    seen.result += 1
                } else {
                    return false
                }
            }
            return seen.plan > 0 && seen.result > 0
        }
    }

    static func isPlan(_ text: String) -> Bool { plans.contains(ThaiForm(text).scalars) }
    static func isResult(_ text: String) -> Bool { results.contains(ThaiForm(text).scalars) }

    private static let plans = ["แผน", "แผนงาน", "แผนดำเนินการ", "plan", "p"].map {
        ThaiForm($0).scalars
    }
    private static let results = [
        "ผล", "ผลงาน", "ผลดำเนินการ", "ปฏิบัติจริง", "ทำจริง", "actual", "a", "result",
    ].map {
        ThaiForm($0).scalars
    }
}

/// Whether the cells of a column are names of posts, for headings that no list knows.
func readsAsPosts(_ cells: [String]) -> Bool {
    let some = cells.prefix(60)
    guard !some.isEmpty else { return false }
    let named = some.filter { cell in
        guard cell.unicodeScalars.count <= 120 else { return false }
        let scalars = HeadingText(cell).bare
        return postWords.contains { scalars.starts(with: $0) && scalars.count > $0.count - 1 }
    }
    return named.count * 5 >= some.count * 4
}

private let postWords = [
    "กอง", "สำนัก", "ฝ่าย", "งาน", "กลุ่มงาน", "กลุ่ม", "ผู้อำนวยการ", "ผอ.", "หัวหน้า", "หน.", "ปลัด", "รองปลัด",
    "นิติกร",
    "เจ้าหน้าที่", "จนท.", "ผกก.", "สว.", "รองผกก.", "รองสว.", "ผบ.หมู่", "สารวัตร", "นัก", "ทุกกอง",
    "ทุกส่วน", "ทุกฝ่าย", "ทุกหน่วย",
    "ทุกงาน", "คณะกรรมการ", "คณะทำงาน", "ครู", "ผู้บริหาร", "ผู้ว่าราชการ", "นายก", "นายอำเภอ", "รองนายก",
    "พยาบาล", "ศูนย์", "แผนก",
    "ส่วน", "หน่วย", "สนง.", "รองผู้", "ผู้ช่วย", "เลขานุการ", "รองผอ.", "ธุรการ", "พนักงาน", "ผู้บังคับ", "ผู้กำกับ",
    "สภ.", "ตม.",
].map { ThaiForm($0).scalars }
