import Effects
import Glibc

/// Letters through the socket of the mail service, which alone runs sendmail(8).
///
/// So the daemon needs none of the rights that mailers need, and can be locked up whole. The service
/// judges what sendmail says; here only what becomes of the connection is judged. Without a whole answer
/// the fate of a letter that the service had whole is unknown; one that it had not surely did not leave,
/// because the service starts nothing before it has the whole letter, and the kernel says whether it had.
public final class MailSocket: Mailer {
    private let path: String
    private let timeLimit: Int64
    /// What the service may take beyond the time limit: to start, to read the letter, and to end a
    /// program that does not end by itself.
    private let margin: Int64
    private let keepAlive: (() -> Void)?

    /// Makes a way out through a socket.
    ///
    /// - Parameters:
    ///   - path: the socket, absolute.
    ///   - timeLimitSeconds: how long sendmail may take for one letter; the service ends it past that.
    ///     An answer is waited for half a minute longer.
    ///   - keepAlive: called about once a second while a letter is under way, for the watchdog.
    public convenience init(
        path: String, timeLimitSeconds: Int = 60, keepAlive: (() -> Void)? = nil
    ) {
        self.init(
            path: path, timeLimit: Int64(timeLimitSeconds) * 1000, margin: 30_000,
            keepAlive: keepAlive)
    }

    init(path: String, timeLimit: Int64, margin: Int64, keepAlive: (() -> Void)? = nil) {
        self.path = path
        self.timeLimit = timeLimit
        self.margin = margin
        self.keepAlive = keepAlive
    }

    /// Hands over one message and waits for the answer.
    ///
    /// - Returns: what the mail service made of it; rejected for an address that must not go onto a
    ///   command line, for an empty letter and for one over 32 MiB; deferred when there is no service or
    ///   it did not take the whole letter; unknown when it did and gave no whole answer.
    public func deliver(_ mail: OutgoingMail) -> DeliveryOutcome {
        if let refused = refusal(mail) { return refused }
        guard let request = Wire.request(mail, timeLimit: timeLimit) else {
            return DeliveryOutcome(
                .rejected, detail: "the letter has \(mail.bytes.count) bytes, too many to send")
        }
        let deadline = monotonicMilliseconds() + timeLimit + margin
        let descriptor: Int32
        switch connectSocket(path, deadline: monotonicMilliseconds() + margin) {
        case .success(let connected): descriptor = connected
        case .failure(let failure): return unreachable(failure)
        }
        defer { close(descriptor) }
        let stream = SocketStream(
            descriptor: descriptor, deadline: deadline, keepAlive: keepAlive,
            signEvery: min(1000, max(1, timeLimit / 4)))
        return converse(request, stream)
    }

    private func converse(_ request: [UInt8], _ stream: SocketStream) -> DeliveryOutcome {
        do throws(StreamFailure) {
            try stream.write(request)
        } catch {
            // The service never gets less than the whole letter to send: this one did not leave. It may
            // have answered, and why is then better known.
            return early(stream) ?? unanswered(error, hasLetter: false)
        }
        do {
            return try answer(from: stream)
        } catch let fault as Wire.Fault {
            return misunderstood(fault)
        } catch let failure as StreamFailure {
            return unanswered(failure, hasLetter: mayHaveLetter(after: failure, stream))
        } catch {
            return unanswered(.closed, hasLetter: true)
        }
    }

    /// The service's answer.
    private func answer(from stream: SocketStream) throws -> DeliveryOutcome {
        let (verdict, count) = try Wire.answerHeader(stream.read(Wire.answerHeaderCount))
        return DeliveryOutcome(verdict, detail: readable(try stream.read(count)))
    }

    /// What the service said before it had the whole letter, or nil when that is nothing to go by. That it
    /// went out is no answer to half a letter.
    private func early(_ stream: SocketStream) -> DeliveryOutcome? {
        guard let outcome = try? answer(from: stream) else { return nil }
        let isRefusal = outcome.verdict == .deferred || outcome.verdict == .rejected
        return isRefusal ? outcome : DeliveryOutcome(.unknown, detail: outcome.detail)
    }

    /// Whether the service may have the whole letter although it gave no answer.
    ///
    /// It does not when the kernel says that it closed before it had read all, or that after the time limit
    /// some of it still lies in the socket: whoever reads on then finds the connection forsaken, and the
    /// service sends nothing for a daemon that has gone.
    private func mayHaveLetter(after failure: StreamFailure, _ stream: SocketStream) -> Bool {
        switch failure {
        case .reset: false
        case .late: !stream.forsake()
        case .closed, .system: true
        }
    }

    private func unreachable(_ failure: StreamFailure) -> DeliveryOutcome {
        let reason =
            switch failure {
            case .system(let code): systemError(code)
            case .late: "its queue is full"
            case .closed, .reset: "it was closed"
            }
        let advice =
            switch failure {
            case .system(ENOENT), .system(ECONNREFUSED):
                "; 'systemctl enable --now ita-reminderd-mail.socket'"
            case .system(EACCES):
                "; the service alone may use it, see 'systemctl cat ita-reminderd-mail.socket'"
            default: ""
            }
        return DeliveryOutcome(
            .deferred, detail: "cannot reach the mail service at \(path): \(reason)\(advice)")
    }

    private func unanswered(_ failure: StreamFailure, hasLetter: Bool) -> DeliveryOutcome {
        let what =
            switch failure {
            case .closed, .reset: "the mail service ended without an answer"
            case .late:
                "the mail service gave no answer within \(Double(timeLimit + margin) / 1000) s"
            case .system(let code): "the mail service cannot be heard: \(systemError(code))"
            }
        let doubt = hasLetter ? "; the letter may have left" : ""
        return DeliveryOutcome(
            hasLetter ? .unknown : .deferred,
            detail: "\(what)\(doubt); 'journalctl -u ita-reminderd-mail@*' may say why")
    }

    private func misunderstood(_ fault: Wire.Fault) -> DeliveryOutcome {
        let what =
            switch fault {
            case .notOurs: "it is no answer of the mail service"
            case .version(let number):
                "it is of version \(number), not \(Wire.version); 'systemctl restart ita-reminderd'"
            case .outOfBounds(let found): "it has \(found)"
            case .notText: "it is no text"
            }
        return DeliveryOutcome(
            .unknown,
            detail: "the answer from \(path) cannot be understood: \(what); "
                + "the letter may have left")
    }
}
