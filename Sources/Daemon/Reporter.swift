import CivilTime
import Correspondence
import Diagnostics
import Effects
import Obligations
import Planning
import ThaiPhrases

/// What the daemon says to the journal: every kind of entry in one place, each a full sentence in the
/// admin's language with the facts beside it.
final class Reporter {
    var years: Years?
    private let journal: any Journal
    let language: Language
    /// What was said of a day already, so that it is said once.
    private var said: (day: CivilDate?, words: Set<String>) = (nil, [])

    init(journal: any Journal, language: Language) {
        self.journal = journal
        self.language = language
    }

    /// A sentence in the configured language.
    func say(_ english: @autoclosure () -> String, _ thai: @autoclosure () -> String) -> String {
        language == .english ? english() : thai()
    }

    /// Whether something was not said yet on a day.
    func isNew(_ words: String, on day: CivilDate) -> Bool {
        if said.day != day { said = (day, []) }
        return said.words.insert(words).inserted
    }

    func log(
        _ level: JournalEntry.Level, _ kind: MessageKind?, _ message: String,
        _ fields: [JournalEntry.Field] = [], file: String = #fileID, line: Int = #line,
        function: String = #function
    ) {
        var all: [JournalEntry.Field] = []
        if let years { all.append(.init("ITA_STATION", years.agency.id)) }
        all += fields
        journal.log(
            JournalEntry(
                level, kind, message, all, file: file, line: line, function: function))
    }

    func format(_ moment: Instant) -> String {
        (years?.zone ?? .bangkok).format(moment)
    }

    func title(_ post: PostID) -> String {
        if post == .admin { return say("the admin", "ผู้ดูแลระบบ") }
        return years?.post(post)?.title ?? post.rawValue
    }

    func thaiDate(_ date: CivilDate) -> String { ThaiText.date(date, style: .short) }
}

// MARK: - The service

extension Reporter {
    func ready(_ plan: Plan) {
        let next = plan.nextWake.map(format) ?? "-"
        log(
            .notice, .ready,
            say(
                "Serving; the next look at the plan is at \(next)",
                "พร้อมทำงาน ตรวจแผนครั้งถัดไป \(next)"),
            [.init("ITA_NEXT_WAKE", next)])
    }

    func stopped() {
        log(.notice, .stopped, say("Stopped as asked", "หยุดทำงานตามคำสั่ง"))
    }

    func clockChanged(to now: Instant) {
        log(
            .notice, .clockChanged,
            say(
                "The clock was set; it is now \(format(now)), and the plan is made anew",
                "นาฬิกาถูกตั้งใหม่ ขณะนี้ \(format(now)) จัดแผนใหม่แล้ว"))
    }

    func hold(_ hold: Hold?, at now: Instant) {
        switch hold {
        case nil:
            log(
                .notice, .clockChanged,
                say("The clock can be trusted again; mail goes out", "นาฬิกาเชื่อถือได้แล้ว เริ่มส่งต่อ"))
        case .clockBehindLedger(let newest):
            log(
                .error, .clockImplausible,
                say(
                    "The clock says \(format(now)), but the ledger was written at \(format(newest)): all mail is held until the clock is right. If it is right now and was ahead then: itactl clock confirm",
                    "นาฬิกาบอก \(format(now)) แต่บันทึกล่าสุดเขียนเมื่อ \(format(newest)) จึงพักการส่งทั้งหมดจนกว่านาฬิกาจะถูก หากเวลานี้ถูกแล้วและเดิมนาฬิกาเร็วไป ให้สั่ง itactl clock confirm"
                ))
        case .clockUnconfirmed(let last):
            log(
                .error, .clockImplausible,
                say(
                    "The clock says \(format(now)), nobody vouches for it, and the last record is of \(format(last)): mail waits for a time server, at most two hours, or for 'itactl clock confirm'",
                    "นาฬิกาบอก \(format(now)) ยังไม่มีแหล่งเวลายืนยัน และบันทึกล่าสุดคือ \(format(last)) จึงรอเวลาจากเครือข่ายไม่เกินสองชั่วโมง หรือสั่ง 'itactl clock confirm'"
                ))
        case .clockOutsideFiscalYear:
            log(
                .error, .clockImplausible,
                say(
                    "The clock says \(format(now)), years outside the fiscal year of the documents: all mail is held until the clock is right",
                    "นาฬิกาบอก \(format(now)) ห่างจากปีงบประมาณของเอกสารหลายปี จึงพักการส่งทั้งหมดจนกว่านาฬิกาจะถูก"
                ))
        }
    }

    func doesNotSettle() {
        log(
            .error, nil,
            say(
                "The plan does not settle: a fault of this program; it goes on in 15 minutes",
                "แผนไม่นิ่ง เป็นข้อผิดพลาดของโปรแกรม จะลองใหม่ใน 15 นาที"))
    }

    func ledgerFailed(_ failure: LedgerFailure) {
        if case .exchanged(let exchange) = failure { return ledgerExchanged(exchange) }
        log(
            .error, .ledgerFailure,
            say(
                "Nothing is sent that cannot be recorded: \(failure.message)",
                "ยังไม่ส่งสิ่งที่บันทึกไม่ได้: \(failure.message)"))
    }

    private func ledgerExchanged(_ exchange: LedgerExchange) {
        let thai =
            exchange.found < exchange.known
            ? "บันทึกจบที่รายการ \(exchange.found) แต่เคยมีถึงรายการ \(exchange.known) (\(format(exchange.knownAt))) คือถูกแทนด้วยสำเนาเก่า"
            : "รายการ \(exchange.known) ของบันทึกไม่ใช่รายการที่เคยเขียน (\(format(exchange.knownAt))) คือถูกแทนด้วยไฟล์อื่น"
        log(
            .error, .ledgerExchanged,
            say(
                "All mail is held: \(exchange.message) (\(format(exchange.knownAt))). Stop the service and put the newest ledger back; if it is lost: itactl ledger accept --reason '…'",
                "พักการส่งทั้งหมด: \(thai) ให้หยุดบริการแล้วนำบันทึกล่าสุดกลับมา หากหายแล้วให้สั่ง itactl ledger accept --reason '…'"
            ),
            [
                .init("ITA_RECORD", String(exchange.found)),
                .init("ITA_KNOWN_RECORD", String(exchange.known)),
            ])
    }

    func ledgerStatus(_ failure: LedgerFailure) -> String {
        say("mail is held: \(failure.message)", "พักการส่ง: \(failure.message)")
    }

    func fileFailed(_ failure: FileFailure) {
        log(
            .error, .fileFailure,
            say(
                "The reminder file '\(failure.path)' was not written: \(failure.reason)",
                "เขียนไฟล์แจ้งเตือน '\(failure.path)' ไม่ได้: \(failure.reason)"))
    }

    func selfCheckFailed(_ finding: CheckFinding) {
        log(
            .error, .selfCheckFailed,
            say(
                "The self-check '\(finding.name)' failed: \(finding.message); remedy: \(finding.remedy)",
                "ตรวจ '\(finding.name)' พบข้อผิดพลาด: \(finding.message) วิธีแก้: \(finding.remedy)"),
            [.init("ITA_CHECK", finding.name), .init("ITA_REMEDY", finding.remedy)])
    }

    func selfCheckMended(_ finding: CheckFinding) {
        log(
            .notice, .selfCheckMended,
            say(
                "The self-check '\(finding.name)' passes again",
                "ตรวจ '\(finding.name)' ผ่านแล้ว"),
            [.init("ITA_CHECK", finding.name)])
    }

    /// One line for `systemctl status`: what comes next and what is overdue.
    func status(_ plan: Plan, _ book: Book) -> String {
        if plan.hold != nil {
            return say("mail is held: the clock is implausible", "พักการส่ง: นาฬิกาผิดปกติ")
        }
        let next = plan.upcoming.map { "\(name($0.id)) \(format($0.at))" } ?? "-"
        let open = book.openClaims.count
        return say(
            "next: \(next); \(plan.overdueCount) overdue; \(open) letters to retry",
            "ถัดไป: \(next); เกินกำหนด \(plan.overdueCount); จดหมายรอส่งซ้ำ \(open)")
    }

    /// A matter, with its year where two are in force.
    func name(_ id: MatterID) -> String {
        (years?.registries.count ?? 1) > 1 ? id.description : id.obligation.rawValue
    }

    func outOfDateStatus(at now: Instant) -> String {
        let zone = years?.zone ?? .bangkok
        let year = FiscalYear(containing: zone.date(at: now))
        return say(
            "there is no plan for fiscal year \(year)", "ยังไม่มีแผนของปีงบประมาณ \(year)")
    }

    var stoppingStatus: String { say("stopping", "กำลังหยุด") }
    func rejectedStatus(_ causes: [String]) -> String {
        say(
            "the edited documents were refused, the last good ones stay in force",
            "เอกสารที่แก้ใช้ไม่ได้ ยังใช้ชุดเดิม") + (causes.first.map { ": \($0)" } ?? "")
    }
    var unboundedWords: String { say("reading them does not end", "อ่านไม่จบภายในขอบเขตที่กำหนด") }
    var loadedStatus: String { say("documents reloaded", "โหลดเอกสารใหม่แล้ว") }
}

// MARK: - The documents

extension Reporter {
    func documentsLoaded(_ loaded: LoadedDocuments, _ registry: Registry) {
        findings(loaded)
        let errors = loaded.diagnostics.count { $0.severity == .error }
        let warnings = loaded.diagnostics.count { $0.severity == .warning }
        log(
            .notice, .registryLoaded,
            say(
                "Loaded fiscal year \(registry.fiscalYear) of \(registry.agency.shortName): \(registry.phases.count) phases, \(registry.measures.count) measures, \(registry.oitItems.count) OIT items, \(registry.posts.count) posts; \(errors) errors and \(warnings) warnings in the documents",
                "โหลดแผนปีงบประมาณ \(registry.fiscalYear) ของ \(registry.agency.shortName): \(registry.phases.count) ช่วง \(registry.measures.count) มาตรการ \(registry.oitItems.count) ข้อ OIT \(registry.posts.count) ตำแหน่ง พบข้อผิดพลาด \(errors) และข้อควรระวัง \(warnings) ในเอกสาร"
            ),
            [.init("ITA_DIGEST", registry.digest)])
    }

    func documentsRefused(_ loaded: LoadedDocuments, _ refusal: Refusal, isReload: Bool) {
        findings(loaded)
        let cause = words(of: refusal, loaded)
        let message =
            isReload
            ? say(
                "The edited documents cannot be used, the last good ones stay in force: \(cause)",
                "เอกสารที่แก้ใช้ไม่ได้ ยังใช้ชุดเดิมต่อไป: \(cause)")
            : say("The documents cannot be used: \(cause)", "ใช้เอกสารไม่ได้: \(cause)")
        log(.error, .registryRejected, message, [.init("ITA_FILE", loaded.path)])
    }

    /// Why documents are not served, in one line.
    func words(of refusal: Refusal, _ loaded: LoadedDocuments) -> String {
        switch refusal {
        case .unusable:
            return loaded.causeWords(language)
                ?? say("nothing usable remains", "ไม่มีข้อมูลที่ใช้ได้")
        case .unbounded:
            return unboundedWords
        case .wrongYear(let found):
            return say(
                "'\(loaded.path)' has documents of fiscal year \(found)",
                "'\(loaded.path)' เป็นเอกสารของปีงบประมาณ \(found)")
        case .losing(let losses, _):
            let list = losses.prefix(8).map(words).joined(separator: ", ")
            let more = losses.count > 8 ? " …" : ""
            return say(
                "they take away \(losses.count) things that somebody owes or was told: \(list)\(more). If that is meant: itactl reload --accept",
                "ทำให้หายไป \(losses.count) รายการที่ยังค้างหรือเคยแจ้งแล้ว: \(list)\(more) หากตั้งใจให้สั่ง itactl reload --accept"
            )
        }
    }

    private func words(of loss: PlanComparison.Loss) -> String {
        switch loss {
        case .matter(let id, _): id.description
        case .post(let post): title(post)
        case .rows(let gone, let all):
            say("\(gone) of \(all) rows", "\(gone) จาก \(all) แถว")
        }
    }

    func documentsUnbounded(_ path: String) {
        log(
            .error, .registryRejected,
            say(
                "The documents under '\(path)' cannot be used, the last good ones stay in force: reading them does not end, or asks for more memory than is allowed",
                "เอกสารที่ '\(path)' ใช้ไม่ได้ ยังใช้ชุดเดิมต่อไป: อ่านไม่จบหรือใช้หน่วยความจำเกินกำหนด"),
            [.init("ITA_FILE", path)])
    }

    /// The documents of a year are gone or refused, and its plan stays.
    func planKept(_ year: FiscalYear) {
        log(
            .notice, .registryLoaded,
            say(
                "The plan of fiscal year \(year) stays in force from the documents that were kept, until its business is closed",
                "แผนปีงบประมาณ \(year) ยังใช้ต่อจากเอกสารที่เก็บไว้ จนกว่าจะปิดงานของปี"),
            [.init("ITA_FISCAL_YEAR", year.description)])
    }

    /// What a new reading brought, took away and moved.
    func planChanged(_ year: FiscalYear, _ changes: PlanComparison) {
        guard !changes.isEmpty else { return }
        func list(_ ids: [String]) -> String {
            ids.isEmpty
                ? "-" : ids.prefix(12).joined(separator: ", ") + (ids.count > 12 ? " …" : "")
        }
        let came = list(changes.came.map(\.obligation.rawValue) + changes.camePosts.map(title))
        let went = list(changes.went.map(\.obligation.rawValue) + changes.wentPosts.map(title))
        let moved = list(changes.moved.map { "\($0.occurrence) \($0.from) → \($0.to)" })
        log(
            .notice, .registryLoaded,
            say(
                "The plan of fiscal year \(year) changed: came \(came); went \(went); moved \(moved)",
                "แผนปีงบประมาณ \(year) เปลี่ยน: เพิ่ม \(came) ออก \(went) เลื่อน \(moved)"),
            [
                .init("ITA_FISCAL_YEAR", year.description),
                .init("ITA_CAME", String(changes.came.count)),
                .init("ITA_WENT", String(changes.went.count)),
                .init("ITA_MOVED", String(changes.moved.count)),
            ])
    }

    /// Errors and warnings of the documents, each once per load; `itactl check` shows them with the line.
    private func findings(_ loaded: LoadedDocuments) {
        let all = loaded.diagnostics.filter { $0.severity >= .warning && $0.rule != "draft-time" }
        drafts(loaded)
        // A table of rubbish must not drown the letters' own lines.
        let limit = 100
        if all.count > limit {
            log(
                .notice, .finding,
                say(
                    "\(all.count) findings in '\(loaded.path)'; the first \(limit) follow, 'itactl check' shows all",
                    "พบ \(all.count) ข้อใน '\(loaded.path)' แสดง \(limit) ข้อแรก ดูทั้งหมดด้วย 'itactl check'"
                ))
        }
        for finding in all.prefix(limit) {
            var fields = [JournalEntry.Field("ITA_RULE", finding.rule.rawValue)]
            if let range = finding.range {
                fields.append(.init("ITA_FILE", range.path))
                fields.append(.init("ITA_LINE", String(range.start.line)))
            }
            log(
                finding.severity == .error ? .error : .notice, .finding,
                "\(place(finding))[\(finding.rule)] \(finding.message)", fields)
        }
    }

    /// The times that nobody has confirmed, in one line: a new year begins with nothing else.
    private func drafts(_ loaded: LoadedDocuments) {
        guard let registry = loaded.registry, registry.draftTimes > 0 else { return }
        let (count, year) = (registry.draftTimes, registry.fiscalYear)
        log(
            .notice, .finding,
            say(
                "\(count) times of the plan of fiscal year \(year) wait for confirmation; nobody is reminded of them: itactl confirm --year \(year)",
                "แผนปีงบประมาณ \(year) รอยืนยัน \(count) แห่ง ซึ่งยังไม่มีการแจ้งเตือน: itactl confirm --year \(year)"
            ),
            [
                .init("ITA_RULE", "draft-time"), .init("ITA_FISCAL_YEAR", year.description),
                .init("ITA_FILE", loaded.path),
            ])
    }

    private func place(_ finding: Diagnostic) -> String {
        finding.range.map { "\($0.path):\($0.start.line):\($0.start.column): " } ?? ""
    }
}
