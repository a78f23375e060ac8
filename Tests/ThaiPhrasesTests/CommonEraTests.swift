import Testing

@testable import ThaiPhrases

/// Years of the common era without its name: phrase, meanings of which one must come (ASK is a question), fiscal year.
let commonEraRows = rows(
    """
    19 พ.ค. 2025	DATE:2025-05-19
    18 มิถุนายน 2025	DATE:2025-06-18
    ๑๙ พ.ค. ๒๐๒๕	DATE:2025-05-19
    19-พ.ค.-2025	DATE:2025-05-19
    1 ม.ค. 2025 - 31 มี.ค. 2025	INTERVAL:2025-01-01/2025-03-31
    มี.ค. 2025	INTERVAL:2025-03-01/2025-03-31
    30/06/2025	DATE:2025-06-30
    ภายใน 30 ก.ย. 2025	DATE:2025-09-30
    15 มี.ค. 2035	ASK
    19 พ.ค. พ.ศ. 2025	ERROR
    31 เม.ย. 2025	ERROR
    19 พ.ค. 1925	ERROR
    พุธ 18 มิ.ย. 2025	DATE:2025-06-18
    ศุกร์ 18 มิ.ย. 2025	ERROR
    ม.ค. - มี.ค. 2025	INTERVAL:2025-01-01/2025-03-31
    ตุลาคม 2024 - มีนาคม 2025	INTERVAL:2024-10-01/2025-03-31
    """)

@Suite struct CommonEraTests {
    @Test func `years of the common era without its name`() { checkRows(commonEraRows) }
}
