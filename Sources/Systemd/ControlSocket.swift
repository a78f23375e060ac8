import CPlatform
import CSystemd
import Control
import Effects
import Glibc

/// An answer that is known at once, and bytes that follow it.
public struct PromptReply {
    /// A whole frame.
    public let frame: [UInt8]
    /// How many bytes follow.
    public let size: Int64
    /// So many bytes of these from a place on; nil when they cannot be read.
    public let read: (Int64, Int) -> [UInt8]?

    /// Makes an answer.
    public init(_ frame: [UInt8], size: Int64 = 0, read: @escaping (Int64, Int) -> [UInt8]?) {
        self.frame = frame
        self.size = size
        self.read = read
    }
}

/// The daemon's end of the control channel: a socket in its state directory, served by its event loop.
///
/// Who connects is known by the kernel's word. Everything has a bound: how many connect, in all and of one user,
/// and how often; how long a request is and how long it takes to come, and how long an answer to be taken. None
/// of it waits, so that nobody can keep the daemon from its letters.
///
/// - Source: unix(7), SO_PEERCRED; sd_event_add_io(3), sd_event_source_set_ratelimit(3).
public final class ControlSocket: ControlChannel {
    /// The bounds, other ones in tests.
    public struct Limits: Sendable {
        /// How many may be connected at once, in all.
        public var clients = 32
        /// How many of one user; root is not counted.
        public var clientsOfUser = 4
        /// How long a request may take to come, in milliseconds.
        public var request: UInt64 = 5_000
        /// How long an answer may take to be taken, in milliseconds.
        public var reply: UInt64 = 60_000
        /// How many may connect in a second.
        public var connections: UInt32 = 100

        /// The usual bounds.
        public init() {}
    }

    /// The name of the socket in the state directory.
    static let name = "control"

    let loop: EventLoop
    let limits: Limits
    let prompt: (Caller, [UInt8]) -> PromptReply?
    private let directory: String
    private let descriptor: Int32
    private var source: OpaquePointer?
    private var clients: [Int: ControlClient] = [:]
    private var waiting: [Int] = []
    private var count = 0

    /// Begins to listen at `<directory>/control`.
    ///
    /// A folder with the set-group-ID bit is shared with its group: its members may connect. Else only its owner
    /// may. The caller holds the folder's lock, so that a socket which is there already is nobody's.
    ///
    /// - Parameters:
    ///   - prompt: looked at first for each request; what it answers the daemon never sees. It must not wait.
    /// - Throws: the step that failed.
    public init(
        directory: String, loop: EventLoop, limits: Limits = Limits(),
        prompt: @escaping (Caller, [UInt8]) -> PromptReply? = { _, _ in nil }
    ) throws(EventLoopFailure) {
        self.directory = directory
        self.loop = loop
        self.limits = limits
        self.prompt = prompt
        descriptor = UnixSocket.make()
        let step = "listen at \(directory)/\(ControlSocket.name)"
        guard descriptor >= 0 else { throw EventLoopFailure(step: step, code: errno) }
        var folder = stat()
        guard stat(directory, &folder) == 0 else { throw EventLoopFailure(step: step, code: errno) }
        let isShared = folder.st_mode & S_ISGID != 0
        unlink("\(directory)/\(ControlSocket.name)")
        // Nobody connects before the mode is what it is to be.
        let mask = umask(0o177)
        let bound = UnixSocket.call(directory, ControlSocket.name, descriptor) { bind($0, $1, $2) }
        let reason = errno
        umask(mask)
        guard bound == 0 else { throw EventLoopFailure(step: step, code: reason) }
        let path = "\(directory)/\(ControlSocket.name)"
        guard !isShared || chmod(path, 0o660) == 0, listen(descriptor, 16) == 0 else {
            throw EventLoopFailure(step: step, code: errno)
        }
        let code = sd_event_add_io(
            loop.event, &source, descriptor, UInt32(EPOLLIN.rawValue),
            { _, _, _, this in
                guard let this else { return 0 }
                Unmanaged<ControlSocket>.fromOpaque(this).takeUnretainedValue().accept()
                return 0
            }, Unmanaged.passUnretained(self).toOpaque())
        if code < 0 { throw EventLoopFailure(step: step, code: -code) }
        sd_event_source_set_ratelimit(source, 1_000_000, limits.connections)
        // Signals, the clock and the watchdog come before any of it.
        sd_event_source_set_priority(source, ControlSocket.priority)
    }

    static let priority = Int64(SD_EVENT_PRIORITY_NORMAL) + 10

    deinit {
        stop()
        if descriptor >= 0 { close(descriptor) }
    }

    /// Listens no more, and whoever comes now sees that; while the folder's lock is still held.
    public func stop() {
        clients = [:]
        waiting = []
        guard let listening = source else { return }
        sd_event_source_disable_unref(listening)
        source = nil
        unlink("\(directory)/\(ControlSocket.name)")
    }

    /// The oldest request that nobody has taken yet and whose asker still listens; nil when there is none.
    public func nextCall() -> ControlCall? {
        while !waiting.isEmpty {
            let id = waiting.removeFirst()
            guard let client = clients[id] else { continue }
            // Whoever has gone gets no receipt, and so nothing is recorded.
            if client.hasGone {
                remove(id)
                continue
            }
            return ControlCall(id: id, caller: client.caller, request: client.request)
        }
        return nil
    }

    /// Answers a call; nothing happens when the asker has gone.
    public func answer(_ call: ControlCall, with reply: [UInt8]) {
        clients[call.id]?.begin(PromptReply(reply) { _, _ in [] })
    }

    func hasRequest(_ id: Int) {
        waiting.append(id)
        loop.wake(.asked)
    }

    func remove(_ id: Int) { clients[id] = nil }

    private func accept() {
        let taken = Glibc.accept(descriptor, nil, nil)
        guard taken >= 0 else { return }
        var user: UInt32 = 0
        guard fcntl(taken, F_SETFD, FD_CLOEXEC) == 0,
            fcntl(taken, F_SETFL, O_NONBLOCK) == 0, ita_peer_user(taken, &user) == 0,
            clients.count < limits.clients,
            user == 0
                || clients.values.count(where: { $0.caller.user == user }) < limits.clientsOfUser
        else {
            close(taken)
            return
        }
        let caller = Caller(
            user: user, login: loginName(user), isAdmin: user == 0 || user == geteuid())
        count += 1
        clients[count] = ControlClient(taken, id: count, caller, of: self)
    }
}

/// The login name of a user, or nil.
private func loginName(_ user: UInt32) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard getpwuid_r(user, &entry, &buffer, buffer.count, &found) == 0, found != nil,
        let name = entry.pw_name
    else { return nil }
    return String(cString: name)
}
