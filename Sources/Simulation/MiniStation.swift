/// A station of four posts and a handful of duties: every kind of notice in a year of some sixty
/// letters, so that a crash at each of its effects can be tried in seconds.
public enum MiniStation {
    /// The path of the agency's file.
    public static let agencyPath = "agency.yaml"

    /// Its documents, by path.
    public static let documents = [
        "agency.yaml": agency, "measures.csv": measures, "oit.yaml": oit, "policy.yaml": policy,
        "holidays.tsv": holidays,
    ]

    /// The documents with the due date of one measure written differently.
    public static func documents(dueOfM01 cell: String) -> [String: String] {
        var edited = documents
        edited["measures.csv"] = measures.replacing("๑๔ มี.ค. ๖๘", with: cell)
        return edited
    }

    private static let agency = """
        agency: {id: mini, name: สถานีตำรวจตัวอย่าง, short-name: สภ.ตัวอย่าง, zone: Asia/Bangkok}
        fiscal-year: 2568
        order: {number: "๑/๒๕๖๘", date: "๘ มกราคม พ.ศ. ๒๕๖๘"}
        uses: {holidays: holidays.tsv, oit-items: oit.yaml, policy: policy.yaml}
        measures: measures.csv
        secretary: inspector
        posts:
          - {id: chief, title: ผกก., address: chief@mini.example}
          - {id: inspector, title: สว.อก., address: inspector@mini.example, superior: chief}
          - {id: clerk, title: ธุรการ, address: clerk@mini.example, superior: inspector}
          - {id: sign-maker, title: จนท.ป้าย, address: signs@mini.example, superior: inspector}
        calendar:
          - {phase: registration, title: ลงทะเบียน, window: ๖ มกราคม ๒๕๖๘ ถึง ๓๑ มกราคม ๒๕๖๘,
             performers: [clerk], controllers: [inspector]}
          - phase: eit
            title: เก็บข้อมูล EIT
            window: ๑ มีนาคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘
            performers: [clerk]
            controllers: [inspector]
            quota: {minimum: 30, parts: [{unit: จราจร, minimum: 10, collector: clerk},
                                         {unit: สืบสวน, minimum: 20, collector: clerk}]}
          - {phase: oit, title: เก็บข้อมูล OIT, window: ๑ มกราคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘,
             performers: [clerk], controllers: [inspector]}
          - {phase: review, title: ตรวจ OIT, window: ๑ พฤษภาคม ๒๕๖๘ ถึง ๑๓ มิถุนายน ๒๕๖๘,
             performers: [clerk], controllers: [chief]}
        oit:
          performers: [clerk]
          controllers: [inspector]
          cycles:
            O1: [{name: monthly, title: รายงานรายเดือน, when: ทุกเดือน}]
        events:
          - {id: meeting, title: ประชุมชี้แจง, when: "วันที่ ๑๗ มีนาคม ๒๕๖๘ เวลา ๐๙.๓๐ น.",
             lead-days: [3], performers: [inspector]}

        """

    private static let measures = """
        ตัวชี้วัด,ประเด็นที่ต้องเตรียมความพร้อม/ยกระดับ,กิจกรรมที่จะดำเนินการ,ผลผลิต,วิธีการสร้างการรับรู้,ระยะเวลาเสร็จ,ผู้รับผิดชอบ,ระยะเวลากำกับติดตาม,รหัส
        ๑) การปฏิบัติหน้าที่,จุดบริการ,ติดป้ายจุดบริการ,ป้าย,เว็บไซต์,๑๔ มี.ค. ๖๘,จนท.ป้าย จัดทำ; สว.อก. ควบคุม,ทุก ๑ เดือน,M01
        ๒) การใช้งบประมาณ,งบประมาณ,เผยแพร่งบประมาณ,ประกาศ,เว็บไซต์,๓๐ มี.ค. ๖๘ และทุก ๒ วัน,ธุรการ จัดทำ; สว.อก. ควบคุม,ทุก ๓ เดือน,M02

        """

    private static let oit = """
        items:
          - {id: O1, title: โครงสร้าง}

        """

    private static let policy = """
        lead-days: [7, 1]
        overdue-days: [1, 4, 16]
        escalation-days: [4, 16]
        carry-over-days: 10

        """

    private static let holidays = """
        # ตัวอย่าง
        date\tbe_year\twd\tkind\tname_th\tname_en
        2024-12-31\t2567\tTue\tfixed\tวันสิ้นปี\tNew Year's Eve
        2025-01-01\t2568\tWed\tfixed\tวันขึ้นปีใหม่\tNew Year's Day
        2025-04-14\t2568\tMon\tfixed\tวันสงกรานต์\tSongkran Festival
        2025-04-15\t2568\tTue\tfixed\tวันสงกรานต์\tSongkran Festival

        """
}
