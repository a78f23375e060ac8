import CPlatform
import Glibc

/// Why a stream gave less than was asked for.
enum StreamFailure: Error, Hashable {
    /// The other side closed.
    case closed
    /// The other side closed before it had read all that it was sent.
    case reset
    /// The time was over.
    case late
    /// The system said so; an errno value.
    case system(Int32)
}

/// One end of a Unix socket, read and written whole, with a deadline and signs of life.
///
/// - Source: unix(7), poll(2).
struct SocketStream {
    let descriptor: Int32
    /// The moment of the monotonic clock, in milliseconds, past which nothing is waited for.
    var deadline: Int64
    /// Called about once in `signEvery` milliseconds while it waits.
    var keepAlive: (() -> Void)?
    var signEvery: Int64 = 1000

    /// Reads so many bytes, neither more nor fewer.
    func read(_ count: Int) throws(StreamFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        // Grown as the bytes come, because a length that was only announced costs the sender nothing.
        var buffer = [UInt8](repeating: 0, count: min(max(count, 1), 65_536))
        while bytes.count < count {
            let wanted = min(count - bytes.count, buffer.count)
            let taken = recv(descriptor, &buffer, wanted, Int32(MSG_DONTWAIT))
            if taken > 0 {
                bytes += buffer[..<taken]
            } else if taken == 0 {
                throw .closed
            } else {
                try wait(errno, for: POLLIN)
            }
        }
        return bytes
    }

    /// Writes all bytes.
    func write(_ bytes: [UInt8]) throws(StreamFailure) {
        var written = 0
        let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                send(
                    descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written,
                    flags)
            }
            if count > 0 {
                written += count
            } else {
                try wait(errno, for: POLLOUT)
            }
        }
    }

    /// Ends the connection in both directions, and says whether the other side had not read all by then.
    /// It can read the rest, but it finds the connection forsaken.
    func forsake() -> Bool {
        shutdown(descriptor, Int32(SHUT_RDWR))
        return ita_socket_unread(descriptor) == 1
    }

    /// Whether the other side has gone, or can at least not be answered any more.
    var isForsaken: Bool {
        var entry = pollfd(fd: descriptor, events: 0, revents: 0)
        return poll(&entry, 1, 0) > 0
    }

    /// Waits until a call that said `code` is worth another try.
    private func wait(_ code: Int32, for events: Int32) throws(StreamFailure) {
        switch code {
        case EINTR: return
        case EAGAIN: break
        case EPIPE: throw .closed
        case ECONNRESET: throw .reset
        default: throw .system(code)
        }
        var nextSign = monotonicMilliseconds() + signEvery
        while true {
            let now = monotonicMilliseconds()
            guard now < deadline else { throw .late }
            if let keepAlive, now >= nextSign {
                keepAlive()
                nextSign = now + signEvery
            }
            let until = keepAlive == nil ? deadline : min(deadline, nextSign)
            var entry = pollfd(fd: descriptor, events: Int16(events), revents: 0)
            if poll(&entry, 1, Int32(clamping: until - now)) > 0 { return }
        }
    }
}

/// A connected socket, close-on-exec, or the errno value of what failed.
///
/// - Parameter deadline: as in `SocketStream`; only a full queue of a listener is waited for.
func connectSocket(_ path: String, deadline: Int64) -> Result<Int32, StreamFailure> {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array(path.utf8)
    let capacity = MemoryLayout.size(ofValue: address.sun_path)
    guard name.count < capacity else { return .failure(.system(ENAMETOOLONG)) }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let flags = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    let descriptor = socket(AF_UNIX, flags, 0)
    guard descriptor >= 0 else { return .failure(.system(errno)) }
    while true {
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        if code == 0 { return .success(descriptor) }
        let reason = errno
        if reason == EINTR { continue }
        if reason == EAGAIN, monotonicMilliseconds() < deadline {
            // Nothing tells when a listener's queue has room again.
            usleep(20_000)
            continue
        }
        close(descriptor)
        return .failure(reason == EAGAIN ? .late : .system(reason))
    }
}
