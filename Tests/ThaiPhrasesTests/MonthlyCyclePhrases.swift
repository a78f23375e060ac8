/// Cycles of months without a day: `cycle`. Phrase, meaning, and where it matters the fiscal year and the date of the order.
let monthlyCyclePhrases = rows(
    """
    อย่างต่อเนื่องทุกเดือน	RRULE:FREQ=MONTHLY
    ประจำทุกเดือน	RRULE:FREQ=MONTHLY
    ทุกสองเดือน	RRULE:FREQ=MONTHLY;INTERVAL=2
    ทุก ๓ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก ๆ ๓ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    รายไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ไตรมาสละ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ไตรมาสละครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุกรอบ ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    ราย ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุกครึ่งปี	RRULE:FREQ=MONTHLY;INTERVAL=6
    เดือนละครั้ง	RRULE:FREQ=MONTHLY
    เดือนละ ๑ ครั้ง	RRULE:FREQ=MONTHLY
    อย่างน้อยเดือนละ ๑ ครั้ง	RRULE:FREQ=MONTHLY
    ๑ ครั้งต่อเดือน	RRULE:FREQ=MONTHLY
    ๑ ครั้ง/เดือน	RRULE:FREQ=MONTHLY
    ๑ ครั้ง ต่อ ๓ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ๓ เดือนต่อครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ๓ เดือน/ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ๓ เดือนครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    เดือนเว้นเดือน	RRULE:FREQ=MONTHLY;INTERVAL=2
    ทุกเดือน เวลา ๐๙.๐๐ น.	RRULE:FREQ=MONTHLY;BYHOUR=9;BYMINUTE=0
    รายเดือนและรายไตรมาส	LIST:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    รายงานผลให้ ผกก. ทราบทุกเดือน	RRULE:FREQ=MONTHLY
    อย่างน้อย ๑ ครั้งต่อเดือน	RRULE:FREQ=MONTHLY
    เผยแพร่ข้อมูลเป็นประจำทุกเดือน	RRULE:FREQ=MONTHLY
    ปรับปรุงข้อมูลให้เป็นปัจจุบันทุกเดือน	RRULE:FREQ=MONTHLY
    ทุก ๓ (สาม) เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกสามเดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกหกเดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุก ๑ ไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกระยะ ๓ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกช่วง ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    รายเดือน/รายไตรมาส	LIST:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    รายงานประจำไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกเดือนจนสิ้นปีงบประมาณ	RRULE:FREQ=MONTHLY;UNTIL=20250930
    ทุกเดือน จนถึงสิ้นเดือนกันยายน ๒๕๖๘	RRULE:FREQ=MONTHLY;UNTIL=20250930
    ไตรมาสเว้นไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุกเดือนๆ ละ ๑ ครั้ง	RRULE:FREQ=MONTHLY
    เดือนละ๑ครั้ง	RRULE:FREQ=MONTHLY
    ทุก ๓เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก๓เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกๆ ๖ เดือน (มี.ค. และ ก.ย.)	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุก ๓ เดือน (ธ.ค., มี.ค., มิ.ย., ก.ย.)	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก ๓ เดือน (ธ.ค. มี.ค. มิ.ย. ก.ย.)	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกๆ ไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ไตรมาสละ 1 ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ๓ เดือนต่อ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ๖ เดือนต่อครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=6
    ๖ เดือนครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุก ๆ ๓ เดือนครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ครึ่งปีละ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=6
    รายครึ่งปี	RRULE:FREQ=MONTHLY;INTERVAL=6
    ราย 3 เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทกเดอน	RRULE:FREQ=MONTHLY	2569
    ทุกรอบ ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6	2569
    ทุกสามเดือน	RRULE:FREQ=MONTHLY;INTERVAL=3	2570
    รายไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3	2567
    ๒ เดือน/ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=2	2570
    เดือนเว้นเดือน	RRULE:FREQ=MONTHLY;INTERVAL=2	2568
    ทุกครึ่งปี	RRULE:FREQ=MONTHLY;INTERVAL=6	2569
    ไตรมาสละ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3	2570
    เดือนละครั้ง	RRULE:FREQ=MONTHLY	2567
    ทุกเดือน จนถึงเดือนกันยายน ๒๕๖๙	RRULE:FREQ=MONTHLY;UNTIL=20260930	2569
    ทุกรอบ ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6	2567
    รายงานผลการใช้จ่ายงบประมาณไตรมาสละ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3	2570
    ประเมินความพึงพอใจผู้รับบริการทุกครึ่งปี	RRULE:FREQ=MONTHLY;INTERVAL=6	2570
    สับเปลี่ยนเวรธุรการทุก ๔ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=4	2570
    อย่างน้อยเดือนละ ๑ ครั้ง	RRULE:FREQ=MONTHLY	2570
    รอบการติดตาม ทุก ๑ เดือน	RRULE:FREQ=MONTHLY	2570
    เดือนเว้นเดือน	RRULE:FREQ=MONTHLY;INTERVAL=2	2569
    สรุปผลการจัดซื้อจัดจ้างตามแบบ สขร.๑ เสนอ ผกก.๗ ลงนามแล้วปิดประกาศ ณ ที่ทำการและเผยแพร่บนเว็บไซต์ของหน่วยเปนประจำทุกเดอน	RRULE:FREQ=MONTHLY	2567
    รายไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3	2570
    ตรวจสอบพัสดุและยานพาหนะหลวงตามบัญชีคุมทะเบียน ๘ รายการ แล้วรายงานผู้บังคับบัญชา ไตรมาสละ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3	2569
    ๓ เดือน/ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3	2570
    ทุกครึ่งปี	RRULE:FREQ=MONTHLY;INTERVAL=6	2568
    ทุกๆ๖เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6	2568
    ทุกรอบ ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6	2569
    เดือนเว้นเดือน	RRULE:FREQ=MONTHLY;INTERVAL=2	2570
    รายไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3	2568
    ไตรมาสละ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3	2568
    ราย ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6	2570
    ทุกๆ ๔ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=4	2570
    เดือนละ ๑ ครั้ง	RRULE:FREQ=MONTHLY	2568
    ทุก​ ๑  เดือน	RRULE:FREQ=MONTHLY	2569
    ทุกเดือน	RRULE:FREQ=MONTHLY
    เป็นประจำทุกเดือน	RRULE:FREQ=MONTHLY
    รายเดือน (เดือนละ ๑ ครั้ง)	RRULE:FREQ=MONTHLY
    เดือนละครั้ง	RRULE:FREQ=MONTHLY
    เดือนเว้นเดือน	RRULE:FREQ=MONTHLY;INTERVAL=2
    ทุก 2 เดือน	RRULE:FREQ=MONTHLY;INTERVAL=2
    ทุกสามเดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ราย ๓ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    รายไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ไตรมาสละ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก ๖ เดือน (ต.ค.-มี.ค. / เม.ย.-ก.ย.)	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุกเดือน ยกเว้นเดือนเมษายน	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,5,6,7,8,9,10,11,12
    ทุก Quarter	RRULE:FREQ=MONTHLY;INTERVAL=3
    Monthly	RRULE:FREQ=MONTHLY
    ทุกๆเดิอน	RRULE:FREQ=MONTHLY
    ทุก ๒ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=2
    เดือนเว้นเดือน	RRULE:FREQ=MONTHLY;INTERVAL=2
    ทุกไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    รายงานผลเป็นรายไตรมาส	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุก 3 เดือน	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกสี่เดือน	RRULE:FREQ=MONTHLY;INTERVAL=4
    ราย ๖ เดือน	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุกครึ่งปีงบประมาณ	RRULE:FREQ=MONTHLY;INTERVAL=6
    ทุก ๓ เดือน (ธ.ค., มี.ค., มิ.ย., ก.ย.)	RRULE:FREQ=MONTHLY;INTERVAL=3
    ทุกเดือนจนถึงสิ้นปีงบประมาณ	RRULE:FREQ=MONTHLY;UNTIL=20250930
    ทุกเดือน เว้นเดือนเมษายน	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,5,6,7,8,9,10,11,12
    ทุกเดือน (ไม่รวม พ.ย. และ ธ.ค.)	RRULE:FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10
    อย่างน้อยเดือนละ ๑ ครั้ง	RRULE:FREQ=MONTHLY
    เดือนละครั้ง	RRULE:FREQ=MONTHLY
    ไตรมาสละครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=3
    ครึ่งปีละ ๑ ครั้ง	RRULE:FREQ=MONTHLY;INTERVAL=6
    รายเดือนและรายไตรมาส	LIST:RRULE:FREQ=MONTHLY|RRULE:FREQ=MONTHLY;INTERVAL=3
    ตรวจรถทะเบียน กข ๑๒๓๔ ทุกเดือน	RRULE:FREQ=MONTHLY
    """)
