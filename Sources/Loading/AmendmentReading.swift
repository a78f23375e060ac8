import CivilTime
import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// Reads what was changed about a phase after the calendar was announced.
///
/// Each entry has a `window` or an `end`, when it was `announced`, and the `reason`. They stand in the
/// order announced, each is read in the light of the one before, and the last one counts.
///
/// Rules: `amendment-expected`, `amendments-out-of-order`, `date-expected`, those of `TimeCellReader`
/// and `MappingReader`.
struct AmendmentReading {
    let times: TimeCellReader
    let sink: DiagnosticSink

    func read(_ value: ValueReader, of original: CivilInterval?) -> [PhaseAmendment] {
        var amendments: [PhaseAmendment] = []
        for item in value.list ?? [] {
            let current = amendments.last?.window ?? original
            guard let amendment = readOne(item, current) else { continue }
            if let before = amendments.last?.announced, let day = amendment.announced, day < before
            {
                item.report(
                    "amendments-out-of-order",
                    "announced on \(inWords(day)), before the amendment above of "
                        + inWords(before), severity: .warning,
                    notes: ["the last one of the list counts"])
            }
            amendments.append(amendment)
        }
        return amendments
    }

    private func readOne(_ item: ValueReader, _ current: CivilInterval?) -> PhaseAmendment? {
        guard var fields = item.mapping else { return nil }
        let end = fields.optional("end")
        let value = end.isPresent ? end : fields.required("window")
        if end.isPresent, fields.optional("window").isPresent {
            item.report("amendment-expected", "expected a 'window' or an 'end', found both")
        }
        let announced = announcement(fields.required("announced"))
        let reason = fields.required("reason").string
        fields.finish()
        guard let cell = times.read(value) else { return nil }
        guard let window = window(cell.meaning, current, isEnd: end.isPresent) else {
            if cell.meaning.firstError == nil, cell.meaning.firstAmbiguity == nil {
                value.report(
                    "amendment-expected",
                    "expected what the phase is changed to, found \(quoted(cell.text))",
                    notes: [
                        "write it as 'ขยายถึงวันที่ ๑๙ มิ.ย. ๖๘', or as a window with both its days",
                        "until then the window before counts",
                    ])
            }
            return nil
        }
        return PhaseAmendment(
            cell: cell, window: window, announced: announced, reason: reason ?? "")
    }

    private func announcement(_ value: ValueReader) -> CivilDate? {
        guard let cell = times.read(value) else { return nil }
        switch cell.meaning {
        case .date(let day), .moment(let day, _): return day
        default:
            if cell.meaning.firstError == nil, cell.meaning.firstAmbiguity == nil {
                value.report(
                    "date-expected",
                    "expected the day of the announcement, found \(quoted(cell.text))")
            }
            return nil
        }
    }

    /// The window after a change; nil when it has no two days in order.
    private func window(
        _ meaning: Meaning, _ current: CivilInterval?, isEnd: Bool
    ) -> CivilInterval? {
        let start = current?.start
        let end = current?.end
        switch meaning {
        case .amendment(.window(let changed)), .interval(let changed):
            return known(changed.start ?? start, changed.end ?? end)
        case .amendment(.start(let day)): return known(day, end)
        case .amendment(.end(let day)): return known(start, day)
        case .amendment(.extended(let period)):
            return known(start, end.map { later($0, by: period) })
        case .date(let day), .moment(let day, _): return known(isEnd ? start : day, day)
        default: return nil
        }
    }

    private func known(_ start: CivilDate?, _ end: CivilDate?) -> CivilInterval? {
        guard let start, let end else { return nil }
        return CivilInterval(start: start, end: end)
    }

    private func later(_ day: CivilDate, by period: Period) -> CivilDate {
        var moved = day.adding(months: period.years * 12 + period.months)
            .adding(days: period.weeks * 7 + period.days)
        for _ in 0..<min(max(period.workingDays, 0), 1000) {
            moved = times.context.holidays.workingDay(onOrAfter: moved.adding(days: 1))
        }
        return moved
    }
}

/// Phases whose windows were changed: `phase-amended`.
func lintAmendments(_ draft: Draft) -> [Diagnostic] {
    draft.phases.compactMap { phase in
        guard let last = phase.amendments.last else { return nil }
        let before = phase.original.map { "; the calendar had \(inWords($0))" } ?? ""
        let announced = last.announced.map { "announced on \(inWords($0))" }
        let reason = last.reason.isBlank ? nil : quoted(last.reason.oneLine)
        let why = [announced, reason].compactMap { $0 }.joined(separator: ": ")
        return .info(
            "phase-amended", "\(phase.name) is amended to \(inWords(last.window))\(before)",
            at: last.cell.source,
            notes: (why.isEmpty ? [] : [.init(why)])
                + [.init("the calendar stands here", range: phase.place)])
    }
}
