import Daemon
import Effects
import Planning
import Simulation
import Testing

@Suite struct `A date that moves in the measures table` {
    @Test func `changes exactly the letters about that row`() throws {
        let before = try Changhan.idleYear.get()
        let after = try Changhan.rehearse(Changhan.documentsWithMovedDate())
        let old = letterLines(before.records)
        let new = letterLines(after.records)
        #expect(old.count > 200)
        let changes = difference(old, new)
        expectGolden(changes, "moved-date.diff")
        // Whatever is not about the row stays as it was, letter by letter.
        #expect(other(old) == other(new))
    }

    @Test func `changes exactly the letters after the reload, and tells the new date`() throws {
        let old = letterLines(try Changhan.idleYear.get().records)
        let new = try year(editedAt: "2025-03-05 10:00")
        let changes = difference(old, new)
        expectGolden(changes, "moved-date-while-running.diff")
        #expect(other(old) == other(new))
        #expect(changes.contains("M05 changed-from-2025-03-15"))
    }

    /// Every notice of every letter with its moment and post, but for those about M05.
    private func other(_ lines: [String]) -> [String] {
        lines.flatMap { line -> [String] in
            let parts = line.split(separator: ": ", maxSplits: 1)
            let notices = (parts.last ?? "").split(separator: "; ")
            return notices.filter { !$0.hasPrefix("M05 ") }.map { "\(parts[0]) \($0)" }
        }.sorted()
    }

    private func year(editedAt text: String) throws -> [String] {
        let edited = try Changhan.documentsWithMovedDate()
        let world = SimulatedWorld(
            documents: try Changhan.documents(), from: moment("2024-10-01"),
            until: moment("2025-10-01"))
        world.time.at(moment(text), wake: .reload) { world.documents.texts = edited }
        #expect(world.run(try Changhan.settings()) == .done)
        return letterLines(world.ledger.records)
    }
}
