import Testing

@testable import ThaiPhrases

/// Several times in one cell: phrase, meanings of which one must come (ASK is a question), fiscal year.
let togetherRows = rows(
    """
    ๓๑ มี.ค. ๖๘ และทุกไตรมาส	DATE:2025-03-31 + RRULE:FREQ=MONTHLY;INTERVAL=3
    แล้วเสร็จ ๓๑ มี.ค. ๖๘ ติดตามทุกเดือน	DATE:2025-03-31 + RRULE:FREQ=MONTHLY
    ทุกเดือน และทุกไตรมาส	LIST:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกวัน สรุปทุกสัปดาห์	LIST:RRULE:FREQ=DAILY|RRULE:FREQ=WEEKLY
    ทุกวัน/ทุกสัปดาห์	ASK§LIST:RRULE:FREQ=DAILY|RRULE:FREQ=WEEKLY
    จัดทำ ต.ค. ๖๗ ประกาศ พ.ย. ๖๗ รายงาน ธ.ค. ๖๗	LIST:INTERVAL:2024-10-01/2024-10-31|INTERVAL:2024-11-01/2024-11-30|INTERVAL:2024-12-01/2024-12-31§ASK
    ประชุม ๕ มี.ค. ๖๘ ส่งรายงานการประชุม ๑๒ มี.ค. ๖๘	LIST:DATE:2025-03-05|DATE:2025-03-12§ASK
    ลงทะเบียน ๑-๓ มี.ค. ๖๘ อบรม ๑๐ มี.ค. ๖๘	INTERVAL:2025-03-01/2025-03-03 + DATE:2025-03-10
    เผยแพร่ ๑๕ มี.ค. ๖๘ เวลา ๐๙.๐๐ น. และปรับปรุงทุกเดือน	DATETIME:2025-03-15T09:00:00+07:00 + RRULE:FREQ=MONTHLY
    รายงานทุกเดือน และเมื่อมีเหตุการณ์สำคัญ	RRULE:FREQ=MONTHLY + EVENT:on-event
    ต่อเนื่องตลอดปี รายงานทุก ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    ตามปฏิทิน และรายงานภายใน ๓๐ เม.ย. ๖๘	REF:calendar + DATE:2025-04-30
    ทุกเดือนตลอดปีงบประมาณ ๒๕๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30§RRULE:FREQ=MONTHLY
    ทุกเดือน (ตลอดปีงบประมาณ)	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30§RRULE:FREQ=MONTHLY
    ทุกสัปดาห์ ตั้งแต่ ๓ มี.ค. ๖๘ ถึง ๓๑ มี.ค. ๖๘	RRULE:FREQ=WEEKLY @INTERVAL:2025-03-03/2025-03-31
    ทุกวันพุธของเดือน มี.ค. ๖๘	RRULE:FREQ=WEEKLY;BYDAY=WE @INTERVAL:2025-03-01/2025-03-31
    ทุกวันพุธ ในไตรมาสที่ ๒	RRULE:FREQ=WEEKLY;BYDAY=WE @INTERVAL:2025-01-01/2025-03-31
    ทุกวันพุธ ช่วง IIT	RRULE:FREQ=WEEKLY;BYDAY=WE @REF:calendar.iit
    วันละ ๑ ครั้ง ตั้งแต่ ๑-๗ มี.ค. ๖๘	RRULE:FREQ=DAILY @INTERVAL:2025-03-01/2025-03-07
    ทุกวันระหว่าง ๑-๗ มี.ค. ๖๘	RRULE:FREQ=DAILY @INTERVAL:2025-03-01/2025-03-07
    ๑-๗ มี.ค. ๖๘ ทุกวัน เวลา ๐๙.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=9;BYMINUTE=0 @INTERVAL:2025-03-01/2025-03-07
    ๑-๗ มี.ค. ๖๘ เวลา ๐๙.๐๐-๑๖.๐๐ น.	INTERVAL:2025-03-01/2025-03-07§ASK
    ๕ และ ๖ มี.ค. ๖๘ เวลา ๐๙.๐๐ น.	LIST:DATETIME:2025-03-05T09:00:00+07:00|DATETIME:2025-03-06T09:00:00+07:00
    """)

@Suite struct TogetherTests {
    @Test func `several times in one cell`() { checkRows(togetherRows) }
}
