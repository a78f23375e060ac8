import CivilTime
import Testing

@testable import ThaiPhrases

@Suite struct NormalFormTests {
    private func check(_ meaning: Meaning) {
        let text = ThaiText.normalForm(meaning)
        let again = read(text).meaning
        #expect(again == meaning, "\(text): \(again.notation) instead of \(meaning.notation)")
    }

    /// Whether a meaning has labels for people in it, which no Thai text carries.
    private func hasLabels(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .event, .vague, .none, .error: true
        case .list(let members), .all(let members), .ambiguous(let members):
            members.contains(where: hasLabels)
        case .bounded(let inner, _), .during(let inner, _), .offset(_, let inner): hasLabels(inner)
        default: false
        }
    }

    @Test func `every meaning of the tables reads back from its normal form`() {
        for row in timeRows + otherRows + seedPhrases.map({ [$0[1]] }) {
            let meaning = read(row[0], in: context(of: row)).meaning
            if !hasLabels(meaning) { check(meaning) }
        }
    }

    @Test func `labels keep their kind`() {
        for row in eventPhrases + vaguePhrases + nothingPhrases {
            let meaning = read(row[0]).meaning
            guard ["EVENT", "VAGUE", "NONE"].contains(kind(meaning.notation)) else { continue }
            let text = ThaiText.normalForm(meaning)
            #expect(kind(read(text).meaning.notation) == kind(meaning.notation), "\(text)")
        }
    }

    @Test func `every day from 2544 to 2584 reads back in all its styles`() {
        var date = day("2001-01-01")
        while date < day("2042-01-01") {
            for digits in ThaiText.Digits.allCases {
                for style in ThaiText.DateStyle.allCases
                where style != .short || date.year > 2004 && date.year < 2040 {
                    let text = ThaiText.date(date, style: style, digits: digits)
                    var context = plan
                    context.fiscalYear = FiscalYear(containing: date)
                    #expect(read(text, in: context).meaning == .date(date), "\(text)")
                }
            }
            date = date.adding(days: 7)
        }
    }

    @Test func `random rules read back`() {
        var random = SmallRandom(seed: 2568)
        for _ in 0..<4000 { check(.rule(randomRule(&random))) }
    }

    @Test func `random windows, quotas, offsets and amendments read back`() {
        var random = SmallRandom(seed: 2569)
        for _ in 0..<2000 {
            let start = day("2024-10-01").adding(days: random.below(700))
            let end = start.adding(days: random.below(400) + 1)
            guard let window = CivilInterval(start: start, end: end) else { continue }
            check(.interval(window))
            check(.amendment(.window(window)))
            check(.amendment(.end(end)))
            check(.amendment(.start(start)))
            var rule = randomRule(&random)
            rule.until = nil
            rule.roll = nil
            check(.bounded(.rule(rule), window))
            let period = randomPeriod(&random)
            check(.quota(count: random.below(20) + 1, per: period))
            check(.amendment(.extended(period)))
            let phase = random.pick(CalendarPhaseKind.allCases)
            check(.calendar(CalendarReference(phase: phase)))
            let edge = CalendarReference(phase: phase, edge: random.pick([.start, .end]))
            check(.calendar(edge))
            check(.offset(random.below(2) == 0 ? period : period.negated, from: .calendar(edge)))
            if let time = TimeOfDay(hour: random.below(24), minute: random.below(60)) {
                check(.moment(start, time))
            }
            check(.all([.date(start), .rule(rule)]))
            check(.list([.date(start), .date(end)]))
            check(.ambiguous([.date(start), .date(end)]))
        }
    }

    private func randomPeriod(_ random: inout SmallRandom) -> Period {
        let count = random.below(40) + 1
        switch random.below(4) {
        case 0: return Period(days: count)
        case 1: return Period(weeks: count)
        case 2: return Period(workingDays: count)
        default: return Period(months: count)
        }
    }

    private func randomRule(_ random: inout SmallRandom) -> RecurrenceRule {
        let interval = random.below(3) == 0 ? random.below(11) + 2 : 1
        var rule: RecurrenceRule
        switch random.below(6) {
        case 0:
            rule = RecurrenceRule(.daily, interval: interval)
            rule.countsWorkingDaysOnly = random.below(2) == 0
        case 1:
            rule = RecurrenceRule(.weekly, interval: interval)
            rule.weekdays = Weekday.allCases.filter { _ in random.below(3) == 0 }
                .map { RecurrenceRule.WeekdayNumber($0) }
        case 2:
            rule = RecurrenceRule(.monthly, interval: interval)
            let days = (1...28).filter { _ in random.below(14) == 0 }
            rule.monthDays = random.below(4) == 0 ? days + [-1] : days
        case 3:
            rule = RecurrenceRule(.monthly, interval: interval)
            rule.weekdays = [
                RecurrenceRule.WeekdayNumber(
                    random.pick(Weekday.allCases), ordinal: random.pick([1, 2, 3, 4, 5, -1]))
            ]
        case 4:
            rule = RecurrenceRule(.monthly, interval: interval)
            rule.weekdays = Weekday.allCases.prefix(5).map { RecurrenceRule.WeekdayNumber($0) }
            rule.setPositions = [random.pick([1, 2, 5, 10, -1])]
            rule.countsWorkingDaysOnly = true
        default:
            rule = RecurrenceRule(.yearly)
            rule.months = [random.below(12) + 1]
            rule.monthDays = random.below(3) == 0 ? [] : [random.pick([1, 9, 15, 28, -1])]
        }
        if random.below(3) == 0 {
            rule.hours = [random.below(24)]
            rule.minutes = [random.below(60)]
        }
        if random.below(4) == 0 { rule.roll = random.pick(RecurrenceRule.Roll.allCases) }
        if random.below(4) == 0 { rule.until = RecurrenceRule.Until(day("2025-09-30")) }
        return rule
    }
}
