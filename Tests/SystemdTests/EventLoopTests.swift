import CivilTime
import Effects
import Glibc
import Testing

@testable import Systemd

/// The loop blocks signals of its thread, so every test has a process of its own. Signals are sent to the
/// thread, because the runner's other threads do not block them.
@Suite struct EventLoopTests {
    @Test func `a moment that has come ends the sleep at once`() async {
        await #expect(processExitsWith: .success) {
            let loop = try EventLoop()
            for seconds: Int64 in [.min, -1, 0, 1, 1_700_000_000] {
                try #require(loop.sleep(until: Instant(secondsSinceEpoch: seconds)) == .timer)
            }
            let next = now().adding(seconds: 1)
            try #require(loop.sleep(until: next) == .timer)
            try #require(now() >= next)
            try #require(loop.failure == nil)
        }
    }

    @Test func `what was asked for before the sleep comes out by weight, once each`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let loop = try EventLoop()
            let channel = try ControlSocket(directory: folder.path, loop: loop)
            for _ in 1...3 {
                let asker = try Asker(folder.path)
                asker.send(plainRequest)
                pthread_kill(pthread_self(), SIGHUP)
                pthread_kill(pthread_self(), SIGTERM)
                pthread_kill(pthread_self(), SIGINT)
                let reasons = (1...4).map { _ in loop.sleep(until: longAgo) }
                try #require(reasons == [.stop, .reload, .asked, .timer])
                try #require(channel.nextCall()?.request == plainRequest)
            }
        }
    }

    @Test func `a stop is seen during the work and not lost by looking`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let loop = try EventLoop()
            let channel = try ControlSocket(directory: folder.path, loop: loop)
            let asker = try Asker(folder.path)
            try #require(!loop.isInterrupted)
            asker.send(plainRequest)
            try #require(!loop.isInterrupted, "whoever asks interrupts nothing")
            pthread_kill(pthread_self(), SIGTERM)
            try #require(loop.isInterrupted)
            try #require(loop.isInterrupted)
            try #require(loop.sleep(until: nil) == .stop)
            try #require(!loop.isInterrupted)
            try #require(loop.sleep(until: nil) == .asked)
            try #require(channel.nextCall() != nil)
        }
    }

    @Test func `a signal and a request end a sleep without a moment`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let loop = try EventLoop()
            let channel = try ControlSocket(directory: folder.path, loop: loop)
            let asker = try Asker(folder.path)
            asker.send(plainRequest)
            try #require(loop.sleep(until: nil) == .asked)
            try #require(channel.nextCall() != nil)
            // A signal for the process would go to a thread of the runner and end it; this one waits a
            // moment in another thread and then signals ours.
            var helper = pthread_t()
            let ours = UnsafeMutableRawPointer(bitPattern: UInt(pthread_self()))
            try #require(
                pthread_create(
                    &helper, nil,
                    { ours in
                        usleep(100_000)
                        pthread_kill(pthread_t(UInt(bitPattern: ours)), SIGHUP)
                        return nil
                    }, ours) == 0)
            try #require(loop.sleep(until: nil) == .reload)
        }
    }

    @Test func `at rest nothing wakes it, and a loop that ended leaves nothing open`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let before = openDescriptors()
            for _ in 1...50 {
                let loop = try EventLoop()
                _ = try ControlSocket(directory: folder.path, loop: loop)
            }
            try #require(openDescriptors() < before + 25)
            let loop = try EventLoop()
            let channel = try ControlSocket(directory: folder.path, loop: loop)
            defer { withExtendedLifetime(channel) {} }
            var (start, end) = (rusage(), rusage())
            // RUSAGE_THREAD, a macro that is not imported.
            let thread = __rusage_who_t(1)
            getrusage(thread, &start)
            try #require(loop.sleep(until: now().adding(seconds: 2)) == .timer)
            getrusage(thread, &end)
            try #require(end.ru_nvcsw - start.ru_nvcsw <= 3)
        }
    }

    @Test func `the watchdog hears from the loop while it sleeps`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let manager = try DatagramSocket(folder.path + "/notify")
            setenv("NOTIFY_SOCKET", folder.path + "/notify", 1)
            // Few enough pings that they fit into the socket: nobody reads it meanwhile.
            setenv("WATCHDOG_USEC", "600000", 1)
            setenv("WATCHDOG_PID", "\(getpid())", 1)
            let loop = try EventLoop()
            try #require(loop.sleep(until: now().adding(seconds: 2)) == .timer)
            var pings = 0
            while let datagram = manager.receive() {
                try #require(datagram == "WATCHDOG=1")
                pings += 1
            }
            try #require(pings >= 2, "\(pings)")
        }
    }

    @Test func `pending reasons come out by weight and only once`() {
        var pending = PendingRequests()
        for reason in [WakeReason.timer, .asked, .clockChanged, .reload, .stop, .timer] {
            pending.insert(reason)
        }
        var taken: [WakeReason] = []
        while let reason = pending.takeFirst() { taken.append(reason) }
        #expect(taken == [.stop, .reload, .clockChanged, .asked, .timer])
    }
}

/// Alone, by `ITA_STEP_CLOCK=1 swift test --filter ClockStepTests`: every other loop of the machine notices
/// the step too, those of the other tests among them.
@Suite struct ClockStepTests {
    @Test(
        .enabled(
            if: getenv("ITA_STEP_CLOCK") != nil && geteuid() == 0,
            "steps the machine's clock by a nanosecond: set ITA_STEP_CLOCK as root"))
    func `a clock that is set ends the sleep, also when it was set before`() async {
        await #expect(processExitsWith: .success) {
            let loop = try EventLoop()
            try #require(loop.sleep(until: longAgo) == .timer)
            try stepClock()
            try #require(loop.sleep(until: nil) == .clockChanged)
            try #require(loop.sleep(until: longAgo) == .timer)
            var thread = pthread_t()
            try #require(
                pthread_create(
                    &thread, nil,
                    { _ in
                        usleep(200_000)
                        try? stepClock()
                        return nil
                    }, nil) == 0)
            try #require(loop.sleep(until: nil) == .clockChanged)
        }
    }
}

/// Sets the clock forward by one nanosecond with adjtimex(2), which Swift's Glibc module does not have.
private func stepClock() throws {
    typealias Adjust = @convention(c) (UnsafeMutableRawPointer) -> Int32
    let symbol = try #require(dlsym(nil, "adjtimex"))
    let adjust = unsafeBitCast(symbol, to: Adjust.self)
    // struct timex: `modes` at 0, `time.tv_usec` at 80; ADJ_SETOFFSET | ADJ_NANO.
    var words = [Int64](repeating: 0, count: 32)
    words[0] = 0x0100 | 0x2000
    words[10] = 1
    try #require(words.withUnsafeMutableBytes { $0.baseAddress.map(adjust) ?? -1 } >= 0)
}

private func openDescriptors() -> Int {
    (0..<1024).count { fcntl(Int32($0), F_GETFD) >= 0 }
}
