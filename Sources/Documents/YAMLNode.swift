import Diagnostics

/// One value of a YAML document with the place where it stands.
///
/// Scalars stay the text they are written as: what `no`, `017` or `2569-04-01` means is for the
/// schema to say, which knows whether it reads a word, a number or a Buddhist year.
public struct YAMLNode: Sendable {
    /// What a value can be.
    public enum Content: Sendable {
        /// Text; plain when it stands without quotes and not as a block.
        case scalar(String, isPlain: Bool)
        /// A list.
        case sequence([YAMLNode])
        /// Keys and values in the order written, every key once.
        case mapping([YAMLEntry])
    }

    /// Where the value stands; quotes and brackets included. For an alias, the place of the alias.
    public let range: SourceRange
    /// The value; an alias is already what it stands for.
    public let content: Content
    /// Offset of the text in `range` when it stands there letter by letter on one line.
    let verbatimOffset: Int?

    /// Makes a node that is not read from a document, for tests of what reads nodes.
    public init(range: SourceRange, content: Content) {
        self.init(range: range, content: content, verbatimOffset: nil)
    }

    init(range: SourceRange, content: Content, verbatimOffset: Int?) {
        self.range = range
        self.content = content
        self.verbatimOffset = verbatimOffset
    }

    /// The text of a scalar, also of an empty one; nil for lists and mappings.
    public var scalar: String? {
        if case .scalar(let text, _) = content { return text }
        return nil
    }

    /// Whether nothing stands here: no text, `~` or `null`, without quotes.
    public var isNull: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// The place of a part of a scalar's text, by offsets in Unicode scalars.
    ///
    /// - Returns: the whole range where the text does not stand letter by letter on one line, as
    ///   with escapes, folded lines and aliases.
    public func range(ofScalars offsets: Range<Int>) -> SourceRange {
        guard let text = scalar, let verbatimOffset else { return range }
        let length = text.unicodeScalars.count
        let lower = min(max(0, offsets.lowerBound), length)
        let upper = min(max(lower, offsets.upperBound), length)
        return range.subrange(scalarOffset: lower + verbatimOffset..<upper + verbatimOffset)
    }

    /// What stands here, for messages: `'ทุก ๐ เดือน'`, `a list`, `a mapping`, `nothing`.
    public var summary: String {
        switch content {
        case .scalar(let text, _): isNull ? "nothing" : quoted(text)
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// One key of a mapping with its value.
public struct YAMLEntry: Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let keyRange: SourceRange
    /// The value.
    public let value: YAMLNode

    /// Makes an entry.
    public init(key: String, keyRange: SourceRange, value: YAMLNode) {
        self.key = key
        self.keyRange = keyRange
        self.value = value
    }
}
