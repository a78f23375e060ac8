import CivilTime
import Correspondence
import Effects
import Obligations
import Planning

/// When the daemon looks at what it depends on, and what it has said of that.
struct SelfCheckState {
    /// Faults that were said and not yet mended, by name.
    private(set) var open: [String: CheckFinding] = [:]
    /// The day of the last check.
    private(set) var lastDay: CivilDate?

    /// Whether a check is owed: at the start, and then once a working day from the notice time on.
    func isOwed(on day: CivilDate, _ time: TimeOfDay, noticeTime: TimeOfDay, isWorkingDay: Bool)
        -> Bool
    {
        guard let lastDay else { return true }
        return day != lastDay && isWorkingDay && time >= noticeTime
    }

    /// Takes the findings of a day.
    ///
    /// - Returns: the faults that are new, and those that are gone, each in the order of their names.
    mutating func take(
        _ findings: [CheckFinding], on day: CivilDate
    ) -> (failed: [CheckFinding], mended: [CheckFinding]) {
        lastDay = day
        var faults: [String: CheckFinding] = [:]
        for finding in findings where finding.standing == .fault { faults[finding.name] = finding }
        let failed = faults.values.filter { open[$0.name] == nil }
        let mended = open.values.filter { faults[$0.name] == nil }
        open = faults
        return (failed.sorted { $0.name < $1.name }, mended.sorted { $0.name < $1.name })
    }
}

extension Desk {
    /// Checks itself at the start and then once a working day, at a wake that comes anyway: a month in
    /// which nothing is due stays a month without a wake.
    func checkSelf(at now: Instant) {
        guard let probe = host.probe else { return }
        let zone = planner.years.zone
        let day = zone.date(at: now)
        let registry = planner.years.registry(on: day)
        let isOwed = selfCheck.isOwed(
            on: day, zone.time(at: now), noticeTime: registry.policy.noticeTime,
            isWorkingDay: registry.holidays.isWorkingDay(day))
        guard isOwed else { return }
        // What is wrong with the documents is said when they are loaded, row by row; of a clock that
        // cannot be right the loop says itself that it holds mail.
        let findings = SelfCheck.run(
            probe(), years: planner.years, newest: book.greatestAt, at: now,
            language: settings.letters.language, isService: true, signOfLife: settings.signOfLife
        ).filter { $0.subject != .clock }
        let (failed, mended) = selfCheck.take(findings, on: day)
        for finding in failed { report.selfCheckFailed(finding) }
        for finding in mended { report.selfCheckMended(finding) }
    }
}
