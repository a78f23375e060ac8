import CivilTime
import Obligations
import Planning

/// What a stored number may be: outside of it a row says nothing, whoever chained it, so that no sum on it
/// can run over.
enum Bounds {
    /// Moments that a calendar of four digits can write.
    static let moments: ClosedRange<Int64> = 0...253_402_300_799
    /// Attempts of one letter.
    static let attempts: ClosedRange<Int64> = 1...1_000_000
    /// Respondents, or matters that are open.
    static let counts: ClosedRange<Int64> = -1_000_000_000...1_000_000_000
    /// Numbers of records.
    static let records: ClosedRange<Int64> = 0...(1 << 53)
    /// Days before or after a date, in the name of a notice.
    static let days: ClosedRange<Int> = -100_000...100_000
    /// Buddhist years.
    static let years: ClosedRange<Int64> = 2400...3000
}

extension Row {
    /// The record that the row stands for, or nil when a column does not say what its kind needs, or says
    /// what cannot be.
    var record: LedgerRecord? {
        guard Bounds.moments.contains(at), let event else { return nil }
        return LedgerRecord(
            sequence: sequence, at: Instant(secondsSinceEpoch: at), event: event)
    }

    private var event: LedgerEvent? {
        switch kind {
        case "started":
            guard let version = text(.version), let digest = text(.digest) else { return nil }
            return .started(version: version, digest: digest)
        case "stopped": return .stopped
        case "registry-loaded": return text(.digest).map { .registryLoaded(digest: $0) }
        case "year-opened": return year.map { .yearOpened($0) }
        case "lapsed": return occurrence(nil).map { .lapsed($0) }
        case "year-closed":
            guard let year, let open = number(.count, 0...Bounds.counts.upperBound) else {
                return nil
            }
            return .yearClosed(year, open: Int(open))
        case "claimed": return claimed
        case "settled":
            guard let claim = text(.claim), let attempt = number(.attempt, Bounds.attempts),
                let outcome = text(.outcome).flatMap(ClaimOutcome.init), let detail = text(.detail)
            else { return nil }
            return .settled(
                claim: ClaimID(rawValue: claim), attempt: Int(attempt), outcome: outcome,
                detail: detail)
        case "closed":
            guard let notice = text(.notices).flatMap(Row.notice), let post = text(.post),
                let reason = text(.reason).flatMap(Reason.init)
            else { return nil }
            return .closed(notice: notice, post: PostID(post), reason: reason)
        case "summarized": return date(.onDate).map { .summarized(date: $0) }
        default: return fact.map { .fact($0) }
        }
    }

    private var claimed: LedgerEvent? {
        guard let claim = text(.claim), let attempt = number(.attempt, Bounds.attempts),
            let post = text(.post), let messageID = text(.messageID), self[.notices] != .null,
            let notices = list(.notices, Row.notice),
            let reasons = list(.reasons, { Reason(rawValue: $0) }),
            let shown = list(.shown, { ShownDate($0) })
        else { return nil }
        return .claimed(
            Claim(
                id: ClaimID(rawValue: claim), attempt: Int(attempt), post: PostID(post),
                notices: notices, messageID: messageID, reasons: reasons, shown: shown))
    }

    private var fact: Fact? {
        guard let actor = text(.actor) else { return nil }
        switch kind {
        case "completed", "reopened", "progress", "extended": return matterFact(actor)
        case "silenced": return silenced(actor)
        default: break
        }
        guard let comment = text(.comment) else { return nil }
        switch kind {
        case "unsilenced":
            return earlier(.record).map { .unsilenced(record: $0, actor: actor, comment: comment) }
        case "retracted":
            return earlier(.record).map { .retracted(record: $0, actor: actor, comment: comment) }
        case "documents-accepted":
            return text(.digest)
                .map { .documentsAccepted(digest: $0, actor: actor, comment: comment) }
        case "clock-confirmed":
            let (from, through) = (earlier(.falseFrom), earlier(.falseThrough))
            guard from != nil || self[.falseFrom] == .null,
                through != nil || self[.falseThrough] == .null
            else { return nil }
            return .clockConfirmed(
                ClockConfirmation(
                    falseFrom: from, falseThrough: through, comment: comment, actor: actor))
        case "restored":
            guard let until = number(.lostUntil, Bounds.moments),
                let number = number(.count, Bounds.records), let digest = text(.digest)
            else { return nil }
            return .restored(
                Restoration(
                    lostThrough: number, lostDigest: digest,
                    lostUntil: Instant(secondsSinceEpoch: until), comment: comment, actor: actor))
        default: return nil
        }
    }

    /// What is said of one matter. Rows of the first formats name no year: it is that of the day on which it
    /// was done, or else of the day of the record.
    private func matterFact(_ actor: String) -> Fact? {
        switch kind {
        case "completed":
            guard let isThrough = number(.isThrough, 0...1), let day = date(.onDate),
                let occurrence = occurrence(day), let result = text(.result),
                let evidence = text(.evidence)
            else { return nil }
            return .completed(
                Completion(
                    occurrence, isThrough: isThrough != 0, date: day, result: result,
                    evidence: evidence, actor: actor))
        case "reopened":
            guard let occurrence = occurrence(day), let comment = text(.comment) else { return nil }
            return .reopened(occurrence, actor: actor, comment: comment)
        case "progress":
            guard let survey = occurrence(day)?.matter, let unit = text(.unit),
                let count = number(.count, Bounds.counts)
            else { return nil }
            return .progress(survey: survey, unit: unit, count: Int(count), actor: actor)
        default:
            guard let occurrence = occurrence(nil), let until = date(.until),
                let grantedBy = text(.grantedBy), let paper = text(.paper)
            else { return nil }
            return .extended(
                Extension(
                    occurrence, until: until, grantedBy: grantedBy, paper: paper, actor: actor))
        }
    }

    private func silenced(_ actor: String) -> Fact? {
        guard let until = date(.until), let comment = text(.comment) else { return nil }
        let obligation = text(.obligation).map { ObligationID($0) }
        var fiscalYear: FiscalYear?
        switch self[.fiscalYear] {
        case .integer(Row.everyYear): break
        case .null:
            // Before there were years a silence held for the documents of its time: for all of them where
            // it names no row, or reaches into another year.
            let year = FiscalYear(containing: until)
            if obligation != nil, year == FiscalYear(containing: day) { fiscalYear = year }
        default:
            guard let year else { return nil }
            fiscalYear = year
        }
        return .silenced(
            Silence(
                obligation: obligation, fiscalYear: fiscalYear,
                post: text(.post).map { PostID($0) }, until: until, comment: comment, actor: actor))
    }
}

extension Row {
    /// The day of the record.
    private var day: CivilDate {
        FixedZone.bangkok.date(at: Instant(secondsSinceEpoch: at))
    }

    private var year: FiscalYear? {
        number(.fiscalYear, Bounds.years).map { FiscalYear(Int($0)) }
    }

    /// - Parameter day: which day's year it is where the row names none; nil where it must name one.
    private func occurrence(_ day: CivilDate?) -> OccurrenceID? {
        guard let obligation = text(.obligation), !obligation.isEmpty else { return nil }
        var found = year
        if self[.fiscalYear] == .null, let day { found = FiscalYear(containing: day) }
        guard let found, Bounds.years.contains(Int64(found.buddhistYear.number)) else { return nil }
        let round = text(.occurrence).flatMap { CivilPeriod($0) }
        if round == nil && self[.occurrence] != .null { return nil }
        return OccurrenceID(ObligationID(obligation), found, round)
    }

    /// A notice whose days can be counted with.
    private static func notice(_ text: String) -> NoticeID? {
        guard let notice = NoticeID(text) else { return nil }
        switch notice.trigger {
        case .lead(let days), .opens(let days), .closes(let days), .overdue(let days):
            return Bounds.days.contains(days) ? notice : nil
        default: return notice
        }
    }

    private func text(_ column: Column) -> String? {
        if case .text(let value) = self[column] { value } else { nil }
    }

    private func number(_ column: Column, _ bounds: ClosedRange<Int64>) -> Int64? {
        guard case .integer(let value) = self[column], bounds.contains(value) else { return nil }
        return value
    }

    /// The number of a record before this one.
    private func earlier(_ column: Column) -> Int64? {
        sequence < 2 ? nil : number(column, 1...(sequence - 1))
    }

    private func date(_ column: Column) -> CivilDate? { text(column).flatMap { CivilDate($0) } }

    /// The lines of a text, none where there is none; nil when one of them cannot be read.
    private func list<Item>(_ column: Column, _ read: (String) -> Item?) -> [Item]? {
        var items: [Item] = []
        for line in text(column)?.split(separator: "\n") ?? [] {
            guard let item = read(String(line)) else { return nil }
            items.append(item)
        }
        return items
    }
}
