import Effects
import Glibc
import Testing

@testable import Sendmail

/// One hostile program and what must come of it.
struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let script: String
    let verdict: DeliveryOutcome.Verdict
    /// What the detail must hold.
    let detail: String
    var bytes: [UInt8] = letter().bytes
    var time: Int64 = 10_000
    /// The most milliseconds that it may take; far above what it takes, because machines are busy.
    var within: Int64 = 8000

    var testDescription: String { name }

    static let all = [
        Hostile(
            name: "reads nothing and says 0", script: "exit 0", verdict: .deferred,
            detail: "bytes were not read"),
        Hostile(
            name: "reads nothing of a megabyte and says 0", script: "exit 0", verdict: .deferred,
            detail: "of 1048576 bytes were not read", bytes: large),
        Hostile(
            name: "reads nothing of a megabyte and says no such user",
            script: "echo 'no such user'; exit 67", verdict: .rejected,
            detail: "exit status 67 (EX_NOUSER): no such user", bytes: large),
        Hostile(
            name: "closes its input early and says 75", script: "exec <&-; sleep 0.1; exit 75",
            verdict: .deferred, detail: "exit status 75 (EX_TEMPFAIL)", bytes: large),
        Hostile(
            name: "reads half and says 0", script: "head -c 500000 >/dev/null; exit 0",
            verdict: .deferred, detail: "bytes were not read", bytes: large),
        Hostile(
            name: "reads slowly",
            script:
                "for i in 1 2 3 4; do sleep 0.05; head -c 20000 >/dev/null; done; cat >/dev/null",
            verdict: .accepted, detail: "exit status 0", bytes: large),
        Hostile(
            name: "talks a megabyte before it reads",
            script: "head -c 1000000 /dev/zero | tr '\\0' e >&2; cat >/dev/null; exit 0",
            verdict: .accepted, detail: "eeee", bytes: large),
        Hostile(
            name: "talks for ever", script: "while :; do echo complaint; done >&2",
            verdict: .deferred, detail: "time limit of 0.3 s exceeded", time: 300),
        Hostile(
            name: "sleeps for ever", script: "exec sleep 1000", verdict: .deferred,
            detail: "time limit of 0.3 s exceeded, ended", time: 300),
        Hostile(
            name: "sleeps for ever in a child", script: "cat >/dev/null; sleep 1000; exit 0",
            verdict: .unknown, detail: "time limit of 0.3 s exceeded, ended", time: 300),
        Hostile(
            name: "sleeps for ever before a megabyte", script: "exec sleep 1000",
            verdict: .deferred, detail: "time limit of 0.3 s exceeded, ended", bytes: large,
            time: 300),
        Hostile(
            name: "ignores TERM", script: "trap '' TERM; cat >/dev/null; while :; do sleep 1; done",
            verdict: .unknown, detail: "time limit of 0.3 s exceeded, killed", time: 300),
        Hostile(
            name: "says 0 when told to end", script: "trap 'exit 0' TERM; sleep 1000 & wait",
            verdict: .deferred, detail: "time limit of 0.3 s exceeded, ended", time: 300),
        Hostile(
            name: "dies by a signal", script: "cat >/dev/null; kill -SEGV $$", verdict: .unknown,
            detail: "ended by signal 11 (Segmentation fault)"),
        Hostile(
            name: "dies of a broken pipe", script: "cat >/dev/null; kill -PIPE $$",
            verdict: .unknown, detail: "ended by signal 13"),
        Hostile(
            name: "leaves a grandchild that holds everything open",
            script: "cat >/dev/null; (trap '' HUP; echo $$ > $D/parent; exec sleep 15) & "
                + "echo $! > $D/grandchild; exit 0",
            verdict: .accepted, detail: "exit status 0"),
        Hostile(
            name: "closes all and stays until the limit",
            script: "cat >/dev/null; exec >&- 2>&- <&-; sleep 1000", verdict: .unknown,
            detail: "time limit of 0.3 s exceeded", time: 300),
        Hostile(
            name: "reads all and says 75", script: "cat >/dev/null; exit 75", verdict: .unknown,
            detail: "exit status 75 (EX_TEMPFAIL)"),
        Hostile(
            name: "reads all of a megabyte and says 75", script: "cat >/dev/null; exit 75",
            verdict: .unknown, detail: "exit status 75 (EX_TEMPFAIL)", bytes: large),
        Hostile(
            name: "reads nothing and says 75", script: "exit 75", verdict: .deferred,
            detail: "exit status 75 (EX_TEMPFAIL)"),
        Hostile(
            name: "reads all but one byte and says 75",
            script: "head -c 1048575 >/dev/null; exit 75", verdict: .deferred,
            detail: "exit status 75 (EX_TEMPFAIL)", bytes: large),
        Hostile(
            name: "reads nothing and is not found", script: "exec /nowhere/sendmail",
            verdict: .deferred, detail: "exit status 127 (command not found)"),
        Hostile(
            name: "reads all before what it calls is not found",
            script: "cat >/dev/null; /nowhere/sendmail", verdict: .unknown,
            detail: "exit status 127 (command not found)"),
        Hostile(
            name: "reads nothing and dies by a signal", script: "kill -KILL $$",
            verdict: .deferred, detail: "ended by signal 9"),
        Hostile(
            name: "reads half and dies by a signal",
            script: "head -c 500000 >/dev/null; kill -KILL $$", verdict: .deferred,
            detail: "ended by signal 9", bytes: large),
        Hostile(
            name: "reads half and sleeps for ever",
            script: "head -c 500000 >/dev/null; sleep 1000", verdict: .deferred,
            detail: "time limit of 0.3 s exceeded", bytes: large, time: 300),
        Hostile(
            name: "reads all and says 0 when told to end",
            script: "cat >/dev/null; trap 'exit 0' TERM; sleep 1000 & wait", verdict: .unknown,
            detail: "time limit of 0.3 s exceeded, ended", time: 300),
        Hostile(
            name: "reads all and says no such user when told to end",
            script: "cat >/dev/null; trap 'exit 67' TERM; sleep 1000 & wait", verdict: .unknown,
            detail: "time limit of 0.3 s exceeded, ended", time: 300),
        Hostile(
            name: "leaves a child that reads later and says 75",
            script: "exec 3<&0; (exec <&3 3<&-; trap '' HUP; sleep 1; cat > $D/later) "
                + ">/dev/null 2>&1 & exit 75", verdict: .unknown,
            detail: "exit status 75 (EX_TEMPFAIL)"),
        Hostile(
            name: "leaves a child that reads later and says 0",
            script: "exec 3<&0; (exec <&3 3<&-; trap '' HUP; sleep 1; cat > $D/later) "
                + ">/dev/null 2>&1 & exit 0", verdict: .unknown, detail: "bytes were not read"),
        Hostile(
            name: "leaves a child that reads later and is killed",
            script: "exec 3<&0; (exec <&3 3<&-; trap '' HUP; sleep 1; cat > $D/later) "
                + ">/dev/null 2>&1 & kill -KILL $$", verdict: .unknown, detail: "ended by signal 9"),
        Hostile(
            name: "says bytes that are no text",
            script: "cat >/dev/null; printf '\\377\\376x'; exit 75",
            verdict: .unknown, detail: "\u{fffd}\u{fffd}x"),
    ]
}

@Suite struct HostileMailerTests {
    let folder: MailerFolder

    init() throws {
        prepareProcess()
        folder = try MailerFolder()
    }

    @Test(arguments: Hostile.all)
    func `no mailer can hold or fool the daemon`(hostile: Hostile) throws {
        let mailer = SendmailPipe(try folder.script(hostile.script), time: hostile.time)
        let start = monotonicMilliseconds()
        let outcome = mailer.deliver(letter(bytes: hostile.bytes))
        let spent = monotonicMilliseconds() - start
        #expect(outcome.verdict == hostile.verdict, "\(outcome.detail)")
        #expect(outcome.detail.contains(hostile.detail), "\(outcome.detail)")
        #expect(outcome.detail.utf8.count < 4096 * 3 + 200)
        #expect(spent < hostile.within, "it took \(spent) ms")
        if access(folder.path + "/grandchild", F_OK) == 0 {
            let number = try #require(Int32(folder.text("grandchild").dropLast()))
            #expect(kill(number, 0) == 0, "what a mailer leaves to work on after a success lives")
            kill(number, SIGKILL)
        }
    }

    @Test func `past the limit nothing of the mailer's group stays`() throws {
        let body = "(trap '' TERM; sleep 1000) & echo $! > $D/grandchild; sleep 1000"
        let mailer = SendmailPipe(try folder.script(body), time: 300)
        #expect(mailer.deliver(letter()).verdict == .deferred)
        let number = try #require(Int32(folder.text("grandchild").dropLast()))
        // Killed; it is gone as soon as init collects it.
        for _ in 1...100 where isRunning(number) { usleep(10_000) }
        #expect(!isRunning(number))
    }

    @Test func `while it waits it gives signs of life`() throws {
        var signs = 0
        let mailer = SendmailPipe(
            path: try folder.script("while :; do echo noise; done"), arguments: [],
            limits: Limits(time: 500, grace: 200, keepAlive: 50), keepAlive: { signs += 1 })
        #expect(mailer.deliver(letter()).verdict == .deferred)
        #expect((3...14).contains(signs), "\(signs)")
    }

    @Test func `without pidfd the end of the child is seen all the same`() throws {
        let path = try folder.script("cat >/dev/null; sleep 5 & exit 75")
        var child = try spawn(path: path, arguments: [path], environment: [], input: [])
        close(child.pidfd)
        child.pidfd = -1
        var conversation = Conversation(
            with: child, message: letter().bytes, limits: Limits(time: 4000), keepAlive: nil)
        let start = monotonicMilliseconds()
        #expect(conversation.run().end == .exited(75))
        #expect(monotonicMilliseconds() - start < 3500)
    }

    @Test func `two hundred letters leave no zombie and no descriptor`() async {
        // In a process of its own, where nobody else opens files and starts children.
        await #expect(processExitsWith: .success) {
            prepareProcess()
            let folder = try MailerFolder()
            let good = SendmailPipe(try folder.script("cat >/dev/null", name: "good"))
            let bad = SendmailPipe(try folder.script("exit 75", name: "bad"))
            let missing = SendmailPipe(folder.path + "/none")
            let slow = SendmailPipe(try folder.script("sleep 1000", name: "slow"), time: 20)
            let before = try openDescriptors()
            for round in 1...200 {
                try #require(good.deliver(letter()).verdict == .accepted)
                _ = missing.deliver(letter())
                if round % 4 == 0 { _ = bad.deliver(letter(bytes: large)) }
                if round % 20 == 0 { _ = slow.deliver(letter()) }
            }
            try #require(try openDescriptors() < before + 10)
            let left = waitpid(-1, nil, WNOHANG)
            try #require(left == -1 && errno == ECHILD)
        }
    }

    @Test func `a process whose first descriptors are closed can still send`() async {
        await #expect(processExitsWith: .success) {
            let folder = try MailerFolder()
            let path = try folder.script("cat > $D/message; exit 75")
            for descriptor: Int32 in 0...2 { close(descriptor) }
            prepareProcess()
            let outcome = SendmailPipe(path).deliver(letter())
            try #require(outcome.detail == "exit status 75 (EX_TEMPFAIL)")
            try #require(try folder.text("message").hasSuffix("after the dot\n"))
        }
    }

    @Test func `a process that inherited an ignored SIGCHLD still learns exit statuses`() async {
        await #expect(processExitsWith: .success) {
            signal(SIGCHLD, SIG_IGN)
            prepareProcess()
            let folder = try MailerFolder()
            let outcome = SendmailPipe(try folder.script("cat >/dev/null; exit 68"))
                .deliver(letter())
            try #require(outcome.verdict == .rejected)
        }
    }
}

private func isRunning(_ number: pid_t) -> Bool {
    // A zombie counts as gone: only its collector is late.
    kill(number, 0) == 0 && system("grep -q '^State:.[^Z]' /proc/\(number)/status 2>/dev/null") == 0
}

/// How many descriptors this process has open.
func openDescriptors() throws -> Int {
    let folder = try #require(opendir("/proc/self/fd"))
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count
}
