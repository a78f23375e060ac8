import Testing

@testable import ThaiPhrases

/// Cycles that come round in some months or on some days only: phrase, meanings of which one must come (ASK is a question), fiscal year.
let restrictionRows = rows(
    """
    ทุกสัปดาห์ เฉพาะเดือน มิ.ย. ๖๘	RRULE:FREQ=WEEKLY @INTERVAL:2025-06-01/2025-06-30
    ทุกวันจันทร์ เฉพาะเดือน เม.ย.	RRULE:FREQ=WEEKLY;BYDAY=MO @INTERVAL:2025-04-01/2025-04-30§RRULE:FREQ=WEEKLY;BYMONTH=4;BYDAY=MO
    ทุกเดือน เฉพาะเดือน ม.ค. และ ก.ค.	RRULE:FREQ=MONTHLY;BYMONTH=1,7§RRULE:FREQ=YEARLY;BYMONTH=1,7
    ทุกสิ้นเดือน เฉพาะเดือน มี.ค. และ ก.ย.	RRULE:FREQ=MONTHLY;BYMONTH=3,9;BYMONTHDAY=-1§RRULE:FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1
    ทุกวันที่ ๕ ของเดือน เฉพาะเดือน ม.ค. เม.ย. ก.ค.	RRULE:FREQ=MONTHLY;BYMONTH=1,4,7;BYMONTHDAY=5§RRULE:FREQ=YEARLY;BYMONTH=1,4,7;BYMONTHDAY=5
    เฉพาะเดือน มี.ค. และ ก.ย.	LIST:INTERVAL:2025-03-01/2025-03-31|INTERVAL:2025-09-01/2025-09-30
    เฉพาะเดือนตุลาคม ๒๕๖๗	INTERVAL:2024-10-01/2024-10-31
    รายสัปดาห์ (เฉพาะเดือนเมษายน)	RRULE:FREQ=WEEKLY @INTERVAL:2025-04-01/2025-04-30§RRULE:FREQ=WEEKLY;BYMONTH=4
    ทุกวัน เฉพาะวันทำการ	RRULE:FREQ=DAILY;X-BIZ=TH
    ทุกวัน เฉพาะวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ทุกสัปดาห์ เฉพาะวันอังคารและวันพฤหัสบดี	RRULE:FREQ=WEEKLY;BYDAY=TU,TH
    เฉพาะวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO§VAGUE§ASK
    เฉพาะวันทำการ	RRULE:FREQ=DAILY;X-BIZ=TH§VAGUE§ASK§NONE
    เฉพาะวันหยุดราชการ	NONE§VAGUE§ASK
    ทุกวัน เฉพาะวันหยุดราชการ	VAGUE§ASK
    ทุกวันพุธ เฉพาะสัปดาห์แรก	ASK§VAGUE§RRULE:FREQ=MONTHLY;BYDAY=1WE
    ทุกวันที่ ๕ เฉพาะเดือนคี่	ASK§VAGUE
    ทุกเดือน เฉพาะ ม.ค. - มี.ค.	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3§RRULE:FREQ=YEARLY;BYMONTH=1,2,3§RRULE:FREQ=MONTHLY @INTERVAL:2025-01-01/2025-03-31
    ทุกเดือน เฉพาะไตรมาสที่ ๒	RRULE:FREQ=MONTHLY @INTERVAL:2025-01-01/2025-03-31§ASK
    ทุกวันศุกร์ เฉพาะช่วง ๑ - ๓๐ มิ.ย. ๖๘	RRULE:FREQ=WEEKLY;BYDAY=FR @INTERVAL:2025-06-01/2025-06-30
    เฉพาะวันที่ ๑๕ มี.ค. ๖๘	DATE:2025-03-15
    ทุกวันทำการ เฉพาะเดือน เม.ย. และ พ.ค.	ASK§RRULE:FREQ=DAILY;BYMONTH=4,5;X-BIZ=TH
    เฉพาะเดือน มี.ค. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=3
    เฉพาะเจ้าหน้าที่ ทุกวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ทุกวันจันทร์ของเดือน มี.ค. และ ก.ย.	ASK§RRULE:FREQ=WEEKLY;BYMONTH=3,9;BYDAY=MO
    """)

@Suite struct RestrictionTests {
    @Test func `cycles that come round in some months or on some days only`() {
        checkRows(restrictionRows)
    }
}
