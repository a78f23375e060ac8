import CivilTime
import Control
import Effects
import Facts
import Glibc
import Obligations
import Testing

@testable import Systemd

/// The control socket with real connections, in a process of its own each: the loop blocks signals.
@Suite struct ControlSocketTests {
    @Test func `whoever asks is known by the kernel's word, and gets the answer`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let loop = try EventLoop()
            let channel = try ControlSocket(directory: folder.path, loop: loop)
            let asker = try Asker(folder.path)
            asker.send(plainRequest)
            try #require(loop.sleep(until: now().adding(seconds: 5)) == .asked)
            let call = try #require(channel.nextCall())
            try #require(channel.nextCall() == nil)
            try #require(call.caller.user == getuid() && call.caller.isAdmin)
            try #require(call.request == plainRequest)
            let reply = Reply.refused(status: 64, "no").frame
            channel.answer(call, with: reply)
            try #require(asker.receive() == reply)
            try #require(asker.receive() == nil, "it ends with its answer")
            // A second answer to the same call has nobody to go to.
            channel.answer(call, with: reply)
        }
    }

    @Test func `bytes that come one by one are a request, and not before the last`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let loop = try EventLoop()
            let channel = try ControlSocket(directory: folder.path, loop: loop)
            let asker = try Asker(folder.path)
            for byte in plainRequest.dropLast() {
                asker.send([byte])
                loop.dispatch()
                try #require(channel.nextCall() == nil)
            }
            asker.send(Array(plainRequest.suffix(1)))
            try #require(loop.sleep(until: now().adding(seconds: 5)) == .asked)
            try #require(channel.nextCall()?.request == plainRequest)
        }
    }

    /// Each is answered with words and closed, and none is a call.
    @Test func `what is no request is answered and closed`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let loop = try EventLoop()
            let channel = try ControlSocket(directory: folder.path, loop: loop)
            var late = plainRequest
            late[4] = 9
            let nonsense: [[UInt8]] = [
                Array("GET / HTTP/1.1\r\n\r\n".utf8), [UInt8](repeating: 0xff, count: 4096), late,
                Array(plainRequest[..<8]) + [0x7f, 0xff, 0xff, 0xff],
            ]
            for bytes in nonsense {
                let asker = try Asker(folder.path)
                asker.send(bytes)
                for _ in 1...3 { loop.dispatch() }
                let reply = try Reply(frame: try #require(asker.receive()))
                guard case .refused(status: 76, _) = reply else { exit(1) }
                try #require(asker.receive() == nil)
            }
            try #require(channel.nextCall() == nil)
        }
    }

    @Test func `whoever says nothing is let go of, and whoever has gone is not answered`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let loop = try EventLoop()
            var limits = ControlSocket.Limits()
            limits.request = 200
            let channel = try ControlSocket(directory: folder.path, loop: loop, limits: limits)
            let silent = try Asker(folder.path)
            let slow = try Asker(folder.path)
            slow.send(Array(plainRequest.dropLast()))
            try #require(loop.sleep(until: now().adding(seconds: 2)) == .timer)
            try #require(silent.receive() == nil && slow.receive() == nil)
            // What is asked waits as long as it must; only who still listens gets it recorded.
            var gone: Asker? = try Asker(folder.path)
            let patient = try Asker(folder.path)
            gone?.send(plainRequest)
            patient.send(plainRequest)
            try #require(loop.sleep(until: now().adding(seconds: 2)) == .asked)
            gone = nil
            try #require(loop.sleep(until: now().adding(seconds: 2)) == .timer)
            let call = try #require(channel.nextCall())
            try #require(channel.nextCall() == nil)
            channel.answer(call, with: Reply.refused(status: 1, "x").frame)
            try #require(patient.receive()?.isEmpty == false)
        }
    }

    @Test func `many at once are bounded, and the others are served afterwards`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let loop = try EventLoop()
            var limits = ControlSocket.Limits()
            limits.clients = 3
            let channel = try ControlSocket(directory: folder.path, loop: loop, limits: limits)
            var askers: [Asker] = []
            for _ in 1...6 {
                askers.append(try Asker(folder.path))
                for _ in 1...3 { loop.dispatch() }
            }
            for asker in askers { asker.send(plainRequest) }
            for _ in 1...4 { loop.dispatch() }
            try #require(
                askers.map { $0.receive() == nil } == [false, false, false, true, true, true])
            var served = 0
            while let call = channel.nextCall() {
                channel.answer(call, with: Reply.refused(status: 1, "x").frame)
                served += 1
            }
            try #require(served == 3)
            let next = try Asker(folder.path)
            next.send(plainRequest)
            for _ in 1...4 { loop.dispatch() }
            try #require(channel.nextCall() != nil)
        }
    }

    @Test func `whoever connects without end does not keep the daemon from its moment`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let loop = try EventLoop()
            var limits = ControlSocket.Limits()
            limits.connections = 20
            let channel = try ControlSocket(directory: folder.path, loop: loop, limits: limits)
            defer { withExtendedLifetime(channel) {} }
            try #require(
                system(
                    "python3 -c '\nimport socket, time\nend = time.time() + 4\nwhile time.time() < end:\n"
                        + "    s = socket.socket(socket.AF_UNIX)\n    s.setblocking(False)\n    try:\n"
                        + "        s.connect(\"\(folder.path)/control\")\n    except OSError:\n        pass\n"
                        + "    s.close()\n' &") == 0)
            usleep(300_000)
            let moment = now().adding(seconds: 2)
            while loop.sleep(until: moment) != .timer {}
            try #require(now() >= moment && now() <= moment.adding(seconds: 1))
        }
    }

    @Test func `a prompt answer and all that follows it goes out although nobody takes the call`()
        async
    {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let loop = try EventLoop()
            let size: Int64 = 3 << 20
            let channel = try ControlSocket(directory: folder.path, loop: loop) { _, request in
                guard (try? Request(frame: request))?.wish == .copy else { return nil }
                return PromptReply(Reply.copy(size: size).frame, size: size) { offset, count in
                    [UInt8](repeating: UInt8(truncatingIfNeeded: offset >> 16), count: count)
                }
            }
            let asker = try Asker(folder.path)
            asker.send(Request(.copy, language: .thai).frame)
            let header = Reply.copy(size: size).frame
            var bytes: [UInt8] = []
            for _ in 1...2000 where bytes.count < header.count + Int(size) {
                loop.dispatch()
                bytes += asker.receive() ?? []
            }
            try #require(bytes.count == header.count + Int(size))
            try #require(Array(bytes[..<header.count]) == header)
            try #require(bytes.last == UInt8(truncatingIfNeeded: (size - 1) >> 16))
            try #require(channel.nextCall() == nil)
        }
    }

    @Test func `whoever does not take an answer is let go of, and holds up nobody`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let loop = try EventLoop()
            var limits = ControlSocket.Limits()
            limits.reply = 300
            let channel = try ControlSocket(directory: folder.path, loop: loop, limits: limits) {
                _, _ in
                PromptReply(Reply.copy(size: 1 << 30).frame, size: 1 << 30) { _, count in
                    [UInt8](repeating: 7, count: count)
                }
            }
            defer { withExtendedLifetime(channel) {} }
            let asker = try Asker(folder.path)
            asker.send(Request(.copy, language: .thai).frame)
            try #require(loop.sleep(until: now().adding(seconds: 2)) == .timer)
            var taken = 0
            while let bytes = asker.receive(), !bytes.isEmpty { taken += bytes.count }
            try #require(taken > 0 && taken < 1 << 23)
            try #require(asker.receive() == nil)
        }
    }

    @Test func `the socket is for the group of a shared folder, and else for nobody`() async {
        await #expect(processExitsWith: .success) {
            for (folderMode, mode) in [(mode_t(0o2750), mode_t(0o660)), (0o750, 0o600)] {
                let folder = try TemporaryFolder()
                chmod(folder.path, folderMode)
                let loop = try EventLoop()
                var channel: ControlSocket? = try ControlSocket(directory: folder.path, loop: loop)
                var info = stat()
                try #require(lstat("\(folder.path)/control", &info) == 0)
                try #require(info.st_mode & S_IFMT == S_IFSOCK && info.st_mode & 0o777 == mode)
                withExtendedLifetime(channel) {}
                channel = nil
                try #require(lstat("\(folder.path)/control", &info) != 0, "nobody listens any more")
                // What a daemon that was killed leaves behind is in nobody's way.
                channel = try ControlSocket(directory: folder.path, loop: loop)
                channel = try ControlSocket(directory: folder.path, loop: loop)
                try #require(channel != nil)
            }
        }
    }

    @Test func `a folder with a name longer than an address is served too`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let long = folder.path + "/" + String(repeating: "x", count: 120)
            mkdir(long, 0o700)
            let loop = try EventLoop()
            let channel = try ControlSocket(directory: long, loop: loop)
            let connection = try ControlConnection(directory: long)
            _ = connection
            loop.dispatch()
            try #require(channel.nextCall() == nil)
        }
    }

    @Test func `where nobody listens the tool hears that`() throws {
        let folder = try TemporaryFolder()
        func failure() -> ControlConnection.Failure? {
            do throws(ControlConnection.Failure) {
                _ = try ControlConnection(directory: folder.path)
                return nil
            } catch {
                return error
            }
        }
        #expect(failure() == .nobodyListens)
        // What a daemon that was killed leaves behind.
        let made = UnixSocket.make()
        #expect(UnixSocket.call(folder.path, "control", made) { bind($0, $1, $2) } == 0)
        close(made)
        #expect(failure() == .nobodyListens)
    }
}
