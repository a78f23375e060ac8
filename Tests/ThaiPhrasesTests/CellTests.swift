import Testing

@testable import ThaiPhrases

/// Whole cells as plans have them: phrase, meanings of which one must come (ASK is a question), fiscal year.
let cellRows = rows(
    """
    ดำเนินการแล้วเสร็จภายในไตรมาสที่ ๒ ของปีงบประมาณ พ.ศ. ๒๕๖๘	DATE:2025-03-31§INTERVAL:2025-01-01/2025-03-31
    ภายในไตรมาสที่ ๑ - ๒	ASK§INTERVAL:2024-10-01/2025-03-31§DATE:2025-03-31§LIST:DATE:2024-12-31|DATE:2025-03-31
    ไตรมาสที่ ๒ และไตรมาสที่ ๔ ปี ๒๕๖๘	LIST:INTERVAL:2025-01-01/2025-03-31|INTERVAL:2025-07-01/2025-09-30
    ไตรมาส 1/2568 ถึงไตรมาส 4/2568	INTERVAL:2024-10-01/2025-09-30
    ไตรมาสที่ ๔ ปีงบประมาณ ๒๕๖๗	INTERVAL:2024-07-01/2024-09-30
    รายไตรมาส ภายในวันที่ ๑๕ ของเดือนถัดไป	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15
    ทุกไตรมาส ภายในวันที่ ๕ ของเดือนถัดจากสิ้นไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5§RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5§ASK
    ไตรมาสละครั้ง (เดือนสุดท้ายของไตรมาส)	RRULE:FREQ=MONTHLY;INTERVAL=3§ASK
    ต้นไตรมาส	VAGUE
    ก่อนสิ้นไตรมาส ๑๐ วัน	ASK§RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-11§OFFSET:-P10D@RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    ๗ วันก่อนสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-8
    เปิดภาคเรียนที่ ๑/๒๕๖๘	VAGUE§EVENT
    ปีการศึกษา ๒๕๖๘	VAGUE
    ภาคเรียนที่ ๒ ปีการศึกษา ๒๕๖๗ ภายใน ๓๑ มี.ค. ๖๘	DATE:2025-03-31§ASK
    วันที่ ๑๖ พ.ค. ๖๘ (เปิดภาคเรียน)	DATE:2025-05-16
    ก่อนเปิดภาคเรียน ๒ สัปดาห์	EVENT§VAGUE§ASK
    วันไหว้ครู	EVENT§NONE§VAGUE
    วันพ่อ ๕ ธ.ค. ๖๗	DATE:2024-12-05
    สัปดาห์แรกของเดือนมีนาคม ๒๕๖๘	VAGUE§ASK
    ทุกวันพฤหัสบดีแรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1TH
    ทุกวันศุกร์สัปดาห์ที่ ๒ ของเดือน	RRULE:FREQ=MONTHLY;BYDAY=2FR§ASK
    วันพุธของสัปดาห์แรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=1WE§ASK§VAGUE
    เวรเช้า ๐๘.๐๐ - ๑๖.๐๐ น. ทุกวัน	RRULE:FREQ=DAILY;BYHOUR=8;BYMINUTE=0
    ทุกผลัด	EVENT
    วันละ ๓ ผลัด	QUOTA:3/P1D§ASK
    ๒๔ ชั่วโมง	NONE
    ตลอด ๒๔ ชั่วโมง	NONE
    ทุกวัน ตลอด ๒๔ ชั่วโมง	RRULE:FREQ=DAILY
    ทุกวันไม่เว้นวันหยุด	RRULE:FREQ=DAILY
    จ.-ศ. เวลา ๐๘.๓๐-๑๖.๓๐ น.	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30
    วันจันทร์-วันศุกร์ (เว้นวันหยุดราชการ)	RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;X-ROLL=OMIT
    ทุกวันในเวลาราชการ	RRULE:FREQ=DAILY§RRULE:FREQ=DAILY;X-BIZ=TH
    ในวันและเวลาราชการ	NONE
    ประชุม ก.ต.ตร. ทุก ๒ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=2
    ประชุมประจำเดือน ทุกวันที่ ๕ เวลา ๐๙.๓๐ น.	RRULE:FREQ=MONTHLY;BYMONTHDAY=5;BYHOUR=9;BYMINUTE=30
    ประชุมหัวหน้าส่วนราชการ ทุกวันจันทร์ที่ ๓ ของเดือน เวลา ๑๓.๓๐ น.	RRULE:FREQ=MONTHLY;BYDAY=3MO;BYHOUR=13;BYMINUTE=30
    สภาสมัยสามัญ สมัยที่ ๑ เดือน ก.พ. ๖๘	INTERVAL:2025-02-01/2025-02-28
    สมัยสามัญ สมัยที่ ๒ ประจำปี ๒๕๖๘ ครั้งที่ ๑ วันที่ ๓๐ พ.ค. ๖๘	DATE:2025-05-30
    ประชุมสภาฯ สมัยแรก ๑๔ ก.พ. ๖๘ สมัยที่สอง ๓๐ พ.ค. ๖๘	LIST:DATE:2025-02-14|DATE:2025-05-30§ASK
    ตรวจรับงวดที่ ๑ (๓๐%) ๓๑ ม.ค. ๖๘	DATE:2025-01-31
    เบิกจ่ายร้อยละ ๕๐ ภายใน ๓๑ มี.ค. ๖๘	DATE:2025-03-31
    งบประมาณ ๒๐,๐๐๐ บาท ม.ค. - มี.ค. ๖๘	INTERVAL:2025-01-01/2025-03-31
    จำนวน ๑๐๐ คน วันที่ ๕ มี.ค. ๖๘	DATE:2025-03-05
    ๕ มี.ค. ๖๘ จำนวน ๑๐๐ คน	DATE:2025-03-05
    ๕ มี.ค. ๖๘ ณ ห้องประชุม ๒	DATE:2025-03-05
    ๕ มี.ค. ๖๘ ณ ห้องประชุมชั้น ๒ อาคาร ๑	DATE:2025-03-05
    ๕ มี.ค. ๖๘ ณ วัดสามแยก	DATE:2025-03-05
    ๕ มี.ค. ๖๘ หมู่ที่ ๓ ต.หนองบัว	DATE:2025-03-05
    ๕ มี.ค. ๖๘ โทร. ๐๘๑-๒๓๔-๕๖๗๘	DATE:2025-03-05
    ถนนพหลโยธิน กม. ๑๒ วันที่ ๕ มี.ค. ๖๘	DATE:2025-03-05
    ชุมชน ๑๒ สิงหา ๕ มี.ค. ๖๘	DATE:2025-03-05§ASK
    รร.๑๕ ค่ำ	NONE§VAGUE
    ขึ้น ๑๕ ค่ำ เดือน ๓	VAGUE§ASK
    ทุกวันขึ้น ๑๕ ค่ำ	VAGUE§ASK
    ประกาศ ณ วันที่ ๕ มีนาคม พ.ศ. ๒๕๖๘	DATE:2025-03-05
    ตามคำสั่งที่ ๑๒/๒๕๖๘ ลว. ๕ มี.ค. ๖๘ ให้แล้วเสร็จใน ๓๐ มี.ค. ๖๘	DATE:2025-03-30
    อ้างถึงหนังสือ ลงวันที่ ๕ มี.ค. ๖๘ ให้รายงานภายใน ๑๕ วัน	ASK§EVENT§DATE:2025-03-20§DATE:2025-03-05
    พ.ร.บ.ข้อมูลข่าวสาร พ.ศ. ๒๕๔๐ มาตรา ๗ ภายใน ๓๐ มี.ค. ๖๘	DATE:2025-03-30
    แผนปฏิบัติการ พ.ศ. ๒๕๖๖ - ๒๕๗๐	NONE
    แผน ๕ ปี (พ.ศ. ๒๕๖๖ - ๒๕๗๐) ทบทวนภายใน ๓๑ ต.ค. ๖๗	DATE:2024-10-31
    ITA ๒๕๖๘	NONE§ASK
    ITA ปี ๒๕๖๘ ภายใน ๓๐ เม.ย. ๖๘	DATE:2025-04-30
    O๑๓ ภายใน ๓๐ เม.ย. ๖๘	DATE:2025-04-30
    ข้อ ๒๕ ภายใน ๓๐ เม.ย. ๖๘	DATE:2025-04-30
    ภายใน ๓๐ เม.ย. ๖๘ (O๑๓ - O๑๕)	DATE:2025-04-30
    ภายใน ๓๐ เม.ย. ๖๘ ตาม MOIT ๒	DATE:2025-04-30
    MOIT 3 ไตรมาส 2 ภายใน 10 มี.ค. 68	DATE:2025-03-10
    EB ๑๕ ม.ค. ๖๘	ASK§DATE:2025-01-15§INTERVAL:2025-01-01/2025-01-31
    ส่ง มท. ๑๕ ม.ค. ๖๘	DATE:2025-01-15
    ส่ง กค. ๑๕ ม.ค. ๖๘	DATE:2025-01-15§ASK
    ส่ง ก.พ. ภายใน ๑๕ ม.ค. ๖๘	ASK§DATE:2025-01-15
    ส่ง ป.ป.ช. ๑๕ ม.ค. ๖๘	DATE:2025-01-15
    ให้ ผกก. ทราบ ทุกวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO
    อ.เมือง จ.ตาก ๕ มี.ค. ๖๘	DATE:2025-03-05
    พ.ต.อ. สมชาย ๕ มี.ค. ๖๘	DATE:2025-03-05
    มี.ค. ๖๘ (แล้วเสร็จ)	INTERVAL:2025-03-01/2025-03-31§DATE:2025-03-31
    แล้วเสร็จ มี.ค. ๖๘	DATE:2025-03-31§INTERVAL:2025-03-01/2025-03-31
    ให้แล้วเสร็จภายในปีงบประมาณ ๒๕๖๘	DATE:2025-09-30§INTERVAL:2024-10-01/2025-09-30
    ภายในปีงบประมาณ	DATE:2025-09-30§INTERVAL:2024-10-01/2025-09-30
    ภายในปี ๒๕๖๘	ASK
    ปลายปี ๒๕๖๘	VAGUE§ASK
    กลางเดือนของทุกเดือน	VAGUE§ASK
    ทุกกลางเดือนและสิ้นเดือน	ASK§VAGUE
    ทุกต้นเดือน	VAGUE§ASK
    ปีละครั้ง เดือนตุลาคม	RRULE:FREQ=YEARLY;BYMONTH=10
    ปีละครั้ง ต้นปีงบประมาณ	VAGUE§ASK
    ทุกปี ภายในเดือนตุลาคม	RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=-1§RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=31§RRULE:FREQ=YEARLY;BYMONTH=10
    ทุกวันที่ ๑ ต.ค. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1
    ทุก ๒ ปี	RRULE:FREQ=YEARLY;INTERVAL=2
    ๒ ปีครั้ง	RRULE:FREQ=YEARLY;INTERVAL=2
    สองปีครั้ง	RRULE:FREQ=YEARLY;INTERVAL=2
    ทุกสองสัปดาห์	RRULE:FREQ=WEEKLY;INTERVAL=2
    ทุก ๑๐ วัน	RRULE:FREQ=DAILY;INTERVAL=10
    ทุก ๑๕ วัน	RRULE:FREQ=DAILY;INTERVAL=15
    ทุกครึ่งเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    เดือนละ ๒ ครั้ง ต้นเดือนและกลางเดือน	ASK§VAGUE§QUOTA:2/P1M
    ปีละ ๑-๒ ครั้ง	ASK§QUOTA:1/P1Y
    ๑ ครั้ง/ปี (ต.ค.)	RRULE:FREQ=YEARLY;BYMONTH=10§ASK
    ๒ ครั้ง/ปี (เม.ย., ต.ค.)	RRULE:FREQ=YEARLY;BYMONTH=4,10
    ๔ ครั้ง/ปี (รายไตรมาส)	RRULE:FREQ=MONTHLY;INTERVAL=3§ASK§QUOTA:4/P1Y
    ๑๒ ครั้ง/ปี	QUOTA:12/P1Y
    เดือนละ ๑ ครั้ง (๑๒ ครั้ง/ปี)	RRULE:FREQ=MONTHLY§ASK§RRULE:FREQ=MONTHLY + QUOTA:12/P1Y
    ๑ ฉบับ/เดือน	QUOTA:1/P1M
    อย่างน้อย ๑ เรื่อง/ปี	QUOTA:1/P1Y
    ร้อยละ ๘๐ ภายใน ๓๐ ก.ย. ๖๘	DATE:2025-09-30
    IIT ร้อยละ ๑๐๐ ภายใน ๓๐ มิ.ย. ๖๘	DATE:2025-06-30
    EIT ๓๐๐ คน ภายใน ๓๐ มิ.ย. ๖๘	DATE:2025-06-30
    OIT ๒๘ ข้อ ภายใน ๓๐ เม.ย. ๖๘	DATE:2025-04-30
    รายงานผลให้ผู้บริหารทราบภายในวันที่ ๕ ของเดือนถัดไป หลังสิ้นไตรมาส	ASK§RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=5§RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5
    ก่อนวันที่ ๑๐ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=9
    หลังวันที่ ๑๐ ของทุกเดือน	ASK§VAGUE
    ระหว่างวันที่ ๑ - ๑๐ ของทุกเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5,6,7,8,9,10§ASK
    วันที่ ๑-๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5§ASK
    ทุกวันที่ ๑-๕ ของเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5§ASK
    ตั้งแต่วันที่ ๒๕ ของทุกเดือน ถึงวันที่ ๕ ของเดือนถัดไป	ASK
    ไม่เกิน ๓ วันทำการแรกของเดือน	RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3;X-BIZ=TH
    วันทำการที่ ๑ และ ๑๐ ของเดือน	ASK§RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,10;X-BIZ=TH§LIST:RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1;X-BIZ=TH|RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=10;X-BIZ=TH
    ๓ วันทำการสุดท้ายของเดือน	ASK§VAGUE
    ก่อนวันทำการสุดท้ายของเดือน ๓ วัน	ASK§VAGUE§OFFSET:-P3D@RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;X-BIZ=TH
    เดือนคู่	ASK§VAGUE§NONE
    ทุกเดือนคู่	ASK§VAGUE
    ทุกเดือนเลขคี่	ASK§VAGUE
    ทุกวันคี่	ASK§VAGUE
    ทุกวันที่ลงท้ายด้วย ๕	ASK§VAGUE§EVENT
    ทุก ๓ หรือ ๖ เดือน	ASK
    ทุกเดือนหรือเมื่อมีการเปลี่ยนแปลง	RRULE:FREQ=MONTHLY + EVENT:on-event§ASK§EVENT
    ทุกเดือน (ถ้ามี)	RRULE:FREQ=MONTHLY§ASK
    ทุกเดือนยกเว้นเดือนที่ไม่มีการประชุม	ASK§VAGUE
    ทุกเดือนที่มีการประชุม	ASK§EVENT§RRULE:FREQ=MONTHLY
    เฉพาะเดือนที่มีการจัดซื้อ	EVENT§ASK§VAGUE§NONE
    สัปดาห์ละ ๓ วัน จันทร์ พุธ ศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR§ASK
    สัปดาห์ละ ๒ ครั้ง คือวันจันทร์และวันพฤหัสบดี	RRULE:FREQ=WEEKLY;BYDAY=MO,TH
    ทุกวันจันทร์, พุธ, ศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR
    ทุกจันทร์ พุธ ศุกร์	RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR
    จันทร์ พุธ ศุกร์	VAGUE§RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR§ASK
    วันจันทร์ ๑๐.๐๐ น.	VAGUE§RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=10;BYMINUTE=0§ASK
    ทุกวันจันทร์หรือวันอังคาร	ASK
    ทุกวันพุธ-พฤหัสบดี	RRULE:FREQ=WEEKLY;BYDAY=WE,TH
    ทุกวันศุกร์-จันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO,FR,SA,SU
    ๕-๗ มี.ค. และ ๑๒ มี.ค. ๖๘	INTERVAL:2025-03-05/2025-03-07 + DATE:2025-03-12§ASK
    ๕, ๗-๙ มี.ค. ๖๘	ASK§INTERVAL:2025-03-07/2025-03-09 + DATE:2025-03-05§DATE:2025-03-05 + INTERVAL:2025-03-07/2025-03-09
    ๕ มี.ค. - ๗ เม.ย. และ ๑ พ.ค. ๖๘	INTERVAL:2025-03-05/2025-04-07 + DATE:2025-05-01§ASK
    ๒๘ ก.พ. - ๑ มี.ค.	INTERVAL:2025-02-28/2025-03-01
    ๓๐ ก.ย. - ๒ ต.ค. ๖๘	INTERVAL:2025-09-30/2025-10-02
    ธ.ค. - ม.ค.	INTERVAL:2024-12-01/2025-01-31
    ก.ย. - ต.ค.	ASK
    ๑ ต.ค. - ๓๐ ก.ย.	INTERVAL:2024-10-01/2025-09-30
    ๑ ม.ค. - ๓๑ ธ.ค.	ASK
    ต.ค. - ก.ย.	INTERVAL:2024-10-01/2025-09-30
    ม.ค. - ธ.ค.	ASK
    ม.ค. - ธ.ค. ๖๘	INTERVAL:2025-01-01/2025-12-31
    ต.ค. ๖๗ - มี.ค.	INTERVAL:2024-10-01/2025-03-31
    ต.ค. - มี.ค. ๖๘	INTERVAL:2024-10-01/2025-03-31
    ต.ค. ๖๘ - มี.ค. ๖๘	ERROR§ASK
    ธ.ค. ๖๗, ก.พ. ๖๘, เม.ย. ๖๘	LIST:INTERVAL:2024-12-01/2024-12-31|INTERVAL:2025-02-01/2025-02-28|INTERVAL:2025-04-01/2025-04-30
    ธ.ค., ก.พ., เม.ย.	LIST:INTERVAL:2024-12-01/2024-12-31|INTERVAL:2025-02-01/2025-02-28|INTERVAL:2025-04-01/2025-04-30
    ธ.ค. ก.พ. เม.ย.	LIST:INTERVAL:2024-12-01/2024-12-31|INTERVAL:2025-02-01/2025-02-28|INTERVAL:2025-04-01/2025-04-30§ASK
    เดือนมกราคม มิถุนายน และกันยายน ๒๕๖๘	LIST:INTERVAL:2025-01-01/2025-01-31|INTERVAL:2025-06-01/2025-06-30|INTERVAL:2025-09-01/2025-09-30
    เดือน ต.ค. หรือ พ.ย. ๖๗	ASK
    ๑๕ มี.ค. หรือ ๑๕ เม.ย.	ASK
    ๑๕ หรือ ๑๖ มี.ค. ๖๘	ASK
    ๑๕/๑๖ มี.ค. ๖๘	ASK§LIST:DATE:2025-03-15|DATE:2025-03-16
    ๑๕ มี.ค. ๖๘/๑๖ มี.ค. ๖๘	ASK§LIST:DATE:2025-03-15|DATE:2025-03-16
    ๑๕ มี.ค. ๖๘ ถึง ๒๐	ASK
    ๑๕ มี.ค. ๖๘ ถึงวันที่ ๒๐	ASK§INTERVAL:2025-03-15/2025-03-20
    วันที่ ๑๕ ถึง ๒๐ มี.ค. ๖๘ และวันที่ ๕ ถึง ๗ เม.ย. ๖๘	LIST:INTERVAL:2025-03-15/2025-03-20|INTERVAL:2025-04-05/2025-04-07
    ตั้งแต่ ๐๙.๐๐ น. วันที่ ๕ มี.ค. ๖๘ ถึง ๑๖.๐๐ น. วันที่ ๖ มี.ค. ๖๘	INTERVAL:2025-03-05/2025-03-06§ASK
    ๕ มี.ค. ๖๘ ๐๙.๐๐-๑๒.๐๐ น.	DATETIME:2025-03-05T09:00:00+07:00
    ๕ มี.ค. ๖๘ ๙ โมง	DATETIME:2025-03-05T09:00:00+07:00§ASK
    ๕ มี.ค. ๖๘ บ่ายโมง	DATETIME:2025-03-05T13:00:00+07:00
    ๕ มี.ค. ๖๘ เที่ยง	DATETIME:2025-03-05T12:00:00+07:00§ASK
    ๕ มี.ค. ๖๘ ก่อน ๑๖.๐๐ น.	DATETIME:2025-03-05T16:00:00+07:00
    ก่อนเวลา ๑๖.๐๐ น. ของวันที่ ๕ มี.ค. ๖๘	DATETIME:2025-03-05T16:00:00+07:00
    ภายใน ๑๖.๐๐ น. ของทุกวันศุกร์	RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=16;BYMINUTE=0
    ภายในเวลา ๑๖.๓๐ น. ทุกวันทำการ	RRULE:FREQ=DAILY;BYHOUR=16;BYMINUTE=30;X-BIZ=TH
    เวลา ๐๘.๐๐ น. เคารพธงชาติทุกวันจันทร์	RRULE:FREQ=WEEKLY;BYDAY=MO;BYHOUR=8;BYMINUTE=0
    ประชุม ๕ มี.ค. ๖๘ (เลื่อนมาจาก ๒๖ ก.พ. ๖๘)	DATE:2025-03-05§ASK
    ๕ มี.ค. ๖๘ (เดิม ๒๖ ก.พ. ๖๘)	DATE:2025-03-05§AMEND:end=2025-03-05
    ๕ มี.ค. ๖๘ แทนวันที่ ๒๖ ก.พ. ๖๘	ASK§DATE:2025-03-05
    จาก ๒๖ ก.พ. ๖๘ เป็น ๕ มี.ค. ๖๘	AMEND:end=2025-03-05§DATE:2025-03-05§ASK
    ๒๖ ก.พ. ๖๘ → ๕ มี.ค. ๖๘	ASK§AMEND:end=2025-03-05§DATE:2025-03-05
    ครบกำหนด ๕ มี.ค. ๖๘ ขยายอีก ๑๕ วัน	ASK§AMEND:end=2025-03-20§DATE:2025-03-20§AMEND:end=+P15D
    เริ่ม ๕ มี.ค. ๖๘ ทุกวันพุธ	RRULE:FREQ=WEEKLY;BYDAY=WE @INTERVAL:2025-03-05/..
    ทุกวันพุธ เริ่ม ๕ มี.ค. ๖๘ สิ้นสุด ๒๖ มี.ค. ๖๘	RRULE:FREQ=WEEKLY;BYDAY=WE @INTERVAL:2025-03-05/2025-03-26
    ทุกวันพุธ จนถึง ๒๖ มี.ค. ๖๘	RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20250326§RRULE:FREQ=WEEKLY;BYDAY=WE @INTERVAL:../2025-03-26
    ทุกวันพุธ ๕ ครั้ง	ASK
    ทุกวันพุธ จำนวน ๕ ครั้ง เริ่ม ๕ มี.ค. ๖๘	ASK
    เดือนละครั้ง จำนวน ๖ ครั้ง	ASK
    ทุกเดือน รวม ๑๒ ครั้ง	ASK§RRULE:FREQ=MONTHLY
    ทุกเดือน ตลอด ๑ ปี	ASK§RRULE:FREQ=MONTHLY
    ทุกเดือนเป็นเวลา ๖ เดือน	ASK
    ทุกเดือนจนกว่าจะแล้วเสร็จ	RRULE:FREQ=MONTHLY§ASK
    รายงานผลไตรมาส ๑ วันที่ ๑๐ ม.ค. ๖๘ ไตรมาส ๒ วันที่ ๑๐ เม.ย. ๖๘	LIST:DATE:2025-01-10|DATE:2025-04-10
    ส่งข้อมูลเดือน ต.ค. วันที่ ๕ พ.ย. ๖๗	DATE:2024-11-05
    ข้อมูลเดือน ม.ค. ส่ง ๕ ก.พ. และข้อมูลเดือน ก.พ. ส่ง ๕ มี.ค. ๖๘	LIST:DATE:2025-02-05|DATE:2025-03-05§ASK
    เผยแพร่ข้อมูล ๖ เดือนแรก วันที่ ๓๐ เม.ย. ๖๘	DATE:2025-04-30
    เริ่ม: ๑ ม.ค. ๖๘ | สิ้นสุด: ๓๑ มี.ค. ๖๘	INTERVAL:2025-01-01/2025-03-31
    วันที่เริ่ม: ๑ ม.ค. ๖๘, วันที่แล้วเสร็จ: ๓๑ มี.ค. ๖๘	INTERVAL:2025-01-01/2025-03-31
    เริ่มดำเนินการ ๑ ม.ค. ๖๘ คาดว่าแล้วเสร็จ ๓๑ มี.ค. ๖๘	ASK§VAGUE
    เริ่ม ม.ค. สิ้นสุด มี.ค.	INTERVAL:2025-01-01/2025-03-31
    เดือนที่เริ่ม: ม.ค. ๖๘ เดือนที่สิ้นสุด: มี.ค. ๖๘	INTERVAL:2025-01-01/2025-03-31§ASK
    เดือนเริ่มต้น ม.ค. ๖๘ เดือนสิ้นสุด มี.ค. ๖๘	INTERVAL:2025-01-01/2025-03-31§ASK
    เวลาเริ่ม ๐๙.๐๐ น. เวลาสิ้นสุด ๑๒.๐๐ น. ๕ มี.ค. ๖๘	DATETIME:2025-03-05T09:00:00+07:00§ASK
    ช่วงที่ ๑: ๑-๑๕ มี.ค. ๖๘ ช่วงที่ ๒: ๑๖-๓๑ มี.ค. ๖๘	LIST:INTERVAL:2025-03-01/2025-03-15|INTERVAL:2025-03-16/2025-03-31
    ครั้งแรก: ม.ค. ๖๘ ครั้งสุดท้าย: ก.ย. ๖๘	LIST:INTERVAL:2025-01-01/2025-01-31|INTERVAL:2025-09-01/2025-09-30
    งวดสุดท้าย ๓๐ ก.ย. ๖๘	DATE:2025-09-30
    ครั้งที่สาม ๕ มี.ค. ๖๘	DATE:2025-03-05
    รุ่นสอง ๕-๖ มี.ค. ๖๘	INTERVAL:2025-03-05/2025-03-06
    ๖ เดือนแรกของปี	INTERVAL:2024-10-01/2025-03-31§ASK
    ๖ เดือนหลัง (เม.ย.-ก.ย.๖๘)	INTERVAL:2025-04-01/2025-09-30
    หกเดือนหลัง	INTERVAL:2025-04-01/2025-09-30
    ครึ่งแรกปีงบประมาณ	INTERVAL:2024-10-01/2025-03-31
    ครึ่งหลังปี ๒๕๖๘	ASK§INTERVAL:2025-04-01/2025-09-30§VAGUE
    ครึ่งปีหลัง ภายใน ๑๕ ต.ค. ๖๘	DATE:2025-10-15
    ปักษ์แรกของทุกเดือน	ASK§VAGUE
    ปักษ์ละ ๑ ครั้ง	RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1
    ทุกปักษ์ เฉพาะเดือน มี.ค. และ เม.ย.	RRULE:FREQ=MONTHLY;BYMONTH=3,4;BYMONTHDAY=15,-1
    เดือนละ ๑ ครั้ง เฉพาะเดือน พ.ค. - ก.ค.	RRULE:FREQ=MONTHLY;BYMONTH=5,6,7§ASK
    ทุกวัน เฉพาะช่วงเปิดภาคเรียน	ASK§VAGUE
    ทุกวันจันทร์ เฉพาะช่วงเปิดระบบ IIT	RRULE:FREQ=WEEKLY;BYDAY=MO @REF:calendar.iit§ASK
    ทุกวัน เฉพาะเวลาราชการ	RRULE:FREQ=DAILY§ASK
    เฉพาะวันศุกร์ที่ ๗ มี.ค. ๖๘	DATE:2025-03-07
    เฉพาะวันพุธและวันศุกร์ เวลา ๐๙.๐๐ น.	ASK§VAGUE§RRULE:FREQ=WEEKLY;BYDAY=WE,FR;BYHOUR=9;BYMINUTE=0
    วันศุกร์เว้นวันศุกร์	RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR§ASK
    ทุกวันศุกร์ (สัปดาห์เว้นสัปดาห์)	RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=FR§ASK
    วันที่ ๑ เว้น ๑	ASK§NONE§VAGUE
    สองวันครั้ง	RRULE:FREQ=DAILY;INTERVAL=2
    วันละสองเวลา	QUOTA:2/P1D§ASK§NONE§VAGUE
    วันละ ๒ ครั้ง (เช้า-เย็น)	QUOTA:2/P1D
    วันละ ๔ ครั้ง เวลา ๐๖.๐๐ ๑๒.๐๐ ๑๘.๐๐ และ ๒๔.๐๐ น.	ASK§RRULE:FREQ=DAILY;BYHOUR=0,6,12,18;BYMINUTE=0§LIST:RRULE:FREQ=DAILY;BYHOUR=6,12,18;BYMINUTE=0|RRULE:FREQ=DAILY;BYHOUR=23;BYMINUTE=59
    วันละครั้ง เวลา ๐๙.๐๐ หรือ ๑๐.๐๐ น.	ASK
    ทุกวัน เวลา ๐๙.๐๐ น. หรือ ๑๕.๐๐ น.	ASK
    ทุกวัน เวลา ๐๙.๐๐, ๑๓.๐๐ น.	RRULE:FREQ=DAILY;BYHOUR=9,13;BYMINUTE=0
    ทุกวัน ๐๘.๐๐ น./๑๖.๐๐ น.	ASK§RRULE:FREQ=DAILY;BYHOUR=8,16;BYMINUTE=0
    ทุกวัน ๒ ครั้ง	QUOTA:2/P1D§ASK
    ทุกเดือน ๒ ครั้ง	QUOTA:2/P1M§ASK
    ทุกปี ๆ ละ ๒ ครั้ง	QUOTA:2/P1Y
    ทุกเดือน เดือนละ ๑ ครั้ง	RRULE:FREQ=MONTHLY
    ทุกสัปดาห์ๆ ละ ๓ ครั้ง	QUOTA:3/P1W
    ๑๙ พฤษภาคม ๒๐๒๕ - ๓๐ มิถุนายน ๒๐๒๕	INTERVAL:2025-05-19/2025-06-30
    19 May 2568	DATE:2025-05-19
    19 พ.ค. 25	ASK
    19/5/25	ASK
    พ.ค. 25	ASK
    1 ต.ค. 2024 ถึง 30 ก.ย. 2568	INTERVAL:2024-10-01/2025-09-30
    ไตรมาส 1/2025	ASK
    ปีงบประมาณ 2025	ASK
    ปี 2025	INTERVAL:2025-01-01/2025-12-31§ASK
    รับสมัคร ๑-๑๕ มี.ค. ๖๘ ประกาศผล ๒๐ มี.ค. ๖๘	INTERVAL:2025-03-01/2025-03-15 + DATE:2025-03-20§ASK
    อบรม ๕ มี.ค. ๖๘ หรือเลื่อนตามความเหมาะสม	ASK§VAGUE
    ดำเนินการภายใน ๓๐ มี.ค. ๖๘ เว้นแต่มีเหตุจำเป็น	ASK
    แก้ไขช่วง EIT จาก ๑ ม.ค. - ๓๐ มิ.ย. ๖๘ เป็น ๑๕ ม.ค. - ๑๕ ก.ค. ๖๘	AMEND:INTERVAL:2025-01-15/2025-07-15
    เปลี่ยนแปลงปฏิทิน OIT: ๑ - ๓๑ พ.ค. ๖๘	AMEND:INTERVAL:2025-05-01/2025-05-31§ASK
    OIT แก้ไขเป็น ๑ - ๓๑ พ.ค. ๖๘	AMEND:INTERVAL:2025-05-01/2025-05-31
    ช่วงอุทธรณ์ เปลี่ยนเป็น ๑ - ๕ ก.ค. ๖๘	AMEND:INTERVAL:2025-07-01/2025-07-05
    วันสิ้นสุด IIT แก้ไขเป็น ๑๕ ก.ค. ๖๘	AMEND:end=2025-07-15
    """)

@Suite struct CellTests {
    @Test func `whole cells as plans have them`() { checkRows(cellRows) }
}
