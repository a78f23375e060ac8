import CivilTime
import Obligations

/// Civil days become moments: notice times on working days, ends of days, the send window.
struct Moments: Sendable {
    let zone: FixedZone
    let holidays: HolidayTable
    let policy: Policy
    /// When the year's open business is no longer followed up.
    let closeOfBusiness: Instant

    init(_ registry: Registry) {
        zone = registry.agency.zone
        holidays = registry.holidays
        policy = registry.policy
        closeOfBusiness = registry.closeOfBusiness
    }

    func isWorkingDay(_ date: CivilDate) -> Bool { holidays.isWorkingDay(date) }

    /// The notice time so many days before a date, on that day or the last working day before it: a
    /// reminder never moves past what it reminds of.
    func before(_ date: CivilDate, _ days: Int) -> Instant {
        zone.instant(holidays.workingDay(onOrBefore: date.adding(days: -days)), policy.noticeTime)
    }

    /// The notice time so many days after a date, on that day or the next working day.
    func after(_ date: CivilDate, _ days: Int) -> Instant {
        onOrAfter(date.adding(days: days))
    }

    /// The notice time of a day, or of the next working day.
    func onOrAfter(_ date: CivilDate) -> Instant {
        zone.instant(holidays.workingDay(onOrAfter: date), policy.noticeTime)
    }

    /// The first moment after a day.
    func endOfDay(_ date: CivilDate) -> Instant { zone.instant(date.adding(days: 1)) }

    /// The days overdue at which there is a rung: the ladder, then its last step again and again.
    ///
    /// - Parameter limit: the moment at which the ladder ends; the steps before it are given.
    func overdueSteps(after due: CivilDate, until limit: Instant) -> [Int] {
        guard let last = policy.overdueDays.last, last > 0 else { return [] }
        var steps = policy.overdueDays
        var next = last * 2
        while after(due, next) < limit {
            steps.append(next)
            next += last
        }
        return steps
    }

    /// The moment of the monthly letter in the month of a day, or nil when the month has no such
    /// working day.
    func monthlyLetter(inMonthOf date: CivilDate) -> Instant? {
        holidays.workingDay(policy.monthlyLetterWorkingDay, ofMonthOf: date)
            .map { zone.instant($0, policy.noticeTime) }
    }

    /// The next moment at which mail may leave: `now` itself inside the send window.
    func nextSend(from now: Instant) -> Instant {
        var day = zone.date(at: now)
        let time = zone.time(at: now)
        if mayMail(on: day) {
            if time < policy.sendFrom { return zone.instant(day, policy.sendFrom) }
            if time < policy.sendUntil { return now }
        }
        repeat { day = day.adding(days: 1) } while !mayMail(on: day)
        return zone.instant(day, policy.sendFrom)
    }

    private func mayMail(on day: CivilDate) -> Bool {
        !policy.sendsOnWorkingDaysOnly || holidays.isWorkingDay(day)
    }
}
