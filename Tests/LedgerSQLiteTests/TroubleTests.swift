import CivilTime
import Effects
import Glibc
import Planning
import Testing

@testable import LedgerSQLite

/// Disks, rights, other processes and other programs' files.
@Suite struct TroubleTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func openingFailure(isReadOnly: Bool = false) -> LedgerFailure? {
        failure { () throws(LedgerFailure) in
            _ = try SQLiteLedger(path: folder.ledger, isReadOnly: isReadOnly)
        }
    }

    @Test func `while another process writes it is busy, and afterwards it is not`() throws {
        let ledger = try SQLiteLedger(path: folder.ledger)
        let other = try Connection(path: folder.ledger, isReadOnly: false)
        try ledger.connection.execute("PRAGMA busy_timeout = 50")
        try other.execute("BEGIN IMMEDIATE")
        let refusal = failure { () throws(LedgerFailure) in
            try ledger.append([.stopped], at: morning)
        }
        #expect(kind(refusal) == "busy")
        #expect(try ledger.book().lastSequence == 0, "readers do not wait for a writer")
        try other.execute("ROLLBACK")
        try ledger.append([.stopped], at: morning)
        #expect(try ledger.book().lastSequence == 1)
    }

    @Test func `a database of another program is refused and stays as it was`() throws {
        #expect(sqlite(folder.ledger, "CREATE TABLE a (b); INSERT INTO a VALUES (1)"))
        let before = try bytes(folder.ledger)
        #expect(kind(openingFailure()) == "damaged")
        #expect(kind(openingFailure(isReadOnly: true)) == "damaged")
        #expect(try bytes(folder.ledger) == before)
    }

    @Test func `a file that is no database is refused and stays as it was`() throws {
        let text = "ปฏิทินการประเมิน ITA\n"
        #expect(system("yes '\(text)' | head -c 20000 > '\(folder.ledger)'") == 0)
        let before = try bytes(folder.ledger)
        #expect(kind(openingFailure()) == "damaged")
        #expect(try bytes(folder.ledger) == before)
    }

    @Test func `a ledger of a newer program is refused with both numbers`() throws {
        _ = try SQLiteLedger(path: folder.ledger)
        #expect(sqlite(folder.ledger, "PRAGMA user_version = 7"))
        #expect(openingFailure() == .newerVersion(found: 7, known: Schema.version))
        #expect(openingFailure(isReadOnly: true) == .newerVersion(found: 7, known: Schema.version))
    }

    @Test func `an empty file becomes a ledger, for a reader it is not one yet`() throws {
        #expect(system(": > '\(folder.ledger)'") == 0)
        #expect(kind(openingFailure(isReadOnly: true)) == "cannot write")
        #expect(openingFailure() == nil)
        #expect(openingFailure(isReadOnly: true) == nil)
    }

    @Test func `a missing folder cannot be written, and a reader makes no file`() throws {
        #expect(kind(openingFailure(isReadOnly: true)) == "cannot write")
        #expect(access(folder.ledger, F_OK) != 0)
        let refusal = failure { () throws(LedgerFailure) in
            _ = try SQLiteLedger(path: folder.path + "/none/ledger.db")
        }
        #expect(kind(refusal) == "cannot write")
    }

    @Test func `a broken page is damage, not a crash`() throws {
        do {
            let ledger = try SQLiteLedger(path: folder.ledger)
            for _ in 1...40 { try ledger.append(try everyEvent(), at: morning) }
            try ledger.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        }
        // Page 6 and those after it, well behind the schema.
        let command = "dd if=/dev/urandom of='\(folder.ledger)' bs=4096 seek=6 count=20"
        #expect(system("\(command) conv=notrunc 2>/dev/null") == 0)
        let refusal = failure { () throws(LedgerFailure) in
            _ = try SQLiteLedger(path: folder.ledger).book()
        }
        #expect(kind(refusal) == "damaged")
    }

    @Test func `a file that may not grow fails whole, and goes on when it may`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            signal(SIGXFSZ, SIG_IGN)
            let ledger = try SQLiteLedger(path: folder.ledger)
            try ledger.append([.stopped], at: morning)
            let wal = try bytes(folder.ledger + "-wal").count
            try limitFileSize(to: wal + 8000)
            let events = [LedgerEvent](
                repeating: .registryLoaded(digest: String(repeating: "d", count: 900)), count: 30)
            for _ in 1...3 {
                let refusal = failure { () throws(LedgerFailure) in
                    try ledger.append(events, at: morning)
                }
                try #require(kind(refusal) == "cannot write")
                try #require(try ledger.book().lastSequence == 1)
            }
            try limitFileSize(to: nil)
            try ledger.append(events, at: morning)
            try #require(try ledger.book().lastSequence == 31)
            try #require(try ledger.verify().isEmpty)
            try #require(try SQLiteLedger(path: folder.ledger).records().count == 31)
        }
    }

    @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
    func `on a full disk it fails whole, and goes on when there is room`() throws {
        try #require(system("mount -t tmpfs -o size=300k tmpfs '\(folder.path)'") == 0)
        defer { _ = system("umount -l '\(folder.path)'") }
        let ledger = try SQLiteLedger(path: folder.ledger)
        try ledger.append([.stopped], at: morning)
        #expect(system("cat /dev/zero > '\(folder.path)/ballast' 2>/dev/null") != 0)
        let events = [LedgerEvent](
            repeating: .registryLoaded(digest: String(repeating: "d", count: 900)), count: 30)
        for _ in 1...3 {
            let refusal = failure { () throws(LedgerFailure) in
                try ledger.append(events, at: morning)
            }
            #expect(kind(refusal) == "cannot write")
            #expect(try ledger.book().lastSequence == 1)
        }
        #expect(unlink(folder.path + "/ballast") == 0)
        try ledger.append(events, at: morning)
        #expect(try ledger.book().lastSequence == 31)
        #expect(try ledger.verify().isEmpty)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can become somebody else"))
    func `somebody without the right to write reads, and is told when writing`() async throws {
        let path = folder.ledger
        do {
            let ledger = try SQLiteLedger(path: path)
            try ledger.append(try everyEvent(), at: morning)
        }
        try #require(chmod(folder.path, 0o755) == 0)
        try #require(system("chmod a+r '\(folder.path)'/*") == 0)
        await #expect(processExitsWith: .success) { [path = path as String] in
            try #require(setuid(65_534) == 0)
            let reader = try SQLiteLedger(path: path, isReadOnly: true)
            try #require(try reader.records().map(\.event) == everyEvent())
            let refusal = failure { () throws(LedgerFailure) in
                _ = try SQLiteLedger(path: path).append([.stopped], at: morning)
            }
            try #require(kind(refusal) == "cannot write")
        }
    }

    @Test(arguments: [700, 2100, 5300, 11_900])
    func `killed while appending, it loses nothing that was answered`(microseconds: Int)
        async throws
    {
        let (path, answered) = (folder.ledger, folder.path + "/answered")
        await #expect(processExitsWith: .signal(SIGKILL)) {
            [
                path = path as String, answered = answered as String,
                microseconds = microseconds as Int
            ] in
            let ledger = try SQLiteLedger(path: path)
            let log = open(answered, O_WRONLY | O_CREAT | O_APPEND, 0o600)
            signal(SIGALRM) { _ in kill(getpid(), SIGKILL) }
            ualarm(UInt32(microseconds), 0)
            while true {
                try ledger.append([.stopped, .registryLoaded(digest: "d"), .stopped], at: morning)
                write(log, "x", 1)
            }
        }
        let ledger = try SQLiteLedger(path: path)
        let answers = Int64((try? bytes(answered).count) ?? 0)
        let kept = try ledger.book().lastSequence
        #expect(kept == answers * 3 || kept == (answers + 1) * 3)
        #expect(try ledger.verify().isEmpty)
        try ledger.append([.stopped], at: morning)
        #expect(try ledger.book().lastSequence == kept + 1)
    }

    @Test func `many processes that begin at once make one ledger`() async throws {
        let path = folder.ledger
        await withTaskGroup(of: Void.self) { group in
            for number in 1...4 {
                group.addTask {
                    await #expect(processExitsWith: .success) {
                        [path = path as String, number = number as Int] in
                        let ledger = try SQLiteLedger(path: path)
                        for _ in 1...25 {
                            try ledger.append([.registryLoaded(digest: "\(number)")], at: morning)
                        }
                    }
                }
            }
        }
        let ledger = try SQLiteLedger(path: path)
        #expect(try ledger.book().lastSequence == 100)
        #expect(try ledger.verify().isEmpty)
    }
}

@Suite struct StateLockTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a second daemon is refused and told who the first is`() throws {
        let first = try StateLock(directory: folder.path)
        defer { withExtendedLifetime(first) {} }
        let refusal = failure { () throws(LedgerFailure) in
            _ = try StateLock(directory: folder.path)
        }
        #expect(refusal == .busy("\(folder.path)/lock is held by process \(getpid())"))
    }

    // In a process of its own: a lock lives on in a child that another test forked meanwhile.
    @Test func `the lock goes with its holder, and a refused one leaves nothing open`() async {
        await #expect(processExitsWith: .success) {
            let folder = try TemporaryFolder()
            let descriptors = try openDescriptors()
            for _ in 1...50 {
                let lock = try StateLock(directory: folder.path)
                let refusal = failure { () throws(LedgerFailure) in
                    _ = try StateLock(directory: folder.path)
                }
                try #require(kind(refusal) == "busy")
                withExtendedLifetime(lock) {}
            }
            // The test runner opens some of its own meanwhile.
            try #require(try openDescriptors() < descriptors + 25)
        }
    }

    @Test func `a missing folder is a failure to write`() throws {
        let refusal = failure { () throws(LedgerFailure) in
            _ = try StateLock(directory: folder.path + "/none")
        }
        #expect(kind(refusal) == "cannot write")
    }
}

/// Limits how long files may grow that this process writes; nil for as long as they like.
private func limitFileSize(to bytes: Int?) throws {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    try #require(getrlimit(resource, &limit) == 0)
    limit.rlim_cur = bytes.map { UInt($0) } ?? limit.rlim_max
    try #require(setrlimit(resource, &limit) == 0)
}

private func bytes(_ path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
        result += buffer[..<count]
    }
    return result
}

private func openDescriptors() throws -> Int {
    let folder = try #require(opendir("/proc/self/fd"))
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count
}
