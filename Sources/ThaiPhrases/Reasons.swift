/// A closed set of reasons whose labels are part of the notation, with words for people.
public protocol PhraseReason: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// What it means, in English, lower case and without a final period.
    var english: String { get }
    /// The same in Thai.
    var thai: String { get }
}

/// On what event something is due that no clock knows.
public enum EventReason: String, PhraseReason {
    /// ทันที, to a superior.
    case problem
    /// ทันที.
    case immediately
    /// ทุกครั้ง.
    case eachTime = "each-time"
    /// Each time money comes in.
    case budgetReceived = "budget-received"
    /// When there is a result worth telling.
    case importantResult = "important-result"
    /// Each time something is borrowed.
    case eachLoan = "each-loan"
    /// Each time something is bought.
    case procurement
    /// At each meeting.
    case eachMeeting = "each-meeting"
    /// When something happens.
    case onEvent = "on-event"
    /// After something has happened.
    case afterEvent = "after-event"
    /// A term that is counted from something that happens.
    case countedFromEvent = "counted-from-event"
    /// From the day of an order that is not known.
    case orderDate = "order-date"

    /// What it means, in English.
    public var english: String { words.english }
    /// The same in Thai.
    public var thai: String { words.thai }

    private var words: (english: String, thai: String) {
        switch self {
        case .problem: ("at once, when there is a problem", "ทันทีเมื่อเกิดปัญหา")
        case .immediately: ("at once", "ทันที")
        case .eachTime: ("each time", "ทุกครั้งที่มีเหตุ")
        case .budgetReceived: ("each time money comes in", "ทุกครั้งที่ได้รับงบประมาณ")
        case .importantResult: ("when there is a result worth telling", "เมื่อมีผลการปฏิบัติที่สำคัญ")
        case .eachLoan: ("each time something is borrowed", "ทุกครั้งที่มีการยืม")
        case .procurement: ("each time something is bought", "ทุกครั้งที่จัดซื้อจัดจ้าง")
        case .eachMeeting: ("at each meeting", "ทุกครั้งที่ประชุม")
        case .onEvent: ("when something happens", "เมื่อมีเหตุการณ์นั้น")
        case .afterEvent: ("after something has happened", "หลังเหตุการณ์นั้น")
        case .countedFromEvent: ("a term counted from an event", "นับระยะเวลาจากวันที่เกิดเหตุ")
        case .orderDate: ("from the day of an order that is not given", "นับจากวันที่ของคำสั่งซึ่งไม่ได้ระบุ")
        }
    }
}

/// Why a time that is meant cannot be scheduled.
public enum VagueReason: String, PhraseReason {
    /// เป็นระยะ.
    case periodic
    /// อย่างสม่ำเสมอ.
    case regularly
    /// โดยเร็ว.
    case soon
    /// ตามความเหมาะสม.
    case asSuitable = "as-suitable"
    /// จะแจ้งให้ทราบ.
    case toBeAnnounced = "to-be-announced"
    /// By the moon.
    case lunarDate = "lunar-date"
    /// เดือนหน้า.
    case relative
    /// ปีการศึกษา.
    case otherCalendar = "other-calendar"
    /// ประมาณ.
    case approximate
    /// ต้นเดือน, กลางปี.
    case partOfPeriod = "part-of-period"
    /// A week of a month.
    case weekOfMonth = "week-of-month"
    /// A weekday of no week.
    case weekdayWithoutCycle = "weekday-without-cycle"
    /// Something beside the reading that looks like time and was not understood.
    case unreadPart = "unread-part"

    /// What it means, in English.
    public var english: String { words.english }
    /// The same in Thai.
    public var thai: String { words.thai }

    private var words: (english: String, thai: String) {
        switch self {
        case .periodic: ("from time to time", "เป็นระยะ")
        case .regularly: ("regularly", "อย่างสม่ำเสมอ")
        case .soon: ("soon", "โดยเร็ว")
        case .asSuitable: ("as suits", "ตามความเหมาะสม")
        case .toBeAnnounced: ("to be announced", "จะแจ้งภายหลัง")
        case .lunarDate: ("a day by the moon", "วันตามจันทรคติ")
        case .relative:
            ("a period that depends on when it is read", "ช่วงเวลาที่ขึ้นกับวันที่อ่าน")
        case .otherCalendar:
            ("a year or term of another calendar", "ปีหรือภาคของปฏิทินอื่น")
        case .approximate: ("about a day", "วันโดยประมาณ")
        case .partOfPeriod:
            ("a part of a month or a year, without a day", "ช่วงหนึ่งของเดือนหรือปีโดยไม่ระบุวัน")
        case .weekOfMonth: ("a week of a month, without a day", "สัปดาห์หนึ่งของเดือนโดยไม่ระบุวัน")
        case .weekdayWithoutCycle: ("a weekday without its week", "วันในสัปดาห์โดยไม่ระบุว่าสัปดาห์ใด")
        case .unreadPart: ("a part that was not understood", "มีส่วนที่อ่านไม่ออก")
        }
    }
}

/// Why a phrase gives no date at all.
public enum NoneReason: String, PhraseReason {
    /// Nothing was written.
    case blank
    /// Nothing but spaces.
    case empty
    /// อย่างต่อเนื่อง.
    case continuous
    /// The number of a document.
    case documentNumber = "document-number"
    /// The name of a law or a plan.
    case lawName = "law-name"
    /// A name with a number in it.
    case name
    /// A length that nothing anchors.
    case duration
    /// A number of things.
    case quantity
    /// Words about closed days only.
    case holiday
    /// ไม่เว้นวันหยุด.
    case holidaysToo = "holidays-too"
    /// (ถ้ามี).
    case ifAny = "if-any"
    /// Hours and minutes.
    case subDaily = "sub-daily"
    /// A time of day without a day.
    case timeOfDay = "time-of-day"
    /// รายงานให้ผู้บังคับบัญชาทราบ.
    case followUpMode = "follow-up-mode"
    /// A number that may be anything.
    case number
    /// A date that was called off.
    case cancelled
    /// Nothing about time was found.
    case noTime = "no-time"

    /// What it means, in English.
    public var english: String { words.english }
    /// The same in Thai.
    public var thai: String { words.thai }

    private var words: (english: String, thai: String) {
        switch self {
        case .blank, .empty: ("no date is given", "ไม่ได้ระบุวัน")
        case .continuous: ("continuously", "ต่อเนื่องตลอดไป")
        case .documentNumber: ("the number of a document", "เลขที่หนังสือ")
        case .lawName: ("the name of a law or a plan", "ชื่อกฎหมายหรือแผน")
        case .name: ("a name with a number in it", "ชื่อที่มีตัวเลข")
        case .duration: ("a length that nothing anchors", "ระยะเวลาที่ไม่ระบุว่านับจากวันใด")
        case .quantity: ("a number of things", "จำนวนนับ")
        case .holiday: ("closed days only", "กล่าวถึงวันหยุดเท่านั้น")
        case .holidaysToo: ("closed days too", "รวมวันหยุดด้วย")
        case .ifAny: ("if there is any", "ถ้ามี")
        case .subDaily: ("hours and minutes", "ถี่กว่ารายวัน")
        case .timeOfDay: ("a time of day without a day", "มีแต่เวลา ไม่มีวัน")
        case .followUpMode: ("a report to superiors, without a time", "รายงานผู้บังคับบัญชาโดยไม่ระบุเวลา")
        case .number: ("a number that may be anything", "ตัวเลขที่ไม่รู้ว่าเป็นอะไร")
        case .cancelled: ("called off", "ยกเลิกแล้ว")
        case .noTime: ("nothing about time", "ไม่มีเวลา")
        }
    }
}
