import CivilTime

/// What a spreadsheet leaves in a cell when it is exported carelessly; nil for everything else.
///
/// A whole number between 40 000 and 60 000 alone is the serial number of a day of the years 2009 to
/// 2064; whether it is one, only a person can say.
func spreadsheetCell(_ text: FoldedText) -> Reading? {
    let whole = 0..<text.originalCount
    let scalars = text.scalars
    guard let first = scalars.first else { return nil }
    if first == "#" {
        if scalars.count > 1, scalars.allSatisfy({ $0 == "#" }) {
            return Reading(meaning: .error(.cellTooNarrow), errorRange: whole)
        }
        let isError = scalars.dropFirst().allSatisfy {
            $0.isLatin || "/!?0".unicodeScalars.contains($0)
        }
        return isError && scalars.count > 3
            ? Reading(meaning: .error(.formulaError), errorRange: whole) : nil
    }
    if first == "=", scalars.count > 1 {
        return Reading(meaning: .error(.formula), errorRange: whole)
    }
    if let bare = bareNumber(text) { return bare }
    let parts = scalars.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].count == 5, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }),
        let days = Int(String(String.UnicodeScalarView(parts[0]))),
        (40_000...60_000).contains(days),
        let epoch = CivilDate(year: 1899, month: 12, day: 30)
    else { return nil }
    return Reading(
        meaning: .ambiguous([.date(epoch.adding(days: days)), .none(.number)]), errorRange: whole)
}

/// A number alone: a year, or the day of every month, or something else; nil for everything else.
private func bareNumber(_ text: FoldedText) -> Reading? {
    let whole = 0..<text.originalCount
    guard text.scalars.allSatisfy(\.isDigit),
        let value = Int(String(String.UnicodeScalarView(text.scalars)))
    else { return nil }
    switch text.scalars.count {
    case 4 where (2500...2599).contains(value):
        guard let first = CivilDate(year: value - 543, month: 1, day: 1),
            let last = CivilDate(year: value - 543, month: 12, day: 31),
            let year = CivilInterval(start: first, end: last)
        else { return nil }
        return Reading(
            meaning: .ambiguous([.interval(FiscalYear(value).interval), .interval(year)]),
            errorRange: whole)
    case 1...2 where (1...31).contains(value):
        var rule = RecurrenceRule(.monthly)
        rule.monthDays = [value == 31 ? -1 : value]
        return Reading(meaning: .ambiguous([.rule(rule), .none(.number)]), errorRange: whole)
    default: return nil
    }
}
