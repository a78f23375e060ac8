import CivilTime
import Obligations
import Planning
import Testing
import ThaiPhrases

@Suite struct `The promises of planning` {
    @Test func `every reason of the closed enum is given by somebody`() {
        var reasons: Set<Reason> = []
        var capped = Policy.shipped
        capped.lettersPerPostAndDay = 2
        capped.rejectedRetries = 0
        let office = Office(
            station(
                "clerk > inspector > chief", "ghost", mute: [], policy: capped,
                owes: [
                    .measure("M01", due: "2025-01-31", by: ["clerk"]),
                    .measure("M02", due: "2025-08-29", by: ["inspector"]),
                    .phase(.oit, .duty, "2025-03-03", "2025-04-30", by: ["inspector"]),
                    .phase(.eit, .survey, "2025-03-03", "2025-04-30", by: ["clerk"], quota: 10),
                    .item("O1", due: "2025-04-30", by: ["inspector"]),
                ]), from: "2024-12-30 08:00")
        var count = 0
        office.delivery = { _ in
            count += 1
            return count % 7 == 2 ? .deferred : count % 7 == 4 ? .crashed : .accepted
        }
        office.serve(until: "2025-02-05 07:00")
        office.at("2025-02-05 19:00")
        office.silence("M01", until: "2025-02-12", at: "2025-02-05 19:00")
        office.serve(until: "2025-03-05 09:00")
        office.reload(
            station(
                "clerk > inspector > chief", policy: capped,
                owes: [
                    .measure("M01", due: "2025-03-31", by: ["clerk"]),
                    .phase(.oit, .duty, "2025-03-03", "2025-04-30", by: ["inspector"]),
                    .phase(.eit, .survey, "2025-03-03", "2025-04-30", by: ["clerk"], quota: 10),
                    .item("O1", due: "2025-04-30", by: ["inspector"]),
                ]))
        office.serve(until: "2025-04-10 09:00")
        office.done("oit", at: "2025-04-10 09:00")
        office.delivery = { _ in .rejected }
        office.serve(until: "2025-05-20 09:00")
        reasons.formUnion(office.reasons)

        // Two more, each with a small station of its own.
        let mute = Office(
            station(
                "clerk", mute: ["clerk"], owes: [.measure("M1", due: "2025-03-14", by: ["clerk"])]),
            from: "2025-02-03 09:00")
        mute.delivery = { _ in .rejected }
        mute.serve(until: "2025-02-20 09:00")
        reasons.formUnion(mute.reasons)
        let full = Office(
            station(
                "clerk", policy: .with { $0.lettersPerPostAndDay = 1 },
                owes: [
                    .recurring("O1", monthEnds, by: ["clerk"]),
                    .measure("M1", due: "2025-03-14", by: ["clerk"], leads: [30, 29]),
                    .phase(.iit, .information, "2025-02-12", "2025-04-30", by: ["clerk"]),
                ]), from: "2025-02-03 09:00")
        full.silence("iit", until: "2025-02-11", at: "2025-02-03 09:00")
        full.at("2025-02-11 09:00")
        full.done("M1", at: "2025-02-11 09:00")
        full.serve(until: "2025-02-12 10:00")
        full.reopen("M1", at: "2025-02-12 10:00")
        full.at("2025-02-12 10:01")
        reasons.formUnion(full.reasons)

        // A copy from before the first letter, accepted after its rung had passed.
        let lost = Office(
            station("clerk", owes: [.measure("M05", due: "2025-03-14", by: ["clerk"])]),
            from: "2025-02-03 09:00")
        let copy = lost.book
        lost.serve(until: "2025-03-08 09:00")
        lost.restore(copy, at: "2025-03-10 09:00")
        lost.at("2025-03-10 09:01")
        reasons.formUnion(lost.reasons)
        let alive = Office(
            station("clerk", owes: []), admin: "admin@example.org", from: "2025-02-03 07:00")
        alive.serve(until: "2025-02-03 09:00")
        reasons.formUnion(alive.reasons)
        reasons.formUnion(reasonsOfYearsAndClocks())
        let missing = Set(Reason.allCases).subtracting(reasons).map(\.rawValue).sorted()
        #expect(missing == [])
    }

    private func reasonsOfYearsAndClocks() -> Set<Reason> {
        let registry = station(
            "clerk", owes: [.measure("M05", due: "2025-03-14", by: ["clerk"])])
        let year = Office(registry, from: "2025-02-03 09:00")
        year.serve(until: "2026-01-10 09:00")

        let ahead = Office(registry, from: "2025-01-06 09:00")
        let first = ahead.book.lastSequence + 1
        ahead.at("2025-02-12 09:00")
        ahead.confirmClock(first...ahead.book.lastSequence, at: "2025-01-07 09:00")
        ahead.serve(until: "2025-02-13 09:00")

        let unsure = Office(registry, from: "2025-02-03 09:00")
        unsure.trust = .unsure
        unsure.at("2025-03-10 09:00")
        unsure.delivery = { _ in .unknown }
        unsure.trust = .sure
        unsure.at("2025-03-13 09:00")
        unsure.at("2025-03-13 10:00")
        unsure.reload(station("clerk", owes: []))
        unsure.at("2025-03-13 10:01")
        return year.reasons.union(ahead.reasons).union(unsure.reasons)
    }

    @Test func `none of what was owed in a served year vanishes`() {
        for seed in 0..<seedCount(8) {
            var random = SeededRandom(seed: UInt64(seed &+ 7000))
            let registry = randomStation(&random)
            let office = Office(registry, from: "2024-10-01 00:00")
            office.isHeldAgainstScratch = false
            office.delivery = { _ in
                random.pick([.accepted, .accepted, .accepted, .deferred, .rejected, .crashed])
            }
            // Served with outages of some days, to the close of the year's business and beyond.
            var date = day("2024-10-01")
            while date < day("2026-01-20") {
                date = date.adding(days: random.between(1, 30))
                office.serve(until: "\(date) 07:00")
                date = date.adding(days: random.pick([0, 0, 1, 6]))
                office.at("\(date) 09:00")
            }
            for decision in plan(Years(registry), office.book, at: office.now).decisions {
                switch decision.reason {
                case .alreadyTold, .completed, .inhibited, .nothingOwed: continue
                default: break
                }
                let isServed = office.book.firstAt.map { decision.from >= $0 } ?? false
                let closed = office.book.closing(decision.notice, for: decision.post)
                #expect(
                    !isServed || closed != nil,
                    "seed \(seed): \(decision.notice) \(decision.post) \(decision.reason)")
            }
        }
    }

    @Test func `the plan of Changhan wakes a few times a day and no more`() throws {
        let office = Office(try changhan(), from: "2025-02-28 09:00")
        var wakes = 0
        while office.now < moment("2025-04-01") {
            let next = office.nextWake ?? moment("2025-02-28 09:00")
            office.at(written(next))
            wakes += 1
            if wakes > 200 { break }
        }
        #expect(wakes < 80, "\(wakes) wakes in a month")
    }
}
