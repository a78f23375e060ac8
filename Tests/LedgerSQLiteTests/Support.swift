import CivilTime
import Effects
import Glibc
import LedgerSQLite
import Obligations
import Planning
import Testing

/// A folder of one test's own, removed with its last reference.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/ita-ledger-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = String(cString: made)
    }

    deinit { _ = system("rm -rf '\(path)'") }

    var ledger: String { path + "/ledger.db" }
}

/// Runs SQLite's own shell on a file, as somebody with root's rights might.
@discardableResult
func sqlite(_ path: String, _ sql: String) -> Bool {
    system("sqlite3 '\(path)' \"\(sql)\" >/dev/null 2>&1") == 0
}

/// Takes the triggers away first and puts them back afterwards, as somebody who forges has to.
@discardableResult
func forge(_ path: String, _ sql: String) -> Bool {
    let guards = ["changed", "deleted"].map { word in
        """
        CREATE TRIGGER event_is_never_\(word) BEFORE \(word == "changed" ? "UPDATE" : "DELETE") ON event
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: no event is ever \(word)'); END;
        """
    }
    return sqlite(
        path,
        "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted; "
            + "PRAGMA ignore_check_constraints = ON; \(sql); " + guards.joined(separator: " "))
}

extension SQLiteLedger {
    /// Every record from a number on.
    func records(from sequence: Int64 = 1) throws(LedgerFailure) -> [LedgerRecord] {
        var records: [LedgerRecord] = []
        try changes(after: sequence - 1) { (record) throws(LedgerFailure) in records.append(record)
        }
        return records
    }

    /// Appends behind whatever is the newest record, however often somebody else is faster.
    func append(_ events: [LedgerEvent], at moment: Instant) throws(LedgerFailure) {
        while true {
            do throws(LedgerFailure) {
                let newest = try head()?.sequence ?? 0
                try changes(after: newest) { (_) throws(LedgerFailure) in }
                try append(events, at: moment, expecting: newest)
                return
            } catch {
                guard error == .overtaken else { throw error }
            }
        }
    }
}

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

let morning = Instant(secondsSinceEpoch: 1_741_944_600)

let fiscalYear = FiscalYear(2568)

/// A fact on respondents, short to write and easy to tell from others.
func progress(_ count: Int) -> LedgerEvent {
    .fact(
        .progress(
            survey: MatterID(ObligationID("IIT"), fiscalYear), unit: "u", count: count, actor: "a"))
}

/// One event of every kind and of every shape of its optional parts, with text that is hard to keep.
func everyEvent() throws -> [LedgerEvent] {
    let hard = "กำชับแล้ว ที่ สภ. ทุกนาย\nบรรทัดที่สอง\r\n\t'\"; DROP TABLE event; -- \u{0}\u{301}e 👮🏽‍♀️"
    let year = FiscalYear(2568)
    let once = OccurrenceID(ObligationID("M05"), year)
    let monthly = OccurrenceID(ObligationID("O15.monthly"), year, .month(of: try day("2025-03-31")))
    let daily = OccurrenceID(ObligationID("O15.monthly"), year, CivilPeriod("2025-03-31"))
    let second = OccurrenceID(ObligationID("O15.twice"), year, CivilPeriod("2025-03.2"))
    let due = try day("2025-03-15")
    let triggers: [Trigger] = [
        .lead(30), .opens(0), .closes(7), .quota(due), .overdue(8), .closedShort,
        .dateChanged(from: due), .monthly(try day("2025-03-01")),
        .dateChanged(from: due, isOpening: true), .alive(try day("2025-03-01")), .yearClosed,
        .planMissing(try day("2025-07-01")), .yearWithoutPlan,
    ]
    let notices = triggers.flatMap { trigger in
        [NoticeID(once, trigger, due: due), NoticeID(monthly, trigger, due: due)]
    }
    let claim = ClaimID(rawValue: "0123456789abcdef")
    let post = PostID("inspector-admin")
    func claimed(
        _ attempt: Int, _ notices: [NoticeID], _ messageID: String, _ reasons: [Reason] = [],
        _ shown: [ShownDate] = []
    ) -> LedgerEvent {
        .claimed(
            Claim(
                id: claim, attempt: attempt, post: post, notices: notices, messageID: messageID,
                reasons: reasons, shown: shown))
    }
    var events: [LedgerEvent] = [
        .started(version: "1.0.0", digest: "abc"), .stopped, .registryLoaded(digest: ""),
        claimed(1, notices, "<a@b>"), claimed(2, [], ""),
        claimed(3, notices, "<a@b>", notices.map { _ in .escalated }),
        claimed(
            4, notices, "<a@b>", [],
            [
                ShownDate(once, due), ShownDate(once, isOpening: true, due),
                ShownDate(monthly, due),
            ]),
        .yearOpened(year), .lapsed(once), .lapsed(monthly), .lapsed(second),
        .yearClosed(year, open: 3), .yearClosed(year, open: 0),
        .summarized(date: due),
    ]
    events += try everyFact(hard, [once, monthly, daily, second]).map { .fact($0) }
    for outcome in ClaimOutcome.allCases {
        events.append(.settled(claim: claim, attempt: 3, outcome: outcome, detail: hard))
    }
    for reason in Reason.allCases {
        events.append(.closed(notice: notices[0], post: post, reason: reason))
    }
    return events
}

private func everyFact(_ hard: String, _ occurrences: [OccurrenceID]) throws -> [Fact] {
    let due = try day("2025-03-15")
    let post = PostID("inspector-admin")
    let iit = MatterID(ObligationID("IIT"), FiscalYear(2568))
    var facts: [Fact] = [
        .restored(
            Restoration(
                lostThrough: 812, lostDigest: "00ff", lostUntil: morning, comment: hard,
                actor: hard)),
        .progress(survey: iit, unit: "จราจร", count: 41, actor: hard),
        .progress(survey: iit, unit: "", count: -1, actor: ""),
        .silenced(
            Silence(
                obligation: ObligationID("M05"), fiscalYear: FiscalYear(2568), post: post,
                until: due, comment: hard)),
        .silenced(
            Silence(obligation: ObligationID("M05"), post: post, until: due, comment: hard)),
        .silenced(Silence(obligation: nil, post: nil, until: due, comment: "", actor: hard)),
        .unsilenced(record: 3, actor: hard, comment: hard),
        .retracted(record: 1, actor: "", comment: ""),
        .clockConfirmed(ClockConfirmation(comment: hard, actor: "kernel")),
        .clockConfirmed(
            ClockConfirmation(falseFrom: 2, falseThrough: 7, comment: "", actor: hard)),
        .documentsAccepted(digest: "d", actor: hard, comment: hard),
    ]
    for occurrence in occurrences {
        facts += [
            .completed(
                Completion(
                    occurrence, isThrough: true, date: due, result: hard, evidence: hard,
                    actor: hard)),
            .completed(Completion(occurrence, date: due)),
            .reopened(occurrence, actor: "root", comment: hard),
            .extended(
                Extension(occurrence, until: due, grantedBy: hard, paper: hard, actor: hard)),
            .extended(Extension(occurrence, until: due, grantedBy: "", actor: "")),
        ]
    }
    return facts
}

/// The words of a failure's case, for tables.
func kind(_ failure: LedgerFailure?) -> String {
    switch failure {
    case .busy: "busy"
    case .cannotWrite: "cannot write"
    case .damaged: "damaged"
    case .newerVersion: "newer version"
    case .exchanged: "exchanged"
    case .doubted: "doubted"
    case .overtaken: "overtaken"
    case nil: "none"
    }
}

/// The failure of a body, or nil when it has none.
func failure(_ body: () throws(LedgerFailure) -> Void) -> LedgerFailure? {
    do throws(LedgerFailure) {
        try body()
        return nil
    } catch {
        return error
    }
}
