import CivilTime
import Correspondence
import Daemon
import Effects
import Files
import Glibc
import LedgerSQLite
import Obligations
import Planning
import Simulation
import Testing

/// The released version stopped on 14 June 2025, and this program goes on from its ledger: whoever would
/// have got a letter gets it, for the same reason, and nobody hears again what was told before.
@Suite struct ReleasedLedgerTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let source =
            "\(#filePath.dropLast("ReleasedLedgerTests.swift".count))Fixtures/changhan-2568"
        for command in [
            "gunzip -c '\(source).sqlite.gz' > '\(folder.path)/ledger.sqlite'",
            "cp '\(source).witness' '\(SQLiteLedger.witnessPath(stateDirectory: folder.path))'",
            "gunzip -c '\(source)-letters.txt.gz' > '\(folder.path)/letters'",
            "mkdir '\(folder.path)/config'",
            "tar -C '\(folder.path)/config' -xzf '\(source)-documents.tar.gz'",
        ] {
            try #require(system(command) == 0, "\(command)")
        }
    }

    private final class Postman: Mailer {
        func deliver(_ mail: OutgoingMail) -> DeliveryOutcome {
            DeliveryOutcome(.accepted, detail: "exit status 0")
        }
    }

    private func serve(_ ledger: SQLiteLedger) throws {
        let zone = FixedZone.bangkok
        let time = VirtualTime(
            from: zone.instant(try day("2025-06-15")).adding(seconds: 3600),
            until: zone.instant(try day("2025-09-25")), life: Life())
        let from = try #require(MailAddress(mailbox: "ita-reminder@changhan.example"))
        let settings = Daemon.Settings(
            agencyPath: "agencies/changhan/agency.yaml",
            letters: LetterSettings(
                from: from, envelopeSender: "ita-reminder@changhan.example", replyTo: nil,
                language: .thai),
            version: "test", signOfLife: .to("itadmin@changhan.example"))
        let world = World(
            clock: time, sleeper: time, ledger: ledger, mailer: Postman(), files: MemoryFiles(),
            documents: FolderDocuments(root: folder.path + "/config"),
            service: RecordingService(), journal: RecordingJournal(clock: time))
        #expect(Daemon.run(world, settings) == .done)
    }

    /// One line a notice of a letter, without the round, which the released version named by its day.
    private func lines(_ ledger: SQLiteLedger, after sequence: Int64) throws -> [String] {
        var lines: [String] = []
        try ledger.changes(after: sequence) { (record) throws(LedgerFailure) in
            guard case .claimed(let claim) = record.event else { return }
            let date = FixedZone.bangkok.date(at: record.at)
            for (notice, reason) in zip(claim.notices, claim.reasons) {
                lines.append(
                    "\(date) \(claim.post) \(notice.occurrence.matter) \(notice.trigger.word) "
                        + "\(notice.due) \(reason.rawValue)")
            }
        }
        return lines
    }

    @Test func `the same letters go out from there on`() throws {
        let ledger = try SQLiteLedger(
            path: folder.path + "/ledger.sqlite",
            witness: .kept(SQLiteLedger.witnessPath(stateDirectory: folder.path)))
        let before = try #require(try ledger.head()?.sequence)
        try serve(ledger)
        let file = try readWholeFile(folder.path + "/letters", limit: 1 << 20)
        let expected = String(decoding: file, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(expected.count == 1529)
        let counts = { (lines: [String]) in
            Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
        }
        let (told, owed) = (counts(try lines(ledger, after: before)), counts(expected))
        for (line, count) in owed { #expect(told[line] == count, "\(line)") }
        // What is told besides is what the released version did not tell yet.
        for line in told.keys where owed[line] == nil {
            let word = line.split(separator: " ")[3]
            #expect(word == "opens-7" || word.hasPrefix("plan-missing"), "\(line)")
        }
        #expect(try ledger.verify().isEmpty)
    }
}
