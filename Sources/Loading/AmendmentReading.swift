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

    func read(_ value: ValueReader, of original: CivilInterval?) -> [AmendmentDraft] {
        var amendments: [AmendmentDraft] = []
        for item in value.list ?? [] {
            let current = amendments.last?.amendment.window ?? original
            guard let amendment = readOne(item, current) else { continue }
            if let before = amendments.last?.amendment.announced,
                let day = amendment.amendment.announced, day < before
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

    private func readOne(_ item: ValueReader, _ current: CivilInterval?) -> AmendmentDraft? {
        guard var fields = item.mapping else { return nil }
        let end = fields.optional("end")
        let value = end.isPresent ? end : fields.required("window")
        if end.isPresent, fields.optional("window").isPresent {
            item.report("amendment-expected", "expected a 'window' or an 'end', found both")
        }
        let announced = announcement(fields.required("announced"))
        let reason = fields.required("reason").string
        fields.finish()
        let reader = times.saying("until then the window before counts")
        guard let cell = reader.read(value), !cell.isDraft else { return nil }
        let change = AmendmentDraft.Change(meaning: cell.meaning, isEnd: end.isPresent)
        guard let window = change.window(after: current, times.context.holidays) else {
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
        return AmendmentDraft(
            amendment: PhaseAmendment(
                cell: cell, window: window, announced: announced, reason: reason ?? ""),
            change: change)
    }

    private func announcement(_ value: ValueReader) -> CivilDate? {
        guard let cell = times.read(value), !cell.isDraft else { return nil }
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
}

/// An amendment with the change that it makes, which depends on what counted before it.
struct AmendmentDraft {
    /// What a cell says about the window.
    struct Change {
        let meaning: Meaning
        /// Whether a single day is the last one of the window and not the whole of it.
        let isEnd: Bool

        /// The window after the change; nil when it has no two days in order.
        func window(after current: CivilInterval?, _ holidays: HolidayTable) -> CivilInterval? {
            let start = current?.start
            let end = current?.end
            switch meaning {
            case .amendment(.window(let changed)), .interval(let changed):
                return known(changed.start ?? start, changed.end ?? end)
            case .amendment(.start(let day)): return known(day, end)
            case .amendment(.end(let day)): return known(start, day)
            case .amendment(.extended(let period)):
                return known(start, end.map { later($0, by: period, holidays) })
            case .date(let day), .moment(let day, _): return known(isEnd ? start : day, day)
            default: return nil
            }
        }

        private func known(_ start: CivilDate?, _ end: CivilDate?) -> CivilInterval? {
            guard let start, let end else { return nil }
            return CivilInterval(start: start, end: end)
        }

        private func later(
            _ day: CivilDate, by period: Period, _ holidays: HolidayTable
        ) -> CivilDate {
            var moved = day.adding(months: period.years * 12 + period.months)
                .adding(days: period.weeks * 7 + period.days)
            for _ in 0..<min(max(period.workingDays, 0), 1000) {
                moved = holidays.workingDay(onOrAfter: moved.adding(days: 1))
            }
            return moved
        }
    }

    let amendment: PhaseAmendment
    let change: Change
}

extension PhaseDraft {
    /// The phase as it was known at the end of a day: without what was announced later.
    func asOf(_ day: CivilDate, _ holidays: HolidayTable) -> PhaseDraft {
        var copy = self
        copy.amendments = []
        for draft in amendments where draft.amendment.counts(asOf: day) {
            let amendment = draft.amendment
            guard let window = draft.change.window(after: copy.window, holidays) else { continue }
            copy.amendments.append(
                AmendmentDraft(
                    amendment: PhaseAmendment(
                        cell: amendment.cell, window: window, announced: amendment.announced,
                        reason: amendment.reason),
                    change: draft.change))
        }
        return copy
    }
}

extension Draft {
    /// The days on which amendments are announced, each once, in order.
    var announcements: [CivilDate] {
        Set(phases.flatMap(\.amendments).compactMap(\.amendment.announced)).sorted()
    }

    /// What the documents said at the end of a day.
    func asOf(_ day: CivilDate) -> Draft {
        var copy = self
        copy.phases = phases.map { $0.asOf(day, holidays) }
        return copy
    }
}

/// Phases whose windows were changed: `phase-amended`.
func lintAmendments(_ draft: Draft) -> [Diagnostic] {
    draft.phases.compactMap { phase in
        guard let last = phase.amendments.last?.amendment else { return nil }
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
