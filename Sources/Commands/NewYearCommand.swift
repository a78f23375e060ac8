import ArgumentParser
import CivilTime
import Daemon
import Diagnostics
import Documents
import Effects
import Files
import Loading
import Obligations

/// `itactl new-year`.
struct NewYearCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "new-year",
            abstract: words(
                "Roll the plan forward into the next fiscal year, as drafts.",
                "ยกแผนไปปีงบประมาณถัดไปเป็นร่าง"),
            discussion: words(
                """
                Writes a folder for the new year beside last year's documents: posts, rows, shared parts and \
                policies as they are, comments and order too. Every time becomes a draft in the officers' own \
                words ('ร่าง: ๓๐ มี.ค. ๖๘'), and nobody is reminded of a draft until somebody confirms it with \
                'itactl confirm' or in the file; no day is moved by itself. A calendar that is shared is copied, \
                since its windows are the old year's; changes of the old calendar are left out.

                Nothing is overwritten: a folder that is there is refused. The folder appears whole or not at all.

                Exit status: 0 done, 64 no such year, 65 last year's documents cannot be used, 73 the folder is \
                there or cannot be written.

                Examples:
                  itactl new-year --dry-run
                  sudo itactl new-year 2569
                  itactl new-year 2569 --output /tmp/2569
                """,
                """
                เขียนโฟลเดอร์ของปีใหม่ไว้ข้างเอกสารปีเดิม ตำแหน่ง แถว และนโยบายคงเดิม เวลาทุกช่องเป็นร่าง ('ร่าง: ๓๐ มี.ค. ๖๘') \
                และไม่มีการแจ้งเตือนจนกว่าจะยืนยันด้วย 'itactl confirm' หรือแก้ในไฟล์ โปรแกรมไม่เลื่อนวันที่ให้เอง \
                การแก้ปฏิทินของปีเดิมไม่ยกมา โฟลเดอร์ที่มีอยู่แล้วไม่ถูกเขียนทับ

                สถานะจบ: 0 เสร็จ, 64 ปีไม่ถูก, 65 ใช้เอกสารปีเดิมไม่ได้, 73 มีโฟลเดอร์อยู่แล้วหรือเขียนไม่ได้

                ตัวอย่าง:
                  itactl new-year --dry-run
                  sudo itactl new-year 2569
                """))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: JSONOption
    @OptionGroup var chosen: AgencyOption
    @Argument(
        help: ArgumentHelp(
            words(
                "The fiscal year; default: the one after the newest plan.",
                "ปีงบประมาณ (ปกติคือปีถัดจากแผนล่าสุด)"), valueName: "2569"))
    var year: String?
    @Option(
        help: ArgumentHelp(
            words(
                "Another folder to write, to look at; it must not be there yet.",
                "เขียนไว้ในโฟลเดอร์อื่นเพื่อดู (ต้องยังไม่มี)"), valueName: "folder"))
    var output: String?
    @Flag(help: ArgumentHelp(words("Only say what would be written.", "แสดงเท่านั้น ไม่เขียน")))
    var dryRun = false

    private struct Report: Encodable {
        struct Draft: Encodable {
            let of: String
            let field: String
            let words: String
            let file: String
            let line: Int
        }
        let fiscalYear: Int
        let folder: String
        let files: [String]
        let drafts: [Draft]
        let remarks: [String]
        let isWritten: Bool
    }

    func run() throws {
        try execute {
            let workspace = try Workspace(shared, agency: chosen.agency)
            let years = try workspace.years()
            let year = try target(years)
            let folder = workspace.path(
                NewYearCommand.folder(of: year, beside: workspace.agencyPath))
            try refuseExisting(year, folder, workspace)
            let plan = try roll(year, workspace)
            let place = output ?? folder
            if !dryRun {
                try write(plan, to: place, workspace)
                if output == nil { warnWhenNotFound(plan, workspace) }
            }
            if format.json {
                try printJSON(report(plan, year, place))
            } else {
                show(plan, year, place, isLast: place == folder)
            }
        }
    }

    /// Where the documents of a year go: where `planPaths` finds them.
    static func folder(of year: FiscalYear, beside agency: String) -> String {
        let isFile = agency.hasSuffix(".yaml") || agency.hasSuffix(".yml")
        let base = isFile ? splitPath(agency).folder : agency
        return base == "." ? "\(year)" : "\(base)/\(year)"
    }

    private func target(_ years: Years) throws -> FiscalYear {
        let next = years.newest.fiscalYear.buddhistYear.number + 1
        guard let year else { return FiscalYear(next) }
        let number = Int(arabicDigits(year)) ?? 0
        guard acceptedFiscalYears.contains(number),
            number > years.oldest.fiscalYear.buddhistYear.number
        else {
            throw CommandFailure(
                words(
                    "'\(year)' is no fiscal year after \(years.oldest.fiscalYear); write \(next)",
                    "'\(year)' ไม่ใช่ปีงบประมาณหลังปี \(years.oldest.fiscalYear) ให้เขียนเช่น \(next)"),
                status: 64)
        }
        return FiscalYear(number)
    }

    private func refuseExisting(_ year: FiscalYear, _ folder: String, _ workspace: Workspace) throws
    {
        let known = workspace.plans.plans.first { $0.registry?.fiscalYear == year }?.path
        guard let there = known.map(workspace.path) ?? (isThere(folder) ? folder : nil) else {
            return
        }
        throw CommandFailure(
            words(
                "'\(there)' is there already; nothing is overwritten. What waits in it: itactl confirm --year \(year)",
                "มี '\(there)' อยู่แล้ว ไม่เขียนทับ ดูรายการที่รอยืนยันด้วย itactl confirm --year \(year)"),
            status: 73)
    }

    /// The plan before a year, rolled forward and tried.
    private func roll(_ year: FiscalYear, _ workspace: Workspace) throws -> RolledPlan {
        let earlier = workspace.plans.plans.compactMap { plan in
            plan.history?.latest.fiscalYear ?? year < year ? plan : nil
        }
        guard
            let source = earlier.max(by: {
                ($0.history?.latest.fiscalYear ?? year) < ($1.history?.latest.fiscalYear ?? year)
            }), let registry = source.history?.latest
        else {
            throw CommandFailure(
                words("there is no plan before \(year)", "ไม่มีแผนก่อนปี \(year)"), status: 64)
        }
        let folder = NewYearCommand.folder(of: year, beside: workspace.agencyPath)
        let plan: RolledPlan
        do throws(RolledPlan.Refusal) {
            plan = try RolledPlan(
                agencyPath: source.path, source.sources, registry, to: year, in: folder)
        } catch {
            throw CommandFailure(sentence(error, workspace), status: 65)
        }
        let documents = plan.files + source.sources
        let result = loadRegistry(agencyPath: plan.files[0].path, from: DocumentSet(documents))
        guard result.registry != nil else {
            let errors = result.diagnostics.filter { $0.severity == .error }
            throw CommandFailure(
                words("the new documents could not be used\n", "ใช้เอกสารใหม่ไม่ได้\n")
                    + DiagnosticRenderer(
                        sources: documents, folder: workspace.root, words: findingWords
                    ).render(errors.map(explained)), status: 65)
        }
        return plan
    }

    private func sentence(_ refusal: RolledPlan.Refusal, _ workspace: Workspace) -> String {
        switch refusal {
        case .notUTF8(let path):
            words(
                "'\(workspace.path(path))' is not in UTF-8; save it so, then try again",
                "'\(workspace.path(path))' ไม่ใช่ UTF-8 ให้บันทึกเป็น UTF-8 แล้วลองใหม่")
        case .cannotEdit(let path):
            words(
                "'\(workspace.path(path))' is written in a way that cannot be edited by itself; copy the folder by hand",
                "แก้ '\(workspace.path(path))' โดยอัตโนมัติไม่ได้ ให้คัดลอกโฟลเดอร์แล้วแก้เอง")
        }
    }

    private func write(_ plan: RolledPlan, to place: String, _ workspace: Workspace) throws {
        let files = zip(plan.names, plan.files).map { (name: $0, bytes: Array($1.text.utf8)) }
        let model = workspace.plans.plans.first { $0.registry != nil }.map {
            workspace.path($0.path)
        }
        do throws(FileFailure) {
            try writeNewFolder(place, files, like: output == nil ? model : nil)
        } catch {
            throw CommandFailure(
                "\(error.path): \(error.reason)" + mendingRights(error), status: 73)
        }
    }

    /// Says when a link on the way leads out of the configuration's folder, where no year is looked for.
    private func warnWhenNotFound(_ plan: RolledPlan, _ workspace: Workspace) {
        let paths = planPaths(workspace.agencyPath, in: workspace.documents)
        guard !paths.contains(plan.files[0].path) else { return }
        complain(
            words(
                "itactl: the service does not look there, because a link leads out of '\(workspace.root)'\n",
                "itactl: บริการไม่ค้นในที่นั้น เพราะลิงก์ออกนอก '\(workspace.root)'\n"))
    }

    // MARK: - Saying it

    private func report(_ plan: RolledPlan, _ year: FiscalYear, _ place: String) -> Report {
        Report(
            fiscalYear: year.buddhistYear.number, folder: place, files: plan.names,
            drafts: plan.drafts.map {
                Report.Draft(
                    of: $0.owner, field: $0.heading, words: $0.shownWords, file: $0.range.path,
                    line: $0.range.start.line)
            }, remarks: plan.remarks.map(sentence), isWritten: !dryRun)
    }

    private func show(_ plan: RolledPlan, _ year: FiscalYear, _ place: String, isLast: Bool) {
        print(dryRun ? words("Would be written:", "จะเขียน:") : words("Written:", "เขียนแล้ว:"))
        for name in plan.names { print("  \(place)/\(name)") }
        print(
            words(
                "\(plan.drafts.count) times are drafts; nobody is reminded of one until somebody confirms it.",
                "เวลา \(plan.drafts.count) แห่งเป็นร่าง ไม่มีการแจ้งเตือนจนกว่าจะมีผู้ยืนยัน"))
        if dryRun {
            printTable(
                [words("What", "รายการ"), words("Field", "ช่อง"), words("Draft", "ร่าง")],
                plan.drafts.map {
                    [$0.owner, $0.heading.truncated(toCells: 28), DraftMark.text + $0.shownWords]
                })
        }
        for remark in plan.remarks { print("  " + sentence(remark)) }
        guard !dryRun else { return }
        if !isLast {
            print(
                words(
                    "To be served it goes to \(plan.folder), relative to the configuration.",
                    "เมื่อจะใช้ให้วางไว้ที่ \(plan.folder) นับจากโฟลเดอร์ของไฟล์ตั้งค่า"))
            return
        }
        let usual = shared.config == SharedOptions.usualConfiguration()
        let options = (usual ? "" : " --config \(shared.config)") + chosen.repeated
        print(words("Next:", "ต่อไป:"))
        print("  itactl confirm --year \(year)\(options)")
        print("  itactl confirm --all --year \(year)\(options)")
        print("  systemctl reload ita-reminderd")
    }

    private func sentence(_ remark: RolledPlan.Remark) -> String {
        switch remark {
        case .amendmentDropped(let phase):
            words(
                "last year's change of the phase '\(phase)' is left out",
                "ไม่ได้ยกการแก้ปฏิทินของช่วง '\(phase)' ในปีเดิมมา")
        case .calendarCopied(let path, let name):
            words(
                "the shared calendar \(path) is copied as \(name), a draft; name another under uses: when it is there",
                "คัดลอกปฏิทินส่วนกลาง \(path) เป็น \(name) (ร่าง) เมื่อมีปฏิทินใหม่ให้ระบุใน uses:")
        case .tableWritten(let path, let name):
            words("the table of \(path) is written as \(name)", "เขียนตารางใน \(path) เป็น \(name)")
        case .datedHeadings(let path, let headings):
            words(
                "headings of \(path) name months; write the new year where they name one: \(headings.joined(separator: ", "))",
                "หัวตารางใน \(path) ระบุเดือน หากมีปีให้แก้เป็นปีใหม่: \(headings.joined(separator: ", "))")
        case .results:
            words(
                "results and scores of last year stand in the documents as they did; empty them",
                "ผลและคะแนนของปีเดิมยังอยู่ในเอกสาร ให้ลบออก")
        }
    }
}

/// The agency that is meant, where it is not the configured one.
struct AgencyOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words(
                "Another agency's file or folder than the configured one.",
                "ไฟล์หรือโฟลเดอร์ของหน่วยงานอื่นที่ไม่ใช่ในไฟล์ตั้งค่า"), valueName: "path"))
    var agency: String?

    /// The option as it is repeated in what comes next.
    var repeated: String { agency.map { " --agency \($0)" } ?? "" }
}

/// Whether something has a path, also a link that leads nowhere.
private func isThere(_ path: String) -> Bool {
    let (folder, name) = splitPath(path)
    return fileExists(path) || folderEntries(folder)?.contains(name) == true
}

/// What to do about a file that could not be written; empty where nothing is known.
func mendingRights(_ failure: FileFailure) -> String {
    switch failure.code {
    case 1, 13: words("; use sudo", " ให้ใช้ sudo")
    case 30: words("; the file system is read-only", " ระบบไฟล์อ่านได้อย่างเดียว")
    default: ""
    }
}
