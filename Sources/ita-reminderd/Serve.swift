import Control
import Daemon
import Diagnostics
import Effects
import Files
import LedgerSQLite
import Loading
import Sendmail
import Systemd

private let usage = """
    usage: ita-reminderd [--config FILE]

    Reminds the posts of an agency of its ITA measures and calendar. Runs in the foreground; systemd
    starts it (ita-reminderd.service). See ita-reminderd(8), itactl(1).

      --config FILE   default /etc/ita-reminderd/ita-reminderd.yaml, or $ITA_CONFIG
      --version       print the version
      --help          print this

    SIGHUP reads the documents again; SIGTERM stops.

    """

/// Wires the real world to the daemon and serves.
///
/// - Returns: the exit status; 78 (EX_CONFIG) keeps systemd from starting it again in vain.
func serve(_ arguments: [String]) -> Int32 {
    var path = environment("ITA_CONFIG") ?? "/etc/ita-reminderd/ita-reminderd.yaml"
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
        switch argument {
        case "--help", "-h":
            _ = writeStandardOutput(usage)
            return 0
        case "--version":
            _ = writeStandardOutput("ita-reminderd \(programVersion)\n")
            return 0
        case "--config", "-c":
            guard let value = rest.popFirst() else {
                writeStandardError("ita-reminderd: --config needs a file\n")
                return 64
            }
            path = value
        default:
            writeStandardError("ita-reminderd: '\(argument)' is no option\n\(usage)")
            return 64
        }
    }
    return serve(configuration: path)
}

private func serve(configuration path: String) -> Int32 {
    prepareProcess()
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let documents = FolderDocuments(root: folder ?? ".")
    let journal = chooseJournal()
    let settings: DaemonSettings
    do throws(FileFailure) {
        guard let read = try readSettings(name, documents, journal) else { return 78 }
        settings = read
    } catch {
        journal.log(
            JournalEntry(.error, .registryRejected, "cannot read '\(error.path)': \(error.reason)"))
        return error.isPassing ? 75 : 78
    }
    let level = JournalEntry.Level(settings.journalLevel)
    do {
        let state = settings.stateDirectory
        makeFolder(state)
        let lock = try StateLock(directory: state)
        try takeOver(state)
        let ledger = try SQLiteLedger(
            path: "\(state)/ledger.sqlite",
            witness: .kept(SQLiteLedger.witnessPath(stateDirectory: state)))
        FolderStore(root: state).removeLeftovers()
        let loop = try EventLoop()
        let copies = LedgerCopies(of: ledger)
        let control = listen(state, loop, copies, journal)
        let service = NotifySocket()
        let world = World(
            clock: RealClock(), sleeper: loop, ledger: ledger,
            mailer: mailer(settings) {
                service.keepAlive()
                // Nobody waits for a mailer to look at the ledger.
                loop.dispatch()
            },
            files: FolderStore(root: state), documents: documents, service: service,
            journal: chooseJournal(minimum: level), trimMemory: trimMemory,
            probe: { probe(settings, ledger) }, trial: { tryOut($0) }, control: control,
            freeBytes: { freeBytes(in: state) })
        let status = Daemon.run(world, try settings.daemonSettings())
        control?.stop()
        withExtendedLifetime(lock) {}
        if let failure = loop.failure {
            // Not asked to stop but unable to go on: the service manager is to start it anew.
            journal.log(JournalEntry(.error, nil, failure.message))
            return 70
        }
        return status.rawValue
    } catch let failure as LedgerFailure {
        journal.log(JournalEntry(.error, .ledgerFailure, failure.message))
        if case .busy = failure { return 75 }
        return 74
    } catch let failure as SettingsFailure {
        journal.log(JournalEntry(.error, .registryRejected, failure.message))
        return 78
    } catch {
        journal.log(JournalEntry(.error, nil, "cannot begin: \(error)"))
        return 70
    }
}

/// The control channel, or nil where none can be had: letters are worth more than what people want to say.
private func listen(
    _ state: String, _ loop: EventLoop, _ copies: LedgerCopies, _ journal: any Journal
) -> ControlSocket? {
    do throws(EventLoopFailure) {
        return try ControlSocket(directory: state, loop: loop) { _, request in
            handOut(copies, request)
        }
    } catch {
        journal.log(
            JournalEntry(
                .error, nil,
                "nobody can record facts or look at the ledger until the next start: "
                    + error.message))
        return nil
    }
}

/// A copy of the ledger for whoever asks for one; nil for any other request, which is the daemon's to answer.
private func handOut(_ copies: LedgerCopies, _ frame: [UInt8]) -> PromptReply? {
    guard let request = try? Request(frame: frame), request.wish == .copy else { return nil }
    do throws(LedgerFailure) {
        let copy = try copies.current()
        return PromptReply(Reply.copy(size: copy.size).frame, size: copy.size, read: copy.read)
    } catch {
        var status: Int32 = 74
        if case .busy = error { status = 75 }
        let reply = Reply.refused(status: status, error.message)
        return PromptReply(reply.frame) { _, _ in nil }
    }
}

/// What the daemon depends on, its own ledger included.
private func probe(_ settings: DaemonSettings, _ ledger: SQLiteLedger) -> HostFacts {
    var facts = probeHost(
        stateDirectory: settings.stateDirectory, mailer: settings.sendmail?.program,
        mailSocket: settings.sendmail?.socket)
    do throws(LedgerFailure) {
        facts.ledger = try ledger.newestRecords()
    } catch {
        facts.ledger = .failed(error.message)
    }
    return facts
}

private func readSettings(
    _ name: String, _ documents: FolderDocuments, _ journal: any Journal
) throws(FileFailure) -> DaemonSettings? {
    let (settings, problems) = loadSettings(try documents.read(name))
    for problem in problems {
        let place = problem.range.map { "\($0.path):\($0.start.line):\($0.start.column): " }
        let level: JournalEntry.Level = problem.severity == .error ? .error : .warning
        journal.log(
            JournalEntry(level, .registryRejected, "\(place ?? "")\(problem.message)"))
    }
    return settings
}

/// The way to sendmail that is configured; without one letters become files that any mail program opens.
private func mailer(
    _ settings: DaemonSettings, keepAlive: @escaping () -> Void
) -> any Mailer {
    if let sendmail = settings.sendmail {
        let limit = sendmail.timeLimitSeconds
        switch sendmail.route {
        case .socket(let path):
            return MailSocket(path: path, timeLimitSeconds: limit, keepAlive: keepAlive)
        case .program(let path, let arguments):
            return SendmailPipe(
                path: path, arguments: arguments, timeLimitSeconds: limit, keepAlive: keepAlive)
        }
    }
    return EmlFolder(store: FolderStore(root: "\(settings.stateDirectory)/letters-out")) { mail in
        "\(mail.fileStem).eml"
    }
}

extension JournalEntry.Level {
    fileprivate init(_ level: DaemonSettings.JournalLevel) {
        switch level {
        case .error: self = .error
        case .warning: self = .warning
        case .notice: self = .notice
        case .info: self = .info
        case .debug: self = .debug
        }
    }
}
