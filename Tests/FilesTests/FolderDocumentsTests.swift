import Diagnostics
import Effects
import Glibc
import Testing

@testable import Files

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

    @Test func `the folders right below are known by name`() throws {
        for path in ["2569/a.csv", "2568/a.csv", "2568/deep/b.csv", "ปี/c.csv", ".git/d", "e.csv"] {
            try put(path, [1])
        }
        let source = FolderDocuments(root: folder.path)
        #expect(source.folders(in: ".") == [".git", "2568", "2569", "ปี"])
        #expect(source.folders(in: "") == source.folders(in: "."))
        #expect(source.folders(in: "2568") == ["deep"])
        for path in ["2568/deep", "2569", "e.csv", "none", "2568/none"] {
            #expect(source.folders(in: path) == [], "\(path)")
        }
        for path in refusedPaths where !["", "."].contains(path) {
            #expect(source.folders(in: path) == [], "\(path)")
        }
        #expect(FolderDocuments(root: folder.path + "/none").folders(in: ".") == [])
        for name in source.folders(in: ".") where name.hasPrefix("256") {
            #expect(try source.read("\(name)/a.csv").text == "\u{1}")
        }
    }

    @Test func `a link to a folder leads neither out nor in a circle`() throws {
        try put("conf/real/inner/a", [1])
        try put("outside/inner/a", [1])
        let make =
            "cd '\(folder.path)/conf' && ln -s real near && ln -s ../outside far && ln -s . self "
            + "&& ln -s none broken && ln -s loop loop && ln -s .. real/up && ln -s / real/top "
            + "&& ln -s ../conf round && touch real/file && ln -s real/file note "
            + "&& mkdir \"$(printf 'bad\\377')\" && ln -s conf ../door && mkdir ../conf-other"
        try #require(system(make) == 0)
        let source = FolderDocuments(root: folder.path + "/conf")
        #expect(source.folders(in: ".") == ["near", "real"])
        #expect(source.folders(in: "near") == ["inner"])
        #expect(source.folders(in: "real") == ["inner"])
        #expect(source.folders(in: "far") == [], "it lies outside")
        #expect(source.folders(in: "loop") == [])
        // The root itself may be a link: that is the admin's affair.
        #expect(FolderDocuments(root: folder.path + "/door").folders(in: ".") == ["near", "real"])
    }

    @Test func `too many open files is a fault that passes, and a missing file is none`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            try FolderStore(root: folder.path).write("sub/a", [65])
            let source = FolderDocuments(root: folder.path)
            var limit = rlimit()
            let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
            getrlimit(resource, &limit)
            let usual = limit.rlim_cur
            limit.rlim_cur = 0
            setrlimit(resource, &limit)
            var failures: [FileFailure] = []
            for path in ["sub/a", "none"] {
                do throws(FileFailure) { _ = try source.read(path) } catch {
                    failures.append(error)
                }
            }
            let folders = source.folders(in: ".")
            limit.rlim_cur = usual
            setrlimit(resource, &limit)
            try #require(failures.map(\.code) == [EMFILE, EMFILE])
            try #require(failures.map(\.isPassing) == [true, true])
            try #require(folders == [])
            try #require(try source.read("sub/a").text == "A")
            try #require(source.folders(in: ".") == ["sub"])
            do throws(FileFailure) { _ = try source.read("none") } catch { failures.append(error) }
            try #require(failures.last?.code == ENOENT)
            try #require(failures.last?.isPassing == false)
        }
    }

    @Test(arguments: [
        EMFILE, ENFILE, ENOMEM, EINTR, EAGAIN, EIO, EBUSY, ENOBUFS, ETIMEDOUT, ESTALE, EHOSTDOWN,
        EHOSTUNREACH, EREMOTEIO,
    ])
    func `what may be gone at the next attempt is passing`(code: Int32) {
        #expect(FileFailure(path: "x", code: code, reason: "").isPassing)
    }

    @Test(arguments: [
        0, ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, EINVAL, EFBIG, ELOOP, ENAMETOOLONG, ENOSPC,
        EROFS,
        EEXIST, ENOEXEC, EBADF, -1, Int32.max,
    ])
    func `what somebody must mend is not`(code: Int32) {
        #expect(!FileFailure(path: "x", code: code, reason: "").isPassing)
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
