import CPlatform
import CSystemd
import CivilTime
import Effects
import Glibc

/// A call of the event loop that failed; nothing of the program can run without it.
public struct EventLoopFailure: Error, Hashable, Sendable {
    /// What was being done, `wait for signal 15`.
    public let step: String
    /// The errno value.
    public let code: Int32

    /// One sentence for the journal.
    public var message: String {
        "the event loop cannot \(step): \(strerror(code).map { String(cString: $0) } ?? "\(code)")"
    }
}

/// The one place where the daemon waits: one thread, one libsystemd event loop.
///
/// Signals, the wall clock, the control channel and the watchdog all come through it, so that at
/// rest nothing wakes the machine but the watchdog's pings, and those prove that this very loop turns.
///
/// - Source: sd-event(3), sd_event_set_watchdog(3), timerfd_create(2).
public final class EventLoop: Sleeper {
    /// libsystemd's loop, for what else of this room waits in it.
    let event: OpaquePointer
    private let timer: Int32
    private var sources: [OpaquePointer] = []
    private var pending = PendingRequests()

    /// Why the loop cannot go on, or nil. `sleep` then answers `.stop`, and the process should end
    /// with a failure, so that the service manager starts it anew.
    public private(set) var failure: EventLoopFailure?

    /// Sets the loop up. SIGTERM, SIGINT and SIGHUP are blocked in the calling thread from then on, and
    /// `sleep` must be called from that thread.
    ///
    /// - Throws: the step that failed.
    public init() throws(EventLoopFailure) {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)

        var made: OpaquePointer?
        try EventLoop.check(sd_event_new(&made), "begin")
        guard let made else { throw EventLoopFailure(step: "begin", code: ENOMEM) }
        event = made
        timer = timerfd_create(CLOCK_REALTIME, Int32(TFD_NONBLOCK) | Int32(TFD_CLOEXEC))
        guard timer >= 0 else { throw EventLoopFailure(step: "make a timer", code: errno) }

        let this = Unmanaged.passUnretained(self).toOpaque()
        try addSignals(this)
        try add("watch the timer") { source in
            sd_event_add_io(
                event, &source, timer, UInt32(EPOLLIN.rawValue),
                { _, _, _, this in EventLoop.from(this).timerFired() }, this)
        }
        let code = sd_event_set_watchdog(event, 1)
        if code < 0 { throw EventLoopFailure(step: "serve the watchdog", code: -code) }
    }

    deinit {
        for source in sources { sd_event_source_disable_unref(source) }
        if timer >= 0 { close(timer) }
        sd_event_unref(event)
    }

    /// Sleeps until a moment of the wall clock, for ever when it is nil, or until something happens.
    ///
    /// Several things may have happened: they are returned one by one, a stop before a reload before a
    /// clock step before a request at the control channel before the moment itself.
    public func sleep(until moment: Instant?) -> WakeReason {
        // The moment of an earlier sleep means nothing any more.
        pending.remove(.timer)
        arm(moment)
        while failure == nil {
            // Without waiting first: what came in together is then ordered by weight, not by chance.
            dispatch()
            if let reason = pending.takeFirst() { return reason }
            turn(timeout: UInt64.max)
        }
        return .stop
    }

    /// Whether a stop or a reload has been asked for; looks without waiting.
    public var isInterrupted: Bool {
        dispatch()
        return failure != nil || pending.contains(.stop) || pending.contains(.reload)
    }

    /// Lets every source that is ready now have its turn; also while a letter is under way, so that nobody
    /// waits for a mailer to look at the ledger.
    ///
    /// Bounded: whoever connects again and again must not keep the daemon from its own work.
    public func dispatch() {
        for _ in 0..<64 where !turn(timeout: 0) { return }
    }

    /// Something waits that `sleep` is to return for.
    func wake(_ reason: WakeReason) { pending.insert(reason) }

    /// Runs the loop once; false when no source of ours was ready.
    @discardableResult
    private func turn(timeout: UInt64) -> Bool {
        if failure != nil { return false }
        let code = sd_event_run(event, timeout)
        if code < 0 && code != -EINTR { failure = EventLoopFailure(step: "turn", code: -code) }
        return code > 0
    }

    /// Sets the timer.
    ///
    /// Armed without a moment too, far away: only an armed timer tells that the clock was set.
    private func arm(_ moment: Instant?) {
        // The year 2255, within what the kernel's nanoseconds can count.
        let farAway: Int64 = 9_000_000_000
        let seconds = min(max(moment?.secondsSinceEpoch ?? farAway, 0), farAway)
        var setting = itimerspec()
        setting.it_value.tv_sec = Int(seconds)
        // A time of exactly zero would disarm the timer; a nanosecond after it is as good.
        setting.it_value.tv_nsec = seconds == 0 ? 1 : 0
        let flags = Int32(TFD_TIMER_ABSTIME) | Int32(TFD_TIMER_CANCEL_ON_SET)
        guard timerfd_settime(timer, flags, &setting, nil) != 0 else { return }
        if errno == ECANCELED {
            // The clock was set since the timer was armed last, that is, during the work between two
            // sleeps. The timer runs nevertheless.
            pending.insert(.clockChanged)
        } else {
            failure = EventLoopFailure(step: "set its timer", code: errno)
        }
    }

    private func addSignals(_ this: UnsafeMutableRawPointer) throws(EventLoopFailure) {
        for signal in [SIGTERM, SIGINT, SIGHUP] {
            try add("wait for signal \(signal)") { source in
                sd_event_add_signal(
                    event, &source, signal,
                    { _, info, this in
                        EventLoop.from(this).signalCame(info?.pointee.ssi_signo ?? 0)
                    }, this)
            }
        }
    }

    private func add(
        _ step: String, _ body: (inout OpaquePointer?) -> Int32
    ) throws(EventLoopFailure) {
        var source: OpaquePointer?
        try EventLoop.check(body(&source), step)
        if let source { sources.append(source) }
    }

    private func signalCame(_ signal: UInt32) -> Int32 {
        pending.insert(signal == UInt32(SIGHUP) ? .reload : .stop)
        return 0
    }

    private func timerFired() -> Int32 {
        var count: UInt64 = 0
        let size = MemoryLayout<UInt64>.size
        if read(timer, &count, size) == size {
            pending.insert(.timer)
        } else if errno == ECANCELED {
            pending.insert(.clockChanged)
        }
        return 0
    }

    /// The loop behind the pointer that libsystemd hands back; it is never called after `deinit`.
    private static func from(_ this: UnsafeMutableRawPointer?) -> EventLoop {
        guard let this else { preconditionFailure("libsystemd lost our pointer") }
        return Unmanaged<EventLoop>.fromOpaque(this).takeUnretainedValue()
    }

    private static func check(_ code: Int32, _ step: String) throws(EventLoopFailure) {
        if code < 0 { throw EventLoopFailure(step: step, code: -code) }
    }
}

/// Reasons to wake that nobody has been told yet, each at most once, the weightiest first.
struct PendingRequests {
    private static let order: [WakeReason] = [
        .stop, .reload, .clockChanged, .asked, .timer,
    ]
    private var reasons: Set<WakeReason> = []

    func contains(_ reason: WakeReason) -> Bool { reasons.contains(reason) }

    mutating func insert(_ reason: WakeReason) { reasons.insert(reason) }

    mutating func remove(_ reason: WakeReason) { reasons.remove(reason) }

    mutating func takeFirst() -> WakeReason? {
        guard let first = PendingRequests.order.first(where: reasons.contains) else { return nil }
        return reasons.remove(first)
    }
}
