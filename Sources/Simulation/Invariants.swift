import CivilTime
import Effects
import Obligations
import Planning

/// What must hold of a world whatever broke in it. Written against the ledger's records and the
/// received messages, not against the planner's own view of them.
public struct Invariants {
    let records: [LedgerRecord]
    let received: [ScriptedMailer.Received]
    let years: Years
    /// How many times the mailer took a letter and said otherwise, by Message-ID.
    private let lies: [String: Int]
    /// The exchanges of the ledger for an older copy, by the length of the history then.
    let losses: [Int: Loss]

    /// The invariants of a world's history.
    public init(
        _ ledger: MemoryLedger, received: [ScriptedMailer.Received], years: Years,
        lies: [String: Int] = [:]
    ) {
        records = ledger.history
        losses = Loss.all(ledger)
        self.received = received
        self.years = years
        self.lies = lies
    }

    /// Every breach, as a sentence; empty when all hold.
    public func breaches() -> [String] {
        ledgerGrows() + claimsAndMessages() + acceptances() + marks() + overdueClaims()
            + movedDates()
            + movedWithoutAWord() + deliveries()
    }

    /// The ledger only grows, without gaps.
    private func ledgerGrows() -> [String] {
        var last: Int64 = 0
        return records.enumerated().compactMap { index, record in
            if let loss = losses[index] { last = Int64(loss.kept.count) }
            last += 1
            return record.sequence == last
                ? nil : "record \(last) has number \(record.sequence)"
        }
    }

    /// One Message-ID a claim; no more letters than lives that ended between claim and settlement allow.
    private func claimsAndMessages() -> [String] {
        var breaches: [String] = []
        var messageOfClaim: [ClaimID: String] = [:]
        var claimOfMessage: [String: ClaimID] = [:]
        var unsettled: [ClaimID: Set<Int>] = [:]
        var doubts: [String: Int] = [:]
        for (index, record) in records.enumerated() {
            // What the lost records said of a claim is in doubt; its attempts are counted anew.
            for claim in losses[index]?.claims(in: records) ?? [] {
                guard let messageID = messageOfClaim[claim] else { continue }
                doubts[messageID, default: 0] +=
                    1 + (unsettled.removeValue(forKey: claim) ?? []).count
            }
            switch record.event {
            case .claimed(let made):
                let (claim, attempt, messageID) = (made.id, made.attempt, made.messageID)
                let notices = made.notices
                if messageOfClaim[claim, default: messageID] != messageID {
                    breaches.append("claim \(claim) has two Message-IDs")
                }
                if claimOfMessage[messageID, default: claim] != claim {
                    breaches.append("\(messageID) stands for two claims")
                }
                messageOfClaim[claim] = messageID
                claimOfMessage[messageID] = claim
                if notices.isEmpty { breaches.append("claim \(claim) tells nothing") }
                unsettled[claim, default: []].insert(attempt)
            case .settled(let claim, let attempt, let outcome, _):
                if outcome == .withdrawn { continue }
                unsettled[claim]?.remove(attempt)
            default: break
            }
        }
        for (claim, attempts) in unsettled {
            if let messageID = messageOfClaim[claim] {
                doubts[messageID, default: 0] += attempts.count
            }
        }
        var arrivals: [String: Int] = [:]
        for letter in received { arrivals[letter.mail.messageID, default: 0] += 1 }
        for (messageID, count) in arrivals {
            let allowed = 1 + doubts[messageID, default: 0] + lies[messageID, default: 0]
            if count > allowed {
                breaches.append("\(messageID) arrived \(count) times, \(allowed) allowed")
            }
        }
        return breaches.sorted()
    }

    /// What the ledger calls accepted has arrived before it says so.
    private func acceptances() -> [String] {
        var earliest: [String: Int] = [:]
        for letter in received {
            let id = letter.mail.messageID
            earliest[id] = min(earliest[id] ?? .max, letter.ledgerCount)
        }
        var messageOfClaim: [ClaimID: String] = [:]
        var breaches: [String] = []
        for (index, record) in records.enumerated() {
            switch record.event {
            case .claimed(let claim):
                messageOfClaim[claim.id] = claim.messageID
            case .settled(let claim, _, .accepted, _):
                let arrival = messageOfClaim[claim].flatMap { earliest[$0] }
                if arrival.map({ $0 > index }) ?? true {
                    breaches.append("claim \(claim) is accepted, and its letter never arrived")
                }
            default: break
            }
        }
        return breaches
    }

    /// What people said of matters, without the book's reading of it.
    private struct Said {
        var granted: [OccurrenceID: CivilDate] = [:]
        private var done: Set<OccurrenceID> = []
        private var progress: [MatterID: [String: Int]] = [:]

        mutating func apply(_ event: LedgerEvent) {
            switch event {
            case .fact(.completed(let completion)): done.insert(completion.occurrence)
            case .fact(.extended(let fact)): granted[fact.occurrence] = fact.until
            case .fact(.progress(let survey, let unit, let count, _)):
                progress[survey, default: [:]][unit] = count
            default: break
            }
        }

        /// Whether it is done, or a survey with all its answers.
        func isSettled(_ id: OccurrenceID, _ obligation: Obligation) -> Bool {
            if done.contains(id) { return true }
            guard let quota = obligation.quota, let total = quota.total else { return false }
            let counts = progress[id.matter, default: [:]]
            return counts.values.reduce(0, +) >= total
                && quota.parts.allSatisfy { counts[$0.unit, default: 0] >= $0.minimum }
        }
    }

    /// Whoever was told a due date that moved since knows the new one, unless it is done.
    private func movedDates() -> [String] {
        struct Listener: Hashable {
            let occurrence: OccurrenceID
            let post: PostID
        }
        var claims: [ClaimID: Claim] = [:]
        var known: [Listener: CivilDate] = [:]
        var said = Said()
        for (index, record) in records.enumerated() {
            // What was told by a lost record nobody knows any more, nor what was said by one.
            if let loss = losses[index] {
                known = [:]
                said = Said()
                for place in loss.kept { said.apply(records[place].event) }
            }
            said.apply(record.event)
            switch record.event {
            case .claimed(let claim):
                claims[claim.id] = claim
            case .settled(let claim, _, .accepted, _):
                guard let letter = claims[claim] else { continue }
                for notice in letter.notices where notice.occurrence.round == nil {
                    switch notice.trigger {
                    case .lead, .overdue, .dateChanged(_, isOpening: false):
                        known[Listener(occurrence: notice.occurrence, post: letter.post)] =
                            notice.due
                    default: break
                    }
                }
                for shown in letter.shown where shown.occurrence.round == nil && !shown.isOpening {
                    known[Listener(occurrence: shown.occurrence, post: letter.post)] = shown.date
                }
            default: break
            }
        }
        var breaches: [String] = []
        for registry in years.registries {
            for obligation in registry.obligations {
                let dues = dueDates(of: obligation, in: registry)
                guard dues.count == 1, let due = dues.first, due.id.round == nil,
                    !said.isSettled(due.id, obligation)
                else { continue }
                // Time that was granted is what they believe in, and rightly.
                let counts = said.granted[due.id] ?? due.date
                for (listener, date) in known
                where listener.occurrence == due.id && date != counts {
                    breaches.append(
                        "\(listener.post) believes that \(due.id) is due \(date), not \(counts)")
                }
            }
        }
        return breaches.sorted()
    }

    /// Nobody hears of a new due date as if it had been the due date all along: the word that it moved
    /// goes out before or with the first notice that speaks of it.
    private func movedWithoutAWord() -> [String] {
        struct Listener: Hashable {
            let occurrence: OccurrenceID
            let post: PostID
        }
        var breaches: [String] = []
        var claims: [ClaimID: (post: PostID, notices: [NoticeID])] = [:]
        var known: [Listener: CivilDate] = [:]
        var words: Set<NoticeID> = []
        for (index, record) in records.enumerated() {
            if losses[index] != nil { known = [:] }
            switch record.event {
            case .claimed(let claim):
                let (post, notices) = (claim.post, claim.notices)
                claims[claim.id] = (post, notices)
                words.formUnion(notices.filter(isChange))
            case .settled(let claim, _, .accepted, _):
                guard let letter = claims[claim] else { continue }
                for notice in letter.notices {
                    switch notice.trigger {
                    case .lead, .overdue, .dateChanged(_, isOpening: false): break
                    default: continue
                    }
                    let listener = Listener(occurrence: notice.occurrence, post: letter.post)
                    let before = known.updateValue(notice.due, forKey: listener)
                    guard let before, before != notice.due, !isChange(notice) else { continue }
                    let word = NoticeID(
                        notice.occurrence, .dateChanged(from: before), due: notice.due)
                    if !words.contains(word) {
                        breaches.append(
                            "\(notice) was told to \(letter.post), who believed in \(before)")
                    }
                }
            default: break
            }
        }
        return breaches
    }

    private func isChange(_ notice: NoticeID) -> Bool {
        if case .dateChanged(_, isOpening: false) = notice.trigger { true } else { false }
    }

    /// Each letter that arrived was claimed before, is about nothing done, and comes in its time.
    private func deliveries() -> [String] {
        var breaches: [String] = []
        var claims: [String: [NoticeID]] = [:]
        var posts: [String: PostID] = [:]
        var facts = Facts()
        // What was known when a letter was claimed: facts that come while it is under way come late.
        var known: [String: Facts] = [:]
        var index = 0
        for letter in received {
            while index < letter.ledgerCount {
                let record = records[index]
                if let loss = losses[index] {
                    facts = Facts()
                    for place in loss.kept { facts.apply(records[place]) }
                }
                if case .claimed(let claim) = record.event {
                    claims[claim.messageID] = claim.notices
                    posts[claim.messageID] = claim.post
                    known[claim.messageID] = facts
                }
                facts.apply(record)
                index += 1
            }
            let facts = known[letter.mail.messageID] ?? facts
            guard let notices = claims[letter.mail.messageID],
                let post = posts[letter.mail.messageID]
            else {
                breaches.append("\(letter.mail.messageID) arrived without a claim")
                continue
            }
            let date = years.zone.date(at: letter.at)
            for notice in notices {
                let id = notice.occurrence
                if facts.isDone(id) {
                    breaches.append("\(notice) was told on \(date) although it is done")
                }
                if facts.silences.contains(where: { $0.covers(id.matter, post, on: date) }) {
                    breaches.append("\(notice) was told on \(date) although it is silenced")
                }
                if let fault = timing(notice, on: date) { breaches.append(fault) }
            }
            if let fault = sendWindow(letter, notices) { breaches.append(fault) }
        }
        return breaches
    }

    /// Whether a notice came in its time, by the words of its id and nothing else.
    private func timing(_ notice: NoticeID, on date: CivilDate) -> String? {
        let away = notice.due.days(since: date)
        // A reminder moves back over at most a long weekend with holidays around it.
        let slack = 12
        let isInTime =
            switch notice.trigger {
            case .lead(let days), .opens(let days): away <= days + slack
            case .closes(let days): away <= days + slack && away >= 0
            case .quota(let day): date >= day && away >= 0
            case .overdue(let days): -away >= days
            case .closedShort: away < 0
            case .dateChanged: true
            case .yearClosed: -away > 0 && -away < 400
            case .yearWithoutPlan: date >= notice.due
            case .planMissing(let first): date >= first && date <= first.adding(days: 62)
            case .monthly(let first), .alive(let first):
                date >= first && date <= first.adding(days: 62)
            }
        if case .lead = notice.trigger, away < 0 {
            return "\(notice) was told on \(date), too late"
        }
        return isInTime ? nil : "\(notice) was told on \(date), out of its time"
    }

    /// Mail leaves in its hours, but for what would be too late afterwards.
    private func sendWindow(_ letter: ScriptedMailer.Received, _ notices: [NoticeID]) -> String? {
        let zone = years.zone
        let policy = years.newest.policy
        let date = zone.date(at: letter.at)
        let time = zone.time(at: letter.at)
        // A letter that was claimed inside the hours may arrive some minutes after them.
        let closes = zone.instant(date, policy.sendUntil).adding(seconds: 900)
        let isOpen =
            years.registry(on: date).holidays.isWorkingDay(date) && time >= policy.sendFrom
            && letter.at < closes
        let cannotWait = notices.contains { notice in
            switch notice.trigger {
            case .lead, .opens, .closes, .quota, .closedShort: return true
            default: break
            }
            // The year closes before the next morning on which mail may leave (a week of feasts is the longest
            // wait for it); that the next one has no plan is said until the day after.
            return years.registries.contains { plan in
                (-86_400..<7 * 86_400).contains(plan.closeOfBusiness.seconds(since: letter.at))
            }
        }
        return isOpen || cannotWait
            ? nil
            : "\(letter.mail.messageID) left at \(zone.format(letter.at)) with \(notices.map(\.description))"
    }
}

/// What officers said, kept without the ledger's own reading of it, which may be what is wrong.
private struct Facts {
    var silences: [Silence] = []
    private var completions: [MatterID: [(record: Int64, fact: Completion)]] = [:]

    mutating func apply(_ record: LedgerRecord) {
        guard case .fact(let fact) = record.event else { return }
        switch fact {
        case .completed(let completion):
            completions[completion.occurrence.matter, default: []]
                .append((record.sequence, completion))
        case .reopened(let id, _, _): completions[id.matter] = nil
        case .retracted(let number, _, _):
            for id in completions.keys { completions[id]?.removeAll { $0.record == number } }
        case .silenced(let silence): silences.append(silence)
        default: break
        }
    }

    func isDone(_ id: OccurrenceID) -> Bool {
        completions[id.matter, default: []].map(\.fact).contains { completion in
            guard let round = id.round else { return true }
            guard let mine = completion.occurrence.round else { return false }
            return mine == round || (completion.isThrough && round <= mine)
        }
    }
}

/// What is left undone in a world at its end, once faults have stopped: each owed notice must have been
/// told, recorded as untold, or be settled by a fact.
public func unfinishedBusiness(
    _ years: Years, _ book: Book, at now: Instant
) -> [String] {
    guard book.firstAt != nil else { return ["the ledger is empty"] }
    var unfinished: [String] = []
    for decision in plan(years, book, at: now).decisions {
        let year = decision.notice.occurrence.fiscalYear
        guard let since = book.owedFrom(year), decision.from >= since, decision.from < now else {
            continue
        }
        switch decision.reason {
        case .supersededByLaterNotice, .expired:
            if book.closing(decision.notice, for: decision.post) == nil {
                unfinished.append("\(decision.notice) for \(decision.post) vanished")
            }
        case let reason where reason.tells:
            unfinished.append("\(decision.notice) for \(decision.post) is owed and untold")
        default:
            break
        }
    }
    for claim in book.openClaims.values.sorted(by: { $0.id < $1.id }) {
        unfinished.append("claim \(claim.id) for \(claim.post) is still open")
    }
    return unfinished
}
