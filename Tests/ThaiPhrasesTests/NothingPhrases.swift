/// Names, numbers, lengths and cells without a time: `label`. Phrase, meaning, and where it matters the fiscal year and the date of the order.
let nothingPhrases = rows(
    """
    เวลา ๐๘.๓๐ - ๑๖.๓๐ น.	NONE:time-of-day
    อย่างต่อเนื่อง	NONE:continuous
    ตลอดเวลา	NONE:continuous
    ตลอดปี	NONE:continuous
    ยุทธศาสตร์ชาติ ๒๐ ปี	NONE:name
    ยุทธศาสตร์ชาติ ๒๐ ปี (พ.ศ. ๒๕๖๑ - ๒๕๘๐)	NONE:law-name
    พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐	NONE:law-name
    ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖	NONE:law-name
    คำสั่งที่ ๔๑/๒๕๖๘	NONE:document-number
    คำสั่ง สภ.จังหาร ที่ 4/2568	NONE:document-number
    ๒๖/๒๕๖๘	NONE:document-number
    ๑๕ นาที	NONE:duration
    ๓๐๐ คน	NONE:quantity
    รายชื่อผู้รับผิดชอบ	NONE:no-time
    การเลื่อนเงินเดือน	NONE:no-time
    0๑-0๒๕	NONE:no-time
    โทร. ๐๗๕-๒๑๘๐๐๑	NONE:no-time
    ร้อยละ ๘๕.๐๐	NONE:name
    ประชาชน	NONE:no-time
    สำนักงาน ก.พ. กำหนด	NONE:no-time
    พ.ต.ต. สมมุติ	NONE:no-time
    รายละเอียดตามเอกสาร	NONE:no-time
    -	NONE:no-time
    ทุกคน	NONE:no-time
    ทุกนาย	NONE:no-time
    สามารถดาวน์โหลดได้	NONE:no-time
    ทุก ๒ ชั่วโมง	NONE:sub-daily
    ภายใน ๑๕ วัน	NONE:duration
    ภายใน ๗ วันทำการ	NONE:duration
    ภายใน ๒๔ ชั่วโมง	NONE:duration
    การประชุมครั้งที่ ๓/๒๕๖๘	NONE:document-number
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
    ล่วงหน้า ๑๕ วัน	NONE:duration
    ส่งก่อนประชุม ๓ วัน	NONE:duration
    ครั้งละ ๑๕ นาที	NONE:duration
    ๑ ครั้ง	NONE:quantity
    จำนวน ๒ ครั้ง	NONE:quantity
    ๓๐๐ คน	NONE:quantity
    ทกุเดือน	NONE:x
    ทุกดือน	NONE:x
    ไม่มีกำหนด	NONE
    ไม่กำหนดระยะเวลา	NONE
    ตลอดทั้งปี	NONE
    เป็นประจำ	NONE
    เป็นประจำและต่อเนื่อง	NONE
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
    รัฐธรรมนูญแห่งราชอาณาจักรไทย พุทธศักราช ๒๕๖๐	NONE
    ประมวลกฎหมายอาญา	NONE
    พระราชกฤษฎีกา พ.ศ. ๒๕๔๖	NONE
    นโยบาย ผบ.ตร. พ.ศ. ๒๕๖๘	NONE
    สำนักงาน ก.พ.ร.	NONE
    ทุกศูนย์เดือน	NONE
    ก่อนครบกำหนด ๗ วัน	NONE
    ครบ ๑ ปี	NONE
    ๕ ข่าวต่อคน	NONE
    ตลอด ๒๔ ชั่วโมง	NONE
    ๒๔ ชม.	NONE
    ในเวลาราชการ	NONE
    วันและเวลาราชการ	NONE
    วันหยุดราชการ	NONE
    ประชาสัมพันธ์เลือนหาย	NONE:no-time	2569
    ด้วยความเที่ยงธรรม	NONE:no-time	2569
    v2.5.69	NONE:name	2569
    บ้าน ๑๒ สิงหาคม	NONE:name	2569
    https://www.example.go.th/ita/2569/03/30/o14.pdf	NONE:no-time	2569
    รถยนต์หมายเลขทะเบียน กค ๒๕๖๙	NONE:document-number	2569
    ที่ ตช ๐๐๑๖.๔๑/ว ๑๒๖๘	NONE	2567
    คำสั่ง ตม.จว.ตรัง ที่ ๔๑ /๒๕๖๘	NONE	2570
    การประชุมครั้งที่ ๑/๒๕๖๙	NONE	2568
    พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐	NONE	2569
    ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ (ฉบับที่ ๔) พ.ศ. ๒๕๖๔	NONE	2567
    ยุทธศาสตร์ชาติ ๒๐ ปี	NONE	2570
    แผนปฏิบัติราชการ ระยะ ๕ ปี (พ.ศ. ๒๕๖๖ - ๒๕๗๐)	NONE	2567
    ให้บริการประชาชนไม่เกิน ๑๕ นาที	NONE	2570
    ตลอด ๒๔ ชั่วโมง	NONE	2568
    สว.อก.๑ผู้ควบคุม ด.ต. จัดทำป้าย	NONE	2569
    รอง สว.จร.๖ ผบ.หมู่๗	NONE	2567
    โทร. ๐ ๔๓๕๖ ๙๐๒๕	NONE	2570
    งบประมาณ ๒๕,๖๘๐ บาท	NONE	2567
    คะแนน ๙๘.๐๙	NONE	2570
    การเลื่อนเงินเดือน เลื่อนระดับ	NONE	2568
    0๑-0๒๕	NONE	2569
    กลุ่มตัวอย่าง ไม่น้อยกว่า ๓๐๐ นาย/สถานี	NONE	2567
    รายชื่อคณะทำงาน จำนวน ๑๒ ราย	NONE	2570
    ทุกวันนี้ประชาชนเข้าถึงข้อมูลได้สะดวกขึ้น	NONE	2570
    การประชุมครั้งที่ ๓/๒๕๖๙	NONE	2569
    ตาม พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มาตรา ๗ และ ๙	NONE	2567
    โทร. ๐๔๓-๕๖๙-๑๐๑	NONE	2569
    งบประมาณ ๑๒,๕๖๙ บาท	NONE	2569
    หลักเกณฑ์การเลื่อนเงินเดือนข้าราชการตำรวจ	NONE	2568
    จุดตรวจวงเวียน ๒๒ กรกฎาคม	NONE	2569
    ใช้เวลาดำเนินการ ๓๐ นาที/ราย	NONE	2570
    ให้บริการตลอด ๒๔ ชั่วโมง	NONE	2567
    ข้อ ๑๒.๓.๖๙ ของคู่มือ	NONE	2569
    ข้าราชการตำรวจทุกนาย ทุกสายงาน	NONE	2568
    ระเบียบ ตร. ว่าด้วยประมวลระเบียบการตำรวจเกี่ยวกับคดี (ฉบับที่ ๗) พ.ศ. ๒๕๖๕	NONE	2569
    แก้ไขความเดือดร้อนของประชาชน	NONE	2570
    เป้าหมายคะแนนร้อยละ ๘๕.๐๐ ขึ้นไป	NONE	2567
    คำสั่งที่ ๑๒/๒๕๗๐	NONE	2570
    พ.ร.ป.ว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. ๒๕๖๑	NONE	2569
    ใช้เวลาไม่เกิน ๓๐ นาที	NONE	2569
    โทร. ๐-๒๕๗๐-๑๑๒๒	NONE	2570
    ตั้งอยู่เลขที่ ๑๕/๓ ถนน ๒๒ กรกฎาคม	NONE	2567
    การเลื่อนเงินเดือนข้าราชการ	NONE	2570
    -	NONE	2569
    ไม่มีกำหนดเวลา	NONE	2569
    ตามมาตรา ๑๐๓/๑	NONE	2570
    แผนแม่บทภายใต้ยุทธศาสตร์ชาติ ๒๐ ปี	NONE	2567
    อยางตอเนื่อง	NONE	2568
    O๑-O๒๕	NONE	2570
    ปรับปรุงคู่มือการให้บริการงานสอบสวนให้ครอบคลุม ๑๒ กระบวนงาน ระยะเวลาให้บริการเฉลี่ย ๑๕ นาทีต่อราย และจัดพิมพ์จำนวน ๓๐ เล่ม	NONE	2569
    ที่ ๔๕ /๒๕๖๘	NONE	2568
    พ.ร.บ.ประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. ๒๕๖๑	NONE	2568
    ยุทธศาสตร์ชาติ ๒๐ ปี	NONE	2569
    การเลื่อนเงินเดือน	NONE	2569
    ก่อนเข้าเวร ๓๐ นาที	NONE	2568
    สายด่วน ๑๑๕๕	NONE	2570
    ต่อเนื่องตลอดทั้งปี	NONE	2569
    ข้อ O๑ - O๒๕	NONE	2568
    ร้อยละ ๘๕.๐๐	NONE	2569
    ตลอด ๒๔ ชั่วโมง	NONE	2568
    ๓๐ วัน	NONE:duration
    ๓ วันทำการ	NONE:duration
    ประมาณ ๒ ชั่วโมง/ราย	NONE:duration
    ใช้เวลาไม่เกิน ๑๕ นาที	NONE:duration
    ๖ เดือน	NONE:duration
    ๑ ปี	NONE:name
    ระยะเวลาดำเนินการ ๑๒๐ วัน	NONE:duration
    ให้เลื่อนออกไปอีก ๑๕ วัน	NONE:duration
    เลื่อนไม่มีกำหนด	NONE:no-time
    ๑๔.๐๐ น.	NONE:time-of-day
    ตลอดทั้งปี	NONE:continuous
    ตลอด ๒๔ ชม.	NONE:continuous
    ดำเนินการต่อเนื่องทั้งปี	NONE:continuous
    -	NONE:no-time
    ไม่มีกำหนด	NONE:no-time
    ไม่กำหนดระยะเวลา	NONE:no-time
    คำสั่งที่ ๑๒/๒๕๖๘	NONE:document-number
    ที่ ตช ๐๐๑๙(รย).๓(๑๑)/๑๒๕	NONE:no-time
    พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐	NONE:law-name
    ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างฯ พ.ศ. 2560 ข้อ 22	NONE:law-name
    ตามยุทธศาสตร์ชาติ ๒๐ ปี (พ.ศ. ๒๕๖๑ - ๒๕๘๐)	NONE:law-name
    ตามมาตรา ๑๐๓ แห่ง พ.ร.ป. ป.ป.ช.	NONE:quantity
    แผนพัฒนาท้องถิ่น (พ.ศ. ๒๕๖๖ - ๒๕๗๐)	NONE:law-name
    เงินเดือนและการเลื่อนขั้นเงินเดือน	NONE:no-time
    สายด่วน ๑๙๑	NONE:no-time
    จำนวน ๑๒ ครั้ง	NONE:quantity
    แล้วเสร็จ	NONE:no-time
    อยู่ระหว่างดำเนินการ	NONE:no-time
    ตามที่ผู้บังคับบัญชากำหนด	VAGUE:as-suitable
    ตามแผนการจัดซื้อจัดจ้าง	NONE:no-time
    20250218	NONE:no-time
    อย่างน้อย ๓ ครั้ง	NONE:quantity
    ภายใน ๔๕ วัน	NONE:duration
    ไม่ต้องรายงาน	NONE:follow-up-mode
    ยกเลิกกิจกรรม	NONE:no-time
    ไม่มีกำหนด	NONE:no-time
    ยกเลิกกำหนดวันที่ ๑๕ พ.ค. ๖๘	NONE:cancelled
    ไม่มีการรายงาน	NONE:follow-up-mode
    คำสั่ง สภ. ที่ ๑๑๒/๒๕๖๘	NONE:document-number
    การประชุมครั้งที่ ๓/๒๕๖๘	NONE:document-number
    หนังสือที่ ตช ๐๐๑๖.๓/ว ๑๒๕	NONE:document-number
    งบประมาณ ๑๕,๐๐๐ บาท	NONE:quantity
    โทร. ๐-๔๓๐๐-๐๐๐๐ ต่อ ๑๒	NONE:no-time
    สายด่วน ๑๙๑	NONE:no-time
    มาตรา ๑๐๓/๗	NONE:no-time
    ข้อ ๓.๒	NONE:name
    กลุ่มเป้าหมาย ๑๒๐ คน	NONE:quantity
    ร้อยละ ๘๕	NONE:no-time
    ๕ ขั้นตอน ๑๐ นาที	NONE:duration
    หลักสูตร ๓ วัน	NONE:duration
    ๙๐ วัน	NONE:duration
    เอกสารแนบ ๓	NONE:no-time
    ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖	NONE:law-name
    พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐	NONE:law-name
    โครงการสถานีโปร่งใส ใส่ใจประชาชน ๒๕๖๘	NONE:no-time
    ยุทธศาสตร์ชาติ (พ.ศ. ๒๕๖๑ – ๒๕๘๐)	NONE:law-name
    ITA 2025	NONE:no-time
    เลื่อนขั้นเงินเดือน	NONE:no-time
    พ.ต.อ.	NONE:no-time
    ฝ่ายอำนวยการ สภ.เมือง	NONE:no-time
    -	NONE:no-time
    –	NONE:no-time
    ........	NONE:no-time
    -ไม่มี-	NONE:no-time
    N/A	NONE:no-time
    ไม่ระบุ	NONE:no-time
    / /	NONE:no-time
    ต่อเนื่อง	NONE:continuous
    ดำเนินการอย่างต่อเนื่องตลอดทั้งปี	NONE:continuous
    เป็นปัจจุบันตลอดเวลา	NONE:continuous
    เวลา ๐๘.๓๐ น.	NONE:time-of-day
    ๕/๖๘	NONE:no-time
    เลื่อนออกไปไม่มีกำหนด	NONE:no-time
    """)
