import Testing

@testable import ThaiPhrases

/// Years far from that of the plan: phrase, meanings of which one must come (ASK is a question), fiscal year.
let farYearRows = rows(
    """
    ๑๖ ก.พ. ๒๕๙๐	AMBIG§ASK	2569
    ๑๖ ก.พ. ๒๕๕๙	ASK	2569
    ๑๖ ก.พ. ๕๙	ASK	2569
    ๑๖ ก.พ. ๒๕๖๙	DATE:2026-02-16	2569
    ๑๖ ก.พ. ๒๕๖๗	DATE:2024-02-16	2569
    ๑๖ ก.พ. ๒๕๗๑	DATE:2028-02-16§ASK	2569
    ภายใน ๓๑ มี.ค. ๒๕๘๖	ASK	2568
    มีนาคม ๒๕๘๖	ASK	2568
    16/2/2590	ASK	2569
    ม.ค. ๒๕๙๐ - มี.ค. ๒๕๙๐	ASK	2569
    16-ก.พ.-2599	ASK	2569
    คำสั่งลงวันที่ ๓๐ มี.ค. ๒๕๔๐	DATE:1997-03-30	2569
    ลงวันที่ ๓๐ มี.ค. ๒๕๓๙	DATE:1996-03-30	2568
    พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐	NONE	2569
    """)

@Suite struct FarYearTests {
    @Test func `years far from that of the plan`() { checkRows(farYearRows) }
}
