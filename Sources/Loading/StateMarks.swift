import Diagnostics
import Documents
import Obligations

/// Marks in columns that stand for one state each.
enum StateMarks {
    /// Whether a cell holds a mark, an empty box or a dash, and nothing more.
    static func isMark(_ text: String) -> Bool {
        let scalars = bare(text)
        return scalars.isEmpty || isTick(scalars) || isCross(scalars) || isNothing(scalars)
    }

    /// The state of a row by the marks in its columns; nil when nothing is marked or it is asked.
    ///
    /// - Parameters:
    ///   - cells: the cell of each column with its state.
    ///   - crossesCount: whether the table ticks with an x, for want of ticks.
    static func read(
        _ cells: [(state: MeasureState, cell: CSVCell)], crossesCount: Bool, sink: DiagnosticSink
    ) -> MeasureState? {
        guard let place = cells.first?.cell.range else { return nil }
        var marked: Set<MeasureState> = []
        for (state, cell) in cells where !cell.text.isBlank {
            let scalars = bare(cell.text)
            if scalars.isEmpty || isNothing(scalars) { continue }
            if isTick(scalars) || crossesCount && isCross(scalars) {
                marked.insert(state)
            } else if state != .done,
                StateWords.percentage(scalars).map({ $0 > 0 && $0 < 100 }) ?? false
            {
                marked.insert(.inProgress)
            } else {
                sink.report(
                    .warning(
                        "unknown-state",
                        "\(quoted(cell.text.oneLine)) under a state is neither a mark nor blank",
                        at: cell.range, notes: ["mark one of the states, as with ✓"]))
                return nil
            }
        }
        if marked.count == 1 { return marked.first }
        if marked.isEmpty {
            guard cells.count > 1 else { return nil }
            sink.report(
                .warning(
                    "missing-state", "none of the three boxes is ticked", at: place,
                    notes: [StateReading.hint]))
        } else {
            sink.report(
                .warning(
                    "conflicting-state", "\(marked.count) states of the row are marked", at: place,
                    notes: [StateReading.hint]))
        }
        return nil
    }

    /// Whether a cell has a tick that cannot be a cross.
    static func isTick(_ text: String) -> Bool { isTick(bare(text)) }

    private static func bare(_ text: String) -> [Unicode.Scalar] {
        ThaiForm(text).scalars.filter { !"()[]{}".unicodeScalars.contains($0) }
    }

    private static func isTick(_ scalars: [Unicode.Scalar]) -> Bool {
        !scalars.isEmpty
            && (scalars.allSatisfy { ticks.contains($0) } || yes.contains(scalars))
    }

    private static func isCross(_ scalars: [Unicode.Scalar]) -> Bool {
        !scalars.isEmpty && scalars.allSatisfy { "x×".unicodeScalars.contains($0) }
    }

    private static func isNothing(_ scalars: [Unicode.Scalar]) -> Bool {
        no.contains(scalars) || scalars.allSatisfy { nothing.contains($0) }
    }

    private static let ticks = Set(
        "/\\✓✔√☑☒✅■●◉⬛🗹v\u{F0FE}\u{F0FC}\u{F052}\u{00FC}\u{00FE}".unicodeScalars)
    private static let nothing = Set("-.☐□◯○⬜▢❏❑❍oO0\u{F0A8}\u{F06F}\u{F0A3}".unicodeScalars)
    private static let yes = ["1", "ใช่", "yes", "y", "true"].map { ThaiForm($0).scalars }
    private static let no = ["ไม่", "ไม่ใช่", "ไม่มี", "no", "n", "false"].map { ThaiForm($0).scalars }
}

/// Words beside "done" that take it back, put it off, or leave something over.
enum StateDoubt {
    /// The first of them in a text, as it stands in the list; nil when "done" is all that is said.
    static func find(in text: String) -> String? {
        let cell = FoldedCell(text)
        if let box = emptyBox(text) { return box }
        for word in words {
            let isThere = cell.scalars.indices.contains { index in
                cell.has(word.form, at: index)
                    && !word.before.contains { form in
                        index >= form.count && cell.has(form, at: index - form.count)
                    }
                    && !word.after.contains { cell.has($0, at: index + word.form.count) }
            }
            if isThere { return word.text }
        }
        return part(cell.scalars)
    }

    /// A letter O, a zero or a cross that stands for a box which nobody ticked.
    private static func emptyBox(_ text: String) -> String? {
        let crosses = Set("✗✘❌✖✕🗷⊠☓".unicodeScalars)
        if let cross = text.unicodeScalars.first(where: { crosses.contains($0) }) {
            return String(cross)
        }
        let parts = text.split { $0.isWhitespace }
        return parts.first { ["o", "O", "0", "๐", "Ο", "О", "❍", "o.", "O."].contains($0) }
            .map(String.init)
    }

    /// `๓ จาก ๕`, `3/5`: fewer than all.
    private static func part(_ scalars: [Unicode.Scalar]) -> String? {
        var numbers: [(value: Int, start: Int, end: Int)] = []
        var index = 0
        while index < scalars.count {
            guard decimalDigit(scalars[index]) != nil else {
                index += 1
                continue
            }
            let start = index
            var value = 0
            while index < scalars.count, let digit = decimalDigit(scalars[index]) {
                value = min(value * 10 + digit, 1_000_000)
                index += 1
            }
            numbers.append((value, start, index))
        }
        for (first, second) in zip(numbers, numbers.dropFirst()) where first.value < second.value {
            let between = Array(scalars[first.end..<second.start])
            let isOf = of.contains { word in
                between.indices.contains { between[$0...].starts(with: word) }
            }
            let isDate =
                second.value > 31 && between == ["/"]
                || second.end < scalars.count && scalars[second.end] == "/"
                || first.start > 0 && scalars[first.start - 1] == "/"
            if isOf && between.count <= 20 || between == ["/"] && !isDate {
                return "\(first.value)/\(second.value)"
            }
        }
        return nil
    }

    private static let of = ["จาก", "ใน", "ของ", "จากทั้งหมด"].map { ThaiForm($0).scalars }

    /// A word, with what makes another one of it before or behind it: `รอง` is no `รอ`.
    private struct Word {
        let text: String
        let form: [Unicode.Scalar]
        let before: [[Unicode.Scalar]]
        let after: [[Unicode.Scalar]]

        init(_ text: String, before: String = "", after: String = "") {
            self.text = text
            form = ThaiForm(text).scalars
            self.before = before.split(separator: " ").map { ThaiForm(String($0)).scalars }
            self.after = after.split(separator: " ").map { ThaiForm(String($0)).scalars }
        }
    }

    private static let words: [Word] =
        [
            // Not yet.
            Word("ให้แล้วเสร็จ"), Word("ให้เสร็จ"), Word("จะ"),
            Word("กำหนด", before: "ตาม ภายใน ก่อน ทัน ครบ ตามที่"),
            Word("ต้อง", before: "ถูก"), Word("รอ", after: "ง บ ย"), Word("อาจ", after: "า"),
            Word("ภายใน", after: "กำหนด เวลา ระยะเวลา หน่วยงาน องค์กร"),
            Word("ไม่เกิน"), Word("เลื่อน", after: "เงินเดือน ขั้น ตำแหน่ง ระดับ"),
        ]
        + [
            "คาดว่า", "คาดการณ์", "ควร", "เตรียมดำเนินการ", "เตรียมการ", "ตั้งเป้า", "ก่อนแล้วเสร็จ", "เร่ง",
            "ขยายเวลา",
            "ขยายระยะเวลา", "หาก", "ถ้า", "เมื่อแล้วเสร็จ", "เมื่อเสร็จ", "หลังแล้วเสร็จ", "หลังจากแล้วเสร็จ",
            "กำลัง", "น่าจะ",
            "ขอขยาย", "ขอเลื่อน", "เกือบ", "ใกล้",
        ].map { Word($0) }
        // Not.
        + [
            "ไม่ทัน", "ไม่แล้ว", "ไม่เสร็จ", "ไม่ครบ", "ไม่ได้", "ไม่สามารถ", "ไม่สำเร็จ", "ไม่ผ่าน", "ไม่ใช่",
            "มิได้", "ยังไม่", "ยังคง", "ยังมี",
            "ยกเลิก", "ไม่รวม", "ไม่ถูกต้อง", "ไม่สมบูรณ์",
        ].map { Word($0) }
        // Not all.
        + [
            Word("เว้น", before: "ไม่ โดยไม่ ไม่ยก"), Word("เหลือ", before: "ช่วย ไม่ ไม่มี ไม่คง"),
            Word("ค้าง", before: "ไม่ ไม่มี ไม่คง"),
            Word("ขาด", before: "ไม่ ไม่มี"), Word("แต่", after: "ง ละ"),
        ]
        + [
            "เฉพาะ", "บางส่วน", "บางข้อ", "บางรายการ", "บางกิจกรรม", "บางเรื่อง", "บางหน่วย", "บางแห่ง",
            "บางโครงการ", "ส่วนหนึ่ง", "ครึ่ง",
            "นอกจาก", "เพียง", "แค่", "ระยะที่", "ระยะแรก", "เฟส", "ขั้นที่", "ขั้นตอนที่", "ขั้นตอนแรก",
            "รอบแรก", "รอบที่", "ครั้งแรก",
            "ในส่วน", "ส่วนใหญ่", "except", "partly", "partial",
        ].map { Word($0) }
}
