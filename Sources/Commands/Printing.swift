import CivilTime
import Diagnostics
import Files
import FoundationEssentials
import Obligations
import ThaiPhrases

/// Prints data as JSON: keys in order, so that two runs can be compared.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    guard let text = String(bytes: try encoder.encode(value), encoding: .utf8) else { return }
    printCleanJSON(text)
}

/// A table for people: columns padded by the cells they take on the screen.
func printTable(_ header: [String], _ rows: [[String]]) {
    let all = [header] + rows
    let widths = header.indices.map { column in
        all.map { cellWidth($0.indices.contains(column) ? $0[column] : "") }.max() ?? 0
    }
    for (index, row) in all.enumerated() {
        let cells = row.indices.map { column in
            column == row.count - 1 ? row[column] : row[column].padded(toCells: widths[column])
        }
        print(cells.joined(separator: "  "))
        if index == 0 {
            print(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
        }
    }
}

/// A date for people: Thai in Thai, ISO with the weekday in English.
func shown(_ date: CivilDate) -> String {
    if language == .thai { return ThaiText.date(date, style: .short) }
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return "\(date) \(names[date.weekday.rawValue - 1])"
}

/// Days from today, for people: `in 3 days`, `today`, `8 days ago`.
func distance(_ days: Int) -> String {
    switch days {
    case 0: words("today", "วันนี้")
    case 1...: words("in \(days) d", "อีก \(days) วัน")
    default: words("\(-days) d overdue", "เกิน \(-days) วัน")
    }
}

/// The titles of posts in one cell.
func titles(_ posts: [PostID], in years: Years) -> String {
    posts.map { years.post($0)?.title ?? $0.rawValue }.joined(separator: ", ")
}
