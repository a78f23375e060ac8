/// What has two readings, or a part that was not understood. Phrase, meaning, and where it matters the fiscal year and the date of the order.
let questionPhrases = rows(
    """
    ประจำปี ๒๕๖๘	AMBIG:INTERVAL:2024-10-01/2025-09-30|INTERVAL:2025-01-01/2025-12-31
    ปี ๒๕๖๘	AMBIG:INTERVAL:2024-10-01/2025-09-30|INTERVAL:2025-01-01/2025-12-31
    ตลอดปี ๒๕๖๘	AMBIG:INTERVAL:2024-10-01/2025-09-30|INTERVAL:2025-01-01/2025-12-31
    ปี ๖๘	AMBIG:INTERVAL:2024-10-01/2025-09-30|INTERVAL:2025-01-01/2025-12-31
    วันที่ ๑๕ ม.ค. ๖๙ เวลา ๐๙.๐๐ น. หรือ ๑๓.๐๐ น.	AMBIG:DATETIME:2026-01-15T09:00:00+07:00|DATETIME:2026-01-15T13:00:00+07:00	2569
    ทุก ๑ เดือน (รายไตรมาส)	AMBIG:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3	2569
    ขยายเวลา EIT ถึง ๑๙ มิ.ย. ๖๙ (๒๙ มิ.ย. ๖๙)	AMBIG:AMEND:end=2026-06-19|AMEND:end=2026-06-29	2569
    ๓๐ ม.ย. ๖๘	AMBIG:DATE:2025-04-30|DATE:2025-06-30	2568
    ภายในวันที่ 15 ม.ย.69	AMBIG:DATE:2026-04-15|DATE:2026-06-15	2569
    เดือน ม.ย. ๒๕๖๙	AMBIG:INTERVAL:2026-04-01/2026-04-30|INTERVAL:2026-06-01/2026-06-30	2569
    ๑ - ๓๐ ม.ย. ๖๙	AMBIG:INTERVAL:2026-04-01/2026-04-30|INTERVAL:2026-06-01/2026-06-30	2569
    ต.ค. ๖๗ – ม.ย. ๖๘	AMBIG:INTERVAL:2024-10-01/2025-04-30|INTERVAL:2024-10-01/2025-06-30	2568
    ก่อนวันที่ ๑ ม.ย. ๒๕๖๙	AMBIG:DATE:2026-03-31|DATE:2026-05-31	2569
    ๑๕ ม.ย. ๖๘ เวลา ๐๙.๓๐ น.	AMBIG:DATETIME:2025-04-15T09:30:00+07:00|DATETIME:2025-06-15T09:30:00+07:00	2568
    วันที่ ๒๐ ม.ย. ของทุกปี	AMBIG:RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=20|RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20	2569
    ๑๕ มี.ค. ๒๖	AMBIG:DATE:2026-03-15|DATE:1983-03-15	2569
    30/06/26	AMBIG:DATE:2026-06-30|DATE:1983-06-30	2569
    ๙ ม.ค. 25	AMBIG:DATE:2025-01-09|DATE:1982-01-09	2568
    ๓๑-๐๓-๒๗	AMBIG:DATE:2027-03-31|DATE:1984-03-31	2570
    ๑๕ ม.ย. ๖๙	AMBIG:DATE:2026-04-15|DATE:2026-06-15	2569
    แล้วเสร็จภายใน ๓๐ ม.ย. ๒๕๖๙	AMBIG:DATE:2026-04-30|DATE:2026-06-30	2569
    คำสั่งแต่งตั้งคณะทำงาน ลง ๑๐ ม.ค. ๒๖	AMBIG:DATE:2026-01-10|DATE:1983-01-10	2569
    จัดอบรมวันที่ ๓๐ หรือ ๓๑ มี.ค. ๖๙ ณ ห้องประชุม ภ.จว.	AMBIG:DATE:2026-03-30|DATE:2026-03-31	2569
    จัดอบรมเดือน ก.พ. หรือ มี.ค. ๖๙	AMBIG:INTERVAL:2026-02-01/2026-02-28|INTERVAL:2026-03-01/2026-03-31	2569
    ประชุมทุกวันจันทร์หรือวันอังคาร	AMBIG:RRULE:FREQ=WEEKLY;BYDAY=MO|RRULE:FREQ=WEEKLY;BYDAY=TU	2569
    ปล่อยแถววันที่ ๑๒ ม.ค. ๖๙ เวลา ๖ โมง	AMBIG:DATETIME:2026-01-12T06:00:00+07:00|DATETIME:2026-01-12T18:00:00+07:00	2569
    ตั้งแต่วันที่ ๑ ม.ย. ๖๙ เป็นต้นไป	AMBIG:INTERVAL:2026-04-01/..|INTERVAL:2026-06-01/..	2569
    ๑ มี.ค. - ๓๐ ม.ย. ๖๙	AMBIG:INTERVAL:2026-03-01/2026-04-30|INTERVAL:2026-03-01/2026-06-30	2569
    ส่งรายงานเดือน ม.ย. ๖๙	AMBIG:INTERVAL:2026-04-01/2026-04-30|INTERVAL:2026-06-01/2026-06-30	2569
    รายงานทุกวันที่ ๕ หรือ ๑๐ ของเดือน	AMBIG:RRULE:FREQ=MONTHLY;BYMONTHDAY=5|RRULE:FREQ=MONTHLY;BYMONTHDAY=10	2569
    ทุก ๓ หรือ ๖ เดือน	AMBIG:RRULE:FREQ=MONTHLY;INTERVAL=3|RRULE:FREQ=MONTHLY;INTERVAL=6	2569
    ๑๕ ม.ย. ๖๙	AMBIG:DATE:2026-04-15|DATE:2026-06-15	2569
    15/03/26	AMBIG:DATE:2026-03-15|DATE:1983-03-15	2569
    ภายในปี ๒๕๖๙	AMBIG:DATE:2026-09-30|DATE:2026-12-31	2569
    ม.ย.-ก.ย.๖๙	AMBIG:INTERVAL:2026-04-01/2026-09-30|INTERVAL:2026-06-01/2026-09-30	2569
    ๓๐ เม.ย. หรือ ๓๐ มิ.ย. ๖๙	AMBIG:DATE:2026-04-30|DATE:2026-06-30	2569
    ทุก ๒-๓ เดือน	AMBIG:RRULE:FREQ=MONTHLY;INTERVAL=2|RRULE:FREQ=MONTHLY;INTERVAL=3	2569
    10 มิ.ย. 26	AMBIG:DATE:2026-06-10|DATE:1983-06-10	2569
    ไตรมาส ๓ (ก.ค.-ก.ย.๖๙)	AMBIG:INTERVAL:2026-04-01/2026-06-30|INTERVAL:2026-07-01/2026-09-30	2569
    ๓๑ มี.ค. ๖๘/๖๙	AMBIG:DATE:2026-03-31|DATE:2025-03-31	2569
    ๘ ม.ย. ๖๘	AMBIG:DATE:2025-04-08|DATE:2025-06-08	2568
    ภายในวันที่ ๓๐ ม.ย. ๒๕๖๙	AMBIG:DATE:2026-04-30|DATE:2026-06-30	2569
    ม.ย. ๖๙	AMBIG:INTERVAL:2026-04-01/2026-04-30|INTERVAL:2026-06-01/2026-06-30	2569
    15/03/26	AMBIG:DATE:2026-03-15|DATE:1983-03-15	2569
    ๓๐ หรือ ๓๑ มี.ค. ๖๙	AMBIG:DATE:2026-03-30|DATE:2026-03-31	2569
    ทุกเดือนหรือทุกไตรมาส	AMBIG:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3	2568
    ๒๐ พ.ย. หรือ ๒๐ ธ.ค. ๖๘	AMBIG:DATE:2025-11-20|DATE:2025-12-20	2569
    ๑ ม.ค. - ๑๕ ม.ย. ๗๐	AMBIG:INTERVAL:2027-01-01/2027-04-15|INTERVAL:2027-01-01/2027-06-15	2570
    ๕ มีนาคม ๒๖	AMBIG:DATE:2026-03-05|DATE:1983-03-05	2569
    ๓๐ มี.ค. ๒๖	AMBIG:DATE:2026-03-30|DATE:1983-03-30
    30/3/26	AMBIG:DATE:2026-03-30|DATE:1983-03-30
    ๓๐ มี.ค. 25	AMBIG:DATE:2025-03-30|DATE:1982-03-30
    ๘ ม.ย. ๖๓	AMBIG:DATE:2020-04-08|DATE:2020-06-08
    ๘ มย ๖๘	AMBIG:DATE:2025-04-08|DATE:2025-06-08
    ๓๐ มิ.ค. ๖๘	AMBIG:DATE:2025-03-30|DATE:2025-06-30
    ม.ย. ๖๘	AMBIG:INTERVAL:2025-04-01/2025-04-30|INTERVAL:2025-06-01/2025-06-30
    ๓๐ หรือ ๓๑ มี.ค. ๖๘	AMBIG:DATE:2025-03-30|DATE:2025-03-31
    ๓๐ มี.ค. ๖๘ หรือ ๑๕ เม.ย. ๖๘	AMBIG:DATE:2025-03-30|DATE:2025-04-15
    ไตรมาสที่ ๒ (เม.ย. - มิ.ย. ๖๘)	AMBIG:INTERVAL:2025-01-01/2025-03-31|INTERVAL:2025-04-01/2025-06-30
    รอบ ๖ เดือน (ต.ค. ๖๗ - เม.ย. ๖๘)	AMBIG:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-04-30
    ๙ ธ.ค. ๖๗ ของทุกปี	AMBIG:DATE:2024-12-09|RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9
    ทุก ๓ - ๖ เดือน	AMBIG:RRULE:FREQ=MONTHLY;INTERVAL=3|RRULE:FREQ=MONTHLY;INTERVAL=6
    รายเดือนหรือรายไตรมาส	AMBIG:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    ๔/๒๕๖๘	AMBIG:INTERVAL:2025-04-01/2025-04-30|NONE:document-number
    เดือนละ ๒ - ๓ ครั้ง	AMBIG:QUOTA:2/P1M|QUOTA:3/P1M
    ๓๐ มี.ค. หรือ มิ.ย. ๖๘	AMBIG:DATE:2025-03-30|INTERVAL:2025-06-01/2025-06-30
    ม.ค. ๒๖	AMBIG:INTERVAL:2026-01-01/2026-01-31|INTERVAL:1983-01-01/1983-01-31
    ๑ ม.ค. ๒๕ - ๓๑ มี.ค. ๒๕	AMBIG:INTERVAL:2025-01-01/2025-03-31|INTERVAL:1982-01-01/1982-03-31
    ๑ ม.ย. ๖๘ ถึง ๑๕ ก.ค. ๖๘	AMBIG:INTERVAL:2025-04-01/2025-07-15|INTERVAL:2025-06-01/2025-07-15
    ๓๐ มีนาคม ๐๘	AMBIG:DATE:2008-03-30|DATE:1965-03-30
    ๓๐ มี.ค. ๖๘/๖๙	AMBIG:DATE:2026-03-30|DATE:2025-03-30
    04/2568	AMBIG:INTERVAL:2025-04-01/2025-04-30|NONE:document-number
    ไตรมาสที่ ๑ (ม.ค.-มี.ค. ๖๘)	AMBIG:INTERVAL:2024-10-01/2024-12-31|INTERVAL:2025-01-01/2025-03-31
    เริ่ม ๑ เม.ย. ๖๘ ระยะเวลา ๔๕ วัน	AMBIG
    งดประชุมเดือน เม.ย. ๖๘	AMBIG
    ๑ - ๓๐ เม.ย. ๖๘ ไม่รวมวันที่ ๑๓ - ๑๕ เม.ย. ๖๘	AMBIG
    ๓๐ ม.ย. ๖๘	AMBIG:DATE:2025-04-30|DATE:2025-06-30
    ทุก ๑ - ๒ เดือน	AMBIG:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=2
    ๒-๓ ครั้ง/ปี	AMBIG
    ๒๕๖๘	AMBIG:INTERVAL:2024-10-01/2025-09-30|INTERVAL:2025-01-01/2025-12-31
    ปี ๖๘	AMBIG:INTERVAL:2024-10-01/2025-09-30|INTERVAL:2025-01-01/2025-12-31
    15/03/25	AMBIG:DATE:2025-03-15|DATE:1982-03-15
    ส.ค. – พ.ย.	AMBIG:INTERVAL:2024-08-01/2024-11-30|INTERVAL:2025-08-01/2025-11-30
    รายเดือนหรือรายไตรมาส	AMBIG:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    ภายใน ๓๐ มี.ค. หรือ ๓๐ เม.ย. ๖๘	AMBIG:DATE:2025-03-30|DATE:2025-04-30
    ๓๑ มี.ค. ๒๕๘๖	AMBIG
    ๒๕	AMBIG:RRULE:FREQ=MONTHLY;BYMONTHDAY=25|NONE:number
    ๑๕ ก.พ. ๖๘ ๒๘ ก.พ. ๖๘	AMBIG:DATE:2025-02-15|DATE:2025-02-28
    วันที่ ..... เดือน ............ พ.ศ. ๒๕๖๘	AMBIG
    เดือนที่ ๓ และเดือนที่ ๖ ของปีงบประมาณ	AMBIG
    เดือนแรกของทุกไตรมาส	AMBIG
    8 ม.ย. 68	AMBIG:DATE:2025-04-08|DATE:2025-06-08
    ๒๕๖๘ มีนาคม ๑๔	AMBIG:INTERVAL:2014-03-01/2014-03-31|INTERVAL:1971-03-01/1971-03-31
    มี.ค. ๓๐	AMBIG:INTERVAL:2030-03-01/2030-03-31|INTERVAL:1987-03-01/1987-03-31
    18/02/25	AMBIG:DATE:2025-02-18|DATE:1982-02-18
    18 ก.พ. 25	AMBIG:DATE:2025-02-18|DATE:1982-02-18
    ๑๕ มี.ค. ๖๘ (เสาร์แรกของเดือน)	AMBIG
    ๑๘ ก.พ. ๘๖	AMBIG
    ๑๔ มี.ค. ๖๘ ๑๖.๓๐	AMBIG
    ๓ – ๗ ก.พ. ๖๘ (รวม ๘ วัน)	AMBIG
    ๓ ก.พ. ๖๘ จนแล้วเสร็จ	AMBIG
    ตั้งแต่ ๓ มี.ค. ๖๘ เป็นเวลา ๑๐ วัน	AMBIG
    เริ่ม ๑ เม.ย. ๖๘ ระยะเวลา ๓ เดือน	AMBIG
    ภายใน ๓๑ มี.ค. ๖๘ หรือภายใน ๓๐ เม.ย. ๖๘	AMBIG:DATE:2025-03-31|DATE:2025-04-30
    ทุกวันพุธหรือวันพฤหัสบดี	AMBIG:RRULE:FREQ=WEEKLY;BYDAY=WE|RRULE:FREQ=WEEKLY;BYDAY=TH
    ทุกเดือนที่ ๓	AMBIG
    ทุกเดือน ๗	AMBIG
    ทุกวันจันทร์ ๐๘.๐๐ น. และวันศุกร์ ๑๖.๐๐ น.	AMBIG
    ทุกสัปดาห์ ยกเว้นสัปดาห์ที่มีการประชุมประจำเดือน	AMBIG
    เดือนละ ๑ - ๒ ครั้ง	AMBIG:QUOTA:1/P1M|QUOTA:2/P1M
    ไม่เกินเดือนละ ๑ ครั้ง	AMBIG
    ตั้งแต่เปิด IIT จนถึงปิด EIT	AMBIG
    ๑๐ หรือ ๑๗ มี.ค. ๖๘	AMBIG:DATE:2025-03-10|DATE:2025-03-17
    ๓๑ มี.ค. ๖๘ และรายงานเป็นระยะ	AMBIG
    ปลาย พ.ค. – ต้น มิ.ย. ๖๘	AMBIG
    งดการประชุมเดือน เม.ย. ๖๘	AMBIG
    ไม่ต้องส่งรายงานทุกเดือน	AMBIG
    ไม่จัดประชุมในวันที่ ๑๒ ก.พ. ๖๘	AMBIG
    ไม่ใช่ ๑๔ มี.ค. ๖๘ แต่เป็น ๒๑ มี.ค. ๖๘	AMBIG
    ยกเลิกการรายงานรายเดือน ให้รายงานรายไตรมาสแทน	AMBIG
    45731.5	AMBIG:DATE:2025-03-15|NONE:number
    ขั้นตอนที่ ๓ – ๕ มี.ค. ๖๘	AMBIG
    ๒๐ ก.พ. ๖๘ ๒๐ มี.ค. ๖๘	AMBIG:DATE:2025-02-20|DATE:2025-03-20
    ๑๔ มี.ค. ๖๘ (๒๑ มี.ค. ๖๘)	AMBIG:DATE:2025-03-14|DATE:2025-03-21
    ๒๘ มี.ค. ๖๗/๖๘	AMBIG:DATE:2025-03-28|DATE:2024-03-28
    ๑๔ มี.ค./เม.ย. ๖๘	AMBIG:DATE:2025-03-14|DATE:2025-04-14
    ๑๐/๑๑/๑๒	AMBIG:DATE:2012-11-10|DATE:1969-11-10
    ๓๐	AMBIG:RRULE:FREQ=MONTHLY;BYMONTHDAY=30|NONE:number
    ทุกเดือนหรือทุกไตรมาส	AMBIG:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    ๓๐ มี.ค. ๖๘ ๒	AMBIG
    ๑๗ มี.ค. ๖๘ ?	AMBIG
    ๑๗ มี.ค. ๖๘ โดยประมาณ	AMBIG
    ๓๑ มี.ค. ๖๘ อีก ๗ วัน	AMBIG
    ๑๗ มี.ค. ๖๘ และเดือนถัดไป	AMBIG
    ๑๗ มี.ค. ๖๘ เช้า ๑๘	AMBIG
    ๑๔ มี.ค. ๖๘ (ขอขยาย ๑๕ วัน)	AMBIG
    ๑๗ มี.ค. ๖๘ เว้นแต่ ผกก. สั่งเป็นอย่างอื่น	AMBIG
    ทุกเดือน ภายใน ๓	AMBIG
    ทุกวันศุกร์ ๒	AMBIG
    ภายใน ๓๑ มี.ค. ๖๘ ถ้าทำไม่ทัน ๓๐ เม.ย. ๖๘	AMBIG
    ไตรมาสที่ ๒ ก.พ.	AMBIG:INTERVAL:2025-02-01/2025-02-28|INTERVAL:2025-01-01/2025-03-31
    เปลี่ยนจากรายเดือนเป็นรายไตรมาส	AMBIG:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    ไม่เกิน ๒ ครั้งต่อปี	AMBIG
    เดือนละไม่เกิน ๒ ครั้ง	AMBIG
    ต้น ๆ เดือนมีนาคม	AMBIG§VAGUE
    ทุกวันศุกร์ เว้นสัปดาห์สุดท้าย	AMBIG
    ๑๕ มี.ค. ๖๘ - ปลายปี	AMBIG
    ๑ มี.ค. ๖๘ เป็นเวลา ๓๐ วัน	AMBIG
    """)
