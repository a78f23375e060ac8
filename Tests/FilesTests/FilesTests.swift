import CivilTime
import Diagnostics
import Effects
import Glibc
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

@Suite struct FolderDocumentsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func put(_ name: String, _ text: [UInt8]) throws {
        try FolderStore(root: folder.path).write(name, text)
    }

    @Test func `a document is its text under its relative path`() throws {
        try put("stations/changhan/measures.csv", Array("\u{feff}มาตรการ\r\n".utf8))
        let source = FolderDocuments(root: folder.path)
        let text = try source.read("stations/changhan/measures.csv")
        #expect(
            text
                == SourceText(path: "stations/changhan/measures.csv", text: "\u{feff}มาตรการ\r\n"))
    }

    @Test func `bytes that are no text become U+FFFD, and the rest stays`() throws {
        try put("a", [0x61, 0xff, 0xe0, 0xb8, 0x62, 0x0a])
        #expect(try FolderDocuments(root: folder.path).read("a").text == "a\u{fffd}\u{fffd}b\n")
    }

    @Test func `what cannot be read says why`() throws {
        let source = FolderDocuments(root: folder.path, limit: 100)
        try put("folder/x", [1])
        try put("large", [UInt8](repeating: 65, count: 101))
        try put("fits", [UInt8](repeating: 65, count: 100))
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        for (path, expected) in [
            ("none", ENOENT), ("folder", EISDIR), ("large", EFBIG), ("pipe", EINVAL), ("fits", 0),
        ] {
            let found = code { () throws(FileFailure) in _ = try source.read(path) }
            #expect(found == expected, "\(path)")
        }
        do throws(FileFailure) {
            _ = try source.read("none")
        } catch {
            #expect(error.reason == "No such file or directory")
            #expect(error.path == folder.path + "/none")
        }
    }

    @Test(arguments: refusedPaths)
    func `a path that leaves the folder is refused`(path: String) {
        let source = FolderDocuments(root: folder.path)
        #expect(code { () throws(FileFailure) in _ = try source.read(path) } == EINVAL)
    }

    @Test func `reading leaves no descriptor behind`() throws {
        try put("a", [1])
        // More than a process may have open.
        for _ in 1...3000 {
            _ = try FolderDocuments(root: folder.path).read("a")
            _ = code { () throws(FileFailure) in _ = try readWholeFile(folder.path) }
        }
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

    @Test func `the environment is read by name`() {
        #expect(environment("PATH") != nil)
        #expect(environment("ITA_NO_SUCH_VARIABLE") == nil)
    }
}
