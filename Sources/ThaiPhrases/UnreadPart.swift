/// A part of a phrase that the reading does not use.
///
/// Every token of a phrase has a use or is one of these: nothing is dropped in silence.
public struct UnreadPart: Hashable, Sendable {
    /// What it looks like.
    public enum Reason: String, PhraseReason {
        /// A number that nothing explains.
        case number
        /// The name of a month.
        case month
        /// The name of a weekday.
        case weekday
        /// A word that takes something away: not, except, called off.
        case negation
        /// First, last and their kin.
        case ordinal
        /// The beginning, middle or end of a month or a year.
        case partOfPeriod = "part-of-period"
        /// A unit of time, or a length.
        case unit
        /// A word about the time of day.
        case timeOfDay = "time-of-day"
        /// A blank of a form.
        case blank
        /// A year far from that of the plan.
        case distantYear = "distant-year"
        /// A word that makes the time uncertain, or another choice.
        case hedge
        /// A range of which one end was not understood.
        case range
        /// A number that counts or names something.
        case count
        /// A title, a document or a covered period around the time, which is never due itself.
        case frame
        /// Other words.
        case text

        /// Whether it belongs to the prose around a time, and nobody needs to look at it.
        public var isProse: Bool { [.count, .frame, .text].contains(self) }

        /// What it means, in English.
        public var english: String { words.english }
        /// The same in Thai.
        public var thai: String { words.thai }

        private var words: (english: String, thai: String) {
            switch self {
            case .number: ("a number that was not understood", "ตัวเลขที่ไม่รู้ว่าหมายถึงอะไร")
            case .month: ("a month that was not used", "ชื่อเดือนที่ไม่ได้ใช้")
            case .weekday: ("a weekday that was not used", "ชื่อวันที่ไม่ได้ใช้")
            case .negation:
                ("a negation or exception that was not understood", "คำปฏิเสธหรือข้อยกเว้นที่อ่านไม่ออก")
            case .ordinal: ("first, last or the like that was not used", "คำบอกลำดับที่ไม่ได้ใช้")
            case .partOfPeriod:
                ("a part of a month or a year, without a day", "ช่วงหนึ่งของเดือนหรือปีโดยไม่ระบุวัน")
            case .unit: ("a length or unit of time that was not used", "ระยะเวลาที่ไม่ได้ใช้")
            case .timeOfDay: ("a time of day that was not used", "เวลาของวันที่ไม่ได้ใช้")
            case .blank: ("a blank that was left empty", "ช่องว่างที่ยังไม่ได้กรอก")
            case .distantYear: ("a year far from that of the plan", "ปีที่ห่างจากปีของแผนมาก")
            case .hedge: ("a word that makes the time uncertain", "คำที่ทำให้เวลาไม่แน่นอน")
            case .range: ("a range of which one end was not understood", "ช่วงวันที่อ่านปลายข้างหนึ่งไม่ออก")
            case .count: ("a number that counts or names something", "ตัวเลขที่เป็นจำนวนหรือชื่อ")
            case .frame:
                (
                    "a period that the time belongs to and that is not due itself",
                    "ช่วงเวลาที่รายงานถึง ไม่ใช่กำหนดส่ง"
                )
            case .text: ("words that were not used", "ข้อความที่ไม่ได้ใช้")
            }
        }
    }

    /// What it looks like.
    public let reason: Reason
    /// Where, in Unicode scalars of the phrase.
    public let range: Range<Int>
    /// Whether it may change the time, so that the phrase is asked about and nothing is scheduled by it.
    public let isQuestion: Bool

    /// Makes a part.
    public init(reason: Reason, range: Range<Int>, isQuestion: Bool) {
        self.reason = reason
        self.range = range
        self.isQuestion = isQuestion
    }
}
