/// Phrases as they stand in cells: phrase, meaning, and where it matters the fiscal year and the date of the order.
let sentencePhrases = rows(
    """
    จัดทำรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ภายในวันที่ ๓๑ มีนาคม ๒๕๖๘	DATE:2025-03-31
    รายงานผลให้ ผกก. ทราบทุกเดือน	RRULE:FREQ=MONTHLY
    ให้รายงานผลการปฏิบัติทุกวันที่ ๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ส่งรายงานภายในวันที่ ๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ประชุมติดตามผลทุกวันพุธแรกของเดือน เวลา ๑๓.๓๐ น.	RRULE:FREQ=MONTHLY;BYDAY=1WE;BYHOUR=13;BYMINUTE=30
    เข้าแถวเคารพธงชาติทุกวันจันทร์ เวลา ๐๘.๐๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=8;BYMINUTE=0
    เข้าแถวทุกเช้าวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO
    อบรมข้าราชการตำรวจปีละ ๑ ครั้ง	RRULE:FREQ=YEARLY
    อบรมให้ความรู้แก่เจ้าหน้าที่ อย่างน้อยปีละ ๑ ครั้ง	RRULE:FREQ=YEARLY
    อย่างน้อย ๑ ครั้งต่อเดือน	RRULE:FREQ=MONTHLY
    อย่างน้อย ๒ ครั้ง/เดือน	QUOTA:2/P1M
    ไม่น้อยกว่า ๓ ข่าวต่อสัปดาห์	QUOTA:3/P1W
    เผยแพร่ข่าวประชาสัมพันธ์ เดือนละไม่น้อยกว่า ๑๐ ข่าว	QUOTA:10/P1M
    ลงข่าววันละ ๑ ข่าว	QUOTA:1/P1D
    เผยแพร่ข้อมูลเป็นประจำทุกเดือน	RRULE:FREQ=MONTHLY
    ปรับปรุงข้อมูลให้เป็นปัจจุบันทุกเดือน	RRULE:FREQ=MONTHLY
    ตรวจสอบข้อมูลบนเว็บไซต์ให้เป็นปัจจุบันทุกสัปดาห์	RRULE:FREQ=WEEKLY
    ทุก ๓๐ วัน	RRULE:FREQ=DAILY;INTERVAL=30
    ทุก 7 วัน	RRULE:FREQ=DAILY;INTERVAL=7
    ทุกๆ ๑ สัปดาห์	RRULE:FREQ=WEEKLY
    ทุก ๑ ปี	RRULE:FREQ=YEARLY
    ทุก ๒ ปี	RRULE:FREQ=YEARLY;INTERVAL=2
    ทุก ๓ (สาม) เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกสามเดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกหกเดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุก ๑ ไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกระยะ ๓ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกช่วง ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุกวันที่ 25 ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=25
    ทุกวันที่ ๑๕ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15
    ทุกวันที่ ๑๕ และสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ทุกวันที่ ๑๕ และวันสิ้นเดือนของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ทุกวันที่ ๑๕ และ ๓๐ ของเดือน	LIST:RRULE:FREQ=MONTHLY;BYMONTHDAY=15|RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1
    ทุกวันที่ 1, 11 และ 21 ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,11,21
    ภายใน ๑๐ วันแรกของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=10
    ภายใน ๓ วันทำการแรกของทุกเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3;X-BIZ=TH
    ภายใน ๗ วัน นับแต่วันสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=7
    ภายใน ๑๕ วัน นับแต่วันสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15
    ภายใน ๓๐ วันนับแต่วันสิ้นปีงบประมาณ	DATE:2025-10-30
    ภายใน ๓๐ วัน นับแต่วันสิ้นปีงบประมาณ ๒๕๖๘	DATE:2025-10-30
    ภายใน ๑๕ วัน นับแต่สิ้นเดือนมีนาคม ๒๕๖๘	DATE:2025-04-17
    ภายในกำหนด ๑๕ วัน นับแต่วันที่ ๓ มี.ค. ๖๘	DATE:2025-03-18
    ภายใน ๑๕ วัน (สิบห้าวัน) นับแต่วันที่ ๓ มี.ค. ๖๘	DATE:2025-03-18
    ภายในสิบห้าวันนับแต่วันที่ ๓ มี.ค. ๖๘	DATE:2025-03-18
    ภายใน 60 วัน นับถัดจากวันที่ 1 มกราคม 2568	DATE:2025-03-03
    ภายใน ๒ สัปดาห์ นับแต่วันที่ ๓ มี.ค. ๖๘	DATE:2025-03-17
    ภายใน ๓ เดือน นับแต่วันที่ ๑ ต.ค. ๖๗	DATE:2025-01-02
    ภายใน ๑ ปี นับแต่วันที่ ๓ มี.ค. ๖๘	DATE:2026-03-04
    นับแต่วันที่ ๓ มี.ค. ๖๘ เป็นเวลา ๑๕ วัน	DATE:2025-03-18
    ๑๕ วัน นับแต่วันที่ ๓ มี.ค. ๖๘	DATE:2025-03-18
    ๑๕ วันหลังวันที่ ๓ มี.ค. ๖๘	DATE:2025-03-18
    ครบ ๑๕ วัน นับแต่วันที่ ๓ มี.ค. ๖๘	DATE:2025-03-18
    ภายใน ๗ วันทำการ	NONE:duration
    ภายใน ๒๔ ชั่วโมง	NONE:duration
    ภายใน ๓ วัน นับแต่วันรับเรื่องร้องเรียน	EVENT:x
    ภายใน ๑๕ วันหลังเสร็จสิ้นโครงการ	EVENT:x
    ภายใน ๓๐ วัน หลังการประชุม	EVENT:x
    หลังเสร็จสิ้นการประชุม	EVENT:x
    หลังจากดำเนินการแล้วเสร็จ	EVENT:x
    เมื่อได้รับแจ้งจาก ป.ป.ช.	EVENT:x
    เมื่อมีการจัดซื้อจัดจ้าง	EVENT:x
    ทุกครั้งที่มีการจัดซื้อจัดจ้าง	EVENT:procurement
    กรณีมีเรื่องร้องเรียน	EVENT:x
    ทุกครั้ง	EVENT:x
    ทุก ๆ ครั้งที่มีการรับของขวัญ	EVENT:x
    ก่อนการประชุมทุกครั้ง	EVENT:x
    รายงานทันทีเมื่อเกิดเหตุ	EVENT:x
    เมื่อวันที่ ๘ มกราคม ๒๕๖๘	DATE:2025-01-08
    เมื่อ ๘ ม.ค. ๖๘	DATE:2025-01-08
    ประกาศ ณ วันที่ ๘ มกราคม พ.ศ. ๒๕๖๘	DATE:2025-01-08
    ณ วันที่ ๓๑ ธันวาคม ๒๕๖๗	DATE:2024-12-31
    ระบุข้อมูล ณ 31 ธันวาคม 2567	DATE:2024-12-31
    หนังสือ ที่ ตช ๐๐๑๖.๑/๑๒๓ ลงวันที่ ๑๕ ม.ค. ๖๘	DATE:2025-01-15
    คำสั่ง ตร. ที่ ๑๒๓/๒๕๖๗ ลง ๕ ก.ย. ๖๗	DATE:2024-09-05
    การประชุมครั้งที่ ๓/๒๕๖๘	NONE:document-number
    ประชุมครั้งที่ ๓/๒๕๖๘ วันที่ ๑๗ มี.ค. ๖๘ เวลา ๐๙.๓๐ น.	DATETIME:2025-03-17T09:30:00+07:00
    ฉบับที่ ๒ พ.ศ. ๒๕๖๐	NONE:law-name
    มาตรา ๑๒๘ วรรคหนึ่ง	NONE:x
    พ.ร.ป.ป.ป.ช. พ.ศ. ๒๕๖๑	NONE:law-name
    ประมวลจริยธรรมข้าราชการตำรวจ พ.ศ. ๒๕๖๔	NONE:law-name
    ประกาศคณะกรรมการ ป.ป.ช. เรื่อง หลักเกณฑ์การรับทรัพย์สิน พ.ศ. ๒๕๖๓	NONE:law-name
    แผนปฏิบัติราชการระยะ ๕ ปี (พ.ศ. ๒๕๖๖ - ๒๕๗๐)	NONE:name
    แผนปฏิบัติการ พ.ศ. ๒๕๖๖-๒๕๗๐	NONE:name
    นโยบาย No Gift Policy	NONE:no-time
    ห้อง One Stop Service	NONE:no-time
    สายด่วน ๑๙๑	NONE:no-time
    สายด่วน 1599	NONE:no-time
    ชั้น ๒	NONE:x
    ๑ ช่องทาง	NONE:quantity
    จำนวน ๕ ชุด	NONE:quantity
    -info graphic ๓ แผ่น	NONE:quantity
    คะแนน ๙๘.๐๙	NONE:x
    ๙๗.๙๔ คะแนน	NONE:x
    OIT ทั้ง ๒๕ ข้อ	NONE:x
    O๑๒	NONE:x
    ตู้ยาม ๕ ตู้	NONE:x
    Thailand 4.0	NONE:x
    ๑. พ.ต.ท. รอง ผกก.	NONE:no-time
    พ.ต.อ. ผกก.สภ.จังหาร	NONE:no-time
    ด.ต. ผบ.หมู่	NONE:no-time
    สว.อก.	NONE:no-time
    กต.ตร.	NONE:no-time
    ผู้มีส่วนได้ส่วนเสียภายใน	NONE:no-time
    ภายในหน่วยงาน	NONE:no-time
    ระยะเวลา	NONE:no-time
    กำหนดแล้วเสร็จ	NONE:no-time
    รายเดือน/รายไตรมาส	LIST:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    รายวัน	RRULE:FREQ=DAILY
    รายงานประจำวัน	RRULE:FREQ=DAILY
    รายงานประจำปี	RRULE:FREQ=YEARLY
    รายงานประจำไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    รายงานรอบ ๖ เดือน	INTERVAL:2024-10-01/2025-03-31
    รายงานผลการดำเนินงานรอบ ๑๒ เดือน	INTERVAL:2024-10-01/2025-09-30
    รอบ ๖ เดือน (๑ ต.ค. ๖๗ - ๓๑ มี.ค. ๖๘)	INTERVAL:2024-10-01/2025-03-31
    รอบ 6 เดือน (ต.ค. 67 – มี.ค. 68)	INTERVAL:2024-10-01/2025-03-31
    รอบ ๑๒ เดือน (ต.ค. ๖๗ - ก.ย. ๖๘)	INTERVAL:2024-10-01/2025-09-30
    รอบ ๙ เดือน	INTERVAL:2024-10-01/2025-06-30
    รอบ ๓ เดือน	INTERVAL:2024-10-01/2024-12-31
    รอบหกเดือน	INTERVAL:2024-10-01/2025-03-31
    รอบ ๖ เดือน ปีงบประมาณ ๒๕๖๘	INTERVAL:2024-10-01/2025-03-31
    รอบ ๖ เดือน ภายในวันที่ ๑๕ เม.ย. ๖๘	DATE:2025-04-15
    รอบการประเมินที่ ๑/๒๕๖๘	INTERVAL:2024-10-01/2025-03-31
    ไตรมาส ๑ (ต.ค. - ธ.ค. ๖๗)	INTERVAL:2024-10-01/2024-12-31
    ไตรมาสที่ 2/2568	INTERVAL:2025-01-01/2025-03-31
    ไตรมาสที่ ๒ พ.ศ. ๒๕๖๘	INTERVAL:2025-01-01/2025-03-31
    ไตรมาสสอง	INTERVAL:2025-01-01/2025-03-31
    ไตรมาสสุดท้าย	INTERVAL:2025-07-01/2025-09-30
    ไตรมาสที่ ๑ ถึงไตรมาสที่ ๒	INTERVAL:2024-10-01/2025-03-31
    ภายในไตรมาสแรกของปีงบประมาณ ๒๕๖๘	DATE:2024-12-31
    ในไตรมาสที่ ๓	INTERVAL:2025-04-01/2025-06-30
    ภายในเดือนแรกของไตรมาส	ERROR:unread-part
    ประจำไตรมาสที่ ๒	INTERVAL:2025-01-01/2025-03-31
    Q2	INTERVAL:2025-01-01/2025-03-31
    ครึ่งปีแรกของปีงบประมาณ พ.ศ. ๒๕๖๙	INTERVAL:2025-10-01/2026-03-31
    ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ (ต.ค. ๖๗ - ก.ย. ๖๘)	INTERVAL:2024-10-01/2025-09-30
    ปีงบประมาณ ๒๕๖๗ - ๒๕๖๘	INTERVAL:2023-10-01/2025-09-30
    ปีงบประมาณ พ.ศ. ๒๕๖๘ เป็นต้นไป	INTERVAL:2024-10-01/..
    ปีงบ ๖๘	INTERVAL:2024-10-01/2025-09-30
    ปีงบฯ ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    พ.ศ. ๒๕๖๘	INTERVAL:2025-01-01/2025-12-31
    ปี พ.ศ. ๒๕๖๘	INTERVAL:2025-01-01/2025-12-31
    ปี ค.ศ. 2025	INTERVAL:2025-01-01/2025-12-31
    ตลอดปี ๒๕๖๘	AMBIG:INTERVAL:2024-10-01/2025-09-30|INTERVAL:2025-01-01/2025-12-31
    ตั้งแต่ต้นปีงบประมาณ	VAGUE:x
    ก.พ. - เม.ย. ๒๕๖๘	INTERVAL:2025-02-01/2025-04-30
    มค-มีค ๖๘	INTERVAL:2025-01-01/2025-03-31
    ม.ค.๖๘ ถึง มี.ค.๖๘	INTERVAL:2025-01-01/2025-03-31
    ม.ค. 68 - มี.ค. 68	INTERVAL:2025-01-01/2025-03-31
    มกราคม ถึง มีนาคม	INTERVAL:2025-01-01/2025-03-31
    ต.ค. ๖๗ ~ ก.ย. ๖๘	INTERVAL:2024-10-01/2025-09-30
    1 ต.ค. 67 - 30 ก.ย. 68	INTERVAL:2024-10-01/2025-09-30
    1/10/2567 - 30/9/2568	INTERVAL:2024-10-01/2025-09-30
    ๑/๑๐/๖๗ ถึง ๓๐/๙/๖๘	INTERVAL:2024-10-01/2025-09-30
    2024-10-01 ถึง 2025-09-30	INTERVAL:2024-10-01/2025-09-30
    ๒๘ - ๓๐ มี.ค. ๖๘	INTERVAL:2025-03-28/2025-03-30
    ๑๕ มี.ค. – ๑๕ เม.ย.	INTERVAL:2025-03-15/2025-04-15
    ๒๕ ธ.ค. - ๕ ม.ค. ๖๘	INTERVAL:2024-12-25/2025-01-05
    ระหว่าง ๑๐ มกราคม - ๑๕ กุมภาพันธ์ ๒๕๖๘	INTERVAL:2025-01-10/2025-02-15
    ระหว่างเดือนมกราคม ถึง มิถุนายน ๒๕๖๘	INTERVAL:2025-01-01/2025-06-30
    ในห้วงเดือน ม.ค. - มี.ค. ๖๘	INTERVAL:2025-01-01/2025-03-31
    ในช่วงเดือนมีนาคม ๒๕๖๘	INTERVAL:2025-03-01/2025-03-31
    ช่วงวันที่ ๑ - ๑๕ มี.ค. ๖๘	INTERVAL:2025-03-01/2025-03-15
    ตั้งแต่บัดนี้จนถึงวันที่ ๓๑ มี.ค. ๖๘	INTERVAL:../2025-03-31
    ตั้งแต่บัดนี้เป็นต้นไป	EVENT:x
    ตั้งแต่บัดนี้เป็นต้นไป	INTERVAL:2025-01-08/..	2568	2025-01-08
    ตั้งแต่วันนี้ถึง ๓๑ มี.ค. ๖๘	INTERVAL:2025-01-08/2025-03-31	2568	2025-01-08
    ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป จนกว่าจะมีคำสั่งเปลี่ยนแปลง	INTERVAL:2025-01-08/..	2568	2025-01-08
    ภายใน ๑๕ วัน นับแต่วันที่มีคำสั่ง	DATE:2025-01-23	2568	2025-01-08
    ภายใน ๑๕ วัน นับแต่วันที่มีคำสั่ง	EVENT:x
    ตั้งแต่วันที่ ๑ ต.ค. ๖๗ จนถึงปัจจุบัน	INTERVAL:2024-10-01/..
    เริ่มตั้งแต่วันที่ ๑ มกราคม ๒๕๖๘	INTERVAL:2025-01-01/..
    เริ่มดำเนินการ ๑ ม.ค. ๖๘	INTERVAL:2025-01-01/..
    นับแต่วันที่ ๑ มกราคม ๒๕๖๘ เป็นต้นไป	INTERVAL:2025-01-01/..
    สิ้นสุดวันที่ ๓๐ มิ.ย. ๖๘	DATE:2025-06-30
    ครบกำหนดวันที่ ๓๐ มิ.ย. ๖๘	DATE:2025-06-30
    แล้วเสร็จวันที่ ๓๐ มิ.ย. ๖๘	DATE:2025-06-30
    แล้วเสร็จภายในเดือนมีนาคม	DATE:2025-03-31
    ภายใน ๓๐ เม.ย. ๖๘	DATE:2025-04-30
    ภายใน 31 มี.ค.2568	DATE:2025-03-31
    ภายในวันจันทร์ที่ ๓๑ มีนาคม ๒๕๖๘	DATE:2025-03-31
    ไม่เกิน ๓๑ มี.ค. ๖๘	DATE:2025-03-31
    ไม่เกินเดือนมีนาคม ๒๕๖๘	DATE:2025-03-31
    ก่อนเดือนเมษายน ๒๕๖๘	DATE:2025-03-31
    ก่อนสิ้นเดือนมีนาคม ๒๕๖๘	DATE:2025-03-31
    ก่อนสิ้นปีงบประมาณ	DATE:2025-09-30
    ก่อนสิ้นปีงบประมาณ ๓๐ วัน	DATE:2025-08-31
    ล่วงหน้า ๑๕ วัน	NONE:duration
    ส่งก่อนประชุม ๓ วัน	NONE:duration
    ภายใน ๑๒.๐๐ น. ของวันที่ ๓๑ มี.ค. ๖๘	DATETIME:2025-03-31T12:00:00+07:00
    ก่อนเวลา ๑๖.๓๐ น. ของวันที่ ๓๑ มี.ค. ๖๘	DATETIME:2025-03-31T16:30:00+07:00
    วันศุกร์ที่ ๒๘ มีนาคม ๒๕๖๘ เวลา ๑๓.๐๐ น. เป็นต้นไป	DATETIME:2025-03-28T13:00:00+07:00
    วันที่ ๒๘ มีนาคม ๒๕๖๘ ตั้งแต่เวลา ๐๙.๐๐ น.	DATETIME:2025-03-28T09:00:00+07:00
    ๒๘ มี.ค. ๖๘ ๐๙.๐๐ น.	DATETIME:2025-03-28T09:00:00+07:00
    ๒๘ มี.ค. ๖๘ เวลา ๙ โมงเช้า	DATETIME:2025-03-28T09:00:00+07:00
    2025-01-09T14:30	DATETIME:2025-01-09T14:30:00+07:00
    ตามปฏิทินการดำเนินงานของสำนักงาน ป.ป.ช.	REF:calendar
    ตามกรอบเวลาที่ ป.ป.ช. กำหนด	REF:calendar
    ตามห้วงระยะเวลาการประเมิน ITA	REF:calendar
    ตามกำหนดการประเมินของ ป.ป.ช.	REF:calendar
    ตามที่ระบุในปฏิทินการประเมิน	REF:calendar
    ตามปฏิทิน ITA ปีงบประมาณ ๒๕๖๘	REF:calendar
    ตามปฏิทินการประเมิน (ช่วงเก็บข้อมูล IIT)	REF:calendar.iit
    ตามปฏิทินกิจกรรม การประมวลผลและจัดทำรายงานผล	REF:calendar.processing
    ตามกรอบระยะเวลาการเก็บข้อมูล OIT	REF:calendar.oit
    ภายในระยะเวลาการอุทธรณ์	REF:calendar.appeal
    ภายในช่วงเวลายื่นอุทธรณ์	REF:calendar.appeal
    ระหว่างการเก็บข้อมูล EIT	REF:calendar.eit
    เมื่อสิ้นสุดการเก็บข้อมูล IIT	REF:calendar.iit.end
    ก่อนเริ่มเก็บข้อมูล EIT	REF:calendar.eit.start
    วันเปิดระบบ OIT	REF:calendar.oit.start
    ช่วงประกาศผลการประเมิน	REF:calendar.announcement
    ช่วงลงทะเบียน	REF:calendar.registration
    ช่วงเตรียมความพร้อม	REF:calendar.preparation
    ขั้นตอนการตรวจ OIT	REF:calendar.review
    ช่วงตรวจประเมิน OIT และให้ข้อสังเกต	REF:calendar.review
    ๗ วันก่อนเริ่มการเก็บข้อมูล EIT	OFFSET:-P7D@REF:calendar.eit.start
    ก่อนวันสิ้นสุดการเก็บข้อมูล EIT อย่างน้อย ๑๕ วัน	OFFSET:-P15D@REF:calendar.eit.end
    อย่างน้อย ๑๕ วัน ก่อนปิดระบบการตอบ EIT	OFFSET:-P15D@REF:calendar.eit.end
    ๓ วันหลังประกาศผล	OFFSET:P3D@REF:calendar.announcement.end
    ๑ สัปดาห์ก่อนสิ้นสุดการอุทธรณ์	OFFSET:-P1W@REF:calendar.appeal.end
    ๑ เดือนก่อนสิ้นสุดการเก็บข้อมูล OIT	OFFSET:-P1M@REF:calendar.oit.end
    ภายใน ๕ วันทำการ นับแต่วันสิ้นสุดการอุทธรณ์	OFFSET:P5BD@REF:calendar.appeal.end
    ขยายระยะเวลาการเก็บข้อมูล IIT ออกไปถึงวันที่ ๓๑ กรกฎาคม ๒๕๖๘	AMEND:end=2025-07-31
    ขยายเวลาการตอบแบบวัด EIT จนถึง ๑๕ ก.ค. ๖๘	AMEND:end=2025-07-15
    เลื่อนการอุทธรณ์เป็นวันที่ ๒๐ - ๓๐ มิ.ย. ๖๘	AMEND:INTERVAL:2025-06-20/2025-06-30
    เลื่อนกำหนดส่งเป็นวันที่ ๑๕ เม.ย. ๖๘	AMEND:end=2025-04-15
    ปรับเป็นวันที่ ๑ พ.ค. ถึง ๑๔ มิ.ย. ๖๘	AMEND:INTERVAL:2025-05-01/2025-06-14
    ขยายไปถึงสิ้นเดือน ก.ค. ๖๘	AMEND:end=2025-07-31
    แก้ไขเป็น ๓๐ เมษายน ๒๕๖๘	AMEND:end=2025-04-30
    ทุกเดือน ระหว่าง ต.ค. ๖๗ - มี.ค. ๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-03-31
    ทุกสัปดาห์ ในช่วงวันที่ ๑ ม.ค. - ๓๐ มิ.ย. ๖๘	RRULE:FREQ=WEEKLY @INTERVAL:2025-01-01/2025-06-30
    ทุกวันศุกร์ ตลอดปีงบประมาณ	RRULE:FREQ=WEEKLY;BYDAY=FR @INTERVAL:2024-10-01/2025-09-30
    เดือนละ ๒ ครั้ง ตลอดปีงบประมาณ ๒๕๖๘	QUOTA:2/P1M @INTERVAL:2024-10-01/2025-09-30
    ทุกเดือน เริ่มตั้งแต่ ม.ค. ๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2025-01-01/..
    ทุกเดือนจนสิ้นปีงบประมาณ	RRULE:FREQ=MONTHLY;UNTIL=20250930
    ทุกเดือน จนถึงสิ้นเดือนกันยายน ๒๕๖๘	RRULE:FREQ=MONTHLY;UNTIL=20250930
    ทุกไตรมาส ปีงบประมาณ ๒๕๖๘	RRULE:FREQ=MONTHLY;INTERVAL=3 @INTERVAL:2024-10-01/2025-09-30
    ภายในวันที่ ๑๐ ของเดือนถัดไป หากตรงกับวันหยุดให้ส่งวันทำการถัดไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=10;X-ROLL=NEXT
    ทุกวันที่ ๕ ของเดือน (หากตรงกับวันหยุดราชการให้เลื่อนเป็นวันทำการถัดไป)	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;X-ROLL=NEXT
    ทุกวันที่ ๕ ของเดือน กรณีตรงกับวันหยุดให้เลื่อนขึ้นมาเป็นวันทำการก่อนหน้า	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;X-ROLL=PREVIOUS
    ทุกวันจันทร์ หากตรงกับวันหยุดให้งด	RRULE:FREQ=WEEKLY;BYDAY=MO;X-ROLL=OMIT
    ทุกวันทำการ เวลา ๐๘.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=0;X-BIZ=TH
    ทุก ๓ วันทำการ	RRULE:FREQ=DAILY;INTERVAL=3;X-BIZ=TH
    ทุกวันราชการ	RRULE:FREQ=DAILY;X-BIZ=TH
    วันจันทร์ - วันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
    จันทร์-ศุกร์ เวลา ๐๘.๓๐-๑๖.๓๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30
    ทุกวันอังคาร พฤหัสบดี	RRULE:FREQ=WEEKLY;BYDAY=TU,TH
    ทุกวันจันทร์ ทุกวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,FR
    ทุกวันจันทร์ที่สองของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2MO
    ทุกวันจันทร์สัปดาห์แรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1MO
    ทุกวันพุธสัปดาห์ที่ ๒ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2WE
    สัปดาห์แรกของเดือน	VAGUE:x
    ทุกต้นเดือน	VAGUE:x
    ทุกปลายเดือน	VAGUE:x
    ปีละ ๒ ครั้ง (มี.ค. และ ก.ย.)	RRULE:FREQ=YEARLY;BYMONTH=3,9
    ทุกเดือนมกราคม และเดือนกรกฎาคม	RRULE:FREQ=YEARLY;BYMONTH=1,7
    ทุกวันที่ ๖ กันยายน ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=6
    ภายในวันที่ ๓๐ กันยายน ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ภายในวันที่ ๓๑ มีนาคม และ ๓๐ กันยายน ของทุกปี	LIST:RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ภายในเดือนมีนาคมของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1
    ภายในสิ้นเดือนกันยายนของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1
    ๒๙ กุมภาพันธ์ ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1
    ปีเว้นปี	RRULE:FREQ=YEARLY;INTERVAL=2
    ไตรมาสเว้นไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=6
    ปีละ ๔ ครั้ง	QUOTA:4/P1Y
    ๒ ครั้งต่อสัปดาห์	QUOTA:2/P1W
    สัปดาห์ละ ๓ วัน	QUOTA:3/P1W
    ครั้งละ ๑๕ นาที	NONE:duration
    ๑ ครั้ง	NONE:quantity
    จำนวน ๒ ครั้ง	NONE:quantity
    ๕ ข่าวต่อ ๑ เดือน	QUOTA:5/P1M
    เดือนละ ๑ ข่าว	QUOTA:1/P1M
    ๓๐๐ คน	NONE:quantity
    ทุกๆ วัน	RRULE:FREQ=DAILY
    ทุกๆวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO
    ทุกเดือนๆ ละ ๑ ครั้ง	RRULE:FREQ=MONTHLY
    เดือนละ๑ครั้ง	RRULE:FREQ=MONTHLY
    ทุก ๓เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก๓เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทกุเดือน	NONE:x
    ทุกดือน	NONE:x
    ๓๐ มี.ค. ๖๘ (ขยายถึง ๑๕ เม.ย. ๖๘)	DATE:2025-04-15
    ๓๐ มี.ค. ๖๘/๓๐ เม.ย. ๖๘	LIST:DATE:2025-03-30|DATE:2025-04-30
    ๓๐ ม ี.ค. ๖๘	DATE:2025-03-30
    30 ม.ค.2568	DATE:2025-01-30
    l๕ มี.ค. ๖๘	DATE:2025-03-15
    1O มี.ค. 68	DATE:2025-03-10
    ๓০ มี.ค. ๖๘	DATE:2025-03-30
    ໓໐ มี.ค. ໖໘	DATE:2025-03-30
    ３０ มี.ค. ６８	DATE:2025-03-30
    ๓๐  มี.ค.  ๖๘	DATE:2025-03-30
    ๓๐ มกรคม ๒๕๖๘	DATE:2025-01-30
    ๓๐ มกราคม ๒๕๖๘ - ๑๕ กุมพาพันธ์ ๒๕๖๘	INTERVAL:2025-01-30/2025-02-15
    """)
