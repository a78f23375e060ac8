import Diagnostics
import Loading
import Obligations
import Testing

/// Documents that are made to be never read through: refused with words, in bounded time.
@Suite struct `Documents without bounds` {
    private let table = SmallPlan().documents["measures.csv"] ?? ""

    private func cause(_ plan: SmallPlan, within seconds: Int = 20) throws -> Diagnostic {
        let clock = ContinuousClock()
        var result: LoadResult?
        let time = clock.measure { result = plan.load() }
        #expect(time < .seconds(seconds))
        return try #require(result?.cause)
    }

    @Test(arguments: [
        ("measures.csv, measures.csv", "measures.csv"),
        ("measures.csv, ./measures.csv", "./measures.csv"),
        ("measures.csv, x/../measures.csv", "x/../measures.csv"),
        ("measures.csv, more.csv, \"measures.csv\"", "\"measures.csv\""),
    ])
    func `name one table twice, by whatever path`(tables: String, second: String) throws {
        let plan = SmallPlan().replacing(
            "measures: measures.csv", in: "agency.yaml", with: "measures: [\(tables)]"
        ).with("more.csv", table.replacing(",M", with: ",N"))
        let found = plan.load().findings(of: "duplicate-document")
        #expect(found.count == 1)
        let place = try #require(found.first?.range)
        // The place of the second one, with the place of the first as a note.
        let line = plan.documents["agency.yaml"]?.split(
            separator: "\n", omittingEmptySubsequences: false)[place.start.line - 1]
        let scalars = Array((line ?? "").unicodeScalars)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[(place.start.column - 1)..<(place.end.column - 1)])
        #expect(String(text) == second)
        let first = try #require(found.first?.notes.first?.range)
        #expect(first.start < place.start)
        #expect(try cause(plan).rule == "duplicate-document")
    }

    @Test func `name two tables that differ, which is no fault`() {
        let plan = SmallPlan().replacing(
            "measures: measures.csv", in: "agency.yaml", with: "measures: [measures.csv, more.csv]"
        ).with("more.csv", table.replacing(",M", with: ",N"))
        #expect(plan.load().registry != nil)
        #expect(plan.load().findings(of: "duplicate-document").isEmpty)
    }

    @Test func `name the same table thousands of times`() throws {
        let names = Array(repeating: "measures.csv", count: 900).joined(separator: ", ")
        let plan = SmallPlan().replacing(
            "measures: measures.csv", in: "agency.yaml", with: "measures: [\(names)]")
        #expect(try cause(plan).rule == "duplicate-document")
        let more = SmallPlan().replacing(
            "measures: measures.csv", in: "agency.yaml",
            with: "measures: [\(names), \(names), \(names)]")
        #expect(try cause(more).rule == "yaml-too-large")
    }

    @Test func `have a table of a million rows`() throws {
        let rows = String(repeating: ",,x,,,๑ มี.ค. ๖๘,ธุรการ,,\n", count: 300_000)
        let cause = try cause(SmallPlan().with("measures.csv", table + "\n" + rows))
        #expect(cause.rule == "csv-too-large")
        #expect(cause.message == "expected at most 5000 rows")
        #expect(cause.range?.start.line == 5_002)
    }

    @Test func `have many tables that are too large together`() throws {
        let header = String(table.prefix { $0 != "\n" }) + "\n"
        let half = header + String(repeating: ",ก,x,,,,ธุรการ,,\n", count: 2_600)
        let plan = SmallPlan().replacing(
            "measures: measures.csv", in: "agency.yaml", with: "measures: [a.csv, b.csv]"
        ).with("a.csv", half).with("b.csv", half)
        let cause = try cause(plan, within: 60)
        #expect(cause.rule == "csv-too-large")
        #expect(cause.message == "expected at most 5000 rows in all tables together")
        #expect(cause.range?.path == "b.csv")
    }

    @Test(arguments: [
        ("a row of a million cells", ","), ("a row of a million quoted cells", "\"\","),
    ])
    func `have a row without end`(words: String, cell: String) throws {
        let row = "\n" + String(repeating: cell, count: 1_000_000) + "x\n"
        let cause = try cause(SmallPlan().with("measures.csv", table + row))
        #expect(cause.rule == "csv-too-large", "\(words)")
        #expect(cause.message == "expected at most 200 cells in a row")
        // In the line of the headings too.
        let header = try self.cause(SmallPlan().with("measures.csv", String(row.dropFirst())))
        #expect(header.rule == "csv-too-large")
    }

    @Test(arguments: [";", "ก", "รอง ", "๓๐ "])
    func `have a cell without end`(piece: String) throws {
        let cell = String(repeating: piece, count: 1_000_000)
        let cause = try cause(
            SmallPlan().replacing("สว.อก. ควบคุม", in: "measures.csv", with: cell))
        #expect(cause.rule == "csv-too-large")
        #expect(cause.message == "expected at most 50000 characters in one text")
        let text = try self.cause(
            SmallPlan().replacing("title: เตรียม", in: "agency.yaml", with: "title: x\(cell)x"))
        #expect(text.rule == "yaml-too-large")
    }

    @Test(arguments: [";", "และ", "ก", "ทุก "])
    func `have long cells within the bounds, which are read in time`(piece: String) {
        let cell = String(repeating: piece, count: 2_000)
        let clock = ContinuousClock()
        for column in ["จนท.ธุรการ จัดทำ; สว.อก. ควบคุม", "๒๘ ก.พ. ๖๘", "ทุก ๓ เดือน", "กิจกรรม ๒"] {
            let plan = SmallPlan().replacing(column, in: "measures.csv", with: cell)
            var isUsed = false
            let time = clock.measure { isUsed = plan.load().registry != nil }
            #expect(isUsed && time < .seconds(20), "\(column): \(time)")
        }
    }

    @Test func `have lists of a thousand posts in one chain, which is read in time`() {
        let posts = (0..<990).map { index in
            "  - {id: p\(index), title: ต\(index), address: p\(index)@x.example"
                + (index == 0 ? "" : ", superior: p\(index - 1)") + "}"
        }.joined(separator: "\n")
        let plan = SmallPlan().replacing("posts:", in: "agency.yaml", with: "posts:\n\(posts)")
        let clock = ContinuousClock()
        var result: LoadResult?
        let time = clock.measure { result = plan.load() }
        #expect(result?.registry?.posts.count == 994)
        #expect(time < .seconds(20), "\(time)")
        // In a circle: one finding.
        let circle = plan.replacing(
            "address: p0@x.example", in: "agency.yaml",
            with: "address: p0@x.example, superior: p989")
        let again = clock.measure { result = circle.load() }
        #expect(result?.findings(of: "superior-cycle").count == 1)
        #expect(again < .seconds(20), "\(again)")
    }

    @Test func `have lists of more`() throws {
        let days = (0..<100_000).map { String($0 % 367) }.joined(separator: ", ")
        let policy = try cause(SmallPlan().with("policy.yaml", "lead-days: [\(days)]\n"))
        #expect(policy.rule == "yaml-too-large")
        #expect(policy.message == "expected at most 1000 items in one list")
        let keys = (0..<2_000).map { "k\($0): 1" }.joined(separator: "\n")
        #expect(try cause(SmallPlan().with("policy.yaml", keys)).rule == "yaml-too-large")
    }

    @Test func `have rows by the thousand with one id, one text and nothing readable`() {
        let row = "\n๑) การปฏิบัติหน้าที่,ก,x,,,๓๒ ม.ค. ๖๘,ไม่มีใคร,ทุก ๐ วัน,M02"
        let plan = SmallPlan().with("measures.csv", table + String(repeating: row, count: 1_000))
        let clock = ContinuousClock()
        var result: LoadResult?
        let time = clock.measure { result = plan.load() }
        #expect(result?.registry?.measures.count == 1_011)
        #expect(time < .seconds(40), "\(time)")
    }
}
