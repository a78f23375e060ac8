/// One sheet: its cells at their places, values as a person sees them.
final class SheetReader: MarkupReader {
    private let texts: [SheetText]
    private let styles: StyleReader
    private let is1904: Bool
    private var rows: [Int: [Int: OfficeCell]] = [:]
    private var merges: [(first: (row: Int, column: Int), last: (row: Int, column: Int))] = []
    private var hiddenRows: Set<Int> = []
    private var hiddenColumns: Set<Int> = []
    private var formula: String?
    private var takesFormula = false
    private var isStruck = false
    private var struck = ""
    private var row = 0
    private var column = 0
    private var kind = ""
    private var style = StyleReader.Style()
    private var value = ""
    private var takesText = false
    private var phonetic = 0
    private var cells = 0
    private var total = 0

    init(texts: [SheetText], styles: StyleReader, is1904: Bool) {
        self.texts = texts
        self.styles = styles
        self.is1904 = is1904
    }

    override func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "row":
            row = attributes["r"].flatMap { Int($0) } ?? row + 1
            column = 0
            if SheetReader.isTrue(attributes["hidden"]) { hiddenRows.insert(row) }
        case "col": hide(attributes)
        case "f":
            formula = ""
            takesFormula = true
        case "r": isStruck = false
        case "strike": isStruck = SheetReader.isTrue(attributes["val"] ?? "1")
        case "c": open(attributes)
        case "v": takesText = true
        case "rPh": phonetic += 1
        case "t": takesText = phonetic == 0
        case "mergeCell": merge(attributes["ref"] ?? "")
        default: break
        }
    }

    override func end(_ name: String) {
        switch name {
        case "v", "t": takesText = false
        case "f": takesFormula = false
        case "r", "is": isStruck = false
        case "rPh": phonetic = max(0, phonetic - 1)
        case "c": close()
        default: break
        }
    }

    override func text(_ text: String) {
        if takesFormula { formula? += String(text.prefix(200)) }
        guard takesText else { return }
        if isStruck { struck += text } else { value += text }
        total += text.utf8.count
        if total > OfficeLimits.text { failure = failure ?? .tooLarge("more text than any plan") }
    }

    private static func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }

    /// The columns that a range hides.
    private func hide(_ attributes: [String: String]) {
        guard SheetReader.isTrue(attributes["hidden"]),
            let first = attributes["min"].flatMap({ Int($0) }),
            let last = attributes["max"].flatMap({ Int($0) }), first >= 1, first <= last
        else { return }
        for column in first...min(last, max(first, OfficeLimits.columns)) {
            hiddenColumns.insert(column)
        }
    }

    private func open(_ attributes: [String: String]) {
        value = ""
        formula = nil
        struck = ""
        isStruck = false
        kind = attributes["t"] ?? "n"
        if let place = attributes["r"].flatMap(SheetReader.place) {
            (row, column) = (place.row, place.column)
        } else {
            column += 1
        }
        let index = attributes["s"].flatMap { Int($0) } ?? 0
        style = styles.styles.indices.contains(index) ? styles.styles[index] : StyleReader.Style()
    }

    private func close() {
        var text = shown.withoutEnds
        var struck = struck
        if kind == "s", let number = Int(value), texts.indices.contains(number) {
            struck = texts[number].struck
        }
        if style.isStruck { (text, struck) = ("", struck + text) }
        guard !text.isEmpty || style.isShaded || !struck.isEmpty else { return }
        // Formats go to the edge of the sheet; a cell that says nothing there is none.
        guard row >= 1, column >= 1, row <= OfficeLimits.rows, column <= OfficeLimits.columns else {
            if !text.isEmpty {
                failure = failure ?? .tooLarge("cells at row \(row), column \(column)")
            }
            return
        }
        cells += 1
        total += text.utf8.count
        if cells > OfficeLimits.cells || total > OfficeLimits.text {
            failure = failure ?? .tooLarge("more than \(OfficeLimits.cells) cells")
        }
        rows[row, default: [:]][column] = OfficeCell(
            text, isShaded: style.isShaded, struck: struck.withoutEnds)
    }

    private var shown: String {
        // A program that wrote a formula without its value leaves a blank cell: the formula says why.
        if let formula, value.isEmpty { return "=\(formula)" }
        switch kind {
        case "s":
            return Int(value).flatMap { texts.indices.contains($0) ? texts[$0].text : nil } ?? ""
        case "b": return value == "1" ? "☑" : value == "0" ? "☐" : value
        case "d": return SheetValue.written(isoDate: value) ?? value
        case "str", "inlineStr", "e": return value
        default:
            if style.shows != .nothing, let serial = Double(value) {
                return SheetValue.written(serial: serial, is1904: is1904, shows: style.shows)
                    ?? value
            }
            return SheetValue.written(number: value, isPercent: style.isPercent)
        }
    }

    private func merge(_ reference: String) {
        let ends = reference.split(separator: ":").compactMap { SheetReader.place(String($0)) }
        guard ends.count == 2, merges.count < 20_000 else { return }
        merges.append((ends[0], ends[1]))
    }

    /// `AB12`.
    private static func place(_ text: String) -> (row: Int, column: Int)? {
        var column = 0
        var row = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
            case UInt8(ascii: "$"): break
            default: return nil
            }
            guard column <= 20_000, row <= 2_000_000 else { return nil }
        }
        return column > 0 && row > 0 ? (row, column) : nil
    }

    func finished() throws(OfficeFailure) -> [[OfficeCell]] {
        if let failure { throw failure }
        let lastRow = rows.filter { $0.value.contains { $0.value.says } }.keys.max() ?? 0
        let lastColumn =
            rows.values.flatMap { $0.filter { $0.value.says }.keys }.max() ?? 0
        guard lastRow > 0, lastRow * lastColumn <= 10 * OfficeLimits.cells else {
            if lastRow == 0 { return [] }
            throw .tooLarge("\(lastRow) rows of \(lastColumn) columns")
        }
        var table = (1...lastRow).map { row in
            (1...lastColumn).map { column in
                var cell = rows[row]?[column] ?? OfficeCell()
                cell.isHidden = hiddenRows.contains(row) || hiddenColumns.contains(column)
                return cell
            }
        }
        var work = 0
        for merge in merges {
            let bottom = min(merge.last.row, lastRow)
            let right = min(merge.last.column, lastColumn)
            guard merge.first.row <= bottom, merge.first.column <= right else { continue }
            work += (bottom - merge.first.row + 1) * (right - merge.first.column + 1)
            guard work <= 10 * OfficeLimits.cells else { throw .tooLarge("merged cells") }
            for row in merge.first.row...bottom {
                for column in merge.first.column...right
                where row != merge.first.row || column != merge.first.column {
                    table[row - 1][column - 1].place = row == merge.first.row ? .left : .above
                    table[row - 1][column - 1].text = ""
                }
            }
        }
        return table
    }
}

extension OfficeCell {
    /// Whether something stands in it, struck through or not.
    fileprivate var says: Bool { !text.isEmpty || !struck.isEmpty }
}
