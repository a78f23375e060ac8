/// Cycles and compound cells: phrase, meaning.
let cyclePhrases = rows(
    """
    ทุกวัน	RRULE:FREQ=DAILY
    ทุก ๒ วัน	RRULE:FREQ=DAILY;INTERVAL=2
    ทุก ๆ ๒ วัน	RRULE:FREQ=DAILY;INTERVAL=2
    ทุกสองเดือน	RRULE:FREQ=MONTHLY;INTERVAL=2
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
    สัปดาห์ละ ๒ ครั้ง	QUOTA:2/P1W
    สัปดาห์ละ ๑ ครั้ง ทุกวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=FR
    สัปดาห์ละ ๒ ครั้ง (วันจันทร์ และวันพฤหัสบดี)	RRULE:FREQ=WEEKLY;BYDAY=MO,TH
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
    ทุก ๓ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก ๆ ๓ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    รายไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ไตรมาสละ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ไตรมาสละครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ไตรมาสละ ๒ ครั้ง	QUOTA:2/P3M
    ทุก ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุกรอบ ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    ราย ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุกครึ่งปี	RRULE:FREQ=MONTHLY;INTERVAL=6
    ปีละ ๒ ครั้ง	QUOTA:2/P1Y
    ปีละ ๑ ครั้ง	RRULE:FREQ=YEARLY
    ปีละครั้ง	RRULE:FREQ=YEARLY
    ปีละหนึ่งครั้ง	RRULE:FREQ=YEARLY
    ปีงบประมาณละ ๑ ครั้ง	RRULE:FREQ=YEARLY
    เดือนละครั้ง	RRULE:FREQ=MONTHLY
    เดือนละ ๑ ครั้ง	RRULE:FREQ=MONTHLY
    เดือนละ ๒ ครั้ง	QUOTA:2/P1M
    อย่างน้อยเดือนละ ๑ ครั้ง	RRULE:FREQ=MONTHLY
    ไม่น้อยกว่าเดือนละ ๒ ครั้ง	QUOTA:2/P1M
    เดือนละไม่น้อยกว่า ๕ ข่าว	QUOTA:5/P1M
    เดือนละ ๕ ข่าว	QUOTA:5/P1M
    ๕ ข่าว/เดือน	QUOTA:5/P1M
    ๑ ครั้งต่อเดือน	RRULE:FREQ=MONTHLY
    ๑ ครั้ง/เดือน	RRULE:FREQ=MONTHLY
    ๒ ครั้ง/ปี	QUOTA:2/P1Y
    ๑ ครั้ง ต่อ ๓ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ๓ เดือนต่อครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ๓ เดือน/ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ๓ เดือนครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    วันละ ๒ ครั้ง	QUOTA:2/P1D
    วันละ ๑ ครั้ง	RRULE:FREQ=DAILY
    ทุกปี	RRULE:FREQ=YEARLY
    รายปี	RRULE:FREQ=YEARLY
    เป็นประจำทุกปี	RRULE:FREQ=YEARLY
    ทุกปีงบประมาณ	RRULE:FREQ=YEARLY
    ทุกวันที่ ๙ ธ.ค. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9
    วันที่ ๙ ธันวาคม ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9
    ๓๐ กันยายน ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ๓๑ มี.ค. และ ๓๐ ก.ย. ของทุกปี	LIST:RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    เดือนมีนาคมของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=3
    ทุกเดือนมีนาคม	RRULE:FREQ=YEARLY;BYMONTH=3
    ทุกปี ภายในวันที่ ๓๑ มี.ค.	RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31
    เดือนเว้นเดือน	RRULE:FREQ=MONTHLY;INTERVAL=2
    วันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2
    สัปดาห์เว้นสัปดาห์	RRULE:FREQ=WEEKLY;INTERVAL=2
    อาทิตย์เว้นอาทิตย์	RRULE:FREQ=WEEKLY;INTERVAL=2
    ทุกปักษ์	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    รายปักษ์	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ทุก ๑๕ วัน	RRULE:FREQ=DAILY;INTERVAL=15
    ทุกสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    ทุกเดือน เวลา ๐๙.๐๐ น.	RRULE:FREQ=MONTHLY;BYHOUR=9;BYMINUTE=0
    ทุกวัน เวลา ๐๘.๐๐ น. และ ๑๖.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=8,16;BYMINUTE=0
    ทุกวันจันทร์ เวลา 08:30 น.	RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=8;BYMINUTE=30
    ทุกเดือน ตั้งแต่ ม.ค. ถึง ก.ย. ๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2025-01-01/2025-09-30
    ทุกเดือน (ต.ค. ๖๗ - ก.ย. ๖๘)	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30
    ทุกเดือนตลอดปีงบประมาณ ๒๕๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30
    ทุกวันจันทร์ ตั้งแต่วันที่ ๑ ม.ค. ๖๘ เป็นต้นไป	RRULE:FREQ=WEEKLY;BYDAY=MO @INTERVAL:2025-01-01/..
    ทุกวันจันทร์ จนถึงวันที่ ๓๐ มิ.ย. ๖๘	RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20250630
    ทุกวันที่ ๕ ของเดือน ถ้าตรงกับวันหยุดให้เลื่อนไปวันทำการถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;X-ROLL=NEXT
    ภายในวันที่ 26 ของทุกเดือน เดือนใดเป็นวันเสาร์-อาทิตย์ให้เลื่อนไปวันจันทร์แทน	RRULE:FREQ=MONTHLY;BYMONTHDAY=26;X-ROLL=NEXT
    ทุกสิ้นเดือน หากตรงกับวันหยุดราชการให้เลื่อนมาเป็นวันทำการก่อนหน้า	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;X-ROLL=PREVIOUS
    ทุกวันจันทร์ เว้นวันหยุดราชการ	RRULE:FREQ=WEEKLY;BYDAY=MO;X-ROLL=OMIT
    ๓๐ มี.ค. ๖๘ หากตรงกับวันหยุดให้เลื่อนไปวันทำการถัดไป	DATE:2025-03-31
    ทุกเดือน ภายในวันที่ ๕	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    เดือนละ ๑ ครั้ง ภายในวันที่ ๑๐	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    ทุก ๓ เดือน ภายในวันที่ ๑๐ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ทุกวันที่ ๑ เมษายน	RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1
    รายเดือนและรายไตรมาส	LIST:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    ๒๐ มี.ค. ๖๘ และทุก ๒ วัน	DATE:2025-03-20 + RRULE:FREQ=DAILY;INTERVAL=2
    ทุกเดือน และทุกครั้งที่มีการเปลี่ยนแปลง	RRULE:FREQ=MONTHLY + EVENT:each-time
    ๓๑ ธ.ค. ๖๗, ๓๑ มี.ค. ๖๘ และ ๓๐ มิ.ย. ๖๘	LIST:DATE:2024-12-31|DATE:2025-03-31|DATE:2025-06-30
    ๑๐ และ ๒๐ มี.ค. ๖๘	LIST:DATE:2025-03-10|DATE:2025-03-20
    ๑, ๑๕ และ ๓๐ มี.ค. ๖๘	LIST:DATE:2025-03-01|DATE:2025-03-15|DATE:2025-03-30
    ๓๑ มี.ค. และ ๓๐ ก.ย. ๖๙	LIST:DATE:2026-03-31|DATE:2026-09-30
    ครั้งที่ ๑ ภายใน ๓๑ มี.ค. ๖๘ ครั้งที่ ๒ ภายใน ๓๐ ก.ย. ๖๘	LIST:DATE:2025-03-31|DATE:2025-09-30
    ต.ค. ๖๗ - มี.ค. ๖๘ และ เม.ย. - ก.ย. ๖๘	LIST:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2025-04-01/2025-09-30
    ม.ค., มี.ค. และ พ.ค. ๖๘	LIST:INTERVAL:2025-01-01/2025-01-31|INTERVAL:2025-03-01/2025-03-31|INTERVAL:2025-05-01/2025-05-31
    ตามคำสั่งที่ ๒๖/๒๕๖๘ ลงวันที่ ๘ ม.ค. ๖๘ ให้รายงานภายในวันที่ ๓๑ มี.ค. ๖๘	DATE:2025-03-31
    รอบ ๖ เดือน (ต.ค.๖๗-มี.ค.๖๘)และเผยแพร่บนเว็บไซต์ของหน่วยงานทุกเดือน	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-03-31
    """)
