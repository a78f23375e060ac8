import CivilTime

/// Set phrases whose meaning is a convention of their documents, not of their words.
///
/// Only whole phrases count, spaces aside. Each is marked with a warning, so that a person sees that
/// the meaning was looked up.
private let setPhrases: [(phrase: String, meaning: Meaning)] = [
    // Told to the chief when the frame of the agency closes: the survey of insiders, whose result is
    // the only one that a station reports upwards.
    (
        "ตามกรอบระยะเวลาที่ป.ป.ช.กำหนดให้รายผกก.สภ.จังหวัดทราบ",
        .calendar(CalendarReference(phase: .iit, edge: .end))
    ),
    (
        "ตามกรอบระยะเวลาที่ป.ป.ช.กำหนดให้รายงานผกก.ทราบ",
        .calendar(CalendarReference(phase: .iit, edge: .end))
    ),
    // The agency first, then the frame: the answers of the public.
    ("ป.ป.ช.กำหนดตามกรอบระยะเวลา", .calendar(CalendarReference(phase: .eit))),
    // Announcements of procurement, each as it is made, sorted by month.
    (
        "ทุกครั้งแบบรายเดือน",
        .all([.event(.procurement), .rule(RecurrenceRule(.monthly))])
    ),
    ("ด้วยทุกครั้ง", .event(.eachMeeting)),
    ("ไม่จำกัดเวลา", .interval(unlimited)),
]

private let unlimited: CivilInterval =
    CivilInterval(start: nil, end: nil) ?? CivilInterval(day: CivilDate(daysSinceEpoch: 0))

private let foldedPhrases = setPhrases.map {
    (scalars: FoldedText($0.phrase).scalars, meaning: $0.meaning)
}

/// The reading of a set phrase, or nil.
func setPhrase(_ text: FoldedText) -> Reading? {
    for entry in foldedPhrases {
        guard entry.scalars == text.scalars else { continue }
        let warning = PhraseWarning(
            kind: .convention, message: "a set phrase; its meaning is a convention",
            thai: "เป็นสำนวนที่มีความหมายเฉพาะตามธรรมเนียม",
            range: 0..<text.originalCount)
        return Reading(meaning: entry.meaning, warnings: [warning])
    }
    return nil
}
