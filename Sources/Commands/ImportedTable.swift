import CivilTime
import Loading
import Obligations
import Spreadsheets

/// A table out of a document, with its headings in one line each and its rows alone.
struct ImportedTable {
    var headings: [String] = []
    var rows: [[String]] = []
    /// Rows that only repeated the headings.
    var repeated = 0
    /// Rows across the table that became the area of those below.
    var titles = 0
    var remarks: [String] = []
    /// How many columns the table has in its document.
    var width = 0
    /// What stood among or below the rows and is none, by its kind.
    private var asides: [(kind: TableAside, text: String)] = []
    private var layout: [(indices: [Int], isMonth: Bool)] = []
    /// The lines of the heading as they stand in the document, and the last row.
    private var headingRows: [[String]] = []
    private var lastRow: [String] = []
    private var title: String?
    private var areas: [String] = []

    /// The table of a grid whose headings begin in a row.
    ///
    /// - Parameters:
    ///   - end: the row behind its last.
    ///   - area: the area that a line above it names.
    ///   - year: the year of the plan; a column of times of another one is left out.
    init(_ grid: OfficeGrid, from start: Int, to end: Int, area: String?, year: FiscalYear?) {
        let texts = grid.rows[start..<end].map { $0.map { flat($0.text) } }
        let layout = TableLayout(texts, headingLines: grid.headingLines(from: start))
        let first = start + layout.headingLines
        width = grid.width
        headingRows = Array(texts.prefix(layout.headingLines))
        title = area
        var seen: [String: Int] = [:]
        for (index, column) in layout.columns.enumerated() {
            let isFilled = (first..<max(first, end)).contains {
                $0 < grid.rows.count && !grid.rows[$0][index].text.isEmpty
            }
            let heading = written(column)
            guard !heading.isEmpty || isFilled else { continue }
            if let other = column.year(otherThan: year) {
                remarks.append(
                    words(
                        "the column '\(heading)' is of \(other) and was left out",
                        "ตัดคอลัมน์ '\(heading)' ซึ่งเป็นของปี \(other)"))
                continue
            }
            let isMonth = column.isMonths
            if let place = seen[heading], isMonth {
                // Weeks of one month.
                self.layout[place].indices.append(index)
                continue
            }
            let count = headings.count { $0 == heading || $0.hasPrefix(heading + " (") }
            seen[heading] = headings.count
            headings.append(count > 0 && !heading.isEmpty ? "\(heading) (\(count + 1))" : heading)
            self.layout.append(([index], isMonth))
        }
        fill(grid, layout.rows, from: first)
    }

    /// Adds the rows of another table, whose columns may stand otherwise.
    mutating func append(_ other: ImportedTable) {
        var places: [Int] = []
        for heading in other.headings {
            let column = measureColumn(heading)
            if let same = headings.firstIndex(of: heading)
                ?? headings.firstIndex(where: { column != nil && measureColumn($0) == column })
            {
                places.append(places.contains(same) ? add(heading) : same)
            } else {
                places.append(add(heading))
            }
        }
        sayRepeated(other)
        for row in other.rows {
            var cells = [String](repeating: "", count: headings.count)
            for (cell, place) in zip(row, places) { cells[place] = cell }
            rows.append(cells)
        }
        areas += other.areas
        repeated += other.repeated
        titles += other.titles
        asides += other.asides
        remarks += other.remarks
        (width, layout) = (other.width, other.layout)
        (headingRows, lastRow, title) = (other.headingRows, other.lastRow, other.title)
    }

    private mutating func add(_ heading: String) -> Int {
        headings.append(heading)
        for index in rows.indices { rows[index].append("") }
        return headings.count - 1
    }

    /// Says which rows of another table stand in this one already, as in a summary at the end.
    private mutating func sayRepeated(_ other: ImportedTable) {
        func work(_ table: ImportedTable) -> [String] {
            let index = table.headings.firstIndex {
                ["กิจกรรม", "ประเด็น"].contains(measureColumn($0))
            }
            return table.rows.map { row in
                index.map { flat(row[$0]) } ?? ""
            }
        }
        let known = Set(work(self).filter { !$0.isEmpty })
        let same = work(other).filter { known.contains($0) }
        guard !same.isEmpty else { return }
        let list = firstFew(same)
        remarks.append(
            words(
                "\(same.count) rows stand in two tables of the document and would be reminded twice: \(list)",
                "มี \(same.count) แถวอยู่ในสองตารางของเอกสาร จะถูกแจ้งเตือนสองครั้ง: \(list)"))
    }

    /// Whether a table without headings is the next page of this one: as wide, and no titles of its own.
    func goesOn(in grid: OfficeGrid) -> Bool {
        grid.width == width && width >= 3 && !rows.isEmpty && !headingRows.isEmpty
    }

    mutating func appendRows(of grid: OfficeGrid) {
        // What this page is can be told by the headings, and by the row above.
        let texts = grid.rows.map { $0.map { flat($0.text) } }
        let layout = TableLayout(
            headingRows + [lastRow] + headingRows + texts, headingLines: headingRows.count)
        fill(grid, Array(layout.rows.dropFirst(1 + headingRows.count)), from: 0)
    }

    // MARK: - Rows

    private mutating func fill(_ grid: OfficeGrid, _ kinds: [TableLayout.Row], from first: Int) {
        for (row, kind) in zip(grid.rows.indices.dropFirst(first), kinds) {
            switch kind {
            case .heading: repeated += 1
            case .title(let text):
                title = text
                titles += 1
            case .aside(let aside): asides.append((aside, grid.text(row)))
            case .continuation where !rows.isEmpty:
                let cells = layout.map { grid.joined(row, $0.indices, isMonth: $0.isMonth) }
                for (index, cell) in cells.enumerated() where !cell.isEmpty {
                    rows[rows.count - 1][index] += " " + withoutContinued(cell)
                }
            case .measure, .continuation:
                guard !grid.isBlank(row) else { continue }
                areas.append(title ?? "")
                lastRow = grid.rows[row].map { flat($0.text) }
                rows.append(layout.map { grid.joined(row, $0.indices, isMonth: $0.isMonth) })
            }
        }
    }

    private func withoutContinued(_ text: String) -> String {
        text.hasSuffix("(ต่อ)") ? trimmed(String(text.dropLast("(ต่อ)".count))) : text
    }

    /// Puts the areas of titles into their column, drops what no row needs, and says what was left out.
    mutating func finish() {
        if let plan = headings.indices.first(where: { index in
            asides.contains { $0.kind == .resultLine }
                && measureColumn(headings[index]) == nil
                && rows.allSatisfy { ["แผน", "แผนงาน", ""].contains(flat($0[index])) }
        }) {
            headings.remove(at: plan)
            for index in rows.indices { rows[index].remove(at: plan) }
        }
        if areas.contains(where: { !$0.isEmpty }) {
            let place = headings.firstIndex { measureColumn($0) == "ด้าน" } ?? add("ด้าน")
            for index in rows.indices where rows[index][place].isEmpty && index < areas.count {
                rows[index][place] = areas[index]
            }
        }
        let kinds: [(TableAside, String)] = [
            (.total, words("sums", "ยอดรวม")), (.note, words("notes", "หมายเหตุ")),
            (.signature, words("signatures", "ลายมือชื่อ")),
            (.pageBreak, words("page ends", "คำว่า (ต่อ)")),
            (.lastTitle, words("lines below the table", "ข้อความใต้ตาราง")),
            (.resultLine, words("lines of results", "บรรทัดผล")),
        ]
        for (kind, name) in kinds {
            let texts = asides.filter { $0.kind == kind }.map(\.text)
            guard !texts.isEmpty else { continue }
            let list = firstFew(texts)
            remarks.append(
                words(
                    "left out, \(name): \(texts.count) (\(list))",
                    "ตัดออก \(name): \(texts.count) แถว (\(list))"))
        }
    }

    /// Makes the ids of the document such as the ledger can keep: `1.1` becomes `M1-1`.
    ///
    /// - Returns: what was changed.
    mutating func mendIDs() -> [String] {
        guard let place = headings.firstIndex(where: { measureColumn($0) == "รหัส" }) else {
            return []
        }
        var taken: Set<String> = []
        var changed: [String] = []
        for index in rows.indices {
            let old = flat(rows[index][place])
            var text = ""
            for character in old {
                if let digit = character.wholeNumberValue, (0...9).contains(digit) {
                    text += String(digit)
                } else if character.isASCII, character.isLetter {
                    text.append(character)
                } else if !text.isEmpty, text.last != "-" {
                    text += "-"
                }
            }
            while text.last == "-" { text.removeLast() }
            if text.isEmpty { text = "M" + (index < 9 ? "0" : "") + String(index + 1) }
            if !(text.first?.isLetter ?? false) { text = "M" + text }
            var name = text
            var number = 2
            while taken.contains(name) {
                name = "\(text)-\(number)"
                number += 1
            }
            taken.insert(name)
            if name != old {
                changed.append("'\(old)': \(name)")
                rows[index][place] = name
            }
        }
        guard !changed.isEmpty else { return [] }
        let list = changed.prefix(6).joined(separator: ", ")
        return [
            words(
                "\(changed.count) ids were made such as the ledger keeps, letters, digits and hyphens: \(list)",
                "ปรับรหัส \(changed.count) แถวให้เป็นอักษรอังกฤษ ตัวเลข และขีด: \(list)")
        ]
    }

    /// Says which rows are due by the calendar, which `init` can only give an example of.
    var waitsForCalendar: [String] {
        guard let place = headings.firstIndex(where: { measureColumn($0) == "ระยะเวลาเสร็จ" }),
            let id = headings.firstIndex(where: { measureColumn($0) == "รหัส" })
        else { return [] }
        let waiting = rows.filter { $0[place].contains("ปฏิทิน") }.map { $0[id] }
        guard !waiting.isEmpty else { return [] }
        let list = waiting.prefix(12).joined(separator: ", ")
        return [
            words(
                "\(waiting.count) rows are due by the calendar of the assessment (\(list)): their days are those of an EXAMPLE until the official windows are written into it",
                "มี \(waiting.count) แถวที่กำหนดตามปฏิทินการประเมิน (\(list)): วันยังเป็นของปฏิทินตัวอย่างจนกว่าจะใส่ช่วงเวลาที่ประกาศจริง"
            )
        ]
    }

    /// A heading in one line that means the same.
    private func written(_ column: TableLayout.Column) -> String {
        switch column.meaning {
        case .months(let months, let year)?: return monthHeading(months, year)
        case .state(let state)?:
            switch state {
            case .done: return "สถานะ แล้วเสร็จ"
            case .inProgress: return "สถานะ อยู่ระหว่างดำเนินการ"
            case .notStarted: return "สถานะ ยังไม่ได้ดำเนินการ"
            }
        default: break
        }
        guard let last = column.lines.last, column.lines.count > 1 else { return column.heading }
        if HeadingMeaning.of(lines: [last]) == column.meaning, column.meaning != nil { return last }
        // On one line the words may say something else: ผล แล้วเสร็จ is no end.
        if case .column(let kind)? = column.meaning,
            HeadingMeaning.of(lines: [column.heading]) != column.meaning
        {
            return "\(kind.rawValue) (\(column.heading))"
        }
        return column.heading
    }

    private func monthHeading(_ months: [Int], _ year: Int?) -> String {
        let names = [
            "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.",
            "ธ.ค.",
        ]
        guard let first = months.first, let last = months.last else { return "" }
        let span = first == last ? names[first - 1] : "\(names[first - 1])-\(names[last - 1])"
        return span + (year.map { " \($0)" } ?? "")
    }
}

extension TableLayout.Column {
    /// Whether marks stand below it.
    fileprivate var isMonths: Bool { if case .months? = meaning { true } else { false } }

    /// The year that a line of the heading of a column of times names, when it is not that of the plan.
    fileprivate func year(otherThan year: FiscalYear?) -> Int? {
        guard let year, case .column(let kind)? = meaning, kind.isTime else { return nil }
        let years = lines.flatMap { buddhistYears(in: $0) }
        return years.contains(year.buddhistYear.number) ? nil : years.last
    }
}

extension OfficeFailure {
    /// Why, for a person, and what to do.
    var words: String {
        switch self {
        case .damaged(let reason):
            Commands.words(
                "the document is damaged (\(reason)); save it anew",
                "เอกสารเสียหาย (\(reason)) ให้บันทึกใหม่")
        case .encryptedOrOld:
            Commands.words(
                "the document is locked with a password or of the old kind (.doc, .xls); save it as .docx or .xlsx without one",
                "เอกสารมีรหัสผ่านหรือเป็นแบบเก่า (.doc, .xls) ให้บันทึกเป็น .docx หรือ .xlsx ที่ไม่มีรหัสผ่าน")
        case .tooLarge(let what):
            Commands.words(
                "the document is larger than any plan: \(what)", "เอกสารใหญ่เกินกว่าจะเป็นแผน: \(what)")
        case .entities:
            Commands.words(
                "the document declares entities, which no office program writes; it is not read",
                "เอกสารมีการประกาศ entity ซึ่งโปรแกรมสำนักงานไม่เขียน จึงไม่อ่าน")
        case .noOfficeDocument:
            Commands.words(
                "this is an archive, but no Word, Excel or OpenDocument file",
                "เป็นไฟล์บีบอัด แต่ไม่ใช่ Word, Excel หรือ OpenDocument")
        }
    }
}
