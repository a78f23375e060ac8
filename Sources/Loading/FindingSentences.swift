/// The sentences of findings and notes, English and Thai; `{}` stands for what is inserted, in one order.
enum FindingSentences {
    /// What is wrong.
    static let all: [(String, String)] = [
        // Documents.
        ("there is no document {}", "ไม่มีไฟล์ {}"),
        ("expected UTF-8, found bytes of another encoding{}", "ไฟล์ไม่ใช่ UTF-8{}"),
        ("expected a line with the names of the columns", "ตารางไม่มีบรรทัดหัวตาราง"),
        (
            "expected the end of the cell behind its closing quote, found {}",
            "หลังเครื่องหมายคำพูดปิดต้องจบช่อง แต่พบ {}"
        ),
        ("the quote that opens this cell is not closed", "เครื่องหมายคำพูดที่เปิดช่องนี้ไม่ได้ปิด"),
        ("the column {} stands here a second time", "คอลัมน์ {} ซ้ำเป็นครั้งที่สอง"),
        ("the row has {} cells, the header {}", "แถวนี้มี {} ช่อง แต่หัวตารางมี {} ช่อง"),
        ("the key {} is missing", "ขาดหัวข้อ {}"),
        ("the key {} has no value", "หัวข้อ {} ไม่มีค่า"),
        ("the key {} stands here a second time", "หัวข้อ {} ซ้ำเป็นครั้งที่สอง"),
        ("unknown key {}", "ไม่รู้จักหัวข้อ {}"),
        ("expected {}, found {}", "ต้องเป็น {} แต่พบ {}"),
        ("expected one of {}, found {}", "ต้องเป็นหนึ่งใน {} แต่พบ {}"),
        ("found character that cannot start any token", "มีอักขระที่ขึ้นต้นข้อความไม่ได้"),
        ("mapping values are not allowed in this context", "มีเครื่องหมาย : ในที่ที่ไม่ควรมี"),
        ("could not find expected ':'", "ไม่พบเครื่องหมาย : ที่ต้องมี"),
        ("found unexpected end of stream", "ไฟล์จบก่อนที่ควร"),
        ("did not find expected key", "ไม่พบหัวข้อที่ต้องมี"),
        ("did not find expected '-' indicator", "ไม่พบเครื่องหมาย - ที่ต้องมี"),
        ("did not find expected ',' or ']'", "ไม่พบ , หรือ ] ที่ต้องมี"),
        ("did not find expected ',' or '}'", "ไม่พบ , หรือ } ที่ต้องมี"),
        ("control characters are not allowed", "มีอักขระควบคุมที่มองไม่เห็น"),
        ("expected one document, found another one behind '---'", "มีเอกสารที่สองหลัง '---'"),
        ("expected a document, found an empty file", "ไฟล์ว่าง"),
        ("{} is a comment and no part of the text", "{} ถือเป็นหมายเหตุ ไม่ใช่ส่วนของข้อความ"),
        ("nothing above this line has the anchor {}", "ไม่มีชื่อ {} ประกาศไว้ข้างบน"),
        (
            "tags have no meaning here; the value is read as if it had none",
            "เครื่องหมาย ! ไม่มีความหมายที่นี่ อ่านเหมือนไม่มี"
        ),
        (
            "expected at most {} values, aliases counted each time",
            "มีค่าได้ไม่เกิน {} ค่า โดยนับชื่อแทนทุกครั้ง"
        ),
        ("expected at most {} items in one list", "รายการหนึ่งมีได้ไม่เกิน {} ข้อ"),
        ("expected at most {} characters in one text", "ข้อความหนึ่งยาวได้ไม่เกิน {} อักขระ"),
        ("expected at most {} rows", "ตารางมีได้ไม่เกิน {} แถว"),
        ("expected at most {} rows in all tables together", "ทุกตารางรวมกันมีได้ไม่เกิน {} แถว"),
        ("expected at most {} cells in a row", "แถวหนึ่งมีได้ไม่เกิน {} ช่อง"),
        ("the table {} is named a second time", "ระบุตาราง {} เป็นครั้งที่สอง"),
        (
            "expected at most {} lists and mappings inside each other",
            "ซ้อนกันได้ไม่เกิน {} ชั้น"
        ),
        ("the service reads no Word or Excel files", "โปรแกรมหลักไม่อ่านไฟล์ Word หรือ Excel"),
        (
            "the table in it was read here, but the service reads no Word or Excel files",
            "อ่านตารางในไฟล์นี้ได้ที่นี่ แต่โปรแกรมหลักไม่อ่านไฟล์ Word หรือ Excel"
        ),
        // The agency.
        (
            "{} means that something could not be read, and cannot be accepted",
            "{} คือสิ่งที่อ่านไม่ได้ จึงยอมรับไว้ไม่ได้"
        ),
        ("there is no finding {} at this place any more", "ตรงนี้ไม่มีข้อ {} แล้ว"),
        ("a post with the id {} stands above", "มีตำแหน่งรหัส {} อยู่ข้างบนแล้ว"),
        ("expected at least one post that letters can go to", "ต้องมีตำแหน่งที่รับจดหมายได้อย่างน้อยหนึ่ง"),
        ("{} is no mailbox: {}", "{} ไม่ใช่ที่อยู่อีเมล: {}"),
        ("the superior {} of {} is no post of this file", "ผู้บังคับบัญชา {} ของ {} ไม่มีในไฟล์นี้"),
        ("the superiors lead back to the post: {}", "สายบังคับบัญชาวนกลับมาที่เดิม: {}"),
        ("{} has no address; its letters go to {}", "{} ไม่มีที่อยู่อีเมล จดหมายจะไปถึง {}"),
        ("neither {} nor any of its superiors has an address", "{} และผู้บังคับบัญชาทุกชั้นไม่มีที่อยู่อีเมล"),
        ("{} is no post of this file", "{} ไม่ใช่ตำแหน่งในไฟล์นี้"),
        ("{} is neither a post nor a group of this file", "{} ไม่ใช่ตำแหน่งหรือกลุ่มในไฟล์นี้"),
        ("{} is {}, but {}", "{} คือ {} แต่ {}"),
        ("the name {} stands above", "มีชื่อ {} อยู่ข้างบนแล้ว"),
        ("the id {} stands above", "มีรหัส {} อยู่ข้างบนแล้ว"),
        ("the list of OIT items has no {}", "รายการ OIT ไม่มีข้อ {}"),
        (
            "expected ASCII letters, digits and hyphens, found {}; the row is named {}",
            "รหัสต้องเป็นอักษรอังกฤษ ตัวเลข และขีด แต่พบ {} จึงใช้ชื่อ {}"
        ),
        (
            "expected ASCII letters, digits and hyphens, a letter first, found {}; the row is named {}",
            "รหัสต้องขึ้นต้นด้วยอักษรอังกฤษ ตามด้วยตัวเลขและขีด แต่พบ {} จึงใช้ชื่อ {}"
        ),
        (
            "another row is named {} too; this one is followed up as {}",
            "มีแถวอื่นชื่อ {} ด้วย แถวนี้จึงใช้ชื่อ {}"
        ),
        (
            "expected a score from 0 to 100 as '๗๘.๕๐', found {}",
            "คะแนนต้องอยู่ระหว่าง ๐ ถึง ๑๐๐ เช่น ๗๘.๕๐ แต่พบ {}"
        ),
        ("the scores of the indicators give {}, not {}", "คะแนนของตัวชี้วัดรวมได้ {} ไม่ใช่ {}"),
        ("{} has the same text as {}, {}", "{} มีข้อความเดียวกับ {} {}"),
        // Times.
        ("cannot read the time {}: {}", "อ่านเวลา {} ไม่ได้: {}"),
        ("{} can mean {}", "{} หมายถึงได้หลายอย่าง: {}"),
        ("{} has no date: {}", "{} ไม่มีวันกำหนด: {}"),
        (
            "{} is one day, where a monitoring cycle is expected",
            "{} เป็นวันเดียว ทั้งที่เป็นช่องรอบการติดตาม"
        ),
        ("{} is a {}", "{} เป็น{}"), ("{} is '{}', not '{}'", "{} คือ '{}' ไม่ใช่ '{}'"),
        ("{} is a holiday ({})", "{} เป็นวันหยุด ({})"),
        ("{} is not in the fiscal year {}, which is {}", "{} ไม่อยู่ในปีงบประมาณ {} คือ {}"),
        ("{} is before the order of {}", "{} อยู่ก่อนวันที่ของคำสั่ง {}"),
        ("the row ends on {}, before it starts on {}", "แถวนี้สิ้นสุด {} ก่อนเริ่ม {}"),
        (
            "the international day against corruption is ๙ ธ.ค., unlike in {}",
            "วันต่อต้านคอร์รัปชันสากลคือ ๙ ธ.ค. ไม่ตรงกับ {}"
        ),
        ("'{}' stands for '{}'", "'{}' หมายถึง '{}'"),
        (
            "expected a day as '2025-12-05' in the common era, found {}",
            "ต้องเป็นวันที่ ค.ศ. เช่น 2025-12-05 แต่พบ {}"
        ),
        ("expected the columns 'date' and 'name_th'", "ต้องมีคอลัมน์ date และ name_th"),
        ("expected a time of day as '08:30', found {}", "ต้องเป็นเวลา เช่น 08:30 แต่พบ {}"),
        ("mail must be able to leave between {} and {}", "ต้องมีช่วงที่ส่งจดหมายได้ระหว่าง {} ถึง {}"),
        ("expected a name on one line, found {}", "ชื่อต้องอยู่ในบรรทัดเดียว แต่พบ {}"),
        ("expected a path from '/', found {}", "ต้องเป็นเส้นทางจาก / แต่พบ {}"),
        // The calendar.
        ("about this calendar: {}", "หมายเหตุของปฏิทินนี้: {}"),
        ("the phase {} stands above", "มีช่วง {} อยู่ข้างบนแล้ว"),
        ("expected a first and a last day, found {}", "ต้องมีวันเริ่มและวันสิ้นสุด แต่พบ {}"),
        ("expected the day of the order, found {}", "ต้องเป็นวันที่ของคำสั่ง แต่พบ {}"),
        ("expected the day of the announcement, found {}", "ต้องเป็นวันที่ประกาศ แต่พบ {}"),
        ("expected what the phase is changed to, found {}", "ต้องบอกว่าช่วงเปลี่ยนเป็นอะไร แต่พบ {}"),
        ("announced on {}, before the amendment above of {}", "ประกาศ {} ก่อนการแก้ข้างบนของ {}"),
        ("{} is amended to {}", "แก้ช่วง {} เป็น {}"),
        ("{} is amended to {}; the calendar had {}", "แก้ช่วง {} เป็น {} จากเดิม {}"),
        ("{} ends on {}, although its review starts on {}", "{} สิ้นสุด {} แต่การตรวจเริ่ม {}"),
        (
            "{} starts on {}, although what it builds on lasts until {}",
            "{} เริ่ม {} แต่ช่วงที่ต้องทำก่อนสิ้นสุด {}"
        ),
        ("{} starts on {}, although {} lasts until {}", "{} เริ่ม {} แต่ {} สิ้นสุด {}"),
        ("{} ends on {}, {} on {}", "{} สิ้นสุด {} แต่ {} สิ้นสุด {}"),
        (
            "{} day between {}, which ends on {}, and {}, which starts on {}",
            "มีวันว่าง {} วันระหว่าง {} ซึ่งสิ้นสุด {} กับ {} ซึ่งเริ่ม {}"
        ),
        (
            "{} days between {}, which ends on {}, and {}, which starts on {}",
            "มีวันว่าง {} วันระหว่าง {} ซึ่งสิ้นสุด {} กับ {} ซึ่งเริ่ม {}"
        ),
        ("{} starts on {}, a {}", "{} เริ่ม {} ซึ่งเป็น{}"),
        ("{} ends on {}, a {}", "{} สิ้นสุด {} ซึ่งเป็น{}"),
        (
            "all {} first and last days inside months would be working days a year earlier, but {} is a {}",
            "วันเริ่มและวันสิ้นสุดทั้ง {} วันจะเป็นวันทำการถ้าเป็นปีก่อน แต่ {} เป็น{}"
        ),
        ("the calendar has no phase {}", "ปฏิทินไม่มีช่วง {}"),
        ("the order of {} is not of the fiscal year {}", "คำสั่งลงวันที่ {} ไม่อยู่ในปีงบประมาณ {}"),
        (
            "the working group is appointed on {}, after the preparation has ended on {}",
            "แต่งตั้งคณะทำงาน {} หลังช่วงเตรียมการสิ้นสุด {}"
        ),
        (
            "{} is counted in {}, a word for officers, although the survey asks people from outside",
            "{} นับเป็น {} ซึ่งใช้กับเจ้าหน้าที่ แต่แบบวัดนี้ถามบุคคลภายนอก"
        ),
        ("{} is counted in {}, but {} in {}", "{} นับเป็น {} แต่ {} นับเป็น {}"),
        ("the parts make {}, but the minimum is {}", "จำนวนย่อยรวมได้ {} แต่ขั้นต่ำคือ {}"),
        ("{} has {}, but is no part of the quota", "{} มี {} แต่ไม่อยู่ในจำนวนย่อย"),
        ("{} has {} here, but {} in {}", "{} มี {} ที่นี่ แต่มี {} ใน {}"),
        ("{} has {} here, but {} there", "{} มี {} ที่นี่ แต่อีกที่มี {}"),
        ("the table of holidays names no day of {}", "ตารางวันหยุดไม่มีวันของ {}"),
        // The table.
        ("the table has no column {}", "ตารางไม่มีคอลัมน์ {}"),
        ("the column {} is not used", "คอลัมน์ {} ไม่ถูกใช้"),
        (
            "{} cells stand in a column without a heading, which is not used",
            "มีข้อมูล {} ช่องในคอลัมน์ที่ไม่มีหัวตาราง จึงไม่ถูกใช้"
        ),
        (
            "the column {} reads as times and is no column of times",
            "คอลัมน์ {} อ่านแล้วเป็นเวลา แต่หัวตารางไม่ใช่เวลา"
        ),
        ("{} holds the same as {}; the texts are joined", "{} หมายถึงเรื่องเดียวกับ {} จึงนำข้อความมาต่อกัน"),
        (
            "{} holds the same as {}; the end counts where it is filled",
            "{} หมายถึงเรื่องเดียวกับ {} ถ้ามีวันสิ้นสุดให้ใช้วันนั้น"
        ),
        (
            "{} holds the same as {}; {} counts where it is filled",
            "{} หมายถึงเรื่องเดียวกับ {} ถ้า {} มีข้อมูลให้ใช้คอลัมน์นั้น"
        ),
        ("{} rows repeat the headings and are left out", "ตัดแถวที่ซ้ำหัวตาราง {} แถว"),
        (
            "{} rows across the table are read as titles of the rows below them",
            "แถวที่พาดทั้งตาราง {} แถวถือเป็นชื่อหมวดของแถวถัดไป"
        ),
        (
            "marks under {} months or quarters are read as windows",
            "เครื่องหมายใต้เดือนหรือไตรมาส {} คอลัมน์อ่านเป็นช่วงเวลา"
        ),
        ("{} under a month is neither a mark nor a day", "{} ใต้เดือนไม่ใช่เครื่องหมายและไม่ใช่วันที่"),
        (
            "the rows are named M01, M02 … by their order; moving one renames the others",
            "ตั้งชื่อแถว M01 M02 … ตามลำดับ ถ้าสลับแถวชื่อจะเปลี่ยน"
        ),
        ("the row has no id; it is named {}", "แถวนี้ไม่มีรหัส จึงใช้ชื่อ {}"),
        ("the first row names no indicator", "แถวแรกไม่ระบุตัวชี้วัด"),
        ("the row {} names no issue (ประเด็น)", "แถว {} ไม่ระบุประเด็น"),
        ("1 row names {}; the agency's default {} is used", "มี 1 แถวที่{} จึงใช้ค่าปกติของหน่วยงาน {}"),
        ("{} rows name {}; the agency's default {} is used", "มี {} แถวที่{} จึงใช้ค่าปกติของหน่วยงาน {}"),
        ("{} is no post of this agency", "{} ไม่ใช่ตำแหน่งของหน่วยงานนี้"),
        ("{} names who sees to it, but not who does it", "{} ระบุผู้ควบคุม แต่ไม่ระบุผู้ปฏิบัติ"),
        (
            "{} leaves out a post and makes nobody responsible",
            "{} ระบุตำแหน่งที่ยกเว้น ไม่ได้ระบุผู้รับผิดชอบ"
        ),
        (
            "{} does not say that this post does it or sees to it",
            "{} ไม่ได้บอกว่าตำแหน่งนี้เป็นผู้ปฏิบัติหรือผู้ควบคุม"
        ),
        (
            "{} is a duty, neither a post nor one of the two roles",
            "{} เป็นหน้าที่ ไม่ใช่ตำแหน่ง และไม่ใช่ผู้ปฏิบัติหรือผู้ควบคุม"
        ),
        (
            "{} would do what a post below it sees to",
            "{} เป็นผู้ปฏิบัติ แต่ผู้ควบคุมเป็นผู้ใต้บังคับบัญชา"
        ),
        ("it is not certain for whom {} is meant", "ไม่แน่ใจว่า {} หมายถึงตำแหน่งใด"),
        (
            "{} does not say which of the two roles of the column each post has",
            "{} ไม่ได้บอกว่าตำแหน่งใดเป็นผู้ปฏิบัติ ตำแหน่งใดเป็นผู้ควบคุม"
        ),
        ("the row names nobody", "แถวนี้ไม่ระบุผู้รับผิดชอบ"),
        ("{} names no post", "{} ไม่มีชื่อตำแหน่ง"),
        ("{} is none of the ten indicators", "{} ไม่ใช่ตัวชี้วัดใดในสิบตัว"),
        ("{} is indicator {}, not {}", "{} คือตัวชี้วัดที่ {} ไม่ใช่ {}"),
        ("no row serves the indicator {}", "ไม่มีแถวของตัวชี้วัด {}"),
        ("{} is none of the three states", "{} ไม่ใช่สถานะใดในสาม"),
        ("none of the three boxes is ticked", "ไม่มีช่องใดถูกทำเครื่องหมาย"),
        ("{} boxes are ticked in {}", "มี {} ช่องถูกทำเครื่องหมายใน {}"),
        ("{} says {} states", "{} บอก {} สถานะ"),
        ("{} says done, but with {}", "{} บอกว่าแล้วเสร็จ แต่มีคำว่า {}"),
        ("{} states of the row are marked", "แถวนี้ทำเครื่องหมายไว้ {} สถานะ"),
        (
            "{} under a state is neither a mark nor blank",
            "{} ใต้สถานะไม่ใช่เครื่องหมายและไม่ใช่ช่องว่าง"
        ),
        (
            "{} rows are totals, notes, signatures or results and no measures",
            "มี {} แถวที่เป็นยอดรวม หมายเหตุ ลายมือชื่อ หรือบรรทัดผล ไม่ใช่มาตรการ"
        ),
        (
            "states stand side by side without a box; which one was ticked is lost",
            "สถานะหลายอย่างอยู่ด้วยกันโดยไม่มีช่อง จึงไม่รู้ว่าเลือกข้อใด"
        ),
        ("{} is not among the agency's 'evidence'", "{} ไม่มีในรายการหลักฐานของหน่วยงาน"),
        ("{} is not among the agency's 'channels'", "{} ไม่มีในรายการช่องทางของหน่วยงาน"),
        ("{} is not this agency, {}", "{} ไม่ใช่หน่วยงานนี้ คือ {}"),
        (
            "{} is neither Thai nor Latin; probably a slip of text recognition",
            "{} ไม่ใช่อักษรไทยหรืออังกฤษ น่าจะผิดจากการสแกน"
        ),
        ("the Arabic digit {} stands before Thai digits", "เลขอารบิก {} อยู่หน้าเลขไทย"),
        ("{} is probably a slip of text recognition", "{} น่าจะผิดจากการสแกน"),
    ]
}
