import Testing

@testable import ThaiPhrases

/// Parts of months and days in words: phrase, meanings of which one must come (ASK is a question), fiscal year.
let partOfPeriodRows = rows(
    """
    กลางเดือนเมษายนของทุกปี	VAGUE§ASK
    สัปดาห์สุดท้ายของทุกเดือน	VAGUE§ASK
    สัปดาห์แรกของเดือนทุกเดือน	VAGUE§ASK
    สัปดาห์ที่ ๒ ของเดือน	VAGUE§ASK
    วันที่ห้าของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ทุกวันที่สิบห้าของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15
    ภายในวันที่สิบของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    วันที่สามสิบมีนาคม ๒๕๖๘	DATE:2025-03-30
    ทุกสิ้นไตรมาส ภายใน ๑๕ วัน	ASK§RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15
    ทุกสิ้นเดือน ภายใน ๕ วัน	ASK§RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ทุกเดือน ภายใน ๕ วันทำการ	ASK
    ล่วงหน้า ๓ วันทำการของสิ้นเดือน	ASK§OFFSET:-P3BD@RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ต้น มี.ค. ๖๘	ASK
    ปลาย ก.ย. ๖๘	ASK
    ต้นเดือนของทุกเดือน	VAGUE§ASK
    ปลายเดือนมีนาคม ๒๕๖๘	VAGUE§ASK
    ปลายปีงบประมาณ ๒๕๖๘	VAGUE§ASK
    กลางปี ๒๕๖๘	VAGUE§ASK
    ทุกปลายเดือน	VAGUE§ASK
    ทุกเดือน ในสัปดาห์แรก	VAGUE§ASK
    ทุกเดือน ช่วงต้นเดือน	VAGUE§ASK
    ต้นเดือน ม.ค. ๖๘ และ ๓๐ มี.ค. ๖๘	ASK
    ประมาณวันที่ ๑๕ ของทุกเดือน	VAGUE§ASK
    ครึ่งแรกของเดือนมีนาคม	VAGUE§ASK§INTERVAL:2025-03-01/2025-03-15
    ครึ่งเดือนแรกของทุกเดือน	VAGUE§ASK
    สิ้นเดือนมีนาคม ๒๕๖๘	DATE:2025-03-31
    สิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ปลายสัปดาห์ของทุกสัปดาห์	VAGUE§ASK
    วันแรกของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1
    ๓ วันสุดท้ายของทุกเดือน	ASK§VAGUE
    ไตรมาสสุดท้ายของปี	INTERVAL:2025-07-01/2025-09-30§ASK
    เดือนสุดท้ายของทุกไตรมาส	ASK§RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12§RRULE:FREQ=MONTHLY;INTERVAL=3
    เดือนแรกของไตรมาส	ASK§RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10
    ช่วงสัปดาห์ที่สองของเดือนมกราคม ๒๕๖๘	VAGUE§ASK
    วันพุธกลางเดือน	ASK§VAGUE
    """)

@Suite struct PartOfPeriodTests {
    @Test func `parts of months and days in words`() { checkRows(partOfPeriodRows) }
}
