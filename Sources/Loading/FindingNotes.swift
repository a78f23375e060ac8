extension FindingSentences {
    /// What to do about it, and other places.
    static let notes: [(String, String)] = [
        (
            "nobody is reminded of it; 'itactl confirm' takes the mark away",
            "ยังไม่มีการแจ้งเตือน ตรวจแล้วใช้ 'itactl confirm' เพื่อยืนยัน"
        ),
        ("did you mean {}?", "หมายถึง {} หรือไม่"),
        ("did you mean the letter 'O'?", "หมายถึงตัวอักษร O หรือไม่"),
        (
            "did you mean '๙ ธ.ค.'? The date is used as written",
            "หมายถึง ๙ ธ.ค. หรือไม่ ยังใช้วันที่ตามที่เขียน"
        ),
        ("{} more names of this cell are no post either", "ในช่องนี้ยังมีอีก {} ชื่อที่ไม่ใช่ตำแหน่ง"),
        ("{} more places of this cell are not certain", "ในช่องนี้ยังมีอีก {} แห่งที่ไม่แน่ใจ"),
        ("no letter goes to {} for it", "จะไม่ส่งอีเมลเรื่องนี้ถึง {}"),
        (
            "read as {} and sent so; write it so if that is meant",
            "อ่านว่า {} และส่งอีเมลตามนี้ หากถูกต้องให้เขียนในช่องตามนี้"
        ),
        ("write {}", "ให้เขียน {}"),
        ("known keys: {}", "หัวข้อที่ใช้ได้: {}"),
        ("no key is expected here", "ตรงนี้ไม่ต้องมีหัวข้อ"),
        ("it stands here first", "ครั้งแรกอยู่ตรงนี้"),
        ("it is named here first", "ระบุครั้งแรกตรงนี้"),
        ("it starts here", "วันเริ่มอยู่ตรงนี้"),
        ("the other one stands here", "อีกที่อยู่ตรงนี้"),
        ("the other number stands here", "อีกจำนวนอยู่ตรงนี้"),
        ("the calendar stands here", "ปฏิทินอยู่ตรงนี้"),
        ("{} stands here", "{} อยู่ตรงนี้"),
        (
            "a quote inside a quoted cell is written twice: \"\"",
            "เครื่องหมายคำพูดในช่องที่มีคำพูดครอบให้พิมพ์สองครั้ง: \"\""
        ),
        ("the cell is read up to the end of the line", "อ่านช่องนี้ถึงท้ายบรรทัด"),
        ("a cell with a separator in it must stand in quotes", "ช่องที่มีตัวคั่นต้องใส่เครื่องหมายคำพูด"),
        ("read as empty: {}", "ถือว่าว่าง: {}"),
        ("the file seems to be in UTF-16; save it in UTF-8", "ไฟล์น่าจะเป็น UTF-16 ให้บันทึกเป็น UTF-8"),
        (
            "older Thai files are in Windows-874 (TIS-620); save the file in UTF-8",
            "ไฟล์ไทยรุ่นเก่าเป็น Windows-874 (TIS-620) ให้บันทึกเป็น UTF-8"
        ),
        ("write every item as '- item' on a line", "ให้เขียนทีละรายการเป็น '- รายการ' บรรทัดละหนึ่ง"),
        ("remove the invisible character {}", "ลบอักขระที่มองไม่เห็น {}"),
        ("indent with spaces; a tab cannot stand here", "ให้เยื้องด้วยช่องว่าง ใช้แท็บไม่ได้"),
        ("put the text in quotes", "ให้ใส่เครื่องหมายคำพูดครอบข้อความ"),
        ("a text with ': ' in it must stand in quotes", "ข้อความที่มี ': ' ต้องใส่เครื่องหมายคำพูดครอบ"),
        ("a text with ' #' in it must stand in quotes", "ข้อความที่มี ' #' ต้องใส่เครื่องหมายคำพูดครอบ"),
        (
            "every line of a mapping reads 'key: value', with a space behind the colon",
            "ทุกบรรทัดเขียนเป็น 'หัวข้อ: ค่า' มีช่องว่างหลังเครื่องหมาย :"
        ),
        ("a quote is not closed", "เครื่องหมายคำพูดไม่ได้ปิด"),
        (
            "the line is indented otherwise than the keys beside it, or a quote is not closed",
            "บรรทัดนี้เยื้องไม่เท่าหัวข้ออื่น หรือเครื่องหมายคำพูดไม่ได้ปิด"
        ),
        ("the line is indented otherwise than the items beside it", "บรรทัดนี้เยื้องไม่เท่ารายการอื่น"),
        ("while parsing {}", "ระหว่างอ่านส่วนที่เริ่มตรงนี้"),
        ("while scanning {}", "ระหว่างอ่านข้อความที่เริ่มตรงนี้"),
        ("this entry can be removed", "ลบรายการนี้ได้"),
        (
            "run 'itactl import' on it and name the CSV that it writes",
            "ใช้ 'itactl import' แล้วระบุไฟล์ CSV ที่ได้"
        ),
        (
            "letters go to the post; the documents should name one holder",
            "จดหมายส่งถึงตำแหน่ง เอกสารควรระบุผู้ถือเพียงหนึ่ง"
        ),
        ("the last one of the list counts", "ใช้รายการสุดท้าย"),
        (
            "write it as 'ขยายถึงวันที่ ๑๙ มิ.ย. ๖๘', or as a window with both its days",
            "ให้เขียนเช่น 'ขยายถึงวันที่ ๑๙ มิ.ย. ๖๘' หรือเป็นช่วงที่มีสองวัน"
        ),
        ("until then the window before counts", "ระหว่างนี้ใช้ช่วงเดิม"),
        ("announced on {}", "ประกาศเมื่อ {}"),
        ("announced on {}: {}", "ประกาศเมื่อ {}: {}"),
        ("probably {} is meant", "น่าจะหมายถึง {}"),
        ("probably {} is meant for both", "น่าจะหมายถึง {} ทั้งสองที่"),
        ("probably {} is meant; the date is used as written", "น่าจะหมายถึง {} ยังใช้วันที่ตามที่เขียน"),
        ("the date is used as written", "ยังใช้วันที่ตามที่เขียน"),
        ("the last working day before it is {}", "วันทำการสุดท้ายก่อนหน้านั้นคือ {}"),
        ("the due date stays as written", "กำหนดยังเป็นวันตามที่เขียน"),
        (
            "{} was a {}; this may be last year's calendar with another year",
            "{} เป็น{} อาจเป็นปฏิทินปีก่อนที่แก้เฉพาะปี"
        ),
        (
            "the measures are in force from the first day of the fiscal year",
            "มาตรการมีผลตั้งแต่วันแรกของปีงบประมาณ"
        ),
        (
            "until then the measures are in force from the first day of the year",
            "ระหว่างนี้มาตรการมีผลตั้งแต่วันแรกของปี"
        ),
        ("{} fits the sum of {} and is used", "{} ตรงกับผลรวม {} จึงใช้จำนวนนี้"),
        (
            "in such a year only Saturdays and Sundays count as closed",
            "ในปีนั้นนับเฉพาะเสาร์และอาทิตย์เป็นวันหยุด"
        ),
        (
            "remove 'status' once its windows are those of the official calendar",
            "เมื่อเป็นช่วงตามปฏิทินทางการแล้วให้ลบ 'status'"
        ),
        (
            "write it as '๑ มกราคม ๒๕๖๘ ถึง ๓๑ มกราคม ๒๕๖๘'",
            "ให้เขียนเช่น '๑ มกราคม ๒๕๖๘ ถึง ๓๑ มกราคม ๒๕๖๘'"
        ),
        ("one of the two is wrong; the date is used", "หนึ่งในสองผิด ใช้วันที่"),
        ("indicators are told by their names", "ยึดตัวชี้วัดตามชื่อ"),
        ("it stands in the letters without a date", "รายการนี้อยู่ในจดหมายโดยไม่มีกำหนด"),
        (
            "months that follow one another are one window; its last day counts",
            "เดือนที่ติดกันเป็นช่วงเดียว ใช้วันสุดท้ายของช่วง"
        ),
        ("they read as times", "ข้อมูลอ่านแล้วเป็นเวลา"),
        ("write what it holds into its heading", "ให้เขียนหัวตารางว่าเป็นอะไร"),
        (
            "name it 'ระยะเวลาเสร็จ' if the rows are due then, 'ระยะเวลากำกับ' if it is a cycle",
            "ถ้าเป็นกำหนดให้ใช้หัวตาราง 'ระยะเวลาเสร็จ' ถ้าเป็นรอบให้ใช้ 'ระยะเวลากำกับ'"
        ),
        ("{}: not known", "{}: ไม่รู้จัก"), ("'{}': {}", "'{}': {}"), ("'{}'", "'{}'"),
        ("it is followed up once, on that day", "ติดตามครั้งเดียวในวันนั้น"),
        ("add a column 'รหัส' before the table is in use", "ให้เพิ่มคอลัมน์ 'รหัส' ก่อนใช้ตาราง"),
        ("the months that are marked say another time", "เดือนที่ทำเครื่องหมายไว้เป็นเวลาอื่น"),
        ("left out: {}", "ตัดออก: {}"),
        ("mark one of the states, as with ✓", "ให้ทำเครื่องหมายที่สถานะเดียว เช่น ✓"),
        ("write a mark such as ✓, or the day: 15", "ให้ใส่เครื่องหมาย เช่น ✓ หรือวันที่ เช่น 15"),
        ("there is no working day number 0; the first is 1", "ไม่มีวันทำการที่ 0 วันแรกคือ 1"),
        ("'send-until' is a time after 'send-from'", "'send-until' ต้องเป็นเวลาหลัง 'send-from'"),
        ("add it there", "ให้เพิ่มในรายการนั้น"),
        (
            "30 % of the mean of 1 to 5, 30 % of that of 6 to 8, 40 % of that of 9 and 10",
            "ร้อยละ 30 ของค่าเฉลี่ยข้อ 1-5 ร้อยละ 30 ของข้อ 6-8 และร้อยละ 40 ของข้อ 9-10"
        ),
        ("it may have been copied: {} is {}", "อาจคัดลอกมา: {} คือ {}"),
        ("the letters go to those who see to it", "จดหมายจะไปถึงผู้ควบคุม"),
        ("add it to 'posts', or as an alias of a post", "ให้เพิ่มใน 'posts' หรือเป็นชื่อเรียกอื่นของตำแหน่ง"),
        ("the secretary {} answers for the row", "เลขานุการ {} รับผิดชอบแถวนี้แทน"),
        ("the plan of another agency may have been copied", "อาจคัดลอกแผนของหน่วยงานอื่น"),
        (
            "write it as '๓๐ มี.ค. ๖๘', 'ทุก ๑ เดือน' or 'ตามปฏิทิน'",
            "ให้เขียนเช่น '๓๐ มี.ค. ๖๘' 'ทุก ๑ เดือน' หรือ 'ตามปฏิทิน'"
        ),
        ("until then it stands in the letters without a date", "ระหว่างนี้รายการอยู่ในจดหมายโดยไม่มีกำหนด"),
        ("until then nothing is due by it", "ระหว่างนี้ยังไม่มีกำหนดจากช่องนี้"),
        ("its first day, {}, counts all the same", "วันแรก {} ยังใช้ตามเดิม"),
        ("its last day, {}, counts all the same", "วันสุดท้าย {} ยังใช้ตามเดิม"),
        ("{} row waits for it without a date: {}", "มี {} รายการที่รอวันนี้อยู่: {}"),
        ("{} rows wait for it without a date: {}", "มี {} รายการที่รอวันนี้อยู่: {}"),
        ("write it out; until then nothing is scheduled by it", "ให้เขียนให้ชัด ระหว่างนี้ยังไม่ตั้งกำหนดให้"),
        (
            "write 'ดำเนินการแล้วเสร็จ', 'อยู่ระหว่างดำเนินการ' or 'ยังไม่ได้ดำเนินการ'",
            "ให้เขียน 'ดำเนินการแล้วเสร็จ' 'อยู่ระหว่างดำเนินการ' หรือ 'ยังไม่ได้ดำเนินการ'"
        ),
    ]

    /// What stands inside other sentences.
    static let parts: [(String, String)] = [
        ("Monday", "วันจันทร์"), ("Tuesday", "วันอังคาร"), ("Wednesday", "วันพุธ"),
        ("Thursday", "วันพฤหัสบดี"),
        ("Friday", "วันศุกร์"), ("Saturday", "วันเสาร์"), ("Sunday", "วันอาทิตย์"),
        ("holiday ({})", "วันหยุด ({})"), ("a holiday ({})", "วันหยุด ({})"),
        ("a list", "รายการ"), ("a mapping", "กลุ่มหัวข้อ"), ("nothing", "ค่าว่าง"), ("text", "ข้อความ"),
        ("an item", "รายการ"), ("true or false", "true หรือ false"),
        ("a whole number from {} to {}", "จำนวนเต็ม {} ถึง {}"), ("a value", "ค่า"),
        ("a key that is text", "หัวข้อที่เป็นข้อความ"), ("the zone {}", "เขตเวลา {}"),
        ("lower-case letters a to z, digits and hyphens", "อักษร a ถึง z ตัวเล็ก ตัวเลข และขีด"),
        ("a 'window' or an 'end'", "'window' หรือ 'end'"), ("both", "ทั้งสองอย่าง"),
        (" (and at {} more places)", " (และอีก {} แห่ง)"),
        ("no time", "ไม่ระบุเวลา"), ("no cycle", "ไม่ระบุรอบ"), ("nobody", "ไม่ระบุผู้ใด"),
        ("unnumbered", "ไม่มีหมายเลข"),
        ("two", "สอง"),
        ("{} and {}", "{} และ {}"),
        ("{} to {}", "{} ถึง {}"), ("{} in {}", "{} ใน {}"),
        ("{} or {}", "{} หรือ {}"),
        ("expected name@domain", "ต้องเป็น ชื่อ@โดเมน"),
        (
            "it is longer than 254 characters, or than 64 before the '@'",
            "ยาวเกิน 254 อักขระ หรือเกิน 64 อักขระหน้า @"
        ),
        ("it begins with {}", "ขึ้นต้นด้วย {}"), ("{} cannot stand before the '@'", "{} อยู่หน้า @ ไม่ได้"),
        ("{} cannot stand after the '@'", "{} อยู่หลัง @ ไม่ได้"),
        ("a dot stands at an end of a part, or beside another", "มีจุดอยู่ต้นหรือท้าย หรือติดกันสองจุด"),
        (
            "a part of the domain begins or ends with '-', or is longer than 63 characters",
            "ส่วนของโดเมนขึ้นต้นหรือลงท้ายด้วย - หรือยาวเกิน 63 อักขระ"
        ),
        ("a character outside of ASCII", "อักขระที่ไม่ใช่อังกฤษ"),
    ]
}
