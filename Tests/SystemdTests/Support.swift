import CivilTime
import Control
import Facts
import Glibc
import Obligations
import Testing

/// A folder of one test's own, removed with its last reference.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/ita-systemd-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = String(cString: made)
    }

    deinit { _ = system("rm -rf '\(path)'") }
}

/// A datagram socket in the file system, as service manager and journald have one.
final class DatagramSocket {
    private let descriptor: Int32

    init(_ path: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        try #require(descriptor >= 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(code == 0)
    }

    deinit { close(descriptor) }

    /// The next datagram that is there already, or nil.
    func receive() -> String? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0x40)
        return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
    }
}

func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(secondsSinceEpoch: Int64(time.tv_sec))
}

let longAgo = Instant(secondsSinceEpoch: 0)

/// A request as anybody makes it.
let plainRequest = Request(.record(.done(DoneWord("M05")), year: nil), language: .english).frame

/// Somebody who connects to the control socket of a folder and sends bytes, sense or not.
final class Asker {
    private let descriptor: Int32

    init(_ folder: String) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        try #require(descriptor >= 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) {
            $0.copyBytes(from: "\(folder)/control".utf8)
        }
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(code == 0)
    }

    deinit { close(descriptor) }

    /// Sends as many of these as are taken at once.
    func send(_ bytes: [UInt8]) {
        _ = Glibc.send(
            descriptor, bytes, bytes.count, 0x4000 | 0x40)
    }

    /// What has come so far; nil when the other side has closed and nothing is left.
    func receive() -> [UInt8]? {
        var found: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0x40)
            if count > 0 {
                found += buffer[..<count]
            } else if count < 0, errno == EAGAIN {
                return found
            } else {
                return found.isEmpty ? nil : found
            }
        }
    }
}
