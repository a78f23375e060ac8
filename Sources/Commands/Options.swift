import ArgumentParser
import CivilTime
import Correspondence
import Daemon
import Diagnostics
import Effects
import Facts
import Files
import LedgerSQLite
import Loading
import Obligations
import Planning
import ThaiPhrases

extension Language: ExpressibleByArgument {}

/// The options that every command shares.
struct SharedOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            words(
                "The daemon's configuration file.",
                "ไฟล์ตั้งค่าของโปรแกรม"), valueName: "file"))
    var config = SharedOptions.usualConfiguration()

    /// `ITA_CONFIG`, or the installed file; where nothing is installed, that of the checkout or copy
    /// of the configuration that the current folder is.
    static func usualConfiguration() -> String {
        if let named = environment("ITA_CONFIG") { return named }
        let installed = "/etc/ita-reminderd/ita-reminderd.yaml"
        let here = "config/ita-reminderd.yaml"
        return !fileExists(installed) && fileExists(here) ? here : installed
    }

    @Option(
        help: ArgumentHelp(
            words(
                "The folder of the ledger, instead of the configured one.",
                "โฟลเดอร์ของบันทึก แทนที่ตั้งค่าไว้"), valueName: "folder"))
    var state: String?

    @Option(
        help: ArgumentHelp(
            words("The language of the output: th or en.", "ภาษาที่แสดง: th หรือ en"),
            valueName: "th|en"))
    var language: Language?
}

struct JSONOption: ParsableArguments {
    @Flag(help: ArgumentHelp(words("Print JSON for programs.", "แสดงเป็น JSON สำหรับโปรแกรม")))
    var json = false
}

/// A command that cannot go on: what to say, and the exit status.
struct CommandFailure: Error {
    let message: String
    let status: Int32

    init(_ message: String, status: Int32) {
        self.message = message
        self.status = status
    }
}

/// The failure of whoever may neither see nor record what the ledger has.
var notInGroup: CommandFailure {
    CommandFailure(
        words(
            "you may not see what is recorded; the members of the group ita-officers may: 'adduser LOGIN ita-officers'",
            "ท่านไม่มีสิทธิ์ดูบันทึก ผู้ที่อยู่ในกลุ่ม ita-officers ดูได้: 'adduser LOGIN ita-officers'"),
        status: 77)
}

/// Runs a command's body; a failure is said on stderr and becomes the exit status.
func execute(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let failure as CommandFailure {
        complain("itactl: \(failure.message)\n")
        throw ExitCode(failure.status)
    } catch let failure as LedgerFailure {
        complain("itactl: \(failure.message)\n")
        if case .busy = failure { throw ExitCode(75) }
        throw ExitCode(74)
    } catch let failure as FileFailure {
        complain("itactl: \(failure.path): \(failure.reason)\n")
        throw ExitCode(failure.isPassing ? 75 : failure.code == 2 ? 66 : 74)
    }
}

/// The configuration and the documents, read as the daemon reads them.
struct Workspace {
    let settings: DaemonSettings
    let agencyPath: String
    let stateDirectory: String
    let root: String
    let documents: FolderDocuments
    /// The documents of each fiscal year.
    let plans: LoadedYears
    let settingsSource: SourceText

    /// - Parameter agency: another agency's file or folder than the configured one, relative to the folder of
    ///   the configuration or, as a shell completes it, to the current one.
    init(_ options: SharedOptions, agency: String? = nil) throws {
        let (folder, name) = splitPath(options.config)
        root = folder
        documents = FolderDocuments(root: folder)
        settingsSource = try documents.read(name)
        let (settings, problems) = loadSettings(settingsSource)
        guard let settings else {
            let text = DiagnosticRenderer(sources: [settingsSource], folder: folder)
                .render(problems)
            throw CommandFailure(
                words("the configuration cannot be used\n", "ใช้ไฟล์ตั้งค่าไม่ได้\n") + text,
                status: 78)
        }
        self.settings = settings
        stateDirectory = options.state ?? settings.stateDirectory
        agencyPath = agency.map { below(folder, $0) } ?? settings.agencyPath
        let today = FixedZone.bangkok.date(at: RealClock().now())
        plans = readYears(
            agencyPath, from: OfficeDocuments(documents, folder: folder),
            asOf: today)
        let usable = plans.plans.contains { $0.registry != nil }
        if !usable, let missing = plans.plans.compactMap(\.missing).first { throw missing }
    }

    /// The documents of the year that a day falls under, else of the nearest one that can be used.
    var loaded: LoadedDocuments {
        let today = FixedZone.bangkok.date(at: RealClock().now())
        let usable = plans.plans.filter { $0.registry != nil }
        let current = usable.first { $0.registry?.fiscalYear == FiscalYear(containing: today) }
        return current ?? usable.last ?? plans.plans[0]
    }

    /// All plans that can be used, together; that there is none is a failure that shows the findings.
    ///
    /// A year whose documents cannot be used is named on stderr: its matters are in no list.
    func years() throws -> Years {
        let admin = settings.signOfLife.mailbox
        guard let years = plans.years(admin: admin) else {
            let errors = plans.plans.flatMap(\.diagnostics).filter { $0.severity == .error }
            let text = DiagnosticRenderer(sources: plans.plans.flatMap(\.sources), folder: root)
                .render(errors)
            let cause = plans.plans.lazy.compactMap { $0.causeWords(language) }.first
            throw CommandFailure(
                words("the documents cannot be used", "ใช้เอกสารไม่ได้")
                    + (cause.map { ": \($0)\n" } ?? "\n") + text, status: 65)
        }
        for broken in plans.plans where broken.registry == nil {
            let cause = broken.causeWords(language).map { " (\($0))" } ?? ""
            complain(
                words(
                    "itactl: \(path(broken.path)) cannot be used and is left out\(cause); 'itactl check' shows all\n",
                    "itactl: ใช้ \(path(broken.path)) ไม่ได้ จึงไม่นำมาแสดง\(cause) สั่ง 'itactl check' เพื่อดูทั้งหมด\n"
                ))
        }
        return years
    }

    /// The plans whose business is not over at a moment; the newest when it is over for all.
    func years(at now: Instant) throws -> Years {
        let all = try years()
        let open = all.registries.filter { now < $0.closeOfBusiness }
        return Years(open, admin: all.admin) ?? Years(all.newest, admin: all.admin)
    }

    /// The plan of the year that was named, or the one that a day falls under.
    func registry(of year: FiscalYear?, on date: CivilDate) throws -> Registry {
        let years = try years()
        guard let year else { return years.registry(on: date) }
        if let registry = years.registry(of: year) { return registry }
        throw CommandFailure(
            FactRefusal.yearNotInForce(year, known: years.registries.map(\.fiscalYear))
                .words(language), status: 64)
    }

    /// The plan that today falls under, for whoever needs one.
    func registry() throws -> Registry {
        let years = try years()
        return years.registry(on: years.zone.date(at: RealClock().now()))
    }

    /// A document's path as the reader of the output would name it.
    func path(_ document: String) -> String { root == "." ? document : "\(root)/\(document)" }

    var ledgerPath: String { "\(stateDirectory)/ledger.sqlite" }

    /// The ledger, to be read; nil where there is none yet.
    private func ledger() throws -> SQLiteLedger? {
        guard fileExists(ledgerPath) else {
            // What may not be seen is not nothing: every list would be wrong.
            if fileExists(stateDirectory), !mayEnter(stateDirectory) { throw notInGroup }
            return nil
        }
        return try openLedger(ledgerPath)
    }

    /// What still matters of the ledger; an empty book where there is none yet.
    func book(_ years: Years) throws -> Book {
        try ledger()?.book(rounds: RoundNames(years)) ?? Book()
    }

    /// The records after a number, in order.
    func records(after sequence: Int64) throws -> [LedgerRecord] {
        var found: [LedgerRecord] = []
        try ledger()?.changes(after: sequence) { (record) throws(LedgerFailure) in
            found.append(record)
        }
        return found
    }

    /// All that the ledger ever kept, as of a day: what was done later is left out. For a report, which may
    /// be of a year that is closed.
    func wholeBook(_ years: Years, through last: CivilDate? = nil) throws -> Book {
        try ledger()?.wholeBook(rounds: RoundNames(years), through: last)
            ?? Book(rounds: RoundNames(years))
    }

    /// The moment the command speaks of: now, or the one asked for.
    func moment(_ at: String?, in years: Years) throws -> Instant {
        guard let at else { return RealClock().now() }
        let parts = at.split(separator: " ", maxSplits: 1).map(String.init)
        let year = years.registry(on: years.zone.date(at: RealClock().now())).fiscalYear
        let day = try day(parts.first ?? at, in: year)
        guard parts.count == 2 else { return years.zone.instant(day) }
        guard let time = TimeOfDay(parts[1]) else {
            throw CommandFailure(
                words(
                    "'\(parts[1])' is no time of day; write 08:30",
                    "'\(parts[1])' ไม่ใช่เวลา ให้เขียนเช่น 08:30"), status: 64)
        }
        return years.zone.instant(day, time)
    }

    /// The obligations of a name that people type, one a year that has it: `M05`, `m5`, `O15.monthly`, `eit`;
    /// for a row that has strands only, these.
    func matters(_ name: String, _ years: Years, in year: FiscalYear?) throws -> [MatterID] {
        switch findMatters(named: name, in: year, years) {
        case .found(let matters): return matters
        case .refused(let refusal): throw CommandFailure(refusal.words(language), status: 64)
        }
    }
}

extension Ledger {
    /// Everything from the first record on, without what was done after a day.
    func wholeBook(rounds: RoundNames, through last: CivilDate?) throws(LedgerFailure) -> Book {
        var book = Book(rounds: rounds)
        try changes(after: 0) { (record) throws(LedgerFailure) in
            if let last, case .fact(.completed(let fact)) = record.event, fact.date > last {
                return
            }
            book.apply(record)
        }
        return book
    }
}

/// The fiscal year that is meant, where several could be.
struct YearOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            words("The fiscal year, where several are in force.", "ปีงบประมาณ เมื่อมีหลายปี"),
            valueName: "2568"))
    var year: Int?

    /// The year, read; a number that names none is a failure.
    func fiscalYear() throws -> FiscalYear? {
        guard let year else { return nil }
        guard (2400...2999).contains(year) else {
            throw CommandFailure(
                words(
                    "\(year) is no fiscal year of the Buddhist era; write 2568",
                    "\(year) ไม่ใช่ปีงบประมาณ พ.ศ. ให้เขียนเช่น 2568"), status: 64)
        }
        return FiscalYear(year)
    }
}

/// Says when the documents are of another year than the day that is spoken of.
func warnOfOtherYear(_ years: Years, on today: CivilDate) -> String? {
    guard !years.has(today) else { return nil }
    let known = years.registries.map(\.fiscalYear.description).joined(separator: ", ")
    let year = FiscalYear(containing: today)
    return words(
        "The documents are of fiscal year \(known); today is in \(year), and nobody is told of its duties.",
        "เอกสารเป็นของปีงบประมาณ \(known) แต่วันนี้อยู่ในปี \(year) จึงยังไม่มีการแจ้งหน้าที่ของปีนี้")
}

/// What is to be done about plans of these and the coming year, a sentence each: times that wait for
/// confirmation, and from July on that the next year has no plan.
///
/// The plans are those that matter at the moment; what of a closed year still waits, waits for nobody.
func warningsOfPlans(_ years: Years, on today: CivilDate) -> [String] {
    let drafts = years.registries.filter { $0.draftTimes > 0 }
    let waiting = drafts.map { plan in
        words(
            "Fiscal year \(plan.fiscalYear): \(plan.draftTimes) times wait for confirmation, and nobody is reminded of them: itactl confirm --year \(plan.fiscalYear)",
            "ปีงบประมาณ \(plan.fiscalYear): รอยืนยัน \(plan.draftTimes) แห่ง ซึ่งยังไม่มีการแจ้งเตือน: itactl confirm --year \(plan.fiscalYear)"
        )
    }
    guard let next = years.missingYear(on: today) else { return waiting }
    return waiting + [
        words(
            "There is no plan of fiscal year \(next), which begins on \(shown(next.start)): itactl new-year \(next)",
            "ยังไม่มีแผนปีงบประมาณ \(next) ซึ่งเริ่ม \(shown(next.start)): itactl new-year \(next)")
    ]
}

/// A path without the folder it begins with, if what remains is there.
private func below(_ folder: String, _ path: String) -> String {
    let prefix = folder + "/"
    guard !fileExists(prefix + path), path.hasPrefix(prefix), fileExists(path) else { return path }
    return String(path.dropFirst(prefix.count))
}

/// A day as people type it: `2568-03-14` (Buddhist era), `2025-03-14`, or in Thai.
func day(_ text: String, in year: FiscalYear) throws -> CivilDate {
    let parts = text.split(separator: "-").map(String.init)
    if parts.count == 3, let number = Int(parts[0]), (2400...2700).contains(number),
        let date = CivilDate("\(number - 543)-\(parts[1])-\(parts[2])")
    {
        return date
    }
    if let date = CivilDate(text) { return date }
    let reading = readPhrase(text, in: PhraseContext(fiscalYear: year))
    if case .date(let date) = reading.meaning { return date }
    throw CommandFailure(
        words(
            "'\(text)' is no day (\(reading.meaning.notation)); write 2568-03-14, 2025-03-14 or '๑๔ มี.ค. ๖๘'",
            "'\(text)' ไม่ใช่วันที่ (\(reading.meaning.notation)) ให้เขียน 2568-03-14 หรือ 2025-03-14 หรือ '๑๔ มี.ค. ๖๘'"
        ),
        status: 64)
}

/// A round as people type it: a day, or the period it stands for (`2568-03`, `2025-Q2`).
func round(_ text: String, in year: FiscalYear) throws -> RoundWord {
    var name = text
    if let number = Int(text.prefix(4)), (2400...2700).contains(number) {
        name = "\(number - 543)\(text.dropFirst(4))"
    }
    if CivilDate(name) == nil, let period = CivilPeriod(name) { return .named(period) }
    return .on(try day(text, in: year))
}

/// The folder and the name of a path.
func splitPath(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
}
