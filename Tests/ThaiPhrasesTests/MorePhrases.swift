/// More phrases as they stand in cells: phrase, meaning.
let morePhrases = rows(
    """
    วันที่ ๑๕ มกราคม ๒๕๖๘ - ๓๐ มิถุนายน ๒๕๖๘	INTERVAL:2025-01-15/2025-06-30
    ๑ ตุลาคม พ.ศ. ๒๕๖๗ ถึงวันที่ ๓๐ กันยายน พ.ศ. ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    ตั้งแต่วันที่ ๑ ต.ค.๖๗ – ๓๑ มี.ค.๖๘	INTERVAL:2024-10-01/2025-03-31
    ต.ค.67-ก.ย.68	INTERVAL:2024-10-01/2025-09-30
    ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    ภายในเดือนมีนาคม	DATE:2025-03-31
    ภายในเดือน ธ.ค.	DATE:2024-12-31
    ภายในไตรมาสที่ ๑ และ ๓	LIST:DATE:2024-12-31|DATE:2025-06-30
    ภายในไตรมาส ๔ ปีงบประมาณ พ.ศ. ๒๕๖๘	DATE:2025-09-30
    ทุกวันที่ ๑๐ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    ทุกเดือน ภายในวันที่ ๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ทุกเดือน (วันที่ ๒๕)	RRULE:FREQ=MONTHLY;BYMONTHDAY=25
    ทุกเดือน ในวันศุกร์สุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYDAY=-1FR
    ประชุมเดือนละ ๑ ครั้ง ทุกวันพุธแรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1WE
    เดือนละ 1 ครั้ง (ทุกสิ้นเดือน)	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    รายงานผลทุกสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ทุกวันศุกร์ เวลา ๑๖.๐๐ น.	RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0
    ทุกวัน เวลา ๐๘.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=0
    ทุกวันจันทร์เวลา ๐๘.๐๐น.	RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=8;BYMINUTE=0
    ทุกวันจันทร์ของสัปดาห์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ทุกวันจันทร์ต้นสัปดาห์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ทุกๆ ๖ เดือน (มี.ค. และ ก.ย.)	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุก ๓ เดือน (ธ.ค., มี.ค., มิ.ย., ก.ย.)	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก ๓ เดือน (ธ.ค. มี.ค. มิ.ย. ก.ย.)	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก ๓ เดือน (ม.ค., เม.ย., ก.ค., ต.ค.)	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10
    ทุก ๓ เดือน (ต.ค. - ธ.ค.)	RRULE:FREQ=MONTHLY;INTERVAL=3 @INTERVAL:2024-10-01/2024-12-31
    วันที่ ๑๐ ของเดือนแรกของไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ภายในวันที่ ๑๐ ของเดือนแรกของทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ภายในสัปดาห์แรกของเดือน มี.ค. ๖๘	VAGUE
    สัปดาห์ที่ ๒ ของเดือนมีนาคม	VAGUE
    ๗ วันก่อนปิดระบบ	EVENT
    ก่อนวันเปิดระบบ ITAP ๗ วัน	EVENT
    ก่อนสิ้นสุดโครงการ ๗ วัน	EVENT
    ปีละ 1 ครั้ง ภายในเดือนมีนาคม	RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31
    ปีละ ๑ ครั้ง ภายในวันที่ ๓๐ กันยายน	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ปีละ ๒ ครั้ง ภายในวันที่ ๓๑ มี.ค. และ ๓๐ ก.ย.	LIST:RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    วันสุดท้ายของไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    ทุกสิ้นปีงบประมาณ	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    สิ้นปีงบประมาณ	DATE:2025-09-30
    วันสิ้นปีงบประมาณ พ.ศ. ๒๕๖๘	DATE:2025-09-30
    วันทำการสุดท้ายของสัปดาห์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH
    สัปดาห์สุดท้ายของเดือน	VAGUE
    ภายใน ๑๕ วัน นับจากวันสิ้นสุดการเก็บข้อมูล EIT	OFFSET:P15D@REF:calendar.eit.end
    ๓๐ วันก่อนวันสิ้นสุดระยะเวลาการเก็บข้อมูล IIT	OFFSET:-P30D@REF:calendar.iit.end
    ก่อนวันสุดท้ายของการเก็บข้อมูล OIT ๑๐ วัน	OFFSET:-P10D@REF:calendar.oit.end
    ล่วงหน้า ๗ วัน ก่อนเปิดระบบ IIT	OFFSET:-P7D@REF:calendar.iit.start
    ภายใน ๓ วัน นับแต่วันประกาศผลการประเมิน	OFFSET:P3D@REF:calendar.announcement.start
    เมื่อเริ่มการเก็บข้อมูล EIT	REF:calendar.eit.start
    วันสิ้นสุดการอุทธรณ์	REF:calendar.appeal.end
    ตลอดช่วงการเก็บข้อมูล EIT	REF:calendar.eit
    ตามปฏิทินการประเมิน ITA ของ ป.ป.ช.	REF:calendar
    ตามที่ ป.ป.ช. กำหนด	REF:calendar
    ตามห้วงเวลาที่ ปปช. กำหนด	REF:calendar
    ภายในระยะเวลาที่สำนักงาน ป.ป.ช. กำหนด	REF:calendar
    ตามปฏิทินการประเมินฯ ช่วงดำเนินการประเมิน EIT	REF:calendar.eit
    กรอบระยะเวลาการประเมิน	REF:calendar
    ขยายเวลาถึง ๓๐ มิ.ย. ๖๘	AMEND:end=2025-06-30
    ขยายเวลาอีก ๑๕ วัน	AMEND:end=+P15D
    ขยายระยะเวลาเป็นวันที่ ๑ ม.ค. - ๑๕ ก.ค. ๖๘	AMEND:INTERVAL:2025-01-01/2025-07-15
    เลื่อนเป็น 5 - 19 ก.ค. 64	AMEND:INTERVAL:2021-07-05/2021-07-19
    เลื่อนจากวันที่ ๓๐ มี.ค. ๖๘ เป็นวันที่ ๑๕ เม.ย. ๖๘	AMEND:end=2025-04-15
    เลื่อนออกไปเป็นวันที่ ๑๕ เม.ย. ๖๘	AMEND:end=2025-04-15
    ปรับระยะเวลาเป็น ๑ พ.ค. - ๑๔ มิ.ย. ๖๘	AMEND:INTERVAL:2025-05-01/2025-06-14
    ไม่มีกำหนด	NONE
    ไม่กำหนดระยะเวลา	NONE
    ตลอดทั้งปี	NONE
    ตลอดปีงบประมาณ พ.ศ. ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    อย่างเร่งด่วน	VAGUE
    ในโอกาสแรก	VAGUE
    เป็นประจำ	NONE
    เป็นประจำสม่ำเสมอ	VAGUE
    เป็นประจำและต่อเนื่อง	NONE
    บ่อยครั้ง	VAGUE
    เมื่อมีเหตุ	EVENT
    ทุกครั้งหลังการประชุม	EVENT
    ทุกครั้งที่มีผู้มาติดต่อราชการ	EVENT
    หลังการอบรม	EVENT
    ภายหลังการประชุม	EVENT
    ภายใน ๗ วัน หลังจากได้รับเรื่อง	EVENT
    ภายใน ๑ วันทำการ นับแต่ได้รับเรื่อง	EVENT
    มาตรฐานการให้บริการ ๓ วันทำการ	NONE
    ใช้เวลา ๓๐ นาที	NONE
    ระยะเวลา ๑ ปี	NONE
    ๑๒ เดือน	NONE
    ๖ เดือน	NONE
    แผน ๓ ปี	NONE
    อายุ ๖๐ ปี	NONE
    ประสบการณ์ไม่น้อยกว่า ๑ ปี	NONE
    ร้อยละ ๘๐ ของเป้าหมาย	NONE
    ไม่น้อยกว่า ๓๐๐ คน	NONE
    หมวด ๒ ข้อ ๕	NONE
    ข้อ ๑.๒.๓	NONE
    ๑.๒.๓ การดำเนินการ	NONE
    O๑ - O๒๕	NONE
    ๑/๑๐	NONE
    เลขที่ ๑๒๓/๒๕๖๘	NONE:document-number
    เลขที่ 5/2568	NONE:document-number
    คดีที่ ๑๒๓/๒๕๖๗	NONE
    บันทึกข้อความ ที่ ๐๐๑๙.๑/๑๒๓๔	NONE
    www.changhan.go.th/2568	NONE
    ITA 2568	NONE
    Version 2.5	NONE
    No Gift Policy 2568	NONE
    ๑๙๑	NONE
    พ.ร.บ. ข้อมูลข่าวสาร พ.ศ. ๒๕๔๐ มาตรา ๙	NONE
    ตามระเบียบฯ พ.ศ. ๒๕๖๐ ภายในวันที่ ๓๑ มี.ค. ๖๘	DATE:2025-03-31
    รัฐธรรมนูญแห่งราชอาณาจักรไทย พุทธศักราช ๒๕๖๐	NONE
    ประมวลกฎหมายอาญา	NONE
    พระราชกฤษฎีกา พ.ศ. ๒๕๔๖	NONE
    นโยบาย ผบ.ตร. พ.ศ. ๒๕๖๘	NONE
    ก.พ.	INTERVAL:2025-02-01/2025-02-28
    สำนักงาน ก.พ.ร.	NONE
    วันต่อต้านคอร์รัปชันสากล (๙ ธันวาคม ของทุกปี)	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9
    ๙ ธ.ค. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9
    ทุกวันที่ ๖ ก.ย. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=6
    30 มีนาคม พ.ศ.2568	DATE:2025-03-30
    ลงวันที่ ๒๖ ธ.ค.๖๗	DATE:2024-12-26
    วันที่ ๓๐ มีนาคม	DATE:2025-03-30
    ๓๐ มี.ค. ปี ๖๘	DATE:2025-03-30
    ๓๐ มี.ค. พ.ศ. ๖๘	DATE:2025-03-30
    ๓๐ มีนาคม ๖๘	DATE:2025-03-30
    ๓๐ มีนาคม ๒๕๖๘.	DATE:2025-03-30
    "๓๐ มี.ค. ๖๘"	DATE:2025-03-30
    ๓๐ มี.ค.๒๕๖๘ นี้	DATE:2025-03-30
    ส.ที่ ๒๙ มี.ค. ๖๘	DATE:2025-03-29
    เสาร์ที่ ๒๙ มี.ค. ๖๘	DATE:2025-03-29
    วันเสาร์ที่ ๒๙ - วันอาทิตย์ที่ ๓๐ มี.ค. ๖๘	INTERVAL:2025-03-29/2025-03-30
    วันจันทร์ที่ ๓๑ มี.ค. - วันพุธที่ ๒ เม.ย. ๖๘	INTERVAL:2025-03-31/2025-04-02
    วันอาทิตย์ ที่ 30 มีนาคม พ.ศ. 2568 เวลา 09.00 น.	DATETIME:2025-03-30T09:00:00+07:00
    ๓๐ มี.ค. ๖๘ ก่อนเวลา ๑๖.๓๐ น.	DATETIME:2025-03-30T16:30:00+07:00
    ๓๐ มี.ค. ๖๘ ภายในเวลา ๑๖.๓๐ น.	DATETIME:2025-03-30T16:30:00+07:00
    ทุกศูนย์เดือน	NONE
    ดำเนินการแล้วเสร็จภายในวันที่ ๓๑ มีนาคม ๒๕๖๘ และรายงานผลทุกเดือน	DATE:2025-03-31 + RRULE:FREQ=MONTHLY
    ภายใน ๓๐ มี.ค. ๖๘ และติดตามทุก ๑ เดือน	DATE:2025-03-30 + RRULE:FREQ=MONTHLY
    ๑๕ มี.ค. ๖๘ (เสาร์)	DATE:2025-03-15
    วันเสาร์ที่ ๑๕ มี.ค. ๖๘ และวันอาทิตย์ที่ ๑๖ มี.ค. ๖๘	LIST:DATE:2025-03-15|DATE:2025-03-16
    ๓๐ มี.ค	DATE:2025-03-30
    ๓๐มีนา๖๘	DATE:2025-03-30
    ๓๐ มีนา ๖๘	DATE:2025-03-30
    ๓๐ ม.ค.๖๘ ถึง ๒๘ ก.พ.๖๘	INTERVAL:2025-01-30/2025-02-28
    ๒๙ ก.พ.	DATE:2024-02-29	2567
    ๑ ต.ค. ถึง ๓๑ มี.ค.	INTERVAL:2024-10-01/2025-03-31
    ๓๐ มี.ค. ๖๘ เวลา ๘.๓๐ น.	DATETIME:2025-03-30T08:30:00+07:00
    ๓๐ มี.ค. ๖๘ เวลา ๐๘๓๐ น.	DATETIME:2025-03-30T08:30:00+07:00
    ทุกวัน เวลา ๒๔.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=23;BYMINUTE=59
    2568/03/30	DATE:2025-03-30
    30-3-68	DATE:2025-03-30
    2025/03/30	DATE:2025-03-30
    ๓๐ มีนาคม ปี ค.ศ. ๒๐๒๕	DATE:2025-03-30
    ๓๐ มีนาคม ค.ศ.๒๕	DATE:2025-03-30
    ปี ๒๕๖๘ - ๒๕๗๐	INTERVAL:2025-01-01/2027-12-31
    ประจำปี พ.ศ. ๒๕๖๘	INTERVAL:2025-01-01/2025-12-31
    ประจำปีงบประมาณ	INTERVAL:2024-10-01/2025-09-30
    ทุกๆ ไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ไตรมาสที่ ๒ ของปี ๒๕๖๘	INTERVAL:2025-01-01/2025-03-31
    ไตรมาสที่ ๑ ปี ๒๕๖๘	INTERVAL:2024-10-01/2024-12-31
    ทุกไตรมาส ภายในวันที่ ๑๐ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ภายในวันที่ ๑๐ ของเดือนถัดจากสิ้นไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=10
    ภายใน ๓๐ วันหลังสิ้นสุดไตรมาส	OFFSET:P30D@RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    ภายใน ๑๕ วัน นับแต่วันสิ้นสุดไตรมาสที่ ๒	DATE:2025-04-17
    ภายใน ๑๐ วัน นับแต่วันสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    ภายใน ๑๕ วัน นับแต่วันที่ออกคำสั่ง	DATE:2025-01-23	2568	2025-01-08
    ภายใน ๓๐ วัน นับจากวันที่ ๑ ต.ค.	DATE:2024-10-31
    ภายใน ๓๐ วัน นับแต่ ๑ ต.ค. ๖๗	DATE:2024-10-31
    ภายใน ๓๐ วัน ตั้งแต่วันที่ ๑ ต.ค. ๖๗	DATE:2024-10-31
    ภายใน ๓ วันทำการนับถัดจากวันที่ ๓ มี.ค. ๖๘	DATE:2025-03-06
    ๗ วันทำการก่อนวันที่ ๓๑ มี.ค. ๖๘	DATE:2025-03-20
    ก่อนวันที่ ๓๑ มี.ค. ๖๘ ๗ วัน	DATE:2025-03-24
    ก่อนครบกำหนด ๗ วัน	NONE
    หลังวันที่ ๓๑ มี.ค. ๖๘ ไม่เกิน ๗ วัน	DATE:2025-04-08
    ภายใน ๖ เดือน นับแต่วันที่ ๓๑ ส.ค. ๖๗	DATE:2025-02-28
    ครบ ๑ ปี	NONE
    วันจันทร์ที่ ๓๑ มีนาคม	DATE:2025-03-31
    ทุกวันจันทร์ วันพุธ และวันศุกร์ เวลา ๐๘.๓๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=8;BYMINUTE=30
    ทุก จันทร์ พุธ ศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR
    ทุกวันพฤหัส	RRULE:FREQ=WEEKLY;BYDAY=TH
    ทุกวันพฤหัสบดีที่ ๒ และ ๔ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2TH,4TH
    ทุกวันศุกร์ที่สองและสี่ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2FR,4FR
    ทุกวันพุธสุดท้ายของเดือน เวลา ๑๓.๓๐ น.	RRULE:FREQ=MONTHLY;BYDAY=-1WE;BYHOUR=13;BYMINUTE=30
    ทุกวันเสาร์และวันอาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SA,SU
    ทุกเสาร์ อาทิตย์	RRULE:FREQ=WEEKLY;BYDAY=SA,SU
    ทุกวันอาทิตย์ที่ ๑ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1SU
    ทุกวันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2
    ทุก ๆ วันเว้นวัน	RRULE:FREQ=DAILY;INTERVAL=2
    เดือนเว้นเดือน ตั้งแต่ ต.ค. ๖๗	RRULE:FREQ=MONTHLY;INTERVAL=2 @INTERVAL:2024-10-01/..
    ทุกวันที่ ๑๕ และวันสุดท้ายของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ทุกวันที่ ๒๙ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1
    ทุกวันที่ ๓๑ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    ทุกวันที่ ๑ - ๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5
    ระหว่างวันที่ ๑ - ๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5
    ภายในวันที่ ๕ ของเดือนถัดไป ทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ภายในวันที่ ๕ เดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ภายในสัปดาห์แรกของเดือน	VAGUE
    ภายในวันศุกร์ของทุกสัปดาห์	RRULE:FREQ=WEEKLY;BYDAY=FR
    ทุกวันที่ ๑ มกราคม และ ๑ กรกฎาคม ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1
    ทุกวันที่ ๑๕ ของเดือนมีนาคม	RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15
    เดือนมกราคมของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=1
    ทุกปี เดือนมกราคม	RRULE:FREQ=YEARLY;BYMONTH=1
    ทุกปีในเดือนธันวาคม	RRULE:FREQ=YEARLY;BYMONTH=12
    ๑ ครั้ง/ปี	RRULE:FREQ=YEARLY
    ปีละไม่น้อยกว่า ๒ ครั้ง	QUOTA:2/P1Y
    อย่างน้อยสัปดาห์ละ ๑ ครั้ง	RRULE:FREQ=WEEKLY
    ไม่น้อยกว่าสัปดาห์ละ ๓ ครั้ง	QUOTA:3/P1W
    เดือนละสองครั้ง	QUOTA:2/P1M
    ไตรมาสละ 1 ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ๔ ครั้งต่อปี	QUOTA:4/P1Y
    ๓ เดือนต่อ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ๖ เดือนต่อครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=6
    ๖ เดือนครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุก ๆ ๓ เดือนครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ครึ่งปีละ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=6
    รายครึ่งปี	RRULE:FREQ=MONTHLY;INTERVAL=6
    ราย 3 เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ข่าวประชาสัมพันธ์ ๑๐ ข่าว/เดือน	QUOTA:10/P1M
    จำนวน ๕ ข่าวต่อสัปดาห์	QUOTA:5/P1W
    โพสต์ ๑ ครั้งต่อวัน	RRULE:FREQ=DAILY
    เดือนละ ๔ ชิ้น	QUOTA:4/P1M
    ๕ เรื่องต่อไตรมาส	QUOTA:5/P3M
    ๕ ข่าวต่อคน	NONE
    ๒ คนต่อวัน	QUOTA:2/P1D
    ทุกวัน ตลอด ๒๔ ชั่วโมง	RRULE:FREQ=DAILY
    ตลอด ๒๔ ชั่วโมง	NONE
    ๒๔ ชม.	NONE
    ในเวลาราชการ	NONE
    ทุกวันในเวลาราชการ	RRULE:FREQ=DAILY
    วันและเวลาราชการ	NONE
    วันหยุดราชการ	NONE
    ปี ๖๘	AMBIG:INTERVAL:2024-10-01/2025-09-30|INTERVAL:2025-01-01/2025-12-31
    ทุกวันศุกร์ที่ ๒ และ ๔	RRULE:FREQ=MONTHLY;BYDAY=2FR,4FR
    เริ่ม ๑ มี.ค. ๖๙ สิ้นสุด ๓๐ มี.ค. ๖๙	INTERVAL:2026-03-01/2026-03-30	2569
    เดือนละ ๒ ครั้ง (ทุกวันที่ ๑ และ ๑๖)	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,16	2569
    ทุกวันที่ ๑๕ ม.ค. และ ๑๕ ก.ค.	RRULE:FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=15	2569
    ทุกเช้า	RRULE:FREQ=DAILY	2569
    ทุกวันพระ	VAGUE:lunar-date	2569
    จันทร์-ศุกร์ ๐๘.๓๐-๑๖.๓๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30	2569
    ทุกสิ้นเดือน มี.ค. มิ.ย. ก.ย. ธ.ค.	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1	2569
    ทุกสิ้นเดือนมีนาคมและกันยายน	RRULE:FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1	2569
    ทกเดอน	RRULE:FREQ=MONTHLY	2569
    สปดาหละ ๒ ครัง	QUOTA:2/P1W	2569
    ทุกวนที ๕ ของเดอน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5	2569
    ภายในวนที่ ๕ มี.ค. ๖๙	DATE:2026-03-05	2569
    ทุกวันจนทร์	RRULE:FREQ=WEEKLY;BYDAY=MO	2569
    ทุกวันพธ	RRULE:FREQ=WEEKLY;BYDAY=WE	2569
    ตังแต่ ๑ ต.ค. ๖๘ เปนตนไป	INTERVAL:2025-10-01/..	2569
    ประชาสัมพันธ์เลือนหาย	NONE:no-time	2569
    ๙ ม.ค. ๖๙ เวลาบ่ายสองโมง	DATETIME:2026-01-09T14:00:00+07:00	2569
    ทุกวันศุกร์ เวลา ๔ โมงเย็น	RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0	2569
    ด้วยความเที่ยงธรรม	NONE:no-time	2569
    วันพุธที่ ๒ ของเดือน มี.ค. ๖๙ เวลา ๑๐.๐๐ น.	DATETIME:2026-03-11T10:00:00+07:00	2569
    เลื่อนจากเดิม ๑ มี.ค. ๖๙ เป็น ๑๕ มี.ค. ๖๙	AMEND:end=2026-03-15	2569
    ภายใน ๕ วันทำการหลังสิ้นเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5;X-BIZ=TH	2569
    ภายใน -๕ วัน นับแต่วันที่ ๑ เม.ย. ๖๙	ERROR:negative-interval	2569
    สัปดาห์ที่ ๗ ของทุกเดือน	ERROR:impossible-week	2569
    วันที่ ๑๕ ม.ค. ๖๙ เวลา ๐๙.๐๐ น. หรือ ๑๓.๐๐ น.	AMBIG:DATETIME:2026-01-15T09:00:00+07:00|DATETIME:2026-01-15T13:00:00+07:00	2569
    ๒? มิ.ย. ๖๙	ERROR:missing-day	2569
    ๓๐ (สามสิบเอ็ด) มี.ค. ๖๙	ERROR:two-numbers	2569
    ๓๐ (สามสิบ) มี.ค. ๖๙	DATE:2026-03-30	2569
    ทุก ๑ เดือน (รายไตรมาส)	AMBIG:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3	2569
    ขยายเวลา EIT ถึง ๑๙ มิ.ย. ๖๙ (๒๙ มิ.ย. ๖๙)	AMBIG:AMEND:end=2026-06-19|AMEND:end=2026-06-29	2569
    v2.5.69	NONE:name	2569
    บ้าน ๑๒ สิงหาคม	NONE:name	2569
    https://www.example.go.th/ita/2569/03/30/o14.pdf	NONE:no-time	2569
    รถยนต์หมายเลขทะเบียน กค ๒๕๖๙	NONE:document-number	2569
    ภายในยี่สิบห้าวันนับแต่วันที่ ๑ มิ.ย. ๖๙	DATE:2026-06-26	2569
    """)
