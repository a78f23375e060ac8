/// Respondents of a survey, by the names of the units that the documents have.
let surveyCases =
    answers(
        to: "eit M05", by: "clerk-traffic",
        [
            ("EIT จราจร ๔๐", "PROGRESS:eit/จราจร=40"),
            ("EIT จราจร 40 คน", "PROGRESS:eit/จราจร=40"),
            ("eit งานจราจร 40 ราย", "PROGRESS:eit/จราจร=40"),
            ("EIT: จราจร = ๔๐", "PROGRESS:eit/จราจร=40"),
            ("EIT ฝ่ายอำนวยการ ๑๕ นาย", "PROGRESS:eit/อำนวยการ=15"),
            ("จราจร ๔๐ คน", "PROGRESS:eit/จราจร=40"),
            ("EIT จราจร ๔๐/๖๐", "PROGRESS:eit/จราจร=40"),
            ("EIT จราจร ๔๐ จาก ๖๐", "PROGRESS:eit/จราจร=40"),
            ("EIT จราจร มีผู้ตอบแล้ว ๔๐ คน", "PROGRESS:eit/จราจร=40"),
            ("EIT จราจร ๐", "PROGRESS:eit/จราจร=0"),
            ("EIT จราจร 1,040 คน", "PROGRESS:eit/จราจร=1040"),
            ("EIT สืบสวน/สอบสวน ๓๐", "PROGRESS:eit/สืบสวน/สอบสวน=30"),
            ("EIT สืบสวนสอบสวน ๓๐", "PROGRESS:eit/สืบสวน/สอบสวน=30"),
            (
                "EIT จราจร ๔๐ ป้องกันปราบปราม ๑๒๐",
                "PROGRESS:eit/จราจร=40 + PROGRESS:eit/ป้องกันปราบปราม=120"
            ),
            (
                "EIT\nจราจร ๔๐\nอำนวยการ ๑๕",
                "PROGRESS:eit/จราจร=40 + PROGRESS:eit/อำนวยการ=15"
            ),
            ("EIT จราจร ณ ๑๔ มี.ค. ๔๐ คน", "PROGRESS:eit/จราจร=40"),
            ("IIT ๔๐", "PROGRESS:iit=40"),
            ("IIT ตอบแล้ว 40 คน", "PROGRESS:iit=40"),
            ("EIT เสร็จแล้ว", "DONE:eit@2025-03-14"),
            ("EIT ๔๐", "ASK:unit"),
            ("EIT สืบสวน ๓๐", "ASK:unit"),
            ("EIT การเงิน ๓๐", "ASK:unit"),
            ("EIT จราจร", "ASK:number"),
            ("EIT จราจร ครบแล้ว", "ASK:number"),
            ("EIT จราจร เพิ่มอีก ๑๐ คน", "ASK:number"),
            ("EIT จราจร ประมาณ ๔๐", "ASK:number"),
            ("EIT จราจร ยังไม่ถึง ๔๐", "ASK:number"),
            ("EIT จราจร จะครบ ๖๐ พรุ่งนี้", "ASK:number"),
            ("EIT จราจร ขาดอีก ๒๐", "ASK:number"),
            ("EIT จราจร ๔๐ หรือ ๔๕", "ASK:number"),
            ("EIT จราจร ๔๐ %", "ASK:number"),
            ("EIT จราจร กี่คน", "ASK:question"),
            ("M05 งานจราจร เสร็จแล้ว", "DONE:M05@2025-03-14"),
        ])

/// A wish for more time.
let extensionCases =
    answers(
        to: "M05 M06",
        [
            ("M05 ขอขยายถึง ๓๐ เม.ย.", "EXTEND:M05@2025-04-30"),
            ("M05 ขอขยายเวลาถึงวันที่ ๓๐ เมษายน ๒๕๖๘", "EXTEND:M05@2025-04-30"),
            ("ขอเลื่อน M05 ไปเป็นวันที่ 30/4/68", "EXTEND:M05@2025-04-30"),
            ("ขอขยายระยะเวลา M05 ออกไปถึงสิ้นเดือน เม.ย.", "EXTEND:M05@2025-04-30"),
            ("M05 ขอขยายถึงสิ้นเดือนนี้", "EXTEND:M05@2025-03-31"),
            ("M05 ขอผ่อนผันถึง ๑๐ เม.ย. ได้ไหมครับ", "EXTEND:M05@2025-04-10"),
            ("M05 ขอขยายถึง ๓๐ เม.ย. เนื่องจากยังไม่เสร็จ", "EXTEND:M05@2025-04-30"),
            ("M05 ยังไม่เสร็จ ขอขยายถึง ๓๐ เม.ย.", "EXTEND:M05@2025-04-30"),
            (
                "M05, M06 ขอขยายถึง ๓๐ เม.ย.",
                "EXTEND:M05@2025-04-30 + EXTEND:M06@2025-04-30"
            ),
            ("M05 ขอขยายเวลา", "ASK:until"),
            ("M05 ขอขยายเวลา ๑๕ วัน", "ASK:until"),
            ("M05 ขอขยายถึง ๑ มี.ค.", "ASK:until"),
            ("M05 ขอขยายถึง ๓๑ ก.พ.", "ASK:until"),
            ("M05 ไม่ขอขยายเวลา", "ASK:unclear"),
            ("ขอขยายถึง ๓๐ เม.ย.", "ASK:which"),
            ("M05 ขอขยายถึง ๓๐ เม.ย. หรือ ๕ พ.ค.", "ASK:until"),
        ])
    + answers(
        to: "M05",
        [
            ("ขอขยายถึง ๓๐ เม.ย.", "EXTEND:M05@2025-04-30"),
            ("ขอเลื่อนไป ๓๐ เม.ย. ครับ", "EXTEND:M05@2025-04-30"),
        ])

/// A mistaken record withdrawn.
let undoCases =
    answers(
        to: "M05 M06",
        [
            ("M05 บันทึกผิด", "UNDO:M05"),
            ("M05 แจ้งผิด ยังไม่เสร็จ", "UNDO:M05"),
            ("ขอยกเลิกที่แจ้งว่า M05 เสร็จ", "UNDO:M05"),
            ("ขอถอน M05 ที่รายงานไว้", "UNDO:M05"),
            ("M05 ขอยกเลิกผลที่บันทึก", "UNDO:M05"),
            ("ขออภัย M05 รายงานผิดไป", "UNDO:M05"),
            ("undo M05", "UNDO:M05"),
            ("M05 เข้าใจผิด ยังไม่เสร็จครับ", "UNDO:M05"),
            ("M05 ยกเลิกกิจกรรม", "ASK:unclear"),
            ("M05 ไม่ได้บันทึกผิด", "ASK:unclear"),
            ("บันทึกผิด", "ASK:which"),
        ])
    + answers(to: "M05", [("แจ้งผิดครับ", "UNDO:M05")])
