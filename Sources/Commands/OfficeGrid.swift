import CivilTime
import Loading
import Spreadsheets

/// The cells of a table as they stand in its document, merged ones filled downwards, without what is hidden or
/// struck through there.
struct OfficeGrid {
    private(set) var rows: [[OfficeCell]]
    private(set) var width: Int
    /// What was left out of it.
    private(set) var remarks: [String] = []

    init(_ table: [[OfficeCell]]) {
        let width = table.map(\.count).max() ?? 0
        var rows = table
        for row in rows.indices {
            rows[row] += Array(repeating: OfficeCell(), count: width - rows[row].count)
            guard row > 0 else { continue }
            for column in 0..<width where rows[row][column].place == .above {
                rows[row][column].text = rows[row - 1][column].text
            }
        }
        self.rows = rows
        self.width = width
        dropHidden()
        dropStruck()
    }

    /// Whether it is more than a frame around text.
    var isTable: Bool { rows.count >= 2 && width >= 3 }

    func isBlank(_ row: Int) -> Bool { rows[row].allSatisfy { $0.text.isEmpty } }

    func texts(_ row: Int) -> [String] { rows[row].map { flat($0.text) } }

    /// A row as one line.
    func text(_ row: Int) -> String {
        var parts: [String] = []
        for text in texts(row) where !text.isEmpty && parts.last != text { parts.append(text) }
        return parts.joined(separator: " ")
    }

    // MARK: - What is not meant to be read

    private mutating func dropHidden() {
        let hidden = rows.indices.filter { !rows[$0].isEmpty && rows[$0].allSatisfy(\.isHidden) }
        if hidden.count < rows.count, !hidden.isEmpty {
            say(
                hidden.map(text).filter { !$0.isEmpty },
                words("hidden rows were left out", "ตัดแถวที่ซ่อนไว้"))
            rows = rows.indices.filter { !hidden.contains($0) }.map { rows[$0] }
        }
        let columns = (0..<width).filter { column in rows.allSatisfy { $0[column].isHidden } }
        guard columns.count < width, !columns.isEmpty else { return }
        let names = columns.map { column in
            rows.lazy.map { flat($0[column].text) }.first { !$0.isEmpty } ?? ""
        }
        say(
            names.filter { !$0.isEmpty },
            words("hidden columns were left out", "ตัดคอลัมน์ที่ซ่อนไว้"))
        for row in rows.indices {
            for column in columns where column + 1 < width {
                // A merged cell goes on in the columns that are left.
                if rows[row][column].place != .left, rows[row][column + 1].place == .left {
                    rows[row][column + 1].text = rows[row][column].text
                    rows[row][column + 1].place = rows[row][column].place
                }
            }
            rows[row] = rows[row].indices.filter { !columns.contains($0) }.map { rows[row][$0] }
        }
        width -= columns.count
    }

    private mutating func dropStruck() {
        let struck = rows.indices.filter { row in
            rows[row].contains { !$0.struck.isEmpty }
                && rows[row].allSatisfy { cell in
                    cell.text.isEmpty || cell.place == .above
                        || cell.text.unicodeScalars.count <= 6
                            && !cell.text.contains { $0.isLetter }
                }
        }
        func struckText(_ row: Int) -> String {
            rows[row].map { flat($0.struck) }.filter { !$0.isEmpty }.joined(separator: " ")
        }
        if !struck.isEmpty {
            say(
                struck.map(struckText),
                words("struck-through rows were left out", "ตัดแถวที่ขีดฆ่า"))
            rows = rows.indices.filter { !struck.contains($0) }.map { rows[$0] }
        }
        let cells = rows.indices.map(struckText).filter { !$0.isEmpty }
        if !cells.isEmpty {
            say(cells, words("struck-through words were left out", "ตัดข้อความที่ขีดฆ่า"))
        }
    }

    private mutating func say(_ texts: [String], _ what: String) {
        guard !texts.isEmpty else { return }
        let list = firstFew(texts)
        remarks.append("\(what): \(texts.count) (\(list))")
    }

    // MARK: - Headings

    /// How many lines the heading that begins in a row has at least, as its merged cells show.
    func headingLines(from start: Int) -> Int {
        guard start < rows.count else { return 1 }
        let most = min(rows.count, start + 4)
        return (0..<width).map { column -> Int in
            guard !rows[start][column].text.isEmpty || rows[start][column].place == .left else {
                return 1
            }
            var end = start + 1
            while end < most, rows[end][column].place == .above { end += 1 }
            return end - start
        }.max() ?? 1
    }

    /// The kinds of columns that the headings which begin in a row name.
    func kinds(from start: Int) -> Set<String> {
        guard start < rows.count, Set(texts(start).filter { !$0.isEmpty }).count >= 2 else {
            return []
        }
        let end = min(rows.count, start + 5)
        let layout = TableLayout(
            (start..<end).map(texts), headingLines: headingLines(from: start))
        var kinds: Set<String> = []
        for column in layout.columns {
            // What only its cells tell of a column may as well be a row.
            guard HeadingMeaning.of(lines: column.lines) != nil, let taken = column.taken,
                taken != "ที่", taken != "หมายเหตุ"
            else { continue }
            kinds.insert(taken)
        }
        return kinds
    }

    /// How many kinds of columns the headings that begin in a row name.
    func likeness(from start: Int) -> Int { kinds(from: start).count }

    /// The row in which the headings begin; nil when no row is like headings.
    func headingRow(within limit: Int) -> Int? {
        var best: (row: Int, likeness: Int)?
        for row in 0..<min(limit, rows.count) {
            let kinds = kinds(from: row)
            // Without a word for what is done, two kinds may as well stand among posts and days.
            let isWork = kinds.contains("กิจกรรม") || kinds.contains("ประเด็น")
            let likeness = isWork || kinds.count >= 3 ? kinds.count : 0
            if likeness > max(1, best?.likeness ?? 0) { best = (row, likeness) }
        }
        return best?.row
    }

    /// The row of the first ones that has the most cells, for a person to recognise.
    func widestRow(within limit: Int) -> [String] {
        (0..<min(limit, rows.count)).map { texts($0).filter { !$0.isEmpty } }
            .max { $0.count < $1.count } ?? []
    }

    /// The first row below some headings in which other headings stand: a second table in one sheet.
    func nextHeadingRow(after start: Int) -> Int? {
        let own = Set(texts(start).filter { !$0.isEmpty })
        let first = start + headingLines(from: start) + 1
        return rows.indices.dropFirst(first).first { row in
            let cells = texts(row).filter { !$0.isEmpty }
            guard cells.count >= 3, Set(cells) != own, Set(cells).count == cells.count,
                cells.allSatisfy({ $0.unicodeScalars.count <= 40 })
            else { return false }
            var kinds: Set<String> = []
            var known = 0
            for cell in cells {
                guard case .column(let kind)? = HeadingMeaning.of(lines: [cell]) else { continue }
                known += 1
                kinds.insert(kind.rawValue)
            }
            let says = kinds.contains("กิจกรรม") || kinds.contains("ประเด็น")
            let others =
                kinds.contains("ผู้รับผิดชอบ") || kinds.contains("ระยะเวลาเสร็จ")
                || kinds.contains("วันสิ้นสุด")
            return says && others && kinds.count >= 3 && known * 4 >= cells.count * 3
        }
    }

    /// A part of the rows as a grid of its own, without what stands beside its table.
    func part(_ range: Range<Int>, headings start: Int) -> OfficeGrid {
        var part = self
        part.rows = Array(rows[range])
        part.dropBeside(headings: start - range.lowerBound)
        return part
    }

    /// Leaves out what stands beside a whole table, behind a blank column.
    private mutating func dropBeside(headings start: Int) {
        let below = rows.dropFirst(start)
        let blank = (0..<width).filter { column in
            below.allSatisfy { $0[column].text.isEmpty && $0[column].place == .own }
        }
        guard !blank.isEmpty else { return }
        var stretches: [[Int]] = [[]]
        for column in 0..<width {
            if blank.contains(column) {
                stretches.append([])
            } else {
                stretches[stretches.count - 1].append(column)
            }
        }
        stretches.removeAll { $0.isEmpty }
        guard stretches.count > 1 else { return }
        func check(_ columns: [Int]) -> TableCheck {
            TableCheck(
                headings: columns.map { flat(rows[start][$0].text) },
                rows: below.dropFirst().prefix(20).map { row in columns.map { flat(row[$0].text) }
                },
                fiscalYear: FiscalYear(2568))
        }
        var kept: [Int] = []
        var dropped: [Int] = []
        for stretch in stretches {
            let whole = check(kept)
            if whole.hasWork, whole.hasTimes, whole.hasPosts {
                dropped += stretch
            } else {
                kept += stretch
            }
        }
        guard !dropped.isEmpty else { return }
        let texts = dropped.flatMap { column in below.map { flat($0[column].text) } }
            .filter { !$0.isEmpty }
        say(
            texts, words("cells beside the table were left out", "ตัดข้อมูลที่อยู่ข้างตาราง"))
        for row in rows.indices { rows[row] = kept.map { rows[row][$0] } }
        width = kept.count
    }

    // MARK: - Cells

    /// The text of a row in one column, or in the weeks of one month; a bar over months is a mark in each.
    func joined(_ row: Int, _ indices: [Int], isMonth: Bool) -> String {
        var parts: [String] = []
        for index in indices where index < width {
            let cell = rows[row][index]
            var text = TableImport.cleaned(cell.text)
            if isMonth, text.isEmpty {
                if cell.place == .left, let owner = owner(row, index), !owner.text.isEmpty {
                    text = owner.text
                } else if cell.isShaded, !isShadedThroughout(row) {
                    text = "✓"
                }
            }
            if !text.isEmpty, !parts.contains(text) { parts.append(text) }
        }
        return parts.joined(separator: isMonth ? " " : "\n")
    }

    private func owner(_ row: Int, _ index: Int) -> OfficeCell? {
        var left = index
        while left > 0, rows[row][left].place == .left { left -= 1 }
        return rows[row][left]
    }

    /// Whether the colour is that of the whole row and marks nothing.
    private func isShadedThroughout(_ row: Int) -> Bool {
        rows[row].contains { !$0.text.isEmpty && $0.isShaded }
    }
}

/// The Buddhist years that a text names in full: `แผนปี ๒๕๗๐`.
func buddhistYears(in text: String) -> [Int] {
    var years: [Int] = []
    var digits: [Int] = []
    for scalar in text.unicodeScalars.map({ Optional($0) }) + [nil] {
        if let scalar, let digit = Character(scalar).wholeNumberValue {
            digits.append(digit)
        } else {
            if digits.count == 4 {
                let year = digits.reduce(0) { $0 * 10 + $1 }
                if (2500...2699).contains(year) { years.append(year) }
            }
            digits = []
        }
    }
    return years
}

/// The first of many texts in quotes, for a remark.
func firstFew(_ texts: [String]) -> String {
    texts.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
}
