import Testing

@testable import ThaiPhrases

/// What stands beside a cycle, a round or a quarter: phrase, meanings of which one must come (ASK is a question).
let jointRows = rows(
    """
    ม.ค. ๖๘ และทุก ๓ เดือน	INTERVAL:2025-01-01/2025-01-31 + RRULE:FREQ=MONTHLY;INTERVAL=3
    เม.ย. ๖๘ และรายงานทุกเดือน	INTERVAL:2025-04-01/2025-04-30 + RRULE:FREQ=MONTHLY
    ภายในไตรมาสที่ ๒ และรายงานทุกเดือน	DATE:2025-03-31 + RRULE:FREQ=MONTHLY
    ไตรมาสที่ ๒ และทุกเดือน	INTERVAL:2025-01-01/2025-03-31 + RRULE:FREQ=MONTHLY
    ๓๑ มี.ค. ๖๘ และทุกเดือน	DATE:2025-03-31 + RRULE:FREQ=MONTHLY
    ๓-๗ ก.พ. ๖๘ และทุกวันศุกร์	INTERVAL:2025-02-03/2025-02-07 + RRULE:FREQ=WEEKLY;BYDAY=FR
    ทุกเดือน และ มี.ค. ๖๘	RRULE:FREQ=MONTHLY + INTERVAL:2025-03-01/2025-03-31
    ม.ค. ๖๘ พร้อมทั้งรายงานทุกไตรมาส	INTERVAL:2025-01-01/2025-01-31 + RRULE:FREQ=MONTHLY;INTERVAL=3
    ก.พ. - มิ.ย. ๖๘ และติดตามทุกสัปดาห์	INTERVAL:2025-02-01/2025-06-30 + RRULE:FREQ=WEEKLY
    ก.พ. - มิ.ย. ๖๘ ทุกสัปดาห์	RRULE:FREQ=WEEKLY @INTERVAL:2025-02-01/2025-06-30
    ทุกสัปดาห์ ก.พ. - มิ.ย. ๖๘	RRULE:FREQ=WEEKLY @INTERVAL:2025-02-01/2025-06-30
    ๑๕ มี.ค. ๖๘ (รอบ ๖ เดือน) และ ๓๐ ส.ค. ๖๘ (รอบ ๑๒ เดือน)	LIST:DATE:2025-03-15|DATE:2025-08-30
    ๑๕ เม.ย. ๖๘ (รอบ ๖ เดือน) และ ๑๕ ต.ค. ๖๘ (รอบ ๑๒ เดือน)	LIST:DATE:2025-04-15|DATE:2025-10-15
    ๑๕ เม.ย. ๖๘ (รอบ ๖ เดือน)	DATE:2025-04-15
    ๑๐ ม.ค. ๖๘ (ไตรมาส ๑) และ ๑๐ เม.ย. ๖๘ (ไตรมาส ๒)	LIST:DATE:2025-01-10|DATE:2025-04-10
    ๑๐ ม.ค. ๖๘ (ไตรมาส ๑), ๑๐ เม.ย. ๖๘ (ไตรมาส ๒), ๑๐ ก.ค. ๖๘ (ไตรมาส ๓)	LIST:DATE:2025-01-10|DATE:2025-04-10|DATE:2025-07-10
    ๓๐ เม.ย. ๖๘ (ต.ค. ๖๗ - มี.ค. ๖๘) และ ๓๑ ต.ค. ๖๘ (เม.ย. - ก.ย. ๖๘)	LIST:DATE:2025-04-30|DATE:2025-10-31
    ส่งรายงานรอบ ๖ เดือนแรก ภายใน ๓๐ เม.ย. ๖๘ และรอบ ๖ เดือนหลัง ภายใน ๓๑ ต.ค. ๖๘	LIST:DATE:2025-04-30|DATE:2025-10-31
    รอบ ๖ เดือน ภายใน ๓๐ เม.ย. ๖๘ และรอบ ๑๒ เดือน ภายใน ๓๑ ต.ค. ๖๘	LIST:DATE:2025-04-30|DATE:2025-10-31
    ไตรมาส ๑ ภายใน ๑๐ ม.ค. ๖๘ และไตรมาส ๒ ภายใน ๑๐ เม.ย. ๖๘	LIST:DATE:2025-01-10|DATE:2025-04-10
    รอบแรก ภายใน ๓๐ เม.ย. ๖๘ และรอบสอง ภายใน ๓๑ ต.ค. ๖๘	LIST:DATE:2025-04-30|DATE:2025-10-31
    รอบ ๖ , ๑๒ เดือน	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-09-30
    รอบ ๖/๑๒ เดือน	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-09-30
    รอบ ๖ และ ๑๒ เดือน	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-09-30
    ๖ เดือน และ ๑๒ เดือน	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-09-30
    รอบ ๖ เดือน และ ๑๒ เดือน	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-09-30
    รายงานรอบ ๖ เดือน/๑๒ เดือน	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-09-30
    รอบ ๓, ๖, ๙ และ ๑๒ เดือน	LIST:INTERVAL:2024-10-01/2024-12-31|INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-06-30|INTERVAL:2024-10-01/2025-09-30
    รายงานผล ๖ เดือน และ ๑๒ เดือน	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-09-30
    ทุก ๖ และ ๑๒ เดือน	AMBIG
    โครงการ ๖ เดือน	NONE
    ภายใน ๓๐ วันนับแต่วันสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=30
    ภายใน ๑๕ วันนับแต่วันสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15
    ทุกเดือนแรกของไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10
    เดือนแรกของทุกไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10
    เดือนสุดท้ายของทุกไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12
    ทุกเดือนสุดท้ายของไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12
    เดือนสุดท้ายของแต่ละไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12
    ภายในเดือนสุดท้ายของทุกไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    เดือนที่สองของทุกไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=2,5,8,11
    เดือนแรกของไตรมาสที่ ๒	AMBIG
    วันสุดท้ายของทุกไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    วันสุดท้ายของแต่ละไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    วันแรกของทุกไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1
    ทุกวันสุดท้ายของไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    วันสุดท้ายของไตรมาสที่ ๒	DATE:2025-03-31
    ภายใน ๓๑ มี.ค. ๖๘ และทุกไตรมาส	DATE:2025-03-31 + RRULE:FREQ=MONTHLY;INTERVAL=3
    ปีงบประมาณ ๒๕๖๘ และทุกเดือน	INTERVAL:2024-10-01/2025-09-30 + RRULE:FREQ=MONTHLY
    ทุกสัปดาห์ และภายใน ๓๑ มี.ค. ๖๘	RRULE:FREQ=WEEKLY + DATE:2025-03-31
    ม.ค. - มี.ค. ๖๘ และเดือนละ ๒ ครั้ง	INTERVAL:2025-01-01/2025-03-31 + QUOTA:2/P1M
    ม.ค. และ ก.ค. ๖๘ และทุกไตรมาส	LIST:INTERVAL:2025-01-01/2025-01-31|INTERVAL:2025-07-01/2025-07-31 + RRULE:FREQ=MONTHLY;INTERVAL=3
    เดือนมีนาคม ๒๕๖๘ และเป็นประจำทุกเดือน	INTERVAL:2025-03-01/2025-03-31 + RRULE:FREQ=MONTHLY
    ปีละ ๒ ครั้ง และทุกเดือน	QUOTA:2/P1Y + RRULE:FREQ=MONTHLY
    ส่งรอบ ๖ เดือน ภายใน ๕ เม.ย. ๖๘ รอบ ๑๒ เดือน ภายใน ๕ ต.ค. ๖๘	LIST:DATE:2025-04-05|DATE:2025-10-05
    ภายใน ๕ เม.ย. ๖๘ สำหรับรอบ ๖ เดือน และภายใน ๕ ต.ค. ๖๘ สำหรับรอบ ๑๒ เดือน	LIST:DATE:2025-04-05|DATE:2025-10-05
    ไตรมาส ๑ (๑๐ ม.ค. ๖๘) ไตรมาส ๒ (๑๐ เม.ย. ๖๘)	LIST:DATE:2025-01-10|DATE:2025-04-10
    (รอบ ๖ เดือน) ๑๕ มี.ค. ๖๘ และ (รอบ ๑๒ เดือน) ๑๕ ก.ย. ๖๘	LIST:DATE:2025-03-15|DATE:2025-09-15
    รอบ ๖ เดือน : ๓๐ เม.ย. ๖๘ / รอบ ๑๒ เดือน : ๓๑ ต.ค. ๖๘	LIST:DATE:2025-04-30|DATE:2025-10-31
    รอบ 6 เดือน, 12 เดือน	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-09-30
    รอบ ๖ เดือนแรก และ ๖ เดือนหลัง	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2025-04-01/2025-09-30
    รอบ ๖ และรอบ ๑๒ เดือน	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-09-30
    รอบ ๖ - ๑๒ เดือน	AMBIG
    ๖ เดือน/๑๒ เดือน	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-09-30
    ภายใน ๑๕ วันหลังสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15
    เดือนแรกของแต่ละไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10
    ทุกเดือนที่ ๒ ของไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=2,5,8,11
    สัปดาห์แรกของทุกไตรมาส	VAGUE
    สัปดาห์สุดท้ายของทุกเดือน	VAGUE
    ทุกสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    เดือนแรกของทุกปี	AMBIG
    เดือนสุดท้ายของปีงบประมาณ	AMBIG
    ทุกวันที่ ๕ ของเดือนแรกของไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5
    """)

@Suite struct JointTests {
    @Test func `cycles and rounds that something is joined to`() { checkRows(jointRows) }
}
