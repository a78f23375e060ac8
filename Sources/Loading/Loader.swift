import CivilTime
import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// Reads one agency's documents; used once.
final class Loader {
    private let documents: DocumentSet
    private let agencyPath: String
    private let sink = DiagnosticSink()
    /// The documents in the order in which they are read, for the order of the diagnostics.
    private var paths: [String] = []
    private var isUsable = true
    /// What made the documents unusable first.
    private var cause: Diagnostic?

    init(documents: DocumentSet, agencyPath: String) {
        self.documents = documents
        self.agencyPath = agencyPath
    }

    func load() -> LoadResult {
        guard let file = readAgencyFile(), let draft = readDraft(file) else {
            return result(nil, LoadSummary(), sink.diagnostics)
        }
        lint(draft, into: sink)
        let obligations = Derivation(draft).obligations(sink: sink)
        reportUnscheduled(draft, obligations)
        let acceptance = Acceptance(file.accepted, draft: draft, sink: sink)
        let found = namingWhatWaits(sink.diagnostics, draft, obligations)
        let (diagnostics, accepted) = acceptance.apply(to: found)
        var summary = LoadSummary()
        summary.phases = draft.phases.count
        summary.measures = draft.measures.count
        summary.oitItems = draft.oitItems.count
        summary.events = draft.events.count
        summary.posts = draft.posts.count
        summary.obligations = obligations.count
        summary.unscheduled = obligations.count { $0.isUnscheduled }
        summary.accepted = accepted
        summary.status = file.status
        return result(isUsable ? history(draft, obligations) : nil, summary, diagnostics)
    }

    private func result(
        _ history: RegistryHistory?, _ summary: LoadSummary, _ diagnostics: [Diagnostic]
    ) -> LoadResult {
        LoadResult(
            history: history, diagnostics: diagnostics.sortedByPlace(paths: paths), cause: cause,
            summary: summary)
    }

    /// The documents cannot be used.
    ///
    /// - Parameter reason: what says so; the first error of all where that is not known.
    private func spoil(_ reason: Diagnostic? = nil) {
        isUsable = false
        cause = cause ?? reason ?? sink.firstError(since: 0)
    }

    /// A document cannot be used, of which so many findings were there before.
    ///
    /// Whoever gives up on a document says why with the last words, of several of a kind with the first.
    private func spoil(readingSince mark: Int) {
        let errors = sink.diagnostics.dropFirst(mark).filter { $0.severity == .error }
        spoil(errors.first { $0.rule == errors.last?.rule })
    }

    /// The plan of the documents, and before it what was known until each announcement.
    private func history(_ draft: Draft, _ obligations: [Obligation]) -> RegistryHistory {
        let latest = registry(draft, obligations)
        let days = draft.announcements
        guard let first = days.first, let last = days.last else { return RegistryHistory(latest) }
        let earlier = [nil] + days.dropLast().map(Optional.some)
        let editions = earlier.map { since in
            let known = draft.asOf(since ?? first.adding(days: -1))
            // What is wrong is said of the latest edition.
            return RegistryHistory.Edition(
                since: since,
                registry: registry(
                    known, Derivation(known).obligations(sink: DiagnosticSink())))
        }
        return RegistryHistory(editions + [.init(since: last, registry: latest)])
            ?? RegistryHistory(latest)
    }

    private func registry(_ draft: Draft, _ obligations: [Obligation]) -> Registry {
        let phases = draft.phases.compactMap { phase in
            phase.window.map {
                CalendarPhase(
                    kind: phase.kind, title: phase.title, cell: phase.cell, window: $0,
                    mode: phase.mode, actions: phase.actions, performers: phase.performers,
                    controllers: phase.controllers, quota: phase.quota?.quota,
                    original: phase.original, amendments: phase.amendments.map(\.amendment))
            }
        }
        return Registry(
            agency: draft.agency, fiscalYear: draft.fiscalYear, inForceFrom: draft.inForceFrom,
            posts: draft.posts, secretary: draft.secretary, phases: phases,
            measures: draft.measures.map(\.measure), oitItems: draft.oitItems, events: draft.events,
            holidays: draft.holidays, policy: draft.policy, obligations: obligations,
            digest: versionDigest(of: documents.sources), evidenceKinds: draft.kinds.evidence,
            channels: draft.kinds.channels, score: draft.score?.value,
            draftTimes: sink.diagnostics.count { $0.rule == "draft-time" })
    }

    // MARK: - Documents

    private func readAgencyFile() -> AgencyFile? {
        guard let source = document(agencyPath, at: nil) else { return nil }
        let (root, diagnostics) = readYAML(source)
        let mark = sink.diagnostics.count
        sink.report(diagnostics)
        guard let root else {
            spoil(readingSince: mark)
            return nil
        }
        let file = AgencyReading(sink: sink, path: source.path).read(root)
        // Whatever is wrong so far is about what everything else stands on.
        if sink.diagnostics.worstSeverity == .error { spoil() }
        return file
    }

    private func document(_ path: String, at place: SourceRange?) -> SourceText? {
        guard let source = documents.source(path) else {
            let finding = Diagnostic.error(
                "missing-document", "there is no document \(quoted(path))", at: place)
            sink.report(finding)
            spoil(finding)
            return nil
        }
        paths.append(source.path)
        return source
    }

    /// Reads a document that may not be named at all; one that is named must be usable.
    private func read<Value>(
        _ reference: AgencyFile.Reference?, _ reader: (SourceText) -> Value?
    ) -> Value? {
        guard let reference, let source = document(reference.path, at: reference.place) else {
            return nil
        }
        let mark = sink.diagnostics.count
        let value = reader(source)
        if value == nil { spoil(readingSince: mark) }
        return value
    }

    private func readDraft(_ file: AgencyFile) -> Draft? {
        guard let agency = file.agency, let fiscalYear = file.fiscalYear,
            let secretary = file.secretary ?? file.posts.first?.id
        else {
            spoil()
            return nil
        }
        let holidays = read(file.holidays) { readHolidays($0, sink: sink) } ?? HolidayTable()
        let order = readOrder(file.order, fiscalYear, holidays)
        let context = PhraseContext(
            fiscalYear: fiscalYear, orderDate: order?.date, holidays: holidays)
        let times = TimeCellReader(context: context, sink: sink)
        let directory = PostDirectory(posts: file.posts, groups: file.groups)
        let calendar = CalendarReading(times: times, directory: directory, sink: sink)
        let shared = read(file.sharedCalendar, calendar.readShared)
        let (phases, isComplete, fault) = calendar.read(
            file.calendar, shared: shared ?? ValueReader(nil, sink: sink))
        if !isComplete { spoil(fault) }
        let oit = OITReading(times: times, directory: directory, sink: sink)
        let official = read(file.oitItems) { OITReading.readOfficial($0, sink: sink) }
        var taskPlaces: [ObligationID: SourceRange] = [:]
        let items = oit.read(file.oit, official: official ?? [], places: &taskPlaces)
        let events = oit.readEvents(file.events)
        let policy = read(file.policy) { readPolicy($0, sink: sink) } ?? Policy()
        let kinds = NamedKinds(
            evidence: readNamedKinds(file.evidence), channels: readNamedKinds(file.channels))
        var rows = MeasureReading(
            times: times,
            responsibility: ResponsibleReading(
                directory: directory, secretary: secretary, sink: sink),
            defaults: Defaults(file.defaults, times: times, directory: directory, sink: sink),
            kinds: kinds, sink: sink)
        let measures = file.measures.flatMap { table in read(table) { rows.read($0) } ?? [] }
        return Draft(
            agency: agency, agencyPlace: file.place, fiscalYear: fiscalYear, order: order,
            posts: file.posts,
            secretary: secretary, holidays: holidays, holidaysPlace: file.holidays?.place,
            policy: policy, phases: phases, measures: measures, oitItems: items, events: events,
            kinds: kinds, taskPlaces: taskPlaces,
            texts: [file.calendar, file.oit, file.events].flatMap {
                PlacedText.all(below: $0.node)
            },
            score: readScore(file.score).map { ($0, file.score.range) })
    }

    private func readOrder(
        _ value: ValueReader, _ fiscalYear: FiscalYear, _ holidays: HolidayTable
    ) -> OrderDraft? {
        guard var fields = value.mapping else { return nil }
        _ = fields.optional("number")
        let date = fields.required("date")
        fields.finish()
        let times = TimeCellReader(
            context: PhraseContext(fiscalYear: fiscalYear, holidays: holidays), sink: sink)
        guard let cell = times.read(date), !cell.isDraft else { return nil }
        if case .date(let day) = cell.meaning { return OrderDraft(date: day, place: date.range) }
        if cell.meaning.firstError == nil, cell.meaning.firstAmbiguity == nil {
            date.report(
                "date-expected", "expected the day of the order, found \(quoted(cell.text))",
                notes: ["until then the measures are in force from the first day of the year"])
        }
        return nil
    }

    // MARK: - What has no date

    /// Says for each row without a date why it has none, unless its cell was reported already.
    private func reportUnscheduled(_ draft: Draft, _ obligations: [Obligation]) {
        let cells = draft.timeCells
        let waiting = Derivation(draft).scheduling.waitingReasons
        for obligation in obligations {
            guard case .unscheduled(let reason) = obligation.schedule, !obligation.isDraft else {
                continue
            }
            // Told at the phase: what is wrong with it, and what waits for it.
            if case .phase = obligation.kind { continue }
            if waiting[reason] != nil { continue }
            let cell = cells[obligation.id.row]?.first { $0.text == obligation.asWritten }
            let meaning = cell?.meaning
            guard meaning?.firstError == nil, meaning?.firstAmbiguity == nil else { continue }
            let place = cell?.source ?? obligation.source
            // A cell in which no time was found at all is more likely a slip than a statement, and so is a row
            // without one.
            let isBlankRow = obligation.kind == .measure && meaning == Meaning.none(.blank)
            let severity: Severity =
                meaning == Meaning.none(.noTime) || isBlankRow ? .warning : .info
            sink.report(
                Diagnostic(
                    severity: severity, rule: "unscheduled",
                    message: "\(obligation.id) has no date: \(reason.english)", range: place,
                    notes: ["it stands in the letters without a date"],
                    thai: "\(obligation.id) ไม่มีวันกำหนด: \(reason.thai)"))
        }
    }
}

extension Loader {
    /// Adds to the finding about a phase without a day which rows wait for it, so that one fault is one
    /// finding.
    private func namingWhatWaits(
        _ diagnostics: [Diagnostic], _ draft: Draft, _ obligations: [Obligation]
    ) -> [Diagnostic] {
        let reasons = Derivation(draft).scheduling.waitingReasons
        var rows: [CalendarPhaseKind: [ObligationID]] = [:]
        for obligation in obligations {
            guard case .unscheduled(let reason) = obligation.schedule, let kind = reasons[reason]
            else { continue }
            rows[kind, default: []].append(obligation.id)
        }
        var found = diagnostics
        for phase in draft.phases {
            var notes: [Diagnostic.Note] = []
            if let first = phase.day(.start), phase.day(.end) == nil {
                notes.append(.init("its first day, \(inWords(first)), counts all the same"))
            } else if let last = phase.day(.end), phase.day(.start) == nil {
                notes.append(.init("its last day, \(inWords(last)), counts all the same"))
            }
            if let ids = rows[phase.kind] {
                notes.append(
                    .init(
                        "\(ids.count) \(ids.count == 1 ? "row waits" : "rows wait") for it without a "
                            + "date: \(shortened(ids))"))
            }
            guard !notes.isEmpty,
                let index = found.firstIndex(where: { isAbout($0, phase) })
            else { continue }
            let old = found[index]
            found[index] = Diagnostic(
                severity: old.severity, rule: old.rule, message: old.message, range: old.range,
                notes: old.notes + notes, thai: old.thai)
        }
        return found
    }

    private func isAbout(_ diagnostic: Diagnostic, _ phase: PhaseDraft) -> Bool {
        let rules: [RuleID] = [
            "unreadable-cell", "ambiguous-cell", "window-expected", "missing-key", "wrong-kind",
            "draft-time",
        ]
        guard rules.contains(diagnostic.rule), let range = diagnostic.range else { return false }
        return [phase.cell.source, phase.source, phase.sharedSource].compactMap { $0 }.contains {
            $0.path == range.path && $0.start <= range.start && range.end <= $0.end
        }
    }

    private func shortened(_ ids: [ObligationID]) -> String {
        let shown = 8
        let names = ids.prefix(shown).map(\.rawValue).joined(separator: ", ")
        return ids.count > shown ? "\(names) and \(ids.count - shown) more" : names
    }
}

extension Draft {
    /// The time cells of the rows, by the names of the rows.
    fileprivate var timeCells: [ObligationID: [PhraseCell]] {
        var cells: [ObligationID: [PhraseCell]] = [:]
        for phase in phases {
            cells[ObligationID(phase.kind.rawValue), default: []].append(phase.cell)
        }
        for row in measures {
            cells[row.measure.id.row, default: []] += [
                row.measure.completion, row.measure.monitoring,
            ]
        }
        for item in oitItems { cells[item.id.row, default: []] += item.cycles.map(\.cell) }
        for event in events { cells[event.id.row, default: []].append(event.cell) }
        return cells
    }
}

extension Obligation {
    var isUnscheduled: Bool {
        if case .unscheduled = schedule { true } else { false }
    }
}
