import CivilTime
import Daemon
import Planning
import Simulation
import Testing

@Suite struct UnreadableRowTests {
    /// The letters of January to a post of the mini station, with M01 due as written.
    private func letters(dueOfM01 cell: String, to post: String) throws -> [String] {
        let settings = try #require(MiniStation.settings)
        let first = try #require(CivilDate("2025-01-02"))
        let world = SimulatedWorld(
            documents: MiniStation.documents(dueOfM01: cell),
            from: FixedZone.bangkok.instant(first),
            until: FixedZone.bangkok.instant(first.adding(days: 20)))
        world.run(settings)
        return world.files.files.filter { $0.key.contains("/\(post)-") }
            .sorted { $0.key < $1.key }
            .map { String(decoding: $0.value, as: UTF8.self) }
    }

    @Test(arguments: ["๓๑ เม.ย. ๖๘", "โดยเร็ว", "๘ ม.ย. ๖๘"])
    func `a row whose date cannot be read stands in the monthly letter as written`(cell: String)
        throws
    {
        let texts = try letters(dueOfM01: cell, to: "sign-maker")
        let letter = try #require(texts.first { $0.contains("[M01]") }, "\(texts)")
        #expect(letter.contains("“\(cell)”"))
        #expect(letter.contains("ยังไม่มีวันที่ชัดเจน"))
    }

    @Test func `a row with a date does not stand there`() throws {
        let texts = try letters(dueOfM01: "๑๔ มี.ค. ๖๘", to: "sign-maker")
        #expect(texts.contains { $0.contains("[M01]") })
        #expect(!texts.contains { $0.contains("ยังไม่มีวันที่ชัดเจน") })
    }
}
