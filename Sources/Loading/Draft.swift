import CivilTime
import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// What the documents of an agency say, with the places that the lints point at; before derivation.
struct Draft {
    var agency: Agency
    /// Where the agency is described, for what has no better place.
    var agencyPlace: SourceRange?
    var fiscalYear: FiscalYear
    /// The day of the order, and where it stands.
    var order: OrderDraft?
    var posts: [Post]
    var secretary: PostID
    var holidays: HolidayTable
    /// Where the file of holidays is named.
    var holidaysPlace: SourceRange?
    var policy: Policy
    var phases: [PhaseDraft]
    var measures: [MeasureDraft]
    var oitItems: [OITItem]
    var events: [PlannedEvent]
    var kinds = NamedKinds()
    /// Where the tasks of the OIT items stand.
    var taskPlaces: [ObligationID: SourceRange] = [:]
    /// What the agency file itself says in words: the texts of its calendar, OIT items and events.
    var texts: [PlacedText] = []
    /// The overall score, and where it stands.
    var score: (value: Score, place: SourceRange?)?

    /// The first day on which measures are owed: that of the order, if it lies in the fiscal year.
    var inForceFrom: CivilDate {
        guard let date = order?.date, fiscalYear.interval.contains(date) else {
            return fiscalYear.start
        }
        return date
    }

    func phase(_ kind: CalendarPhaseKind) -> PhaseDraft? { phases.first { $0.kind == kind } }
}

/// The order that puts the measures into force.
struct OrderDraft {
    let date: CivilDate
    let place: SourceRange?
}

/// A phase of the calendar; without a window when its text could not be read as one.
struct PhaseDraft {
    let kind: CalendarPhaseKind
    let title: String
    let cell: PhraseCell
    /// Its days as the calendar had them.
    let original: CivilInterval?
    /// What was changed since, the last one counts.
    var amendments: [AmendmentDraft]
    let mode: PhaseMode
    let actions: [String]
    let performers: [PostID]
    let controllers: [PostID]
    let quota: QuotaDraft?
    let source: SourceRange
    /// The entry of the shared calendar that it completes.
    let sharedSource: SourceRange?

    /// Its window as people are shown it: the calendar's words, and the last change of them.
    var written: String {
        amendments.last.map { "\(cell.text.oneLine) (\($0.amendment.cell.text.oneLine))" }
            ?? cell.text
    }

    /// Its days after amendments.
    var window: CivilInterval? { amendments.last?.amendment.window ?? original }

    /// A day of the window, when it is known.
    func day(_ edge: CalendarReference.Edge) -> CivilDate? {
        edge == .start ? window?.start : window?.end
    }

    /// Why something has no day: a phase that stands there is not taken for one that does not.
    func waiting(for edge: CalendarReference.Edge) -> UndatedReason {
        .waits(kind, edge)
    }

    /// Whether its window waits for somebody to confirm it.
    var isDraft: Bool { cell.isDraft && window == nil }

    /// What stands for a day that is not known.
    func lacking(_ edge: CalendarReference.Edge) -> TimeComponent {
        isDraft ? .draft(waiting(for: edge)) : .open(waiting(for: edge))
    }

    /// First and last day, when both are known.
    var days: (first: CivilDate, last: CivilDate)? {
        guard let first = window?.start, let last = window?.end else { return nil }
        return (first, last)
    }
}

/// A quota with the places of its numbers.
struct QuotaDraft {
    /// A unit's number, as one cell or another of the document states it.
    struct Share {
        let unit: String
        let minimum: Int
        let collector: PostID?
        /// In which other cell of the row it stands, for `also-stated`.
        let cell: String?
        /// The word that counts the respondents, for example `คน`; nil when none is given.
        let countedIn: String?
        let place: SourceRange
    }

    let minimum: Int?
    let minimumPlace: SourceRange?
    let parts: [Share]
    let alsoStated: [Share]

    var quota: Quota {
        Quota(
            minimum: minimum,
            parts: parts.map {
                Quota.Part(unit: $0.unit, minimum: $0.minimum, collector: $0.collector)
            })
    }
}

/// A row of the measures table with the cells that the lints look at.
struct MeasureDraft {
    let measure: Measure
    /// The cell of the indicator; nil when the table has no such column.
    let indicatorCell: CSVCell?
    /// Whether the cells took their text from the row above.
    let inheritsIndicator: Bool
    let inheritsIssue: Bool
    let issueCell: CSVCell?
    let responsibleCell: CSVCell?
    /// The cells with free text.
    let texts: [CSVCell]
}

/// A text of a document with the places of its parts.
struct PlacedText {
    let text: String
    /// Where a stretch of the text's scalars stands.
    let place: (Range<Int>) -> SourceRange

    init(_ cell: CSVCell) {
        text = cell.text
        place = { cell.range(ofScalars: $0) }
    }

    /// All scalars at and below a node.
    static func all(below node: YAMLNode?) -> [PlacedText] {
        guard let node else { return [] }
        switch node.content {
        case .scalar(let text, _):
            return [PlacedText(text: text) { node.range(ofScalars: $0) }]
        case .sequence(let nodes): return nodes.flatMap { all(below: $0) }
        case .mapping(let entries): return entries.flatMap { all(below: $0.value) }
        }
    }

    private init(text: String, place: @escaping (Range<Int>) -> SourceRange) {
        self.text = text
        self.place = place
    }
}
