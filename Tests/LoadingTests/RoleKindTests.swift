import Diagnostics
import Loading
import Obligations
import Testing

/// โดย behind a role word: the role is that of the post behind.
private let byCells: [RoleCase] = [
    RoleCase("ธุรการ กำกับโดย สว.อก.", "clerk", "secretary"),
    RoleCase("ธุรการ ควบคุมโดย สว.อก.", "clerk", "secretary"),
    RoleCase("ธุรการ กำกับดูแลโดย สว.อก.", "clerk", "secretary"),
    RoleCase("ธุรการ กำกับ ดูแล โดย สว.อก.", "clerk", "secretary"),
    RoleCase("ธุรการ ตรวจสอบโดยสว.อก.", "clerk", "secretary"),
    RoleCase("ธุรการ\nกำกับโดย\nสว.อก.", "clerk", "secretary"),
    RoleCase("สว.อก. ควบคุม รับผิดชอบโดย ธุรการ", "clerk", "secretary"),
    RoleCase("รับผิดชอบโดย ธุรการ และ สว.อก.", "clerk secretary"),
    RoleCase("ดำเนินการโดย ธุรการ กำกับโดย สว.อก.", "clerk", "secretary"),
    RoleCase("ควบคุมโดย สว.อก. ปฏิบัติโดย ธุรการ", "clerk", "secretary"),
    RoleCase("ธุรการ ปฏิบัติ ควบคุมโดย รอง ผกก.ป.", "clerk", "deputy"),
    RoleCase("ธุรการ ปฏิบัติ ควบคุมโดย ผกก. และ รอง ผกก.ป.", "clerk", "head deputy"),
    RoleCase("ธุรการ จัดทำ\nติดตามโดย สว.อก.", "clerk", "secretary"),
    RoleCase("จัดทำป้ายโดย ธุรการ, กำกับติดตามโดย รอง ผกก.ป.", "clerk", "deputy"),
    RoleCase("ธุรการ (ควบคุมโดย สว.อก.)", "clerk", "secretary"),
    RoleCase("ธุรการ ควบคุม โดย สว.อก.", "clerk", "secretary"),
    RoleCase("ธุรการ ภายใต้การกำกับของ สว.อก.", "clerk", "secretary"),
    RoleCase("ธุรการ ภายใต้การกำกับดูแลของ สว.อก.", "clerk", "secretary"),
    RoleCase("อยู่ในความรับผิดชอบของ ธุรการ", "clerk"),
    RoleCase("ธุรการ โดยความเห็นชอบของ ผกก.", "clerk", "head"),
    RoleCase("ธุรการ ซึ่งกำกับดูแลโดย สว.อก.", "clerk", "secretary"),
    RoleCase("ธุรการ ในความดูแลของ สว.อก.", "clerk", "secretary"),
    RoleCase("สว.อก. ตรวจสอบ กำกับโดย ผกก.; ธุรการ", "clerk", "secretary head"),
    // โดย that only leads to the next name.
    RoleCase("ธุรการ ปฏิบัติ โดย สว.อก. ควบคุม", "clerk", "secretary"),
    RoleCase("ธุรการ ผู้ปฏิบัติ โดย สว.อก. เป็นผู้ควบคุม", "clerk", "secretary"),
    RoleCase("ธุรการ ปฏิบัติ โดยมี สว.อก. ควบคุม", "clerk", "secretary"),
    RoleCase("ธุรการ (โดยมี สว.อก. ควบคุม)", "clerk", "secretary"),
]

/// Role words in parentheses: with the post in them, before it, behind it.
private let asideCells: [RoleCase] = [
    RoleCase("ธุรการ (ผู้ควบคุม: สว.อก.)", "clerk", "secretary"),
    RoleCase("ธุรการ [ควบคุม: สว.อก.]", "clerk", "secretary"),
    RoleCase("ธุรการ (ผู้ควบคุม สว.อก.)", "clerk", "secretary"),
    RoleCase("ธุรการ (สว.อก. กำกับ)", "clerk", "secretary"),
    RoleCase("ธุรการ (ผู้ควบคุม: ผกก., รอง ผกก.ป.) และ สว.อก.", "clerk secretary", "head deputy"),
    RoleCase("(ผู้ควบคุม) สว.อก. (ผู้ปฏิบัติ) ธุรการ", "clerk", "secretary"),
    RoleCase("[ผู้ปฏิบัติ] ธุรการ [ผู้ควบคุม] สว.อก.", "clerk", "secretary"),
    RoleCase("(ควบคุม) สว.อก.\n(ปฏิบัติ) ธุรการ", "clerk", "secretary"),
    RoleCase("(ผู้ควบคุม) สว.อก. และ รอง ผกก.ป. (ผู้ปฏิบัติ) ธุรการ", "clerk", "secretary deputy"),
    RoleCase("๑. (ผู้ควบคุม) สว.อก. ๒. (ผู้ปฏิบัติ) ธุรการ", "clerk", "secretary"),
    RoleCase("สว.อก./รอง ผกก.ป. (ผู้ควบคุม) ธุรการ (ผู้ปฏิบัติ)", "clerk", "secretary deputy"),
    RoleCase("สว.อก. และ รอง ผกก.ป. (ผู้ควบคุม) ธุรการ", "clerk", "secretary deputy"),
    RoleCase("สว.อก./รอง ผกก.ป. (ผู้ควบคุม)", "", "secretary deputy"),
    RoleCase(
        "สว.อก., รอง ผกก.ป. (ผู้ควบคุม), ธุรการ (ผู้ปฏิบัติ)", "clerk", "secretary deputy", asks: true),
    RoleCase("ผกก.(ผู้ควบคุม)/สว.อก.(ผู้ตรวจสอบ)/ธุรการ(ผู้จัดทำ)", "clerk", "head secretary"),
    RoleCase("สว.อก./ธุรการ (ผู้ควบคุม/ผู้ปฏิบัติ)", "clerk", "secretary"),
    RoleCase("สว.อก. (ควบคุม), ธุรการ (ปฏิบัติ)", "clerk", "secretary"),
    RoleCase("ธุรการ (ปฏิบัติ), สว.อก. (ควบคุม)", "clerk", "secretary"),
    RoleCase("สว.อก.\n(ผู้ควบคุม)\nธุรการ\n(ผู้ปฏิบัติ)", "clerk", "secretary"),
    RoleCase("๑. สว.อก. (ผู้ควบคุม)\n๒. ธุรการ (ผู้ปฏิบัติ)", "clerk", "secretary"),
]

/// Headings inside the cell, which rule the list under them.
private let headedCells: [RoleCase] = [
    RoleCase("ผู้ควบคุม\n- สว.อก.\n- รอง ผกก.ป.\nผู้ปฏิบัติ\n- ธุรการ", "clerk", "secretary deputy"),
    RoleCase("ผู้ควบคุม\nสว.อก.\nรอง ผกก.ป.\nผู้ปฏิบัติ\nธุรการ", "clerk", "secretary deputy"),
    RoleCase("ก. ผู้ควบคุม\nสว.อก.\nข. ผู้ปฏิบัติ\nธุรการ", "clerk", "secretary"),
    RoleCase("ผู้ควบคุม:\n๑. สว.อก.\n๒. รอง ผกก.ป.\nผู้ปฏิบัติ:\n๑. ธุรการ", "clerk", "secretary deputy"),
    RoleCase(
        "ผู้ควบคุม\n• สว.อก.\n• ผกก.\nผู้ปฏิบัติ\n• ธุรการ\n• รอง ผกก.ป.", "clerk deputy", "secretary head"),
    RoleCase(
        "ผู้ปฏิบัติ\n1) ธุรการ\n2) สว.อก.\nผู้ควบคุม\n1) ผกก.\n2) รอง ผกก.ป.", "clerk secretary",
        "head deputy"),
    RoleCase("ผู้ควบคุม •สว.อก. •รอง ผกก.ป. ผู้ปฏิบัติ •ธุรการ", "clerk", "secretary deputy"),
    RoleCase("ผู้ควบคุม ๑. สว.อก. ๒. รอง ผกก.ป. ผู้ปฏิบัติ ๑. ธุรการ", "clerk", "secretary deputy"),
    RoleCase("ผู้ควบคุม  สว.อก.  รอง ผกก.ป.  ผู้ปฏิบัติ  ธุรการ", "clerk", "secretary deputy"),
    RoleCase("ผู้ควบคุม - สว.อก. - รอง ผกก.ป. ผู้ปฏิบัติ - ธุรการ", "clerk", "secretary deputy"),
    RoleCase("ผู้ควบคุม: สว.อก.\nรอง ผกก.ป.\nผู้ปฏิบัติ: ธุรการ", "clerk", "secretary deputy"),
    RoleCase("ผู้ควบคุม: สว.อก.; รอง ผกก.ป.; ผู้ปฏิบัติ: ธุรการ", "clerk", "secretary deputy"),
    RoleCase("ผู้ปฏิบัติ: ธุรการ\nผู้ควบคุม: สว.อก.\nรอง ผกก.ป.", "clerk", "secretary deputy"),
    RoleCase("ผู้ควบคุม สว.อก. รอง ผกก.ป.\nผู้ปฏิบัติ ธุรการ", "clerk", "secretary deputy"),
    RoleCase("ผู้ควบคุม ได้แก่ สว.อก. และ รอง ผกก.ป. ผู้ปฏิบัติ ได้แก่ ธุรการ", "clerk", "secretary deputy"),
    RoleCase("ธุรการ\nผู้ควบคุม\n- สว.อก.\n- รอง ผกก.ป.", "clerk", "secretary deputy"),
    RoleCase("ควบคุม สว.อก. ปฏิบัติ ธุรการ", "clerk", "secretary"),
    RoleCase("ปฏิบัติ ธุรการ ควบคุม สว.อก.", "clerk", "secretary"),
    RoleCase("ผู้ปฏิบัติ - ธุรการ ผู้ควบคุม - สว.อก.", "clerk", "secretary"),
    RoleCase("ผู้รับผิดชอบหลัก: ธุรการ ผู้กำกับ: สว.อก.", "clerk", "secretary"),
    RoleCase(
        "สว.อก.\nรอง ผกก.ป.\nผู้ควบคุม\nธุรการ\nผู้ปฏิบัติ", "clerk", "secretary deputy", asks: true),
    RoleCase("- สว.อก. ควบคุม\n- ธุรการ ปฏิบัติ\n- รอง ผกก.ป. ปฏิบัติ", "clerk deputy", "secretary"),
    // One heading beside one name: which lists it rules cannot be known.
    RoleCase("ผู้ควบคุม สว.อก. ธุรการ", "clerk", "secretary", asks: true),
    RoleCase("ธุรการ\nผู้ควบคุม\nสว.อก.", "secretary", "clerk", asks: true),
    RoleCase("ผู้ควบคุม สว.อก.\nธุรการ", "clerk", "secretary"),
    RoleCase("สว.อก. ผู้ควบคุมและผู้ปฏิบัติ", "secretary"),
    RoleCase("ธุรการ ปฏิบัติ ตรวจสอบ สว.อก.", "clerk", "secretary", asks: true),
]

/// Whom it goes to, who is left out, and duties that are neither post nor role.
private let askedCells: [RoleCase] = [
    RoleCase("ธุรการ รายงาน สว.อก.", "clerk", asks: true),
    RoleCase("ธุรการ รายงานต่อ สว.อก. และ รอง ผกก.ป.", "clerk", asks: true),
    RoleCase("ธุรการ รายงานผลให้ สว.อก. ทราบ", "clerk", asks: true),
    RoleCase("ธุรการ เสนอ ผกก.", "clerk", asks: true),
    RoleCase("ธุรการ จัดทำ เสนอต่อ ผกก.", "clerk", asks: true),
    RoleCase("ธุรการ ผ่าน สว.อก.", "clerk", asks: true),
    RoleCase("ธุรการ ผ่าน สว.อก. เสนอ ผกก.", "clerk", asks: true),
    RoleCase("ธุรการ ต่อ สว.อก.", "clerk", asks: true),
    RoleCase("ธุรการ เสนอผ่าน สว.อก. ถึง ผกก.", "clerk", asks: true),
    RoleCase("ธุรการ (รายงาน สว.อก.)", "clerk", asks: true),
    RoleCase("ธุรการ; สว.อก. เพื่อทราบ", "clerk", asks: true),
    RoleCase("เสนอ ผกก.", "secretary", asks: true),
    RoleCase("ธุรการ รายงาน; สว.อก. ควบคุม", "clerk", "secretary"),
    RoleCase("ธุรการ รายงานผล และ สว.อก. ควบคุม", "clerk", "secretary"),
    RoleCase("ธุรการ เสนอ ผกก. อนุมัติ", "clerk", "head"),
    RoleCase("ธุรการ จัดทำ รายงาน สว.อก. ตรวจสอบ", "clerk", "secretary"),
    RoleCase("ธุรการ จัดทำรายงาน", "clerk"),
    RoleCase("รายงานโดย ธุรการ", "clerk"),
    RoleCase("ธุรการ ยกเว้น สว.อก.", "clerk", asks: true),
    RoleCase("ธุรการ ยกเว้น\n- สว.อก.\n- รอง ผกก.ป.", "clerk", asks: true),
    RoleCase("ธุรการ เสนอ\nสว.อก.", "clerk", asks: true),
    RoleCase("คณะทำงาน ยกเว้น รอง ผกก.ป.", "secretary clerk", asks: true),
    RoleCase("คณะทำงาน (ยกเว้น สว.อก. และ รอง ผกก.ป.)", "clerk", asks: true),
    RoleCase("คณะทำงาน เว้น สว.อก. ปฏิบัติ", "deputy clerk", asks: true),
    RoleCase("คณะทำงาน ไม่รวม สว.อก.; ผกก. ควบคุม", "deputy clerk", "head", asks: true),
    RoleCase("ผกก. (ประธาน)\nสว.อก. (เลขานุการ)", "secretary", "head", asks: true),
    RoleCase(
        "ผกก. ประธาน\nรอง ผกก.ป. รองประธาน\nธุรการ กรรมการ", "clerk", "head deputy", asks: true),
    RoleCase("ธุรการ จัดทำ; ผู้อนุมัติ: ผกก.", "clerk", "head", asks: true),
    RoleCase("สว.อก. สั่งการ ธุรการ ดำเนินการ", "clerk", "secretary", asks: true),
    RoleCase("ผู้สั่งการ ผกก. ผู้ปฏิบัติ ธุรการ", "clerk", "head", asks: true),
    RoleCase("ธุรการ (ผู้บันทึก)", "clerk", asks: true),
    RoleCase("ธุรการ จัดทำรายงานเสนอ ผกก.", "clerk", asks: true),
    RoleCase("ธุรการ จัดทำแผนเสนอต่อ ผกก. เพื่ออนุมัติ", "clerk", "head"),
    RoleCase("ธุรการ → สว.อก. → ผกก.", "clerk", asks: true),
    RoleCase("ธุรการ ตามคำสั่ง ผกก.", "clerk", asks: true),
    RoleCase("ธุรการ ได้รับมอบหมายจาก สว.อก.", "clerk", asks: true),
    RoleCase("ธุรการ รายงาน: สว.อก.", "clerk", asks: true),
    RoleCase("ผกก. เป็นประธาน สว.อก. เป็นเลขานุการ", "secretary", "head", asks: true),
    RoleCase("ประธาน ผกก. กรรมการ ธุรการ เลขานุการ สว.อก.", "clerk secretary", "head", asks: true),
    RoleCase("ธุรการ ผู้ควบคุม สว.อก.", "secretary", "clerk", asks: true),
]

@Suite struct `Roles as offices write them` {
    private func check(_ row: RoleCase) throws {
        let (measure, result) = try readResponsible(row.cell)
        #expect(measure.performers.map(\.rawValue).joined(separator: " ") == row.performers)
        #expect(measure.controllers.map(\.rawValue).joined(separator: " ") == row.controllers)
        let questions = result.findings(of: "unsure-role")
        #expect(questions.isEmpty != row.asks, "\(questions.map(brief))")
        let others = result.diagnostics.filter {
            $0.rule != "unsure-role" && $0.rule != "missing-performer"
        }
        #expect(others.isEmpty, "\(others.map(brief))")
        #expect(result.findings(of: "missing-performer").isEmpty != row.performers.isEmpty)
        for question in questions {
            #expect(FindingWords.thai(question.message) != nil, "\(question.message)")
            for note in question.notes {
                #expect(FindingWords.thai(note.message) != nil, "\(note.message)")
            }
        }
    }

    @Test(arguments: byCells)
    func `a post behind โดย has the role before it`(_ row: RoleCase) throws { try check(row) }

    @Test(arguments: asideCells)
    func `parentheses hold a role, or a post with its role`(_ row: RoleCase) throws {
        try check(row)
    }

    @Test(arguments: headedCells)
    func `a heading rules the list under it`(_ row: RoleCase) throws { try check(row) }

    @Test(arguments: askedCells)
    func `what gives no role is asked`(_ row: RoleCase) throws { try check(row) }

    /// The words of a question say who gets the letters, never "no post, add an alias".
    @Test func `a duty is told with who gets the letters`() throws {
        let plan = SmallPlan().replacing(
            "จนท.ธุรการ จัดทำ; สว.อก. ควบคุม", in: "measures.csv", with: "ธุรการ; ผกก. (ประธาน)")
        let found = try #require(plan.load().findings(of: "unsure-role").first)
        #expect(found.message == "'ประธาน' is a duty, neither a post nor one of the two roles")
        #expect(
            found.notes.map(\.message) == [
                "read as 'ผู้ปฏิบัติ: ธุรการ; ผู้ควบคุม: ผกก.' and sent so; write it so if that is meant"
            ])
    }
}

@Suite struct `A column of two roles` {
    private func read(_ heading: String, _ cell: String) throws -> (Measure, LoadResult) {
        let result = SmallPlan().replacing(
            ",ผู้รับผิดชอบ,", in: "measures.csv", with: ",\"\(heading)\","
        ).replacing("จนท.ธุรการ จัดทำ; สว.อก. ควบคุม", in: "measures.csv", with: "\"\(cell)\"").load()
        return (try #require(result.registry?.measures.first), result)
    }

    @Test(arguments: [
        ("ผู้ควบคุม/ผู้ปฏิบัติ", "สว.อก./ธุรการ", "clerk", "secretary"),
        ("ผู้ควบคุม/ผู้ปฏิบัติ", "สว.อก. / ธุรการ", "clerk", "secretary"),
        ("ผู้ควบคุม/ผู้ปฏิบัติ", "สว.อก.\nธุรการ", "clerk", "secretary"),
        ("ผู้ควบคุม/ผู้ปฏิบัติ", "ผกก. และ รอง ผกก.ป. / ธุรการ", "clerk", "head deputy"),
        ("ผู้ควบคุม/ผู้ปฏิบัติ", "สว.อก., ธุรการ", "clerk", "secretary"),
        ("ผู้ปฏิบัติ/ผู้ควบคุม", "ธุรการ/สว.อก.", "clerk", "secretary"),
        ("ผู้กำกับ/ผู้รับผิดชอบ", "สว.อก./ธุรการ", "clerk", "secretary"),
        ("ผู้รับผิดชอบและผู้กำกับติดตาม", "ธุรการ/สว.อก.", "clerk", "secretary"),
        ("ผู้ควบคุม/ผู้ปฏิบัติ", "ธุรการ ปฏิบัติ; สว.อก. ควบคุม", "clerk", "secretary"),
    ])
    func `gives them in its order`(
        heading: String, cell: String, performers: String, controllers: String
    ) throws {
        let (measure, result) = try read(heading, cell)
        #expect(measure.performers.map(\.rawValue).joined(separator: " ") == performers)
        #expect(measure.controllers.map(\.rawValue).joined(separator: " ") == controllers)
        // The other rows of the table name one post each, and are asked.
        let row = try #require(measure.source)
        let own = result.findings(of: "unsure-role").filter { found in
            guard let place = found.range?.start.line else { return true }
            return (row.start.line...row.end.line).contains(place)
        }
        #expect(own.isEmpty, "\(own.map(brief))")
    }

    @Test(arguments: ["สว.อก.", "ผกก./รอง ผกก.ป./ธุรการ", "คณะทำงาน"])
    func `asks when the cell does not have as many parts`(cell: String) throws {
        let (_, result) = try read("ผู้ควบคุม/ผู้ปฏิบัติ", cell)
        let asked = result.findings(of: "unsure-role").map(\.message)
        #expect(
            asked.contains(
                "'\(cell)' does not say which of the two roles of the column each post has"))
    }
}
