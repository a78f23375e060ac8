public struct SourcePosition: Hashable, Sendable { public let line: Int; public let column: Int }
public struct SourceRange: Hashable, Sendable { public let path: String; public let start: SourcePosition; public let end: SourcePosition }
public struct SourceText: Hashable, Sendable { public let path: String; public let text: String; public init(path: String, text: String) { self.path = path; self.text = text } }
public enum Severity: String, Sendable { case info, warning, error }
public struct Diagnostic: Hashable, Sendable { public let severity: Severity; public let message: String }
