import CivilTime
import Testing

/// The rows of `dateutil-oracle.tsv`, which `make_dateutil_oracle.py` writes with python-dateutil.
@Suite struct DateutilOracleTests {
    @Test func `every rule of the fixture gives the moments that python-dateutil gives`() throws {
        let lines = fixture("dateutil-oracle.tsv")
        #expect(lines.count == 600)
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            try #require(fields.count == 3)
            let start = try #require(CivilDate(String(fields[0].prefix(10))))
            let time = try #require(TimeOfDay(String(fields[0].suffix(5))))
            let rule = try RecurrenceRule(parsing: String(fields[1]))
            let found = rule.occurrences(from: start, time: time)
                .prefix { $0.date.year <= 2150 }.prefix(12)
                .map { "\($0.date)T\($0.time?.description ?? "")" }
                .joined(separator: ",")
            #expect(found == fields[2], "\(fields[1]) from \(fields[0])")
        }
    }
}
