/// How much a diagnostic weighs; the raw value is its text form.
public enum Severity: String, Comparable, Sendable, CaseIterable {
    /// Worth knowing; nothing is wrong.
    case info
    /// Understood, but probably not what was meant.
    case warning
    /// Not understood; what stands there is not used.
    case error

    /// Whether the left severity weighs less.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.weight < right.weight
    }

    private var weight: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// The stable name of a kind of diagnostic, in kebab-case, as the manual lists it.
public struct RuleID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, Comparable,
    CustomStringConvertible
{
    /// The name, such as `unknown-cycle`.
    public let rawValue: String

    /// Makes a rule from its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Makes a rule from its name written in code.
    public init(stringLiteral value: String) {
        self.rawValue = value
    }

    /// The name.
    public var description: String { rawValue }

    /// Whether the name is what the manual and the fixtures can carry: lower-case ASCII words and
    /// numbers joined by single hyphens, beginning with a letter.
    public var isKebabCase: Bool {
        let words = rawValue.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = rawValue.unicodeScalars.first, ("a"..."z").contains(first) else {
            return false
        }
        return words.allSatisfy { word in
            !word.isEmpty
                && word.unicodeScalars.allSatisfy {
                    ("a"..."z").contains($0) || ("0"..."9").contains($0)
                }
        }
    }

    /// Alphabetical order of the names.
    public static func < (left: RuleID, right: RuleID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// One finding about a document: what is wrong, where, and how to mend it.
public struct Diagnostic: Hashable, Sendable {
    /// A further line below a diagnostic: a suggestion, or another place that belongs to it.
    public struct Note: Hashable, Sendable, ExpressibleByStringInterpolation {
        /// What the note says, in lower case and without a final period.
        public let message: String
        /// The other place, if the note is about one.
        public let range: SourceRange?

        /// Makes a note.
        public init(_ message: String, range: SourceRange? = nil) {
            self.message = message
            self.range = range
        }

        /// Makes a note without a place.
        public init(stringLiteral value: String) {
            self.init(value)
        }
    }

    /// How much it weighs.
    public let severity: Severity
    /// Its kind.
    public let rule: RuleID
    /// What is wrong, in lower case, without a final period, the user's own text in single quotes.
    public let message: String
    /// Where; nil when it is about no place of a document.
    public let range: SourceRange?
    /// Further lines.
    public let notes: [Note]
    /// What is wrong in Thai, where that is known only to whoever found it.
    public let thai: String?

    /// Makes a diagnostic.
    public init(
        severity: Severity, rule: RuleID, message: String, range: SourceRange?, notes: [Note] = [],
        thai: String? = nil
    ) {
        self.thai = thai
        self.severity = severity
        self.rule = rule
        self.message = message
        self.range = range
        self.notes = notes
    }

    /// Makes an error.
    public static func error(
        _ rule: RuleID, _ message: String, at range: SourceRange?, notes: [Note] = []
    ) -> Diagnostic {
        Diagnostic(severity: .error, rule: rule, message: message, range: range, notes: notes)
    }

    /// Makes a warning.
    public static func warning(
        _ rule: RuleID, _ message: String, at range: SourceRange?, notes: [Note] = []
    ) -> Diagnostic {
        Diagnostic(severity: .warning, rule: rule, message: message, range: range, notes: notes)
    }

    /// Makes an information.
    public static func info(
        _ rule: RuleID, _ message: String, at range: SourceRange?, notes: [Note] = []
    ) -> Diagnostic {
        Diagnostic(severity: .info, rule: rule, message: message, range: range, notes: notes)
    }
}

extension Sequence<Diagnostic> {
    /// The diagnostics in order of place: path, line, column; equal places keep their order.
    ///
    /// - Parameter paths: the order of the documents. Documents not named follow in order of their
    ///   paths; diagnostics without a place come last, as they usually sum up what stands before.
    public func sortedByPlace(paths: [String] = []) -> [Diagnostic] {
        let ranks = Dictionary(
            paths.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        func precedes(_ left: SourceRange?, _ right: SourceRange?) -> Bool {
            guard let left else { return false }
            guard let right else { return true }
            let leftRank = ranks[left.path] ?? paths.count
            let rightRank = ranks[right.path] ?? paths.count
            if leftRank != rightRank { return leftRank < rightRank }
            if left.path != right.path { return left.path < right.path }
            return left.start < right.start
        }
        return enumerated().sorted { left, right in
            if precedes(left.element.range, right.element.range) { return true }
            if precedes(right.element.range, left.element.range) { return false }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// The weight of the worst of them, or nil when there are none.
    public var worstSeverity: Severity? { map(\.severity).max() }
}

/// Gathers diagnostics while a document is read, so that one problem does not hide the next.
public final class DiagnosticSink {
    /// What was reported so far, in the order of reporting.
    public private(set) var diagnostics: [Diagnostic]

    /// Makes a sink, with what is known already.
    public init(_ diagnostics: [Diagnostic] = []) {
        self.diagnostics = diagnostics
    }

    /// Adds a diagnostic.
    public func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// The first error after so many diagnostics, or nil.
    public func firstError(since mark: Int) -> Diagnostic? {
        diagnostics.dropFirst(mark).first { $0.severity == .error }
    }

    /// Adds diagnostics.
    public func report(_ more: some Sequence<Diagnostic>) {
        diagnostics.append(contentsOf: more)
    }
}

/// The user's own text in single quotes, on one line and no longer than a line of a message bears.
public func quoted(_ text: String) -> String {
    "'" + printable(text).truncated(toCells: 60) + "'"
}
