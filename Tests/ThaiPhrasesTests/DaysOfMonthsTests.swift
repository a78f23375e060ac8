import Testing

@testable import ThaiPhrases

/// Working days and weekdays of one or several months: phrase, meanings of which one must come (ASK is a question), fiscal year.
let daysOfMonthsRows = rows(
    """
    วันทำการสุดท้ายของเดือน มี.ค. และ ก.ย.	LIST:DATE:2025-03-31|DATE:2025-09-30
    วันทำการแรกของเดือน ม.ค. เม.ย. และ ก.ค. ๖๘	LIST:DATE:2025-01-02|DATE:2025-04-01|DATE:2025-07-01
    วันทำการสุดท้ายของเดือน มี.ค. และ ก.ย. ของทุกปี	RRULE:FREQ=MONTHLY;BYMONTH=3,9;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH
    ทุกวันทำการสุดท้ายของเดือน มี.ค. และ ก.ย.	RRULE:FREQ=MONTHLY;BYMONTH=3,9;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH§LIST:DATE:2025-03-31|DATE:2025-09-30
    วันทำการแรกของเดือนมกราคม ๒๕๖๘	DATE:2025-01-02
    วันทำการสุดท้ายของ ธ.ค. ๖๗	DATE:2024-12-27
    วันทำการแรกของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;X-BIZ=TH
    วันศุกร์ที่สองของเดือน มิ.ย. ๖๘	DATE:2025-06-13
    วันศุกร์ที่สองของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2FR
    ทุกวันศุกร์ที่สองของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2FR
    วันพุธแรกและวันพุธที่สามของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1WE,3WE
    วันพุธที่หนึ่งและที่สามของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=1WE,3WE
    วันศุกร์แรกของเดือน ม.ค. และ ก.ค. ๖๘	LIST:DATE:2025-01-03|DATE:2025-07-04
    วันศุกร์สุดท้ายของเดือน มี.ค. มิ.ย. ก.ย. และ ธ.ค. ของทุกปี	RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1FR§RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1FR
    วันศุกร์เว้นศุกร์	RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR§ASK
    ทุกวันเสาร์เว้นเสาร์	RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SA§ASK
    จันทร์เว้นจันทร์	RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO§ASK
    พุธเว้นพฤหัส	ASK§VAGUE
    ทุกวันศุกร์เว้นวันศุกร์	RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR§ASK
    วันทำการที่ ๓ ของเดือนเมษายน ๒๕๖๘	DATE:2025-04-03
    วันทำการที่ ๓๕ ของเดือนเมษายน ๒๕๖๘	ERROR
    วันทำการสุดท้ายก่อนสงกรานต์	ASK§VAGUE§EVENT
    วันศุกร์ที่หกของเดือน มิ.ย. ๖๘	ERROR§ASK§DATE:2025-06-06
    วันจันทร์แรกของไตรมาส	ASK§VAGUE§RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1MO§RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO
    วันทำการสุดท้ายของไตรมาส	ASK§VAGUE§RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH§RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH
    วันทำการสุดท้ายของปีงบประมาณ	ASK§VAGUE§DATE:2025-09-30
    ภายในวันทำการสุดท้ายของเดือน มิ.ย. และ ก.ย. ๖๘	LIST:DATE:2025-06-30|DATE:2025-09-30
    ทุกวันพุธที่ ๒ และ ๔ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2WE,4WE
    วันพุธที่สองและที่สี่ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2WE,4WE
    พุธแรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1WE
    พุธสุดท้ายของเดือน มี.ค. ๖๘	DATE:2025-03-26
    วันจันทร์แรกของเดือน ต.ค. ม.ค. เม.ย. ก.ค.	LIST:DATE:2024-10-07|DATE:2025-01-06|DATE:2025-04-07|DATE:2025-07-07
    วันทำการสุดท้ายของทุกไตรมาส	ASK§VAGUE§RRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH§RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH
    วันทำการสุดท้ายของเดือนมีนาคม	DATE:2025-03-31
    วันทำการที่ ๕ ของเดือน ม.ค. และ ก.ค. ๖๘	LIST:DATE:2025-01-08|DATE:2025-07-07
    ทุกวันที่ ๑ และวันที่ ๑๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15
    ทุกวันที่ ๑ ๑๑ และ ๒๑ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,11,21§ASK
    ก่อนวันทำการสุดท้ายของเดือน มี.ค. ๖๘	DATE:2025-03-30§ASK§DATE:2025-03-28
    วันทำการสุดท้ายของเดือน มี.ค. หรือ ก.ย. ๖๘	ASK
    """)

@Suite struct DaysOfMonthsTests {
    @Test func `working days and weekdays of one or several months`() {
        checkRows(daysOfMonthsRows)
    }
}
