import CivilTime
import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// A field of the documents that says a time, where it stands.
public struct TimeField: Sendable {
    /// What the time is for.
    public enum Kind: Sendable {
        /// When something is due, or a window.
        case due
        /// How often something comes round or is looked at.
        case cycle
        /// A mark under a month.
        case mark
    }

    enum Place: Sendable {
        case cell(CSVCell)
        case value(YAMLNode)
    }

    /// What it belongs to, by the name that people type: `M05`, `O15.monthly`, `event.parade`, `iit`,
    /// `order`, `defaults`.
    public let owner: String
    /// What the time is for.
    public let kind: Kind
    /// The heading of the column, or the key.
    public let heading: String
    /// Its text, the mark of a draft included.
    public let text: String
    /// Where it stands.
    public let range: SourceRange
    let place: Place

    init(_ owner: String, _ kind: Kind, _ heading: String, _ cell: CSVCell) {
        self.owner = owner
        self.kind = kind
        self.heading = heading
        text = cell.text
        range = cell.range
        place = .cell(cell)
    }

    init?(_ owner: String, _ kind: Kind, _ heading: String, _ value: YAMLNode?) {
        guard let value, !value.isNull, let text = value.scalar else { return nil }
        self.owner = owner
        self.kind = kind
        self.heading = heading
        self.text = text
        range = value.range
        place = .value(value)
    }

    /// Whether nobody has confirmed it.
    public var isDraft: Bool { DraftMark.isMarked(text) }

    /// The officer's own words.
    public var words: String { DraftMark.words(text) }

    /// The officer's own words on one line.
    public var shownWords: String { words.oneLine }

    /// The edit that makes it a draft.
    func drafting(in source: SourceText) -> TextEdit {
        switch place {
        case .cell(let cell): .prefixing(cell, with: DraftMark.text)
        case .value(let node): .prefixing(node, with: DraftMark.text, in: source)
        }
    }

    /// The edit that takes the mark away.
    func confirming(in source: SourceText) -> TextEdit {
        let count = DraftMark.length(text) ?? 0
        return switch place {
        case .cell(let cell): .dropping(count, of: cell)
        case .value(let node): .dropping(count, of: node, in: source)
        }
    }

    /// The edit that gives it other words.
    func setting(_ words: String, in source: SourceText) -> TextEdit {
        switch place {
        case .cell(let cell): .setting(cell, to: words)
        case .value(let node): .setting(node, to: words, in: source)
        }
    }
}

/// Everything in an agency's documents that says a time, and what a new year takes along or leaves.
struct TimeFields {
    /// In the order of the documents, blank ones left out.
    private(set) var fields: [TimeField] = []
    /// Changes of the calendar: whose they are, and the list that says them.
    private(set) var amendments: [(owner: String, key: SourceRange, value: YAMLNode)] = []
    /// Headings of tables that name months with a year, by the path of the table.
    private(set) var datedHeadings: [(path: String, headings: [String])] = []
    /// The value of `fiscal-year`.
    private(set) var fiscalYear: YAMLNode?
    /// The values that name other files, and the path that each leads to.
    private(set) var references: [(role: String, value: YAMLNode, path: String)] = []

    /// - Parameter registry: what the documents were read as; says how rows are named.
    init(agencyPath: String, _ documents: DocumentSet, _ registry: Registry) {
        guard let agency = documents.source(agencyPath), let root = readYAML(agency).root else {
            return
        }
        fiscalYear = root["fiscal-year"]
        collectReferences(root, from: agency.path)
        collect(root)
        if let shared = references.first(where: { $0.role == "calendar" }),
            let source = documents.source(shared.path), let root = readYAML(source).root
        {
            collectCalendar(root["calendar"])
        }
        for table in references where table.role == "measures" {
            guard let source = documents.source(table.path) else { continue }
            collect(table: source, registry)
        }
    }

    // MARK: - YAML

    private mutating func collectReferences(_ root: YAMLNode, from path: String) {
        func reference(_ role: String, _ node: YAMLNode?) -> (String, YAMLNode, String)? {
            guard let node, !node.isNull, let text = node.scalar, !text.isEmpty else { return nil }
            return (role, node, resolvedPath(text, from: path))
        }
        for entry in root["uses"]?.entries ?? [] {
            references += reference(entry.key, entry.value).map { [$0] } ?? []
        }
        for table in root["measures"]?.items ?? [root["measures"]].compactMap(\.self) {
            references += reference("measures", table).map { [$0] } ?? []
        }
    }

    private mutating func collect(_ root: YAMLNode) {
        take(TimeField("order", .due, "date", root["order"]?["date"]))
        take(TimeField("defaults", .due, "completion", root["defaults"]?["completion"]))
        take(TimeField("defaults", .cycle, "cycle", root["defaults"]?["cycle"]))
        collectCalendar(root["calendar"])
        for item in root["oit"]?["cycles"]?.entries ?? [] {
            for cycle in item.value.items ?? [] {
                let name = cycle["name"]?.scalar ?? "cycle"
                take(TimeField("\(item.key).\(name)", .cycle, "when", cycle["when"]))
            }
        }
        for event in root["events"]?.items ?? [] {
            let name = event["id"]?.scalar ?? "event"
            take(TimeField("event.\(name)", .due, "when", event["when"]))
        }
    }

    private mutating func collectCalendar(_ calendar: YAMLNode?) {
        for phase in calendar?.items ?? [] {
            let name = phase["phase"]?.scalar ?? "phase"
            take(TimeField(name, .due, "window", phase["window"]))
            for entry in phase.entries where entry.key == "amended" {
                guard let list = entry.value.items, !list.isEmpty else { continue }
                amendments.append((name, entry.keyRange, entry.value))
            }
        }
    }

    private mutating func take(_ field: TimeField?) {
        guard let field, !field.text.isBlank, !fields.contains(where: { $0.range == field.range })
        else { return }
        fields.append(field)
    }

    // MARK: - Tables

    private mutating func collect(table source: SourceText, _ registry: Registry) {
        guard let table = readCSV(source).table else { return }
        let columns = MeasureColumns(table, fiscalYear: registry.fiscalYear)
        let names = Dictionary(
            registry.measures.compactMap { row in row.source.map { ($0, row.id.rawValue) } },
            uniquingKeysWith: { first, _ in first })
        var places: [(index: Int, kind: TimeField.Kind)] = []
        for column in [MeasureColumn.completion, .start, .end] {
            places += (columns.indices[column] ?? []).map { ($0, .due) }
        }
        places += (columns.indices[.monitoring] ?? []).map { ($0, .cycle) }
        places += columns.marks.columns.map { ($0.index, .mark) }
        places.sort { $0.index < $1.index }
        let headings = columns.layout.columns.map(\.heading)
        for (row, kind) in columns.rows where kind == .measure {
            for (index, kind) in places where index < row.cells.count {
                let cell = row.cells[index]
                guard !cell.text.isBlank, kind != .mark || MonthMarks.says(cell.text) else {
                    continue
                }
                fields.append(
                    TimeField(names[row.range] ?? "?", kind, headings[index].oneLine, cell))
            }
        }
        let dated = columns.layout.columns.filter { column in
            if case .months(_, .some)? = column.meaning { true } else { false }
        }
        if !dated.isEmpty {
            datedHeadings.append((source.path, dated.map { $0.heading.oneLine }))
        }
    }
}

extension YAMLNode {
    /// The value of a key, or nil.
    subscript(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

    var entries: [YAMLEntry] {
        if case .mapping(let entries) = content { entries } else { [] }
    }

    var items: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }
}
