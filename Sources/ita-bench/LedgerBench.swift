import CivilTime
import Effects
import Glibc
import LedgerSQLite
import Obligations
import Planning

// What it costs to open a ledger and to know what still matters of it, by its age.
//   ita-bench ledger make FILE YEARS    writes a ledger of so many years, about 5,000 records each
//   ita-bench ledger open FILE          opens it and says what that took

/// A mode of the bench that is asked for by name.
func benchLedger(_ arguments: [String]) throws(LedgerFailure) -> Bool {
    guard arguments.count > 2, arguments[0] == "ledger" else { return false }
    switch arguments[1] {
    case "make":
        try LedgerMaker(arguments[2]).write(
            years: arguments.dropFirst(3).first.flatMap { Int($0) } ?? 1)
    case "open": try openLedger(arguments[2])
    default: return false
    }
    return true
}

private func openLedger(_ path: String) throws(LedgerFailure) {
    let before = (seconds: cpuSeconds(), bytes: residentBytes())
    let ledger = try SQLiteLedger(path: path, isReadOnly: true)
    let book = try ledger.book()
    let after = (seconds: cpuSeconds(), bytes: residentBytes())
    let origin = try ledger.origin()
    print(
        "\(book.lastSequence) \(book.lastSequence - origin.after) "
            + "\(Int(((after.seconds - before.seconds) * 1e6).rounded())) \(after.bytes - before.bytes)"
    )
}

/// Writes what a station's years leave behind.
private struct LedgerMaker {
    static let lastYear = 2577
    let ledger: SQLiteLedger
    let zone = FixedZone.bangkok

    init(_ path: String) throws(LedgerFailure) { ledger = try SQLiteLedger(path: path) }

    func write(years: Int) throws(LedgerFailure) {
        var book = try ledger.book()
        // The newest year is the same in every ledger, so that only the age differs.
        for index in 0..<max(0, years) {
            let year = FiscalYear(LedgerMaker.lastYear - years + 1 + index)
            for day in 0..<365 {
                let date = year.start.adding(days: day)
                let at = zone.instant(date).adding(seconds: 8 * 3600 + 1800)
                var events = beginnings(day, year, isFirst: index == 0)
                events += letters(day, year)
                events += facts(day, year)
                if !events.isEmpty { try ledger.append(events, at: at, to: &book) }
            }
        }
    }

    private func id(_ number: Int, _ year: FiscalYear, _ day: Int) -> OccurrenceID {
        let round = number % 3 == 0 ? CivilPeriod.month(of: year.start.adding(days: day)) : nil
        return OccurrenceID(ObligationID("M\(number % 60)"), year, round)
    }

    private func beginnings(_ day: Int, _ year: FiscalYear, isFirst: Bool) -> [LedgerEvent] {
        var events: [LedgerEvent] = []
        if day == 0 { events = [.registryLoaded(digest: "digest \(year)"), .yearOpened(year)] }
        if day % 14 == 3 {
            events += [.stopped, .started(version: "1.0", digest: "digest \(year)")]
        }
        if day % 20 == 9 { events.append(.registryLoaded(digest: "digest \(year) \(day)")) }
        if day == 45, !isFirst {
            let old = FiscalYear(year.buddhistYear.number - 1)
            events += (0..<30).map { .lapsed(id($0, old, 300)) }
            events.append(.yearClosed(old, open: 30))
        }
        return events
    }

    /// Five letters on a working day with four notices each, now and then one a second time.
    private func letters(_ day: Int, _ year: FiscalYear) -> [LedgerEvent] {
        let date = year.start.adding(days: day)
        guard !date.weekday.isWeekend else { return [] }
        var events: [LedgerEvent] = [.summarized(date: date)]
        for letter in 0..<7 {
            let post = PostID("inspector-\(letter % 12)")
            let due = date.adding(days: 7)
            let notices = (0..<4).map { number in
                NoticeID(
                    id(letter * 5 + number, year, day), number == 0 ? .overdue(8) : .lead(7),
                    due: due)
            }
            let digits = String(day * 100 + letter, radix: 16)
            let name = ClaimID(rawValue: "\(year)" + String(repeating: "0", count: 8) + digits)
            for attempt in 1...(letter == 3 && day % 10 == 0 ? 2 : 1) {
                events.append(
                    .claimed(
                        Claim(
                            id: name, attempt: attempt, post: post, notices: notices,
                            messageID: "<ita.\(name).station@police.example>",
                            reasons: notices.map { _ in .leadTimeReached },
                            shown: [ShownDate(notices[0].occurrence, due)])))
                let isLast = attempt == 2 || letter != 3 || day % 10 != 0
                events.append(
                    .settled(
                        claim: name, attempt: attempt, outcome: isLast ? .accepted : .deferred,
                        detail: isLast ? "exit status 0" : "exit status 75: try again"))
            }
            if letter == 5 {
                events.append(
                    .closed(notice: notices[1], post: post, reason: .supersededByLaterNotice))
            }
        }
        return events
    }

    private func facts(_ day: Int, _ year: FiscalYear) -> [LedgerEvent] {
        let date = year.start.adding(days: day)
        let survey = MatterID(ObligationID("eit"), year)
        var events: [LedgerEvent] = [
            .fact(
                .completed(
                    Completion(
                        id(day, year, day), date: date, result: "ร้อยละ ๘๗",
                        evidence: "https://station.example/\(day)", actor: "officer")))
        ]
        if day % 3 == 0 {
            events.append(
                .fact(.progress(survey: survey, unit: "จราจร", count: day, actor: "officer")))
        }
        if day % 30 == 5 {
            events.append(
                .fact(
                    .silenced(
                        Silence(
                            obligation: ObligationID("M\(day % 60)"), fiscalYear: year, post: nil,
                            until: date.adding(days: 7), comment: "c", actor: "officer"))))
        }
        return events
    }
}
