import ArgumentParser
import CivilTime
import Daemon
import Diagnostics
import Effects
import Files
import Loading
import Obligations
import Planning
import ThaiPhrases

/// `itactl confirm`.
struct ConfirmCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "confirm",
            abstract: words(
                "Confirm times that are drafts, so that people are reminded of them.",
                "ยืนยันเวลาที่เป็นร่าง เพื่อให้เริ่มแจ้งเตือน"),
            discussion: words(
                """
                Without a name it lists what waits. 'confirm M05' takes the mark 'ร่าง:' away where the words read \
                well in the new year; --due and --cycle write new words in its place. --all confirms what names no \
                year (every month, quarters, days without a year) and lists what needs a person. What a time would \
                mean is shown and asked before anything is written; --yes answers in scripts.

                Refused with the reason: words that cannot be read, that can mean two things, or that name days of \
                another fiscal year. The file is written whole or not at all, and only at these cells; editing it \
                by hand does the same. Then 'systemctl reload ita-reminderd'.

                Exit status: 0 done, 64 no such name, 65 refused, 74 the file cannot be written.

                Examples:
                  itactl confirm
                  itactl confirm M05 --due '๓๐ มี.ค. ๖๙'
                  itactl confirm M07 O15 iit
                  itactl confirm --all --yes
                """,
                """
                ไม่ใส่ชื่อจะแสดงรายการที่รอ 'confirm M05' ลบคำว่า 'ร่าง:' เมื่ออ่านได้ถูกต้องในปีใหม่ --due และ --cycle \
                เขียนข้อความใหม่แทน --all ยืนยันเฉพาะที่ไม่ระบุปี และแสดงที่เหลือให้คนตรวจ แสดงความหมายและถามก่อนเขียนเสมอ \
                (--yes สำหรับสคริปต์)

                ไม่รับข้อความที่อ่านไม่ได้ อ่านได้หลายความหมาย หรือเป็นวันนอกปีงบประมาณ แก้ในไฟล์เองก็ได้ผลเท่ากัน \
                แล้วสั่ง 'systemctl reload ita-reminderd'

                ตัวอย่าง:
                  itactl confirm
                  itactl confirm M05 --due '๓๐ มี.ค. ๖๙'
                  itactl confirm --all --yes
                """))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var chosen: AgencyOption
    @OptionGroup var yearOption: YearOption
    @Argument(
        help: ArgumentHelp(
            words(
                "Rows, phases, items or events: M05, iit, O15, event.parade, order, defaults.",
                "แถว ช่วง ข้อ หรือกิจกรรม: M05, iit, O15, event.parade, order, defaults"),
            valueName: "id"))
    var ids: [String] = []
    @Flag(help: ArgumentHelp(words("All that name no year.", "ทุกข้อที่ไม่ระบุปี")))
    var all = false
    @Option(
        help: ArgumentHelp(words("When it is due, in new words.", "กำหนดใหม่"), valueName: "text"))
    var due: String?
    @Option(
        help: ArgumentHelp(words("How often, in new words.", "รอบใหม่"), valueName: "text"))
    var cycle: String?
    @Flag(
        name: .shortAndLong,
        help: ArgumentHelp(words("Write it without asking.", "เขียนโดยไม่ถาม")))
    var yes = false

    func validate() throws {
        if all, !ids.isEmpty || due != nil || cycle != nil {
            throw ValidationError(
                words("--all takes no names and no words", "--all ใช้คู่กับชื่อหรือข้อความไม่ได้"))
        }
        if due != nil || cycle != nil, ids.count != 1 {
            throw ValidationError(
                words(
                    "--due and --cycle are of one row: name it",
                    "--due และ --cycle ใช้กับแถวเดียว ให้ระบุชื่อ"))
        }
    }

    func run() throws {
        try execute {
            let workspace = try Workspace(shared, agency: chosen.agency)
            let plan = try plan(of: workspace)
            guard let plan, let registry = plan.history?.latest, registry.draftTimes > 0 else {
                print(words("Nothing waits for confirmation.", "ไม่มีรายการที่รอยืนยัน"))
                return
            }
            let confirmation = DraftConfirmation(agencyPath: plan.path, plan.sources, registry)
            let session = ConfirmSession(
                workspace: workspace, registry: registry, confirmation: confirmation,
                before: plan.diagnostics)
            guard all || !ids.isEmpty else {
                session.list(confirmation.waiting)
                return
            }
            let proposal =
                try all ? session.everythingFreeOfYears() : session.propose(changes(session))
            guard let proposal else {
                session.list(confirmation.waiting)
                print(words("None of it is free of a year.", "ทุกข้อระบุปี ต้องยืนยันทีละข้อ"))
                return
            }
            session.show(proposal)
            try agree()
            try session.write(proposal)
        }
    }

    /// The documents whose drafts are meant; nil when there are none.
    private func plan(of workspace: Workspace) throws -> LoadedDocuments? {
        let usable = workspace.plans.plans.filter { $0.history != nil }
        let waiting: [LoadedDocuments]
        if let year = try yearOption.fiscalYear() {
            waiting = usable.filter { $0.history?.latest.fiscalYear == year }
            if waiting.isEmpty { _ = try workspace.registry(of: year, on: year.start) }
        } else {
            _ = try workspace.years()
            waiting = usable.filter { $0.history?.latest.draftTimes ?? 0 > 0 }
        }
        guard waiting.count < 2 else {
            let years = waiting.compactMap { $0.history?.latest.fiscalYear.description }
                .joined(separator: ", ")
            throw CommandFailure(
                words(
                    "drafts wait in several years; name one by --year: \(years)",
                    "มีร่างหลายปี ให้ระบุปีด้วย --year: \(years)"), status: 64)
        }
        return waiting.first
    }

    private func changes(_ session: ConfirmSession) throws -> [DraftConfirmation.Change] {
        let confirmation = session.confirmation
        let fields = try ids.map { id -> [TimeField] in
            let found = confirmation.drafts(named: id)
            guard found.isEmpty else { return found }
            let near = suggestion(for: id, among: confirmation.waiting.map(\.owner))
            let hint = near.map { words("; did you mean \($0)?", " หมายถึง \($0) หรือไม่") } ?? ""
            throw CommandFailure(
                words("no draft is named '\(id)'", "ไม่มีร่างชื่อ '\(id)'") + hint, status: 64)
        }.joined()
        guard due != nil || cycle != nil else { return fields.map { DraftConfirmation.Change($0) } }
        return try [
            due.map { try change(Array(fields), .due, "--due", $0) },
            cycle.map { try change(Array(fields), .cycle, "--cycle", $0) },
        ].compactMap(\.self)
    }

    private func change(
        _ fields: [TimeField], _ kind: TimeField.Kind, _ option: String, _ text: String
    ) throws -> DraftConfirmation.Change {
        // Where there is one time only, both options mean it.
        let found = fields.count == 1 ? fields : fields.filter { $0.kind == kind }
        guard found.count == 1, let field = found.first else {
            let names = fields.map { "\($0.owner) \($0.heading)" }.joined(separator: ", ")
            throw CommandFailure(
                words(
                    "\(option) needs one draft of its kind; these wait: \(names). Write the others in the file",
                    "\(option) ใช้ได้เมื่อมีร่างชนิดนี้ช่องเดียว ที่รออยู่คือ \(names) ข้ออื่นให้แก้ในไฟล์"), status: 64)
        }
        return DraftConfirmation.Change(field, words: text)
    }

    /// Asks for a yes: of the person at the terminal, else of the command line.
    private func agree() throws {
        guard !yes else { return }
        guard isTerminal(0), isTerminal(2) else {
            throw CommandFailure(
                words("nothing is written; say --yes if it is so", "ยังไม่ได้เขียน หากถูกต้องให้ใส่ --yes"),
                status: 65)
        }
        complain(words("Write it? [y/N] ", "เขียนหรือไม่ [y/N] "))
        guard ["y", "yes", "ใช่"].contains(readLine()?.lowercased() ?? "") else {
            throw CommandFailure(words("nothing is written", "ไม่ได้เขียน"), status: 65)
        }
    }
}
