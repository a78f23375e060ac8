/// Cells with several expressions that hold together: `cell`. Phrase, meaning, and where it matters the fiscal year and the date of the order.
let compoundPhrases = rows(
    """
    ทุกเดือน ตั้งแต่ ม.ค. ถึง ก.ย. ๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2025-01-01/2025-09-30
    ทุกเดือน (ต.ค. ๖๗ - ก.ย. ๖๘)	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30
    ทุกเดือนตลอดปีงบประมาณ ๒๕๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30
    ทุกวันจันทร์ ตั้งแต่วันที่ ๑ ม.ค. ๖๘ เป็นต้นไป	RRULE:FREQ=WEEKLY;BYDAY=MO @INTERVAL:2025-01-01/..
    ๒๐ มี.ค. ๖๘ และทุก ๒ วัน	DATE:2025-03-20 + RRULE:FREQ=DAILY;INTERVAL=2
    ทุกเดือน และทุกครั้งที่มีการเปลี่ยนแปลง	RRULE:FREQ=MONTHLY + EVENT:each-time
    รอบ ๖ เดือน (ต.ค.๖๗-มี.ค.๖๘)และเผยแพร่บนเว็บไซต์ของหน่วยงานทุกเดือน	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-03-31
    ทุกเดือน ระหว่าง ต.ค. ๖๗ - มี.ค. ๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-03-31
    ทุกสัปดาห์ ในช่วงวันที่ ๑ ม.ค. - ๓๐ มิ.ย. ๖๘	RRULE:FREQ=WEEKLY @INTERVAL:2025-01-01/2025-06-30
    ทุกวันศุกร์ ตลอดปีงบประมาณ	RRULE:FREQ=WEEKLY;BYDAY=FR @INTERVAL:2024-10-01/2025-09-30
    เดือนละ ๒ ครั้ง ตลอดปีงบประมาณ ๒๕๖๘	QUOTA:2/P1M @INTERVAL:2024-10-01/2025-09-30
    ทุกเดือน เริ่มตั้งแต่ ม.ค. ๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2025-01-01/..
    ทุกไตรมาส ปีงบประมาณ ๒๕๖๘	RRULE:FREQ=MONTHLY;INTERVAL=3 @INTERVAL:2024-10-01/2025-09-30
    ทุก ๓ เดือน (ต.ค. - ธ.ค.)	RRULE:FREQ=MONTHLY;INTERVAL=3 @INTERVAL:2024-10-01/2024-12-31
    ดำเนินการแล้วเสร็จภายในวันที่ ๓๑ มีนาคม ๒๕๖๘ และรายงานผลทุกเดือน	DATE:2025-03-31 + RRULE:FREQ=MONTHLY
    ภายใน ๓๐ มี.ค. ๖๘ และติดตามทุก ๑ เดือน	DATE:2025-03-30 + RRULE:FREQ=MONTHLY
    เดือนเว้นเดือน ตั้งแต่ ต.ค. ๖๗	RRULE:FREQ=MONTHLY;INTERVAL=2 @INTERVAL:2024-10-01/..
    ทุกวันจันทร์ ตั้งแต่วันที่ ๑ ม.ค. - ๓๑ มี.ค. ๖๙	RRULE:FREQ=WEEKLY;BYDAY=MO @INTERVAL:2026-01-01/2026-03-31	2569
    ทุกเดือน (ต.ค.๖๗-ก.ย.๖๘)	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30	2568
    ๓๐ มิ.ย. ๖๘ และรายงานผลทุกเดือน	DATE:2025-06-30 + RRULE:FREQ=MONTHLY	2568
    ภายใน ๓๑ มี.ค. ๖๙ และติดตามทุก ๓ เดือน	DATE:2026-03-31 + RRULE:FREQ=MONTHLY;INTERVAL=3	2569
    ปีงบประมาณ ๒๕๖๙ รายงานทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3 @INTERVAL:2025-10-01/2026-09-30	2569
    ทุกครั้งที่มีการจัดซื้อจัดจ้าง และสรุปเป็นรายเดือน	EVENT:procurement + RRULE:FREQ=MONTHLY	2568
    หัวหน้าสถานีอบรมข้าราชการตำรวจทุกวันจันทร์ ตั้งแต่ ม.ค. - มี.ค. ๖๙	RRULE:FREQ=WEEKLY;BYDAY=MO @INTERVAL:2026-01-01/2026-03-31	2569
    ทุกเดือน ตลอดปีงบประมาณ ๒๕๖๙	RRULE:FREQ=MONTHLY @INTERVAL:2025-10-01/2026-09-30	2569
    ประชุมติดตามทุกวันพุธของเดือนมีนาคม ๒๕๖๙	RRULE:FREQ=WEEKLY;BYDAY=WE @INTERVAL:2026-03-01/2026-03-31	2569
    รายงานทุกวันที่ ๕ ของเดือน ระหว่างเดือน พ.ย. ๖๘ - ก.ย. ๖๙	RRULE:FREQ=MONTHLY;BYMONTHDAY=5 @INTERVAL:2025-11-01/2026-09-30	2569
    ตั้งแต่ ๑ ก.พ. ๖๙ เป็นต้นไป ให้รายงานทุกวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=FR @INTERVAL:2026-02-01/..	2569
    ผลิตข่าวเดือนละ ๕ ข่าว ตลอดไตรมาสที่ ๒	QUOTA:5/P1M @INTERVAL:2026-01-01/2026-03-31	2569
    ทุกวัน ห้วงเทศกาลสงกรานต์ ๑๐-๑๖ เม.ย. ๖๙	RRULE:FREQ=DAILY @INTERVAL:2026-04-10/2026-04-16	2569
    ตั้งด่านตรวจทุกวัน เวลา ๒๒.๐๐ น. ตั้งแต่ ๒๙ ธ.ค. ๖๘ ถึง ๔ ม.ค. ๖๙	RRULE:FREQ=DAILY;BYHOUR=22;BYMINUTE=0 @INTERVAL:2025-12-29/2026-01-04	2569
    ทุก ๒ สัปดาห์ ในช่วงวันที่ ๑ มี.ค. - ๓๐ เม.ย. ๖๙	RRULE:FREQ=WEEKLY;INTERVAL=2 @INTERVAL:2026-03-01/2026-04-30	2569
    ทุกวันทำการ ตั้งแต่ ๑ ถึง ๒๙ ม.ค. ๗๐	RRULE:FREQ=DAILY;X-BIZ=TH @INTERVAL:2027-01-01/2027-01-29	2570
    ทุกวันสิ้นเดือน ในรอบ ๖ เดือนหลัง	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1 @INTERVAL:2026-04-01/2026-09-30	2569
    สัปดาห์ละ ๓ ครั้ง ระหว่าง ๑ ม.ค. ๖๙ ถึง ๓๐ มิ.ย. ๖๙	QUOTA:3/P1W @INTERVAL:2026-01-01/2026-06-30	2569
    ๓๑ มี.ค. ๖๙ และรายงานความคืบหน้าทุกเดือน	DATE:2026-03-31 + RRULE:FREQ=MONTHLY	2569
    แล้วเสร็จภายใน ๑๕ ก.พ. ๖๙ ติดตามผลทุก ๓ เดือน	DATE:2026-02-15 + RRULE:FREQ=MONTHLY;INTERVAL=3	2569
    ทุกครั้งที่มีการจัดซื้อจัดจ้าง และสรุปรายเดือน	EVENT:procurement + RRULE:FREQ=MONTHLY	2569
    จัดทำป้ายแล้วเสร็จ ๓๐ ม.ค. ๖๙ และประชาสัมพันธ์อย่างน้อยสัปดาห์ละ ๒ ครั้ง	DATE:2026-01-30 + QUOTA:2/P1W	2569
    ประชุมวันที่ ๑๒ ม.ค. ๖๙ เวลา ๑๐.๐๐ น. และประชุมทุกวันที่ ๑๒ ของเดือน	DATETIME:2026-01-12T10:00:00+07:00 + RRULE:FREQ=MONTHLY;BYMONTHDAY=12	2569
    ตามปฏิทิน ITA และรายงานทุกสัปดาห์	REF:calendar + RRULE:FREQ=WEEKLY	2570
    ตุลาคม ๒๕๖๘ – กันยายน ๒๕๖๙ รายงานทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3 @INTERVAL:2025-10-01/2026-09-30	2569
    จัดทำคู่มือให้แล้วเสร็จภายใน ๒๗ ก.พ. ๖๙ และทบทวนเป็นประจำทุกปี	DATE:2026-02-27 + RRULE:FREQ=YEARLY	2569
    สื่อสารในกลุ่มไลน์ทุก ๒ วัน กำหนดเสร็จ ๒๐ มี.ค. ๖๙	RRULE:FREQ=DAILY;INTERVAL=2 + DATE:2026-03-20	2569
    เมื่อได้รับงบประมาณ และทุกวันที่ ๕ ของเดือน	EVENT:on-event + RRULE:FREQ=MONTHLY;BYMONTHDAY=5	2567
    ทุกเดือน (ต.ค.๖๘-มี.ค.๖๙)	RRULE:FREQ=MONTHLY @INTERVAL:2025-10-01/2026-03-31	2569
    ผู้ดูแลระบบตรวจสอบลิงก์ O๑-O๒๕ ว่าเปิดได้จริงและบันทึกผลลงแบบ ทุกสัปดาห์ ตั้งแต่ ม.ค.-มิ.ย. ๗๐	RRULE:FREQ=WEEKLY @INTERVAL:2027-01-01/2027-06-30	2570
    ทุก ๓ เดือน ในปีงบประมาณ ๒๕๖๘	RRULE:FREQ=MONTHLY;INTERVAL=3 @INTERVAL:2024-10-01/2025-09-30	2568
    ทุกวันจันทร์ ระหว่างวันที่ ๑ - ๓๐ มิ.ย. ๗๐	RRULE:FREQ=WEEKLY;BYDAY=MO @INTERVAL:2027-06-01/2027-06-30	2570
    ต.ค. ๖๙ – ก.ย. ๗๐ (ทุกเดือน)	RRULE:FREQ=MONTHLY @INTERVAL:2026-10-01/2027-09-30	2570
    ทุกสิ้นเดือน ตั้งแต่ ๑ ม.ค. ๖๘ เป็นต้นไป	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1 @INTERVAL:2025-01-01/..	2568
    เดือนละครั้ง ม.ค. ถึง มิ.ย.	RRULE:FREQ=MONTHLY @INTERVAL:2026-01-01/2026-06-30	2569
    ทุกวันอังคารในช่วงเก็บข้อมูล EIT	RRULE:FREQ=WEEKLY;BYDAY=TU @REF:calendar.eit	2569
    ๕ ข่าวต่อเดือน ตั้งแต่ ต.ค. ๖๙ ถึง มี.ค. ๗๐	QUOTA:5/P1M @INTERVAL:2026-10-01/2027-03-31	2570
    ๓๐ มี.ค. ๖๘ และรายงานทุก ๑ เดือน	DATE:2025-03-30 + RRULE:FREQ=MONTHLY	2568
    ภายใน ๑๕ ม.ค.๗๐/ทุกไตรมาส	DATE:2027-01-15 + RRULE:FREQ=MONTHLY;INTERVAL=3	2570
    เสร็จ ๒๘ ก.พ. ๖๙ ติดตามทุกวันศุกร์	DATE:2026-02-28 + RRULE:FREQ=WEEKLY;BYDAY=FR	2569
    ๓๑ มี.ค.๖๘ และทุกครั้งที่มีการเปลี่ยนแปลงข้อมูล	DATE:2025-03-31 + EVENT:each-time	2568
    ทุกเดือน และตามปฏิทินที่ ป.ป.ช. กำหนด	RRULE:FREQ=MONTHLY + REF:calendar	2570
    กำหนดแล้วเสร็จ: ๓๑ ม.ค. ๗๐ รอบการติดตาม: ทุก ๒ สัปดาห์	DATE:2027-01-31 + RRULE:FREQ=WEEKLY;INTERVAL=2	2570
    ทุกเดือน และทุกครั้งที่มีการจัดซื้อจัดจ้าง	RRULE:FREQ=MONTHLY + EVENT:procurement	2568
    ๓๐ มิ.ย.๗๐ (ข่าว ๕ ข่าวต่อเดือน)	DATE:2027-06-30 + QUOTA:5/P1M	2570
    ภายใน ๓๑ มี.ค. ๖๙ และรายงานทุกสิ้นเดือน	DATE:2026-03-31 + RRULE:FREQ=MONTHLY;BYMONTHDAY=-1	2569
    ทุกเดือน ตั้งแต่ ต.ค. ๖๗ ถึง ก.ย. ๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30	2568
    ทุกเดือน (ต.ค.๖๘-มี.ค.๖๙)	RRULE:FREQ=MONTHLY @INTERVAL:2025-10-01/2026-03-31	2569
    ทุกวันอังคาร ระหว่างวันที่ ๑ ม.ค. ถึง ๓๑ มี.ค. ๖๘	RRULE:FREQ=WEEKLY;BYDAY=TU @INTERVAL:2025-01-01/2025-03-31	2568
    ทุกวันสิ้นเดือน ในช่วงปีงบประมาณ พ.ศ. ๒๕๗๐	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1 @INTERVAL:2026-10-01/2027-09-30	2570
    ทุกวันทำการในเดือนมกราคม ๒๕๖๙	RRULE:FREQ=DAILY;X-BIZ=TH @INTERVAL:2026-01-01/2026-01-31	2569
    รายเดือน ตลอดปีงบประมาณ ๒๕๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30	2568
    ทุก ๒ สัปดาห์ ตั้งแต่วันที่ ๕ ม.ค. ๖๙ เป็นต้นไป	RRULE:FREQ=WEEKLY;INTERVAL=2 @INTERVAL:2026-01-05/..	2569
    ทุกวันที่ ๒๕ ของเดือน ในไตรมาสที่ ๒	RRULE:FREQ=MONTHLY;BYMONTHDAY=25 @INTERVAL:2026-01-01/2026-03-31	2569
    รายไตรมาส (๑ ต.ค. ๖๙ – ๓๐ ก.ย. ๗๐)	RRULE:FREQ=MONTHLY;INTERVAL=3 @INTERVAL:2026-10-01/2027-09-30	2570
    ๒๐ มี.ค. ๖๘ และรายงานผลทุกเดือน	DATE:2025-03-20 + RRULE:FREQ=MONTHLY	2568
    ภายในวันที่ ๓๐ ม.ค. ๖๙ และติดตามทุก ๑๕ วัน	DATE:2026-01-30 + RRULE:FREQ=DAILY;INTERVAL=15	2569
    ต.ค. ๖๙ – ก.ย. ๗๐ รายงานทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3 @INTERVAL:2026-10-01/2027-09-30	2570
    ทุกครั้งที่มีการจัดซื้อจัดจ้าง และสรุปเป็นรายเดือน	EVENT:procurement + RRULE:FREQ=MONTHLY	2568
    เดือนละ ๔ ข่าว และสรุปผลภายในวันที่ ๓๐ ก.ย. ๖๘	QUOTA:4/P1M + DATE:2025-09-30	2568
    ๑๕ ธ.ค. ๖๘ และทุกครั้งที่มีการเปลี่ยนแปลง	DATE:2025-12-15 + EVENT:each-time	2569
    รอบ ๖ เดือน (ต.ค.๖๗-มี.ค.๖๘) และเผยแพร่ทุกเดือน	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-03-31	2568
    ตามปฏิทินการประเมิน ITA และรายงานทุกเดือน	REF:calendar + RRULE:FREQ=MONTHLY	2569
    ภายใน ๓๑ มี.ค. ๗๐ และปีละ ๒ ครั้ง	DATE:2027-03-31 + QUOTA:2/P1Y	2570
    ทุกเดือน (ต.ค. ๖๗ – ก.ย. ๖๘)	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30
    ทุกวันอังคาร ตั้งแต่ ๑ พ.ย. ๖๗ เป็นต้นไป	RRULE:FREQ=WEEKLY;BYDAY=TU @INTERVAL:2024-11-01/..
    ทุกวันที่ 20 ของเดือน ระหว่าง ม.ค.-มิ.ย. 68	RRULE:FREQ=MONTHLY;BYMONTHDAY=20 @INTERVAL:2025-01-01/2025-06-30
    ทุกเดือนตลอดปีงบประมาณ ๒๕๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2024-10-01/2025-09-30
    ทุกวันศุกร์ในเดือนมกราคม ๒๕๖๘	RRULE:FREQ=WEEKLY;BYDAY=FR @INTERVAL:2025-01-01/2025-01-31
    ต.ค. ๖๗ - ก.ย. ๖๘ รายงานทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3 @INTERVAL:2024-10-01/2025-09-30
    ภายใน ๓๑ ม.ค. ๖๘ และรายงานความก้าวหน้าทุกเดือน	DATE:2025-01-31 + RRULE:FREQ=MONTHLY
    ติดตั้งป้ายแล้วเสร็จ ๒๘ มี.ค. ๖๘ / ตรวจสภาพทุก ๓ เดือน	DATE:2025-03-28 + RRULE:FREQ=MONTHLY;INTERVAL=3
    ตลอดปีงบประมาณ และทุกครั้งที่มีการเปลี่ยนแปลงข้อมูล	INTERVAL:2024-10-01/2025-09-30 + EVENT:budget-received
    ทุกเดือน และทุกครั้งที่มีข้อร้องเรียน	RRULE:FREQ=MONTHLY + EVENT:each-time
    ประชุมชี้แจง ๒๐ ธ.ค. ๖๗ เก็บข้อมูล ม.ค.-มี.ค. ๖๘	DATE:2024-12-20 + INTERVAL:2025-01-01/2025-03-31
    ทุกครั้งที่มีการประชุมประจำเดือน	EVENT:each-meeting + RRULE:FREQ=MONTHLY
    ทุกสัปดาห์ในช่วงเปิดระบบ EIT	RRULE:FREQ=WEEKLY @REF:calendar.eit
    ทุกเดือน ตั้งแต่ ม.ค. ๖๘ ถึง มิ.ย. ๖๘	RRULE:FREQ=MONTHLY @INTERVAL:2025-01-01/2025-06-30
    ทุกวันจันทร์ เริ่ม ๓ ก.พ. ๖๘	RRULE:FREQ=WEEKLY;BYDAY=MO @INTERVAL:2025-02-03/..
    ทุกวันพุธ ระหว่าง ก.พ. – เม.ย. ๖๘	RRULE:FREQ=WEEKLY;BYDAY=WE @INTERVAL:2025-02-01/2025-04-30
    ทุกเดือนในไตรมาสที่ ๒	RRULE:FREQ=MONTHLY @INTERVAL:2025-01-01/2025-03-31
    ต.ค. ๖๗ – มี.ค. ๖๘ รายงานทุกวันที่ ๕	RRULE:FREQ=MONTHLY;BYMONTHDAY=5 @INTERVAL:2024-10-01/2025-03-31
    ๑ ม.ค. – ๓๐ มิ.ย. ๖๘ ติดตามทุกวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=FR @INTERVAL:2025-01-01/2025-06-30
    ทุกสัปดาห์ในช่วงเก็บข้อมูล EIT	RRULE:FREQ=WEEKLY @REF:calendar.eit
    อย่างน้อยเดือนละ ๒ ครั้ง ในช่วง ม.ค. – มิ.ย. ๖๘	QUOTA:2/P1M @INTERVAL:2025-01-01/2025-06-30
    ตามปฏิทิน ITA และรายงานทุกสัปดาห์	REF:calendar + RRULE:FREQ=WEEKLY
    ๑๔ มี.ค. ๖๘ และรายงานทุกสัปดาห์	DATE:2025-03-14 + RRULE:FREQ=WEEKLY
    ๓๐ เม.ย. ๖๘ / รายไตรมาส	DATE:2025-04-30 + RRULE:FREQ=MONTHLY;INTERVAL=3
    แล้วเสร็จ ๒๘ ก.พ. ๖๘ จากนั้นรายงานทุกวันที่ ๕ ของเดือน	DATE:2025-02-28 + RRULE:FREQ=MONTHLY;BYMONTHDAY=5
    ทุกเดือน และทุกครั้งที่มีข้อร้องเรียน	RRULE:FREQ=MONTHLY + EVENT:each-time
    ภายใน ๓๑ ม.ค. ๖๘ และอย่างน้อยเดือนละ ๒ ครั้ง	DATE:2025-01-31 + QUOTA:2/P1M
    ภายใน ๑๔ มี.ค. ๖๘ ติดตามรายสัปดาห์ถึง ๓๐ เม.ย. ๖๘	RRULE:FREQ=WEEKLY;UNTIL=20250430 + DATE:2025-03-14
    ตามปฏิทิน ITA / ๓๐ เม.ย. ๖๘	REF:calendar + DATE:2025-04-30
    ๓-๗ ก.พ. ๖๘ และทุกวันศุกร์	INTERVAL:2025-02-03/2025-02-07 + RRULE:FREQ=WEEKLY;BYDAY=FR
    ๒๕ เม.ย. ๖๘ ทุกเดือน	DATE:2025-04-25 + RRULE:FREQ=MONTHLY
    """)
