/// The assessment calendar, its phases and distances from them: `reference`. Phrase, meaning, and where it matters the fiscal year and the date of the order.
let referencePhrases = rows(
    """
    ๑๕ วันก่อนสิ้นสุดการเก็บ EIT	OFFSET:-P15D@REF:calendar.eit.end
    ๑๕ วันก่อนสิ้นสุดการเก็บข้อมูล EIT	OFFSET:-P15D@REF:calendar.eit.end
    ก่อนสิ้นสุดการเก็บข้อมูล IIT ๗ วัน	OFFSET:-P7D@REF:calendar.iit.end
    ภายใน ๗ วัน หลังเริ่มเก็บข้อมูล IIT	OFFSET:P7D@REF:calendar.iit.start
    ก่อนปิดระบบ OIT ๓ วันทำการ	OFFSET:-P3BD@REF:calendar.oit.end
    ภายใน ๓ วัน หลังสิ้นสุดการอุทธรณ์	OFFSET:P3D@REF:calendar.appeal.end
    ตามปฏิทินการประเมิน ITA	REF:calendar
    ตามปฏิทิน ป.ป.ช.	REF:calendar
    ตามกำหนดการของ ปปช.	REF:calendar
    ตามปฏิทินการประเมิน ขั้นตอนการอุทธรณ์	REF:calendar.appeal
    ช่วงการเก็บข้อมูล EIT	REF:calendar.eit
    ในช่วงอุทธรณ์	REF:calendar.appeal
    วันสุดท้ายของการเก็บข้อมูล IIT	REF:calendar.iit.end
    ตามระยะเวลาที่ ป.ป.ช. กำหนด	REF:calendar
    ตามที่สำนักงาน ป.ป.ช. กำหนด	REF:calendar
    ภายในกรอบระยะเวลาที่กำหนด	REF:calendar
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
    ภายใน ๓๐ วันหลังสิ้นสุดไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=30
    ก่อนสิ้นสุดการเก็บข้อมูล IIT ๗ วัน	OFFSET:-P7D@REF:calendar.iit.end	2569
    ๓๐ วันก่อนวันสิ้นสุดการเก็บข้อมูล OIT	OFFSET:-P30D@REF:calendar.oit.end	2569
    ภายใน ๑๐ วัน หลังสิ้นสุดการลงทะเบียน	OFFSET:P10D@REF:calendar.registration.end	2569
    ก่อนเริ่มเก็บข้อมูล EIT ๕ วัน	OFFSET:-P5D@REF:calendar.eit.start	2568
    ก่อนปิดระบบอุทธรณ์ ๒ วัน	OFFSET:-P2D@REF:calendar.appeal.end	2568
    ๑ สัปดาห์ก่อนปิดรับแบบวัด EIT	OFFSET:-P1W@REF:calendar.eit.end	2569
    ก่อนครบกำหนดการเก็บข้อมูล OIT ๑ เดือน	OFFSET:-P1M@REF:calendar.oit.end	2570
    ก่อนวันสุดท้ายของการตอบแบบวัด IIT สิบวัน	OFFSET:-P10D@REF:calendar.iit.end	2569
    หลังเริ่มเก็บข้อมูล EIT แล้ว ๓๐ วัน	OFFSET:P30D@REF:calendar.eit.start	2569
    ล่วงหน้า ๑๕ วันก่อนสิ้นสุดช่วงเตรียมความพร้อม	OFFSET:-P15D@REF:calendar.preparation.end	2568
    ภายใน ๑๕ วัน นับแต่สิ้นสุดกระบวนการอุทธรณ์	OFFSET:P15D@REF:calendar.appeal.end	2569
    หลังสิ้นสุดการตรวจ OIT และการให้ข้อสังเกต ๓ วัน	OFFSET:P3D@REF:calendar.review.end	2569
    ตามปฏิทินการประเมิน ITA	REF:calendar	2567
    ภายในระยะเวลาที่สำนักงาน ป.ป.ช. กำหนด	REF:calendar	2570
    ตามกรอบเวลาที่ ปปช กำหนด	REF:calendar	2567
    ช่วงเก็บข้อมูล IIT	REF:calendar.iit	2570
    เมื่อสิ้นสุดระยะเวลาการตอบแบบวัด EIT	REF:calendar.eit.end	2568
    วันแรกของการเก็บข้อมูล EIT	REF:calendar.eit.start	2569
    ภายในวันสุดท้ายของการยื่นอุทธรณ์	REF:calendar.appeal.end	2567
    ระหว่างการตรวจ OIT และการให้ข้อสังเกต	REF:calendar.review	2570
    ช่วงประกาศผลการประเมิน	REF:calendar.announcement	2567
    ตลอดช่วงการลงทะเบียนและบันทึกข้อมูลพื้นฐาน	REF:calendar.registration	2570
    ช่วงเตรียมความพร้อมรับการประเมิน	REF:calendar.preparation	2568
    ช่วงการประมวลผลและจัดทำรายงานผลการประเมิน	REF:calendar.processing	2569
    เร่งรัดจำนวนผู้ตอบแบบให้ครบ ก่อนสิ้นสุดการเก็บข้อมูล EIT ๑๕ วัน	OFFSET:-P15D@REF:calendar.eit.end	2568
    ตรวจสอบลิงก์ทุกข้อก่อนปิดระบบ OIT ๗ วัน	OFFSET:-P7D@REF:calendar.oit.end	2569
    แต่งตั้งผู้ดูแลระบบให้แล้วเสร็จ ๓ วัน ก่อนวันเริ่มลงทะเบียน	OFFSET:-P3D@REF:calendar.registration.start	2570
    สรุปผลเสนอ ผกก. ภายใน ๑๐ วัน หลังสิ้นสุดการเก็บข้อมูล IIT	OFFSET:P10D@REF:calendar.iit.end	2567
    ประชาสัมพันธ์ล่วงหน้า ๑ เดือน ก่อนเปิดระบบ EIT	OFFSET:-P1M@REF:calendar.eit.start	2568
    เสนอเรื่องให้ผู้บริหารอนุมัติ ก่อนครบกำหนดอุทธรณ์ ๒ วัน	OFFSET:-P2D@REF:calendar.appeal.end	2569
    ภายใน ๕ วัน นับแต่วันเริ่มอุทธรณ์	OFFSET:P5D@REF:calendar.appeal.start	2570
    จัดประชุมเตรียมความพร้อม ๑๔ วันก่อนเริ่มเก็บข้อมูล IIT	OFFSET:-P14D@REF:calendar.iit.start	2570
    ๒ สัปดาห์ก่อนสิ้นสุดช่วงตอบแบบวัด IIT	OFFSET:-P2W@REF:calendar.iit.end	2567
    หลังเริ่มตรวจ OIT ๓ วัน	OFFSET:P3D@REF:calendar.review.start	2568
    หลังปิดรับลงทะเบียน ๑ วัน	OFFSET:P1D@REF:calendar.registration.end	2569
    เสนอ ผกก. อนุมัติข้อมูล OIT ล่วงหน้าอย่างน้อย ๕ วันก่อนวันสิ้นสุดการเก็บข้อมูล OIT	OFFSET:-P5D@REF:calendar.oit.end	2570
    ตามปฏิทินการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๙	REF:calendar	2569
    ภายในกรอบระยะเวลาที่สำนักงาน ป.ป.ช. กำหนด	REF:calendar	2567
    กำกับการตอบแบบตลอดช่วงเก็บข้อมูล IIT	REF:calendar.iit	2568
    รวบรวมจำนวนผู้ตอบเสนอ ผกก. ในวันสุดท้ายของการตอบแบบวัด EIT	REF:calendar.eit.end	2569
    ในช่วงการลงทะเบียนและบันทึกข้อมูลพื้นฐาน	REF:calendar.registration	2570
    จัดเตรียมเอกสารหลักฐานไว้ให้พร้อมในช่วงอุทธรณ์ผลคะแนน OIT	REF:calendar.appeal	2567
    เตรียมเอกสารในช่วงเตรียมการประเมิน	REF:calendar.preparation	2568
    ช่วงการตรวจ OIT และการให้ข้อสังเกต	REF:calendar.review	2569
    นำเข้าข้อมูลให้ครบทุกข้อภายในวันสิ้นสุดการเก็บข้อมูล OIT	REF:calendar.oit.end	2570
    ในช่วงประกาศและเผยแพร่ผลการประเมิน ITA	REF:calendar.announcement	2567
    ช่วงการประมวลผลและจัดทำรายงานผล	REF:calendar.processing	2568
    ตามกำหนดเวลาในคู่มือการประเมิน ITA	REF:calendar	2569
    ก่อนสิ้นสุดการเก็บข้อมูล EIT ๑๕ วัน	OFFSET:-P15D@REF:calendar.eit.end	2570
    ภายใน ๗ วันหลังปิดการเก็บข้อมูล OIT	OFFSET:P7D@REF:calendar.oit.end	2568
    ๕ วันก่อนเริ่มอุทธรณ์	OFFSET:-P5D@REF:calendar.appeal.start	2570
    ก่อนสิ้นสุดช่วง IIT ๒ สัปดาห์	OFFSET:-P2W@REF:calendar.iit.end	2569
    ก่อนเปิดลงทะเบียนในระบบ ITAP ๑ เดือน	OFFSET:-P1M@REF:calendar.registration.start	2570
    ก่อนสนสุดการเก็บขอมูล OIT 7 วัน	OFFSET:-P7D@REF:calendar.oit.end	2569
    ล่วงหน้า ๓ วัน ก่อนวันสุดท้ายของการยื่นอุทธรณ์	OFFSET:-P3D@REF:calendar.appeal.end	2570
    หลังสิ้นสุดการตรวจ OIT ๗ วัน	OFFSET:P7D@REF:calendar.review.end	2568
    นับจากวันเริ่มเก็บข้อมูล EIT ๓๐ วัน	OFFSET:P30D@REF:calendar.eit.start	2568
    เร่งรัดผู้มีส่วนได้ส่วนเสียภายในที่ยังไม่ตอบแบบวัด IIT ให้ครบตามจำนวนขั้นต่ำที่คู่มือกำหนด ก่อนสิ้นสุดการเก็บข้อมูล IIT ๑๐ วัน	OFFSET:-P10D@REF:calendar.iit.end	2570
    ตามปฏิทินการประเมิน ITA ที่ ป.ป.ช. กำหนด	REF:calendar	2569
    ตามกรอบระยะเวลาที่ สนง.ป.ป.ช.กำหนด	REF:calendar	2570
    ในช่วงเก็บข้อมูล IIT	REF:calendar.iit	2568
    เมื่อสิ้นสุดการเก็บข้อมูล EIT	REF:calendar.eit.end	2570
    ช่วงอุทธรณ์ผลคะแนน OIT	REF:calendar.appeal	2569
    ภายในช่วงลงทะเบียนและบันทึกข้อมูลพื้นฐาน	REF:calendar.registration	2569
    ช่วงประกาศผลการประเมิน	REF:calendar.announcement	2570
    ตามปฎิทินกิจกรรมการ ประเมินของ ปชช.	REF:calendar	2568
    ช่วงเตรียมการประเมิน	REF:calendar.preparation	2568
    ผู้ดูแลระบบนำเข้าข้อมูลการเปิดเผยข้อมูลสาธารณะทั้ง ๒๕ ข้อ ให้ครบถ้วนตามระยะเวลาการเก็บข้อมูล OIT ในปฏิทินของสำนักงาน ป.ป.ช.	REF:calendar.oit	2570
    ก่อนสิ้นสุดการเก็บข้อมูล EIT ๑๕ วัน	OFFSET:-P15D@REF:calendar.eit.end	2568
    ๗ วัน ก่อนปิดระบบ IIT	OFFSET:-P7D@REF:calendar.iit.end	2569
    ภายใน ๑๐ วัน หลังสิ้นสุดระยะเวลาอุทธรณ์	OFFSET:P10D@REF:calendar.appeal.end	2569
    ก่อนเริ่มเก็บข้อมูล OIT ๓๐ วัน	OFFSET:-P30D@REF:calendar.oit.start	2569
    ล่วงหน้า ๕ วัน ก่อนวันเริ่มลงทะเบียน	OFFSET:-P5D@REF:calendar.registration.start	2570
    ก่อนครบกำหนดตอบแบบ EIT ๑ สัปดาห์	OFFSET:-P1W@REF:calendar.eit.end	2568
    ภายใน ๓ วัน นับแต่วันสิ้นสุดการตรวจ OIT	OFFSET:P3D@REF:calendar.review.end	2569
    หลังเปิดระบบ EIT ๑๕ วัน	OFFSET:P15D@REF:calendar.eit.start	2569
    ก่อนสิ้นสุดระยะเวลาเก็บข้อมูล IIT ๑ เดือน	OFFSET:-P1M@REF:calendar.iit.end	2570
    ก่อนวันสุดท้ายของการรายงาน OIT ๓ วัน	OFFSET:-P3D@REF:calendar.oit.end	2568
    ตามปฏิทินการประเมิน ITA	REF:calendar	2568
    ตามกรอบระยะเวลาที่สำนักงาน ป.ป.ช. กำหนด	REF:calendar	2569
    ตามระยะเวลาการเก็บข้อมูล EIT	REF:calendar.eit	2569
    ในช่วงเก็บข้อมูล IIT	REF:calendar.iit	2569
    ภายในวันสิ้นสุดการเก็บข้อมูล OIT	REF:calendar.oit.end	2570
    ในช่วงอุทธรณ์	REF:calendar.appeal	2568
    ตามช่วงเวลาการลงทะเบียนในปฏิทิน ITA	REF:calendar.registration	2569
    ตามปฏิทินของ ปปช.	REF:calendar	2568
    เมื่อสิ้นสุดการเก็บข้อมูล EIT	REF:calendar.eit.end	2570
    ช่วงเตรียมการการประเมินตามปฏิทิน	REF:calendar.preparation	2569
    ตามปฏิทินกิจกรรมการประเมินของ ปชช.	REF:calendar	2570
    ตามปฏิทิน ITA	REF:calendar
    ตามปฏิทินการประเมิน ITA ปี 2568 ที่สำนักงาน ป.ป.ช. กำหนด	REF:calendar
    ตามห้วงเวลาที่ ปปช. กำหนด	REF:calendar
    ตามกรอบเวลาการตอบแบบ IIT	REF:calendar.iit
    ช่วงเปิดระบบ EIT	REF:calendar.eit
    ภายในระยะเวลาที่กำหนดให้ตอบแบบวัด OIT	REF:calendar.oit
    ก่อนปิดระบบ OIT ๑๐ วัน	OFFSET:-P10D@REF:calendar.oit.end
    ก่อนครบกำหนดเก็บข้อมูล EIT อย่างน้อย ๑ เดือน	OFFSET:-P1M@REF:calendar.eit.end
    ก่อนวันสิ้นสุดการตอบ IIT ๗ วัน	OFFSET:-P7D@REF:calendar.iit.end
    หลังเปิดระบบ IIT ๑๕ วัน	OFFSET:P15D@REF:calendar.iit.start
    ก่อนเปิดระบบรับข้อมูล OIT	REF:calendar.oit.start
    จนสิ้นสุดช่วงอุทธรณ์	REF:calendar.appeal.end
    ช่วงอุทธรณ์ผลคะแนน	REF:calendar.appeal
    หลังประกาศผลการประเมิน ITA	REF:calendar.announcement.end
    ภายใน ๓๐ วัน หลัง ป.ป.ช. ประกาศผล ITA	OFFSET:P30D@REF:calendar.announcement.end
    ช่วงลงทะเบียนและบันทึกข้อมูลพื้นฐาน	REF:calendar.registration
    ตามช่วงเวลา IIT และ EIT	LIST:REF:calendar.iit|REF:calendar.eit
    ภายใน ๗ วันทำการก่อนสิ้นสุด EIT	OFFSET:-P7BD@REF:calendar.eit.end
    ก่อนวันเปิด IIT ๓๐ วัน	OFFSET:-P30D@REF:calendar.iit.start
    ๑๐ วันก่อนปิดระบบ OIT	OFFSET:-P10D@REF:calendar.oit.end
    หลังปิดระบบ IIT ๕ วัน	OFFSET:P5D@REF:calendar.iit.end
    ภายใน ๑๕ วัน นับจากวันเริ่มลงทะเบียน	OFFSET:P15D@REF:calendar.registration.start
    ภายใน ๓๐ วันนับแต่วันประกาศผลการประเมิน ITA	OFFSET:P30D@REF:calendar.announcement.start
    ก่อนสิ้นสุดช่วงอุทธรณ์ ๒ วัน	OFFSET:-P2D@REF:calendar.appeal.end
    ตลอดช่วงการเก็บข้อมูล IIT	REF:calendar.iit
    ตามปฏิทิน ITA ช่วงเก็บข้อมูล OIT	REF:calendar.oit
    วันเปิดระบบลงทะเบียน	REF:calendar.registration.start
    เมื่อสิ้นสุดการตรวจ OIT	REF:calendar.review.end
    ภายในวันปิดรับแบบ EIT	REF:calendar.eit.end
    ก่อนปิดระบบ EIT	REF:calendar.eit.end
    ภายในช่วงอุทธรณ์	REF:calendar.appeal
    ระหว่างการประมวลผล	REF:calendar.processing
    วันประกาศผล ITA	REF:calendar.announcement
    ตามห้วงเวลาที่ ป.ป.ช. กำหนด	REF:calendar
    """)
