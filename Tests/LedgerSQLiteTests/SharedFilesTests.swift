import CivilTime
import Effects
import Glibc
import Planning
import Testing

@testable import LedgerSQLite

@Suite struct SharedFilesTests {
    let folder: String

    init() throws {
        var template = Array("/tmp/ita-shared-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        folder = String(cString: made)
    }

    private func mode(_ name: String) -> mode_t {
        var info = stat()
        guard lstat("\(folder)/\(name)", &info) == 0 else { return 0 }
        return info.st_mode & 0o7777
    }

    private func write() throws {
        let ledger = try SQLiteLedger(path: "\(folder)/ledger.sqlite")
        let now = Instant(secondsSinceEpoch: 1_740_000_000)
        try ledger.append([.started(version: "1", digest: "d")], at: now)
        shareState(folder)
        #expect(nudge(directory: folder))
    }

    @Test(arguments: [mode_t(0o2750), 0o750])
    func `the ledger is for the group to append to where the folder is shared, and only there`(
        folderMode: mode_t
    ) throws {
        defer { _ = system("rm -rf '\(folder)'") }
        chmod(folder, folderMode)
        try write()
        let shared: mode_t = 0o660
        for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm", "changed"] {
            if folderMode & 0o2000 != 0 {
                #expect(mode(name) == shared, "\(name)")
            } else {
                #expect(mode(name) & 0o026 == 0, "\(name)")
            }
        }
        #expect(mode("") == folderMode)
    }

    @Test func `files of an older version are shared at the next start`() throws {
        defer { _ = system("rm -rf '\(folder)'") }
        chmod(folder, 0o750)
        try write()
        chmod(folder, 0o2750)
        try write()
        #expect(mode("ledger.sqlite") == 0o660)
        #expect(mode("ledger.sqlite-wal") == 0o660)
        #expect(mode("changed") == 0o660)
    }

    @Test func `no link leads to a file of somebody else`() throws {
        defer { _ = system("rm -rf '\(folder)' '\(folder).other'") }
        chmod(folder, 0o2750)
        #expect(system("install -m 0600 /dev/null '\(folder).other'") == 0)
        symlink("\(folder).other", "\(folder)/changed")
        shareState(folder)
        #expect(!nudge(directory: folder))
        link("\(folder).other", "\(folder)/hard")
        share("\(folder)/hard", in: folder)
        var info = stat()
        #expect(stat("\(folder).other", &info) == 0 && info.st_mode & 0o777 == 0o600)
    }

    @Test func `what root makes belongs to whom the folder belongs`() throws {
        defer { _ = system("rm -rf '\(folder)'") }
        guard geteuid() == 0 else { return }
        chown(folder, 4711, 4712)
        chmod(folder, 0o2750)
        try write()
        for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm", "changed"] {
            var info = stat()
            #expect(stat("\(folder)/\(name)", &info) == 0)
            #expect(info.st_uid == 4711 && info.st_gid == 4712, "\(name)")
        }
    }
}
