import Diagnostics
import Documents
import Obligations

/// The ten indicators of the assessment, by number.
let officialIndicators = [
    "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงระบบการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต",
]

/// An indicator cell that was matched with the official list by its name, never by its number.
private struct NamedIndicator {
    /// The number in the cell, or nil when there is none.
    let written: Int?
    /// The number in the official list.
    let official: Int
    let cell: CSVCell
}

/// The column of indicators against the official list: `unknown-indicator`,
/// `indicator-number-differs`, `missing-indicator`.
func lintIndicators(_ draft: Draft) -> [Diagnostic] {
    var named: [NamedIndicator] = []
    var found: [Diagnostic] = []
    for row in draft.measures where !row.inheritsIndicator {
        guard let cell = row.indicatorCell else { continue }
        let (number, name) = split(cell.text)
        if let official = officialNumber(of: name) {
            named.append(NamedIndicator(written: number, official: official, cell: cell))
        } else {
            found.append(
                .warning(
                    "unknown-indicator", "\(quoted(name)) is none of the ten indicators",
                    at: cell.range))
        }
    }
    let other = named.filter { $0.written != nil && $0.written != $0.official }
    if let first = other.first {
        found.append(
            .warning(
                "indicator-number-differs", difference(first), at: first.cell.range,
                notes: ["indicators are told by their names"]
                    + other.dropFirst().map { .init(difference($0), range: $0.cell.range) }))
    }
    let missing = (1...officialIndicators.count).filter { number in
        !named.contains { $0.official == number }
    }
    if let first = missing.first, let last = named.last {
        let place = named.first { $0.official > first } ?? last
        let names = missing.map { "\($0) \(quoted(officialIndicators[$0 - 1]))" }
        found.append(
            .warning(
                "missing-indicator", "no row serves the indicator \(names.joined(separator: ", "))",
                at: place.cell.range))
    }
    return found
}

/// The official number of the indicator that a cell names, or nil.
func indicatorNumber(of text: String) -> Int? { officialNumber(of: split(text).name) }

private func difference(_ indicator: NamedIndicator) -> String {
    let name = officialIndicators[indicator.official - 1]
    return "\(quoted(name)) is indicator \(indicator.official), not "
        + (indicator.written.map(String.init) ?? "unnumbered")
}

/// The number that opens a cell, and the name behind it: `๕) คุณภาพการดำเนินงาน`.
private func split(_ text: String) -> (number: Int?, name: String) {
    var scalars = text.trimmed.unicodeScalars[...]
    var number: Int?
    while let scalar = scalars.first, let digit = decimalDigit(scalar), (number ?? 0) < 1000 {
        number = (number ?? 0) * 10 + digit
        scalars = scalars.dropFirst()
    }
    let name = scalars.drop { isInvisible($0) || $0 == ")" || $0 == "." }
    return (number, String(Substring(name)).trimmed)
}

/// The value of an Arabic or Thai digit.
func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0x0E50...0x0E59: Int(scalar.value) - 0x0E50
    default: nil
    }
}

/// The official number of a name that is written nearly as in the list, from 1.
private func officialNumber(of name: String) -> Int? {
    let wanted = Array(FoldedCell(name).scalars.prefix(80))
    var best: (number: Int, likeness: Double)?
    for (index, official) in officialIndicators.enumerated() {
        let likeness = likeness(wanted, Array(official.unicodeScalars))
        if likeness >= 0.8, likeness > best?.likeness ?? 0 { best = (index + 1, likeness) }
    }
    return best?.number
}

/// How much two words have in common: twice the longest common subsequence over both lengths.
private func likeness(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var row = [Int](repeating: 0, count: right.count + 1)
    for scalar in left {
        var diagonal = 0
        for column in right.indices {
            let above = row[column + 1]
            row[column + 1] =
                scalar == right[column] ? diagonal + 1 : max(above, row[column])
            diagonal = above
        }
    }
    return Double(2 * row[right.count]) / Double(left.count + right.count)
}
