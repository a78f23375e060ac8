/// The phrases of the seed documents: document, phrase, meaning.
let seedPhrases = rows(
    """
    trang	ประจำปีงบประมาณ พ.ศ.2568	INTERVAL:2024-10-01/2025-09-30
    trang	ประจำปีงบประมาณ พ.ศ. ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    trang	ที่ ๒๗/๒๕๖๗ ลงวันที่ ๒๗ ธันวาคม ๒๕๖๗	DATE:2024-12-27
    trang	ที่ ๔๑ /๒๕๖๘ ลงวันที่ ๒๑ เมษายน ๒๕๖๘	DATE:2025-04-21
    trang	ตามที่กำหนดในปฏิทินการประเมินฯ	REF:calendar
    trang	ให้เป็นไปตามกรอบระยะเวลา สำนักงาน ป.ป.ช. กำหนด	REF:calendar
    trang	ตามกรอบระยะเวลาที่กำหนดไว้ในคู่มือการประเมิน	REF:calendar
    trang	ให้ทราบ เป็นระยะ	VAGUE:periodic
    trang	แยกรายเดือน	RRULE:FREQ=MONTHLY
    trang	ตั้งแต่ ตุลาคม ๒๕๖๗ ถึง กันยายน ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    trang	ทุกครั้ง แบบรายเดือน	EVENT:procurement + RRULE:FREQ=MONTHLY
    trang	รายเดือนทุกเดือน	RRULE:FREQ=MONTHLY
    trang	ปรับปรุงให้เป็นปัจจุบัน	NONE:continuous
    trang	เป็นประจำเพื่อคอยอำนวยความสะดวก	NONE:continuous
    trang	พ.ร.บ.คนเข้าเมือง พ.ศ. ๒๕๒๒	NONE:law-name
    changhan	ที่ ๒๖ /๒๕๖๘	NONE:document-number
    changhan	สั่ง ณ วันที่ ๘ มกราคม พ.ศ. ๒๕๖๘	DATE:2025-01-08
    changhan	ทั้งนี้ตั้งแต่วันที่นี้เป็นต้นไป	INTERVAL:2025-01-08/..
    changhan	ให้รายงานผู้บังคับบัญชาทราบทันที	EVENT:problem
    changhan	ประจำปีงบประมาณ ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    changhan	ปีงบประมาณพ.ศ. ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    changhan	ตามกรอบระยะเวลาที่ ป.ป.ช. กำหนดให้ราย ผกก.สภ.จังหวัด ทราบ	REF:calendar.iit.end
    changhan	ป.ป.ช.กำหนดตามกรอบระยะเวลา	REF:calendar.eit
    changhan	ทุกวันอังคารเวลา ๐๘.๐๐ น.	RRULE:FREQ=WEEKLY;BYDAY=TU;BYHOUR=8;BYMINUTE=0
    changhan	วันต่อต้านการทุจริตวันที่ ๙ ม.ค. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=9
    changhan	ปรับปรุงข้อมูลให้ทันสมัยอยู่เสมอ	NONE:continuous
    changhan	ตร. ๒๐ ปี	NONE:name
    changhan	รอบ ๖ เดือนของ สภ.จังหวัด	INTERVAL:2024-10-01/2025-03-31
    changhan	รายงานผลเป็นเอกสารทุกเดือน	RRULE:FREQ=MONTHLY
    changhan	รอบ ๖ เดือน(ต.ค.๖๗-มี.ค.๖๘)	INTERVAL:2024-10-01/2025-03-31
    changhan	ในปั้บฯ ๒๕๖๘รอบ ๖ เดือน (ต.ค.๖๗-มี.ค.๖๘)	INTERVAL:2024-10-01/2025-03-31
    changhan	เผยแพร่บนเว็บไซต์ของหน่วยงานทุกเดือน	RRULE:FREQ=MONTHLY
    changhan	รายงานผลเป็นเอกสารทุกวันสิ้นเดือน	RRULE:FREQ=MONTHLY;BYMONTHDAY=-1
    changhan	ทุกวัน	RRULE:FREQ=DAILY
    changhan	ทุก ๑ เดือน	RRULE:FREQ=MONTHLY
    changhan	ทุก ๑เดือน	RRULE:FREQ=MONTHLY
    changhan	ทุก๑เดือน	RRULE:FREQ=MONTHLY
    changhan	ภายในวันที่ ๓๑ มี.ค. ๖๘	DATE:2025-03-31
    changhan	๓๐ มี.ค. ๖๘	DATE:2025-03-30
    changhan	๓๐ มี.ค.๖๘	DATE:2025-03-30
    changhan	๑๕ มี.ค. ๖๘	DATE:2025-03-15
    changhan	๒๐ มี.ค. ๖๘ และต้องสื่อสารในเรื่องดังกล่าว ทุก ๒ วัน	DATE:2025-03-20 + RRULE:FREQ=DAILY;INTERVAL=2
    changhan	ก่อนเวลาปฏิบัติเวลา ๑๕ นาที	NONE:duration
    changhan	ส่งเป็นประจำทุกครั้งที่ได้รับงบประมาณ	EVENT:budget-received
    changhan	ข่าว ๕ ข่าวต่อเดือน	QUOTA:5/P1M
    changhan	อย่างต่อเนื่อง	NONE:continuous
    changhan	ตามปฏิทิน กิจกรรมการ ประเมินของ ปชช.	REF:calendar
    changhan	ตามปฏิทินกิจกรรมการประเมินของปชช.	REF:calendar
    changhan	ตามปฏิทินกิจกรรม ITA ประจำปี งบประมาณ ๒๕๖๘	REF:calendar
    changhan	ลง ๘ ม.ค ๒๕๖๘	DATE:2025-01-08
    changhan	ลง ๘ ม.ค.๒๕๖๘	DATE:2025-01-08
    changhan	๑ ตุลาคม ๒๕๖๗ ถึง ๓๑ ธันวาคม ๒๕๖๗	INTERVAL:2024-10-01/2024-12-31
    changhan	๑ มกราคม ๒๕๖๘ ถึง ๓๑ มกราคม ๒๕๖๘	INTERVAL:2025-01-01/2025-01-31
    changhan	๑ มกราคม ๒๕๖๘ ถึง ๑ กรกฎาคม ๒๕๖๘	INTERVAL:2025-01-01/2025-07-01
    changhan	๑ มกราคม ๒๕๖๘ ถึง ๓๐ มิ.ย. ๒๕๖๘	INTERVAL:2025-01-01/2025-06-30
    changhan	๑ มกราคม ๒๕๖๘ ถึง ๓๐ มิถุนายน ๒๕๖๘	INTERVAL:2025-01-01/2025-06-30
    changhan	๑ พฤษภาคม ๒๕๖๘ ถึง ๑๔ มิถุนายน ๒๕๖๘	INTERVAL:2025-05-01/2025-06-14
    changhan	๑๗ มิถุนายน ๒๕๖๘ ถึง ๒๖ มิถุนายน ๒๕๖๘	INTERVAL:2025-06-17/2025-06-26
    changhan	๑๖ มกราคม ๒๕๖๘ ถึง ๓๑ กรกฎาคม ๒๕๖๘	INTERVAL:2025-01-16/2025-07-31
    changhan	เดือน สิงหาคม ๒๕๖๘	INTERVAL:2025-08-01/2025-08-31
    changhan	ในช่วง ปีงบประมาณ พ.ศ. ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    changhan	วันที่ ๙ ม.ค.๖๘	DATE:2025-01-09
    changhan	วันที่ ๙ ม.ค. ๒๕๖๘ เวลา ๑๔.๓๐ น.	DATETIME:2025-01-09T14:30:00+07:00
    changhan	ด้วยทุกครั้ง	EVENT:each-meeting
    changhan	เปิดเผยข้อมูลอยู่เสมอ	NONE:continuous
    changhan	POLTCE ๔.๐	NONE:name
    tak	ต.ค. ๖๗ – ก.ย. ๖๘	INTERVAL:2024-10-01/2025-09-30
    tak	ต.ค. ๖๗ – เม.ย. ๖๘	INTERVAL:2024-10-01/2025-04-30
    tak	ต.ค. ๖๗- เม.ย. ๖๘	INTERVAL:2024-10-01/2025-04-30
    tak	ในการประชุมประจำเดือน	RRULE:FREQ=MONTHLY
    tak	เป็นปัจจุบันอยู่เสมอ	NONE:continuous
    tak	ทันสมัยอยู่ตลอดเวลา	NONE:continuous
    tak	อย่างสม่ำเสมอ	VAGUE:regularly
    tak	รายงานให้ ผู้บังคับบัญชาทราบ	NONE:follow-up-mode
    ranong	วันที่ ๔ ก.พ.๖๘	DATE:2025-02-04
    ranong	วันที่ ๑๗ มีนาคม ๒๕๖๘ เวลา ๐๙.๓๐ น.	DATETIME:2025-03-17T09:30:00+07:00
    ranong	ประชาสัมพันธ์รายเดือน	RRULE:FREQ=MONTHLY
    ranong	ทุกครั้งที่มีผลการปฏิบัติงานที่สำคัญ	EVENT:important-result
    ranong	ให้เป็นไปตามกรอบและปฏิทินที่ สำนักงาน ป.ป.ช. กำหนด	REF:calendar
    ranong	อย่างต่อเนื่อง	NONE:continuous
    chebilang	ปีงบประมาณ ๒๕๖๗	INTERVAL:2023-10-01/2024-09-30
    chebilang	ประจำปีงบประมาณ พ.ศ.๒๕๖๗	INTERVAL:2023-10-01/2024-09-30
    chebilang	กำชับในการปฏิบัติหน้าที่ ทุกๆ เดือน	RRULE:FREQ=MONTHLY
    chebilang	ในทุกๆ เดือน	RRULE:FREQ=MONTHLY
    chebilang	ในทุกๆ ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    chebilang	ทุกๆ ปี	RRULE:FREQ=YEARLY
    chebilang	ประชุมประจำเดือน	RRULE:FREQ=MONTHLY
    chebilang	ในแต่ละเดือนจะมีการชี้แจงงบประมาณ	RRULE:FREQ=MONTHLY
    chebilang	อย่างสม่ำเสมอ	VAGUE:regularly
    chebilang	ให้เป็นปัจจุบันอยู่เสมอ	NONE:continuous
    chebilang	ในการยืมทุกครั้ง	EVENT:each-loan
    chebilang	ตลอดเวลา	NONE:continuous
    """)
