import Testing

@testable import ThaiPhrases

/// What a spreadsheet leaves in a cell: phrase, meanings of which one must come (ASK is a question), fiscal year.
let spreadsheetRows = rows(
    """
    45746	AMBIG
    46000	ASK	2569
    #####	ERROR
    ########	ERROR
    =TODAY()+30	ERROR
    =A1+30	ERROR
    #REF!	ERROR
    #N/A	ERROR
    #VALUE!	ERROR
    #NAME?	ERROR
    45746.5	ASK
    ๔๕๗๔๖	ASK
    45,746 บาท	NONE§ASK
    รหัสไปรษณีย์ 45000	NONE
    10400	NONE§ASK
    45746 บาท	NONE
    2568	ASK
    ๓๐	ASK
    12	ASK
    0	ASK§NONE
    มี	NONE
    """)

@Suite struct SpreadsheetTests {
    @Test func `what a spreadsheet leaves in a cell`() { checkRows(spreadsheetRows) }
}
