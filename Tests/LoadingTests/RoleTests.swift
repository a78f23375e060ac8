import Diagnostics
import Loading
import Obligations
import Testing

/// A ผู้รับผิดชอบ cell with who performs, who controls, the names nobody knows, and whether more of it is asked.
struct RoleCase: Sendable, CustomTestStringConvertible {
    let cell: String
    let performers: String
    let controllers: String
    let unknown: Int
    /// Whether something in it is not certain, and said.
    let asks: Bool

    init(
        _ cell: String, _ performers: String, _ controllers: String = "", unknown: Int = 0,
        asks: Bool = false
    ) {
        self.cell = cell
        self.performers = performers
        self.controllers = controllers
        self.unknown = unknown
        self.asks = asks
    }

    var testDescription: String { cell }
}

private let roleCases: [RoleCase] = [
    // A role word binds to the name next to it.
    RoleCase("ธุรการ รอง ผกก.ป. ผู้ควบคุม", "clerk", "deputy"),
    RoleCase("ธุรการ รอง ผกก.ป. เป็นผู้ควบคุม", "clerk", "deputy"),
    RoleCase("สว.อก. ผู้ควบคุม ธุรการ ผู้ปฏิบัติ", "clerk", "secretary"),
    RoleCase("ผู้ควบคุม สว.อก. ผู้ปฏิบัติ ธุรการ", "clerk", "secretary"),
    RoleCase("ผู้ปฏิบัติ ธุรการ สว.อก. ควบคุม", "clerk", "secretary"),
    RoleCase("สว.อก. (ผู้ควบคุม) ธุรการ (ผู้ปฏิบัติ)", "clerk", "secretary"),
    RoleCase("ธุรการ, สว.อก. (ผู้ควบคุม)", "clerk", "secretary"),
    RoleCase("ธุรการ, ผู้ควบคุม สว.อก.", "clerk", "secretary"),
    RoleCase("ธุรการ และผู้ควบคุม สว.อก.", "clerk", "secretary"),
    RoleCase("ธุรการ จัดทำ โดยมี สว.อก. ควบคุม", "clerk", "secretary"),
    RoleCase("ธุรการ\nผู้ปฏิบัติ\nสว.อก.\nผู้ควบคุม", "clerk", "secretary"),
    RoleCase("ผู้ควบคุม\nสว.อก.\nผู้ปฏิบัติ\nธุรการ", "clerk", "secretary"),
    RoleCase("ธุรการ จัดทำ และ สว.อก. ตรวจสอบ", "clerk", "secretary"),
    RoleCase("ธุรการ - ผู้ปฏิบัติ, สว.อก. - ผู้ควบคุม", "clerk", "secretary"),
    RoleCase("สว.อก. เป็นผู้ควบคุม และให้ ธุรการ เป็นผู้ปฏิบัติ", "clerk", "secretary"),
    RoleCase("เจ้าหน้าที่ธุรการ", "clerk"),
    // Lists share the role of their end, or of their beginning.
    RoleCase("ผกก. และ รอง ผกก.ป. เป็นผู้ควบคุม", "", "head deputy"),
    RoleCase("ผกก.และรอง ผกก.ป. เป็นผู้ควบคุม; ธุรการ", "clerk", "head deputy"),
    RoleCase("ธุรการ; ผกก., รอง ผกก.ป. ควบคุม", "clerk", "head deputy"),
    RoleCase("ผกก.ฯ, รอง ผกก.ป.ฯ และ สว.อก.ฯ ผู้ควบคุม\nธุรการ", "clerk", "head deputy secretary"),
    RoleCase("ผู้ควบคุม: ผกก. และ รอง ผกก.ป.\nผู้ปฏิบัติ: ธุรการ", "clerk", "head deputy"),
    RoleCase("ธุรการ/สว.อก.", "clerk secretary"),
    RoleCase("ธุรการ ร่วมกับ สว.อก.", "clerk secretary"),
    RoleCase("๑. ธุรการ ๒. สว.อก. ผู้ควบคุม", "clerk", "secretary"),
    RoleCase("1) ธุรการ\n2) สว.อก. ผู้ควบคุม", "clerk", "secretary"),
    RoleCase("- ธุรการ\n- สว.อก. ควบคุม", "clerk", "secretary"),
    // What a role word is done to, and who of a group is meant, names nobody.
    RoleCase("ธุรการ จัดทำป้ายประกาศ; สว.อก. ควบคุม", "clerk", "secretary"),
    RoleCase("ธุรการทุกนาย จัดทำ", "clerk"),
    RoleCase("คณะทำงาน ตามคำสั่งที่ ๒๖/๒๕๖๘", "deputy secretary clerk"),
    // A name nobody knows is named, keeps its role and gives none away.
    RoleCase("จนท.พัสดุ ผู้ควบคุม ธุรการ", "clerk", unknown: 1),
    RoleCase("ธุรการ จนท.พัสดุ ผู้ควบคุม", "clerk", unknown: 1),
    RoleCase("ธุรการ และ จนท.พัสดุ จัดทำ", "clerk", unknown: 1),
    RoleCase("ธุรการ, สิบเวร, สว.อก. ผู้ควบคุม", "", "clerk secretary", unknown: 1),
    RoleCase("ธุรการ; กองคลัง", "clerk", unknown: 1),
    RoleCase("ธุรการ จัดทำ; ผกก.จร. ควบคุม", "clerk", unknown: 1),
    RoleCase("ธุรการ จัดทำ; ผู้ช่วย สว.อก. ควบคุม", "clerk", unknown: 1),
    RoleCase("ธุรการ และ รอง สว.อก.", "clerk", unknown: 1),
    RoleCase("สว.สอบสวน และ สว.สืบสวน ควบคุม; ธุรการ", "clerk", unknown: 2),
    // What looks the same is the same.
    RoleCase("สว．อก． ควบคุม; ธุรการ", "clerk", "secretary"),
    RoleCase("สว.\u{200B}อก.\u{A0}ควบคุม; ธุรการ", "clerk", "secretary"),
    RoleCase("สว.อก ควบคุม; ธุรการ", "clerk", "secretary"),
    RoleCase("ธุรการ ทําหน้าที่ จัดทํา; สว.อก. กํากับ", "clerk", "secretary"),
    RoleCase("คณะทํางาน", "deputy secretary clerk"),
]

@Suite struct `Roles` {
    @Test(arguments: roleCases)
    func `bind to the names next to them`(_ row: RoleCase) throws {
        let (measure, result) = try readResponsible(row.cell)
        #expect(measure.performers.map(\.rawValue).joined(separator: " ") == row.performers)
        #expect(measure.controllers.map(\.rawValue).joined(separator: " ") == row.controllers)
        let unknown = result.findings(of: "unknown-post")
        #expect(unknown.count == row.unknown, "\(unknown.map(brief))")
        let others = result.diagnostics.filter {
            $0.rule != "unknown-post" && $0.rule != "missing-performer"
        }
        #expect(others.isEmpty, "\(others.map(brief))")
    }

    /// Whatever stands beside a known post is said or a known word: no name goes in silence.
    @Test(arguments: ["จราจรกลาง", "น.ส.ใหม่", "เทศกิจ", "XYZ"])
    func `of a strange word in any place are never given away`(word: String) throws {
        for cell in [
            "\(word); ธุรการ", "ธุรการ; \(word)", "ธุรการ; \(word) ควบคุม", "\(word) และ ธุรการ จัดทำ",
            "ธุรการ \(word)", "\(word) ควบคุม ธุรการ จัดทำ",
        ] {
            let (measure, result) = try readResponsible(cell)
            #expect(measure.performers == [PostID("clerk")], "\(cell)")
            #expect(measure.controllers.isEmpty, "\(cell)")
            #expect(result.findings(of: "unknown-post").count == 1, "\(cell)")
        }
    }
}
