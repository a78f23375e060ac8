import Testing

@testable import ThaiPhrases

/// Marks in the wrong place, hints of forms, numbers that run together: phrase, meanings of which one must come (ASK is a question).
let slipRows = rows(
    """
    ทุก 1 ด.	RRULE:FREQ=MONTHLY
    ทุก ๓ ด.	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก ๖ด.	RRULE:FREQ=MONTHLY;INTERVAL=6
    รอบ ๖ ด.	INTERVAL:2024-10-01/2025-03-31
    รายเดื่อน	RRULE:FREQ=MONTHLY
    ทุกเดอืน	RRULE:FREQ=MONTHLY
    ทุกเดื่อน	RRULE:FREQ=MONTHLY
    ทุกเดือ่น	RRULE:FREQ=MONTHLY
    ทุกเดิอน	RRULE:FREQ=MONTHLY
    ทุกเดีอน	RRULE:FREQ=MONTHLY
    ทุกเดอน	RRULE:FREQ=MONTHLY
    ทุกเดือน๊	RRULE:FREQ=MONTHLY
    ทุกเดื้อน	RRULE:FREQ=MONTHLY
    ทุกไตรมา่ส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกใตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    รายไตรมาส์	RRULE:FREQ=MONTHLY;INTERVAL=3
    รายไตรม่าส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกสัปดาห	RRULE:FREQ=WEEKLY
    ทุกสับดาห์	RRULE:FREQ=WEEKLY
    ทุกสัปดห์	RRULE:FREQ=WEEKLY
    ทุกสัปด์าห์	RRULE:FREQ=WEEKLY
    ทุกสปัดาห์	RRULE:FREQ=WEEKLY
    ทุกปี่	RRULE:FREQ=YEARLY
    ทุกปื	RRULE:FREQ=YEARLY
    รายปิ	RRULE:FREQ=YEARLY
    วั้นที่ ๑๕ มี.ค. ๖๘	DATE:2025-03-15
    วันที้ ๑๕ มี.ค. ๖๘	DATE:2025-03-15
    วันท่ี ๑๕ มี.ค. ๖๘	DATE:2025-03-15
    วัน่ที่ ๑๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15
    วนัที่ ๑๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15
    ทุกๆเดอืน	RRULE:FREQ=MONTHLY
    กำหนดแล้วเสร็จ (วัน/เดือน/ปี) 25 เม.ย. 68	DATE:2025-04-25
    วัน/เดือน/ปี ที่แล้วเสร็จ 25 เม.ย. 68	DATE:2025-04-25
    (วัน เดือน ปี) ๒๕ เม.ย. ๖๘	DATE:2025-04-25
    วันเดือนปี 25 เม.ย. 68	DATE:2025-04-25
    ระยะเวลา (เดือน/ปี) เม.ย. 68	INTERVAL:2025-04-01/2025-04-30
    (วว/ดด/ปปปป) 25/04/2568	DATE:2025-04-25
    (dd/mm/yyyy) 25/04/2568	DATE:2025-04-25
    วิทยุ ที่ ๐๐๑๖/๒๔๕ ลว ๓ มี.ค.๖๘	DATE:2025-03-03
    คำสั่ง ลว ๓ มี.ค. ๖๘ ให้ส่งภายใน ๑๕ มี.ค. ๖๘	DATE:2025-03-15
    ลว. ๓ มี.ค. ๖๘	DATE:2025-03-03
    ลว ๓ มี.ค. ๖๘	DATE:2025-03-03
    รอบการประเมินที่ ๒ ๑ เม.ย.- ๓๐ ก.ย.๒๕๖๘	INTERVAL:2025-04-01/2025-09-30
    รอบที่ ๒ ๑ เม.ย. - ๓๐ ก.ย. ๖๘	INTERVAL:2025-04-01/2025-09-30
    ครั้งที่ ๒ ๕ มี.ค. ๖๘	DATE:2025-03-05
    ไตรมาสที่ ๒ ๕ เม.ย. ๖๘	DATE:2025-04-05
    ๑ ๕ มี.ค. ๖๘	ERROR
    10 - 20 มี.ค. 68 เว้นวันที่ 15 มี.ค. 68	LIST:INTERVAL:2025-03-10/2025-03-14|INTERVAL:2025-03-16/2025-03-20
    ๑.๓๑มี.ค.๖๘๒.๓๐ก.ย.๖๘	AMBIG
    ๑. ๓๑ มี.ค. ๖๘ ๒. ๓๐ ก.ย. ๖๘	LIST:DATE:2025-03-31|DATE:2025-09-30
    ทุก ๆ ๓ ด.	RRULE:FREQ=MONTHLY;INTERVAL=3
    ๒ ครั้ง/ด.	QUOTA:2/P1M
    ด.ละ ๑ ครั้ง	RRULE:FREQ=MONTHLY
    ทุกเดื้อนๆ	RRULE:FREQ=MONTHLY
    ประจำเดอืน	RRULE:FREQ=MONTHLY
    ทุกสิ้นเดอืน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    สิ้นเดื่อน มี.ค. ๖๘	DATE:2025-03-31
    เดอืนละ ๑ ครั้ง	RRULE:FREQ=MONTHLY
    เดอืนมีนาคม ๒๕๖๘	INTERVAL:2025-03-01/2025-03-31
    ทุกวันที ๕ ของเดอืน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    สัปดาหล์ะ ๑ ครั้ง	RRULE:FREQ=WEEKLY
    ไตรมาสล่ะ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ไตรมาสที ๒	INTERVAL:2025-01-01/2025-03-31
    ไตรมาศที่ ๒	INTERVAL:2025-01-01/2025-03-31
    ปีล่ะ ๑ ครั้ง	RRULE:FREQ=YEARLY
    เดือนล่ะครั้ง	RRULE:FREQ=MONTHLY
    ปิละ ๑ ครั้ง	RRULE:FREQ=YEARLY
    (ว/ด/ป) ๒๕ เม.ย. ๖๘	DATE:2025-04-25
    วันที่ (ว/ด/ป) ๒๕ เม.ย. ๖๘	DATE:2025-04-25
    วัน เดือน ปี ๒๕ เม.ย. ๖๘	DATE:2025-04-25
    วันเดือนปีที่แล้วเสร็จ ๒๕ เม.ย. ๖๘	DATE:2025-04-25
    กำหนดส่ง (เดือน/ปี) มี.ค. ๖๘	INTERVAL:2025-03-01/2025-03-31
    คำสั่งที่ ๑๒/๒๕๖๘ ลว ๓ มี.ค. ๖๘	DATE:2025-03-03
    หนังสือ ที่ ตช ๐๐๑๖.๑/๑๒๓ ลว.๓ มี.ค. ๖๘	DATE:2025-03-03
    ที่ ๐๐๑๖/๒๔๕ ลง ๓ มี.ค. ๖๘	DATE:2025-03-03
    รอบที่ ๑ ๑ ต.ค. ๖๗ - ๓๑ มี.ค. ๖๘ รอบที่ ๒ ๑ เม.ย. ๖๘ - ๓๐ ก.ย. ๖๘	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2025-04-01/2025-09-30
    รุ่นที่ ๒ ๕ มี.ค. ๖๘	DATE:2025-03-05
    งวดที่ ๒ ๕ มี.ค. ๖๘	DATE:2025-03-05
    """)

@Suite struct SlipTests {
    @Test func `slips of marks and of forms`() { checkRows(slipRows) }
}
