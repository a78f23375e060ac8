import Testing

@testable import ThaiPhrases

/// Bounds, ends of years, periods before, and events: phrase, meanings of which one must come (ASK is a question), fiscal year.
let boundRows = rows(
    """
    ภายในสิ้นปี	ASK
    สิ้นปี	ASK§VAGUE
    ก่อนสิ้นปี	ASK
    ภายในสิ้นปี ๒๕๖๘	DATE:2025-12-31§ASK
    ก่อนการเก็บข้อมูล	ASK§EVENT§VAGUE
    ก่อนลงนามในสัญญา	EVENT
    ก่อนเปิดภาคเรียน	EVENT§VAGUE
    ก่อนการประชุม	EVENT
    ก่อนเสนอผู้บังคับบัญชา	EVENT
    ทุกวันหยุดนักขัตฤกษ์	VAGUE§ASK
    ทุกวันหยุดราชการ	VAGUE§ASK
    ทุกวันพุธเว้นวันหยุดนักขัตฤกษ์	RRULE:FREQ=WEEKLY;BYDAY=WE;X-ROLL=OMIT
    ไม่เร็วกว่าวันที่ ๑ มี.ค. และไม่ช้ากว่าวันที่ ๑๕ มี.ค. ๖๘	INTERVAL:2025-03-01/2025-03-15
    ไม่ก่อนวันที่ ๑ มี.ค. ๖๘ แต่ไม่เกิน ๑๕ มี.ค. ๖๘	INTERVAL:2025-03-01/2025-03-15
    ไม่ก่อน ๑ มี.ค. ๖๘ และไม่เกิน ๑๕ มี.ค. ๖๘	INTERVAL:2025-03-01/2025-03-15
    ไม่เร็วกว่าวันที่ ๑ มี.ค. ๖๘	INTERVAL:2025-03-01/..
    เดือนละหลายครั้ง	VAGUE§ASK
    ปีละหลายครั้ง	VAGUE§ASK
    เดือนละ ๒-๓ ครั้ง	ASK§QUOTA:2/P1M
    รายงานผลของเดือนก่อน ภายในวันที่ ๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ข้อมูลของเดือนที่ผ่านมา ส่งภายในวันที่ ๑๐ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    ผลงานเดือนก่อนหน้า ทุกวันที่ ๕	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ทุกวันที่ 25 ของเดือน หากตรงกับวันหยุดให้ส่งก่อนวันหยุด	RRULE:FREQ=MONTHLY;BYMONTHDAY=25;X-ROLL=PREVIOUS
    ภายในเดือน เม.ย. และ ต.ค. ของทุกปี	LIST:RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30|RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=31§RRULE:FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=-1
    EIT ๕๐ รายต่อสัปดาห์	QUOTA:50/P1W
    ๒๐ รายต่อเดือน	QUOTA:20/P1M
    สัปดาห์ละ ๕๐ ราย	QUOTA:50/P1W
    ๓๐ ชุดต่อเดือน	QUOTA:30/P1M
    ๕ เรื่อง/เดือน	QUOTA:5/P1M
    ๒ – ๖ มิ.ย. ๖๘ (เว้นวันที่ ๓)	ASK
    ก่อนสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1§ASK§VAGUE
    ก่อนสิ้นเดือน มี.ค. ๖๘	DATE:2025-03-31§DATE:2025-03-30
    ภายในสิ้นเดือนนี้	VAGUE§ASK
    ก่อนเริ่มโครงการ	EVENT
    หลังเสร็จสิ้นโครงการ	EVENT
    หลังเสร็จสิ้นโครงการ ๓๐ วัน	EVENT
    ภายใน ๓๐ วัน หลังเสร็จสิ้นโครงการ	EVENT
    เมื่อสิ้นสุดโครงการ	EVENT
    ระหว่างปีงบประมาณ	INTERVAL:2024-10-01/2025-09-30
    ตลอดปีงบประมาณ ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    ตลอดปี	NONE
    ตลอดทั้งปีงบประมาณ	INTERVAL:2024-10-01/2025-09-30§NONE
    ปีงบประมาณ ๖๘	INTERVAL:2024-10-01/2025-09-30
    งปม.๖๘	INTERVAL:2024-10-01/2025-09-30
    -	NONE
    ไม่มี	NONE
    N/A	NONE
    ตามแผน	NONE§VAGUE§ASK
    ตามหนังสือสั่งการ	NONE§EVENT§VAGUE
    ตามที่กำหนด	NONE§VAGUE§ASK§REF:calendar
    ตามที่ ป.ป.ช. กำหนด	REF:calendar
    ตามปฏิทิน ITA ๒๕๖๘	REF:calendar
    ตามปฏิทินการประเมิน ITA ช่วง EIT	REF:calendar.eit
    ในช่วงเปิดระบบ OIT	REF:calendar.oit
    ก่อนปิดระบบ OIT ๗ วัน	OFFSET:-P7D@REF:calendar.oit.end
    หลังปิดระบบ IIT	REF:calendar.iit.end§EVENT§VAGUE§ASK
    ก่อนเปิดระบบ IIT	REF:calendar.iit.start§EVENT§VAGUE§ASK
    สิ้นสุดการตอบ EIT	REF:calendar.eit.end
    ๒๕ คดีต่อเดือน	QUOTA:25/P1M
    ๑๐ ราย/เดือน	QUOTA:10/P1M
    อย่างน้อย ๒ เรื่องต่อไตรมาส	QUOTA:2/P3M
    ไม่น้อยกว่าร้อยละ ๘๐	NONE
    ๕ วันทำการ	NONE§ASK§EVENT§VAGUE
    ๑๕ นาที	NONE
    ภายใน ๑๕ นาที	NONE§EVENT§ASK
    ๐๘.๓๐ - ๑๖.๓๐ น.	NONE
    เวลาราชการ	NONE
    ภายใน ๗ วันทำการ นับแต่วันรับเรื่อง	EVENT
    ๗ วันก่อนการประชุม	EVENT
    ก่อนวันประชุม ๗ วัน	EVENT
    ทันทีที่ได้รับแจ้ง	EVENT
    โดยเร็ว ภายใน ๑๕ มี.ค. ๖๘	DATE:2025-03-15§ASK§VAGUE
    ด่วนที่สุด ภายใน ๑๕ มี.ค. ๖๘	DATE:2025-03-15
    ด่วนที่สุด ที่ มท ๐๘๐๘.๒/ว ๑๒๓๔ ลว. ๑๕ ม.ค. ๖๘	DATE:2025-01-15§NONE
    ภายในวันที่ ๑๐ ของเดือนถัดจากไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10§ASK§RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10
    ภายใน ๑๐ วันหลังสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    ภายใน ๑๕ วันนับแต่สิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15
    ภายใน ๓๐ วัน นับแต่วันสิ้นปีงบประมาณ	DATE:2025-10-30
    """)

@Suite struct BoundTests {
    @Test func `bounds, ends of years, periods before, and events`() { checkRows(boundRows) }
}
