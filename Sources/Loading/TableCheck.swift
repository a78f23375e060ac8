import CivilTime
import Diagnostics
import ThaiPhrases

/// What the headings of a table were taken for, for whoever decides whether to take the table.
public struct TableCheck: Sendable {
    /// The headings, with what each was taken for in the words of a police station's table; nil if not known.
    public let headings: [(heading: String, taken: String?)]
    /// Whether the table says when its rows are due.
    public let hasTimes: Bool
    /// Whether it says who does them.
    public let hasPosts: Bool
    /// Whether it says what is done.
    public let hasWork: Bool
    /// Whether it says how the rows are followed up.
    public let hasCycles: Bool
    /// Filled columns of which nothing is used, though they may hold times: without a heading, with one that
    /// is not known, or with cells that mostly read as times.
    public let suspects: [String]

    /// - Parameters:
    ///   - headings: one line each.
    ///   - rows: the cells below them.
    public init(headings: [String], rows: [[String]], fiscalYear: FiscalYear) {
        let width = headings.count
        let layout = TableLayout(
            [headings] + rows.map { Array(($0 + Array(repeating: "", count: width)).prefix(width)) }
        )
        let meanings = layout.columns.map(\.meaning)
        var kinds: Set<MeasureColumn> = []
        var months = false
        for meaning in meanings {
            switch meaning {
            case .column(let kind)?: kinds.insert(kind)
            case .months?: months = true
            default: break
            }
        }
        hasTimes = months || !kinds.isDisjoint(with: [.completion, .start, .end])
        hasPosts = !kinds.isDisjoint(with: [.responsible, .controller])
        hasWork = !kinds.isDisjoint(with: [.activity, .issue])
        hasCycles = kinds.contains(.monitoring)
        self.headings = zip(headings, meanings).map { heading, meaning in
            (heading, TableLayout.Column(lines: [heading], meaning: meaning).taken)
        }
        let context = PhraseContext(fiscalYear: fiscalYear)
        let hasTimes = hasTimes
        suspects = meanings.indices.compactMap { index in
            let cells = rows.compactMap { row in
                index < row.count && !row[index].isBlank ? row[index] : nil
            }
            guard !cells.isEmpty else { return nil }
            switch meanings[index] {
            case .months?, .state?: return nil
            case .column(let kind)?:
                if !hasTimes, kind == .monitoring, saysDays(cells, in: context) {
                    return headings[index]
                }
                if !hasTimes, [.activity, .issue, .output].contains(kind),
                    cells.contains(where: namesDay)
                {
                    return headings[index]
                }
                let mayHoldTimes =
                    !kind.isTime && ![.number, .id, .score, .state].contains(kind)
                return mayHoldTimes && readsAsTimes(cells, in: context) ? headings[index] : nil
            default: return headings[index].isBlank ? "(\(index + 1))" : headings[index]
            }
        }
    }
}

/// Whether cells of a column of cycles hold days, or marks, as if they were deadlines.
private func saysDays(_ cells: [String], in context: PhraseContext) -> Bool {
    let some = cells.prefix(60)
    let days = some.count { cell in
        if StateMarks.isTick(cell) { return true }
        guard mayBeTime(cell) else { return false }
        switch readPhrase(cell, in: context).meaning {
        case .date, .moment, .interval: return true
        default: return false
        }
    }
    return days * 2 >= some.count
}

/// Whether a text about what is done names the day as well: `ภายใน ๓๑ ม.ค. ๗๐`.
func namesDay(_ text: String) -> Bool {
    let scalars = FoldedCell(text).scalars
    let isLimited = limits.contains { word in
        scalars.indices.contains { scalars[$0...].starts(with: word) }
    }
    guard isLimited else { return false }
    return scalars.indices.contains { index in
        guard
            let name = HeadingMonths.names.first(where: {
                scalars[index...].starts(with: $0.dotted)
            })
        else { return false }
        let end = index + name.dotted.count
        return index > 0 && decimalDigit(scalars[index - 1]) != nil
            || end < scalars.count && decimalDigit(scalars[end]) != nil
    }
}

private let limits = ["ภายใน", "ไม่เกิน", "ก่อนวันที่", "แล้วเสร็จ", "กำหนดส่ง", "ระหว่าง"].map {
    ThaiForm($0).scalars
}

/// Whether most of the cells read as times, by the first of them.
func readsAsTimes(_ cells: [String], in context: PhraseContext) -> Bool {
    let some = cells.prefix(60)
    let short = some.filter { $0.unicodeScalars.count <= 60 }
    guard !some.isEmpty, short.count * 2 > some.count else { return false }
    let dated = short.filter {
        mayBeTime($0) && readPhrase($0, in: context).meaning.isTime
    }
    return dated.count * 5 >= some.count * 3
}

/// Whether a text has anything of a time in it, before it is read at length.
private func mayBeTime(_ text: String) -> Bool {
    if text.unicodeScalars.contains(where: { decimalDigit($0) != nil }) { return true }
    let cell = FoldedCell(text)
    return timeWords.contains { word in
        cell.scalars.indices.contains { cell.has(word, at: $0) }
    }
}

private let timeWords = [
    "เดือน", "ไตรมาส", "ทุก", "ราย", "ปี", "วัน", "สัปดาห์", "ปฏิทิน", "มกรา", "กุมภา", "มีนา", "เมษา",
    "พฤษภา", "มิถุนา", "กรก",
    "สิงหา", "กันยา", "ตุลา", "พฤศจิกา", "ธันวา", ".ค", ".ย", ".พ",
].map { ThaiForm($0).scalars }
