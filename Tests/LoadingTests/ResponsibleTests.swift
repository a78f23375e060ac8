import Diagnostics
import Loading
import Obligations
import Testing

@Suite struct `Responsible cells` {
    @Test(arguments: [
        ("จนท.ธุรการ", "clerk", ""),
        ("ธุรการ", "clerk", ""),
        ("จนท. ธุรการฯ", "clerk", ""),
        ("สว.อก.ฯ ผู้ควบคุม; ธุรการ จัดทำ", "clerk", "secretary"),
        ("สว.อก.ฯเป็นผู้ควบคุม\nธุรการรวบรวมข้อมูล", "clerk", "secretary"),
        ("ธุรการ ผู้ปฏิบัติ และ รอง ผกก.ป. ควบคุมการปฏิบัติ", "clerk", "deputy"),
        ("ธุรการ จัดทำ แผ่นป้าย สว.อก. ควบคุม", "clerk", "secretary"),
        ("ผู้ควบคุม: สว.อก.; ผู้ปฏิบัติ: ธุรการ", "clerk", "secretary"),
        ("รอง ผกก.ป.; ผกก. กำกับ", "deputy", "head"),
        ("รองผกก.ป. กำกับดูแล; ธุรการ", "clerk", "deputy"),
        ("คณะทำงาน", "deputy secretary clerk", ""),
        ("สว.อก. ผู้ควบคุม; คณะทำงาน", "deputy clerk", "secretary"),
        ("สว.อก. ผู้ควบคุม; สว.อก. จัดทำ", "secretary", ""),
        ("มอบหมายให้ ธุรการ ดำเนินการ", "clerk", ""),
    ])
    func `posts and roles are found as officers write them`(
        cell: String, performers: String, controllers: String
    ) throws {
        let (measure, result) = try readResponsible(cell)
        #expect(measure.performers.map(\.rawValue).joined(separator: " ") == performers)
        #expect(measure.controllers.map(\.rawValue).joined(separator: " ") == controllers)
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map(brief))")
        #expect(measure.responsible == cell)
    }

    @Test func `a deputy of another kind is not taken for his superior`() throws {
        let (measure, result) = try readResponsible("รอง ผกก.จร. ควบคุม; ธุรการ")
        #expect(measure.controllers.isEmpty)
        let found = try #require(result.findings(of: "unknown-post").first)
        #expect(found.message.contains("รอง ผกก.จร. ควบคุม"))
    }

    @Test func `an unknown post is named with its place and a near one`() throws {
        let (measure, result) = try readResponsible("ธุรการ; สว.อท.")
        #expect(measure.performers == [PostID("clerk")])
        let found = try #require(result.findings(of: "unknown-post").first)
        #expect(found.notes.first?.message == "did you mean 'สว.อก.'?")
        let range = try #require(found.range)
        #expect(range.end.column - range.start.column == "สว.อท.".unicodeScalars.count)
    }

    @Test(arguments: ["", " ", "ป้าย", "-", "ทุกนาย"])
    func `a cell that names nobody leaves the row to the secretary`(cell: String) throws {
        let (measure, result) = try readResponsible(cell)
        #expect(measure.performers == [PostID("secretary")])
        #expect(result.findings(of: "missing-post").count == 1)
    }

    /// As long as a cell may be, full of whatever makes a reader look back and ahead.
    @Test(arguments: [
        "ผกก", "รอง ", "สว.อท. ", "ก", "รอง ผกก.จร. ควบคุม ", "เจ้าหน้าที่ ", "(ผู้ควบคุม) ", "สว. จัดทำป้าย/",
        "เสนอ", "รายงาน ", "ควบคุมโดย ", "ยกเว้น สว.อก. ", "ผู้ควบคุม\n", "(สว.อก. ควบคุม) ", "ประธาน, ",
        "ธุรการ ควบคุม ",
        "ผู้ควบคุม สว.อก.\n", "เสนอก ",
    ])
    func `a cell of fifty thousand characters is read in bounded time`(unit: String) throws {
        let cell = String(
            repeating: unit, count: 49_000 / unit.unicodeScalars.count)
        let clock = ContinuousClock()
        var found: [Diagnostic] = []
        let time = try clock.measure {
            let result = try readResponsible(cell).result
            found = result.findings(of: "unknown-post")
        }
        // A second of an unoptimized build is some 20 ms; a reader that looks back each time takes minutes.
        #expect(time < .seconds(20), "\(time)")
        #expect(found.count <= 24)
        if found.count == 24 {
            let more = found.last?.notes.last?.message ?? ""
            #expect(more.contains("more names of this cell"), "\(more)")
        }
    }

    @Test func `a post inside a word is none`() throws {
        let (measure, _) = try readResponsible("งานธุรการ")
        // งาน does not end a word, so ธุรการ does not begin one.
        #expect(measure.performers == [PostID("secretary")])
    }
}

@Suite struct `Header variations` {
    @Test func `columns are found in any order and with spaces in their names`() throws {
        let table = """
            รหัส,ระยะเวลากำกับ ติดตาม,ระยะเวลา เสร็จ,ผู้รับผิดชอบ ,กิจกรรม,ตัวชี้วัด,ประเด็น,ผลผลิต,วิธีการสร้างการรับรู้
            M01,ทุก ๑ เดือน,๓๑ มี.ค. ๖๘,ธุรการ,กิจกรรม ๑,๑) การปฏิบัติหน้าที่,ก,ป้าย,เว็บ
            """
        let result = SmallPlan().with("measures.csv", table).load()
        let row = try #require(result.registry?.measures.first)
        #expect(row.activity == "กิจกรรม ๑")
        #expect(row.completion.text == "๓๑ มี.ค. ๖๘")
        #expect(row.monitoring.text == "ทุก ๑ เดือน")
        #expect(row.performers == [PostID("clerk")])
        #expect(result.diagnostics.map(\.rule) == ["missing-indicator"])
    }

    @Test func `a table without ids numbers its rows`() throws {
        let table = """
            ตัวชี้วัด,ประเด็น,กิจกรรม,ผลผลิต,วิธีการสร้าง,ระยะเวลาเสร็จ,ผู้รับผิดชอบ,ระยะเวลากำกับ
            ๑) การปฏิบัติหน้าที่,ก,งาน ก,ป้าย,เว็บ,๓๑ มี.ค. ๖๘,ธุรการ,ทุก ๑ เดือน
            ,,งาน ข,ป้าย,เว็บ,๓๑ มี.ค. ๖๘,ธุรการ,ทุก ๑ เดือน
            """
        let result = SmallPlan().with("measures.csv", table).load()
        #expect(result.registry?.measures.map(\.id.rawValue) == ["M01", "M02"])
        #expect(result.findings(of: "ids-by-row-order").count == 1)
    }

    @Test func `a table with a broken quote keeps its rows`() throws {
        let plan = SmallPlan().replacing(",กิจกรรม ๒,", in: "measures.csv", with: ",\"กิจกรรม ๒,")
        let result = plan.load()
        #expect(result.registry?.measures.count == 11)
        #expect(result.diagnostics.contains { $0.severity == .error })
    }
}
