import Testing

@testable import ThaiPhrases

/// Dates whose parts are joined by marks, as spreadsheets write them: phrase, meanings of which one must come (ASK is a question), fiscal year.
let separatedDateRows = rows(
    """
    7-เม.ย.-68	DATE:2025-04-07
    7/เม.ย./2568	DATE:2025-04-07
    7-Apr-25	DATE:2025-04-07
    ๗.เม.ย.๖๘	DATE:2025-04-07
    07 - เม.ย. - 2568	DATE:2025-04-07
    7–เม.ย.–68	DATE:2025-04-07
    7/April/2025	DATE:2025-04-07
    7-เม.ย.	DATE:2025-04-07
    7-Apr	DATE:2025-04-07
    ๑๕/ธันวาคม/๒๕๖๗	DATE:2024-12-15
    15-ธ.ค.	DATE:2024-12-15
    วันที่ 7-เม.ย.-68	DATE:2025-04-07
    ภายใน 31-มี.ค.-68	DATE:2025-03-31
    ภายในวันที่ ๓๑/มีนาคม/๒๕๖๘	DATE:2025-03-31
    7-เม.ย.-68 ถึง 9-พ.ค.-68	INTERVAL:2025-04-07/2025-05-09
    7-เม.ย.-68 - 9-พ.ค.-68	INTERVAL:2025-04-07/2025-05-09
    1-Oct-24 - 30-Sep-25	INTERVAL:2024-10-01/2025-09-30
    7-เม.ย.-68 เวลา 09.30 น.	DATETIME:2025-04-07T09:30:00+07:00
    จ. 7-เม.ย.-68	DATE:2025-04-07
    อ. 7-เม.ย.-68	ERROR
    30-ก.พ.-68	ERROR
    31/เม.ย./2568	ERROR
    32-Jan-25	ERROR
    0-มี.ค.-68	ERROR
    7-เม.ย.-2468	ERROR
    เม.ย.-68	INTERVAL:2025-04-01/2025-04-30
    Apr-25	ASK
    7.ม.ย.68	ASK
    7 -เม.ย.-68 และ 15-พ.ค.-68	LIST:DATE:2025-04-07|DATE:2025-05-15
    ๓๐.มิ.ย.๒๕๖๘	DATE:2025-06-30
    ๓๐.มิถุนายน.๒๕๖๘	DATE:2025-06-30
    2025-Apr-07	DATE:2025-04-07§ASK
    1-เม.ย.-68 - 30-เม.ย.-68	INTERVAL:2025-04-01/2025-04-30
    """)

@Suite struct SeparatedDateTests {
    @Test func `dates whose parts are joined by marks, as spreadsheets write them`() {
        checkRows(separatedDateRows)
    }
}
