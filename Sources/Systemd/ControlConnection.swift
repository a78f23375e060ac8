import Control
import Effects
import Glibc

/// The tool's end of the control channel: one request, one answer.
public struct ControlConnection: ~Copyable {
    /// Why nothing came of it.
    public enum Failure: Error, Hashable, Sendable {
        /// No daemon serves the folder.
        case nobodyListens
        /// The daemon of the folder is not for this user to ask.
        case denied
        /// Too many ask at once, or the answer did not come in time.
        case busy(String)
        /// What came back is no answer.
        case fault(Frame.Fault)
        /// The connection broke: whether anything was recorded is not known.
        case broken(String)
    }

    private let descriptor: Int32
    private let patience: Int64

    /// Connects to the daemon of a state directory.
    ///
    /// - Parameter patience: how long an answer may take, in milliseconds. The daemon has one thread, and a letter
    ///   under way may keep it for a minute and a half.
    public init(directory: String, patience: Int64 = 150_000) throws(Failure) {
        self.patience = patience
        let made = UnixSocket.make()
        guard made >= 0 else { throw .broken(systemError(errno)) }
        for attempt in 0... {
            let code = UnixSocket.call(directory, ControlSocket.name, made) { connect($0, $1, $2) }
            if code == 0 { break }
            let reason = errno
            if reason == EINTR { continue }
            if reason == EAGAIN, attempt < 100 {
                // Nothing tells when a listener's queue has room again.
                usleep(50_000)
                continue
            }
            close(made)
            switch reason {
            case ENOENT, ECONNREFUSED, ENOTDIR: throw .nobodyListens
            case EACCES, EPERM: throw .denied
            case EAGAIN: throw .busy("too many ask at once")
            default: throw .broken(systemError(reason))
            }
        }
        descriptor = made
    }

    deinit { close(descriptor) }

    /// Asks, and waits for the answer.
    ///
    /// - Parameter waiting: called once when it takes longer than a moment.
    public func ask(
        _ request: Request, waiting: () -> Void = {}
    ) throws(Failure) -> Reply {
        try send(request.frame)
        let header = try receive(Frame.headerCount, waiting: waiting)
        let count: Int
        do throws(Frame.Fault) {
            count = try Frame.bodyCount(.reply, header)
        } catch {
            throw .fault(error)
        }
        let body = try receive(count)
        do throws(Frame.Fault) {
            return try Reply(frame: header + body)
        } catch {
            throw .fault(error)
        }
    }

    /// The bytes that follow an answer.
    public func rest(_ count: Int64) throws(Failure) -> [UInt8] { try receive(Int(count)) }

    private func send(_ bytes: [UInt8]) throws(Failure) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.send(
                    descriptor, buffer.baseAddress.map { $0 + sent }, bytes.count - sent,
                    UnixSocket.noSignal)
            }
            if count > 0 {
                sent += count
            } else if errno == EAGAIN {
                guard wait(POLLOUT, patience) else { throw .busy("it takes nothing") }
            } else if errno != EINTR {
                // It has turned us away, or has answered already: what it says is read next.
                return
            }
        }
    }

    private func receive(_ count: Int, waiting: () -> Void = {}) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(count, 1 << 26))
        var buffer = [UInt8](repeating: 0, count: min(max(count, 1), 1 << 17))
        var isFirst = true
        while bytes.count < count {
            let taken = recv(descriptor, &buffer, min(count - bytes.count, buffer.count), 0)
            if taken > 0 {
                bytes += buffer[..<taken]
            } else if taken == 0 {
                if bytes.isEmpty { throw .busy("it closed without an answer") }
                throw .broken("it ended in the middle")
            } else if errno == EAGAIN {
                if isFirst, !wait(POLLIN, min(2_000, patience)) { waiting() }
                isFirst = false
                guard wait(POLLIN, patience) else { throw .busy("no answer came") }
            } else if errno != EINTR {
                let reason = errno
                if reason == ECONNRESET { throw .busy("it closed without an answer") }
                throw .broken(systemError(reason))
            }
        }
        return bytes
    }

    private func wait(_ events: Int32, _ milliseconds: Int64) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        while true {
            let code = poll(&entry, 1, Int32(clamping: milliseconds))
            if code < 0, errno == EINTR { continue }
            return code > 0
        }
    }
}
