import Diagnostics

/// What a column of a measures table holds; the raw value is its name in a police station's table.
///
/// This is the one place that knows the headings of plans. A heading is compared in the one form of Thai
/// texts, without its number and what stands in parentheses behind it. The longest beginning decides; a
/// heading that begins like none is looked at for the words that may stand anywhere in it.
public enum MeasureColumn: String, CaseIterable, Sendable {
    case indicator = "ตัวชี้วัด"
    case issue = "ประเด็น"
    case activity = "กิจกรรม"
    case output = "ผลผลิต"
    case awareness = "วิธีการสร้าง"
    case completion = "ระยะเวลาเสร็จ"
    case start = "วันเริ่ม"
    case end = "วันสิ้นสุด"
    case responsible = "ผู้รับผิดชอบ"
    case controller = "ผู้ควบคุม"
    case monitoring = "ระยะเวลากำกับ"
    case id = "รหัส"
    case area = "ด้าน"
    case result = "สรุปผล"
    case outcome = "ผลลัพธ์"
    case state = "สถานะ"
    case score = "คะแนน"
    case evidence = "หลักฐาน"
    case channels = "ช่องทาง"
    /// The running number of the rows, which names nothing for ever.
    case number = "ที่"
    /// What plans have and no reminder needs: money, places, remarks.
    case unused = "หมายเหตุ"

    /// The columns of a police station's table.
    static let station: [MeasureColumn] = [
        .indicator, .issue, .activity, .output, .awareness, .completion, .responsible, .monitoring,
    ]

    /// Columns whose texts can stand one below the other when there are two of them.
    var isText: Bool {
        switch self {
        case .issue, .activity, .output, .awareness, .responsible, .controller, .result, .outcome,
            .evidence, .channels, .area:
            true
        default: false
        }
    }

    /// Whether it holds times.
    public var isTime: Bool {
        [.completion, .start, .end, .monitoring].contains(self)
    }

    /// The beginnings of its headings, its own name first.
    var beginnings: [String] {
        switch self {
        case .indicator: [rawValue, "ตัวบ่งชี้"]
        case .issue:
            [
                rawValue, "มาตรการ", "การพัฒนา", "หัวข้อ", "เรื่อง", "ข้อบกพร่อง", "จุดที่ต้องพัฒนา",
                "ยุทธศาสตร์",
                "measure", "issue",
            ]
        case .activity:
            [
                rawValue, "กระบวนงาน", "กระบวนการ", "แนวปฏิบัติ", "ข้อปฏิบัติ", "การจัดกิจกรรม", "สิ่งที่จะ",
                "สิ่งที่ดำเนิน", "เรื่องที่ต้อง",
                "เรื่องที่ดำเนิน", "งานหรือ", "การดำเนินกิจกรรม", "การดำเนินโครงการ",
                "วิธีดำเนิน", "วิธีการดำเนิน", "วิธีการปฏิบัติ", "วิธีปฏิบัติ", "ขั้นตอน", "แนวทาง",
                "โครงการ",
                "ชื่อโครงการ", "ชื่อกิจกรรม", "ชื่องาน", "การดำเนินงาน", "การดำเนินการ", "แผนงาน",
                "แผนการดำเนิน",
                "แผนปฏิบัติ", "รายการ", "รายละเอียด", "สิ่งที่ต้อง", "งานที่ต้อง", "งานที่ดำเนิน", "งาน/", "ภารกิจ",
                "ภาระงาน", "ข้อสั่งการ", "การปฏิบัติ", "activity", "activities", "project", "task",
            ]
        case .output:
            [
                rawValue, "เป้าหมาย", "ผลที่คาด", "ผลสำเร็จ", "ตัวชี้วัดความสำเร็จ", "ตัวชี้วัดผล", "ตัวชี้วัดโครงการ",
                "ตัวชี้วัดกิจกรรม", "ตัวชี้วัดของกิจกรรม", "ตัวชี้วัดของโครงการ", "ตัวชี้วัด/เป้าหมาย", "ตัวชี้วัด/ผล",
                "ตัวชี้วัดและเป้าหมาย", "ตัวชี้วัดและค่าเป้าหมาย", "ค่าเป้าหมาย", "kpi", "output", "target",
            ]
        case .awareness:
            [rawValue, "การสร้างการรับรู้", "วิธีการประชาสัมพันธ์", "การประชาสัมพันธ์", "การเผยแพร่"]
        case .completion:
            [
                rawValue, "ไทม์ไลน์", "เส้นตาย", "ช่วงเดือน", "เสร็จภายใน", "ดำเนินการภายใน",
                "แล้วเสร็จภายใน", "ให้แล้วเสร็จภายใน", "ภายในวันที่",
                "ภายในเดือน", "ส่งภายใน", "เดือน/ปี", "เดือนปี",
                "วันเดือน", "วันครบ", "วันกำหนด", "หมุดเวลา", "ตารางเวลา", "ปีงบประมาณที่ดำเนิน", "งวดที่ดำเนิน",
                "schedule",
                "ระยะเวลา", "ช่วงเวลา", "ช่วงระยะเวลา", "ช่วงวัน", "ห้วงเวลา", "ห้วงระยะเวลา",
                "ห้วง",
                "วัน/เดือน/ปี", "วัน/เดือน", "วันเดือนปี", "วดป", "ว.ด.ป.", "ว/ด/ป", "วันที่", "วันเวลา",
                "วัน/เวลา",
                "กำหนดการ", "กำหนดส่ง", "กำหนดเวลา", "กำหนดแล้วเสร็จ", "กำหนดเสร็จ", "กำหนดวัน",
                "กำหนดระยะเวลา",
                "กำหนดดำเนินการ", "กำหนดจัด", "เวลาดำเนิน", "เวลาที่ดำเนิน", "เวลาปฏิบัติ", "เวลาแล้วเสร็จ",
                "กรอบเวลา",
                "กรอบระยะเวลา", "ปฏิทิน", "วันดำเนิน", "วันจัด", "เดือนที่", "ไตรมาสที่ดำเนิน", "ปีที่ดำเนิน",
                "deadline",
                "due", "period", "timeline", "date", "when", "time",
            ]
        case .start:
            [
                rawValue, "เริ่ม", "วันที่เริ่ม", "วันเริ่มต้น", "เวลาเริ่ม", "ระยะเวลาเริ่ม", "เดือนที่เริ่ม", "ตั้งแต่",
                "start",
                "from",
            ]
        case .end:
            [
                rawValue, "สิ้นสุด", "วันที่สิ้นสุด", "วันแล้วเสร็จ", "วันที่แล้วเสร็จ", "วันเสร็จ", "วันที่เสร็จ",
                "วันครบกำหนด",
                "วันที่ครบกำหนด", "ครบกำหนด", "แล้วเสร็จ", "เสร็จสิ้น", "เวลาสิ้นสุด", "ระยะเวลาสิ้นสุด",
                "เดือนที่สิ้นสุด",
                "เดือนที่แล้วเสร็จ", "วันสุดท้าย", "ถึงวันที่", "ถึง", "end", "finish", "until",
            ]
        case .responsible:
            [
                rawValue, "ผู้รายงาน", "ดำเนินการโดย", "ดำเนินงานโดย", "ปฏิบัติโดย", "หน่วยดำเนิน", "หน่วยปฏิบัติ",
                "หน่วยที่", "ส่วนงาน",
                "เจ้าของเรื่อง", "เจ้าของงาน", "เจ้าของโครงการ", "เจ้าของกิจกรรม", "สังกัด", "ฝ่าย/", "กอง/",
                "สำนัก/", "กลุ่มงาน/", "กลุ่ม/",
                "คณะทำงานที่", "แกนหลัก", "ผู้ประสานงาน", "ผู้แทน",
                "ผู้ดำเนิน", "ผู้ปฏิบัติ", "ผู้จัดทำ", "เจ้าภาพ", "ส่วนราชการ", "หน่วยงาน", "หน่วยรับผิดชอบ",
                "เจ้าหน้าที่ผู้", "มอบหมาย", "ผู้ได้รับมอบหมาย", "ผู้ที่ได้รับมอบหมาย", "ผู้เกี่ยวข้อง", "responsible",
                "owner",
                "who",
            ]
        case .controller:
            [
                rawValue, "ผู้กำกับ", "ผู้ติดตาม", "ติดตามโดย", "กำกับโดย", "กำกับติดตามโดย", "กำกับดูแลโดย",
                "ควบคุมโดย", "ตรวจสอบโดย", "ผู้ตรวจสอบ", "ผู้บังคับบัญชา", "supervisor",
            ]
        case .monitoring:
            [
                rawValue, "ระยะเวลาการกำกับ", "ระยะเวลาในการกำกับ", "ระยะเวลาติดตาม", "ระยะเวลาการติดตาม",
                "ระยะเวลาในการติดตาม", "ระยะเวลารายงาน", "ระยะเวลาการรายงาน", "ระยะเวลาในการรายงาน",
                "การติดตาม",
                "การกำกับ", "กำกับติดตาม", "แนวทางการกำกับ", "แนวทางกำกับ", "แนวทางการติดตาม", "แนวทางติดตาม",
                "วิธีการกำกับ", "วิธีการติดตาม", "วิธีกำกับ", "วิธีติดตาม", "การรายงาน", "รายงานผล",
                "รอบการรายงาน",
                "รอบรายงาน", "รอบการติดตาม", "รอบการกำกับ", "รอบ", "ความถี่", "ติดตามผล", "ติดตาม",
                "ช่วงเวลารายงาน",
                "ช่วงเวลาการรายงาน", "ช่วงเวลากำกับ", "ช่วงเวลาติดตาม", "frequency", "monitoring",
                "reporting",
            ]
        case .id: [rawValue, "id", "code"]
        case .result:
            [
                rawValue, "ความก้าวหน้า", "ความคืบหน้า", "ผลการดำเนิน", "ผลการปฏิบัติ", "ผลดำเนิน",
                "รายงานผลการดำเนิน", "รายงานผลการปฏิบัติ", "result", "progress",
            ]
        case .outcome: [rawValue, "outcome"]
        case .state: [rawValue, "สถานภาพ", "status", "สถานะการดำเนิน"]
        case .score: [rawValue, "ผลคะแนน", "ค่าคะแนน", "score"]
        case .evidence:
            [rawValue, "เอกสารหลักฐาน", "เอกสาร/หลักฐาน", "เอกสารประกอบ", "เอกสารอ้างอิง", "evidence"]
        case .unused:
            [
                rawValue, "งบประมาณ", "วงเงิน", "แหล่งงบ", "แหล่งเงิน", "เงินงบ", "จำนวนเงิน", "ค่าใช้จ่าย",
                "วัตถุประสงค์",
                "กลุ่มเป้าหมาย", "สถานที่", "พื้นที่", "ปัญหา", "อุปสรรค", "ข้อเสนอแนะ", "หลักการ", "เหตุผล",
                "จำนวน",
                "ความเสี่ยง", "ลงชื่อ", "ลายมือชื่อ", "โทร", "เบอร์", "budget", "remark", "note",
            ]
        case .number: []
        case .area: [rawValue, "หมวด", "มิติ"]
        case .channels: [rawValue, "channel"]
        }
    }

    /// Headings that it has whole, where the word alone opens others too.
    var whole: [String] {
        switch self {
        case .number: [rawValue, "ลำดับ", "ลำดับที่", "ข้อ", "ข้อที่", "ที่.", "no", "no.", "#"]
        case .activity: ["งาน", "การปฏิบัติงาน", "สิ่งที่ดำเนินการ"]
        case .responsible:
            [
                "กลุ่มงาน", "ฝ่าย", "กอง", "สำนัก", "ส่วนราชการ", "เจ้าหน้าที่", "ตำแหน่ง", "แผนก", "หน่วย",
                "ผู้ทำ", "โดย", "กลุ่ม/ฝ่าย",
                "ฝ่าย/งาน", "งาน/ฝ่าย", "กอง/ฝ่าย", "กลุ่มงาน/ฝ่าย",
            ]
        case .completion: ["กำหนด", "เวลา", "เดือน", "ไตรมาส", "วัน", "ปีงบประมาณ", "ว.ด.ป", "ภายใน"]
        case .end: ["เสร็จ", "จบ"]
        case .monitoring: ["รายงาน"]
        default: []
        }
    }

    /// Words that say it anywhere in a heading that begins like none.
    var inside: [String] {
        switch self {
        case .responsible: ["รับผิดชอบ"]
        case .monitoring: ["กำกับติดตาม", "ติดตามผล"]
        case .end: ["แล้วเสร็จ", "สิ้นสุด"]
        case .completion: ["ระยะเวลา", "ช่วงเวลา", "กำหนดส่ง"]
        case .activity: ["กิจกรรม", "โครงการ"]
        default: []
        }
    }

    /// The column that a heading names, or nil.
    static func named(_ heading: String) -> MeasureColumn? {
        let form = HeadingText(heading)
        let text = form.bare
        guard !text.isEmpty else { return nil }
        // What stands in parentheses settles what the words before them leave open.
        if monthPlans.contains(where: { form.scalars.starts(with: $0) }) { return .completion }
        // ผู้ควบคุม/ผู้ปฏิบัติ: both stand in the cells.
        let named = roles.filter { word in
            text.indices.contains { text[$0...].starts(with: word.name) }
        }
        if Set(named.map(\.column)).count > 1 { return .responsible }
        if let column = wholeNames.first(where: { $0.name == text })?.column { return column }
        if let found = beginningNames.first(where: { text.starts(with: $0.name) }) {
            return found.column
        }
        return insideNames.first { word in
            text.indices.contains { text[$0...].starts(with: word.name) }
        }?.column
    }

    private static let roles: Names =
        ["ผู้ควบคุม", "ผู้กำกับ"].map { (ThaiForm($0).scalars, MeasureColumn.controller) }
        + ["ผู้ปฏิบัติ", "ผู้ดำเนินการ"].map { (ThaiForm($0).scalars, MeasureColumn.responsible) }
    private static let monthPlans = [
        "แผนการดำเนินงาน(เดือน", "แผนการดำเนินการ(เดือน", "แผนดำเนินงาน(เดือน", "แผนดำเนินการ(เดือน",
        "แผนการปฏิบัติงาน(เดือน",
        "การดำเนินงาน(เดือน", "การดำเนินการ(เดือน", "แผนการดำเนินงาน(ระยะเวลา", "แผนการดำเนินงาน(ไตรมาส",
    ].map { ThaiForm($0).scalars }

    private typealias Names = [(name: [Unicode.Scalar], column: MeasureColumn)]
    private static let wholeNames = names(\.whole)
    private static let beginningNames = names(\.beginnings)
    private static let insideNames = names(\.inside)

    /// The names of all columns, the longest first.
    private static func names(_ of: (MeasureColumn) -> [String]) -> Names {
        allCases.flatMap { column in
            of(column).map { (HeadingText($0).scalars, column) }
        }.sorted { $0.0.count > $1.0.count }
    }
}

/// A heading in the one form of Thai texts.
struct HeadingText {
    /// All of it.
    let scalars: [Unicode.Scalar]
    /// Without the number before it and the parentheses behind it: `(๓) ระยะเวลา (วัน)` is `ระยะเวลา`.
    let bare: [Unicode.Scalar]

    init(_ text: String) {
        scalars = FoldedCell(text).scalars
        var rest = scalars[...]
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
        let marks: Set<Unicode.Scalar> = ["(", ")", ".", "*", "-", ":", "/"]
        let number = rest.prefix { isDigit($0) || marks.contains($0) }
        if number.count < rest.count, number.contains(where: { marks.contains($0) }) {
            rest = rest.dropFirst(number.count)
        }
        while let last = rest.last, last == ":" || last == "*" { rest = rest.dropLast() }
        if rest.last == ")", let open = rest.lastIndex(of: "("), open > rest.startIndex {
            rest = rest[..<open]
        }
        bare = Array(rest)
    }
}

/// The name of the column of a measures table that a heading means, or nil: `ระยะเวลาเสร็จ` for
/// `กำหนดแล้วเสร็จ`, `รหัส` for `รหัสแถว`.
public func measureColumn(_ heading: String) -> String? { MeasureColumn.named(heading)?.rawValue }
