import CivilTime
import ThaiPhrases

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

    /// The plan of another fiscal year in a folder of its own, `2569/agency.yaml`, with the same duties a
    /// year later; the shared parts stand beside the folders.
    ///
    /// - Parameters:
    ///   - cell: the due date of one measure, as it would be written in 2568.
    ///   - amendment: an amendment of the survey's window, as YAML, as it would be written in 2568.
    public static func plan(
        of year: Int, dueOfM01 cell: String = "๑๔ มี.ค. ๖๘", amendment: String? = nil
    ) -> [String: String] {
        let by = year - 2568
        var text = shifted(agency, by: by)
            .replacing("holidays.tsv", with: "../holidays.tsv")
            .replacing("oit.yaml", with: "../oit.yaml")
            .replacing("policy.yaml", with: "../policy.yaml")
        if let amendment {
            text = text.replacing(
                "    title: เก็บข้อมูล EIT\n",
                with: "    title: เก็บข้อมูล EIT\n    amended: [{\(shifted(amendment, by: by))}]\n")
        }
        return [
            "\(year)/agency.yaml": text,
            "\(year)/measures.csv": shifted(
                measures.replacing("๑๔ มี.ค. ๖๘", with: cell), by: by),
        ]
    }

    /// What the plans of all years share.
    public static var sharedParts: [String: String] {
        ["holidays.tsv": holidays(2024...2029), "oit.yaml": oit, "policy.yaml": policy]
    }

    /// A text with every year that it names moved on.
    private static func shifted(_ text: String, by years: Int) -> String {
        // The later year first, so that what was moved is not moved again.
        [2568, 2567].reduce(text) { text, number in
            let (long, short) = (ThaiText.digits(number), ThaiText.digits(number % 100))
            let later = number + years
            return text.replacing(long, with: ThaiText.digits(later))
                .replacing(" \(short)", with: " \(ThaiText.digits(later % 100))")
                .replacing("fiscal-year: \(number)", with: "fiscal-year: \(later)")
        }
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

    private static let holidays = holidays(2024...2025)

    private static func holidays(_ years: ClosedRange<Int>) -> String {
        let days = [
            (1, 1, "วันขึ้นปีใหม่"), (4, 14, "วันสงกรานต์"), (4, 15, "วันสงกรานต์"), (12, 31, "วันสิ้นปี"),
        ]
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        var text = "# ตัวอย่าง\ndate\tbe_year\twd\tkind\tname_th\tname_en\n"
        for year in years {
            for (month, day, name) in days {
                guard let date = CivilDate(year: year, month: month, day: day) else { continue }
                let weekday = names[date.weekday.rawValue - 1]
                text += "\(date)\t\(year + 543)\t\(weekday)\tfixed\t\(name)\t-\n"
            }
        }
        return text
    }
}
