import CivilTime

@testable import ThaiPhrases

#if canImport(Glibc)
    import Glibc
#endif

/// One phrase with the meaning that is wanted.
struct Case: Sendable, CustomStringConvertible {
    let fields: [String]
    var phrase: String { fields[0] }
    var wanted: String { fields[1] }
    var description: String { phrase }
}

/// The rows of a table beside the tests; lines that begin with # are comments.
func table(_ name: String, file: String = #filePath) -> [[String]] {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = folder.joined(separator: "/") + "/" + name
    guard let stream = fopen(path, "r") else { return [] }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = fread(&buffer, 1, buffer.count, stream)
        if count == 0 { break }
        bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n").filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}

func day(_ text: String) -> CivilDate {
    CivilDate(text) ?? CivilDate(daysSinceEpoch: 0)
}

/// Fiscal year 2568 with the holidays that the tables touch.
let plan = PhraseContext(
    fiscalYear: FiscalYear(2568), orderDate: nil,
    holidays: HolidayTable([
        .init(date: day("2024-12-31"), name: "วันสิ้นปี"),
        .init(date: day("2025-01-01"), name: "วันขึ้นปีใหม่"),
        .init(date: day("2025-04-07"), name: "ชดเชยวันจักรี"),
        .init(date: day("2025-04-14"), name: "วันสงกรานต์"),
        .init(date: day("2025-04-15"), name: "วันสงกรานต์"),
        .init(date: day("2025-05-01"), name: "หยุดเพื่อการทดสอบ"),
    ]))

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
