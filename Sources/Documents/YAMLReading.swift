import CYAML
import Diagnostics

/// Reads a YAML document into nodes with their places.
///
/// Aliases are resolved. Depth and number of nodes are bounded, so that a few lines of aliases
/// cannot become millions of values.
///
/// Rules: `yaml-syntax`, `yaml-empty`, `yaml-too-deep`, `yaml-too-large` (nothing is read);
/// `yaml-duplicate-key`, `yaml-key-not-scalar` (the entry is left out), `yaml-unknown-alias` (the
/// value counts as absent), `yaml-multiple-documents` (the first is read), `yaml-tag` (a warning;
/// the tag is left out), `yaml-comment` (a remark: ` #1` behind a text without quotes is not part of it),
/// `invalid-utf8`.
///
/// - Returns: the root, nil when there is none or it cannot be used; what is wrong, by place.
public func readYAML(_ source: SourceText) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    var builder = YAMLBuilder(source)
    let root = builder.read()
    let diagnostics = encodingProblem(source) + builder.diagnostics + builder.swallowed(source)
    return (root, diagnostics.sortedByPlace())
}

/// The most levels of lists and mappings in each other.
let maximalYAMLDepth = 64
/// The most values, those that aliases repeat counted each time: the largest plan known has 2,000.
let maximalYAMLNodes = 50_000
/// The most items of one list, or keys of one mapping.
let maximalYAMLItems = 1_000

/// Builds nodes from events.
private struct YAMLBuilder {
    /// A value with what bounds need to know of it.
    private struct Built {
        var node: YAMLNode
        /// Levels of collections in it; 0 for a scalar.
        var height = 0
        /// Values in it, itself included.
        var weight = 1
    }

    private enum Stop: Error {
        case problem(Diagnostic)
    }

    private(set) var diagnostics: [Diagnostic] = []
    private let events: YAMLEventReader
    private var anchors: [String: Built] = [:]
    private var nodes = 0
    /// Where texts without quotes end, behind which a comment may have swallowed the rest.
    private var plainEnds: [SourcePosition] = []

    init(_ source: SourceText) {
        events = YAMLEventReader(source)
    }

    mutating func read() -> YAMLNode? {
        do throws(Stop) {
            return try readStream()
        } catch {
            switch error {
            case .problem(let diagnostic): diagnostics.append(diagnostic)
            }
            return nil
        }
    }

    private mutating func readStream() throws(Stop) -> YAMLNode? {
        var root: YAMLNode?
        while true {
            switch try next() {
            case .streamStart, .documentEnd: continue
            case .documentStart(let range):
                if root != nil {
                    let problem = "expected one document, found another one behind '---'"
                    diagnostics.append(.error("yaml-multiple-documents", problem, at: range))
                    return root
                }
                root = try build(try next(), depth: 0).node
            default:
                if root == nil {
                    let place = SourceRange(path: events.places.path, at: .start)
                    diagnostics.append(
                        .error("yaml-empty", "expected a document, found an empty file", at: place))
                }
                return root
            }
        }
    }

    private mutating func next() throws(Stop) -> YAMLEvent {
        do throws(YAMLSyntaxError) {
            return try events.next()
        } catch {
            throw .problem(error.diagnostic)
        }
    }

    /// The comments that nobody meant as such: a `#` behind a space with something right behind it.
    func swallowed(_ source: SourceText) -> [Diagnostic] {
        guard source.text.utf8.contains(UInt8(ascii: "#")) else { return [] }
        let lines = source.lines()
        return plainEnds.compactMap { end in
            guard end.line <= lines.count else { return nil }
            let scalars = lines[end.line - 1].unicodeScalars.dropFirst(end.column - 1)
            let spaces = scalars.prefix { $0 == " " || $0 == "\t" }.count
            let comment = scalars.dropFirst(spaces)
            guard spaces > 0, comment.first == "#", let next = comment.dropFirst().first,
                next != " ", next != "\t", next != "#", next != "\r"
            else { return nil }
            let start = SourcePosition(line: end.line, column: end.column + spaces)
            let place = SourceRange(
                path: source.path, start: start,
                end: SourcePosition(line: start.line, column: start.column + comment.count))
            return .info(
                "yaml-comment",
                "\(quoted(String(Substring(comment)))) is a comment and no part of the text",
                at: place, notes: ["a text with ' #' in it must stand in quotes"])
        }
    }

    // MARK: - Values

    private mutating func build(_ event: YAMLEvent, depth: Int) throws(Stop) -> Built {
        switch event {
        case .scalar(let text, let style, let isOneLine, let properties, let range):
            if text.utf8.count > maximalCellLength, text.unicodeScalars.count > maximalCellLength {
                let problem = "expected at most \(maximalCellLength) characters in one text"
                throw .problem(.error("yaml-too-large", problem, at: range))
            }
            let node = scalar(text, style, isOneLine: isOneLine, range)
            if style == YAML_PLAIN_SCALAR_STYLE, !text.isEmpty { plainEnds.append(range.end) }
            return try finish(Built(node: node), properties, range)
        case .alias(let name, let range):
            return try alias(name, range, depth: depth)
        case .sequenceStart(let properties, let isFlow, let range):
            try check(depth: depth + 1, range)
            return try finish(
                try sequence(from: range, isFlow: isFlow, depth: depth + 1), properties, range)
        case .mappingStart(let properties, let isFlow, let range):
            try check(depth: depth + 1, range)
            return try finish(
                try mapping(from: range, isFlow: isFlow, depth: depth + 1), properties, range)
        default:
            // libyaml never ends a document or collection where a value must stand.
            let place = SourceRange(path: events.places.path, at: .start)
            throw .problem(.error("yaml-syntax", "expected a value", at: place))
        }
    }

    private func scalar(
        _ text: String, _ style: yaml_scalar_style_t, isOneLine: Bool, _ range: SourceRange
    ) -> YAMLNode {
        let isQuoted =
            style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE
        let isPlain = style == YAML_PLAIN_SCALAR_STYLE
        // Escapes and folded lines make the source longer than the text; equal lengths on one
        // line prove that the text stands there as it is.
        let around = isQuoted ? 1 : 0
        let isVerbatim =
            isOneLine && (isQuoted || isPlain)
            && range.end.column - range.start.column == text.unicodeScalars.count + 2 * around
        return YAMLNode(
            range: range, content: .scalar(text, isPlain: isPlain),
            verbatimOffset: isVerbatim ? around : nil)
    }

    private mutating func alias(
        _ name: String, _ range: SourceRange, depth: Int
    ) throws(Stop) -> Built {
        guard var built = anchors[name] else {
            // Among many anchors a guess is worth little and, made for every alias, costs much.
            let near =
                anchors.count > 50 ? nil : suggestion(for: name, among: anchors.keys.sorted())
            diagnostics.append(
                .error(
                    "yaml-unknown-alias", "nothing above this line has the anchor \(quoted(name))",
                    at: range, notes: near.map { ["did you mean \(quoted($0))?"] } ?? []))
            let nothing = YAMLNode(range: range, content: .scalar("", isPlain: true))
            return try count(Built(node: nothing), range)
        }
        try check(depth: depth + built.height, range)
        built.node = YAMLNode(range: range, content: built.node.content)
        return try count(built, range, weight: built.weight)
    }

    private mutating func sequence(
        from start: SourceRange, isFlow: Bool, depth: Int
    ) throws(Stop) -> Built {
        var items: [YAMLNode] = []
        var end = start.end
        var height = 0
        var weight = 1
        while true {
            let event = try next()
            if case .collectionEnd(let range) = event {
                // The end of a block is where the next thing begins; the last value is nearer.
                if isFlow { end = range.end }
                let range = SourceRange(path: start.path, start: start.start, end: end)
                let node = YAMLNode(range: range, content: .sequence(items))
                return Built(node: node, height: height + 1, weight: weight)
            }
            let item = try build(event, depth: depth)
            items.append(item.node)
            try check(items: items.count, item.node.range)
            end = max(end, item.node.range.end)
            height = max(height, item.height)
            weight += item.weight
        }
    }

    private mutating func mapping(
        from start: SourceRange, isFlow: Bool, depth: Int
    ) throws(Stop) -> Built {
        var entries: [YAMLEntry] = []
        var known: [String: Int] = [:]
        var end = start.end
        var height = 0
        var weight = 1
        while true {
            let event = try next()
            if case .collectionEnd(let range) = event {
                if isFlow { end = range.end }
                let range = SourceRange(path: start.path, start: start.start, end: end)
                let node = YAMLNode(range: range, content: .mapping(entries))
                return Built(node: node, height: height + 1, weight: weight)
            }
            let key = try build(event, depth: depth)
            try check(items: entries.count + 1, key.node.range)
            let value = try build(try next(), depth: depth)
            end = max(end, value.node.range.end)
            height = max(height, key.height, value.height)
            weight += key.weight + value.weight
            guard let name = key.node.scalar else {
                let problem = "expected a key that is text, found \(key.node.summary)"
                diagnostics.append(
                    .error("yaml-key-not-scalar", problem, at: key.node.range))
                continue
            }
            if let first = known[name] {
                diagnostics.append(
                    .error(
                        "yaml-duplicate-key", "the key \(quoted(name)) stands here a second time",
                        at: key.node.range,
                        notes: [.init("it stands here first", range: entries[first].keyRange)]))
                continue
            }
            known[name] = entries.count
            entries.append(
                YAMLEntry(key: name, keyRange: key.node.range, value: value.node))
        }
    }

    // MARK: - Bounds

    private mutating func finish(
        _ built: Built, _ properties: YAMLEvent.Properties, _ range: SourceRange
    ) throws(Stop) -> Built {
        if properties.hasTag {
            diagnostics.append(
                .warning(
                    "yaml-tag", "tags have no meaning here; the value is read as if it had none",
                    at: range))
        }
        if let anchor = properties.anchor { anchors[anchor] = built }
        return try count(built, range)
    }

    private mutating func count(
        _ built: Built, _ range: SourceRange, weight: Int = 1
    ) throws(Stop) -> Built {
        nodes += weight
        guard nodes <= maximalYAMLNodes else {
            throw .problem(
                .error(
                    "yaml-too-large",
                    "expected at most \(maximalYAMLNodes) values, aliases counted each time",
                    at: range))
        }
        return built
    }

    private func check(items: Int, _ range: SourceRange) throws(Stop) {
        guard items <= maximalYAMLItems else {
            let problem = "expected at most \(maximalYAMLItems) items in one list"
            throw .problem(.error("yaml-too-large", problem, at: range))
        }
    }

    private func check(depth: Int, _ range: SourceRange) throws(Stop) {
        guard depth <= maximalYAMLDepth else {
            throw .problem(
                .error(
                    "yaml-too-deep",
                    "expected at most \(maximalYAMLDepth) lists and mappings inside each other",
                    at: range))
        }
    }
}
