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

/// Takes the triggers away first, as somebody who forges has to.
@discardableResult
func forge(_ path: String, _ sql: String) -> Bool {
    sqlite(
        path,
        "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted; "
            + "PRAGMA ignore_check_constraints = ON; \(sql)")
}

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

let morning = Instant(secondsSinceEpoch: 1_741_944_600)

/// One event of every kind and of every shape of its optional parts, with text that is hard to keep.
func everyEvent() throws -> [LedgerEvent] {
    let hard = "กำชับแล้ว ที่ สภ. ทุกนาย\nบรรทัดที่สอง\r\n\t'\"; DROP TABLE event; -- \u{0}\u{301}e 👮🏽‍♀️"
    let year = FiscalYear(2568)
    let once = OccurrenceID(ObligationID("M05"), year)
    let monthly = OccurrenceID(ObligationID("O15.monthly"), year, try day("2025-03-31"))
    let due = try day("2025-03-15")
    let triggers: [Trigger] = [
        .lead(30), .opens(0), .closes(7), .quota(due), .overdue(8), .closedShort,
        .dateChanged(from: due), .monthly(try day("2025-03-01")),
    ]
    let notices = triggers.flatMap { trigger in
        [NoticeID(once, trigger, due: due), NoticeID(monthly, trigger, due: due)]
    }
    let claim = ClaimID(rawValue: "0123456789abcdef")
    let post = PostID("inspector-admin")
    var events: [LedgerEvent] = [
        .started(version: "1.0.0", digest: "abc"), .stopped, .registryLoaded(digest: ""),
        .claimed(claim: claim, attempt: 1, post: post, notices: notices, messageID: "<a@b>"),
        .claimed(claim: claim, attempt: 2, post: post, notices: [], messageID: ""),
        .claimed(
            claim: claim, attempt: 3, post: post, notices: notices, messageID: "<a@b>",
            reasons: notices.map { _ in .escalated }),
        .restored(
            Restoration(
                lostThrough: 812, lostDigest: "00ff", lostUntil: morning, comment: hard,
                actor: hard)),
        .summarized(date: due),
        .completed(
            Completion(
                obligation: ObligationID("O15.monthly"), occurrence: due, isThrough: true,
                date: due,
                result: hard, evidence: hard, actor: hard)),
        .completed(Completion(obligation: ObligationID("M05"), occurrence: nil, date: due)),
        .reopened(obligation: ObligationID("M05"), occurrence: due, actor: "root", comment: hard),
        .reopened(obligation: ObligationID("M05"), occurrence: nil, actor: "", comment: ""),
        .progress(obligation: ObligationID("IIT"), unit: "จราจร", count: 41, actor: hard),
        .progress(obligation: ObligationID("IIT"), unit: "", count: -1, actor: ""),
        .silenced(Silence(obligation: ObligationID("M05"), post: post, until: due, comment: hard)),
        .silenced(Silence(obligation: nil, post: nil, until: due, comment: "", actor: hard)),
    ]
    for outcome in ClaimOutcome.allCases {
        events.append(.settled(claim: claim, attempt: 3, outcome: outcome, detail: hard))
    }
    for reason in Reason.allCases {
        events.append(.closed(notice: notices[0], post: post, reason: reason))
    }
    return events
}

/// The words of a failure's case, for tables.
func kind(_ failure: LedgerFailure?) -> String {
    switch failure {
    case .busy: "busy"
    case .cannotWrite: "cannot write"
    case .damaged: "damaged"
    case .newerVersion: "newer version"
    case .exchanged: "exchanged"
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
