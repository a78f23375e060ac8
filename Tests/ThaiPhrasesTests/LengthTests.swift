import Testing

@testable import ThaiPhrases

/// Terms and lengths from and before a day: phrase, meanings of which one must come (ASK is a question), fiscal year.
let lengthRows = rows(
    """
    ภายใน ๗ วัน นับแต่วันที่ ๑๐ มี.ค. ๖๘	DATE:2025-03-17
    ภายใน 30 วันนับถัดจากวันที่ 1 มีนาคม 2568	DATE:2025-03-31
    ๑๕ วันนับจาก ๓ มี.ค. ๖๘	DATE:2025-03-18
    ๑๕ วัน หลัง ๓ มี.ค. ๖๘	DATE:2025-03-18
    หลังวันที่ ๓ มี.ค. ๖๘ ๑๕ วัน	DATE:2025-03-18
    ก่อนวันที่ ๓ มี.ค. ๖๘ ๓ วัน	DATE:2025-02-28
    ๓ วันก่อนวันที่ ๓ มี.ค. ๖๘	DATE:2025-02-28
    ล่วงหน้า ๗ วัน ก่อนวันที่ ๒๐ มี.ค. ๖๘	DATE:2025-03-13
    ล่วงหน้าก่อนวันที่ ๒๐ มี.ค. ๖๘ ไม่น้อยกว่า ๗ วัน	DATE:2025-03-13
    ภายใน ๑ เดือนนับแต่วันที่ ๓๑ ม.ค. ๖๘	DATE:2025-02-28
    ภายใน ๒ สัปดาห์หลังวันที่ ๓ มี.ค. ๖๘	DATE:2025-03-17
    ภายใน ๕ วันทำการ หลัง ๑๐ มี.ค. ๖๘	DATE:2025-03-17
    ภายในสิบห้าวันนับแต่วันที่ ๓ มี.ค. ๖๘	DATE:2025-03-18
    ภายใน ๑๕ (สิบห้า) วัน นับแต่วันที่ ๓ มี.ค. ๖๘	DATE:2025-03-18
    ภายใน ๑๕ (สิบหก) วัน นับแต่วันที่ ๓ มี.ค. ๖๘	ERROR§ASK
    ภายใน ๓๐ วัน นับแต่วันที่ ๓๑ ก.พ. ๖๘	ERROR
    ภายใน ๗ วัน นับแต่ได้รับแจ้ง	EVENT
    ภายใน ๗ วัน หลังสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=7
    ภายใน ๕ วันทำการแรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH
    ภายใน ๕ วันทำการของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH
    ภายใน ๑๕ วัน หลังสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15
    ภายใน ๓๐ วัน หลังสิ้นปีงบประมาณ	DATE:2025-10-30
    ภายใน ๓ เดือน	NONE§EVENT§ASK§VAGUE
    ระยะเวลา ๙๐ วัน ตั้งแต่ ๑ ม.ค. ๖๘	INTERVAL:2025-01-01/2025-03-31§ASK
    ระยะเวลา ๓ เดือน (ม.ค. - มี.ค. ๖๘)	INTERVAL:2025-01-01/2025-03-31
    ๓ เดือน ตั้งแต่ ม.ค. ๖๘	INTERVAL:2025-01-01/2025-03-31§ASK
    เป็นเวลา ๕ วัน ตั้งแต่ ๓ มี.ค. ๖๘	INTERVAL:2025-03-03/2025-03-07§ASK
    ๓ มี.ค. ๖๘ (๑ วัน)	DATE:2025-03-03§ASK
    ๓-๕ มี.ค. ๖๘ (๓ วัน)	INTERVAL:2025-03-03/2025-03-05
    ๓-๕ มี.ค. ๖๘ (๔ วัน)	ASK
    ๓-๕ มี.ค. ๖๘ รวม ๓ วัน	INTERVAL:2025-03-03/2025-03-05
    """)

@Suite struct LengthTests {
    @Test func `terms and lengths from and before a day`() { checkRows(lengthRows) }
}
