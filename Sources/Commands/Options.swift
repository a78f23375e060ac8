import ArgumentParser
import CivilTime
import Correspondence
import Daemon
import Diagnostics
import Effects
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
        writeStandardError("itactl: \(failure.message)\n")
        throw ExitCode(failure.status)
    } catch let failure as LedgerFailure {
        writeStandardError("itactl: \(failure.message)\n")
        if case .busy = failure { throw ExitCode(75) }
        throw ExitCode(74)
    } catch let failure as FileFailure {
        writeStandardError("itactl: \(failure.path): \(failure.reason)\n")
        throw ExitCode(failure.code == 2 ? 66 : 74)
    }
}

/// The configuration and the documents, read as the daemon reads them.
struct Workspace {
    let settings: DaemonSettings
    let agencyPath: String
    let stateDirectory: String
    let root: String
    let documents: FolderDocuments
    let loaded: LoadedDocuments
    let settingsSource: SourceText

    /// - Parameter agency: another agency's file than the configured one, relative to the folder of the
    ///   configuration or, as a shell completes it, to the current one.
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
        loaded = readDocuments(agencyPath, from: OfficeDocuments(documents, folder: folder))
        if let missing = loaded.missing { throw missing }
    }

    /// The registry; its absence is a failure that shows the findings.
    func registry() throws -> Registry {
        guard let registry = loaded.registry else {
            let errors = loaded.diagnostics.filter { $0.severity == .error }
            let text = DiagnosticRenderer(sources: loaded.sources, folder: root)
                .render(errors)
            throw CommandFailure(
                words("the documents cannot be used\n", "ใช้เอกสารไม่ได้\n") + text, status: 65)
        }
        return registry.with(settings.signOfLife)
    }

    /// A document's path as the reader of the output would name it.
    func path(_ document: String) -> String { root == "." ? document : "\(root)/\(document)" }

    var ledgerPath: String { "\(stateDirectory)/ledger.sqlite" }

    /// What the ledger knows; an empty one where there is none yet.
    func snapshot() throws -> LedgerSnapshot {
        guard fileExists(ledgerPath) else {
            // What may not be seen is not nothing: every list would be wrong.
            if fileExists(stateDirectory), !mayEnter(stateDirectory) { throw notInGroup }
            return LedgerSnapshot()
        }
        return try SQLiteLedger(path: ledgerPath, isReadOnly: true).snapshot()
    }

    /// The moment the command speaks of: now, or the one asked for.
    func moment(_ at: String?, in registry: Registry) throws -> Instant {
        guard let at else { return RealClock().now() }
        let parts = at.split(separator: " ", maxSplits: 1).map(String.init)
        let day = try day(parts[0], in: registry.fiscalYear)
        guard parts.count == 2 else { return registry.agency.zone.instant(day) }
        guard let time = TimeOfDay(parts[1]) else {
            throw CommandFailure(
                words(
                    "'\(parts[1])' is no time of day; write 08:30",
                    "'\(parts[1])' ไม่ใช่เวลา ให้เขียนเช่น 08:30"), status: 64)
        }
        return registry.agency.zone.instant(day, time)
    }

    /// An obligation by the name people type: `M05`, `m5`, `O15.monthly`, `eit`.
    func obligation(_ name: String, in registry: Registry) throws -> Obligation {
        if let found = registry.obligation(ObligationID(name)) { return found }
        let folded = name.lowercased()
        let names = registry.obligations.map(\.id.rawValue)
        if let same = names.first(where: { $0.lowercased() == folded }),
            let found = registry.obligation(ObligationID(same))
        {
            return found
        }
        let near = suggestion(for: name, among: names)
        let hint = near.map { words("; did you mean '\($0)'?", " หมายถึง '\($0)' หรือไม่") } ?? ""
        throw CommandFailure(
            words("no obligation is named '\(name)'", "ไม่มีรายการชื่อ '\(name)'") + hint, status: 64)
    }
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

/// The folder and the name of a path.
func splitPath(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
}
