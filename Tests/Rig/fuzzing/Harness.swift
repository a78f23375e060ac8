// What the fuzzer calls with each input. One program for all parsers: ITA_FUZZ names the one.
//
// Not a target of the package, because it is built with coverage of every edge; see Tests/Rig/fuzz.

import CivilTime
import Diagnostics
import Documents
import Glibc
import Spreadsheets
import ThaiPhrases

private let kind = getenv("ITA_FUZZ").map { String(cString: $0) } ?? "phrases"
private let fiscalYear = FiscalYear(2568)
private let holidays = HolidayTable()

/// The entry point of libFuzzer: one input, as bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    switch kind {
    case "office", "word", "sheet":
        office(bytes)
        return 0
    default: break
    }
    let text = String(
        decoding: UnsafeBufferPointer(start: start, count: start == nil ? 0 : count), as: UTF8.self)
    switch kind {
    case "phrases": phrase(text)
    case "csv": csv(text)
    case "yaml": yaml(text)
    default: rule(text)
    }
    return 0
}

/// A broken promise ends the program, so that the input is kept.
private func promise(_ isKept: Bool, _ what: StaticString) {
    if !isKept { fatalError("\(what)") }
}

/// Whatever is read has a notation, and its places lie inside the phrase.
private func phrase(_ text: String) {
    let reading = readPhrase(
        text, in: PhraseContext(fiscalYear: fiscalYear, holidays: holidays))
    let count = text.unicodeScalars.count
    promise(!reading.meaning.notation.isEmpty, "a meaning without notation")
    for warning in reading.warnings {
        promise(
            0 <= warning.range.lowerBound && warning.range.upperBound <= count,
            "a warning outside its phrase")
    }
    if let range = reading.errorRange {
        promise(0 <= range.lowerBound && range.upperBound <= count, "an error outside its phrase")
    }
}

/// Every row has a cell for each column, and the findings can be shown.
private func csv(_ text: String) {
    let source = SourceText(path: "table.csv", text: text)
    let (table, diagnostics) = readCSV(source)
    if let table {
        for row in table.rows {
            promise(row.cells.count >= table.header.count, "a row without a cell")
        }
    } else {
        promise(!diagnostics.isEmpty, "no table and no word why")
    }
    show(diagnostics, source)
}

/// A file gives values or says why not, and the findings can be shown.
private func yaml(_ text: String) {
    let source = SourceText(path: "file.yaml", text: text)
    let (root, diagnostics) = readYAML(source)
    promise(root != nil || !diagnostics.isEmpty, "no values and no word why")
    show(diagnostics, source)
}

/// A document gives tables within the limits, or says why not.
private func office(_ bytes: [UInt8]) {
    let tables: [OfficeTable]?
    switch kind {
    case "word": tables = try? readOfficePart(word: bytes)
    case "sheet": tables = try? readOfficePart(sheet: bytes)
    default: tables = try? readOfficeDocument(bytes)
    }
    for table in tables ?? [] {
        promise(table.rows.count <= 20_000, "a table without end")
        for row in table.rows { promise(row.count <= 2_048, "a row without end") }
    }
}

private func show(_ diagnostics: [Diagnostic], _ source: SourceText) {
    guard !diagnostics.isEmpty else { return }
    let shown = DiagnosticRenderer(sources: [source], color: false).render(diagnostics)
    promise(!shown.isEmpty, "a finding that cannot be shown")
}

/// A rule that is read prints as one that reads the same, and its occurrences are found in order.
private func rule(_ text: String) {
    guard let rule = try? RecurrenceRule(parsing: text) else { return }
    guard let again = try? RecurrenceRule(parsing: rule.description) else {
        promise(false, "a rule that does not read what it printed")
        return
    }
    promise(again == rule, "a rule that reads back as another")
    var last: CivilDate?
    var day = fiscalYear.start
    for _ in 0..<4 {
        guard let next = rule.next(after: day, from: fiscalYear.start, holidays: holidays) else {
            return
        }
        promise(next.date > day, "an occurrence that is not after the day asked for")
        if let last { promise(next.date > last, "occurrences out of order") }
        last = next.date
        day = next.date
    }
}
