import CivilTime
import Diagnostics
import Documents

/// Reads the table of closed days: tab-separated, columns `date`, `be_year`, `wd`, `kind`,
/// `name_th`, `name_en`, found by name; only the first and the Thai name are needed.
///
/// The Buddhist year and the weekday are there for people and are checked against the date, because
/// a slip in one of them shows that the date itself may be wrong.
///
/// Rules: `missing-column`, `bad-date`, `date-contradicts`.
///
/// - Returns: nil when the table cannot be used; a row that cannot be read is reported and left
///   out.
func readHolidays(_ source: SourceText, sink: DiagnosticSink) -> HolidayTable? {
    let (table, diagnostics) = readCSV(source, separator: "\t")
    sink.report(diagnostics)
    guard let table else { return nil }
    guard let dateColumn = table.column(named: "date"),
        let nameColumn = table.column(named: "name_th")
    else {
        let place = table.header.first?.range
        sink.report(
            .error("missing-column", "expected the columns 'date' and 'name_th'", at: place))
        return nil
    }
    let yearColumn = table.column(named: "be_year")
    let weekdayColumn = table.column(named: "wd")
    var entries: [HolidayTable.Entry] = []
    for row in table.rows {
        let cell = row.cells[dateColumn]
        guard let date = CivilDate(arabicDigits(cell.text)) else {
            sink.report(
                .error(
                    "bad-date",
                    "expected a day as '2025-12-05' in the common era, found \(quoted(cell.text))",
                    at: cell.range))
            continue
        }
        if let yearColumn {
            check(row.cells[yearColumn], is: "\(BuddhistYear(gregorian: date.year))", date, sink)
        }
        if let weekdayColumn {
            check(row.cells[weekdayColumn], is: String(inWords(date.weekday).prefix(3)), date, sink)
        }
        entries.append(HolidayTable.Entry(date: date, name: row.cells[nameColumn].text))
    }
    return HolidayTable(entries)
}

private func check(
    _ cell: CSVCell, is expected: String, _ date: CivilDate, _ sink: DiagnosticSink
) {
    guard !cell.text.isBlank, cell.text != expected else { return }
    sink.report(
        .warning(
            "date-contradicts", "\(date) is \(quoted(expected)), not \(quoted(cell.text))",
            at: cell.range, notes: ["one of the two is wrong; the date is used"]))
}
