import CivilTime
import Diagnostics
import Documents
import Obligations

/// Reads the follow-up rules; every key may be left out, and what cannot be read stays at its
/// default.
///
/// Rules: those of `MappingReader`, `bad-time`, `wrong-order`.
///
/// - Returns: nil when the document has no readable YAML.
func readPolicy(_ source: SourceText, sink: DiagnosticSink) -> Policy? {
    let (root, diagnostics) = readYAML(source)
    sink.report(diagnostics)
    guard let root else { return nil }
    return PolicyReading(sink: sink).read(root)
}

private struct PolicyReading {
    /// How the numbers of a list must follow one another.
    enum Order {
        case growing, shrinking, any

        var words: String { self == .growing ? "growing" : "shrinking" }

        func allows(_ left: Int, _ right: Int) -> Bool {
            switch self {
            case .growing: left < right
            case .shrinking: left > right
            case .any: true
            }
        }
    }

    let sink: DiagnosticSink

    func read(_ root: YAMLNode) -> Policy {
        var fields = MappingReader(root, sink: sink)
        var policy = Policy()
        let ordinal = fields.optional("monthly-letter-working-day")
        if let number = ordinal.int(in: -15...15) {
            if number == 0 {
                ordinal.report("out-of-range", "there is no working day number 0; the first is 1")
            } else {
                policy.monthlyLetterWorkingDay = number
            }
        }
        readTimes(&fields, &policy)
        set(&policy.leadDays, fields.optional("lead-days"), 0...366, .shrinking)
        set(&policy.reportLeadDays, fields.optional("report-lead-days"), 0...366, .shrinking)
        set(&policy.openingLeadDays, fields.optional("opening-lead-days"), 0...366, .shrinking)
        set(&policy.closingLeadDays, fields.optional("closing-lead-days"), 0...366, .shrinking)
        set(&policy.overdueDays, fields.optional("overdue-days"), 1...366, .growing)
        set(&policy.escalationDays, fields.optional("escalation-days"), 1...366, .growing)
        readQuota(&fields, &policy)
        set(&policy.retryMinutes, fields.optional("retry-minutes"), 1...10_080, .any)
        set(&policy.rejectedRetries, fields.optional("rejected-retries"), 0...365)
        set(&policy.lettersPerPostAndDay, fields.optional("letters-per-post-and-day"), 1...1000)
        set(&policy.clockToleranceSeconds, fields.optional("clock-tolerance-seconds"), 0...86_400)
        set(&policy.carryOverDays, fields.optional("carry-over-days"), 0...366)
        fields.finish()
        return policy
    }

    private func readTimes(_ fields: inout MappingReader, _ policy: inout Policy) {
        let notice = fields.optional("notice-time")
        let from = fields.optional("send-from")
        let until = fields.optional("send-until")
        if let time = time(notice) { policy.noticeTime = time }
        let first = time(from) ?? policy.sendFrom
        let last = time(until) ?? policy.sendUntil
        if first < last {
            (policy.sendFrom, policy.sendUntil) = (first, last)
        } else {
            (until.isPresent ? until : from).report(
                "wrong-order", "mail must be able to leave between \(first) and \(last)",
                notes: ["'send-until' is a time after 'send-from'"])
        }
        if let value = fields.optional("send-on-working-days-only").bool {
            policy.sendsOnWorkingDaysOnly = value
        }
    }

    private func readQuota(_ fields: inout MappingReader, _ policy: inout Policy) {
        if let day = fields.optional("quota-weekday").choice(WeekdayName.self) {
            policy.quotaWeekday = day.weekday
        }
        set(&policy.quotaWeeklyDays, fields.optional("quota-weekly-days"), 0...366)
        set(&policy.quotaDailyDays, fields.optional("quota-daily-days"), 0...366)
    }

    private func set(_ target: inout Int, _ value: ValueReader, _ bounds: ClosedRange<Int>) {
        if let number = value.int(in: bounds) { target = number }
    }

    private func set(
        _ target: inout [Int], _ value: ValueReader, _ bounds: ClosedRange<Int>, _ order: Order
    ) {
        guard let items = value.list else { return }
        let numbers = items.compactMap { $0.int(in: bounds) }
        guard numbers.count == items.count else { return }
        guard zip(numbers, numbers.dropFirst()).allSatisfy(order.allows) else {
            let written = numbers.map(String.init).joined(separator: ", ")
            value.report("wrong-order", "expected \(order.words) numbers, found \(written)")
            return
        }
        target = numbers
    }

    private func time(_ value: ValueReader) -> TimeOfDay? {
        guard let text = value.string else { return nil }
        if let time = TimeOfDay(arabicDigits(text)) { return time }
        value.report("bad-time", "expected a time of day as '08:30', found \(quoted(text))")
        return nil
    }
}

/// The names of weekdays in settings.
private enum WeekdayName: String, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    var weekday: Weekday {
        switch self {
        case .monday: .monday
        case .tuesday: .tuesday
        case .wednesday: .wednesday
        case .thursday: .thursday
        case .friday: .friday
        case .saturday: .saturday
        case .sunday: .sunday
        }
    }
}
