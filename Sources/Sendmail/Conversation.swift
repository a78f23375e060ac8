import CPlatform
import Glibc

/// How long things may take, in milliseconds.
struct Limits {
    /// From the start of the mailer to its end.
    var time: Int64
    /// From SIGTERM to SIGKILL, and from there until nobody waits any more.
    var grace: Int64 = 5000
    /// Between two signs of life to the watchdog.
    var keepAlive: Int64 = 1000
}

/// What came of talking to a child.
struct ConversationResult {
    /// How it ended, or nil when not even SIGKILL ended it within the grace.
    var end: ChildEnd?
    /// Whether the time limit struck.
    var isOverdue: Bool
    /// Bytes of the message that nobody read.
    var unread: Int
    /// Whether nobody can read these bytes any more. A process that the child left behind may, and then
    /// has a letter of which the child said nothing.
    var isForsaken: Bool
    /// The first bytes that it said.
    var said: [UInt8]
}

/// Feeds a child its input, listens to it and waits for its end, all in one poll(2) loop.
///
/// Writing and listening go on at the same time, because a child that talks much before it reads would
/// otherwise wait for us while we wait for it. The end of the child ends the conversation, not the end
/// of its output: a background process that inherited its standard error may keep that open for ever.
///
/// - Source: poll(2), pidfd_open(2), pipe(7).
struct Conversation {
    private static let keptOutput = 4096
    /// How long the rest of a group that was killed may take to be gone, in milliseconds.
    private static let leaveTaking: Int64 = 250

    private var child: Child
    private let message: [UInt8]
    private let limits: Limits
    private let keepAlive: (() -> Void)?
    private var written = 0
    private var said: [UInt8] = []
    private var stage = Stage.running
    private var deadline: Int64
    private var nextSign: Int64

    private enum Stage {
        case running, terminated, killed
    }

    init(with child: Child, message: [UInt8], limits: Limits, keepAlive: (() -> Void)?) {
        self.child = child
        self.message = message
        self.limits = limits
        self.keepAlive = keepAlive
        written = child.written
        let now = monotonicMilliseconds()
        deadline = now + limits.time
        nextSign = now + limits.keepAlive
    }

    /// Runs the conversation to its end and closes our ends of the pipes.
    mutating func run() -> ConversationResult {
        defer { child.closeAll() }
        feed()
        while true {
            if let end = reap() { return result(end) }
            let now = monotonicMilliseconds()
            if now >= deadline && !escalate(now) { return result(nil) }
            if let keepAlive, now >= nextSign {
                keepAlive()
                nextSign = now + limits.keepAlive
            }
            wait(now)
        }
    }

    private mutating func wait(_ now: Int64) {
        var timeout = deadline - now
        if keepAlive != nil { timeout = min(timeout, nextSign - now) }
        // Without a pidfd nothing tells the end of a child whose output lives on: look often.
        if child.pidfd < 0 { timeout = min(timeout, 20) }
        // poll(2) passes over entries whose descriptor is negative.
        var entries = [
            pollfd(fd: child.input, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: child.pidfd, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&entries, nfds_t(entries.count), Int32(clamping: max(0, timeout))) > 0 else {
            return
        }
        if entries[0].revents != 0 { feed() }
        if entries[1].revents != 0 { listen(atMost: 65_536) }
    }

    /// Writes as much of the message as the pipe takes; at the end closes it, which the child sees.
    private mutating func feed() {
        while child.input >= 0 && written < message.count {
            let count = message.withUnsafeBytes { bytes in
                write(
                    child.input, bytes.baseAddress.map { $0 + written }, message.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                closeInput()
            }
        }
        if child.input >= 0 && written == message.count { closeInput() }
    }

    private mutating func closeInput() {
        close(child.input)
        child.input = -1
    }

    /// Reads what the child says, keeps its beginning and throws the rest away.
    private mutating func listen(atMost limit: Int) {
        var buffer = [UInt8](repeating: 0, count: 8192)
        var taken = 0
        while child.output >= 0 && taken < limit {
            let count = read(child.output, &buffer, buffer.count)
            if count > 0 {
                taken += count
                said += buffer[..<min(count, Conversation.keptOutput - said.count)]
            } else if count < 0 && errno == EINTR {
                continue
            } else {
                if count < 0 && errno == EAGAIN { return }
                close(child.output)
                child.output = -1
            }
        }
    }

    /// Collects the child when it has ended, without waiting; nil while it runs.
    private mutating func reap() -> ChildEnd? {
        if stage != .running {
            // The limit struck, so whatever the child left in its group is to go too. Asked before the
            // child is collected, while its number cannot belong to anybody else yet.
            var info = siginfo_t()
            let options = WEXITED | WNOHANG | WNOWAIT
            let found = waitid(P_PID, id_t(child.pid), &info, options) == 0
            if found && info._sifields._sigchld.si_pid == child.pid { kill(-child.pid, SIGKILL) }
        }
        var status: Int32 = 0
        while true {
            let collected = waitpid(child.pid, &status, WNOHANG)
            if collected == child.pid { return ChildEnd(waitStatus: status) }
            if collected == 0 { return nil }
            if errno != EINTR { return .unknown }
        }
    }

    /// Takes the next harder step against a child that is over its time; false when none is left.
    private mutating func escalate(_ now: Int64) -> Bool {
        switch stage {
        case .running:
            kill(-child.pid, SIGTERM)
            stage = .terminated
        case .terminated:
            kill(-child.pid, SIGKILL)
            stage = .killed
        case .killed:
            // It hangs in the kernel, on a dead disk or server. It cannot be waited for in one thread.
            return false
        }
        deadline = now + limits.grace
        return true
    }

    private mutating func result(_ end: ChildEnd?) -> ConversationResult {
        listen(atMost: 65_536)
        let unwritten = message.count - written
        var unread = unwritten + max(0, Int(ita_pipe_unread(child.inputReader)))
        var isForsaken = false
        if unread > 0 {
            // Whoever else has a reading end may read on.
            var left: Int32 = 0
            let patience = Int32(clamping: min(limits.grace, Conversation.leaveTaking))
            isForsaken = ita_pipe_forsake(child.inputReader, patience, &left) == 0
            child.inputReader = -1
            if isForsaken { unread = unwritten + Int(left) }
        }
        return ConversationResult(
            end: end, isOverdue: stage != .running, unread: unread, isForsaken: isForsaken,
            said: said)
    }
}
