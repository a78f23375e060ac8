import Testing

@testable import ThaiPhrases

/// Ordinals before a month: phrase, meanings of which one must come (ASK is a question), fiscal year.
let ordinalRows = rows(
    """
    ระยะที่ ๒ เดือนมีนาคม	INTERVAL:2025-03-01/2025-03-31
    ข้อ ๑๒ มีนาคม ๒๕๖๘	INTERVAL:2025-03-01/2025-03-31§ASK
    O12 มีนาคม 2568	INTERVAL:2025-03-01/2025-03-31
    ข้อ O12 เดือนมีนาคม ๒๕๖๘	INTERVAL:2025-03-01/2025-03-31
    ระยะที่ ๒ มีนาคม ๒๕๖๘	INTERVAL:2025-03-01/2025-03-31§ASK
    ครั้งที่ ๒ มีนาคม ๒๕๖๘	INTERVAL:2025-03-01/2025-03-31§ASK
    งวดที่ ๑ เมษายน ๒๕๖๘	INTERVAL:2025-04-01/2025-04-30§ASK
    ขั้นตอนที่ ๓ เดือนพฤษภาคม ๒๕๖๘	INTERVAL:2025-05-01/2025-05-31
    กิจกรรมที่ ๑ เดือนมกราคม	INTERVAL:2025-01-01/2025-01-31
    ตัวชี้วัดที่ ๑๐ ก.พ. ๖๘	INTERVAL:2025-02-01/2025-02-28§ASK
    o๒๔ ก.ย. ๖๘	INTERVAL:2025-09-01/2025-09-30
    OIT ข้อ ๑๕ มี.ค. ๖๘	INTERVAL:2025-03-01/2025-03-31§ASK
    วันที่ ๑๒ มีนาคม ๒๕๖๘	DATE:2025-03-12
    O12 วันที่ ๑๕ มีนาคม 2568	DATE:2025-03-15
    ข้อ ๑๒ ภายใน ๓๐ มี.ค. ๖๘	DATE:2025-03-30
    ๑. ๓๐ มี.ค. ๖๘	DATE:2025-03-30
    ๑) ๓๐ มี.ค. ๖๘ ๒) ๓๐ ก.ย. ๖๘	LIST:DATE:2025-03-30|DATE:2025-09-30
    (๑) ๓๐ มี.ค. ๖๘	DATE:2025-03-30
    มาตรการที่ ๕ เม.ย. ๖๘	INTERVAL:2025-04-01/2025-04-30§ASK
    """)

@Suite struct OrdinalTests {
    @Test func `ordinals before a month`() { checkRows(ordinalRows) }
}
