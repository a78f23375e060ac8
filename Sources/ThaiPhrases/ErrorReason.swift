/// Why a phrase cannot be read, in words that help to mend it.
public enum ErrorReason: String, PhraseReason {
    /// The number behind the month can be the day or the year; write both.
    case ambiguousDate = "ambiguous-date"
    /// The month can be two; write its name in full.
    case ambiguousMonth = "ambiguous-month"
    /// A blank of the form was left empty.
    case blankLeftEmpty = "blank-left-empty"
    /// The spreadsheet shows #### because the column is too narrow; widen it and export again.
    case cellTooNarrow = "cell-too-narrow"
    /// A year of the common era needs ค.ศ. before it; else write the Buddhist year.
    case eraNotNamed = "era-not-named"
    /// The year is out of range; write a Buddhist year from ๒๕๐๐ to ๒๕๙๙.
    case eraOutOfRange = "era-out-of-range"
    /// The Buddhist year and the year of the common era are not the same year.
    case erasDisagree = "eras-disagree"
    /// An exception without a cycle that it is taken from.
    case exceptionOfNothing = "exception-of-nothing"
    /// A formula of a spreadsheet; export the values.
    case formula
    /// The error of a formula of a spreadsheet.
    case formulaError = "formula-error"
    /// A cycle has whole units; write ทุก ๑ เดือน or ทุก ๑๕ วัน.
    case fractionOfAUnit = "fraction-of-a-unit"
    /// The month has no such day.
    case impossibleDate = "impossible-date"
    /// No month has such a day.
    case impossibleDay = "impossible-day"
    /// A fiscal year has two halves.
    case impossibleHalf = "impossible-half"
    /// No plan has so long an interval.
    case impossibleInterval = "impossible-interval"
    /// There are months 1 to 12.
    case impossibleMonth = "impossible-month"
    /// There are quarters 1 to 4.
    case impossibleQuarter = "impossible-quarter"
    /// A round has 1 to 12 months.
    case impossibleRound = "impossible-round"
    /// There is no such time of day; write ๐๘.๓๐ น. and the like.
    case impossibleTime = "impossible-time"
    /// No month has so many weeks.
    case impossibleWeek = "impossible-week"
    /// No month has so many of this weekday.
    case impossibleWeekday = "impossible-weekday"
    /// This is no year; write two or four digits, as ๖๘ or ๒๕๖๘.
    case impossibleYear = "impossible-year"
    /// The day is missing before the month.
    case missingDay = "missing-day"
    /// The month is missing; write ๕ มี.ค. or ทุกวันที่ ๕ ของเดือน.
    case missingMonth = "missing-month"
    /// The number is missing, as in เดือนละ ๑ ครั้ง.
    case missingNumber = "missing-number"
    /// The year is missing.
    case missingYear = "missing-year"
    /// An interval is never negative.
    case negativeInterval = "negative-interval"
    /// There is no last day to count from.
    case openEnd = "open-end"
    /// The end is before the start.
    case reversedInterval = "reversed-interval"
    /// Two digits stand apart; write them as one number or with และ between them.
    case splitNumber = "split-number"
    /// The text is too long for a time; write the time alone.
    case tooLong = "too-long"
    /// The number in words is not the one in digits.
    case twoNumbers = "two-numbers"
    /// Two years stand behind one month.
    case twoYears = "two-years"
    /// No month has this name or a name near it.
    case unknownMonth = "unknown-month"
    /// A part that looks like time was not understood.
    case unreadPart = "unread-part"
    /// The weekday is not that of the date.
    case weekdayMismatch = "weekday-mismatch"
    /// A date with a year does not come round every year; leave out the year or ทุกปี.
    case yearAndEveryYear = "year-and-every-year"
    /// An interval of zero.
    case zeroInterval = "zero-interval"

    /// What it means, in English.
    public var english: String { words.english }
    /// The same in Thai.
    public var thai: String { words.thai }

    private var words: (english: String, thai: String) {
        switch self {
        case .ambiguousDate:
            (
                "the number behind the month can be the day or the year; write both",
                "ตัวเลขหลังเดือนอาจเป็นวันหรือปี ให้เขียนทั้งสองอย่าง"
            )
        case .ambiguousMonth:
            (
                "the month can be two; write its name in full",
                "ชื่อเดือนอ่านได้สองเดือน ให้เขียนชื่อเต็ม"
            )
        case .blankLeftEmpty:
            (
                "a blank of the form was left empty",
                "ช่องว่างในแบบยังไม่ได้กรอก"
            )
        case .cellTooNarrow:
            (
                "the spreadsheet shows #### because the column is too narrow; widen it and export again",
                "ตารางแสดง #### เพราะช่องแคบเกินไป ให้ขยายช่องแล้วส่งออกใหม่"
            )
        case .eraNotNamed:
            (
                "a year of the common era needs ค.ศ. before it; else write the Buddhist year",
                "ปี ค.ศ. ต้องมีคำว่า ค.ศ. นำหน้า หรือให้เขียนปี พ.ศ."
            )
        case .eraOutOfRange:
            (
                "the year is out of range; write a Buddhist year from ๒๕๐๐ to ๒๕๙๙",
                "ปีอยู่นอกช่วง ให้เขียนปี พ.ศ. ๒๕๐๐ ถึง ๒๕๙๙"
            )
        case .erasDisagree:
            (
                "the Buddhist year and the year of the common era are not the same year",
                "ปี พ.ศ. และปี ค.ศ. ไม่ตรงกัน"
            )
        case .exceptionOfNothing:
            (
                "an exception without a cycle that it is taken from",
                "มีข้อยกเว้นแต่ไม่มีรอบให้ยกเว้น"
            )
        case .formula:
            (
                "a formula of a spreadsheet; export the values",
                "เป็นสูตรของตารางคำนวณ ให้ส่งออกเป็นค่า"
            )
        case .formulaError:
            (
                "the error of a formula of a spreadsheet",
                "สูตรของตารางคำนวณผิดพลาด"
            )
        case .fractionOfAUnit:
            (
                "a cycle has whole units; write ทุก ๑ เดือน or ทุก ๑๕ วัน",
                "รอบต้องเป็นจำนวนเต็ม เช่น ทุก ๑ เดือน หรือ ทุก ๑๕ วัน"
            )
        case .impossibleDate:
            (
                "the month has no such day",
                "เดือนนั้นไม่มีวันที่นี้"
            )
        case .impossibleDay:
            (
                "no month has such a day",
                "ไม่มีเดือนใดมีวันที่นี้"
            )
        case .impossibleHalf:
            (
                "a fiscal year has two halves",
                "ปีงบประมาณมีสองครึ่งปี"
            )
        case .impossibleInterval:
            (
                "no plan has so long an interval",
                "รอบยาวเกินไป"
            )
        case .impossibleMonth:
            (
                "there are months 1 to 12",
                "เดือนมีเพียง ๑ ถึง ๑๒"
            )
        case .impossibleQuarter:
            (
                "there are quarters 1 to 4",
                "ไตรมาสมีเพียง ๑ ถึง ๔"
            )
        case .impossibleRound:
            (
                "a round has 1 to 12 months",
                "รอบมีได้ ๑ ถึง ๑๒ เดือน"
            )
        case .impossibleTime:
            (
                "there is no such time of day; write ๐๘.๓๐ น. and the like",
                "ไม่มีเวลานี้ ให้เขียนเช่น ๐๘.๓๐ น."
            )
        case .impossibleWeek:
            (
                "no month has so many weeks",
                "ไม่มีเดือนใดมีสัปดาห์มากเท่านี้"
            )
        case .impossibleWeekday:
            (
                "no month has so many of this weekday",
                "ไม่มีเดือนใดมีวันนั้นครบจำนวนนี้"
            )
        case .impossibleYear:
            (
                "this is no year; write two or four digits, as ๖๘ or ๒๕๖๘",
                "ไม่ใช่ปี ให้เขียนสองหรือสี่หลัก เช่น ๖๘ หรือ ๒๕๖๘"
            )
        case .missingDay:
            (
                "the day is missing before the month",
                "ไม่มีวันที่หน้าชื่อเดือน"
            )
        case .missingMonth:
            (
                "the month is missing; write ๕ มี.ค. or ทุกวันที่ ๕ ของเดือน",
                "ไม่ได้ระบุเดือน ให้เขียนเช่น ๕ มี.ค. หรือ ทุกวันที่ ๕ ของเดือน"
            )
        case .missingNumber:
            (
                "the number is missing, as in เดือนละ ๑ ครั้ง",
                "ขาดตัวเลข เช่น เดือนละ ๑ ครั้ง"
            )
        case .missingYear:
            (
                "the year is missing",
                "ไม่ได้ระบุปี"
            )
        case .negativeInterval:
            (
                "an interval is never negative",
                "รอบเป็นจำนวนลบไม่ได้"
            )
        case .openEnd:
            (
                "there is no last day to count from",
                "ไม่มีวันสุดท้ายให้นับ"
            )
        case .reversedInterval:
            (
                "the end is before the start",
                "วันสิ้นสุดอยู่ก่อนวันเริ่ม"
            )
        case .splitNumber:
            (
                "two digits stand apart; write them as one number or with และ between them",
                "ตัวเลขแยกกัน ให้เขียนติดกัน หรือใส่คำว่า และ"
            )
        case .tooLong:
            (
                "the text is too long for a time; write the time alone",
                "ข้อความยาวเกินไป ให้เขียนเฉพาะเวลา"
            )
        case .twoNumbers:
            (
                "the number in words is not the one in digits",
                "ตัวเลขกับตัวหนังสือไม่ตรงกัน"
            )
        case .twoYears:
            (
                "two years stand behind one month",
                "มีสองปีหลังชื่อเดือนเดียว"
            )
        case .unknownMonth:
            (
                "no month has this name or a name near it",
                "ไม่มีเดือนชื่อนี้หรือใกล้เคียง"
            )
        case .unreadPart:
            (
                "a part that looks like time was not understood",
                "มีส่วนที่เหมือนเวลาแต่อ่านไม่ออก"
            )
        case .weekdayMismatch:
            (
                "the weekday is not that of the date",
                "ชื่อวันไม่ตรงกับวันที่"
            )
        case .yearAndEveryYear:
            (
                "a date with a year does not come round every year; leave out the year or ทุกปี",
                "วันที่ที่ระบุปีจะวนทุกปีไม่ได้ ให้ตัดปีหรือคำว่า ทุกปี ออก"
            )
        case .zeroInterval:
            (
                "an interval of zero",
                "รอบเป็นศูนย์ไม่ได้"
            )
        }
    }
}
