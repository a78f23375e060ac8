import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// What the agency file says for rows whose table leaves it out: the running text of a plan often says
/// once what the table does not repeat.
///
/// Rules: those of `TimeCellReader` and `MappingReader`, `unknown-post`.
struct Defaults {
    /// When a row is due that gives no time.
    var completion: PhraseCell?
    /// How often a row is followed up whose cell names no cycle.
    var cycle: PhraseCell?
    /// Who does a row that names nobody.
    var performers: [PostID] = []
    /// Who sees to such a row.
    var controllers: [PostID] = []

    init() {}

    init(
        _ value: ValueReader, times: TimeCellReader, directory: PostDirectory, sink: DiagnosticSink
    ) {
        guard var fields = value.mapping else { return }
        completion = times.read(fields.optional("completion"))
        cycle = times.read(fields.optional("cycle"))
        performers = directory.read(fields.optional("performers"), sink: sink) ?? []
        controllers = directory.read(fields.optional("controllers"), sink: sink) ?? []
        fields.finish()
    }

    var namesPosts: Bool { !performers.isEmpty || !controllers.isEmpty }
}

extension Meaning {
    /// Whether it gives no time at all, so that a default may stand in for it: not what is
    /// ambiguous or cannot be read.
    var givesNoTime: Bool {
        switch self {
        case .none, .vague, .event: true
        case .list(let members), .all(let members): members.allSatisfy(\.givesNoTime)
        case .bounded(let inner, _), .during(let inner, _): inner.givesNoTime
        default: false
        }
    }
}

/// The kinds of evidence and the channels of an agency.
struct NamedKinds {
    var evidence: [NamedKind] = []
    var channels: [NamedKind] = []
}

/// Reads a list of `{id, title}`.
///
/// Rules: `bad-id`, `duplicate-id`, those of `MappingReader`.
func readNamedKinds(_ value: ValueReader) -> [NamedKind] {
    var kinds: [NamedKind] = []
    var names = RowNames(isGood: isMachineName)
    for (index, item) in (value.list ?? []).enumerated() {
        guard var fields = item.mapping else { continue }
        let id = names.read(fields.required("id"), fallback: "kind-\(index + 1)")
        let title = fields.required("title").string
        fields.finish()
        kinds.append(NamedKind(id: id, title: title ?? id))
    }
    return kinds
}

/// Reads the overall score of a report of results: `bad-score`.
func readScore(_ value: ValueReader) -> Score? {
    guard let text = value.string else { return nil }
    if let score = Score(text) { return score }
    value.report("bad-score", badScore(text))
    return nil
}

/// What is wrong with a score.
func badScore(_ text: String) -> String {
    "expected a score from 0 to 100 as '๗๘.๕๐', found \(quoted(text))"
}

extension Score {
    /// Reads `๗๘.๕๐`, `98.09` or `๘๕`: Thai or Arabic digits, at most two decimals.
    init?(_ text: String) {
        var whole = 0
        var decimals: Int?
        var count = 0
        for scalar in text.trimmed.unicodeScalars {
            if scalar == ".", decimals == nil, count > 0 {
                decimals = 0
                count = 0
                continue
            }
            guard let digit = decimalDigit(scalar), count < (decimals == nil ? 3 : 2) else {
                return nil
            }
            count += 1
            if let before = decimals {
                decimals = before * 10 + digit
            } else {
                whole = whole * 10 + digit
            }
        }
        guard count > 0 else { return nil }
        let part = decimals.map { count == 1 ? $0 * 10 : $0 } ?? 0
        self.init(hundredths: whole * 100 + part)
    }
}
