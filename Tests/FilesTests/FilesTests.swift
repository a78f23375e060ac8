import CivilTime
import Effects
import Glibc
import Planning
import Testing

@testable import Files

/// A folder of one test's own, removed with its last reference.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/ita-files-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = String(cString: made)
    }

    deinit { _ = system("rm -rf '\(path)'") }

    func text(_ name: String) throws -> String {
        String(decoding: try readWholeFile(path + "/" + name), as: UTF8.self)
    }

    func names(_ folder: String = ".") throws -> String {
        try #require(system("cd '\(path)/\(folder)' && ls -A > '\(path).names'") == 0)
        defer { unlink(path + ".names") }
        return String(decoding: try readWholeFile(path + ".names"), as: UTF8.self)
    }

    func status(_ name: String) throws -> stat {
        var status = stat()
        try #require(lstat(path + "/" + name, &status) == 0)
        return status
    }
}

/// The errno value of a failure, 0 for none.
func code(_ body: () throws(FileFailure) -> Void) -> Int32 {
    do throws(FileFailure) {
        try body()
        return 0
    } catch {
        return error.code
    }
}

let refusedPaths = [
    "", "/etc/passwd", "../x", "a/../x", "a/..", ".", "./a", "a//b", "a/", "a\u{0}b", "..",
]

@Suite struct FolderStoreTests {
    let folder: TemporaryFolder
    let store: FolderStore

    init() throws {
        folder = try TemporaryFolder()
        store = FolderStore(root: folder.path + "/out")
    }

    @Test func `what a crash left is removed, and nothing else`() throws {
        try store.write("letters/2025-03-14/clerk.txt", Array("whole".utf8))
        try store.write("calendars/clerk.ics", Array("whole".utf8))
        let make =
            "cd '\(folder.path)/out' && touch .new-12 letters/.new-13 calendars/.new-14 "
            + "letters/2025-03-14/.new-15 letters/.new-x && ln -s .. letters/2025-03-15"
        try #require(system(make) == 0)
        #expect(store.removeLeftovers() == 4)
        #expect(store.removeLeftovers() == 0)
        #expect(try folder.names("out") == "calendars\nletters\n")
        #expect(try folder.names("out/letters") == ".new-x\n2025-03-14\n2025-03-15\n")
        #expect(try folder.text("out/letters/2025-03-14/clerk.txt") == "whole")
    }

    @Test func `a file is written with its folders, and nothing else stays`() throws {
        try store.write("2568/เตือน/M05.txt", Array("ข้อความ\n".utf8))
        #expect(try folder.text("out/2568/เตือน/M05.txt") == "ข้อความ\n")
        #expect(try folder.names("out/2568/เตือน") == "M05.txt\n")
        #expect(try folder.status("out/2568/เตือน/M05.txt").st_mode & 0o027 == 0)
        #expect(try folder.status("out/2568").st_mode & 0o027 == 0)
        try store.write("2568/เตือน/M05.txt", Array("other".utf8))
        #expect(try folder.text("out/2568/เตือน/M05.txt") == "other")
        try store.write("empty", [])
        #expect(try folder.text("out/empty") == "")
    }

    @Test func `the same bytes are not written again, other bytes make a new file`() throws {
        try store.write("a", Array("one".utf8))
        let first = try folder.status("out/a")
        try store.write("a", Array("one".utf8))
        let second = try folder.status("out/a")
        #expect(first.st_ino == second.st_ino)
        #expect(first.st_mtim.tv_nsec == second.st_mtim.tv_nsec)
        // The old file stays open somewhere: a reader in the middle of it keeps the old text.
        let reader = open(folder.path + "/out/a", O_RDONLY)
        defer { close(reader) }
        try store.write("a", Array("two".utf8))
        var buffer = [UInt8](repeating: 0, count: 8)
        #expect(read(reader, &buffer, 8) == 3)
        #expect(buffer.prefix(3) == Array("one".utf8)[...])
        #expect(try folder.text("out/a") == "two")
    }

    @Test(arguments: refusedPaths)
    func `a path that leaves the folder is refused`(path: String) throws {
        #expect(code { () throws(FileFailure) in try store.write(path, [1]) } == EINVAL)
        #expect(try folder.names() == "")
    }

    @Test func `links below the root are not followed`() throws {
        try store.write("a", [1])
        #expect(mkdir(folder.path + "/victim", 0o700) == 0)
        #expect(symlink(folder.path + "/victim", folder.path + "/out/link") == 0)
        let refusal = code { () throws(FileFailure) in try store.write("link/x", [1]) }
        #expect([ELOOP, ENOTDIR].contains(refusal))
        #expect(try folder.names("victim") == "")
        // A link in the place of the file itself is replaced and not written through.
        #expect(system("echo old > '\(folder.path)/victim/file'") == 0)
        #expect(symlink(folder.path + "/victim/file", folder.path + "/out/file") == 0)
        try store.write("file", Array("new".utf8))
        #expect(try folder.text("victim/file") == "old\n")
        #expect(try folder.text("out/file") == "new")
    }

    @Test func `a file is removed, and what is not there is removed already`() throws {
        try store.write("letters/2025/a.txt", [1])
        try store.write("letters/2025/b.txt", [1])
        try store.remove("letters/2025/a.txt")
        #expect(try folder.names("out/letters/2025") == "b.txt\n")
        for path in ["letters/2025/a.txt", "letters/2026/a.txt", "none"] { try store.remove(path) }
        try FolderStore(root: folder.path + "/never").remove("a")
        #expect(try folder.names() == "out\n", "removing makes no folder")
        #expect(code { () throws(FileFailure) in try store.remove("letters") } == EISDIR)
        let through = code { () throws(FileFailure) in try store.remove("letters/2025/b.txt/c") }
        #expect(through == ENOTDIR)
        #expect(try folder.text("out/letters/2025/b.txt") == "\u{1}")
    }

    @Test(arguments: refusedPaths)
    func `nothing is removed by a path that leaves the folder`(path: String) throws {
        try store.write("x", [1])
        #expect(code { () throws(FileFailure) in try store.remove(path) } == EINVAL)
        #expect(try folder.names("out") == "x\n")
    }

    @Test func `a link is removed itself, and none on the way is followed`() throws {
        try store.write("a", [1])
        #expect(system("cd '\(folder.path)' && mkdir victim && echo old > victim/file") == 0)
        #expect(symlink("../victim", folder.path + "/out/way") == 0)
        #expect(symlink("../victim/file", folder.path + "/out/file") == 0)
        let refusal = code { () throws(FileFailure) in try store.remove("way/file") }
        #expect([ELOOP, ENOTDIR].contains(refusal))
        try store.remove("file")
        try store.remove("way")
        #expect(try folder.names("out") == "a\n")
        #expect(try folder.text("victim/file") == "old\n")
    }

    @Test func `the names in a folder are those of the files that were written`() throws {
        #expect(store.names(in: ".") == [])
        #expect(try folder.names() == "", "looking makes no folder")
        for path in ["b.txt", "a.txt", "ก.txt", "a b", ".hidden", "deep/c.txt", "deep/er/d.txt"] {
            try store.write(path, [1])
        }
        let make = "cd '\(folder.path)/out' && touch .new-12 && ln -s a.txt link && ln -s deep way"
        try #require(system(make) == 0)
        #expect(store.names(in: ".") == [".hidden", "a b", "a.txt", "b.txt", "ก.txt"])
        #expect(store.names(in: "") == store.names(in: "."))
        #expect(store.names(in: "deep") == ["c.txt"])
        #expect(store.names(in: "deep/er") == ["d.txt"])
        for path in ["none", "a.txt", "way", "deep/none", "..", "/", "deep/", "deep/.."] {
            #expect(store.names(in: path) == [], "\(path)")
        }
        // The same folder can be looked into again.
        #expect(store.names(in: "deep") == ["c.txt"])
        for name in store.names(in: ".") { try store.remove(name) }
        #expect(store.names(in: ".") == [])
    }

    @Test func `a leftover of a crash is in nobody's way`() throws {
        try store.write("a", [1])
        #expect(system("echo junk > '\(folder.path)/out/.new-\(getpid())'") == 0)
        try store.write("a", [2])
        #expect(try folder.names("out") == "a\n")
    }

    @Test func `a name as long as names can be is written, a longer one says so`() throws {
        let long = String(repeating: "ก", count: 85)
        try store.write(long, [1])
        #expect(try folder.names("out") == long + "\n")
        let refusal = code { () throws(FileFailure) in try store.write(long + "x", [1]) }
        #expect(refusal == ENAMETOOLONG)
        #expect(try folder.names("out") == long + "\n")
    }

    @Test func `a folder in the place of the file stays, and says so`() throws {
        try store.write("a/b", [1])
        #expect(code { () throws(FileFailure) in try store.write("a", [1]) } == EISDIR)
        #expect(code { () throws(FileFailure) in try store.write("a/b/c", [1]) } == ENOTDIR)
        #expect(try folder.names("out") == "a\n")
    }

    @Test func `a file that may not grow leaves the old one whole`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let store = FolderStore(root: folder.path)
            try store.write("a", Array("old".utf8))
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit()
            let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
            getrlimit(resource, &limit)
            limit.rlim_cur = 1000
            setrlimit(resource, &limit)
            let bytes = [UInt8](repeating: 65, count: 5000)
            try #require(code { () throws(FileFailure) in try store.write("a", bytes) } == EFBIG)
            try #require(try folder.text("a") == "old")
            limit.rlim_cur = limit.rlim_max
            setrlimit(resource, &limit)
            try #require(try folder.names() == "a\n")
            try store.write("a", bytes)
            try #require(try folder.text("a").utf8.count == 5000)
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
    func `on a full disk the old file stays, and there is room again later`() throws {
        try #require(mkdir(folder.path + "/out", 0o750) == 0)
        try #require(system("mount -t tmpfs -o size=64k tmpfs '\(folder.path)/out'") == 0)
        defer { _ = system("umount -l '\(folder.path)/out'") }
        try store.write("a", Array("old".utf8))
        let bytes = [UInt8](repeating: 65, count: 100_000)
        #expect(code { () throws(FileFailure) in try store.write("a", bytes) } == ENOSPC)
        #expect(try folder.text("out/a") == "old")
        #expect(try folder.names("out") == "a\n")
        try store.write("a", Array("new".utf8))
        #expect(try folder.text("out/a") == "new")
    }
}

@Suite struct EmlFolderTests {
    private func mail(_ text: String) -> OutgoingMail {
        OutgoingMail(
            envelopeSender: "", recipient: "a@b", messageID: "<1@b>", bytes: Array(text.utf8))
    }

    @Test func `a letter is a file with CRLF line ends`() throws {
        let folder = try TemporaryFolder()
        let mailer = EmlFolder(store: FolderStore(root: folder.path)) { _ in "2568/1.eml" }
        let outcome = mailer.deliver(mail("Subject: x\n\nข้อความ\r\n\n.\n"))
        #expect(outcome == DeliveryOutcome(.accepted, detail: "written to 2568/1.eml"))
        #expect(try folder.text("2568/1.eml") == "Subject: x\r\n\r\nข้อความ\r\n\r\n.\r\n")
    }

    @Test func `a letter that cannot be written is deferred`() throws {
        let mailer = EmlFolder(store: FolderStore(root: "/nowhere/at/all")) { _ in "1.eml" }
        let outcome = mailer.deliver(mail("x"))
        #expect(outcome.verdict == .deferred)
        #expect(outcome.detail == "cannot write /nowhere/at/all: No such file or directory")
    }
}

@Suite struct ProcessTests {
    @Test func `the clock is the machine's`() {
        let first = RealClock().now()
        #expect(abs(first.secondsSinceEpoch - Int64(time(nil))) <= 1)
    }

    @Test func `the machine says how long it runs, and of its clock what the kernel says`() throws {
        let first = RealClock().evidence()
        var time = timespec()
        try #require(clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        let seconds = try #require(first.secondsSinceBoot)
        #expect(seconds > 0 && abs(seconds - Int64(time.tv_sec)) <= 1)
        // The C library's own way to ask, which Swift does not import.
        typealias Ask = @convention(c) (UnsafeMutableRawPointer) -> Int32
        let ask = unsafeBitCast(try #require(dlsym(nil, "adjtimex")), to: Ask.self)
        var state = [UInt64](repeating: 0, count: 64)
        if state.withUnsafeMutableBytes({ $0.baseAddress.map(ask) ?? -1 }) >= 0 {
            // struct timex: the status stands behind modes and four long numbers; STA_UNSYNC is 0x40.
            #expect(first.isSynchronised == (state[5] & 0x40 == 0))
        }
        let any: any Clock = RealClock()
        #expect(any.evidence().secondsSinceBoot != nil, "not the protocol's default")
    }

    @Test func `a clock is synchronised by the first witness that answers`() throws {
        let folder = try TemporaryFolder()
        let timesyncd = folder.path + "/timesync"
        func look(_ kernel: Int32) -> Bool? { isSynchronised(kernel: kernel, timesyncd: timesyncd) }
        // Without timesyncd only the kernel can say.
        #expect([1, 0, -1].map(look) == [true, false, nil])
        try #require(mkdir(timesyncd, 0o755) == 0)
        #expect([1, 0, -1].map(look) == [true, false, false])
        let made = open(timesyncd + "/synchronized", O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        close(made)
        #expect([1, 0, -1].map(look) == [true, false, true])
        #expect(isSynchronised(kernel: -1, timesyncd: timesyncd + "/synchronized") == nil)
    }

    @Test func `the environment is read by name`() {
        #expect(environment("PATH") != nil)
        #expect(environment("ITA_NO_SUCH_VARIABLE") == nil)
    }
}
