import Testing

@testable import ThaiPhrases

/// Phases by other names, and beside their own days: phrase, meanings of which one must come (ASK is a question).
let datedPhaseRows = rows(
    """
    ตามไทม์ไลน์การประเมิน ITA	REF:calendar
    ตาม timeline การประเมิน ITA	REF:calendar
    ไทม์ไลน์การประเมิน ITA	REF:calendar
    ตามปฏิทินการประเมิน ITA	REF:calendar
    ตามไทม์ไลน์ของ ป.ป.ช.	REF:calendar
    ตามทามไลน์ ITA	REF:calendar
    ตามกำหนดเวลาของการประเมิน ITA	REF:calendar
    ตามโรดแมปการประเมิน	REF:calendar
    ตามแผนการประเมิน ITA ของ ป.ป.ช.	NONE
    ในช่วงเวลาการตอบแบบวัด IIT	REF:calendar.iit
    ช่วงตอบแบบ EIT	REF:calendar.eit
    ระหว่างเปิดให้ตอบ EIT	REF:calendar.eit
    ระหว่างเปิดให้ประชาชนตอบ	REF:calendar.eit
    ช่วงที่เปิดให้ประชาชนตอบแบบวัด	REF:calendar.eit
    ระหว่างการเปิดให้บุคลากรตอบ	REF:calendar.iit
    ช่วงเวลาการเก็บข้อมูล EIT	REF:calendar.eit
    ในช่วงเวลาการเปิดเผยข้อมูล OIT	REF:calendar.oit
    ภายในช่วงเวลาการตอบแบบวัด EIT	REF:calendar.eit
    ห้วงเวลาตอบแบบวัด IIT	REF:calendar.iit
    เปิดระบบให้ตอบแบบวัด IIT ๑ ม.ค. - ๓๐ มิ.ย. ๖๘	INTERVAL:2025-01-01/2025-06-30
    ช่วงตอบแบบวัด EIT ๑ ม.ค. - ๓๐ มิ.ย. ๖๘	INTERVAL:2025-01-01/2025-06-30
    เปิดระบบ OIT ๑ ก.พ. - ๓๐ เม.ย. ๖๘	INTERVAL:2025-02-01/2025-04-30
    เริ่มตอบแบบวัด EIT ๑ ก.พ. ๖๘	DATE:2025-02-01
    ปิดระบบ OIT ๓๐ เม.ย. ๖๘	DATE:2025-04-30
    สิ้นสุดการตอบ IIT ๓๐ มิ.ย. ๖๘	DATE:2025-06-30
    ระยะเวลาตอบแบบ IIT (๑ ม.ค. - ๓๐ มิ.ย. ๖๘)	INTERVAL:2025-01-01/2025-06-30
    ประกาศผลการประเมิน ส.ค. ๖๘	INTERVAL:2025-08-01/2025-08-31
    ๑๕ วันก่อนปิดระบบ EIT	OFFSET:-P15D@REF:calendar.eit.end
    ก่อนสิ้นสุดช่วง EIT ๗ วัน	OFFSET:-P7D@REF:calendar.eit.end
    ตามปฏิทินของ ป.ป.ช.	REF:calendar
    ตามไทม์ไลน์ที่ ป.ป.ช. กำหนด	REF:calendar
    ตามปฏิทินการดำเนินงานการประเมิน ITA	REF:calendar
    ตามไทม์ไลน์โครงการ	NONE
    ตามกำหนดการประเมิน ITA	REF:calendar
    ตามกรอบเวลาการประเมิน ITA	REF:calendar
    ตามห้วงเวลาการประเมิน ITA	REF:calendar
    ตามช่วงเวลาการประเมิน ITA	REF:calendar
    ช่วงเปิดระบบให้ตอบแบบ EIT	REF:calendar.eit
    ช่วงการตอบแบบวัดการรับรู้ IIT	REF:calendar.iit
    ระหว่างการเก็บข้อมูล IIT และ EIT	LIST:REF:calendar.iit|REF:calendar.eit
    ระหว่างที่เปิดให้ประชาชนตอบแบบวัด EIT	REF:calendar.eit
    ระหว่างเปิดระบบ OIT	REF:calendar.oit
    ช่วงที่เปิดให้ผู้มาติดต่อราชการตอบแบบ	REF:calendar.eit
    ในระหว่างการตอบแบบวัด EIT	REF:calendar.eit
    เมื่อปิดระบบ EIT	REF:calendar.eit.end
    ภายหลังปิดระบบ OIT	REF:calendar.oit.end
    การตอบแบบวัด IIT ระหว่างวันที่ ๑ ม.ค. - ๓๐ มิ.ย. ๖๘	INTERVAL:2025-01-01/2025-06-30
    ช่วงเปิดระบบ EIT : ๑ ม.ค. - ๓๐ มิ.ย. ๖๘	INTERVAL:2025-01-01/2025-06-30
    ตามปฏิทิน ITA (๑ ม.ค. - ๓๐ มิ.ย. ๖๘)	INTERVAL:2025-01-01/2025-06-30
    ตามปฏิทินการประเมิน ITA ๑ ม.ค. - ๓๐ มิ.ย. ๖๘	INTERVAL:2025-01-01/2025-06-30
    เปิดระบบ EIT วันที่ ๑ ม.ค. ๖๘ ปิดระบบ ๓๐ มิ.ย. ๖๘	INTERVAL:2025-01-01/2025-06-30
    เปิดระบบ EIT ๑ ม.ค. ๖๘ ปิดระบบ EIT ๓๐ มิ.ย. ๖๘	INTERVAL:2025-01-01/2025-06-30
    """)

@Suite struct DatedPhaseTests {
    @Test func `phases by other names and with their days`() { checkRows(datedPhaseRows) }
}
