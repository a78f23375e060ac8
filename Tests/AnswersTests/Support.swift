import Answers
import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

/// A day, written as in ISO 8601.
func day(_ text: String) -> CivilDate {
    if let date = CivilDate(text) { return date }
    Issue.record("'\(text)' is no day")
    return CivilDate(daysSinceEpoch: 0)
}

/// A station's plan of fiscal year 2568, with the names that Changhan's documents have.
let station: Years = {
    let year = FiscalYear(2568)
    let clerk = PostID("clerk-traffic")
    let inspector = PostID("inspector-admin")
    func once(_ id: String, _ kind: Obligation.Kind, _ title: String) -> Obligation {
        Obligation(
            id: ObligationID(id), kind: kind, title: title,
            schedule: .once(day("2025-03-15"), nil), inForceFrom: day("2025-01-08"),
            performers: [clerk], controllers: [inspector])
    }
    func rounds(_ id: String, _ kind: Obligation.Kind, _ rule: String) -> Obligation {
        let rule = try? RecurrenceRule(parsing: rule)
        return Obligation(
            id: ObligationID(id), kind: kind, title: id,
            schedule: .recurring(
                rule ?? RecurrenceRule(.monthly), start: year.start, window: year.interval),
            inForceFrom: day("2025-01-08"), performers: [clerk])
    }
    func phase(_ kind: CalendarPhaseKind, _ mode: PhaseMode, _ quota: Quota? = nil) -> Obligation {
        Obligation(
            id: .phase(kind), kind: .phase(kind, mode), title: kind.rawValue,
            schedule: .window(first: day("2025-01-01"), last: day("2025-06-30")),
            inForceFrom: year.start, performers: [clerk], quota: quota)
    }
    let monthly = "FREQ=MONTHLY;BYMONTHDAY=-1"
    var all: [Obligation] = [
        rounds("M01.duty", .duty, "FREQ=DAILY"), rounds("M01.follow-up", .followUp, monthly),
    ]
    for number in 2...22 {
        let id = number < 10 ? "M0\(number)" : "M\(number)"
        let title = id == "M09" ? "จัดทำคำสั่งประกาศ เสร็จแล้ว ประกาศทาง Website ของสถานี" : "งาน \(id)"
        all += [once(id, .measure, title), rounds("\(id).follow-up", .followUp, monthly)]
    }
    for number in 1...25 where number != 15 { all.append(once("O\(number)", .oitItem, "เปิดเผย")) }
    all += [
        rounds("O15.monthly", .report, monthly), phase(.oit, .duty), phase(.registration, .duty),
        phase(.iit, .survey, Quota(minimum: 80, parts: [])),
        phase(
            .eit, .survey,
            Quota(
                minimum: 300,
                parts: [
                    Quota.Part(unit: "อำนวยการ", minimum: 15, collector: nil),
                    Quota.Part(unit: "ป้องกันปราบปราม", minimum: 120, collector: nil),
                    Quota.Part(unit: "จราจร", minimum: 60, collector: nil),
                    Quota.Part(unit: "สืบสวน/สอบสวน", minimum: 105, collector: nil),
                ])),
    ]
    let posts = [clerk, inspector].map {
        Post(id: $0, title: $0.rawValue, address: "\($0)@station.example")
    }
    return Years(
        Registry(
            agency: Agency(id: "station", name: "station", shortName: "station"), fiscalYear: year,
            inForceFrom: day("2025-01-08"), posts: posts, secretary: inspector,
            holidays: HolidayTable([]), policy: Policy(), obligations: all, digest: "2568"))
}()

extension Case {
    /// What is read in it, in the notation of the tables.
    var reading: AnswerReading {
        readAnswer(
            text, sent: day(sent), by: PostID(post), listed: listedNames(listed, station), station)
    }
}
