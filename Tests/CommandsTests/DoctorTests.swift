import ArgumentParser
import Effects
import LedgerSQLite
import Planning
import Testing

@testable import Commands

@Suite struct DoctorTests {
    let folder: TemporaryFolder
    private let configuration =
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        + "/config/ita-reminderd.yaml"

    init() throws { folder = try TemporaryFolder() }

    private func standings(_ configuration: String) throws -> [String: String] {
        let command = try #require(
            try Itactl.parseAsRoot([
                "doctor", "--config", configuration, "--state", folder.path,
            ]) as? DoctorCommand)
        let report = command.diagnose()
        for finding in report.findings {
            #expect((finding.remedy == nil) == (finding.standing == "ok"), "\(finding.message)")
        }
        #expect(report.faults == report.findings.count { $0.standing == "fault" })
        return Dictionary(
            report.findings.map { ($0.check, $0.standing) }, uniquingKeysWith: { first, _ in first }
        )
    }

    @Test func `the shipped example is looked at from the configuration to the mailer`() throws {
        let found = try standings(configuration)
        #expect(found["configuration"] == "ok")
        #expect(found["holidays"] == "ok")
        #expect(found["addresses"] == "ok")
        #expect(found["ledger"] == "ok")
        #expect(found["mailer"] == "warning")
        #expect(found["space"] != nil && found["state-directory"] != nil && found["clock"] != nil)
    }

    @Test func `the newest records of the ledger are verified`() throws {
        _ = try writeHistory(folder.ledger)
        #expect(try standings(configuration)["ledger"] == "ok")
        #expect(forge(folder.ledger, "UPDATE event SET detail = 'x' WHERE seq = 3"))
        #expect(try standings(configuration)["ledger"] == "fault")
        try write("no ledger at all, but long enough to be looked at\n", to: folder.ledger)
        #expect(try standings(configuration)["ledger"] == "fault")
    }

    @Test(arguments: [nil, "agency: [\n", "agency: a.yaml\nfrom: {mailbox: nobody}\n"])
    func `without a configuration the rest is looked at all the same, and the exit status is 1`(
        text: String?
    ) throws {
        let path = folder.path + "/ita-reminderd.yaml"
        if let text { try write(text, to: path) }
        let found = try standings(path)
        #expect(found["configuration"] == "fault")
        #expect(found["state-directory"] != nil && found["mailer"] != nil)
        for format in [[], ["--json"]] {
            var command = try Itactl.parseAsRoot(["doctor", "--config", path] + format)
            #expect(throws: ExitCode(1)) { try command.run() }
        }
    }
}
