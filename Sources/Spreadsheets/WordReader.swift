/// The tables of word/document.xml.
///
/// Merged cells keep their place, check boxes of both kinds become ☑ and ☐, the marks of the symbol fonts too,
/// deleted text stays away. A table inside a cell is part of the cell's text.
///
/// - Source: ECMA-376 part 1, §17.4 (tables), §17.16.7 (legacy check boxes); [MS-DOCX] for w14:checkbox.
final class WordReader: MarkupReader {
    private var tables: [OfficeTable] = []
    private var builder = TableBuilder()
    private var row: [OfficeCell] = []
    private var cell = OfficeCell()
    private var span = 1
    private var merge: OfficeCell.Place = .own
    private var tableDepth = 0
    private var isInCell = false
    private var takesText = false
    /// Inside what is not shown: how many such elements are open.
    private var hidden = 0
    private var box: Bool?
    private var controls: [Control] = []
    private var total = 0

    private struct Control {
        /// The state of the check box that it is, or nil.
        var isTicked: Bool?
        var hides = false
    }

    func finished() throws(OfficeFailure) -> [OfficeTable] {
        if let failure { throw failure }
        return tables
    }

    private static let hiddenElements: Set<String> = [
        "del", "moveFrom", "Fallback", "instrText", "footnote", "endnote", "comment", "rPr", "pPr",
    ]

    override func start(_ name: String, _ attributes: [String: String]) {
        if name == "shd", isInCell, hidden == 0, tableDepth == 1 { shade(attributes) }
        if WordReader.hiddenElements.contains(name) {
            hidden += 1
            return
        }
        guard hidden == 0 else { return }
        switch name {
        case "tbl":
            tableDepth += 1
            if tableDepth == 1 { builder = TableBuilder() }
        case "tr" where tableDepth == 1: row = []
        case "gridBefore":
            let count = min(Int(attributes["val"] ?? "") ?? 0, OfficeLimits.columns)
            row += Array(repeating: OfficeCell(), count: max(0, count))
        case "tc" where tableDepth == 1:
            (cell, span, merge, isInCell) = (OfficeCell(), 1, .own, true)
        case "gridSpan" where tableDepth == 1:
            span = min(max(1, Int(attributes["val"] ?? "") ?? 1), OfficeLimits.columns)
        case "vMerge" where tableDepth == 1:
            if attributes["val"] != "restart" { merge = .above }
        case "hMerge" where tableDepth == 1:
            if attributes["val"] != "restart" { merge = .left }
        case "t": takesText = true
        case "tab": write(" ")
        case "br", "cr": write("\n")
        case "noBreakHyphen": write("-")
        case "sym": symbol(attributes["char"])
        case "sdt": controls.append(Control())
        case "checkbox":
            if !controls.isEmpty { controls[controls.count - 1].isTicked = false }
        case "checked": checked(attributes["val"])
        case "default":
            if box == false { box = WordReader.isTrue(attributes["val"]) }
        case "sdtContent": openControl()
        case "checkBox": box = false
        case "ffData": box = nil
        default: break
        }
    }

    override func end(_ name: String) {
        if WordReader.hiddenElements.contains(name) {
            hidden = max(0, hidden - 1)
            return
        }
        guard hidden == 0 || name == "sdtContent" else { return }
        switch name {
        case "t": takesText = false
        case "p": write("\n")
        case "tc" where tableDepth == 1: endCell()
        case "tr" where tableDepth == 1:
            failure = failure ?? builder.add(row)
            row = []
        case "tbl":
            tableDepth = max(0, tableDepth - 1)
            if tableDepth == 0 { endTable() }
        case "checkBox":
            if let box { write(box ? "☑ " : "☐ ") }
            box = nil
        case "sdtContent":
            if let control = controls.last, control.hides { hidden = max(0, hidden - 1) }
        case "sdt":
            if !controls.isEmpty { controls.removeLast() }
        default: break
        }
    }

    override func text(_ text: String) {
        if takesText, hidden == 0 { write(text) }
    }

    private func write(_ text: String) {
        guard isInCell else { return }
        cell.text += text
        total += text.utf8.count
        if total > OfficeLimits.text { failure = failure ?? .tooLarge("more text than any plan") }
    }

    // MARK: - Check boxes

    private static func isTrue(_ value: String?) -> Bool {
        !["0", "false", "off"].contains(value ?? "1")
    }

    private func checked(_ value: String?) {
        let isTicked = WordReader.isTrue(value)
        if box != nil {
            box = isTicked
        } else if let last = controls.last, last.isTicked != nil {
            controls[controls.count - 1].isTicked = isTicked
        }
    }

    /// What a check box shows is a letter of some font; its state is what counts.
    private func openControl() {
        guard let isTicked = controls.last?.isTicked else { return }
        write(isTicked ? "☑" : "☐")
        controls[controls.count - 1].hides = true
        hidden += 1
    }

    /// The boxes and ticks of Wingdings and Segoe.
    private func symbol(_ code: String?) {
        guard let code, let value = UInt32(code, radix: 16) else { return }
        switch value & 0xFF {
        case 0xFE, 0x52: write("☑")
        case 0xFD, 0x53, 0x54, 0x78: write("☒")
        case 0xA8, 0x6F, 0xA3, 0x71, 0x72: write("☐")
        case 0xFC, 0x50: write("✓")
        case 0xFB, 0x4F: write("✗")
        default: break
        }
    }

    // MARK: - Cells

    private func shade(_ attributes: [String: String]) {
        let fill = (attributes["fill"] ?? "auto").lowercased()
        let isPattern = !["clear", "nil"].contains(attributes["val"] ?? "clear")
        if isPattern || !["auto", "ffffff", ""].contains(fill) { cell.isShaded = true }
    }

    private func endCell() {
        isInCell = false
        cell.text = cell.text.withoutEnds
        cell.place = merge
        row.append(cell)
        let rest = OfficeCell("", isShaded: cell.isShaded, place: merge == .above ? .above : .left)
        if span > 1 { row += Array(repeating: rest, count: span - 1) }
        if row.count > OfficeLimits.columns {
            failure = failure ?? .tooLarge("more than \(OfficeLimits.columns) columns")
        }
    }

    private func endTable() {
        guard tables.count < OfficeLimits.tables else {
            failure = failure ?? .tooLarge("more than \(OfficeLimits.tables) tables")
            return
        }
        if !builder.rows.isEmpty {
            tables.append(OfficeTable(name: "\(tables.count + 1)", rows: builder.rows))
        }
    }
}
