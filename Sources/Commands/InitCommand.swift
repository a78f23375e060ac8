import ArgumentParser
import CivilTime
import Daemon
import Diagnostics
import Effects
import Files
import Loading
import Obligations

/// `itactl init`.
struct InitCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "init",
            abstract: words(
                "Set up an agency: write its files and try them.",
                "ตั้งค่าหน่วยงานใหม่: เขียนไฟล์ที่ต้องใช้และตรวจให้"),
            discussion: words(
                """
                Asks for the agency, its posts and the service, and writes agencies/ID/agency.yaml, \
                agencies/ID/measures.csv and, if it is missing, ita-reminderd.yaml. Shared parts that are missing \
                (holidays, policy, the list of OIT items, an EXAMPLE calendar) come from the shipped examples. \
                At the end it reads all of it as `check` does.

                Every question has its option, so that a script can answer without a terminal. Letters go to \
                posts, never to persons. Files that are there stay as they are unless --force is given, and \
                then what they were is kept as NAME.old; the shared parts always stay.

                --measures takes the plan itself: .xlsx, .docx, .ods or .odt, all its tables with measures, merged \
                cells and check boxes too; or a table as a program exports it: CSV, or text with tabs, in UTF-8, \
                UTF-16 or Windows-874. Columns stand in any order under their Thai headings.

                Exit status: 0 done, 1 done, but `check` found errors, 64 a wrong answer, 65 a table that cannot \
                be used, 66 the examples are missing, 73 a file is there or cannot be written.

                Examples:
                  sudo itactl init
                  itactl init --into config --kind police-station --name สถานีตำรวจภูธรบ้านตะวัน \\
                    --short-name สภ.บ้านตะวัน --id ban-tawan --fiscal-year 2570 \\
                    --post 'ผกก.,chief@ban-tawan.example' --post 'สว.อก.,admin@ban-tawan.example' \\
                    --from ita@ban-tawan.example --measures plan.csv
                """,
                """
                ถามข้อมูลหน่วยงาน ตำแหน่ง และตัวโปรแกรม แล้วเขียน agencies/ID/agency.yaml, \
                agencies/ID/measures.csv และ ita-reminderd.yaml (ถ้ายังไม่มี) ส่วนกลางที่ขาด (วันหยุด นโยบาย ข้อ OIT \
                ปฏิทินตัวอย่าง) คัดลอกจากตัวอย่างที่ให้มา ท้ายสุดตรวจเหมือน `check`

                ทุกคำถามมีตัวเลือกให้สคริปต์ใช้ จดหมายส่งถึงตำแหน่ง ไม่ใช่ตัวบุคคล ไฟล์ที่มีอยู่แล้วไม่ถูกแก้ เว้นแต่ใช้ --force \
                (ของเดิมเก็บเป็น ชื่อไฟล์.old)

                --measures รับไฟล์แผนโดยตรง (.xlsx .docx .ods .odt ทุกตารางในเอกสาร) หรือตารางที่ส่งออกเป็น CSV \
                หรือข้อความคั่นด้วยแท็บ เรียงคอลัมน์อย่างไรก็ได้ ขอให้มีหัวตารางภาษาไทย

                สถานะจบ: 0 เสร็จ, 1 เสร็จแต่ตรวจพบข้อผิดพลาด, 64 คำตอบไม่ถูก, 65 ใช้ตารางไม่ได้, 66 ไม่พบตัวอย่าง, \
                73 มีไฟล์อยู่แล้วหรือเขียนไม่ได้

                ตัวอย่าง:
                  sudo itactl init
                  itactl init --into config --measures plan.csv
                """))
    }

    @Option(
        help: ArgumentHelp(
            words("The configuration folder to write into.", "โฟลเดอร์ตั้งค่าที่จะเขียน"),
            valueName: "folder"))
    var into = "/etc/ita-reminderd"
    @Flag(
        help: ArgumentHelp(
            words(
                "Write the agency's files and the configuration anew.",
                "เขียนไฟล์ของหน่วยงานและไฟล์ตั้งค่าทับของเดิม")))
    var force = false
    @Option(
        help: ArgumentHelp(
            words(
                "police-station, immigration, province, municipality, hospital, school or other.",
                "police-station, immigration, province, municipality, hospital, school หรือ other")))
    var kind: String?
    @Option(help: ArgumentHelp(words("The full name in Thai.", "ชื่อเต็มของหน่วยงาน")))
    var name: String?
    @Option(help: ArgumentHelp(words("The short official name.", "ชื่อย่อ เช่น สภ.จังหาร")))
    var shortName: String?
    @Option(
        help: ArgumentHelp(
            words("The name of its folder, in Latin letters.", "ชื่อโฟลเดอร์ เป็นอักษรอังกฤษ")))
    var id: String?
    @Option(
        help: ArgumentHelp(
            words("The fiscal year; default: the present one.", "ปีงบประมาณ (ปกติคือปีนี้)")))
    var fiscalYear: String?
    @Option(
        help: ArgumentHelp(
            words(
                "A post, the head first; once for each: 'TITLE,ADDRESS' or 'TITLE,ADDRESS,SUPERIOR'.",
                "ตำแหน่ง เริ่มจากหัวหน้าหน่วย ใส่ซ้ำได้: 'ตำแหน่ง,อีเมล' หรือ 'ตำแหน่ง,อีเมล,ผู้บังคับบัญชา'")))
    var post: [String] = []
    @Option(
        help: ArgumentHelp(
            words(
                "The post that answers for rows that name nobody.",
                "ตำแหน่งที่รับผิดชอบแถวที่ไม่ระบุผู้ใด")))
    var secretary: String?
    @Option(help: ArgumentHelp(words("The mailbox of the ITA admin.", "อีเมลของผู้ดูแลระบบ ITA")))
    var admin: String?
    @Option(help: ArgumentHelp(words("The mailbox that letters come from.", "อีเมลผู้ส่ง")))
    var from: String?
    @Option(help: ArgumentHelp(words("The name of the sender.", "ชื่อผู้ส่ง")))
    var fromName: String?
    @Option(
        help: ArgumentHelp(
            words(
                "The program that takes the mail: a path, 'socket' or 'none'.",
                "โปรแกรมส่งเมล: เส้นทาง, socket หรือ none")))
    var sendmail: String?
    @Option(
        help: ArgumentHelp(
            words(
                "The measures table to import: .xlsx, .docx, .ods, .odt, CSV or TSV.",
                "ตารางมาตรการที่จะนำเข้า (.xlsx .docx .ods .odt CSV หรือ TSV)"),
            valueName: "file"))
    var measures: String?
    @Option(
        help: ArgumentHelp(
            words("Where the shipped examples are.", "โฟลเดอร์ตัวอย่างที่ให้มา"), valueName: "folder"))
    var examples: String?
    @Option(
        help: ArgumentHelp(
            words("The language of the output: th or en.", "ภาษาที่แสดง: th หรือ en"),
            valueName: "th|en"))
    var language: Language?

    func run() throws {
        try execute {
            let site = SetUpSite(folder: into, examples: examples, isForced: force)
            try site.checkWritable()
            let interview = Interview.terminal
            let writesService = try !site.hasConfiguration || force || replaces(site, interview)
            let questions = SetUpQuestions(
                options: options, interview: interview,
                today: FixedZone.bangkok.date(at: RealClock().now()))
            let answers = try questions.answers(
                asksForService: writesService, mayUse: site.checkFree)
            let table = try table(interview, answers.fiscalYear)
            let files = SetUpFiles(answers: answers, table: table)
            let written = try site.write(files, Commands.language)
            print(words("Written:", "เขียนแล้ว:"))
            for path in written { print("  \(path)") }
            for remark in table?.remarks ?? [] { print("  \(remark)") }
            saySecretary(answers)
            print("")
            try conclude(files, site)
        }
    }

    /// Says who answers for rows that name nobody, where nobody was asked.
    private func saySecretary(_ answers: SetUpAnswers) {
        guard secretary == nil, !Interview.terminal.isInteractive,
            let post = answers.posts.first(where: { $0.id == answers.secretary })
        else { return }
        print(
            words(
                "  rows that name nobody go to '\(post.title)'; --secretary names another post",
                "  แถวที่ไม่ระบุผู้ใดจะส่งถึง '\(post.title)' หากเป็นตำแหน่งอื่นให้ระบุด้วย --secretary"))
    }

    /// The table that is imported; nil for an empty one.
    private func table(_ interview: Interview, _ year: FiscalYear) throws -> TableImport? {
        guard interview.isInteractive else {
            return try measures.map { try read($0, year) }
        }
        return try interview.ask(
            words(
                "Measures table to import: the plan's .docx or .xlsx, or CSV (none: an empty one)",
                "ไฟล์ตารางมาตรการ: .docx หรือ .xlsx ของแผน หรือ CSV (none: ตารางว่าง)"),
            option: "--measures", given: measures, usual: "none"
        ) { (path) throws(AnswerFault) in
            if path == "none" { return nil }
            do {
                return try read(path, year)
            } catch let failure as FileFailure {
                throw AnswerFault("\(failure.path): \(failure.reason)")
            } catch let failure as CommandFailure {
                throw AnswerFault(failure.message)
            } catch {
                throw AnswerFault("\(error)")
            }
        }
    }

    private func read(_ path: String, _ year: FiscalYear) throws -> TableImport {
        let table = try TableImport(
            path: path, bytes: readWholeFile(path, limit: 40 << 20), fiscalYear: year)
        try table.checkTimes(path)
        return table
    }

    /// Whether a first configuration, which serves no agency yet, is to be written anew; a person is asked,
    /// a script says --force.
    private func replaces(_ site: SetUpSite, _ interview: Interview) throws -> Bool {
        guard interview.isInteractive, let missing = site.missingAgency else { return false }
        return try interview.ask(
            words(
                "\(site.configuration) names \(missing), which is not there; write it anew? (yes, no)",
                "\(site.configuration) ระบุ \(missing) ซึ่งไม่มี จะเขียนใหม่หรือไม่ (yes, no)"),
            option: "--force", given: nil, usual: "yes", read: AnswerReader.decision)
    }

    private var options: SetUpOptions {
        SetUpOptions(
            kind: kind, name: name, shortName: shortName, id: id, fiscalYear: fiscalYear,
            posts: post, secretary: secretary, admin: admin, from: from, fromName: fromName,
            sendmail: sendmail)
    }

    /// Reads what was written as `check` does, and says how to go on.
    private func conclude(_ files: SetUpFiles, _ site: SetUpSite) throws {
        let shared = try SharedOptions.parse(["--config", site.configuration])
        let workspace = try Workspace(shared, agency: files.agencyPath)
        CheckCommand.tell(workspace)
        let isServed = workspace.settings.agencyPath == files.agencyPath
        let usual = site.configuration == SharedOptions.usualConfiguration()
        let config = usual ? "" : " --config \(site.configuration)"
        let agency = isServed ? "" : " \(files.agencyPath)"
        print(
            words(
                "\nThe calendar is an example: put in the windows that were announced (\(site.folder)/shared/\(files.calendarName)).",
                "\nปฏิทินเป็นตัวอย่าง ให้ใส่ช่วงเวลาตามที่ประกาศ (\(site.folder)/shared/\(files.calendarName))"
            ))
        if !isServed {
            print(
                words(
                    "\(site.configuration) serves \(workspace.settings.agencyPath); to serve this agency write there: agency: \(files.agencyPath)",
                    "\(site.configuration) ใช้ \(workspace.settings.agencyPath) อยู่ หากจะใช้หน่วยงานนี้ให้เขียน: agency: \(files.agencyPath)"
                ))
        }
        let next =
            isServed
            ? [
                "itactl rehearse\(config) --output rehearsal",
                site.folder == "/etc/ita-reminderd"
                    ? "systemctl enable --now ita-reminderd" : "itactl doctor\(config)",
            ] : ["itactl doctor\(config)", "systemctl reload ita-reminderd"]
        print(words("Next:", "ต่อไป:"))
        for command in ["itactl check\(config)\(agency)"] + next { print("  \(command)") }
        if workspace.loaded.diagnostics.contains(where: { $0.severity == .error }) {
            throw ExitCode(1)
        }
    }
}
