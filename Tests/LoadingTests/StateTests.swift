import Diagnostics
import Loading
import Obligations
import Testing

/// A สถานะ cell with its state, or the rule that asks.
struct StateCase: Sendable, CustomTestStringConvertible {
    let cell: String
    let state: MeasureState?
    let rule: String?

    init(_ cell: String, _ state: MeasureState) {
        self.cell = cell
        self.state = state
        rule = nil
    }

    init(_ cell: String, asks rule: String) {
        self.cell = cell
        state = nil
        self.rule = rule
    }

    var testDescription: String { cell }
}

private let stateCases: [StateCase] = [
    // Words.
    StateCase("ดำเนินการแล้วเสร็จ", .done), StateCase("แล้วเสร็จ เมื่อ ๑ มี.ค.", .done),
    StateCase("เสร็จแล้ว", .done),
    StateCase("ดําเนินการเเล้วเสร็จ", .done), StateCase("อยู่ระหว่างดำเนินการ", .inProgress),
    StateCase("กำลังดำเนินการ", .inProgress), StateCase("ยังไม่ได้ดำเนินการ", .notStarted),
    StateCase("ยังไม่เริ่ม", .notStarted), StateCase("แล้วเสร็จบางส่วน", .inProgress),
    StateCase("ดำเนินการแล้วบางส่วน", .inProgress), StateCase("ยังไม่แล้วเสร็จ", .inProgress),
    StateCase("คาดว่าจะแล้วเสร็จ มี.ค. ๖๘", .inProgress), StateCase("ไม่ได้ดำเนินการ", .notStarted),
    // Percentages.
    StateCase("๕๐%", .inProgress), StateCase("ดำเนินการแล้วเสร็จ ๕๐%", .inProgress),
    StateCase("ดำเนินการแล้วเสร็จ ร้อยละ ๘๐", .inProgress), StateCase("100%", .done),
    StateCase("ร้อยละ ๑๐๐", .done), StateCase("0 %", .notStarted),
    StateCase("๙๙.๕ เปอร์เซ็นต์", .inProgress),
    StateCase("แล้วเสร็จ ๑๐๐%", .done), StateCase("ยังไม่ได้ดำเนินการ ๕๐%", asks: "conflicting-state"),
    // Boxes before their words.
    StateCase("☑ ดำเนินการแล้วเสร็จ ☐ อยู่ระหว่างดำเนินการ ☐ ยังไม่ได้ดำเนินการ", .done),
    StateCase("☐ ดำเนินการแล้วเสร็จ ☑ อยู่ระหว่างดำเนินการ ☐ ยังไม่ได้ดำเนินการ", .inProgress),
    StateCase("□ แล้วเสร็จ\n□ อยู่ระหว่าง\n✓ ยังไม่ดำเนินการ", .notStarted),
    StateCase("( / ) แล้วเสร็จ ( ) อยู่ระหว่าง ( ) ยังไม่", .done),
    StateCase("( ) แล้วเสร็จ (x) อยู่ระหว่าง ( ) ยังไม่", .inProgress),
    StateCase("(   ) แล้วเสร็จ ( ✓ ) อยู่ระหว่าง (   ) ยังไม่", .inProgress),
    StateCase("[ ] แล้วเสร็จ [x] อยู่ระหว่าง [ ] ยังไม่", .inProgress),
    StateCase("/ แล้วเสร็จ", .done), StateCase("✔ แล้วเสร็จ", .done),
    StateCase(
        "<input type='checkbox' checked> แล้วเสร็จ <input type='checkbox'> อยู่ระหว่าง <input type='checkbox'> ยังไม่",
        .done),
    StateCase(
        "<input type=checkbox> แล้วเสร็จ <input checked=checked type=checkbox> อยู่ระหว่าง", .inProgress),
    // Boxes behind their words.
    StateCase("แล้วเสร็จ ☐ อยู่ระหว่าง ☑ ยังไม่ ☐", .inProgress), StateCase("แล้วเสร็จ (/)", .done),
    StateCase("☒ แล้วเสร็จ ☐ อยู่ระหว่าง", .done),
    // Questions.
    StateCase("☑ แล้วเสร็จ ☑ อยู่ระหว่าง ☐ ยังไม่", asks: "conflicting-state"),
    StateCase("(/) แล้วเสร็จ (/) ยังไม่", asks: "conflicting-state"),
    StateCase("☐ แล้วเสร็จ ☐ อยู่ระหว่าง ☐ ยังไม่", asks: "missing-state"),
    StateCase("( ) แล้วเสร็จ ( ) อยู่ระหว่าง ( ) ยังไม่", asks: "missing-state"),
    StateCase("ดำเนินการแล้วเสร็จ อยู่ระหว่างดำเนินการ ยังไม่ได้ดำเนินการ", asks: "lost-boxes"),
    StateCase("แล้วเสร็จ / อยู่ระหว่าง / ยังไม่", asks: "lost-boxes"),
    StateCase("แล้วเสร็จ\nอยู่ระหว่างดำเนินการ", asks: "lost-boxes"),
    StateCase("ไม่ทราบ", asks: "unknown-state"), StateCase("✓", asks: "unknown-state"),
    StateCase("", asks: "missing-state"),
    // Done, with a word that takes it back.
    StateCase("จะดำเนินการให้แล้วเสร็จ", asks: "conflicting-state"),
    StateCase("ให้แล้วเสร็จภายใน ๓๑ มี.ค. ๖๘", asks: "conflicting-state"),
    StateCase("กำหนดแล้วเสร็จ มี.ค.", asks: "conflicting-state"),
    StateCase("เสร็จแล้ว ๓ จาก ๕", asks: "conflicting-state"),
    StateCase("แล้วเสร็จ 3/5 เรื่อง", asks: "conflicting-state"),
    StateCase("ดำเนินการแล้วเสร็จ ยกเว้นข้อ ๓", asks: "conflicting-state"),
    StateCase("แล้วเสร็จ คงเหลือ ๑ เรื่อง", asks: "conflicting-state"),
    StateCase("เสร็จไม่ทัน", asks: "conflicting-state"),
    StateCase("แล้วเสร็จ ✗", asks: "conflicting-state"),
    StateCase("O แล้วเสร็จ", asks: "conflicting-state"),
    StateCase("☑ แล้วเสร็จ (เฉพาะข้อ ๑)", asks: "conflicting-state"),
    StateCase("คาดว่าเสร็จสิ้น ก.ย.", asks: "conflicting-state"),
    // Words that only look like it.
    StateCase("แล้วเสร็จตามกำหนด", .done), StateCase("แล้วเสร็จ ถูกต้องครบถ้วน", .done),
    StateCase("ดำเนินการแล้วเสร็จ โดยรอง ผกก.ป.", .done),
    StateCase("แต่งตั้งคณะทำงานแล้วเสร็จ", .done), StateCase("แล้วเสร็จ ไม่มีค้าง", .done),
    StateCase("แล้วเสร็จเมื่อ 5/12/2567", .done), StateCase("แล้วเสร็จ ๕ จาก ๕", .done),
    StateCase("เผยแพร่ทางเว็บไซต์ของหน่วยงานแล้วเสร็จ", .done),
]

@Suite struct `States of rows` {
    @Test(arguments: stateCases)
    func `are read in every form, or asked for`(_ row: StateCase) throws {
        let plan = SmallPlan().replacing("ผลผลิต,วิ", in: "measures.csv", with: "สถานะ,วิ")
            .replacing("ป้าย ๑ แผ่น", in: "measures.csv", with: "\"\(row.cell)\"")
            .replacing(",ป้าย,", in: "measures.csv", with: ",แล้วเสร็จ,")
        let result = plan.load()
        #expect(result.registry?.measures.first?.report.state == row.state)
        let rules = ["missing-state", "unknown-state", "conflicting-state", "lost-boxes"]
        let found = result.diagnostics.map(\.rule.rawValue).filter(rules.contains)
        #expect(found == (row.rule.map { [$0] } ?? []))
        let untranslated = result.diagnostics.map(\.message).filter { FindingWords.thai($0) == nil }
        #expect(untranslated == [])
    }
}
