/// Times that cannot be scheduled: `label`. Phrase, meaning, and where it matters the fiscal year and the date of the order.
let vaguePhrases = rows(
    """
    ประมาณวันที่ ๓๐ มี.ค. ๖๘	VAGUE:approximate
    ต้นเดือนมีนาคม ๒๕๖๘	VAGUE:part-of-period
    ปลายเดือน มี.ค. ๖๘	VAGUE:part-of-period
    กลางเดือน	VAGUE:part-of-period
    อย่างสม่ำเสมอและต่อเนื่อง	VAGUE:regularly
    เป็นระยะ ๆ	VAGUE:periodic
    โดยเร็ว	VAGUE:soon
    โดยเร็วที่สุด	VAGUE:soon
    ตามความเหมาะสม	VAGUE:as-suitable
    เป็นครั้งคราว	VAGUE:periodic
    ในวันจันทร์	VAGUE:weekday
    วันขึ้น ๑๕ ค่ำ เดือน ๓	VAGUE:lunar
    ตั้งแต่ต้นปีงบประมาณ	VAGUE:x
    สัปดาห์แรกของเดือน	VAGUE:x
    ทุกต้นเดือน	VAGUE:x
    ทุกปลายเดือน	VAGUE:x
    ภายในสัปดาห์แรกของเดือน มี.ค. ๖๘	VAGUE
    สัปดาห์ที่ ๒ ของเดือนมีนาคม	VAGUE
    สัปดาห์สุดท้ายของเดือน	VAGUE
    อย่างเร่งด่วน	VAGUE
    ในโอกาสแรก	VAGUE
    เป็นประจำสม่ำเสมอ	VAGUE
    บ่อยครั้ง	VAGUE
    ภายในสัปดาห์แรกของเดือน	VAGUE
    ทุกวันพระ	VAGUE:lunar-date	2569
    เป็นระยะๆ	VAGUE	2570
    ตามความเหมาะสม	VAGUE	2567
    โดยเร็วที่สุด	VAGUE	2570
    ต้นเดือนมีนาคม ๒๕๖๙	VAGUE	2569
    ประมาณกลางเดือนกุมภาพันธ์	VAGUE	2568
    ช่วงปลายปีงบประมาณ	VAGUE	2569
    เป็นครั้งคราว	VAGUE	2567
    ในโอกาสแรก	VAGUE	2570
    อย่างสมํ่าเสมอ	VAGUE	2567
    ภายในระยะเวลาอันควร	VAGUE	2570
    ตามความจำเป็น	VAGUE	2568
    ให้รายงานความคืบหน้าเป็นระยะ	VAGUE	2569
    รายงานผลให้ทราบเป็นระยะ ๆ	VAGUE	2568
    ประมาณกลางเดือน มี.ค. ๖๙	VAGUE	2569
    จัดประชุมตามความเหมาะสม	VAGUE	2570
    ประชาสัมพันธ์เป็นครั้งคราว	VAGUE	2567
    ผู้กำกับการลงตรวจเยี่ยมตามห้วงเวลาที่เหมาะสม	VAGUE	2568
    ลงพื้นที่ตรวจเยี่ยมบ่อยครั้ง	VAGUE	2569
    คาดว่าจะทราบผลปลายเดือนสิงหาคม	VAGUE	2570
    จะแจ้งกำหนดวันให้ทราบในภายหลัง	VAGUE	2567
    อยู่ระหว่างกำหนดวัน	VAGUE	2568
    กำชับการปฏิบัติอย่างสม่ำเสมอในการประชุม	VAGUE	2569
    ภายในเร็ววันนี้	VAGUE	2570
    เป็นระยะๆ	VAGUE	2569
    โดยเร็ว	VAGUE	2570
    ตามความเหมาะสม	VAGUE	2568
    ในโอกาสแรกที่ทำได้	VAGUE	2570
    เป็นครั้งคราว	VAGUE	2569
    อยางสมำเสมอ	VAGUE	2569
    ภายในเวลาอันสมควร	VAGUE	2570
    เร็ว ๆ นี้	VAGUE	2567
    ตรวจเยี่ยมตู้ยามและจุดบริการประชาชนพร้อมกำชับแนวทางการปฏิบัติตน ๓ ข้อ ตามห้วงเวลาที่เหมาะสม	VAGUE	2567
    เป็นระยะๆ	VAGUE	2568
    เป็นครั้งคราว	VAGUE	2568
    ตามความเหมาะสม	VAGUE	2569
    โดยเร็ว	VAGUE	2569
    ในโอกาสแรก	VAGUE	2570
    สม่ำเสมอ	VAGUE	2568
    ภายในเวลาอันสมควร	VAGUE	2569
    บ่อยครั้ง	VAGUE	2568
    ตามห้วงเวลาที่เหมาะสม	VAGUE	2569
    อย่างสม่ำเสมอและเป็นระยะ	VAGUE	2570
    ปีการศึกษา ๒๕๖๘	VAGUE:other-calendar
    ภาคเรียนที่ ๑/๒๕๖๘	VAGUE:other-calendar
    ทุกต้นเดือน	VAGUE:part-of-period
    กลางเดือน มิ.ย. ๖๘	VAGUE:part-of-period
    ต้นเดือนมกราคม ๒๕๖๘	VAGUE:part-of-period
    ปลายเดือน ส.ค. ถึงต้นเดือน ก.ย. ๖๘	VAGUE:part-of-period
    สัปดาห์แรกของเดือน	VAGUE:week-of-month
    สัปดาห์ที่ ๒ ของเดือนกุมภาพันธ์ ๒๕๖๘	VAGUE:week-of-month
    ภายในสัปดาห์สุดท้ายของเดือน พ.ค. ๖๘	VAGUE:week-of-month
    ประมาณเดือนกรกฎาคม ๒๕๖๘	VAGUE:approximate
    โดยเร็ว	VAGUE:soon
    ภายในเวลาอันสมควร	VAGUE:as-suitable
    เป็นระยะๆ ตามความเหมาะสม	VAGUE:periodic
    ตามโอกาสอันควร	VAGUE:as-suitable
    บ่อยครั้ง	VAGUE:periodic
    ช่วงปลายปีงบประมาณ	VAGUE:part-of-period
    วันจันทร์	VAGUE:weekday-without-cycle
    เดือนหน้า	VAGUE:relative
    ภายในสัปดาห์ที่ ๒ ของเดือน มี.ค. ๖๘	VAGUE:week-of-month
    ทุกวันพระ	VAGUE:lunar-date
    ทุกต้นเดือน	VAGUE:part-of-period
    ทุกกลางเดือน	VAGUE:part-of-period
    ตามปฏิทินการศึกษาของโรงเรียน	VAGUE:other-calendar
    ต้นเดือนมีนาคม ๒๕๖๘	VAGUE:part-of-period
    กลางเดือน มิ.ย. ๖๘	VAGUE:part-of-period
    ปลายเดือน ส.ค. ๖๘	VAGUE:part-of-period
    สัปดาห์แรกของเดือน มี.ค. ๖๘	VAGUE:week-of-month
    ปลายไตรมาสที่ ๓	VAGUE:part-of-period
    ช่วงปลายปีงบประมาณ	VAGUE:part-of-period
    ประมาณวันที่ ๑๗ มี.ค. ๖๘	VAGUE:approximate
    ราวเดือนเมษายน	VAGUE:approximate
    ยังไม่กำหนด	VAGUE:to-be-announced
    โดยเร็ว	VAGUE:soon
    เป็นครั้งคราว	VAGUE:periodic
    ตามความเหมาะสม	VAGUE:as-suitable
    ตามโอกาสอันควร	VAGUE:as-suitable
    ในโอกาสแรก	VAGUE:soon
    บ่อย ๆ	VAGUE:periodic
    เป็นประจำสม่ำเสมอ	VAGUE:regularly
    แรม ๘ ค่ำ เดือน ๓	VAGUE:lunar-date
    ภายในวันพรุ่งนี้	VAGUE:relative
    วันจันทร์	VAGUE:weekday-without-cycle
    สัปดาห์หน้า	VAGUE:relative
    """)
