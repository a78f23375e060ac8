import CivilTime
import Control
import Correspondence
import Effects
import Facts
import Obligations
import Planning

extension Clerk.Outcome {
    /// What the journal says of a record, so that `journalctl ITA_OBLIGATION=M05` tells the whole story.
    ///
    /// - Parameter sentence: the sentence of the receipt in the journal's language; nil to take it as it is.
    public func entry(
        _ receipt: Receipt, _ wish: Request.Wish, _ sentence: String? = nil
    ) -> JournalEntry {
        var fields: [JournalEntry.Field] = [.init("ITA_ACTOR", receipt.actor)]
        if let id = fact?.matter {
            fields.append(.init("ITA_OBLIGATION", id.obligation.rawValue))
        }
        guard let acceptance, case .acceptLedger(let reason) = wish else {
            fields.append(.init("ITA_RECORD", String(receipt.record)))
            return JournalEntry(.notice, .factRecorded, sentence ?? receipt.sentence, fields)
        }
        // After which record it goes on, and through which it is lost or doubted.
        fields.append(.init("ITA_RECORD", String(receipt.record - 1)))
        switch acceptance {
        case .lost(let exchange):
            fields.append(.init("ITA_KNOWN_RECORD", String(exchange.known)))
        case .doubted(let record, _):
            fields.append(.init("ITA_KNOWN_RECORD", String(record)))
        case .nothing: break
        }
        return JournalEntry(.notice, .ledgerAccepted, "\(receipt.sentence) \(reason)", fields)
    }
}

extension Reporter {
    func delivered(_ reminder: Reminder, _ letter: Letter, _ outcome: DeliveryOutcome) {
        let post = title(reminder.post)
        let count = reminder.notices.count
        let fields =
            letterFields(reminder) + [
                .init("ITA_OUTCOME", outcome.verdict.rawValue),
                .init("ITA_DETAIL", outcome.detail),
                .init("ITA_RECIPIENT", letter.recipient?.mailbox ?? "-"),
            ]
        switch outcome.verdict {
        case .accepted:
            log(
                .notice, .accepted,
                say(
                    "The mailer took a letter to \(post) with \(count) notices: \(letter.subject)",
                    "ระบบเมลรับจดหมายถึง \(post) (\(count) เรื่อง): \(letter.subject)"), fields)
        case .deferred:
            log(
                .warning, .deferred,
                say(
                    "The letter to \(post) was deferred and will be tried again: \(outcome.detail)",
                    "จดหมายถึง \(post) ยังส่งไม่ได้ จะลองใหม่: \(outcome.detail)"), fields)
        case .unknown:
            log(
                .warning, .deferred,
                say(
                    "It is not known whether the letter to \(post) left; it goes out once more, marked as a possible repeat: \(outcome.detail)",
                    "ไม่ทราบว่าจดหมายถึง \(post) ออกไปแล้วหรือไม่ จะส่งอีกครั้งโดยระบุว่าอาจซ้ำ: \(outcome.detail)"
                ), fields)
        case .rejected:
            log(
                .error, .rejected,
                say(
                    "The letter to \(post) was rejected: \(outcome.detail)",
                    "จดหมายถึง \(post) ถูกปฏิเสธ: \(outcome.detail)"), fields)
        }
    }

    func postponed(_ reminder: Reminder, _ detail: String) {
        log(
            .warning, .deferred,
            say(
                "The letter to \(title(reminder.post)) waits: \(detail)",
                "จดหมายถึง \(title(reminder.post)) รอส่ง: \(detail)"),
            letterFields(reminder) + [
                .init("ITA_OUTCOME", "deferred"), .init("ITA_DETAIL", detail),
            ])
    }

    func inDoubt(_ reminder: Reminder) {
        let isLost = reminder.notices.contains { $0.reason == .inDoubtAfterRestore }
        if isLost {
            return log(
                .warning, .inDoubt,
                say(
                    "It is not known whether \(title(reminder.post)) was told this already, because records of the ledger are lost; the letter goes out and says that it may be a repeat",
                    "ไม่ทราบว่าเคยแจ้ง \(title(reminder.post)) เรื่องนี้แล้วหรือไม่ เพราะบันทึกบางส่วนหายไป จึงส่งโดยระบุว่าอาจซ้ำ"
                ),
                letterFields(reminder))
        }
        log(
            .warning, .inDoubt,
            say(
                "It is not known whether the letter to \(title(reminder.post)) left before the daemon ended; it goes out once more with the same Message-ID",
                "ไม่ทราบว่าจดหมายถึง \(title(reminder.post)) ออกไปแล้วหรือไม่ก่อนโปรแกรมหยุด จึงส่งอีกครั้งด้วย Message-ID เดิม"
            ),
            letterFields(reminder))
    }

    func withdrawn(_ claim: ClaimID, _ detail: String) {
        log(
            .info, nil,
            say(
                "A letter that was not delivered is withdrawn: \(detail)",
                "ยกเลิกจดหมายที่ยังไม่ได้ส่ง: \(detail)"), [.init("ITA_CLAIM", claim.rawValue)])
    }

    func closed(_ notice: NoticeID, _ post: PostID, _ reason: Reason) {
        let fields: [JournalEntry.Field] = [
            .init("ITA_OBLIGATION", notice.occurrence.obligation.rawValue),
            .init("ITA_DUE", notice.due.description), .init("ITA_POST", post.rawValue),
            .init("ITA_REASON", reason.rawValue),
        ]
        let isMissed = reason != .supersededByLaterNotice && reason != .recordLost
        log(
            isMissed ? .warning : .info, isMissed ? .missed : nil,
            say(
                "The notice '\(notice)' to \(title(post)) was not told: \(reason.rawValue)",
                "ไม่ได้แจ้ง '\(notice)' ถึง \(title(post)): \(reason.rawValue)"), fields)
    }

    private func letterFields(_ reminder: Reminder) -> [JournalEntry.Field] {
        var fields: [JournalEntry.Field] = [
            .init("ITA_POST", reminder.post.rawValue),
            .init("ITA_MESSAGE_ID", reminder.messageID),
            .init("ITA_CLAIM", reminder.claim.rawValue),
            .init("ITA_ATTEMPT", String(reminder.attempt)),
        ]
        var seen: Set<String> = []
        for owed in reminder.notices {
            let id = owed.notice.occurrence.obligation.rawValue
            if seen.insert(id).inserted { fields.append(.init("ITA_OBLIGATION", id)) }
            if seen.insert(owed.reason.rawValue).inserted {
                fields.append(.init("ITA_REASON", owed.reason.rawValue))
            }
        }
        return fields
    }
}

// MARK: - What is owed

extension Reporter {
    func overdue(_ overdue: OverdueReport) {
        let posts = overdue.posts.map { title($0) }.joined(separator: ", ")
        log(
            .warning, .overdue,
            say(
                "\(overdue.id) is \(overdue.days) days overdue (due \(overdue.due)): \(overdue.title); told: \(posts)",
                "\(overdue.id) เกินกำหนด \(overdue.days) วัน (ครบกำหนด \(thaiDate(overdue.due))): \(overdue.title) แจ้ง: \(posts)"
            ),
            [
                .init("ITA_OBLIGATION", overdue.id.rawValue),
                .init("ITA_DUE", overdue.due.description),
                .init("ITA_DAYS_OVERDUE", String(overdue.days)),
                .init("ITA_REASON", overdue.reason.rawValue),
                .init("ITA_AS_WRITTEN", overdue.asWritten),
            ] + overdue.posts.map { .init("ITA_POST", $0.rawValue) })
    }

    /// A survey that needs more answers, once for each check of its pace and not once a letter.
    func quotaShort(in reminder: Reminder, _ book: Book) {
        for owed in reminder.notices {
            switch owed.notice.trigger {
            case .quota, .closedShort: break
            default: continue
            }
            let day = owed.notice.trigger.quotaDay ?? owed.notice.due
            guard isNew(owed.notice.description, on: day),
                let obligation = years?.obligation(owed.notice.occurrence)
            else { continue }
            let count = book.progress(of: owed.notice.occurrence.matter)
            let minimum = obligation.quota?.total.map(String.init) ?? "-"
            log(
                .warning, .quotaShort,
                say(
                    "\(obligation.id) has \(count) of \(minimum) answers and closes on \(owed.notice.due)",
                    "\(obligation.id) มีผู้ตอบ \(count) จากขั้นต่ำ \(minimum) ปิด \(thaiDate(owed.notice.due))"
                ),
                [
                    .init("ITA_OBLIGATION", obligation.id.rawValue),
                    .init("ITA_DUE", owed.notice.due.description),
                    .init("ITA_REASON", Reason.quotaShort.rawValue),
                ])
        }
    }

    /// The end of a year's business: what remained undone, by name.
    func yearClosed(_ year: FiscalYear, _ open: [OccurrenceID]) {
        let list = open.map { id in
            id.obligation.rawValue + (id.round.map { "/\($0)" } ?? "")
        }
        log(
            open.isEmpty ? .notice : .warning, .yearClosed,
            say(
                "The business of fiscal year \(year) is closed; \(open.count) matters are undone: \(list.isEmpty ? "-" : list.joined(separator: ", "))",
                "ปิดงานปีงบประมาณ \(year) ยังไม่แล้วเสร็จ \(open.count) รายการ: \(list.isEmpty ? "-" : list.joined(separator: ", "))"
            ),
            [
                .init("ITA_FISCAL_YEAR", year.description),
                .init("ITA_OPEN_COUNT", String(open.count)),
            ])
    }

    /// A clock that was ahead is right again: what that means for what was written meanwhile.
    func clockConfirmed(_ confirmation: ClockConfirmation, _ book: Book, at now: Instant) {
        let letters = confirmation.falseRecords.map(book.lettersByFalseClock) ?? 0
        let range = confirmation.falseRecords.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "-"
        log(
            .warning, .clockConfirmed,
            say(
                "The clock is right again at \(format(now)) (\(confirmation.comment)); records \(range) carry a false time, \(letters) letters went out by it, and what was closed by it is open again",
                "นาฬิกาถูกต้องแล้ว \(format(now)) (\(confirmation.comment)) รายการ \(range) ลงเวลาผิด มีจดหมายออกไปตามเวลานั้น \(letters) ฉบับ และสิ่งที่ปิดไปเปิดใหม่แล้ว"
            ),
            [
                .init("ITA_RECORDS", range), .init("ITA_LETTERS", String(letters)),
            ])
    }

    /// Somebody recorded something at the control channel.
    func recorded(_ receipt: Receipt, _ outcome: Clerk.Outcome, _ wish: Request.Wish) {
        let sentence = outcome.fact?.words(language)
        let entry = outcome.entry(
            receipt, wish, sentence.map { say("Recorded: \($0)", "บันทึกแล้ว: \($0)") })
        log(entry.level, entry.kind, entry.message, entry.fields)
    }

    func overdueSummary(_ date: CivilDate, _ ids: [OccurrenceID]) {
        let list = ids.prefix(12).map { name($0.matter) }.joined(separator: ", ")
        let more = ids.count > 12 ? " …" : ""
        log(
            .warning, .overdueSummary,
            say(
                "\(ids.count) overdue on \(date): \(list)\(more)",
                "เกินกำหนด \(ids.count) รายการ ณ \(thaiDate(date)): \(list)\(more)"),
            [.init("ITA_OVERDUE_COUNT", String(ids.count))])
    }

    /// After a time in which the daemon did not serve: one line that says what that meant.
    ///
    /// - Parameter from: when the daemon was last known to serve; nil on its first start.
    func outage(_ plan: Plan, from: Instant?, at now: Instant) {
        guard let from else { return }
        let late = Set(
            plan.decisions.filter { $0.reason.tells && $0.from > from && $0.from < now }
                .map { "\($0.notice) \($0.post)" }
        ).count
        let closed = plan.actions.count { if case .close = $0 { true } else { false } }
        let waiting = plan.decisions.count {
            $0.reason == .outsideSendWindow && $0.from > from && $0.from < now
        }
        let owed = late + closed + waiting
        guard owed > 0 else { return }
        log(
            .notice, .catchUp,
            say(
                "Down from \(format(from)) to \(format(now)): \(owed) notices were owed, \(late) are told late, \(closed) expired, \(waiting) wait for the send window",
                "หยุดทำงานตั้งแต่ \(format(from)) ถึง \(format(now)): ค้างแจ้ง \(owed) เรื่อง แจ้งย้อนหลัง \(late) เลยช่วงแล้ว \(closed) รอเวลาส่ง \(waiting)"
            ),
            [
                .init("ITA_OWED", String(owed)), .init("ITA_TOLD_LATE", String(late)),
                .init("ITA_EXPIRED", String(closed)),
            ])
    }

    /// A verdict, for those who want to see all of them (`journal-level: debug`).
    func decision(_ decision: Decision, on today: CivilDate) {
        if decision.reason == .dailyCapReached {
            guard isNew("cap \(decision.post)", on: today) else { return }
            log(
                .warning, .capReached,
                say(
                    "\(title(decision.post)) has got as many letters today as are allowed; the rest goes out tomorrow",
                    "\(title(decision.post)) ได้รับจดหมายครบจำนวนต่อวันแล้ว ที่เหลือส่งวันถัดไป"),
                [.init("ITA_POST", decision.post.rawValue)])
        }
    }
}
