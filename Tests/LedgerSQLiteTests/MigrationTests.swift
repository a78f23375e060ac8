import CivilTime
import Effects
import Glibc
import Obligations
import Planning
import Testing

@testable import LedgerSQLite

/// A real ledger of the released version becomes one of this program; see Fixtures/README.md.
@Suite struct MigrationTests {
    let folder: TemporaryFolder
    var path: String { folder.path + "/ledger.sqlite" }
    var witness: String { SQLiteLedger.witnessPath(stateDirectory: folder.path) }
    var backup: String { path + ".format-2" }

    init() throws {
        folder = try TemporaryFolder()
        let fixtures = #filePath.dropLast("MigrationTests.swift".count)
        let source = "\(fixtures)Fixtures/changhan-2568"
        try #require(system("gunzip -c '\(source).sqlite.gz' > '\(path)'") == 0)
        try #require(system("cp '\(source).witness' '\(witness)'") == 0)
        try #require(system("gunzip -c '\(source).tsv.gz' > '\(folder.path)/records.tsv'") == 0)
        try #require(chmod(path, 0o640) == 0)
    }

    private func open() throws -> SQLiteLedger {
        try SQLiteLedger(path: path, witness: .kept(witness))
    }

    private func text(_ path: String) throws -> String {
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        try #require(count < bytes.count)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }

    @Test func `chain and witness hold over the migration, and the chain goes on`() throws {
        let ledger = try open()
        let report = try ledger.audit()
        #expect(report.faults.isEmpty && report.count == 1221)
        #expect(try ledger.exchange(witness: witness) == nil)
        #expect(try ledger.head()?.digest == Witness(path: witness).mark?.digest)
        var book = try ledger.book()
        #expect(book.lastSequence == 1221)
        try ledger.append(
            [opened(2568), progress(3)], at: Instant(secondsSinceEpoch: 1_750_000_000), to: &book)
        #expect(try ledger.verify().isEmpty)
        #expect(try Witness(path: witness).mark?.sequence == 1223)
        // The first year of a ledger begins with it.
        #expect(try open().origin().after == 0)
    }

    @Test func `every record says what it said to the released version`() throws {
        let expected = try text(folder.path + "/records.tsv").split(separator: "\n").map(
            String.init)
        let records = try open().records()
        #expect(records.count == expected.count)
        for (record, line) in zip(records, expected) {
            #expect(MigrationTests.line(record) == line)
        }
    }

    @Test func `facts have the year of their day`() throws {
        let silences = try open().records().compactMap { record -> Silence? in
            if case .fact(.silenced(let silence)) = record.event { silence } else { nil }
        }
        // Of one row within a year; across two years; of everything.
        #expect(silences.map(\.fiscalYear) == [FiscalYear(2568), nil, nil])
        for record in try open().records() {
            switch record.event {
            case .fact(.completed(let fact)):
                #expect(fact.occurrence.fiscalYear == FiscalYear(2568))
            case .fact(.reopened(let id, _, _)): #expect(id.fiscalYear == FiscalYear(2568))
            case .fact(.progress(let id, _, _, _)): #expect(id.fiscalYear == FiscalYear(2568))
            default: break
            }
        }
    }

    @Test func `a copy of the older file is kept beside it, as it was`() throws {
        _ = try open()
        var (ledger, copy) = (stat(), stat())
        #expect(stat(path, &ledger) == 0 && stat(backup, &copy) == 0)
        #expect(ledger.st_mode == copy.st_mode && ledger.st_uid == copy.st_uid)
        let old = try Connection(path: backup, isReadOnly: true)
        #expect(try old.integer("PRAGMA user_version") == 2)
        #expect(try old.integer("PRAGMA application_id") == Schema.applicationID)
        #expect(try old.integer("SELECT count(*) FROM event") == 1221)
        let newest = "SELECT lower(hex(hash)) FROM event ORDER BY seq DESC LIMIT 1"
        #expect(try old.text(newest) == Witness(path: witness).mark?.digest)
        #expect(try Schema.differences(old, format: 2).isEmpty)
        #expect(access(backup + ".new", F_OK) != 0)
        // Put back, it becomes one of this program again, and needs no further copy.
        for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
        #expect(system("cp '\(backup)' '\(path)'") == 0)
        #expect(try open().book().lastSequence == 1221)
        #expect(access(backup + ".2", F_OK) != 0)
    }

    @Test func `a file in the place of the copy is left alone`() throws {
        #expect(system("echo precious > '\(backup)'") == 0)
        _ = try open()
        #expect(try text(backup) == "precious\n")
        let old = try Connection(path: backup + ".2", isReadOnly: true)
        #expect(try old.integer("SELECT count(*) FROM event") == 1221)
    }

    @Test func `without room for the copy nothing is changed`() throws {
        // Where the copy would be made stands a folder of that name.
        try #require(mkdir(folder.path + "/full", 0o755) == 0)
        let inside = folder.path + "/full/ledger.sqlite"
        try #require(system("cp '\(path)' '\(inside)'") == 0)
        let limited = folder.path + "/full/ledger.sqlite.format-2.new"
        try #require(mkdir(limited, 0o755) == 0)
        let refusal = failure { () throws(LedgerFailure) in _ = try SQLiteLedger(path: inside) }
        #expect(kind(refusal) == "cannot write")
        let old = try Connection(path: inside, isReadOnly: true)
        #expect(try old.integer("PRAGMA user_version") == 2)
        #expect(try old.integer("SELECT count(*) FROM event") == 1221)
    }

    @Test func `a foreign trigger in an older file is refused, and the file stays as it was`()
        throws
    {
        #expect(
            sqlite(
                path, "CREATE TRIGGER x BEFORE INSERT ON event BEGIN SELECT RAISE(IGNORE); END"))
        let refusal = failure { () throws(LedgerFailure) in _ = try SQLiteLedger(path: path) }
        #expect(kind(refusal) == "damaged" && refusal?.message.contains("'x'") == true)
        #expect(access(backup, F_OK) != 0)
        let old = try Connection(path: path, isReadOnly: true)
        #expect(try old.integer("PRAGMA user_version") == 2)
    }

    @Test func `what a forger left in an older file is found afterwards too`() throws {
        #expect(forge(path, "UPDATE event SET post = 'x' WHERE seq = 700"))
        let ledger = try open()
        #expect(try ledger.verify().map(\.description) == ["record 700 was edited"])
        let found = failure { () throws(LedgerFailure) in _ = try ledger.book() }
        #expect(found == .doubted(record: 700, Doubt.edited))
    }

    @Test func `a new ledger needs no copy`() throws {
        let new = folder.path + "/new.sqlite"
        try SQLiteLedger(path: new).append([.stopped], at: morning)
        #expect(system("ls '\(folder.path)' | grep -q new.sqlite.format") != 0)
    }

    /// A record as the released version would have printed it: rounds by their day, no years.
    private static func line(_ record: LedgerRecord) -> String {
        (["\(record.sequence)", "\(record.at.secondsSinceEpoch)"] + words(record.event))
            .joined(separator: "\t")
    }

    private static func words(_ event: LedgerEvent) -> [String] {
        func joined(_ list: [some CustomStringConvertible]) -> String {
            list.map(\.description).joined(separator: "|")
        }
        func round(_ id: OccurrenceID) -> String { id.round?.description ?? "-" }
        switch event {
        case .started(let version, let digest): return ["started", version, digest]
        case .stopped: return ["stopped"]
        case .registryLoaded(let digest): return ["registry-loaded", digest]
        case .claimed(let claim):
            return [
                "claimed", claim.id.rawValue, "\(claim.attempt)", claim.post.rawValue,
                claim.messageID, joined(claim.notices),
                claim.reasons.map(\.rawValue).joined(separator: "|"),
            ]
        case .settled(let claim, let attempt, let outcome, let detail):
            return ["settled", claim.rawValue, "\(attempt)", outcome.rawValue, detail]
        case .closed(let notice, let post, let reason):
            return ["closed", notice.description, post.rawValue, reason.rawValue]
        case .summarized(let date): return ["summarized", date.description]
        case .fact(.completed(let fact)):
            return [
                "completed", fact.occurrence.obligation.rawValue, round(fact.occurrence),
                fact.isThrough ? "through" : "alone", fact.date.description, fact.result,
                fact.evidence, fact.actor,
            ]
        case .fact(.reopened(let id, let actor, let comment)):
            return ["reopened", id.obligation.rawValue, round(id), actor, comment]
        case .fact(.progress(let id, let unit, let count, let actor)):
            return ["progress", id.obligation.rawValue, unit, "\(count)", actor]
        case .fact(.silenced(let silence)):
            return [
                "silenced", silence.obligation?.rawValue ?? "-", silence.post?.rawValue ?? "-",
                silence.until.description, silence.comment, silence.actor,
            ]
        default: return ["?"]
        }
    }
}
