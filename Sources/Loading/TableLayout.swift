import Diagnostics
import Obligations

/// How a measures table stands on the page: which lines are its headings, what each column holds, and which
/// rows only repeat the headings or give the rows below them a title.
public struct TableLayout: Sendable {
    /// One column.
    public struct Column: Sendable {
        /// The lines of its heading, the uppermost first, those of merged cells too.
        public let lines: [String]
        /// What they say together.
        public let meaning: HeadingMeaning?

        /// The heading as one line.
        public var heading: String { lines.joined(separator: " ") }
    }

    /// What a row is.
    public enum Row: Hashable, Sendable {
        case measure
        /// The headings once more, as at the top of each page.
        case heading
        /// A title of the rows below it, across the table.
        case title(String)
        /// What is no row of the table, though it stands among them.
        case aside(TableAside)
        /// The rest of the text of the row above, which a page's end divided.
        case continuation
    }

    /// The columns from left to right.
    public let columns: [Column]
    /// How many lines the heading has.
    public let headingLines: Int
    /// The rows behind the heading.
    public let rows: [Row]

    /// - Parameters:
    ///   - table: the cells, the first line of the heading first; each row as long as that.
    ///   - least: how many lines the heading has at least, as merged cells show.
    public init(_ table: [[String]], headingLines least: Int = 1) {
        let first = table.first ?? []
        var lines = [first.map(\.oneLine)]
        while lines.count < 4, lines.count < table.count,
            lines.count < least || TableLayout.goesOn(lines, with: table[lines.count])
        {
            lines.append(table[lines.count].map(\.oneLine))
        }
        headingLines = lines.count
        let below = table.dropFirst(lines.count)
        columns = TableLayout.byCells(
            TableLayout.byNeighbours(first.indices.map { TableLayout.column($0, lines) }), below)
        rows = TableLayout.sorted(below, columns, lines)
    }

    // MARK: - Meanings that others settle

    /// แล้วเสร็จ beside อยู่ระหว่างดำเนินการ is a state, and not the day of it; beside เริ่ม it is the day. The numbers 1
    /// to 12 below a word for times are months.
    private static func byNeighbours(_ columns: [Column]) -> [Column] {
        let hasStates = columns.contains { column in
            if case .state(let state)? = column.meaning { state != .done } else { false }
        }
        let hasStarts = columns.contains { column in
            column.meaning == .column(.start)
                || column.lines.last.map { MeasureColumn.named($0) == .start } ?? false
        }
        let months = columns.map(month)
        let areMonths = Set(months.compactMap(\.self)) == Set(1...12)
        return zip(columns, months).map { column, month in
            if areMonths, let month {
                return Column(lines: column.lines, meaning: .months([month], year: nil))
            }
            guard let last = column.lines.last.map({ ThaiForm($0).scalars }) else { return column }
            let isOpen = column.meaning == .column(.end) || column.meaning == nil
            if hasStates, isOpen, let state = StateHeading.word(last) {
                return Column(lines: column.lines, meaning: .state(state))
            }
            if !hasStates, hasStarts, column.meaning == .state(.done), StateHeading.isEnd(last) {
                return Column(lines: column.lines, meaning: .column(.result))
            }
            return column
        }
    }

    /// The number of a month below a word for times.
    private static func month(_ column: Column) -> Int? {
        guard column.lines.count > 1, column.meaning == .column(.completion),
            let last = column.lines.last,
            case .number(let number)? = HeadingMeaning.of(last), (1...12).contains(number)
        else { return nil }
        return number
    }

    /// What the cells tell of a heading that does not: ticks below แล้วเสร็จ, posts below a word of the office.
    private static func byCells(_ columns: [Column], _ rows: ArraySlice<[String]>) -> [Column] {
        func cells(_ index: Int) -> [String] {
            rows.prefix(200).compactMap { $0[index].isBlank ? nil : $0[index] }
        }
        let hasPosts = columns.contains {
            $0.meaning == .column(.responsible) || $0.meaning == .column(.controller)
        }
        let hasStates = columns.contains { column in
            if case .state? = column.meaning { return true }
            return column.meaning == .column(.state)
        }
        return columns.enumerated().map { index, column in
            if column.meaning == .column(.end), let last = column.lines.last,
                StateHeading.isEnd(ThaiForm(last).scalars)
            {
                let filled = cells(index)
                guard !filled.isEmpty, filled.allSatisfy(StateMarks.isMark) else { return column }
                return Column(lines: column.lines, meaning: .state(.done))
            }
            let saysNothing =
                column.meaning == nil && !column.heading.isBlank
                || column.meaning == .column(.activity)
                    && columns[..<index].contains { $0.meaning == .column(.activity) }
            if saysNothing, !hasStates, StateReading.readsAsStates(cells(index)) {
                return Column(lines: column.lines, meaning: .column(.state))
            }
            guard column.meaning == nil, !column.heading.isBlank, !hasPosts,
                readsAsPosts(cells(index))
            else { return column }
            return Column(lines: column.lines, meaning: .column(.responsible))
        }
    }

    private static func sorted(
        _ table: ArraySlice<[String]>, _ columns: [Column], _ lines: [[String]]
    ) -> [Row] {
        var sorter = RowSorter(
            columns, planColumn: PlanLines.column(table, width: columns.count))
        var rows: [Row] = []
        for cells in table {
            let kind = kind(of: cells, columns, lines)
            if kind == .heading {
                sorter.passHeading()
                rows.append(kind)
            } else if let aside = sorter.aside(cells) {
                rows.append(.aside(aside))
            } else if case .title(let text) = kind {
                sorter.passTitle()
                rows.append(.title(RowSorter.withoutContinued(text)))
            } else {
                rows.append(sorter.goesOn(cells) ? .continuation : kind)
            }
        }
        // A title that nothing stands below names nothing.
        var index = rows.count - 1
        while index >= 0 {
            switch rows[index] {
            case .title: rows[index] = .aside(.lastTitle)
            case .aside, .heading: break
            case .measure, .continuation:
                if !table[table.startIndex + index].allSatisfy(\.isBlank) { return rows }
            }
            index -= 1
        }
        return rows
    }

    // MARK: - Headings

    private static func goesOn(_ lines: [[String]], with row: [String]) -> Bool {
        let filled = row.indices.filter { !row[$0].isBlank && $0 < lines[0].count }
        guard !filled.isEmpty else { return false }
        if isNumbering(filled.map { row[$0] }) { return true }
        var explains = false
        // Nothing but what stands below blank headings, or below the first of such a group.
        let last = lines[lines.count - 1]
        let fillsGaps =
            filled.count >= 2 && filled.contains { last[$0].isEmpty }
            && filled.allSatisfy {
                isBelowGroup($0, lines) || ThaiForm.same(path($0, lines).last ?? "", row[$0])
            }
        for index in filled {
            let above = path(index, lines)
            let meaning = HeadingMeaning.of(row[index].oneLine)
            // Below a heading of its own, and beside no blank one, stands what the heading already says.
            let isGroup = isBelowGroup(index, lines)
            switch meaning {
            case .number: guard isGroup || isEnclosed(row[index]) else { return false }
            case .months, .year, .fiscalYear, .week:
                guard isGroup else { return false }
                explains = true
            case .state:
                if above.last.map({ ThaiForm.same($0, row[index]) }) ?? false { continue }
                guard isGroup else { return false }
                explains = true
            case .column(let column):
                if above.last.map({ ThaiForm.same($0, row[index]) }) ?? false { continue }
                guard isGroup, column != .unused, row[index].unicodeScalars.count <= 40 else {
                    return false
                }
                explains = true
            case nil:
                guard
                    isEnclosed(row[index]) || (isGroup && isPlanOrResult(row[index]))
                        || fillsGaps && isName(row[index])
                else { return false }
                if fillsGaps { explains = true }
            }
        }
        return explains || filled.allSatisfy { isEnclosed(row[$0]) }
            || filled.contains {
                if case .number? = HeadingMeaning.of(row[$0]) { true } else { false }
            }
    }

    /// Whether a heading goes over several columns above this one.
    private static func isBelowGroup(_ index: Int, _ lines: [[String]]) -> Bool {
        let last = lines[lines.count - 1]
        // A year or quarter explains what stands below it, also above a single month.
        switch path(index, lines).last.flatMap(HeadingMeaning.of) {
        case .year?, .fiscalYear?: return true
        case .months(let months, _)? where months.count > 1: return true
        default: break
        }
        if last[index].isEmpty, index > 0 || lines.count > 1 { return true }
        return index + 1 < last.count && last[index + 1].isEmpty
            && !(lines.count > 1 && lines.dropLast().contains { !$0[index + 1].isEmpty })
    }

    private static func isEnclosed(_ text: String) -> Bool {
        let text = text.trimmed
        return text.hasPrefix("(") && text.hasSuffix(")") && text.unicodeScalars.count <= 20
    }

    /// Whether a cell may be a heading that nobody knows: a short one without a number.
    private static func isName(_ text: String) -> Bool {
        text.unicodeScalars.count <= 40 && !StateMarks.isMark(text)
            && !text.unicodeScalars.contains { decimalDigit($0) != nil }
    }

    private static func isPlanOrResult(_ text: String) -> Bool {
        ["แผน", "ผล", "ปริมาณ", "หน่วยนับ"].contains { ThaiForm.same($0, text) }
    }

    /// `(๑) (๒) (๓)`: the columns numbered below their headings.
    private static func isNumbering(_ cells: [String]) -> Bool {
        // Nearly all rows say more, which their lengths tell at once.
        guard cells.count >= 3, cells.allSatisfy({ $0.utf8.count <= 16 }) else { return false }
        let numbers = cells.map { cell -> Int? in
            if case .number(let number)? = HeadingMeaning.of(cell) { number } else { nil }
        }
        return numbers == Array(1...cells.count)
    }

    private static func column(_ index: Int, _ lines: [[String]]) -> Column {
        let lines = path(index, lines).filter { line in
            if case .number? = HeadingMeaning.of(line), isEnclosed(line) { return false }
            return true
        }
        return Column(lines: lines, meaning: HeadingMeaning.of(lines: lines))
    }

    /// The lines of the heading of a column; a blank one is that of the merged cell to its left, if a line below
    /// it says more.
    private static func path(_ index: Int, _ lines: [[String]]) -> [String] {
        var found: [String] = []
        for (number, line) in lines.enumerated() {
            guard index < line.count else { continue }
            if !line[index].isEmpty {
                if found.last != line[index] { found.append(line[index]) }
                continue
            }
            let isFilledBelow = lines[(number + 1)...].contains { !$0[index].isEmpty }
            guard isFilledBelow else { continue }
            // The merged cell ends where another heading of an upper line begins.
            var left = index
            while left > 0, line[left].isEmpty {
                if number > 0, !lines[number - 1][left].isEmpty { break }
                left -= 1
            }
            if !line[left].isEmpty { found.append(line[left]) }
        }
        return found
    }

    // MARK: - Rows

    private static func kind(
        of row: [String], _ columns: [Column], _ lines: [[String]]
    ) -> Row {
        let filled = row.indices.filter { !row[$0].isBlank }
        guard let first = filled.first else { return .measure }
        func repeats(_ line: [String]) -> Bool {
            filled.count >= 2 && line.count <= row.count
                && line.indices.allSatisfy { ThaiForm.same(line[$0], row[$0]) }
        }
        if lines.contains(where: repeats) || isNumbering(filled.map { row[$0] }) { return .heading }
        let text = row[first].oneLine
        let others = filled.filter {
            columns.indices.contains($0) && columns[$0].meaning != .column(.id)
        }
        guard others.allSatisfy({ row[$0].oneLine == text }), filled.count == others.count,
            columns.count >= 3, HeadingMeaning.of(text).map(isNoNumber) ?? true
        else { return .measure }
        switch columns[first].meaning {
        case .column(.number), .column(.indicator), .column(.area), nil: return .title(text)
        default:
            let isAcross = others.count > 1 && others.count == columns.count
            let opensSection = sectionWords.contains {
                HeadingText(text).bare.starts(with: $0)
            }
            return isAcross || (opensSection && first == 0) ? .title(text) : .measure
        }
    }

    private static func isNoNumber(_ meaning: HeadingMeaning) -> Bool {
        if case .number = meaning { false } else { true }
    }

    private static let sectionWords = [
        "ด้าน", "ส่วนที่", "หมวด", "มิติ", "ตัวชี้วัดที่", "ยุทธศาสตร์", "ช่วง", "ตอนที่", "แบบวัด",
    ].map { ThaiForm($0).scalars }
}
