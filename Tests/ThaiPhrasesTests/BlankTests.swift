import Testing

@testable import ThaiPhrases

/// Forms with blanks left empty: phrase, meanings of which one must come (ASK is a question), fiscal year.
let blankRows = rows(
    """
    เดือนละ    ครั้ง	ASK
    เดือนละ ครั้ง	RRULE:FREQ=MONTHLY
    ทุกเดือน เดือนละ	ASK
    เดือนละครั้ง	RRULE:FREQ=MONTHLY
    ปีละ ... ครั้ง	ASK
    ปีละ ........ ครั้ง	ASK
    ทุก ..... เดือน	ASK
    วันที่ ..... เดือน ......... พ.ศ. ....	ASK
    วันที่......เดือน.............พ.ศ.........	ASK
    ภายในวันที่ ........	ASK
    ภายในวันที่ ____ มีนาคม ๒๕๖๘	ASK
    ภายใน ... วัน	ASK
    ทุกวันที่ __ ของเดือน	ASK
    ไตรมาสที่ ...	ASK
    ๓๐ มี.ค. ๖๘ ถึง .........	ASK
    ....	NONE§ASK
    ๓๐ มีนาคม พ.ศ. ....	ASK
    ตั้งแต่ ... ถึง ...	ASK
    ทุกเดือน ....	RRULE:FREQ=MONTHLY§ASK
    ทุกวันที่ ๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    เดือนละ ๑ ครั้ง	RRULE:FREQ=MONTHLY
    ทุก เดือน	RRULE:FREQ=MONTHLY
    เวลา ..... น. วันที่ ๓๐ มี.ค. ๖๘	ASK
    """)

@Suite struct BlankTests {
    @Test func `forms with blanks left empty`() { checkRows(blankRows) }
}
