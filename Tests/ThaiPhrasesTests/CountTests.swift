import Testing

@testable import ThaiPhrases

/// So many times, and when: phrase, meanings of which one must come (ASK is a question), fiscal year.
let countRows = rows(
    """
    ปีละ ๒ ครั้ง (ก.พ. และ ส.ค.)	RRULE:FREQ=YEARLY;BYMONTH=2,8§LIST:INTERVAL:2025-02-01/2025-02-28|INTERVAL:2025-08-01/2025-08-31
    ปีละ ๒ ครั้ง (ก.พ.,ส.ค.)	RRULE:FREQ=YEARLY;BYMONTH=2,8§LIST:INTERVAL:2025-02-01/2025-02-28|INTERVAL:2025-08-01/2025-08-31
    ปีละ ๒ ครั้ง คือ เดือนมีนาคม และเดือนกันยายน	RRULE:FREQ=YEARLY;BYMONTH=3,9§LIST:INTERVAL:2025-03-01/2025-03-31|INTERVAL:2025-09-01/2025-09-30
    ปีละ ๑ ครั้ง (มี.ค.)	RRULE:FREQ=YEARLY;BYMONTH=3
    ปีละ ๑ ครั้ง ในเดือนกันยายน	RRULE:FREQ=YEARLY;BYMONTH=9
    ปีละ ๒ ครั้ง (มี.ค.)	ASK
    ปีละ ๓ ครั้ง (ก.พ. และ ส.ค.)	ASK
    ปีละ ๒ ครั้ง (๓๑ มี.ค. และ ๓๐ ก.ย.)	RRULE:FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1§LIST:DATE:2025-03-31|DATE:2025-09-30§LIST:RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ปีละ ๒ ครั้ง	QUOTA:2/P1Y
    เดือนละ ๒ ครั้ง (วันที่ ๑ และ ๑๖)	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,16
    เดือนละ ๒ ครั้ง (วันที่ ๑)	ASK
    ปีละ ๒ ครั้ง (๓๑ มี.ค. ๖๘ และ ๓๐ ก.ย. ๖๘)	LIST:DATE:2025-03-31|DATE:2025-09-30
    สัปดาห์ละ ๒ ครั้ง (วันจันทร์และวันพฤหัสบดี)	RRULE:FREQ=WEEKLY;BYDAY=MO,TH
    สัปดาห์ละ ๓ ครั้ง (วันจันทร์และวันพฤหัสบดี)	ASK
    ปีละ ๔ ครั้ง (ทุกสิ้นไตรมาส)	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    ปีละ ๒ ครั้ง (ทุก ๖ เดือน)	RRULE:FREQ=MONTHLY;INTERVAL=6
    ปีละ ๒ ครั้ง (ทุก ๓ เดือน)	ASK
    """)

@Suite struct CountTests {
    @Test func `so many times, and when`() { checkRows(countRows) }
}
