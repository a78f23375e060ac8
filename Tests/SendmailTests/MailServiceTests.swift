import Effects
import Glibc
import Testing

@testable import Sendmail

/// The mail service, against daemons that are none.
@Suite struct MailServiceTests {
    let folder: MailerFolder
    let script: String
    let notes = Notes()

    init() throws {
        prepareProcess()
        folder = try MailerFolder()
        script = try folder.script("cat > $D/message; echo \"$*\" > $D/arguments")
    }

    private var wasSent: Bool { access(folder.path + "/message", F_OK) == 0 }

    /// What comes instead of a letter, and what the service notes.
    static let nonsense: [(String, [UInt8], String, Bool)] = [
        ("a web browser", Array("GET / HTTP/1.1\r\nHost: station\r\n\r\n".utf8), "no letter", true),
        ("another version", request(changing: 4, to: 2), "speaks version 2", true),
        ("no time at all", request(changing: 11, to: 0, and: 10, to: 0), "a time limit of 0", true),
        ("a huge address", request(changing: 13, to: 1), "an address of 65", true),
        ("a huge message", request(changing: 20, to: 0xff), "a message of 42", true),
        ("half a header", Array(whole.prefix(9)), "before the letter was whole", false),
        ("half a letter", Array(whole.dropLast(20)), "before the letter was whole", false),
        ("all but one byte", Array(whole.dropLast()), "before the letter was whole", false),
        ("nothing", [], "", false),
    ]

    @Test(arguments: nonsense)
    func `what is no whole letter is never sent`(
        name: String, bytes: [UInt8], note: String, isAnswered: Bool
    ) throws {
        let listener = try serving(script, in: folder, notes: notes)
        let descriptor = try connection(to: listener)
        put(bytes, on: descriptor)
        if isAnswered {
            let answer = rest(of: descriptor)
            let header = Array(answer.prefix(Wire.answerHeaderCount))
            #expect(try Wire.answerHeader(header).verdict == .deferred)
            #expect(String(decoding: answer.dropFirst(12), as: UTF8.self).contains(note))
        }
        close(descriptor)
        let (lines, endings) = notes.after(1)
        #expect(endings == [bytes.isEmpty ? .done : .notUnderstood])
        #expect(lines.count == (note.isEmpty ? 0 : 1))
        #expect(lines.first?.contains(note) ?? note.isEmpty, "\(lines)")
        #expect(!wasSent)
    }

    @Test func `a daemon that dies behind its letter has sent nothing`() throws {
        // The reader is kept busy until the other side is gone, as on a machine under load.
        let (script, notes) = (script, notes)
        let gate = folder.path + "/gone"
        let listener = try Listener(in: folder) { descriptor in
            for _ in 1...500 where access(gate, F_OK) != 0 { usleep(10_000) }
            let service = MailService(
                path: script, arguments: [], user: getuid(), note: { notes.add($0) })
            notes.end(service.serve(descriptor))
        }
        let descriptor = try connection(to: listener)
        put(Self.whole, on: descriptor)
        close(descriptor)
        #expect(system("touch '\(gate)'") == 0)
        #expect(
            notes.after(1).lines == ["the daemon went away before the letter was sent: not sent"])
        #expect(!wasSent)
    }

    @Test func `a daemon that dies while sendmail runs does not stop it, and that is noted`() throws
    {
        let slow = try folder.script("cat > $D/message; touch $D/begun; sleep 0.3; touch $D/ended")
        let listener = try serving(slow, in: folder, notes: notes)
        let descriptor = try connection(to: listener)
        put(Self.whole, on: descriptor)
        for _ in 1...500 where access(folder.path + "/begun", F_OK) != 0 { usleep(10_000) }
        close(descriptor)
        let (lines, _) = notes.after(1)
        #expect(access(folder.path + "/ended", F_OK) == 0)
        #expect(
            lines == ["the daemon went away while a letter was under way (accepted: exit status 0)"]
        )
    }

    @Test func `a letter that does not come to its end is not waited for`() throws {
        let (script, notes) = (script, notes)
        let listener = try Listener(in: folder) { descriptor in
            let service = MailService(
                path: script, arguments: [], user: getuid(), grace: 100, patience: 100,
                note: { notes.add($0) })
            notes.end(service.serve(descriptor))
        }
        let descriptor = try connection(to: listener)
        put(Array(Self.whole.dropLast()), on: descriptor)
        #expect(notes.after(1).lines == ["no whole letter came within 100 ms: not sent"])
        close(descriptor)
        #expect(!wasSent)
    }

    @Test func `nobody but the one user is let in`() throws {
        let listener = try serving(script, in: folder, user: getuid() + 1, notes: notes)
        let outcome = MailSocket(path: listener.path, timeLimit: 2000, margin: 2000)
            .deliver(letter())
        #expect(outcome.verdict == .deferred)
        #expect(outcome.detail.contains("without an answer"))
        let (lines, endings) = notes.after(1)
        #expect(endings == [.stranger])
        #expect(lines.first?.contains("user \(getuid()) connected") == true)
        #expect(!wasSent)
    }

    @Test func `what is no connection is said to be none`() throws {
        let descriptor = open("/dev/null", O_RDWR)
        defer { close(descriptor) }
        let service = MailService(
            path: script, arguments: [], user: getuid(), note: { notes.add($0) })
        #expect(service.serve(descriptor) == .noConnection)
    }

    static let brokenAddresses: [(role: String, recipient: [UInt8], sender: [UInt8])] = [
        ("recipient", [0xff] + Array("@x.example".utf8), Array("ita@x.example".utf8)),
        ("recipient", Array("a".utf8) + [0xe0, 0xb8] + Array("@x.example".utf8), []),
        ("recipient", Array("a@x.example".utf8) + [0xc0, 0x80], []),
        ("recipient", Array("a".utf8) + [0xed, 0xa0, 0x80] + Array("@x.example".utf8), []),
        (
            "sender", Array("a@x.example".utf8),
            Array("ita".utf8) + [0x80] + Array("@x.example".utf8)
        ),
    ]

    @Test(arguments: brokenAddresses)
    func `an address that is no text is refused and not mended`(
        role: String, recipient: [UInt8], sender: [UInt8]
    ) throws {
        let listener = try serving(script, in: folder, notes: notes)
        let descriptor = try connection(to: listener)
        let parts: [[UInt8]] = [sender, recipient, letter().bytes]
        var request = Array(Self.whole.prefix(12))
        for part in parts { request += [0, 0, 0, UInt8(part.count)] as [UInt8] }
        for part in parts { request += part }
        put(request, on: descriptor)
        let answer = rest(of: descriptor)
        close(descriptor)
        #expect(try Wire.answerHeader(Array(answer.prefix(12))).verdict == .rejected)
        let detail = String(decoding: answer.dropFirst(12), as: UTF8.self)
        #expect(detail == "the \(role) is no UTF-8 and cannot be used; the letter did not leave")
        #expect(notes.after(1).endings == [.notUnderstood])
        #expect(!wasSent)
    }

    @Test(arguments: ["", "\n\n", "a\u{200b}@x.example", "a@\u{202e}x.example"])
    func `the service looks for itself what it sends and to whom`(hostile: String) throws {
        let isAddress = hostile.contains("@")
        let mail =
            isAddress ? letter(to: hostile) : letter(bytes: Array(hostile.utf8))
        let listener = try serving(script, in: folder)
        let descriptor = try connection(to: listener)
        put(Wire.request(mail, timeLimit: 2000) ?? [], on: descriptor)
        let answer = rest(of: descriptor)
        close(descriptor)
        #expect(try Wire.answerHeader(Array(answer.prefix(12))).verdict == .rejected)
        #expect(!wasSent)
    }

    @Test func `the sender cannot choose the program's arguments`() throws {
        let listener = try serving(script, in: folder)
        let descriptor = try connection(to: listener)
        // As a daemon that was taken over might: past the check of the daemon's own side.
        put(
            Wire.request(letter(to: "-oQ/tmp@x.example"), timeLimit: 2000) ?? [], on: descriptor)
        let answer = rest(of: descriptor)
        close(descriptor)
        #expect(try Wire.answerHeader(Array(answer.prefix(12))).verdict == .rejected)
        #expect(!wasSent)
    }

    static let whole = Wire.request(letter(), timeLimit: 2000) ?? []

    private static func request(
        changing place: Int, to byte: UInt8, and other: Int? = nil, to second: UInt8 = 0
    ) -> [UInt8] {
        var bytes = whole
        bytes[place] = byte
        if let other { bytes[other] = second }
        return bytes
    }
}

@Suite struct WireTests {
    @Test(arguments: ["", "ita@changhan.example"])
    func `a letter comes out as it went in`(sender: String) throws {
        let mail = letter(from: sender, bytes: large)
        let bytes = try #require(Wire.request(mail, timeLimit: 60_000))
        let header = try Wire.requestHeader(Array(bytes.prefix(Wire.requestHeaderCount)))
        #expect(header.timeLimit == 60_000)
        #expect(header.bodyCount == bytes.count - Wire.requestHeaderCount)
        let read = try Wire.mail(header, Array(bytes.dropFirst(Wire.requestHeaderCount)))
        #expect(read.envelopeSender == sender)
        #expect(read.recipient == mail.recipient)
        #expect(read.bytes == large)
    }

    @Test(arguments: DeliveryOutcome.Verdict.allCases)
    func `an answer comes out as it went in`(verdict: DeliveryOutcome.Verdict) throws {
        let bytes = Wire.answer(DeliveryOutcome(verdict, detail: "exit status 75: ไม่มีที่ว่าง"))
        let (read, count) = try Wire.answerHeader(Array(bytes.prefix(Wire.answerHeaderCount)))
        #expect(read == verdict)
        #expect(count == bytes.count - Wire.answerHeaderCount)
        let detail = String(decoding: bytes.dropFirst(Wire.answerHeaderCount), as: UTF8.self)
        #expect(detail == "exit status 75: ไม่มีที่ว่าง")
    }

    @Test func `every verdict keeps the number that other versions know it by`() {
        let numbers = DeliveryOutcome.Verdict.allCases.map { verdict in
            "\(verdict) \(Wire.answer(DeliveryOutcome(verdict, detail: ""))[5])"
        }
        #expect(numbers == ["accepted 1", "deferred 2", "unknown 4", "rejected 3"])
    }

    @Test func `any bytes are read without a crash`() {
        var seed: UInt64 = 2568
        for _ in 1...20_000 {
            var bytes = Wire.requestMark + [1, 0, 0, 0]
            for _ in 8..<24 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(UInt8(truncatingIfNeeded: seed >> 33) & (seed & 1 == 0 ? 0x0f : 0xff))
            }
            if let header = try? Wire.requestHeader(bytes) {
                #expect(header.bodyCount <= 2 * Wire.longestAddress + Wire.longestMessage)
            }
            _ = try? Wire.answerHeader(Wire.answerMark + bytes[8..<16])
        }
    }
}
