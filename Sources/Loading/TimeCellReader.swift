import CivilTime
import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// Reads the time cells of the documents and passes on what is odd about them.
///
/// Rules: `draft-time`, `unreadable-cell`, `ambiguous-cell`, and the kinds of `PhraseWarning` by their names.
struct TimeCellReader {
    let context: PhraseContext
    let sink: DiagnosticSink
    /// What follows from a cell that cannot be read, as a message says it.
    var consequence = "until then it stands in the letters without a date"

    /// The same reader for cells of which something else follows.
    func saying(_ consequence: String) -> TimeCellReader {
        TimeCellReader(context: context, sink: sink, consequence: consequence)
    }

    /// Reads the value of a YAML key.
    func read(_ value: ValueReader) -> PhraseCell? {
        guard let text = value.string, let node = value.node else { return nil }
        return read(text, at: node.range) { node.range(ofScalars: $0) }
    }

    /// Reads a cell of a table; a blank one means that there is no date.
    func read(_ cell: CSVCell) -> PhraseCell {
        read(cell.text, at: cell.range) { cell.range(ofScalars: $0) }
    }

    private func read(
        _ text: String, at range: SourceRange, part: (Range<Int>) -> SourceRange
    ) -> PhraseCell {
        guard !text.isBlank else {
            return PhraseCell(text: text, meaning: .none(.blank), source: range)
        }
        if let mark = DraftMark.length(text) {
            report(draft: text, at: part(mark..<text.unicodeScalars.count))
            return PhraseCell(text: text, meaning: .none(.blank), source: range, isDraft: true)
        }
        let reading = readPhrase(text, in: context)
        let place = reading.errorRange.map(part) ?? range
        if let reason = reading.meaning.firstError {
            let likely = LikelyDay(text, in: context)?.days.map { inWords($0) } ?? []
            sink.report(
                Diagnostic(
                    severity: .error, rule: "unreadable-cell",
                    message: "cannot read the time \(quoted(text)): \(reason.english)",
                    range: place,
                    notes: (likely.isEmpty
                        ? ["write it as '๓๐ มี.ค. ๖๘', 'ทุก ๑ เดือน' or 'ตามปฏิทิน'"]
                        : [.init("probably \(likely.joined(separator: " and ")) is meant")])
                        + [.init(consequence)],
                    thai: "อ่านเวลา \(quoted(text)) ไม่ได้: \(reason.thai)"))
        } else if let readings = reading.meaning.firstAmbiguity,
            let part = reading.unread.first(where: \.isQuestion),
            readings.contains(.vague(.unreadPart))
        {
            let choices = readings.filter { $0 != .vague(.unreadPart) }.map { inWords($0) }
            sink.report(
                .warning(
                    "ambiguous-cell",
                    "\(quoted(text)) can be read as \(choices.joined(separator: " or ")), but there is "
                        + part.reason.english, at: place,
                    notes: ["write it out; until then nothing is scheduled by it"]))
        } else if let readings = reading.meaning.firstAmbiguity {
            let choices = readings.map { inWords($0) }.joined(separator: " or ")
            sink.report(
                .warning(
                    "ambiguous-cell", "\(quoted(text)) can mean \(choices)", at: place,
                    notes: ["write it out; until then nothing is scheduled by it"]))
        }
        // Days that are known by another date are looked at with the events, which says more.
        // Prose beside a time is what a cell of a plan is made of; it is shown by `itactl read`.
        let prose = Set(reading.unread.filter(\.reason.isProse).map(\.range))
        for warning in reading.warnings
        where warning.kind != .knownDay
            && !(warning.kind == .ignoredPart && prose.contains(warning.range))
        {
            sink.report(
                Diagnostic(
                    severity: severity(warning.kind), rule: RuleID(rawValue: warning.kind.rawValue),
                    message: warning.message, range: part(warning.range), thai: warning.thai))
        }
        return PhraseCell(text: text, meaning: reading.meaning, source: range)
    }

    /// Says of a draft that it waits for somebody.
    func report(draft text: String, at place: SourceRange) {
        let words = quoted(DraftMark.words(text).oneLine)
        sink.report(
            Diagnostic(
                severity: .warning, rule: "draft-time",
                message: "the time \(words) is a draft that nobody has confirmed", range: place,
                notes: ["nobody is reminded of it; 'itactl confirm' takes the mark away"],
                thai: "เวลา \(words) เป็นร่าง ยังไม่มีผู้ยืนยัน"))
    }

    private func severity(_ kind: PhraseWarning.Kind) -> Severity {
        switch kind {
        case .settledByContext, .ignoredPart: .warning
        default: .info
        }
    }
}

extension Meaning {
    /// The reason of the first error in it, or nil when it was read.
    var firstError: ErrorReason? {
        switch self {
        case .error(let reason): reason
        case .list(let members), .all(let members):
            members.lazy.compactMap(\.firstError).first
        case .bounded(let inner, _), .during(let inner, _), .offset(_, let inner):
            inner.firstError
        default: nil
        }
    }

    /// The readings of the first ambiguity in it, or nil.
    var firstAmbiguity: [Meaning]? {
        switch self {
        case .ambiguous(let readings): readings
        case .list(let members), .all(let members):
            members.lazy.compactMap(\.firstAmbiguity).first
        case .bounded(let inner, _), .during(let inner, _), .offset(_, let inner):
            inner.firstAmbiguity
        default: nil
        }
    }
}

/// A meaning as a person says it, for messages.
func inWords(_ meaning: Meaning) -> String {
    switch meaning {
    case .date(let date): inWords(date)
    case .moment(let date, let time): "\(inWords(date)) \(time)"
    case .interval(let interval): inWords(interval)
    default: quoted(ThaiText.normalForm(meaning))
    }
}

/// A window, its first and last day in words.
func inWords(_ interval: CivilInterval) -> String {
    "\(interval.start.map { inWords($0) } ?? "…") to \(interval.end.map { inWords($0) } ?? "…")"
}

/// A day as officers write it, with the machine's form behind it: `๓๐ มี.ค. ๖๘ (2025-03-30)`.
func inWords(_ date: CivilDate) -> String {
    "\(ThaiText.date(date, style: .short)) (\(date))"
}

/// The English name of a weekday.
func inWords(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
}

extension StringProtocol {
    /// Whether nothing visible stands here.
    var isBlank: Bool { unicodeScalars.allSatisfy(isInvisible) }

    /// Without spaces and invisible characters at both ends.
    var trimmed: String {
        let scalars = unicodeScalars.drop(while: isInvisible)
        let kept = scalars.reversed().drop(while: isInvisible).reversed()
        var view = String.UnicodeScalarView()
        view.append(contentsOf: kept)
        return String(view)
    }

    /// On one line, with single spaces.
    var oneLine: String {
        split(whereSeparator: { $0.unicodeScalars.allSatisfy(isInvisible) }).joined(separator: " ")
    }
}

/// Spaces of all kinds and the characters that take no room.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all scalars are ASCII or Thai ones, for which no table need be looked up.
    switch scalar.value {
    case 0...0x20, 0x7F: return true
    case 0x21...0x7E, 0x0E01...0x0E5B: return false
    default: break
    }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .control
}
