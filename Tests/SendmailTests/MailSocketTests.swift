import Effects
import Glibc
import Testing

@testable import Sendmail

/// The daemon's side of the mail socket, against services that are none.
@Suite struct MailSocketTests {
    let folder: MailerFolder

    init() throws {
        prepareProcess()
        folder = try MailerFolder()
    }

    /// A service that is broken in one way, and what must come of it.
    struct Broken: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let serve: @Sendable (Int32) -> Void
        let detail: String
        var bytes = letter().bytes
        /// Unknown when the service had the whole letter.
        var verdict = DeliveryOutcome.Verdict.unknown
    }

    static let all = [
        Broken(
            testDescription: "closes at once", serve: { _ in },
            detail: "the mail service ended without an answer; 'journalctl", verdict: .deferred),
        Broken(
            testDescription: "reads all but one byte and closes",
            serve: { take(letter(), from: $0, less: 1) },
            detail: "the mail service ended without an answer; 'journalctl", verdict: .deferred),
        Broken(
            testDescription: "reads the header only, begins an answer and closes",
            serve: {
                put(Array(Wire.answer(DeliveryOutcome(.accepted, detail: "ok")).dropLast()), on: $0)
                usleep(50_000)
            }, detail: "the mail service ended without an answer; 'journalctl", verdict: .deferred),
        Broken(
            testDescription: "reads nothing and stays",
            serve: { _ in usleep(700_000) },
            detail: "gave no answer within 0.4 s; 'journalctl", verdict: .deferred),
        Broken(
            testDescription: "reads all but one byte and stays",
            serve: {
                take(letter(), from: $0, less: 1)
                usleep(700_000)
            },
            detail: "gave no answer within 0.4 s; 'journalctl", verdict: .deferred),
        Broken(
            testDescription: "says before it has a megabyte that it did not leave",
            serve: { put(Wire.answer(DeliveryOutcome(.deferred, detail: "full")), on: $0) },
            detail: "full", bytes: large, verdict: .deferred),
        Broken(
            testDescription: "says before it has a megabyte that it is refused",
            serve: { put(Wire.answer(DeliveryOutcome(.rejected, detail: "never")), on: $0) },
            detail: "never", bytes: large, verdict: .rejected),
        Broken(
            testDescription: "says before it has a megabyte that it was taken",
            serve: { put(Wire.answer(DeliveryOutcome(.accepted, detail: "ok")), on: $0) },
            detail: "ok", bytes: large),
        Broken(
            testDescription: "says itself that nobody knows",
            serve: {
                take(letter(), from: $0)
                put(Wire.answer(DeliveryOutcome(.unknown, detail: "exit status 75")), on: $0)
            }, detail: "exit status 75"),
        Broken(
            testDescription: "reads the letter and is reset",
            serve: {
                take(letter(), from: $0)
                shutdown($0, Int32(SHUT_RDWR))
            }, detail: "ended without an answer; the letter may have left"),
        Broken(
            testDescription: "closes at once before a megabyte", serve: { _ in },
            detail: "the mail service ended without an answer", bytes: large, verdict: .deferred),
        Broken(
            testDescription: "reads the letter and closes",
            serve: { take(letter(), from: $0) },
            detail: "ended without an answer; the letter may have left"),
        Broken(
            testDescription: "closes in the middle of its answer",
            serve: {
                take(letter(), from: $0)
                put(Array(Wire.answer(DeliveryOutcome(.accepted, detail: "ok")).dropLast()), on: $0)
            },
            detail: "ended without an answer; the letter may have left"),
        Broken(
            testDescription: "answers garbage",
            serve: {
                take(letter(), from: $0)
                put(Array("HTTP/1.1 200 OK\r\n\r\n".utf8), on: $0)
            }, detail: "it is no answer of the mail service; the letter may have left"),
        Broken(
            testDescription: "answers in another version",
            serve: {
                take(letter(), from: $0)
                put(Wire.answerMark + [2, 1, 0, 0, 0, 0, 0, 0], on: $0)
            }, detail: "it is of version 2, not 1; 'systemctl restart ita-reminderd'"),
        Broken(
            testDescription: "answers a verdict that does not exist",
            serve: {
                take(letter(), from: $0)
                put(Wire.answerMark + [1, 9, 0, 0, 0, 0, 0, 0], on: $0)
            }, detail: "it has a verdict of 9; the letter may have left"),
        Broken(
            testDescription: "announces a huge answer",
            serve: {
                take(letter(), from: $0)
                put(Wire.answerMark + [1, 1, 0, 0, 0xff, 0xff, 0xff, 0xff], on: $0)
                put(large, on: $0)
            }, detail: "it has a detail of 4294967295 bytes; the letter may have left"),
        Broken(
            testDescription: "never answers",
            serve: {
                take(letter(), from: $0)
                _ = rest(of: $0)
            },
            detail: "gave no answer within 0.4 s; the letter may have left"),
        Broken(
            testDescription: "never reads a megabyte",
            serve: { _ in usleep(700_000) }, detail: "gave no answer within 0.4 s",
            bytes: large, verdict: .deferred),
        Broken(
            testDescription: "drips its answer for ever",
            serve: {
                take(letter(), from: $0)
                for byte in Wire.answer(DeliveryOutcome(.accepted, detail: "ok")) {
                    put([byte], on: $0)
                    usleep(60_000)
                }
            }, detail: "gave no answer within 0.4 s; the letter may have left"),
    ]

    @Test(arguments: all)
    func `no broken service holds or fools the daemon`(broken: Broken) throws {
        let listener = try Listener(in: folder, broken.serve)
        let mailer = MailSocket(path: listener.path, timeLimit: 200, margin: 200)
        let start = monotonicMilliseconds()
        let outcome = mailer.deliver(letter(bytes: broken.bytes))
        #expect(outcome.verdict == broken.verdict, "\(outcome.detail)")
        #expect(outcome.detail.contains(broken.detail), "\(outcome.detail)")
        #expect(monotonicMilliseconds() - start < 5000)
    }

    @Test func `a letter that never got to the service is not said to have left`() throws {
        let listener = try Listener(in: folder) { _ in }
        let outcome = MailSocket(path: listener.path, timeLimit: 200, margin: 200)
            .deliver(letter(bytes: large))
        #expect(outcome.verdict == .deferred)
        #expect(!outcome.detail.contains("may have left"), "\(outcome.detail)")
    }

    @Test func `without a service the remedy is named`() throws {
        let missing = MailSocket(path: folder.path + "/none.sock", timeLimit: 200, margin: 200)
        let outcome = missing.deliver(letter())
        #expect(outcome.verdict == .deferred)
        #expect(
            outcome.detail
                == "cannot reach the mail service at \(folder.path)/none.sock: No such file or "
                + "directory; 'systemctl enable --now ita-reminderd-mail.socket'")
        _ = try folder.script("", name: "file")
        let file = MailSocket(path: folder.path + "/file", timeLimit: 200, margin: 200)
        #expect(file.deliver(letter()).detail.contains("enable --now"))
        let long = MailSocket(path: "/" + String(repeating: "x", count: 200))
        #expect(long.deliver(letter()).detail.contains("File name too long"))
    }

    @Test func `while it waits it gives signs of life`() throws {
        var signs = 0
        let listener = try Listener(in: folder) {
            take(letter(), from: $0)
            _ = rest(of: $0)
        }
        let mailer = MailSocket(
            path: listener.path, timeLimit: 400, margin: 200, keepAlive: { signs += 1 })
        #expect(mailer.deliver(letter()).verdict == .unknown)
        #expect((3...7).contains(signs), "\(signs)")
    }

    @Test func `a letter beyond all measure is refused before anybody is asked`() {
        let huge = [UInt8](repeating: 0, count: Wire.longestMessage + 1)
        let outcome = MailSocket(path: "/nowhere").deliver(letter(bytes: huge))
        #expect(outcome.verdict == .rejected)
    }

    @Test func `a hundred letters leave no descriptor`() async {
        await #expect(processExitsWith: .success) {
            prepareProcess()
            let folder = try MailerFolder()
            let script = try folder.script("cat >/dev/null")
            let listener = try serving(script, in: folder, connections: 101)
            let mailer = MailSocket(path: listener.path)
            try #require(mailer.deliver(letter()).verdict == .accepted)
            let before = try openDescriptors()
            for _ in 1...100 { try #require(mailer.deliver(letter()).verdict == .accepted) }
            try #require(try openDescriptors() < before + 10)
            // It removes the script with its last reference.
            withExtendedLifetime(folder) {}
        }
    }
}

/// Takes a whole request, as a service does that then forgets its manners.
private func take(_ mail: OutgoingMail, from descriptor: Int32, less: Int = 0) {
    let count = (Wire.request(mail, timeLimit: 200)?.count ?? 0) - less
    let stream = SocketStream(descriptor: descriptor, deadline: monotonicMilliseconds() + 5000)
    _ = try? stream.read(count)
}
