import ThaiPhrases
import ArgumentParser
import CivilTime
import Files
import Obligations
import Planning

/// `itactl status`.
struct StatusCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status",
            abstract: words(
                "Say how the reminding stands.", "สรุปสถานะการแจ้งเตือน"),
            discussion: words(
                """
                What the ledger and the documents say together: phases, surveys, overdue, letters waiting, the next \
                letter. It reads files only, so it also works while the daemon is stopped.

                Examples:
                  itactl status
                  itactl status --at '2568-06-02 09:00' --json
                """,
                """
                สรุปจากบันทึกและเอกสาร: ช่วงปฏิทิน แบบวัด รายการเกินกำหนด จดหมายที่รอ และจดหมายถัดไป ใช้ได้แม้โปรแกรมหยุดอยู่

                ตัวอย่าง:
                  itactl status
                """
            ))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: JSONOption
    @Option(help: ArgumentHelp(words("As if it were this moment.", "ดูเสมือนเป็นเวลานี้")))
    var at: String?

    private struct Report: Encodable {
        struct Phase: Encodable {
            let phase: String
            let start: String
            let end: String
            let isOpen: Bool
            let progress: Int?
            let minimum: Int?
        }
        struct Waiting: Encodable {
            let post: String
            let outcome: String
            let attempt: Int
            let detail: String
        }
        let agency: String
        let fiscalYear: Int
        let now: String
        let overdue: [String]
        let phases: [Phase]
        let lettersWaiting: [Waiting]
        let lettersAccepted: Int
        let nextWake: String?
        let ledgerRecords: Int64
        let lastRecord: String?
        let hold: Bool
    }

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let registry = try workspace.registry()
            let ledger = try workspace.snapshot()
            let now = try workspace.moment(at, in: registry)
            let report = report(registry, ledger, plan(registry, ledger, at: now), now)
            if format.json { try printJSON(report) } else { show(report, registry) }
        }
    }

    private func report(
        _ registry: Registry, _ ledger: LedgerSnapshot, _ plan: Plan, _ now: Instant
    ) -> Report {
        let zone = registry.agency.zone
        let today = zone.date(at: now)
        let overdue = overdueDueDates(registry, ledger, on: today)
        return Report(
            agency: registry.agency.shortName,
            fiscalYear: registry.fiscalYear.buddhistYear.number, now: zone.format(now),
            overdue: overdue.map { "\($0.obligation.id) \($0.due.date)" },
            phases: registry.phases.map { phase in
                let id = ObligationID.phase(phase.kind)
                return Report.Phase(
                    phase: phase.kind.rawValue, start: phase.window.start?.description ?? "",
                    end: phase.window.end?.description ?? "",
                    isOpen: phase.window.contains(today),
                    progress: phase.quota == nil ? nil : ledger.progress(of: id),
                    minimum: phase.quota?.total)
            },
            lettersWaiting: ledger.openClaims.values.sorted { $0.id < $1.id }.map {
                Report.Waiting(
                    post: $0.post.rawValue, outcome: $0.outcome?.rawValue ?? "in-doubt",
                    attempt: $0.attempt, detail: $0.detail)
            },
            lettersAccepted: ledger.closedClaims.values.count { $0.outcome == .accepted },
            nextWake: plan.nextWake.map(zone.format), ledgerRecords: ledger.lastSequence,
            lastRecord: ledger.lastAt.map(zone.format), hold: at == nil && plan.hold != nil)
    }

    private func show(_ report: Report, _ registry: Registry) {
        print("\(report.agency) – \(words("fiscal year", "ปีงบประมาณ")) \(report.fiscalYear)")
        if report.hold {
            print(words("MAIL IS HELD: the clock is implausible", "พักการส่ง: นาฬิกาผิดปกติ"))
        }
        print("")
        printTable(
            [words("Phase", "ช่วง"), words("From", "เริ่ม"), words("To", "ถึง"), ""],
            report.phases.map { phase in
                var state = phase.isOpen ? words("open", "เปิดอยู่") : ""
                if let progress = phase.progress, let minimum = phase.minimum {
                    state += "  \(progress)/\(minimum)"
                }
                return [phase.phase, phase.start, phase.end, state]
            })
        print("")
        print(
            words("Overdue: ", "เกินกำหนด: ")
                + (report.overdue.isEmpty ? "0" : report.overdue.joined(separator: ", ")))
        for waiting in report.lettersWaiting {
            print(
                words("Letter waiting: ", "จดหมายรอส่ง: ")
                    + "\(waiting.post) (\(waiting.outcome), \(waiting.attempt)) \(waiting.detail)")
        }
        print(
            words(
                "Letters taken by the mailer: \(report.lettersAccepted); ledger: \(report.ledgerRecords) records, newest \(report.lastRecord ?? "-")",
                "จดหมายที่ระบบเมลรับแล้ว \(report.lettersAccepted) ฉบับ บันทึก \(report.ledgerRecords) รายการ ล่าสุด \(report.lastRecord ?? "-")"
            ))
        print(words("Next look at the plan: ", "ตรวจแผนครั้งถัดไป: ") + (report.nextWake ?? "-"))
    }
}
