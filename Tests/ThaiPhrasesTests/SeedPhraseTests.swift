import CivilTime
import Testing

@testable import ThaiPhrases

@Suite struct SeedPhraseTests {
    @Test func `the table of the seed documents has all its rows`() {
        #expect(seedPhrases.count == 92)
    }

    @Test func `every phrase of the seed documents means what its table says`() {
        for row in seedPhrases {
            var context = plan
            if row[0] == "chebilang" { context.fiscalYear = FiscalYear(2567) }
            if row[0] == "changhan" { context.orderDate = day("2025-01-08") }
            let reading = read(row[1], in: context)
            #expect(reading.meaning.notation == row[2], "\(row[1])")
        }
    }
}
