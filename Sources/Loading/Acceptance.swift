import Diagnostics
import Documents
import Obligations

/// The findings that the agency file accepts with a reason.
struct Acceptance {
    init(_ value: ValueReader, draft: Draft, sink: DiagnosticSink) {}
    func apply(to diagnostics: [Diagnostic]) -> ([Diagnostic], accepted: Int) { (diagnostics, 0) }
}
