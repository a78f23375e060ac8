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

    /// The word that says to whom something is reported where a post stands behind it.
    static let report = ThaiForm("รายงาน").scalars

    /// Duties that are neither a post nor one of the two roles, with the role that is nearest.
    static let duties: [(word: [Unicode.Scalar], role: ResponsibleRole, isPerson: Bool)] =
        duties(
            .controller,
            persons: [
                "ประธาน", "ประธานกรรมการ", "ประธานคณะกรรมการ", "ประธานคณะทำงาน", "รองประธาน",
                "รองประธานกรรมการ", "รองประธานคณะทำงาน", "ผู้อนุมัติ", "ผู้สั่งการ", "ผู้พิจารณา", "ผู้เห็นชอบ",
                "ผู้ลงนาม", "ผู้มอบหมาย",
            ], verbs: ["สั่งการ", "อำนวยการ", "บังคับบัญชา", "พิจารณา", "ลงนาม"])
        + duties(
            .performer,
            persons: [
                "กรรมการ", "อนุกรรมการ", "กรรมการและเลขานุการ", "ผู้ช่วยเลขานุการ",
                "กรรมการและผู้ช่วยเลขานุการ",
                "ผู้บันทึก", "ผู้ประสานงาน", "ผู้ประสาน", "ผู้สนับสนุน",
            ], verbs: ["สนับสนุน"])

    /// Words that are a duty only where no name follows: `(เลขานุการ)`, `หัวหน้า:`.
    static let softDuties: [(word: [Unicode.Scalar], role: ResponsibleRole, isPerson: Bool)] =
        duties(.controller, persons: ["หัวหน้า", "หัวหน้าชุด", "หัวหน้าทีม", "ที่ปรึกษา"], verbs: [])
        + duties(.performer, persons: ["เลขานุการ", "เลขา", "สมาชิก", "ผู้ช่วย"], verbs: [])

    private static func duties(
        _ role: ResponsibleRole, persons: [String], verbs: [String]
    ) -> [(word: [Unicode.Scalar], role: ResponsibleRole, isPerson: Bool)] {
        (forms(persons).map { ($0, role, true) } + forms(verbs).map { ($0, role, false) })
            .sorted { $0.0.count > $1.0.count }
    }

    /// The title ผู้กำกับ, which is a role only with a colon behind it or a lead before it.
    static let superintendent = ThaiForm("ผู้กำกับ").scalars

    /// Who is left out.
    static let exceptions = forms([
        "ยกเว้น", "เว้นแต่", "เว้น", "ไม่รวมถึง", "ไม่รวม", "ไม่ใช่", "มิใช่", "ไม่นับ", "นอกเหนือจาก", "นอกจาก",
    ])

    /// Behind these, with what it is, stands to whom it goes.
    static let recipients = forms([
        "นำเสนอต่อ", "นำเสนอ", "เสนอต่อ", "เสนอให้", "เสนอ", "ขออนุมัติจาก", "ขออนุมัติ", "ขอความเห็นชอบจาก",
        "ขอความเห็นชอบ", "ประสานงานกับ", "ประสานงาน", "ประสานกับ", "ประสาน", "หารือกับ", "หารือ", "นำเรียน",
        "กราบเรียน",
    ])

    /// Right behind these stands to whom it goes.
    static let towards = forms([
        "ผ่านทาง", "ผ่าน", "ขึ้นตรงต่อ", "ขึ้นตรงกับ", "ขึ้นตรง", "ต่อ", "ส่งต่อให้", "ส่งต่อ", "ส่งให้", "ส่งถึง",
        "ส่ง", "แจ้งให้", "แจ้งต่อ", "แจ้ง", "เรียน", "ถึง", "ตามคำสั่งของ", "ตามที่", "มอบหมายโดย",
        "ได้รับมอบหมายจาก", "ที่ได้รับมอบหมายจาก",
    ])

    /// Who gave the order, where a post follows.
    static let order = ThaiForm("ตามคำสั่ง").scalars

    /// Whoever stands before these is only told.
    static let informed = forms([
        "เพื่อโปรดทราบ", "เพื่อทราบ", "โปรดทราบ", "รับทราบ", "ทราบ", "เพื่อพิจารณา", "เพื่อโปรดพิจารณา",
    ])

    /// What gives the role before it to the post behind it.
    static let by = ThaiForm("โดย").scalars
    static let and = ThaiForm("และ").scalars
    static let byWith = ThaiForm("โดยมี").scalars
    /// The same behind a noun: `ภายใต้การกำกับของ`.
    static let of = forms(["ของ", "จาก", "โดย"])
    /// What makes a noun of a role word.
    static let nouns = forms([
        "อยู่ภายใต้การ", "ภายใต้การ", "ภายใต้ความ", "อยู่ในความ", "ในความ", "อยู่ในการ", "ในการ", "โดยการ",
        "โดยความ", "โดยได้รับความ", "ได้รับความ", "ความ", "การ", "ซึ่งอยู่ภายใต้การ", "ซึ่ง", "ที่",
    ])
    /// What may stand between a role word and โดย.
    static let lookAfter = ThaiForm("ดูแล").scalars

    /// What stands before a role word and belongs to it.
    static let leads = forms(["เป็น", "ทำหน้าที่เป็น", "ทำหน้าที่", "ในฐานะ", "ให้"])
    /// The one among them that does not say that the post stands before.
    static let giving = ThaiForm("ให้").scalars

    /// What joins names to a list.
    static let joints = forms(["ร่วมกับ", "พร้อมด้วย", "รวมทั้ง", "ตลอดจน", "และ", "กับ", "หรือ"])

    /// What may follow a name, or stand between names, and names nobody.
    static let fillers = forms([
        "ทุกนาย", "ทุกคน", "ทุกท่าน", "ทุกตู้", "ทุกแห่ง", "ทุกหน่วย", "ทุกเดือน", "ทุกวัน", "ทุกสัปดาห์", "ทุกไตรมาส",
        "ทุกปี", "ทุกฝ่าย", "ทุกสายงาน", "ทุกงาน", "ทุกกอง",
        "แต่ละ", "ที่เกี่ยวข้อง", "ที่รับผิดชอบ", "ตามคำสั่ง", "เจ้าหน้าที่ตามคำสั่ง", "ที่ได้รับมอบหมาย", "หลัก", "ita",
        "ผลการ", "ข้อมูล",
    ])

    /// What stands before a name and only leads to it.
    static let links = forms([
        "มอบหมายให้", "มอบหมาย", "โดยมี", "โดย", "เป็น", "คือ", "ได้แก่", "ประกอบด้วย", "เพื่อ", "ให้",
    ])

    /// What points to the one to whom it goes.
    static let arrows: Set<Unicode.Scalar> = [
        "\u{2192}", "\u{21D2}", "\u{2794}", "\u{279C}", "\u{27A1}", "\u{203A}", ">",
    ]

    /// What opens an item of a list.
    static let bullets: Set<Unicode.Scalar> = [
        "\u{2022}", "\u{00B7}", "\u{25CF}", "\u{25E6}", "\u{2023}", "\u{25AA}", "\u{25A0}",
        "\u{25CB}",
        "\u{27A2}", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "*",
    ]

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
