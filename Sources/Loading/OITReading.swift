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
        for item in items.list ?? [] {
            guard var fields = item.mapping else { continue }
            let id = fields.required("id")
            let title = fields.required("title").string
            fields.finish()
            guard let text = id.string else { continue }
            guard isRowID(text) else {
                reportRowID(id, text)
                continue
            }
            if official.contains(where: { $0.id == text }) {
                id.report("duplicate-id", "an item \(quoted(text)) stands above")
                continue
            }
            official.append(
                Official(id: text, title: title ?? text, source: item.range ?? fields.range))
        }
        return official
    }

    /// Joins the official list with what the agency file says under `oit`.
    func read(_ value: ValueReader, official: [Official]) -> [OITItem] {
        var overrides: [String: ValueReader] = [:]
        var cycles: [String: ValueReader] = [:]
        var performers: [PostID] = []
        var controllers: [PostID] = []
        if var fields = value.mapping {
            performers = directory.read(fields.optional("performers"), sink: sink) ?? []
            controllers = directory.read(fields.optional("controllers"), sink: sink) ?? []
            overrides = byItem(fields.optional("overrides"), official)
            cycles = byItem(fields.optional("cycles"), official)
            fields.finish()
        }
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
                source: item.source)
        }
    }

    private func byItem(_ value: ValueReader, _ official: [Official]) -> [String: ValueReader] {
        var found: [String: ValueReader] = [:]
        for (entry, value) in value.entries ?? [] {
            if official.contains(where: { $0.id == entry.key }) {
                found[entry.key] = value
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
        for item in value?.list ?? [] {
            guard var fields = item.mapping else { continue }
            let name = fields.required("name")
            let title = fields.required("title").string
            let cell = times.read(fields.required("when"))
            let performers = directory.read(fields.optional("performers"), sink: sink) ?? []
            fields.finish()
            guard let text = name.string, let cell else { continue }
            guard isMachineName(text) else {
                reportRowID(name, text)
                continue
            }
            if cycles.contains(where: { $0.name == text }) {
                name.report("duplicate-id", "a cycle \(quoted(text)) stands above")
                continue
            }
            cycles.append(
                OITItem.Cycle(name: text, title: title ?? text, cell: cell, performers: performers))
        }
        return cycles
    }

    // MARK: - Events

    func readEvents(_ value: ValueReader) -> [PlannedEvent] {
        var events: [PlannedEvent] = []
        for item in value.list ?? [] {
            guard var fields = item.mapping else { continue }
            let id = fields.required("id")
            let title = fields.required("title").string
            let cell = times.read(fields.required("when"))
            let leadDays = readLeadDays(fields.optional("lead-days"))
            let performers = directory.read(fields.optional("performers"), sink: sink) ?? []
            fields.finish()
            guard let text = id.string else { continue }
            guard isMachineName(text) else {
                reportRowID(id, text)
                continue
            }
            let name = ObligationID("event.\(text)")
            if events.contains(where: { $0.id == name }) {
                id.report("duplicate-id", "an event \(quoted(text)) stands above")
                continue
            }
            events.append(
                PlannedEvent(
                    id: name, title: title ?? text,
                    cell: cell ?? PhraseCell(text: "", meaning: .none("blank")),
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

func reportRowID(_ value: ValueReader, _ text: String) {
    value.report(
        "bad-id",
        "expected ASCII letters, digits and hyphens, a letter first, found \(quoted(text))")
}
