import Effects
import Glibc

/// Letters through the socket of the mail service, which alone runs sendmail(8).
///
/// So the daemon needs none of the rights that mailers need, and can be locked up whole. The service
/// judges what sendmail says; here only what becomes of the connection is judged. Without a whole answer
/// a letter is deferred, as after an exit status that was lost: a second copy under the same Message-ID
/// does less harm than a letter that never was.
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
    ///   command line and for a letter over 32 MiB; deferred when there is no service or no answer.
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
            return answer(from: stream) ?? unanswered(error, hasLetter: false)
        }
        return answer(from: stream) ?? unanswered(.closed, hasLetter: true)
    }

    /// The service's answer, an outcome that says why there is none, or nil when it just closed.
    private func answer(from stream: SocketStream) -> DeliveryOutcome? {
        do {
            let (verdict, count) = try Wire.answerHeader(stream.read(Wire.answerHeaderCount))
            return DeliveryOutcome(verdict, detail: readable(try stream.read(count)))
        } catch let fault as Wire.Fault {
            return misunderstood(fault)
        } catch let failure as StreamFailure where failure != .closed {
            return unanswered(failure, hasLetter: true)
        } catch {
            return nil
        }
    }

    private func unreachable(_ failure: StreamFailure) -> DeliveryOutcome {
        let reason =
            switch failure {
            case .system(let code): systemError(code)
            case .late: "its queue is full"
            case .closed: "it was closed"
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
            case .closed: "the mail service ended without an answer"
            case .late:
                "the mail service gave no answer within \(Double(timeLimit + margin) / 1000) s"
            case .system(let code): "the mail service cannot be heard: \(systemError(code))"
            }
        let doubt = hasLetter ? "; the letter may have left" : ""
        return DeliveryOutcome(
            .deferred, detail: "\(what)\(doubt); 'journalctl -u ita-reminderd-mail@*' may say why")
    }

    private func misunderstood(_ fault: Wire.Fault) -> DeliveryOutcome {
        let what =
            switch fault {
            case .notOurs: "it is no answer of the mail service"
            case .version(let number):
                "it is of version \(number), not \(Wire.version); 'systemctl restart ita-reminderd'"
            case .outOfBounds(let found): "it has \(found)"
            }
        return DeliveryOutcome(
            .deferred,
            detail: "the answer from \(path) cannot be understood: \(what); "
                + "the letter may have left")
    }
}
