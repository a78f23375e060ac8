import Effects
import Glibc
import Testing

@testable import Files

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

@Suite struct `A new folder` {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func put(_ text: String, at name: String, mode: mode_t = 0o644) throws {
        let file = try #require(fopen("\(folder.path)/\(name)", "wb"))
        fputs(text, file)
        fclose(file)
        chmod("\(folder.path)/\(name)", mode)
    }

    @Test func `appears whole, with the rights of its model`() throws {
        mkdir("\(folder.path)/old", 0o750)
        chmod("\(folder.path)/old", 0o2750)
        try put("x", at: "old/agency.yaml", mode: 0o640)
        let files = [("agency.yaml", bytes("a: ก\r\n")), ("measures.csv", bytes(""))]
        try writeNewFolder(
            "\(folder.path)/2569", files, like: "\(folder.path)/old/agency.yaml")
        #expect(try folder.names() == "2569\nold\n")
        #expect(try folder.names("2569") == "agency.yaml\nmeasures.csv\n")
        #expect(try folder.text("2569/agency.yaml") == "a: ก\r\n")
        #expect(try folder.status("2569").st_mode & 0o7777 == 0o2750)
        #expect(try folder.status("2569/measures.csv").st_mode & 0o7777 == 0o640)
        try writeNewFolder("\(folder.path)/2570", files)
        #expect(try folder.status("2570").st_mode & 0o7777 == 0o755)
        #expect(try folder.status("2570/agency.yaml").st_mode & 0o7777 == 0o644)
    }

    @Test(arguments: ["a folder", "an empty folder", "a file", "a link", "a link to nothing"])
    func `is refused where something has its name, which stays as it is`(kind: String) throws {
        let path = "\(folder.path)/2569"
        switch kind {
        case "a folder":
            mkdir(path, 0o755)
            try put("mine", at: "2569/agency.yaml")
        case "an empty folder": mkdir(path, 0o755)
        case "a file": try put("mine", at: "2569")
        case "a link":
            mkdir("\(folder.path)/there", 0o755)
            symlink("there", path)
        default: symlink("nowhere", path)
        }
        let before = try folder.names()
        let found = code { () throws(FileFailure) in
            try writeNewFolder(path, [("agency.yaml", bytes("a"))])
        }
        #expect(found == EEXIST)
        #expect(try folder.names() == before)
        if kind == "a folder" { #expect(try folder.text("2569/agency.yaml") == "mine") }
    }

    @Test func `leaves nothing behind when it cannot be written`() throws {
        try put("x", at: "file")
        for (path, expected) in [
            ("\(folder.path)/none/2569", ENOENT), ("\(folder.path)/file/2569", ENOTDIR),
        ] {
            let found = code { () throws(FileFailure) in
                try writeNewFolder(path, [("agency.yaml", bytes("a"))])
            }
            #expect(found == expected)
        }
        // A file in it that cannot be: the whole folder is taken back.
        let found = code { () throws(FileFailure) in
            try writeNewFolder(
                "\(folder.path)/2569", [("agency.yaml", bytes("a")), ("no/such", bytes("b"))])
        }
        #expect(found == ENOENT)
        #expect(try folder.names() == "file\n")
    }

    @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
    func `is refused in a folder that may not be written`() throws {
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        let found = code { () throws(FileFailure) in
            try writeNewFolder("\(folder.path)/2569", [("agency.yaml", bytes("a"))])
        }
        #expect(found == EACCES)
    }
}

@Suite struct `A file that is rewritten` {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try write("old", "agency.yaml")
    }

    private func write(_ text: String, _ name: String) throws {
        let file = try #require(fopen("\(folder.path)/\(name)", "wb"))
        fputs(text, file)
        fclose(file)
    }

    @Test func `keeps its rights, and a link stays a link`() throws {
        chmod("\(folder.path)/agency.yaml", 0o604)
        symlink("agency.yaml", "\(folder.path)/link")
        try rewriteFile("\(folder.path)/link", from: bytes("old"), to: bytes("new"))
        #expect(try folder.text("agency.yaml") == "new")
        #expect(try folder.status("agency.yaml").st_mode & 0o7777 == 0o604)
        #expect(try folder.status("link").st_mode & S_IFMT == S_IFLNK)
        #expect(try folder.names() == "agency.yaml\nlink\n")
    }

    @Test func `is left alone when somebody has changed it, or it is gone`() throws {
        let changed = code { () throws(FileFailure) in
            try rewriteFile("\(folder.path)/agency.yaml", from: bytes("older"), to: bytes("new"))
        }
        #expect(changed == EBUSY)
        let gone = code { () throws(FileFailure) in
            try rewriteFile("\(folder.path)/none", from: bytes(""), to: bytes("new"))
        }
        #expect(gone == ENOENT)
        #expect(try folder.text("agency.yaml") == "old")
        #expect(try folder.names() == "agency.yaml\n")
    }

    @Test(.enabled(if: geteuid() != 0, "root may write anything"))
    func `is left alone by whoever may not write it, though the folder is theirs`() throws {
        chmod("\(folder.path)/agency.yaml", 0o444)
        let found = code { () throws(FileFailure) in
            try rewriteFile("\(folder.path)/agency.yaml", from: bytes("old"), to: bytes("new"))
        }
        #expect(found == EACCES)
        #expect(try folder.text("agency.yaml") == "old")
    }
}
