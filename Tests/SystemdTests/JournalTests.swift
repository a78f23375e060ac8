import Effects
import Glibc
import Testing

@testable import Systemd

private func entry(
    _ level: JournalEntry.Level = .warning, _ kind: MessageKind? = .overdue,
    _ message: String = "มาตรการ M05 เลยกำหนดแล้ว 3 วัน",
    _ fields: [JournalEntry.Field] = [
        .init("ITA_OBLIGATION", "M05"), .init("ITA_DETAIL", "two\nlines"),
    ]
) -> JournalEntry {
    JournalEntry(
        level, kind, message, fields, file: "Daemon/Loop.swift", line: 7, function: "cycle()")
}

@Suite struct SystemdJournalTests {
    @Test func `every fact is a field, values with line ends included`() {
        let fields = journalFields(of: entry(), identifier: "ita-reminderd")
        #expect(
            fields.map { String(decoding: $0, as: UTF8.self) } == [
                "MESSAGE=มาตรการ M05 เลยกำหนดแล้ว 3 วัน", "PRIORITY=4",
                "SYSLOG_IDENTIFIER=ita-reminderd", "CODE_FILE=Daemon/Loop.swift", "CODE_LINE=7",
                "CODE_FUNC=cycle()", "MESSAGE_ID=699e156c8c7b4760bcc9cbedb42ebee1",
                "ITA_OBLIGATION=M05", "ITA_DETAIL=two\nlines",
            ])
    }

    @Test func `an entry without a kind has no MESSAGE_ID, and nobody sneaks one in`() {
        let sneaky = entry(
            .info, nil, "x",
            [.init("MESSAGE_ID", "1"), .init("PRIORITY", "0"), .init("lower", "1"), .init("", "1")])
        let names = journalFields(of: sneaky, identifier: "i").map { field in
            String(decoding: field.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
        }
        #expect(
            names == [
                "MESSAGE", "PRIORITY", "SYSLOG_IDENTIFIER", "CODE_FILE", "CODE_LINE", "CODE_FUNC",
            ])
    }

    @Test(arguments: [
        ("A", true), ("ITA_9", true), ("", false), ("_A", false), ("9A", false), ("a", false),
        ("A-B", false), ("A=B", false), ("ก", false), (String(repeating: "A", count: 64), true),
        (String(repeating: "A", count: 65), false),
    ])
    func `names are those that journald takes`(name: String, isTaken: Bool) {
        #expect(isFieldName(name) == isTaken)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can put a socket where journald's would be"))
    func `an entry leaves as one datagram of the native protocol`() async {
        await #expect(processExitsWith: .success) {
            typealias Unshare = @convention(c) (Int32) -> Int32
            let symbol = try #require(dlsym(nil, "unshare"))
            // CLONE_NEWNS: this thread's own view of the file systems, with an empty /run.
            try #require(unsafeBitCast(symbol, to: Unshare.self)(0x20000) == 0)
            try #require(
                mount("none", "/", nil, UInt(MS_REC | MS_PRIVATE), nil) == 0)
            try #require(mount("tmpfs", "/run", "tmpfs", 0, nil) == 0)
            for path in ["/run/systemd", "/run/systemd/journal"] { mkdir(path, 0o755) }
            let journald = try DatagramSocket("/run/systemd/journal/socket")
            SystemdJournal().log(entry())
            let datagram = try #require(journald.receive())
            try #require(datagram.contains("PRIORITY=4\nSYSLOG_IDENTIFIER=ita-reminderd\n"))
            try #require(datagram.contains("\nMESSAGE_ID=699e156c8c7b4760bcc9cbedb42ebee1\n"))
            // A value with a line end goes by length: name, LF, 64 bits little-endian, value, LF.
            let length = "\u{9}" + String(repeating: "\u{0}", count: 7)
            try #require(datagram.contains("\nITA_DETAIL\n\(length)two\nlines\n"))
            SystemdJournal(minimum: .error).log(entry())
            try #require(journald.receive() == nil)
        }
    }
}

@Suite struct TerminalJournalTests {
    private func lines(
        _ entries: [JournalEntry], minimum: JournalEntry.Level = .debug, isColoured: Bool = false
    ) -> String {
        var text = ""
        let journal = TerminalJournal(
            minimum: minimum, isColoured: isColoured, write: { text += $0 })
        for entry in entries { journal.log(entry) }
        return text
    }

    @Test func `entries are lines that a person can read`() {
        #expect(
            lines([
                entry(), entry(.error, nil, "Cannot go on.", []),
                entry(.notice, nil, "First line\nsecond line", [.init("A", "1")]),
                entry(.info, nil, "x\u{1b}[2J\u{7}\ty", []), entry(.debug, nil, "why", []),
            ]) == """
                warning: มาตรการ M05 เลยกำหนดแล้ว 3 วัน (ITA_OBLIGATION=M05, ITA_DETAIL=two / lines)
                error: Cannot go on.
                notice: First line
                    second line (A=1)
                info: x\u{fffd}[2J\u{fffd} y
                debug: why

                """)
    }

    @Test func `the level word is coloured where that was asked for`() {
        #expect(
            lines([entry(.error, nil, "x", [])], isColoured: true)
                == "\u{1b}[1;31merror\u{1b}[0m: x\n")
    }

    @Test func `entries below the minimum are left out`() {
        let all = [JournalEntry.Level.error, .warning, .notice, .info, .debug]
        let text = lines(all.map { entry($0, nil, "x", []) }, minimum: .notice)
        #expect(text == "error: x\nwarning: x\nnotice: x\n")
    }

    @Test func `the journal is native only where standard error leads to it`() async {
        await #expect(processExitsWith: .success) {
            for name in ["JOURNAL_STREAM", "INVOCATION_ID", "NOTIFY_SOCKET"] { unsetenv(name) }
            let pipe = open("/dev/null", O_WRONLY)
            try #require(dup2(pipe, 2) == 2)
            try #require(chooseJournal() is TerminalJournal)
            setenv("JOURNAL_STREAM", "1:2", 1)
            try #require(chooseJournal() is TerminalJournal)
            var status = stat()
            try #require(fstat(2, &status) == 0)
            setenv("JOURNAL_STREAM", "\(status.st_dev):\(status.st_ino)", 1)
            try #require(chooseJournal() is SystemdJournal)
        }
    }
}

@Suite struct NotifySocketTests {
    @Test func `what belongs together is one datagram`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let manager = try DatagramSocket(folder.path + "/notify")
            let socket = NotifySocket()
            unsetenv("NOTIFY_SOCKET")
            try #require(!socket.isConnected)
            socket.ready(status: "nobody hears it")
            setenv("NOTIFY_SOCKET", folder.path + "/notify", 1)
            try #require(socket.isConnected)
            socket.ready(status: "ถัดไป: M12\nREADY=0")
            socket.reloading()
            socket.status("3 overdue")
            socket.keepAlive()
            socket.stopping(status: "done")
            try #require(manager.receive() == "READY=1\nSTATUS=ถัดไป: M12 READY=0")
            let reloading = try #require(manager.receive())
            let microseconds = try #require(
                reloading.split(separator: "\n").last?.split(separator: "=").last.flatMap {
                    UInt64($0)
                })
            try #require(reloading == "RELOADING=1\nMONOTONIC_USEC=\(microseconds)")
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            try #require(UInt64(time.tv_sec) - microseconds / 1_000_000 < 60)
            try #require(manager.receive() == "STATUS=3 overdue")
            try #require(manager.receive() == "WATCHDOG=1")
            try #require(manager.receive() == "STOPPING=1\nSTATUS=done")
            try #require(manager.receive() == nil)
        }
    }

    @Test func `trimming memory does no harm`() { trimMemory() }
}
