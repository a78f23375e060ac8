/// Why a phrase cannot be read, in words that help to mend it.
public struct Refusal: Hashable, Sendable {
    /// What is wrong and what to write, in English, lower case and without a final period.
    public let english: String
    /// The same in Thai.
    public let thai: String

    /// The words for the reason of an error; for an unknown one its label, as words.
    ///
    /// - Parameter reason: what `Meaning.error` carries.
    public init(_ reason: String) {
        guard let known = Refusal.words[reason] else {
            english = String(reason.map { $0 == "-" ? " " : $0 })
            thai = english
            return
        }
        (english, thai) = known
    }

    /// The reasons that have words.
    static var known: Set<String> { Set(words.keys) }

    private static let words: [String: (english: String, thai: String)] = [
        "ambiguous-month": (
            "the month can be two; write its name in full", "ชื่อเดือนอ่านได้สองเดือน ให้เขียนชื่อเต็ม"
        ),
        "era-not-named": (
            "a year of the common era needs ค.ศ. before it; else write the Buddhist year",
            "ปี ค.ศ. ต้องมีคำว่า ค.ศ. นำหน้า หรือให้เขียนปี พ.ศ."
        ),
        "era-out-of-range": (
            "the year is out of range; write a Buddhist year from ๒๕๐๐ to ๒๕๙๙",
            "ปีอยู่นอกช่วง ให้เขียนปี พ.ศ. ๒๕๐๐ ถึง ๒๕๙๙"
        ),
        "eras-disagree": (
            "the Buddhist year and the year of the common era are not the same year",
            "ปี พ.ศ. และปี ค.ศ. ไม่ตรงกัน"
        ),
        "fraction-of-a-unit": (
            "a cycle has whole units; write ทุก ๑ เดือน or ทุก ๑๕ วัน",
            "รอบต้องเป็นจำนวนเต็ม เช่น ทุก ๑ เดือน หรือ ทุก ๑๕ วัน"
        ),
        "impossible-date": ("the month has no such day", "เดือนนั้นไม่มีวันที่นี้"),
        "impossible-day": ("no month has such a day", "ไม่มีเดือนใดมีวันที่นี้"),
        "impossible-half": ("a fiscal year has two halves", "ปีงบประมาณมีสองครึ่งปี"),
        "impossible-interval": ("no plan has so long an interval", "รอบยาวเกินไป"),
        "impossible-month": ("there are months 1 to 12", "เดือนมีเพียง ๑ ถึง ๑๒"),
        "impossible-quarter": ("there are quarters 1 to 4", "ไตรมาสมีเพียง ๑ ถึง ๔"),
        "impossible-round": ("a round has 1 to 12 months", "รอบมีได้ ๑ ถึง ๑๒ เดือน"),
        "impossible-time": (
            "there is no such time of day; write ๐๘.๓๐ น. and the like",
            "ไม่มีเวลานี้ ให้เขียนเช่น ๐๘.๓๐ น."
        ),
        "impossible-weekday": (
            "no month has so many of this weekday", "ไม่มีเดือนใดมีวันนั้นครบจำนวนนี้"
        ),
        "impossible-year": (
            "this is no year; write two or four digits, as ๖๘ or ๒๕๖๘",
            "ไม่ใช่ปี ให้เขียนสองหรือสี่หลัก เช่น ๖๘ หรือ ๒๕๖๘"
        ),
        "missing-day": ("the day is missing before the month", "ไม่มีวันที่หน้าชื่อเดือน"),
        "missing-month": (
            "the month is missing; write ๕ มี.ค. or ทุกวันที่ ๕ ของเดือน",
            "ไม่ได้ระบุเดือน ให้เขียนเช่น ๕ มี.ค. หรือ ทุกวันที่ ๕ ของเดือน"
        ),
        "missing-year": ("the year is missing", "ไม่ได้ระบุปี"),
        "negative-interval": ("an interval is never negative", "รอบเป็นจำนวนลบไม่ได้"),
        "open-end": ("there is no last day to count from", "ไม่มีวันสุดท้ายให้นับ"),
        "reversed-interval": (
            "the end is before the start", "วันสิ้นสุดอยู่ก่อนวันเริ่ม"
        ),
        "split-number": (
            "two digits stand apart; write them as one number or with และ between them",
            "ตัวเลขแยกกัน ให้เขียนติดกัน หรือใส่คำว่า และ"
        ),
        "too-long": (
            "the text is too long for a time; write the time alone",
            "ข้อความยาวเกินไป ให้เขียนเฉพาะเวลา"
        ),
        "two-years": ("two years stand behind one month", "มีสองปีหลังชื่อเดือนเดียว"),
        "unknown-month": (
            "no month has this name or a name near it", "ไม่มีเดือนชื่อนี้หรือใกล้เคียง"
        ),
        "weekday-mismatch": (
            "the weekday is not that of the date", "ชื่อวันไม่ตรงกับวันที่"
        ),
        "year-and-every-year": (
            "a date with a year does not come round every year; leave out the year or ทุกปี",
            "วันที่ที่ระบุปีจะวนทุกปีไม่ได้ ให้ตัดปีหรือคำว่า ทุกปี ออก"
        ),
        "zero-interval": ("an interval of zero", "รอบเป็นศูนย์ไม่ได้"),
    ]
}
