import CivilTime
import Correspondence
import Diagnostics
import Effects
import Obligations
import Planning

extension Desk {
    /// Carries out a plan's actions in order, until one fails or somebody asks for something.
    ///
    /// - Throws: `.overtaken` when somebody else wrote meanwhile: then it is planned anew.
    func act(on plan: Plan) throws(LedgerFailure) {
        var consecutiveDeferrals = 0
        for action in plan.actions {
            // The clock may have been set since the plan was made, while a letter was with the mailer.
            let now = host.clock.now()
            guard hold(at: now) == nil else { return }
            switch action {
            case .announce(let overdue):
                // Planned again while the ledger cannot take the claim; said once.
                announce(overdue, at: now)
            case .close(let notice, let post, let reason):
                try record([.closed(notice: notice, post: post, reason: reason)], at: now)
                report.closed(notice, post, reason)
            case .withdraw(let claim, let attempt, let detail):
                try record(
                    [
                        .settled(
                            claim: claim, attempt: attempt, outcome: .withdrawn, detail: detail)
                    ], at: now)
                report.withdrawn(claim, detail)
            case .summarize(let date, let overdue):
                try record([.summarized(date: date)], at: now)
                report.overdueSummary(date, overdue)
            case .closeYear(let year, let open):
                try record(
                    open.map { .lapsed($0) } + [.yearClosed(year, open: open.count)], at: now)
                report.yearClosed(year, open)
            case .deliver(let reminder):
                // A mailer that hangs takes its whole time limit; three in a row and the rest of the
                // letters wait for the next attempt instead of queueing behind it.
                guard consecutiveDeferrals < 3 else {
                    try postpone(reminder, at: now)
                    continue
                }
                let verdict = try deliver(reminder, plan)
                let isStuck = verdict == .deferred || verdict == .unknown
                consecutiveDeferrals = isStuck ? consecutiveDeferrals + 1 : 0
                host.service.keepAlive()
            }
            if host.sleeper.isInterrupted { return }
            // What somebody recorded meanwhile may change what is left: it is planned anew.
            if answerCalls() { return }
        }
    }

    /// Claim, deliver, settle: on disk before the letter leaves, and after the mailer answered.
    private func deliver(
        _ reminder: Reminder, _ plan: Plan
    ) throws(LedgerFailure) -> ClaimOutcome? {
        // What was done since the plan was made is read again just before sending. When it changes the
        // letter, the letter is planned again rather than patched.
        try refresh()
        let now = host.clock.now()
        guard planner.isCurrent(reminder, book, at: now, trust: clockTrust) else { return nil }

        let writer = LetterWriter(years: planner.years, settings: settings.letters)
        let service = reminder.post == .admin ? serviceReport(plan, at: now) : nil
        let letter = writer.compose(reminder, book, at: now, service: service)
        try record([.claimed(claim(reminder, showing: letter.shown))], at: now)
        // After the claim: while the ledger cannot take it the letter is planned again each minute.
        if reminder.isPossibleRepeat { report.inDoubt(reminder) }
        report.quotaShort(in: reminder, book)
        keep(letter, reminder, at: now)
        let outcome = hand(letter, reminder)
        let settled = LedgerEvent.settled(
            claim: reminder.claim, attempt: reminder.attempt, outcome: outcome.claimOutcome,
            detail: outcome.detail)
        report.delivered(reminder, letter, outcome)
        // A settlement that cannot be written now is written before anything else is done; if this
        // process ends first, the claim is in doubt and the letter goes out again, marked.
        unrecorded.append(settled)
        try flush()
        return outcome.claimOutcome
    }

    /// A letter that does not get its turn is claimed and deferred, so that it comes up again in time.
    private func postpone(_ reminder: Reminder, at now: Instant) throws(LedgerFailure) {
        let detail = "not tried: the mailer deferred the letters before it"
        try record(
            [
                .claimed(claim(reminder, showing: [])),
                .settled(
                    claim: reminder.claim, attempt: reminder.attempt, outcome: .deferred,
                    detail: detail),
            ], at: now)
        report.postponed(reminder, detail)
    }

    private func claim(_ reminder: Reminder, showing shown: [ShownDate]) -> Claim {
        Claim(
            id: reminder.claim, attempt: reminder.attempt, post: reminder.post,
            notices: reminder.notices.map(\.notice), messageID: reminder.messageID,
            reasons: reminder.notices.map(\.reason), shown: shown)
    }

    /// A step of an overdue ladder, said once, also while the ledger cannot take the claim of its letter.
    private func announce(_ overdue: OverdueReport, at now: Instant) {
        let today = planner.years.zone.date(at: now)
        if announced.day != today { announced = (today, []) }
        if announced.notices.insert(overdue.notice).inserted { report.overdue(overdue) }
    }

    private func hand(_ letter: Letter, _ reminder: Reminder) -> DeliveryOutcome {
        guard let recipient = letter.recipient else {
            return DeliveryOutcome(
                .rejected, detail: "no post with an address above \(reminder.post)")
        }
        return host.mailer.deliver(
            OutgoingMail(
                envelopeSender: settings.letters.envelopeSender, recipient: recipient.mailbox,
                messageID: reminder.messageID, claim: reminder.claim.rawValue,
                bytes: letter.message.bytes(),
                subject: letter.subject))
    }

    /// The letter as a text file, so that it can be read where mail does not arrive.
    private func keep(_ letter: Letter, _ reminder: Reminder, at now: Instant) {
        let zone = planner.years.zone
        let name = "\(zone.date(at: now))/\(reminder.post)-\(reminder.claim.rawValue.prefix(8)).txt"
        do {
            try world.files.write("letters/\(name)", Array(clean(letter.fileText).utf8))
        } catch {
            report.fileFailed(error)
        }
    }
}

extension DeliveryOutcome {
    fileprivate var claimOutcome: ClaimOutcome {
        switch verdict {
        case .accepted: .accepted
        case .deferred: .deferred
        case .rejected: .rejected
        case .unknown: .unknown
        }
    }
}

extension Desk {
    /// The calendars that documents or officers' facts changed, written anew.
    ///
    /// The bytes depend only on documents and ledger, and a store does not write what is there already.
    func writeCalendars(at now: Instant) {
        let writer = CalendarWriter(years: planner.years, settings: settings.letters)
        for post in postsWithStaleCalendars {
            guard let calendar = writer.calendar(of: post, book, at: now) else { continue }
            do {
                try world.files.write("calendars/\(post).ics", calendar.bytes())
            } catch {
                report.fileFailed(error)
            }
        }
        calendarsWrittenThrough = book.lastSequence
    }

    private var postsWithStaleCalendars: [PostID] {
        let all = planner.years.posts
        guard let through = calendarsWrittenThrough,
            let touched = book.mattersTouched(after: through)
        else { return all }
        let posts = Set(touched.flatMap { planner.years.obligation($0)?.posts ?? [] })
        return all.filter(posts.contains)
    }
}
