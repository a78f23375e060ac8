import ArgumentParser
import CivilTime
import Correspondence
import Effects
import Obligations
import Planning
import Simulation
import Testing

@testable import Commands

/// How the people of a station record what they do.
private enum People: CaseIterable {
    case idle
    case diligent
    case random
}

/// The one answer of a moment, asked once.
private struct Answer {
    let standings: Standings
    let all: [(obligation: Obligation, standing: Standing)]
    let overdue: [(obligation: Obligation, standing: Standing)]

    init(_ years: Years, _ book: Book, at now: Instant) {
        standings = Standings(years, book, at: now)
        all = standings.all
        overdue = all.filter(\.standing.isOverdue)
    }

    /// What of it concerns a post.
    func overdue(of post: PostID) -> [Standing] {
        overdue.filter { $0.obligation.posts.contains(post) }.map(\.standing)
    }
}

/// A year of a station whose mailer takes everything, looked at every morning.
private struct Mornings {
    let registry: Registry
    let years: Years
    let writer: LetterWriter
    let calendars: CalendarWriter
    var planner: Planner
    var book = Book()
    var now: Instant
    /// How often each answer was compared with the standings.
    var compared: [String: Int] = [:]

    init(_ registry: Registry) throws {
        self.registry = registry
        years = try #require(Years([registry], admin: nil))
        let settings = LetterSettings(
            from: try #require(MailAddress(mailbox: "ita@station.example")),
            envelopeSender: "ita@station.example")
        writer = LetterWriter(years: years, settings: settings)
        calendars = CalendarWriter(years: years, settings: settings)
        planner = Planner(years)
        now = registry.agency.zone.instant(registry.fiscalYear.start)
        record(.started(version: "1", digest: registry.digest))
        record(.registryLoaded(digest: registry.digest))
        record(.yearOpened(registry.fiscalYear))
    }

    mutating func record(_ event: LedgerEvent) {
        book.apply(LedgerRecord(sequence: book.lastSequence + 1, at: now, event: event))
    }

    /// Sends what is due, and compares what the monthly letters say with the standings.
    mutating func serve(_ answer: Answer) {
        let plan = planner.plan(book, at: now)
        let listed = answer.overdue.map(\.standing.occurrence)
        same("journal", plan.overdue.sorted(), listed.sorted())
        for action in plan.actions {
            switch action {
            case .deliver(let reminder):
                let letter = writer.compose(reminder, book, at: now)
                if reminder.month != nil { compare(letter, reminder, answer) }
                let claim = Claim(
                    id: reminder.claim, attempt: reminder.attempt, post: reminder.post,
                    notices: reminder.notices.map(\.notice), messageID: reminder.messageID,
                    reasons: reminder.notices.map(\.reason), shown: letter.shown)
                record(.claimed(claim))
                record(
                    .settled(
                        claim: claim.id, attempt: claim.attempt, outcome: .accepted, detail: ""))
            case .close(let notice, let post, let reason):
                record(.closed(notice: notice, post: post, reason: reason))
            case .summarize(let date, let overdue):
                same("summary", overdue.sorted(), listed.sorted())
                record(.summarized(date: date))
            case .closeYear(let year, let open):
                let owed = answer.all.map(\.standing).filter { $0.state == .lapsed }
                same("lapsed", open.sorted(), owed.map(\.occurrence).sorted())
                for id in open { record(.lapsed(id)) }
                record(.yearClosed(year, open: open.count))
            case .withdraw, .announce: break
            }
        }
    }

    /// The number in the subject is that of the matters that are overdue and concern the post: its own, and
    /// those of others that it is told of.
    private mutating func compare(_ letter: Letter, _ reminder: Reminder, _ answer: Answer) {
        let all = Set(answer.overdue.map(\.standing.occurrence.matter))
        let own = Set(answer.overdue(of: reminder.post).map(\.occurrence.matter))
        let told = reminder.notices.map(\.notice).filter { notice in
            if case .overdue = notice.trigger { true } else { false }
        }.map(\.occurrence.matter).filter(all.contains)
        let matters = own.union(told).count
        let number = letter.subject.split(separator: "(เกินกำหนด ").dropFirst().first
            .map { text in text.unicodeScalars.prefix { ("๐"..."๙").contains($0) } }
            .flatMap { Int(String($0.map { String($0.value - 0x0E50) }.joined())) }
        same("letter", number ?? 0, matters)
    }

    /// What a post's letter of today would list.
    mutating func compareBusiness(of post: PostID, _ answer: Answer) {
        let today = registry.agency.zone.date(at: now)
        let business = MonthlyBusiness(
            of: post, inMonthOf: today, years: years, book: book, at: now)
        let listed = business.items.flatMap(\.standings)
        same("business", listed, listed.compactMap { answer.standings.of($0.occurrence) })
        same(
            "owed", Set(listed.filter(\.isOverdue).map(\.occurrence)),
            Set(answer.overdue(of: post).map(\.occurrence)))
    }

    /// What a post's calendar marks as done, and which matters ring.
    mutating func compareCalendar(of post: PostID, _ answer: Answer) {
        guard let calendar = calendars.calendar(of: post, book, at: now) else { return }
        var named: [String: Standing] = [:]
        for (obligation, standing) in answer.all where obligation.posts.contains(post) {
            let round = standing.occurrence.round.map { ".\($0)" } ?? ""
            named["\(obligation.id).\(registry.fiscalYear)\(round)"] = standing
        }
        for event in calendar.events where event.recurrenceID == nil {
            guard let name = event.uid.split(separator: "@").first,
                let standing = named[String(name)]
            else { continue }
            same("calendar", event.summary.hasPrefix("✓ "), standing.isSettled)
            if !event.alarms.isEmpty { same("alarm", standing.isOpen, true) }
        }
    }

    /// What the printed report says of each row.
    mutating func compareReport() {
        let today = registry.agency.zone.date(at: now)
        // A report speaks of the days before its edge, so that of last midnight.
        let midnight = Answer(years, book, at: registry.agency.zone.instant(today))
        let report = ResultsReport(
            registry, book, from: registry.fiscalYear.start, until: today, today: today)
        let rows = Dictionary(grouping: midnight.all) { $0.obligation.id.row }
        for row in report.rows {
            let mine = rows[ObligationID(row.id), default: []]
            let isDone = row.measureState == .done
            same(
                "report", row.isOverdue,
                !isDone && mine.contains { $0.standing.isOverdue })
            same(
                "report's dates", row.dueDates,
                mine.filter { $0.obligation.kind == .measure }
                    .compactMap { $0.standing.due?.description })
        }
        same("report's total", report.total.overdue, report.rows.count(where: \.isOverdue))
    }

    private mutating func same<Told: Equatable>(
        _ who: String, _ told: Told, _ expected: Told
    ) {
        compared[who, default: 0] += 1
        if told != expected {
            Issue.record(
                "\(who) on \(registry.agency.zone.date(at: now)): \(told), not \(expected)")
        }
    }
}

@Suite struct `How a matter stands` {
    /// What the people record of a day: the diligent all that is due, the others some of it, later.
    private func say(
        _ people: People, _ answer: Answer, _ random: inout SeededGenerator,
        _ mornings: inout Mornings
    ) {
        func isOneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
        let today = mornings.years.zone.date(at: mornings.now)
        let due = answer.all.map(\.standing).filter { standing in
            standing.isOpen && standing.due.map { $0 <= today } ?? false
        }
        for standing in due {
            let id = standing.occurrence
            switch people {
            case .idle: return
            case .diligent:
                mornings.record(.fact(.completed(Completion(id, date: today))))
            case .random:
                guard isOneIn(9) else { continue }
                let until = today.adding(days: 20)
                mornings.record(
                    .fact(
                        isOneIn(3)
                            ? .extended(Extension(id, until: until, grantedBy: "chief"))
                            : .completed(
                                Completion(id, isThrough: isOneIn(4), date: today))))
            }
        }
    }

    @Test(
        arguments: shippedAgencies, People.allCases)
    fileprivate func `is one answer in letters, journal, calendar, tool and report every day`(
        agency: String, people: People
    ) throws {
        let registry = try shippedRegistry(agency)
        var mornings = try Mornings(registry)
        var random = SeededGenerator(seed: UInt64(agency.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
        let posts = mornings.years.posts
        let zone = registry.agency.zone
        var date = registry.fiscalYear.start
        let end = zone.date(at: registry.closeOfBusiness).adding(days: 3)
        while date < end {
            mornings.now = zone.instant(date).adding(seconds: 10 * 3600)
            let answer = Answer(mornings.years, mornings.book, at: mornings.now)
            mornings.serve(answer)
            // Each day another post; on the last day of a month all of them.
            let number = Int(date.days(since: registry.fiscalYear.start))
            let asked = date == date.lastOfMonth ? posts : [posts[number % posts.count]]
            for post in asked {
                mornings.compareBusiness(of: post, answer)
                mornings.compareCalendar(of: post, answer)
            }
            mornings.compareReport()
            say(people, answer, &random, &mornings)
            date = date.adding(days: 1)
        }
        for who in ["journal", "letter", "business", "owed", "calendar", "report", "lapsed"] {
            #expect(mornings.compared[who, default: 0] > 0, "\(who) was never asked")
        }
    }
}
