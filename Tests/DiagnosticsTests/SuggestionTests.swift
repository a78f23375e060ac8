import Diagnostics
import Testing

@Suite struct SuggestionTests {
    private static let keys = ["id", "title", "due", "lead-days", "measures", "ทุกเดือน", "ทุกไตรมาส"]

    @Test(arguments: [
        ("measurse", "measures"), ("measure", "measures"), ("Title", "title"), ("titel", "title"),
        ("lead_days", "lead-days"), ("leaddays", "lead-days"), ("deu", "due"),
        ("ทุกเดีอน", "ทุกเดือน"), ("ทุกไตมาส", "ทุกไตรมาส"),
    ])
    func `a slip of the pen finds the word that was meant`(word: String, meant: String) {
        #expect(suggestion(for: word, among: Self.keys) == meant)
    }

    @Test(arguments: ["", "x", "zz", "owner", "measures", "measures-of-the-year", "รายสัปดาห์"])
    func `a word that is none of them finds nothing`(word: String) {
        #expect(suggestion(for: word, among: Self.keys) == nil)
    }

    @Test func `the nearest wins, then the earliest`() {
        #expect(suggestion(for: "month", among: ["mouth", "months", "monthly"]) == "mouth")
        #expect(suggestion(for: "monthl", among: ["mont", "monthly"]) == "monthly")
        #expect(suggestion(for: "month", among: []) == nil)
        #expect(suggestion(for: "ab", among: ["", "c"]) == nil)
    }

    @Test func `endless words are not compared`() {
        let long = String(repeating: "a", count: 100_000)
        #expect(suggestion(for: long, among: [long + "b", "a"]) == nil)
        #expect(suggestion(for: "aaa", among: [long]) == nil)
    }
}
