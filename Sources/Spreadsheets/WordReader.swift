/// The tables of word/document.xml.
///
/// Merged cells keep their place, check boxes of both kinds become ☑ and ☐, the marks of the symbol fonts too,
/// deleted text stays away. A table inside a cell is part of the cell's text, and one of its own if it may be more than
/// a list.
///
/// - Source: ECMA-376 part 1, §17.4 (tables), §17.16.7 (legacy check boxes); [MS-DOCX] for w14:checkbox.
final class WordReader: MarkupReader {
    private var tables: [OfficeTable] = []
    /// The table that is read; those around it wait in `outer`.
    private var place = Place()
    private var outer: [Place] = []
    private var tableDepth: Int { outer.count }
    /// Of the run that is read: struck through, or not shown at all.
    private var isStruck = false
    private var isVanished = false
    private var runDepth = 0
    private var properties = 0
    /// The paragraphs since the last table.
    private var paragraph = ""
    private var caption: [String] = []
    private var takesText = false
    /// Inside what is not shown: how many such elements are open.
    private var hidden = 0
    private var box: Bool?
    private var controls: [Control] = []
    private var total = 0

    /// Where in a table the reader stands.
    private struct Place {
        var builder = TableBuilder()
        var row: [OfficeCell] = []
        var cell = OfficeCell()
        var span = 1
        var merge: OfficeCell.Place = .own
        var isInCell = false
        var rowIsHidden = false
    }

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
        if name == "shd", place.isInCell, hidden == 0 { shade(attributes) }
        if properties > 0, runDepth > 0 {
            switch name {
            case "strike", "dstrike": isStruck = WordReader.isTrue(attributes["val"])
            case "vanish": isVanished = WordReader.isTrue(attributes["val"])
            default: break
            }
        }
        if name == "rPr" { properties += 1 }
        if WordReader.hiddenElements.contains(name) {
            hidden += 1
            return
        }
        guard hidden == 0 else { return }
        switch name {
        case "tbl":
            outer.append(place)
            place = Place()
        case "r":
            runDepth += 1
            (isStruck, isVanished) = (false, false)
        case "tr": (place.row, place.rowIsHidden) = ([], false)
        case "hidden" where tableDepth > 0 && !place.isInCell:
            place.rowIsHidden = WordReader.isTrue(attributes["val"])
        case "gridBefore":
            let count = min(Int(attributes["val"] ?? "") ?? 0, OfficeLimits.columns)
            place.row += Array(repeating: OfficeCell(), count: max(0, count))
        case "tc":
            (place.cell, place.span, place.merge, place.isInCell) = (OfficeCell(), 1, .own, true)
        case "gridSpan":
            place.span = min(max(1, Int(attributes["val"] ?? "") ?? 1), OfficeLimits.columns)
        case "vMerge":
            if attributes["val"] != "restart" { place.merge = .above }
        case "hMerge":
            if attributes["val"] != "restart" { place.merge = .left }
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
        if name == "rPr" { properties = max(0, properties - 1) }
        if WordReader.hiddenElements.contains(name) {
            hidden = max(0, hidden - 1)
            return
        }
        guard hidden == 0 || name == "sdtContent" else { return }
        switch name {
        case "t": takesText = false
        case "r":
            runDepth = max(0, runDepth - 1)
            (isStruck, isVanished) = (false, false)
        case "p": endParagraph()
        case "tc": endCell()
        case "tr":
            if place.rowIsHidden {
                for index in place.row.indices { place.row[index].isHidden = true }
            }
            failure = failure ?? place.builder.add(place.row)
            place.row = []
        case "tbl": endTable()
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

    /// Ends a paragraph: a line of the cell, or one of those above the next table.
    private func endParagraph() {
        write("\n")
        guard tableDepth == 0 else { return }
        let line = paragraph.withoutEnds
        paragraph = ""
        guard !line.isEmpty else { return }
        caption.append(line)
        if caption.count > 8 { caption.removeFirst() }
    }

    private func write(_ text: String) {
        if tableDepth == 0, paragraph.utf8.count < 2_000, !isStruck, !isVanished {
            paragraph += text
        }
        guard place.isInCell, !isVanished else { return }
        if isStruck { place.cell.struck += text } else { place.cell.text += text }
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
        if isPattern || !["auto", "ffffff", ""].contains(fill) { place.cell.isShaded = true }
    }

    private func endCell() {
        guard tableDepth > 0, place.isInCell else { return }
        place.isInCell = false
        var cell = place.cell
        cell.text = cell.text.withoutEnds
        cell.struck = cell.struck.withoutEnds
        cell.place = place.merge
        place.row.append(cell)
        let rest = OfficeCell(
            "", isShaded: cell.isShaded, place: place.merge == .above ? .above : .left)
        if place.span > 1 { place.row += Array(repeating: rest, count: place.span - 1) }
        if place.row.count > OfficeLimits.columns {
            failure = failure ?? .tooLarge("more than \(OfficeLimits.columns) columns")
        }
    }

    private func endTable() {
        guard let around = outer.popLast() else { return }
        let rows = place.builder.rows
        place = around
        guard tables.count < OfficeLimits.tables else {
            failure = failure ?? .tooLarge("more than \(OfficeLimits.tables) tables")
            return
        }
        if place.isInCell {
            for row in rows { write(row.map(\.text).joined(separator: " ") + "\n") }
            // What is smaller is a list in a cell.
            guard rows.count >= 2, rows.contains(where: { $0.count >= 3 }) else { return }
        }
        if !rows.isEmpty {
            tables.append(
                OfficeTable(name: "\(tables.count + 1)", caption: caption, rows: rows))
        }
        if tableDepth == 0 { caption = [] }
    }
}
