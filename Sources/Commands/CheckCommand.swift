import ArgumentParser
import CivilTime
import Daemon
import Diagnostics
import Files
import Loading
import Obligations
import Planning
import ThaiPhrases

/// `itactl check`.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: words(
                "Read the documents and say everything that is wrong with them.",
                "ตรวจเอกสารแผนและปฏิทิน แสดงทุกข้อที่ควรแก้"),
            discussion: words(
                """
                Every finding stands at its file, line and column, with the text and what is likely meant. \
                No date is ever changed. At the end it says what it understood.

                --against-running compares them with the plan that the service serves and says what came, went \
                and moved, and whether the service would refuse them for what they take away.

                Exit status: 0 nothing needs attention, 1 errors, documents that the service would refuse, or \
                warnings with --strict, 65 the documents cannot be used, 69 nothing is served yet, 77 what is \
                served may not be seen.

                Examples:
                  itactl check
                  itactl check --against-running
                  itactl check config/agencies/*/agency.yaml
                  itactl check --strict --json | jq '.agencies[].findings[].rule'
                """,
                """
                ทุกข้อบอกไฟล์ บรรทัด และคอลัมน์ พร้อมข้อความและสิ่งที่น่าจะหมายถึง โปรแกรมไม่แก้วันที่ให้เอง \
                ท้ายสุดสรุปสิ่งที่อ่านได้

                --against-running เทียบกับแผนที่บริการใช้อยู่: เพิ่ม หายไป เลื่อน และบริการจะรับหรือไม่

                สถานะจบ: 0 ไม่มีข้อต้องดู, 1 มีข้อผิดพลาด หรือบริการจะไม่รับ หรือมีข้อควรระวังเมื่อใช้ --strict, \
                65 ใช้เอกสารไม่ได้, 69 ยังไม่มีแผนที่ใช้อยู่, 77 ไม่มีสิทธิ์ดูแผนที่ใช้อยู่

                ตัวอย่าง:
                  itactl check
                  itactl check --against-running
                """))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var json: JSONOption
    @Option(
        help: ArgumentHelp(
            words(
                "How to print: people (findings of one rule together) or lines (one after the other, by place).",
                "รูปแบบ: people (รวมข้อเดียวกันไว้ด้วยกัน) หรือ lines (เรียงตามตำแหน่งทีละข้อ)"),
            valueName: "people|lines"))
    var format = FindingFormat.people
    @Flag(help: ArgumentHelp(words("Warnings count as failure.", "ให้ข้อควรระวังถือว่าไม่ผ่าน")))
    var strict = false
    @Flag(
        help: ArgumentHelp(
            words(
                "Compare with what the running service serves, too.",
                "เทียบกับแผนที่บริการใช้อยู่ด้วย")))
    var againstRunning = false
    @Argument(
        help: ArgumentHelp(
            words(
                "The agencies' files, relative to the configuration's folder or to this one; default: the configured one.",
                "ไฟล์ของหน่วยงาน หนึ่งไฟล์หรือหลายไฟล์ (ปกติใช้ที่ตั้งค่าไว้)"), valueName: "agency"))
    var agencies: [String] = []

    private struct Report: Encodable {
        struct Finding: Encodable {
            let file: String?
            let line: Int?
            let column: Int?
            let severity: String
            let rule: String
            let message: String
            let notes: [String]
        }
        struct Agency: Encodable {
            let file: String
            let findings: [Finding]
            let understood: Understood?
        }
        struct Understood: Encodable {
            let agency: String
            let fiscalYear: Int
            let phases: Int
            let measures: Int
            let oitItems: Int
            let posts: Int
            let obligations: Int
            let dueDates: Int
            let unscheduled: [String]
            let drafts: Int
        }
        let agencies: [Agency]
        /// Beside what the service serves; only when that was asked for and can be seen.
        let running: AgainstRunning.Report?
    }

    func validate() throws {
        guard againstRunning, !agencies.isEmpty else { return }
        throw ValidationError(
            words(
                "--against-running is about the configured agency; name no other",
                "--against-running ใช้กับหน่วยงานที่ตั้งค่าไว้ ไม่ต้องระบุหน่วยงาน"))
    }

    func run() throws {
        try execute {
            let workspaces =
                agencies.isEmpty
                ? [try Workspace(shared)] : try agencies.map { try Workspace(shared, agency: $0) }
            var (running, trouble): (AgainstRunning?, CommandFailure?)
            if againstRunning {
                do { running = try AgainstRunning(workspaces[0]) } catch let failure
                    as CommandFailure
                {
                    trouble = failure
                }
            }
            if json.json {
                try printJSON(
                    Report(agencies: workspaces.map(report), running: running?.report))
            } else {
                for (index, workspace) in workspaces.enumerated() {
                    if index > 0 { print("") }
                    if workspaces.count > 1 { print("== \(workspace.path(workspace.agencyPath))") }
                    CheckCommand.tell(workspace, format)
                }
                running?.tell()
            }
            if let trouble { throw trouble }
            if workspaces.contains(where: { $0.loaded.registry == nil }) { throw ExitCode(65) }
            let worst = workspaces.flatMap(\.loaded.diagnostics).map(\.severity).max() ?? .info
            if worst == .error || (strict && worst == .warning) { throw ExitCode(1) }
            if running?.isRefused == true { throw ExitCode(1) }
        }
    }

    /// Says what was understood and what was found.
    static func tell(_ workspace: Workspace, _ format: FindingFormat = .people) {
        let renderer = DiagnosticRenderer(
            sources: workspace.loaded.sources, color: isTerminal(1), folder: workspace.root,
            words: findingWords)
        let findings = workspace.loaded.diagnostics.map(explained)
        if format == .lines {
            let text = renderer.render(findings)
            if !text.isEmpty { print(text) }
            summarize(workspace.loaded, understoodFirst: false)
            warn(workspace)
            return
        }
        summarize(workspace.loaded, understoodFirst: true)
        warn(workspace)
        let text = renderer.renderGrouped(findings)
        if !text.isEmpty { print("\n" + text) }
    }

    /// Says what waits for confirmation, in all years, and that the next one has no plan.
    private static func warn(_ workspace: Workspace) {
        let now = RealClock().now()
        let checked = workspace.loaded.registry?.fiscalYear
        let plans = workspace.plans.plans.compactMap(\.registry)
            .filter { now < $0.closeOfBusiness || $0.fiscalYear == checked }
        guard let years = Years(plans) else { return }
        let today = years.zone.date(at: now)
        for warning in warningsOfPlans(years, on: today) { print(warning) }
    }

    private func report(_ workspace: Workspace) -> Report.Agency {
        let loaded = workspace.loaded
        return Report.Agency(
            file: workspace.path(workspace.agencyPath),
            findings: loaded.diagnostics.map {
                Report.Finding(
                    file: ($0.range?.path).map(workspace.path), line: $0.range?.start.line,
                    column: $0.range?.start.column, severity: $0.severity.rawValue,
                    rule: $0.rule.rawValue, message: $0.message, notes: $0.notes.map(\.message))
            },
            understood: loaded.registry.map { registry in
                Report.Understood(
                    agency: registry.agency.id,
                    fiscalYear: registry.fiscalYear.buddhistYear.number,
                    phases: registry.phases.count, measures: registry.measures.count,
                    oitItems: registry.oitItems.count, posts: registry.posts.count,
                    obligations: registry.obligations.count,
                    dueDates: registry.obligations.reduce(0) {
                        $0 + dueDates(of: $1, in: registry).count
                    },
                    unscheduled: CheckCommand.unscheduled(registry).map(\.id.rawValue),
                    drafts: registry.draftTimes)
            })
    }

    private static func unscheduled(_ registry: Registry) -> [Obligation] {
        registry.obligations.filter {
            if case .unscheduled = $0.schedule { true } else { false }
        }
    }

    /// What was understood, and the first letter that would go out.
    private static func summarize(_ loaded: LoadedDocuments, understoodFirst: Bool) {
        let counts = [Severity.error, .warning, .info].map { severity in
            loaded.diagnostics.count { $0.severity == severity }
        }
        func tellCounts() {
            print(
                words(
                    "\(counts[0]) errors, \(counts[1]) warnings, \(counts[2]) remarks",
                    "ข้อผิดพลาด \(counts[0]) ข้อควรระวัง \(counts[1]) ข้อสังเกต \(counts[2])"))
        }
        if !understoodFirst || loaded.registry == nil { tellCounts() }
        guard let registry = loaded.registry else { return }
        let total = registry.obligations.reduce(0) { $0 + dueDates(of: $1, in: registry).count }
        print(
            words(
                "Understood: \(registry.agency.shortName), fiscal year \(registry.fiscalYear): \(registry.phases.count) phases, \(registry.measures.count) measures, \(registry.oitItems.count) OIT items, \(registry.events.count) events, \(registry.posts.count) posts; \(total) due dates in the year.",
                "อ่านได้: \(registry.agency.shortName) ปีงบประมาณ \(registry.fiscalYear): \(registry.phases.count) ช่วง \(registry.measures.count) มาตรการ \(registry.oitItems.count) ข้อ OIT \(registry.events.count) กิจกรรม \(registry.posts.count) ตำแหน่ง รวม \(total) กำหนดในปี"
            ))
        if understoodFirst { tellCounts() }
        for obligation in unscheduled(registry) where !obligation.isDraft {
            guard case .unscheduled(let undated) = obligation.schedule else { continue }
            let reason = words(undated.english, undated.thai)
            print(
                words("  no date: ", "  ไม่มีกำหนด: ")
                    + "\(obligation.id) '\(obligation.asWritten)' (\(reason))")
        }
        let start = registry.agency.zone.instant(registry.fiscalYear.start)
        if !registry.isDraft, let next = plan(Years(registry), Book(), at: start).nextWake {
            print(
                words("First letter of the year: ", "จดหมายฉบับแรกของปี: ")
                    + registry.agency.zone.format(next))
        }
    }
}

/// How findings are printed.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
    /// What was understood first, then each rule as one block.
    case people
    /// One finding after the other, by place, as compilers print them.
    case lines
}

/// The words around findings in the language of the reader.
var findingWords: DiagnosticWords {
    guard language == .thai else { return DiagnosticWords() }
    return DiagnosticWords(
        severities: [.error: "ข้อผิดพลาด", .warning: "ควรระวัง", .info: "ข้อสังเกต"], note: "หมายเหตุ",
        places: { "\($0) แห่ง" })
}

/// A finding in the language of the reader: in Thai its sentence, its notes and what its rule means.
func explained(_ finding: Diagnostic) -> Diagnostic {
    guard language == .thai, let meaning = RuleCatalog.thai(finding.rule) else { return finding }
    let sentence = finding.thai ?? FindingWords.thai(finding.message)
    let notes = finding.notes.compactMap { note in
        FindingWords.thai(note.message).map { Diagnostic.Note($0, range: note.range) }
    }
    return Diagnostic(
        severity: finding.severity, rule: finding.rule, message: sentence ?? meaning,
        range: finding.range, notes: notes + (sentence == nil ? [] : [.init(meaning)]))
}
