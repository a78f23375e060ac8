import Diagnostics
import Loading
import Obligations
import Testing

/// Headings of real plans with the column they mean.
private let headings: [(String, String?)] = [
    ("ช่วงเวลา", "ระยะเวลาเสร็จ"), ("ช่วงเวลาดำเนินการ", "ระยะเวลาเสร็จ"),
    ("ช่วงระยะเวลา", "ระยะเวลาเสร็จ"),
    ("วัน/เดือน/ปี", "ระยะเวลาเสร็จ"), ("วัน เดือน ปี", "ระยะเวลาเสร็จ"), ("วันที่", "ระยะเวลาเสร็จ"),
    ("กำหนดการ", "ระยะเวลาเสร็จ"), ("กำหนดส่ง", "ระยะเวลาเสร็จ"), ("กําหนดเวลา", "ระยะเวลาเสร็จ"),
    ("ห้วงเวลา", "ระยะเวลาเสร็จ"), ("ห้วงเวลาดำเนินการ", "ระยะเวลาเสร็จ"), ("ว.ด.ป.", "ระยะเวลาเสร็จ"),
    ("(๓) ระยะเวลาดำเนินการ (วัน)", "ระยะเวลาเสร็จ"), ("3. ระยะเวลา", "ระยะเวลาเสร็จ"),
    ("เดือน", "ระยะเวลาเสร็จ"),
    ("Deadline", "ระยะเวลาเสร็จ"), ("กรอบเวลา", "ระยะเวลาเสร็จ"), ("วันสิ้นสุด", "วันสิ้นสุด"),
    ("วันที่สิ้นสุด", "วันสิ้นสุด"), ("สิ้นสุด", "วันสิ้นสุด"), ("วันแล้วเสร็จ", "วันสิ้นสุด"), ("วันครบกำหนด", "วันสิ้นสุด"),
    ("วันเริ่ม", "วันเริ่ม"), ("วันที่เริ่มต้น", "วันเริ่ม"), ("เริ่ม", "วันเริ่ม"),
    ("โครงการ/กิจกรรม", "กิจกรรม"), ("การดำเนินงาน", "กิจกรรม"), ("งาน", "กิจกรรม"), ("รายการ", "กิจกรรม"),
    ("รายละเอียด", "กิจกรรม"), ("วิธีการดำเนินการ", "กิจกรรม"), ("เเนวทางการดำเนินงาน", "กิจกรรม"),
    ("ขั้นตอน/วิธีการปฏิบัติ", "กิจกรรม"), ("สิ่งที่ต้องดำเนินการ", "กิจกรรม"), ("แผนงาน/โครงการ/กิจกรรม", "กิจกรรม"),
    ("มาตรการ/โครงการ/กิจกรรม", "ประเด็น"), ("ประเด็นการพัฒนา", "ประเด็น"), ("มาตรการ", "ประเด็น"),
    ("หน่วยงานที่รับผิดชอบ", "ผู้รับผิดชอบ"), ("ส่วนราชการที่รับผิดชอบ", "ผู้รับผิดชอบ"),
    ("งานที่รับผิดชอบ", "ผู้รับผิดชอบ"), ("ฝ่ายที่รับผิดชอบ", "ผู้รับผิดชอบ"), ("ผู้ รับผิดชอบ", "ผู้รับผิดชอบ"),
    ("กลุ่มงานผู้รับผิดชอบ", "ผู้รับผิดชอบ"), ("ผู้ดำเนินการ", "ผู้รับผิดชอบ"), ("ผู้ควบคุม", "ผู้ควบคุม"),
    ("ผู้กำกับติดตาม", "ผู้ควบคุม"), ("การกำกับติดตาม", "ระยะเวลากำกับ"), ("การรายงานผล", "ระยะเวลากำกับ"),
    ("ความถี่", "ระยะเวลากำกับ"), ("ความถี่ในการรายงาน", "ระยะเวลากำกับ"),
    ("แนวทางการกำกับติดตาม", "ระยะเวลากำกับ"), ("การติดตามประเมินผล", "ระยะเวลากำกับ"),
    ("รอบการรายงาน", "ระยะเวลากำกับ"), ("ระยะเวลาในการกำกับติดตาม", "ระยะเวลากำกับ"),
    ("ตัวชี้วัดความสำเร็จ", "ผลผลิต"), ("ตัวชี้วัดการประเมิน ITA", "ตัวชี้วัด"), ("ตัวชี้วัดที่", "ตัวชี้วัด"),
    ("เป้าหมาย", "ผลผลิต"), ("ผลที่คาดว่าจะได้รับ", "ผลผลิต"), ("ผลการดำเนินงาน", "สรุปผล"),
    ("รายงานผลการดำเนินการ", "สรุปผล"), ("ลำดับที่", "ที่"), ("ที่", "ที่"), ("No.", "ที่"),
    ("หมายเหตุ", "หมายเหตุ"),
    ("งบประมาณ (บาท)", "หมายเหตุ"), ("สถานะ", "สถานะ"), ("ความก้าวหน้า", "สรุปผล"), ("แผน", nil),
    ("ผล", nil),
    ("กำหนด", "ระยะเวลาเสร็จ"), ("", nil), ("ตุลา", nil), ("เส้นตาย", "ระยะเวลาเสร็จ"),
    ("ไทม์ไลน์", "ระยะเวลาเสร็จ"), ("ช่วงเดือน", "ระยะเวลาเสร็จ"), ("เสร็จภายใน", "ระยะเวลาเสร็จ"),
    ("แผนการดำเนินงาน (เดือน)", "ระยะเวลาเสร็จ"), ("แผนการดำเนินงาน", "กิจกรรม"), ("กระบวนงาน", "กิจกรรม"),
    ("แนวปฏิบัติ", "กิจกรรม"), ("หน่วยดำเนินการ", "ผู้รับผิดชอบ"), ("เจ้าของเรื่อง", "ผู้รับผิดชอบ"),
    ("สำนัก/กอง", "ผู้รับผิดชอบ"), ("เจ้าหน้าที่", "ผู้รับผิดชอบ"), ("ติดตามโดย", "ผู้ควบคุม"),
]

@Suite struct `Headings` {
    @Test(arguments: headings.indices)
    func `mean what plans use them for`(index: Int) {
        let (heading, column) = headings[index]
        #expect(measureColumn(heading) == column, "\(heading)")
    }

    /// Loads a table with these lines; posts are those of the small plan.
    private func load(_ lines: String) -> LoadResult {
        SmallPlan().with("measures.csv", lines).load()
    }

    private func due(_ result: LoadResult) -> [String] {
        (result.registry?.obligations ?? []).filter { $0.kind == .measure }
            .map { "\($0.id) \(brief($0.schedule))" }
    }

    @Test func `of a start and an end in two columns make a window`() {
        let result = load(
            """
            กิจกรรม,วันเริ่ม,วันสิ้นสุด,ผู้รับผิดชอบ,รหัส
            ก,๑ ม.ค. ๖๘,๓๑ มี.ค. ๖๘,ธุรการ,A1
            ข,,๓๐ เม.ย. ๖๘,ธุรการ,A2
            """)
        #expect(
            due(result) == ["A1 2025-03-31", "A2 2025-04-30"], "\(result.diagnostics.map(brief))")
        #expect(result.registry?.measures.first?.completion.text == "๑ ม.ค. ๖๘ ถึง ๓๑ มี.ค. ๖๘")
    }

    @Test func `in two lines are one heading`() {
        let result = load(
            """
            ที่,กิจกรรม,ระยะเวลาดำเนินการ,,ผู้รับผิดชอบ,รหัส
            ,,เริ่ม,สิ้นสุด,,
            ๑,ก,๑ ม.ค. ๖๘,๓๑ มี.ค. ๖๘,ธุรการ,A1
            ที่,กิจกรรม,ระยะเวลาดำเนินการ,,ผู้รับผิดชอบ,รหัส
            ,,เริ่ม,สิ้นสุด,,
            ๒,ข,๑ ม.ค. ๖๘,๓๐ เม.ย. ๖๘,ธุรการ,A2
            """)
        #expect(
            due(result) == ["A1 2025-03-31", "A2 2025-04-30"], "\(result.diagnostics.map(brief))")
        #expect(result.findings(of: "repeated-heading").count == 1)
    }

    @Test func `of months take marks`() {
        let result = load(
            """
            ที่,กิจกรรม,พ.ศ. ๒๕๖๗,,,พ.ศ. ๒๕๖๘,,,ผู้รับผิดชอบ,รหัส
            ,,ต.ค.,พ.ย.,ธ.ค.,ม.ค.,ก.พ.,มี.ค.,,
            ๑,ก,,,✓,✓,✓,,ธุรการ,A1
            ๒,ข,/,,,,,X,ธุรการ,A2
            ๓,ค,,,,,,15,ธุรการ,A3
            ๔,ง,,,,,๑๐-๑๔,,ธุรการ,A4
            """)
        #expect(
            due(result) == [
                "A1 2025-02-28", "A2 2024-10-31", "A2.2 2025-03-31", "A3 2025-03-15",
                "A4 2025-02-14",
            ], "\(result.diagnostics.map(brief))")
        #expect(result.registry?.measures.first?.completion.text == "ธ.ค. ๒๕๖๗ – ก.พ. ๒๕๖๘")
        #expect(result.findings(of: "month-marks").count == 1)
    }

    @Test func `of quarters take marks, and all of them are a cycle`() {
        let result = load(
            """
            กิจกรรม,ไตรมาส,,,,ผู้รับผิดชอบ,รหัส
            ,๑,๒,๓,๔,,
            ก,,✓,,,ธุรการ,A1
            ข,✓,✓,✓,✓,ธุรการ,A2
            """)
        #expect(
            due(result) == ["A1 2025-03-31", "A2 2025-09-30"], "\(result.diagnostics.map(brief))")
        let cycle = result.registry?.obligations.first { $0.id.rawValue == "A2.follow-up" }
        #expect(
            cycle.map { brief($0.schedule) }?.hasPrefix("FREQ=MONTHLY;INTERVAL=3") == true,
            "\(result.registry?.obligations.map { "\($0.id) \(brief($0.schedule))" } ?? [])")
    }

    @Test func `of a single month below its year, and days in words`() {
        let result = load(
            """
            ที่,กิจกรรม,ปี ๒๕๖๗,,ปี ๒๕๖๘,ผู้รับผิดชอบ,รหัส
            ,,พ.ย.,ธ.ค.,ม.ค.,,
            ๑,ก,X,,,ธุรการ,A1
            ๒,ข,,X,X,ธุรการ,A2
            ๓,ค,,,ภายในวันที่ ๑๐,ธุรการ,A3
            """)
        #expect(
            due(result) == ["A1 2024-11-30", "A2 2025-01-31", "A3 2025-01-10"],
            "\(result.diagnostics.map(brief))")
    }

    @Test func `of one line with months and years`() {
        let result = load(
            """
            กิจกรรม,ไตรมาสที่ ๑ (ต.ค.-ธ.ค. ๖๗),ไตรมาสที่ ๒ (ม.ค.-มี.ค. ๖๘),ส่วนราชการที่รับผิดชอบ,รหัส
            ก,✓,,ธุรการ,A1
            ข,,✓,ธุรการ,A2
            """)
        #expect(
            due(result) == ["A1 2024-12-31", "A2 2025-03-31"], "\(result.diagnostics.map(brief))")
    }

    @Test func `that are not known are named in the refusal with what is missing`() throws {
        let result = load("ที่,สิ่งของ,แผน,ผู้รับผิดชอบ\n๑,ก,๓๑ มี.ค. ๖๘,ธุรการ\n")
        #expect(result.registry == nil)
        let missing = result.findings(of: "missing-column")
        let notes = missing.flatMap(\.notes).map(\.message)
        #expect(notes.contains("'แผน': not known") && notes.contains("'ผู้รับผิดชอบ': ผู้รับผิดชอบ"))
        #expect(result.findings(of: "times-unused").count == 1)
    }

    @Test func `above rows across the table are their area`() {
        let result = load(
            """
            ที่,กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,รหัส
            ด้านที่ ๑ การให้บริการ,,,,
            ๑,ก,๓๑ มี.ค. ๖๘,ธุรการ,A1
            ด้านที่ ๒ การสื่อสาร,,,,
            ๒,ข,๓๑ มี.ค. ๖๘,ธุรการ,A2
            """)
        #expect(
            result.registry?.measures.map(\.report.area) == [
                "ด้านที่ ๑ การให้บริการ", "ด้านที่ ๒ การสื่อสาร",
            ])
        #expect(result.registry?.measures.map(\.id.rawValue) == ["A1", "A2"])
    }

    @Test func `of controllers in a column of their own give the role`() throws {
        let result = load("กิจกรรม,ระยะเวลา,ผู้ปฏิบัติ,ผู้ควบคุม,รหัส\nก,๓๑ มี.ค. ๖๘,ธุรการ,สว.อก.,A1\n")
        let row = try #require(result.registry?.measures.first)
        #expect(row.performers.map(\.rawValue) == ["clerk"])
        #expect(row.controllers.map(\.rawValue) == ["secretary"])
    }
}

@Suite struct `Tables as offices write them` {
    private func load(_ lines: String) -> LoadResult {
        SmallPlan().with("measures.csv", lines).load()
    }

    private func states(_ result: LoadResult) -> [MeasureState?] {
        (result.registry?.measures ?? []).map(\.report.state)
    }

    /// What is said without a Thai sentence.
    private func untranslated(_ result: LoadResult) -> [String] {
        result.diagnostics.flatMap { found in
            (found.thai == nil ? [found.message] : []) + found.notes.map(\.message)
        }.filter { FindingWords.thai($0) == nil }
    }

    private func ids(_ result: LoadResult) -> [String] {
        (result.registry?.measures ?? []).map(\.id.rawValue)
    }

    private func due(_ result: LoadResult) -> [String] {
        (result.registry?.obligations ?? []).filter { $0.kind == .measure }
            .map { "\($0.id) \(brief($0.schedule))" }
    }

    @Test(arguments: [
        ",รวม,,,", "รวมทั้งสิ้น,,๒ กิจกรรม,,", ",รวม ๒ โครงการ,-,-,", "หมายเหตุ : อาจเปลี่ยนได้,,,,",
        ",* แล้วแต่งบประมาณ,,,", "(ลงชื่อ)................ผู้จัดทำ,,,,", ",ลงชื่อ.........,,ลงชื่อ.........,",
        "(ต่อ),,,,", "ด้านที่ ๓ ว่าง,,,,",
    ])
    func `have lines that are no measures`(line: String) {
        let head = "ที่,กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,รหัส\n๑,ก,๓๑ มี.ค. ๖๘,ธุรการ,A1\n"
        let result = load(head + line + "\n")
        #expect(ids(result) == ["A1"], "\(result.diagnostics.map(brief))")
        #expect(result.findings(of: "row-left-out").count == 1)
    }

    @Test(arguments: [
        "๒,รวมกลุ่มอบรม,๓๐ เม.ย. ๖๘,ธุรการ,A2", "๒,ลงนามประกาศเจตนารมณ์,๓๐ เม.ย. ๖๘,ธุรการ,A2",
        "๒,รวม ๒ งานเป็นหนึ่ง,๓๐ เม.ย. ๖๘,,A2", "๒,หมายเหตุประกอบงบ,๓๐ เม.ย. ๖๘,ธุรการ,A2",
    ])
    func `have measures that only begin like such lines`(line: String) {
        let head = "ที่,กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,รหัส\n๑,ก,๓๑ มี.ค. ๖๘,ธุรการ,A1\n"
        #expect(ids(load(head + line + "\n")) == ["A1", "A2"])
    }

    @Test func `have signatures with names and days below them`() {
        let result = load(
            """
            ที่,กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,รหัส
            ๑,ก,๓๑ มี.ค. ๖๘,ธุรการ,A1
            ,ลงชื่อ...............ผู้เสนอ,,ลงชื่อ...............ผู้อนุมัติ,
            ,(นายก),,(นายข),
            ,นักจัดการงาน,๓๑ ต.ค. ๖๗,สว.อก.,
            """)
        #expect(ids(result) == ["A1"])
    }

    @Test func `have a line for the plan and one for the result`() {
        let result = load(
            """
            ที่,กิจกรรม,แผน/ผล,ม.ค.,ก.พ.,มี.ค.,ผู้รับผิดชอบ,รหัส
            ๑,ก,แผน,✓,,,ธุรการ,A1
            ๑,ก,ผล,,,✓,ธุรการ,A1
            """)
        #expect(due(result) == ["A1 2025-01-31"], "\(result.diagnostics.map(brief))")
    }

    @Test func `mark the state in columns of their own`() {
        let result = load(
            """
            กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,แล้วเสร็จ,อยู่ระหว่างดำเนินการ,ยังไม่ดำเนินการ,รหัส
            ก,๓๑ มี.ค. ๖๘,ธุรการ,✓,,,A1
            ข,๓๑ มี.ค. ๖๘,ธุรการ,☐,☑,☐,A2
            ค,๓๑ มี.ค. ๖๘,ธุรการ,-,-,/,A3
            ง,๓๑ มี.ค. ๖๘,ธุรการ,✓,✓,,A4
            จ,๓๑ มี.ค. ๖๘,ธุรการ,๑๕ ม.ค. ๖๘,,,A5
            ฉ,๓๑ มี.ค. ๖๘,ธุรการ,x,,,A6
            """)
        #expect(states(result) == [.done, .inProgress, .notStarted, nil, nil, nil])
        #expect(untranslated(result) == [])
        #expect(due(result).allSatisfy { $0.hasSuffix("2025-03-31") })
        #expect(result.findings(of: "conflicting-state").count == 1)
        #expect(result.findings(of: "unknown-state").count == 2)
    }

    @Test func `say the state in two lines, or among the results`() {
        let boxes = load(
            """
            กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,ผลการดำเนินงาน,,รหัส
            ,,,แล้วเสร็จ,ยังไม่ดำเนินการ,
            ก,๓๑ มี.ค. ๖๘,ธุรการ,x,,A1
            ข,๓๑ มี.ค. ๖๘,ธุรการ,,x,A2
            """)
        #expect(states(boxes) == [.done, .notStarted], "\(boxes.diagnostics.map(brief))")
        let words = load(
            """
            กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,ความก้าวหน้า,รหัส
            ก,๓๑ มี.ค. ๖๘,ธุรการ,แล้วเสร็จ,A1
            ข,๓๑ มี.ค. ๖๘,ธุรการ,ร้อยละ ๕๐,A2
            ค,๓๑ มี.ค. ๖๘,ธุรการ,,A3
            """)
        #expect(states(words) == [.done, .inProgress, nil])
        for heading in ["ผล", "เสร็จ/ไม่เสร็จ", "การดำเนินการแล้วเสร็จ"] {
            let other = load(
                "กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,\(heading),รหัส\nก,๓๑ มี.ค. ๖๘,ธุรการ,☑ แล้วเสร็จ ☐ อยู่ระหว่าง,A1\n"
            )
            #expect(states(other) == [.done], "\(heading)")
        }
        let prose = load(
            "กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,ผลการดำเนินงาน,รหัส\nก,๓๑ มี.ค. ๖๘,ธุรการ,ติดป้าย ๒ จุด,A1\n")
        #expect(states(prose) == [nil] && prose.findings(of: "unknown-state").isEmpty)
    }

    @Test func `have sub-headings that nobody knows`() {
        let result = load(
            """
            ที่,กิจกรรม,งบประมาณ,,ระยะเวลา,ผู้รับผิดชอบ,,รหัส
            ,,ตั้งไว้,ใช้ไป,,หลัก,สนับสนุน,
            ๑,ก,๑๐๐,๕๐,๓๑ มี.ค. ๖๘,ธุรการ,สว.อก.,A1
            """)
        #expect(due(result) == ["A1 2025-03-31"], "\(result.diagnostics.map(brief))")
        #expect(result.registry?.measures.first?.performers.count == 2)
    }

    @Test func `show what was planned beside what came of it`() {
        let result = load(
            """
            กิจกรรม,แผน,,ผล,,ผู้รับผิดชอบ,รหัส
            ,เริ่ม,เสร็จ,เริ่ม,เสร็จ,,
            ก,๑ ม.ค. ๖๘,๓๑ มี.ค. ๖๘,๑๐ ม.ค. ๖๘,๑๕ เม.ย. ๖๘,ธุรการ,A1
            """)
        #expect(due(result) == ["A1 2025-03-31"], "\(result.diagnostics.map(brief))")
    }

    @Test func `number the months`() {
        let numbers = (1...12).map(String.init)
        let result = load(
            "กิจกรรม,ระยะเวลาดำเนินการ" + String(repeating: ",", count: 11) + ",ผู้รับผิดชอบ,รหัส\n,"
                + (numbers[9...] + numbers[..<9]).joined(separator: ",")
                + ",,\nก,,,,,,✓,,,,,,,ธุรการ,A1\n")
        #expect(due(result) == ["A1 2025-03-31"], "\(result.diagnostics.map(brief))")
    }

    @Test func `name posts below a heading that nobody knows`() {
        let result = load(
            "กิจกรรม,ระยะเวลา,คณะ,รหัส\nก,๓๑ มี.ค. ๖๘,จนท.ธุรการ,A1\nข,๓๑ มี.ค. ๖๘,สว.อก.,A2\n")
        #expect(
            result.registry?.measures.flatMap(\.performers).map(\.rawValue) == [
                "clerk", "secretary",
            ])
    }

    @Test(
        arguments: [
            ("๓๑ ม.ค. ๖๘", "ambiguous-cell", nil), ("ไตรมาส ๒", nil, "2025-03-31"),
            ("๑๕ มี.ค. ๖๘", nil, "2025-03-15"), ("", nil, "2025-03-31"),
            ("๓๐ วัน", nil, "2025-03-31"),
        ] as [(String, String?, String?)])
    func `mark a month beside a time`(time: String, rule: String?, day: String?) {
        let result = load("กิจกรรม,ระยะเวลา,ก.พ.,มี.ค.,ผู้รับผิดชอบ,รหัส\nก,\(time),,✓,ธุรการ,A1\n")
        #expect(
            due(result) == ["A1 \(day ?? due(result).first.map { String($0.dropFirst(3)) } ?? "")"],
            "\(result.diagnostics.map(brief))")
        if let rule { #expect(result.findings(of: RuleID(rawValue: rule)).count == 1) }
        #expect(untranslated(result) == [])
    }

    @Test func `draw a bar over months, and cross out others`() {
        let result = load(
            """
            กิจกรรม,ม.ค.,ก.พ.,มี.ค.,ผู้รับผิดชอบ,รหัส
            ก,◄,─,►,ธุรการ,A1
            ข,◄,-,►,ธุรการ,A2
            ค,✗,✓,,ธุรการ,A3
            """)
        #expect(
            due(result) == ["A1 2025-03-31", "A2 2025-03-31", "A3 2025-02-28"],
            "\(result.diagnostics.map(brief))")
        #expect(result.findings(of: "unread-mark").count == 1)
    }

    @Test func `give two days in two columns`() {
        let result = load(
            "กิจกรรม,กำหนดส่ง ครั้งที่ ๑,กำหนดส่ง ครั้งที่ ๒,ผู้รับผิดชอบ,รหัส\nก,๓๑ มี.ค. ๖๘,๓๐ ก.ย. ๖๘,ธุรการ,A1\n")
        #expect(due(result) == ["A1 2025-03-31", "A1.2 2025-09-30"])
    }

    @Test(arguments: [
        "ม.ค. ๖๗ - มี.ค. ๖๗", "มี.ค. ๒๕๖๗", "ไตรมาส ๒ ปี ๒๕๖๗", "ปีงบประมาณ ๒๕๖๙",
        "๑ ต.ค. ๖๘ ถึง ๓๑ ธ.ค. ๖๘",
    ])
    func `are due in another year`(time: String) {
        let result = load("กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,รหัส\nก,\(time),ธุรการ,A1\n")
        #expect(
            result.findings(of: "due-outside-year").count == 1, "\(result.diagnostics.map(brief))")
        let own = load("กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,รหัส\nก,๑ ก.ย. ๖๗ ถึง ๓๑ มี.ค. ๖๘,ธุรการ,A1\n")
        #expect(own.findings(of: "due-outside-year").isEmpty)
    }

    @Test func `call a day by what is written by then`() {
        let result = load(
            "กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,รหัส\nก,ร่าง: ม.ค. ๖๘ / ประกาศ: ก.พ. ๖๘,ธุรการ,A1\nข,ร่าง: ม.ค. ๖๘,ธุรการ,A2\n"
        )
        #expect(result.findings(of: "draft-time").count == 1)
    }
}
