import CivilTime
import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// Reads the phases of the ITA calendar: the agency's own entries, and those of a calendar that it
/// shares with others, which its own entries complete key by key.
///
/// A phase without a readable name cannot be kept, so that is an error of the whole file; one
/// without a readable window is kept without it.
///
/// Rules: `duplicate-phase`, `window-expected`, `calendar-status`, those of `AmendmentReading`,
/// `TimeCellReader` and `MappingReader`.
struct CalendarReading {
    let times: TimeCellReader
    let directory: PostDirectory
    let sink: DiagnosticSink

    /// - Returns: the phases, whether every entry of the list is among them, and if not, which finding says
    ///   so first.
    func read(
        _ value: ValueReader, shared: ValueReader
    ) -> (phases: [PhaseDraft], isComplete: Bool, fault: Diagnostic?) {
        var phases: [PhaseDraft] = []
        let start = sink.diagnostics.count
        let entries = pairs(value.list ?? [], shared.list ?? [])
        var isComplete = [value, shared].allSatisfy {
            !$0.isPresent || $0.node?.isSequence == true
        }
        var fault = isComplete ? nil : sink.firstError(since: start)
        for (own, base) in entries {
            guard let item = own ?? base else { continue }
            let mark = sink.diagnostics.count
            guard let phase = readPhase(own, base) else {
                isComplete = false
                // The name of the phase is looked for before anything else of the entry.
                fault = fault ?? sink.firstError(since: mark)
                continue
            }
            if phases.contains(where: { $0.kind == phase.kind }) {
                item.report(
                    "duplicate-phase", "the phase \(quoted(phase.kind.rawValue)) stands above")
                isComplete = false
                fault = fault ?? sink.diagnostics.last
                continue
            }
            phases.append(phase)
        }
        return (phases, isComplete, fault)
    }

    /// Reads the file of a shared calendar: `status`, which is told, and `calendar`.
    func readShared(_ source: SourceText) -> ValueReader? {
        let (root, diagnostics) = readYAML(source)
        sink.report(diagnostics)
        guard let root else { return nil }
        var fields = MappingReader(root, sink: sink)
        let status = fields.optional("status")
        let calendar = fields.required("calendar")
        fields.finish()
        if let text = status.string, !text.isBlank {
            status.report(
                "calendar-status", "about this calendar: \(quoted(text.oneLine))", severity: .info,
                notes: ["remove 'status' once its windows are those of the official calendar"])
        }
        return calendar
    }

    /// Each shared entry with the agency's own one of the same phase, then the agency's others.
    private func pairs(
        _ own: [ValueReader], _ shared: [ValueReader]
    ) -> [(own: ValueReader?, base: ValueReader?)] {
        var rest = own
        let completed = shared.map { base -> (own: ValueReader?, base: ValueReader?) in
            let name = base.phaseName
            guard let name, let index = rest.firstIndex(where: { $0.phaseName == name }) else {
                return (nil, base)
            }
            return (rest.remove(at: index), base)
        }
        return completed + rest.map { ($0, nil) }
    }

    private func readPhase(_ own: ValueReader?, _ base: ValueReader?) -> PhaseDraft? {
        var fields = LayeredFields(own?.mapping, base?.mapping, sink)
        let kind = fields.required("phase").choice(CalendarPhaseKind.self)
        _ = fields.optional("section")
        let title = fields.required("title").string
        let windowValue = fields.required("window")
        let actions = fields.optional("actions").list?.compactMap(\.string) ?? []
        let performers = directory.read(fields.optional("performers"), sink: sink) ?? []
        let controllers = directory.read(fields.optional("controllers"), sink: sink) ?? []
        let mode = fields.optional("mode").choice(PhaseMode.self)
        let quota = readQuota(fields.optional("quota"))
        let amended = fields.optional("amended")
        fields.finish()
        guard let kind, let source = own?.range ?? base?.range else { return nil }
        let cell =
            times.saying("until then nothing is due by it").read(windowValue) ?? .blank
        let original = window(cell, windowValue)
        let amendments = AmendmentReading(times: times, sink: sink).read(amended, of: original)
        return PhaseDraft(
            kind: kind, title: title ?? kind.rawValue, cell: cell,
            original: original, amendments: amendments, mode: mode ?? kind.usualMode,
            actions: actions,
            performers: performers, controllers: controllers, quota: quota,
            source: source, sharedSource: own == nil ? nil : base?.range)
    }

    /// The days that are known; one side of a window may be known although the other is not.
    private func window(_ cell: PhraseCell, _ value: ValueReader) -> CivilInterval? {
        switch cell.meaning {
        case .interval(let interval) where interval.start != nil && interval.end != nil:
            return interval
        case .date(let date):
            return CivilInterval(day: date)
        case _ where cell.isDraft: return nil
        case .error:
            return LikelyDay(cell.text, in: times.context)?.window
        default:
            let isReported = cell.meaning.firstError != nil || cell.meaning.firstAmbiguity != nil
            if value.isPresent, !isReported {
                value.report(
                    "window-expected",
                    "expected a first and a last day, found \(quoted(cell.text))",
                    notes: ["write it as '๑ มกราคม ๒๕๖๘ ถึง ๓๑ มกราคม ๒๕๖๘'"])
            }
            if case .interval(let half) = cell.meaning, half.start != nil || half.end != nil {
                return half
            }
            return nil
        }
    }

    // MARK: - Quota

    private func readQuota(_ value: ValueReader) -> QuotaDraft? {
        guard var fields = value.mapping else { return nil }
        let minimum = fields.optional("minimum")
        let parts = fields.optional("parts").list?.compactMap { readShare($0, isPart: true) }
        let also = fields.optional("also-stated").list?.compactMap { readShare($0, isPart: false) }
        fields.finish()
        return QuotaDraft(
            minimum: minimum.int(in: 1...1_000_000), minimumPlace: minimum.range,
            parts: parts ?? [], alsoStated: also ?? [])
    }

    private func readShare(_ item: ValueReader, isPart: Bool) -> QuotaDraft.Share? {
        guard var fields = item.mapping else { return nil }
        let unit = fields.required("unit").string
        let number = fields.required("minimum")
        let countedIn = fields.optional("counted-in").string
        let minimum = number.int(in: 0...1_000_000)
        let collector = isPart ? directory.readOne(fields.optional("collector")) : nil
        let cell = isPart ? nil : fields.optional("where").string
        fields.finish()
        guard let unit, let minimum, let place = number.range else { return nil }
        return QuotaDraft.Share(
            unit: unit, minimum: minimum, collector: collector, cell: cell, countedIn: countedIn,
            place: place)
    }
}

/// The keys of an entry and of the shared one below it; what the entry says counts.
private struct LayeredFields {
    private var own: MappingReader?
    private var base: MappingReader?
    private let absent: ValueReader

    init(_ own: MappingReader?, _ base: MappingReader?, _ sink: DiagnosticSink) {
        self.own = own
        self.base = base
        absent = ValueReader(nil, sink: sink)
    }

    mutating func optional(_ key: String) -> ValueReader {
        let mine = own?.optional(key)
        let theirs = base?.optional(key)
        if let mine, mine.isPresent { return mine }
        return theirs ?? mine ?? absent
    }

    mutating func required(_ key: String) -> ValueReader {
        let found = optional(key)
        if found.isPresent { return found }
        return (own == nil ? base?.required(key) : own?.required(key)) ?? absent
    }

    func finish() {
        own?.finish()
        base?.finish()
    }
}

extension ValueReader {
    /// The phase that an entry names, without a word about one that names none.
    fileprivate var phaseName: String? {
        guard case .mapping(let entries) = node?.content else { return nil }
        return entries.first { $0.key == "phase" }?.value.scalar
    }
}

extension CalendarPhaseKind {
    /// What is said about a phase when the file does not say otherwise: preparation and
    /// registration are duties, the surveys close for good, disclosure and appeal are open for so
    /// long, the rest is work of the assessor.
    var usualMode: PhaseMode {
        switch self {
        case .preparation, .registration: .duty
        case .iit, .eit: .survey
        case .oit, .appeal: .opportunity
        case .review, .processing, .announcement: .information
        }
    }
}

extension YAMLNode {
    var isSequence: Bool {
        if case .sequence = content { true } else { false }
    }
}
