import Testing

@testable import ThaiPhrases

/// Numbers of letters: phrase, meanings of which one must come (ASK is a question), fiscal year.
let documentNumberRows = rows(
    """
    ที่ กค ๐๔๐๙/ว ๖๑ ลงวันที่ ๓๐ มี.ค. ๖๘	DATE:2025-03-30
    ที่ มท ๐๘๐๘.๒/ว ๑๒๓๔ ลงวันที่ ๕ ก.พ. ๒๕๖๘	DATE:2025-02-05
    ที่ ตช ๐๐๐๑/๑๒๓ ลงวันที่ ๕ ก.พ. ๒๕๖๘	DATE:2025-02-05
    ที่ นร ๐๕๐๕/ว ๑๕ ลง ๘ ม.ค. ๖๘	DATE:2025-01-08
    หนังสือสำนักงาน ป.ป.ช. ที่ ปช ๐๐๐๔/ว ๐๐๑๒ ลงวันที่ ๑๕ มกราคม ๒๕๖๘	DATE:2025-01-15
    ที่ ศธ ๐๔๐๐๑/ว ๙๙	NONE§ASK
    ที่ กค ๐๔๐๙/ว ๖๑	NONE§ASK
    คำสั่งที่ ๒๖/๒๕๖๘ ลงวันที่ ๘ ม.ค. ๖๘	DATE:2025-01-08
    ที่ กค ๐๔๐๙/ว ๖๑ ลงวันที่ ๓๑ ก.พ. ๖๘	ERROR
    ตามหนังสือที่ ตร ๐๐๑๒.๓๖/๑๒๓๔ ลงวันที่ ๑ มี.ค. ๖๘	DATE:2025-03-01
    ว ๖๑ ลงวันที่ ๓๐ มี.ค. ๖๘	DATE:2025-03-30§ASK
    มค ๐๐๑๗/ว ๒๕ ลงวันที่ ๓๐ มี.ค. ๖๘	DATE:2025-03-30§ASK
    """)

@Suite struct DocumentNumberTests {
    @Test func `numbers of letters`() { checkRows(documentNumberRows) }
}
