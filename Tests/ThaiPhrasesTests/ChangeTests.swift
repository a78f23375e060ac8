import Testing

@testable import ThaiPhrases

/// Dates side by side, changed or called off: phrase, meanings of which one must come (ASK is a question), fiscal year.
let changeRows = rows(
    """
    ๓๑ ม.ค. ๖๘ ๑๕ ก.พ. ๖๘	AMBIG
    ๓๑ ม.ค. ๖๘, ๑๕ ก.พ. ๖๘	LIST:DATE:2025-01-31|DATE:2025-02-15
    ๓๑ ม.ค. ๖๘ และ ๑๕ ก.พ. ๖๘	LIST:DATE:2025-01-31|DATE:2025-02-15
    ๓๑ ม.ค. ๖๘ / ๑๕ ก.พ. ๖๘	ASK§LIST:DATE:2025-01-31|DATE:2025-02-15
    ๓๑/๑/๖๘ ๑๕/๒/๖๘	AMBIG
    ๓๐ มี.ค. ๖๘ เลื่อนเป็น ๑๕ เม.ย. ๖๘	DATE:2025-04-15§AMEND:end=2025-04-15§ASK
    ๓๐ มี.ค. ๖๘ (เลื่อนเป็น ๑๕ เม.ย. ๖๘)	DATE:2025-04-15§AMEND:end=2025-04-15§ASK
    ๓๐ มี.ค. ๖๘ ขยายถึง ๑๕ เม.ย. ๖๘	DATE:2025-04-15§AMEND:end=2025-04-15§ASK
    ๓๐ มี.ค. ๖๘ เปลี่ยนเป็น ๑๕ เม.ย. ๖๘	DATE:2025-04-15§AMEND:end=2025-04-15§ASK
    ยกเลิก ๓๐ มี.ค. ๖๘	NONE§ASK
    ๓๐ มี.ค. ๖๘ (ยกเลิก)	NONE§ASK
    ยกเลิกกำหนด ๓๐ มี.ค. ๖๘	NONE§ASK
    ยกเลิก ๓๐ มี.ค. ๖๘ ใช้ ๑๕ เม.ย. ๖๘ แทน	ASK§DATE:2025-04-15
    ไม่ใช่ ๓๐ มี.ค. ๖๘	ASK
    ไม่ก่อนวันที่ ๓๐ มี.ค. ๖๘	ASK§INTERVAL:2025-03-30/..
    มิใช่วันที่ ๓๐ มี.ค. ๖๘	ASK
    งดวันที่ ๓๐ มี.ค. ๖๘	ASK§NONE
    ๓๐ มี.ค. ๖๘ ๓๐ มี.ค. ๖๘	DATE:2025-03-30
    ๓๐ มี.ค. ๖๘ แก้ไขเป็น ๑๕ เม.ย. ๖๘	DATE:2025-04-15§AMEND:end=2025-04-15§ASK
    ๓๐ มี.ค. ๖๘ ไม่ได้ดำเนินการ	ASK
    """)

@Suite struct ChangeTests {
    @Test func `dates side by side, changed or called off`() { checkRows(changeRows) }
}
