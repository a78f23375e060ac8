import CivilTime
import Effects
import Glibc
import Planning
import Testing

@testable import LedgerSQLite

/// A ledger is its owner's alone, also one that members of a group could write into.
@Suite struct OwnFilesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func mode(_ name: String) -> mode_t {
        var info = stat()
        guard lstat("\(folder.path)/\(name)", &info) == 0 else { return 0 }
        return info.st_mode & 0o7777
    }

    private func place(_ name: String) -> ino_t {
        var info = stat()
        return lstat("\(folder.path)/\(name)", &info) == 0 ? info.st_ino : 0
    }

    private var path: String { "\(folder.path)/ledger.sqlite" }
    private let files = ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"]

    @discardableResult
    private func write(_ count: Int = 1) throws -> [LedgerRecord] {
        let ledger = try SQLiteLedger(path: path)
        for _ in 0..<count { try ledger.append([.started(version: "1", digest: "d")], at: morning) }
        return try ledger.records()
    }

    /// The files as version 0.1 left them: for a group to append to, with records in the log only.
    private func share() throws {
        chmod(folder.path, 0o2750)
        try #require(system("touch '\(folder.path)/changed' '\(path).format-2'") == 0)
        for name in files + ["changed", "ledger.sqlite.format-2"] {
            chmod("\(folder.path)/\(name)", 0o660)
        }
    }

    @Test(arguments: [mode_t(0o2750), 0o750, 0o700])
    func `the ledger is its owner's alone, whatever the folder is`(folderMode: mode_t) throws {
        chmod(folder.path, folderMode)
        try write()
        for name in files { #expect(mode(name) == 0o600, "\(name)") }
        #expect(mode("") == folderMode)
    }

    @Test func `a shared ledger goes into files that nobody else ever had open`() throws {
        let before = try write(3)
        try share()
        let old = files.map(place)
        // A member has it open for writing, and will have it open for ever.
        let held = open(path, O_RDWR | O_CLOEXEC)
        defer { close(held) }
        try #require(held >= 0)
        try takeOver(folder.path)
        #expect(place("ledger.sqlite") != old[0])
        #expect(mode("ledger.sqlite") == 0o600)
        #expect(access("\(folder.path)/changed", F_OK) != 0)
        #expect(mode("ledger.sqlite.format-2") == 0o600)
        // What the member writes goes nowhere.
        #expect(pwrite(held, [UInt8](repeating: 0xff, count: 4096), 4096, 0) == 4096)
        let ledger = try SQLiteLedger(path: path)
        #expect(try ledger.records() == before)
        #expect(try ledger.verify() == [])
        try ledger.append([.stopped], at: morning)
        for name in files { #expect(mode(name) == 0o600, "\(name)") }
    }

    @Test func `nobody's locks are waited for`() throws {
        let before = try write(2)
        try share()
        let reader =
            "import fcntl, sys, time\nfor p in sys.argv[1:]:\n f = open(p, 'r+b')\n"
            + " fcntl.lockf(f, fcntl.LOCK_EX)\n globals()[p] = f\nprint('held', flush=True)\ntime.sleep(20)"
        let started = system(
            "timeout 20 python3 -c \"\(reader)\" '\(path)' '\(path)-shm' "
                + "> '\(folder.path)/said' & echo $! > '\(folder.path)/pid'")
        try #require(started == 0)
        for _ in 1...200 where text("said").isEmpty { usleep(20_000) }
        try #require(text("said") == "held\n")
        // An index that was cut ends whoever maps it.
        truncate("\(path)-shm", 0)
        try takeOver(folder.path)
        #expect(try SQLiteLedger(path: path).records() == before)
        _ = system("kill $(cat '\(folder.path)/pid')")
    }

    /// Each state in which a takeover can be cut short, by hand.
    @Test func `a takeover that was cut short is finished at the next start`() throws {
        let before = try write(3)
        try share()
        // Ready, and nothing of the old files touched yet.
        try #require(system("sqlite3 '\(path)' \"VACUUM INTO '\(path).own'\"") == 0)
        try takeOver(folder.path)
        #expect(try SQLiteLedger(path: path).records() == before)
        // The log is gone, the old file still there.
        try share()
        try #require(system("sqlite3 '\(path)' \"VACUUM INTO '\(path).own'\"") == 0)
        for part in ["-wal", "-shm"] { unlink(path + part) }
        try takeOver(folder.path)
        #expect(try SQLiteLedger(path: path).records() == before)
        // Half a copy means nothing.
        try share()
        try #require(system("echo half > '\(path).own.new'") == 0)
        try takeOver(folder.path)
        #expect(try SQLiteLedger(path: path).records() == before)
        #expect(access("\(path).own.new", F_OK) != 0 && access("\(path).own", F_OK) != 0)
    }

    @Test func `where nothing is shared nothing is copied, and where nothing is nothing is made`()
        throws
    {
        try takeOver(folder.path)
        #expect(access(path, F_OK) != 0)
        try write()
        let old = place("ledger.sqlite")
        try takeOver(folder.path)
        #expect(place("ledger.sqlite") == old)
    }

    @Test func `what is no ledger stays as it is, and is the service's own`() throws {
        try #require(system("echo nothing of the kind > '\(path)'; chmod 0660 '\(path)'") == 0)
        try takeOver(folder.path)
        #expect(mode("ledger.sqlite") == 0o600)
        #expect(text("ledger.sqlite") == "nothing of the kind\n")
    }

    @Test func `no link leads to a file of somebody else`() throws {
        let other = folder.path + ".other"
        defer { unlink(other) }
        #expect(system("install -m 0644 /dev/null '\(other)'") == 0)
        symlink(other, "\(folder.path)/ledger.sqlite-soft")
        link(other, "\(folder.path)/ledger.sqlite-hard")
        try takeOver(folder.path)
        var info = stat()
        #expect(stat(other, &info) == 0 && info.st_mode & 0o777 == 0o644)
    }

    @Test func `what root makes belongs to whom the folder belongs`() throws {
        guard geteuid() == 0 else { return }
        chown(folder.path, 4711, 4712)
        chmod(folder.path, 0o2750)
        try write()
        let lock = try StateLock(directory: folder.path)
        defer { withExtendedLifetime(lock) {} }
        for name in files + ["lock"] {
            var info = stat()
            #expect(stat("\(folder.path)/\(name)", &info) == 0)
            #expect(info.st_uid == 4711 && info.st_gid == 4712, "\(name)")
        }
    }

    @Test func `a lock that others could hold is replaced, and a daemon's is not`() async throws {
        let lock = "\(folder.path)/lock"
        try #require(system("echo 999999999 > '\(lock)'; chmod 0640 '\(lock)'") == 0)
        let held = open(lock, O_RDONLY | O_CLOEXEC)
        defer { close(held) }
        try #require(flock(held, LOCK_EX) == 0)
        let mine = try StateLock(directory: folder.path)
        #expect(mode("lock") == 0o600)
        #expect(throws: LedgerFailure.self) { try StateLock(directory: folder.path) }
        withExtendedLifetime(mine) {}
        // One of a daemon that lives, of an older version.
        try #require(
            system("rm '\(lock)'; echo \(getpid()) > '\(lock)'; chmod 0640 '\(lock)'") == 0)
        let daemon = open(lock, O_RDONLY | O_CLOEXEC)
        defer { close(daemon) }
        try #require(flock(daemon, LOCK_EX) == 0)
        #expect(throws: LedgerFailure.self) { try StateLock(directory: folder.path) }
    }

    private func text(_ name: String) -> String {
        guard let file = fopen("\(folder.path)/\(name)", "rb") else { return "" }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = fread(&buffer, 1, buffer.count, file)
        return String(decoding: buffer[..<count], as: UTF8.self)
    }
}

/// Copies for readers who must not have the file open.
@Suite struct LedgerCopiesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func bytes(_ copy: LedgerCopy) throws -> [UInt8] {
        var all: [UInt8] = []
        while Int64(all.count) < copy.size {
            let piece = try #require(copy.read(Int64(all.count), 5000))
            try #require(!piece.isEmpty)
            all += piece
        }
        return all
    }

    @Test func `a copy says what the ledger says, faults included`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append(try everyEvent(), at: morning)
        let copies = LedgerCopies(of: ledger)
        let reader = try SQLiteLedger(copy: try bytes(try copies.current()), of: "a copy")
        #expect(try reader.records() == ledger.records())
        #expect(try reader.verify() == [])
        #expect(try reader.head()?.digest == ledger.head()?.digest)
        #expect(throws: LedgerFailure.self) { try reader.append([.stopped], at: morning) }
        #expect(forge(folder.ledger, "UPDATE event SET detail = 'x' WHERE kind = 'settled'"))
        let forged = try SQLiteLedger(copy: try bytes(try copies.current()), of: "a copy")
        #expect(try !forged.verify().isEmpty)
    }

    @Test func `the same ledger is copied once, and a copy stays what it was`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append([.started(version: "1", digest: "d")], at: morning)
        let copies = LedgerCopies(of: ledger)
        let first = try copies.current()
        #expect(try copies.current() === first)
        try ledger.append([.stopped], at: morning)
        let second = try copies.current()
        #expect(second !== first)
        #expect(try SQLiteLedger(copy: try bytes(first), of: "").records().count == 1)
        #expect(try SQLiteLedger(copy: try bytes(second), of: "").records().count == 2)
        #expect(access(folder.ledger + ".copy", F_OK) != 0, "it has no name")
        withExtendedLifetime(first) {}
    }

    @Test func `a backup can be made from a copy`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append(try everyEvent(), at: morning)
        let copy = try bytes(try LedgerCopies(of: ledger).current())
        let report = try SQLiteLedger(copy: copy, of: "").backUp(to: folder.path + "/backup")
        #expect(report.faults == [])
        #expect(try report.count == ledger.records().count)
    }

    @Test func `bytes that are no copy are said to be none`() throws {
        for bytes in [[], Array("no database at all".utf8), [UInt8](repeating: 0, count: 4096)] {
            #expect(throws: LedgerFailure.self) {
                _ = try SQLiteLedger(copy: bytes, of: "x").records()
            }
        }
    }
}
