import Glibc

/// What Unix stream sockets need on both sides of the control channel.
///
/// - Source: unix(7).
enum UnixSocket {
    /// A call for a socket in a folder, whatever the length of the folder's path: an address has 108 bytes.
    ///
    /// - Returns: what the call returned, -1 and errno on failure.
    static func call(
        _ folder: String, _ name: String, _ descriptor: Int32,
        _ body: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_un()
        let capacity = MemoryLayout.size(ofValue: address.sun_path)
        var path = "\(folder)/\(name)"
        var opened: Int32 = -1
        if path.utf8.count >= capacity {
            opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard opened >= 0 else { return -1 }
            path = "/proc/self/fd/\(opened)/\(name)"
        }
        defer { if opened >= 0 { close(opened) } }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    /// MSG_NOSIGNAL: a name and a macro of the same name in C, which Swift finds in some modules only.
    static let noSignal: Int32 = 0x4000

    /// A new socket, close-on-exec and never waiting.
    static func make() -> Int32 {
        let flags = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        return socket(AF_UNIX, flags, 0)
    }
}

/// The words for an errno value.
func systemError(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
}
