import ArgumentParser
import CivilTime
import Daemon
import Diagnostics
import Effects
import Files
import LedgerSQLite
import Loading
import Obligations
import Planning

/// `itactl doctor`.
struct DoctorCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "doctor",
            abstract: words(
                "Check what the service depends on, and say how to mend it.",
                "ตรวจสิ่งที่บริการต้องใช้ และบอกวิธีแก้"),
            discussion: words(
                """
                One line a check: ok, warning or fault, with the remedy below. It looks at the configuration \
                and the documents, the state directory, the ledger's newest records, the clock, the holiday \
                table, the addresses of the posts, the mailer with the rights that it needs, and the unit \
                with its drop-ins. It reads only and sends nothing. The service makes the same check at its \
                start and daily, and says faults in the journal.

                Exit status: 0 no fault, 1 a fault.

                Examples:
                  sudo itactl doctor
                  itactl doctor --json | jq '.findings[] | select(.standing == "fault").remedy'
                """,
                """
                หนึ่งบรรทัดต่อหนึ่งข้อ: ok, warning หรือ fault พร้อมวิธีแก้ อ่านอย่างเดียว ไม่ส่งจดหมาย \
                บริการตรวจแบบเดียวกันเมื่อเริ่มทำงานและทุกวัน

                สถานะจบ: 0 ไม่มีข้อผิดพลาด, 1 มี
                """))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: JSONOption

    struct Report: Encodable {
        struct Finding: Encodable {
            let check: String
            let item: String?
            let standing: String
            let message: String
            let remedy: String?
        }
        let findings: [Finding]
        let faults: Int
        let warnings: Int
    }

    func run() throws {
        try execute {
            let report = diagnose()
            if format.json { try printJSON(report) } else { show(report) }
            if report.faults > 0 { throw ExitCode(1) }
        }
    }

    /// All findings, the configuration's first.
    func diagnose() -> Report {
        let (configuration, findings) = examine()
        return report(configuration, findings)
    }

    /// The configuration's own finding, and those of everything that it names.
    private func examine() -> (Report.Finding, [CheckFinding]) {
        let (folder, name) = splitPath(shared.config)
        let documents = FolderDocuments(root: folder)
        let remedy: String
        let cause: String
        do throws(FileFailure) {
            let source = try documents.read(name)
            let (settings, problems) = loadSettings(source)
            if let settings {
                let finding = Report.Finding(
                    check: "configuration", item: nil, standing: "ok", message: shared.config,
                    remedy: nil)
                return (finding, examine(settings, documents))
            }
            cause = DiagnosticRenderer(sources: [source]).render(problems)
            remedy = words("mend the lines shown", "แก้บรรทัดที่แสดง")
        } catch {
            cause = "\(error.path): \(error.reason)"
            remedy = words(
                "make the file, or name another by --config", "สร้างไฟล์ หรือระบุไฟล์อื่นด้วย --config")
        }
        // Without a configuration the defaults of the package are looked at all the same.
        let finding = Report.Finding(
            check: "configuration", item: nil, standing: "fault", message: cause, remedy: remedy)
        let facts = probe(
            shared.state ?? "/var/lib/ita-reminderd",
            .init(route: .socket("/run/ita-reminderd-mail.sock"), timeLimitSeconds: 60))
        let rest = SelfCheck.run(
            facts.0, years: nil, newest: nil, at: RealClock().now(), language: language
        ).filter { $0.subject != .documents }
        return (finding, rest)
    }

    private func examine(
        _ settings: DaemonSettings, _ documents: FolderDocuments
    ) -> [CheckFinding] {
        let now = RealClock().now()
        let loaded = readYears(
            settings.agencyPath, from: documents, asOf: FixedZone.bangkok.date(at: now))
        let (facts, newest) = probe(
            shared.state ?? settings.stateDirectory, settings.sendmail)
        return SelfCheck.run(
            facts, years: loaded.years(admin: settings.signOfLife.mailbox),
            documents: loaded.plans, newest: newest,
            at: now, language: language, signOfLife: settings.signOfLife)
    }

    private func probe(
        _ state: String, _ sendmail: DaemonSettings.Sendmail?
    ) -> (HostFacts, newest: Instant?) {
        var facts = probeHost(
            stateDirectory: state, mailer: sendmail?.program, mailSocket: sendmail?.socket)
        let path = "\(state)/ledger.sqlite"
        guard fileExists(path) else {
            facts.ledger = .absent
            return (facts, nil)
        }
        do {
            let ledger = try openLedger(path)
            facts.ledger = try ledger.newestRecords()
            let witness = SQLiteLedger.witnessPath(stateDirectory: state)
            if let exchange = try ledger.exchange(witness: witness) {
                facts.ledger = .exchanged(exchange.message)
            }
            return (facts, try? ledger.book().greatestAt)
        } catch {
            let message = (error as? LedgerFailure)?.message ?? (error as? CommandFailure)?.message
            facts.ledger = .failed(message ?? "\(error)")
            return (facts, nil)
        }
    }

    private func report(_ configuration: Report.Finding, _ findings: [CheckFinding]) -> Report {
        let all =
            [configuration]
            + findings.map { finding in
                Report.Finding(
                    check: finding.subject.rawValue,
                    item: finding.item.isEmpty ? nil : finding.item,
                    standing: finding.standing.rawValue, message: finding.message,
                    remedy: finding.remedy.isEmpty ? nil : finding.remedy)
            }
        return Report(
            findings: all, faults: all.count { $0.standing == "fault" },
            warnings: all.count { $0.standing == "warning" })
    }

    private func show(_ report: Report) {
        for finding in report.findings {
            let standing = finding.standing.padded(toCells: 7)
            print("\(standing)  \(finding.check.padded(toCells: 15))  \(finding.message)")
            if let remedy = finding.remedy { print("\(spaces(26))→ \(remedy)") }
        }
        print(
            words(
                "\(report.faults) faults, \(report.warnings) warnings",
                "ข้อผิดพลาด \(report.faults) ข้อควรระวัง \(report.warnings)"))
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
