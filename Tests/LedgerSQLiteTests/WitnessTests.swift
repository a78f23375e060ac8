import CivilTime
import Effects
import Glibc
import Planning
import Testing

@testable import LedgerSQLite

/// A ledger that was exchanged while nobody had it open: whole, sound, and not the right one.
@Suite struct WitnessTests {
    let folder: TemporaryFolder
    var path: String { folder.path + "/ledger.sqlite" }
    var witness: String { SQLiteLedger.witnessPath(stateDirectory: folder.path) }

    init() throws { folder = try TemporaryFolder() }

    private func open(_ use: WitnessUse? = nil) throws -> SQLiteLedger {
        try SQLiteLedger(path: path, witness: use ?? .kept(witness))
    }

    private func append(_ count: Int) throws {
        let ledger = try open()
        for _ in 0..<count { try ledger.append([.stopped], at: morning) }
    }

    private func set(_ file: String, to other: String) {
        #expect(system("rm -f '\(path)-wal' '\(path)-shm' && cp '\(other)' '\(file)'") == 0)
    }

    private func older() throws -> String {
        let older = folder.path + "/older"
        _ = try open(.ignored).backUp(to: older)
        return older
    }

    @Test func `a ledger with all that was seen of it is believed`() throws {
        try append(3)
        try append(2)
        #expect(try open().book().lastSequence == 5)
        #expect(try open(.ignored).exchange(witness: witness) == nil)
        // Records that others wrote meanwhile are no reason for doubt, and are seen from then on.
        try open(.heeded(witness)).append([.stopped], at: morning)
        #expect(try Witness(path: witness).mark?.sequence == 5)
        #expect(try open().book().lastSequence == 6)
        #expect(try Witness(path: witness).mark?.sequence == 6)
    }

    @Test func `an older copy is not believed, by nobody who heeds the witness`() throws {
        try append(3)
        let older = try older()
        try append(4)
        set(path, to: older)
        for use in [WitnessUse.kept(witness), .heeded(witness)] {
            let ledger = try open(use)
            let found = failure { () throws(LedgerFailure) in _ = try ledger.book() }
            guard case .exchanged(let exchange) = found else {
                Issue.record("\(String(describing: found))")
                return
            }
            #expect(exchange.found == 3 && exchange.known == 7)
            #expect(
                kind(
                    failure { () throws(LedgerFailure) in
                        try ledger.append([.stopped], at: morning)
                    }) == "exchanged")
        }
        #expect(try open(.ignored).head()?.sequence == 3, "nothing was written to it")
        #expect(try Witness(path: witness).mark?.sequence == 7, "the witness was not moved")
    }

    @Test func `an empty file and a missing one are not believed`() throws {
        try append(3)
        for make in ["rm -f '\(path)'*", ": > '\(path)'"] {
            #expect(system("rm -f '\(path)-wal' '\(path)-shm'; \(make)") == 0)
            let ledger = try open()
            let found = failure { () throws(LedgerFailure) in _ = try ledger.book() }
            #expect(kind(found) == "exchanged", "\(make)")
        }
    }

    @Test func `another ledger that is longer is not believed`() throws {
        try append(3)
        let other = folder.path + "/other"
        do {
            let ledger = try SQLiteLedger(path: other)
            for _ in 0..<9 {
                try ledger.append([.summarized(date: try day("2025-03-14"))], at: morning)
            }
        }
        #expect(system("sqlite3 '\(other)' 'PRAGMA wal_checkpoint(TRUNCATE)' >/dev/null") == 0)
        set(path, to: other)
        let ledger = try open()
        let found = failure { () throws(LedgerFailure) in _ = try ledger.book() }
        #expect(kind(found) == "exchanged")
        #expect(found?.message.contains("another one") == true)
    }

    @Test func `a loss that is accepted is believed from then on, while the daemon has it open`()
        throws
    {
        try append(3)
        let older = try older()
        try append(4)
        set(path, to: older)
        do {
            let daemon = try open()
            #expect(throws: LedgerFailure.self) { try daemon.book() }
            let admin = try open(.ignored)
            let exchange = try #require(try admin.exchange(witness: witness))
            try admin.append(
                [
                    .fact(
                        .restored(
                            Restoration(
                                lostThrough: exchange.known, lostDigest: exchange.digest,
                                lostUntil: exchange.knownAt, comment: "the disk broke")))
                ], at: morning)
            #expect(try daemon.book().lastSequence == 4)
            #expect(try daemon.book().restorations.count == 1)
            try daemon.append([.stopped], at: morning)
            #expect(try Witness(path: witness).mark?.sequence == 5)
            #expect(try daemon.verify().isEmpty)
        }
        #expect(try open().book().lastSequence == 5)
        // The same copy once more: that the first loss was accepted does not accept another one.
        set(path, to: older)
        let again = try open()
        #expect(throws: LedgerFailure.self) { try again.book() }
    }

    @Test func `a ledger without a witness is taken as it is, and has one from then on`() throws {
        try open(.ignored).append([.stopped, .stopped], at: morning)
        #expect(try open().book().lastSequence == 2)
        #expect(try Witness(path: witness).mark?.sequence == 2)
    }

    @Test func `a write to the witness that was cut short harms only the older mark`() throws {
        try append(5)
        let bytes = try #require(try? read(witness))
        for cut in stride(from: 0, to: 256, by: 17) {
            // The place that is written next, filled with what a torn write may leave.
            let generations = [0, 256].map { Int(words(bytes[$0..<($0 + 256)])[2]) ?? 0 }
            let older = generations[0] < generations[1] ? 0 : 256
            var torn = bytes
            for index in cut..<256 { torn[older + index] = 0 }
            try write(torn, to: witness)
            #expect(try Witness(path: witness).mark?.sequence == 5, "cut at \(cut)")
        }
    }

    @Test func `a witness that cannot be read is damage, and says what to do`() throws {
        try append(2)
        try write([UInt8](repeating: 0, count: 512), to: witness)
        let found = failure { () throws(LedgerFailure) in
            _ = try SQLiteLedger(path: path, witness: .kept(witness))
        }
        #expect(kind(found) == "damaged")
        #expect(found?.message.contains("remove this file") == true)
    }

    @Test func `a witness that cannot be written holds back what would be promised`() throws {
        try append(2)
        let ledger = try open()
        #expect(system("rm '\(witness)' && mkdir '\(witness)'") == 0)
        let found = failure { () throws(LedgerFailure) in
            try ledger.append([.stopped], at: morning)
        }
        #expect(kind(found) == "cannot write")
    }

    @Test func `a ledger of the first format moves to the newest with its hashes`() throws {
        let old = folder.path + "/old"
        let sql =
            Schema.migrations[0].sql
            + "INSERT INTO migration VALUES (1, 'x'); PRAGMA user_version = 1;"
            + "PRAGMA application_id = \(Schema.applicationID);"
        let connection = try Connection(path: old, isReadOnly: false)
        try connection.execute(sql)
        let row = Row(LedgerRecord(sequence: 1, at: morning, event: .stopped))
        let hash = hexadecimal(row.hash(after: genesis))
        try connection.execute(
            "INSERT INTO event (seq, at, kind, previous, hash) VALUES (1, \(row.at), 'stopped', "
                + "x'\(hexadecimal(genesis))', x'\(hash)')")
        let ledger = try SQLiteLedger(path: old)
        #expect(try ledger.verify().isEmpty)
        #expect(try ledger.head()?.digest == hash)
        try ledger.append(try everyEvent(), at: morning)
        #expect(try ledger.verify().isEmpty)
        #expect(!sqlite(old, "UPDATE event SET at = 1"))
        #expect(!sqlite(old, "DELETE FROM event"))
    }

    private func words(_ bytes: ArraySlice<UInt8>) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).split(separator: " ")
    }

    private func read(_ path: String) throws -> [UInt8] {
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 512)
        #expect(fread(&bytes, 1, 512, file) == 512)
        return bytes
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        let file = try #require(fopen(path, "w"))
        defer { fclose(file) }
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }
}
