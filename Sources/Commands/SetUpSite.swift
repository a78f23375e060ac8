import Diagnostics
import Effects
import Files
import Loading
import Obligations

/// The configuration folder that a set-up writes into, and the examples beside it.
struct SetUpSite {
    let folder: String
    private let examples: String?
    private let isForced: Bool

    init(folder: String, examples: String?, isForced: Bool) {
        var path = folder
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.folder = path
        self.examples = examples
        self.isForced = isForced
    }

    /// The daemon's own configuration.
    var configuration: String { "\(folder)/ita-reminderd.yaml" }
    var hasConfiguration: Bool { fileExists(configuration) }

    /// The agency that the configuration serves, when its file is not there: a first configuration, as the
    /// package has it.
    var missingAgency: String? {
        guard let source = try? FolderDocuments(root: folder).read("ita-reminderd.yaml"),
            let path = loadSettings(source).0?.agencyPath
        else { return nil }
        return fileExists(path.hasPrefix("/") ? path : "\(folder)/\(path)") ? nil : path
    }

    /// Finds out before the first question whether the answers can be kept.
    func checkWritable() throws {
        var existing = folder
        while !fileExists(existing), existing != ".", existing != "/" {
            existing = splitPath(existing).folder
        }
        guard isWritableFolder(existing) else {
            throw CommandFailure(
                words(
                    "'\(folder)' cannot be written; use sudo, or name another folder by --into",
                    "เขียนใน '\(folder)' ไม่ได้ ให้ใช้ sudo หรือระบุโฟลเดอร์อื่นด้วย --into"), status: 73)
        }
        _ = try examplesFolder()
    }

    /// Refuses the id of an agency whose files are there.
    func checkFree(_ id: String) throws {
        guard !isForced else { return }
        for name in ["agency.yaml", "measures.csv"]
        where fileExists("\(folder)/agencies/\(id)/\(name)") {
            throw CommandFailure(
                words(
                    "'\(folder)/agencies/\(id)/\(name)' is there; --force writes it anew",
                    "มี '\(folder)/agencies/\(id)/\(name)' อยู่แล้ว ใช้ --force หากจะเขียนทับ"), status: 73
            )
        }
    }

    /// Writes all files, or none when the documents could not be used.
    ///
    /// - Returns: the paths of those that were written.
    func write(_ files: SetUpFiles, _ language: Language) throws -> [String] {
        var texts = [
            (files.agencyPath, files.agency), (files.measuresPath, files.measures),
        ]
        let shared = try sharedParts(files)
        if let service = files.answers.service {
            let text = files.configuration(service, language)
            try checkConfiguration(text)
            texts.append(("ita-reminderd.yaml", text))
        }
        try checkDocuments(files, texts + shared.all)
        makeFolder(folder, isPublic: true)
        let store = FolderStore(root: folder, isPublic: true)
        for (path, text) in shared.missing + texts {
            do throws(FileFailure) {
                // What is written anew is kept: it may hold a year of somebody's edits.
                if let old = store.read(path) { try store.write("\(path).old", old) }
                try store.write(path, Array(text.utf8))
            } catch {
                throw CommandFailure("\(error.path): \(error.reason)", status: 73)
            }
        }
        return (shared.missing + texts).map { "\(folder)/\($0.0)" }
    }

    // MARK: - The shared parts

    private typealias Texts = [(String, String)]

    /// The shared parts that the agency uses: those that are there stay, the others are examples.
    private func sharedParts(_ files: SetUpFiles) throws -> (all: Texts, missing: Texts) {
        let examples = try examplesFolder()
        let names =
            ["holidays-th.tsv", "policy.yaml"]
            + (files.answers.kind.disclosureList.map { [$0] } ?? []) + [files.calendarName]
        var all: Texts = []
        var missing: Texts = []
        for name in names {
            let path = "shared/\(name)"
            if fileExists("\(folder)/\(path)") {
                all.append((path, try FolderDocuments(root: folder).read(path).text))
                continue
            }
            let isCalendar = name == files.calendarName
            let example = isCalendar ? "calendar-example-2568.yaml" : name
            let text = try FolderDocuments(root: examples).read("shared/\(example)").text
            all.append((path, isCalendar ? files.calendar(from: text) : text))
            missing.append(all[all.count - 1])
        }
        return (all, missing)
    }

    /// The folder of the shipped examples: the one named, the package's, or that of the checkout in which
    /// the program was built.
    private func examplesFolder() throws -> String {
        var candidates =
            examples.map { [$0] } ?? [
                "/usr/share/doc/ita-reminderd/examples", "/usr/share/ita-reminderd/examples",
                "config",
            ]
        if examples == nil, var path = programPath() {
            for _ in 0..<5 {
                path = splitPath(path).folder
                candidates.append("\(path)/config")
            }
        }
        // The package puts the shared parts where they are used, too.
        if examples == nil { candidates.append(folder) }
        let mark = "shared/calendar-example-2568.yaml"
        if let found = candidates.first(where: { fileExists("\($0)/\(mark)") }) { return found }
        throw CommandFailure(
            words(
                "the shipped examples are not at \(candidates[0]); name their folder by --examples",
                "ไม่พบตัวอย่างที่ \(candidates[0]) ให้ระบุโฟลเดอร์ด้วย --examples"), status: 66)
    }

    // MARK: - Trying before writing

    private func checkConfiguration(_ text: String) throws {
        let source = SourceText(path: "ita-reminderd.yaml", text: text)
        let (settings, problems) = loadSettings(source)
        guard settings == nil else { return }
        throw CommandFailure(
            words("the answers make no configuration\n", "คำตอบใช้เป็นไฟล์ตั้งค่าไม่ได้\n")
                + DiagnosticRenderer(sources: [source], words: findingWords).render(
                    problems.map(explained)), status: 64)
    }

    private func checkDocuments(_ files: SetUpFiles, _ texts: [(String, String)]) throws {
        let sources = texts.map { SourceText(path: $0.0, text: $0.1) }
        let result = loadRegistry(agencyPath: files.agencyPath, from: DocumentSet(sources))
        guard result.registry == nil else { return }
        let errors = result.diagnostics.filter { $0.severity == .error }
        throw CommandFailure(
            words(
                "nothing was written, because the documents could not be used\n",
                "ยังไม่ได้เขียนไฟล์ เพราะใช้เอกสารไม่ได้\n")
                + DiagnosticRenderer(sources: sources, words: findingWords).render(
                    errors.map(explained)), status: 65)
    }
}
