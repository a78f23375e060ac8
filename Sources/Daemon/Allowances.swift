import CivilTime

/// How much each user may still ask of the daemon: enough for whoever enters the results of a whole year at once,
/// and too little to fill a disk or to keep the daemon busy.
///
/// What is refused or asked back counts too. By the wall clock, because that is what the records are stamped with;
/// after it was set back everybody begins anew.
struct Allowances {
    /// Requests within a minute, and within a day.
    static let perMinute = 120
    static let perDay = 2000

    private struct Window {
        var start: Instant
        var count = 0

        /// Counts one more; false when there were so many since it began.
        mutating func take(_ most: Int, seconds: Int, at now: Instant) -> Bool {
            if now < start || now >= start.adding(seconds: seconds) { self = Window(start: now) }
            guard count < most else { return false }
            count += 1
            return true
        }
    }

    private var windows: [UInt32: (minute: Window, day: Window)] = [:]

    /// Whether a user may ask for something more at this moment; that is counted.
    mutating func take(_ user: UInt32, at now: Instant) -> Bool {
        var (minute, day) = windows[user] ?? (Window(start: now), Window(start: now))
        let isFree =
            minute.take(Allowances.perMinute, seconds: 60, at: now)
            && day.take(Allowances.perDay, seconds: 86_400, at: now)
        windows[user] = (minute, day)
        return isFree
    }
}
