import Testing

@testable import ThaiPhrases

/// What typists, scanners and spreadsheets make of a time: phrase, meanings of which one must come (ASK is a question), fiscal year.
let typingRows = rows(
    """
    ๓๐ มี .ค. ๖๘	DATE:2025-03-30
    ๓๐ มี. ค. ๖๘	DATE:2025-03-30
    ๓๐ มีนา คม ๒๕๖๘	DATE:2025-03-30
    ๓๐ มีนาคม ๒๕ ๖๘	DATE:2025-03-30
    ๓ ๐ มี.ค. ๖๘	ASK
    ๓๐มึ.ค.๖๘	DATE:2025-03-30
    ๓๐ ม.ิค. ๖๘	ASK§DATE:2025-03-30§NONE
    ทุก ๑ เดอน	RRULE:FREQ=MONTHLY
    ทก ๑ เดือน	RRULE:FREQ=MONTHLY
    ทุกวนที่ ๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ภายไน ๓๐ มี.ค. ๖๘	DATE:2025-03-30
    ภายในวันที ๓๐ มี.ค. ๖๘	DATE:2025-03-30
    ไตรมาตรที่ ๒	INTERVAL:2025-01-01/2025-03-31§ASK
    ไตรมาศ ๒	INTERVAL:2025-01-01/2025-03-31
    ปีงบประมาน ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    สัปดาละ ๑ ครั้ง	RRULE:FREQ=WEEKLY§ASK§QUOTA:1/P1W
    เดือนล่ะ ๑ ครั้ง	RRULE:FREQ=MONTHLY§ASK
    ทุกๆ เดือน	RRULE:FREQ=MONTHLY
    ทุก ๆ ๓ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    3O มี.ค. 68	DATE:2025-03-30
    l5 มี.ค. 68	DATE:2025-03-15
    1S มี.ค. 68	ASK§NONE§INTERVAL:2025-03-01/2025-03-31
    15 มี.ค. 6B	ASK§DATE:2025-03-15
    15 มี.ค 68	DATE:2025-03-15
    15มี.ค68	DATE:2025-03-15
    15 ม.ค..68	DATE:2025-01-15§ASK
    15  มกราคม  2568	DATE:2025-01-15
    15\\มี.ค.\\68	DATE:2025-03-15§ASK
    15,มี.ค.,68	DATE:2025-03-15§ASK
    (15 มี.ค. 68)	DATE:2025-03-15
    "15 มี.ค. 68"	DATE:2025-03-15
    15 มี.ค. 68;	DATE:2025-03-15
    15 มี.ค. 68 , 20 มี.ค. 68	LIST:DATE:2025-03-15|DATE:2025-03-20
    15 มี.ค. 68 + 20 มี.ค. 68	LIST:DATE:2025-03-15|DATE:2025-03-20
    15 มี.ค. 68 & 20 มี.ค. 68	LIST:DATE:2025-03-15|DATE:2025-03-20
    15 มี.ค. 68; 20 มี.ค. 68	LIST:DATE:2025-03-15|DATE:2025-03-20§ASK
    15 มี.ค. 68 | 20 มี.ค. 68	LIST:DATE:2025-03-15|DATE:2025-03-20§ASK
    2025-03-15 00:00:00	DATE:2025-03-15§DATETIME:2025-03-15T00:00:00+07:00
    15/3/2568 0:00:00	DATE:2025-03-15§DATETIME:2025-03-15T00:00:00+07:00
    15/03/68 - 20/03/68	INTERVAL:2025-03-15/2025-03-20
    15/03-20/03/68	INTERVAL:2025-03-15/2025-03-20§ASK
    15-20/3/68	INTERVAL:2025-03-15/2025-03-20
    15/3 - 20/3/2568	INTERVAL:2025-03-15/2025-03-20§ASK
    """)

@Suite struct TypingTests {
    @Test func `what typists, scanners and spreadsheets make of a time`() { checkRows(typingRows) }
}
