/// Days of every month: `day-of-month`. Phrase, meaning, and where it matters the fiscal year and the date of the order.
let dayOfMonthPhrases = rows(
    """
    ทุก 1 เดือน (ภายในวันที่ 5 ของเดือนถัดไป)	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ภายใน ๕ วันทำการแรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH
    ทุกวันจันทร์แรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1MO
    วันจันทร์แรกของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=1MO
    ทุกวันศุกร์สุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=-1FR
    ทุกวันจันทร์ที่ ๑ และ ๓ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1MO,3MO
    วันพุธที่ ๒ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2WE
    วันอังคารที่ ๑ และที่ ๓ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=1TU,3TU
    ทุกวันที่ ๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ภายในวันที่ ๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ภายในวันที่ ๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ไม่เกินวันที่ ๑๐ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    วันที่ ๒๕ ของทุก ๆ เดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=25
    ทุกวันที่ ๕ และ ๒๐ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5,20
    ทุกวันที่ ๑ และ ๑๖ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,16
    ก่อนวันที่ ๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=4
    ทุกวันที่ ๓๑	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ทุกวันที่ ๓๐ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1
    ทุกสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    สิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ภายในสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ทุกวันสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    สิ้นเดือนของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    วันสุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    วันสุดท้ายของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    วันแรกของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1
    วันทำการสุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH
    ทุกวันทำการสุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH
    วันทำการแรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;X-BIZ=TH
    วันทำการที่ ๕ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH
    ภายในวันทำการที่ ๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH
    ทุกปักษ์	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    รายปักษ์	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ทุกวันที่ ๕ ของเดือน ถ้าตรงกับวันหยุดให้เลื่อนไปวันทำการถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;X-ROLL=NEXT
    ภายในวันที่ 26 ของทุกเดือน เดือนใดเป็นวันเสาร์-อาทิตย์ให้เลื่อนไปวันจันทร์แทน	RRULE:FREQ=MONTHLY;BYMONTHDAY=26;X-ROLL=NEXT
    ทุกสิ้นเดือน หากตรงกับวันหยุดราชการให้เลื่อนมาเป็นวันทำการก่อนหน้า	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;X-ROLL=PREVIOUS
    ทุกเดือน ภายในวันที่ ๕	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    เดือนละ ๑ ครั้ง ภายในวันที่ ๑๐	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    ทุก ๓ เดือน ภายในวันที่ ๑๐ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ให้รายงานผลการปฏิบัติทุกวันที่ ๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ส่งรายงานภายในวันที่ ๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ประชุมติดตามผลทุกวันพุธแรกของเดือน เวลา ๑๓.๓๐ น.	RRULE:FREQ=MONTHLY;BYDAY=1WE;BYHOUR=13;BYMINUTE=30
    ทุกวันที่ 25 ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=25
    ทุกวันที่ ๑๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15
    ทุกวันที่ ๑๕ และสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ทุกวันที่ ๑๕ และวันสิ้นเดือนของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ทุกวันที่ ๑๕ และ ๓๐ ของเดือน	LIST:RRULE:FREQ=MONTHLY;BYMONTHDAY=15|RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1
    ทุกวันที่ 1, 11 และ 21 ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,11,21
    ภายใน ๑๐ วันแรกของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    ภายใน ๓ วันทำการแรกของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3;X-BIZ=TH
    ภายใน ๗ วัน นับแต่วันสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=7
    ภายในวันที่ ๑๐ ของเดือนถัดไป หากตรงกับวันหยุดให้ส่งวันทำการถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=10;X-ROLL=NEXT
    ทุกวันที่ ๕ ของเดือน (หากตรงกับวันหยุดราชการให้เลื่อนเป็นวันทำการถัดไป)	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;X-ROLL=NEXT
    ทุกวันที่ ๕ ของเดือน กรณีตรงกับวันหยุดให้เลื่อนขึ้นมาเป็นวันทำการก่อนหน้า	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;X-ROLL=PREVIOUS
    ทุกวันจันทร์ที่สองของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2MO
    ทุกวันจันทร์สัปดาห์แรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1MO
    ทุกวันพุธสัปดาห์ที่ ๒ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2WE
    ทุกวันที่ ๑๐ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    ทุกเดือน ภายในวันที่ ๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ทุกเดือน (วันที่ ๒๕)	RRULE:FREQ=MONTHLY;BYMONTHDAY=25
    ทุกเดือน ในวันศุกร์สุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=-1FR
    ประชุมเดือนละ ๑ ครั้ง ทุกวันพุธแรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1WE
    เดือนละ 1 ครั้ง (ทุกสิ้นเดือน)	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    รายงานผลทุกสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    วันที่ ๑๐ ของเดือนแรกของไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ภายในวันที่ ๑๐ ของเดือนแรกของทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ทุกไตรมาส ภายในวันที่ ๑๐ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ภายในวันที่ ๑๐ ของเดือนถัดจากสิ้นไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ภายใน ๑๐ วัน นับแต่วันสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    ทุกวันพฤหัสบดีที่ ๒ และ ๔ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2TH,4TH
    ทุกวันศุกร์ที่สองและสี่ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2FR,4FR
    ทุกวันพุธสุดท้ายของเดือน เวลา ๑๓.๓๐ น.	RRULE:FREQ=MONTHLY;BYDAY=-1WE;BYHOUR=13;BYMINUTE=30
    ทุกวันอาทิตย์ที่ ๑ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1SU
    ทุกวันที่ ๑๕ และวันสุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ทุกวันที่ ๒๙ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1
    ทุกวันที่ ๓๑ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ทุกวันที่ ๑ - ๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5
    ระหว่างวันที่ ๑ - ๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5
    ภายในวันที่ ๕ ของเดือนถัดไป ทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ภายในวันที่ ๕ เดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ทุกวันศุกร์ที่ ๒ และ ๔	RRULE:FREQ=MONTHLY;BYDAY=2FR,4FR
    เดือนละ ๒ ครั้ง (ทุกวันที่ ๑ และ ๑๖)	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,16	2569
    ทุกวนที ๕ ของเดอน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5	2569
    ภายใน ๕ วันทำการหลังสิ้นเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH	2569
    ทุกวันพุธที่ ๒ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2WE	2567
    ทุกวันศุกร์สุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=-1FR	2570
    วันจันทร์ที่ ๑ และ ๓ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=1MO,3MO	2567
    ทุกวันที่ ๒๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=25	2570
    ทุกวันที่ ๓๑	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1	2568
    ทุกวันที่ ๓๐ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1	2569
    ภายในวันที่ ๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5	2567
    ทุกสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1	2570
    ทุกวันทำการสุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH	2567
    วันทำการที่ ๓ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3;X-BIZ=TH	2570
    ภายใน ๕ วันทำการแรกของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH	2568
    ทุกวันที่ ๑ และ ๑๖ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,16	2569
    ทุกปักษ์	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1	2567
    ภายในวันที่ ๑๐ ของเดือนถัดจากสิ้นไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10	2567
    ทุกวันที่ ๕ ของเดือน หากตรงกับวันหยุดราชการให้เลื่อนเป็นวันทำการถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;X-ROLL=NEXT	2569
    ภายในวันที่ 26 ของทุกเดือน เดือนใดเป็นวันเสาร์-อาทิตย์ให้เลื่อนไปวันจันทร์แทน	RRULE:FREQ=MONTHLY;BYMONTHDAY=26;X-ROLL=NEXT	2568
    รายงานผลให้ ผกก. ทราบภายในวันที่ ๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5	2568
    จัดประชุมติดตามทุกวันพุธแรกของเดือน เวลา ๐๙.๓๐ น. ณ ห้องประชุม สภ.	RRULE:FREQ=MONTHLY;BYDAY=1WE;BYHOUR=9;BYMINUTE=30	2569
    ทุกวันที่ ๓๐	RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1	2570
    ส่งสรุปสถิติคดีทุกวันที่ ๓๑	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1	2567
    งานการเงินส่งใบสำคัญทุกวันที่ ๒๙ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1	2568
    งานพัสดุสรุป สขร.๑ ทุกวันทำการสุดท้ายของเดือน ลงเว็บไซต์สถานี	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH	2569
    ส่งรายงานภายในวันทำการที่ ๓ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3;X-BIZ=TH	2570
    จัดทำตารางเวรให้แล้วเสร็จก่อนวันที่ ๑ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1	2567
    หน่วยลงข้อมูลภายในวันที่ 26 ของทุกเดือน เดือนใดตรงกับวันหยุดให้เลื่อนเป็นวันทำการถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=26;X-ROLL=NEXT	2568
    ภายในวันที่ ๑๐ ของทุกเดือน หากเป็นวันหยุดให้ส่งในวันทำการก่อนหน้า	RRULE:FREQ=MONTHLY;BYMONTHDAY=10;X-ROLL=PREVIOUS	2569
    ประชุม กต.ตร. ทุกวันศุกร์สุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=-1FR	2570
    ตรวจนับพัสดุก่อนสิ้นเดือน ๓ วัน ทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-4	2567
    ออกหน่วยบริการประชาชนเคลื่อนที่ทุกวันพฤหัสบดีที่ ๒ และ ๔ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2TH,4TH	2568
    ส่งแผนการตรวจทุกวันที่ ๑๕ และวันสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1	2569
    เผยแพร่ภายในวันที่ ๑๐ ของเดือนแรกของทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10	2568
    ทุกวันที่ ๓๐ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1	2569
    ทุกวันที่ ๓๑	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1	2569
    ภายในวันที่ ๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5	2570
    ทุกวันศุกร์ที่ ๓ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=3FR	2568
    วันทำการสุดท้ายของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH	2570
    ภายใน ๓ วันทำการแรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3;X-BIZ=TH	2569
    ภายในวันที่ ๒๕ ของทุกเดือน หากตรงกับวันหยุดราชการให้เลื่อนเป็นวันทำการถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=25;X-ROLL=NEXT	2570
    ทุกวันที่ ๑o หากเป็นวันหยุดให้ส่งก่อนในวันทำการก่อนหน้า	RRULE:FREQ=MONTHLY;BYMONTHDAY=10;X-ROLL=PREVIOUS	2570
    ทุกวันสิ้นเดือน เวลา ๑๖.๓๐ น.	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=16;BYMINUTE=30	2568
    ภายในวันที่ ๑๐ ของเดือนแรกของทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10	2569
    ทุกวันที่ ๕ ของเดือน จนถึง ๓๐ ก.ย. ๖๙	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20260930	2569
    ทุกวันที่ ๕ ของเดือน เวลา ๑๐.๐๐ น.	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;BYHOUR=10;BYMINUTE=0	2568
    ภายในวันที่ ๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5	2568
    ทุกวันที่ ๓๐ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1	2569
    ทุกวันที่ ๓๑	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1	2569
    วันทำการสุดท้ายของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH	2568
    ภายใน ๓ วันทำการแรกของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3;X-BIZ=TH	2570
    ทุกวันพุธที่ ๒ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2WE	2568
    ทุกวันศุกร์สุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=-1FR	2568
    ทุกวันที่ ๑ และ ๑๖ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,16	2569
    ภายในวันที่ ๒๖ ของทุกเดือน เดือนใดตรงกับวันเสาร์-อาทิตย์ให้เลื่อนไปวันจันทร์แทน	RRULE:FREQ=MONTHLY;BYMONTHDAY=26;X-ROLL=NEXT	2569
    ทุกวันที่ ๒๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=25
    ภายในวันที่ ๗ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=7
    ภายในวันที่ 5 ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ส่งรายงานไม่เกินวันที่ ๓ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=3
    ก่อนวันที่ ๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=4
    ทุกวันที่ ๑๐ และ ๒๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=10,25
    ทุกวันที่ ๑, ๑๑ และ ๒๑ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,11,21
    ทุกสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    สรุปยอดทุกวันสุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ทุกวันที่ ๓๑ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ทุกวันทำการสุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH
    ภายใน ๕ วันทำการแรกของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH
    วันทำการแรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;X-BIZ=TH
    ภายในวันที่ ๑๐ ของเดือนถัดจากสิ้นไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ทุกวันศุกร์สุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=-1FR
    วันพุธที่ ๒ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=2WE
    ประชุม กต.ตร. ทุกวันพฤหัสบดีที่ ๓ ของเดือน เวลา ๑๐.๐๐ น.	RRULE:FREQ=MONTHLY;BYDAY=3TH;BYHOUR=10;BYMINUTE=0
    รายปักษ์	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ภายใน ๑๕ วัน นับแต่วันสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15
    ภายในวันที่ ๕ ของเดือนถัดไป หากตรงกับวันหยุดให้เลื่อนเป็นวันทำการถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;X-ROLL=NEXT
    ทุกวันที่ ๕ ของเดือน ก่อนเวลา ๑๒.๐๐ น.	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;BYHOUR=12;BYMINUTE=0
    สขร.๑ ภายในวันที่ ๑๐ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    รายงาน สขร.๑ ประจำเดือน ทุกวันที่ ๕	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ภายในสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ทุกปักษ์	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ทุกวันที่ ๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ทุกวันที่ ๑ และ ๑๖ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,16
    ทุกวันที่ ๕, ๑๕, ๒๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5,15,25
    ทุกวันที่ ๑๕ และวันสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ทุกเดือน (วันที่ ๒๕)	RRULE:FREQ=MONTHLY;BYMONTHDAY=25
    ภายในวันที่ ๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    รายเดือน ภายในวันที่ ๗ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=7
    ทุกวันที่ ๓๑ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ทุกวันที่ ๕ - ๑๐ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5,6,7,8,9,10
    ก่อนสิ้นเดือน ๕ วัน ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-6
    ทุกวันศุกร์สุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=-1FR
    วันพุธที่สองของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=2WE
    วันจันทร์ที่ ๑ และ ๓ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=1MO,3MO
    วันอังคารแรกของทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU
    วันทำการสุดท้ายของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH
    วันทำการแรกของเดือน ทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;X-BIZ=TH
    ภายในวันทำการที่ ๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH
    ทุกสิ้นเดือน เวลา ๑๕.๐๐ น.	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=15;BYMINUTE=0
    ทุกวันพุธแรกของเดือน ๑๓:๐๐ น.	RRULE:FREQ=MONTHLY;BYDAY=1WE;BYHOUR=13;BYMINUTE=0
    ทุกวันที่ ๑๐ ของเดือน จนถึง ก.ค. ๖๘	RRULE:FREQ=MONTHLY;BYMONTHDAY=10;UNTIL=20250731
    ทุกไตรมาส ภายในวันที่ ๑๐ ของเดือนถัดจากสิ้นไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ทุกวันที่ ๑๐ ของเดือน งดเดือนธันวาคม	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYMONTHDAY=10
    ทุกวันที่ ๑๐ หากตรงกับวันหยุดให้เลื่อนเป็นวันทำการถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=10;X-ROLL=NEXT
    เดือนละครั้ง ทุกวันที่ ๑๐	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    ภายใน ๕ วันทำการนับแต่วันสิ้นเดือน ทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH
    ทุก พฤ. ที่ ๒ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2TH
    """)
