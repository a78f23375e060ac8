import CivilTime
import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// Reads the phases of the ITA calendar.
///
/// A phase without a readable name cannot be kept, so that is an error of the whole file; one
/// without a readable window is kept without it.
///
/// Rules: `duplicate-phase`, `window-expected`, those of `TimeCellReader` and `MappingReader`.
struct CalendarReading {
    let times: TimeCellReader
    let directory: PostDirectory
    let sink: DiagnosticSink

    /// - Returns: the phases, and whether every entry of the list is among them.
    func read(_ value: ValueReader) -> (phases: [PhaseDraft], isComplete: Bool) {
        var phases: [PhaseDraft] = []
        var isComplete = true
        for item in value.list ?? [] {
            guard let phase = readPhase(item) else {
                isComplete = false
                continue
            }
            if phases.contains(where: { $0.kind == phase.kind }) {
                item.report(
                    "duplicate-phase", "the phase \(quoted(phase.kind.rawValue)) stands above")
                isComplete = false
                continue
            }
            phases.append(phase)
        }
        return (phases, isComplete && (!value.isPresent || value.node?.isSequence == true))
    }

    private func readPhase(_ item: ValueReader) -> PhaseDraft? {
        guard var fields = item.mapping else { return nil }
        let kind = fields.required("phase").choice(CalendarPhaseKind.self)
        _ = fields.optional("section")
        let title = fields.required("title").string
        let windowValue = fields.required("window")
        let actions = fields.optional("actions").list?.compactMap(\.string) ?? []
        let performers = directory.read(fields.optional("performers"), sink: sink) ?? []
        let controllers = directory.read(fields.optional("controllers"), sink: sink) ?? []
        let mode = fields.optional("mode").choice(PhaseMode.self)
        let quota = readQuota(fields.optional("quota"))
        fields.finish()
        guard let kind else { return nil }
        let cell = times.read(windowValue) ?? .blank
        return PhaseDraft(
            kind: kind, title: title ?? kind.rawValue, cell: cell,
            window: window(cell, windowValue), mode: mode ?? kind.usualMode, actions: actions,
            performers: performers, controllers: controllers, quota: quota,
            source: item.range ?? fields.range)
    }

    private func window(_ cell: PhraseCell, _ value: ValueReader) -> CivilInterval? {
        switch cell.meaning {
        case .interval(let interval) where interval.start != nil && interval.end != nil:
            return interval
        case .date(let date):
            return CivilInterval(day: date)
        default:
            let isReported = cell.meaning.firstError != nil || cell.meaning.firstAmbiguity != nil
            if value.isPresent, !isReported {
                value.report(
                    "window-expected",
                    "expected a first and a last day, found \(quoted(cell.text))",
                    notes: ["write it as '๑ มกราคม ๒๕๖๘ ถึง ๓๑ มกราคม ๒๕๖๘'"])
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
        let minimum = number.int(in: 0...1_000_000)
        let collector = isPart ? directory.readOne(fields.optional("collector")) : nil
        let cell = isPart ? nil : fields.optional("where").string
        fields.finish()
        guard let unit, let minimum, let place = number.range else { return nil }
        return QuotaDraft.Share(
            unit: unit, minimum: minimum, collector: collector, cell: cell, place: place)
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
