import Glibc
import Sendmail

private let usage = """
    usage: ita-reminder-mail --for USER -- PROGRAM [ARGUMENT ...]

    Hands one letter of ita-reminderd to sendmail(8). systemd starts it for each connection to the mail
    socket, with that connection as standard input (ita-reminderd-mail@.service).

      --for USER   the one user who may send, by name or number
      PROGRAM      the program that takes the letter, an absolute path; -f, the sender, -- and the
                   recipient stand behind its arguments

    """

/// Serves the connection on standard input.
///
/// - Returns: the exit status.
func serveConnection(_ arguments: [String]) -> Int32 {
    prepareProcess()
    // A stop waits for the letter under way, which its time limit bounds; sendmail itself starts with
    // the default, see `spawn`.
    signal(SIGTERM, SIG_IGN)
    let rest = Array(arguments.dropFirst())
    guard rest.count >= 4, rest[0] == "--for", rest[2] == "--", rest[3].hasPrefix("/") else {
        say(usage)
        return rest == ["--help"] ? 0 : 64
    }
    guard let user = userNumber(rest[1]) else {
        say("<3>there is no user '\(rest[1])'\n")
        return 67
    }
    let service = MailService(path: rest[3], arguments: Array(rest.dropFirst(4)), user: user) {
        // The number is the level; see sd-daemon(3).
        say("<4>\($0)\n")
    }
    return service.serve(0).rawValue
}

private func userNumber(_ name: String) -> UInt32? {
    if let entry = getpwnam(name) { return entry.pointee.pw_uid }
    return UInt32(name)
}

private func say(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(2, bytes, bytes.count)
}
