/// Words for times that nobody can put on a calendar.
extension Vocabulary {
    /// A calendar by its English name; whose it is must be said.
    static let timelines = [
        "ไทม์ไลน์", "ไทม์ไลน", "ไทมไลน์", "ทามไลน์", "ทามไลน", "timeline", "โรดแมป", "โรดแมพ", "roadmap",
    ]

    /// หลายครั้ง, บางเดือน, ไม่กี่วัน.
    static let severals: String = {
        let units = [
            "ครั้ง", "คราว", "หน", "รอบ", "วัน", "สัปดาห์", "อาทิตย์", "เดือน", "ไตรมาส", "ปี", "ชั่วโมง",
        ]
        return ["หลาย", "หลายๆ", "บาง", "ไม่กี่", "สองสาม"].flatMap { several in
            units.map { several + $0 }
        }.joined(separator: " ")
    }()

    static let rarely = """
        นานๆครั้ง นานๆที นานทีปีหน เป็นบางครั้ง เป็นบางครั้งบางคราว บางครั้งบางคราว เป็นบางคราว บางโอกาส \
        เป็นบางโอกาส เป็นครั้งๆ เป็นคราวๆ ถี่ๆ หลายต่อหลายครั้ง ทุกโอกาส ในทุกโอกาส \
        ทุกโอกาสที่เหมาะสม แต่ละโอกาส นานครั้ง บางช่วง เป็นบางช่วง บางช่วงเวลา ทุกช่วงเวลา ทุกห้วงเวลา ทุกขณะ ทุกเมื่อ
        """

    /// What somebody or something decides, and no day beside it depends on.
    static let asSeenFit = """
        ในโอกาสต่างๆ โอกาสต่างๆ ในวาระต่างๆ วาระต่างๆ ในโอกาสสำคัญ ในวาระสำคัญ ในวันสำคัญ วันสำคัญ \
        วันสำคัญต่างๆ ตามเทศกาล ช่วงเทศกาล ในช่วงเทศกาล เทศกาลต่างๆ เทศกาลสำคัญ ตามวันสำคัญ ในโอกาสพิเศษ \
        ในห้วงเวลาที่เหมาะสม ในช่วงเวลาที่เหมาะสม ในระยะเวลาที่เหมาะสม ในห้วงเวลาอันควร ในโอกาสที่เหมาะสม โอกาสที่เหมาะสม ในโอกาสอันควร เมื่อถึงเวลา เมื่อถึงกำหนด \
        ตามภารกิจ ตามเหตุการณ์ ตามบริบท ตามปริมาณงาน ตามงบประมาณที่ได้รับ ตามงบประมาณ \
        ตามคำสั่งผู้บังคับบัญชา ตามคำสั่งของผู้บังคับบัญชา ตามที่ได้รับมอบหมาย ตามที่ผู้บังคับบัญชามอบหมาย \
        ตามที่ผู้บังคับบัญชาสั่งการ ตามที่ผู้บังคับบัญชากำหนด ตามนโยบายผู้บังคับบัญชา ตามที่มอบหมาย \
        ตามข้อสั่งการ ตามสั่งการ เมื่อได้รับคำสั่ง ตามคำสั่งการ ตามคำขอ ตามการร้องขอ ตามที่ร้องขอ เมื่อร้องขอ
        """

    /// What a day beside it would depend on.
    static let unsettled = """
        ตามดุลพินิจ ตามดุลยพินิจ อยู่ในดุลพินิจ อยู่ในดุลยพินิจ สุดแต่ สุดแท้แต่ ตามอัธยาศัย เท่าที่จำเป็น หากจำเป็น ถ้าจำเป็น เมื่อจำเป็น ถ้ามีความจำเป็น สุดแล้วแต่ ตามแต่ ตามแต่โอกาส \
        ตามแต่สถานการณ์ ตามแต่จะเห็นสมควร ตามความสะดวก ตามแต่สะดวก เมื่อสะดวก เมื่อเห็นสมควร \
        ตามที่ผู้บังคับบัญชาเห็นสมควร ตามที่เห็นควร ตามเห็นสมควร เมื่อมีเวลา เมื่อมีความพร้อม เมื่อมีงบประมาณ \
        ตามกำลัง ตามสภาพการณ์ ตามสถานการณ์และโอกาส
        """
}

extension Vocabulary {
    /// จ. to อา., without their stops.
    static let shortWeekdays = ["จ", "อ", "พ", "พฤ", "ศ", "ส", "อา"]
}

extension Parser {
    /// หลายครั้งต่อปี, ปีละไม่กี่ครั้ง, บางเดือน: never one.
    mutating func severalTimes() -> Atom.Value? {
        let start = at
        accept(.every)
        if rule(each: word()) != nil, [.per, .against].contains(word(1)) || mark(1) == .slash,
            word(2) == .several
        {
            at += 2
        }
        guard accept(.several) else {
            at = start
            return nil
        }
        let end = at
        accept(.times)
        if accept(.against, .per, .every, .inside, .of) || accept(.slash) {
            accept(.every)
            if rule(each: word()) != nil { at += 1 } else { at = end }
        }
        return .soft(.vague(.periodic))
    }

    /// ระหว่างปี, ทุกระยะ: a part of a year that is not named, and no part of anything.
    mutating func unnamedPart() -> Atom.Value? {
        let isLast = kind(2) == nil || kind(2) == .other || kind(2) == .mark(.close)
        let isYear = word() == .between || word() == .within || word() == .part
        if isYear, word(1) == .year, isLast, spelling(at + 2) != "การศึกษา" {
            at += 2
            return .soft(.vague(.periodic))
        }
        guard word() == .every, word(1) == .part, isLast,
            ["ระยะ", "ช่วง", "ห้วง"].contains(spelling(at + 1))
        else { return nil }
        at += 2
        return .soft(.vague(.periodic))
    }

    /// ตามดุลพินิจ and nothing else: a time is meant.
    var isLeftOpen: Bool {
        tokens.indices.contains { index in
            guard tokens[index].word == .hedge else { return false }
            let word = spelling(index)
            return [
                "ตาม", "แล้วแต่", "หากจำเป็น", "ถ้าจำเป็น", "ถ้ามีความ", "ขึ้น", "ไม่แน่", "ยังไม่", "เมื่อ", "สุด",
                "อยู่ใน", "ยืดหยุ่น", "เท่าที่",
                "รอ", "tb",
            ].contains { word.hasPrefix($0) }
        }
    }
}
