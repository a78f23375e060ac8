import Answers
import CivilTime
import Testing

@Suite struct `An answer to a letter` {
    @Test(arguments: tables.flatMap(\.cases))
    func `is read as a careful person reads it`(row: Case) {
        #expect(row.reading.notation == row.wants)
    }

    @Test func `is tried in some hundreds of ways`() {
        #expect(tables.flatMap(\.cases).count >= 300)
    }
}
