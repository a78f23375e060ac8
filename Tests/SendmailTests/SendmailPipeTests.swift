import Effects
import Glibc
import Testing

@testable import Sendmail

@Suite struct SendmailPipeTests {
    let folder: MailerFolder

    init() throws {
        prepareProcess()
        folder = try MailerFolder()
    }

    @Test func `the mailer gets the exact bytes, explicit arguments and nothing else`() throws {
        let mailer = SendmailPipe(
            try folder.script(
                """
                for a in "$@"; do echo "[$a]"; done > $D/arguments
                env | sort > $D/environment
                [ "$(ps -o pgid= -p $$ | tr -d ' ')" = $$ ] && echo own > $D/group
                pwd > $D/folder
                cat > $D/message
                """))
        let outcome = mailer.deliver(letter())
        #expect(outcome == DeliveryOutcome(.accepted, detail: "exit status 0"))
        #expect(
            try folder.text("arguments")
                == "[-i]\n[-f]\n[ita@changhan.example]\n[--]\n[admin@changhan.example]\n")
        #expect(try folder.text("message") == "Subject: x\n\nข้อความ\n.\nafter the dot\n")
        let names = try folder.text("environment").split(separator: "\n").map {
            String($0.prefix { $0 != "=" })
        }
        #expect(
            Set(names).isSubset(
                of: ["PATH", "LANG", "HOME", "USER", "LOGNAME", "PWD", "_"]
                    + ["OLDPWD", "SHLVL"]))
        #expect(Set(names).isSuperset(of: ["PATH", "LANG"]))
        #expect(try folder.text("group") == "own\n")
        let here = try #require(getcwd(nil, 0))
        defer { free(here) }
        #expect(try folder.text("folder") == String(cString: here) + "\n")
    }

    @Test func `the mailer inherits three descriptors and no signal settings`() async {
        await #expect(processExitsWith: .success) {
            let folder = try MailerFolder()
            closeForeignDescriptorsOnExec()
            prepareProcess()
            signal(SIGTERM, SIG_IGN)
            var signals = sigset_t()
            sigfillset(&signals)
            pthread_sigmask(SIG_BLOCK, &signals, nil)
            let path = try folder.script(
                """
                cat >/dev/null
                readlink /proc/$$/fd/* > $D/descriptors
                exec grep -E '^Sig(Blk|Ign)' /proc/self/status > $D/signals
                """)
            try #require(SendmailPipe(path).deliver(letter()).verdict == .accepted)
            // Its input, its output, and two of the shell's own: the redirection and the script.
            let descriptors = try folder.text("descriptors").split(separator: "\n")
            try #require(descriptors.filter { $0.hasPrefix("pipe:") }.count == 2)
            try #require(descriptors.count == 4, "\(descriptors)")
            // 32 and 33 are the C library's own, and it ignores them in every child that it spawns.
            let settings = try folder.text("signals").split(separator: "\n")
            try #require(settings.first == "SigBlk:\t0000000000000000")
            let ignored = try #require(settings.last)
            try #require(
                ["SigIgn:\t0000000000000000", "SigIgn:\t0000000180000000"].contains(ignored))
        }
    }

    @Test func `without an envelope sender there is no -f`() throws {
        let mailer = SendmailPipe(try folder.script("echo \"$*\" > $D/arguments; cat >/dev/null"))
        #expect(mailer.deliver(letter(from: "")).verdict == .accepted)
        #expect(try folder.text("arguments") == "-i -- admin@changhan.example\n")
    }

    @Test func `a megabyte goes through whole`() throws {
        let mailer = SendmailPipe(try folder.script("cat > $D/message"))
        #expect(mailer.deliver(letter(bytes: large)).verdict == .accepted)
        #expect(try folder.text("message").utf8.count == large.count)
    }

    @Test(arguments: ["", "\n", "\r\n\r\n", "  \t\n", "\u{0}\u{0}", "\u{7f}\n"])
    func `a letter with nothing in it is refused, and no program starts`(text: String) throws {
        let mailer = SendmailPipe(try folder.script("touch $D/started; cat >/dev/null"))
        #expect(
            mailer.deliver(letter(bytes: Array(text.utf8)))
                == DeliveryOutcome(.rejected, detail: "the letter is empty"))
        #expect(access(folder.path + "/started", F_OK) != 0)
        #expect(mailer.deliver(letter(bytes: Array("\n.\n".utf8))).verdict == .accepted)
    }

    @Test func `every exit status has its verdict and its name`() throws {
        let rejected: Set<Int32> = [64, 65, 67, 68, 77, 78]
        let mailer = SendmailPipe(try folder.script("cat >/dev/null; exit $(cat $D/status)"))
        for status in Array(0...2) + Array(63...80) + [111, 126, 127, 128, 141, 255] {
            #expect(system("echo \(status) > '\(folder.path)/status'") == 0)
            let outcome = mailer.deliver(letter())
            let expected: DeliveryOutcome.Verdict =
                status == 0 ? .accepted : rejected.contains(Int32(status)) ? .rejected : .unknown
            #expect(outcome.verdict == expected, "\(status)")
            #expect(outcome.detail.hasPrefix("exit status \(status)"), "\(outcome.detail)")
        }
    }

    @Test func `what the mailer said stands behind its exit status, on one line`() throws {
        let mailer = SendmailPipe(
            try folder.script(
                "cat >/dev/null; echo 'sendmail: fatal: ไม่มีผู้รับ'; printf '\\033[31mred\\n\\n' >&2; exit 67"
            ))
        #expect(
            mailer.deliver(letter())
                == DeliveryOutcome(
                    .rejected,
                    detail: "exit status 67 (EX_NOUSER): sendmail: fatal: ไม่มีผู้รับ / [31mred"))
    }

    @Test func `a mailer that is not there or cannot be run says what to do`() throws {
        for path in [
            folder.path + "/none", try folder.script("exit 0", mode: 0o644), folder.path,
        ] {
            let outcome = SendmailPipe(path).deliver(letter())
            #expect(outcome.verdict == .deferred)
            #expect(outcome.detail.contains("install a mailer"), "\(outcome.detail)")
        }
        let wrapper = SendmailPipe(try folder.script("exec /nowhere/sendmail"))
        let outcome = wrapper.deliver(letter())
        #expect(outcome.verdict == .deferred)
        #expect(outcome.detail.hasPrefix("exit status 127 (command not found)"))
    }

    @Test(arguments: [
        "", "admin", "-oQ/tmp@x.example", "|sh@x.example", "/etc/passwd@x.example", "a@b@c", "@x",
        "a@",
        "a b@x.example", "a\n@x.example", "a\r\nBcc: b@x.example", "a\u{0}@x.example",
        "a,b@x.example",
        "<a@x.example>", "\"a b\"@x.example", "a@x.example,b", "a@-x.example", "a@x..example",
        "a@x_y/z", "a\u{200b}@x.example", "\u{200c}a@x.example", "a@x\u{200d}.example",
        "a\u{2060}@x.example", "\u{feff}a@x.example", "a@x.example\u{200e}", "a\u{202e}@x.example",
        "a@\u{2066}x.example\u{2069}", "a\u{ad}@x.example", "a\u{61c}@x.example",
        "a\u{34f}@x.example", "a\u{180e}@x.example", "a\u{115f}@x.example", "a\u{3164}@x.example",
        "a\u{fe0f}@x.example", "a\u{e0041}@x.example", "a\u{2800}@x.example", "a\u{a0}@x.example",
        "a\u{3000}@x.example", "a\u{2028}@x.example", "a\u{fffd}@x.example", "a\u{e000}@x.example",
        "a\u{10ffff}@x.example", "a\u{ff20}b@x.example", "a@x\u{3002}example", "\u{e34}@x.example",
        "a@\u{e48}x.example", "a@x.\u{301}example", "a\u{20dd}@x.example", ".a@x.example",
        "a.@x.example", "a\u{85}@x.example", "a\u{2003}b@x.example",
        String(repeating: "a", count: 250) + "@x.example",
    ])
    func `an address that is no plain address starts no program`(address: String) throws {
        let mailer = SendmailPipe(try folder.script("touch $D/started; cat >/dev/null"))
        let outcome = mailer.deliver(letter(to: address))
        #expect(outcome.verdict == .rejected)
        #expect(outcome.detail.hasPrefix("the recipient "), "\(outcome.detail)")
        #expect(!outcome.detail.unicodeScalars.contains { $0.value < 0x20 })
        if !address.isEmpty {
            #expect(mailer.deliver(letter(from: address)).verdict == .rejected)
        }
        #expect(access(folder.path + "/started", F_OK) != 0)
    }

    @Test func `what cannot be seen in an address is named by its number`() {
        #expect(addressFault("a\u{200b}@x.example") == "it has U+200B before the '@'")
        #expect(addressFault("a@x\u{202e}.example") == "it has U+202E after the '@'")
        #expect(addressFault("a\u{e0041}@x.example") == "it has U+E0041 before the '@'")
        #expect(addressFault("a b@x.example") == "it has U+0020 before the '@'")
        #expect(addressFault("a(b@x.example") == "it has '(' before the '@'")
        let detail = SendmailPipe("/nowhere").deliver(letter(to: "a\u{202e}@x.example")).detail
        #expect(
            detail == "the recipient 'a @x.example' cannot be used: it has U+202E before the '@'")
    }

    @Test(arguments: [
        "a@b", "inspector.admin+ita@changhan.roiet.police.go.th", "o'hara@x.example",
        "ผู้กำกับ@ตำรวจ.ไทย", "สถานี๑๒@ตำรวจ.ไทย", "müller@bücher.example", "e\u{301}@x.example",
        "署@例.example", "अधीक्षक@x.example",
        "1_2-3@x-y.example", String(repeating: "a", count: 64) + "@x.example",
    ])
    func `a plain address goes through`(address: String) { #expect(addressFault(address) == nil) }
}
