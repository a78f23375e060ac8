import Testing

@testable import ThaiPhrases

/// Cycles with the days and times that they say besides: phrase, meanings of which one must come (ASK is a question), fiscal year.
let cycleDetailRows = rows(
    """
    วันละ ๒ ครั้ง เวลา ๐๙.๐๐ และ ๑๕.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0
    วันละ ๒ ครั้ง เวลา ๐๘.๐๐ น. และ ๑๖.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=8,16;BYMINUTE=0
    วันละ ๒ ครั้ง (๐๘.๐๐ น. และ ๑๖.๓๐ น.)	LIST:RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=0|RRULE:FREQ=DAILY;BYHOUR=16;BYMINUTE=30
    วันละ ๓ ครั้ง เวลา ๐๙.๐๐ และ ๑๕.๐๐ น.	ASK
    วันละ ๓ ครั้ง เวลา ๐๘.๐๐, ๑๒.๐๐ และ ๑๖.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=8,12,16;BYMINUTE=0
    วันละ ๑ ครั้ง เวลา ๐๘.๓๐ น.	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=30
    วันละครั้ง เวลา ๐๘.๓๐ น.	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=30
    วันละสองครั้ง เวลา ๐๙.๐๐ น. และเวลา ๑๕.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0
    ทุกวัน วันละ ๒ ครั้ง เวลา ๐๙.๐๐ น. และ ๑๕.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0
    เวลา ๐๙.๐๐ น. และ ๑๕.๐๐ น. วันละ ๒ ครั้ง	RRULE:FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0§ASK
    สัปดาห์ละ ๒ ครั้ง เวลา ๐๙.๐๐ น.	ASK
    เดือนละ ๑ ครั้ง เวลา ๐๙.๐๐ น.	RRULE:FREQ=MONTHLY;BYHOUR=9;BYMINUTE=0
    เดือนละ ๓ ครั้ง เวลา ๐๙.๐๐ น.	ASK
    เวลา ๐๙.๐๐ น. และ ๑๕.๐๐ น. ทุกวันทำการ	RRULE:FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0;X-BIZ=TH
    สัปดาห์ละ ๒ ครั้ง ทุกวันอังคารและพฤหัสบดี	RRULE:FREQ=WEEKLY;BYDAY=TU,TH
    วันละ ๒ ครั้ง เวลา ๐๙.๐๐ น. และ ๒๕.๐๐ น.	ERROR
    วันละ ๒ ครั้ง เช้า-เย็น	QUOTA:2/P1D
    วันละ ๒ เวลา	QUOTA:2/P1D§ASK§VAGUE
    ๕ มี.ค. ๖๘ เวลา ๐๙.๐๐ น. และ ๑๓.๐๐ น.	ASK§LIST:DATETIME:2025-03-05T09:00:00+07:00|DATETIME:2025-03-05T13:00:00+07:00
    ทุกวันพุธ เฉพาะเดือน ก.พ. และ มี.ค. ๖๘	RRULE:FREQ=WEEKLY;BYMONTH=2,3;BYDAY=WE§RRULE:FREQ=WEEKLY;BYDAY=WE @INTERVAL:2025-02-01/2025-03-31§ASK
    ทุกวันที่ ๑๐ ของเดือน ม.ค. และ ก.ค.	RRULE:FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=10§RRULE:FREQ=MONTHLY;BYMONTH=1,7;BYMONTHDAY=10
    วันที่ ๑๐ ของเดือน ม.ค. เม.ย. ก.ค. และ ต.ค. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10
    ทุกวันจันทร์แรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1MO
    ทุกวันจันทร์แรกของเดือน เฉพาะเดือน ม.ค. และ ก.ค.	RRULE:FREQ=MONTHLY;BYMONTH=1,7;BYDAY=1MO
    สิ้นเดือน มี.ค. และ ก.ย. ๖๘	LIST:DATE:2025-03-31|DATE:2025-09-30
    สิ้นเดือนมีนาคมและกันยายนของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1
    ภายในสิ้นเดือน ธ.ค. มี.ค. มิ.ย. และ ก.ย.	LIST:DATE:2024-12-31|DATE:2025-03-31|DATE:2025-06-30|DATE:2025-09-30§RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    วันสุดท้ายของเดือน มี.ค. และ ก.ย. ๖๘	LIST:DATE:2025-03-31|DATE:2025-09-30
    วันทำการแรกของสัปดาห์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;X-BIZ=TH
    ทุกวันทำการสุดท้ายของสัปดาห์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH
    ทุกวันศุกร์สิ้นเดือน	RRULE:FREQ=MONTHLY;BYDAY=-1FR
    ทุกวันพุธ สัปดาห์เว้นสัปดาห์	RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE
    สัปดาห์เว้นสัปดาห์ ทุกวันพุธ	RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE
    วันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2
    วันเว้นสองวัน	ASK§VAGUE§RRULE:FREQ=DAILY;INTERVAL=3
    ทุกวัน เว้นวันพระ	ASK§VAGUE
    ทุกวันพฤหัสบดีที่ ๑ และที่ ๓ ของเดือน เวลา ๐๙.๓๐ น.	RRULE:FREQ=MONTHLY;BYDAY=1TH,3TH;BYHOUR=9;BYMINUTE=30
    วันละ ๒ เวลา เช้า ๐๗.๓๐ น. เย็น ๑๗.๐๐ น.	ASK§LIST:RRULE:FREQ=DAILY;BYHOUR=7;BYMINUTE=30|RRULE:FREQ=DAILY;BYHOUR=17;BYMINUTE=0
    ทุกวัน เช้า-เย็น	RRULE:FREQ=DAILY
    วันละ ๒ ครั้ง เวลา ๐๙.๐๐ – ๑๐.๐๐ น. และ ๑๕.๐๐ – ๑๖.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0§ASK
    ทุกวันจันทร์ถึงศุกร์ เวลา ๐๘.๓๐ - ๑๖.๓๐ น. เว้นวันหยุดราชการ	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30;X-ROLL=OMIT
    จันทร์-ศุกร์ ๐๘.๓๐-๑๖.๓๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30
    เดือนละ ๒ ครั้ง (วันที่ ๑ และ ๑๖)	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,16
    เดือนละ ๒ ครั้ง (ทุกวันที่ ๑๕ และสิ้นเดือน)	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ปีละ ๒ ครั้ง (เดือน มี.ค. และ ก.ย.)	RRULE:FREQ=YEARLY;BYMONTH=3,9
    ปีละ ๔ ครั้ง (ธ.ค., มี.ค., มิ.ย., ก.ย.)	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12
    ปีละ ๑ ครั้ง ในเดือนตุลาคม	RRULE:FREQ=YEARLY;BYMONTH=10
    ปีละ ๑ ครั้ง ภายใน ๓๑ มี.ค. ๖๘	RRULE:FREQ=YEARLY + DATE:2025-03-31§DATE:2025-03-31§ASK
    ปีละ ๓ ครั้ง (มี.ค. และ ก.ย.)	ASK
    ทุก ๓ เดือน (ม.ค. เม.ย. ก.ค. ต.ค.)	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10
    สัปดาห์ละ ๑ ครั้ง ทุกวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=FR
    สัปดาห์ละ ๑ วัน (วันพุธ)	RRULE:FREQ=WEEKLY;BYDAY=WE§ASK
    เดือนละ ๑ ครั้ง ในวันศุกร์สุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=-1FR
    เดือนละครั้ง ทุกวันที่ ๒๕	RRULE:FREQ=MONTHLY;BYMONTHDAY=25
    ทุกเดือน ภายในวันทำการที่ ๕	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH
    ทุกวันที่ ๕ ของเดือน ยกเว้นเดือนตุลาคม	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,11,12;BYMONTHDAY=5
    ทุกวันจันทร์ ยกเว้นวันที่ ๑๔ เม.ย. ๖๘	ASK
    ทุกวันอังคารและพฤหัสบดี เวลา ๐๙.๐๐ และ ๑๔.๐๐ น.	RRULE:FREQ=WEEKLY;BYDAY=TU,TH;BYHOUR=9,14;BYMINUTE=0
    ทุกวัน เวลา ๐๘.๐๐ น. ยกเว้นวันหยุดราชการ	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=0;X-BIZ=TH
    ทุกวันจันทร์ เดือน พ.ค. - ก.ค. ๖๘ เวลา ๑๐.๐๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=0 @INTERVAL:2025-05-01/2025-07-31
    ทุกเดือน (ต.ค. ๖๗ - ก.ย. ๖๘)	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30
    ทุกเดือน (วันที่ ๒๕)	RRULE:FREQ=MONTHLY;BYMONTHDAY=25
    ทุกเดือน ไม่เกินวันที่ ๕	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    เดือนละ ๑ ครั้ง ภายในวันที่ ๑๐	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    เดือนละ ๒ ครั้ง ทุกวันที่ ๑๐ และ ๒๕	RRULE:FREQ=MONTHLY;BYMONTHDAY=10,25
    เดือนละ ๒ ครั้ง ทุกวันที่ ๑๐, ๒๐ และ ๓๐	ASK
    สัปดาห์ละ ๓ ครั้ง (จันทร์ พุธ ศุกร์)	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR
    สัปดาห์ละ ๒ ครั้ง (จันทร์ พุธ ศุกร์)	ASK§VAGUE
    สัปดาห์ละ ๒ วัน	QUOTA:2/P1W§ASK
    วันละ ๑ เที่ยว	QUOTA:1/P1D§ASK§NONE
    ไตรมาสละ ๑ ครั้ง ภายในวันที่ ๑๐ ของเดือนแรก	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10§ASK§RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10
    ทุกไตรมาส (ธ.ค. มี.ค. มิ.ย. ก.ย.)	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก ๖ เดือน (มี.ค. และ ก.ย.)	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุก ๖ เดือน (เม.ย. และ ต.ค.)	RRULE:FREQ=YEARLY;BYMONTH=4,10
    ทุก ๖ เดือน ภายใน ๓๑ มี.ค. และ ๓๐ ก.ย. ของทุกปี	RRULE:FREQ=MONTHLY;INTERVAL=6 + LIST:RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30§LIST:RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30§ASK§LIST:RRULE:FREQ=MONTHLY;INTERVAL=6|RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ปีละ ๒ ครั้ง ครั้งที่ ๑ มี.ค. ๖๘ ครั้งที่ ๒ ก.ย. ๖๘	LIST:INTERVAL:2025-03-01/2025-03-31|INTERVAL:2025-09-01/2025-09-30§ASK
    ปีละ ๒ ครั้ง รอบที่ ๑ ภายใน ๓๑ มี.ค. ๖๘ รอบที่ ๒ ภายใน ๓๐ ก.ย. ๖๘	LIST:DATE:2025-03-31|DATE:2025-09-30§ASK
    ทุกชั่วโมง	NONE§QUOTA:1/P1D§ASK§VAGUE
    ทุก ๔ ชั่วโมง	NONE§VAGUE§ASK
    ทุกวันหยุดสุดสัปดาห์	ASK§VAGUE§RRULE:FREQ=WEEKLY;BYDAY=SA,SU
    ทุกเสาร์-อาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SA,SU
    ทุกวันเสาร์และวันอาทิตย์ เวลา ๐๙.๐๐-๑๖.๐๐ น.	RRULE:FREQ=WEEKLY;BYDAY=SA,SU;BYHOUR=9;BYMINUTE=0
    ทุกวันจันทร์และวันพุธ ยกเว้นเดือนเมษายน	RRULE:FREQ=WEEKLY;BYMONTH=1,2,3,5,6,7,8,9,10,11,12;BYDAY=MO,WE
    """)

@Suite struct CycleDetailTests {
    @Test func `cycles with the days and times that they say besides`() {
        checkRows(cycleDetailRows)
    }
}
