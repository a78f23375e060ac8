import CivilTime
import Diagnostics
import Effects
import Glibc
import LedgerSQLite
import Loading
import Obligations
import Planning
import Simulation
import Testing

/// A station of this fiscal year whose documents the service has served, so that its state directory has them.
private final class Site {
    let tool: Tool
    let folder: Workplace
    let year: FiscalYear
    /// The documents as the service serves them, by path.
    let documents: [String: String]

    init(isServed: Bool = true) throws {
        var clock = time_t()
        time(&clock)
        let today = FixedZone.bangkok.date(at: Instant(secondsSinceEpoch: Int64(clock)))
        year = FiscalYear(containing: today)
        documents = MiniStation.sharedParts.merging(
            MiniStation.plan(of: year.buddhistYear.number)
        ) { _, new in new }
        tool = try Tool()
        folder = try Workplace()
        folder.write("ita.yaml", "agency: \(agencyPath)\nfrom: {mailbox: ita@mini.example}\n")
        tool.config = "\(folder.path)/ita.yaml"
        for (path, text) in documents { folder.write(path, text) }
        guard isServed else { return }
        let agency = SourceText(path: agencyPath, text: documents[agencyPath] ?? "")
        let others = referencedDocuments(in: agency).paths.map {
            SourceText(path: $0, text: documents[$0] ?? "")
        }
        tool.state.write(
            "documents/\(year).documents",
            String(decoding: DocumentBundle([agency] + others).bytes, as: UTF8.self))
    }

    var agencyPath: String { "\(year)/agency.yaml" }
    var tablePath: String { "\(year)/measures.csv" }

    /// Edits the table of measures on disk.
    func edit(_ change: (String) -> String) {
        folder.write(tablePath, change(documents[tablePath] ?? ""))
    }

    /// Records something in the ledger of the service.
    func record(_ events: LedgerEvent...) throws {
        let ledger = try SQLiteLedger(path: tool.state.path + "/ledger.sqlite")
        var clock = time_t()
        time(&clock)
        var book = try ledger.book(rounds: .asWritten)
        try ledger.append(events, at: Instant(secondsSinceEpoch: Int64(clock)), to: &book)
    }

    /// The digest of the documents on disk.
    func digest() throws -> String {
        let agency = SourceText(path: agencyPath, text: documents[agencyPath] ?? "")
        let others = referencedDocuments(in: agency).paths.map {
            SourceText(path: $0, text: text(ofFile: "\(folder.path)/\($0)"))
        }
        let result = loadRegistry(
            agencyPath: agencyPath, from: DocumentSet([agency] + others))
        return try #require(result.registry).digest
    }
}

private func withoutLine(_ ending: String) -> (String) -> String {
    { table in
        table.split(separator: "\n").filter { !$0.hasSuffix(ending) }
            .joined(separator: "\n") + "\n"
    }
}

@Suite struct `Documents beside the running service` {
    @Test func `that are served already differ in nothing`() throws {
        let site = try Site()
        let run = try site.tool("check", "--against-running")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(contains(run.output, "Beside the running service, fiscal year \(site.year)"))
        #expect(contains(run.output, "No row, date or post differs"))
        let thai = try site.tool("check", "--against-running", language: "th")
        #expect(contains(thai.output, "เทียบกับที่บริการใช้อยู่ ปีงบประมาณ \(site.year)"))
        #expect(!contains(try site.tool("check").output, "Beside"))
    }

    @Test func `that come, go and move are named, and what would be refused says what to do`()
        throws
    {
        let site = try Site()
        site.edit { table in
            withoutLine(",M02")(table).replacing("๑๔ มี.ค.", with: "๒๑ มี.ค.")
                + "๓) การใช้อำนาจ,อำนาจ,ประชุม,รายงาน,เว็บไซต์,๓๐ ก.ย.,ธุรการ จัดทำ,ทุก ๓ เดือน,M03\n"
        }
        let run = try site.tool("check", "--against-running")
        #expect(run.status == 1, "\(run.errors)")
        #expect(contains(run.output, "came (") && contains(run.output, "M03"))
        #expect(contains(run.output, "went (") && contains(run.output, "M02"))
        #expect(contains(run.output, "moved (") && contains(run.output, "M01 "))
        #expect(contains(run.output, "Refused: this takes away"))
        #expect(contains(run.output, "1 of "))
        #expect(contains(run.output, "itactl reload --accept"))
        let thai = try site.tool("check", "--against-running", language: "th")
        #expect(thai.status == 1)
        #expect(contains(thai.output, "ไม่รับ") && contains(thai.output, "itactl reload --accept"))
        #expect(!contains(thai.output, "Refused"))
        let status = try site.tool("status")
        #expect(status.status == 0, "\(status.errors)")
        #expect(contains(status.output, "The service refuses"))
        #expect(contains(status.output, "1 of ") && contains(status.output, "--against-running"))
        let refused = try site.tool("status", "--json").output
        #expect(
            contains(refused, "\"refusedDocuments\" : [") && contains(refused, "M02"), "\(refused)")
        #expect(!contains(try site.tool("status", "--at", "2568-06-02").output, "refuses"))
        let json = try site.tool("check", "--against-running", "--json")
        #expect(json.status == 1)
        #expect(isJSON(json.output))
        #expect(contains(json.output, "\"verdict\" : \"losing\""))
        #expect(contains(json.output, "\"isRefused\" : true"))
    }

    @Test func `that somebody accepted would be served, and an edit of them not`() throws {
        let site = try Site()
        site.edit(withoutLine(",M02"))
        try site.record(
            .started(version: "1", digest: "d"), .yearOpened(site.year),
            .fact(.documentsAccepted(digest: site.digest(), actor: "admin", comment: "")))
        let accepted = try site.tool("check", "--against-running", "--json")
        #expect(accepted.status == 0, "\(accepted.output)")
        #expect(contains(accepted.output, "\"verdict\" : \"served\""))
        site.edit { withoutLine(",M02")($0) + "\n" }
        #expect(try site.tool("check", "--against-running").status == 1)
    }

    @Test func `that cannot be used are refused for the cause that made them so`() throws {
        let site = try Site()
        // A row that cannot be read does no harm; the table without its column does.
        site.edit {
            $0.replacing("ระยะเวลาเสร็จ", with: "สี").replacing("๑๔ มี.ค.", with: "๓๐ ก.พ.")
        }
        let run = try site.tool("check", "--against-running")
        #expect(run.status == 65)
        let line = run.output.split(separator: "\n").first { contains(String($0), "Refused") }
        #expect(contains(String(line ?? ""), "ระยะเวลาเสร็จ"), "\(run.output)")
    }

    @Test func `of which nothing is served are said to be so, with an exit status of its own`()
        throws
    {
        let site = try Site(isServed: false)
        let run = try site.tool("check", "--against-running")
        #expect(run.status == 69)
        #expect(contains(run.errors, "nothing is served"))
        #expect(contains(run.output, "Understood:"))
        let json = try site.tool("check", "--against-running", "--json")
        #expect(json.status == 69)
        #expect(isJSON(json.output))
        #expect(try site.tool("check").status == 0)
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func `that may not be seen are not taken for none`() throws {
        let site = try Site()
        let kept = "\(site.tool.state.path)/documents/\(site.year).documents"
        chmod(kept, 0)
        #expect(try site.tool("check", "--against-running").status == 77)
    }

    @Test func `are those that are configured`() throws {
        let site = try Site()
        #expect(try site.tool("check", "--against-running", site.agencyPath).status == 64)
    }

    @Test func `that are gone leave the plan to the service`() throws {
        let site = try Site()
        // Next year's documents in the same place.
        let next = site.year.buddhistYear.number + 1
        for (path, text) in MiniStation.plan(of: next) {
            site.folder.write(path.replacing("\(next)/", with: "\(site.year)/"), text)
        }
        site.folder.write("ita.yaml", "agency: .\nfrom: {mailbox: ita@mini.example}\n")
        let run = try site.tool("check", "--against-running")
        #expect(run.status == 1)
        #expect(contains(run.output, "in this folder stand documents of fiscal year \(next)"))
        #expect(contains(run.output, "The plan of fiscal year \(site.year) is served on"))
    }
}
