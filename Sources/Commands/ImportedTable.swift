import Loading
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
    fileprivate var layout: [(indices: [Int], isMonth: Bool)] = []

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
        for row in other.rows {
            var cells = [String](repeating: "", count: headings.count)
            for (cell, place) in zip(row, places) { cells[place] = cell }
            rows.append(cells)
        }
        repeated += other.repeated
        titles += other.titles
        width = other.width
        layout = other.layout
    }

    private mutating func add(_ heading: String) -> Int {
        headings.append(heading)
        for index in rows.indices { rows[index].append("") }
        return headings.count - 1
    }

    /// Whether a table without headings is the next page of this one: as wide, and no titles of its own.
    func goesOn(in grid: OfficeGrid) -> Bool {
        grid.width == width && width >= 3 && !rows.isEmpty && layout.count == headings.count
    }

    mutating func appendRows(of grid: OfficeGrid) {
        for row in grid.rows.indices where !grid.isBlank(row) {
            rows.append(layout.map { grid.joined(row, $0.indices, isMonth: $0.isMonth) })
        }
    }
}

/// The cells of a table as they stand in its document, merged ones filled downwards.
struct OfficeGrid {
    let rows: [[OfficeCell]]
    let width: Int

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
    }

    /// Whether it is more than a frame around text.
    var isTable: Bool { rows.count >= 2 && width >= 3 }

    func isBlank(_ row: Int) -> Bool { rows[row].allSatisfy { $0.text.isEmpty } }

    private func texts(_ row: Int) -> [String] { rows[row].map { flat($0.text) } }

    // MARK: - Headings

    /// How many kinds of columns the headings that begin in a row name.
    func likeness(from start: Int) -> Int {
        guard start < rows.count, Set(texts(start).filter { !$0.isEmpty }).count >= 2 else {
            return 0
        }
        let end = min(rows.count, start + 5)
        let layout = TableLayout((start..<end).map(texts))
        var kinds: Set<String> = []
        for column in layout.columns {
            guard let taken = column.taken, taken != "ที่", taken != "หมายเหตุ" else { continue }
            kinds.insert(taken)
        }
        return kinds.count
    }

    /// The row in which the headings begin; nil when no row is like headings.
    func headingRow(within limit: Int) -> Int? {
        var best: (row: Int, likeness: Int)?
        for row in 0..<min(limit, rows.count) {
            let likeness = likeness(from: row)
            if likeness > max(1, best?.likeness ?? 0) { best = (row, likeness) }
        }
        return best?.row
    }

    /// The row of the first ones that has the most cells, for a person to recognise.
    func widestRow(within limit: Int) -> [String] {
        (0..<min(limit, rows.count)).map { texts($0).filter { !$0.isEmpty } }
            .max { $0.count < $1.count } ?? []
    }

    // MARK: - Rows

    /// The table whose headings begin in a row; nil when there is nothing below them.
    func table(from start: Int) -> ImportedTable? {
        let layout = TableLayout(rows[start...].map { $0.map { flat($0.text) } })
        let first = start + layout.headingLines
        var table = ImportedTable()
        table.width = width
        var seen: [String: Int] = [:]
        for (index, column) in layout.columns.enumerated() {
            let isFilled = (first..<max(first, rows.count)).contains {
                $0 < rows.count && !rows[$0][index].text.isEmpty
            }
            let heading = written(column)
            guard !heading.isEmpty || isFilled else { continue }
            var isMonth = false
            if case .months? = column.meaning { isMonth = true }
            if let place = seen[heading], isMonth {
                // Weeks of one month.
                table.layout[place].indices.append(index)
                continue
            }
            let count = table.headings.count { $0 == heading || $0.hasPrefix(heading + " (") }
            seen[heading] = table.headings.count
            table.headings.append(
                count > 0 && !heading.isEmpty ? "\(heading) (\(count + 1))" : heading)
            table.layout.append(([index], isMonth))
        }
        fill(&table, layout, from: first)
        return table
    }

    private func fill(_ table: inout ImportedTable, _ layout: TableLayout, from first: Int) {
        var title: String?
        var areas: [String] = []
        for (row, kind) in zip(rows.indices.dropFirst(first), layout.rows) {
            switch kind {
            case .heading: table.repeated += 1
            case .title(let text):
                title = text
                table.titles += 1
            case .measure:
                guard !isBlank(row) else { continue }
                areas.append(title ?? "")
                table.rows.append(table.layout.map { joined(row, $0.indices, isMonth: $0.isMonth) })
            }
        }
        guard table.titles > 0 else { return }
        if let area = table.headings.firstIndex(where: { measureColumn($0) == "ด้าน" }) {
            for index in table.rows.indices where table.rows[index][area].isEmpty {
                table.rows[index][area] = areas[index]
            }
        } else {
            table.headings.append("ด้าน")
            table.layout.append(([], false))
            for index in table.rows.indices { table.rows[index].append(areas[index]) }
        }
    }

    /// A heading in one line that means the same.
    private func written(_ column: TableLayout.Column) -> String {
        if case .months(let months, let year)? = column.meaning {
            return monthHeading(months, year)
        }
        guard let last = column.lines.last, column.lines.count > 1 else { return column.heading }
        return HeadingMeaning.of(lines: [last]) == column.meaning && column.meaning != nil
            ? last : column.heading
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
