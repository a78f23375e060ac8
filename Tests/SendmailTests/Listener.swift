import Glibc
import Testing

@testable import Sendmail

/// A socket on which the test itself answers, one connection after the other, in a thread of its own.
final class Listener: Sendable {
    let path: String

    /// - Parameters:
    ///   - folder: where the socket goes; it must live as long as the listener.
    ///   - connections: how many are taken.
    ///   - serve: what is done with each; the descriptor is closed behind it.
    init(
        in folder: MailerFolder, connections: Int = 1,
        _ serve: @escaping @Sendable (Int32) -> Void
    ) throws {
        path = folder.path + "/mail.sock"
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let name = Array(path.utf8)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        let listening = socket(AF_UNIX, kind, 0)
        try #require(listening >= 0)
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listening, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
        try #require(listen(listening, 8) == 0)
        let body = Body {
            for _ in 0..<connections {
                let taken = accept(listening, nil, nil)
                guard taken >= 0 else { break }
                _ = fcntl(taken, F_SETFD, FD_CLOEXEC)
                serve(taken)
                close(taken)
            }
            close(listening)
        }
        var thread = pthread_t()
        let started = pthread_create(
            &thread, nil,
            { argument in
                if let argument {
                    Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            }, Unmanaged.passRetained(body).toOpaque())
        try #require(started == 0)
        pthread_detach(thread)
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
}

/// A mail service of this process in front of a script.
func serving(
    _ script: String, in folder: MailerFolder, connections: Int = 1, user: UInt32 = getuid(),
    notes: Notes = Notes()
) throws -> Listener {
    try Listener(in: folder, connections: connections) { descriptor in
        let service = MailService(
            path: script, arguments: ["-i"], user: user, grace: 300, patience: 2000,
            note: { notes.add($0) })
        notes.end(service.serve(descriptor))
    }
}

/// What a service noted, across threads.
final class Notes: @unchecked Sendable {  // why: everything in it is behind the mutex
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var lines: [String] = []
    private var endings: [MailService.Ending] = []

    init() { pthread_mutex_init(mutex, nil) }
    deinit { mutex.deallocate() }

    func add(_ line: String) { locked { lines.append(line) } }
    func end(_ ending: MailService.Ending) { locked { endings.append(ending) } }

    /// The notes and the endings once so many connections have ended.
    func after(_ count: Int) -> (lines: [String], endings: [MailService.Ending]) {
        for _ in 1...500 where locked({ endings.count }) < count { usleep(10_000) }
        return locked { (lines: lines, endings: endings) }
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }
}

/// A connection to a socket, for what is no daemon.
func connection(to listener: Listener) throws -> Int32 {
    let result = connectSocket(listener.path, deadline: monotonicMilliseconds() + 5000)
    guard case .success(let descriptor) = result else {
        throw SpawnFailure(code: ECONNREFUSED)
    }
    return descriptor
}

func put(_ bytes: [UInt8], on descriptor: Int32) {
    let stream = SocketStream(descriptor: descriptor, deadline: monotonicMilliseconds() + 5000)
    try? stream.write(bytes)
}

/// All that comes until the other side closes.
func rest(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    let stream = SocketStream(descriptor: descriptor, deadline: monotonicMilliseconds() + 5000)
    while let byte = try? stream.read(1) { bytes += byte }
    return bytes
}
