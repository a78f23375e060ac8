import Answers
import CivilTime
import Testing

@Suite struct `An answer to a letter` {
    @Test(arguments: tables.flatMap(\.cases))
    func `is read as a careful person reads it`(row: Case) {
        #expect(row.reading.notation == row.wants, "\(row.testDescription)")
    }

    @Test func `is tried in some hundreds of ways`() {
        #expect(tables.flatMap(\.cases).count >= 300)
    }

    @Test(arguments: tables.flatMap(\.cases))
    func `is nothing when it is quoted`(row: Case) {
        var text = ""
        for line in row.text.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        {
            text += "> \(line)\n"
        }
        let quoted = Case(
            sent: row.sent, post: row.post, listed: row.listed, text: text, wants: "NONE")
        #expect(quoted.reading.notation == "NONE")
    }

    @Test(arguments: tables.flatMap(\.cases))
    func `says where each saying stands`(row: Case) {
        for saying in row.reading.sayings {
            #expect(!saying.range.isEmpty)
            #expect(saying.range.upperBound <= row.text.unicodeScalars.count)
        }
    }
}
