import CivilTime
import Testing

@testable import ThaiPhrases

/// The rows of a table: fields parted by tabs.
func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
}

func day(_ text: String) -> CivilDate {
    CivilDate(text) ?? CivilDate(daysSinceEpoch: 0)
}

/// Closed days of government offices, fiscal years 2567 to 2570.
let closedDays = """
    2024-01-01 2024-02-24 2024-02-26 2024-04-06 2024-04-08 2024-04-12 2024-04-13 2024-04-14
    2024-04-15 2024-04-16 2024-05-04 2024-05-06 2024-05-10 2024-05-22 2024-06-03 2024-07-20
    2024-07-21 2024-07-22 2024-07-28 2024-07-29 2024-08-12 2024-10-13 2024-10-14 2024-10-23
    2024-12-05 2024-12-10 2024-12-30 2024-12-31 2025-01-01 2025-02-12 2025-04-06 2025-04-07
    2025-04-13 2025-04-14 2025-04-15 2025-04-16 2025-05-04 2025-05-05 2025-05-09 2025-05-11
    2025-05-12 2025-06-02 2025-06-03 2025-07-10 2025-07-11 2025-07-28 2025-08-11 2025-08-12
    2025-10-13 2025-10-23 2025-12-05 2025-12-10 2025-12-31 2026-01-01 2026-01-02 2026-03-03
    2026-04-06 2026-04-13 2026-04-14 2026-04-15 2026-05-04 2026-05-13 2026-05-31 2026-06-01
    2026-06-03 2026-07-28 2026-07-29 2026-07-30 2026-08-12 2026-10-13 2026-10-23 2026-12-05
    2026-12-07 2026-12-10 2026-12-31 2027-01-01 2027-02-21 2027-02-22 2027-04-06 2027-04-13
    2027-04-14 2027-04-15 2027-05-04 2027-05-20 2027-06-03 2027-07-18 2027-07-19 2027-07-20
    2027-07-28 2027-08-12
    """

/// Fiscal year 2568 with its holidays.
let plan = PhraseContext(
    fiscalYear: FiscalYear(2568), orderDate: nil,
    holidays: HolidayTable(
        closedDays.split(whereSeparator: \.isWhitespace).map {
            HolidayTable.Entry(date: day(String($0)), name: "วันหยุด")
        }))

func read(_ phrase: String, in context: PhraseContext = plan) -> Reading {
    readPhrase(phrase, in: context)
}

/// The part of a notation before its colon.
func kind(_ notation: String) -> String { String(notation.prefix { $0 != ":" }) }

/// Whether a notation is the wanted one; behind these kinds the word is free.
func agrees(_ got: String, _ wanted: String) -> Bool {
    let free = ["EVENT", "VAGUE", "NONE", "ERROR"]
    if got == wanted { return true }
    return !wanted.contains(" + ") && free.contains(kind(wanted)) && kind(got) == kind(wanted)
}

/// Reads a table whose second field names the meanings of which one must come, parted by §; ASK is a
/// question or a refusal.
func checkRows(_ table: [[String]]) {
    for row in table {
        let got = read(row[0], in: context(of: row)).meaning.notation
        let fits = row[1].split(separator: "§").contains { wanted in
            wanted == "ASK"
                ? ["AMBIG", "ERROR"].contains(kind(got))
                : agrees(got, String(wanted)) || wanted == "AMBIG" && kind(got) == "AMBIG"
        }
        #expect(fits, "\(row[0]): \(got) instead of \(row[1])")
    }
}

/// The tables of kinds of faults, each with its test.
let productionRows: [[String]] = [
    blankRows, changeRows, choiceRows, countRows, coveredPeriodRows, documentNumberRows,
    exceptionRows, farYearRows, frameRows, ordinalRows, partOfPeriodRows, rangeRows,
    separatedDateRows, spreadsheetRows, termRows, spanHeadingRows, roundListRows, halfPeriodRows,
    restrictionRows, daysOfMonthsRows, spelledDateRows, cycleDetailRows, hedgeRows,
    calendarChangeRows, commonEraRows, boundRows, reportedPeriodRows,
    negationRows, lengthRows, togetherRows, typingRows, cellRows,
].flatMap { $0 }

/// The tables of expressions of time, one to a production of the grammar.
let timeRows: [[String]] = [
    datePhrases, deadlinePhrases, rangePhrases, monthRangePhrases, periodPhrases, timeOfDayPhrases,
    dayCyclePhrases, monthlyCyclePhrases, dayOfMonthPhrases, yearlyCyclePhrases, quotaPhrases,
    termPhrases, referencePhrases, amendmentPhrases, compoundPhrases,
].flatMap { $0 }

/// The tables of what gives no time, or cannot be settled.
let otherRows: [[String]] = [
    eventPhrases, vaguePhrases, nothingPhrases, questionPhrases, refusedPhrases,
].flatMap { $0 }

/// Every row of every table.
let allRows: [[String]] = timeRows + otherRows + productionRows + seedPhrases.map { [$0[1]] }

/// The light in which a row is read: its third and fourth fields.
func context(of row: [String]) -> PhraseContext {
    var context = plan
    if row.count > 2, let year = Int(row[2]) { context.fiscalYear = FiscalYear(year) }
    if row.count > 3 { context.orderDate = day(row[3]) }
    return context
}
