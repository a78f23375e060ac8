import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// A small station with everything in it that planning knows, drawn from a seed.
func randomStation(_ random: inout SeededRandom) -> Registry {
    let names: [PostID] = ["clerk", "officer", "inspector", "chief"]
    let posts = names.map { name in
        Post(
            id: name, title: name.rawValue,
            address: random.chance(90) ? "\(name)@station.example" : nil,
            superior: random.chance(70) ? random.pick(names) : nil)
    }
    var obligations: [Obligation] = []
    for index in 0..<random.between(1, 5) {
        let next = randomObligation(ObligationID("M\(index)"), names, &random)
        if !obligations.contains(where: { $0.id == next.id }) { obligations.append(next) }
    }
    if random.chance(40) {
        obligations.append(randomPhase(.oit, .duty, names, &random))
        obligations.append(randomOnce("O1", .oitItem, names, &random))
    }
    if random.chance(40) { obligations.append(randomPhase(.eit, .survey, names, &random)) }
    return Registry(
        agency: Agency(id: "station", name: "station", shortName: "station"),
        fiscalYear: FiscalYear(2568), inForceFrom: day("2024-10-01"), posts: posts,
        secretary: "clerk",
        holidays: HolidayTable(
            (0..<random.below(12)).map { _ in .init(date: random.date(), name: "holiday") }),
        policy: randomPolicy(&random), obligations: obligations, digest: "1")
}

/// The same station with one date of one obligation moved.
func moved(_ registry: Registry, _ random: inout SeededRandom) -> Registry {
    var obligations = registry.obligations
    let index = random.below(obligations.count)
    let old = obligations[index]
    var schedule = old.schedule
    switch schedule {
    case .once(let date, let time):
        schedule = .once(date.adding(days: random.between(-40, 40)), time)
    case .window(let first, let last):
        schedule = .window(
            first: first.adding(days: random.between(-10, 0)),
            last: last.adding(days: random.between(0, 20)))
    case .recurring(_, let start, let window):
        // Another day of the same month: the rounds are the same, and each of them moves.
        let text = random.pick(["FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=20"])
        if let rule = try? RecurrenceRule(parsing: text) {
            schedule = .recurring(rule, start: start, window: window)
        }
    default: break
    }
    obligations[index] = old.with(schedule)
    return Registry(
        agency: registry.agency, fiscalYear: registry.fiscalYear,
        inForceFrom: registry.inForceFrom, posts: registry.posts, secretary: registry.secretary,
        holidays: registry.holidays, policy: registry.policy, obligations: obligations,
        digest: registry.digest + "1")
}

/// One year's plan alone, or with that of the year after it.
func randomYears(_ random: inout SeededRandom, admin: String? = nil) -> Years {
    let first = randomStation(&random)
    guard random.chance(50) else { return Years(first, admin: admin) }
    let second = nextYear(randomStation(&random))
    return Years([first, second], admin: admin) ?? Years(first, admin: admin)
}

/// The same plan for the year after.
func nextYear(_ registry: Registry) -> Registry {
    func later(_ date: CivilDate) -> CivilDate { date.adding(days: 365) }
    let obligations = registry.obligations.map { old in
        let schedule: Obligation.Schedule =
            switch old.schedule {
            case .once(let date, let time): .once(later(date), time)
            case .window(let first, let last): .window(first: later(first), last: later(last))
            case .recurring(let rule, let start, let window):
                .recurring(
                    rule, start: later(start),
                    window: CivilInterval(
                        start: window.start.map(later), end: window.end.map(later))
                        ?? window)
            case .unscheduled(let reason): .unscheduled(reason)
            }
        return old.with(schedule, inForceFrom: later(old.inForceFrom))
    }
    let year = FiscalYear(registry.fiscalYear.buddhistYear.number + 1)
    return Registry(
        agency: registry.agency, fiscalYear: year, inForceFrom: later(registry.inForceFrom),
        posts: registry.posts, secretary: registry.secretary,
        holidays: HolidayTable(), policy: registry.policy, obligations: obligations,
        digest: registry.digest + "+")
}

extension Obligation {
    func with(_ schedule: Schedule, inForceFrom: CivilDate? = nil) -> Obligation {
        Obligation(
            id: id, kind: kind, title: title, schedule: schedule,
            inForceFrom: inForceFrom ?? self.inForceFrom, performers: performers,
            controllers: controllers, leadDays: leadDays, quota: quota)
    }
}

private func randomPolicy(_ random: inout SeededRandom) -> Policy {
    var policy = Policy()
    policy.monthlyLetterWorkingDay = random.pick([0, 1, 1, -1, 5, 15])
    if random.chance(30) {
        policy.overdueDays = random.pick([[], [3, 7], [1], [5, 40], [60, 90]])
    }
    if random.chance(30) { policy.escalationDays = random.pick([[], [1], [2, 4], [30]]) }
    if random.chance(30) { policy.sendsOnWorkingDaysOnly = false }
    if random.chance(20) { policy.noticeTime = TimeOfDay(hour: 19, minute: 0) ?? .midnight }
    if random.chance(30) { policy.lettersPerPostAndDay = 1 }
    if random.chance(30) { policy.rejectedRetries = random.below(3) }
    if random.chance(20) { policy.retryMinutes = random.pick([[], [1], [600]]) }
    if random.chance(20) { policy.openingLeadDays = random.pick([[], [0], [90, 3]]) }
    if random.chance(20) { policy.closingLeadDays = random.pick([[], [0], [90, 3, 0]]) }
    if random.chance(20) { policy.carryOverDays = random.pick([0, 30]) }
    if random.chance(20) { policy.quotaDailyDays = random.pick([0, 20]) }
    return policy
}

private func randomPosts(_ names: [PostID], _ random: inout SeededRandom) -> [PostID] {
    (0..<random.between(1, 2)).map { _ in random.pick(names) }
}

private func randomObligation(
    _ id: ObligationID, _ names: [PostID], _ random: inout SeededRandom
) -> Obligation {
    switch random.below(10) {
    case 0...3: randomOnce(id, .measure, names, &random)
    case 4: randomOnce(id, .event, names, &random)
    case 5: randomPhase(.appeal, random.pick(PhaseMode.allCases), names, &random)
    case 6: randomRecurring(id.strand("follow-up"), .followUp, names, &random)
    case 7: randomRecurring(id, .event, names, &random)
    default: randomRecurring(id, .report, names, &random)
    }
}

private func randomOnce(
    _ id: ObligationID, _ kind: Obligation.Kind, _ names: [PostID], _ random: inout SeededRandom
) -> Obligation {
    Obligation(
        id: id, kind: kind, title: "once",
        schedule: random.chance(95) ? .once(random.date(), nil) : .unscheduled(.nothingSaid),
        inForceFrom: random.chance(70) ? day("2024-10-01") : random.date(),
        performers: randomPosts(names, &random),
        controllers: random.chance(50) ? randomPosts(names, &random) : [],
        leadDays: random.pick([[30, 7, 1], [14], [], [90, 45, 0], [200]]))
}

private func randomRecurring(
    _ id: ObligationID, _ kind: Obligation.Kind, _ names: [PostID], _ random: inout SeededRandom
) -> Obligation {
    let text = random.pick([
        "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
        "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1", "FREQ=WEEKLY;BYDAY=TU",
        "FREQ=MONTHLY;BYMONTHDAY=5,20",
    ])
    let rule = (try? RecurrenceRule(parsing: text)) ?? RecurrenceRule(.monthly)
    let start = random.chance(60) ? day("2024-10-01") : random.date()
    let year = FiscalYear(2568)
    return Obligation(
        id: id, kind: kind, title: text,
        schedule: .recurring(
            rule, start: day("2024-10-01"),
            window: CivilInterval(start: start, end: year.end) ?? year.interval),
        inForceFrom: start, performers: randomPosts(names, &random),
        leadDays: random.pick([[3], [3], [], [60], [30, 7, 1], [100, 2]]))
}

private func randomPhase(
    _ kind: CalendarPhaseKind, _ mode: PhaseMode, _ names: [PostID], _ random: inout SeededRandom
) -> Obligation {
    let first = random.date()
    let quota =
        mode == .survey
        ? Quota(
            minimum: random.chance(80) ? 100 : nil,
            parts: random.chance(50) ? [.init(unit: "traffic", minimum: 40, collector: nil)] : [])
        : nil
    return Obligation(
        id: .phase(kind), kind: .phase(kind, mode), title: mode.rawValue,
        schedule: .window(
            first: first, last: first.adding(days: random.pick([0, 1, 5, 30, 120]))),
        inForceFrom: day("2024-10-01"), performers: randomPosts(names, &random), quota: quota)
}
