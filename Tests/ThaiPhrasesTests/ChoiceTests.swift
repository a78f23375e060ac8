import Testing

@testable import ThaiPhrases

/// Choices: phrase, meanings of which one must come (ASK is a question), fiscal year.
let choiceRows = rows(
    """
    รายเดือน หรือรายไตรมาส หรือราย ๖ เดือน	AMBIG
    รายเดือนหรือรายไตรมาส	AMBIG
    ทุกเดือน หรือ ทุก ๓ เดือน	AMBIG
    ๓๐ มี.ค. ๖๘ หรือ ๓๐ เม.ย. ๖๘ หรือ ๓๐ พ.ค. ๖๘	AMBIG
    รายเดือน และรายไตรมาส	LIST:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    รายเดือน/รายไตรมาส	ASK§LIST:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกวันจันทร์หรือวันพุธ	AMBIG
    มีนาคม หรือ เมษายน ๒๕๖๘	AMBIG
    ทุกเดือน หรือตามที่ผู้บังคับบัญชาสั่ง	ASK§RRULE:FREQ=MONTHLY
    ไตรมาส ๑ หรือ ๒	AMBIG
    ๑๕ หรือ ๓๑ มี.ค. ๖๘	AMBIG
    ภายใน ๓๐ มี.ค. ๖๘ หรือภายใน ๑๕ วันนับแต่ได้รับแจ้ง	ASK
    """)

@Suite struct ChoiceTests {
    @Test func `choices`() { checkRows(choiceRows) }
}
