import ArgumentParser
import CivilTime
import Effects
import Facts
import Files
import LedgerSQLite
import Obligations
import Planning
import Systemd

/// Who is at the keyboard, for the record: the login name, never more. The system's word counts and not
/// the environment's, which anybody may set; only root may say for whom it acts, as sudo does.
var actor: String {
    let name = loginName()
    return name == "root" ? environment("SUDO_USER") ?? name : name
}

/// Whether questions are answered with yes, for scripts.
struct YesOption: ParsableArguments {
    @Flag(
        name: .shortAndLong,
        help: ArgumentHelp(
            words("Record it although something is asked.", "บันทึกแม้มีข้อทักท้วง")))
    var yes = false
}

/// Records what people say: considers it, asks, appends, and hands out a receipt.
struct Recorder {
    let workspace: Workspace
    let years: Years
    let ledger: SQLiteLedger
    let saysYes: Bool

    /// - Throws: a failure when the person may not record, or the clock cannot be right.
    init(_ workspace: Workspace, saysYes: Bool) throws {
        self.workspace = workspace
        self.saysYes = saysYes
        years = try workspace.years()
        try Recorder.checkRight(workspace)
        // A fact in an older copy of the ledger would be lost when the right one is put back.
        let witness = SQLiteLedger.witnessPath(stateDirectory: workspace.stateDirectory)
        ledger = try SQLiteLedger(path: workspace.ledgerPath, witness: .heeded(witness))
    }

    /// What becomes of a statement before anything is opened for writing: a refusal makes no ledger.
    static func rehearse(_ workspace: Workspace, _ statement: Statement, in year: FiscalYear?)
        throws
    {
        let years = try workspace.years()
        let now = try plausibleNow(years)
        let answer = consider(
            statement, in: year, years, try workspace.book(years), at: now, actor: actor)
        try refuse(answer)
    }

    /// Considers and records a statement, and says so.
    func record(_ statement: Statement, in year: FiscalYear?) throws {
        var agreed: [Question] = []
        for _ in 0..<8 {
            var book = try ledger.book(rounds: RoundNames(years))
            let now = try Recorder.plausibleNow(years)
            let answer = consider(statement, in: year, years, book, at: now, actor: actor)
            try Recorder.refuse(answer)
            if case .asked(let questions, _, _) = answer, !questions.allSatisfy(agreed.contains) {
                try ask(questions, answer)
                agreed += questions
            }
            guard let fact = answer.fact else { return }
            guard try append(fact, at: now, to: &book) else { continue }
            try conclude(fact, answer.consequences, record: book.lastSequence)
            return
        }
        throw LedgerFailure.busy(workspace.ledgerPath)
    }

    /// Records a fact that needs no consideration, and says so.
    func record(_ fact: Fact) throws {
        for _ in 0..<8 {
            var book = try ledger.book(rounds: RoundNames(years))
            let now = try Recorder.plausibleNow(years)
            guard try append(fact, at: now, to: &book) else { continue }
            try conclude(fact, nil, record: book.lastSequence)
            return
        }
        throw LedgerFailure.busy(workspace.ledgerPath)
    }

    /// Whether it was written; somebody else may have been faster.
    private func append(_ fact: Fact, at now: Instant, to book: inout Book) throws -> Bool {
        do throws(LedgerFailure) {
            try ledger.append([.fact(fact)], at: now, to: &book)
            return true
        } catch {
            guard error == .overtaken else { throw error }
            return false
        }
    }

    private static func refuse(_ answer: Answer) throws {
        switch answer {
        case .accepted, .asked: return
        case .choose(let choice): throw CommandFailure(choice.words(language), status: 64)
        case .refused(let refusal): throw CommandFailure(refusal.words(language), status: 64)
        }
    }

    /// Asks for a yes: of the person at the terminal, else of the command line.
    private func ask(_ questions: [Question], _ answer: Answer) throws {
        guard !saysYes else { return }
        var lines = questions.map { $0.words(language) }
        if let effect = answer.consequences?.words(language), !effect.isEmpty {
            lines.append(words("it ", "การบันทึกนี้ ") + effect)
        }
        let text = lines.joined(separator: "; ")
        guard isTerminal(0), isTerminal(2) else {
            throw CommandFailure(
                text + words("; say --yes if it is so", " หากถูกต้องให้ใส่ --yes"), status: 65)
        }
        writeStandardError(
            text + words("\nRecord it all the same? [y/N] ", "\nบันทึกหรือไม่ [y/N] "))
        let reply = readLine()?.lowercased() ?? ""
        guard ["y", "yes", "ใช่"].contains(reply) else {
            throw CommandFailure(words("nothing is recorded", "ไม่ได้บันทึก"), status: 65)
        }
    }

    /// Tells the daemon, which does not poll, notes it in the journal, so that `journalctl
    /// ITA_OBLIGATION=M05` tells the whole story, and prints the receipt.
    private func conclude(_ fact: Fact, _ consequences: Consequences?, record: Int64) throws {
        _ = nudge(directory: workspace.stateDirectory)
        let sentence = words("Recorded: ", "บันทึกแล้ว: ") + fact.words(language)
        print(sentence)
        if let effect = consequences?.words(language), !effect.isEmpty {
            print(words("  it ", "  การบันทึกนี้ ") + effect)
        }
        let digest = try ledger.digest(of: record)?.prefix(16) ?? "-"
        print(words("  receipt: record ", "  ใบรับ: บันทึกที่ ") + "\(record):\(digest)")
        var fields: [JournalEntry.Field] = [
            .init("ITA_ACTOR", actor), .init("ITA_STATION", years.agency.id),
            .init("ITA_RECORD", String(record)),
        ]
        if let id = fact.matter {
            fields.append(.init("ITA_OBLIGATION", id.obligation.rawValue))
        }
        SystemdJournal(identifier: "itactl")
            .log(JournalEntry(.notice, .factRecorded, sentence, fields))
    }

    /// Says plainly that facts are for a group to record, where SQLite could only say that it cannot write.
    private static func checkRight(_ workspace: Workspace) throws {
        guard fileExists(workspace.ledgerPath) else {
            // The service makes it at its first start; where this process could, it may as well.
            if !fileExists(workspace.stateDirectory) || mayWrite(workspace.stateDirectory) {
                return
            }
            if !mayEnter(workspace.stateDirectory) { throw notInGroup }
            throw CommandFailure(
                words(
                    "there is no ledger yet: 'sudo systemctl start ita-reminderd'",
                    "ยังไม่มีบันทึก: 'sudo systemctl start ita-reminderd'"), status: 77)
        }
        if mayWrite(workspace.ledgerPath) { return }
        throw CommandFailure(
            words(
                "you may not record facts; the members of the group ita-officers may: 'adduser LOGIN ita-officers'",
                "ท่านไม่มีสิทธิ์บันทึก ผู้ที่อยู่ในกลุ่ม ita-officers บันทึกได้: 'adduser LOGIN ita-officers'"),
            status: 77)
    }

    /// The time by the clock, unless that is ten years outside the plans: a stamp of the year 2098 stays for
    /// ever.
    static func plausibleNow(_ years: Years) throws -> Instant {
        let now = RealClock().now()
        let first = years.zone.instant(years.oldest.fiscalYear.start.adding(days: -3660))
        let last = years.zone.instant(years.newest.fiscalYear.end.adding(days: 3660))
        guard !(first..<last).contains(now) else { return now }
        throw CommandFailure(
            words(
                "the clock says \(years.zone.format(now)), which cannot be; set it right first",
                "นาฬิกาของเครื่องบอก \(years.zone.format(now)) ซึ่งเป็นไปไม่ได้ ให้ตั้งเวลาให้ถูกก่อน"),
            status: 75)
    }
}

/// Considers a statement, and records it with a receipt.
func record(
    _ statement: Statement, _ workspace: Workspace, in year: FiscalYear?, saysYes: Bool
) throws {
    try Recorder.rehearse(workspace, statement, in: year)
    try Recorder(workspace, saysYes: saysYes).record(statement, in: year)
}

extension Fact {
    /// The matter that it speaks of, or nil.
    var matter: MatterID? {
        switch self {
        case .completed(let fact): fact.occurrence.matter
        case .reopened(let id, _, _): id.matter
        case .progress(let id, _, _, _): id
        case .extended(let fact): fact.occurrence.matter
        case .silenced(let silence):
            silence.obligation.flatMap { id in silence.fiscalYear.map { MatterID(id, $0) } }
        default: nil
        }
    }
}
