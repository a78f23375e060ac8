import Effects
import Glibc
import Testing

@testable import Sendmail

/// A folder with hostile mailers in it, removed with its last reference.
final class MailerFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/ita-sendmail-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = String(cString: made)
    }

    deinit { _ = system("rm -rf '\(path)'") }

    /// Writes a shell script and gives its path; `$D` in it is this folder.
    func script(
        _ body: String, name: String = "sendmail", mode: mode_t = 0o755
    ) throws -> String {
        let file = path + "/" + name
        let text = Array("#!/bin/sh\nD='\(path)'\n\(body)\n".utf8)
        let descriptor = open(file + ".txt", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        try #require(descriptor >= 0)
        try #require(write(descriptor, text, text.count) == text.count)
        close(descriptor)
        // A copy made by another process: a child that a test beside this one forks at the wrong moment
        // would keep our file open for writing, and the kernel does not run such a file (ETXTBSY).
        let octal = String(mode, radix: 8)
        try #require(system("install -m \(octal) '\(file).txt' '\(file)'") == 0)
        return file
    }

    func text(_ name: String) throws -> String {
        let descriptor = open(path + "/" + name, O_RDONLY)
        try #require(descriptor >= 0, "no file \(name)")
        defer { close(descriptor) }
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
            result += buffer[..<count]
        }
        return String(decoding: result, as: UTF8.self)
    }
}

func letter(
    from sender: String = "ita@changhan.example", to recipient: String = "admin@changhan.example",
    bytes: [UInt8] = Array("Subject: x\n\nข้อความ\n.\nafter the dot\n".utf8)
) -> OutgoingMail {
    OutgoingMail(
        envelopeSender: sender, recipient: recipient, messageID: "<1@changhan.example>",
        bytes: bytes)
}

let large = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)

extension SendmailPipe {
    /// With limits of fractions of a second.
    convenience init(_ path: String, time: Int64 = 10_000, grace: Int64 = 300) {
        self.init(path: path, arguments: ["-i"], limits: Limits(time: time, grace: grace))
    }
}

/// Keeps what the test runner has open to itself, so that only our own doing shows in a child.
func closeForeignDescriptorsOnExec() {
    for descriptor: Int32 in 3..<256 {
        let flags = fcntl(descriptor, F_GETFD)
        if flags >= 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
    }
}
