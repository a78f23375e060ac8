import Diagnostics
import Loading
import Obligations
import Testing

/// A small plan without any finding, to be spoilt in one place.
struct SmallPlan {
    var documents: [String: String] = [
        "agency.yaml": agencyText, "measures.csv": measuresText, "holidays.tsv": holidaysText,
        "oit.yaml": oitText, "policy.yaml": policyText,
        "calendar.yaml": "calendar: []\n",
    ]

    /// The same plan with a text replaced wherever it stands in a document.
    func replacing(_ old: String, in path: String, with new: String) -> SmallPlan {
        var copy = self
        let parts = (documents[path] ?? "").split(separator: old, omittingEmptySubsequences: false)
        copy.documents[path] = parts.joined(separator: new)
        return copy
    }

    /// The same plan with another document, or without one.
    func with(_ path: String, _ text: String?) -> SmallPlan {
        var copy = self
        copy.documents[path] = text
        return copy
    }

    var set: DocumentSet {
        DocumentSet(documents.keys.sorted().map { SourceText(path: $0, text: documents[$0] ?? "") })
    }

    func load() -> LoadResult { loadRegistry(agencyPath: "agency.yaml", from: set) }

    /// What is found, each in one line.
    var findings: [String] { load().diagnostics.map(brief) }
}

/// Reads a ผู้รับผิดชอบ cell, in the first row of the small plan.
func readResponsible(_ cell: String) throws -> (measure: Measure, result: LoadResult) {
    let result = SmallPlan().replacing(
        "จนท.ธุรการ จัดทำ; สว.อก. ควบคุม", in: "measures.csv", with: "\"\(cell)\""
    ).load()
    return (try #require(result.registry?.measures.first), result)
}

extension LoadResult {
    /// The obligation of a name.
    func obligation(_ name: String) -> Obligation? { registry?.obligation(ObligationID(name)) }

    /// The findings of a rule.
    func findings(of rule: RuleID) -> [Diagnostic] { diagnostics.filter { $0.rule == rule } }
}

private let agencyText = """
    agency: {id: small, name: สถานีตำรวจภูธรตัวอย่าง, short-name: สภ.ตัวอย่าง, zone: Asia/Bangkok}
    fiscal-year: 2568
    order: {number: "๑/๒๕๖๘", date: ๒ ธันวาคม ๒๕๖๗}
    uses: {holidays: holidays.tsv, oit-items: oit.yaml, policy: policy.yaml, calendar: calendar.yaml}
    defaults: {cycle: ทุก ๑ เดือน}
    evidence: [{id: sign, title: ป้าย}, {id: signs, title: ป้าย ๑ แผ่น}]
    channels: [{id: website, title: เว็บไซต์}]
    measures: measures.csv
    secretary: secretary
    posts:
      - {id: head, title: ผกก., address: head@small.example}
      - {id: deputy, title: รอง ผกก.ป., address: deputy@small.example, superior: head}
      - {id: secretary, title: สว.อก., address: secretary@small.example, superior: deputy}
      - {id: clerk, title: จนท.ธุรการ, aliases: [ธุรการ], address: clerk@small.example, superior: secretary}
    groups: {คณะทำงาน: [deputy, secretary, clerk]}
    calendar:
      - {phase: preparation, title: เตรียม, window: ๑ ตุลาคม ๒๕๖๗ ถึง ๓๑ ธันวาคม ๒๕๖๗}
      - {phase: registration, title: ลงทะเบียน, window: ๒ มกราคม ๒๕๖๘ ถึง ๓๑ มกราคม ๒๕๖๘}
      - {phase: iit, title: IIT, window: ๑ มกราคม ๒๕๖๘ ถึง ๓๐ มิถุนายน ๒๕๖๘, performers: [clerk]}
      - phase: eit
        title: EIT
        window: ๑ มกราคม ๒๕๖๘ ถึง ๓๐ มิ.ย. ๒๕๖๘
        performers: [คณะทำงาน]
        quota:
          minimum: 75
          parts:
            - {unit: อำนวยการ, minimum: 15, collector: clerk}
            - {unit: จราจร, minimum: 60}
          also-stated: [{unit: อำนวยการ, minimum: 15, where: ผู้รับผิดชอบ}]
      - {phase: oit, title: OIT, window: ๑ มกราคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘}
      - {phase: review, title: ตรวจ, window: ๑ พฤษภาคม ๒๕๖๘ ถึง ๑๓ มิถุนายน ๒๕๖๘}
      - {phase: appeal, title: อุทธรณ์, window: ๑๖ มิถุนายน ๒๕๖๘ ถึง ๒๖ มิถุนายน ๒๕๖๘}
      - {phase: processing, title: ประมวลผล, window: ๒๗ มิถุนายน ๒๕๖๘ ถึง ๓๑ กรกฎาคม ๒๕๖๘}
      - {phase: announcement, title: ประกาศ, window: เดือน สิงหาคม ๒๕๖๘}
    oit:
      performers: [clerk]
      controllers: [secretary]
      overrides: {O2: {performers: [secretary], controllers: []}}
      cycles:
        O1: [{name: monthly, title: รายงาน, when: ทุกเดือน, performers: [secretary]}]
    events:
      - {id: parade, title: ประชุมแถว, when: ทุกวันอังคารเวลา ๐๘.๐๐ น., performers: [clerk]}
      - {id: anti-corruption, title: กิจกรรม, when: วันต่อต้านการทุจริตวันที่ ๙ ธ.ค. ของทุกปี, lead-days: [3, 14]}
    """

private let measuresText = """
    ตัวชี้วัด,ประเด็นที่ต้องเตรียมความพร้อม/ยกระดับ,กิจกรรมที่จะดำเนินการ,ผลผลิต,วิธีการสร้างการรับรู้,ระยะเวลาเสร็จ,ผู้รับผิดชอบ,ระยะเวลากำกับติดตาม,รหัส
    ๑) การปฏิบัติหน้าที่,ประเด็น ๑,กิจกรรม ๑,ป้าย ๑ แผ่น,เว็บไซต์,๓๑ มี.ค. ๖๘,จนท.ธุรการ จัดทำ; สว.อก. ควบคุม,ทุก ๑ เดือน,M01
    ,,กิจกรรม ๒,ป้าย,เว็บไซต์,๒๘ ก.พ. ๖๘,ธุรการ,ทุก ๓ เดือน,M02
    ๒) การใช้งบประมาณ,ประเด็น ๓,กิจกรรม ๓,ป้าย,เว็บไซต์,๓๑ มี.ค. ๖๘,ธุรการ,ทุก ๑ เดือน,M03
    ๓) การใช้อำนาจ,ประเด็น ๔,กิจกรรม ๔,ป้าย,เว็บไซต์,๓๑ มี.ค. ๖๘,ธุรการ,ทุก ๑ เดือน,M04
    ๔) การใช้ทรัพย์สินของราชการ,ประเด็น ๕,กิจกรรม ๕,ป้าย,เว็บไซต์,๓๑ มี.ค. ๖๘,ธุรการ,ทุก ๑ เดือน,M05
    ๕) การแก้ไขปัญหาการทุจริต,ประเด็น ๖,กิจกรรม ๖,ป้าย,เว็บไซต์,๓๑ มี.ค. ๖๘,ธุรการ,ทุก ๑ เดือน,M06
    ๖) คุณภาพการดำเนินงาน,ประเด็น ๗,กิจกรรม ๗,ป้าย,เว็บไซต์,๓๑ มี.ค. ๖๘,ธุรการ,ทุก ๑ เดือน,M07
    ๗) ประสิทธิภาพการสื่อสาร,ประเด็น ๘,กิจกรรม ๘,ป้าย,เว็บไซต์,๓๑ มี.ค. ๖๘,ธุรการ,ทุก ๑ เดือน,M08
    ๘) การปรับปรุงระบบการทำงาน,ประเด็น ๙,กิจกรรม ๙,ป้าย,เว็บไซต์,๓๑ มี.ค. ๖๘,ธุรการ,ทุก ๑ เดือน,M09
    ๙) การเปิดเผยข้อมูล,ประเด็น ๑๐,กิจกรรม ๑๐,ป้าย,เว็บไซต์,ตามปฏิทินการประเมิน,ธุรการ,ทุก ๑ เดือน,M10
    ๑๐) การป้องกันการทุจริต,ประเด็น ๑๑,กิจกรรม ๑๑,ป้าย,เว็บไซต์,๓๑ มี.ค. ๖๘,ธุรการ,ทุก ๑ เดือน,M11
    """

private let holidaysText = """
    # closed days
    date\tbe_year\twd\tkind\tname_th\tname_en
    2024-12-10\t2567\tTue\tfixed\tวันรัฐธรรมนูญ\tConstitution Day
    2025-01-01\t2568\tWed\tfixed\tวันขึ้นปีใหม่\tNew Year's Day
    """

private let oitText = """
    items:
      - {id: O1, title: โครงสร้าง}
      - {id: O2, title: ข้อมูลผู้บริหาร}
    """

private let policyText = """
    lead-days: [30, 7, 1]
    send-from: "08:00"
    send-until: "18:00"
    """
