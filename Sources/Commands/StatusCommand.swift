import ArgumentParser
import CivilTime
import Facts
import Files
import Obligations
import Planning
import ThaiPhrases

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
                letter. It reads only; while the service is stopped, root can.

                Examples:
                  itactl status
                  itactl status --at '2568-06-02 09:00' --json
                """,
                """
                สรุปจากบันทึกและเอกสาร: ช่วงปฏิทิน แบบวัด รายการเกินกำหนด จดหมายที่รอ และจดหมายถัดไป

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
            let fiscalYear: Int
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
        struct Silent: Encodable {
            let record: Int64
            let what: String
            let until: String
            let reason: String
            let by: String
        }
        let agency: String
        let fiscalYear: Int
        let years: [Int]
        /// That the documents are of another year than the day, in words; absent when they are not.
        let otherYear: String?
        /// What waits for confirmation, and that the next year has no plan, in words.
        let plans: [String]
        /// How many times wait for confirmation, in all years.
        let drafts: Int
        /// What the service does not take of the documents as they stand, in words.
        let refusedDocuments: [String]
        let silences: [Silent]
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
            let now = try workspace.moment(at, in: workspace.years())
            let years = try workspace.years(at: now)
            let book = try workspace.book(years)
            // Of another moment nobody knows what the service would serve; where it serves nothing, or where
            // that may not be seen, there is nothing to say.
            let refusals = at == nil ? (try? AgainstRunning(workspace))?.refusals ?? [] : []
            let report = report(years, book, plan(years, book, at: now), now, refusals)
            if format.json { try printJSON(report) } else { show(report) }
        }
    }

    private func report(
        _ years: Years, _ book: Book, _ plan: Plan, _ now: Instant, _ refusals: [String]
    ) -> Report {
        let zone = years.zone
        let today = zone.date(at: now)
        let overdue = Standings(years, book, at: now).overdue
        return Report(
            agency: years.agency.shortName,
            fiscalYear: years.registry(on: today).fiscalYear.buddhistYear.number,
            years: years.registries.map(\.fiscalYear.buddhistYear.number),
            otherYear: warnOfOtherYear(years, on: today),
            plans: warningsOfPlans(years, on: today),
            drafts: years.registries.reduce(0) { $0 + $1.draftTimes },
            refusedDocuments: refusals,
            silences: book.silences.filter { $0.silence.until >= today }.map {
                Report.Silent(
                    record: $0.record, what: $0.silence.scope(language),
                    until: $0.silence.until.description, reason: flat($0.silence.comment),
                    by: $0.silence.actor)
            },
            now: zone.format(now),
            overdue: overdue.map { matter in
                "\(matter.obligation.id) \(matter.standing.due?.description ?? "-")"
            },
            phases: years.registries.flatMap { registry in
                registry.phases.map { phase($0, registry, book, today) }
            },
            lettersWaiting: book.openClaims.values.sorted { $0.id < $1.id }.map {
                Report.Waiting(
                    post: $0.post.rawValue, outcome: $0.outcome?.rawValue ?? "in-doubt",
                    attempt: $0.attempt, detail: $0.detail)
            },
            lettersAccepted: book.lettersAccepted,
            nextWake: plan.nextWake.map(zone.format), ledgerRecords: book.lastSequence,
            lastRecord: book.lastAt.map(zone.format), hold: at == nil && plan.hold != nil)
    }

    private func phase(
        _ phase: CalendarPhase, _ registry: Registry, _ book: Book, _ today: CivilDate
    ) -> Report.Phase {
        let id = MatterID(.phase(phase.kind), registry.fiscalYear)
        return Report.Phase(
            phase: phase.kind.rawValue, fiscalYear: registry.fiscalYear.buddhistYear.number,
            start: phase.window.start?.description ?? "",
            end: phase.window.end?.description ?? "", isOpen: phase.window.contains(today),
            progress: phase.quota == nil ? nil : book.progress(of: id),
            minimum: phase.quota?.total)
    }

    private func show(_ report: Report) {
        let years = report.years.map(String.init).joined(separator: ", ")
        print("\(report.agency) – \(words("fiscal year", "ปีงบประมาณ")) \(years)")
        if let otherYear = report.otherYear { print(otherYear) }
        for plan in report.plans { print(plan) }
        for refusal in report.refusedDocuments { print(refusal) }
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
                let year = report.years.count > 1 ? "/\(phase.fiscalYear)" : ""
                return [phase.phase + year, phase.start, phase.end, state]
            })
        print("")
        print(
            words("Overdue: ", "เกินกำหนด: ") + "\(report.overdue.count)"
                + (report.overdue.isEmpty
                    ? "" : " – " + report.overdue.joined(separator: ", ")))
        for silence in report.silences {
            print(
                words("Silent: ", "พักการแจ้ง: ")
                    + words(
                        "\(silence.what) until \(silence.until) (\(silence.reason)), record \(silence.record)",
                        "\(silence.what) ถึง \(silence.until) (\(silence.reason)) บันทึกที่ \(silence.record)"
                    ))
        }
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
