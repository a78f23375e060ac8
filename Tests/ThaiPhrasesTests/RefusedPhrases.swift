/// What cannot be. Phrase, meaning, and where it matters the fiscal year and the date of the order.
let refusedPhrases = rows(
    """
    ภายในเดือนแรกของไตรมาส	ERROR:unread-part
    ภายใน -๕ วัน นับแต่วันที่ ๑ เม.ย. ๖๙	ERROR:negative-interval	2569
    สัปดาห์ที่ ๗ ของทุกเดือน	ERROR:impossible-week	2569
    ๒? มิ.ย. ๖๙	ERROR:missing-day	2569
    ๓๐ (สามสิบเอ็ด) มี.ค. ๖๙	ERROR:two-numbers	2569
    วันอังคารที่ ๑๗ มีนาคม ๒๕๖๘	ERROR	2568
    วันศุกร์ที่ ๓๑ ต.ค.	ERROR	2570
    วันพุธที่ ๓๐ มิ.ย. ๖๘ เวลา ๑๐.๐๐ น.	ERROR	2568
    พฤหัสบดี ๒๐ มี.ค. ๖๙	ERROR	2569
    ๒๙ กุมภาพันธ์ ๒๕๖๘	ERROR	2568
    ๒๙ ก.พ.	ERROR	2569
    ๓๑ พฤศจิกายน	ERROR	2569
    ๑ มิ.ย. – ๓๑ มิ.ย. ๖๙	ERROR	2569
    ๓๐ มิ.ย. ๒๕๖๘ ถึง ๑ ม.ค. ๒๕๖๘	ERROR	2568
    รอบ ๖ เดือน (ต.ค. ๖๙ – มี.ค. ๖๙)	ERROR	2569
    ๑๕/๑๓/๒๕๖๘	ERROR	2568
    ๑๕ มี.ค. ๒๖๕๘	ERROR	2568
    ๑๕ มีนาคม ค.ศ. ๒๕๖๘	ERROR	2568
    ทุก ๐ วัน	ERROR	2567
    ไตรมาสที่ ๕	ERROR	2570
    ขยายถึงวันที่ ๓๑ มิ.ย. ๖๙	ERROR	2569
    ๓๑ ม.ย. ๖๘	ERROR	2568
    ๙ ม.ค. ๖๙ เวลา ๒๕.๐๐ น.	ERROR	2569
    2026-02-30	ERROR	2569
    กำหนดประชุมวันอังคารที่ ๑๒ ม.ค. ๖๙	ERROR	2569
    อบรมวันศุกร์ที่ ๓๐ มี.ค. ๖๘	ERROR	2568
    วันจันทร์ที่ ๒ ถึงวันศุกร์ที่ ๗ มี.ค. ๖๙	ERROR	2569
    จัดทำป้ายพันธะสัญญาให้แล้วเสร็จภายในวันที่ ๒๙ ก.พ. ๖๘	ERROR	2568
    แล้วเสร็จ ๓๑ เม.ย. ๖๙	ERROR	2569
    15/13/2569	ERROR	2569
    ระหว่างวันที่ ๓๐ มี.ค. ๖๙ ถึง ๑ มี.ค. ๖๙	ERROR	2569
    รายงานผลทุก ๐ วัน	ERROR	2569
    ประชุมวันที่ ๙ ม.ค. ๖๙ เวลา ๒๕.๐๐ น.	ERROR	2569
    ๓๐ ก.ย. พ.ศ. ๒๐๒๖	ERROR	2569
    ดำเนินการในไตรมาสที่ ๕	ERROR	2569
    รายงานทุกวันที่ ๓๒ ของเดือน	ERROR	2569
    กำหนดแล้วเสร็จ ๓๑ มี.ค. ๒๙๖๙	ERROR	2569
    จัดกิจกรรมวันสถาปนาทุกวันที่ ๓๐ กุมภาพันธ์ ของทุกปี	ERROR	2569
    ก.ย. ๖๙ – ต.ค. ๖๘	ERROR	2569
    ประชุมทุกวันจันทร์ที่ ๖ ของเดือน	ERROR	2569
    วันที่ ๑๒ ม.ค. ๖๙ เวลา ๐๙.๗๕ น.	ERROR	2569
    จัดประชุมชี้แจงแนวทางการตอบแบบวัด IIT ๒ รุ่น รุ่นละ ๕๐ นาย ให้เสร็จภายใน ๓๑ เม.ย. ๖๙	ERROR	2569
    ๒๙ กุมภาพันธ์ ๒๕๖๘	ERROR	2568
    ๒๙ ก.พ.	ERROR	2568
    วันอังคารที่ ๓๑ มีนาคม ๒๕๖๘	ERROR	2568
    ๓๐ ก.ย. ๖๙ - ๑ ต.ค. ๖๘	ERROR	2569
    31/13/2569	ERROR	2569
    ทุก ๐ เดือน	ERROR	2569
    ๑๕ มีนาคม ๒๖๖๙	ERROR	2569
    ๙ ม.ค. ๖๙ เวลา ๒๕.๓๐ น.	ERROR	2569
    ไตรมาสที่ ๕	ERROR	2569
    ๓๑ ม.ย. ๖๙	ERROR	2569
    ทุกวันที่ ๓๒ ของเดือน	ERROR	2569
    วันอังคารที่ ๒๗ ธันวาคม ๒๕๖๗	ERROR	2568
    วันเสาร์ที่ ๓๐ มีนาคม ๒๕๖๘	ERROR	2568
    ประชุมวันที่ ๑๔ ก.พ. ๖๘ เวลา ๒๕.๐๐ น.	ERROR	2568
    ขยายเวลาถึงวันที่ ๓๑ มิ.ย. ๖๘	ERROR	2568
    ๓๑ มิ.ย. ๖๘	ERROR	2568
    ๒๙ ก.พ. ๖๘	ERROR	2568
    ภายในวันที่ ๓๑ เมษายน ๒๕๖๙	ERROR	2569
    31/11/2568	ERROR	2569
    ๓๐ มิ.ย. ๖๘ ถึง ๑ ม.ค. ๖๘	ERROR	2568
    ๑๕ มี.ค. พ.ศ. ๒๖๖๙	ERROR	2569
    ทุก ๐ เดือน	ERROR	2570
    วันศุกร์ที่ ๘ มกราคม ๒๕๖๘	ERROR	2568
    ๑๒/๑๓/๒๕๖๙	ERROR	2569
    ๒๐ - ๑๐ มีนาคม ๒๕๗๐	ERROR	2570
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
    ทุก ๐ เดือน	ERROR:zero-interval
    ทุก 0 วัน	ERROR:zero-interval
    ทุก ๆ ๐ สัปดาห์	ERROR:zero-interval
    ทุก ๑.๕ เดือน	ERROR:fraction
    ทุก -๑ เดือน	ERROR:negative
    ๓๐ มี.ค. ๖๘ และทุก ๐ วัน	ERROR:zero-interval
    ๒๙ - ๓๑ เม.ย. ๖๘	ERROR:impossible-date
    ๑ - ๓๑ มิ.ย. ๖๘	ERROR:impossible-date
    ภายในวันศุกร์ที่ ๓๑ มีนาคม ๒๕๖๘	ERROR:weekday-mismatch
    ๙ ม.ค. ๖๘ เวลา ๑๔.๖๐ น.	ERROR:impossible-time
    ๐ วันก่อนสิ้นสุดการเก็บ EIT	ERROR:zero-interval
    ขยายถึงวันที่ ๓๑ มิ.ย. ๖๘	ERROR:impossible-date
    เลื่อนไปเป็นวันที่ ๔ ก.ค. - ๒๐ มิ.ย. ๖๘	ERROR:reversed
    ๓๑ เม.ย. ของทุกปี	ERROR:impossible-date
    ทุกวันที่ ๓๐ กุมภาพันธ์	ERROR:impossible-date
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
    2025-13-45	ERROR
    เวลา ๒๖.๐๐ น.	ERROR:impossible-time
    ทุกวัน เวลา ๒๕.๐๐ น.	ERROR:impossible-time
    ทุกวันที่ ๕ เดือน ๑๓	ERROR
    ไตรมาส ๖/๒๕๖๘	ERROR
    ครึ่งปีที่ ๓	ERROR
    ขยายเวลาถึงวันที่ ๓๐ ก.พ. ๖๙	ERROR
    สั่ง ณ วันที่ ๓๒ มกราคม พ.ศ. ๒๕๖๘	ERROR
    สั่ง ณ วันที่      มกราคม พ.ศ. ๒๕๖๘	ERROR
    ลงวันที่ ๓๐ ก.พ. ๖๘	ERROR
    วันจันทร์ที่ ๓๑ มี.ค. - วันพฤหัสบดีที่ ๒ เม.ย. ๖๘	ERROR
    วันศุกร์ที่ ๓๐ มีนาคม ๒๕๖๘ เวลา ๐๙.๐๐ น.	ERROR
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
    วันจันทร์ที่ ๓๐ มีนาคม	ERROR
    วันจันทร์ที่ ๓๑	ERROR
    วันที่ ๑๕	ERROR:missing-month
    ภายในวันที่ ...... มี.ค. ๖๘	ERROR:missing-day
    ๒๙ ก.พ. ๖๘	ERROR:impossible-date
    ๓๑ มิ.ย. ๒๕๖๘	ERROR:impossible-date
    ภายใน 31 กันยายน 2568	ERROR:impossible-date
    ๑ ก.พ. – ๓๐ ก.พ. ๖๘	ERROR:impossible-date
    ๓๒/๑/๒๕๖๘	ERROR:impossible-date
    15/13/2568	ERROR:impossible-month
    วันอังคารที่ ๑๔ มีนาคม ๒๕๖๘	ERROR:weekday-mismatch
    จันทร์ที่ 1 ก.ค. 68	ERROR:weekday-mismatch
    ระหว่างวันที่ ๒๐ – ๑๐ พ.ค. ๖๘	ERROR:reversed-interval
    ๑ เม.ย. ๖๘ – ๓๑ ม.ค. ๖๘	ERROR:reversed-interval
    ต.ค. ๖๘ - ก.ย. ๖๘	ERROR:reversed-interval
    ทุก ๐ เดือน	ERROR:zero-interval
    วันที่ ๑๒ ก.พ. ๖๘ เวลา ๒๕.๐๐ น.	ERROR:impossible-time
    ไตรมาสที่ ๕	ERROR:impossible-quarter
    ๓๐ ก.ย. พ.ศ. ๓๕๖๘	ERROR:era-out-of-range
    2/28/68	ERROR:impossible-month
    ๑ ๕ มี.ค. ๖๘	ERROR:split-number
    2025-02-30	ERROR:impossible-date
    วันพุธที่ ๑๘ กุมภาพันธ์ ๒๕๖๘	ERROR:weekday-mismatch
    18 ก.พ. 68 (พฤ.)	ERROR:weekday-mismatch
    Mon, 18 Feb 2025	ERROR:weekday-mismatch
    ก่อนวันศุกร์ที่ ๑๒ ก.ค. ๖๘	ERROR:weekday-mismatch
    ๒๙ ก.พ. ๖๘	ERROR:impossible-date
    31 มิ.ย. 2568	ERROR:impossible-date
    ภายในวันที่ ๓๑ พ.ย. ๖๗	ERROR:impossible-date
    32 มีนาคม 2568	ERROR:impossible-date
    ๐ เม.ย. ๖๘	ERROR:impossible-date
    15/13/2568	ERROR:impossible-month
    ภายใน ๓๑ เมษายน	ERROR:impossible-date
    ครั้งที่ ๑ วันที่ ๓๐ ก.พ. ๖๘ ครั้งที่ ๒ วันที่ ๓๐ มิ.ย. ๖๘	ERROR:impossible-date
    ๑๘ ก.พ. ๒๔๖๘	ERROR:era-out-of-range
    18 ก.พ. 3568	ERROR:era-out-of-range
    ๓๐ มี.ค. ๒๕๖	ERROR:impossible-year
    ๓๐ มี.ค. ๖๘๘	ERROR:impossible-year
    ภายในวันที่ ๒๐	ERROR:missing-month
    ๒๘ มี.ค. ๖๘ เวลา ๒๕.๐๐ น.	ERROR:impossible-time
    28 มี.ค. 68 เวลา 09.75 น.	ERROR:impossible-time
    28 มี.ค. 68 เวลา 15.00 - 13.00 น.	ERROR:reversed-interval
    จันทร์ ๓ ก.พ. ถึง พฤหัสบดี ๗ ก.พ. ๖๘	ERROR:weekday-mismatch
    ๗ – ๓ ก.พ. ๖๘	ERROR:reversed-interval
    ๑ มี.ค. ๖๘ ถึง ๑ ก.พ. ๖๘	ERROR:reversed-interval
    มิ.ย. ๖๘ – ม.ค. ๖๘	ERROR:reversed-interval
    ๑๕ ก.ค. ๒๕๖๘ – ๑๕ ก.ค. ๒๕๖๗	ERROR:reversed-interval
    20/06/2568-12/06/2568	ERROR:reversed-interval
    ทุก ๐ เดือน	ERROR:zero-interval
    ทุก ...... เดือน	ERROR:blank-left-empty
    ทุกวันที่ ๓๒ ของเดือน	ERROR:impossible-day
    ทุกวันพุธที่ ๖ ของเดือน	ERROR:impossible-weekday
    ทุกวันจันทร์ เวลา ๒๖.๐๐ น.	ERROR:impossible-time
    ทุกสัปดาห์ ตั้งแต่ ๑ มิ.ย. ๖๘ ถึง ๑ พ.ค. ๖๘	ERROR:reversed-interval
    ทุกวันที่ ๓๐ ก.พ. ของทุกปี	ERROR:impossible-date
    เดือนละ ๐ ครั้ง	ERROR:zero-interval
    ไตรมาสที่ ๕	ERROR:impossible-quarter
    #N/A	ERROR:formula-error
    ๑๔ / / ๒๕๖๘	ERROR:missing-month
    ขยายเวลาลงทะเบียนถึง ๓๑ ก.พ. ๖๘	ERROR:impossible-date
    """)
