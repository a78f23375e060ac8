import Testing

@testable import ThaiPhrases

/// What is denied, and what strays beside a time: phrase, meanings of which one must come (ASK is a question), fiscal year.
let negationRows = rows(
    """
    ไม่เกินวันที่ ๑๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=15
    ไม่ต้องดำเนินการ	NONE§VAGUE§ASK
    ไม่ต้องส่งภายใน ๓๐ มี.ค. ๖๘	ASK§NONE
    งดรายงานเดือน เม.ย. ๖๘	ASK§NONE
    ไม่มีการประชุมในเดือน เม.ย. ๖๘	ASK§NONE
    ยกเลิกการประชุมวันที่ ๑๕ พ.ค. ๖๘	ASK§NONE
    เลื่อนการประชุมวันที่ ๑๕ พ.ค. ๖๘ ออกไปไม่มีกำหนด	ASK§NONE§VAGUE
    ไม่ใช่ทุกวันศุกร์	ASK§VAGUE
    ไม่ทุกเดือน	ASK§VAGUE
    ทุกเดือน ไม่เว้นเดือนใด	ASK§RRULE:FREQ=MONTHLY
    ห้ามส่งก่อน ๑ มี.ค. ๖๘	ASK§INTERVAL:2025-03-01/..
    ห้ามส่งหลัง ๓๑ มี.ค. ๖๘	ASK§DATE:2025-03-31
    ไม่รับหลังวันที่ ๓๑ มี.ค. ๖๘	ASK§DATE:2025-03-31
    อย่าเกิน ๓๑ มี.ค. ๖๘	DATE:2025-03-31§ASK
    มิให้เกิน ๓๑ มี.ค. ๖๘	DATE:2025-03-31§ASK
    ไม่เกิน ๓๑ มี.ค. ๖๘	DATE:2025-03-31
    ไม่น้อยกว่า ๓๐ วัน	NONE§ASK§VAGUE
    ไม่น้อยกว่าปีละ ๒ ครั้ง	QUOTA:2/P1Y
    ไม่เกินเดือนละ ๒ ครั้ง	ASK§VAGUE§NONE
    ทุกวัน ยกเว้นวันศุกร์และวันเสาร์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SU
    ทุกเดือน ยกเว้น เม.ย. และ ต.ค.	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,5,6,7,8,9,11,12
    ทุกเดือน เว้นเดือนเมษายน	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,5,6,7,8,9,10,11,12
    ทุกวันทำการ ยกเว้นวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH;X-BIZ=TH
    ทุกวันจันทร์ ยกเว้นช่วงสงกรานต์	ASK§VAGUE
    ทุกวันจันทร์ ยกเว้นสัปดาห์แรกของเดือน	ASK§VAGUE
    ม.ค. - มิ.ย. ๖๘ ยกเว้น เม.ย.	ASK
    ๑ - ๑๐ มี.ค. ๖๘ เว้นวันหยุดราชการ	INTERVAL:2025-03-01/2025-03-10§ASK
    ๓๐ มี.ค. ๖๘ ๑๕	ASK
    ๓๐ มี.ค. ๖๘ มี.ค.	ASK§DATE:2025-03-30
    ๓๐ มี.ค. ๖๘ เม.ย.	ASK
    ๓๐ มี.ค. ๖๘ วันพุธ	ASK§ERROR
    ๓๐ มี.ค. ๖๘ ทุก	ASK§DATE:2025-03-30
    ๓๐ มี.ค. ๖๘ ครั้งที่	ASK§DATE:2025-03-30
    ๓๐ มี.ค. ๖๘ (๓)	ASK§DATE:2025-03-30
    ๓๐ มี.ค. ๖๘ -	DATE:2025-03-30§ASK
    ๓๐ มี.ค. ๖๘ ถึง...	ASK
    ถึง ๓๐ มี.ค. ๖๘	INTERVAL:../2025-03-30§DATE:2025-03-30
    - ๓๐ มี.ค. ๖๘	DATE:2025-03-30§INTERVAL:../2025-03-30
    วันที่ ... มี.ค. ๖๘	ASK
    วันที่ __ เดือน ____ พ.ศ. ____	ASK§NONE
    ทุกวัน ๑๕	ASK§RRULE:FREQ=MONTHLY;BYMONTHDAY=15
    ทุก ๑๕	ASK§NONE§VAGUE
    ทุกเดือน ๑๕ วัน	ASK
    ทุกเดือน วันที่	ASK§RRULE:FREQ=MONTHLY
    ทุกวันที่	ASK§EVENT§VAGUE§NONE
    ๕ ทุกเดือน	ASK§RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    เดือนละ ๒	QUOTA:2/P1M§ASK
    ๒ ครั้ง	NONE§ASK
    ๒ ครั้ง มี.ค. ๖๘	INTERVAL:2025-03-01/2025-03-31§ASK
    ปี ๖๘-๗๐	INTERVAL:2025-01-01/2027-12-31§ASK§INTERVAL:2024-10-01/2027-09-30
    ปี ๒๕๖๗-๒๕๖๘	ASK§INTERVAL:2024-01-01/2025-12-31§INTERVAL:2023-10-01/2025-09-30
    15 มี.ค. 68-20 มี.ค. 68	INTERVAL:2025-03-15/2025-03-20
    15-20 มี.ค. 68 และ 25 มี.ค. 68	INTERVAL:2025-03-15/2025-03-20 + DATE:2025-03-25
    15 มี.ค. 68 (25 มี.ค. 68)	ASK§LIST:DATE:2025-03-15|DATE:2025-03-25
    15 มี.ค. 68 ~ 20 มี.ค. 68	INTERVAL:2025-03-15/2025-03-20
    15 > 20 มี.ค. 68	ASK
    ๑๕ ถึง ๑๐ มี.ค. ๖๘	ERROR
    มี.ค. - ม.ค. ๖๘	ERROR§ASK
    วันที่ ๓๒ มี.ค. ๖๘	ERROR§ASK
    วันที่ ๐ มี.ค. ๖๘	ERROR§ASK
    31/9/2568	ERROR
    29 ก.พ. 68	ERROR
    วันที่ ๑๕ เดือน ๑๓ พ.ศ. ๒๕๖๘	ERROR
    ๐๙.๖๐ น. ๑๕ มี.ค. ๖๘	ERROR§ASK
    """)

@Suite struct NegationTests {
    @Test func `what is denied, and what strays beside a time`() { checkRows(negationRows) }
}
