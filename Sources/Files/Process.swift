import CPlatform
import CivilTime
import Effects
import Glibc
import Planning

/// The system's wall clock.
public struct RealClock: Clock {
    /// Makes the clock.
    public init() {}

    /// The moment it is now, whole seconds, rounded down.
    ///
    /// - Source: clock_gettime(2), CLOCK_REALTIME.
    public func now() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(secondsSinceEpoch: Int64(time.tv_sec))
    }

    /// What the kernel says of its clock and how long the machine runs, sleep included.
    ///
    /// A sandbox may refuse the question (ProtectClock=yes does). Then systemd-timesyncd is asked, which
    /// leaves a file when it has set the clock; other time services leave none, and nobody can say.
    ///
    /// - Source: adjtimex(2), STA_UNSYNC; clock_gettime(2), CLOCK_BOOTTIME; systemd-timesyncd.service(8),
    ///   "/run/systemd/timesync/synchronized".
    public func evidence() -> ClockEvidence {
        var time = timespec()
        let isKnown = clock_gettime(CLOCK_BOOTTIME, &time) == 0
        return ClockEvidence(
            isSynchronised: isSynchronised(
                kernel: ita_clock_synchronised(), timesyncd: "/run/systemd/timesync"),
            secondsSinceBoot: isKnown ? Int64(time.tv_sec) : nil)
    }
}

/// Whether a clock is synchronised, by the first witness that answers; nil when none does.
///
/// The kernel comes first: it takes its word back when nobody has corrected the clock for hours, and
/// the file stays.
///
/// - Parameters:
///   - kernel: the answer of `ita_clock_synchronised`.
///   - timesyncd: the folder of systemd-timesyncd, which is there while it runs.
func isSynchronised(kernel: Int32, timesyncd: String) -> Bool? {
    switch kernel {
    case 0: return false
    case 1: return true
    default:
        if access(timesyncd + "/synchronized", F_OK) == 0 { return true }
        // Not there, for sure: a folder that cannot be looked into says nothing.
        guard errno == ENOENT, access(timesyncd, X_OK) == 0 else { return nil }
        return false
    }
}

/// A variable of the environment, or nil when it is not set.
public func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

/// Writes text to standard error, as far as that can be done.
public func writeStandardError(_ text: String) { write(text, to: 2) }

/// Writes text to standard output; false when it could not be written whole.
@discardableResult
public func writeStandardOutput(_ text: String) -> Bool { write(text, to: 1) }

@discardableResult
private func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
    }
    return true
}

/// Whether something stands at a path.
public func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Whether this process may write a file, or make files in a folder.
public func mayWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

/// Whether this process may read a file, or list a folder.
public func mayRead(_ path: String) -> Bool { access(path, R_OK) == 0 }

/// Whether this process may look for names in a folder.
public func mayEnter(_ path: String) -> Bool { access(path, X_OK) == 0 }

/// The login name of the user who runs this process, or the number where there is no name.
public func loginName() -> String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
        return String(getuid())
    }
    return String(cString: name)
}

/// Whether a descriptor is a terminal that a person looks at.
public func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
