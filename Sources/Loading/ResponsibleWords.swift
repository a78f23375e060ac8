import Diagnostics

/// The words of ผู้รับผิดชอบ cells.
enum ResponsibleWords {
    /// Words that give a role, the longest of one beginning first; whether one is a noun for a person.
    static let roles: [(word: [Unicode.Scalar], role: ResponsibleRole, isPerson: Bool)] =
        written.map { (ThaiForm($0.0).scalars, $0.1, $0.2) }.sorted { $0.0.count > $1.0.count }

    private static let written: [(String, ResponsibleRole, Bool)] = [
        ("ผู้ควบคุมการปฏิบัติ", .controller, true), ("ควบคุมการปฏิบัติ", .controller, false),
        ("ผู้ควบคุม", .controller, true), ("ควบคุมกำกับ", .controller, false),
        ("ควบคุม", .controller, false),
        ("ผู้กำกับดูแล", .controller, true), ("ผู้กำกับติดตาม", .controller, true),
        ("กำกับติดตาม", .controller, false), ("กำกับดูแล", .controller, false),
        ("ผู้ติดตาม", .controller, true), ("ผู้ตรวจสอบ", .controller, true),
        ("กำกับ", .controller, false), ("ตรวจสอบ", .controller, false), ("ติดตาม", .controller, false),
        ("อนุมัติ", .controller, false), ("เห็นชอบ", .controller, false),
        ("ผู้ปฏิบัติงาน", .performer, true), ("ผู้ปฏิบัติ", .performer, true),
        ("ผู้รับผิดชอบ", .performer, true), ("ผู้ดำเนินการ", .performer, true),
        ("ผู้จัดทำ", .performer, true), ("ผู้รวบรวม", .performer, true),
        ("ผู้รายงาน", .performer, true),
        ("ปฏิบัติ", .performer, false), ("จัดทำ", .performer, false), ("จัดเก็บ", .performer, false),
        ("รวบรวม", .performer, false), ("รายงาน", .performer, false),
        ("ดำเนินการ", .performer, false), ("นำไปติดตั้ง", .performer, false),
        ("รับผิดชอบ", .performer, false), ("บันทึก", .performer, false),
    ]

    /// What stands before a role word and belongs to it.
    static let leads = forms(["เป็น", "ทำหน้าที่เป็น", "ทำหน้าที่", "ให้"])

    /// What joins names to a list.
    static let joints = forms(["ร่วมกับ", "พร้อมด้วย", "รวมทั้ง", "ตลอดจน", "และ", "กับ", "หรือ"])

    /// What may follow a name, or stand between names, and names nobody.
    static let fillers = forms([
        "ทุกนาย", "ทุกคน", "ทุกท่าน", "ทุกตู้", "ทุกแห่ง", "ทุกหน่วย", "ทุกฝ่าย", "ทุกสายงาน", "ทุกงาน", "ทุกกอง",
        "แต่ละ", "ที่เกี่ยวข้อง", "ที่รับผิดชอบ", "ตามคำสั่ง", "เจ้าหน้าที่ตามคำสั่ง", "ที่ได้รับมอบหมาย", "หลัก", "ita",
        "ทราบ", "เพื่อทราบ",
        "ผลการ", "ข้อมูล",
    ])

    /// What stands before a name and only leads to it.
    static let links = forms([
        "มอบหมายให้", "มอบหมาย", "โดยมี", "โดย", "เป็น", "คือ", "ได้แก่", "ประกอบด้วย", "ให้",
    ])

    /// Words for an officer that may stand before the name of the work.
    static let titles = forms(["เจ้าหน้าที่", "จนท.", "จนท"])

    /// Whoever stands below or beside the post whose name follows must not be taken for it.
    static let deputies = forms([
        "รอง", "ผู้ช่วย", "ผช.", "ที่ปรึกษา", "เลขานุการ", "เลขา", "อดีต", "หน้าห้อง", "แทน", "ว่าที่",
    ])

    /// Beginnings of the names of posts.
    static let postStems = forms([
        "ผกก", "ผบ", "สว", "รอง", "งาน", "ฝ่าย", "จนท", "เจ้าหน้าที่", "หัวหน้า", "ธุรการ", "สิบเวร", "ผู้",
        "คณะ",
        "พงส", "สารวัตร", "พนักงาน", "กอง", "สำนัก", "กลุ่ม", "นาย", "นัก", "นิติกร", "ปลัด", "อำเภอ", "แผนก",
        "ศูนย์", "admin",
    ])

    private static func forms(_ words: [String]) -> [[Unicode.Scalar]] {
        words.map { ThaiForm($0).scalars }.sorted { $0.count > $1.count }
    }
}
