import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// Reads the official list of disclosure items, what the agency says about them, and the events.
///
/// Rules: `duplicate-id`, `bad-id`, `unknown-item`, those of `TimeCellReader` and `MappingReader`.
struct OITReading {
    let times: TimeCellReader
    let directory: PostDirectory
    let sink: DiagnosticSink

    /// One item of the official list.
    struct Official {
        let id: String
        let title: String
        let source: SourceRange
    }

    /// - Returns: nil when the document has no readable YAML.
    static func readOfficial(_ source: SourceText, sink: DiagnosticSink) -> [Official]? {
        let (root, diagnostics) = readYAML(source)
        sink.report(diagnostics)
        guard let root else { return nil }
        var fields = MappingReader(root, sink: sink)
        let items = fields.required("items")
        fields.finish()
        var official: [Official] = []
        var names = RowNames(isGood: isRowID)
        for (index, item) in (items.list ?? []).enumerated() {
            guard var fields = item.mapping else { continue }
            let id = names.read(fields.required("id"), fallback: "O\(index + 1)")
            let title = fields.required("title").string
            fields.finish()
            official.append(
                Official(id: id, title: title ?? id, source: item.range ?? fields.range))
        }
        return official
    }

    /// Joins the official list with what the agency file says under `oit`.
    ///
    /// - Parameter places: filled with the places of the tasks, for the lints.
    func read(
        _ value: ValueReader, official: [Official], places: inout [ObligationID: SourceRange]
    ) -> [OITItem] {
        var overrides: [String: ValueReader] = [:]
        var cycles: [String: ValueReader] = [:]
        var tasks: [String: ValueReader] = [:]
        var performers: [PostID] = []
        var controllers: [PostID] = []
        if var fields = value.mapping {
            performers = directory.read(fields.optional("performers"), sink: sink) ?? []
            controllers = directory.read(fields.optional("controllers"), sink: sink) ?? []
            overrides = byItem(fields.optional("overrides"), official)
            cycles = byItem(fields.optional("cycles"), official)
            tasks = byItem(fields.optional("tasks"), official)
            fields.finish()
        }
        for (id, task) in tasks { places[ObligationID(id)] = task.range }
        return official.map { item in
            var own: (performers: [PostID], controllers: [PostID]) = (performers, controllers)
            if var fields = overrides[item.id]?.mapping {
                let ownPerformers = directory.read(fields.optional("performers"), sink: sink)
                let ownControllers = directory.read(fields.optional("controllers"), sink: sink)
                own = (ownPerformers ?? performers, ownControllers ?? controllers)
                fields.finish()
            }
            return OITItem(
                id: ObligationID(item.id), title: item.title, performers: own.performers,
                controllers: own.controllers, cycles: readCycles(cycles[item.id]),
                task: tasks[item.id]?.string ?? "", source: item.source)
        }
    }

    private func byItem(_ value: ValueReader, _ official: [Official]) -> [String: ValueReader] {
        var found: [String: ValueReader] = [:]
        for (entry, value) in value.entries ?? [] {
            if let item = official.first(where: { ThaiForm.same($0.id, entry.key) }) {
                found[item.id] = value
            } else {
                let near = suggestion(for: entry.key, among: official.map(\.id))
                sink.report(
                    .error(
                        "unknown-item", "the list of OIT items has no \(quoted(entry.key))",
                        at: entry.keyRange,
                        notes: near.map { ["did you mean \(quoted($0))?"] } ?? []))
            }
        }
        return found
    }

    private func readCycles(_ value: ValueReader?) -> [OITItem.Cycle] {
        var cycles: [OITItem.Cycle] = []
        var names = RowNames(isGood: isMachineName)
        for (index, item) in (value?.list ?? []).enumerated() {
            guard var fields = item.mapping else { continue }
            let name = names.read(fields.required("name"), fallback: "cycle-\(index + 1)")
            let title = fields.required("title").string
            let cell = times.read(fields.required("when"))
            let performers = directory.read(fields.optional("performers"), sink: sink) ?? []
            fields.finish()
            cycles.append(
                OITItem.Cycle(
                    name: name, title: title ?? name, cell: cell ?? .blank, performers: performers))
        }
        return cycles
    }

    // MARK: - Events

    func readEvents(_ value: ValueReader) -> [PlannedEvent] {
        var events: [PlannedEvent] = []
        var names = RowNames(isGood: isMachineName)
        for (index, item) in (value.list ?? []).enumerated() {
            guard var fields = item.mapping else { continue }
            let id = names.read(fields.required("id"), fallback: "event-\(index + 1)")
            let title = fields.required("title").string
            let cell = times.read(fields.required("when"))
            let leadDays = readLeadDays(fields.optional("lead-days"))
            let performers = directory.read(fields.optional("performers"), sink: sink) ?? []
            fields.finish()
            events.append(
                PlannedEvent(
                    id: ObligationID("event.\(id)"), title: title ?? id, cell: cell ?? .blank,
                    leadDays: leadDays, performers: performers, source: item.range))
        }
        return events
    }

    private func readLeadDays(_ value: ValueReader) -> [Int] {
        let days = (value.list ?? []).compactMap { $0.int(in: 0...366) }
        return Set(days).sorted(by: >)
    }
}

/// Whether a text can name a row for ever: ASCII letters, digits and hyphens, a letter first.
func isRowID(_ text: String) -> Bool {
    isMachineName(text.lowercased()) && text.unicodeScalars.first?.properties.isAlphabetic == true
        && text.utf8.count <= 32
}

/// Names the rows of a list, so that one with a name that cannot be used still has one.
struct RowNames {
    let isGood: (String) -> Bool
    private var taken: Set<String> = []

    init(isGood: @escaping (String) -> Bool) { self.isGood = isGood }

    mutating func read(_ value: ValueReader, fallback: String) -> String {
        var name = fallback
        if let text = value.string {
            if !isGood(text) {
                value.report(
                    "bad-id",
                    "expected ASCII letters, digits and hyphens, found \(quoted(text)); the row is "
                        + "named \(quoted(fallback))")
            } else {
                name = text
                if taken.contains(text) {
                    value.report("duplicate-id", "the name \(quoted(text)) stands above")
                }
            }
        }
        name = firstFree(name, taken)
        taken.insert(name)
        return name
    }
}

extension PhraseCell {
    /// A cell that is not there.
    static let blank = PhraseCell(text: "", meaning: .none(.blank))
}
