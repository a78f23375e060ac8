/// Impossible and ambiguous phrases: phrase, meaning.
let refusedPhrases = rows(
    """
    วันจันทร์ที่ ๓๐ มีนาคม ๒๕๖๘	ERROR:weekday-mismatch
    วันอังคาร ๓๑ มี.ค. ๖๘	ERROR:weekday-mismatch
    ๓๑ มี.ค. ๖๘ (วันอังคาร)	ERROR:weekday-mismatch
    อ. ๓๑ มี.ค. ๖๘	ERROR:weekday-mismatch
    ๓๐ ก.พ. ๖๘	ERROR:impossible-date
    ๒๙ กุมภาพันธ์ ๒๕๖๘	ERROR:impossible-date
    ๓๑ เม.ย. ๖๘	ERROR:impossible-date
    ๓๑ มิถุนายน ๒๕๖๘	ERROR:impossible-date
    ๓๑ พ.ย.	ERROR:impossible-date
    ๓๒ มี.ค. ๖๘	ERROR:impossible-date
    ๐ มี.ค. ๖๘	ERROR:impossible-date
    ๓๐/๑๓/๒๕๖๘	ERROR:impossible-month
    วันที่ ๓๐ เดือน ๑๓ พ.ศ. ๒๕๖๘	ERROR:impossible-month
    30/2/2568	ERROR:impossible-date
    2025-02-30	ERROR:impossible-date
    2568-13-01	ERROR:impossible-month
    ๓๐ มีนาคม ๒๔๖๘	ERROR:era-out-of-range
    ๓๐ มีนาคม ๒๖๖๘	ERROR:era-out-of-range
    ๓๐ มีนาคม ๓๕๖๘	ERROR:era-out-of-range
    ๓๐ มีนาคม พ.ศ. 2025	ERROR:era-out-of-range
    ๓๐ มีนาคม ค.ศ. 2568	ERROR:era-out-of-range
    ๓๐ มีนาคม ๒๕๖	ERROR:impossible-year
    ๓๐ มีนาคม ๒๕๖๘๘	ERROR:impossible-year
    ๓๐ มี.ค. ๒๖	AMBIG:DATE:2026-03-30|DATE:1983-03-30
    30/3/26	AMBIG:DATE:2026-03-30|DATE:1983-03-30
    ๓๐ มี.ค. 25	AMBIG:DATE:2025-03-30|DATE:1982-03-30
    ๘ ม.ย. ๖๓	AMBIG:DATE:2020-04-08|DATE:2020-06-08
    ๘ มย ๖๘	AMBIG:DATE:2025-04-08|DATE:2025-06-08
    ๓๐ มิ.ค. ๖๘	AMBIG:DATE:2025-03-30|DATE:2025-06-30
    ม.ย. ๖๘	AMBIG:INTERVAL:2025-04-01/2025-04-30|INTERVAL:2025-06-01/2025-06-30
    ๓๐ หรือ ๓๑ มี.ค. ๖๘	AMBIG:DATE:2025-03-30|DATE:2025-03-31
    ๓๐ มี.ค. ๖๘ หรือ ๑๕ เม.ย. ๖๘	AMBIG:DATE:2025-03-30|DATE:2025-04-15
    ๓๐ ก.ศ. ๖๘	ERROR:unknown-month
    ๓๐ มxนาคม ๒๕๖๘	ERROR:unknown-month
    ๓๐ กันยาคม ๒๕๖๘	ERROR:unknown-month
    ๓๐ ค. ๖๘	ERROR:unknown-month
    เดือน มกยายคม ๒๕๖๘	ERROR:unknown-month
    วันที่ ........ มีนาคม ๒๕๖๘	ERROR:missing-day
    วันที่ มีนาคม ๒๕๖๘	ERROR:missing-day
    ...... มี.ค. ๖๘	ERROR:missing-day
    ภายในวันที่ ๓๑	ERROR:missing-month
    วันที่ ๕	ERROR:missing-month
    ๑ ๕ มี.ค. ๖๘	ERROR:split-number
    ๓๐ มีนาคม พ.ศ. ๒๕๖๘ (ค.ศ. 2024)	ERROR:eras-disagree
    ๓๑ พ.ค. ๖๘ เวลา ๒๕.๐๐ น.	ERROR:impossible-time
    ๓๑ พ.ค. ๖๘ เวลา ๐๘.๗๕ น.	ERROR:impossible-time
    ๑๕ มี.ค. ๖๘ - ๑ มี.ค. ๖๘	ERROR:reversed-interval
    ๑๕ - ๑ มี.ค. ๖๘	ERROR:reversed-interval
    ๓๐ มิ.ย. ๖๘ ถึง ๑ ม.ค. ๖๘	ERROR:reversed-interval
    ก.ย. ๖๘ - ต.ค. ๖๗	ERROR:reversed-interval
    ๑ ม.ค. ๖๘ ถึง ๓๑ มิ.ย. ๖๘	ERROR:impossible-date
    ไตรมาสที่ ๕	ERROR:impossible-quarter
    ไตรมาสที่ ๐	ERROR:impossible-quarter
    ไตรมาสที่ ๒ (เม.ย. - มิ.ย. ๖๘)	AMBIG:INTERVAL:2025-01-01/2025-03-31|INTERVAL:2025-04-01/2025-06-30
    รอบ ๖ เดือน (ต.ค. ๖๗ - เม.ย. ๖๘)	AMBIG:INTERVAL:2024-10-01/2025-03-31|INTERVAL:2024-10-01/2025-04-30
    รอบ ๐ เดือน	ERROR:zero-interval
    ปีงบประมาณ ๒๔๖๘	ERROR:era-out-of-range
    ภายใน ๐ วัน นับแต่วันที่ ๑ มี.ค. ๖๘	ERROR:zero-interval
    ภายใน ๑๕ วัน นับแต่วันที่ ๓๐ ก.พ. ๖๘	ERROR:impossible-date
    เลื่อนเป็นวันที่ ๓๐ ก.พ. ๖๘	ERROR:impossible-date
    วันจันทร์ที่ ๖ ของเดือน	ERROR:impossible-weekday
    ทุกวันที่ ๓๒ ของเดือน	ERROR:impossible-day
    ทุกวันที่ ๐ ของเดือน	ERROR:impossible-day
    วันทำการที่ ๓๐ ของเดือน	ERROR:impossible-day
    เดือนละ ๐ ครั้ง	ERROR:zero-interval
    ๓๐ ก.พ. ของทุกปี	ERROR:impossible-date
    ๙ ธ.ค. ๖๗ ของทุกปี	AMBIG:DATE:2024-12-09|RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9
    ทุก ๐ เดือน	ERROR:zero-interval
    ทุก 0 วัน	ERROR:zero-interval
    ทุก ๆ ๐ สัปดาห์	ERROR:zero-interval
    ทุก ๑.๕ เดือน	ERROR:fraction
    ทุก -๑ เดือน	ERROR:negative
    ทุก ๓ - ๖ เดือน	AMBIG:RRULE:FREQ=MONTHLY;INTERVAL=3|RRULE:FREQ=MONTHLY;INTERVAL=6
    รายเดือนหรือรายไตรมาส	AMBIG:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    ๓๐ มี.ค. ๖๘ และทุก ๐ วัน	ERROR:zero-interval
    ๔/๒๕๖๘	AMBIG:INTERVAL:2025-04-01/2025-04-30|NONE:document-number
    ๒๙ - ๓๑ เม.ย. ๖๘	ERROR:impossible-date
    ๑ - ๓๑ มิ.ย. ๖๘	ERROR:impossible-date
    ภายในวันศุกร์ที่ ๓๑ มีนาคม ๒๕๖๘	ERROR:weekday-mismatch
    ๙ ม.ค. ๖๘ เวลา ๑๔.๖๐ น.	ERROR:impossible-time
    ๐ วันก่อนสิ้นสุดการเก็บ EIT	ERROR:zero-interval
    ขยายถึงวันที่ ๓๑ มิ.ย. ๖๘	ERROR:impossible-date
    เลื่อนไปเป็นวันที่ ๔ ก.ค. - ๒๐ มิ.ย. ๖๘	ERROR:reversed
    ๓๑ เม.ย. ของทุกปี	ERROR:impossible-date
    ทุกวันที่ ๓๐ กุมภาพันธ์	ERROR:impossible-date
    เดือนละ ๒ - ๓ ครั้ง	AMBIG:QUOTA:2/P1M|QUOTA:3/P1M
    ทุก ๐ วัน และทุกเดือน	ERROR:zero-interval
    ๓๐ มิ.ถุนายน ๒๕๖๘	ERROR:unknown-month
    ๓๑ กันยายน ๒๕๖๘	ERROR:impossible-date
    ๓๑ พฤศจิกายน ๒๕๖๗	ERROR:impossible-date
    ๓๑ ก.พ. - ๑๕ มี.ค. ๖๘	ERROR:impossible-date
    ๑ ม.ค. ๖๙ - ๓๑ มี.ค. ๖๘	ERROR:reversed-interval
    ตั้งแต่ กันยายน ๒๕๖๘ ถึง ตุลาคม ๒๕๖๗	ERROR:reversed-interval
    ๔๐ มี.ค. ๖๘	ERROR:impossible-date
    วันที่ ๓๕	ERROR
    ภายในวันที่ ๓๑ เม.ย. ของทุกปี	ERROR
    ๑๐/๑๕/๒๕๖๘	ERROR:impossible-month
    ๓๐/๐๓/๒๐๒๕	ERROR:era
    ๓๐ มี.ค. ๒๐๒๕	ERROR:era
    2025-13-45	ERROR
    เวลา ๒๖.๐๐ น.	ERROR:impossible-time
    ทุกวัน เวลา ๒๕.๐๐ น.	ERROR:impossible-time
    ทุกวันที่ ๕ เดือน ๑๓	ERROR
    ไตรมาส ๖/๒๕๖๘	ERROR
    ครึ่งปีที่ ๓	ERROR
    ๓๐ มี.ค. หรือ มิ.ย. ๖๘	AMBIG:DATE:2025-03-30|INTERVAL:2025-06-01/2025-06-30
    ขยายเวลาถึงวันที่ ๓๐ ก.พ. ๖๙	ERROR
    สั่ง ณ วันที่ ๓๒ มกราคม พ.ศ. ๒๕๖๘	ERROR
    สั่ง ณ วันที่      มกราคม พ.ศ. ๒๕๖๘	ERROR
    ลงวันที่ ๓๐ ก.พ. ๖๘	ERROR
    วันจันทร์ที่ ๓๑ มี.ค. - วันพฤหัสบดีที่ ๒ เม.ย. ๖๘	ERROR
    วันศุกร์ที่ ๓๐ มีนาคม ๒๕๖๘ เวลา ๐๙.๐๐ น.	ERROR
    ม.ค. ๒๖	AMBIG:INTERVAL:2026-01-01/2026-01-31|INTERVAL:1983-01-01/1983-01-31
    ๑ ม.ค. ๒๕ - ๓๑ มี.ค. ๒๕	AMBIG:INTERVAL:2025-01-01/2025-03-31|INTERVAL:1982-01-01/1982-03-31
    ๑ ม.ย. ๖๘ ถึง ๑๕ ก.ค. ๖๘	AMBIG:INTERVAL:2025-04-01/2025-07-15|INTERVAL:2025-06-01/2025-07-15
    ทุกวันที่ ๑ และ ๓๒ ของเดือน	ERROR
    ทุกวันจันทร์ที่ ๐ ของเดือน	ERROR
    ทุก ๐ ไตรมาส	ERROR
    ๐ ครั้งต่อเดือน	ERROR
    ปีละ ๐ ครั้ง	ERROR
    รอบ ๑๘ เดือน	ERROR
    ภายใน ๓๐ ก.พ.	ERROR
    ก่อนวันที่ ๓๑ เม.ย. ๖๘	ERROR
    ๓๑ มี.ค. ๖๘ - ๓๑ เม.ย. ๖๘	ERROR
    ทุกเดือน ตั้งแต่ ก.ย. ๖๘ ถึง ม.ค. ๖๘	ERROR
    ปีงบประมาณ ๒๐๒๕	ERROR
    ปีงบประมาณ ๒๕๖	ERROR
    พ.ศ. ๒๐๒๕	ERROR
    ค.ศ. ๒๕๖๘	ERROR
    ไตรมาสที่ ๓ - ๑	ERROR
    ๑๕ มี.ค. ๖๘ (อาทิตย์)	ERROR
    ๑๕ มี.ค. ๖๘ และ ๓๑ เม.ย. ๖๘	ERROR
    ๓๐ มี.ค. ๖๘, ๓๐ ก.พ. ๖๘	ERROR
    ๑ ม.ค. ถึง ๒๙ ก.พ. ๖๘	ERROR
    ๒๙ ก.พ.	ERROR
    ๑ ต.ค. ๖๘ - ๓๐ ก.ย. ๖๘	ERROR
    ๑ ต.ค. ๖๘ ถึง ๓๑ มี.ค. ๖๘	ERROR
    วันที่ ๓๐ และ ๓๑ เม.ย. ๖๘	ERROR
    ๓๑ ม.ย. ๖๘	ERROR
    ๓๐ มี.ค. ๖๘ เวลา ๒๔.๓๐ น.	ERROR
    30/02/68	ERROR
    31/04/2568	ERROR
    00/03/2568	ERROR
    30/00/2568	ERROR
    30/3/2468	ERROR
    30/3/3568	ERROR
    3/30/2568	ERROR
    03/04/2025	ERROR
    ๓๐ มีนาคม ๐๘	AMBIG:DATE:2008-03-30|DATE:1965-03-30
    วันจันทร์ที่ ๓๐ มีนาคม	ERROR
    วันจันทร์ที่ ๓๑	ERROR
    ๓๐ มี.ค. ๖๘/๖๙	AMBIG:DATE:2026-03-30|DATE:2025-03-30
    """)
