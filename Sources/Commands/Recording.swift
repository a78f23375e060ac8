import ArgumentParser
import CivilTime
import Control
import Daemon
import Effects
import Facts
import Files
import Glibc
import LedgerSQLite
import Obligations
import Planning
import Systemd

/// Whether questions are answered with yes, for scripts.
struct YesOption: ParsableArguments {
    @Flag(
        name: .shortAndLong,
        help: ArgumentHelp(
            words("Record it although something is asked.", "บันทึกแม้มีข้อทักท้วง")))
    var yes = false
}

/// The failure of whoever wants something of the service that does not run.
var noService: CommandFailure {
    CommandFailure(
        words(
            "the service is not running, and only it records and shows what is recorded: 'sudo systemctl start ita-reminderd'",
            "บริการยังไม่ทำงาน จึงบันทึกหรือดูบันทึกไม่ได้: 'sudo systemctl start ita-reminderd'"),
        status: 69)
}

/// Opens a ledger to be read: the file itself for whoever may, else a copy that the service hands out.
func openLedger(_ path: String) throws -> SQLiteLedger {
    if mayRead(path) { return try SQLiteLedger(path: path, isReadOnly: true) }
    let folder = splitPath(path).folder
    if !mayEnter(folder) { throw notInGroup }
    let copy: [UInt8]
    do throws(ControlConnection.Failure) {
        let connection = try ControlConnection(directory: folder)
        let reply = try connection.ask(Request(.copy, language: language), waiting: sayWaiting)
        guard case .copy(let size) = reply else { throw .broken("\(reply)") }
        copy = try connection.rest(size)
    } catch {
        throw error == .nobodyListens ? noService : failure(error)
    }
    return try SQLiteLedger(copy: copy, of: path)
}

private func sayWaiting() {
    complain(
        words(
            "itactl: the service is busy, a letter is under way; waiting\n",
            "itactl: บริการกำลังส่งจดหมาย โปรดรอ\n"))
}

/// What a failure of the control channel is for the person.
private func failure(_ failure: ControlConnection.Failure) -> CommandFailure {
    switch failure {
    case .nobodyListens: noService
    case .denied: notInGroup
    case .busy(let detail):
        CommandFailure(
            words(
                "the service did not answer (\(detail)); look with 'itactl status' what is recorded, and try again",
                "บริการไม่ตอบ (\(detail)) ให้ดูด้วย 'itactl status' ว่าบันทึกแล้วหรือไม่ แล้วลองใหม่"),
            status: 75)
    case .fault(let fault):
        CommandFailure(
            words("what the service answers is not understood: ", "ไม่เข้าใจคำตอบของบริการ: ")
                + fault.message, status: 76)
    case .broken(let detail):
        CommandFailure(
            words("the connection to the service broke: ", "การติดต่อกับบริการขาด: ") + detail,
            status: 74)
    }
}

/// One thing that a person wants recorded: asks the service, or where none runs does it itself, asks the person
/// back, and hands out the receipt.
struct Errand {
    let stateDirectory: String
    let saysYes: Bool
    /// The documents, for whoever records without the service; an acceptance of the ledger needs none.
    let workspace: () throws -> Workspace

    /// - Parameter workspace: the documents and the state directory.
    init(_ workspace: Workspace, saysYes: Bool) {
        stateDirectory = workspace.stateDirectory
        self.saysYes = saysYes
        self.workspace = { workspace }
    }

    init(stateDirectory: String, workspace: @escaping () throws -> Workspace) {
        self.stateDirectory = stateDirectory
        self.workspace = workspace
        saysYes = true
    }

    /// Has something recorded, and says so.
    func run(_ wish: Request.Wish) throws {
        var agreed: [String] = []
        for _ in 0..<8 {
            let request = Request(
                wish, language: language, agreed: agreed, saysYes: saysYes,
                onBehalf: environment("SUDO_USER"))
            switch try reply(to: request) {
            case .recorded(let receipt): return conclude(wish, receipt)
            case .asked(let questions, let effect):
                try ask(questions, effect)
                agreed += questions
            case .refused(let status, let message):
                throw CommandFailure(message, status: status)
            case .copy: throw failure(.broken("a copy of the ledger"))
            }
        }
        throw LedgerFailure.busy("\(stateDirectory)/ledger.sqlite")
    }

    private func reply(to request: Request) throws -> Reply {
        do throws(ControlConnection.Failure) {
            return try ControlConnection(directory: stateDirectory)
                .ask(request, waiting: sayWaiting)
        } catch {
            guard error == .nobodyListens else { throw failure(error) }
        }
        return try record(request)
    }

    // MARK: - Without a service

    /// Records it here, for whoever may write the file itself: in a folder of one's own, or as root while the
    /// service does not run.
    private func record(_ request: Request) throws -> Reply {
        try checkRight()
        let caller = Caller(user: getuid(), login: loginName(), isAdmin: true)
        let actor = caller.actor(onBehalf: request.onBehalf)
        let path = "\(stateDirectory)/ledger.sqlite"
        let witness = SQLiteLedger.witnessPath(stateDirectory: stateDirectory)
        let now = RealClock().now()
        let outcome: Clerk.Outcome
        var station: [JournalEntry.Field] = []
        if case .acceptLedger(let reason) = request.wish {
            let zone = (try? workspace().years())?.zone ?? .bangkok
            let lock = try StateLock(directory: stateDirectory)
            try takeOver(stateDirectory)
            outcome = try Clerk.accept(
                SQLiteLedger(path: path, witness: .heeded(witness)), reason, by: actor, at: now,
                zone, language)
            withExtendedLifetime(lock) {}
        } else {
            let workspace = try workspace()
            let years = try workspace.years()
            station = [.init("ITA_STATION", years.agency.id)]
            // A refusal makes no ledger.
            let before = try workspace.book(years)
            let objection = Clerk.rehearse(request, by: actor, years, before, at: now)
            if let objection { return objection }
            let lock = try StateLock(directory: stateDirectory)
            try takeOver(stateDirectory)
            // A fact in an older copy of the ledger would be lost when the right one is put back.
            let ledger = try SQLiteLedger(path: path, witness: .heeded(witness))
            var book = try ledger.book(rounds: RoundNames(years))
            let hold = Planner(years).hold(book, at: now)
            outcome = Clerk(years, ledger, at: now, hold: hold)
                .hear(request, by: actor, isAdmin: true, &book)
            withExtendedLifetime(lock) {}
        }
        if case .recorded(let receipt) = outcome.reply {
            let entry = outcome.entry(receipt, request.wish)
            SystemdJournal(identifier: "itactl").log(
                JournalEntry(entry.level, entry.kind, entry.message, station + entry.fields))
        }
        return outcome.reply
    }

    /// Says plainly who records, where SQLite could only say that it cannot write.
    private func checkRight() throws {
        let path = "\(stateDirectory)/ledger.sqlite"
        guard fileExists(stateDirectory) else { return }
        if mayWrite(stateDirectory), !fileExists(path) || mayWrite(path) { return }
        throw mayEnter(stateDirectory) ? noService : notInGroup
    }

    // MARK: - The person

    /// Asks for a yes: of the person at the terminal, else of the command line.
    private func ask(_ questions: [String], _ effect: String) throws {
        let lines = questions + (effect.isEmpty ? [] : [words("it ", "การบันทึกนี้ ") + effect])
        let text = lines.joined(separator: "; ")
        guard isTerminal(0), isTerminal(2) else {
            throw CommandFailure(
                text + words("; say --yes if it is so", " หากถูกต้องให้ใส่ --yes"), status: 65)
        }
        complain(
            text + words("\nRecord it all the same? [y/N] ", "\nบันทึกหรือไม่ [y/N] "))
        let reply = readLine()?.lowercased() ?? ""
        guard ["y", "yes", "ใช่"].contains(reply) else {
            throw CommandFailure(words("nothing is recorded", "ไม่ได้บันทึก"), status: 65)
        }
    }

    private func conclude(_ wish: Request.Wish, _ receipt: Receipt) {
        if case .acceptLedger = wish {
            print(receipt.sentence)
        } else {
            print(words("Recorded: ", "บันทึกแล้ว: ") + receipt.sentence)
        }
        if !receipt.effect.isEmpty {
            print(words("  it ", "  การบันทึกนี้ ") + receipt.effect)
        }
        let digest = receipt.digest.isEmpty ? "-" : receipt.digest
        print(
            words("  receipt: record ", "  ใบรับ: บันทึกที่ ") + "\(receipt.record):\(digest)"
                + words(" by ", " โดย ") + receipt.actor)
    }
}

/// Has a statement recorded, with a receipt.
func record(
    _ statement: Statement, _ workspace: Workspace, in year: FiscalYear?, saysYes: Bool
) throws {
    try Errand(workspace, saysYes: saysYes).run(.record(statement, year: year))
}
