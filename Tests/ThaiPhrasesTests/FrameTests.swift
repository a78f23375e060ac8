import Testing

@testable import ThaiPhrases

/// Years that frame or title a phrase: phrase, meanings of which one must come (ASK is a question), fiscal year.
let frameRows = rows(
    """
    ประจำปี ๒๕๖๘ ระหว่างวันที่ ๑ ม.ค. ๖๘ ถึง ๓๐ มิ.ย. ๖๘	INTERVAL:2025-01-01/2025-06-30
    ประจำปีงบประมาณ ๒๕๖๘ ระหว่างวันที่ ๑ ม.ค. ๖๘ ถึง ๓๐ มิ.ย. ๖๘	INTERVAL:2025-01-01/2025-06-30
    ประจำปี ๒๕๖๘ ภายในวันที่ ๓๐ มี.ค. ๖๘	DATE:2025-03-30
    ประจำปี พ.ศ. ๒๕๖๘ วันที่ ๓๐ มี.ค. ๖๘	DATE:2025-03-30
    แผนป้องกันการทุจริตประจำปี ๒๕๖๘ ทุกเดือน	RRULE:FREQ=MONTHLY§RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30§ASK
    ปี ๒๕๗๐	AMBIG:INTERVAL:2026-10-01/2027-09-30|INTERVAL:2027-01-01/2027-12-31	2570
    ปี ๒๕๖๘	AMBIG
    ประจำปี ๒๕๖๘	ASK§INTERVAL:2024-10-01/2025-09-30
    ปีปฏิทิน ๒๕๖๘	INTERVAL:2025-01-01/2025-12-31
    ปีงบประมาณ ๒๕๗๐	INTERVAL:2026-10-01/2027-09-30	2570
    ย้อนหลัง ๑ ปีงบประมาณ	INTERVAL:2023-10-01/2024-09-30
    ย้อนหลัง ๒ ปีงบประมาณ	INTERVAL:2022-10-01/2024-09-30§ASK
    ย้อนหลัง ๓ ปี	ASK§NONE
    ข้อมูลย้อนหลัง ๑ ปี	ASK§NONE
    ปีงบประมาณที่ผ่านมา	INTERVAL:2023-10-01/2024-09-30
    ภายในปี ๒๕๖๘	AMBIG
    ประจำปี ๒๕๖๙ ระหว่างวันที่ ๑ มกราคม ๒๕๖๙ ถึงวันที่ ๓๐ เมษายน ๒๕๖๙	INTERVAL:2026-01-01/2026-04-30	2569
    """)

@Suite struct FrameTests {
    @Test func `years that frame or title a phrase`() { checkRows(frameRows) }
}
