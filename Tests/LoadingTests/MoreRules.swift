import Diagnostics

private let agency = "agency.yaml"
private let measures = "measures.csv"
private let untilApril = "๓๐ เมษายน ๒๕๖๘}"

/// An amendment of the OIT phase in the agency's file.
private func amended(_ entries: String) -> String { "๓๐ เมษายน ๒๕๖๘, amended: [\(entries)]}" }

/// The rules about amendments, reports of results and what a table leaves out.
let reportCases: [RuleCase] = [
    RuleCase(
        "phase-amended", .info, agency, untilApril,
        bad: amended("{window: ถึงวันที่ ๒๙ เม.ย. ๖๘, announced: ๑ เม.ย. ๖๘, reason: ก}"),
        good: amended("")),
    RuleCase(
        "amendment-expected", .error, agency, untilApril,
        bad: amended("{window: ทุกเดือน, announced: ๑ เม.ย. ๖๘, reason: ก}"),
        good: amended("{end: ๒๙ เม.ย. ๖๘, announced: ๑ เม.ย. ๖๘, reason: ก}")),
    RuleCase(
        "amendment-expected", .error, agency, untilApril,
        bad: amended("{end: ๓๑ ธ.ค. ๖๗, announced: ๑ เม.ย. ๖๘, reason: ก}")),
    RuleCase(
        "date-expected", .error, agency, untilApril,
        bad: amended("{end: ๒๙ เม.ย. ๖๘, announced: ทุกเดือน, reason: ก}")),
    RuleCase(
        "amendments-out-of-order", .warning, agency, untilApril,
        bad: amended(
            "{end: ๒๙ เม.ย. ๖๘, announced: ๒ เม.ย. ๖๘, reason: ก}, "
                + "{end: ๒๘ เม.ย. ๖๘, announced: ๑ เม.ย. ๖๘, reason: ข}")),
    RuleCase(
        "calendar-status", .info, "calendar.yaml", "calendar: []",
        bad: "status: ตัวอย่าง\ncalendar: []", good: "status: \"\"\ncalendar: []"),
    RuleCase(
        "default-used", .info, measures, "ทุก ๓ เดือน", bad: "รายงานให้ผู้บังคับบัญชาทราบ",
        good: "ทุก ๖ เดือน"),
    RuleCase(
        "bad-score", .error, agency, "fiscal-year: 2568", bad: "fiscal-year: 2568\nscore: ๑๒๐",
        good: "fiscal-year: 2568\nscore: ๗๘.๕๐"),
    RuleCase("bad-score", .error, measures, "ผลผลิต,วิ", bad: "คะแนน,วิ"),
    RuleCase("unknown-state", .warning, measures, "ผลผลิต,วิ", bad: "สถานะ,วิ"),
    RuleCase(
        "conflicting-state", .warning, measures, "ป้าย ๑ แผ่น", bad: "☑ แล้วเสร็จ ☑ อยู่ระหว่าง",
        good: "☑ แล้วเสร็จ ☐ อยู่ระหว่าง"
    ).after(measures, "ผลผลิต,วิ", "สถานะ,วิ"),
    RuleCase(
        "lost-boxes", .warning, measures, "ป้าย ๑ แผ่น", bad: "แล้วเสร็จ อยู่ระหว่างดำเนินการ ยังไม่ดำเนินการ",
        good: "แล้วเสร็จบางส่วน"
    ).after(measures, "ผลผลิต,วิ", "สถานะ,วิ"),
    RuleCase("unnamed-column", .warning, measures, "ผลผลิต,วิ", bad: ",วิ"),
    RuleCase("unused-column", .info, measures, "ผลผลิต,วิ", bad: "หมายเหตุ,วิ", good: "ที่,วิ"),
    RuleCase(
        "times-unused", .warning, measures, "ระยะเวลากำกับติดตาม", bad: "แผน", good: "รอบการรายงาน"),
    RuleCase(
        "second-column", .warning, measures, "ระยะเวลากำกับติดตาม", bad: "กำหนดส่ง", good: "การรายงานผล"),
    RuleCase("second-column", .info, measures, "ผลผลิต,วิ", bad: "โครงการ,วิ", good: "เป้าหมาย,วิ"),
    RuleCase(
        "repeated-heading", .info, measures, ",,กิจกรรม ๒,ป้าย,เว็บไซต์,๒๘ ก.พ. ๖๘,ธุรการ,ทุก ๓ เดือน,M02",
        bad: "ตัวชี้วัด,ประเด็นที่ต้องเตรียมความพร้อม/ยกระดับ,กิจกรรมที่จะดำเนินการ,ผลผลิต,วิธีการสร้างการรับรู้,"
            + "ระยะเวลาเสร็จ,ผู้รับผิดชอบ,ระยะเวลากำกับติดตาม,รหัส"),
    RuleCase(
        "title-row", .info, measures, ",,กิจกรรม ๒,ป้าย,เว็บไซต์,๒๘ ก.พ. ๖๘,ธุรการ,ทุก ๓ เดือน,M02",
        bad: "ด้านที่ ๑,,,,,,,,", good: ",,ด้านที่ ๑,,,,,,M02"),
    RuleCase(
        "row-left-out", .info, measures, ",,กิจกรรม ๒,ป้าย,เว็บไซต์,๒๘ ก.พ. ๖๘,ธุรการ,ทุก ๓ เดือน,M02",
        bad: ",,รวม ๒ กิจกรรม,,,,,,", good: ",,รวมกลุ่มอบรม,ป้าย,เว็บไซต์,๒๘ ก.พ. ๖๘,ธุรการ,,M02"),
    RuleCase(
        "month-marks", .info, measures, "ระยะเวลากำกับติดตาม", bad: "มี.ค.", good: "ระยะเวลากำกับ"),
    RuleCase(
        "unread-mark", .warning, measures, "ระยะเวลากำกับติดตาม", bad: "มี.ค.", good: "รอบการติดตาม"),
    RuleCase("end-before-start", .error, measures, "ทุก ๓ เดือน", bad: "๑ ก.พ. ๖๘", good: "๑ มี.ค. ๖๘")
        .after(measures, "ระยะเวลาเสร็จ,ผู้รับผิดชอบ,ระยะเวลากำกับติดตาม", "วันเริ่ม,ผู้รับผิดชอบ,วันสิ้นสุด"),
    RuleCase(
        "yaml-comment", .info, agency, "fiscal-year: 2568", bad: "fiscal-year: 2568 #1",
        good: "fiscal-year: ๒๕๖๘ # the year"),
    RuleCase("missing-state", .warning, measures, "ป้าย ๑ แผ่น", bad: "", good: "แล้วเสร็จ")
        .after(measures, "ผลผลิต,วิ", "สถานะ,วิ"),
    RuleCase("unknown-evidence", .warning, measures, "ป้าย ๑ แผ่น", bad: "ปาย", good: "ป้าย; signs")
        .after(measures, "ผลผลิต,วิ", "หลักฐาน,วิ"),
    RuleCase("unknown-channel", .warning, measures, ",เว็บไซต์,", bad: ",ไลน์,", good: ",website,")
        .after(measures, "วิธีการสร้างการรับรู้", "ช่องทาง"),
    RuleCase(
        "repeated-text", .warning, agency, "overrides: {O2",
        bad: "tasks: {O1: เพิ่มคำว่าทุจริตในแบบฟอร์มและอินโฟกราฟิก, "
            + "O2: เพิ่มคำว่าทุจริตในแบบฟอร์มและอินโฟกราฟิก}\n  overrides: {O2",
        good: "tasks: {O1: ปรับปรุงให้เป็นปัจจุบัน, O2: ปรับปรุงให้เป็นปัจจุบัน}\n  overrides: {O2"),
]

/// The rules about the form of a document.
let formCases: [RuleCase] =
    reportCases + [
        RuleCase(
            "wrong-kind", .error, agency, "secretary: secretary", bad: "secretary: [a]",
            isUsable: false),
        RuleCase(
            "yaml-syntax", .error, agency, "fiscal-year: 2568", bad: "fiscal-year: [",
            isUsable: false),
        RuleCase(
            "yaml-duplicate-key", .error, agency, "fiscal-year: 2568",
            bad: "fiscal-year: 2568\nfiscal-year: 2569", isUsable: false),
        RuleCase(
            "yaml-key-not-scalar", .error, agency, "fiscal-year: 2568",
            bad: "fiscal-year: 2568\n[a]: 1", isUsable: false),
        RuleCase(
            "yaml-multiple-documents", .error, agency, "fiscal-year: 2568",
            bad: "fiscal-year: 2568\n---\na: 1", isUsable: false),
        RuleCase(
            "yaml-tag", .warning, agency, "fiscal-year: 2568", bad: "fiscal-year: !year 2568"),
        RuleCase(
            "yaml-unknown-alias", .error, agency, "fiscal-year: 2568", bad: "fiscal-year: *year",
            isUsable: false),
        RuleCase(
            "yaml-empty", .error, "calendar.yaml", "calendar: []", bad: "# nothing", isUsable: false
        ),
        RuleCase(
            "yaml-too-deep", .error, agency, "fiscal-year: 2568",
            bad: "deep: " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200),
            isUsable: false),
        RuleCase(
            "csv-duplicate-column", .error, measures, "ผลผลิต,วิธีการสร้างการรับรู้", bad: "ผลผลิต,ผลผลิต"),
        RuleCase("csv-ragged-row", .warning, measures, "กิจกรรม ๓,ป้าย", bad: "กิจกรรม ๓"),
        RuleCase("csv-unclosed-quote", .error, measures, "กิจกรรม ๓", bad: "\"กิจกรรม ๓"),
        RuleCase("csv-text-after-quote", .error, measures, "กิจกรรม ๓", bad: "\"กิจกรรม\" ๓"),
    ]

/// What is odd about a time cell that was read all the same, and slips of text recognition elsewhere.
let phraseCases: [RuleCase] = [
    RuleCase("ocr-digit", .info, measures, "๒๘ ก.พ. ๖๘", bad: "๒o ก.พ. ๖๘"),
    RuleCase("foreign-script", .info, measures, "ทุก ๓ เดือน", bad: "ทุก ৩ เดือน"),
    RuleCase("missing-dot", .info, measures, "๒๘ ก.พ. ๖๘", bad: "๒๘ กพ. ๖๘"),
    RuleCase("split-number", .info, measures, "๒๘ ก.พ. ๖๘", bad: "๒๘ ก.พ. ๒๕ ๖๘"),
    RuleCase("ocr-letter", .info, measures, "๒๘ ก.พ. ๖๘", bad: "๓๑ มึ.ค. ๖๘"),
    RuleCase("ocr-letter", .info, measures, "ป้าย ๑ แผ่น", bad: "ทrophic", good: "ป้าย No Gift"),
    RuleCase("ocr-letter", .info, measures, "กิจกรรม ๓", bad: "ตอบแบบวัด ETT", good: "ตอบแบบวัด EIT"),
    RuleCase(
        "ocr-letter", .info, agency, "title: ตรวจ,", bad: "title: ตรวจ ETT,",
        good: "title: ตรวจ EIT,"),
    RuleCase(
        "foreign-agency", .warning, agency, "title: ประชุมแถว", bad: "title: ประชุมแถว สภ.ชัยนาท",
        good: "title: ประชุมแถว สภ.ตัวอย่าง"),
    RuleCase(
        "ocr-letter", .info, measures, "สว.อก. ควบคุม", bad: "สว.อก.๗ ควบคุม", good: "สว.อก.ฯ ควบคุม"),
    RuleCase("convention", .info, agency, "ทุกวันอังคารเวลา ๐๘.๐๐ น.", bad: "ด้วยทุกครั้ง"),
    RuleCase(
        "ignored-part", .warning, agency, "ทุกวันอังคารเวลา ๐๘.๐๐ น.",
        bad: "๐๙.๐๐ น. ๒๘ ก.พ. ๖๘ เวลา ๑๐.๐๐ น."),
    RuleCase(
        "settled-by-context", .warning, measures, "๒๘ ก.พ. ๖๘", bad: "วันอังคารที่ ๘ ม.ย. ๖๘"),
    RuleCase(
        "two-holders", .warning, agency, "aliases: [ธุรการ]",
        bad: "aliases: [ธุรการ], also-stated: [{title: รอง สว.}, {title: ผบ.หมู่}]",
        good: "aliases: [ธุรการ], also-stated: [{title: รอง สว.}, {title: รองสว.}]"),
    RuleCase(
        "quota-unit", .warning, agency, "minimum: 15, collector",
        bad: "minimum: 15, counted-in: นาย, collector",
        good: "minimum: 15, counted-in: คน, collector"),
]
