import Testing

@testable import ThaiPhrases

/// Terms and lengths: phrase, meanings of which one must come (ASK is a question), fiscal year.
let termRows = rows(
    """
    ตั้งแต่ ๑ มี.ค. ๖๘ มีกำหนด ๓๐ วัน	INTERVAL:2025-03-01/2025-03-30
    ตั้งแต่วันที่ ๑ มี.ค. ๖๘ เป็นเวลา ๓๐ วัน	INTERVAL:2025-03-01/2025-03-30
    ตั้งแต่วันที่ ๑ มี.ค. ๖๘ เป็นเวลา ๓ เดือน	ASK§INTERVAL:2025-03-01/2025-05-31
    เริ่ม ๑ มี.ค. ๖๘ ระยะเวลา ๓๐ วัน	INTERVAL:2025-03-01/2025-03-30
    นับแต่วันที่ ๑ มี.ค. ๖๘ รวม ๓๐ วัน	ASK
    ตั้งแต่วันที่ ๑ มี.ค. ๖๘ เป็นต้นไป	INTERVAL:2025-03-01/..
    ภายใน ๓๐ วัน นับแต่วันที่ ๑ มี.ค. ๖๘	DATE:2025-03-31
    ภายใน ๐ วัน นับแต่วันที่ ๑ มี.ค. ๖๘	ERROR
    ก่อนสิ้นเดือน ๓ วันทำการ	OFFSET:-P3BD@RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ก่อนวันสิ้นเดือน ๕ วัน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-6
    ก่อนสิ้นไตรมาส ๕ วันทำการ	OFFSET:-P5BD@RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    ภายใน ๓ วันทำการก่อนสิ้นเดือน	OFFSET:-P3BD@RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ๓ วันทำการก่อนสิ้นเดือนของทุกเดือน	OFFSET:-P3BD@RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ก่อนสิ้นเดือนมีนาคม ๒๕๖๘ ๓ วันทำการ	DATE:2025-03-26
    ภายในหนึ่งร้อยยี่สิบวันนับแต่วันที่ได้รับแจ้ง	EVENT
    ภายในเก้าสิบวันนับแต่วันที่ประกาศ	EVENT
    ภายในหนึ่งร้อยแปดสิบวันนับแต่วันสิ้นปีงบประมาณ	DATE:2026-03-30
    ภายในสามร้อยหกสิบห้าวันนับแต่วันที่ได้รับแจ้ง	EVENT
    ภายในหนึ่งร้อยวันนับแต่วันที่ ๑ ต.ค. ๖๗	DATE:2025-01-09
    ภายใน ๑๒๐ วัน นับแต่วันที่ได้รับแจ้ง	EVENT
    ภายในร้อยยี่สิบวันนับแต่ได้รับเรื่อง	EVENT
    ภายใน ๑๒๐ (หนึ่งร้อยยี่สิบ) วัน นับแต่วันที่ได้รับแจ้ง	EVENT
    ภายใน ๑๒๐ (หนึ่งร้อยสามสิบ) วัน นับแต่วันที่ได้รับแจ้ง	ASK
    เดือนละ ๒ ครั้ง เป็นเวลา ๓ เดือน	ASK
    ๓๐ มี.ค. ๖๘ ใช้เวลา ๓๐ วัน	ASK
    """)

@Suite struct TermTests {
    @Test func `terms and lengths`() { checkRows(termRows) }
}
