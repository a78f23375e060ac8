import CivilTime
import ThaiPhrases

/// Why something that is owed has no date.
///
/// A closed set, so that every reason has words in both languages.
public indirect enum UndatedReason: Hashable, Sendable, CustomStringConvertible {
    /// The cell is empty.
    case notGiven
    /// A time that nobody has confirmed.
    case draft
    /// The cell says nothing that gives a time.
    case nothingSaid
    /// The cell says that there is no deadline.
    case noDeadline(NoneReason)
    /// On something that happens.
    case event(EventReason)
    /// A time is meant that cannot be scheduled.
    case vague(VagueReason)
    /// The cell can be read in several ways.
    case ambiguous([Meaning])
    /// The cell cannot be read.
    case unreadable(ErrorReason)
    /// So many things in a period.
    case quota(count: Int, per: Period)
    /// A change of the calendar.
    case amendment
    /// A day of a phase that is not known yet.
    case waits(CalendarPhaseKind, CalendarReference.Edge)
    /// A phase that the calendar does not have.
    case noPhase(CalendarPhaseKind)
    /// The calendar has no phase in which data are collected.
    case noCollection
    /// So far from a day that is not known.
    case distance(Period)
    /// A period that does not end.
    case noLastDay
    /// A period that does not begin.
    case noFirstDay
    /// A phase of which one day is not known.
    case phaseWithout(CalendarReference.Edge)
    /// A phase whose window gives no days, and why.
    case phaseWithoutWindow(UndatedReason)
    /// Words that are no window.
    case noWindow(String)
    /// A rule where one day is expected.
    case notOneDay(RecurrenceRule)
    /// A rule that gives no day in a window.
    case noOccurrence(RecurrenceRule, CivilInterval)

    /// What it means, in English, lower case and without a final period.
    public var english: String {
        switch self {
        case .notGiven: "no date is given"
        case .draft: "a draft that nobody has confirmed"
        case .nothingSaid: "nothing is said"
        case .noDeadline(let reason): "no deadline: \(UndatedReason.label(reason))"
        case .event(let reason): "on an event that no clock knows: \(UndatedReason.label(reason))"
        case .vague(let reason): "a time that cannot be scheduled: \(UndatedReason.label(reason))"
        case .ambiguous(let readings):
            "can mean \(readings.map(\.notation).joined(separator: " or "))"
        case .unreadable(let reason): "cannot be read: \(reason.english)"
        case .quota(let count, let period):
            "a number of things (\(count) per \(period)), without dates"
        case .amendment: "a change of the calendar, which belongs into the calendar"
        case .waits(let phase, let edge):
            "waits for \(phase.english), whose \(edge == .start ? "first" : "last") day is not known"
        case .noPhase(let phase): "the calendar has no phase '\(phase.rawValue)'"
        case .noCollection: "the calendar has no phase of collection"
        case .distance(let period): "so far from a day that is not known: \(period)"
        case .noLastDay: "the period has no last day"
        case .noFirstDay: "it has no first day"
        case .phaseWithout(let edge):
            edge == .start ? "its first day is not known" : "its last day is not known"
        case .phaseWithoutWindow(let reason): "its window is not known: \(reason.english)"
        case .noWindow(let text): "'\(text)' is no window"
        case .notOneDay(let rule): "\(rule) stands where one day is expected"
        case .noOccurrence(let rule, let window):
            "\(rule) gives no day between \(UndatedReason.shown(window.start)) and "
                + UndatedReason.shown(window.end)
        }
    }

    /// The same in Thai.
    public var thai: String {
        switch self {
        case .notGiven: "ไม่ได้ระบุวัน"
        case .draft: "เป็นร่าง ยังไม่มีผู้ยืนยัน"
        case .nothingSaid: "ไม่ได้ระบุ"
        case .noDeadline(let reason): "ไม่มีกำหนด: \(reason.thai)"
        case .event(let reason): "ตามเหตุการณ์ที่นับวันไม่ได้: \(reason.thai)"
        case .vague(let reason): "เวลาที่ตั้งกำหนดไม่ได้: \(reason.thai)"
        case .ambiguous(let readings):
            "หมายถึงได้ \(readings.map { UndatedReason.thai($0) }.joined(separator: " หรือ "))"
        case .unreadable(let reason): "อ่านไม่ได้: \(reason.thai)"
        case .quota(let count, let period):
            "เป็นจำนวน (\(ThaiText.normalForm(.quota(count: count, per: period)))) ไม่มีวัน"
        case .amendment: "การแก้ปฏิทิน ซึ่งต้องอยู่ในปฏิทิน"
        case .waits(let phase, let edge):
            "รอ\(edge == .start ? "วันแรก" : "วันสุดท้าย")ของ\(phase.thai) ซึ่งยังไม่รู้"
        case .noPhase(let phase): "ปฏิทินไม่มีช่วง\(phase.thai)"
        case .noCollection: "ปฏิทินไม่มีช่วงเก็บข้อมูล"
        case .distance(let period): "นับจากวันที่ยังไม่รู้: \(period)"
        case .noLastDay: "ช่วงเวลาไม่มีวันสุดท้าย"
        case .noFirstDay: "ไม่มีวันแรก"
        case .phaseWithout(let edge): edge == .start ? "ไม่รู้วันแรก" : "ไม่รู้วันสุดท้าย"
        case .phaseWithoutWindow(let reason): "ไม่รู้ช่วงเวลา: \(reason.thai)"
        case .noWindow(let text): "'\(text)' ไม่ใช่ช่วงเวลา"
        case .notOneDay(let rule):
            "\(UndatedReason.thai(.rule(rule))) อยู่ในที่ที่ต้องเป็นวันเดียว"
        case .noOccurrence(let rule, let window):
            "\(UndatedReason.thai(.rule(rule))) ไม่มีวันใดในช่วง \(ThaiText.normalForm(.interval(window)))"
        }
    }

    /// The English words, for notes and tests.
    public var description: String { english }

    /// The label of a reason, as a person reads it.
    private static func label(_ reason: some PhraseReason) -> String {
        String(reason.rawValue.map { $0 == "-" ? " " : $0 })
    }

    private static func shown(_ date: CivilDate?) -> String { date.map { "\($0)" } ?? "…" }

    /// A meaning as people write it, or in the notation where nobody does.
    private static func thai(_ meaning: Meaning) -> String {
        let normal = ThaiText.normalForm(meaning)
        return normal.isEmpty ? meaning.notation : normal
    }
}
