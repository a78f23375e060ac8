import Effects
import Glibc
import Testing

@testable import Sendmail

/// What every way to sendmail must do alike: through the pipe, and through the socket before the pipe.
@Suite struct `Every way to sendmail` {
    enum Way: CaseIterable {
        case pipe, socket

        /// A way to a script for some letters.
        func mailer(
            _ script: String, in folder: MailerFolder, time: Int64 = 10_000, letters: Int = 1
        ) throws -> any Mailer {
            switch self {
            case .pipe: return SendmailPipe(script, time: time)
            case .socket:
                let listener = try serving(script, in: folder, connections: letters)
                return MailSocket(path: listener.path, timeLimit: time, margin: 5000)
            }
        }
    }

    let folder: MailerFolder

    init() throws {
        prepareProcess()
        folder = try MailerFolder()
    }

    @Test(arguments: Way.allCases, Hostile.all)
    func `lets no program hold or fool the daemon`(way: Way, hostile: Hostile) throws {
        let script = try folder.script(hostile.script)
        let outcome = try way.mailer(script, in: folder, time: hostile.time)
            .deliver(letter(bytes: hostile.bytes))
        #expect(outcome.verdict == hostile.verdict, "\(outcome.detail)")
        #expect(outcome.detail.contains(hostile.detail), "\(outcome.detail)")
        if access(folder.path + "/grandchild", F_OK) == 0 {
            let number = try #require(Int32(folder.text("grandchild").dropLast()))
            #expect(kill(number, 0) == 0, "what a mailer leaves to work on after a success lives")
            kill(number, SIGKILL)
        }
    }

    @Test(arguments: Way.allCases)
    func `gives every exit status its verdict and its name`(way: Way) throws {
        let script = try folder.script("cat >/dev/null; exit $(cat $D/status)")
        let statuses = Array(0...2) + Array(63...80) + [111, 126, 127, 128, 141, 255]
        let mailer = try way.mailer(script, in: folder, letters: statuses.count)
        for status in statuses {
            #expect(system("echo \(status) > '\(folder.path)/status'") == 0)
            let outcome = mailer.deliver(letter())
            #expect(outcome.verdict == verdict(forExitStatus: Int32(status)), "\(status)")
            #expect(outcome.detail.hasPrefix("exit status \(status)"), "\(outcome.detail)")
        }
    }

    @Test(arguments: Way.allCases)
    func `hands over the exact bytes and explicit arguments`(way: Way) throws {
        let script = try folder.script(
            """
            for a in "$@"; do echo "[$a]"; done > $D/arguments
            readlink /proc/$$/fd/* > $D/descriptors
            cat > $D/message
            """)
        let outcome = try way.mailer(script, in: folder).deliver(letter(bytes: large + [10]))
        #expect(outcome == DeliveryOutcome(.accepted, detail: "exit status 0"))
        #expect(
            try folder.text("arguments")
                == "[-i]\n[-f]\n[ita@changhan.example]\n[--]\n[admin@changhan.example]\n")
        #expect(try folder.text("message").utf8.count == large.count + 1)
    }

    @Test(arguments: Way.allCases)
    func `keeps what sendmail said, in its language and on one line`(way: Way) throws {
        let script = try folder.script(
            "cat >/dev/null; echo 'sendmail: fatal: ไม่มีผู้รับ'; printf 'second\\n\\n' >&2; exit 67")
        let outcome = try way.mailer(script, in: folder).deliver(letter())
        #expect(
            outcome
                == DeliveryOutcome(
                    .rejected,
                    detail: "exit status 67 (EX_NOUSER): sendmail: fatal: ไม่มีผู้รับ / second"))
    }

    @Test(arguments: Way.allCases)
    func `says what to do when sendmail is not there`(way: Way) throws {
        let outcome = try way.mailer(folder.path + "/none", in: folder).deliver(letter())
        #expect(outcome.verdict == .deferred)
        #expect(outcome.detail.contains("install a mailer"), "\(outcome.detail)")
    }

    @Test(arguments: Way.allCases, ["", "-oQ/tmp@x.example", "a\n@x.example", "a@x.example,b"])
    func `starts no program for an address that is no plain address`(
        way: Way, address: String
    ) throws {
        let script = try folder.script("touch $D/started; cat >/dev/null")
        let mailer = try way.mailer(script, in: folder)
        #expect(mailer.deliver(letter(to: address)).verdict == .rejected)
        #expect(access(folder.path + "/started", F_OK) != 0)
        if case .socket = way {
            // The listener waits for its one connection; give it that.
            #expect(mailer.deliver(letter()).verdict == .accepted)
        }
    }
}
