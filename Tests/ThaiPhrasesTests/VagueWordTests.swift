import Testing

@testable import ThaiPhrases

/// Words for times that nobody can schedule: phrase, meanings of which one must come (ASK is a question).
let vagueWordRows = rows(
    """
    ทุกระยะ	VAGUE
    ระหว่างปี	VAGUE
    ตามสถานการณ์	VAGUE
    ในโอกาสต่าง ๆ	VAGUE
    ตามที่ผู้บังคับบัญชาเห็นสมควร	VAGUE
    หลายครั้งต่อปี	VAGUE
    บ่อยครั้ง	VAGUE
    นาน ๆ ครั้ง	VAGUE
    เป็นครั้งคราว	VAGUE
    แล้วแต่กรณี	VAGUE
    ตามดุลพินิจ	VAGUE
    ตามความพร้อม	VAGUE
    หลายครั้งต่อเดือน	VAGUE
    บางครั้ง	VAGUE
    ไม่กี่ครั้งต่อปี	VAGUE
    ทุกหลายเดือน	VAGUE
    เดือนละหลายครั้ง	VAGUE
    ปีละไม่กี่ครั้ง	VAGUE
    บางเดือน	VAGUE
    ภายในไม่กี่วัน	VAGUE
    หลายวันต่อสัปดาห์	VAGUE
    ตามความสะดวก	VAGUE
    ตามสะดวก	VAGUE
    ตามแต่สถานการณ์	VAGUE
    ตามห้วงเวลาที่เหมาะสม	VAGUE
    ภายในเวลาอันสมควร	VAGUE
    ภายในระยะเวลาอันควร	VAGUE
    เมื่อถึงเวลา	VAGUE
    ในภายหลัง	VAGUE
    จะแจ้งให้ทราบภายหลัง	VAGUE
    รอแจ้งอีกครั้ง	VAGUE
    ยังไม่กำหนด	VAGUE
    ขึ้นอยู่กับสถานการณ์	VAGUE
    ตามคำสั่งผู้บังคับบัญชา	VAGUE
    ตามที่ได้รับมอบหมาย	VAGUE
    เมื่อผู้บังคับบัญชาสั่งการ	EVENT
    ตามที่ผู้บังคับบัญชามอบหมาย	VAGUE
    ตามภารกิจ	VAGUE
    ตามเหตุการณ์	VAGUE
    ตามเหตุการณ์ที่เกิดขึ้น	VAGUE
    ตามแต่โอกาส	VAGUE
    ทุกโอกาส	VAGUE
    ทุกโอกาสที่เหมาะสม	VAGUE
    ในวาระต่าง ๆ	VAGUE
    ในวาระสำคัญ	VAGUE
    ในโอกาสสำคัญ	VAGUE
    ในวันสำคัญ	VAGUE
    วันสำคัญต่าง ๆ	VAGUE
    ตามเทศกาล	VAGUE
    ช่วงเทศกาล	VAGUE
    ภายในปี	VAGUE
    ระหว่างปีงบประมาณ	INTERVAL:2024-10-01/2025-09-30
    ระหว่างปีงบประมาณ ๒๕๖๘	INTERVAL:2024-10-01/2025-09-30
    ในระหว่างปี	VAGUE
    ตลอดช่วงเวลา	NONE
    เป็นบางครั้ง	VAGUE
    บางโอกาส	VAGUE
    เป็นครั้งๆ ไป	VAGUE
    เป็นคราว ๆ	VAGUE
    ถี่ ๆ	VAGUE
    ตามความเหมาะสมของพื้นที่	VAGUE
    ตามบริบท	VAGUE
    ตามแต่จะเห็นสมควร	VAGUE
    เมื่อเห็นสมควร	VAGUE
    สุดแต่ความสะดวก	VAGUE
    ตามปริมาณงาน	VAGUE
    ตามงบประมาณที่ได้รับ	VAGUE
    หลายเดือนครั้ง	VAGUE
    หลายครั้ง ภายใน ๓๑ มี.ค. ๖๘	DATE:2025-03-31
    ๓๑ มี.ค. ๖๘ ตามดุลพินิจ	AMBIG
    ปีละ ๒ ครั้ง	QUOTA:2/P1Y
    ๒ ครั้งต่อปี	QUOTA:2/P1Y
    รายงานผลการดำเนินงานตามสถานการณ์	VAGUE
    หลายหน่วยงาน ๑๕ มี.ค. ๖๘	DATE:2025-03-15
    บางส่วน ภายใน ๓๑ มี.ค. ๖๘	DATE:2025-03-31
    ตามวงรอบ	NONE
    ตามวงรอบที่กำหนด	NONE
    ตามระยะเวลาที่เหมาะสม	VAGUE
    ตามเวลาที่กำหนด	REF:calendar
    เป็นระยะ ๆ ตลอดปี	VAGUE
    บางช่วง	VAGUE
    เป็นบางช่วง	VAGUE
    ในห้วงเวลาที่เหมาะสม	VAGUE
    แล้วแต่สถานการณ์	VAGUE
    ขึ้นกับความพร้อม	VAGUE
    สุดแท้แต่โอกาส	VAGUE
    ตามอัธยาศัย	VAGUE
    ตามแต่จะได้รับมอบหมาย	VAGUE
    อย่างต่อเนื่องเป็นระยะ	VAGUE
    ปีละหลาย ๆ ครั้ง	VAGUE
    สัปดาห์ละหลายวัน	VAGUE
    หลาย ๆ ครั้งต่อเดือน	VAGUE
    เดือนละ ๒-๓ ครั้ง	AMBIG
    สองสามเดือนครั้ง	VAGUE
    ปีละสองสามครั้ง	VAGUE
    ทุก ๆ สองสามเดือน	VAGUE
    ภายในอีกไม่กี่เดือน	VAGUE
    อีกหลายเดือน	VAGUE
    เมื่อมีสถานการณ์	EVENT
    กรณีมีเหตุ	EVENT
    เมื่อจำเป็น	VAGUE
    ตามความจำเป็นเร่งด่วน	VAGUE
    เท่าที่จำเป็น	VAGUE
    หากจำเป็น	VAGUE
    ระหว่างปฏิบัติหน้าที่	NONE
    ในช่วงปี	VAGUE
    ช่วงระหว่างปี	VAGUE
    ต่อเนื่องตลอดปี	NONE
    ไม่จำกัดจำนวนครั้ง	NONE
    ไม่มีกำหนด	NONE
    ไม่กำหนดเวลา	NONE
    ตามกำหนดของโครงการ	NONE
    ทุกเมื่อเชื่อวัน	VAGUE
    อยู่เป็นนิจ	NONE
    นานครั้ง	VAGUE
    แต่ละโอกาส	VAGUE
    ตามวาระโอกาส	VAGUE
    ตามห้วงระยะเวลาที่เหมาะสม	VAGUE
    """)

@Suite struct VagueWordTests {
    @Test func `words of vagueness and of several`() { checkRows(vagueWordRows) }
}
