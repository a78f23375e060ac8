import Obligations

/// Why a part of an answer is asked back.
public enum AskReason: String, CaseIterable, Sendable {
    /// Several matters could be meant, or none.
    case which
    /// Everything is said at once, of a letter with several matters.
    case everything
    /// A day that is still to come.
    case futureDay = "future-day"
    /// No day, or more than one, can be read.
    case day
    /// It depends on something.
    case condition
    /// A question.
    case question
    /// Whoever writes is not sure.
    case unsure
    /// Somebody else said it.
    case hearsay
    /// Somebody is asked to do it.
    case request
    /// The words are those of another text.
    case quoted
    /// Done, and yet something is missing.
    case reservation
    /// A unit of a survey.
    case unit
    /// A number of respondents.
    case number
    /// The day until which more time is wished for.
    case until
    /// A round of what comes round.
    case round
    /// A duty of a row that has several.
    case strand
    /// A range with something in it that the letter does not list.
    case range
    /// Two parts of the answer do not go together.
    case contradiction
    /// Something is said of a matter, and not that it is done.
    case unclear

    /// What is asked, one sentence.
    public func words(_ language: Language) -> String {
        let (english, thai) = sentence
        return language == .thai ? thai : english
    }

    private var sentence: (english: String, thai: String) {
        switch self {
        case .which:
            (
                "which matter is meant; begin the line with its name",
                "หมายถึงข้อใด ให้ขึ้นต้นบรรทัดด้วยรหัสข้อ"
            )
        case .everything:
            (
                "the letter has several matters; name each that is done",
                "มีหลายข้อ ให้ระบุรหัสข้อที่เสร็จทีละข้อ"
            )
        case .futureDay:
            (
                "that day is still to come; answer again when it is done",
                "วันนั้นยังไม่ถึง เมื่อเสร็จแล้วให้ตอบอีกครั้ง"
            )
        case .day:
            ("on which day; write it out, for example ๓ มี.ค. ๖๘", "วันใด ให้เขียนเต็ม เช่น ๓ มี.ค. ๖๘")
        case .condition: ("it depends on something; is it done", "เป็นเงื่อนไข เสร็จแล้วหรือยัง")
        case .question: ("that is a question; nothing was recorded", "เป็นคำถาม จึงไม่ได้บันทึก")
        case .unsure: ("is it certain", "ยืนยันได้หรือไม่")
        case .hearsay: ("somebody else said so; is it certain", "เป็นคำบอกเล่า ยืนยันได้หรือไม่")
        case .request: ("that is a request; is it done", "เป็นคำขอให้ทำ เสร็จแล้วหรือยัง")
        case .quoted: ("those words are quoted; is it so", "เป็นข้อความที่ยกมา เป็นเช่นนั้นหรือไม่")
        case .reservation:
            (
                "done, and yet something is missing; is the matter done",
                "ยังมีส่วนที่ค้าง ถือว่าข้อนี้เสร็จหรือยัง"
            )
        case .unit: ("of which unit; name it as in the calendar", "หน่วยใด ให้ระบุชื่อตามปฏิทิน")
        case .number: ("how many so far, in all", "ยอดสะสมรวมกี่คน")
        case .until: ("until which day more time is wished for", "ขอขยายถึงวันใด")
        case .round: ("which round; name the month", "รอบใด ให้ระบุเดือน")
        case .strand: ("the row has several duties; name one", "ข้อนี้มีหลายหน้าที่ ให้ระบุ")
        case .range:
            ("the letter does not list all of these; name each", "ช่วงนี้มีข้อที่ไม่ได้แจ้ง ให้ระบุทีละข้อ")
        case .contradiction: ("two parts of the answer do not go together", "ข้อความสองแห่งขัดกัน")
        case .unclear:
            ("what about it; write 'done' when it is", "ข้อนี้เป็นอย่างไร ถ้าเสร็จให้เขียนว่า เสร็จแล้ว")
        }
    }
}

extension LeftAlone.Kind {
    /// What it is, in a list.
    public func words(_ language: Language) -> String {
        let (english, thai) =
            switch self {
            case .quotation: ("quotation", "ข้อความที่อ้างถึง")
            case .forwarded: ("forwarded text", "ข้อความที่ส่งต่อ")
            case .signature: ("signature", "ลายเซ็น")
            case .disclaimer: ("disclaimer", "ข้อความสงวนสิทธิ์")
            case .automatic: ("automatic answer", "การตอบกลับอัตโนมัติ")
            case .remark: ("remark", "ข้อความทั่วไป")
            }
        return language == .thai ? thai : english
    }
}
