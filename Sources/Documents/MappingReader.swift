import Diagnostics

/// Reads the keys of one mapping as the schema asks for them, and gathers what is wrong.
///
///     var fields = MappingReader(root, sink: sink)
///     let name = fields.required("name").string
///     let days = fields.optional("lead-days").int(in: 0...365) ?? 7
///     fields.finish()
///
/// Nothing throws: an absent or unreadable value is nil, and the sink knows why. Where the node is
/// no mapping, that is reported once and every value is absent without further words.
///
/// Rules: `wrong-kind`, `missing-key`, `unknown-key`; `out-of-range` and `unknown-value` from the
/// values.
public struct MappingReader {
    /// Where the mapping stands.
    public let range: SourceRange
    private let entries: [YAMLEntry]
    private let isMapping: Bool
    private let sink: DiagnosticSink
    private var known: [String] = []

    /// Makes a reader of a node, and reports the node when it is no mapping.
    public init(_ node: YAMLNode, sink: DiagnosticSink) {
        self.range = node.range
        self.sink = sink
        if case .mapping(let entries) = node.content {
            self.entries = entries
            self.isMapping = true
        } else {
            self.entries = []
            self.isMapping = false
            reportWrongKind(node, expected: "a mapping", sink: sink)
        }
    }

    /// The value of a key that must be there; a key without a value counts as absent.
    public mutating func required(_ key: String) -> ValueReader {
        let value = optional(key)
        if isMapping, value.node == nil {
            let entry = entry(key)
            let message =
                entry == nil
                ? "the key \(quoted(key)) is missing" : "the key \(quoted(key)) has no value"
            sink.report(.error("missing-key", message, at: entry?.keyRange ?? range))
        }
        return value
    }

    /// The value of a key that may be absent; a key without a value counts as absent.
    public mutating func optional(_ key: String) -> ValueReader {
        if !known.contains(key) { known.append(key) }
        let entry = entry(key)
        let node = entry.flatMap { $0.value.isNull ? nil : $0.value }
        return ValueReader(node, keyRange: entry?.keyRange, sink: sink)
    }

    /// Reports the keys nobody asked for; to be called when every key was asked for.
    public func finish() {
        let unknown = entries.filter { !known.contains($0.key) }
        guard !unknown.isEmpty else { return }
        // A key that is there already is not what was meant.
        let present = Set(entries.map(\.key))
        let absent = known.filter { !present.contains($0) }
        let names = known.map(quoted).joined(separator: ", ")
        let otherwise = names.isEmpty ? "no key is expected here" : "known keys: \(names)"
        for entry in unknown {
            let near = suggestion(for: entry.key, among: absent)
            let note = near.map { "did you mean \(quoted($0))?" } ?? otherwise
            sink.report(
                .error(
                    "unknown-key", "unknown key \(quoted(entry.key))", at: entry.keyRange,
                    notes: [.init(note)]))
        }
    }

    private func entry(_ key: String) -> YAMLEntry? {
        entries.first { $0.key == key }
    }
}

/// One value as the schema wants to understand it; an absent value gives nil without a word.
public struct ValueReader {
    /// The value; nil when it is absent.
    public let node: YAMLNode?
    /// Where its key stands; nil for the items of a list and for absent keys.
    public let keyRange: SourceRange?
    private let sink: DiagnosticSink

    /// Makes a reader of a value that may be absent.
    public init(_ node: YAMLNode?, keyRange: SourceRange? = nil, sink: DiagnosticSink) {
        self.node = node
        self.keyRange = keyRange
        self.sink = sink
    }

    /// Whether there is a value.
    public var isPresent: Bool { node != nil }

    /// Where the value stands; nil when it is absent.
    public var range: SourceRange? { node?.range }

    /// The text as it stands, neither trimmed nor interpreted.
    public var string: String? {
        guard let node else { return nil }
        guard let text = node.scalar, !node.isNull else {
            return wrongKind("text")
        }
        return text
    }

    /// `true` or `false`; the `yes`, `no`, `on` and `off` of older YAML are refused, as they also
    /// are plain words.
    public var bool: Bool? {
        guard let node else { return nil }
        switch node.scalar {
        case "true": return true
        case "false": return false
        default: break
        }
        let near: [String: String] = [
            "yes": "true", "on": "true", "true": "true", "no": "false", "off": "false",
            "false": "false",
        ]
        let note = node.scalar.flatMap { near[$0.lowercased()] }.map { "write \(quoted($0))" }
        return wrongKind("true or false", note: note)
    }

    /// A whole number in Arabic or Thai digits, without leading zeros, with or without quotes.
    ///
    /// - Parameter bounds: the numbers allowed.
    public func int(in bounds: ClosedRange<Int>) -> Int? {
        guard let node else { return nil }
        let expected = "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        guard let text = node.scalar.map(arabicDigits), isWholeNumber(text) else {
            let note = node.scalar.flatMap(plainNumber).map { "write \(quoted($0))" }
            return wrongKind(expected, note: note)
        }
        guard let value = Int(text), bounds.contains(value) else {
            report("out-of-range", "expected \(expected), found \(quoted(text))")
            return nil
        }
        return value
    }

    /// One of a set of words, by the raw values of an enumeration.
    public func choice<Choice>(_ type: Choice.Type) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let text = string else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue)
        let near = suggestion(for: text, among: words)
        report(
            "unknown-value",
            "expected one of \(words.map(quoted).joined(separator: ", ")), found \(quoted(text))",
            notes: near.map { ["did you mean \(quoted($0))?"] } ?? [])
        return nil
    }

    /// The items of a list; an item without a value is reported where it stands and left out.
    public var list: [ValueReader]? {
        guard let node else { return nil }
        guard case .sequence(let items) = node.content else {
            return wrongKind(
                "a list", note: node.scalar == nil ? nil : "write every item as '- item' on a line")
        }
        return items.compactMap { item in
            guard item.isNull else { return ValueReader(item, sink: sink) }
            reportWrongKind(item, expected: "an item", sink: sink)
            return nil
        }
    }

    /// A reader of the keys of a mapping.
    public var mapping: MappingReader? {
        node.map { MappingReader($0, sink: sink) }
    }

    /// The keys and values of a mapping whose keys are data.
    public var entries: [(key: YAMLEntry, value: ValueReader)]? {
        guard let node else { return nil }
        guard case .mapping(let entries) = node.content else { return wrongKind("a mapping") }
        return entries.map { ($0, ValueReader($0.value, keyRange: $0.keyRange, sink: sink)) }
    }

    /// Reports something about the value, for what only the schema knows to be wrong.
    ///
    /// - Parameter scalars: the part of the text it is about, in Unicode scalars; all if nil.
    public func report(
        _ rule: RuleID, _ message: String, severity: Severity = .error,
        scalars: Range<Int>? = nil, notes: [Diagnostic.Note] = []
    ) {
        let part = scalars.flatMap { node?.range(ofScalars: $0) }
        sink.report(
            Diagnostic(
                severity: severity, rule: rule, message: message,
                range: part ?? node?.range ?? keyRange, notes: notes))
    }

    private func wrongKind<Value>(_ expected: String, note: String? = nil) -> Value? {
        if let node { reportWrongKind(node, expected: expected, note: note, sink: sink) }
        return nil
    }
}

private func reportWrongKind(
    _ node: YAMLNode, expected: String, note: String? = nil, sink: DiagnosticSink
) {
    sink.report(
        .error(
            "wrong-kind", "expected \(expected), found \(node.summary)", at: node.range,
            notes: note.map { [.init($0)] } ?? []))
}

/// A text with its Thai digits replaced by Arabic ones, as numbers, dates and times are read.
public func arabicDigits(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        let isThai = (0x0E50...0x0E59).contains(scalar.value)
        result.append(isThai ? Unicode.Scalar(scalar.value - 0x0E20) ?? scalar : scalar)
    }
    return String(result)
}

/// A number as the schema accepts it: `0`, `17`, `-3`; not `017`, `+1` or `1_000`.
private func isWholeNumber(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    guard let first = digits.first, digits.count == 1 || first != UInt8(ascii: "0") else {
        return false
    }
    return digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

/// How a number with leading zeros or a plus sign is written for us.
private func plainNumber(_ text: String) -> String? {
    var digits = ""
    for scalar in text.unicodeScalars.drop(while: { $0 == "+" }) {
        guard scalar.value < 0x80 || (0x0E50...0x0E59).contains(scalar.value),
            let digit = scalar.properties.numericType == .decimal
                ? scalar.properties.numericValue : nil
        else { return nil }
        digits += String(Int(digit))
    }
    return Int(digits).map(String.init)
}
