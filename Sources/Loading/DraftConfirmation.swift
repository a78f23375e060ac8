import CivilTime
import Diagnostics
import Documents
import Obligations
import ThaiPhrases

/// The drafts of one year's documents, and what becomes of the documents when they are confirmed.
public struct DraftConfirmation: Sendable {
    /// A field that is confirmed: in its own words, or in new ones.
    public struct Change: Sendable {
        /// The field.
        public let field: TimeField
        /// What it says from then on.
        public let words: String

        /// Makes a change; without new words the field keeps its own.
        public init(_ field: TimeField, words: String? = nil) {
            self.field = field
            self.words = words?.oneLine ?? field.words
        }

        /// The words on one line.
        public var shownWords: String { words.oneLine }
    }

    /// Why words cannot be confirmed.
    public enum Refusal: Hashable, Sendable {
        /// They cannot be read.
        case unreadable(ErrorReason)
        /// They can mean several things.
        case ambiguous([Meaning])
        /// They name days of another fiscal year.
        case outsideYear([CivilDate])
        /// No time was found in them.
        case noTime
    }

    private let agencyPath: String
    private let documents: DocumentSet
    private let registry: Registry
    private let undatedHeadings: Bool
    /// The drafts, in the order of the documents.
    public let waiting: [TimeField]

    /// - Parameter registry: what the documents were read as.
    public init(agencyPath: String, _ sources: [SourceText], _ registry: Registry) {
        self.agencyPath = agencyPath
        self.registry = registry
        documents = DocumentSet(sources)
        let found = TimeFields(agencyPath: agencyPath, documents, registry)
        // Of a phase that the agency's own calendar and a shared one date, the first counts.
        var phases: Set<String> = []
        waiting = found.fields.filter { field in
            let counts = field.heading != "window" || phases.insert(field.owner).inserted
            return counts && field.isDraft
        }
        undatedHeadings = found.datedHeadings.isEmpty
    }

    /// The drafts of a name as people type it: `M05`, `m05.follow-up`, `O15`, `parade`, `iit`, `order`.
    public func drafts(named name: String) -> [TimeField] {
        let wanted = ThaiForm(name).scalars
        func isSame(_ text: some StringProtocol) -> Bool {
            ThaiForm(String(text)).scalars == wanted
        }
        let exact = waiting.filter {
            isSame($0.owner) || isSame("event.\(name)") && isSame($0.owner)
        }
        if !exact.isEmpty { return exact }
        return waiting.filter { field in
            let parts = field.owner.split(separator: ".")
            return parts.first.map(isSame) ?? false || parts.count == 2 && isSame(parts[1])
                || field.kind == .cycle && isSame("\(field.owner).follow-up")
        }
    }

    // MARK: - What words mean

    private var context: PhraseContext {
        let order = registry.inForceFrom == registry.fiscalYear.start ? nil : registry.inForceFrom
        return PhraseContext(
            fiscalYear: registry.fiscalYear, orderDate: order, holidays: registry.holidays)
    }

    /// What words mean in the light of the documents.
    public func meaning(of words: String) -> Meaning { readPhrase(words, in: context).meaning }

    /// Why a change cannot be made, as far as its words alone tell; nil when they read well.
    public func refusal(of change: Change) -> Refusal? {
        guard change.field.kind != .mark else { return nil }
        if change.words.isBlank || DraftMark.isMarked(change.words) { return .noTime }
        let meaning = meaning(of: change.words)
        if let reason = meaning.firstError { return .unreadable(reason) }
        if let readings = meaning.firstAmbiguity { return .ambiguous(readings) }
        let outside = meaning.namedDays.filter { !registry.fiscalYear.interval.contains($0) }
        if !outside.isEmpty { return .outsideYear(outside) }
        return meaning == .none(.noTime) ? .noTime : nil
    }

    /// Whether the words of a draft name no year, so that they mean in each year what they say: cycles,
    /// quarters, months and days without a year.
    public func isFreeOfYear(_ field: TimeField) -> Bool {
        guard field.kind != .mark else { return undatedHeadings }
        var later = context
        later.fiscalYear = FiscalYear(context.fiscalYear.buddhistYear.number + 1)
        let reading = readPhrase(field.words, in: context)
        let now = Set(reading.meaning.namedDays)
        let then = readPhrase(field.words, in: later).meaning.namedDays
        guard now.isDisjoint(with: then), !reading.unread.contains(where: { $0.reason == .number })
        else { return false }
        return !namesYear(field.words)
    }

    /// Whether a number stands in a text that can be a year in full.
    private func namesYear(_ text: String) -> Bool {
        arabicDigits(text).split { !("0"..."9").contains($0) }.contains { digits in
            Int(digits).map { (2400...2700).contains($0) || (1900...2150).contains($0) } ?? false
        }
    }

    // MARK: - The documents

    /// The documents with changes made.
    ///
    /// - Returns: those that differ, or nil when the text cannot be edited so.
    public func changed(by changes: [Change]) -> [SourceText]? {
        var edits: [String: [TextEdit]] = [:]
        for change in changes {
            let path = change.field.range.path
            guard let source = documents.source(path) else { return nil }
            let edit =
                change.words == change.field.words
                ? change.field.confirming(in: source)
                : change.field.setting(change.words, in: source)
            edits[path, default: []].append(edit)
        }
        var texts: [SourceText] = []
        for (path, edits) in edits.sorted(by: { $0.key < $1.key }) {
            guard let source = documents.source(path), let edited = source.applying(edits) else {
                return nil
            }
            texts.append(edited)
        }
        return isAsMeant(texts, changes) ? texts : nil
    }

    /// What the documents are read as with others in the place of some.
    public func load(with changed: [SourceText]) -> LoadResult {
        loadRegistry(agencyPath: agencyPath, from: with(changed))
    }

    private func with(_ changed: [SourceText]) -> DocumentSet {
        DocumentSet(
            documents.sources.map { source in
                changed.first { $0.path == source.path } ?? source
            })
    }

    /// Reads what was edited: the changed fields say what they should, and the others what they said.
    private func isAsMeant(_ texts: [SourceText], _ changes: [Change]) -> Bool {
        let before = TimeFields(agencyPath: agencyPath, documents, registry).fields
        let after = TimeFields(agencyPath: agencyPath, with(texts), registry).fields
        guard before.count == after.count else { return false }
        return zip(before, after).allSatisfy { old, new in
            let change = changes.first { $0.field.range == old.range }
            return new.text.oneLine == (change?.words ?? old.text).oneLine
        }
    }
}

extension Meaning {
    /// The days that it names.
    var namedDays: [CivilDate] {
        switch self {
        case .date(let date), .moment(let date, _): [date]
        case .interval(let interval): [interval.start, interval.end].compactMap(\.self)
        case .list(let members), .all(let members): members.flatMap(\.namedDays)
        case .bounded(let inner, let interval):
            inner.namedDays + [interval.start, interval.end].compactMap(\.self)
        case .during(let inner, _), .offset(_, let inner): inner.namedDays
        case .amendment(let amendment):
            switch amendment {
            case .window(let window): [window.start, window.end].compactMap(\.self)
            case .start(let day), .end(let day): [day]
            case .extended: []
            }
        default: []
        }
    }
}
