import ArgumentParser
import CivilTime
import Effects
import Glibc
import LedgerSQLite
import Obligations
import Planning
import Testing

@testable import Commands

/// A folder of one test's own, removed with its last reference.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/ita-commands-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = String(cString: made)
    }

    deinit { _ = system("rm -rf '\(path)'") }

    var ledger: String { path + "/ledger.sqlite" }
}

/// Takes the triggers away, changes the file and puts them back, as somebody who forges has to.
func forge(_ path: String, _ sql: String) -> Bool {
    let guards = [("changed", "UPDATE"), ("deleted", "DELETE")].map { word, action in
        "CREATE TRIGGER event_is_never_\(word) BEFORE \(action) ON event BEGIN SELECT RAISE(ABORT, "
            + "'the ledger is append-only: no event is ever \(word)'); END;"
    }
    let script =
        "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted; "
        + "PRAGMA ignore_check_constraints = ON; \(sql); " + guards.joined(separator: " ")
    return system("sqlite3 '\(path)' \"\(script)\" >/dev/null 2>&1") == 0
}

/// A file with a text in it.
func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "wb"))
    fputs(text, file)
    fclose(file)
}

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

/// A moment in Bangkok.
func moment(_ date: String, _ time: String) throws -> Instant {
    FixedZone.bangkok.instant(try day(date), try #require(TimeOfDay(time)))
}

/// A small history: a letter of two notices that was deferred, left in doubt and taken; one that was
/// withdrawn; a notice that was not told; and a fact of each kind.
func writeHistory(_ path: String) throws -> SQLiteLedger {
    let ledger = try SQLiteLedger(path: path)
    let year = FiscalYear(2568)
    let due = try day("2025-03-15")
    let once = NoticeID(OccurrenceID(ObligationID("M05"), year), .lead(7), due: due)
    let month = try day("2025-03-31")
    let monthly = NoticeID(
        OccurrenceID(
            ObligationID("O15.monthly"), year, CivilPeriod(.months(1), containing: month)),
        .opens(0), due: month)
    let post = PostID("clerk")
    let (claim, other) = (ClaimID(rawValue: "0123456789abcdef"), ClaimID(rawValue: "fedcba98"))
    func claimed(_ attempt: Int) -> LedgerEvent {
        .claimed(
            Claim(
                id: claim, attempt: attempt, post: post, notices: [once, monthly],
                messageID: "<a@b>"))
    }
    func settled(_ attempt: Int, _ outcome: ClaimOutcome, _ detail: String) -> LedgerEvent {
        .settled(claim: claim, attempt: attempt, outcome: outcome, detail: detail)
    }
    let days: [(String, [LedgerEvent])] = [
        (
            "2025-03-03",
            [.started(version: "1", digest: "d"), claimed(1), settled(1, .deferred, "75")]
        ),
        ("2025-03-04", [claimed(2)]),
        ("2025-03-05", [claimed(3), settled(3, .accepted, "exit status 0")]),
        (
            "2025-03-06",
            [
                .claimed(
                    Claim(
                        id: other, attempt: 1, post: post, notices: [once], messageID: "<c@d>")),
                .settled(claim: other, attempt: 1, outcome: .withdrawn, detail: "done"),
                .closed(notice: monthly, post: post, reason: .expired),
            ]
        ),
        (
            "2025-03-07",
            [
                .fact(
                    .completed(
                        Completion(
                            once.occurrence, date: due, result: "=HYPERLINK(1)",
                            evidence: "a, \"b\"\nc", actor: "somchai"))),
                .fact(.reopened(monthly.occurrence, actor: "somchai", comment: "-1")),
                .fact(
                    .progress(
                        survey: MatterID(ObligationID("EIT"), year), unit: "จราจร", count: -4,
                        actor: "@x")),
                .fact(
                    .silenced(
                        Silence(
                            obligation: nil, post: post, until: due, comment: "leave", actor: "y"))),
            ]
        ),
    ]
    var book = Book()
    for (date, events) in days {
        try ledger.append(events, at: try moment(date, "08:30"), to: &book)
    }
    return ledger
}

let shippedAgencies = [
    "changhan", "trang-immigration", "tak-province", "mueang-ranong", "chebilang",
]

/// The plan of a shipped agency.
func shippedRegistry(_ agency: String) throws -> Registry {
    let config = Tool.project + "/config/ita-reminderd.yaml"
    let command = try #require(
        try Itactl.parseAsRoot(["report", "--config", config]) as? ReportCommand)
    return try Workspace(command.shared, agency: "agencies/\(agency)/agency.yaml").registry()
}
