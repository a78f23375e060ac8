import CPlatform
import CSystemd
import Effects
import Glibc

/// The service manager behind `$NOTIFY_SOCKET`; without that variable every call does nothing.
///
/// What belongs together goes in one datagram: a manager that reads `RELOADING=1` without the time beside
/// it waits for a message that never comes.
///
/// - Source: sd_notify(3); systemd.service(5), "Type=notify-reload".
public final class NotifySocket: ServiceManager {
    /// Makes the connection; the socket is looked up at every call.
    public init() {}

    /// Whether a service manager listens.
    public var isConnected: Bool { getenv("NOTIFY_SOCKET") != nil }

    /// Everything is loaded and the first plan is made.
    public func ready(status: String) { send("READY=1", "STATUS=\(line(status))") }

    /// A reload begins; `ready` must follow, also when the new documents were refused.
    public func reloading() {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        let microseconds = UInt64(now.tv_sec) * 1_000_000 + UInt64(now.tv_nsec) / 1000
        send("RELOADING=1", "MONOTONIC_USEC=\(microseconds)")
    }

    /// The daemon is on its way out.
    public func stopping(status: String) { send("STOPPING=1", "STATUS=\(line(status))") }

    /// One line for `systemctl status`.
    public func status(_ text: String) { send("STATUS=\(line(text))") }

    /// The loop is alive: for work that keeps the event loop from turning, such as a letter under way.
    public func keepAlive() { send("WATCHDOG=1") }

    private func send(_ assignments: String...) {
        sd_notify(0, assignments.joined(separator: "\n"))
    }

    /// A line end inside a value would begin another assignment.
    private func line(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
    }
}

/// Gives memory back to the kernel before a rest: what was freed, which the allocator would keep, and the code
/// that loading and planning ran through, which the page cache keeps until it is run again.
///
/// - Source: malloc_trim(3); madvise(2).
public func trimMemory() {
    ita_memory_trim()
    ita_program_release()
}
