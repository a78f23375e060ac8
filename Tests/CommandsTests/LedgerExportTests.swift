import CivilTime
import Effects
import LedgerSQLite
import Obligations
import Planning
import Testing

@testable import Commands

@Suite struct LedgerExportTests {
    let folder: TemporaryFolder
    let records: [LedgerRecord]

    init() throws {
        folder = try TemporaryFolder()
        var records: [LedgerRecord] = []
        try writeHistory(folder.ledger).changes(after: 0) { (record) throws(LedgerFailure) in
            records.append(record)
        }
        self.records = records
    }

    private func rows(from: CivilDate? = nil, to: CivilDate? = nil) -> [ExportRow] {
        var export = LedgerExport(years: nil, from: from, to: to)
        for record in records { export.add(record) }
        return export.rows
    }

    @Test func `an auditor sees one row for each attempt and notice, with what became of it`() {
        let letters = rows().filter { $0.messageID == "<a@b>" }
        #expect(letters.map(\.attempt) == [1, 1, 2, 2, 3, 3])
        #expect(
            letters.map(\.outcome)
                == ["deferred", "deferred", "in-doubt", "in-doubt", "accepted", "accepted"])
        #expect(
            letters.map(\.obligation) == [
                "M05", "O15.monthly", "M05", "O15.monthly", "M05",
                "O15.monthly",
            ])
        #expect(letters[0].trigger == "lead-7")
        #expect(letters[0].due == "2025-03-15")
        #expect(letters[1].occurrence == "O15.monthly/2568/2025-03")
        #expect(letters[4].settledAt == "2025-03-05T08:30:00+07:00")
        #expect(letters[4].detail == "exit status 0")
        #expect(letters[2].settledAt == nil)
    }

    @Test func `the reason is never empty, although the first format did not keep it`() {
        let reasons = rows().filter { $0.messageID == "<a@b>" }.map(\.reason)
        #expect(
            reasons
                == [
                    "lead-time-reached", "window-opens", "retry-after-deferral",
                    "retry-after-deferral",
                    "in-doubt-after-crash", "in-doubt-after-crash",
                ])
    }

    @Test func `the reason that the claim kept is the one that is given`() throws {
        let due = try day("2025-03-15")
        let notice = NoticeID(
            OccurrenceID(ObligationID("M05"), FiscalYear(2568)), .overdue(8), due: due)
        var export = LedgerExport(years: nil)
        export.add(
            LedgerRecord(
                sequence: 1, at: try moment("2025-03-24", "08:30"),
                event: .claimed(
                    Claim(
                        id: ClaimID(rawValue: "ab"), attempt: 1, post: PostID("chief"),
                        notices: [notice], messageID: "<a@b>", reasons: [.escalated]))))
        export.add(
            LedgerRecord(
                sequence: 2, at: try moment("2025-03-25", "08:30"),
                event: .fact(
                    .restored(
                        Restoration(
                            lostThrough: 9, lostDigest: "00ff",
                            lostUntil: try moment("2025-03-24", "18:00"), comment: "disk",
                            actor: "y")))))
        #expect(export.rows.map(\.kind) == ["letter", "restored"])
        #expect(export.rows[0].reason == "escalated")
        #expect(export.rows[1].detail == "records through 9:00ff are lost")
        #expect(export.rows[1].comment == "disk" && export.rows[1].actor == "y")
    }

    @Test func `letters that were given up, notices not told and officers' facts have their rows`()
    {
        let others = rows().filter { $0.messageID != "<a@b>" }
        #expect(
            others.map(\.kind)
                == ["letter", "withdrawn", "not-told", "done", "reopened", "progress", "silence"])
        #expect(others[1].outcome == "withdrawn" && others[1].detail == "done")
        #expect(others[2].reason == "expired")
        #expect(others[3].actor == "somchai" && others[3].date == "2025-03-15")
        #expect(others[5].count == -4 && others[5].unit == "จราจร")
        #expect(others[6].post == "clerk" && others[6].comment == "leave")
    }

    @Test func `what was granted, ended, withdrawn and closed has its rows too`() throws {
        let id = OccurrenceID(ObligationID("M05"), FiscalYear(2568))
        let until = try day("2025-04-30")
        let events: [LedgerEvent] = [
            .fact(
                .extended(
                    Extension(id, until: until, grantedBy: "ผกก.", paper: "1/2568", actor: "a"))),
            .fact(.unsilenced(record: 4, actor: "a", comment: "back")),
            .fact(.retracted(record: 5, actor: "a", comment: "wrong row")),
            .fact(
                .clockConfirmed(
                    ClockConfirmation(falseFrom: 2, falseThrough: 3, comment: "radio", actor: "a"))),
            .fact(.documentsAccepted(digest: "00ff", actor: "a", comment: "order 12")),
            .lapsed(id), .yearClosed(FiscalYear(2568), open: 1),
        ]
        var export = LedgerExport(years: nil)
        for (index, event) in events.enumerated() {
            export.add(
                LedgerRecord(
                    sequence: Int64(index + 1), at: try moment("2025-03-25", "08:30"), event: event)
            )
        }
        let rows = export.rows
        #expect(
            rows.map(\.kind) == [
                "extended", "silence-ended", "retracted", "clock", "documents", "lapsed",
                "year-closed",
            ])
        #expect(rows[0].date == "2025-04-30" && rows[0].comment == "ผกก.")
        #expect(rows[0].evidence == "1/2568" && rows[0].fiscalYear == 2568)
        #expect(rows[1].count == 4 && rows[2].count == 5 && rows[2].comment == "wrong row")
        #expect(rows[3].detail == "records 2 to 3 carry a false time")
        #expect(rows[4].detail == "00ff" && rows[4].actor == "a")
        #expect(rows[5].occurrence == "M05/2568" && rows[6].count == 1)
    }

    @Test(arguments: [
        ("2025-03-01", "2025-03-31", 13), ("2025-03-05", "2025-03-05", 2),
        ("2025-03-06", "2025-03-07", 7), ("2025-04-01", "2025-04-30", 0),
    ])
    func `both ends of the time that is asked for are inside`(from: String, to: String, count: Int)
        throws
    {
        #expect(rows(from: try day(from), to: try day(to)).count == count)
    }

    @Test func `an attempt before the time that is asked for still gives its reason`() throws {
        let fourth = try day("2025-03-04")
        #expect(rows(from: fourth, to: fourth).map(\.reason).first == "retry-after-deferral")
    }

    @Test(arguments: [
        ("สภ.จังหาร", "สภ.จังหาร"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
        ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), ("", ""),
        ("=1+1", "'=1+1"), ("+66 43", "'+66 43"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("=A1,\"x\"", "\"'=A1,\"\"x\"\"\""),
        ("＝1", "'＝1"), ("a=1", "a=1"), ("<a@b>", "<a@b>"), ("=\u{0301}1", "'=\u{0301}1"),
    ])
    func `what was typed comes out as text, and never as a formula`(text: String, written: String) {
        #expect(CSVCell.text(text).written == written)
    }

    @Test func `every row has as many cells as there are titles, in both languages`() {
        for row in rows() { #expect(row.cells.count == ExportRow.titles(.english).count) }
        #expect(ExportRow.titles(.thai).count == ExportRow.titles(.english).count)
        #expect(ExportRow.titles(.thai).contains("ผลการส่ง"))
        #expect(csvLine([.text("a"), .number(-4), .text(nil)]) == "a,-4,\r\n")
    }
}
