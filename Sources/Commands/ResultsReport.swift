import CivilTime
import Diagnostics
import Obligations
import Planning

/// The report that a plan owes on its own measures (O24 and O25 of stations, O23 and O24 of immigration
/// offices, the results report of municipalities); the contract of `report --json`.
///
/// Results and evidence are what officers recorded in the ledger, beside what the document itself says.
/// Who recorded them is not repeated: the report speaks of posts.
struct ResultsReport: Encodable {
    /// Something that was recorded as done inside the time of the report.
    struct Fact: Hashable, Encodable {
        let obligation: String
        let date: String
        let round: String?
        /// Whether all earlier rounds were recorded with it.
        let isThrough: Bool
        let result: String
        let evidence: String
    }

    /// A post, as programs and as people call it.
    struct Holder: Encodable {
        let post: String
        let title: String
    }

    /// A row of the measures table.
    struct Row: Encodable {
        let number: Int
        let id: String
        let area: String
        let indicator: String
        let measure: String
        let activity: String
        let output: String
        let awareness: String
        let timeAsWritten: String
        let dueDates: [String]
        let monitoringAsWritten: String
        /// The rounds inside the time of the report that have come, or are done before they came.
        let roundsDue: Int
        let roundsDone: Int
        let performers: [Holder]
        let controllers: [Holder]
        let documentResult: String
        let outcome: String
        let facts: [Fact]
        /// Time that was granted, beside the day of the plan.
        let extensions: [Extended]
        let evidenceAsked: [String]
        let channels: [String]
        let state: String
        let stateFrom: Source
        let isRecorded: Bool
        let isOverdue: Bool
        /// Whether it was open when the year's business was closed.
        let isLapsed: Bool
        let score: String?
        let isIndicator: Bool

        /// The state as a value; it is always one of the three.
        var measureState: MeasureState { MeasureState(rawValue: state) ?? .notStarted }
        /// The heading under which it is counted.
        var group: String { indicator.isEmpty ? area : indicator }
    }

    /// Whose word a state is.
    enum Source: String, Encodable {
        /// Officers recorded it.
        case ledger
        /// The box that the document ticks.
        case document
        /// Nobody said anything.
        case nobody
    }

    /// How many rows stand how.
    struct Numbers: Encodable {
        let name: String
        var score: String?
        var rows = 0
        var done = 0
        var inProgress = 0
        var notStarted = 0
        var overdue = 0

        mutating func count(_ row: Row) {
            rows += 1
            switch row.measureState {
            case .done: done += 1
            case .inProgress: inProgress += 1
            case .notStarted: notStarted += 1
            }
            if row.isOverdue { overdue += 1 }
            if score == nil { score = row.score }
        }
    }

    let agency: String
    let agencyName: String
    let fiscalYear: Int
    let from: String
    let until: String
    let asOf: String
    let score: String?
    let total: Numbers
    let numbers: [Numbers]
    let rows: [Row]

    /// - Parameters:
    ///   - book: all that was ever recorded, without what was done after the last day.
    ///   - first, last: the days whose facts are reported, both inside; the state is that of the last one.
    ///   - today: a day that is still to come is nobody's lateness.
    init(
        _ registry: Registry, _ book: Book, from first: CivilDate, until last: CivilDate,
        today: CivilDate
    ) {
        let edge = min(today, last.adding(days: 1))
        let zone = registry.agency.zone
        let reading = RowReading(
            registry: registry, book: book,
            standings: Standings(Years(registry), book, at: zone.instant(edge)), first: first,
            last: last, asOf: edge)
        let scored = Set(
            registry.measures.filter { $0.report.score != nil }.compactMap(\.source?.path))
        rows = registry.measures.enumerated().map { index, measure in
            reading.row(
                index + 1, measure,
                isIndicator: measure.source.map { scored.contains($0.path) } ?? false)
        }
        agency = registry.agency.shortName
        agencyName = registry.agency.name
        fiscalYear = registry.fiscalYear.buddhistYear.number
        from = first.description
        until = last.description
        asOf = min(today, last).description
        score = registry.score?.description
        var total = Numbers(name: "")
        var groups: [Numbers] = []
        for row in rows {
            total.count(row)
            total.score = score
            let index = groups.firstIndex { $0.name == row.group }
            if index == nil { groups.append(Numbers(name: row.group)) }
            groups[index ?? groups.count - 1].count(row)
        }
        self.total = total
        numbers = groups
    }

    /// How many rows the document calls done that nobody recorded as done.
    var unrecorded: Int {
        rows.count { $0.measureState == .done && !$0.isRecorded }
    }
}

/// Reads one row's state and facts from the ledger.
private struct RowReading {
    let registry: Registry
    let book: Book
    /// How everything stands at the end of the report.
    let standings: Standings
    let first: CivilDate
    let last: CivilDate
    /// The day from which lateness is looked at: what was due before it is late.
    let asOf: CivilDate

    func row(_ number: Int, _ measure: Measure, isIndicator: Bool) -> ResultsReport.Row {
        let strands = registry.obligations.filter { $0.id.row == measure.id }
        let owed = strands.flatMap(owedDates)
        let rounds = strands.filter { $0.kind == .followUp }.flatMap { standings.of(matter($0)) }
        // What is still to come is no round without a result.
        let inSpan = rounds.filter { round in
            guard let due = round.due, due >= first, due <= last else { return false }
            return due < asOf || round.completion != nil
        }
        let everything = owed.isEmpty ? rounds : owed
        let isRecorded = !everything.isEmpty && everything.allSatisfy { $0.completion != nil }
        let isBegun = strands.contains { strand in
            book.facts(of: matter(strand)).completions.contains { $0.date <= last }
        }
        let all = strands.flatMap { standings.of(matter($0)) }
        let recorded: MeasureState = isRecorded ? .done : isBegun ? .inProgress : .notStarted
        let report = measure.report
        // A result without a ticked box says that at least something was done.
        let hasResult = !report.result.isEmpty || !report.outcome.isEmpty
        let state = furthest(recorded, report.state ?? (hasResult ? .inProgress : nil))
        return ResultsReport.Row(
            number: number, id: measure.id.rawValue, area: report.area,
            indicator: measure.indicator,
            measure: measure.issue.isEmpty ? measure.activity : measure.issue,
            activity: measure.issue.isEmpty ? "" : measure.activity, output: measure.output,
            awareness: measure.awareness, timeAsWritten: measure.completion.text,
            dueDates: strands.filter { $0.kind == .measure }
                .flatMap { standings.of(matter($0)) }.compactMap { $0.due?.description },
            monitoringAsWritten: measure.monitoring.text, roundsDue: inSpan.count,
            roundsDone: inSpan.count { $0.completion != nil },
            performers: holders(measure.performers), controllers: holders(measure.controllers),
            documentResult: report.result, outcome: report.outcome,
            facts: strands.flatMap(facts).sorted { $0.date < $1.date },
            extensions: all.compactMap(Extended.init),
            evidenceAsked: registry.evidenceTitles(report),
            channels: registry.channelTitles(report), state: state.state.rawValue,
            stateFrom: state.source, isRecorded: isRecorded,
            isOverdue: state.state != .done && all.contains(where: \.isOverdue),
            isLapsed: state.state != .done && all.contains { $0.state == .lapsed },
            score: report.score?.description, isIndicator: isIndicator)
    }

    private func holders(_ posts: [PostID]) -> [ResultsReport.Holder] {
        posts.map {
            ResultsReport.Holder(
                post: $0.rawValue, title: registry.post($0)?.title ?? $0.rawValue)
        }
    }

    private func matter(_ strand: Obligation) -> MatterID {
        MatterID(strand.id, registry.fiscalYear)
    }

    /// What must be recorded before the row counts as done: its output and its dated reports. What no clock
    /// knows is owed all the same.
    private func owedDates(_ strand: Obligation) -> [Standing] {
        switch strand.kind {
        case .measure, .report: standings.of(matter(strand))
        default: []
        }
    }

    private func facts(_ strand: Obligation) -> [ResultsReport.Fact] {
        book.facts(of: matter(strand)).completions.filter { $0.date >= first && $0.date <= last }
            .map {
                ResultsReport.Fact(
                    obligation: strand.id.rawValue, date: $0.date.description,
                    round: $0.occurrence.round?.description,
                    isThrough: $0.isThrough, result: $0.result, evidence: $0.evidence)
            }
    }

    /// The further one of what was recorded and what the document says: a report must not lose a ticked
    /// box because nobody typed it again.
    private func furthest(
        _ recorded: MeasureState, _ written: MeasureState?
    ) -> (state: MeasureState, source: ResultsReport.Source) {
        let order: [MeasureState] = [.notStarted, .inProgress, .done]
        func rank(_ state: MeasureState?) -> Int { state.flatMap(order.firstIndex) ?? -1 }
        guard let written, rank(written) > rank(recorded) || recorded == .notStarted else {
            return (recorded, recorded == .notStarted ? .nobody : .ledger)
        }
        return (written, .document)
    }
}
