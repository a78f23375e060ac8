import CivilTime
import Obligations

/// A piece of a line with a meaning of its own; what has none lies between.
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case name(Name)
        /// A name and the one that a range of them ends with.
        case range(Name, Name)
        case unit(SurveyUnit)
        case day(Day)
        case number(Int)
        case percent(String)
        case link(String)
        case quoted(isTelling: Bool)
        case word(Word)
    }

    let kind: Kind
    /// Where, in the scalars of the folded line.
    let range: Range<Int>

    /// Not inlined: the optimizer of Swift 6.3 fails (CopyPropagation, "Found ownership error") where a closure over
    /// tokens looks into the payload.
    @inline(never)
    var word: Word? { if case .word(let word) = kind { word } else { nil } }
    var day: Day? { if case .day(let day) = kind { day } else { nil } }
    var number: Int? { if case .number(let number) = kind { number } else { nil } }
    var unit: SurveyUnit? { if case .unit(let unit) = kind { unit } else { nil } }
    var isName: Bool {
        switch kind {
        case .name, .range: true
        default: false
        }
    }
}

/// A matter as it was written, before it is known which one is meant.
struct Name: Hashable, Sendable {
    /// As the documents spell it: a row, a strand, a phase; nil when no plan has it.
    let id: ObligationID?
    /// As the documents would spell it.
    let spelled: String
    /// The round that stands in the name itself.
    var round: CivilPeriod?
    /// The months that stand behind it.
    var months: [CivilInterval] = []
}

/// A unit of a survey.
struct SurveyUnit: Hashable, Sendable {
    let survey: ObligationID
    let unit: String
    let minimum: Int
}

/// A day as it was written.
enum Day: Hashable, Sendable {
    /// One day.
    case exact(CivilDate)
    /// A day and a month without a year, in the fiscal year of the answer.
    case yearless(CivilDate)
    /// A day of the month without a month.
    case ofMonth(Int)
    /// Days from the first to the last: a month, a quarter.
    case span(CivilInterval)
    /// Some time that is over, or may be.
    case vague
    /// Some time to come.
    case toCome
    /// A length of time.
    case length
    /// A day that cannot be.
    case impossible
}

/// What a word does in a saying.
enum Word: Hashable, Sendable {
    /// It is done: เสร็จ.
    case done
    /// What is done when แล้ว follows: เผยแพร่.
    case action
    /// What is done of a report when แล้ว follows: ส่ง.
    case handing
    /// แล้ว.
    case already
    /// กำลัง.
    case ongoing
    /// บางส่วน.
    case partly
    /// ไม่.
    case not
    /// ยัง.
    case yet
    /// จะ.
    case future
    case question
    case condition
    case unsure
    case hearsay
    case request
    /// รอ, เหลือ.
    case reservation
    /// แต่, which is a reservation, or opens what is said of another matter.
    case but
    /// ขอ.
    case wish
    case extend
    case undo
    case cancel
    /// รับทราบ.
    case noted
    /// Somebody else was told to do it.
    case delegated
    case everything
    case polite
    case or
    case too
    /// ผล, ความพึงพอใจ: a per cent that follows is a result.
    case result
    /// ลงวันที่, ครบกำหนด: the day that follows is of something else.
    case otherDay
    case until
    /// เมื่อ.
    case at
    /// ส่วน: what follows is said of another matter.
    case contrast
    /// ครบ.
    case full
    /// More, less, about: no number of its own.
    case relative
    /// จาก, /: what follows is the minimum.
    case outOf
    /// ข้อ with a number and no letter.
    case item
    /// Known to say nothing.
    case plain
}
