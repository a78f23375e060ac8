/// Cycles of days and weeks: `cycle`. Phrase, meaning, and where it matters the fiscal year and the date of the order.
let dayCyclePhrases = rows(
    """
    ประชุมประจำสัปดาห์	RRULE:FREQ=WEEKLY
    ประจำวัน	RRULE:FREQ=DAILY
    ทุกวัน	RRULE:FREQ=DAILY
    ทุก ๒ วัน	RRULE:FREQ=DAILY;INTERVAL=2
    ทุก ๆ ๒ วัน	RRULE:FREQ=DAILY;INTERVAL=2
    ทุกวันทำการ	RRULE:FREQ=DAILY;X-BIZ=TH
    ทุกวัน เว้นวันหยุดราชการ	RRULE:FREQ=DAILY;X-BIZ=TH
    ทุกวันไม่เว้นวันหยุดราชการ	RRULE:FREQ=DAILY
    ทุกวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ทุกวันจันทร์และวันพฤหัสบดี	RRULE:FREQ=WEEKLY;BYDAY=MO,TH
    ทุกวันจันทร์, พุธ และศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR
    ทุกวันจันทร์ถึงวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    ทุกวันจันทร์ - ศุกร์ เวลา ๐๘.๓๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30
    ทุกวันเสาร์-อาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SA,SU
    ทุกวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SU
    ทุกอาทิตย์	RRULE:FREQ=WEEKLY
    ทุก ๒ อาทิตย์	RRULE:FREQ=WEEKLY;INTERVAL=2
    ทุกสัปดาห์	RRULE:FREQ=WEEKLY
    ทุก ๒ สัปดาห์ ในวันจันทร์	RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
    รายสัปดาห์	RRULE:FREQ=WEEKLY
    สัปดาห์ละ ๑ ครั้ง	RRULE:FREQ=WEEKLY
    สัปดาห์ละครั้ง	RRULE:FREQ=WEEKLY
    อาทิตย์ละ ๑ ครั้ง	RRULE:FREQ=WEEKLY
    สัปดาห์ละ ๑ ครั้ง ทุกวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=FR
    สัปดาห์ละ ๒ ครั้ง (วันจันทร์ และวันพฤหัสบดี)	RRULE:FREQ=WEEKLY;BYDAY=MO,TH
    วันละ ๑ ครั้ง	RRULE:FREQ=DAILY
    วันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2
    สัปดาห์เว้นสัปดาห์	RRULE:FREQ=WEEKLY;INTERVAL=2
    อาทิตย์เว้นอาทิตย์	RRULE:FREQ=WEEKLY;INTERVAL=2
    ทุก ๑๕ วัน	RRULE:FREQ=DAILY;INTERVAL=15
    ทุกวัน เวลา ๐๘.๐๐ น. และ ๑๖.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=8,16;BYMINUTE=0
    ทุกวันจันทร์ เวลา 08:30 น.	RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=8;BYMINUTE=30
    ทุกวันจันทร์ จนถึงวันที่ ๓๐ มิ.ย. ๖๘	RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20250630
    ทุกวันจันทร์ เว้นวันหยุดราชการ	RRULE:FREQ=WEEKLY;BYDAY=MO;X-ROLL=OMIT
    เข้าแถวเคารพธงชาติทุกวันจันทร์ เวลา ๐๘.๐๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=8;BYMINUTE=0
    เข้าแถวทุกเช้าวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ตรวจสอบข้อมูลบนเว็บไซต์ให้เป็นปัจจุบันทุกสัปดาห์	RRULE:FREQ=WEEKLY
    ทุก ๓๐ วัน	RRULE:FREQ=DAILY;INTERVAL=30
    ทุก 7 วัน	RRULE:FREQ=DAILY;INTERVAL=7
    ทุกๆ ๑ สัปดาห์	RRULE:FREQ=WEEKLY
    รายวัน	RRULE:FREQ=DAILY
    รายงานประจำวัน	RRULE:FREQ=DAILY
    ทุกวันจันทร์ หากตรงกับวันหยุดให้งด	RRULE:FREQ=WEEKLY;BYDAY=MO;X-ROLL=OMIT
    ทุกวันทำการ เวลา ๐๘.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=0;X-BIZ=TH
    ทุก ๓ วันทำการ	RRULE:FREQ=DAILY;INTERVAL=3;X-BIZ=TH
    ทุกวันราชการ	RRULE:FREQ=DAILY;X-BIZ=TH
    วันจันทร์ - วันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    จันทร์-ศุกร์ เวลา ๐๘.๓๐-๑๖.๓๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30
    ทุกวันอังคาร พฤหัสบดี	RRULE:FREQ=WEEKLY;BYDAY=TU,TH
    ทุกวันจันทร์ ทุกวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,FR
    ทุกๆ วัน	RRULE:FREQ=DAILY
    ทุกๆวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ทุกวันศุกร์ เวลา ๑๖.๐๐ น.	RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0
    ทุกวัน เวลา ๐๘.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=0
    ทุกวันจันทร์เวลา ๐๘.๐๐น.	RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=8;BYMINUTE=0
    ทุกวันจันทร์ของสัปดาห์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ทุกวันจันทร์ต้นสัปดาห์	RRULE:FREQ=WEEKLY;BYDAY=MO
    วันทำการสุดท้ายของสัปดาห์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH
    ทุกวัน เวลา ๒๔.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=23;BYMINUTE=59
    ทุกวันจันทร์ วันพุธ และวันศุกร์ เวลา ๐๘.๓๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=8;BYMINUTE=30
    ทุก จันทร์ พุธ ศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR
    ทุกวันพฤหัส	RRULE:FREQ=WEEKLY;BYDAY=TH
    ทุกวันเสาร์และวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SA,SU
    ทุกเสาร์ อาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SA,SU
    ทุกวันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2
    ทุก ๆ วันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2
    ภายในวันศุกร์ของทุกสัปดาห์	RRULE:FREQ=WEEKLY;BYDAY=FR
    อย่างน้อยสัปดาห์ละ ๑ ครั้ง	RRULE:FREQ=WEEKLY
    โพสต์ ๑ ครั้งต่อวัน	RRULE:FREQ=DAILY
    ทุกวัน ตลอด ๒๔ ชั่วโมง	RRULE:FREQ=DAILY
    ทุกวันในเวลาราชการ	RRULE:FREQ=DAILY
    ทุกเช้า	RRULE:FREQ=DAILY	2569
    จันทร์-ศุกร์ ๐๘.๓๐-๑๖.๓๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30	2569
    ทุกวันจนทร์	RRULE:FREQ=WEEKLY;BYDAY=MO	2569
    ทุกวันพธ	RRULE:FREQ=WEEKLY;BYDAY=WE	2569
    ทุกวันศุกร์ เวลา ๔ โมงเย็น	RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0	2569
    ทุก ๑๕ วัน	RRULE:FREQ=DAILY;INTERVAL=15	2567
    วันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2	2570
    ทุกวันทำการ	RRULE:FREQ=DAILY;X-BIZ=TH	2568
    ทุกวัน ไม่เว้นวันหยุดราชการ	RRULE:FREQ=DAILY	2569
    ทุกวัน เว้นวันหยุดราชการ	RRULE:FREQ=DAILY;X-BIZ=TH	2567
    ทุกอาทิตย์	RRULE:FREQ=WEEKLY	2570
    ทุกวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SU	2567
    ทุกวันจันทร์-ศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR	2570
    ทุกวันจันทร์ พุธ และศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR	2568
    ทุก ๒ อาทิตย์	RRULE:FREQ=WEEKLY;INTERVAL=2	2569
    ทุกวัน เวลา ๐๘.๐๐ น. และ ๑๖.๓๐ น.	LIST:RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=0|RRULE:FREQ=DAILY;BYHOUR=16;BYMINUTE=30	2569
    ทุกวันทำการ เวลา 08.30 น.	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=30;X-BIZ=TH	2569
    ทุกวันจันทร์ และรายงานทุกสิ้นเดือน	LIST:RRULE:FREQ=WEEKLY;BYDAY=MO|RRULE:FREQ=MONTHLY;BYMONTHDAY=-1	2569
    สายตรวจออกตรวจตู้แดงทุกวัน เวลา ๒๒.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=22;BYMINUTE=0	2567
    อบรมปล่อยแถวทุกวันจันทร์ พุธ และศุกร์ เวลา ๐๘.๐๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=8;BYMINUTE=0	2568
    ทุกอาทิตย์	RRULE:FREQ=WEEKLY	2569
    ทำความสะอาดสถานีทุกวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SU	2570
    สัปดาห์เว้นสัปดาห์	RRULE:FREQ=WEEKLY;INTERVAL=2	2567
    สรุปข่าวเสนอ ผกก. ทุก ๗ วัน	RRULE:FREQ=DAILY;INTERVAL=7	2568
    ตรวจสอบกล่องรับความคิดเห็นทุกวันศุกร์ ก่อนเวลา ๑๖.๐๐ น.	RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0	2569
    ทุกวันจันทร์ถึงวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR	2570
    รายงานผลทุกวันพฤหัสฯ	RRULE:FREQ=WEEKLY;BYDAY=TH	2567
    ทุก ๑๕ วัน	RRULE:FREQ=DAILY;INTERVAL=15	2568
    ทุกวันเสาร์-อาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SA,SU	2569
    รายงานผลการโพสต์เพจสถานีเป็นประจำทุกสัปดาห์	RRULE:FREQ=WEEKLY	2570
    ประชุมประจำสัปดาห์ทุกวันอังคาร หากตรงกับวันหยุดราชการให้งดประชุม	RRULE:FREQ=WEEKLY;BYDAY=TU;X-ROLL=OMIT	2567
    อาทิตย์ละครั้ง	RRULE:FREQ=WEEKLY	2570
    รายงานความคืบหน้า OIT ทุกสัปดาห์จนถึงวันที่ ๓๐ เม.ย. ๖๙	RRULE:FREQ=WEEKLY;UNTIL=20260430	2569
    ทุกวันจันทร์ และทุกวันสิ้นเดือน	LIST:RRULE:FREQ=WEEKLY;BYDAY=MO|RRULE:FREQ=MONTHLY;BYMONTHDAY=-1	2569
    ทุกวันทำการ	RRULE:FREQ=DAILY;X-BIZ=TH	2570
    ทุกวันทำการ เวลา 08.30 น.	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=30;X-BIZ=TH	2569
    วันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2	2569
    ทุกอาทิตย์	RRULE:FREQ=WEEKLY	2570
    ทุกวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SU	2568
    ทุก ๒ อาทิตย์	RRULE:FREQ=WEEKLY;INTERVAL=2	2570
    ทุกวันพฤหัส เวลา 13.30น	RRULE:FREQ=WEEKLY;BYDAY=TH;BYHOUR=13;BYMINUTE=30	2567
    ทุกวันจันทร์-ศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR	2569
    ทุกวัน เวลา ๐๘.๐๐ น. และ ๑๘.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=8,18;BYMINUTE=0	2569
    ทุกวันจันทร์ ยกเว้นวันหยุดราชการ	RRULE:FREQ=WEEKLY;BYDAY=MO;X-ROLL=OMIT	2570
    ทุก ๑๕ วัน	RRULE:FREQ=DAILY;INTERVAL=15	2570
    อบรมปลูกฝังคุณธรรมหน้าแถวก่อนปล่อยแถวสายตรวจ โดย สว.อก.๗ ทุกวันองคาร เวลา ๐๘.๐๐ น. ที่ลานหน้าสถานี	RRULE:FREQ=WEEKLY;BYDAY=TU;BYHOUR=8;BYMINUTE=0	2567
    ทุกวัน เวลา ๐๘.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=0	2568
    ทุกวันศุกร์ เวลา ๑๕.๓๐ น.	RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=15;BYMINUTE=30	2570
    ทุกวันทำการ	RRULE:FREQ=DAILY;X-BIZ=TH	2568
    ทุกสัปดาห์	RRULE:FREQ=WEEKLY	2568
    วันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2	2569
    ทุกวันจันทร์ พุธ และศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR	2569
    ทุกวันจันทร์ - ศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR	2569
    ทุก ๒ สัปดาห์	RRULE:FREQ=WEEKLY;INTERVAL=2	2570
    ทุก ๑๕ วัน	RRULE:FREQ=DAILY;INTERVAL=15	2568
    ทุกอาทิตย์	RRULE:FREQ=WEEKLY	2568
    ทุกวันศุกร์ หากตรงกับวันหยุดราชการให้เลื่อนเป็นวันทำการก่อนหน้า	RRULE:FREQ=WEEKLY;BYDAY=FR;X-ROLL=PREVIOUS	2569
    ทุกวันทำการ เวลา ๐๘.๓๐ น.	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=30;X-BIZ=TH	2569
    ทุกสัปดาห์ จนถึงวันที่ ๓๐ มิ.ย. ๒๕๖๙	RRULE:FREQ=WEEKLY;UNTIL=20260630	2569
    ทุกวันจันทร์ และทุกวันสิ้นเดือน	LIST:RRULE:FREQ=WEEKLY;BYDAY=MO|RRULE:FREQ=MONTHLY;BYMONTHDAY=-1	2569
    อย่างน้อยสัปดาห์ละ ๑ ครั้ง	RRULE:FREQ=WEEKLY
    ทุกสัปดาห์	RRULE:FREQ=WEEKLY
    ทุก ๆ สองสัปดาห์	RRULE:FREQ=WEEKLY;INTERVAL=2
    ทุกวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ทุกวันจันทร์ เว้นวันหยุดราชการ	RRULE:FREQ=WEEKLY;BYDAY=MO;X-ROLL=OMIT
    ทุกวันพุธและวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=WE,FR
    ทุกวัน อ., พฤ.	RRULE:FREQ=WEEKLY;BYDAY=TU,TH
    วันจันทร์ - วันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    ทุกวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SU
    ทุกอาทิตย์	RRULE:FREQ=WEEKLY
    ทุกวันทำการ	RRULE:FREQ=DAILY;X-BIZ=TH
    ทุกวันในเวลาราชการ	RRULE:FREQ=DAILY
    วันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2
    ทุก ๑๕ วัน	RRULE:FREQ=DAILY;INTERVAL=15
    ทุก ๗ วัน	RRULE:FREQ=DAILY;INTERVAL=7
    ทุกสัปดาห์ จนถึง ๓๐ มิ.ย. ๖๘	RRULE:FREQ=WEEKLY;UNTIL=20250630
    ทุกวัน ไม่เว้นวันหยุดราชการ	RRULE:FREQ=DAILY
    ทุกวัน เว้นวันหยุดราชการ	RRULE:FREQ=DAILY;X-BIZ=TH
    ทุกวัน หยุดวันเสาร์ - อาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    จ.-ศ. เว้นวันหยุดนักขัตฤกษ์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;X-ROLL=OMIT
    ทุกวันจันทร์ ไม่รวมเดือนตุลาคม	RRULE:FREQ=WEEKLY;BYMONTH=1,2,3,4,5,6,7,8,9,11,12;BYDAY=MO
    ทุกวันจันทร์ เวลา ๐๘.๓๐น	RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=8;BYMINUTE=30
    ทุกวัน เวลา 18.00 น.	RRULE:FREQ=DAILY;BYHOUR=18;BYMINUTE=0
    ทุกเช้าวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ทุกวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ทุกวันจันทร์และวันพฤหัสบดี	RRULE:FREQ=WEEKLY;BYDAY=MO,TH
    ทุกวันจันทร์ถึงศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    ทุกวัน จ. พ. ศ.	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR
    ทุกวันทำการ	RRULE:FREQ=DAILY;X-BIZ=TH
    ทุกสัปดาห์	RRULE:FREQ=WEEKLY
    ทุกอาทิตย์	RRULE:FREQ=WEEKLY
    ทุกวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SU
    รายสัปดาห์ (ทุกวันศุกร์)	RRULE:FREQ=WEEKLY;BYDAY=FR
    ทุก ๒ สัปดาห์	RRULE:FREQ=WEEKLY;INTERVAL=2
    สัปดาห์เว้นสัปดาห์	RRULE:FREQ=WEEKLY;INTERVAL=2
    วันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2
    ทุก ๑๕ วัน	RRULE:FREQ=DAILY;INTERVAL=15
    ทุกสิบวัน	RRULE:FREQ=DAILY;INTERVAL=10
    ทุกวันศุกร์ เวลา ๑๕.๓๐ น.	RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=15;BYMINUTE=30
    ทุกวัน เวลา ๐๘.๓๐ น. และ ๑๖.๓๐ น.	RRULE:FREQ=DAILY;BYHOUR=8,16;BYMINUTE=30
    ทุกวันจันทร์ ยกเว้นวันหยุดราชการ	RRULE:FREQ=WEEKLY;BYDAY=MO;X-ROLL=OMIT
    ทุกวัน ไม่เว้นวันหยุดราชการ	RRULE:FREQ=DAILY
    ทุกวัน เว้นวันเสาร์และวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    ทุกวัน และสรุปทุกสิ้นเดือน	LIST:RRULE:FREQ=DAILY|RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    """)
