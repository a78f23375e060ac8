import Testing

@testable import ThaiPhrases

/// What is taken from a cycle: phrase, meanings of which one must come (ASK is a question), fiscal year.
let exceptionRows = rows(
    """
    ทุกเดือน ยกเว้นเดือนตุลาคม	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,11,12
    ทุกเดือน เว้นเดือนเมษายนและพฤษภาคม	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,6,7,8,9,10,11,12
    ทุกเดือน (ไม่รวม เม.ย.)	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,5,6,7,8,9,10,11,12
    ทุกเดือนยกเว้น มี.ค. เม.ย. และ พ.ค.	RRULE:FREQ=MONTHLY;BYMONTH=1,2,6,7,8,9,10,11,12
    ทุกเดือน ยกเว้นเดือน ต.ค. - ธ.ค.	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9
    ทุกวันที่ ๕ ของเดือน ยกเว้นเดือนมกราคม	RRULE:FREQ=MONTHLY;BYMONTH=2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=5
    ทุกวันสิ้นเดือน ยกเว้นเดือนกันยายน	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,10,11,12;BYMONTHDAY=-1
    ทุกวันศุกร์ ยกเว้นเดือนเมษายน	RRULE:FREQ=WEEKLY;BYMONTH=1,2,3,5,6,7,8,9,10,11,12;BYDAY=FR
    ทุกวัน เว้นวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA
    ทุกวัน ยกเว้นวันเสาร์และวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    ทุกวัน เว้นวันเสาร์-อาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    เปิดบริการทุกวัน หยุดวันพุธ	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,TH,FR,SA,SU
    ทุกวัน (หยุดวันจันทร์)	RRULE:FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU
    ทุกวันจันทร์ - เสาร์ เว้นวันพุธ	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,TH,FR,SA
    ทุกวัน ไม่รวมวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA
    ทุกวัน เวลา ๐๘.๐๐ น. ยกเว้นวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA;BYHOUR=8;BYMINUTE=0
    ทุกวัน ยกเว้นวันหยุดราชการ	RRULE:FREQ=DAILY;X-BIZ=TH
    ทุกวัน ไม่รวมวันหยุดราชการ	RRULE:FREQ=DAILY;X-BIZ=TH
    ทุกวัน หยุดวันหยุดราชการ	RRULE:FREQ=DAILY;X-BIZ=TH
    ทุกวันจันทร์ ยกเว้นวันหยุดราชการ	RRULE:FREQ=WEEKLY;BYDAY=MO;X-ROLL=OMIT
    ทุกวัน ยกเว้นวันเสาร์ วันอาทิตย์ และวันหยุดราชการ	RRULE:FREQ=DAILY;X-BIZ=TH
    ทุกวัน เว้นวันหยุดราชการและวันหยุดนักขัตฤกษ์	RRULE:FREQ=DAILY;X-BIZ=TH
    ทุกเดือน ยกเว้น	ASK
    ทุกเดือน ยกเว้นเดือน ๑๓	ASK
    ทุกวัน ยกเว้นวันที่ ๕	ASK
    ทุกเดือน ยกเว้นไตรมาสที่ ๔	ASK
    ทุก ๓ เดือน ยกเว้นเดือนธันวาคม	ASK
    ทุกเดือน ยกเว้นเดือนที่มีการประชุม	ASK
    ๓๐ มี.ค. ๖๘ ยกเว้นวันเสาร์	ASK
    ม.ค. - มิ.ย. ๖๘ ยกเว้นเดือนเมษายน	ASK
    ทุกเดือน ยกเว้นเดือน ๑๐	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,11,12§ASK
    ทุกวัน ไม่เว้นวันหยุดราชการ	RRULE:FREQ=DAILY
    ทุกวัน ไม่เว้นวันอาทิตย์	RRULE:FREQ=DAILY§ASK
    ทุกวันพุธ ยกเว้นวันพุธ	ASK
    ทุกเดือน ภายในวันที่ ๑๐ เว้นเดือนเมษายน	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,5,6,7,8,9,10,11,12;BYMONTHDAY=10
    ทุกเดือน งดเดือนเมษายน	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,5,6,7,8,9,10,11,12
    ทุกสัปดาห์ ยกเว้นสัปดาห์แรก	ASK
    วันจันทร์ - วันศุกร์ เว้นวันหยุดราชการ	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;X-ROLL=OMIT
    ยกเว้นเดือนตุลาคม	ASK
    ทุกเดือน ไม่ใช่เดือนตุลาคม	ASK§RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,11,12
    """)

@Suite struct ExceptionTests {
    @Test func `what is taken from a cycle`() { checkRows(exceptionRows) }
}
