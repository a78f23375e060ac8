import Diagnostics
import Documents
import Obligations

/// Reads the state of a row: the ticked one of three boxes, its words, or a percentage.
///
/// Boxes are ☑ ☐ ✓, `( / )`, `(x)`, `[x]`, `[ ]` and `<input checked>`, each before or behind its words.
/// A percentage below 100 and "partly" are in progress, whatever word stands beside them.
///
/// Rules: `missing-state` when no box is ticked, `unknown-state`, `conflicting-state` for two ticks or words
/// that contradict, `lost-boxes` for several states side by side without any box.
struct StateReading {
    let sink: DiagnosticSink

    static let hint: Diagnostic.Note =
        "write 'ดำเนินการแล้วเสร็จ', 'อยู่ระหว่างดำเนินการ' or 'ยังไม่ได้ดำเนินการ'"

    /// Whether most of the cells of a column hold boxes or the words of a state, and little else.
    static func readsAsStates(_ cells: [String]) -> Bool {
        let some = cells.filter { !$0.isBlank }.prefix(60)
        let states = some.filter { cell in
            let parts = StateBoxes.parts(of: cell)
            if parts.count > 1, parts.contains(where: { $0.isTicked != nil }) { return true }
            return cell.unicodeScalars.count <= 60 && !StateWords.states(in: cell).isEmpty
        }
        return !some.isEmpty && states.count * 5 >= some.count * 3
    }

    func read(_ cell: CSVCell) -> MeasureState? {
        guard !cell.text.isBlank else { return missing(cell) }
        let parts = StateBoxes.parts(of: cell.text)
        let boxes = parts.filter { $0.isTicked != nil }
        guard !boxes.isEmpty else { return words(cell) }
        let ticked = boxes.filter { $0.isTicked == true }
        guard !ticked.isEmpty else {
            // An empty box before nothing but one state: the box was meant to be seen.
            return missing(cell)
        }
        let states = ticked.map { StateWords.states(in: $0.words) }
        guard states.allSatisfy({ !$0.isEmpty }) else { return unknown(cell) }
        let all = Set(states.flatMap { $0 })
        if all == [.done],
            let doubt = StateDoubt.find(in: ticked.map(\.words).joined(separator: " "))
        {
            return doubtful(cell, doubt)
        }
        if all.count == 1 { return all.first }
        sink.report(
            .warning(
                "conflicting-state",
                ticked.count > 1
                    ? "\(ticked.count) boxes are ticked in \(quoted(cell.text.oneLine))"
                    : "\(quoted(cell.text.oneLine)) says two states", at: cell.range,
                notes: [StateReading.hint]))
        return nil
    }

    private func words(_ cell: CSVCell) -> MeasureState? {
        let states = StateWords.states(in: cell.text)
        guard let first = states.first else { return unknown(cell) }
        let different = Set(states)
        if first == .done, different.count == 1, let doubt = StateDoubt.find(in: cell.text) {
            return doubtful(cell, doubt)
        }
        if different.count == 1 { return first }
        // The words of the form without its boxes: which one was ticked cannot be seen any more.
        if StateWords.isForm(cell.text) {
            sink.report(
                .warning(
                    "lost-boxes",
                    "states stand side by side without a box; which one was ticked is lost",
                    at: cell.range, notes: [StateReading.hint]))
        } else {
            sink.report(
                .warning(
                    "conflicting-state",
                    "\(quoted(cell.text.oneLine)) says \(different.count) states", at: cell.range,
                    notes: [StateReading.hint]))
        }
        return nil
    }

    /// "Done" with a word that takes it back, or puts it off, is asked for.
    private func doubtful(_ cell: CSVCell, _ doubt: String) -> MeasureState? {
        sink.report(
            .warning(
                "conflicting-state",
                "\(quoted(cell.text.oneLine)) says done, but with \(quoted(doubt))",
                at: cell.range, notes: [StateReading.hint]))
        return nil
    }

    private func missing(_ cell: CSVCell) -> MeasureState? {
        sink.report(
            .warning(
                "missing-state", "none of the three boxes is ticked", at: cell.range,
                notes: [StateReading.hint]))
        return nil
    }

    private func unknown(_ cell: CSVCell) -> MeasureState? {
        sink.report(
            .warning(
                "unknown-state", "\(quoted(cell.text.oneLine)) is none of the three states",
                at: cell.range, notes: [StateReading.hint]))
        return nil
    }
}

/// The boxes of a cell with the words that belong to them.
enum StateBoxes {
    struct Part {
        /// Nil for words without a box.
        var isTicked: Bool?
        var words: String
    }

    static func parts(of text: String) -> [Part] {
        var pieces: [Part] = [Part(isTicked: nil, words: "")]
        var rest = Array(text.unicodeScalars)[...]
        var opensLine = true
        while let scalar = rest.first {
            if let box = box(rest, opensLine: opensLine) {
                pieces.append(Part(isTicked: box.isTicked, words: ""))
                rest = rest.dropFirst(box.length)
                opensLine = false
                continue
            }
            pieces[pieces.count - 1].words.unicodeScalars.append(scalar)
            opensLine = scalar == "\n" || (opensLine && isInvisible(scalar))
            rest = rest.dropFirst()
        }
        let opensWithWords = !pieces[0].words.isBlank
        if !opensWithWords { return Array(pieces.dropFirst()) }
        guard pieces.count > 1, pieces[pieces.count - 1].words.isBlank else { return pieces }
        // Boxes behind their words.
        return pieces.indices.dropFirst().map {
            Part(isTicked: pieces[$0].isTicked, words: pieces[$0 - 1].words)
        }
    }

    /// A box where it stands.
    private static func box(
        _ text: ArraySlice<Unicode.Scalar>, opensLine: Bool
    ) -> (isTicked: Bool, length: Int)? {
        guard let first = text.first else { return nil }
        if ticks.contains(first) { return (true, 1) }
        if empty.contains(first) { return (false, 1) }
        if first == "<" { return input(text) }
        if opensLine, first == "/" || first == "\\" {
            return (true, 1)
        }
        guard first == "(" || first == "[" || first == "\u{FF08}" else { return nil }
        let inside = text.dropFirst().prefix(6)
        guard let close = inside.firstIndex(where: { $0 == ")" || $0 == "]" || $0 == "\u{FF09}" })
        else { return nil }
        let marks = text[(text.startIndex + 1)..<close].filter { !isInvisible($0) }
        let length = close - text.startIndex + 1
        if marks.isEmpty || marks.allSatisfy({ empty.contains($0) || $0 == "." || $0 == "_" }) {
            return (false, length)
        }
        let isMark = marks.allSatisfy {
            ticks.contains($0) || "/\\xX×*vV".unicodeScalars.contains($0)
        }
        return isMark ? (true, length) : nil
    }

    /// `<input type="checkbox" checked>`.
    private static func input(
        _ text: ArraySlice<Unicode.Scalar>
    ) -> (isTicked: Bool, length: Int)? {
        guard let end = text.prefix(300).firstIndex(of: ">") else { return nil }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text[text.startIndex...end])
        let tag = String(view).lowercased()
        guard tag.hasPrefix("<input") else { return nil }
        let attributes = tag.split { $0 == " " || $0 == "/" || $0 == ">" || $0 == "\n" }
        let isTicked = attributes.contains {
            $0 == "checked" || $0.hasPrefix("checked=") && $0 != "checked=\"false\""
        }
        return (isTicked, end - text.startIndex + 1)
    }

    private static let ticks = Set("☑☒✓✔✅√■⬛◉●🗹\u{F0FE}\u{F0FC}\u{F052}".unicodeScalars)
    private static let empty = Set("☐□◯○⬜▢❏❑\u{F0A8}\u{F06F}\u{F0A3}".unicodeScalars)
}

/// The words for states.
enum StateWords {
    /// The states that a text names, in its order, each mention once; a percentage outweighs "done".
    static func states(in text: String) -> [MeasureState] {
        let cell = FoldedCell(text)
        let found = mentioned(in: cell)
        guard let percentage = percentage(cell.scalars) else { return found }
        switch percentage {
        case 0: return found.filter { $0 != .notStarted } + [.notStarted]
        case 100: return found.filter { $0 != .done } + [.done]
        default: return found.filter { $0 != .done && $0 != .inProgress } + [.inProgress]
        }
    }

    private static func mentioned(in cell: FoldedCell) -> [MeasureState] {
        var found: [MeasureState] = []
        var index = 0
        while index < cell.scalars.count {
            if let word = table.first(where: { cell.has($0.word, at: index) }) {
                found.append(word.state)
                index += word.word.count
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether the words of several states stand there, without a percentage.
    static func isForm(_ text: String) -> Bool { Set(mentioned(in: FoldedCell(text))).count > 1 }

    /// The percentage in a text: `๕๐%`, `ร้อยละ ๕๐`.
    static func percentage(_ scalars: [Unicode.Scalar]) -> Int? {
        func digits(_ range: ArraySlice<Unicode.Scalar>) -> Int? {
            range.isEmpty || range.count > 3
                ? nil : range.reduce(0) { $0 * 10 + (decimalDigit($1) ?? 0) }
        }
        func whole(_ range: ArraySlice<Unicode.Scalar>) -> Int? {
            let value = digits(range)
            return value.flatMap { $0 <= 100 ? $0 : nil }
        }
        for (index, scalar) in scalars.enumerated() {
            if scalar == "%" || scalars[index...].starts(with: percent) {
                let before = scalars[..<index]
                var start = before.endIndex
                while start > 0, decimalDigit(before[start - 1]) != nil || before[start - 1] == "."
                {
                    start -= 1
                }
                let integer = before[start...].prefix { $0 != "." }
                if let value = whole(integer) { return value }
            }
            if scalars[index...].starts(with: ofHundred) {
                let rest = scalars[(index + ofHundred.count)...]
                if let value = whole(rest.prefix { decimalDigit($0) != nil }) { return value }
            }
        }
        return nil
    }

    private static let percent = ThaiForm("เปอร์เซ็นต์").scalars
    private static let ofHundred = ThaiForm("ร้อยละ").scalars

    private static let table: [(word: [Unicode.Scalar], state: MeasureState)] =
        words.flatMap { state, words in words.map { (ThaiForm($0).scalars, state) } }
        .sorted { $0.0.count > $1.0.count }

    private static let words: [(MeasureState, [String])] = [
        (
            .notStarted,
            [
                "ยังไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "ยังไม่ได้เริ่มดำเนินการ", "ยังไม่ได้เริ่ม",
                "ยังไม่เริ่ม", "ยังไม่ได้", "ยังไม่", "ไม่ได้ดำเนินการ", "ไม่มีการดำเนินการ",
                "ไม่ดำเนินการ", "รอดำเนินการ", "รอการดำเนินการ", "not started", "pending",
            ]
        ),
        (
            .inProgress,
            [
                "ยังไม่แล้วเสร็จ", "ไม่แล้วเสร็จ", "ยังไม่เสร็จ", "ไม่เสร็จ",
                "ยังไม่ดำเนินการแล้วเสร็จ", "ยังดำเนินการไม่แล้วเสร็จ", "ไม่ครบถ้วน",
                "อยู่ระหว่างดำเนินการ", "อยู่ระหว่างการดำเนินการ", "อยู่ระหว่าง", "อยู่ในระหว่าง",
                "ระหว่างดำเนินการ", "กำลังดำเนินการ", "กำลัง", "ดำเนินการแล้วเสร็จบางส่วน",
                "ดำเนินการแล้วบางส่วน", "แล้วเสร็จบางส่วน", "เสร็จสิ้นบางส่วน", "เสร็จบางส่วน",
                "บางส่วน", "ใกล้แล้วเสร็จ", "ใกล้เสร็จ", "เกือบแล้วเสร็จ", "เกือบเสร็จ",
                "คาดว่าจะแล้วเสร็จ", "จะดำเนินการแล้วเสร็จ", "จะแล้วเสร็จ", "in progress", "ongoing",
                "ดำเนินการต่อเนื่อง",
            ]
        ),
        (
            .done,
            [
                "ดำเนินการแล้วเสร็จ", "ดำเนินการเสร็จ", "ดำเนินการเรียบร้อย", "ดำเนินการครบถ้วน",
                "แล้วเสร็จ", "เสร็จสิ้น", "เสร็จแล้ว", "เสร็จสมบูรณ์", "เสร็จเรียบร้อย",
                "เรียบร้อยแล้ว", "ดำเนินการแล้ว", "เสร็จ", "done", "completed", "complete",
            ]
        ),
    ]
}
