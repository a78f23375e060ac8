/// Days and months of every year: `cycle`. Phrase, meaning, and where it matters the fiscal year and the date of the order.
let yearlyCyclePhrases = rows(
    """
    แผนประจำปี	RRULE:FREQ=YEARLY
    ภายใน ๑๕ วัน หลังสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15
    ปีละ ๑ ครั้ง	RRULE:FREQ=YEARLY
    ปีละครั้ง	RRULE:FREQ=YEARLY
    ปีละหนึ่งครั้ง	RRULE:FREQ=YEARLY
    ปีงบประมาณละ ๑ ครั้ง	RRULE:FREQ=YEARLY
    ทุกปี	RRULE:FREQ=YEARLY
    รายปี	RRULE:FREQ=YEARLY
    เป็นประจำทุกปี	RRULE:FREQ=YEARLY
    ทุกปีงบประมาณ	RRULE:FREQ=YEARLY
    ทุกวันที่ ๙ ธ.ค. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9
    วันที่ ๙ ธันวาคม ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9
    ๓๐ กันยายน ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ๓๑ มี.ค. และ ๓๐ ก.ย. ของทุกปี	LIST:RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    เดือนมีนาคมของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=3
    ทุกเดือนมีนาคม	RRULE:FREQ=YEARLY;BYMONTH=3
    ทุกปี ภายในวันที่ ๓๑ มี.ค.	RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31
    ทุกสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    ทุกวันที่ ๑ เมษายน	RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1
    อบรมข้าราชการตำรวจปีละ ๑ ครั้ง	RRULE:FREQ=YEARLY
    อบรมให้ความรู้แก่เจ้าหน้าที่ อย่างน้อยปีละ ๑ ครั้ง	RRULE:FREQ=YEARLY
    ทุก ๑ ปี	RRULE:FREQ=YEARLY
    ทุก ๒ ปี	RRULE:FREQ=YEARLY;INTERVAL=2
    ภายใน ๑๕ วัน นับแต่วันสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15
    รายงานประจำปี	RRULE:FREQ=YEARLY
    ปีละ ๒ ครั้ง (มี.ค. และ ก.ย.)	RRULE:FREQ=YEARLY;BYMONTH=3,9
    ทุกเดือนมกราคม และเดือนกรกฎาคม	RRULE:FREQ=YEARLY;BYMONTH=1,7
    ทุกวันที่ ๖ กันยายน ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=6
    ภายในวันที่ ๓๐ กันยายน ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ภายในวันที่ ๓๑ มีนาคม และ ๓๐ กันยายน ของทุกปี	LIST:RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ภายในเดือนมีนาคมของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1
    ภายในสิ้นเดือนกันยายนของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1
    ๒๙ กุมภาพันธ์ ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1
    ปีเว้นปี	RRULE:FREQ=YEARLY;INTERVAL=2
    ทุก ๓ เดือน (ม.ค., เม.ย., ก.ค., ต.ค.)	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10
    ปีละ 1 ครั้ง ภายในเดือนมีนาคม	RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31
    ปีละ ๑ ครั้ง ภายในวันที่ ๓๐ กันยายน	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ปีละ ๒ ครั้ง ภายในวันที่ ๓๑ มี.ค. และ ๓๐ ก.ย.	LIST:RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    วันสุดท้ายของไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    ทุกสิ้นปีงบประมาณ	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    วันต่อต้านคอร์รัปชันสากล (๙ ธันวาคม ของทุกปี)	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9
    ๙ ธ.ค. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9
    ทุกวันที่ ๖ ก.ย. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=6
    ทุกวันที่ ๑ มกราคม และ ๑ กรกฎาคม ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1
    ทุกวันที่ ๑๕ ของเดือนมีนาคม	RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15
    เดือนมกราคมของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=1
    ทุกปี เดือนมกราคม	RRULE:FREQ=YEARLY;BYMONTH=1
    ทุกปีในเดือนธันวาคม	RRULE:FREQ=YEARLY;BYMONTH=12
    ๑ ครั้ง/ปี	RRULE:FREQ=YEARLY
    ทุกวันที่ ๑๕ ม.ค. และ ๑๕ ก.ค.	RRULE:FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=15	2569
    ทุกสิ้นเดือน มี.ค. มิ.ย. ก.ย. ธ.ค.	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1	2569
    ทุกสิ้นเดือนมีนาคมและกันยายน	RRULE:FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=-1	2569
    ปีละ ๑ ครั้ง	RRULE:FREQ=YEARLY	2567
    ทุกสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1	2570
    ทุกวันสิ้นปีงบประมาณ	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30	2568
    ทุกวันที่ ๙ ธันวาคม ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9	2569
    รายงานผลการจัดซื้อจัดจ้างทุกสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1	2567
    ประกาศเจตนารมณ์ No Gift Policy ทุกวันที่ ๙ ธันวาคม ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9	2569
    ปีเว้นปี	RRULE:FREQ=YEARLY;INTERVAL=2	2567
    ประเมินความเสี่ยงการทุจริต ทุกเดือนพฤศจิกายนของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=11	2568
    ตรวจสอบพัสดุประจำปี ทุกสิ้นปีงบประมาณ	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30	2569
    ทุกวันที่ ๓๑ มี.ค. และ ๓๐ ก.ย. ของทุกปี	LIST:RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30	2569
    ผู้บริหารประกาศเจตจำนงสุจริต วันจันทร์แรกของเดือนตุลาคมทุกปี	RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1MO	2567
    จัดทำรายงานควบคุมภายในปีงบประมาณละ ๑ ครั้ง	RRULE:FREQ=YEARLY	2568
    ทุกสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1	2569
    ทุกวันที่ ๑๕ มี.ค. และ ๑๕ ก.ย. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=15	2570
    ทุกวันที่ ๙ ธันวาคม	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9	2569
    ทุกสิ้นปีงบประมาณ	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30	2570
    ทุกสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1	2569
    ปีละ ๑ ครั้ง	RRULE:FREQ=YEARLY	2569
    วันต่อต้านคอร์รัปชันสากล วันที่ ๙ ธันวาคม ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9	2569
    ภายในวันที่ ๑๐ ม.ค. เม.ย. ก.ค. และ ต.ค. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10	2568
    ทุกเดือนมีนาคมและกันยายนของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=3,9	2568
    ทุกสิ้นปีงบประมาณ	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30	2569
    ทุกสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    ปีละ ๒ ครั้ง (เดือนมีนาคมและกันยายน)	RRULE:FREQ=YEARLY;BYMONTH=3,9
    ปีละ ๑ ครั้ง ภายในเดือนธันวาคม	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31
    ปีละ ๑ ครั้ง	RRULE:FREQ=YEARLY
    ทุกปี	RRULE:FREQ=YEARLY
    ทุกวันที่ ๙ ธันวาคม	RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=9
    วันที่ ๑ ตุลาคม ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1
    เดือนตุลาคมของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=10
    ภายในเดือนมกราคมของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1
    ทุก ๒ ปี	RRULE:FREQ=YEARLY;INTERVAL=2
    ทุกวันที่ ๑๕ ของเดือน ธ.ค. มี.ค. มิ.ย. และ ก.ย.	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15
    แบบ น.๑ ทุกวันที่ ๑๐ ก.ย.	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=10
    ๓๑ มีนาคม และ ๓๐ กันยายน ของทุกปี	LIST:RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31|RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ภายใน ๓๐ ก.ย. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=30
    ทุก ๒ ปี	RRULE:FREQ=YEARLY;INTERVAL=2
    ทุกวันสิ้นไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1
    ทุกวันที่ ๒๕ ของเดือน ม.ค. เม.ย. ก.ค. และ ต.ค.	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=25
    ๑ เมษายน และ ๑ ตุลาคม ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=4,10;BYMONTHDAY=1
    เฉพาะเดือน ก.พ. และ ส.ค. ของทุกปี	RRULE:FREQ=YEARLY;BYMONTH=2,8
    ทุกปี ภายในเดือนมีนาคม	RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31
    ปีละ ๑ ครั้ง	RRULE:FREQ=YEARLY
    อย่างน้อยปีละ ๒ ครั้ง (มี.ค. และ ก.ย.)	RRULE:FREQ=YEARLY;BYMONTH=3,9
    ภายใน ๒๐ วันหลังสิ้นสุดแต่ละไตรมาส	RRULE:FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=20
    """)
