import CPlatform
import Effects
import Glibc

/// The other side of `MailSocket`: one connection, one letter, one run of sendmail.
///
/// systemd accepts the connection and starts this for it. Whoever connects says for whom a letter is
/// and what stands in it, and how long that may take; never which program is run with which arguments.
public struct MailService {
    /// How a connection ended; see sysexits.h for the numbers.
    public enum Ending: Int32, Sendable {
        /// Answered, or the other side had nothing to say.
        case done = 0
        /// What stands at the other end is no connection of a Unix socket (EX_USAGE).
        case noConnection = 64
        /// What came is no letter (EX_DATAERR).
        case notUnderstood = 65
        /// Whoever connected must not (EX_NOPERM).
        case stranger = 77
    }

    private let path: String
    private let arguments: [String]
    private let user: UInt32
    private let grace: Int64
    private let patience: Int64
    private let note: (String) -> Void

    /// Makes a service.
    ///
    /// - Parameters:
    ///   - path: the program to run, absolute.
    ///   - arguments: what stands before `-f` and the recipient.
    ///   - user: the number of the one user who may send.
    ///   - note: takes what the admin should know, one sentence at a time.
    public init(
        path: String, arguments: [String], user: UInt32, note: @escaping (String) -> Void
    ) {
        self.init(
            path: path, arguments: arguments, user: user, grace: 5000, patience: 10_000, note: note)
    }

    /// - Parameter patience: how many milliseconds a whole request may take to come in.
    init(
        path: String, arguments: [String], user: UInt32, grace: Int64, patience: Int64,
        note: @escaping (String) -> Void
    ) {
        self.path = path
        self.arguments = arguments
        self.user = user
        self.grace = grace
        self.patience = patience
        self.note = note
    }

    /// Serves one connection to its end. The descriptor stays open.
    public func serve(_ descriptor: Int32) -> Ending {
        var peer: UInt32 = 0
        guard ita_peer_user(descriptor, &peer) == 0 else {
            note("standard input is no connection of a Unix socket")
            return .noConnection
        }
        guard peer == user else {
            note("user \(peer) connected, and only user \(user) may: refused")
            return .stranger
        }
        // Nothing of the connection is for sendmail, least of all for what it leaves running.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let stream = SocketStream(
            descriptor: descriptor, deadline: monotonicMilliseconds() + patience)
        do throws(StreamFailure) {
            return try serve(stream)
        } catch {
            switch error {
            case .closed, .reset:
                note("the connection was closed before the letter was whole: not sent")
            case .late: note("no whole letter came within \(patience) ms: not sent")
            case .system(let code): note("the connection cannot be read: \(systemError(code))")
            }
            return .notUnderstood
        }
    }

    private func serve(_ stream: SocketStream) throws(StreamFailure) -> Ending {
        let first: [UInt8]
        do throws(StreamFailure) {
            first = try stream.read(1)
        } catch  where error == .closed || error == .reset {
            // Somebody looked whether anybody is here.
            return .done
        }
        let bytes = try stream.read(Wire.requestHeaderCount - 1)
        let header: Wire.RequestHeader
        do throws(Wire.Fault) {
            header = try Wire.requestHeader(first + bytes)
        } catch {
            refuse(error, stream)
            return .notUnderstood
        }
        let body = try stream.read(header.bodyCount)
        let mail: OutgoingMail
        do throws(Wire.Fault) {
            mail = try Wire.mail(header, body)
        } catch {
            refuse(error, stream)
            return .notUnderstood
        }
        // Who has gone will send the letter once more, since it gets no answer; two would be too many.
        if stream.isForsaken {
            note("the daemon went away before the letter was sent: not sent")
            return .done
        }
        let mailer = SendmailPipe(
            path: path, arguments: arguments, limits: Limits(time: header.timeLimit, grace: grace))
        let outcome = mailer.deliver(mail)
        answer(outcome, stream)
        return .done
    }

    private func refuse(_ fault: Wire.Fault, _ stream: SocketStream) {
        let what =
            switch fault {
            case .notOurs: "what came is no letter"
            case .version(let number):
                "the daemon speaks version \(number), the mail service \(Wire.version); "
                    + "'systemctl restart ita-reminderd'"
            case .outOfBounds(let found): "what came has \(found)"
            case .notText(let role): "the \(role) is no UTF-8 and cannot be used"
            }
        note(what)
        // Another daemon may mend the rest; an address stays as it is.
        let verdict: DeliveryOutcome.Verdict =
            if case .notText = fault { .rejected } else { .deferred }
        answer(DeliveryOutcome(verdict, detail: "\(what); the letter did not leave"), stream)
    }

    private func answer(_ outcome: DeliveryOutcome, _ stream: SocketStream) {
        var patient = stream
        patient.deadline = monotonicMilliseconds() + patience
        do throws(StreamFailure) {
            try patient.write(Wire.answer(outcome))
        } catch {
            note(
                "the daemon went away while a letter was under way "
                    + "(\(outcome.verdict.rawValue): \(outcome.detail))")
        }
    }
}
