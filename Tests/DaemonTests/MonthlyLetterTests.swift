import CivilTime
import Obligations
import Planning
import Simulation
import Testing

@Suite struct `The monthly letters of a year` {
    @Test(arguments: Rehearsal.Diligence.allCases)
    func `go to each post in each month in which it owes something, and in no other`(
        diligence: Rehearsal.Diligence
    ) throws {
        let outcome =
            diligence == .idle
            ? try Changhan.idleYear.get() : try Changhan.rehearse(Changhan.documents(), diligence)
        var found: Set<String> = []
        for letter in outcome.letters {
            for notice in letter.notices {
                guard case .monthly(let month) = notice.trigger else { continue }
                let (inserted, _) = found.insert("\(letter.post) \(month)")
                #expect(inserted, "two letters to \(letter.post) for \(month)")
                #expect(written(letter.at) == expectedMoment(month, outcome.years.newest))
            }
        }
        let wanted = expectedLetters(outcome.years.newest, diligence)
        #expect(found.subtracting(wanted).sorted() == [], "too many")
        #expect(wanted.subtracting(found).sorted() == [], "missing")
        // The example must have both: months with and months without a letter.
        let all = outcome.years.newest.posts.count * 12
        #expect(wanted.count > 100 && wanted.count < all)
    }

    /// The first open day of the month at 08:30, found by walking.
    private func expectedMoment(_ month: CivilDate, _ registry: Registry) -> String {
        var date = month
        while date.weekday.isWeekend
            || registry.holidays.entries.contains(where: { $0.date == date })
        {
            date = date.adding(days: 1)
        }
        return "\(date) 08:30"
    }

    /// The letters by the plain meaning of "owes something", without any help of the planner.
    private func expectedLetters(
        _ registry: Registry, _ diligence: Rehearsal.Diligence
    ) -> Set<String> {
        var letters: Set<String> = []
        for post in registry.posts {
            for index in 0..<12 {
                let month = registry.fiscalYear.start.adding(months: index)
                let sent = day(String(expectedMoment(month, registry).prefix(10)))
                let owes = registry.obligations.contains {
                    ($0.performers.contains(post.id) || $0.controllers.contains(post.id))
                        && isOwed($0, in: month, lettersSentOn: sent, registry, diligence)
                }
                if owes { letters.insert("\(post.id) \(month)") }
            }
        }
        return letters
    }

    private func isOwed(
        _ obligation: Obligation, in month: CivilDate, lettersSentOn sent: CivilDate,
        _ registry: Registry, _ diligence: Rehearsal.Diligence
    ) -> Bool {
        let last = month.lastOfMonth
        guard obligation.inForceFrom <= last else { return false }
        let open = windows(obligation, registry).filter { window in
            // The diligent record it on the due date in the afternoon, after the letters of that day.
            diligence == .idle || window.due >= sent
        }
        switch obligation.kind {
        case .measure, .oitItem: return !open.isEmpty
        case .followUp, .report: return open.contains { $0.due <= last }
        case .phase(_, .information), .duty: return false
        case .phase(_, .duty): return open.contains { $0.opens <= last }
        case .phase: return open.contains { $0.opens <= last && $0.due >= month }
        case .event:
            return !obligation.leadDays.isEmpty
                && open.contains { $0.due >= month && $0.due <= last }
        }
    }

    private func windows(
        _ obligation: Obligation, _ registry: Registry
    ) -> [(opens: CivilDate, due: CivilDate)] {
        switch obligation.schedule {
        case .once(let date, _): [(date, date)]
        case .window(let first, let last): [(first, last)]
        case .unscheduled: []
        case .recurring(let rule, let start, let window):
            rule.occurrences(from: start, in: window, holidays: registry.holidays)
                .map { ($0.date, $0.date) }
        }
    }
}
